"""The `name` check: names that the source does not hold, and people called what they are not."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import name, open_case
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.settings import LexiconSettings, Settings

SOURCE = (
    "바람길전자, 충남 서산에 로봇 공장",
    "바람길전자가 충남 서산시에 로봇 ‘또박이’를 만드는 공장을 짓는다고 6일 밝혔다.",
    "산업통상자원부와 개인정보보호위원회는 로봇의 안전 기준을 함께 만든다.",
    "육해나 바람길전자 대표이사는 “로봇 값을 낮추겠다”고 말했다.",
    "공동 개발에는 고요대 기계공학과 명다울 교수가 참여했다.",
    "부품은 독일 하르츠모터(HZM)에서 들여온다.",
    "경쟁사인 새김로봇의 반하늘 부사장은 “시장이 커질 것”이라고 했다.",
    "공장 터 옆 은결시장 상인들은 손님이 늘 것으로 기대한다.",
    "연구 결과는 학술지 ‘로봇과생활’에 실렸다.",
)
WRONG = [
    ("company", "구름길전자가 서산에 공장을 짓습니다.", "구름길전자"),
    ("place", "바람길전자가 충남 당진에 공장을 짓습니다.", "당진"),
    ("country", "부품은 프랑스 하르츠모터에서 들여옵니다.", "프랑스"),
    ("person", "육하나 대표는 로봇 값을 낮추겠다고 말했습니다.", "육하나"),
    ("ministry", "환경부는 로봇의 안전 기준을 만듭니다.", "환경부"),
    ("university of plain words", "개발에는 한빛대 명다울 교수가 참여했습니다.", "한빛대"),
    ("market of plain words", "햇살시장 상인들은 손님이 늘 것으로 기대합니다.", "햇살시장"),
    ("product", "바람길전자는 로봇 ‘깜찍이’를 만듭니다.", "깜찍이"),
    ("journal", "연구 결과는 학술지 ‘로봇과미래’에 실렸습니다.", "로봇과미래"),
    ("surname", "곽 교수가 공동 개발에 참여했습니다.", "곽 교수"),
    ("affiliation", "육해나 새김로봇 대표는 값을 낮추겠다고 했습니다.", "새김로봇"),
    ("title", "명다울 총장이 공동 개발에 참여했습니다.", "총장"),
    ("deputy", "반하늘 새김로봇 사장은 시장이 커질 것이라고 했습니다.", "사장"),
]
RIGHT = [
    "육해나 대표는 로봇 값을 낮추겠다고 말했습니다.",
    "바람길전자 최고경영자 육해나 씨는 로봇 값을 낮추기로 했습니다.",
    "산업부와 개인정보위는 안전 기준을 함께 마련합니다.",
    "고요대학교 명다울 교수가 공동 개발에 참여했습니다.",
    "명 교수도 공동 개발에 참여했습니다.",
    "충청남도 서산에 로봇 공장이 들어섭니다.",
    "HZM은 독일 회사입니다.",
    "이 회사의 로봇 또박이는 서산공장에서 만들어집니다.",
    "전통시장 상인들과 대학 연구소, 정부 부처가 공장에 기대를 겁니다.",
    "반하늘 부사장은 시장이 커질 것이라고 내다봤습니다.",
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found(text: str, table: FactTable, settings: Settings | None = None) -> list[Finding]:
    case = open_case(Manuscript((Passage(text, "body", 0),)), table, settings or Settings())
    return list(name.CHECK.run(case))


@pytest.mark.parametrize(("text", "words"), [pytest.param(t, w, id=kind) for kind, t, w in WRONG])
def test_a_name_that_the_source_does_not_give_is_an_error(text, words, table):
    """Invented names, also of ordinary words, and what somebody is wrongly called."""
    findings = found(text, table)
    assert [f.severity for f in findings] == ["error"]
    assert words in findings[0].message


@pytest.mark.parametrize("text", RIGHT)
def test_a_name_in_another_form_passes(text, table):
    """Short and long forms, titles, wider places; common nouns are no names."""
    assert found(text, table) == []


def test_a_wrong_affiliation_is_held_against_the_right_one(table):
    """The finding shows how the source calls the person, and where."""
    (finding,) = found("육해나 새김로봇 대표는 값을 낮추겠다고 했습니다.", table)
    assert finding.expected == "육해나 바람길전자 대표이사"
    assert finding.sources == ("s4",)


def test_a_name_is_held_against_the_one_that_ends_alike(table):
    """The source's name of the same kind is told as the expected one."""
    (finding,) = found("구름길전자가 충남 서산시에 로봇 공장을 짓습니다.", table)
    assert (finding.expected, finding.found) == ("바람길전자", "구름길전자")


def test_the_newsroom_may_name_its_own(table):
    """Names of the lexicon need no source."""
    settings = Settings(lexicon=LexiconSettings(names=("구름길전자",)))
    assert found("구름길전자가 서산에 공장을 짓습니다.", table, settings) == []
