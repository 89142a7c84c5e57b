"""Letters that do not belong: kana, Cyrillic, Hanja, Latin inside a word, loose and broken ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.faults import Fault

__all__ = ["stray_scripts"]

#: Single Hanja that headlines use as abbreviations.
HANJA_SHORT = frozenset(
    "美中日韓北英佛獨露印濠與野前故新反對親脫對車株銀軍檢警靑女男父母子文尹李朴金"
)
FOREIGN = re.compile(
    r"[\u0370-\u03ff\u0400-\u052f\u0590-\u05ff\u0600-\u06ff\u0900-\u097f\u0e00-\u0e7f"
    r"\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]+"
)
#: Greek letters that stand for something in Korean texts.
SIGNS = frozenset("αβγδεθλμνπρσΔΣΩφω・ー")
HANJA = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
#: Latin letters in the midst of a Korean word.
MIXED = re.compile(r"(?P<before>[가-힣]+)(?P<latin>[A-Za-z]+)(?P<after>[가-힣]+)")
#: An English word in small letters that was left untranslated.
ENGLISH = re.compile(
    r"(?<![A-Za-z\d.@/_-])(?P<before>[가-힣]*)(?P<latin>[a-z]{3,})"
    r"(?P<after>하[고게는며여]|한|했|할|합|된|됐|되|적인|적으로)?(?![A-Za-z\d.@/_-])"
)
ACCENTED = re.compile(r"[가-힣][\u00c0-\u024f]+|[\u00c0-\u024f]+[가-힣]")
UNITS = frozenset(
    "t g kg mg km m cm mm ha a l ml kl dl w kw mw gw kwh mwh gwh twh v kv ppm ppb nm hz mhz ghz p "
    "bp mb gb tb kb bps mbps gbps psi bar cc rpm db kcal cal mol pt px x".split()
)
#: Numbers in words before a unit: 3만t.
NUMBER = re.compile(r"[십백천만억조여몇수]$")
#: An English word in a Korean sentence; with a source at hand, it must be the source's.
SMALL = re.compile(r"(?<![A-Za-z\d.@/_:-])[a-z]{4,}(?![A-Za-z\d.@/_:-])")
#: What may be written on to Latin letters: particles, the copula, suffixes, counters.
ENDS_WORD = re.compile(
    r"(?:은|는|이|가|을|를|의|에|와|과|도|만|로|으로|나|란|라|들|형|용|판|식|급|측|사|社|팀|씨|님|기|칩|권|화|"
    r"적|별|당|쯤|가량|정도|까지|부터|처럼|보다|인|임|일|입|였|이|뿐|마저|조차|밖|께|하고|대|층|동|호|번|차)"
)
JAMO = re.compile(r"[ㄱ-ㅎㅏ-ㅣ]+")
#: Laughter, and letters that name people or points of a list.
JAMO_FINE = re.compile(r"[ㅋㅎㅠㅜ]+|[ㄱ-ㅎ]")
LETTER_NAME = re.compile(
    r"[ㄱ-ㅎ](?=\s?(?:\(\d+\)\s?)?(?:씨|군|양|사|업체|대|시|구|모|교|병원|[.)·,]))"
)
JAMO_MARKS = re.compile(r"[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+")
BROKEN = re.compile(r"\ufffd+|占쏙옙|占싸|(?:[ìíîëêãâ][\u0080-\u00bf\u2018-\u201e]{1,2}){2,}")


def stray_scripts(text: str, source: str) -> Iterator[Fault]:
    """Every stretch of letters that neither Korean nor the source has there."""
    for found, message in _stretches(text):
        if found not in source:
            yield Fault(found, message)
    yield from _latin(text, source)


def _stretches(text: str) -> Iterator[tuple[str, str]]:
    for match in FOREIGN.finditer(text):
        if not set(match[0]) <= SIGNS:
            yield match[0], f"{match[0]}: letters of another script"
    for match in HANJA.finditer(text):
        if not (_is_gloss(text, match) or (set(match[0]) <= HANJA_SHORT and len(match[0]) < 4)):
            yield match[0], f"{match[0]}: Hanja that the source does not have"
    for match in JAMO.finditer(text):
        if not _is_meant(text, match):
            yield match[0], f"{match[0]}: loose letters"
    for pattern in (JAMO_MARKS, ACCENTED):
        for match in pattern.finditer(text):
            yield match[0], f"{match[0]}: letters of another script"
    for match in BROKEN.finditer(text):
        yield match[0], "characters that could not be decoded"


def _is_gloss(text: str, match: re.Match[str]) -> bool:
    """Hanja in brackets behind its Korean, or a title in quotation marks."""
    before, after = text[: match.start()].rstrip()[-1:], text[match.end() : match.end() + 1]
    if before + after in ("‘’", "《》", "「」", "『』", "''"):
        return True
    return before in ("(", "（", "[", "·", ",") and ")" in text[match.end() :]


def _latin(text: str, source: str) -> Iterator[Fault]:
    seen: set[int] = set()
    for match in MIXED.finditer(text):
        latin, after = match["latin"], match["after"]
        if match[0] in source or latin in source:
            continue
        unit = latin.lower() in UNITS and NUMBER.search(match["before"])
        # Capitals are names and abbreviations: 삼성SDI가, K팝; a small letter in a word is none.
        if unit or not latin.islower() or (ENDS_WORD.match(after) and len(latin) > 3):
            continue
        seen.add(match.start("latin"))
        yield Fault(match[0], f"{match[0]}: Latin letters inside a Korean word")
    for match in ENGLISH.finditer(text):
        start = match.start("latin")
        if start in seen or match["latin"] in source.lower() or match["latin"] in UNITS:
            continue
        if match["before"] or match["after"]:
            seen.add(start)
            yield Fault(match[0], f"{match[0]}: Latin letters inside a Korean word")
    for match in SMALL.finditer(text) if source else ():
        if match.start() not in seen and match[0] not in source.lower():
            yield Fault(match[0], f"{match[0]}: an English word that the source does not have")


def _is_meant(text: str, match: re.Match[str]) -> bool:
    if LETTER_NAME.match(text, match.start()):
        return True
    return bool(JAMO_FINE.fullmatch(match[0])) and (len(match[0]) > 1 or match[0] in "ㅋㅎㅠㅜ")
