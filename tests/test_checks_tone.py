"""The check `tone`: endings of the house, and openings that point at nothing."""

from __future__ import annotations

import pytest

from generator.checks import run_checks, tone
from generator.models import Finding, Manuscript, Passage
from generator.settings import Settings


def check(*passages: Passage) -> list[Finding]:
    """The findings of `tone` on these passages."""
    found = run_checks(Manuscript(passages), None, Settings()).findings
    return [finding for finding in found if finding.check == tone.CHECK.name]


def body(*texts: str, section: int = 0) -> tuple[Passage, ...]:
    return tuple(Passage(text, "body", section) for text in texts)


OTHER_TONES = [
    ("매출은 12% 늘었다.", "한다체", "매출은 12% 늘었습니다."),
    ("이것이 가장 큰 까닭이다.", "한다체", "이것이 가장 큰 까닭입니다."),
    ("회사는 값을 올리지 않는다!", "한다체", None),
    ("시장은 커질 전망이다.", "한다체", "시장은 커질 전망입니다."),
    ("어디로 갈 것인가.", "한다체", None),
    ("비용은 크게 줄었어요.", "해요체", None),
    ("매출이 정말 많이 늘었네.", "반말", None),
    ("정부는 대책을 추진함.", "-음", "정부는 대책을 추진합니다."),
    ("비용은 지난해보다 줄었음.", "-음", "비용은 지난해보다 줄었습니다."),
    ("회사는 내년에 공장을 지을 예정.", "-음", "회사는 내년에 공장을 지을 예정입니다."),
]


@pytest.mark.parametrize(("text", "name", "expected"), OTHER_TONES)
def test_other_tones_are_warnings(text, name, expected):
    """Each ending is named; the house's own is given where it is sure."""
    (finding,) = check(*body("가람해운 대표가 밝혔습니다.", text))
    assert (finding.severity, finding.sentence) == ("warning", text)
    assert finding.message.startswith(name)
    assert finding.expected is not None
    assert expected is None or finding.expected == expected


HOUSE = """매출은 12% 늘었습니다.
대표는 “매출이 늘었다”고 말했습니다.
“매출이 늘었다.”
과연 시장은 어디로 갈까요?
독자 여러분의 많은 관심 바랍니다.
신제품 3종 출시
매출 1200억 원
비용은 그대로가 아닙니다."""


@pytest.mark.parametrize("text", HOUSE.split("\n"))
def test_the_tone_of_the_house_passes(text):
    """Quotations keep their speaker's tone, and points of a list have none."""
    assert check(*body("가람해운 대표가 밝혔습니다.", text)) == []


def test_titles_and_headings_have_their_own_style():
    """A headline ends as headlines do."""
    heads = (Passage("매출이 12% 늘었다", "title"), Passage("공장을 지을 예정", "heading", 0))
    assert check(*heads, *body("매출은 12% 늘었습니다.")) == []


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (("그는 값을 올리지 않겠다고 했습니다.",), "그는"),
        (("이는 예상보다 많습니다.",), "이는"),
        (("이를 통해 값을 낮춥니다.",), "이를 통해"),
        (("비가 많이 내렸습니다.", "길이 미끄럽습니다.", "그는 조심하라고 했습니다."), "그는"),
        (("도지온 대표가 말했습니다.", "그는 값을 올리지 않겠다고 했습니다."), None),
        (("매출이 12% 늘었습니다.", "이는 예상보다 많습니다."), None),
        (("주민들이 모였습니다.", "비가 내렸습니다.", "이들은 집으로 갔습니다."), None),
        (("그 회사는 값을 올렸습니다.",), None),
        (("이날 회의가 열렸습니다.",), None),
    ],
)
def test_openings_point_at_something(texts, found):
    """A word that points back needs something before it, in its own section."""
    before = body("도지온 대표가 배를 샀습니다.")
    findings = check(*before, Passage("값과 운임", "heading", 1), *body(*texts, section=1))
    assert [f.found for f in findings] == ([found] if found else [])
