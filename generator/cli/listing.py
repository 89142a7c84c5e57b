"""`chogo list`: what there is to choose from."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from generator.cli.common import common_options, format_option, stdout
from generator.cli.tables import text_table

if TYPE_CHECKING:
    from generator.settings import Settings

__all__ = ["command"]

Rows = list[dict[str, str]]

#: A module's documentation may begin with the name of what it holds.
OWN_NAME = re.compile(r"^(?:Check )?`\w+`: ")


def _readers(_: Settings) -> Rows:
    from generator.readers import load_readers

    return [{"name": name, "about": _about(reader)} for name, reader in load_readers().items()]


def _drafters(_: Settings) -> Rows:
    from generator.drafting import find_drafters

    return [{"name": name, "about": _about(drafter)} for name, drafter in find_drafters().items()]


def _templates(settings: Settings) -> Rows:
    from generator.templating import list_templates

    found = list_templates("post", settings.root)
    return [{"name": name, "file": str(path)} for name, path in found.items()]


def _checks(settings: Settings) -> Rows:
    from generator.checks import find_checks

    return [
        {
            "name": check.name,
            "severity": check.severity,
            "source": "needed" if check.needs_source else "",
            "state": "off" if check.name in settings.checks.disabled else "on",
            "about": _about(check.run),
        }
        for check in find_checks()
    ]


#: Plural nouns, as a person asks: `chogo list checks`.
KINDS: dict[str, Callable[[Settings], Rows]] = {
    "readers": _readers,
    "drafters": _drafters,
    "templates": _templates,
    "checks": _checks,
}


@click.command(name="list")
@click.argument("kind", type=click.Choice(list(KINDS)))
@format_option("text", "json")
@common_options
def command(kind: str, form: str, settings: Settings) -> None:
    """Show the readers, drafters, templates or checks that there are.

    \b
    Example:
      chogo list checks
    """
    rows = KINDS[kind](settings)
    if form == "json":
        import json

        stdout(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        stdout(text_table(list(rows[0]), [list(row.values()) for row in rows]))


def _about(thing: object) -> str:
    """What a thing says of itself: its summary, else the first line of its documentation."""
    if summary := getattr(thing, "summary", ""):
        return str(summary)
    module = sys.modules.get(getattr(thing, "__module__", type(thing).__module__))
    text = inspect.getdoc(module) or inspect.getdoc(thing) or ""
    return OWN_NAME.sub("", text.partition("\n")[0])
