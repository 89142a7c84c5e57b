"""Quotations: where they stand, what they say, and whether they were said or only named."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from generator.facts import speech as data
from generator.models import Span

__all__ = ["Link", "Quotation", "find_quotations", "outside"]

#: How quoted words hang on the sentence: on a verb (`“…”고 말했다`), on a verb that needs not be
#: one of saying (`“…”며`), on a noun (`“…”는 지적`), on a copula (`답은 “…”였다`), or on nothing.
Link = Literal["said", "passing", "noun", "copula", "alone", ""]

#: The closing marks of each opening one.
CLOSING = data.QUOTE_PAIRS | data.SINGLE_PAIRS
OPENING = re.compile(f"[{''.join(CLOSING)}]")
#: Of each opening mark, it and its closing ones.
MARKS = {opening: re.compile(f"[{opening}{closing}]") for opening, closing in CLOSING.items()}
#: What may stand before a quotation that opens its sentence.
LEAD = re.compile(r"[\s\-–—▲△◆■●○▶☞·*]*(?:\[[^\]]{1,20}\]\s?)?")

#: What stands between the halves of a headline.
BREAKS = ("…", "‥", "...", "⋯")
#: How far back to look for the wordings that lead up to quoted words: more than any of them is.
PREFIX = 12
#: How far back from its end to look for how a sentence ends.
ENDING = 4


class Quotation(NamedTuple):
    """`span` takes in the marks, `words` is what stands between them.

    `spoken` is true where the words were said: they carry a sentence or a particle of
    quotation follows; `“K팝의 별” 행사` is a name in quotation marks. `link` tells on what they
    hang, and `end` is where that begins.
    """

    span: Span
    words: Span
    spoken: bool
    link: Link = ""
    end: int = 0


def find_quotations(text: str) -> list[Quotation]:
    """All quotations in double or corner marks, outermost ones only, in order.

    Single marks count where a particle of quotation follows: they mostly stress a word.
    """
    found: list[Quotation] = []
    position = 0
    while match := OPENING.search(text, position):
        position = match.start()
        close = _closing(text, position)
        if close is None:
            position += 1
            continue
        quotation = _quotation(text, position, close)
        double = text[position] in data.QUOTE_PAIRS
        if double or quotation.spoken or data.GOES_ON_LISTING.match(text, close + 1):
            found.append(quotation)
            position = close
        position += 1
    if len(found) > 1:
        found = _listed(text, found)
    return [q for q in found if q.spoken or text[q.span.start] in data.QUOTE_PAIRS]


def outside(text: str, quotations: list[Quotation]) -> str:
    """The text with quoted words blanked out, so that offsets stay."""
    for quotation in quotations:
        span = quotation.span
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def _closing(text: str, position: int) -> int | None:
    """Where the quotation that opens at `position` closes, nested ones stepped over."""
    opening = text[position]
    if opening == "'" and position and text[position - 1].isalnum():
        return None
    closing = CLOSING[opening]
    depth = 1
    for mark in MARKS[opening].finditer(text, position + 1):
        depth += -1 if mark[0] in closing else 1
        if depth == 0:
            return mark.start() if mark.start() > position + 1 else None
    return None


def _quotation(text: str, start: int, close: int) -> Quotation:
    """The quotation between two marks, with what it hangs on."""
    span, words = Span(start, close + 1), Span(start + 1, close)
    link, end = _link(text, span, words, single=text[start] in data.SINGLE_PAIRS)
    return Quotation(span, words, link != "", link, end)


def _link(text: str, span: Span, words: Span, *, single: bool) -> tuple[Link, int]:
    """On what the words hang and where that begins; empty where they were not said."""
    sentence = data.ENDED.search(text, max(words.start, words.end - ENDING), words.end) is not None
    cited = data.CITED.match(text, span.end)
    behind = cited.end() if cited else span.end
    if single and data.POLLED.match(text, behind):
        return "", 0
    if said := data.SAID.match(text, behind):
        if data.PROVERB.search(text, max(0, span.start - PREFIX), span.start):
            return "", 0
        named = data.NAMES_IT.match(text, said.end()) or (
            single and data.THOUGHT.match(text, said.end())
        )
        passing = data.PASSES_ON.match(text, behind) is not None
        return ("", 0) if named else ("passing" if passing else "said", said.end())
    if not single and (partly := _partly(text, words, behind)):
        return partly
    if named := data.NAMED.match(text, behind):
        spoken = _is_spoken_noun(text, named.end(), sentence=sentence, single=single)
        return ("noun", named.end()) if spoken else ("", 0)
    if cited and (sentence or " " in words.of(text)):
        return "alone", behind
    if single:
        return "", 0
    ahead = max(0, span.start - PREFIX)
    if data.COPULA.match(text, span.end) and data.ANSWERED.search(text, ahead, span.start):
        return "copula", span.end
    if _stands_alone(text, span, words, sentence=sentence):
        return "alone", span.end
    return "", 0


def _partly(text: str, words: Span, behind: int) -> tuple[Link, int] | None:
    """Words that are part of a clause of saying: `“책임 있는 조치”를 요구했다`."""
    if cried := data.SHOUTED.match(text, behind):
        return "said", cried.end()
    if part := data.PART_OF.match(text, behind):
        return "passing" if part["how"] in ("며", "면서") else "said", part.end()
    several = " " in words.of(text)
    if several and (asked := data.DEMANDED.match(text, behind)):
        return "said", asked.end()
    if judged := data.JUDGED.match(text, behind):
        return "said", judged.end()
    if several and data.UTTERED.match(text, behind):
        return "noun", behind
    return None


def _is_spoken_noun(text: str, position: int, *, sentence: bool, single: bool) -> bool:
    """Whether the noun that quoted words lead to is one of words: 지적, but not 별명."""
    if single and not sentence and "말" not in text[position:]:
        return False
    found = data.NOUN_BEHIND.match(text, position)
    if found is None:
        someone = not single and data.SOMEONE.match(text, position) is not None
        return someone or (sentence and not single)
    if found["spoken"]:
        return sentence or not single
    if found["naming"] and data.CRIED.match(text, found.end("naming")):
        return not single
    if found["word"] is None:
        return False
    if sentence or data.HEARD.match(text, found.start("word")):
        return True
    return not single and data.SOMEONE.match(text, position) is not None


def _stands_alone(text: str, span: Span, words: Span, *, sentence: bool) -> bool:
    """Whether no particle follows words that were said: a sentence of their own, a headline."""
    if text[span.start] in "「『«":
        return False
    following = data.HEADLINE_TAIL.sub("", text[span.end :])
    first = not LEAD.sub("", text[: span.start], count=1).strip()
    headline = data.HEADLINE_NOUNS.match(text, span.end) is not None
    last = not following.strip(" .…‥]") or following[0] in "…‥,·"
    ahead = max(0, span.start - PREFIX)
    several = " " in words.of(text)
    open_end = data.TOLD_OUT.search(text, span.end) is None
    spoken_for = data.HEADLINE_SPEAKER.search(text, ahead, span.start) is not None
    if spoken_for and (headline or last or open_end):
        return sentence or several
    if not (following.strip() or first) and several and open_end:
        titled = data.REVIEWS.match(text) or data.TITLE_BEFORE.search(text, ahead, span.start)
        return titled is None
    if first and not following.strip(" .") and " " in words.of(text):
        return True
    if last and not following.strip() and text[: span.start].rstrip().endswith(BREAKS):
        return " " in words.of(text)
    sentence = sentence or _is_informal(text, span, words, first=first)
    if not sentence or words.end - words.start < data.SHORTEST:
        return False
    stopped = text[words.end - 1] in ".?!…"
    opens = (first or stopped) and following[:1] == " "
    return headline or last or (opens and data.TITLED.match(following) is None)


def _is_informal(text: str, span: Span, words: Span, *, first: bool) -> bool:
    """`“너무 비싸서 못 사” 돌아선 주부`: words at one end of a headline, as people talk."""
    at_end = not data.HEADLINE_TAIL.sub("", text[span.end :]).strip(" …‥")
    if not (first or at_end) or text.count(" ", words.start, words.end) < data.FEWEST_BLANKS:
        return False
    informal = data.INFORMAL.search(text, max(words.start, words.end - ENDING), words.end)
    return informal is not None and (at_end or data.TOLD_OUT.search(text, span.end) is None)


def _listed(text: str, found: list[Quotation]) -> list[Quotation]:
    """Quotations side by side share what the last one hangs on: `“A”, “B”라고 말했다`."""
    for index in range(len(found) - 2, -1, -1):
        quotation, following = found[index], found[index + 1]
        between = text[quotation.span.end : following.span.start]
        if (
            following.link in ("said", "passing", "noun")
            and quotation.link in ("", "alone")
            and data.LISTED.fullmatch(between)
        ):
            found[index] = quotation._replace(spoken=True, link=following.link, end=following.end)
    return found
