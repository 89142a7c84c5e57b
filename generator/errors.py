"""The one exception tree. Each class carries the exit code that the command line gives it."""

from __future__ import annotations

__all__ = [
    "ChogoError",
    "DraftingError",
    "FindingsError",
    "OutputError",
    "SourceError",
    "UsageError",
]


class ChogoError(Exception):
    """Anything that Chogo can explain. The message names the file, the line and the mend."""

    exit_code = 1


class FindingsError(ChogoError):
    """The work was done, but error findings stand, or some articles of several failed."""

    exit_code = 1


class UsageError(ChogoError):
    """A wrong option, an unknown name, a bad `chogo.toml`."""

    exit_code = 2


class SourceError(ChogoError):
    """A source that is missing, unreadable, empty, or no Korean article."""

    exit_code = 3


class DraftingError(ChogoError):
    """No draft could be made from a readable source."""

    exit_code = 4


class OutputError(ChogoError):
    """Rendering or writing failed; nothing half-written is left."""

    exit_code = 5
