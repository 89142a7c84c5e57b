"""What a check gets to see."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from generator.models import FactTable, Finding, Manuscript, Passage, Severity
from generator.settings import Settings

__all__ = ["Case", "Check"]


@dataclass(frozen=True, slots=True)
class Case:
    """A draft or post and, where there is one, the source that it is held against.

    `evidence` gives the ids of the source sentences that speak for a passage, best first;
    it is empty where nothing does, and always empty without a source.
    """

    manuscript: Manuscript
    table: FactTable | None
    settings: Settings
    evidence: dict[Passage, tuple[str, ...]] = field(default_factory=dict)


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
