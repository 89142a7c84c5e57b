"""The records that travel through Chogo, and their JSON form.

Every record is frozen. JSON is these names in snake_case, nothing renamed; sets and
tuples become arrays (sets sorted), instants become ISO 8601 text with an offset.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeVar

import msgspec

__all__ = [
    "Article",
    "Draft",
    "DraftSentence",
    "DraftSource",
    "Fact",
    "FactTable",
    "Finding",
    "Manuscript",
    "Passage",
    "Place",
    "Post",
    "Provenance",
    "Relation",
    "Removed",
    "Report",
    "Section",
    "Sentence",
    "SentenceVerdict",
    "Span",
    "from_json",
    "to_builtins",
    "to_json",
]

SentenceKind = Literal["title", "subtitle", "heading", "text"]
FactKind = Literal[
    "money",
    "percent",
    "count",
    "quantity",
    "ratio",
    "rank",
    "date",
    "period",
    "quote",
    "name",
    "bare",
]
Reuse = Literal["restricted", "allowed", "unknown"]
Role = Literal["plain", "key", "mark"]
Severity = Literal["error", "warning"]
Verdict = Literal["supported", "unsupported", "unchecked"]
RelationType = Literal["gloss", "comparison", "change", "rate", "alias"]
Direction = Literal["above", "below", "up", "down", "equal"]
Part = Literal["title", "excerpt", "heading", "body"]


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Offsets into a text, in characters; `end` is exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The slice of `text` that this span covers."""
        return text[self.start : self.end]

    def shifted(self, offset: int) -> Span:
        """The same span in a text that starts `offset` characters earlier."""
        return Span(self.start + offset, self.end + offset)

    def covers(self, other: Span) -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article; `paragraph` counts from 0, title and headings included."""

    id: str
    text: str
    span: Span
    paragraph: int
    kind: SentenceKind


class Removed(msgspec.Struct, frozen=True, array_like=True):
    """What cleaning took away and why; an array `[reason, text]` in JSON."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """A source article as read: the cleaned story and what is known about it.

    `text` is the story, title and subtitles first, paragraphs parted by a blank line, with
    lost brackets repaired. `sha256` is that of the source bytes. `engine` names the way the
    text was found. `removed` lists all that cleaning took away.
    """

    slug: str
    title: str
    subtitles: tuple[str, ...]
    text: str
    sentences: tuple[Sentence, ...]
    publisher: str | None
    byline: str | None
    published: datetime | None
    embargo: datetime | None
    url: str | None
    language: str
    path: str | None
    sha256: str
    reuse: Reuse
    engine: str
    removed: tuple[Removed, ...]

    def sentence(self, sentence_id: str) -> Sentence:
        """The sentence with this id. Raises KeyError where there is none."""
        for sentence in self.sentences:
            if sentence.id == sentence_id:
                return sentence
        raise KeyError(sentence_id)


class Place(msgspec.Struct, frozen=True, array_like=True):
    """Where else a fact stands; an array `[sentence, span]` in JSON."""

    sentence: str
    span: Span


class Relation(msgspec.Struct, frozen=True, array_like=True):
    """How a fact relates to another: `[type, fact, direction]` in JSON."""

    type: RelationType
    fact: str | None
    direction: Direction | None


class Fact(msgspec.Struct, frozen=True):
    """One figure, date, quotation or name of an article.

    `text` is the raw surface and always equals the slice of `span`. `value` is exact and a
    string: a decimal, a fraction `1/3`, a range `10..15` (open ends empty), an ISO 8601 date,
    interval or duration, the verbatim quotation, or the canonical name. `unit` is an ISO 4217
    code, a UCUM-like unit, `%`, `%p` or the Korean counter. `anchor` is the ISO date that a
    relative date was resolved from. `confidence` (0 to 1) is that of `subject` and `measure`.
    """

    id: str
    kind: FactKind
    text: str
    value: str
    sentence: str
    span: Span
    unit: str | None = None
    modality: frozenset[str] = frozenset()
    subject: str | None = None
    measure: str | None = None
    when: str | None = None
    speaker: str | None = None
    anchor: str | None = None
    relations: tuple[Relation, ...] = ()
    places: tuple[Place, ...] = ()
    derived_from: tuple[str, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class FactTable:
    """An article and its facts, in reading order."""

    article: Article
    facts: tuple[Fact, ...]

    def fact(self, fact_id: str) -> Fact:
        """The fact with this id. Raises KeyError where there is none."""
        for fact in self.facts:
            if fact.id == fact_id:
                return fact
        raise KeyError(fact_id)


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of a draft: `bold` are verbatim substrings, `sources` sentence ids."""

    text: str
    role: Role = "plain"
    bold: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the sentences of its one paragraph."""

    heading: str
    sentences: tuple[DraftSentence, ...]


@dataclass(frozen=True, slots=True)
class DraftSource:
    """Where a draft comes from; `file` is relative to the workspace."""

    title: str
    publisher: str | None
    url: str | None
    published: datetime | None
    file: str | None
    sha256: str
    reuse: Reuse


@dataclass(frozen=True, slots=True)
class Provenance:
    """How a draft was made; `created` honours SOURCE_DATE_EPOCH."""

    chogo: str
    drafter: str
    model: str | None
    prompt_sha256: str | None
    facts_sha256: str
    created: datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """A post before rendering: plain text throughout, no markup."""

    slug: str
    title: str
    date: datetime
    excerpt: str
    categories: tuple[str, ...]
    tags: tuple[str, ...]
    image: str | None
    image_alt: str | None
    sections: tuple[Section, ...]
    source: DraftSource
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a check found.

    `sentence` is the sentence's plain text or None, `section` a 0-based index or None,
    `line` a 1-based line of the post file or None, `waived` the editor's reason or None.
    """

    check: str
    severity: Severity
    message: str
    section: int | None = None
    sentence: str | None = None
    expected: str | None = None
    found: str | None = None
    sources: tuple[str, ...] = ()
    line: int | None = None
    waived: str | None = None


@dataclass(frozen=True, slots=True)
class SentenceVerdict:
    """What the checks say of one sentence, with the evidence that they hold it against."""

    text: str
    verdict: Verdict
    sources: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """All findings on a draft or post, and a verdict for every sentence of its body."""

    findings: tuple[Finding, ...]
    sentences: tuple[SentenceVerdict, ...]

    @property
    def ok(self) -> bool:
        """No error that is not waived."""
        return not any(f.severity == "error" and f.waived is None for f in self.findings)

    @property
    def publishable(self) -> bool:
        """`ok`, and every sentence supported or waived: a waived `tone` supports nothing."""
        doubts = [f for f in self.findings if f.severity == "error" or f.check == "claim"]
        waived = {f.sentence for f in doubts if f.waived is not None}
        waived -= {f.sentence for f in doubts if f.waived is None}
        return self.ok and all(s.verdict == "supported" or s.text in waived for s in self.sentences)


@dataclass(frozen=True, slots=True)
class Post:
    """A post file: front matter and body, as on disk."""

    path: str | None
    metadata: Mapping[str, Any]
    body: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a draft or post that a check looks at, as plain text.

    `section` is a 0-based index (None for title, excerpt and text before the first heading),
    `line` the 1-based line of a post file (None in a draft).
    """

    text: str
    part: Part
    section: int | None = None
    line: int | None = None
    role: Role = "plain"
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Manuscript:
    """A draft or a finished post in the one form that the checks read.

    `post` is None for a draft; `published` tells whether the post claims to be public.
    """

    passages: tuple[Passage, ...]
    published: bool = False
    post: Post | None = None
    source: DraftSource | None = None

    def of(self, *parts: Part) -> Iterator[Passage]:
        """The passages of these parts, in reading order."""
        return (p for p in self.passages if p.part in parts)


T = TypeVar("T")


def to_json(record: object, *, indent: int = 2) -> str:
    """The record as JSON text, its sets sorted, with a final newline."""
    packed = msgspec.json.encode(record, order="deterministic")
    if indent:
        packed = msgspec.json.format(packed, indent=indent)
    return packed.decode("utf-8") + "\n"


def from_json(data: str | bytes, record: type[T]) -> T:
    """A record from its JSON. Raises ValueError that names the path of what does not fit."""
    try:
        return msgspec.json.decode(data, type=record)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error


def to_builtins(record: object) -> Any:
    """The record as dicts, lists, strings and numbers, ready for any JSON or YAML writer."""
    return msgspec.to_builtins(record, order="deterministic")
