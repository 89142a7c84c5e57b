"""A source sentence made a sentence of the draft: polite, spaced, free of loose ends.

Only surgery that keeps every word of the claim: endings, openings, spaces, and cuts at
clause ends that carry their own tense.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.drafting import vocabulary
from generator.facts.patterns import BEFORE
from generator.text.clauses import CONTRAST, COORDINATE, noun_phrases
from generator.text.endings import after_stem, to_polite
from generator.text.hangul import final_consonant, with_final
from generator.text.morphology import Token, analyze

__all__ = ["cut", "has_topic_outside", "is_bound", "leans_on_topic", "polish", "strip_opening"]

SHORTEST = 20
BENDING = frozenset(BEFORE)
TOPICS = ("은", "는", "ᆫ", "도", "이", "가")
SUBJECTS = ("은", "는", "ᆫ", "이", "가", "께서")
#: A main verb that reports or forecasts: what stands before it is not asserted.
NOT_ASSERTED = re.compile(
    r"(?:다고|라고|자고|냐고|것으로|것이라|라는|다는|라며|다며|예정|전망|예상|계획|방침|알려|전해|듯|수\s있|가능성|때문|설명|분석|경우|면\s)"
)


def strip_opening(text: str) -> str:
    """The sentence without a connective that leads nowhere and without `업계에 따르면`."""
    text = vocabulary.NOBODY_SAYS.sub("", text)
    return vocabulary.LOOSE_OPENING.sub("", text)


def is_bound(text: str, tokens: Sequence[Token]) -> bool:
    """Whether the sentence points back to one before it: 이는, 그는, 이 제품은, 이에 따라."""
    stripped = strip_opening(text)
    if stripped != text:
        text, tokens = stripped, analyze(stripped)
    if vocabulary.BOUND_OPENING.match(text) or vocabulary.BOUND_WITHIN.search(text):
        return True
    if _is_elliptic(text, tokens) or vocabulary.SAYS_NOTHING.search(text):
        return True
    if _points_at_noun(text, tokens):
        return True
    nouns = 0
    for token in tokens:
        if token.tag in ("SSO", "SSC"):
            return False
        if token.tag in ("MM", "NP") and token.form in vocabulary.POINTING:
            return True
        nouns += token.tag[0] == "N"
        if nouns > 2:
            return False
    return False


def _points_at_noun(text: str, tokens: Sequence[Token]) -> bool:
    """`이 문제를 지적했다`: 이 before a noun that the sentence has not named itself.

    Where the subject has a name, the reader is not lost.
    """
    subject = next((p for p in noun_phrases(tokens) if p.particle in SUBJECTS), None)
    if subject and any(t.tag in ("NNP", "SL") for t in tokens[subject.first : subject.last]):
        return False
    quoted = _quoted_positions(text)
    named: set[str] = set()
    for token, after in pairwise(tokens):
        if token.tag == "MM" and token.form == "이" and after.tag == "NNG":
            inside = after.form in named or after.form in vocabulary.WITHIN or quoted[token.start]
            if not inside:
                return True
        named.add(token.form)
    return False


def leans_on_topic(tokens: Sequence[Token]) -> bool:
    """Whether a sentence inside a paragraph speaks of that paragraph's matter: `비용은`, `불은`.

    Its topic is a bare common noun, or carries 도.
    """
    phrase = next((p for p in noun_phrases(tokens) if p.particle in TOPICS), None)
    if phrase is None or any(t.tag in ("SSO", "SSC") for t in tokens[: phrase.last]):
        return False
    inside = tokens[phrase.first : phrase.last]
    named = any(t.tag in ("NNP", "SL") or t.unknown for t in tokens[: phrase.last])
    nouns = sum(t.tag in ("NNG", "XSN") for t in inside)
    opening = all(t.tag[0] in "NSXJM" for t in tokens[: phrase.first])
    return opening and not named and (nouns <= 2 or phrase.particle == "도")


def _is_elliptic(text: str, tokens: Sequence[Token]) -> bool:
    """Whether a statement leaves out what it speaks of: `31억 원을 들여 만든 작품이다`."""
    quoted = _quoted_positions(text)
    every = [p for p in noun_phrases(tokens) if not quoted[p.start]]
    phrases = [
        p
        for p in every
        if (p.particle in SUBJECTS or (p.particle == "도" and p is every[0]))
        and any(_names_a_thing(t) for t in tokens[max(0, p.first - 2) : p.last])
    ]
    if not phrases or _opens_with_copula(tokens, phrases[0].start):
        return True
    copula = any(t.tag == "VCP" for t in tokens[-4:])
    topics = [p for p in phrases if p.particle in ("은", "는", "ᆫ", "도")]
    return copula and not topics and "따르면" not in text


def has_topic_outside(text: str) -> bool:
    """Whether somebody stands outside of the quotations of a sentence, to whom they belong."""
    quoted = _quoted_positions(text)
    return any(p.particle in SUBJECTS and not quoted[p.start] for p in noun_phrases(analyze(text)))


def _quoted_positions(text: str) -> list[bool]:
    quoted = [False] * (len(text) + 1)
    depth = 0
    straight = False
    for position, char in enumerate(text):
        depth += (char in "“‘") - (char in "”’")
        straight ^= char == '"'
        quoted[position] = depth > 0 or straight
    return quoted


def _opens_with_copula(tokens: Sequence[Token], subject: int) -> bool:
    """`…를 채우는 규모지만`: a first clause that says what something is, with nothing before it."""
    for token, after in pairwise(tokens):
        if token.start >= subject:
            return False
        if token.tag == "VCP" and after.tag == "EC":
            return True
    return False


def _names_a_thing(token: Token) -> bool:
    return token.tag in ("NNG", "NNP", "SL", "NP") and token.form not in BENDING


def polish(text: str, this_day: str | None = None) -> str | None:
    """The sentence in the house tone; None where its ending can't be turned.

    `this_day` stands for 이날 where nothing before names the day.
    """
    if this_day is not None:
        text = vocabulary.THIS_DAY.sub(this_day, text)
    text = vocabulary.CURRENCY_SPACE.sub(" ", vocabulary.GROUP_SPACE.sub(" ", text))
    return None if vocabulary.QUESTION.search(text) else to_polite(text)


def cut(text: str, limit: int) -> list[str]:
    """A plain-style sentence in two where it is longer than `limit` and safely parts."""
    if len(text) <= limit:
        return [text]
    tokens = analyze(text)
    middle = len(text) / 2
    best: tuple[float, list[str]] | None = None
    for index, token in enumerate(tokens):
        if token.tag != "EC" or _quoted(text, token.start):
            continue
        parts = _part(text, tokens, index)
        if parts and min(map(len, parts)) >= SHORTEST:
            offer = (abs(token.start - middle), parts)
            best = offer if best is None or offer < best else best
    return best[1] if best else [text]


def _quoted(text: str, position: int) -> bool:
    before = text[:position]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _part(text: str, tokens: Sequence[Token], index: int) -> list[str] | None:
    """Both halves at a connective ending, or None where the cut would change the claim."""
    token = tokens[index]
    tensed = index > 0 and tokens[index - 1].tag == "EP" and tokens[index - 1].form != "시"
    contrast = token.form in CONTRAST and token.form not in ("나", "더니", "건만", "지만은")
    if not contrast and not (token.form in COORDINATE and tensed):
        return None
    left, right = text[: token.start], text[token.end :].lstrip(" ,")
    if token.form == "ᆫ데":
        stem = text[: token.start + 1]
        left = stem[:-1] + with_final(stem[-1], "") if final_consonant(stem[-1]) == "ㄴ" else ""
    if (
        not left
        or NOT_ASSERTED.search(right)
        or NOT_ASSERTED.search(left)
        or not _has_subject(right)
    ):
        return None
    polite = after_stem(left)
    if polite is None:
        return None
    return [polite + ".", ("하지만 " if token.form in ("지만", "으나") else "") + right]


def _has_subject(text: str) -> bool:
    return any(p.particle in ("은", "는", "이", "가", "도") for p in noun_phrases(analyze(text)))
