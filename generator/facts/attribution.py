"""Who says what: speakers of quotations and of reported statements."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from generator.facts import speech as data
from generator.facts.context import Clauses
from generator.facts.memory import ALONE, BEFORE, CONTINUED, CUED, PERHAPS
from generator.facts.patterns import PRONOUNS
from generator.facts.quotes import Quotation
from generator.facts.reports import Report, find_reports
from generator.facts.speakers import (
    FIRMS,
    LIKELY,
    MISTER,
    MUTE,
    SURE,
    UNLIKELY,
    cue_of,
    is_person,
    is_split_name,
    name_of,
    source_of,
    tells_who,
    voice,
)
from generator.text.clauses import NounPhrase, noun_phrase_before
from generator.text.morphology import Token

__all__ = ["Attribution", "SpeechReading"]

#: Particles that mark who speaks.
TOPICS = ("은", "는", "ᆫ", "께서는")
SUBJECTS = ("이", "가", "도", "께서", "측은", "측이", "께서도")
SHARES = (*TOPICS, "이", "가", "도")
#: Adverbs that stand where the particle would: 동료 역시.
LIKEWISE = frozenset(("역시", "또한"))
#: Behind the phrase whose words follow: 에 따르면, 에 의하면, 자료를 보면, 말을 빌리자면.
TELLING_VERBS = frozenset(("따르", "의하"))
READING_VERBS = frozenset(("보", "빌리"))
SOURCE_VERBS = TELLING_VERBS | READING_VERBS
SOURCE_WORDINGS = ("따르", "의하", "보면", "보자면", "보니", "빌리")
SOURCE_ENDINGS = ("면", "자면", "니")
START = attrgetter("start")
#: A clause of the narrator's own ends so, before what the speaker says.
BACKGROUND = re.compile(r"(?:[는은던인한운]데|지만)요?[\s,]*$")
#: A speaker in brackets before the words: [나도경/목격자], <나도경 / 목격자>, (나도경).
BRACKETS = re.compile(r"[\[<〈【]([^\[\]<>〈〉【】]{2,30}?)\s?(?:[\]>〉】]|[:：])\s?[:：]?\s?$")
#: Before lone words: an A. of a list of answers, or words in marks.
NOBODY = re.compile(r"[A-Z]\.?$|[“‘\"']")


class Attribution(NamedTuple):
    """`speaker` says what stands from `start` to `end` of the sentence, as the text words it."""

    speaker: str
    start: int
    end: int


class Candidate(NamedTuple):
    """A phrase that may name the speaker, and how sure it does."""

    phrase: NounPhrase
    sure: int
    topic: bool


class SpeechReading:
    """One sentence, and the ways in which it may name a speaker.

    Its phrases and candidates are read on demand: most sentences give nobody's words.
    """

    def __init__(
        self,
        text: str,
        tokens: Sequence[Token],
        clauses: Clauses,
        quotations: Sequence[Quotation],
    ) -> None:
        """`tokens`, `clauses` and `quotations` are those of `text`."""
        self.text = text
        self.tokens = tokens
        self.clauses = clauses
        self.quotations = [quotation for quotation in quotations if quotation.spoken]
        self._names: dict[NounPhrase, str | None] = {}
        self._spent: set[NounPhrase] = set()
        self._heard = self._shared = 0

    def attributions(self, *, perhaps: bool) -> list[Attribution]:
        """All attributions of the sentence as it words them, pronouns unresolved.

        `perhaps` asks for those too who may have said the lone words before the sentence.
        """
        if cue := cue_of(self.text):
            return [Attribution(CUED + cue, len(self.text), len(self.text))]
        reports = find_reports(self.text, self.tokens, self.quotations)
        return [
            *self.according_to(),
            *(self._perhaps(reports) if perhaps else ()),
            *self.told(reports),
        ]

    def subjects(self) -> Iterator[str]:
        """People and bodies that the sentence is about, whom the next one may point back to."""
        for candidate in self.candidates:
            if candidate.sure >= LIKELY:
                name = self._name(candidate.phrase)
                if name is not None and not name.endswith(("’", "'", "”", '"')):
                    yield name
        for index, token in enumerate(self.tokens):
            phrase = noun_phrase_before(self.tokens, index) if token.tag == "VCP" else None
            name = self._name(phrase) if phrase is not None else None
            if name is not None and is_person(name):
                yield name

    @cached_property
    def starts(self) -> list[int]:
        """Where the clauses outside of quoted words start."""
        return [start for start in self.clauses.starts if not self._is_quoted(start)]

    @cached_property
    def phrases(self) -> list[NounPhrase]:
        """The noun phrases outside of quoted words."""
        if not self.quotations:
            return self.clauses.phrases
        return [p for p in map(self._outside, self.clauses.phrases) if p is not None]

    @cached_property
    def candidates(self) -> list[Candidate]:
        """Topics and subjects that may speak, in order."""
        return sorted(self._find_candidates(), key=lambda c: c.phrase.start)

    @cached_property
    def says_so(self) -> bool:
        """Whether the words themselves stand behind the sentence."""
        opened = any(opening in self.text for opening in data.SAYS_SO_OPENINGS)
        return opened and data.SAYS_SO.search(self.text) is not None

    def _speaks_up(self) -> bool:
        """Whether a sentence without words ends in speaking up: `고개를 저었다`."""
        if self._last_verb() not in data.SPEAKING_UP:
            return False
        end = len(self.text)
        return data.SPEAKS_UP.search(self.text, max(0, end - data.LAST_WORDS), end) is not None

    def _last_verb(self) -> str:
        """The stem of the last verb, found at the end of the tokens."""
        tokens = self.tokens
        for index in range(len(tokens) - 1, max(-1, len(tokens) - 8), -1):
            token = tokens[index]
            if token.tag == "XSV":
                return tokens[index - 1].form + token.form if index else token.form
            if token.tag == "VV":
                return token.form
        return ""

    def _name(self, phrase: NounPhrase) -> str | None:
        """What a phrase calls somebody, kept."""
        if phrase not in self._names:
            self._names[phrase] = name_of(self.text, self.tokens, phrase)
        return self._names[phrase]

    def _outside(self, phrase: NounPhrase) -> NounPhrase | None:
        """The phrase without quoted words before it; None where it stands among them."""
        for quotation in self.quotations:
            span = quotation.span
            if span.start <= phrase.end <= span.end:
                return None
            if phrase.start < span.end <= phrase.end:
                first = next(
                    i for i in range(phrase.first, phrase.last + 1)
                    if self.tokens[i].start >= span.end
                )  # fmt: skip
                if first == phrase.last:
                    return None
                phrase = phrase._replace(first=first, start=self.tokens[first].start)
        return phrase

    def _find_candidates(self) -> Iterator[Candidate]:
        for phrase in self.phrases:
            if phrase.particle == "ᆫ" and self.tokens[phrase.last - 1].tag == "NNP":
                continue
            if phrase.particle in TOPICS or phrase.particle in SUBJECTS:
                sure = voice(self.text, self.tokens, phrase)
                topic = phrase.particle in TOPICS or (phrase.particle == "도" and sure == SURE)
            elif phrase.particle == "에서" and self._is_body(phrase):
                sure, topic = SURE, True
            else:
                continue
            if self.text.startswith("물론", phrase.end + len(phrase.particle) + 1):
                continue
            if phrase.tag != "JKC" and self._is_introduced(phrase):
                sure = SURE
            if sure != MUTE and self._name(phrase) not in data.REFLEXIVE:
                yield Candidate(phrase, sure, topic)
        yield from self._misread()
        yield from self._likewise()

    def _is_introduced(self, phrase: NounPhrase) -> bool:
        """`모회사인 알파벳도`: what somebody is stands before the name."""
        start = phrase.start
        if self.text[max(0, start - 2) : start] not in data.INTRODUCING:
            return False
        return data.INTRODUCED.search(self.text, max(0, start - data.LONGEST), start) is not None

    def _misread(self) -> Iterator[Candidate]:
        """`운영사 토담은 …`: a name that Kiwi takes for a noun and a verb (담은)."""
        for index, token in enumerate(self.tokens[:-1]):
            if token.tag != "ETM" or index < 2 or token.form not in ("은", "는"):
                continue
            verb, noun = self.tokens[index - 1], self.tokens[index - 2]
            if verb.tag not in ("VV", "VA"):
                continue
            joined = noun.tag[0] == "N" and noun.end == verb.start
            described = noun_phrase_before(self.tokens, index - 2) if joined else None
            if described is None or self._is_quoted(token.start):
                continue
            described = described._replace(particle="", tag="")
            apart = self.tokens[index - 3].end < noun.start
            if apart and voice(self.text, self.tokens, described) == SURE:
                phrase = described._replace(end=verb.end, particle=token.form, tag="JX", last=index)
                yield Candidate(phrase, SURE, topic=True)

    def _likewise(self) -> Iterator[Candidate]:
        """`동료 역시 …`: an adverb in the place of the particle."""
        if not any(word in self.text for word in LIKEWISE):
            return
        for index, token in enumerate(self.tokens):
            if token.form in LIKEWISE and index and self.tokens[index - 1].end < token.start:
                phrase = noun_phrase_before(self.tokens, index)
                if phrase is None or self._is_quoted(token.start):
                    continue
                phrase = phrase._replace(particle="", tag="JX")
                sure = voice(self.text, self.tokens, phrase)
                if sure >= LIKELY:
                    yield Candidate(phrase, sure, topic=True)

    def _is_quoted(self, position: int) -> bool:
        return any(q.span.start < position < q.span.end for q in self.quotations)

    def _is_body(self, phrase: NounPhrase) -> bool:
        """`업계에서는 … 본다`: a body of people that the particle of place marks."""
        if data.AMONG.search(self.text, phrase.start, phrase.end):
            return True
        after = self.tokens[phrase.last + 1 : phrase.last + 2]
        topic = after and after[0].tag == "JX" and after[0].start <= self.tokens[phrase.last].end
        return bool(topic) and self.text[phrase.start : phrase.end].endswith(data.BODIES)

    def _is_opinion(self, phrase: NounPhrase) -> bool:
        """`업계는 … 것으로 보고 있다`: many whose thoughts are told as their words."""
        return self.text[phrase.start : phrase.end].endswith(data.OPINION)

    def according_to(self) -> Iterator[Attribution]:
        """`노을증권에 따르면 …`, `자료를 보면 …`: the phrase speaks for all that follows."""
        if not self._cites():
            return
        for phrase in self.phrases:
            after = self.tokens[phrase.last + 1 : phrase.last + 3]
            if len(after) < 2 or not after[1].form.startswith(SOURCE_ENDINGS):
                continue
            document = self.tokens[phrase.last - 1].form in data.DOCUMENTS
            told = phrase.particle == "에" and after[0].form in TELLING_VERBS
            seen = phrase.particle in ("를", "을") and document and after[0].form in READING_VERBS
            if told or seen:
                speaker = source_of(self.text, self.tokens, phrase)
                if speaker:
                    yield Attribution(speaker, after[0].end, len(self.text))

    def _cites(self) -> bool:
        """Whether one of `따르면`, `의하면`, `보면`, `빌리자면` stands in the sentence."""
        if not any(ending in self.text for ending in SOURCE_ENDINGS):
            return False
        text = self.text
        if not any(wording in text for wording in SOURCE_WORDINGS):
            return False
        return any(
            token.form in SOURCE_VERBS and after.form.startswith(SOURCE_ENDINGS)
            for token, after in pairwise(self.tokens)
        )

    def told(self, reports: Sequence[Report]) -> Iterator[Attribution]:
        """Quotations and reports in order; who speaks goes on where nobody else is named."""
        speaker: str | None = None
        after = 0
        for report in reports:
            found = self._speaker(report, after)
            if report.search == "heard":
                self._heard = report.end
            named = self._cited(report)
            if named is None and found is not None:
                named = self._name(found)
            if named is None:
                named = self._left_out(report, speaker)
                if named is None:
                    continue
            yield Attribution(named, self._start(report, found, after), report.end)
            if report.search == "heard":
                continue
            if found is not None and report.turns and found.particle in SUBJECTS:
                self._spent.add(found)
                continue
            speaker = named
            self._shared = report.resume
            after = max(after, report.resume)
        opens = self.says_so or (not reports and self._speaks_up())
        if opens and (found := _best(self.candidates)):
            name = self._name(found)
            if name is not None:
                yield Attribution(name, len(self.text), len(self.text))

    def _cited(self, report: Report) -> str | None:
        """`“…”(주부 오모 씨)`: who stands in brackets behind quoted words."""
        if report.start is None or not (cited := data.CITED.match(self.text, report.end)):
            return None
        return MISTER.sub("", cited["who"])

    def _perhaps(self, reports: Sequence[Report]) -> Iterator[Attribution]:
        """`“또 올랐네.” 주부 오모(45) 씨는 발길을 돌렸다`: who may have said the words before."""
        phrase = self._owner_of_words()
        if phrase is None and not reports and not self.says_so:
            speaks = data.SPEAKS_UP.search(self.text) is not None
            found = _best([c for c in self.candidates if c.sure >= LIKELY])
            name = self._name(found) if found is not None else None
            if name is not None and (speaks or name in PRONOUNS or is_person(name)):
                phrase = found
        name = self._name(phrase) if phrase is not None else None
        if name is not None:
            yield Attribution(PERHAPS + name, len(self.text), len(self.text))
        elif not any(self._is_named(report) for report in reports):
            yield Attribution(BEFORE, len(self.text), len(self.text))

    def _is_named(self, report: Report) -> bool:
        """Whether a person says what a report gives, who may have said the words before too."""
        found = self._speaker(report, 0)
        name = self._name(found) if found is not None else None
        return name is not None and (is_person(name) or name in PRONOUNS)

    def _owner_of_words(self) -> NounPhrase | None:
        """`오모(45) 씨의 말에 모두 웃었다`, `투수 김하늘의 각오다`: whose words open it."""
        for phrase in self.phrases:
            if phrase.particle in TOPICS:
                return None
            behind = phrase.end + len(phrase.particle)
            if phrase.tag == "JKG" and data.WORDS_THEN.match(self.text, behind):
                able = voice(self.text, self.tokens, phrase) >= LIKELY
                return phrase if able else None
        return None

    def _left_out(self, report: Report, speaker: str | None) -> str | None:
        """Who says what no phrase of its sentence claims: the one of before, or nobody."""
        if report.search == "alone":
            return self._headline(report) or speaker or ALONE
        if report.resume == self._shared and speaker:
            return speaker
        if report.survey or report.search in ("bodies", "opinion", "many", "owner", "heard"):
            return None
        return speaker or (CONTINUED if report.goes_on else None)

    def _start(self, report: Report, found: NounPhrase | None, after: int) -> int:
        """Where the words of a report begin."""
        if report.start is not None:
            return report.start
        if found is not None and found.end <= report.end:
            return max(self._scope(found, report.end), min(self._heard, report.end))
        if found is not None and report.narrow:
            return max([after, *(border for border in self._borders() if border < report.end)])
        return after

    def _speaker(self, report: Report, after: int) -> NounPhrase | None:
        """The phrase that names the speaker of a report."""
        if report.owner is not None:
            return report.owner
        if report.survey and self._is_survey(after, report.verb):
            return None
        if report.search in ("owner", "heard", "alone"):
            return None
        if report.search in ("bodies", "many"):
            return self._body(after, report)
        if report.search == "opinion":
            bodies = [c for c in self._within(after, report.verb) if self._is_opinion(c.phrase)]
            return bodies[0].phrase if bodies else None
        behind = self._within(report.link, report.verb)
        if report.search == "behind" and (found := _best(behind, last=False)):
            return found
        ahead = report.end if report.start is None else report.start
        if report.start is None:
            before = self._of_clause(after, ahead)
        else:
            near = self._unmarked(ahead) or (self._turning(after, ahead) if report.turns else None)
            before = near or _best(self._free(after, ahead), last=True)
            before = before or self._relative(after, ahead)
        topics = [candidate for candidate in behind if candidate.topic]
        return before or _best(topics, last=False)

    def _body(self, after: int, report: Report) -> NounPhrase | None:
        """`업계에서는 “…”는 말이 나온다`, `누리꾼들은 “…” 등의 반응이 나왔다`."""
        within = self._within(after, report.end)
        bodies = [c for c in within if c.phrase.particle == "에서"]
        if not bodies and report.search == "many":
            bodies = [c for c in within if c.topic and c.sure == SURE and self._is_many(c.phrase)]
        return bodies[-1].phrase if bodies else None

    def _is_many(self, phrase: NounPhrase) -> bool:
        said = self.text[phrase.start : phrase.end]
        return said.endswith("들") or self._is_opinion(phrase)

    def _turning(self, start: int, end: int) -> NounPhrase | None:
        """`총리는 의원이 “…”고 묻자`: the subject behind the topic, of the words alone."""
        free = self._free(start, end)
        last = free[-1] if free else None
        return last.phrase if last and not last.topic and last.sure >= LIKELY else None

    def _unmarked(self, position: int) -> NounPhrase | None:
        """`은서윤(나미소 분) “…”라며`: a person right before quoted words, without a particle."""
        last = bisect_left(self.tokens, position, key=START)
        if not last or self.tokens[last - 1].end == position:
            return None
        phrase = noun_phrase_before(self.tokens, last) if last < len(self.tokens) else None
        if phrase is None or phrase.end != self.tokens[last - 1].end:
            return None
        phrase = phrase._replace(particle="", tag="")
        sure = voice(self.text, self.tokens, phrase)
        named = sure == LIKELY and is_person(self._name(phrase) or "")
        return (
            phrase
            if sure == SURE or named or is_split_name(self.text, self.tokens, phrase)
            else None
        )

    def _is_survey(self, start: int, end: int) -> bool:
        """Whether a share of people answers: `61.7%는 …고 답했다`."""
        for phrase in self.phrases:
            if start <= phrase.start and phrase.end <= end and phrase.particle in SHARES:
                head = self.tokens[phrase.last - 1]
                if head.tag in ("NNB", "NR", "SN", "SW") and head.form not in ("씨", "측"):
                    return True
        return False

    def _within(self, start: int, end: int) -> list[Candidate]:
        found = [c for c in self.candidates if start <= c.phrase.start and c.phrase.end <= end]
        return [c for c in found if c.phrase not in self._spent] if self._spent else found

    def _free(self, start: int, end: int) -> list[Candidate]:
        """Candidates in a stretch that no relative clause closes over."""
        return [c for c in self._within(start, end) if c.topic or not self._is_relative(c.phrase)]

    def _relative(self, start: int, end: int) -> NounPhrase | None:
        """`가온전자가 낸 자료에서 “…”고 했다`: for want of anybody else."""
        sure = [c for c in self._within(start, end) if c.sure == SURE]
        return sure[-1].phrase if sure else None

    def _of_clause(self, start: int, end: int) -> NounPhrase | None:
        """Who reports what ends at `end`: the topic of its clause, or else of the ones before."""
        candidates = self._within(start, end)
        borders = [border for border in self.starts if start < border < end]
        for least, topic in ((SURE, True), (LIKELY, True), (SURE, False), (LIKELY, False)):
            stop = end
            for border in (*reversed(borders), start):
                for candidate in candidates:
                    phrase = candidate.phrase
                    fits = candidate.sure >= least and candidate.topic == topic
                    if fits and border <= phrase.start and phrase.end <= stop:
                        return phrase
                stop = border
        for candidate in reversed(candidates):
            opens = max([0, start, *(b for b in borders if b <= candidate.phrase.start)])
            between = self.text[opens : candidate.phrase.start]
            if candidate.topic and not between.strip(" ,"):
                return candidate.phrase
        return None

    def _is_relative(self, phrase: NounPhrase) -> bool:
        """Whether the verb of a subject describes a noun: `빅테크가 투자한 금액`."""
        for index in range(phrase.last + 1, len(self.tokens) - 1):
            token = self.tokens[index]
            if token.tag in ("SSO", "EC", "EF", "SF"):
                return False
            if token.tag == "ETM":
                return self.tokens[index - 1].form not in ("지나", "오")
        return False

    def _scope(self, speaker: NounPhrase, end: int) -> int:
        """Where the speaker's words begin: behind a clause of background with no other subject.

        `김하늘 씨는 아이 둘을 두었는데, 하루 5㎞를 걷는다고 했다`.
        """
        start = speaker.end
        if speaker.particle not in TOPICS:
            later = [border for border in self.starts if speaker.end < border < end]
            return later[-1] if later else start
        for border in self.starts:
            if speaker.end < border < end and BACKGROUND.search(self.text, start, border):
                subjects = [
                    p
                    for p in self.phrases
                    if start <= p.start - 1 and p.end <= border and p.particle in SUBJECTS + TOPICS
                ]
                if subjects:
                    return speaker.end
                start = border
        return start

    def _borders(self) -> Iterator[int]:
        """Starts of clauses, behind 이며 and 이고 too, which carry no tense."""
        yield from self.starts
        for before, token in pairwise(self.tokens):
            if before.tag == "VCP" and token.form in ("며", "고"):
                yield token.end

    def _headline(self, report: Report) -> str | None:
        """Who stands before quoted words without a particle, or in brackets."""
        start = report.start or 0
        if (bracket := BRACKETS.search(self.text, 0, start)) and tells_who(bracket[1]):
            return bracket[1].strip()
        before = _best(self._within(self._sentence_start(start), start), last=True)
        if before is not None:
            return self._name(before)
        last = sum(token.end <= start for token in self.tokens)
        while last and self.tokens[last - 1].tag in ("SP", "SF", "SW"):
            last -= 1
        phrase = noun_phrase_before(self.tokens, last) if last < len(self.tokens) else None
        if phrase is not None and phrase.end <= start:
            phrase = phrase._replace(particle="", tag="")
            likely = voice(self.text, self.tokens, phrase) >= LIKELY
            name = (
                self._name(phrase)
                if likely or is_split_name(self.text, self.tokens, phrase)
                else None
            )
            if name is not None and not NOBODY.match(name):
                return name
        if leads := self._leading(report):
            return leads
        behind = _best([c for c in self._within(report.end, len(self.text)) if c.sure == SURE])
        return self._name(behind) if behind else None

    def _leading(self, report: Report) -> str | None:
        """`노동계, 정년 연장에 반발…“청년 핑계”`: who does what a headline is about."""
        start, text = report.start or 0, self.text
        lead = data.LEADS.match(text, 0, start)
        if lead is None or text[report.end :].strip():
            return None
        last = bisect_left(self.tokens, lead.end("who"), key=START)
        phrase = noun_phrase_before(self.tokens, last) if last < len(self.tokens) else None
        if phrase is None or phrase.end != lead.end("who"):
            return None
        phrase = phrase._replace(particle="", tag="")
        sure = voice(text, self.tokens, phrase)
        between = text[lead.end() : start]
        acts = data.HEADLINE_ACTS.search(between) is not None
        firm = FIRMS.search(text, phrase.start, phrase.end) is not None
        fits = (acts and sure >= UNLIKELY) if firm else sure == SURE
        return self._name(phrase) if fits else None

    def _sentence_start(self, position: int) -> int:
        """Where the sentence begins that a position is in; a piece of text may hold two."""
        ends = [t.end for t in self.tokens if t.tag in ("SF", "SE") and t.end <= position]
        return ends[-1] if ends else 0


def _best(candidates: Sequence[Candidate], *, last: bool = False) -> NounPhrase | None:
    """The likeliest: a topic before a subject, and one that can speak before one that may."""
    ordered = candidates[::-1] if last else candidates
    for least, topic in ((LIKELY, True), (LIKELY, False), (UNLIKELY, True)):
        for candidate in ordered:
            if candidate.sure >= least and candidate.topic == topic:
                return candidate.phrase
    return None
