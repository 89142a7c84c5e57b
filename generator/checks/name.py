"""`name`: people, companies, places and products that the source does not name.

Catches: a name that the source does not hold, also one made of ordinary words (a university,
a ministry, a product in quotation marks); a person who is given the firm or the title of
somebody else.

Lets pass: short forms and long ones (국토부 and 국토교통부, 가람대 and 가람대학교), aliases that
the source gives in brackets, abbreviations of countries, a town with or without 시 or 군, the
province of a town that the source names, titles in another order, 씨, and the newsroom's own names.

Example: the source says `탁이레 가람대 교수는 수율을 문제로 꼽았다.`;
wrong is `탁이레 한빛대 교수는 수율을 문제로 꼽았습니다.`;
right is `가람대학교 탁이레 교수는 수율을 문제로 꼽았습니다.`

Waive: put the name into `[lexicon] names`, or waive the sentence where the name comes from a
second source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.checks.case import Case, Check, Source, finding_on
from generator.checks.name_book import HANGUL, IN_MARKS, NameBook
from generator.checks.name_patterns import DETERMINERS
from generator.checks.people import Person, people_in, same_title, title_of
from generator.facts.name_parts import ending_of
from generator.facts.naming_common import GENERAL_LATIN, NO_NAME_WORDS
from generator.facts.naming_ends import GENERIC, SETTLED
from generator.facts.patterns import SURNAMES
from generator.facts.places import PLACES
from generator.models import Fact, Finding, Passage, Span
from generator.text.lexicon import TITLE_WORDS
from generator.text.morphology import analyze
from generator.text.wordlist import words

__all__ = ["CHECK"]

LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9.&+-]*")
UNITS = frozenset(
    words(
        """
        km m cm mm kg g mg t ha W kW MW GW kWh MWh GWh TWh Hz MHz GHz KB MB GB TB p bp vs nm L
        ml
        """
    )
)
#: Words that end like an organisation's name; a general word before the ending names nobody.
ORGANISATION = re.compile(
    r"(?<![가-힣A-Za-z])((?!(?:국내|해외|외국|시중|중앙|지방|대형|중소|민간|국립|공립|사립|공공|대학|종합|지역|상업|투자|"
    r"글로벌|주요|관련|다른|일부|상급|하급|양대|양국|각국|해당|최고|고등|행정|전문|일반|부속|연구|유명|대표|온라인|현지|"
    r"인터넷|저축|우량|초대형|합작|협력|하청|모바일|가상)[가-힣]{0,4})[가-힣]{2,8}"
    r"(?:증권|은행|대학교|법원|연구소|연구원|병원|건설|전자|반도체|제약|화학|중공업|자동차|물산|협회|재단|공사|공단|위원회))"
    r"(?=[은는이가을를의에도와과]|\s|[,.(]|$)"
)
_CALLED = "|".join(sorted(TITLE_WORDS | {"처장", "전무", "연구원", "팀장", "소장", "부장", "단장"}))
#: A surname and a title: 금 교수.
PERSON = re.compile(
    rf"(?<![가-힣])((?:남궁|황보|제갈|선우|독고|[{''.join(sorted(SURNAMES - DETERMINERS))}])"
    rf"\s(?:{_CALLED}))(?=[은는이가을를의에도와과]|\s|[,.(]|$)"
)


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    book = NameBook(case.source)
    people = list(_people_of(case.source))
    lexicon = case.settings.lexicon
    newsroom = (*lexicon.names, *lexicon.words, case.settings.site.title)
    for passage in case.manuscript.passages:
        own = [span for name in newsroom if name for span in _places(name, passage.text)]
        unknown = []
        for span in _unknown(case, passage, book, people):
            if any(place.covers(span) for place in own):
                continue
            name = span.of(passage.text)
            unknown.append(name)
            yield _finding(case, passage, name, book.nearest(name, case.cited(passage)))
        yield from _strangers(case, passage, people, book, unknown)


def _unknown(
    case: Case, passage: Passage, book: NameBook, people: Sequence[tuple[str, Person]]
) -> list[Span]:
    """The names of a passage that the source does not have."""
    text = passage.text
    spans = _names(text, case.facts.get(passage, ()))
    for person in people_in(text):
        _add(spans, Span(person.start, person.start + len(person.name)))
    for span in _like_named(text, book):
        _add(spans, span)
    found = [span for span in spans if not _is_known(span.of(text), book, people)]
    for span in _in_marks(text, book):
        _add(found, span)
    return sorted(found)


def _people_of(source: Source) -> Iterator[tuple[str, Person]]:
    """The people of the source with the ids of the sentences that call them something."""
    for sentence in source.article.sentences:
        for person in people_in(sentence.text):
            yield sentence.id, person


def _is_known(name: str, book: NameBook, people: Sequence[tuple[str, Person]]) -> bool:
    called = PERSON.fullmatch(name)
    if called and not book.has(name):
        surname, title = name.split()
        return any(
            person.name.startswith(surname) and person.title and same_title(title, person.title)
            for _, person in people
        )
    return book.has(name)


def _places(name: str, text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(re.escape(name), text)]


def _finding(case: Case, passage: Passage, name: str, near: str | None) -> Finding:
    return finding_on(
        case,
        passage,
        "name",
        "error",
        f"the source does not name {name}",
        expected=near,
        found=name,
    )


def _names(text: str, facts: Iterable[Fact]) -> list[Span]:
    """Names as the engine reads them, Latin ones, bodies by their ending, people by their title."""
    spans = [fact.span for fact in facts if fact.kind == "name"]
    tokens = analyze(text)
    for index, token in enumerate(tokens):
        after_figure = index > 0 and tokens[index - 1].tag == "SN"
        if (
            token.tag == "SL"
            and len(token.form) > 1
            and LATIN_NAME.fullmatch(token.form)
            and token.form not in GENERAL_LATIN
            and not (after_figure and token.form in UNITS)
        ):
            _add(spans, Span(token.start, token.end))
    for pattern in (ORGANISATION, PERSON):
        for match in pattern.finditer(text):
            _add(spans, Span(*match.span(1)))
    return sorted(spans)


def _like_named(text: str, book: NameBook) -> Iterator[Span]:
    """Words that end as names of the source do: 햇살시장 where the source names 은결시장."""
    for match in HANGUL.finditer(text):
        word = match[0]
        ending = ending_of(word)
        if not ending or not book.ends_in(ending):
            continue
        head = word[: -len(ending)]
        plain = word in NO_NAME_WORDS or GENERIC.fullmatch(head) is not None
        if len(head) > 1 and not plain and not book.mentions(head):
            yield Span(*match.span())


def _in_marks(text: str, book: NameBook) -> Iterator[Span]:
    """`학술지 ‘가온회보’` where the source has another name in marks behind the same noun."""
    for match in IN_MARKS.finditer(text):
        told = book.in_marks(match["kind"])
        if told and not book.mentions(match["name"]):
            yield Span(*match.span("name"))


def _add(spans: list[Span], span: Span) -> None:
    if not any(other.start < span.end and span.start < other.end for other in spans):
        spans.append(span)


def _strangers(
    case: Case,
    passage: Passage,
    people: Sequence[tuple[str, Person]],
    book: NameBook,
    unknown: Sequence[str],
) -> Iterator[Finding]:
    """People who are given the body or the title of somebody else."""
    names = {person.name for _, person in people}
    for person in people_in(passage.text, names):
        told = [(i, other) for i, other in people if other.name == person.name]
        if not told:
            continue
        wrong = _wrong_body(person, people, book, unknown) or _wrong_title(person, told)
        if wrong is None:
            continue
        sentence, other = told[0]
        yield finding_on(
            case,
            passage,
            "name",
            "error",
            f"the source does not call {person.name} {wrong}",
            expected=other.phrase,
            found=person.phrase,
            sources=(sentence,),
        )


def _wrong_body(
    person: Person,
    people: Sequence[tuple[str, Person]],
    book: NameBook,
    unknown: Sequence[str],
) -> str | None:
    """The body that a person is said to be of, where the source says another one.

    Where it says none, the body of somebody else is wrong, unless the article is about it.
    """
    told = [other for _, other in people if other.name == person.name]
    called = " ".join(word for other in told for word in (*other.words, other.title or ""))
    tied = any(_affiliates(word, other, book) for other in told for word in other.words)
    others = {word for _, other in people if other.name != person.name for word in other.words}
    for word in person.words:
        if any(word in name for name in unknown) or not _affiliates(word, person, book):
            continue
        if book.stands_for(word, called):
            continue
        if tied or (word in others and not book.leads(word)):
            return word
    return None


def _affiliates(word: str, person: Person, book: NameBook) -> bool:
    """Whether a word beside a person's name names a body that they are of."""
    home = word in PLACES or (word[-1] in SETTLED and word[:-1] in PLACES)
    return word != person.title and not home and book.is_name(word)


def _wrong_title(person: Person, told: Sequence[tuple[str, Person]]) -> str | None:
    """The title that a person is given, where the source gives only others."""
    titles = [other.title for _, other in told if other.title]
    titles += [word for _, other in told for word in other.words if title_of(word)]
    if person.title is None or not titles:
        return None
    return None if any(same_title(person.title, title) for title in titles) else person.title


CHECK = Check("name", "error", needs_source=True, run=_run)
