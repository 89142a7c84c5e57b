"""How names, capitals and figures sound: which particle fits, which letters begin a name."""

from __future__ import annotations

from generator.readers.measures import ONSETS, TRADES

__all__ = ["begins", "closing", "fits", "spells"]

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
#: Signs whose Korean names end in a consonant (엘, 엠, 엔, 알; 영, 일, 삼, 육, 칠, 팔).
CLOSED_SIGNS = set("LMNR013678")
LIEUL_SIGNS = set("LR178")


def closing(sign: str) -> str:
    """`closed`, `open` or `lieul`: how the sign ends when it is read."""
    if "가" <= sign <= "힣":
        final = (ord(sign) - 0xAC00) % 28
        return "open" if final == 0 else "lieul" if final == 8 else "closed"
    if sign.upper() in LIEUL_SIGNS:
        return "lieul"
    return "closed" if sign.upper() in CLOSED_SIGNS else "open"


def fits(end: str, particle: str) -> bool:
    """Whether the particle's form is right behind such an end; other particles fit all."""
    if particle in ("은", "이", "을", "과", "이었다"):
        return end != "open"
    if particle in ("는", "가", "를", "와", "였다"):
        return end == "open"
    if particle == "으로":
        return end == "closed"
    return end != "closed" if particle == "로" else True


def begins(name: str, acronym: str) -> bool:
    """Whether the capitals begin syllables of the name, in order, the first the first."""
    onsets = [INITIALS[(ord(sign) - 0xAC00) // 588] for sign in name if "가" <= sign <= "힣"]
    letters = [sign for sign in acronym if sign.isupper()]
    if not onsets or onsets[0] not in ONSETS[letters[0]]:
        return False
    rest = iter(onsets[1:])
    return all(any(onset in ONSETS[letter] for onset in rest) for letter in letters[1:])


def spells(name: str, acronym: str) -> bool:
    """Whether the capitals are a name's own: its first sound, then the English of its trade.

    `누리반도체` is `NSC`, `가온은행` `GB` or `GBK`.
    """
    for word, letters in TRADES.items():
        own = name.removesuffix(word)
        if own and own != name and acronym[0] in ONSETS and begins(own, acronym[0]):
            rest = acronym[1:].removesuffix("K").removesuffix("C") or acronym[1:]
            if any(tail in (rest, acronym[1:]) for tail in letters):
                return True
    return False
