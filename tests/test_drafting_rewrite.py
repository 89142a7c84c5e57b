"""Sentences rewritten for the draft: tone, spaces, openings, cuts, full forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.drafting.mentions import Mentions
from generator.drafting.rewrite import cut, is_bound, polish, strip_opening
from generator.text.morphology import analyze

CASES = json.loads((Path(__file__).parent / "data/drafting/rewrite.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "expected"), CASES["polish"])
def test_a_sentence_takes_the_house_tone(text, expected):
    """Only the ending and the spaces of figures change; a question is not told."""
    assert polish(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES["strip"])
def test_an_opening_that_leads_nowhere_is_left_off(text, expected):
    """Loose connectives and 업계에 따르면 go; named sources and bound openings stay."""
    assert strip_opening(text) == expected


@pytest.mark.parametrize(("text", "expected"), CASES["bound"])
def test_a_sentence_that_points_back_is_known(text, expected):
    """Pronouns, demonstratives and left-out subjects need the sentence before."""
    assert is_bound(text, analyze(text)) is expected


@pytest.mark.parametrize(("text", "limit", "expected"), CASES["cut"])
def test_a_long_sentence_is_cut_only_where_that_is_safe(text, limit, expected):
    """Tensed clauses part; reported and quoted ones never do."""
    assert cut(text, limit) == (expected or [text])


STORY = (
    "서가온 한빛전자 대표는 3일 공장을 열었다. 새길도시공사(이하 공사)는 땅을 댔다. "
    "박하늘 시의원과 박바다 팀장도 왔다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("서 대표는 웃었습니다.", "서가온 한빛전자 대표는 웃었습니다."),
        ("공사는 땅을 댔습니다.", "새길도시공사는 땅을 댔습니다."),
        ("공사가 땅을 댔습니다.", "새길도시공사가 땅을 댔습니다."),
        ("김 대표는 웃었습니다.", "김 대표는 웃었습니다."),
        ("“공사는 늦었다”고 했습니다.", "“공사는 늦었다”고 했습니다."),
    ],
)
def test_short_forms_are_told_in_full_at_first(text, expected):
    """The first mention that a digest keeps carries the full name and title."""
    assert Mentions(STORY).complete(text) == expected


def test_a_form_told_once_stays_short():
    """Only the first mention is spelled out."""
    mentions = Mentions(STORY)
    assert mentions.complete("서 대표는 왔습니다.") == "서가온 한빛전자 대표는 왔습니다."
    assert mentions.complete("서 대표는 갔습니다.") == "서 대표는 갔습니다."
