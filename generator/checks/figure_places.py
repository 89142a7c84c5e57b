"""What stands around a figure: the words that say whose it is and what it measures.

The nearest words tell most. A further figure of the same sort, or the end of a clause, takes
the words behind it away; what the sentence is about (은, 는) reaches over both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.checks.figure_values import CHECKED, family
from generator.models import Fact
from generator.text.morphology import Token, analyze
from generator.text.predicates import base_form
from generator.text.statements import CONTENT
from generator.text.wordlist import words

__all__ = ["FIGURE_SIGN", "Surroundings", "is_bound", "surroundings", "word_at"]

#: What crossing another figure of the sort, the end of a clause, a quotation mark leaves.
PAST_FIGURE, PAST_CLAUSE, PAST_QUOTE = 0.35, 0.4, 0.6
#: What a topic keeps however far it stands, unless another one stands nearer.
TOPIC = 0.8
#: Words between a figure and the next one of its sort are that one's.
NEXT_ONES = 0.35
#: What a describing clause before a noun leaves for the words behind it.
PAST_NOUN = 0.6
BOUNDS = frozenset(
    words(
        """
        고 며 으며 지만 으나 나 는데 ᆫ데 은데 면서 으면서 자 아 어 아서 어서 려고 으려고
        도록 다가 려다 으려다 면 으면
        """
    )
)
FIGURE_SIGN = "@"
#: What stands between a label and its figure and names nothing.
EMPTY = frozenset(words("최대 최소 총 약 규모 평균 연간 하루 가운데 전체 현재 분당 시속 현지"))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words around a figure by how surely they are its own, 0 to 1.

    `near` are those between it and the clause or figure before, `label` the same with nouns
    that are written together joined, `head` what of it stands nearest, `dates` the dates there.
    """

    words: Mapping[str, float]
    near: frozenset[str]
    label: frozenset[str]
    head: frozenset[str]
    dates: frozenset[str]


def surroundings(text: str, fact: Fact, facts: Sequence[Fact]) -> Surroundings:
    """The words around a fact of a sentence; other facts stand as `@value`."""
    others = tuple(f for f in facts if f is not fact and f.kind in CHECKED)
    return _read(text, fact, others)


@lru_cache(maxsize=4096)
def _read(text: str, fact: Fact, others: tuple[Fact, ...]) -> Surroundings:
    tokens = analyze(text)
    found: dict[str, float] = {}
    own: list[int] = []
    dates: set[str] = set()
    _left(tokens, fact, others, found, own, dates)
    _right(tokens, fact, others, found)
    near = frozenset(w for i in own if (w := word_at(tokens, i)) is not None)
    themed = text[fact.span.end : fact.span.end + 1] in ("은", "는")
    if themed and fact.kind != "date":
        own = _answer(tokens, fact, others) or own
    if fact.kind == "date":
        own = own + _answer(tokens, fact, others)
    runs = _runs(tokens, sorted(own))
    return Surroundings(
        found,
        near,
        frozenset(word for run in runs for word in run),
        frozenset(_head(runs)),
        frozenset(dates),
    )


def _answer(tokens: Sequence[Token], fact: Fact, others: Sequence[Fact]) -> list[int]:
    """What is said of a figure that is the theme: 60%는 정부가 메운다, 31억원은 군비다.

    Nothing where it leads straight to another figure of the sort: that one's label.
    """
    found: list[int] = []
    for index, token in enumerate(tokens):
        if token.start < fact.span.end:
            continue
        other = _inside(token, others)
        if other is not None and family(other) == family(fact):
            return [] if fact.kind != "date" else found
        if token.tag in ("SP", "VCP") or is_bound(tokens, index):
            break
        if other is None and word_at(tokens, index) is not None and token.tag in CONTENT:
            found.append(index)
    return found


def _runs(tokens: Sequence[Token], own: Sequence[int]) -> list[list[str]]:
    """Words of a label, phrase by phrase; nouns that touch each other are one word."""
    found: list[list[str]] = []
    last = None
    for index in own:
        token = tokens[index]
        word = word_at(tokens, index)
        if word is None:
            continue
        between = tokens[last + 1 : index] if last is not None else ()
        joined = last is not None and all(t.tag in ("XSN", "XPN") for t in between)
        if joined and last is not None and token.tag in CONTENT and tokens[last].tag in CONTENT:
            held = "".join(t.form for t in between)
            touching = tokens[last].end == (between[0].start if between else token.start)
            if touching:
                found[-1][-1] += held + word
            else:
                found[-1].append(word)
        else:
            found.append([word])
        last = index
    return [[w for w in run if w not in EMPTY] for run in found if any(w not in EMPTY for w in run)]


def _head(runs: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The last word of the last noun phrase: 영업이익 of `영업이익은 최대 3조 원`."""
    nouns = [run for run in runs if not run[-1].endswith("다")]
    return (nouns[-1][-1],) if nouns else ()


def _inside(token: Token, facts: Sequence[Fact]) -> Fact | None:
    return next((f for f in facts if f.span.start <= token.start < f.span.end), None)


def is_bound(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag != "EC" or token.form not in BOUNDS:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or following.tag not in ("VX", "EP")


def word_at(tokens: Sequence[Token], index: int) -> str | None:
    token = tokens[index]
    if token.tag in CONTENT and token.tag != "SN":
        return token.form
    return base_form(tokens, index) if token.tag in ("VV", "VA") else None


@dataclass(slots=True)
class _Walk:
    """What is left of a word's hold on a figure, going back from the figure."""

    sort: str
    factor: float = 1.0
    topic: float = 0.0
    topics: int = 0
    is_label: bool = True

    def pass_figure(self, other: Fact) -> None:
        """Another figure: one of the same sort takes what stands before it."""
        if family(other) == self.sort:
            self.factor *= PAST_FIGURE
            self.topic = 0.0
            self.is_label = False

    def pass_token(self, tokens: Sequence[Token], index: int) -> None:
        """The end of a clause, a quotation mark or a particle."""
        token = tokens[index]
        if is_bound(tokens, index):
            self.factor *= PAST_CLAUSE
            self.topic = 0.0
            self.is_label = False
        elif token.tag in ("SSO", "SSC") and token.form in '“”"':
            self.factor *= PAST_QUOTE
        elif token.tag == "JX" and token.form in ("은", "는", "ᆫ"):
            self.topics += 1
            self.topic = TOPIC if self.topics == 1 else 0.0
        elif token.tag[0] == "J" and token.tag not in ("JKG", "JC"):
            self.topic = 0.0


def _left(
    tokens: Sequence[Token],
    fact: Fact,
    others: Sequence[Fact],
    found: dict[str, float],
    own: list[int],
    dates: set[str],
) -> None:
    walk = _Walk(family(fact))
    crossed: set[str] = set()
    before = [i for i, token in enumerate(tokens) if token.start < fact.span.start]
    for index in reversed(before):
        other = _inside(tokens[index], others)
        if other is not None:
            if other.id not in crossed:
                crossed.add(other.id)
                _put(found, FIGURE_SIGN + other.value, walk.factor)
                if other.kind == "date" and walk.is_label:
                    dates.add(other.value)
                walk.pass_figure(other)
            continue
        walk.pass_token(tokens, index)
        word = word_at(tokens, index)
        if word is not None:
            _put(found, word, max(walk.factor, walk.topic))
            if walk.is_label:
                own.append(index)


def _right(
    tokens: Sequence[Token], fact: Fact, others: Sequence[Fact], found: dict[str, float]
) -> None:
    sort = family(fact)
    behind = [i for i, token in enumerate(tokens) if token.start >= fact.span.end]
    if not behind:
        return
    nearest = next(
        (i for i in behind if (o := _inside(tokens[i], others)) and family(o) == sort), None
    )
    bound = next((i for i in behind if is_bound(tokens, i)), None)
    factor = 1.0
    if nearest is not None and (bound is None or nearest < bound):
        factor = NEXT_ONES
    for index in behind:
        other = _inside(tokens[index], others)
        if other is not None:
            _put(found, FIGURE_SIGN + other.value, factor)
            if family(other) == sort:
                factor = min(factor, NEXT_ONES)
            continue
        word = word_at(tokens, index)
        if word is not None:
            _put(found, word, factor)
        if index == bound:
            factor = min(factor, PAST_CLAUSE * NEXT_ONES)
        elif tokens[index].tag == "ETM":
            factor *= PAST_NOUN


def _put(found: dict[str, float], word: str, weight: float) -> None:
    found[word] = max(found.get(word, 0.0), weight)
