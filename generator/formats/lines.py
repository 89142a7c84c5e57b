"""On which line of a file a text stands that was read out of its markup."""

from __future__ import annotations

import html
import re

__all__ = ["LineFinder"]

#: Markup between words, and character references.
MARKUP = re.compile(
    r"<!--.*?-->|</?[A-Za-z][^<>]*>|(?<=\])\([^()\s]*\)|(?P<reference>&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);)"
    r"|\{%.*?%\}|\{\{.*?\}\}",
    re.DOTALL,
)
#: Letters that a sentence must share with the file where it does not stand there as a whole.
SHORT = 12


class LineFinder:
    """Finds texts one after the other, in reading order, by their letters and digits alone.

    Markup changes blanks, signs and references but keeps letters and digits in their order,
    in HTML and in Markdown alike; so no parser has to carry line numbers through.
    """

    def __init__(self, body: str, first_line: int) -> None:
        self._letters, self._lines = _letters_with_lines(body, first_line)
        self._position = 0
        self._last = first_line

    def find(self, text: str) -> int:
        """The line where `text` begins; the last line found where it cannot be told."""
        wanted = "".join(filter(str.isalnum, text))
        if not wanted:
            return self._last
        for length in (len(wanted), SHORT):
            place = self._letters.find(wanted[:length], self._position)
            if place >= 0:
                self._position = place + min(length, len(wanted))
                self._last = self._lines[place]
                break
        return self._last


def _letters_with_lines(body: str, line: int) -> tuple[str, list[int]]:
    letters: list[str] = []
    lines: list[int] = []
    position = 0
    for found in MARKUP.finditer(body):
        line = _add(body[position : found.start()], line, letters, lines)
        if found["reference"]:
            _add(html.unescape(found[0]), line, letters, lines)
        line += found[0].count("\n")
        position = found.end()
    _add(body[position:], line, letters, lines)
    return "".join(letters), lines


def _add(text: str, line: int, letters: list[str], lines: list[int]) -> int:
    """Add the letters of `text`, which begins on `line`; gives the line where it ends."""
    for sign in text:
        if sign == "\n":
            line += 1
        elif sign.isalnum():
            letters.append(sign)
            lines.append(line)
    return line
