"""Particles that change with the sound before them: 은/는, 이/가, 을/를, 과/와, 으로/로.

Digits, letters and signs count as Korean reads them: 3 is 삼, L is 엘, % is 퍼센트 (Standard
Korean grammar on allomorphs; the reading of letters follows the Rules of Loanword Orthography).
"""

from __future__ import annotations

import re

from generator.text.hangul import final_consonant, is_syllable

__all__ = ["PAIRS", "attach", "fits", "sound_at_end"]

#: After a consonant, after a vowel.
PAIRS = {
    "은": ("은", "는"), "는": ("은", "는"), "이": ("이", "가"), "가": ("이", "가"),
    "을": ("을", "를"), "를": ("을", "를"), "과": ("과", "와"), "와": ("과", "와"),
    "으로": ("으로", "로"), "로": ("으로", "로"), "이나": ("이나", "나"), "나": ("이나", "나"),
    "이라": ("이라", "라"), "라": ("이라", "라"), "이란": ("이란", "란"), "란": ("이란", "란"),
}  # fmt: skip
DIGITS = dict(zip("0123456789", ("C", "ㄹ", "", "C", "", "", "C", "ㄹ", "ㄹ", ""), strict=True))
#: Letters read by their Korean names: 엘, 엠, 엔, 알; all others end in a vowel.
LETTERS = {"L": "ㄹ", "M": "C", "N": "C", "R": "ㄹ"}
SIGNS = {
    "%": "", "㎞": "", "㎡": "", "㎢": "", "㎥": "", "㎜": "", "㎝": "", "㎏": "C", "㎎": "C",
    "㎿": "", "㎾": "", "℃": "", "ℓ": "", "㎖": "", "㏊": "", "㎚": "", "$": "", "+": "",
    "²": "C", "③": "C", "℉": "", "㎐": "", "㎒": "", "㎓": "",
}  # fmt: skip
UNIT_READINGS = {
    "km": "", "m": "", "cm": "", "mm": "", "kg": "C", "g": "C", "mg": "C", "t": "C", "L": "",
    "W": "", "kW": "", "MW": "", "GW": "", "kWh": "", "MWh": "", "GWh": "", "TWh": "", "GB": "",
    "TB": "", "MB": "", "Hz": "", "MHz": "", "GHz": "", "ha": "", "nm": "", "p": "", "bp": "",
}  # fmt: skip
BRACKETED = re.compile(r"\s?[(\[（][^()\[\]（）]*[)\]）]$")
CLOSING = "\"'”’」』》〉"


def sound_at_end(text: str) -> frozenset[str]:
    """How a text may end when read aloud: `C`, `ㄹ`, or an empty string for a vowel.

    Several answers stand where a reader may choose: a Latin word, a bracket (the particle
    agrees with the word before it or the one inside it). Empty where nothing can be read.
    """
    text = text.rstrip(CLOSING)
    if match := BRACKETED.search(text):
        return sound_at_end(text[: match.start()]) | sound_at_end(match[0].strip(" ()[]（）"))
    if not text:
        return frozenset()
    char = text[-1]
    if is_syllable(char):
        final = final_consonant(char)
        return frozenset((final if final in ("", "ㄹ") else "C",))
    if char.isdecimal():
        return frozenset((_digits(text),))
    if char in SIGNS:
        return frozenset((SIGNS[char],))
    return _latin(text)


def _digits(text: str) -> str:
    """The last digit spoken: 10 is 십, 100 백, 1000 천, 2030 삼십."""
    last = text[-1]
    run = re.search(r"\d[\d,]*(?:\.\d+)?$", text)
    if last == "0" and run and "." not in run[0] and run[0].strip("0,"):
        return "C"
    return DIGITS.get(last, "C")


def _latin(text: str) -> frozenset[str]:
    run = re.search(r"[A-Za-z]+$", text)
    if run is None:
        return frozenset()
    word = run[0]
    figure_before = text[run.start() - 1 : run.start()].isdecimal()
    if word in UNIT_READINGS and figure_before:
        return frozenset((UNIT_READINGS[word],))
    by_letter = LETTERS.get(word[-1].upper(), "")
    if word.isupper() and len(word) <= 3:
        return frozenset((by_letter,))
    return frozenset(("", "ㄹ", "C"))


def fits(text: str, particle: str) -> bool:
    """Whether `particle` may stand behind `text`; true where the reading is open."""
    if particle not in PAIRS:
        return True
    sounds = sound_at_end(text)
    return not sounds or any(_choose(sound, particle) == particle for sound in sounds)


def attach(text: str, particle: str) -> str:
    """`text` with the form of the particle that fits it: `attach("매출", "는")` is 매출은."""
    sounds = sound_at_end(text)
    sound = next(iter(sounds)) if len(sounds) == 1 else ("" if "" in sounds else "C")
    return text + _choose(sound, particle)


def _choose(sound: str, particle: str) -> str:
    closed, open_form = PAIRS[particle]
    if closed == "으로":
        return "으로" if sound == "C" else "로"
    return closed if sound else open_form
