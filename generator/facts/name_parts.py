"""The words of a sentence as names are looked for in them, and what their tokens tell."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
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
    "Case",
    "Word",
    "ending_of",
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
#: Words that are known to name nothing.
ORDINARY = frozenset().union(
    common.NO_NAME_WORDS,
    common.COMMON,
    data.QUANTITIES,
    data.TIME_NOUNS,
    data.PRONOUNS,
    JOBS,
    naming.LONG_SURNAMES,
)
LINKS = frozenset(("&", "-", "."))
#: Nouns as they stand inside a word.
NOUNS = frozenset(("NNG", "NNP", "NNB", "NR", "NP", "XSN", "XPN", "XR", "SL", "SN", "SH"))
#: In one with the noun behind them, these show that Kiwi cut a name.
ODD = frozenset(("MM", "MAG", "IC", "MAJ", "JX", "JKS", "JKB", "JKO", "JC", "XR"))
#: The others; they show nothing.
PLAIN = NOUNS - ODD
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


class Case(NamedTuple):
    """A word with its figures and counters cut off, and the words beside it."""

    stem: str
    inside: Sequence[Token]
    word: Word
    before: Word | None
    after: Word | None

    @property
    def leading(self) -> str:
        """The word before, where it has no particle."""
        return self.before.stem if self.before is not None and self.before.bare else ""

    @property
    def following(self) -> str:
        """The word behind, where this one has no particle."""
        return self.after.stem if self.after is not None and self.word.bare else ""


def split_words(text: str, tokens: Sequence[Token]) -> list[Word]:
    """The words of a sentence that hold a noun or what Kiwi may have made of one, in order."""
    words: list[Word] = []
    end = -1
    for first, last, edge in _bounds(tokens):
        start = tokens[first].start
        joined = end >= 0 and (start == end or text[end:start] == " ")
        end = edge
        raw = text[start:edge]
        if last - first == 1:
            words.append(Word(first, last, last, start, edge, raw, raw, False, joined))
            continue
        tail, stop, odd = _noun(tokens, first, last)
        words.append(Word(first, last, tail, start, stop, raw, text[start:stop], odd, joined))
    return words


def _bounds(tokens: Sequence[Token]) -> list[tuple[int, int, int]]:
    """The first token of each word with a noun, the one behind its last, where the word ends."""
    bounds = []
    first = edge = -1
    noun = False
    for index, (form, tag, start, end, _, _) in enumerate(tokens):
        inside = tag in NOUNS
        wordy = tag[0] != "S" or (inside and (tag != "SL" or _is_letter(form[0])))
        if first >= 0:
            if start <= edge and (wordy or (form in LINKS and _links(tokens, index))):
                edge = max(edge, end)
                noun = noun or inside
                continue
            if noun:
                bounds.append((first, index, edge))
            first = -1
        if wordy:
            first, edge, noun = index, end, inside
    if first >= 0 and noun:
        bounds.append((first, len(tokens), edge))
    return bounds


def _is_letter(sign: str) -> bool:
    """Whether what Kiwi takes for letters is one; it does so with £ and ± too."""
    return sign.isalpha() and sign != "µ"


def _links(tokens: Sequence[Token], index: int) -> bool:
    """Whether a sign holds a word together: R&D, K-2."""
    if index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    linked = following.start == tokens[index].end and following.tag in ("SL", "SN")
    return linked and tokens[index - 1].tag in NOUNS


def _noun(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int, bool]:
    """Where the noun of a word ends, as token and in the text, and whether Kiwi cut it oddly."""
    noun = tokens[first]
    if last - first == 2 and noun.tag in NOUNS and tokens[first + 1].tag[0] == "J":
        return first + 1, noun.end, False
    tail = first
    for index in range(first, last):
        tag = tokens[index].tag
        if tag == "VCP" and index > first:
            break
        if tag[0] != "J":
            tail = index + 1
    if tail == first:
        return tail, tokens[first].start, False
    odd = False
    for index in range(first, tail - 1):
        tag = tokens[index].tag
        if tag not in PLAIN:
            odd = odd or tag[0] in "VE" or (tag in ODD and tokens[index].form not in WRITTEN_ON)
    noun = tokens[tail - 1]
    if noun.tag in NOUNS:
        return tail, noun.end, odd
    verb = tail < last and noun.tag[0] == "V"
    return tail, noun.end if verb else tokens[first].start, True


def ends_in(word: str, endings: frozenset[str], longest: int = 6) -> str:
    """The longest of the endings that a word has before it something else; else nothing."""
    for length in _lengths(endings).get(word[-1:], ()):
        if length <= longest and length < len(word) and word[-length:] in endings:
            return word[-length:]
    return ""


def ending_of(stem: str) -> str:
    """What a word has of the endings of bodies and firms."""
    return ends_in(stem, ends.BODY_ENDINGS) or ends_in(stem, ends.FIRM_ENDINGS)


@cache
def _lengths(endings: frozenset[str]) -> Mapping[str, tuple[int, ...]]:
    """How long the endings in a syllable are, the longest first."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for ending in endings:
        lengths[ending[-1]].add(len(ending))
    return {last: tuple(sorted(found, reverse=True)) for last, found in lengths.items()}


def is_ordinary(stem: str) -> bool:
    """Whether a word is known to name nothing."""
    return stem in ORDINARY


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
