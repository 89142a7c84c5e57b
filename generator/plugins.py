"""What installed plug-ins add to the registries, by entry points."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import Any

__all__ = ["plugged_in"]


@cache
def plugged_in(group: str) -> Mapping[str, Any]:
    """The objects of a group (`chogo.readers` …) by their names, loaded.

    Cached: to look through everything that is installed takes milliseconds.
    """
    found = {point.name: point.load() for point in entry_points(group=group)}
    return MappingProxyType(found)
