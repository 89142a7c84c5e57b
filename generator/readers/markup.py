"""What tags and class names mean for the reading of a page, as data."""

from __future__ import annotations

import re
from typing import Any

from generator.readers.blocks import BlockKind

__all__ = [
    "BLOCK_TAGS",
    "BOLD",
    "CELL",
    "CELL_BREAKERS",
    "FRAMES",
    "FRAME_CLASS",
    "FRAME_TEXT",
    "HEADINGS",
    "KINDS",
    "SKIPPED",
    "STORY_SHARE",
    "SURE",
    "hint_of",
]

SKIPPED = frozenset(
    {
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "video",
        "audio",
        "iframe",
        "object",
        "embed",
        "map",
        "head",
        "meta",
        "link",
        "source",
        "math",
    }
)
#: Tags that end a line (HTML standard, "flow content" that browsers lay out as blocks).
BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BOLD = frozenset({"b", "strong"})
#: Tags that are furniture by themselves; the text in them is no story.
TAG_HINTS = {
    "figcaption": "photo_caption",
    "nav": "navigation",
    "button": "button",
    "select": "button",
    "option": "button",
    "textarea": "button",
    "label": "button",
    "form": "form",
    "footer": "page_footer",
    "legend": "form",
}
#: Words in class names and ids by which designers everywhere name their parts.
CLASS_HINTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "hidden",
        re.compile(
            r"(?:^|[\s_-])(?:blind|sr-only|screen[_-]?(?:out|reader)|visually-?hidden|skip[_-]?(?:nav|link)|a11y|ir_?text)(?:$|[\s_-])",
            re.IGNORECASE,
        ),
    ),
    (
        "photo_caption",
        re.compile(
            r"caption|(?:photo|img|image|pic|picture|figure|thumb)[_-]?(?:desc|txt|text|info|cap|exp|explain|credit|title)|cutline|credit",
            re.IGNORECASE,
        ),
    ),
    (
        "related_links",
        re.compile(
            r"relat(?:ed|ion|ive)|recommend|popular|ranking|most[_-]?(?:read|view|pop)|best[_-]?(?:news|click)|hot[_-]?(?:news|issue|click)|more[_-]?(?:news|article)|also[_-]?(?:read|like)|teaser|(?:other|another)[_-]?(?:news|article)|link[_-]?(?:news|list|article)",
            re.IGNORECASE,
        ),
    ),
    (
        "comments",
        re.compile(
            r"(?:^|[\s_-])(?:comments?|repl(?:y|ies)|disqus|livere|emotion|sympathy|poll)(?:$|[\s_-])|댓글",
            re.IGNORECASE,
        ),
    ),
    (
        "share_button",
        re.compile(
            r"(?:^|[\s_-])(?:share|sharing|sns|social|scrap|print|font[_-]?size|zoom|toolbar|tools?|util(?:ity|s)?|btns?|buttons?)(?:$|[\s_\d-])",
            re.IGNORECASE,
        ),
    ),
    (
        "byline",
        re.compile(
            r"(?:^|[\s_-])(?:reporter|journalist|byline|writer|authors?)(?:$|[\s_-])|(?:reporter|journalist|writer|author)[_-]?(?:info|area|box|wrap|profile|name|list|view)",
            re.IGNORECASE,
        ),
    ),
    ("copyright", re.compile(r"copy[_-]?right", re.IGNORECASE)),
    (
        "advertisement",
        re.compile(
            r"(?:^|[\s_-])(?:ads?|adv|advert\w*|banner|sponsor\w*|promotion|adsbygoogle|taboola|dable|outbrain)(?:$|[\s_\d-])",
            re.IGNORECASE,
        ),
    ),
    (
        "tags",
        re.compile(
            r"(?:^|[\s_-])(?:tags?|keywords?|hash[_-]?tags?)(?:$|[\s_-])|(?:tag|keyword|hashtag)[_-]?(?:list|area|wrap|box)",
            re.IGNORECASE,
        ),
    ),
    (
        "subscription",
        re.compile(
            r"subscri(?:be|ption)|newsletter|follow[_-]?us|channel[_-]?(?:add|banner)|donat",
            re.IGNORECASE,
        ),
    ),
    (
        "player",
        re.compile(
            r"(?:^|[\s_-])(?:player|tts|audio|listen|voice|vod)(?:$|[\s_-])|(?:video|audio)[_-]?(?:player|guide)",
            re.IGNORECASE,
        ),
    ),
    ("page_footer", re.compile(r"(?:^|[\s_-])(?:footer|foot)(?:$|[\s_-])", re.IGNORECASE)),
    (
        "navigation",
        re.compile(
            r"(?:^|[\s_-])(?:gnb|lnb|snb|breadcrumbs?|nav(?:i|bar|igation)?|location|menu|pagination|paging)(?:$|[\s_-])",
            re.IGNORECASE,
        ),
    ),
)
#: Reasons that hold even for whole sentences: nothing of the story stands in such parts.
SURE = frozenset(
    {
        "photo_caption",
        "navigation",
        "button",
        "form",
        "comments",
        "hidden",
        "player",
        "advertisement",
        "page_footer",
        "reporter_box",
    }
)
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
#: An element with more of the story than this is no furniture, whatever it is called.
STORY_SHARE = 0.25
#: Characters of a cell that holds data, at most; what a cell of data does not hold.
CELL = 40
CELL_BREAKERS = frozenset(
    {"img", "table", "div", "p", "ul", "ol", "h1", "h2", "h3", "h4", "script", "style", "a"}
)
FRAMES = frozenset({"figure", "table", "dl"})
FRAME_CLASS = re.compile(
    r"(?:^|[\s_-])(?:photo|img|image|pic|picture|figure|thumb|visual|media)s?(?:$|[\s_\d-])|(?:photo|img|image|pic)(?:box|area|wrap|_)|(?:article|news|con|cont|body)_?(?:photo|img|image|pic)",
    re.IGNORECASE,
)
#: Characters that the frame of a picture may hold; more is a text with a picture in it.
FRAME_TEXT = 400


KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    "li": "item",
    "dd": "item",
    "blockquote": "quote",
    "td": "cell",
    "th": "cell",
}


def hint_of(element: Any, tag: str) -> str | None:
    """The removal reason that an element's tag, attributes or names suggest."""
    if tag in TAG_HINTS:
        return TAG_HINTS[tag]
    style = element.get("style")
    if element.get("hidden") is not None or (style and HIDDEN_STYLE.search(style)):
        return "hidden"
    names = f"{element.get('class') or ''} {element.get('id') or ''}".strip()
    if not names or tag in ("body", "html"):
        return None
    return next((reason for reason, pattern in CLASS_HINTS if pattern.search(names)), None)
