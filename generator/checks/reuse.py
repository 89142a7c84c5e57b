"""`reuse`: runs of words that stand in the source letter for letter, quotations apart.

Catches: a run of more than `reuse.max_run` words as in the source, told on its sentence with the
run and where it stands; and a post of which more than `reuse.max_share` of the five-word runs
stand in the source, told once with the longest runs. Only words of the writer's choice count:
names, figures and dates do not, nor do they break a run. Both are errors in a published post.

Lets pass: quotations that are marked as such; names, figures and dates in any number; anything
from a source that allows its reuse.

Example: the source says `한빛전자는 5일 아산의 새 공장에서 처음으로 시험 생산을 시작했고
설비를 두 배로 늘릴 방침이다.` Wrong: `한빛전자는 5일 아산의 새 공장에서 처음으로 시험 생산을
시작했고 설비를 두 배로 늘릴 방침입니다.` Right: `한빛전자가 5일 아산 공장의 시험 가동에
들어갔습니다.`, which shares names and a date only.

Waive: `check: reuse` with the sentence and a reason, such as a licence; without a sentence for the
share of the whole post.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.checks.case import Case, Check, Source, finding_on
from generator.models import Fact, Finding, Passage, Severity

__all__ = ["CHECK"]

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|「[^」]*」")
WORD = re.compile(r"\S+")
EDGES = re.compile(r"^[^\w%]+|[^\w%]+$")
SHINGLE = 5
#: Runs that the finding on the whole post shows.
SHOWN = 3


#: Runs of the source, and the sentences where each stands.
Shingles = dict[tuple[str, ...], list[str]]


class Word(NamedTuple):
    """A word of the writer's choice, without the marks at its edges, and where it stands."""

    text: str
    start: int
    end: int


class Run(NamedTuple):
    """Words in a row that stand so in the source: how they read, where, in which sentences."""

    words: tuple[str, ...]
    text: str
    passage: Passage
    sources: tuple[str, ...]


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None or case.source.article.reuse == "allowed":
        return
    severity: Severity = "error" if case.manuscript.published else "warning"
    limit = case.settings.reuse.max_run
    source = _source_runs(case.source, min(SHINGLE, limit + 1))
    asked = borrowed = 0
    runs: list[Run] = []
    for passage in case.manuscript.of("body"):
        for segment in _segments(passage.text, case.facts.get(passage, ()), quotes=False):
            hits = [shingle in source for shingle in _shingles(segment, SHINGLE)]
            asked, borrowed = asked + len(hits), borrowed + sum(hits)
            runs += _runs(passage, segment, source, min(SHINGLE, limit + 1))
    for run in runs:
        if len(run.words) > limit:
            yield _long_run(case, run, severity)
    yield from _share(case, borrowed / asked if asked else 0.0, runs, severity)


def _long_run(case: Case, run: Run, severity: Severity) -> Finding:
    limit = case.settings.reuse.max_run
    return finding_on(
        case,
        run.passage,
        "reuse",
        severity,
        f"{len(run.words)} words in a row as in the source; at most {limit} may",
        expected=str(limit),
        found=run.text,
        sources=run.sources,
    )


def _share(case: Case, share: float, runs: Sequence[Run], severity: Severity) -> Iterator[Finding]:
    limit = case.settings.reuse.max_share
    if share <= limit:
        return
    longest = sorted(runs, key=lambda run: -len(run.words))[:SHOWN]
    shown = "; ".join(f"“{run.text}”" for run in longest)
    yield Finding(
        "reuse",
        severity,
        f"{share:.0%} of the five-word runs stand in the source; at most {limit:.0%} may",
        expected=f"{limit:.0%}",
        found=f"{share:.0%}: {shown}" if shown else f"{share:.0%}",
    )


def _source_runs(source: Source, shortest: int) -> Shingles:
    """Every run of five words in the source (and of the shortest that is forbidden), and the
    sentences where it stands; what the source quotes is its text too.
    """
    found: Shingles = {}
    for sentence in source.article.sentences:
        facts = source.facts.get(sentence.id, ())
        for segment in _segments(sentence.text, facts, quotes=True):
            for length in {SHINGLE, shortest}:
                for shingle in _shingles(segment, length):
                    found.setdefault(shingle, []).append(sentence.id)
    return found


def _shingles(words: Sequence[Word], length: int) -> list[tuple[str, ...]]:
    texts = [word.text for word in words]
    return [tuple(texts[i : i + length]) for i in range(len(texts) - length + 1)]


def _runs(
    passage: Passage, words: Sequence[Word], source: Shingles, shortest: int
) -> Iterator[Run]:
    """The longest runs of a segment that stand in the source."""
    start = 0
    hits = [shingle in source for shingle in _shingles(words, shortest)]
    for index, hit in enumerate([*hits, False]):
        if hit:
            continue
        if index > start:
            run = words[start : index + shortest - 1]
            places = dict.fromkeys(i for s in _shingles(run, shortest) for i in source[s])
            text = passage.text[run[0].start : run[-1].end]
            yield Run(tuple(word.text for word in run), text, passage, tuple(places))
        start = index + 1


def _segments(text: str, facts: Iterable[Fact], *, quotes: bool) -> Iterator[list[Word]]:
    """The words of the writer's choice, in a row: no run goes into a quotation or out of it."""
    given = [fact.span for fact in facts if fact.kind != "quote"]
    bounds = [0]
    for quotation in QUOTED.finditer(text):
        bounds += [quotation.start(), quotation.end()]
    bounds.append(len(text))
    for number, (start, end) in enumerate(pairwise(bounds)):
        if number % 2 and not quotes:
            continue
        yield [
            Word(word, found.start(), found.end())
            for found in WORD.finditer(text, start, end)
            if (word := EDGES.sub("", found[0]))
            and not any(span.start < found.end() and found.start() < span.end for span in given)
        ]


CHECK = Check("reuse", "error", needs_source=True, run=_run)
