"""Patterns and word lists of the extractors: data only, no logic.

Units follow UCUM where it has them (https://ucum.org); currencies are ISO 4217 codes.
"""

from __future__ import annotations

import re

from generator.models import Direction
from generator.text.wordlist import words

#: Currencies as Korean news writes them after an amount.
CURRENCIES = {
    "원": "KRW", "달러": "USD", "불": "USD", "美달러": "USD", "미국달러": "USD", "미 달러": "USD",
    "유로": "EUR", "엔": "JPY", "위안": "CNY", "위안화": "CNY", "파운드": "GBP", "홍콩달러": "HKD",
    "호주달러": "AUD", "캐나다달러": "CAD", "싱가포르달러": "SGD", "대만달러": "TWD",
    "루피": "INR", "루블": "RUB", "바트": "THB", "링깃": "MYR", "헤알": "BRL", "리라": "TRY",
    "루피아": "IDR", "스위스프랑": "CHF", "스위스 프랑": "CHF", "크로나": "SEK", "즈워티": "PLN",
    "페소": "MXN", "동": "VND", "디르함": "AED", "리얄": "SAR", "센트": "USD/100",
}  # fmt: skip
CURRENCY_SIGNS = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₩": "KRW"}
CURRENCY_CODES = "KRW USD EUR JPY CNY GBP HKD AUD CAD SGD TWD CHF INR VND THB".split()

PERCENTS = {
    "%": "%", "퍼센트": "%", "프로": "%", "％": "%", "%p": "%p", "%P": "%p", "%포인트": "%p",
    "퍼센트포인트": "%p", "퍼센트 포인트": "%p", "% 포인트": "%p", "bp": "bp", "베이시스포인트": "bp",
}  # fmt: skip

#: Units of measure; those of one Hangul syllable stand among the counters instead.
QUANTITIES = {
    "km": "km", "㎞": "km", "킬로미터": "km", "m": "m", "미터": "m", "cm": "cm", "㎝": "cm",
    "센티미터": "cm", "mm": "mm", "㎜": "mm", "밀리미터": "mm", "㎛": "um", "마이크로미터": "um",
    "nm": "nm", "㎚": "nm", "나노미터": "nm", "나노": "nm", "㎡": "m2", "m²": "m2", "제곱미터": "m2",
    "㎢": "km2", "제곱킬로미터": "km2", "㎥": "m3", "세제곱미터": "m3", "ha": "har", "㏊": "har",
    "헥타르": "har", "kg": "kg", "㎏": "kg", "킬로그램": "kg", "g": "g", "그램": "g", "mg": "mg",
    "㎎": "mg", "밀리그램": "mg", "t": "t", "톤": "t", "만t": "t", "ℓ": "L", "L": "L", "리터": "L",
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
    "시버트": "Sv", "m/s": "m/s", "파스칼": "Pa", "아르": "ar", "인승": "인승",
}  # fmt: skip

#: Counters, by their own name; the longer ones first where one opens another.
COUNTERS = (
    "개월치 개사 개국 개소 개교 개시 개동 개층 개팀 개종 개 명 곳 건 대 척 가구 마리 종 편 회 차례 번 "
    "세대 채 동 층 장 권 병 잔 그루 송이 켤레 벌 자루 통 포기 필 두 인 사람 분 사 개국 나라 국 팀 점 "
    "골 승 패 무 표 석 실 병상 학급 학교 호기 량 편 석 항목 단계 배수 갑 판 모 줄 쪽 페이지 단지 필지 "
    "가지 군데 차선 살 세 주 좌 계좌 구좌 쌍 식 조각 홀 타 다발 상자 박스 포대 자리 마디 곡 권역 노선 "
    "개점 점포 매장 시즌 라운드 경기 게임 언더파 오버파 타점 홈런 안타 도루 이닝 킬 어시스트 코어 기 "
    "사단 여단 척분 방울 문항 과목 학점 학년 학기 교시 끼 박 일 개역 역 정거장 발 부 정 알 캡슐 조 대분"
).split()
RATIO_UNITS = ("배", "곱절", "갑절")
#: Places in an order; 1·2차 and 제3공장 too.
RANK_UNITS = (
    "위 등급 등 번째 차 호 호선 강 순위 대째 세대 기 회차 군 종 번지 조 항 공장 단계 라운드 집 장 편 "
    "번가 라인 광구 호기 사단 연대 함대 지구 공구 터미널 교시 막 부 심 학년 팀장 과"
).split()
#: Counters that are ranks only after 제 or before nothing but a noun.
PLAIN_RANKS = ("위", "등급", "등", "번째", "순위", "강", "호선", "회차", "호기")

#: What may follow a unit: a particle, a suffix, or the end of the word.
AFTER_UNIT = (
    r"(?=(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|까지|부터|보다|마다|씩|당|째|꼴|여|짜리|가량|정도|이상|이하|"
    r"미만|초과|안팎|내외|남짓|쯤|나|라|다|였|인|일|임|입|뿐|밖|들|처럼|하|께|며|고|급|분|치|수준|규모|어치|대|선|간|"
    r"밑|전|후|뒤|차|중|씨|남|여|생|용|형|상당|초|말|넘|총|약|최|안|또|등|기준|단위|지분|이나|에서|마저|조차|으로|밖에|대비)|"
    r"[^가-힣]|$)"
)

#: Words before a figure that bend it.
BEFORE = {
    "약": "about", "대략": "about", "대체로": "about", "어림잡아": "about", "줄잡아": "about",
    "총": "total", "모두": "total", "도합": "total", "합계": "total", "통틀어": "total",
    "최대": "max", "최고": "max", "많게는": "max", "길게는": "max", "높게는": "max",
    "최소": "min", "최저": "min", "적게는": "min", "적어도": "at_least", "최소한": "min",
    "많아야": "at_most", "길어야": "at_most", "기껏해야": "at_most",
    "불과": "only", "단돈": "only", "단": "only", "고작": "only", "겨우": "only",
}  # fmt: skip
#: 사상 최대 3조원 is a record, not a bound.
RECORD = words("사상 역대 국내 세계 업계 아시아 사내 창사이래 이래")

# Every form that a stem takes before the endings of news text, plain and polite alike: a
# sentence and its 합니다체 version must read the same.
_HA = "[하한할함합했해]"
_DWE = "(?:[되된될됨됩됐돼]|되었)"
#: A quotation may close before the copula: `"뽑을 예정"이라고`.
_COPULA = "[”\"’']?(?:이[다며고라지나었]|이란|인|입|임|였|일)"
_JI = "[지진질짐집졌져]"
_ANH = "(?:않|못|아니)"
_SEEM = "보(?:인|일|임|입|이|여|였)|보[고았며]|본|볼|봅|봤"
_UNDERCUT = f"밑[도돌돈돎돕]|하회{_HA}"
_MISSED = r"못\s?미[치친칠침칩쳤쳐]|미치지(?:는|도)?\s?(?:않|못)|미달"
_OVERTAKE = f"웃[도돌돈돎돕]|상회{_HA}"
_CROSS = r"돌파|넘[는어을긴길김깁겼겨기었은습음으](?!다고 볼 수 없)|넘(?=[게고])"
_BELOW = f"{_UNDERCUT}|{_MISSED}"
_OVER = f"{_OVERTAKE}|{_CROSS}"
_FALLS_SHORT = rf"(?:채\s)?(?:안\s?{_DWE}|되지\s?{_ANH})"
_ADVERB = r"(?:(?:훌쩍|크게|이미|처음으로|훨씬|조금|채|한참|소폭|살짝)\s)?"
#: What follows a figure (its gloss left out) and bends it; the first that matches counts.
AFTER = (
    (re.compile(r"\s?이상(?!하|한|기후|징후|현상|반응)"), "at_least"),
    (re.compile(r"\s?이하"), "at_most"),
    (re.compile(r"\s?미만"), "under"),
    (re.compile(rf"[을를은는]?\s?(?:넘지(?:는|도)?|초과하지)\s?{_ANH}"), "at_most"),
    (
        re.compile(
            r"\s?초과(?=[은는이가을를의로에도인다]|\s?[,.)]|입니다|이다|$|\s(?!달성|근무|이익))"
            rf"|[을를은는도]\s?{_ADVERB}(?:초과{_HA}|{_OVERTAKE})"
            rf"|[이가을를은는도]?\s?{_ADVERB}(?:{_CROSS})"
        ),
        "over",
    ),
    (
        re.compile(
            rf"[을를은는도]\s?{_ADVERB}(?:{_UNDERCUT})|에(?:도|는|조차)?\s?{_ADVERB}(?:{_MISSED})"
            rf"|[이가은는도]?\s?{_FALLS_SHORT}"
        ),
        "under",
    ),
    (
        re.compile(
            r"\s?(?:가량|정도|안팎|내외|쯤|남짓|여(?=[\s가-힣])|선(?=[에으을이])|가까이|가까운)"
            r"|[에이]?\s?(?:육박|근접|가까[운워웠이]|가깝)"
        ),
        "about",
    ),
    (
        re.compile(r"에?(?:만|서)?\s?(?:불과|그[치친칠침칩쳤쳐]|머[무문물뭄뭅]|머물|멈[추춘췄춥])"),
        "only",
    ),
)
#: 여 between a number and its unit (20여 곳).
MIDDLE_ABOUT = "여"
#: What a figure is held against; after these 넘다 and 밑돌다 compare and do not bend.
YARDSTICKS = re.compile(
    r"(?:예상치|전망치|목표치?|목표액|목표량|컨센서스|기대치|추정치|예측치|평균치|기준치|허용치|한도|정원|예상액|"
    r"예상|전망|(?<!투자)(?<!사업)계획|예산|실적|기록|권고치?|최고치|최저치|상한선?|하한선?|평년|"
    r"(?:전국|업계|세계|국제|유럽|OECD|시장|지역|경쟁사|동종|또래|산업)\s?평균|"
    r"(?:지난해|전년|작년|전분기|전월|직전\s?분기|예년)(?=의|보다|\s?(?:같은|동기|동월|기록|실적|수준))"
    r"(?:\s?(?:같은\s?기간|같은\s?분기|동기|동월|수준))?)"
    r"(?:인|였던|이었던|의|은|는|보다)?(?:\s?\([^()]{1,20}\)(?:인|의)?)?"
    r"(?:\s(?:주당|약|총|평균|각각|무려))?\s?$"
)
#: Syllables that end in ㄹ, as the ending of what is still to come does (Unicode, section 3.12).
_TO_COME = "[" + "".join(chr(0xAC00 + 28 * i + 8) for i in range(399)) + "]"
_EXPECTING = "(?:전망|예상|예측|관측|기대|추산|추정)"
#: What a clause says of its figures as a whole.
CLAUSE_MODALITY = (
    (
        re.compile(
            rf"{_EXPECTING}(?:{_COPULA}|{_HA}|{_DWE}|[이도을]\s?(?:나[오온왔옵]|나오|내놓|내놨|지배|우세|제기))"
            rf"|내다[보본볼봄봅봤봐]|것으로\s?(?:{_SEEM})"
            rf"|{_TO_COME}\s?것(?:이(?!\s없)|입|으로\s?(?!알려|전해)|임|\s?[”\"’']|\s같)"
            rf"|{_TO_COME}\s?(?:듯|공산|수\s있을)|가능성[이도은]|유력(?:하|시)|(?:전망|예상)\.?$"
        ),
        "expected",
    ),
    (
        re.compile(
            rf"예정(?:{_COPULA}|으로|{_DWE})|(?:계획|방침)(?:{_COPULA}|[을도]|으로)"
            rf"|기로\s?(?:{_HA}|결정|합의|확정|뜻)|목표(?:로|다|{_COPULA}|를)"
            r"|(?<!모르)(?<!알)(?<!좋)겠(?:다|습|노라|단|음)|려(?:고|는|던)\s"
            rf"|추진(?:{_HA}|{_DWE}|\s중)|검토(?:{_HA}|{_DWE}|\s중)|구상(?:{_COPULA}|을)"
            r"|(?:예정|계획|방침)\.?$"
        ),
        "planned",
    ),
    (
        re.compile(
            rf"알려{_JI}|전해{_JI}|것으로\s?(?:나타|드러|파악|집계)|보도{_DWE}|주장까지\s들|"
            rf"(?:소식|소문|주장|관측)[이도]\s?(?:전해|돌|나[오온왔옵])"
        ),
        "reported",
    ),
)
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

#: Verbs and nouns of saying; stems as Kiwi gives them.
SAY_VERBS = frozenset(
    "밝히 말하 전하 설명하 강조하 분석하 전망하 예상하 주장하 지적하 덧붙이 언급하 평가하 내다보 추산하 "
    "추정하 발표하 보도하 알리 공개하 관측하 예측하 당부하 호소하 토로하 반박하 해명하 비판하 요구하 "
    "촉구하 답하 되묻 묻 털어놓 귀띔하 경고하 진단하 제안하 약속하 다짐하 소개하 보고하 인정하 부인하 "
    "우려하 판단하 내놓 적 쓰 꼽 보 기대하 회상하 하 진단 피력하 역설하 자신하 못박 못박았 단언하 시사하 "
    "외치 나서 선을 긋 고백하 전망되 설명되 집계하 통보하 선언하 일축하 반문하 이야기하 얘기하 입을 모으".split()
)
SAY_NOUNS = (
    "설명 분석 전망 판단 평가 주장 지적 진단 입장 해석 관측 의견 얘기 이야기 말 생각 목소리 반응 계획 "
    "방침 포부 예상 추산 견해 귀띔 조언 당부 반론".split()
)
SAY_VERBS |= frozenset(
    words(
        """
        공시하 하소연하 푸념하 탄식하 제기하 확인하 신고하 증언하 진술하 폭로하 환영하 자랑하 강변하 반발하
        항변하 장담하 내비치 조언하 권고하 지시하 풀이하 추측하 짐작하 단정하 규정하 성토하 질타하 꼬집
        되물 답변하 응답하 선을긋 밝혀내 자평하 호평하 혹평하
        """
    )
)
#: Verbs that put a figure forward as one's own: `판매량을 3억 대로 추산했다`.
ESTIMATE_VERBS = frozenset(
    "추산하 추정하 전망하 예상하 예측하 관측하 집계하 제시하 내다보 잡 평가하 내놓".split()
)
#: Endings of nouns that can be said of and say nothing themselves.
SPEECHLESS = words(
    """
    률 율 량 액 값 익 손실 매출 가격 물가 주가 유가 단가 환율 금리 지수 수출 수입 수요 공급 비용
    투자 실적 규모 성장 생산 판매 수준 결과 기온 시세 비중 이용자수 건수 수치 통계 효과 영향 부담
    개정안 법안 법 제도 정책 사업 계획 상황 문제 사태 사건 사고 경기 제품 기술 서비스
    이유 원인 배경 가능성 필요 필요성 기간 시점 내용 목표 예산 자금 인구 면적 길이 높이 무게 속도
    온도 농도 거래 계약 매출액 주식 종목 단지 노선 도로 건물
    """
)
#: Nouns that say nothing where they stand whole.
MUTE = frozenset(words("점 것 때 경우 수 등 게 바 데 측면 부분 대목 자체 말 뜻"))
#: Bodies of people that 에서는 marks as speakers.
BODIES = words("계 가 권 시장 일각 당국 정부 측 안팎 내부 사이 업체 협회 노조 단체")
#: What an author is behind: `나다리서치가 발표한 보고서에 따르면`.
DOCUMENTS = frozenset(
    words(
        """
        보고서 자료 조사 통계 발표 보도 공시 결과 집계 분석 문건 설문 설문조사 여론조사 연구 논문
        보도자료 실적 전망 조사결과 추산 추계 설명 말 증언 주장 내용 발표문 성명 기사 동향
        """
    )
)
QUOTATIVES = (
    "라고",
    "이라고",
    "다고",
    "는다고",
    "ᆫ다고",
    "ㄴ다고",
    "자고",
    "냐고",
    "으라고",
    "라며",
    "다며",
    "이라며",
)

QUOTE_PAIRS = {"“": "”", '"': '"', "「": "」", "『": "』", "〝": "〞", "＂": "＂", "«": "»"}
SINGLE_PAIRS = {"‘": "’", "'": "'"}
#: What shows that quoted words were said, not just named.
SPOKEN = re.compile(
    r"\s?(?:이?라고|고|이?라며|며|이?라면서|면서|는|이?란|이?라는|던|이?라던|이?라고도|하고|이?라는)(?=[\s가-힣,]|$)"
)

#: Titles that stand after a person's name, and affiliations that stand before it.
TITLES = (
    "대표이사 대표 회장 부회장 사장 부사장 전무 상무 이사장 이사 원장 부원장 소장 센터장 본부장 실장 국장 "
    "과장 팀장 부장 차장 교수 연구원 책임연구원 선임연구원 수석연구원 연구위원 연구소장 박사 위원장 위원 "
    "의원 장관 차관 총리 대통령 지사 시장 군수 구청장 청장 총장 학장 교장 감독 선수 코치 작가 변호사 "
    "검사 판사 기자 대변인 최고경영자 최고기술책임자 최고재무책임자 애널리스트 이코노미스트 조합장 지부장 "
    "지회장 사무총장 사무국장 단장 협회장 총재 행장 은행장 씨 의사 간호사 전문의 주무관 사무관 서기관 "
    "어촌계장 이장 지점장 공장장 점장 매니저 디렉터 프로듀서 개발자 창업자 설립자 주민 농민 어민 학생".split()
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
#: Nouns between a label and its figure that measure nothing themselves: 전년 대비 8.1%.
NO_MEASURES = frozenset(
    "대비 기준 동기 말 초 이후 하루 연간 월간 주간 각각 모두 전체 개당 당 시점 시간 당시 무렵 평균 최고 최저 사이 동안 약 총 만 전 후 뒤 "
    "전년 지난해 작년 올해 내년 전월 전분기 상반기 하반기 분기 년 월 일 현재 최대 최소 연 또 등 중 가운데".split()
)
