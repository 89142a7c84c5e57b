"""Which posts are up to date: everything needed for that stands in their front matter."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.errors import SourceError
from generator.models import to_builtins
from generator.posts import read_post
from generator.settings import Settings
from generator.templating import builtin_templates, template_source

__all__ = ["FORMAT", "Recipe", "Shelf", "Standing", "owner_of"]

#: Raised when the same source and settings shall give another post than before.
FORMAT = 1
#: The front matter of a long post ends well before this.
HEAD_BYTES = 65536
HIDDEN = re.compile(r"^published:\s*false\s*$", re.MULTILINE)
INPUTS = re.compile(r"^\s+inputs:\s*['\"]?([0-9a-f]{64})['\"]?\s*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides how a post comes out, the source apart.

    `digest` is a hash of it; the version of Chogo is no part of that, so that an upgrade
    rebuilds only what would change. `ending` is that of the post files.
    """

    digest: str
    ending: str

    @classmethod
    def of(cls, settings: Settings) -> Recipe:
        """The recipe that settings stand for. Raises UsageError for an unknown template."""
        template = template_source("post", settings.post.template, settings.root)
        matters = {
            table.name: to_builtins(getattr(settings, table.name))
            for table in fields(settings)
            if table.name != "root"
        }
        del matters["post"]["folder"]
        parts = {"format": FORMAT, "settings": matters, "template": _template_hash(template)}
        return cls(_hash(parts), Path(template.name.removesuffix(".j2")).suffix)

    def inputs(self, sha256: str, file: str | None) -> str:
        """The `inputs` of the post of a source: of its bytes and of the name it goes by."""
        return _hash({"recipe": self.digest, "source": sha256, "file": file})


def owner_of(metadata: Mapping[str, Any]) -> str | None:
    """What a post was made from: its source's name, or the hash where it has none."""
    source = metadata.get("source")
    if not isinstance(source, Mapping):
        return None
    owner = source.get("file") or source.get("sha256")
    return str(owner) if owner else None


@dataclass(frozen=True, slots=True)
class Standing:
    """A post that stands on the shelf, as its front matter tells without being parsed."""

    path: Path
    published: bool


class Shelf:
    """The posts of a folder as they were when the shelf was made, and what was added since."""

    def __init__(self, folder: Path, ending: str) -> None:
        """Read the heads of the posts in `folder` that end so; a missing folder is empty."""
        self.folder, self.ending = folder, ending
        self._by_inputs: dict[str, Standing] = {}
        self._added: dict[Path, str | None] = {}
        for path in _posts(folder, ending):
            head = _head(path)
            if match := INPUTS.search(head):
                standing = Standing(path, published=HIDDEN.search(head) is None)
                self._by_inputs.setdefault(match[1], standing)

    def with_inputs(self, inputs: str) -> Standing | None:
        """The post that was made from exactly these inputs."""
        return self._by_inputs.get(inputs)

    def made_from(self, owner: str) -> Path | None:
        """The post of this source."""
        for path, known in {**self._owners, **self._added}.items():
            if known == owner:
                return path
        return None

    def place_for(self, name: str, owner: str) -> Path:
        """Where the post of a source goes: its old place, or one that no other post has.

        The old place is kept though title or date have changed: addresses of posts are known
        to readers.
        """
        if (old := self.made_from(owner)) is not None:
            return old
        stem, number = name.removesuffix(self.ending), 1
        path = self.folder / name
        while path.exists() and self._owner(path) != owner:
            number += 1
            path = self.folder / f"{stem}-{number}{self.ending}"
        return path

    def add(self, path: Path, owner: str) -> None:
        """Remember a post that was written."""
        self._added[path] = owner

    def _owner(self, path: Path) -> str | None:
        return self._added.get(path) or self._owners.get(path)

    @cached_property
    def _owners(self) -> dict[Path, str | None]:
        """Read only when a source has changed: it costs the parsing of every front matter."""
        return {path: owner_of(_metadata(path)) for path in _posts(self.folder, self.ending)}


def _hash(parts: Mapping[str, Any]) -> str:
    packed = json.dumps(parts, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(packed.encode("utf-8", "surrogatepass")).hexdigest()


def _template_hash(template: Path) -> str:
    """Of the template, and of the parts that templates of its kind are put together from."""
    kinds = (template.parent, builtin_templates() / template.parent.name)
    parts = {path: None for kind in kinds for path in sorted(kind.glob("*/*.j2"))}
    texts = [path.read_bytes() for path in (template, *parts)]
    return hashlib.sha256(b"\0".join(texts)).hexdigest()


def _posts(folder: Path, ending: str) -> list[Path]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        names = [e.name for e in entries if e.is_file() and not e.name.startswith(".")]
    return [folder / name for name in sorted(names) if name.endswith(ending)]


def _head(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES).decode("utf-8", errors="replace")


def _metadata(path: Path) -> Mapping[str, Any]:
    """The front matter; empty for a file that is no post."""
    try:
        return read_post(path).metadata
    except SourceError:
        return {}
