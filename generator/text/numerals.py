"""Numbers as Korean writes them: digits, Sino-Korean and native numerals, and their mixtures.

Sino-Korean numbers count in groups of ten thousand (만, 억, 조, 경), with 십, 백 and 천 inside
a group; native numerals run to 99 and take their short forms before a counter (National
Institute of Korean Language, Standard Korean grammar, numerals).
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Sequence
from decimal import Context, Decimal
from typing import NamedTuple

__all__ = [
    "NATIVE_VALUES",
    "NUMERALS",
    "Number",
    "format_number",
    "scan_number",
    "scan_numbers",
    "spell_number",
]

SINO = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", start=1)} | {
    "영": 0,
    "공": 0,
}
SMALL = {"십": 10, "백": 100, "천": 1000}
BIG = {"만": 10**4, "억": 10**8, "조": 10**12, "경": 10**16, "해": 10**20}
#: Native tens and units; the second row holds the forms before a counter.
TENS = {"열": 10, "스물": 20, "서른": 30, "마흔": 40, "쉰": 50, "예순": 60, "일흔": 70, "여든": 80}
TENS |= {"아흔": 90}
UNITS = {
    "하나": 1,
    "둘": 2,
    "셋": 3,
    "넷": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
}
BEFORE_COUNTER = {"한": 1, "두": 2, "세": 3, "네": 4, "석": 3, "넉": 4}

#: Native numerals of one word, both forms.
NATIVE_VALUES = TENS | UNITS | BEFORE_COUNTER | {"스무": 20}
#: Every syllable that a numeral in words may have.
NUMERALS = frozenset(
    "".join((*SINO, *SMALL, *BIG, *TENS, *UNITS, *BEFORE_COUNTER, "수몇스무서너댓대예닐고"))
)
#: Few things that news gives as a range: two or three, about twenty to thirty.
PAIRS = {
    "한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "너댓": (4, 5),
    "네댓": (4, 5), "너더댓": (4, 5), "네다섯": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7),
    "일고여덟": (7, 8), "일여덟": (7, 8), "여덟아홉": (8, 9), "엳아홉": (8, 9),
}  # fmt: skip
SINO_PAIRS = ("일이", "이삼", "삼사", "사오", "오륙", "육칠", "칠팔", "팔구")

#: Digit runs of any length are added up without rounding.
EXACT = Context(prec=1000)
DIGITS = re.compile(r"\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\d.])\.\d+")
#: Digits that nothing goes on with, behind a blank neither: most numbers of a text.
PLAIN = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?![\d,.십백천만억조경해]|\s(?![^\s\d.영공일이삼사오육칠팔구십백천만억조경해]))"
)
NATIVE = re.compile(
    "(?P<score>스무)|(?P<tens>{tens})?(?P<units>{units})|(?P<only>{tens})".format(
        tens="|".join(TENS), units="|".join((*UNITS, *BEFORE_COUNTER))
    )
)
#: Native numerals that open like Sino-Korean ones.
LONG_NATIVE = re.compile("일곱|일흔")
PAIR = re.compile("|".join(sorted(PAIRS, key=len, reverse=True)) + r"(?=\s|[가-힣]|$)")
SINO_PAIR = re.compile(rf"({'|'.join(SINO_PAIRS)})(?=[십백천만억조])")
#: A native numeral behind a hundred or a thousand: 백스물다섯.
NATIVE_TAIL = re.compile(
    "(?:{tens})(?:{units})?|(?:{long})".format(
        tens="|".join((*TENS, "스무")),
        units="|".join((*UNITS, *BEFORE_COUNTER)),
        long="|".join(UNITS),
    )
)
#: Where a number may start: a digit, or a numeral in words at the start of a word.
OPENING = re.compile(
    "[0-9]|(?<![0-9.])\\.(?=[0-9])|(?:(?<![가-힣A-Za-z0-9])|(?<=마이너스))(?!영[하상])(?:[수몇](?=[십백천만억조])|[{}])".format(
        "".join(
            sorted(
                {*SINO, *SMALL, *BIG, "스"}
                | {word[0] for word in (*TENS, *UNITS, *BEFORE_COUNTER, *PAIRS)}
            )
        )
    )
)
#: Words that open with 조, 경 or 해 and are no trillions: 3경기, 600해리, 2조각, 제17조.
OTHER_WORD = re.compile(
    r"[경해](?![\d\s원달유엔일이삼사오육칠팔구십백천]|$)|조(?=[각직합항카]|사(?![십백천만억조])|의\d)|(?<=제\d)조|(?<=제\d\d)조|(?<=제\d{3})조"
)
#: Articles of a law: 헌법 5조, 민법 750조.
ARTICLE = re.compile(r"(?:법|헌|령|례|칙|법률)\s\d{1,4}$")
AMOUNT = re.compile(r"조\s?(?:[\d원달유엔위]|[이삼사오육칠팔구]?[십백천])")
#: What counts something else when it stands behind a group after a space: `3억 5% 증가`.
OTHER_UNIT = re.compile(
    r"\s?(?:%|퍼센트|프로|배|위|차|월|일|시|분|년|대\s?\d|개월|분기|세(?![가-힣]))"
)
#: What may stand behind a numeral in words that goes on after a space: `이십만 이천 명`.
AFTER_SPACED = re.compile(
    r"$|[^가-힣A-Za-z0-9]|원|달러|엔|위안|유로|파운드|명|개|건|대|번|곳|마리|년|톤|권|곡|편|평|가구|여(?=[\s가-힣])"
)


class Number(NamedTuple):
    """A number found in a text: offsets, value (`high` for 수십 kinds), how it is written.

    `form` is `digit` where a digit opens it, `sino` or `native` where only words do, and
    `vague` for 수십, 수백만, 두세: at least `value`, at most `high`.
    """

    start: int
    end: int
    value: Decimal
    form: str
    high: Decimal | None = None


def scan_numbers(
    text: str, words: Container[int] | None = None, closed: Sequence[bool] = ()
) -> list[Number]:
    """All numbers of a text, left to right, none overlapping.

    Numerals in words are found only at the start of a word; whether such a word counts
    something is for the caller to judge by what follows (`만일` scans as 만 + 일). `words`
    are the offsets at which one may start, where the caller knows; what is `closed` by
    offset is passed over.
    """
    found: list[Number] = []
    position = 0
    while match := OPENING.search(text, position):
        start = match.start()
        if closed and closed[start]:
            position = closed.index(False, start)
            continue
        if words is not None and start not in words and text[start] not in "0123456789.":
            position = match.end()
            continue
        number = _number_at(text, start)
        if number is not None:
            found.append(number)
        position = number.end if number else match.end()
    return found


def scan_number(text: str, position: int) -> Number | None:
    """The number that starts at `position`, as long as it goes, or None."""
    return _number_at(text, position) if OPENING.match(text, position) else None


def _number_at(text: str, position: int) -> Number | None:
    """The number at a place where one may start."""
    char = text[position]
    if char.isdecimal() or char == ".":
        if plain := PLAIN.match(text, position):
            value = Decimal(plain[0].replace(",", ""))
            return Number(position, plain.end(), value, "digit")
        return _scan_groups(text, position, "digit")
    if char in "수몇":
        return _scan_vague(text, position)
    if pair := PAIR.match(text, position):
        low, high = PAIRS[pair[0]]
        return Number(position, pair.end(), Decimal(low), "vague", Decimal(high))
    if pair := SINO_PAIR.match(text, position):
        return _scan_sino_pair(text, position)
    if (char in SINO or char in SMALL or char in BIG) and not LONG_NATIVE.match(text, position):
        return _scan_groups(text, position, "sino")
    return _scan_native(text, position)


def _scan_vague(text: str, position: int) -> Number | None:
    """수십, 수백만, 수천억, 몇십: from once to ten times the unit."""
    unit, end = _scan_unit(text, position + 1)
    if unit == 1:
        return None
    return Number(position, end, Decimal(unit), "vague", Decimal(unit * 10))


def _scan_sino_pair(text: str, position: int) -> Number:
    """이삼십, 오륙백만: from twice to three times the unit."""
    unit, end = _scan_unit(text, position + 2)
    low, high = (SINO[digit] * unit for digit in text[position : position + 2])
    return Number(position, end, Decimal(low), "vague", Decimal(high))


def _scan_unit(text: str, position: int) -> tuple[int, int]:
    """십, 백만, 천억 …: the unit and its end; 1 where there is none."""
    unit, end = 1, position
    if text[end : end + 1] in SMALL:
        unit *= SMALL[text[end]]
        end += 1
    if text[end : end + 1] in BIG:
        unit *= BIG[text[end]]
        end += 1
    return unit, end


def _scan_native(text: str, position: int) -> Number | None:
    match = NATIVE.match(text, position)
    if match is None:
        return None
    return Number(position, match.end(), Decimal(_native_value(match)), "native")


def _native_value(match: re.Match[str]) -> int:
    if match["score"]:
        return 20
    if match["only"]:
        return TENS[match["only"]]
    units = match["units"]
    return (TENS[match["tens"]] if match["tens"] else 0) + (
        UNITS.get(units) or BEFORE_COUNTER[units]
    )


def _scan_groups(text: str, position: int, form: str) -> Number | None:
    """Groups of falling size: 286억8000만, 1조 2천억, 3만4,000, 2억 4천 7백만, 이십일조 삼백."""
    total = Decimal(0)
    limit = math.inf
    end = position
    while (start := _next_start(text, end, position)) is not None:
        group = _scan_group(text, start, limit, apart=start > end)
        if group is None:
            break
        value, size, after = group
        if start > end and not _goes_on(text, position, start, after):
            break
        total = EXACT.fma(value, size or 1, total)
        end = after
        if size is None:
            break
        limit = size
    if end == position:
        return None
    tail = NATIVE_TAIL.match(text, end) if text[end - 1] in "백천만" and form == "sino" else None
    native = NATIVE.fullmatch(tail[0]) if tail else None
    if tail and native:
        total, end = total + _native_value(native), tail.end()
    return Number(position, end, total, form)


def _next_start(text: str, end: int, position: int) -> int | None:
    """Where a further group may start: at once, or after one or two spaces."""
    if end == position:
        return position
    start = end
    while start < min(len(text), end + 2) and text[start] == " ":
        start += 1
    return start if start < len(text) else None


def _goes_on(text: str, position: int, start: int, after: int) -> bool:
    """Whether a group behind a space belongs to the number: `3만 50명`, not `3억 5%`.

    만 alone is ten thousand before 천 or 백 only: `만 19세` is an age.
    """
    digit = text[start].isdecimal()
    united = text[after - 1] in SMALL or text[after - 1] in BIG
    if not digit and (not AFTER_SPACED.match(text, after) or (after == start + 1 and not united)):
        return not united and bool(re.match(r"\s|$", text[after : after + 1]))
    if digit and text[position] in BIG and not united:
        return False
    return united or not OTHER_UNIT.match(text, after)


def _scan_group(
    text: str, position: int, limit: float, *, apart: bool
) -> tuple[Decimal, int | None, int] | None:
    """One coefficient and the 만, 억, 조 behind it, if it fits below `limit`."""
    for value, end in reversed(_coefficients(text, position, implicit=not apart)):
        size, after = _scan_big(text, end, limit)
        wrong = size is None and text[end : end + 1] in BIG and not _is_other(text, end)
        if not wrong and (size or value < limit):
            return value, size, after
    return None


def _is_article(text: str, position: int) -> bool:
    """Whether 조 behind a number names an article of a law."""
    law = ARTICLE.search(text, max(0, position - 8), position)
    return law is not None and AMOUNT.match(text, position) is None


def _is_other(text: str, position: int) -> bool:
    """Whether a syllable of 조, 경 or 해 opens another word."""
    if OTHER_WORD.match(text, position):
        return True
    return text[position] == "조" and _is_article(text, position)


def _scan_big(text: str, position: int, limit: float) -> tuple[int | None, int]:
    """만, 억, 조 … below `limit`, one space before it allowed where the word ends there.

    `7천여만` is about as much: 여 stands inside.
    """
    char = text[position : position + 1]
    if char == "조" and _is_article(text, position):
        return None, position
    if char in BIG and BIG[char] < limit and not OTHER_WORD.match(text, position):
        return BIG[char], position + 1
    if char == "여" and BIG.get(text[position + 1 : position + 2], limit) < limit:
        return BIG[text[position + 1]], position + 2
    spaced = text[position : position + 2]
    if len(spaced) == 2 and spaced[0] == " " and spaced[1] in BIG and BIG[spaced[1]] < limit:
        following = text[position + 2 : position + 4]
        if text[position - 1].isdecimal() and re.match(r"\s\S|달러|원|[^가-힣\s]", following):
            return BIG[spaced[1]], position + 2
    return None, position


def _coefficients(text: str, position: int, *, implicit: bool) -> list[tuple[Decimal, int]]:
    """What may stand before 만, 억, 조, the shortest first: 286, 2천, 5천6백, 4천 820, 이십일.

    A space inside is allowed behind 천, 백 and 십. `implicit` lets 만 alone be 1만.
    """
    found: list[tuple[Decimal, int]] = []
    total = Decimal(0)
    below = 10**4
    end = position
    while below > 1 and end < len(text):
        start = end
        if found and text[end] == " " and text[end - 1] in SMALL:
            start = end + 2 if text[end + 1 : end + 2] == " " else end + 1
        value, after = _scan_digits(text, start)
        unit = SMALL.get(text[after : after + 1], 1)
        if unit >= below or (value is None and unit == 1):
            break
        amount = (Decimal(1) if value is None else value) * unit
        if found and amount >= below:
            break
        after += unit > 1
        if start > end and not _goes_on_inside(text, start, after):
            break
        total, below, end = EXACT.add(total, amount), unit, after
        found.append((total, end))
    if not found and implicit and text[position : position + 1] in BIG:
        return [(Decimal(1), position)]
    return found


def _goes_on_inside(text: str, start: int, after: int) -> bool:
    """`4천 820만`, `1천 15 프랑`, `오십 이`: whether what follows a space is of the number."""
    united = text[after - 1] in SMALL or text[after : after + 1] in BIG
    if text[start].isdecimal():
        return united or not OTHER_UNIT.match(text, after)
    return united or re.match(r"\s|$|번째", text[after : after + 2]) is not None


def _scan_digits(text: str, position: int) -> tuple[Decimal | None, int]:
    digits = DIGITS.match(text, position)
    if digits:
        return Decimal(digits[0].replace(",", "")), digits.end()
    if text[position : position + 1] in SINO:
        return Decimal(SINO[text[position]]), position + 1
    return None, position


def format_number(value: Decimal) -> str:
    """The exact decimal as plain text: no exponent, no needless zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def spell_number(value: Decimal, *, spaced: bool = True) -> str:
    """The number as Korean news writes it: 286억 8000만, 1조 2000억, 1만 7000, 0.6.

    A fraction is kept in the last group; numbers below ten thousand are written in digits.
    """
    sign, value = ("-", -value) if value < 0 else ("", value)
    whole = int(value)
    parts = []
    for name, size in reversed(BIG.items()):
        count, whole = divmod(whole, size)
        if count:
            parts.append(f"{count}{name}")
    rest = Decimal(whole) + value - int(value)
    if rest or not parts:
        parts.append(format_number(rest))
    return sign + (" " if spaced else "").join(parts)
