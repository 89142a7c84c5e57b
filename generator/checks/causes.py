"""Reasons that a sentence gives, and whether the source ties the same two things so."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from generator.checks.alignment import Aligner
from generator.models import Article
from generator.text.compounds import join_nouns
from generator.text.morphology import Token, analyze
from generator.text.statements import content_of
from generator.text.wordlist import words

__all__ = ["Reason", "judge_reason", "read_reasons"]

#: Endings that give a reason; those of `LOOSE` more often only tell what came along.
SURE_ENDINGS = frozenset(words("니까 으니까 므로 으므로 느라 느라고 아서 어서 길래 기에"))
LOOSE_ENDINGS = frozenset(words("면서 으면서 자 더니 어 아"))
#: These give one only where the clause has a subject of its own: 정전이 일어나 기계가 멈췄다.
OWN_SUBJECT = frozenset(words("면서 으면서 어 아"))
ALSO = frozenset(words("까지 도 마저"))
#: These are too common to tell an order.
COMMON = frozenset(words("어 아"))
AUXILIARY = frozenset(("VX", "VV", "JX"))
#: Nouns of reason: 가뭄 때문에, 줄어든 탓이다, 유출됐다는 이유로.
REASON_NOUNS = frozenset(words("때문 탓 덕분 덕 바람 여파 영향 까닭 이유 근거 계기"))
#: Of those, the ones that only count with a particle: 이유로, 영향으로; not 이유를 물었다.
WITH_PARTICLE = frozenset(words("덕 바람 여파 영향 까닭 이유 근거 계기"))
PARTICLES = frozenset(words("로 으로 에"))
REASON_VERBS = frozenset(words("인하다 말미암다 힘입다 기인하다 비롯되다"))
#: 이에 따라, 수요 증가에 따라; 보고서에 따르면 gives no reason.
FOLLOWS = "따르다"
#: 늦어진 이유로 날씨를 꼽았다: the reason is what the verb names.
NAMING = frozenset(words("꼽다 꼽히다 들다 지목 거론"))
#: 늘었다는 소식에; 짧다는 점을 들어.
NEWS = frozenset(words("소식 발표"))
POINTS = frozenset(words("점 이유 사례"))
#: Behind 것은, 이유는, 까닭은, 배경은 the reason comes last.
TURNED = frozenset(words("것 이유 까닭 배경 원인 거 건"))
TOPICS = frozenset(words("은 는 ᆫ"))
SPEECH = frozenset(words("밝히다 말하다 말 설명 전하다 강조 덧붙이다 하다 지적 주장 보다 분석"))

#: A cause covered less than this, with an effect covered at least so, is made up.
MADE_UP = ((0.35, 0.4), (0.4, 0.5), (0.5, 0.9))
#: How much better the two sides fit apart than in one place, for the tie to be made up.
APART = 0.55
#: How far from each other two sentences may stand and still be tied, and what distance costs.
REACH, STEP = 2, 0.08
#: By how much the turned reading of a reason must fit better.
TURNED_BY, UNDECIDED = 0.3, 0.15
#: From which share on of both sides the order in which a sentence tells them counts.
TOLD_FULLY = 1.3


class Reason(NamedTuple):
    """Base forms of what the cause and the effect are told in; `sure` is false for 면서, 자.

    `common` is true for 어, which only counts for a cause that the source lacks altogether.
    `back` tells that it closes the sentence: what it explains may stand in the one before.
    """

    cause: frozenset[str]
    effect: frozenset[str]
    sure: bool = True
    back: bool = False
    common: bool = False


def read_reasons(text: str) -> tuple[Reason, ...]:
    """Every reason that a sentence gives, in reading order."""
    return _read(text)


@lru_cache(maxsize=2048)
def _read(text: str) -> tuple[Reason, ...]:
    tokens = join_nouns(analyze(text))
    found = []
    for index in range(len(tokens)):
        marker = _marker(tokens, index)
        if marker is None:
            continue
        behind, sure, closes = marker
        closes = closes and _turn(tokens, index) is None
        reason = _sides(tokens, index, behind, closes=closes)
        common = tokens[index].form in COMMON
        found.append(Reason(*reason, sure, back=closes, common=common))
    return tuple(reason for reason in found if reason.cause and (reason.effect or reason.back))


def _marker(tokens: Sequence[Token], index: int) -> tuple[int, bool, bool] | None:
    """A reason's marker here: the index behind it, whether it is sure, whether it closes."""
    token = tokens[index]
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.tag == "EC":
        if token.form in SURE_ENDINGS:
            return index + 1, True, False
        return (index + 1, False, False) if _is_loose(tokens, index) else None
    if token.form in REASON_NOUNS and token.tag in ("NNG", "NNB"):
        return _noun_marker(tokens, index)
    if token.form in NEWS and after is not None and after.form == "에":
        return index + 2, True, False
    if token.lemma == "들다" and tokens[max(0, index - 2)].form in POINTS:
        return index + 1, True, False
    if token.tag == "VV" and index and tokens[index - 1].form in PARTICLES:
        if token.lemma in REASON_VERBS:
            return index + 1, True, False
        if token.lemma == FOLLOWS and after is not None and after.form in ("어", "아"):
            return index + 1, False, False
    return None


def _noun_marker(tokens: Sequence[Token], index: int) -> tuple[int, bool, bool] | None:
    """가뭄 때문에, 유출됐다는 이유로; 탓이다 closes the sentence."""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if not index:
        return None
    if after is not None and after.tag == "VCP":
        return index + 1, True, True
    leans = after is not None and after.form in PARTICLES
    if leans and NAMING.intersection(content_of(tokens[index + 2 :])):
        return None
    if leans or tokens[index].form not in WITH_PARTICLE:
        return index + 1 + leans, True, False
    return None


def _is_loose(tokens: Sequence[Token], index: int) -> bool:
    """Whether an ending may give a reason, though it often only tells what came along."""
    form = tokens[index].form
    if form not in LOOSE_ENDINGS or index + 1 == len(tokens):
        return False
    if form not in OWN_SUBJECT:
        return True
    start = _clause_start(tokens, index)
    held = False
    for token in tokens[start:index]:
        held = token.tag != "ETM" and (held or token.tag == "JKS" or token.form in ALSO)
    if form not in COMMON:
        return held
    after = tokens[index + 1]
    other = any(token.tag == "JKS" for token in tokens[index + 1 :])
    return held and other and after.tag not in AUXILIARY and after.tag != "SP"


def _sides(
    tokens: Sequence[Token], index: int, behind: int, *, closes: bool
) -> tuple[frozenset[str], frozenset[str]]:
    """The words of cause and effect around a marker that stands from `index` to `behind`."""
    turned = _turn(tokens, index)
    if turned is not None:
        cause, effect = tokens[turned + 1 : index], tokens[: turned - 1]
        return _words(cause), _words(effect)
    start = _clause_start(tokens, index)
    cause = tokens[start:index]
    if closes:
        return _words(cause), _words(tokens[:start])
    topic = _topic_end(tokens, start, index)
    return _words(tokens[topic:index]), _words([*tokens[start:topic], *tokens[behind:]])


def _turn(tokens: Sequence[Token], index: int) -> int | None:
    """The particle of 것은, 이유는 before a marker; what stands before it is the effect."""
    for place in range(index - 1, 0, -1):
        if tokens[place].form in TOPICS and tokens[place].tag == "JX":
            return place if tokens[place - 1].form in TURNED else None
    return None


def _clause_start(tokens: Sequence[Token], index: int) -> int:
    """Where the clause that a marker closes begins: behind the connective ending before it."""
    for place in range(index - 2, 0, -1):
        token = tokens[place]
        following = tokens[place + 1]
        if token.tag == "EC" and following.tag not in AUXILIARY:
            return place + 1
        if token.tag in ("SSC", "SP") and token.form != ")":
            return place + 1
    return 0


def _topic_end(tokens: Sequence[Token], start: int, index: int) -> int:
    """Behind a topic that opens the clause: it belongs to what follows."""
    for place in range(start, index):
        if tokens[place].tag == "JX" and tokens[place].form in TOPICS:
            return place + 1
        if tokens[place].tag[0] == "E":
            return start
    return start


def _words(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(word for word in content_of(tokens) if word not in SPEECH)


def judge_reason(reason: Reason, aligner: Aligner, article: Article) -> str | None:
    """What is wrong with a reason; None where the source gives it, or says too little of it."""
    causes, effects = (aligner.held_by(side) for side in (reason.cause, reason.effect))
    if causes is None or effects is None:
        return None
    ids = list(causes)
    score, cause, effect, later = max(
        (causes[a] + effects[b] - STEP * abs(m - n), a, b, m - n)
        for m, a in enumerate(ids)
        for n, b in enumerate(ids)
        if abs(m - n) <= REACH
    )
    told_so = max(effects.values())
    if any(causes[cause] < lacking and told_so >= held for lacking, held in MADE_UP):
        return "The source does not give this as the reason"
    if reason.common:
        return None
    if max(causes.values()) + max(effects.values()) - score > APART:
        return "The source does not tie this reason to what it is said to bring about"
    told = article.sentence(cause).text
    if later > 0 and not any(each.sure for each in read_reasons(told)):
        return "Cause and effect may be turned round"
    fully = causes[cause] + effects[effect] >= TOLD_FULLY
    if cause == effect and fully and _turned(reason, aligner, told) > TURNED_BY:
        return "Cause and effect are turned round"
    return None


def _turned(reason: Reason, aligner: Aligner, told: str) -> float:
    """How much better a reason fits a source sentence with its sides exchanged."""
    sides = [(each.cause, each.effect) for each in read_reasons(told) if not each.back]

    def fit(cause: frozenset[str], effect: frozenset[str]) -> float:
        return aligner.within(reason.cause, cause) + aligner.within(reason.effect, effect)

    found = max((fit(effect, cause) - fit(cause, effect) for cause, effect in sides), default=0.0)
    return found if abs(found) > UNDECIDED else _order(reason, aligner, told)


def _order(reason: Reason, aligner: Aligner, told: str) -> float:
    """How far the cause's words stand behind the effect's in a sentence, as a share of it."""
    order = content_of(analyze(told))
    places = []
    for side in (reason.cause - reason.effect, reason.effect - reason.cause):
        near = [aligner.near(word) for word in side]
        held = [n for n, word in enumerate(order) if any(word in each for each in near)]
        if not held:
            return 0.0
        places.append(sum(held) / len(held))
    return (places[0] - places[1]) / len(order)
