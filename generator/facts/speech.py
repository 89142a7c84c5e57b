"""Verbs, nouns and particles of speech: data only, no logic."""

from __future__ import annotations

import re

from generator.text.wordlist import words

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
