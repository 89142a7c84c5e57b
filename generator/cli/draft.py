"""`chogo draft`: a draft as JSON, checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import CONSOLE, common_options, source_of, stdout, with_choices

if TYPE_CHECKING:
    from generator.settings import Settings

__all__ = ["command"]


@click.command(name="draft")
@click.argument("source")
@click.option("-d", "--drafter", metavar="NAME", help="Drafter: see `chogo list drafters`.")
@click.option("-o", "--output", metavar="FILE", default=CONSOLE, help="Where the JSON goes.")
@common_options
@click.pass_context
def command(
    context: click.Context, source: str, drafter: str | None, output: str, settings: Settings
) -> None:
    """Write a draft of SOURCE as JSON; what the checks find goes to standard error.

    The exit code is 1 where a check finds an error.

    \b
    Example:
      chogo draft sources/article.txt -o draft.json
    """
    from generator.cli.findings import told
    from generator.files import write_text
    from generator.models import to_json
    from generator.pipeline import make_draft, read_table

    settings = with_choices(settings, drafter=drafter)
    table = read_table(source_of(source), settings)
    drafted = make_draft(table, settings)
    if output == CONSOLE:
        stdout(to_json(drafted.draft))
    else:
        write_text(Path(output), to_json(drafted.draft))
    click.echo(told(output, drafted.report, table), err=True)
    context.exit(0 if drafted.report.ok else 1)
