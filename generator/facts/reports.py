"""Where a sentence gives somebody's words: quotations and reported clauses with their verbs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from generator.facts import speech as data
from generator.facts.patterns import SURNAMES
from generator.facts.quotes import Quotation
from generator.facts.speakers import LIKELY, SURE, voice
from generator.text.clauses import NOMINAL, NounPhrase, noun_phrase_before
from generator.text.morphology import Token

__all__ = ["Report", "find_reports"]

#: How far behind reported words their verb may stand, in tokens outside of quotations.
VERB_REACH = 16
#: How far behind `다는 게` the noun of saying may stand.
NOUN_REACH = 14
#: Nouns of a reported clause: `늘었다는 게 회사의 설명이다`.
THINGS = frozenset(("것", "게", "점", "거"))
#: Tags of endings and particles behind reported words, and the last letters of most of them.
REPORTING = frozenset(("EC", "EF", "JKQ", "JX", "JKB", "ETM", "JKO"))
LAST_LETTERS = frozenset(("고", "며", "서", "로"))
ADJECTIVES = frozenset(("XR", "XSA", "VA"))
VERBS = frozenset(("VV", "VA", "XSV", "XSA"))
#: Verbs behind a figure that is put forward: `3억 대로 추산했다`.
FIGURE_VERBS = data.ESTIMATE_VERBS | data.THOUGHTS
#: The first tokens of those that follow a bare object: `영업이익 3조원을 예상했다`.
FORECAST_HEADS = frozenset(verb.removesuffix("하") for verb in data.FORECAST_VERBS)
#: Verbs behind a noun of saying whose subject hears it.
HEARS = frozenset(("받", "얻", "사", "면하", "피하", "부르", "낳", "듣", "불러일으키", "뒤집어쓰"))

#: Between a figure and its particle: `1조원 안팎으로 추산했다`.
ABOUT = frozenset(("안팎", "수준", "가량", "정도", "내외", "이상", "이하", "미만", "규모", "남짓"))
#: A full name with its title right behind a quotation.
NAMED_BEHIND = re.compile(
    rf"\s([{''.join(sorted(SURNAMES))}][가-힣]{{2}}"
    rf"\s(?:[가-힣A-Za-z]+\s){{0,2}}?[가-힣]*(?:{data.PEOPLE})(?:\([^()]*\))?)(은|는|이|가)\s"
)

#: Who may be named: `ahead` of the words or `behind` them, `bodies` only as 업계에서는, `opinion`
#: only many at once (업계는), `many` these or people at large (누리꾼들은 “…” 등의 반응이 나왔다),
#: `owner` only as the owner of a noun, `heard` the same of words that the topic only hears,
#: `alone` in a headline.
Search = Literal["behind", "ahead", "bodies", "opinion", "many", "owner", "heard", "alone"]


class Report(NamedTuple):
    """Words that somebody says, from `start` (None: with the speaker) to `end`.

    The speaker may stand between `link` and `verb`; whoever speaks next stands behind `resume`.
    `owner` is a speaker that is tied to the words: `김하늘 소장의 말`. `goes_on` tells whether
    a speaker who is left out is the one of before, `turns` whether somebody else acts on the
    words: `의원이 “…”고 묻자`.
    """

    start: int | None
    end: int
    link: int
    verb: int
    resume: int
    search: Search
    owner: NounPhrase | None = None
    goes_on: bool = False
    survey: bool = False
    narrow: bool = False
    turns: bool = False


def find_reports(
    text: str, tokens: Sequence[Token], quotations: Sequence[Quotation]
) -> list[Report]:
    """All reports of a sentence in reading order; `quotations` are the spoken ones."""
    walker = _Walker(text, tokens, quotations)
    found = [*walker.quoted(), *walker.reported()]
    found.sort(key=lambda report: report.end)
    return found


class _Walker:
    """The tokens of a sentence outside of quoted words."""

    def __init__(self, text: str, tokens: Sequence[Token], quotations: Sequence[Quotation]) -> None:
        self.text = text
        self.tokens = tokens
        self.quotations = quotations
        self.free: Sequence[int] = range(len(tokens))
        for quotation in quotations:
            start, end = quotation.span.start, quotation.span.end
            self.free = [i for i in self.free if not start <= tokens[i].start < end]

    def quoted(self) -> Iterator[Report]:
        """What the spoken quotations hang on."""
        for quotation in self.quotations:
            report = self._quoted(quotation)
            if report is not None:
                yield report

    def _quoted(self, quotation: Quotation) -> Report | None:
        start, end = quotation.span.start, quotation.span.end
        at = next(
            (n for n, i in enumerate(self.free) if self.tokens[i].start >= quotation.end),
            len(self.free),
        )
        if quotation.link == "said" and (named := self._named_behind(quotation.end)):
            return Report(start, end, end, end, named.end, "owner", named)
        if quotation.link in ("said", "passing"):
            return self._with_verb(at, start, end, quotation.end, quotation.link, bool)
        if quotation.link == "noun":
            return self._with_noun(at, start, end)
        if quotation.link == "copula":
            return Report(start, end, end, end, end, "owner", self._answering(start))
        return Report(start, end, end, end, end, "alone", self._told_behind(at))

    def reported(self) -> Iterator[Report]:
        """Clauses with a quotative ending, and figures that are put forward."""
        tokens = self.tokens
        for position in [p for p, i in enumerate(self.free) if tokens[i].tag in REPORTING]:
            token = tokens[self.free[position]]
            report = None
            if token.tag == "JKO":
                behind = self.free[position + 1 : position + 3]
                if any(tokens[index].form in FORECAST_HEADS for index in behind):
                    report = self._put_forward(position, token, data.FORECAST_VERBS, 1)
            elif token.tag == "ETM":
                if token.form.endswith(data.TOLD) and not self._behind_quotation(token):
                    report = self._with_noun(position + 1, None, token.start)
            elif token.form[-1:] in LAST_LETTERS and not self._behind_quotation(token):
                report = self._reported(position, token)
            if report is not None:
                yield report

    def _reported(self, position: int, token: Token) -> Report | None:
        """`늘었다고 밝혔다`, `늘 것으로 내다봤다`, `3억 대로 추산했다`."""
        after = position + 1
        behind = (
            token.tag == "JKQ" and position and self.tokens[self.free[position - 1]].tag == "EF"
        )
        if behind and token.form in ("며", "면서"):
            return self._with_verb(after, None, token.start, token.end, "passing", bool)
        if behind and token.form == "고":
            return self._with_verb(after, None, token.start, token.end, "said", self._says)
        if token.tag != "JKB" and token.form.endswith(data.PASSING):
            return self._with_verb(after, None, token.start, token.end, "passing", bool)
        if token.tag != "JKB" and token.form.endswith(data.QUOTATIVES):
            return self._with_verb(after, None, token.start, token.end, "said", self._says)
        if token.form not in ("로", "으로") or not position:
            return None
        before = self.tokens[self.free[position - 1]]
        if before.form in ("것", "거"):
            held = self._with_verb(after, None, token.start, token.end, "said", self._holds)
            return held and held._replace(narrow=True)
        if self._is_figure(self.free[position - 1]):
            verbs = FIGURE_VERBS
            if data.FORECAST.search(self.text, max(0, token.start - 60), token.start):
                verbs |= data.CHANGE_VERBS
            return self._put_forward(position, token, verbs, 4)
        return None

    def _put_forward(
        self, position: int, token: Token, verbs: frozenset[str], reach: int
    ) -> Report | None:
        """A figure with a verb of estimating: `3억 대로 추산했다`, `영업이익 3조원을 예상했다`."""
        verb = self._verb(position + 1, lambda stem, _: stem in verbs, reach + 1)
        if verb is None or data.AIM.search(self.text, max(0, token.start - 40), token.start):
            return None
        thought = self._stem(self.free[verb]) in data.THOUGHTS
        search: Search = "opinion" if thought else "ahead"
        report = self._report(None, token.start, token.end, verb, search, goes_on=not thought)
        return report._replace(end=report.verb)

    def _with_verb(
        self,
        at: int,
        start: int | None,
        end: int,
        link: int,
        kind: str,
        wanted: Callable[..., bool],
    ) -> Report | None:
        """Words that go on to a verb of saying at or behind the free token `at`."""
        passing = kind == "passing"
        test = wanted if wanted is not bool else _any
        verb = self._verb(at, test, VERB_REACH)
        if verb is None:
            if not passing and start is None:
                return None
            if self._is_passive_ahead(at):
                return None
            return Report(start, end, link, link, link, "ahead", None, goes_on=True)
        index = self.free[verb]
        if start is None and not passing and self._stem(index) in data.THOUGHTS:
            held = self.tokens[self.free[at - 1]].form in ("로", "으로") if at else False
            if held and self._goes_on(verb):
                return self._report(start, end, link, verb, "opinion", goes_on=False)
        verb_at = self.tokens[index].start
        cut = [q.span.start for q in self.quotations if link <= q.span.start < verb_at]
        if cut and start is not None:
            return Report(start, end, link, cut[0], link, "ahead", None, goes_on=True)
        light = self._stem(index) == "하" and start is None
        search: Search = "ahead" if passing else "behind"
        owner = self._relative_head(verb, LIKELY if start is not None else SURE)
        if owner is not None and data.SHARE_BEHIND.match(self.text, owner.end):
            return None
        report = self._report(start, end, link, verb, search, goes_on=not light)
        survey = start is None and self._stem(index) in data.ANSWERS
        turns = start is not None and self._turns(verb)
        return report._replace(owner=owner, survey=survey, turns=turns)

    def _report(
        self, start: int | None, end: int, link: int, verb: int, search: Search, *, goes_on: bool
    ) -> Report:
        index = self.free[verb]
        first = self.tokens[index - 1] if self.tokens[index].tag[0] == "X" else self.tokens[index]
        return Report(
            start, end, link, first.start, self.tokens[index].end, search, None, goes_on=goes_on
        )

    def _with_noun(self, at: int, start: int | None, end: int) -> Report | None:
        """Words that go on to a noun of saying: `…는 지적이 나온다`, `…라는 게 업계 설명이다`."""
        free, tokens = self.free, self.tokens
        if at >= len(free):
            return None
        if tokens[free[at]].form in THINGS:
            return self._equated(at, start, end)
        noun, owner, position = self._noun_behind(at, quoted=start is not None)
        if noun is None or (start is None and tokens[noun].form not in data.SAY_NOUNS):
            return None
        if start is None and not self._is_told(position, tokens[noun].form):
            return None
        owner = self._sure(owner) or self._sure(self._owner_in(free[at], noun))
        if start is not None and owner is None:
            owner = self._sure(self._owner_before(start))
        if start is not None and owner is None and tokens[noun].form not in data.SAY_NOUNS:
            owner = self._sure(noun_phrase_before(tokens, noun + 1))
        closing = tokens[free[position]] if position < len(free) else None
        search, goes_on = self._behind_noun(position, closing, tokens[noun].form, start)
        here = tokens[free[at]].start
        return Report(start, end, here, here, tokens[noun].end, search, owner, goes_on=goes_on)

    def _noun_behind(self, at: int, *, quoted: bool) -> tuple[int | None, NounPhrase | None, int]:
        """The noun that words go on to, its owner, and the position behind it."""
        free, tokens = self.free, self.tokens
        owner: NounPhrase | None = None
        noun = None
        position = at
        while position < min(len(free), at + NOUN_REACH):
            token = tokens[free[position]]
            if token.tag == "JKG" and noun is not None:
                owner = owner or noun_phrase_before(tokens, free[position])
            elif token.tag in NOMINAL or token.tag in ("MM", "MAG", "SSO", "SSC", "SP", "JC"):
                noun = free[position] if token.tag in NOMINAL else noun
            elif not (quoted and self._describes(position)):
                break
            position += 1
        return noun, owner, position

    def _describes(self, position: int) -> bool:
        """Whether a token is of an adjective before a noun: `“…” 등 뜨거운 반응이`."""
        token = self.tokens[self.free[position]]
        if token.tag == "ETM" and position:
            return self.tokens[self.free[position - 1]].tag in ADJECTIVES
        return token.tag in ADJECTIVES

    def _is_told(self, position: int, noun: str) -> bool:
        """Whether a noun behind a clause is of its telling: 계획이다 alone is a plan."""
        closing = self.tokens[self.free[position]] if position < len(self.free) else None
        if closing is None or closing.tag in ("VCP", "SF", "SE"):
            return noun not in data.PLANS
        if closing.tag == "JKO":
            verb = self._verb(position + 1, _any, 8)
            stem = self._stem(self.free[verb]) if verb is not None else ""
            return stem in data.SAY_VERBS or stem in data.STATES
        return noun not in data.PLANS

    def _behind_noun(
        self, position: int, closing: Token | None, noun: str, start: int | None
    ) -> tuple[Search, bool]:
        """Who may be the speaker, by what follows a noun of saying."""
        if closing is None or closing.tag in ("VCP", "SF", "SE"):
            return "ahead", noun in data.GOES_ON
        if closing.tag not in ("JKO", "JKS", "JX", "JKB"):
            return "owner", False
        verb = self._verb(position + 1, _any, 8)
        if verb is None:
            return "bodies", False
        stem = self._stem(self.free[verb])
        if closing.form in ("로", "으로") and (noun in data.MANNERS or stem in data.SAY_VERBS):
            return "ahead", noun not in data.GROUNDS
        if closing.tag == "JKB" or stem in HEARS:
            return "heard", False
        if closing.tag == "JKS" and noun in data.REACTIONS and start is not None:
            return "many", False
        if closing.tag == "JKS" or stem in data.SPEAKERLESS_VERBS:
            return "bodies", False
        return "ahead", start is not None and stem in data.SAY_VERBS

    def _equated(self, at: int, start: int | None, end: int) -> Report | None:
        """`…라는 게 회사 측 설명이다`: the phrase before a closing noun of saying."""
        tokens = self.tokens
        for position in range(at + 1, min(len(self.free), at + NOUN_REACH)):
            index = self.free[position]
            if tokens[index].tag == "JKO" and start is not None and position == at + 1:
                return self._pointed_out(position, start, end)
            if tokens[index].tag != "VCP":
                continue
            if start is not None and position == at + 1:
                link = tokens[index].end
                return Report(start, end, link, link, link, "ahead", None, goes_on=True)
            if tokens[index - 1].form not in data.SAY_NOUNS:
                continue
            owner = noun_phrase_before(tokens, self._owner_mark(index - 1, self.free[at]))
            if owner is None or owner.first <= self.free[at]:
                return None
            return Report(start, end, end, end, tokens[index].end, "owner", owner)
        return None

    def _pointed_out(self, position: int, start: int, end: int) -> Report | None:
        """`“…”는 점을 분명히 했다`: who makes a point of the words."""
        verb = self._verb(position + 1, _any, 6)
        if verb is None or self._stem(self.free[verb]) not in data.SAY_VERBS:
            return None
        return self._report(start, end, end, verb, "ahead", goes_on=True)

    def _owner_mark(self, noun: int, first: int) -> int:
        """Where the owner of a noun of saying ends: `전문가들의 공통된 지적`, `업계 설명`."""
        for index in range(noun - 1, max(first, noun - 6), -1):
            token = self.tokens[index]
            if token.tag == "JKG":
                return index
            if token.tag not in ("ETM", "MM", "XSA", "XSV", "VA", "VV", "XR", "NNG", "VCP", "XSN"):
                break
        return noun

    def _owner_in(self, first: int, noun: int) -> NounPhrase | None:
        """The nouns before a noun of saying in one chain: `업계 분석`."""
        return noun_phrase_before(self.tokens, noun) if noun > first else None

    def _sure(self, phrase: NounPhrase | None) -> NounPhrase | None:
        if phrase is None or voice(self.text, self.tokens, phrase) < SURE:
            return None
        return phrase

    def _named_behind(self, position: int) -> NounPhrase | None:
        """`“…”고 윤해진 가온전자 대표가 말했다`: Kiwi may take 해진 for a verb."""
        match = NAMED_BEHIND.match(self.text, position)
        if match is None:
            return None
        first = next(i for i in self.free if self.tokens[i].start >= match.start(1))
        last = next((i for i in self.free if self.tokens[i].start >= match.end(1)), None)
        whole = last is not None and self.tokens[last].start == match.end(1)
        if last is None or not whole or len(self.tokens[first].form) > 1:
            return None
        return NounPhrase(match.start(1), match.end(1), match[2], "JKS", first, last)

    def _owner_before(self, start: int) -> NounPhrase | None:
        """`장하늘 시장의 “…”라는 발언`: whose words they are."""
        before = [i for i in self.free if self.tokens[i].end <= start]
        if not before or self.tokens[before[-1]].tag != "JKG":
            return None
        return noun_phrase_before(self.tokens, before[-1])

    def _answering(self, start: int) -> NounPhrase | None:
        """`김하늘 대표의 대답은 “…”였다`: whose answer it is."""
        before = [i for i in self.free if self.tokens[i].end <= start]
        for index in reversed(before[-4:]):
            if self.tokens[index].tag == "JKG":
                return noun_phrase_before(self.tokens, index)
        return None

    def _told_behind(self, at: int) -> NounPhrase | None:
        """`“….” 주부 김하늘(45) 씨의 말이다`: whose words a quotation before were."""
        for position in range(at, min(len(self.free) - 2, at + VERB_REACH)):
            index = self.free[position]
            following = [self.tokens[i] for i in self.free[position + 1 : position + 3]]
            if self.tokens[index].tag == "JKG" and following[0].form in data.SAY_NOUNS:
                return noun_phrase_before(self.tokens, index)
        return None

    def _relative_head(self, verb: int, least: int) -> NounPhrase | None:
        """`“…”라고 말한 김하늘 대표는`: whom the clause of the verb describes."""
        free, tokens = self.free, self.tokens
        if verb + 1 >= len(free) or tokens[free[verb + 1]].tag != "ETM":
            return None
        for position in range(verb + 2, min(len(free), verb + 10)):
            token = tokens[free[position]]
            if token.tag[0] == "J":
                phrase = noun_phrase_before(tokens, free[position])
                joined = phrase is not None and tokens[phrase.first].form in data.WHILE
                if phrase is None or joined or phrase.first != free[verb + 2]:
                    return None
                return phrase if voice(self.text, tokens, phrase) >= least else None
            if token.tag[0] in "VE":
                return None
        return None

    def _behind_quotation(self, token: Token) -> bool:
        """Whether quoted words end right before: they are read by themselves."""
        return any(q.span.end <= token.start <= q.end for q in self.quotations)

    def _verb(self, at: int, wanted: Callable[[str, int], bool], reach: int) -> int | None:
        """The first wanted active verb from `at` on, verbs of circumstance passed over."""
        for position in range(at, min(len(self.free), at + reach)):
            index = self.free[position]
            token = self.tokens[index]
            if token.tag in ("EF", "SF"):
                return None
            if token.tag not in VERBS:
                continue
            if self._is_passive(position):
                return None
            if wanted(self._stem(index), position):
                return position
            if not self._is_circumstance(position):
                return None
        return None

    def _says(self, stem: str, position: int) -> bool:
        """Whether a verb behind 다고 is one of saying; 하다 is not in 늘었다고 해도."""
        if stem in ("하", "보"):
            following = self.free[position + 1 : position + 2]
            return not (following and self.tokens[following[0]].form in data.NOT_SAID)
        return stem in data.SAY_VERBS

    def _holds(self, stem: str, _: int) -> bool:
        """Whether a verb behind 것으로 is one of holding: 내다보다, 전망하다."""
        return (
            stem in data.ESTIMATE_VERBS
            or stem in data.THOUGHTS
            or (stem in data.SAY_VERBS and stem != "하")
        )

    def _goes_on(self, verb: int) -> bool:
        """Whether a verb is in the form of something that lasts: `보고 있다`, `보고 …`."""
        following = self.free[verb + 1 : verb + 2]
        return bool(following) and self.tokens[following[0]].form == "고"

    def _turns(self, verb: int) -> bool:
        """Whether somebody else goes on behind the verb: `묻자`, `하니`, `물었는데`."""
        for index in self.free[verb + 1 : verb + 4]:
            token = self.tokens[index]
            if token.tag != "EP":
                return token.tag == "EC" and token.form in data.TURNS
        return False

    def _is_circumstance(self, position: int) -> bool:
        """Whether a verb tells how or when it was said: `기자들과 만나`, `행사를 맞아`."""
        following = [self.tokens[i] for i in self.free[position + 1 : position + 2]]
        return bool(following) and (
            following[0].tag == "ETM"
            or (following[0].tag == "EC" and following[0].form in ("어", "아", "어서", "아서"))
        )

    def _is_passive_ahead(self, at: int) -> bool:
        """Whether the first verb is one of hearsay: 알려지다, 전해지다, 불리다."""
        for position in range(at, min(len(self.free), at + VERB_REACH)):
            if self.tokens[self.free[position]].tag in VERBS:
                return self._is_passive(position)
        return False

    def _is_passive(self, position: int) -> bool:
        """`알려지다`, `전해지다` and `예상되다` have no speaker."""
        form = self.tokens[self.free[position]].form
        following = [self.tokens[i].form for i in self.free[position + 1 : position + 3]]
        return form in ("되", "알려지", "전해지", "밝혀지", "불리", "나타나", "드러나", "들리") or (
            following == ["어", "지"]
        )

    def _stem(self, index: int) -> str:
        token = self.tokens[index]
        return self.tokens[index - 1].form + token.form if token.tag[0] == "X" else token.form

    def _is_figure(self, index: int) -> bool:
        """Whether the token ends a figure: `3억 대`, `20%`."""
        if self.tokens[index].form in ABOUT and index:
            index -= 1
        token = self.tokens[index]
        before = self.tokens[index - 1].tag if index else ""
        return token.tag in ("NR", "SN") or (
            token.tag in ("NNB", "NNG", "SW", "SL", "XSN") and before in ("NR", "SN", "SW")
        )


def _any(stem: str, position: int) -> bool:
    """Any verb: behind a quotation it says the words (벼르다, 판시하다)."""
    return bool(stem) or position < 0
