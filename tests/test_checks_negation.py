"""The `negation` check: what is denied told as so, and the reverse."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Manuscript, Passage
from generator.settings import Settings

SOURCE = (
    "도담제약은 안성 공장을 팔지 않기로 했다.",
    "회사는 신주를 발행하지 않고 은행 대출로 돈을 마련했다.",
    "해마루시는 축제를 예정대로 열었다.",
    "사고로 다친 사람은 없었다.",
    "나래항공은 다온항공 인수를 포기했다.",
    "조사단은 유물 12점을 수습했다.",
    "노조는 회사가 낸 안을 거부하지 않았다.",
    "새 규정은 민간 병원에는 적용되지 않는다.",
)
WRONG = [
    "도담제약은 안성 공장을 팔기로 했습니다.",
    "해마루시는 축제를 열지 않았습니다.",
    "이 사고로 다친 사람도 있었습니다.",
    "나래항공은 다온항공을 인수했습니다.",
    "조사단은 유물 12점을 수습하지 못했습니다.",
    "노조는 회사가 낸 안을 거부했습니다.",
    "새 규정은 민간 병원에도 적용됩니다.",
]
RIGHT = [
    "도담제약은 안성 공장을 매각하지 않기로 했습니다.",
    "나래항공은 다온항공을 인수하지 않기로 했습니다.",
    "도담제약은 신주를 발행하는 대신 은행에서 돈을 빌렸습니다.",
    "노조가 회사의 안을 거부한 것은 아닙니다.",
    "다친 사람은 나오지 않았습니다.",
    "새 규정에서 민간 병원은 빠졌습니다.",
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found_on(text: str, table: FactTable) -> list[str]:
    """Severities of this check's findings on one sentence."""
    report = run_checks(Manuscript((Passage(text, "body", 0),)), table, Settings())
    return [f.severity for f in report.findings if f.check == "negation"]


@pytest.mark.parametrize("text", WRONG)
def test_what_the_source_does_not_say_is_an_error(text, table):
    """A denial added or taken away is an error."""
    assert "error" in found_on(text, table)


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_wrong_passes(text, table):
    """A denial in other words is none."""
    assert found_on(text, table) == []


def test_a_denial_without_any_basis_is_a_warning(table):
    """Nothing near in the source denies anything."""
    assert found_on("해마루시의 축제는 주민에게 환영받지 못했습니다.", table) == ["warning"]
