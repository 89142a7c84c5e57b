"""Units: what stands behind a number, and what kind of figure it makes of it."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from generator.facts import patterns as data
from generator.models import FactKind
from generator.text.morphology import Token
from generator.text.numerals import Number
from generator.text.wordlist import longest_first

__all__ = ["LATIN_UNITS", "SIGN", "Unit", "money_sign", "read_unit"]


CURRENCY = re.compile(
    rf"\s?(?:(?P<word>{longest_first(data.CURRENCIES)}){data.AFTER_UNIT}"
    rf"|(?P<code>{'|'.join(data.CURRENCY_CODES)})(?![A-Za-z]))"
)
#: A glued gloss may follow a currency: 50억달러7조원.
CURRENCY_GLUED = re.compile(rf"\s?(?P<word>{longest_first(data.CURRENCIES)})(?=\d|약)")
SIGN = re.compile(
    rf"(?P<sign>{longest_first(data.CURRENCY_SIGNS)}|{'|'.join(data.CURRENCY_CODES)})\s?$"
)
PERCENT = re.compile(
    rf"\s?(?P<word>{longest_first(data.PERCENTS)})(?![A-Za-z])(?!그|젝|세서|축구|야구|듀|필)"
)
QUANTITY = re.compile(
    rf"\s?(?P<word>{longest_first(data.QUANTITIES)})(?:(?![A-Za-z²³/]){data.AFTER_UNIT}|(?<=[㎡㎥㎾])(?=[A-Z]))"
)
COUNTER = re.compile(
    rf"\s?(?P<word>{longest_first((*data.COUNTERS, *data.SPACED_COUNTERS))}){data.AFTER_COUNTER}"
)
RATIO = re.compile(rf"\s?(?P<word>{longest_first(data.RATIO_UNITS)}){data.AFTER_UNIT}")
RANK = re.compile(rf"\s?(?P<word>{longest_first(data.RANK_UNITS)}){data.AFTER_UNIT}")
PLAIN_RANK = re.compile(rf"\s?(?P<word>{longest_first(data.PLAIN_RANKS)}){data.AFTER_RANK}")
NATIVE_RANK = re.compile(r"\s?(?P<word>번째|째)(?=[가-힣\s,.)”\"’']|$)")
WEIGHT = re.compile(r"(?:무게|체중|몸무게|중량)[^,.]{0,12}$")
#: Counters that a numeral in words may be written on to.
SURE_COUNTERS = frozenset(
    "명 개 건 곳 대 채 척 톤 마리 가구 권 장 점 회 번 평 인 세 살 층 편 석 표".split()
)
#: Sino-Korean numerals count these alone: 삼 남매.
FAMILY = frozenset("남매 형제 자매 부자 모녀 대째".split())
#: After 한 these are a manner of speaking more often than a count.
NOT_ONE = frozenset(
    "가지 사람 판 자리 식 점 쪽 발 줄기 분 마디 조 홀 층 방 부 군데 몸 면 차선".split()
)
#: `한 번 충전으로` counts; `한 번에`, `한 편으로`, `다시 한 번 더` do not.
IN_SPEECH = re.compile(r"\s?(?:번(?:에|도|쯤|더|\s더|만\s더)|편(?:으로|에서|엔)|줄로|데)")
#: What a degree is of, where it is no temperature.
ANGLE = re.compile(
    r"(?:북위|남위|동경|서경|위도|경도|각도|[경시화]사?각|기울기|경사|회전|방향으로)[^.]{0,14}$"
)
AROUND = re.compile(r"\s?(?:각도|기울|꺾|회전|돌[려아])")
#: A measure told by the volume or weight of something: ㎥당 412㎍.
PER = re.compile(
    r"(?P<word>㎥|㎡|세제곱미터|입방미터|제곱미터|리터|ℓ|L|㎖|㎗|dL|데시리터|kg|㎏|킬로그램|g)당\s?(?:평균\s|약\s|최대\s)?$"
)
CONTAINED = frozenset(("ug", "mg", "ng", "pg", "g", "Bq", "Sv", "uSv", "mSv"))
#: Sums in words below this are no sums: 이유로, 오엔.
SMALLEST = 10
#: From here on a place of the same name (이천, 삼천) is less likely than the number.
THOUSAND = 1000
#: Lanes of a road.
LANES = re.compile(r"로[를의가는와에로도]|선|례")
ROAD = re.compile(r"(?:왕복|편도)\s?$")
#: `7호 골` is a rank, `농가 34호` a count.
FEW = 20
#: No house has so high a number.
SMALLEST_HOMES = 5000
#: How far before a number the word may stand that makes it one of a row.
BEFORE = 12
LATIN_UNITS = frozenset(word for word in data.QUANTITIES if word.isascii())


class Unit(NamedTuple):
    """Kind and unit of a number, the end of the unit, and what the number is to be taken by."""

    kind: FactKind
    name: str | None
    end: int
    scale: Decimal = Decimal(1)


def money_sign(text: str, start: int) -> re.Match[str] | None:
    """The sign or code of a currency right before a number: `$`, `US$`, `€`, `USD`."""
    return SIGN.search(text, max(0, start - 4), start)


def read_unit(text: str, at: int, number: Number, tagged: Token | None) -> Unit | None:
    """The unit that stands at `at`; numerals in words must truly count something.

    `tagged` is the token that Kiwi has where the number starts, if that is no numeral.
    """
    if (unit := _money(text, at, number, tagged)) or (unit := _percent(text, at)):
        return unit
    ordinal = text[max(0, number.start - 1) : number.start] == "제"
    for pattern, kind in ((RATIO, "ratio"), (RANK if ordinal else PLAIN_RANK, "rank")):
        match = pattern.match(text, at)
        if match and not ordinal and not _is_rank(text, match, number):
            match = None
        if match and (number.form == "digit" or tagged is None or match["word"] == "번째"):
            return Unit("ratio" if kind == "ratio" else "rank", _ratio(kind, match), match.end())
    if number.form == "digit" and not ordinal and (unit := _by_context(text, at, number)):
        return unit
    if number.form == "native" and tagged is None and (match := NATIVE_RANK.match(text, at)):
        return Unit("rank", match["word"], match.end())
    if (match := QUANTITY.match(text, at)) and (unit := _quantity(text, number, match, tagged)):
        return unit
    match = COUNTER.match(text, at)
    if match and (number.form == "digit" or _is_counted(text, number, match, tagged)):
        return Unit("rank" if ordinal else "count", match["word"], match.end())
    return None


def _by_context(text: str, at: int, number: Number) -> Unit | None:
    """A unit that counts or orders by what stands around it: 9회말, 연장 11회, 3선 의원."""
    if match := data.IN_ROW.match(text, at):
        return Unit("rank", match["word"], match.end())
    if match := data.TERMS.match(text, at):
        return Unit("count", match["word"], match.end())
    match = data.ROW_UNIT.match(text, at)
    if match is None:
        return None
    word = match["word"]
    if word == "호" and number.value > FEW:
        homes = data.HOMES.search(text, 0, number.start) or data.SUPPLIED.match(text, at)
        if homes or number.value >= SMALLEST_HOMES:
            return Unit("count", word, match.end())
    if word == "당":
        return Unit("count", word, match.end()) if _counts_parties(text, number) else None
    if data.ROW_BEFORE[word].search(text, max(0, number.start - BEFORE), number.start):
        return Unit("rank", word, match.end())
    return None


def _counts_parties(text: str, number: Number) -> bool:
    return data.PARTIES.search(text, 0, number.start) is not None


def _is_rank(text: str, match: re.Match[str], number: Number) -> bool:
    """`7호 골` is a rank and `농가 34호` none; `2차 협의` is one and `왕복 8차로` none."""
    if match["word"] == "호":
        return number.value <= FEW
    lanes = LANES.match(text, match.end()) or ROAD.search(text, 0, number.start)
    return match["word"] != "차" or not lanes


def _ratio(kind: str, match: re.Match[str]) -> str:
    return "배" if kind == "ratio" else match["word"]


def _money(text: str, at: int, number: Number, tagged: Token | None) -> Unit | None:
    match = CURRENCY.match(text, at) or CURRENCY_GLUED.match(text, at)
    if match is None:
        return None
    groups = match.groupdict()
    word = groups["word"] or groups["code"]
    if word == "동" and number.value < 1000:
        return None
    if word == "파운드" and WEIGHT.search(text, 0, number.start):
        return Unit("quantity", "[lb_av]", match.end())
    if number.form == "native":
        return None
    if number.form == "sino" and (tagged is not None or number.value < SMALLEST):
        whole = tagged is not None and tagged.end == number.end and number.value > SMALLEST
        if not (whole and number.value % SMALLEST == 0):
            return None
    code = data.CURRENCIES.get(word, word)
    if code and code.endswith("/100"):
        return Unit("money", code[:-4], match.end(), Decimal("0.01"))
    return Unit("money", code or None, match.end())


def _quantity(text: str, number: Number, match: re.Match[str], tagged: Token | None) -> Unit | None:
    """A measure; `한 근` and `두 돈` are, `두 도` is a pair of provinces."""
    word = match["word"]
    if number.form != "digit":
        sure = word in data.KOREAN_MEASURES if number.form == "native" else len(word) > 1
        if tagged is not None or not sure:
            return None
    name = data.QUANTITIES[word]
    if word == "도" and (ANGLE.search(text, 0, number.start) or AROUND.match(text, match.end())):
        name = "deg"
    per = PER.search(text, 0, number.start)
    if per and name in CONTAINED:
        name = f"{name}/{data.QUANTITIES[per['word']]}"
    return Unit("quantity", name, match.end())


def _percent(text: str, at: int) -> Unit | None:
    match = PERCENT.match(text, at)
    return Unit("percent", data.PERCENTS[match["word"]], match.end()) if match else None


def _is_counted(text: str, number: Number, match: re.Match[str], tagged: Token | None) -> bool:
    """`두 곳`, `삼천 명`, `수십 건` count; `한 번에`, `일단`, `만일` do not."""
    word = text[number.start : number.end]
    spaced = match[0].startswith(" ")
    if number.form == "vague":
        return tagged is None or spaced
    if number.form == "native":
        if word == "한" and (match["word"] in NOT_ONE or IN_SPEECH.match(text, number.end)):
            return False
        return tagged is None and spaced
    if number.value < SMALLEST:
        return spaced and match["word"] in FAMILY
    if tagged is None:
        return spaced or (len(word) > 1 and match["word"] in SURE_COUNTERS)
    whole = tagged.end == number.end and number.value >= THOUSAND
    return whole and match["word"] in SURE_COUNTERS
