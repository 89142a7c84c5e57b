"""Which sentences a draft tells, and in what sections.

Sections follow the source's own sub-headings; where it has too few, a stretch is parted at the
paragraph break with the least lexical cohesion (after Hearst's TextTiling), where it has too
many, the shortest neighbours are joined.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generator.drafting.rewrite import has_topic_outside, is_bound, leans_on_topic
from generator.facts import FIGURES, main_figures
from generator.models import Fact, FactTable, Sentence
from generator.settings import DrafterSettings
from generator.text.endings import to_polite
from generator.text.morphology import Token, analyze

__all__ = ["Candidate", "Part", "outline", "shared_words"]

CONTENT = ("NNG", "NNP", "SL", "VV", "VA", "XR")
#: Characters of story for a section.
SECTION_LENGTH = 380
#: A part shorter than this many sentences is not parted further.
SMALLEST = 2
#: Share of a part's sentences that is told, and of the main figures that must be.
TOLD = 0.6
KEPT = 0.95
#: So many sentences are told where a part has them.
FULL = 3
#: What a further sentence of a paragraph that is told already is worth.
FADING = 0.6
#: Sentences that share this much are told once.
ALIKE = 0.6
SHORTEST = 7
LONG = 160
#: What its place is worth to a sentence: the story's first, a section's first.
LEAD, OPENING = 4.0, 1.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the story with what speaks for telling it."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    words: frozenset[str]
    facts: tuple[Fact, ...]
    main: frozenset[str]
    bound: bool
    usable: bool
    score: float


@dataclass(slots=True)
class Part:
    """A section to be: its story sentences, and those chosen to be told; one opens the post."""

    heading: str | None
    story: list[Candidate]
    told: list[Candidate] = field(default_factory=list)
    opens: bool = False


def outline(table: FactTable, settings: DrafterSettings) -> list[Part]:
    """The parts of the draft with their told sentences in reading order."""
    parts = _parts_by_heading(table)
    length = sum(len(c.sentence.text) for part in parts for c in part.story)
    usable = sum(c.usable for part in parts for c in part.story)
    wanted = max(settings.min_sections, min(settings.max_sections, round(length / SECTION_LENGTH)))
    headed = sum(bool(p.heading) and _usable(p.story) >= SMALLEST for p in parts)
    wanted = max(1, min(max(wanted, headed), settings.max_sections, usable // SMALLEST))
    while len(parts) > wanted:
        _join_smallest(parts)
    while len(parts) < wanted and _split_largest(parts):
        pass
    _choose(parts, settings.max_section_sentences)
    _join_thin(parts)
    told = [part for part in parts if part.told]
    if told:
        told[0].opens = True
    return told


def _parts_by_heading(table: FactTable) -> list[Part]:
    """The story cut at its sub-headings."""
    main = {fact.id for fact in main_figures(table)}
    facts = _facts_by_sentence(table)
    parts = [Part(None, [])]
    started = False
    paragraph = -1
    for sentence in table.article.sentences:
        if sentence.kind == "heading":
            if parts[-1].story:
                parts.append(Part(sentence.text, []))
            else:
                parts[-1].heading = sentence.text
        elif sentence.kind == "text":
            first = LEAD if not started else OPENING * (not parts[-1].story)
            started = True
            inside = sentence.paragraph == paragraph
            paragraph = sentence.paragraph
            parts[-1].story.append(
                _candidate(sentence, facts.get(sentence.id, []), main, first, inside=inside)
            )
    return [part for part in parts if part.story]


def _facts_by_sentence(table: FactTable) -> dict[str, list[Fact]]:
    found: dict[str, list[Fact]] = {}
    for fact in table.facts:
        for sentence in {fact.sentence, *(place.sentence for place in fact.places)}:
            found.setdefault(sentence, []).append(fact)
    return found


def _candidate(
    sentence: Sentence, facts: Sequence[Fact], main: set[str], place: float, *, inside: bool
) -> Candidate:
    tokens = analyze(sentence.text)
    mine = frozenset(fact.id for fact in facts if fact.id in main)
    bound = is_bound(sentence.text, tokens) or (inside and leans_on_topic(tokens))
    figures = sum(fact.kind in FIGURES for fact in facts)
    quotes = [fact for fact in facts if fact.kind == "quote"]
    score = 3.0 * len(mine) + min(figures, 3) + 1.5 * any(q.speaker for q in quotes)
    score += 0.5 * min(3, sum(fact.kind == "name" for fact in facts)) + place
    score -= 0.7 * bound + 1.0 * (len(sentence.text) > LONG)
    return Candidate(
        sentence,
        tokens,
        frozenset(t.form for t in tokens if t.tag in CONTENT),
        tuple(facts),
        mine,
        bound,
        _is_usable(sentence.text, quotes),
        score,
    )


def _is_usable(text: str, quotes: Sequence[Fact]) -> bool:
    """A whole statement whose ending can be turned, no bare quotation, no question."""
    if len(text) < SHORTEST or "?" in text[-2:] or text[-1] in "\"”’'」:":
        return False
    quoted = sum(len(quote.text) for quote in quotes)
    unattributed = any(q.speaker is None for q in quotes) and not has_topic_outside(text)
    return not (unattributed and quoted > 0.7 * len(text)) and to_polite(text) is not None


def _join_smallest(parts: list[Part]) -> None:
    """Join the shortest part with its shorter neighbour."""
    index = min(range(len(parts)), key=lambda i: len(parts[i].story))
    neighbours = [i for i in (index - 1, index + 1) if 0 <= i < len(parts)]
    other = min(neighbours, key=lambda i: len(parts[i].story))
    first, second = sorted((index, other))
    parts[first].story += parts[second].story
    del parts[second]


def _split_largest(parts: list[Part]) -> bool:
    """Part the longest stretch where its words change most; False where none can be parted."""
    for index in sorted(range(len(parts)), key=lambda i: -len(parts[i].story)):
        at = _weakest_break(parts[index].story)
        if at is not None:
            part = parts[index]
            halves = [Part(None, part.story[:at]), Part(None, part.story[at:])]
            max(
                halves, key=lambda half: shared_words(part.heading, half.story)
            ).heading = part.heading
            parts[index : index + 1] = halves
            return True
    return False


def shared_words(heading: str | None, story: Sequence[Candidate]) -> int:
    """How many content words of a heading stand in a stretch of the story."""
    if heading is None:
        return 0
    nouns = {t.form for t in analyze(heading) if t.tag in (*CONTENT, "SN")}
    return len(nouns & {t.form for c in story for t in c.tokens})


def _weakest_break(story: Sequence[Candidate]) -> int | None:
    """The paragraph break with the least in common on both sides, ends left alone."""
    best: tuple[float, int] | None = None
    for at in range(SMALLEST, len(story) - SMALLEST + 1):
        before, after = story[at - 1], story[at]
        if before.sentence.paragraph == after.sentence.paragraph or after.bound:
            continue
        left = frozenset().union(*(c.words for c in story[max(0, at - 4) : at]))
        right = frozenset().union(*(c.words for c in story[at : at + 4]))
        if min(_usable(story[:at]), _usable(story[at:])) < SMALLEST:
            continue
        cohesion = len(left & right) / (1 + min(len(left), len(right)))
        balance = abs(len(story) / 2 - at) / len(story)
        offer = (cohesion + 0.3 * balance, at)
        best = offer if best is None or offer < best else best
    return best[1] if best else None


def _usable(story: Sequence[Candidate]) -> int:
    return sum(c.usable for c in story)


def _choose(parts: list[Part], most: int) -> None:
    """Fill every part with its best sentences, then add those whose main figures are missing."""
    for part in parts:
        share = max(min(FULL, len(part.story)), round(TOLD * len(part.story)))
        wanted = max(SMALLEST, min(most - 1, share))
        _fill(part, wanted, most, key=lambda c: c.score, seen=_told(parts))
    every = frozenset().union(*(c.main for part in parts for c in part.story))
    for part in parts:
        missing = every - frozenset().union(*(c.main for p in parts for c in p.told))
        if len(missing) <= (1 - KEPT) * len(every):
            break
        wanted = sum(bool(c.main & missing) for c in part.story) + len(part.told)
        _fill(part, wanted, most, key=lambda c: len(c.main & missing), seen=_told(parts))


def _told(parts: Sequence[Part]) -> list[Candidate]:
    return [c for part in parts for c in part.told]


def _fill(
    part: Part, wanted: int, most: int, key: Callable[[Candidate], float], seen: list[Candidate]
) -> None:
    """Take sentences by `key` until `wanted` are told, each with what it points back to.

    Every sentence told of a paragraph makes the others of it worth less, so that no paragraph
    is forgotten.
    """
    left = list(part.story)

    def worth(candidate: Candidate) -> float:
        paragraph = candidate.sentence.paragraph
        told = sum(c.sentence.paragraph == paragraph for c in part.told)
        return key(candidate) * FADING**told

    while left and len(part.told) < wanted:
        candidate = max(left, key=worth)
        if key(candidate) <= 0:
            break
        left.remove(candidate)
        chain = _with_antecedents(part.story, candidate)
        new = [c for c in chain if c not in part.told] if chain else []
        if not new or len(part.told) + len(new) > most:
            continue
        if any(_alike(candidate, other) for other in seen):
            continue
        part.told += new
        seen += new
    part.told.sort(key=lambda c: c.sentence.span)


def _with_antecedents(story: Sequence[Candidate], candidate: Candidate) -> list[Candidate] | None:
    """The sentence and those right before it that it needs; None where one can't be told."""
    index = story.index(candidate)
    chain = [candidate]
    while chain[0].bound:
        index -= 1
        if index < 0:
            return None
        chain.insert(0, story[index])
    return chain if all(c.usable for c in chain) else None


def _alike(one: Candidate, other: Candidate) -> bool:
    if one is other:
        return False
    shared = len(one.words & other.words)
    return shared > ALIKE * min(len(one.words), len(other.words)) and one.main <= other.main


def _join_thin(parts: list[Part]) -> None:
    """A part of one sentence goes to its neighbour, so that every section is a paragraph."""
    parts[:] = [part for part in parts if part.told]
    index = 0
    while len(parts) > 1 and index < len(parts):
        if len(parts[index].told) >= SMALLEST:
            index += 1
            continue
        other = index - 1 if index else 1
        first, second = sorted((index, other))
        parts[first].story += parts[second].story
        parts[first].told += parts[second].told
        del parts[second]
        index = 0
