"""Synonyms, broader words, and words that claim nothing of their own.

Data only, in the form of `generator.checks.opposites`. A word may stand in several groups: it
shares a meaning with each, which does not make the groups one.
"""

from __future__ import annotations

from generator.checks.broader_words import BROADER_WORDS
from generator.checks.synonym_nouns import BODIES, NOUNS
from generator.checks.synonym_qualities import DEEDS, QUALITIES
from generator.checks.synonym_retellings import COMMENTS, RETELLINGS
from generator.checks.synonym_verbs import ACTIONS
from generator.text.wordlist import words

__all__ = ["BROADER", "GENERAL", "RELATED", "STRUCTURAL", "SYNONYMS"]


def _groups(*texts: str) -> tuple[frozenset[str], ...]:
    lines = (line for text in texts for line in text.strip().splitlines())
    return tuple(frozenset(words(line)) for line in lines)


def _broader(text: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in text.strip().splitlines():
        narrow, _, wide = line.partition(":")
        for word in words(narrow):
            found[word] = tuple(dict.fromkeys((*found.get(word, ()), *words(wide))))
    return found


#: Words that one may write for the other without changing what is claimed.
SYNONYMS: tuple[frozenset[str], ...] = _groups(ACTIONS, DEEDS, QUALITIES, NOUNS, BODIES)

#: Weaker ties: alike in kind, not in strength or extent (늘다 and 급증하다).
RELATED: tuple[frozenset[str], ...] = _groups(
    RETELLINGS,
    """
    증가 늘다 늘어나다 급증 폭증 성장 확대 증대 불어나다
    감소 줄다 줄어들다 급감 격감 축소 위축 감축
    상승 오르다 급등 폭등 치솟다 뛰다 반등 강세 오름세
    하락 내리다 떨어지다 급락 폭락 약세 추락 내림세
    넘다 돌파 초과 웃돌다 달하다 육박
    개선 회복 호전 반등 나아지다 정상화
    악화 침체 부진 둔화 나쁘다 위축
    침체 불황 둔화 위기
    호조 강세 성장 호황 흥행 선전
    부진 약세 저조 침체
    강세 상승 호조
    약세 하락 부진
    확정 결정 의결 승인 합의
    검토 논의 협의 고려 타진 구상
    추진 계획 예정 시도 준비 착수
    계획 방침 예정 목표 구상
    발표 공개 선언 공시 예고
    전망 예상 기대 관측 추정
    우려 경고 지적 불안 걱정
    비판 반발 지적 비난 항의 규탄
    찬성 지지 동의 옹호 환영
    반대 반발 거부 항의
    요구 요청 촉구 호소 주문
    강조 지적 당부 주장
    합의 타결 협약 계약 체결
    협약 계약 체결 합의
    협력 지원 제휴 동맹 공조
    지원 투자 보조 제공 투입
    투자 투입 출자 지원
    출자 투자
    인수 합병 매입 매수
    매각 매도 판매 처분
    생산 제조 공급 출하 제작
    출시 공개 판매 개발
    개발 연구 생산 제작
    건설 조성 설치 착공 신축 건립
    착공 건설 시작
    준공 완공 개통
    설립 개설 출범 창업 신설
    폐지 중단 축소 철회
    중단 정지 보류 연기 차질
    연기 지연 보류 중단
    재개 시작 복귀
    시작 출범 개막 도입 시행
    종료 폐막 중단 완료
    시행 도입 적용 시작
    강화 확대 개선 보완
    완화 축소 해제 개선
    규제 제한 금지 통제 단속
    금지 제한 차단
    단속 점검 조사 적발
    점검 조사 확인 검사
    조사 수사 분석 확인 감사
    수사 조사 압수수색
    체포 구속 검거
    구속 체포 수감 기소
    기소 송치 입건 구속
    입건 수사 송치
    처벌 징계 제재 벌금
    판결 선고 결정
    기각 각하 거부
    사고 충돌 추락 화재 폭발
    충돌 추돌 접촉
    화재 폭발 방화
    피해 손실 부상 손상 훼손
    사망 부상 희생
    부상 중상
    감염 확진 발병 확산
    확산 유행 증가 감염
    치료 수술 진료 입원
    입원 치료 이송
    대피 구조 이동
    구조 이송 수색
    채용 모집 선발 고용
    해고 감원 퇴직 구조조정
    임명 선임 발탁 내정
    사퇴 사임 해임 퇴임
    당선 승리 선출
    승리 우승 이기다
    패배 탈락 지다
    우승 승리 제패 금메달
    진출 진입 통과 참가
    참여 참석 참가 가입
    방문 회담 참석
    회담 협상 논의 회의
    교섭 협상 논의
    공연 전시 행사 축제
    개최 진행 마련 주최
    수상 선정 우승
    선정 지정 선발 발탁
    지정 선정 등록
    등록 신청 가입 접수
    신청 접수 지원 응모
    제출 접수 발의 신청
    발의 제안 제출
    통과 가결 의결 처리
    공격 침공 폭격 공습
    휴전 종전 협상
    제재 규제 처벌 압박
    압박 요구 제재
    갈등 논란 대립 분쟁 마찰
    논란 비판 의혹 갈등
    의혹 혐의 논란
    위반 불법 침해
    유출 누출 침해
    급하다 빠르다 긴급
    많다 크다 상당
    적다 작다 부족
    높다 크다 많다
    낮다 작다 적다
    최대 최고 최다
    최소 최저
    심각 위험 크다
    위험 우려 위협
    위기 위험 침체
    안정 회복 유지
    불안 우려 위험
    좋다 높다 우수
    나쁘다 낮다 심각
    가격 비용 요금 물가
    매출 실적 수익 판매
    이익 매출 실적 수익
    손실 적자 피해
    임금 연봉 소득 수당
    세금 관세 부담금
    예산 비용 재원
    대출 부채 금리
    주가 지수 주식
    환율 원화 달러
    회사 그룹 본사 계열사
    공장 사업장 생산
    직원 인력 노동자 근로자
    고객 소비자 이용자 시민
    환자 확진자 피해자
    주민 시민 국민
    학생 청소년 어린이
    연구 개발 분석
    기술 개발 특허
    비 호우 폭우 소나기
    눈 대설 폭설
    추위 한파
    더위 폭염
    법안 법 조례 정책
    정책 제도 대책
    대책 방안 조치 정책
    병원 의료 보건
    질병 환자 증상
    학교 교육 대학
    도로 교통 차량
    주택 아파트 부동산
    토지 부지 부동산
    관광 여행 방문
    농업 농민 농산물
    어업 어민 수산물
    기름 유가 석유
    전기 전력 에너지 발전
    보상 배상
    처벌 제재
    선거 투표
    사고 참사
    재건축 재개발
    벌금 과태료 과징금
    논문 연구 학술지
    영업이익 순이익 이익
    수익 이익
    보조금 지원금 장려금
    시위 집회 모임
    부진 침체 위축
    반대 거부 거절
    물가 가격
    회의 회담 회동
    확진 감염 양성
    혐의 죄 범죄
    용량 크기
    단속 적발
    규제 제한 통제
    핵심 중요 주요
    의사 의료진 전문의
    성적 점수
    대회 경기
    동점 무승부
    급식 식사
    위중 심각
    관찰 관측
    전시 박물관 미술관
    지역 지방
    연휴 휴일
    """,
)

#: A specific word to the general words that may stand for it in a summary.
BROADER: dict[str, tuple[str, ...]] = _broader(BROADER_WORDS)

#: Nouns and adverbs so general that a summary may add them without a claim of its own.
GENERAL: frozenset[str] = frozenset(
    words(
        COMMENTS
        + """
        결과 상황 내용 규모 수준 점 측면 이유 경우 모습 방안 부분 분야 과정 정도 가운데 사이 때
        때문 후 전 중 것 수 등 및 데 바 줄 측 쪽 편 채 만큼 뿐 대로 동안
        이번 지난 올해 이날 당일 최근 현재 지금 당시 앞서 향후 오늘 요즘 그동안 한편 또한 이어
        아울러 또 특히 다만 이미 아직 역시
        회사 업체 기업 당국 관계자 설명 발표 이야기 얘기 입장 의견 계획 방침 예정 전망 분석 평가
        판단 생각 주장 지적 강조 언급 소식 내역 자료 보고서 보도 기사 인터뷰 취재 공식 공개
        이 그 저 이것 그것 이곳 그곳 여기 거기 자신 본인 우리 누구 무엇 어디 언제
        일 사실 문제 의미 역할 기능 대상 목적 목표 기준 범위 방법 방식 형태 종류 성격 특징 조건
        요인 원인 배경 계기 기회 근거 기반 바탕 취지 차원 관점 방향 흐름 추세 단계 시점 시기
        기간 순간 시간 날 달 주 년 월 자리 곳 장소 현장 지역 각각 나머지 기타 관련 해당 관계
        활동 사업 업무 작업 행사 조치 대책 노력 사항 항목 요소 주요 핵심 중심
        사람 인물 담당자 책임자 측근 업계 시장 분위기 반응 목소리 관심 주목 영향 효과 성과 변화
        비중 비율 약 가량 안팎 간 명 개 건 대 차례 번 번째 가지
        사례 실정 처지 형편 국면 조짐 움직임 정황 여부 사안 사태 사건 대목 구간 구체 자체 스스로
        별도 다른 여러 모든 각 더 더욱 다시 함께 약간 실제로 대해 이런 그런 그렇게
        진행 실시 이용 사용 활용 마련 발생 확인 기록 집계 조사 나라 정부 회의 행보 방면 전반
        일환
        시각 견해 이해 인식 경향 양상 형국 맥락 골자 요지 개요 현황 현상 실태 실상 정보 주제
        이슈 화두 쟁점 과제 문제점 유형 부류 계열 부문 영역 계통 체계 구조 틀 형식 절차 수단
        원칙 조항 주변 일대 인근 도중 와중 직후 직전 무렵 즈음 당초 애초 일단 결국 끝내 이제
        지금껏 여태 뒤편 곁 상태 성질 속성 특성 수치 지표 통계 비교 대비 결론 소감 인상 느낌
        마음 뜻 각오 소식통 누리꾼 당사자 일행 구성원 운영 관리 담당
        """
    )
)

#: Verbs that carry no claim of their own in a news sentence.
STRUCTURAL: frozenset[str] = frozenset(
    words(
        """
        하다 되다 있다 이다 나타나다 이루어지다 이루다 따르다 밝히다 말하다 전하다 보이다 나오다
        오다 가다 보다 주다 두다 놓다 내다 나다 들다 지다 알리다 알려지다 밝혀지다 드러나다
        꼽히다 꼽다 부르다 일컫다 여기다 생각 설명 강조 지적 주장 덧붙이다 언급 이야기 얘기
        발표 소개 평가 분석 전망 예상 판단 해석 풀이 집계 조사 파악 확인 기록 추정 추산 관측
        진단
        같다 그렇다 이렇다 저렇다 어떻다 대하다 통하다 위하다 관하다 의하다 인하다 비롯하다
        비롯되다 말미암다 대비 비하다 더하다 달하다 이르다 걸치다 거치다 맞다 향하다
        둘러싸다 앞두다 앞서다 뒤따르다 잇따르다 이어지다 잇다 진행 실시 시행 추진 나서다
        펼치다 벌이다 벌어지다 가지다 갖다 갖추다 지니다 담다 담기다 띠다 차지 속하다 해당
        구성 관련 연관
        받다 삼다 맞이하다 처하다 놓이다 남기다 생기다 일어나다 발생 나누다 나뉘다 살피다
        살펴보다 들여다보다 바라보다 내다보다 지켜보다 듣다 묻다 쓰이다 적다 적히다 마련
        제시 내놓다 내세우다 내걸다 가리키다 의미 지나다 흐르다 걸리다 다루다 취하다
        들어서다 다가오다 시키다 당하다 겪다
        펴다 끌다 이끌다 거듭 반복 동반 수반 미치다 끼치다 주목 관심 거론 반문 회상 답변 해명
        짚다 되짚다 돌아보다 되돌아보다 손꼽다 손꼽히다 지목 간주 취급 처리 대응 대처 노력
        힘쓰다 애쓰다
        """
    )
)
