"""Short forms whose long form the draft has not told yet: 금 교수, 공사, 진흥원.

A newspaper gives a person's full name and title once and then the surname alone; an
organisation gets a short form by `(이하 …)`. A digest that leaves the first mention out must
put it back at the first place that it keeps.
"""

from __future__ import annotations

import re

from generator.facts.naming import TITLES
from generator.text.particles import PAIRS, attach

__all__ = ["Mentions"]

TITLE = "|".join(sorted(TITLES, key=len, reverse=True))
SHORT_PERSON = re.compile(
    rf"(?<![가-힣])(?P<surname>[가-힣]{{1,2}})\s(?P<title>{TITLE})(?=[은는이가도의을를과와께에]|\s|,)"
)
SURNAME_ONLY = re.compile(r"(?<![가-힣])([가-힣])씨(?=[은는이가도의를에와과]|\s|,)")
SHORT_FORM = re.compile(
    r"(?P<long>[가-힣A-Za-z0-9·&]+(?:\s[가-힣A-Za-z0-9·&]+)?)\((?:[^()]*,\s?)?이하\s[‘'“\"]?(?P<short>[가-힣A-Za-z0-9]+)[’'”\"]?\)"
)
#: 폴리에틸렌(PE): letters that an article explains itself.
LETTERS = re.compile(r"[가-힣]{2,}\((?P<short>[A-Z][A-Za-z]{1,5})\)")
WORDS_BETWEEN = r"(?:[가-힣A-Za-z0-9·&()]+\s){0,4}?"
#: Surnames of two syllables (Statistics Korea, list of surnames).
LONG_SURNAMES = frozenset(("남궁", "황보", "제갈", "사공", "선우", "서문", "독고", "동방"))


class Mentions:
    """Puts full forms at the first places where a draft uses the short ones."""

    def __init__(self, story: str) -> None:
        """`story` is the article's text, where the full forms stand."""
        self._story = story
        self._told = ""
        self._short = {m["short"]: m["long"] for m in SHORT_FORM.finditer(story)}
        self._letters = {m["short"]: m[0] for m in LETTERS.finditer(story)}

    def complete(self, text: str) -> str:
        """The sentence with full forms for short ones that nothing before it explains."""
        done = SHORT_PERSON.sub(self._full_person, text)
        done = SURNAME_ONLY.sub(self._full_name, done)
        for short, long in self._short.items():
            if long not in self._told and long not in done:
                done = _replace_first(done, short, long)
        for short, whole in self._letters.items():
            if short not in self._told and whole not in done:
                done = re.sub(rf"(?<![A-Za-z가-힣(]){short}(?![A-Za-z0-9)])", whole, done, count=1)
        self._told += done + "\n"
        return done

    def _full_name(self, match: re.Match[str]) -> str:
        """`강씨` as the story first names that person: 강도윤(47)씨."""
        full = re.compile(rf"(?<![가-힣])({match[1]}[가-힣]{{1,2}})(?:\(\d+\))?\s?씨")
        found = {m[1]: m[0] for m in full.finditer(self._story)}
        if len(found) != 1 or next(iter(found)) in self._told:
            return match[0]
        return next(iter(found.values()))

    def _full_person(self, match: re.Match[str]) -> str:
        surname, title = match["surname"], match["title"]
        if len(surname) == 2 and surname not in LONG_SURNAMES:
            return match[0]
        given = r"[가-힣]{1,3}" if len(surname) == 2 else r"[가-힣]{1,2}"
        full = re.compile(
            rf"(?<![가-힣]){surname}{given}\s(?P<rest>{WORDS_BETWEEN}[가-힣A-Za-z]*{title})(?![가-힣]{{2}})"
        )
        found = {m[0] for m in full.finditer(self._story)}
        names = {phrase.split()[0] for phrase in found}
        if len(names) != 1 or names.pop() in self._told:
            return match[0]
        return min(found, key=len)


def _replace_first(text: str, short: str, long: str) -> str:
    """`공사는` to `내륙철도공사는`, the particle fitted to the new word; quotations stay."""
    pattern = re.compile(
        rf"(?<![가-힣A-Za-z]){re.escape(short)}(?P<particle>은|는|이|가|을|를|과|와|의|에|도|\s|$)"
    )
    match = pattern.search(text)
    if match is None or text[: match.start()].count("“") > text[: match.start()].count("”"):
        return text
    particle = match["particle"]
    full = attach(long, particle) if particle in PAIRS else long + particle
    return text[: match.start()] + full + text[match.end() :]
