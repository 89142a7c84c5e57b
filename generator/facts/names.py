"""Names: people, organisations, places, products and laws, and what stands for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from generator.facts import marks
from generator.facts import naming_common as common
from generator.facts.name_pairs import names_of
from generator.facts.name_parts import is_part, split_words
from generator.facts.name_rules import is_body
from generator.facts.people import people
from generator.models import Span
from generator.text.morphology import Token

__all__ = ["Name", "choose_names", "find_names", "is_marked", "keep_short_forms", "name_spans"]

#: What may stand behind a name that is known from elsewhere: a particle, or no Hangul.
AFTER_NAME = r"(?=[은는이가을를의도에와과로만측]|까지|부터|께|보다|이나|[^가-힣A-Za-z0-9]|$)"
#: Names whose patterns are kept.
CACHE_SIZE = 1024
NO_SHORTS: Mapping[str, str] = MappingProxyType({})
HANGUL = re.compile("[가-힣]")


class Name(NamedTuple):
    """A name as it stands in a sentence, without its particle; `alias_of` is its long form."""

    span: Span
    text: str
    alias_of: str | None = None


def find_names(
    text: str, tokens: Sequence[Token], known: frozenset[str] = frozenset()
) -> list[Name]:
    """All names of a sentence, in order, none overlapping; the longest reading wins.

    `known` are names told elsewhere (in the newsroom's lexicon, in the same article): where
    they stand as words of their own they are names here too.
    """
    return choose_names(text, name_spans(text, tokens), known)


def name_spans(text: str, tokens: Sequence[Token]) -> list[Span]:
    """What may be a name by its own form; spans may overlap."""
    words = split_words(text, tokens)
    spans = names_of(text, tokens, words)
    spans += people(text, tokens, words)
    return spans + marks.marked(text) + marks.laws(text)


def choose_names(
    text: str,
    spans: Sequence[Span],
    known: frozenset[str],
    short: Mapping[str, str] = NO_SHORTS,
) -> list[Name]:
    """The names among the spans of a text and what it has of the known ones.

    `short` are short forms told before, by their long ones.
    """
    brackets = marks.shorts(text) if "(" in text else []
    terms = marks.terms(text) if brackets else ()
    candidates = [s for s in spans if not terms or s.end not in terms or is_body(s.of(text))]
    candidates += _known(text, known)
    if short:
        candidates += _known(text, [s for s, long in short.items() if s not in long.split()])
    if not candidates:
        return []
    chosen = _longest(candidates)
    if not brackets:
        names = [Name(span, span.of(text), short.get(span.of(text))) for span in chosen]
        return sorted(names, key=_start)
    ends = {span.end: span.of(text) for span in chosen}
    aliases = {
        bracket.span: ends[bracket.behind]
        for bracket in brackets
        if bracket.behind in ends
        and _is_short(bracket.span.of(text), ends[bracket.behind], told=bracket.told)
    }
    chosen = [s for s in chosen if not any(s.start < a.end and a.start < s.end for a in aliases)]
    names = [Name(span, span.of(text), short.get(span.of(text))) for span in chosen]
    names += [Name(span, span.of(text), name) for span, name in aliases.items()]
    told = {name.text: name.alias_of for name in names if name.alias_of}
    return sorted((n._replace(alias_of=told.get(n.text)) for n in names), key=_start)


def _longest(spans: Sequence[Span]) -> list[Span]:
    """The spans that no longer one overlaps, nor one as long before it."""
    if len(spans) < 2:
        return list(spans)
    chosen: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start - s.end, s.start)):
        start, end = span.start, span.end
        for other in chosen:
            if start < other.end and other.start < end:
                break
        else:
            chosen.append(span)
    return chosen


def _start(name: Name) -> int:
    return name.span.start


def is_marked(text: str, span: Span) -> bool:
    """Whether a name stands in quotation marks: the figure in `다온 3호` counts nothing."""
    return text[span.start - 1 : span.start] in ("‘", "'", "“", '"', "《", "『", "〈")


def keep_short_forms(names: Sequence[Name], short: dict[str, str]) -> None:
    """Remember what stands for what: MS for 마이크로소프트, 머스크 for 일론 머스크."""
    for name in names:
        if name.alias_of:
            short.setdefault(name.text, name.alias_of)
            continue
        first, blank, second = name.text.partition(" ")
        if blank and " " not in second:
            for part in (first, second):
                if is_part(part):
                    short.setdefault(part, name.text)


def _is_short(alias: str, name: str, *, told: bool) -> bool:
    """Whether a bracket shortens the name before it: 한해연 of 한국해양연구소, MS of any."""
    if told or not HANGUL.search(alias):
        return alias not in common.GENERAL_LATIN or is_body(name)
    rest = iter(name)
    return len(alias) < len(name) and all(syllable in rest for syllable in alias)


def _known(text: str, known: Iterable[str]) -> list[Span]:
    """Where names that are told elsewhere stand in the text."""
    spans = []
    for name in known:
        if name in text:
            spans += [Span(*match.span()) for match in _alone(name).finditer(text)]
    return spans


@lru_cache(maxsize=CACHE_SIZE)
def _alone(name: str) -> re.Pattern[str]:
    """A name as a word of its own; most patterns are looked for in many sentences."""
    return re.compile(rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}{AFTER_NAME}")
