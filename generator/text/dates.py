"""Dates, times and durations of Korean news, absolute and relative to a reference day.

Values are ISO 8601: a date at the precision that is written (`2024`, `2024-08`, `2024-08-03`,
`2024-08-03T09:00`), an interval for quarters, halves, weeks, parts of a month and ranges
(`2024-04-01/2024-06-30`), a time of day (`T15:30`), a duration (`P3Y`, from three to five
years `P3Y..P5Y`). What cannot be resolved keeps its raw text.

Newspapers write a bare day of the month for the near past (the style books of the Korean
agencies): a day later than the article's own is last month's, unless 까지, 부터, 예정 or 오는
point forward.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from generator.text import date_patterns as data
from generator.text.date_values import Day, Months, Named, iso_value, part_of_year

__all__ = ["DateContext", "TimeExpression", "scan_times"]

#: What names a time of day and no day.
CLOCK_KEYS = frozenset(("hour", "minute", "thirty", "ampm", "clock"))


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
    """What a reader has in mind while reading on: the day, year and months last named."""

    def __init__(self, reference: date | None) -> None:
        """`reference` is the article's own day, or None where it has none."""
        self.reference = reference
        self.day = reference
        self.new_sentence()

    def new_sentence(self) -> None:
        """A year, a month or a time named in one sentence does not carry over into the next."""
        self.year: int | None = self.reference.year if self.reference else None
        self.month: int | None = None
        self.months: Months | None = None
        self.hour: int | None = None


def scan_times(text: str, context: DateContext) -> list[TimeExpression]:
    """All times of a sentence, left to right; `context` is carried on to the next sentence."""
    context.new_sentence()
    found = [time for match in data.DATE.finditer(text) if (time := _date(match, context))]
    dates = tuple(found)
    for match in data.DURATION.finditer(text):
        start, end = match.span()
        if not any(time.start < end and start < time.end for time in dates):
            found.append(TimeExpression(start, end, "period", _duration(match), relative=False))
    return sorted(found)


def _duration(match: re.Match[str]) -> str:
    if match["count"]:
        high = data.DURATION_UNITS[match["unit"]].format(match["count"])
        if match["low"] is None:
            return high
        low = data.DURATION_UNITS[match["lowunit"] or match["unit"]].format(match["low"])
        return f"{low}..{high}"
    if match["days"]:
        return f"P{data.NATIVE_DAYS[match['days']]}D"
    return data.DURATION_UNITS[match["native"]].format(data.FEW[match["few"]])


def _date(match: re.Match[str], context: DateContext) -> TimeExpression | None:
    """The time that a match of DATE stands for, or None where it names none."""
    if match.lastgroup is None:
        return None
    named = {key: value for key, value in match.groupdict().items() if value}
    if not _says_when(named, context):
        return None
    start, end = _trim(match)
    if named.keys() <= CLOCK_KEYS:
        return TimeExpression(start, end, "date", _clock(named, context), relative=False)
    day = _day_parts(named, context, forward=bool(data.FORWARD.match(match.string, end)))
    if day is None:
        return TimeExpression(start, end, "date", match.string[start:end], relative=True)
    relative = "iso" not in named and not (named.keys() & {"year", "short", "twodecade"})
    return TimeExpression(start, end, "date", _value(day, named, context), relative)


def _says_when(named: Named, context: DateContext) -> bool:
    """Whether the parts found name a time: 말, 여름 or 지난 alone do not."""
    if named.keys() <= {"lead", "part"}:
        return named.get("part") in ("연초", "연말")
    if named.keys() <= {"lead", "season"}:
        return False
    return not named.keys() <= {"lead", "same"} or (
        context.months is not None and named["same"] not in ("동기", "동월")
    )


def _trim(match: re.Match[str]) -> tuple[int, int]:
    """The match without blanks at its ends."""
    text = match[0]
    return (
        match.start() + len(text) - len(text.lstrip()),
        match.end() - len(text) + len(text.rstrip()),
    )


def _day_parts(named: Named, context: DateContext, *, forward: bool) -> Day | None:
    """Year, month and day of a match; None where the reference day is missing."""
    if "iso" in named:
        return _keep(context, Day(int(named["iy"]), int(named["im"]), int(named["id"])))
    forward = forward or named.get("lead", "").strip() in data.FORWARD_LEADS
    if named.keys() & {"carried", "dayword", "week"}:
        return _from_day_word(named, context)
    if not named.keys() & {"month", "monthword", "day"}:
        return _from_year(named, context, forward=forward)
    return _from_month(named, context, forward=forward)


def _keep(context: DateContext, day: Day) -> Day | None:
    """Remember the last day named, unless it lies ahead; refuse a 31 June."""
    context.year = day.year
    context.month = day.month or context.month
    if day.month is None:
        return day
    context.months = Months(day.month, day.month)
    if day.day is None:
        return day
    try:
        whole = date(day.year, day.month, day.day)
    except ValueError:
        return None
    if context.reference is None or whole <= context.reference:
        context.day = whole
    return day


def _from_day_word(named: Named, context: DateContext) -> Day | None:
    carried = "carried" in named
    base = context.day if carried else context.reference
    if base is None:
        return None
    if carried:
        shift = data.CARRIED_DAY_WORDS[named["carried"]]
    elif "dayword" in named:
        shift = data.DAY_WORDS[named["dayword"]]
    else:
        weekday = data.WEEKDAYS.index(named.get("weekday", data.WEEKDAYS[0]))
        shift = data.WEEK_WORDS[named["week"]] * 7 - base.weekday() + weekday
    try:
        day = base + timedelta(days=shift)
    except OverflowError:
        return None
    return _keep(context, Day(day.year, day.month, day.day))


def _named_year(named: Named, context: DateContext) -> int | None:
    if "year" in named:
        return int(named["year"])
    if "twodecade" in named:
        return 1900 + int(named["twodecade"])
    if "short" in named or "two" in named:
        return 2000 + int(named.get("short") or named["two"])
    word = named.get("yearword")
    if word in data.CARRIED_YEAR_WORDS:
        return None if context.year is None else context.year + data.CARRIED_YEAR_WORDS[word]
    if word is None or context.reference is None:
        return None
    return context.reference.year + data.YEAR_WORDS.get(word, 0)


def _from_year(named: Named, context: DateContext, *, forward: bool) -> Day | None:
    year = _named_year(named, context)
    if year is None:
        if context.reference is None or "yearword" in named:
            return None
        year = context.year or context.reference.year
        months = part_of_year(named)
        ahead = months is not None and months.first > context.reference.month
        if ahead and not forward and "quarter" in named and year == context.reference.year:
            year -= 1
    context.year = year
    context.months = part_of_year(named) or context.months
    return Day(year)


def _from_month(named: Named, context: DateContext, *, forward: bool) -> Day | None:
    year = _named_year(named, context)
    if year is None and context.reference is None:
        return None
    day = int(named["day"]) if "day" in named else None
    if "month" in named:
        month = int(named["month"])
        if year is None:
            led = named.get("lead", "").strip() in data.FORWARD_LEADS
            year = _year_of_month(month, context, forward=forward, led=led)
        return _keep_range(named, context, Day(year, month, day))
    found = _month_from_words(named, context, day, year, forward=forward)
    return None if found is None else _keep_range(named, context, Day(*found, day))


def _keep_range(named: Named, context: DateContext, day: Day) -> Day | None:
    """The last day of a range is the one that is named whole: `7월 31일~8월 2일`."""
    if "tomonth" in named:
        month = int(named["tomonth"])
        day = Day(day.year + (month < (day.month or month)), month, day.day)
    kept = _keep(context, day)
    if "frommonth" in named and day.month:
        context.months = Months(int(named["frommonth"]), day.month)
    return kept


def _year_of_month(month: int, context: DateContext, *, forward: bool, led: bool) -> int:
    """The year of a month that stands alone: the last such month, or the next one."""
    reference = context.reference
    if reference is None:
        raise ValueError("a month alone has no year without a reference day")
    year = context.year or reference.year
    if year != reference.year and (context.month or 1) <= month:
        return year
    year = reference.year
    if led:
        return year + (month < reference.month)
    if not forward and month > reference.month:
        return year - 1
    return year + 1 if forward and month < reference.month - 6 else year


def _month_from_words(
    named: Named, context: DateContext, day: int | None, year: int | None, *, forward: bool
) -> tuple[int, int] | None:
    """Year and month of 지난달 5일, 이달 말, or of a bare 5일."""
    reference = context.reference
    if reference is None:
        return None
    if "monthword" not in named and context.month is not None:
        return context.year or reference.year, context.month
    if "monthword" in named:
        shift = data.MONTH_WORDS[named["monthword"]]
    else:
        shift = _shift_of_day(day or reference.day, reference, named, forward=forward)
    index = reference.year * 12 + reference.month - 1 + shift
    return (index // 12 if year is None else year), index % 12 + 1


def _shift_of_day(day: int, reference: date, named: Named, *, forward: bool) -> int:
    if day > reference.day:
        return 0 if forward else -1
    return int(named.get("lead", "").strip() in data.FORWARD_LEADS and day < reference.day)


def _value(day: Day, named: Named, context: DateContext) -> str:
    value = iso_value(day, named, context.months)
    at = "clock" in named or "hour" in named
    return value + _clock(named, context) if at and day.day and "/" not in value else value


def _clock(named: Named, context: DateContext) -> str:
    """A time of day; an hour after 오후 3시 in the same sentence is of the afternoon too."""
    if "clock" in named:
        hour, _, minute = named["clock"].partition(":")
        return f"T{int(hour):02d}:{minute}"
    hours = int(named["hour"])
    if named.get("ampm") in data.AFTERNOON:
        later = hours < 12
    else:
        earlier = context.hour if context.hour is not None and "ampm" not in named else 0
        later = hours < 12 <= earlier < hours + 12
    context.hour = hours = hours + 12 if later else hours
    minutes = int(named.get("minute") or (30 if "thirty" in named else 0))
    return f"T{hours % 24:02d}:{minutes:02d}"
