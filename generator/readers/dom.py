"""A page's tree as blocks: every line of text with what the markup says about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any, Literal

from generator.models import Removed
from generator.readers.blocks import Block, BlockKind
from generator.readers.markup import (
    BLOCK_TAGS,
    BOLD,
    CELL,
    CELL_BREAKERS,
    FRAME_CLASS,
    FRAME_TEXT,
    FRAMES,
    KINDS,
    SKIPPED,
    STORY_SHARE,
    SURE,
    hint_of,
)
from generator.readers.reporters import is_reporter_box
from generator.readers.shapes import ends_sentence, has_prose
from generator.text.normalize import clean_characters, squeeze_spaces

__all__ = ["blocks_of", "lines_of", "parse", "removed_around"]

#: Inline elements of which bars and lists are made.
LOOSE = frozenset({"a", "span", "b", "strong", "em"})


def parse(text: str) -> Any:
    """The page as a tree of lxml; None where there is no element at all."""
    from lxml import etree
    from lxml.html import HTMLParser

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


@dataclass(slots=True)
class _Run:
    """The line that is being gathered."""

    pieces: list[str] = field(default_factory=list)
    bold: int = 0
    linked: int = 0
    breaks: int = 0


@dataclass(frozen=True, slots=True)
class _State:
    """What the elements around the present text say."""

    kind: BlockKind = "text"
    hint: str | None = None
    bold: bool = False
    link: bool = False
    frame: bool = False
    pre: bool = False


@dataclass(slots=True)
class _Walker:
    story: dict[Any, int]
    total: int
    blocks: list[Block] = field(default_factory=list)
    run: _Run = field(default_factory=_Run)
    after_picture: bool = False

    def walk(self, element: Any, state: _State) -> None:
        """Gather the element's text in reading order."""
        tag = element.tag
        if not isinstance(tag, str) or tag in SKIPPED:
            return
        if tag == "br":
            self.add("\n", state)
            return
        if tag == "img":
            self.after_picture = True
            return
        inner = self.enter(element, tag, state)
        if tag == "tr" and (cells := _cells(element)):
            self.flush(state)
            self.add(" | ".join(cells), replace(inner, kind="cell"))
            self.flush(replace(inner, kind="cell"))
            return
        breaks = tag in BLOCK_TAGS or inner.hint != state.hint
        if breaks:
            self.flush(state)
        self.add(element.text, inner)
        for child in element:
            self.walk(child, inner)
            # The parts of a bar or a box are words side by side; a word of the story may be in two.
            apart = inner.hint is not None and child.tag in LOOSE and not child.tail
            self.add(" " if apart else child.tail, inner)
        if breaks:
            self.flush(inner)

    def enter(self, element: Any, tag: str, state: _State) -> _State:
        """The state inside an element."""
        hint = state.hint or self.hint(element, tag)
        if (
            hint == state.hint
            and tag not in KINDS
            and tag not in BOLD
            and tag not in ("a", "font", "div", "span", "pre")
            and tag not in FRAMES
        ):
            return state
        return replace(
            state,
            kind=KINDS.get(tag, state.kind),
            hint=hint,
            bold=state.bold or tag in BOLD,
            link=state.link or (tag == "a" and not (element.get("href") or "#").startswith("#")),
            frame=state.frame or self.is_frame(element, tag),
            pre=state.pre or tag == "pre",
        )

    def hint(self, element: Any, tag: str) -> str | None:
        """The removal reason that the element suggests, unless much of the story is in it."""
        if self.story.get(element, 0) > STORY_SHARE * self.total:
            return None
        return hint_of(element, tag) or ("reporter_box" if is_reporter_box(element) else None)

    def is_frame(self, element: Any, tag: str) -> bool:
        """Whether the element is a picture with its caption and no more."""
        if tag not in FRAMES and not (
            tag in ("div", "span", "p") and FRAME_CLASS.search(element.get("class") or "")
        ):
            return False
        if next(element.iter("img"), None) is None:
            return False
        return sum(len(text.strip()) for text in element.itertext()) <= FRAME_TEXT

    def add(self, text: str | None, state: _State) -> None:
        """More text of the present line."""
        if not text:
            return
        self.run.pieces.append(text if text == "\n" or state.pre else text.replace("\n", " "))
        size = len(text.strip())
        self.run.bold += size * state.bold
        self.run.linked += size * state.link

    def flush(self, state: _State) -> None:
        """End the line: what was gathered becomes blocks."""
        run, self.run = self.run, _Run()
        text = "".join(run.pieces)
        if not text.strip():
            return
        text = clean_characters(text)
        size = len("".join(text.split())) * 0.9
        lines = _paragraphs(text)
        for number, (line, gap) in enumerate(lines):
            picture: Literal["", "near", "frame"] = (
                "frame" if state.frame else "near" if self.after_picture and not number else ""
            )
            self.blocks.append(
                Block(
                    text=line,
                    kind=state.kind,
                    hint=state.hint,
                    sure=state.hint in SURE or (state.hint is not None and run.linked >= size),
                    strong=run.bold >= size,
                    linked=run.linked >= size,
                    picture=picture,
                    gap=gap,
                )
            )
        self.after_picture = self.after_picture and state.hint is not None


def blocks_of(container: Any, story: dict[Any, int]) -> list[Block]:
    """The blocks of an element; `story` weighs elements by the story text that they hold."""
    walker = _Walker(story, max(story.get(container, 0), 1))
    walker.walk(container, _State())
    walker.flush(_State())
    return walker.blocks


def _cells(row: Any) -> list[str]:
    """The cells of a row of data; empty where the table is there for layout only."""
    cells = [cell for cell in row if cell.tag in ("td", "th")]
    if len(cells) < 2:
        return []
    texts: list[str] = []
    for cell in cells:
        if any(inner.tag in CELL_BREAKERS for inner in cell.iterdescendants()):
            return []
        texts.append(squeeze_spaces(clean_characters("".join(cell.itertext()).replace("\n", " "))))
    filled = [text for text in texts if text]
    if len(filled) < 2 or max(map(len, filled)) > CELL or any(map(has_prose, filled)):
        return []
    return texts


def _paragraphs(text: str) -> list[tuple[str, int]]:
    """Lines of a run with breaks, and the blank lines before each.

    A line that breaks off in mid-sentence is joined with the next, unless it is short enough
    for a headline or a blank line follows.
    """
    lines: list[tuple[str, int]] = []
    gap = 0
    for raw in text.split("\n"):
        line = squeeze_spaces(raw)
        if not line:
            gap += 1
            continue
        if lines and gap == 0 and _breaks_off(lines[-1][0]):
            lines[-1] = (f"{lines[-1][0]} {line}", lines[-1][1])
        else:
            lines.append((line, gap))
        gap = 0
    return lines


def _breaks_off(line: str) -> bool:
    return (
        len(line) > 40
        and has_prose(line) is False
        and not ends_sentence(line)
        and line[-1] in ",·가은는을를의에와과도로고며서"
    )


def lines_of(element: Any) -> list[str]:
    """The text lines of an element and its descendants, furniture and all."""
    from lxml import etree

    pieces: list[str] = []
    skipped = 0
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = node.tag
        if tag in SKIPPED:
            skipped += 1 if event == "start" else -1
        elif not skipped and (tag in BLOCK_TAGS or tag == "br"):
            pieces.append("\n")
        text = node.text if event == "start" else node.tail if node is not element else None
        if text and not skipped:
            pieces.append(text.replace("\n", " "))
        elif event == "end" and not skipped and tag in LOOSE and node is not element:
            # Side by side these are words of a list or a bar, not parts of one word.
            pieces.append(" ")
    lines = clean_characters("".join(pieces)).split("\n") if pieces else []
    return [squeezed for line in lines if (squeezed := squeeze_spaces(line))]


def removed_around(container: Any) -> list[Removed]:
    """What stands outside the container, one record for each element that was cut."""
    cut: list[Removed] = []
    node = container
    while (parent := node.getparent()) is not None:
        for child in parent:
            if child is node or not isinstance(child.tag, str) or child.tag in SKIPPED:
                continue
            if text := " | ".join(lines_of(child)):
                cut.append(Removed(hint_of(child, child.tag) or "outside_story", text))
        node = parent
    return cut
