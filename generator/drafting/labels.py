"""Categories and tags of a draft."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from generator.drafting import vocabulary
from generator.models import FactTable
from generator.text.morphology import analyze

__all__ = ["find_category", "find_tags"]

MOST_TAGS = 8
#: Where no name is told twice.
FEW_TAGS = 3
#: A heading or the title speaks louder than the body.
TITLE_WEIGHT = 3


def find_category(table: FactTable, lexicon: Mapping[str, tuple[str, ...]]) -> str:
    """The category whose words the article uses most, the title counting threefold."""
    nouns: Counter[str] = Counter()
    for sentence in table.article.sentences:
        weight = 1 if sentence.kind == "text" else TITLE_WEIGHT
        for token in analyze(sentence.text):
            if token.tag in ("NNG", "NNP", "SL"):
                nouns[token.form] += weight
    categories = lexicon or vocabulary.CATEGORIES
    scores = {
        name: sum(min(nouns[word], 6) for word in known) for name, known in categories.items()
    }
    best = max(scores, key=lambda name: scores[name], default=vocabulary.DEFAULT_CATEGORY)
    return best if scores.get(best) else vocabulary.DEFAULT_CATEGORY


def find_tags(table: FactTable) -> tuple[str, ...]:
    """The names that the article speaks of most, in the order of their first mention."""
    counts: Counter[str] = Counter()
    for fact in table.facts:
        if fact.kind == "name" and _is_tag(fact.value):
            counts[fact.value] += 1 + len(fact.places)
    told_again = [name for name, count in counts.most_common(MOST_TAGS) if count > 1]
    chosen = told_again or [name for name, _ in counts.most_common(FEW_TAGS)]
    return tuple(name for name in counts if name in chosen)


def _is_tag(name: str) -> bool:
    return (
        name not in vocabulary.NO_TAGS
        and 2 <= len(name) <= 20
        and not re.search(r"[\d<>{}\[\]\"']", name)
    )
