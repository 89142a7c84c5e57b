"""What is cut out of a line that stays: datelines before it, signatures and credits after it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.models import Removed
from generator.readers import patterns as p
from generator.readers.shapes import has_prose

__all__ = ["Clues", "names_in", "trim"]

#: Removed pieces in which reporters are named.
SIGNED = frozenset(
    {"reporter", "reporter_box", "signature", "email", "byline", "date_line", "board_field"}
)
#: Cheap signs that one of the longer patterns may match at all.
ROLE = re.compile(r"기자|특파원|통신원|위원|리포터|앵커|아나운서|에디터|칼럼니스트")
DATELINE_START = re.compile(r"^[\[(【〔<（［]|^.{0,40}[=ㅣ|]")
AGENCY = re.compile(r"[\[(【〔<（［]\s?[^=\[\]()]{1,24}=\s?([^\])】〕>）］]{2,30})")
PAPER = re.compile(rf"[\[(【〔<（［]\s?([가-힣A-Za-z0-9]{{1,10}}{p.PUBLISHER_END})")
ROLE_AT = re.compile(
    r"(?:선임|수석|전문|인턴|수습|객원|명예|시민|대학생|영상|사진|여행|의학|과학|경제|정치|문화|스포츠|연예)?\s?"
    r"(?:기자|특파원|통신원|논설위원|편집위원|해설위원|리포터|앵커|아나운서|에디터|칼럼니스트)(?![가-힣]{2})"
)
BYLINE = re.compile(rf"[\])】〕>）］]\s?([가-힣·,\s]{{5,40}}?)\s?{ROLE_AT.pattern}\s?[=ㅣ|]")
SENTENCE = re.compile(r"[.!?](?:\s|$)")
WORD = re.compile(r"[가-힣A-Za-z0-9]+")
NAME = re.compile(r"^[가-힣]{2,4}$")
LISTING = re.compile(r"[·,ㆍ・/]\s?$")
OFFICE = re.compile(rf"{p.PUBLISHER_END}$|스포츠$|스타$|연예$|뉴스|팀$|부$|국$")
DIGIT = re.compile(r"\d")
#: Characters at the end of a line in which a signature or credit is looked for.
CLOSING = 100
NO_NAMES = frozenset(
    {
        "시민",
        "명예",
        "객원",
        "인턴",
        "수습",
        "선임",
        "전문",
        "취재",
        "담당",
        "사진",
        "영상",
        "본지",
        "온라인",
        "뉴스",
        "편집",
        "의학",
        "과학",
        "경제",
        "정치",
        "문화",
        "여행",
        "스포츠",
        "연예",
    }
)


@dataclass(frozen=True, slots=True)
class Clues:
    """What removed lines tell of the article: the agency and the reporters."""

    publisher: str | None = None
    byline: str | None = None
    weak_byline: str | None = None

    def learn(self, reason: str, text: str) -> Clues:
        """With what a removed piece adds; the first dateline wins over signatures."""
        if reason == "dateline":
            found = AGENCY.search(text) or PAPER.search(text)
            agency = _agency(found[1]) if found else None
            byline = self.byline or _listed_names(text) or names_in(text)
            return replace(self, publisher=self.publisher or agency, byline=byline)
        if reason in SIGNED:
            return replace(self, weak_byline=self.weak_byline or names_in(text))
        return self


def _listed_names(text: str) -> str | None:
    """`(서울=○○통신) 홍길동 김가람 기자 =`: the words between bracket and 기자 are names."""
    found = BYLINE.search(text)
    names = WORD.findall(found[1]) if found else []
    plain = all(NAME.match(n) and n not in NO_NAMES and not OFFICE.search(n) for n in names)
    return ", ".join(dict.fromkeys(names)) if len(names) > 1 and plain else None


def names_in(text: str) -> str | None:
    """The reporters named before 기자 and its kin, joined by a comma, or None.

    Between name and 기자 the paper may stand: `홍길동 ○○스포츠 기자`.
    """
    names: list[str] = []
    for found in ROLE_AT.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        words = WORD.findall(SENTENCE.split(before)[-1])
        while words and (
            words[-1] in NO_NAMES or not NAME.match(words[-1]) or OFFICE.search(words[-1])
        ):
            words.pop()
        group: list[str] = []
        while (
            words
            and NAME.match(words[-1])
            and not OFFICE.search(words[-1])
            and words[-1] not in NO_NAMES
        ):
            group.insert(0, words.pop())
            if not LISTING.search(text[: text.rfind(group[0], 0, found.start())][-3:]):
                break
        names += group
    return ", ".join(dict.fromkeys(names)) or None


def _agency(text: str) -> str | None:
    """`AP/뉴시스` is 뉴시스; `○○ 홍길동 기자` is the paper alone."""
    if ROLE_AT.search(text):
        text = text.split(maxsplit=1)[0]
    parts = [part.strip() for part in re.split(r"[/·|]", text) if part.strip()]
    return parts[-1] if parts else None


def trim(text: str, *, first: bool) -> tuple[str, list[Removed]]:
    """The line without its dateline and its signature, and what was cut.

    A bare paper's name in brackets goes only before the `first` prose of the text.
    """
    cuts: list[Removed] = []
    if ":" in text[:40] and (found := p.STAMP_START.match(text)):
        cuts.append(Removed("date_line", found[0].strip()))
        text = text[found.end() :]
    if (
        DATELINE_START.match(text)
        and (found := p.DATELINE.match(text))
        and _is_dateline(found[0], first=first)
    ):
        cuts.append(Removed("dateline", found[0].strip()))
        text = text[found.end() :].lstrip()
    while closing := _closing(text):
        reason, found = closing
        cuts.append(Removed(reason, text[found.start() :].strip()))
        text = text[: found.start()].rstrip()
    return text, cuts


def _is_dateline(text: str, *, first: bool) -> bool:
    return first or "=" in text or "기자" in text or "특파원" in text


def _closing(text: str) -> tuple[str, re.Match[str]] | None:
    """A stamp, a notice, a signature or a credit after the last sentence of the line."""
    start = max(0, len(text) - CLOSING)
    if DIGIT.search(text, max(0, len(text) - 8)) and (found := p.STAMP_END.search(text, start)):
        return "date_line", found
    if p.RIGHT_NOTICE.search(text, start) and (found := p.NOTICE_END.search(text, start)):
        return None if has_prose(found[0]) else ("copyright", found)
    if ("@" in text[-80:] or ROLE.search(text[-40:])) and (
        found := p.SIGNATURE_END.search(text, start)
    ):
        return "signature", found
    found = p.CREDIT_END.search(text, start)
    if found and not has_prose(found[0]) and text[: found.start()].rstrip()[-1:] in tuple('.!?"”’'):
        return "photo_credit", found
    return None
