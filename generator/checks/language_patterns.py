"""Words and patterns of the checks on language and tone: data only."""

from __future__ import annotations

import re

from generator.text.wordlist import alternatives

__all__ = [
    "ACTORS",
    "CLOSING_NOUNS",
    "DEEDS",
    "ENDS_COMPOUND",
    "HIDDEN_NAME",
    "INTRANSITIVE",
    "LEAKED",
    "LEANING",
    "NEED",
    "PEOPLE",
    "PERHAPS",
    "PERSON",
    "PLACEHOLDER",
    "SLIPS",
    "SURELY",
    "TELLING",
    "TRANSITIVE",
]

#: Placeholders whatever the source says.
PLACEHOLDER = re.compile(
    alternatives(
        r"""
        [\[({<](?:이름|성명|회사명|기업명|업체명|기관명|날짜|일자|금액|숫자|수치|제목|소제목|부제|내용|본문|링크|출처|삽입|사진|이미지|
        인용|인용문|매체명|기자명|지역명|제품명|브랜드명|담당자|연락처|키워드|카테고리|문장|빈칸|추가|미정|확인 ?필요|출처 ?필요|
        수정 ?필요|내용 ?추가|사진 ?삽입|이미지 ?삽입|링크 ?삽입|여기에[^\])}>]*|TODO[^\])}>]*|TBD|TBA|FIXME|INSERT[^\])}>]*|
        YOUR[^\])}>]*|PLACEHOLDER|NAME|COMPANY|DATE|TITLE|AMOUNT|URL|LINK|SOURCE|IMAGE|XX+)[\])}>]
        """.replace("\n", "").replace(" " * 8, "")
    )
    + r"|\{\{.*?\}\}|\{%.*?%\}|<[A-Z_]{3,}>|\$\{\w+\}|%[sd](?![\w%])|%\(\w+\)s|\bTODO\b|\bTBD\b|\bFIXME\b|"
    r"(?i:\bLorem ipsum\b)|(?<![A-Za-z])X{3,}(?![A-Za-z])|(?<![A-Za-z])XX(?=[억만조원명개년월일])|_{3,}|\?{3,}|YYYY[-.]MM|\bundefined\b|\bNaN\b|\[object Object\]|"
    r"(?<![\d가-힣])N(?:억|만|조|천)?\s?(?:원|명|개|달러|건)(?![가-힣])|(?<!\d)00월 ?00일"
)
#: In a source these hide a name; in a draft that the source does not give them they are gaps.
HIDDEN_NAME = re.compile(r"[○〇◯●]{2,}|(?<![A-Z])(?:OO|XX)(?=[가-힣 ])")
LEAKED = re.compile(
    alternatives(
        r"""
        (?:AI|인공지능)\s?(?:언어\s?)?모델(?:로서|이기 때문에|이므로|이라서)|언어 모델로서
        (?:저는|제가) (?:AI|인공지능|언어 모델|챗봇)|(?:학습|훈련) 데이터(?:의 한계|에는 포함| 기준일)|실시간 정보(?:에|를) 접근할 수 없
        요청하신\s?(?:대로|내용|기사|글|형식|바|사항)|요청에 따라 (?:작성|정리|요약)(?:한|했|하)
        (?:말씀|제공|제시|입력|첨부)(?:하신|해 ?주신) (?:기사|내용|글|원문|자료|텍스트|본문|정보)
        (?:다음|아래)(?:은|는)\s.{0,30}(?:요약|초안|글|기사|결과|블로그 글|포스트|포스팅)(?:입니다|이에요|예요)
        (?:위|아래|다음)의?\s?(?:지침|프롬프트|지시|요구 ?사항|조건|규칙)(?!에 따르면)(?:에|을|를|대로|과|은|이)
        시스템 프롬프트|프롬프트(?:에 따라|에서 요청|를 입력)|출력 ?형식|JSON\s?(?:형식|형태|객체)(?:으로|로|에)|마크다운 형식(?:으로|에)
        (?:물론입니다|알겠습니다|네,? 알겠습니다|좋습니다)[!.,]?\s?(?:다음|아래|요청|기사|바로|작성|제공|아래와)|^(?:물론입니다|물론이죠|알겠습니다)[!.]
        도움이 (?:되셨기를|되었기를|되셨으면|되길) 바랍니다|(?:추가로|더) (?:필요하신|궁금하신|수정이 필요).{0,20}(?:말씀|알려)
        (?:수정|추가|변경)(?:이|할 부분이|하고 싶은 부분이) (?:필요하|있으)(?:시면|면) (?:언제든|말씀|알려)
        (?:\d+자|\d+문장|\d+단어|한국어|합니다체|존댓말|제목|본문|요약문?)\s?(?:이내로?|내외로?|안팎으로|로|을|를)? (?:작성|요약|정리|번역)(?:해 ?주세요|하세요|하시오|해라|할 것)
        (?:포함하여|포함해서?|유지하며|맞춰서?|유의하여|참고하여) (?:작성|요약|정리)(?:해 ?주세요|하세요|하십시오)
        (?:기사|원문|본문|글|(?:위|아래) 내용)(?:을|를) (?:바탕으로|토대로|참고해|참고하여) (?:작성|재구성|요약)(?:한|했|하였|해|됐|되)
        원문에(?:는| 해당)? .{0,20}(?:없으므로|없어|언급되지 않아) (?:생략|작성하지|포함하지)
        ^\s?\[?(?:제목|본문|소제목|요약문?|답변|출력|결과물|초안|최종본|수정본|번역|글자 ?수|메타 ?설명|키워드|해시태그)\]?\s?[:：]
        \((?:글자 ?수|총) ?:? ?[\d,]+자\)|<\|?(?:im_start|im_end|system|user|assistant|endoftext|eot_id|think)\|?>|</?think>|\[/?INST\]|<</?SYS>>
        ```|\b(?:assistant|user|system)\b:|^\#{1,6}\s|\\n|\\u[0-9a-f]{4}|"(?:title|excerpt|sections|sentences|heading|text|role)"\s?:
        [Aa]s an AI|[Aa]s a (?:large )?language model|[Hh]ere(?: is|'s|’s) (?:the|a|an|your)\b|I (?:cannot|can't|can’t|am unable to)\b
        I(?:'m|’m| am) sorry|I hope this|[Ll]et me know if|^(?:Sure|Certainly|Of course|Absolutely)[,!.]|(?:\(|^)Note ?:|\bIn conclusion,
        ^(?:\*\*)?(?:Title|Summary|Output|Answer|Response|Body|Excerpt)\s?:|[Pp]lease (?:provide|note that)|\bknowledge cutoff\b|\bsystem prompt\b
        [Ww]rite (?:a|an|the|in) (?:\w+ ){0,3}(?:article|post|summary|Korean)|[Tt]ranslat(?:e|ion) (?:to|into) Korean|^---\s?$
        """.replace(" " * 8, "")
    )
)  # fmt: skip
#: Predicates of need: who needs it stands with 은/는, 에게 or 의, not with 이/가.
NEED = frozenset(
    "필요 중요 요구 시급 절실 불가피 요청 긴요 절대적 필수적 요망 필수 필연 긴급".split()
)
#: Nouns for what somebody does or shows: the one who does it is no second subject.
DEEDS = frozenset(
    "접근 노력 대응 투자 자세 태도 대책 준비 협력 지원 관리 전략 검토 판단 결정 논의 조치 협의 개선 선택 "
    "변화 혁신 고민 대비 정책 감독 점검 교육 연구 개발 홍보 참여 관심 배려 역할 행동 소통 대화 해명 설명 "
    "사과 책임 조사 수사 대처 방안 계획 운영 경영 경쟁 활동 보호 보완 확보 확대 강화 규제 인식 이해 주의".split()
)
#: Who can act: plural people and bodies, and words that name actors.
ACTORS = frozenset(
    "기업 회사 정부 당국 업체 업계 은행 국회 여당 야당 의회 법원 검찰 경찰 노조 협회 단체 기관 학교 대학 병원 "
    "위원회 공단 공사 재단 연구원 연구소 소비자 투자자 국민 시민 주민 직원 노동자 근로자 학생 학부모 교사 의사 "
    "환자 개발자 경영진 이사회 대표 회장 사장 장관 총리 대통령 시장 의원 위원장 전문가 연구진 고객 이용자 사용자 "
    "청년 농민 어민 상인 제조사 통신사 항공사 보험사 증권사 금융사 스타트업 빅테크".split()
)
#: Adjectives that tell of a subject of their own: 아이들이 많은 학교가 필요하다.
TELLING = frozenset("많 적 있 없 크 작 높 낮 강하 약하 젊 늙 살 가까우 멀 같 다르 아니".split())
#: Verbs of 하다 that want an object.
TRANSITIVE = frozenset(
    "강화 추진 발표 개발 출시 인수 공개 체결 도입 검토 기록 발간 개최 제공 확보 달성 지원 채택 설립 발행 제정 폐지 "
    "공급 제시 요구 수행 승인 허용 금지 조사 제작 판매 생산 수출 수입 구축 운영 촉구 단행 제출 완화 축소 확대 제한 "
    "개정 실시 시행 도출 유지 배포 공급 선정 지정 임명".split()
)
#: Verbs of 하다 that take none.
INTRANSITIVE = frozenset(
    "증가 감소 상승 하락 급증 급감 급등 급락 성장 발생 도달 폭등 폭락 반등 둔화 악화 호전 침체 존재 출현 등장".split()
)
#: Nouns of one syllable that close many compounds which no dictionary lists.
ENDS_COMPOUND = frozenset(
    "중 간 별 당 측 내 외 후 전 적 용 행 선 집 권 비 값 률 율 액 량 수 자 인 씩 들 형 판 식 급".split()
)
#: Spellings that no dictionary has, and the right ones.
SLIPS = (
    (re.compile(r"됬"), "됐"),
    (re.compile(r"돼(?=[었겠고며면는던])"), "되"),
    (
        re.compile(r"(?<![가-힣])되(?=서(?![가-힣])|요(?![가-힣]))|(?<=[가-힣])되요(?![가-힣])"),
        "돼",
    ),
    (re.compile(r"않(?=했|됐|된|하[고는며])"), "안 "),
    (re.compile(r"(?<=지 )안(?=습니다|는다|았)"), "않"),
    (re.compile(r"몇일"), "며칠"),
    (re.compile(r"(?<=[가-힣])읍(?=니[다까])"), "습"),
    (re.compile(r"역활"), "역할"),
    (re.compile(r"오랫만"), "오랜만"),
    (re.compile(r"촛점"), "초점"),
    (re.compile(r"헛점"), "허점"),
    (re.compile(r"(?<=[할될갈볼줄올])께(?=[.!요])"), "게"),
)
#: Words that point back, by what they point at.
PERSON = re.compile(r"(?:그|그녀|이들|그들)(?:은|는|이|의|에게|도)(?=\s)|그가(?=\s)")
LEANING = re.compile(
    r"(?:이는|이에(?: 따라| 대해| 반해| 비해)?|이를(?: 통해| 위해)?|이로(?: 인해|써)?|이와 (?:함께|관련해|같이|같은)|"
    r"이처럼|이 같은|이러한|그래서|따라서|그러나|하지만|반면|그 결과)(?=[\s,])"
)
#: Nouns that name people or bodies.
PEOPLE = frozenset(
    "대표 회장 사장 원장 교수 장관 위원장 의원 박사 씨 총리 대통령 시장 지사 감독 기자 선수 연구원 소장 관계자 전문가 변호사 "
    "의사 배우 가수 작가 판사 검사 경찰 직원 사람 남성 여성 학생 주민 시민 국민 환자 농민 어민 소비자 투자자 연구진 연구팀 "
    "청년 노인 아이 어린이 부부 가족 형제 기업 회사 업체 단체 노조 팀 그룹 당국 정부 은행 병원 대학 부장 팀장 실장 본부장 "
    "처장 청장 군수 이사 전무 상무 부사장 최고경영자 CEO 창업자 개발자 이용자 고객 피해자 용의자 피의자 피고인 조합원 회원".split()
)
#: Nouns that stand for 예정이다 and its kin at the end of a notice.
CLOSING_NOUNS = frozenset(
    "예정 전망 계획 방침 것 때문 수준 상황 상태 뿐 가능 필요 완료 불가 중".split()
)
#: Two particles of one kind that no word ends in.
SURELY = re.compile(
    r"(?:은는|는은|는는|을를|를을|를를|에게에게|에게게|에서에서|에서서|으로으로|으로로)(?:은|는|도|만)?(?=[\s,.!?]|$)"
)
#: Two of one kind that a word may end in: 국가가, 마을을, 회의의.
PERHAPS = re.compile(
    r"(?P<word>[가-힣A-Za-z\d]*[가-힣A-Za-z\d)’”'\"])(?P<first>은|을|이|가|에|의|로|와|과|도)"
    r"(?P<second>(?<=[은])은|(?<=[을])을|(?<=[이가])[이가]|(?<=에)에|(?<=의)의|(?<=로)로|(?<=[와과])[와과]|(?<=도)도)"
    r"(?P<rest>(?<=[에로])(?:는|도|만))?(?=[\s,.]|$)"
)
