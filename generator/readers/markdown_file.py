"""Markdown with front matter: Chogo's own sources, and articles kept as notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any, cast

from generator.errors import SourceError
from generator.models import Removed, Reuse
from generator.readers.blocks import Block, Metadata, Reading
from generator.readers.dom import blocks_of, parse
from generator.readers.moments import SEOUL, moment
from generator.readers.shapes import bare
from generator.readers.source import Source
from generator.settings import Settings
from generator.text.normalize import squeeze_spaces

__all__ = ["is_markdown", "read"]

FENCE = re.compile(r"^---[ \t]*\n.*?^---[ \t]*$", re.MULTILINE | re.DOTALL)
#: Tags that writers of Markdown use for layout; every other `<` is text.
LAYOUT = re.compile(
    r"<(?!/?(?:p|br|hr|b|strong|i|em|u|s|del|ins|mark|sub|sup|small|span|div|h[1-6]|ul|ol|li|dl|dt|dd|a|img|figure|figcaption|"
    r"blockquote|q|cite|table|thead|tbody|tfoot|tr|td|th|caption|pre|code|section|article|center|font)(?:\s[^<>]*)?/?>|!--)",
    re.IGNORECASE,
)
REUSE = ("restricted", "allowed", "unknown")
MAPPING = re.compile(r"^[A-Za-z_][\w-]*\s*:", re.MULTILINE)


def is_markdown(text: str) -> bool:
    """Whether the text opens with front matter."""
    found = FENCE.match(text.lstrip("\n"))
    return found is not None and MAPPING.search(found[0]) is not None


def read(source: Source, _settings: Settings) -> Reading:
    """Front matter and body. Raises SourceError for front matter that is no YAML mapping."""
    import markdown

    keys, body = _parts(source)
    html = markdown.markdown(LAYOUT.sub("&lt;", body), extensions=["tables", "sane_lists"])
    tree = parse(f"<html><body>{html}</body></html>")
    found = (
        blocks_of(tree.find("body"), {})
        if tree is not None and tree.find("body") is not None
        else []
    )
    title, blocks, removed = _titled(keys, [_plain(block) for block in found])
    return Reading("markdown", tuple(blocks), _metadata(source, keys, title), tuple(removed))


def _parts(source: Source) -> tuple[Mapping[str, Any], str]:
    import frontmatter
    import yaml

    try:
        keys, body = frontmatter.parse(source.text.lstrip("\n"))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise SourceError(
            f"{source.name}{line}: front matter is not valid YAML: put values with colons or"
            " quotes between double quotes"
        ) from error
    return keys, body


def _plain(block: Block) -> Block:
    """List items and quotations of a note are paragraphs; class names mean nothing here."""
    return Block(block.text, block.kind, strong=block.strong, linked=False, gap=block.gap)


def _titled(keys: Mapping[str, Any], blocks: list[Block]) -> tuple[str, list[Block], list[Removed]]:
    """The title from the front matter, else from the first heading."""
    title = squeeze_spaces(str(keys.get("title") or ""))
    if not title and blocks and blocks[0].kind == "heading":
        return blocks[0].text, blocks[1:], []
    removed = []
    if blocks and bare(blocks[0].text) == bare(title):
        removed.append(Removed("repeated_title", blocks[0].text))
        blocks = blocks[1:]
    subtitles = keys.get("subtitles") or keys.get("subtitle") or ()
    listed = [subtitles] if isinstance(subtitles, str) else list(subtitles)
    return (
        title,
        [*(Block(squeeze_spaces(str(s)), "subtitle") for s in listed if s), *blocks],
        removed,
    )


def _metadata(source: Source, keys: Mapping[str, Any], title: str) -> Metadata:
    reuse = str(keys.get("reuse") or "").strip().lower()
    if reuse and reuse not in REUSE:
        raise SourceError(
            f"{source.name}: reuse: {reuse!r} is no known state: write one of {', '.join(REUSE)}"
        )
    return Metadata(
        titles=(title,) if title else (),
        publisher=_text(keys, "publisher", "source_name", "press"),
        byline=_text(keys, "byline", "author", "authors", "reporter"),
        published=_instant(source, keys, "published", "date"),
        embargo=_instant(source, keys, "embargo"),
        url=_text(keys, "url", "link", "canonical_url", "source_url"),
        language=_text(keys, "language", "lang"),
        reuse=cast("Reuse", reuse) if reuse else None,
    )


def _text(keys: Mapping[str, Any], *names: str) -> str | None:
    for name in names:
        value = keys.get(name)
        if isinstance(value, list):
            value = ", ".join(str(item) for item in value)
        if isinstance(value, (str, int)) and str(value).strip():
            return squeeze_spaces(str(value))
    return None


def _instant(source: Source, keys: Mapping[str, Any], *names: str) -> datetime | None:
    for name in names:
        value = keys.get(name)
        if value is None or value == "":
            continue
        if isinstance(value, datetime):
            return value.astimezone(SEOUL) if value.tzinfo else value.replace(tzinfo=SEOUL)
        if isinstance(value, date):
            return datetime.combine(value, time(), SEOUL)
        if found := moment(str(value)):
            return found
        raise SourceError(
            f"{source.name}: {name}: {value!r} is no date: write it as 2024-08-03 09:01:00 +0900"
        )
    return None
