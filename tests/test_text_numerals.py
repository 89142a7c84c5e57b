"""Numbers as Korean writes them."""

from __future__ import annotations

import itertools
import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts import find_facts
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


DIGITS = "영일이삼사오육칠팔구"
SMALL = ("", "십", "백", "천")
BIG = ("", "만", "억", "조", "경", "해")


def in_words(value):
    """A whole number in Sino-Korean numerals: 이십일조 삼백."""
    groups = []
    for place, big in enumerate(BIG):
        value, group = divmod(value, 10**4)
        told = ""
        for small in SMALL:
            group, digit = divmod(group, 10)
            if digit:
                told = ("" if digit == 1 and small else DIGITS[digit]) + small + told
        if told:
            groups.append((told if place != 1 or told != "일" else "") + big)
    return " ".join(reversed(groups)) or "영"


def mixed(value):
    """A whole number with 천 and 백 in words and the rest in digits: 1조 2천5백억."""
    groups = []
    for big in BIG:
        value, group = divmod(value, 10**4)
        thousands, rest = divmod(group, 1000)
        hundreds, rest = divmod(rest, 100)
        told = (f"{thousands}천" if thousands else "") + (f"{hundreds}백" if hundreds else "")
        told += str(rest) if rest else ""
        if told:
            groups.append(told + big)
    return " ".join(reversed(groups)) or "0"


@given(st.integers(1, 10**20))
def test_numerals_in_words_are_read_back(value):
    """What is told in words alone, or in words and digits mixed, keeps its value."""
    for text in (in_words(value), mixed(value), in_words(value).replace(" ", "")):
        assert [(n.start, n.end, n.value) for n in scan_numbers(text)] == [(0, len(text), value)]


@given(st.integers(10, 10**20), st.sampled_from(["원", " 원", "달러", " 유로"]))
@settings(deadline=None)
def test_sums_are_read_back(value, currency):
    """The same as sums of money in a sentence: in digits, in words, in both."""
    spelled = spell_number(Decimal(value))
    for number in (f"{value:,}", spelled, spelled.replace(" ", ""), mixed(value)):
        facts = find_facts(f"모두 {number}{currency}을 모았다.")
        assert [fact.value for fact in facts if fact.kind == "money"] == [str(value)], number


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
