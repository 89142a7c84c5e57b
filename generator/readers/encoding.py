"""Bytes to text: byte order marks, declared character sets, the encodings of the settings."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.errors import SourceError
from generator.models import Removed

__all__ = ["Decoded", "decode"]

#: UTF-32 before UTF-16: its little-endian mark starts with that of UTF-16.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: `<meta charset=…>`, `http-equiv` content types and XML declarations, as the HTML standard
#: looks for them: in the first bytes (https://html.spec.whatwg.org/#determining-the-character-encoding).
DECLARED = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE
)
DECLARED_WITHIN = 4096
#: All of these mean the superset CP949 to browsers (https://encoding.spec.whatwg.org/#names-and-labels).
KOREAN = {
    "euc-kr",
    "euckr",
    "euc_kr",
    "ks_c_5601-1987",
    "ks_c_5601-1989",
    "ksc5601",
    "ksc_5601",
    "ks_c_5601",
    "korean",
    "windows-949",
    "ms949",
    "uhc",
    "cp949",
    "x-windows-949",
}
#: Broken bytes that a long page may hold before it counts as undecodable, one in so many.
TOLERATED = 2000


class Decoded(NamedTuple):
    """The text, the encoding that gave it, and the bytes that no letter could be made of."""

    text: str
    encoding: str
    removed: tuple[Removed, ...] = ()


def decode(data: bytes, name: str, encodings: Sequence[str], *, page: bool) -> Decoded:
    """The text and the encoding that gave it.

    A byte order mark decides; else, for a `page`, what it declares, then `encodings` in turn.
    A page with a few broken bytes (a letter cut in half by its own system) is read with
    U+FFFD in their place. Raises SourceError that names the first byte that does not fit.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data[len(mark) :], name, encoding), encoding)
    candidates = list(dict.fromkeys(_candidates(data, encodings, page=page)))
    for encoding in candidates:
        try:
            return Decoded(data.decode(encoding), encoding)
        except UnicodeDecodeError:
            continue
    return _leniently(data, name, candidates, page=page)


def _candidates(data: bytes, encodings: Sequence[str], *, page: bool) -> Iterator[str]:
    if page and (found := DECLARED.search(data[:DECLARED_WITHIN])):
        declared = _known(found[1].decode("ascii", "ignore"))
        # A page in another encoding than it declares is rather UTF-8: that fails on any doubt.
        if declared and declared not in ("cp949", "utf-16", "utf-16-le", "utf-16-be"):
            yield declared
        yield "utf-8"
        if declared == "cp949":
            yield declared
    for encoding in encodings:
        if known := _known(encoding):
            yield known


def _known(label: str) -> str | None:
    label = label.strip().lower()
    if label in KOREAN:
        return "cp949"
    try:
        return codecs.lookup(label).name
    except LookupError:
        return None


def _strictly(data: bytes, name: str, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(_refusal(name, error, [encoding])) from error


def _leniently(data: bytes, name: str, candidates: Sequence[str], *, page: bool) -> Decoded:
    """The first candidate that fails on hardly anything; UTF-8 may hold lone surrogates."""
    try:
        return Decoded(data.decode("utf-8", "surrogatepass"), "utf-8")
    except UnicodeDecodeError as error:
        first = error
    for encoding in candidates if page else ():
        text = data.decode(encoding, "replace")
        if text.count("\ufffd") * TOLERATED <= len(text):
            return Decoded(text, encoding, tuple(_broken(data, encoding)))
    raise SourceError(_refusal(name, first, candidates)) from first


def _broken(data: bytes, encoding: str) -> Iterator[Removed]:
    """A record of every stretch of bytes that became U+FFFD."""
    start = 0
    while start < len(data):
        try:
            data[start:].decode(encoding)
        except UnicodeDecodeError as error:
            lost = data[start + error.start : start + error.end]
            yield Removed("undecodable_bytes", f"0x{lost.hex()} at byte {start + error.start}")
            start += error.end
        else:
            return


def _refusal(name: str, error: UnicodeDecodeError, tried: Sequence[str]) -> str:
    byte = error.object[error.start]
    return (
        f"{name}: byte {error.start} (0x{byte:02x}) is not valid {error.encoding}"
        f" (tried {', '.join(tried)}): save the file as UTF-8, or name its encoding in"
        " [reading] encodings"
    )
