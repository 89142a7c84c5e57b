"""What the language checks find in a passage, before it becomes a finding."""

from __future__ import annotations

from typing import NamedTuple

from generator.models import Severity

__all__ = ["Fault"]


class Fault(NamedTuple):
    """What was found, the message, what was expected."""

    found: str
    message: str
    expected: str | None = None
    severity: Severity = "error"
