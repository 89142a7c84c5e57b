"""Dates, times of day and durations."""

from __future__ import annotations

import itertools
import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.dates import DateContext, scan_times

DATA = Path(__file__).parent / "data" / "text"
#: A Saturday; all cases are read as of this day.
REFERENCE = date(2024, 8, 3)
CASES = json.loads((DATA / "dates.json").read_text("utf-8"))


def times(text: str, reference: date | None = REFERENCE) -> list[list[str]]:
    """What a sentence says of time: surface, kind, value."""
    found = scan_times(text, DateContext(reference))
    return [[text[time.start : time.end], time.kind, time.value] for time in found]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_times_are_read_as_iso_8601(text, expected):
    """Dates, intervals, times of day and durations get their ISO 8601 values."""
    assert times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3일 발표했다.", [["3일", "date", "3일"]]),
        ("지난해 매출", [["지난해", "date", "지난해"]]),
        ("2분기 매출", [["2분기", "date", "2분기"]]),
        ("이날 열렸다.", [["이날", "date", "이날"]]),
        ("2024년 3월", [["2024년 3월", "date", "2024-03"]]),
        ("3년 만에", [["3년", "period", "P3Y"]]),
        ("오후 3시", [["오후 3시", "date", "T15:00"]]),
    ],
)
def test_without_a_reference_day_relative_dates_keep_their_words(text, expected):
    """Without a day to count from, a relative date keeps its raw text and none is invented."""
    assert times(text, None) == expected


def test_this_day_is_the_last_one_named_that_is_not_ahead():
    """이날 stands for the last day that the text named, unless that day lies in the future."""
    context = DateContext(REFERENCE)
    values = [
        found.value
        for sentence in (
            "지난달 5일 열렸다.",
            "이날 많이 왔다.",
            "오는 10일 닫는다.",
            "이날 웃었다.",
        )
        for found in scan_times(sentence, context)
    ]
    assert values == ["2024-07-05", "2024-07-05", "2024-08-10", "2024-07-05"]


def test_a_year_named_in_one_sentence_ends_with_it():
    """A year or month that one sentence names does not move the dates of the next one."""
    context = DateContext(REFERENCE)
    scan_times("2019년 3월에 시작했다.", context)
    assert [time.value for time in scan_times("5월 늘었다.", context)] == ["2024-05"]


def test_this_day_is_not_one_named_long_before():
    """이날 counts from the article's own day where the last one named is old and not close by."""
    context = DateContext(REFERENCE)
    sentences = ("2023년 5월 2일 열렸다.", "많이 왔다.", "이날 웃었다.")
    values = [time.value for text in sentences for time in scan_times(text, context)]
    assert values == ["2023-05-02", "2024-08-03"]


@pytest.mark.parametrize(
    "text", ["1" * 100_000, "1월 " * 10_000, "1," * 20_000, "1~" * 20_000, "하루 " * 10_000]
)
def test_long_texts_are_read_in_linear_time(text):
    """No run of digits or of dates makes the patterns go back and forth."""
    start = time.perf_counter()
    scan_times(text, DateContext(REFERENCE))
    assert time.perf_counter() - start < 15


@given(
    st.text("0123456789년월일시분 ~-.:지난해오는올내년말초분기상하반전날이주", max_size=30),
    st.none() | st.dates(),
)
def test_any_text_can_be_read(text, reference):
    """No text and no reference day makes the reading of times fail; spans never overlap."""
    found = scan_times(text, DateContext(reference))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


@given(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
def test_a_whole_date_is_read_back(day):
    """A date written out in full is read as that day, whatever the reference is."""
    text = f"{day.year}년 {day.month}월 {day.day}일"
    assert times(text) == [[text, "date", day.isoformat()]]
