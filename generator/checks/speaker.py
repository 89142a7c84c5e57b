"""`speaker`: words given to somebody who did not say them, and quotations that are not verbatim.

Catches: a quotation in which a word was changed, dropped or added; a quotation or a reported
statement (밝혔다, 에 따르면, 지적했다) given to somebody else than in the source; as a warning, a
statement that goes beyond what its speaker says in the source.

Lets pass: part of a quotation, an ellipsis, another last ending before 고 or 라며; a speaker by
short form, title, alias, as 회사 or as the body whose head or spokesman spoke; a statement of the
article's own that the draft gives to the article's source.

Example: the source says `서가온 대표는 “재고는 줄었지만 수요가 약하다”고 말했다.`;
wrong is `서가온 대표는 “재고는 줄었지만 수요가 강하다”고 말했습니다.`;
right is `회사 대표는 “수요가 약하다”고 했습니다.`

Waive: waive the sentence where its words come from a second source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.checks.case import Case, Check, Source, finding_on
from generator.checks.people import people_in
from generator.checks.quotations import WordingBook, fold_words
from generator.checks.voices import GOES_ON, Utterance, Voices, own_topic, speaker_in, words_in
from generator.checks.wording import carries_meaning
from generator.facts.quotes import Quotation, find_quotations
from generator.models import Finding, Passage

__all__ = ["CHECK"]

#: The share of a statement that an utterance must hold to be its counterpart.
COUNTERPART = 0.45
#: How much more than the draft's own speaker another one must hold.
MARGIN = 0.15
#: A quotation of so many words is more than a term in marks.
TERM = 4
#: A statement of fewer words is read with its whole sentence.
LEAST = 2
#: Below this nobody says anything like a statement.
NOTHING_LIKE_IT = 0.3
#: How strong kinship must be for a word to be said.
NEARLY = 0.7
#: How far behind somebody's words the article may tell what it reads into them.
NEXT = 2
READING = re.compile(
    r"읽[히힌혔]|풀이[되된됐했]|해석[되된됐이했]|(?:분석|관측|평가)[이가]\s(?:나|제)|관측[된됐]|의미로|뜻으로"
)
#: What a word counts that is part of a name: the whole article may speak of it.
NAMED = 0.3


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    voices, book = Voices(case.source), WordingBook(case.source.article)
    for passage in case.manuscript.passages:
        yield from _quotations(case, passage, voices, book)
        yield from _statements(case, case.source, passage, voices)


def _quotations(
    case: Case, passage: Passage, voices: Voices, book: WordingBook
) -> Iterator[Finding]:
    """Quotations that are not verbatim, and those that somebody else has said."""
    for quotation in find_quotations(passage.text):
        words = quotation.words.of(passage.text)
        places = book.places(words)
        if places is None:
            if quotation.spoken or len(words.split()) >= TERM:
                near = book.nearest(words)
                yield finding_on(
                    case,
                    passage,
                    "speaker",
                    "error",
                    f"not verbatim in the source: {words}",
                    expected=near.text if near else None,
                    found=words,
                    sources=(near.sentence,) if near else None,
                )
        elif quotation.spoken:
            yield from _given_away(case, passage, quotation, places, voices)


def _given_away(
    case: Case, passage: Passage, quotation: Quotation, places: tuple[str, ...], voices: Voices
) -> Iterator[Finding]:
    """A verbatim quotation in the mouth of somebody else."""
    draft = _speaker_of(case, passage, quotation)
    folded = fold_words(quotation.words.of(passage.text))[:-6]
    held = [u for u in voices.utterances if u.sentence in places]
    right = [u for u in held if folded in fold_words(u.text)] or held
    right = [u for u in right if u.speakers]
    if draft is None or not right:
        return
    if any(voices.same(draft, speaker) for u in right for speaker in u.speakers):
        return
    yield _wrong_speaker(case, passage, draft, right[0])


def _speaker_of(case: Case, passage: Passage, quotation: Quotation) -> str | None:
    """Whom the draft itself gives a quotation to, by name or by a word that points back."""
    span = quotation.span
    around = [
        a for a in case.said.get(passage, ()) if a.start <= span.start and span.end <= a.end + 1
    ]
    if not around:
        return None
    speaker = speaker_in(passage.text, min(around, key=lambda a: a.end - a.start))
    outside = passage.text[: span.start] + passage.text[span.end :]
    named = any(word in outside for word in speaker.split())
    return speaker if named or GOES_ON.match(passage.text) else None


def _wrong_speaker(case: Case, passage: Passage, draft: str, right: Utterance) -> Finding:
    return finding_on(
        case,
        passage,
        "speaker",
        "error",
        f"the source gives this to {right.speakers[0]}, not to {draft}",
        expected=right.speakers[0],
        found=draft,
        sources=(right.sentence,),
    )


def _statements(case: Case, source: Source, passage: Passage, voices: Voices) -> Iterator[Finding]:
    """Reported statements, and what people are said to do, held against the best counterpart."""
    spans: dict[str, list[tuple[int, int]]] = {}
    quoted = [q.span for q in find_quotations(passage.text) if q.spoken]
    for each in case.said.get(passage, ()):
        if each.end <= each.start or any(
            s.start <= each.start and each.end <= s.end for s in quoted
        ):
            continue
        spans.setdefault(speaker_in(passage.text, each), []).append((each.start, each.end))
    reported = bool(spans)
    if not spans and not quoted:
        for person in people_in(passage.text, {p.name for p in voices.people})[:1]:
            spans[person.phrase] = [(0, len(passage.text))]
    for draft, held in spans.items():
        words = words_in(passage.text, held)
        if len(words) < LEAST:
            words = words_in(passage.text, [(0, len(passage.text))])
        own = words_in(draft, [(0, len(draft))]) | set(draft.split())
        weighed = _weigh(case, source, passage, sorted(words - own))
        wrong = list(_misgiven(case, source, passage, draft, weighed, voices))
        yield from (f for f in wrong if reported or f.severity == "error")


def _weigh(
    case: Case, source: Source, passage: Passage, words: Iterable[str]
) -> Mapping[str, float]:
    """What each word of a statement counts."""
    spans = [(f.span.start, f.span.end) for f in case.facts.get(passage, ()) if f.kind == "name"]
    named = words_in(passage.text, spans)
    weight = source.aligner.weight
    return {word: weight(word) * (NAMED if word in named else 1.0) for word in words}


def _misgiven(
    case: Case,
    source: Source,
    passage: Passage,
    draft: str,
    words: Mapping[str, float],
    voices: Voices,
) -> Iterator[Finding]:
    """A statement whose counterpart in the source is somebody else's, or nobody's."""
    drafts = (draft, *_topic_instead(passage.text, draft))
    scored = sorted(
        ((_share(source, words, u.words), u) for u in voices.utterances),
        key=lambda pair: -pair[0],
    )
    fits = [
        (share, u)
        for share, u in scored
        if not u.known or any(voices.same(d, x) for d in drafts for x in u.speakers)
    ]
    others = [(s, u) for s, u in scored if u.known and u.speakers and (s, u) not in fits]
    plain = max((s for s, u in scored if u.known and not u.speakers), default=0.0)
    mine = max((_share(source, words, voices.around(u)) for _, u in fits), default=0.0)
    best, right = others[0] if others else (0.0, None)
    if right and best >= COUNTERPART and best >= mine + MARGIN and best >= plain:
        yield _wrong_speaker(case, passage, draft, right)
    elif any(u.told for _, u in fits):
        own = [u for _, u in fits]
        beyond = _beyond(source, voices, words, own, max(mine, best, plain))
        if beyond:
            yield finding_on(
                case,
                passage,
                "speaker",
                "warning",
                f"{draft} does not say so in the source: {', '.join(beyond)}",
                expected=fits[0][1].text,
                found=", ".join(beyond),
                sources=(fits[0][1].sentence,),
            )


def _topic_instead(text: str, draft: str) -> tuple[str, ...]:
    """The topic of a sentence, where the speaker as read may be part of what is said.

    `플랫폼산업회는 정부도 … 내야 한다고 주장했다`.
    """
    at = text.find(draft.rsplit(maxsplit=1)[-1])
    behind = text[at + len(draft.rsplit(maxsplit=1)[-1]) :]
    topic = own_topic(text)
    return (topic,) if at > 0 and topic and not behind.startswith(("은", "는")) else ()


def _beyond(
    source: Source,
    voices: Voices,
    words: Mapping[str, float],
    own: Sequence[Utterance],
    best: float,
) -> list[str]:
    """The words of a statement that its speaker does not say, where that makes it another one.

    That is so where nobody says anything like it, and where the words are those in which the
    article reads a meaning into what was said (`…는 의미로 읽힌다`).
    """
    said = [voices.around(u) for u in own if u.told]
    open_words = [
        word
        for word in words
        if carries_meaning(word) and all(_held(source, word, held) < NEARLY for held in said)
    ]
    if best < NOTHING_LIKE_IT:
        return open_words
    order = [sentence.id for sentence in source.article.sentences]
    places = {order.index(u.sentence) for u in own[:1]}
    readings = [
        sentence
        for place, sentence in enumerate(source.article.sentences)
        if any(0 < place - said <= NEXT for said in places) and READING.search(sentence.text)
    ]
    return [
        word
        for word in open_words
        if any(_held(source, word, source.aligner.words_of(s.id)) >= NEARLY for s in readings)
    ]


def _held(source: Source, word: str, words: frozenset[str]) -> float:
    """How strongly the nearest of these words stands for another."""
    kin = source.aligner.vocabulary.kin(word)
    return max((s for w, s in kin.items() if w in words), default=0.0)


def _share(source: Source, words: Mapping[str, float], told: frozenset[str]) -> float:
    """The share of the words' weight that the words of an utterance have."""
    total = held = 0.0
    for word, weight in words.items():
        total += weight
        held += weight * _held(source, word, told)
    return held / total if total else 0.0


CHECK = Check("speaker", "error", needs_source=True, run=_run)
