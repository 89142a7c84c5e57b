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
NOMINAL = frozenset(("NNG", "NNP", "NNB", "NR", "SL", "SN", "XPN", "XSN", "SH", "XR", "NP", "W_SERIAL"))
TOPIC = frozenset(("은", "는", "ᆫ", "도", "만", "이", "가", "께서", "에서", "측은"))


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
    for index, token in enumerate(tokens[:-1]):
        if token.tag != "EC":
            continue
        tensed = index > 0 and tokens[index - 1].tag == "EP" and tokens[index - 1].form != "시"
        comma = tokens[index + 1].form == ","
        if token.form in CONTRAST and (token.form not in ("나", "더니") or comma) or (
            token.form in COORDINATE and tensed
        ):
            starts.append(tokens[index + 1].end if comma else token.end)
    return starts


def noun_phrases(tokens: Sequence[Token]) -> list[NounPhrase]:
    """All noun phrases that a particle closes, left to right."""
    found = []
    for index, token in enumerate(tokens):
        if token.tag[0] == "J" and index and token.tag != "JC":
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
        token = tokens[first - 1]
        if token.tag == "SSC":
            depth += 1
        elif token.tag == "SSO":
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
    end = tokens[index - 1].end
    return NounPhrase(tokens[first].start, end, tokens[index].form, tokens[index].tag, first, index)


def _joins(tokens: Sequence[Token], position: int) -> bool:
    token = tokens[position]
    if token.tag in NOMINAL or token.tag in ("SO", "SW") or token.form in ("·", "&", "-", "/"):
        return True
    return token.tag == "JC" and position > 0 and tokens[position - 1].tag in NOMINAL
