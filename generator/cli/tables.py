"""Aligned tables for a terminal, where a Hangul syllable takes two columns."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

__all__ = ["markdown_table", "shorten", "text_table", "width"]


def width(text: str) -> int:
    """Columns that `text` takes in a terminal (Unicode UAX #11, East Asian Width)."""
    return sum(_columns(character) for character in text)


def shorten(text: str, columns: int) -> str:
    """`text` on one line, cut to so many columns; `…` tells that it was cut."""
    text = " ".join(text.split())
    if width(text) <= columns:
        return text
    kept, used = "", 0
    for character in text:
        used += _columns(character)
        if used >= columns:
            break
        kept += character
    return kept + "…"


def text_table(
    header: Sequence[str], rows: Iterable[Sequence[object]], right: Iterable[str] = ()
) -> str:
    """Columns two blanks apart, the header above a rule; the columns in `right` stand right."""
    lines = [[str(cell) for cell in row] for row in rows]
    widths = [
        max(width(cells[index]) for cells in [list(header), *lines]) for index in range(len(header))
    ]
    to_right = [name in set(right) for name in header]

    def line(cells: Sequence[str]) -> str:
        padded = []
        for cell, columns, is_right in zip(cells, widths, to_right, strict=True):
            blanks = " " * (columns - width(cell))
            padded.append(blanks + cell if is_right else cell + blanks)
        return "  ".join(padded).rstrip()

    return "\n".join([line(header), line(["─" * columns for columns in widths]), *map(line, lines)])


def markdown_table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; bars and line ends in cells are escaped."""

    def line(cells: Iterable[object]) -> str:
        escaped = (
            str(cell).replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ") for cell in cells
        )
        return "| " + " | ".join(escaped) + " |"

    return "\n".join([line(header), line("---" for _ in header), *map(line, rows)])


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cf", "Cc"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
