"""What each figure of a sentence measures and whose it is.

The label is the hard part of Korean figures: 이는, left-out subjects, lists that share one
noun, topics that carry over. The sentence is read as a row of pieces, left to right, as a
reader does, with what was said so far in mind. Each answer comes with a confidence; where
the sentence names nobody and nothing, it stays empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import measures as data
from generator.facts.figures import Figure
from generator.facts.owners import NOTHING, Label, Phrases, TopicMemory
from generator.facts.pieces import Piece, pieces_of
from generator.models import Span
from generator.text.morphology import Token

__all__ = ["Label", "label_figures"]

#: Verbs between a noun and its figure that only hold it against another: 지난해와 견줘 20%.
COMPARING = frozenset(
    ("비하", "비교하", "견주", "대하", "환산하", "합치", "더하", "포함하", "통틀", "비롯하", "기준하")
)
#: Particles of a noun whose value the figure right behind it is.
VALUED = frozenset(("", "이", "를", "로", "인", "만", "까지", "은"))
EXPLICIT, MODIFIED, CARRIED, REMEMBERED, ALONE = 0.9, 0.8, 0.6, 0.5, 0.4


def label_figures(
    text: str,
    tokens: Sequence[Token],
    figures: Sequence[Figure],
    times: Sequence[Span],
    memory: TopicMemory,
) -> list[Label]:
    """Labels of the figures of a sentence, in their order; `memory` is carried on."""
    pieces = pieces_of(text, tokens, figures, times)
    return _Labeller(text, pieces, figures, memory).run()


class _Labeller:
    """One sentence, read from left to right."""

    def __init__(
        self, text: str, pieces: list[Piece], figures: Sequence[Figure], memory: TopicMemory
    ) -> None:
        self.text = text
        self.pieces = pieces
        self.figures = figures
        self.phrases = Phrases(text, pieces, memory)
        self.memory = memory
        self.labels: list[Label] = [NOTHING] * len(figures)
        self.ahead = self.phrases.relative_heads()
        #: The last topic, subject and verb, by their place in the row; -1 for none.
        self.topic = self.subject = self.outer = self.verb = -1
        #: The measure that the clause is about: its label, and the kind of its figures.
        self.current = NOTHING
        self.unit: str | None = None
        self.pair: list[int] = []

    def run(self) -> list[Label]:
        for index, piece in enumerate(self.pieces):
            if piece.kind == "figure":
                label = self._label(index)
                self.labels[piece.figure] = label
                if not piece.depth and label.measure:
                    self.current, self.unit = label, self._kind(piece)
            elif piece.kind == "noun" and not piece.depth:
                self._noun(index)
            elif piece.kind == "verb" and not piece.depth:
                self._verb(index)
            elif piece.kind == "mark" and piece.form == ".":
                self.subject = -1
        self.memory.keep(self.phrases, self.topic, self.subject, self.labels)
        return self.labels

    def _noun(self, index: int) -> None:
        """Keep a topic, a subject or a measure in mind."""
        piece = self.pieces[index]
        marked = piece.topic or piece.case == "이"
        if self.phrases.is_time(index):
            return
        if self.phrases.is_measure(index):
            if (marked or piece.case == "를") and not self._is_yardstick(index):
                measure = self._measured(index, self._owner(index))
                self.current, self.unit = measure, None
        elif piece.topic and piece.case in ("", "이", "에", "에서", "에게", "로"):
            self.topic = index
            self.subject = -1
        elif piece.case == "이":
            self.outer, self.subject = self.subject, index
        elif not piece.case and index == 0 and self._before_comma(index):
            self.topic = index

    def _before_comma(self, index: int) -> bool:
        after = self.pieces[index + 1 : index + 2]
        return bool(after) and after[0].form == ","

    def _is_yardstick(self, index: int) -> bool:
        """Whether a measure is what another is held against: 예상치를 7% 웃돌았다."""
        return self.phrases.head(index).endswith(("치", "컨센서스", "기준", "전망", "예상", "한도", "기록"))

    def _verb(self, index: int) -> None:
        """A relative clause closes over its own subject."""
        piece = self.pieces[index]
        if piece.tag == "ETM" and self.subject > self.verb and self.ahead[index] >= 0:
            self.subject = self.outer
        self.verb = index

    def _kind(self, piece: Piece) -> str | None:
        """The kind of a figure; shares and multiples fit any measure."""
        kind = self.figures[piece.figure].kind
        return None if kind in ("percent", "ratio", "rank") else kind

    # -- one figure ------------------------------------------------------------------

    def _label(self, index: int) -> Label:
        piece = self.pieces[index]
        if piece.depth:
            return self._in_brackets(index)
        before = self.pieces[index - 1] if index else None
        if before and before.kind == "figure" and before.closed == piece.start:
            return self.labels[before.figure]
        left = self._left(index)
        head = self._right(index)
        if head >= 0:
            return self._attributive(index, head, left)
        if left < 0:
            return self._context(index)
        other = self.pieces[left]
        if other.kind == "figure":
            return self._after_figure(index, left)
        return self._beside(index, left)

    def _left(self, index: int) -> int:
        """The noun or figure that a figure stands behind, what bends or compares it passed over."""
        depth = self.pieces[index].depth
        at = index - 1
        comma = False
        while at >= 0:
            piece = self.pieces[at]
            if piece.depth > depth or piece.kind in ("adverb", "time"):
                at -= 1
            elif piece.depth < depth:
                return -1
            elif piece.kind == "mark":
                if piece.form not in (",", "·", "/", "→", "∼"):
                    return -1
                comma = True
                at -= 1
            elif piece.kind == "verb":
                if piece.form not in COMPARING and not (piece.form == "보" and piece.tag == "EC"):
                    return -1
                at -= 1
                while at >= 0 and self.pieces[at].kind in ("time", "adverb"):
                    at -= 1
                if at >= 0 and self.pieces[at].kind == "noun" and self.pieces[at].case in ("에", "와"):
                    at -= 1
            elif piece.kind == "figure":
                if piece.tail.endswith("당") or piece.case in ("보다", "에") or "씩" in piece.tail:
                    at -= 1
                    continue
                return at
            else:
                if comma and not (piece.topic or piece.case == "이"):
                    return -1
                if self._passed(at):
                    at -= 1
                    continue
                return at
        return -1

    def _passed(self, at: int) -> bool:
        """Whether a noun only compares, dates or bounds: 전년 대비, 지난해보다, 배럴당."""
        piece = self.pieces[at]
        if piece.case.startswith("보다") or self.phrases.is_time(at):
            return True
        head = self.phrases.head(at)
        return head.endswith("당") and len(head) > 1 and piece.words[-1].tag == "XSN"

    def _right(self, index: int) -> int:
        """The noun that a figure stands before as its attribute, -1 where there is none."""
        piece = self.pieces[index]
        figure = self.figures[piece.figure]
        if piece.case not in ("", "의", "인") or piece.topic:
            return -1
        at = index + 1
        while at < len(self.pieces) and self.pieces[at].depth > piece.depth:
            at += 1
        if at < len(self.pieces) and self.pieces[at].kind == "adverb" and piece.case:
            at += 1
        if at >= len(self.pieces) or self.pieces[at].kind != "noun":
            return -1
        noun = self.pieces[at]
        if self.text[piece.closed : noun.start].strip("의인") not in ("", " "):
            return -1
        if self.phrases.is_time(at) or self.phrases.head(at) in data.HOLLOW:
            return -1
        if figure.kind in ("ratio",) and not piece.case:
            return -1
        return at

    def _attributive(self, index: int, head: int, left: int) -> Label:
        """`두께 1.4m의 얼음`, `25t 화물차`, `230억원 규모의 투자`, `두 통의 물`."""
        piece = self.pieces[index]
        figure = self.figures[piece.figure]
        adjacent = left == index - 1 and left >= 0 and self.pieces[left].kind == "noun"
        beside = adjacent and not self.pieces[left].topic and self.pieces[left].case in ("", "이")
        dimension = left if beside and self.phrases.is_measure(left) else -1
        noun = self.pieces[head]
        if self.phrases.is_measure(head):
            if dimension >= 0 and not piece.case and not piece.tail:
                return self._measured(left, self._owner(left))
            if noun.case == "의" and (after := self.phrases.next_noun(head)) >= 0:
                owner = self.phrases.name(after)
                return Label(owner, self.phrases.wording(head), MODIFIED)
            if left >= 0 and self.pieces[left].kind == "noun" and figure.kind in ("percent", "ratio"):
                return self._beside(index, left)
            return self._measured(head, self._actor(index))
        counted = figure.kind == "count" and figure.unit not in ("세", "살") and not piece.tail
        if counted and dimension < 0:
            if adjacent and not self.pieces[left].case and not piece.case:
                return self._beside(index, left)
            return Label(self._haver(index), self.phrases.full(head), ALONE)
        if dimension < 0 and figure.kind in ("percent", "ratio") and not piece.tail:
            return self._beside(index, left) if adjacent else self._context(index)
        if figure.kind == "rank" and figure.unit not in ("위", "등", "순위"):
            return Label(None, self.phrases.full(head), ALONE)
        measure = self.phrases.wording(dimension) if dimension >= 0 else None
        if measure is None and figure.kind == "rank" and self.current.measure:
            measure = self.current.measure
        return Label(self.phrases.name(head), measure, MODIFIED)

    def _beside(self, index: int, left: int) -> Label:
        """A figure behind a noun: its value, its count, or something of it."""
        piece, noun = self.pieces[index], self.pieces[left]
        figure = self.figures[piece.figure]
        if self.phrases.is_base(left) and noun.case == "의":
            return self._context(index)
        if self.phrases.is_measure(left):
            return self._measured(left, self._owner(left))
        if noun.case not in VALUED and not noun.topic:
            return self._context(index)
        name = self.phrases.name(left)
        if figure.kind == "count" and figure.unit not in ("세", "살"):
            fits = self.current.measure and self._fits(piece)
            if fits and self.phrases.is_side(left):
                return Label(name, self.current.measure, CARRIED)
            if noun.topic and self.phrases.is_name(left):
                return self._context(index)
            return Label(self._haver(index), self.phrases.full(left), ALONE)
        if not noun.case and not noun.topic and figure.kind == "rank" and self.topic >= 0:
            return Label(self._actor(index)[0], self.phrases.full(left), CARRIED)
        measure = self.current.measure if self._fits(piece) else None
        return Label(name, measure, CARRIED if measure else ALONE)

    def _after_figure(self, index: int, left: int) -> Label:
        """A figure behind a figure: the other end of a change, a part, or the next of a list."""
        other = self.pieces[left]
        figure = self.figures[self.pieces[index].figure]
        label = self.labels[other.figure]
        between = self.text[other.closed : self.pieces[index].start]
        if "중" in between or "가운데" in between:
            if figure.kind in ("percent", "ratio") and label.measure:
                return Label(label.measure, None, CARRIED)
            return label
        same = self._kind(other) in (self._kind(self.pieces[index]), None) or figure.kind in (
            "percent", "ratio",
        )
        if same or not label.measure:
            return label
        return self._context(index)

    def _fits(self, piece: Piece) -> bool:
        """Whether a figure may be a value of the measure at hand."""
        kind = self._kind(piece)
        return self.unit is None or kind is None or kind == self.unit

    def _context(self, index: int) -> Label:
        """A figure that stands by itself: the measure of the clause, and whose it is."""
        piece = self.pieces[index]
        if self.current.measure and self._fits(piece):
            return self.current._replace(confidence=max(0.0, self.current.confidence - 0.1))
        owner, sure = self._actor(index)
        kind = self.figures[piece.figure].kind
        if kind == "count":
            owner = self._haver(index)
        return Label(owner, None, sure if owner else 0.0)

    def _in_brackets(self, index: int) -> Label:
        """`380원(3.7%)`, `송파구(0.38%)`, `성진호(승선원 10명)`, `전년(2조원)보다`."""
        piece = self.pieces[index]
        host = self.pieces[piece.host] if piece.host >= 0 else None
        left = self._left(index)
        inner = left >= 0 and self.pieces[left].kind == "noun"
        name = None
        if host is not None and host.kind == "noun" and not self.phrases.is_measure(piece.host):
            name = self.phrases.name(piece.host)
        if inner:
            return Label(name, self.phrases.wording(left), MODIFIED)
        if left >= 0:
            return self.labels[self.pieces[left].figure]
        if host is None:
            return NOTHING
        if host.kind == "figure":
            return self.labels[host.figure]
        if host.kind == "time" or self.phrases.is_time(piece.host):
            if not self.current.measure:
                return self.memory.last
            return self._context(index)
        if self.phrases.is_measure(piece.host):
            return self._measured(piece.host, self._owner(piece.host))
        figure = self.figures[piece.figure]
        if figure.unit == "세":
            return Label(name, None, EXPLICIT)
        measure = self.current.measure if self._fits(piece) else None
        return Label(name, measure or self._shared_measure(index), CARRIED)

    def _shared_measure(self, index: int) -> str | None:
        """`송파구(0.38%), 성동구(0.35%)의 상승 폭이`: the noun that the whole list is of."""
        for at in range(index + 1, len(self.pieces)):
            piece = self.pieces[at]
            if piece.kind == "verb":
                return None
            if piece.kind == "noun" and not piece.depth and self.phrases.is_measure(at):
                return self.phrases.wording(at)
        return None

    # -- whose it is -------------------------------------------------------------------

    def _measured(self, at: int, owner: tuple[str | None, float]) -> Label:
        """The label of a measure with its owner, or with what its own phrase says it is of."""
        name, sure = owner
        own, measure = self.phrases.split(at)
        if sure < CARRIED and own:
            return Label(own, measure, MODIFIED)
        return Label(name, self.phrases.wording(at), sure if name else ALONE)

    def _owner(self, at: int) -> tuple[str | None, float]:
        """Whose a measure is: its genitive, else the subject of the clause."""
        name = self.phrases.genitive(at)
        if name:
            return name, EXPLICIT
        return self._actor(at)

    def _actor(self, index: int) -> tuple[str | None, float]:
        """Who or what a clause is about."""
        if self.subject >= 0 and self.subject > self.topic and self.phrases.may_own(self.subject):
            return self.phrases.name(self.subject), EXPLICIT
        head = self.ahead[index]
        if head >= 0 and self.topic < self.verb:
            return self.phrases.name(head), MODIFIED
        if self.topic >= 0 and self.phrases.may_own(self.topic):
            return self.phrases.name(self.topic), EXPLICIT
        if self.current.subject:
            return self.current.subject, CARRIED
        if self.topic >= 0 and self.subject < 0:
            return None, 0.0
        return self.memory.focus, REMEMBERED

    def _haver(self, index: int) -> str | None:
        """Who has, sends or makes what is counted, where the verb says so."""
        at = index + 1
        while at < len(self.pieces) and self.pieces[at].kind != "verb":
            at += 1
        if at == len(self.pieces) or self.pieces[at].form not in data.HAVING:
            return None
        return self._actor(index)[0]
