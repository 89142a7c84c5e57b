"""Which lines are subtitles and sub-headings, and which are text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from generator.models import Removed
from generator.readers.blocks import Block
from generator.readers.patterns import TURN
from generator.readers.shapes import ENDED, HANGUL, has_prose, strip_bullet

__all__ = ["arrange"]

#: Characters of a sub-heading, at most; of a subtitle a line may be longer.
HEADING = 45
SUBTITLE = 90
#: Share of a text's longer lines that end in a full stop, where it uses them at all.
CLOSED = 0.7
#: Lines under a title that can be its subtitles, at most.
SUBTITLES = 5
#: Marks that newspapers set before a sub-heading.
HEADING_MARKS = frozenset("■◆◇●▲△□○▶★☆")
#: A line of data or a list item rather than a heading.
DATA = re.compile(r"[:：]\s|^\d{1,2}[.)]\s|^[①-⑳]|,$|[|]")
WHOLE_QUOTE = re.compile(r"^[\"“‘'].*[\"”’']$")


def arrange(blocks: Sequence[Block]) -> tuple[list[Block], list[Removed]]:
    """The blocks with their final kinds (`subtitle`, `heading` or `text`), and the marks that
    were cut off sub-headings.
    """
    first = next((n for n, b in enumerate(blocks) if has_prose(b.text)), len(blocks))
    closed = _is_closed(blocks)
    arranged: list[Block] = []
    marks: Counter[str] = Counter()
    for number, block in enumerate(blocks):
        if (number < first and block.kind == "subtitle") or _is_subtitle(block, number, first):
            arranged.append(replace(block, kind="subtitle"))
        elif _is_heading(blocks, number, closed=closed):
            mark, text = strip_bullet(block.text)
            if mark in HEADING_MARKS and text:
                marks[mark] += 1
            else:
                text = block.text
            arranged.append(replace(block, text=text, kind="heading"))
        else:
            arranged.append(replace(block, kind="text"))
    return arranged, [Removed("heading_mark", f"{mark} x{n}") for mark, n in marks.items()]


def _is_closed(blocks: Sequence[Block]) -> bool:
    """Whether this source closes its sentences with full stops, as nearly all do."""
    long = [block.text for block in blocks if len(block.text) > HEADING]
    if not long:
        return any(has_prose(block.text) for block in blocks)
    return sum(ENDED.search(text) is not None for text in long) >= CLOSED * len(long)


def _is_subtitle(block: Block, number: int, first: int) -> bool:
    if number >= first or number >= SUBTITLES or block.kind in ("item", "quote", "cell"):
        return False
    return (
        6 <= len(block.text) <= SUBTITLE
        and not TURN.match(block.text)
        and not DATA.search(block.text)
    )


def _is_heading(blocks: Sequence[Block], number: int, *, closed: bool) -> bool:
    """Short, not closed as a sentence, and text of some sort comes after it."""
    block = blocks[number]
    text = strip_bullet(block.text)[1]
    if number + 1 >= len(blocks) or not HANGUL.search(text):
        return False
    if block.kind == "heading":
        return not has_prose(text)
    if block.kind in ("item", "quote", "cell") or len(text) > HEADING or ENDED.search(text):
        return False
    if TURN.match(block.text) or (DATA.search(text) and not block.strong):
        return False
    if block.strong:
        return True
    return (
        closed and len(text) >= 4 and not (WHOLE_QUOTE.match(text) and has_prose(text[:-1] + "."))
    )
