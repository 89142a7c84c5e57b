"""Words around figures: who has, sends and reports, what compares and bends; data only."""

from __future__ import annotations

from generator.text.wordlist import words

#: What stands before a name and says what it is: 스타트업 마디로보틱스, 선발 투수 오재민.
ROLES = tuple(
    words(
        """
        선발 주포 신인 만학도 여자배구 남자배구 프로축구 프로야구 프로농구 여자농구 여자축구 부장
        차장 과장 대리 국장 실장 이사 전무 상무 사장 회장 총장 학장 교수 박사 의원 장관 차관 판사
        검사 변호사 기자 위원장 원장 소장 센터장 업체 기업 회사 스타트업 그룹 계열사 자회사 운영사
        제조사 개발사 제작사 시행사 시공사 항공사 은행 체인 플랫폼 메신저 서비스 편의점 백화점
        마트 브랜드 앱 게임 소프트웨어 모델 단체 매체 신문 방송 협회 구단 투수 타자 포수 공격수
        수비수 미드필더 골키퍼 가드 센터 포워드 선수 감독 코치 대표 배우 가수 작가 소설가 시인
        화가 영화 드라마 주말극 장편 소설 애니메이션 뮤지컬 연극 전시 특별전 위성 로켓 발사체
        탐사선 쇄빙연구선 연구선 어선 연승어선 화물선 여객선 유람선 요트 태풍 혜성 소행성 전기차
        SUV 세단 승용차 청소기 스마트폰 태블릿 노트북 발전기 팀장 총책 화백 농민 어민 주민 씨 가칭
        학자 민속학자 기관 기구 정당 대학
        """
    )
)
#: Who reports figures without being whose they are: by the end of the name.
INSTITUTIONS = tuple(
    words(
        """
        부 청 처 위원회 원회 기구 공단 진흥원 연구원 개발원 평가원 정보원 분석원 관측원 과학원
        부동산원 거래소 조사단 협의회 협회 연합회 연맹 센터 리서치 갤럽 법원 지법 고법 대법원
        재판부 검찰 지검 경찰 해경 경찰서 소방서 당국 정부 국회 기상청 의회 조사업체 연구팀 연구진
        교수팀 공동연구진 학회 기상기구 국세청 관세청 통계처 한국은행 금융감독원 금감원 감사원
        조사기관 평가기관 통계청 교육청 보건소 국토부 기재부 산업부 복지부 환경부 업계 전문가
        관계자 교수 씨 대표 의원 회장 사장 총장 군수 구청장 도지사 지사 국장 과장 팀장 본부장 총리
        대통령 감독원 애널리스트 소장 연구위원 연구원장 원장 위원장 장관 차관 대변인 합의부 전산망
        옥토 리서치앤리서치 신용평가 조사
        """
    )
)
#: Of those, what may own a figure all the same: 소방당국은 장비 42대를 투입했다.
NOT_INSTITUTIONS = frozenset(
    words(
        """
        두부 내부 외부 전부 일부 간부 신부 농부 어부 주부 부부 기부 남부 북부 동부 서부 중부
        남자부 여자부 거래처 직원 회원 공원 정원 병원 학원 사원 공사장
        """
    )
)
ACTORS = tuple(
    words(
        """
        소방당국 해경 경찰 당국 소방서 주정부 지방정부 연방준비제도 대표팀
        """
    )
)
#: Verbs whose subject has, sends, runs or makes what is counted.
HAVING = frozenset(
    words(
        """
        두 갖추 가지 지니 보유하 소유하 거느리 태우 싣 담 얹 달 품 투입하 보내 던지 선보이 내놓 내
        남기 기록하 올리 거두 챙기 보태 잡아내 잡 운영하 고용하 채용하 뽑 모집하 생산하 만들 얻 벌
        벌어들이 판매하 팔 쓰 소비하 아끼 줄이 늘리 낮추 높이 쌓 몰아치 터뜨리 넣 몰아넣 쏘 따
        따내 처리하 찍 출시하 확보하 유치하 수주하 배출하 절감하 절약하 두르 달리 뱉 뱉어내
        불러모으 모으 동원하 파견하 급파하 들여오 사들이 매입하 인수하 매각하 파 감축하 해고하
        감원하 충원하 증원하 배치하 뛰 이끌 기록되 탑재하 장착하 수용하 낳 기르 키우 수출하 수입하
        빌려주 발행하 차리 개설하 열 팔리 돌파하 넘 넘어서 육박하 찍히 판매되 나가 일하 타 근무하
        심 앉 실리 들어서 탑승하 소각하 처분하 취득하 감편하 증편하
        """
    )
) - frozenset(words("열 차리 심 앉 들어서 달 잡 파"))
#: Nouns behind an adnominal verb that the clause says nothing of: 줄어든 뒤, 내린 것으로.
HOLLOW = frozenset(
    words(
        """
        양측 나머지 동 것 수 뒤 후 때 데 채 만큼 가운데 중 결과 혐의 계획 방침 전망 예정 목표 탓
        덕분 덕 때문 상태 상황 셈 점 바 줄 듯 만 등 데다 끝 이후 이래 시점 경우 대신 반면 다음
        직후 무렵 사이 동안 이유 가능성 분석 관측 설명 소식 사실 의견 정도 게 건 걸 거 채로 즉시
        동시 뜻 말 기준 참 지 김 터 판 마당 차 한편 바람 지경 수준 영향 여파 조건 사건 사고 곳
        """
    )
)
#: Of those, what a longer relative clause runs on over: 되풀이한 뒤에도, 달릴 수 있으며.
PASSING = frozenset(words("뒤 후 때 채 수 것 듯 만큼 줄 데 직후"))
#: Nouns that hold one figure against another and measure nothing: 전년 대비, 지난해 같은 기간.
AGAINST = frozenset(
    words(
        """
        대비 동기 동월 동분기 기준 수준 이맘때 당시 때 이전 이후 직전 전년 예년 평년 평소 작년
        지난해 올해 내년 전월 전분기 전주 전날 전일 거래일 전거래일 분기 상반기 하반기 연말 연초
        월말 말 초 중순 하순 상순 같은 기간 시점 시간 동안 만 이래 최근 현재 지금 이날 오늘 어제
        내일 해 달 날 주 년 월 일 오전 오후 새벽 아침 저녁 밤 밤사이 이달 지난달 다음달 다음 지난
        이번 매년 매월 매일 해마다 하루 연간 월간 주간 연 시즌 개봉 출시 출간 개막 개장 창사 사상
        역대 통계 작성 관측 집계 결과 개관 이륙 당초 애초 원래 한때 올해분 상품 종전 기존 후 뒤 전
        무렵 즈음 이듬해 그해 당일 익일 명절 추석 설 연휴 주말 평일 휴일 1년 한번 올 올여름 올겨울
        올봄 올가을 사이 새 간 시간대 가운데 중 이 그 안 내 내외 정상 현지 한국시간 현지시각
        현지시간 원화 통화별 국적별 품목별 지역별 업체별 연령별 전체 기말 반기 회계연도 시작 이상
        이하 미만 초과 끝 도중 초반 중반 후반 장중 마지막 처음 각자 향후 앞으로
        """
    )
)
#: Words that bend a figure and stand between it and its noun: 약, 최대, 각각.
BENDING = frozenset(
    words(
        """
        제 주 월 만 잠정 약 대략 총 모두 도합 합계 통틀어 최대 최고 최저 최소 최장 최다 최소한
        적어도 적게는 많게는 길게는 많아야 길어야 기껏해야 불과 고작 겨우 단돈 무려 각각 각 평균
        누적 합산 합쳐 거의 플러스 마이너스 섭씨 화씨 영하 영상 시속 초속 다시 오히려 역시 대충
        정도 가량 이미 현재 벌써 한꺼번에 꼴 대체로 무려도 자그마치 연속 공동 추가로 간신히 또
        미화 월평균 연평균 하루평균 전체 통산 개인통산 시즌 국내 세계 아시아 전국 훨씬 조금 크게
        소폭 대폭 한꺼번 연
        """
    )
)
#: Nouns of action that say what a sum is for where nothing else does: 50% 할인하다.
ACTIONS = frozenset(
    words(
        """
        할인 투자 순매수 순매도 매수 매도 입금 송금 감산 증산 감축 감원 인상 인하 지원 배상 보상
        기부 후원 출자 융자 대출 매입 매각 수출 수입 투입 납부 지급 배당 적립 환급 추징 과세 징수
        편성 배정 증액 감액 삭감
        """
    )
)
#: Behind a figure these tell what becomes of it, and are no thing that it belongs to.
OUTCOMES = frozenset(
    words(
        """
        유지 무료 유료 증편 감편 자리 차 차이 돌파 기록 달성 육박 증가 감소 상승 하락 인상 인하
        급증 급감 급등 급락 확대 축소 개선 악화 순감 순증 순 순으로 씩 선 대 전후 내외 안팎 이상
        이하 미만 초과 이내 수준 정도 가량 남짓 넘게 등 중 가운데 만 만에 사이 뒤 후 전 동안 때
        반발 판매 구매 거래 사고 팔 요구 전망 예상 예정 추정 확정 결정 확보 투입 부과 선고 구형
        청구 완료 종료 시작 안 밖 위 아래 앞 옆 이후 이전 이래 째 차례 우승 준우승 완파 제압 격파
        낮 높 모두 각각 이자 기준 대비 당 꼴 이유 단위 간격 지원 지급 제공 포함 제외 마련 규모
        떨어진 꼬박 넘 이동 부담 이득 손해 이내로
        """
    )
) - frozenset(words("차이 규모 판매 거래 지원 사고 팔"))
#: Places that a distance leads to: they are not what is measured.
SPOTS = frozenset(
    words(
        """
        해상 해역 지점 부근 인근 상공 앞바다 근처 구역 일대 거리 밖 떨어진 구간 아래 위 앞
        """
    )
)
#: Verbs that bring something into the world: what follows is mostly of it.
PRODUCING = frozenset(
    words(
        """
        개발하 공개하 출시하 선보이 내놓 짓 건설하 만들 착공하 완공하 준공하 조성하 개통하 발사하
        출간하 펴내 개봉하 제작하 발견하 찾아내 설계하 도입하 건립하 신설하 열 개최하 운영하 선뵈
        발굴하 인수하
        """
    )
) - frozenset(words("열 운영하 인수하 발굴하"))
#: Verbs of sums: their subject earns or bears them.
SUMS = frozenset(
    words(
        """
        벌 벌어들이 내놓 부담하 쓰 기부하 모으 거두 팔리 거래되 낙찰되 벌어 지불하 쏟아붓 투입되
        쾌척하 기탁하 물 잃 날리 갚 챙기 투자하 지원하 출연하 내
        """
    )
)
#: Who speaks for a company: 김하늘 가온전자 대표.
OFFICERS = tuple(
    words(
        """
        회장 부회장 사장 부사장 대표 대표이사 이사 전무 상무 본부장 최고경영자 최고재무책임자
        관계자 담당자 임원 부문장 센터장 CEO CFO
        """
    )
)
#: What is written on to a time and belongs to it: 5시쯤, 3년째.
TIME_ENDS = frozenset(
    words(
        """
        쯤 께 경 간 째 만 초 말 중 씩 여 남짓 가량 동안 후 전 뒤 내 치 분
        """
    )
)
#: Nouns that end a phrase of time: 출퇴근 시간대, 장 초반, 개막 당시.
TIME_HEADS = frozenset(
    words(
        """
        시간대 때 기간 당시 무렵 시점 초반 중반 후반 시기 시즌 한때 이후 이전 직후 직전 이래 동안
        사이 만 해 새 앞
        """
    )
)
#: What happens, and moves nobody's figures: 불이 나, 비가 내려.
EVENTS = frozenset(
    words(
        """
        불 화재 사고 지진 비 눈 바람 태풍 결론 말 이야기 소식 경기 대회 행사 전쟁 폭우 폭설 폭염
        가뭄 홍수 산불 폭발 정전 붕괴 연구 조사 결과 분석 전망 관측 의견 목소리 지적 우려 기대
        방안 정책 법안 제도 소송 파업 협상 합의 사람 관계 문제 상황 때 이유 원인 배경 영향 효과
        열기 관심 수요자
        """
    )
) - frozenset(words("태풍 지진 제도 방안 소송 사람 대회 경기 행사"))
#: Openings that join a sentence to the one before; Kiwi takes some for nouns.
CONNECTIVES = frozenset(
    words(
        """
        반면 한편 다만 특히 또 또한 반대로 여기에 이어 게다가 아울러 더불어 그중 이중 이밖에
        """
    )
)
#: Whole regions before a count: 전국 1,128개 스크린.
REGIONS = frozenset(
    words(
        """
        전국 국내 국내외 해외 세계 전세계 북미 남미 유럽 아시아 수도권 지방 현지 미국 중국 일본
        각국
        """
    )
)
#: Behind a figure: words of its own bound or extent.
TAILS = frozenset(
    words(
        """
        이상 이하 미만 초과 안팎 가량 정도 내외 남짓 쯤 여 가까이 대 선 급 짜리 들이 어치 규모
        수준 상당 씩 꼴 째 당 치 꼴로 가까운 이내 밖 간 분 포인트 넘게 만
        """
    )
)
#: Nouns that stand for what the passage is about: 회사는, 이 제품은.
COMPANY = frozenset(
    words(
        """
        회사 업체 기업 은행 사측 당사 그룹 대학 군 시 구단 재단 단체 병원 본사
        """
    )
)
#: Kinds of places that a count is of rather than for: 7~12세, 수도권.
PLACES = tuple(words("특별시 광역시 시 군 구 도 동 읍 면 리 국 주 권 역 산 령 섬"))
#: Between two nouns these part what leads up from what is meant: `허리띠 등 유물`, `야근 시 임금`.
LEADING = frozenset(("등", "시"))
#: Before the name of a city or county these only tell where it is: 전남 여울시.
PROVINCES = frozenset(
    words(
        """
        경기 강원 충북 충남 전북 전남 경북 경남 경기도 강원도 충청북도 충청남도 전라북도 전라남도
        경상북도 경상남도 강원특별자치도 전북특별자치도
        """
    )
)
#: Behind an owner these tell which part of it is meant, and are no owner: 가온금융지주 이사회.
PARTS = frozenset(words("이사회 주주총회 주총 경영진 주위 주변 인근 근처 전체 전반"))
