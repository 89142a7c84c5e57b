"""Post files: their text, their names, reading and writing them, and who edited them."""

from __future__ import annotations

import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from generator.errors import OutputError, SourceError
from generator.files import write_text
from generator.formats import metadata
from generator.formats.metadata import Form
from generator.formats.yaml_dialect import to_kst
from generator.models import Draft, Post
from generator.readback import read_back
from generator.templating import template_source

__all__ = [
    "body_hash",
    "dump_post",
    "front_hash",
    "is_edited",
    "parse_post",
    "post_file_name",
    "read_back",
    "read_post",
    "seal",
    "write_post",
]

#: File systems allow 255 bytes a name; a Hangul syllable takes three.
MAX_SLUG_BYTES = 180
LEADING_DAY = re.compile(r"\A\d{4}-\d{2}-\d{2}(?:-|\Z)")
#: What Chogo itself changes later (`chogo publish`): no sign of a person's hand.
UNSEALED = frozenset({"published", "chogo"})


def body_hash(body: str) -> str:
    """SHA-256 of a body, whatever its line ends and the blank lines around it."""
    text = body.replace("\r\n", "\n").replace("\r", "\n").strip("\n") + "\n"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def front_hash(values: Mapping[str, Any]) -> str:
    """SHA-256 of the metadata that a person may edit, whatever its order and its YAML."""
    kept = {key: value for key, value in values.items() if key not in UNSEALED}
    text = json.dumps(kept, sort_keys=True, ensure_ascii=True, default=_as_text)
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _as_text(value: object) -> str:
    if isinstance(value, datetime):
        return to_kst(value).isoformat()
    return str(value)


def seal(post: Post) -> Post:
    """The post with the hashes of its body and front matter under `chogo`."""
    own = dict(post.metadata.get("chogo") or {})
    own |= {"body_sha256": body_hash(post.body), "front_sha256": front_hash(post.metadata)}
    return Post(post.path, {**post.metadata, "chogo": own}, post.body)


def is_edited(post: Post) -> bool:
    """Whether the post is other than Chogo wrote it, or not Chogo's at all."""
    own = post.metadata.get("chogo")
    if not isinstance(own, dict) or own.get("body_sha256") != body_hash(post.body):
        return True
    if own.get("waive"):  # only a person answers for a finding
        return True
    front = own.get("front_sha256")
    return front is not None and front != front_hash(post.metadata)


def post_file_name(draft: Draft, template: str, root: Path | None = None) -> str:
    """`YYYY-MM-DD-slug.md`, the day in Korea; `.html` for a template of that ending."""
    day = to_kst(draft.date).strftime("%Y-%m-%d")
    return f"{day}-{_file_slug(draft.slug)}{_ending(template, root or Path())}"


def _file_slug(slug: str) -> str:
    """The slug as part of a file name and an address: letters, digits and single dashes.

    A day that it begins with is left out: the name has the post's own.
    """
    text = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", slug)).strip("-")
    text = LEADING_DAY.sub("", text)
    cut = text.encode("utf-8", "ignore")[:MAX_SLUG_BYTES].decode("utf-8", "ignore")
    return cut.strip("-") or "post"


def _ending(template: str, root: Path) -> str:
    return Path(template_source("post", template, root).name.removesuffix(".j2")).suffix


def dump_post(post: Post, kind: str = "fences") -> str:
    """The post as the text of its file.

    `kind` is the form of the front matter (`fences`, `comment`), a file ending (`.md`,
    `.html`) or the name of a template.
    """
    return metadata.join(post.metadata, post.body, _form(kind))


def _form(kind: str) -> Form:
    if kind in ("fences", "comment"):
        return "comment" if kind == "comment" else "fences"
    ending = kind if kind.startswith(".") or not kind else _ending(kind, Path())
    return "comment" if ending in (".html", ".htm") else "fences"


def read_post(path: str | os.PathLike[str], *, lenient: bool = False) -> Post:
    """The post in a file: YAML between `---` lines, or in a leading `<!-- chogo` comment.

    Raises SourceError that names the line where the front matter is missing or broken; with
    `lenient` see `parse_post`.
    """
    file = Path(path)
    try:
        data = file.read_bytes()
    except OSError as error:
        raise SourceError(f"{file}: cannot be read: {error.strerror or error}") from error
    post = parse_post(data, str(path))
    problem = getattr(post.metadata, "problem", None)
    if problem is not None and not lenient:
        raise SourceError(f"{file}:{problem[0]}: {problem[1]}")
    return post


def parse_post(data: bytes, name: str | None = None) -> Post:
    """The post in these bytes. Where its front matter is missing or broken it has no metadata
    and `metadata.problem` says why, so that the checks can tell it beside the rest.

    Raises SourceError for what is no UTF-8 text.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = name or "post"
        raise SourceError(f"{where}: not UTF-8 at byte {error.start}: save it as UTF-8") from error
    return Post(name, *metadata.load(text))


def write_post(post: Post, path: str | os.PathLike[str], *, force: bool = False) -> Path:
    """Write the post whole or not at all; its ending says how the front matter stands.

    Raises OutputError where a person edited what is there (unless `force`) or writing fails.
    """
    file = Path(path)
    if not force:
        _refuse_edited(file)
    write_text(file, dump_post(post, file.suffix or ".md"))
    return file


def _refuse_edited(file: Path) -> None:
    if not file.exists():
        return
    try:
        present = read_post(file)
    except SourceError as error:
        raise OutputError(f"{error}; --force overwrites it") from error
    if "chogo" not in present.metadata:
        raise OutputError(f"{file}: not a post of Chogo's; --force overwrites it")
    if is_edited(present):
        raise OutputError(f"{file}: edited by hand; --force overwrites it")
