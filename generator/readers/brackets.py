"""Brackets that a scraped page lost, put back where the text itself shows that they stood.

Four kinds of proof, each read off the text: an amount glued to its value in another currency;
an acronym glued to the words that it stands for; a particle that fits the word before the
bracket and not the one it stands behind; capitals that begin the parts of the name before
them. Where there is none of these, the text stays as it is: `AI칩`, `DH중공업` and `한국GM`
are words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from generator.readers.acronyms import ACRONYMS
from generator.readers.blocks import Block
from generator.readers.glosses import certain_figures, likely_figures
from generator.readers.measures import MEASURES, MONEY, NUMBER, UNIT, UNITS
from generator.readers.sounds import begins, closing, fits, spells

__all__ = ["repair_brackets"]

AMOUNTS = re.compile(
    rf"(?<![\d.,])(?P<amount>{NUMBER}\s?(?P<unit>{UNIT}))"
    rf"(?P<gloss>(?:(?:한화|원화|우리\s?돈)(?:으?로)?\s?)?(?:(?:약|최대|최소|총|전체의|전년\s?대비)\s?)?{NUMBER}\s?(?P<other>{UNIT}))(?![\d.]\d?)"
)
LOCAL_TIME = re.compile(
    r"(?<=\d[일시분년월])((?:현지|한국|미국|동부|서부|국제표준)\s?시[간각](?:\s?기준)?(?:\s?\d{1,2}일)?(?:\s?(?:오전|오후|낮|밤|새벽|정오|자정))?(?:\s?\d{1,2}시(?:\s?\d{1,2}분)?)?)(?=[\s,.]|[가-힣]{1,2}\s)"
)
AGE = re.compile(
    r"(?<![가-힣\d])([가-힣]{2,4}?)(?<![제약총만])(\d{2})(?=\s?씨[는가를의와도]?(?:[\s,.]|$))"
)
#: Words that stand in brackets of their own after a name.
ASIDES = re.compile(r"(?<=[가-힣])(가칭|잠정치|확정치|속보치)(?=[을를은는이가의과와]?(?:\s|[,.]))")
HANGUL_FIRST = re.compile(
    r"(?<![가-힣A-Za-z])((?:[가-힣0-9·]+\s){0,4}?[가-힣0-9·]*[가-힣])([A-Z][A-Za-z0-9&]{1,7})(?![A-Za-z0-9&])"
)
CAPITALS_FIRST = re.compile(r"(?<![A-Za-z0-9가-힣])([A-Z][A-Za-z0-9&]{1,7})(?=[가-힣])")
WORDS = re.compile(r"(?:[가-힣0-9·]+\s?){1,5}")
PARTICLE = (
    "은|는|이|가|을|를|과|와|의|에|에서|에게|에게서|으로|로|도|만|까지|부터|마저|조차|보다|처럼|이나|나|이라고|라고|이라는|라는|이란|란|"
    "이며|며|이고|고|이다|다|였다|이었다|인|일|이자|자|에는|에도|에선|에서는|에서도|으로는|로는|으로도|로도|등|등은|등을|등이|등의|뿐|용|형|급|측|측은|이라|라"
)
AFTER = re.compile(rf"(?:{PARTICLE})?(?=[\s,.…!?\"'”’·)\]]|$)")
SPLIT_PARTICLE = re.compile(
    r"^(?P<word>[가-힣·\s]*[가-힣]{3,}?)(?P<particle>은|는|이|가|을|를|과|와|으로|로)(?=[\s,.]|$)"
)
#: Parts of companies that carry capitals of their own: `○○전자DX 부문`.
DIVISION = re.compile(
    r"^\s?(?:부문|사업부|사업본부|본부|그룹|캠퍼스|타워|센터|점|사업|시리즈|모델|리그|조)"
)
INSTITUTION = re.compile(
    r"(?:원|소|기구|기금|협회|위원회|공사|공단|은행|재단|연맹|연합|협정|협약|조약|지수|제도|장치|시스템|메모리|반도체|기술|소재|센터|학회|총회|포럼|박람회|대학교|연구원|협력체|공동체|책임자|경영자|비율|서비스|플랫폼)$"
)
#: What the acronyms of posts stand for.
POST = re.compile(r"(?:책임자|경영자|관리자|이사)$")
#: Syllables from which a name before unknown capitals is rather a gloss than a brand.
LONG_NAME = 5


@dataclass(frozen=True, slots=True)
class _Document:
    """The whole text as evidence: did it lose its brackets, which capitals stand alone."""

    lost: bool
    text: str

    def alone(self, acronym: str) -> bool:
        """Whether the acronym stands somewhere without a name before it."""
        return (
            re.search(
                rf"(?<![가-힣A-Za-z0-9]){re.escape(acronym)}(?![A-Za-z0-9])(?=[가-힣]{{0,3}}(?:\s|[,.]))",
                self.text,
            )
            is not None
        )

    def named(self, name: str) -> bool:
        """Whether the name stands somewhere as a noun of its own, with a noun's particle."""
        return (
            re.search(
                rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}(?:은|는|이|가|을|를|의|에|과|와|도)(?=[\s,.])",
                self.text,
            )
            is not None
        )

    def count(self, piece: str) -> int:
        """How often the piece stands in the text."""
        return self.text.count(piece)


def repair_brackets(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with their brackets. Idempotent; text with its brackets intact stays.

    What is certain by itself is repaired everywhere. What needs the whole text as evidence is
    repaired only where the text holds no bracket at all and at least one certain loss.
    """
    joined = "\n".join(block.text for block in blocks)
    certain = [_certain(block.text) for block in blocks]
    lost = "(" not in joined and any(
        new != block.text for new, block in zip(certain, blocks, strict=True)
    )
    document = _Document(lost, joined)
    return [
        block
        if (text := _likely(new, document) if lost else new) == block.text
        else replace(block, text=text)
        for block, new in zip(blocks, certain, strict=True)
    ]


def _certain(text: str) -> str:
    """What no reader can take for anything but a lost bracket."""
    if any(sign.isdigit() for sign in text):
        text = AMOUNTS.sub(_amounts, text)
        text = LOCAL_TIME.sub(r"(\1)", text)
        text = AGE.sub(r"\1(\2)", text)
        text = certain_figures(text)
    if any("A" <= sign <= "Z" for sign in text):
        text = _each(HANGUL_FIRST, text, _known_after)
        text = _each(CAPITALS_FIRST, text, _known_before)
    return text


def _likely(text: str, document: _Document) -> str:
    """What the whole text makes likely enough."""
    text = likely_figures(ASIDES.sub(r"(\1)", text), document.text)
    if any("A" <= sign <= "Z" for sign in text):
        text = _each(HANGUL_FIRST, text, lambda found: _unknown_after(found, document))
        text = _each(CAPITALS_FIRST, text, _unknown_before)
    return text


Change = tuple[int, int]


def _each(
    pattern: re.Pattern[str], text: str, decide: Callable[[re.Match[str]], Change | None]
) -> str:
    """Put brackets round every stretch that `decide` names, from the end backwards."""
    for found in reversed(list(pattern.finditer(text))):
        if change := decide(found):
            start, end = change
            text = f"{text[:start]}({text[start:end]}){text[end:]}"
    return text


def _amounts(found: re.Match[str]) -> str:
    one, other = UNITS[found["unit"]], UNITS[found["other"]]
    pair = {one, other}
    money = bool(pair & MONEY) and pair <= MONEY | {"%"}
    if one == other or not (money or any(pair <= group for group in MEASURES)):
        return found[0]
    return f"{found['amount']}({found['gloss']})"


def _known_after(found: re.Match[str]) -> Change | None:
    """`최고경영자CEO`: the words before are what the acronym stands for."""
    glosses = ACRONYMS.get(found[2])
    if not glosses or not AFTER.match(found.string, found.end()):
        return None
    before = re.sub(r"\s", "", found[1])
    return found.span(2) if before.endswith(glosses) else None


def _known_before(found: re.Match[str]) -> Change | None:
    """`AI인공지능`: the words behind are what the acronym stands for."""
    glosses = ACRONYMS.get(found[1])
    words = WORDS.match(found.string, found.end())
    if not glosses or words is None:
        return None
    for gloss in sorted(glosses, key=len, reverse=True):
        end = _spread(found.string, found.end(), gloss)
        if end and AFTER.match(found.string, end):
            return found.end(), end
    return None


def _spread(text: str, start: int, gloss: str) -> int | None:
    """Where `gloss` ends that starts at `start`, whatever blanks stand in it."""
    position = start
    for sign in gloss:
        while text[position : position + 1] == " ":
            position += 1
        if text[position : position + 1] != sign:
            return None
        position += 1
    return position


def _unknown_after(found: re.Match[str], document: _Document) -> Change | None:
    """`한국재료기술원KIMT은`: an acronym of no list behind a name."""
    acronym, text = found[2], found.string
    name = found[1].split()[-1]
    if sum(sign.isupper() for sign in acronym) < 2:
        return None
    after = AFTER.match(text, found.end())
    if after is None or DIVISION.match(text[found.end() :]) or document.count(name + acronym) > 1:
        return None
    syllables = len(re.sub(r"[^가-힣]", "", name))
    if acronym in ACRONYMS:
        return found.span(2) if _is_own(name, acronym, document) else None
    proofs = (
        spells(name, acronym),
        _disagrees(name, acronym, after[0]),
        syllables >= 3 and document.alone(acronym),
        syllables >= 4 and begins(name, acronym),
        syllables >= 3 and INSTITUTION.search(name) is not None,
        syllables >= LONG_NAME,
    )
    return found.span(2) if any(proofs) else None


def _is_own(name: str, acronym: str, document: _Document) -> bool:
    """Whether capitals that mean something else elsewhere are a name's own here.

    `누리반도체NSC` is a firm and its initials; `생성형AI` and `가람카드CEO` are a kind and a post.
    """
    if spells(name, acronym):
        return True
    glosses = ACRONYMS[acronym]
    return (
        document.named(name)
        and not document.alone(acronym)
        and not any(gloss in document.text for gloss in glosses)
        and not any(POST.search(gloss) for gloss in glosses)
        and len(re.sub(r"[^가-힣]", "", name)) >= LONG_NAME
        and begins(name, acronym[0])
    )


def _unknown_before(found: re.Match[str]) -> Change | None:
    """`XYZ고성능저장장치을`: the particle fits the acronym, not the word before it."""
    acronym, text = found[1], found.string
    words = WORDS.match(text, found.end())
    if words is None or (acronym in ACRONYMS and AFTER.match(text, found.end())):
        return None
    inside = SPLIT_PARTICLE.match(words[0].split(" ")[0])
    if inside is None or len(inside["word"]) < 4:
        return None
    if fits(closing(inside["word"][-1]), inside["particle"]) or not fits(
        closing(acronym[-1]), inside["particle"]
    ):
        return None
    return found.end(), found.end() + len(inside["word"])


def _disagrees(name: str, acronym: str, particle: str) -> bool:
    """Whether the particle fits the name before the acronym and not the acronym."""
    return (
        bool(particle)
        and fits(closing(name[-1]), particle)
        and not fits(closing(acronym[-1]), particle)
    )
