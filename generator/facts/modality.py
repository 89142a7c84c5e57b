"""How certain and how exact a figure is: about, total, max, over, expected, reported …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import patterns as data
from generator.facts.moods import Reach, reach_of
from generator.facts.quotes import Quotation
from generator.models import FactKind, Span
from generator.text.morphology import Token

__all__ = ["bends", "clause_modality", "figure_modality", "modality_behind", "stands_on_yardstick"]

BEFORE = re.compile(
    rf"(?:^|(?<=[\s(,\"“‘'~∼])|(?<=달러)|(?<=유로)|(?<=위안)|(?<=[원엔]))(?P<word>{'|'.join(data.BEFORE)})(?:으로|인|은|의|도)?\s?"
    r"(?:(?:하루|연간|월평균|월|연|매달|매년|한 해|(?:\d|한 )?[가-힣]{1,3}당)\s)?$"
)
BEFORE_WINDOW = 24
GLOSS = re.compile(r"\s?\([^()]{1,30}\)")
AFTER_WINDOW = 30
YARDSTICK_WINDOW = 40
ATTRIBUTIVE_WINDOW = 6
#: Quoted words from this length on are a statement; shorter ones belong to the clause around.
STATEMENT = 20
#: 최고 and 최저 bound amounts and counts; with a measure they name a record (최고 시속 320㎞).
BOUNDED = frozenset(("money", "percent", "count"))
#: Behind a figure that is the base of another one: `950원에서 880원으로`, `21만 명을 넘어 25만 명`.
BASE = re.compile(
    r"\s?(?:\([^()]{1,30}\)\s?)?(?:\s?(?:이상|이하|미만|초과)에서\s|에서\s(?!열|치러|진행|발견|거래|운영|막을|멈|그칠|끝날|마감|마무리)|보다|대비|에\s?비해|과\s?비교|와\s?비교"
    r"|(?:을|를)\s?(?:크게\s?|훌쩍\s?)?(?:넘어|넘어서|웃돌아|뛰어넘어)\s(?=[^,.]{0,8}\d)|로\s[^,.]{2,10}까지\s[^,.]{2,20}로\s|대?의\s(?:절반|\d|약\s|두\s배|세\s배)|(?:씩\s)?가운데|\s중(?=[\s의에에서])|짜리|급(?=[\s의]))"
)
TO = re.compile(r"(?:\s?\([^()]{1,30}\))?으?로\s")
#: `450만 대 목표를 이루기는`: an aim by its own name.
AIMED = re.compile(r"(?:이라는|라는|의)?\s(?:애초의\s|당초\s)?목표(?=[를을가는]\s)")
#: Words that bound whatever they stand behind, a yardstick too.
BOUND = re.compile(r"\s?(?:미만|이하|이내|초과(?![하한했]))")
#: A figure that another one is held against: `지난해의 15%에는 못 미치더라도`.
COMPARED = re.compile(
    r"(?:\s?\([^()]{1,30}\))?(?:을|를|에|에는|에도|보다|는|은|도)\s(?:[가-힣]{1,4}(?:히|게|씬|쩍)\s|계속\s|여전히\s)?"
    r"(?:넘|웃돌|밑돌|밑도|웃도|하회|상회|못\s?미|미치지|[^,.]{0,12}초과\s?달성)"
)
#: A figure that is a statement by itself: `20%이며 …`.
STATED = re.compile(r"이(?:며|고)\s|였|이었")
#: The same unit further on takes what is still to come: `10만 대로, 내년까지 20만 대로`.
INTO = re.compile(r"(?:으?로|에서),?\s")
UNIT = re.compile(r"[^\d,.]+$")
#: Those who answer or foresee are no part of what they say: `45%는 오를 것으로 내다봤다`.
ANSWERING = re.compile(
    r"[가이]\s[^.,]*[이가]\s[^.,]*(?:것으로|것이라고)\s(?:봤|보고|내다|예상했|전망했|관측했|답)|"
    r"(?:[이가]\s[^.]*(?:답했|답한|응답했|응답한|꼽았|찬성했|반대했)"
    r"|[은는]\s(?:[^은는]|(?<=[명곳%사])[은는])*(?:답했|답한|응답했|꼽았|내다봤|내다보|전망했|예상했|기대했|우려했))"
)
AGE = re.compile(
    r"\s?(?:이상|이하|미만|초과)?(?:인|의)?\s(?!늘|줄|올|낮|높|남짓|안팎|가량|정도|쯤)[가-힣]{2,}"
)
#: Any of what bends a figure: a cheap test before the patterns one by one.
BENT = re.compile("|".join(pattern.pattern for pattern, _ in data.AFTER))
#: The lower end of what a range is told by: `적게는 3억 원에서 많게는 5억 원`.
LOWEST = re.compile(r"(?:적게는|짧게는|낮게는|최소|작게는)\s?(?:약\s)?$")
#: A measure right before a noun describes it: `330㎡(100평) 온실에서`.
ATTRIBUTE = re.compile(
    r"(?:\([^()]{1,20}\))?\s(?!규모|이상|이하|미만|초과|사이|넘|가량|정도|안팎|내외|남짓|수준|가까이|더|이내|줄|늘|감|증|높|낮|많|적|오르|내리|떨어)"
    r"[가-힣]{2,}"
)
#: A measure that something is named by, before what is said of it: `84㎡가 14억원을 넘을`.
NAMED_BY = re.compile(r"(?:이|가|은|는)\s(?:(?:약|최대|최소|평균)\s)?\d")
#: Things of a known number, whose own quality is told next: `두 나라의 교역액은`.
OWNING = re.compile(r"의\s(?:[가-힣]+\s){0,2}[가-힣]+(?:[은는]\s|[을를이가]\s(?:약\s|최대\s)?\d)")
#: `한 명도 뽑지 않을`: none at all, and not less than one.
NONE = re.compile(r"한\s|1\s?[명건곳개대표점편]")
#: Those who plan, and are not what is planned: `두 회사는 … 맞교환하기로 했다`.
AGENTS = re.compile(r"(?:명|인|사람|사|나라|개국|당|팀|기관|단체|업체|곳|부처|은행|노조|시도)$")
TOPIC = re.compile(r"[은는]\s")
#: What a price is for: `한 마리에 1만원`.
PRICED = re.compile(r"에\s(?:약\s|최대\s)?[\d,.만천백십억조 ]+(?:여\s?)?(?:원|달러|유로|엔|위안)")


def figure_modality(
    text: str, span: Span, *, kind: FactKind | None = None, about: bool = False
) -> frozenset[str]:
    """What the words next to a figure make of it; the gloss behind it is stepped over."""
    found = {"about"} if about else set()
    start = span.start
    while match := BEFORE.search(text, max(0, start - BEFORE_WINDOW), start):
        word = match["word"]
        if not _is_record(text, match) and (word not in data.EXTREMES or kind in BOUNDED):
            found.add(data.BEFORE[word])
        start = match.start()
    return frozenset(found | modality_behind(text, span))


def stands_on_yardstick(text: str, span: Span) -> bool:
    """Whether the figure is what another one is held against: 시장 예상치 286억 8000만 달러."""
    start = max(0, span.start - YARDSTICK_WINDOW)
    return data.YARDSTICKS.search(text, start, span.start) is not None


def bends(text: str) -> bool:
    """Whether a sentence has any word that clause modality could come from."""
    return data.MARKERS.search(text) is not None


def clause_modality(
    text: str,
    tokens: Sequence[Token],
    starts: Sequence[int],
    span: Span,
    quotations: Sequence[Quotation] = (),
    kind: FactKind | None = None,
) -> frozenset[str]:
    """What the figure's clause says of it as a whole: expected, planned or reported.

    A marker speaks for a figure before it where no clause with a tense of its own begins
    between them, and where the figure is not inside a relative clause that ends before the
    marker. What is quoted further on says nothing of a figure outside that quotation.
    """
    if _stands_apart(text, span, kind):
        return frozenset()
    if own := _own_mood(text, span):
        return frozenset((own,))
    if data.MARKERS.search(text, span.end) is None or _is_settled(text, span, kind):
        return frozenset()
    end, future, plan, joint = reach_of(text, tokens, starts, span)
    stretch = text[span.end : end]
    unit = UNIT.search(text, span.start, span.end)
    if unit and INTO.match(text, span.end) and _comes_again(unit[0], stretch, tokens, span):
        return frozenset()
    for quotation in quotations:
        said = quotation.span
        if span.end <= said.start < end and said.end - said.start > STATEMENT:
            first, last = said.start - span.end, min(said.end, end) - span.end
            stretch = stretch[:first] + " " * (last - first) + stretch[last:]
    reach = Reach(end, future - span.end, plan - span.end, joint - span.end)
    found = _marked(text, stretch, reach)
    if kind == "count" and _plans(text, span):
        found.discard("planned")
    if not found and data.CONCEDED.search(stretch) and data.FORESEEN.search(text, end):
        found = {"expected"}
    return frozenset(found)


def _stands_apart(text: str, span: Span, kind: FactKind | None) -> bool:
    """Whether no clause speaks of a figure: a rank, one in brackets, the base of another one."""
    if kind == "rank" or _in_brackets(text, span):
        return True
    if LOWEST.search(text, max(0, span.start - BEFORE_WINDOW), span.start):
        return False
    return BASE.match(text, span.end) is not None


def _own_mood(text: str, span: Span) -> str | None:
    """What the words that name a figure make of it: `목표는 3조원`, `들어설 것으로 보이는 6곳`."""
    if AIMED.match(text, span.end):
        return "planned"
    start = max(0, span.start - YARDSTICK_WINDOW)
    for pattern, name in data.FOREWORDS:
        if pattern.search(text, start, span.start):
            return name
    if TO.match(text, span.end) and data.RAISED.search(text, start, span.start):
        return "planned"
    if _is_compared(text, span):
        return None
    foretold = data.FORETOLD.search(text[start : span.start])
    return foretold.lastgroup if foretold else None


def _is_compared(text: str, span: Span) -> bool:
    """Whether another figure is held against this one: `지난해의 15%에는 못 미치더라도`."""
    return COMPARED.match(text, span.end) is not None and stands_on_yardstick(text, span)


def _is_settled(text: str, span: Span, kind: FactKind | None) -> bool:
    """Whether a figure is a fact, whatever its sentence foresees."""
    if STATED.match(text, span.end) or ANSWERING.match(text, span.end):
        return True
    return _is_compared(text, span) or _describes(text, span, kind)


def _plans(text: str, span: Span) -> bool:
    """Whether a count is those who plan: `두 회사는 … 맞교환하기로 했다`."""
    agents = AGENTS.search(text[span.start : span.end])
    return agents is not None and TOPIC.match(text, span.end) is not None


def _marked(text: str, stretch: str, reach: Reach) -> set[str]:
    """What a stretch says; of what is expected and what is planned the nearer one counts."""
    at = {}
    for pattern, name in data.CLAUSE_MODALITY:
        match = _first(pattern, stretch, reach.joint)
        if match is None or (name == "reported" and data.FINDINGS.search(match[0])):
            continue
        limit = {"expected": reach.future, "planned": reach.plan}.get(name, len(stretch))
        if match.start() < limit:
            at[name] = match.start()
    will = data.WILL.search(stretch, 0, max(0, reach.future))
    if will and data.FORECAST.search(text):
        at["expected"] = min(will.start(), at.get("expected", will.start()))
    if "planned" in at and "expected" in at:
        del at["expected" if at["planned"] < at["expected"] else "planned"]
    return set(at)


def _first(pattern: re.Pattern[str], stretch: str, joint: int) -> re.Match[str] | None:
    """The first marker that is no other noun's own: `7억원으로 올리고 끝날 예정이던 법을 …`."""
    for match in pattern.finditer(stretch):
        window = match.start(), match.end() + ATTRIBUTIVE_WINDOW
        if match.start() < joint or not data.ATTRIBUTIVE.search(stretch, *window):
            return match
    return None


def _comes_again(unit: str, stretch: str, tokens: Sequence[Token], span: Span) -> bool:
    """Whether a figure of the same unit, before any other verb, is the one that is gone to."""
    verb = next((t.start for t in tokens if t.start >= span.end and t.tag == "EC"), None)
    before = stretch[2:] if verb is None else stretch[2 : max(2, verb - span.end)]
    return any(unit + particle in before for particle in ("로", "으로", "까지"))


def _describes(text: str, span: Span, kind: FactKind | None) -> bool:
    """Whether the figure only tells which one is meant: `330㎡ 온실`, `65세 이상 노인`."""
    if kind == "quantity":
        return bool(ATTRIBUTE.match(text, span.end) or NAMED_BY.match(text, span.end))
    if kind == "count" and OWNING.match(text, span.end):
        return True
    if kind == "count" and text[span.end - 1] in "세살":
        return AGE.match(text, span.end) is not None
    if kind == "count" and text[span.end - 1] == "인":
        return text[span.end : span.end + 1] == " "
    if text.startswith("당 ", span.end):
        return True
    if kind != "count":
        return False
    return PRICED.match(text, span.end) is not None


def _in_brackets(text: str, span: Span) -> bool:
    """Whether a figure stands apart in brackets: `하루 소비량(약 280만 배럴)의 절반`."""
    opening = text.rfind("(", 0, span.start)
    return opening > text.rfind(")", 0, span.start) and ")" in text[span.end :]


def _is_record(text: str, match: re.Match[str]) -> bool:
    if data.BEFORE[match["word"]] not in ("max", "min"):
        return False
    return text[: match.start()].rstrip().endswith(data.RECORD)


def modality_behind(text: str, span: Span) -> set[str]:
    """What the words behind a figure and its gloss make of both: 이상, 미만, 정도에 그쳤다."""
    gloss = GLOSS.match(text, span.end)
    position = gloss.end() if gloss else span.end
    found: set[str] = set()
    while match := data.ROUGHLY.match(text, position):
        if match["about"]:
            found.add("about")
        position = match.end()
    if BENT.match(text, position, position + AFTER_WINDOW) is None:
        return found
    for pattern, name in data.AFTER:
        if pattern.match(text, position, position + AFTER_WINDOW):
            none = (
                name == "under" and text.startswith("도", position) and NONE.match(text, span.start)
            )
            exact = none or (
                name in ("over", "under", "at_most")
                and not BOUND.match(text, position)
                and stands_on_yardstick(text, span)
            )
            return found if exact else found | {name}
    return found
