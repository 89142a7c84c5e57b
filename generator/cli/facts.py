"""`chogo facts`: the fact table of one or more sources."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import click

from generator.cli.common import common_options, format_option, source_of, stdout
from generator.cli.tables import markdown_table, shorten, text_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.models import Fact, FactTable
    from generator.settings import Settings

__all__ = ["command"]

#: Columns for the eye, and the widest that each may be in a terminal.
SHOWN = {
    "id": 5,
    "kind": 8,
    "text": 26,
    "value": 26,
    "unit": 7,
    "modality": 16,
    "measure": 18,
    "subject": 18,
    "speaker": 14,
    "at": 11,
    "sentence": 60,
}
WRITTEN = (
    "article", "id", "kind", "text", "value", "unit", "modality", "subject", "measure", "when",
    "speaker", "anchor", "confidence", "sentence", "start", "end", "theme", "sentence_text",
)  # fmt: skip
#: Columns that a fact has as it is.
PLAIN = WRITTEN[1:14]


@click.command(name="facts")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@format_option("table", "json", "csv", "md")
@common_options
def command(sources: tuple[str, ...], form: str, settings: Settings) -> None:
    """Print the fact table of one or more sources; - is standard input.

    Every figure, date, quotation and name with its exact value, its modality and the sentence
    that it stands in, grouped by the themes of the article. What is told twice is one fact;
    `at` names its sentences.

    \b
    Example:
      chogo facts sources/article.txt -f csv -q > facts.csv
    """
    from generator.models import to_json
    from generator.pipeline import read_table

    tables = [read_table(source_of(source), settings) for source in sources]
    if form == "json":
        stdout(to_json(tables[0] if len(tables) == 1 else tables))
    elif form == "csv":
        stdout(_csv(tables))
    else:
        stdout("\n\n".join(_told(table, markdown=form == "md") for table in tables))


def _told(table: FactTable, *, markdown: bool) -> str:
    """A table for each theme, each row with the sentence that it stands in."""
    from generator.facts import themes_of

    texts = {sentence.id: sentence.text for sentence in table.article.sentences}
    blocks = []
    for theme in themes_of(table):
        facts = [fact for fact in table.facts if fact.sentence in theme.sentences]
        if not facts:
            continue
        rows = [[_shown(fact, column, texts) for column in SHOWN] for fact in facts]
        if markdown:
            blocks.append(f"### {theme.title}\n\n{markdown_table(list(SHOWN), rows)}")
            continue
        cut = [
            [shorten(cell, columns) for cell, columns in zip(row, SHOWN.values(), strict=True)]
            for row in rows
        ]
        blocks.append(f"[{theme.title}]\n{text_table(list(SHOWN), cut)}")
    title = f"## {table.article.title}" if markdown else table.article.title
    return "\n\n".join([title, *blocks])


def _shown(fact: Fact, column: str, texts: Mapping[str, str]) -> str:
    """A cell for the eye; a subject that only repeats the measure is left out."""
    if column == "at":
        return " ".join([fact.sentence, *(place.sentence for place in fact.places)])
    if column == "sentence":
        return texts[fact.sentence]
    if column == "subject" and fact.subject == fact.measure:
        return ""
    return _cell(fact, column)


def _csv(tables: list[FactTable]) -> str:
    """One header for all tables; line ends as RFC 4180 has them would show as `^M`: `\\n`."""
    from generator.facts import themes_of

    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(WRITTEN)
    for table in tables:
        texts = {sentence.id: sentence.text for sentence in table.article.sentences}
        themes = {s: theme.title for theme in themes_of(table) for s in theme.sentences}
        for fact in table.facts:
            cells = [_cell(fact, column) for column in PLAIN]
            place = [fact.span.start, fact.span.end, themes[fact.sentence], texts[fact.sentence]]
            writer.writerow([table.article.slug, *cells, *place])
    return buffer.getvalue()


def _cell(fact: Fact, column: str) -> str:
    value = getattr(fact, column)
    if isinstance(value, frozenset):
        return " ".join(sorted(value))
    return "" if value is None else str(value)
