"""The second defence: only what a post is made of gets through (the only nh3 import).

Templates escape every value already; this catches what a template of a workspace lets slip.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import nh3

from generator.formats.markup_data import (
    ALLOWED_ATTRIBUTES,
    ALLOWED_PROPERTIES,
    ALLOWED_TAGS,
    BRACES,
    DROPPED_WITH_CONTENT,
)

__all__ = ["safe_link", "sanitize_html"]

DECLARATION = re.compile(r"\s*([a-z-]+)\s*:\s*([^;:<>\"'\\]+?)\s*")
FORBIDDEN_VALUE = re.compile(r"url|expression|import|javascript", re.IGNORECASE)
#: nh3 writes HTML5's `<img …>`; posts, like the pages of the example's kind, write ` />`.
VOID_TAG = re.compile(r"<(img|br|hr)((?:\s[\w-]+=\"[^\"]*\")*)>")


def sanitize_html(html: str) -> str:
    """The HTML with safe tags, attributes, styles and links only.

    nh3 decodes character references; braces become references again everywhere, so that no
    Liquid can stand in the text or in an attribute.
    """
    clean = nh3.clean(
        html,
        tags=set(ALLOWED_TAGS),
        clean_content_tags=set(DROPPED_WITH_CONTENT),
        attributes={tag: set(names) for tag, names in ALLOWED_ATTRIBUTES.items()},
        attribute_filter=_filter_attribute,
        url_schemes={"http", "https"},
        link_rel=None,
    )
    return VOID_TAG.sub(r"<\1\2 />", clean).translate(BRACES)


def _filter_attribute(_tag: str, attribute: str, value: str) -> str | None:
    if attribute != "style":
        return value
    declarations = [part for part in value.split(";") if part.strip()]
    return value if declarations and all(map(_is_safe, declarations)) else None


def _is_safe(declaration: str) -> bool:
    found = DECLARATION.fullmatch(declaration)
    if found is None or FORBIDDEN_VALUE.search(found[2]):
        return False
    return found[1] in ALLOWED_PROPERTIES


def safe_link(url: str | None, *, relative: bool = False) -> str | None:
    """The address if it is http or https (or, if so wanted, a path of the site), else None."""
    text = (url or "").strip()
    if not text or re.search(r"[\s\x00-\x1f\x7f\\]", text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and parts.netloc:
        return text
    return text if relative and not parts.scheme and not text.startswith("//") else None
