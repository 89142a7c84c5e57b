"""The nouns that a figure stands beside: what is before it, and what it is an attribute of."""

from __future__ import annotations

from collections.abc import Sequence

from generator.facts import clause_words as words_of
from generator.facts import measures as data
from generator.facts.figures import Figure
from generator.facts.owners import Phrases
from generator.facts.pieces import Piece

__all__ = ["Nearby"]

#: Verbs between a noun and its figure that only hold it against another: 지난해와 견줘 20%.
COMPARING = frozenset(
    ("비하", "비교하", "견주", "환산하", "합치", "더하", "포함하", "통틀", "기준하", "따지", "치")
)
#: Marks that a reader passes over on the way from a figure to its noun.
LIGHT = frozenset((",", "·", "/", "→", "∼", "~", "+", "-"))


class Nearby:
    """The pieces of a sentence around its figures."""

    def __init__(
        self, text: str, pieces: list[Piece], figures: Sequence[Figure], phrases: Phrases
    ) -> None:
        """`phrases` are those of the same pieces."""
        self.text = text
        self.pieces = pieces
        self.figures = figures
        self.phrases = phrases

    def _left(self, index: int) -> int:
        """The noun or figure that a figure stands behind, what bends or compares it passed over."""
        depth = self.pieces[index].depth
        at = index - 1
        comma = False
        while at >= 0:
            piece = self.pieces[at]
            if piece.depth < depth:
                return -1
            passed = at - 1 if piece.depth > depth else self._over(at)
            if passed == at:
                if piece.kind == "figure":
                    return at
                named = piece.topic or piece.case == "이"
                hollow = self.phrases.head(at) in words_of.HOLLOW
                return -1 if hollow or (comma and not named) else at
            comma = comma or (piece.kind == "mark" and not piece.depth > depth)
            at = passed
        return -1

    def _over(self, at: int) -> int:
        """Where to look on behind a piece; the same place where it is no piece to pass over."""
        piece = self.pieces[at]
        if piece.kind in ("adverb", "time"):
            return at - 1
        if piece.kind == "mark":
            return at - 1 if piece.form in LIGHT else -1
        if piece.kind == "verb":
            return self._before_comparison(at - 1) if piece.form in COMPARING else -1
        if piece.kind == "figure":
            return self._over_figure(at)
        if not self._passed(at):
            return at
        base = self.phrases.head(at) == "기준" and at and self.pieces[at - 1].kind == "figure"
        return at - 2 if base else at - 1

    def _over_figure(self, at: int) -> int:
        """`1천명당`, `10㎏에`, `컨센서스인 1,350원보다`: figures that only serve another."""
        piece = self.pieces[at]
        serves = piece.tail.endswith("당") or "씩" in piece.tail
        if not serves and piece.case not in ("보다", "에"):
            return at
        at -= 1
        yardstick = self.pieces[at] if at >= 0 and piece.case == "보다" else None
        tied = yardstick and yardstick.kind == "noun" and yardstick.case in ("", "인")
        return at - 1 if tied and yardstick and not yardstick.topic else at

    def _before_comparison(self, at: int) -> int:
        """What stands before the yardstick of a comparing verb: `지난해와 견줘`."""
        while at >= 0 and self.pieces[at].kind in ("time", "adverb"):
            at -= 1
        if (
            at >= 0
            and self.pieces[at].kind == "noun"
            and self.pieces[at].case in ("에", "와", "로")
        ):
            at -= 1
        return at

    def _passed(self, at: int) -> bool:
        """Whether a noun only compares, dates or bounds: 전년 대비, 지난해보다, 배럴당."""
        piece = self.pieces[at]
        if piece.case.startswith("보다") or self.phrases.is_time(at):
            return True
        if self.phrases.is_base(at) and piece.case == "의":
            return True
        return self.phrases.head(at) in data.PER

    def _right(self, index: int, left: int) -> int:
        """The noun that a figure stands before as its attribute, -1 where there is none."""
        piece = self.pieces[index]
        if piece.case not in ("", "의", "인") or piece.topic:
            return -1
        at = index + 1
        while at < len(self.pieces) and (
            self.pieces[at].depth > piece.depth or (self.pieces[at].kind == "adverb" and piece.case)
        ):
            at += 1
        if at >= len(self.pieces) or self.pieces[at].kind != "noun":
            return -1
        return at if self._is_attribute(index, at, left) else -1

    def _is_attribute(self, index: int, at: int, left: int) -> bool:
        """Whether a figure belongs to the noun behind it: 25t 화물차; not 3억원 달성."""
        piece, noun = self.pieces[index], self.pieces[at]
        kind = self.figures[piece.figure].kind
        between = self.text[piece.closed : noun.start]
        if between.strip("의인‘“'\"「『 ") and (
            not piece.case or "," in between or len(between.split()) > 2
        ):
            return False
        head = self.phrases.head(at)
        if self.phrases.is_time(at) or head in words_of.HOLLOW or head in words_of.SPOTS:
            return False
        if piece.case:
            return True
        if self.phrases.first(at) in words_of.OUTCOMES or kind == "ratio":
            return False
        if not piece.tail and kind in ("percent", "money"):
            fits = left < 0 or (noun.case == "에" and kind == "percent")
            return fits and self.phrases.is_measure(at)
        return True

    def _near(self, left: int, index: int) -> bool:
        """Whether nothing but adverbs part a noun without topic from the figure behind it."""
        noun = self.pieces[left]
        near = all(p.kind == "adverb" or p.depth for p in self.pieces[left + 1 : index])
        return near and not noun.topic and noun.case in ("", "이")

    def _listed_head(self, index: int) -> int:
        """`길이 7.2m, 무게 1.9t인 이 유도탄`: the noun that a list of measures stands before."""
        at = index
        while not self.pieces[at].case and not self.pieces[at].topic and at + 3 < len(self.pieces):
            if not self._goes_on(at):
                return -1
            at += 3
        if at == index or self.pieces[at].case not in ("의", "인"):
            return -1
        head = self._right(at, -1)
        return -1 if head < 0 or self.phrases.is_measure(head) else head

    def _goes_on(self, at: int) -> bool:
        """Whether another measure and its figure follow a figure: `, 무게 1.9t`."""
        mark, noun, figure = self.pieces[at + 1 : at + 4]
        if mark.form not in (",", "·") or figure.kind != "figure" or noun.kind != "noun":
            return False
        told = self.phrases.is_measure(at + 2) or self.phrases.is_relational(at + 2)
        return told and not noun.case and not noun.topic
