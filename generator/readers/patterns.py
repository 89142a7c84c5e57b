"""Furniture of Korean news pages and boards, as data: nothing here knows how it is applied.

Each pattern is about one line. Agencies and kinds of furniture follow what Korean newspapers,
agencies, broadcasters, government boards and the common board programs print.
"""

from __future__ import annotations

import re

__all__ = [
    "AGENCIES",
    "APPEAL_END",
    "APPEAL_SIGNS",
    "APPEAL_TOPICS",
    "BOARD_END",
    "BOARD_START",
    "BOARD_WORDS",
    "CAPTION_CLOSE",
    "CAPTION_CREDIT",
    "CAPTION_DATE",
    "CAPTION_LEAD",
    "CAPTION_VERB",
    "CREDIT_END",
    "DATELINE",
    "EMAIL",
    "END_SIGN",
    "HEADER_LINES",
    "IMAGE_FILE",
    "LABELLED",
    "LINE_RULES",
    "NOTICE_END",
    "OWNER",
    "PUBLISHER_END",
    "RELATED_HEADER",
    "REPORTER",
    "RIGHT_NOTICE",
    "SIGNATURE_END",
    "STAMP",
    "STAMP_END",
    "STAMP_LINE",
    "STAMP_START",
    "TIP",
    "TURN",
    "UNRELATED_PICTURE",
    "WORDS",
    "Pattern",
]

Pattern = re.Pattern[str]

AGENCIES = (
    "연합뉴스|뉴시스|뉴스1|뉴스핌|연합인포맥스|로이터|AP|AFP|EPA|UPI|DPA|TASS|신화|교도|지지|블룸버그|"
    "게티이미지(?:뱅크|코리아)?|셔터스톡|픽사베이|언스플래시|뉴스뱅크|뉴스와이어|이매진스|매그넘"
)
#: Endings by which Korean papers, agencies and stations call themselves.
PUBLISHER_END = (
    "(?:일보|신문|뉴스\\d?|뉴시스|통신사?|경제|타임[즈스]|데일리|투데이|방송|미디어|저널|매거진|헤럴드|"
    "포스트|프레스|닷컴|비즈|이코노미|위클리|TV|와이어|매일|시보|뉴스룸|라디오)"
)
EMAIL = r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,40}@[A-Za-z0-9][A-Za-z0-9.-]{1,40}"
_NAME = r"[가-힣]{2,4}"
_ROLE = (
    r"(?:[가-힣]{0,6}?(?:기자|특파원|통신원|논설위원|편집위원|해설위원|리포터|앵커|"
    r"아나운서|에디터|칼럼니스트))"
)
#: `홍길동 기자`, `홍길동·김철수 선임기자`, `○○신문 홍길동 기자`, `글·사진 홍길동 기자`.
REPORTER = (
    rf"(?:[가-힣A-Za-z0-9&.]{{1,12}}[\s=|·:/]{{1,3}}){{0,3}}{_NAME}(?:\s?[·,ㆍ・/]\s?{_NAME}){{0,4}}\s?"
    rf"(?:[가-힣A-Za-z0-9]{{1,10}}\s)?{_ROLE}(?:\s?[·,ㆍ・/]?\s?{_NAME}\s?{_ROLE}){{0,3}}"
)

_OPEN, _CLOSE = r"[\[(【〔<（［]", r"[\])】〕>）］]"
#: The start of a lead: `[서울=뉴시스]홍길동 기자 =`, `(세종=연합뉴스) 홍길동 기자 =`,
#: `【서울=뉴시스】`, `[○○일보 홍길동 기자]`, `[○○경제=홍길동 기자]`, `홍길동 기자 =`.
DATELINE = re.compile(
    rf"^(?:{_OPEN}\s?[^\[\]()【】<>=]{{1,24}}\s?=\s?[^\[\]()【】<>=]{{2,30}}{_CLOSE}\s?"
    rf"(?:(?:{REPORTER}|{_NAME}(?:[·,\s]{{1,2}}{_NAME}){{0,3}})\s?[=ㅣ|]\s?|=\s?)?"
    rf"|{_OPEN}\s?[^\[\]()【】<>=]{{2,30}}{_CLOSE}\s?(?:{REPORTER}\s?)?=\s?"
    rf"|{_OPEN}\s?{REPORTER}\s?{_CLOSE}\s?=?\s?"
    rf"|{_OPEN}\s?[가-힣A-Za-z0-9]{{1,10}}{PUBLISHER_END}\s?{_CLOSE}\s?"
    rf"|{REPORTER}\s?[=ㅣ|]\s?)(?=\S)"
)
#: A signature that closes the last paragraph.
SIGNATURE_END = re.compile(
    rf"(?<=[.!?\"'”’」)\]])\s*[/\[(<【☞▶■]?\s?(?:{REPORTER}|{_NAME})?\s?[/|(]?\s?{EMAIL}\s?[\])>】]?\s*$"
    rf"|(?<=[.!?\"'”’」)\]])\s*[/\[(<【]\s?{REPORTER}\s?[\])>】]?\s*$"
    rf"|(?<=[.!?])\s+{_NAME}\s(?:[가-힣]{{0,3}}기자|특파원)\s*$"
)

_SOURCE_WORD = (
    r"(?:사진|자료|그래픽|이미지|화면|영상|일러스트|삽화|도표|인포그래픽|포스터|캡처|캡쳐)"
)
#: A credit that closes a caption or a paragraph.
CREDIT_END = re.compile(
    rf"\s*(?:{_OPEN}\s?(?:[^\[\]()<>【】]{{0,20}}\s?)?{_SOURCE_WORD}[^\[\]()<>【】]{{0,40}}{_CLOSE}"
    rf"|{_OPEN}[^\[\]()<>【】]{{1,30}}(?:제공|캡처|캡쳐|갈무리){_CLOSE}"
    rf"|/\s?{_SOURCE_WORD}\s?[=:]?[^.!?]{{0,30}}"
    rf"|{_SOURCE_WORD}\s?(?:=|출처\s?[:=]?|제공\s?[:=]?|[:：])\s?[^.!?]{{1,40}}"
    rf"|[/=|]\s?(?:{AGENCIES}|{REPORTER})(?:\s?(?:제공|연합뉴스|뉴시스))?"
    rf"|[ⓒ©]\s?[^.!?]{{1,30}}"
    rf"|[가-힣A-Za-z0-9]{{2,20}}\s(?:제공|캡처|캡쳐|갈무리))\s*[.]?$"
)
#: A line that opens as a caption does.
CAPTION_LEAD = re.compile(
    rf"^(?:{_OPEN}?\s?{_SOURCE_WORD}\s?(?:[=:：]|\s?(?:제공|출처|설명)\s?[=:：]?\s)|[↑▲△▼◀↓]\s?|"
    rf"{_OPEN}\s?{_SOURCE_WORD}[^\[\]()<>【】]{{0,40}}{_CLOSE})"
)
#: Nothing but a credit: `사진=○○`, `(사진 제공: ○○)`, `홍길동 / 화면캡처 ○○`, `ⓒ○○`.
CAPTION_CREDIT = re.compile(
    rf"^(?:{_OPEN}?\s?{_SOURCE_WORD}\s?(?:(?:제공|출처|설명|캡처|캡쳐)\s?[=:：/|]?|[=:：/|])\s?[^.!?]{{1,60}}"
    rf"|{_OPEN}?\s?[가-힣A-Za-z0-9·.]{{2,12}}(?:\s기자)?\s?/\s?{_SOURCE_WORD}.{{0,60}}"
    rf"|{_OPEN}[^.!?()\[\]]{{1,40}}(?:제공|캡처|캡쳐|갈무리|자료사진|{_SOURCE_WORD}){_CLOSE}"
    rf"|[ⓒ©]\s?[^.!?]{{1,40}})$"
)
#: What may be a credit too, beside a picture: `○○ 제공`, `… 하는 모습`.
CAPTION_CLOSE = re.compile(
    r"(?:제공|캡처|캡쳐|갈무리|자료\s?사진|모습|장면|전경|조감도|포스터|사진)[)\].]?$"
)
#: How the one sentence of a caption ends: what is to be seen.
CAPTION_VERB = re.compile(r"(?:있다|있습니다|모습이다|모습입니다|장면이다|전경이다|않는다)[.]?$")
#: The day a picture was taken, at the very end: `2024.07.10.`, with the photographer's address.
CAPTION_DATE = re.compile(
    rf"(?:19|20)\d\d\.\s?\d{{1,2}}\.\s?\d{{1,2}}\.?\s*(?:/?\s?{EMAIL}|{REPORTER})?\s*$"
)
IMAGE_FILE = re.compile(
    r"^[\w./%()+\- ]{1,120}\.(?:jpe?g|png|gif|webp|bmp|heic|tiff?)$", re.IGNORECASE
)
UNRELATED_PICTURE = re.compile(
    r"(?:사진|이미지|영상|자료|화면).{0,20}(?:관련|직접).{0,12}(?:없습니다|없음|없다|무관)"
)
#: A speaker's turn in an interview or a broadcast: story, whatever sign opens it.
TURN = re.compile(
    r"^(?:[▶▷◀◆◇■□○●Q\-<\[【(]\s?)?(?:인터뷰|스탠딩|앵커|기자|리포트|녹취|싱크|현장음|PD|Q\d{0,2}|A\d{0,2}|[가-힣]{2,5}(?:\s[가-힣]{2,8})?)"
    r"(?:멘트)?\s?(?:[:：]|[\]】)>▶]\s?$|\.\s)"
)

#: A turn that is none: how to reach the newsroom.
TIP = re.compile(
    r"^[▶▷☞►※■●◆◇\s]{0,3}(?:전화|이메일|메일|카카오톡|카톡|페이스북|유튜브|홈페이지|문자|팩스|제보)\s?[:：]"
)

_SIGN = r"[▶▷☞►👉※■●◆◇★☆▲△#\[(<\-*·•◀\s]{0,4}"
_TAIL = r"[\])>▶\s.!:]{0,4}"


#: What a notice forbids: a heading may speak of 무단전재 without forbidding it.
_BAN = (
    r"무단\s?(?:전재|복제|배포|사용|도용|수집|이용|인용).{0,40}(?:금지|금함|금합|불가|불허)|"
    r"재배포\s?(?:를?\s?)?(?:금지|불가|금함|금합)"
)


def _line(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"^{_SIGN}(?:{pattern}){_TAIL}$", re.IGNORECASE)


#: (reason, pattern of a whole line). These lines go wherever they stand, unless they hold prose.
LINE_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("image_file", IMAGE_FILE),
    (
        "skip_link",
        _line(
            r"(?:본문|메뉴|주\s?메뉴|검색|콘텐츠|하단|상단)(?:\s?(?:내용|영역))?\s?(?:으로\s?)?(?:바로\s?가기|건너뛰기)"
        ),
    ),
    (
        "copyright",
        re.compile(
            r"(?:저작권자?|판권|COPYRIGHT)\s?[ⓒ©(:]|[ⓒ©]|\(c\)\s|all rights reserved|"
            rf"{_BAN}|AI\s?학습.{{0,14}}(?:금지|불가)|전재\s?및\s?재배포",
            re.IGNORECASE,
        ),
    ),
    (
        "email",
        re.compile(
            rf"^[^.!?]{{0,40}}{EMAIL}[^가-힣]{{0,12}}(?:[가-힣]{{2,8}}\s?{EMAIL}\W*){{0,3}}$"
        ),
    ),
    (
        "reporter",
        re.compile(
            rf"^[\[(<【/■▶=\-\s]*(?:글|사진|글·사진|취재|정리|그래픽)?\s?[=:·]?\s?{REPORTER}\s?=?[\])>】\s]*$"
        ),
    ),
    (
        "reporter",
        re.compile(
            r"^[\[(<【/]?\s?(?:온라인|디지털|인터넷|편집|디지털뉴스)?\s?(?:뉴스팀|뉴스부|이슈팀|편집부|콘텐츠팀|취재팀)\s?[\])>】]?$"
        ),
    ),
    (
        "video_credit",
        re.compile(
            r"^[\[(<【◇\s]*(?:영상|화면|취재|촬영|구성|편집|제작|기획|글|그래픽|디자인|작가|연출|VJ|CG|PD|AD)"
            r"(?:\s?(?:취재|편집|제공|기자|출처|디자인|그래픽|진행))?\s?[:=：]\s?\S.{0,120}$"
        ),
    ),
    (
        "subscription",
        _line(
            r".{0,40}(?:구독(?:하기|하세요|신청)?|채널\s?(?:추가|구독)|친구\s?추가|팔로우(?:하기)?|뉴스레터\s?(?:신청|구독|받기)?|"
            r"알림\s?(?:받기|신청)|좋아요\s?누르기|앱\s?(?:다운로드|설치)(?:하기)?|바로\s?가기|보러\s?가기|기사\s?(?:더\s?)?보기|무료\s?체험)"
            r"(?:\s?(?:클릭|바로가기|이벤트|☞|▶))?"
        ),
    ),
    (
        "tip_line",
        re.compile(
            r"^[▶▷☞►※■●◆◇#\[(<\-*·•\s]{0,4}(?:(?:전화|이메일|메일|카카오톡|카톡|페이스북|트위터|인스타그램|유튜브|홈페이지|라인|텔레그램|문자|팩스)"
            r"(?:\s?(?:제보|앱|검색|아이디|ID|채널|번호))?\s?[:：=>@,'‘\"“]\s?\S.{0,60}"
            r"|(?:전화|팩스|문자)[\])]?\s?[:：]?\s?[#\d][\d\s(),~-]{2,30}"
            r"|(?:이메일|메일)[\])]?\s?\S+@\S+|카카오톡[\])]?\s?@\S+"
            r"|(?:기사\s?|뉴스\s?|카카오톡\s?|카톡\s?|독자\s?|시청자\s?)?제보(?:하기|\s?및\s?문의.{0,60}|\s?[:：].{0,60}|는\s.{0,60})?)$"
        ),
    ),
    (
        "share_button",
        _line(
            r"(?:SNS\s?(?:보내기|공유(?:하기)?)|본문\s?요약(?:봇)?|텍스트\s?음성\s?변환.{0,20}|글자\s?크기\s?변경(?:하기)?|공유(?:하기)?|스크랩(?:하기)?|인쇄(?:하기)?|프린트|글자\s?(?:크기|작게|크게|키우기|줄이기|확대|축소)(?:\s?(?:조절|변경|설정))?|폰트\s?(?:크기)?|"
            r"가\s?[+\-]?|가{2,6}|[+\-]|작게|크게|보통|확대|축소|URL\s?(?:복사|줄이기)|주소\s?복사|링크\s?복사|"
            r"(?:페이스북|트위터|카카오톡|카카오스토리|네이버\s?블로그|밴드|네이버\s?밴드|라인|텔레그램|이메일|메일|핀터레스트|facebook|twitter|kakao(?:talk)?|band|x)"
            r"(?:\s?(?:으로|에)?\s?(?:공유|보내기|공유하기))?|메일\s?보내기|기사\s?(?:저장|듣기|스크랩|공유|인쇄|공유하기)|본문\s?(?:듣기|글씨\s?(?:키우기|줄이기))|"
            r"음성\s?(?:으로\s?)?듣기|번역(?:\s?설정|하기)?|다크\s?모드|좋아요|싫어요|화나요|슬퍼요|후속기사\s?원해요|훈훈해요|감동이에요|추천해요|댓글(?:\s?(?:달기|쓰기|보기))?|"
            r"댓글\s?\d+개?|좋아요\s?\d+|공감\s?\d*|기사\s?추천|닫기|더\s?보기|전체\s?보기|열기|접기|펼치기|맨\s?위로|위로|top|목록(?:으로|보기)?|"
            r"이전(?:\s?기사)?|다음(?:\s?기사)?|재생|정지|일시정지|음소거)"
        ),
    ),
    (
        "picture_button",
        _line(
            r"(?:이미지|사진|그림|원본|그래픽|영상)\s?(?:크게\s?|작게\s?|원본\s?)?(?:보기|확대(?:하기)?|확대보기|닫기|더보기|다운로드|크게보기)"
            r"|큰\s?(?:사진|이미지)\s?보기"
        ),
    ),
    (
        "advertisement",
        _line(
            r"광고|AD|ADVERTISEMENT|스폰서(?:드)?|sponsored|광고\s?(?:닫기|건너뛰기|문의)|\[광고\]"
        ),
    ),
    (
        "tags",
        re.compile(
            r"^(?:(?:관련)?\s?(?:태그|키워드|해시태그|tags?)\s?[:：]?\s?\S.{0,120}|(?:#[\w·&]+[\s,]*){2,}|#\S{2,20}|(?:관련)?(?:태그|키워드|해시태그|tags?))$",
            re.IGNORECASE,
        ),
    ),
    (
        "counter",
        re.compile(
            r"^(?:댓글|조회(?:수)?|추천(?:수)?|공감|비추천|좋아요|hit|views?)\s?[:：]?\s?[\d,]+\s?(?:건|회|개|명)?(?:\s?(?:조회|추천|댓글|작성일).{0,40})?$",
            re.IGNORECASE,
        ),
    ),
)

_LABEL = (
    r"(?:(?:최초|최종|기사)\s?)?(?:입력|등록|승인|송고|발행|게재|게시|작성|수정|업데이트)"
    r"(?:\s?(?:일시|시간|시각|일자|일|날짜))?"
)
_DAY = r"(?:19|20)\d\d\s?[-./]\s?\d{1,2}\s?[-./]\s?\d{1,2}\.?"
_WRITTEN_DAY = r"(?:19|20)\d\d년\s?\d{1,2}월\s?\d{1,2}일"
_WEEKDAY = r"(?:\s?\([월화수목금토일]\)|\s?[월화수목금토일]요일)?"
_CLOCK = r"[\s,]{0,2}(?:오전|오후|AM|PM)?\s?\d{1,2}(?::\d\d(?::\d\d)?|시\s?(?:\d{1,2}분)?)"
#: An instant with its label before or behind it, or figures of a day and an hour alone.
_STAMP = (
    rf"(?:{_LABEL}\s?[:：|]?\s?(?:{_DAY}|{_WRITTEN_DAY}){_WEEKDAY}(?:{_CLOCK})?"
    rf"|(?:{_DAY}|{_WRITTEN_DAY}){_WEEKDAY}(?:{_CLOCK})?\s?{_LABEL}|{_DAY}{_WEEKDAY}{_CLOCK})"
)
_CLOSING_SIGN = r"[(<\[/]\s?끝\s?[)>\]/]\s?[.]?"
#: Nothing but figures of a day and an hour.
STAMP = re.compile(rf"^\s*{_OPEN}?{_DAY}{_WEEKDAY}{_CLOCK}{_CLOSE}?\s*$")
#: A wire's own stamp, on a line of its own, or before or behind the text of a line.
STAMP_LINE = re.compile(
    rf"^(?:{_CLOSING_SIGN})?\s?{_OPEN}?\s?{_STAMP}(?:\s{{0,3}}[|/·,]?\s{{0,3}}{_STAMP}){{0,2}}\s?{_CLOSE}?$"
)
STAMP_START = re.compile(rf"^(?:{_OPEN}\s?{_STAMP}\s?{_CLOSE}|{_STAMP}(?=\s?[\[(【]))\s*(?=\S)")
STAMP_END = re.compile(
    rf"(?<=[.!?\"'”’)])\s*(?:{_CLOSING_SIGN})?\s?{_OPEN}?\s?{_STAMP}\s?{_CLOSE}?\s*$"
)
#: The sign with which wires end an article.
END_SIGN = re.compile(rf"^{_CLOSING_SIGN}$")
_RIGHTS = r"(?:ⓒ|©|\(c\)|저작권자|copyright|무단\s?(?:전재|복제|배포|사용))"
#: A right notice behind the last sentence of a line.
NOTICE_END = re.compile(rf"(?<=[.!?\"'”’)])\s*[<\[(【]?\s?{_RIGHTS}.{{0,110}}$", re.IGNORECASE)
#: Who a right notice names: `저작권자 ⓒ ○○신문, 무단…`, `ⓒ ○○타임스 무단전재…`.
OWNER = re.compile(
    r"(?:ⓒ|©|\(c\)|저작권자|copyright)[\sⓒ©:：]{0,3}(?:\(c\)|by)?\s?(?:(?:19|20)\d\d[-~.\s]{0,3}){0,2}"
    rf"(?P<name>[가-힣A-Za-z0-9&.]{{0,12}}{PUBLISHER_END}(?![가-힣A-Za-z0-9])"
    r"|[가-힣A-Za-z0-9&]{2,14}(?=[,.]?\s{0,2}(?:무단|all\s+rights|재배포)))",
    re.IGNORECASE,
)

#: What makes a line with a copyright sign a notice and no credit of a picture.
RIGHT_NOTICE = re.compile(
    rf"{_BAN}|저작권자\s?[ⓒ©(:]|"
    r"all\s+rights\s+reserved|AI\s?학습.{0,14}(?:금지|불가)",
    re.IGNORECASE,
)

#: Lines above a story that carry what is known of it.
HEADER_LINES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "date_line",
        re.compile(
            r"^(?:[가-힣]{0,4}\s?)?(?:입력|등록|승인|송고|발행|게시|게재|작성|수정|업데이트|기사\s?입력|기사\s?승인|최초\s?입력|최종\s?수정|기사\s?등록|보도|배포|작성일|등록일|게시일)"
            r"(?:\s?(?:일시?|시간|일자|날짜))?\s?[:：]?\s?[|]?\s?(?:19|20)?\d\d[-./년]\s?\d{1,2}.{0,90}$"
        ),
    ),
    (
        "date_line",
        re.compile(r"^[\[(<]?\s?(?:19|20)\d\d[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}[일.]?.{0,40}$"),
    ),
    ("breadcrumb", re.compile(r"^(?:홈|HOME|메인|Home)?\s?(?:[>›»〉|/]\s?[^.!?>]{1,16}\s?){1,5}$")),
    ("breadcrumb", re.compile(r"^[^.!?>|]{1,16}(?:\s[>›»〉|]\s[^.!?>|]{1,16}){1,4}$")),
    (
        "board_field",
        re.compile(
            r"^(?:글쓴이|작성자|등록자|이름|닉네임|기자명|부서|담당(?:자|부서)?|분류|카테고리|출처|글번호|번호|조회|조회수|댓글|추천|첨부(?:파일)?|IP|공감|날짜|작성일시?|등록일시?|제목|profile_image)"
            r"(?:\s?[:：|].{0,80}|\s\S.{0,60})?$"
        ),
    ),
)

#: Exact lines (blanks apart) of pages and boards.
WORDS: dict[str, frozenset[str]] = {
    "page_label": frozenset(
        [
            "뉴스기사",
            "기사본문",
            "기사",
            "본문",
            "본문내용",
            "내용",
            "페이지정보",
            "상세내용",
            "기사내용",
            "기사상세",
            "기사보기",
            "뉴스",
            "상세보기",
            "공지",
            "요약",
            "기자수첩페이지",
            "profile_image",
            "첨부파일",
            "관련링크",
            "단독기사",
            "전체기사",
            "지면보기",
            "로그인",
            "회원가입",
            "회원로그인",
            "사이트내전체검색",
            "전체검색",
            "검색",
            "메뉴",
            "전체메뉴",
        ]
    ),
}
#: Board programs: the line after which the story starts, and those that end it.
BOARD_START = frozenset({"본문", "본문내용", "내용", "글내용", "상세내용", "게시글내용"})
BOARD_END: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "comments",
        re.compile(
            r"^(?:댓글\s?목록|등록된\s?댓글이\s?없습니다\.?|댓글\s?\d+\s?(?:개|건)?|댓글\s?쓰기|전체\s?댓글.{0,12}|코멘트|comments?)$",
            re.IGNORECASE,
        ),
    ),
    (
        "board_navigation",
        re.compile(
            r"^(?:(?:이전\s?글|다음\s?글|관련\s?링크|첨부\s?파일)(?:\s.{0,80})?|목록|글쓰기|답변|수정|삭제|추천\s?\d+|비추천\s?\d+|최신\s?글|인기\s?글)$"
        ),
    ),
    (
        "login_box",
        re.compile(r"^(?:회원\s?로그인|로그인|회원\s?가입|아이디|비밀번호|자동로그인|정보찾기)$"),
    ),
    (
        "site_information",
        re.compile(
            r"^(?:사이트\s?정보|회사명\s?[:：].{0,80}|사업자\s?등록\s?번호.{0,60}|통신판매업.{0,60}|개인정보.{0,40}|청소년\s?보호.{0,60})$"
        ),
    ),
    (
        "visitor_count",
        re.compile(r"^(?:접속자\s?집계|방문자\s?(?:집계|수|통계)|오늘\s?방문.{0,20})$"),
    ),
)
BOARD_WORDS = frozenset(
    [
        "본문바로가기",
        "사이트내전체검색",
        "페이지정보",
        "본문",
        "댓글목록",
        "회원로그인",
        "회원가입",
        "사이트정보",
        "접속자집계",
        "등록된댓글이없습니다.",
        "이전글",
        "다음글",
        "관련링크",
    ]
)
#: `name : value` lines of a site's foot.
LABELLED: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "site_information",
        re.compile(
            r"^(?:회사명|상호명?|대표(?:자|이사)?|발행인|편집인|발행·편집인|등록번호|등록일자?|주소|소재지|사업자\s?등록\s?번호|전화(?:번호)?|대표전화|팩스|통신판매업\s?신고\s?번호|"
            r"개인정보\s?(?:관리|보호)\s?책임자|청소년\s?보호\s?책임자|제호|인터넷신문\s?등록번호|고객센터|이메일|메일|TEL|FAX|ISSN)\s?[:：].{0,160}$",
            re.IGNORECASE,
        ),
    ),
    (
        "site_information",
        re.compile(
            r"^(?:회사소개|이용약관|개인정보\s?(?:처리|취급)방침|청소년\s?보호정책|저작권\s?(?:보호)?정책|광고\s?(?:문의|안내)|제휴\s?(?:문의|안내)|고충처리인|기사제보|이메일\s?무단\s?수집\s?거부|RSS|사이트맵)"
            r"(?:\s?[|·/]?\s?(?:회사소개|이용약관|개인정보\s?(?:처리|취급)방침|청소년\s?보호정책|저작권\s?(?:보호)?정책|광고\s?(?:문의|안내)|제휴\s?(?:문의|안내)|고충처리인|기사제보|이메일\s?무단\s?수집\s?거부|RSS|사이트맵))*$"
        ),
    ),
)
RELATED_HEADER = re.compile(
    r"^[▶▷☞►※■●◆◇★☆▲△#\[(<【\-*·•\s]{0,3}(?:이\s?기사와\s?)?"
    r"(?:관련\s?(?:기사|뉴스|글|영상|콘텐츠|키워드)|연관\s?(?:기사|뉴스)|추천\s?(?:기사|뉴스|콘텐츠|영상)|많이\s?(?:본|읽은|찾는)\s?(?:뉴스|기사|글)?|인기\s?(?:기사|뉴스|글|급상승)|"
    r"주요\s?(?:기사|뉴스)|최신\s?(?:기사|뉴스)|핫\s?(?:이슈|뉴스|클릭)|실시간\s?(?:뉴스|인기.{0,6}|랭킹)|오늘의\s?(?:추천|주요|핫).{0,8}|이\s?시(?:각|간)\s?(?:주요|인기|추천|핫).{0,8}|"
    r"함께\s?(?:본|읽는|보면\s?좋은|읽으면\s?좋은|볼만한)\s?(?:뉴스|기사|글)?|다른\s?(?:기사|뉴스)(?:\s?보기)?|.{0,12}(?:기자|매체|언론사)의?\s?다른\s?(?:기사|뉴스)(?:\s?보기)?|랭킹\s?뉴스|에디터\s?(?:픽|추천)|"
    r"당신이\s?(?:좋아할|관심|놓친).{0,14}|클릭\s?(?:핫|이슈).{0,6}|섹션\s?(?:주요|인기).{0,6}|전체\s?기사|베스트\s?(?:클릭|뉴스|기사)|HOT\s?(?:NEWS|이슈|클릭)|BEST\s?(?:NEWS|클릭)|TOP\s?(?:NEWS|뉴스|\d+))"
    r"[\])>】\s:]{0,3}$",
    re.IGNORECASE,
)
#: A closing notice or appeal ends politely, names its own trade, and says how or to whom.
APPEAL_END = re.compile(
    r"(?:바랍니다|주세요|하세요|보세요|기다립니다|부탁드립니다|받습니다|드립니다|금지합니다|금지됩니다|금합니다|있습니다|작성했습니다|생성했습니다|제공합니다|만듭니다|분류했습니다|분류됐습니다)[.!~\s)\]\"”]*(?:\[.{0,40}\]|\(.{0,40}\))?$"
)
APPEAL_TOPICS: tuple[re.Pattern[str], ...] = (
    re.compile(r"저작권|판권"),
    re.compile(r"무단|재배포|전재|AI\s?학습|옮겨\s?쓸|퍼\s?가"),
    re.compile(r"[ⓒ©]|CC BY|공공누리"),
    re.compile(r"인용\s?(?:보도)?\s?시|출처를\s?(?:밝|표시|명시)|명을?\s?(?:명확히\s?)?밝혀"),
    re.compile(
        r"^(?:이|본|해당|위)\s?(?:기사|콘텐츠|영상|자료|보도|글|저작물|뉴스)(?:는|은|의|를|을|에|와)|인터뷰\s?자료"
    ),
    re.compile(r"제보"),
    re.compile(r"구독|친구\s?추가|팔로우|뉴스레터|후원|좋아요"),
    re.compile(r"(?:댓글|의견)(?:을|은)?\s?(?:쓸|쓰|남길|남기|작성|달)|로그인|회원만"),
    re.compile(r"비방|욕설|명예\s?훼손|도배|예고\s?없이|(?:삭제|제재)(?:될|할|를)"),
)
APPEAL_SIGNS: tuple[re.Pattern[str], ...] = (
    re.compile(r"여러분|독자|시청자|24시간|누구나|언론사|섹션|지금\s?바로"),
    re.compile(r"카카오톡|카톡|유튜브|페이스북|네이버|인스타그램|텔레그램|홈페이지|채널|앱"),
    re.compile(rf"{EMAIL}|https?://|www\.|☎|전화|\d{{2,4}}-\d{{3,4}}-\d{{4}}"),
    re.compile(r"저작권[^.]{0,30}(?:에게?|에)\s?있습니다|금지(?:합니다|됩니다)"),
    re.compile(
        r"(?:AI|인공지능|로봇)(?:가|이|로)?\s?(?:자동\s?)?(?:작성|요약|생성)|제휴|자동\s?(?:생성|작성)"
    ),
)
