"""Endings, particles, syllables, characters and word lists."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text.endings import after_stem, is_polite, to_polite
from generator.text.hangul import final_consonant, is_syllable, with_final
from generator.text.normalize import clean_characters, squeeze_spaces
from generator.text.particles import attach, fits
from generator.text.wordlist import alternatives, words

DATA = Path(__file__).parent / "data"
ENDINGS = json.loads((DATA / "text" / "endings.json").read_text("utf-8"))
PARTICLES = json.loads((DATA / "text" / "particles.json").read_text("utf-8"))
SENTENCES = json.loads((DATA / "facts" / "polite.json").read_text("utf-8"))
SYLLABLES = st.integers(0xAC00, 0xD7A3).map(chr)


@pytest.mark.parametrize(("plain", "polite"), ENDINGS, ids=[case[0] for case in ENDINGS])
def test_plain_endings_become_polite(plain, polite):
    """해라체 and notice style become 합니다체; what cannot be turned gives None."""
    assert to_polite(plain) == polite


@given(st.sampled_from(SENTENCES))
@settings(deadline=None)
def test_turning_polite_is_idempotent_and_touches_the_last_word_only(sentence):
    """A polite sentence stays as it is, and all words but the last are left alone."""
    polite = to_polite(sentence)
    assert polite is not None
    assert to_polite(polite) == polite
    assert is_polite(polite)
    assert polite.split()[:-1] == sentence.split()[:-1]


@given(st.text(max_size=20))
@settings(deadline=None)
def test_any_text_has_a_polite_form_or_none(text):
    """No text makes the turning of endings fail."""
    polite = to_polite(text)
    assert polite is None or to_polite(polite) in (polite, None)


@pytest.mark.parametrize(
    ("stem", "polite"), [("크", "큽니다"), ("길", "깁니다"), ("높", "높습니다"), ("했", "했습니다")]
)
def test_polite_endings_follow_the_stem(stem, polite):
    """-ㅂ니다 stands behind a vowel or ㄹ, -습니다 behind any other consonant."""
    assert after_stem(stem) == polite


@pytest.mark.parametrize(
    ("word", "particle", "expected"), PARTICLES, ids=["".join(case[:2]) for case in PARTICLES]
)
def test_particles_take_the_form_that_fits(word, particle, expected):
    """Particles follow the sound before them, of digits, letters, signs and units too."""
    assert attach(word, particle) == expected


@pytest.mark.parametrize(
    ("word", "particle", "good"),
    [
        ("매출", "은", True),
        ("매출", "는", False),
        ("회사", "을", False),
        ("서울", "로", True),
        ("서울", "으로", False),
        ("3", "은", True),
        ("Apple", "은", True),
        ("Apple", "는", True),
        ("가나(AB)", "는", True),
        ("", "는", True),
        ("매출", "까지", True),
    ],
)
def test_wrong_particles_are_told_from_open_ones(word, particle, good):
    """A particle is wrong only where the reading of the word before it is certain."""
    assert fits(word, particle) is good


@given(SYLLABLES, st.sampled_from(["", "ㄱ", "ㄴ", "ㄹ", "ㅂ", "ㅆ"]))
def test_syllables_are_taken_apart_and_put_together(char, final):
    """A syllable given another final consonant has it, and its own one restores it."""
    changed = with_final(char, final)
    assert is_syllable(changed)
    assert final_consonant(changed) == final
    assert with_final(changed, final_consonant(char)) == char


@pytest.mark.parametrize("char", ["", "ㄱ", "a", "가나", "1", "\u1100"])
def test_only_whole_syllables_count(char):
    """Loose letters, Latin and longer strings are no syllable."""
    assert not is_syllable(char)


@given(st.text(max_size=50))
def test_cleaning_characters_is_idempotent(text):
    """Cleaning what is clean changes nothing, and the result is NFC without carriage returns."""
    clean = clean_characters(text)
    assert clean_characters(clean) == clean
    assert unicodedata.is_normalized("NFC", clean)
    assert "\r" not in clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("가\u200b나\ufeff", "가나"),
        ("３０％　늘었다．", "30%　늘었다."),
        ("ＡＢＣ", "ABC"),
        ("（가）", "（가）"),
        ("가\r\n나\r다\u2028라", "가\n나\n다\n라"),
        ("\u1100\u1161", "가"),
        ("\ud800가\x00", "가"),
    ],
)
def test_characters_are_made_plain(raw, clean):
    """Unseen characters go, wide digits and letters become narrow, brackets stay."""
    assert clean_characters(raw) == clean


@given(st.text(max_size=50))
def test_blanks_are_squeezed_once_and_for_all(line):
    """A squeezed line has no doubled blanks, and squeezing again changes nothing."""
    squeezed = squeeze_spaces(line)
    assert squeeze_spaces(squeezed) == squeezed
    assert "  " not in squeezed


def test_word_lists_are_read_in_order():
    """Running text becomes words, and phrases by bars and lines become alternatives."""
    assert words(" 가 나\n다 ") == ("가", "나", "다")
    assert alternatives("가 나|다\n\n라") == "가 나|다|라"
