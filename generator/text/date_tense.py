"""Whether a sentence speaks of what has been or of what is to come, from a place on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from generator.text.morphology import Token, analyze
from generator.text.wordlist import words

__all__ = ["Tense"]

PAST_ENDINGS = frozenset(words("었 았 였 엇"))
ADNOMINAL_PAST = frozenset(("ᆫ", "은", "던"))
ADNOMINAL_FUTURE = frozenset(("ᆯ", "을"))
#: Behind ㄹ these say nothing of time: 볼 수, 열릴 때, 놀랄 만큼.
TIMELESS = frozenset(words("수 때 만큼 정도 줄 뿐 만 듯 리 필요 경우"))
#: Verbs whose adnominal form says no time: 에 대한, 를 위한, 멀리 떨어진.
FORMAL_VERBS = frozenset(
    words(
        "대하다 위하다 관하다 따르다 의하다 인하다 통하다 비하다 떨어지다 비롯하다 포함하다 향하다"
    )
)
TELLING = frozenset(words("EP ETM ETN EF EC NNG"))
VERBS = frozenset(("VV", "XSV", "VX"))
#: Present endings of a main clause, said or reported: what is announced for a day to come.
PRESENT = frozenset(
    words("ᆫ다 는다 ᆸ니다 습니다 어요 아요 ᆫ다고 는다고 ᆫ다며 는다며 ᆫ다는 는다는 ᆫ다면서 는다면서")
)
SCHEDULED = frozenset(words("예정 예고 앞두"))
EXPECTED = frozenset(words("전망 예상 예측 계획 방침 기대 관측 목표"))
SAYING = frozenset(
    words(
        "밝히다 말하다 전하다 발표 공시 알리다 보도 설명 강조 주장 지적 공개 따르다 내놓다 집계"
        " 안내 통보 예고 선언 당부 촉구 소개 덧붙이다 반박 해명 경고 통지 고지 게재 보고 브리핑"
    )
)
SENTENCE_ENDS = (".", "!", "?", "다", "요")
#: Not inside any quotation.
OUTSIDE = -1
QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"|‘[^‘’]*’|「[^「」]*」")


class Tense:
    """The marks of tense in a sentence; it is analysed at the first question only."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted: list[tuple[int, int]] | None = None
        #: Offsets and senses of the marks, by quotation; -1 is outside of all.
        self._marks: dict[int, tuple[list[int], list[bool]]] = {}
        self._says: list[int] = []

    @property
    def headline(self) -> bool:
        """Whether the text is no whole sentence: 30일 신제품 출시."""
        return not self._text.rstrip(" \"”’')").endswith(SENTENCE_ENDS)

    def ahead(self, position: int) -> bool | None:
        """Whether the first verb behind speaks of what is to come; None where none says it."""
        self._read()
        quotation = self._quotation(position)
        found = self._first(quotation, position)
        return self._first(OUTSIDE, position) if found is None else found

    def _first(self, quotation: int, position: int) -> bool | None:
        starts, ahead = self._marks.get(quotation, ((), ()))
        index = bisect_left(starts, position)
        return ahead[index] if index < len(ahead) else None

    def _quotation(self, position: int) -> int:
        """The quotation that a place stands in."""
        quoted = self._quoted or []
        index = bisect_right(quoted, (position, len(self._text))) - 1
        return index if index >= 0 and position < quoted[index][1] else OUTSIDE

    def reports(self, position: int) -> bool:
        """Whether a verb of saying in the past follows: 밝혔다, 발표했다."""
        self._read()
        return bisect_left(self._says, position) < len(self._says)

    def _read(self) -> None:
        if self._quoted is not None:
            return
        tokens = analyze(self._text)
        self._quoted = [match.span() for match in QUOTED.finditer(self._text)]
        for index, token in enumerate(tokens):
            if token.tag not in TELLING:
                continue
            ahead = _mark(tokens, index)
            says = index and _says(tokens, index)
            if ahead is None and not says:
                continue
            quotation = self._quotation(token.start)
            if says and quotation == OUTSIDE:
                self._says.append(token.start)
            if ahead is not None:
                starts, senses = self._marks.setdefault(quotation, ([], []))
                starts.append(token.start)
                senses.append(ahead)


def _says(tokens: Sequence[Token], index: int) -> bool:
    """밝혔다, 발표했다, 에 따르면."""
    token, before = tokens[index], tokens[index - 1]
    if token.tag not in ("EP", "EC"):
        return False
    if token.form not in PAST_ENDINGS or token.tag != "EP":
        return before.lemma == "따르다" and token.form == "면"
    if before.tag == "XSV" and index > 1:
        before = tokens[index - 2]
    return before.lemma in SAYING or before.form in SAYING


def _mark(tokens: Sequence[Token], index: int) -> bool | None:
    """What one token says of time: True for what is to come, False for what has been."""
    token = tokens[index]
    if token.tag == "EP":
        return False if token.form in PAST_ENDINGS else (True if token.form == "겠" else None)
    if token.tag == "NNG":
        return _noun(tokens, index)
    if index == 0:
        return None
    before = tokens[index - 1]
    if before.tag not in VERBS:
        return None
    if token.tag == "ETM":
        return _adnominal(token.form, before, tokens[index + 1 : index + 2])
    if token.tag == "ETN" and token.form == "기":
        return True if tokens[index + 1 : index + 2] and tokens[index + 1].form == "로" else None
    if token.tag in ("EF", "EC") and token.form in PRESENT:
        return None if before.lemma in ("있다", "없다", "보다") else True
    return None


def _noun(tokens: Sequence[Token], index: int) -> bool | None:
    """예정, and 전망, 계획 where they are the predicate."""
    form = tokens[index].form
    if form in SCHEDULED:
        return True
    following = tokens[index + 1 : index + 2]
    if form in EXPECTED and following and following[0].tag in ("VCP", "SF"):
        return True
    return None


def _adnominal(form: str, verb: Token, following: Sequence[Token]) -> bool | None:
    """열린 회의 has been, 열릴 회의 and 열리는 회의 are to come."""
    if verb.lemma in FORMAL_VERBS:
        return None
    if form in ADNOMINAL_PAST:
        return False if verb.tag != "VX" else None
    if form in ADNOMINAL_FUTURE:
        return None if following and following[0].form in TIMELESS else True
    return True if form == "는" and verb.tag != "VX" and verb.lemma != "있다" else None
