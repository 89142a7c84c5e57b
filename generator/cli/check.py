"""`chogo check`: posts or drafts against their sources."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from generator.cli.common import CONSOLE, common_options, format_option, source_of, stdout

if TYPE_CHECKING:
    from generator.cli.findings import Language, Tally
    from generator.results import Checked
    from generator.settings import Settings
    from generator.sources import SourceFile

__all__ = ["command"]

log = logging.getLogger(__name__)

#: Seconds between two lines of progress.
PAUSE = 10.0


@click.command(name="check")
@click.argument("manuscripts", metavar="POST|DRAFT...", nargs=-1, required=True)
@click.option("--source", metavar="FILE", help="The source, where the post does not name it.")
@format_option("text", "json", "github")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@click.option(
    "-j",
    "--jobs",
    "workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Worker processes, for many posts.",
)
@click.option(
    "--lang",
    type=click.Choice(["ko", "en"]),
    help="Language of the findings; Korean where the locale is, else English.",
)
@common_options
@click.pass_context
def command(
    context: click.Context,
    manuscripts: tuple[str, ...],
    source: str | None,
    form: str,
    strict: bool,
    workers: int,
    lang: Language | None,
    settings: Settings,
) -> None:
    """Hold posts or drafts against their sources; - is standard input.

    A post may be Chogo's or anyone's; a folder stands for the posts in it. The source is the
    one that a post's front matter names, or --source; without one only the checks run that
    need none. The exit code is 1 with any error (with --strict, any warning), or where one of
    several posts cannot be read.

    \b
    Examples:
      chogo check posts -j 2
      chogo check post.md --source article.txt --strict
    """
    from generator.checking import check_all
    from generator.cli.findings import Tally, language_of

    given = source_of(source) if source is not None else None
    files = _files(manuscripts)
    lang = lang or language_of(os.environ)
    tally = Tally()
    results = _followed(check_all(files, given, settings=settings, workers=workers), len(files))
    _print(_counted(results, tally), form, lang, several=len(files) > 1)
    if len(files) > 1 and form != "json":
        stdout(tally.told(lang))
    context.exit(int(tally.fails(strict=strict)))


def _files(words: Iterable[str]) -> list[SourceFile]:
    from generator.checking import find_posts

    found: dict[str, SourceFile] = {}
    for word in words:
        for file in [source_of(word)] if word == CONSOLE else find_posts([word]):
            found.setdefault(file.label, file)
    return list(found.values())


def _followed(results: Iterable[Checked], number: int) -> Iterator[Checked]:
    """The results, with a line on standard error every now and then."""
    last = time.monotonic()
    without = 0
    for done, checked in enumerate(results, start=1):
        yield checked
        without += checked.report is not None and not checked.has_source
        if number > done and time.monotonic() - last >= PAUSE:
            log.info("%d of %d posts checked", done, number)
            last = time.monotonic()
    if without:
        posts = f" for {without} of {number} posts" if number > 1 else ""
        log.info("no source was found%s, so sentences stay unchecked: name it with --source", posts)


def _counted(results: Iterable[Checked], tally: Tally) -> Iterator[Checked]:
    """The results, counted; what could not be read is told."""
    for checked in results:
        if checked.report is None:
            click.echo(f"chogo: {checked.error}", err=True)
        tally.add(checked.report)
        yield checked


def _print(results: Iterable[Checked], form: str, lang: Language, *, several: bool) -> None:
    """Each result as soon as it is there."""
    if form == "json":
        _print_json(results, lang, several=several)
        return
    from generator.cli.findings import github, summary, told_checked

    for checked in results:
        if checked.report is None:
            continue
        if form == "text":
            stdout(told_checked(checked, lang))
            continue
        for line in github(checked.path, checked.report, lang):
            stdout(line)
        stdout(f"{checked.path}: {summary(checked.report, lang)}")


def _print_json(results: Iterable[Checked], lang: Language, *, several: bool) -> None:
    """One report as an object; several as a list of them, each with its path."""
    from generator.cli.findings import as_dict

    opening = "["
    for checked in results:
        if checked.report is not None:
            record = as_dict(checked.report, lang)
        else:
            record = {"ok": False, "error": checked.error, "findings": [], "sentences": []}
        if not several:
            stdout(json.dumps(record, ensure_ascii=False, indent=2))
            continue
        text = json.dumps({"path": checked.path, **record}, ensure_ascii=False, indent=2)
        click.echo(opening + "\n  " + text.replace("\n", "\n  "), nl=False)
        opening = ","
    if several:
        click.echo("\n]")
