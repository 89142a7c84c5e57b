"""Where in a page the story stands: trafilatura says which text it is, the tree says where.

trafilatura's own output merges lines, drops line breaks and sub-headings of some layouts and
now and then the end of a paragraph. So its text serves as evidence, and the story is read
from the page itself: from the smallest element that holds what trafilatura found.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from generator.readers.dom import SKIPPED
from generator.readers.shapes import has_prose

__all__ = ["find_story"]

#: Text nodes shorter than this are no evidence: they may stand anywhere.
EVIDENCE = 15
#: Share of the story that an element must hold to be looked into.
MOST = 0.8
BLANKS = re.compile(r"\s+")
INLINE = frozenset({"p", "span", "b", "strong", "font", "em", "i", "a", "u", "br", "td", "h1", "h2", "h3"})
#: schema.org says where the body of an article is (https://schema.org/articleBody).
MARKED = ".//*[@itemprop='articleBody']"


def find_story(tree: Any) -> tuple[Any, dict[Any, int], str]:
    """The element that holds the story, the weight of story text in every element, the engine.

    The element is None where the page holds no prose at all.
    """
    found = _engine_text(tree)
    weights, engine = _weigh(tree, found), "trafilatura"
    if not weights:
        weights, engine = _weigh(tree, None), "densest"
    body = tree.find("body") if tree.find("body") is not None else tree
    if not weights.get(body):
        return None, weights, engine
    marked = [element for element in tree.iterfind(MARKED) if isinstance(element.tag, str)]
    if len(marked) == 1 and weights.get(marked[0], 0) >= 0.4 * weights[body]:
        return marked[0], weights, engine
    return _descend(body, weights), weights, engine


def _engine_text(tree: Any) -> str:
    """The story as trafilatura sees it, without blanks; empty where it finds none."""
    from trafilatura import bare_extraction

    # The engine reports pages without a story to its log; here that is an ordinary answer.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document = bare_extraction(tree, fast=True, include_comments=False)
    body = getattr(document, "body", None)
    return BLANKS.sub("", "".join(body.itertext())) if body is not None else ""


def _weigh(tree: Any, found: str | None) -> dict[Any, int]:
    """Characters of story prose under every element; without `found` all prose counts."""
    weights: dict[Any, int] = {}
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in SKIPPED:
            continue
        for text, holder in ((element.text, element), (element.tail, element.getparent())):
            if text is None or holder is None or len(text) < EVIDENCE:
                continue
            plain = BLANKS.sub("", text)
            if len(plain) < EVIDENCE or not has_prose(text.strip()):
                continue
            if found is None or plain in found:
                _credit(weights, holder, len(plain))
    return weights


def _credit(weights: dict[Any, int], element: Any, size: int) -> None:
    while element is not None:
        weights[element] = weights.get(element, 0) + size
        element = element.getparent()


def _descend(body: Any, weights: dict[Any, int]) -> Any:
    """The smallest element with most of the story; inline elements and single paragraphs
    are left for what is around them, where headings and further paragraphs stand."""
    current = body
    while True:
        best = max(current, key=lambda child: weights.get(child, 0), default=None)
        if best is None or weights.get(best, 0) < MOST * weights[current]:
            return current
        if best.tag in INLINE and best.tag != "td":
            return current
        current = best
