"""Figures that lost their brackets behind the noun that they explain: `같은 기간1조원보다`.

Korean writes a blank between a noun and its figure. A figure that is glued to a noun, with a
particle behind it that belongs to that noun, stood in brackets.
"""

from __future__ import annotations

import re

from generator.readers.measures import COUNTERS, LEADING, MONEY, NUMBER, UNIT, UNITS
from generator.readers.sounds import closing, fits
from generator.text.morphology import analyze

__all__ = ["certain_figures", "likely_figures"]

_UNITS = rf"(?:%포인트|%p|{UNIT}|{'|'.join(COUNTERS)})"
_PARTICLE = (
    "은|는|이|가|을|를|과|와|의|에|에서|에게|으로|로|도|만|까지|부터|마저|조차|보다|처럼|에는|에도|에선|"
    "에서는|에서도|이었다|였다"
)
GLUED = re.compile(
    rf"(?<![가-힣\d.,])(?P<noun>[가-힣]{{2,14}}?)(?P<gloss>(?:약\s?)?{NUMBER}(?:\s?[~∼∽-]\s?{NUMBER})?\s?(?P<unit>{_UNITS}))"
    rf"(?P<particle>{_PARTICLE})(?=[\s,.…\"'”’]|$)"
)
#: The same with the blank that Korean writes there.
SPACED = re.compile(rf"[가-힣]\s{NUMBER}\s?{_UNITS}")
#: A text with more glued figures than so many for each spaced one leaves the blank out itself.
GLUED_SHARE = 2
#: Particles whose form tells what stands before them.
VARYING = frozenset(
    ["은", "는", "이", "가", "을", "를", "과", "와", "으로", "로", "이었다", "였다"]
)
#: Suffixes behind which a figure is no gloss: `포기당`, `하루씩`.
SUFFIXES = frozenset({"당", "씩", "여", "째"})


def certain_figures(text: str) -> str:
    """With brackets where the particle fits the noun and cannot stand behind the figure."""
    return GLUED.sub(lambda found: _bracketed(found) if _is_torn(found) else found[0], text)


def likely_figures(text: str, document: str) -> str:
    """With brackets where nothing speaks against them, in a `document` that lost its own and
    that otherwise writes the blank.
    """
    if GLUED.search(text) is None:
        return text
    if GLUED_SHARE * len(SPACED.findall(document)) < len(GLUED.findall(document)):
        return text
    return GLUED.sub(lambda found: _bracketed(found) if _explains(found) else found[0], text)


def _bracketed(found: re.Match[str]) -> str:
    return f"{found['noun']}({found['gloss']}){found['particle']}"


def _is_torn(found: re.Match[str]) -> bool:
    unit, particle = found["unit"], found["particle"]
    return (
        UNITS.get(unit) in MONEY
        and particle in VARYING
        and not fits(closing(unit[-1]), particle)
        and _explains(found)
    )


def _explains(found: re.Match[str]) -> bool:
    """Whether the figure can be a gloss of the word before it: a noun that the particle fits."""
    noun = found["noun"]
    if found["gloss"].startswith("약") and not _is_about(found):
        return False
    if noun.endswith(LEADING) or not fits(closing(noun[-1]), found["particle"]):
        return False
    last = analyze(noun)[-1]
    return last.tag.startswith(("NN", "XSN")) and not (
        last.tag in ("XSN", "NNB") and last.form in SUFFIXES
    )


def _is_about(found: re.Match[str]) -> bool:
    """Whether 약 says `about` here, and does not end a word such as 계약 or 감기약."""
    place = len(found["noun"])
    return any(token.start == place and token.tag == "MM" for token in analyze(found[0]))
