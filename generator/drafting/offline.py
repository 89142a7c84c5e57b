"""The offline drafter: an honest digest, by rules, with no model and no network.

It selects sentences, turns them into the house tone, groups them under concrete headings and
highlights the most telling; it adds no word of its own to a claim.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.drafting.events import (
    clause_headline,
    event_headline,
    tail_headline,
    thing_headline,
)
from generator.drafting.headlines import (
    LIKELY,
    SURE,
    figure_headline,
    quote_headline,
    read_facts,
    shorten,
    states_no_other,
    topic_headline,
)
from generator.drafting.labels import find_category, find_tags
from generator.drafting.mentions import Mentions
from generator.drafting.outline import Candidate, Part, outline, shared_words
from generator.drafting.rewrite import cut, polish, strip_opening
from generator.drafting.seam import SEOUL, Prose
from generator.errors import DraftingError
from generator.facts import FIGURES, find_names, main_figures
from generator.models import DraftSentence, Fact, FactTable, Section
from generator.settings import Settings
from generator.text.dates import DateContext
from generator.text.morphology import analyze

__all__ = ["OfflineDrafter"]

#: What a later place in its section costs a sentence that would be the excerpt.
LATER = 1.5
#: Which figure of a sentence is bold: money before a share before a count.
TELLING = {"money": 0, "percent": 1, "ratio": 2, "quantity": 3, "count": 4}
#: Where the day stands in an ISO date: a heading leaves 오는 out, and so the month open.
DAY = 7
#: Bold terms in a sentence, at most.
MOST_BOLD = 2
ALSO = re.compile(r"(?:\S+\s){0,3}\S+도\s")
#: `(원장 홍길동, 이하 진흥원)` serves the text, not the excerpt.
GLOSS = re.compile(r"\((?:[^()]*,\s?)?이하\s[^()]*\)")
#: Series and section tags around a title: [AI 거품론①].
SERIES = re.compile(r"^(?:\[[^\]]{1,20}\]\s?)+|(?:\s?\[[^\]]{1,20}\])+$")


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence of the draft, with the story sentence that it comes from."""

    text: str
    candidate: Candidate


class OfflineDrafter:
    """Drafts with rules over Kiwi's morphology."""

    name = "offline"
    model = None

    def write(self, table: FactTable, settings: Settings) -> Prose:
        """Title, excerpt and sections. Raises DraftingError where nothing can be told."""
        return _Writer(table, settings).prose()


class _Writer:
    """One draft in the making."""

    def __init__(self, table: FactTable, settings: Settings) -> None:
        self._table = table
        self._settings = settings
        published = table.article.published
        self._day: date | None = published.astimezone(SEOUL).date() if published else None
        self._mentions = Mentions(table.article.text)
        self._main = {fact.id for fact in main_figures(table)}
        kinds = {s.id: s.kind for s in table.article.sentences}
        self._in_story = {(f.kind, f.value) for f in table.facts if kinds[f.sentence] == "text"}
        self._names = {f.text for f in table.facts if f.kind == "name" and f.places}

    def prose(self) -> Prose:
        parts = outline(self._table, self._settings.drafter)
        told = [(part, lines) for part in parts if (lines := list(self._lines(part)))]
        if not told:
            title = self._table.article.title
            raise DraftingError(f"no sentence of {title!r} can be told: is this a news story?")
        title = self._title(told[0][1])
        headings: list[str] = []
        sections = []
        for part, lines in told:
            headings.append(self._heading(part, lines, (title, *headings)))
            sections.append(Section(headings[-1], self._sentences(lines)))
        return Prose(
            title=title,
            excerpt=self._excerpt([lines for _, lines in told]),
            categories=(find_category(self._table, self._settings.categories),),
            tags=find_tags(self._table),
            sections=tuple(_at_most_half(sections)),
        )

    def _lines(self, part: Part) -> Iterator[_Line]:
        """The told sentences of a part in the house tone, long ones cut."""
        limit = self._settings.drafter.max_sentence
        previous: Candidate | None = None
        for candidate in part.told:
            text = candidate.sentence.text
            if not self._follows(part, previous, candidate):
                text = strip_opening(text)
            for piece in cut(text, limit):
                polished = polish(piece, this_day=self._this_day(previous, candidate))
                if polished is not None:
                    yield _Line(self._mentions.complete(polished), candidate)
            previous = candidate

    @staticmethod
    def _follows(part: Part, previous: Candidate | None, candidate: Candidate) -> bool:
        """Whether the story's own sentence before this one is told right before it."""
        if previous is None:
            return False
        return part.story.index(candidate) == part.story.index(previous) + 1

    def _this_day(self, previous: Candidate | None, candidate: Candidate) -> str | None:
        """`3일` for 이날, where that is the article's own day and nothing before names it."""
        if previous is not None or self._day is None:
            return None
        days = {f.value for f in candidate.facts if f.kind == "date" and f.text.startswith("이날")}
        return f"{self._day.day}일" if days == {self._day.isoformat()} else None

    def _heading(self, part: Part, lines: Sequence[_Line], taken: Sequence[str]) -> str:
        """A figure, else the source's own sub-heading, an event, or the section's main phrase."""
        for heading in self._headings(part, lines, taken):
            if heading not in taken and self._is_told(heading, lines):
                return heading
        return self._names_of(lines)

    def _headings(self, part: Part, lines: Sequence[_Line], taken: Sequence[str]) -> Iterator[str]:
        """Headings that could stand over a section, the best first.

        The post's first section is headed by what opens it, the others by what tells most.
        """
        best = sorted(lines, key=lambda line: 0.0 if part.opens else -line.candidate.score)
        told = [line.candidate for line in lines]
        for group in (best[:1], best[1:]) if part.opens else (best,):
            yield from self._figure_headings(group, SURE)
            if part.heading and shared_words(part.heading, told):
                yield from filter(None, [shorten(part.heading, 30)])
            for line in group:
                for write in (event_headline, tail_headline, clause_headline):
                    yield from self._true(write(line.candidate.sentence.text), line)
        yield from self._figure_headings(best, LIKELY)
        for line in best:
            yield from self._true(thing_headline(line.candidate.sentence.text), line)
        yield from filter(None, (quote_headline(line.candidate.facts) for line in best))
        yield from filter(None, [topic_headline([line.text for line in lines], taken)])

    def _true(self, heading: str | None, line: _Line) -> Iterator[str]:
        """The heading, where its figures are the sentence's own and as strong."""
        if heading and states_no_other(heading, line.candidate.facts, DateContext(self._day)):
            yield heading

    def _figure_headings(self, lines: Sequence[_Line], sure: float) -> Iterator[str]:
        for line in lines:
            for fact in sorted(line.candidate.facts, key=lambda f: -f.confidence):
                mine = fact.sentence == line.candidate.sentence.id
                if mine and fact.id in self._main and self._names_owner(line, fact):
                    heading = figure_headline(fact, DateContext(self._day), sure)
                    yield from filter(None, [heading])

    def _names_owner(self, line: _Line, fact: Fact) -> bool:
        """Whether a figure's owner is named in its own sentence: one carried over may be wrong."""
        if fact.subject is None or fact.subject == fact.measure:
            return True
        names = (f.text for f in self._table.facts if f.kind == "name")
        named = any(name in fact.subject for name in names)
        return named and fact.subject in line.candidate.sentence.text

    def _is_told(self, heading: str, lines: Sequence[_Line]) -> bool:
        """Whether the section tells the days of a heading, and its figures.

        A figure that the story has in headings alone may stand: there is nothing to tell.
        """
        told = {(f.kind, f.value) for line in lines for f in line.candidate.facts}
        days = {value[DAY:] for kind, value in told if kind == "date"}
        for fact in read_facts(heading, DateContext(self._day)):
            if fact.kind == "date" and fact.value[DAY:] not in days:
                return False
            if (fact.kind, fact.value) in self._in_story - told and fact.kind != "date":
                return False
        return True

    @staticmethod
    def _names_of(lines: Sequence[_Line]) -> str:
        """The two names, else the two nouns, that a section uses most."""
        names = Counter(f.text for line in lines for f in line.candidate.facts if f.kind == "name")
        nouns = Counter(
            t.form
            for line in lines
            for t in line.candidate.tokens
            if t.tag in ("NNG", "NNP") and len(t.form) > 1
        )
        return "·".join(word for word, _ in (names or nouns).most_common(2))

    def _title(self, lead: Sequence[_Line]) -> str:
        """The source's own title where it fits, else its longest whole part, else a figure."""
        limit = self._settings.checks.max_title
        title = shorten(SERIES.sub("", self._table.article.title).strip(), limit)
        if title is not None:
            return title
        for heading in self._headings(Part(None, []), lead, ()):
            if len(heading) <= limit:
                return heading
        return self._table.article.title[:limit].rsplit(" ", 1)[0].rstrip(" ,·…")

    def _excerpt(self, told: Sequence[Sequence[_Line]]) -> str:
        """The most telling sentence of the first section that fits and stands by itself."""
        limit = self._settings.checks.max_excerpt
        for lines in told:
            fitting = [
                (text, line)
                for line in lines
                if len(text := GLOSS.sub("", line.text)) <= limit and not line.candidate.bound
            ]
            if fitting:
                ranked = enumerate(fitting)
                best = max(ranked, key=lambda at: _opening_worth(*at))
                return best[1][0]
        return min((line.text for lines in told for line in lines), key=len)

    def _sentences(self, lines: Sequence[_Line]) -> tuple[DraftSentence, ...]:
        sentences = [self._sentence(line) for line in lines]
        order = sorted(range(len(lines)), key=lambda i: (-self._weight(sentences[i], lines[i]), i))
        if len(sentences) > 1:
            sentences[order[0]] = replace(sentences[order[0]], role="key")
        if len(sentences) > 2:
            sentences[order[1]] = replace(sentences[order[1]], role="mark")
        return tuple(sentences)

    def _weight(self, sentence: DraftSentence, line: _Line) -> float:
        """How telling a sentence is: main figures first; overlong ones tire the eye."""
        main = sum(fact in self._main for fact in sentence.facts)
        return 2.0 * main + line.candidate.score - 0.01 * len(sentence.text) - line.candidate.bound

    def _sentence(self, line: _Line) -> DraftSentence:
        facts = [fact for fact in line.candidate.facts if _stands(fact, line)]
        return DraftSentence(
            text=line.text,
            bold=self._bold(line.text, facts),
            sources=(line.candidate.sentence.id,),
            facts=tuple(fact.id for fact in facts),
        )

    def _bold(self, text: str, facts: Sequence[Fact]) -> tuple[str, ...]:
        """The main figure and the leading name of a sentence, as they stand in it."""
        telling = [f for f in facts if f.id in self._main and f.kind in FIGURES]
        telling.sort(key=lambda f: (TELLING.get(f.kind, 9), f.span))
        figures = [_surface(f.text) for f in telling if not re.match("[가-힣]", f.text)]
        names = sorted(
            (n.text for n in find_names(text, analyze(text)) if n.text in self._names),
            key=lambda name: (-len(name), name),
        )
        chosen: list[str] = []
        for term in (*figures[:1], *names):
            if text.count(term) == 1 and not any(term in other for other in chosen):
                chosen.append(term)
        return tuple(chosen[:MOST_BOLD])


def _at_most_half(sections: Sequence[Section]) -> list[Section]:
    """The sections with marks taken off, the shortest first, until half at most is lit."""
    result = list(sections)
    every = sum(len(section.sentences) for section in result)
    lit = sum(s.role != "plain" for section in result for s in section.sentences)
    for index in sorted(range(len(result)), key=lambda i: len(result[i].sentences)):
        marked = any(s.role == "mark" for s in result[index].sentences)
        if lit * 2 <= every or not marked:
            continue
        plain = tuple(
            replace(s, role="plain") if s.role == "mark" else s for s in result[index].sentences
        )
        result[index] = replace(result[index], sentences=plain)
        lit -= 1
    return result


def _opening_worth(position: int, fitting: tuple[str, _Line]) -> float:
    """How well a sentence of the first section would stand alone; `A도` speaks of another."""
    text, line = fitting
    return line.candidate.score - LATER * position - 4.0 * bool(ALSO.match(text))


def _surface(text: str) -> str:
    """A figure as the draft spaces it."""
    polished = polish(f"{text}이다.")
    return polished.removesuffix("입니다.") if polished else text


def _stands(fact: Fact, line: _Line) -> bool:
    """Whether a fact of the story sentence is in this (perhaps cut) sentence of the draft."""
    flat = line.text.replace(" ", "")
    return fact.text.replace(" ", "") in flat or (fact.kind == "quote" and fact.value in line.text)
