"""Sentences of a paragraph: Kiwi's cuts, with quotations kept whole."""

from __future__ import annotations

from generator.models import Span
from generator.text import morphology

__all__ = ["split_sentences"]

OPENING = "“‘「『《〈(["
CLOSING = "”’」』》〉)]"


def split_sentences(paragraph: str) -> list[Span]:
    """Offsets of the sentences of one paragraph, blanks at their ends left out.

    A cut inside an open quotation or bracket is taken back where that quotation closes
    later in the paragraph.
    """
    spans: list[Span] = []
    start: int | None = None
    for found in morphology.split(paragraph):
        if start is None:
            start = found.start
        rest = paragraph[found.end :]
        if _is_open(paragraph[start : found.end]) and _closes(paragraph[start:], found.end - start):
            continue
        if not rest or start < found.end:
            spans.append(Span(start, found.end))
        start = None
    if start is not None:
        spans.append(Span(start, len(paragraph.rstrip())))
    return spans


def _depth(text: str) -> int:
    depth = sum(text.count(sign) for sign in OPENING) - sum(text.count(sign) for sign in CLOSING)
    return depth + text.count('"') % 2


def _is_open(piece: str) -> bool:
    return _depth(piece) > 0


def _closes(text: str, position: int) -> bool:
    """Whether what is open at `position` is closed further on."""
    return any(
        _depth(text[: index + 1]) <= 0
        for index in range(position, len(text))
        if text[index] in CLOSING or text[index] == '"'
    )
