"""A finished post, Chogo's or anyone's, as the sentences that the checks read."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePath
from typing import Any

import markdown
import msgspec

from generator.formats.blocks import Block, read_blocks
from generator.formats.lines import LineFinder
from generator.formats.metadata import FrontMatter, body_line, key_lines
from generator.models import DraftSource, Manuscript, Passage, Post, Span
from generator.text.normalize import clean_characters, squeeze_spaces
from generator.text.sentences import split_sentences

__all__ = ["body_to_html", "read_back"]

#: Front matter that readers see as a summary: the house's, Alembic's, Chirpy's, seo-tag's.
SUMMARIES = ("excerpt", "feature_text", "description", "subtitle")
#: Liquid is no text of the article; line ends inside it stay, for the line numbers.
LIQUID = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
HTML_ENDINGS = (".html", ".htm")


def read_back(post: Post) -> Manuscript:
    """The post's title, summary, headings and sentences, each with its line in the file.

    Chogo's own tail (source, method, footer), spacers and lines of links are left out.
    """
    passages = (*_front(post), *_body(post))
    return Manuscript(passages, _is_public(post), post, _source(post.metadata.get("source")))


def _is_public(post: Post) -> bool:
    """As Jekyll sees it: all but `published: false` and what lies in `_drafts`."""
    in_drafts = post.path is not None and "_drafts" in PurePath(post.path).parts
    return post.metadata.get("published", True) is not False and not in_drafts


def _source(values: Any) -> DraftSource | None:
    """The source that the post itself names; None where it names none that can be used."""
    if not isinstance(values, dict):
        return None
    names = DraftSource.__dataclass_fields__
    known = {"publisher": None, "url": None, "published": None, "file": None}
    known |= {key: value for key, value in values.items() if key in names}
    if not isinstance(known["published"], datetime):
        known["published"] = None
    try:
        return msgspec.convert(known, DraftSource)
    except msgspec.ValidationError:
        return None


def _front(post: Post) -> Iterator[Passage]:
    lines = key_lines(post.metadata) if isinstance(post.metadata, FrontMatter) else {}
    foreign = "chogo" not in post.metadata
    title = post.metadata.get("title")
    if isinstance(title, str) and title.strip():
        yield Passage(_plain(title, escaped=foreign), "title", line=lines.get("title"))
    seen: set[str] = set()
    for key in SUMMARIES:
        text = post.metadata.get(key)
        if not isinstance(text, str):
            continue
        for sentence in _sentences(_plain(text, escaped=foreign or key == "feature_text")):
            if sentence not in seen:
                seen.add(sentence)
                yield Passage(sentence, "excerpt", line=lines.get(key))


def _plain(text: str, *, escaped: bool) -> str:
    """The text on one line. Chogo's fields are plain but for those that a theme prints raw;
    others write references into any, since many themes escape none.
    """
    text = html.unescape(text) if escaped else text
    return squeeze_spaces(clean_characters(text).replace("\n", " "))


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)] if text else []


def body_to_html(post: Post) -> str:
    """The body as HTML; what is Markdown in it is converted, what is Liquid is left out."""
    body = LIQUID.sub(lambda found: "\n" * found[0].count("\n"), post.body)
    if post.path is not None and PurePath(post.path).suffix in HTML_ENDINGS:
        return body
    return markdown.markdown(body, extensions=["tables", "fenced_code", "attr_list"])


def _body(post: Post) -> Iterator[Passage]:
    finder = LineFinder(post.body, body_line(post))
    section: int | None = None
    for block in read_blocks(body_to_html(post)):
        if block.is_heading:
            section = _next_section(section, block)
            yield Passage(block.text, "heading", section, finder.find(block.text))
            continue
        for span in _spans(block):
            text = span.of(block.text)
            yield Passage(text, "body", section, finder.find(text), block.role_of(span))


def _spans(block: Block) -> Iterator[Span]:
    """The sentences of a block, offsets into it."""
    for stretch in block.stretches():
        for span in split_sentences(stretch.of(block.text)):
            yield span.shifted(stretch.start)


def _next_section(section: int | None, block: Block) -> int | None:
    """A first-level heading before any section is the page's title, not a section."""
    if block.level == 1 and section is None:
        return None
    return 0 if section is None else section + 1
