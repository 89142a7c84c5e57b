"""What a sentence states, clause by clause: who does what, whether it is denied, how certain it is.

A clause is a predicate with the noun phrases before it. Auxiliaries and frames that only bend
the predicate (지 않다, 기로 하다, 을 것으로 보이다) are read into it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from generator.text import statement_words as data
from generator.text.compounds import join_nouns
from generator.text.morphology import Token, analyze
from generator.text.predicates import (
    DOING,
    NOMINAL,
    SUFFIXES,
    VERBS,
    Link,
    Predicate,
    base_form,
    noun_status,
    read_predicate,
)

__all__ = ["Clause", "Phrase", "Role", "content_of", "read_clauses"]

Role = Literal[
    "topic", "subject", "object", "from", "to", "with", "than", "because", "at", "also", "bare",
    "without",
]  # fmt: skip
CONTENT = frozenset(("NNG", "NNP", "NR", "SL", "SH", "XR", "SN", "NP"))
#: Particles of place, time, means, company, by the role that they give.
ROLES: dict[str, Role] = {
    "에서": "at", "에": "at", "에게": "to", "한테": "to", "께": "to", "로": "to", "으로": "to",
    "와": "with", "과": "with", "하고": "with", "보다": "than", "부터": "from", "로부터": "from",
    "까지": "to", "에게서": "from", "으로부터": "from", "만큼": "than", "처럼": "than",
    "로서": "with", "으로서": "with", "로써": "with", "으로써": "with", "이랑": "with",
}  # fmt: skip
CLOSING = '”」』"'
TOPICS = frozenset(("은", "는", "ᆫ", "란", "이란"))


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its role, its content words in base form, its head, offsets."""

    role: Role
    head: str
    words: tuple[str, ...]
    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement. Offsets are into the sentence; `start` is where its first phrase begins.

    `predicate` is in base form (늘다, 인수, 이다). `status` holds `expected`, `planned`,
    `possible`, `reported`, `needed`, `wished`, `open` (whether it is so is asked); it is empty
    for what is told as settled.
    `topic` is the phrase with 은/는 that the clause stands under, its own or carried on.
    `doing` tells that the predicate is a verb, as against an adjective or noun.
    """

    start: int
    end: int
    predicate: str
    place: tuple[int, int]
    phrases: tuple[Phrase, ...]
    topic: Phrase | None
    negated: bool
    status: frozenset[str]
    past: bool
    link: Link
    noun: str | None = None
    ending: str = ""
    depth: int = 0
    doing: bool = False

    def phrase(self, *roles: Role) -> Phrase | None:
        """The last phrase of the first of these roles that the clause has."""
        for role in roles:
            for phrase in reversed(self.phrases):
                if phrase.role == role:
                    return phrase
        return None

    @property
    def subject(self) -> Phrase | None:
        """Who or what the predicate is said of: its subject, else the topic."""
        return self.phrase("subject", "topic") or self.topic

    @property
    def words(self) -> frozenset[str]:
        """Content words of the clause's own phrases and its predicate."""
        held = {word for phrase in self.phrases for word in phrase.words}
        return frozenset(held | {self.predicate})


@dataclass(slots=True)
class _Level:
    """What is open at one depth of quotation."""

    phrases: list[Phrase] = field(default_factory=list)
    topic: Phrase | None = None
    subject: Phrase | None = None


def content_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """Base forms of the words that carry meaning, in order: 증가 for 증가하다, 늘다."""
    found = []
    tokens = join_nouns(tokens)
    for index, token in enumerate(tokens):
        if token.tag in CONTENT:
            found.append(token.form)
        elif token.tag in ("VV", "VA"):
            found.append(base_form(tokens, index))
    return tuple(found)


def read_clauses(text: str) -> tuple[Clause, ...]:
    """The clauses of a sentence (or of several), left to right, adnominal ones included."""
    return _read(text)


@lru_cache(maxsize=2048)
def _read(text: str) -> tuple[Clause, ...]:
    return tuple(_Reader(text, join_nouns(analyze(text))).clauses())


class _Reader:
    """Goes through the tokens once; quotations are levels of their own."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self._text = text
        self._tokens = tokens
        self._levels = [_Level()]
        self._found: list[Clause] = []

    def clauses(self) -> list[Clause]:
        index = 0
        tokens = self._tokens
        while index < len(tokens):
            token = tokens[index]
            if token.tag == "SSO" and token.form in '“「『"':
                self._levels.append(_Level())
                index += 1
            elif token.tag == "SSC" and token.form in CLOSING and len(self._levels) > 1:
                self._close_level()
                index += 1
            elif _starts_phrase(token):
                index = self._phrase(index)
            elif token.tag in VERBS:
                index = self._predicate(index)
            else:
                index += 1
        while len(self._levels) > 1:
            self._close_level()
        self._leftover()
        return _share(self._found, self._text)

    @property
    def _level(self) -> _Level:
        return self._levels[-1]

    def _close_level(self) -> None:
        self._leftover()
        self._levels.pop()

    def _leftover(self) -> None:
        """What stands behind the last predicate: a title, or a sentence that ends in a noun."""
        phrases = self._level.phrases
        if phrases:
            last = phrases[-1]
            base, framed = _said_of(last)
            self._add(Predicate(-1, -1, base, status=framed), phrases, (last.start, last.end))
            self._level.phrases = []

    def _phrase(self, first: int) -> int:
        """Read a noun phrase up to its particle; returns the index behind it."""
        tokens = self._tokens
        index = first
        while index < len(tokens) and _continues(tokens, index):
            index += 1
        end = index
        if index < len(tokens) and tokens[index].tag in SUFFIXES:
            nouns = end - 1
            if any(token.tag != "XPN" for token in tokens[first:nouns]):
                self._keep(first, nouns, "bare")
            return self._predicate(index)
        if index < len(tokens) and tokens[index].tag == "VCP":
            self._keep(first, end, "bare")
            return self._predicate(index)
        role, index = self._role(index, first)
        self._keep(first, end, role)
        return index

    def _role(self, index: int, first: int) -> tuple[Role, int]:
        """The role that the particles at `index` give, and where they end."""
        tokens = self._tokens
        role: Role = "bare"
        end = index
        while end < len(tokens) and tokens[end].tag[0] == "J":
            role = _role_of(tokens[end], role)
            end += 1
        if role in ("to", "at") and _tells_why(tokens, first, end):
            role = "because"
        if role == "bare" and end < len(tokens) and tokens[end].form == "없이":
            return "without", end + 1
        return role, end

    def _keep(self, first: int, end: int, role: Role) -> None:
        tokens = self._tokens[first:end]
        held = tuple(t.form for t in tokens if t.tag in CONTENT)
        heads = [t.form for t in tokens if t.tag in ("NNG", "NNP", "SL", "XR", "NR", "NP", "NNB")]
        start, stop = tokens[0].start, tokens[-1].end
        phrase = Phrase(
            role, heads[-1] if heads else tokens[-1].form, held, start, stop, self._text[start:stop]
        )
        level = self._level
        level.phrases.append(phrase)
        if role == "topic":
            level.topic = phrase

    def _predicate(self, index: int) -> int:
        """Read a predicate with all that bends it, close its clause; the index behind it."""
        tokens = self._tokens
        token = tokens[index]
        if token.tag == "VV" and token.lemma in data.CAUSE_VERBS:
            level = self._level
            if level.phrases and level.phrases[-1].role == "because":
                return _skip_endings(tokens, index + 1)
        found = read_predicate(tokens, index)
        level = self._level
        mine = level.phrases
        left: list[Phrase] = []
        if found.link in ("adnominal", "nominal"):
            left, mine = _split(level.phrases)
        base = found.base
        status = found.status
        if mine and mine[-1].role == "object" and _leans(base, mine[-1].head):
            base = mine[-1].head
        elif base == "이다" and mine and mine[-1].role in ("bare", "subject"):
            base, framed = _said_of(mine[-1])
            status |= framed
        elif base == "주다" and tokens[index + 1].form in data.FUTURE:
            base = base if any(p.role == "object" for p in mine) else "줄다"
        place = (tokens[found.first].start, tokens[found.last].end)
        found = found._replace(base=base, status=status)
        self._add(found, mine, place, doing=token.tag in DOING)
        level.phrases = left
        inside = tokens[index : found.last + 1]
        if len(self._levels) > 1 and any(t.tag == "SSC" and t.form in CLOSING for t in inside):
            self._close_level()
        return found.last + 1

    def _add(
        self,
        found: Predicate,
        phrases: Sequence[Phrase],
        place: tuple[int, int],
        *,
        doing: bool = False,
    ) -> None:
        level = self._level
        own = next((p for p in reversed(phrases) if p.role in ("topic", "subject")), None)
        topic = level.topic
        if own is not None and found.link not in ("adnominal", "nominal"):
            level.subject = own
        if own is None and topic is None:
            topic = level.subject
        self._found.append(
            Clause(
                start=min((p.start for p in phrases), default=place[0]),
                end=place[1],
                predicate=found.base,
                place=place,
                phrases=tuple(phrases),
                topic=topic,
                negated=found.negated,
                status=found.status,
                past=found.past,
                link=found.link,
                noun=found.noun,
                ending=found.ending,
                depth=len(self._levels) - 1,
                doing=doing,
            )
        )


def _leans(verb: str, noun: str) -> bool:
    """Whether a verb only carries its object: 파업을 벌이다, 적자를 보다."""
    return verb in data.LIGHT_VERBS or (verb == "보다" and noun in data.UNDERGONE)


def _said_of(phrase: Phrase) -> tuple[str, frozenset[str]]:
    """What a noun before 이다 says: 공개 예정 is to be shown, 운행 중 runs; and its status."""
    before = phrase.words[-2] if len(phrase.words) > 1 and phrase.words[-1] == phrase.head else ""
    if phrase.head == "중" and phrase.words:
        return phrase.words[-1], frozenset()
    status = noun_status(phrase.head)
    if before and not before.isdigit() and status:
        return before, status
    return phrase.head, frozenset()


def _share(clauses: list[Clause], text: str) -> list[Clause]:
    """Clauses without a tense of their own share what bends the next: 짓고 팔기로 했다.

    What is told with 다고 is as certain as who tells it is: 는다고 내다봤다.
    """
    shared = list(clauses)
    for index in reversed(range(len(clauses))):
        clause = clauses[index]
        later = next(
            (
                other
                for other in shared[index + 1 :]
                if other.depth == clause.depth and other.link not in ("adnominal", "nominal")
            ),
            None,
        )
        if later is None or clause.status:
            continue
        if clause.link == "quoted" and later.predicate in data.TELLER_HEDGES:
            shared[index] = replace(clause, status=frozenset(("expected",)))
        elif clause.link == "quoted" and later.predicate == "하다" and not later.past:
            shared[index] = replace(clause, status=frozenset(("reported",)))
        elif "고 있" in text[clause.place[0] : clause.end]:
            continue
        elif clause.doing and not clause.past and clause.ending in data.SHARED_ENDINGS:
            shared[index] = replace(clause, status=later.status, past=later.past)
    return shared


def _role_of(particle: Token, role: Role) -> Role:
    """The role of a phrase that had `role` before this particle."""
    form, tag = particle.form, particle.tag
    if tag == "JKO":
        return "object"
    if tag in ("JKS", "JKC"):
        return "subject"
    if tag in ("JKB", "JC"):
        return ROLES.get(form, "at")
    if role != "bare":
        return role
    return "topic" if form in TOPICS else ROLES.get(form, "also")


def _tells_why(tokens: Sequence[Token], first: int, end: int) -> bool:
    """`가뭄으로 인해`, `수요에 힘입어`, `가뭄 때문에`, `가뭄의 영향으로`."""
    nouns = [token for token in tokens[first:end] if token.tag in NOMINAL]
    if nouns and nouns[-1].form in data.CAUSE_NOUNS:
        return True
    verb = tokens[end] if end < len(tokens) else None
    leans = tokens[end - 1].form in ("로", "으로", "에")
    return leans and verb is not None and verb.tag == "VV" and verb.lemma in data.CAUSE_VERBS


def _starts_phrase(token: Token) -> bool:
    return token.tag in NOMINAL and token.tag not in ("SO", "XSN", "SW")


def _continues(tokens: Sequence[Token], index: int) -> bool:
    """Whether a noun phrase goes on here: nouns, 의, 와 between nouns, brackets, `·`."""
    token = tokens[index]
    if token.tag in NOMINAL:
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag == "JKG":
        return following is not None and (following.tag in NOMINAL)
    if token.form in ("·", "/", "&", "~", "-"):
        return following is not None and following.tag in NOMINAL
    if token.tag == "SSO" and token.form in "(‘'":
        return token.start == tokens[index - 1].end or token.form == "("
    return token.tag == "SSC" and token.form in ")’'"


def _split(phrases: list[Phrase]) -> tuple[list[Phrase], list[Phrase]]:
    """What an adnominal clause leaves to the main one, and what it takes.

    It takes phrases from the right, up to a topic or a second phrase of one role.
    """
    taken: set[str] = set()
    cut = len(phrases)
    while cut:
        role = phrases[cut - 1].role
        if role == "topic" or (role in taken and role in ("subject", "object")):
            break
        taken.add(role)
        cut -= 1
    return phrases[:cut], phrases[cut:]


def _skip_endings(tokens: Sequence[Token], index: int) -> int:
    while index < len(tokens) and tokens[index].tag[0] == "E":
        index += 1
    return index
