"""Quotations: where they stand, what they say, and whether they were said or only named."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.facts import speech as data
from generator.models import Span

__all__ = ["Quotation", "find_quotations", "outside"]


OPENING = re.compile("[" + "".join((*data.QUOTE_PAIRS, *data.SINGLE_PAIRS)) + "]")


class Quotation(NamedTuple):
    """`span` takes in the marks, `words` is what stands between them.

    `spoken` is true where the words were said: they carry a sentence or a particle of
    quotation follows; `“K팝의 별” 행사` is a name in quotation marks.
    """

    span: Span
    words: Span
    spoken: bool


def find_quotations(text: str) -> list[Quotation]:
    """All quotations in double or corner marks, outermost ones only, in order.

    Single marks count where a particle of quotation follows: they mostly stress a word.
    """
    found: list[Quotation] = []
    position = 0
    while match := OPENING.search(text, position):
        position = match.start()
        close = _closing(text, position)
        if close is None:
            position += 1
            continue
        quotation = Quotation(
            Span(position, close + 1), Span(position + 1, close), _is_spoken(text, position, close)
        )
        if text[position] in data.QUOTE_PAIRS or quotation.spoken:
            found.append(quotation)
            position = close
        position += 1
    return found


def outside(text: str, quotations: list[Quotation]) -> str:
    """The text with quoted words blanked out, so that offsets stay."""
    for quotation in quotations:
        span = quotation.span
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _closing(text: str, position: int) -> int | None:
    """Where the quotation that opens at `position` closes, nested ones stepped over."""
    opening = text[position]
    closing = data.QUOTE_PAIRS.get(opening) or data.SINGLE_PAIRS.get(opening)
    if closing is None or (opening == "'" and text[position - 1 : position].isalnum() and position):
        return None
    depth = 1
    for index in range(position + 1, len(text)):
        if text[index] == closing:
            depth -= 1
        elif text[index] == opening:
            depth += 1
        if depth == 0:
            return index if index > position + 1 else None
    return None


def _is_spoken(text: str, start: int, close: int) -> bool:
    if data.SPOKEN.match(text, close + 1):
        return True
    single = text[start] in data.SINGLE_PAIRS
    return not single and text[close - 1] in ".?!…다요까죠네지" and close - start > 6
