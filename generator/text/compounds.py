"""Nouns that Kiwi parts, read as one: 비+공개, 정상+화, 국토+교통부.

Prefixes turn a noun's meaning round or narrow it, suffixes make another word of it; either
way the noun alone says something else.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = ["COMPOUNDS", "join_nouns"]

#: Suffixes that make no other word of a noun: plural, address, counting, place.
LOOSE = frozenset(
    words("들 씨 간 분 당 씩 짜리 쯤 가량 여 꼴 어치 째 상 하 별 끼리 네 측 경 대 발 이")
)
JOINED = frozenset(("NNG", "NNP", "XR"))
#: Nouns of several parts that the word lists of the checks hold as one word.
COMPOUNDS = frozenset(
    words(
        """
        가상자산 가상화폐 가스비 가스요금 가축전염병 개문 개인정보위 거래정지 건강보험심사평가원
        건보공단 격리해제 경력직 경제단체 경제사회노동위원회 고등법원 고등학교 고용노동부 공공기관
        공동주택 공정거래위원회 공항공사 과기정통부 과학기술정보통신부 교통사고 교통수단 구속기소
        구조조정 국가안보실 국가유산 국가정보원 국민권익위원회 국정감사 국정조사 국토교통부
        국회의원 권고사직 금융감독원 금융기관 금융당국 금융상품 금융위원회 금융통화위원회 금융회사
        기름값 기소유예 기술보증기금 기업공개 기은 기자회견 기정사실 기준금리 기획재정부 난항
        노마스크 노인시설 놀이공원 농림축산식품부 농업협동조합 농촌진흥청 다급 다세대주택 다음달
        단독주택 당기순이익 대학수학능력시험 마땅 명백 몸소 무역협회 문화시설 문화체육관광부
        미감염 미국항공우주국 미착용 반토막 발차 방송통신위원회 방역당국 방위사업청 법률대리인
        보건당국 보건복지부 보궐선거 보육시설 보험회사 비밀번호 비상대책위원회 사회관계망서비스
        산업통상부 산업통상자원부 상용직 상장폐지 생산시설 서울중앙지방검찰청 서울중앙지방법원
        선거관리위원회 선선 설문조사 세세 소방당국 소셜미디어 소액주주 속행 수도료 수력발전소
        수사기관 수산업협동조합 수소차 숙박시설 순항미사일 시민단체 식품의약품안전처 신생기업
        신용카드 심평원 쌀쌀 압수수색 약소국 양도세 양해각서 업무협약 여론조사 여파 연구팀 연일
        열사병 영업손실 영업이익 예방주사 오리고기 온전 요양병원 요양시설 우주청 원도급 원자력발전
        원자력발전소 원청업체 웹사이트 위법 음주운전 의료기관 이번달 이상기후 이상무 이상반응 익숙
        인공지능 인천국제공항공사 입장문 자살골 자치단체 재래시장 재생에너지 저축은행 전기요금
        전기차 전자제품 전통시장 절대다수 절실 절판 정리해고 제조시설 종교시설 좌파 주민센터
        주식시장 주택값 주택도시보증공사 중견기업 중소기업중앙회 중소벤처기업부 중앙선거관리위원회
        중앙정부 중앙집권 중장기 증권시장 증권회사 지방검찰청 지방선거 지방자치단체 지방정부
        지역화폐 질병관리청 질병청 집중호우 찬성표 참여연대 철도공사 체육시설 초등학교 최고위원회
        최단 최장 최저점 축축 취약계층 취중운전 치과의사 카드회사 코로나바이러스 킥보드 탄도미사일
        탄탄 투자상품 특별검사 폐소 폐원 하청업체 한국경제인협회 해양경찰 해양경찰청 해양수산부
        행정안전부 헌법재판소 혁신당 협력업체 호실적 호조세 화력발전소 화창 후공 휴대전화 희미
        희박
        """
    )
)
LONGEST = 6


def join_nouns(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, with prefix, noun and suffix as one noun, and so known compounds."""
    found: list[Token] = []
    index = 0
    while index < len(tokens):
        end = _word_end(tokens, index)
        found.append(tokens[index] if end == index + 1 else _joined(tokens[index:end]))
        index = end
    return found


def _word_end(tokens: Sequence[Token], first: int) -> int:
    """Behind the last token of the noun that begins at `first`; the next index if none does."""
    end = first
    if tokens[first].tag == "XPN" and _hangs_on(tokens, first + 1):
        end = first + 1
    if tokens[end].tag not in JOINED:
        return first + 1
    end = _compound_end(tokens, end)
    while _is_suffix(tokens, end):
        end += 1
    return end


def _compound_end(tokens: Sequence[Token], first: int) -> int:
    """Behind the longest known compound from `first` on, else behind that one noun."""
    best, form = first + 1, tokens[first].form
    for end in range(first + 1, min(first + LONGEST, len(tokens))):
        if not _hangs_on(tokens, end):
            break
        form += tokens[end].form
        if form in COMPOUNDS:
            best = end + 1
    return best


def _hangs_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun stands here, with no space before it."""
    return (
        index < len(tokens)
        and tokens[index].tag in JOINED
        and tokens[index].start == tokens[index - 1].end
    )


def _is_suffix(tokens: Sequence[Token], index: int) -> bool:
    return (
        index < len(tokens)
        and tokens[index].tag == "XSN"
        and tokens[index].form not in LOOSE
        and tokens[index].start == tokens[index - 1].end
    )


def _joined(parts: Sequence[Token]) -> Token:
    form = "".join(part.form for part in parts)
    unknown = any(part.unknown for part in parts)
    tag = "NNP" if any(part.tag == "NNP" for part in parts) else "NNG"
    return Token(form, tag, parts[0].start, parts[-1].end, form, unknown)
