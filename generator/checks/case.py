"""What a check gets to see."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeVar

from generator.checks.alignment import Aligner, Counterpart, Evidence
from generator.facts import Attribution
from generator.models import Article, Fact, FactTable, Finding, Manuscript, Passage, Severity
from generator.settings import Settings
from generator.text.statements import Clause, read_clauses

__all__ = ["Case", "Check", "ClauseMatch", "Source", "finding_on"]


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """The article that a manuscript is held against, read sentence by sentence.

    `facts` are told, `said` tells who says what in each sentence, `aligner` finds what speaks
    for a passage or clause; `table` holds each fact once.
    """

    article: Article
    facts: Mapping[str, Sequence[Fact]]
    said: Mapping[str, Sequence[Attribution]]
    aligner: Aligner
    table: FactTable

    def all_facts(self) -> Iterable[Fact]:
        """Every telling of every fact."""
        return (fact for facts in self.facts.values() for fact in facts)


class ClauseMatch(NamedTuple):
    """A clause of a passage and the source's clauses that speak of the same, best first."""

    clause: Clause
    counterparts: Sequence[Counterpart]


@dataclass(frozen=True, slots=True)
class Case:
    """A draft or post and, where there is one, the source that it is held against.

    `facts` are those of every passage, read by the same engine as the source's; `said` tells
    who says what in it; `evidence` names the source sentences that speak for a passage. All
    are empty without a source.
    """

    manuscript: Manuscript
    source: Source | None
    settings: Settings
    facts: Mapping[Passage, list[Fact]] = field(default_factory=dict)
    said: Mapping[Passage, Sequence[Attribution]] = field(default_factory=dict)
    evidence: Mapping[Passage, Evidence] = field(default_factory=dict)
    _kept: dict[Hashable, Any] = field(default_factory=dict)

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made once for this case: checks share what they read."""
        if key not in self._kept:
            self._kept[key] = make()
        held: T = self._kept[key]
        return held

    def matches(self, passage: Passage) -> tuple[ClauseMatch, ...]:
        """The clauses of a passage, each with its counterparts in the source; read once."""
        return self.once(("matches", passage), lambda: self._matches(passage))

    def _matches(self, passage: Passage) -> tuple[ClauseMatch, ...]:
        if self.source is None:
            return ()
        aligner, facts = self.source.aligner, self.facts.get(passage, ())
        return tuple(
            ClauseMatch(clause, aligner.counterparts(clause, facts))
            for clause in read_clauses(passage.text)
        )

    def cited(self, passage: Passage) -> tuple[str, ...]:
        """The source sentences to show beside a finding on this passage."""
        evidence = self.evidence.get(passage)
        return evidence.sources if evidence else passage.sources


@dataclass(frozen=True, slots=True)
class Check:
    """A family of findings. `run` returns findings and never raises.

    `needs_source` checks are left out where a post has no source. `severity` is the gravest
    that the check gives, for lists and documentation.
    """

    name: str
    severity: Severity
    needs_source: bool
    run: Callable[[Case], Iterable[Finding]]


def finding_on(
    case: Case,
    passage: Passage,
    check: str,
    severity: Severity,
    message: str,
    *,
    expected: str | None = None,
    found: str | None = None,
    sources: tuple[str, ...] | None = None,
) -> Finding:
    """A finding on a passage, with its place and the source sentences behind it."""
    return Finding(
        check=check,
        severity=severity,
        message=message,
        section=passage.section,
        sentence=passage.text,
        expected=expected,
        found=found,
        sources=case.cited(passage) if sources is None else sources,
        line=passage.line,
    )
