"""Numbers as Korean writes them: digits, Sino-Korean and native numerals, and their mixtures.

Sino-Korean numbers count in groups of ten thousand (만, 억, 조, 경), with 십, 백 and 천 inside
a group; native numerals run to 99 and take their short forms before a counter (National
Institute of Korean Language, Standard Korean grammar, numerals).
"""

from __future__ import annotations

import math
import re
from decimal import Context, Decimal
from typing import NamedTuple

__all__ = ["Number", "format_number", "scan_number", "scan_numbers", "spell_number"]

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

#: Digit runs of any length are added up without rounding.
EXACT = Context(prec=1000)
DIGITS = re.compile(r"\d+(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?")
NATIVE = re.compile(
    "(?P<score>스무)|(?P<tens>{tens})?(?P<units>{units})|(?P<only>{tens})".format(
        tens="|".join(TENS), units="|".join((*UNITS, *BEFORE_COUNTER))
    )
)
#: Where a number may start: a digit, or a numeral in words at the start of a word.
OPENING = re.compile(
    "[0-9]|(?<![가-힣A-Za-z0-9])[수{}]".format(
        "".join(
            sorted(
                {*SINO, *SMALL, *BIG, "스"} | {word[0] for word in (*TENS, *UNITS, *BEFORE_COUNTER)}
            )
        )
    )
)
#: What counts something else when it stands behind a group after a space: `3억 5% 증가`.
OTHER_UNIT = re.compile(r"\s?(?:%|퍼센트|배|위|차|월|일|시|분|년|대\s?\d)")


class Number(NamedTuple):
    """A number found in a text: offsets, value (`high` for 수십 kinds), how it is written.

    `form` is `digit` where a digit opens it, `sino` or `native` where only words do, and
    `vague` for 수십, 수백만: at least `value`, less than `high`.
    """

    start: int
    end: int
    value: Decimal
    form: str
    high: Decimal | None = None


def scan_numbers(text: str) -> list[Number]:
    """All numbers of a text, left to right, none overlapping.

    Numerals in words are found only at the start of a word; whether such a word counts
    something is for the caller to judge by what follows (`만일` scans as 만 + 일).
    """
    found: list[Number] = []
    position = 0
    while match := OPENING.search(text, position):
        number = scan_number(text, match.start())
        if number is not None:
            found.append(number)
        position = number.end if number else match.end()
    return found


def scan_number(text: str, position: int) -> Number | None:
    """The number that starts at `position`, as long as it goes, or None."""
    if not OPENING.match(text, position):
        return None
    char = text[position]
    if char.isdecimal():
        return _scan_grouped(text, position, "digit")
    if char == "수":
        return _scan_vague(text, position)
    if char in SINO or char in SMALL or char in BIG:
        return _scan_grouped(text, position, "sino")
    return _scan_native(text, position)


def _scan_vague(text: str, position: int) -> Number | None:
    """수십, 수백만, 수천억: from once to ten times the unit."""
    unit = 1
    end = position + 1
    if text[end : end + 1] in SMALL:
        unit *= SMALL[text[end]]
        end += 1
    if text[end : end + 1] in BIG:
        unit *= BIG[text[end]]
        end += 1
    if unit == 1:
        return None
    return Number(position, end, Decimal(unit), "vague", Decimal(unit * 10))


def _scan_native(text: str, position: int) -> Number | None:
    match = NATIVE.match(text, position)
    if match is None:
        return None
    if match["score"]:
        value = 20
    elif match["only"]:
        value = TENS[match["only"]]
    else:
        units = match["units"]
        value = (TENS[match["tens"]] if match["tens"] else 0) + (
            UNITS.get(units) or BEFORE_COUNTER[units]
        )
    return Number(position, match.end(), Decimal(value), "native")


def _scan_grouped(text: str, position: int, form: str) -> Number | None:
    """Groups of falling size: 286억8000만, 1조 2천억, 3만4,000, 이십일조 삼백."""
    total = Decimal(0)
    limit = math.inf
    end = position
    while True:
        start = _next_group(text, end) if end > position else position
        if start is None:
            break
        group = _scan_coefficient(text, start, limit)
        if group is None:
            break
        value, after = group
        size, after = _scan_big(text, after, limit)
        if size is None and start > end and not _closes_number(text, start, after):
            break
        total = EXACT.fma(value, size or 1, total)
        end = after
        if size is None or text[position] in BIG:  # 만 19세 is an age, 만 alone no 10,019
            break
        limit = size
    return Number(position, end, total, form) if end > position else None


def _next_group(text: str, end: int) -> int | None:
    """Where a further group may start: at once, or after one space."""
    return end + 1 if text[end : end + 1] == " " else (end if end < len(text) else None)


def _closes_number(text: str, start: int, end: int) -> bool:
    """Whether a last group behind a space belongs to the number: `3만 50명`, not `3억 5%`."""
    if text[end - 1] in SMALL:
        return True
    return text[start].isdecimal() and not OTHER_UNIT.match(text, end)


def _scan_big(text: str, position: int, limit: float) -> tuple[int | None, int]:
    """만, 억, 조 … below `limit`, one space before it allowed where the word ends there."""
    char = text[position : position + 1]
    if char in BIG and BIG[char] < limit:
        return BIG[char], position + 1
    spaced = text[position : position + 2]
    if len(spaced) == 2 and spaced[0] == " " and spaced[1] in BIG and BIG[spaced[1]] < limit:
        following = text[position + 2 : position + 4]
        if text[position - 1].isdecimal() and re.match(r"\s\S|달러|원|[^가-힣\s]", following):
            return BIG[spaced[1]], position + 2
    return None, position


def _scan_coefficient(text: str, position: int, limit: float) -> tuple[Decimal, int] | None:
    """What stands before 만, 억, 조: 286, 2천, 5천6백, 이십일, 삼천오백, or nothing (만 = 1만)."""
    total = Decimal(0)
    below = 10**4
    end = position
    while end < len(text):
        digits = DIGITS.match(text, end)
        if digits:
            value, after = Decimal(digits[0].replace(",", "")), digits.end()
        elif text[end] in SINO:
            value, after = Decimal(SINO[text[end]]), end + 1
        else:
            value, after = None, end
        unit = SMALL.get(text[after : after + 1])
        if unit is not None and unit < below:
            total += (value if value is not None else 1) * unit
            below = unit
            end = after + 1
            continue
        if value is not None and (end == position or value < below):
            total = EXACT.add(total, value)
            return (total, after) if total < limit else None
        break
    if end == position and text[position : position + 1] in BIG:
        return Decimal(1), position
    return (total, end) if end > position else None


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
