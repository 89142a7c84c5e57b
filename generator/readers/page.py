"""What a page says of its article: JSON-LD, meta tags, and the lines around the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from generator.models import Removed, Reuse
from generator.readers.blocks import Metadata
from generator.readers.inline import names_in
from generator.readers.jsonld import news_object, text_of
from generator.readers.moments import labelled, moment
from generator.readers.patterns import EMAIL, HEADER_LINES, STAMP
from generator.readers.rights import reuse_state
from generator.readers.shapes import bare
from generator.readers.titles import best_title
from generator.text.normalize import clean_characters, squeeze_spaces

__all__ = ["page_metadata"]

TITLES = ("og:title", "twitter:title", "dc.title", "title", "headline", "dable:title")
SITES = (
    "og:site_name",
    "dc.publisher",
    "publisher",
    "application-name",
    "copyright",
)
AUTHORS = (
    "dable:author",
    "author",
    "article:author",
    "og:article:author",
    "byl",
    "dc.creator",
    "twitter:creator",
    "reporter",
)
DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "datepublished datecreated",
    "article:published",
    "pubdate",
    "publishdate",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "date",
    "parsely-pub-date",
    "sailthru.date",
    "regdate",
    "article:created_time",
)
URLS = ("og:url", "twitter:url", "url")
#: How far above the story its own heading stands, in ancestors.
NEAR = 8


class _Metas:
    """The page's meta tags by name, property or itemprop, in small letters."""

    def __init__(self, tree: Any) -> None:
        self.values: dict[str, list[str]] = {}
        for meta in tree.iter("meta"):
            content = (meta.get("content") or "").strip()
            for attribute in ("property", "name", "itemprop"):
                if content and (name := (meta.get(attribute) or "").strip().lower()):
                    self.values.setdefault(name, []).append(
                        squeeze_spaces(clean_characters(content))
                    )

    def all(self, names: Iterable[str]) -> Iterator[str]:
        """Their values in the order of `names`; namespaced custom names count by their end."""
        for name in names:
            yield from self.values.get(name, ())
        ends = tuple(f":{name}" for name in names if ":" not in name)
        for name, values in self.values.items():
            if name.endswith(ends):
                yield from values


def page_metadata(tree: Any, container: Any, around: Sequence[Removed]) -> Metadata:
    """All that the page says of the article."""
    metas, news = _Metas(tree), news_object(tree)
    publisher = _publisher(metas, news, tree)
    _headings(tree, container)
    stated = [text_of(news.get("headline")), *metas.all(TITLES), _page_title(tree)]
    heads = [squeeze_spaces(head) for head in stated if head]
    title, forms = best_title([*heads, *_agreeing(_headings(tree, container), heads)], publisher)
    texts = [piece.text for piece in around]
    return Metadata(
        titles=tuple(dict.fromkeys((title, *forms))) if title else (),
        publisher=publisher,
        byline=_byline(metas, news, publisher),
        published=_published(metas, news, tree, texts) or _stamped(container),
        url=_url(metas, news, tree),
        language=(tree.get("lang") or "")[:2].lower() or None,
        reuse=_reuse(tree, metas, news),
    )


def _agreeing(headings: Sequence[str], stated: Sequence[str]) -> list[str]:
    """The headings that say what the page states as its title, all where it states none."""
    if not stated:
        return list(headings)
    known = [bare(text) for text in stated]
    return [h for h in headings if any(bare(h) in text or text in bare(h) for text in known)]


def _page_title(tree: Any) -> str | None:
    title = tree.find(".//title")
    return None if title is None else squeeze_spaces(clean_characters("".join(title.itertext())))


def _headings(tree: Any, container: Any) -> list[str]:
    """The texts of the page's first-level headings, those around the story first."""
    found = ["".join(h.itertext()) for h in tree.iter("h1")]
    found += ["".join(h.itertext()) for h in container.iter("h1", "h2")][:1]
    node, steps = container, 0
    while (node := node.getparent()) is not None and steps < NEAR:
        found += ["".join(h.itertext()) for h in node.iter("h2")][:1]
        steps += 1
    return [
        squeeze_spaces(clean_characters(text.replace("\n", " ")))
        for text in found
        if len(text.strip()) > 5
    ]


def _publisher(metas: _Metas, news: dict[str, Any], tree: Any) -> str | None:
    named = text_of(news.get("publisher"))
    for candidate in (*metas.all(SITES[:1]), named, *metas.all(SITES[1:4])):
        if candidate and not candidate.startswith("http") and len(candidate) <= 40:
            return squeeze_spaces(candidate)
    title = _page_title(tree) or ""
    for mark in (" - ", " | ", " :: ", " : ", " < ", "|", "::"):
        head, _, tail = title.rpartition(mark)
        if head and 2 <= len(tail.strip()) <= 16:
            return tail.strip()
    return None


def _byline(metas: _Metas, news: dict[str, Any], publisher: str | None) -> str | None:
    """The reporters' names; the publisher's own name is no byline."""
    authors = news.get("author")
    listed = authors if isinstance(authors, list) else [authors]
    candidates = [text for text in map(text_of, listed) if text]
    own = bare(publisher or "")
    names = [name for text in candidates if (name := person(text, own))]
    if not names:
        names = [name for text in metas.all(AUTHORS) if (name := person(text, own))]
    return ", ".join(dict.fromkeys(names)) or None


def person(text: str, publisher: str = "") -> str | None:
    """A name as a byline gives it: without 기자, address and paper; None for a mere paper."""
    if text.startswith(("http", "@")):
        return None
    if found := names_in(text):
        return found
    plain = re.sub(rf"[(\[]?{EMAIL}[)\]]?", "", text).strip(" ,·|/")
    if (
        not plain
        or len(plain) > 40
        or bare(plain) == publisher
        or (publisher and publisher in bare(plain))
    ):
        return None
    return plain


def _published(
    metas: _Metas, news: dict[str, Any], tree: Any, around: Sequence[str]
) -> datetime | None:
    stated = [text_of(news.get("datePublished")), *metas.all(DATES)]
    stated += [t.get("datetime") or "" for t in tree.iter("time")]
    stated += [
        e.get("content") or e.get("datetime") or "".join(e.itertext())
        for e in tree.iterfind(".//*[@itemprop='datePublished']")
    ]
    values = [value for text in stated if text and (value := moment(text))]
    exact = next((v for v in values if (v.hour, v.minute, v.second) != (0, 0, 0)), None)
    if exact is not None and values[0].date() == exact.date():
        return _as_shown(exact, around)
    shown = next((value for text in around if (value := labelled(text))), None)
    return shown or (values[0] if values else _nearest(around))


def _as_shown(value: datetime, around: Sequence[str]) -> datetime:
    """The instant, unless the page shows the same clock time as Korean: some systems write
    local time with a `Z`.
    """
    moved = value.astimezone(value.tzinfo)
    utc = moved - (moved.utcoffset() or moved - moved)
    clock, claimed = f"{moved:%H:%M}", f"{utc:%H:%M}"
    texts = " ".join(around)
    if claimed in texts and clock not in texts:
        return utc.replace(tzinfo=value.tzinfo)
    return value


def _nearest(around: Sequence[str]) -> datetime | None:
    """A bare date line, such as stands under the title of a plain page."""
    for text in around:
        for line in text.split(" | "):
            if HEADER_LINES[1][1].match(line) and (value := moment(line)):
                return value
    return None


def _stamped(container: Any) -> datetime | None:
    """The instant in an element of its own above the story, the nearest such group first."""
    node = container
    while node is not None:
        before = list(node.itersiblings(preceding=True))
        for element in (e for sibling in reversed(before) for e in sibling.iter()):
            if element.text and STAMP.match(element.text) and (value := moment(element.text)):
                return value
        node = node.getparent()
    return None


def _url(metas: _Metas, news: dict[str, Any], tree: Any) -> str | None:
    links = [
        link.get("href")
        for link in tree.iter("link")
        if (link.get("rel") or "").lower() == "canonical"
    ]
    page = news.get("mainEntityOfPage")
    own = page.get("@id") if isinstance(page, dict) else page
    for candidate in (*links, *metas.all(URLS), own, news.get("url")):
        if isinstance(candidate, str) and candidate.startswith(("http://", "https://")):
            return candidate.strip()
    return None


def _reuse(tree: Any, metas: _Metas, news: dict[str, Any]) -> Reuse | None:
    """What a licence link or a rights tag says; the page's lines are read later."""
    stated = [
        link.get("href") or ""
        for link in tree.iter("link", "a")
        if "license" in (link.get("rel") or "").lower()
    ]
    stated += metas.all(("dc.rights", "rights", "license"))
    stated.append(text_of(news.get("license")) or "")
    state = reuse_state(stated)
    return None if state == "unknown" else state
