"""`chogo check`: posts or drafts against their sources."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from generator.cli.common import common_options, format_option, source_of, stdout
from generator.cli.findings import as_dict, github, told

if TYPE_CHECKING:
    from generator.results import Examined
    from generator.settings import Settings
    from generator.sources import SourceFile

__all__ = ["command"]


@click.command(name="check")
@click.argument("manuscripts", metavar="POST|DRAFT...", nargs=-1, required=True)
@click.option("--source", metavar="FILE", help="The source, where the post does not name it.")
@format_option("text", "json", "github")
@click.option("--strict", is_flag=True, help="Warnings fail too.")
@common_options
@click.pass_context
def command(
    context: click.Context,
    manuscripts: tuple[str, ...],
    source: str | None,
    form: str,
    strict: bool,
    settings: Settings,
) -> None:
    """Hold posts or drafts against their sources; - is standard input.

    A post may be Chogo's or anyone's. The source is the one that its front matter names, or
    --source. The exit code is 1 with any error (with --strict, any warning).

    \b
    Examples:
      chogo check posts/*.md
      chogo check post.md --source article.txt --strict
    """
    given = source_of(source) if source is not None else None
    examined = {name: _examine(name, given, settings) for name in manuscripts}
    stdout(_output(examined, form))
    findings = [f for one in examined.values() for f in one.report.findings if f.waived is None]
    failing = strict or any(finding.severity == "error" for finding in findings)
    context.exit(1 if findings and failing else 0)


def _examine(name: str, given: SourceFile | None, settings: Settings) -> Examined:
    from generator.pipeline import examine, read_manuscript

    return examine(read_manuscript(source_of(name)), given, settings)


def _output(examined: dict[str, Examined], form: str) -> str:
    if form == "github":
        return "\n".join(
            line for name, one in examined.items() for line in github(name, one.report)
        )
    if form == "text":
        return "\n".join(told(name, one.report, one.table) for name, one in examined.items())
    reports = [{"path": name, **as_dict(one.report)} for name, one in examined.items()]
    if len(reports) == 1:
        del reports[0]["path"]
    return json.dumps(reports[0] if len(reports) == 1 else reports, ensure_ascii=False, indent=2)
