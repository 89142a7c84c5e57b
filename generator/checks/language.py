"""`language`: garbled and unknown words, stray scripts, wrong particles, leaked prompt text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.checks.case import Case, Check, finding_on
from generator.models import Finding, Passage
from generator.text.hangul import is_syllable
from generator.text.morphology import Token, analyze
from generator.text.particles import PAIRS, fits

__all__ = ["CHECK"]

#: Single Hanja that headlines use as abbreviations.
HANJA_SHORT = frozenset(
    "美中日韓北英佛獨露印濠與野前故新反對親脫對車株銀軍檢警靑女男父母子文尹李朴金"
)
FOREIGN = re.compile(
    r"[\u3040-\u30ff\u31f0-\u31ff\u0400-\u04ff\u0600-\u06ff\u0e00-\u0e7f\u0590-\u05ff]+"
)
HANJA = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
MIXED = re.compile(r"[가-힣]+[a-z]{1,3}[가-힣]+")
JAMO = re.compile(r"[ㄱ-ㅎㅏ-ㅣ]+")
REPLACEMENT = re.compile("\ufffd+")
PLACEHOLDER = re.compile(
    r"\[(?:이름|회사명|날짜|금액|제목|내용|링크|출처|삽입|TODO|TBD|INSERT[^\]]*|YOUR[^\]]*)\]|\{\{.*?\}\}|<[A-Z_]{3,}>|"
    r"\bTODO\b|\bTBD\b|\bLorem ipsum\b|○{2,}|X{3,}",
)
LEAKED = re.compile(
    r"(?:AI|인공지능)\s?(?:언어\s?)?모델로서|언어 모델로서|요청하신\s?(?:대로|내용)|"
    r"다음은\s.{0,20}(?:요약|초안|글)입니다|(?:위|아래)\s?(?:지침|프롬프트|지시)|시스템 프롬프트|"
    r"출력 형식|JSON\s?형식으로|[Aa]s an AI|[Hh]ere is the|"
    r"I cannot |I'm sorry|```|\bassistant\b:|\buser\b:|^#{1,6}\s",
)
#: Kaomoji and laughter are no garble of a news text's own.
LAUGHTER = re.compile(r"^[ㅋㅎㅠㅜ]+$")
UNKNOWN_TAGS = ("NNG", "NNP", "UN", "XR", "MAG", "VV", "VA")
WORD_WITH_PARTICLE = re.compile(
    r"(?<![가-힣A-Za-z\d])(?P<stem>[\d,.]*[가-힣]*[가-힣])(?P<particle>은|는|이|가|을|를|과|와|으로|로)"
    r"(?=[\s,.]|$)"
)
FIGURE_STEM = re.compile(r"\d[가-힣]*(?:원|달러|명|곳|건|개|대|배|세|년|월|일|톤|가구|마리)$")
NOUN_TAGS = ("NNG", "NNP", "NNB", "XSN", "XPN", "XR", "UN")
BEFORE_PARTICLE = (*NOUN_TAGS, "NR", "NP", "SN", "SL", "SW")
PARTICLE_TAGS = ("JX", "JKS", "JKO", "JKB", "JC")
#: What was found, the message, what was expected.
Fault = tuple[str, str, str | None]


def _run(case: Case) -> Iterable[Finding]:
    source = case.source.article.text if case.source else None
    for passage in case.manuscript.passages:
        for found, message, expected in _faults(case, passage, source):
            yield finding_on(
                case, passage, "language", "error", message, expected=expected, found=found
            )


def _faults(case: Case, passage: Passage, source: str | None) -> Iterator[Fault]:
    """Every fault of a passage."""
    text = passage.text
    tokens = analyze(text)
    if source is not None:
        for word in _unknown_words(text, tokens):
            if not _is_known(case, word, source):
                message = f"{word} is no known word and does not stand in the source"
                yield _whole_word(text, word), message, None
    yield from _house_words(case, text)
    yield from _scripts(text, source or "")
    slips = [*_wrong_particles(text, tokens, source or ""), *_misfit_words(text, source or "")]
    yield from {slip[0]: slip for slip in slips}.values()
    for pattern, message in (
        (PLACEHOLDER, "placeholder left in the text"),
        (LEAKED, "prompt text leaked into the post"),
        (REPLACEMENT, "characters that could not be decoded"),
    ):
        if (match := pattern.search(text)) and match[0] not in (source or ""):
            yield match[0], message, None


def _house_words(case: Case, text: str) -> Iterator[Fault]:
    """Words that the newsroom forbids, and spellings for which it prefers another."""
    for word in case.settings.lexicon.forbidden:
        if word and word in text:
            yield word, f"{word} is a word that the lexicon forbids", None
    for wrong, right in case.settings.lexicon.preferred.items():
        if wrong and wrong in text.replace(right, ""):
            yield wrong, f"{wrong}: the lexicon prefers {right}", right


def _unknown_words(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Nouns with a part that Kiwi's dictionary does not hold, whole as they stand in the text."""
    run: list[Token] = []
    for token in (*tokens, None):
        joined = run and token and token.start == run[-1].end and token.tag in NOUN_TAGS
        if joined and token:
            run.append(token)
            continue
        if any(_is_strange(part) for part in run):
            yield text[run[0].start : run[-1].end]
        run = [token] if token and token.tag in (*NOUN_TAGS, *UNKNOWN_TAGS) else []


def _is_strange(token: Token) -> bool:
    return (
        token.unknown
        and token.tag in UNKNOWN_TAGS
        and is_syllable(token.form[:1])
        and token.end - token.start > 1
    )


def _is_known(case: Case, word: str, source: str) -> bool:
    """In the source, spaces apart, or in the newsroom's lexicon."""
    lexicon = (*case.settings.lexicon.words, *case.settings.lexicon.names)
    if any(word in entry or entry in word for entry in lexicon):
        return True
    bare = source.replace(" ", "")
    return word in bare or (len(word) > 2 and word[:-1] in bare)


def _scripts(text: str, source: str) -> Iterator[Fault]:
    for match in FOREIGN.finditer(text):
        if match[0] not in source:
            yield match[0], f"{match[0]}: letters of another script", None
    for match in HANJA.finditer(text):
        glossed = text[match.start() - 1 : match.start()] == "("
        if match[0] not in source and not glossed and not set(match[0]) <= HANJA_SHORT:
            yield match[0], f"{match[0]}: Hanja that the source does not have", None
    for pattern, message in (
        (MIXED, "Latin letters inside a Korean word"),
        (JAMO, "loose letters"),
    ):
        for match in pattern.finditer(text):
            if match[0] not in source and not LAUGHTER.match(match[0]):
                yield match[0], f"{match[0]}: {message}", None


def _wrong_particles(text: str, tokens: Sequence[Token], source: str) -> Iterator[Fault]:
    """은 for 는, 이 for 가, 을 for 를, 으로 for 로 behind a noun; the source's own slips pass."""
    for before, token in pairwise(tokens):
        form = text[token.start : token.end]
        if form not in PAIRS or not _stands_as_particle(text, token, form):
            continue
        if before.end != token.start or before.tag not in BEFORE_PARTICLE:
            continue
        if fits(text[: token.start], form):
            continue
        word = text[_word_start(text, token.start) : token.end]
        if word not in source:
            other = next(p for p in PAIRS[form] if p != form)
            yield word, f"wrong particle in {word}", word[: -len(form)] + other


def _misfit_words(text: str, source: str) -> Iterator[Fault]:
    """Words of the source, and figures, with a particle that does not fit: `당국는`, `5000원로`.

    Kiwi may read such a particle as an ending; so the letters are looked at.
    """
    for match in WORD_WITH_PARTICLE.finditer(text):
        stem, form = match["stem"], match["particle"]
        if fits(text[: match.end("stem")], form) or match[0] in source:
            continue
        if FIGURE_STEM.search(stem) or re.search(
            rf"(?<![가-힣]){re.escape(stem)}(?:은|는|이|가|을|를|의|에서|에|과|와|도|으로)(?![가-힣])",
            source,
        ):
            other = next(p for p in PAIRS[form] if p != form)
            yield match[0], f"wrong particle in {match[0]}", stem + other


def _stands_as_particle(text: str, token: Token, form: str) -> bool:
    """A particle, or what Kiwi makes of a wrong one: the noun 은, a copula with no ending."""
    if token.tag in PARTICLE_TAGS:
        return form == token.form
    closes_word = not text[token.end : token.end + 1].strip()
    return closes_word and (token.tag, form) in (("NNG", "은"), ("NNG", "을"), ("VCP", "이"))


def _whole_word(text: str, part: str) -> str:
    """The part with all that is written on to it: `그랄성에` for 그랄성."""
    match = re.search(rf"[가-힣A-Za-z]*{re.escape(part)}[가-힣A-Za-z]*", text)
    return match[0] if match else part


def _word_start(text: str, position: int) -> int:
    return text.rfind(" ", 0, position) + 1


CHECK = Check("language", "error", needs_source=False, run=_run)
