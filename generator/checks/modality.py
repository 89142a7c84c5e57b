"""`modality`: 최대, 이상, 미만, 전망, 알려졌다 lost or added, where that changes the claim."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.case import Case, Check, finding_on
from generator.checks.value import tellings
from generator.models import Fact, Finding, Passage, Severity

__all__ = ["CHECK"]

#: What each modality may be told as without changing the claim.
EQUAL = {
    "max": frozenset(("max", "at_most")),
    "min": frozenset(("min", "at_least")),
    "over": frozenset(("over", "at_least")),
    "at_least": frozenset(("at_least", "over", "min")),
    "under": frozenset(("under", "at_most")),
    "at_most": frozenset(("at_most", "under", "max")),
    "expected": frozenset(("expected", "planned")),
    "planned": frozenset(("planned", "expected")),
    "reported": frozenset(("reported", "expected")),
    "about": frozenset(("about",)),
    "total": frozenset(("total",)),
}
#: `only` (불과, 그치다) is the writer's tone and claims nothing more.
SOFT = frozenset(("about", "total"))
#: Adding hearsay weakens a claim; it does not falsify it.
MAY_BE_ADDED = frozenset(("reported", "total"))
WORDS = {
    "max": "최대", "min": "최소", "over": "넘는", "at_least": "이상", "under": "미만",
    "at_most": "이하", "expected": "전망", "planned": "예정", "reported": "알려졌다",
    "about": "약", "total": "총",
}  # fmt: skip
CHECKED = frozenset(("money", "percent", "count", "quantity", "ratio"))


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        for fact in case.facts.get(passage, ()):
            if fact.kind in CHECKED and not _is_aside(fact):
                told = tellings(fact, case.source)
                yield from _compare(case, passage, fact, _nearest(told, case.cited(passage)))


def _is_aside(fact: Fact) -> bool:
    """A gloss is bent with the amount that it glosses; `한 포기 값` counts nothing."""
    glosses = any(relation.type == "gloss" for relation in fact.relations)
    return glosses or (fact.kind == "count" and fact.text.startswith("한 "))


def _nearest(told: list[Fact], cited: tuple[str, ...]) -> list[Fact]:
    """The tellings in the evidence, where it holds any; else all of them."""
    return [fact for fact in told if fact.sentence in cited] or told


def _compare(case: Case, passage: Passage, fact: Fact, told: list[Fact]) -> Iterable[Finding]:
    """Findings for the telling that comes closest; none where one agrees."""
    if not told:
        return
    source = min(told, key=lambda other: len(_differences(fact, other)))
    for lost, word in _differences(fact, source):
        if passage.part in ("title", "heading") and word in SOFT:
            continue
        severity: Severity = "warning" if word in SOFT else "error"
        verb = "loses" if lost else "adds"
        yield finding_on(
            case,
            passage,
            "modality",
            severity,
            f"{fact.text} {verb} {WORDS[word]}",
            expected=_wording(case, source),
            found=fact.text,
            sources=(source.sentence,),
        )


def _differences(fact: Fact, source: Fact) -> list[tuple[bool, str]]:
    """(lost?, modality) for what one of the two says and the other does not."""
    lost = [m for m in sorted(source.modality - {"only"}) if not EQUAL[m] & fact.modality]
    added = [
        m for m in sorted(fact.modality - {"only"} - MAY_BE_ADDED) if not EQUAL[m] & source.modality
    ]
    return [(True, m) for m in lost] + [(False, m) for m in added]


def _wording(case: Case, source: Fact) -> str:
    """The figure with the words around it, as the source has them."""
    if case.source is None:
        return source.text
    sentence = case.source.article.sentence(source.sentence)
    start, end = source.span.start, source.span.end
    return sentence.text[max(0, start - 12) : end + 12].strip()


CHECK = Check("modality", "error", needs_source=True, run=_run)
