"""Names: people, organisations, places, products and laws, and what stands for them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.facts import naming
from generator.facts import patterns as data
from generator.models import Span
from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = ["Name", "choose_names", "find_names", "name_spans"]

LAW = re.compile(r"「([^」]{2,40})」")
TITLED = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{3})\s(?:[가-힣A-Za-z·]{1,15}\s)?"
    rf"(?:{'|'.join(naming.TITLES)})(?=[은는이가을를의도에와과께\s,.(]|$)"
)
ALIAS = re.compile(
    r"(?P<name>[가-힣A-Za-z0-9·&-]{2,})"
    r"\((?P<alias>[A-Z][A-Za-z0-9&-]{1,9}|[가-힣]{2,12}|[A-Z][A-Za-z .&-]{2,40})\)"
)
CODE = re.compile(r"[A-Za-z]{1,8}-?\d[\dA-Za-z-]*|\d+[A-Z][A-Za-z]*")
LATIN = re.compile(r"[A-Za-z]")
#: Latin that counts and measures, and names nothing.
NO_NAMES = frozenset(
    words(
        """
        km m cm mm kg g t L W kW MW GW kWh MWh GWh V Hz MHz GHz KB MB GB TB ha nm p bp vs TEU AM PM
        VS X
        """
    )
)
INSIDE = frozenset(("NNG", "NNP", "XSN", "XPN", "SL", "SN", "NR", "NNB", "SH"))
LINKS = frozenset(("·", "&", "-", "."))
MAX_NAME = 24
#: What may stand behind a name that is known from elsewhere: a particle, or no Hangul.
AFTER_NAME = r"(?=[은는이가을를의도에와과로만측]|까지|부터|께|보다|이나|[^가-힣A-Za-z0-9]|$)"


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
    spans = _runs(text, tokens)
    spans += [Span(*match.span(1)) for match in LAW.finditer(text)]
    return spans + _people(text, tokens)


def choose_names(text: str, spans: Sequence[Span], known: frozenset[str]) -> list[Name]:
    """The names among the spans of a text and what it has of the known ones."""
    candidates = [*spans, *_known(text, known)]
    aliases = {Span(*m.span("alias")): m["name"] for m in ALIAS.finditer(text)}
    candidates += [span for span in aliases if LATIN.match(span.of(text))]
    chosen: list[Span] = []
    for span in sorted(set(candidates), key=lambda s: (s.start - s.end, s.start)):
        if not any(span.start < other.end and other.start < span.end for other in chosen):
            chosen.append(span)
    return [Name(span, span.of(text), aliases.get(span)) for span in sorted(chosen)]


def _people(text: str, tokens: Sequence[Token]) -> list[Span]:
    """`홍길동 대표` and `홍길동 가나전자 사장`: three syllables before a title, and no particle."""
    tagged = {token.end: token.tag[0] for token in tokens}
    return [
        Span(*match.span("name"))
        for match in TITLED.finditer(text)
        if match["name"] not in naming.TITLES
        and tagged.get(match.end("name")) == "N"
        and not _is_word(tokens, match.start("name"), match.end("name"))
    ]


def _is_word(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a stretch is an ordinary word of the dictionary, or holds a whole one of two."""
    inside = [token for token in tokens if start <= token.start and token.end <= end]
    common = [token for token in inside if token.tag == "NNG" and not token.unknown]
    return len(inside) == len(common) and any(len(token.form) > 1 for token in common)


def _known(text: str, known: frozenset[str]) -> list[Span]:
    """Where names that are told elsewhere stand in the text."""
    spans = []
    for name in known:
        if name in text:
            pattern = rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}{AFTER_NAME}"
            spans += [Span(*match.span()) for match in re.finditer(pattern, text)]
    return spans


def _runs(text: str, tokens: Sequence[Token]) -> list[Span]:
    """Noun runs of one word that hold a proper noun, an unknown word or Latin letters.

    The whole run is the name: Kiwi parts 카카오 + 뱅크.
    """
    spans = []
    index = 0
    while index < len(tokens):
        if tokens[index].tag not in INSIDE:
            index += 1
            continue
        last = index + 1
        while last < len(tokens) and _belongs(tokens, index, last):
            last += 1
        verb = tokens[last] if last < len(tokens) else None
        does = verb and verb.tag in ("XSV", "XSA") and verb.start == tokens[last - 1].end
        span = None if does else _name_span(text, tokens[index:last])
        if span is not None:
            spans.append(span)
        index = last
    return spans


def _belongs(tokens: Sequence[Token], first: int, index: int) -> bool:
    token = tokens[index]
    if index > first and token.start != tokens[index - 1].end:
        return False
    if token.tag in INSIDE:
        return True
    linked = token.form in LINKS and token.form != "·" and index + 1 < len(tokens)
    return linked and index > first and tokens[index + 1].tag in ("SL", "SN")


def _name_span(text: str, run: Sequence[Token]) -> Span | None:
    """The part of a run that names: leading figures and counters are left out."""
    if not (any(_names(token) for token in run) or _is_chopped(run)):
        return None
    tokens = list(run)
    while tokens and (tokens[0].tag in ("SN", "NR") and not _is_code(text, tokens)):
        tokens.pop(0)
        while tokens and tokens[0].tag == "NNB":
            tokens.pop(0)
    while tokens and tokens[-1].tag in ("NNB", "NR") and len(tokens) > 1:
        tokens.pop()
    if not tokens:
        return None
    span = Span(tokens[0].start, tokens[-1].end)
    word = span.of(text)
    if len(word) < 2 or len(word) > MAX_NAME:
        return None
    named = any(_names(token) for token in tokens) or _is_chopped(tokens)
    return span if named and word not in data.TIME_NOUNS and word not in data.PRONOUNS else None


def _is_code(text: str, tokens: Sequence[Token]) -> bool:
    """`5G`, `3D`: a figure that opens a code."""
    code = CODE.match(text, tokens[0].start) is not None
    return code and len(tokens) > 1 and tokens[1].form not in NO_NAMES


def _is_chopped(tokens: Sequence[Token]) -> bool:
    """Whether Kiwi cut a word that it does not know into scraps: 소 + 백 + 테크.

    Two scraps of one syllable in a row, before a longer noun, are no Korean compound.
    """
    first = [token for token in tokens[:2] if token.tag == "NNG" and len(token.form) == 1]
    return len(first) == 2 and len(tokens) > 2 and len(tokens[2].form) > 1


def _names(token: Token) -> bool:
    if token.tag == "SL":
        return token.form not in NO_NAMES and (len(token.form) > 1 or token.form.isupper())
    return token.tag == "NNP" or (token.unknown and token.tag == "NNG" and len(token.form) > 1)
