"""Saved HTML pages of newspapers, agencies, broadcasters and boards."""

from __future__ import annotations

from generator.errors import SourceError
from generator.models import Removed
from generator.readers.blocks import Block, Reading
from generator.readers.dom import blocks_of, parse, removed_around
from generator.readers.page import page_metadata, subtitles_of
from generator.readers.source import Source
from generator.readers.story import find_story
from generator.settings import Settings

__all__ = ["read"]


def read(source: Source, settings: Settings) -> Reading:
    """The story of a page and all that stands around it.

    Raises SourceError where the page holds no story.
    """
    tree = parse(source.text)
    if tree is None:
        raise SourceError(f"{source.name}: holds no HTML: give a saved page")
    container, weights, engine = find_story(tree)
    if container is None:
        raise SourceError(
            f"{source.name}: no story found in the page: save the article itself, or give its text"
        )
    blocks = blocks_of(container, weights)
    around = removed_around(container)
    metadata = page_metadata(tree, container, around, settings)
    subtitles = [Block(text, "subtitle") for text in subtitles_of(tree, container, metadata.titles)]
    kept = {block.text for block in subtitles}
    removed: list[Removed] = [piece for piece in around if piece.text not in kept]
    return Reading(engine, (*subtitles, *blocks), metadata, tuple(removed))
