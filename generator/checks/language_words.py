"""Garbled and misspelt words, as Kiwi's dictionary and the source's own words show them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from generator.checks.faults import Fault
from generator.checks.language_patterns import ENDS_COMPOUND, SLIPS
from generator.text.hangul import FINALS, is_syllable
from generator.text.morphology import Token, analyze

__all__ = [
    "SourceWords",
    "broken_words",
    "garbled_without_source",
    "misspelt_endings",
    "unknown_words",
]

UNKNOWN_TAGS = ("NNG", "NNP", "UN", "XR", "MAG", "VV", "VA")
NOUN_TAGS = ("NNG", "NNP", "NNB", "XSN", "XPN", "XR", "UN")
SOURCE_TAGS = ("NNG", "NNP", "XR")
HANGUL = re.compile(r"[가-힣]{2,}")
#: What may follow a noun in one word: particles, plural, 하다, 되다, the copula.
TAIL = re.compile(
    r"$|[은는이가을를의에로와과도만들하되했됐할될한된함해적인입란라나]|으로|부터|까지|보다|처럼"
)
#: Past endings whose ㅆ lost a stroke: 했 as 햇, 었 as 엇.
PAST_SLIPS = frozenset(("엇", "앗", "ᆺ"))
#: Endings set twice over: 습니다다, 입니다입니다.
TWICE = re.compile(
    r"니다(?:니다|습니다|입니다)|니다다(?![가-힣])|습습니|(?:[가-힣]{1,3}니다)(?=\s?입니다)|(?<=[했됐었])다다(?![가-힣])"
)
#: Syllables of a word from which its ending does not make it one by chance.
MIN_WHOLE = 3
#: Bytes of a syllable of KS X 1001 in EUC-KR.
KNOWN_WIDTH = 2
#: A name in quotation marks may be spelt as its bearer likes: ‘마늘샾’.
QUOTES = frozenset("‘“'\"《〈「")
SAME_THRICE = re.compile(r"([가-힣])\1{2,}")


def unknown_words(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Nouns with a part that Kiwi's dictionary does not hold, whole as they stand in the text."""
    run: list[Token] = []
    for token in (*tokens, None):
        joined = run and token and token.start == run[-1].end and token.tag in NOUN_TAGS
        if joined and token:
            run.append(token)
            continue
        if any(_is_strange(part, text) for part in run):
            yield text[run[0].start : run[-1].end]
        run = [token] if token and token.tag in (*NOUN_TAGS, *UNKNOWN_TAGS) else []


def broken_words(text: str, tokens: Sequence[Token]) -> Iterator[str]:
    """Words that Kiwi knows only as syllables that are a noun each."""
    run: list[Token] = []
    for token in (*tokens, None):
        if token and token.tag in NOUN_TAGS and (not run or token.start == run[-1].end):
            run.append(token)
            continue
        if _is_broken(run):
            yield text[run[0].start : run[-1].end]
        run = [token] if token and token.tag in NOUN_TAGS else []


def _is_broken(run: Sequence[Token]) -> bool:
    if len(run) < 2 or any(t.end - t.start > 1 or t.form != t.lemma for t in run):
        return False
    return run[-1].form not in ENDS_COMPOUND and all(t.tag == "NNG" for t in run)


def _is_strange(token: Token, text: str) -> bool:
    if not (token.unknown and token.tag in UNKNOWN_TAGS and is_syllable(token.form[:1])):
        return False
    return token.end - token.start > 1 or _is_rare(text[token.start : token.end])


def _is_rare(word: str) -> bool:
    """Whether a syllable is none of the 2,350 of KS X 1001, which hold nearly all of Korean.

    EUC-KR writes the others in eight bytes.
    """
    return any(len(char.encode("euc_kr")) != KNOWN_WIDTH for char in word if is_syllable(char))


def garbled_without_source(text: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    """What is garbled whatever the source says.

    A new name is unknown too; but no name is made of rare syllables, and none takes 하다 or 되다.
    """
    for token, after in pairwise((*tokens, tokens[-1] if tokens else None)):
        if token is None or after is None or not token.unknown:
            continue
        word = text[token.start : token.end]
        quoted = text[token.start - 1 : token.start] in QUOTES if token.start else False
        if _is_rare(word) and not quoted:
            yield Fault(word, f"{word} has a syllable that Korean hardly knows")
        elif _is_made_a_verb(token, after) and is_syllable(word[-1]):
            message = f"{word} is no known word"
            yield Fault(word, message, severity="warning")
    for match in SAME_THRICE.finditer(text):
        if any(t.unknown and t.start <= match.start() < t.end for t in tokens):
            yield Fault(match[0], f"{match[0]}: a syllable again and again")


def _is_made_a_verb(token: Token, after: Token) -> bool:
    if token.tag not in ("NNG", "XR") or after.start != token.end:
        return False
    return after.tag in ("XSV", "XSA") or (after.tag == "VV" and after.form in ("되", "하"))


def misspelt_endings(text: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    """Slips that are wrong in any text: 됬다, 햇습니다, 습니다다."""
    for pattern, right in SLIPS:
        for match in pattern.finditer(text):
            word = _word_at(text, match.start(), match.end())
            yield Fault(word, f"{word} is misspelt", word.replace(match[0], right, 1))
    for token in tokens:
        if token.tag == "EP" and token.form in PAST_SLIPS:
            word = _word_at(text, token.start, token.end)
            yield Fault(word, f"{word} is misspelt")
    for match in TWICE.finditer(text):
        word = _word_at(text, match.start(), match.end())
        yield Fault(word, f"{word}: an ending twice over")


def _word_at(text: str, start: int, end: int) -> str:
    first = max(text.rfind(" ", 0, start) + 1, 0)
    last = text.find(" ", end)
    return text[first : last if last >= 0 else len(text)].strip(".,\"'“”‘’()")


class SourceWords:
    """The words of a source: what stands in it, and what is one letter away from its words."""

    def __init__(self, text: str, sentences: Iterable[str]) -> None:
        self.text = text
        self.bare = re.sub(r"\s", "", text)
        self._nouns: dict[int, set[str]] = defaultdict(set)
        self._sentences = frozenset(sentences)
        for sentence in self._sentences:
            for word in _nouns(sentence):
                self._nouns[len(word)].add(word)

    def has_sentence(self, text: str) -> bool:
        """Whether the source has this sentence as it is."""
        return text in self._sentences

    def holds(self, word: str) -> bool:
        """Whether a word stands in the source, spaces apart; its last syllable may differ."""
        return word in self.bare or (len(word) > 2 and word[:-1] in self.bare)

    def near(self, word: str) -> str | None:
        """The source's word that one letter of this word parts from it; None without one."""
        found = [w for w in sorted(self._nouns[len(word)]) if _letters_apart(word, w) == 1]
        return found[0] if found else None

    def misspelt(self, text: str, tokens: Sequence[Token]) -> Iterator[Fault]:
        """Words that are none, where the source has one that a single letter makes of them."""
        for match in HANGUL.finditer(text):
            run = match[0]
            if run in self.bare:
                continue
            for length in range(2, len(run) + 1):
                word = run[:length]
                if word in self.bare or not TAIL.match(run[length:]):
                    continue
                right = self.near(word)
                if right is None:
                    continue
                whole = len(run) > MIN_WHOLE and right + run[length:] in self.bare
                if not _is_word(word, match.start(), tokens, whole=whole):
                    yield Fault(word, f"{word} is no word; the source has {right}", right)
                    break


def _nouns(sentence: str) -> Iterator[str]:
    """Nouns and runs of nouns, as they are written."""
    run: list[Token] = []
    for token in analyze(sentence):
        noun = token.tag in SOURCE_TAGS and not _is_latin(sentence[token.start : token.end])
        if noun and run and token.start == run[-1].end:
            run.append(token)
            yield sentence[run[0].start : token.end]
        elif noun:
            run = [token]
        else:
            run = []
        if noun and token.end - token.start > 1:
            yield sentence[token.start : token.end]


def _is_latin(word: str) -> bool:
    return not all(map(is_syllable, word))


def _letters_apart(word: str, other: str) -> int:
    """By how many letters (onset, vowel, final) two words of one length differ; 9 for many."""
    apart = 0
    for a, b in zip(word, other, strict=True):
        if a == b:
            continue
        if apart:
            return 9
        x, y = ord(a) - ord("가"), ord(b) - ord("가")
        size = len(FINALS)
        parts = zip((x // (21 * size), x // size % 21, x % size),
                    (y // (21 * size), y // size % 21, y % size), strict=True)  # fmt: skip
        apart += sum(m != n for m, n in parts)
    return apart


def _is_word(word: str, start: int, tokens: Sequence[Token], *, whole: bool) -> bool:
    """Whether Kiwi knows the word in its place or alone, as one or as a word and its endings.

    Left are unknown words, and those that Kiwi cuts into syllables that are a noun each; where
    the source has the whole word with its ending (`whole`), an ending is no excuse.
    """
    end = start + len(word)
    here = [token for token in tokens if token.start < end and token.end > start]
    if any(t.start <= start and t.end >= end and not t.unknown for t in here):
        return True
    alone = analyze(word)
    return not any(_looks_broken(found) for found in (here, alone)) or (
        not whole and _inflected(alone)
    )


def _looks_broken(tokens: Sequence[Token]) -> bool:
    nouns = [token for token in tokens if token.tag in NOUN_TAGS]
    return any(t.unknown for t in tokens) or (
        len(nouns) > 1 and all(t.end - t.start == 1 for t in nouns)
    )


def _inflected(tokens: Sequence[Token]) -> bool:
    if any(token.unknown for token in tokens):
        return False
    if tokens[0].tag in ("NNB", "NP", "IC") or tokens[-1].form in ENDS_COMPOUND:
        return True
    return any(t.tag[0] in "JE" or t.tag == "MM" for t in tokens)
