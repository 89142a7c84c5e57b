"""Which words name something: by their endings, by Kiwi's tags, by what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts import naming, places
from generator.facts import naming_common as common
from generator.facts import naming_ends as ends
from generator.facts import patterns as data
from generator.facts.people import GLUED, JOBS, TITLES, Word, ends_in
from generator.models import Span
from generator.text.morphology import Token

__all__ = ["is_body", "is_part", "names_of", "split_words"]

HANGUL = re.compile("[가-힣]")
CODE = re.compile(r"[A-Za-z]{1,8}-?\d[\dA-Za-z-]*|\d+[A-Z][A-Za-z]*")
#: The number of a flight: HS931편.
FLIGHT = re.compile(r"[A-Z][A-Z0-9]\d{2,4}$")
LINKS = frozenset(("&", "-", "."))
MAX_NAME = 24
#: Nouns as they stand inside a word.
NOUNS = frozenset(("NNG", "NNP", "NNB", "NR", "NP", "XSN", "XPN", "XR", "SL", "SN", "SH"))
#: In one with the noun behind them, these show that Kiwi cut a name.
ODD = frozenset(("MM", "MAG", "IC", "MAJ", "JX", "JKS", "JKB", "JKO", "JC", "XR"))
#: Determiners that news writes in one with their noun: 총사업비, 전세계.
WRITTEN_ON = frozenset("총전각양매첫본새맨한두현타제")
#: Bodies that start so are of the state or the whole country, whatever they are for.
NATIONAL = ("국립", "한국", "대한", "전국", "국제", "세계", "국가")
#: But these may be any: 국제공항, 세계시장.
ANY = frozenset(
    ("시장", "공항", "국제공항", "본부", "기금", "병원", "터미널", "공원", "이사회", "극장", "지구")
)
#: Single syllables that end ordinary compounds.
PLAIN_ENDS = frozenset(
    "값률율액량료비금사주장원등측들인자층군형용식권점팀진판법기물품제성화론력세선국면리당"
)
#: What public institutes end in, and how long an ordinary word before it makes a name of it.
INSTITUTES = {
    "연구원": 4,
    "연구소": 4,
    "과학원": 3,
    "기술원": 3,
    "진흥원": 2,
    "위원회": 6,
    "개발원": 3,
    "평가원": 3,
}
LOOSE_INSTITUTES = (
    "국책",
    "민간",
    "정부",
    "출연",
    "대학",
    "기업",
    "부설",
    "글로벌",
    "주요",
    "관련",
    "책임",
    "선임",
    "수석",
)
#: Letters of these bodies are names, with or without a noun behind them: EU집행위.
LATIN_BODIES = frozenset(
    ("EU", "UN", "OECD", "WTO", "FDA", "IMF", "WHO", "NATO", "IAEA", "FBI", "CIA", "OPEC")
)
SETTLED = frozenset("시군구읍면도")
WATERS = frozenset(("매립지", "하구", "해역", "앞바다", "일대", "갯벌", "연안", "인근"))
MINISTRIES = frozenset(body for body in places.BODIES if body.endswith("부") and len(body) < 5) | {
    "재무부",
    "상무부",
    "국무부",
    "내무부",
    "에너지부",
    "보건부",
    "법무부",
    "방위성",
    "총무성",
    "후생노동성",
    "경제산업성",
    "국방성",
    "외무성",
    "재무성",
}
GYEONGGI = re.compile(r"(?<![가-힣])(경기)(?=[·,는도와]|가\s\d|\s?\d)")
#: What stands behind a family of products: S24, 16, 300X.
VERSION = re.compile(r"[A-Z]+\d*[A-Za-z]*$|\d+[A-Z]*$")
#: Before 시장 they make a market and no mayor.
MARKETS = (
    "수산",
    "농수산물",
    "농산물",
    "청과",
    "도매",
    "전통",
    "중앙",
    "약령",
    "풍물",
    "공판",
    "어",
)
#: Countries that are ordinary words as well; Kiwi tells them apart.
ORDINARY_TOO = frozenset(("수단", "오만", "말리", "가나", "가자"))
#: Particles that Kiwi leaves on words it does not know: 빅플로의.
LEFT_ON = "의를을는"
CLUBS = frozenset(("FC", "AC", "AS", "SC", "CF", "RB", "BSC"))
#: Words that are a place and something else.
TWOFOLD = frozenset(("경기", "전주"))
REGIONS = frozenset(
    (
        "북부",
        "남부",
        "동부",
        "서부",
        "지역",
        "일대",
        "내륙",
        "지사",
        "화성",
        "광주",
        "수원",
        "용인",
        "성남",
        "평택",
        "파주",
        "김포",
        "안산",
        "고양",
        "이천",
        "안성",
        "여주",
        "양평",
        "가평",
        "포천",
        "연천",
        "시흥",
        "부천",
        "안양",
        "하남",
        "남양주",
        "의정부",
        "동두천",
        "과천",
        "광명",
        "군포",
        "의왕",
        "오산",
        "구리",
        "양주",
        "판교",
    )
)


def split_words(text: str, tokens: Sequence[Token]) -> list[Word]:
    """The words of a sentence that hold a noun or what Kiwi may have made of one, in order."""
    words: list[Word] = []
    index, count = 0, len(tokens)
    end = -1
    while index < count:
        token = tokens[index]
        if not _is_wordy(token):
            index += 1
            continue
        last = index + 1
        edge = token.end
        noun = token.tag in NOUNS
        while last < count and tokens[last].start <= edge and _goes_on(tokens, last):
            edge = max(edge, tokens[last].end)
            noun = noun or tokens[last].tag in NOUNS
            last += 1
        if noun:
            gap = text[end : token.start] if words else "\n"
            words.append(_word(text, tokens, index, last, edge, joined=gap in (" ", "")))
            end = edge
        index = last
    return words


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether a token without a blank before it belongs to the same word: R&D, K-2."""
    token = tokens[index]
    if _is_wordy(token):
        return True
    if token.form not in LINKS or index + 1 == len(tokens):
        return False
    following = tokens[index + 1]
    linked = following.start == token.end and following.tag in ("SL", "SN")
    return linked and tokens[index - 1].tag in NOUNS


def _is_wordy(token: Token) -> bool:
    """No sign; Kiwi takes £ and ± for letters."""
    tag = token.tag
    if tag == "SL":
        return token.form[0].isalpha() and token.form[0] != "µ"
    return tag[0] != "S" or tag in NOUNS


def _word(
    text: str, tokens: Sequence[Token], first: int, last: int, edge: int, *, joined: bool
) -> Word:
    """The noun of a word and whether Kiwi cut it oddly."""
    tail = last
    odd = False
    for index in range(first, last - 1):
        tag = tokens[index].tag
        if tag == "VCP" and index > first:
            tail = index
            break
        if tag[0] in "VE" or tag in ODD:
            odd = odd or tokens[index].form not in WRITTEN_ON
    if tail == last and tokens[last - 1].tag == "VCP":
        tail -= 1
    while tail > first and tokens[tail - 1].tag[0] == "J":
        tail -= 1
    if odd and tail < last:
        odd = any(
            t.tag[0] in "VE" or (t.tag in ODD and t.form not in WRITTEN_ON)
            for t in tokens[first : tail - 1]
        )
    start = tokens[first].start
    if tail == first:
        end = start
    elif tokens[tail - 1].tag in NOUNS:
        end = tokens[tail - 1].end
    else:
        end = tokens[tail - 1].end if tail < last and tokens[tail - 1].tag[0] == "V" else start
        odd = True
    span = Span(start, end)
    return Word(first, last, tail, span, text[start:edge], text[start:end], odd, joined)


def names_of(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> list[Span]:
    """The names among words, by their own form and their neighbours."""
    spans: list[Span] = []
    sport = naming.SPORT.search(text) is not None
    for index, word in enumerate(words):
        before = words[index - 1] if index and word.joined else None
        after = words[index + 1] if index + 1 < len(words) and words[index + 1].joined else None
        if not word.stem:
            continue
        if before is not None and (pair := _pair(before, word)):
            spans.append(pair)
        span = _name(tokens, word, before, after)
        if span is not None:
            spans.append(span)
        if sport and before is not None and (team := _team(tokens, before, word)):
            spans.append(team)
    if "경기" in text and "서울" in text and not sport:
        spans += [Span(*match.span(1)) for match in GYEONGGI.finditer(text)]
    spans += [
        Span(token.start, token.end)
        for token in tokens
        if token.tag == "SH" and token.form in places.HANJA and _is_country(text, token)
    ]
    return spans


def _is_country(text: str, token: Token) -> bool:
    """`美 연준`, `美·中`, but not 회의 中 and not a date's 日."""
    before, after = text[: token.start].rstrip()[-1:], text[token.end : token.end + 1]
    if "一" <= text[token.start - 1 : token.start] <= "鿿" and token.start:
        return False
    if token.form == "中" and before and before not in ",·…\"'“”‘’)이가은는을를와과의도서고며":
        return False
    return bool(after.strip() or text[token.end :].strip()) and not before.isdigit()


def _name(
    tokens: Sequence[Token], word: Word, before: Word | None, after: Word | None
) -> Span | None:
    """The name that a word holds, if it holds one."""
    inside = list(tokens[word.first : word.tail])
    stem, start = word.stem, word.span.start
    if len(inside) == 1 and inside[0].tag == "NNG" and not inside[0].unknown:
        whole = stem in places.BODIES or stem in naming.LAWS
        whole = whole or (stem in places.COUNTRIES and stem not in ORDINARY_TOO)
        whole = whole or (len(stem) > 2 and stem in places.PLACES)
        bay = word.raw == stem + "만" and after is not None and after.stem in WATERS
        return Span(start, start + len(stem) + 1) if bay else word.span if whole else None
    if not word.odd:
        while inside and inside[0].tag in ("SN", "NR") and not _is_code(stem, inside):
            inside.pop(0)
            while inside and inside[0].tag == "NNB":
                inside.pop(0)
            if inside and inside[0].tag == "SL" and len(inside) == 1:
                return None
        while len(inside) > 1 and inside[-1].tag in ("NNB", "NR") and not _is_town(inside):
            if inside[-1].form == "편" and FLIGHT.search(stem[: inside[-1].start - start]):
                return None
            if inside[-1].form in ends.OF_A_COUNTRY:
                return None
            inside.pop()
        if not inside or inside[-1].tag == "SN" and len(inside) == 1:
            return None
        stem = stem[inside[0].start - start : inside[-1].end - start]
        start = inside[0].start
        if _does(tokens, word):
            return None
    if not 2 <= len(stem) <= MAX_NAME:
        return None
    if _is_ordinary(stem):
        town = stem == "화성" and before is not None and before.stem in places.PROVINCES
        return Span(start, start + 2) if town else None
    if stem in TWOFOLD and not _is_meant(stem, word, after):
        return None
    if "A" <= stem[0] <= "z" or "A" <= stem[-1] <= "z" or stem[0].isdigit():
        length = _latin(stem, inside)
    elif stem in naming.LAWS:
        length = len(stem)
    elif stem in places.PLACES or stem in places.BODIES:
        sure = len(stem) > 2 or stem in places.COUNTRIES or stem in places.PROVINCES
        sure = sure or stem in places.BODIES or any(token.tag == "NNP" for token in inside)
        length = len(stem) if sure else 0
    else:
        length = _placed(stem, inside)
        if length is None:
            length = _by_ending(stem, inside, word, before)
        if length is None:
            length = _beside(tokens, stem, word, before, after)
        if length is None:
            length = 0 if word.odd else _by_tags(stem, inside, before)
    return Span(start, start + length) if length > 1 else None


def _is_town(inside: Sequence[Token]) -> bool:
    """`다온시`: the syllable behind a name is no hour."""
    return inside[-1].form in "시군" and len(inside) == 2 and _is_proper(inside[0])


def _is_meant(stem: str, word: Word, after: Word | None) -> bool:
    """Whether 경기 is the province and no match, 전주 the city and no week."""
    if word.stem != stem:
        return False
    if stem == "경기":
        beside = after is not None and (after.stem[-1:] in SETTLED or after.stem in REGIONS)
        return beside
    return not (
        word.raw == "전주보다"
        or (after is None and word.raw == stem)
        or (after is not None and after.stem == "대비")
    )


def _does(tokens: Sequence[Token], word: Word) -> bool:
    """Whether a verb ending follows in the same word: 공급하고."""
    following = tokens[word.tail] if word.tail < word.last else None
    return following is not None and following.tag in ("XSV", "XSA")


def _is_ordinary(stem: str) -> bool:
    return (
        stem in common.NO_NAME_WORDS
        or stem in common.COMMON
        or stem in data.QUANTITIES
        or stem in data.TIME_NOUNS
        or stem in data.PRONOUNS
        or stem in TITLES
        or stem in JOBS
        or stem in naming.LONG_SURNAMES
    )


def _is_code(stem: str, inside: Sequence[Token]) -> bool:
    """`3M`: a figure that opens a code."""
    code = CODE.match(stem) is not None and len(inside) > 1 and inside[1].tag == "SL"
    return code and inside[1].form not in common.GENERAL_LATIN


def _latin(stem: str, inside: Sequence[Token]) -> int:
    """How much of a word with Latin letters names; terms, units and single letters do not."""
    if stem in common.GENERAL_LATIN or common.GENERAL_CODE.fullmatch(stem):
        return 0
    if common.GENERAL_MIXED.match(stem) or stem[0].islower() and not HANGUL.search(stem):
        return 0
    if not HANGUL.search(stem):
        letters = re.search("[A-Za-z]+", stem)
        if letters is None:
            return 0
        head = letters[0]
        if "&" in stem and len(stem) <= 3 or "/" in stem:
            return 0
        return (
            len(stem) if len(stem) > 1 and (head not in common.GENERAL_LATIN or stem != head) else 0
        )
    first, rest = inside[0], inside[1:]
    if first.tag == "SL":
        proper = any(token.tag == "NNP" or token.unknown for token in rest)
        tail = stem[len(first.form) :]
        if first.form in LATIN_BODIES and not proper:
            return len(first.form)
        if first.form in common.GENERAL_LATIN or len(first.form) == 1:
            return len(stem) if proper and not _plain_end(tail) and tail not in common.COMMON else 0
        if rest and rest[0].tag == "SN":
            return len(stem)
        if proper or tail in ends.FIRM_ENDINGS or ends_in(tail, ends.FIRM_ENDINGS):
            return len(stem)
        known = all(token.tag in ("NNG", "XSN") and not token.unknown for token in rest)
        return len(first.form) if known and len(tail) < 2 or _plain_end(tail) else len(stem)
    if inside[-1].tag == "SL":
        head = stem[: -len(inside[-1].form)]
        if head in places.PLACES or ends.GENERIC.fullmatch(head) or head in common.COMMON:
            return 0
        return len(stem)
    return len(stem) if any(t.tag == "NNP" or t.unknown for t in inside) else 0


def _plain_end(stem: str) -> bool:
    return bool(ends_in(stem, ends.COMMON_ENDINGS)) or stem in ends.COMMON_ENDINGS


def _placed(stem: str, inside: Sequence[Token]) -> int | None:
    """The place that a word opens with, or the whole of it: 서울발, 서울광장; else None."""
    edges = {token.end - inside[0].start for token in inside}
    for length in range(min(len(stem) - 1, 8), 1, -1):
        head, rest = stem[:length], stem[length:]
        if length not in edges or head not in places.PLACES and head not in places.BODIES:
            continue
        if head in places.COUNTRIES and rest in ends.OF_A_COUNTRY:
            return 0
        if length == 2 and inside[0].tag != "NNP" and head not in places.COUNTRIES:
            return None
        if rest in ends.CUT or rest in TITLES or rest in common.COMMON:
            return length
        if rest[-1] == "어" and head in places.COUNTRIES:
            return 0
        if head in places.COUNTRIES and len(rest) > 1 and rest not in ends.BODY_ENDINGS:
            if not ends_in(rest, ends.BODY_ENDINGS) and not ends_in(rest, ends.FIRM_ENDINGS):
                plain = all(t.tag == "NNG" and not t.unknown for t in inside[1:])
                return length if plain and rest not in ends.FIRM_ENDINGS else None
        whole = rest in ends.BODY_ENDINGS or rest in ends.FIRM_ENDINGS
        whole = whole or rest in (
            "청",
            "역",
            "항",
            "대",
            "시",
            "군",
            "구",
            "도",
            "동",
            "광장",
            "만",
            "섬",
            "로",
            "협정",
            "협약",
            "조약",
            "선언",
            "의정서",
        )
        whole = whole and not (rest == "군" and head in places.COUNTRIES)
        if whole and not (head in places.COUNTRIES and rest in common.NO_NAME_WORDS):
            return len(stem)
        return length if rest in common.NO_NAME_WORDS else None
    return None


def _by_ending(stem: str, inside: Sequence[Token], word: Word, before: Word | None) -> int | None:
    """Whether a word names by what it ends in: 가람자동차, 국립수산연구원; None if it is open."""
    title = ends_in(stem, TITLES)
    glued = title in GLUED or title[-1:] == "장"
    single = len(inside) == 1 and inside[0].tag == "NNP" and not inside[0].unknown
    if glued and title != "연구원" and len(stem) - len(title) > 1 and len(title) > 1 and not single:
        return _office(stem, title, inside)
    law_stem = stem[:-1] if stem.endswith("법상") else stem
    if law := ends_in(law_stem, ends.LAW_ENDINGS, 8):
        head = law_stem[: -len(law)]
        return 0 if ends.NO_LAW.fullmatch(head) else len(law_stem)
    if stem[-1] == "당" and inside[-1].form == "당":
        scraps = len(stem) == 3 == len(inside) or inside[0].tag == "MM"
        if scraps or (len(stem) >= 4 and inside[-1].tag == "NNG"):
            return len(stem)
    if stem.startswith(NATIONAL[:3]) and len(stem) > 5 and stem[-1] in "관원단" and not word.odd:
        return len(stem)
    ending = ends_in(stem, ends.BODY_ENDINGS) or ends_in(stem, ends.FIRM_ENDINGS)
    if not ending:
        return None
    head = stem[: -len(ending)]
    if stem.startswith(NATIONAL) and len(head) > 2 and ending not in ANY:
        if ending in ends.BODY_ENDINGS or head not in NATIONAL:
            return len(stem)
    if ends.GENERIC.fullmatch(head):
        institute = ending in INSTITUTES and len(head) >= INSTITUTES[ending]
        return len(stem) if institute and not head.startswith(LOOSE_INSTITUTES) else 0
    if head in common.COMMON and (ending in ends.WEAK_BODIES or ending in ends.WEAK_FIRMS):
        return 0
    cut = len(stem) - len(ending)
    origin = inside[0].start if inside else 0
    proper = any(_is_proper(token) for token in inside if token.start - origin < cut)
    if proper and not (head in common.COMMON):
        return len(stem)
    if ending in ends.BODY_ENDINGS and ending in ends.WEAK_BODIES:
        placed = before is not None and before.tail == before.last and before.stem in places.PLACES
        cut_up = word.odd or (len(inside) > 2 and all(len(t.form) == 1 for t in inside[:-1]))
        return len(stem) if (placed or cut_up) and len(head) > 1 else 0
    if len(head) < 2:
        return 0
    if ending in ends.FIRM_ENDINGS and (word.odd or _in_scraps(inside)):
        return len(stem)
    if ending in ends.PLAIN_FIRMS:
        return 0
    if len(head) > 4 and ending in ends.WEAK_FIRMS:
        return 0
    return len(stem)


def _office(stem: str, title: str, inside: Sequence[Token]) -> int:
    """The body of an office: 국립수산연구원 of 국립수산연구원장, 다온시 of 다온시장."""
    head, whole = stem[: -len(title)], stem[:-1]
    if title[-1] == "장" and (ending := ends_in(whole, ends.BODY_ENDINGS)):
        before = whole[: -len(ending)]
        national = whole.startswith(NATIONAL) and len(before) > 2
        if national or not ends.GENERIC.fullmatch(before) and ending not in ends.WEAK_BODIES:
            return len(whole)
    if head in places.PLACES or head in places.BODIES:
        return len(head)
    if title == "시장" and head.endswith(MARKETS):
        return len(stem)
    ending = ends_in(head, ends.FIRM_ENDINGS)
    if ending and not ends.GENERIC.fullmatch(head[: -len(ending)]):
        return len(head)
    origin = inside[0].start
    proper = any(_is_proper(token) and token.start - origin < len(head) for token in inside)
    if not proper or len(head) < 2 or head in common.COMMON:
        return 0
    if title in ("시장", "군수", "구청장"):
        return len(head) + 1
    return len(head)


def _is_proper(token: Token) -> bool:
    if token.tag == "SL":
        return token.form not in common.GENERAL_LATIN
    if token.form in common.COMMON or len(token.form) < 2 and not token.unknown:
        return False
    return token.tag == "NNP" or (token.unknown and token.tag == "NNG")


def _beside(
    tokens: Sequence[Token], stem: str, word: Word, before: Word | None, after: Word | None
) -> int | None:
    """Names by what stands before or behind: 부산 달맞이구, 제조사 두레온은, 백록강 하구."""
    inside = tokens[word.first : word.tail]
    bare = before is not None and before.tail == before.last
    if stem[-1] in "시군구읍면동리도" and len(stem) > 2 and bare and before is not None:
        single = len(inside) == 1 and not inside[0].unknown and inside[0].tag == "NNG"
        place = before.stem in places.PLACES or before.stem[-1:] in SETTLED
        if place and not single and inside[-1].form == stem[-1]:
            return len(stem)
        if len(inside) == 1 and inside[0].unknown and before.stem in places.PLACES:
            return len(stem)
    if stem[-1] in SETTLED and 2 < len(stem) < 5 and len(inside) == 1 and inside[0].unknown:
        if not _is_common(stem):
            return len(stem)
    if stem[-1] in "성주현" and bare and before is not None and before.stem in places.COUNTRIES:
        if len(inside) == 1 and inside[0].unknown or inside[-1].form == stem[-1]:
            return len(stem)
    if stem[-1] in ends.PLACE_ENDINGS and len(stem) > 2 and len(inside) > 1:
        shown = after is not None and after.stem in naming.BESIDE_PLACES and bare_of(word)
        verb = any(token.tag[0] == "V" for token in inside[:-1]) and stem[-1] in SETTLED
        root = verb or any(token.tag == "XR" for token in inside[:-1])
        root = root or (
            len(inside) == 3 and all(len(t.form) == 1 and t.tag == "NNG" for t in inside)
        )
        proper = any(token.tag == "NNP" for token in inside[:-1])
        if proper and inside[-1].form in "시군구읍면" and stem[:-1] not in places.COUNTRIES:
            return len(stem)
        if inside[-1].form == stem[-1] and (
            root or (shown and len(stem) <= 4) or (proper and shown)
        ):
            return len(stem)
    if bare and before is not None and _is_kind(before) and HANGUL.search(stem):
        scrap = any(len(t.form) == 1 and t.tag in ("NNG", "NR", "NNP", "MAG", "MM") for t in inside)
        scrap = scrap and inside[-1].form not in PLAIN_ENDS and len(inside) > 1
        if (word.odd or scrap) and word.tail < word.last and len(stem) > 2:
            return len(stem)
    return None


def bare_of(word: Word) -> bool:
    """Whether a word has no particle."""
    return word.tail == word.last


def _is_kind(word: Word) -> bool:
    """`배송 플랫폼`, `식초 제조사`: a word for one who makes or sells."""
    return word.stem in naming.KINDS_OF_FIRM or bool(ends_in(word.stem, naming.KINDS_OF_FIRM, 5))


def _by_tags(stem: str, inside: Sequence[Token], before: Word | None) -> int:
    """Words that Kiwi takes for proper nouns or does not know; common ones are left out."""
    if not any(_is_proper(token) for token in inside):
        return len(stem) if _is_chopped(inside) else 0
    kind = before is not None and bare_of(before) and _is_kind(before)
    last = inside[-1]
    if len(inside) == 1 and last.unknown and len(stem) > 3:
        if stem[:-1] in common.COMMON:
            return 0
        if stem[-1] in LEFT_ON or stem[-1] in "발측":
            return len(stem) - 1
    if len(inside) == 1:
        if kind or (not last.unknown and len(ends_in(stem, ends.COMMON_ENDINGS)) < 2):
            return 0 if stem[-1] == "값" else len(stem)
        return 0 if _is_common(stem) else len(stem)
    if last.form in ends.CUT and not last.unknown and len(last.form) == 1:
        rest = stem[: -len(last.form)]
        return 0 if rest in common.COMMON or len(rest) < 2 else len(rest)
    if last.tag == "NNG" and not last.unknown and len(last.form) > 1:
        head = stem[: -len(last.form)]
        proper = _is_proper(inside[-2])
        if proper and (last.form in ends.COMMON_ENDINGS or inside[-2].tag == "NNP"):
            if inside[-2].unknown:
                return len(stem)
            return 0 if _is_ordinary(head) else len(head)
    if all(t.tag == "NNP" and len(t.form) == 1 for t in inside):
        return 0
    if any(token.unknown for token in inside) and _is_common(stem) and not kind:
        opening = inside[0].tag == "NNP" and not inside[0].unknown and _is_proper(inside[0])
        return len(inside[0].form) if opening else 0
    return len(stem)


def _is_common(stem: str) -> bool:
    """Whether a word that the dictionary does not know is a common noun by its ending."""
    ending = ends_in(stem, ends.COMMON_ENDINGS)
    if not ending:
        return stem in ends.COMMON_ENDINGS
    person = len(stem) == 3 and stem[0] in data.SURNAMES and ending in ends.GIVEN_ENDS
    return not person


def _is_chopped(inside: Sequence[Token]) -> bool:
    """Whether Kiwi cut a word that it does not know into scraps: 소 + 백 + 테크."""
    return _in_scraps(inside) and not _is_common("".join(token.form for token in inside))


def _in_scraps(inside: Sequence[Token]) -> bool:
    """Two scraps of one syllable in a row, before a longer noun, are no Korean compound."""
    first = [t for t in inside[:2] if t.tag in ("NNG", "XSN") and len(t.form) == 1]
    return len(first) == 2 and len(inside) > 2 and len(inside[2].form) > 1


def is_body(name: str) -> bool:
    """Whether a name is that of a public body by its ending or known as one."""
    return name in places.BODIES or bool(ends_in(name, ends.BODY_ENDINGS))


def is_part(word: str) -> bool:
    """Whether one word of a name may stand for the whole of it: no place, no body, no word."""
    closed = word in places.PLACES or word in places.BODIES or _is_ordinary(word)
    return len(word) > 1 and not closed and HANGUL.match(word) is not None


def _pair(first: Word, second: Word) -> Span | None:
    """Two words that are one name: 갤럭시 S24, 폴란드 국방부, 국회 기획재정위원회."""
    if not bare_of(first):
        return None
    coded = first.stem in naming.FAMILIES and VERSION.match(second.stem)
    foreign = second.stem in MINISTRIES and first.stem in places.COUNTRIES - {"한국", "대한민국"}
    committee = first.stem == "국회" and second.stem.endswith("위원회")
    if (coded and not second.odd) or foreign or committee:
        return Span(first.span.start, second.span.end)
    return None


def _team(tokens: Sequence[Token], first: Word, second: Word) -> Span | None:
    """`한별 드래건스가`: a place or firm and a nickname, side by side in a report of sport."""
    if first.stem in CLUBS and bare_of(first) and HANGUL.match(second.stem):
        return Span(first.span.start, second.span.end)
    if not bare_of(first) or not first.stem or not 2 <= len(first.stem) <= 5:
        return None
    nick = second.stem
    if not 2 <= len(nick) <= 6 or nick in places.PLACES or nick in TITLES or nick in JOBS:
        return None
    plural = nick[-1] in "스즈츠" and len(nick) > 2
    inside = tokens[second.first : second.tail]
    loan = bool(inside) and all(t.unknown or t.tag == "NNP" or t.form == "스파이크" for t in inside)
    proper = any(_is_proper(t) for t in tokens[first.first : first.tail])
    if not (plural or (loan and proper and nick in naming.NICKNAMES)):
        return None
    if first.stem in places.COUNTRIES or first.stem in JOBS or first.stem in TITLES:
        return None
    known = plural and len(inside) == 1 and inside[0].tag == "NNG" and not inside[0].unknown
    return None if known else Span(first.span.start, second.span.end)
