"""Where a text speaks of dates: their parts, as they stand, in reading order."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.text import date_patterns as data

__all__ = ["CLOCK_KEYS", "Parts", "Phrase", "find_phrases"]

#: The named parts of a date that are there, by the groups of ATOM.
Parts = dict[str, str]

FIGURE_OPENINGS = frozenset("0123456789’'‘")


def _inner(pattern: re.Pattern[str]) -> dict[str, list[str]]:
    """The groups of a pattern by the outer one that they stand in."""
    found: dict[str, list[str]] = {}
    kind = ""
    for name in sorted(pattern.groupindex, key=pattern.groupindex.__getitem__):
        if name in data.RANK:
            kind = name
        found.setdefault(kind, []).append(name)
    return found


#: The groups inside each part of a date.
IN_FIGURES, IN_WORDS = _inner(data.FIGURES), _inner(data.WORDS)

#: What names a time of day and no day.
CLOCK_KEYS = frozenset(("hour", "nhour", "minute", "thirty", "second", "ampm", "cl", "cs", "noon"))
CLOCK_KEYS |= {"zone", "fromhour", "hours", "clock"}
KINDS = frozenset(data.RANK)
#: Parts that end in the middle of a range: `10~14일`, `3·4분기`.
OPEN_KEYS = frozenset(
    "fromyear frommonth listmonth fromquarter listquarter fromday listday fromhour".split()
)
LISTS = ("listmonth", "listquarter", "listday")
NUMBER = re.compile(r"\d{1,2}")
#: Parts that say nothing alone, or only beside others.
IDLE = frozenset(("lead", "zone", "pw", "ampm", "season", "nthword", "nthnumber", "bw", "wd"))
#: A day of the week says when beside one of these, or before its date in brackets.
DATED = re.compile(r"\s?\(\d{1,2}일\)|인\s(?=\d|오늘|내일|모레|어제|이날)")
#: Before a number of days that are counted: 최대 30일, 주 4일.
COUNTED = re.compile(
    r"(?:총|최대|최장|최소|약|불과|단|꼬박|무려|평균|적어도|주|월|연|생후|만|하루|남은|겨우|고작|[\d무]박"
    r"|휴가|기간|정지|일수|연차|구류)\s$|→\s?$"
)
COUNTED_WINDOW = 4
#: `1만 2000년` is a duration.
TENS_OF_THOUSANDS = re.compile(r"[만억]\s$")
#: Parts that must not follow these words where they open a date.
ALONE = {"years": (TENS_OF_THOUSANDS, 2), "days": (COUNTED, COUNTED_WINDOW)}
#: Parts that need one of these before them, and parts that stand behind none of these.
BESIDE = {
    "nth": {"month", "mw"},
    "weekday": {"lead", "ww", "nthword", "nthnumber"},
    "weeknumber": {"year", "yw", "olhae"},
    "bracket": {"day", "md", "iso", "dw", "carried"},
}
NEVER_BESIDE = {"part": {"day", "dw", "carried"}, "clock": {"pw"}}
LISTED = frozenset(("hours", "months", "quarter", "days"))


class Phrase(NamedTuple):
    """A date in a text, its offsets and parts.

    `tail` is where its last word ends, `새벽` in `15일 새벽부터` taken in; `joint` is what joins
    it to the phrase before: empty, a sign, 부터, or 에서, 과, 와.
    """

    start: int
    end: int
    tail: int
    parts: Parts
    joint: str


def find_phrases(text: str) -> list[Phrase]:
    """All phrases that may name a date, left to right, none overlapping."""
    found: list[Phrase] = []
    position = 0
    while opening := data.OPENING.search(text, position):
        phrase = _phrase(text, opening.start(), "")
        if phrase is None:
            position = opening.end()
            continue
        while phrase is not None:
            found.append(phrase)
            position = max(phrase.tail, opening.end())
            phrase = _joined(text, phrase)
    return found


def _joined(text: str, phrase: Phrase) -> Phrase | None:
    """The phrase that a range goes on with."""
    if phrase.parts.keys() & OPEN_KEYS:
        return _phrase(text, phrase.tail, text[phrase.end : phrase.tail])
    joint = data.JOINT.match(text, phrase.tail)
    if joint is None or ("word" in phrase.parts and joint["word"]):
        return None
    following = _phrase(text, joint.end(), joint[joint.lastgroup or 0].strip())
    if following is None and joint["sign"] and phrase.parts.keys() & {"iso", "md"}:
        return _short(text, joint.end(), joint["sign"].strip())
    return following


SHORT = re.compile(r"(?P<mm>1[0-2]|0?[1-9])[./]\s?(?P<md1>3[01]|[12]\d|0?[1-9])\.?(?!\d)")


def _short(text: str, position: int, joint: str) -> Phrase | None:
    """`12.4.` behind `2026.11.23.~`."""
    match = SHORT.match(text, position)
    if match is None:
        return None
    return Phrase(position, match.end(), match.end(), {"md": match[0], **match.groupdict()}, joint)


def _phrase(text: str, start: int, joint: str) -> Phrase | None:
    parts: Parts = {}
    end = position = start
    rank = -1
    while match := _atom(text, position):
        kind = match.lastgroup or ""
        if data.RANK[kind] <= rank or not _fits(kind, match, parts, text):
            break
        rank = data.RANK[kind]
        inner = IN_FIGURES if match.re is data.FIGURES else IN_WORDS
        for key in inner[kind]:
            if found := match[key]:
                parts[key] = found
        position = match.end()
        if kind != "ampm":
            end = position
        if parts.keys() & OPEN_KEYS:
            end = position - len(match[0]) + _number_end(match[0])
            break
        if "zone" not in parts and (zone := data.BRACKETED_ZONE.match(text, position)):
            position = zone.end()
            end = _with_zone(parts, zone, kind, end)
        position += text[position : position + 1] in (" ", "\xa0")
    if not parts or not _says_when(parts, text, end):
        return None
    tail = position if parts.keys() & OPEN_KEYS else _word_end(text, position)
    start += _idle_lead(parts, text, start)
    return Phrase(start, end, max(end, tail), parts, joint)


def _with_zone(parts: Parts, zone: re.Match[str], kind: str, end: int) -> int:
    """Take in a zone in brackets: 한국시간 counts, behind a time of day as a part of it."""
    if zone["name"] not in ("한국", "우리"):
        return end
    parts["zone"] = zone[0]
    return zone.end() if kind in ("hours", "clock") else end


def _atom(text: str, position: int) -> re.Match[str] | None:
    """The part of a date at a place."""
    if not data.LIKELY.match(text, position):
        return None
    figures = text[position] in FIGURE_OPENINGS
    return (data.FIGURES if figures else data.WORDS).match(text, position)


def _word_end(text: str, position: int) -> int:
    """A position without the blank before it."""
    return position - (text[position - 1 : position] in (" ", "\xa0"))


def _number_end(text: str) -> int:
    """The end of the number and unit that open a range: `10일` in `10일~`."""
    return len(re.split(r"\s?[~∼～〜–—―−·-]", text, maxsplit=1)[0])


def _idle_lead(parts: Parts, text: str, start: int) -> int:
    """How far a phrase starts behind a zone that adds nothing: 한국시간 without a time of day."""
    if parts.get("zone", "(")[0] in "( " or parts.keys() & {"hour", "nhour", "cl", "noon"}:
        return 0
    zone = len(parts.pop("zone"))
    return zone + (text[start + zone : start + zone + 1] == " ")


def _fits(kind: str, match: re.Match[str], parts: Parts, text: str) -> bool:
    """Whether a part may stand where it does."""
    start = match.start()
    if not parts and kind in ALONE:
        pattern, width = ALONE[kind]
        return pattern.search(text, max(0, start - width), start) is None
    if kind == "weekday" and not parts:
        return DATED.match(text, match.end()) is not None
    if kind in BESIDE:
        return bool(parts.keys() & BESIDE[kind])
    if kind in NEVER_BESIDE:
        return not parts.keys() & NEVER_BESIDE[kind]
    return kind not in LISTED or _is_whole(kind, match, parts, text)


def _is_whole(kind: str, match: re.Match[str], parts: Parts, text: str) -> bool:
    """Whether a native hour has a part of the day or minutes, and a list runs on."""
    groups = match.groupdict()
    if kind == "hours" and "pw" in parts:
        return False
    if groups.get("nhour"):
        return "ampm" in parts or bool(groups["minute"] or groups["thirty"])
    return all(_goes_on(text, match.end(), groups[key]) for key in LISTS if groups.get(key))


def _goes_on(text: str, position: int, number: str) -> bool:
    """Whether the next number follows: `3·4일` is an interval, `3·10일` are two days."""
    following = NUMBER.match(text, position)
    return following is not None and int(following[0]) == int(number) + 1


def _says_when(parts: Parts, text: str, end: int) -> bool:
    """Whether the parts found name a time: 말, 여름 or 지난 alone do not."""
    named = parts.keys() - KINDS - IDLE
    if "season" in parts and not named:
        return parts.keys() >= {"lead", "season"}
    if parts.get("same") == "이맘때" and not parts.keys() & {"year", "yw"}:
        return False
    if named or parts.keys() & {"turn", "newyear", "season", "same", "lastweek"}:
        return True
    if "wd" in parts:
        return "lead" in parts or DATED.match(text, end) is not None
    return parts.get("pw") in ("중순", "하순", "상순", "초순")
