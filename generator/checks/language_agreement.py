"""Subjects and objects that their predicate cannot take: two subjects fighting, 를 before 되다."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.faults import Fault
from generator.checks.language_patterns import (
    ACTORS,
    DEEDS,
    INTRANSITIVE,
    NEED,
    TELLING,
    TRANSITIVE,
)
from generator.text.morphology import Token

__all__ = ["broken_agreement"]

MODIFIERS = (
    "MAG",
    "MM",
    "XPN",
    "NNB",
    "NNG",
    "NNP",
    "XR",
    "XSN",
    "JKG",
    "XSA",
    "VA",
    "VCP",
    "ETM",
    "SL",
    "JX",
    "JC",
)
NOUNS = ("NNG", "NNP", "XSN", "NNB", "SL", "NR")


def broken_agreement(text: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    """Two 이/가 that one predicate cannot take both; an object before 되다 or 증가하다."""
    for index, token in enumerate(tokens):
        if token.tag == "JKS" and (end := _fights(tokens, index)):
            found = text[_word_start(text, token.start) : _word_end(text, tokens[end].end)]
            noun = text[_word_start(text, token.start) : token.start]
            yield Fault(found, f"two subjects of one predicate, {found}", f"{noun}에게, {noun}의")
        elif token.tag == "JKO" and (end := _takes_no_object(tokens, index)):
            found = text[_word_start(text, token.start) : _word_end(text, tokens[end].end)]
            yield Fault(found, f"{found}: the predicate takes no object")


def _fights(tokens: Sequence[Token], index: int) -> int:
    """Where the second subject of the predicate of the first one ends; 0 without one."""
    if not _is_actor(tokens, index):
        return 0
    second = _next_subject(tokens, index)
    if not second or second + 2 >= len(tokens):
        return 0
    place = second + 1
    while tokens[place].tag == "MAG" and place + 2 < len(tokens):
        place += 1
    predicate = tokens[place]
    place += 2 if tokens[place + 1].tag == "XSN" and place + 2 < len(tokens) else 1
    suffix = tokens[place]
    if suffix.tag not in ("XSV", "XSA", "VCP") or not _is_last(tokens, place + 1):
        return 0
    head = _head(tokens, second)
    needs = predicate.form in NEED and head in DEEDS
    makes = suffix.tag == "XSV" and suffix.form == "하" and predicate.form in TRANSITIVE
    return place if needs or (makes and not _is_actor(tokens, second)) else 0


def _is_actor(tokens: Sequence[Token], index: int) -> bool:
    before = tokens[index - 1] if index else None
    if before is None or before.end != tokens[index].start:
        return False
    if before.tag == "XSN" and before.form == "들":
        return index > 1 and tokens[index - 2].tag in ("NNG", "NNP", "NP")
    return before.form in ACTORS


def _head(tokens: Sequence[Token], index: int) -> str:
    position = index
    while position and tokens[position].tag not in NOUNS:
        position -= 1
    return tokens[position].form


def _next_subject(tokens: Sequence[Token], index: int) -> int:
    """The next 이/가, where only modifiers stand between that take no subject of their own."""
    for position in range(index + 1, len(tokens)):
        token = tokens[position]
        if token.tag == "JKS":
            return position
        if token.tag not in MODIFIERS or (token.tag[0] == "V" and token.form in TELLING):
            return 0
        if token.tag == "JX" and token.form in ("은", "는"):
            return 0
    return 0


def _is_last(tokens: Sequence[Token], position: int) -> bool:
    """Whether only endings close the sentence: no verb that the first subject could belong to."""
    for token in tokens[position:]:
        if token.tag in ("EF", "SF", "SSC"):
            return True
        if token.tag not in ("EP", "VX", "EC") or token.form in (
            "고",
            "다고",
            "ᆫ다고",
            "라고",
            "며",
        ):
            return False
    return False


def _takes_no_object(tokens: Sequence[Token], index: int) -> int:
    """The suffix right behind an object that its verb cannot take; 0 without one."""
    if index + 2 >= len(tokens) or not index or tokens[index - 1].tag in ("SN", "SW", "NNB", "NR"):
        return 0
    noun, suffix = tokens[index + 1], tokens[index + 2]
    if noun.tag != "NNG" or suffix.tag != "XSV" or suffix.start != noun.end:
        return 0
    after = next((t for t in tokens[index + 3 :] if t.tag != "EP"), None)
    if after is not None and after.tag in ("ETM", "ETN"):
        return 0
    passive = suffix.form == "되"
    return index + 2 if passive or (suffix.form == "하" and noun.form in INTRANSITIVE) else 0


def _word_start(text: str, position: int) -> int:
    return text.rfind(" ", 0, position) + 1


def _word_end(text: str, position: int) -> int:
    end = text.find(" ", position)
    return len(text.rstrip(" .")) if end < 0 else end
