"""Titles without what boards and sites hang on them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.readers.patterns import PUBLISHER_END
from generator.readers.shapes import bare
from generator.text.normalize import squeeze_spaces

__all__ = ["best_title", "strip_site"]

#: `제목 > 게시판 | site`, `제목 < 섹션 < 기사본문 - 신문`, `제목 :: 신문`, `제목 - 신문`.
SEPARATORS = re.compile(r"\s+(?:[|｜<>›»·:]{1,2}|[-–—])\s+|\s*(?:\||｜|::|<|›|»)\s*(?=\S{1,30}$)")
SITE = re.compile(
    rf"{PUBLISHER_END}$|^www\.|\.(?:com|net|co\.kr|kr|org)$|^[A-Za-z0-9 .&!]{{2,24}}$",
    re.IGNORECASE,
)
SECTION = re.compile(
    r"^(?:전체\s?기사|기사\s?본문|본문|뉴스|속보|정치|경제|사회|문화|국제|세계|지역|전국|산업|증권|금융|부동산|IT|과학|IT·?과학|"
    r"생활|연예|스포츠|오피니언|사설|칼럼|기업|종합|포토|영상|건강|의료|교육|환경|여행|인물|기획|특집|게시판|.{0,8}(?:기사|뉴스|게시판|소식|섹션)|"
    r"[가-힣A-Za-z·/&]{1,8})$"
)
#: CMSs put the double prime for quotation marks that would break their own markup.
PRIMES = str.maketrans({"″": '"', "′": "'"})


def best_title(
    candidates: Iterable[str], publisher: str | None = None
) -> tuple[str, tuple[str, ...]]:
    """The title and all its forms, longest first.

    `candidates` come best first. The first that is not cut off wins; a later one that is its
    beginning and another's too (the heading on the page itself) takes its place.
    """
    forms = [c.translate(PRIMES).strip() for c in candidates if c and c.strip()]
    stripped = [s for s in dict.fromkeys(strip_site(form, publisher) for form in forms) if s]
    if not stripped:
        return "", ()
    whole = [s for s in stripped if not s.endswith(("...", "…"))] or stripped
    # `제목 - 섹션` beside `제목`: what two places agree on is the title.
    best = next((s for s in whole if any(_opens(s, other) for other in stripped)), whole[0])
    known = dict.fromkeys([best, *stripped, *forms])
    return best, tuple(sorted(known, key=len, reverse=True))


def _opens(title: str, other: str) -> bool:
    return title != other and len(title) > 8 and bare(other).startswith(bare(title))


def strip_site(title: str, publisher: str | None = None) -> str:
    """The title without the names of sections, boards and sites at its end.

    A piece goes only where a separator stands before it and it looks like such a name: a
    title may hold dashes and bars of its own.
    """
    title = squeeze_spaces(title)
    pieces = list(SEPARATORS.finditer(title))
    while pieces:
        cut = pieces.pop()
        head, tail = title[: cut.start()].strip(), title[cut.end() :].strip()
        if len(head) < 6 or not _is_site(tail, cut[0].strip(), publisher):
            break
        title = head
    return title.strip()


def _is_site(tail: str, separator: str, publisher: str | None) -> bool:
    if publisher and (bare(tail) in bare(publisher) or bare(publisher) in bare(tail)):
        return True
    if separator in ("|", "｜", "<", ">", "::", "›", "»", ":") and len(tail) <= 24:
        return SITE.search(tail) is not None or SECTION.match(tail) is not None
    return len(tail) <= 16 and SITE.search(tail) is not None and " " not in tail.strip()
