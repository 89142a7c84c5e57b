"""Sentences of a paragraph: Kiwi's cuts, with quotations kept whole."""

from __future__ import annotations

import re

from generator.models import Span
from generator.text import morphology

__all__ = ["split_sentences"]

OPENING = frozenset("“‘「『《〈([〝«")
CLOSING = frozenset("”’」』》〉)]〞〟»")
#: Marks that open and close alike.
STRAIGHT = frozenset('"＂')
BRACKETS = CLOSING | STRAIGHT | frozenset("'")
#: A closing mark behind a word, or a quotation mark behind an ending without its full stop:
#: `“나는 달린다” 행사가`.
NO_END = re.compile(r"[^.!?…다요까죠][」』》〉)\]]$|[^.!?…][”’\"'〞〟＂»]$")
QUOTE_AHEAD = re.compile(r"(?<=[다요까죠][.!?])\s+(?=[“‘「『\"'〝＂«])")


def split_sentences(paragraph: str) -> list[Span]:
    """Offsets of the sentences of one paragraph, blanks at their ends left out.

    A cut inside an open quotation or bracket is taken back where that quotation closes
    later in the paragraph, and so is one behind a bracket that ends no sentence (`「…법」에
    따라`). Kiwi makes no cut before a quotation that opens a sentence; it is made here.
    """
    spans: list[Span] = []
    start: int | None = None
    for found in morphology.split(paragraph):
        start = found.start if start is None else start
        if _ends(paragraph[start : found.end]) and not _closes_later(paragraph, start, found.end):
            spans.extend(_before_quotations(paragraph, Span(start, found.end)))
            start = None
    if start is not None:
        spans.extend(_before_quotations(paragraph, Span(start, len(paragraph.rstrip()))))
    return [span for span in spans if span.start < span.end]


def _ends(piece: str) -> bool:
    """Whether a piece may end here: not behind a closing mark that follows no full stop."""
    return piece[-1] not in BRACKETS or NO_END.search(piece) is None


def _before_quotations(paragraph: str, span: Span) -> list[Span]:
    """The span, cut before every quotation that opens a sentence of its own."""
    parts = []
    start = span.start
    for match in QUOTE_AHEAD.finditer(paragraph, span.start, span.end):
        if not _closes_later(paragraph, start, match.start()):
            parts.append(Span(start, match.start()))
            start = match.end()
    return [*parts, Span(start, span.end)]


def _closes_later(paragraph: str, start: int, cut: int) -> bool:
    """Whether something is open at `cut` that is closed further on."""
    depth, straight = 0, False
    for position in range(start, len(paragraph)):
        if position >= cut and depth + straight <= 0:
            return position > cut
        sign = paragraph[position]
        depth += (sign in OPENING) - (sign in CLOSING)
        straight ^= sign in STRAIGHT
    return depth + straight <= 0 and len(paragraph) > cut
