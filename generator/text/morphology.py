"""Korean morphology: the only module that imports kiwipiepy.

Kiwi is loaded on first use (one to three seconds) and kept for the life of the process.
Analyses are cached by text, so that the stages of one article share one analysis.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

__all__ = [
    "SplitSentence",
    "Token",
    "analyze",
    "analyze_all",
    "clear_cache",
    "similarity",
    "split",
    "user_words",
    "warm_up",
]

#: Sentences kept in the cache: some thirty articles' worth.
CACHE_SIZE = 4096
#: Behind a sign Kiwi reads the particles of `30%가` and `88%는` as verbs (가다, 늘다).
MISREAD = {("가", "VV"): ("가", "JKS"), ("가", "VX"): ("가", "JKS"), ("늘", "VV"): ("는", "JX")}
#: The shortest unknown word that may hold a noun of two syllables and a particle.
MIN_SWALLOWED = 3
#: Particles that the names of firms and people end in more often.
DOUBTFUL = frozenset(("나", "라도", "랑", "아", "야", "여", "이라", "라", "ᆯ", "ᆫ"))


class Token(NamedTuple):
    """A morpheme: its form, its Sejong tag, offsets into the text, its dictionary form.

    `unknown` tells that the dictionary does not hold it: a new name, or a garbled word.

    Tags follow Kiwi's documentation (https://bab2min.github.io/kiwipiepy/): the Sejong set,
    with irregular stems marked `-I` and regular ones `-R`; these marks are left out here.
    """

    form: str
    tag: str
    start: int
    end: int
    lemma: str
    unknown: bool


class SplitSentence(NamedTuple):
    """A sentence inside a longer text: offsets, and tokens relative to its own start."""

    start: int
    end: int
    tokens: tuple[Token, ...]


_lock = threading.Lock()
_cache: OrderedDict[str, tuple[Token, ...]] = OrderedDict()
_words: set[str] = set()


@lru_cache(maxsize=1)
def _kiwi() -> Any:
    """The one Kiwi; without the multi-word dictionary it starts in half the time."""
    from kiwipiepy import Kiwi

    return Kiwi(load_multi_dict=False, num_workers=1)


def warm_up() -> None:
    """Load the model and make its lazy first call, so that later calls have an even cost."""
    analyze("준비 운동을 했다.")


def user_words(words: Iterable[str]) -> None:
    """Teach Kiwi proper nouns (a newsroom's names, an article's own); known ones are skipped."""
    new = [word for word in dict.fromkeys(words) if word not in _words]
    if not new:
        return
    with _lock:
        for word in new:
            _kiwi().add_user_word(word, "NNP")
            _words.add(word)
        _cache.clear()
        _parted.cache_clear()


def analyze(text: str) -> tuple[Token, ...]:
    """The tokens of `text`, offsets into it. Cached."""
    with _lock:
        known = _cache.get(text)
        if known is not None:
            _cache.move_to_end(text)
            return known
        return _remember(text, _convert(_kiwi().tokenize(text), 0))


def analyze_all(texts: Iterable[str]) -> list[tuple[Token, ...]]:
    """The tokens of several texts; what is not known yet is analysed in one call."""
    texts = list(texts)
    with _lock:
        new = [text for text in dict.fromkeys(texts) if text not in _cache]
        for text, tokens in zip(new, _kiwi().tokenize(new), strict=True):
            _remember(text, _convert(tokens, 0))
    return [analyze(text) for text in texts]


def split(text: str) -> list[SplitSentence]:
    """Sentences of one paragraph, analysed in the same pass; quotations stay whole."""
    with _lock:
        found = _kiwi().split_into_sents(text, return_tokens=True, return_sub_sents=False)
        result = []
        for sentence in found:
            tokens = _convert(sentence.tokens, sentence.start)
            result.append(SplitSentence(sentence.start, sentence.end, tokens))
            _remember(text[sentence.start : sentence.end], tokens)
        return result


#: Tags under which the language model may hold a base form; of homonyms the first counts.
LOOKUPS = ("NNG", "NNP", "XR", "MAG")
VERB_LOOKUPS = ("VV", "VA")


def similarity(a: str, b: str) -> float:
    """How alike two words (base forms, as `Token.lemma`) are used, -1 to 1, by Kiwi's model.

    0 where the model does not hold one of them. Opposites are used alike too: 증가 and 감소.
    """
    first, second = _model_word(a), _model_word(b)
    if first is None or second is None:
        return 0.0
    with _lock:
        return float(_kiwi().morpheme_similarity(first, second))


@lru_cache(maxsize=CACHE_SIZE)
def _model_word(word: str) -> tuple[str, str] | None:
    """Form and tag under which the model knows a base form; None where it does not."""
    verb = len(word) > 1 and word.endswith("다")
    form = word[:-1] if verb else word
    for tag in VERB_LOOKUPS if verb else LOOKUPS:
        try:
            with _lock:
                _kiwi().morpheme_similarity((form, tag), (form, tag))
        except ValueError:
            continue
        return form, tag
    return None


def clear_cache() -> None:
    """Forget all analyses, as a benchmark wants between runs."""
    with _lock:
        _cache.clear()


def _convert(tokens: Iterable[Any], offset: int) -> tuple[Token, ...]:
    result: list[Token] = []
    mended = -1
    found = list(tokens)
    for index, token in enumerate(found):
        start, end, tag = token.start - offset, token.end - offset, token.tag
        if "-" in tag:
            tag = tag.partition("-")[0]
        if mended >= 0 and tag in ("EC", "ETM") and start < mended:
            continue
        form = token.form
        if (form, tag) in MISREAD and end - start == 1 and _behind_sign(start, result):
            (form, tag), mended = MISREAD[form, tag], end
        unknown = bool(token.oov)
        if unknown:
            whole = not result or result[-1].end < start or result[-1].tag[0] == "S"
            last = index + 1 == len(found) or found[index + 1].start - offset > end
            if whole and last and (parts := _parted(form)):
                result.extend(p._replace(start=p.start + start, end=p.end + start) for p in parts)
                continue
        result.append(Token(form, tag, start, end, token.lemma, unknown))
    return tuple(result)


def _behind_sign(start: int, before: list[Token]) -> bool:
    """Whether a figure, a sign or Latin letters stand right before."""
    return bool(before) and before[-1].end == start and before[-1].tag in ("SW", "SN", "SL", "SSC")


@lru_cache(maxsize=CACHE_SIZE)
def _parted(word: str) -> tuple[Token, ...]:
    """A noun and particle that Kiwi took for one unknown word, by what it makes of it alone.

    Beside other unknown words Kiwi may swallow a particle (부스터와 as a noun), which it parts
    where the word stands alone. Empty where the word is one there too.
    """
    if len(word) < MIN_SWALLOWED:
        return ()
    tokens = [
        Token(t.form, t.tag.partition("-")[0], t.start, t.end, t.lemma, bool(t.oov))
        for t in _kiwi().tokenize(word)
    ]
    stem, last = tokens[:-1], tokens[-1]
    noun = last.tag[0] == "J" and last.form not in DOUBTFUL and last.start >= MIN_SWALLOWED - 1
    verb = last.tag[0] == "E" and not any(token.unknown for token in tokens)
    if stem and ((noun and all(t.tag[0] == "N" for t in stem)) or verb):
        return tuple(tokens)
    return ()


def _remember(text: str, tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    _cache[text] = tokens
    if len(_cache) > CACHE_SIZE:
        _cache.popitem(last=False)
    return tokens
