"""The text of an HTML body, block by block, with what is highlighted in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.formats.colors import is_grey, parse_color, parse_style
from generator.formats.markup_data import VOID_ELEMENTS, words
from generator.models import Role, Span
from generator.text.normalize import clean_characters

__all__ = ["Block", "read_blocks"]

BLOCKS = words(
    "address article aside blockquote body caption center dd details div dl dt fieldset footer "
    "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p section summary table tbody tfoot "
    "thead tr ul"
)
HEADINGS = words("h1 h2 h3 h4 h5 h6")
#: What is no prose of the article.
SKIPPED = words(
    "script style pre figcaption iframe noscript object select svg template textarea "
    "title video audio canvas math"
)
CELLS = frozenset({"td", "th"})
#: Blocks that Chogo adds after the last section.
OWN_TAIL = re.compile(r"(?:^|\s)chogo-(?!key\b|mark\b)")
OWN_END = re.compile(r"\s*chogo:end\s*")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+/\S*")
SENTENCE_END = re.compile(r"[.?!…다요죠까][\"'”’)\]]*$")
FULL_STOP = re.compile(r"[.?!…][\"'”’)\]]*\s*\Z")
BLANKS = re.compile(r"\s+")


@dataclass(slots=True)
class Block:
    """One paragraph, heading, list item or table row: its text, a role for every character."""

    tag: str
    text: str = ""
    roles: list[Role] = field(default_factory=list)
    linked: str = ""

    @property
    def is_heading(self) -> bool:
        """Whether it is one of h1 to h6."""
        return self.tag in HEADINGS

    @property
    def level(self) -> int:
        """The heading's level, 0 for text."""
        return int(self.tag[1]) if self.is_heading else 0

    def stretches(self) -> list[Span]:
        """The text cut where a highlight begins or ends together with a sentence.

        An editor highlights whole sentences: their edges are surer than any splitter's.
        """
        cuts = [0]
        for index in range(1, len(self.text)):
            edge = self.text[index - 1].isspace() or self.text[index].isspace()
            if self.roles[index] == self.roles[index - 1] or not edge:
                continue
            if FULL_STOP.search(self.text[cuts[-1] : index]):
                cuts.append(index)
        return [Span(*pair) for pair in zip(cuts, [*cuts[1:], len(self.text)], strict=True)]

    def role_of(self, span: Span) -> Role:
        """The role of most of the letters in `span`."""
        pairs = zip(span.of(self.text), self.roles[span.start : span.end], strict=True)
        roles = [role for sign, role in pairs if sign.isalnum()]
        for role in ("mark", "key"):
            if roles.count(role) * 2 > len(roles):
                return role
        return "plain"


@dataclass(slots=True)
class _Open:
    """An element that is open: what it makes of the text inside."""

    tag: str
    role: Role
    skipped: bool
    link: bool


class _Reader(HTMLParser):
    """Builds blocks; tags that are closed wrongly close what is open inside them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._parts: list[tuple[str, Role]] = []
        self._linked: list[str] = []
        self._tag = "p"
        self._ended = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._parts.append(("\n", "plain"))
        if tag in CELLS:
            self._parts.append((" ", "plain"))
        if tag in BLOCKS:
            self.flush()
            self._tag = tag
        if tag in VOID_ELEMENTS:
            return
        values = {name: value or "" for name, value in attrs}
        above = self._open[-1] if self._open else _Open("", "plain", False, False)
        self._names[tag] += 1
        self._open.append(
            _Open(
                tag,
                above.role if tag in BLOCKS else _role(tag, values) or above.role,
                above.skipped or tag in SKIPPED or _is_tail(tag, values),
                above.link or tag == "a",
            )
        )

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self.flush()
            self._tag = "p"
        while self._names[tag]:
            closed = self._open.pop().tag
            self._names[closed] -= 1
            if closed == tag:
                return

    def handle_data(self, data: str) -> None:
        state = self._open[-1] if self._open else _Open("", "plain", False, False)
        if state.skipped or self._ended:
            return
        self._parts.append((data, state.role))
        if state.link:
            self._linked.append(data)

    def handle_comment(self, data: str) -> None:
        if OWN_END.fullmatch(data):
            self.flush()
            self._ended = True

    def flush(self) -> None:
        """End the block that is being read."""
        linked = "".join(self._linked)
        for text, roles in _paragraphs(self._parts):
            self.blocks.append(Block(self._tag, text, roles, linked))
        self._parts, self._linked = [], []


def read_blocks(html: str) -> list[Block]:
    """The blocks with text in them, in reading order; spacers and lines of links left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return [b for b in reader.blocks if any(map(str.isalnum, b.text)) and not _is_link_line(b)]


def _role(tag: str, attributes: dict[str, str]) -> Role | None:
    """What an inline element makes of its text: a background marks, a colour is a key."""
    style = parse_style(attributes.get("style", ""))
    background = style.get("background-color") or style.get("background")
    if tag == "mark" or (background and _shows(background, white=True)):
        return "mark"
    color = style.get("color") or (attributes.get("color") if tag == "font" else None)
    return "key" if color and _shows(color, white=False) else None


def _shows(value: str, *, white: bool) -> bool:
    """Whether a colour stands out: no grey text, no white or transparent background."""
    color = parse_color(value)
    if color is None or color.alpha == 0:
        return False
    return not (color.is_white if white else is_grey(color))


def _is_tail(tag: str, attributes: dict[str, str]) -> bool:
    return tag in BLOCKS and OWN_TAIL.search(attributes.get("class", "")) is not None


def _is_link_line(block: Block) -> bool:
    """Whether a block only sends readers elsewhere: links or addresses, and no sentence."""
    if block.is_heading:
        return False
    linked = BLANKS.sub(" ", block.linked).strip()
    rest = ADDRESS.sub("", block.text.replace(linked, "") if linked else block.text).strip(
        " :,·|>-"
    )
    if rest == block.text.strip(" :,·|>-"):
        return False
    if not any(map(str.isalnum, rest)):
        return not SENTENCE_END.search(linked)
    return bool(ADDRESS.search(block.text)) and not SENTENCE_END.search(rest)


def _paragraphs(parts: Iterable[tuple[str, Role]]) -> Iterable[tuple[str, list[Role]]]:
    """Clean text with its roles; a `<br>` after a whole sentence parts two paragraphs."""
    text = ""
    roles: list[Role] = []
    for piece, role in parts:
        if piece == "\n" and SENTENCE_END.search(text.rstrip()):
            yield _squeezed(text, roles)
            text, roles = "", []
            continue
        clean = clean_characters(piece)
        text += clean
        roles += [role] * len(clean)
    yield _squeezed(text, roles)


def _squeezed(text: str, roles: list[Role]) -> tuple[str, list[Role]]:
    """Every run of blanks as one space, none at the ends."""
    kept: list[int] = []
    for index, sign in enumerate(text):
        if not sign.isspace() or (kept and not text[kept[-1]].isspace()):
            kept.append(index)
    while kept and text[kept[-1]].isspace():
        kept.pop()
    return "".join(" " if text[i].isspace() else text[i] for i in kept), [roles[i] for i in kept]
