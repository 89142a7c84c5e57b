"""Numbers as Korean writes them."""

from __future__ import annotations

import itertools
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.numerals import (
    Number,
    format_number,
    scan_number,
    scan_numbers,
    spell_number,
)

DATA = Path(__file__).parent / "data" / "text"
CASES = json.loads((DATA / "numbers.json").read_text("utf-8"))


def row(text: str, number: Number) -> list[str | None]:
    """A number as the case file writes it."""
    high = format_number(number.high) if number.high else None
    return [text[number.start : number.end], format_number(number.value), number.form, high]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_numbers_are_read_with_value_and_form(text, expected):
    """Digits, Sino-Korean, native and vague numerals are found whole, with their exact value."""
    assert [row(text, number) for number in scan_numbers(text)] == expected


@given(st.integers(0, 10**20), st.booleans())
def test_whole_numbers_survive_spelling(value, spaced):
    """A whole number, spelled as Korean news does, is read back as the same number."""
    text = spell_number(Decimal(value), spaced=spaced)
    assert [(n.start, n.end, n.value) for n in scan_numbers(text)] == [(0, len(text), value)]


@given(st.decimals(0, 10**9, places=3))
def test_decimals_survive_spelling(value):
    """A decimal fraction keeps its places through spelling and reading."""
    text = spell_number(value, spaced=False)
    assert [number.value for number in scan_numbers(text)] == [value]


@given(st.text("0123456789,.만억조천백십수이삼 가명", max_size=30))
def test_numbers_do_not_overlap_and_miss_no_digit(text):
    """Numbers follow each other without overlap, and every digit is part of one."""
    numbers = scan_numbers(text)
    assert all(a.end <= b.start for a, b in itertools.pairwise(numbers))
    covered = {position for n in numbers for position in range(n.start, n.end)}
    assert {i for i, char in enumerate(text) if char in "0123456789"} <= covered


def test_one_number_is_read_where_asked():
    """A single scan starts at the position that is asked for, and nowhere else."""
    assert scan_number("약 3만 명", 2) == Number(2, 4, Decimal(30000), "digit")
    assert scan_number("약 3만 명", 0) is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("28680000000", "286억 8000만"),
        ("0.6", "0.6"),
        ("-15000", "-1만 5000"),
        ("0", "0"),
        ("1200000000000", "1조 2000억"),
    ],
)
def test_numbers_are_spelled_as_news_does(value, text):
    """Groups of ten thousand are parted by spaces, and zero groups are left out."""
    assert spell_number(Decimal(value)) == text


def test_exact_values_have_no_exponent_and_no_needless_zeros():
    """Values are plain decimals, so that equal numbers are equal strings."""
    assert format_number(Decimal("1E+5")) == "100000"
    assert format_number(Decimal("1.50")) == "1.5"
