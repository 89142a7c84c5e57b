"""`front_matter`: YAML that site builders misread, and fields that they cannot use.

Catches: YAML that does not parse; keys that stand twice; bare words that Ruby reads as a
number, date or symbol where PyYAML reads text; values that a comment cuts off (`배 #1`); a
missing or over-long title; a date without an offset or one that does not exist; an excerpt that
is cut off at … or in the midst of a sentence; lists that are none (`categories: 경제 산업`);
tags in fields that themes print as they stand; `published: "false"`; a lead image whose
address is a placeholder.

Lets pass: quoted titles with any sign in them, folded scalars, a date in the file's name, an
image's address relative to the site.

Example: `title: AI: 미래` is wrong; `title: "AI: 미래"` is right.

Waive: mend the line; a finding on front matter has no sentence to waive.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any

from generator.checks.case import Case, Check
from generator.checks.faults import Fault
from generator.checks.html_tokens import Tag, read_tokens
from generator.checks.language_shape import cut_off
from generator.checks.links import link_fault
from generator.checks.yaml_fields import Field, comments, date_fault, read_fields
from generator.formats.markup_data import UNSAFE_ELEMENTS
from generator.formats.metadata import FrontMatter
from generator.models import Finding, Manuscript, Post, Severity
from generator.settings import CheckSettings
from generator.text.morphology import analyze

__all__ = ["CHECK"]

LISTS = ("categories", "tags")
#: Fields that some themes print as they stand (Alembic: the title, and excerpts in its lists).
PRINTED = ("title", "excerpt", "description")
#: A text cut to fit, with what themes and portals put behind it.
CUT = re.compile(
    r"(?:…|‥|\.\.\.|&hellip;|\[(?:…|\.{3})\]|\(계속\)|더 ?보기|[Rr]ead more)[\s\"'”’)\]>».]*$"
)


def _run(case: Case) -> Iterable[Finding]:
    manuscript, limits = case.manuscript, case.settings.checks
    if manuscript.post is None:
        return [*_draft_title(manuscript, limits), *_draft_excerpt(manuscript, limits)]
    return list(_on_post(manuscript.post, limits))


CHECK = Check("front_matter", "error", needs_source=False, run=_run)


def _finding(
    message: str,
    line: int | None = None,
    severity: Severity = "error",
    expected: str | None = None,
    found: object = None,
) -> Finding:
    shown = None if found is None else str(found)[:120]
    return Finding("front_matter", severity, message, expected=expected, found=shown, line=line)


def _draft_title(manuscript: Manuscript, limits: CheckSettings) -> Iterator[Finding]:
    title = " ".join(passage.text for passage in manuscript.of("title")).strip()
    if not title:
        yield _finding("the title is empty")
    yield from _too_long("title", title, limits.max_title, None, "error")


def _draft_excerpt(manuscript: Manuscript, limits: CheckSettings) -> Iterator[Finding]:
    excerpt = " ".join(passage.text for passage in manuscript.of("excerpt")).strip()
    yield from _excerpt_text(excerpt, limits, None)


def _too_long(
    name: str, text: str, limit: int, line: int | None, severity: Severity
) -> Iterator[Finding]:
    if len(text) > limit:
        message = f"the {name} is longer than {limit} characters"
        yield _finding(message, line, severity, f"at most {limit}", f"{len(text)}: {text}")


def _excerpt_text(text: str, limits: CheckSettings, line: int | None) -> Iterator[Finding]:
    if CUT.search(text) or any(True for fault in cut_off(text, analyze(text)) if _breaks(fault)):
        message = "the excerpt is cut off"
        yield _finding(message, line, "warning", "a whole sentence", text[-40:])
    yield from _too_long("excerpt", text, limits.max_excerpt, line, "warning")


def _breaks(fault: Fault) -> bool:
    """A text that ends in a noun may be a headline; one that ends in a particle is cut."""
    return fault.severity == "error"


def _on_post(post: Post, limits: CheckSettings) -> Iterator[Finding]:
    matter = post.metadata
    if isinstance(matter, FrontMatter) and matter.problem is not None:
        line, message = matter.problem
        yield _finding(f"a site builder cannot read this: {message}", line)
        return
    fields = read_fields(matter)
    yield from _form(post)
    yield from _repeated(matter)
    yield from _misread(fields)
    for line, value in comments(matter):
        yield _finding("a comment cuts this value off: quote it", line, "warning", found=value)
    yield from _image(fields.get("image"))
    yield from _title(fields, limits)
    yield from _date(post, fields)
    yield from _excerpt(fields, limits)
    for name in LISTS:
        yield from _list(name, fields.get(name))
    yield from _published(fields)
    for name in PRINTED:
        yield from _tags(name, fields.get(name))


def _form(post: Post) -> Iterator[Finding]:
    """A comment carries metadata for people and Chogo; a site builder does not look there."""
    form = post.metadata.form if isinstance(post.metadata, FrontMatter) else None
    if form == "comment" and PurePath(post.path or "post.html").suffix in (".md", ".markdown"):
        message = "front matter in a comment: a site builder wants it between --- lines"
        yield _finding(message, 1, expected="---", found="<!-- chogo")


def _repeated(matter: object) -> Iterator[Finding]:
    if not isinstance(matter, FrontMatter):
        return
    keys = matter.keys_with_lines()
    for key, count in Counter(key for key, _ in keys).items():
        if count > 1:
            line = [line for name, line in keys if name == key][1]
            yield _finding(f"`{key}` stands {count} times: the last one wins", line, found=key)


def _misread(fields: dict[str, Field]) -> Iterator[Finding]:
    """Words without quotes that Ruby takes for something else than PyYAML does."""
    for field in fields.values():
        for value, kind, line in field.misread:
            message = f"without quotes Ruby reads this as {kind}"
            yield _finding(message, line, expected=f'"{value}"', found=value)


def _text_fault(field: Field) -> str | None:
    if isinstance(field.value, str):
        return None if field.value.strip() else "is empty"
    return "is empty" if field.value is None else f"is no text but {field.kind}: quote it"


def _title(fields: dict[str, Field], limits: CheckSettings) -> Iterator[Finding]:
    field = fields.get("title")
    if field is None:
        yield _finding("there is no title", 1, expected="title: …")
        return
    if fault := _text_fault(field):
        yield _finding(f"the title {fault}", field.line, found=field.value)
        return
    yield from _too_long("title", field.value.strip(), limits.max_title, field.line, "error")


def _date(post: Post, fields: dict[str, Field]) -> Iterator[Finding]:
    field = fields.get("date")
    name = PurePath(post.path or "").name
    if field is not None:
        if fault := date_fault(field.value):
            message, severity = fault
            expected = "YYYY-MM-DD HH:MM:SS +0900"
            yield _finding(message, field.line, severity, expected, field.value)
        return
    if not name[:10].replace("-", "").isdigit() or name[4:5] != "-":
        # Another system may keep its dates elsewhere; a folder of Jekyll's has nothing else.
        strict = "chogo" in fields or "_posts" in PurePath(post.path or "").parts
        message = "there is no date, neither here nor in the file's name"
        expected = "date: YYYY-MM-DD HH:MM:SS +0900"
        yield _finding(message, 1, "error" if strict else "warning", expected)


def _excerpt(fields: dict[str, Field], limits: CheckSettings) -> Iterator[Finding]:
    field = fields.get("excerpt") or fields.get("description")
    if field is None:
        yield _finding("there is no excerpt", 1, "warning", "excerpt: …")
    elif fault := _text_fault(field):
        yield _finding(f"the excerpt {fault}", field.line, found=field.value)
    else:
        yield from _excerpt_text(" ".join(field.value.split()), limits, field.line)


def _image(field: Field | None) -> Iterator[Finding]:
    """The lead image's address; themes put the site's own before a relative one."""
    value = field.value if field else None
    address = value.get("path") if isinstance(value, dict) else value
    fault = link_fault(address, image=True) if isinstance(address, str) else None
    if field and fault and fault != "is relative to the page":
        yield _finding(f"the address {fault}", field.line, found=address or "image")


def _tags(name: str, field: Field | None) -> Iterator[Finding]:
    """Tags in a field: a theme that does not escape drops them, or runs what is in them."""
    if field is None or not isinstance(field.value, str):
        return
    tags = [token for token in read_tokens(field.value) if isinstance(token, Tag)]
    for tag in tags[:1]:
        running = any(map(_runs, tags))
        what = "runs" if running else "swallows"
        message = f"the {name} holds a tag, which a theme that does not escape it {what}"
        yield _finding(message, field.line, "error" if running else "warning", found=tag.raw)


def _runs(tag: Tag) -> bool:
    handlers = any(name.startswith("on") for name, _ in tag.attributes)
    return handlers or tag.name in UNSAFE_ELEMENTS


def _list(name: str, field: Field | None) -> Iterator[Finding]:
    if field is None:
        if name == "categories":
            yield _finding("there are no categories", 1, "warning", "categories: [ … ]")
        return
    if isinstance(field.value, str):
        yield from _bare_word(name, field)
        return
    if name == "categories" and field.value in (None, []):
        yield _finding("there are no categories", field.line, "warning", "categories: [ … ]")
        return
    if not isinstance(field.value, list):
        yield _finding(f"`{name}` is no list", field.line, expected="a list", found=field.value)
        return
    for item in field.value:
        if not isinstance(item, str) or not item.strip():
            message = f"`{name}` holds something that is no text: quote it"
            yield _finding(message, field.line, expected=f'"{item}"', found=repr(item))


def _bare_word(name: str, field: Field) -> Iterator[Finding]:
    """Jekyll takes a string for a list that is parted by blanks."""
    words = field.value.split()
    if len(words) > 1:
        message = f"`{name}` is no list: Jekyll makes {len(words)} of it"
        yield _finding(message, field.line, expected=f"[{field.value}]", found=field.value)
    else:
        message = f"`{name}` is one word instead of a list"
        yield _finding(message, field.line, "warning", f"[{field.value}]", field.value)


def _published(fields: dict[str, Field]) -> Iterator[Finding]:
    field = fields.get("published")
    value: Any = field.value if field else True
    if field and not isinstance(value, bool):
        message = "`published` is neither true nor false: Jekyll takes it for true"
        yield _finding(message, field.line, expected="true or false", found=repr(value))
