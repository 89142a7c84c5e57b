"""What a line looks like: prose, a headline, a label. No Kiwi here: this runs on every line."""

from __future__ import annotations

import re

__all__ = [
    "bare",
    "ends_sentence",
    "hangul_share",
    "has_prose",
    "is_headline",
    "strip_bullet",
]

HANGUL = re.compile(r"[가-힣]")
LETTERS = re.compile(r"[^\W\d_]")
#: Sentence-final endings of written and spoken Korean, closed by a full stop, a question or an
#: exclamation mark; closing quotation marks and brackets may follow.
CLOSED = re.compile(r"[가-힣][\"'”’」』)\]]{0,2}[.!?…]{1,3}[\"'”’」』)\]]{0,3}(?:\s|$)")
VERBAL = re.compile(
    r"(?:[다요까죠오군네자라]|(?<!금)지)[\"'”’」』)\]]{0,2}[.!?]{1,3}[\"'”’」』)\]]{0,3}(?:\s|$)"
)
ENDED = re.compile(r"[.!?][\"'”’」』)\]]{0,3}$")
OPEN_END = re.compile(r"[가-힣](?:다|요|까)[\"'”’」』)\]]{0,3}$")
BULLET = re.compile(r"^(?:[□■◇◆○●◎▲△▼▽▶▷►☞★☆※◈▣ㅇ❍•·∙◦*⊙◻︎▢❏]|[-–—―]{1,2}(?=\s)|#{1,6}(?=\s))\s*")
NOT_WORD = re.compile(r"[\W_]+")
#: Longer than any headline that ends in a verb.
HEADLINE = 60


def bare(text: str) -> str:
    """Letters and digits only, for comparing lines that differ in blanks and quotes."""
    return NOT_WORD.sub("", text).casefold()


def has_prose(text: str) -> bool:
    """Whether a sentence of Korean stands in the text: the lines that must not get lost.

    A verb ending with its full stop is one; without a full stop only in a line longer than
    a headline.
    """
    if VERBAL.search(text):
        return True
    return len(text) > HEADLINE and (CLOSED.search(text) or OPEN_END.search(text)) is not None


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, full stop or not."""
    return (ENDED.search(text) or OPEN_END.search(text)) is not None


def is_headline(text: str) -> bool:
    """Short, and not closed as a sentence."""
    return 2 <= len(text) <= HEADLINE and not ENDED.search(text) and bool(HANGUL.search(text))


def strip_bullet(text: str) -> tuple[str, str]:
    """The bullet that opens the line (empty for none) and the rest."""
    found = BULLET.match(text)
    return (found[0].strip(), text[found.end() :]) if found else ("", text)


def hangul_share(text: str) -> float:
    """Share of Hangul among all letters; 0 where there are none."""
    letters = len(LETTERS.findall(text))
    return len(HANGUL.findall(text)) / letters if letters else 0.0
