"""One sentence taken apart: its clauses and noun phrases."""

from __future__ import annotations

from collections.abc import Sequence

from generator.text.clauses import clause_starts, noun_phrases
from generator.text.morphology import Token

__all__ = ["Clauses"]


class Clauses:
    """Where the clauses of a sentence start, and the noun phrases that a particle closes."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        """`tokens` are those of `text`."""
        self.text = text
        self.tokens = tokens
        self.starts = clause_starts(tokens)
        self.phrases = noun_phrases(tokens)
