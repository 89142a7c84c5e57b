"""What the pipeline hands back: records of what became of an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.models import Draft, FactTable, Post, Report

__all__ = ["Built", "Checked", "Drafted", "Examined", "Finished", "Status"]

Status = Literal["written", "unchanged", "edited", "planned", "failed"]


@dataclass(frozen=True, slots=True)
class Examined:
    """A report, and the source that it was held against (None where there was none).

    `headings` are those of the sections; `matched` pairs, for every sentence with a finding,
    its words with the words of the source that speak for it.
    """

    report: Report
    table: FactTable | None
    headings: tuple[str, ...] = ()
    matched: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of one post or draft of several; plain, to travel between processes.

    `report` is None where `error` says why it could not be read or checked; `sources` are the
    texts of the source sentences that findings point at, by their ids.
    """

    path: str
    report: Report | None
    has_source: bool = False
    headings: tuple[str, ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)
    matched: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    error: str = ""


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, and what the checks say of it."""

    draft: Draft
    report: Report


@dataclass(frozen=True, slots=True)
class Finished:
    """A post with all that the checks say of it, ready to be written.

    `name` is the file name that it asks for, `owner` what it was made from: its source's name
    in the workspace, or the hash of the bytes where it has none. `obstacle` says in words what
    keeps it from being published; it is empty for a post that is public.
    """

    post: Post
    report: Report
    table: FactTable | None
    name: str
    owner: str
    obstacle: str


@dataclass(frozen=True, slots=True)
class Built:
    """What became of one source.

    `status` is `written`, `unchanged` (the post was up to date), `edited` (a person has
    changed the post, so it was kept), `planned` (a dry run) or `failed`; `note` says why, or
    what keeps a written post from being published.
    The counts are those of a post that was written, and 0 otherwise.
    """

    source: str
    status: Status
    note: str = ""
    post: str | None = None
    title: str | None = None
    published: bool = False
    facts: int = 0
    sentences: int = 0
    main_figures: int = 0
    kept: int = 0
    report: Report | None = None
    exit_code: int = 0
