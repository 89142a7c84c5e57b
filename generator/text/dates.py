"""Dates, times and durations of Korean news, absolute and relative to a reference day.

Values are ISO 8601: a date at the precision that is written (`2024`, `2024-08`, `2024-08-03`,
`2024-08-03T09:00`), an interval for quarters, halves, weeks, parts of a month and ranges
(`2024-04-01/2024-06-30`), a time of day (`T15:30`), a duration (`P3Y`, from three to five
years `P3Y..P5Y`). What cannot be resolved keeps its raw text.

Newspapers write a bare day of the month for the near past (the style books of the Korean
agencies): a day later than the article's own is last month's, unless 까지, 부터, 예정, 오는 or
the verb point forward.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.text.date_clock import clock_of
from generator.text.date_context import DateContext
from generator.text.date_phrases import CLOCK_KEYS, Parts, Phrase, find_phrases
from generator.text.date_reading import View, resolve, resolve_near
from generator.text.date_tense import Tense
from generator.text.date_values import When, day_of
from generator.text.durations import find_durations

__all__ = ["DateContext", "TimeExpression", "scan_times"]

#: Behind a date that something is only held against: 지난해보다, 전년(3조원) 대비.
YARDSTICK = re.compile(
    r"(?:\([^()]{1,40}\))?\s?(?:말|초)?\s?(?:보다|대비|에\s?비[해하교]|[과와]\s?(?:비교|같은|견[줘주])|수준)"
)
POINTS_ON = re.compile(r"\s?(?:인도분|만기|선물)|(?:쯤|께|경)?\s?(?:까지|부터)|\s?예정")
#: Before a date that is still to come.
EARLIEST = re.compile(r"(?:이르면|늦어도|빠르면|빨라야)\s$")
EARLIEST_WINDOW = 4
BETWEEN = re.compile(r"\s?(?:까지|사이)")
#: Parts that name a year, a month or a day without the help of what stands around.
OWN = frozenset(("year", "iy", "iy2", "short", "two", "yw", "olhae", "mw", "dw", "cw", "ww", "wew"))
OWN |= {"onday", "newyear", "early", "ymy", "event", "fromyear"}
#: Parts whose value does not rest on the reference day.
ABSOLUTE = frozenset(("year", "iy", "iy2", "short", "ymy", "early", "centuries", "fourdecade"))
ABSOLUTE |= {"twodecade", "event", "fromyear"}


class TimeExpression(NamedTuple):
    """A time found in a text: offsets, ISO 8601 value or raw text, and its kind.

    `relative` tells that the value rests on the reference day.
    """

    start: int
    end: int
    kind: str
    value: str
    relative: bool


def scan_times(text: str, context: DateContext) -> list[TimeExpression]:
    """All times of a sentence, left to right; `context` is carried on to the next sentence."""
    context.new_sentence()
    found = _Dates(text, context).read()
    closed = [(time.start, time.end) for time in found]
    found += [
        TimeExpression(duration.start, duration.end, "period", duration.value, relative=False)
        for duration in find_durations(text, closed)
    ]
    return sorted(found)


class _Dates:
    """The dates of one sentence."""

    def __init__(self, text: str, context: DateContext) -> None:
        self._text = text
        self._context = context
        self._tense = Tense(text)
        self._found: list[TimeExpression] = []
        self._last: tuple[int, When] | None = None
        self._pending: Phrase | None = None

    def read(self) -> list[TimeExpression]:
        """All dates, in order."""
        phrases = find_phrases(self._text)
        index = 0
        while index < len(phrases):
            phrase = phrases[index]
            other = phrases[index + 1] if index + 1 < len(phrases) else None
            if other is not None and other.joint and self._range(phrase, other):
                index += 2
                continue
            self._single(phrase)
            index += 1
        return self._found

    def _view(self, phrase: Phrase) -> View:
        """What stands behind a phrase, for its reading."""
        start = phrase.start
        points = POINTS_ON.match(self._text, phrase.tail) is not None
        points = points or bool(EARLIEST.search(self._text, max(0, start - EARLIEST_WINDOW), start))
        return View(self._tense, phrase.tail, points)

    def _range(self, low: Phrase, high: Phrase) -> bool:
        """Two phrases as one interval; False where they are none."""
        text = self._text
        if high.joint in ("에서", "과", "와") and not BETWEEN.match(text, high.tail):
            return False
        if low.parts.keys() <= CLOCK_KEYS or high.parts.keys() <= CLOCK_KEYS:
            return self._hours(low, high)
        before = self._context.copy()
        ends = self._ends(low, high)
        if ends is None or ends[1].last < ends[0].first:
            self._context.restore(before)
            return False
        first, last = ends
        start = clock_of(low.parts, self._context)
        end = clock_of(high.parts, self._context)
        value = f"{first.first.isoformat()}{start or ''}/{last.last.isoformat()}{end or ''}"
        self._context.remember_span(first.first, last.last)
        self._emit(low.start, high.end, value, absolute=self._absolute(low, high))
        self._last = (high.end, last)
        return True

    def _ends(self, low: Phrase, high: Phrase) -> tuple[When, When] | None:
        """Both ends of a range, what one leaves out taken from the other."""
        context = self._context
        view = self._view(high)
        if high.joint == "부터" or POINTS_ON.match(self._text, high.tail):
            view = view._replace(points=self._tense.ahead(high.tail) is not False)
        own, other = bool(low.parts.keys() & OWN), bool(high.parts.keys() & OWN)
        month, months = _has_month(low), _has_month(high)
        if own and other:
            first = resolve(low.parts, context, view)
            last = resolve(high.parts, context, view) if first else None
        elif other or (months and not own):
            last = resolve(high.parts, context, view)
            first = self._first_end(low, last, view, alone=other) if last else None
        elif own or month or not months:
            first = resolve(low.parts, context, view)
            last = resolve_near(high.parts, context, first.first, later=True) if first else None
        else:
            return None
        return (first, last) if first and last else None

    def _first_end(self, low: Phrase, last: When, view: View, *, alone: bool) -> When | None:
        """The first end by its own reading if that fits, else the last such day before."""
        first = resolve(low.parts, self._context, view) if alone else None
        if first is not None and first.first <= last.first:
            return first
        return resolve_near(low.parts, self._context, last.first, later=False)

    def _hours(self, low: Phrase, high: Phrase) -> bool:
        """`오후 2∼5시`, `3일 오전 10시부터 오후 6시까지`: a stretch of a day."""
        if not high.parts.keys() <= CLOCK_KEYS:
            return False
        parts = dict(low.parts)
        if "fromhour" in parts:
            parts["hour"] = parts.pop("fromhour")
        start = clock_of(parts, self._context)
        if start is None:
            return False
        end = clock_of(high.parts, self._context)
        if end is None:
            return False
        if not low.parts.keys() <= CLOCK_KEYS:
            when = resolve(low.parts, self._context, self._view(high))
            if when is None or when.first != when.last:
                return False
            day = when.first.isoformat()
            value = f"{day}{start}/{day}{end}"
            self._emit(low.start, high.end, value, absolute=self._absolute(low, low))
            return True
        self._emit(low.start, high.end, f"{start}/{end}", absolute=True)
        return True

    def _single(self, phrase: Phrase) -> None:
        text, parts = self._text, phrase.parts
        if parts.keys() <= CLOCK_KEYS:
            value = clock_of(parts, self._context)
            if value is not None and self._follows_bracket(phrase):
                value = self._last[1].value + value if self._last else value
            if value is not None and parts.get("hour") != "24":
                self._emit(phrase.start, phrase.end, value, absolute=True)
            return
        if "wd" in parts and not parts.keys() & {"lead", "ww", "nth"}:
            self._pending = phrase
            return
        if parts.keys() & {"fromday", "frommonth", "fromyear", "fromquarter", "fromhour"}:
            return
        parts = self._in_month(phrase)
        when = self._near_bracket(phrase) or resolve(parts, self._context, self._view(phrase))
        absolute = self._absolute(phrase, phrase)
        if when is None:
            if not parts.keys() <= {"same"}:
                raw = text[phrase.start : phrase.end]
                self._emit(phrase.start, phrase.end, raw, absolute=False)
            return
        self._remember(phrase, when)
        value = when.value
        if when.first == when.last and "/" not in value:
            value += clock_of(parts, self._context) or ""
        self._emit(phrase.start, phrase.end, value, absolute=absolute)
        if self._pending is not None:
            weekday = self._pending
            self._emit(weekday.start, weekday.end, when.value, absolute=False)
            self._pending = None
        self._last = (phrase.end, when)

    def _near_bracket(self, phrase: Phrase) -> When | None:
        """`오늘(5일)`: the day in brackets is the one before them."""
        if self._last is None or self._text[self._last[0] : phrase.start] != "(":
            return None
        day, before = phrase.parts.get("day"), self._last[1]
        if day is None or before.first != before.last or phrase.parts.keys() & {"month", "mw"}:
            return None
        return day_of(before.first) if int(day) == before.first.day else None

    def _follows_bracket(self, phrase: Phrase) -> bool:
        """`어제(10일) 오후 4시`: the hour is of the day before it."""
        if self._last is None or self._last[1].first != self._last[1].last:
            return False
        return self._text[self._last[0] : phrase.start] == ") "

    def _in_month(self, phrase: Phrase) -> Parts:
        """`이달 들어 20일까지`: the day is of the month right before."""
        if self._last is None or phrase.parts.keys() & OWN or _has_month(phrase):
            return phrase.parts
        month = self._last[1]
        if self._text[self._last[0] : phrase.start].strip() != "들어":
            return phrase.parts
        if month.first.day != 1 or month.first.month != month.last.month:
            return phrase.parts
        return {**phrase.parts, "year": str(month.first.year), "month": str(month.first.month)}

    def _remember(self, phrase: Phrase, when: When) -> None:
        """What the next dates may count from; a yardstick is no new subject."""
        if YARDSTICK.match(self._text, phrase.end):
            return
        self._context.remember(when, phrase.parts)

    def _absolute(self, low: Phrase, high: Phrase) -> bool:
        return bool(low.parts.keys() & ABSOLUTE) and bool(high.parts.keys() & ABSOLUTE)

    def _emit(self, start: int, end: int, value: str, *, absolute: bool) -> None:
        self._found.append(TimeExpression(start, end, "date", value, relative=not absolute))


def _has_month(phrase: Phrase) -> bool:
    return bool(phrase.parts.keys() & {"month", "frommonth", "mw", "q", "fromquarter", "h", "md"})
