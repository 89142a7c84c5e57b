"""Tags, attributes and style properties of a post: data only."""

from __future__ import annotations

__all__ = [
    "ALLOWED_ATTRIBUTES",
    "ALLOWED_PROPERTIES",
    "ALLOWED_TAGS",
    "BRACES",
    "DROPPED_WITH_CONTENT",
]

#: Braces as character references: text can then neither open Liquid nor close a `raw` block.
BRACES = {ord("{"): "&#123;", ord("}"): "&#125;"}

#: What the post templates write.
ALLOWED_TAGS = frozenset(
    "a abbr article aside b blockquote br caption cite code dd del div dl dt em figcaption "
    "figure footer h2 h3 h4 header hr i img ins li mark ol p q s section small span strong "
    "sub sup table tbody td tfoot th thead time tr u ul".split()
)
ALLOWED_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "*": ("class", "data-ke-size", "id", "lang", "style", "title"),
    "a": ("href", "rel", "target"),
    "img": ("alt", "height", "loading", "src", "width"),
    "ol": ("start",),
    "td": ("colspan", "rowspan"),
    "th": ("colspan", "rowspan", "scope"),
    "time": ("datetime",),
}
ALLOWED_PROPERTIES = frozenset(
    "background background-color border border-bottom border-left border-radius border-top "
    "color font-size font-style font-weight line-height margin margin-bottom margin-top "
    "padding padding-left padding-top text-align text-decoration".split()
)
#: Tags that go together with what stands in them.
DROPPED_WITH_CONTENT = frozenset("script style".split())
