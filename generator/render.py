"""Draft -> Post: the template's body, sanitised, under front matter in the house's order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from generator.formats.markdown_text import escape_anywhere
from generator.formats.sanitize import safe_link, sanitize_html
from generator.formats.yaml_dialect import to_kst
from generator.models import Draft, DraftSentence, DraftSource, Post, Role, Section
from generator.posts import seal
from generator.settings import Settings
from generator.templating import Rendered, render_module, template_source
from generator.text.normalize import clean_characters, squeeze_spaces

__all__ = ["Piece", "render_draft", "split_bold"]

#: The order of the front matter, where a template names no other.
FIELDS = (
    "title",
    "date",
    "categories",
    "tags",
    "excerpt",
    "feature_text",
    "image",
    "published",
    "source",
    "chogo",
)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a sentence, in bold or not."""

    text: str
    bold: bool


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence as templates see it."""

    text: str
    role: Role
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """A section as templates see it."""

    heading: str
    sentences: tuple[SentenceView, ...]


def render_draft(
    draft: Draft,
    *,
    settings: Settings,
    template: str = "alembic",
    published: bool = True,
    inputs: str = "",
    checked: bool = True,
) -> Post:
    """The post of a draft, its path still open.

    `inputs` is the hash of all that went into it, `checked` whether the checks have run.
    Raises UsageError for an unknown template, OutputError where it fails.
    """
    draft = _cleaned(draft)
    path = template_source("post", template, settings.root)
    rendered = render_module(path, _values(draft, settings, checked), settings.root)
    text = rendered.text.strip("\n") + "\n"
    body = text if _set(rendered, "markup", "html") == "markdown" else sanitize_html(text)
    own = {
        "version": draft.provenance.chogo,
        "drafter": draft.provenance.drafter,
        "model": draft.provenance.model,
        "checked": checked,
        "inputs": inputs,
    }
    metadata = _metadata(draft, settings, published) | {"chogo": own}
    return seal(Post(None, _ordered(metadata, rendered), body))


def _set(rendered: Rendered, name: str, default: T) -> T:
    """What the template itself says under this name."""
    value = rendered.names.get(name, default)
    return value if value is not None else default


def _ordered(metadata: Mapping[str, Any], rendered: Rendered) -> dict[str, Any]:
    """The fields that the template wants, in its order, escaped where its theme does not."""
    raw = _set(rendered, "printed_raw", ())
    ordered: dict[str, Any] = {}
    for name in _set(rendered, "fields", FIELDS):
        value = metadata.get(name)
        if value is None:
            continue
        if name in raw and isinstance(value, str):
            value = escape_anywhere(value)
        ordered[name] = value
    return ordered


def _metadata(draft: Draft, settings: Settings, published: bool) -> dict[str, Any]:
    excerpt = draft.excerpt
    return {
        "title": draft.title,
        "date": to_kst(draft.date).replace(microsecond=0),
        "categories": list(draft.categories),
        "tags": list(draft.tags),
        "excerpt": excerpt,
        "feature_text": excerpt,
        "description": excerpt,
        "image": _image(draft, settings)[0],
        "published": published,
        "source": _source_fields(draft.source, settings.root),
    }


def _source_fields(source: DraftSource, root: Path) -> dict[str, Any]:
    values = {item.name: getattr(source, item.name) for item in fields(source)}
    if source.published is not None:
        values["published"] = to_kst(source.published).replace(microsecond=0)
    if source.file is not None:
        values["file"] = _relative(source.file, root)
    return values


def _relative(file: str, root: Path) -> str:
    """The path as seen from the workspace, where it lies inside; with forward slashes."""
    path, base = Path(file), root.resolve()
    if path.is_absolute() and path.is_relative_to(base):
        path = path.relative_to(base)
    return path.as_posix()


def _image(draft: Draft, settings: Settings) -> tuple[str | None, str]:
    """The lead image and its alternative text: the draft's own, else the site's."""
    if own := safe_link(draft.image, relative=True):
        return own, draft.image_alt or ""
    return safe_link(settings.post.image, relative=True), settings.post.image_alt


def _values(draft: Draft, settings: Settings, checked: bool) -> dict[str, Any]:
    """What a template may use: plain text and plain records, nothing escaped yet."""
    image, image_alt = _image(draft, settings)
    day = draft.source.published
    return {
        "draft": draft,
        "sections": [_section(section) for section in draft.sections],
        "image": image,
        "image_alt": image_alt,
        "source": draft.source,
        "source_url": safe_link(draft.source.url),
        "source_day": to_kst(day) if day else None,
        "provenance": draft.provenance,
        "checked": checked,
        "style": settings.style,
        "post": settings.post,
        "site": settings.site,
    }


def _section(section: Section) -> SectionView:
    views = (
        SentenceView(s.text, s.role, split_bold(s.text, s.bold))
        for s in section.sentences
        if s.text
    )
    return SectionView(section.heading, tuple(views))


def split_bold(text: str, terms: tuple[str, ...]) -> tuple[Piece, ...]:
    """The text in pieces, the first place of each term in bold; longer terms go first.

    A term that is not in the text, or only inside another one, is left out.
    """
    taken: list[tuple[int, int]] = []
    for term in sorted(set(terms), key=lambda term: (-len(term), term)):
        if place := _free_place(text, term, taken):
            taken.append(place)
    pieces, position = [], 0
    for start, end in sorted(taken):
        pieces += [Piece(text[position:start], False), Piece(text[start:end], True)]
        position = end
    return tuple(piece for piece in (*pieces, Piece(text[position:], False)) if piece.text)


def _free_place(text: str, term: str, taken: list[tuple[int, int]]) -> tuple[int, int] | None:
    if not term.strip():
        return None
    start = text.find(term)
    while start >= 0:
        end = start + len(term)
        if all(end <= other or start >= stop for other, stop in taken):
            return start, end
        start = text.find(term, start + 1)
    return None


def _line(text: str) -> str:
    return squeeze_spaces(clean_characters(text).replace("\n", " "))


def _cleaned(draft: Draft) -> Draft:
    """The draft without unseen characters; every text is one line."""
    source = draft.source
    return replace(
        draft,
        title=_line(draft.title),
        excerpt=_line(draft.excerpt),
        categories=_lines(draft.categories),
        tags=_lines(draft.tags),
        image_alt=_line(draft.image_alt) if draft.image_alt else draft.image_alt,
        sections=tuple(_cleaned_section(section) for section in draft.sections),
        source=replace(
            source,
            title=_line(source.title),
            publisher=_line(source.publisher) if source.publisher else None,
        ),
    )


def _lines(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line for text in texts if (line := _line(text)))


def _cleaned_section(section: Section) -> Section:
    return Section(_line(section.heading), tuple(map(_cleaned_sentence, section.sentences)))


def _cleaned_sentence(sentence: DraftSentence) -> DraftSentence:
    return replace(sentence, text=_line(sentence.text), bold=_lines(sentence.bold))
