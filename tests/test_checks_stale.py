"""The `stale` check: sources that changed, were corrected or are under embargo."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from articles import SEOUL, article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import DraftSource, Manuscript, Passage, Post, Removed
from generator.settings import Settings

DAY = datetime(2026, 11, 5, 9, 0, tzinfo=SEOUL)
STORY = "한빛전자는 5일 3분기 매출 2조 1000억 원을 기록했다고 밝혔다."
SAME, OTHER = "0" * 64, "f" * 64


def stale_of(*texts, made_from=SAME, date=DAY, chogo=True, **article):
    """Findings on a post of Chogo's whose source is an article of these sentences."""
    source = replace(article_of(*texts), **article)
    named = DraftSource("제목", None, None, None, None, made_from, "allowed")
    metadata = {"title": "제목", "date": date} | ({"chogo": {"version": "0"}} if chogo else {})
    post = Post("p.md", metadata, "")
    passages = (Passage("한빛전자의 매출은 2조 1000억 원입니다.", "body", 0),)
    manuscript = Manuscript(passages, post=post, source=named)
    report = run_checks(manuscript, extract_facts(source), Settings())
    return [finding for finding in report.findings if finding.check == "stale"]


def test_a_changed_source_is_told():
    """Other bytes than the post was made from are a warning."""
    (finding,) = stale_of(STORY, made_from=OTHER)
    assert (finding.severity, finding.message) == (
        "warning",
        "the source has changed since the post was made",
    )
    assert stale_of(STORY) == []


@pytest.mark.parametrize(
    "notice",
    [
        "[정정보도] 3일 자 기사의 매출 2조 원은 1조 원의 오기이므로 바로잡습니다.",
        "바로잡습니다",
        "정정 및 반론보도문",
        "본지 3일 자 기사 가운데 대표의 이름을 서가온으로 바로잡습니다.",
        "위 기사의 제목을 ‘감소’에서 ‘증가’로 정정합니다.",
    ],
)
def test_a_correction_notice_is_told(notice):
    """Whether it stood in the source or was added, and where."""
    (finding,) = stale_of(STORY, notice)
    assert finding.message == "the source carries a correction notice"
    assert finding.sources == ("s2",)
    changed, added = stale_of(STORY, notice, made_from=OTHER)
    assert "changed" in changed.message
    assert added.message.endswith("since the post was made")


def test_a_notice_that_cleaning_took_away_counts():
    """What is no part of the story may still correct it."""
    notice = Removed("notice", "[바로잡습니다] 이름을 고칩니다.")
    (finding,) = stale_of(STORY, removed=(notice,))
    assert finding.found == notice.text


@pytest.mark.parametrize(
    "story",
    [
        "노을증권은 언론중재위원회에 정정보도를 청구했다.",
        "법원은 방송사에 정정보도를 하라고 판결했다.",
        "장관은 “잘못된 관행을 바로잡습니다”라는 글을 올렸다.",
        "한빛전자는 연간 매출 전망을 8조 원으로 정정했다고 공시했다.",
        "기울어진 시장을 바로잡는 일이 급하다.",
    ],
)
def test_news_of_corrections_is_no_correction(story):
    """A story about somebody else's correction is a story."""
    assert stale_of(STORY, story) == []


def test_a_source_under_embargo_is_told():
    """Now, or on the day that the post bears; an embargo that has ended is none."""
    (finding,) = stale_of(STORY, embargo=DAY + timedelta(days=60))
    assert finding.message.startswith("the source is under embargo until")
    (finding,) = stale_of(STORY, embargo=DAY, date=DAY - timedelta(hours=1))
    assert finding.message.startswith("the post is dated before the embargo")
    assert stale_of(STORY, embargo=DAY) == []


@pytest.fixture(autouse=True)
def _long_after(monkeypatch):
    """The days of the articles have passed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int((DAY + timedelta(days=30)).timestamp())))


def test_now_is_that_of_the_build(monkeypatch):
    """SOURCE_DATE_EPOCH decides what is still under embargo."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int((DAY - timedelta(days=1)).timestamp())))
    assert len(stale_of(STORY, embargo=DAY)) == 1


def test_a_post_of_others_does_not_say_what_it_was_made_from():
    """Only Chogo's front matter tells which bytes a post stands on."""
    assert stale_of(STORY, "바로잡습니다", made_from=OTHER, chogo=False) == []
