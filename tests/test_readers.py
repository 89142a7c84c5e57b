"""Reading: every format, every encoding, the metadata, and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from generator.errors import SourceError
from generator.models import Article
from generator.readers import READERS, read_article
from generator.readers.moments import moment
from generator.readers.rights import reuse_state
from generator.readers.titles import strip_site
from generator.settings import ReadingSettings, ReuseSettings, Settings

DATA = Path(__file__).parent / "data" / "readers"
STORY = "가람전자는 3일 새 공장을 짓는다고 밝혔다. 투자액은 100억 원이다."


def rows(name: str) -> list[list[str]]:
    """The rows of a table of cases."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


def kinds(article: Article, kind: str) -> list[str]:
    """The texts of all sentences of a kind."""
    return [s.text for s in article.sentences if s.kind == kind]


def reasons(article: Article) -> dict[str, str]:
    """Every removed text and its reason."""
    return {piece.text: piece.reason for piece in article.removed}


@pytest.mark.parametrize("name", ["page.html", "board.txt", "release.txt"])
def test_spans_equal_their_text(name: str) -> None:
    """Every sentence is the slice of the article's text that its span names, ids in order."""
    article = read_article(DATA / name)
    assert [s.id for s in article.sentences] == [f"s{n}" for n in range(len(article.sentences))]
    assert all(s.span.of(article.text) == s.text for s in article.sentences)
    assert sorted(s.paragraph for s in article.sentences) == [
        s.paragraph for s in article.sentences
    ]


def test_page() -> None:
    """A newspaper's page with its story in line breaks is read whole and without furniture."""
    article = read_article(DATA / "page.html")
    assert article.title == "가람전자, 새 공장에 800억 투자"
    assert article.subtitles == ("2026년 완공 목표…직원 300명 새로 뽑는다",)
    assert kinds(article, "heading") == ["직원 300명 더 뽑는다", "‘물 부족’ 걱정도"]
    assert len(kinds(article, "text")) == 9
    assert article.publisher == "너울신문"
    assert article.byline == "홍길동"
    assert article.published == datetime.fromisoformat("2024-08-03T09:01:00+09:00")
    assert article.url == "https://neoul.example/1"
    assert article.reuse == "restricted"
    assert article.engine == "trafilatura"


def test_page_reports_what_it_left_out() -> None:
    """Everything of the page that is no story stands among the removed pieces."""
    pieces = " ".join(piece.text for piece in read_article(DATA / "page.html").removed)
    for text in (
        "정치",
        "가람전자 제공",
        "[너울신문 홍길동 기자]",
        "hong@neoul.example",
        "구독하기",
        "[속보]",
        "무단 전재",
        "다른 소식 둘이",
        "가상로 1",
    ):
        assert text in pieces


def test_quotation_stays_whole() -> None:
    """A quotation with a full stop inside is one sentence."""
    article = read_article(DATA / "page.html")
    assert any("어렵다. 그래도 서두르지 않겠다”고 말했다." in s.text for s in article.sentences)


def test_board() -> None:
    """A board's page gives its story, its subtitles and its date, and all furniture a reason."""
    article = read_article(DATA / "board.txt")
    assert article.title == "가람전자, 새 공장에 800억 투자"
    assert article.subtitles == ('"두 배로 늘린다"…직원 300명 채용', "물 부족 걱정하는 목소리도")
    assert kinds(article, "heading") == ["직원 300명 더 뽑는다"]
    assert len(kinds(article, "text")) == 4
    assert (article.publisher, article.byline) == ("너울통신", "홍길동")
    assert article.published == datetime.fromisoformat("2024-08-03T09:01:00+09:00")
    assert article.reuse == "restricted"


def test_board_loses_no_line() -> None:
    """Every line of a board's page is either in the story or among the removed pieces."""
    article = read_article(DATA / "board.txt")
    whole = "".join((article.text + "".join(p.text for p in article.removed)).split())
    for line in (DATA / "board.txt").read_text(encoding="utf-8").split("\n"):
        plain = "".join(line.replace("[서울=너울통신]홍길동 기자 = ", "").split())
        assert plain in whole, line


def test_release() -> None:
    """A press release gives its instants, its subtitles, and paragraphs without marks."""
    article = read_article(DATA / "release.txt")
    assert article.title == "물 아끼는 공장 늘어… 재이용률 40% 넘었다"
    assert article.subtitles == ("지난해 120곳 조사, 하루 3만 톤 절약",)
    assert article.publisher == "가람물연구원"
    assert article.embargo == datetime.fromisoformat("2024-08-05T00:00:00+09:00")
    assert article.published == article.embargo
    assert article.reuse == "allowed"
    assert "문의가 크게 늘었다" in article.text
    assert not any(mark in article.text for mark in "□○※")
    assert "붙임" not in article.text
    assert "홍길동" not in article.text


def test_release_as_a_letter() -> None:
    """A release that asks in a sentence when to publish gives its embargo and its title."""
    article = read_article(DATA / "release_letter.txt")
    assert article.title == "가람시, 청년 창업 100팀에 50억 원 지원"
    assert article.embargo == datetime.fromisoformat("2024-08-05T00:00:00+09:00")
    assert article.publisher == "가람시"
    assert len(kinds(article, "text")) == 3


def test_copied_from_a_portal() -> None:
    """Text copied from a portal's page loses its bar above the story and its notices below."""
    article = read_article(DATA / "portal.txt")
    assert article.title == "가람전자, 새 공장에 800억 투자"
    assert article.subtitles == ("2026년 완공 목표…직원 300명 채용",)
    assert kinds(article, "heading") == ["직원 300명 더 뽑는다"]
    assert len(kinds(article, "text")) == 3
    assert article.reuse == "restricted"


def test_front_matter() -> None:
    """Markdown's front matter gives all that is known; tables and lists stay readable."""
    text = (
        "---\ntitle: 가람전자 새 공장\npublished: 2024-08-03 09:01\nauthor: 홍길동\n"
        "publisher: 너울\n"
        "url: https://neoul.example/2\nreuse: allowed\nembargo: 2024-08-04\n---\n"
        f"{STORY}\n\n## 남은 일\n\n> 서두르지 않겠다고 그는 말했다.\n\n"
        "| 해 | 매출 |\n|---|---|\n| 2023 | 10억 |\n"
    )
    article = read_article(text.encode(), name="note.md")
    assert article.title == "가람전자 새 공장"
    assert article.published == datetime.fromisoformat("2024-08-03T09:01:00+09:00")
    assert article.embargo == datetime.fromisoformat("2024-08-04T00:00:00+09:00")
    assert (article.byline, article.publisher, article.reuse) == ("홍길동", "너울", "allowed")
    assert kinds(article, "heading") == ["남은 일"]
    assert "2023 | 10억" in article.text


@pytest.mark.parametrize("key", ["published", "date"])
def test_both_date_keys(key: str) -> None:
    """`published` and `date` are both read."""
    article = read_article(f"---\ntitle: 가람전자 소식\n{key}: 2024-08-03\n---\n{STORY}".encode())
    assert article.published == datetime.fromisoformat("2024-08-03T00:00:00+09:00")


def test_page_filled_by_scripts() -> None:
    """Where the page itself is empty, the article body of its JSON-LD is read."""
    data = {
        "@type": "NewsArticle",
        "headline": "가람전자 새 공장",
        "articleBody": STORY * 3,
        "datePublished": "2024-08-03T00:01:00Z",
        "author": {"name": "홍길동 기자"},
    }
    page = (
        "<!doctype html><html><head><title>가람전자 새 공장</title>"
        f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>'
        "</head><body><div id=root></div><p>스크립트를 켜 주세요.</p></body></html>"
    )
    article = read_article(page.encode())
    assert article.engine == "json-ld"
    assert "투자액은 100억 원이다." in article.text
    assert article.byline == "홍길동"
    assert article.published == datetime.fromisoformat("2024-08-03T09:01:00+09:00")


def test_story_in_two_parts() -> None:
    """A story that an advertisement parts into two elements is read whole."""

    def part(first: int) -> str:
        return "".join(
            f"<p>가람전자는 {n}일 서울에서 간담회를 열고 {n}00억 원을 투자한다고 밝혔다.</p>"
            for n in range(first, first + 5)
        )

    page = (
        "<!doctype html><html><head><title>가람전자 투자</title></head>"
        f"<body><h1>가람전자 투자</h1><div><div class=x>{part(1)}</div>"
        f"<div class=banner>광고</div><div class=x>{part(6)}</div></div></body></html>"
    )
    article = read_article(page.encode())
    assert all(f"{n}00억 원을 투자한다고" in article.text for n in range(1, 11))


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", None),
        ("utf-8-sig", None),
        ("cp949", None),
        ("cp949", "euc-kr"),
        ("utf-16", None),
        ("utf-8", "euc-kr"),
        ("cp949", "utf-8"),
        ("cp949", "ks_c_5601-1987"),
    ],
)
def test_encodings(encoding: str, declared: str | None) -> None:
    """A source is read in its encoding, whatever it declares."""
    text = f"가람전자 뷁 공장\n\n{STORY}"
    if declared:
        text = (
            f'<html><head><meta charset="{declared}"><title>가람전자 뷁 공장</title></head>'
            f"<body><div><p>{STORY}</p><p>{STORY} 셋째다.</p></div></body></html>"
        )
    article = read_article(text.encode(encoding))
    assert article.title == "가람전자 뷁 공장"
    assert "투자액은 100억 원이다." in article.text


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("/nowhere/at/all.txt", "no such file"),
        (str(Path(__file__).parent), "is a folder"),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "a PNG picture"),
        (b"%PDF-1.7", "a PDF document"),
        (b"PK\x03\x04rest", "a ZIP archive"),
        (bytes(range(256)) * 8, "a binary file"),
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"This is an English article. It has no Korean.", "no Korean article"),
        ("짧다".encode(), "no sentence found"),
        ("가나다 ".encode() + b"\xc3\x28\xff", "byte 10 (0xc3)"),
        (b"<html><head><title>x</title></head><body><ul><li>a</li></ul></body></html>", "no story"),
        ("---\ntitle: '대체' 논란\n---\n본문이다.".encode(), ":2: front matter is not valid YAML"),
        ("---\ntitle: 가나다\ndate: 어제\n---\n본문이다.".encode(), "is no date"),
        ("---\ntitle: 가나다\nreuse: maybe\n---\n본문이다.".encode(), "no known state"),
    ],
)
def test_refused(source: str | bytes, message: str) -> None:
    """What is no readable Korean article is refused in one line that names the mend."""
    with pytest.raises(SourceError) as caught:
        read_article(source, name=None if isinstance(source, str) else "x")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_hostile_text_stays_literal() -> None:
    """Markup and Liquid in plain text are text; NULs and lone surrogates go with a record."""
    text = (
        '제목: "하나"와 {{ site }}\n\n'
        "가람전자는 <script>alert(1)</script> {% include x %} 밝혔다.\x00"
    )
    article = read_article(text.encode() + b"\xed\xa0\x80")
    assert "<script>alert(1)</script> {% include x %}" in article.text
    assert article.title == '제목: "하나"와 {{ site }}'
    assert {p.text for p in article.removed} >= {"U+0000 x1", "U+D800 x1"}


def test_hostile_markdown_stays_literal() -> None:
    """A script tag in Markdown is text; layout tags are layout."""
    article = read_article(
        b"---\ntitle: " + "가람\n---\n<b>가람</b>은 <script>x</script> 밝혔다.".encode()
    )
    assert "가람은 <script>x</script> 밝혔다." in article.text


@pytest.mark.parametrize(("text", "publisher", "expected"), rows("titles.tsv"))
def test_titles(text: str, publisher: str, expected: str) -> None:
    """Names of boards and sites go from a title's end; its own dashes and bars stay."""
    assert strip_site(text, publisher or None) == expected


@pytest.mark.parametrize(("text", "expected"), rows("moments.tsv"))
def test_moments(text: str, expected: str) -> None:
    """Dates of pages and boards are read in Korean time; what is no date is None."""
    found = moment(text)
    assert (found.isoformat() if found else "") == expected


@pytest.mark.parametrize(
    ("texts", "state"),
    [
        (["무단전재 및 재배포 금지"], "restricted"),
        (["All rights reserved"], "restricted"),
        (["AI 학습 및 활용 금지"], "restricted"),
        (["이 글은 출처를 밝히면 누구나 자유롭게 옮겨 쓸 수 있습니다."], "allowed"),
        (["공공누리 제1유형"], "allowed"),
        (["공공누리 제4유형"], "restricted"),
        (["CC BY-NC 4.0"], "restricted"),
        (["Copyright ⓒ 너울. All rights reserved.", "CC BY 4.0"], "allowed"),
        (["Copyright ⓒ 너울"], "unknown"),
    ],
)
def test_reuse(texts: list[str], state: str) -> None:
    """A ban restricts, an explicit licence for the text wins, a bare copyright says nothing."""
    assert reuse_state(texts) == state


def test_settings_are_used() -> None:
    """The default reuse state, the encodings and the repair of brackets follow the settings."""
    settings = Settings(
        reuse=ReuseSettings(default="allowed"),
        reading=ReadingSettings(encodings=("cp949",), repair_brackets=False),
    )
    text = "가람전자 소식\n\n가람전자는 50억달러7조원을 쓴다고 밝혔다."
    article = read_article(text.encode("cp949"), settings=settings)
    assert article.reuse == "allowed"
    assert "50억달러7조원" in article.text


def test_slugs() -> None:
    """A slug is readable ASCII: the file's name, else the title's, else day and hash."""
    assert read_article(DATA / "board.txt").slug == "board"
    assert read_article(f"가람 Alpha 2 공장\n\n{STORY}".encode()).slug == "alpha-2"
    assert read_article(f"가람 공장 소식\n\n{STORY}".encode()).slug.isascii()


def test_readers_load_late() -> None:
    """Importing the readers loads neither trafilatura nor lxml nor Kiwi."""
    code = (
        "import sys, generator.readers; "
        "print([m for m in ('trafilatura', 'lxml', 'kiwipiepy', 'markdown') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_registry() -> None:
    """Every reader has a name, a summary and a home that exists."""
    assert list(READERS) == ["html", "markdown", "press", "board", "text"]
    assert all(r.name == name and r.summary for name, r in READERS.items())


def test_example_article(seeds: Path) -> None:
    """The example page keeps its story and loses its furniture."""
    article = read_article(seeds / "source-article.txt")
    assert article.published == datetime.fromisoformat("2024-08-03T09:01:00+09:00")
    assert (article.publisher, article.byline, article.reuse) == ("뉴시스", "이현주", "restricted")
    assert len(article.subtitles) == 2
    assert len(kinds(article, "heading")) == 2
    assert len(kinds(article, "text")) == 28
    assert "@" not in article.text
    assert "(MS)" in article.text
