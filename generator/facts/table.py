"""The fact table of an article: facts of all sentences, told-again ones joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from generator.facts.attribution import Attribution
from generator.facts.sentence import SentenceReader
from generator.models import Article, Fact, FactTable, Place, Relation, SentenceKind
from generator.settings import Settings
from generator.text.dates import DateContext
from generator.text.sentences import split_sentences

__all__ = [
    "FIGURES",
    "Readings",
    "article_day",
    "extract_facts",
    "facts_by_sentence",
    "find_facts",
    "main_figures",
    "read_sentences",
]

SEOUL = ZoneInfo("Asia/Seoul")
NO_NAMES: frozenset[str] = frozenset()
FIGURES = frozenset(("money", "percent", "count", "quantity", "ratio"))
#: The order in which the tellings of a fact stand for it.
RANK: dict[SentenceKind, int] = {"text": 0, "title": 1, "subtitle": 2, "heading": 3}


def find_facts(text: str, reference: date | None = None) -> tuple[Fact, ...]:
    """The facts of any Korean text; spans are offsets into `text`.

    `reference` is the day that relative dates count from; without it they keep their raw text.

    >>> [fact.value for fact in find_facts("매출은 3조 2천억 원이다.")]
    ['3200000000000']
    """
    reader = SentenceReader(DateContext(reference))
    found: list[Fact] = []
    number = offset = 0
    for paragraph in text.split("\n"):
        reader.new_paragraph()
        for span in split_sentences(paragraph):
            facts = reader.read(span.of(paragraph), f"s{number}")
            found += [_moved(fact, offset + span.start) for fact in facts]
            number += 1
        offset += len(paragraph) + 1
    return tuple(_numbered(_with_late(found, reader.late)))


def extract_facts(article: Article, settings: Settings | None = None) -> FactTable:
    """The fact table of an article; relative dates count from its day in Seoul."""
    told = facts_by_sentence(article, frozenset(settings.lexicon.names) if settings else NO_NAMES)
    found = [_moved(fact, s.span.start) for s in article.sentences for fact in told[s.id]]
    joined = _join(_with_aliases(found), {s.id: s.kind for s in article.sentences})
    return FactTable(article, tuple(_numbered(joined)))


class Readings(NamedTuple):
    """What the sentences of an article tell, by sentence id: facts, and who says what."""

    facts: Mapping[str, tuple[Fact, ...]]
    said: Mapping[str, tuple[Attribution, ...]]


def facts_by_sentence(
    article: Article, names: frozenset[str] = NO_NAMES
) -> Mapping[str, tuple[Fact, ...]]:
    """Every telling of every fact, by sentence id; spans are relative to the sentence."""
    return read_sentences(article, names).facts


@lru_cache(maxsize=8)
def read_sentences(article: Article, names: frozenset[str] = NO_NAMES) -> Readings:
    """Every telling of every fact and every attribution; offsets are into the sentence.

    Kept for the last articles: the table and the checks read the same one.
    """
    reader = SentenceReader(DateContext(article_day(article)), names)
    reader.learn_names(sentence.text for sentence in article.sentences)
    told: dict[str, tuple[Fact, ...]] = {}
    said: dict[str, tuple[Attribution, ...]] = {}
    paragraph = -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            reader.new_paragraph()
            paragraph = sentence.paragraph
        told[sentence.id] = tuple(reader.read(sentence.text, sentence.id))
        said[sentence.id] = reader.said
    if reader.late:
        for key, facts in told.items():
            late = [reader.late[fact.id] for fact in facts if fact.id in reader.late]
            if late and not said[key]:
                end = max(fact.span.end for fact in facts)
                said[key] = (Attribution(late[0], 0, end),)
        told = {key: tuple(_with_late(facts, reader.late)) for key, facts in told.items()}
    return Readings(MappingProxyType(told), MappingProxyType(said))


def _with_late(facts: Iterable[Fact], late: Mapping[str, str]) -> Iterable[Fact]:
    """The facts with the speakers that a later sentence named."""
    for fact in facts:
        yield replace(fact, speaker=late[fact.id]) if fact.id in late else fact


def article_day(article: Article) -> date | None:
    """The day that an article's relative dates count from, in Seoul."""
    return article.published.astimezone(SEOUL).date() if article.published else None


def _moved(fact: Fact, offset: int) -> Fact:
    """The fact of a sentence with its span in the text that the sentence stands in."""
    return replace(fact, span=fact.span.shifted(offset)) if offset else fact


def _with_aliases(facts: list[Fact]) -> list[Fact]:
    """Names that an article gives a short form for share one value: MS is 마이크로소프트."""
    longer = {
        fact.text: fact.value
        for fact in facts
        if fact.kind == "name" and any(r.type == "alias" for r in fact.relations)
    }
    return [
        replace(fact, value=longer[fact.text])
        if fact.kind == "name" and fact.text in longer
        else fact
        for fact in facts
    ]


def _join(facts: list[Fact], kinds: Mapping[str, SentenceKind]) -> list[Fact]:
    """One fact for each thing told; its first telling in the body leads, the others are places."""
    joined = []
    renamed: dict[str, str] = {}
    for group in _groups(facts, kinds):
        lead = min(group, key=lambda fact: RANK[kinds[fact.sentence]])
        if len(group) == 1:
            joined.append(lead)
            continue
        others = [fact for fact in group if fact is not lead]
        renamed |= {fact.id: lead.id for fact in others}
        relations = tuple(dict.fromkeys(r for fact in (lead, *others) for r in fact.relations))
        places = tuple(Place(fact.sentence, fact.span) for fact in others)
        joined.append(replace(lead, places=places, relations=relations))
    return [_pointing(fact, renamed) for fact in sorted(joined, key=lambda fact: fact.span)]


def _groups(facts: list[Fact], kinds: Mapping[str, SentenceKind]) -> Iterable[list[Fact]]:
    """The tellings of each thing; a headline's figure goes with the one that the body has."""
    alike: dict[tuple[str, str, str | None], list[list[Fact]]] = defaultdict(list)
    headlines = [fact for fact in facts if kinds[fact.sentence] != "text"]
    body = [fact for fact in facts if kinds[fact.sentence] == "text"]
    for fact in body:
        groups = alike[fact.kind, fact.value, fact.unit]
        home = _home(fact, groups)
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    for fact in headlines:
        groups = alike[fact.kind, fact.value, fact.unit]
        home = _home(fact, groups)
        if home is None and fact.kind in FIGURES and len(groups) == 1:
            home = groups[0]
        if home is None:
            groups.append([fact])
        else:
            home.append(fact)
    return [group for groups in alike.values() for group in groups]


def _home(fact: Fact, groups: Iterable[list[Fact]]) -> list[Fact] | None:
    """The tellings of the thing that a fact tells of."""
    for group in groups:
        if _same_thing(group[0], fact):
            return group
    return None


def _same_thing(one: Fact, other: Fact) -> bool:
    """Whether two tellings of one value are one fact: labels that go together say so.

    A sum of money is rarely told of two things; a percentage or a count often is, so that
    these need a label of their own.
    """
    if one.kind in ("name", "quote"):
        return True
    if one.kind not in FIGURES:
        return False
    measures = _agree(one.measure, other.measure)
    if one.kind == "money":
        return measures is not False and _agree(one.subject, other.subject) is not False
    return measures is True and _agree(one.subject, other.subject) is not False


def _agree(one: str | None, other: str | None) -> bool | None:
    """Whether two labels name the same; None where one is missing."""
    if one is None or other is None:
        return None
    first, second = sorted((one.replace(" ", ""), other.replace(" ", "")), key=len)
    return first in second


def _pointing(fact: Fact, renamed: dict[str, str]) -> Fact:
    """The fact with its relations on the facts that now stand for the joined ones."""
    if not fact.relations:
        return fact
    relations = tuple(
        Relation(r.type, renamed.get(r.fact, r.fact) if r.fact else None, r.direction)
        for r in fact.relations
    )
    return replace(fact, relations=tuple(r for r in relations if r.fact != fact.id))


def _numbered(facts: Iterable[Fact]) -> Iterable[Fact]:
    """The facts with ids in reading order."""
    facts = list(facts)
    ids = {fact.id: f"f{number}" for number, fact in enumerate(facts, start=1)}
    for fact in facts:
        if ids[fact.id] == fact.id and not fact.relations:
            yield fact
            continue
        relations = tuple(
            Relation(r.type, ids.get(r.fact) if r.fact else None, r.direction)
            for r in fact.relations
        )
        yield replace(fact, id=ids[fact.id], relations=relations)


def main_figures(table: FactTable) -> tuple[Fact, ...]:
    """The figures that carry the story, in reading order.

    A figure is main in the title or a heading, in the first two sentences, in a comparison,
    from a named speaker, or told more than once; glosses, ages in brackets and bare runs never
    are.
    """
    kinds = {sentence.id: sentence.kind for sentence in table.article.sentences}
    lead = [s.id for s in table.article.sentences if s.kind == "text"][:2]
    compared = {r.fact for fact in table.facts for r in fact.relations if r.type == "comparison"}
    return tuple(fact for fact in table.facts if _is_main(fact, kinds, lead, compared))


def _is_main(
    fact: Fact, kinds: Mapping[str, SentenceKind], lead: list[str], compared: set[str | None]
) -> bool:
    if fact.kind not in FIGURES or any(r.type == "gloss" for r in fact.relations):
        return False
    if fact.unit == "세" and fact.text.isdecimal():
        return False
    where = [fact.sentence, *(place.sentence for place in fact.places)]
    return (
        len(where) > 1
        or any(kinds[sentence] != "text" or sentence in lead for sentence in where)
        or fact.id in compared
        or any(r.type == "comparison" for r in fact.relations)
        or fact.speaker is not None
    )
