"""`coverage`: main figures of the source that the post leaves out.

Catches: a post that keeps less than `checks.min_coverage` of the source's main figures: those
of the title and headings, of the first two sentences, in comparisons, from named speakers, or
told more than once. The warning comes once a post and lists what is missing, the most important
first.

Lets pass: a figure told in another unit, rounded with 약, or by its gloss alone; a note of one or
two sentences, which tells no whole story; a post without a source.

Example: the source's main figures are `매출 2조 1000억 원`, `영업이익 3200억 원` and `8.6%`. A post
that tells the first alone keeps one of three; `매출 2.1조 원, 영업이익 약 3250억 원, 8.6%` keeps
all.

Waive: `check: coverage` with a reason and without a sentence, since it is the post's as a whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.checks.case import Case, Check, Source
from generator.checks.value import same_value
from generator.facts import main_figures
from generator.models import Fact, Finding, SentenceKind

__all__ = ["CHECK"]

#: Sentences of a text that tells a story.
STORY = 3
#: Missing figures that are listed, and of which the source's sentences are shown.
LISTED, SHOWN = 8, 3
#: From here on what a figure measures is told with it.
SURE = 0.9
#: How far a figure told with 약 may be from the source's.
ROUNDING = 0.05
#: What makes a figure important, by where it first stands.
PLACES: Mapping[SentenceKind, int] = {"title": 0, "subtitle": 1, "heading": 1, "text": 3}
LEAD = 2


def _run(case: Case) -> Iterable[Finding]:
    source = case.source
    if source is None or len(list(case.manuscript.of("body"))) < STORY:
        return
    main = main_figures(source.table)
    told = [fact for facts in case.facts.values() for fact in facts if fact.kind != "name"]
    missing = [fact for fact in main if not _is_told(fact, told, source)]
    share = 1 - len(missing) / len(main) if main else 1.0
    limit = case.settings.checks.min_coverage
    if share >= limit:
        return
    missing.sort(key=lambda fact: _rank(fact, source))
    yield Finding(
        "coverage",
        "warning",
        f"{share:.0%} of the source's main figures are kept; at least {limit:.0%} should be",
        expected=_listed(missing),
        found=f"{len(main) - len(missing)} / {len(main)}",
        sources=tuple(dict.fromkeys(fact.sentence for fact in missing))[:SHOWN],
    )


def _is_told(fact: Fact, told: Sequence[Fact], source: Source) -> bool:
    """Whether the post states the figure, or the gloss of it."""
    glosses = [
        other
        for other in source.table.facts
        if any(r.type == "gloss" and r.fact == fact.id for r in other.relations)
    ]
    return any(
        same_value(said, wanted) or _rounds(said, wanted)
        for wanted in (fact, *glosses)
        for said in told
    )


def _rounds(said: Fact, wanted: Fact) -> bool:
    if "about" not in said.modality or (said.kind, said.unit) != (wanted.kind, wanted.unit):
        return False
    try:
        rough, exact = float(said.value), float(wanted.value)
    except ValueError:
        return False
    return abs(rough - exact) <= ROUNDING * abs(exact)


def _rank(fact: Fact, source: Source) -> tuple[int, int, int]:
    """First what the title tells, then headings, the lead, what is repeated, the rest."""
    kinds = {sentence.id: sentence.kind for sentence in source.article.sentences}
    lead = [s.id for s in source.article.sentences if s.kind == "text"][:2]
    where = [fact.sentence, *(place.sentence for place in fact.places)]
    best = min(LEAD if place in lead else PLACES[kinds[place]] for place in where)
    return best, -len(where), fact.span.start


def _listed(missing: Sequence[Fact]) -> str:
    names = []
    for fact in missing[:LISTED]:
        sure = fact.measure if fact.confidence >= SURE else None
        names.append(f"{fact.text} ({', '.join(filter(None, (sure, fact.sentence)))})")
    more = len(missing) - LISTED
    return "; ".join([*names, f"+ {more}"] if more > 0 else names)


CHECK = Check("coverage", "warning", needs_source=True, run=_run)
