"""Spans of days and their ISO 8601 values at the precision that they are written in."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import NamedTuple

__all__ = [
    "When",
    "century",
    "day_of",
    "days_between",
    "decade",
    "month_of",
    "months_of",
    "nth_week",
    "part_of",
    "same_in_year",
    "shifted_month",
    "week_of",
    "year_of",
]

SUNDAY = 6
THURSDAY = 3
#: The years of a decade that its beginning, middle and end stand for.
DECADE_PARTS = {"초": (0, 3), "초반": (0, 3), "중반": (4, 6), "말": (7, 9), "후반": (7, 9)}
EARLY = frozenset(("초", "초순", "상순", "초반"))
MIDDLE = frozenset(("중순", "중반"))


class When(NamedTuple):
    """The first and the last day of a date, and its value."""

    first: date
    last: date
    value: str


def day_of(day: date) -> When:
    """One day."""
    return When(day, day, day.isoformat())


def days_between(first: date, last: date) -> When:
    """An interval of days. Raises ValueError where it runs backwards."""
    if last < first:
        raise ValueError("an interval ends before it begins")
    return When(first, last, f"{first.isoformat()}/{last.isoformat()}")


def month_of(year: int, month: int) -> When:
    """One month. Raises ValueError where there is no such month."""
    first = date(year, month, 1)
    return When(first, last_day(year, month), f"{year:04d}-{month:02d}")


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def shifted_month(year: int, month: int, shift: int) -> tuple[int, int]:
    """Year and month some months on or back."""
    index = year * 12 + month - 1 + shift
    return index // 12, index % 12 + 1


def months_of(year: int, first: int, last: int) -> When:
    """Whole months, over the turn of the year where the last one is the smaller."""
    return days_between(date(year, first, 1), last_day(year + (last < first), last))


def year_of(year: int) -> When:
    """One year."""
    return When(date(year, 1, 1), date(year, 12, 31), f"{year:04d}")


def decade(first: int, part: str | None) -> When:
    """1990년대, 2000년대 초."""
    begin, end = DECADE_PARTS.get(part or "", (0, 9))
    return days_between(date(first + begin, 1, 1), date(first + end, 12, 31))


def century(number: int, part: str | None) -> When:
    """21세기, 5세기 후반: the hundred years that end in a year of two zeros."""
    first = number * 100 - 99
    begin, end = {"초": (0, 9), "초반": (0, 29), "중반": (30, 69)}.get(part or "", (0, 99))
    if part in ("말", "후반"):
        begin = 90 if part == "말" else 50
    return days_between(date(first + begin, 1, 1), date(first + end, 12, 31))


def week_of(day: date, part: str | None = None) -> When:
    """The week from Monday to Sunday that a day lies in, or its beginning, middle, end."""
    begin, end = 0, SUNDAY
    if part in EARLY:
        end = 2
    elif part in MIDDLE:
        begin, end = 2, 3
    elif part is not None:
        begin = 3
    monday = day - timedelta(days=day.weekday())
    return days_between(monday + timedelta(days=begin), monday + timedelta(days=end))


def nth_week(year: int, month: int, number: int) -> When:
    """The first or a later week of a month, 0 for its last; a week belongs to its Thursday's."""
    if number:
        first = date(year, month, 1)
        thursday = first + timedelta(days=(THURSDAY - first.weekday()) % 7 + (number - 1) * 7)
    else:
        last = last_day(year, month)
        thursday = last - timedelta(days=(last.weekday() - THURSDAY) % 7)
    if thursday.month != month:
        raise ValueError("the month has no such week")
    return week_of(thursday)


def part_of(when: When, part: str) -> When:
    """초, 중순, 말: a third of a month; of what is longer its first or last month."""
    if when.first.month != when.last.month:
        if part in MIDDLE or part not in ("초", "초반", "말", "초순", "하순"):
            return when
        edge = when.first if part in EARLY else when.last
        return month_of(edge.year, edge.month)
    first, last = when.first, when.last
    if part in EARLY:
        return days_between(first, first.replace(day=10))
    if part in MIDDLE:
        return days_between(first.replace(day=11), first.replace(day=20))
    return days_between(first.replace(day=21), last)


def same_in_year(when: When, year: int) -> When:
    """The same part of another year: `지난해 같은 기간` in a text on the third quarter."""
    shift = year - when.last.year
    first, last = _moved(when.first, shift), _moved(when.last, shift)
    ends_month = when.last == last_day(when.last.year, when.last.month)
    if ends_month:
        last = last_day(last.year, last.month)
    if first.day == 1 and ends_month and first.month == last.month and first.year == last.year:
        return month_of(first.year, first.month)
    return days_between(first, last) if first != last else day_of(first)


def _moved(day: date, years: int) -> date:
    last = calendar.monthrange(day.year + years, day.month)[1]
    return date(day.year + years, day.month, min(day.day, last))
