"""Noun phrases as headings use them, and what no heading may be."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts.naming import TITLES
from generator.facts.patterns import TIME_NOUNS
from generator.text.clauses import NounPhrase
from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = ["GENERAL", "LONGEST", "PERSON", "SENTENCE_END", "headed", "is_telling", "plain_phrase"]

#: Characters of a heading, at most.
LONGEST = 32
TRAILING_TITLE = re.compile(r"(?:\s?\([^)]*\))")
PERSON = re.compile(
    rf"(?:{'|'.join(TITLES)}|처장|관계자|어업인|농업인|기업인|상인|전문가들?|주민|공무원|측)$"
)
#: Nouns that name nobody by themselves.
GENERAL = frozenset(
    words("회사 업체 기업 관계자 당국 기관 단체 협회 공사 학교 병원 연구진 저자 양측 업계")
)
#: Endings that no heading has.
SENTENCE_END = re.compile(r"(?:다|요|까|죠)[.?!]?$")
LEADING = TIME_NOUNS | frozenset(
    ("가운데", "동안", "이후", "뒤", "당일", "저녁", "새벽", "아침", "직후", "사이")
)
WEAK_NOUNS = frozenset(
    words(
        """
        부분 사람 누리꾼 네티즌 시청자 의미 역할 과정 것 수 등 중 때 점 측 이유 때문 경우 문제
        상황 결과 내용 정도 관련 부분 방안 사실 가운데 이후 이상 개당 당시
        """
    )
)


def headed(heading: str) -> str | None:
    """The heading where it is short enough and no sentence."""
    return heading if len(heading) <= LONGEST and not SENTENCE_END.search(heading) else None


def is_telling(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether a phrase names something by itself."""
    nouns = [t for t in tokens[phrase.first : phrase.last] if t.tag in ("NNG", "NNP", "SL")]
    if len(nouns) == 1 and nouns[0].form in GENERAL:
        return False
    return bool(nouns) and nouns[-1].form not in WEAK_NOUNS and tokens[phrase.first].tag != "NP"


def plain_phrase(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> str:
    """The phrase without brackets, and without time words and dependent nouns at its start."""
    first = phrase.first
    while first < phrase.last - 1 and (
        tokens[first].tag == "NNB" or tokens[first].form in LEADING or _is_day(tokens, first)
    ):
        first += 1
    return TRAILING_TITLE.sub("", text[tokens[first].start : phrase.end]).strip()


def _is_day(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].tag == "SN" and tokens[index + 1].form in ("일", "월", "년", "시")
