"""Brackets that a scraped page lost, put back where the text itself shows that they stood."""

from __future__ import annotations

from collections.abc import Sequence

from generator.readers.blocks import Block

__all__ = ["repair_brackets"]


def repair_brackets(blocks: Sequence[Block]) -> list[Block]:
    return list(blocks)
