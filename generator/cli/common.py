"""What every command shares: its options, its log, and errors as one line without a traceback."""

from __future__ import annotations

import functools
import logging
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.errors import ChogoError

if TYPE_CHECKING:
    from generator.settings import Settings
    from generator.sources import SourceFile

__all__ = [
    "CONSOLE",
    "common_options",
    "format_option",
    "load_nearest",
    "plain_options",
    "read_stdin",
    "source_of",
    "stdout",
    "with_choices",
]

Function = TypeVar("Function", bound=Callable[..., Any])

#: The word for standard input and output.
CONSOLE = "-"


class StderrHandler(logging.Handler):
    """Log lines to the stderr of the moment, so that they never mix with results."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        click.echo(record.getMessage(), err=True)


class ExplainedError(click.ClickException):
    """A ChogoError on its way out: one line on stderr, and the class's own exit code."""

    def __init__(self, error: ChogoError) -> None:
        """Take over the message and the code of `error`."""
        super().__init__(str(error))
        self.exit_code = error.exit_code  # type: ignore[misc]  # click reads the instance

    def show(self, file: Any = None) -> None:
        """Write the line."""
        click.echo(f"chogo: {self.message}", file=file, err=file is None)


def common_options(function: Function) -> Function:
    """Give a command `--config`, `-v` and `-q`; call it with the `settings` that they mean.

    A ChogoError that the command raises becomes its message and exit code.
    """

    @functools.wraps(function)
    def with_settings(*args: Any, config: Path | None, **options: Any) -> object:
        return function(*args, settings=load_nearest(config), **options)

    return plain_options(with_settings)  # type: ignore[return-value]


def plain_options(function: Function) -> Function:
    """As `common_options`, for a command that reads the settings itself, from `config`."""

    @click.option(
        "--config", type=click.Path(path_type=Path), metavar="FILE", help="Settings file to use."
    )
    @click.option("-v", "--verbose", is_flag=True, help="Say more about each step.")
    @click.option("-q", "--quiet", is_flag=True, help="Say nothing but results and errors.")
    @functools.wraps(function)
    def wrapper(*args: Any, verbose: bool, quiet: bool, **options: Any) -> object:
        _set_up_log(verbose=verbose, quiet=quiet)
        try:
            return function(*args, **options)
        except ChogoError as error:
            raise ExplainedError(error) from error

    return wrapper  # type: ignore[return-value]


def load_nearest(config: Path | None) -> Settings:
    """The settings of this file, or of the nearest `chogo.toml`. Raises UsageError."""
    from generator.settings import find_settings_file, load_settings

    return load_settings(config or find_settings_file(Path.cwd()))


def format_option(*names: str) -> Callable[[Function], Function]:
    """`-f` with these formats; the first is the default."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        help="Form of the output.",
    )


def with_choices(
    settings: Settings, *, drafter: str | None = None, template: str | None = None
) -> Settings:
    """The settings with what `-d` and `-t` say instead."""
    from generator.pipeline import with_choices as chosen

    return chosen(settings, drafter=drafter, template=template)


def read_stdin() -> bytes:
    """All of standard input, as bytes."""
    return sys.stdin.buffer.read()


def source_of(name: str) -> SourceFile:
    """The one source that a word on the command line means."""
    from generator.sources import SourceFile

    if name == CONSOLE:
        return SourceFile("<stdin>", content=read_stdin())
    return SourceFile(name, path=Path(name))


def stdout(text: str) -> None:
    """A result, as it is, with a final newline."""
    click.echo(text, nl=not text.endswith("\n"))


def _set_up_log(*, verbose: bool, quiet: bool) -> None:
    logger = logging.getLogger("generator")
    logger.handlers = [StderrHandler()]
    logger.propagate = False
    logger.setLevel(logging.DEBUG if verbose else logging.WARNING if quiet else logging.INFO)
