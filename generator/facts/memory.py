"""Who was spoken of: whom 그는, 이 관계자는, 김 대표는 and 회사는 stand for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from generator.facts import patterns
from generator.facts import speech as data
from generator.facts.speakers import BODIES, FIRMS, KNOWN_WORDS, OFFICE, PEOPLE, is_person
from generator.text.morphology import analyze

__all__ = ["ALONE", "BEFORE", "CONTINUED", "CUED", "PERHAPS", "SpeakerMemory"]

#: Speakers that a sentence leaves out: those who spoke last.
CONTINUED = "…"
#: Words that stand alone: those who spoke in the sentence before.
ALONE = "“”"
#: Before somebody who says nothing in a sentence, but may have said the lone words before it.
PERHAPS = "↑"
#: Whoever the sentence before the lone words was about.
BEFORE = "←"
#: Before somebody whose words stand in the next line.
CUED = "→"
PRONOUN = re.compile(r"^(?:그|그녀|이들|그들)(?:들)?$")
#: A noun that points back: 이 관계자, 해당 회사, 같은 업체.
POINTED = re.compile(r"^(?:이|그|해당|동|같은)\s(?P<noun>[가-힣]{2,})$")
#: A body without its name stands for the one named before: 회사, 시, 대학.
BODY = re.compile(
    r"^(?:이\s)?(?P<noun>회사|업체|기업|은행|병원|대학|대학교|학교|연구소|연구원|연구팀|연구진|협회|재단|조합|노조|"
    r"공사|공단|시|군|구|도|의회|법원|위원회|센터|박물관|기관|단체|구단|정당|매체|조사단|군청|시청|구청)$"
)
#: A short form: 김 대표, 오 씨, A씨.
SHORT = re.compile(r"^(?P<name>남궁|황보|제갈|선우|사공|독고|[가-힣])\s?(?P<title>[가-힣]{1,6})$")
NAME_ONLY = re.compile(r"^[가-힣]{2,4}$")
#: How far back people are kept in mind.
KEPT = 6
#: After more sentences in which nobody speaks it is uncertain who goes on.
PATIENCE = 2


class SpeakerMemory:
    """The people and bodies named so far, and who spoke last.

    Sentences are read for whom they name only once a wording points back to one of them: most
    paragraphs end before that.
    """

    def __init__(self) -> None:
        """Nobody has been named yet."""
        self._caught_up: list[str] = []
        self._unread: list[Callable[[], Iterable[str]]] = []
        self._last: str | None = None
        self._spoke = False
        self._silence = 0
        self._lone = self._lone_before = False
        self._cued: str | None = None
        self._cue_serves = False
        self._subjects: Callable[[], Iterable[str]] | None = None
        self._about: Callable[[], Iterable[str]] | None = None
        self._about_before: Callable[[], Iterable[str]] | None = None

    def resolve(self, speaker: str) -> str | None:
        """The speaker that a phrase names, or None where it has no single candidate."""
        if speaker == CONTINUED:
            if self._last is not None and self._silence <= PATIENCE:
                return self._last
            return self._only_person(self._about)
        if speaker == ALONE:
            self._lone = not (self._spoke or self._cued)
            self._cue_serves = self._cued is not None
            return self._cued or (self._last if self._spoke else None)
        if speaker[0] == CUED:
            self._cued, self._cue_serves = speaker[1:], True
            return None
        if speaker == BEFORE:
            speaker = self._only_person(self._about_before) or ""
        elif speaker[0] == PERHAPS:
            own = self._lone_before or PRONOUN.match(speaker[1:])
            before = self._only_person(self._about_before)
            speaker = speaker[1:] if own else before or ""
        name = self._meant(speaker) if speaker else None
        if name is not None:
            self._unread.append(lambda: (name,))
            self._last = name
        return name

    def notice(self, names: Callable[[], Iterable[str]]) -> None:
        """Keep those in mind that a sentence is about; `names` is called once they are needed."""
        self._unread.append(names)
        self._subjects = names

    def _only_person(self, about: Callable[[], Iterable[str]] | None) -> str | None:
        """The only person whom a sentence is about."""
        names = about() if about else ()
        return _single([name for name in names if is_person(name)])

    @property
    def may_be_told(self) -> bool:
        """Whether words that stood alone before may be of somebody named in this sentence."""
        return self._lone_before or self._about_before is not None

    @property
    def _named(self) -> list[str]:
        """Those named so far, the last one last."""
        if self._unread:
            unread, self._unread = self._unread, []
            for names in unread:
                for name in names():
                    self._add(name)
        return self._caught_up

    def _add(self, name: str) -> None:
        if self._meant(name) != name or any(name in known for known in self._caught_up):
            return
        kept = [known for known in self._caught_up if known not in name]
        self._caught_up = [*kept, name][-KEPT:]

    def _forget(self) -> tuple[str, ...]:
        """Only the last one named is still at hand."""
        self._caught_up = self._caught_up[-1:]
        return ()

    def end_sentence(self, *, spoke: bool) -> None:
        """Another sentence follows; `spoke` tells whether somebody had a say in this one."""
        self._spoke = spoke
        self._silence = 0 if spoke else self._silence + 1
        self._lone_before, self._lone = self._lone and not spoke, False
        self._about_before = self._about if self._lone_before else None
        if not self._lone_before:
            self._about = self._subjects
        if not self._cue_serves:
            self._cued = None
        self._cue_serves = False

    def new_paragraph(self) -> None:
        """Only the last speaker is still at hand in the next paragraph."""
        if self._last is not None:
            self._caught_up, self._unread = [self._last], []
        else:
            self._unread.append(self._forget)
        self._spoke = self._lone_before = False
        self._about = None

    def _meant(self, speaker: str) -> str | None:
        """Whom a wording stands for: itself where it names somebody."""
        if PRONOUN.match(speaker):
            return _single([name for name in self._named if is_person(name)])
        if pointed := POINTED.match(speaker):
            same = [name for name in self._named if name.endswith(pointed["noun"])]
            short = self._short(speaker)
            meant = short or _single(same or self._of_kind(pointed["noun"]))
            title = speaker[0] == "이" and PEOPLE.search(pointed["noun"]) and not self._named
            return meant or (speaker if title and not GENERIC.search(speaker) else None)
        if speaker in patterns.PRONOUNS:
            return None
        if BODY.match(speaker):
            same = self._of_kind(speaker)
            return _single(same) if same else speaker
        return self._short(speaker) or speaker

    def _of_kind(self, noun: str) -> list[str]:
        """Those who are of a kind: a body for 회사, a person for 관계자; the same kind first."""
        if PEOPLE.search(noun) and not BODY.match(noun):
            return [name for name in self._named if is_person(name)]
        bodies = [name for name in self._named if not is_person(name)]
        ends = ("대", "대학교") if noun.startswith("대학") else (noun, noun.removesuffix("청"))
        same = [name for name in bodies if name.endswith(ends)]
        if same or noun not in COMPANIES:
            return same
        return [name for name in bodies if not PUBLIC.search(name)]

    def _short(self, speaker: str) -> str | None:
        """`김 대표` and `오 씨` in full, and a bare name with its title."""
        if (short := SHORT.match(speaker)) and not _is_whole(speaker):
            found = [
                name
                for name in self._named
                if len(name) > len(speaker)
                and is_person(name)
                and any(word.startswith(short["name"]) for word in name.split() if _is_name(word))
            ]
            titled = [name for name in found if short["title"] in name]
            full = _single(titled or found)
            return full and _from_name(full, short["name"], short["title"])
        if NAME_ONLY.match(speaker):
            return _single([n for n in self._named if n != speaker and speaker in _words(n)])
        return None


GENERIC = re.compile(r"(?:관계자|당국자|소식통|전문가|담당자|연구원|사람|남성|여성|직원|주민)$")
COMPANIES = frozenset(("회사", "업체", "기업"))
#: Bodies that 회사 does not stand for.
PUBLIC = re.compile(
    r"(?:부|청|처|위원회|의회|국회|법원|검찰|경찰|정부|당국|대학교?|학교|병원|노조|협회|학회|단체|연대|연맹|연합|모임|"
    rf"재단|조합|대책위|시|군|구|도|당|{'|'.join(data.BODIES)})(?:\s?[‘'“\"「『][^’'”\"」』]*[’'”\"」』])?$"
)


def _from_name(full: str, name: str, title: str) -> str:
    """`정갑례 할머니` for 정 할머니, of whom the text said `만학도 정갑례 할머니`."""
    words = full.split()
    if not words[-1].endswith(title):
        return full
    named = [i for i, word in enumerate(words) if word.startswith(name) and _is_name(word)]
    if not named or any(_is_affiliation(word) for word in words[: named[-1]]):
        return full
    return " ".join(words[named[-1] :])


def _is_affiliation(word: str) -> bool:
    """Whether a word before a name says whose somebody is: 가온전자, but not 만학도."""
    if BODIES.search(word) or FIRMS.search(word) or OFFICE.search(word):
        return True
    return any(token.tag not in ("NNG", "XSN", "XPN") for token in analyze(word))


def _words(name: str) -> list[str]:
    return [word.partition("(")[0] for word in name.split()]


@lru_cache(maxsize=KNOWN_WORDS)
def _is_name(word: str) -> bool:
    """Whether a word of a full phrase may be a person's name: 오모(72), 김하늘."""
    plain = word.partition("(")[0]
    return (
        NAME_ONLY.match(plain) is not None
        and plain[0] in patterns.SURNAMES
        and not PEOPLE.search(plain)
        and not BODIES.search(plain)
        and not FIRMS.search(plain)
    )


def _is_whole(name: str) -> bool:
    """Whether a name of three syllables is no surname with a title: 김하늘, not 김모씨."""
    return len(name) == 3 and _is_name(name) and not name.endswith("씨")


def _single(names: Sequence[str]) -> str | None:
    """The only one, or None."""
    return names[0] if len(names) == 1 else None
