"""`claim`: a sentence or clause that no source sentence supports.

Catches: sentences about the topic that the source does not state (generalities, forecasts,
judgements, effects), a clause of that kind added to a true sentence, a reason that the source
does not give, and cause and effect turned round.

Lets pass: free wording in near words, general words that claim nothing of their own (상황, 결과,
이번), sentences about the text itself (이 글에서는 …을 살펴보겠습니다).

Example: the source says `가온전자는 주문이 줄어 공장 두 곳을 닫았다.` Wrong:
`가온전자는 직원들에게 위로금을 지급했습니다.`, `공장을 닫는 바람에 주문이 줄었습니다.` Right:
`가온전자가 공장 두 곳의 문을 닫은 것은 주문이 감소했기 때문입니다.`

Waive: name the check and the sentence in the post, where you know it to be true from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.checks.alignment import Aligner
from generator.checks.case import Case, Check, finding_on
from generator.checks.causes import Reason, judge_reason, read_reasons
from generator.checks.wording import carries_meaning, is_word
from generator.models import Finding, Passage
from generator.text.compounds import join_nouns
from generator.text.morphology import Token, analyze
from generator.text.statements import content_of
from generator.text.wordlist import words

__all__ = ["CHECK", "Signs", "is_structural", "signs_of"]

#: A logistic model of `Signs`, fitted by `benchmarks/claim_weights.py`.
WEIGHTS = (6.08, -0.09, -1.38, 8.93, 0.66, 0.38)
BIAS = -6.41
#: Odds (as logarithm) from which a sentence counts as unsupported.
LIMIT = 0.23
MOST_NOUNS, MOST_VERBS = 4.0, 3.0
#: The share of a sentence's weight that a clause must have to be looked at alone.
SMALL = 0.3
SPEECH = frozenset(words("밝히다 말하다 말 설명 전하다 강조 덧붙이다 하다"))
COUNTING = frozenset(("MM", "NR", "SN"))
NOUNS = frozenset(("NNG", "NNP", "XR"))
#: What a text says of itself: its subject, and the verb that announces.
TEXT = frozenset(words("글 본문 기사 원문 아래 다음 요약 포스트 포스팅 페이지 링크 출처 표 목차"))
ANNOUNCES = frozenset(
    words("살펴보다 알아보다 정리 소개 다루다 짚다 짚어보다 확인 참고 요약 보다 전하다 이다 마치다")
)
CLOSING = re.compile(r"^(?:지금까지|이상으로|이상)\s.*(?:이?었|였|마치)\S*[.!]?$")


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks against a sentence: each from 0 (nothing) upwards.

    `new` is the share of weight of words that the source lacks, `nouns` and `verbs` their number,
    `clauses` what the best counterparts leave open, `worst` the same for the worst clause,
    `also` whether it adds something (도).
    """

    new: float
    nouns: float
    verbs: float
    clauses: float
    worst: float
    also: float

    def numbers(self) -> tuple[float, ...]:
        """In the order of the weights."""
        return self.new, self.nouns, self.verbs, self.clauses, self.worst, self.also


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    for passage in case.manuscript.of("body"):
        if is_structural(passage.text):
            continue
        aligner = case.source.aligner
        signs = signs_of(case, passage, aligner)
        if not case.evidence[passage].sources or _odds(signs) > LIMIT:
            new = _new_words(passage.text, aligner)
            message = "No source sentence supports this"
            yield finding_on(case, passage, "claim", "warning", message, found=", ".join(new))
            continue
        for reason in read_reasons(passage.text):
            problem = judge_reason(reason, aligner, case.source.article)
            if problem:
                yield finding_on(
                    case, passage, "claim", "warning", problem, found=_told(reason, passage)
                )
                break


def is_structural(text: str) -> bool:
    """Whether a sentence speaks of the text alone: 이 글에서는 …을 살펴보겠습니다."""
    held = content_of(analyze(text))
    if CLOSING.match(text):
        return True
    return bool(ANNOUNCES.intersection(held[-3:])) and bool(TEXT.intersection(held[:4]))


def signs_of(case: Case, passage: Passage, aligner: Aligner) -> Signs:
    """What speaks against a passage."""
    tokens = _as_written(join_nouns(analyze(passage.text)), aligner)
    open_words = {word: aligner.weight(word) for word in _telling(tokens)}
    total = sum(aligner.weight(word) for word in set(content_of(tokens)) if is_word(word))
    new = {word: weight * _lack(word, aligner) for word, weight in open_words.items()}
    nouns = sum(_lack(word, aligner) for word in new if not word.endswith("다"))
    verbs = sum(_lack(word, aligner) for word in new if word.endswith("다"))
    return Signs(
        sum(new.values()) / total if total else 0.0,
        min(nouns, MOST_NOUNS),
        min(verbs, MOST_VERBS),
        *_open_clauses(case, passage, aligner),
        float(any(token.tag == "JX" and token.form == "도" for token in tokens)),
    )


def _odds(signs: Signs) -> float:
    return BIAS + sum(w * n for w, n in zip(WEIGHTS, signs.numbers(), strict=True))


def _as_written(tokens: Sequence[Token], aligner: Aligner) -> list[Token]:
    """Nouns in a row as one where the source writes them so: Kiwi may part them here alone."""
    found: list[Token] = []
    for token in tokens:
        last = found[-1] if found else None
        if (
            last is not None
            and token.tag in NOUNS
            and last.tag in NOUNS
            and last.end == token.start
            and aligner.writes(last.form + token.form)
        ):
            found[-1] = token._replace(form=last.form + token.form, start=last.start)
        else:
            found.append(token)
    return found


def _telling(tokens: Sequence[Token]) -> list[str]:
    """The words that claim something, each once."""
    held = dict.fromkeys(content_of(_uncounted(tokens)))
    return [word for word in held if is_word(word) and carries_meaning(word)]


def _uncounted(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without what is counted: 세 군, 두 도."""
    return [
        token
        for index, token in enumerate(tokens)
        if not index or tokens[index - 1].tag not in COUNTING or len(token.form) > 1
    ]


def _lack(word: str, aligner: Aligner) -> float:
    """How far the source has no word for this one; opposites speak of the same thing."""
    if len(word) > 1 and not word.endswith("다") and aligner.writes(word):
        return 0.0
    return 1.0 - aligner.vocabulary.stands(word)


def _new_words(text: str, aligner: Aligner) -> list[str]:
    tokens = _as_written(join_nouns(analyze(text)), aligner)
    return [word for word in _telling(tokens) if _lack(word, aligner) == 1]


def _open_clauses(case: Case, passage: Passage, aligner: Aligner) -> tuple[float, float]:
    """What the best counterpart of each clause leaves open: by the clauses' weight, at worst."""
    found = []
    for match in case.matches(passage):
        clause = match.clause
        if clause.predicate not in SPEECH and clause.phrases:
            weight = sum(aligner.weight(word) for word in sorted(clause.words))
            score = match.counterparts[0].score if match.counterparts else 0.0
            found.append((weight, 1.0 - min(1.0, score)))
    total = sum(weight for weight, _ in found)
    if not total:
        return 0.0, 0.0
    # Clauses of a word or two say little: 늘어난, 보면.
    worst = max((lost for weight, lost in found if weight >= SMALL * total), default=0.0)
    return sum(weight * lost for weight, lost in found) / total, worst


def _told(reason: Reason, passage: Passage) -> str:
    """The words of the cause as the passage has them, in reading order."""
    held = list(dict.fromkeys(content_of(analyze(passage.text))))
    return ", ".join(word for word in held if word in reason.cause)


CHECK = Check("claim", "warning", needs_source=True, run=_run)
