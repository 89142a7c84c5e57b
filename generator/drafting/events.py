"""Headings that tell an event, cut from a sentence by its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.drafting.phrases import LONGEST, PERSON, headed, is_telling, plain_phrase
from generator.drafting.rewrite import NOT_ASSERTED, is_bound, strip_opening
from generator.facts.patterns import BEFORE
from generator.text.clauses import NounPhrase, noun_phrases
from generator.text.hangul import final_consonant, is_syllable, with_final
from generator.text.morphology import Token, analyze

__all__ = ["clause_headline", "event_headline", "tail_headline", "thing_headline"]

#: Endings that no heading has.
#: Objects that are means or targets, and not what is dealt with.
MEANS = re.compile(
    r"[을를]\s(?:상대로|대상으로|위해|위한|통해|통한|비롯|놓고|두고|중심으로|계기로|앞두고)"
)
COMING = re.compile(r"\s?(?:오는|지난)\s")
DAY_BETWEEN = re.compile(
    r"(?:\d{4}년\s)?(?:내년\s)?(?:\d{1,2}월\s)?\d{1,2}일|\d{4}년|내년|\d{1,2}월"
)
#: Endings behind which a verbal noun still tells a plain, affirmative event.
ONGOING = frozenset(("었", "고", "있", "는", "어"))
INTENTS = ("방침", "계획", "예정")
NAMES = ("NNP", "SL")
FIGURE_TAGS = frozenset(("SN", "NR", "NNB", "SW", "NNG"))


def event_headline(text: str) -> str | None:
    """`미국, 대중 반도체 제재 강화`: topic, object and verbal noun of a plain statement.

    What stands between object and verb must be a day (`19일 개통`) or an amount (`예산안
    4조 2180억원 편성`); anything else would be lost, so there is no heading then.
    """
    tokens = analyze(text)
    phrases = noun_phrases(tokens)
    for verb in _verbal_nouns(text, tokens):
        before = [p for p in phrases if p.last < verb]
        subject = next((p for p in before if p.particle in ("은", "는")), None)
        last = next((p for p in reversed(before) if p.particle in ("을", "를", "이", "가")), None)
        if last is None or last is subject or not is_telling(tokens, last):
            continue
        detail = _detail(text, tokens, last, verb)
        if detail is None:
            continue
        verbal = f"{detail}{tokens[verb].form}{_intent(tokens, verb)}"
        core = f"{plain_phrase(text, tokens, _with_owner(before, last))} {verbal}"
        if len(core) > LONGEST and tokens[last.first].form not in BEFORE:
            core = f"{plain_phrase(text, tokens, last)} {verbal}"
        if subject is None or not is_telling(tokens, subject):
            subject = _owner(tokens, before, last)
            if subject is None:
                return core if 8 < len(core) <= LONGEST else None
        return headed(f"{plain_phrase(text, tokens, subject)}, {core}")
    return None


def _owner(
    tokens: Sequence[Token], phrases: Sequence[NounPhrase], last: NounPhrase
) -> NounPhrase | None:
    """A named subject with 이/가 that no relative clause closes over."""
    for phrase in phrases:
        named = any(t.tag in NAMES for t in tokens[phrase.first : phrase.last])
        relative = any(t.tag == "ETM" for t in tokens[phrase.last : last.first])
        if phrase.particle in ("이", "가") and phrase is not last and named and not relative:
            return phrase
    return None


def _with_owner(phrases: Sequence[NounPhrase], last: NounPhrase) -> NounPhrase:
    """`투자액의 최대 30%` whole: a share says little without what it is of."""
    for phrase in phrases:
        if phrase.particle == "의" and phrase.last + 1 == last.first:
            return last._replace(start=phrase.start, first=phrase.first)
    return last


def _verbal_nouns(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """Nouns with 하다 or 되다 that assert an event: the main verb's, then earlier clauses'."""
    for index in range(len(tokens) - 1, 0, -1):
        if tokens[index].tag != "XSV" or tokens[index].form not in ("하", "되"):
            continue
        after = tokens[index + 1 : index + 5]
        plain = [t for t in after if t.tag not in ("EP", "VX")]
        if tokens[index - 1].tag == "NNG" and _asserts(
            tokens, index, plain, text[tokens[index].end :]
        ):
            yield index - 1


def _asserts(tokens: Sequence[Token], index: int, after: Sequence[Token], rest: str) -> bool:
    """Whether the verb is affirmative and in no relative, reported or conditional clause."""
    following = tokens[index + 1 : index + 4]
    if not after or any(t.form in ("지", "면", "려고", "도록", "겠") for t in following):
        return False
    if after[0].tag == "EF" or _intent(tokens, index - 1):
        return True
    return after[0].tag == "EC" and after[0].form in ONGOING and not NOT_ASSERTED.search(rest)


def _intent(tokens: Sequence[Token], verb: int) -> str:
    """` 방침` where the sentence closes with -ㄹ 방침이다: a plan stays a plan."""
    after = tokens[verb + 2 : verb + 5]
    if len(after) < 3 or after[0].tag != "ETM" or after[1].form not in INTENTS:
        return ""
    return f" {after[1].form}" if after[2].tag == "VCP" else ""


def _detail(text: str, tokens: Sequence[Token], phrase: NounPhrase, verb: int) -> str | None:
    """A day or an amount between object and verb, with a blank behind it; None for more."""
    start = phrase.end + len(tokens[phrase.last].form)
    if coming := COMING.match(text, start):
        start = coming.end()
    stretch = text[start : tokens[verb].start].strip()
    if not stretch:
        return ""
    if DAY_BETWEEN.fullmatch(stretch.removesuffix("에")):
        return stretch.removesuffix("에") + " "
    inside = [t for t in tokens[phrase.last + 1 : verb] if t.start >= start]
    amount = inside and inside[-1].form in ("로", "으로") and inside[0].tag in ("SN", "NR", "NNG")
    if amount and all(t.tag in FIGURE_TAGS for t in inside[:-1]) and re.search(r"\d", stretch):
        return text[start : inside[-1].start].strip() + " "
    return None


def tail_headline(text: str) -> str | None:
    """`가람 스톤즈, 5년 만에 한국시리즈에 올라`: who, and the last of several things done."""
    core = strip_opening(text).rstrip(". ")
    tokens = analyze(core)
    cuts = [t.end for t in tokens if t.tag == "EC" and t.form in ("고", "며", "으며")]
    phrases = noun_phrases(tokens)
    subject = next((p for p in phrases if p.particle in ("은", "는", "이", "가")), None)
    if not cuts or subject is None or subject.start > 0 or not is_telling(tokens, subject):
        return None
    tail = core[cuts[-1] :].strip(" ,")
    own = any(p.start >= cuts[-1] and p.particle in ("은", "는", "이", "가") for p in phrases)
    if own or len(tail) < 8 or re.search('[“"‘]', core) or NOT_ASSERTED.search(tail):
        return None
    ending = _without_ending(tail)
    return headed(f"{plain_phrase(core, tokens, subject)}, {ending}") if ending else None


def _without_ending(core: str) -> str | None:
    """A past statement as headlines close it: 남았다 to 남아, 올랐다 to 올라."""
    stem = core[:-1]
    if stem.endswith(("였", "이었")):
        return None
    if not core.endswith("다") or not is_syllable(stem[-1:]) or final_consonant(stem[-1]) != "ㅆ":
        return None
    return stem[:-1] + with_final(stem[-1], "")


def clause_headline(text: str) -> str | None:
    """`판매량의 88%는 해외에서 나와`: a short past statement as headlines close it.

    Headlines leave -ㅆ다 off (남았다 to 남아); only a statement short enough to stand whole is
    used, so that nothing of it is lost.
    """
    core = strip_opening(text).rstrip(". ")
    if len(core) > LONGEST or not core.endswith("다") or not re.search(r"\d|[A-Z]", core):
        return None
    if any(t.tag in ("EC", "SP", "SSO") or t.form == "도" for t in analyze(core)):
        return None
    stem = core[:-1]
    if (
        not is_syllable(stem[-1])
        or final_consonant(stem[-1]) != "ㅆ"
        or is_bound(core, analyze(core))
    ):
        return None
    return stem[:-1] + with_final(stem[-1], "")


def thing_headline(text: str) -> str | None:
    """`온새머티리얼즈, 실리콘 음극재 공장`: who, and what they deal with."""
    tokens = analyze(text)
    phrases = [p for p in noun_phrases(tokens) if is_telling(tokens, p)]
    subject = next((p for p in phrases if p.particle in ("은", "는", "이", "가")), None)
    if subject is None or PERSON.search(text[subject.start : subject.end]):
        return None
    if not any(t.tag in NAMES for t in tokens[subject.first : subject.last]):
        return None
    things = [
        p
        for p in phrases
        if p.particle in ("을", "를")
        and p.start > subject.end
        and not MEANS.match(text, p.end)
        and all(t.tag not in ("SN", "NR", "NNB", "SSO") for t in tokens[p.first : p.last])
        and sum(t.tag in ("NNG", "NNP", "SL") for t in tokens[p.first : p.last]) > 1
    ]
    if not things:
        return None
    thing = max(things, key=lambda p: p.last - p.first)
    return headed(f"{plain_phrase(text, tokens, subject)}, {plain_phrase(text, tokens, thing)}")
