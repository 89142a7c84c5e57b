"""When two figures or dates state the same thing, each in its own words.

Exactly: other units (0.6조 원 and 6000억 원, 180분 and 3시간), other counters (두 곳, 두 군데), a
share as a percentage (절반, 50%). Roughly: a rounding
that the words around the figure declare (약, 여, 대).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

from generator.models import Fact

__all__ = ["CHECKED", "family", "is_reckoned", "is_rough", "same_value", "step_of"]

#: Kinds whose value must stand in the source.
CHECKED = frozenset(
    ("money", "percent", "count", "quantity", "ratio", "rank", "bare", "period", "date")
)
#: Counters that count the same thing in other words.
COUNTERS = (
    frozenset(("명", "사람", "인", "분")),
    frozenset(("곳", "개", "개소", "군데", "개사", "사", "회사", "지역")),
    frozenset(("차례", "회", "번")),
    frozenset(("가구", "세대", "호", "채", "집")),
    frozenset(("개국", "나라", "국")),
    frozenset(("살", "세")),
    frozenset(("위", "번째", "등", "순위")),
    frozenset(("개", "종", "가지")),
    frozenset(("점", "개")),
    frozenset(("표", "명")),
)
#: Units of one size by what they are of their base.
SCALES: dict[str, tuple[str, str]] = {
    "nm": ("m", "1e-9"), "um": ("m", "1e-6"), "mm": ("m", "0.001"), "cm": ("m", "0.01"),
    "m": ("m", "1"), "km": ("m", "1000"), "mg": ("g", "0.001"), "g": ("g", "1"),
    "kg": ("g", "1000"), "t": ("g", "1000000"), "mL": ("L", "0.001"), "L": ("L", "1"),
    "kL": ("L", "1000"), "m2": ("m2", "1"), "ha": ("m2", "10000"), "har": ("m2", "10000"),
    "km2": ("m2", "1000000"), "W": ("W", "1"), "kW": ("W", "1000"), "MW": ("W", "1e6"),
    "GW": ("W", "1e9"), "W.h": ("W.h", "1"), "kW.h": ("W.h", "1000"), "MW.h": ("W.h", "1e6"),
    "GW.h": ("W.h", "1e9"), "TW.h": ("W.h", "1e12"),
}  # fmt: skip
#: Figures from here on do not meet by accident.
DISTINCT = 1000
#: How far a declared rounding may lie from the value.
ROUGH = Fraction(7, 100)
#: How far a percentage may lie from the share that is told for it, in points.
SHARE_STEP = 4
#: A date that names its year, in digits or words; the year of any other is inferred.
YEAR_NAMED = re.compile(r"\d{4}|[내작전금]년|지난해|올해|이듬해|내후년")
#: Kinds that can be reckoned with; how far beyond a bound a figure may lie.
RECKONED = frozenset(("money", "count", "quantity", "percent"))
MUCH = Fraction(3, 2)
DATE_PART = re.compile(r"^\d{4}(?:-\d\d){0,2}")
DURATION = re.compile(
    r"P(?:(?P<Y>[\d.]+)Y)?(?:(?P<M>[\d.]+)M)?(?:(?P<W>[\d.]+)W)?(?:(?P<D>[\d.]+)D)?"
    r"(?:T(?:(?P<h>[\d.]+)H)?(?:(?P<m>[\d.]+)M)?(?:(?P<s>[\d.]+)S)?)?"
)
MONTHS = {"Y": 12, "M": 1}
SECONDS = {"W": 604800, "D": 86400, "h": 3600, "m": 60, "s": 1}
LESS_THAN_ALL = frozenset(("over", "at_least", "min"))
MORE_THAN_ALL = frozenset(("under", "at_most", "max"))


def same_value(draft: Fact, source: Fact) -> bool:
    """Whether two readings state exactly one thing, each in its own words."""
    times = {draft.kind, source.kind} & {"date", "period"}
    if times:
        return len(times) == 1 and draft.kind == source.kind and _same_time(draft, source)
    if draft.kind == "bare" or source.kind == "bare":
        return _same_bare(draft, source)
    one, other = _amount(draft), _amount(source)
    return one[0] == other[0] and _same_unit(one[1], other[1])


def is_rough(draft: Fact, source: Fact, *, upwards: bool = False, headline: bool = False) -> bool:
    """Whether the draft's figure is a declared rounding of the source's.

    `upwards` tells that the draft names only the lower end (40만여, 3조 원대); a `headline` may
    leave out what stands behind the first digits without saying so.
    """
    one, other = _amount(draft), _amount(source)
    if not _same_unit(one[1], other[1]) or {draft.kind, source.kind} & {"date", "bare", "rank"}:
        return False
    told, exact = one[0], other[0]
    if not (isinstance(told, Fraction) and isinstance(exact, Fraction)) or told <= 0 or exact <= 0:
        return False
    step, gap = step_of(draft.value), exact - told
    if upwards or (draft.modality & LESS_THAN_ALL and gap > 0):
        return 0 <= gap < step
    if draft.modality & MORE_THAN_ALL and gap < 0:
        return -gap < step and -gap <= told * ROUGH
    if "about" in draft.modality:
        return abs(gap) <= max(told, exact) * ROUGH and abs(gap) <= step
    return headline and 0 <= gap < step and gap <= told * ROUGH


def is_reckoned(draft: Fact, told: Iterable[Fact], *, summed: bool = False) -> bool:
    """Whether a figure is the exact difference of two that the source tells, their ratio, or,
    where `summed`, what they come to together.
    """
    held = list(told)
    for kind in ("money", "count", "quantity", "percent"):
        of_kind = [f for f in held if f.kind == kind]
        if any(_comes_of(draft, *pair, summed=summed) for pair in pairwise(of_kind)):
            return True
    return False


def _comes_of(draft: Fact, one: Fact, other: Fact, *, summed: bool) -> bool:
    a, b, number = (_plain(each) for each in (one, other, draft))
    if a is None or b is None or a == b or one.unit != other.unit:
        return False
    if one.kind != "percent" and _is_ratio(draft, a, b):
        return True
    alike = draft.kind == one.kind and _same_unit(draft.unit, one.unit)
    if one.kind == "percent":
        alike = draft.unit == "%p" and one.unit == "%"
    rounded = step_of(draft.value) / 2 if "about" in draft.modality else Fraction(0)
    results = (abs(a - b), a + b) if summed else (abs(a - b),)
    return alike and number is not None and any(abs(number - each) <= rounded for each in results)


def _plain(fact: Fact) -> Fraction | None:
    return _fraction(fact.value) if fact.kind in RECKONED else None


def _is_ratio(draft: Fact, a: Fraction, b: Fraction) -> bool:
    """A change or share between two figures: 절반 for 350 to 140, 1.5배, 8.3%."""
    low, high = sorted((abs(a), abs(b)))
    share = _amount(draft)[0]
    if not low or not isinstance(share, Fraction) or draft.kind not in ("percent", "ratio"):
        return False
    if draft.unit == "%p":
        return False
    if draft.kind == "ratio" and draft.unit == "배":
        return _is_bounded(share, high / low, draft.modality, step_of(draft.value) / 2)
    results = {low / high * 100, (high - low) / high * 100, (high - low) / low * 100}
    if draft.kind == "percent":
        near = step_of(draft.value) / 2 if "." in draft.value else Fraction(1, 2)
        return any(abs(share - each) <= near for each in results)
    return any(_is_bounded(share, each, draft.modality, Fraction(SHARE_STEP)) for each in results)


def _is_bounded(told: Fraction, exact: Fraction, modality: frozenset[str], near: Fraction) -> bool:
    """Whether a rough share holds: over it, under it, or near it."""
    if modality & LESS_THAN_ALL:
        return told <= exact <= told * MUCH
    if modality & MORE_THAN_ALL:
        return told / MUCH <= exact <= told
    return abs(told - exact) <= near


def step_of(value: str) -> Fraction:
    """What the last digit told stands for: 100억 of 3600억, 1/10 of 1.9."""
    digits = value.split("..", maxsplit=1)[0]
    if "/" in digits:
        return Fraction(SHARE_STEP)
    if not re.fullmatch(r"-?[\d.]+", digits):
        return Fraction(1, 20)
    if "." in digits:
        return Fraction(1, 10 ** len(digits.partition(".")[2]))
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))


def family(fact: Fact) -> str:
    """What figures are set against each other: all money, all shares, one counter, one unit."""
    unit = fact.unit or ""
    if fact.kind == "ratio" and unit != "배":
        return "percent"
    if fact.kind in ("count", "bare", "rank"):
        group = next((n for n, group in enumerate(COUNTERS) if unit in group), None)
        return f"{fact.kind} {unit if group is None else group}"
    if fact.kind == "quantity":
        return f"quantity {SCALES.get(unit, (unit, ''))[0]}"
    return f"{fact.kind} {unit}" if fact.kind == "percent" and unit == "%p" else fact.kind


def _amount(fact: Fact) -> tuple[Fraction | str, str | None]:
    """Value and unit in one form: 절반 is 50%, 1000m is 1 km, 180분 three hours."""
    return _in_one_form(fact.kind, fact.value, fact.unit)


@lru_cache(maxsize=4096)
def _in_one_form(kind: str, value: str, unit: str | None) -> tuple[Fraction | str, str | None]:
    if kind == "period":
        return _duration(value)
    if kind == "ratio" and unit is None and "/" in value:
        share = _fraction(value)
        return (share * 100, "%") if share is not None else (value, "%")
    number = _fraction(value)
    if number is None:
        return value, unit
    if kind == "quantity" and unit in SCALES:
        base, factor = SCALES[unit]
        return number * Fraction(Decimal(factor)), base
    return number, unit


def _duration(value: str) -> tuple[Fraction | str, str]:
    found = DURATION.fullmatch(value)
    if found is None or ".." in value:
        return value, "period"
    parts = {key: Fraction(Decimal(part)) for key, part in found.groupdict().items() if part}
    months = sum((parts[key] * size for key, size in MONTHS.items() if key in parts), Fraction(0))
    seconds = sum((parts[key] * size for key, size in SECONDS.items() if key in parts), Fraction(0))
    if months and seconds:
        return value, "period"
    return (months, "months") if months else (seconds, "seconds")


def _fraction(value: str) -> Fraction | None:
    try:
        return Fraction(value) if "/" in value else Fraction(Decimal(value))
    except (InvalidOperation, ValueError, ZeroDivisionError):
        return None


def _same_unit(one: str | None, other: str | None) -> bool:
    return one == other or any(one in group and other in group for group in COUNTERS)


def _same_bare(draft: Fact, source: Fact) -> bool:
    """A figure of no known unit vouches only for the same words, or for itself where it is
    large enough to be no accident.
    """
    if {draft.kind, source.kind} == {"bare", "ratio"}:
        return draft.value.replace("/", "-") == source.value.replace("/", "-")
    if draft.value != source.value:
        return False
    number = _fraction(draft.value)
    if number is not None and abs(number) >= DISTINCT:
        return True
    words = [re.sub(r"[\s,]", "", fact.text) for fact in (draft, source)]
    return words[0] == words[1] and draft.unit == source.unit


def _same_time(draft: Fact, source: Fact) -> bool:
    """A date may be told less exactly than in the source (8월 for 8월 3일), never more so.

    The year of a relative date is inferred, so that only the month and the day must agree.
    """
    if draft.value == source.value:
        return True
    if draft.kind == "period":
        return _duration(draft.value) == _duration(source.value)
    if "/" in draft.value + source.value:
        return _intervals_agree(draft, source)
    inferred = draft.anchor and not YEAR_NAMED.search(draft.text + source.text)
    if inferred and DATE_PART.match(draft.value) and len(draft.value) > len("2026"):
        return source.value[4:].startswith(draft.value[4:])
    return DATE_PART.match(draft.value) is not None and source.value.startswith(draft.value)


def _intervals_agree(draft: Fact, source: Fact) -> bool:
    """The same quarter or span of months, the year inferred for one of the two."""
    if "/" not in draft.value or "/" not in source.value:
        return False
    if not draft.anchor or YEAR_NAMED.search(source.text):
        return False
    ends = [[part[4:] for part in fact.value.split("/")] for fact in (draft, source)]
    return ends[0] == ends[1]
