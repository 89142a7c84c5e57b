"""Inline styles: which declarations are none, and which colours cannot be read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.css_properties import PROPERTIES
from generator.formats.colors import BLACK, WHITE, Color, contrast, over, parse_color, parse_style
from generator.formats.markup_data import COLOR_PROPERTIES, COMMON_VALUES

__all__ = ["Look", "style_faults"]

PREFIXED = re.compile(r"-(?:webkit|moz|ms|o|khtml)-|--|mso-")
COLOR_FUNCTION = re.compile(r"(?:hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|var|light-dark)\(")
#: Properties that take a length, never a bare number other than 0.
LENGTHS = re.compile(
    r"(?:font-size|width|height|(?:min|max)-(?:width|height)|letter-spacing|text-indent"
    r"|(?:margin|padding)(?:-(?:top|right|bottom|left))?|border-radius)"
)
BARE_NUMBER = re.compile(r"(?<![\w.#%-])-?(?!0+(?:\.0+)?(?:\s|$))\d+(?:\.\d+)?(?=\s|$)")
RUNS = re.compile(r"javascript\s*:|expression\s*\(|@import|behavior\s*:")
QUOTED = re.compile(r"\([^)]*\)|\"[^\"]*\"|'[^']*'")
#: A background may hold more than a colour.
COLOR_LIKE = re.compile(r"#[0-9a-z]*|rgba?\([^)]*\)", re.IGNORECASE)


def style_faults(style: str) -> Iterator[tuple[str, str]]:
    """The declarations that browsers drop, as (declaration, why)."""
    for part in filter(str.strip, re.sub(r"\([^)]*\)", _guard, style).split(";")):
        declaration = part.replace("\0", ";").strip()
        if reason := _fault(declaration):
            yield declaration, reason


def _guard(found: re.Match[str]) -> str:
    return found[0].replace(";", "\0")


def _fault(declaration: str) -> str | None:
    name, colon, value = declaration.partition(":")
    name, value = name.strip().lower(), value.replace("!important", "").strip().lower()
    if not colon or not name or not value:
        return "is no declaration"
    if RUNS.search(value):
        return "runs a script"
    # A colon in a value: the semicolon before the next declaration is missing.
    if ":" in QUOTED.sub("", value):
        return "is no declaration"
    if name not in PROPERTIES and not PREFIXED.match(name):
        return "has an unknown property"
    if LENGTHS.fullmatch(name) and BARE_NUMBER.search(value):
        return "has a number without a unit"
    if value in COMMON_VALUES or COLOR_FUNCTION.match(value):
        return None
    if name in COLOR_PROPERTIES and " " not in value and parse_color(value) is None:
        return "has an unknown colour"
    bad = name == "background" and any(parse_color(c) is None for c in COLOR_LIKE.findall(value))
    return "has an unknown colour" if bad else None


class Look:
    """The colours that text has where it stands: the page's, changed by element upon element."""

    def __init__(self, text: Color = BLACK, back: Color = WHITE, chosen: bool = False) -> None:
        self.text = text
        self.back = back
        #: Whether the post itself chose a colour here; the page's own are not its business.
        self.chosen = chosen

    def inside(self, tag: str, style: str, font_color: str | None) -> Look:
        """The look inside an element with this inline style."""
        declared = parse_style(style)
        text = parse_color(declared.get("color") or font_color or "")
        back = parse_color(declared.get("background-color") or declared.get("background") or "")
        if back is None and tag == "mark":
            back = Color(255, 255, 0)
        chosen = self.chosen or text is not None or back is not None
        return Look(text or self.text, over(back, self.back) if back else self.back, chosen)

    @property
    def ratio(self) -> float:
        """The contrast of text and background."""
        return contrast(self.text, self.back)
