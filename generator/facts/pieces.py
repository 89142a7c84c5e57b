"""A sentence as a row of pieces: noun phrases with their particles, figures, times, verbs.

What a figure measures is read off this row, where brackets, times and adverbs can be passed
over. It is built in one walk over Kiwi's tokens.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec

from generator.facts import clause_words as words_of
from generator.facts.figures import Figure
from generator.models import Span
from generator.text.clauses import NOMINAL
from generator.text.morphology import Token

__all__ = ["Piece", "Word", "pieces_of"]

Kind = Literal["noun", "figure", "time", "verb", "adverb", "mark"]

OPENING = {
    "‘": "’",
    "“": "”",
    "'": "'",
    '"': '"',
    "「": "」",
    "『": "』",
    "《": "》",
    "〈": "〉",
    "<": ">",
}
#: The longest name in quotation marks.
LONGEST_NAME = 30
BRACKETS = {"(": ")", "[": "]", "（": "）"}
CLOSING = frozenset(BRACKETS.values())
VERBS = frozenset(("VV", "VA", "VX", "VCN", "XSV", "XSA"))
ADVERBS = frozenset(("MM", "MAG", "MAJ", "IC"))
MARKS = frozenset(("SP", "SF", "SE", "SW", "SO", "SS"))
POINTING = frozenset(("이", "그", "해당", "저", "동", "본", "이번", "같은", "이런", "그런"))
#: What a span is that is no figure.
TIME, NAME = -1, -2
JOINERS = frozenset(("·", "&", "/", "-", "∼", "~", "ㆍ"))
JOINED = JOINERS | {""}
#: Behind a sign Kiwi may take these for nouns: 24㎢에는.
PARTICLES = frozenset(("에", "를", "을", "은", "는", "이", "가", "로", "와", "과", "의", "도"))
#: Particles in the form that stands for all that are alike.
FORMS = {
    "ᆫ": "는", "ᆯ": "를", "을": "를", "이": "이", "가": "이", "께서": "이", "으로": "로",
}  # fmt: skip
#: Nouns that part a group from what is said of its members: `지원자 가운데 재학생`.
AMONG = frozenset(("가운데", "중"))


class Word(NamedTuple):
    """One word of a noun phrase; `quoted` where it stands in quotation marks."""

    start: int
    end: int
    tag: str
    quoted: bool


class Piece(msgspec.Struct):
    """One piece; `case` is its particle, `topic` tells of 은, 는 or 도 behind it."""

    kind: Kind
    start: int
    end: int
    depth: int = 0
    host: int = -1
    case: str = ""
    topic: bool = False
    words: list[Word] = msgspec.field(default_factory=list)
    pointing: str = ""
    figure: int = -1
    tail: str = ""
    form: str = ""
    ending: str = ""
    tag: str = ""
    closed: int = 0


def pieces_of(
    text: str,
    tokens: Sequence[Token],
    figures: Sequence[Figure],
    times: Sequence[Span],
    names: Sequence[Span] = (),
) -> list[Piece]:
    """The pieces of a sentence, left to right; a name is one word."""
    return _Builder(text, tokens, figures, times, names).run()


class _Builder:
    """One walk over the tokens of a sentence."""

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        figures: Sequence[Figure],
        times: Sequence[Span],
        names: Sequence[Span],
    ) -> None:
        self.text = text
        self.tokens = tokens
        spans = [(f.span.start, f.span.end, i) for i, f in enumerate(figures)]
        taken = sorted(spans)
        for time in times:
            if not any(s < time.end and time.start < e for s, e, _ in spans):
                taken.append((time.start, time.end, TIME))
        closed = sorted(taken)
        for name in names:
            if not any(s < name.end and name.start < e for s, e, _ in closed):
                taken.append((name.start, name.end, NAME))
        self.spans = sorted(taken)
        self.starts = [span[0] for span in self.spans]
        self.pieces: list[Piece] = []
        self.depth = 0
        self.hosts: list[int] = []
        self.pointing = ""

    def run(self) -> list[Piece]:
        index = 0
        while index < len(self.tokens):
            index = self._step(index)
        return self.pieces

    def _step(self, index: int) -> int:
        token = self.tokens[index]
        at = bisect_right(self.starts, token.start) - 1
        if at >= 0 and token.start < self.spans[at][1]:
            return self._span(at, index)
        after = at + 1
        if after < len(self.spans) and self.spans[after][0] < token.end:
            return self._span(after, index)
        if token.form in JOINERS and self._joins(index):
            return index + 1
        if token.tag in VERBS:
            return self._verb(index, token.form)
        if token.tag in NOMINAL or (token.tag == "MM" and self._written_on(index)):
            return self._noun(index)
        if token.tag[0] == "J":
            return self._particle(index)
        if token.tag == "SSO":
            return self._open(index)
        if token.tag == "VCP":
            return self._copula(index)
        self._sign(token)
        return index + 1

    def _sign(self, token: Token) -> None:
        """Adverbs, determiners, marks and closing brackets."""
        if token.tag == "SSC" and token.form not in CLOSING:
            self._add("mark", token.start, token.end).form = "”"
        elif token.tag == "SSC" and self.hosts:
            self.depth -= 1
            host = self.hosts.pop()
            if host >= 0:
                self.pieces[host].closed = token.end
        elif token.tag in ADVERBS:
            if token.tag == "MM" and token.form in POINTING:
                self.pointing = token.form
            self._add("adverb", token.start, token.end).form = token.form
        elif token.tag in MARKS:
            self._add("mark", token.start, token.end).form = token.form

    def _add(self, kind: Kind, start: int, end: int) -> Piece:
        host = self.hosts[-1] if self.hosts else -1
        piece = Piece(kind, start, end, self.depth, host, closed=end)
        self.pieces.append(piece)
        return piece

    def _span(self, at: int, index: int) -> int:
        """A figure or a time, with the words of bound and extent behind it."""
        start, end, number = self.spans[at]
        if number == NAME:
            while index < len(self.tokens) and self.tokens[index].start < end:
                index += 1
            self._join(Word(start, end, "NNP", quoted=False), start, end)
            return index
        if number >= 0:
            self._bend()
        piece = self._add("time" if number < 0 else "figure", start, end)
        piece.figure = number
        piece.pointing, self.pointing = self.pointing, ""
        while index < len(self.tokens) and self.tokens[index].start < end:
            index += 1
        while number >= 0 and index < len(self.tokens):
            token = self.tokens[index]
            if token.form not in words_of.TAILS or token.tag[0] not in "NXS":
                break
            if token.tag in ("NNG", "NNP") and self._written_on(index):
                break
            piece.tail += token.form
            piece.end = piece.closed = token.end
            index += 1
        return index

    def _written_on(self, index: int) -> bool:
        """Whether another noun follows without a blank: 대 in 대학."""
        if index + 1 == len(self.tokens):
            return False
        after = self.tokens[index + 1]
        return after.start == self.tokens[index].end and after.tag in ("NNG", "NNP", "XSN")

    def _joins(self, index: int) -> bool:
        """Whether a sign stands inside a compound: 충·방전, 인천∼타슈켄트."""
        if index == 0 or index + 1 == len(self.tokens) or not self.pieces:
            return False
        before, token, after = self.tokens[index - 1 : index + 2]
        last = self.pieces[-1]
        at = bisect_right(self.starts, after.start) - 1
        figure = at >= 0 and after.start < self.spans[at][1] and self.spans[at][2] != NAME
        return (
            before.end == token.start
            and token.end == after.start
            and last.kind == "noun"
            and last.end == token.start
            and after.tag in NOMINAL
            and not figure
        )

    def _open(self, index: int) -> int:
        token = self.tokens[index]
        close = OPENING.get(token.form)
        if close:
            last = self._closing(index, close)
            if last:
                words = Word(token.end, self.tokens[last].start, "NNP", quoted=True)
                self._join(words, token.start, self.tokens[last].end)
                return last + 1
            self._add("mark", token.start, token.end).form = "“"
        elif token.form in BRACKETS:
            host = next(
                (
                    i
                    for i in range(len(self.pieces) - 1, -1, -1)
                    if self.pieces[i].depth == self.depth
                ),
                -1,
            )
            if host >= 0 and self.pieces[host].kind not in ("noun", "figure", "time"):
                host = -1
            self.hosts.append(host)
            self.depth += 1
        return index + 1

    def _closing(self, index: int, close: str) -> int:
        """The token that closes a name in quotation marks, 0 where the marks hold a sentence."""
        start = self.tokens[index].start
        for last in range(index + 1, len(self.tokens)):
            token = self.tokens[last]
            if token.start - start > LONGEST_NAME or token.tag in ("EF", "SF"):
                return 0
            if token.form == close and token.tag in ("SSC", "SSO", "SS"):
                after = self.tokens[last + 1] if last + 1 < len(self.tokens) else None
                if after and (after.tag in ("JKQ", "VCP") and after.form != "이"):
                    return 0
                return last
        return 0

    def _join(self, word: Word, start: int, end: int) -> None:
        """Put a word into the noun phrase that is open, or open one with it."""
        last = self.pieces[-1] if self.pieces else None
        if last and last.kind == "noun" and not last.case and not last.topic:
            same = last.depth == self.depth and last.closed == last.end
            if same and self.text[last.end : start].strip() in JOINED:
                tail = last.words[-1]
                if last.end == start and not word.quoted and not tail.quoted:
                    last.words[-1] = tail._replace(end=word.end, tag=word.tag)
                elif self.text[last.end : start] in JOINERS:
                    last.words[-1] = tail._replace(end=word.end)
                else:
                    last.words.append(word)
                last.end = last.closed = end
                return
        piece = self._add("noun", start, end)
        piece.words.append(word)
        piece.pointing, self.pointing = self.pointing, ""

    def _noun(self, index: int) -> int:
        """A noun goes into the phrase that is open, but for those that serve another piece."""
        token = self.tokens[index]
        if token.form in words_of.CONNECTIVES and not self._written_on(index):
            self._add("adverb", token.start, token.end).form = token.form
            return index + 1
        last = self.pieces[-1] if self.pieces else None
        if last and self._belongs(index, last):
            return index + 1
        if token.form in PARTICLES and last and last.kind == "figure" and last.end == token.start:
            return self._particle(index)
        self._join(Word(token.start, token.end, token.tag, quoted=False), token.start, token.end)
        return index + 1

    def _belongs(self, index: int, last: Piece) -> bool:
        """Whether a noun belongs to the piece before: `지원자 가운데`, 5시쯤, 3년물, 9900원서."""
        token = self.tokens[index]
        if last.case or last.kind not in ("noun", "figure", "time"):
            return False
        if last.end < token.start:
            among = token.form in AMONG and last.kind != "time" and not self._written_on(index)
            if among:
                last.case, last.closed = "중", token.end
            return among
        if last.kind == "figure" and token.form == "서":
            last.case = "에서"
            return True
        if last.kind != "time" or last.end > token.start:
            return False
        if token.form not in words_of.TIME_ENDS:
            last.kind = "noun"
            last.words.append(Word(last.start, token.end, token.tag, quoted=False))
        last.end = last.closed = token.end
        return True

    def _bend(self) -> None:
        """최대 before a figure bends it: `설치 최대 300명` counts 설치; alone it is an adverb."""
        piece = self.pieces[-1] if self.pieces else None
        while piece and piece.kind == "noun" and not piece.case and not piece.topic:
            word = piece.words[-1]
            if self.text[word.start : word.end] not in words_of.BENDING:
                return
            if len(piece.words) == 1:
                piece.kind, piece.form = "adverb", self.text[piece.start : piece.end]
                return
            piece.words.pop()
            piece.end = piece.closed = piece.words[-1].end + piece.words[-1].quoted

    def _particle(self, index: int) -> int:
        token = self.tokens[index]
        if token.tag not in ("JKQ", "JKG") and self._inside(index):
            return self._noun(index)
        if token.tag in ("JC", "JKB") and token.form in ("와", "과", "랑", "하고"):
            form = "와"
        else:
            form = FORMS.get(token.form, token.form)
        target = self._target()
        if target is None:
            return index + 1
        if form in ("은", "는", "도", "만", "까지"):
            if form in ("은", "는", "도"):
                target.topic = True
            if not target.case:
                target.case = form if form in ("만", "까지") else ""
            target.tag = form
        elif token.tag == "JKC":
            target.case = "되"
        elif not target.case or target.case in ("까지", "만"):
            target.case = form
        elif form == "의":
            target.case += "의"
        return index + 1

    def _inside(self, index: int) -> bool:
        """Whether what Kiwi takes for a particle stands inside a word: 착과량, 한밭이공대."""
        if not self._written_on(index):
            return False
        last = self.pieces[-1] if self.pieces else None
        if last is None or last.kind != "noun" or last.end != self.tokens[index].start:
            return False
        after = self.tokens[index + 1]
        at = bisect_right(self.starts, after.start) - 1
        return at < 0 or after.start >= self.spans[at][1] or self.spans[at][2] == NAME

    def _target(self) -> Piece | None:
        for piece in reversed(self.pieces):
            if piece.depth == self.depth:
                return piece if piece.kind in ("noun", "figure", "time", "verb") else None
            if piece.depth < self.depth:
                return None
        return None

    def _copula(self, index: int) -> int:
        """`전망치인 4,700억원`: a copula before a figure ties; elsewhere it is a verb."""
        after = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        target = self._target()
        if after is not None and after.tag == "ETM" and target is not None:
            target.case = "인"
            return index + 2
        return self._verb(index, "이")

    def _verb(self, index: int, stem: str) -> int:
        token = self.tokens[index]
        start = token.start
        if token.tag in ("XSV", "XSA"):
            stem, start = self._taken(token, stem)
        piece = self._add("verb", start, token.end)
        piece.form = stem
        index += 1
        while index < len(self.tokens):
            token = self.tokens[index]
            if token.tag[0] == "E":
                piece.ending, piece.tag, piece.end = token.form, token.tag, token.end
            elif token.tag == "VX" or (token.tag in ("VV", "XSV") and piece.ending in ("어", "아")):
                if token.tag == "VV":
                    break
            else:
                break
            index += 1
        piece.closed = piece.end
        self.pointing = ""
        if piece.tag == "ETN":
            piece.kind = "noun"
            piece.words.append(Word(piece.start, piece.end, "NNG", quoted=False))
        return index

    def _taken(self, token: Token, stem: str) -> tuple[str, int]:
        """The noun that a verb is made of leaves its phrase: 매출 300억 원을 기록+하다."""
        last = self.pieces[-1] if self.pieces else None
        if (
            last is None
            or last.kind not in ("noun", "adverb")
            or last.end != token.start
            or last.case
        ):
            return stem, token.start
        if last.kind == "adverb" or len(last.words) == 1:
            self.pieces.pop()
            return self.text[last.start : last.end] + stem, last.start
        word = last.words.pop()
        last.end = last.closed = last.words[-1].end + last.words[-1].quoted
        return self.text[word.start : word.end] + stem, word.start
