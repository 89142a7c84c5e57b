"""Notices and appeals in whole sentences: the page talks to its reader."""

from __future__ import annotations

from generator.readers import patterns as p

__all__ = ["is_appeal"]


def is_appeal(text: str) -> bool:
    """A polite ending, the newsroom's own trade, and one more sign of either kind."""
    if not p.APPEAL_END.search(text):
        return False
    topics = sum(topic.search(text) is not None for topic in p.APPEAL_TOPICS)
    return topics > 0 and topics + sum(s.search(text) is not None for s in p.APPEAL_SIGNS) > 1
