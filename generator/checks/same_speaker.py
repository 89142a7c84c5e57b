"""Whether two wordings stand for one speaker: 금 교수 and 금나율 은하대병원 교수, 회사 and firm."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.checks.name_book import NameBook
from generator.checks.name_patterns import BODIES as NAMES
from generator.checks.name_patterns import TITLES
from generator.checks.people import Person, is_body, people_in, same_title, title_of
from generator.checks.speaker_patterns import (
    ADVOCATE,
    COMPANY,
    CROWD,
    EXPERT,
    EXPERT_TITLE,
    GENERAL,
    KIN,
    LAY,
    LAY_TITLE,
    MEMBER,
    OFFICER,
    OFFICIAL,
    POINTING,
    SIDE,
    STATE,
    UNNAMED,
)
from generator.facts.places import PLACES
from generator.facts.speakers import OFFICE
from generator.facts.speech import DOCUMENTS
from generator.text.morphology import analyze

__all__ = ["ADNOMINAL", "SameSpeaker"]

#: Before a speaker's name: `한다는 어민`, `대리하는 변호사`.
ADNOMINAL = re.compile(r"^(?:\S+(?:다는|라는|하는|이라는|자는|냐는|된|한|던)\s)+(?=\S)")
SURNAME_TITLE = re.compile(r"(남궁|황보|제갈|선우|독고|사공|서문|동방|[가-힣])\s([가-힣]{1,6})")
#: All words for what somebody is that stand for another.
CALLED = frozenset(title for group in TITLES for title in group)


class SameSpeaker:
    """Compares wordings by what a source says of the people and bodies in it."""

    def __init__(self, book: NameBook, people: Sequence[Person], wordings: Iterable[str]) -> None:
        """`people` are those that the source names, `wordings` its words for who speaks."""
        self._book = book
        self._people = people
        self._wordings = frozenset(map(_bare, wordings))
        self._asked: dict[tuple[str, str], bool] = {}
        self._met: dict[str, Person | None] = {}

    def __call__(self, draft: str, source: str) -> bool:
        """Whether a draft's wording for a speaker may stand for the source's."""
        known = self._asked.get((draft, source))
        if known is None:
            known = self._asked[draft, source] = self._same(draft, source)
        return known

    def _same(self, draft: str, source: str) -> bool:
        if SIDE.search(draft) and ADVOCATE.search(source):
            return True
        draft, source = _bare(draft), _bare(source)
        if not draft or not source or draft in source or source in draft:
            return True
        if draft.split()[-1] in DOCUMENTS or any(f.search(draft) and f.search(source) for f in KIN):
            return True
        source = self._in_full(source)
        one, other = self._person(draft), self._person(source)
        if one is not None and other is not None:
            return one.name == other.name
        if one is not None:
            return self._named_for(one, source)
        if other is not None:
            return self._told_for(draft, other) and not self._is_another(draft, source)
        return self._same_body(draft, source) and not self._is_another(draft, source)

    def _in_full(self, source: str) -> str:
        """`대통령실 고위 관계자` for 고위 관계자, where the source has only this one."""
        longer = {w for w in self._wordings if w.endswith(f" {source}")}
        return longer.pop() if len(longer) == 1 else source

    def _is_another(self, draft: str, source: str) -> bool:
        """Whether a general wording is the source's own for another speaker."""
        if draft.rsplit(maxsplit=1)[-1] in GENERAL:
            return False
        return any(w.endswith(draft) for w in self._wordings) and not source.endswith(draft)

    def _person(self, wording: str) -> Person | None:
        """The person that a wording names, with all that the source calls them."""
        if wording not in self._met:
            self._met[wording] = self._meet(wording)
        return self._met[wording]

    def _meet(self, wording: str) -> Person | None:
        parts = wording.split()
        named = [p for p in self._people if p.name in parts]
        if named:
            return _joined(named)
        if called := SURNAME_TITLE.fullmatch(wording):
            held = [
                p
                for p in self._people
                if p.name.startswith(called[1]) and p.title and same_title(called[2], p.title)
            ]
            if len({p.name for p in held}) == 1:
                return _joined(held)
        if len(parts) > 1:
            found = people_in(f"{wording} 측은 말했다.")
            return found[0] if found else None
        return None

    def _named_for(self, person: Person, source: str) -> bool:
        """Whether a named person may stand for a body or somebody unnamed."""
        last = source.rsplit(maxsplit=1)[-1]
        if last in EXPERT and not any(self._tells(w) for w in source.split()[:-1]):
            return person.title is not None and EXPERT_TITLE.search(person.title) is not None
        if last in MEMBER or last in LAY or title_of(last):
            return False
        return self._belongs(source, person)

    def _told_for(self, draft: str, person: Person) -> bool:
        """Whether a general wording may stand for a named person."""
        last = draft.rsplit(maxsplit=1)[-1]
        title = person.title or ""
        if last in EXPERT and len(draft.split()) == 1:
            return EXPERT_TITLE.search(title) is not None
        if last in CROWD:
            return True
        if last in STATE:
            return any(OFFICIAL.search(word) for word in (*person.words, title))
        if last in COMPANY and len(draft.split()) == 1:
            return not EXPERT_TITLE.search(title) or "대표" in title
        if last in LAY and len(draft.split()) == 1:
            return LAY_TITLE.search(title) is not None or same_title(last, title)
        if self._belongs(draft, person) or self._speaks_for_all(draft, person):
            return True
        if (title_of(last) or last in CALLED) and last not in MEMBER:
            named = [w for w in draft.split()[:-1] if self._tells(w)]
            return same_title(last, title) and all(self._belongs(w, person) for w in named)
        return False

    def _speaks_for_all(self, draft: str, person: Person) -> bool:
        """Whether an officer of no body that is told speaks for the one the article is about."""
        if any(self._book.is_name(word) for word in person.words):
            return False
        return OFFICER.search(person.title or "") is not None and self._book.leads(draft)

    def _belongs(self, body: str, person: Person) -> bool:
        """Whether a body is the one that the source says a person is of."""
        named = [w for w in body.split() if w not in MEMBER and w not in POINTING]
        called = person.phrase
        if not named:
            return True
        last = named[-1]
        if last in COMPANY:
            return True
        return all(
            self._book.stands_for(w, called) or w in called for w in named if not title_of(w)
        )

    def _same_body(self, draft: str, source: str) -> bool:
        """Whether two wordings without a person's name stand for one body."""
        one, other = draft.split(), source.split()
        last, end = one[-1], other[-1]
        mine = [w for w in one if self._tells(w)]
        theirs = [w for w in other if self._tells(w)]
        if UNNAMED & set(one) and last not in MEMBER:
            mine = [w for w in mine if w not in PLACES and w != last]
            if not mine:
                return same_title(last, end) if title_of(last) else title_of(end) is None
        if not theirs and end in MEMBER and len(other) > 1:
            if STATE & set(other):
                return OFFICIAL.search(last) is not None
            theirs = [w for w in other[:-1] if w not in POINTING]
        if mine and theirs:
            return any(
                self._book.stands_for(a, b)
                or self._book.stands_for(b, a)
                or a.endswith(b)
                or b.endswith(a)
                for a in mine
                for b in theirs
            )
        if not mine and not theirs:
            return same_title(last, end) or last in CROWD or end in CROWD or {last, end} <= EXPERT
        if last in COMPANY | CROWD | EXPERT | STATE or end in COMPANY | CROWD:
            return last not in STATE or bool(OFFICIAL.search(end))
        if not theirs:
            return end in MEMBER or (end in EXPERT and not OFFICE.search(last))
        return last in MEMBER or (title_of(last) is not None and same_title(last, end))

    def _tells(self, word: str) -> bool:
        """Whether a word of a wording says who it is, rather than what."""
        if word in GENERAL or word in POINTING:
            return False
        if any(word in group for group in NAMES) or OFFICE.search(word):
            return True
        if title_of(word) and not is_body(word):
            return False
        return (
            self._book.is_name(word)
            or is_body(word)
            or any(t.tag in ("NNP", "SL") or t.unknown for t in analyze(word))
        )


def _joined(people: Sequence[Person]) -> Person:
    """One person with everything that they are called, the fullest title first."""
    held = tuple(dict.fromkeys(word for p in people for word in p.words))
    titles = sorted({p.title for p in people if p.title}, key=len)
    return Person(people[0].name, held, titles[-1] if titles else None, people[0].start)


@lru_cache(maxsize=4096)
def _bare(wording: str) -> str:
    """A wording without brackets, age and 측."""
    wording = re.sub(r"\s?\([^()]*\)", "", ADNOMINAL.sub("", wording)).strip()
    return re.sub(r"(?<=\S)\s?(?:측|쪽)$", "", wording)
