"""Dates, times and durations of Korean news, absolute and relative to a reference day.

Values are ISO 8601: a date at the precision that is written (`2024`, `2024-08`, `2024-08-03`,
`2024-08-03T09:00`), an interval for quarters, halves and parts of a month
(`2024-04-01/2024-06-30`), a time of day (`T15:30`), a duration (`P3Y`). What cannot be resolved keeps its raw text.

Newspapers write a bare day of the month for the near past (the style books of the Korean
agencies): a day later than the article's own is last month's, unless 까지, 부터, 예정 or 오는
point forward.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import NamedTuple

__all__ = ["DateContext", "TimeExpression", "scan_times"]

YEAR_WORDS = {
    "올해": 0, "금년": 0, "지난해": -1, "작년": -1, "재작년": -2, "지지난해": -2, "내년": 1,
    "내후년": 2,
}  # fmt: skip
#: Counted from the year that the text spoke of last, not from the article's.
CARRIED_YEAR_WORDS = {"전년": -1, "이듬해": 1, "같은 해": 0, "그해": 0}
MONTH_WORDS = {
    "이달": 0, "이번 달": 0, "이번달": 0, "지난달": -1, "지난 달": -1, "전달": -1, "전월": -1,
    "다음 달": 1, "다음달": 1, "내달": 1,
}  # fmt: skip
DAY_WORDS = {"오늘": 0, "어제": -1, "그제": -2, "그저께": -2, "엊그제": -2, "내일": 1, "모레": 2}
CARRIED_DAY_WORDS = ("이날", "당일", "같은 날")
NATIVE_DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8,
    "아흐레": 9, "열흘": 10, "보름": 15,
}  # fmt: skip
DURATION_UNITS = {
    "년": "P{}Y", "개년": "P{}Y", "해": "P{}Y", "개월": "P{}M", "달": "P{}M", "주": "P{}W",
    "주일": "P{}W", "일": "P{}D", "시간": "PT{}H", "분": "PT{}M", "초": "PT{}S",
}  # fmt: skip
SINO_QUARTERS = {"일": 1, "이": 2, "삼": 3, "사": 4}
NATIVE_COUNTS = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6}
AFTERNOON = ("오후", "저녁", "밤", "낮")

_DURATION_TAIL = r"(?=\s?(?:간|동안|만에|만의|째|연속|내내|넘게|가까이|이상|이내|남짓|여|전|후|뒤|앞))"

DATE = re.compile(
    r"(?<![가-힣\d.,A-Za-z-])(?P<lead>(?:지난(?![해달])(?!\s달)|오는|이번(?!\s?달)|다가오는)\s?)?"
    r"(?:(?P<iso>(?P<iy>(?:19|20)\d\d)\s?[.\-/]\s?(?P<im>1[0-2]|0?[1-9])\s?[.\-/]\s?"
    r"(?P<id>3[01]|[12]\d|0?[1-9])(?!\d))\.?(?:\s?\([월화수목금토일]\))?"
    r"|(?:(?P<year>(?:19|20)\d\d)\s?년|[’'](?P<short>\d\d)\s?년|(?P<two>\d\d)년(?=\s?\d{1,2}월)"
    rf"|(?P<yearword>{'|'.join((*YEAR_WORDS, *CARRIED_YEAR_WORDS))}|올(?=\s?(?:봄|여름|가을|겨울|연말|[상하]반기|들어|\d)))(?![가-힣]*(?:보다|같))(?=[\s가-힣,.)]|$))?"
    r"\s?(?:(?P<month>1[0-2]|0?[1-9])\s?월(?!요일)"
    rf"|(?P<monthword>{'|'.join(MONTH_WORDS)}))?"
    r"\s?(?:(?P<day>3[01]|[12]\d|0?[1-9])\s?일(?!째|간|\s동안|\s만|\s?연속|\s?이내|당|\s\d+\s?회|\s뒤|\s전|\s후|\s이상)"
    rf"|(?P<dayword>{'|'.join(DAY_WORDS)})|(?P<carried>{'|'.join(CARRIED_DAY_WORDS)}))?"
    r"(?:\s?\([월화수목금토일]\))?"
    r"\s?(?:(?P<quarter>[1-4일이삼사])\s?/?사?분기|(?P<half>[상하])반기"
    r"|(?P<part>연초|연말|초순|상순|중순|하순|말|초)(?=까지|부터|에|쯤|께|경|의|로|\s|[,.)]|$))?"
    r"(?:\s?(?P<ampm>오전|오후|새벽|아침|낮|저녁|밤)?\s?(?P<hour>2[0-4]|1\d|0?\d)\s?시"
    r"(?!간|[가-힣]{2,}|장|[도]\b)(?:\s?(?P<minute>[0-5]?\d)\s?분|\s?(?P<thirty>반))?)?)"
)
DURATION = re.compile(
    r"(?<![가-힣A-Za-z\d.,])(?P<count>\d+(?:\.\d+)?)\s?(?P<unit>개년|개월|년|주일|주|일|시간|분(?!의)|초)"
    r"(?=간|여|\s|째|만|넘|이|을|를|은|에|의|가|부|까|치|짜|동|로|도|과|와|씩|당|마|안|후|뒤|전|[,.)]|$)"
    r"|(?<![가-힣\d])(?P<few>한|두|세|석|네|넉|다섯|여섯)\s?(?P<native>달|해|시간|주)(?=간|\s|째|만|에|을|이|은|의|[,.)]|$)"
    rf"|(?<![가-힣\d])(?P<days>{'|'.join(NATIVE_DAYS)})(?=간|\s|째|만|에|를|을|의|가|[,.)]|$)"
)
FORWARD = re.compile(r"\s?(?:까지|부터|예정|께부터)|.{0,25}(?:예정|계획|할 것|될 것|전망|열린다|나선다)")
_FORWARD_LEADS = ("오는", "다가오는")


class TimeExpression(NamedTuple):
    """A time found in a text: offsets, ISO 8601 value or raw text, and its kind.

    `relative` tells that the value rests on the reference day.
    """

    start: int
    end: int
    kind: str
    value: str
    relative: bool


class DateContext:
    """What a reader has in mind while going through an article: the day, year and month last named."""

    def __init__(self, reference: date | None) -> None:
        """`reference` is the article's own day, or None where it has none."""
        self.reference = reference
        self.day = reference
        self.year: int | None = reference.year if reference else None
        self.month: int | None = None

    def new_sentence(self) -> None:
        """A year or a month named in one sentence does not carry over into the next one."""
        self.year = self.reference.year if self.reference else None
        self.month = None


def scan_times(text: str, context: DateContext) -> list[TimeExpression]:
    """All times of a sentence, left to right; `context` is carried on to the next sentence."""
    context.new_sentence()
    found = [expression for match in DATE.finditer(text) if (expression := _date(match, context))]
    taken = {position for item in found for position in range(item.start, item.end)}
    for match in DURATION.finditer(text):
        if not taken.intersection(range(match.start(), match.end())):
            found.append(TimeExpression(match.start(), match.end(), "period", _duration(match), False))
    return sorted(found)


def _duration(match: re.Match[str]) -> str:
    if match["count"]:
        return DURATION_UNITS[match["unit"]].format(match["count"])
    if match["days"]:
        return f"P{NATIVE_DAYS[match['days']]}D"
    return DURATION_UNITS[match["native"]].format(NATIVE_COUNTS[match["few"]])


def _date(match: re.Match[str], context: DateContext) -> TimeExpression | None:
    """The time that a match of DATE stands for, or None where it names none."""
    named = {key: value for key, value in match.groupdict().items() if value}
    if not named or set(named) <= {"lead", "part"} and named.get("part") not in ("연초", "연말"):
        return None
    start, end = _trim(match)
    raw = match.string[start:end]
    if named.keys() <= {"hour", "minute", "thirty", "ampm"}:
        return TimeExpression(start, end, "date", _clock(named), False)
    day = _day_parts(named, context, bool(FORWARD.match(match.string, end)))
    if day is None:
        return TimeExpression(start, end, "date", raw, True)
    relative = "iso" not in named and not (named.keys() & {"year", "short"})
    return TimeExpression(start, end, "date", _iso(day, named), relative)


def _trim(match: re.Match[str]) -> tuple[int, int]:
    """The match without blanks at its ends."""
    text = match[0]
    return (
        match.start() + len(text) - len(text.lstrip()),
        match.end() - len(text) + len(text.rstrip()),
    )


class _Day(NamedTuple):
    year: int
    month: int | None = None
    day: int | None = None


def _day_parts(named: dict[str, str], context: DateContext, forward: bool) -> _Day | None:
    """Year, month and day of a match; None where the reference day is missing."""
    if "iso" in named:
        return _keep(context, _Day(int(named["iy"]), int(named["im"]), int(named["id"])))
    forward = forward or named.get("lead", "").strip() in _FORWARD_LEADS
    if "carried" in named or "dayword" in named:
        return _from_day_word(named, context)
    if not named.keys() & {"month", "monthword", "day"}:
        return _from_year(named, context, forward)
    return _from_month(named, context, forward)


def _keep(context: DateContext, day: _Day) -> _Day | None:
    """Remember the last day named, unless it lies ahead; refuse a 31 June."""
    context.year = day.year
    context.month = day.month or context.month
    if day.month is None or day.day is None:
        return day
    try:
        whole = date(day.year, day.month, day.day)
    except ValueError:
        return None
    if context.reference is None or whole <= context.reference:
        context.day = whole
    return day


def _from_day_word(named: dict[str, str], context: DateContext) -> _Day | None:
    if "dayword" in named:
        if context.reference is None:
            return None
        day = context.reference + timedelta(days=DAY_WORDS[named["dayword"]])
    elif context.day is None:
        return None
    else:
        day = context.day
    return _keep(context, _Day(day.year, day.month, day.day))


def _named_year(named: dict[str, str], context: DateContext) -> int | None:
    if "year" in named:
        return int(named["year"])
    if "short" in named or "two" in named:
        return 2000 + int(named.get("short") or named["two"])
    word = named.get("yearword")
    if word in CARRIED_YEAR_WORDS:
        return None if context.year is None else context.year + CARRIED_YEAR_WORDS[word]
    if word is None or context.reference is None:
        return None
    return context.reference.year + YEAR_WORDS.get(word, 0)


def _from_year(named: dict[str, str], context: DateContext, forward: bool) -> _Day | None:
    year = _named_year(named, context)
    if year is not None:
        context.year = year
        return _Day(year)
    if context.reference is None or (named.keys() & {"year", "short", "two", "yearword"}):
        return None
    year = context.year or context.reference.year
    first = _first_month(named)
    if not forward and year == context.reference.year and first > context.reference.month:
        year -= 1 if "quarter" in named else 0
    return _Day(year)


def _first_month(named: dict[str, str]) -> int:
    if "quarter" in named:
        return _quarter(named) * 3 - 2
    return 7 if named.get("half") == "하" else 1


def _quarter(named: dict[str, str]) -> int:
    word = named["quarter"]
    return SINO_QUARTERS.get(word) or int(word)


def _from_month(named: dict[str, str], context: DateContext, forward: bool) -> _Day | None:
    year = _named_year(named, context)
    if year is None and context.reference is None:
        return None
    day = int(named["day"]) if "day" in named else None
    if "month" in named:
        month = int(named["month"])
        year = year if year is not None else _year_of_month(month, context, forward)
    else:
        year, month = _month_from_words(named, context, day, forward, year)
    return _keep(context, _Day(year, month, day))


def _year_of_month(month: int, context: DateContext, forward: bool) -> int:
    """The year of a month that stands alone: the last such month, or the next one."""
    reference = context.reference
    assert reference is not None
    year = context.year or reference.year
    if year != reference.year and (context.month or 1) <= month:
        return year
    year = reference.year
    if not forward and month > reference.month:
        return year - 1
    return year + 1 if forward and month < reference.month - 6 else year


def _month_from_words(
    named: dict[str, str], context: DateContext, day: int | None, forward: bool, year: int | None
) -> tuple[int, int]:
    """Year and month of 지난달 5일, 이달 말, or of a bare 5일."""
    reference = context.reference
    if reference is None:
        assert year is not None
        return year, 1
    shift = MONTH_WORDS.get(named.get("monthword", ""), 0)
    if "monthword" not in named and context.month is not None:
        return context.year or reference.year, context.month
    if "monthword" not in named and day is not None:
        shift = _shift_of_day(day, reference, named, forward)
    index = reference.year * 12 + reference.month - 1 + shift
    return index // 12, index % 12 + 1


def _shift_of_day(day: int, reference: date, named: dict[str, str], forward: bool) -> int:
    if day > reference.day:
        return 0 if forward else -1
    return 1 if named.get("lead", "").strip() in _FORWARD_LEADS and day < reference.day else 0


def _iso(day: _Day, named: dict[str, str]) -> str:
    if "quarter" in named:
        last = _quarter(named) * 3
        return _months(day.year, last - 2, last)
    if "half" in named:
        return _months(day.year, 1, 6) if named["half"] == "상" else _months(day.year, 7, 12)
    if "part" in named and day.day is None:
        return _part(day, named["part"])
    text = f"{day.year:04d}"
    if day.month:
        text += f"-{day.month:02d}" + (f"-{day.day:02d}" if day.day else "")
    return text + (_clock(named) if "hour" in named and day.day else "")


def _months(year: int, first: int, last: int) -> str:
    end = calendar.monthrange(year, last)[1]
    return f"{year:04d}-{first:02d}-01/{year:04d}-{last:02d}-{end:02d}"


def _part(day: _Day, part: str) -> str:
    """연말 and 말 of a year are its December, 초 its January; a month has three parts."""
    if day.month is None:
        return f"{day.year:04d}-{'12' if part in ('말', '연말') else '01'}"
    last = calendar.monthrange(day.year, day.month)[1]
    first, end = (1, 10) if part in ("초", "초순", "상순") else (11, 20) if part == "중순" else (21, last)
    return f"{day.year:04d}-{day.month:02d}-{first:02d}/{day.year:04d}-{day.month:02d}-{end:02d}"


def _clock(named: dict[str, str]) -> str:
    hour = int(named["hour"])
    if named.get("ampm") in AFTERNOON and hour < 12:
        hour += 12
    minute = int(named.get("minute") or (30 if "thirty" in named else 0))
    return f"T{hour % 24:02d}:{minute:02d}"
