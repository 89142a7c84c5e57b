"""The check `front_matter` on files and drafts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.checks import front_matter
from generator.checks.case import Case
from generator.models import Finding, Manuscript, Passage
from generator.posts import parse_post, read_back
from generator.settings import Settings

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "render" / "front_matter_cases.yml").read_text("utf-8")
)


def check(manuscript: Manuscript) -> list[Finding]:
    return list(front_matter.CHECK.run(Case(manuscript, None, Settings())))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_findings_of_a_file(case: dict[str, Any]) -> None:
    """Each file gives its findings, with their severity, line and reason, and no others."""
    post = parse_post(case["text"].encode("utf-8"), case.get("file", "post.md"))
    found = check(read_back(post))
    assert [(f.severity, f.line) for f in found] == [(s, line) for s, line, _ in case["findings"]]
    for finding, (_, _, words) in zip(found, case["findings"], strict=True):
        assert words in finding.message
        assert finding.check == "front_matter"


def draft(title: str, excerpt: str) -> Manuscript:
    return Manuscript((Passage(title, "title"), Passage(excerpt, "excerpt")))


@pytest.mark.parametrize(
    ("title", "excerpt", "severities"),
    [
        ("여객선 여섯 척이 옵니다", "섬으로 가는 배가 바뀝니다.", []),
        ("", "섬으로 가는 배가 바뀝니다.", ["error"]),
        ("배 " * 30, "섬으로 가는 배가 바뀝니다.", ["error"]),
        ("여객선 여섯 척", "섬으로 가는 배가…", ["warning"]),
        ("여객선 여섯 척", "섬으로 가는 배가 바뀝니다. " * 10, ["warning"]),
        ("'대체' 논란: {{ site }} # 1", "- 배 # 여섯: 척", []),
    ],
)
def test_findings_of_a_draft(title: str, excerpt: str, severities: list[str]) -> None:
    """A draft is judged by its lengths alone: how it is written as YAML is the dumper's work."""
    assert [finding.severity for finding in check(draft(title, excerpt))] == severities


def test_the_example_has_no_error(seeds: Path) -> None:
    """A post of another system whose name gives no date is warned about, not refused."""
    post = parse_post((seeds / "published-post.md").read_bytes(), "published-post.md")
    assert [finding.severity for finding in check(read_back(post))] == ["warning"]
