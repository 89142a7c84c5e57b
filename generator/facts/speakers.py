"""Names of speakers: what a noun phrase calls them, and how likely it is that they speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.facts import patterns
from generator.facts import speech as data
from generator.text.clauses import NounPhrase, noun_phrase_before
from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = [
    "can_speak",
    "cue_of",
    "is_anaphor",
    "is_person",
    "is_split_name",
    "name_of",
    "source_of",
    "tells_who",
    "voice",
]

#: Words whose kind is kept: those of some ten articles.
KNOWN_WORDS = 4096
#: 측 behind a name says no more than the name; 사측 and 노측 are words.
SIDE = re.compile(r"(?:\s|(?<=[가-힣A-Za-z)][가-힣A-Za-z)]))(?:측|쪽|관계자 측)$|\s사이$")
#: Behind the last of several names, or of one that stands for several.
OTHERS = re.compile(r"\s(?:등|등등)(?:\s\S+)?$")
#: What stands in brackets behind a name: 김하늘(45), 봄내대학교(총장 유시온).
BRACKETED = re.compile(r"\s?\([^()]*\)$")
#: A label before the first word: [속보], [단독].
LABEL = re.compile(r"^(?:\[[^\]]*\]|【[^】]*】)\s?")
#: The age that news gives behind a name: 김하늘(45) 씨.
AGE = re.compile(r"\(\d{1,3}(?:세|살)?(?:\)|·|,)")
#: A work or team in marks before a name: ‘겨울 항구’ 윤설아.
WORK_BEFORE = re.compile(r"^[‘'“\"《<][^‘’“”'\"》>]*[’'”\"》>]\s(?=[가-힣])")
#: The age in brackets, with the job that may stand beside it: 오모(72·상인) 씨.
MISTER = re.compile(r"\s?\(\d{1,3}(?:세|살)?(?:[·,][^()]*)?\)")
ANAPHORA = re.compile(
    r"^(?:그|그녀|이|해당|한|동|이들|그들)\s?"
    r"(?:관계자|대표|회사|교수|원장|연구원|당국자|소식통|은행|기관|측|업체|기업|단체|매체|신문|인사)?$"
)
POINTING = frozenset(("이", "그", "해당", "동", "같", "또"))
#: Before a speaker that is not named: 업계 한 관계자.
SOME = frozenset(("한", "어느", "어떤", "다른", "또", "익명", "모"))
#: Minors as news calls them: B군, 김모(15)양.
MINOR = re.compile(r"[A-Z모](?:\(\d{1,2}(?:세|살)?\))?\s?[군양]$")
#: Many of a kind: 주민 200여 명.
CROWD = re.compile(rf"(?:{data.PEOPLE})들?\s(?:[\d,]+|[가-힣]{{1,3}}\s)\S{{0,4}}\s?명$")
MISS = re.compile(
    rf"[가-힣A-Z](?:\s|(?<=[모A-Z]))씨$|(?<![가-힣])(?!마음)[{''.join(sorted(patterns.SURNAMES))}][가-힣]{{1,3}}씨$"
)
#: Labels that name nobody, though some end as names do.
LABELS = re.compile(r"(?:뉴스|리포트|현장음|인터뷰|단독|속보|영상|사진|사설|칼럼|기획|특집)$")
CLOSING = frozenset("’'”\"』」")
#: What the name in marks is: 시민단체 ‘새빛연대’.
DESCRIPTION = re.compile(r"([가-힣A-Za-z]+)\s?[‘'“\"『「]")
#: A word, up to the blank or mark before it.
LAST_WORD = re.compile(r"[^\s“”‘’\"'「」『』()\[\],·]+$")
PEOPLE = re.compile(rf"(?:{data.PEOPLE})(?:들|진|님)?$")
BODIES = re.compile(rf"(?:{data.BODY_NAMES})(?:들)?$")
FIRMS = re.compile(rf"(?<=.)(?:{data.FIRMS})$")
#: Ministries and offices by their last syllable: 해양수산부, 질병관리청, 금융위.
OFFICE = re.compile(
    r"(?<=[가-힣]{3})(?<!반부)(?<!심부)(?<!층부)(?<!곽부)(?<!단부)부$|(?<=[가-힣]{2})(?:(?<![신요초])청|"
    r"(?<![래출상급매력품요자용착연입발])처|(?<![순범단지행부시주])위|(?<=독|학|리|술|발|사|구|호|흥|보|전)원)$"
)
#: Nouns that end as people do and are none: 인사 for greetings, 세대, 주의.
NOBODY = re.compile(
    r"(?:^시장|^공사|^주식시장|증시|부동산\s?시장|사회|기회|대회|전시회|박람회|음악회|국정감사|결정|기자회견|"
    r"변화씨|날씨|솜씨|글씨|불씨|씨앗|한양|문양|모양|태양|해양|공양|요양|영양|사양|수양|단신)$"
)
#: A Korean name of two to four syllables.
PERSON_NAME = re.compile(rf"^[{''.join(sorted(patterns.SURNAMES))}][가-힣]{{1,3}}$")
#: A name before its title that Kiwi may take for a verb: 윤해진 최고재무책임자.
NAME_BEFORE = re.compile(
    rf"(?<![가-힣A-Za-z”\"’'」』〟»)])[{''.join(sorted(patterns.SURNAMES))}][가-힣]{{2}}\s$"
)
#: A surname that Kiwi takes for an adverb: 금 총리, 안 의원.
SURNAME_BEFORE = re.compile(rf"(?:^|\s)([{''.join(sorted(patterns.SURNAMES))}])\s$")
ADVERBS = frozenset(("MAG", "MAJ", "IC"))
#: How far NAME_BEFORE looks back, with the sign before the name.
NAME_LENGTH = 5
LETTER = re.compile("[가-힣A-Za-z]")
#: Nouns that close what tells when, before a speaker.
THEN = frozenset(words("날 때 후 뒤 직후 직전 당시 이후 순간 이래 끝 그날 반면 가운데 와중"))
COUNTING = frozenset(("NNB", "SN", "NR", "SW"))
ADDRESSES = frozenset(("측", "씨", "쪽", "님"))
#: How sure a phrase names one who can speak.
SURE, LIKELY, UNLIKELY, MUTE = 3, 2, 1, 0


def is_anaphor(phrase: str) -> bool:
    """Whether a phrase points back instead of naming: 그, 이 관계자, 해당 회사."""
    return phrase in patterns.PRONOUNS or ANAPHORA.match(phrase) is not None


def can_speak(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the head of a phrase may be somebody; 매출은 and 점유율은 say nothing."""
    if phrase.tag == "JKC":
        return False
    head = tokens[phrase.last - 1]
    if head.tag in ("NNB", "SN", "NR") and head.form not in ("측", "씨", "쪽", "분", "양", "군"):
        return False
    if head.unknown or head.tag not in ("NNG", "XSN"):
        return True
    before = tokens[phrase.last - 2].form if phrase.last - 1 > phrase.first else ""
    return head.form not in data.MUTE and not (before + head.form).endswith(data.SPEECHLESS)


def voice(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> int:
    """How sure a phrase names somebody who can speak: SURE for 김하늘 대표 and 해양수산부.

    LIKELY are names that may be of things as well, UNLIKELY common nouns that are not known to
    stand for people, MUTE those that say nothing.
    """
    head = tokens[phrase.last - 1]
    said = text[_word_start(text, phrase.start) : phrase.end]
    if phrase.tag == "JKC" or (head.tag in COUNTING and head.form not in ADDRESSES):
        return MUTE if phrase.tag == "JKC" else _counted(said)
    if said[-1] in CLOSING:
        return _described(said)
    aged = "(" in said and AGE.search(said) is not None
    word = _last_word(said)
    if not word:
        return MUTE
    if aged or head.form in ADDRESSES or _calls_somebody(word):
        return UNLIKELY if NOBODY.search(word) else SURE
    named = head.unknown or head.tag in ("NNP", "SL", "SH") or _has_name(tokens, phrase)
    if named and FIRMS.search(word):
        return SURE
    if not can_speak(tokens, phrase):
        return MUTE
    if head.tag == "NP":
        return SURE if head.form in ("그", "그녀", "우리", "저", "나") else MUTE
    if word in ("시", "군", "구", "도") and phrase.last == phrase.first + 1:
        return LIKELY
    if word == "시장" or NOBODY.search(word):
        return SURE if (name_of(text, tokens, phrase) or word).endswith(" 시장") else UNLIKELY
    return LIKELY if named or word.endswith("시장") else UNLIKELY


@lru_cache(maxsize=KNOWN_WORDS)
def _last_word(phrase: str) -> str:
    """The word that tells who is meant: 대표 in `김하늘 대표(45) 측`."""
    found = LAST_WORD.search(SIDE.sub("", BRACKETED.sub("", phrase.rstrip())))
    return found[0] if found else ""


@lru_cache(maxsize=KNOWN_WORDS)
def _calls_somebody(word: str) -> bool:
    """Whether a word stands for people or a body: 그, 대표, 연구소, 해양수산부."""
    return word in patterns.PRONOUNS or any(p.search(word) for p in (PEOPLE, BODIES, OFFICE))


def _described(phrase: str) -> int:
    """How sure a name in marks may speak, by the noun before it: 시민단체 ‘새빛연대’."""
    described = DESCRIPTION.search(phrase)
    known = described and (PEOPLE.search(described[1]) or BODIES.search(described[1]))
    return SURE if known else UNLIKELY


def _counted(phrase: str) -> int:
    """How sure a phrase behind a counter may speak: B군, 주민 200여 명."""
    if MINOR.search(phrase):
        return SURE
    return UNLIKELY if CROWD.search(phrase) else MUTE


@lru_cache(maxsize=KNOWN_WORDS)
def is_person(name: str) -> bool:
    """Whether a name is of a person: 김하늘, 주민 오모(72) 씨, 가온전자 대표."""
    if AGE.search(name) or MISS.search(name) or MINOR.search(name):
        return True
    parts = BRACKETED.sub("", name).split()
    if not parts:
        return False
    by_title = len(parts) > 1 and any(PEOPLE.search(part) for part in parts[:-1])
    if by_title and not (BODIES.search(parts[-1]) or FIRMS.search(parts[-1])):
        return True
    return (
        PEOPLE.search(parts[-1]) is not None
        or (parts[-1].endswith("시장") and len(parts) > 1)
        or (
            PERSON_NAME.match(parts[-1]) is not None
            and not BODIES.search(parts[-1])
            and not FIRMS.search(parts[-1])
            and len(parts[-1]) == 3
        )
    )


def tells_who(words: str) -> bool:
    """Whether words in brackets name somebody: 황달래/상인, but not 단독 and 영상."""
    if "/" in words or ":" in words or is_person(words):
        return LABELS.search(words) is None
    return PEOPLE.search(words) is not None or BODIES.search(words) is not None


def cue_of(text: str) -> str | None:
    """Who says the words of the next line: `[황달래/상인]`, `▶ 인터뷰 : 곽보람 / 부산`."""
    if len(text) > data.CUE_LENGTH or not (cue := data.CUE.match(text)):
        return None
    who: str = (cue["asked"] or cue["told"]).strip()
    return who if cue["asked"] or tells_who(who) else None


def is_split_name(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether Kiwi takes a name of three syllables apart: 도민우, 은서윤(나미소 분)."""
    name = name_of(text, tokens, phrase) or ""
    end = phrase.start + len(name)
    inside = [t for t in tokens[phrase.first : phrase.last] if t.start < end]
    whole = text[phrase.start : end] == name
    return whole and PERSON_NAME.match(name) is not None and len(name) == len(inside) == 3


def name_of(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> str | None:
    """The phrase without a time noun before it and 측 behind it; None where nothing is left.

    A pointing word before the phrase (이 관계자) is kept, so that it is known to point back;
    an age is not: 주민 오모(72) 씨 is 주민 오모 씨.
    """
    phrase = _whole_name(tokens, phrase)
    first = phrase.first
    while first < phrase.last and _is_time(tokens, first):
        first += 1
    first = _behind_event(tokens, first, phrase.last)
    if tokens[phrase.last - 1].tag == "NP" and tokens[phrase.last - 1].form in ("그", "그녀"):
        first = phrase.last - 1
    if first > phrase.first and first < phrase.last and tokens[first].tag == "SSO":
        first = next((i + 1 for i in range(first, phrase.last) if tokens[i].tag == "SSC"), first)
    if first == phrase.last:
        return None
    start = tokens[first].start
    if first == phrase.first:
        start = tokens[_with_some(tokens, first)].start
    start = _word_start(text, start)
    title = text[start : phrase.end]
    before = NAME_BEFORE.search(text, max(0, start - NAME_LENGTH), start) if start else None
    if before and (title == "시장" or PEOPLE.search(title)):
        inside = [t for t in tokens if t.end > before.start() and t.start < start]
        misread = len(inside[0].form) == 1 or any(t.tag[0] in "EVM" for t in inside)
        misread = misread and not (len(inside) == 1 and inside[0].tag in ADVERBS)
        misread = misread and not any(t.tag in ("XSV", "XSA") for t in inside[1:])
        start = before.start() if misread else start
    elif surname := SURNAME_BEFORE.search(text, 0, start):
        alone = tokens[phrase.first - 1] if phrase.first else None
        if alone is not None and alone.tag in ADVERBS and PEOPLE.search(title):
            start = surname.start(1)
    return _bare_name(text[start : phrase.end])


@lru_cache(maxsize=KNOWN_WORDS)
def _bare_name(wording: str) -> str | None:
    """A name without label, age, brackets, 등 and 측; None where no letter is left."""
    name = LABEL.sub("", wording.strip(" ,·"))
    name = WORK_BEFORE.sub("", MISTER.sub("", name))
    name = SIDE.sub("", OTHERS.sub("", BRACKETED.sub("", name)))
    return name if LETTER.search(name) else None


def _behind_event(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first token behind what tells when: `경기 뒤 황보 감독`, `그날 김하늘 씨`."""
    for index in range(last - 2, first - 1, -1):
        token = tokens[index]
        apart = token.end < tokens[index + 1].start and (
            index == 0 or tokens[index - 1].end < token.start
        )
        if apart and token.form in THEN:
            return index + 1
    return first


def _whole_name(tokens: Sequence[Token], phrase: NounPhrase) -> NounPhrase:
    """The phrase with a foreign name before it whose last ㄴ Kiwi takes for a particle: 도슨."""
    first = phrase.first
    if first < 2 or tokens[first - 1].form != "ᆫ" or tokens[first - 2].tag != "NNP":
        return phrase
    before = noun_phrase_before(tokens, first - 1)
    return phrase._replace(first=before.first, start=before.start) if before else phrase


def source_of(text: str, tokens: Sequence[Token], phrase: NounPhrase) -> str | None:
    """Whose words a phrase before 에 따르면 gives: the author of a report, not the report."""
    owner = _author(tokens, phrase.first)
    if owner is not None:
        return name_of(text, tokens, owner)
    if text[phrase.end - 1] in CLOSING and voice(text, tokens, phrase) == SURE:
        return name_of(text, tokens, phrase)
    if (
        tokens[phrase.last - 1].form not in data.DOCUMENTS
        and text[phrase.end - 1] not in "’”'\"』」"
    ):
        return name_of(text, tokens, phrase)
    last = phrase.last
    while last > phrase.first:
        part = phrase._replace(last=last, end=tokens[last - 1].end)
        whole = last == phrase.last or tokens[last].start > tokens[last - 1].end
        if whole and voice(text, tokens, part) >= LIKELY and tokens[last - 1].tag != "SSC":
            return name_of(text, tokens, part)
        last -= 1
    owner = _owner(tokens, phrase.first)
    if owner is not None:
        return name_of(text, tokens, owner)
    name = name_of(text, tokens, phrase)
    return name if name is not None and is_anaphor(name) else None


def _author(tokens: Sequence[Token], first: int) -> NounPhrase | None:
    """`노을증권이 지난달 발표한` before a document: who published it.

    `의원이 국토교통부에서 제출받은 자료` is of the ministry.
    """
    if first < 3 or tokens[first - 1].tag != "ETM":
        return None
    verb = tokens[first - 2]
    stem = verb.form if verb.tag != "XSV" else tokens[first - 3].form + verb.form
    received = verb.form == "받" or stem.endswith("받")
    if stem not in data.PUBLISHES and not received:
        return None
    subject = None
    for index in range(first - 2, 0, -1):
        token = tokens[index]
        if received and token.form in ("에서", "로부터", "으로부터") and token.tag == "JKB":
            return noun_phrase_before(tokens, index)
        if token.tag == "JKS":
            subject = subject or noun_phrase_before(tokens, index)
            if not received:
                break
        if token.tag in ("EF", "SF"):
            break
    return subject


def _owner(tokens: Sequence[Token], first: int) -> NounPhrase | None:
    """`노을증권의 보고서`: the phrase that the report is of."""
    if first and tokens[first - 1].tag == "JKG":
        return noun_phrase_before(tokens, first - 1)
    return None


def _has_name(tokens: Sequence[Token], phrase: NounPhrase) -> bool:
    """Whether the last word of a phrase holds a proper noun, or one that Kiwi takes apart."""
    for index in range(phrase.last - 1, phrase.first - 1, -1):
        token = tokens[index]
        if token.tag in ("NNP", "NP", "SL", "SH") or token.tag[0] in "JVME" or token.unknown:
            return True
        if index and tokens[index - 1].end < token.start:
            return False
    before = tokens[phrase.first - 1] if phrase.first else None
    return before is not None and before.end == tokens[phrase.first].start


def _with_some(tokens: Sequence[Token], first: int) -> int:
    """The first token with a word that points before it: 이 관계자, 업계 한 관계자."""
    before = tokens[first - 1] if first else None
    if before is None or before.tag not in ("MM", "NP"):
        return first
    if before.form in POINTING:
        return first - 1
    if before.form not in SOME:
        return first
    if before.form == "다른" and first > 1 and tokens[first - 2].form == "또":
        return first - 2
    phrase = noun_phrase_before(tokens, first - 1)
    return phrase.first if phrase is not None and phrase.last == first - 1 else first - 1


def _word_start(text: str, start: int) -> int:
    """Where the word at `start` begins: Kiwi may take 해온 of 해온중공업 for a verb."""
    while start and (text[start - 1].isalnum() or text[start - 1] == "·"):
        start -= 1
    return start


def _is_time(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.form in patterns.TIME_NOUNS:
        return True
    if token.tag == "SN":
        return following is not None and following.form in ("일", "월", "년", "분기", "시", "분")
    return (token.tag == "NNB" and token.form in ("일", "월", "년", "시", "분")) or (
        token.form == "분기" and index > 0 and tokens[index - 1].tag == "SN"
    )
