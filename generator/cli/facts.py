"""`chogo facts`: the fact table of one or more sources."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import click

from generator.cli.common import common_options, format_option, source_of, stdout
from generator.cli.tables import markdown_table, shorten, text_table

if TYPE_CHECKING:
    from generator.models import Fact, FactTable
    from generator.settings import Settings

__all__ = ["command"]

#: Columns for the eye, and the widest that each may be in a terminal.
SHOWN = {
    "id": 5,
    "sentence": 8,
    "kind": 8,
    "text": 32,
    "value": 28,
    "unit": 6,
    "modality": 18,
    "measure": 18,
    "subject": 18,
    "speaker": 14,
}
WRITTEN = (
    "article", "id", "kind", "text", "value", "unit", "modality", "subject", "measure", "when",
    "speaker", "anchor", "confidence", "sentence", "start", "end",
)  # fmt: skip


@click.command(name="facts")
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@format_option("table", "json", "csv", "md")
@common_options
def command(sources: tuple[str, ...], form: str, settings: Settings) -> None:
    """Print the fact table of one or more sources; - is standard input.

    Every figure, date, quotation and name with its exact value, its modality and the sentence
    that it stands in.

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
    rows = [[_cell(fact, column) for column in SHOWN] for fact in table.facts]
    if markdown:
        return f"## {table.article.title}\n\n{markdown_table(list(SHOWN), rows)}"
    cut = [
        [shorten(cell, columns) for cell, columns in zip(row, SHOWN.values(), strict=True)]
        for row in rows
    ]
    return f"{table.article.title}\n\n{text_table(list(SHOWN), cut)}"


def _csv(tables: list[FactTable]) -> str:
    """One header for all tables; line ends as RFC 4180 has them would show as `^M`: `\\n`."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(WRITTEN)
    for table in tables:
        for fact in table.facts:
            cells = (_cell(fact, column) for column in WRITTEN[1:-2])
            writer.writerow([table.article.slug, *cells, fact.span.start, fact.span.end])
    return buffer.getvalue()


def _cell(fact: Fact, column: str) -> str:
    value = getattr(fact, column)
    if isinstance(value, frozenset):
        return " ".join(sorted(value))
    return "" if value is None else str(value)
