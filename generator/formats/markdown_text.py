"""Plain text as Markdown that shows it literally, in kramdown, Python-Markdown and CommonMark.

A backslash is used where all three know it as an escape, else a character reference, which
all three take as text (CommonMark 0.31, 2.4 and 2.5; kramdown's and Python-Markdown's lists
of escapable characters are shorter).
"""

from __future__ import annotations

import re
from urllib.parse import quote

__all__ = ["escape_anywhere", "escape_markdown", "markdown_url"]

#: Escapable by a backslash in all three.
BACKSLASH = {ord(sign): f"\\{sign}" for sign in "\\`*_[]"}
#: Signs that open HTML, Liquid, attribute lists, mathematics, tables or struck text.
REFERENCE = {ord(sign): f"&#{ord(sign)};" for sign in "{}$|~"} | {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
}
TABLE = BACKSLASH | REFERENCE
#: What kramdown's typography would turn into another character.
TYPOGRAPHY = re.compile(r"--+|\.\.\.+")
#: A straight quote between a sign and a letter, which kramdown may turn the wrong way.
LONE_QUOTE = re.compile(r"(?<=[^\w\s])[\"'](?=\w)")
#: What opens a block at the start of a line: headings, lists, definitions, ends of blocks.
LINE_START = re.compile(
    r"(?P<number>\d+)(?P<dot>[.)])(?=\s|\Z)|(?P<sign>#|[+\-](?=\s|\Z))|(?P<other>:(?=\s)|\^\Z)"
)
#: `#` at the end of a heading closes it.
CLOSING_HASHES = re.compile(r"#+\Z")
NEWLINES = re.compile(r"[\r\n]+")
BACKSLASHED = re.compile(r"\\(.)")
URL_SAFE = ":/?#@!&+,;=%-._~"


def escape_markdown(text: str) -> str:
    """A stretch of text as Markdown, on one line."""
    line = NEWLINES.sub(" ", text).translate(TABLE)
    line = LONE_QUOTE.sub(lambda found: f"&#{ord(found[0])};", line)
    line = TYPOGRAPHY.sub(lambda found: _each(found[0]), line)
    line = CLOSING_HASHES.sub(lambda found: _each(found[0]), line)
    return LINE_START.sub(_open, line, count=1) if LINE_START.match(line) else line


def escape_anywhere(text: str) -> str:
    """A stretch of text that shows literally as HTML and as Markdown, for a place that a theme
    may put through either.
    """
    return BACKSLASHED.sub(lambda found: f"&#{ord(found[1])};", escape_markdown(text))


def _each(signs: str) -> str:
    return "".join(f"\\{sign}" for sign in signs)


def _open(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}\\{found['dot']}"
    if found["sign"]:
        return f"\\{found['sign']}"
    return f"&#{ord(found['other'])};"


def markdown_url(url: str) -> str:
    """A link's target, with every sign that Markdown or Liquid could read percent-encoded."""
    return quote(url, safe=URL_SAFE).replace("&", "&amp;")
