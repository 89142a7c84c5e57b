"""Pages in the shapes of different publishers: the whole story and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.readers import read_article

DATA = Path(__file__).parent / "data" / "readers"
PAGES: dict[str, Any] = json.loads((DATA / "pages.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PAGES)
def test_page_of_another_shape(name: str) -> None:
    """A page gives what it says of itself, its headings and its story, first to last."""
    want, article = PAGES[name], read_article(DATA / name)
    kinds = {kind: [s.text for s in article.sentences if s.kind == kind] for kind in want["kinds"]}
    published = article.published.isoformat() if article.published else None
    told = (article.title, article.publisher, article.byline, published, article.reuse)
    assert told == tuple(want[key] for key in ("title", "publisher", "byline", "date", "reuse"))
    assert {kind: len(texts) for kind, texts in kinds.items()} == want["kinds"]
    assert kinds["heading"] == want["headings"]
    assert kinds["text"][0] == want["first"]
    assert kinds["text"][-1] == want["last"]


@pytest.mark.parametrize("name", PAGES)
def test_noise_is_recorded(name: str) -> None:
    """What stands around a story is not in it, and is told among the removed pieces."""
    article = read_article(DATA / name)
    removed = "".join(" ".join(piece.text for piece in article.removed).split())
    for noise in PAGES[name]["noise"]:
        assert noise not in article.text
        assert "".join(noise.split()) in removed
