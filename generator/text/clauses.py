"""Clauses and noun phrases, read off Kiwi's tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.text.morphology import Token

__all__ = ["NounPhrase", "clause_starts", "noun_phrase_before", "noun_phrases"]

#: Connective endings that part two statements, whatever stands before them.
CONTRAST = frozenset(("지만", "는데", "은데", "ᆫ데", "으나", "나", "지만은", "건만", "더니"))
#: Endings that part statements where the verb before them has its own tense (했고, 했으며).
COORDINATE = frozenset(("고", "며", "으며", "으면서", "면서"))
#: Of CONTRAST, those that part statements only before a comma.
AMBIGUOUS_CONTRAST = frozenset(("나", "더니"))
#: Behind a closing quotation mark these pass on to the next statement: `"…"이라며 …`.
AFTER_QUOTATION = frozenset(("며", "면서", "라며", "라면서", "이라며", "이라면서", "다며"))
NOMINAL = frozenset(
    ("NNG", "NNP", "NNB", "NR", "SL", "SN", "XPN", "XSN", "SH", "XR", "NP", "W_SERIAL")
)

#: Endings and particles that may part statements.
PARTING = frozenset(("EC", "JKQ"))
#: Tags of what always joins a noun phrase.
JOINING = NOMINAL | {"SO", "SW"}
#: Tags of particles that close a noun phrase.
CLOSING = frozenset(("JKS", "JKC", "JKG", "JKO", "JKB", "JKV", "JKQ", "JX"))


class NounPhrase(NamedTuple):
    """A noun phrase with the particle behind it: offsets (particle left out) and token indices."""

    start: int
    end: int
    particle: str
    tag: str
    first: int
    last: int


def clause_starts(tokens: Sequence[Token]) -> list[int]:
    """Offsets at which a clause with a tense of its own begins; the first is always 0."""
    starts = [0]
    for index in range(len(tokens) - 1):
        tag = tokens[index].tag
        if tag == "EF":
            if tokens[index + 1].tag == "SF" and index + 2 < len(tokens):
                starts.append(tokens[index + 1].end)
        elif tag in PARTING and _parts_clauses(tokens, index):
            following = tokens[index + 1]
            starts.append(following.end if following.form == "," else tokens[index].end)
    return starts


def _parts_clauses(tokens: Sequence[Token], index: int) -> bool:
    """Whether a statement ends at this ending or particle and another one begins."""
    token = tokens[index]
    before = tokens[index - 1] if index else token
    if token.form in CONTRAST:
        return token.form not in AMBIGUOUS_CONTRAST or tokens[index + 1].form == ","
    if token.form in AFTER_QUOTATION:
        earlier = tokens[index - 2] if index > 1 else before
        return before.tag == "SSC" or (before.tag == "VCP" and earlier.tag == "SSC")
    return token.form in COORDINATE and before.tag == "EP" and before.form != "시"


def noun_phrases(tokens: Sequence[Token]) -> list[NounPhrase]:
    """All noun phrases that a particle closes, left to right."""
    found = []
    for index, token in enumerate(tokens):
        if token.tag in CLOSING and index and not _inside(tokens, index):
            phrase = noun_phrase_before(tokens, index)
            if phrase is not None:
                found.append(phrase)
    return found


def noun_phrase_before(tokens: Sequence[Token], index: int) -> NounPhrase | None:
    """The noun phrase that the particle `tokens[index]` closes.

    It runs left over bare nouns, Latin letters, numbers, brackets and `·`, up to a particle,
    an ending, an adverb or a comma.
    """
    first = index
    depth = 0
    while first > 0:
        tag = tokens[first - 1].tag
        if tag in JOINING:
            pass
        elif tag == "SSC":
            depth += 1
        elif tag == "SSO":
            if depth == 0:
                break
            depth -= 1
        elif depth == 0 and not _joins(tokens, first - 1):
            break
        first -= 1
    while first < index and tokens[first].tag not in NOMINAL and tokens[first].tag != "SSO":
        first += 1
    if first == index or depth:
        return None
    while first > 0 and _same_word(tokens, first):
        first -= 1
    end = tokens[index - 1].end
    return NounPhrase(tokens[first].start, end, tokens[index].form, tokens[index].tag, first, index)


def _inside(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun is written on to what Kiwi takes for a particle: 재배의향면적."""
    if index + 1 == len(tokens) or tokens[index].tag == "JKQ":
        return False
    after = tokens[index + 1]
    return after.start == tokens[index].end and after.tag in ("NNG", "NNP", "NR", "SL", "SN")


def _joins(tokens: Sequence[Token], position: int) -> bool:
    """Whether a token that is none of JOINING belongs to the noun phrase before it all the same."""
    token = tokens[position]
    if token.tag[0] == "J" and _inside(tokens, position):
        return True
    if token.form in ("·", "&", "-", "/"):
        return True
    return token.tag == "JC" and position > 0 and tokens[position - 1].tag in NOMINAL


def _same_word(tokens: Sequence[Token], first: int) -> bool:
    """Whether the token before belongs to the same word: 나다 + 리서치."""
    before, token = tokens[first - 1], tokens[first]
    return before.end == token.start and before.tag[0] in "MNVX" and before.tag != "VCP"
