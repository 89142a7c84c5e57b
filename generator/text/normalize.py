"""Characters that stand in for others, made plain; nothing here knows of news."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["clean_characters", "squeeze_spaces"]

#: Line ends of every kind.
NEWLINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
#: Controls, lone surrogates, zero-width and direction marks, BOMs, non-characters.
UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
#: Full-width digits, letters and the signs that figures use; full-width brackets stay.
FULL_WIDTH = {
    code: code - 0xFEE0
    for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
} | {0xFF0C: ord(","), 0xFF0E: ord("."), 0xFF05: ord("%"), 0xFF0B: ord("+"), 0xFF0D: ord("-")}
#: A cheap sign that there is something to translate: most texts have nothing.
WIDE = re.compile("[\uff05-\uff5a]")
SPACES = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")


def clean_characters(text: str) -> str:
    r"""NFC text without unseen characters, line ends `\\n`, digits and letters half-width.

    Idempotent. NFC because macOS writes Hangul as separate letters (Unicode UAX #15).
    """
    text = NEWLINES.sub("\n", text)
    text = UNSEEN.sub("", text)
    if WIDE.search(text):
        text = text.translate(FULL_WIDTH)
    return unicodedata.normalize("NFC", text)


def squeeze_spaces(line: str) -> str:
    """One line with every run of blanks as one space, none at its ends."""
    return SPACES.sub(" ", line).strip()
