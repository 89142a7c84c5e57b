"""Figures: every number of a sentence with its kind, exact value and unit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal

from generator.facts.numbers import Figure, Numbers, value_of
from generator.facts.units import read_unit
from generator.models import Span
from generator.text.morphology import Token
from generator.text.numerals import Number, format_number, scan_number

__all__ = ["Figure", "find_figures"]

AGAINST = re.compile(r"\s?대\s?")
FRACTION = re.compile(r"\s?분의\s?")
#: Between a whole number and its fraction: `이십삼과 오분의 삼`.
AND = re.compile(r"[과와]\s|\s{1,2}")
TILDE = re.compile(r"여?\s?[~∼～–—〜]\s?|\s-\s|-(?=\d)")
#: A half, twice and one of ten told without a number of their own.
HALF = re.compile(r"(?<![가-힣])절반(?![가-힣]*대)|(?<![가-힣])반\s?토막")
TWICE = re.compile(
    r"(?:^|(?<=[\s(]))(?<![두세네섯곱덟홉열무백천만\d몇]\s)"
    r"(?:갑절|곱절|배(?=로\s|가\s?(?:넘|늘|됐|된|뛰)|\s?(?:가까이|이상|가량)))"
)
FIRST = re.compile(r"(?<![가-힣])첫\s?(?P<word>번째|째(?=[\s는로은,]))(?!가는)")
ONE_OF_TEN = re.compile(
    r"(?<![가-힣])(?P<all>열|백)에\s(?P<some>하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉)"
)
FROM = re.compile(r"\s?(?:에서|부터)\s?")
#: What closes a range of two whole amounts: `3만원에서 5만원 사이`.
BETWEEN = re.compile(
    r"\s?(?:사이|선을\s|선에서|정도|가량|안팎|수준|내외|분포|[,.]|$|의\s|로\s(?:예상|예보|전망|어제|전날|평년)"
    r"|까지(?!\s?(?:늘|줄|오르|올|떨어|치솟|내|뛰|급|확대|감|증|커|높|낮)))"
)
#: These tell that `3-2` is a score.
SCORE = re.compile(
    r"세트|스코어|이겼|이기|꺾|눌렀|누르|제압|승리|역전|무승부|비겼|비기|승부차기|결승|준결승|\d승|\d패|완승|대승|신승|동점|경기"
)
#: Between two numbers of one figure stands no more than a unit and a particle.
WIDEST_GAP = 24
SMALLER_MONEY = re.compile(r"(?:달러|유로|파운드)\s?$")
RANGE_SIGN = re.compile(r"[-~∼～–—〜]|에서|부터")
DASHES = ("-", ":", "–")
SCORE_LIMIT = 200
SMALL_LIMIT = 10**4
LEADING = re.compile(r"[\d,]+(?:\.\d+)?")


def find_figures(text: str, taken: Iterable[Span], tokens: Sequence[Token] = ()) -> list[Figure]:
    """All figures outside `taken`, in order; digit runs of no known kind become `bare`.

    `tokens`, where they are given, tell numerals in words from words that look like them.
    """
    taken = list(taken)
    found = _halves(text, taken)
    reading = _Reading(text, [*taken, *(figure.span for figure in found)], tokens)
    position = 0
    for index, number in enumerate(reading.numbers):
        if number.start >= position:
            figure = reading.figure(index)
            if figure is not None and not reading.is_taken(figure.span):
                found.append(figure)
                position = figure.span.end
    if "첫" in text:
        firsts = (Span(*match.span()) for match in FIRST.finditer(text))
        found.extend(
            Figure(span, "rank", "1", text[span.end - 2 : span.end].strip("첫 "), span)
            for span in firsts
        )
    return sorted(found)


def _halves(text: str, taken: Sequence[Span]) -> list[Figure]:
    """절반, 반 토막, 갑절, 배 가까이, 열에 일곱: ratios told without a unit."""
    told: list[tuple[Span, str, str | None]] = []
    if "반" in text:
        told += [(Span(*match.span()), "1/2", None) for match in HALF.finditer(text)]
    if "배" in text or "절" in text:
        told += [(Span(*match.span()), "2", "배") for match in TWICE.finditer(text)]
    for match in ONE_OF_TEN.finditer(text):
        part = scan_number(match["some"], 0)
        if part:
            value = f"{format_number(part.value)}/{10 if match['all'] == '열' else 100}"
            told.append((Span(*match.span()), value, None))
    return [
        Figure(span, "ratio", value, unit, span)
        for span, value, unit in told
        if not any(other.start < span.end and span.start < other.end for other in taken)
    ]


class _Reading(Numbers):
    """One sentence, and how its numbers go together."""

    def figure(self, index: int) -> Figure | None:
        """The figure that opens with a number: a range, a fraction, or a number and its unit."""
        number = self.numbers[index]
        if self.is_named(number):
            return None
        for read in self._pairings(index):
            figure = read(index)
            if figure is not None:
                return figure
        return self.age(number) or self.with_unit(number, value_of(number))

    def _pairings(self, index: int) -> Iterator[Callable[[int], Figure | None]]:
        """How a number may go with the next one, by what stands between them."""
        if index + 1 == len(self.numbers):
            return
        gap = self.text[self.numbers[index].end : self._next(index).start]
        if len(gap) > WIDEST_GAP:
            return
        if SMALLER_MONEY.search(gap):
            yield self._with_cents
        if AND.fullmatch(gap):
            yield self._mixed
        if AGAINST.fullmatch(gap):
            yield self._odds
        if RANGE_SIGN.search(gap):
            yield self._range
        if gap == "/" or FRACTION.fullmatch(gap):
            yield self._fraction
        if gap in DASHES:
            yield self._score

    def _next(self, index: int) -> Number:
        return self.numbers[index + 1]

    def _mixed(self, index: int) -> Figure | None:
        """`이십삼과 오분의 삼`, `2 1/4`: a whole number and a fraction."""
        number = self.numbers[index]
        if number.high:
            return None
        fraction = self._fraction(index + 1) if index + 2 < len(self.numbers) else None
        spaced = self.text[number.end] == " "
        if fraction is None or fraction.unit or (spaced and "/" not in fraction.span.of(self.text)):
            return None
        top, _, bottom = fraction.value.partition("/")
        start, sign = self.opening(number)
        value = number.value * Decimal(bottom) + Decimal(top)
        span = Span(start, fraction.span.end)
        return Figure(span, "ratio", f"{sign}{format_number(value)}/{bottom}", None, span)

    def _fraction(self, index: int) -> Figure | None:
        """`3분의 1`, `3/4`."""
        if index + 1 >= len(self.numbers):
            return None
        number, other = self.numbers[index], self._next(index)
        start, sign = self.opening(number)
        span = Span(start, other.end)
        if FRACTION.fullmatch(self.text, number.end, other.start):
            if self.text[other.end - 1] == "만" and number.value < SMALL_LIMIT:
                other = scan_number(self.text[: other.end - 1], other.start) or other
                span = Span(start, other.end)
            value = f"{sign}{format_number(other.value)}/{format_number(number.value)}"
            return Figure(span, "ratio", value, None, span)
        around = self.text[number.start - 1 : number.start] + self.text[other.end : other.end + 1]
        slash = self.text[number.end : other.start] == "/" and "/" not in around
        if (
            slash
            and number.value < other.value
            and read_unit(self.text, other.end, other, None) is None
        ):
            value = f"{sign}{format_number(number.value)}/{format_number(other.value)}"
            return Figure(span, "ratio", value, None, span)
        return None

    def _score(self, index: int) -> Figure | None:
        """`4-3`: a score is one figure, so that neither half can be changed unseen."""
        number, other = self.numbers[index], self._next(index)
        text = self.text
        around = text[number.start - 1 : number.start] + text[other.end : other.end + 1]
        if number.form != "digit":
            return None
        if set(around) & set("-.–") or max(number.value, other.value) >= SCORE_LIMIT:
            return None
        span = Span(number.start, other.end)
        told = f"{format_number(number.value)}/{format_number(other.value)}"
        if SCORE.search(text):
            return Figure(span, "ratio", told, None, span)
        return Figure(span, "bare", span.of(text).replace(":", "-"), None, span)

    def _odds(self, index: int) -> Figure | None:
        """`15 대 1의 경쟁률`, `3대2로 이겼다`: a ratio of two numbers."""
        number, other = self.numbers[index], self._next(index)
        if other.form != "digit":
            return None
        unit = read_unit(self.text, other.end, other, None)
        spaced = self.text[other.end : other.end + 1] == " "
        if unit is not None and (unit.kind == "money" or (unit.kind != "percent" and not spaced)):
            return None
        span = Span(number.start, other.end)
        value = f"{format_number(number.value)}/{format_number(other.value)}"
        return Figure(span, "ratio", value, None, span)

    def _range(self, index: int) -> Figure | None:
        """`10~15%`, `3만~5만 명`, `2조~3조원`, `100억에서 200억 달러`: one figure of two ends."""
        number, other = self.numbers[index], self._next(index)
        if number.form == "native" or other.high or (number.high and number.form == "vague"):
            return None
        first = self.with_unit(number, "")
        own = first if first and first.kind != "bare" and first.span.end <= other.start else None
        opening = self.opening(other)[0]
        joint = self.text[own.span.end if own else number.end : opening]
        between = self.text[number.end : opening]
        figure = self.with_unit(other, "")
        if figure is None or (figure.kind == "bare" and figure.span.end < len(self.text) and own):
            return None
        word = FROM.fullmatch(joint) is not None
        if not word and not TILDE.fullmatch(joint) and not TILDE.fullmatch(between):
            return None
        behind = self.text[figure.span.end :]
        if word and (BETWEEN.match(behind) is None if own else behind[:1] in ("로", "으")):
            return None
        if figure.unit is None and not (figure.kind == "money" and not word):
            return None
        scale = Decimal(figure.value or 1)
        low = (number.value if own else _scaled(number.value, other, self.text)) * scale
        high = other.value * scale
        start, sign = self.opening(number)
        low = -low if sign == "-" else low
        signed = self.opening(other)
        if signed[1] == "-" or (sign == "-" and not word and signed[0] == other.start):
            high = -high
        if low >= high or (own and own.unit != figure.unit):
            return None
        value = f"{format_number(low)}..{format_number(high)}"
        core = Span(number.start, other.end)
        return Figure(
            Span(start, figure.span.end), figure.kind, value, figure.unit, core, figure.about
        )

    def _with_cents(self, index: int) -> Figure | None:
        """`1달러 20센트`: two sums that make one."""
        number, other = self.numbers[index], self._next(index)
        whole = self.with_unit(number, value_of(number))
        part = self.with_unit(other, value_of(other))
        if whole is None or part is None or whole.kind != "money" or part.kind != "money":
            return None
        joint = self.text[whole.span.end : other.start]
        if joint not in ("", " ") or whole.unit != part.unit or ".." in whole.value + part.value:
            return None
        if Decimal(part.value) >= 1 or "." in whole.value:
            return None
        value = format_number(Decimal(whole.value) + Decimal(part.value))
        core = Span(number.start, other.end)
        return Figure(Span(whole.span.start, part.span.end), "money", value, whole.unit, core)


def _scaled(low: Decimal, other: Number, text: str) -> Decimal:
    """`3~5만 명` means 30,000: the first end borrows the scale of the second where it must."""
    digits = LEADING.match(text, other.start)
    if digits is None or low >= SMALL_LIMIT:
        return low
    scale = other.value / Decimal(digits[0].replace(",", ""))
    whole = scale > 1 and format_number(scale).strip("0") == "1"
    return low * scale if whole and low * scale < other.value else low
