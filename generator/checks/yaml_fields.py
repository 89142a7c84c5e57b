"""Front matter field by field: values, lines, and what Ruby would make of bare words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import yaml

from generator.formats.markup_data import words
from generator.formats.metadata import FrontMatter
from generator.models import Severity

__all__ = ["Field", "comments", "date_fault", "read_fields"]

STRING = "tag:yaml.org,2002:str"
#: What Psych (its `ScalarScanner`) and safe_yaml read out of words that PyYAML takes for text.
RUBY = {
    "a number": re.compile(
        r"[-+]?(?:0|[1-9](?:[0-9]|,[0-9]|_[0-9])*|0[0-7_,]+|[0-9][0-9_,]*\.[0-9]*(?:[eE][-+]?[0-9]+)?)"
    ),
    "a symbol": re.compile(r":\S.*"),
    "an instant": re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt]|\s+)\d\d?:\d\d:\d\d\S*"),
    "a date": re.compile(r"\d{4}-(?:1[012]|0?\d)-(?:[12]\d|3[01]|0?\d)"),
}
#: Fields whose values are meant as text.
TEXTS = words("title excerpt feature_text description categories tags category tag author image")
#: A number or tag behind a blank, meant as text: 배 #1, 소식 #해운.
COMMENT = re.compile(r"\s+#\S")
DATE = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)"
    r"(?:[Tt ]\s*(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[-+]\d\d:?\d\d)?)?"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A value, its line, and the bare words in it as `(text, what Ruby reads, line)`."""

    value: Any
    line: int | None
    misread: tuple[tuple[str, str, int], ...] = ()

    @property
    def kind(self) -> str:
        """What the value is, in words."""
        if isinstance(self.value, bool):
            return "true or false"
        if isinstance(self.value, (int, float)):
            return "a number"
        if isinstance(self.value, date):
            return "a date"
        return "a list" if isinstance(self.value, list) else "a mapping"


def read_fields(metadata: Mapping[str, Any]) -> dict[str, Field]:
    """The fields of front matter that parses; lines only where it was read from a file."""
    if not isinstance(metadata, FrontMatter):
        return {key: Field(value, None) for key, value in metadata.items()}
    nodes = {key.value: (key, value) for key, value in metadata.nodes()}
    fields = {}
    for name, value in metadata.items():
        key, node = nodes.get(name, (None, None))
        line = key.start_mark.line + metadata.line if key else None
        misread = tuple(_misread(node, metadata.line)) if node and name in TEXTS else ()
        fields[name] = Field(value, line, misread)
    return fields


def comments(metadata: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Top-level values without quotes behind which ` #` opens a comment: (line, value)."""
    if not isinstance(metadata, FrontMatter):
        return
    rows = metadata.text.split("\n")
    for key, node in metadata.nodes():
        if key.value not in TEXTS or not isinstance(node, yaml.ScalarNode):
            continue
        row = rows[node.end_mark.line] if node.end_mark.line < len(rows) else ""
        rest = row[node.end_mark.column :]
        if node.style is None and node.value and COMMENT.match(rest):
            yield node.start_mark.line + metadata.line, node.value + rest.rstrip()


def _misread(node: yaml.Node, first: int) -> Iterator[tuple[str, str, int]]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _misread(item, first)
    elif isinstance(node, yaml.ScalarNode) and node.style is None and node.tag == STRING:
        for kind, pattern in RUBY.items():
            if pattern.fullmatch(node.value):
                yield node.value, kind, node.start_mark.line + first
                return


def date_fault(value: object) -> tuple[str, Severity] | None:
    """What is wrong with a post's date, and how gravely; None where nothing is.

    Without an offset the builder's own time zone decides on which side of now a post lies.
    """
    if isinstance(value, datetime):
        return None if value.tzinfo else ("the date has no offset", "error")
    if isinstance(value, date):
        return "the date has no time and offset", "warning"
    found = DATE.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or not _exists(found):
        return "the date cannot be read", "error"
    if found[4] is None:
        return "the date has no time and offset", "warning"
    return None if found[7] else ("the date has no offset", "error")


def _exists(found: re.Match[str]) -> bool:
    numbers = [int(part or 0) for part in found.groups()[:6]]
    try:
        datetime(*numbers)  # type: ignore[arg-type]  # noqa: DTZ001 (only whether it exists)
    except ValueError:
        return False
    return True
