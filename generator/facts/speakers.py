"""Names of speakers: what a noun phrase calls them, and whom a pronoun stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.facts import patterns
from generator.facts import speech as data
from generator.text.clauses import NounPhrase, noun_phrase_before
from generator.text.morphology import Token

__all__ = ["SpeakerMemory", "can_speak", "is_anaphor", "name_of", "source_of"]

SIDE = re.compile(r"\s?(?:측|쪽|관계자 측)$")
#: The age that news gives behind a name: 김하늘(45) 씨.
AGE = re.compile(r"\s?\(\d{1,3}\)")
ANAPHORA = re.compile(
    r"^(?:그|그녀|이|해당|한|동|이들|그들)\s?"
    r"(?:관계자|대표|회사|교수|원장|연구원|당국자|소식통|은행|기관|측|업체|기업|단체|매체|신문|인사)?$"
)
POINTING = frozenset(("이", "그", "해당", "동"))


class SpeakerMemory:
    """The speakers named so far; 그는 and 이 관계자는 stand for the last one where it is sure."""

    def __init__(self) -> None:
        """Nobody has spoken yet."""
        self._recent: list[str] = []

    def resolve(self, speaker: str) -> str | None:
        """The speaker that a phrase names, or None where a pronoun has no single candidate."""
        if not is_anaphor(speaker):
            if speaker not in self._recent:
                self._recent.append(speaker)
            return speaker
        return self._recent[-1] if len(self._recent) == 1 else None

    def new_paragraph(self) -> None:
        """Only the last speaker is still at hand in the next paragraph."""
        del self._recent[:-1]


def is_anaphor(phrase: str) -> bool:
    """Whether a phrase points back instead of naming: 그, 이 관계자, 해당 회사."""
    return phrase in patterns.PRONOUNS or ANAPHORA.match(phrase) is not None


def can_speak(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the head of a phrase may be somebody; 매출은 and 점유율은 say nothing."""
    if phrase.tag == "JKC":
        return False
    head = tokens[phrase.last - 1]
    if head.tag in ("NNB", "SN", "NR") and head.form not in ("측", "씨", "쪽", "분"):
        return False
    if head.unknown or head.tag not in ("NNG", "XSN"):
        return True
    before = tokens[phrase.last - 2].form if phrase.last - 1 > phrase.first else ""
    return head.form not in data.MUTE and not (before + head.form).endswith(data.SPEECHLESS)


def name_of(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> str | None:
    """The phrase without a time noun before it and 측 behind it; None where nothing is left.

    A pointing word before the phrase (이 관계자) is kept, so that it is known to point back.
    """
    first = phrase.first
    while first < phrase.last and _is_time(tokens, first):
        first += 1
    if first == phrase.last:
        return None
    before = tokens[first - 1] if first else None
    if before is not None and before.tag in ("MM", "NP") and before.form in POINTING:
        first -= 1
    name = AGE.sub("", text[tokens[first].start : phrase.end].strip(" ,·"))
    name = SIDE.sub("", name)
    return name if re.search("[가-힣A-Za-z]", name) else None


def source_of(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> str | None:
    """Whose words a phrase before 에 따르면 gives: the author of a report, not the report."""
    if tokens[phrase.last - 1].form not in data.DOCUMENTS:
        return name_of(text, tokens, phrase)
    last = phrase.last
    while last > phrase.first and tokens[last - 1].form in data.DOCUMENTS:
        last -= 1
    if last > phrase.first:
        end = tokens[last - 1].end
        return name_of(text, tokens, phrase._replace(last=last, end=end))
    owner = _owner(tokens, phrase.first)
    return name_of(text, tokens, owner or phrase)


def _owner(tokens: Sequence[Token], first: int) -> NounPhrase | None:
    """`노을증권의 보고서`, `노을증권이 지난달 발표한 보고서`: the phrase that the report is of."""
    if first == 0:
        return None
    if tokens[first - 1].tag == "JKG":
        return noun_phrase_before(tokens, first - 1)
    if tokens[first - 1].tag != "ETM":
        return None
    for index in range(first - 1, 0, -1):
        if tokens[index].tag == "JKS":
            return noun_phrase_before(tokens, index)
    return None


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.form in patterns.TIME_NOUNS:
        return True
    if token.tag == "SN":
        return following is not None and following.form in ("일", "월", "년", "분기", "시", "분")
    return (token.tag == "NNB" and token.form in ("일", "월", "년", "시", "분")) or (
        token.form == "분기" and index > 0 and tokens[index - 1].tag == "SN"
    )
