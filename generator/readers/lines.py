"""Plain text as blocks: paragraphs, single lines, and lines that were wrapped."""

from __future__ import annotations

from collections.abc import Sequence

from generator.readers.blocks import Block
from generator.readers.shapes import ends_sentence, has_prose, strip_bullet
from generator.text.normalize import squeeze_spaces

__all__ = ["line_blocks"]

#: Characters from which a line without an end looks wrapped.
WRAPPED = 25
#: Share of such lines among those with a line right below them from which a text is wrapped.
WRAPPED_SHARE = 0.5


def line_blocks(text: str) -> list[Block]:
    """The text's lines as blocks, with the blank lines before each.

    Where most lines break off in mid-sentence, the text was wrapped at a fixed width, and
    the lines of a paragraph are put together again.
    """
    lines: list[tuple[str, int]] = []
    gap = 0
    for raw in text.split("\n"):
        if line := squeeze_spaces(raw):
            lines.append((line, gap))
            gap = 0
        else:
            gap += 1
    if _is_wrapped(lines):
        lines = _unwrap(lines)
    return [Block(text=line, gap=blank) for line, blank in lines]


def _is_wrapped(lines: Sequence[tuple[str, int]]) -> bool:
    """Judged by paragraphs of several lines that hold a sentence when put together."""
    followed = broken = 0
    for group in _groups(lines):
        if len(group) > 1 and has_prose(" ".join(group)):
            long = [
                line for line in group[:-1] if len(line) >= WRAPPED and not strip_bullet(line)[0]
            ]
            followed += len(long)
            broken += sum(not ends_sentence(line) and not line.endswith(":") for line in long)
    return followed >= 3 and broken >= WRAPPED_SHARE * followed


def _groups(lines: Sequence[tuple[str, int]]) -> list[list[str]]:
    groups: list[list[str]] = []
    for line, gap in lines:
        if gap or not groups:
            groups.append([])
        groups[-1].append(line)
    return groups


def _unwrap(lines: Sequence[tuple[str, int]]) -> list[tuple[str, int]]:
    joined: list[tuple[str, int]] = []
    for line, gap in lines:
        if joined and gap == 0 and not strip_bullet(line)[0] and _goes_on(joined[-1][0]):
            joined[-1] = (f"{joined[-1][0]} {line}", joined[-1][1])
        else:
            joined.append((line, gap))
    return joined


def _goes_on(line: str) -> bool:
    return len(line) >= WRAPPED and not ends_sentence(line)
