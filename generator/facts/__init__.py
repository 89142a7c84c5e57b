"""Article -> FactTable: figures, dates, quotations and names, each with its place."""

from generator.facts.names import find_names
from generator.facts.sentence import SentenceReader
from generator.facts.table import (
    FIGURES,
    article_day,
    extract_facts,
    facts_by_sentence,
    find_facts,
    main_figures,
)

__all__ = [
    "FIGURES",
    "SentenceReader",
    "article_day",
    "extract_facts",
    "facts_by_sentence",
    "find_facts",
    "find_names",
    "main_figures",
]
