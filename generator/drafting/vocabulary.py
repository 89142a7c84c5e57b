"""Openings, connectives and category words of the offline drafter: data only."""

from __future__ import annotations

import re

from generator.text.wordlist import alternatives, words

#: Openings that may go where the sentence before them is not told: they add no fact.
LOOSE = alternatives(
    """
    한편|또한|또|아울러|더불어|이와 함께|이와 더불어|이 밖에도|이 밖에|이외에도|특히|실제로
    실제|하지만|그러나|그런데|반면에|반면|다만|그리고|게다가|더욱이|여기에|이어|앞서|물론
    무엇보다|우선|먼저|그러면서도|그러면서|이런 가운데|이 가운데|그런 가운데|이러한 가운데
    그럼에도 불구하고|그럼에도|그렇지만|이와 관련해|이와 관련하여|덧붙여
    나아가|결국|그동안|다음으로|마지막으로|끝으로
    """
)
LOOSE_OPENING = re.compile(rf"^(?:{LOOSE})(?:,\s?|\s)")
#: Openings that mean nothing without the sentence before.
BOUND = alternatives(
    """
    이에|따라서|그래서|그 결과|이로써|이로 인해|이로 인한|이를|이로|그만큼
    이처럼|이같이|이렇게|그렇게|그러자|그러니|그러다|즉|다시 말해|예컨대|예를 들어|왜냐하면
    이후|그 뒤|그 후|이때|그때|당시|이는|이것|이들|이런|이러한|이 같은|이같은|그런|그러한
    그는|그가|그의|그녀|이곳|그곳|여기서|거기|이 중|이 가운데|그중|그 중|전자|후자|둘 다
    두 회사|양사|양측|같은 기간|같은 날|같은 해|나머지|해당|앞의|앞선|위의|아래|다음은
    이보다|그보다|이밖에|그 이유|이유는|배경|원인은|이어서|때문에|그 덕|덕분에|반대로|역시
    마찬가지로|둘은|셋은
    """
)
BOUND_OPENING = re.compile(rf"^(?:{BOUND})(?=[\s,가-힣])")
#: The same further inside; quotations have their own 이런.
BOUND_WITHIN = re.compile(
    r"^[^“\"]*(?:이 같은|이와 같은|이같은|이러한|그러한|이에 따라|이에 대해)\s"
)
#: Demonstratives among the first words: 이 제품은, 그 회사는.
POINTING = frozenset(words("이 그 저 이런 그런 이러한 그러한 이것 그것 이들 그들 해당 동 본"))
#: `이 가운데`, `이 중`: they point into their own sentence as often as not.
WITHIN = frozenset(words("가운데 중 날 때 밖 외 같은 달 해 기간 과정"))
THIS_DAY = re.compile(r"(?<![가-힣])이날(?=[\s,은의에])")
#: `3일 업계에 따르면 `: it names nobody.
NOBODY_SAYS = re.compile(
    r"^(?:지난\s)?(?:\d{1,2}일\s)?(?:\([^)]*\)\s)?(?:관련\s|[가-힣]{2,6}\s)?(?:업계|재계|관가|관계자들|시장|금융권|학계|정치권|증권가|투자은행\(IB\)\s업계)"
    r"(?:에|등에)\s(?:따르면|의하면),?\s"
)
QUESTION = re.compile(r"(?:까|가|나|냐|지|니)\?$|\?$")
#: Spaces of figures: after 조, 억, 만 before digits, and before a currency of two syllables.
GROUP_SPACE = re.compile(r"(?<=\d[조억만])(?=\d)")
CURRENCY_SPACE = re.compile(r"(?<=[조억만천])(?=달러|유로|위안|파운드|루블|루피)")

#: What speaks for a category where the workspace gives no list of its own.
CATEGORIES: dict[str, tuple[str, ...]] = {
    "경제": words(
        """
        매출 영업이익 실적 금리 물가 수출 수입 투자 증시 주가 환율 은행 금융 시장 기업 공장 생산
        달러 적자 흑자 예산 소비 고용 무역 대출 부동산 분양
        """
    ),
    "IT": words(
        """
        AI 인공지능 반도체 소프트웨어 앱 플랫폼 데이터 클라우드 서버 칩 GPU 스마트폰 게임 개발자
        이용자 알고리즘 로봇 스타트업 보안 해킹 온라인 다운로드 스팀 인디
        """
    ),
    "과학": words(
        """
        연구팀 연구진 논문 실험 우주 위성 임상 신약 유전자 단백질 학술지 관측 연구소 후보물질
        종양 품종 배양
        """
    ),
    "건강": words(
        """
        환자 병원 의료 치료 질환 수술 의사 간호사 백신 임상 투여 신장 진료 건강 감염 증상 약물
        위약 부작용 식약처
        """
    ),
    "사회": words(
        """
        주민 경찰 검찰 법원 사고 학교 학생 교사 인구 출생 복지 노동 노조 파업 임대 안전 화재
        지역 마을 입주민 시민 재판 교통 철도 역 개통 노선
        """
    ),
    "정치": words(
        """
        국회 의원 정당 대통령 선거 여당 야당 법안 총리 장관 국정 공약 투표 개헌 청문회 의석
        """
    ),
    "국제": words(
        """
        정상회담 외교 제재 유엔 관세 대사 협정 전쟁 국경 휴전 외무 대사관 동맹 난민 침공
        """
    ),
    "환경": words(
        """
        기후 탄소 온실가스 재생에너지 태양광 풍력 배출 수온 생태 오염 재활용 폐기물 히트펌프
        난방 고수온 에너지
        """
    ),
    "농수산": words(
        """
        어민 어업 양식 김 수산 농민 농가 작황 재배 수확 어가 바다 품종 축산 쌀 비료 어선
        배추 무 양파 마늘 고추 과일 채소 출하량 출하
        도매시장 재배면적 농산물 한우 산지
        """
    ),
    "문화": words(
        """
        공연 전시 영화 드라마 배우 음악 앨범 관객 작가 소설 미술관 축제 예술 문화재 박물관
        콘서트
        """
    ),
    "스포츠": words(
        """
        경기 선수 감독 우승 리그 시즌 골 홈런 결승 대표팀 득점 승리 패배 구단 올림픽 월드컵
        """
    ),
}  # fmt: skip
DEFAULT_CATEGORY = "뉴스"
#: Too common to be tags.
NO_TAGS = frozenset(
    words(
        """
        CEO CFO CTO 오늘 올해 지난해 정부 시장 업체 기업 회사 관계자 대표 원장 교수 기자 한국
        국내 이날 최근 서울 사장 장관 위원장 이사 센터 본부장
        """
    )
)

#: A verb of saying with nothing said: `…를 쓸며 말했다` tells of the quotation before it.
SAYS_NOTHING = re.compile(
    r"^[^“”\"‘’']*(?<![고을를도게])\s"
    r"(?:말했|말한|털어놨|털어놓았|되뇌었|중얼거렸|읊조렸|운을 뗐)(?:다|습니다)\.?$"
)
#: Nouns that measure: a heading binds a figure to nothing else.
MEASURES = frozenset(
    words(
        """
        매출 영업이익 순이익 당기순이익 이익 수익 손실 적자 흑자 투자 지출 자본지출 비용 예산
        사업비 요금 가격 주가 운임 임금 연봉 물가 환율 금리 시가총액 판매 수출 수입 생산 수주
        거래 대출 부채 자산 자본 규모 인구 이용객 관광객 관람객 방문객 환자 가입자 이용자 회원
        직원 승객 관객 참가자 응답자 당첨자 사망자 부상자 확진자 실업자 취업자 길이 면적 높이
        깊이 속도 시속 온도 수온 무게 용량 전력 성능 효율 농도 수명 비중 점유 성장 지지 출산
        실업 공급 수요 물량 계약금 상금 보조금 지원금 기부금 과징금 벌금 시급 월급 임대료 분양가
        전셋값 집값 유가 배출 발전 시청 조회 좌석
        """
    )
)
MEASURE_ENDINGS = ("률", "율", "액", "량", "료", "값")
