"""The box below a story in which its reporter is presented."""

from __future__ import annotations

import re
from typing import Any

from generator.readers.markup import SKIPPED
from generator.readers.patterns import EMAIL, REPORTER

__all__ = ["is_reporter_box"]

#: Characters of such a box, at most: a name, an address, a motto, links.
BOX = 160
BOXES = frozenset({"div", "p", "section", "aside", "dl", "ul", "table", "span"})
ADDRESS = re.compile(rf"^[\[(<]?\s?{EMAIL}\s?[\])>]?$")
NAMED = re.compile(rf"^[\[(<]?\s?{REPORTER}\s?[\])>]?$")


def is_reporter_box(element: Any) -> bool:
    """Whether the element holds, each in an element of its own and first of all, a reporter's
    name or address, an address somewhere, and little else.

    A paragraph that opens with a reporter's name has its sentences as text of its own.
    """
    if element.tag not in BOXES or len(element) == 0 or _is_loose(element):
        return False
    pieces: list[str] = []
    size = 0
    for text in element.itertext():
        if piece := text.strip():
            pieces.append(piece)
            size += len(piece)
        if size > BOX:
            return False
    if len(pieces) < 2 or not (NAMED.match(pieces[0]) or ADDRESS.match(pieces[0])):
        return False
    return any(ADDRESS.match(piece) for piece in pieces)


def _is_loose(element: Any) -> bool:
    """Whether text stands in the element itself, between its parts."""
    texts = (element.text, *(child.tail for child in element if child.tag not in SKIPPED))
    return any(text and text.strip() for text in texts)
