"""`value`: amounts, percentages, counts, ratios, ranks, periods and dates that are not told so.

Catches: a changed digit, 만 for 억, 달러 for 원, %p for %, 명 for 건; a date, a quarter or a year
that the source does not give, or gives to something else while it dates this otherwise.

Lets pass: other forms of one value (6000억 and 0.6조, 1000m and 1㎞, 180분 and 3시간, 절반 and
50%), roundings that are declared (약 287억 달러, 40만여, 3조 원대, 열 명 중 여섯 명), only the
amount in won of a sum told in dollars, dates told by another day (3일, 10월 3일), and less
exactly (내년 봄 for 내년 4월).

Example: the source says `가온전자는 3일 매출이 3580억원이라고 밝혔다.`; wrong is `가온전자의 매출은
3680억 원입니다.`; right is `가온전자의 매출은 약 3600억 원입니다.`

Waive: mend the figure; waive the sentence where it was reckoned from figures of the source, and
say how.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations, pairwise

from generator.checks.case import Case, Check, Source, finding_on
from generator.checks.figure_values import (
    CHECKED,
    YEAR_NAMED,
    family,
    is_reckoned,
    is_rough,
    same_value,
)
from generator.models import Fact, Finding, Passage
from generator.text.statements import Clause

__all__ = ["CHECK", "same_value", "tellings"]

#: `열 명 중 여섯 명`: a share told by a few out of ten.
OUT_OF = re.compile(r"\s?(?:중|가운데)에?서?\s?$")
#: Ten thousand told without 일: 만 5000명.
TEN_THOUSAND = re.compile(r"(?:^|\s)만\s$")
UPWARDS = re.compile(r"^대(?![가-힣]*(?:비|상))")
AGO = re.compile(r"^\s?전")
#: How far a share may be from the percentage that it stands for, in points.
SHARE_GAP = 5
SUM = re.compile("합쳐|합해|합하면|합친|모두|총")
#: What tells that a figure was reckoned.
RECKONED = re.compile(
    "더|덜|차이|격차|적[다은게]|많|늘|줄|커|작|높|낮|오[르른]|올[라랐]|내[리렸]|깎|앞|뒤"
)
BEHIND = 12
YEAR = r"\d{4}"
#: Up to where a number in words is the draft's own count.
SMALL, FEW, NATIVE = 2, 5, 10
#: Spans of time that stand for a date inside of them.
WIDE = re.compile("봄|여름|가을|겨울|반기|초|말|중순")
SEASON = re.compile("봄|여름|가을|겨울")
#: Days and years that point back to one told before, which may stand in another sentence.
POINTING = re.compile(
    r"(?:바로\s)?(?:다음\s?날|이튿날|같은\s?(?:날|해|달|기간|시기)|이날|전날|당일|그날|그해|이듬해)"
)
#: What a bare number is written on to: 바람 2, 제2.
WORD_BEFORE = re.compile(r"[가-힣A-Za-z]+\s?$")
#: Behind a bare number these are no counter: 바람 2를.
PARTICLES = frozenset("은 는 이 가 을 를 의 에 와 과 로 으 도 만 부 까 보 처 라".split())
CLOCK = re.compile(r"T\d\d:\d\d")
#: How well a clause must fit to date the draft's.
COUNTS = 0.4
#: A number of so many digits is known by them alone.
LONG = 3
HEADLINES = frozenset(("title", "heading", "excerpt"))


def tellings(fact: Fact, source: Source) -> list[Fact]:
    """All places of the source that state the same value; else those that it rounds."""
    held = [other for other in source.all_facts() if other.kind in CHECKED]
    exact = [other for other in held if same_value(fact, other)]
    return exact or [other for other in held if is_rough(fact, other)]


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        facts = [fact for fact in case.facts.get(passage, ()) if fact.kind in CHECKED]
        reading = _Reading(case, passage, facts, case.source)
        for fact in facts:
            if not reading.is_stated(fact):
                yield _finding(case, passage, fact, case.source, None)
            elif (other := reading.dated_otherwise(fact)) is not None:
                yield _finding(case, passage, fact, case.source, other)


class _Reading:
    """A passage's figures against the source's."""

    def __init__(self, case: Case, passage: Passage, facts: list[Fact], source: Source) -> None:
        self._passage = passage
        self._facts = facts
        self._source = source
        self._cited = case.cited(passage)
        self._all = [fact for fact in source.all_facts() if fact.kind in CHECKED]
        self._near = _around(self._cited, source)
        self._matches = case.matches(passage)

    def is_stated(self, fact: Fact) -> bool:
        """Whether the source states it, exactly or by a rounding that is declared."""
        text = self._passage.text
        near = set(self._near)
        for other in self._all:
            told_alike = {fact.kind, other.kind} != {"percent", "ratio"}
            if same_value(fact, other) and (told_alike or other.sentence in near):
                return True
        upwards = UPWARDS.match(text[fact.span.end :]) is not None or "여" in fact.text[1:]
        headline = self._passage.part in HEADLINES
        told_so = [o for o in self._all if o.kind == fact.kind or o.sentence in near]
        if self._is_derived(fact):
            return True
        if any(is_rough(fact, o, upwards=upwards, headline=headline) for o in told_so):
            return True
        if fact.kind == "date":
            return self._is_date_told(fact)
        if fact.kind == "period" and AGO.match(text[fact.span.end :]):
            return self._is_ago(fact)
        if fact.kind == "count" and (self._is_share(fact) or self._is_ten_thousand(fact)):
            return True
        return fact.kind == "bare" and self._is_written(fact)

    def _is_written(self, fact: Fact) -> bool:
        """A number of no known kind: the same digits, with the same word before or behind."""
        pattern = rf"(?<![\d.,]){re.escape(fact.text)}(?![\d.,]*\d)"
        counter = fact.unit if fact.unit and fact.unit not in PARTICLES else ""
        word = WORD_BEFORE.search(self._passage.text[: fact.span.start])
        if not counter and word:
            pattern = rf"{re.escape(word[0].strip())}\s?{pattern}"
        if fact.value.isdigit() and len(fact.value) < LONG and counter:
            pattern += rf"\s?{re.escape(counter)}"
        return re.search(pattern, self._source.article.text) is not None

    def dated_otherwise(self, fact: Fact) -> Fact | None:
        """The date that the source gives to what the draft's clause tells, where it is another."""
        if fact.kind != "date" or SEASON.search(fact.text) or POINTING.match(fact.text):
            return None
        clause = next((m for m in self._matches if _holds(m.clause, fact)), None)
        if clause is None or not clause.counterparts or clause.counterparts[0].score < COUNTS:
            return None
        key = clause.counterparts[0].source.sentence
        whole = len(fact.value) == len("2026")
        window = _before(key, self._source)
        years = [o for o in self._source.facts.get(key, ()) if _names_a_year(o)]
        if whole and years:
            window = [key]
        dates = [o for i in window for o in self._source.facts.get(i, ()) if o.kind == "date"]
        cited = () if whole else self._cited
        held = [*dates, *(o for i in cited for o in self._source.facts.get(i, ()))]
        if any(same_value(fact, o) for o in held) or self._is_within(fact):
            return None
        mine = [f for f in self._facts if f.kind == "date"]
        for other in reversed(dates):
            if not any(same_value(f, other) for f in mine) and (
                not whole or YEAR_NAMED.search(other.text)
            ):
                return other
        return None

    def _is_date_told(self, fact: Fact) -> bool:
        """A date that the source has in another form: by a season, by 1년 전, by 이튿날."""
        if POINTING.match(fact.text):
            clock = CLOCK.search(fact.value)
            return clock is None or any(clock[0] in other.value for other in self._all)
        if self._is_within(fact) or _is_today(fact, self._source):
            return True
        day = self._source.article.published
        if day is None or fact.value != str(day.year - 1):
            return False
        texts = {s.id: s.text for s in self._source.article.sentences}
        return any(
            other.value == "P1Y" and AGO.match(texts[other.sentence][other.span.end :])
            for other in self._all
        )

    def _is_within(self, fact: Fact) -> bool:
        """A season or half-year that holds a date told near: 내년 봄 for 내년 4월."""
        if "/" not in fact.value:
            return False
        first, last = fact.value.split("/")
        if not WIDE.search(fact.text):
            return False
        season = SEASON.search(fact.text)
        for sentence in self._source.facts if season else self._near:
            for other in self._source.facts.get(sentence, ()):
                if other.kind != "date" or len(other.value) < len("2026-01"):
                    continue
                ends = other.value.split("/")
                if first[:7] <= ends[0][:7] and ends[-1][:7] <= last[:7]:
                    return True
        return False

    def _is_difference(self, fact: Fact) -> bool:
        """What lies between two figures that the sentence itself tells, or between the two ends
        of a change that the evidence tells (4에서 7로); a sum that is called one.
        """
        number = _number(fact.value)
        if number is None or fact.kind not in ("money", "count", "quantity", "percent"):
            return False
        mine = [f for f in self._facts if f is not fact]
        if any(abs(a - b) == number for a, b, _, _ in _pairs(fact, mine)):
            return True
        total = SUM.search(self._passage.text) is not None
        for key in self._cited:
            text = self._source.article.sentence(key).text
            for a, b, one, _ in _pairs(fact, self._source.facts[key]):
                change = text.startswith("에서", one.span.end)
                if (change and abs(a - b) == number) or (total and a + b == number):
                    return True
        return False

    def _is_derived(self, fact: Fact) -> bool:
        if self._is_end(fact) or self._is_difference(fact):
            return True
        return _is_native(fact) or self._is_reckoned(fact)

    def _is_reckoned(self, fact: Fact) -> bool:
        """What comes of two figures, or lies between two dates, that the evidence tells."""
        if fact.kind == "period":
            if _is_between(fact, [f for f in self._facts if f.kind == "date"]):
                return True
            held = [o for i in self._cited for o in self._source.facts.get(i, ())]
            if any(o.kind == "period" and o.value[-1] == fact.value[-1] for o in held):
                return False
            return _is_between(fact, [o for o in held if o.kind == "date"])
        text = self._passage.text
        summed = SUM.search(text) is not None
        behind = text[fact.span.end : fact.span.end + BEHIND]
        if fact.kind != "ratio" and not summed and not RECKONED.search(behind):
            return False
        return any(is_reckoned(fact, self._source.facts[key], summed=summed) for key in self._cited)

    def _is_end(self, fact: Fact) -> bool:
        """One end of a range that the source gives: 150만 장 이상 for 150만~160만 장."""
        bound = fact.modality & {"at_least", "over", "min", "at_most", "under", "max"}
        if not bound:
            return False
        low = bool(bound & {"at_least", "over", "min"})
        for other in self._all:
            ends = other.value.split("..")
            if (
                len(ends) > 1
                and ends[0 if low else 1] == fact.value
                and family(other) == family(fact)
            ):
                return True
        return False

    def _is_ago(self, fact: Fact) -> bool:
        """`1년 전` where the source has 지난해 or 전년, `10년 전` where it has the year."""
        found = re.fullmatch(r"P(\d+)Y", fact.value)
        day = self._source.article.published
        if found is None or day is None:
            return False
        year = str(day.year - int(found[1]))
        dates = (o for i in self._near for o in self._source.facts.get(i, ()) if o.kind == "date")
        return any(other.value.startswith(year) for other in dates)

    def _is_share(self, fact: Fact) -> bool:
        """`열 명 중 여섯 명` for 62.5%: both parts, whichever of them is asked."""
        text = self._passage.text
        for first, second in pairwise(self._facts):
            between = text[first.span.end : second.span.start]
            if fact in (first, second) and OUT_OF.fullmatch(between):
                whole, part = (_number(each.value) for each in (first, second))
                if not whole or part is None or whole > 10:
                    continue
                share = part / whole * 100
                shares = [_percent(other) for other in self._all]
                if any(s is not None and abs(s - share) <= SHARE_GAP for s in shares):
                    return True
        return False

    def _is_ten_thousand(self, fact: Fact) -> bool:
        """`만 5000명`, which counts fifteen thousand."""
        before = self._passage.text[: fact.span.start]
        number = _number(fact.value)
        if number is None or number >= 10000 or not TEN_THOUSAND.search(before):
            return False
        whole = str(int(number) + 10000)
        return any(
            other.kind == fact.kind and other.value == whole and family(fact) == family(other)
            for other in self._all
        )


def _pairs(fact: Fact, told: Sequence[Fact]) -> Iterator[tuple[Fraction, Fraction, Fact, Fact]]:
    """Neighbouring figures of a fact's sort with their values; points lie between percentages."""
    unit = "%" if fact.unit == "%p" else fact.unit
    for one, other in pairwise([f for f in told if f.kind == fact.kind]):
        low, high = _number(one.value), _number(other.value)
        if one.unit == other.unit == unit and low is not None and high is not None:
            yield low, high, one, other


def _percent(fact: Fact) -> Fraction | None:
    if fact.kind == "percent" and fact.unit == "%":
        return _number(fact.value)
    if fact.kind == "ratio" and "/" in fact.value:
        share = _number(fact.value)
        return share * 100 if share is not None else None
    return None


def _number(value: str) -> Fraction | None:
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None


def _is_native(fact: Fact) -> bool:
    """Whether one or two things are counted in words (두 회사, 둘, 한 곳): the text's own count."""
    if re.search(r"\d", fact.text) or fact.kind not in ("bare", "count", "rank", "period"):
        return False
    number = _number(fact.value)
    return number is not None and number <= (SMALL if fact.kind == "count" else NATIVE)


def _is_worded(fact: Fact) -> bool:
    """Whether a few things are counted in words (세 사람), which the source may only list."""
    number = _number(fact.value)
    few = number is not None and number <= FEW
    return fact.kind == "count" and few and re.search(r"\d", fact.text) is None


def _is_between(fact: Fact, dates: Sequence[Fact]) -> bool:
    """Whether a period lies between two dates, told to the month or the year."""
    found = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?", fact.value)
    if found is None:
        return False
    years, months = (int(part or 0) for part in found.groups())
    for one, other in combinations({o.value.split("/")[-1] for o in dates}, 2):
        if not (re.match(YEAR, one) and re.match(YEAR, other)):
            continue
        if not months and abs(int(one[:4]) - int(other[:4])) == years:
            return True
        if months and len(one) > len("2026") and len(other) > len("2026"):
            ends = [int(end[:4]) * 12 + int(end[5:7]) for end in (one, other)]
            if abs(ends[0] - ends[1]) == years * 12 + months:
                return True
    return False


def _is_today(fact: Fact, source: Source) -> bool:
    published = source.article.published
    if published is None:
        return False
    today: date = published.date()
    return today.isoformat().startswith(fact.value[:10]) or not fact.value[:4].isdigit()


def _holds(clause: Clause, fact: Fact) -> bool:
    return clause.start <= fact.span.start < clause.end


def _names_a_year(fact: Fact) -> bool:
    return fact.kind == "date" and YEAR_NAMED.search(fact.text) is not None


def _before(key: str, source: Source) -> list[str]:
    """A sentence, those before it in its paragraph, and its neighbours."""
    sentences = source.article.sentences
    at = next(n for n, s in enumerate(sentences) if s.id == key)
    return [
        s.id
        for n, s in enumerate(sentences)
        if abs(n - at) <= 1 or (n < at and s.paragraph == sentences[at].paragraph)
    ]


def _around(cited: Iterable[str], source: Source) -> list[str]:
    """The evidence, and what stands in its paragraphs or next to it."""
    sentences = source.article.sentences
    places = {sentence.id: n for n, sentence in enumerate(sentences)}
    found: dict[str, None] = {}
    for key in cited:
        at = places[key]
        for n in range(len(sentences)):
            same = sentences[n].paragraph == sentences[at].paragraph
            if same or (abs(n - at) == 1 and sentences[n].kind == "text"):
                found.setdefault(sentences[n].id)
    return list(found)


def _finding(
    case: Case, passage: Passage, fact: Fact, source: Source, other: Fact | None
) -> Finding:
    near = other or _nearest(fact, case, passage, source)
    message = "the source gives another date than {}" if other else "the source does not state {}"
    return finding_on(
        case,
        passage,
        "value",
        "warning" if _is_worded(fact) else "error",
        message.replace("{}", fact.text),
        expected=near.text if near else None,
        found=fact.text,
        sources=(near.sentence,) if near else None,
    )


def _nearest(fact: Fact, case: Case, passage: Passage, source: Source) -> Fact | None:
    """What the source states instead: the same unit in the evidence, or the same digits."""
    held = [f for i in case.cited(passage) for f in source.facts.get(i, ()) if f.kind in CHECKED]
    for pool, test in (
        (held, _same_label),
        (held, _same_sort),
        (list(source.all_facts()), _same_digits),
    ):
        for other in pool:
            if test(fact, other):
                return other
    return None


def _same_label(fact: Fact, other: Fact) -> bool:
    return _same_sort(fact, other) and fact.measure is not None and fact.measure == other.measure


def _same_sort(fact: Fact, other: Fact) -> bool:
    return (fact.kind, fact.unit) == (other.kind, other.unit)


def _same_digits(fact: Fact, other: Fact) -> bool:
    digits = re.sub(r"\D", "", fact.text)
    return other.kind in CHECKED and bool(digits) and digits == re.sub(r"\D", "", other.text)


CHECK = Check("value", "error", needs_source=True, run=_run)
