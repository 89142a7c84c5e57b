"""What each figure of a sentence measures and whose it is.

The label is the hard part of Korean figures: 이는, left-out subjects, lists that share one
noun, topics that carry over. The sentence is read as a row of pieces, left to right, as a
reader does, with what was said so far in mind. Each answer comes with a confidence; where
the sentence names nobody and nothing, it stays empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import clause_words as words_of
from generator.facts import measures as data
from generator.facts.figures import Figure
from generator.facts.owners import NOTHING, Label, TopicMemory
from generator.facts.patterns import COUNTERS
from generator.facts.pieces import pieces_of
from generator.facts.reading import ALONE, CARRIED, EXPLICIT, MODIFIED, SHARES, Reading
from generator.models import Span
from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = ["label_figures"]

#: Particles of a noun whose value the figure right behind it is.
VALUED = frozenset(("", "이", "를", "로", "인", "만", "까지"))
BULLETS = frozenset(("▲", "△", "▷", "▶", "◇", "◆", "○", "●", "■", "□", "-"))
AGES = frozenset(("세", "살"))
#: Counters of play and standing: they are of who plays, and count nothing else.
PLAY = frozenset(
    words(
        """
        승 패 무 연승 연패 골 점 득점 실점 안타 피안타 타점 홈런 타수 이닝 탈삼진 삼진 도루 볼넷
        경기 라운드 도움 어시스트 리바운드 블로킹 타 언더파 오버파 버디 보기 세트 판 계단 호 킬 실책
        득표 표 승점
        """
    )
)
KNOWN_COUNTERS = frozenset(COUNTERS)
#: Places in an order that somebody takes.
STANDINGS = frozenset(("위", "등", "순위", "등급", "강"))
#: Counters of how often: they are of what happens.
TIMES = frozenset(("회", "차례", "번"))


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


class _Labeller(Reading):
    """The rules by which a figure gets its label."""

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
        if head >= 0 and self.phrases.head(head) in data.PER:
            return NOTHING
        if head >= 0:
            return self._attributive(index, head, left)
        if left < 0:
            return self._context(index)
        if self.pieces[left].kind == "figure":
            return self._after_figure(index, left)
        return self._beside(index, left)

    def _attributive(self, index: int, head: int, left: int) -> Label:
        """`두께 1.4m의 얼음`, `25t 화물차`, `230억원 규모의 투자`, `두 통의 물`."""
        piece = self.pieces[index]
        figure = self.figures[piece.figure]
        beside = left >= 0 and self.pieces[left].kind == "noun" and self._near(left, index)
        dimension = left if beside and self.phrases.is_measure(left) else -1
        near = left if beside else -1
        if self._is_play(figure) and not self.phrases.is_measure(head):
            return self._played(index)
        counted = figure.kind == "count" and figure.unit not in AGES and not piece.tail
        if counted and dimension < 0:
            return self._so_many(index, head, near)
        if self.phrases.is_measure(head):
            return self._of_measure(index, head, left, dimension)
        if dimension < 0 and figure.kind in ("percent", "ratio") and not piece.tail:
            return self._beside(index, left) if beside else self._context(index)
        if figure.kind == "rank":
            return self._ranked(index, head, near)
        if figure.unit in data.STUFF and dimension < 0 and not piece.tail and piece.case == "의":
            name, sure = self._actor(index)
            return Label(name, self.phrases.full(head), sure if name else ALONE)
        measure = self.phrases.split(dimension)[1] if dimension >= 0 else None
        return Label(self.phrases.thing(head), measure, MODIFIED)

    def _so_many(self, index: int, head: int, left: int) -> Label:
        """A count before a noun: `전국 1,128개 스크린`, `정거장 18곳의 도시철도`, `4인 가구`."""
        piece = self.pieces[index]
        measure = self.phrases.is_measure(head)
        if left >= 0:
            if piece.case == "의" and self.phrases.is_relational(left) and not measure:
                return Label(self.phrases.thing(head), self.phrases.full(left), MODIFIED)
            if self.phrases.head(left) not in words_of.REGIONS:
                return self._beside(index, left)
        if measure:
            name, sure = self._actor(index)
            return Label(name, self.phrases.full(head), sure if name else ALONE)
        if self.figures[piece.figure].unit == "인":
            return Label(self.phrases.first(head), None, ALONE)
        return self._counted(index, head)

    def _of_measure(self, index: int, head: int, left: int, dimension: int) -> Label:
        """A figure before a measure: `3m 높이의 지진해일`, `3억원의 영업이익`, `95% 신뢰수준에`."""
        piece, noun = self.pieces[index], self.pieces[head]
        kind = self.figures[piece.figure].kind
        known = left >= 0 and self.pieces[left].kind == "noun"
        prices = self.phrases.head(head).endswith(data.PRICES)
        if kind in ("quantity", "count") and not piece.case and prices:
            return Label(self.phrases.name(left) if known else None, None, ALONE)
        if dimension >= 0 and piece.tail:
            return Label(self.phrases.full(head), self.phrases.wording(dimension), MODIFIED)
        if dimension >= 0 and not piece.case:
            return self._value(dimension, index)
        if noun.case == "에" and kind == "percent":
            return Label(None, self.phrases.wording(head), ALONE)
        if noun.case == "의" and (after := self.phrases.next_noun(head)) >= 0:
            return Label(self.phrases.thing(after), self.phrases.wording(head), MODIFIED)
        if known and kind in ("percent", "ratio"):
            return self._beside(index, left)
        return self._made(index, head)

    def _made(self, index: int, head: int) -> Label:
        """`3억원의 영업이익을 냈다`: the measure behind, of whom the clause is about."""
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
        noun = self.pieces[left]
        figure = self.figures[self.pieces[index].figure]
        if self.phrases.is_measure(left):
            return self._beside_measure(index, left)
        if self._is_play(figure):
            return self._played(index, left)
        if noun.case == "중":
            if figure.kind in SHARES:
                return Label(self.phrases.full(left), None, CARRIED)
            return self._counted(index, left)
        if self._says_nothing(index, left):
            return self._context(index)
        if figure.kind == "quantity" and self.phrases.head(left).endswith(("쪽", "방향")):
            return NOTHING
        if figure.kind in SHARES and self.phrases.is_relational(left) and noun.case != "의":
            return self._value(left, index)
        if figure.kind == "rank" and not noun.topic and not noun.case:
            return self._rank_beside(index, left)
        if figure.kind == "count" and figure.unit not in AGES:
            return self._count_beside(index, left)
        return self._of_entity(index, left)

    def _rank_beside(self, index: int, left: int) -> Label:
        """`「건설산업기본법」 제29조`, `시공능력평가 12위`."""
        if self.figures[self.pieces[index].figure].unit in ("조", "항", "호"):
            return Label(self.phrases.name(left), None, CARRIED)
        name, sure = self._actor(index)
        return Label(name, self.phrases.full(left), sure if name else ALONE)

    def _says_nothing(self, index: int, left: int) -> bool:
        """Whether a noun only tells where, with what, or who reports it."""
        noun = self.pieces[left]
        head = self.phrases.head(left)
        if noun.case not in VALUED or (noun.case == "로" and not noun.topic):
            return True
        if head in data.SIDES_OF_ONE and len(noun.words) == 1:
            return True
        sums = self.figures[self.pieces[index].figure].kind in ("money", "percent")
        reports = head.endswith(words_of.INSTITUTIONS) and not self.phrases.may_own(left)
        return noun.topic and sums and reports

    def _beside_measure(self, index: int, left: int) -> Label:
        """`매출은 3조원`; not `예상치를 7% 웃돌았다`, `쌀값이 20㎏에`, `매출의 3%`."""
        noun = self.pieces[left]
        kind = self.figures[self.pieces[index].figure].kind
        held = noun.case in ("에", "의") or (
            noun.case == "를" and kind in SHARES and self._is_yardstick(left)
        )
        if noun.case == "에서" or (held and self.current.measure):
            return self._context(index)
        if kind in ("count", "quantity") and self.phrases.head(left).endswith(data.MONETARY):
            return NOTHING
        if (behind := self._listed_head(index)) >= 0:
            return Label(self.phrases.thing(behind), self.phrases.wording(left), MODIFIED)
        return self._value(left, index)

    def _count_beside(self, index: int, left: int) -> Label:
        """`직원 300명`, `중국 52만 명`, `노선 주 3회`."""
        noun = self.pieces[left]
        if self.figures[self.pieces[index].figure].unit in TIMES and not noun.topic:
            return Label(self.phrases.name(left), None, ALONE)
        named = noun.words[-1].tag == "NNP" and not noun.topic and not noun.case
        if named and not self.current.measure and self.memory.kind == "count":
            self._speak_of(self.memory.theme, "count")
        if self._is_side(index, left):
            return Label(self.phrases.name(left), self.current.measure, CARRIED)
        if (noun.topic or noun.case == "이") and self.phrases.is_name(left):
            return Label(self.phrases.name(left), None, CARRIED)
        return self._counted(index, left)

    def _of_entity(self, index: int, left: int) -> Label:
        """`농축수산물이 4.8%`, `반도체 178억 달러`: the measure is what the clause speaks of."""
        noun = self.pieces[left]
        figure = self.figures[self.pieces[index].figure]
        if figure.unit in data.STUFF and not noun.topic and noun.case != "이":
            owner = self._haver(index)
            return Label(owner, self.phrases.full(left), CARRIED if owner else ALONE)
        measure = self._shared(index)
        self.asserted.add(left)
        label = Label(self.phrases.owner(left), measure, CARRIED if measure else ALONE)
        if noun.topic or noun.case == "이":
            self.sided, self.side = label, figure.kind
        return label

    def _shared(self, index: int) -> str | None:
        """The measure that several things of a list are told in: `반도체 178억, 자동차 59억`."""
        if self.current.measure:
            return self.current.measure if self._fits(self.pieces[index]) else None
        return self._action(index) or self._told_before(index)

    def _told_before(self, index: int) -> str | None:
        """The measure of the sentences before, where a figure may be another value of it."""
        kind = self.figures[self.pieces[index].figure].kind
        known = self.memory.kind
        bulleted = any(piece.form in BULLETS for piece in self.pieces[max(0, index - 3) : index])
        same = kind == known or (kind in SHARES and known in SHARES)
        return self.memory.theme.measure if same or bulleted else None

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
        figure, before = self.figures[piece.figure], self.figures[other.figure]
        label = self.labels[other.figure]
        if before.unit in AGES and (other.topic or other.case == "이"):
            return Label(self.text[other.start : other.end], self._shared(index), CARRIED)
        if other.case == "중":
            part = figure.kind in ("percent", "ratio") and label.measure
            return Label(label.measure, None, CARRIED) if part else label
        if self._is_play(figure):
            return self._played(index)
        reduced = figure.kind == "percent" and other.case == "를" and before.kind == "count"
        if reduced and label.measure and (action := self._action(index)):
            return Label(label.measure, action, CARRIED)
        if figure.kind == "money" and before.kind in ("count", "quantity") and other.topic:
            return Label(label.measure, self._shared(index), CARRIED)
        same = self._kind(other) in (self._kind(piece), None) or figure.kind in SHARES
        yardstick = bool(label.measure) and (label.measure or "").endswith(data.YARDSTICKS)
        if same and not (yardstick and self.current.measure):
            return label
        return self._context(index)

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
        fits = self.current.measure and self._fits(piece) and figure.kind != "rank"
        if fits and (self.unit != "count" or figure.kind != "count" or self.topic < 0):
            return self.current._replace(confidence=max(0.0, self.current.confidence - 0.1))
        if self.sided.subject and self.side == figure.kind and self.subject < self.verb:
            return self.sided
        silent = self.topic < 0 and self.subject < 0 and not self.kept
        if silent and figure.kind in ("money", "percent") and self._told_before(index):
            return self.memory.theme._replace(confidence=ALONE)
        return self._of_actor(index)

    def _of_actor(self, index: int) -> Label:
        """A figure without any measure at hand: of whom the clause is about."""
        kind = self.figures[self.pieces[index].figure].kind
        if kind == "count":
            if self.topic >= 0 and self.pieces[self.topic].case in ("에", "에서"):
                return Label(self.phrases.name(self.topic), None, CARRIED)
            head = self.ahead[index]
            told = self.pieces[index + 1 : index + 2]
            if head >= 0 and told and told[0].tag == "ETM":
                return Label(None, self.phrases.full(head), ALONE)
            return Label(self._haver(index), self._action(index), ALONE)
        name, sure = self._actor(index)
        if kind == "money" and not self._has_verb(index, words_of.SUMS):
            name = None
        return Label(name, self._action(index), sure if name else 0.0)

    def _stands_alone(self, figure: Figure) -> bool:
        """Ages, orders and `두 나라` say all by themselves."""
        if figure.kind == "count":
            return figure.unit in AGES or figure.unit not in KNOWN_COUNTERS
        return figure.kind == "rank" and figure.unit not in STANDINGS

    def _sides(self, index: int) -> list[Label]:
        """`외국인과 기관이 각각 5억, 2억`: each of the joined nouns, in order."""
        found = self._joined(index)
        figures = [at for at in range(index, len(self.pieces)) if self.pieces[at].kind == "figure"]
        figures = [at for at in figures if not self.pieces[at].depth]
        if len(found) < 2 or len(figures) < len(found):
            return []
        if self.figures[self.pieces[figures[0]].figure].kind == "count":
            return [Label(None, self.phrases.full(at), ALONE) for at in found]
        if all(self.phrases.is_measure(at) for at in found):
            return [self._measured(at) for at in found]
        measure = self.current.measure or self._action(figures[len(found) - 1])
        return [Label(self.phrases.name(at), measure, CARRIED) for at in found]

    def _joined(self, index: int) -> list[int]:
        """The nouns before 각각 that 와 or a comma joins."""
        at = index - 1
        while at >= 0 and self.pieces[at].kind in ("adverb", "time"):
            at -= 1
        last = at
        found: list[int] = []
        while at >= 0 and (piece := self.pieces[at]).kind == "noun":
            if at != last and piece.case not in ("", "와"):
                break
            found.insert(0, at)
            at -= 1
            if at >= 0 and self.pieces[at].form == ",":
                at -= 1
        return found

    def _in_brackets(self, index: int) -> Label:
        """`380원(3.7%)`, `송파구(0.38%)`, `성진호(승선원 10명)`, `전년(2조원)보다`."""
        at = self.pieces[index].host
        host = self.pieces[at] if at >= 0 else None
        left = self._left(index)
        if left >= 0 and self.pieces[left].kind == "noun":
            named = host and host.kind == "noun" and not self.phrases.is_measure(at)
            return Label(
                self.phrases.name(at) if named else None, self.phrases.wording(left), MODIFIED
            )
        if left >= 0:
            return self.labels[self.pieces[left].figure]
        if host is None:
            return NOTHING
        if host.kind == "figure":
            return self.labels[host.figure]
        if host.kind == "time" or self.phrases.is_time(at):
            return self._context(index) if self.current.measure else self.memory.theme
        if self.phrases.is_measure(at):
            return self._measured(at)
        if self.figures[self.pieces[index].figure].unit == "세":
            return Label(self.phrases.name(at), None, EXPLICIT)
        measure = self.current.measure if self._fits(self.pieces[index]) else None
        return Label(self.phrases.name(at), measure or self._measure_behind(index), CARRIED)

    def _measure_behind(self, index: int) -> str | None:
        """`송파구(0.38%), 성동구(0.35%)의 상승 폭이`: the noun that the whole list is of."""
        for at in range(index + 1, len(self.pieces)):
            piece = self.pieces[at]
            if piece.kind == "verb":
                break
            if piece.kind == "noun" and not piece.depth and self.phrases.is_measure(at):
                return self.phrases.wording(at)
        return self.memory.theme.measure
