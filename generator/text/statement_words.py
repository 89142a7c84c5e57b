"""Endings, nouns and verbs that join statements and say how certain they are; data only.

The endings are those of Kiwi's tags (Sejong set); the meanings follow the National Institute
of Korean Language's grammar (한국어 문법 1, 2005), which counts what 기로 하다, 을 것으로 보이다
or 는 셈이다 add as one predicate with the verb before them.
"""

from __future__ import annotations

from generator.text.wordlist import words

__all__ = [
    "ACTIVE_HEDGES",
    "ASIDE",
    "CAUSE_ENDINGS",
    "CAUSE_NOUNS",
    "CAUSE_VERBS",
    "CONDITION_ENDINGS",
    "CONTRAST_ENDINGS",
    "DENIABLE",
    "DROPPED",
    "EXPECTED_NOUNS",
    "FUTURE",
    "GIVEN",
    "HEARSAY_NOUNS",
    "HEARSAY_VERBS",
    "HEDGE_VERBS",
    "INTENT",
    "LIGHT_VERBS",
    "MEANING_NOUNS",
    "NOT_PREFIXES",
    "OPEN_ENDINGS",
    "OPTION_NOUNS",
    "OPTION_VERBS",
    "PLANNED_NOUNS",
    "POSSIBLE_NOUNS",
    "PURPOSE_ENDINGS",
    "QUOTING",
    "RESOLVES",
    "RUMOUR_VERBS",
    "SETTLED_VERBS",
    "SHARED_ENDINGS",
    "TELLER_HEDGES",
    "UNDERGONE",
    "UNLIKELY",
]

#: Adnominal endings of what is still to come: 늘 전망, 오를 것.
FUTURE = frozenset(("ᆯ", "을", "ᆯ라는", "을라는"))
#: Adnominal endings of what somebody means to do: 지으려던 공장.
INTENT = frozenset(words("려는 으려는 려던 으려던"))
#: Endings of a question that is left open: 지정할지 검토한다.
OPEN_ENDINGS = frozenset(words("ᆯ지 을지 는지 은지 ᆫ지 ᆯ는지 을는지 ᆯ까 을까"))
#: Endings without a tense of their own: they share what bends the next predicate.
SHARED_ENDINGS = frozenset(words("고 며 으며 어 아 거나 여"))
#: Prefixes that deny the noun behind them: 미확정, 불가능, 비공개.
NOT_PREFIXES = frozenset(words("미 불 부 비 무"))
#: Nouns that such a prefix only denies.
DENIABLE = frozenset(
    words(
        """
        가능 충분 확정 공개 참여 이행 승인 허용 인정 필요 완성 완료 해결 지급 반영 포함 출석
        등록 가입 발표 신고 준수 합격 합리 투명 안정 일치 감염 접종 착용 달성 개봉 개방 설치
        동의 협조 응답 회수 처리 검증 적용 배치 수용 균형 평등 공정 참석 납부 정상 현실
        """
    )
)
CAUSE_ENDINGS = frozenset(words("니까 으니까 므로 으므로 느라 느라고 아서 어서 길래 기에"))
CONDITION_ENDINGS = frozenset(
    words(
        """
        면 으면 ᆫ다면 는다면 다면 라면 이라면 려면 으려면 거든 어야 아야 어야만 아야만 ᆯ수록
        을수록
        """
    )
)
CONTRAST_ENDINGS = frozenset(
    words(
        """
        지만 는데 ᆫ데 은데 으나 나 더니 건만 고도 더라도 어도 아도 으면서도 면서도 ᆫ데도 는데도
        """
    )
)
PURPOSE_ENDINGS = frozenset(words("려고 으려고 고자 도록 러 으러 게끔 려 으려"))
#: Endings that hand a statement to a verb or noun of saying: 늘었다고, 늘었다며, 늘었다는.
QUOTING = tuple(words("다고 라고 자고 냐고 다며 라며 자며 냐며 다면서 라면서 자면서"))
#: The same before a noun.
TOLD = ("다는", "라는", "자는", "냐는", "단", "란")
#: Nouns behind 을: what is planned, expected, possible, only heard.
PLANNED_NOUNS = frozenset(
    words(
        """
        계획 예정 방침 구상 복안 목표 태세 생각 의지 뜻 각오 요량 작정 심산 참 채비 포부 의향
        의사 일정
        """
    )
)
EXPECTED_NOUNS = frozenset(
    words(
        """
        전망 예상 관측 예측 추정 추산 공산 기대 듯 모양 셈 전망치 예상치 예견
        """
    )
)
POSSIBLE_NOUNS = frozenset(words("가능성 우려 위험 여지 염려 소지 개연성 위기 기회 수"))
HEARSAY_NOUNS = frozenset(words("소문 설 의혹 소식 얘기 이야기 주장 후문 전언 혐의"))
#: What one option among several is called, and what tells that it is not chosen yet.
OPTION_NOUNS = frozenset(words("방안 안 쪽 시나리오 카드 선택지 대안"))
OPTION_VERBS = frozenset(words("유력 거론 검토 논의 고려 언급 저울질 부상 타진 협의 떠오르다"))
#: Nouns behind which 아니다 denies the statement: 잘 수 있다는 뜻은 아니다.
MEANING_NOUNS = frozenset(words("뜻 말 의미 얘기 이야기 셈 격 취지 게"))
#: What is done with hearsay: 인수한다는 말이 돈다.
RUMOUR_VERBS = frozenset(words("돌다 나돌다 떠돌다 퍼지다 들리다"))
#: What undoes a plan: 지으려던 계획을 접었다.
DROPPED = frozenset(words("접다 철회 취소 포기 백지화 무산 없애다 물거품 버리다 중단 폐기"))
#: Verbs that mean another thing with 주다 behind them.
GIVEN = {"돌리다": "돌려주다"}
#: Words that stand between an ending and what it bends.
ASIDE = frozenset(words("못 안"))
#: Nouns that tell why: 줄어든 탓에, 올랐기 때문이다.
CAUSE_NOUNS = frozenset(words("때문 탓 덕분 덕 바람 여파 영향 까닭 이유 결과 통"))
#: What 으로 and 에 lean on to tell why: 가뭄으로 인해, 수요에 힘입어.
CAUSE_VERBS = frozenset(
    words(
        """
        인하다 말미암다 따르다 힘입다 의하다 기인하다 비롯되다 비롯하다 밀리다 덕보다 따른다
        """
    )
)
#: What makes a plan of 기로: 팔기로 했다, 팔기로 결정했다.
RESOLVES = frozenset(
    words(
        """
        하다 결정 확정 합의 약속 결의 의결 다짐 협의 계획 예정 마음먹다 작정 의견
        """
    )
)
#: Behind 것으로: what the teller takes to be so.
HEDGE_VERBS = frozenset(
    words(
        """
        보이다 전망 예상 추정 관측 기대 예측 추산 점쳐지다 여겨지다 내다보이다 우려 예견 짐작 추측
        보다 내다보다 점치다 판단 풀이 해석 분석 평가 가늠 예고 예보 전해오다 기대되다
        """
    )
)
#: Of those, the ones that a teller does: they have a speaker of their own.
ACTIVE_HEDGES = frozenset(words("보다 내다보다 점치다"))
#: What a speaker does who is not certain: 는다고 내다봤다.
TELLER_HEDGES = frozenset(
    words(
        """
        전망 예상 추정 관측 기대 예측 추산 우려 예견 짐작 추측 보다 내다보다 점치다 가늠 예고
        기대되다 걱정 확신
        """
    )
)
HEARSAY_VERBS = frozenset(words("알려지다 전해지다 전하다 알다"))
#: Behind 것으로: what was found out, and is settled with it.
SETTLED_VERBS = frozenset(
    words(
        """
        나타나다 조사 집계 파악 확인 드러나다 밝혀지다 기록 측정 검출 판명 분류 나오다 계산 인정
        """
    )
)
#: What makes something unlikely behind 가능성, 우려: 늘 가능성은 낮다.
UNLIKELY = frozenset(words("없다 낮다 적다 희박 작다 드물다 줄다"))
#: What one has with 보다: 적자를 보다.
UNDERGONE = frozenset(words("적자 흑자 손해 손실 이익 이득 피해 효과 혜택 재미 덕 실 득"))
#: Verbs that lean on their object: 파업을 하다, 적자를 내다, 3위를 기록하다.
LIGHT_VERBS = frozenset(
    words(
        """
        하다 내다 기록 벌이다 진행 실시 이루다 거두다 보이다 갖다 가지다 펼치다 취하다 맺다 받다
        당하다 입다
        """
    )
)
