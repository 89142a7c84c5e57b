"""Scraped plain text: board pages with all their furniture, and bare article text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from generator.models import Removed
from generator.readers import patterns as p
from generator.readers.blocks import Block, Metadata, Reading
from generator.readers.lines import line_blocks
from generator.readers.moments import labelled, moment
from generator.readers.shapes import bare, has_prose
from generator.readers.source import Source
from generator.readers.titles import strip_site
from generator.settings import Settings

__all__ = ["is_board", "read", "read_board"]

#: Lines of a board program that make a text a board page.
BOARD_LINES = 2
#: Lines in which a title is looked for.
TITLE_WITHIN = 12
#: Lines at the end in which the instant of publication is looked for.
TAIL = 6


def is_board(text: str) -> bool:
    """Whether the text is a board's page, by the words that board programs print."""
    lines = {"".join(line.split()) for line in text.split("\n") if len(line) < 40}
    return len(lines & p.BOARD_WORDS) >= BOARD_LINES


def read(source: Source, _settings: Settings) -> Reading:
    """An article's bare text: a title line, then the story."""
    blocks = line_blocks(source.text)
    return _titled(blocks)


def read_board(source: Source, _settings: Settings) -> Reading:
    """A board page: the story stands between the board's own lines."""
    blocks = line_blocks(source.text)
    start, end, reason = _zone(blocks)
    titles = _titles(blocks)
    published = _published(blocks[:start])
    head, story, foot = blocks[:start], blocks[start:end], blocks[end:]
    removed = [Removed(_head_reason(block.text, titles), block.text) for block in head]
    tail = [
        Removed(_foot_reason(foot[: n + 1], reason), block.text) for n, block in enumerate(foot)
    ]
    metadata = Metadata(titles=titles, published=published)
    return Reading("board", tuple(story), metadata, tuple(removed), tuple(tail))


def _zone(blocks: Sequence[Block]) -> tuple[int, int, str]:
    """Where the story starts and ends, and why it ends."""
    start = next(
        (n + 1 for n, b in enumerate(blocks) if "".join(b.text.split()) in p.BOARD_START), 0
    )
    for number in range(start, len(blocks)):
        reason = _end_reason(blocks[number].text)
        # A word such as 목록 may head a passage of the story: prose behind it says so.
        if reason and (reason == "comments" or not any(has_prose(b.text) for b in blocks[number:])):
            return start, number, reason
    return start, len(blocks), ""


def _end_reason(text: str) -> str | None:
    return next((reason for reason, pattern in p.BOARD_END if pattern.match(text)), None)


def _head_reason(text: str, titles: Sequence[str]) -> str:
    if bare(text) in {bare(title) for title in titles}:
        return "repeated_title"
    for reason, pattern in (*p.LINE_RULES, *p.HEADER_LINES):
        if pattern.search(text):
            return reason
    return "board_header"


def _foot_reason(upto: Sequence[Block], first: str) -> str:
    """The part of the foot that the last of these lines belongs to."""
    reason = first
    for block in upto:
        reason = _end_reason(block.text) or reason
    text = upto[-1].text
    if "copyright" in text.lower() or "ⓒ" in text or "©" in text:
        return "copyright"
    return next((r for r, pattern in p.LABELLED if pattern.match(text)), reason)


def _titles(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The title: of the first lines the one that stands there again, else the first."""
    lines = [block.text for block in blocks]
    for line in lines[:TITLE_WITHIN]:
        short = strip_site(line)
        if any(other != line and bare(other) == bare(short) for other in lines) or (
            len(short) > 8 and lines.count(line) > 1
        ):
            return tuple(dict.fromkeys((short, line)))
    first = next((line for line in lines if len(line) > 8), "")
    return tuple(dict.fromkeys((strip_site(first), first)))


def _published(head: Sequence[Block]) -> datetime | None:
    text = "\n".join(block.text for block in head)
    return labelled(text) or next((value for block in head if (value := moment(block.text))), None)


def _titled(blocks: Sequence[Block]) -> Reading:
    """The blocks below the title, and what the first lines tell."""
    head: list[Block] = []
    for block in blocks:
        if has_prose(block.text):
            break
        head.append(block)
    published = _published([b for b in head if not has_prose(b.text)]) or labelled(
        "\n".join(b.text for b in blocks[-TAIL:] if not has_prose(b.text))
    )
    number = next((n for n, b in enumerate(head) if _may_be_title(b.text)), None)
    if number is None:
        return Reading("text", tuple(blocks), Metadata(published=published))
    title = head[number].text
    titles = tuple(dict.fromkeys((strip_site(title), title)))
    above = tuple(Removed("above_title", block.text) for block in head[:number])
    return Reading(
        "text", tuple(blocks[number + 1 :]), Metadata(titles=titles, published=published), above
    )


def _may_be_title(text: str) -> bool:
    if len(text) < 6 or bare(text) in p.WORDS["page_label"]:
        return False
    rules = (*p.LINE_RULES, *p.HEADER_LINES[:3], *p.LABELLED)
    return not any(pattern.search(text) for _, pattern in rules)
