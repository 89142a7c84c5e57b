"""The words of a sentence as names are looked for in them, and what their tokens tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.facts import naming, places
from generator.facts import naming_common as common
from generator.facts import naming_ends as ends
from generator.facts import patterns as data
from generator.models import Span
from generator.text.morphology import Token

__all__ = [
    "HANGUL",
    "JOBS",
    "TITLES",
    "Word",
    "ends_in",
    "is_common",
    "is_ordinary",
    "is_part",
    "is_proper",
    "scrapped",
    "split_words",
]

TITLES = frozenset((*naming.TITLES, *naming.MORE_TITLES))
JOBS = frozenset((*naming.JOBS, *TITLES)) - {"씨", "양", "군", "님"}
HANGUL = re.compile("[가-힣]")
LINKS = frozenset(("&", "-", "."))
#: Nouns as they stand inside a word.
NOUNS = frozenset(("NNG", "NNP", "NNB", "NR", "NP", "XSN", "XPN", "XR", "SL", "SN", "SH"))
#: In one with the noun behind them, these show that Kiwi cut a name.
ODD = frozenset(("MM", "MAG", "IC", "MAJ", "JX", "JKS", "JKB", "JKO", "JC", "XR"))
#: Determiners that news writes in one with their noun: 총사업비, 전세계.
WRITTEN_ON = frozenset("총전각양매첫본새맨한두현타제")


class Word(NamedTuple):
    """What stands between two blanks or marks, and the noun in it.

    `stem` is the noun without particles and copula, `raw` the whole; `tail` is where the tokens
    of the noun end. `odd` tells that Kiwi cut the word in a way that no Korean word is built
    (진솔/XR + 령/NNG), which it does to names that it does not know; `joined` that only a
    blank parts it from the word before.
    """

    first: int
    last: int
    tail: int
    start: int
    stop: int
    raw: str
    stem: str
    odd: bool
    joined: bool

    @property
    def span(self) -> Span:
        """Where the noun stands."""
        return Span(self.start, self.stop)

    @property
    def bare(self) -> bool:
        """Whether the word has no particle."""
        return self.tail == self.last

    @property
    def end(self) -> int:
        """Where the word ends, its particles with it."""
        return self.start + len(self.raw)


def split_words(text: str, tokens: Sequence[Token]) -> list[Word]:
    """The words of a sentence that hold a noun or what Kiwi may have made of one, in order."""
    words: list[Word] = []
    index, count = 0, len(tokens)
    end = -1
    while index < count:
        token = tokens[index]
        if not _is_wordy(token):
            index += 1
            continue
        last = index + 1
        edge = token.end
        noun = token.tag in NOUNS
        while last < count and tokens[last].start <= edge and _goes_on(tokens, last):
            edge = max(edge, tokens[last].end)
            noun = noun or tokens[last].tag in NOUNS
            last += 1
        if noun:
            joined = bool(words) and (token.start == end or text[end : token.start] == " ")
            words.append(_word(text, tokens, index, last, edge, joined=joined))
            end = edge
        index = last
    return words


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token without a blank before it belongs to the same word: R&D, K-2."""
    token = tokens[index]
    if _is_wordy(token):
        return True
    if token.form not in LINKS or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    linked = following.start == token.end and following.tag in ("SL", "SN")
    return linked and tokens[index - 1].tag in NOUNS


def _is_wordy(token: Token) -> bool:
    """No sign; Kiwi takes £ and ± for letters."""
    tag = token.tag
    if tag[0] != "S":
        return True
    return tag in NOUNS and (tag != "SL" or (token.form[0].isalpha() and token.form[0] != "µ"))


def _word(
    text: str, tokens: Sequence[Token], first: int, last: int, edge: int, *, joined: bool
) -> Word:
    """The noun of a word and whether Kiwi cut it oddly."""
    tail = last
    odd = False
    for index in range(first, last - 1):
        tag = tokens[index].tag
        if tag == "VCP" and index > first:
            tail = index
            break
    else:
        tail -= tokens[last - 1].tag == "VCP"
    while tail > first and tokens[tail - 1].tag[0] == "J":
        tail -= 1
    for index in range(first, tail - 1):
        token = tokens[index]
        if token.tag[0] in "VE" or (token.tag in ODD and token.form not in WRITTEN_ON):
            odd = True
    start = stop = tokens[first].start
    if tail > first:
        noun = tokens[tail - 1]
        if noun.tag in NOUNS:
            stop = noun.end
        else:
            odd = True
            stop = noun.end if tail < last and noun.tag[0] == "V" else start
    return Word(first, last, tail, start, stop, text[start:edge], text[start:stop], odd, joined)


def ends_in(word: str, endings: frozenset[str], longest: int = 6) -> str:
    """The longest of the endings that a word has before it something else; else nothing."""
    for length in range(min(longest, len(word) - 1), 0, -1):
        if word[-length:] in endings:
            return word[-length:]
    return ""


def is_ordinary(stem: str) -> bool:
    """Whether a word is known to name nothing."""
    return (
        stem in common.NO_NAME_WORDS
        or stem in common.COMMON
        or stem in data.QUANTITIES
        or stem in data.TIME_NOUNS
        or stem in data.PRONOUNS
        or stem in JOBS
        or stem in naming.LONG_SURNAMES
    )


def is_part(word: str) -> bool:
    """Whether one word of a name may stand for the whole of it: no place, no body, no word."""
    closed = word in places.PLACES or word in places.BODIES or is_ordinary(word)
    return len(word) > 1 and not closed and HANGUL.match(word) is not None


def is_proper(token: Token) -> bool:
    """A proper noun by Kiwi's tag, an unknown noun, or Latin letters that are no term."""
    if token.tag == "SL":
        return token.form not in common.GENERAL_LATIN
    if token.form in common.COMMON or (len(token.form) < 2 and not token.unknown):
        return False
    return token.tag == "NNP" or (token.unknown and token.tag == "NNG")


def is_common(stem: str) -> bool:
    """Whether a word that the dictionary does not know is a common noun by its ending."""
    ending = ends_in(stem, ends.COMMON_ENDINGS)
    if not ending:
        return stem in ends.COMMON_ENDINGS
    person = len(stem) == 3 and stem[0] in data.SURNAMES and ending in ends.GIVEN_ENDS
    return not person


def scrapped(inside: Sequence[Token]) -> bool:
    """Whether a word is cut into scraps: 소 + 백 + 테크.

    Two scraps of one syllable in a row, before a longer noun, are no Korean compound.
    """
    first = [t for t in inside[:2] if t.tag in ("NNG", "XSN") and len(t.form) == 1]
    return len(first) == 2 and len(inside) > 2 and len(inside[2].form) > 1
