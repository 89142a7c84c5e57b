"""`reuse`: runs of words that stand in the source letter for letter, quotations apart."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.checks.case import Case, Check, finding_on
from generator.models import Finding, Passage, Severity

__all__ = ["CHECK"]

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|「[^」]*」")
EDGES = re.compile(r"^[^\w%]+|[^\w%]+$")
SHINGLE = 5
#: Stands for a quotation: no run goes across it.
GAP = "|"
Words = tuple[str, ...]


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None or case.source.article.reuse == "allowed":
        return
    severity: Severity = "error" if case.manuscript.published else "warning"
    source = _words(case.source.article.text)
    known = {source[i : i + SHINGLE] for i in range(len(source) - SHINGLE + 1)}
    share_of: list[bool] = []
    for passage in case.manuscript.of("body"):
        words = _words(passage.text)
        runs = [words[i : i + SHINGLE] for i in range(len(words) - SHINGLE + 1)]
        hits = [run in known and GAP not in run for run in runs]
        share_of += [hit for run, hit in zip(runs, hits, strict=True) if GAP not in run]
        yield from _long_run(case, passage, words, hits, severity)
    share = sum(share_of) / len(share_of) if share_of else 0.0
    limit = case.settings.reuse.max_share
    if share > limit:
        yield Finding(
            "reuse",
            severity,
            f"{share:.0%} of the five-word runs stand in the source; at most {limit:.0%} may",
            expected=f"{limit:.0%}",
            found=f"{share:.0%}",
        )


def _long_run(
    case: Case, passage: Passage, words: Words, hits: list[bool], severity: Severity
) -> Iterable[Finding]:
    start, length = _longest(hits)
    run = length + SHINGLE - 1 if length else 0
    if run > case.settings.reuse.max_run:
        yield finding_on(
            case,
            passage,
            "reuse",
            severity,
            f"{run} words in a row as in the source; at most {case.settings.reuse.max_run} may",
            expected=str(case.settings.reuse.max_run),
            found=" ".join(words[start : start + run]),
        )


def _longest(hits: list[bool]) -> tuple[int, int]:
    """Start and length of the longest run of True."""
    best = (0, 0)
    start = 0
    for index, hit in enumerate([*hits, False]):
        if hit:
            continue
        best = max(best, (start, index - start), key=lambda run: run[1])
        start = index + 1
    return best


def _words(text: str) -> Words:
    """Words (eojeol) without the marks at their edges; quotations are left out."""
    return tuple(
        word for raw in QUOTED.sub(f" {GAP} ", text).split() if (word := EDGES.sub("", raw) or raw)
    )


CHECK = Check("reuse", "error", needs_source=True, run=_run)
