"""Cleaning: what stays, what goes and why, and the brackets that come back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.readers import read_article
from generator.readers.blocks import Block, Metadata
from generator.readers.brackets import repair_brackets
from generator.readers.cleaning import clean
from generator.text.normalize import clean_characters

DATA = Path(__file__).parent / "data" / "readers"
TITLE = "가람전자 새 공장 투자 소식"
LEAD = "가람전자는 3일 새 공장을 짓는다고 밝혔다. 투자액은 100억 원이다."
END = "홍길동 기자 hong@neoul.example\n<저작권자 ⓒ 너울신문, 무단 전재 금지>"


def lines(name: str) -> list[str]:
    """The lines of a file of cases."""
    return [line for line in (DATA / name).read_text(encoding="utf-8").split("\n") if line]


def pairs(name: str) -> list[list[str]]:
    """The rows of a table of cases."""
    return [line.split("\t") for line in lines(name)]


def paragraphs(*texts: str) -> list[str]:
    """What is left of these paragraphs."""
    blocks = tuple(Block(text, gap=1) for text in texts)
    return [block.text for block in clean(blocks, Metadata(titles=(TITLE,))).blocks]


@pytest.mark.parametrize("line", lines("must_stay.txt"))
def test_story_stays(line: str) -> None:
    """A sentence of the story stays, whatever words of furniture it uses, even at the end."""
    assert line in paragraphs(LEAD, line, "회사는 내년에 문을 연다고 했다.", END)
    assert line in paragraphs(LEAD, line, *END.split("\n"))
    assert line in paragraphs(line, LEAD)


@pytest.mark.parametrize("line", lines("headings_stay.txt"))
def test_headings_stay(line: str) -> None:
    """A sub-heading stays, whatever words of furniture it uses."""
    assert line in paragraphs(LEAD, line, "회사는 내년에 문을 연다고 했다.", *END.split("\n"))


@pytest.mark.parametrize(("reason", "line"), pairs("must_go.tsv"))
def test_furniture_goes(reason: str, line: str) -> None:
    """Furniture goes from the middle of a story, with its reason; the story stays."""
    blocks = (Block(LEAD), Block(line, gap=1), Block("회사는 내년에 문을 연다고 했다.", gap=1))
    cleaned = clean(blocks, Metadata(titles=(TITLE,)))
    assert [block.text for block in cleaned.blocks] == [LEAD, blocks[2].text]
    assert [(piece.reason, piece.text) for piece in cleaned.removed] == [(reason, line)]


@pytest.mark.parametrize(
    "dateline",
    [
        "[서울=너울통신]홍길동 기자 = ",
        "(세종=너울뉴스) 홍길동 기자 = ",
        "【서울=너울통신】",
        "홍길동 기자 = ",
        "[너울일보 홍길동 기자] ",
        "[너울경제=홍길동 기자] ",
        "[서울=너울통신] 홍길동 김가람 기자 = ",
    ],
)
def test_datelines(dateline: str) -> None:
    """A dateline is cut off its sentence, and the sentence stays."""
    cleaned = clean((Block(dateline + LEAD),), Metadata())
    assert [block.text for block in cleaned.blocks] == [LEAD]
    assert [(p.reason, p.text) for p in cleaned.removed] == [("dateline", dateline.strip())]


@pytest.mark.parametrize(
    "signature",
    [
        " hong@neoul.example",
        " 홍길동 기자 hong@neoul.example",
        " /홍길동 기자",
        " [hong@neoul.example]",
        " (사진=너울뉴스)",
    ],
)
def test_signatures(signature: str) -> None:
    """A signature or credit behind the last sentence is cut off, and the sentence stays."""
    cleaned = clean(
        (Block(LEAD), Block("회사는 내년에 문을 연다고 밝혔다." + signature)), Metadata()
    )
    assert cleaned.blocks[1].text == "회사는 내년에 문을 연다고 밝혔다."
    assert [p.text for p in cleaned.removed] == [signature.strip()]


def test_appeals_at_the_end() -> None:
    """Appeals in whole sentences go from the end, and only from there."""
    appeal = "너울뉴스는 24시간 여러분의 제보를 기다립니다."
    assert paragraphs(LEAD, appeal, "▷ 전화 02-000-0000") == [LEAD]
    assert paragraphs(LEAD, appeal, "회사는 이 문구를 지웠다고 밝혔다.")[1] == appeal


def test_teasers_after_the_end() -> None:
    """Titles of other articles after the story go, even where they quote a sentence."""
    teaser = '◇ 신인 노을빛 "저는 배우가 될 겁니다."'
    assert paragraphs(LEAD, *END.split("\n"), teaser, "◇ 별똥별 사진전 대상") == [LEAD]


def test_speakers_stay() -> None:
    """The turns of an interview are story, whatever sign opens them."""
    turns = ["▶ 인터뷰 : 홍길동 / 가람시", "▷김가람 : 네.", "[홍길동/가람시장]", "【 앵커멘트 】"]
    assert paragraphs(LEAD, *turns, LEAD + " 끝이다.") == [LEAD, *turns, LEAD + " 끝이다."]


def test_wrapped_text_is_joined() -> None:
    """Lines that were wrapped at a fixed width become paragraphs again; headings stay alone."""
    wrapped = (
        f"{TITLE}\n\n가람전자는 3일 서울 본사에서 간담회를 열고 올해 안에 모두\n"
        "800억 원을 새 공장에 투자한다고 밝혔다. 회사는 이 돈으로\n"
        "설비를 두 배로 늘릴 계획이며 직원도 300명을 더 뽑겠다고\n설명했다.\n\n남은 과제\n\n"
        "환경단체는 물이 모자랄 수 있다고 지적했다. 회사는 재이용\n설비를 갖추겠다고 밝혔다."
    )
    article = read_article(wrapped.encode())
    assert "올해 안에 모두 800억 원을" in article.text
    assert [s.text for s in article.sentences if s.kind == "heading"] == ["남은 과제"]


@pytest.mark.parametrize(("lost", "mended"), pairs("brackets.tsv"))
def test_brackets_come_back(lost: str, mended: str) -> None:
    """A lost bracket is put back where the text shows that it stood."""
    blocks = [Block(lost), Block("다른 곳에 50억달러7조원을 썼다.")]
    assert repair_brackets(blocks)[0].text == mended


@pytest.mark.parametrize("text", lines("brackets_kept.txt"))
def test_words_get_no_brackets(text: str) -> None:
    """Names and compounds with capitals or digits stay, even in a text that lost its brackets."""
    blocks = [Block(text), Block("다른 곳에 50억달러7조원을 썼다.")]
    assert repair_brackets(blocks)[0].text == text


def test_intact_brackets_stay() -> None:
    """A text that has its brackets is left alone."""
    blocks = [Block("가람재료기술원KIGT은 50억달러(7조원)를 쓴다.")]
    assert repair_brackets(blocks) == blocks


@given(st.sampled_from([row[0] for row in pairs("brackets.tsv")] + lines("brackets_kept.txt")))
def test_repair_is_idempotent(text: str) -> None:
    """Repairing twice changes nothing more."""
    once = repair_brackets([Block(text), Block("5억달러7조원이다.")])
    assert repair_brackets(once) == once


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from(lines("must_stay.txt") + [row[1] for row in pairs("must_go.tsv")]),
        max_size=8,
    )
)
def test_nothing_disappears(texts: list[str]) -> None:
    """Whatever the order of lines, all their words are kept or among the removed pieces."""
    cleaned = clean(tuple(Block(text, gap=1) for text in texts), Metadata())
    found = [block.text for block in cleaned.blocks] + [piece.text for piece in cleaned.removed]
    whole = "".join("".join(found).split())
    assert sorted(whole) == sorted("".join("".join(texts).split()))


@given(st.text())
def test_characters_are_cleaned_once(text: str) -> None:
    """Cleaning characters twice changes nothing more."""
    once = clean_characters(text)
    assert clean_characters(once) == once
