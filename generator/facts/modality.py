"""How certain and how exact a figure is: about, total, max, over, expected, reported …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import patterns as data
from generator.models import Span

__all__ = ["clause_modality", "figure_modality", "stands_on_yardstick"]

BEFORE = re.compile(rf"(?:^|(?<=[\s(,\"“‘'가-힣]))(?P<word>{'|'.join(data.BEFORE)})\s?$")
BEFORE_WINDOW = 16
GLOSS = re.compile(r"\s?\([^()]{1,30}\)")
AFTER_WINDOW = 30


def figure_modality(text: str, span: Span, about: bool = False) -> frozenset[str]:
    """What the words next to a figure make of it; the gloss behind it is stepped over."""
    found = {"about"} if about else set()
    start = span.start
    while match := BEFORE.search(text, max(0, start - BEFORE_WINDOW), start):
        if not _is_record(text, match):
            found.add(data.BEFORE[match["word"]])
        start = match.start()
    found |= _after(text, span)
    return frozenset(found)


def stands_on_yardstick(text: str, span: Span) -> bool:
    """Whether the figure is what another one is held against: 시장 예상치 286억 8000만 달러."""
    return data.YARDSTICKS.search(text, max(0, span.start - 24), span.start) is not None


def clause_modality(text: str, starts: Sequence[int], span: Span) -> frozenset[str]:
    """What the figure's clause says of it as a whole: expected, planned or reported.

    A marker speaks for a figure before it where no clause with a tense of its own begins
    between them; inside a quotation only markers of the same quotation count.
    """
    end = min((start for start in starts if start >= span.end), default=len(text))
    stretch = text[span.end : end]
    found = set()
    for pattern, name in data.CLAUSE_MODALITY:
        match = pattern.search(stretch)
        if match and not (name == "reported" and data.FINDINGS.search(match[0])):
            found.add(name)
    return frozenset(found)


def _is_record(text: str, match: re.Match[str]) -> bool:
    if match["word"] not in ("최대", "최고", "최저", "최소"):
        return False
    return text[: match.start()].rstrip().endswith(data.RECORD)


def _after(text: str, span: Span) -> set[str]:
    gloss = GLOSS.match(text, span.end)
    position = gloss.end() if gloss else span.end
    tail = text[position : position + AFTER_WINDOW]
    compared = stands_on_yardstick(text, span)
    found = set()
    for pattern, name in data.AFTER:
        match = pattern.match(tail)
        if match and not (compared and name in ("over", "under", "at_most")):
            found.add(name)
            break
    return found
