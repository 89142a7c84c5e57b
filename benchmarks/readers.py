"""Other readers of numbers and dates, asked for the values of the gold sentences.

Each is asked for what it claims to read; units and modality are left out, since none of them
knows Korean counters. A value is right where the gold has it in the same item.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import Decimal, InvalidOperation

from gold import Item, Score

from generator import find_facts

__all__ = ["Reader", "available"]

NUMBERS = frozenset(("money", "percent", "count", "quantity", "ratio", "rank"))
DATES = frozenset(("date",))
#: The values that a date reader can be asked for: whole days.
DAY = re.compile(r"\d{4}-\d\d-\d\d")

Read = Callable[[Item], list[str]]


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader and the kinds that it is asked for."""

    name: str
    kinds: frozenset[str]
    read: Read

    def score(self, items: Sequence[Item]) -> Score:
        """Values right, invented and missed over all items."""
        score = Score()
        for item in items:
            wanted = [
                _plain(fact["value"])
                for fact in item.facts
                if fact["kind"] in self.kinds
                and not fact.get("optional")
                and (self.kinds != DATES or DAY.fullmatch(fact["value"]))
            ]
            may = [_plain(fact["value"]) for fact in item.facts]
            for value in self.read(item):
                if value in wanted:
                    wanted.remove(value)
                    score.right += 1
                elif value not in may:
                    score.invented += 1
            score.missed += len(wanted)
        return score


def available() -> Iterator[Reader]:
    """Chogo, and of the others those that are installed; what is missing is said."""
    yield Reader("chogo", NUMBERS, _chogo_numbers)
    yield Reader("chogo", DATES, _chogo_dates)
    for make in (_recognizers, _quantulum, _dateparser):
        try:
            yield from make()
        except ImportError as error:
            print(f"  ({error.name or error} is not installed: pip install -e '.[compare]')")


def _plain(value: str) -> str:
    try:
        return format(Decimal(value).normalize(), "f")
    except InvalidOperation:
        return value


def _chogo_numbers(item: Item) -> list[str]:
    facts = find_facts(item.text, reference=item.reference)
    return [_plain(fact.value) for fact in facts if fact.kind in NUMBERS]


def _chogo_dates(item: Item) -> list[str]:
    facts = find_facts(item.text, reference=item.reference)
    return [f.value for f in facts if f.kind == "date" and DAY.fullmatch(f.value)]


def _recognizers() -> Iterator[Reader]:
    """Microsoft's recognisers; the Python package reads Korean text with its English rules."""
    import recognizers_suite as suite
    from recognizers_text import Culture

    def numbers(item: Item) -> list[str]:
        found = suite.recognize_number(item.text, Culture.Korean)
        return [_plain(result.resolution["value"]) for result in found if result.resolution]

    def dates(item: Item) -> list[str]:
        day = datetime.combine(item.reference, time())
        found = suite.recognize_datetime(item.text, Culture.Korean, reference=day)
        values = [value for result in found for value in (result.resolution or {})["values"]]
        return [value["value"] for value in values if value.get("type") == "date"]

    yield Reader("recognizers-text-suite 'ko-kr'", NUMBERS, numbers)
    yield Reader("recognizers-text-suite 'ko-kr'", DATES, dates)


def _quantulum() -> Iterator[Reader]:
    from quantulum3 import parser

    def numbers(item: Item) -> list[str]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [_plain(repr(quantity.value)) for quantity in parser.parse(item.text)]

    yield Reader("quantulum3", NUMBERS, numbers)


def _dateparser() -> Iterator[Reader]:
    from dateparser.search import search_dates

    def dates(item: Item) -> list[str]:
        base = datetime.combine(item.reference, time())
        settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "past"}
        found = search_dates(item.text, languages=["ko"], settings=settings)
        return [moment.date().isoformat() for _, moment in found or []]

    yield Reader("dateparser.search", DATES, dates)
