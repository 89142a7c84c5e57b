"""A draft as the checks read it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.models import Draft, Manuscript, Passage

__all__ = ["from_draft"]


def from_draft(draft: Draft) -> Manuscript:
    """The passages of a draft: title, excerpt, then every heading and its sentences."""
    return Manuscript(passages=tuple(_passages(draft)), source=draft.source)


def _passages(draft: Draft) -> Iterator[Passage]:
    yield Passage(draft.title, "title")
    yield Passage(draft.excerpt, "excerpt")
    for index, section in enumerate(draft.sections):
        yield Passage(section.heading, "heading", index)
        for sentence in section.sentences:
            yield Passage(
                sentence.text, "body", index, role=sentence.role, sources=sentence.sources
            )
