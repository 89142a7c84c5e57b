"""What single words name: by lists, by their endings, by Kiwi's tags, by the words beside.

Every rule gives how many syllables of a word are a name: 0 where it surely is none, None where
the rule has nothing to say and the next one is asked.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.facts import naming, place_rules, places
from generator.facts import naming_common as common
from generator.facts import naming_ends as ends
from generator.facts.name_parts import (
    HANGUL,
    TITLES,
    Case,
    Word,
    ending_of,
    ends_in,
    is_common,
    is_ordinary,
    is_proper,
    scrapped,
)
from generator.models import Span
from generator.text.morphology import Token

__all__ = ["is_body", "name_in"]

CODE = re.compile(r"[A-Za-z]{1,8}-?\d[\dA-Za-z-]*|\d+[A-Z][A-Za-z]*")
#: The number of a flight: HS931편.
FLIGHT = re.compile(r"[A-Z][A-Z0-9]\d{2,4}$")
LETTERS = re.compile("[A-Za-z]+")
MAX_NAME = 24
#: Heads of words that are kept in mind.
CACHE_SIZE = 4096
#: What the lists hold, and which of it names something where the dictionary has it as a noun.
LISTED = naming.LAWS | places.BODIES | places.PLACES
LISTED_NOUNS = (
    places.BODIES
    | naming.LAWS
    | (places.COUNTRIES - ends.ORDINARY_TOO)
    | frozenset(place for place in places.PLACES if len(place) > 2)
)


def name_in(
    tokens: Sequence[Token], word: Word, before: Word | None, after: Word | None
) -> Span | None:
    """The name that a word holds, if it holds one."""
    first, last = word.first, word.tail
    if last - first == 1 and tokens[first].tag == "NNG" and not tokens[first].unknown:
        known = _known_noun(word, after)
        return Span(word.start, word.start + known) if known else None
    stem = word.stem
    if not word.odd:
        first, last = _trimmed(tokens, word)
        if first == last:
            return None
        stem = stem[tokens[first].start - word.start : tokens[last - 1].end - word.start]
    if not 2 <= len(stem) <= MAX_NAME:
        return None
    case = Case(stem, tokens[first:last], word, before, after)
    start = tokens[first].start
    for rule in RULES:
        length = rule(case)
        if length is not None:
            return Span(start, start + length) if length > 1 else None
    return None


def is_body(name: str) -> bool:
    """Whether a name is that of a public body by its ending or known as one."""
    return name in places.BODIES or bool(ends_in(name, ends.BODY_ENDINGS))


def _known_noun(word: Word, after: Word | None) -> int:
    """A word that the dictionary has as a common noun names only what the lists hold."""
    stem = word.stem
    bay = after is not None and after.stem in ends.WATERS and word.raw == stem + "만"
    if bay or stem in LISTED_NOUNS:
        return len(stem) + bay
    of_place = stem[:2] in places.PROVINCES and stem[2:] in ends.BODY_ENDINGS
    return len(stem) if of_place else 0


def _trimmed(tokens: Sequence[Token], word: Word) -> tuple[int, int]:
    """The tokens of a noun without figures and counters; none where it is a verb or a code."""
    first, last = word.first, word.tail
    if last < word.last and tokens[last].tag in ("XSV", "XSA"):
        return first, first
    while first < last and tokens[first].tag in ("SN", "NR"):
        letters = first + 1 < last and tokens[first + 1].tag == "SL"
        if letters and _is_code(word.stem, tokens[first + 1]):
            break
        first += 1
        while first < last and tokens[first].tag == "NNB":
            first += 1
        if last - first == 1 and tokens[first].tag == "SL":
            return first, first
    while last - first > 1 and tokens[last - 1].tag in ("NNB", "NR"):
        noun = tokens[last - 1]
        if noun.form in ("시", "군") and last - first == 2 and is_proper(tokens[first]):
            break
        flight = noun.form == "편" and FLIGHT.search(word.stem[: noun.start - word.start])
        if flight or noun.form in ends.OF_A_COUNTRY:
            return first, first
        last -= 1
    return (first, first) if last - first == 1 and tokens[first].tag == "SN" else (first, last)


def _is_code(stem: str, letters: Token) -> bool:
    """`3M`: a figure that letters make a code of."""
    return letters.form not in common.GENERAL_LATIN and CODE.match(stem) is not None


def _ordinary(case: Case) -> int | None:
    """Words that name nothing, and those that do so only where they are meant so."""
    stem = case.stem
    if is_ordinary(stem):
        return 2 if stem == "화성" and case.leading in places.PROVINCES else 0
    if stem not in ("경기", "전주"):
        return None
    following = case.following
    if stem == "경기":
        meant = following[-1:] in ends.SETTLED or following in ends.REGIONS
        return 2 if case.word.stem == stem and following and meant else 0
    if case.word.raw == "전주보다" or following == "대비":
        return 0
    return 0 if case.word.raw == stem and case.after is None else None


def _latin(case: Case) -> int | None:
    """Words with Latin letters at an end; terms, units and single letters do not name."""
    stem = case.stem
    if "가" <= stem[0] <= "힣" and stem[-1] >= "가":
        return None
    if not ("A" <= stem[0] <= "z" or "A" <= stem[-1] <= "z" or stem[0].isdigit()):
        return None
    if stem in common.GENERAL_LATIN or common.GENERAL_CODE.fullmatch(stem):
        return 0
    if common.GENERAL_MIXED.match(stem):
        return 0
    if not HANGUL.search(stem):
        return len(stem) if _is_letters(stem) else 0
    if case.inside[0].tag == "SL":
        return _letters_first(stem, case.inside)
    if case.inside[-1].tag == "SL":
        head = stem[: -len(case.inside[-1].form)]
        general = head in places.PLACES or head in common.COMMON or _is_generic(head)
        return 0 if general else len(stem)
    return len(stem) if any(t.tag == "NNP" or t.unknown for t in case.inside) else 0


def _is_letters(stem: str) -> bool:
    """`H100`, `OECD`; not R&D, not words in small letters."""
    short = "/" in stem or ("&" in stem and len(stem) < 4)
    return LETTERS.search(stem) is not None and not short and not stem[0].islower()


def _letters_first(stem: str, inside: Sequence[Token]) -> int:
    """`SK하이닉스`, `LG전자`, `AI반도체`, `EU집행위`: letters and a Korean noun."""
    letters, rest = inside[0].form, inside[1:]
    tail = stem[len(letters) :]
    proper = any(token.tag == "NNP" or token.unknown for token in rest)
    plain = tail in ends.COMMON_ENDINGS or bool(ends_in(tail, ends.COMMON_ENDINGS))
    if letters in ends.LATIN_BODIES and not proper:
        return len(letters)
    if letters in common.GENERAL_LATIN or len(letters) == 1:
        return len(stem) if proper and not plain and tail not in common.COMMON else 0
    if proper or rest[0].tag == "SN" or tail in ends.FIRM_ENDINGS:
        return len(stem)
    if ends_in(tail, ends.FIRM_ENDINGS):
        return len(stem)
    return len(letters) if plain or len(tail) < 2 else len(stem)


def _listed(case: Case) -> int | None:
    """Laws, bodies and places of the lists; two syllables may be another word as well."""
    stem = case.stem
    if stem not in LISTED:
        return None
    if stem in naming.LAWS or stem in places.BODIES:
        return len(stem)
    sure = len(stem) > 2 or stem in places.COUNTRIES or stem in places.PROVINCES
    return len(stem) if sure or any(token.tag == "NNP" for token in case.inside) else 0


def _office(case: Case) -> int | None:
    """The body of an office: 국립수산연구원 of 국립수산연구원장, 다온시 of 다온시장."""
    stem, inside = case.stem, case.inside
    title = ends_in(stem, TITLES)
    if len(title) < 2:
        return None
    glued = (title in ends.GLUED or title[-1] == "장") and title != "연구원"
    known = len(inside) == 1 and inside[0].tag == "NNP" and not inside[0].unknown
    if not glued or known or len(stem) - len(title) < 2:
        return None
    head = stem[: -len(title)]
    if title[-1] == "장" and _is_headed(stem[:-1]):
        return len(stem) - 1
    if title == "시장" and head.endswith(ends.MARKETS) and head not in places.PLACES:
        return len(stem)
    firm = ends_in(head, ends.FIRM_ENDINGS)
    named = firm and not _is_generic(head[: -len(firm)])
    if named or head in places.PLACES or head in places.BODIES:
        return len(head)
    if title in ends.INNER:
        return 0
    proper = any(is_proper(t) and t.start - inside[0].start < len(head) for t in inside)
    if not proper or head in common.COMMON:
        return 0
    return len(head) + (title in ("시장", "군수", "구청장"))


def _is_headed(body: str) -> bool:
    """Whether somebody who is its 장 makes a name of it: 국립수산연구원, no 연구소 alone."""
    ending = ends_in(body, ends.BODY_ENDINGS)
    if not ending:
        return False
    head = body[: -len(ending)]
    national = body.startswith(ends.NATIONAL) and len(head) > 2
    return national or (not _is_generic(head) and ending not in ends.WEAK_BODIES)


def _law(case: Case) -> int | None:
    """`자본시장법`, `횡령 혐의의 특정경제범죄가중처벌법상`."""
    stem = case.stem
    if "법" not in stem[-2:]:
        return None
    stem = stem.removesuffix("상") if stem.endswith("법상") else stem
    law = ends_in(stem, ends.LAW_ENDINGS, 8)
    if not law:
        return None
    return 0 if ends.NO_LAW.fullmatch(stem[: -len(law)]) else len(stem)


def _party(case: Case) -> int | None:
    """`국민미래당`, and 새길당 where Kiwi cuts it; no 식당, no 가구당."""
    stem, inside = case.stem, case.inside
    if stem[-1] != "당" or inside[-1].form != "당":
        return None
    scraps = len(stem) == 3 == len(inside) or inside[0].tag == "MM"
    return len(stem) if scraps or (len(stem) > 3 and inside[-1].tag == "NNG") else None


def _by_ending(case: Case) -> int | None:
    """Words that end as bodies and firms do: 가람자동차, 국립수산연구원, but no 대형병원."""
    stem = case.stem
    if len(stem) > 5 and stem.startswith(ends.STATE) and stem[-1] in "관원단" and not case.word.odd:
        return len(stem)
    ending = ending_of(stem)
    if not ending:
        return None
    head = stem[: -len(ending)]
    body = ending in ends.BODY_ENDINGS
    if stem.startswith(ends.NATIONAL) and len(head) > 2 and ending not in ends.ANY:
        return len(stem)
    if _is_generic(head):
        institute = len(head) >= ends.INSTITUTES.get(ending, MAX_NAME)
        return len(stem) if institute and not head.startswith(ends.LOOSE) else 0
    inside, cut = case.inside, case.inside[0].start + len(head)
    proper = any(is_proper(token) for token in inside if token.start < cut)
    if proper and head not in common.COMMON:
        return len(stem)
    if head in common.COMMON and ending in (ends.WEAK_BODIES if body else ends.WEAK_FIRMS):
        return 0
    if len(head) < 2:
        return 0
    weak = body and ending in ends.WEAK_BODIES
    return _weak_body(case) if weak else _common_head(case, head, ending)


@lru_cache(maxsize=CACHE_SIZE)
def _is_generic(head: str) -> bool:
    """Whether nothing but ordinary words stands before an ending: 대형 of 대형병원."""
    return ends.GENERIC.fullmatch(head) is not None


def _weak_body(case: Case) -> int:
    """`전주 드림동물원`, `솔내시의회` cut to scraps: common nouns before a common ending."""
    inside = case.inside
    scraps = len(inside) > 2 and all(len(token.form) == 1 for token in inside[:-1])
    shown = case.leading in places.PLACES or case.word.odd or scraps
    return len(case.stem) if shown else 0


def _common_head(case: Case, head: str, ending: str) -> int:
    """`은하반도체`, `최저임금위원회`: a common noun before an ending that makes names."""
    if ending in ends.FIRM_ENDINGS and (case.word.odd or scrapped(case.inside)):
        return len(case.stem)
    plain = ending in ends.PLAIN_FIRMS or (len(head) > 4 and ending in ends.WEAK_FIRMS)
    return 0 if plain else len(case.stem)


def _firm_after_kind(case: Case) -> int | None:
    """`인공지능 기업 구름셋은`: what Kiwi cuts oddly behind a word for a firm."""
    word, inside = case.word, case.inside
    if word.bare or len(case.stem) < 3 or not _is_kind(case.leading):
        return None
    scrap = any(len(token.form) == 1 and token.tag in ends.SCRAPS for token in inside)
    scrap = scrap and len(inside) > 1 and inside[-1].form not in ends.PLAIN_ENDS
    return len(case.stem) if HANGUL.search(case.stem) and (word.odd or scrap) else None


def _is_kind(stem: str) -> bool:
    """`배송 플랫폼`, `식초 제조사`: a word for one who makes or sells."""
    return stem in naming.KINDS_OF_FIRM or bool(ends_in(stem, naming.KINDS_OF_FIRM, 5))


def _by_tags(case: Case) -> int | None:
    """Words that Kiwi takes for proper nouns or does not know; common ones are left out."""
    stem, inside = case.stem, case.inside
    if case.word.odd:
        return 0
    if not any(is_proper(token) for token in inside):
        return len(stem) if scrapped(inside) and not is_common(stem) else 0
    if len(inside) == 1:
        return _single(case, inside[0])
    last = inside[-1]
    if not last.unknown and len(last.form) == 1 and last.form in ends.CUT:
        head = stem[:-1]
        return 0 if head in common.COMMON else len(head)
    if last.tag == "NNG" and not last.unknown and len(last.form) > 1 and is_proper(inside[-2]):
        head = stem[: -len(last.form)]
        if inside[-2].tag == "NNP" and not inside[-2].unknown:
            return 0 if is_ordinary(head) else len(head)
        if last.form in ends.COMMON_ENDINGS:
            return len(stem)
    if all(token.tag == "NNP" and len(token.form) == 1 for token in inside):
        return 0
    if any(token.unknown for token in inside) and is_common(stem) and not _is_kind(case.leading):
        first = inside[0]
        opening = first.tag == "NNP" and not first.unknown and is_proper(first)
        return len(first.form) if opening else 0
    return len(stem)


def _single(case: Case, token: Token) -> int:
    """One token: a known proper noun, or an unknown noun that is not common by its ending."""
    stem = case.stem
    if not token.unknown:
        return 0 if stem[-1] == "값" or len(ends_in(stem, ends.COMMON_ENDINGS)) > 1 else len(stem)
    if len(stem) > 3:
        if stem[:-1] in common.COMMON:
            return 0
        if stem[-1] in ends.LEFT_ON:
            return len(stem) - 1
    return 0 if is_common(stem) and not _is_kind(case.leading) else len(stem)


RULES = (
    _ordinary,
    _latin,
    _listed,
    place_rules.placed,
    _office,
    _law,
    _party,
    _by_ending,
    place_rules.settled,
    place_rules.landscape,
    _firm_after_kind,
    _by_tags,
)
