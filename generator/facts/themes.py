"""The themes of an article: its own sub-headings, else stretches that share their words.

Where no sub-heading stands, a stretch is parted at the paragraph breaks where the vocabulary
changes most (the depth scores of TextTiling, Hearst 1997, over content words).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.models import Fact, FactTable, Sentence
from generator.text.morphology import analyze

__all__ = ["Theme", "themes_of"]

CONTENT = frozenset(("NNG", "NNP", "SL", "VV", "VA", "XR"))
#: Sentences that are held against each other on both sides of a break.
WINDOW = 4
#: A theme has at least so many sentences where the source has no headings.
SHORTEST = 3
#: How much deeper than its surroundings a break must be.
DEPTH = 0.08
#: Names that stand for a theme without a heading.
NAMED_BY = 2


class Theme(NamedTuple):
    """A stretch of the story: what it is called, and the ids of its sentences."""

    title: str
    sentences: tuple[str, ...]


def themes_of(table: FactTable) -> tuple[Theme, ...]:
    """The themes of an article in reading order; title and subtitles belong to the first."""
    themes: list[Theme] = []
    opening: list[Sentence] = []
    for heading, story in _by_heading(table.article.sentences):
        if all(sentence.kind != "text" for sentence in story):
            opening += story
            continue
        for stretch in [story] if heading else _parted(story):
            ids = tuple(sentence.id for sentence in (*opening, *stretch))
            themes.append(Theme(heading or _name(ids, table.facts), ids))
            opening = []
    if opening and themes:
        last = themes.pop()
        themes.append(Theme(last.title, last.sentences + tuple(s.id for s in opening)))
    elif opening:
        themes.append(Theme(table.article.title, tuple(s.id for s in opening)))
    return tuple(themes)


def _by_heading(sentences: Sequence[Sentence]) -> list[tuple[str | None, list[Sentence]]]:
    stretches: list[tuple[str | None, list[Sentence]]] = [(None, [])]
    for sentence in sentences:
        if sentence.kind == "heading":
            stretches.append((sentence.text, [sentence]))
        else:
            stretches[-1][1].append(sentence)
    return [(heading, story) for heading, story in stretches if story]


def _parted(story: list[Sentence]) -> list[list[Sentence]]:
    """A stretch without headings, cut where its words change most."""
    words = [frozenset(_words(s) if s.kind == "text" else ()) for s in story]
    breaks = [
        at
        for at in range(1, len(story))
        if story[at].paragraph != story[at - 1].paragraph and story[at - 1].kind == "text"
    ]
    cohesion = {at: _cohesion(words, at) for at in breaks}
    chosen: list[int] = []
    for at in sorted(breaks, key=lambda each: _depth(cohesion, each), reverse=True):
        edges = [0, *chosen, len(story)]
        if _depth(cohesion, at) < DEPTH:
            break
        if all(abs(at - edge) >= SHORTEST for edge in edges):
            chosen.append(at)
    edges = [0, *sorted(chosen), len(story)]
    return [story[first:last] for first, last in pairwise(edges)]


def _words(sentence: Sentence) -> list[str]:
    return [token.form for token in analyze(sentence.text) if token.tag in CONTENT]


def _cohesion(words: Sequence[frozenset[str]], at: int) -> float:
    """What both sides of a break share, as a part of the smaller one."""
    left = frozenset().union(*words[max(0, at - WINDOW) : at])
    right = frozenset().union(*words[at : at + WINDOW])
    return len(left & right) / (1 + min(len(left), len(right)))


def _depth(cohesion: dict[int, float], at: int) -> float:
    """How far cohesion falls at a break from the peaks on both sides."""
    before = [cohesion[each] for each in cohesion if each <= at]
    after = [cohesion[each] for each in cohesion if each >= at]
    return (max(before) + max(after)) / 2 - cohesion[at]


def _name(ids: Sequence[str], facts: Sequence[Fact]) -> str:
    """What a theme without a heading is called: the names that it tells most of."""
    told: Counter[str] = Counter()
    for fact in facts:
        places = [fact.sentence, *(place.sentence for place in fact.places)]
        times = sum(place in ids for place in places)
        if fact.kind == "name" and times:
            told[fact.value] += times
    return " · ".join(name for name, _ in told.most_common(NAMED_BY))
