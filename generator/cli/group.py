"""The `chogo` group. Nothing here imports a stage, so that help starts at once."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any, NoReturn

import click

from generator import __version__

__all__ = ["COMMANDS", "chogo", "main"]

#: Each command, the module that holds it, and its line in `chogo --help`.
COMMANDS = {
    "show": ("generator.cli.show", "Print the article as read, and what was removed."),
    "facts": ("generator.cli.facts", "Print the fact table of one or more sources."),
    "draft": ("generator.cli.draft", "Write a draft as JSON, checked."),
    "check": ("generator.cli.check", "Hold posts or drafts against their sources."),
    "render": ("generator.cli.render", "Turn a draft into a post file."),
    "build": ("generator.cli.build", "Build posts from sources: all steps in one."),
    "list": ("generator.cli.listing", "Show what there is to choose from."),
    "doctor": ("generator.cli.doctor", "Say what is missing and how to get it."),
}

#: Exit codes of the shell's own conventions: 128 + the signal's number.
INTERRUPTED = 130
BROKEN_PIPE = 141


class LazyGroup(click.Group):
    """A group whose commands are named in a table and imported when they are wanted."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a reader that has gone (`chogo … | head`) is no error of ours."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            _silence_stdout()
            ctx.exit(BROKEN_PIPE)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of this name, from its module; None where there is none."""
        if cmd_name not in COMMANDS:
            return None
        module, _ = COMMANDS[cmd_name]
        command = import_module(module).command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """The list of commands, from the table: importing them would cost time."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, short) for name, (_, short) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Click's own, with the nearest name where the command is unknown."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(COMMANDS)}"
            ctx.fail(f"no such command {name!r}: {hint}")
        return super().resolve_command(ctx, args)


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="chogo", message="%(prog)s %(version)s")
def chogo() -> None:
    """A Korean source article in, a checked draft post in house style out.

    \b
    Example:
      chogo build sources -o posts
    """


def main(args: list[str] | None = None) -> NoReturn:
    """The `chogo` command: runs it and ends the process with its exit code."""
    _speak_utf8()
    try:
        result: Any = chogo.main(args, prog_name="chogo", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("chogo: interrupted", err=True)
        sys.exit(INTERRUPTED)
    except BrokenPipeError:  # at the flush: a short output is still in the buffer
        _silence_stdout()
        sys.exit(BROKEN_PIPE)
    sys.exit(result if isinstance(result, int) else 0)


def _speak_utf8() -> None:
    """Korean goes out as UTF-8 whatever the locale; what UTF-8 cannot hold is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_stdout() -> None:
    """The reader has gone: nothing may be written when Python closes the stream."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
