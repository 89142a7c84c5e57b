"""The publisher's own name: in right notices, at the head of a page, in a title's tag."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.models import Removed
from generator.readers.patterns import OWNER, PUBLISHER_END
from generator.readers.shapes import bare

__all__ = ["owner_of", "site_tag", "without_tags"]

#: `[○○타임스] 제목`, `제목 [○○타임스]`, in any brackets.
TAG = re.compile(
    r"^[\[(【<〔]\s?(?P<before>[^\[\]()【】<>〔〕]{2,20})\s?[\])】>〕]\s*"
    r"|\s*[\[(【<〔]\s?(?P<behind>[^\[\]()【】<>〔〕]{2,20})\s?[\])】>〕]$"
)
#: A name of a paper or a station; `경제` alone is a section.
PAPER = re.compile(rf"[가-힣A-Za-z0-9]{{2,12}}{PUBLISHER_END}$")
NOTICES = frozenset({"copyright", "page_footer", "outside_story", "after_story"})
#: What stands around a story, from its first line on: a page's head.
AROUND = frozenset({"outside_story", "navigation", "board_header", "above_title"})


def owner_of(removed: Iterable[Removed]) -> str | None:
    """The paper that a right notice names: `ⓒ ○○타임스 무단전재 및 재배포 금지`."""
    texts = (piece.text for piece in removed if piece.reason in NOTICES)
    return next((str(found["name"]).strip() for t in texts if (found := OWNER.search(t))), None)


def site_tag(
    title: str, names: Iterable[str | None], removed: Sequence[Removed]
) -> tuple[str, str, str] | None:
    """The title without the tag that names its site, the tag, and that name; None without one.

    A tag counts only where it is one of `names` or the first line around the story: `[단독]`,
    `[인터뷰]` and the name of a series belong to the title.
    """
    known = {bare(name) for name in (*names, _masthead(removed)) if name}
    for found in TAG.finditer(title):
        name = (found["before"] or found["behind"]).strip()
        rest = f"{title[: found.start()]}{title[found.end() :]}".strip()
        if rest and bare(name) in known:
            return rest, found[0].strip(), name
    return None


def without_tags(title: str) -> str:
    """The title without tags that look like a paper's name, for comparing lines."""
    for found in reversed(list(TAG.finditer(title))):
        if PAPER.search((found["before"] or found["behind"]).strip()):
            title = f"{title[: found.start()]}{title[found.end() :]}".strip()
    return title


def _masthead(removed: Sequence[Removed]) -> str | None:
    first = next((piece.text for piece in removed if piece.reason in AROUND), "")
    name = " ".join(first.split(" | ", 1)[0].split()[:1])
    return name if PAPER.fullmatch(name) else None
