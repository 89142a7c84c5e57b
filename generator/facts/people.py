"""Names of people: beside titles and jobs, before an age, and of several parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.facts import naming, places
from generator.facts import naming_common as common
from generator.facts import naming_ends as ends
from generator.facts import patterns as data
from generator.facts.name_parts import JOBS, TITLES, Word, ends_in, is_ordinary
from generator.models import Span
from generator.text.morphology import Token

__all__ = ["people"]

#: The last syllables of titles and jobs: most words are neither.
TITLE_ENDS = frozenset(title[-1] for title in TITLES)
JOB_ENDS = frozenset(job[-1] for job in JOBS)
ENDS = TITLE_ENDS | JOB_ENDS
#: Titles of one syllable and others that are ordinary endings; no office is glued to them.
LOOSE = frozenset(
    ("씨", "양", "군", "님", "이사", "감사", "책임", "총무", "위원", "주임", "옹", "주장")
)
#: The age or country behind a name: 김하늘(45), 노태경(22·FC 브레멘탈), 클로이 베르그먼(네덜란드).
AGE = re.compile(r"\s?\((?:\d{1,3}(?:세)?(?=[)·,])|(?P<land>[가-힣]{2,7})\))")
#: Somebody whom news names by the surname: 김모(38)씨, 박모 씨.
UNNAMED = re.compile(r"(?<![가-힣])([가-힣]모)(?=\s?\(\d|\s?씨)")
#: The club behind the name of an athlete: 진하람(새터시청).
CLUB = re.compile(
    r"(?<![가-힣])(?P<name>[가-힣]{3})"
    r"\([가-힣A-Z ]{1,10}(?:시청|군청|구청|도청|공사|체고|고|대|FC|은행|클럽)\)"
)
HANGUL = re.compile(r"[가-힣]+")
#: Endings that Kiwi cuts off the last syllable of a name: 오하람 as 오하라 + ㅁ.
CODAS = frozenset("ᆷᆫᆯ")
#: How far before a title the name may stand: 이도현 다온헬스케어 공동 대표.
REACH = 4
#: Surnames that open ordinary compounds as well: 신기술, 전직원, 부회장, 구시장.
PREFIXES = frozenset("신전현고부주총구정반선한이")
#: Syllables that no Korean given name holds.
NO_GIVEN = frozenset(
    "르레켈튼턴톤슨먼맨델넬셀웰브프흐즈츠드트커퍼러머케캐쉬셔쇼슈튜티디"
    "격곳과급께낙냉냐너녀농뇌는닉닌당댁더던데독들따땅때떤또똑뚜뜻락럭럼렇력로론료를릴막많맛망"
    "맥먹멀메몰묘밀밥번법벽변부북불비뿐쁜사삭색생써쓰씩악압액야약어얼없엇에엔였외요욕의입있작"
    "잔잘잡저적절접젊쪽차착책처척청체촌총쳐최축측칙침칼컵코쿠크키탁탄탈탑탕터토통퇴투특파패편포폭품피합항핵했혼확획횟"
)


def people(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> list[Span]:
    """The names of people in a sentence."""
    spans = _beside_words(text, tokens, words)
    if "모" in text:
        spans += [Span(*m.span(1)) for m in UNNAMED.finditer(text) if m[1][0] in data.SURNAMES]
    if "(" in text:
        spans += _aged(text, tokens, words)
        spans += [Span(*m.span("name")) for m in CLUB.finditer(text) if _given(m["name"])]
    if words and not words[0].start:
        spans += _chopped(tokens, words[0])
    return spans


def _beside_words(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> list[Span]:
    """The names beside titles and jobs, and those that a given name opens."""
    spans: list[Span] = []
    last = len(words) - 1
    for index, word in enumerate(words):
        stem = word.stem
        end = stem[-1:]
        if end not in ENDS and stem not in naming.FIRST_NAMES:
            continue
        if end in TITLE_ENDS and word.joined and _is_title(word):
            spans += _before(tokens, words, index)
        opens = stem in naming.FIRST_NAMES
        if not (opens or end in JOB_ENDS) or not word.bare:
            continue
        if index == last or not words[index + 1].joined:
            continue
        if end in JOB_ENDS and (stem in JOBS or ends_in(stem, JOBS, 5)):
            spans += _behind(text, tokens, words, index)
        if opens:
            spans += _first_name(tokens, words, index)
    return spans


def _is_title(word: Word) -> bool:
    """`대표`, `교수팀은`, `국립수산연구원장은`: a title, alone or glued to its office."""
    if word.stem in TITLES:
        return True
    title = ends_in(word.stem, TITLES)
    glued = title in ends.GLUED or (title[-1:] == "장" and len(title) > 1)
    return glued and len(word.stem) > len(title) + 1


def _before(tokens: Sequence[Token], words: Sequence[Word], index: int) -> Iterator[Span]:
    """The name before a title: next to it, or before the office; then nothing has particles."""
    title = words[index].stem
    for back in range(1, REACH + 1):
        here = index - back
        if here < 0 or not words[here + 1].joined:
            return
        word = words[here]
        near = back == 1 or _is_office(words[here + 1])
        if _is_person(tokens, word, word.raw, near=near):
            yield Span(word.start, word.end)
            return
        foreign = title not in LOOSE and near and _is_foreign(tokens, word)
        if foreign and here and word.joined and _is_foreign(tokens, words[here - 1]):
            first = words[here - 1]
            whole = here > 1 and word.joined and words[here - 2].stem in naming.FIRST_NAMES
            if first.bare and not whole and not _is_korean(first.stem):
                yield Span(first.start, word.stop)
            return
        if not word.bare or word.stem in TITLES - {"대표", "수석"}:
            return


def _is_office(word: Word) -> bool:
    """Whether a word between a name and a title is a firm or body: 박나은 미래로증권 연구원."""
    stem = word.stem
    if stem[-1:] == "대" and len(stem) > 2:
        return True
    return bool(ends_in(stem, ends.FIRM_ENDINGS) or ends_in(stem, ends.BODY_ENDINGS))


def _behind(
    text: str, tokens: Sequence[Token], words: Sequence[Word], index: int
) -> Iterator[Span]:
    """The name behind a job or title: 배우 문채울의, (대표 서지완), 작가 알란 피터스가."""
    word = words[index + 1]
    if (name := _korean(tokens, word)) is not None:
        yield name
        end, here = name.end, index + 2
        while text[end : end + 1] == "·" and here < len(words) and words[here].start == end + 1:
            following = _korean(tokens, words[here])
            if following is None:
                return
            yield following
            end, here = following.end, here + 1
        return
    if index + 2 < len(words) and words[index + 2].joined and word.bare:
        second = words[index + 2]
        if _is_foreign(tokens, word) and _is_foreign(tokens, second):
            yield Span(word.start, second.stop)


def _first_name(tokens: Sequence[Token], words: Sequence[Word], index: int) -> Iterator[Span]:
    """`일론 머스크`, `제임스 리 파커`: what a well-known given name opens."""
    first, second = words[index], words[index + 1]
    third = words[index + 2] if index + 2 < len(words) else None
    if len(second.raw) == 1 and third is not None and third.joined and _is_foreign(tokens, third):
        yield Span(first.start, third.stop)
    elif (_is_foreign(tokens, second) or _is_titled(second, third)) and (
        len(first.stem) > 1 or tokens[first.first].tag == "NNP"
    ):
        yield Span(first.start, second.stop)


def _is_titled(word: Word, title: Word | None) -> bool:
    """Whether a word that Kiwi knows is a surname all the same: 그레타 린덴 위원장."""
    behind = title is not None and title.joined and word.bare and _is_title(title)
    return behind and word.tail - word.first == 1 and not is_ordinary(word.stem)


def _aged(text: str, tokens: Sequence[Token], words: Sequence[Word]) -> Iterator[Span]:
    """Names that an age in brackets stands behind."""
    by_end = {word.end: index for index, word in enumerate(words)}
    for match in AGE.finditer(text):
        index = by_end.get(match.start())
        if index is None or (match["land"] and match["land"] not in places.COUNTRIES):
            continue
        word = words[index]
        if _is_person(tokens, word, word.raw, near=True):
            yield Span(word.start, word.end)
        elif _is_foreign(tokens, word):
            first = words[index - 1] if index and word.joined else None
            whole = first is not None and first.bare and _is_foreign(tokens, first)
            yield Span(first.start, word.stop) if first and whole else word.span


def _chopped(tokens: Sequence[Token], word: Word) -> Iterator[Span]:
    """`이다온은` cut into 이 + 다 + 온 at the head of a sentence."""
    name = word.raw[:3]
    if len(word.raw) != 4 or word.raw[3] not in "은는이가의" or name[0] not in data.SURNAMES:
        return
    inside = tokens[word.first : word.last]
    pieces = [token for token in inside if token.end <= word.start + 3]
    scraps = all(
        t.end - t.start == 1 and t.tag in ("MM", "MAG", "NNG", "NNP", "IC") for t in pieces
    )
    if scraps and len(pieces) > 1 and pieces[-1].end == word.start + 3 and _given(name):
        yield Span(word.start, word.start + 3)


def _korean(tokens: Sequence[Token], word: Word) -> Span | None:
    """The Korean name that a word opens with, its particle left out."""
    start = word.start
    if _is_person(tokens, word, word.stem, near=True):
        return Span(start, start + len(word.stem))
    name = word.raw[:3]
    if len(word.raw) == 4 and word.raw[3] in "은는이가을를의과와도" and HANGUL.fullmatch(word.raw):
        cut = all(t.end <= start + 3 or t.start >= start + 3 for t in _tokens(tokens, word))
        if cut and _is_person(tokens, word, name, near=True):
            return Span(start, start + 3)
    return None


def _tokens(tokens: Sequence[Token], word: Word) -> Sequence[Token]:
    return tokens[word.first : word.last]


def _is_person(tokens: Sequence[Token], word: Word, name: str, *, near: bool) -> bool:
    """Whether a word may be a Korean name: a surname, and no word of the dictionary.

    Three syllables; two only where Kiwi takes them for a name and the title is near, four with
    a surname of two.
    """
    if not 2 <= len(name) <= 4 or HANGUL.fullmatch(name) is None:
        return False
    if name in places.PLACES or name in places.BODIES or is_ordinary(name):
        return False
    long = name.startswith(naming.LONG_SURNAMES)
    if name[0] not in data.SURNAMES and not long:
        return False
    end = word.start + len(name)
    inside = [token for token in tokens[word.first : word.last] if token.end <= end]
    if not inside or inside[-1].end != end:
        return False
    if len(name) == 2 or (len(name) == 4 and not long):
        alone = len(inside) == 1 and (inside[0].tag == "NNP" or inside[0].unknown)
        return alone and near and (len(name) == 2 or inside[0].unknown) and _given(name)
    return _given(name) and _is_cut_name(inside, near=near)


def _is_cut_name(inside: Sequence[Token], *, near: bool) -> bool:
    """Whether the tokens of three syllables are those of a name: one unknown word, or scraps."""
    if near and _has_surname(inside):
        return True
    last = inside[-1]
    if near and last.form in CODAS and len(inside) == 2:
        return inside[0].tag == "NNP" or inside[0].unknown
    if last.tag in ("XSN", "NNB", "ETM", "EC", "EF", "ETN") or last.tag[0] == "J":
        return near and len(inside) == 3 and all(t.end - t.start == 1 for t in inside)
    first, *rest = inside
    return not _is_word(first) and not any(_is_word(token) for token in rest if token.tag != "NR")


def _has_surname(inside: Sequence[Token]) -> bool:
    """`표인수` cut into 표 + 인수, `박나은` into 박 + 나 + 은: the surname stands apart."""
    first = inside[0]
    alone = first.end - first.start == 1 and first.tag in ("NNP", "NNG", "NR", "MM")
    if not alone or len(inside) < 2 or first.form in PREFIXES:
        return False
    if inside[1].tag in ("XSV", "XSA") and inside[-1].tag == "ETM" and inside[-2].tag != "VX":
        return False
    return inside[1].tag not in ("NNB", "XSN", "JX", "VCP") and inside[-1].tag[0] != "J"


def _is_word(token: Token) -> bool:
    """A word of the dictionary of two syllables or more, or an ending."""
    if token.end - token.start < 2:
        return token.tag in ("SN", "NNB", "XSV", "XSA") or token.tag[0] in "JE"
    return token.tag != "NNP" and not token.unknown


def _given(name: str) -> bool:
    """Whether the syllables behind the surname occur in given names."""
    return name[0] in data.SURNAMES and NO_GIVEN.isdisjoint(name[1:])


def _is_korean(stem: str) -> bool:
    """Whether a word looks like a whole Korean name."""
    return len(stem) == 3 and _given(stem)


def _is_foreign(tokens: Sequence[Token], word: Word) -> bool:
    """Whether a word may be part of a foreign name: no common noun, no place, no firm."""
    stem = word.stem
    first = tokens[word.first]
    if not (first.tag == "NNP" or first.unknown) or word.odd or len(stem) > 7:
        return False
    if HANGUL.fullmatch(stem) is None or stem[-1] == "대":
        return False
    if stem in places.PLACES or stem in places.BODIES or stem in common.COMMON or stem in TITLES:
        return False
    if ends_in(stem, ends.FIRM_ENDINGS) or ends_in(stem, ends.BODY_ENDINGS):
        return False
    inside = tokens[word.first : word.tail]
    return bool(inside) and all(t.tag == "NNP" or t.unknown for t in inside)
