"""`direction`: more told as less, won as lost, approved as refused, earlier as later.

Catches: 초과 and 밑돌다, 증가 and 감소, 상승 and 하락, 이기다 and 지다, 찬성 and 반대, 허가 and
기각, 확대 and 축소, 앞당기다 and 늦추다 turned round, as predicates or as nouns (흑자 and 적자).
The statement of the source that shares most of the words and figures around decides; 못 미치다
and 넘지 않다 turn the direction.

Lets pass: both directions where the source has both, of different things; the same event told from
the other side (A가 B를 이겼다 for B가 A에 졌다); a denied opposite (줄지 않았다 for 늘었다).

Example: the source has “매출은 3% 늘고 이익은 5% 줄었다”. Wrong: “매출은 3% 줄었습니다.” Right,
though it looks wrong: “이익은 5% 감소했습니다.”

Waive: `{check: direction, sentence: "…", reason: "…"}` under `chogo: waive:` in the front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation

from generator.checks.assertions import (
    Assertion,
    Match,
    figures_differ,
    matches_of,
    related,
    same_scale_end,
    turned_word,
    worked_out,
)
from generator.checks.case import Case, Check, finding_on
from generator.checks.wording import POLES, carries_meaning
from generator.facts import FIGURES
from generator.models import Fact, Finding, Passage
from generator.text.statements import Clause
from generator.text.wordlist import words

__all__ = ["CHECK"]

#: How much of the words around a statement its opposite must share, and how much more than any
#: statement that agrees.
ENOUGH, AHEAD = 0.38, 0.08
#: The same where they share no figure.
WORDS_ENOUGH = 0.45
#: The same for a noun inside of a statement.
NOUN_ENOUGH, SAME_PREDICATE = 0.55, 0.15
#: How far apart two figures may stand that are held against each other.
FARTHEST = 16
#: Words of many senses, whose opposite is rarely meant.
MANY_SENSES = frozenset(
    words(
        """
        나오다 들어가다 받다 주다 내다 나누다 합치다 찾다 떼다 잡다 있다 없다 열다 들어오다 참여
        담다 쓰다 보내다 넘기다 붙다 들다 만들다 잇다 묶다 새롭다 살다 놓다 달다 걸리다 낫다 들이다
        """
    )
)
#: Words that bound a figure: modality's business where they are no predicate.
BOUNDS = frozenset(words("이상 이하 미만 초과 최대 최소 이내 최다 최고 최저 대부분 일부 다수 소수"))
SIDES = ("subject", "topic")
#: Axes that all tell which of two amounts is the larger one.
AMOUNTS = frozenset(("증감", "등락", "기준 초과", "많고 적음"))
#: From one amount to another; one held against another; one named behind what it is beside.
FROM_TO = re.compile(r"에서 (?:\S+ )?$")
HELD_AGAINST = re.compile(r"^(?:을|를|에|에도|보다|에 비해) ?(?:더|크게|훨씬|조금|소폭|약간)? ?$")
LEADS_TO = re.compile(r"^(?:으로|로|이며|이고|인데)")
Told = Sequence[tuple[Assertion, list[Match]]]
OTHERS = ("object", "to", "than", "from", "with", "at")


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        told = list(matches_of(case, passage))
        every = frozenset(w for a, _ in told for w in (*a.words, a.predicate))
        for draft, matches in told:
            found = _reckoned(case, passage, draft)
            found = found or _predicate(case, passage, draft, matches, told)
            found = found or _noun(case, passage, draft, matches, every)
            if found:
                yield found
                break


def _predicate(
    case: Case, passage: Passage, draft: Assertion, matches: Sequence[Match], told: Told
) -> Finding | None:
    """A finding where the nearest statement on the predicate's axis points the other way."""
    word = draft.predicate
    if word not in POLES or word in MANY_SENSES or draft.of_noun or "open" in draft.status:
        return None
    aside = draft.clause.link == "adnominal" and not draft.clause.doing
    if aside and not draft.words:
        return None
    against = agreeing = rival = 0.0
    nearest: tuple[Match, str] | None = None
    for match in matches:
        for other, negated in _directions(match.source):
            turned = _is_turned(draft, match.source, other, negated=negated)
            if turned is False:
                agreeing, rival = max(agreeing, match.likeness), max(rival, match.own)
            elif (
                turned
                and match.likeness > against
                and not figures_differ(draft, match.source)
                and _about_the_same(draft, match.source)
            ):
                against, nearest = match.likeness, (match, other)
    if nearest is None or against < max(_enough(draft, nearest[0]), agreeing + AHEAD):
        return None
    if rival and rival >= nearest[0].own:
        return None
    if _said_elsewhere(draft, nearest, told):
        return None
    return _finding(case, passage, word, nearest[1], nearest[0].source)


def _enough(draft: Assertion, nearest: Match) -> float:
    """How much context must agree: less where the two share a figure."""
    if draft.clause.link == "adnominal" and not draft.clause.doing:
        return NOUN_ENOUGH
    source = nearest.source
    shared = bool(draft.figures & source.figures) or worked_out(draft, source)
    return ENOUGH if shared else WORDS_ENOUGH


def _said_elsewhere(draft: Assertion, nearest: tuple[Match, str], told: Told) -> bool:
    """Whether another clause of the draft has the source's word, and fits it better."""
    source, word = nearest[0].source, nearest[1]
    return any(
        related(other.predicate, word)
        and any(m.own > nearest[0].own for m in matches if m.source is source)
        for other, matches in told
        if other is not draft and not other.of_noun
    )


def _about_the_same(draft: Assertion, source: Assertion) -> bool:
    """Whether two statements share a figure, or a word of their own."""
    if draft.figures & source.figures:
        return True
    theirs = source.words | source.carried | {source.predicate}
    mine = {word for word in draft.words | draft.carried if carries_meaning(word)}
    return any(related(word, other) for word in mine for other in theirs)


def _is_turned(draft: Assertion, source: Assertion, other: str, *, negated: bool) -> bool | None:
    """Whether a word of the source points the other way; None where it says nothing to it."""
    word = draft.predicate
    turned, same = turned_word(word, other), related(word, other)
    shared = any(u for _, u in draft.figures & source.figures) or worked_out(draft, source)
    if not (turned or same) and shared and other == source.predicate:
        more, theirs = _more(word), _more(other)
        if more is not None and theirs is not None:
            turned, same = more is not theirs, more is theirs
    end = not same and same_scale_end(word, other)
    if other in MANY_SENSES or not (turned or same or end):
        return None
    differs = draft.negated is not negated
    if (turned or same) and _other_side(draft, source):
        differs = not differs
    if (turned and not differs) or (end and differs and not draft.negated):
        return True
    return False if turned or end or not differs else None


def _more(word: str) -> bool | None:
    """Whether a word tells that an amount is the larger one; None where it tells neither."""
    ends = {up for axis, up in POLES.get(word, ()) if axis.name in AMOUNTS}
    return ends.pop() if len(ends) == 1 else None


def _reckoned(case: Case, passage: Passage, draft: Assertion) -> Finding | None:
    """A finding where the draft's own figures say otherwise: `45에서 30으로 늘었다`."""
    more = _more(draft.predicate)
    if more is None or draft.of_noun or draft.negated:
        return None
    pair = _compared(passage.text, case.facts.get(passage, ()), draft.clause)
    if pair is None or not _differ(*pair, more=more):
        return None
    first, second = (fact.text for fact in pair)
    return finding_on(
        case,
        passage,
        "direction",
        "error",
        f"{draft.predicate} where the source has {first} / {second}",
        found=draft.predicate,
    )


def _differ(first: Fact, second: Fact, *, more: bool) -> bool:
    """Whether the first amount is not the larger (or smaller) one, as is said of it."""
    try:
        one, other = Decimal(first.value), Decimal(second.value)
    except InvalidOperation:
        return False
    return one < other if more else one > other


def _compared(text: str, facts: Sequence[Fact], clause: Clause) -> tuple[Fact, Fact] | None:
    """The two figures of one unit that a clause compares, the one it is said of first."""
    figures = [f for f in facts if f.kind in FIGURES and f.unit is not None]
    inside = [f for f in figures if f.span.start < clause.place[0]]
    if not inside or inside[-1].span.start < clause.start:
        return None
    last = inside[-1]
    if len(inside) > 1 and inside[-2].unit == last.unit:
        before = inside[-2]
        between = text[before.span.end : last.span.start]
        follows = text[last.span.end : clause.place[0]]
        if FROM_TO.search(between) and LEADS_TO.search(follows):
            return last, before
        if HELD_AGAINST.search(follows) and LEADS_TO.search(between) and len(between) <= FARTHEST:
            return before, last
    if clause.link == "adnominal" and HELD_AGAINST.search(text[last.span.end : clause.place[0]]):
        behind = (f for f in figures if 0 <= f.span.start - clause.end <= 1)
        beside = next((f for f in behind if f.unit == last.unit), None)
        return (beside, last) if beside is not None else None
    return None


def _directions(source: Assertion) -> Iterable[tuple[str, bool]]:
    """Every word of a source statement that points somewhere, and whether it is denied."""
    yield source.predicate, source.negated
    if not source.of_noun:
        for word in source.words:
            if word in POLES and word not in BOUNDS:
                yield word, False


def _noun(
    case: Case,
    passage: Passage,
    draft: Assertion,
    matches: Sequence[Match],
    every: frozenset[str],
) -> Finding | None:
    """The same for a noun of the statement: 흑자 told for 적자."""
    if case.source is None or draft.of_noun:
        return None
    words_of = case.source.aligner.words_of
    for word in sorted({phrase.head for phrase in draft.clause.phrases} & draft.words):
        if word not in POLES or word in MANY_SENSES or word in BOUNDS:
            continue
        against = agreeing = 0.0
        nearest: tuple[Match, str] | None = None
        for match in matches:
            source = match.source
            if any(related(word, each) for each in words_of(source.sentence)):
                near = any(related(word, each) for each in (*source.words, source.predicate))
                agreeing = max(agreeing, match.likeness - (0.0 if near else AHEAD))
                continue
            other = _opposite_in(draft, word, source, every)
            share = match.likeness + SAME_PREDICATE * related(draft.predicate, source.predicate)
            if other is not None and share > against:
                against, nearest = share, (match, other)
        if nearest is not None and against >= max(NOUN_ENOUGH, agreeing + AHEAD):
            return _finding(case, passage, word, nearest[1], nearest[0].source)
    return None


def _opposite_in(
    draft: Assertion, word: str, source: Assertion, every: frozenset[str]
) -> str | None:
    """The opposite of a noun in a source statement, unless the draft has it too."""
    if source.of_noun or source.negated is not draft.negated:
        return None
    held = set(source.words)
    mine, theirs = draft.predicate, source.predicate
    if not (related(mine, theirs) or same_scale_end(mine, theirs)):
        held.add(theirs)
    return next(
        (o for o in sorted(held - every - MANY_SENSES) if turned_word(word, o)),
        None,
    )


def _other_side(draft: Assertion, source: Assertion) -> bool:
    """Whether the two have their sides exchanged: A가 B를 이기다, B가 A에 지다."""
    first, second = _sides(draft), _sides(source)
    one = any(related(a, b) for a in first[0] for b in second[1])
    two = any(related(a, b) for a in first[0] for b in second[0])
    back = any(related(a, b) for a in first[1] for b in second[0])
    return (one or back) and not two


def _sides(told: Assertion) -> tuple[list[str], list[str]]:
    clause = told.clause
    subject = [p.head for p in clause.phrases if p.role in SIDES]
    if not subject and clause.link == "adnominal" and clause.noun:
        subject = [clause.noun]
    if not subject or clause.link == "adnominal":
        subject += [clause.topic.head] if clause.topic is not None else []
    return subject, [p.head for p in clause.phrases if p.role in OTHERS]


def _finding(case: Case, passage: Passage, word: str, other: str, source: Assertion) -> Finding:
    wording = case.source.article.sentence(source.sentence).text if case.source else None
    return finding_on(
        case,
        passage,
        "direction",
        "error",
        f"{word} where the source has {other}",
        expected=wording,
        found=word,
        sources=(source.sentence,),
    )


CHECK = Check("direction", "error", needs_source=True, run=_run)
