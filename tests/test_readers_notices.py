"""Instants, right notices, site tags and lost bytes: nothing that a source says goes unheard."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from generator.models import Article
from generator.readers import read_article
from generator.readers.moments import labelled

DATA = Path(__file__).parent / "data" / "readers"
TITLE = "가람전자 새 공장 소식"
LEAD = "가람전자는 3일 새 공장을 짓는다고 밝혔다. 투자액은 100억 원이다."
NOTICE = "ⓒ 너울타임스 무단전재 및 재배포 금지"
SENT = datetime.fromisoformat("2026-08-26T10:31:00+09:00")
STAMPS = [
    "2026/08/26 10:31 송고",
    "송고시간 2026-08-26 10:31",
    "2026.08.26 10:31 입력",
    "[2026-08-26 10:31]",
]


def rows(name: str) -> list[list[str]]:
    """The rows of a table of cases."""
    text = (DATA / name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


def story(article: Article) -> list[str]:
    """The sentences below the title."""
    return [s.text for s in article.sentences[1:]]


def reasons(article: Article) -> dict[str, str]:
    """Every removed text and its reason."""
    return {piece.text: piece.reason for piece in article.removed}


@pytest.mark.parametrize(("text", "expected"), rows("labelled.tsv"))
def test_labels_before_and_behind(text: str, expected: str) -> None:
    """A label names the date next to it, on whichever side this line puts its labels."""
    found = labelled(text)
    assert (found.isoformat() if found else "") == expected


@pytest.mark.parametrize("stamp", STAMPS)
@pytest.mark.parametrize(
    "form",
    [
        "{title}\n\n{lead}\n\n{stamp}",
        "{title}\n\n{lead} {stamp}",
        "{title}\n\n{lead}\n(끝)\n{notice}\n{stamp}",
        "{title}\n\n{lead}\n(끝) {stamp}",
        "{stamp}\n{title}\n\n{lead}",
        "{title}\n{stamp}\n\n{lead}",
        "{title}\n\n{stamp} [서울=너울통신] 홍길동 기자 = {lead}",
        "---\ntitle: {title}\n---\n{lead}\n\n{stamp}",
    ],
)
def test_stamps(stamp: str, form: str) -> None:
    """A wire's stamp above or below the story is its publication and no part of it."""
    article = read_article(form.format(title=TITLE, lead=LEAD, stamp=stamp, notice=NOTICE).encode())
    assert article.published == SENT
    assert (article.title, story(article)) == (TITLE, LEAD.replace(". ", ".|").split("|"))
    assert any(stamp in text for text in reasons(article))


@pytest.mark.parametrize(
    "line", ["2026. 8. 26.", "2026년 8월 26일 오후 2시 가람시청", "2026년 8월 26일"]
)
def test_dates_that_are_no_stamp(line: str) -> None:
    """A day in a statement's foot or a place with its hour stays."""
    assert line in read_article(f"{TITLE}\n\n{LEAD}\n\n{line}".encode()).text


@pytest.mark.parametrize(
    "form",
    [
        "{lead}\n\n{notice}",
        "{lead} {notice}",
        "{lead}<{notice}>",
        "{lead}\n\nphoto.jpg\n{notice}\n\n회사는 곧 문을 연다고 했다.",
    ],
)
def test_notice_is_no_caption(form: str) -> None:
    """A right notice with a copyright sign restricts, wherever it stands and in plain text."""
    article = read_article(f"{TITLE}\n\n{form.format(lead=LEAD, notice=NOTICE)}".encode())
    assert article.reuse == "restricted"
    assert article.publisher == "너울타임스"
    assert "copyright" in reasons(article).values()
    assert "무단" not in article.text


@pytest.mark.parametrize("name", ["photo_credit", "caption", "ad", "tags", "share", ""])
def test_notice_in_any_element(name: str) -> None:
    """A page's notice restricts, whatever its element is called."""
    page = (
        f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div><p>{LEAD}</p>"
        f"<p>{LEAD} 회사는 문을 연다고 했다.</p><p class='{name}'>{NOTICE}</p></div></body></html>"
    )
    article = read_article(page.encode())
    assert article.reuse == "restricted"
    assert "무단" not in article.text


def test_titles_of_others_are_no_notice() -> None:
    """Another article's title that speaks of a ban says nothing of this one."""
    text = f"{TITLE}\n\n{LEAD}\n\n관련기사\n무단전재 소송 이긴 작가들"
    assert read_article(text.encode()).reuse == "unknown"


@pytest.mark.parametrize(("title", "expected"), rows("tagged_titles.tsv"))
def test_site_tags(title: str, expected: str) -> None:
    """A title loses the tag that names its own site, with a record, and no other tag."""
    article = read_article(f"{title}\n\n{LEAD}\n\n{NOTICE}".encode())
    assert article.title == expected
    assert article.publisher == "너울타임스"
    assert ("site_name" in reasons(article).values()) == (title != expected)


def test_site_tag_by_the_masthead() -> None:
    """The first line of a page proves a tag where no notice does; the publisher is known then."""
    page = (
        f"<html><head><title>[너울타임스] {TITLE}</title></head><body><table><tr><td>"
        f"<a href=/>너울타임스</a> <a href=/s>사회</a></td></tr></table><div><p>{LEAD}</p>"
        f"<p>{LEAD} 회사는 문을 연다고 했다.</p></div></body></html>"
    )
    article = read_article(page.encode())
    assert (article.title, article.publisher) == (TITLE, "너울타임스")


def test_lost_bytes_are_recorded() -> None:
    """Bytes that are no letter leave U+FFFD in the text and a record with their place."""
    body = "".join(f"<p>{LEAD} {n}째 글이다.</p>" for n in range(80))
    head = f"<html><head><meta charset=euc-kr><title>{TITLE}</title></head><body><div>"
    page = f"{head}{body}</div></body></html>".encode("cp949")
    place = page.index("5째".encode("cp949"))
    article = read_article(page[:place] + b"\xff" + page[place:])
    assert reasons(article)[f"0xff at byte {place}"] == "undecodable_bytes"
    assert article.text.count("\ufffd") == 1
