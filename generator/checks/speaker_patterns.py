"""How news words speakers that it does not name: data only."""

from __future__ import annotations

import re

from generator.text.wordlist import words

__all__ = [
    "ADVOCATE",
    "COMPANY",
    "CROWD",
    "EXPERT",
    "EXPERT_TITLE",
    "GENERAL",
    "KIN",
    "LAY",
    "LAY_TITLE",
    "MEMBER",
    "OFFICER",
    "OFFICIAL",
    "POINTING",
    "SIDE",
    "STATE",
    "UNNAMED",
]

MEMBER = frozenset(words("관계자 측 대변인 담당자 직원 당국자 임원 고위관계자 소식통 홍보팀"))
COMPANY = frozenset(
    words(
        "회사 업체 기업 사측 제조사 운영사 개발사 시공사 측 본사 당사 제작사 게임사 제약사 은행 그룹"
    )
)
EXPERT = frozenset(
    words("전문가 연구자 학자 학계 전문가들 연구진 연구팀 애널리스트 연구원 의료계 교수")
)
EXPERT_TITLE = re.compile(
    r"(?:교수|연구원|연구위원|박사|소장|애널리스트|전문의|과장|학자|센터장|연구자|원장)$"
)
CROWD = frozenset(
    words("업계 시장 증권가 일각 안팎 금융권 금융투자업계 투자업계 관측통 언론 외신 현지 전문가들")
)
STATE = frozenset(words("정부 당국 부처 정부당국 보건당국 방역당국 금융당국"))
#: Those who speak for somebody else.
ADVOCATE = re.compile(r"(?:변호사|변호인|대리인|관계자|대변인|가족|유족|소속사)$")
SIDE = re.compile(r"\s?(?:측|쪽)$")
#: Wordings of one body: a court and its judges.
KIN = (
    re.compile(
        r"(?:^|행정|가정|회생|지방|고등|대)법원$|[지고]법$|재판부$|판사$|재판장$|헌법재판소$|헌재$"
    ),
    re.compile(r"(?:경찰|경찰청|경찰서|수사팀|수사본부)$"),
    re.compile(r"(?:연구팀|연구진|공동연구팀)$"),
)
UNNAMED = frozenset(("한", "어느", "다른", "익명"))
POINTING = frozenset(("한", "이", "그", "모", "고위", "익명", "다른", "또"))
#: Those who speak for a firm.
OFFICER = re.compile(
    r"(?:대표|대표이사|사장|부사장|회장|부회장|전무|상무|이사|본부장|최고\S+자|C[EFTO]O)$"
)
OFFICIAL = re.compile(
    r"(?:부|청|처|위|원회|장관|차관|공무원|당국|당국자|정부|시|군|구|도|국장|과장|총리|대통령)$"
)
LAY = frozenset(
    words(
        "주민 시민 이웃 상인 어민 농민 손님 이용자 소비자 학부모 누리꾼 입주민 고객 환자 참가자 관람객"
    )
)
GENERAL = MEMBER | COMPANY | EXPERT | CROWD | STATE | LAY
LAY_TITLE = re.compile(
    r"(?:씨|님|주민|시민|상인|어민|어업인|농민|할머니|할아버지|이용자|고객|환자|학부모)$"
)
