"""People in a text with what they are called: the words of the noun phrase around a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.checks.name_patterns import GENERIC_TITLES, TITLES
from generator.checks.wording import kinship
from generator.facts.naming import JOBS, LONG_SURNAMES
from generator.facts.naming_common import NO_NAME_WORDS
from generator.facts.naming_ends import BODY_ENDINGS, FIRM_ENDINGS
from generator.facts.patterns import SURNAMES
from generator.facts.places import PLACES
from generator.facts.speech import PEOPLE
from generator.text.morphology import Token, analyze

__all__ = ["Person", "is_body", "people_in", "same_title", "title_of"]

TITLE = re.compile(rf"(?:{PEOPLE}|씨|님|CEO|과정생|저자)$")
#: A name of a Korean with surname and given name; double surnames too.
FULL_NAME = re.compile(
    rf"(?:남궁|황보|제갈|선우|독고|사공|서문|동방|[{''.join(sorted(SURNAMES))}])[가-힣]{{1,2}}"
)
WORD = re.compile(r"[가-힣A-Za-z0-9&·.-]+")
#: How many words before and behind a name can belong to it.
BEFORE, BEHIND = 4, 5
LONG_ENDINGS = tuple(e for e in BODY_ENDINGS | FIRM_ENDINGS if len(e) > 1)
#: Bodies by their last syllable alone.
SHORT_BODY = re.compile(
    r"[가-힣]{2}(?<![기확막절침])대$|[가-힣]{2,}(?<!반)부$|[가-힣]{2,}청$|[가-힣]{2,}은행$"
)
#: Deputies, who are not those whom they stand in for.
DEPUTY = re.compile(r"부(?:사장|회장|시장|지사|총리|위원장|원장|의장|총재|통령|총장|행장)$")
AGE = re.compile(r"\((\d{1,3})세?\)")
#: Particles inside a phrase that names a person: 한빛솔의 채민호, 책임자인 금나율.
INSIDE = frozenset(("의",))


class Person(NamedTuple):
    """A person's name, the other words of the phrase around it, and its title, if any."""

    name: str
    words: tuple[str, ...]
    title: str | None
    start: int

    @property
    def phrase(self) -> str:
        """All words, the name first."""
        return " ".join((self.name, *self.words))


class _Word(NamedTuple):
    """A word without its particle; `closed` tells that a particle or ending stood on it."""

    text: str
    start: int
    closed: bool
    link: bool


@lru_cache(maxsize=4096)
def is_body(word: str) -> bool:
    """Whether a word ends like a body or firm and has a name of its own before that."""
    if word in NO_NAME_WORDS or TITLE.search(word):
        return False
    return (len(word) > 3 and word.endswith(LONG_ENDINGS)) or SHORT_BODY.search(word) is not None


@lru_cache(maxsize=4096)
def title_of(word: str) -> str | None:
    """The title that a word ends in: 조사단장 is one whole, 교수 another."""
    return word if TITLE.search(word) else None


@lru_cache(maxsize=4096)
def same_title(a: str, b: str) -> bool:
    """Whether two titles may be of one person: one ends in the other, or news uses both."""
    if DEPUTY.search(a) is None and DEPUTY.search(b) and b.endswith(f"부{a}"):
        return False
    if DEPUTY.search(b) is None and DEPUTY.search(a) and a.endswith(f"부{b}"):
        return False
    if a in GENERIC_TITLES or b in GENERIC_TITLES or a.endswith(b) or b.endswith(a):
        return True
    if any(
        any(a.endswith(t) for t in group) and any(b.endswith(t) for t in group) for group in TITLES
    ):
        return True
    return kinship(a, b) > 0


def people_in(text: str, names: Iterable[str] = ()) -> list[Person]:
    """People named in a text beside a title; `names` are taken for people's beyond doubt."""
    return list(_people_in(text, frozenset(names)))


@lru_cache(maxsize=2048)
def _people_in(text: str, known: frozenset[str]) -> tuple[Person, ...]:
    words = _words(text, analyze(text))
    found = []
    for index, word in enumerate(words):
        if not FULL_NAME.fullmatch(word.text) or not _may_be_person(word.text, known):
            continue
        before = list(_before(text, words, index))
        behind = list(_behind(text, words, index))
        title = next((w for w in reversed(behind) if title_of(w)), None)
        if title is None and before and (title_of(before[0]) or before[0] in JOBS):
            title = before[0]
        if title is None:
            continue
        cut = behind.index(title) + 1 if title in behind else 0
        held = tuple(w for w in (*reversed(before), *behind[:cut]) if w != word.text)
        found.append(Person(word.text, held, title, word.start))
    return tuple(found)


def _may_be_person(word: str, known: frozenset[str]) -> bool:
    return word in known or _looks_like_person(word)


@lru_cache(maxsize=4096)
def _looks_like_person(word: str) -> bool:
    if (
        word in PLACES
        or word in LONG_SURNAMES
        or word in NO_NAME_WORDS
        or title_of(word)
        or is_body(word)
    ):
        return False
    tokens = analyze(word)
    if len(tokens) == 1:
        return tokens[0].unknown or tokens[0].tag == "NNP"
    if tokens[-1].tag in ("ETM", "EC"):
        return False
    return not all(
        token.tag == "XSN" or (len(token.form) > 1 and token.tag == "NNG") for token in tokens
    )


def _is_copula(inside: Sequence[Token], tail: int, word: str) -> bool:
    """Whether Kiwi reads a copula into the name of a body: 갈대대 as 갈대이다."""
    before = inside[tail - 1]
    return before.tag == "VCP" and before.start == before.end and is_body(word)


def _is_new(word: str) -> bool:
    """Whether a word of three syllables is a name that Kiwi takes apart only in its sentence."""
    if len(word) != 3 or not FULL_NAME.fullmatch(word):
        return False
    tokens = analyze(word)
    return tokens[0].unknown or tokens[0].tag in ("NNP", "IC")


def _words(text: str, tokens: Sequence[Token]) -> list[_Word]:
    """The words of a text with what their last token tells of particle or ending."""
    found = []
    for match in WORD.finditer(text):
        start, end = match.span()
        inside = [t for t in tokens if t.start >= start and t.end <= end]
        tail = len(inside)
        while tail and inside[tail - 1].tag[0] in "JE" and inside[tail - 1].start > start:
            tail -= 1
        closed = tail < len(inside)
        stem = text[start : inside[tail].start] if closed and inside else match[0]
        link = closed and inside[tail].form in INSIDE
        if closed and inside[tail].form == "ᆫ":
            stem, link = match[0], match[0].endswith("인")
            closed = not (
                FULL_NAME.fullmatch(stem) and (inside[0].unknown or inside[0].tag == "NNP")
            )
        if (
            closed
            and (_is_copula(inside, tail, match[0]) or _is_new(match[0]))
            and inside[tail].tag[0] == "E"
        ):
            stem, closed, link = match[0], False, False
        found.append(_Word(stem or match[0], start, closed, link))
    return found


def _before(text: str, words: Sequence[_Word], index: int) -> Iterator[str]:
    """Words that stand before a name and belong to it, the nearest first."""
    end = words[index].start
    for word in reversed(words[max(0, index - BEFORE) : index]):
        gap = text[word.start : end]
        if word.closed and not word.link:
            return
        if re.search(r"[,“”‘’\"'…]", gap):
            return
        yield word.text
        end = word.start


def _behind(text: str, words: Sequence[_Word], index: int) -> Iterator[str]:
    """Words that stand behind a name and belong to it."""
    if words[index].closed and not title_of(words[index].text):
        return
    start = words[index].start
    for word in words[index + 1 : index + 1 + BEHIND]:
        gap = text[start + 1 : word.start]
        if re.search(r"[,“”‘’\"'…]", AGE.sub("", gap)):
            return
        yield word.text
        if word.closed and not word.link:
            return
        start = word.start
