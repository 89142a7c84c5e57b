"""The lines of one source while they are cleaned: each with the reason why it goes."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.readers.blocks import Block, Metadata
from generator.readers.shapes import has_prose

__all__ = ["Sheet"]


@dataclass(slots=True)
class Sheet:
    """The blocks of one source, and beside each the reason why it goes (None: it stays)."""

    blocks: list[Block]
    metadata: Metadata
    reasons: list[str | None] = field(default_factory=list)
    prose: list[bool] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.reasons = [None] * len(self.blocks)
        self.prose = [has_prose(block.text) for block in self.blocks]

    def live(self) -> list[int]:
        """Indices of the blocks that are still there."""
        return [index for index, reason in enumerate(self.reasons) if reason is None]

    def first_prose(self) -> int:
        """Index of the first block of prose that is still there, or the number of blocks."""
        return next((i for i in self.live() if self.prose[i]), len(self.blocks))
