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
from generator.facts.patterns import COUNTERS
from generator.facts.pieces import Piece, pieces_of
from generator.models import Span
from generator.text.morphology import Token

__all__ = ["label_figures"]

#: Verbs between a noun and its figure that only hold it against another: 지난해와 견줘 20%.
COMPARING = frozenset(
    ("비하", "비교하", "견주", "환산하", "합치", "더하", "포함하", "통틀", "기준하", "따지", "치")
)
#: Particles of a noun whose value the figure right behind it is.
VALUED = frozenset(("", "이", "를", "로", "인", "만", "까지"))
#: Marks that a reader passes over on the way from a figure to its noun.
LIGHT = frozenset((",", "·", "/", "→", "∼", "~", "+", "-"))
BULLETS = frozenset(("▲", "△", "▷", "▶", "◇", "◆", "○", "●", "■", "□", "-"))
AGES = frozenset(("세", "살"))
PEOPLE = frozenset(("인",))
#: Kinds of figures that fit a measure of any unit.
SHARES = frozenset(("percent", "ratio", "rank"))
#: Counters of play and standing: they are of who plays, and count nothing else.
PLAY = frozenset(
    "승 패 무 연승 연패 골 점 득점 실점 안타 피안타 타점 홈런 타수 이닝 탈삼진 삼진 도루 볼넷 경기 라운드 도움 "
    "어시스트 리바운드 블로킹 타 언더파 오버파 버디 보기 세트 판 계단 호 킬 실책 득표 표 승점".split()
)
KNOWN_COUNTERS = frozenset(COUNTERS)
#: Places in an order that somebody takes.
STANDINGS = frozenset(("위", "등", "순위", "등급", "강"))
#: Counters of how often: they are of what happens.
TIMES = frozenset(("회", "차례", "번"))
EXPLICIT, MODIFIED, CARRIED, REMEMBERED, ALONE = 0.9, 0.8, 0.6, 0.5, 0.4

Owner = tuple[str | None, float]


def label_figures(
    text: str,
    tokens: Sequence[Token],
    figures: Sequence[Figure],
    times: Sequence[Span],
    names: Sequence[Span],
    memory: TopicMemory,
) -> list[Label]:
    """Labels of the figures of a sentence, in their order; `memory` is carried on."""
    pieces = pieces_of(text, tokens, figures, times, names)
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
        #: The last topic, subject, verb and topical measure, by place in the row; -1 for none.
        self.topic = self.subject = self.outer = self.verb = self.aspect = self.place = -1
        #: The measure that the clause is about, and the kind of its figures.
        self.current = NOTHING
        self.unit: str | None = None
        #: The first measure of the sentence, which the next one may leave out.
        self.theme = NOTHING
        self.topical = False
        #: Labels of measures by place, nouns that were counted, and those that 각각 deals out.
        self.known: dict[int, Label] = {}
        self.counted: set[int] = set()
        self.asserted: set[int] = set()
        #: To whom something is given or done, last.
        self.receiver = -1
        #: The label of the last thing that a figure was told of without a measure, and its kind.
        self.sided = NOTHING
        self.side: str | None = None
        #: The last object, and the last that was made or shown.
        self.object = self.product = -1
        self.dealt: list[Label] = []
        self.kept: list[tuple[int, int]] = []

    def run(self) -> list[Label]:
        """Read all pieces."""
        last = len(self.pieces) - 1
        for index, piece in enumerate(self.pieces):
            if piece.kind == "figure":
                label = self.labels[piece.figure] = self._label(index)
                if label.measure and not self.theme.measure and not piece.depth:
                    if label.measure == self.current.measure:
                        self.theme = self.current
            elif piece.depth:
                continue
            elif piece.kind == "noun":
                self._noun(index)
            elif piece.kind == "verb":
                self._verb(index)
            elif piece.kind == "adverb":
                if piece.form == "각각":
                    self.dealt = self._sides(index)
            elif index < last:
                self._mark(piece)
        self.memory.keep(
            self.phrases,
            (self.product, self.topic, self.subject),
            self.theme,
            self.counted,
            topical=self.topical,
        )
        return self.labels

    # -- what was read so far ----------------------------------------------------------

    def _mark(self, piece: Piece) -> None:
        """The speaker of a quotation owns nothing inside it."""
        if piece.form == "“":
            self.kept.append((self.topic, self.subject))
            self.topic = self.subject = -1
        elif piece.form == "”" and self.kept:
            self.topic, self.subject = self.kept.pop()
        elif piece.form in (".", "…"):
            self.subject = -1

    def _noun(self, index: int) -> None:
        """Keep a topic, a subject or a measure in mind."""
        piece = self.pieces[index]
        if self.phrases.is_time(index):
            return
        if piece.case in ("에게", "한테") or (piece.case == "에" and self.phrases.is_name(index)):
            self.receiver = self.phrases.before_title(index)
        placed = piece.case in ("에", "에서", "에게")
        relational = self.phrases.is_relational(index) and not placed
        if self.phrases.is_measure(index) or relational:
            if piece.topic:
                self.aspect = index
            bare = not piece.case and index == 0 and self._before_comma(index)
            if (piece.topic or bare or piece.case in ("이", "를")) and not self._is_yardstick(
                index
            ):
                if piece.topic and not self.theme.measure:
                    self.topical = True
                self._speak_of(self._measured(index), None)
        elif self.phrases.head(index) in data.HOLLOW:
            return
        elif piece.topic and piece.case in ("", "이", "에", "에서", "에게", "로"):
            self.place = self.topic if piece.case in ("에", "에서") else -1
            self.topic, self.subject = index, -1
        elif piece.case == "이":
            self.outer, self.subject = self.subject, index
        elif piece.case == "를":
            self.object = index
        elif not piece.case and self._before_comma(index):
            if index == 0 or piece.words[-1].quoted:
                self.topic = index

    def _speak_of(self, label: Label, unit: str | None) -> None:
        """A measure that the figures to come may be of."""
        self.current, self.unit = label, unit

    def _before_comma(self, index: int) -> bool:
        after = self.pieces[index + 1 : index + 2]
        return bool(after) and after[0].form == ","

    def _is_yardstick(self, index: int) -> bool:
        """Whether a measure is what another is held against: 예상치를 7% 웃돌았다."""
        head = self.phrases.head(index)
        return not self.pieces[index].topic and head.endswith(data.YARDSTICKS)

    def _verb(self, index: int) -> None:
        """A relative clause closes over its own subject."""
        piece = self.pieces[index]
        closes = piece.tag == "ETM" and not piece.form.endswith(("되", "지", "열리", "있", "나"))
        if closes and self.subject > self.verb and self.ahead[index] >= 0:
            self.subject = self.outer
        elif piece.tag in ("EC", "EF") and self.topic >= 0:
            if self.pieces[self.topic].case in ("에", "에서"):
                self.topic = self.place
        if piece.form in data.PRODUCING and self.object > self.verb:
            if self.phrases.may_own(self.object):
                self.product = self.object
        self.verb = index

    def _kind(self, piece: Piece) -> str | None:
        """The kind of a figure; shares and multiples fit any measure."""
        kind = self.figures[piece.figure].kind
        return None if kind in SHARES else kind

    def _fits(self, piece: Piece) -> bool:
        """Whether a figure may be a value of the measure at hand."""
        kind = self._kind(piece)
        return self.unit is None or kind is None or kind == self.unit

    # -- one figure ----------------------------------------------------------------------

    def _label(self, index: int) -> Label:
        piece = self.pieces[index]
        if piece.depth:
            return self._in_brackets(index)
        before = self.pieces[index - 1] if index else None
        if before and before.kind == "figure" and before.closed == piece.start:
            return self.labels[before.figure]
        if self.dealt:
            return self.dealt.pop(0)
        left = self._left(index)
        if piece.tail.endswith("당"):
            known = left >= 0 and self.pieces[left].kind == "noun"
            return Label(None, self.phrases.full(left) if known else None, ALONE)
        head = self._right(index, left)
        if head >= 0:
            return self._attributive(index, head, left)
        if left < 0:
            return self._context(index)
        if self.pieces[left].kind == "figure":
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
                if piece.form not in LIGHT:
                    return -1
                comma = True
                at -= 1
            elif piece.kind == "verb":
                if piece.form not in COMPARING:
                    return -1
                at = self._before_comparison(at - 1)
            elif piece.kind == "figure":
                if piece.tail.endswith("당") or piece.case in ("보다", "에") or "씩" in piece.tail:
                    at -= 1
                    yardstick = self.pieces[at] if at >= 0 and piece.case == "보다" else None
                    if yardstick and yardstick.kind == "noun" and yardstick.case in ("", "인"):
                        at -= not yardstick.topic
                    continue
                return at
            elif self._passed(at):
                at -= 1
                if self.phrases.head(at + 1) == "기준" and self.pieces[at].kind == "figure":
                    at -= 1
            else:
                if comma and not (piece.topic or piece.case == "이"):
                    return -1
                return -1 if self.phrases.head(at) in data.HOLLOW else at
        return -1

    def _before_comparison(self, at: int) -> int:
        """What stands before the yardstick of a comparing verb: `지난해와 견줘`."""
        while at >= 0 and self.pieces[at].kind in ("time", "adverb"):
            at -= 1
        if (
            at >= 0
            and self.pieces[at].kind == "noun"
            and self.pieces[at].case in ("에", "와", "로")
        ):
            at -= 1
        return at

    def _passed(self, at: int) -> bool:
        """Whether a noun only compares, dates or bounds: 전년 대비, 지난해보다, 배럴당."""
        piece = self.pieces[at]
        if piece.case.startswith("보다") or self.phrases.is_time(at):
            return True
        if self.phrases.is_base(at) and piece.case == "의":
            return True
        return self.phrases.head(at) in data.PER

    def _right(self, index: int, left: int) -> int:
        """The noun that a figure stands before as its attribute, -1 where there is none."""
        piece = self.pieces[index]
        figure = self.figures[piece.figure]
        if piece.case not in ("", "의", "인") or piece.topic:
            return -1
        at = index + 1
        while at < len(self.pieces) and (
            self.pieces[at].depth > piece.depth or (self.pieces[at].kind == "adverb" and piece.case)
        ):
            at += 1
        if at >= len(self.pieces) or self.pieces[at].kind != "noun":
            return -1
        noun = self.pieces[at]
        if self.text[piece.closed : noun.start].strip("의인‘“'\"「『 "):
            gap = self.text[piece.closed : noun.start].split()
            if not piece.case or "," in self.text[piece.closed : noun.start] or len(gap) > 2:
                return -1
        first = noun.words[0]
        opening = self.text[first.start : first.end]
        head = self.phrases.head(at)
        if self.phrases.is_time(at) or head in data.HOLLOW or head in data.SPOTS:
            return -1
        if opening in data.OUTCOMES and not piece.case:
            return -1
        if figure.kind == "ratio" and not piece.case:
            return -1
        if not piece.case and not piece.tail and figure.kind in ("percent", "money"):
            fits = left < 0 or (noun.case == "에" and figure.kind == "percent")
            return at if fits and self.phrases.is_measure(at) else -1
        return at

    def _attributive(self, index: int, head: int, left: int) -> Label:
        """`두께 1.4m의 얼음`, `25t 화물차`, `230억원 규모의 투자`, `두 통의 물`."""
        piece = self.pieces[index]
        figure = self.figures[piece.figure]
        beside = left >= 0 and self.pieces[left].kind == "noun" and self._near(left, index)
        dimension = left if beside and self.phrases.is_measure(left) else -1
        counted = figure.kind == "count" and figure.unit not in AGES and not piece.tail
        if self._is_play(figure) and not self.phrases.is_measure(head):
            return self._played(index)
        if counted and beside and piece.case == "의" and self.phrases.is_relational(left):
            if not self.phrases.is_measure(head):
                return Label(self.phrases.thing(head), self.phrases.full(left), MODIFIED)
        if counted and dimension < 0:
            if beside and not self._is_region(left):
                return self._beside(index, left)
            if self.phrases.is_measure(head):
                name, sure = self._actor(index)
                return Label(name, self.phrases.full(head), sure if name else ALONE)
            if figure.unit in PEOPLE:
                return Label(self.phrases.first(head), None, ALONE)
            return self._counted(index, head)
        if self.phrases.is_measure(head):
            return self._of_measure(index, head, left, dimension)
        if dimension < 0 and figure.kind in ("percent", "ratio") and not piece.tail:
            return self._beside(index, left) if beside else self._context(index)
        if figure.kind == "rank":
            return self._ranked(index, head, left if beside else -1)
        if figure.unit in data.STUFF and dimension < 0 and not piece.tail and piece.case == "의":
            name, sure = self._actor(index)
            return Label(name, self.phrases.full(head), sure if name else ALONE)
        measure = self.phrases.split(dimension)[1] if dimension >= 0 else None
        return Label(self.phrases.thing(head), measure, MODIFIED)

    def _near(self, left: int, index: int) -> bool:
        """Whether nothing but adverbs part a noun without topic from the figure behind it."""
        noun = self.pieces[left]
        near = all(p.kind == "adverb" or p.depth for p in self.pieces[left + 1 : index])
        return near and not noun.topic and noun.case in ("", "이")

    def _is_region(self, at: int) -> bool:
        """`전국 1,128개 스크린`: what is counted stands behind."""
        return self.phrases.head(at) in data.REGIONS

    def _of_measure(self, index: int, head: int, left: int, dimension: int) -> Label:
        """A figure before a measure: `3m 높이의 지진해일`, `3억원의 영업이익`."""
        noun = self.pieces[head]
        figure = self.figures[self.pieces[index].figure]
        if figure.kind in ("quantity", "count") and not self.pieces[index].case:
            if self.phrases.head(head).endswith(data.PRICES):
                known = left >= 0 and self.pieces[left].kind == "noun"
                return Label(self.phrases.name(left) if known else None, None, ALONE)
        if dimension >= 0 and not self.pieces[index].case and not self.pieces[index].tail:
            return self._value(dimension, index)
        if dimension >= 0 and self.pieces[index].tail:
            return Label(self.phrases.full(head), self.phrases.wording(dimension), MODIFIED)
        if noun.case == "에" and figure.kind == "percent":
            return Label(None, self.phrases.wording(head), ALONE)
        if noun.case == "의" and (after := self.phrases.next_noun(head)) >= 0:
            return Label(self.phrases.thing(after), self.phrases.wording(head), MODIFIED)
        if left >= 0 and self.pieces[left].kind == "noun" and figure.kind in ("percent", "ratio"):
            return self._beside(index, left)
        if self.phrases.head(head).endswith(data.GIVEN):
            return self._measured(head)
        name, sure = self._actor(index)
        label = Label(name, self.phrases.wording(head), sure if name else ALONE)
        self._speak_of(label, self._kind(self.pieces[index]))
        return label

    def _ranked(self, index: int, head: int, left: int) -> Label:
        """`12위인 두물건설`, `제11호 태풍`, `두 번째 인하`."""
        unit = self.figures[self.pieces[index].figure].unit
        if unit in ("위", "등", "순위"):
            return Label(self.phrases.name(head), self.current.measure, MODIFIED)
        if self.pieces[head].words[-1].quoted:
            return Label(self.phrases.full(head), self.phrases.first(head), MODIFIED)
        owned = left >= 0 and self.phrases.is_name(left)
        return Label(self.phrases.name(left) if owned else None, self.phrases.full(head), ALONE)

    def _value(self, at: int, index: int) -> Label:
        """The figure is the value of the measure at this place."""
        label = self._measured(at)
        if not self._is_yardstick(at) or not self.current.measure:
            self._speak_of(label, self._kind(self.pieces[index]))
        return label

    def _beside(self, index: int, left: int) -> Label:
        """A figure behind a noun: its value, its count, or something of it."""
        piece, noun = self.pieces[index], self.pieces[left]
        figure = self.figures[piece.figure]
        if self.phrases.is_measure(left):
            if noun.case == "에" and self.current.measure:
                return self._context(index)
            money = self.phrases.head(left).endswith(data.MONETARY)
            if money and figure.kind in ("count", "quantity"):
                return NOTHING
            if (behind := self._listed_head(index)) >= 0:
                wording = self.phrases.wording(left)
                return Label(self.phrases.thing(behind), wording, MODIFIED)
            if noun.case == "에서" or (noun.case == "의" and self.current.measure):
                return self._context(index)
            if noun.case == "를" and self._is_yardstick(left) and self.current.measure:
                if figure.kind in SHARES:
                    return self._context(index)
            return self._value(left, index)
        if self._is_play(figure):
            return self._played(index, left)
        if noun.case == "중":
            name = self.phrases.full(left)
            if figure.kind in SHARES:
                return Label(name, None, CARRIED)
            return self._counted(index, left)
        if noun.case not in VALUED or (noun.case == "로" and not noun.topic):
            return self._context(index)
        if self.phrases.head(left).endswith(("쪽", "방향")) and figure.kind == "quantity":
            return NOTHING
        if self.phrases.head(left) in data.SIDES_OF_ONE and len(noun.words) == 1:
            return self._context(index)
        if noun.topic and not self.phrases.may_own(left) and figure.kind in ("money", "percent"):
            if self.phrases.head(left).endswith(data.INSTITUTIONS):
                return self._context(index)
        if figure.kind in SHARES and self.phrases.is_relational(left) and not noun.case == "의":
            return self._value(left, index)
        if figure.kind == "rank" and figure.unit in ("조", "항", "호"):
            return Label(self.phrases.name(left), None, CARRIED)
        if figure.kind == "rank" and not noun.topic and not noun.case:
            name, sure = self._actor(index)
            return Label(name, self.phrases.full(left), sure if name else ALONE)
        if figure.kind == "count" and figure.unit not in AGES:
            if noun.case == "로":
                return self._context(index)
            if figure.unit in TIMES and not noun.topic:
                return Label(self.phrases.name(left), None, ALONE)
            if self._is_side(index, left):
                return Label(self.phrases.name(left), self.current.measure, CARRIED)
            if (noun.topic or noun.case == "이") and self.phrases.is_name(left):
                return Label(self.phrases.name(left), None, CARRIED)
            return self._counted(index, left)
        if figure.unit in data.STUFF and not noun.topic and noun.case != "이":
            owner = self._haver(index)
            return Label(owner, self.phrases.full(left), CARRIED if owner else ALONE)
        measure = self._shared(index)
        self.asserted.add(left)
        label = Label(self.phrases.owner(left), measure, CARRIED if measure else ALONE)
        if noun.topic or noun.case == "이":
            self.sided, self.side = label, figure.kind
        return label

    def _listed_head(self, index: int) -> int:
        """`길이 7.2m, 무게 1.9t인 이 유도탄`: the noun that a list of measures stands before."""
        at = index
        while not self.pieces[at].case and not self.pieces[at].topic and at + 3 < len(self.pieces):
            mark, noun, figure = self.pieces[at + 1 : at + 4]
            if mark.form not in (",", "·") or figure.kind != "figure" or noun.kind != "noun":
                return -1
            if noun.case or noun.topic or not self.phrases.is_measure(at + 2):
                if not self.phrases.is_relational(at + 2):
                    return -1
            at += 3
        if at == index or self.pieces[at].case not in ("의", "인"):
            return -1
        head = self._right(at, -1)
        return -1 if head < 0 or self.phrases.is_measure(head) else head

    def _shared(self, index: int) -> str | None:
        """The measure that several things of a list are told in: `반도체 178억, 자동차 59억`."""
        if self.current.measure:
            return self.current.measure if self._fits(self.pieces[index]) else None
        return self._action(index) or self.memory.theme.measure

    def _is_side(self, index: int, left: int) -> bool:
        """Whether a noun is one side of a count that is going on: 중국 52만 명."""
        if not self.current.measure or not self._fits(self.pieces[index]):
            return False
        before = self.pieces[left - 1] if left else None
        noun = self.pieces[left]
        if before and before.form in BULLETS:
            return True
        if self.aspect > self.verb and not noun.topic:
            return True
        if self.unit == "count" and self.phrases.head(left).endswith(data.SIDE_ENDINGS):
            return True
        return noun.words[-1].tag == "NNP" and not noun.topic and self.unit == "count"

    def _counted(self, index: int, at: int) -> Label:
        """So many of a noun: whose they are is told where somebody has, sends or makes them."""
        self.counted.add(at)
        owner: str | None = None
        sure = ALONE
        if self.phrases.is_relational(at):
            owner = self.phrases.genitive(at) if at < index else None
            owner, sure = (owner, EXPLICIT) if owner else self._actor(index)
        else:
            owner = self._haver(index)
        label = Label(owner, self.phrases.full(at), sure if owner else ALONE)
        if self.pieces[at].topic or self.pieces[at].case == "이" or not self.current.measure:
            self._speak_of(label, "count")
        return label

    def _is_play(self, figure: Figure) -> bool:
        """Whether a figure is a score or counts what players do."""
        if figure.kind == "ratio" and figure.unit is None:
            return any(sign in figure.span.of(self.text) for sign in ("-", "대", ":"))
        return figure.kind == "count" and figure.unit in PLAY

    def _played(self, index: int, left: int = -1) -> Label:
        """Scores, wins and goals are of those who play."""
        name, sure = self._actor(index)
        if left >= 0 and self.pieces[left].case in ("", "이") and not self.phrases.is_time(left):
            noun = self.pieces[left]
            if noun.topic or noun.case == "이":
                return Label(self.phrases.name(left), None, CARRIED)
            return Label(name, self.phrases.full(left), sure if name else ALONE)
        return Label(name, None, sure if name else 0.0)

    def _after_figure(self, index: int, left: int) -> Label:
        """A figure behind a figure: the other end of a change, a part, or the next of a list."""
        other, piece = self.pieces[left], self.pieces[index]
        figure = self.figures[piece.figure]
        label = self.labels[other.figure]
        unit = self.figures[other.figure].unit
        if unit in AGES and (other.topic or other.case == "이"):
            name = self.text[other.start : other.end]
            return Label(name, self._shared(index), CARRIED)
        if other.case == "중":
            if figure.kind in ("percent", "ratio") and label.measure:
                return Label(label.measure, None, CARRIED)
            return label
        if self._is_play(figure):
            return self._played(index)
        if figure.kind == "percent" and other.case == "를" and self._kind(other) == "count":
            if (action := self._action(index)) and label.measure:
                return Label(label.measure, action, CARRIED)
        if figure.kind == "money" and self._kind(other) in ("count", "quantity") and other.topic:
            return Label(label.measure, self._shared(index), CARRIED)
        if self._kind(other) in (self._kind(piece), None) or figure.kind in SHARES:
            if not self._is_yardstick_figure(left) or not self.current.measure:
                return label
        return self._context(index)

    def _is_yardstick_figure(self, left: int) -> bool:
        """Whether a figure is what another is held against: `예상치 910억 원을 7.5%`."""
        label = self.labels[self.pieces[left].figure]
        return bool(label.measure) and (label.measure or "").endswith(data.YARDSTICKS)

    def _context(self, index: int) -> Label:
        """A figure that stands by itself: the measure of the clause, and whose it is."""
        piece = self.pieces[index]
        figure = self.figures[piece.figure]
        if self._is_play(figure):
            return self._played(index)
        if self._stands_alone(figure):
            return NOTHING
        head = self.ahead[index]
        if head >= 0 and self.phrases.is_measure(head) and not self.current.measure:
            return self._measured(head)
        if self.current.measure and self._fits(piece) and figure.kind != "rank":
            if self.unit != "count" or figure.kind != "count" or self.topic < 0:
                return self.current._replace(confidence=max(0.0, self.current.confidence - 0.1))
        if self.sided.subject and self.side == figure.kind and self.subject < self.verb:
            return self.sided
        name, sure = self._actor(index)
        action = self._action(index)
        if figure.kind == "count":
            place = self.topic if self.topic >= 0 else -1
            if place >= 0 and self.pieces[place].case in ("에", "에서"):
                return Label(self.phrases.name(place), None, CARRIED)
            name = self._haver(index)
        elif figure.kind in ("money", "percent") and self.topic < 0 and self.subject < 0:
            if self.memory.theme.measure:
                return self.memory.theme._replace(confidence=ALONE)
        if figure.kind == "money" and not self._has_verb(index, data.SUMS):
            name = None
        return Label(name, action, sure if name else 0.0)

    def _action(self, index: int) -> str | None:
        """`최대 50% 할인하고`: the verb says what the figure measures."""
        for piece in self.pieces[index + 1 : index + 8]:
            if piece.kind == "verb":
                noun = piece.form[:-1] if piece.form.endswith(("하", "되")) else ""
                return noun if noun in data.ACTIONS else None
            if (
                piece.kind == "noun"
                and self.phrases.first(self.pieces.index(piece)) in data.ACTIONS
            ):
                return self.phrases.first(self.pieces.index(piece))
        return None

    def _sides(self, index: int) -> list[Label]:
        """`외국인과 기관이 각각 5억, 2억`: each of the joined nouns, in order."""
        at = index - 1
        while at >= 0 and self.pieces[at].kind in ("adverb", "time"):
            at -= 1
        last = at
        found: list[int] = []
        while at >= 0 and (piece := self.pieces[at]).kind == "noun":
            if at != last and piece.case != "와" and piece.case:
                break
            found.insert(0, at)
            at -= 1
            if at >= 0 and self.pieces[at].form == ",":
                at -= 1
        if len(found) < 2:
            return []
        figures = [p for p in self.pieces[index:] if p.kind == "figure" and not p.depth]
        if len(figures) < len(found):
            return []
        if self.figures[figures[0].figure].kind == "count":
            return [Label(None, self.phrases.full(at), ALONE) for at in found]
        if all(self.phrases.is_measure(at) for at in found):
            return [self._measured(at) for at in found]
        place = self.pieces.index(figures[len(found) - 1])
        measure = self.current.measure or self._action(place)
        return [Label(self.phrases.name(at), measure, CARRIED) for at in found]

    def _in_brackets(self, index: int) -> Label:
        """`380원(3.7%)`, `송파구(0.38%)`, `성진호(승선원 10명)`, `전년(2조원)보다`."""
        piece = self.pieces[index]
        at = piece.host
        host = self.pieces[at] if at >= 0 else None
        left = self._left(index)
        name = None
        if host is not None and host.kind == "noun" and not self.phrases.is_measure(at):
            name = self.phrases.name(at)
        if left >= 0 and self.pieces[left].kind == "noun":
            return Label(name, self.phrases.wording(left), MODIFIED)
        if left >= 0:
            return self.labels[self.pieces[left].figure]
        if host is None:
            return NOTHING
        if host.kind == "figure":
            return self.labels[host.figure]
        figure = self.figures[piece.figure]
        if host.kind == "time" or self.phrases.is_time(at):
            return self._context(index) if self.current.measure else self.memory.theme
        if self.phrases.is_measure(at):
            return self._measured(at)
        if figure.unit == "세":
            return Label(name, None, EXPLICIT)
        measure = self.current.measure if self._fits(piece) else None
        return Label(name, measure or self._measure_behind(index), CARRIED)

    def _measure_behind(self, index: int) -> str | None:
        """`송파구(0.38%), 성동구(0.35%)의 상승 폭이`: the noun that the whole list is of."""
        for at in range(index + 1, len(self.pieces)):
            piece = self.pieces[at]
            if piece.kind == "verb":
                break
            if piece.kind == "noun" and not piece.depth and self.phrases.is_measure(at):
                return self.phrases.wording(at)
        return self.memory.theme.measure

    # -- whose it is -----------------------------------------------------------------------

    def _measured(self, at: int) -> Label:
        """The label of a measure: its genitive, the subject, or what its own phrase is of."""
        if at in self.known:
            return self.known[at]
        name, sure = self.phrases.genitive(at), EXPLICIT
        measure = self.phrases.wording(at)
        if not name and self.receiver >= 0 and self.phrases.head(at).endswith(data.GIVEN):
            name, sure = self.phrases.name(self.receiver), MODIFIED
        if not name:
            name, sure = self._actor(at)
            if self.phrases.is_nobodys(at) or (sure < EXPLICIT and self.phrases.is_unowned(at)):
                name, sure = None, 0.0
            own, short = self.phrases.split(at)
            if sure < CARRIED and own:
                name, measure, sure = own, short, MODIFIED
        label = Label(name, measure, sure if name else ALONE)
        self.known[at] = label
        return label

    def _actor(self, index: int) -> Owner:
        """Who or what a clause is about."""
        phrases = self.phrases
        subject, topic = self.subject, self.topic
        if subject > topic and subject not in self.counted and phrases.may_own(subject):
            if subject > self.verb or phrases.is_holder(subject):
                return phrases.owner(subject), EXPLICIT if subject > self.verb else MODIFIED
        head = self.ahead[index]
        if head >= 0 and self.aspect <= self.verb and not phrases.is_measure(head):
            return phrases.thing(head), MODIFIED
        if topic < self.product < index and self.pieces[index].topic:
            if self.pieces[index].kind == "noun" and not phrases.is_of_firm(index):
                return phrases.thing(self.product), CARRIED
        if topic >= 0 and topic not in self.counted and phrases.may_own(topic):
            kept = topic in self.asserted or not self.pieces[index].topic
            if topic > self.verb or kept or phrases.is_holder(topic):
                return phrases.owner(topic), EXPLICIT if topic > self.verb else MODIFIED
        if self.current.subject:
            return self.current.subject, CARRIED
        if self.kept and self.kept[-1][0] >= 0:
            if employer := phrases.employer(self.kept[-1][0]):
                return employer, CARRIED
        if topic >= 0 and not self.kept:
            return None, 0.0
        return self.memory.focus, REMEMBERED

    def _haver(self, index: int) -> str | None:
        """Who has, sends or makes what is counted, where the verb says so."""
        piece = self.pieces[index]
        if piece.case == "이" or piece.topic or not self._has_verb(index, data.HAVING):
            return None
        return self._actor(index)[0]

    def _stands_alone(self, figure: Figure) -> bool:
        """Ages, orders and `두 나라` say all by themselves."""
        if figure.kind == "count":
            return figure.unit in AGES or figure.unit not in KNOWN_COUNTERS
        return figure.kind == "rank" and figure.unit not in STANDINGS

    def _has_verb(self, index: int, verbs: frozenset[str]) -> bool:
        """Whether the next verb is one of these."""
        for piece in self.pieces[index + 1 :]:
            if piece.kind == "verb":
                return piece.form in verbs
        return False
