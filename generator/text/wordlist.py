"""Word lists written as running text: they read and change more easily than quoted items."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["alternatives", "longest_first", "words"]


def words(text: str) -> tuple[str, ...]:
    """The blank-separated words of a text, in order."""
    return tuple(text.split())


def alternatives(text: str) -> str:
    """The phrases of a text, parted by `|` or line ends, as one regular expression."""
    phrases = (phrase.strip() for line in text.splitlines() for phrase in line.split("|"))
    return "|".join(phrase for phrase in phrases if phrase)


def longest_first(found: Iterable[str]) -> str:
    """Words as one regular expression; where one opens another, the longer one is tried first."""
    return "|".join(re.escape(word) for word in sorted(set(found), key=len, reverse=True))
