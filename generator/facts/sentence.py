"""The facts of one sentence: dates, figures, quotations and names, with their context."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.facts.attribution import Attribution, SpeechReading
from generator.facts.context import Clauses
from generator.facts.figures import Figure, find_figures
from generator.facts.labels import label_figures
from generator.facts.memory import SpeakerMemory
from generator.facts.modality import bends, clause_modality, figure_modality
from generator.facts.names import Name, choose_names, is_marked, keep_short_forms, name_spans
from generator.facts.owners import Label, TopicMemory
from generator.facts.quotes import Quotation, find_quotations
from generator.facts.relations import relate
from generator.models import Fact, FactKind, Relation, Span
from generator.text.dates import DateContext, TimeExpression, scan_times
from generator.text.morphology import Token, analyze, analyze_all
from generator.text.numerals import NATIVE_VALUES

__all__ = ["SentenceReader"]

DIGITS = re.compile(r"[0-9]+")
#: Shorter names could be part of other words.
MIN_KNOWN = 3
#: Behind a time that is not exact: 오후 3시께.
ABOUT_THEN = re.compile(r"\s?(?:쯤|께|무렵)|경(?=[\s에,까부])")
#: Inside a duration: 20여 년, 50여 분.
ODD_YEARS = re.compile(r"[\d십백천]여\s?(?:년|해|개월|달|주|일|시간|분|초|날)")
#: Native numerals that stand for no number: 둘도 없는 친구, 열에 아홉.
IDIOM = re.compile(r"둘도 없|둘째 치")
#: A noun written on to a numeral makes a word of its own: 아홉고개.
FEW_MORE = re.compile("남은|나문|남짓|여")
WRITTEN_ON = re.compile(r"(?![이가은는을를의도만과와로에])[가-힣]")
#: Whose words stood alone in the sentence before.
WORDS_OF = re.compile(
    r"(?:이는\s|이것은\s)?(?P<who>[^.“”\"]{2,40}?)의\s(?:말|설명|이야기|얘기|주장|전언|소감|고백|토로|지적|당부|푸념|하소연|진단|분석)"
    r"(?:이다|입니다|이었다|이었습니다|이에요)"
)
#: Behind a time that a figure is held against and does not belong to.
COMPARED = re.compile(
    r"\s?(?:같은\s?기간|동기|동월)?\s?(?:보다|대비|에\s?비해|[과와]\s?(?:비교|같은)|수준)"
)


class SentenceReader:
    """Reads sentence after sentence, keeping in mind the last day and the last speakers."""

    def __init__(self, context: DateContext, names: frozenset[str] = frozenset()) -> None:
        """`names` are the newsroom's own."""
        self._context = context
        self._speakers = SpeakerMemory()
        self._topics = TopicMemory()
        self._names = names
        self._spans: dict[str, list[Span]] = {}
        self._short: dict[str, str] = {}
        self._count = 0
        self._waiting: tuple[str, ...] = ()
        #: Speakers that only a later sentence names, by the ids of the facts that they tell.
        self.late: dict[str, str] = {}
        #: Who says what in the sentence that was read last; offsets are into that sentence.
        self.said: tuple[Attribution, ...] = ()

    def learn_names(self, texts: Iterable[str]) -> None:
        """Read ahead: what one sentence of an article names, the others may name too."""
        found = set(self._names)
        texts = list(texts)
        for text, tokens in zip(texts, analyze_all(texts), strict=True):
            spans = self._spans[text] = name_spans(text, tokens)
            names = choose_names(text, spans, frozenset())
            keep_short_forms(names, self._short)
            found.update(name.text for name in names if len(name.text) >= MIN_KNOWN)
        self._names = frozenset(found)

    def new_paragraph(self) -> None:
        """Speakers of the paragraph before are forgotten, but for the last."""
        self._speakers.new_paragraph()
        self._topics.new_paragraph()

    def read(self, text: str, sentence: str = "s0") -> list[Fact]:
        """The facts of a sentence, spans relative to it, ids counted on."""
        tokens = analyze(text)
        clauses = Clauses(text, tokens)
        quotations = find_quotations(text)
        times = scan_times(text, self._context)
        said = self._resolve(text, tokens, clauses, quotations)
        self.said = tuple(said)
        facts = [self._time(text, sentence, time) for time in times]
        spans = [Span(time.start, time.end) for time in times]
        figures = find_figures(text, spans, tokens)
        names = self._names_in(text, tokens)
        named = [name.span for name in names]
        marked = [span for span in named if is_marked(text, span)]
        figures = [f for f in figures if not any(span.covers(f.span) for span in marked)]
        moody = bends(text)
        labels = label_figures(text, tokens, figures, spans, named, self._topics)
        for figure, label in zip(figures, labels, strict=True):
            context = {
                "when": _when(text, figure.span, clauses, times),
                "speaker": _speaker_of(figure.span, said),
            }
            facts.append(
                self._figure(
                    text, sentence, figure, label, clauses, quotations, context, moody=moody
                )
            )
        for quotation in (q for q in quotations if q.spoken):
            words, speaker = quotation.words.of(text), _speaker_of(quotation.span, said)
            facts.append(
                self._fact(text, sentence, "quote", quotation.span, words, speaker=speaker)
            )
        facts.extend(self._named(text, sentence, names, facts))
        facts.extend(self._escaped(text, sentence, tokens, facts))
        self._look_back(text, quotations, said, facts)
        facts.sort(key=lambda fact: (fact.span.start, fact.span.end))
        return relate(text, facts)

    def _look_back(
        self,
        text: str,
        quotations: Sequence[Quotation],
        said: Sequence[Attribution],
        facts: Sequence[Fact],
    ) -> None:
        """A quotation that stands alone gets its speaker from the sentence behind it.

        `“밭이 말랐어요.” 농민 오모 씨의 말이다.`
        """
        owner = WORDS_OF.match(text)
        speaker = owner["who"] if owner else said[0].speaker if said else None
        if speaker is not None:
            self.late |= dict.fromkeys(self._waiting, speaker)
        alone = any(q.spoken and len(text.strip()) - len(q.span.of(text)) <= 1 for q in quotations)
        unsaid = all(fact.speaker is None for fact in facts)
        told = (fact.id for fact in facts if fact.kind not in ("name", "date", "period"))
        self._waiting = tuple(told) if alone and unsaid else ()

    def _names_in(self, text: str, tokens: Sequence[Token]) -> list[Name]:
        spans = self._spans.get(text)
        spans = name_spans(text, tokens) if spans is None else spans
        names = choose_names(text, spans, self._names, self._short)
        keep_short_forms(names, self._short)
        return names

    def _named(
        self, text: str, sentence: str, names: Sequence[Name], others: Sequence[Fact]
    ) -> list[Fact]:
        """Names outside of figures and dates."""
        closed = [fact.span for fact in others if fact.kind not in ("quote", "bare")]
        found = []
        for name in names:
            if any(span.start < name.span.end and name.span.start < span.end for span in closed):
                continue
            value = name.alias_of or name.text
            relations = (Relation("alias", None, None),) if name.alias_of else ()
            found.append(self._fact(text, sentence, "name", name.span, value, relations=relations))
        return found

    def _escaped(
        self, text: str, sentence: str, tokens: Sequence[Token], others: Sequence[Fact]
    ) -> list[Fact]:
        """Digit runs and native numerals that neither a figure nor a date nor a name has taken.

        No figure is lost: 셋 중 하나, 두엇.
        """
        spans = [fact.span for fact in others if fact.kind != "quote"]
        runs = [(Span(*m.span()), m[0].lstrip("0") or "0") for m in DIGITS.finditer(text)]
        runs += _native_numerals(text, tokens)
        return [
            self._fact(text, sentence, "bare", run, value)
            for run, value in runs
            if not any(span.start < run.end and run.start < span.end for span in spans)
        ]

    def _resolve(
        self,
        text: str,
        tokens: Sequence[Token],
        clauses: Clauses,
        quotations: Sequence[Quotation],
    ) -> list[Attribution]:
        """Who says what in a sentence, 그는 and 회사는 resolved by those named before."""
        resolved = []
        reading = SpeechReading(text, tokens, clauses, quotations)
        for attribution in reading.attributions(perhaps=self._speakers.may_be_told):
            speaker = self._speakers.resolve(attribution.speaker)
            if speaker is not None:
                resolved.append(attribution._replace(speaker=speaker))
        self._speakers.notice(reading.subjects)
        self._speakers.end_sentence(spoke=bool(resolved))
        return resolved

    def _fact(
        self, text: str, sentence: str, kind: FactKind, span: Span, value: str, **fields: Any
    ) -> Fact:
        self._count += 1
        return Fact(f"f{self._count}", kind, span.of(text), value, sentence, span, **fields)

    def _time(self, text: str, sentence: str, time: TimeExpression) -> Fact:
        span = Span(time.start, time.end)
        if time.kind == "period":
            rough = ODD_YEARS.search(text, span.start, span.end) is not None
            modality = figure_modality(text, span, about=rough)
            return self._fact(text, sentence, "period", span, time.value, modality=modality)
        reference = self._context.reference
        anchor = reference.isoformat() if time.relative and reference else None
        about = frozenset(("about",)) if ABOUT_THEN.match(text, span.end) else frozenset()
        return self._fact(text, sentence, "date", span, time.value, anchor=anchor, modality=about)

    def _figure(
        self,
        text: str,
        sentence: str,
        figure: Figure,
        label: Label,
        clauses: Clauses,
        quotations: Sequence[Quotation],
        context: Mapping[str, str | None],
        *,
        moody: bool,
    ) -> Fact:
        return self._fact(
            text,
            sentence,
            figure.kind,
            figure.span,
            figure.value,
            unit=figure.unit,
            modality=figure_modality(text, figure.span, kind=figure.kind, about=figure.about)
            | (
                clause_modality(
                    text, clauses.tokens, clauses.starts, figure.span, quotations, figure.kind
                )
                if moody
                else frozenset()
            ),
            subject=label.subject,
            measure=label.measure,
            confidence=round(label.confidence, 2),
            **context,
        )


def _native_numerals(text: str, tokens: Sequence[Token]) -> list[tuple[Span, str]]:
    """Native numerals and their values: 셋, 스물넷; 하나 and 한 alone mostly count nothing."""
    found: list[tuple[Span, int]] = []
    for token in tokens:
        value = NATIVE_VALUES.get(token.form) if token.tag in ("MM", "NR") else None
        if value is None:
            continue
        if found and found[-1][0].end == token.start and found[-1][1] % 10 == 0 and value < 10:
            tens, held = found.pop()
            found.append((Span(tens.start, token.end), held + value))
        else:
            found.append((Span(token.start, token.end), value))
    return [(span, str(value)) for span, value in found if value > 1 and _counts(text, span)]


def _counts(text: str, span: Span) -> bool:
    """Whether a numeral counts something: not 둘도 없는, nor 아홉고개."""
    if IDIOM.match(text, span.start):
        return False
    return not WRITTEN_ON.match(text, span.end) or FEW_MORE.match(text, span.end) is not None


def _speaker_of(span: Span, said: list[Attribution]) -> str | None:
    """Who says what stands at this span; the innermost attribution wins."""
    around = [a for a in said if a.start <= span.start and span.end <= a.end + 1]
    return min(around, key=lambda a: a.end - a.start).speaker if around else None


def _when(text: str, span: Span, clauses: Clauses, times: Sequence[TimeExpression]) -> str | None:
    """The last date before a figure in its own clause that is no yardstick: 지난해보다 20%."""
    if not times:
        return None
    start = clauses.starts[bisect_right(clauses.starts, span.start) - 1]
    for time in reversed(times):
        inside = time.kind == "date" and start <= time.start and time.end <= span.start
        if inside and not COMPARED.match(text, time.end):
            return time.value
    return None
