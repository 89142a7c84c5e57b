"""What holds of the facts of any text at all."""

from __future__ import annotations

import itertools
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import find_facts

PIECES = st.sampled_from(
    "매출은 |이익이 |300|1,234|12.5|만|억|조| |원|달러|%|명|개|년|월|일|분기|약 |최대 | 이상|"
    '(|)|“|”|"|‘|’|~|-|.|, |을 넘었다|고 밝혔다|것으로 보인다|H100|MI300X|5G|KF-21|가나전자|'
    "김하늘 대표|에 따르면 |수십|세 |3분의 1|"
    "지난해 |오는 |:|/|🙂|漢字|é|\u200b|\n".split("|")
)
MIXED = st.lists(PIECES, max_size=12).map("".join)
ANY = st.text(max_size=60)
DAYS = st.none() | st.dates()
DIGITS = re.compile(r"[0-9]+")


@given(MIXED | ANY, DAYS)
@settings(deadline=None)
def test_any_text_can_be_read_and_spans_are_exact(text, reference):
    """No text fails; a fact's span always covers its own text, and ids count from f1."""
    found = find_facts(text, reference)
    assert [fact.id for fact in found] == [f"f{n}" for n in range(1, len(found) + 1)]
    for fact in found:
        assert fact.span.of(text) == fact.text
        assert fact.text
        assert fact.value


@given(MIXED)
@settings(deadline=None)
def test_no_digit_escapes(text):
    """Every digit run lies inside some fact: a figure, a date, a name, or a bare number."""
    spans = [fact.span for fact in find_facts(text, date(2024, 8, 3)) if fact.kind != "quote"]
    for run in DIGITS.finditer(text):
        assert any(span.start < run.end() and run.start() < span.end for span in spans), run


@given(MIXED)
@settings(deadline=None)
def test_figures_and_dates_do_not_overlap(text):
    """A stretch of text is one figure or one date, never two."""
    found = [f for f in find_facts(text, date(2024, 8, 3)) if f.kind not in ("quote", "name")]
    ordered = sorted(fact.span for fact in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(ordered))


@given(st.integers(1, 10**13), st.sampled_from(["원", "달러", "명", "개", "%", "㎞"]))
@settings(deadline=None)
def test_a_changed_digit_is_another_value(value, unit):
    """Two figures that differ in a digit never get one value."""
    first, second = (find_facts(f"모두 {n:,}{unit}이다.")[0] for n in (value, value + 1))
    assert first.value != second.value


@pytest.mark.parametrize("text", ["", " ", "\n\n", "🙂🙂", "....", "()()", '"', "“", "년월일", "0"])
def test_odd_texts_are_read(text):
    """Empty and odd texts have no facts but a bare number at most."""
    assert {fact.kind for fact in find_facts(text)} <= {"bare"}
