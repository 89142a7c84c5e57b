"""`name`: people, companies, places and products that the source does not name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.checks.case import Case, Check, finding_on
from generator.models import Finding, Passage, Span
from generator.text.lexicon import SAME_NAMES, TITLE_WORDS
from generator.text.morphology import Token, analyze
from generator.text.wordlist import words

__all__ = ["CHECK"]

#: Latin that names nothing: units, figures, list marks.
LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9.&+-]*")
UNITS = frozenset(
    words(
        """
        km m cm mm kg g mg t ha W kW MW GW kWh MWh GWh TWh Hz MHz GHz KB MB GB TB p bp vs nm L
        ml
        """
    )
)
#: Proper nouns in Kiwi's dictionary that name no one and no place in a claim.
COMMON = frozenset(
    words(
        """
        오늘날 정부 국내 해외 전국 온라인 인터넷 웹 앱 코로나 한국어 한글 영어 추석 설날
        크리스마스 월드
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
PERSON = re.compile(
    rf"(?<![가-힣])([가-힣]\s(?:{'|'.join(sorted(TITLE_WORDS))}))(?=[은는이가을를의에도와과]|\s|[,.(]|$)"
)
SURNAME = re.compile(r"([가-힣])\s([가-힣A-Z]+)")
LAW = re.compile(r"「([^」]{2,40})」")


def _run(case: Case) -> Iterable[Finding]:
    if case.source is None:
        return
    article = case.source.article
    known = _fold(
        " ".join(filter(None, (article.text, article.title, article.publisher, article.byline)))
    )
    lexicon = case.settings.lexicon
    newsroom = (*lexicon.names, *lexicon.words, case.settings.site.title)
    for passage in case.manuscript.passages:
        own = [span for name in newsroom if name for span in _places(name, passage.text)]
        for span in _names(passage.text):
            name = span.of(passage.text)
            if not _is_named(name, known) and not any(place.covers(span) for place in own):
                yield _finding(case, passage, name)


def _places(name: str, text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(re.escape(name), text)]


def _finding(case: Case, passage: Passage, name: str) -> Finding:
    return finding_on(
        case, passage, "name", "error", f"the source does not name {name}", found=name
    )


def _names(text: str) -> list[Span]:
    """Proper nouns and Latin words; a run of one word counts as one.

    So do words that end like an organisation (가을증권), people by surname and title (박 교수),
    and what stands in brackets of a law.
    """
    spans: list[Span] = []
    tokens = analyze(text)
    for index, token in enumerate(tokens):
        if not _is_name(text, tokens, index):
            continue
        if spans and spans[-1].end == token.start:
            spans[-1] = Span(spans[-1].start, token.end)
        else:
            spans.append(Span(token.start, token.end))
    for pattern in (ORGANISATION, PERSON, LAW):
        for match in pattern.finditer(text):
            span = Span(*match.span(1))
            if not any(other.start < span.end and span.start < other.end for other in spans):
                spans.append(span)
    return sorted(spans)


def _is_name(text: str, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.tag == "SL":
        after_figure = index > 0 and tokens[index - 1].tag == "SN"
        return LATIN_NAME.fullmatch(token.form) is not None and not (
            after_figure and token.form in UNITS
        )
    if token.tag != "NNP" or token.form in COMMON or token.form in TITLE_WORDS:
        return False
    return len(token.form) > 1 and token.form == text[token.start : token.end]


def _is_named(name: str, known: str) -> bool:
    """Whether the source has the name, whole or in its parts, or another name for it."""
    folded = _fold(name)
    if folded in known:
        return True
    for group in SAME_NAMES:
        if name in group and any(_fold(other) in known for other in group if len(other) > 1):
            return True
    if person := SURNAME.fullmatch(name):
        return re.search(rf"{person[1]}[가-힣]{{1,3}}", known) is not None and person[2] in known
    parts = [token.form for token in analyze(name) if token.tag in ("NNP", "SL", "NNG", "SN")]
    return len(parts) > 1 and all(_fold(part) in known for part in parts)


def _fold(text: str) -> str:
    """Letters only, lower case: spaces and marks inside a name do not part it."""
    return re.sub(r"[\s·.,'\"‘’“”&+-]", "", text).casefold()


CHECK = Check("name", "error", needs_source=True, run=_run)
