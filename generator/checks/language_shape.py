"""Sentences out of shape: cut off, said twice, words repeated, marks that do not close."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from generator.checks.faults import Fault
from generator.models import Passage
from generator.text.morphology import Token, analyze

__all__ = ["Marks", "cut_off", "repeated_sentences", "repeated_words"]

PAIRS_OF_MARKS = tuple(zip("“‘「『《〈【([（", "”’」』》〉】)]）", strict=True))
#: Marks that some writers open bent and close straight.
STRAIGHT = {"“": '"', "‘": "'"}
#: A closing bracket behind a number or letter of a list; inches.
LIST_MARK = re.compile(
    r"^(?:\d{1,2}|[가나다라마바사아자차a-hA-H])\)|(?<=\s)\d\)(?=\s)|:-?[()](?=\s|$)|\d″"
)
INCHES = re.compile(r"\d\"(?![가-힣])")
#: Words that may be said twice in a row.
EMPHATIC = ("MAG", "IC", "MM", "NP")
REPEATED = re.compile(r"(?<!\S)(?P<first>\S+(?: \S+){1,2}|\S{2,}) (?P=first)(?=[\s.,!?]|$)")
MIN_CONTENT = 5
NEAR = 0.94
FIGURE = re.compile(r"\d[\d,.]*")
CONTENT = ("NNG", "NNP", "VV", "VA", "XR", "SL", "MAG")
#: Tokens before an ending: from so many on a sentence without a full stop is one cut short.
MIN_SENTENCE = 8
UNFINISHED = ("NNG", "NNP", "NNB", "NR", "SN", "MAG", "SL", "XR")
#: Signs of headlines and of points of a list.
LISTED = re.compile(r"[:…↑↓|▲△▼/]|^[-*·•①-⑳]")
#: Connective endings behind which a sentence cannot stop.
OPEN_ENDINGS = frozenset(
    "고 며 으며 지만 면서 으면서 어서 아서 면 으면 으니 으나 거나 도록 게".split()
)
#: Particles on which titles and answers may end.
MAY_END = frozenset(
    "요 까지 부터 만 도 뿐 밖에 처럼 보다 에서 에 로 으로 에게 대로 마다 만큼".split()
)
TAIL = re.compile(r"[\s\"'”’)\]」』》〉]+$")


class Marks:
    """Quotation marks and brackets, passage by passage, and over all that stands together."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages
        together: dict[tuple[str, int | None], list[str]] = defaultdict(list)
        for passage in passages:
            together[passage.part, passage.section].append(passage.text)
        self._open = {key: _unbalanced(" ".join(texts)) for key, texts in together.items()}

    def unbalanced(self, passage: Passage) -> Iterator[Fault]:
        """Marks that neither the passage closes nor the other sentences of its section."""
        for mark in _unbalanced(passage.text):
            if mark in self._open[passage.part, passage.section]:
                yield Fault(mark, f"{mark} without its counterpart")


def _unbalanced(text: str) -> list[str]:
    text = LIST_MARK.sub(" ", text)
    wrong = []
    for opening, closing in PAIRS_OF_MARKS:
        depth = 0
        for sign in text:
            depth += (sign == opening) - (sign == closing)
            if depth < 0:
                break
        straight = text.count(STRAIGHT.get(opening, closing)) % 2
        if depth and not (opening in STRAIGHT and straight) and (depth > 0 or opening != "‘"):
            wrong.append(opening if depth > 0 else closing)
    bent = any(mark in wrong or text.count(mark) % 2 for mark in "“”")
    if text.count('"') % 2 and not bent and not INCHES.search(text):
        wrong.append('"')
    return wrong


def repeated_words(text: str, tokens: Sequence[Token], source: str) -> Iterator[Fault]:
    """매출은 매출은: words that stand twice in a row, emphasis and quotations apart."""
    quoted = [m.span() for m in re.finditer(r"[“\"‘'][^”\"’']*[”\"’']", text)]
    for match in REPEATED.finditer(text):
        if match[0] in source or any(a < match.start() and match.end() < b for a, b in quoted):
            continue
        inside = [t for t in tokens if match.start() <= t.start < match.end("first")]
        whole = [t for t in inside if t.tag[0] != "S"]
        if match["first"].startswith("한 "):  # 한 걸음 한 걸음
            continue
        if not whole or all(t.tag in EMPHATIC for t in whole):
            continue
        yield Fault(match[0], f"{match[0]}: the same words twice", match["first"])
    for first, second in pairwise(tokens):
        if first[:2] != second[:2]:
            continue
        noun = first.end == second.start and first.tag == "NNG" and len(first.form) > 1
        particle = first.end < second.start and first.tag[0] == "J"
        if noun or particle:
            found = text[first.start : second.end]
            if found not in source:
                yield Fault(found, f"{found}: the same words twice", first.form)


def cut_off(text: str, tokens: Sequence[Token]) -> Iterator[Fault]:
    """A sentence that breaks off: behind a particle, a comma, an ending that leads on."""
    bare = TAIL.sub("", text)
    core = bare.rstrip(".…!? ")
    stop = bare[len(core) :]
    last = next((t for t in reversed(tokens) if t.start < len(core)), None)
    if last is None or not core or stop.strip()[:1] in ("!", "?"):
        return
    shown = text[-30:]
    if core[-1] in ",·:;-–—" and len(core) > 1:
        if core[-1] not in ":;":
            yield Fault(shown, "the sentence breaks off")
        return
    if last.end < len(core) or core[-1] == "요":
        return
    quoted = bare != text or text.count('"') + text.count("“") > 0
    if "…" in stop or ".." in stop:
        if last.tag != "EF" and not quoted:
            yield Fault(shown, "the sentence breaks off")
    elif _is_open(last, quoted=quoted, stopped=bool(stop)):
        yield Fault(shown, "the sentence breaks off")
    elif not (stop or quoted or LISTED.search(text)) and (
        last.tag in UNFINISHED and _has_subject(tokens)
    ):
        yield Fault(shown, "the sentence has no ending", severity="warning")


def _has_subject(tokens: Sequence[Token]) -> bool:
    """Whether this is meant as a sentence, and no point of a list."""
    return len(tokens) > MIN_SENTENCE and any(
        t.tag == "JKS" or (t.tag == "JX" and t.form in ("은", "는")) for t in tokens
    )


def _is_open(last: Token, *, quoted: bool, stopped: bool) -> bool:
    if last.tag == "ETM":
        return True
    if last.tag == "EC":
        return not quoted and (last.form in OPEN_ENDINGS or (stopped and last.form in ("어", "아")))
    if last.tag in ("JKO", "JKG", "JC", "JKS"):
        return True
    if last.tag in ("JKB", "JX"):
        return last.form in ("은", "는") or not (stopped or last.form in MAY_END)
    return last.tag == "MM"


def repeated_sentences(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Fault]]:
    """Sentences of the body that were said before: word for word, or nearly so."""
    seen: list[tuple[str, list[str], list[str]]] = []
    for passage in passages:
        plain = re.sub(r"[\W_]+", "", passage.text)
        tokens = analyze(passage.text)
        content = [t.lemma for t in tokens if t.tag in CONTENT]
        figures = FIGURE.findall(passage.text)
        if len(content) >= MIN_CONTENT:
            for before, words, numbers in seen:
                if before == plain:
                    yield passage, Fault(passage.text, "this sentence stands in the post already")
                    break
                if figures == numbers and _alike(words, content):
                    message = "this sentence nearly stands in the post already"
                    yield passage, Fault(passage.text, message, severity="warning")
                    break
        if content:
            seen.append((plain, content, figures))


def _alike(words: list[str], others: list[str]) -> bool:
    shared = len(set(words) & set(others))
    if shared < NEAR * max(len(set(words)), len(set(others))):
        return False
    return SequenceMatcher(None, words, others, autojunk=False).ratio() >= NEAR
