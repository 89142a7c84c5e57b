"""What a reader of news has in mind while reading on: the day, year and months named last."""

from __future__ import annotations

import copy
from datetime import date

from generator.text import date_patterns as data
from generator.text.date_phrases import Parts
from generator.text.date_values import When

__all__ = ["DateContext", "kind_of_part"]

#: How many sentences on 이날 still counts from a day, and from one that is long past.
NEIGHBOURS = 3
#: Parts that name no stretch for 같은 기간 to stand for.
NO_SPAN = frozenset(("week", "nth", "same", "weekend", "quarterword", "lastweek", "turn"))
YEAR = 366
MONTH = 31


class DateContext:
    """What a reader has in mind while reading on: the day, year and months last named."""

    def __init__(self, reference: date | None) -> None:
        """`reference` is the article's own day, or None where it has none."""
        self.reference = reference
        self.sentence = 0
        self.day: date | None = None
        self.day_sentence = 0
        #: The part of a year that a text is on: a quarter, a half, a month, a range.
        self.span: tuple[date, date] | None = None
        #: The week that the text is on.
        self.week: date | None = None
        #: The year that the text spoke of last, and where.
        self.told: int | None = None
        self.told_sentence = 0
        self.new_sentence()

    def new_sentence(self) -> None:
        """A year, a month or a time named in one sentence does not carry over into the next."""
        self.sentence += 1
        self.year: int | None = None
        self.month: tuple[int, int] | None = None
        self.month_day: int | None = None
        self.part: tuple[str, date] | None = None
        self.hour: int | None = None
        #: Whether the sentence is on the year so far: 올해.
        self.to_date = False

    def copy(self) -> DateContext:
        """The state, to come back to."""
        return copy.copy(self)

    def restore(self, other: DateContext) -> None:
        """Come back to an earlier state."""
        self.__dict__.update(other.__dict__)

    def carried_day(self) -> date | None:
        """The day that 이날 stands for: one named close by, else the article's own."""
        if self.day is None:
            return self.reference
        gap = self.sentence - self.day_sentence
        far = self.reference is not None and (self.reference - self.day).days > MONTH
        if self.reference is not None and gap > (1 if far else NEIGHBOURS):
            return self.reference
        return self.day

    def carried_year(self) -> int | None:
        """The year that 전년 and 이듬해 count from."""
        if self.told is not None and self.sentence - self.told_sentence <= 1:
            return self.told
        return self.reference.year if self.reference else None

    def remember_span(self, first: date, last: date) -> None:
        """A part of a year that 같은 기간 may stand for, unless it lies ahead."""
        if self.reference is None or first <= self.reference:
            self.span = first, last
            self.to_date = False

    def remember(self, when: When, parts: Parts) -> None:
        """Keep what a date names for the dates behind it."""
        first, last = when.first, when.last
        if first.year == last.year:
            self.told, self.told_sentence = first.year, self.sentence
        if first == last:
            self.month = first.year, first.month
            self.month_day = first.day
            if self.reference is None or first <= self.reference:
                self.day, self.day_sentence = first, self.sentence
            if parts.keys() & {"month", "mw", "iso", "md"} and first.year:
                self.year = first.year
            return
        if (last - first).days <= MONTH and first.month == last.month:
            self.month, self.month_day = (first.year, first.month), None
        if first.month == 1 and last.month == 12 and "/" not in when.value:
            self.year = first.year
            self.to_date = self.reference is not None and first.year == self.reference.year
            return
        if parts.keys() & {"week", "nth"}:
            self.week = first
        counted = parts.get("mw") in data.CARRIED_MONTH_WORDS or parts.keys() & NO_SPAN
        if not counted and (last - first).days < YEAR:
            self.remember_span(first, last)
        kind = kind_of_part(parts)
        if kind:
            self.part = kind, first


def kind_of_part(parts: Parts) -> str | None:
    """Which part of a year a date names: a quarter, a half, a month."""
    return next((kind for kind in ("quarter", "half", "months") if kind in parts), None)
