"""`value`: amounts, percentages, counts, ratios and dates that the source does not state."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from generator.checks.case import Case, Check, Source, finding_on
from generator.models import Fact, Finding, Passage

__all__ = ["CHECK", "same_value", "tellings"]

#: Kinds whose value must stand in the source.
CHECKED = frozenset(
    ("money", "percent", "count", "quantity", "ratio", "rank", "bare", "period", "date")
)
#: Counters that count the same thing in other words.
COUNTERS = (
    frozenset(("명", "사람", "인", "분")),
    frozenset(("곳", "개", "개소", "군데", "개사", "사")),
    frozenset(("차례", "회", "번")),
    frozenset(("가구", "세대", "호", "채")),
    frozenset(("개국", "나라", "국")),
    frozenset(("살", "세")),
    frozenset(("위", "번째", "등", "순위")),
)
UNIT_GROUPS: dict[str | None, frozenset[str]] = {
    unit: group for group in COUNTERS for unit in group
}
#: Figures from here on do not meet by accident.
DISTINCT = 1000
#: A date that names its year, in digits or words; the year of any other is inferred.
YEAR_NAMED = re.compile(r"\d{4}|[내작전금]년|지난해|올해|이듬해|내후년")
DATE_PART = re.compile(r"^\d{4}(?:-\d\d){0,2}")


def same_value(draft: Fact, source: Fact) -> bool:
    """Whether two readings state one thing, each in its own words."""
    if draft.kind in ("date", "period") or source.kind in ("date", "period"):
        return _same_time(draft, source)
    if draft.kind == "bare" or source.kind == "bare":
        if {draft.kind, source.kind} == {"bare", "ratio"}:
            return draft.value.replace("/", "-") == source.value.replace("/", "-")
        return draft.value == source.value and _same_surface(draft, source)
    return _amount(draft) == _amount(source)


def _amount(fact: Fact) -> tuple[str, frozenset[str] | str | None]:
    """Value and unit in one form: 절반 is 50%, 두 곳 is two of what 두 군데 counts."""
    if (fact.kind, fact.value) == ("ratio", "1/2"):
        return "50", "%"
    return fact.value, UNIT_GROUPS.get(fact.unit, fact.unit)


def _same_surface(draft: Fact, source: Fact) -> bool:
    """A figure of no known unit vouches only for the same words, or for itself where it is
    large enough to be no accident.
    """
    if abs(_number(draft.value)) >= DISTINCT:
        return True
    words = [re.sub(r"[\s,]", "", fact.text) for fact in (draft, source)]
    return words[0] == words[1] and draft.unit == source.unit


def _number(value: str) -> Decimal:
    try:
        return Decimal(value)
    except InvalidOperation:
        return Decimal(0)


def _same_time(draft: Fact, source: Fact) -> bool:
    """A date may be told less exactly than in the source (8월 for 8월 3일), never more so.

    The year of a relative date is inferred, so that only the month and the day must agree.
    """
    if draft.value == source.value:
        return True
    if draft.kind != "date" or source.kind != "date" or "/" in draft.value + source.value:
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


def tellings(fact: Fact, source: Source) -> list[Fact]:
    """All places of the source that state the same value."""
    return [
        other for other in source.all_facts() if other.kind in CHECKED and same_value(fact, other)
    ]


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        for fact in case.facts.get(passage, ()):
            if fact.kind in CHECKED and not _stated(fact, case.source):
                yield _finding(case, passage, fact, case.source)


def _stated(fact: Fact, source: Source) -> bool:
    if tellings(fact, source):
        return True
    published = source.article.published
    if fact.kind == "date" and published is not None:
        return (
            published.date().isoformat().startswith(fact.value[:10]) or not fact.value[:4].isdigit()
        )
    if fact.kind == "bare":
        return re.search(rf"(?<!\d){re.escape(fact.text)}(?!\d)", source.article.text) is not None
    return False


def _finding(case: Case, passage: Passage, fact: Fact, source: Source) -> Finding:
    near = _nearest(fact, case, passage, source)
    return finding_on(
        case,
        passage,
        "value",
        "error",
        f"the source does not state {fact.text}",
        expected=near.text if near else None,
        found=fact.text,
        sources=(near.sentence,) if near else None,
    )


def _nearest(fact: Fact, case: Case, passage: Passage, source: Source) -> Fact | None:
    """What the source states instead: the same unit in the evidence, or the same digits."""
    held = [f for i in case.cited(passage) for f in source.facts.get(i, ()) if f.kind in CHECKED]
    for pool, test in (
        (held, _same_label),
        (held, _same_sort),
        (list(source.all_facts()), _same_digits),
    ):
        for other in pool:
            if test(fact, other):
                return other
    return None


def _same_label(fact: Fact, other: Fact) -> bool:
    return _same_sort(fact, other) and fact.measure is not None and fact.measure == other.measure


def _same_sort(fact: Fact, other: Fact) -> bool:
    return (fact.kind, fact.unit) == (other.kind, other.unit)


def _same_digits(fact: Fact, other: Fact) -> bool:
    digits = re.sub(r"\D", "", fact.text)
    return other.kind in CHECKED and bool(digits) and digits == re.sub(r"\D", "", other.text)


CHECK = Check("value", "error", needs_source=True, run=_run)
