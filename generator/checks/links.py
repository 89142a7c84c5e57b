"""Whether an address in a post leads somewhere, for every reader."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from generator.formats.markup_data import (
    IMAGE_DATA,
    PLACEHOLDER_HOSTS,
    PLACEHOLDER_LINKS,
    SAFE_SCHEMES,
)

__all__ = ["link_fault"]

#: Browsers take these out of an address before they read its scheme (WHATWG URL, 4.4).
IGNORED = re.compile(r"[\x00-\x20]+")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
LIQUID = re.compile(r"\{\{|\{%")
#: Fragments and cut addresses that stand for "nowhere yet".
NOWHERE = re.compile(r"#(?:none|!|;|0|link|url)?|(?:tel|mailto):|.*(?:…|\.\.\.)", re.IGNORECASE)


def link_fault(address: str, *, image: bool = False) -> str | None:
    """What is wrong with a link's or an image's address; None where nothing is."""
    if LIQUID.search(address):
        return None
    target = IGNORED.sub("", address)
    if not target or target.lower() in PLACEHOLDER_LINKS or NOWHERE.fullmatch(target):
        return "is a placeholder"
    scheme = SCHEME.match(target)
    if scheme is None:
        if target.startswith("//"):
            return _host_fault(f"https:{target}")
        return None if target.startswith(("/", "#")) else "is relative to the page"
    if image and target.lower().startswith(IMAGE_DATA):
        return None
    if scheme[1].lower() not in SAFE_SCHEMES:
        return "is no safe link"
    if not scheme[1].lower().startswith("http"):
        return None
    return "is no address" if " " in address.strip() else _host_fault(target)


def _host_fault(target: str) -> str | None:
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:
        return "is no address"
    if not host:
        return "names no host"
    ending = ".".join(host.rsplit(".", 2)[-2:])
    if {host, ending} & PLACEHOLDER_HOSTS:
        return "is a placeholder"
    return None if "." in host or ":" in host else "is no address"
