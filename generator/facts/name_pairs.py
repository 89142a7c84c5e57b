"""The names of a sentence word by word, and two words that are one name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import naming, places
from generator.facts import naming_ends as ends
from generator.facts.name_parts import HANGUL, JOBS, Word, ends_in, is_proper
from generator.facts.name_rules import name_in
from generator.models import Span
from generator.text.morphology import Token

__all__ = ["names_of"]

#: The ministries of other countries bear the country in their name: 폴란드 국방부.
MINISTRIES = frozenset(body for body in places.BODIES if body.endswith("부")) | naming.ABROAD
HOME = frozenset(("한국", "대한민국"))
CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
GYEONGGI = re.compile(r"(?<![가-힣])(경기)(?=[·,는도와]|가\s\d|\s?\d)")
#: What stands behind a family of products: S24, 16, 300X.
VERSION = re.compile(r"[A-Z]+\d*[A-Za-z]*$|\d+[A-Z]*$")
#: Words that may open a name of two words.
PAIRING = naming.FAMILIES | places.COUNTRIES | {"국회"}
CLUBS = frozenset(("FC", "AC", "AS", "SC", "CF", "RB", "BSC"))


def names_of(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> list[Span]:
    """The names among words, by their own form and their neighbours."""
    spans: list[Span] = []
    sport = naming.SPORT.search(text) is not None
    last = len(words) - 1
    for index, word in enumerate(words):
        if not word.stem:
            continue
        before = words[index - 1] if word.joined else None
        after = words[index + 1] if index < last and words[index + 1].joined else None
        if (span := name_in(tokens, word, before, after)) is not None:
            spans.append(span)
        if before is None or not before.stem or not (sport or before.stem in PAIRING):
            continue
        if before.bare and (_is_pair(before, word) or (sport and _is_team(tokens, before, word))):
            spans.append(Span(before.start, word.stop))
    if not sport and "경기" in text and "서울" in text:
        spans += [Span(*match.span(1)) for match in GYEONGGI.finditer(text)]
    if CHINESE.search(text):
        spans += [
            Span(token.start, token.end)
            for token in tokens
            if token.tag == "SH" and token.form in places.HANJA and _is_country(text, token)
        ]
    return spans


def _is_pair(first: Word, second: Word) -> bool:
    """Two words that are one name: 갤럭시 S24, 폴란드 국방부, 국회 기획재정위원회."""
    if first.stem in naming.FAMILIES:
        return VERSION.match(second.stem) is not None and not second.odd
    if first.stem in places.COUNTRIES:
        return second.stem in MINISTRIES and first.stem not in HOME
    return first.stem == "국회" and second.stem.endswith("위원회")


def _is_team(tokens: Sequence[Token], first: Word, second: Word) -> bool:
    """`한별 드래건스가`, `FC 브레멘탈`: a nickname beside a place or firm in sports news."""
    place, nick = first.stem, second.stem
    if place in CLUBS:
        return HANGUL.match(nick) is not None
    if not 2 <= len(place) <= 5 or not 2 <= len(nick) <= 6 or nick in places.PLACES:
        return False
    if nick in JOBS or place in JOBS or place in places.COUNTRIES:
        return False
    if ends_in(nick, ends.FIRM_ENDINGS) or ends_in(place, naming.KINDS_OF_FIRM):
        return False
    inside = tokens[second.first : second.tail]
    if nick[-1] in "스즈츠" and len(nick) > 2:
        return len(inside) > 1 or inside[0].tag != "NNG" or inside[0].unknown
    named = any(is_proper(token) for token in tokens[first.first : first.tail])
    return named and nick in naming.NICKNAMES


def _is_country(text: str, token: Token) -> bool:
    """`美 연준`, `美·中`, but not 회의 中 and not a date's 日."""
    if token.start and "一" <= text[token.start - 1] <= "鿿":
        return False
    before = text[: token.start].rstrip()[-1:]
    if token.form == "中" and before and before not in ",·…\"'“”‘’)이가은는을를와과의도서고며":
        return False
    return bool(text[token.end :].strip()) and not before.isdigit()
