"""What a check gets to see."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.checks.alignment import Evidence
from generator.models import Article, Fact, Finding, Manuscript, Passage, Severity
from generator.settings import Settings

__all__ = ["Case", "Check", "Source", "finding_on"]


@dataclass(frozen=True, slots=True)
class Source:
    """The article that a manuscript is held against, its facts told sentence by sentence."""

    article: Article
    facts: Mapping[str, Sequence[Fact]]

    def all_facts(self) -> Iterable[Fact]:
        """Every telling of every fact."""
        return (fact for facts in self.facts.values() for fact in facts)


@dataclass(frozen=True, slots=True)
class Case:
    """A draft or post and, where there is one, the source that it is held against.

    `facts` are those of every passage, read by the same engine as the source's; `evidence`
    names the source sentences that speak for a passage. Both are empty without a source.
    """

    manuscript: Manuscript
    source: Source | None
    settings: Settings
    facts: Mapping[Passage, list[Fact]] = field(default_factory=dict)
    evidence: Mapping[Passage, Evidence] = field(default_factory=dict)

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
