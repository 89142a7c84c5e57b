"""How the figures of one sentence stand to each other: gloss, comparison, change."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from generator.facts import patterns as data
from generator.facts.modality import modality_behind, stands_on_yardstick
from generator.models import Direction, Fact, Relation

__all__ = ["relate"]

#: What stands between an amount and its gloss: the bracket, and words that bend the gloss.
TO_GLOSS = re.compile(rf"\s?\(\s?(?:(?:한화|우리\s?돈|{'|'.join(data.BEFORE)})\s?)*")
#: Where 넘다 and 밑돌다 bend a figure it is a bound, and no difference.
BENT = frozenset(("over", "under", "at_most", "at_least"))
COMPARABLE = frozenset(("money", "percent", "count", "quantity", "ratio"))
#: From a figure to its change word: 3.2% 감소, 8% 초과한, 12% 가까이 늘었다.
CHANGE_WINDOW = 14
COMPARISON_WINDOW = 30
FROM = re.compile(r"\s?에서\s?")
INTO = re.compile(r"\s?(?:로|으로)\s")


def relate(text: str, facts: Sequence[Fact]) -> list[Fact]:
    """The facts of one sentence with their relations; ids must be set."""
    figures = [fact for fact in facts if fact.kind in COMPARABLE]
    if not figures:
        return list(facts)
    result = {fact.id: fact for fact in facts}
    for first, second in pairwise(figures):
        between = text[first.span.end : second.span.start]
        if first.kind == second.kind and first.unit != second.unit and TO_GLOSS.fullmatch(between):
            result[second.id] = replace(
                result[second.id],
                modality=result[second.id].modality | _shared(text, first),
                relations=(*result[second.id].relations, Relation("gloss", first.id, None)),
            )
    glosses = {
        key
        for key, fact in result.items()
        if fact.relations and any(r.type == "gloss" for r in fact.relations)
    }
    plain = [fact for fact in figures if fact.id not in glosses]
    for relation_of in (_comparisons, _changes):
        for fact_id, relation in relation_of(text, plain):
            fact = result[fact_id]
            if not any(r.type == relation.type for r in fact.relations):
                result[fact_id] = replace(fact, relations=(*fact.relations, relation))
    return list(result.values())


def _shared(text: str, fact: Fact) -> set[str]:
    """What is said of an amount and its gloss together; 약 before one is said of that one."""
    return {*(fact.modality - {"about"}), *modality_behind(text, fact.span)}


def _direction(text: str, start: int, window: int) -> Direction | None:
    """The first direction word behind a figure; 못 미치다 and 넘지 않다 count as below."""
    stretch = text[start : start + window]
    hits = [
        (match.start(), order, name)
        for order, (pattern, name) in enumerate(data.DIRECTIONS)
        if (match := pattern.search(stretch))
    ]
    return min(hits)[2] if hits else None


def _comparisons(text: str, figures: Sequence[Fact]) -> list[tuple[str, Relation]]:
    """Figures held against a yardstick: 3200억 원 … 시장 예상치 3500억 원을 밑돌았다."""
    found: list[tuple[str, Relation]] = []
    if len(figures) < 2:
        return found
    for index, yardstick in enumerate(figures):
        if not stands_on_yardstick(text, yardstick.span):
            continue
        direction = _direction(text, yardstick.span.end, COMPARISON_WINDOW)
        if direction is None:
            continue
        others = [*reversed(figures[:index]), *figures[index + 1 :]]
        for other in others:
            if (other.kind, other.unit) == (yardstick.kind, yardstick.unit):
                found.append((other.id, Relation("comparison", yardstick.id, direction)))
                break
        margin = figures[index + 1] if index + 1 < len(figures) else None
        if margin is not None and text[yardstick.span.end : margin.span.start].strip() in (
            "를",
            "을",
            "보다",
        ):
            found.append((margin.id, Relation("comparison", yardstick.id, direction)))
    return found


def _changes(text: str, figures: Sequence[Fact]) -> list[tuple[str, Relation]]:
    """`3.2% 감소`, and `10억 달러에서 12억 달러로 늘었다` with both ends."""
    found = []
    for index, fact in enumerate(figures):
        before = figures[index - 1] if index else None
        origin = None
        alike = before is not None and before.unit == fact.unit
        if not alike and fact.kind not in ("percent", "ratio"):
            continue
        direction = _direction(text, fact.span.end, CHANGE_WINDOW)
        if before is not None and alike:
            between = text[before.span.end : fact.span.start]
            origin = (
                before.id if FROM.fullmatch(between) and INTO.match(text, fact.span.end) else None
            )
        if origin is not None:
            found.append((fact.id, Relation("change", origin, direction)))
        elif direction in ("above", "below") and fact.kind in ("percent", "ratio"):
            if not fact.modality & BENT:
                found.append((fact.id, Relation("comparison", None, direction)))
        elif direction in ("up", "down") and fact.kind in ("percent", "ratio"):
            found.append((fact.id, Relation("change", None, direction)))
    return found
