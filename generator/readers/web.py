"""Saved HTML pages of newspapers, agencies, broadcasters and boards."""

from __future__ import annotations

import re
from typing import Any

from generator.errors import SourceError
from generator.models import Removed
from generator.readers.blocks import Block, Reading
from generator.readers.dom import blocks_of, lines_of, parse, removed_around
from generator.readers.jsonld import news_object, text_of
from generator.readers.lines import line_blocks
from generator.readers.page import page_metadata
from generator.readers.source import Source
from generator.readers.story import find_story
from generator.readers.subtitles import subtitles_of
from generator.settings import Settings
from generator.text.normalize import clean_characters

__all__ = ["read"]

#: JSON-LD that holds so many times the text of the page itself is the better source.
FULLER = 2
BREAK = re.compile(r"<br\s*/?>|</p>|</div>", re.IGNORECASE)
TAG = re.compile(r"</?[a-z][^<>]{0,300}>", re.IGNORECASE)


def read(source: Source, _settings: Settings) -> Reading:
    """The story of a page and all that stands around it.

    Raises SourceError where the page holds no story.
    """
    tree = parse(source.text)
    if tree is None:
        raise SourceError(f"{source.name}: holds no HTML: give a saved page")
    container, weights, engine = find_story(tree)
    stated = _stated(tree)
    if stated and (container is None or len(stated) > FULLER * weights.get(container, 0)):
        return _from_json(tree, stated)
    if container is None:
        raise SourceError(
            f"{source.name}: no story found in the page: save the article itself, or give its text"
        )
    around = removed_around(container)
    metadata = page_metadata(tree, container, around)
    lines = subtitles_of(tree, container, metadata.titles)
    subtitles = [Block(text, "subtitle") for text in lines]
    blocks = (*subtitles, *blocks_of(container, weights))
    return Reading(engine, blocks, metadata, tuple(r for r in around if r.text not in lines))


def _stated(tree: Any) -> str:
    """The story as JSON-LD gives it: all that there is in pages that scripts fill in."""
    text = text_of(news_object(tree).get("articleBody")) or ""
    return clean_characters(TAG.sub(" ", BREAK.sub("\n", text)))


def _from_json(tree: Any, text: str) -> Reading:
    metadata = page_metadata(tree, tree, ())
    removed = tuple(Removed("outside_story", line) for line in lines_of(tree))
    return Reading("json-ld", tuple(line_blocks(text)), metadata, removed)
