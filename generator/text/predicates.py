"""A predicate with all that bends it: denial, tense, plan, forecast, hearsay, and its link.

지 않다, 기로 하다, 을 것으로 보이다, 을 수 있다, 은 적이 없다 count as one predicate with the verb
before them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from generator.text import statement_words as data
from generator.text.morphology import Token

__all__ = [
    "DOING",
    "NOMINAL",
    "SUFFIXES",
    "VERBS",
    "Link",
    "Predicate",
    "base_form",
    "noun_status",
    "read_predicate",
]

#: How a clause hangs on what follows it; `end` is the last one.
Link = Literal[
    "end", "cause", "condition", "contrast", "purpose", "sequence", "quoted", "adnominal", "nominal"
]

NOMINAL = frozenset(
    ("NNG", "NNP", "NNB", "NR", "SL", "SN", "XPN", "XSN", "SH", "XR", "NP", "SW", "SO", "W_SERIAL")
)
VERBS = frozenset(("VV", "VA", "VCP", "VCN", "XSV", "XSA", "VX"))
SUFFIXES = frozenset(("XSV", "XSA"))
NEGATIVE = frozenset(("않", "못하", "말", "못"))
#: Verbs of doing and becoming, as against being: only theirs is a plan, or past before a noun.
DOING = frozenset(("VV", "XSV"))
BEFORE_A_NOUN = frozenset(("ᆫ", "은"))
NOT = frozenset(("안", "못", "아니"))
PAST = frozenset(("었", "았", "였", "ᆻ"))
#: Passive and active hedges are told apart by what is written behind the noun.
PASSIVE = frozenset(("되", "되어지"))
PASSIVE_HEDGES = frozenset(("보이다", "여겨지다", "점쳐지다", "기대되다"))
EXISTS = frozenset(("있다", "없다", "크다", "높다"))
NO_STATUS: frozenset[str] = frozenset()


class Predicate(NamedTuple):
    """A predicate as read from the tokens: token indices, base form, what bends it.

    `noun` is the noun that it describes, or that frames it (계획 in 팔 계획이다).
    """

    first: int
    last: int
    base: str
    negated: bool = False
    status: frozenset[str] = NO_STATUS
    past: bool = False
    link: Link = "end"
    noun: str | None = None
    ending: str = ""


class _Frame(NamedTuple):
    """What stands behind an ending: how the clause is linked, and what the predicate takes in.

    `last` is the last token taken in, None where nothing is; `closes` ends the predicate there.
    """

    link: Link
    noun: str | None = None
    last: int | None = None
    negated: bool = False
    status: frozenset[str] = NO_STATUS
    closes: bool = False


def base_form(tokens: Sequence[Token], index: int) -> str:
    """The base form of a predicate: the noun before 하다, 되다; else the dictionary form."""
    token = tokens[index]
    if token.tag in SUFFIXES and index and tokens[index - 1].tag in (*NOMINAL, "MAG"):
        return tokens[index - 1].form
    return token.lemma


def read_predicate(tokens: Sequence[Token], index: int) -> Predicate:
    """The predicate whose verb, adjective, copula or suffix stands at `index`."""
    first, base, negated = _head(tokens, index)
    status: set[str] = set()
    past = False
    frame = _Frame("end")
    ending = ""
    last, position = index, index + 1
    while position < len(tokens) and tokens[position].tag[0] == "E":
        token = tokens[position]
        last = position
        if token.tag == "EP":
            past = past or token.form in PAST
            status |= {"expected"} if token.form == "겠" else set()
            position += 1
            continue
        ending = token.form
        frame = _frame(tokens, position)
        if token.tag == "ETM" and tokens[index].tag in DOING and ending in BEFORE_A_NOUN:
            past = True
        status |= frame.status
        if frame.last is None:
            break
        last, position = frame.last, frame.last + 1
        if negated and frame.negated and "possible" in frame.status:
            status = {"needed"}
        negated ^= frame.negated
        if frame.closes:
            break
    if ending.endswith("까") and negated:
        negated = False
    return Predicate(
        first, last, base, negated, frozenset(status), past, frame.link, frame.noun, ending
    )


def _head(tokens: Sequence[Token], index: int) -> tuple[int, str, bool]:
    """Where the predicate begins, its base form, and whether a word before or in it denies."""
    tag = tokens[index].tag
    first = max(0, index - 1) if tag in SUFFIXES or tag == "VCP" else index
    before = tokens[first - 1] if first else None
    negated = before is not None and (
        (before.tag == "MAG" and before.form in NOT)
        or (before.tag == "XPN" and before.form in data.NOT_PREFIXES)
    )
    if tag in ("VCP", "VCN"):
        return first, "이다", negated ^ (tag == "VCN")
    base = base_form(tokens, index)
    if base in data.GIVEN and index + 2 < len(tokens) and tokens[index + 2].form == "주":
        base = data.GIVEN[base]
    if base[0] in data.NOT_PREFIXES and base[1:] in data.DENIABLE:
        return first, base[1:], not negated
    if base == "없다":
        return first, "있다", not negated
    return first, base, negated


def _frame(tokens: Sequence[Token], index: int) -> _Frame:
    tag = tokens[index].tag
    if tag == "EC":
        return _connective(tokens, index)
    if tag == "ETN":
        return _nominal(tokens, index)
    return _adnominal(tokens, index) if tag == "ETM" else _Frame("end")


def _connective(tokens: Sequence[Token], index: int) -> _Frame:
    """An auxiliary is taken in; another ending links the clause to what follows."""
    form = tokens[index].form
    following = index + 1
    while following < len(tokens) and tokens[following].tag == "JX":
        following += 1
    denied = following < len(tokens) and tokens[following].form in data.ASIDE
    following += denied
    after = tokens[following] if following < len(tokens) else None
    if after is not None:
        if form.endswith(data.QUOTING) and after.lemma in data.HEARSAY_VERBS:
            return _Frame("end", last=following, status=frozenset(("reported",)))
        frame = _allowed(form, after, following, denied=denied)
        if frame is None and (after.tag in ("VX", "XSV") or after.lemma == "하다"):
            frame = _auxiliary(form, after, following, denied=denied)
        if frame is not None:
            return frame
    if form.endswith(data.QUOTING):
        return _Frame("quoted")
    if form in data.OPEN_ENDINGS:
        return _Frame("quoted", status=frozenset(("open",)))
    return _Frame(_link(form))


def _allowed(form: str, after: Token, index: int, *, denied: bool) -> _Frame | None:
    """어도 되다 is allowed, 면 안 되다 forbidden, 게 되다 only tells that it comes to be."""
    if after.lemma != "되다":
        return None
    if form == "게":
        return _Frame("end", last=index, negated=denied)
    if form in ("어도", "아도") and not denied:
        return _Frame("end", last=index, status=frozenset(("possible",)))
    if form in ("면", "으면") and denied:
        return _Frame("end", last=index, negated=True, status=frozenset(("needed",)))
    if form in ("어야", "아야"):
        return _Frame("end", last=index, negated=denied, status=frozenset(("needed",)))
    return None


def _auxiliary(form: str, after: Token, index: int, *, denied: bool) -> _Frame | None:
    if after.form in NEGATIVE or (form == "지" and denied):
        return _Frame("end", last=index, negated=True)
    if denied or after.tag == "XSV":
        return None
    if after.form == "하" and form.endswith("야"):
        return _Frame("end", last=index, status=frozenset(("needed",)))
    if after.form == "하" and form in data.PURPOSE_ENDINGS:
        return _Frame("end", last=index, status=frozenset(("planned",)))
    if after.form == "싶":
        return _Frame("end", last=index, status=frozenset(("wished",)))
    return _Frame("end", last=index) if after.tag == "VX" else None


def _link(form: str) -> Link:
    if form in data.CAUSE_ENDINGS:
        return "cause"
    if form in data.CONDITION_ENDINGS:
        return "condition"
    if form in data.CONTRAST_ENDINGS:
        return "contrast"
    return "purpose" if form in data.PURPOSE_ENDINGS else "sequence"


def _nominal(tokens: Sequence[Token], index: int) -> _Frame:
    """기로 하다 is a plan, 기 때문 a reason, 기 어렵다 a denial; else the clause is a noun."""
    after = index + 1
    while after < len(tokens) and tokens[after].tag[0] == "J":
        after += 1
    if after >= len(tokens):
        return _Frame("nominal")
    token = tokens[after]
    if token.form == "때문":
        return _Frame("cause", last=after, closes=True)
    if token.lemma == "위하다":
        return _Frame("purpose", last=after, closes=True)
    if token.lemma in ("어렵다", "힘들다"):
        return _Frame("end", last=after, negated=True, status=frozenset(("possible",)))
    if token.lemma in ("쉽다", "수월하다"):
        return _Frame("end", last=after, status=frozenset(("possible",)))
    suffixed = after + 1 < len(tokens) and tokens[after + 1].tag in SUFFIXES
    verb = after + suffixed
    if tokens[after - 1].form in ("로", "으로") and base_form(tokens, verb) in data.RESOLVES:
        return _Frame("end", last=verb, status=frozenset(("planned",)))
    if tokens[verb].lemma in ("하다", "시작하다") or token.form == "시작":
        return _Frame("end", last=verb)
    return _Frame("nominal")


class _Behind(NamedTuple):
    """The noun behind an adnominal ending, its last particle, and the verb behind that."""

    noun: str
    place: int
    particle: int
    verb: int
    base: str
    tag: str


def _behind(tokens: Sequence[Token], index: int) -> _Behind | None:
    place = index + 1
    while place < len(tokens) and tokens[place].tag in ("MAG", "MM"):
        place += 1
    if place >= len(tokens) or tokens[place].tag not in NOMINAL:
        return None
    particle = place
    if _closes_before(tokens, place + 1):
        particle += 1
    while particle + 1 < len(tokens) and tokens[particle + 1].tag[0] == "J":
        particle += 1
    verb = particle + 1
    if verb + 1 < len(tokens) and tokens[verb].tag in ("NNG", "XR"):
        verb += tokens[verb + 1].tag in SUFFIXES
    tag = tokens[verb].tag if verb < len(tokens) else ""
    base = base_form(tokens, verb) if tag in VERBS else ""
    return _Behind(tokens[place].form, place, particle, verb, base, tag)


def _closes_before(tokens: Sequence[Token], index: int) -> bool:
    """Whether a quotation closes here in the middle of a predicate: `찾을 것”이라고`."""
    if index + 1 >= len(tokens) or tokens[index].tag != "SSC" or tokens[index].form in ")」』’":
        return False
    return (
        tokens[index + 1].tag in ("VCP", "JKB", "JKQ")
        and tokens[index + 1].start == tokens[index].end
    )


def _adnominal(tokens: Sequence[Token], index: int) -> _Frame:
    """것으로 보이다, 계획이다, 수 있다 bend the predicate; other nouns are described by it."""
    form = tokens[index].form
    behind = _behind(tokens, index)
    meant = frozenset(("planned",)) if form in data.INTENT else NO_STATUS
    if behind is None:
        return _Frame("adnominal", status=meant)
    if behind.noun == "것":
        return _thing(tokens, behind, future=form in data.FUTURE)
    if behind.noun == "대신" and form not in data.FUTURE:
        return _Frame("sequence", "대신", behind.place, negated=True, closes=True)
    if behind.noun == "반면":
        return _Frame("contrast", "반면", behind.place, closes=True)
    if behind.noun == "수" and tokens[behind.particle].form == "밖에" and behind.base == "없다":
        return _Frame("end", "수", behind.verb, status=frozenset(("needed",)))
    if behind.noun == "필요" and behind.base in ("있다", "없다"):
        needed = frozenset(("needed",))
        return _Frame("end", "필요", behind.verb, behind.base == "없다", needed)
    if behind.noun in ("듯", "모양") and behind.base in ("하다", "듯", "보이다", "이다"):
        return _Frame("end", behind.noun, behind.verb, status=frozenset(("expected",)))
    if behind.noun in ("적", "일", "바") and behind.base in ("있다", "없다"):
        return _Frame("end", behind.noun, behind.verb, negated=behind.base == "없다")
    if behind.noun in data.CAUSE_NOUNS:
        return _Frame("cause", behind.noun, behind.place, closes=True)
    return _content_noun(form, behind, meant)


def _content_noun(form: str, behind: _Behind, meant: frozenset[str]) -> _Frame:
    """수, 가능성, 계획, 전망, 소문: nouns that the clause is the content of."""
    noun, told = behind.noun, len(form) > 1 and form.endswith(data.TOLD)
    if noun in data.POSSIBLE_NOUNS and (behind.base in EXISTS or behind.base in data.UNLIKELY):
        unlikely = behind.base in data.UNLIKELY
        return _Frame("end", noun, behind.verb, unlikely, frozenset(("possible",)))
    status = noun_status(noun) if told or meant or form in data.FUTURE else NO_STATUS
    if noun in data.OPTION_NOUNS and behind.base in data.OPTION_VERBS:
        return _Frame("quoted", noun, behind.place, status=frozenset(("possible",)), closes=True)
    if told and noun == "말" and behind.base in data.RUMOUR_VERBS:
        return _Frame("end", noun, behind.verb, status=frozenset(("reported",)))
    planned = noun in data.PLANNED_NOUNS and bool(status)
    if planned and behind.base in ("있다", "없다", *data.DROPPED):
        return _Frame("end", noun, behind.verb, behind.base != "있다", status)
    if behind.tag == "VCN" and noun in data.MEANING_NOUNS:
        return _Frame("end", noun, behind.verb, negated=True)
    if status and behind.tag == "VCP":
        return _Frame("end", noun, behind.verb, status=status)
    if status:
        return _Frame("quoted", noun, behind.place, status=status, closes=True)
    return _Frame("quoted" if told else "adnominal", noun, status=meant)


def noun_status(noun: str) -> frozenset[str]:
    """How certain is what this noun (계획, 전망, 가능성, 소문) has as its content."""
    for nouns, status in (
        (data.PLANNED_NOUNS, "planned"),
        (data.EXPECTED_NOUNS, "expected"),
        (data.POSSIBLE_NOUNS, "possible"),
        (data.HEARSAY_NOUNS, "reported"),
    ):
        if noun in nouns:
            return frozenset((status,))
    return NO_STATUS


def _thing(tokens: Sequence[Token], behind: _Behind, *, future: bool) -> _Frame:
    """것: 을 것이다, 는 것이 아니다, 것으로 보이다, 것으로 알려졌다."""
    verb, base = behind.verb, behind.base
    coming = frozenset(("expected",)) if future else NO_STATUS
    if behind.tag == "VCP":
        return _Frame("end", "것", verb, status=coming)
    if behind.tag == "VCN":
        return _Frame("end", "것", verb, negated=True)
    if tokens[behind.particle].tag == "JKQ":
        return _Frame("quoted", "것", behind.particle, status=coming, closes=True)
    if base == "같다":
        return _Frame("end", "것", verb, status=frozenset(("expected",)))
    if tokens[behind.particle].form not in ("로", "으로"):
        return _aim(tokens, behind)
    return _taken_for(tokens, behind, coming)


def _taken_for(tokens: Sequence[Token], behind: _Behind, coming: frozenset[str]) -> _Frame:
    """것으로: 보이다, 알려지다, 나타나다 tell how sure it is."""
    verb, base = behind.verb, behind.base
    if base in data.HEARSAY_VERBS:
        return _Frame("end", "것", verb, status=coming | {"reported"})
    if base in data.HEDGE_VERBS:
        if base in PASSIVE_HEDGES or tokens[verb].form in PASSIVE:
            return _Frame("end", "것", verb, status=frozenset(("expected",)))
        held = coming or frozenset(("reported",))
        return _Frame("quoted", "것", behind.particle, status=held, closes=True)
    if base in data.SETTLED_VERBS:
        return _Frame("end", "것", verb, status=coming)
    return _Frame("adnominal", "것")


def _aim(tokens: Sequence[Token], behind: _Behind) -> _Frame:
    if _as_aim(tokens, behind.particle + 1):
        planned = frozenset(("planned",))
        return _Frame("quoted", "것", behind.particle, status=planned, closes=True)
    return _Frame("adnominal", "것")


def _as_aim(tokens: Sequence[Token], index: int) -> bool:
    """Whether 목표로 or 목표다 stands here: 짓는 것을 목표로 한다, 짓는 것이 목표다."""
    if index + 1 >= len(tokens) or tokens[index].form not in data.PLANNED_NOUNS:
        return False
    return tokens[index + 1].form in ("로", "으로") or tokens[index + 1].tag in ("VCP", "SSC")
