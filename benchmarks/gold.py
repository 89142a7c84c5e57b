"""Gold sentences and how a reading is held against them (tests/data/facts/ANNOTATING.md)."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from generator.models import Fact

__all__ = ["DIGITS", "FIGURES", "KINDS", "Item", "Score", "Tally", "load", "score_item"]

KINDS = ("money", "percent", "ratio", "count", "quantity", "rank", "date", "period", "quote")
KINDS += ("name",)
FIGURES = frozenset(("money", "percent", "ratio", "count", "quantity", "rank"))
DIGITS = re.compile(r"\d+")
#: Signs and blanks that two wordings of one label may differ in.
NOISE = re.compile(r"\(\d{1,3}(?:세|살)?\)|[\s()（）‘’“”\"'·,]")
#: What is no part of a name.
MISTER = re.compile(r"씨$")

Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One to three sentences, the day that they were written on, and their facts."""

    id: str
    text: str
    reference: date
    facts: tuple[Gold, ...]


@dataclass(slots=True)
class Score:
    """Right, invented and missed facts of one kind."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        found = self.right + self.invented
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """The share of what there is that was found; 1 where there is nothing."""
        there = self.right + self.missed
        return self.right / there if there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(slots=True)
class Tally:
    """Scores by kind, and every difference in words."""

    scores: dict[str, Score] = field(default_factory=dict)
    differences: list[str] = field(default_factory=list)
    runs: Counter[str] = field(default_factory=Counter)

    def of(self, kind: str) -> Score:
        """The score of a kind, made at its first mention."""
        return self.scores.setdefault(kind, Score())


def load(folder: Path) -> list[Item]:
    """All items of a half. Raises OSError, ValueError and KeyError where a file is broken."""
    items = []
    for path in sorted(folder.glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8")):
            day = date.fromisoformat(entry["reference"])
            items.append(Item(entry["id"], entry["text"], day, tuple(entry["facts"])))
    return items


def score_item(item: Item, found: Sequence[Fact], tally: Tally) -> None:
    """Hold the facts that were found in an item against the gold ones."""
    left = [fact for fact in found if fact.kind != "bare"]
    pairs: list[tuple[Gold, Fact]] = []
    missed = []
    for gold in item.facts:
        if gold.get("optional") or gold["kind"] == "bare":
            continue
        fact = _take(gold, left)
        if fact is None:
            missed.append(gold)
        else:
            pairs.append((gold, fact))
    told = {_key(fact) for _, fact in pairs}
    for gold, fact in pairs:
        tally.of(gold["kind"]).right += 1
        _score_context(item, gold, fact, tally)
    for gold in missed:
        if gold["kind"] == "name" and any(gold["value"] == pair[1].value for pair in pairs):
            continue
        tally.of(gold["kind"]).missed += 1
        tally.differences.append(f"{item.id} missed   {_told(gold)}")
        if gold["kind"] in FIGURES and _has_label(gold):
            tally.of("subject").missed += 1
            tally.of("owner").missed += bool(gold.get("subject"))
            tally.of("measure").missed += bool(gold.get("measure"))
    for fact in left:
        if _key(fact) in told or _is_optional(item, fact):
            continue
        tally.of(fact.kind).invented += 1
        tally.differences.append(f"{item.id} invented {_told_fact(fact)}")
    _score_runs(item, found, tally)


def _take(gold: Gold, left: list[Fact]) -> Fact | None:
    """The fact that is the gold one, taken out of `left`; the same wording is preferred."""
    fitting = [fact for fact in left if _same(gold, fact)]
    fitting.sort(key=lambda fact: (_plain(fact.text) != _plain(gold["text"]), fact.span))
    if not fitting:
        return None
    left.remove(fitting[0])
    return fitting[0]


def _same(gold: Gold, fact: Fact) -> bool:
    values = (gold["value"], *gold.get("value_or", ()))
    if fact.kind != gold["kind"] or fact.value not in values:
        return False
    if fact.kind in ("name", "quote"):
        return fact.kind == "name" or _fits(gold.get("speaker"), fact.speaker)
    sets = [gold.get("modality", []), *gold.get("modality_or", ())]
    same = any(set(each) == fact.modality for each in sets)
    return same and (fact.unit == gold.get("unit") or fact.kind in ("date", "period"))


def _key(fact: Fact) -> tuple[str, str, str | None]:
    return fact.kind, fact.value, fact.unit


def _is_optional(item: Item, fact: Fact) -> bool:
    """Whether an optional annotation stands where the fact does."""
    for gold in item.facts:
        if gold.get("optional") and (gold["text"] in fact.text or fact.text in gold["text"]):
            return True
    return False


def _score_context(item: Item, gold: Gold, fact: Fact, tally: Tally) -> None:
    """Label and speaker of a figure that was found."""
    if gold["kind"] not in FIGURES:
        return
    label = _label_fits(gold, fact)
    for part, found in (("owner", fact.subject), ("measure", fact.measure)):
        expected = gold["subject"] if part == "owner" else gold["measure"]
        right = _fits(expected, found)
        tally.of(part).right += right and bool(expected)
        tally.of(part).invented += not right and bool(found)
        tally.of(part).missed += not right and bool(expected)
    score = tally.of("subject")
    if label:
        score.right += _has_label(gold)
    else:
        score.invented += bool(fact.subject or fact.measure)
        score.missed += _has_label(gold)
        tally.differences.append(
            f"{item.id} label    {gold['text']}: {fact.subject} | {fact.measure}"
            f"  (gold {gold['subject']} | {gold['measure']})"
        )
    speaker = tally.of("speaker")
    expected = gold.get("speaker")
    if _fits(expected, fact.speaker):
        speaker.right += bool(expected)
    else:
        speaker.missed += bool(expected)
        speaker.invented += bool(fact.speaker)
        tally.differences.append(
            f"{item.id} speaker  {gold['text']}: {fact.speaker}  (gold {expected})"
        )


def _has_label(gold: Gold) -> bool:
    return bool(gold.get("subject") or gold.get("measure"))


def _label_fits(gold: Gold, fact: Fact) -> bool:
    """Whether subject and measure are right; a subject may repeat a measure without owner."""
    measure = _fits(gold["measure"], fact.measure) or not gold["measure"]
    subject = _fits(gold["subject"], fact.subject) or (
        not gold["subject"] and fact.subject is not None and _fits(gold["measure"], fact.subject)
    )
    return measure and subject


def _fits(expected: list[str] | None, found: str | None) -> bool:
    """Equal, or no less than the shortest wording and no more than the longest one."""
    if not expected or found is None:
        return not expected and found is None
    plain = _plain(found)
    wordings = sorted((_plain(wording) for wording in expected), key=len)
    return plain in wordings or (wordings[0] in plain and plain in wordings[-1])


def _plain(text: str) -> str:
    return MISTER.sub("", NOISE.sub("", text))


def _score_runs(item: Item, found: Iterable[Fact], tally: Tally) -> None:
    """Every digit run, and every numeral in words that the gold has, must be in some fact."""
    spans = [fact.span for fact in found if fact.kind != "quote"]
    for run in DIGITS.finditer(item.text):
        inside = any(span.start < run.end() and run.start() < span.end for span in spans)
        tally.runs["found" if inside else "lost"] += 1
        if not inside:
            tally.differences.append(f"{item.id} lost     digits {run[0]}")
    for gold in item.facts:
        if gold.get("optional") or gold["kind"] not in FIGURES or DIGITS.search(gold["text"]):
            continue
        at = [match.start() for match in re.finditer(re.escape(gold["text"]), item.text)]
        inside = any(span.start <= start < span.end for span in spans for start in at)
        tally.runs["found" if inside else "lost"] += 1
        if not inside:
            tally.differences.append(f"{item.id} lost     words {gold['text']}")


def _told(gold: Gold) -> str:
    extra = f" {gold.get('unit') or ''} {sorted(gold.get('modality', []))}"
    if gold["kind"] == "quote":
        extra = f" speaker {gold.get('speaker')}"
    return f"{gold['kind']} {gold['text']} = {gold['value']}{extra}"


def _told_fact(fact: Fact) -> str:
    extra = f" {fact.unit or ''} {sorted(fact.modality)}"
    if fact.kind == "quote":
        extra = f" speaker {fact.speaker}"
    return f"{fact.kind} {fact.text} = {fact.value}{extra}"
