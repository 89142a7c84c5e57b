"""How certain and how exact a figure is: about, total, max, over, expected, reported …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import patterns as data
from generator.facts.quotes import Quotation
from generator.models import Span

__all__ = ["clause_modality", "figure_modality", "modality_behind", "stands_on_yardstick"]

BEFORE = re.compile(
    rf"(?:^|(?<=[\s(,\"“‘'~∼]))(?P<word>{'|'.join(data.BEFORE)})(?:으로|인|은|의)?\s?$"
)
BEFORE_WINDOW = 16
GLOSS = re.compile(r"\s?\([^()]{1,30}\)")
AFTER_WINDOW = 30
YARDSTICK_WINDOW = 40
#: Quoted words from this length on are a statement; shorter ones belong to the clause around.
STATEMENT = 20


def figure_modality(text: str, span: Span, *, about: bool = False) -> frozenset[str]:
    """What the words next to a figure make of it; the gloss behind it is stepped over."""
    found = {"about"} if about else set()
    start = span.start
    while match := BEFORE.search(text, max(0, start - BEFORE_WINDOW), start):
        if not _is_record(text, match):
            found.add(data.BEFORE[match["word"]])
        start = match.start()
    return frozenset(found | modality_behind(text, span))


def stands_on_yardstick(text: str, span: Span) -> bool:
    """Whether the figure is what another one is held against: 시장 예상치 286억 8000만 달러."""
    start = max(0, span.start - YARDSTICK_WINDOW)
    return data.YARDSTICKS.search(text, start, span.start) is not None


def clause_modality(
    text: str, starts: Sequence[int], span: Span, quotations: Sequence[Quotation] = ()
) -> frozenset[str]:
    """What the figure's clause says of it as a whole: expected, planned or reported.

    A marker speaks for a figure before it where no clause with a tense of its own begins
    between them. What is quoted further on says nothing of a figure outside that quotation.
    """
    end = min((start for start in starts if start >= span.end), default=len(text))
    stretch = text[span.end : end]
    for quotation in quotations:
        words = quotation.span
        if span.end <= words.start < end and words.end - words.start > STATEMENT:
            first, last = words.start - span.end, min(words.end, end) - span.end
            stretch = stretch[:first] + " " * (last - first) + stretch[last:]
    found = set()
    for pattern, name in data.CLAUSE_MODALITY:
        match = pattern.search(stretch)
        if match and not (name == "reported" and data.FINDINGS.search(match[0])):
            found.add(name)
    return frozenset(found)


def _is_record(text: str, match: re.Match[str]) -> bool:
    if data.BEFORE[match["word"]] not in ("max", "min"):
        return False
    return text[: match.start()].rstrip().endswith(data.RECORD)


def modality_behind(text: str, span: Span) -> set[str]:
    """What the words behind a figure and its gloss make of both: 이상, 미만, 에 그쳤다."""
    gloss = GLOSS.match(text, span.end)
    position = gloss.end() if gloss else span.end
    tail = text[position : position + AFTER_WINDOW]
    for pattern, name in data.AFTER:
        if pattern.match(tail):
            bends = name not in ("over", "under", "at_most") or not stands_on_yardstick(text, span)
            return {name} if bends else set()
    return set()
