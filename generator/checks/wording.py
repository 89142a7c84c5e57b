"""Which words stand for which: inflections, synonyms, compounds, broader words, opposites.

Strengths run from 0 (nothing to do with each other) to 1 (the same word). Below what the word
lists say, Kiwi's language model tells how alike two words are used: enough to know that a word
keeps to the topic, never that two words mean the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product

from generator.checks.opposites import AXES, Axis
from generator.checks.synonym_retellings import TIMES
from generator.checks.synonyms import BROADER, GENERAL, RELATED, STRUCTURAL, SYNONYMS
from generator.text.lexicon import SAME_NAMES
from generator.text.morphology import similarity
from generator.text.wordlist import words

__all__ = [
    "Vocabulary",
    "carries_meaning",
    "is_word",
    "kinship",
    "likeness",
    "opposite_axis",
    "same_word",
]

SAME, COMPOUND, WIDER, NEAR = 1.0, 0.9, 0.85, 0.7
#: Similarity from which two words belong to one topic (measured: unrelated pairs of nouns stay
#: below 0.45 nearly always).
ALIKE = 0.55
#: The shortest part that makes two compounds akin: 매출 and 매출액.
MIN_PART = 2
NUMERALS = frozenset(
    words(
        """
        하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 열두 스물 서른 마흔 쉰 백 천 만 억 조
        퍼센트 포인트
        """
    )
    + words(TIMES)
)
DENYING = frozenset("비불부미무몰반탈")


def _groups() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    names = (frozenset(name for name in group) for group in SAME_NAMES)
    for number, group in enumerate((*SYNONYMS, *names)):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _related() -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(RELATED):
        for word in group:
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def _poles() -> Mapping[str, tuple[tuple[Axis, bool], ...]]:
    found: dict[str, list[tuple[Axis, bool]]] = {}
    for axis in AXES:
        for pole, up in ((axis.up, True), (axis.down, False)):
            for word in pole:
                found.setdefault(word, []).append((axis, up))
    return {word: tuple(poles) for word, poles in found.items()}


GROUPS = _groups()
NEARLY = _related()
POLES = _poles()
NOTHING: frozenset[int] = frozenset()


def carries_meaning(word: str) -> bool:
    """Whether a content word says something of its own: 공장, 인수; not 결과, 밝히다."""
    return word not in GENERAL and word not in STRUCTURAL


def is_word(word: str) -> bool:
    """Whether a content word is no figure."""
    return word not in NUMERALS and not any(sign.isdigit() for sign in word)


def same_word(a: str, b: str) -> bool:
    """Whether two base forms may stand for each other: the same, or synonyms."""
    return a == b or bool(GROUPS.get(a, NOTHING) & GROUPS.get(b, NOTHING))


@lru_cache(maxsize=65536)
def kinship(a: str, b: str) -> float:
    """How far the word lists let one word stand for the other, 0 to 1."""
    if same_word(a, b):
        return SAME
    if _denies(a, b) or opposite_axis(a, b) is not None:
        return 0.0
    if len(a) >= MIN_PART and len(b) >= MIN_PART and _is_part(a, b):
        return COMPOUND
    if a in BROADER.get(b, ()) or b in BROADER.get(a, ()):
        return WIDER
    if NEARLY.get(a, NOTHING) & NEARLY.get(b, NOTHING):
        return NEAR
    return 0.0


def _is_part(a: str, b: str) -> bool:
    """Whether one word starts or ends with the other: 매출 and 매출액, 공장 and 새공장."""
    short, long = sorted((a, b), key=len)
    if short.endswith("다") or long.endswith("다"):
        return False
    return long.startswith(short) or long.endswith(short)


def _denies(a: str, b: str) -> bool:
    """Whether one noun is the other with a denying prefix: 공개 and 비공개, 참석 and 불참석."""
    short, long = sorted((a, b), key=len)
    return len(long) == len(short) + 1 and long[0] in DENYING and long[1:] == short


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> float:
    """How alike two words are used, by kinship, else by Kiwi's language model; 0 to 1."""
    known = kinship(a, b)
    if known:
        return known
    found = similarity(a, b)
    return found if found >= ALIKE else 0.0


def opposite_axis(a: str, b: str) -> Axis | None:
    """The axis of which two words are the two ends; None where they are not opposites."""
    if same_word(a, b):
        return None
    for (axis, up), (other, down) in product(POLES.get(a, ()), POLES.get(b, ())):
        if axis is other and up is not down:
            return axis
    return None


class Vocabulary:
    """The words of a text, ready to be asked which of them stand for another word."""

    def __init__(self, words: Iterable[str]) -> None:
        """`words` are base forms."""
        self._words = frozenset(words)
        self._by_group: dict[int, set[str]] = {}
        self._by_edge: dict[str, set[str]] = {}
        self._near: dict[int, set[str]] = {}
        self._narrower: dict[str, set[str]] = {}
        self._kin: dict[str, Mapping[str, float]] = {}
        self._alike: dict[str, float] = {}
        self._stands: dict[str, float] = {}
        self._poles = frozenset(word for word in self._words if word in POLES)
        for word in self._words:
            for number in GROUPS.get(word, NOTHING):
                self._by_group.setdefault(number, set()).add(word)
            for number in NEARLY.get(word, NOTHING):
                self._near.setdefault(number, set()).add(word)
            for edge in _edges(word):
                self._by_edge.setdefault(edge, set()).add(word)
            for wide in BROADER.get(word, ()):
                self._narrower.setdefault(wide, set()).add(word)

    def __contains__(self, word: str) -> bool:
        return word in self._words

    def kin(self, word: str) -> Mapping[str, float]:
        """The words here that the lists let stand for `word`, with their strength."""
        known = self._kin.get(word)
        if known is None:
            known = self._kin[word] = {
                other: strength
                for other in self._candidates(word)
                if (strength := kinship(word, other))
            }
        return known

    def stands(self, word: str) -> float:
        """How strongly a word here stands for `word`; its opposites speak of the same thing."""
        known = self._stands.get(word)
        if known is None:
            known = max(self.kin(word).values(), default=0.0)
            if known < COMPOUND and self.opposites(word):
                known = COMPOUND
            self._stands[word] = known
        return known

    def opposites(self, word: str) -> list[str]:
        """The words here that stand at the other end of an axis."""
        if word not in POLES:
            return []
        return [other for other in self._poles if opposite_axis(word, other) is not None]

    def alike(self, word: str) -> float:
        """How near the nearest word here is, by kinship or by use."""
        known = self._alike.get(word)
        if known is None:
            held = max(self.kin(word).values(), default=0.0)
            if not held:
                held = max((likeness(word, other) for other in self._words), default=0.0)
            known = self._alike[word] = held
        return known

    def _candidates(self, word: str) -> set[str]:
        found = {word} & self._words
        for number in GROUPS.get(word, NOTHING):
            found |= self._by_group.get(number, set())
        for number in NEARLY.get(word, NOTHING):
            found |= self._near.get(number, set())
        for edge in _edges(word):
            found |= self._by_edge.get(edge, set())
        found |= self._narrower.get(word, set())
        found |= self._words.intersection(BROADER.get(word, ()))
        return found


def _edges(word: str) -> tuple[str, ...]:
    """The first and last two syllables of a noun: where akin compounds agree."""
    if len(word) < MIN_PART or word.endswith("다"):
        return ()
    return "^" + word[:MIN_PART], word[-MIN_PART:] + "$"
