"""`negation`: what the source denies told as so, or what it tells denied.

Catches: 않다, 못하다, 없다, 아니다, 안, 못 added or taken away; 하지 않기로 했다 told as 하기로
했다; what was given up, refused or came to nothing told as done; 불-, 미- added or dropped; 없이
told as with. Each statement is held against the source's statements with the same predicate; the
one that shares most of the words around it decides. A denial for which the source has no denial
near is a warning.

Lets pass: two denials that cancel out (하지 않은 것은 아니다); an opposite for a denial (유지됐다
for 줄지 않았다); statements whose predicate the source does not have.

Example: the source has “도담제약은 공장을 팔지 않기로 했다”. Wrong: “도담제약은 공장을 팔기로
했습니다.” Right, though it looks wrong: “도담제약은 공장 매각을 포기했습니다.”

Waive: `{check: negation, sentence: "…", reason: "…"}` under `chogo: waive:` in the front matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.checks.assertions import (
    DENYING,
    Assertion,
    Match,
    figures_differ,
    matches_of,
    related,
    same_scale_end,
    told_by_source,
    turned_word,
)
from generator.checks.case import Case, Check, finding_on
from generator.checks.opposites import AXES
from generator.checks.wording import carries_meaning
from generator.models import Finding, Passage
from generator.text.statement_words import FUTURE
from generator.text.wordlist import words

__all__ = ["CHECK"]

#: How much of the words around a statement its counterpart must share, and how much more than
#: any statement that agrees.
ENOUGH, AHEAD = 0.32, 0.08
#: Predicates that say little by themselves need more around them.
VAGUE_ENOUGH = 0.5
VAGUE = frozenset(("있다", "하다", "되다", "이다", "보이다", "나오다", "나타나다", "받다", "주다"))
#: How near a source statement must be before a denial without any basis is told.
UNFOUNDED = 0.4
#: Predicates that are often told as a denial: 미미하다 as 크지 않다.
DOWNWARDS = frozenset(word for axis in AXES for word in axis.down if len(word) > 1)
#: Nouns that make an act of a clause, done or not: 의사를 구하는 일.
DOING_NOUNS = frozenset(words("일 것 데 방안 방법 문제 과제 길 쪽 대신"))
#: What can be or cannot; how much of it two tellings must share.
ABLE, ABLE_ENOUGH = frozenset(("possible",)), 0.7
SAYING = frozenset(words("밝히다 말 전하다 설명 강조 덧붙이다 언급"))
BEING = ("subject", "topic", "also", "at")
#: The same for a noun that the source tells to be absent.
ABSENT_ENOUGH = 0.45


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.passages:
        told = list(matches_of(case, passage))
        found = next((f for a, m in told if (f := _turned(case, passage, a, m))), None)
        found = found or _absent(case, passage, told) or _unfounded(case, passage, told)
        if found:
            yield found


def _turned(
    case: Case, passage: Passage, draft: Assertion, matches: Sequence[Match]
) -> Finding | None:
    """A finding where the nearest statement with this predicate has the other polarity."""
    nearest: Match | None = None
    agreeing: list[Match] = []
    by_opposite: list[Match] = []
    for match in matches:
        source = match.source
        if not _both_asserted(draft, source):
            continue
        differs = draft.negated is not source.negated
        akin = draft.negated and same_scale_end(draft.predicate, source.predicate)
        if akin or related(draft.predicate, source.predicate):
            if not differs:
                agreeing.append(match)
            elif (
                _same_being(draft, source)
                and not _tells(draft, source)
                and (nearest is None or match.likeness > nearest.likeness)
            ):
                nearest = match
        elif differs and turned_word(draft.predicate, source.predicate):
            by_opposite.append(match)
    if nearest is None:
        return _ability(case, passage, draft, matches)
    agreeing += [m for m in by_opposite if m.source.sentence != nearest.source.sentence]
    rival = max((match.own for match in agreeing), default=0.0)
    if rival and rival >= nearest.own:
        return None
    aside = draft.clause.link == "adnominal"
    enough = VAGUE_ENOUGH if aside or draft.predicate in VAGUE else ENOUGH
    ahead = max((match.likeness for match in agreeing), default=0.0) + AHEAD
    if nearest.likeness < enough or nearest.likeness < ahead:
        return None
    return _finding(case, passage, draft.predicate, nearest.source, denied=draft.negated)


def _tells(draft: Assertion, source: Assertion) -> bool:
    """Whether the source's predicate only tells that somebody says something."""
    return source.predicate in SAYING and source.predicate != draft.predicate


def _ability(
    case: Case, passage: Passage, draft: Assertion, matches: Sequence[Match]
) -> Finding | None:
    """A finding where the source says that it cannot be, or can, in whatever words."""
    if draft.status != ABLE or draft.clause.noun != "수" or draft.of_noun or not matches:
        return None
    nearest = max(matches, key=lambda match: match.likeness)
    source = nearest.source
    differs = source.status == ABLE and source.negated is not draft.negated
    if not differs or turned_word(draft.predicate, source.predicate):
        return None
    if min(nearest.own, nearest.likeness) < ABLE_ENOUGH or figures_differ(draft, source):
        return None
    return _finding(case, passage, draft.predicate, source, denied=draft.negated)


def _both_asserted(draft: Assertion, source: Assertion) -> bool:
    """Conditions, open questions and what only could be (팔 데) say nothing against a statement."""
    if not (_asserts(draft) and _asserts(source)) or figures_differ(draft, source):
        return False
    mine, theirs = draft.clause, source.clause
    if mine.link == "condition":
        return theirs.link == "condition" and mine.ending[-1:] == theirs.ending[-1:]
    return theirs.link != "condition" or mine.link == "contrast"


def _asserts(told: Assertion) -> bool:
    clause = told.clause
    if "open" in told.status:
        return False
    return clause.link != "adnominal" or not (
        clause.ending in FUTURE or (clause.noun in DOING_NOUNS and not clause.past)
    )


def _same_being(draft: Assertion, source: Assertion) -> bool:
    """있다 and 없다 are about the same only where what there is, or the place, agrees."""
    if draft.predicate != "있다":
        return True
    mine, theirs = (
        [w for p in each.clause.phrases if p.role in BEING for w in p.words]
        for each in (draft, source)
    )
    return any(related(a, b) for a in mine for b in theirs)


def _absent(
    case: Case, passage: Passage, told: Sequence[tuple[Assertion, list[Match]]]
) -> Finding | None:
    """A finding where the draft has what the source says is not there."""
    if case.source is None:
        return None
    aligner = case.source.aligner
    draft_absent = {word for a, _ in told for noun in _missing(a) for word in noun}
    draft_absent |= {a.predicate for a, _ in told if a.clause.noun in draft_absent}
    described = {
        (a.sentence, a.clause.noun) for a in told_by_source(aligner) if a.clause.link == "adnominal"
    }
    for source in told_by_source(aligner):
        for noun in _missing(source):
            if any((source.sentence, word) in described for word in noun):
                continue
            key = max(noun, key=aligner.weight)
            if any(related(key, word) for word in draft_absent):
                continue
            for draft, matches in told:
                if draft.of_noun or draft.negated or draft.status & {"possible", "open"}:
                    continue
                here = next((w for w in (*draft.words, draft.predicate) if related(w, key)), "")
                if not here:
                    continue
                near = max(m.likeness for m in matches if m.source is source)
                rivals = [
                    m.likeness
                    for m in matches
                    if not m.source.negated
                    and m.source.sentence != source.sentence
                    and any(related(here, w) for w in (*m.source.words, m.source.predicate))
                ]
                if not rivals or (near >= ABSENT_ENOUGH and near > max(rivals)):
                    return _finding(case, passage, here, source, denied=False)
    return None


def _unfounded(
    case: Case, passage: Passage, told: Sequence[tuple[Assertion, list[Match]]]
) -> Finding | None:
    """A warning where the draft denies something and nothing near in the source is denied."""
    if case.source is None:
        return None
    for draft, matches in told:
        denies = draft.negated or any(True for _ in _missing(draft))
        if not denies or draft.of_noun or draft.clause.link in ("condition", "nominal"):
            continue
        best = max(matches, key=lambda match: match.likeness, default=None)
        if best is None or best.likeness < UNFOUNDED:
            continue
        cited = case.cited(passage)
        near = (*(cited[:1] if draft.negated else cited), best.source.sentence)
        drawn = [m.source for m in matches if m.source.sentence in near]
        if any(_is_dim(each, draft) for each in drawn):
            continue
        if not any(m.source.negated and m.likeness >= UNFOUNDED for m in matches):
            return finding_on(
                case,
                passage,
                "negation",
                "warning",
                f"{draft.predicate}: nothing in the source denies this",
                found=draft.predicate,
                sources=tuple(dict.fromkeys(near)),
            )
    return None


def _is_dim(source: Assertion, draft: Assertion) -> bool:
    """Whether a statement may be told as a denial: it is one, or its predicate stands for one."""
    return (
        source.negated
        or source.predicate in DENYING
        or source.predicate in DOWNWARDS
        or turned_word(draft.predicate, source.predicate)
        or any(True for _ in _missing(source))
    )


def _missing(assertion: Assertion) -> Iterable[tuple[str, ...]]:
    """The nouns of which an assertion tells that they are not there."""
    if assertion.of_noun:
        return
    clause = assertion.clause
    for phrase in clause.phrases:
        held = tuple(word for word in phrase.words if carries_meaning(word) and not word.isdigit())
        if phrase.role == "without" and held:
            yield held
    if clause.predicate == "있다" and clause.negated and not clause.status:
        being = clause.phrase("subject", "also", "topic")
        if being is not None:
            held = tuple(w for w in being.words if carries_meaning(w) and not w.isdigit())
            if held:
                yield held


def _finding(
    case: Case, passage: Passage, word: str, source: Assertion, *, denied: bool
) -> Finding:
    message = (
        f"{word}: the source does not deny this" if denied else f"{word}: the source denies this"
    )
    wording = case.source.article.sentence(source.sentence).text if case.source else None
    return finding_on(
        case,
        passage,
        "negation",
        "error",
        message,
        expected=wording,
        found=word,
        sources=(source.sentence,),
    )


CHECK = Check("negation", "error", needs_source=True, run=_run)
