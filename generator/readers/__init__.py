"""Source formats to the Article.

Each reader is a module of its own, loaded when a source of its kind comes: reading a press
release needs no HTML parser, and `chogo --help` needs none of them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from generator.errors import UsageError
from generator.models import Article
from generator.plugins import plugged_in
from generator.settings import Settings

if TYPE_CHECKING:
    from generator.readers.blocks import Reading
    from generator.readers.source import Source

__all__ = ["READERS", "Reader", "load_readers", "read_article"]

#: What makes a text a page: it starts as one, or it holds the elements that only pages have.
PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
PARTS = re.compile(r"</?(?:html|head|body)\b[^<>]*>", re.IGNORECASE)
TAGS = re.compile(
    r"</?(?:p|div|table|td|article|section|span|h[1-6]|meta|title|font|center|br|li)\b[^<>]*>",
    re.IGNORECASE,
)
#: Tags in a file that is called a page, at least.
FEW_TAGS = 3
PAGE_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
NOTE_ENDINGS = frozenset({".md", ".markdown"})
#: What is called plain text is read as such, tags and all, unless it starts as a page.
TEXT_ENDINGS = frozenset({".txt", ".text", *NOTE_ENDINGS})


@dataclass(frozen=True, slots=True)
class Reader:
    """A source format: `home` is `module:function`, `matches` looks at the text."""

    name: str
    summary: str
    home: str
    matches: Callable[[Source], bool]

    def read(self, source: Source, settings: Settings) -> Reading:
        """The source as this reader sees it. Raises SourceError."""
        module, _, function = self.home.partition(":")
        return cast("Reading", getattr(import_module(module), function)(source, settings))


def _is_page(source: Source) -> bool:
    if PAGE.match(source.text):
        return True
    tags = sum(1 for _ in zip(range(FEW_TAGS), TAGS.finditer(source.text), strict=False))
    if source.ending in PAGE_ENDINGS:
        return tags == FEW_TAGS
    if source.ending in TEXT_ENDINGS:
        return False
    return tags == FEW_TAGS and len(PARTS.findall(source.text)) > 1


def _is_note(source: Source) -> bool:
    from generator.readers.markdown_file import is_markdown

    return source.ending in NOTE_ENDINGS or is_markdown(source.text)


def _is_release(source: Source) -> bool:
    from generator.readers.press import is_release

    return is_release(source.text)


def _is_board(source: Source) -> bool:
    from generator.readers.plain import is_board

    return is_board(source.text)


#: By name, in the order in which they are asked; the last takes whatever is left.
READERS: dict[str, Reader] = {
    reader.name: reader
    for reader in (
        Reader("html", "a saved web page", "generator.readers.web:read", _is_page),
        Reader(
            "markdown",
            "Markdown with front matter",
            "generator.readers.markdown_file:read",
            _is_note,
        ),
        Reader("press", "a press release as text", "generator.readers.press:read", _is_release),
        Reader(
            "board", "the text of a board's page", "generator.readers.plain:read_board", _is_board
        ),
        Reader("text", "an article as plain text", "generator.readers.plain:read", lambda _: True),
    )
}


@lru_cache(maxsize=1)
def load_readers() -> dict[str, Reader]:
    """The readers of plug-ins (entry points `chogo.readers`), asked first, and Chogo's own."""
    return {**plugged_in("chogo.readers"), **READERS}


def read_article(
    source: str | os.PathLike[str] | bytes,
    *,
    settings: Settings | None = None,
    name: str | None = None,
) -> Article:
    """A source as an Article: from a path, or from bytes with an optional `name`.

    Raises SourceError with one line that names the file and the mend.
    """
    from generator.readers.assemble import assemble
    from generator.readers.source import open_source

    settings = settings or Settings()
    opened = open_source(source, settings, name)
    reader = next((r for r in load_readers().values() if r.matches(opened)), None)
    if reader is None:
        raise UsageError(f"{opened.name}: no reader takes this source")
    return assemble(opened, reader.read(opened, settings), settings)
