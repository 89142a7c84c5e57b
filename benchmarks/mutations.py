"""True sentences on a source and what makes them false (tests/data/gate/WRITING.md).

Usage: python benchmarks/mutations.py FOLDER [--counts]

The scripted kinds are read off the text by patterns alone: a set that measures the reading of
facts must not lean on it.
"""

from __future__ import annotations

import argparse
import hashlib
import html
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

Drawn = TypeVar("Drawn")

__all__ = ["KINDS", "LEVELS", "SCRIPTED", "Mutation", "Source", "TrueSentence", "load"]

LEVELS = ("plain", "moderate", "free")
#: Made by this script, with the most that a sentence gets of each.
SCRIPTED = {"digit": 2, "magnitude": 1, "unit": 1, "date": 1}
KINDS = (*SCRIPTED, "modality", "swap_subject", "name", "speaker", "quotation", "direction")
KINDS += ("negation", "cause", "invented", "false_join", "fact_from_forecast")

SCALES = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 10**3, "백": 10**2}
NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
#: Units by one name each; the longer wordings stand first.
UNITS = {
    "%p": "퍼센트포인트 %포인트 %p %P", "%": "퍼센트 프로 % ％", "USD": "달러", "EUR": "유로",
    "JPY": "엔", "CNY": "위안", "KRW": "원", "m2": "㎡ 제곱미터", "km": "㎞ km 킬로미터",
    "kg": "㎏ kg 킬로그램", "t": "톤 t", "MWh": "㎿h MWh", "MW": "㎿ MW", "GW": "GW",
    "mL": "mL", "mg": "㎎ mg", "dB": "㏈ dB", "L": "리터 L", "m": "m", "cm": "㎝ cm", "nm": "나노",
    "℃": "℃", "도": "도", "분의": "분의", "시간": "시간", "분": "분", "개월": "개월", "년": "년",
    "일": "일", "가구": "가구", "마리": "마리", "개사": "개사", "개": "개", "명": "명", "건": "건",
    "곳": "곳", "대": "대", "척": "척", "장": "장", "배": "배", "편": "편", "회": "회", "석": "석",
    "책": "책", "위": "위", "세": "세", "포인트": "포인트", "호": "호",
}  # fmt: skip
NAMES = {wording: name for name, wordings in UNITS.items() for wording in wordings.split()}
WORDINGS = "|".join(re.escape(wording) for wording in sorted(NAMES, key=len, reverse=True))
SCALE = r"\s?[천백]?[조억만]|천(?=\s?[가-힣])"
AMOUNT = re.compile(
    rf"(?P<amount>(?:{NUMBER})(?:(?:{SCALE})\s?(?:{NUMBER}))*(?:{SCALE})?)"
    rf"(?P<some>\s?여(?=\s?[가-힣]))?\s?(?P<unit>{WORDINGS})?"
)
PART = re.compile(rf"(?P<number>{NUMBER})\s?(?P<scale>[조억만천백]*)")
#: Digits that are no figure: in a code, a range, a score, an order, a time of day, a date.
NO_FIGURE_BEFORE = re.compile(r"[A-Za-z\-~∼–.:/제]$|분의\s?$|\d\s?대\s?$|\d시\s?$")
NO_FIGURE_AFTER = re.compile(
    r"\s?[~∼–]|\s?대\s?\d|:\d|시(?!간)|월|분기|단지|동(?!안)|호(?:선|기)?|상|단계|세대|공장|차(?!례)"
)
#: Units that stay: a part of 1년 6개월 or 2시간 30분, an age like 30대.
NO_UNIT_BEFORE = re.compile(r"년\s?\d+개월$|시간\s?\d+분$|(?<!\d)[1-9]0대$")
NO_UNIT_AFTER = re.compile(r"\s?\d+(?:분|개월)")
ABOUT_BEFORE = re.compile(r"약\s?$|대략\s?$")
ABOUT_AFTER = re.compile(r"\s?(?:여|가량|정도|안팎|남짓|쯤|내외|수준)")
LOWER_BOUND = re.compile(r"[을를은는이가]?\s?(?:이상|넘|초과|돌파|웃|남짓|위로)")
UPPER_BOUND = re.compile(r"[을를에은는이가]?\s?(?:이하|미만|못 미|미치지|밑|안 되|아래)")

#: Scales moved together, so that 1조 2000억 stays a number.
DOWN = {"조": "억", "억": "만"}
UP = {"만": "억", "억": "조"}
#: What a unit is taken for.
OTHER_UNITS = {
    "달러": "원 유로", "원": "달러 엔", "유로": "달러 원", "엔": "원 달러", "위안": "원 달러",
    "%": "%p", "퍼센트": "퍼센트포인트", "%p": "%", "%포인트": "%", "퍼센트포인트": "퍼센트",
    "명": "건 가구", "건": "명 곳", "곳": "명 건", "가구": "명", "대": "건", "마리": "건",
    "척": "명", "장": "건", "책": "명", "석": "편", "시간": "분", "개월": "년", "㎞": "m",
    "km": "m", "㎡": "㎢", "㎏": "톤", "kg": "톤", "t": "㎏", "톤": "㎏", "㎿": "㎾", "MW": "kW",
    "GW": "MW",
}  # fmt: skip
#: Units of one measure, the smaller ones first.
SIZES = "원 엔 위안 달러 유로 m ㎞ km ㎡ ㎢ ㎏ kg t 톤 분 시간 개월 년 ㎾ ㎿ kW MW GW".split()
#: Particles that follow a closed syllable and those that follow an open one.
PARTICLES = {
    "을": "를", "은": "는", "이": "가", "과": "와", "으로": "로", "이나": "나", "이며": "며",
    "이고": "고", "이었": "였", "이다": "다", "이라": "라", "이던": "던",
}  # fmt: skip
CLOSED = frozenset("원 엔 위안 명 건 곳 장 책 석 척 톤 편 개월 시간 분".split())

NUMBERED_DATES = {
    "year": re.compile(r"(?<!\d)(\d{4})(?=년)"),
    "quarter": re.compile(r"(?<!\d)([1-4])(?=분기)"),
    "month": re.compile(r"(?<![\d~∼.])(\d{1,2})(?=월(?!평균))"),
    "day": re.compile(
        r"(?<![\d~∼.])(\d{1,2})(?=일(?!\s?(?:간|만|동안|째|치|이내|안|가량|정도|뒤|후|전\b|차|이면)))"
    ),
}
DATE_WORDS = {
    "지난해": "올해", "작년": "올해", "올해": "지난해", "내년": "올해", "상반기": "하반기",
    "하반기": "상반기", "이달": "지난달", "지난달": "이달", "다음 달": "이달", "연말": "연초",
    "연초": "연말", "오전": "오후", "오후": "오전",
}  # fmt: skip
#: A later date past this is no more than what was said.
UNTIL = re.compile(r"(?:년|월|일|분기)(?:\s?(?:초|말|중순|상반기|하반기))?(?:\s?안으로)?\s?까지")
AHEAD = re.compile(r"전망|예정|계획|예상|목표|방침|[할될질을갈릴] 것|기로|겠")


@dataclass(frozen=True, slots=True)
class Mutation:
    """A false sentence: the id of the true one that it was made of, and how."""

    of: str
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class TrueSentence:
    """A sentence that its source supports, and its mutations."""

    id: str
    level: str
    text: str
    mutations: tuple[Mutation, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """A source and its sentences. `text` is the file without markup; the article is at `path`."""

    slug: str
    path: Path
    day: date
    text: str
    sentences: tuple[TrueSentence, ...]

    @property
    def mutations(self) -> tuple[Mutation, ...]:
        """Those of all its sentences."""
        return tuple(each for sentence in self.sentences for each in sentence.mutations)


def load(folder: Path) -> list[Source]:
    """All sources of a half.

    Raises OSError where a file is missing, and ValueError where one is not as it should be.
    """
    sources = [_load_source(path) for path in sorted(folder.glob("*.json"))]
    if not sources:
        raise ValueError(f"{folder}: no sources (<slug>.json) in it")
    return sources


def _load_source(path: Path) -> Source:
    data = json.loads(path.read_text(encoding="utf-8"))
    _check_fields(data, {"day", "sentences"}, {"source", "note"}, str(path))
    article = path.with_suffix(".txt")
    if "source" in data:
        article = (path.parent / data["source"]).resolve()
    text = _plain_text(article)
    day = date.fromisoformat(data["day"])
    sentences = [_sentence(entry, path.stem, text, day) for entry in data["sentences"]]
    twice = [name for name, n in Counter(one.id for one in sentences).items() if n > 1]
    if twice:
        raise ValueError(f"{path}: two sentences have the id {twice[0]}")
    return Source(path.stem, article, day, text, tuple(sentences))


def _check_fields(entry: dict[str, Any], needed: set[str], more: set[str], where: str) -> None:
    for name in sorted(needed - entry.keys()):
        raise ValueError(f"{where}: “{name}” is missing")
    for name in sorted(entry.keys() - needed - more):
        raise ValueError(f"{where}: nothing is called “{name}” here")


def _plain_text(path: Path) -> str:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp949")
    if path.suffix == ".html":
        text = re.sub(r"(?s)<(script|style)\b.*?</\1>|<!--.*?-->", " ", text)
        text = html.unescape(re.sub(r"<[^>]+>", " ", text))
    return text


def _sentence(entry: dict[str, Any], slug: str, source: str, day: date) -> TrueSentence:
    name = f"{slug}-{entry.get('id', '?')}"
    _check_fields(entry, {"id", "level", "text"}, {"edits", "skip", "note"}, name)
    if entry["level"] not in LEVELS:
        raise ValueError(f"{name}: the level is one of {', '.join(LEVELS)}")
    written = [_edited(edit, name, entry["text"]) for edit in entry.get("edits", ())]
    skip = {*entry.get("skip", ()), *(mutation.kind for mutation in written)}
    if wrong := skip - {*KINDS}:
        raise ValueError(f"{name}: no kind is called “{min(wrong)}”")
    scripted = [
        Mutation(name, kind, text)
        for kind in SCRIPTED
        if kind not in skip
        for text in _scripted(kind, name, entry["text"], source, day)
    ]
    return TrueSentence(name, entry["level"], entry["text"], (*scripted, *written))


def _edited(edit: dict[str, Any], name: str, text: str) -> Mutation:
    """What an author wrote: pairs replaced at once, or a whole sentence."""
    where = f"{name}, {edit.get('kind')}"
    _check_fields(edit, {"kind"}, {"replace", "text", "note"}, where)
    if edit["kind"] not in KINDS:
        raise ValueError(f"{name}: no kind is called “{edit['kind']}”")
    if ("replace" in edit) == ("text" in edit):
        raise ValueError(f"{where}: either “replace” or “text”")
    changed = edit["text"] if "text" in edit else _replaced(edit["replace"], where, text)
    if changed == text:
        raise ValueError(f"{where}: the sentence stays as it is")
    return Mutation(name, edit["kind"], changed)


def _replaced(pairs: Sequence[Sequence[str]], where: str, text: str) -> str:
    new = {str(old): str(replacement) for old, replacement in pairs}
    for old in new:
        if not old or old not in text:
            raise ValueError(f"{where}: “{old}” does not stand in “{text}”")
    longest_first = sorted(new, key=len, reverse=True)
    done: set[str] = set()

    def take(match: re.Match[str]) -> str:
        done.add(match[0])
        return new[match[0]]

    changed = re.sub("|".join(map(re.escape, longest_first)), take, text)
    for old in new.keys() - done:
        raise ValueError(f"{where}: “{old}” only stands inside of what else is replaced")
    return changed


def _scripted(kind: str, name: str, text: str, source: str, day: date) -> list[str]:
    """Up to so many false sentences of a scripted kind, always the same for an id."""
    makers: dict[str, Callable[[], Iterator[str]]] = {
        "digit": lambda: _digits(name, text, source),
        "magnitude": lambda: _magnitudes(name, text, source),
        "unit": lambda: _units(name, text, source),
        "date": lambda: _dates(name, text, source, day),
    }
    found: list[str] = []
    for changed in makers[kind]():
        if len(found) == SCRIPTED[kind]:
            break
        found.append(changed)
    return found


def _draw(items: Sequence[Drawn], salt: str) -> list[Drawn]:
    """The items in an order that the salt decides."""
    keys = [hashlib.sha256(f"{salt}|{number}".encode()).digest() for number in range(len(items))]
    return [items[number] for number in sorted(range(len(items)), key=keys.__getitem__)]


def _value(amount: str) -> Decimal:
    value = Decimal(0)
    for part in PART.finditer(amount):
        number = Decimal(part["number"].replace(",", ""))
        for scale in part["scale"]:
            number *= SCALES[scale]
        value += number
    return value


def _unit(match: re.Match[str]) -> str:
    """The unit by its one name; of an unknown one the next sign."""
    return NAMES.get(match["unit"] or "", match.string[match.end() : match.end() + 1])


def _held(source: str) -> set[tuple[Decimal, str]]:
    return {(_value(match["amount"]), _unit(match)) for match in AMOUNT.finditer(source)}


def _figures(text: str) -> list[re.Match[str]]:
    """The amounts of a sentence that are figures, dates left out."""
    dates = [match.start() for each in NUMBERED_DATES.values() for match in each.finditer(text)]
    return [
        match
        for match in AMOUNT.finditer(text)
        if match.start() not in dates
        and not NO_FIGURE_BEFORE.search(text[: match.start()])
        and not NO_FIGURE_AFTER.match(text, match.end("amount"))
        and (match["unit"] or not re.match(r"[A-Za-z]", text[match.end() :]))
    ]


def _digits(name: str, text: str, source: str) -> Iterator[str]:
    """One number with another leading digit, the numbers turn by turn."""
    held = _held(source)
    for match in _draw(_figures(text), f"{name}|digit"):
        changed = _other_digit(match, held, name)
        if changed:
            yield text[: match.start()] + changed + text[match.end("amount") :]


def _other_digit(match: re.Match[str], held: set[tuple[Decimal, str]], name: str) -> str | None:
    """The amount with a digit that no bound and no rounding lets pass for the old one."""
    text, amount, unit = match.string, str(match["amount"]), _unit(match)
    weaker = _passes(match)
    lead = re.search(r"[1-9]", amount)
    if lead is None:
        return None
    before = text[: match.start()]
    rounded = match["some"] or ABOUT_BEFORE.search(before) or ABOUT_AFTER.match(text, match.end())
    near = Decimal("0.06") if rounded else Decimal(0)
    for digit in _draw("123456789", f"{name}|{match.start()}"):
        if digit == lead[0] or (unit == "분의" and digit in "12" and len(amount) == 1):
            continue
        if weaker == (1 if digit > lead[0] else -1):
            continue
        changed = amount[: lead.start()] + digit + amount[lead.end() :]
        value = _value(changed)
        if not any(unit == other and abs(value - one) <= near * one for one, other in held):
            return changed
    return None


def _passes(match: re.Match[str]) -> int:
    """To which side a figure may move and still hold: -1 past 이상, 1 below 미만, else 0."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    if LOWER_BOUND.match(after) or re.search(r"(?:최소|적어도)\s?$", before):
        return -1
    if UPPER_BOUND.match(after) or re.search(r"(?:최대|많[게아]\S+)\s?$", before):
        return 1
    return 0


def _magnitudes(name: str, text: str, source: str) -> Iterator[str]:
    """An amount with all its scales moved."""
    held = _held(source)
    for match in _draw(_figures(text), f"{name}|magnitude"):
        amount = match["amount"]
        scales = set(re.findall(r"[조억만]", amount))
        if not scales:
            continue
        moves = UP if "만" in scales else DOWN
        if not scales <= moves.keys() or _passes(match) == (1 if moves is UP else -1):
            continue
        changed = "".join(moves.get(sign, sign) for sign in amount)
        if (_value(changed), _unit(match)) not in held:
            yield text[: match.start()] + changed + text[match.end("amount") :]


def _units(name: str, text: str, source: str) -> Iterator[str]:
    """A figure in another unit, the particle behind it mended."""
    held = _held(source)
    for match in _draw(_figures(text), f"{name}|unit"):
        unit = match["unit"]
        if NO_UNIT_BEFORE.search(text[: match.end()]) or NO_UNIT_AFTER.match(text, match.end()):
            continue
        others = OTHER_UNITS.get(unit or "", "").split()
        for other in _draw(others, f"{name}|{match.start()}"):
            if (_value(match["amount"]), NAMES.get(other, other)) in held:
                continue
            if unit in SIZES and _passes(match) == (1 if _is_larger(other, unit) else -1):
                continue
            rest = _with_particle(text[match.end() :], unit, other)
            yield text[: match.start("unit")] + other + rest
            break


def _is_larger(one: str, other: str) -> bool:
    return SIZES.index(one) > SIZES.index(other)


def _with_particle(rest: str, old: str, new: str) -> str:
    """What follows a unit, as it follows the other one."""
    if (old in CLOSED) == (new in CLOSED):
        return rest
    pairs = PARTICLES if old in CLOSED else {after: before for before, after in PARTICLES.items()}
    for particle in sorted(pairs, key=len, reverse=True):
        ends = r"(?![가-힣])" if particle in "을를은는이가과와나" else ""
        if re.match(particle + ends, rest):
            return pairs[particle] + rest[len(particle) :]
    return rest


def _dates(name: str, text: str, source: str, day: date) -> Iterator[str]:
    """Another number or word in a date: numbers that the source has not, then words."""
    strict: list[str] = []
    loose: list[str] = []
    for part, pattern in NUMBERED_DATES.items():
        taken = _held_dates(part, source, day)
        for match in pattern.finditer(text):
            others = _near_numbers(part, int(match[1]), day)
            if UNTIL.match(text, match.end()):
                others = [other for other in others if other < int(match[1])]
            drawn = _draw(others, f"{name}|{match.start()}")
            number = next((other for other in drawn if other not in taken), None)
            if number is not None:
                strict.append(text[: match.start()] + str(number) + text[match.end() :])
    words = DATE_WORDS | ({"올해": "내년"} if AHEAD.search(text) else {})
    for word, other in words.items():
        for match in re.finditer(rf"(?<![가-힣]){word}(?!\s?(?:같은|동기))", text):
            changed = text[: match.start()] + other + text[match.end() :]
            if other not in text:
                (loose if other in source else strict).append(changed)
    yield from (*_draw(strict, f"{name}|date"), *_draw(loose, f"{name}|word"))


def _held_dates(part: str, source: str, day: date) -> set[int]:
    """The numbers that the source has in this part of a date, in words too."""
    numbers = {int(match[1]) for match in NUMBERED_DATES[part].finditer(source)}
    if part == "year":
        steps = {"올해": 0, "지난해": -1, "작년": -1, "내년": 1, "전년": -1}
        numbers |= {day.year + step for word, step in steps.items() if word in source}
    if part == "month":
        steps = {"이달": 0, "지난달": -1, "다음 달": 1}
        near = [step for word, step in steps.items() if word in source]
        numbers |= {(day.month - 1 + step) % 12 + 1 for step in (0, *near)}
    if part == "day":
        numbers.add(day.day)
    return numbers


def _near_numbers(part: str, number: int, day: date) -> list[int]:
    """What a number of a date may be taken for; a year to come stays to come."""
    reach = {"year": 4, "quarter": 3, "month": 5, "day": 9}[part]
    first, last = {"year": (1, day.year), "quarter": (1, 4), "month": (1, 12), "day": (1, 28)}[part]
    if part == "year" and number > day.year:
        first, last = day.year + 1, 9999
    near = range(max(first, number - reach), min(last, number + reach) + 1)
    return [other for other in near if other != number]


def _print_counts(sources: Sequence[Source]) -> None:
    sentences = [sentence for source in sources for sentence in source.sentences]
    levels = Counter(sentence.level for sentence in sentences)
    kinds = Counter(each.kind for source in sources for each in source.mutations)
    print(f"{len(sources)} sources, {len(sentences)} true sentences", end="")
    print(f" ({', '.join(f'{levels[level]} {level}' for level in LEVELS)})")
    for kind in KINDS:
        print(f"  {kind:<20} {kinds[kind]:4}")
    print(f"  {'in all':<20} {kinds.total():4}")


def main() -> None:
    """Print the mutations of a half, or how many they are."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="a half of the gate set")
    parser.add_argument("--counts", action="store_true", help="only how many of each kind")
    options = parser.parse_args()
    try:
        sources = load(options.folder)
    except (OSError, ValueError) as error:
        parser.error(str(error))
    if options.counts:
        _print_counts(sources)
        return
    for mutation in (each for source in sources for each in source.mutations):
        print(f"{mutation.kind:<20} {mutation.of:<24} {mutation.text}")


if __name__ == "__main__":
    main()
