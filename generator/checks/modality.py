"""`modality`: how much and how certain: bounds lost or added, a plan or forecast told as a fact.

Catches: 최대, 최소, 이상, 이하, 미만, 넘는 dropped, added or exchanged on a figure; a figure that
is expected or planned told as reached; an event that is planned, expected, possible, demanded,
only heard of or still open told as settled (지을 계획이다 as 지었다, 검토한다 as 결정했다).
Dropping or adding 약 or 총 is a warning.

Lets pass: one uncertainty for another (전망된다, 것으로 보인다); 계획이라고 밝혔다 as 계획이다; a
plan that a noun names (인수 계획을 발표했다); a round figure that declares its rounding by 약;
hearsay told as a forecast.

Example: the source has “도담제약은 내년 공장을 지을 계획이다”. Wrong: “도담제약은 공장을
지었습니다.” Right, though it looks wrong: “도담제약은 내년 공장을 짓기로 했습니다.”

Waive: `{check: modality, sentence: "…", reason: "…"}` under `chogo: waive:` in the front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.checks.assertions import DENYING, STATUS_OF, Assertion, Match, matches_of, related
from generator.checks.case import Case, Check, Source, finding_on
from generator.checks.value import same_value, tellings
from generator.models import Fact, Finding, Passage, Severity
from generator.text.wordlist import words

__all__ = ["CHECK"]

#: What each modality may be told as without changing the claim.
EQUAL = {
    "max": frozenset(("max", "at_most")),
    "min": frozenset(("min", "at_least")),
    "over": frozenset(("over", "at_least")),
    "at_least": frozenset(("at_least", "over", "min")),
    "under": frozenset(("under", "at_most")),
    "at_most": frozenset(("at_most", "under", "max")),
    "expected": frozenset(("expected", "planned", "reported")),
    "planned": frozenset(("planned", "expected")),
    "reported": frozenset(("reported", "expected")),
    "about": frozenset(("about",)),
    "total": frozenset(("total",)),
}
#: `only` (불과, 그치다) is the writer's tone and claims nothing more.
SOFT = frozenset(("about", "total"))
#: Adding these weakens a claim; it does not falsify it.
MAY_BE_ADDED = frozenset(("reported", "total", "expected", "planned"))
WORDS = {
    "max": "최대", "min": "최소", "over": "넘는", "at_least": "이상", "under": "미만",
    "at_most": "이하", "expected": "전망", "planned": "예정", "reported": "알려졌다",
    "about": "약", "total": "총",
}  # fmt: skip
CHECKED = frozenset(("money", "percent", "count", "quantity", "ratio", "period", "bare"))
#: The same told by words around a figure that its reading does not hold, for the benefit of doubt.
UNCERTAIN = re.compile(
    r"예상|전망|추정|관측|예측|추산|기대|목표|계획|예정|방침|우려|가능성|[을ㄹ] 수"
    r"|것으로 (?:보|알려|전해)"
    r"|겠|려고|기로|듯|내다[봤보]|검토|구상|것(?:이라|입|이다)"
)
BOUNDING = {
    "over": re.compile(r"^.{0,12}(?:넘|웃돌|웃도|초과|상회|돌파|뛰어)"),
    "at_least": re.compile(r"^.{0,8}(?:이상|넘|웃돌|초과|부터)|^.{0,3}는? (?:될|된)"),
    "under": re.compile(
        r"^.{0,22}(?:못 ?미|미치지|밑돌|밑도|미만|하회|미달|안 되|아래|채 |뒤[지졌처떨])"
    ),
    "at_most": re.compile(
        r"^(?: ?안[에으]|.{0,12}(?:이하|이내|미만|못 ?미|밑돌|밑도|아래|넘지|까지))"
    ),
    "about": re.compile(r"^\s?(?:수준|정도|가량|안팎|쯤|남짓|가까|대|내외|여)"),
    "max": re.compile(r"^.{0,8}(?:까지|이하|이내)"),
    "min": re.compile(r"^.{0,8}(?:이상|부터)"),
}
IN_FRONT = {
    "max": re.compile(r"(?:최대|최고|많게는|많아야|길게는|길어야|많으면)[^,.]{0,12}$"),
    "min": re.compile(r"(?:최소|적어도|적게는|최저|짧게는|짧아도)[^,.]{0,12}$"),
    "about": re.compile(r"(?:약|대략|어림잡아)\s?$"),
    "under": re.compile(r"채 $"),
}
#: A sentence, as against a headline: a ratio in one of these says too little of what it is of.
WHOLE = re.compile(r"[다요죠까][.!?”\"’']*$")
#: A figure that another is held against: what is between tells by how much.
YARDSTICK = re.compile(r"(?:에는|에|을|를|보다)\s")
#: What was reached, held against what was planned: 48%로 계획을 밑돌았다.
AGAINST_A_PLAN = re.compile(
    r"(?:으로|로|에 그쳐|이어서|여서)[, ]+(?:당초 )?"
    r"(?:계획|예상|목표|전망|기대)\S{0,3}[을를에보]"
)
#: A bound that the verb behind denies, and what it comes to.
DENIED_BOUND = re.compile(r"\s?(?:이상|넘게|초과)[^,.\d]{0,10}지(?:는|도)? (?:않|못)")
OTHER_WAY = {"at_least": "under", "over": "at_most", "min": "under"}
AROUND = 40

#: How much of the words around a statement an unsettled counterpart must share, and how much
#: more than any settled one.
ENOUGH, AHEAD = 0.36, 0.06
#: The same for a draft that says 이미.
ENOUGH_ALREADY = 0.05
#: The same where no predicate agrees.
SURE_ENOUGH = 0.42
#: The same where only the words around agree: how many, how far, how much more than settled ones.
FEWEST_WORDS, NEARLY_ALL, CLEARLY = 2, 0.7, 0.12
#: `물게 됐다` tells what is decided, not that it is done.
COMES_TO = re.compile(r"게 [되됐된될]")
#: What may be added to a figure that is told in round numbers: 38% as 열에 넷이 안 되게.
ROUNDING = frozenset(("about", "under", "over"))
#: Predicates that claim certainty for what they are said of.
CERTAIN = frozenset(
    words("확정 확인 결정 집계 판명 입증 마치다 끝내다 완료 마무리 성공 실현 성사 마침표 결론")
)
#: The same of what stands before them with 다고.
CONCLUDING = frozenset(words("확정 확인 판명 입증 결론 결론짓다 판결 선고 단정 판정"))
#: Predicates that say too little to find the same event by.
VAGUE = frozenset(
    words(
        """
        하다 되다 있다 이다 말 밝히다 보이다 것 수준 상황 이유 때문 설명 강조 지적
        발표 필요 가능 위하다 따르다 통하다 대하다 관련 크다 전하다 알리다
        """
    )
)
#: Predicates that need more around them.
LOOSE = frozenset(words("나오다 나타나다 보다 들다 내다 받다 주다 나서다 쓰다 두다 가다 오다"))
LOOSE_ENOUGH = 0.55
#: What tells that something is still to come.
COMING = re.compile(
    r"오는 |내년|내후년|다음 ?(?:달|주|해)|이달|향후|앞으로|연내|연말|부터|까지|20\d\d년|하반기"
)
PRESENT = frozenset(("고", "며", "으며", "거나", "ᆫ다", "는다", "ᆫ다고", "는다고", "ᆫ다며", "는다며"))
IN_PRESENT = re.compile(r"(?<![었았였했겠])다[.”\"]*$|다고\s[^다]*다[.”\"]*$")
ALREADY = re.compile(r"이미|벌써|고 있(?:습|다|으|는)|(?<=[가-힣] )중(?:입|이)")
CONDITION = re.compile(r"(?:면|경우|때|려면)[ ,]")
NOT_ASSERTED = frozenset(("condition", "purpose", "nominal"))
#: Statuses under which something is at least decided on.
FIRM = frozenset(("planned",))


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        found = [
            finding
            for fact in case.facts.get(passage, ())
            if fact.kind in CHECKED and not _is_aside(fact)
            for finding in _figure(case, passage, fact, case.source)
        ]
        yield from found
        if not any(finding.severity == "error" for finding in found):
            yield from _events(case, passage)


def _is_aside(fact: Fact) -> bool:
    """A gloss is bent with the amount that it glosses; `한 포기 값` counts nothing."""
    glosses = any(relation.type == "gloss" for relation in fact.relations)
    unit = fact.kind == "count" and fact.text.startswith("한 ") and not fact.modality
    return glosses or unit


def _figure(case: Case, passage: Passage, fact: Fact, source: Source) -> Iterable[Finding]:
    """Findings for the telling that comes closest; none where one agrees."""
    told = _nearest(case, passage, tellings(fact, source), source)
    if not told:
        return
    there = {id(other): _differences(passage.text, fact, source, other) for other in told}
    nearest = min(told, key=lambda other: len(there[id(other)]))
    for lost, word in there[id(nearest)]:
        if passage.part in ("title", "heading") and word in SOFT:
            continue
        severity: Severity = "warning" if word in SOFT else "error"
        yield finding_on(
            case,
            passage,
            "modality",
            severity,
            f"{fact.text} {'loses' if lost else 'gains'} {WORDS[word]}",
            expected=_wording(source, nearest),
            found=fact.text,
            sources=(nearest.sentence,),
        )


def _nearest(case: Case, passage: Passage, told: list[Fact], source: Source) -> list[Fact]:
    """The tellings in the evidence; a figure that is told once only may stand anywhere."""
    cited = case.cited(passage)
    if told and told[0].kind == "ratio":
        told = [f for f in told if WHOLE.search(source.article.sentence(f.sentence).text)]
    held = [fact for fact in told if fact.sentence in cited]
    if held or not told:
        return held
    alone = len({fact.sentence for fact in told}) == 1 and told[0].kind not in ("ratio", "period")
    return told if alone else []


def _differences(text: str, fact: Fact, source: Source, other: Fact) -> list[tuple[bool, str]]:
    """(lost?, modality) for what one of the two says and the other does not."""
    theirs = source.article.sentence(other.sentence).text
    mine = fact.modality | _implied(text, fact)
    here = other.modality | _implied(theirs, other)
    told, read = _bounds(text, fact), _bounds(theirs, other)
    mine, here = mine | told, here | read
    lost = [m for m in sorted(read) if not EQUAL[m] & mine]
    added = [m for m in sorted(told - MAY_BE_ADDED) if not EQUAL[m] & here]
    if not same_value(fact, other):
        added = [m for m in added if m not in ROUNDING]
    return [(True, m) for m in lost] + [(False, m) for m in added]


def _bounds(text: str, fact: Fact) -> frozenset[str]:
    """What was read of a figure; 5% 이상 떨어지지 않았다 keeps it under that."""
    read = fact.modality - {"only"}
    if AGAINST_A_PLAN.match(text[fact.span.end : fact.span.end + AROUND]):
        read -= {"expected", "planned"}
    if DENIED_BOUND.match(text[fact.span.end : fact.span.end + AROUND]):
        return frozenset(OTHER_WAY.get(modality, modality) for modality in read)
    return read


def _implied(text: str, fact: Fact) -> frozenset[str]:
    """What the words around a figure may mean for it, beyond what was read."""
    before = text[max(0, fact.span.start - AROUND) : fact.span.start]
    behind = text[fact.span.end : fact.span.end + AROUND]
    behind = re.sub(r"^\s?\([^()]*\)", "", behind)
    if not YARDSTICK.match(behind):
        behind = re.split(r"\d|, ", behind, maxsplit=1)[0]
    found = {m for m, pattern in BOUNDING.items() if pattern.search(behind)}
    found |= {m for m, pattern in IN_FRONT.items() if pattern.search(before)}
    if UNCERTAIN.search(before + " " + text[fact.span.end : fact.span.end + AROUND]):
        found |= {"expected", "planned", "reported"}
    return frozenset(found)


def _wording(source: Source, fact: Fact) -> str:
    """The figure with the words around it, as the source has them."""
    text = source.article.sentence(fact.sentence).text
    return text[max(0, fact.span.start - 12) : fact.span.end + 12].strip()


def _events(case: Case, passage: Passage) -> Iterator[Finding]:
    """A finding for the first event that is told as settled and is not."""
    if case.source is None:
        return
    told = list(matches_of(case, passage))
    drafts = [draft for draft, _ in told]
    for index, (draft, matches) in enumerate(told):
        if not _is_settled(passage.text, draft, drafts[index + 1 :]):
            continue
        source = _unsettled(case.source, passage.text, draft, matches)
        if source is not None and not _left_open(draft, source, drafts):
            wording = case.source.article.sentence(source.sentence).text
            yield finding_on(
                case,
                passage,
                "modality",
                "error",
                f"{draft.predicate}: told as settled, which the source does not say",
                expected=wording,
                found=draft.predicate,
                sources=(source.sentence,),
            )
            return


def _left_open(draft: Assertion, source: Assertion, drafts: Sequence[Assertion]) -> bool:
    """Whether another clause of the draft tells this, and as open as the source has it."""
    return any(
        other is not draft and other.status and related(other.predicate, source.predicate)
        for other in drafts
        if not other.of_noun
    )


def _is_settled(text: str, draft: Assertion, later: Sequence[Assertion]) -> bool:
    """Whether the draft tells this as something that has come about, or is so."""
    clause = draft.clause
    if draft.of_noun and clause.predicate in DENYING:
        return False
    if _decided(draft, text):
        return True
    if draft.predicate in STATUS_OF and draft.predicate not in CERTAIN:
        return False
    if draft.status or draft.conditional or clause.link in NOT_ASSERTED:
        return False
    concluded = clause.link == "quoted" and any(
        d.predicate in CONCLUDING and not d.status and not d.negated for d in later
    )
    if concluded or (clause.link == "adnominal" and not clause.past):
        after = next((d for d in later if not d.of_noun and d.clause.link != "adnominal"), None)
        sure = after is not None and after.predicate in CERTAIN and not after.status
        return concluded or sure
    if clause.past or not clause.doing:
        return True
    return bool(ALREADY.search(text[clause.place[0] : clause.end + 4])) or bool(
        re.search(r"이미|벌써", text[clause.start : clause.end])
    )


def _decided(draft: Assertion, text: str) -> bool:
    """`기로 결정했다`, `출시가 확정됐다`: as firm as a plan can be."""
    told = text[draft.clause.place[0] : draft.clause.end]
    return "planned" in draft.status and draft.clause.past and bool(re.search(r"확정|결정", told))


def _unsettled(
    source: Source, text: str, draft: Assertion, matches: Sequence[Match]
) -> Assertion | None:
    """The source's statement of the same event, where it leaves it open."""
    firm = bool(draft.status)
    open_ones: list[Match] = []
    settled = 0.0
    best: Match | None = None
    for match in matches:
        other = match.source
        sure = not _is_open(source, text, draft, other, firm=firm)
        sure = sure or (draft.negated and other.negated)
        if not other.of_noun and (best is None or match.likeness > best.likeness):
            best = match
        if draft.predicate in VAGUE or not related(draft.predicate, other.predicate):
            continue
        if sure:
            settled = max(settled, match.likeness)
        else:
            open_ones.append(match)
    nearest = max(open_ones, key=lambda match: match.likeness, default=None)
    if nearest is not None:
        enough = ENOUGH_ALREADY if re.search(r"이미|벌써", text) else ENOUGH
        if draft.predicate in LOOSE or _is_aside_past(draft):
            enough = LOOSE_ENOUGH
        clear = nearest.likeness >= enough and nearest.likeness > settled + AHEAD
        return nearest.source if clear else None
    claims = draft.predicate in CERTAIN or firm
    if _rests_on(text, draft, best):
        return _by_arguments(source, text, draft, matches)
    if claims and settled < ENOUGH and best is not None and best.likeness >= SURE_ENOUGH:
        return best.source if _is_open(source, text, draft, best.source, firm=firm) else None
    return None


def _is_aside_past(draft: Assertion) -> bool:
    return draft.clause.link == "adnominal" and draft.clause.past


def _rests_on(text: str, draft: Assertion, best: Match | None) -> bool:
    """Whether the words around a statement are enough to find its event by: all but the verb."""
    clause = draft.clause
    told = clause.past and clause.doing and clause.link in ("end", "sequence", "contrast")
    told = told and not draft.negated
    told = told and not COMES_TO.search(text[clause.place[0] : clause.end])
    known = draft.predicate not in VAGUE and draft.predicate not in STATUS_OF
    if not (told and known) or draft.of_noun or best is None or UNCERTAIN.search(text):
        return False
    return len(draft.words) >= FEWEST_WORDS and best.own >= NEARLY_ALL


def _by_arguments(
    source: Source, text: str, draft: Assertion, matches: Sequence[Match]
) -> Assertion | None:
    """The open statement that has what the draft's is about, where no settled one does."""
    main = [match for match in matches if not match.source.of_noun]
    nearest = max(main, key=lambda match: match.likeness)
    settled = max(
        (m.likeness for m in main if not _is_open(source, text, draft, m.source, firm=False)),
        default=0.0,
    )
    clear = nearest.likeness >= settled + CLEARLY
    return nearest.source if clear and nearest.source.status - {"needed"} else None


def _is_open(source: Source, text: str, draft: Assertion, other: Assertion, *, firm: bool) -> bool:
    """Whether the source leaves this open, as against how firmly the draft tells it."""
    clause = other.clause
    view = clause.past and clause.link == "quoted" and other.status <= {"expected"}
    if view and draft.clause.link == "adnominal":
        return False
    if other.negated and other.status == {"possible"}:
        return False
    if other.status:
        return not (firm and FIRM & other.status and "aimed" not in other.status)
    if firm or (not draft.clause.past and not ALREADY.search(text)):
        return False
    if other.conditional and not clause.past:
        return not CONDITION.search(text)
    if clause.doing and not clause.past and clause.ending in PRESENT:
        sentence = source.article.sentence(other.sentence).text
        return bool(COMING.search(sentence)) and bool(IN_PRESENT.search(sentence))
    return False


CHECK = Check("modality", "error", needs_source=True, run=_run)
