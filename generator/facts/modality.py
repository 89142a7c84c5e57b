"""How certain and how exact a figure is: about, total, max, over, expected, reported …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import patterns as data
from generator.facts.quotes import Quotation
from generator.models import FactKind, Span
from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = ["clause_modality", "figure_modality", "modality_behind", "stands_on_yardstick"]

BEFORE = re.compile(
    rf"(?:^|(?<=[\s(,\"“‘'~∼])|(?<=달러)|(?<=유로)|(?<=위안)|(?<=[원엔]))(?P<word>{'|'.join(data.BEFORE)})(?:으로|인|은|의|도)?\s?$"
)
BEFORE_WINDOW = 16
GLOSS = re.compile(r"\s?\([^()]{1,30}\)")
AFTER_WINDOW = 30
YARDSTICK_WINDOW = 40
#: Quoted words from this length on are a statement; shorter ones belong to the clause around.
STATEMENT = 20
#: 최고 and 최저 bound amounts and counts; with a measure they name a record (최고 시속 320㎞).
BOUNDED = frozenset(("money", "percent", "count"))
#: Behind a figure that is the base of another one: `950원에서 880원으로`, `21만 명을 넘어 25만 명`.
BASE = re.compile(
    r"\s?(?:\([^()]{1,30}\)\s?)?(?:에서\s(?!열|치러|진행|발견|거래|운영)|보다|대비|에\s?비해|과\s?비교|와\s?비교"
    r"|(?:을|를)\s?(?:크게\s?|훌쩍\s?)?(?:넘어|넘어서|웃돌아|뛰어넘어)\s|로\s[^,.]{2,10}까지\s[^,.]{2,20}로\s|대?의\s(?:절반|\d|약\s|두\s배|세\s배)|(?:씩\s)?가운데|\s중(?=[\s의에에서])|짜리|급(?=[\s의]))"
)
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
        "예정 계획 전망 방침 것 듯 가능성 수 목표 관측 구상 예상 뜻 포부 셈 공산 참 작정 소식 소문 얘기 이야기 말 "
        "추정 분석"
    )
)
#: Nouns that make an adverb of a relative clause before them: `투약한 뒤`.
ADVERBIAL = frozenset(words("뒤 후 다음 때 데 경우 김 채 즉시 동시 끝 직후 이후 대신 만큼 대로"))
TOPICS = frozenset(("은", "는", "ᆫ"))
#: Endings that go on with the same tense: 돌파해, 늘고, 지으며.
LINKS = frozenset(("어", "아", "고", "며", "으며", "어서", "아서"))
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
    if kind == "rank" or BASE.match(text, span.end) or _in_brackets(text, span):
        return frozenset()
    if kind == "quantity" and ATTRIBUTE.match(text, span.end):
        return frozenset()
    end = _clause_end(text, tokens, starts, span)
    stretch = text[span.end : end]
    for quotation in quotations:
        said = quotation.span
        if span.end <= said.start < end and said.end - said.start > STATEMENT:
            first, last = said.start - span.end, min(said.end, end) - span.end
            stretch = stretch[:first] + " " * (last - first) + stretch[last:]
    return frozenset(_marked(text, stretch))


def _marked(text: str, stretch: str) -> set[str]:
    """What a stretch says; of what is expected and what is planned the nearer one counts."""
    at = {
        name: match.start()
        for pattern, name in data.CLAUSE_MODALITY
        if (match := pattern.search(stretch))
        and not (name == "reported" and data.FINDINGS.search(match[0]))
    }
    will = data.WILL.search(stretch)
    if will and data.FORECAST.search(text):
        at["expected"] = min(will.start(), at.get("expected", will.start()))
    if "planned" in at and "expected" in at:
        del at["expected" if at["planned"] < at["expected"] else "planned"]
    return set(at)


def _clause_end(text: str, tokens: Sequence[Token], starts: Sequence[int], span: Span) -> int:
    """Where what is said of the figure ends: the clause, or the relative clause it stands in."""
    end = min((start for start in starts if start >= span.end), default=len(text))
    apart = False
    for index, token in enumerate(tokens):
        if token.start < span.end:
            continue
        if token.start >= end:
            break
        apart = apart or token.form == "," or token.tag == "JKS" or token.form in TOPICS
        if token.tag == "ETM" and not apart and not _is_content(tokens, index):
            return token.end
        copular = token.form in COPULAR_END and token.tag == "JKB"
        linked = token.tag == "EC" and token.form in LINKS
        if (copular or linked) and _new_topic(tokens, index):
            return token.end
    return end


def _in_brackets(text: str, span: Span) -> bool:
    """Whether a figure stands apart in brackets: `하루 소비량(약 280만 배럴)의 절반`."""
    opening = text.rfind("(", 0, span.start)
    return opening > text.rfind(")", 0, span.start) and ")" in text[span.end :]


def _is_content(tokens: Sequence[Token], index: int) -> bool:
    """Whether the noun behind a relative clause stands for what the clause says: `늘 전망`."""
    for token in tokens[index + 1 : index + 4]:
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
