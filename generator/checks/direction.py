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

from collections.abc import Iterable, Sequence

from generator.checks.assertions import (
    Assertion,
    Match,
    figures_differ,
    matches_of,
    related,
    same_scale_end,
    turned_word,
)
from generator.checks.case import Case, Check, finding_on
from generator.checks.wording import POLES
from generator.models import Finding, Passage
from generator.text.wordlist import words

__all__ = ["CHECK"]

#: How much of the words around a statement its opposite must share, and how much more than any
#: statement that agrees.
ENOUGH, AHEAD = 0.38, 0.08
#: The same for a noun inside of a statement.
NOUN_ENOUGH, SAME_PREDICATE = 0.55, 0.15
#: Words of many senses, whose opposite is rarely meant.
MANY_SENSES = frozenset(
    words(
        """
        나오다 들어가다 받다 주다 내다 나누다 합치다 찾다 떼다 잡다 있다 없다 열다 들어오다 참여
        담다 쓰다 보내다 넘기다 붙다 들다 만들다 잇다 묶다 새롭다 살다 놓다 달다
        """
    )
)
#: Words that bound a figure: modality's business where they are no predicate.
BOUNDS = frozenset(words("이상 이하 미만 초과 최대 최소 이내 최다 최고 최저 대부분 일부 다수 소수"))
SIDES = ("subject", "topic")
OTHERS = ("object", "to", "than", "from", "with", "at")


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        told = list(matches_of(case, passage))
        every = frozenset(w for a, _ in told for w in (*a.words, a.predicate))
        for draft, matches in told:
            found = _predicate(case, passage, draft, matches)
            found = found or _noun(case, passage, draft, matches, every)
            if found:
                yield found
                break


def _predicate(
    case: Case, passage: Passage, draft: Assertion, matches: Sequence[Match]
) -> Finding | None:
    """A finding where the nearest statement on the predicate's axis points the other way."""
    word = draft.predicate
    if word not in POLES or word in MANY_SENSES or draft.of_noun:
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
            elif turned and match.likeness > against and not figures_differ(draft, match.source):
                against, nearest = match.likeness, (match, other)
    if nearest is None or against < max(NOUN_ENOUGH if aside else ENOUGH, agreeing + AHEAD):
        return None
    if rival and rival >= nearest[0].own:
        return None
    return _finding(case, passage, word, nearest[1], nearest[0].source)


def _is_turned(draft: Assertion, source: Assertion, other: str, *, negated: bool) -> bool | None:
    """Whether a word of the source points the other way; None where it says nothing to it."""
    word = draft.predicate
    turned, same = turned_word(word, other), related(word, other)
    end = not same and same_scale_end(word, other)
    if other in MANY_SENSES or not (turned or same or end):
        return None
    differs = draft.negated is not negated
    if (turned or same) and _other_side(draft, source):
        differs = not differs
    if (turned and not differs) or (end and differs and not draft.negated):
        return True
    return False if turned or end or not differs else None


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
