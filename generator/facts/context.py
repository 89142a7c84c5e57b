"""What a figure measures, whose it is and when: read off the clause that it stands in.

The label is the hard part of Korean figures: 이는, left-out subjects and topics that carry
over. Each answer comes with a confidence; where the clause names nobody, it stays empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from generator.facts import patterns as data
from generator.facts.speakers import is_anaphor
from generator.models import Span
from generator.text.clauses import NOMINAL, NounPhrase, clause_starts, noun_phrases
from generator.text.morphology import Token

__all__ = ["Clauses", "Label"]

TOPICS = ("은", "는", "ᆫ", "도")
SUBJECTS = ("이", "가", "께서")
#: Particles that tie a noun to the figure right behind it: 자본지출로 132억 달러.
TIES = ("로", "으로", "에", "의")

#: A phrase of these alone is a figure itself: 3명이 names nobody.
COUNTED = frozenset(("SN", "NR", "NNB", "SW", "MM", "SP"))


class Label(NamedTuple):
    """Subject and measure of a figure as the text words them, and how sure both are."""

    subject: str | None
    measure: str | None
    confidence: float


class Clauses:
    """One sentence taken apart: its clauses, noun phrases and topics."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        """`tokens` are those of `text`."""
        self.text = text
        self.tokens = tokens
        self.starts = clause_starts(tokens)
        self.phrases = noun_phrases(tokens)

    def label(self, figure: Span) -> Label:
        """Subject and measure of the figure at this span."""
        clause = max(start for start in self.starts if start <= figure.start)
        noun = self._noun_before(figure)
        subject = self._last(SUBJECTS, clause, figure.start)
        topic = self._last(TOPICS, clause, figure.start)
        carried = topic is None
        if topic is None and clause:
            topic = self._last(TOPICS, 0, clause)
        named = self._name(topic)
        if noun is not None:
            owner = self._name(subject)
            sure = 0.8 if named is None and owner else self._sureness(named, carried)
            return Label(named or owner, noun, sure)
        nearest = max(
            (p for p in (subject, topic) if p is not None), key=lambda p: p.start, default=None
        )
        measure = self._name(nearest)
        if measure is None:
            return Label(named, None, 0.5 if named else 0.0)
        if nearest is topic:
            return Label(
                self._name(self._last(TOPICS, 0, topic.start)) if topic else None, measure, 0.5
            )
        return Label(named or measure, measure, self._sureness(named, carried) - 0.1)

    @staticmethod
    def _sureness(named: str | None, carried: bool) -> float:
        if named is None:
            return 0.4
        return 0.6 if carried else 0.9

    def _last(self, particles: Sequence[str], start: int, end: int) -> NounPhrase | None:
        found = [
            p
            for p in self.phrases
            if p.particle in particles and start <= p.start and p.end <= end and p.tag != "JKC"
        ]
        if particles is SUBJECTS:
            found = [p for p in found if not self._is_relative(p, end)]
        return found[-1] if found else None

    def _is_relative(self, phrase: NounPhrase, end: int) -> bool:
        """Whether a relative clause closes over a subject: `빅테크가 투자한 금액은`."""
        return any(
            t.tag == "ETM" and t.start < end and t.form != "다는"
            for t in self.tokens[phrase.last :]
        )

    def _name(self, phrase: NounPhrase | None) -> str | None:
        """The phrase without time nouns at its start; None where it only points back."""
        if phrase is None:
            return None
        first = phrase.first
        while first < phrase.last and self.tokens[first].form in data.TIME_NOUNS:
            first += 1
        words = (
            self.text[self.tokens[first].start : phrase.end].strip() if first < phrase.last else ""
        )
        if all(token.tag in COUNTED for token in self.tokens[first : phrase.last]):
            return None
        return None if not words or is_anaphor(words) or words in ("것", "게") else words

    def _noun_before(self, figure: Span) -> str | None:
        """The noun chain that runs up to the figure: `메모리 부문 매출` before 2조 원."""
        end = next(
            (i for i, t in enumerate(self.tokens) if t.start >= figure.start), len(self.tokens)
        )
        while end > 0 and self.tokens[end - 1].form in data.BEFORE:
            end -= 1
        tied = end > 0 and self.tokens[end - 1].form in TIES and self.tokens[end - 1].tag != "JKG"
        copula = end > 1 and self.tokens[end - 1].tag == "ETM" and self.tokens[end - 2].tag == "VCP"
        last = end - 1 if tied else end - 2 if copula else end
        first = last
        while first > 0 and self._chains(first - 1):
            first -= 1
        while first < last and self.tokens[first].form in data.TIME_NOUNS:
            first += 1
        while first < last and self.tokens[last - 1].form in data.NO_MEASURES:
            last -= 1
        if first == last or all(t.tag in ("NNB", "SN", "NR") for t in self.tokens[first:last]):
            return None
        return self.text[self.tokens[first].start : self.tokens[last - 1].end].strip()

    def _chains(self, index: int) -> bool:
        return self.tokens[index].tag in NOMINAL and self.tokens[index].tag != "NP"
