"""CSS colours and inline styles: reading them, and how well text can be seen on them."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.formats.color_names import NAMES

__all__ = ["BLACK", "WHITE", "Color", "contrast", "is_grey", "over", "parse_color", "parse_style"]

HEX = re.compile(r"#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
RGB = re.compile(r"rgba?\(\s*(\d+%?)[\s,]+(\d+%?)[\s,]+(\d+%?)(?:[\s,/]+(\d*\.?\d+%?))?\s*\)")
#: Greys differ by less than this between their channels.
GREY_SPREAD = 16


class Color(NamedTuple):
    """Red, green and blue from 0 to 255, alpha from 0 to 1."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    @property
    def is_white(self) -> bool:
        """Pure white."""
        return (self.red, self.green, self.blue) == (255, 255, 255)


WHITE = Color(255, 255, 255)
BLACK = Color(0, 0, 0)


def parse_style(style: str) -> dict[str, str]:
    """An inline style's declarations, names in lower case; what is none is left out."""
    declarations = {}
    for part in style.split(";"):
        name, colon, value = part.partition(":")
        if colon and name.strip() and value.strip():
            declarations[name.strip().lower()] = value.replace("!important", "").strip()
    return declarations


def parse_color(value: str) -> Color | None:
    """A CSS colour: a name, `#rgb[a]`, `#rrggbb[aa]`, `rgb()` or `rgba()`; None for others."""
    text = value.strip().lower()
    if text == "transparent":
        return Color(0, 0, 0, 0)
    text = NAMES.get(text, text)
    if HEX.fullmatch(text):
        return _from_hex(text[1:])
    if found := RGB.fullmatch(text):
        red, green, blue = map(_channel, found.groups()[:3])
        return Color(red, green, blue, _alpha(found[4]))
    return None


def _from_hex(digits: str) -> Color:
    if len(digits) < 6:
        digits = "".join(digit * 2 for digit in digits)
    values = [int(digits[index : index + 2], 16) for index in range(0, len(digits), 2)]
    alpha = values[3] / 255 if len(values) == 4 else 1.0
    return Color(values[0], values[1], values[2], alpha)


def _channel(text: str) -> float:
    value = float(text[:-1]) * 2.55 if text.endswith("%") else float(text)
    return min(value, 255.0)


def _alpha(text: str | None) -> float:
    if text is None:
        return 1.0
    return min(float(text[:-1]) / 100 if text.endswith("%") else float(text), 1.0)


def is_grey(color: Color) -> bool:
    """Black, white or between."""
    return max(color[:3]) - min(color[:3]) < GREY_SPREAD


def over(front: Color, back: Color) -> Color:
    """The colour seen where `front` lies over an opaque `back`."""
    mixed = (
        f * front.alpha + b * (1 - front.alpha) for f, b in zip(front[:3], back[:3], strict=True)
    )
    return Color(*mixed)


def contrast(text: Color, back: Color) -> float:
    """The contrast ratio, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    back = over(back, WHITE)
    lighter, darker = sorted((_luminance(over(text, back)), _luminance(back)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: Color) -> float:
    red, green, blue = (_linear(channel / 255) for channel in color[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
