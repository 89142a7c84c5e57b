"""`markup`: a body that browsers, site builders or readers do not take as it was meant.

Catches: tags that are not closed, cross or close nothing; blocks inside a paragraph; quotes
and comments left open; attributes and ids that stand twice; Liquid; scripts, frames and forms;
links and images whose address is a placeholder, relative, or none; inline styles that browsers
drop (`style="ee2323;"`); empty headings; as warnings images without a text, markup that readers
would see, and colours with a contrast below 4.5:1.

Lets pass: end tags that HTML lets one leave out (`</li>`), markup in code, addresses from the
root of the site (`/about/`) and into the page (`#table`), an empty `alt` of an ornament, the
address of the source that the front matter names.

Example: `<p style="ee2323;">배가 옵니다</p>` is wrong; `<ul><li>하나<li>둘</ul>` is right, though
no `</li>` stands there.

Waive: mend the markup; a finding on a line of its own has no sentence to waive.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePath

from generator.checks.case import Case, Check
from generator.checks.html_tokens import Broken, Lines, Tag, Text, read_tokens
from generator.checks.links import link_fault
from generator.checks.styles import Look, style_faults
from generator.formats.markup_data import (
    ELEMENTS,
    LINK_ATTRIBUTES,
    OPTIONAL_END,
    UNSAFE_ELEMENTS,
    VOID_ELEMENTS,
    words,
)
from generator.formats.metadata import body_line
from generator.models import Finding, Manuscript, Passage, Post, Severity

__all__ = ["CHECK"]

LIQUID = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)", re.MULTILINE)
#: Code in Markdown is shown as it stands; its letters are blanked, its lines stay.
CODE = re.compile(
    r"^(?P<fence>`{3,}+|~{3,}+).*?^(?P=fence)[`~]*\s*?$|(?<!`)(?P<tick>`++).+?(?<!`)(?P=tick)(?!`)",
    re.MULTILINE | re.DOTALL,
)
MARKDOWN_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>[^\[\]]*)\]\(\s*<?(?P<inline>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)"
    r"|^ {0,3}\[[^\[\]^]+\]:\s*<?(?P<reference>[^\s<>]+)",
    re.MULTILINE,
)
AUTOLINK = re.compile(r"<(?P<target>[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
FILE_NAME = re.compile(r"[\w.%-]+\.(?:jpe?g|png|gif|webp|svg|bmp|avif)", re.IGNORECASE)
#: Texts of images that tell nobody what is to be seen.
EMPTY_WORDS = words("image img photo picture pic alt untitled screenshot 이미지 사진 캡처 스크린샷")
#: Elements that cannot stand in a paragraph: browsers close it before them.
BLOCKS = words(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul"
)
HEADINGS = words("h1 h2 h3 h4 h5 h6")
#: Markup that a reader would see: a tag, a reference or emphasis in the plain text.
VISIBLE = re.compile(
    r"</?(?:a|b|br|div|em|font|h[1-6]|i|img|li|mark|ol|p|span|strong|u|ul)(?:\s[^<>]*)?/?>"
    r"|&(?:nbsp|amp|lt|gt|quot|#\d{2,6}|#x[0-9a-f]{2,5});|\*\*[^\s*][^*]*\*\*"
    r"|!?\[[^\[\]]*\] ?\((?:https?:/|/)[^\s()]*\)|^#{2,6} |^```",
    re.IGNORECASE,
)
MIN_CONTRAST = 4.5


def _run(case: Case) -> Iterable[Finding]:
    manuscript = case.manuscript
    found = [*_visible(manuscript.passages)]
    if manuscript.post is not None:
        found += [_placed(finding, manuscript) for finding in _on_body(manuscript.post)]
    return found


CHECK = Check("markup", "error", needs_source=False, run=_run)


def _finding(
    message: str, found: str, line: int, severity: Severity = "error", expected: str | None = None
) -> Finding:
    shown = " ".join(found.split())
    return Finding("markup", severity, message, expected=expected, found=shown[:120], line=line)


def _placed(finding: Finding, manuscript: Manuscript) -> Finding:
    """The finding with the section that its line is in."""
    headings = [(p.line, p.section) for p in manuscript.of("heading") if p.line is not None]
    index = bisect_right([line for line, _ in headings], finding.line or 0)
    return replace(finding, section=headings[index - 1][1]) if index else finding


def _visible(passages: Iterable[Passage]) -> Iterator[Finding]:
    for passage in passages:
        if found := VISIBLE.search(passage.text):
            message = "markup that readers will see as it stands"
            finding = _finding(message, found[0], passage.line or 0, "warning")
            yield replace(
                finding, line=passage.line, section=passage.section, sentence=passage.text
            )


def _on_body(post: Post) -> Iterator[Finding]:
    first = body_line(post)
    lines = Lines(post.body, first)
    for found in LIQUID.finditer(post.body):
        message = "Liquid in the body: the site builder runs it instead of showing it"
        yield _finding(message, found[0], lines.at(found.start()), expected="&#123; and &#125;")
    body, source = post.body, _named(post)
    if PurePath(post.path or "post.md").suffix not in (".html", ".htm"):
        body = CODE.sub(_blank, body)
        yield from _markdown_links(body, lines, source)
        body = AUTOLINK.sub(_blank, body)
    yield from _Reading(lines, source).findings(body)


def _named(post: Post) -> str | None:
    """The address of the source that the front matter names: whatever it is, it is meant."""
    source = post.metadata.get("source")
    url = source.get("url") if isinstance(source, dict) else None
    return url if isinstance(url, str) else None


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _markdown_links(body: str, lines: Lines, source: str | None) -> Iterator[Finding]:
    for found in MARKDOWN_LINK.finditer(body):
        image = bool(found["image"])
        address = found["inline"] if found["reference"] is None else found["reference"]
        line = lines.at(found.start())
        fault = None if html.unescape(address) == source else link_fault(address, image=image)
        if fault:
            yield _finding(f"the address {fault}", address, line)
        if image and not found["text"].strip():
            yield _finding(
                "an image without a text for those who cannot see it", found[0], line, "warning"
            )
    for found in AUTOLINK.finditer(body):
        if "@" not in found["target"] and (fault := link_fault(found["target"])):
            yield _finding(f"the address {fault}", found["target"], lines.at(found.start()))


@dataclass(slots=True)
class _Open:
    tag: Tag
    look: Look


class _Reading:
    """One pass over the tags of a body."""

    def __init__(self, lines: Lines, source: str | None) -> None:
        self._lines = lines
        self._source = source
        self._open: list[_Open] = []
        self._names: Counter[str] = Counter()
        self._ids: set[str] = set()
        self._seen_at = -1
        self._dim: dict[tuple[object, object], tuple[Look, int, str, int]] = {}

    def findings(self, body: str) -> Iterator[Finding]:
        """All that is wrong with the tags, in reading order, contrasts at the end."""
        for token in read_tokens(body):
            if isinstance(token, Broken):
                yield self._tell(f"this tag {token.reason}", token.raw, token.start)
            elif isinstance(token, Text):
                self._see(token)
            elif token.kind == "close":
                yield from self._close(token)
            else:
                yield from self._start(token)
        for left in self._open:
            if left.tag.name not in OPTIONAL_END:
                yield self._tell("this tag is never closed", left.tag.raw, left.tag.start)
        yield from self._contrasts()

    def _tell(self, message: str, found: str, start: int, severity: Severity = "error") -> Finding:
        return _finding(message, found, self._lines.at(start), severity)

    def _start(self, tag: Tag) -> Iterator[Finding]:
        if tag.name in UNSAFE_ELEMENTS:
            yield self._tell("this element is not for posts", tag.raw, tag.start)
        elif tag.name not in ELEMENTS and "-" not in tag.name:
            yield self._tell("no tag of HTML: browsers will not show it", tag.raw, tag.start)
            return
        yield from self._attributes(tag)
        yield from self._place(tag)
        if tag.name == "img":
            self._seen_at = tag.start
            yield from self._image(tag)
        if tag.name not in VOID_ELEMENTS and not tag.raw.endswith("/>"):
            above = self._open[-1].look if self._open else Look()
            font = tag.get("color") if tag.name == "font" else None
            self._names[tag.name] += 1
            self._open.append(_Open(tag, above.inside(tag.name, tag.get("style") or "", font)))

    def _place(self, tag: Tag) -> Iterator[Finding]:
        """A block inside a paragraph, an id that stands there already."""
        if tag.name in BLOCKS - {"p"} and self._open and self._open[-1].tag.name == "p":
            message = "this element closes the paragraph that it stands in"
            yield self._tell(message, tag.raw, tag.start, "warning")
        name = tag.get("id")
        if name and name in self._ids:
            message = "an id twice: links reach the first alone"
            yield self._tell(message, tag.raw, tag.start, "warning")
        self._ids.add(name or "")

    def _attributes(self, tag: Tag) -> Iterator[Finding]:
        for name, value in dict(reversed(tag.attributes)).items():
            if name.startswith("on") or name == "srcdoc":
                yield self._tell(f"`{name}` runs a script", tag.raw, tag.start)
            elif name in LINK_ATTRIBUTES and value != self._source:
                if fault := link_fault(value or "", image=name == "src"):
                    yield self._tell(f"the address {fault}", value or tag.raw, tag.start)
            elif name == "style":
                for declaration, reason in style_faults(value or ""):
                    yield self._tell(f"this style {reason}", declaration, tag.start)
        if len({name for name, _ in tag.attributes}) < len(tag.attributes):
            message = "an attribute twice: browsers drop the second"
            yield self._tell(message, tag.raw, tag.start)

    def _image(self, tag: Tag) -> Iterator[Finding]:
        if all(tag.get(name) is None for name in ("src", "srcset", "data-src")):
            yield self._tell("the address is a placeholder", tag.raw, tag.start)
        text = tag.get("alt")
        if text is None or text.strip().lower() in EMPTY_WORDS:
            message = "an image without a text for those who cannot see it"
            yield self._tell(message, tag.raw, tag.start, "warning")
        elif FILE_NAME.fullmatch(text.strip()):
            message = "the image's text is a file name"
            yield self._tell(message, text, tag.start, "warning")

    def _close(self, tag: Tag) -> Iterator[Finding]:
        """Close an element; what is left open inside it is told, unless it may be left open."""
        if not self._names[tag.name]:
            if tag.name in VOID_ELEMENTS:
                yield self._tell("this element has no end tag", tag.raw, tag.start)
            elif tag.name in ELEMENTS or "-" in tag.name:
                yield self._tell("this end tag closes nothing", tag.raw, tag.start)
            return
        opened = self._open[-1].tag
        if tag.name in HEADINGS and opened.name == tag.name and self._seen_at < opened.start:
            yield self._tell("an empty heading", opened.raw, opened.start)
        inner: Tag | None = None
        while inner is None or inner.name != tag.name:
            if inner is not None and inner.name not in OPTIONAL_END:
                yield self._tell(f"not closed before {tag.raw}", inner.raw, inner.start)
            inner = self._open.pop().tag
            self._names[inner.name] -= 1

    def _see(self, text: Text) -> None:
        if not text.text.replace("&nbsp;", "").strip():
            return
        self._seen_at = text.start
        if not self._open:
            return
        look = self._open[-1].look
        if look.chosen and look.ratio < MIN_CONTRAST:
            key = (look.text, look.back)
            _, start, sample, count = self._dim.get(key, (look, text.start, text.text, 0))
            self._dim[key] = (look, start, sample, count + 1)

    def _contrasts(self) -> Iterator[Finding]:
        """One finding for each pair of colours, however often it stands there."""
        for look, start, sample, count in self._dim.values():
            places = f" ({count} places)" if count > 1 else ""
            message = f"a contrast of {look.ratio:.2f}:1, less than {MIN_CONTRAST}:1{places}"
            yield self._tell(message, sample.strip(), start, "warning")
