"""Which source sentence speaks for a sentence of a post."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks.alignment import Aligner
from generator.checks.synonyms import BROADER, RELATED, SYNONYMS
from generator.checks.wording import kinship
from generator.facts import read_sentences
from generator.text.compounds import COMPOUNDS, join_nouns
from generator.text.morphology import analyze
from generator.text.statements import content_of, read_clauses

SOURCE = (
    "물안개시, 산책길 조명 바꾼다",
    "물안개시는 호수 산책길의 등 340개를 내년까지 교체한다.",
    "공사에는 시 예산 12억 원이 들어간다.",
    "시는 밤새 켜 두던 등을 자정에 끄는 방안은 폐기했다.",
)


@pytest.fixture(scope="module")
def aligner() -> Aligner:
    article = article_of(*SOURCE)
    told, _ = read_sentences(article, frozenset())
    return Aligner(article, told)


def test_the_sentence_with_most_words_comes_first(aligner: Aligner) -> None:
    evidence = aligner.align("물안개시는 산책길의 등을 바꿉니다.", [])
    assert evidence.sources[0] in ("s1", "s2")
    assert not evidence.missing


def test_words_without_counterpart_are_told(aligner: Aligner) -> None:
    evidence = aligner.align("물안개시는 산책길에 카메라를 답니다.", [])
    assert "카메라" in evidence.missing


def test_the_best_counterpart_of_a_clause_comes_first(aligner: Aligner) -> None:
    (clause,) = read_clauses("시는 자정에 등을 끄는 방안을 버렸습니다.")[-1:]
    best = aligner.counterparts(clause, [])[0]
    assert best.source.sentence == "s4"


def test_what_each_sentence_holds_is_a_share(aligner: Aligner) -> None:
    held = aligner.held_by(("호수", "산책길"))
    assert held is not None
    assert held["s2"] > 0.9
    assert held["s3"] == 0.0
    assert aligner.held_by(("이번",)) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("회의를 비공개로 열었다.", "비공개"),
        ("시험에 불합격했다.", "불합격"),
        ("업무가 정상화됐다.", "정상화"),
        ("국토교통부가 밝혔다.", "국토교통부"),
        ("전기차를 샀다.", "전기차"),
    ],
)
def test_parted_nouns_are_read_as_one(text: str, word: str) -> None:
    assert word in content_of(analyze(text))


def test_loose_suffixes_stay_apart() -> None:
    assert [token.form for token in join_nouns(analyze("직원들이"))][:2] == ["직원", "들"]


def test_a_denying_prefix_makes_no_kin() -> None:
    assert kinship("공개", "비공개") == 0
    assert kinship("합격", "불합격") == 0
    assert kinship("매출", "매출액") > 0


def test_the_known_compounds_hold_what_the_lists_hold() -> None:
    listed = {word for group in (*SYNONYMS, *RELATED) for word in group} | set(BROADER)
    parted = {
        word
        for word in listed & COMPOUNDS
        if len([t for t in join_nouns(analyze(f"그 {word} 때문에")) if t.form == word]) != 1
    }
    assert len(parted) < len(listed & COMPOUNDS) / 10
