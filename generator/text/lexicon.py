"""Words that name one thing in several ways: data only.

Country abbreviations are those of Korean headlines; the long forms of Latin abbreviations are
the usual Korean renderings in news text.
"""

from __future__ import annotations

__all__ = ["SAME_NAMES", "TITLE_WORDS"]

#: Groups of names for one thing; any of a group stands for the others.
SAME_NAMES: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split("|"))
    for group in (
        "미국|미|美|USA|US", "중국|중|中", "일본|일|日", "한국|한|韓|대한민국|우리나라|국내", "북한|북|北",
        "영국|영|英", "프랑스|佛", "독일|獨", "러시아|러|露", "인도|印", "호주|오스트레일리아|濠", "대만|타이완",
        "유럽연합|EU|유럽", "유엔|UN|국제연합", "최고경영자|CEO", "최고재무책임자|CFO", "최고기술책임자|CTO",
        "최고운영책임자|COO", "인공지능|AI", "국내총생산|GDP", "연방준비제도|연준|Fed", "국제통화기금|IMF",
        "세계무역기구|WTO", "세계보건기구|WHO", "경제협력개발기구|OECD", "석유수출국기구|OPEC",
        "북대서양조약기구|나토|NATO", "고대역폭메모리|HBM", "그래픽처리장치|GPU", "중앙처리장치|CPU",
        "신경망처리장치|NPU", "전기차|EV", "액화천연가스|LNG", "사물인터넷|IoT", "소프트웨어|SW", "하드웨어|HW",
        "대형언어모델|거대언어모델|LLM", "연구개발|R&D", "인수합병|M&A", "기업공개|IPO", "상장지수펀드|ETF",
        "소비자물가지수|CPI", "생산자물가지수|PPI", "벤처캐피털|벤처캐피탈|VC", "유기발광다이오드|OLED",
        "에너지저장장치|ESS", "미국 달러|달러|USD", "서울시|서울특별시|서울", "부산시|부산광역시|부산",
        "대구시|대구광역시|대구", "인천시|인천광역시|인천", "광주시|광주광역시|광주", "대전시|대전광역시|대전",
        "울산시|울산광역시|울산", "세종시|세종특별자치시|세종", "경기도|경기", "강원도|강원특별자치도|강원",
        "충청북도|충북", "충청남도|충남", "전라북도|전북특별자치도|전북", "전라남도|전남", "경상북도|경북",
        "경상남도|경남", "제주도|제주특별자치도|제주", "여론조사|설문조사", "보도자료|자료",
    )
)  # fmt: skip

#: Titles that Kiwi may take for part of a name.
TITLE_WORDS = frozenset(
    "대표 회장 사장 원장 교수 장관 위원장 의원 박사 씨 총리 대통령 시장 지사 감독 기자 CEO".split()
)
