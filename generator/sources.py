"""Which files the words on a command line mean, and how a post names its source."""

from __future__ import annotations

import glob
import hashlib
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SourceError
from generator.models import DraftSource

__all__ = ["SourceFile", "find_sources", "locate_source", "workspace_name"]

#: What a folder is searched for; a file that is named outright may end in anything.
ENDINGS = (".txt", ".md", ".html", ".htm")
WILDCARDS = frozenset("*?[")


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One article to be: a file, or `content` that came from elsewhere; `label` names it."""

    label: str
    path: Path | None = None
    content: bytes | None = None

    def read(self) -> bytes:
        """The bytes. Raises SourceError that says what stands in the way."""
        return self.content if self.content is not None else _read(self.path or Path(self.label))

    def sha256(self) -> str:
        """The hash of the bytes. Raises SourceError."""
        return hashlib.sha256(self.read()).hexdigest()


def find_sources(
    words: Iterable[str | os.PathLike[str] | bytes],
    without: Path | None = None,
    endings: tuple[str, ...] = ENDINGS,
) -> list[SourceFile]:
    """The sources that files, folders (searched through), patterns and bytes stand for.

    Each file counts once. A search finds files of these endings, and nothing below the folder
    `without` or a hidden folder. What is missing stays in the list: its own reading will say so.
    """
    left_out = _absolute(without) if without is not None else None
    found: dict[str, SourceFile] = {}
    for word in words:
        if isinstance(word, bytes):
            source = SourceFile("-", content=word)
            found[f"bytes:{source.sha256()}"] = source
            continue
        for path in _expand(os.fspath(word), left_out, endings):
            found.setdefault(str(_absolute(path)), SourceFile(str(path), path=path))
    return list(found.values())


def workspace_name(path: Path, root: Path) -> str:
    """How a post names the file: relative to the workspace, in POSIX form.

    A file that shares no more than the root of the disk with the workspace goes by its bare
    name, so that a post tells nothing about the machine it was made on.
    """
    absolute, base = _absolute(path), _absolute(root)
    if absolute.parts[:2] != base.parts[:2]:
        return path.name
    return Path(os.path.relpath(absolute, base)).as_posix()


def locate_source(source: DraftSource, root: Path, near: Path | None = None) -> Path | None:
    """The file of `source`: from the workspace, or from a folder above the post `near`.

    A file with the very bytes wins; failing that, the first one that exists at the full name.
    """
    if source.file is None:
        return None
    above = list(_absolute(near).parents) if near else []
    candidates = [path for folder in (root, *above) if (path := folder / source.file).is_file()]
    for path in candidates:
        if hashlib.sha256(_read(path)).hexdigest() == source.sha256:
            return path
    named = (path for path in candidates if "/" in source.file or path.parent == root)
    return next(named, None)


def _expand(word: str, without: Path | None, endings: tuple[str, ...]) -> Iterator[Path]:
    path = Path(word)
    if path.is_dir():
        inside = sorted(_search(path, without, endings))
        yield from inside or [path]
    elif path.exists() or not WILDCARDS & set(word):
        yield path
    else:
        matches = sorted(Path(name) for name in glob.glob(word, recursive=True))  # noqa: PTH207 - may be absolute
        yield from [match for match in matches if match.is_file()] or [path]


def _search(folder: Path, without: Path | None, endings: tuple[str, ...]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = [
            name
            for name in folders
            if not name.startswith(".") and _absolute(Path(place, name)) != without
        ]
        for name in names:
            if not name.startswith(".") and name.lower().endswith(endings):
                yield Path(place, name)


def _absolute(path: Path) -> Path:
    """Absolute, without `..`, and without following links: a linked folder keeps its name."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `resolve` would follow links


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        if WILDCARDS & set(str(path)):
            raise SourceError(f"{path}: the pattern matches no file") from error
        if str(path).startswith(("http:", "https:")):
            raise SourceError(f"{path}: save the page first, Chogo reads files") from error
        raise SourceError(f"{path}: no such file or folder") from error
    except IsADirectoryError as error:
        endings = " ".join(ENDINGS)
        raise SourceError(f"{path}: the folder holds no source ({endings})") from error
    except OSError as error:
        raise SourceError(f"{path}: cannot be read: {error.strerror}") from error
