"""What a date's parts stand for: by the article's day, the tense, and what was named before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from generator.text import date_patterns as data
from generator.text import date_values as values
from generator.text.date_context import DateContext, kind_of_part
from generator.text.date_phrases import Parts
from generator.text.date_tense import Tense
from generator.text.date_values import When

__all__ = ["View", "resolve", "resolve_near"]

FORWARD_LEADS = frozenset(("오는", "다가오는", "돌아오는"))
REPEATED = frozenset(("매월", "매달", "매년", "해마다"))
MONTH = 31
#: Parts that say which months of a year are meant.
MONTH_PARTS = frozenset(("month", "frommonth", "q", "fromquarter", "h", "md1", "md2", "turn"))
MIDYEAR = 6
#: A day this close to the article's own is the day on which something was said.
JUST_NOW = 2
WEEK = 7


class View(NamedTuple):
    """What stands behind a date: the tense of the sentence, and whether 까지 or 부터 follow."""

    tense: Tense
    end: int
    points: bool

    def ahead(self) -> bool | None:
        """Whether the text points forward; None where it does not say."""
        return True if self.points else self.tense.ahead(self.end)

    def reports(self) -> bool:
        """Whether a verb of saying follows."""
        return self.tense.reports(self.end)


def resolve(parts: Parts, context: DateContext, view: View) -> When | None:
    """The days that the parts of a date stand for; None where they name none."""
    try:
        when = _whole(parts, context, view)
        if when is not None and "pw" in parts and not parts.keys() & {"week", "decade", "century"}:
            when = values.part_of(when, parts["pw"])
    except (ValueError, OverflowError):
        return None
    return when


def resolve_near(parts: Parts, context: DateContext, bound: date, *, later: bool) -> When | None:
    """The other end of a range: the next such date from a day on, or the last one up to it."""
    found = []
    for shift in range(-13, 14):
        candidate = dict(parts)
        candidate.pop("lead", None)
        year, month = values.shifted_month(bound.year, bound.month, shift)
        if not candidate.keys() & MONTH_PARTS:
            candidate["month"] = str(month)
        candidate["year"] = str(year)
        when = resolve(candidate, context, View(Tense(""), 0, points=False))
        if when is not None and (when.first >= bound if later else when.first <= bound):
            found.append(when)
    if not found:
        return None
    return min(found) if later else max(found)


def _whole(parts: Parts, context: DateContext, view: View) -> When | None:
    if parts.get("lead") in REPEATED:
        return None
    if parts.keys() & {"iso", "ym", "decade", "century"}:
        return _absolute(parts)
    if parts.keys() & {"carried", "dw"}:
        return _day_word(parts, context)
    if parts.keys() & {"wew", "ww", "wd", "lastweek"} and not parts.keys() & {
        "nthword",
        "nthnumber",
    }:
        return _week(parts, context)
    if "same" in parts and "day" not in parts:
        return _same(parts, context)
    if parts.keys() & {"quarter", "quarterword", "half", "season", "turn"}:
        return _part_of_year(parts, context, view)
    if parts.keys() & {"months", "monthword", "days", "md"}:
        return _month_or_day(parts, context, view)
    return _whole_year(parts, context)


def _whole_year(parts: Parts, context: DateContext) -> When | None:
    """A year, its week of a number, or `중순` of the month named before."""
    if parts.get("pw", "말") not in ("말", "초") and not parts.keys() & {"years", "yearword"}:
        return values.month_of(*context.month) if context.month else None
    year = _year(parts, context)
    if year is None:
        return None
    if "wn" in parts:
        return values.week_of(date.fromisocalendar(year, int(parts["wn"]), 1))
    return values.year_of(year)


def _absolute(parts: Parts) -> When:
    """2026-11-03, 2026. 11., 1990년대, 21세기."""
    if "iso" in parts:
        year = int(parts["iy"]) if "iy" in parts else 2000 + int(parts["iy2"])
        return values.day_of(date(year, int(parts["im"]), int(parts["id"])))
    if "ymy" in parts:
        return values.month_of(int(parts["ymy"]), int(parts["ymm"]))
    if "decade" in parts:
        first = int(parts.get("fourdecade") or 1900 + int(parts["twodecade"]))
        return values.decade(first, parts.get("pw"))
    return values.century(int(parts["centuries"]), parts.get("pw"))


def _day_word(parts: Parts, context: DateContext) -> When | None:
    carried = parts.get("cw") or parts.get("onday")
    base = context.carried_day() if carried else context.reference
    if base is None:
        return None
    shift = data.CARRIED_DAY_WORDS[carried] if carried else data.DAY_WORDS[parts["dw"]]
    return values.day_of(base + timedelta(days=shift))


def _week(parts: Parts, context: DateContext) -> When | None:
    """지난주, 다음 주 수요일, 이번 주말, 오는 금요일; 전주 counts from the week named last."""
    if "lastweek" in parts:
        base = context.week or context.reference
        return values.week_of(base - timedelta(days=7)) if base else None
    today = context.reference
    if today is None:
        return None
    monday = today - timedelta(days=today.weekday())
    weekday = data.WEEKDAYS.index(parts["wd"]) if "wd" in parts else None
    if "ww" in parts:
        monday += timedelta(days=7 * data.WEEK_WORDS[parts["ww"]])
        if weekday is None:
            return values.week_of(monday, parts.get("pw"))
        return values.day_of(monday + timedelta(days=weekday))
    if "wew" in parts:
        shift = {"지지난": -2, "지난": -1, "다음": 1}.get(parts["wew"], 0)
        saturday = monday + timedelta(days=7 * shift + 5)
        return values.days_between(saturday, saturday + timedelta(days=1))
    if weekday is None:
        return None
    day = monday + timedelta(days=weekday)
    lead = parts.get("lead")
    if lead == "지난" and day >= today:
        day -= timedelta(days=7)
    elif lead in FORWARD_LEADS and day <= today:
        day += timedelta(days=7)
    return values.day_of(day)


def _year(parts: Parts, context: DateContext) -> int | None:
    """The year that a date names itself."""
    for key in ("year", "early", "event", "fromyear"):
        if key in parts:
            return int(parts[key])
    if "short" in parts or "two" in parts:
        return 2000 + int(parts.get("short") or parts["two"])
    word = parts.get("yw") or parts.get("olhae")
    today = context.reference
    if word in data.CARRIED_YEAR_WORDS:
        base = context.carried_year()
        if word in ("전년", "직전 해") and today and (base is None or base < today.year - 1):
            base = today.year
        return None if base is None else base + data.CARRIED_YEAR_WORDS[word]
    if today is None:
        return None
    if word is not None:
        return today.year + data.YEAR_WORDS[word]
    if "newyear" in parts:
        return today.year + (today.month > MIDYEAR)
    return None


def _same(parts: Parts, context: DateContext) -> When | None:
    """지난해 같은 기간: what the text is on, in another year."""
    named = parts.keys() & {"years", "yearword"}
    year = _year(parts, context)
    if named and year is None:
        return None
    if parts["same"] == "이맘때":
        today = context.reference
        return values.month_of(year, today.month) if year and today else None
    today = context.reference
    if context.to_date and today and year and parts["same"].endswith("기간"):
        return values.same_in_year(When(date(today.year, 1, 1), today, ""), year)
    if context.span is None:
        return values.year_of(year) if year else None
    first, last = context.span
    if not named:
        if parts["same"].startswith("동"):
            return None
        year = last.year
    if parts["same"].endswith(("달", "동월")) and first.month == last.month:
        return None if year is None else values.month_of(year, first.month)
    when = When(first, last, "")
    return None if year is None else values.same_in_year(when, year)


def _part_of_year(parts: Parts, context: DateContext, view: View) -> When | None:
    if "quarterword" in parts:
        return _quarter_word(parts, context)
    year = _year(parts, context)
    today = context.reference
    if "turn" in parts:
        return _turn(parts["turn"], year, context, view)
    first, last = _months(parts)
    if year is None:
        if today is None:
            return None
        year = _year_of_part(first, last, parts, context, view)
    return values.months_of(year, first, last)


def _months(parts: Parts) -> tuple[int, int]:
    """The first and the last month of a quarter, a half, a season."""
    if "season" in parts:
        first = data.SEASONS[parts["season"].removesuffix("철")]
        return first, (first + 1) % 12 + 1
    if "half" in parts:
        if "both" in parts:
            return 1, 12
        return (1, 6) if parts["h"] in "상전" else (7, 12)
    word = parts.get("q") or parts.get("fromquarter") or parts["listquarter"]
    quarter = data.SINO_QUARTERS.get(word) or int(word)
    return quarter * 3 - 2, quarter * 3


def _quarter_word(parts: Parts, context: DateContext) -> When | None:
    """전 분기: the one before the one that the text is on."""
    word = parts["qw"]
    base = context.reference
    span = context.span
    if word in ("전", "직전"):
        if span is not None and (span[1] - span[0]).days < 3 * MONTH and span[0].month % 3 == 1:
            base = span[0]
        elif base is not None:
            base = date(*values.shifted_month(base.year, base.month, -3), 1)
    if base is None:
        return None
    first = (base.month - 1) // 3 * 3 + 1
    year, month = values.shifted_month(base.year, first, 3 * data.QUARTER_WORDS[word])
    return values.months_of(year, month, month + 2)


def _turn(word: str, year: int | None, context: DateContext, view: View) -> When | None:
    """연초, 연말, 연내."""
    today = context.reference
    if year is None:
        if today is None:
            return None
        year = today.year
        ahead = view.ahead()
        if word == "연초" and ahead and today.month > MIDYEAR:
            year += 1
        elif word in ("연말", "세밑") and ahead is False and today.month < 3:
            year -= 1
    if word == "연내":
        return values.year_of(year)
    return values.month_of(year, 1 if word == "연초" else 12)


def _year_of_part(first: int, last: int, parts: Parts, context: DateContext, view: View) -> int:
    """The year of a quarter, half or month that stands alone."""
    today = context.reference
    if today is None:
        raise ValueError("no year without a reference day")
    lead = parts.get("lead")
    if lead in FORWARD_LEADS:
        return today.year + (last < today.month if last >= first else False)
    if lead == "지난":
        return today.year - (last > today.month)
    carried = _carried_year_of_part(first, parts, context, view)
    if carried is not None:
        return carried
    if last >= today.month - MIDYEAR and first <= today.month:
        return today.year
    ahead = view.ahead()
    if first > today.month:
        if ahead is None:
            return today.year - (first - today.month > MIDYEAR)
        return today.year if ahead else today.year - 1
    return today.year + bool(ahead)


def _carried_year_of_part(first: int, parts: Parts, context: DateContext, view: View) -> int | None:
    """The year of `하반기` behind `내년 상반기`, of `10월` behind `지난해 3월`."""
    today, part = context.reference, context.part
    if part is not None and part[1].month < first:
        ahead = view.points and today is not None and part[1].year > today.year
        if part[0] == kind_of_part(parts) or ahead:
            return part[1].year
    if today is None or context.year == today.year:
        return None
    return context.year


def _month_or_day(parts: Parts, context: DateContext, view: View) -> When | None:
    day = parts.get("day") or parts.get("fromday") or parts.get("listday")
    if "md" in parts:
        day = parts.get("md1") or parts["md2"]
    found = _year_and_month(parts, context, view)
    if found is None:
        if day is None or parts.keys() & {"months", "monthword", "years", "yearword"}:
            return None
        return _bare_day(int(day), parts, context, view)
    year, month = found
    if "nth" in parts:
        number = int(parts.get("nthnumber") or data.ORDINALS[parts["nthword"]])
        week = values.nth_week(year, month, number)
        if "wd" in parts:
            return values.day_of(week.first + timedelta(days=data.WEEKDAYS.index(parts["wd"])))
        return week
    if day is None:
        return values.month_of(year, month)
    return values.day_of(date(year, month, int(day)))


def _year_and_month(parts: Parts, context: DateContext, view: View) -> tuple[int, int] | None:
    """Year and month that a date names; None where it names no month."""
    today = context.reference
    year = _year(parts, context)
    word = parts.get("mw")
    if word in data.MONTH_WORDS:
        if today is None:
            return None
        return values.shifted_month(year or today.year, today.month, data.MONTH_WORDS[word])
    if word is not None:
        return _carried_month(data.CARRIED_MONTH_WORDS[word], context)
    if "same" in parts:
        return context.month
    name = parts.get("month") or parts.get("frommonth") or parts.get("listmonth") or parts.get("mm")
    if name is None:
        return None
    month = int(name)
    if year is None:
        if today is None:
            return None
        year = _year_of_part(month, month, parts, context, view)
    return year, month


def _carried_month(shift: int, context: DateContext) -> tuple[int, int] | None:
    """전월: the one before the month that the text is on, else before the article's."""
    if context.span is not None and context.span[0].month == context.span[1].month:
        return values.shifted_month(context.span[0].year, context.span[0].month, shift)
    if context.reference is None:
        return None
    return values.shifted_month(context.reference.year, context.reference.month, shift)


def _bare_day(day: int, parts: Parts, context: DateContext, view: View) -> When | None:
    """A day of the month that stands alone: the last such day, or the next one."""
    today = context.reference
    if today is None:
        return None
    lead = parts.get("lead")
    if context.month_day is not None and context.month is not None and lead is None:
        just_now = 0 <= today.day - day < JUST_NOW and view.reports()
        if not just_now and day > context.month_day:
            return values.day_of(date(*context.month, day))
    shift = 0
    if lead in FORWARD_LEADS:
        shift = int(day < today.day)
    elif day > today.day:
        shift = 0 if lead != "지난" and _points_on(day, today, view) else -1
    elif lead is None and today.day - day > WEEK and view.tense.ahead(view.end):
        shift = int(not view.reports())
    year, month = values.shifted_month(today.year, today.month, shift)
    return values.day_of(date(year, month, day))


def _points_on(day: int, today: date, view: View) -> bool:
    """Whether a day later than the article's is still to come."""
    if view.points:
        return True
    before = date(*values.shifted_month(today.year, today.month, -1), 1)
    past = (today - before).days + 1 - day
    if past <= JUST_NOW and view.reports():
        return False
    ahead = view.tense.ahead(view.end)
    return view.tense.headline if ahead is None else ahead
