"""The `coverage` check: main figures of the source that a post leaves out."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import Manuscript, Passage
from generator.settings import CheckSettings, Settings

SOURCE = (
    "물빛모터스는 5일 세종에 3200억 원을 들여 전기버스 공장을 짓는다고 밝혔다.",
    "공장은 해마다 버스 4500대를 만들고 620명을 새로 뽑는다.",
    "회사의 지난해 매출은 1조 8000억 원으로, 한 해 전보다 12% 늘었다.",
    "구내식당에는 좌석 90개가 놓인다.",
)
PADDING = ("공장은 세종에 들어섭니다.", "회사는 버스를 만듭니다.", "새 직원도 뽑습니다.")
WHOLE = (
    "물빛모터스가 세종에 3200억 원짜리 전기버스 공장을 짓습니다.",
    "해마다 4500대를 만들고 620명을 뽑습니다.",
    "지난해 매출은 12% 늘어난 1조 8000억 원이었습니다.",
)


def coverage_of(*texts, source=SOURCE, settings=None):
    table = extract_facts(article_of(*source, title="물빛모터스, 세종에 3200억 원 공장"))
    manuscript = Manuscript(tuple(Passage(text, "body", 0) for text in texts))
    report = run_checks(manuscript, table, settings or Settings())
    return [finding for finding in report.findings if finding.check == "coverage"]


def test_missing_figures_are_listed_by_their_weight():
    """One warning a post, the figure of the title first, with its sentence."""
    (finding,) = coverage_of(*PADDING)
    assert (finding.severity, finding.sentence) == ("warning", None)
    assert finding.message.startswith("0% of the source's main figures")
    assert (finding.expected or "").startswith("3200억 원")
    assert "4500대" in (finding.expected or "")
    assert finding.sources[0] == "s1"


def test_a_whole_story_passes():
    """A post that tells the main figures is not asked for the others."""
    assert coverage_of(*WHOLE) == []


@pytest.mark.parametrize(
    "told",
    [
        "공장에는 0.32조 원이 듭니다.",
        "공장에는 약 3210억 원이 듭니다.",
        "3,200억원이 드는 공장입니다.",
    ],
    ids=["another magnitude", "rounded", "other spaces"],
)
def test_a_figure_in_another_form_is_told(told):
    """What counts is the value, not how it is written."""
    assert coverage_of(told, *WHOLE[1:]) == []
    missing = coverage_of(told.replace("3", "7").replace("2", "1"), *PADDING)
    assert missing


def test_a_gloss_stands_for_its_figure():
    """The sum in won alone tells the sum in dollars."""
    source = ("물빛모터스는 20억 달러(2조 7000억 원)를 빌렸다.", *SOURCE[1:2])
    texts = ("물빛모터스가 2조 7000억 원을 빌렸습니다.", *WHOLE[1:2], PADDING[0])
    table = extract_facts(article_of(*source, title="물빛모터스 차입"))
    manuscript = Manuscript(tuple(Passage(text, "body", 0) for text in texts))
    found = run_checks(manuscript, table, Settings()).findings
    assert [f.expected for f in found if f.check == "coverage"] == []


def test_a_note_of_two_sentences_is_no_story():
    """Short texts choose; they are not asked for the rest."""
    assert coverage_of(*PADDING[:2]) == []


def test_the_limit_stands_in_the_settings():
    """A newsroom of short posts may ask for less."""
    settings = Settings(checks=CheckSettings(min_coverage=0.0))
    assert coverage_of(*PADDING, settings=settings) == []


def test_without_a_source_nothing_is_missing():
    """There is nothing to leave out."""
    manuscript = Manuscript(tuple(Passage(text, "body", 0) for text in PADDING))
    found = run_checks(manuscript, None, Settings()).findings
    assert [f for f in found if f.check == "coverage"] == []
