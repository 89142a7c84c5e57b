"""Write the pages of this folder that follow from the code: settings, commands and checks.

`python docs/generate.py` writes them; the tests hold what is there against `pages()`.
"""

from __future__ import annotations

import inspect
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import click

from generator.checks import Check, find_checks
from generator.checks import waivers as waivers_module
from generator.cli.group import chogo
from generator.settings import describe_settings

NOTE = "<!-- Made by docs/generate.py from the code: change it there, then `make docs`. -->"
HERE = Path(__file__).parent
#: What the documentation of a check tells, each under its heading.
PARTS = ("Catches", "Lets pass", "Example", "Waive")


def pages() -> dict[str, str]:
    """Each generated page by its file name."""
    return {
        "checks.md": "\n".join(_checks()) + "\n",
        "commands.md": "\n".join(_commands()) + "\n",
        "settings.md": "\n".join(_settings()) + "\n",
    }


def _settings() -> Iterator[str]:
    yield "# Settings"
    yield f"\n{NOTE}\n"
    yield "A file `chogo.toml` here or in a folder above; `--config FILE` names another."
    yield "Every table and every key may be left out; paths start from the folder of the file."
    for table, about, rows in describe_settings():
        yield f"\n## `[{table}]`\n\n{about}"
        if rows:
            yield "\n| key | default | what it is |\n|---|---|---|"
        for key, default, text in rows:
            yield f"| `{key}` | `{default}` | {_cell(text)} |"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _checks() -> Iterator[str]:
    yield "# Checks"
    yield f"\n{NOTE}\n"
    yield "What `chogo check` holds against a draft or a finished post, Chogo's or anyone's. An"
    yield "error keeps a post from being published, and so does a sentence that nothing supports; a"
    yield "warning is for the desk to judge. Checks that need a source are left out without one."
    yield "\n| check | gravest | needs the source | what it is about |\n|---|---|---|---|"
    for check in find_checks():
        summary, _ = check_page(check)
        needs = "yes" if check.needs_source else ""
        yield f"| [`{check.name}`](#{check.name}) | {check.severity} | {needs} | {_cell(summary)} |"
    for check in find_checks():
        summary, parts = check_page(check)
        yield f"\n## `{check.name}`\n\n{summary[:1].upper()}{summary[1:]}"
        for part in PARTS:
            if part in parts:
                yield f"\n**{part}.** {parts[part]}"
    yield f"\n## Waivers\n\n{_fenced(inspect.getdoc(waivers_module) or '')}"


def check_page(check: Check) -> tuple[str, dict[str, str]]:
    """The first line of a check's documentation, and its parts by their headings."""
    text = inspect.getdoc(sys.modules[check.run.__module__]) or ""
    first, _, rest = text.partition("\n")
    pieces = re.split(rf"^({'|'.join(PARTS)}):", rest, flags=re.MULTILINE)
    parts = dict(zip(pieces[1::2], map(_paragraphs, pieces[2::2]), strict=True))
    return re.sub(r"^(?:Check )?`\w+`: ", "", first), parts


def _paragraphs(text: str) -> str:
    text = re.sub(r"\n{3,}", "\n\n", inspect.cleandoc(text)).strip()
    return text[:1].upper() + text[1:]


def _fenced(text: str) -> str:
    """The text with its indented lines as a block of YAML."""
    return re.sub(
        r"(?:^    .*\n)+",
        lambda found: f"```yaml\n{textwrap.dedent(found[0]).rstrip()}\n```\n",
        text,
        flags=re.MULTILINE,
    )


def _commands() -> Iterator[str]:
    yield "# Commands"
    yield f"\n{NOTE}"
    context = click.Context(chogo, info_name="chogo", terminal_width=90, **chogo.context_settings)
    yield from _help(chogo, context)
    for name in chogo.list_commands(context):
        if command := chogo.get_command(context, name):
            yield from _help(command, click.Context(command, info_name=name, parent=context))


def _help(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"\n## `{context.command_path}`\n\n```text\n{command.get_help(context)}\n```"


def main() -> None:
    """Write what has changed and say so."""
    for name, text in pages().items():
        path = HERE / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
            print(f"wrote {path}")


if __name__ == "__main__":
    main()
