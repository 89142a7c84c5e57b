"""How Korean news words dates and times of day: words and patterns, data only.

The forms are those of the style books of the Korean agencies.
"""

from __future__ import annotations

import re

from generator.text.wordlist import longest_first, words

__all__ = [
    "AFTERNOON",
    "BRACKETED_ZONE",
    "CARRIED_DAY_WORDS",
    "CARRIED_MONTH_WORDS",
    "CARRIED_YEAR_WORDS",
    "DAY_WORDS",
    "FIGURES",
    "JOINT",
    "LIKELY",
    "MONTH_WORDS",
    "NATIVE_HOURS",
    "NIGHTS",
    "OPENING",
    "ORDINALS",
    "QUARTER_WORDS",
    "RANK",
    "SEASONS",
    "SINO_QUARTERS",
    "WEEKDAYS",
    "WEEK_WORDS",
    "WORDS",
    "YEAR_WORDS",
]

YEAR_WORDS = {
    "올해": 0, "올 해": 0, "금년": 0, "올 한 해": 0, "지난해": -1, "지난 해": -1, "지난 한 해": -1,
    "작년": -1, "재작년": -2, "지지난해": -2, "내년": 1, "내후년": 2, "후년": 2, "올": 0,
}  # fmt: skip
#: Counted from the year that the text spoke of last, not from the article's.
CARRIED_YEAR_WORDS = {
    "전년": -1, "직전 해": -1, "전해": -1, "이듬해": 1, "다음 해": 1, "다음해": 1, "같은 해": 0,
    "그해": 0, "그 해": 0,
}  # fmt: skip
MONTH_WORDS = {
    "이달": 0, "이 달": 0, "이번 달": 0, "이번달": 0, "금월": 0, "당월": 0, "지난달": -1, "지난 달": -1,
    "지지난달": -2, "지지난 달": -2, "다음 달": 1, "다음달": 1, "내달": 1, "다다음 달": 2, "다다음달": 2,
}  # fmt: skip
#: Counted from the month that the text spoke of last.
CARRIED_MONTH_WORDS = {"전월": -1, "전달": -1, "직전 달": -1, "익월": 1, "그달": 0}
DAY_WORDS = {
    "오늘": 0, "금일": 0, "어제": -1, "그제": -2, "그저께": -2, "엊그제": -2, "그끄저께": -3,
    "내일 모레": 2, "내일모레": 2, "내일": 1, "명일": 1, "모레": 2, "글피": 3, "어젯밤": -1,
    "어제저녁": -1, "오늘밤": 0,
}  # fmt: skip
#: Words for a day that say the part of the day too.
NIGHTS = {"어젯밤": "밤", "어제저녁": "저녁", "오늘밤": "밤"}
#: Counted from the day that the text spoke of last.
CARRIED_DAY_WORDS = {
    "이날": 0, "당일": 0, "같은 날": 0, "전날": -1, "전일": -1, "이튿날": 1, "다음 날": 1, "다음날": 1,
    "익일": 1,
}  # fmt: skip
WEEK_WORDS = {
    "지지난주": -2, "지지난 주": -2, "지난주": -1, "지난 주": -1, "저번 주": -1, "이번 주": 0,
    "이번주": 0, "금주": 0, "다음 주": 1, "다음주": 1, "내주": 1, "다다음 주": 2, "다다음주": 2,
}  # fmt: skip
#: Counted from the quarter that the text spoke of last; the others from the article's own.
QUARTER_WORDS = {"전": -1, "직전": -1, "이번": 0, "지난": -1, "다음": 1}
ORDINALS = {
    "첫째": 1, "첫": 1, "첫 번째": 1, "둘째": 2, "두 번째": 2, "셋째": 3, "세 번째": 3, "넷째": 4,
    "네 번째": 4, "다섯째": 5, "다섯 번째": 5, "마지막": 0,
}  # fmt: skip
WEEKDAYS = "월화수목금토일"
SINO_QUARTERS = {"일": 1, "이": 2, "삼": 3, "사": 4}
SEASONS = {"봄": 3, "여름": 6, "가을": 9, "겨울": 12}
AFTERNOON = frozenset(words("오후 저녁 밤 낮 한낮 대낮 심야"))
NATIVE_HOURS = {
    word: hour
    for hour, word in enumerate(words("한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두"), start=1)
}
#: The order in which the parts of a date stand; a part may only follow one of lower rank.
RANK = {
    "zone": 0, "lead": 1, "decade": 2, "century": 2, "years": 2, "yearword": 2, "newyear": 2,
    "months": 4, "monthword": 4, "quarter": 4, "quarterword": 4, "half": 4, "season": 4, "same": 4,
    "turn": 4, "nth": 5, "weeknumber": 5, "week": 5, "lastweek": 5, "ym": 6, "iso": 7, "md": 7, "days": 7,
    "dayword": 7, "carried": 7, "weekend": 7, "bracket": 8, "weekday": 8, "part": 9, "ampm": 10,
    "clock": 11, "hours": 11,
}  # fmt: skip


_TO = r"\s?[~∼～〜–—―−-]\s?"
_MONTH = r"1[0-2]|0?[1-9]"
_DAY = r"3[01]|[12]\d|0?[1-9]"
#: What may follow a word of time: no Hangul, or a particle; 오늘날, 이달리야, 내주었다 go on.
_END = (
    r"(?=[^가-힣]|$|[은는을를의에도과와만로]|[이가](?=[^가-힣]|$)|이[었다라며던고면]|였|인|부터|까지|보다|쯤|께"
    r"|경(?=[^가-힣])|자(?=[^가-힣])|들어|처럼|대비|엔|뿐|마저|조차|무렵|내(?=[^가-힣]|에)|중(?=[^가-힣]|에|순)"
    r"|[초말](?=[^가-힣]|[은는을를의에로]|부터|까지|보다|쯤|께|면|이)|[초하상]순|한(?=\s))"
)
#: What `전` says all of, or who it says was one before: 15일 전 거래일, 15일 전 국민, 15일 전 대표.
_WHOLE = (
    r"거래일|분기|세계|국민|직원|임직원|구성원|국토|지역|과정|부문|종목|산업|업종|계열사|조합원|당원|회원|매장|점포|노선|차종"
    r"|대표|회장|사장|부회장|장관|차관|총리|대통령|의원|시장|지사|군수|구청장|교수|감독|총장|원장|청장|위원장|비서|부인|남편"
)
#: Behind the day of a month; with these the days are counted, not named.
_NO_DAY = (
    r"(?!째|장(?=[^가-힣]|[을은이에])|간(?!담)|여|당(?!\s)|씩|제(?=[^가-힣]|[로를는의도])|\s?차(?=[^가-힣])|분(?=[^가-힣]|[을의이은])|짜리"
    r"|치(?=[^가-힣])|이나\s|밖에|넘|만[에의이인](?=[^가-힣])"
    r"|이?\s?(?:걸[리린릴려렸]|소요|지났|지난\s|지나(?=[^가-힣]))"
    r"|\s만(?=에|의|이|인|[\s,.])"
    r"|\s?(?:동안|연속|연휴|이내|안에|이상|이하|미만|초과|안팎|내외|남짓|정도|가량|넘게|내내|간격|주기|단위"
    r"|일정|여정|휴가|유급|무급|격리|(?:의\s)?(?:기한|시한|말미|여유|유예))"
    r"|\s(?:내(?=[^가-힣]|에)|새(?=[^가-힣]|에)|사이|더\s|앞으로|남[았은겨짓])"
    r"|\s(?:평균|권장|생산|이용|섭취|\d+\s?[회차번끼]|[한두세네]\s?(?:차례|번|끼))"
    r"|\s?→\s?\d+일|\s(?:늘[었어]|줄[었어]|길어|짧아|단축|앞당)"
    rf"|\s?(?:뒤|전(?!\s(?:{_WHOLE}))|후)(?=에|인|의|부터|까지|보다|이|[\s,.)]|$))"
)
#: Behind a round number of years that is counted: 2000년 전, 1000년간.
_NO_YEAR = (
    r"(?!\s?(?:간(?=[^가-힣]|[의은])|동안|넘|이상|만에|묵은|째|역사|전통|세월|가까이|된\s|이나\s|여)"
    r"|(?<=00년)\s?(?:전|뒤|후|고도|사찰|넘)(?=[^가-힣]|$|[에의인부까를게])"
    r"|(?<=1[05]00년)(?!에|대|경|께|무렵|부터|까지|\s?\d))"
)
_YEAR4 = r"1\d{3}|20\d\d|21\d\d"
_HOUR = r"2[0-4]|1\d|0?\d"
_HOUR_END = (
    r"(?=부터|까지|에|께|쯤|경|무렵|이(?!상)|가(?!량)|를|은|는|로|의|도(?=[^가-힣])|정각|반|마다|이후|이전|전후"
    r"|[\s\d,.)(~∼…]|$)"
)
_MINUTES = (
    r"(?:\s?(?P<minute>[0-5]?\d)\s?분(?!기|의|간|\s(?:동안|만))"
    r"|\s?(?P<thirty>반)(?=[^가-힣]|$|[에까부께쯤경이은을로]))?"
    r"(?:\s?(?P<second>[0-5]?\d)\s?초)?"
)
_AMPM = r"오전|오후|이른 새벽|새벽|아침|한낮|대낮|낮|저녁|한밤|심야|밤"
_AGREED = r"것|수|때|줄|뿐|만큼|예정|듯|정도|거|지|터|데|날|채비|전망|확률|가능성|사람|리"
_PART = r"초순|상순|중순|하순|초반|중반|후반|초|말"
_PART_END = (
    r"(?=[^가-힣]|$|으로|은|는|까지|부터|에|쯤|께|경|의(?!료)|로|이?면|이?나(?=\s)|보다|기준|을|를|은|엔|도(?=[^가-힣])|이(?=[^가-힣])"
    r"|이[었다라며던고])"
)
_WEEKDAY_MARK = rf"\s?\([{WEEKDAYS}](?:요일)?\)"
_TIME_AHEAD = r"\s(?:오전|오후)"

#: What bears the number of its year before its name: 2024 파리 올림픽.
_EVENT = (
    "올림픽|패럴림픽|아시안게임|월드컵|유니버시아드|선수권|대회|리그|시즌|컵|박람회|엑스포|전시회|비엔날레|축제|페스티벌|포럼|"
    "도서전|미술전|사진전|기획전|특별전|산업전|박람전|어워드|어워즈|시상식|총회|정상회의|서밋|콘퍼런스|컨퍼런스|영화제|음악제|연극제|마라톤|투어|오픈|쇼|위크|캠페인|보고서|백서"
)

_FIGURES = (
    # 2026-11-03, 2026. 11. 3., '26.11.3.
    rf"(?P<iso>(?:(?P<iy>(?:19|20)\d\d)\s?[.\-/]|[’'‘](?P<iy2>\d\d)\.)\s?(?P<im>{_MONTH})\s?[.\-/]\s?"
    rf"(?P<id>{_DAY})(?!\d)\.?)"
    rf"|(?P<ym>(?P<ymy>(?:19|20)\d\d)\.\s?(?P<ymm>{_MONTH})\.(?!\s?\d))"
    rf"|(?P<md>(?P<mm>{_MONTH})(?:/(?P<md1>{_DAY})(?={_WEEKDAY_MARK}|{_TO}(?:{_MONTH})/|{_TIME_AHEAD})"
    rf"|\.\s?(?P<md2>{_DAY})(?:\.?(?={_WEEKDAY_MARK}|{_TIME_AHEAD})"
    rf"|\.(?=부터|까지|{_TO}(?:{_MONTH})\.))))"
    # 1990년대, 80년대, 5세기
    r"|(?P<decade>(?:(?P<fourdecade>1[0-9]\d0|20\d0)|[’'‘]?(?P<twodecade>[3-9]0))\s?년대)"
    r"|(?P<century>(?P<centuries>[12]?\d)\s?세기"
    r"(?=[^가-힣]|$|[은는을를의에도과와만로]|부터|까지|이|보다|경|[초중후전말]))"
    # 1850∼1900년, 2026년, 247년에, ’26년, 26년 3월, 2027학년도, 2026시즌
    rf"|(?P<years>(?P<fromyear>{_YEAR4})년?{_TO}(?=(?:{_YEAR4})\s?(?:년{_NO_YEAR}|학년도|시즌))"
    rf"|(?P<year>{_YEAR4})(?:\s?년(?:도(?=[^가-힣]|[은는을를의에과와로]))?{_NO_YEAR}"
    r"|\s?(?:학년도|회계연도|시즌))"
    r"|(?P<early>\d{3})년(?=에\s(?!걸쳐|한|두|\d))"
    r"|[’'‘](?P<short>\d\d)\s?년(?!대)|(?P<two>\d\d)년(?=\s?\d{1,2}월)"
    rf"|(?P<event>20[0-4]\d)(?=\s[가-힣A-Z‘'][^.,\d]{{0,16}}(?:{_EVENT})))"
    # 10~12월, 11월
    rf"|(?P<months>(?P<frommonth>{_MONTH}){_TO}(?=(?:{_MONTH})\s?월)"
    rf"|(?P<listmonth>{_MONTH})·(?=(?:{_MONTH})월)|(?P<month>{_MONTH})\s?월(?!요일|드컵|급))"
    # 1~3분기, 3사분기, 3/4분기
    r"|(?P<quarter>(?P<fromquarter>[1-4])(?:분기)?\s?[~∼～-]\s?(?=[1-4]\s?분기)"
    r"|(?P<listquarter>[1-3])·(?=[23]분기|(?<=3·)4분기)"
    r"|(?P<q>[1-4])\s?(?:/4|[·∙]4|사)?\s?분기(?!\s?(?:연속|째|만[에의]|내리)))"
    # 10월 3주, 50주차
    r"|(?P<nth>(?P<nthnumber>[1-5])\s?주(?:차|째)?(?=[^가-힣]|$|[은는를의에]|까지|부터))"
    r"|(?P<weeknumber>(?P<wn>\d{1,2})\s?주차)"
    # 10~14일, 3일
    rf"|(?P<days>(?P<fromday>{_DAY})일?{_TO}(?=(?:{_DAY})\s?일{_NO_DAY})"
    rf"|(?P<listday>{_DAY})·(?=(?:{_DAY})\s?일{_NO_DAY})|(?P<day>{_DAY})\s?일{_NO_DAY})"
    # 15:30, 3시 30분 20초
    r"|(?P<clock>(?P<cl>(?:[01]?\d|2[0-3]):[0-5]\d)(?::(?P<cs>[0-5]\d))?(?![\d:]))"
    rf"|(?P<hours>(?P<fromhour>{_HOUR})시?{_TO}(?=(?:{_HOUR})\s?시{_HOUR_END})"
    rf"|(?P<hour>{_HOUR})\s?시{_HOUR_END}{_MINUTES})"
)
_WORDS = (
    rf"(?P<yearword>(?P<yw>{longest_first(w for w in YEAR_WORDS if w != '올')}|{longest_first(CARRIED_YEAR_WORDS)})"
    rf"(?:도(?=[^가-힣]|[은는을를의에보까부])|{_END}|(?=동[기월]))"
    r"|(?P<olhae>올)(?=봄|여름|가을|겨울|연말|[상하]반기|들어"
    rf"|\s(?!(?:{_AGREED})(?:[^가-힣]|$|[이으은을를도]))))"
    r"|(?P<newyear>새해)(?=부터|에[는도]?\s|엔\s|\s(?:예산|첫|들어))"
    rf"|(?P<monthword>(?P<mw>{longest_first((*MONTH_WORDS, *CARRIED_MONTH_WORDS))}){_END})"
    rf"|(?P<quarterword>(?P<qw>{longest_first(QUARTER_WORDS)})\s?분기{_END})"
    r"|(?P<quarter>(?P<q>[일이삼사])사?분기)"
    r"|(?P<half>(?P<both>상·하)반기|(?P<h>상|하|전|후)반기(?!\s?왜곡))"
    rf"|(?P<weekend>(?P<wew>지지난|지난|이번|다음|오는|돌아오는|다가오는)\s?주말{_END})"
    rf"|(?P<week>(?P<ww>{longest_first(WEEK_WORDS)})(?:{_END}|(?=\s?[{WEEKDAYS}]요일|\s?주말)))"
    r"|(?P<lastweek>전주)"
    r"(?=\s?대비|보다|에\s?비해|[와의]\s?(?:같|비교)|\([^()]{1,30}\)\s?(?:보다|대비|에\s?비해))"
    rf"|(?P<nth>(?P<nthword>{longest_first(ORDINALS)})\s?주(?=[^가-힣]|$|[은는를의에도]|까지|부터|말|간|차))"
    r"|(?P<lead>지난|오는|이번|다가오는|돌아오는|매월|매달|매년|해마다)"
    rf"(?=\s?[\d’'봄여가겨상하전후연{WEEKDAYS}])"
    r"|(?P<same>같은\s?(?:기간|분기|시기|달)|동기(?=[^가-힣]|[의에]|간|보다|대비)|동월|이맘때|같은\s때)"
    r"|(?P<season>봄|여름|가을|겨울)철?"
    r"|(?P<turn>연초|연말(?!연시|정산)|연내|세밑)"
    r"(?=[^가-힣]|$|[은는을를의에도과와만로]|이[었다라며면]|까지|부터|께|쯤|보다|엔)"
    rf"|(?P<dayword>(?P<dw>{longest_first(DAY_WORDS)})(?:{_END}|(?=\s?(?:{_AMPM}))))"
    rf"|(?P<carried>(?P<cw>{longest_first(w for w in CARRIED_DAY_WORDS if w not in ('당일', '전일'))}){_END}"
    rf"|(?P<onday>당일|전일)(?=\s?(?:{_AMPM}|대비)|에는?\s|까지|부터|보다))"
    rf"|(?P<bracket>\((?P<bw>[{WEEKDAYS}])(?:요일)?\))"
    rf"|(?P<weekday>(?P<wd>[{WEEKDAYS}])요일)"
    rf"|(?P<part>(?P<pw>{_PART}){_PART_END})"
    r"|(?P<zone>(?:한국|우리(?:나라)?)\s?시[간각](?:으로|\s기준(?:으로)?)?(?=\s))"
    rf"|(?P<ampm>{_AMPM})"
    rf"(?=\s?\d|\s(?:{longest_first(NATIVE_HOURS)})\s?시|[^가-힣]|$|부터|까지|에|께|늦게|이)"
    rf"|(?P<hours>(?P<nhour>{longest_first(NATIVE_HOURS)})\s?시{_HOUR_END}{_MINUTES}"
    r"|(?P<noon>정오|자정)(?=[^가-힣]|$|[은는을를의에과와]|이|무렵|께|쯤|까지|부터))"
)
#: One part of a date, in figures and in words; its outer group names its kind, a key of RANK.
FIGURES = re.compile(_FIGURES)
WORDS = re.compile(_WORDS)
#: What a date may open with: a cheap test before the long patterns.
_LIKELY = (
    r"\d{1,4}(?:\s?[년월일시세분주~∼～〜–—―−-]|[./:·∙]|\s?(?:사\s?분기|학년도|회계연도)|\s[가-힣A-Z])|[’'‘]\d\d[.년\s]"
    r"|지[난지]|오[는늘후전]|이[번날달듬튿른맘 ]|다[음가다]|올|금[년주월일]|작년|재작|내[년후주달일]|후[년반]|직전"
    r"|전[년해월달날일반분주 ]|같은|그[해제저달끄 ]|당[월일]|익[월일]|어[제젯]|엊그|명일|모레|글피|상[반·순]|하[반순]|봄|여름"
    r"|가을|겨울|연[초말내]|세밑|새[해벽]|아침|낮|저[녁번]|밤|한국|한[낮밤]|우리|중[순반]|초|말|후반|매[월달년]|해마|돌아|심야|대낮"
    r"|정오|자정|[월화수목금토일]요|[일이삼사]사?분기|첫|마지막|[둘셋넷]째|[두세네] ?번|다섯|동[기월]|\([월화수목금토일]"
    rf"|(?:{longest_first(NATIVE_HOURS)})\s?시"
)
LIKELY = re.compile(_LIKELY)
#: The same at the start of a word.
OPENING = re.compile(rf"(?:(?<![가-힣\d.,A-Za-z:/-]))(?:{_LIKELY})")
#: Between the two ends of a range.
JOINT = re.compile(rf"(?P<sign>{_TO})|(?P<from>부터)\s?|(?P<word>에서|과|와)\s")
#: `3일(현지시간) 오후 8시`: a zone in brackets between the day and its hour, or behind both.
BRACKETED_ZONE = re.compile(
    r"\s?\((?:이하\s)?(?P<name>현지|한국|우리|미국|미\s?동부|동부|미국\s동부|국제\s?표준|그리니치|GMT|UTC)"
    r"(?:\s?표준)?(?:\s?시[간각])?\)"
)
