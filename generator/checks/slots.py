"""Who does what to whom: the fillers of a draft clause's slots against its counterpart's.

A slot is what stands as subject, as object, or behind one kind of particle. Fillers agree
where a word of the one stands for, or is part of, a word of the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from generator.checks.alignment import Counterpart
from generator.checks.case import Case, ClauseMatch, Source
from generator.checks.figure_values import CHECKED, is_rough, same_value
from generator.checks.wording import carries_meaning, kinship
from generator.models import Fact, Passage
from generator.text.morphology import analyze
from generator.text.statements import Clause, Phrase, read_clauses
from generator.text.wordlist import words

__all__ = ["Misfit", "misfits", "strangers"]

#: From here on two words stand for each other.
AKIN = 0.7
#: A counterpart must cover so much, and a second one so much of the first's share.
COUNTS, COUNTS_WEAK, COUNTS_FIGURE, AS_GOOD = 0.4, 0.6, 0.25, 0.8
#: How well a clause must fit to speak against the draft's from another sentence.
SURE = 0.7
#: A compound longer than this may be a name even where it is told only twice.
KNOWN = 3
#: How often a compound must stand in the source to be taken for a name.
OFTEN = 3
#: Predicates that many things share.
WEAK = frozenset(words("있다 없다 하다 되다 이다 아니다 나오다 많다 크다 말 밝히다 보이다"))
#: What says too little to tie two clauses by itself.
UNTIED = frozenset(("date", "period", "rank"))
#: What points at something told before.
POINTING = frozenset(words("이 그 저 해당 두 세 양 이런 그런 이들 다른"))
#: What tells two things of one name apart.
QUALITIES = frozenset(words("큰 작은 새 옛 높은 낮은 긴 짧은 젊은 늙은"))
SLOTS: Mapping[str, str] = {
    "topic": "subject", "subject": "subject", "object": "object", "at": "place", "to": "place",
    "from": "from", "with": "with", "than": "than",
}  # fmt: skip
FIGURE = re.compile(r"\d[\d,.]*")
DIGITS = re.compile(r"\d")
MARKS = re.compile(r"[‘’“”\"'「」『』()·…,]")
MODIFIER = re.compile(r"의$")
#: Words that stand in for others, or say nothing of whose a figure is.
VAGUE = frozenset(
    words(
        """
        반면 것 수 때 등 데 점 곳 이곳 여기 이 그 저 이것 그것 회사 지난해 올해 내년 작년 이달
        지난달 현재 지금 가운데 중 뒤 후 전 동안 최대 최소 총 약 규모 기준 모두 전체 이상
        이하 미만 이번 해당 당초 결과 경우 상황 방안 계획 사람 사실 내용 부분 수준 정도
        관계자 당시 이후 한 두 세 네 각 새 한편 달간 년간 일간 자신 이들 안건 절반 나머지
        하루 오전 오후 매년 해마다 상반기 하반기 분기
        """
    )
)


class Misfit(NamedTuple):
    """A draft's words in a slot, the source's words for it, where they stand; `sure` where
    both are names.
    """

    found: str
    expected: str
    sentence: str
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a slot: its words, as written. `own` tells that its clause holds it itself."""

    terms: tuple[str, ...]
    heads: tuple[str, ...]
    text: str
    own: bool = True


def misfits(case: Case, passage: Passage) -> Iterator[Misfit]:
    """Slots that the draft fills with something that the source ties to something else."""
    if case.source is None:
        return
    reading = _Slots(case, passage, case.source)
    if (traded := reading.traded()) is not None:
        yield traded
        return
    for match in case.matches(passage):
        found = reading.misfit(match)
        if found is not None:
            yield found


def strangers(case: Case, passage: Passage) -> Iterator[Misfit]:
    """Figures whose owner the draft names, where the source speaks of somebody else there."""
    if case.source is None:
        return
    reading = _Slots(case, passage, case.source)
    for match in case.matches(passage):
        found = reading.stranger(match)
        if found is not None:
            yield found


class _Slots:
    """A passage's clauses against the source's, slot by slot."""

    def __init__(self, case: Case, passage: Passage, source: Source) -> None:
        self._text = passage.text
        self._facts = [f for f in case.facts.get(passage, ()) if f.kind in CHECKED]
        self._source = source
        self._cited = case.cited(passage)
        self._matches = case.matches(passage)
        self._words = tuple(passage.text.split())
        self._texts = {s.id: s.text for s in source.article.sentences}
        self._whole = source.article.text
        self._kinds = {s.id: s.kind for s in source.article.sentences}
        self._draft = [
            slots_of(passage.text, match.clause, self._facts) for match in case.matches(passage)
        ]

    def misfit(self, match: ClauseMatch) -> Misfit | None:
        """The first slot of a clause that contradicts its counterpart."""
        candidates = self._candidates(match)
        if not candidates:
            return None
        best = candidates[0]
        mine = slots_of(self._text, match.clause, self._facts)
        theirs = [(c, self._slots(c)) for c in candidates if c.score >= best.score * AS_GOOD]
        if (turned := self._reversed(mine, theirs, match)) is not None:
            return turned
        for slot, filler in mine.items():
            answers = [(c, held[slot]) for c, held in theirs if slot in held]
            if not answers or any(self._agree(filler, other, c) for c, other in answers):
                continue
            chosen, other = answers[0]
            known = chosen.source.sentence in self._cited[: 1 if chosen.score < SURE else None]
            if (
                chosen is best
                and known
                and (
                    self._contradicts(slot, filler, other, chosen)
                    or self._is_anothers(slot, filler, other, chosen)
                )
            ):
                first = chosen.source.sentence == self._cited[0]
                named = any(map(self._is_owner, filler.heads)) and any(map(is_name, other.terms))
                sure = first and named
                if not sure and chosen.predicate < AKIN:
                    continue
                return Misfit(filler.text, other.text, chosen.source.sentence, sure)
        return None

    def traded(self) -> Misfit | None:
        """Two clauses that have each other's subject or object."""
        best = [
            (mine, held, found[0])
            for mine, match in zip(self._draft, self._matches, strict=True)
            if (found := self._candidates(match)) and found[0].predicate >= AKIN
            for held in (self._slots(found[0]),)
        ]
        for (mine, held, at), (other, theirs, also) in combinations(best, 2):
            if at.source is also.source:
                continue
            for slot in ("subject", "object"):
                if not all(slot in each for each in (mine, held, other, theirs)):
                    continue
                a, b, c, d = (each[slot].terms for each in (mine, other, held, theirs))
                straight = _share(a, c) or _share(b, d) or _share(a, b) or _share(c, d)
                if not straight and _share(a, d) and _share(b, c):
                    return Misfit(mine[slot].text, held[slot].text, at.source.sentence)
        return None

    def _reversed(
        self,
        mine: Mapping[str, Filler],
        theirs: Sequence[tuple[Counterpart, Mapping[str, Filler]]],
        match: ClauseMatch,
    ) -> Misfit | None:
        """Two things that have each other's roles: A가 B를 앞질렀다 for B가 A를 앞질렀다."""
        best, held = theirs[0]
        if best.predicate < AKIN or best.opposed or match.clause.negated:
            return None
        for slot in ("object", "than"):
            if not ({"subject", slot} <= mine.keys() and {"subject", slot} <= held.keys()):
                continue
            one, other = _apart(mine["subject"], mine[slot])
            own, also = _apart(held["subject"], held[slot])
            straight = _share(one, own) or _share(other, also)
            if not straight and _share(one, also) and _share(other, own):
                return Misfit(mine["subject"].text, held["subject"].text, best.source.sentence)
        return None

    def _is_anothers(self, slot: str, filler: Filler, other: Filler, at: Counterpart) -> bool:
        """Whether the source sentence sets what the draft names against the one it tells this of,
        as what another of its clauses is about.
        """
        if slot not in ("subject", "theme") or at.score < SURE or _share(other.terms, self._words):
            return False
        key = at.source.sentence
        facts = [f for f in self._source.facts[key] if f.kind in CHECKED]
        for clause in read_clauses(self._texts[key]):
            if clause.start < at.source.clause.end and clause.end > at.source.clause.start:
                continue
            about = slots_of(self._texts[key], clause, facts).get("subject")
            if about and _share(filler.heads, about.heads) and not _share(other.heads, about.heads):
                return True
        return False

    def stranger(self, match: ClauseMatch) -> Misfit | None:
        """The owner of a clause's figure, where the source tells the figure of another one."""
        clause = match.clause
        held = slots_of(self._text, clause, self._facts)
        filler, names = None, list[str]()
        for slot in ("subject", "place"):
            if not names and slot in held:
                filler = held[slot]
                names = [t for t in filler.terms if self._is_owner(t)]
        if filler is None or not names:
            return None
        homes = {
            o.sentence
            for f in self._facts
            if clause.start <= f.span.start < clause.end and _ties(f)
            for o in self._source.all_facts()
            if o.kind in CHECKED and (same_value(f, o) or is_rough(f, o))
        }
        homes = {home for home in homes if self._kinds[home] == "text"} or homes
        wrong = [self._other_owner(names, home) for home in sorted(homes)]
        if not wrong or None in wrong:
            return None
        home = min(homes)
        return Misfit(filler.text, wrong[0] or "", home)

    def _is_owner(self, term: str) -> bool:
        if len(term) < 2 or term not in self._whole or term in VAGUE or not is_name(term):
            return False
        times = self._whole.count(term)
        return times >= OFTEN or (times > 1 and is_name(term, strict=True))

    def _is_known(self, term: str) -> bool:
        """Whether a word that may be a name is told more than once."""
        known = len(term) > KNOWN and term not in VAGUE and is_name(term)
        return known and self._whole.count(term) > 1

    def _other_owner(self, names: Sequence[str], home: str) -> str | None:
        """Who a source sentence is about, where it is none of these; None where it may be."""
        around = self._around(home)
        here = self._texts[home]
        if any(n in here for n in names):
            return None
        theme = self._theme(home)
        if theme is None:
            return None
        if any(same_term(n, theme) for n in names) or theme in self._text:
            return None
        own = theme in here
        if not own and any(n in around for n in names):
            return None
        return theme

    def _theme(self, key: str) -> str | None:
        """The name that a sentence is about, its own or the one before it in its paragraph."""
        sentences = self._source.article.sentences
        at = next(n for n, s in enumerate(sentences) if s.id == key)
        for back in range(at, max(at - 3, -1), -1):
            sentence = sentences[back]
            if sentence.kind != "text":
                return None
            facts = [f for f in self._source.facts[sentence.id] if f.kind in CHECKED]
            for clause in read_clauses(sentence.text):
                for phrase in clause.phrases:
                    if phrase.role not in ("topic", "subject", "also", "at"):
                        continue
                    terms = terms_of(sentence.text, phrase, facts) or ()
                    own = [t for t in terms if self._is_owner(t) or self._is_known(t)]
                    if own:
                        return own[0]
        return None

    def _slots(self, other: Counterpart) -> dict[str, Filler]:
        key = other.source.sentence
        facts = [f for f in self._source.facts[key] if f.kind in CHECKED]
        clause = other.source.clause
        held = slots_of(self._texts[key], clause, facts)
        if "subject" not in held:
            for said in self._source.said.get(key, ()):
                if said.speaker and said.start <= clause.start and clause.end <= said.end:
                    terms = tuple(t for t in said.speaker.split() if t not in VAGUE)
                    if not any(map(self._is_owner, terms)):
                        break
                    return {**held, "subject": Filler(terms, terms, said.speaker)}
        return held

    def _candidates(self, match: ClauseMatch) -> list[Counterpart]:
        """Source clauses of the same predicate, or that tell the clause's figure."""
        clause = match.clause
        mine = [f for f in self._facts if clause.start <= f.span.start < clause.end and _ties(f)]
        timed = [
            f
            for f in self._facts
            if clause.start <= f.span.start < clause.end and f.kind == "period"
        ]
        told = {
            o.sentence
            for f in (*mine, *timed)
            for o in self._source.all_facts()
            if o.kind in CHECKED and (same_value(f, o) or is_rough(f, o))
        }
        found = []
        for other in match.counterparts[:12]:
            if told and other.source.sentence not in told:
                continue
            least = COUNTS_WEAK if clause.predicate in WEAK else COUNTS
            same = other.predicate >= AKIN and other.score >= least
            if same or (other.score >= COUNTS_FIGURE and self._shares(mine, other)):
                found.append(other)
        return found

    def _shares(self, mine: Sequence[Fact], other: Counterpart) -> bool:
        clause = other.source.clause
        return any(
            (same_value(f, o) or is_rough(f, o))
            for o in self._source.facts[other.source.sentence]
            if o.kind in CHECKED and clause.start <= o.span.start < clause.end
            for f in mine
        )

    def _agree(self, one: Filler, other: Filler, at: Counterpart) -> bool:
        """Whether two fillers may be the same: a word in common, unless what stands before it
        tells two things apart: 혈액투석 환자 and 만성콩팥병 환자.
        """
        if set(FIGURE.findall(one.text)) & set(FIGURE.findall(other.text)):
            return True
        shared = [(t, u) for t in one.terms for u in other.terms if same_term(t, u)]
        if not shared:
            return False
        here = self._texts[at.source.sentence]
        for head, also in shared:
            if head not in one.heads or also not in other.heads:
                continue
            mine, theirs = _before(one.terms, head), _before(other.terms, also)
            if mine is None or theirs is None or same_term(mine, theirs):
                continue
            if mine in QUALITIES and theirs in QUALITIES:
                return False
            known = f"{mine} {head}" in self._whole or (is_name(mine) and mine in self._whole)
            if known and mine not in here and theirs not in self._text:
                return False
        return True

    def _contradicts(self, slot: str, filler: Filler, other: Filler, at: Counterpart) -> bool:
        key = at.source.sentence
        if _qualities(filler) and _qualities(other) and _qualities(filler) != _qualities(other):
            return True
        mine = [t for t in filler.terms if not any(same_term(t, u) for u in other.terms)]
        theirs = [u for u in other.terms if not any(same_term(u, t) for t in filler.terms)]
        known = [t for t in mine if len(t) > 1 and t in self._whole and carries_meaning(t)]
        if not known or not theirs:
            return False
        here = self._texts[key]
        elsewhere = [
            name
            for held in self._draft
            for name, each in held.items()
            if each.text != filler.text and any(same_term(u, t) for u in theirs for t in each.terms)
        ]
        if any(t in here for t in known):
            if elsewhere and self._trades(slot, known, theirs, filler, at):
                return True
            alike = any(map(is_name, known)) == any(map(is_name, theirs))
            if not alike or any(_belongs(t, u, here) for t in known for u in theirs):
                return False
            if elsewhere:
                return self._changes_place(slot, known, at)
            said = any(same_term(u, w) for u in theirs for w in self._text.split())
            owners = any(map(self._is_owner, known)) and any(map(self._is_owner, theirs))
            return not said and owners
        if elsewhere:
            return (
                slot == "subject" and other.own and all(t not in self._around(key) for t in known)
            )
        if slot == "subject" and other.own and filler.own:
            return True
        return not any(t in self._around(key) for t in known)

    def _trades(
        self,
        slot: str,
        mine: Sequence[str],
        theirs: Sequence[str],
        filler: Filler,
        at: Counterpart,
    ) -> bool:
        """Whether two fillers of one slot have changed their clauses with each other."""
        draft = any(
            slot in held
            and held[slot].text != filler.text
            and not any(same_term(t, w) for t in mine for w in held[slot].terms)
            and any(same_term(u, w) for u in theirs for w in held[slot].terms)
            for held in self._draft
        )
        key = at.source.sentence
        facts = [f for f in self._source.facts[key] if f.kind in CHECKED]
        return draft and any(
            slot in held
            and any(same_term(t, w) for t in mine for w in held[slot].terms)
            and not any(same_term(u, w) for u in theirs for w in held[slot].terms)
            for clause in read_clauses(self._texts[key])
            for held in (slots_of(self._texts[key], clause, facts),)
        )

    def _changes_place(self, slot: str, known: Sequence[str], at: Counterpart) -> bool:
        """Whether the source has the draft's filler in another slot of the same statement."""
        return (
            any(
                name != slot and any(same_term(t, u) for t in known for u in each.terms)
                for name, each in self._slots(at).items()
            )
            or slot == "subject"
        )

    def _around(self, key: str) -> str:
        sentences = self._source.article.sentences
        at = next(n for n, s in enumerate(sentences) if s.id == key)
        return " ".join(
            s.text
            for n, s in enumerate(sentences)
            if s.paragraph == sentences[at].paragraph or abs(n - at) == 1
        )


def _ties(fact: Fact) -> bool:
    """Whether a figure tells enough to tie a clause to where it is told."""
    return fact.kind not in UNTIED and not (fact.kind == "ratio" and fact.unit != "배")


def _apart(one: Filler, other: Filler) -> tuple[list[str], list[str]]:
    """The words of two fillers that the other does not have."""
    return (
        [t for t in one.terms if t not in other.terms and len(t) > 1],
        [t for t in other.terms if t not in one.terms and len(t) > 1],
    )


def _share(one: Sequence[str], other: Sequence[str]) -> bool:
    return any(same_term(t, u) for t in one for u in other)


def _belongs(owner: str, thing: str, text: str) -> bool:
    """Whether a text calls one the other's: 하늘성소프트의 ‘크로노레기온’."""
    gap = r"(?:의|가|이)?[\s‘“]{1,2}(?:[가-힣]+\s){0,2}[‘“]?"
    pair = (re.escape(MARKS.sub("", owner)), re.escape(MARKS.sub("", thing)))
    return any(re.search(a + gap + b, text) for a, b in (pair, pair[::-1]))


def _qualities(filler: Filler) -> frozenset[str]:
    return QUALITIES.intersection(filler.terms)


def _before(terms: Sequence[str], head: str) -> str | None:
    """The word that stands before a head."""
    at = terms.index(head)
    return terms[at - 1] if at else None


@lru_cache(maxsize=4096)
def is_name(term: str, *, strict: bool = False) -> bool:
    """Whether a word is a proper name, or unless `strict` a compound that may be one (누리서점)."""
    tokens = analyze(term)
    nouns = [t for t in tokens if t.tag in ("NNG", "NNP")]
    if any(t.tag in ("NNP", "SL") or t.unknown for t in tokens):
        return True
    return not strict and len(nouns) > 1 and len(nouns) == len(tokens)


@lru_cache(maxsize=65536)
def same_term(one: str, other: str) -> bool:
    """Whether two words stand for each other, or one is part of the other."""
    if one == other or one.endswith(other) or other.endswith(one):
        return True
    if (len(one) > 1 and one in other) or (len(other) > 1 and other in one):
        return True
    return kinship(one, other) >= AKIN


def slots_of(text: str, clause: Clause, facts: Sequence[Fact]) -> dict[str, Filler]:
    """The slots of a clause and what fills them; what it is about may be carried on."""
    phrases = [p for p in clause.phrases if p.role in SLOTS]
    topic = clause.topic
    carried = clause.link not in ("adnominal", "nominal")
    if carried and topic is not None and topic.role == "topic" and topic not in phrases:
        phrases = [topic, *phrases]
    found: dict[str, Filler] = {}
    inner = any(p.role == "subject" for p in phrases)
    for phrase in phrases:
        terms = terms_of(text, phrase, facts)
        if inner and phrase.role == "topic" and terms:
            found["theme"] = Filler(terms, terms[-1:], phrase.text)
        sums = any(f.kind == "money" and phrase.start <= f.span.start < phrase.end for f in facts)
        if sums and SLOTS[phrase.role] == "place":
            continue
        if terms is None:
            found.pop(SLOTS[phrase.role], None)
            continue
        if not terms:
            continue
        slot = SLOTS[phrase.role]
        own = True
        before = found.get(slot)
        if before is None:
            found[slot] = Filler(terms, terms[-1:], phrase.text, own)
        else:
            found[slot] = Filler(
                before.terms + terms,
                before.heads + terms[-1:],
                f"{before.text} {phrase.text}",
                own or before.own,
            )
    return found


def terms_of(text: str, phrase: Phrase, facts: Sequence[Fact]) -> tuple[str, ...] | None:
    """The words of a phrase as they are written, particles, figures and empty words apart.

    None where it only points at something told before (이 회사, 두 곳).
    """
    start = text.rfind(" ", 0, phrase.start) + 1
    found: list[str] = []
    at = start
    for written in text[start : phrase.end].split(" "):
        place, at = at, at + len(written) + 1
        word = written.partition("(")[0]
        if any(f.span.start < place + len(word) and place < f.span.end for f in facts):
            continue
        bare = MODIFIER.sub("", MARKS.sub("", word))
        if bare and not DIGITS.search(bare) and bare not in VAGUE:
            found.append(bare)
    before = text[:start].rstrip().rpartition(" ")[2]
    if before in POINTING or (found and found[0] in POINTING):
        return None
    if before in QUALITIES:
        found.insert(0, before)
    return tuple(found)
