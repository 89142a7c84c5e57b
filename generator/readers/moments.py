"""Instants as pages and boards write them, in Korean time."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
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
#: Labels of the instant of publication, the surest first; 수정 and its kin are no such labels.
PUBLISHED = (
    re.compile(
        r"(?:최초\s?입력|기사\s?입력|입력|등록|기사\s?등록|송고|발행|게재|게시)\s?(?:일시|시간|시각|일자|일|날짜)?\s?[:：|]?\s*(?=\d)"
    ),
    re.compile(
        r"(?:승인|작성|배포|보도|제공)\s?(?:일시|시간|시각|일자|일|날짜)?\s?[:：|]?\s*(?=\d)"
    ),
)


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


def labelled(text: str, *, before: date | None = None) -> datetime | None:
    """The instant that a label such as 입력 or 작성일 announces, or None."""
    for label in PUBLISHED:
        for found in label.finditer(text):
            value = moment(text[found.end() : found.end() + 40])
            if value and (before is None or value.date() <= before):
                return value
    return None


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
