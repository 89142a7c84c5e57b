"""Noun phrases as owners and measures of figures, and what a passage is about."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.facts import clause_words as words_of
from generator.facts import measures as data
from generator.facts import patterns
from generator.facts.pieces import Piece, Word
from generator.text.wordlist import words

__all__ = ["NOTHING", "Label", "Phrases", "TopicMemory"]

NOT_MEASURES = tuple(data.NOT_MEASURES)
LONG_MEASURES = tuple(word for word in data.MEASURES if len(word) > 1)
RELATIONAL = tuple(data.RELATIONAL)
SHORT_MEASURES = frozenset(("수", "양", "값", "폭", "키", "눈", "비", "빚", "힘", "액"))
#: `두 나라의 교역액`: a counted noun may own; with a counter of its own it may not.
TWO = ("두 ", "세 ", "네 ")
COUNTERS = tuple("개 명 곳 대 배 건 번 차례 달 주 채 척 장 권 잔 병 살".split())
#: Names end so only where they are quantities: 소비자물가지수.
INDICES = ("물가", "지수", "유가", "환율", "수지")
#: Terms in Latin letters that name nobody.
GENERAL = frozenset(
    words("AI IT GPU CPU HBM CEO CFO IPO ESG TV PC SUV LNG VR AR PF ETF GDP R&D M&A")
)
#: Nouns of place and order that a clause before may end in: `목표 아래 총사업비`.
PLACED = frozenset(("아래", "위", "속", "안"))
#: No Korean person's name is so long.
LONG_NAME = 4
#: Without a particle these only name a yardstick: `전기 대비 3%`, `상단 기준 1.25%`.
COMPARED = frozenset(("대비", "기준", "동기", "동월"))


class Label(NamedTuple):
    """Subject and measure of a figure as the text words them, and how sure both are."""

    subject: str | None
    measure: str | None
    confidence: float


NOTHING = Label(None, None, 0.0)


@lru_cache(maxsize=4096)
def is_measure_word(word: str) -> bool:
    """Whether a noun is a quantity: 매출, 분양가, 증가율; not 작가, 선수, 제주도."""
    if word in data.MEASURES or word in SHORT_MEASURES:
        return True
    if word.endswith(NOT_MEASURES):
        return False
    return word.endswith(LONG_MEASURES) or any(
        word.endswith(suffix) and len(word) > len(suffix) + (len(suffix) == 1)
        for suffix in data.SUFFIXES
    )


class TopicMemory:
    """What the sentences so far were about; 회사는 and 이 제품은 stand for it."""

    def __init__(self) -> None:
        self.focus: str | None = None
        self.company: str | None = None
        self.theme: Label = NOTHING
        self.kind: str | None = None

    def new_paragraph(self) -> None:
        """The last measure is no longer at hand."""

    def keep(
        self,
        phrases: Phrases,
        candidates: Sequence[int],
        theme: Label,
        kind: str | None,
        counted: set[int],
        *,
        topical: bool,
    ) -> None:
        """Take over what a sentence was about; `theme` is the measure that it spoke of.

        `kind` is that of its first value, `topical` tells that it was a topic.
        """
        if theme.measure and (topical or not self.theme.measure):
            self.theme, self.kind = theme, kind
        found: list[str] = []
        for at in candidates:
            if at >= 0 and at not in counted and phrases.may_own(at) and phrases.is_holder(at):
                name = phrases.employer(at) or phrases.name(at)
                if name:
                    if at != candidates[0]:
                        self.company = self.company or name
                    found.append(name)
        if found:
            self.focus = found[0]
        elif theme.subject:
            self.focus = theme.subject
        product = phrases.product()
        if product:
            self.focus = product

    def resolve(self, noun: str) -> str | None:
        """The name that 이 회사, 회사 or 그 stands for."""
        if noun in words_of.COMPANY and self.company:
            return self.company
        return self.focus


class Phrases:
    """The noun phrases of one sentence, and how the text words them."""

    def __init__(self, text: str, pieces: list[Piece], memory: TopicMemory) -> None:
        self.text = text
        self.pieces = pieces
        self.memory = memory
        self._heads = [
            text[piece.words[-1].start : piece.words[-1].end] if piece.words else ""
            for piece in pieces
        ]

    def head(self, at: int) -> str:
        """The last word of a phrase."""
        return self._heads[at]

    def is_measure(self, at: int) -> bool:
        """Whether a phrase ends in a quantity."""
        piece = self.pieces[at]
        if not piece.words or piece.words[-1].quoted:
            return False
        word = self.head(at)
        if word == "수" and len(piece.words) == 1:
            return False
        if piece.words[-1].tag == "NNP" and word not in data.MEASURES:
            return len(word) >= LONG_NAME and word.endswith(INDICES)
        return is_measure_word(word)

    def is_time(self, at: int) -> bool:
        """Whether a phrase only tells when, or what is held against: 전년 대비, 지난해 같은."""
        piece = self.pieces[at]
        if piece.kind == "time":
            return True
        if piece.kind != "noun" or not piece.words:
            return False
        head = self.head(at)
        if not piece.case and not piece.topic and head in COMPARED:
            return True
        if head in words_of.TIME_HEADS:
            return True
        if head not in words_of.AGAINST:
            return False
        return all(self.text[w.start : w.end] in words_of.AGAINST for w in piece.words)

    def is_base(self, at: int) -> bool:
        """Whether a share or multiple is of this: 전체의 67%, 시작가의 두 배."""
        return self.head(at) in data.BASES

    def is_name(self, at: int) -> bool:
        """Whether a phrase is a name."""
        word = self.pieces[at].words[-1]
        return word.quoted or word.tag in ("NNP", "SL")

    def is_holder(self, at: int) -> bool:
        """Whether a phrase is so much of a name that it may be meant further on."""
        piece = self.pieces[at]
        return bool(piece.pointing) or any(
            word.quoted or (word.tag in ("NNP", "SL") and self._word(word) not in GENERAL)
            for word in piece.words
        )

    def is_unowned(self, at: int) -> bool:
        """Whether a measure is of a country, a poll or a day as a whole: 물가, 응답률."""
        return self.head(at).endswith(data.UNOWNED)

    def is_of_firm(self, at: int) -> bool:
        """Whether a measure is of a firm rather than of its product: 매출, 주가."""
        return self.head(at).endswith(data.FIRM)

    def is_nobodys(self, at: int) -> bool:
        """Whether a measure has no owner but a genitive: 유행 기준, 표본오차."""
        return self.head(at).endswith(data.NOBODYS)

    def employer(self, at: int) -> str | None:
        """The company of a speaker: `고현수 온누리상사 회장`."""
        piece = self.pieces[at]
        if not self.head(at).endswith(words_of.OFFICERS):
            return None
        for word in piece.words[:-1]:
            text = self._word(word)
            if (
                len(text) >= LONG_NAME
                and word.tag == "NNP"
                and not text.endswith((*words_of.INSTITUTIONS, "당"))
            ):
                return text
        return self.memory.company if piece.pointing else None

    def before_title(self, at: int) -> int:
        """The phrase of a name that 씨 stands behind: `강모(43) 씨`."""
        if self.head(at) == "씨" and len(self.pieces[at].words) == 1:
            while at > 0:
                at -= 1
                if not self.pieces[at].depth:
                    break
        return at

    def may_own(self, at: int) -> bool:
        """Whether a phrase may be whose a figure is, and does not only report it."""
        piece = self.pieces[at]
        if piece.kind != "noun" or self.is_time(at):
            return False
        head = self.head(at)
        if piece.words[-1].quoted or head.endswith(words_of.ACTORS):
            return True
        if head in words_of.HOLLOW or head in words_of.EVENTS:
            return False
        return head in words_of.NOT_INSTITUTIONS or not head.endswith(words_of.INSTITUTIONS)

    def owner(self, at: int) -> str | None:
        """An owner with the quantity that tells it from others: `2나노 공정`, `256GB 모델`."""
        before = self.pieces[at - 1] if at else None
        name = self.name(at)
        if name and before and before.kind == "figure" and not before.tail and not before.case:
            gap = self.text[before.closed : self.pieces[at].start]
            count = self.text[before.start : before.end].endswith(COUNTERS)
            if gap == " " and not before.depth and not count and name == self.full(at):
                return self.text[before.start : self.pieces[at].end]
        return name

    def name(self, at: int) -> str | None:
        """An owner as the text words it: the name in marks, else the phrase behind its role."""
        piece = self.pieces[at]
        if piece.kind == "figure":
            return self.text[piece.start : piece.end]
        head = self.head(at)
        if head in ("측", "쪽") and len(piece.words) > 1:
            word = self._word(piece.words[-2])
            if word in words_of.COMPANY:
                return self.memory.resolve(word) or word
            return word
        if piece.words and len(piece.words) == 1:
            if head in patterns.PRONOUNS:
                return self.memory.focus
            if (piece.pointing in ("이", "그", "해당", "동") or head in words_of.COMPANY) and (
                known := self.memory.resolve(head)
            ):
                return known
        return self.full(at, owner=True)

    def full(self, at: int, *, owner: bool = False) -> str | None:
        """The words of a phrase without times before it; of an owner, without its role."""
        words = self.pieces[at].words
        first = self._first(words)
        if not owner:
            start = words[first].start - words[first].quoted
            return self.text[start : self.pieces[at].end].strip() or None
        for word in reversed(words):
            if word.quoted:
                return self.text[word.start : word.end]
        for place in range(len(words) - 2, first - 1, -1):
            if self._word(words[place]).endswith(words_of.ROLES):
                first = place + 1
                break
        first += self._is_province(words, first)
        parted = first < len(words) - 1 and self._word(words[-1]) in words_of.PARTS
        end = words[-2].end if parted else self.pieces[at].end
        return self.text[words[first].start : end].strip() or None

    def _first(self, words: Sequence[Word]) -> int:
        """Where a phrase begins behind what leads up to it: `올해 매출`, `허리띠 등 유물`."""
        first = 0
        while first < len(words) - 1 and self._opens(words[first]):
            first += 1
        for place in range(len(words) - 2, first, -1):
            if words[place].tag == "NNB" and self._word(words[place]) in words_of.LEADING:
                return place + 1
        return first

    def _is_province(self, words: Sequence[Word], at: int) -> bool:
        """Whether a word only tells where the city or county behind it is: 전남 여울시."""
        if at + 1 >= len(words) or self._word(words[at]) not in words_of.PROVINCES:
            return False
        return self._word(words[at + 1]).endswith(("시", "군", "구"))

    def _opens(self, word: Word) -> bool:
        """Whether a word only leads up to a phrase: 올해 매출, `하는 데 국비`."""
        text = self._word(word)
        return text in words_of.AGAINST or text in words_of.HOLLOW or text in PLACED

    def _word(self, word: Word) -> str:
        return self.text[word.start : word.end]

    def wording(self, at: int) -> str | None:
        """A measure as the text words it, names in marks and times left out."""
        words = self.pieces[at].words
        for place in range(len(words) - 1, -1, -1):
            if words[place].quoted:
                return self.text[words[place].end + 1 : self.pieces[at].end].strip() or None
            if self._word(words[place]) in COMPARED and place + 1 < len(words):
                return self.text[words[place + 1].start : self.pieces[at].end]
        return self.full(at)

    def split(self, at: int) -> tuple[str | None, str | None]:
        """`서울 아파트 매매가격`: 서울 아파트, and 매매가격."""
        piece = self.pieces[at]
        words = piece.words
        for place in range(len(words) - 1, -1, -1):
            if words[place].quoted:
                return self._word(words[place]), self.wording(at)
        first = len(words) - 1
        if first and self._word(words[first]) in SHORT_MEASURES:
            return None, self.full(at)
        while first > 0 and self._is_aspect(words[first - 1]):
            first -= 1
        start = min(self._first(words), first)
        start += start < first and self._is_province(words, start)
        last = self._word(words[-1])
        if start >= first and last.endswith("값") and len(last) > 1:
            return last[:-1], self.wording(at)
        if self.is_nobodys(at) or start >= first or is_measure_word(self._word(words[first - 1])):
            return None, self.wording(at)
        opening = words[start].start
        before = self.pieces[at - 1] if at and start == 0 else None
        bare = before and before.kind == "noun" and not before.case and not before.topic
        if before and bare and self.text[before.end : opening] == " ":
            opening = before.start
        own = self.text[opening : words[first - 1].end]
        return own, self.text[words[first].start : piece.end]

    def _is_aspect(self, word: Word) -> bool:
        """Whether a word belongs to the quantity: 예상, 원/달러, 1인당."""
        text = self._word(word)
        return text in data.ASPECTS or text in data.PER or "/" in text or "·달러" in text

    def genitive(self, at: int) -> str | None:
        """Whose a measure is by its own phrase: `X의 매출`, `X ‘Y’ 요금`, `배추 10㎏ 값`."""
        piece = self.pieces[at]
        for word in piece.words[:-1]:
            if word.quoted:
                return self._word(word)
        before = self._before(at)
        other = self.pieces[before] if before >= 0 else None
        if other is None or other.depth != piece.depth:
            return None
        if other.kind == "figure":
            return self._before_figure(before)
        if other.kind != "noun" or other.topic or other.case not in ("", "의"):
            return None
        if self.is_time(before) or self._cannot_own(before):
            return None
        bracketed = other.closed > other.end
        if (
            not other.case
            and not bracketed
            and not (self.may_own(before) and self.is_holder(before))
        ):
            return None
        return self.owner(before)

    def _before(self, at: int) -> int:
        """The piece before, brackets, times and adverbs passed over; -1 for none."""
        depth = self.pieces[at].depth
        at -= 1
        while at >= 0 and (
            self.pieces[at].depth > depth or self.pieces[at].kind in ("time", "adverb")
        ):
            at -= 1
        return at

    def _before_figure(self, at: int) -> str | None:
        """`두 나라의 교역액`, `환자군 144명의 체중`, `배추 10㎏ 도매가격`."""
        figure = self.pieces[at]
        words = self.text[figure.start : figure.end]
        if figure.case == "의" and words.startswith(TWO) and not words.endswith(COUNTERS):
            return words
        people = figure.case == "의" and words.endswith(("명", "가구", "마리"))
        if (figure.case and not people) or figure.topic or figure.tail or at == 0:
            return None
        noun = self.pieces[at - 1]
        if noun.kind != "noun" or noun.case or noun.topic or noun.depth != figure.depth:
            return None
        return None if self.is_time(at - 1) or self._cannot_own(at - 1) else self.name(at - 1)

    def _cannot_own(self, at: int) -> bool:
        """Whether a phrase is itself a measure (but 예산안의 총지출) or only a base."""
        plan = self.head(at).endswith("안")
        return (self.is_measure(at) and not plan) or self.head(at) in data.BASES

    def first(self, at: int) -> str | None:
        """The first word of a phrase: `4인 가족 김장비`."""
        words = self.pieces[at].words
        return self._word(words[0]) if words else None

    def thing(self, at: int) -> str | None:
        """What a figure before it is of, `25t 화물차`; names in marks without their role."""
        return self.name(at) if self.pieces[at].words[-1].quoted else self.full(at, owner=True)

    def is_relational(self, at: int) -> bool:
        """Whether somebody has what is counted by its very word: 직원, 관객, 승객."""
        return self.head(at).endswith(RELATIONAL)

    def next_noun(self, at: int) -> int:
        """The noun behind a genitive."""
        after = at + 1
        if after < len(self.pieces) and self.pieces[after].kind == "noun":
            return after
        return -1

    def product(self) -> str | None:
        """The name in marks that a sentence is about, if any."""
        for piece in self.pieces:
            if piece.kind != "noun" or piece.depth or not piece.words[-1].quoted:
                continue
            if piece.topic or piece.case in ("이", "를", "의"):
                return self._word(piece.words[-1])
        return None

    def relative_heads(self) -> list[int]:
        """For each piece the noun that its clause is an attribute of, or -1."""
        heads = [-1] * (len(self.pieces) + 1)
        head = noun = -1
        for at in range(len(self.pieces) - 1, -1, -1):
            piece = self.pieces[at]
            if piece.depth:
                heads[at] = head
                continue
            if piece.kind == "noun":
                noun = at
                if piece.topic:
                    heads[at] = head
                    head = -1
                    continue
            elif piece.kind == "verb":
                passing = noun >= 0 and self.head(noun) in words_of.PASSING
                if piece.tag == "ETM" and not (passing and noun == at + 1):
                    head = noun if self._may_head(noun, at) else -1
                elif piece.tag == "EF":
                    head = -1
            elif piece.kind == "mark" and piece.form in (".", "…", "“", "”"):
                head = -1
            heads[at] = head
        return heads

    def _may_head(self, noun: int, verb: int) -> bool:
        """Whether a noun behind an adnominal verb is what the verb says something of."""
        if (
            noun < 0
            or noun > verb + 2
            or self.pieces[verb].ending in ("다는", "라는", "자는", "냐는")
        ):
            return False
        between = self.pieces[verb + 1]
        if noun == verb + 2 and (between.kind != "adverb" or between.form in words_of.CONNECTIVES):
            return False
        return self.head(noun) not in words_of.HOLLOW and not self.is_time(noun)
