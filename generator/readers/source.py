"""From a path or bytes to text: what is no readable text is refused by name."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from generator.errors import SourceError
from generator.models import Removed
from generator.readers.encoding import MARKS, decode
from generator.settings import Settings
from generator.text.normalize import UNSEEN, clean_characters

__all__ = ["Source", "open_source"]

#: First bytes of files that hold no plain text, and what to do with such a file.
MAGIC: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a PNG picture", "give the article's text or page"),
    (b"\xff\xd8\xff", "a JPEG picture", "give the article's text or page"),
    (b"GIF8", "a GIF picture", "give the article's text or page"),
    (b"RIFF", "a media file", "give the article's text or page"),
    (b"%PDF", "a PDF document", "save its text as .txt first"),
    (b"PK\x03\x04", "a ZIP archive or office document", "save its text as .txt or .html first"),
    (b"\xd0\xcf\x11\xe0", "an HWP or old office document", "save its text as .txt first"),
    (b"HWP Document File", "an HWP document", "save its text as .txt first"),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"BZh", "a bzip2 archive", "unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive", "unpack it first"),
    (b"Rar!", "a RAR archive", "unpack it first"),
    (b"\x7fELF", "a program", "give the article's text or page"),
    (b"SQLite format 3", "a database", "give the article's text or page"),
)
CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
#: More control bytes than one in so many: no text, whatever its name.
CONTROL_SHARE = 20
PAGE_START = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta)\b", re.IGNORECASE)
#: Marks that every editor and browser leaves out too; not worth a line in the report.
INVISIBLE = {"\ufeff", "\u200b", "\u00ad"}


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a source and where it came from.

    `name` stands in messages; `path` is None for bytes. `removed` tells of characters that
    no text can hold (NULs, lone surrogates) and of bytes that are no letters.
    """

    text: str
    data: bytes
    name: str
    path: str | None
    encoding: str
    removed: tuple[Removed, ...] = ()

    @property
    def sha256(self) -> str:
        """Of the source bytes."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def ending(self) -> str:
        """The file name's ending in small letters, with its dot."""
        return Path(self.name).suffix.lower()


def open_source(
    source: str | os.PathLike[str] | bytes, settings: Settings, name: str | None = None
) -> Source:
    """Read and decode. Raises SourceError with one line that names the file and the mend."""
    if isinstance(source, bytes):
        label, path, data = name or "<bytes>", None, source
    else:
        path = os.fspath(source)
        label, data = name or path, _read(Path(path), name or path)
    _refuse_binary(data, label)
    page = PAGE_START.search(data[:8192]) is not None or label.lower().endswith((".html", ".htm"))
    decoded = decode(data, label, settings.reading.encodings, page=page)
    removed = (*decoded.removed, *_unseen(decoded.text))
    text = clean_characters(decoded.text)
    if not text.strip():
        raise SourceError(f"{label}: is empty: give a file with the article's text")
    return Source(text, data, label, path, decoded.encoding, removed)


def _read(path: Path, name: str) -> bytes:
    if path.is_dir():
        raise SourceError(f"{name}: is a folder: name a file in it")
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise SourceError(f"{name}: no such file: check the path") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"{name}: cannot be read: {reason}") from error


def _refuse_binary(data: bytes, name: str) -> None:
    for start, what, mend in MAGIC:
        if data.startswith(start):
            raise SourceError(f"{name}: is {what}, not text: {mend}")
    if data[4:8] == b"ftyp":
        raise SourceError(f"{name}: is a video, not text: give the article's text or page")
    if any(data.startswith(mark) for mark, _ in MARKS):
        return
    if len(CONTROLS.findall(data)) * CONTROL_SHARE > len(data):
        raise SourceError(f"{name}: is a binary file, not text: give the article's text or page")


def _unseen(text: str) -> tuple[Removed, ...]:
    counts = Counter(sign for sign in UNSEEN.findall(text) if sign not in INVISIBLE)
    return tuple(
        Removed("unseen_characters", f"U+{ord(sign):04X} x{count}")
        for sign, count in sorted(counts.items())
    )
