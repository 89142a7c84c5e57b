"""Durations of Korean news as ISO 8601: 1년 6개월, 두 달 반, 사나흘, 3~5년, 수십 년."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.text.numerals import Number, format_number, scan_number

__all__ = ["Duration", "find_durations"]

NATIVE_DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8,
    "아흐레": 9, "열흘": 10, "열하루": 11, "열이틀": 12, "보름": 15, "스무날": 20, "스무 날": 20,
}  # fmt: skip
#: Two neighbouring numbers of days at once.
VAGUE_DAYS = {
    "하루이틀": (1, 2), "하루 이틀": (1, 2), "이사흘": (2, 3), "이틀사흘": (2, 3), "사나흘": (3, 4),
    "사흘나흘": (3, 4), "나댓새": (4, 5), "네댓새": (4, 5), "너댓새": (4, 5), "대엿새": (5, 6),
    "예니레": (6, 7), "일여드레": (7, 8), "한두 주일": (7, 14),
}  # fmt: skip
#: Unit by word: its letter in ISO 8601, and how many of it one is.
UNITS = {
    "개년": ("Y", 1), "주년": ("Y", 1), "년": ("Y", 1), "해": ("Y", 1), "개월": ("M", 1),
    "달": ("M", 1), "주일": ("W", 1), "주": ("W", 1), "일": ("D", 1), "시간": ("H", 1),
    "분": ("m", 1), "초": ("S", 1), "분기": ("M", 3), "개 분기": ("M", 3), "개분기": ("M", 3),
}  # fmt: skip
#: The order in which they stand in a value; hours, minutes and seconds behind T.
LETTERS = "YMWDHmS"
#: Half of a unit.
HALVES = {"Y": ("M", 6), "M": ("D", 15), "H": ("m", 30), "D": ("H", 12), "m": ("S", 30)}
#: A unit may not go on as another word: 3달러, 2주택, 4분기, 10분의 1, 2초등.
UNIT = re.compile(
    r"\s?(?P<unit>개\s?분기|분기(?=\s?(?:연속|째|만[에의]|내리))|개년|주년|년(?!대|도(?![^가-힣])|월|형|식|산)|개월|달(?![러리걀])|주일|주(?!년|당|식|택|민|문|차|기|주|요|자(?![^가-힣])|가(?=[^가-힣]*\d|\s(?:오|내|하|상|급|떨))|주)"
    r"|일(?!자(?=[^가-힣]|에|로)|대|본|요일|월|곱|레|정(?!도))|시간(?!대(?![^가-힣]*\d))"
    r"|분(?!기|위|할|의\s?\d|의\s?[일이삼사오]|음|과(?![^가-힣])|양|배|류|석|야|포|쟁|단|파)|초(?!등|과|순|대형|고|선|중|반))"
)
#: Units of things that words count: 두 달, 세 시간; `두 분` are people, `세 초` nothing.
_NATIVE_UNIT = (
    r"분기|달(?=[^가-힣]|$|간|째|여|[은이을의에도과로만반새]|보름|치|전|뒤|후|동안|부터|까지|보다|쯤|가량|남짓|씩|짜리)"
    r"|해(?=[^가-힣]|$|[가를의에도째만전]|동안)"
    r"|시간(?!표|대)|주일|주(?=[^가-힣]|$|간|째|[가를의에도만]|동안|전|뒤)|개월"
)
#: Numerals that count time in words; `이 년` and `일 분` are too rare to be told from others.
_SINO_UNIT = (
    r"년(?=[^가-힣]|$|간|째|[은이을의에도과만전])|개월|주일|일(?=[^가-힣]|간|째)|분(?=[^가-힣]|[간을이씩]|에\s)"
    r"|초(?=[^가-힣]|[간을이만])"
)
WORD_UNITS = {
    "native": re.compile(rf"\s?(?P<unit>{_NATIVE_UNIT})"),
    "sino": re.compile(rf"\s?(?P<unit>{_SINO_UNIT})"),
    "vague": re.compile(rf"\s?(?P<unit>{_NATIVE_UNIT}|{_SINO_UNIT})"),
}
#: Where a duration may open: a number with a unit behind it, or a word for days.
OPENING = re.compile(
    r"(?<![가-힣\d.,A-Za-z:/])(?<![\d.,]-)(?:"
    r"\d[\d,.]{0,14}(?:\s?[~∼～〜–—―−-]\s?\d[\d,.]{0,14})?(?:\s?[십백천]?[조만억천](?:\s?\d{1,4})?){0,3}여?\s?[년개달주일시분초박]"
    r"|하루|이틀|사흘|사나흘|나흘|닷새|엿새|이레|여드레|아흐레|열[흘하이]|보름|스무\s?날|이사흘|[나네너]댓새|대엿새|예니레|일여드레"
    r"|반[년세]|무\s?박|[일이삼사오육륙칠팔구십백천만수한두세네석넉서너다섯여섯곱덟아홉열스무물댓대예닐고어른마흔쉰순억]{1,7}여?"
    r"\s?(?:년|개월|달|해|시간|주|일|분|초))"
)
DAYS = re.compile(
    rf"(?P<vague>{'|'.join(VAGUE_DAYS)})|(?!하루가\s(?:다르|멀))"
    rf"(?P<days>{'|'.join(sorted(NATIVE_DAYS, key=len, reverse=True))})"
)
#: Behind a word for days; 하루아침, 보름달, 이레네 and 나흘로 are others or go on.
DAYS_END = re.compile(
    r"(?=[^가-힣]|$|간|째|만|[에를을의가은는도로씩과]|전|뒤|후|동안|이[나면지었]|치|짜리|새|꼴|당|까지|부터|쯤|가량|남짓|밖에|여)"
)
HALF = re.compile(
    r"반(?P<unit>년|세기)(?=[^가-힣]|$|간|[은이을의에도만]|째|가량|쯤|여|마다|전|뒤|후|새)"
)
AND_A_HALF = re.compile(r"\s?반(?=[^가-힣]|$|[이을은의에도만씩간]|으로|가량|쯤|짜리|동안|째|새)")
AND_FORTNIGHT = re.compile(
    r"\s(?P<days>보름|열흘|닷새|사흘|나흘|이틀)(?=[^가-힣]|$|간|[을의에은이만]|으로|가량|쯤|째)"
)
NIGHTS = re.compile(r"(?:(?:\d{1,2}|무)\s?박\s?)(?P<days>\d{1,2})\s?일")
HUNDREDTHS = re.compile(
    r"\s?(?P<part>\d{2,3})"
    r"(?=[^\d.,가-힣A-Za-z%]|[,.](?!\d)|$|[로를의에만](?=[^가-힣]|서)|으로)"
)
#: `1만 8000년`: the rest of a number that scan_number leaves off before 년.
REST = re.compile(r"(?<=[만억])\s?(?P<rest>\d{1,4})(?=\s?년)")
SINO_PAIR = re.compile(
    r"(?P<low>[이삼사오])(?:(?<=이)삼|(?<=삼)사|(?<=사)오|(?<=오)[육륙])"
    r"(?=\s?(?:일|년|개월|주)(?=[^가-힣]|$|간|만|[이을에의]))"
)
#: One syllable that is more often a word of its own than a numeral before a unit.
AMBIGUOUS = frozenset("일이삼사오육칠팔구만조억")
YEARS = re.compile(r"(?<!이)\s?(?:년|개월)|\s?(?:년|개월)(?=간|\s?(?:만|뒤|전|동안)[\s에의])")
TILDE = re.compile(r"\s?[~∼～〜–—―−-]\s?")
FROM = re.compile(r"에서\s?")
BETWEEN = re.compile(r"\s?(?:사이|까지)")
ABOUT = re.compile(r"여(?=\s?[년개달주시분일초해])")
#: A numeral in words from here on counts years only.
WIDEST = 1000
SHARES = re.compile(
    r"주식|보통주|우선주|자사주|매입|매수|매도|소각|발행|배정|증자|처분|지분|상장|공모|취득|청약|물량"
    r"|신주|구주"
)
SHARE_WINDOW = 30
#: Nobody counts more weeks than these.
MANY_WEEKS = 110
#: A minute of a match is no duration: 후반 43분.
MATCH = re.compile(r"(?:전반|후반|연장(?:\s?[전후]반)?)\s$")
MATCH_WINDOW = 6


class Duration(NamedTuple):
    """A duration in a text: offsets and ISO 8601 value."""

    start: int
    end: int
    value: str


class _Part(NamedTuple):
    """A number of one unit; `high` where it is a range itself (두세 달)."""

    start: int
    end: int
    low: Decimal
    high: Decimal | None
    letter: str


def find_durations(text: str, closed: Sequence[tuple[int, int]] = ()) -> list[Duration]:
    """All durations outside the `closed` spans, which stand in order."""
    found: list[Duration] = []
    position = index = 0
    while opening := OPENING.search(text, position):
        start = opening.start()
        while index < len(closed) and closed[index][1] <= start:
            index += 1
        if index < len(closed) and closed[index][0] <= start:
            position = closed[index][1]
            continue
        limit = closed[index][0] if index < len(closed) else len(text)
        duration = _duration(text, start, limit)
        if duration is None:
            position = _past_word(text, start)
        else:
            found.append(duration)
            position = duration.end
    return found


def _past_word(text: str, start: int) -> int:
    """Behind the digits that open at a place, or behind one syllable."""
    end = start + 1
    if text[start].isdecimal():
        while end < len(text) and (text[end].isdecimal()):
            end += 1
    return end


def _duration(text: str, start: int, limit: int) -> Duration | None:
    """The duration that opens at a place."""
    if text[start].isdecimal() or text[start] == "무":
        nights = NIGHTS.match(text, start, limit)
        if nights:
            return Duration(start, nights.end(), f"P{int(nights['days'])}D")
    if half := HALF.match(text, start, limit):
        return Duration(start, half.end(), "P6M" if half["unit"] == "년" else "P50Y")
    first = _run(text, start, limit)
    if first is None:
        return _open_range(text, start, limit)
    end = first[-1].end
    for joint, closing in ((TILDE, None), (FROM, BETWEEN)):
        match = joint.match(text, end, limit)
        second = _run(text, match.end(), limit) if match else None
        if second and (closing is None or closing.match(text, second[-1].end)):
            return Duration(start, second[-1].end, f"{_value(first)}..{_value(second)}")
    if _is_other(text, start, first):
        return None
    return Duration(start, end, _value(first))


def _open_range(text: str, start: int, limit: int) -> Duration | None:
    """`3~5년`: the first number takes its unit from the second."""
    number = scan_number(text, start) if text[start].isdecimal() else None
    if number is None:
        return None
    joint = TILDE.match(text, number.end, limit)
    second = _run(text, joint.end(), limit) if joint else None
    if second is None or len(second) > 1 or second[0].low <= number.value:
        return None
    if _is_other(text, start, second):
        return None
    low = second[0]._replace(low=number.value, high=None)
    return Duration(start, second[0].end, f"{_value([low])}..{_value(second)}")


def _run(text: str, start: int, limit: int) -> list[_Part] | None:
    """Parts of falling size, told as one: 1년 6개월, 두 달 반, 4분 05초 78."""
    parts: list[_Part] = []
    position = start
    while part := _part(text, position, limit, first=not parts):
        if parts and LETTERS.index(part.letter) <= LETTERS.index(parts[-1].letter):
            break
        parts.append(part)
        position = part.end + (text[part.end : part.end + 1] == " ")
        if part.high is not None:
            break
    if not parts:
        return None
    return _with_tail(text, parts, limit)


def _with_tail(text: str, parts: list[_Part], limit: int) -> list[_Part]:
    """`반`, `보름`, and the hundredths behind seconds."""
    last = parts[-1]
    if last.high is not None:
        return parts
    if last.letter in HALVES and (half := AND_A_HALF.match(text, last.end, limit)):
        letter, amount = HALVES[last.letter]
        return [*parts, _Part(last.end, half.end(), Decimal(amount), None, letter)]
    if last.letter == "M" and (days := AND_FORTNIGHT.match(text, last.end, limit)):
        amount = NATIVE_DAYS[days["days"]]
        return [*parts, _Part(last.end, days.end(), Decimal(amount), None, "D")]
    whole = last.low == last.low.to_integral_value()
    if last.letter == "S" and whole and (part := HUNDREDTHS.match(text, last.end, limit)):
        low = Decimal(f"{int(last.low)}.{part['part']}")
        parts = [*parts[:-1], last._replace(low=low, end=part.end())]
    return parts


def _part(text: str, start: int, limit: int, *, first: bool) -> _Part | None:
    """One number and its unit, or a word for days."""
    if start >= limit:
        return None
    days = None if text[start].isdecimal() else DAYS.match(text, start, limit)
    if days and DAYS_END.match(text, days.end()):
        if not first:
            return None
        low, high = VAGUE_DAYS.get(days[0], (NATIVE_DAYS.get(days[0]), None))
        return _Part(start, days.end(), Decimal(low or 0), Decimal(high) if high else None, "D")
    number = _number(text, start)
    if number is None or number.end > limit or (number.form != "digit" and not first):
        return None
    end = number.end
    if about := ABOUT.match(text, end):
        end = about.end()
    unit = _unit_pattern(number).match(text, end, limit)
    if unit is None:
        return None
    letter, size = UNITS[unit["unit"]]
    if number.form != "digit" and number.value >= WIDEST and letter != "Y":
        return None
    return _Part(start, unit.end(), number.value * size, number.high and number.high * size, letter)


def _number(text: str, start: int) -> Number | None:
    """The number at a place; `일주일` is one week, and `이삼일` two or three days."""
    if text.startswith(("일주일", "일 주일"), start):
        return Number(start, start + 1, Decimal(1), "native")
    pair = SINO_PAIR.match(text, start)
    if pair:
        low = "일이삼사오육칠팔".index(pair["low"]) + 1
        return Number(start, pair.end(), Decimal(low), "vague", Decimal(low + 1))
    if text.startswith(("두어 ", "두어달"), start):
        return Number(start, start + 2, Decimal(2), "vague", Decimal(3))
    if text.startswith("몇", start):
        return None
    number = scan_number(text, start)
    if number is not None and (rest := REST.match(text, number.end)):
        return number._replace(value=number.value + int(rest["rest"]), end=rest.end())
    if number is not None and text[start : number.end] in AMBIGUOUS:
        return number if YEARS.match(text, number.end) else None
    return number


def _unit_pattern(number: Number) -> re.Pattern[str]:
    if number.form == "digit":
        return UNIT
    return WORD_UNITS[number.form]


def _is_other(text: str, start: int, parts: Iterable[_Part]) -> bool:
    """Whether it only looks like a duration: shares, the minute of a match."""
    first = next(iter(parts))
    if first.letter == "W" and first.end - first.start > 1:
        if first.low > MANY_WEEKS:
            return True
        around = text[max(0, start - SHARE_WINDOW) : first.end + SHARE_WINDOW]
        if text[first.end - 1] == "주" and SHARES.search(around):
            return True
    return first.letter == "m" and bool(MATCH.search(text, max(0, start - MATCH_WINDOW), start))


def _value(parts: Sequence[_Part]) -> str:
    """ISO 8601; of a range in words both ends."""
    last = parts[-1]
    if last.high is not None:
        return f"{_iso(parts)}..{_iso([*parts[:-1], last._replace(low=last.high)])}"
    return _iso(parts)


def _iso(parts: Sequence[_Part]) -> str:
    days = "".join(f"{format_number(p.low)}{p.letter}" for p in parts if p.letter in "YMWD")
    time = "".join(f"{format_number(p.low)}{p.letter.upper()}" for p in parts if p.letter in "HmS")
    return f"P{days}T{time}" if time else f"P{days}"
