"""Which phrase a figure measures and whose it is, weighed: the rules' answer is one hint of many.

For every figure the phrases of the sentence, what earlier sentences were about and "nobody" are
scored by a linear model (weights: benchmarks/train_labels.py). The measure is chosen first, the
owner then with the measure known.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.facts import clause_words as words_of
from generator.facts import measures as data
from generator.facts.owners import Label

if TYPE_CHECKING:
    from generator.facts.reading import Reading, Seen

__all__ = ["Candidate", "Scene"]

#: How many noun phrases before and behind a figure may be its own.
BEFORE, BEHIND = 8, 4
PEOPLE = frozenset(("명", "인", "사람", "분"))
AGES = frozenset(("세", "살", "대"))
#: Endings of nouns that tell what they are: 제조업, 근로자, 전망치.
OWNERS = frozenset(("name", "quoted", "institution", "measure", "person", "noun"))
PERSONAL = ("자", "원", "민", "생", "명", "씨", "객", "인", "팀")


class Candidate(NamedTuple):
    """A wording, the phrase that it is from (-1 for none), and what speaks for it."""

    text: str | None
    at: int
    static: tuple[str, ...]
    signs: list[str]


class Scene:
    """A sentence as the model sees it: its noun phrases described once, then each figure."""

    def __init__(self, reading: Reading, heard: Sequence[tuple[str, str]]) -> None:
        """`heard` are owners that earlier sentences named, with how they did."""
        self.reading = reading
        self.phrases = reading.phrases
        self.pieces = reading.pieces
        self.heard = heard
        memory = reading.memory
        self.focus, self.company, self.theme = memory.focus, memory.company, memory.theme.measure
        self.nouns = [
            at
            for at, piece in enumerate(self.pieces)
            if piece.kind == "noun" and piece.words and not self.phrases.is_time(at)
        ]
        self.classes = {at: self._class(at) for at in self.nouns}
        self.wordings = {at: self.phrases.wording(at) for at in self.nouns}
        self.names = {at: self._owners(at) for at in self.nouns}
        self.static = {at: self._static(at) for at in self.nouns}
        self.counts = self._counts()

    def _class(self, at: int) -> str:
        """What the head of a phrase is."""
        phrases, piece = self.phrases, self.pieces[at]
        head = phrases.head(at)
        if piece.words[-1].quoted:
            return "quoted"
        if phrases.is_measure(at):
            if phrases.is_nobodys(at):
                return "nobodys"
            if phrases.is_unowned(at):
                return "unowned"
            return "firm" if phrases.is_of_firm(at) else "measure"
        if phrases.is_relational(at):
            return "relational"
        if head in words_of.HOLLOW:
            return "hollow"
        if head in data.BASES:
            return "base"
        if head.endswith(words_of.INSTITUTIONS) and head not in words_of.NOT_INSTITUTIONS:
            return "institution"
        if phrases.is_name(at):
            return "name"
        if head in words_of.EVENTS:
            return "event"
        if head in words_of.COMPANY or piece.pointing:
            return "pointing"
        return "person" if head.endswith(PERSONAL) else "noun"

    def _owners(self, at: int) -> list[tuple[str, str]]:
        """The wordings that a phrase has as an owner, and of which sort each is."""
        phrases = self.phrases
        found = [(phrases.owner(at), "N"), (phrases.full(at), "F")]
        if len(self.pieces[at].words) > 1:
            found.append((phrases.split(at)[0], "P"))
            if self.classes[at] in ("name", "noun", "person", "institution"):
                found.append((phrases.head(at), "T"))
        kept: list[tuple[str, str]] = []
        for text, sort in found:
            if text and all(text != other for other, _ in kept):
                kept.append((text, sort))
        return kept

    def _static(self, at: int) -> tuple[str, ...]:
        """What is true of a phrase for every figure."""
        piece = self.pieces[at]
        sort = self.classes[at]
        case = piece.case + "+" * piece.topic
        before = self.pieces[at - 1] if at else None
        after = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        behind = after.kind if after else "end"
        if after and after.kind == "mark":
            behind = after.form
        elif after and after.kind == "verb":
            behind = after.tag
        lead = "start" if before is None else before.kind
        if before and before.kind == "noun":
            lead += before.case
        return (
            f"p{case}",
            f"h{sort}",
            f"h{sort}p{case}",
            f"b{behind}",
            f"l{lead}",
            f"h{sort}l{lead}",
            f"s{self.phrases.head(at)[-1:]}" if sort not in ("name", "quoted") else "s",
            f"w{min(len(piece.words), 3)}{'q' if self.phrases.is_holder(at) else ''}",
            f"d{min(piece.depth, 1)}",
        )

    def _counts(self) -> list[tuple[int, int, int, int]]:
        """Nouns, figures, verbs and commas before each piece."""
        nouns = figures = verbs = commas = 0
        counts = []
        known = set(self.nouns)
        for at, piece in enumerate(self.pieces):
            counts.append((nouns, figures, verbs, commas))
            nouns += at in known
            figures += piece.kind == "figure"
            verbs += piece.kind == "verb"
            commas += piece.form == ","
        counts.append((nouns, figures, verbs, commas))
        return counts

    def group(self, number: int) -> str:
        """The sort of a figure that has weights of its own."""
        figure = self.reading.figures[number]
        if figure.kind == "count":
            if figure.unit in PEOPLE:
                return "people"
            return "age" if figure.unit in AGES else "count"
        return figure.kind

    def _around(self, index: int) -> list[int]:
        """The noun phrases that a figure may be of."""
        before = [at for at in self.nouns if at < index][-BEFORE:]
        behind = [at for at in self.nouns if at > index][:BEHIND]
        return before + behind

    def _place(self, index: int, at: int, seen: Seen) -> list[str]:
        """Where a phrase stands from a figure."""
        piece, noun = self.pieces[index], self.pieces[at]
        low, high = (at, index) if at < index else (index, at)
        first, last = self.counts[low], self.counts[high]
        side = "L" if at < index else "R"
        nouns = last[0] - first[0] - (at < index)
        figures = last[1] - first[1] - (at > index)
        verbs = last[2] - first[2]
        commas = last[3] - first[3]
        sort = self.classes[at]
        case = noun.case + "+" * noun.topic
        far = f"{side}{min(nouns, 4)}"
        signs = [
            far,
            f"{side}f{min(figures, 3)}",
            f"{side}v{min(verbs, 3)}",
            f"{side}c{min(commas, 3)}",
            f"{side}f{min(figures, 1)}v{min(verbs, 2)}c{min(commas, 1)}p{case}",
            f"{side}v{min(verbs, 1)}h{sort}",
            f"{far}h{sort}",
            f"{far}p{case}",
            f"D{piece.depth - noun.depth}",
        ]
        if high - low == 1:
            gap = "" if self.pieces[high].start - self.pieces[low].closed <= 0 else " "
            signs.append(f"{side}a{gap}h{sort}")
            signs.append(f"{side}a{piece.case if side == 'R' else case}t{piece.tail}")
        roles = (
            ("left", seen.left),
            ("right", seen.right),
            ("head", seen.ahead),
            ("topic", seen.topic),
            ("subject", seen.subject),
            ("object", seen.object),
            ("host", piece.host if piece.depth else -1),
        )
        for role, place in roles:
            if place == at:
                signs.append(f"r{role}")
                signs.append(f"r{role}h{sort}")
                if side == "L":
                    signs.append(f"r{role}p{case}")
        if side == "R":
            signs.append(f"Rp{piece.case}t{piece.tail}h{sort}")
        return signs

    def _situation(self, index: int, seen: Seen) -> list[str]:
        """What stands around a figure; it speaks for or against that nobody is named."""
        piece = self.pieces[index]
        after = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        behind = (after.form if after.kind != "noun" else "noun") if after else "end"
        left = "none"
        if seen.left >= 0:
            noun = self.pieces[seen.left]
            left = f"{self.classes.get(seen.left, noun.kind)}{noun.case}{'+' * noun.topic}"
        right = self.classes.get(seen.right, "none")
        figure = self.reading.figures[piece.figure]
        return [
            f"0l{left}",
            f"0r{right}{piece.case}",
            f"0b{behind}",
            f"0p{piece.case}{'+' * piece.topic}",
            f"0t{piece.tail}",
            f"0u{figure.unit}",
            f"0d{min(piece.depth, 1)}",
            f"0v{min(self.counts[index][2], 2)}",
            f"0S{seen.topic >= 0}{seen.subject >= 0}",
        ]

    def measures(self, index: int, seen: Seen, rule: Label, done: Sequence[Label]) -> list[Candidate]:
        """What the figure at this piece may measure."""
        known = rule.measure
        told = f"{rule.confidence:.1f}"
        nothing = ["0", f"0R{known is None}", f"0R{known is None}{told}"]
        found = {None: Candidate(None, -1, (), nothing + self._situation(index, seen))}
        for at in reversed(self._around(index)):
            text = self.wordings[at]
            if text and (text not in found or at < index):
                if text in found and found[text].at < index:
                    continue
                found[text] = Candidate(text, at, self.static[at], self._place(index, at, seen))
        self._hear(found, known, f"R{told}", "R")
        self._hear(found, seen.current.measure, "current", "current")
        if action := self.reading.action(index):
            self._hear(found, action, "action", "action")
        for back, label in enumerate(reversed(done)):
            if back > 1:
                break
            gap = self._between(index, label, back)
            self._hear(found, label.measure, f"E{back}", f"E{back}{gap}")
        if not done or done[-1].measure is None:
            self._hear(found, self.theme, "theme", f"theme{len(done) > 0}")
        return list(found.values())

    def _between(self, index: int, label: Label, back: int) -> str:
        """How the figure before is tied to this one."""
        at = index - 1
        while at >= 0 and self.pieces[at].kind != "figure":
            at -= 1
        if at < 0 or back:
            return "far"
        before, piece = self.counts[at], self.counts[index]
        other = self.reading.figures[self.pieces[at].figure].kind
        own = self.reading.figures[self.pieces[index].figure].kind
        same = "=" if other == own else other
        nouns = min(piece[0] - before[0], 2)
        verbs = min(piece[2] - before[2], 2)
        return f"{same}{self.pieces[at].case}n{nouns}v{verbs}"

    def _hear(
        self, found: dict[str | None, Candidate], text: str | None, *signs: str
    ) -> None:
        """Something else speaks for a wording, that may be none of the sentence."""
        if text is None:
            found[None].signs.extend(f"0{sign}" for sign in signs)
            return
        if text not in found:
            found[text] = Candidate(text, -1, (), ["other"])
        candidate = found[text]
        candidate.signs.extend(signs)
        sort = self.classes.get(candidate.at, "other")
        candidate.signs.append(f"{signs[0]}h{sort}")

    def owners(
        self, index: int, seen: Seen, rule: Label, done: Sequence[Label], measure: Candidate
    ) -> list[Candidate]:
        """Whose the figure at this piece may be, its measure known."""
        known = rule.subject
        agrees = "=" if rule.measure == measure.text else "!"
        told = f"{rule.confidence:.1f}"
        sort = self.classes.get(measure.at, "other") if measure.text else "none"
        nothing = ["0", f"0R{known is None}{agrees}", f"0R{known is None}{agrees}{told}"]
        nothing.append(f"0m{sort}")
        nothing.append(f"0m{sort}c{measure.at >= 0 and self.pieces[measure.at].case}")
        if measure.at >= 0:
            nothing.append(f"0ms{self.phrases.head(measure.at)[-1:]}")
        found = {None: Candidate(None, -1, (), nothing + self._situation(index, seen))}
        for at in reversed(self._around(index)):
            for text, variant in self.names[at]:
                if text in found and (found[text].at < index or at > index):
                    continue
                signs = self._place(index, at, seen)
                signs.append(f"V{variant}{'=' if at == measure.at else ''}")
                signs.append(f"V{variant}h{self.classes[at]}")
                signs.extend(self._to_measure(at, measure.at, sort))
                found[text] = Candidate(text, at, self.static[at], signs)
        self._hear(found, known, f"R{agrees}", f"R{agrees}{told}", f"R{agrees}m{sort}")
        self._hear(found, seen.current.subject, "current", f"current{seen.current.measure == measure.text}")
        for back, label in enumerate(reversed(done)):
            if back > 1:
                break
            same = "=" if label.measure == measure.text else "!"
            gap = self._between(index, label, back)
            self._hear(found, label.subject, f"E{back}{same}", f"E{back}{same}{gap}", f"E{back}{same}m{sort}")
        for text, how in self.heard:
            self._hear(found, text, f"heard{how}", f"heard{how}m{sort}", f"heard{seen.topic >= 0}{seen.subject >= 0}m{sort}")
        if self.focus:
            self._hear(found, self.focus, "focus", f"focusm{sort}", f"focus{seen.topic >= 0}{seen.subject >= 0}")
        if self.company and self.company != self.focus:
            self._hear(found, self.company, "company", f"companym{sort}")
        return list(found.values())

    def said(self) -> list[tuple[str, str]]:
        """Owners that the sentence names, for those to come."""
        kept: list[tuple[str, str]] = []
        for at in self.nouns:
            piece = self.pieces[at]
            if piece.depth or not self.phrases.may_own(at):
                continue
            role = "+" if piece.topic else piece.case
            sort = self.classes[at]
            named = self.phrases.is_holder(at)
            if (piece.topic or piece.case == "이" or named) and (text := self.names[at][0][0]):
                kept.append((text, f"{role}{sort if sort in OWNERS else ''}{'q' if named else ''}"))
        return kept

    def _to_measure(self, at: int, measure: int, sort: str) -> list[str]:
        """Where an owner stands from the measure."""
        if measure < 0:
            return [f"m{sort}h{self.classes[at]}", f"m{sort}p{self.pieces[at].case}{'+' * self.pieces[at].topic}"]
        if at == measure:
            return ["m=", f"m={sort}"]
        noun = self.pieces[at]
        case = noun.case + "+" * noun.topic
        low, high = (at, measure) if at < measure else (measure, at)
        first, last = self.counts[low], self.counts[high]
        side = "<" if at < measure else ">"
        nouns = min(last[0] - first[0], 3)
        verbs = min(last[2] - first[2], 2)
        return [
            f"m{side}{nouns}p{case}",
            f"m{side}v{verbs}p{case}",
            f"m{side}{nouns}h{self.classes[at]}",
            f"m{sort}h{self.classes[at]}",
            f"m{sort}p{case}{side}",
        ]
