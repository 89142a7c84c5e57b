"""`subject`: a true figure, date or deed that the source tells of somebody or something else.

Catches: the figures of two subjects exchanged (A는 3조, B는 2조), the figure of one measure given
to another (매출 for 영업이익), a date put to another event, a deed or an object given to another
doer, two things of one kind exchanged in their roles.

Lets pass: figures in another order, a subject told in more general words (회사, 이 아파트), a
subject that the source names a sentence before, an owner in place of what is theirs, a change
of voice, shares that only bound something (절반에 못 미치다).

Example: the source says `가온전자는 3조원, 나래전자는 2조원을 투자했다.`; wrong is `나래전자는
3조 원을 투자했습니다.`; right is `나래전자가 2조 원을, 가온전자가 3조 원을 투자했습니다.`

Waive: exchange the names or the figures; waive the sentence where it holds by another source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from generator.checks.case import Case, Check, Source, finding_on
from generator.checks.exchanges import Trade, trades
from generator.checks.figure_places import FIGURE_SIGN, Surroundings, surroundings
from generator.checks.figure_values import CHECKED, family, is_reckoned, is_rough, same_value
from generator.checks.slots import Misfit, misfits, strangers
from generator.checks.wording import kinship
from generator.models import Fact, Finding, Passage

__all__ = ["CHECK"]

#: How much better another figure's sentence must fit, as a share of the words.
CLEARLY, CLEARLY_DATED = 0.3, 0.17
#: What a word counts that stands near the sentence, what another figure counts, and from where
#: on two words name one thing.
AROUND = 0.5
SAME_THING = 0.8
SIZES = frozenset(("크다", "작다"))
SEASON = re.compile("봄|여름|가을|겨울|이튿날|이날|당일|전날|같은")
FIGURE_WEIGHT = 1.5


class Rival(NamedTuple):
    """Another figure of the sort that fits the draft's words better, and where it is told."""

    fact: Fact
    told: Fact
    margin: float
    sure: bool = True


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        reading = _Reading(case, passage, case.source)
        for fact in reading.facts:
            if reading.is_loose(fact):
                continue
            rival = reading.exchanged(fact) or reading.displaced(fact)
            if rival is not None:
                sure = rival.sure and fact.kind != "date"
                yield _finding(case, passage, fact, rival._replace(sure=sure))
                break
        else:
            traded = [
                trade
                for trade in trades(passage.text, reading.facts, case.source)
                if not _owners_agree(case, passage, case.source, trade)
            ]
            for trade in traded[:1]:
                yield _finding(case, passage, trade.one, Rival(trade.told_other, trade.told_one, 1))
            for misfit in () if traded else (*misfits(case, passage), *strangers(case, passage)):
                if _is_topic(misfit, passage.text):
                    continue
                yield finding_on(
                    case,
                    passage,
                    "subject",
                    "error" if misfit.sure else "warning",
                    f"the source says this of {misfit.expected}",
                    expected=misfit.expected,
                    found=misfit.found,
                    sources=(misfit.sentence,),
                )
                break


def _owners_agree(case: Case, passage: Passage, source: Source, trade: Trade) -> bool:
    """Whether the name right before each of two figures is the same as in the source."""
    names = [f for f in case.facts.get(passage, ()) if f.kind == "name"]
    owners = []
    for fact, told in ((trade.one, trade.told_one), (trade.other, trade.told_other)):
        mine = _name_before(fact, names)
        theirs = _name_before(told, [f for f in source.facts[told.sentence] if f.kind == "name"])
        if mine is None or theirs is None or not (mine in theirs or theirs in mine):
            return False
        owners.append(mine)
    return owners[0] != owners[1]


def _name_before(fact: Fact, names: Iterable[Fact]) -> str | None:
    before = [name for name in names if name.span.end <= fact.span.start]
    return max(before, key=lambda name: name.span).value if before else None


def _is_topic(misfit: Misfit, text: str) -> bool:
    """Whether the draft, too, says it of whom the source does: its theme, with 은 or 는."""
    return re.match(rf"{re.escape(misfit.expected)}[은는]\s", text) is not None


class _Reading:
    """A passage's figures, and the words around each against the source's."""

    def __init__(self, case: Case, passage: Passage, source: Source) -> None:
        self.facts = [f for f in case.facts.get(passage, ()) if f.kind in CHECKED]
        self._text = passage.text
        self._source = source
        self._vocabulary = source.aligner.vocabulary
        self._all = [f for f in source.all_facts() if f.kind in CHECKED]
        self._texts = {s.id: s.text for s in source.article.sentences}
        self._cited = case.cited(passage)
        self._case = case
        self._tellings: dict[str, list[Fact]] = {}
        self._displaced: dict[str, Rival | None] = {}

    def _told(self, fact: Fact) -> list[Fact]:
        known = self._tellings.get(fact.id)
        if known is None:
            exact = [o for o in self._all if same_value(fact, o)]
            known = self._tellings[fact.id] = exact or [o for o in self._all if is_rough(fact, o)]
        return known

    def _around(self, fact: Fact) -> Surroundings:
        """The words around a figure of the source."""
        return self._case.once(
            ("surroundings", fact.sentence, fact.id),
            lambda: surroundings(
                self._texts[fact.sentence], fact, self._source.facts[fact.sentence]
            ),
        )

    def is_loose(self, fact: Fact) -> bool:
        """A share that only bounds another figure (절반에 못 미치다), which no one telling has; a
        season, which may be told by its months.
        """
        if fact.kind == "date" and SEASON.search(fact.text):
            return True
        return fact.kind == "ratio" and bool(fact.modality - {"about"})

    def exchanged(self, fact: Fact) -> Rival | None:
        """A figure of the same source sentence whose label the draft gives to this one."""
        told = self._told(fact)
        mine = surroundings(self._text, fact, self.facts)
        if (rival := self._headed(fact, mine, told)) is not None:
            return rival
        worst: Rival | None = None
        for own in told:
            rival = self._exchange(fact, mine, own)
            if rival is None:
                return None
            worst = rival
        return worst

    def _headed(self, fact: Fact, mine: Surroundings, told: list[Fact]) -> Rival | None:
        """A figure elsewhere that has the draft's label, which no telling of this one has."""
        head = _telling(mine.head)
        if not head or not told or fact.kind in ("date", "period", "rank", "bare"):
            return None
        for own in told:
            theirs = self._around(own)
            words = self._source.aligner.words_of(own.sentence)
            if any(self._near(w, words) for w in head) or not _telling(theirs.head):
                return None
            if any(self._near(w, mine.label) for w in _telling(theirs.head)):
                return None
        for other in self._all:
            if family(other) == family(fact) and other not in told:
                rival = self._around(other)
                if head <= rival.head:
                    return Rival(other, told[0], 1.0, sure=False)
        return None

    def _exchange(self, fact: Fact, mine: Surroundings, own: Fact) -> Rival | None:
        theirs = self._around(own)
        for other in self._source.facts[own.sentence]:
            if other is own or other.kind not in CHECKED or not _are_rivals(own, other):
                continue
            if same_value(fact, other):
                continue
            rival = self._around(other)
            only_own = _telling(theirs.label - rival.label)
            only_rival = _telling(rival.label - theirs.label)
            labelled = any(self._near(w, mine.label) for w in only_own if _names(w))
            dated = theirs.dates and not labelled and not _dated_as(mine, theirs)
            if dated and _dated_as(mine, rival):
                return Rival(other, own, 1.0)
            stolen = {
                w
                for w in mine.label
                if self._near(w, only_rival) and not self._near(w, theirs.label)
            }
            kept = {w for w in mine.label if self._near(w, only_own)}
            if not stolen or not any(_names(word) for word in only_own):
                continue
            apart = theirs.head - rival.head
            heads = (
                mine.head & stolen and apart and not any(self._near(w, mine.label) for w in apart)
            )
            if fact.kind == "date":
                heads = frozenset()
            if heads or (not kept and family(own) == family(other)):
                return Rival(other, own, 1.0)
        return None

    def _near(self, word: str, held: Iterable[str]) -> bool:
        return any(word == other or kinship(word, other) >= SAME_THING for other in held)

    def displaced(self, fact: Fact) -> Rival | None:
        """A figure of another sentence that the draft's words are told of."""
        rival = self.displaced_by(fact)
        if rival is None:
            return None
        for also in self.facts:
            told = also is not fact and same_value(also, rival.fact)
            if told and self.displaced_by(also) is None:
                return None
        return rival

    def displaced_by(self, fact: Fact) -> Rival | None:
        """As `displaced`, this figure looked at alone."""
        if fact.id not in self._displaced:
            self._displaced[fact.id] = self._displaced_by(fact)
        return self._displaced[fact.id]

    def _displaced_by(self, fact: Fact) -> Rival | None:
        told = self._told(fact)
        if not told:
            return None
        mine = surroundings(self._text, fact, self.facts).words
        homes = {o.sentence for o in told}
        weights = {w: v * self._weight(w) for w, v in mine.items()}
        total = sum(weights.values())
        if not total:
            return None
        own = max(self._fit(weights, key) for key in homes)
        best: tuple[float, Fact] | None = None
        sort = family(fact)
        fits: dict[str, float] = {}
        for other in self._all:
            if other.sentence in homes or family(other) != sort or SEASON.search(other.text):
                continue
            if other.sentence not in fits:
                fits[other.sentence] = self._fit(weights, other.sentence)
            fit = fits[other.sentence]
            if best is None or fit > best[0]:
                best = (fit, other)
        if best is None or is_reckoned(fact, self._source.facts[best[1].sentence]):
            return None
        margin = (best[0] - own) / total
        if self._is_at_home(fact, weights, homes, best[1].sentence):
            return None
        if margin < (CLEARLY_DATED if fact.kind == "date" else CLEARLY):
            return None
        return Rival(best[1], told[0], margin)

    def _is_at_home(
        self, fact: Fact, weights: Mapping[str, float], homes: set[str], other: str
    ) -> bool:
        """Whether the words next to a figure speak for where it is told all the same."""
        around = surroundings(self._text, fact, self.facts)
        here = any(w in self._texts[key] for w in around.head for key in homes)
        if here and not any(w in self._texts[other] for w in around.head):
            return True
        labels = {w: v for w, v in weights.items() if w in around.near}
        return self._fit(labels, other) < max(self._fit(labels, key) for key in homes)

    def _weight(self, word: str) -> float:
        return FIGURE_WEIGHT if word[0] == FIGURE_SIGN else self._source.aligner.weight(word)

    def _fit(self, weights: Mapping[str, float], sentence: str) -> float:
        words = self._source.aligner.words_of(sentence)
        figures = {FIGURE_SIGN + f.value for f in self._source.facts[sentence]}
        around = self._neighbours(sentence)
        found = 0.0
        for word, weight in weights.items():
            if word[0] == FIGURE_SIGN:
                found += weight * (word in figures)
            else:
                found += weight * max(self._share(word, words), AROUND * self._share(word, around))
        return found

    def _share(self, word: str, held: frozenset[str]) -> float:
        kin = self._vocabulary.kin(word)
        return max((v for o, v in kin.items() if o in held), default=0.0)

    def _neighbours(self, sentence: str) -> frozenset[str]:
        """The words of a source sentence's paragraph and of the sentences next to it."""
        return self._case.once(("neighbours", sentence), lambda: self._beside(sentence))

    def _beside(self, sentence: str) -> frozenset[str]:
        sentences = self._source.article.sentences
        at = next(n for n, s in enumerate(sentences) if s.id == sentence)
        near = [
            s
            for n, s in enumerate(sentences)
            if s.paragraph == sentences[at].paragraph or abs(n - at) == 1
        ]
        return frozenset(w for s in near for w in self._source.aligner.words_of(s.id))


def _names(word: str) -> bool:
    """Whether a word of a label tells which thing is meant: nouns, and 큰 것, 작은 것."""
    return not word.endswith("다") or word in SIZES


def _are_rivals(one: Fact, other: Fact) -> bool:
    """Whether two figures of a sentence can be taken for each other: one unit, or both counted."""
    return family(one) == family(other) or {one.kind, other.kind} == {"count"}


def _dated_as(mine: Surroundings, theirs: Surroundings) -> bool:
    """Whether two figures stand behind one date, told more or less exactly."""
    return any(
        one.startswith(other) or other.startswith(one)
        for one in mine.dates
        for other in theirs.dates
    )


def _telling(words: Iterable[str]) -> set[str]:
    """Words that tell two things apart."""
    return {word for word in words if len(word) > 1}


def _finding(case: Case, passage: Passage, fact: Fact, rival: Rival) -> Finding:
    return finding_on(
        case,
        passage,
        "subject",
        "error" if rival.sure else "warning",
        f"the source says this of {rival.fact.text}",
        expected=rival.fact.text,
        found=fact.text,
        sources=(rival.fact.sentence,),
    )


CHECK = Check("subject", "error", needs_source=True, run=_run)
