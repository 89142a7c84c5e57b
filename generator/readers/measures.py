"""Units of amounts that gloss one another, and the sounds of capitals, as data."""

from __future__ import annotations

import re

__all__ = [
    "COUNTERS",
    "LEADING",
    "MEASURES",
    "MONEY",
    "NUMBER",
    "ONSETS",
    "TRADES",
    "UNIT",
    "UNITS",
]

#: ISO 4217 codes of currencies and short names of other measures, by what Korean text writes.
UNITS = {
    "원": "KRW",
    "달러": "USD",
    "불": "USD",
    "유로": "EUR",
    "엔": "JPY",
    "위안": "CNY",
    "위안화": "CNY",
    "파운드": "GBP",
    "루피": "INR",
    "프랑": "CHF",
    "바트": "THB",
    "동": "VND",
    "페소": "MXN",
    "루블": "RUB",
    "링깃": "MYR",
    "루피아": "IDR",
    "헤알": "BRL",
    "리라": "TRY",
    "크로나": "SEK",
    "크로네": "NOK",
    "디르함": "AED",
    "리얄": "SAR",
    "대만달러": "TWD",
    "홍콩달러": "HKD",
    "호주달러": "AUD",
    "캐나다달러": "CAD",
    "싱가포르달러": "SGD",
    "%": "%",
    "퍼센트": "%",
    "㎡": "m2",
    "제곱미터": "m2",
    "평": "pyeong",
    "마일": "mile",
    "㎞": "km",
    "km": "km",
    "킬로미터": "km",
    "피트": "ft",
    "m": "m",
    "미터": "m",
    "인치": "inch",
    "㎝": "cm",
    "cm": "cm",
    "에이커": "acre",
    "헥타르": "ha",
    "ha": "ha",
    "㏊": "ha",
    "온스": "oz",
    "g": "g",
    "갤런": "gal",
    "리터": "l",
    "ℓ": "l",
    "L": "l",
}
#: Measures that gloss one another; a length such as `1m80㎝` is one measure in two units.
MEASURES = [
    {"m2", "pyeong", "acre", "ha"},
    {"mile", "km"},
    {"ft", "m"},
    {"inch", "cm"},
    {"oz", "g"},
    {"gal", "l"},
]
MONEY = {code for code in UNITS.values() if code.isupper() and len(code) == 3}
#: Sounds that a capital may stand for, as initial consonants of Hangul.
ONSETS = {
    "A": "ㅇ",
    "B": "ㅂ",
    "C": "ㅋㅅㅊㅆ",
    "D": "ㄷ",
    "E": "ㅇ",
    "F": "ㅍㅎ",
    "G": "ㄱㅈ",
    "H": "ㅎ",
    "I": "ㅇ",
    "J": "ㅈ",
    "K": "ㅋㄱ",
    "L": "ㄹ",
    "M": "ㅁ",
    "N": "ㄴ",
    "O": "ㅇ",
    "P": "ㅍ",
    "Q": "ㅋ",
    "R": "ㄹ",
    "S": "ㅅㅆ",
    "T": "ㅌㅊ",
    "U": "ㅇ",
    "V": "ㅂ",
    "W": "ㅇ",
    "X": "ㅈㅅ",
    "Y": "ㅇ",
    "Z": "ㅈ",
}
#: Patterns of a unit and of a figure with its Korean powers of ten.
UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_DIGITS = r"\d[\d,]{0,18}(?:\.\d{1,9})?"
NUMBER = rf"{_DIGITS}(?:\s?[조억만천백]\s?(?:{_DIGITS}\s?)?){{0,5}}"
#: Counters that no name ends in behind a figure (호, 위, 회 and 차 do).
COUNTERS = ("명", "건", "곳", "개", "대", "가구", "채", "척", "톤", "t", "마리", "석")
#: Words that stand before a figure as its own: never what it explains.
LEADING = (
    "최대",
    "최소",
    "최고",
    "최저",
    "평균",
    "하루",
    "연간",
    "월간",
    "시속",
    "영하",
    "영상",
    "매년",
    "매월",
    "매일",
    "매주",
    "대비",
    "상위",
    "하위",
    "각각",
    "무려",
    "불과",
    "합계",
    "도합",
    "이상",
    "이하",
    "미만",
    "초과",
    "전체",
    "이내",
)
#: What firms and bodies do, and the letters that stand for it in their English names.
TRADES: dict[str, tuple[str, ...]] = {
    word: tuple(letters.split("|"))
    for word, letters in (
        pair.split()
        for pair in """
반도체 S|SC;전자 E;중공업 HI|H|I;증권 S;은행 B;뱅크 B;연구원 I|RI|IR;연구소 I|RI|L;대학교 U;공사 C
위원회 C;협회 A;화학 C;건설 C|EC|E&C;보험 I;생명 L|LI;화재 F|FI;자동차 M;모터스 M;통신 T|C;에너지 E
바이오 B|BIO;제약 P;철강 S;항공 A;그룹 G;금융 F|FG;금융지주 FG|FH;지주 H;홀딩스 H;물산 CT|C&T
디스플레이 D;전기 E|EM;산업 I;해운 M|L;조선 S|SB;시스템 S;솔루션 S;테크 T;소재 M|AM;재단 F
진흥원 A|PA;거래소 X|EX|E;병원 H;방송 B|BS|BC;물류 L;상사 T|I;카드 C;캐피탈 C;자산운용 AM;로봇 R
조합 U;센터 C;항만공사 PA;공항공사 AC;철도 R;석유 O|P;정유 O;가스 G;전력 E|EP;기술 T;학회 S|A
""".replace("\n", ";").split(";")
        if pair
    )
}
