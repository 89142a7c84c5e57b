"""Article -> FactTable: figures, dates, quotations and names, each with its place."""

from generator.facts.attribution import Attribution
from generator.facts.names import find_names
from generator.facts.sentence import SentenceReader
from generator.facts.table import (
    FIGURES,
    Readings,
    article_day,
    extract_facts,
    facts_by_sentence,
    find_facts,
    main_figures,
    read_sentences,
)
from generator.facts.themes import Theme, themes_of

__all__ = [
    "FIGURES",
    "Attribution",
    "Readings",
    "SentenceReader",
    "Theme",
    "article_day",
    "extract_facts",
    "facts_by_sentence",
    "find_facts",
    "find_names",
    "main_figures",
    "read_sentences",
    "themes_of",
]
