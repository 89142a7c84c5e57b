"""`chogo build`: from sources to posts, all steps in one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from generator.cli.common import CONSOLE, common_options, format_option, read_stdin, stdout
from generator.cli.findings import as_dict, summary, told
from generator.cli.tables import shorten, text_table

if TYPE_CHECKING:
    from generator.results import Built
    from generator.settings import Settings

__all__ = ["command"]

HEADER = ("article", "facts", "sentences", "main figures kept", "findings", "post")
NUMBERS = ("facts", "sentences", "main figures kept")
#: Columns of a title in the table.
TITLE = 44


@click.command(name="build")
@click.argument("sources", metavar="[SOURCE...]", nargs=-1)
@click.option("-d", "--drafter", metavar="NAME", help="Drafter: see `chogo list drafters`.")
@click.option("-t", "--template", metavar="NAME", help="Template: see `chogo list templates`.")
@click.option("-o", "--output", metavar="DIR", help="Folder of the posts.")
@click.option("--dry-run", is_flag=True, help="Say what would be built; write nothing.")
@click.option("--rebuild", is_flag=True, help="Build what is up to date too; edited posts stay.")
@click.option("--force", is_flag=True, help="Rebuild all, posts that were edited by hand too.")
@format_option("text", "json")
@common_options
@click.pass_context
def command(
    context: click.Context,
    sources: tuple[str, ...],
    drafter: str | None,
    template: str | None,
    output: str | None,
    dry_run: bool,
    rebuild: bool,
    force: bool,
    form: str,
    settings: Settings,
) -> None:
    """Build posts from SOURCEs: files, folders, patterns; - is standard input.

    Without SOURCE the workspace's `sources` folder is built. Sources whose posts are up to
    date are passed over, posts that were edited by hand are kept. A post with an error is
    written with `published: false`, and the exit code is 1.

    \b
    Examples:
      chogo build sources -o posts
      chogo build 'incoming/2026-*.html' -t tistory
    """
    from generator.building import build

    words: list[Any] = list(sources) or [str(settings.root / "sources")]
    given = [read_stdin() if word == CONSOLE else word for word in words]
    results = build(
        given,
        settings=settings,
        output=output,
        drafter=drafter,
        template=template,
        force=force,
        rebuild=rebuild,
        dry_run=dry_run,
    )
    _tell(results)
    stdout(_json(results) if form == "json" else _text(results))
    context.exit(_exit_code(results))


def _tell(results: tuple[Built, ...]) -> None:
    """What a person has to look at, on standard error."""
    for built in results:
        if built.status == "failed":
            click.echo(f"chogo: {built.note}", err=True)
        elif built.status == "edited":
            click.echo(f"chogo: {built.post}: {built.note} (--force overwrites it)", err=True)
        elif built.report is not None and built.note:
            if not built.report.ok:
                click.echo(told(str(built.post), built.report, None), err=True)
            click.echo(f"chogo: {built.post}: not published: {built.note}", err=True)


def _text(results: tuple[Built, ...]) -> str:
    table = text_table(HEADER, [_row(built) for built in results], right=NUMBERS)
    return f"{table}\n\n{_counts(results)}"


def _row(built: Built) -> tuple[str, ...]:
    name = shorten(built.title or built.source, TITLE)
    hidden = built.status in ("written", "unchanged") and not built.published
    post = f"{built.post or ''}{' (published: false)' if hidden else ''}"
    if built.report is None:
        return (name, "", "", "", built.status, post)
    kept = f"{built.kept} of {built.main_figures}"
    found = summary(built.report).partition(";")[0]
    return (name, str(built.facts), str(built.sentences), kept, found, post)


def _counts(results: tuple[Built, ...]) -> str:
    counts = {
        "written": "written",
        "planned": "to be built",
        "unchanged": "up to date",
        "edited": "edited by hand and kept",
        "failed": "failed",
    }
    numbers = {what: sum(b.status == status for b in results) for status, what in counts.items()}
    if numbers["up to date"] == len(results):
        return f"Nothing changed: {len(results)} up to date."
    return ", ".join(f"{number} {what}" for what, number in numbers.items() if number) + "."


def _json(results: tuple[Built, ...]) -> str:
    """The results as they are, with reports as `check -f json` prints them."""
    import json

    from generator.models import to_builtins

    told_results = [to_builtins(built) for built in results]
    for record, built in zip(told_results, results, strict=True):
        record["report"] = as_dict(built.report) if built.report is not None else None
    return json.dumps(told_results, ensure_ascii=False, indent=2)


def _exit_code(results: tuple[Built, ...]) -> int:
    """For one article its own; for several 1 if any failed or has an error."""
    codes = [built.exit_code for built in results]
    return codes[0] if len(codes) == 1 else int(any(codes))
