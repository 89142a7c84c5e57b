"""How Korean news words dates, times and durations: data only.

The forms are those of the style books of the Korean agencies.
"""

from __future__ import annotations

import re

__all__ = [
    "AFTERNOON",
    "CARRIED_DAY_WORDS",
    "CARRIED_YEAR_WORDS",
    "DATE",
    "DAY_WORDS",
    "DURATION",
    "DURATION_UNITS",
    "FEW",
    "FORWARD",
    "FORWARD_LEADS",
    "MONTH_WORDS",
    "NATIVE_DAYS",
    "SINO_QUARTERS",
    "WEEKDAYS",
    "WEEK_WORDS",
    "YEAR_WORDS",
]

YEAR_WORDS = {
    "올해": 0, "금년": 0, "지난해": -1, "작년": -1, "재작년": -2, "지지난해": -2, "내년": 1,
    "내후년": 2,
}  # fmt: skip
#: Counted from the year that the text spoke of last, not from the article's.
CARRIED_YEAR_WORDS = {"전년도": -1, "전년": -1, "이듬해": 1, "같은 해": 0, "그해": 0}
MONTH_WORDS = {
    "이달": 0, "이번 달": 0, "이번달": 0, "지난달": -1, "지난 달": -1, "전월": -1,
    "다음 달": 1, "다음달": 1, "내달": 1,
}  # fmt: skip
DAY_WORDS = {"오늘": 0, "어제": -1, "그제": -2, "그저께": -2, "엊그제": -2, "내일": 1, "모레": 2}
#: Counted from the day that the text spoke of last.
CARRIED_DAY_WORDS = {
    "이날": 0, "당일": 0, "같은 날": 0, "전날": -1, "이튿날": 1, "다음 날": 1, "다음날": 1,
}  # fmt: skip
WEEK_WORDS = {
    "지지난주": -2, "지난주": -1, "지난 주": -1, "이번 주": 0, "이번주": 0, "금주": 0, "다음 주": 1,
    "다음주": 1, "내주": 1, "다다음 주": 2,
}  # fmt: skip
WEEKDAYS = "월화수목금토일"
NATIVE_DAYS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8,
    "아흐레": 9, "열흘": 10, "보름": 15,
}  # fmt: skip
DURATION_UNITS = {
    "개년": "P{}Y", "년": "P{}Y", "해": "P{}Y", "개월": "P{}M", "달": "P{}M", "주일": "P{}W",
    "주": "P{}W", "일": "P{}D", "시간": "PT{}H", "분": "PT{}M", "초": "PT{}S",
}  # fmt: skip
SINO_QUARTERS = {"일": 1, "이": 2, "삼": 3, "사": 4}
FEW = {"한": 1, "일": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6}
AFTERNOON = ("오후", "저녁", "밤", "낮")
FORWARD_LEADS = ("오는", "다가오는")


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_TO = r"\s?[~∼～–—-]\s?"
_MONTH = r"1[0-2]|0?[1-9]"
_DAY = r"3[01]|[12]\d|0?[1-9]"
_WEEKDAY = rf"(?:\s?\([{WEEKDAYS}](?:요일)?\))?"
#: Behind a word of time; 오늘날, 이달리야 and 내주었다 go on.
_WORD_END = r"(?=[\s은는이의에도과와만을로초중말,.)(”\"’'~]|부터|까지|보다|쯤|께|자|들어|$)"
#: Behind the day of a month; with these the days are counted, not named.
_NO_DAY = (
    r"(?!째|간|여|당|이?\s?(?:걸[리린릴려렸]|소요)|\s동안|\s만(?=에|의|이|\s)|\s?연속|\s?이내|\s안에|\s이상"
    r"|\s?정도|\s?가량|\s\d+\s?회|\s?(?:뒤|전|후)(?=에|인|의|부터|까지|보다|이|[\s,.)]|$))"
)
_LEAD = r"(?:(?P<lead>지난(?![해달주])(?!\s[달주])|오는|이번(?!\s?[달주])|다가오는)\s?)?"
_ISO = (
    rf"(?P<iso>(?P<iy>(?:19|20)\d\d)\s?[.\-/]\s?(?P<im>{_MONTH})\s?[.\-/]\s?"
    rf"(?P<id>{_DAY})(?!\d))\.?{_WEEKDAY}"
)
_YEAR = (
    rf"(?:(?:(?P<fromyear>(?:19|20)\d\d)년?{_TO})?"
    r"(?P<year>(?:19|20)\d\d)\s?년(?P<decade>대)?|(?P<twodecade>[3-9]0)년대"
    r"|[’'](?P<short>\d\d)\s?년|(?P<two>\d\d)년(?=\s?\d{1,2}월)"
    rf"|(?P<yearword>{_any({**YEAR_WORDS, **CARRIED_YEAR_WORDS})}"
    r"|올(?=\s?(?:봄|여름|가을|겨울|연말|[상하]반기|들어|\d)))(?=[\s가-힣,.)]|$))?"
)
_MONTHS = (
    rf"(?:(?:(?P<frommonth>{_MONTH})월?{_TO})?(?P<month>{_MONTH})\s?월(?!요일)"
    rf"|(?P<monthword>{_any(MONTH_WORDS)}){_WORD_END})?"
)
_DAYS = (
    rf"(?:(?:(?P<fromday>{_DAY})일?{_WEEKDAY}{_TO}(?:(?P<tomonth>{_MONTH})월\s?)?)?"
    rf"(?P<day>{_DAY})\s?일{_NO_DAY}"
    rf"|(?P<week>{_any(WEEK_WORDS)}){_WORD_END}(?:\s(?P<weekday>[{WEEKDAYS}])요일)?"
    rf"|(?:(?P<dayword>{_any(DAY_WORDS)})|(?P<carried>{_any(CARRIED_DAY_WORDS)})){_WORD_END})?"
)
_PARTS = (
    r"(?:(?:(?P<fromquarter>[1-4])(?:분기)?\s?[~∼·]\s?)?(?P<quarter>[1-4일이삼사])\s?/?사?분기"
    r"|(?P<half>[상하])반기|(?P<season>봄|여름|가을|겨울)철?"
    r"|(?P<same>같은\s?(?:기간|분기|시기|달)|동기|동월)"
    r"|(?P<part>연초|연말|초순|상순|중순|하순|말|초)(?=까지|부터|에|쯤|께|경|의|로|\s|[,.)]|$))?"
)
_CLOCK = (
    r"(?:\s?(?:(?P<clock>(?:[01]?\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?(?![\d:])"
    r"|(?P<ampm>오전|오후|새벽|아침|낮|저녁|밤)?\s?(?P<hour>2[0-4]|1\d|0?\d)\s?시"
    r"(?=부터|까지|에|께|쯤|경|이|가|를|은|는|로|의|정각|반|마다|[\s\d,.)(~∼]|$)"
    r"(?:\s?(?P<minute>[0-5]?\d)\s?분|\s?(?P<thirty>반))?))?"
)
#: What a date may open with: a cheap test that keeps the long pattern from most words.
_OPENING = r"\d’'지오이다올금작재내전같그당어엊모하상동봄여가겨연말초새아낮저밤중일삼사"
#: A date from its lead to its time of day; every part may be missing, so empty matches occur.
DATE = re.compile(
    rf"(?<![가-힣\d.,A-Za-z:-])(?=[{_OPENING}]){_LEAD}"
    rf"(?:{_ISO}|{_YEAR}\s?{_MONTHS}\s?{_DAYS}{_WEEKDAY}\s?{_PARTS}){_CLOCK}"
)
DURATION = re.compile(
    rf"(?<![가-힣A-Za-z\d.,])(?:(?P<low>\d+(?:\.\d+)?)(?P<lowunit>개년|개월|년|주일|주|일|시간|분|초)?{_TO})?"
    r"(?P<count>\d+(?:\.\d+)?)\s?"
    r"(?P<unit>개년|개월|년|주일|주|일|시간|분(?!의)|초)"
    r"(?=간|여|\s|째|만|넘|이|을|를|은|에|의|가|부|까|치|짜|동|로|도|과|와|씩|당|마|안|후|뒤|전|[,.)]|$)"
    r"|(?<![가-힣\d])(?P<few>한|일(?=주일)|두|세|석|네|넉|다섯|여섯)\s?(?P<native>달|해|시간|주일|주)"
    r"(?=간|\s|째|만|에|을|이|은|의|[,.)]|$)"
    rf"|(?<![가-힣\d])(?P<days>{_any(NATIVE_DAYS)})(?=간|\s|째|만|에|를|을|의|가|[,.)]|$)"
)
FORWARD = re.compile(
    r"\s?(?:까지|부터|예정|께부터)|.{0,25}(?:예정|계획|할 것|될 것|전망|열린다|열립니다|나선다|나섭니다)"
)
