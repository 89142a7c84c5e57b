"""A sentence read from left to right: what it speaks of, and whose its measures are."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property

from generator.facts import clause_words as words_of
from generator.facts import measures as data
from generator.facts.figures import Figure
from generator.facts.nearby import Nearby
from generator.facts.owners import NOTHING, Label, Phrases, TopicMemory
from generator.facts.pieces import Piece

__all__ = ["ALONE", "CARRIED", "EXPLICIT", "MODIFIED", "SHARES", "Reading"]

#: Kinds of figures that fit a measure of any unit.
SHARES = frozenset(("percent", "ratio", "rank"))
#: How sure an owner is: named in the clause, by its own phrase, in an earlier clause, in an
#: earlier sentence, or a measure that nobody is named with.
EXPLICIT, MODIFIED, CARRIED, REMEMBERED, ALONE = 0.9, 0.8, 0.6, 0.5, 0.4

Owner = tuple[str | None, float]


class Reading(Nearby, ABC):
    """What a reader has in mind at each piece of a sentence."""

    def __init__(
        self, text: str, pieces: list[Piece], figures: Sequence[Figure], memory: TopicMemory
    ) -> None:
        """`memory` is what the sentences before were about."""
        super().__init__(text, pieces, figures, Phrases(text, pieces, memory))
        self.memory = memory
        self.labels: list[Label] = [NOTHING] * len(figures)
        #: The last topic, subject, verb and topical measure, by place in the row; -1 for none.
        self.topic = self.subject = self.outer = self.verb = self.aspect = self.place = -1
        #: The measure that the clause is about, and the kind of its figures.
        self.current = NOTHING
        self.unit: str | None = None
        #: The first measure of the sentence, which the next one may leave out.
        self.theme = NOTHING
        self.told: str | None = None
        self.topical = False
        #: Labels of measures by place, nouns that were counted, and those that 각각 deals out.
        self.known: dict[int, Label] = {}
        self.counted: set[int] = set()
        self.asserted: set[int] = set()
        #: To whom something is given or done, last.
        self.receiver = -1
        #: The subject inside a relative clause, by the measure that it tells of.
        self.inner: dict[int, int] = {}
        #: The label of the last thing that a figure was told of without a measure, and its kind.
        self.sided = NOTHING
        self.side: str | None = None
        #: The last object, and the last that was made or shown.
        self.object = self.product = -1
        self.dealt: list[Label] = []
        self.kept: list[tuple[int, int]] = []

    @cached_property
    def ahead(self) -> list[int]:
        """For each piece the noun that its clause is an attribute of, or -1."""
        return self.phrases.relative_heads()

    def run(self) -> list[Label]:
        """Read all pieces."""
        last = len(self.pieces) - 1
        for index, piece in enumerate(self.pieces):
            if piece.kind == "figure":
                self.labels[piece.figure] = self._figure(index)
            elif not piece.depth and (index < last or piece.kind != "mark"):
                self._take_in(index)
        candidates = (self.product, self.topic, self.subject)
        self.memory.keep(
            self.phrases, candidates, self.theme, self.told, self.counted, topical=self.topical
        )
        return self.labels

    def _take_in(self, index: int) -> None:
        """Keep in mind what a piece that is no figure tells."""
        piece = self.pieces[index]
        if piece.kind == "noun":
            self._noun(index)
        elif piece.kind == "verb":
            self._verb(index)
        elif piece.kind == "mark":
            self._mark(piece)
        elif piece.form == "각각":
            self.dealt = self._sides(index)

    def _figure(self, index: int) -> Label:
        """The label of a figure; the first of the measure spoken of makes it the theme."""
        label = self._label(index)
        fits = label.measure and label.measure == self.current.measure
        if fits and not self.theme.measure and not self.pieces[index].depth:
            self.theme = self.current
            self.told = self.figures[self.pieces[index].figure].kind
        return label

    @abstractmethod
    def _label(self, index: int) -> Label:
        """The label of a figure, by where it stands."""

    @abstractmethod
    def _sides(self, index: int) -> list[Label]:
        """What 각각 deals out to the figures behind it."""

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
        if self.phrases.is_measure(index) or (self.phrases.is_relational(index) and not placed):
            self._measure(index)
        elif self.phrases.head(index) not in words_of.HOLLOW:
            self._entity(index)

    def _measure(self, index: int) -> None:
        """A measure with 은, 이 or 를 is what the clause speaks of."""
        piece = self.pieces[index]
        if piece.topic:
            self.aspect = index
        bare = not piece.case and index == 0 and self._before_comma(index)
        marked = piece.topic or bare or piece.case in ("이", "를")
        if marked and not self._is_yardstick(index):
            self.topical = self.topical or (piece.topic and not self.theme.measure)
            self._speak_of(self._measured(index), None)

    def _entity(self, index: int) -> None:
        """Somebody or something, by its particle."""
        piece = self.pieces[index]
        if piece.topic and piece.case in ("", "이", "에", "에서", "에게", "로"):
            self.place = self.topic if piece.case in ("에", "에서") else -1
            self.topic, self.subject = index, -1
        elif piece.case == "이":
            self.outer, self.subject = self.subject, index
        elif piece.case == "를":
            self.object = index
        elif (
            not piece.case and self._before_comma(index) and (index == 0 or piece.words[-1].quoted)
        ):
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
        """A relative clause closes over its own subject; a place is a topic up to its verb."""
        piece = self.pieces[index]
        closes = piece.tag == "ETM" and not piece.form.endswith(("되", "지", "열리", "있", "나"))
        placed = self.topic >= 0 and self.pieces[self.topic].case in ("에", "에서")
        if closes and self.subject > self.verb and (head := self.ahead[index]) >= 0:
            if self.phrases.is_measure(head):
                self.inner[head] = self.subject
            self.subject = self.outer
        elif piece.tag in ("EC", "EF") and placed:
            self.topic = self.place
        made = piece.form in words_of.PRODUCING and self.object > self.verb
        if made and self.phrases.may_own(self.object):
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

    def _measured(self, at: int) -> Label:
        """The label of a measure: its genitive, the subject, or what its own phrase is of."""
        if at not in self.known:
            self.known[at] = self._find_owner(at)
        return self.known[at]

    def _find_owner(self, at: int) -> Label:
        measure = self.phrases.wording(at)
        if name := self.phrases.genitive(at):
            return Label(name, measure, EXPLICIT)
        if at in self.inner and self.phrases.may_own(self.inner[at]):
            return Label(self.phrases.name(self.inner[at]), measure, EXPLICIT)
        if self.receiver >= 0 and self.phrases.head(at).endswith(data.GIVEN):
            return Label(self.phrases.name(self.receiver), measure, MODIFIED)
        name, sure = self._actor(at)
        if self.phrases.is_nobodys(at) or (sure < EXPLICIT and self.phrases.is_unowned(at)):
            name, sure = None, 0.0
        own, short = self.phrases.split(at)
        if sure < CARRIED and own:
            return Label(own, short, MODIFIED)
        return Label(name, measure, sure if name else ALONE)

    def _actor(self, index: int) -> Owner:
        """Who or what a clause is about."""
        phrases = self.phrases
        subject = self.subject
        close = subject > self.verb or (subject >= 0 and phrases.is_holder(subject))
        if subject > self.topic and close and self._is_owner(subject):
            return phrases.owner(subject), EXPLICIT if subject > self.verb else MODIFIED
        near = self.aspect <= self.verb
        if near and (head := self.ahead[index]) >= 0 and self._is_head(index, head):
            return phrases.thing(head), MODIFIED
        if self._is_of_product(index):
            return phrases.thing(self.product), CARRIED
        if self.topic >= 0 and self._is_owner(self.topic) and self._holds_on(index):
            return phrases.owner(self.topic), EXPLICIT if self.topic > self.verb else MODIFIED
        return self._carried()

    def _is_head(self, index: int, head: int) -> bool:
        """Whether the noun of a relative clause is nearer than the topic of the sentence."""
        if self.phrases.is_measure(head):
            return False
        verb = next((p for p in self.pieces[index + 1 : head] if p.kind == "verb"), None)
        direct = verb is None or verb.tag == "ETM"
        return direct or self.topic < 0 or not self._is_owner(self.topic)

    def _is_owner(self, at: int) -> bool:
        return at not in self.counted and self.phrases.may_own(at)

    def _is_of_product(self, index: int) -> bool:
        """`센서를 개발했는데 오차는`: a measure behind what was made is of that."""
        piece = self.pieces[index]
        if not self.topic < self.product < index or piece.kind != "noun" or not piece.topic:
            return False
        return not self.phrases.is_of_firm(index)

    def _holds_on(self, index: int) -> bool:
        """Whether the topic still is what a later clause is about."""
        kept = self.topic in self.asserted or not self.pieces[index].topic
        return self.topic > self.verb or kept or self.phrases.is_holder(self.topic)

    def _carried(self) -> Owner:
        """Whose the last measure was, the speaker's company, or what the passage is about."""
        if self.current.subject:
            return self.current.subject, CARRIED
        speaker = self.kept[-1][0] if self.kept else -1
        if speaker >= 0 and (employer := self.phrases.employer(speaker)):
            return employer, CARRIED
        if self.topic >= 0 and not self.kept:
            return None, 0.0
        return self.memory.focus, REMEMBERED

    def _haver(self, index: int) -> str | None:
        """Who has, sends or makes what is counted, where the verb says so."""
        piece = self.pieces[index]
        if piece.case == "이" or piece.topic or not self._has_verb(index, words_of.HAVING):
            return None
        return self._actor(index)[0]

    def _has_verb(self, index: int, verbs: frozenset[str]) -> bool:
        """Whether the next verb is one of these: 뽑았다, 뽑기로 했다."""
        for piece in self.pieces[index + 1 :]:
            if piece.kind == "verb" or (piece.tag == "ETN" and piece.case == "로"):
                return piece.form in verbs
        return False

    def _action(self, index: int) -> str | None:
        """`최대 50% 할인하고`: the verb says what the figure measures."""
        for at in range(index + 1, min(index + 8, len(self.pieces))):
            piece = self.pieces[at]
            noun = None
            if piece.kind == "verb":
                noun = piece.form[:-1] if piece.form.endswith(("하", "되")) else ""
            elif piece.kind == "noun":
                noun = self.phrases.first(at)
            if noun in words_of.ACTIONS:
                return noun
            if piece.kind == "verb":
                return None
        return None
