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
from generator.facts.themes import Theme, themes_of

__all__ = [
    "FIGURES",
    "SentenceReader",
    "Theme",
    "article_day",
    "extract_facts",
    "facts_by_sentence",
    "find_facts",
    "find_names",
    "main_figures",
    "themes_of",
]
