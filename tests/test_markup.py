"""The check `markup` on bodies of posts and on drafts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import markup
from generator.checks.case import Case
from generator.checks.html_tokens import read_tokens
from generator.models import Finding, Manuscript, Passage, Post
from generator.posts import parse_post, read_back
from generator.settings import Settings

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "render" / "markup_cases.yml").read_text("utf-8")
)
HEAD = "---\ntitle: 시험\n---\n\n"


def check(manuscript: Manuscript) -> list[Finding]:
    return list(markup.CHECK.run(Case(manuscript, None, Settings())))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_findings_of_a_body(case: dict[str, Any]) -> None:
    """Each body gives its findings, with their severity, line and reason, and no others."""
    post = parse_post((HEAD + case["body"]).encode("utf-8"), "2026-03-05-post.md")
    found = check(read_back(post))
    first = HEAD.count("\n")
    told = [(f.severity, (f.line or 0) - first, f.message) for f in found]
    wanted = [(severity, line) for severity, line, _ in case["findings"]]
    assert [(severity, line) for severity, line, _ in told] == wanted, told
    for (_, _, message), (_, _, words) in zip(told, case["findings"], strict=True):
        assert words in message


def test_a_finding_names_its_section() -> None:
    """A finding below the second heading belongs to the second section."""
    body = "## 하나\n\n글입니다.\n\n## 둘\n\n<p>배가 <b>옵니다.</p>\n"
    (finding,) = check(read_back(parse_post((HEAD + body).encode(), "post.md")))
    assert (finding.section, finding.line) == (1, 11)


def test_the_source_that_is_named_is_no_placeholder() -> None:
    """A link to the address that the front matter names as the source is as it should be."""
    url = "https://example.com/news/1?a=1&b=2"
    body = '<p><a href="https://example.com/news/1?a=1&amp;b=2">원문</a></p>'
    assert check(read_back(Post(None, {"title": "가", "source": {"url": url}}, body))) == []


def test_signs_of_markup_in_a_draft_are_no_error() -> None:
    """What a draft says is escaped later: signs are no error, markup in words is a warning."""
    texts = ["3 < 5 이고 {{ 값 }} 은 {% 1 %} 입니다.", "<b>굵게</b> 라고 적었습니다."]
    manuscript = Manuscript(tuple(Passage(text, "body", 0) for text in texts))
    assert [(f.severity, f.sentence) for f in check(manuscript)] == [("warning", texts[1])]


def test_the_example_has_no_error(seeds: Path) -> None:
    """The example's markup is sound; its red misses the contrast, which is told once."""
    post = parse_post((seeds / "published-post.md").read_bytes(), "published-post.md")
    assert [(f.severity, f.line) for f in check(read_back(post))] == [("warning", 16)]


PIECES = ["<", ">", "</", "/>", "<p>", "</p>", "<b ", "style=", '"', "'", "=", "<!--", "-->", "가",
          " ", "\n", "a", "<a href='", "{{", "&lt;", "`", "](", "![", "<img ", "<!"]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(body=st.one_of(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.text()))
def test_no_body_stops_the_check(body: str) -> None:
    """Whatever stands in a body, the check ends with findings, and tokens keep their order."""
    starts = [token.start for token in read_tokens(body)]
    assert starts == sorted(starts)
    check(Manuscript((), post=Post(None, {}, body)))


def test_a_long_body_takes_no_long_time() -> None:
    """The work grows with the length of a body, not with its square."""
    from time import perf_counter

    started = perf_counter()
    for piece in ("<p ", "<b>", "[](", "`", "<!--", "{{", "<a href='", "<", "**", "<b></i>"):
        check(Manuscript((), post=Post(None, {}, piece * 20_000)))
    assert perf_counter() - started < 10
