"""Figures: every number of a sentence with its kind, exact value and unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.facts import patterns as data
from generator.models import FactKind, Span
from generator.text.morphology import Token
from generator.text.numerals import Number, format_number, scan_numbers

__all__ = ["Figure", "find_figures"]


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


CURRENCY = re.compile(
    rf"\s?(?:(?P<word>{_alternatives(data.CURRENCIES)}){data.AFTER_UNIT}"
    rf"|(?P<code>{'|'.join(data.CURRENCY_CODES)})(?![A-Za-z]))"
)
#: A glued gloss may follow a currency: 50억달러7조원.
CURRENCY_GLUED = re.compile(rf"\s?(?P<word>{_alternatives(data.CURRENCIES)})(?=\d)")
SIGN = re.compile(rf"(?:{_alternatives(data.CURRENCY_SIGNS)})\s?$")
PERCENT = re.compile(
    rf"\s?(?P<word>{_alternatives(data.PERCENTS)})(?![A-Za-z])(?!그|젝|세서|축구|야구|듀|필)"
)
QUANTITY = re.compile(
    rf"\s?(?P<word>{_alternatives(data.QUANTITIES)})(?![A-Za-z²]){data.AFTER_UNIT}"
)
COUNTER = re.compile(rf"\s?(?P<word>{_alternatives(data.COUNTERS)}){data.AFTER_UNIT}")
RATIO = re.compile(rf"\s?(?P<word>{_alternatives(data.RATIO_UNITS)}){data.AFTER_UNIT}")
RANK = re.compile(rf"\s?(?P<word>{_alternatives(data.RANK_UNITS)}){data.AFTER_UNIT}")
PLAIN_RANK = re.compile(rf"\s?(?P<word>{_alternatives(data.PLAIN_RANKS)}){data.AFTER_UNIT}")
AGAINST = re.compile(r"\s?대\s?")
FRACTION = re.compile(r"\s?분의\s?")
TILDE = re.compile(r"\s?[~∼～–—]\s?|\s-\s|-(?=\d)")
HALF = re.compile(r"(?<![가-힣])절반(?![가-힣]*대)")
RANGE_WORD = re.compile(r"\s?에서\s?")
#: A digit run inside a code: H100, MI300X, F-35, 5G, 3D, COVID-19, 갤럭시S24.
CODE = re.compile(r"[A-Za-z][A-Za-z]*-?\d[\dA-Za-z-]*|\d+[A-Z][A-Za-z0-9]*(?![a-z℃㎡%])")
#: What Kiwi may take a true numeral in words for.
NUMERAL_TAGS = frozenset(("NR", "MM", "SN", "NNB", "XPN"))
MEASURES_LATIN = frozenset(word for word in data.QUANTITIES if word.isascii())


#: No side scores as much.
SCORE_LIMIT = 200


class Figure(NamedTuple):
    """A number as it stands in a sentence; `core` is the number alone, without its unit."""

    span: Span
    kind: FactKind
    value: str
    unit: str | None
    core: Span
    about: bool = False


def find_figures(text: str, taken: Iterable[Span], tokens: Sequence[Token] = ()) -> list[Figure]:
    """All figures outside `taken`, in order; digit runs of no known kind become `bare`.

    `tokens`, where they are given, tell numerals in words from words that look like them.
    """
    words = {token.start: token for token in tokens if token.tag not in NUMERAL_TAGS}
    closed = [False] * (len(text) + 1)
    for span in taken:
        for position in range(span.start, span.end):
            closed[position] = True
    numbers = [
        n
        for n in scan_numbers(text)
        if not any(closed[n.start : n.end]) and (n.form == "digit" or n.start not in words)
    ]
    codes = [Span(*m.span()) for m in CODE.finditer(text) if not _is_measure(m[0])]
    found: list[Figure] = []
    position = 0
    for index, number in enumerate(numbers):
        if number.start < position or _inside(number, codes):
            continue
        figure = _read(text, number, numbers[index + 1 : index + 2])
        if figure is not None:
            found.append(figure)
            position = figure.span.end
    found.extend(_halves(text, found))
    return sorted(found)


def _is_measure(code: str) -> bool:
    """`20GB` is a quantity and no code."""
    return code.lstrip("0123456789.") in MEASURES_LATIN and code[0].isdigit()


def _inside(number: Number, codes: list[Span]) -> bool:
    return any(code.start <= number.start < code.end for code in codes)


def _halves(text: str, found: list[Figure]) -> list[Figure]:
    spans = [Span(*match.span()) for match in HALF.finditer(text)]
    return [
        Figure(span, "ratio", "1/2", None, span)
        for span in spans
        if not any(
            figure.span.start < span.end and span.start < figure.span.end for figure in found
        )
    ]


def _read(text: str, number: Number, following: list[Number]) -> Figure | None:
    """The figure that opens with `number`: a range, a fraction, or a number with its unit."""
    if following:
        for read in (_odds, _range, _fraction, _score):
            figure = read(text, number, following[0])
            if figure is not None:
                return figure
    return _with_unit(text, number, _value(number))


def _score(text: str, number: Number, other: Number) -> Figure | None:
    """`4-3`: a score is one figure, so that neither half can be changed unseen."""
    between = text[number.end : other.start]
    around = text[number.start - 1 : number.start] + text[other.end : other.end + 1]
    if between not in ("-", ":") or number.form != "digit" or "-" in around or "." in around:
        return None
    if max(number.value, other.value) >= SCORE_LIMIT:
        return None
    span = Span(number.start, other.end)
    return Figure(span, "bare", span.of(text).replace(":", "-"), None, span)


def _value(number: Number) -> str:
    low = format_number(number.value)
    return low if number.high is None else f"{low}..{format_number(number.high)}"


def _fraction(text: str, number: Number, other: Number) -> Figure | None:
    match = FRACTION.match(text, number.end)
    if match is None or match.end() != other.start:
        return None
    span = Span(number.start, other.end)
    value = f"{format_number(other.value)}/{format_number(number.value)}"
    return Figure(span, "ratio", value, None, span)


def _odds(text: str, number: Number, other: Number) -> Figure | None:
    """`15 대 1의 경쟁률`, `3대2로 이겼다`: a ratio of two numbers."""
    if other.form != "digit" or not AGAINST.fullmatch(text, number.end, other.start):
        return None
    if COUNTER.match(text, other.end) or CURRENCY.match(text, other.end):
        return None
    span = Span(number.start, other.end)
    value = f"{format_number(number.value)}/{format_number(other.value)}"
    return Figure(span, "ratio", value, None, span)


def _range(text: str, number: Number, other: Number) -> Figure | None:
    """`10~15%`, `3만~5만 명`, `2조~3조원`, `100억에서 200억 달러`: one figure of two ends."""
    if number.form != "digit" or number.high or other.high:
        return None
    between = text[number.end : other.start]
    first = _with_unit(text, number, "")
    own_unit = first is not None and first.kind != "bare" and first.span.end <= other.start
    joint = text[first.span.end if own_unit and first else number.end : other.start]
    word = RANGE_WORD.fullmatch(joint) is not None and not own_unit
    if not word and not TILDE.fullmatch(joint) and not TILDE.fullmatch(between):
        return None
    figure = _with_unit(text, other, "")
    if figure is None or figure.unit is None or (word and text[figure.span.end :][:1] in "로으"):
        return None
    low = _scaled(number.value, other)
    if low >= other.value or (own_unit and first and first.unit != figure.unit):
        return None
    value = f"{format_number(low)}..{format_number(other.value)}"
    span = Span(_signed_start(text, number), figure.span.end)
    return Figure(
        span, figure.kind, value, figure.unit, Span(number.start, other.end), figure.about
    )


def _scaled(low: Decimal, other: Number) -> Decimal:
    """`3~5만 명` means 30,000: the first end borrows the scale of the second where it must."""
    for scale in (10**12, 10**8, 10**4):
        if low < 10**4 <= other.value and other.value % scale == 0 and low * scale < other.value:
            return low * scale
    return low


def _signed_start(text: str, number: Number) -> int:
    sign = SIGN.search(text, max(0, number.start - 4), number.start)
    if sign:
        return sign.start()
    before = text[number.start - 1 : number.start]
    if before in "+-−△▲▽▼" and before and not text[number.start - 2 : number.start - 1].isalnum():
        return number.start - 1
    return number.start


def _with_unit(text: str, number: Number, value: str) -> Figure | None:
    """The number with the unit that follows it, or bare; None for a word that counts nothing."""
    core = Span(number.start, number.end)
    start = _signed_start(text, number)
    end = number.end
    about = text[end : end + 1] == data.MIDDLE_ABOUT and number.value >= 10
    unit_at = end + 1 if about else end
    currency = SIGN.search(text, max(0, number.start - 4), number.start)
    if currency:
        span = Span(start, end)
        return Figure(span, "money", value, data.CURRENCY_SIGNS[currency[0].strip()], core, about)
    if start < number.start and text[start] in "-−△▽▼":
        value = f"-{value}" if text[start] in "-−" else value
    kind, unit, end = _unit(text, unit_at, number)
    if kind is None and about:
        kind, unit, end = _unit(text, number.end, number)
    if kind is not None:
        return Figure(Span(start, end), kind, value, unit, core, about)
    if number.form == "digit" or _counts(text, number):
        return Figure(Span(start, number.end), "bare", value, _syllable(text, number), core, about)
    return None


def _unit(text: str, at: int, number: Number) -> tuple[FactKind | None, str | None, int]:
    """Kind, unit and end of what stands at `at`; words of number must count something."""
    ordinal = text[max(0, number.start - 1) : number.start] == "제"
    if match := CURRENCY.match(text, at) or CURRENCY_GLUED.match(text, at):
        word = match["word"] or match["code"]
        if word != "동" or number.value >= 1000:
            return "money", data.CURRENCIES.get(word, word), match.end()
    if match := PERCENT.match(text, at):
        return "percent", data.PERCENTS[match["word"]], match.end()
    if number.form != "native" and (match := QUANTITY.match(text, at)):
        word = match["word"]
        if number.form == "digit" or len(word) > 1:
            return "quantity", data.QUANTITIES[word], match.end()
    if match := RATIO.match(text, at):
        return "ratio", "배", match.end()
    if match := (RANK if ordinal else PLAIN_RANK).match(text, at):
        return "rank", match["word"], match.end()
    if match := COUNTER.match(text, at):
        word = match["word"]
        if number.form == "digit" or _is_counted(text, number, match):
            return "count", word, match.end()
    return None, None, at


def _is_counted(text: str, number: Number, match: re.Match[str]) -> bool:
    """`두 곳`, `삼천 명`, `수십 건` count; `한 번에`, `일단`, `만일` do not."""
    word = text[number.start : number.end]
    if number.form == "native":
        return match[0].startswith(" ") and not (
            word == "한"
            and match["word"] in ("번", "편", "가지", "사람", "판", "자리", "식", "점", "쪽", "장")
        )
    if number.form == "sino":
        return number.value >= 10 and (len(word) > 1 or match[0].startswith(" "))
    return True


def _counts(text: str, number: Number) -> bool:
    """A numeral in words of no known unit is kept where it can be nothing but a number."""
    word = text[number.start : number.end]
    if number.form == "vague":
        return True
    return (
        number.form == "sino"
        and len(word) >= 3
        and any(sign in word for sign in "만억조")
        and (not re.match("[가-힣]", text[number.end : number.end + 1]))
    )


def _syllable(text: str, number: Number) -> str | None:
    """The Hangul syllable right behind a bare number, as a hint for people."""
    after = text[number.end : number.end + 1]
    return after if re.match("[가-힣]", after) else None
