"""Particles that do not fit the sound before them, and particles set twice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.checks.faults import Fault
from generator.checks.language_patterns import PERHAPS, SURELY
from generator.text.morphology import Token, analyze
from generator.text.particles import PAIRS, fits

__all__ = ["doubled_particles", "wrong_particles"]

NOUN_TAGS = ("NNG", "NNP", "NNB", "XSN", "XPN", "XR", "UN")
BEFORE_PARTICLE = (*NOUN_TAGS, "NR", "NP", "SN", "SL", "SW", "SSC")
KNOWN_NOUNS = ("NNG", "NNP", "NNB", "XSN", "NR", "NP", "SN", "XPN", "ETN")
PARTICLE_TAGS = ("JX", "JKS", "JKO", "JKB", "JC", "JKC")
#: Particles and forms of the copula that have a second shape, behind a word of letters.
WORD_WITH_PARTICLE = re.compile(
    r"(?<![가-힣A-Za-z\d])(?P<stem>[\d,.]*[가-힣]*[가-힣])"
    r"(?P<particle>은|는|이|가|을|를|과|와|으로|로|나|란)(?P<rest>)(?=[\s,.!?\"”’)]|$)"
)
#: 로서, 라는 and their kin, of which Kiwi knows many as one ending.
WORD_WITH_LONGER = re.compile(
    r"(?<![가-힣A-Za-z\d])(?P<stem>[가-힣]+?)(?P<particle>(?<![달말할살알팔을를])라|으로|로)"
    r"(?P<rest>(?<=라)(?:는|고|며|면|도)|(?<=로)(?:서|써|부터)(?:는|도)?)(?=[\s,.!?\"”’)]|$)"
)
FIGURE_WITH_PARTICLE = re.compile(
    r"(?<![가-힣A-Za-z\d])(?P<stem>\d[\d,.]*(?:[㎏㎎㎞㎜㎝㎡㎥㎿㎾㏊㎚%℃ℓ㎖]|kg|km|cm|mm|[mgt%]))"
    r"(?P<particle>은|는|이|가|을|를|과|와|으로|로)(?=[\s,.!?\"”’)]|$)"
)
#: A particle that stands once more, as a word of its own: 것으로 으로.
SPACED = re.compile(r"[가-힣](?P<twice>으로|에서|에게|까지|부터|을|를) (?P=twice)(?=\s)")
FIGURE_STEM = re.compile(
    r"\d[가-힣]*(?:원|달러|명|곳|건|개|대|배|세|년|월|일|톤|가구|마리)$|(?:^|[은는을ㄹ할된한인])것$|^(?:원|것|곳)$"
)
#: A digit at the end of a name may be read in English: 시즌3를.
NAME_NUMBER = re.compile(r"[가-힣A-Za-z]-?\d+$")
CLOSED = re.compile(r"[\s'\"’”」』》〉]+$|\s?\([^()]*\)$")
#: After a vowel 이 may be the copula, whose forms stand there too: 회사이나, 회사이라.
ONLY_AFTER_CONSONANT = ("나", "란", "라")


def wrong_particles(text: str, tokens: Sequence[Token], source: str) -> Iterator[Fault]:
    """은 for 는, 이 for 가, 을 for 를, 으로 for 로; the source's own slips pass."""
    slips = [*_by_tokens(text, tokens, source), *_by_letters(text, tokens, source)]
    yield from {slip.found: slip for slip in slips}.values()


def _by_tokens(text: str, tokens: Sequence[Token], source: str) -> Iterator[Fault]:
    for before, token in pairwise(tokens):
        form = text[token.start : token.end]
        if form not in PAIRS or not _stands_as_particle(text, token, form):
            continue
        if before.end != token.start or before.tag not in BEFORE_PARTICLE:
            continue
        if _may_stand(text[: token.start], form):
            continue
        word = text[_word_start(text, token.start) : token.end]
        if word not in source:
            yield _slip(word, word[: -len(form)], form)


def _slip(word: str, stem: str, form: str, rest: str = "") -> Fault:
    other = next(p for p in PAIRS[form] if p != form)
    return Fault(word, f"wrong particle in {word}", stem + other + rest)


def _may_stand(before: str, form: str) -> bool:
    bare = CLOSED.sub("", CLOSED.sub("", before))
    quoted = bare != before and bare[-1:].isdecimal()
    return fits(before, form) or quoted or bool(NAME_NUMBER.search(bare))


def _by_letters(text: str, tokens: Sequence[Token], source: str) -> Iterator[Fault]:
    """Nouns, and figures, with a particle that does not fit: `당국는`, `5000원로`, `기업라고`.

    Kiwi may read such a particle as an ending; so the letters are looked at.
    """
    for match in FIGURE_WITH_PARTICLE.finditer(text):
        stem, form = match["stem"], match["particle"]
        if not fits(stem, form) and match[0] not in source:
            yield _slip(match[0], stem, form)
    found = (*WORD_WITH_PARTICLE.finditer(text), *WORD_WITH_LONGER.finditer(text))
    for match in found:
        stem, form, rest = match["stem"], match["particle"], match["rest"] or ""
        if _may_stand(text[: match.end("stem")], form) or match[0] in source:
            continue
        if form in ONLY_AFTER_CONSONANT and not rest and form != "나":
            continue
        used = source and _stands_in(stem, source) and stem + form not in source
        if used or FIGURE_STEM.search(stem) or _is_noun_with(stem, form, rest, match, tokens):
            yield _slip(match[0], stem, form, rest)


def _stands_in(stem: str, source: str) -> bool:
    """Whether the source has the stem as a noun: with a particle of its own behind it."""
    own = "은|는|이|가|을|를|의|에서|에|과|와|도|으로|로"
    pattern = rf"(?<![가-힣]){re.escape(stem)}(?:{own})(?![가-힣])"
    return len(stem) > 1 and re.search(pattern, source) is not None


def _is_noun_with(
    stem: str, form: str, rest: str, match: re.Match[str], tokens: Sequence[Token]
) -> bool:
    """Whether the letters are a noun and a particle, and no longer word or verb."""
    parts = analyze(stem)
    if len(stem) < 2 or not _is_noun(parts) or (form == "이" and parts[-1].tag == "NNP"):
        return False
    edge = match.end("stem")
    for token in tokens:
        if token.start < edge < token.end and not token.unknown:
            return False
        if token.start == edge and token.tag in ("XSN", "NNG", "NNP", "XSV", "XSA", "VX", "EF"):
            named = form == "과" and parts[-1].tag == "NNP"
            return token.end == edge + 1 and token.tag == "NNG" and (named or form in "은을라")
    whole = analyze(stem + form + rest)
    return not any(t.start < len(stem) < t.end and not t.unknown for t in whole)


def _is_noun(tokens: Sequence[Token]) -> bool:
    """Known nouns, of which the last is no single syllable that may belong to a name."""
    if not tokens or any(t.tag not in KNOWN_NOUNS or t.unknown for t in tokens):
        return False
    return tokens[-1].end - tokens[-1].start > 1 or tokens[-1].tag == "XSN"


def _stands_as_particle(text: str, token: Token, form: str) -> bool:
    """A particle, or what Kiwi makes of a wrong one: the noun 은, a copula with no ending."""
    if token.tag in PARTICLE_TAGS:
        return form == token.form
    closes_word = not text[token.end : token.end + 1].strip()
    return closes_word and (token.tag, form) in (("NNG", "은"), ("NNG", "을"), ("VCP", "이"))


def _word_start(text: str, position: int) -> int:
    return text.rfind(" ", 0, position) + 1


def doubled_particles(text: str, source: str) -> Iterator[Fault]:
    """매출을를, 고객에게게: a particle behind a noun that has one already."""
    for match in (*SURELY.finditer(text), *SPACED.finditer(text)):
        word = text[_word_start(text, match.start()) : match.end()]
        if word not in source:
            yield Fault(word, f"a particle twice in {word}")
    for match in PERHAPS.finditer(text):
        quoted = text[: match.start()].count("“") > text[: match.start()].count("”")
        noun, first = match["word"], match["first"]
        person = quoted and first in "이가"
        if not person and match[0] not in source and _has_particle(noun, first):
            right = noun + first + (match["rest"] or "")
            yield Fault(match[0], f"a particle twice in {match[0]}", right)


def _has_particle(noun: str, particle: str) -> bool:
    """Whether the noun ends before the particle, so that the next one is one too many."""
    if not noun[-1].isalnum():
        return True
    if particle == "로" and noun[-1] in "차도대선":
        return False
    tokens = analyze(noun + particle)
    last = tokens[-1]
    if last.start != len(noun) or len(tokens) < 2:
        return False
    before = tokens[-2]
    if last.tag[0] != "J" or before.unknown or before.tag not in (*KNOWN_NOUNS, "SL", "W_SERIAL"):
        return False
    single = before.end - before.start == 1 and before.tag not in ("XSN", "SN", "NNB")
    return not (single and len(noun) > 1) and not (before.tag == "NNP" and particle in "이가의")
