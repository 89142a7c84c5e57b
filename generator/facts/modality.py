"""How certain and how exact a figure is: about, total, max, over, expected, reported …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import patterns as data
from generator.facts.quotes import Quotation
from generator.models import FactKind, Span
from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = ["bends", "clause_modality", "figure_modality", "modality_behind", "stands_on_yardstick"]

BEFORE = re.compile(
    rf"(?:^|(?<=[\s(,\"“‘'~∼])|(?<=달러)|(?<=유로)|(?<=위안)|(?<=[원엔]))(?P<word>{'|'.join(data.BEFORE)})(?:으로|인|은|의|도)?\s?"
    r"(?:(?:하루|연간|월평균|월|연|매달|매년|시간당|1인당|한 해)\s)?$"
)
BEFORE_WINDOW = 20
GLOSS = re.compile(r"\s?\([^()]{1,30}\)")
AFTER_WINDOW = 30
YARDSTICK_WINDOW = 40
#: Quoted words from this length on are a statement; shorter ones belong to the clause around.
STATEMENT = 20
#: Verbs that only say how much it is: `45m를 넘는 바람`.
BOUNDING = frozenset(words("넘 넘어서 웃돌 밑돌 이르 달하 육박하"))
#: An adjective this near to a figure is the figure's own: `3% 높은 값`.
NEAR = 3
#: 최고 and 최저 bound amounts and counts; with a measure they name a record (최고 시속 320㎞).
BOUNDED = frozenset(("money", "percent", "count"))
#: Behind a figure that is the base of another one: `950원에서 880원으로`, `21만 명을 넘어 25만 명`.
BASE = re.compile(
    r"\s?(?:\([^()]{1,30}\)\s?)?(?:에서\s(?!열|치러|진행|발견|거래|운영)|보다|대비|에\s?비해|과\s?비교|와\s?비교"
    r"|(?:을|를)\s?(?:크게\s?|훌쩍\s?)?(?:넘어|넘어서|웃돌아|뛰어넘어)\s|로\s[^,.]{2,10}까지\s[^,.]{2,20}로\s|대?의\s(?:절반|\d|약\s|두\s배|세\s배)|(?:씩\s)?가운데|\s중(?=[\s의에에서])|짜리|급(?=[\s의]))"
)
#: A figure as the object of a plan: `500억원을 들여`, `5%로 낮춰`.
OBJECT = re.compile(r"[^가-힣]{0,2}(?:을|를|씩|로|으로|까지|의|어치|규모|가량|정도|안팎|이상|여)")
#: A figure that is a statement by itself: `20%이며 …`.
STATED = re.compile(r"이(?:며|고)\s|였|이었")
#: The same unit further on takes what is still to come: `10만 대로, 내년까지 20만 대로`.
INTO = re.compile(r"(?:으?로|에서),?\s")
UNIT = re.compile(r"[^\d,.]+$")
#: Those who answer or foresee are no part of what they say: `45%는 오를 것으로 내다봤다`.
ANSWERING = re.compile(
    r"(?:[이가]\s[^.]*(?:답했|답한|응답했|응답한|꼽았|찬성했|반대했)"
    r"|[은는]\s[^은는]*(?:답했|답한|응답했|꼽았|내다봤|내다보|전망했|예상했|기대했|우려했))"
)
AGE = re.compile(
    r"\s?(?:이상|이하|미만|초과)?(?:인|의)?\s(?!늘|줄|올|낮|높|남짓|안팎|가량|정도|쯤)[가-힣]{2,}"
)
#: The lower end of what a range is told by: `적게는 3억 원에서 많게는 5억 원`.
LOWEST = re.compile(r"(?:적게는|짧게는|낮게는|최소|작게는)\s?(?:약\s)?$")
#: A measure right before a noun describes it: `330㎡(100평) 온실에서`.
ATTRIBUTE = re.compile(
    r"(?:\([^()]{1,20}\))?\s(?!규모|이상|이하|미만|초과|사이|넘|가량|정도|안팎|내외|남짓|수준|가까이|더|이내|줄|늘|감|증|높|낮|많|적|오르|내리|떨어)"
    r"[가-힣]{2,}"
)
#: A statement in 로, 으로 or 이며 closes where a new topic follows: `1척당 2억 달러로, 배는 …`.
COPULAR_END = frozenset(("로", "으로"))
#: Nouns that a relative clause before them is the content of: `늘 전망`, `지을 계획`.
CONTENT = frozenset(
    words(
        """
        예정 계획 전망 방침 것 듯 가능 가능성 수 목표 관측 구상 예상 뜻 포부 셈 공산 참 작정
        소식 소문 얘기 이야기 말 추정 분석
        """
    )
)
#: Nouns that make an adverb of a relative clause before them: `투약한 뒤`.
ADVERBIAL = frozenset(words("뒤 후 다음 때 데 경우 김 채 즉시 동시 끝 직후 이후 대신 만큼 대로"))
TOPICS = frozenset(("은", "는", "ᆫ"))
#: Endings that go on to what follows from it: 돌파해.
SEQUENCES = frozenset(("어", "아", "어서", "아서"))
#: `찬성하면 파업에 들어갈 예정`, `60%에 이르자`: a condition or a reason is no plan.
CONDITIONS = frozenset(
    words("면 으면 ᆫ다면 는다면 다면 려면 자 자마자 더니 니 으니 니까 으니까 므로 으므로")
)
#: Endings that join equals, whose tense and mood the last one has: 늘고, 지으며.
JOINTS = frozenset(("고", "며", "으며"))
VERBS = frozenset(("VV", "VA", "XSV", "XSA", "VCP", "VCN", "VX"))


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
    lowest = LOWEST.search(text, max(0, span.start - BEFORE_WINDOW), span.start)
    if kind == "rank" or _in_brackets(text, span) or (not lowest and BASE.match(text, span.end)):
        return frozenset()
    for pattern, name in data.FOREWORDS:
        if pattern.search(text, max(0, span.start - YARDSTICK_WINDOW), span.start):
            return frozenset((name,))
    if STATED.match(text, span.end) or ANSWERING.match(text, span.end):
        return frozenset()
    if _describes(text, span, kind):
        return frozenset()
    end, future, plan = _clause_ends(text, tokens, starts, span)
    stretch = text[span.end : end]
    unit = UNIT.search(text, span.start, span.end)
    if unit and INTO.match(text, span.end) and _comes_again(unit[0], stretch, tokens, span):
        return frozenset()
    for quotation in quotations:
        said = quotation.span
        if span.end <= said.start < end and said.end - said.start > STATEMENT:
            first, last = said.start - span.end, min(said.end, end) - span.end
            stretch = stretch[:first] + " " * (last - first) + stretch[last:]
    return frozenset(_marked(text, stretch, future - span.end, plan - span.end))


def _marked(text: str, stretch: str, future: int, plan: int) -> set[str]:
    """What a stretch says; of what is expected and what is planned the nearer one counts."""
    at = {}
    for pattern, name in data.CLAUSE_MODALITY:
        match = pattern.search(stretch)
        if match is None or (name == "reported" and data.FINDINGS.search(match[0])):
            continue
        limit = {"expected": future, "planned": plan}.get(name, len(stretch))
        if match.start() < limit:
            at[name] = match.start()
    will = data.WILL.search(stretch, 0, max(0, future))
    if will and data.FORECAST.search(text):
        at["expected"] = min(will.start(), at.get("expected", will.start()))
    if "planned" in at and "expected" in at:
        del at["expected" if at["planned"] < at["expected"] else "planned"]
    return set(at)


def _clause_ends(
    text: str, tokens: Sequence[Token], starts: Sequence[int], span: Span
) -> tuple[int, int, int]:
    """Where what is said of the figure ends, what is said of its future, and of its plan.

    A verb in the past settles its figures: `3% 늘었다며 … 전망했다` leaves 3% as it is, and
    `3% 늘었다고 전해졌다` is hearsay all the same. What is no object of the plan is its reason:
    `30%가 떠나 남은 200명으로 열기로 했다`.
    """
    end = min((start for start in starts if start >= span.end), default=len(text))
    future = end
    plan = future
    gloss = GLOSS.match(text, span.end)
    wanted = OBJECT.match(text, gloss.end() if gloss else span.end) is not None
    apart = False
    for index, token in enumerate(tokens):
        if token.start < span.end:
            continue
        if token.start >= end:
            break
        topic = token.tag == "JX" and token.form in TOPICS
        apart = apart or topic or token.form == "," or token.tag == "JKS"
        if token.tag == "ETM" and not apart and not _is_content(tokens, index):
            adjective = tokens[index - 1].tag == "VA" or tokens[index - 1].form in BOUNDING
            near = tokens[index - 1].tag == "VA" and tokens[index - 1].start - span.end <= NEAR
            if near or not adjective:
                end = token.end
                break
        if _closes(tokens, index):
            end = token.end
            break
        if _is_past(tokens, index):
            future = min(future, token.end)
        if not wanted and (_goes_on(tokens, index) or _is_state(tokens, index)):
            plan = min(plan, token.end)
    return end, min(end, future), min(end, future, plan)


def _is_state(tokens: Sequence[Token], index: int) -> bool:
    """`39% 적고 …`: an adjective that another statement follows; nobody plans it."""
    token = tokens[index]
    return token.tag == "EC" and token.form in JOINTS and tokens[index - 1].tag == "VA"


def _closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a statement ends at a token that has no tense: `…로, 배는`, `있으며`, `30%이고`."""
    token = tokens[index]
    if token.tag == "JKB":
        return token.form in COPULAR_END and _new_topic(tokens, index)
    if token.tag != "EC" or not index:
        return False
    before = tokens[index - 1]
    if token.form in CONDITIONS:
        return True
    if before.tag == "VA" and _goes_on(tokens, index):
        return True
    if token.form in JOINTS:
        return before.tag == "VCP" or (before.tag == "VX" and before.form == "있")
    return _goes_on(tokens, index) and _new_topic(tokens, index)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether 어, 아 leads to what follows from it; before an auxiliary it does not (알려지다)."""
    if tokens[index].tag != "EC" or tokens[index].form not in SEQUENCES:
        return False
    return index + 1 == len(tokens) or tokens[index + 1].tag != "VX"


def _is_past(tokens: Sequence[Token], index: int) -> bool:
    """Whether a past tense stands here that no guess follows: 늘었다, and not 늘었을 것으로."""
    token = tokens[index]
    if token.tag != "EP" or token.form not in ("었", "았"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or following.tag != "ETM" or following.form not in ("을", "ᆯ")


def _comes_again(unit: str, stretch: str, tokens: Sequence[Token], span: Span) -> bool:
    """Whether a figure of the same unit, before any other verb, is the one that is gone to."""
    verb = next((t.start for t in tokens if t.start >= span.end and t.tag == "EC"), None)
    before = stretch[2:] if verb is None else stretch[2 : max(2, verb - span.end)]
    return any(unit + particle in before for particle in ("로", "으로", "까지"))


def _describes(text: str, span: Span, kind: FactKind | None) -> bool:
    """Whether the figure only tells which one is meant: `330㎡ 온실`, `65세 이상 노인`."""
    if kind == "quantity":
        return ATTRIBUTE.match(text, span.end) is not None
    if kind == "count" and text[span.end - 1] in "세살":
        return AGE.match(text, span.end) is not None
    if kind == "count" and text[span.end - 1] == "인":
        return text[span.end : span.end + 1] == " "
    return text.startswith("당 ", span.end) or (
        kind == "count" and text[span.end : span.end + 2] in ("은 ", "는 ")
    )


def _in_brackets(text: str, span: Span) -> bool:
    """Whether a figure stands apart in brackets: `하루 소비량(약 280만 배럴)의 절반`."""
    opening = text.rfind("(", 0, span.start)
    return opening > text.rfind(")", 0, span.start) and ")" in text[span.end :]


def _is_content(tokens: Sequence[Token], index: int) -> bool:
    """Whether the noun behind a relative clause stands for what the clause says: `늘 전망`.

    A figure behind it has the same mood: `12% 늘어난 500억원을 투자할 계획`.
    """
    for token in tokens[index + 1 : index + 4]:
        if token.tag == "SN":
            return True
        if token.tag[0] == "N" or token.tag == "XR":
            return token.form in CONTENT or token.form in ADVERBIAL
    return False


def _new_topic(tokens: Sequence[Token], index: int) -> bool:
    """Whether a topic of its own follows before any verb."""
    before = tokens[index]
    for token in tokens[index + 1 :]:
        if token.tag in VERBS:
            return False
        if token.tag == "JX" and token.form in (*TOPICS, "도"):
            return before.tag[0] != "J"
        before = token
    return False


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
    for pattern, name in data.AFTER:
        if pattern.match(text, position, position + AFTER_WINDOW):
            bends = name not in ("over", "under", "at_most") or not stands_on_yardstick(text, span)
            return found | {name} if bends else found
    return found
