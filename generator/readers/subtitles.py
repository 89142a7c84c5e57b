"""Subtitles that stand between a page's title and its story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.readers.markup import SKIPPED
from generator.readers.patterns import HEADER_LINES, LABELLED, LINE_RULES
from generator.readers.shapes import bare, has_prose
from generator.text.normalize import clean_characters, squeeze_spaces

__all__ = ["subtitles_of"]

#: Class names and ids that say so.
SUBTITLE = re.compile(
    r"sub[_-]?(?:tit(?:le)?|head(?:line|ing)?|tlt|subject)|(?:^|[\s_-])(?:deck|dek|kicker|standfirst|tagline)(?:$|[\s_-])|tit(?:le)?[_-]?sub",
    re.IGNORECASE,
)
#: Dates, hours and reporters: no subtitle.
DATE_LIKE = re.compile(r"\d{4}[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}|\d{1,2}:\d{2}|기자(?:\s|$)")
SUBTITLES = 4
HEADINGS = frozenset({"h1", "h2", "h3", "h4"})


def subtitles_of(tree: Any, container: Any, titles: Sequence[str]) -> list[str]:
    """Lines between the title and the story's element: the subtitles, outside of it.

    Those right below the title, before the first label, date or button; further down only
    what the page calls a subtitle.
    """
    known = {bare(title) for title in titles}
    found: list[str] = []
    below = False
    for element, text in _between(tree, container, known):
        named = (
            SUBTITLE.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
        )
        if (below or named) and _is_subtitle(text, known):
            found.append(text)
        elif bare(text) in known:
            below = True
        elif found or not named:
            below = False
    return list(dict.fromkeys(found))[:SUBTITLES]


def _between(tree: Any, container: Any, known: set[str]) -> list[tuple[Any, str]]:
    """The lines from the last title above the story down to the story, with their elements."""
    lines: list[tuple[Any, str]] = []
    for element in tree.iter():
        if element is container:
            break
        if not isinstance(element.tag, str) or element.tag in SKIPPED:
            continue
        if element.tag in HEADINGS and bare("".join(element.itertext())) in known:
            lines = [(element, "".join(element.itertext()))]
            continue
        for holder, raw in ((element, element.text), (element.getparent(), element.tail)):
            if (text := _line(raw)) and holder is not None and holder.tag not in SKIPPED:
                lines.append((holder, text))
    return lines if lines and any(bare(text) in known for _, text in lines) else []


def _line(raw: str | None) -> str:
    return squeeze_spaces(clean_characters(raw.replace("\n", " "))) if raw else ""


def _is_subtitle(text: str, known: set[str]) -> bool:
    if (
        not 10 <= len(text) <= 110
        or bare(text) in known
        or has_prose(text)
        or len(text.split()) < 3
    ):
        return False
    rules = (*LINE_RULES, *HEADER_LINES, *LABELLED)
    return not DATE_LIKE.search(text) and not any(pattern.search(text) for _, pattern in rules)
