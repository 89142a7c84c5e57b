"""The example pair, where it is at hand: a real scraped page and a faulty post made of it."""

from __future__ import annotations

import re

import frontmatter
import pytest

from generator import build, check_post, read_article
from generator.models import to_builtins
from generator.settings import Settings

#: Removed pieces up to this length are labels, whose words may stand in any text.
LABEL = 8
#: Every figure with the words that must stand in its sentence: whose it is, how strong it is.
FIGURES = {
    "285억 against 286억8000만": r"MS.*매출 285억 달러.*286억 8000만 달러를 밑돌",
    "132억 against 122억": r"알파벳.*자본지출로 132억 달러.*예상치인 122억 달러를 8% 초과",
    "8%": r"122억 달러를 8% 초과",
    "50억": r"오픈AI가 최대 50억 달러.*적자를 기록할 것",
    "10%": r"수익은 10%도 안",
    "6000억": r"세쿼이아에 따르면.*총 6000억 달러",
    "40억": r"수익은 40억 달러.*불과",
    "30%": r"최소 30%가 중단될",
    "7나노": r"화웨이.*7나노 공정",
    "3분의 1": r"웜홀 성능.*H100의 3분의 1 수준",
    "20분의 1": r"가격이 20분의 1 .*알려",
    "45억": r"AMD.*45억 달러를 넘을 .*전망",
    "4만 달러": r"엔비디아 GPU.*개당 최대 4만 ?달러",
    "1만7000원": r"시간당 사용료.*1만 7000원을 넘",
    "2달러": r"구글 TPU.*2달러.*미만으로 알려",
}


@pytest.fixture(scope="module")
def post(seeds, tmp_path_factory):
    folder = tmp_path_factory.mktemp("seed")
    (built,) = build([seeds / "source-article.txt"], settings=Settings(root=folder), output=folder)
    assert built.report is not None
    assert built.report.ok
    (path,) = folder.glob("*.md")
    return frontmatter.load(str(path))


def test_the_page_makes_an_unpublished_post(post):
    """The source forbids reuse, so the post is written but not public."""
    assert post["published"] is False
    assert post["source"]["reuse"] == "restricted"
    assert str(post["date"]).startswith("2024-08-03")


def test_it_has_sections_and_no_furniture(post, seeds):
    """4 to 8 sections; no caption, teaser or board line."""
    assert 4 <= post.content.count("<h2") <= 8
    lines = [item.text for item in read_article(seeds / "source-article.txt").removed]
    assert len(lines) > 50
    leaked = [line for line in lines if len(line) > LABEL and line in post.content]
    assert [line for line in leaked if line not in post["source"]["title"]] == []


def test_at_least_twelve_figures_are_kept_whole(post):
    """A figure counts where its owner and its strength stand with it."""
    text = re.sub(r"<[^>]+>", "", post.content)
    kept = [name for name, words in FIGURES.items() if re.search(words, text)]
    assert len(kept) >= 12, sorted(set(FIGURES) - set(kept))


@pytest.mark.parametrize("source", ["세쿼이아", "디인포메이션", "가트너"])
def test_attributions_stay(post, source):
    """Who said it stays in the sentence."""
    assert source in post.content


def test_reading_keeps_the_story_and_lists_the_rest(seeds):
    """All story sentences, and every removed line with a reason."""
    article = read_article(seeds / "source-article.txt")
    told = [s for s in article.sentences if s.kind == "text"]
    assert len(told) == 28
    removed = "\n".join(item.text for item in article.removed)
    page = (seeds / "source-article.txt").read_text("utf-8")
    marks = "◇▶☞"
    furniture = [line for line in page.splitlines() if line[:1] and line[0] in marks]
    assert len(furniture) > 20
    assert all(line in removed for line in furniture)
    assert all(item.reason for item in article.removed)
    assert "마이크로소프트(MS)" in article.text
    assert "50억달러(7조원)" in article.text


def test_the_faulty_post_is_found_out(seeds):
    """Both garbled words and the lost 최대; what is right raises no `value` error."""
    report = check_post(seeds / "published-post.md", seeds / "source-article.txt")
    findings = [to_builtins(f) for f in report.findings]
    garbled = {f["found"] for f in findings if f["check"] == "language"}
    assert {"그랄성에", "풀픈할"} <= garbled
    lost = [f for f in findings if f["check"] == "modality" and f["found"] == "50억 달러"]
    assert [f["message"] for f in lost] == ["50억 달러 loses 최대"]
    assert [f for f in findings if f["check"] == "value"] == []
    assert not report.ok
