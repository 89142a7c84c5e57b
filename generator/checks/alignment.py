"""Which source sentences speak for a sentence of a draft or post, and which clause for which.

Overlap of content words, weighted by their rarity in the article, plus a bonus for every
figure that both hold. Words agree by their base form, as synonyms, as compounds, or as a
broader word for a narrower one. A second sentence joins only where it covers what the first
leaves open.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from generator.checks.wording import Vocabulary, carries_meaning, is_word
from generator.facts import FIGURES
from generator.models import Article, Fact, Sentence
from generator.text.morphology import analyze
from generator.text.statements import Clause, content_of, read_clauses

__all__ = ["Aligner", "Counterpart", "Evidence", "SourceClause"]

#: What a second sentence must add.
GAIN = 0.12
FIGURE_BONUS = 2.0
MOST_SOURCES = 3
#: What a word counts that says nothing of its own.
EMPTY = 0.2
#: What a word counts that stands in the source clause's sentence, but not in the clause.
AROUND = 0.5
#: Opposites speak of the same thing.
OPPOSED = 0.9
#: What a shared predicate adds to a clause's likeness.
PREDICATE_BONUS = 1.0
FigureKey = tuple[str, str | None]
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Source sentences that speak for a passage, best first, and the share that they cover.

    `matched` pairs each word of the passage with the source's word for it; `missing` are the
    words, carrying meaning, that no sentence of the evidence has.
    """

    sources: tuple[str, ...]
    coverage: float
    figures: bool = False
    matched: tuple[tuple[str, str], ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceClause:
    """A clause of the source, the id of its sentence, and the figures inside of it."""

    sentence: str
    clause: Clause
    figures: frozenset[FigureKey]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counterpart:
    """What a source clause has to do with a draft's: `score` is the share of weight it covers.

    `predicate` is 1 where both have the same predicate, less where akin ones; `opposed` tells
    that the predicates are the two ends of an axis.
    """

    source: SourceClause
    score: float
    predicate: float
    opposed: bool


class Aligner:
    """Holds an article's sentences ready; reading a passage costs one Kiwi analysis."""

    def __init__(self, article: Article, facts: Mapping[str, Sequence[Fact]]) -> None:
        """`facts` are the article's, sentence by sentence."""
        self._sentences: Sequence[Sentence] = article.sentences
        self._facts = facts
        self._words = {s.id: frozenset(content_of(analyze(s.text))) for s in article.sentences}
        self._figures = {key: _figures(told) for key, told in facts.items()}
        self._weights = self._rarity()
        self._letters = "\n".join(s.text.replace(" ", "") for s in article.sentences)
        self.vocabulary = Vocabulary(word for held in self._words.values() for word in held)
        self._holders = _holders(self._words.items())
        self._in_clauses: dict[str, Mapping[int, float]] = {}
        self._in_sentences: dict[tuple[str, bool], Mapping[str, float]] = {}

    def _rarity(self) -> dict[str, float]:
        counts: dict[str, int] = {}
        for held in self._words.values():
            for word in held:
                counts[word] = counts.get(word, 0) + 1
        total = len(self._words)
        return {word: math.log(1 + total / count) for word, count in counts.items()}

    def writes(self, run: str) -> bool:
        """Whether the source holds these letters in a row, however its words are parted."""
        return run in self._letters

    def words_of(self, sentence: str) -> frozenset[str]:
        """The content words of a source sentence, in base form."""
        return self._words[sentence]

    def weight(self, word: str) -> float:
        """How much a word tells: rare ones more, general ones little."""
        held = self._weights.get(word)
        if held is None:
            kin = self.vocabulary.kin(word)
            near = [self._weights[other] for other in kin]
            held = min(near) if near else math.log(1 + 2 * len(self._sentences))
        return held if carries_meaning(word) else held * EMPTY

    @cached_property
    def clauses(self) -> tuple[SourceClause, ...]:
        """Every clause of the source, in reading order."""
        return tuple(
            SourceClause(
                sentence.id,
                clause,
                _figures_in(self._facts[sentence.id], clause),
                clause.words | frozenset(clause.topic.words if clause.topic else ()),
            )
            for sentence in self._sentences
            for clause in read_clauses(sentence.text)
        )

    def held_by(self, told: Iterable[str]) -> dict[str, float] | None:
        """The share of these words' weight that each source sentence holds, in reading order.

        None where they claim nothing.
        """
        weights = {word: self.weight(word) for word in sorted(told) if _claims(word)}
        total = sum(weights.values())
        if not total:
            return None
        held = dict.fromkeys(self._words, 0.0)
        for word, weight in weights.items():
            for sentence, strength in self._reach(word, opposites=True).items():
                held[sentence] += weight * strength / total
        return held

    def within(self, told: Iterable[str], held: frozenset[str]) -> float:
        """The share of the weight of some words that others hold."""
        weights = {word: self.weight(word) for word in sorted(told) if _claims(word)}
        total = sum(weights.values())
        found = sum(w * _share(self.near(word), held) for word, w in weights.items())
        return found / total if total else 0.0

    def near(self, word: str) -> Mapping[str, float]:
        """A word's kin, and its opposites: they speak of the same thing."""
        turned = dict.fromkeys(self.vocabulary.opposites(word), OPPOSED)
        return {**turned, **self.vocabulary.kin(word)}

    def _reach(self, word: str, *, opposites: bool = False) -> Mapping[str, float]:
        """The source sentences that hold a word for this one, and how strongly it stands for it."""
        known = self._in_sentences.get((word, opposites))
        if known is None:
            kin = self.near(word) if opposites else self.vocabulary.kin(word)
            known = self._in_sentences[word, opposites] = _strongest(kin, self._holders)
        return known

    def _reach_clauses(self, word: str) -> Mapping[int, float]:
        """The same for the source's clauses; a word around a clause counts half."""
        known = self._in_clauses.get(word)
        if known is None:
            found = dict(_strongest(self.vocabulary.kin(word), self._clause_holders))
            for sentence, strength in self._reach(word).items():
                for index in self._clauses_of[sentence]:
                    found[index] = max(found.get(index, 0.0), strength * AROUND)
            known = self._in_clauses[word] = found
        return known

    @cached_property
    def _clause_holders(self) -> Mapping[str, Sequence[int]]:
        return _holders((index, clause.words) for index, clause in enumerate(self.clauses))

    @cached_property
    def _clauses_of(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {sentence: [] for sentence in self._words}
        for index, clause in enumerate(self.clauses):
            found[clause.sentence].append(index)
        return found

    def counterparts(
        self, clause: Clause, facts: Sequence[Fact], among: Sequence[str] | None = None
    ) -> list[Counterpart]:
        """The source's clauses that speak of what a draft's clause does, best first.

        `facts` are those of the passage that holds the clause; `among` narrows the search to
        these source sentences.
        """
        figures = _figures_in(facts, clause)
        words = clause.words | frozenset(clause.topic.words if clause.topic else ())
        weights = {word: self.weight(word) for word in words}
        total = sum(weights.values()) + FIGURE_BONUS * len(figures)
        if not total:
            return []
        scores = [0.0] * len(self.clauses)
        for word in sorted(words):
            for index, strength in self._reach_clauses(word).items():
                scores[index] += weights[word] * strength
        akin = self.vocabulary.kin(clause.predicate)
        turned = frozenset(self.vocabulary.opposites(clause.predicate))
        found = []
        for source, words_score in zip(self.clauses, scores, strict=True):
            score = words_score
            if among is not None and source.sentence not in among:
                continue
            if figures:
                held = figures & source.figures
                near = (figures & self._figures[source.sentence]) - held
                score += FIGURE_BONUS * (len(held) + AROUND * len(near))
            if not score:
                continue
            predicate = akin.get(source.clause.predicate, 0.0)
            opposed = source.clause.predicate in turned
            bonus = PREDICATE_BONUS * max(predicate, OPPOSED * opposed)
            share = (score + bonus) / (total + PREDICATE_BONUS)
            found.append(Counterpart(source, share, predicate, opposed))
        found.sort(key=lambda each: -each.score)
        return found

    def align(self, text: str, facts: Sequence[Fact], cited: Sequence[str] = ()) -> Evidence:
        """The evidence for a passage; of equals, the sentences that it cites come first."""
        words = sorted(set(content_of(analyze(text))))
        figures = _figures(facts)
        weights = {word: self.weight(word) for word in words}
        total = sum(weights.values()) + FIGURE_BONUS * len(figures)
        if not total:
            return Evidence((), 0.0)
        open_weights = dict(weights)
        chosen: list[str] = []
        matched: dict[str, str] = {}
        told = bool(figures)
        reached = 0.0
        while len(chosen) < MOST_SOURCES:
            best, gain = self._best(open_weights, figures, chosen, cited)
            if best is None or gain / total < GAIN:
                break
            chosen.append(best)
            reached += gain
            for word in list(open_weights):
                kin = self._stand_in(word, best)
                if kin is not None:
                    matched[word] = kin
                    del open_weights[word]
            figures -= self._figures[best]
        missing = tuple(word for word in open_weights if carries_meaning(word))
        return Evidence(
            tuple(chosen),
            reached / total,
            figures=told and not figures,
            matched=tuple(matched.items()),
            missing=missing,
        )

    def _stand_in(self, word: str, sentence: str) -> str | None:
        """The word of a source sentence that stands for `word`, None where none does."""
        kin = self.vocabulary.kin(word)
        held = [other for other in kin if other in self._words[sentence]]
        return max(held, key=lambda other: (kin[other], other)) if held else None

    def _best(
        self,
        weights: Mapping[str, float],
        figures: frozenset[FigureKey],
        chosen: Sequence[str],
        cited: Sequence[str],
    ) -> tuple[str | None, float]:
        """The sentence that covers most of what is still open, and how much."""
        best: tuple[float, bool, str] | None = None
        gains = dict.fromkeys(self._words, 0.0)
        for word, weight in weights.items():
            for sentence, strength in self._reach(word).items():
                gains[sentence] += weight * strength
        for sentence, words_gain in gains.items():
            if sentence in chosen:
                continue
            gain = words_gain + FIGURE_BONUS * len(figures & self._figures[sentence])
            offer = (gain, sentence in cited, sentence)
            if best is None or offer[:2] > best[:2]:
                best = offer
        return (best[2], best[0]) if best and best[0] else (None, 0.0)


def _claims(word: str) -> bool:
    """Whether a word claims something that is no figure."""
    return carries_meaning(word) and is_word(word)


def _holders(parts: Iterable[tuple[K, Iterable[str]]]) -> Mapping[str, Sequence[K]]:
    """Which parts of the source hold each word."""
    found: dict[str, list[K]] = {}
    for key, held in parts:
        for word in held:
            found.setdefault(word, []).append(key)
    return found


def _strongest(kin: Mapping[str, float], holders: Mapping[str, Sequence[K]]) -> dict[K, float]:
    """For each part that holds one of these words, the strength of the nearest."""
    found: dict[K, float] = {}
    for word, strength in kin.items():
        for key in holders.get(word, ()):
            if strength > found.get(key, 0.0):
                found[key] = strength
    return found


def _share(kin: Mapping[str, float], held: frozenset[str]) -> float:
    """How strongly the nearest of these words stands for the one whose kin are given."""
    return max((strength for word, strength in kin.items() if word in held), default=0.0)


def _figures(facts: Iterable[Fact]) -> frozenset[FigureKey]:
    return frozenset((fact.value, fact.unit) for fact in facts if fact.kind in FIGURES)


def _figures_in(facts: Iterable[Fact], clause: Clause) -> frozenset[FigureKey]:
    """The figures that stand between a clause's first phrase and its end."""
    return _figures(f for f in facts if clause.start <= f.span.start < clause.end)
