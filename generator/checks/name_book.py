"""The names of a source, and whether another name stands for one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from generator.checks.case import Source
from generator.checks.name_patterns import BODIES, ENDINGS, WIDER
from generator.checks.people import is_body
from generator.facts.name_parts import ending_of
from generator.facts.naming_common import NO_NAME_WORDS
from generator.facts.naming_ends import BODY_ENDINGS, CUT, FIRM_ENDINGS, GENERIC, PLACE_ENDINGS
from generator.text.lexicon import SAME_NAMES
from generator.text.morphology import analyze

__all__ = ["HANGUL", "IN_MARKS", "NameBook", "fold"]

GROUPS = (*SAME_NAMES, *BODIES)
WORD = re.compile(r"[가-힣A-Za-z0-9&]+")
#: A word of Hangul without its particle.
HANGUL = re.compile(
    r"(?<![가-힣A-Za-z0-9])[가-힣]{4,12}?"
    r"(?=(?:은|는|이|가|을|를|의|에|에서|도|와|과|로|으로|에는|측은)?(?![가-힣]))"
)
#: A noun and what stands in marks behind it: 학술지 ‘행성과학회보’.
IN_MARKS = re.compile(r"(?P<kind>[가-힣]{2,})\s?[‘'](?P<name>[^‘’'“”\"]{2,20})[’'](?!\S*다)")
MARKS = re.compile(r"[\s·.,'\"‘’“”&+\-()]")
#: The shortest name that a short form may be of, and the shortest such form.
LONG, SHORT = 4, 2
#: Names that an article of Korea needs not give.
HOME = frozenset(("한국", "대한민국", "우리나라"))


def fold(text: str) -> str:
    """Letters only, lower case: spaces and marks inside a name do not part it."""
    return MARKS.sub("", text).casefold()


class NameBook:
    """What a source names. Asking is cheap; reading it costs no analysis."""

    def __init__(self, source: Source) -> None:
        """`source` is the article with its facts."""
        article = source.article
        self._source = source
        self._text = " ".join(
            filter(None, (article.text, article.title, article.publisher, article.byline))
        )
        self._known = fold(self._text)
        self._asked: dict[str, bool] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """The names that the engine reads from the source, short forms and long ones."""
        facts = [fact for fact in self._source.all_facts() if fact.kind == "name"]
        return frozenset(form for fact in facts for form in (fact.text, fact.value))

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of the source, as they stand and without up to three last syllables."""
        found = {match[0] for match in WORD.finditer(self._text)}
        return frozenset(w[: len(w) - cut] for w in found for cut in range(4) if len(w) - cut > 1)

    @cached_property
    def _long(self) -> tuple[str, ...]:
        """Names that a short form may stand for."""
        held = {word for name in self.names for word in (name, *name.split())}
        held |= {m[0] for m in WORD.finditer(self._text) if is_body(m[0])}
        return tuple(name for name in held if len(name) >= LONG)

    def has(self, name: str) -> bool:
        """Whether the source names it, in this form or another."""
        known = self._asked.get(name)
        if known is None:
            known = self._asked[name] = self._has(name)
        return known

    def ends_in(self, ending: str) -> bool:
        """Whether a name of the source ends so, with a name of its own before that."""
        return any(len(name) > len(ending) and name.endswith(ending) for name in self._bodies)

    @cached_property
    def _bodies(self) -> frozenset[str]:
        """The names, and words that end like a body behind a word that Kiwi does not know."""
        found = set(self.names)
        for word in {match[0] for match in HANGUL.finditer(self._text)}:
            ending = ending_of(word)
            head = word[: -len(ending)] if ending else ""
            if len(head) > 1 and word not in NO_NAME_WORDS and not GENERIC.fullmatch(head):
                tokens = analyze(word)
                if any(t.unknown or t.tag == "NNP" or len(t.form) == 1 for t in tokens):
                    found.add(word)
        return frozenset(found)

    def leads(self, name: str) -> bool:
        """Whether the title or the first sentence names it: what the article is about."""
        return self.stands_for(name, self._lead)

    @cached_property
    def _lead(self) -> str:
        article = self._source.article
        first = next((s.text for s in article.sentences if s.kind == "text"), "")
        return f"{article.title} {first}"

    def in_marks(self, kind: str) -> frozenset[str]:
        """What stands in quotation marks right behind a noun."""
        return frozenset(m["name"] for m in IN_MARKS.finditer(self._text) if m["kind"] == kind)

    def mentions(self, word: str) -> bool:
        """Whether the letters of a word stand in the source."""
        return fold(word) in self._known

    def is_name(self, word: str) -> bool:
        """Whether a word is a name of the source, or ends like one of a body."""
        return word in self.names or is_body(word)

    def stands_for(self, name: str, called: str) -> bool:
        """Whether a name, in one of its forms, is among the words `called`."""
        text = fold(called)
        if fold(name) in text or any(fold(form) in text for form in _forms(name)):
            return True
        if any(_is_short(name, word) or _is_short(word, name) for word in called.split()):
            return True
        return any(name in group and any(o in called for o in group) for group in GROUPS)

    def nearest(self, name: str, cited: Sequence[str]) -> str | None:
        """The name of the cited sentences that ends as this one does; None where none does."""
        held = [
            fact.value
            for sentence in cited
            for fact in self._source.facts.get(sentence, ())
            if fact.kind == "name"
        ]
        for length in (3, 2, 1):
            for other in held:
                if len(name) > length and other[-length:] == name[-length:]:
                    return other
        return None

    def _has(self, name: str) -> bool:
        folded = fold(name)
        if not folded or folded in self._known or name in HOME:
            return True
        if any(self._stands(form) for form in _forms(name)):
            return True
        if any(name in group and any(self._told(o) for o in group) for group in GROUPS):
            return True
        if any(name in names and self._inside(towns) for names, towns in WIDER):
            return True
        if " " in name:
            return all(self.has(part) or _is_plain(part) for part in name.split())
        if any(_is_short(name, long) for long in self._long):
            return True
        return self._composed(name)

    def _told(self, name: str) -> bool:
        return fold(name) in self._known if len(name) > 1 else False

    def _stands(self, form: str) -> bool:
        """Whether a form of a name is a word of the source, or inside of one if long enough."""
        return form in self.words or (len(form) > LONG and fold(form) in self._known)

    def _inside(self, towns: Iterable[str]) -> bool:
        return any(town in self.words for town in towns)

    def _composed(self, name: str) -> bool:
        """`울산공장` of 울산 and 공장: a name of the source and an ordinary noun behind it."""
        if len(name) > SHORT and name[-1] in CUT and name[:-1] in self.words:
            return True
        tokens = analyze(name)
        if len(tokens) < 2 or any(token.tag[0] not in "NSX" for token in tokens):
            return False
        if name.endswith(tuple(e for e in BODY_ENDINGS | FIRM_ENDINGS if len(e) > 1)):
            return False
        if is_body(name) or (len(tokens[-1].form) == 1 and tokens[-1].form in PLACE_ENDINGS):
            return False
        return all(fold(token.form) in self._known for token in tokens)


def _forms(name: str) -> Iterator[str]:
    """The name with each ending that may stand for its own."""
    for group in ENDINGS:
        ending = next((e for e in group if e and name.endswith(e)), None)
        if ending is None or len(name) - len(ending) < SHORT:
            continue
        stem = name[: len(name) - len(ending)]
        yield from (stem + other for other in group if other != ending)
    if name.endswith(("측", "들")):
        yield name[:-1]


def _is_short(short: str, long: str) -> bool:
    """Whether a name is the other with syllables left out: 한해연 of 한국해양연구소."""
    if not SHORT <= len(short) < len(long) or short[0] != long[0] or len(long) < LONG:
        return False
    rest = iter(long)
    return all(syllable in rest for syllable in short)


def _is_plain(word: str) -> bool:
    """Whether a word of a longer name is an ordinary noun: 신제품 in `물결폰 신제품`."""
    tokens = analyze(word)
    return not is_body(word) and all(
        token.tag in ("NNG", "XSN", "SN", "NNB", "JKG") and not token.unknown for token in tokens
    )
