"""Whether quoted words stand in a text, whole or as a continuous part."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from generator.facts.quotes import find_quotations
from generator.models import Article
from generator.text.morphology import analyze

__all__ = ["Wording", "WordingBook", "fold_words"]

ELLIPSIS = re.compile(r"…+|\.{2,}|⋯+")
BRACKETS = re.compile(r"\s?\([^()]*\)")
DECIMAL = re.compile(r"(?<=\d)[.](?=\d)")
NO_LETTER = re.compile(r"[^\w·ㆍ%℃$€¥]")
#: Behind a stem, what makes another statement of it: a denial, a forecast, a condition.
BENT = re.compile(
    "|".join(
        unicodedata.normalize("NFD", ending)
        for ending in (
            *("지않", "지못", "지는않", "지는못", "지말", "지도않", "을것", "을수", "을지", "을까"),
            *("으면(?!서)", "면(?!서)", "다면(?!서)", "는다면(?!서)", "으려", "려면"),
        )
    )
    + "|\u11af(?:"
    + "|".join(unicodedata.normalize("NFD", noun) for noun in ("것", "수", "지", "까"))
    + ")|\u11ab"
    + unicodedata.normalize("NFD", "다면")
)
#: From here on two wordings tell of the same.
NEAR = 0.45
#: The shortest stem, in letters, that is looked for without its ending.
SHORTEST = 4


def fold_words(text: str) -> str:
    """The text as single letters, without blanks and marks; a decimal point stays."""
    text = NO_LETTER.sub("", DECIMAL.sub("ㆍ", text))
    return unicodedata.normalize("NFD", text.casefold())


class Wording(NamedTuple):
    """A stretch of the source that quoted words may have been taken from."""

    sentence: str
    text: str
    quoted: bool


class WordingBook:
    """The sentences and quotations of an article, ready to be searched."""

    def __init__(self, article: Article) -> None:
        """`article` is the source."""
        self._sentences = [(s.id, s.text) for s in article.sentences]
        self._folded: list[tuple[str, str]] | None = None
        self._whole: tuple[str, str] | None = None

    @property
    def folded(self) -> list[tuple[str, str]]:
        """The sentences by their ids, as single letters."""
        if self._folded is None:
            self._folded = [(i, fold_words(text)) for i, text in self._sentences]
        return self._folded

    def places(self, words: str) -> tuple[str, ...] | None:
        """Ids of the sentences that hold these words; None where none does.

        An ellipsis may leave words out, and the last ending may be another.
        """
        pieces = [p for p in ELLIPSIS.split(words) if p.strip(" .,!?")]
        found: list[str] = []
        for piece in pieces:
            held = self._held(piece)
            if held is None:
                return None
            found += [i for i in held if i not in found]
        return tuple(found)

    def _held(self, piece: str) -> tuple[str, ...] | None:
        for wording in dict.fromkeys((piece, BRACKETS.sub("", piece))):
            whole = fold_words(wording)
            if held := tuple(i for i, text in self.folded if whole in text):
                return held
            stem = _stem(wording)
            if len(stem) >= SHORTEST and (
                held := tuple(i for i, text in self.folded if _opens(stem, text))
            ):
                return held
            if any(whole in text or (stem and _opens(stem, text)) for text in self._wholes()):
                return ()
        return None

    def _wholes(self) -> tuple[str, str]:
        """The article in one run, with its brackets and without them."""
        if self._whole is None:
            texts = [text for _, text in self._sentences]
            bare = (BRACKETS.sub("", text) for text in texts)
            self._whole = (fold_words(" ".join(texts)), fold_words(" ".join(bare)))
        return self._whole

    def nearest(self, words: str) -> Wording | None:
        """The quotation, else the sentence, that comes closest to these words."""
        folded = fold_words(words)
        best: tuple[float, Wording] | None = None
        for wording in self._wordings():
            near = _nearness(folded, fold_words(wording.text)) + 0.05 * wording.quoted
            if best is None or near > best[0]:
                best = (near, wording)
        return best[1] if best and best[0] >= NEAR else None

    def _wordings(self) -> Iterator[Wording]:
        for sentence, text in self._sentences:
            quotations = find_quotations(text)
            for quotation in quotations:
                yield Wording(sentence, quotation.words.of(text), quoted=True)
            if not quotations:
                yield Wording(sentence, text, quoted=False)


def _nearness(part: str, whole: str) -> float:
    """The share of `part` that stands in `whole`, in order."""
    blocks: Sequence[tuple[int, int, int]] = SequenceMatcher(
        None, part, whole, autojunk=False
    ).get_matching_blocks()
    return sum(size for _, _, size in blocks if size > 2) / max(len(part), 1)


def _stem(words: str) -> str:
    """The words without their last ending, as single letters: 늘리겠 of 늘리겠습니다."""
    tokens = analyze(words)
    tail = len(tokens)
    while tail and (
        tokens[tail - 1].tag[0] in "SJ" or tokens[tail - 1].tag in ("EF", "EC", "ETM", "VCP")
    ):
        tail -= 1
    if tail == len(tokens) or not tail:
        return fold_words(words)
    ending = next((t for t in tokens[tail:] if t.tag[0] == "E"), None)
    stem = fold_words(words[: tokens[tail - 1].end])
    if ending is not None and ending.start < tokens[tail - 1].end:
        stem = stem[:-1]
    return stem


def _opens(stem: str, text: str) -> bool:
    """Whether the stem stands in the text and is not bent there."""
    at = text.find(stem)
    while at >= 0:
        if not BENT.match(text, at + len(stem)):
            return True
        at = text.find(stem, at + 1)
    return False
