"""`tone`: sentences that leave the tone of the house, and openings that point at nothing.

Catches: endings other than 합니다체 in the body: 한다체 (늘었다), 해요체 (늘었어요), 반말
(늘었어), endings of notices (늘었음, 추진함, 추진할 예정); 그는, 이는, 이들은, 이에 or 이를 통해 at
the head of a section, where nothing stands before it, or 그는 and 이들은 where the two
sentences before name nobody.

Lets pass: what stands in quotation marks, titles and headings, points of a list that are no
sentences, questions and wishes in the house's tone (…일까요?, …바랍니다). With `tone = "plain"`
in the settings 한다체 is the house's tone, and 합니다체 is told.

Example: `매출은 12% 늘었다.` beside `비용은 줄었습니다.` is told; in `대표는 “매출이 늘었다”고
말했습니다.` the ending in the quotation is the speaker's, so it is right.

Waive: for a feature in another tone, put `tone` into `disabled` in `[checks]`; for one
sentence, waive the finding in the front matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.checks.case import Case, Check, finding_on
from generator.checks.language_patterns import CLOSING_NOUNS, LEANING, PEOPLE, PERSON
from generator.models import Finding, Passage
from generator.text.endings import is_polite, to_polite
from generator.text.hangul import final_consonant, is_syllable
from generator.text.morphology import Token, analyze

__all__ = ["CHECK"]

#: What the tones are called in a finding.
PLAIN, SOFT, CASUAL, CLIPPED, POLITE = "한다체", "해요체", "반말", "-음 or a noun", "합니다체"
TAIL = re.compile(r"[.!?…~\s]*$")
CLOSING = "\"'”’」』》〉)]"
SOFT_ENDING = re.compile(r"(?:[가-힣]요|죠)$")
#: The fewest morphemes of a sentence that may end in a noun and still be meant as one.
MIN_SENTENCE = 6
#: Sentences before, in which 그는 may find whom it means.
LOOK_BACK = 2


def _run(case: Case) -> Iterable[Finding]:
    house = _house_tone(case)
    before: list[Passage] = []
    for passage in case.manuscript.passages:
        if passage.part != "body":
            before = []
            continue
        tokens = analyze(passage.text)
        tone = _tone(passage.text, tokens)
        if tone is not None and tone != house:
            yield finding_on(
                case,
                passage,
                "tone",
                "warning",
                f"{tone} in a text in {house}",
                expected=_in_house_tone(passage.text, house),
                found=passage.text[-20:],
            )
        yield from _opening(case, passage, before)
        before.append(passage)


def _house_tone(case: Case) -> str:
    return PLAIN if case.settings.checks.tone == "plain" else POLITE


def _in_house_tone(text: str, house: str) -> str:
    """The sentence as the house would end it, where that is sure; else the tone's name."""
    turned = to_polite(text) if house == POLITE else None
    return house if turned is None or turned == text else turned


def _tone(text: str, tokens: Sequence[Token]) -> str | None:
    """The tone of a sentence; None where it ends in a quotation or is no sentence."""
    core = text[: TAIL.search(text).start()]  # type: ignore[union-attr]
    if not core or core[-1] in CLOSING or not is_syllable(core[-1]):
        return None
    if core.endswith("까요") or (is_polite(text) and not SOFT_ENDING.search(core)):
        return POLITE
    last = next((t for t in reversed(tokens) if t.start < len(core)), None)
    if last is None:
        return None
    if last.tag == "EF":
        return _tone_of_ending(core)
    stopped = len(core) < len(text.rstrip())
    if core.endswith("다") and last.tag in ("EC", "VCP") and stopped:
        return PLAIN
    return _tone_of_noun(core, last, tokens, stopped=stopped)


def _tone_of_ending(core: str) -> str | None:
    if core.endswith(("다", "가", "까", "라", "자")):
        return PLAIN
    if SOFT_ENDING.search(core):
        return SOFT
    return CLIPPED if core.endswith(("음", "함", "됨", "임")) else CASUAL


def _tone_of_noun(core: str, last: Token, tokens: Sequence[Token], *, stopped: bool) -> str | None:
    """늘었음, 추진함, 추진할 예정: endings of notices, behind a whole sentence."""
    if last.tag == "ETN" and final_consonant(core[-1]) == "ㅁ":
        return CLIPPED
    if len(tokens) < MIN_SENTENCE or not any(t.tag in ("JKS", "JX", "JKO") for t in tokens):
        return None
    if last.tag in ("NNG", "NNB") and last.form in CLOSING_NOUNS:
        return CLIPPED
    return CASUAL if last.tag == "EC" and stopped and last.form in ("어", "아", "지") else None


def _opening(case: Case, passage: Passage, before: Sequence[Passage]) -> Iterator[Finding]:
    """A word that points back, where nothing or nothing fitting stands before it."""
    told = [p.text for p in before if p.section == passage.section][-LOOK_BACK:]
    person = PERSON.match(passage.text)
    word = person or LEANING.match(passage.text)
    if word is None:
        return
    message = None
    if not told:
        message = f"{word[0]} with nothing before it in its section"
    elif person and not any(map(_names_someone, told)):
        message = f"{word[0]}: the sentences before name nobody"
    if message:
        yield finding_on(case, passage, "tone", "warning", message, found=word[0])


def _names_someone(text: str) -> bool:
    """Whether a sentence has a person, a body or a pronoun that 그는 may point at."""
    return any(
        token.tag in ("NNP", "NP", "SL")
        or token.unknown
        or token.form in PEOPLE
        or (token.tag == "XSN" and token.form in ("들", "자", "인", "원", "씨"))
        for token in analyze(text)
    )


CHECK = Check("tone", "warning", needs_source=False, run=_run)
