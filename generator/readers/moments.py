"""Instants as pages and boards write them, in Korean time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import NamedTuple
from zoneinfo import ZoneInfo

__all__ = ["SEOUL", "labelled", "moment"]

SEOUL = ZoneInfo("Asia/Seoul")
_DATE = (
    r"(?P<y>(?:19|20)\d\d|\d\d)\s?(?:[-./]|년)\s?"
    r"(?P<m>\d{1,2})\s?(?:[-./]|월)\s?(?P<d>\d{1,2})(?:일|\.)?"
)
_TIME = (
    r"(?:[T\s,]*(?:\([월화수목금토일]\)|[월화수목금토일]요일)?[\s,/|]*(?P<half>오전|오후|AM|PM|am|pm)?\s?"
    r"(?P<h>\d{1,2})\s?(?::|시)\s?(?:(?P<min>\d{1,2})분?)?(?:\s?:\s?(?P<s>\d{2})(?:\.\d+)?)?\s?"
    r"(?P<late>AM|PM|am|pm)?\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
WRITTEN = re.compile(_DATE + _TIME)
COMPACT = re.compile(
    r"^(?P<y>(?:19|20)\d\d)(?P<m>\d\d)(?P<d>\d\d)(?:(?P<h>\d\d)(?P<min>\d\d)(?P<s>\d\d)?)?$"
)
#: `4. 16.(목) 11:00`: a day without its year, as press releases go on.
NO_YEAR = re.compile(r"(?P<m>\d{1,2})\s?[./월]\s?(?P<d>\d{1,2})(?:일|\.)?" + _TIME)
#: Labels of an instant: those of publication, the surest first, and those of other instants.
_LABELS = (
    r"최초\s?입력|기사\s?입력|입력|기사\s?등록|등록|송고|발행|게재|게시",
    r"승인|작성|배포|보도|제공",
    r"최종\s?수정|수정|업데이트|갱신|변경",
)
_OF = r"(?:\s?(?:일시|시간|시각|일자|일|날짜))?"
LABEL = re.compile("|".join(f"(?:(?P<rank{n}>{words}){_OF})" for n, words in enumerate(_LABELS)))
#: Before a label and behind it: `2026/08/26 10:31 송고`, `[송고시간: 2026-08-26 10:31]`.
BEFORE_DATE = re.compile(r"\s?[:：|]?\s*")
BEFORE_LABEL = re.compile(r"[ \t\xa0]{0,4}")
#: Behind a date these are labels only where the line ends with them or goes on elsewhere.
LABEL_END = re.compile(r"(?![가-힣]|\s?자료)")
#: Ranks of the labels that tell of the publication.
PUBLICATION = (0, 1)


def moment(text: str, *, year: int | None = None) -> datetime | None:
    """The first instant in the text, aware; without an offset it is Korean time.

    With `year`, a day that has no year of its own is one of that year. None where nothing
    fits the calendar.
    """
    text = text.strip()
    if found := COMPACT.match(text) or WRITTEN.search(text):
        return _instant(found.groupdict())
    if year is not None and (found := NO_YEAR.search(text)):
        return _instant({**found.groupdict(), "y": str(year)})
    return None


def labelled(text: str) -> datetime | None:
    """The instant that a label such as 입력 or 송고 names, before or behind it, or None."""
    pairs = [pair for run in _runs(text) for pair in _pairs(run)]
    for rank in PUBLICATION:
        for label, date in pairs:
            if label == rank and (value := moment(date)):
                return value
    return None


class _Sign(NamedTuple):
    """A date (`rank` None) or a label in a text; `closed` if no word goes on from it."""

    rank: int | None
    start: int
    end: int
    text: str
    closed: bool


def _runs(text: str) -> Iterator[list[_Sign]]:
    """Dates and labels that stand next to one another."""
    labels = list(LABEL.finditer(text))
    if not labels:
        return
    found = sorted((*labels, *WRITTEN.finditer(text)), key=re.Match.start)
    run: list[_Sign] = []
    for match in found:
        rank = int((match.lastgroup or "")[-1]) if match.re is LABEL else None
        closed = LABEL_END.match(text, match.end()) is not None
        sign = _Sign(rank, match.start(), match.end(), match[0], closed)
        if run and not _adjoin(run, sign, text):
            yield run
            run = []
        run.append(sign)
    yield run


def _adjoin(run: list[_Sign], sign: _Sign, text: str) -> bool:
    last = run[-1]
    if (last.rank is None) == (sign.rank is None):
        return False
    gap = text[last.end : sign.start]
    if sign.rank is not None:
        return BEFORE_LABEL.fullmatch(gap) is not None
    # A date on the next line belongs to its label there only if the label had none before it.
    return BEFORE_DATE.fullmatch(gap) is not None and not ("\n" in gap and run[0].rank is None)


def _pairs(run: list[_Sign]) -> Iterator[tuple[int, str]]:
    """Each label with its date: the labels come second in a run from a date to a label."""
    second = run[0].rank is None and run[-1].rank is not None
    for one, other in pairwise(run):
        label, date = (other, one) if second else (one, other)
        if label.rank is not None and date.rank is None and (label.closed or not second):
            yield label.rank, date.text


def _instant(parts: dict[str, str | None]) -> datetime | None:
    year = int(parts["y"] or 0)
    hour = _hour(parts)
    try:
        day = datetime(
            year + 2000 if year < 100 else year,
            int(parts["m"] or 0),
            int(parts["d"] or 0),
            hour % 24,
            int(parts.get("min") or 0),
            int(parts.get("s") or 0),
            tzinfo=_zone(parts.get("zone")),
        )
    except ValueError:
        return None
    # 24:00 is the midnight that ends the day (ISO 8601).
    return (day + timedelta(days=hour // 24)).astimezone(SEOUL)


def _hour(parts: dict[str, str | None]) -> int:
    hour = int(parts.get("h") or 0)
    half = (parts.get("half") or parts.get("late") or "").lower()
    if half in ("오후", "pm") and hour < 12:
        return hour + 12
    return 0 if half in ("오전", "am") and hour == 12 else hour


def _zone(text: str | None) -> timezone | ZoneInfo:
    if not text:
        return SEOUL
    if text == "Z":
        return UTC
    sign = -1 if text[0] == "-" else 1
    digits = text[1:].replace(":", "")
    return timezone(sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:])))
