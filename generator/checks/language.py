"""`language`: text that no Korean reader would take for Korean, or for meant.

Catches: garbled words (풀픈할), words one letter away from a word of the source (매춤 for 매출),
misspelt endings; kana, Cyrillic, stray Hanja, Latin letters inside a word; particles that do not
fit the sound before them or stand twice; a predicate with two subjects, or with an object that it
cannot take; words and sentences that stand twice; sentences that break off; quotation marks and
brackets without their counterpart; leaked prompt text and placeholders; words that the lexicon
forbids.

Lets pass: whatever stands in the source as it is, new names in a post without a source, 美
and 日 as headlines have them, glosses in brackets, brand spellings, both readings of a
bracket before a particle (마이크로소프트(MS)는), topic and subject side by side (코끼리는 코가
길다). Without a source an unknown word is a warning at most, unless its syllables are none of
Korean's.

Example: where the source says `가람해운의 매출은 12% 늘었다.`, `가람해운의 매춤은 12%
늘었습니다.` is wrong; `가람해운은 매출이 12% 늘었습니다.` is right, though 은 and 이 stand side
by side.

Waive: add the word to `words` in `[lexicon]`, or waive the finding in the front matter with a
reason such as "dialect in a quotation".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.case import Case, Check, finding_on
from generator.checks.faults import Fault
from generator.checks.language_agreement import broken_agreement
from generator.checks.language_leaks import leaks
from generator.checks.language_particles import doubled_particles, wrong_particles
from generator.checks.language_scripts import stray_scripts
from generator.checks.language_shape import Marks, cut_off, repeated_sentences, repeated_words
from generator.checks.language_words import (
    SourceWords,
    broken_words,
    garbled_without_source,
    misspelt_endings,
    unknown_words,
)
from generator.models import Finding, Passage
from generator.text.morphology import Token, analyze

__all__ = ["CHECK"]


def _run(case: Case) -> Iterable[Finding]:
    words = None
    if case.source is not None:
        article = case.source.article
        words = SourceWords(article.text, (sentence.text for sentence in article.sentences))
    passages = case.manuscript.passages
    marks = Marks(passages)
    for passage in passages:
        faults = [*_faults(case, passage, words), *marks.unbalanced(passage)]
        for fault in {fault.found: fault for fault in reversed(faults)}.values():
            yield _finding(case, passage, fault)
    for passage, fault in repeated_sentences(list(case.manuscript.of("body"))):
        yield _finding(case, passage, fault)


def _finding(case: Case, passage: Passage, fault: Fault) -> Finding:
    return finding_on(
        case,
        passage,
        "language",
        fault.severity,
        fault.message,
        expected=fault.expected,
        found=fault.found,
    )


def _faults(case: Case, passage: Passage, words: SourceWords | None) -> Iterator[Fault]:
    """Every fault of a passage, the gravest first."""
    text = passage.text
    source = words.text if words else ""
    yield from leaks(text, words.text if words else None)
    yield from stray_scripts(text, source)
    yield from _house_words(case, text)
    tokens = analyze(text)
    if passage.part == "body" and not (words and words.has_sentence(text)):
        yield from cut_off(text, tokens)
    if source and text in source:
        return
    yield from _garbled(case, text, tokens, words)
    yield from wrong_particles(text, tokens, source)
    yield from doubled_particles(text, source)
    yield from repeated_words(text, tokens, source)
    yield from broken_agreement(text, tokens)


def _garbled(
    case: Case, text: str, tokens: tuple[Token, ...], words: SourceWords | None
) -> Iterator[Fault]:
    lexicon = (*case.settings.lexicon.words, *case.settings.lexicon.names)
    source = words.text if words else ""
    yield from (f for f in misspelt_endings(text, tokens) if f.found not in source)
    if words is None:
        for fault in garbled_without_source(text, tokens):
            if not _in_lexicon(fault.found, lexicon):
                yield fault
        return
    told = []
    for word in unknown_words(text, tokens):
        if _in_lexicon(word, lexicon) or words.holds(word):
            continue
        told.append(word)
        message = f"{word} is no known word and does not stand in the source"
        yield Fault(_whole_word(text, word), message, words.near(word))
    for fault in words.misspelt(text, tokens):
        if not _in_lexicon(fault.found, (*lexicon, *told)):
            told.append(fault.found)
            yield fault
    for word in broken_words(text, tokens):
        if not (_in_lexicon(word, (*lexicon, *told)) or words.holds(word)):
            yield Fault(word, f"{word} is no known word", words.near(word), "warning")


def _in_lexicon(word: str, lexicon: Iterable[str]) -> bool:
    return any(word in entry or entry in word for entry in lexicon)


def _whole_word(text: str, part: str) -> str:
    """The part with all that is written on to it: `그랄성에` for 그랄성."""
    position = text.find(part)
    if position < 0:
        return part
    start, end = position, position + len(part)
    while start and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end]


def _house_words(case: Case, text: str) -> Iterator[Fault]:
    """Words that the newsroom forbids, and spellings for which it prefers another."""
    for word in case.settings.lexicon.forbidden:
        if word and word in text:
            yield Fault(word, f"{word} is a word that the lexicon forbids")
    for wrong, right in case.settings.lexicon.preferred.items():
        if wrong and wrong in text.replace(right, ""):
            yield Fault(wrong, f"{wrong}: the lexicon prefers {right}", right)


CHECK = Check("language", "error", needs_source=False, run=_run)
