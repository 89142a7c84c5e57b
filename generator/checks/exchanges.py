"""Two figures of one sort that have changed places: each held against the words of both.

A figure's words are those on its side: before it (A는 3조, B는 2조), or behind it where it is
the theme (3명은 A, 4명은 B). What the words of the one have in common with those of the other
tells nothing; what is left must speak for the place where each is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from generator.checks.case import Source
from generator.checks.figure_places import FIGURE_SIGN, is_bound, word_at
from generator.checks.figure_values import CHECKED, family, is_rough, same_value
from generator.models import Fact
from generator.text.compounds import join_nouns
from generator.text.morphology import Token, analyze

__all__ = ["Trade", "trades"]

#: What a word keeps across a figure of the sort, the end of a clause; as a far topic; where it
#: follows a figure that is not the theme; where it is another theme's.
PAST_FIGURE, PAST_CLAUSE, TOPIC, BEHIND, ANOTHERS = 0.35, 0.4, 0.8, 0.5, 0.15
#: How clearly the words must speak for the other place.
CLEARLY = 0.2
FIGURE_WEIGHT = 1.5
#: What stands behind a whole, or the first of two ends.
WHOLE = re.compile(
    r"(?:에서|인|이던|던|이었던|였던|(?:의 [가-힣 ]+)?[은는](?=[^,]*$)|\s?(?:가운데|중|대)\s)"
)
ENDED = re.compile(r"(?:고|며|지만|으나), ")
UNTIED = frozenset(("date", "rank", "bare"))
THEMES = ("은 ", "는 ", "이 ", "가 ")


class Trade(NamedTuple):
    """Two figures of a draft, where each is told, and how far the words prefer the trade."""

    one: Fact
    other: Fact
    told_one: Fact
    told_other: Fact
    margin: float


def trades(text: str, facts: Sequence[Fact], source: Source) -> list[Trade]:
    """Pairs of a sentence's figures that the source's words would have the other way round."""
    found = []
    able = [f for f in facts if f.kind in CHECKED and f.kind not in UNTIED]
    for one, other in combinations(able, 2):
        if family(one) != family(other) or same_value(one, other) or _are_parts(text, one, other):
            continue
        best = _best(text, one, other, able, source)
        if best is not None and best.margin > CLEARLY:
            found.append(best)
    return found


def _best(text: str, one: Fact, other: Fact, facts: Sequence[Fact], source: Source) -> Trade | None:
    """The reading of the two that speaks most for how the draft has them."""
    mine, yours = (context(text, f, tuple(facts)) for f in (one, other))
    best: Trade | None = None
    for told in _told(one, source):
        for also in _told(other, source):
            if told.id == also.id and told.span == also.span and told.sentence == also.sentence:
                continue
            theirs, others = _in_source(told, source), _in_source(also, source)
            margin = _margin(mine, yours, theirs, others, source)
            if margin is None:
                return None
            if best is None or margin < best.margin:
                best = Trade(one, other, told, also, margin)
    return best


def _are_parts(text: str, one: Fact, other: Fact) -> bool:
    """Whether the first only leads to the second: from one to the other, a whole and its part."""
    between = text[one.span.end : other.span.start]
    return WHOLE.match(between) is not None and not ENDED.search(between)


def _told(fact: Fact, source: Source) -> list[Fact]:
    held = [o for o in source.all_facts() if o.kind in CHECKED]
    return [o for o in held if same_value(fact, o)] or [o for o in held if is_rough(fact, o)]


def _in_source(fact: Fact, source: Source) -> Mapping[str, float]:
    facts = tuple(f for f in source.facts[fact.sentence] if f.kind in CHECKED)
    return context(source.article.sentence(fact.sentence).text, fact, facts)


def _margin(
    mine: Mapping[str, float],
    yours: Mapping[str, float],
    told: Mapping[str, float],
    also: Mapping[str, float],
    source: Source,
) -> float | None:
    """How far the words prefer the trade, as a share of what tells the two apart."""
    total = score = 0.0
    for word in sorted({*mine, *yours}):
        apart = mine.get(word, 0.0) - yours.get(word, 0.0)
        if not apart:
            continue
        is_figure = word[0] == FIGURE_SIGN
        weight = FIGURE_WEIGHT if is_figure else source.aligner.weight(word)
        kin = {word: 1.0} if is_figure else dict(source.aligner.vocabulary.kin(word))
        total += weight * abs(apart)
        theirs = max((s * told.get(w, 0.0) for w, s in kin.items()), default=0.0)
        others = max((s * also.get(w, 0.0) for w, s in kin.items()), default=0.0)
        score += weight * apart * (others - theirs)
    return score / total if total else None


@lru_cache(maxsize=4096)
def context(text: str, fact: Fact, facts: tuple[Fact, ...]) -> Mapping[str, float]:
    """The words of a sentence by how surely they belong to one of its figures."""
    tokens = join_nouns(analyze(text))
    sort = family(fact)
    rivals = [f for f in facts if f.span != fact.span and family(f) == sort]
    bounds = [t.end for i, t in enumerate(tokens) if is_bound(tokens, i)]
    themes = {f.span.start: _reach(text, f, rivals, bounds) for f in (fact, *rivals)}
    topics = [i for i, t in enumerate(tokens) if t.tag == "JX" and t.form in ("은", "는", "ᆫ")]
    found: dict[str, float] = {}

    def put(word: str, place: int) -> None:
        strength = _strength(place, fact, rivals, bounds, themes)
        found[word] = max(found.get(word, 0.0), strength)

    for index, token in enumerate(tokens):
        if any(f.span.start <= token.start < f.span.end for f in facts):
            continue
        word = word_at(tokens, index)
        if word is not None:
            put(word, token.start)
            before = [i for i in topics if tokens[i].start < fact.span.start]
            if before and _is_topic(tokens, index, before[-1]):
                ended = sum(tokens[before[-1]].end <= b <= fact.span.start for b in bounds)
                if not ended:
                    found[word] = max(found[word], TOPIC)
    for other in facts:
        if other.span != fact.span and other not in rivals:
            put(FIGURE_SIGN + other.value, other.span.start)
            for mark in other.modality:
                put(f"{FIGURE_SIGN}{mark}", other.span.start)
    return found


def _is_topic(tokens: Sequence[Token], index: int, particle: int) -> bool:
    """Whether a word stands right before a topic's particle."""
    return index < particle and tokens[particle].start == tokens[index].end


def _reach(text: str, fact: Fact, rivals: Sequence[Fact], bounds: Sequence[int]) -> int:
    """How far the words behind a figure are its own, where it is the theme.

    One that leads to another figure of the sort is only parted into it: 5억 원은 군비 3억 원과.
    """
    if not text[fact.span.end :].startswith(THEMES):
        return fact.span.end
    comma = text.find(", ", fact.span.end)
    ends = [len(text), *(b for b in bounds if b > fact.span.end)]
    end = min(ends if comma < 0 else [*ends, comma])
    parted = any(fact.span.end < f.span.start < end for f in rivals)
    return fact.span.end if parted else end


def _strength(
    place: int,
    fact: Fact,
    rivals: Sequence[Fact],
    bounds: Sequence[int],
    themes: Mapping[int, int],
) -> float:
    start, end = fact.span.start, fact.span.end
    if end <= place < themes[start]:
        return 1.0
    low, high = min(place, start), max(place, start)
    between = sum(low < f.span.start < high for f in rivals)
    ended = sum(low < b <= high for b in bounds)
    strength = PAST_FIGURE**between * PAST_CLAUSE**ended
    if any(f.span.end <= place < themes[f.span.start] for f in rivals):
        return ANOTHERS * strength
    if place > start:
        follows = any(f.span.start > place for f in rivals)
        strength *= PAST_FIGURE if follows and not ended else BEHIND
    return strength
