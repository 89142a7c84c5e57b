"""The tags of a body with their lines, broken ones included, which parsers silently mend."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

__all__ = ["Broken", "Lines", "Tag", "Text", "read_tokens"]

OPENING = re.compile(
    r"<(?:(?P<comment>!--)|(?P<other>[!?])|(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]*))"
)
ATTRIBUTE = re.compile(
    r"[\s/]*(?P<name>[^\s\"'<>/=]+)(?:\s*=\s*(?P<value>\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?"
)
CLOSING = re.compile(r"\s*(?P<slash>/?)>")
#: A quoted value that swallowed a tag: its quote was meant to close before.
SWALLOWED = re.compile(r">[^<]*<")


class Lines:
    """Offsets of a text as line numbers."""

    def __init__(self, text: str, first: int) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self._first = first

    def at(self, offset: int) -> int:
        """The line of this offset."""
        return bisect_right(self._starts, offset) - 1 + self._first


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag as it stands: `raw`, its name in lower case, its attributes unescaped."""

    kind: Literal["open", "close", "void"]
    name: str
    attributes: tuple[tuple[str, str | None], ...]
    raw: str
    start: int

    def get(self, name: str) -> str | None:
        """The first value of an attribute; empty where it has none, None where it is absent."""
        for key, value in self.attributes:
            if key == name:
                return value or ""
        return None


@dataclass(frozen=True, slots=True)
class Text:
    """What stands between two tags."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that begins like a tag or comment and does not end as one."""

    reason: str
    raw: str
    start: int


def read_tokens(body: str) -> Iterator[Tag | Text | Broken]:
    """The tags, texts and broken pieces of `body`, in order; comments are left out."""
    position = 0
    while found := OPENING.search(body, position):
        if found.start() > position:
            yield Text(body[position : found.start()], position)
        token, position = _read(body, found)
        if token is not None:
            yield token
    if position < len(body):
        yield Text(body[position:], position)


def _read(body: str, found: re.Match[str]) -> tuple[Tag | Broken | None, int]:
    start = found.start()
    if found["comment"] or found["other"]:
        ending = "-->" if found["comment"] else ">"
        end = body.find(ending, found.end())
        if end < 0:
            return Broken("is not closed", body[start : start + 40], start), len(body)
        return None, end + len(ending)
    return _read_tag(body, found)


def _read_tag(body: str, found: re.Match[str]) -> tuple[Tag | Broken, int]:
    start, position = found.start(), found.end()
    attributes: list[tuple[str, str | None]] = []
    while not (closing := CLOSING.match(body, position)):
        attribute = ATTRIBUTE.match(body, position)
        if attribute is None:
            return Broken("is no whole tag", body[start : position + 1], start), position
        value = attribute["value"]
        if value is not None and value[0] in "\"'":
            if SWALLOWED.search(value):
                raw = body[start : attribute.start("value") + value.index("<")]
                return Broken("has a quote that is not closed", raw, start), start + len(raw)
            value = value[1:-1]
        attributes.append(
            (attribute["name"].lower(), None if value is None else html.unescape(value))
        )
        position = attribute.end()
    end = closing.end()
    kind: Literal["open", "close", "void"] = "close" if found["close"] else "open"
    return Tag(kind, found["name"].lower(), tuple(attributes), body[start:end], start), end
