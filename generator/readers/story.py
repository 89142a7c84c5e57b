"""Where in a page the story stands: trafilatura says which text it is, the tree says where.

trafilatura's own output merges lines, drops line breaks and sub-headings of some layouts and
now and then the end of a paragraph. So its text serves as evidence, and the story is read
from the page itself: from the smallest element that holds what trafilatura found.
"""

from __future__ import annotations

import logging
import re
from typing import Any, NamedTuple

from generator.readers.markup import SKIPPED, hint_of
from generator.readers.notices import is_appeal
from generator.readers.shapes import has_prose

__all__ = ["Found", "find_story"]

#: Text nodes shorter than this are no evidence: they may stand anywhere.
EVIDENCE = 15
#: Share of the story that an element must hold to be looked into.
MOST = 0.6
BLANKS = re.compile(r"\s+")
#: These hold a line or a paragraph; headings and further paragraphs stand around them.
LINES = frozenset(
    {"p", "span", "b", "strong", "font", "em", "i", "a", "u", "h1", "h2", "h3", "li", "blockquote"}
)
#: schema.org says where the body of an article is (https://schema.org/articleBody).
MARKED = ".//*[@itemprop='articleBody']"
MARKED_SHARE = 0.4


class Found(NamedTuple):
    """The story's element (None where there is none), the characters of story text under
    every element, and the engine that found it.
    """

    container: Any
    weights: dict[Any, int]
    engine: str


class _Evidence(NamedTuple):
    """A piece of story text without blanks, and the element that holds it."""

    holder: Any
    text: str
    raw: str


def find_story(tree: Any) -> Found:
    """The element of the page that holds the story."""
    engine, found = "trafilatura", _engine_text(tree)
    evidence = _evidence(tree, found) if found else []
    if not evidence:
        engine, evidence = "densest", _evidence(tree, None)
    weights: dict[Any, int] = {}
    for piece in evidence:
        _credit(weights, piece.holder, len(piece.text))
    body = tree.find("body")
    body = tree if body is None else body
    if not weights.get(body):
        return Found(None, weights, engine)
    marked = [element for element in tree.iterfind(MARKED) if isinstance(element.tag, str)]
    if len(marked) == 1 and weights.get(marked[0], 0) >= MARKED_SHARE * weights[body]:
        return Found(marked[0], weights, engine)
    return Found(_descend(body, weights, evidence), weights, engine)


def _engine_text(tree: Any) -> str:
    """The story as trafilatura sees it, without blanks; empty where it finds none."""
    from trafilatura import bare_extraction

    # The engine reports pages without a story to its log; here that is an ordinary answer.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(tree, fast=True, include_comments=False)
    body = getattr(document, "body", None)
    return BLANKS.sub("", "".join(body.itertext())) if body is not None else ""


def _evidence(tree: Any, found: str | None) -> list[_Evidence]:
    """The pieces of prose that stand in what was found; without `found`, all prose."""
    pieces: list[_Evidence] = []
    for element in tree.iter():
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            if text is None or holder is None or len(text) < EVIDENCE or holder.tag in SKIPPED:
                continue
            plain = BLANKS.sub("", text)
            if len(plain) < EVIDENCE or not has_prose(text.strip()):
                continue
            if found is None or plain in found:
                pieces.append(_Evidence(holder, plain, text.strip()))
    return pieces


def _credit(weights: dict[Any, int], element: Any, size: int) -> None:
    while element is not None:
        weights[element] = weights.get(element, 0) + size
        element = element.getparent()


def _descend(body: Any, weights: dict[Any, int], evidence: list[_Evidence]) -> Any:
    """The smallest element that holds the story: nothing of it may be left outside, but what
    stands there again, talks to the reader, or is in a part that the page calls otherwise.
    """
    current = body
    while True:
        best = max(current, key=lambda child: weights.get(child, 0), default=None)
        if best is None or weights.get(best, 0) < MOST * weights[current] or best.tag in LINES:
            return current
        if weights[best] < weights[current] and _loses(current, best, evidence):
            return current
        current = best


def _loses(current: Any, best: Any, evidence: list[_Evidence]) -> bool:
    """Whether story text of `current` stands outside of `best`."""
    inside = {piece.text for piece in evidence if _is_under(piece.holder, best)}
    return any(
        piece.text not in inside
        and not is_appeal(piece.raw)
        and not _is_hinted(piece.holder, current)
        for piece in evidence
        if _is_under(piece.holder, current) and not _is_under(piece.holder, best)
    )


def _is_under(element: Any, ancestor: Any) -> bool:
    while element is not None and element is not ancestor:
        element = element.getparent()
    return element is not None


def _is_hinted(element: Any, top: Any) -> bool:
    """Whether an element below `top` around this one is furniture by tag or name."""
    while element is not None and element is not top:
        if hint_of(element, element.tag):
            return True
        element = element.getparent()
    return False
