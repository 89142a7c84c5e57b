"""The `claim` check: what no source sentence supports, and reasons that it does not give."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import claim, open_case, run_checks
from generator.checks.causes import read_reasons
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.settings import Settings

SOURCE = (
    "솔내전기, 충주 공장 문 닫는다",
    "솔내전기는 주문이 줄어 충주 공장을 연말에 닫는다고 6일 밝혔다.",
    "이 공장은 냉장고에 들어가는 모터를 만들어 왔다.",
    "지난 8월 폭우로 창고가 물에 잠기면서 납품이 열흘 동안 끊겼다.",
    "회사는 직원 120명을 음성 공장으로 옮기기로 했다.",
    "노조는 옮기는 직원에게 집을 구할 돈을 달라고 요구했다.",
    "차은결 솔내전기 대표는 “한 사람도 내보내지 않겠다”고 말했다.",
    "충주시는 빈 공장을 사들여 창업 공간으로 꾸미는 방안을 검토한다.",
)
INVENTED = [
    "솔내전기는 해외 경쟁사와 기술 제휴를 맺었습니다.",
    "이번 폐쇄로 지역 상권이 크게 위축될 것으로 우려됩니다.",
    "전문가들은 가전 시장의 침체가 당분간 이어질 것으로 내다봤습니다.",
    "주민들은 공장 터에 병원을 지어 달라는 서명 운동을 벌이고 있습니다.",
]
REASONS = [
    "솔내전기는 노조가 반대한 탓에 충주 공장을 닫습니다.",
    "납품이 끊기면서 창고가 물에 잠겼습니다.",
    "충주 공장이 문을 닫는 것은 임금이 올랐기 때문입니다.",
]
TRUE = [
    "솔내전기는 일감이 줄어 충주 공장의 문을 연말에 닫습니다.",
    "폭우 때문에 창고가 물에 잠겨 납품이 열흘간 멈췄습니다.",
    "충주 공장 직원 120명은 음성 공장에서 일하게 됩니다.",
    "충주시는 공장을 사서 창업 공간으로 바꾸는 방안을 살피고 있습니다.",
    "차은결 대표는 직원을 한 사람도 내보내지 않겠다고 했습니다.",
]
STRUCTURAL = [
    "이 글에서는 솔내전기의 공장 폐쇄를 살펴보겠습니다.",
    "자세한 내용은 원문에서 확인할 수 있습니다.",
    "지금까지 솔내전기 소식이었습니다.",
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found(text: str, table: FactTable) -> list[Finding]:
    case = open_case(Manuscript((Passage(text, "body", 0),)), table, Settings())
    return list(claim.CHECK.run(case))


def verdict(text: str, table: FactTable) -> str:
    report = run_checks(Manuscript((Passage(text, "body", 0),)), table, Settings())
    return report.sentences[0].verdict


@pytest.mark.parametrize("text", INVENTED)
def test_a_sentence_without_support_is_flagged(text: str, table: FactTable) -> None:
    (finding,) = found(text, table)
    assert finding.severity == "warning"
    assert finding.message == "No source sentence supports this"
    assert verdict(text, table) == "unsupported"


@pytest.mark.parametrize("text", REASONS)
def test_a_reason_that_the_source_does_not_give_is_flagged(text: str, table: FactTable) -> None:
    assert found(text, table)


@pytest.mark.parametrize("text", TRUE)
def test_free_wording_passes(text: str, table: FactTable) -> None:
    assert not found(text, table)


@pytest.mark.parametrize("text", STRUCTURAL)
def test_what_a_text_says_of_itself_is_supported(text: str, table: FactTable) -> None:
    assert claim.is_structural(text)
    assert not found(text, table)
    assert verdict(text, table) == "supported"


def test_cause_and_effect_turned_round_are_told_as_such(table: FactTable) -> None:
    (finding,) = found("납품이 끊기면서 창고가 물에 잠겼습니다.", table)
    assert finding.message == "Cause and effect are turned round"


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("가뭄 때문에 쌀값이 올랐다.", "가뭄", "오르다"),
        ("쌀값이 오른 것은 가뭄이 들었기 때문이다.", "가뭄", "오르다"),
        ("수요 증가에 힘입어 매출이 늘었다.", "수요", "매출"),
        ("주민들이 반대하자 시가 공사를 멈췄다.", "반대", "공사"),
    ],
)
def test_both_sides_of_a_reason_are_read(text: str, cause: str, effect: str) -> None:
    (reason,) = read_reasons(text)
    assert cause in reason.cause
    assert effect in reason.effect
    assert cause not in reason.effect


def test_a_source_that_is_only_named_gives_no_reason() -> None:
    assert not read_reasons("보고서에 따르면 쌀값이 올랐다.")
