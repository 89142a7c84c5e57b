"""ISO 8601 values of dates at the precision that they are written in."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from datetime import date, timedelta
from typing import NamedTuple

from generator.text import date_patterns as data

__all__ = ["Day", "Months", "Named", "iso_value", "part_of_year"]

#: The named parts of a match of DATE that hold something.
Named = Mapping[str, str]


class Months(NamedTuple):
    """A part of a year, from the first month to the last."""

    first: int
    last: int


class Day(NamedTuple):
    year: int
    month: int | None = None
    day: int | None = None


def part_of_year(named: Named) -> Months | None:
    """The months of a quarter, of several, or of a half."""
    if "quarter" in named:
        last = _quarter(named["quarter"])
        return Months(_quarter(named.get("fromquarter", str(last))) * 3 - 2, last * 3)
    if "half" in named:
        return Months(1, 6) if named["half"] == "상" else Months(7, 12)
    return None


def _quarter(word: str) -> int:
    return data.SINO_QUARTERS.get(word) or int(word)


def iso_value(day: Day, named: Named, same: Months | None) -> str:
    """The value of a day; `same` are the months that 같은 기간 stands for."""
    months = part_of_year(named)
    if "same" in named:
        months = same
    if months is not None and "day" not in named:
        if months.first == months.last:
            return f"{day.year:04d}-{months.last:02d}"
        return _months(day.year, months)
    if "decade" in named or "twodecade" in named:
        first = day.year - day.year % 10
        return f"{first:04d}-01-01/{first + 9:04d}-12-31"
    if (first_day := _first_of_range(day, named)) is not None:
        return f"{first_day.isoformat()}/{_last_of_range(day).isoformat()}"
    if "week" in named and "weekday" not in named and day.month and day.day:
        monday = date(day.year, day.month, day.day)
        return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
    if "part" in named and day.day is None:
        return _part(day, named["part"])
    text = f"{day.year:04d}"
    if day.month:
        text += f"-{day.month:02d}" + (f"-{day.day:02d}" if day.day else "")
    return text


def _first_of_range(day: Day, named: Named) -> date | None:
    """The day that a range of days, months or years begins with; None where there is none."""
    try:
        if "fromday" in named and day.month:
            first = int(named["fromday"])
            month = int(named.get("month", day.month)) if "tomonth" in named else day.month
            back = "tomonth" not in named and first > (day.day or first)
            index = day.year * 12 + month - 1 - back - 12 * (month > day.month)
            return date(index // 12, index % 12 + 1, first)
        if "frommonth" in named and day.month:
            first = int(named["frommonth"])
            return date(day.year - (first > day.month), first, 1)
        if "fromyear" in named and "month" not in named:
            return date(int(named["fromyear"]), 1, 1)
    except ValueError:
        return None
    return None


def _last_of_range(day: Day) -> date:
    month = day.month or 12
    return date(day.year, month, day.day or calendar.monthrange(day.year, month)[1])


def _months(year: int, months: Months) -> str:
    end = calendar.monthrange(year, months.last)[1]
    begin = year - (months.first > months.last)
    return f"{begin:04d}-{months.first:02d}-01/{year:04d}-{months.last:02d}-{end:02d}"


def _part(day: Day, part: str) -> str:
    """연말 and 말 of a year are its December, 초 its January; a month has three parts."""
    if day.month is None:
        return f"{day.year:04d}-{'12' if part in ('말', '연말') else '01'}"
    last = calendar.monthrange(day.year, day.month)[1]
    if part in ("초", "초순", "상순"):
        first, end = 1, 10
    else:
        first, end = (11, 20) if part == "중순" else (21, last)
    month = f"{day.year:04d}-{day.month:02d}"
    return f"{month}-{first:02d}/{month}-{end:02d}"
