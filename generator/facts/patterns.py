"""Patterns and word lists of the extractors: data only, no logic.

Units follow UCUM where it has them (https://ucum.org); currencies are ISO 4217 codes.
"""

from __future__ import annotations

import re

from generator.models import Direction
from generator.text.wordlist import words

#: Currencies as Korean news writes them after an amount; those of no single country have no code.
#: A hundredth of one is written `USD/100`.
CURRENCIES = {
    "원": "KRW", "달러": "USD", "불": "USD", "美달러": "USD", "미 달러": "USD", "유로": "EUR",
    "엔": "JPY", "엔화": "JPY", "위안": "CNY", "위안화": "CNY", "파운드": "GBP", "루피": "INR",
    "루블": "RUB", "바트": "THB", "링깃": "MYR", "헤알": "BRL", "리라": "TRY", "루피아": "IDR",
    "즈워티": "PLN", "페소": "", "프랑": "", "크로나": "SEK", "크로네": "", "동": "VND",
    "디르함": "AED", "리얄": "SAR", "리알": "", "디나르": "", "랜드": "ZAR", "포린트": "HUF",
    "코루나": "CZK", "셰켈": "ILS", "텡게": "KZT", "흐리우냐": "UAH", "마르카": "", "휠던": "",
    "길더": "", "마르크": "DEM", "페세타": "ESP", "투그릭": "MNT", "크로네화": "",
    "센트": "USD/100", "펜스": "GBP/100", "페니": "GBP/100",
}  # fmt: skip
#: Currencies that bear the name of their country, parted by a blank or not.
NATIONAL_CURRENCIES = {
    "미국": {"달러": "USD"}, "홍콩": {"달러": "HKD"}, "호주": {"달러": "AUD"},
    "캐나다": {"달러": "CAD"}, "싱가포르": {"달러": "SGD"}, "대만": {"달러": "TWD"},
    "뉴질랜드": {"달러": "NZD"}, "스위스": {"프랑": "CHF"}, "프랑스": {"프랑": "FRF"},
    "핀란드": {"마르카": "FIM"}, "네덜란드": {"휠던": "NLG", "길더": "NLG"},
    "영국": {"파운드": "GBP"}, "이집트": {"파운드": "EGP"}, "멕시코": {"페소": "MXN"},
    "필리핀": {"페소": "PHP"}, "아르헨티나": {"페소": "ARS"}, "칠레": {"페소": "CLP"},
    "스웨덴": {"크로나": "SEK"}, "노르웨이": {"크로네": "NOK"}, "덴마크": {"크로네": "DKK"},
    "인도": {"루피": "INR"}, "파키스탄": {"루피": "PKR"}, "이란": {"리알": "IRR"},
    "쿠웨이트": {"디나르": "KWD"}, "중국": {"위안": "CNY"}, "일본": {"엔": "JPY"},
    "베트남": {"동": "VND"}, "태국": {"바트": "THB"}, "터키": {"리라": "TRY"},
    "튀르키예": {"리라": "TRY"}, "독일": {"마르크": "DEM"},
}  # fmt: skip
CURRENCIES |= {
    f"{country}{blank}{word}": code
    for country, words_of in NATIONAL_CURRENCIES.items()
    for word, code in words_of.items()
    for blank in ("", " ")
}
CURRENCY_SIGNS = {
    "$": "USD", "US$": "USD", "＄": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "￥": "JPY",
    "₩": "KRW", "￦": "KRW", "HK$": "HKD", "A$": "AUD", "C$": "CAD", "S$": "SGD", "NT$": "TWD",
}  # fmt: skip
CURRENCY_CODES = "KRW USD EUR JPY CNY GBP HKD AUD CAD SGD TWD CHF INR VND THB".split()

PERCENTS = {
    "%": "%", "퍼센트": "%", "프로": "%", "％": "%", "%p": "%p", "%P": "%p", "%포인트": "%p",
    "퍼센트포인트": "%p", "퍼센트 포인트": "%p", "% 포인트": "%p", "bp": "bp", "베이시스포인트": "bp",
}  # fmt: skip

#: Korean measures that native numerals count: 한 근, 두 돈.
KOREAN_MEASURES = frozenset(
    "근 돈 평 되 섬 관 마지기 큰술 작은술 스푼 컵 꼬집 시간 톤 리터 미터 인분 다스".split()
)
#: Units of measure; those of one Hangul syllable stand among the counters instead.
QUANTITIES = {
    "km": "km", "㎞": "km", "킬로미터": "km", "m": "m", "미터": "m", "cm": "cm", "㎝": "cm",
    "센티미터": "cm", "mm": "mm", "㎜": "mm", "밀리미터": "mm", "㎛": "um", "마이크로미터": "um",
    "nm": "nm", "㎚": "nm", "나노미터": "nm", "나노": "nm", "㎡": "m2", "m²": "m2", "제곱미터": "m2",
    "㎢": "km2", "제곱킬로미터": "km2", "㎥": "m3", "세제곱미터": "m3", "ha": "har", "㏊": "har",
    "헥타르": "har", "kg": "kg", "㎏": "kg", "킬로그램": "kg", "g": "g", "그램": "g", "mg": "mg",
    "㎎": "mg", "밀리그램": "mg", "t": "t", "톤": "t", "ℓ": "L", "L": "L", "리터": "L",
    "㎖": "mL", "ml": "mL", "mL": "mL", "밀리리터": "mL", "배럴": "[bbl_us]", "갤런": "[gal_us]",
    "W": "W", "와트": "W", "kW": "kW", "㎾": "kW", "킬로와트": "kW", "MW": "MW", "㎿": "MW",
    "메가와트": "MW", "GW": "GW", "기가와트": "GW", "kWh": "kW.h", "㎾h": "kW.h", "킬로와트시": "kW.h",
    "MWh": "MW.h", "㎿h": "MW.h", "GWh": "GW.h", "기가와트시": "GW.h", "TWh": "TW.h", "Wh": "W.h",
    "V": "V", "볼트": "V", "Hz": "Hz", "㎐": "Hz", "㎒": "MHz", "MHz": "MHz", "㎓": "GHz", "GHz": "GHz",
    "KB": "KBy", "MB": "MBy", "메가바이트": "MBy", "GB": "GBy", "기가바이트": "GBy", "TB": "TBy",
    "테라바이트": "TBy", "Gbps": "Gbit/s", "기가비트": "Gbit", "픽셀": "픽셀", "화소": "화소",
    "℃": "Cel", "°C": "Cel", "도": "Cel", "㎍": "ug", "㎍/㎥": "ug/m3", "데시벨": "dB", "dB": "dB",
    "노트": "[kn_i]", "해리": "[nmi_i]", "인치": "[in_i]", "피트": "[ft_i]", "마일": "[mi_i]",
    "평": "평", "인분": "인분", "칼로리": "cal", "kcal": "kcal", "㎉": "kcal", "㎞/h": "km/h",
    "포인트": "포인트", "ppm": "[ppm]", "마력": "[HP]", "캐럿": "[car_m]", "온스": "[oz_av]", "돈": "돈",
    "TEU": "TEU", "DWT": "DWT", "CGT": "CGT", "토큰": "토큰", "큐비트": "큐비트", "헤르츠": "Hz",
    "시버트": "Sv", "Sv": "Sv", "mSv": "mSv", "㏜": "Sv", "밀리시버트": "mSv", "μSv": "uSv",
    "마이크로시버트": "uSv", "m/s": "m/s", "파스칼": "Pa", "아르": "ar", "인승": "인승", "㏈": "dB",
    "에이커": "[acr_us]", "평방미터": "m2", "평방 미터": "m2", "제곱 미터": "m2", "입방미터": "m3",
    "입방 미터": "m3", "입방피트": "[cft_i]", "입방 피트": "[cft_i]", "제곱피트": "[sft_i]",
    "미터톤": "t", "비트": "bit", "바이트": "By", "킬로바이트": "KBy",
    "야드": "[yd_i]", "킬로": "kg", "kt": "kt", "Mt": "Mt", "hPa": "hPa", "㍱": "hPa",
    "헥토파스칼": "hPa", "kPa": "kPa", "MPa": "MPa", "GPa": "GPa", "광년": "[ly]", "km/h": "km/h",
    "ｍ": "m", "ｋｍ": "km", "ｃｍ": "cm", "ｍｍ": "mm", "ｋｇ": "kg", "ｇ": "g", "ｔ": "t",
    "㎧": "m/s", "km/s": "km/s", "㎞/s": "km/s", "km/L": "km/L", "㎞/ℓ": "km/L", "㎞/L": "km/L",
    "km/ℓ": "km/L", "㎞/㎾h": "km/kW.h", "㎞/kWh": "km/kW.h", "km/kWh": "km/kW.h", "mAh": "mA.h",
    "㎃h": "mA.h", "Ah": "A.h", "암페어": "A", "kV": "kV", "㎸": "kV", "킬로볼트": "kV", "mV": "mV",
    "Mbps": "Mbit/s", "kbps": "kbit/s", "Tbps": "Tbit/s", "GT/s": "GT/s", "GB/s": "GBy/s",
    "PB": "PBy", "페타바이트": "PBy", "KW": "kW", "기가헤르츠": "GHz",
    "메가헤르츠": "MHz", "테라와트시": "TW.h", "메가와트시": "MW.h", "㎏f·m": "kgf.m", "kgf·m": "kgf.m",
    "µg": "ug", "μg": "ug", "마이크로그램": "ug", "㎍/m³": "ug/m3",
    "㎍/m3": "ug/m3", "㎎/L": "mg/L", "㎎/ℓ": "mg/L", "mg/L": "mg/L", "㎎/㎗": "mg/dL",
    "mg/dL": "mg/dL", "mg/dl": "mg/dL", "㎎/dL": "mg/dL", "㎜Hg": "mm[Hg]", "mmHg": "mm[Hg]",
    "㎏/㎡": "kg/m2", "kg/㎡": "kg/m2", "g/㎞": "g/km", "g/km": "g/km", "Bq": "Bq", "베크렐": "Bq",
    "ppb": "[ppb]", "피피엠": "[ppm]", "cc": "cm3", "㏄": "cm3", "시시": "cm3", "줄": "J", "kJ": "kJ",
    "뉴턴": "N", "룩스": "lx", "루멘": "lm", "니트": "cd/m2", "럭스": "lx", "근": "근", "관": "관",
    "되": "되", "섬": "섬", "단보": "단보", "마지기": "마지기",
    "브릭스": "브릭스", "Brix": "브릭스", "플롭스": "FLOPS", "파라미터": "파라미터",
    "매개변수": "매개변수", "dpi": "dpi", "fps": "fps", "rpm": "{rpm}",
    "다스": "다스", "꼬집": "꼬집", "큰술": "큰술", "작은술": "작은술", "스푼": "스푼", "컵": "컵",
    "㎕": "uL", "마이크로리터": "uL", "dL": "dL", "㎗": "dL", "데시리터": "dL", "kL": "kL", "㎘": "kL",
    "㎥/s": "m3/s", "m³": "m3", "m³/s": "m3/s", "km²": "km2", "미크론": "um",
    "나노그램": "ng", "ng": "ng", "피코그램": "pg", "pg": "pg", "옹스트롬": "Ao", "파섹": "pc",
    "mm/h": "mm/h", "㎜/h": "mm/h", "나노초": "ns", "밀리초": "ms", "ms": "ms", "마이크로초": "us",
}  # fmt: skip

#: Counters, by their own name; the longer ones first where one opens another.
COUNTERS = (
    "개월치 개사 개국 개소 개교 개시 개동 개층 개팀 개종 개 명 곳 건 대 척 가구 마리 종 편 회 차례 번 "
    "세대 채 동 층 장 권 병 잔 그루 송이 켤레 벌 자루 통 포기 필 두 인 사람 분 사 개국 나라 국 팀 점 "
    "골 승 패 무 표 석 실 병상 학급 학교 호기 량 편 석 항목 단계 배수 갑 판 모 줄 쪽 페이지 단지 필지 "
    "가지 군데 차선 살 세 주 좌 계좌 구좌 쌍 식 조각 홀 타 다발 상자 박스 포대 자리 마디 곡 권역 노선 "
    "개점 점포 매장 시즌 라운드 경기 게임 언더파 오버파 타점 홈런 안타 도루 이닝 킬 어시스트 코어 기 "
    "구 정 칸 면 객실 호실 베드 블록 시군 읍면동 읍면 구역 타석 완봉 홀드 "
    "스틸 슛 파울 문제 화 에피소드 트랙 장면 작품 품목 품종 사례 의석 계정 뿌리 톨 짝 개비 보루 앰풀 바이알 도스 회분 명분 "
    "기통 채널 스레드 배속 잎 갈래 겹 인조 부작 연임 중주 "
    "본 뷰 베이 편성 프레임 두 캔 팩 봉 갑 첩 환 튜브 차로 컵 스쿱 판 벌 켤레 묶음 꾸러미 입 구 기수 어가 계단 단 문 실점 득점 자책점 연승 연패 피안타 탈삼진 삼진 타수 세이브 리바운드 블로킹 에이스 슈팅 도움 볼넷 사사구 피홈런 "
    "항차 교대 남매 형제 자매 봉지 접시 그릇 축 접 쾌 톳 두름 손 가마 가마니 공기 모금 바퀴 걸음 컷 회전 세트 "
    "토막 포대 갤러리 꼭지 편대 개교 개년도 개월분 매 매입 통화 곳당 어절 문장 자 글자 낱말 행 열 "
    "사단 여단 척분 관왕 종목 색 부문 방울 문항 과목 학점 학년 학기 교시 끼 박 일 개역 역 정거장 발 부 정 알 캡슐 조 대분"
).split()
#: Counters of two words.
SPACED_COUNTERS = ("개 동", "개 사")
RATIO_UNITS = ("배", "곱절", "갑절")
#: Places in an order; 1·2차 and 제3공장 too.
RANK_UNITS = (
    "위 등급 등 번째 차 호 호선 강 순위 대째 세대 기 회차 군 종 번지 조 항 공장 단계 라운드 집 장 편 "
    "회 번 기수 세기 번가 라인 광구 호기 사단 연대 함대 지구 공구 터미널 교시 막 부 심 학년 팀장 과"
).split()
#: Ranks without 제 before the number; 2차 협의 and 3심 are, 2차례 and 3심하다 are not.
PLAIN_RANKS = (
    "위 등급 등 번째 순위 강 조 호선 회차 호기 차 쇄 쿼터 터미널 번지 심 학년 단계 막 악장 상 급 호 공구 라운드 순번 교시 반"
).split()

#: What may follow a unit: a particle, a suffix, or the end of the word.
AFTER_UNIT = (
    r"(?=(?:서(?=\s)|은|는|이|가|을|를|의|에|로|으로|와|과|도|만|까지|부터|보다|마다|씩|당|째|꼴|여|짜리|가량|정도|이상|이하|"
    r"미만|초과|안팎|내외|남짓|쯤|나|라|다|였|인|일|임|입|뿐|밖|들|처럼|하|께|며|고|급|분|치|수준|규모|어치|대|선|간|"
    r"밑|전|후|뒤|차|중|씨|남|여|생|용|형|상당|초|말|넘|총|약|최|안|또|등|기준|단위|지분|이나|에서|마저|조차|으로|밖에|대비)|"
    r"[^가-힣]|$)"
)

#: What may follow a rank: as after a unit, and nouns that are ordered.
AFTER_RANK = AFTER_UNIT.replace(
    "|[^가-힣]|$)", "|접종|협|본|투표|공판|전지(?!다)|예선|감염|산업|판결|[^가-힣]|$)"
)
#: What sums of money are of, where a headline leaves the currency out.
SUMS = re.compile(
    r"매출|이익|영업익|순익|순이익|손실|적자|흑자|예산|투자|수주|계약|사업비|공사비|자금|대출|빚|부채|자산|시총|몸값|연봉|상금|"
    r"벌금|과징금|배당|기금|지원|세수|수출|수입|거래|전망|예상|컨센서스|목표"
)
#: Speeds: the word for the time stands before the number.
SPEEDS = {"시속": "h", "초속": "s", "분속": "min"}
#: The surnames of 98 in a hundred Koreans (census of 2015), for ages in brackets and titles.
SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추"
    "도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간갈견"
)
#: What may stand behind a surname or an initial instead of a given name.
PERSON_ENDINGS = frozenset(("씨", "양", "군", "모"))

#: What may follow a counter: fewer nouns are written on to it.
AFTER_COUNTER = (
    r"(?=(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|까지|부터|보다|마다|씩|당|째|꼴|여|짜리|가량|정도|이상|이하|"
    r"미만|초과|안팎|내외|남짓|쯤|나|라|다|였|인(?!칭)|일(?=[\s.,까])|임|입|뿐|밖|들|처럼|하(?=[나는며])|께|며|고|급|분|치|수준|규모|대(?=[의\s로를에])|선(?=[에을])|"
    r"중|총|넘|차(?=[\s로])|죠|지요|이나|에서|마저|조차|밖에|대비|기준|단위|전(?=[\s은는이에의을과도부])|째|간)|[^가-힣]|$)"
)

#: Numbers that name one of a row: 2번 타자, 11회말, 2부 리그.
IN_ROW = re.compile(
    r"\s?(?P<word>번(?=\s(?:홀|타자|출구|국도|버스|선발|주자|후보|트랙|고속|게이트|활주로|확진|환자|레인|문항|질문|지방도|"
    r"군도|승강장|플랫폼|시드|좌석|버튼|염색체|어뢰|투수))|회(?=[말초]\s|\s접전)|부(?=\s리그)|위(?=권)"
    r"|단(?=\s?(?:로켓|엔진|발사체|추진|분리|점화|부스터|연소)|[과에]는?\s)"
    r"|집(?=\s(?:앨범|음반|타이틀|수록|활동|발매)|[을으]로?\s(?:내|냈|낸|발매|발표|선보|들고|돌아|컴백))"
    r"|종(?=\s(?:보통|대형|소형|특수|면허|근린|일반주거|전용주거|주거지|항만|시설물|감염병|오토))"
    r"|기(?=\s(?:신도시|내각|체제|집행부|정부|행정부|지도부|위원회|암\s|졸업생|연습생|시정|도정))"
    r"|대(?=\s(?:회장|대통령|국회|총선|대선|의회|총장|이사장|위원장|총리|국왕|교황|총재|도의회|시의회|국회의원))"
    r"|세대(?=\s(?:이동통신|통신|실손|네트워크|전투기|원전|완전변경|모델))"
    r"|세트(?=에서|에만|[를는]\s(?:내|따|가져|잡|먼저)|\s(?:초반|중반|막판|들어)))"
)
#: Units that tell one of a row where these words stand before the number: 연장 11회, 17조 2항.
ROW_UNIT = re.compile(rf"\s?(?P<word>회|번|기|호|항|부|편|당){AFTER_COUNTER}")
ROW_BEFORE = {
    "회": re.compile(r"연장\s?$"),
    "번": re.compile(r"(?:등번호|기호|백넘버)\s?$"),
    "기": re.compile(r"민선\s?$"),
    "호": re.compile(r"(?:국보|보물|사적|태풍|천연기념물|문화유산|훈령|고시|지방도|국도)\s?$"),
    "항": re.compile(r"\d조(?:의\s?\d+)?\s?$"),
    "부": re.compile(r"드라마\s$"),
    "편": re.compile(r"시리즈\s$"),
}
#: Counters that only what stands around them tells from other words: 3선 의원, 2주택자, 7전 8기.
TERMS = re.compile(
    r"\s?(?P<word>선(?=의\s[가-힣]{2,4}\s|을\s지[낸냈]|에\s(?:성공|도전|나서|올)"
    r"|\s(?:의원|국회의원|중진|시장|도지사|구청장|군수|고지|출신))"
    r"|단(?=형)|주택(?=자|\s(?:이상|보유|소유))|전(?=\s\d+[기승])|수(?=\s끝에)"
    r"|(?:실점|득점|도루|연승|연패|삼진)(?=했|하[고며지는]|한\s))"
)
#: Parties are counted behind these: 여야 4당.
PARTIES = re.compile(r"(?:여야|야권|원내|범야권|진보|보수|야|여)\s?$")
#: Homes and farms are counted in 호 behind or before these: 농가 34호, 120호 공급.
HOMES = re.compile(
    r"(?:농가|가구|주택|농장|축사|오피스텔|빌라|다세대|어가|분양|공급|상가|총|모두)\s?$"
)
SUPPLIED = re.compile(
    r"호(?:[를가의는은]|씩|를\s더)?\s?(?:공급|분양|입주|건설|매입|규모|가량|이상)"
)
#: Words before a figure that bend it.
BEFORE = {
    "약": "about", "대략": "about", "거의": "about", "얼추": "about", "대충": "about", "대체로": "about", "어림잡아": "about", "줄잡아": "about",
    "총": "total", "모두": "total", "도합": "total", "합계": "total", "통틀어": "total", "전부": "total",
    "합쳐": "total", "합해": "total", "합하면": "total", "합치면": "total",
    "최대": "max", "최고": "max", "많게는": "max", "최장": "max", "최단": "min", "길게는": "max", "높게는": "max",
    "최소": "min", "최저": "min", "적게는": "min", "적어도": "at_least", "최소한": "min",
    "많아야": "at_most", "길어야": "at_most", "기껏해야": "at_most", "잘해야": "at_most",
    "많아봐야": "at_most", "많아 봐야": "at_most", "길어봐야": "at_most", "못해도": "at_least",
    "불과": "only", "단돈": "only", "단": "only", "고작": "only", "겨우": "only",
    "달랑": "only", "고작해야": "only", "오직": "only", "근": "about", "대강": "about",
}  # fmt: skip
#: Words that name a record beside a measure: 최고 시속 320㎞, 최저 기온.
EXTREMES = frozenset(("최고", "최저"))
#: 사상 최대 3조원 is a record, not a bound.
RECORD = words("사상 역대 국내 세계 업계 아시아 사내 창사이래 이래")

# Every form that a stem takes before the endings of news text, plain and polite alike: a
# sentence and its 합니다체 version must read the same.
_HA = "[하한할함합했해]"
_DWE = "(?:[되된될됨됩됐돼]|되었)"
#: A quotation may close before the copula: `"뽑을 예정"이라고`.
_COPULA = "[”\"’']?(?:이[다며고라지나었던]|이란|인|입|임|였|일)"
_JI = "[지진질짐집졌져]"
_ANH = "(?:않|못|아니)"
_SEEM = "보(?:인|일|임|입|이|여|였)|보[고았며]|본|볼|봅|봤"
_UNDERCUT = f"밑[도돌돈돎돕]|하회{_HA}"
_MISSED = r"못\s?미[치친칠침칩쳤쳐]|미치지(?:는|도)?\s?(?:않|못)|미달"
_OVERTAKE = f"웃[도돌돈돎돕]|상회{_HA}"
_CROSS = r"돌파|넘[는어을긴길김깁겼겨기었은습음으도자던더](?!다고 볼 수 없)|넘(?=[게고])"
_BELOW = f"{_UNDERCUT}|{_MISSED}"
_OVER = f"{_OVERTAKE}|{_CROSS}"
_FALLS_SHORT = rf"(?:(?:채\s)?(?:[안못]\s?{_DWE}|되지\s?{_ANH})|(?<=도)\s(?:채\s)?(?:못\s?[가-힣]|[가-힣]{{1,6}}지\s?(?:않|못)))"
_ADVERB = r"(?:(?:[가-힣]{1,4}(?:히|게|씬|쩍)|조금|약간|채|이미|벌써|처음으로|한참|소폭|살짝|다소|겨우|간신히)\s){0,2}"
#: What a bound may be called behind the figure: `3조원 벽을 넘었다`.
_STEP = r"(?:(?:\s?(?:벽|문턱|고지|선|저지선|고개|관문)|대)(?=[을를이가도은는에]))?"
#: What follows a figure (its gloss left out) and bends it; the first that matches counts.
AFTER = (
    (re.compile(r"\s?이상(?!하|한|기후|징후|현상|반응)"), "at_least"),
    (re.compile(r"\s?(?:이하|이내)"), "at_most"),
    (re.compile(r"\s?미만"), "under"),
    (
        re.compile(
            rf"[을를은는]?\s?{_ADVERB}(?:(?:넘기?지(?:는|도)?|초과하지)\s?{_ANH}|(?:넘을|넘길|초과할)\s수\s없|넘어(?:선|서는)\s안)"
        ),
        "at_most",
    ),
    (
        re.compile(
            r"\s?초과(?=[은는이가을를의로에도인다]|\s?[,.)]|입니다|이다|$|\s(?!달성|근무|이익))"
            rf"|{_STEP}[을를은는도]\s?{_ADVERB}(?:초과{_HA}|{_OVERTAKE})"
            rf"|{_STEP}(?:[이가을를은는도]|마저|까지)?\s?{_ADVERB}(?:{_CROSS})|{_STEP}[을도]\s?{_ADVERB}(?:뚫|깼|깨뜨)"
        ),
        "over",
    ),
    (
        re.compile(
            rf"{_STEP}(?:[을를은는도]|마저|조차)\s?{_ADVERB}(?:{_UNDERCUT}|모자[라란랐])|에(?:는|도)?\s?{_ADVERB}모자[라란랐]|\s?(?:벽|고지|선|저지선)(?:[이도]|마저|까지|조차)\s?{_ADVERB}(?:무너|깨[졌지질]|붕괴)|에(?:도|는|조차)?\s?{_ADVERB}(?:{_MISSED})"
            rf"|[이가은는도]?\s?{_FALLS_SHORT}|(?<![m㎞㎝터층])\s?(?:아래로|밑으로|아래(?=[인의]))"
        ),
        "under",
    ),
    (re.compile(r"[에이]?\s?(?:육박|근접|가까[운워웠이]|가깝|다다[르른랐])"), "about"),
    (
        re.compile(
            r"에?(?:만|서)?\s?(?:불과|그[치친칠침칩쳤쳐]|머[무문물뭄뭅]|머물|멈[추춘춥췄])|이\s고작|\s?뿐|밖에(?=\s|는)|만(?=\s|이\s|을\s|으로\s)"
            r"|\s?(?:만\s)?[가-힣]{1,5}[는은]\s(?:데|게|것이)\s?(?:그[치친칠침칩쳤쳐]|머[무문물뭄뭅]|머물|고작|불과|전부)"
        ),
        "only",
    ),
)
#: Right behind a figure, before what else bends it: `15도 안팎일`, `41% 수준에 불과`.
ROUGHLY = re.compile(
    r"(?P<about>(?:어치)?\s?(?:가량|정도|안팎|내외|쯤|남짓|전후|언저리|가까이|가까운)|(?<=\S)여(?=\s)|\s?선(?=[에으을의]|이다|입니))|\s?(?:수준|꼴)"
)
#: 여 between a number and its unit (20여 곳).
MIDDLE_ABOUT = "여"
#: What a figure is held against; after these 넘다 and 밑돌다 compare and do not bend.
YARDSTICKS = re.compile(
    r"(?:[가-힣](?=인\s|이던\s|였던\s)|(?:여겨지는|꼽히는|통하는|내다본|내다봤던|점친|점쳤던|예상했던|예상한|전망한|예측한|추정한|기대한|제시한|요구한|목표한|정한)|예상치|전망치|목표치?|목표액|목표량|컨센서스|기대치|추정치|예측치|평균치|기준치|허용치|한도|정원|예상액|손익분기점|기준선|합격선|저항선|"
    r"예상|전망|(?<!투자)(?<!사업)계획|예산|실적|기록|권고치?|최고치|최저치|상한선?|하한선?|평년|"
    r"(?:전국|업계|세계|국제|유럽|OECD|시장|지역|경쟁사|동종|또래|산업)\s?평균|"
    r"\d{4}년의|(?:지난해|전년|작년|전분기|전월|직전\s?분기|예년)(?=의|보다|\s?(?:같은|동기|동월|기록|실적|수준))"
    r"(?:\s?(?:같은\s?기간|같은\s?분기|동기|동월|수준))?)"
    r"(?:인|였던|이었던|의|보다)?(?:\s?\([^()]{1,20}\)(?:인|의)?)?"
    r"(?:\s(?:주당|약|총|평균|각각|무려))?\s?$"
)
#: Syllables that end in ㄹ, as the ending of what is still to come does (Unicode, section 3.12).
_TO_COME = "[" + "".join(chr(0xAC00 + 28 * i + 8) for i in range(399)) + "]"
_EXPECTING = "(?:전망|예상|예측|관측|기대|추산|추정|추계|예견|짐작)"
#: `당초 예상한 3%` looks forward to its own figure: only `3%로 예상한` speaks of one before it.
_UNLOOKED = (
    rf"(?!(?<![로고것며]\s)(?:{_EXPECTING}(?:한|했던|하던|하는|된|됐던|되던|되는)|내다[본보]|내다봤던"
    r"|점[친쳤치]던?)\s)"
)
#: The ending 려, and not the last syllable of 고려하다, 우려하다.
_MEANING = r"(?<![고배염독격장화])(?<!\s우)려"
#: What a clause says of its figures as a whole.
CLAUSE_MODALITY = (
    (
        re.compile(
            rf"{_UNLOOKED}(?:{_EXPECTING}(?:{_COPULA}|{_HA}|{_DWE}|[이도을]\s?(?:나[오온왔옵]|나오|내놓|내놨|지배|우세|제기))"
            rf"|내다[보본볼봄봅봤봐]|점[쳐쳤치친])|{_TO_COME}\s?거(?:라|야|다|예요|란)|것으로\s?(?:{_SEEM})"
            rf"|{_TO_COME}\s?것(?:이(?!\s없)|입|으로\s?(?!알려|전해)|임|\s?[”\"’']|\s같)"
            rf"|{_TO_COME}\s?(?:듯|공산|수\s있을)|가능성(?:[이도은을]|에|까지|마저)|{_TO_COME}\s(?:우려|조짐|모양)|{_TO_COME}\s?수도?\s?있다는\s(?:우려|전망|관측|경고|예측)|유력(?:하|시)|(?:전망|예상|관측)(?:[.…]?[”\"’']?$|[…”\"’'])"
        ),
        "expected",
    ),
    (
        re.compile(
            rf"예정(?:{_COPULA}|으로|{_DWE})|(?:계획|방침)(?:{_COPULA}|[을도]|으로)|다는\s(?:계획|방침|목표|구상|청사진|비전|포부|복안|전략|각오)|{_TO_COME}\s?(?:참이|참인|작정|요량|심산|생각이(?!\s없)|태세|뜻[을이](?!\s없)|복안)|는\s데\s?(?:잠정\s|최종\s|전격\s)?(?:합의|뜻을\s모|의견을\s모|동의)"
            rf"|[기키]로(?:\s?(?:(?:잠정|최종|사실상|전격)\s)?(?:{_HA}|결정|합의|확정|뜻|의결|약속|가닥|의견|마음|[가-힣]{{1,6}}[와과]\s(?:합의|약속|뜻))|\.?$|…)|목표(?:로\s|다|(?!인\s){_COPULA}|를\s?(?:세|제시|내걸|내세|잡|밝|발표|정|둔|두)|의\s|[”\"’']?라|$)|^[^,]{{0,12}}(?:높여|늘려|줄여)\s?잡|(?:계획|방침)\s(?:중|아래)|계획(?:하고|했|하는)"
            rf"|(?<!모르)(?<!알)(?<!좋)겠(?:다|습|노라|단|음|고)|{_MEANING}(?:고|는|던)(?:\s|$)|{_MEANING}\s?(?:한|하[고며지는]|했|해)"
            rf"|추진(?:할|하기로|키로|한다|합니다|하고\s있|\s중)|저울질|염두에|(?:방안|쪽)(?:을|으로)\s(?:논의|고심|손질|가닥|무게)|검토(?:할|하고\s있|\s중|하기로|한다|합니다)|구상(?:{_COPULA}|을)"
            r"|(?:예정|계획|방침)\.?$"
        ),
        "planned",
    ),
    (
        re.compile(
            rf"알려{_JI}|전해{_JI}|것으로\s?(?:나타|드러|파악|집계)|보도{_DWE}|주장까지\s들|"
            rf"(?:소식|소문|풍문|설)[이도]\s?(?:전해|돌|돈|도[는니]|떠돌|나[오온왔옵])|후문이|전언이|주장[이도]\s?나[오온왔옵]"
        ),
        "reported",
    ),
)
#: What every pattern of clause modality holds one of: a quick look before the long ones.
MARKERS = re.compile(
    r"전망|예상|예측|관측|기대|추산|추정|내다|것|듯|공산|가능성|유력|예정|계획|방침|[기키]로|목표|잡|겠|려|추진|검토|구상"
    r"|알려|전해|보도|소식|소문|풍문|설이|주장|점[쳐쳤치친]|거|후문|전언|수\s있을|추계|예견|짐작|우려|조짐|모양|합의|모[았으]|동의|수도|참[이인]|작정|요량|심산|생각이|태세|뜻[을이]|복안|청사진|비전|포부|전략|각오|저울질|염두|방안|쪽"
)
#: A measure before a figure that is a forecast or an aim by its own name: `올해 목표는 3조원이고`.
_WHEN = r"(?:(?:약|총|최소|최대|연|연간|내년|올해|연말|\d{4}년|\d{1,2}월)(?:까지|에)?\s)*$"
FOREWORDS = (
    (re.compile(rf"(?:목표|계획)(?:치|액|량|매출)?(?:는|은|가|이)\s{_WHEN}"), "planned"),
    (
        re.compile(rf"(?:전망|예상|추정|추산|예측)(?:치|액|량|값)(?:는|은|가|이)\s{_WHEN}"),
        "expected",
    ),
)
#: The same where an aim is raised or lowered to the figure: `목표를 2조원에서 3조원으로`.
RAISED = re.compile(
    r"(?:목표|투자\s?계획|채용\s?계획)(?:치|액|량)?[를을도]\s(?:[^,]{1,16}에서\s)?$"
)
#: A relative clause that ends in a forecast, plan or rumour, and the nouns up to the figure.
FORETOLD = re.compile(
    r"(?:(?P<expected>것으로\s(?:보이|예상되|전망되|추정되|예측되|관측되|기대되|점쳐지)는"
    r"|(?<![로고]\s)(?:예상|전망|추정|예측)되는)|(?P<planned>(?:예정|계획)인|예정된|[기키]로\s한|[기키]로\s했던)"
    r"|(?P<reported>것으로\s(?:알려진|전해진)))\s(?:[가-힣A-Za-z·]*[가-힣A-Za-z](?<![은는이가을를에의로와과도만고며])\s){0,3}"
    r"(?:(?:약|총|최대|최소|모두|나머지)\s)?$"
)
#: A marker that belongs to the noun behind it.
ATTRIBUTIVE = re.compile(
    r"(?:예정|계획|방침)(?:이던|인)(?:\s(?!것|가운데|만큼|상황)|$)"
    r"|것으로\s(?:보이는|예상되는|전망되는|추정되는|알려진|전해진)(?:\s(?!것|가운데|만큼|상황)|$)"
)
#: What a forecast concedes before it goes on: `2.1%로 낮아지겠지만 … 웃돌 것으로 봤다`.
CONCEDED = re.compile(r"겠(?:지만|으나|는데|으며|고)")
FORESEEN = re.compile(rf"{_EXPECTING}|내다[보봤]|것으로\s?(?:{_SEEM})|것이라")
#: In a forecast 겠 says what is to come, not what somebody means to do.
FORECAST = re.compile(
    r"기상청|예보|낮\s?최고|아침\s?최저|기온|강수|눈이|비가|바람이|파고|물결|구름|황사|미세먼지|더위|추위|한파|폭염"
)
WILL = re.compile(r"겠(?:다|습|고|으며|는데|지만)")
#: The subset of the last row that is no hearsay; 나타났다 and 집계됐다 are findings.
FINDINGS = re.compile(r"나타|드러|파악|집계")

#: Which way a figure goes, or where it stands against another.
DIRECTIONS: tuple[tuple[re.Pattern[str], Direction], ...] = (
    (
        re.compile(rf"{_BELOW}|모자[라란랐랍]|적[은었습다고지]|낮[은았습다고지]|작[은았습다고지]"),
        "below",
    ),
    (re.compile(rf"넘지(?:는|도)?\s?{_ANH}|초과하지\s?{_ANH}"), "below"),
    (re.compile(rf"{_OVER}|초과|많[은았습다고지]|높[은았습다고지]|앞[서선설섭섰]|뛰어넘"), "above"),
    (
        re.compile(
            r"증가|늘[어었고며렸리려]|는다고|늡|상승|올[랐라려렸립린릴]|오[른르릅]|급증|확대|성장|뛰[었어]|"
            r"뛴|뜁|개선|급등|치솟|불어|인상"
        ),
        "up",
    ),
    (
        re.compile(
            r"감소|줄[어었고며였여이인일입]|준다고|줍|하락|떨어|내[렸려린릴립]|내리|급감|축소|낮[췄춰춘춥추아]|급락|"
            r"위축|둔화|빠[졌지진집질]|깎|인하"
        ),
        "down",
    ),
    (re.compile(r"같은|같[았습]|동일|유지|제자리|변동\s?없"), "equal"),
)

#: Nouns of time that open a sentence and belong to no noun phrase.
TIME_NOUNS = frozenset(
    "최근 현재 당시 올해 지난해 작년 내년 이날 오늘 어제 내일 이번 지난 이달 앞서 한편 당초 그동안 이후 "
    "오전 오후 연말 연초 지난달 요즘 올 매년 매월 매일 이제 지금 향후 앞으로 이미 역시 특히".split()
)
#: Words that point back and name nobody.
PRONOUNS = frozenset(
    "그 그녀 이 이들 그들 이것 그것 이는 누구 자신 저 우리 나 저희 여기 거기 이곳 그곳 본인 당신".split()
)
