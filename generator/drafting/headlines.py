"""Headings that name a figure, a company or an event, from a section's own facts.

Every heading is read again by the fact reader: one that would state another value or another
strength than its source is not used.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.drafting import vocabulary
from generator.drafting.phrases import (
    GENERAL,
    LONGEST,
    PERSON,
    SENTENCE_END,
    is_telling,
    plain_phrase,
)
from generator.drafting.rewrite import is_bound
from generator.facts import FIGURES, SentenceReader
from generator.models import Fact
from generator.text.clauses import noun_phrases
from generator.text.dates import DateContext
from generator.text.morphology import Token, analyze

__all__ = [
    "LIKELY",
    "SURE",
    "figure_headline",
    "quote_headline",
    "read_facts",
    "shorten",
    "states_no_other",
    "topic_headline",
]

#: A length or a temperature needs more words than a heading has.
BINDABLE = FIGURES - {"quantity"}
SHORT_QUOTE, SHORTEST = 30, 4
CONTENT = ("NNG", "NNP", "SL", "XSN")
CLOSING = ("은", "는", "이", "가", "을", "를")
#: How sure subject and measure must be before a heading binds a figure to them; a topic that
#: is itself the measure is certain enough where nothing better is found.
SURE, LIKELY = 0.9, 0.8
PREFIX = {"max": "최대", "min": "최소", "about": "약", "total": "총"}
STRONG = frozenset(("max", "min", "over", "under", "at_least", "at_most", "expected", "planned"))
CHANGE = {"up": "증가", "down": "감소"}
BRACKETS = re.compile(r"\s?\([^)]*\)")
RATE = re.compile(r"(?:률|율|비중|비율|점유율|지분)$")
YARDSTICK = re.compile(r"(?:예상|전망|목표|추정|기준|기대|평균)치?$|컨센서스$")


def figure_headline(fact: Fact, context: DateContext, sure: float = SURE) -> str | None:
    """`한빛전자, 메모리 부문 매출 2조 달러`, where subject and measure are certain."""
    if fact.kind not in BINDABLE or fact.confidence < sure or not fact.measure:
        return None
    if any(r.type in ("gloss", "comparison") and r.direction is None for r in fact.relations):
        return None
    if fact.kind in ("percent", "ratio") and not _is_rate(fact):
        return None
    figure = _figure(fact)
    if figure is None or not _measures(fact.measure) or PERSON.search(fact.subject or ""):
        return None
    subject = BRACKETS.sub("", fact.subject or "")
    if subject.split()[-1:] and subject.split()[-1] in GENERAL:
        return None
    measure = BRACKETS.sub("", fact.measure)
    head = measure if not subject or subject in measure else f"{subject}, {measure}"
    if measure in subject and subject != measure:
        head = subject
    heading = f"{head} {figure}"
    return heading if _holds(heading, fact, context) else None


def _is_rate(fact: Fact) -> bool:
    """Whether a share or a multiple stands for itself: a rate, or a change with its direction.

    `수확량 20%` would tell a margin over a goal as the yield itself.
    """
    if any(relation.type == "comparison" for relation in fact.relations):
        return False
    changes = any(r.type == "change" and r.direction in CHANGE for r in fact.relations)
    return changes or bool(RATE.search(fact.measure or ""))


def _measures(label: str) -> bool:
    """Whether a label ends in a noun that measures something: 매출, 생산량, 총사업비."""
    last = re.sub(r"\([^)]*\)", "", label).split()[-1:]
    return bool(last) and (
        last[0].endswith(tuple(vocabulary.MEASURES))
        or (
            len(last[0]) > 1
            and last[0].endswith(vocabulary.MEASURE_ENDINGS)
            and not YARDSTICK.search(label)
        )
    )


def _figure(fact: Fact) -> str | None:
    """The figure with the words that bend it, as a heading puts them."""
    if fact.modality & {"reported", "only"}:
        return None
    prefix = " ".join(PREFIX[m] for m in ("total", "about", "max", "min") if m in fact.modality)
    after = []
    expected = bool(fact.modality & {"expected"})
    if "over" in fact.modality:
        after.append("넘을" if expected else "넘어")
    after += [
        w
        for m, w in (("at_least", "이상"), ("at_most", "이하"), ("under", "미만"))
        if m in fact.modality
    ]
    change = next(
        (
            CHANGE[r.direction]
            for r in fact.relations
            if r.type == "change" and r.direction in CHANGE
        ),
        None,
    )
    after += [change] if change else []
    after += ["전망"] if expected else ["계획"] if "planned" in fact.modality else []
    if change and fact.modality & {"over", "under", "at_least", "at_most"}:
        return None
    text = vocabulary.CURRENCY_SPACE.sub(" ", vocabulary.GROUP_SPACE.sub(" ", fact.text))
    return " ".join(filter(None, (prefix, text, *after)))


def _holds(heading: str, fact: Fact, context: DateContext) -> bool:
    """Whether the heading, read again, states the same value as strongly."""
    if len(heading) > LONGEST or SENTENCE_END.search(heading):
        return False
    read = read_facts(heading, context)
    return any(
        (f.kind, f.value, f.unit) == (fact.kind, fact.value, fact.unit)
        and f.modality & STRONG == fact.modality & STRONG
        for f in read
    )


def read_facts(heading: str, context: DateContext) -> list[Fact]:
    """The figures and days of a heading, by the reader of the sources."""
    read = SentenceReader(context).read(heading)
    return [fact for fact in read if fact.kind in FIGURES or fact.kind == "date"]


def states_no_other(heading: str, facts: Iterable[Fact], context: DateContext) -> bool:
    """Whether every figure of a heading is one of these facts, told as strongly."""
    known = {(f.value, f.unit): f.modality & STRONG for f in facts if f.kind in FIGURES}
    read = [f for f in read_facts(heading, context) if f.kind in FIGURES]
    return all(known.get((f.value, f.unit)) == f.modality & STRONG for f in read)


def quote_headline(facts: Iterable[Fact]) -> str | None:
    """A short quotation of a known speaker, word for word."""
    for fact in facts:
        phrase_text = fact.value.strip(" .")
        short = 8 <= len(phrase_text) <= SHORT_QUOTE
        if fact.kind != "quote" or not fact.speaker or not short:
            continue
        if not is_bound(phrase_text, analyze(phrase_text)):
            return f"“{phrase_text}”"
    return None


def topic_headline(texts: Sequence[str], taken: Sequence[str]) -> str | None:
    """The noun phrase that a section speaks of most, of two words if it can be; no mere person."""
    counts = Counter(t.form for text in texts for t in analyze(text) if t.tag in CONTENT)
    best: tuple[float, str] | None = None
    for position, phrase, nouns in _phrases(texts):
        places = all(t.tag == "NNP" for t in nouns)
        if len(phrase) < SHORTEST or places or phrase in taken or PERSON.search(phrase):
            continue
        score = 2.0 * (" " in phrase)
        score += sum(counts[t.form] for t in nouns) / len(nouns) + 0.5 * min(len(nouns), 4)
        score += 0.5 * any(t.tag in ("NNP", "SL") for t in nouns) - 0.1 * position
        best = max(best, (score, phrase)) if best else (score, phrase)
    return best[1] if best else None


def _phrases(texts: Iterable[str]) -> Iterator[tuple[int, str, list[Token]]]:
    for position, text in enumerate(texts):
        tokens = analyze(text)
        for phrase in noun_phrases(tokens):
            inside = tokens[phrase.first : phrase.last]
            whole = all(t.tag not in ("SN", "NP", "SSO", "NNB") for t in inside)
            whole = whole and len(text[phrase.start : phrase.end].split()[0]) > 1
            phrase_text = plain_phrase(text, tokens, phrase)
            if (
                phrase.particle in CLOSING
                and whole
                and len(phrase_text) <= LONGEST
                and is_telling(tokens, phrase)
            ):
                yield position, phrase_text, [t for t in inside if t.tag in CONTENT]


def shorten(title: str, limit: int) -> str | None:
    """The title where it fits, or its longest part that does and stands by itself."""
    if len(title) <= limit:
        return title
    parts = re.split(r"\s*(?:…|\||ㆍ{2}|:\s|\s[-–—]\s|‥|/)\s*", title)
    whole = [p.strip(" ,") for p in parts if 8 <= len(p.strip()) <= limit and _balanced(p)]
    return max(whole, key=len) if whole else None


def _balanced(text: str) -> bool:
    return (
        all(text.count(a) == text.count(b) for a, b in ("“”", "‘’", "()", "[]"))
        and text.count('"') % 2 == 0
    )
