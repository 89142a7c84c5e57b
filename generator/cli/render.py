"""`chogo render`: the post file of a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import CONSOLE, common_options, source_of, stdout, with_choices

if TYPE_CHECKING:
    from generator.settings import Settings

__all__ = ["command"]


@click.command(name="render")
@click.argument("draft")
@click.option("-t", "--template", metavar="NAME", help="Template: see `chogo list templates`.")
@click.option("-o", "--output", metavar="DIR", help="Folder of the post; - prints it.")
@click.option("--source", metavar="FILE", help="The source, where it is not found by its name.")
@click.option("--force", is_flag=True, help="Overwrite a post that was edited by hand.")
@common_options
@click.pass_context
def command(
    context: click.Context,
    draft: str,
    template: str | None,
    output: str | None,
    source: str | None,
    force: bool,
    settings: Settings,
) -> None:
    """Turn a DRAFT (JSON; - is standard input) into a post file and print its path.

    The draft is held against its source first: a post with an error, or without a source,
    says `published: false`. The exit code is 1 where a check finds an error.

    \b
    Example:
      chogo draft sources/article.txt | chogo render - -o posts
    """
    from generator.cli.findings import told
    from generator.models import Draft
    from generator.pipeline import finish_draft, read_manuscript, save_post
    from generator.posts import dump_post
    from generator.upkeep import Recipe, Shelf

    settings = with_choices(settings, template=template)
    recipe = Recipe.of(settings)
    read = read_manuscript(source_of(draft))
    if not isinstance(read, Draft):
        raise click.UsageError(f"{draft}: not a draft: `chogo draft` makes one")
    finished = finish_draft(read, source_of(source) if source is not None else None, settings)
    if output == CONSOLE:
        stdout(dump_post(finished.post, recipe.ending))
    else:
        folder = Path(output) if output else settings.root / settings.post.folder
        stdout(str(save_post(finished, Shelf(folder, recipe.ending), force=force)))
    click.echo(told(draft, finished.report, finished.table), err=True)
    if finished.obstacle:
        click.echo(f"chogo: not published: {finished.obstacle}", err=True)
    context.exit(0 if finished.report.ok else 1)
