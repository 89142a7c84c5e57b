"""Who says what: speakers of quotations and of reported statements."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.facts import patterns as data
from generator.facts.quotes import Quotation
from generator.text.clauses import NounPhrase, clause_starts, noun_phrase_before, noun_phrases
from generator.text.morphology import Token

__all__ = ["Attribution", "SpeakerMemory", "find_attributions"]

#: Particles that mark who speaks, the surest first.
SPEAKER_PARTICLES = (("은", "는", "ᆫ", "께서는"), ("도", "이", "가", "께서", "측은"))
SIDE = re.compile(r"\s(?:측|쪽|관계자 측)$")
ANAPHORA = re.compile(r"^(?:그|그녀|이|해당|한|이들|그들)\s?(?:관계자|대표|회사|교수|원장|연구원|당국자|소식통|은행|기관|측)?$")
SOURCE_VERBS = frozenset(("따르", "의하", "빌리"))


class Attribution(NamedTuple):
    """`speaker` says what stands from `start` to `end` of the sentence."""

    speaker: str
    start: int
    end: int


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
    return phrase in data.PRONOUNS or ANAPHORA.match(phrase) is not None


def find_attributions(
    text: str, tokens: Sequence[Token], quotations: Sequence[Quotation]
) -> list[Attribution]:
    """All attributions of a sentence as it words them, pronouns unresolved."""
    phrases = [
        phrase
        for phrase in noun_phrases(tokens)
        if not any(q.span.start <= phrase.start < q.span.end for q in quotations)
    ]
    found = _according_to(text, tokens, phrases)
    found += _reported(text, tokens, phrases, quotations)
    if not found:
        found += _said_to_be(text, tokens)
    return found


def _according_to(
    text: str, tokens: Sequence[Token], phrases: Sequence[NounPhrase]
) -> list[Attribution]:
    """`가트너에 따르면 …`: the phrase speaks for all that follows."""
    found = []
    for phrase in phrases:
        after = tokens[phrase.last + 1 : phrase.last + 3]
        if phrase.particle in ("에", "를", "을") and after and after[0].form in SOURCE_VERBS:
            speaker = _speaker_name(text, phrase, tokens)
            if speaker:
                found.append(Attribution(speaker, after[0].end, len(text)))
    return found


def _reported(
    text: str,
    tokens: Sequence[Token],
    phrases: Sequence[NounPhrase],
    quotations: Sequence[Quotation],
) -> list[Attribution]:
    """`A는 …라고 밝혔다`: the subject of a verb of saying behind a quotative."""
    starts = clause_starts(tokens)
    found: list[Attribution] = []
    for index, token in enumerate(tokens):
        if not _is_quotative(tokens, index):
            continue
        verb = _verb_of_saying(tokens, index + 1)
        if verb is None:
            continue
        phrase = _subject(phrases, starts, token.start, tokens[verb].start, quotations)
        speaker = _speaker_name(text, phrase, tokens) if phrase else None
        if phrase and speaker:
            start = phrase.end if phrase.end < token.start else 0
            found.append(Attribution(speaker, start, token.start))
    return found


def _is_quotative(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag == "JKQ" or token.tag in ("EC", "EF") and token.form in data.QUOTATIVES:
        return True
    if token.tag == "SSC" and index + 1 < len(tokens):
        return tokens[index + 1].form in ("며", "고", "면서", "라며", "이라며", "라고")
    return token.form == "으로" and index > 0 and tokens[index - 1].form == "것"


def _verb_of_saying(tokens: Sequence[Token], start: int) -> int | None:
    """The verb of saying right behind a quotative, an adverb or a subject between them."""
    for index in range(start, min(len(tokens), start + 12)):
        token = tokens[index]
        if token.tag in ("VV", "VA", "XSV"):
            stem = token.form if token.tag != "XSV" else tokens[index - 1].form + "하"
            return index if stem in data.SAY_VERBS and not _is_passive(tokens, index) else None
        if token.tag in ("EF", "SF", "SSO"):
            return None
    return None


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """`알려지다`, `전해지다` and `예상되다` have no speaker."""
    following = tokens[index + 1 : index + 3]
    return tokens[index].form == "되" or (
        len(following) == 2 and following[0].form == "어" and following[1].form == "지"
    )


def _subject(
    phrases: Sequence[NounPhrase],
    starts: Sequence[int],
    quotative: int,
    verb: int,
    quotations: Sequence[Quotation],
) -> NounPhrase | None:
    """Who says it: between quotative and verb, else the topic of its clause, of the sentence."""
    clause = max(start for start in starts if start <= quotative)
    if any(clause > q.span.start and clause < q.span.end for q in quotations):
        clause = 0
    marked = [p for p in phrases if any(p.particle in row for row in SPEAKER_PARTICLES)]
    regions = ((quotative, verb), (clause, quotative), (0, quotative))
    for row, region in ((row, region) for row in SPEAKER_PARTICLES for region in regions):
        for phrase in marked:
            if phrase.particle in row and region[0] <= phrase.start and phrase.end <= region[1]:
                return phrase
    return None


def _said_to_be(text: str, tokens: Sequence[Token]) -> list[Attribution]:
    """`…라는 게 구글 측 설명이다`: the phrase before a closing noun of saying."""
    for index in range(len(tokens) - 1, 0, -1):
        token = tokens[index]
        if token.tag == "VCP" and tokens[index - 1].form in data.SAY_NOUNS:
            before = index - 1
            if tokens[before - 1].form == "의":
                before -= 1
            phrase = noun_phrase_before(tokens, before)
            speaker = _speaker_name(text, phrase, tokens) if phrase else None
            quoted = text[: phrase.start].rstrip() if phrase else ""
            if phrase and speaker and re.search(r"(?:는|란|다는|라는)\s(?:게|것이)$|(?:는|란)$", quoted):
                return [Attribution(speaker, 0, phrase.start)]
            return []
    return []


def _speaker_name(text: str, phrase: NounPhrase, tokens: Sequence[Token]) -> str | None:
    """The phrase without a time noun before it and 측 behind it; None where nothing is left."""
    first = phrase.first
    while first < phrase.last and _is_time(tokens, first):
        first += 1
    if first == phrase.last:
        return None
    name = text[tokens[first].start : phrase.end].strip(" ,·")
    name = SIDE.sub("", name)
    return name if re.search("[가-힣A-Za-z]", name) else None


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.form in data.TIME_NOUNS:
        return True
    if token.tag == "SN":
        return following is not None and following.form in ("일", "월", "년", "분기", "시", "분")
    return token.tag == "NNB" and token.form in ("일", "월", "년", "시", "분") or (
        token.form == "분기" and index > 0 and tokens[index - 1].tag == "SN"
    )
