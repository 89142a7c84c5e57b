"""Times of day as ISO 8601."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from generator.text import date_patterns as data

__all__ = ["clock_of"]

NOON = 12
#: Hours of the night from here on are those of the next morning: 밤 1시.
EVENING = 6


class _Hours(Protocol):
    """What keeps the hour that a sentence named last."""

    hour: int | None


def clock_of(parts: Mapping[str, str], context: _Hours) -> str | None:
    """A time of day; an hour after 오후 3시 in the same sentence is of the afternoon too."""
    zone = "+09:00" if "zone" in parts else ""
    if "cl" in parts:
        hour, _, minute = parts["cl"].partition(":")
        second = f":{parts['cs']}" if "cs" in parts else ""
        return f"T{int(hour):02d}:{minute}{second}{zone}"
    if "noon" in parts:
        context.hour = NOON if parts["noon"] == "정오" else 0
        return f"T{context.hour:02d}:00{zone}"
    if "nhour" in parts:
        hours = data.NATIVE_HOURS[parts["nhour"]]
    elif "hour" in parts or "fromhour" in parts:
        hours = int(parts.get("hour") or parts["fromhour"])
    else:
        return None
    hours = context.hour = _of_day(hours, _part_of_day(parts), context.hour)
    minutes = int(parts.get("minute") or (30 if "thirty" in parts else 0))
    second = f":{int(parts['second']):02d}" if "second" in parts else ""
    return f"T{hours:02d}:{minutes:02d}{second}{zone}"


def _part_of_day(parts: Mapping[str, str]) -> str | None:
    return parts.get("ampm") or data.NIGHTS.get(parts.get("dw", ""))


def _of_day(hours: int, part: str | None, before: int | None) -> int:
    """The hour of the day: 오후 3시 is 15, 밤 12시 and 새벽 12시 are 0."""
    if part is None:
        later = before is not None and hours < NOON <= before < hours + NOON
        return hours + NOON if later else hours
    if hours > NOON:
        return hours
    if part in ("밤", "한밤", "심야"):
        return hours + NOON if EVENING <= hours < NOON else hours % NOON
    if part in data.AFTERNOON:
        if part in ("낮", "한낮", "대낮") and hours in (10, 11):
            return hours
        return hours % NOON + NOON
    return hours % NOON
