"""Sentence endings: the plain written style (해라체) turned into the polite one (합니다체).

Only the last word is touched, by its own letters, with Kiwi telling the part of speech:
joining a whole sentence back would change spaces and names elsewhere in it. Endings follow
Standard Korean grammar (-습니다 after a consonant, -ㅂ니다 after a vowel or ㄹ, -입니다 for the
copula).
"""

from __future__ import annotations

import re

from generator.text.hangul import final_consonant, is_syllable, with_final
from generator.text.morphology import Token, analyze

__all__ = ["after_stem", "is_polite", "to_polite"]

TAIL = re.compile(r"[.!?…\s]*$")
POLITE = re.compile(r"(?P<before>.)(?:니다|니까)$|(?:요|죠|시오)$")
#: Nouns that close a sentence of an official notice and take the copula.
CLOSING_NOUNS = frozenset(
    ("예정", "전망", "계획", "방침", "것", "때문", "수준", "상황", "상태", "셈", "뿐")
)
#: What may stand before a contracted copula: 상태다, 처음부터다.
NOMINAL = (
    "NN",
    "NP",
    "NR",
    "XSN",
    "SL",
    "SN",
    "SW",
    "J",
    "MAG",
    "XR",
    "SSC",
    "SH",
    "ETN",
    "UN",
    "W_",
)


def is_polite(sentence: str) -> bool:
    """Whether a sentence ends in the polite style."""
    return _ends_politely(_core(sentence))


def to_polite(sentence: str) -> str | None:
    """The sentence in the polite style; None where its ending is none that can be turned.

    A sentence that ends in a quotation mark stays as it is.
    """
    core = _core(sentence)
    tail = sentence[len(core) :]
    if not core:
        return None
    if _ends_politely(core) or core[-1] in "\"”’'」":
        return sentence
    polite = _turn(core, analyze(sentence))
    return None if polite is None else polite + (tail or ".")


def _ends_politely(core: str) -> bool:
    """합니다 and 합니까 carry a ㅂ before 니; 아니다 does not."""
    match = POLITE.search(core)
    if match is None or not match["before"]:
        return match is not None
    return is_syllable(match["before"]) and final_consonant(match["before"]) == "ㅂ"


def _core(sentence: str) -> str:
    return sentence[: TAIL.search(sentence).start()]  # type: ignore[union-attr]


def _turn(core: str, tokens: tuple[Token, ...]) -> str | None:
    last = max((i for i, t in enumerate(tokens) if t.start < len(core)), default=None)
    if last is None:
        return None
    token = tokens[last]
    if token.tag == "ETN" or token.form in ("ᆷ", "음"):
        return _from_noun_form(core)
    if not core.endswith("다"):
        return core + "입니다" if token.tag == "NNG" and token.form in CLOSING_NOUNS else None
    if token.tag not in ("EF", "EC"):
        return core[:-1] + "입니다" if token.tag.startswith(NOMINAL) else None
    stem = core[:-1]
    if token.form == "는다":
        return stem[:-1] + "습니다"
    if token.form == "ᆫ다" and final_consonant(stem[-1]) == "ㄴ":
        return stem[:-1] + with_final(stem[-1], "ㅂ") + "니다"
    before = tokens[last - 1] if last else token
    if before.tag == "VCP":
        return (stem[:-1] if stem.endswith("이") and before.end > before.start else stem) + "입니다"
    # Kiwi restores a 하 that is not written: 초과다 is 초과 with the copula.
    unwritten = before.tag in ("XSV", "XSA") and before.form == "하" and not stem.endswith("하")
    if unwritten or before.tag.startswith(NOMINAL):
        return stem + "입니다"
    return after_stem(stem)


def after_stem(stem: str) -> str | None:
    """-습니다 or -ㅂ니다 behind a stem: 높습니다, 큽니다, 깁니다, 했습니다."""
    char = stem[-1:]
    if not is_syllable(char):
        return None
    if final_consonant(char) in ("", "ㄹ"):
        return stem[:-1] + with_final(char, "ㅂ") + "니다"
    return stem + "습니다"


def _from_noun_form(core: str) -> str | None:
    """The clipped style of notices: 했음 to 했습니다, 추진함 to 추진합니다."""
    if core.endswith("음"):
        return after_stem(core[:-1])
    if is_syllable(core[-1]) and final_consonant(core[-1]) == "ㅁ":
        return core[:-1] + with_final(core[-1], "ㅂ") + "니다"
    return None
