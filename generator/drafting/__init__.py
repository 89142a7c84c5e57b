"""FactTable -> Draft: the drafters and their registry."""

from __future__ import annotations

from collections.abc import Callable

from generator.drafting.offline import OfflineDrafter
from generator.drafting.rewrite import is_bound
from generator.drafting.seam import Drafter, Prose, frame_draft
from generator.errors import UsageError
from generator.models import Draft, FactTable
from generator.plugins import plugged_in
from generator.settings import Settings
from generator.text.morphology import analyze

__all__ = ["DRAFTERS", "Drafter", "Prose", "draft_article", "find_drafters", "needs_antecedent"]

DRAFTERS: dict[str, Callable[[], Drafter]] = {"offline": OfflineDrafter}


def find_drafters() -> dict[str, Callable[[], Drafter]]:
    """The drafters that ship with Chogo, and those of installed plug-ins."""
    return {**DRAFTERS, **plugged_in("chogo.drafters")}


def draft_article(
    table: FactTable, drafter: str | None = None, settings: Settings | None = None
) -> Draft:
    """A draft of the article. Raises UsageError for an unknown drafter, DraftingError."""
    settings = settings or Settings()
    name = drafter or settings.drafter.name
    known = find_drafters()
    if name not in known:
        raise UsageError(f"unknown drafter {name!r}: known are {', '.join(sorted(known))}")
    writer = known[name]()
    return frame_draft(writer.write(table, settings), writer, table, settings)


def needs_antecedent(text: str) -> bool:
    """Whether a sentence points back to one before it: 이는, 그는, 이에 따라."""
    return is_bound(text, analyze(text))
