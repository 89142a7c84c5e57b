"""Who says what in a source, and whether two wordings stand for one speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.case import Source
from generator.checks.name_book import NameBook
from generator.checks.people import is_body, people_in, title_of
from generator.checks.same_speaker import ADNOMINAL, SameSpeaker
from generator.facts import Attribution
from generator.facts.speakers import BODIES, FIRMS, OFFICE, is_anaphor
from generator.facts.speech import DOCUMENTS
from generator.text.morphology import analyze
from generator.text.statements import content_of, read_clauses

__all__ = ["GOES_ON", "Utterance", "Voices", "own_topic", "speaker_in", "words_in"]

#: Sentences that go on with the one who spoke before.
GOES_ON = re.compile(
    r"^(?:그는|그녀는|그가|그도|그의|이어|또|또한|아울러|그러면서|이와 함께|이 관계자|특히 그는)"
    r"(?=[\s,은는가도])"
)
PRONOUN = re.compile(r"^(?:그|그녀|이들|그들)$")
#: How far back and ahead the speaker of words without one is looked for.
BACK, AHEAD = 3, 2


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody says in a sentence of the source, or the narrator's own sentence.

    `speakers` are wordings for who says it, any of them right; none for the narrator. `known`
    is false where somebody speaks and nobody can be told.
    """

    sentence: str
    speakers: tuple[str, ...]
    words: frozenset[str]
    text: str
    told: bool
    known: bool = True


def own_topic(text: str) -> str | None:
    """The topic or subject of a sentence's last clause, as the text words it."""
    clauses = read_clauses(text)
    for clause in reversed(clauses):
        if clause.link in ("adnominal", "nominal"):
            continue
        phrase = clause.phrase("topic") or clause.topic
        if phrase is not None:
            return phrase.text or text[phrase.start : phrase.end]
    return None


def speaker_in(text: str, attribution: Attribution) -> str:
    """The speaker of an attribution as the sentence itself words them.

    Where the engine has taken the speaker from an earlier sentence, though this one has a topic
    that is no pronoun, the topic speaks.
    """
    speaker = ADNOMINAL.sub("", attribution.speaker)
    parts = speaker.split()
    for person in people_in(text):
        if person.name not in parts and all(p == person.title or p in person.words for p in parts):
            return person.phrase
    last = parts[-1]
    at = text.find(speaker)
    if at > 1 and text[at - 1] == " " and len(speaker.split()) == 1 and title_of(speaker):
        before = text[:at].rsplit(maxsplit=1)[-1]
        if len(before) == 1 or before in ("남궁", "황보", "제갈", "선우"):
            return f"{before} {speaker}"
    if at > 2 and text[at - 2 : at] == "의 ":
        return f"{text[: at - 2].rsplit(maxsplit=1)[-1]} {speaker}"
    if last in text:
        return speaker
    topic = own_topic(text)
    if topic is None or is_anaphor(topic) or PRONOUN.match(topic):
        return speaker
    return topic if _may_speak(topic) else speaker


def _may_speak(phrase: str) -> bool:
    last = re.sub(r"\([^()]*\)", "", phrase).split()
    if not last:
        return False
    word = last[-1]
    return bool(
        title_of(word)
        or is_body(word)
        or BODIES.search(word)
        or OFFICE.search(word)
        or FIRMS.search(word)
    )


class Voices:
    """The utterances of a source and the people and bodies behind them."""

    def __init__(self, source: Source) -> None:
        """`source` is the article with its facts and attributions."""
        self._source = source
        self.book = NameBook(source)
        self._sentences = list(source.article.sentences)
        self._people = [people_in(s.text) for s in self._sentences]
        self.people = [person for held in self._people for person in held]
        self.utterances = tuple(self._utterances())
        told = (speaker for u in self.utterances if u.told for speaker in u.speakers)
        self.same = SameSpeaker(self.book, self.people, told)

    def _utterances(self) -> Iterator[Utterance]:
        for index, sentence in enumerate(self._sentences):
            spans: dict[str, list[tuple[int, int]]] = {}
            for each in self._source.said.get(sentence.id, ()):
                name = speaker_in(sentence.text, each)
                if each.end > each.start:
                    spans.setdefault(name, []).append((each.start, each.end))
            lone = [
                (f.span.start, f.span.end)
                for f in self._source.facts.get(sentence.id, ())
                if f.kind == "quote" and f.speaker is None
            ]
            for name, held in spans.items():
                yield self._utterance(index, self._meant(index, name), held)
            if lone and not spans:
                speakers = self._around(index) if sentence.kind == "text" else ()
                yield self._utterance(index, speakers, lone, known=bool(speakers))
            if not spans and not lone:
                yield self._plain(index)

    def _meant(self, index: int, name: str) -> tuple[str, ...]:
        """Whom a speaker as read stands for: the author of a report, the one of before for 그는."""
        text = self._sentences[index].text
        if name.rsplit(maxsplit=1)[-1] in DOCUMENTS:
            return (name, *self._before(index))
        if GOES_ON.match(text) and not any(word in text for word in name.split()):
            near = self._named(index - 1) if index else ()
            return near or tuple(dict.fromkeys((name, *self._before(index))))
        return (name,)

    def _plain(self, index: int) -> Utterance:
        """A sentence of the narrator's, or one that goes on with the words of before."""
        sentence = self._sentences[index]
        whole = [(0, len(sentence.text))]
        if GOES_ON.match(sentence.text):
            speakers = self._before(index)
            return self._utterance(index, speakers, whole, known=bool(speakers))
        actors = tuple(p.phrase for p in self._people[index])
        return self._utterance(index, actors, whole, told=False)

    def _utterance(
        self,
        index: int,
        speakers: tuple[str, ...],
        spans: Sequence[tuple[int, int]],
        *,
        known: bool = True,
        told: bool = True,
    ) -> Utterance:
        sentence = self._sentences[index]
        held = words_in(sentence.text, spans)
        text = " ".join(sentence.text[start:end] for start, end in spans)
        return Utterance(sentence.id, speakers, held, text, told, known)

    def _before(self, index: int) -> tuple[str, ...]:
        """Who was last named or spoke before a sentence."""
        for place in range(index - 1, max(-1, index - 1 - BACK), -1):
            if found := self._named(place):
                return found
        return ()

    def _around(self, index: int) -> tuple[str, ...]:
        """Who may have said words that stand alone: the one before, the one behind."""
        found = list(self._before(index))
        for place in range(index + 1, min(len(self._sentences), index + 1 + AHEAD)):
            if ahead := self._named(place):
                found += ahead
                break
        return tuple(found)

    def _named(self, index: int) -> tuple[str, ...]:
        sentence = self._sentences[index]
        if sentence.kind != "text":
            return ()
        said = [speaker_in(sentence.text, a) for a in self._source.said.get(sentence.id, ())]
        if said:
            return tuple(dict.fromkeys(said))
        topic = own_topic(sentence.text)
        if topic and title_of(topic.split()[-1]) and not is_anaphor(topic):
            full = [p.phrase for p in self._people[index] if p.name in topic.split()]
            return tuple(full) or (topic,)
        if self._people[index]:
            return tuple(p.phrase for p in self._people[index])
        return self._before(index) if GOES_ON.match(sentence.text) else ()

    def around(self, utterance: Utterance) -> frozenset[str]:
        """The words of an utterance, with those around it where nobody else speaks there."""
        shared = [u for u in self.utterances if u.sentence == utterance.sentence]
        if len(shared) > 1:
            return utterance.words
        return utterance.words | self._source.aligner.words_of(utterance.sentence)


def words_in(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[str]:
    """The content words of stretches of a sentence, in base form."""
    tokens = [t for t in analyze(text) if any(a <= t.start and t.end <= b for a, b in spans)]
    return frozenset(content_of(tokens))
