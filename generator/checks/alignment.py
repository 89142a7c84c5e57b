"""Which source sentences speak for a sentence of a draft or post.

Overlap of content lemmas, weighted by their rarity in the article, plus a bonus for every
figure that both hold. A second sentence joins only where it covers what the first leaves open.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.facts import FIGURES
from generator.models import Article, Fact, Sentence
from generator.text.morphology import Token, analyze
from generator.text.wordlist import words

__all__ = ["Aligner", "Evidence", "content_words"]

CONTENT = ("NNG", "NNP", "NR", "SL", "SN", "SH", "VV", "VA", "XR", "MM")
#: Light words: they carry no claim of their own.
LIGHT = frozenset(
    words(
        """
        하다 되다 있다 없다 이다 것 수 등 중 위하다 대하다 통하다 따르다 밝히다 말하다 이 그 저
        년 월 일
        """
    )
)
#: Share of a passage's weight that its evidence must cover.
SUPPORT, WITH_FIGURES = 0.5, 0.4
#: What a second sentence must add.
GAIN = 0.12
FIGURE_BONUS = 2.0
MOST_SOURCES = 3


@dataclass(frozen=True, slots=True)
class Evidence:
    """Source sentences that speak for a passage, best first, and the share that they cover."""

    sources: tuple[str, ...]
    coverage: float
    figures: bool = False

    @property
    def supports(self) -> bool:
        """Whether this is enough to stand on; `figures` tells that the evidence holds them all,
        so that fewer words must agree.
        """
        return bool(self.sources) and self.coverage >= (WITH_FIGURES if self.figures else SUPPORT)


def content_words(tokens: Iterable[Token]) -> frozenset[str]:
    """Dictionary forms of the words that carry meaning."""
    words = {
        token.lemma if token.tag in ("VV", "VA") else token.form
        for token in tokens
        if token.tag in CONTENT
    }
    return frozenset(words - LIGHT)


class Aligner:
    """Holds an article's sentences ready; reading a passage costs one Kiwi analysis."""

    def __init__(self, article: Article, facts: Mapping[str, Sequence[Fact]]) -> None:
        """`facts` are the article's, sentence by sentence."""
        self._sentences: Sequence[Sentence] = article.sentences
        self._words = {s.id: content_words(analyze(s.text)) for s in article.sentences}
        self._figures = {key: _figures(told) for key, told in facts.items()}
        self._weights = self._rarity()

    def _rarity(self) -> dict[str, float]:
        counts: dict[str, int] = {}
        for held in self._words.values():
            for word in held:
                counts[word] = counts.get(word, 0) + 1
        total = len(self._words)
        return {word: math.log(1 + total / count) for word, count in counts.items()}

    def align(self, text: str, facts: Sequence[Fact], cited: Sequence[str] = ()) -> Evidence:
        """The evidence for a passage; of equals, the sentences that it cites come first."""
        words = content_words(analyze(text))
        figures = _figures(facts)
        unknown = math.log(1 + 2 * len(self._sentences))
        weights = {word: self._weights.get(word, unknown) for word in words}
        total = sum(weights.values()) + FIGURE_BONUS * len(figures)
        if not total:
            return Evidence((), 0.0)
        chosen: list[str] = []
        told = bool(figures)
        reached = 0.0
        while len(chosen) < MOST_SOURCES:
            best, gain = self._best(weights, figures, chosen, cited)
            if best is None or gain / total < GAIN:
                break
            chosen.append(best)
            reached += gain
            weights = {w: v for w, v in weights.items() if w not in self._words[best]}
            figures -= self._figures[best]
        return Evidence(tuple(chosen), reached / total, figures=told and not figures)

    def _best(
        self,
        weights: Mapping[str, float],
        figures: frozenset[tuple[str, str | None]],
        chosen: Sequence[str],
        cited: Sequence[str],
    ) -> tuple[str | None, float]:
        """The sentence that covers most of what is still open, and how much."""
        best: tuple[float, bool, str] | None = None
        for sentence in self._sentences:
            if sentence.id in chosen:
                continue
            shared = weights.keys() & self._words[sentence.id]
            gain = sum(weights[word] for word in sorted(shared))
            gain += FIGURE_BONUS * len(figures & self._figures[sentence.id])
            offer = (gain, sentence.id in cited, sentence.id)
            if best is None or offer[:2] > best[:2]:
                best = offer
        return (best[2], best[0]) if best and best[0] else (None, 0.0)


def _figures(facts: Iterable[Fact]) -> frozenset[tuple[str, str | None]]:
    return frozenset((fact.value, fact.unit) for fact in facts if fact.kind in FIGURES)
