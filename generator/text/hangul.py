"""Hangul syllables taken apart and put together (Unicode Standard, section 3.12)."""

from __future__ import annotations

__all__ = ["final_consonant", "is_syllable", "with_final"]

FIRST, LAST = 0xAC00, 0xD7A3
FINALS: tuple[str, ...] = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")


def is_syllable(char: str) -> bool:
    """Whether `char` is one whole Hangul syllable."""
    return len(char) == 1 and FIRST <= ord(char) <= LAST


def final_consonant(char: str) -> str:
    """The final consonant of a syllable as a letter, empty where it ends in a vowel."""
    return FINALS[(ord(char) - FIRST) % 28]


def with_final(char: str, final: str) -> str:
    """The syllable with another final consonant: `with_final("하", "ㅂ")` is 합."""
    code = ord(char) - FIRST
    return chr(FIRST + code - code % 28 + FINALS.index(final))
