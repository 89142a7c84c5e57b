"""The `modality` check: bounds on figures, and how certain an event is."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Manuscript, Passage
from generator.settings import Settings

SOURCE = (
    "도담제약은 내년 3월 안성에 공장을 지을 계획이다.",
    "공장에는 최대 1500억 원이 들어간다.",
    "해마루시는 폐교를 도서관으로 바꿀지 검토하고 있다.",
    "가온연구소는 내년 수출이 8% 늘어날 것으로 내다봤다.",
    "나래항공은 화물 사업을 판 것으로 알려졌다.",
    "정부는 지원금을 올려야 한다는 의견을 냈다.",
    "새 열차는 오는 20일 운행을 시작한다.",
    "행사에는 300명 이상이 참가했다.",
    "조사에는 약 40곳이 응했다.",
    "다솜전자는 지난달 새 전화기를 출시했다.",
)
WRONG = [
    "도담제약은 안성에 공장을 지었습니다.",
    "공장에는 최소 1500억 원이 들어갑니다.",
    "공장에는 1500억 원이 들어갑니다.",
    "해마루시는 폐교를 도서관으로 바꾸기로 결정했습니다.",
    "수출은 8% 늘어났습니다.",
    "나래항공은 화물 사업을 팔았습니다.",
    "새 열차는 이미 운행을 시작했습니다.",
    "행사에는 300명 미만이 참가했습니다.",
]
RIGHT = [
    "도담제약은 내년에 안성 공장을 짓기로 했습니다.",
    "도담제약의 공장 건설 계획이 나왔습니다.",
    "가온연구소는 내년 수출이 8% 증가할 것으로 예상했습니다.",
    "나래항공은 화물 사업을 판 것으로 전해졌습니다.",
    "폐교를 도서관으로 바꾸는 방안이 검토되고 있습니다.",
    "행사 참가자는 300명을 넘었습니다.",
    "다솜전자는 지난달 새 전화기를 내놓았습니다.",
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found_on(text: str, table: FactTable) -> list[str]:
    """Severities of this check's findings on one sentence."""
    report = run_checks(Manuscript((Passage(text, "body", 0),)), table, Settings())
    return [f.severity for f in report.findings if f.check == "modality"]


@pytest.mark.parametrize("text", WRONG)
def test_what_the_source_does_not_say_is_an_error(text, table):
    """A bound lost or a plan told as a fact is an error."""
    assert "error" in found_on(text, table)


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_wrong_passes(text, table):
    """Other words for the same certainty are none."""
    assert found_on(text, table) == []


def test_a_lost_about_is_a_warning(table):
    """약 dropped makes a figure look exact; it is no error."""
    assert found_on("조사에는 40곳이 응했습니다.", table) == ["warning"]
