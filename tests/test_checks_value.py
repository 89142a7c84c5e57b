"""The check `value`: figures and dates that the source does not state, in any of their forms."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.settings import Settings

SOURCE = (
    "물빛제지는 6일 지난해 매출이 6000억원으로 49.8%를 수출에서 올렸다고 밝혔다.",
    "올해 투자액은 28억6800만달러(3조9400억원)로, 이 가운데 3580억원은 연구에 쓴다.",
    "직원은 1만5000명이고, 지난해 교육 책자 40만3000권을 찍었다.",
    "물빛제지는 내년 4월 전주 공장에서 1㎞ 떨어진 곳에 창고를 짓는다.",
    "창고 공사는 3시간 만에 동의를 얻었고, 주민의 62.5%가 찬성했다.",
    "연구소는 판매량이 150만~160만 장에 이를 것으로 내다봤다.",
)
WRONG = [
    ("물빛제지의 매출은 7000억 원입니다.", "digit"),
    ("물빛제지의 매출은 6000만 원입니다.", "magnitude"),
    ("물빛제지의 매출은 6000억 달러입니다.", "currency"),
    ("수출 비중은 49.8%포인트입니다.", "percentage points"),
    ("직원은 1만5000곳에서 일합니다.", "counter"),
    ("연구에는 약 4600억 원을 씁니다.", "a rounding too far off"),
    ("물빛제지는 9일 매출을 밝혔습니다.", "day"),
    ("물빛제지는 내년 7월 창고를 짓습니다.", "month"),
    ("주민 열 명 중 여덟 명이 찬성했습니다.", "a share in words"),
    ("매출은 0.5조 원입니다.", "another form of a wrong value"),
]
RIGHT = [
    ("매출은 0.6조 원입니다.", "조 for 억"),
    ("매출의 약 절반을 수출에서 올렸습니다.", "half for 49.8 %"),
    ("연구에는 약 3600억 원을 씁니다.", "declared rounding"),
    ("연구에는 3500억 원이 넘는 돈을 씁니다.", "lower bound"),
    ("투자액은 약 28.7억 달러입니다.", "rounding in another form"),
    ("투자액은 우리 돈으로 3조9400억 원입니다.", "the gloss alone"),
    ("직원은 만 5000명입니다.", "ten thousand without 일"),
    ("교육 책자는 40만여 권을 찍었습니다.", "여"),
    ("창고는 공장에서 1000m 떨어져 있습니다.", "metres"),
    ("동의를 얻는 데는 180분이 걸렸습니다.", "minutes"),
    ("주민 열 명 중 여섯 명 넘게 찬성했습니다.", "six of ten"),
    ("창고는 내년 봄에 짓습니다.", "season"),
    ("두 가지 물음이 남습니다.", "the text's own count"),
    ("매출은 10월 6일에 공개됐습니다.", "day with its month"),
    ("판매량은 150만 장 이상이 될 전망입니다.", "the lower end of a range"),
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found_by_value(text: str, table: FactTable, part: str = "body") -> list[Finding]:
    passage = Passage(text, part, 0)  # type: ignore[arg-type]
    report = run_checks(Manuscript((passage,)), table, Settings())
    return [finding for finding in report.findings if finding.check == "value"]


@pytest.mark.parametrize("text", [pytest.param(t, id=name) for t, name in WRONG])
def test_a_figure_that_is_not_told_is_an_error(text, table):
    """Each kind of change is an error that names the figure."""
    found = found_by_value(text, table)
    assert found
    assert all(f.severity == "error" and f.found for f in found)


@pytest.mark.parametrize("text", [pytest.param(t, id=name) for t, name in RIGHT])
def test_another_form_of_a_value_passes(text, table):
    """Units, counters, declared roundings and dates by another day state the same."""
    assert found_by_value(text, table) == []


def test_a_headline_may_cut_a_figure_short(table):
    """3500억 for 3580억 in a title; in the body it is an error."""
    assert found_by_value("연구에 3500억 원", table, "title") == []
    assert found_by_value("연구에는 3500억 원을 씁니다.", table)
