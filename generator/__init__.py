"""Chogo: a Korean source article in, a checked draft post out.

The names below are the library; each is imported on first use, so that `import generator`
costs nothing and loads no model.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.building import build
    from generator.drafting import draft_article
    from generator.facts import extract_facts, find_facts
    from generator.pipeline import check_draft, check_post, render_post
    from generator.readers import read_article

__all__ = [
    "__version__",
    "build",
    "check_draft",
    "check_post",
    "draft_article",
    "extract_facts",
    "find_facts",
    "read_article",
    "render_post",
]

__version__ = "0.1.0"

#: Where each public name lives.
HOMES = {
    "build": "generator.building",
    "check_draft": "generator.pipeline",
    "check_post": "generator.pipeline",
    "draft_article": "generator.drafting",
    "extract_facts": "generator.facts",
    "find_facts": "generator.facts",
    "read_article": "generator.readers",
    "render_post": "generator.pipeline",
}


def __getattr__(name: str) -> Any:
    if name not in HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *HOMES})
