"""`chogo show`: the article as read, and what was removed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from generator.cli.common import common_options, format_option, source_of, stdout

if TYPE_CHECKING:
    from generator.models import Article
    from generator.settings import Settings

__all__ = ["command"]


@click.command(name="show")
@click.argument("source")
@format_option("text", "json")
@common_options
def command(source: str, form: str, settings: Settings) -> None:
    """Print the article as read, and every line that was removed with its reason.

    SOURCE is a saved page, a text, a Markdown file or a press release; - is standard input.

    \b
    Example:
      chogo show sources/article.html
    """
    from generator.models import to_json
    from generator.pipeline import read_source

    article = read_source(source_of(source), settings)
    stdout(to_json(article) if form == "json" else "\n".join(_told(article)))


def _told(article: Article) -> Iterator[str]:
    """Metadata, the story by paragraphs with sentence ids, then the removed lines."""
    yield article.title
    for name, value in _metadata(article):
        yield f"  {name:<10} {value}"
    paragraph = -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            yield ""
            paragraph = sentence.paragraph
        mark = "" if sentence.kind == "text" else f"[{sentence.kind}] "
        yield f"{sentence.id:>5}  {mark}{sentence.text}"
    yield ""
    yield f"Removed: {len(article.removed)}" if article.removed else "Nothing was removed."
    for reason, text in ((piece.reason, piece.text) for piece in article.removed):
        yield f"  [{reason}] {' '.join(text.split())}"


def _metadata(article: Article) -> Iterator[tuple[str, object]]:
    dates = {"published": article.published, "embargo": article.embargo}
    known = {
        "publisher": article.publisher,
        "byline": article.byline,
        **{name: date.isoformat(" ", "minutes") if date else None for name, date in dates.items()},
        "url": article.url,
        "reuse": article.reuse,
        "engine": article.engine,
        "file": article.path,
    }
    return ((name, value) for name, value in known.items() if value)
