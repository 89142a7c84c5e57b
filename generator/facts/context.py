"""One sentence taken apart: its clauses and noun phrases."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from generator.text.clauses import NounPhrase, clause_starts, noun_phrases
from generator.text.morphology import Token

__all__ = ["Clauses"]


class Clauses:
    """Where the clauses of a sentence start, and the noun phrases that a particle closes."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        """`tokens` are those of `text`."""
        self.text = text
        self.tokens = tokens

    @cached_property
    def starts(self) -> list[int]:
        """Offsets at which a clause with a tense of its own begins."""
        return clause_starts(self.tokens)

    @cached_property
    def phrases(self) -> list[NounPhrase]:
        """All noun phrases, left to right; most sentences need none of them."""
        return noun_phrases(self.tokens)
