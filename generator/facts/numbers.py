"""The numbers of a sentence: where they open, what unit stands behind, whether they count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from generator.facts import naming
from generator.facts import patterns as data
from generator.facts.units import LATIN_UNITS, Unit, money_sign, read_unit
from generator.models import FactKind, Span
from generator.text.morphology import Token
from generator.text.numerals import NUMERALS, Number, format_number, scan_number, scan_numbers

__all__ = ["Figure", "Numbers", "value_of"]

#: 시속 100㎞ is one quantity: the word for the time stands before the number.
SPEED = re.compile(rf"(?P<word>{'|'.join(data.SPEEDS)})\s?(?:약\s?)?$")
MINUS = re.compile(r"(?:(?<![가-힣])(?P<word>마이너스|음수|영하)\s?|(?<![\w)])[-−])$")
PLUS = re.compile(r"(?<![가-힣])(?:영상|플러스)\s?$|(?<![\w)])[+±▲▼△▽↑↓]$")
#: 영상 is above zero before degrees only; elsewhere it is a film.
DEGREES = re.compile(r"\s?(?:도|℃|°)|\s?[~∼～–-]|에서")
#: Behind a multiple: `두 배 반`.
AND_HALF = re.compile(r"\s반(?=[\s으이가을,.]|$)")
#: A digit run inside a code: H100, MI300X, F-35, 5G, 3D, COVID-19, 갤럭시S24.
CODE = re.compile(r"[A-Za-z][A-Za-z]*-?\d[\dA-Za-z-]*|\d+[A-Z][A-Za-z0-9]*(?![a-z℃㎡%])")
LATIN = re.compile("[A-Za-z]")
#: What Kiwi may take a true numeral in words for.
NUMERAL_TAGS = frozenset(("NR", "MM", "SN", "NNB", "XPN"))
NOUNS = frozenset(("NNG", "NNP", "XSN", "SL"))
#: What is written on to a counted noun and is no part of it: `세 집꼴`.
AFTER_COUNTED = frozenset(("꼴", "쯤", "씩", "가량", "정도", "들", "짜리", "째"))
#: Courts, buildings and lines are numbered behind their names.
NAMED_UNIT = re.compile(
    r"(?:부|호|동|단지|지구|공장|라인|과|반|실|팀|터미널|호기|캠퍼스|단독)(?=[가-힣\s,.(])"
)
#: An age in brackets behind a name: 김하늘(45), 박모(52·회사원) 씨.
AGE = re.compile(r"(?<=[가-힣A-Za-zㄱ-ㅎ])\($")
AGE_END = re.compile(r"세?\s?[)·,，]")
TITLED = "|".join(naming.TITLES)
#: No person is older, and no side scores as much.
AGE_LIMIT = 120
LONGEST_NAME = 4
#: How far before a sum without its currency the word for it may stand.
SUM_WINDOW = 16
SUM_VERB = re.compile(
    r"\s(?:웃돌|밑돌|돌파|달성|기록|넘|증가|감소|늘|줄|유치|투입|투자|수주|확보|지원|흑자|적자|규모|들여|벌|냈|날|쏟|풀)"
)
#: 하나 and 둘 alone are figures of speech (하나로, 둘도 없는).
FEWEST = 3


class Figure(NamedTuple):
    """A number as it stands in a sentence; `core` is the number alone, without its unit."""

    span: Span
    kind: FactKind
    value: str
    unit: str | None
    core: Span
    about: bool = False


class Numbers:
    """The numbers of one sentence, and what Kiwi makes of them."""

    def __init__(self, text: str, taken: Iterable[Span], tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.at: Mapping[int, int] = {token.start: i for i, token in enumerate(tokens)}
        closed = [False] * (len(text) + 1)
        taken = list(taken)
        self.openings: dict[int, tuple[int, str]] = {}
        self.units: dict[tuple[int, int], Unit | None] = {}
        self.ends_closed = {span.end for span in taken}
        for span in taken:
            closed[span.start : span.end] = [True] * (span.end - span.start)
        self.closed = closed
        found = CODE.finditer(text) if LATIN.search(text) else ()
        codes = [match.span() for match in found if not _is_measure(match[0])]
        words = (t for t in tokens if t.form[0] in NUMERALS and _may_count(t, text))
        starts = {token.start for token in words} if tokens else None
        numbers = (self._without_particle(number) for number in scan_numbers(text, starts, closed))
        self.numbers = [
            number
            for number in numbers
            if True not in closed[number.start : number.end]
            and not (codes and any(start <= number.start < end for start, end in codes))
        ]

    def is_taken(self, span: Span) -> bool:
        """Whether a date or the like stands in a stretch already."""
        return True in self.closed[span.start : span.end]

    def _without_particle(self, number: Number) -> Number:
        """`오십이 넘는다` is fifty: Kiwi knows the particle that reads as a two."""
        if number.form != "sino" or number.start not in self.at:
            return number
        if self.text[number.start : number.end] == self.text.strip():
            return number
        for token in self.tokens[self.at[number.start] + 1 :]:
            if token.start >= number.end:
                break
            if token.tag[0] in "JV" and token.start > number.start:
                shorter = scan_number(self.text[: token.start], number.start)
                return shorter or number
        return number

    def is_named(self, number: Number) -> bool:
        """`형사합의25부`: digits that a word goes on with are part of a name."""
        if number.form != "digit" or not number.start or number.start in self.ends_closed:
            return False
        index = self.at.get(number.start)
        before = self.tokens[index - 1] if index else None
        if before is None or before.end != number.start or before.tag not in NOUNS:
            return False
        return NAMED_UNIT.match(self.text, number.end) is not None

    def opening(self, number: Number) -> tuple[int, str]:
        """Where a figure starts, sign or currency taken in, and its sign."""
        known = self.openings.get(number.start)
        if known is None:
            known = self.openings[number.start] = self._find_opening(number)
        return known

    def _find_opening(self, number: Number) -> tuple[int, str]:
        currency = money_sign(self.text, number.start)
        start = currency.start() if currency else number.start
        minus = MINUS.search(self.text, max(0, start - 6), start)
        sign = minus or PLUS.search(self.text, max(0, start - 5), start)
        if sign is None or (sign[0][0] == "영" and not DEGREES.match(self.text, number.end)):
            return start, ""
        return sign.start(), "-" if minus else ""

    def age(self, number: Number) -> Figure | None:
        """`김하늘(45)`: a number alone in brackets behind the name of a person."""
        text = self.text
        if not AGE.search(text, 0, number.start) or not AGE_END.match(text, number.end):
            return None
        if (
            number.form != "digit"
            or not 0 < number.value < AGE_LIMIT
            or "." in text[number.start : number.end]
        ):
            return None
        index = self.at.get(number.start - 1)
        if not index or not _is_person(self.tokens, index - 1):
            return None
        end = number.end + (text[number.end] == "세")
        return Figure(
            Span(number.start, end), "count", value_of(number), "세", Span(number.start, number.end)
        )

    def with_unit(self, number: Number, value: str) -> Figure | None:
        """The number with the unit behind it, or bare; None for a word that counts nothing.

        With an empty `value` the figure's own is what its unit scales a number by.
        """
        text = self.text
        core = Span(number.start, number.end)
        start, sign = self.opening(number)
        about = text[number.end : number.end + 1] == data.MIDDLE_ABOUT and number.value >= 10
        inside = data.MIDDLE_ABOUT in text[number.start : number.end] and number.form == "digit"
        if money_sign(text, number.start):
            code = data.CURRENCY_SIGNS.get(text[start : number.start].strip("-−+ "), None)
            code = code or text[start : number.start].strip("-−+ ")
            return Figure(
                Span(start, number.end), "money", value and sign + value, code, core, about
            )
        unit = self._unit(number, number.end + about)
        if unit is None and about:
            unit, about = self._unit(number, number.end), False
        if unit is not None:
            return self._measured(number, value, unit, about=about or inside)
        if self._won(number):
            span = Span(start, number.end)
            return Figure(span, "money", value and sign + value, "KRW", core, about)
        if number.form == "digit" or self._counts(number):
            span = Span(start, number.end)
            return Figure(
                span, "bare", value and sign + value, _syllable(text, number), core, about
            )
        return None

    def _has_particle(self, end: int) -> bool:
        """Whether a word ends here, or a particle follows: `수백이 넘는`."""
        if not re.match("[가-힣]", self.text[end : end + 1]):
            return True
        index = self.at.get(end)
        return index is not None and self.tokens[index].tag[0] == "J"

    def _counts_alone(self, number: Number) -> bool:
        """`셋이 다쳤다`: a native numeral with a particle and nothing that it counts."""
        index = self.at.get(number.start)
        if index is None or self.tokens[index].tag != "NR" or number.value < FEWEST:
            return False
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if following is None or following.start != number.end:
            return False
        return following.tag[0] == "J" or following.form in ("이", "가", "은", "는")

    def _won(self, number: Number) -> bool:
        """`영업이익 4,310억`: headlines leave 원 out behind 억 and 조."""
        last = self.text[number.end - 1]
        before = self.text[max(0, number.start - SUM_WINDOW) : number.start]
        after = self.text[number.end : number.end + 2]
        other = re.match(r"\s?[가-힣](?<![은는이가을를에의로과와대])", after)
        sums = last in "억조" and (not other or SUM_VERB.match(self.text, number.end))
        return bool(sums and number.form == "digit" and data.SUMS.search(before))

    def _unit(self, number: Number, at: int) -> Unit | None:
        key = number.start, at
        if key not in self.units:
            self.units[key] = self._find_unit(number, at)
        return self.units[key]

    def _find_unit(self, number: Number, at: int) -> Unit | None:
        index = self.at.get(number.start)
        token = self.tokens[index] if index is not None else None
        tagged = (
            token if token and number.form != "digit" and token.tag not in NUMERAL_TAGS else None
        )
        if token and self.text[number.start : number.end] == "이":
            tagged = token
        unit = read_unit(self.text, at, number, tagged)
        if unit is not None and number.form != "digit" and not self._is_word(unit.end):
            return None
        return unit or self._noun(number, at)

    def _is_word(self, end: int) -> bool:
        """Whether Kiwi sees a word end here: `한 개인` holds no `한 개`."""
        inside = end < len(self.text) and "가" <= self.text[end] <= "힣"
        return not inside or not self.tokens or end in self.at

    def _noun(self, number: Number, at: int) -> Unit | None:
        """`두 회사`: a noun that is counted without a counter."""
        if number.form != "native" or self.text[number.start : number.end] == "한":
            return None
        index = self.at.get(number.start)
        first = self.at.get(at + 1)
        if index is None or first is None or self.text[at] != " ":
            return None
        if self.tokens[index].tag not in ("MM", "NR") or self.tokens[first].tag != "NNG":
            return None
        last = first + 1
        while last < len(self.tokens) and self.tokens[last].start == self.tokens[last - 1].end:
            if self.tokens[last].tag not in NOUNS or self.tokens[last].form in AFTER_COUNTED:
                break
            last += 1
        end = self.tokens[last - 1].end
        noun = self.text[at + 1 : end]
        return None if noun.startswith(("날", "해", "달", "시간")) else Unit("count", noun, end)

    def _measured(self, number: Number, value: str, unit: Unit, *, about: bool) -> Figure:
        start, sign = self.opening(number)
        name = unit.name
        if unit.kind == "quantity":
            speed = SPEED.search(self.text, max(0, start - 6), start)
            if speed:
                start, name = speed.start(), f"{name}/{data.SPEEDS[speed['word']]}"
        core = Span(number.start, number.end)
        end = unit.end
        value = sign + _scaled_value(value, unit.scale) if value else format_number(unit.scale)
        if unit.kind == "ratio" and value.isdecimal() and (half := AND_HALF.match(self.text, end)):
            value, end = f"{value}.5", half.end()
        return Figure(Span(start, end), unit.kind, value, name, core, about)

    def _counts(self, number: Number) -> bool:
        """A numeral in words of no known unit is kept where it can be nothing but a number."""
        word = self.text[number.start : number.end]
        after = self.text[number.end : number.end + 6]
        if word == self.text.strip() or MINUS.search(self.text, 0, number.start):
            return True
        if number.form == "native":
            return self._counts_alone(number)
        if number.form == "vague" or re.match(rf"[가-힣]|\s(?:{TITLED})(?![가-힣]{{2}})", after):
            return number.form == "vague" and len(word) > 1 and self._has_particle(number.end)
        index = self.at.get(number.start)
        numeral = index is None or self.tokens[index].tag in ("NR", "SN")
        return (
            number.form == "sino"
            and numeral
            and len(word) >= 3
            and any(sign in word for sign in "십백천만억조")
        )


def _may_count(token: Token, text: str) -> bool:
    """Whether a syllable of a numeral opens one: by the token's tag, or as a name like 이천."""
    if token.tag in ("NR", "MM", "XPN", "SN"):
        return token.form != "이" or text[token.end : token.end + 1] in NUMERALS
    return token.form[1:2] in NUMERALS and len(token.form) > 1


def _is_measure(code: str) -> bool:
    """`20GB` is a quantity and no code."""
    return code.lstrip("0123456789.") in LATIN_UNITS and code[0].isdigit()


def _is_person(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token ends the name of a person: a surname opens it, or 씨 and its like end it."""
    token = tokens[index]
    if token.form in data.PERSON_ENDINGS or token.tag == "SL" or "ㄱ" <= token.form <= "ㅎ":
        return True
    first = index
    while first > 0 and tokens[first - 1].end == tokens[first].start:
        if tokens[first - 1].tag[0] != "N":
            break
        first -= 1
    name = "".join(each.form for each in tokens[first : index + 1])
    if any(each.unknown for each in tokens[first : index + 1]):
        return True
    named = any(each.tag == "NNP" for each in tokens[first : index + 1]) or name.endswith("모")
    return 2 <= len(name) <= LONGEST_NAME and name[0] in data.SURNAMES and named


def value_of(number: Number) -> str:
    low = format_number(number.value)
    return low if number.high is None else f"{low}..{format_number(number.high)}"


def _scaled_value(value: str, scale: Decimal) -> str:
    if scale == 1:
        return value
    return "..".join(format_number(Decimal(end) * scale) for end in value.split(".."))


def _syllable(text: str, number: Number) -> str | None:
    """The Hangul syllable right behind a bare number, as a hint for people."""
    after = text[number.end : number.end + 1]
    return after if re.match("[가-힣]", after) else None
