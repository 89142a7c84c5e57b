"""What draft and source assert, made comparable: who does what, denied or not, how certain.

A clause asserts its predicate. Some assert a noun beside it: who gives up a takeover does not
take over (denied), who plans an opening has not opened yet (planned), what is confirmed stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from generator.checks.alignment import Aligner, FigureKey
from generator.checks.case import Case
from generator.checks.wording import POLES, kinship, opposite_axis
from generator.facts import FIGURES
from generator.models import Fact, Passage
from generator.text.statements import Clause, Phrase
from generator.text.wordlist import words

__all__ = [
    "Assertion",
    "Match",
    "assertions_of",
    "figures_differ",
    "matches_of",
    "related",
    "same_scale_end",
    "told_by_source",
    "turned_word",
    "worked_out",
]

#: Predicates that deny the noun that they are said of: 인수를 포기하다, 계약이 무산되다.
DENYING = frozenset(
    words(
        """
        포기 철회 취소 거부 거절 무산 불발 부결 접다 백지화 결렬 부인 그만두다 기각 반려 중단 보류
        막다 피하다 면하다 실패 제외 배제 빼다 않다 폐기 불허 금지
        """
    )
)
#: Predicates that leave open whether the noun comes true.
UNSETTLED = {
    "expected": frozenset(words("예상 전망 추정 기대 관측 예측 우려 추산 점쳐지다 기대되다 예견")),
    "planned": frozenset(words("계획 예정 예고 앞두다 약속 결정 확정 합의 의결 결의 방침 발표")),
    "aimed": frozenset(words("추진 목표 준비 구상 희망 기대하다 노리다 겨냥")),
    "possible": frozenset(words("검토 논의 고려 모색 타진 저울질 거론 협의 고심 검토하다")),
    "needed": frozenset(words("요구 촉구 제안 건의 요청 주문 권고 제기")),
    "reported": frozenset(words("알려지다 전해지다 소문 의혹")),
}
STATUS_OF = {word: status for status, held in UNSETTLED.items() for word in held}
#: Predicates that say of a noun that it came true.
SETTLING = frozenset(
    words(
        """
        확인 마치다 끝내다 끝나다 완료 마무리 이뤄지다 이루어지다 실시 진행 성사 실현 시작
        집계 단행 입증 증명 밝혀지다 드러나다 개시 착수 돌입
        """
    )
)
#: Not to reach a mark is to fall short of it.
REACHING = frozenset(words("미치다 이르다 달하다 도달 닿다 다다르다"))
BECOMING = ("아지다", "어지다")
#: Parts of figures, which are compared as a whole.
NUMERALS = frozenset(words("십 백 천 만 억 조 개 명 원 르"))
#: Weight of words that stand elsewhere in the same sentence.
AROUND, REST = 0.6, 0.3
#: Weight of words of a topic that is carried on.
CARRIED = 0.5
FIGURE_WEIGHT = 3.0
#: The most that the words around a statement count, beside its own.
MOST_REST = 0.5
#: What the sentence is ahead of others that speaks for the passage as a whole.
CITED = 0.1
#: From here on one predicate stands for another.
SAME = 0.85
NO_FIGURES: frozenset[FigureKey] = frozenset()
Place = TypeVar("Place", str, int)


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing asserted. `words` are those of the arguments, without the predicate's.

    `status` is as in `Clause`, and `aimed` for what is only striven for.

    `of_noun` tells that the predicate is a noun that the clause says something of;
    `conditional` that it holds only if something else does.
    """

    clause: Clause
    predicate: str
    negated: bool
    status: frozenset[str]
    words: frozenset[str]
    carried: frozenset[str]
    figures: frozenset[FigureKey]
    sentence: str
    of_noun: bool = False
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A source assertion and how much of a draft assertion's context it shares, 0 to 1.

    `own` leaves the rest of the passage out: what the clause itself is about.
    """

    source: Assertion
    likeness: float
    own: float


def assertions_of(
    clauses: Sequence[Clause], facts: Iterable[Fact], sentence: str = ""
) -> tuple[Assertion, ...]:
    """What the clauses of one sentence assert."""
    figures = [fact for fact in facts if fact.kind in FIGURES]
    found: list[Assertion] = []
    for index, clause in enumerate(clauses):
        held = frozenset(
            (f.value, f.unit) for f in figures if clause.start <= f.span.start < clause.end
        )
        conditional = any(
            other.link == "condition" and other.depth == clause.depth
            for other in clauses[:index]
            if other.end <= clause.start or not clause.phrases
        )
        short = clause.negated and clause.predicate in REACHING
        main = Assertion(
            clause,
            "밑돌다" if short else _plain(clause.predicate),
            clause.negated and not short,
            clause.status,
            frozenset(filter(_says_something, clause.words - {clause.predicate})),
            (_carried(clause) | _before(clauses, index)) - clause.words,
            held,
            sentence,
            conditional=conditional,
        )
        found.append(main)
        found.extend(_of_nouns(main))
    return tuple(found)


def _plain(predicate: str) -> str:
    """높아지다 points where 높다 does."""
    if predicate.endswith(BECOMING) and predicate not in POLES:
        plain = predicate[: -len(BECOMING[0])] + "다"
        return plain if plain in POLES else predicate
    return predicate


def _says_something(word: str) -> bool:
    return word not in NUMERALS and not word.replace(".", "").isdigit()


def _carried(clause: Clause) -> frozenset[str]:
    """Words of a topic that an earlier clause has."""
    return frozenset(clause.topic.words if clause.topic else ()) - clause.words


def _before(clauses: Sequence[Clause], index: int) -> frozenset[str]:
    """Words of the clause before, for one that says nothing but its predicate."""
    clause = clauses[index]
    before = clauses[index - 1] if index else None
    if before is None or clause.words - {clause.predicate} or clause.link == "adnominal":
        return frozenset()
    linked = before.link in ("sequence", "cause") and before.depth == clause.depth
    return frozenset(filter(_says_something, before.words)) if linked else frozenset()


def _of_nouns(main: Assertion) -> Iterator[Assertion]:
    """Nouns of which the clause tells that they come true, may come true, or do not."""
    clause = main.clause
    noun = _object(clause)
    if noun is None:
        return
    head = noun.words[-1] if noun.words else noun.head
    rest = main.words - {head}
    if main.predicate in DENYING:
        yield replace(main, predicate=head, negated=not main.negated, words=rest, of_noun=True)
    elif main.predicate in STATUS_OF:
        status = main.status | {STATUS_OF[main.predicate]}
        yield replace(main, predicate=head, status=status, words=rest, of_noun=True)
    elif main.predicate in SETTLING:
        yield replace(main, predicate=head, words=rest, of_noun=True)


def _object(clause: Clause) -> Phrase | None:
    """The phrase that the predicate is said of: its object, else its subject."""
    for role in ("object", "subject", "topic", "also"):
        for phrase in reversed(clause.phrases):
            if phrase.role == role and phrase.head != clause.predicate:
                return phrase
    return None


@lru_cache(maxsize=8)
def told_by_source(aligner: Aligner) -> tuple[Assertion, ...]:
    """Everything that the source asserts, in reading order."""
    by_sentence: dict[str, list[Clause]] = {}
    figures: dict[int, frozenset[FigureKey]] = {}
    for each in aligner.clauses:
        by_sentence.setdefault(each.sentence, []).append(each.clause)
        figures[id(each.clause)] = each.figures
    return tuple(
        replace(found, figures=figures.get(id(found.clause), NO_FIGURES))
        for sentence, clauses in by_sentence.items()
        for found in assertions_of(clauses, (), sentence)
    )


class _Index:
    """Where the words of the source stand: in which sentences, in which assertions."""

    def __init__(self, aligner: Aligner) -> None:
        self.told = told_by_source(aligner)
        self.of_sentence: dict[str, list[int]] = {}
        self._sentences: dict[str, list[str]] = {}
        self._assertions: dict[str, list[int]] = {}
        self._vocabulary = aligner.vocabulary
        for number, source in enumerate(self.told):
            if source.sentence not in self.of_sentence:
                for word in aligner.words_of(source.sentence):
                    self._sentences.setdefault(word, []).append(source.sentence)
            self.of_sentence.setdefault(source.sentence, []).append(number)
            for word in source.words | source.carried | {source.predicate}:
                self._assertions.setdefault(word, []).append(number)

    def around(self, word: str) -> dict[str, float]:
        """The sentences that have a word or one that stands for it, and how strongly."""
        return self._strongest(word, self._sentences)

    def inside(self, word: str) -> dict[int, float]:
        """The same for assertions, by their number."""
        return self._strongest(word, self._assertions)

    def _strongest(self, word: str, places: Mapping[str, list[Place]]) -> dict[Place, float]:
        found: dict[Place, float] = {}
        for kin, strength in self._vocabulary.kin(word).items():
            for place in places.get(kin, ()):
                if strength > found.get(place, 0.0):
                    found[place] = strength
        return found


@lru_cache(maxsize=8)
def _index_of(aligner: Aligner) -> _Index:
    return _Index(aligner)


def matches_of(case: Case, passage: Passage) -> Sequence[tuple[Assertion, list[Match]]]:
    """Every assertion of a passage with all of the source's, and how much context they share.

    Worked out once a passage: several checks ask for it.
    """
    return case.once(("assertions", passage), lambda: _matches(case, passage))


def _matches(case: Case, passage: Passage) -> list[tuple[Assertion, list[Match]]]:
    if case.source is None:
        return []
    aligner = case.source.aligner
    clauses = [match.clause for match in case.matches(passage)]
    told = assertions_of(clauses, case.facts.get(passage, ()))
    everything = frozenset(
        word for each in told for word in each.words | each.carried | {each.predicate}
    )
    cited = case.cited(passage)[:1]
    return [(each, _likenesses(each, everything, aligner, cited)) for each in told]


def _likenesses(
    draft: Assertion, everything: frozenset[str], aligner: Aligner, cited: Sequence[str]
) -> list[Match]:
    weights = {word: aligner.weight(word) for word in draft.words}
    weights |= {word: aligner.weight(word) * CARRIED for word in draft.carried}
    own = sum(weights.values()) + FIGURE_WEIGHT * len(draft.figures)
    rest = everything - weights.keys() - {draft.predicate}
    others = {word: aligner.weight(word) * REST for word in rest}
    scale = min(1.0, max(own, 1.0) * MOST_REST / (sum(others.values()) or 1.0))
    total = own + scale * sum(others.values())
    if not total:
        return []
    index = _index_of(aligner)
    mine = [FIGURE_WEIGHT * len(draft.figures & source.figures) for source in index.told]
    for word in sorted(weights):
        strengths = index.inside(word)
        for sentence, strength in index.around(word).items():
            for number in index.of_sentence[sentence]:
                strengths[number] = max(strengths.get(number, 0.0), AROUND * strength)
        for number, strength in strengths.items():
            mine[number] += weights[word] * strength
    beside: dict[str, float] = {}
    for word in sorted(others):
        for sentence, strength in index.around(word).items():
            beside[sentence] = beside.get(sentence, 0.0) + others[word] * strength
    found = []
    for source, score in zip(index.told, mine, strict=True):
        whole = (score + scale * beside.get(source.sentence, 0.0)) / total
        likeness = whole + CITED * (source.sentence in cited)
        found.append(Match(source, likeness, score / own if own else 0.0))
    return found


@lru_cache(maxsize=65536)
def related(a: str, b: str) -> bool:
    """Whether one word stands for the other."""
    return kinship(a, b) >= SAME


@lru_cache(maxsize=65536)
def turned_word(a: str, b: str) -> bool:
    """Whether two words are the two ends of an axis."""
    return opposite_axis(a, b) is not None


@lru_cache(maxsize=65536)
def same_scale_end(a: str, b: str) -> bool:
    """Whether two words stand at the same end of a scale for figures: 웃돌다 and 미치다."""
    ends = {(axis.name, up) for axis, up in POLES.get(a, ()) if axis.scale}
    return any((axis.name, up) in ends for axis, up in POLES.get(b, ()))


def figures_differ(draft: Assertion, source: Assertion) -> bool:
    """Whether both hold figures, and none in common: they speak of different things."""
    both = bool(draft.figures and source.figures)
    return both and not draft.figures & source.figures and not worked_out(draft, source)


def worked_out(draft: Assertion, source: Assertion) -> bool:
    """Whether a figure of the draft is how far two of the source's are apart."""
    for (a, unit), (b, other) in combinations(source.figures, 2):
        if unit == other and unit is not None:
            first, second = _number(a), _number(b)
            if first is None or second is None:
                continue
            apart = abs(first - second)
            if any(u == unit and _number(value) == apart for value, u in draft.figures):
                return True
    return False


def _number(value: str) -> Decimal | None:
    try:
        return Decimal(value)
    except InvalidOperation:
        return None
