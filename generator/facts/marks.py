"""Names by the marks around them: quoted products, brackets with a short form, laws."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.facts import naming
from generator.facts import naming_common as common
from generator.facts import naming_ends as ends
from generator.models import Span

__all__ = ["Short", "laws", "marked", "shorts", "terms"]

#: Single and double marks; the words between them may name, speak or only be stressed.
MARKS = re.compile(r"‘([^‘’]{1,25})’|'([^']{1,25})'|“([^“”]{1,20})”|\"([^\"]{1,20})\"")
#: A noun before the opening mark that what stands in it is an example of.
KIND_BEFORE = re.compile(
    rf"(?:{naming.KINDS_OF_THING}(?:\([^()]{{1,12}}\))?"
    rf"|(?:{'|'.join(sorted(ends.FIRM_ENDINGS))})의"
    r"|(?:출시한|선보인|내놓은|개발한|운영하는|제작한|발매한|출간한|펴낸|만든|공개한))\s?$"
)
#: The last signs of all these: a cheap test before a costly one.
KIND_ENDS = frozenset(
    (*(kind[-1] for kind in naming.KINDS_OF_THING[3:-1].split("|")), *")의한인은는든")
)
#: How much of the text before a mark is looked at.
BEFORE = 24
#: Marks that only titles of works stand in.
WORKS = re.compile(r"《([^《》]{1,40})》|『([^『』]{1,40})』|〈([^〈〉]{1,40})〉")
#: Behind the closing mark: it is called so, or something is done with it that is done to things.
NAMED_AFTER = re.compile(
    r"(?:이?라는|이?란)\s(?:이름|브랜드|상호|제품|상품|서비스|앱|게임|회사|업체|단체)|호(?=[가-힣]?[\s,.])"
    r"|\s(?:아파트|단지|오피스텔|브랜드|앱|게임|서비스|시리즈|모델|플랫폼|제품)(?![가-힣]{2})"
    r"|\s(?:스마트폰|태블릿|로봇|위성|펀드)(?![가-힣]{2})"
    rf"|[을를]\s(?:[가-힣0-9A-Z]{{1,8}}\s){{0,3}}(?:정식\s)?{naming.THING_VERBS}"
)
#: Behind the closing mark: the words are only words.
WORDS_AFTER = re.compile(
    r"(?:이?라는|이?란|이?라고|이?라며|이?라던)\s?"
    r"(?!이름|브랜드|상호|제품|상품|서비스|앱|게임|회사|업체|단체)"
    r"|\s(?:단계|기준|논란|의혹|사태|현상|전략|방식|효과|자리|바람|열풍|행보|카드|변수|악재|호재)"
    r"|\s(?:신호|경고|등급)"
)
#: `해치 X2`, `말모이 2.5`, `다온 3호`: a word and a number or Latin letters in marks.
CODED = re.compile(
    r"[가-힣]{2,}\s?(?:[A-Z][A-Za-z]*-?\d*[A-Za-z]*|\d{1,3}(?:\.\d)?호?)(?:\s[A-Z가-힣][\w]*)?"
)
SENTENCE_END = re.compile(r"[.?!]$|(?:다|요|까|죠|자|라)$")
LAW = re.compile(r"「([^」]{1,40}(?:법|법률|법안|령|규칙|조례|규정|헌장|협약|조약))」")
LAW_TITLE = re.compile(
    r"(?<![가-힣])((?:(?!\S*[은는을를도][\s(])[가-힣·]+\s(?:및\s)?){0,6}?"
    r"[가-힣·]+(?:\s등)?에\s관한\s(?:특별법|특례법|기본법|법률|법))"
)
CODE_OF_LAW = re.compile(r"(?<![가-힣])[가-힣]+법\s?(?:시행령|시행규칙)")
SHORT = re.compile(
    r"\((?:이하\s)?[‘']?"
    r"(?P<one>[A-Z][A-Za-z0-9&.-]{1,12}|[A-Z][A-Za-z .&-]{2,40}|[가-힣]{2,12})[’']?"
    r"(?:\s?[·,/]\s?(?P<two>[A-Z][A-Za-z0-9&-]{1,12}|[가-힣]{2,8}))?\)"
)


class Short(NamedTuple):
    """A short form in brackets and the place that its long form ends at."""

    span: Span
    behind: int
    told: bool


def marked(text: str) -> list[Span]:
    """Names in marks: what a kind of thing stands before, what is sold or called so."""
    spans = []
    for match in MARKS.finditer(text):
        group = match.lastindex or 1
        words = match[group]
        if not words.strip() or (SENTENCE_END.search(words) and " " in words):
            continue
        if (
            (group < 3 and CODED.fullmatch(words))
            or NAMED_AFTER.match(text, match.end())
            or (
                group < 3
                and text[: match.start()].rstrip()[-1:] in KIND_ENDS
                and KIND_BEFORE.search(text[max(0, match.start() - BEFORE) : match.start()])
                and not WORDS_AFTER.match(text, match.end())
            )
        ):
            spans.append(Span(*match.span(group)))
    spans += [Span(*match.span(match.lastindex or 1)) for match in WORKS.finditer(text)]
    return spans


def laws(text: str) -> list[Span]:
    """Laws in brackets and by their full title."""
    spans = [Span(*match.span(1)) for match in LAW.finditer(text)] if "「" in text else []
    if "에 관한 " in text:
        spans += [Span(*match.span(1)) for match in LAW_TITLE.finditer(text)]
    if "법 시행" in text or "법시행" in text:
        spans += [Span(*match.span()) for match in CODE_OF_LAW.finditer(text)]
    return spans


def terms(text: str) -> set[int]:
    """Where words end that a bracket gives a general term for: 고대역폭메모리(HBM)."""
    return {match.start() for match in SHORT.finditer(text) if match["one"] in common.GENERAL_LATIN}


def shorts(text: str) -> list[Short]:
    """Short forms in brackets: 마이크로소프트(MS), 연방준비제도(연준·Fed), (이하 해저공사)."""
    found = []
    for match in SHORT.finditer(text):
        told = match[0].startswith("(이하")
        found += [
            Short(Span(*match.span(group)), match.start(), told)
            for group in ("one", "two")
            if match[group]
        ]
    return found
