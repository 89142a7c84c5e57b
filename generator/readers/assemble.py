"""From what a reader found to the Article: cleaned, arranged, split into sentences."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from generator.errors import SourceError
from generator.models import Article, Removed, Reuse, Sentence, SentenceKind, Span
from generator.readers.blocks import Block, Metadata, Reading
from generator.readers.brackets import repair_brackets
from generator.readers.cleaning import clean
from generator.readers.inline import Clues
from generator.readers.moments import labelled, moment
from generator.readers.rights import prohibition, reuse_state
from generator.readers.shapes import hangul_share, has_prose
from generator.readers.sitename import owner_of, site_tag
from generator.readers.source import Source
from generator.readers.structure import arrange
from generator.settings import Settings
from generator.text.sentences import split_sentences

__all__ = ["assemble"]

#: Share of Hangul among the letters below which a text is no Korean article.
KOREAN = 0.2
GAP = "\n\n"
PERSON = re.compile(r"[가-힣]{2,4}$")
#: Removed pieces that may hold the instant of publication beside its label.
DATED = frozenset(
    {
        "after_story",
        "board_field",
        "copyright",
        "counter",
        "date_line",
        "email",
        "reporter",
        "signature",
        "toolbar",
    }
)
MENDED = re.compile("수정|업데이트")
#: Removed pieces in which a licence may stand; a story about licences is no licence. A ban is
#: looked for in every other piece too, but for the story's own words and, without an owner's
#: sign, the titles of other articles.
OWN_WORDS = frozenset({"repeated_title", "repeated_paragraph", "dateline", "site_name"})
HEADLINES = frozenset({"related_links", "teaser_list", "navigation", "tags", "comments"})
OWNED = re.compile(r"[ⓒ©]|\(c\)|저작권자|copyright", re.IGNORECASE)
NOTICES = frozenset(
    {
        "copyright",
        "appeal",
        "licence",
        "page_footer",
        "after_story",
        "board_header",
        "outside_story",
        "site_information",
        "email",
        "signature",
    }
)
#: An address that a reader may follow; `javascript:` and file paths are none.
WEB = re.compile(r"https?://[^\s<>\"']+$")


def assemble(source: Source, reading: Reading, settings: Settings) -> Article:
    """The article. Raises SourceError where no Korean story is left."""
    cleaned = clean(reading.blocks, reading.metadata)
    blocks, marks = arrange(cleaned.blocks)
    _refuse_empty(source, blocks)
    removed = (*source.removed, *reading.removed, *cleaned.removed, *marks, *reading.after)
    known = reading.metadata
    title = _title(known, blocks)
    publisher = cleaned.clues.publisher or known.publisher
    owner = owner_of(removed)
    if tag := site_tag(title, (publisher, known.publisher, owner), removed):
        title, removed = tag[0], (*removed, Removed("site_name", tag[1]))
    if settings.reading.repair_brackets:
        title, blocks = _repaired(title, blocks)
    subtitles = tuple(block.text for block in blocks if block.kind == "subtitle")
    body = [block for block in blocks if block.kind != "subtitle"]
    text, sentences = _sentences(title, subtitles, body)
    published = known.published or _published(cleaned.removed)
    return Article(
        slug=_slug(source, title, published),
        title=title,
        subtitles=subtitles,
        text=text,
        sentences=sentences,
        publisher=publisher or owner or (tag[2] if tag else None),
        byline=_byline(known.byline, cleaned.clues),
        published=published,
        embargo=known.embargo,
        url=known.url if known.url and WEB.match(known.url) else None,
        language=known.language or "ko",
        path=source.path,
        sha256=source.sha256,
        reuse=_reuse(known, removed, settings),
        engine=reading.engine,
        removed=removed,
    )


def _refuse_empty(source: Source, blocks: Sequence[Block]) -> None:
    text = "\n".join(block.text for block in blocks)
    if hangul_share(text or source.text) < KOREAN:
        raise SourceError(f"{source.name}: no Korean article: Chogo reads Korean text only")
    if not text.strip():
        raise SourceError(f"{source.name}: no story found: give the article's text")
    if not any(has_prose(block.text) for block in blocks):
        raise SourceError(f"{source.name}: no sentence found: give the article's text")


def _title(known: Metadata, blocks: Sequence[Block]) -> str:
    """The title that the source gives, else the first sentence of the story."""
    if known.titles and known.titles[0]:
        return known.titles[0]
    first = next(block.text for block in blocks if has_prose(block.text))
    return split_sentences(first)[0].of(first)


def _repaired(title: str, blocks: Sequence[Block]) -> tuple[str, list[Block]]:
    """Title and blocks with their brackets; the title follows the evidence of the story."""
    head, *rest = repair_brackets([Block(title, "heading"), *blocks])
    return head.text, rest


def _sentences(
    title: str, subtitles: Sequence[str], body: Sequence[Block]
) -> tuple[str, tuple[Sentence, ...]]:
    """The article's text, and its sentences with their places in it."""
    parts: list[str] = []
    sentences: list[Sentence] = []
    offset = 0
    lines: list[tuple[str, SentenceKind]] = [(title, "title")]
    lines += [(text, "subtitle") for text in subtitles]
    lines += [(b.text, "heading" if b.kind == "heading" else "text") for b in body]
    for paragraph, (text, kind) in enumerate(lines):
        spans = split_sentences(text) if kind == "text" else [Span(0, len(text))]
        for span in spans:
            number = len(sentences)
            place = span.shifted(offset)
            sentences.append(Sentence(f"s{number}", span.of(text), place, paragraph, kind))
        parts.append(text)
        offset += len(text) + len(GAP)
    return GAP.join(parts), tuple(sentences)


def _byline(stated: str | None, clues: Clues) -> str | None:
    """People before desks: a page that names only its desk may sign the story itself."""
    people = clues.byline or clues.weak_byline
    if stated and all(PERSON.match(name) for name in stated.split(", ")):
        return stated
    return people or stated


def _published(removed: Sequence[Removed]) -> datetime | None:
    """From a date line that stood inside the story's element."""
    texts = [piece.text for piece in removed if piece.reason in DATED]
    if stated := next((value for text in texts if (value := labelled(text))), None):
        return stated
    bare = (p.text for p in removed if p.reason == "date_line" and not MENDED.search(p.text))
    return next((value for text in bare if (value := moment(text))), None)


def _reuse(known: Metadata, removed: Sequence[Removed], settings: Settings) -> Reuse:
    if known.reuse is not None:
        return known.reuse
    notices = [piece.text for piece in removed if piece.reason in NOTICES]
    others = (
        ban
        for piece in removed
        if piece.reason not in NOTICES | OWN_WORDS and (ban := prohibition(piece.text))
        if piece.reason not in HEADLINES or OWNED.search(piece.text)
    )
    return reuse_state((*notices, *others), default=settings.reuse.default)


def _slug(source: Source, title: str, published: datetime | None) -> str:
    """Readable ASCII: of the file's name, else of the title, else the day and the hash."""
    for text in (Path(source.name).stem if source.path else "", title):
        plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
        slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
        if len(re.sub(r"[^a-z]", "", slug)) >= 3:
            return slug[:60].rstrip("-")
    day = f"{published:%Y-%m-%d}-" if published else ""
    return f"{day}{source.sha256[:8]}"
