"""The check `subject`: true figures, dates and deeds given to somebody or something else."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.settings import Settings

SOURCE = (
    "두레전선은 4일 전남 나주에 900억원을 들여 해저케이블 공장을 짓는다고 밝혔다.",
    "두레전선의 3분기 매출은 4120억원으로 6.3% 늘었고, 영업이익은 270억원으로 2.8% 줄었다.",
    "공장에는 감김기 14대와 시험 수조 3개가 들어간다.",
    "나주시는 두레전선에 취득세를 5년간 깎아 주기로 했다.",
    "경쟁사인 누림케이블은 지난 8월 강원 동해에 650억원을 들여 시험장을 열었다.",
    "누림케이블은 노르웨이 피요르텔과 1억2000만유로 규모의 공급 계약을 맺었다.",
    "수리선은 두레전선이 2척, 누림케이블이 5척을 갖고 있다.",
    "두레전선은 내년 10월 시제품을 내놓고 2028년 3월 양산을 시작한다.",
)
WRONG = [
    ("두레전선의 3분기 영업이익은 4120억 원, 매출은 270억 원이었습니다.", "two measures"),
    ("3분기 매출은 2.8%, 영업이익은 6.3% 변했습니다.", "two percentages"),
    ("수리선은 누림케이블이 2척, 두레전선이 5척을 갖고 있습니다.", "two owners"),
    ("누림케이블은 나주에 900억 원을 들여 해저케이블 공장을 짓습니다.", "another doer"),
    ("두레전선은 노르웨이 피요르텔과 1억2000만 유로의 공급 계약을 맺었습니다.", "another party"),
    ("두레전선의 영업이익은 4120억 원으로 6.3% 늘고 매출은 270억 원이 됐습니다.", "two sums"),
    ("누림케이블은 두레전선에 취득세를 5년간 깎아 주기로 했습니다.", "another giver"),
]
RIGHT = [
    ("3분기 영업이익은 270억 원, 매출은 4120억 원이었습니다.", "another order"),
    ("누림케이블은 수리선 5척을, 두레전선은 2척을 보유하고 있습니다.", "owners in another order"),
    ("회사는 나주에 900억 원을 들여 공장을 짓기로 했습니다.", "a more general subject"),
    ("시험 수조 3개와 감김기 14대가 새 공장에 들어갑니다.", "things in another order"),
    ("누림케이블이 동해에 연 시험장에는 650억 원이 들었습니다.", "another subject of the clause"),
    ("양산은 2028년 3월, 시제품 출시는 내년 10월로 잡혔습니다.", "dates in another order"),
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found_by_subject(text: str, table: FactTable) -> list[Finding]:
    report = run_checks(Manuscript((Passage(text, "body", 0),)), table, Settings())
    return [finding for finding in report.findings if finding.check == "subject"]


@pytest.mark.parametrize("text", [pytest.param(t, id=name) for t, name in WRONG])
def test_what_is_true_of_another_is_an_error(text, table):
    """The finding names what the source says it of, and the sentence."""
    found = found_by_subject(text, table)
    assert [f.severity for f in found] == ["error"]
    assert found[0].expected
    assert found[0].sources


@pytest.mark.parametrize("text", [pytest.param(t, id=name) for t, name in RIGHT])
def test_a_true_binding_passes(text, table):
    """Order, voice and more general words do not exchange anything."""
    assert found_by_subject(text, table) == []


def test_a_date_of_another_event_is_an_error(table):
    """The time of one event with another one."""
    report = run_checks(
        Manuscript((Passage("두레전선은 2028년 3월 시제품을 내놓습니다.", "body", 0),)),
        table,
        Settings(),
    )
    assert {f.check for f in report.findings} & {"subject", "value"}
