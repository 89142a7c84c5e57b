"""Writing files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from generator.errors import OutputError

__all__ = ["write_text"]


def write_text(path: Path, text: str) -> None:
    """Write UTF-8 text; a reader sees the old file or the new one, never a part.

    Missing folders are made. Raises OutputError, and leaves nothing half-written.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise OutputError(f"{path}: the text cannot be written as UTF-8: {error}") from error
    try:
        _replace(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written: {error.strerror or error}") from error


def _replace(file: Path, data: bytes) -> None:
    """Write beside the file, then rename, which is atomic on one file system."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.stem[:40]}.", suffix=".tmp", dir=file.parent)
    written = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        written.chmod(_mode(file))
        written.replace(file)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def _mode(file: Path) -> int:
    """The permissions of the file that is there, else those that a new file would get."""
    try:
        return file.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask
