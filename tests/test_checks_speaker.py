"""The `speaker` check: who said what, and in which words."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import open_case, speaker
from generator.checks.quotations import WordingBook
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.settings import Settings

SOURCE = (
    "노을강 보 철거 시작…농민은 반대",
    "물빛환경청은 노을강 보를 허무는 공사를 4일 시작했다고 밝혔다.",
    "탁다인 물빛환경청장은 “물이 흐르면 강이 살아난다”며 “아이가 강에서 놀 수 있을 것”이라고 했다.",
    "그는 철거에 드는 돈이 예상보다 적다고 설명했다.",
    "벼농사를 짓는 허솔 씨는 “물 없이 어떻게 모를 심느냐”고 되물었다.",
    "여마루 갈대대 수자원학과 교수는 지하수 높이를 먼저 살펴야 한다고 조언했다.",
    "강변농민회는 공사를 멈춰 달라는 소송을 냈다.",
    "농업공사 관계자는 “양수기 30대를 빌려주겠다”고 했다.",
    "청장의 발언은 철거를 서두르겠다는 의미로 읽힌다.",
)
WRONG = [
    ("not verbatim", "탁다인 청장은 “물이 흐르면 마을이 살아난다”고 말했습니다."),
    ("not verbatim", "허솔 씨는 “물 없이 어떻게 벼를 거두느냐”고 되물었습니다."),
    ("not verbatim", "탁다인 청장은 “아이가 강에서 놀 수 있다”고 말했습니다."),
    ("not verbatim", "농업공사 관계자는 “양수기 30대를 꼭 빌려주겠다”고 했습니다."),
    ("gives this to", "허솔 씨는 “물이 흐르면 강이 살아난다”고 말했습니다."),
    ("gives this to", "여마루 교수는 철거에 드는 돈이 예상보다 적다고 설명했습니다."),
    ("gives this to", "탁다인 청장은 지하수 높이를 먼저 살펴야 한다고 조언했습니다."),
    ("gives this to", "환경청 관계자는 “양수기 30대를 빌려주겠다”고 했습니다."),
    ("gives this to", "강변농민회에 따르면 노을강 보를 허무는 공사가 4일 시작됐습니다."),
    ("gives this to", "남다름 변호사는 “물 없이 어떻게 모를 심느냐”고 따졌습니다."),
]
RIGHT = [
    "탁다인 청장은 “물이 흐르면 강이 살아난다”고 말했습니다.",
    "물빛환경청은 “물이 흐르면 강이 살아난다”고 강조했습니다.",
    "탁 청장은 “물이 흐르면 … 놀 수 있을 것”이라고 했습니다.",
    "농업공사는 “양수기 30대를 빌려주겠습니다”라고 했습니다.",
    "탁다인 청장은 철거 비용이 예상보다 적다고 설명했습니다.",
    "환경청장은 철거에 드는 돈이 예상보다 적다고 했습니다.",
    "전문가는 지하수 높이부터 살펴야 한다고 조언했습니다.",
    "갈대대 여마루 교수는 지하수 높이를 먼저 살피라고 했습니다.",
    "한 농민은 “어떻게 모를 심느냐”고 되물었습니다.",
    "허솔 씨는 이른바 “모심기 철”을 걱정하지 않을 수 없습니다.",
]


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def found(text: str, table: FactTable, part="body") -> list[Finding]:
    case = open_case(Manuscript((Passage(text, part, 0),)), table, Settings())
    return list(speaker.CHECK.run(case))


@pytest.mark.parametrize(("message", "text"), WRONG)
def test_words_of_another_or_in_another_wording_are_errors(message, text, table):
    """A changed quotation and a changed speaker are told apart, each with the source's own."""
    findings = found(text, table)
    assert [f.severity for f in findings] == ["error"]
    assert message in findings[0].message
    assert findings[0].check == "speaker"


@pytest.mark.parametrize("text", RIGHT)
def test_the_right_speaker_in_other_words_passes(text, table):
    """Titles, short forms, the body for its head, parts of quotations: all true."""
    assert found(text, table) == []


def test_a_changed_quotation_shows_the_words_of_the_source(table):
    """The finding holds both wordings and the sentence."""
    (finding,) = found("탁다인 청장은 “물이 흐르면 마을이 살아난다”고 말했습니다.", table)
    assert finding.expected == "물이 흐르면 강이 살아난다"
    assert finding.found == "물이 흐르면 마을이 살아난다"
    assert finding.sources == ("s3",)


def test_a_wrong_speaker_is_told_beside_the_right_one(table):
    """The finding names both."""
    (finding,) = found("허솔 씨는 “물이 흐르면 강이 살아난다”고 말했습니다.", table)
    assert (finding.expected, finding.found) == ("탁다인 물빛환경청장", "허솔 씨")


def test_more_than_somebody_said_is_a_warning(table):
    """What the article reads into words, or what nobody says, is not the speaker's."""
    (finding,) = found("허솔 씨는 정부 보상에 감사한다고 말했습니다.", table)
    assert finding.severity == "warning"


def test_a_quotation_in_a_heading_needs_no_speaker(table):
    """Words that stand alone are only held against the source's words."""
    assert found("“물 없이 어떻게 모를 심느냐”", table, "heading") == []
    assert len(found("“물 없이 무엇을 심느냐”", table, "heading")) == 1


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("값은 올리지 않겠다", True),
        ("값은 올리지 않겠습니다", True),
        ("수요가 늘 것", True),
        ("수요가 늘었다", False),
        ("값은 … 않겠다", True),
        ("값은 올리겠다", False),
        ("사정이 나아지면 수요가 는다", False),
    ],
)
def test_verbatim_is_a_continuous_part_up_to_its_last_ending(words, held):
    """Endings may change, forecasts and denials may not."""
    article = article_of(
        "제목이다", "대표는 “값은 올리지 않겠다”며 “사정이 나아지면 수요가 늘 것”이라고 말했다."
    )
    assert (WordingBook(article).places(words) is not None) == held
