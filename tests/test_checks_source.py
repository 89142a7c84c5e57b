"""The checks that hold a sentence against its source: value, modality, name, language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from articles import article_of
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import CHECKS, run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.settings import CheckSettings, LexiconSettings, Settings

CASES = json.loads((Path(__file__).parent / "data/checks/cases.json").read_text("utf-8"))
WRONG = [pytest.param(*case[:3], id=f"{case[0]}: {case[3]}") for case in CASES["wrong"]]
RIGHT = [pytest.param(case[0], id=case[1]) for case in CASES["right"]]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*CASES["source"]))


def findings_on(
    text: str, table: FactTable | None, settings: Settings | None = None
) -> tuple[Finding, ...]:
    return run_checks(manuscript_of(text), table, settings or Settings()).findings


def manuscript_of(*texts: str) -> Manuscript:
    """A titled manuscript of one section."""
    body = tuple(Passage(text, "body", 0) for text in texts)
    return Manuscript((Passage("한빛전자 3분기 실적", "title"), *body))


@pytest.mark.parametrize(("check", "text", "found"), WRONG)
def test_an_error_is_caught_by_the_check_that_fits(check, text, found, table):
    """Each kind of error gives an error of its check that names the words at fault."""
    hits = [f for f in findings_on(text, table) if f.check == check and f.severity == "error"]
    assert [f for f in hits if f.found and found in f.found], findings_on(text, table)


@pytest.mark.parametrize("text", RIGHT)
def test_a_true_sentence_passes(text, table):
    """What the source says in other words is no error."""
    assert [f for f in findings_on(text, table) if f.severity == "error"] == []


def test_a_finding_says_what_was_expected_and_where(table):
    """A wrong value comes with the source's own and its sentence."""
    (finding,) = findings_on("한빛전자의 영업이익은 3300억 원이었습니다.", table)
    assert (finding.check, finding.expected, finding.found) == (
        "value",
        "3200억 원",
        "3300억 원",
    )
    assert finding.sources == ("s1",)


def test_a_sentence_with_an_error_is_not_supported(table):
    """Evidence does not outweigh an error."""
    texts = ("한빛전자의 영업이익은 3300억 원이었습니다.", CASES["right"][0][0])
    manuscript = manuscript_of(*texts)
    report = run_checks(manuscript, table, Settings())
    assert [s.verdict for s in report.sentences] == ["unsupported", "supported"]
    assert not report.ok


def test_a_sentence_that_nothing_speaks_for_is_unsupported(table):
    """A claim without any error needs evidence all the same."""
    text = "전문가들은 정부의 새로운 규제가 소비자 신뢰를 되살릴 열쇠라고 입을 모읍니다."
    report = run_checks(manuscript_of(text), table, Settings())
    assert [s.verdict for s in report.sentences] == ["unsupported"]
    assert not report.publishable


def test_without_a_source_sentences_are_unchecked():
    """Only the checks that need no source run, and the verdict says so."""
    manuscript = manuscript_of("매출은 99조 원입니다. TODO")
    report = run_checks(manuscript, None, Settings())
    assert [s.verdict for s in report.sentences] == ["unchecked"]
    assert {f.check for f in report.findings} == {"language"}


def test_a_check_can_be_switched_off(table):
    """A disabled check gives no finding."""
    settings = Settings(checks=CheckSettings(disabled=("value",)))
    found = findings_on("영업이익은 3300억 원이었습니다.", table, settings)
    assert [f for f in found if f.check == "value"] == []


def test_the_newsroom_lexicon_knows_its_own_words(table):
    """Names and words of the lexicon are neither invented nor garbled."""
    text = "한빛전자는 독일 그랄성에 힘입어 매출 2조 1000억 원을 기록했습니다."
    assert {f.check for f in findings_on(text, table)} >= {"name", "language"}
    lexicon = LexiconSettings(names=("독일",), words=("그랄성",))
    found = findings_on(text, table, Settings(lexicon=lexicon))
    assert {f.check for f in found} & {"name", "language"} == set()


def test_the_newsroom_forbids_words_and_prefers_spellings(table):
    """A forbidden word and a spelling out of use are errors; the preferred one passes."""
    lexicon = LexiconSettings(forbidden=("폭탄",), preferred={"째": "번째", "물결폰": "물결폰 2"})
    found = findings_on("물결폰은 세금 폭탄을 맞았습니다.", table, Settings(lexicon=lexicon))
    told = {(f.found, f.expected) for f in found if f.check == "language"}
    assert told == {("폭탄", None), ("물결폰", "물결폰 2")}
    right = findings_on("물결폰 2가 나왔습니다.", table, Settings(lexicon=lexicon))
    assert [f for f in right if "lexicon" in f.message] == []


@pytest.mark.parametrize(("part", "severity"), [("body", "warning"), ("heading", None)])
def test_about_and_total_may_go_in_a_heading(part, severity, table):
    """약 lost in the body is a warning; a heading may leave it out."""
    passage = Passage("물결폰 20개국에서 40만 대 판매", part, 0)
    found = run_checks(Manuscript((passage,)), table, Settings()).findings
    assert [f.severity for f in found if f.check == "modality"] == ([severity] if severity else [])


@settings(max_examples=60, deadline=None)
@given(st.integers(min_value=1, max_value=9999), st.sampled_from(["억 원", "만 대", "%", "개국"]))
def test_a_figure_that_the_source_does_not_state_is_always_caught(number, unit):
    """Whatever the digits, a figure passes only where the source has that value and unit."""
    table = extract_facts(article_of(*CASES["source"]))
    stated = {("8.6", "%"), ("40", "만 대"), ("20", "개국"), ("3200", "억 원"), ("3500", "억 원")}
    findings = findings_on(f"한빛전자의 성적은 {number}{unit}입니다.", table)
    caught = any(f.check == "value" for f in findings)
    assert caught is ((str(number), unit) not in stated)


NAMES = """
    value modality subject name speaker direction negation claim language tone reuse coverage markup
    front_matter stale
"""


def test_every_check_is_registered_once():
    """Names are unique and each of the fifteen is there."""
    assert sorted(check.name for check in CHECKS) == sorted(NAMES.split())
