"""Who says what: speakers of quotations and of reported statements."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.facts import speech as data
from generator.facts.context import Clauses
from generator.facts.quotes import Quotation
from generator.facts.speakers import can_speak, name_of, source_of
from generator.text.clauses import NounPhrase, noun_phrase_before
from generator.text.morphology import Token

__all__ = ["Attribution", "find_attributions"]

#: Particles that mark who speaks, the surest first.
SPEAKER_PARTICLES = (("은", "는", "ᆫ", "께서는"), ("도", "이", "가", "께서", "측은"))
#: What a quotative may be: its particle, an ending, a closing mark, 으로 behind 것.
QUOTATIVE_TAGS = frozenset(("JKQ", "EC", "EF", "SSC", "JKB"))
SOURCE_VERBS = frozenset(("따르", "의하", "빌리"))
#: What stands between a reported statement and the one whose words it is.
TOLD_BY = re.compile(r"(?:는|란|다는|라는)\s(?:게|것이|것은)$|(?:는|란)$")
#: Between a quotation and its speaker: `“…”는 김하늘 소장의 말`.
QUOTED_BY = re.compile(r"\s?(?:이?라)?(?:는|던|고\s?한)\s")
#: How far behind a quotative its verb may stand, in tokens.
VERB_REACH = 12


class Attribution(NamedTuple):
    """`speaker` says what stands from `start` to `end` of the sentence, as the text words it."""

    speaker: str
    start: int
    end: int


def find_attributions(
    text: str, tokens: Sequence[Token], clauses: Clauses, quotations: Sequence[Quotation]
) -> list[Attribution]:
    """All attributions of a sentence as it words them, pronouns unresolved."""
    reading = _Reading(text, tokens, clauses, quotations)
    found = [*reading.according_to(), *reading.reported()]
    return found or [*reading.said_to_be(), *reading.quoted_by()]


class _Reading:
    """One sentence, and the ways in which it may name a speaker."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        clauses: Clauses,
        quotations: Sequence[Quotation],
    ) -> None:
        self.text = text
        self.tokens = tokens
        self.starts = clauses.starts
        self.quotations = quotations
        self.phrases = [
            phrase
            for phrase in clauses.phrases
            if not any(q.span.start <= phrase.start < q.span.end for q in quotations)
        ]

    def according_to(self) -> Iterator[Attribution]:
        """`노을증권에 따르면 …`: the phrase speaks for all that follows."""
        for phrase in self.phrases:
            after = self.tokens[phrase.last + 1 : phrase.last + 2]
            if phrase.particle in ("에", "를", "을") and after and after[0].form in SOURCE_VERBS:
                speaker = source_of(self.text, self.tokens, phrase)
                if speaker:
                    yield Attribution(speaker, after[0].end, len(self.text))

    def reported(self) -> Iterator[Attribution]:
        """`A는 …라고 밝혔다`: the subject of a verb of saying behind a quotative."""
        for index, token in enumerate(self.tokens):
            verb = self._verb_behind(index) if token.tag in QUOTATIVE_TAGS else None
            if verb is None:
                continue
            phrase = self._subject(token.start, self.tokens[verb].start)
            speaker = name_of(self.text, self.tokens, phrase) if phrase else None
            if phrase and speaker:
                start = phrase.end if phrase.end < token.start else 0
                yield Attribution(speaker, start, token.start)

    def _verb_behind(self, index: int) -> int | None:
        """The verb of saying that a quotative at `index` leads to."""
        if _is_quotative(self.tokens, index):
            if self._behind_quotation(index):
                return _verb(self.tokens, index + 1, bool)
            return _verb(self.tokens, index + 1, lambda stem: stem in data.SAY_VERBS)
        if self.tokens[index].form in ("로", "으로") and index and self._is_figure(index - 1):
            following = self.tokens[index + 1 : index + 3]
            if any(token.tag in ("VV", "NNG") for token in following[:1]):
                return _verb(self.tokens, index + 1, lambda stem: stem in data.ESTIMATE_VERBS, 2)
        return None

    def _behind_quotation(self, index: int) -> bool:
        """Whether quoted words end right before: then any verb says them (벼르다, 판시하다)."""
        token = self.tokens[index]
        return any(token.start in (q.span.end, q.span.end - 1) for q in self.quotations)

    def _is_figure(self, index: int) -> bool:
        """Whether the token ends a figure: `3억 대`, `20%`."""
        token = self.tokens[index]
        before = self.tokens[index - 1].tag if index else ""
        return token.tag in ("NR", "SN") or (
            token.tag in ("NNB", "NNG", "SW", "SL") and before in ("NR", "SN", "SW")
        )

    def _subject(self, quotative: int, verb: int) -> NounPhrase | None:
        """Who says it: between quotative and verb, else the topic of clause or sentence."""
        clause = max(start for start in self.starts if start <= quotative)
        if any(q.span.start < clause < q.span.end for q in self.quotations):
            clause = 0
        regions = ((quotative, verb), (clause, quotative), (0, quotative))
        for row in SPEAKER_PARTICLES:
            for first, last in regions:
                for phrase in self.phrases:
                    inside = first <= phrase.start and phrase.end <= last
                    if inside and phrase.particle in row and can_speak(self.tokens, phrase):
                        return phrase
        return self._side(quotative)

    def _side(self, quotative: int) -> NounPhrase | None:
        """`업계에서는 … 본다`: a body of people that the particle of place marks."""
        for phrase in self.phrases:
            after = self.tokens[phrase.last + 1 : phrase.last + 2]
            topic = (
                after and after[0].tag == "JX" and after[0].start == self.tokens[phrase.last].end
            )
            if phrase.particle == "에서" and topic and phrase.end <= quotative:
                words = self.text[phrase.start : phrase.end]
                if words.endswith(data.BODIES):
                    return phrase
        return None

    def said_to_be(self) -> Iterator[Attribution]:
        """`…라는 게 회사 측 설명이다`: the phrase before a closing noun of saying."""
        for index in range(len(self.tokens) - 1, 1, -1):
            noun = self.tokens[index - 1]
            if self.tokens[index].tag != "VCP" or noun.form not in data.SAY_NOUNS:
                continue
            before = index - 2 if self.tokens[index - 2].form == "의" else index - 1
            phrase = noun_phrase_before(self.tokens, before)
            speaker = name_of(self.text, self.tokens, phrase) if phrase else None
            if phrase and speaker and TOLD_BY.search(self.text[: phrase.start].rstrip()):
                yield Attribution(speaker, 0, phrase.start)
            return

    def quoted_by(self) -> Iterator[Attribution]:
        """`“…”는 김하늘 소장의 말`: the owner of a noun of saying right behind a quotation."""
        for quotation in self.quotations:
            link = QUOTED_BY.match(self.text, quotation.span.end)
            for phrase in self.phrases if link else ():
                noun = self.tokens[phrase.last + 1 : phrase.last + 2]
                close = link is not None and phrase.start == link.end()
                if close and phrase.particle == "의" and noun and noun[0].form in data.SAY_NOUNS:
                    speaker = name_of(self.text, self.tokens, phrase)
                    if speaker:
                        yield Attribution(speaker, quotation.span.start, quotation.span.end)


def _is_quotative(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag == "JKQ" or (token.tag in ("EC", "EF") and token.form in data.QUOTATIVES):
        return True
    if token.tag == "SSC" and index + 1 < len(tokens):
        return tokens[index + 1].form in ("며", "고", "면서", "라며", "이라며", "라고")
    return token.form == "으로" and index > 0 and tokens[index - 1].form == "것"


def _verb(
    tokens: Sequence[Token], start: int, wanted: Callable[[str], bool], reach: int = VERB_REACH
) -> int | None:
    """The active verb behind a quotative, an adverb or a subject between them, where wanted."""
    for index in range(start, min(len(tokens), start + reach)):
        token = tokens[index]
        if token.tag in ("VV", "VA", "XSV"):
            stem = token.form if token.tag != "XSV" else tokens[index - 1].form + token.form
            return index if wanted(stem) and not _is_passive(tokens, index) else None
        if token.tag in ("EF", "SF", "SSO"):
            return None
    return None


def _is_passive(tokens: Sequence[Token], index: int) -> bool:
    """`알려지다`, `전해지다` and `예상되다` have no speaker."""
    following = tokens[index + 1 : index + 3]
    return tokens[index].form == "되" or (
        len(following) == 2 and following[0].form == "어" and following[1].form == "지"
    )
