"""JSON-LD as news sites write it: several objects, graphs, comments, raw line breaks, entities."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

__all__ = ["news_object", "text_of"]

ARTICLES = frozenset(
    {
        "newsarticle",
        "article",
        "reportagenewsarticle",
        "blogposting",
        "analysisnewsarticle",
        "opinionnewsarticle",
        "report",
        "webpage",
    }
)
#: Script comments, which some templates leave in; not inside `https://`.
COMMENT = re.compile(r"(?<![:\"'\w/])//[^\n\"]*$|/\*.*?\*/", re.MULTILINE | re.DOTALL)
TRAILING_COMMA = re.compile(r",\s*([}\]])")
CONTROL = re.compile(r"[\x00-\x1f]+")


def news_object(tree: Any) -> dict[str, Any]:
    """The first object about an article, else an empty dict; never an error."""
    best: dict[str, Any] = {}
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        for item in _objects(_load(script.text or "")):
            kind = item.get("@type")
            kinds = {str(k).lower() for k in (kind if isinstance(kind, list) else [kind])}
            if kinds & (ARTICLES - {"webpage"}):
                return item
            if kinds & ARTICLES and not best:
                best = item
    return best


def text_of(value: Any) -> str | None:
    """The plain text of a JSON-LD value: a string, an object's name, or a list of these."""
    if isinstance(value, str):
        return html.unescape(value).strip() or None
    if isinstance(value, dict):
        return text_of(value.get("name") or value.get("@value"))
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, map(text_of, value)))) or None
    return None


def _load(text: str) -> Any:
    text = text.strip().removeprefix("<!--").removesuffix("-->").removesuffix(";")
    for attempt in (text, _mended(text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _mended(text: str) -> str:
    return TRAILING_COMMA.sub(r"\1", CONTROL.sub(" ", COMMENT.sub("", text)))


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _objects(item)
    elif isinstance(data, dict):
        yield data
        yield from _objects(data.get("@graph"))
