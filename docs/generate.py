"""Write the pages of this folder that follow from the code: `settings.md` and `commands.md`.

`python docs/generate.py` writes them; the tests hold what is there against `pages()`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.group import chogo
from generator.settings import describe_settings

NOTE = "<!-- Made by docs/generate.py from the code: change it there, then `make docs`. -->"
HERE = Path(__file__).parent


def pages() -> dict[str, str]:
    """Each generated page by its file name."""
    return {
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
