"""What a reader hands over: the source's blocks in reading order, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from generator.models import Removed, Reuse

__all__ = ["Block", "BlockKind", "Metadata", "Reading"]

BlockKind = Literal["text", "heading", "subtitle", "item", "quote", "cell"]


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph.

    `hint` is the removal reason that the source's structure suggests (a figure's caption, a
    list of links), or None. `sure` says that the structure alone is proof. `strong` says that
    the whole block is set in bold, `linked` that it is all links. `picture` says whether it
    stands in the `frame` of a picture or right after one (`near`). `gap` counts the blank
    lines before it.
    """

    text: str
    kind: BlockKind = "text"
    hint: str | None = None
    sure: bool = False
    strong: bool = False
    linked: bool = False
    picture: Literal["", "near", "frame"] = ""
    gap: int = 0


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of itself; every field may be unknown.

    `titles` are the candidates, best first; the cleaning takes lines that repeat one of them
    for repetitions of the title.
    """

    titles: tuple[str, ...] = ()
    publisher: str | None = None
    byline: str | None = None
    published: datetime | None = None
    embargo: datetime | None = None
    url: str | None = None
    language: str | None = None
    reuse: Reuse | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A source as its reader saw it, before the cleaning of Korean news.

    `removed` is what the reader itself took away above and around the story, `after` what it
    took away below it.
    """

    engine: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    removed: tuple[Removed, ...] = ()
    after: tuple[Removed, ...] = ()
