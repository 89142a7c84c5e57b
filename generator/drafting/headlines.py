"""Headings that name a figure, a company or an event, from a section's own facts.

Every heading is read again by the fact reader: one that would state another value or another
strength than its source is not used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.drafting import vocabulary
from generator.drafting.rewrite import is_bound, strip_opening
from generator.facts import FIGURES, SentenceReader
from generator.facts.patterns import TIME_NOUNS, TITLES
from generator.models import Fact
from generator.text.clauses import NounPhrase, noun_phrases
from generator.text.dates import DateContext
from generator.text.hangul import final_consonant, is_syllable, with_final
from generator.text.morphology import Token, analyze
from generator.text.wordlist import words

__all__ = [
    "LIKELY",
    "SURE",
    "clause_headline",
    "event_headline",
    "figure_headline",
    "quote_headline",
    "shorten",
    "thing_headline",
    "topic_headline",
]

LONGEST = 32
#: A length or a temperature needs more words than a heading has.
BINDABLE = FIGURES - {"quantity"}
SHORT_QUOTE = 30
CONTENT = ("NNG", "NNP", "SL", "XSN")
CLOSING = ("은", "는", "이", "가", "을", "를")
#: How sure subject and measure must be before a heading binds a figure to them; a topic that
#: is itself the measure is certain enough where nothing better is found.
SURE, LIKELY = 0.8, 0.5
PREFIX = {"max": "최대", "min": "최소", "about": "약", "total": "총"}
STRONG = frozenset(("max", "min", "over", "under", "at_least", "at_most", "expected", "planned"))
CHANGE = {"up": "증가", "down": "감소"}
TRAILING_TITLE = re.compile(r"(?:\s?\([^)]*\))")
YARDSTICK = re.compile(r"(?:예상|전망|목표|추정|기준|기대|평균)치?$|컨센서스$")
PERSON = re.compile(
    rf"(?:{'|'.join(TITLES)}|처장|관계자|어업인|농업인|기업인|상인|전문가들?|주민|공무원|측)$"
)
#: Endings that no heading has.
#: Objects that are means or targets, and not what is dealt with.
MEANS = re.compile(
    r"[을를]\s(?:상대로|대상으로|위해|위한|통해|통한|비롯|놓고|두고|중심으로|계기로|앞두고)"
)
COMING = re.compile(r"\s?(?:오는|지난)\s")
DAY_BETWEEN = re.compile(
    r"(?:\d{4}년\s)?(?:내년\s)?(?:\d{1,2}월\s)?\d{1,2}일|\d{4}년|내년|\d{1,2}월"
)
SENTENCE_END = re.compile(r"(?:다|요|까|죠)[.?!]?$")
LEADING = TIME_NOUNS | frozenset(
    ("가운데", "동안", "이후", "뒤", "당일", "저녁", "새벽", "아침", "직후", "사이")
)
WEAK_NOUNS = frozenset(
    words(
        """
        부분 사람 누리꾼 네티즌 시청자 의미 역할 과정 것 수 등 중 때 점 측 이유 때문 경우 문제
        상황 결과 내용 정도 관련 부분 방안 사실 가운데 이후 이상 개당 당시
        """
    )
)


def figure_headline(fact: Fact, context: DateContext, sure: float = SURE) -> str | None:
    """`MS, 클라우드 부문 매출 285억 달러`, where subject and measure are certain."""
    if fact.kind not in BINDABLE or fact.confidence < sure or not fact.measure:
        return None
    if any(r.type in ("gloss", "comparison") and r.direction is None for r in fact.relations):
        return None
    figure = _figure(fact)
    if figure is None or not _measures(fact.measure) or PERSON.search(fact.subject or ""):
        return None
    subject = TRAILING_TITLE.sub("", fact.subject or "")
    measure = TRAILING_TITLE.sub("", fact.measure)
    head = measure if not subject or subject in measure else f"{subject}, {measure}"
    if measure in subject and subject != measure:
        head = subject
    heading = f"{head} {figure}"
    return heading if _holds(heading, fact, context) else None


def _measures(label: str) -> bool:
    """Whether a label ends in a noun that measures something: 매출, 생산량, 총사업비."""
    last = re.sub(r"\([^)]*\)", "", label).split()[-1:]
    return bool(last) and (
        last[0].endswith(tuple(vocabulary.MEASURES))
        or (
            len(last[0]) > 1
            and last[0].endswith(vocabulary.MEASURE_ENDINGS)
            and not YARDSTICK.search(label)
        )
    )


def _figure(fact: Fact) -> str | None:
    """The figure with the words that bend it, as a heading puts them."""
    if fact.modality & {"reported", "only"}:
        return None
    prefix = " ".join(PREFIX[m] for m in ("total", "about", "max", "min") if m in fact.modality)
    after = []
    expected = bool(fact.modality & {"expected"})
    if "over" in fact.modality:
        after.append("넘을" if expected else "넘어")
    after += [
        w
        for m, w in (("at_least", "이상"), ("at_most", "이하"), ("under", "미만"))
        if m in fact.modality
    ]
    change = next(
        (
            CHANGE[r.direction]
            for r in fact.relations
            if r.type == "change" and r.direction in CHANGE
        ),
        None,
    )
    after += [change] if change else []
    after += ["전망"] if expected else ["계획"] if "planned" in fact.modality else []
    text = vocabulary.CURRENCY_SPACE.sub(" ", vocabulary.GROUP_SPACE.sub(" ", fact.text))
    return " ".join(filter(None, (prefix, text, *after)))


def _holds(heading: str, fact: Fact, context: DateContext) -> bool:
    """Whether the heading, read again, states the same value as strongly."""
    if len(heading) > LONGEST or SENTENCE_END.search(heading):
        return False
    read = [f for f in SentenceReader(context).read(heading) if f.kind in FIGURES]
    return any(
        (f.kind, f.value, f.unit) == (fact.kind, fact.value, fact.unit)
        and f.modality & STRONG == fact.modality & STRONG
        for f in read
    )


def event_headline(text: str) -> str | None:
    """`미국, 대중 반도체 제재 강화`: topic, object and verbal noun of a plain statement."""
    tokens = analyze(text)
    verb = _main_verb(tokens)
    if verb is None:
        return None
    phrases = [p for p in noun_phrases(tokens) if p.last < verb]
    subject = next((p for p in phrases if p.particle in ("은", "는")), None)
    last = next((p for p in reversed(phrases) if p.particle in ("을", "를", "이", "가")), None)
    if last is None or last is subject or not _is_telling(tokens, last):
        return None
    between = tokens[last.last + 1 : verb - 1]
    coming = (
        last.end + len(COMING.match(text, last.end + 1)[0])
        if COMING.match(text, last.end + 1)
        else last.end
    )
    if any(t.tag in ("EC", "ETM", "ETN", "SSO", "SP") and t.start > coming for t in between):
        return None
    day = DAY_BETWEEN.search(text[last.end : tokens[verb - 1].start])
    verbal = f"{day[0]} {tokens[verb - 1].form}" if day else tokens[verb - 1].form
    if between and not day:
        return None
    core = f"{_plain(text, tokens, last)} {verbal}"
    if subject is None or not _is_telling(tokens, subject):
        return core if 8 < len(core) <= LONGEST else None
    return _headed(f"{_plain(text, tokens, subject)}, {core}")


def clause_headline(text: str) -> str | None:
    """`판매량의 88%는 해외에서 나와`: a short past statement as headlines close it.

    Headlines leave -ㅆ다 off (남았다 to 남아); only a statement short enough to stand whole is
    used, so that nothing of it is lost.
    """
    core = strip_opening(text).rstrip(". ")
    if len(core) > LONGEST or not core.endswith("다") or not re.search(r"\d|[A-Z]", core):
        return None
    if any(t.tag in ("EC", "SP", "SSO") or t.form == "도" for t in analyze(core)):
        return None
    stem = core[:-1]
    if (
        not is_syllable(stem[-1])
        or final_consonant(stem[-1]) != "ㅆ"
        or is_bound(core, analyze(core))
    ):
        return None
    return stem[:-1] + with_final(stem[-1], "")


def quote_headline(facts: Iterable[Fact]) -> str | None:
    """A short quotation of a known speaker, word for word."""
    for fact in facts:
        phrase_text = fact.value.strip(" .")
        short = 8 <= len(phrase_text) <= SHORT_QUOTE
        if fact.kind != "quote" or not fact.speaker or not short:
            continue
        if not is_bound(phrase_text, analyze(phrase_text)):
            return f"“{phrase_text}”"
    return None


def thing_headline(text: str) -> str | None:
    """`온새머티리얼즈, 실리콘 음극재 공장`: who, and what they deal with."""
    tokens = analyze(text)
    phrases = [p for p in noun_phrases(tokens) if _is_telling(tokens, p)]
    subject = next((p for p in phrases if p.particle in ("은", "는", "이", "가")), None)
    if subject is None or PERSON.search(text[subject.start : subject.end]):
        return None
    if not any(t.tag in ("NNP", "SL") for t in tokens[subject.first : subject.last]):
        return None
    things = [
        p
        for p in phrases
        if p.particle in ("을", "를")
        and p.start > subject.end
        and not MEANS.match(text, p.end)
        and all(t.tag not in ("SN", "NR", "NNB", "SSO") for t in tokens[p.first : p.last])
        and sum(t.tag in ("NNG", "NNP", "SL") for t in tokens[p.first : p.last]) > 1
    ]
    if not things:
        return None
    thing = max(things, key=lambda p: p.last - p.first)
    return _headed(f"{_plain(text, tokens, subject)}, {_plain(text, tokens, thing)}")


def _plain(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """The phrase without brackets, and without time words and dependent nouns at its start."""
    first = phrase.first
    while first < phrase.last - 1 and (
        tokens[first].tag == "NNB" or tokens[first].form in LEADING or _is_day(tokens, first)
    ):
        first += 1
    return TRAILING_TITLE.sub("", text[tokens[first].start : phrase.end]).strip()


def _is_day(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].tag == "SN" and tokens[index + 1].form in ("일", "월", "년", "시")


def _headed(heading: str) -> str | None:
    return heading if len(heading) <= LONGEST and not SENTENCE_END.search(heading) else None


def _main_verb(tokens: Sequence[Token]) -> int | None:
    """Index of 하/되 behind a verbal noun that closes a plain, affirmative statement."""
    end = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].tag == "EF"), None)
    if end is None:
        return None
    index = end - 1
    while index > 0 and tokens[index].tag in ("EP", "VX", "EC") and tokens[index].form in (
        "었", "고", "있", "는"
    ):  # fmt: skip
        index -= 1
    token = tokens[index]
    return (
        index
        if token.tag == "XSV" and tokens[index - 1].tag == "NNG" and token.form in ("하", "되")
        else None
    )


def _is_telling(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase names something by itself."""
    nouns = [t for t in tokens[phrase.first : phrase.last] if t.tag in ("NNG", "NNP", "SL")]
    return bool(nouns) and nouns[-1].form not in WEAK_NOUNS and tokens[phrase.first].tag != "NP"


def topic_headline(texts: Sequence[str], taken: Sequence[str]) -> str | None:
    """The noun phrase that a section speaks of most: two nouns or more, and no mere person."""
    counts = Counter(t.form for text in texts for t in analyze(text) if t.tag in CONTENT)
    best: tuple[float, str] | None = None
    for position, phrase, nouns in _phrases(texts):
        places = all(t.tag == "NNP" for t in nouns)
        if (
            len(nouns) < 2
            or " " not in phrase
            or places
            or phrase in taken
            or PERSON.search(phrase)
        ):
            continue
        score = sum(counts[t.form] for t in nouns) / len(nouns) + 0.5 * min(len(nouns), 4)
        score += 0.5 * any(t.tag in ("NNP", "SL") for t in nouns) - 0.1 * position
        best = max(best, (score, phrase)) if best else (score, phrase)
    return best[1] if best else None


def _phrases(texts: Iterable[str]) -> Iterator[tuple[int, str, list[Token]]]:
    for position, text in enumerate(texts):
        tokens = analyze(text)
        for phrase in noun_phrases(tokens):
            inside = tokens[phrase.first : phrase.last]
            whole = all(t.tag not in ("SN", "NP", "SSO", "NNB") for t in inside)
            whole = whole and len(text[phrase.start : phrase.end].split()[0]) > 1
            phrase_text = _plain(text, tokens, phrase)
            if (
                phrase.particle in CLOSING
                and whole
                and len(phrase_text) <= LONGEST
                and _is_telling(tokens, phrase)
            ):
                yield position, phrase_text, [t for t in inside if t.tag in CONTENT]


def shorten(title: str, limit: int) -> str | None:
    """The title where it fits, or its longest part that does and stands by itself."""
    if len(title) <= limit:
        return title
    parts = re.split(r"\s*(?:…|\||ㆍ{2}|:\s|\s[-–—]\s|‥|/)\s*", title)
    whole = [p.strip(" ,") for p in parts if 8 <= len(p.strip()) <= limit and _balanced(p)]
    return max(whole, key=len) if whole else None


def _balanced(text: str) -> bool:
    return (
        all(text.count(a) == text.count(b) for a, b in ("“”", "‘’", "()", "[]"))
        and text.count('"') % 2 == 0
    )
