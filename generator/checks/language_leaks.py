"""What a model or a template says to its user, left in the post."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.faults import Fault
from generator.checks.language_patterns import HIDDEN_NAME, LEAKED, PLACEHOLDER

__all__ = ["leaks"]


def leaks(text: str, source: str | None) -> Iterator[Fault]:
    """Placeholders and prompt text that the source itself does not have."""
    held = source or ""
    for pattern, message in (
        (PLACEHOLDER, "placeholder left in the text"),
        (LEAKED, "prompt text leaked into the post"),
    ):
        if (match := pattern.search(text)) and match[0].strip() not in held:
            yield Fault(match[0].strip(), message)
    hidden = HIDDEN_NAME.search(text) if source is not None else None
    if hidden and hidden[0] not in held:
        yield Fault(hidden[0], "placeholder left in the text")
