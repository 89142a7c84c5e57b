"""What single words name that are places or open with one: rules as those of name_rules."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import naming, places
from generator.facts import naming_common as common
from generator.facts import naming_ends as ends
from generator.facts.name_parts import TITLES, Case, ending_of, is_common, is_ordinary
from generator.text.morphology import Token

__all__ = ["landscape", "placed", "settled"]

#: How towns, counties and provinces end.
SETTLEMENTS = frozenset((*ends.TOWNS, *ends.SETTLED, *"성주현시군구읍면"))
#: How places and bodies begin.
OPENINGS = frozenset(name[:2] for name in places.PLACES | places.BODIES)


def placed(case: Case) -> int | None:
    """The place that a word opens with, or the whole of it: 서울발, 서울광장."""
    stem, inside = case.stem, case.inside
    if len(inside) == 1 and (country := _opening_country(stem)):
        return _of_country(country, stem[len(country) :], inside)
    if len(inside) == 1 or stem[:2] not in OPENINGS:
        return None
    edges = {token.end - inside[0].start for token in inside}
    for length in range(min(len(stem) - 1, 8), 1, -1):
        head = stem[:length]
        if length in edges and (head in places.PLACES or head in places.BODIES):
            if length == 2 and inside[0].tag != "NNP" and head not in places.COUNTRIES:
                return None
            if head in places.COUNTRIES:
                return _of_country(head, stem[length:], inside)
            return _of_place(head, stem[length:])
    return None


def _opening_country(stem: str) -> str:
    """The country of 중국산 and 독일차, which Kiwi may take for names themselves."""
    for tail in (1, 2):
        head = stem[:-tail]
        if head in places.COUNTRIES:
            rest = stem[-tail:]
            if rest in ends.OF_A_COUNTRY or rest in ends.CUT:
                return head
    return ""


def _of_country(country: str, rest: str, inside: Sequence[Token]) -> int | None:
    """`한국인` and `중국어` name no country, `미국산` and `러시아군` do, `한국은행` is a name."""
    if rest in ends.OF_A_COUNTRY or rest[-1] == "어":
        return 0
    if rest in ends.CUT or rest == "군" or rest in TITLES or is_ordinary(rest):
        return len(country)
    if _has_ending(rest) or rest in ends.PLACE_TAILS:
        return len(country + rest)
    plain = all(token.tag == "NNG" and not token.unknown for token in inside[1:])
    return len(country) if plain and len(rest) > 1 and not ending_of(rest) else None


def _of_place(place: str, rest: str) -> int | None:
    """`서울발` is of 서울, 부산항 and 전남대 are names themselves."""
    if rest in ends.CUT or rest in TITLES or rest in common.COMMON:
        return len(place)
    if _has_ending(rest) or rest in ends.PLACE_TAILS:
        return len(place + rest)
    return len(place) if rest in common.NO_NAME_WORDS else None


def _has_ending(rest: str) -> bool:
    return rest in ends.BODY_ENDINGS or rest in ends.FIRM_ENDINGS


def settled(case: Case) -> int | None:
    """Towns, counties and quarters: 부산 달맞이구, 새실군, 베트남 동나이성."""
    stem, inside = case.stem, case.inside
    if stem[-1] not in SETTLEMENTS or len(stem) < 3:
        return None
    leading = case.leading
    unknown = len(inside) == 1 and inside[0].unknown
    apart = inside[-1].form == stem[-1] and len(inside) > 1
    if not (unknown or apart):
        return None
    if stem[-1] in ends.TOWNS and (leading in places.PLACES or leading[-1:] in ends.SETTLED):
        return len(stem) if leading else None
    if stem[-1] in "성주현" and leading in places.COUNTRIES:
        return len(stem)
    if unknown and stem[-1] in ends.SETTLED and len(stem) < 5 and not is_common(stem):
        return len(stem)
    proper = any(token.tag == "NNP" for token in inside[:-1])
    home = stem[:-1] not in places.COUNTRIES
    return len(stem) if proper and home and stem[-1] in "시군구읍면" else None


def landscape(case: Case) -> int | None:
    """Rivers, hills and capes that Kiwi cuts: 진솔/XR + 령, 백록강 하구."""
    stem, inside = case.stem, case.inside
    if len(stem) < 3 or len(inside) < 2 or stem[-1] not in ends.PLACE_ENDINGS:
        return None
    if inside[-1].form != stem[-1]:
        return None
    verb = stem[-1] in ends.SETTLED and any(token.tag[0] == "V" for token in inside[:-1])
    root = verb or any(token.tag == "XR" for token in inside[:-1])
    scraps = len(inside) == 3 and all(len(t.form) == 1 and t.tag == "NNG" for t in inside)
    shown = case.following in naming.BESIDE_PLACES
    named = len(stem) < 5 or any(token.tag == "NNP" for token in inside[:-1])
    return len(stem) if root or scraps or (shown and named) else None
