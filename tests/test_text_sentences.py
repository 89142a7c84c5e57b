"""Sentences, clauses and morphemes."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.text import morphology
from generator.text.clauses import clause_starts, noun_phrases
from generator.text.morphology import analyze
from generator.text.sentences import split_sentences

DATA = Path(__file__).parent / "data" / "text"
SENTENCES = json.loads((DATA / "sentences.json").read_text("utf-8"))
CLAUSES = json.loads((DATA / "clauses.json").read_text("utf-8"))


def tags(text: str) -> list[tuple[str, str]]:
    """The morphemes of a text with their tags."""
    return [(token.form, token.tag) for token in analyze(text)]


@pytest.mark.parametrize(("paragraph", "expected"), SENTENCES, ids=[c[0] for c in SENTENCES])
def test_paragraphs_are_cut_into_sentences(paragraph, expected):
    """Sentences end where they end, and never inside a quotation or bracket that closes."""
    assert [span.of(paragraph) for span in split_sentences(paragraph)] == expected


@given(st.text("가나다했다. \"“”()'!?1", max_size=40))
@settings(deadline=None)
def test_cutting_loses_nothing_but_blanks(paragraph):
    """Sentences are in order, do not overlap, and leave out nothing but blanks."""
    spans = split_sentences(paragraph)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    kept = "".join(span.of(paragraph) for span in spans)
    assert "".join(kept.split()) == "".join(paragraph.split())


@pytest.mark.parametrize(("sentence", "expected"), CLAUSES, ids=[c[0] for c in CLAUSES])
def test_clauses_part_where_a_tense_of_their_own_ends(sentence, expected):
    """A contrast, a tense before 고 and 며, a quotation's end part statements; others do not."""
    starts = clause_starts(analyze(sentence))
    ends = [*starts[1:], len(sentence)]
    found = [sentence[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    assert found == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("바다연구소의 새 시설은 서울에 있다.", ["바다연구소", "시설", "서울"]),
        ("가나전자(대표 김하늘)는 커졌다.", ["가나전자(대표 김하늘)"]),
        ("매출과 이익이 늘었다.", ["매출과 이익"]),
        ("나다리서치의 자료다.", ["나다리서치"]),
    ],
)
def test_noun_phrases_run_up_to_their_particle(sentence, expected):
    """A noun phrase takes in its bracket and its conjunction, and a word that Kiwi cut up."""
    phrases = noun_phrases(analyze(sentence))
    assert [sentence[p.start : p.end] for p in phrases] == expected


@pytest.mark.parametrize("text", ["30%가 넘는다.", "52㎞가 넘는다.", "3m가 넘는다."])
def test_the_particle_behind_a_unit_is_a_particle(text):
    """가 behind a figure's unit marks a subject, though Kiwi may read a verb there."""
    assert ("가", "JKS") in tags(text)


def test_a_swallowed_particle_is_given_back():
    """An unknown word that holds a noun and its particle is parted as it would be alone."""
    found = tags("가나전자는 브라이트홀름파마에 행사를 마치고 부스터와 기술을 넘겼다.")
    assert ("브라이트홀름파마", "NNP") in found or ("브라이트홀름파마", "NNG") in found
    assert not any(form in ("부스터와", "브라이트홀름파마에") for form, _ in found)


@given(st.text(max_size=30))
@settings(deadline=None)
def test_morphemes_stay_inside_the_text(text):
    """Whatever the text, morphemes have offsets inside it, in order."""
    tokens = analyze(text)
    assert all(0 <= token.start <= token.end <= len(text) for token in tokens)
    assert [t.start for t in tokens] == sorted(t.start for t in tokens)


def test_analyses_are_shared():
    """A sentence is analysed once, whether it was cut from its paragraph or asked for alone."""
    morphology.clear_cache()
    paragraph = "매출이 늘었다. 이익도 늘었다."
    cut = morphology.split(paragraph)[1]
    assert analyze(paragraph[cut.start : cut.end]) is cut.tokens


def test_texts_are_analysed_together_as_alone():
    """One call for many texts gives what a call for each gives, in their order."""
    texts = ["매출이 늘었다.", "이익은 3% 줄었다.", "매출이 늘었다.", ""]
    alone = [analyze(text) for text in texts]
    morphology.clear_cache()
    assert morphology.analyze_all(texts) == alone
    assert morphology.analyze_all(texts)[0] is analyze(texts[0])


def test_taught_words_are_known():
    """A word that is taught is one proper noun from then on, and teaching it twice is no fault."""
    morphology.user_words(["새벽별이오"])
    morphology.user_words(["새벽별이오"])
    assert tags("새벽별이오가 왔다.")[0] == ("새벽별이오", "NNP")
