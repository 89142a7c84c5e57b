"""The `direction` check: more told as less, won as lost, approved as refused."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Manuscript, Passage
from generator.settings import Settings

SOURCE = (
    "도담전자의 3분기 매출은 4200억 원으로 전년 같은 기간보다 12% 늘었다.",
    "영업이익은 310억 원으로 시장 예상치를 7% 밑돌았다.",
    "해마루시는 버스 요금을 200원 인상하기로 했다.",
    "법원은 주민들이 낸 공사 중지 신청을 기각했다.",
    "시의회는 도서관 신설안에 찬성했다.",
    "누리축구단은 5일 결승에서 가온축구단을 2-1로 이겼다.",
    "새 다리의 개통은 6개월 앞당겨졌다.",
    "다솜제약의 불량률은 기준치인 2%를 넘지 않았다.",
)
WRONG = [
    "도담전자의 3분기 매출은 전년보다 12% 줄었습니다.",
    "도담전자의 영업이익은 시장 예상치를 7% 웃돌았습니다.",
    "해마루시는 버스 요금을 200원 인하하기로 했습니다.",
    "법원은 주민들이 낸 공사 중지 신청을 받아들였습니다.",
    "시의회는 도서관 신설안에 반대했습니다.",
    "누리축구단은 결승에서 가온축구단에 2-1로 졌습니다.",
    "새 다리의 개통은 6개월 늦춰졌습니다.",
    "다솜제약의 불량률은 2%에서 1%로 올랐습니다.",
    "다솜제약의 불량률은 3%로 기준치인 2%를 밑돌았습니다.",
]
RIGHT = [
    "도담전자의 3분기 매출은 1년 전보다 12% 증가했습니다.",
    "영업이익은 310억 원에 그쳐 예상치에 7% 못 미쳤습니다.",
    "가온축구단은 결승에서 누리축구단에 2-1로 졌습니다.",
    "법원은 공사를 멈춰 달라는 주민들의 신청을 받아들이지 않았습니다.",
    "새 다리는 예정보다 6개월 일찍 개통됩니다.",
    "다솜제약의 불량률은 기준치인 2% 이하였습니다.",
    "도담전자의 3분기 매출은 12% 증가한 반면 영업이익은 예상치를 밑돌았습니다.",
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found_on(text: str, table: FactTable) -> list[str]:
    """Severities of this check's findings on one sentence."""
    report = run_checks(Manuscript((Passage(text, "body", 0),)), table, Settings())
    return [f.severity for f in report.findings if f.check == "direction"]


@pytest.mark.parametrize("text", WRONG)
def test_what_the_source_does_not_say_is_an_error(text, table):
    """A direction turned round is an error."""
    assert "error" in found_on(text, table)


@pytest.mark.parametrize("text", RIGHT)
def test_what_only_looks_wrong_passes(text, table):
    """Synonyms, denied opposites and the other side of one event are none."""
    assert found_on(text, table) == []
