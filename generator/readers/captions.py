"""Captions of pictures: recognised by date, credit, dateline or the frame that they stand in."""

from __future__ import annotations

import re

from generator.readers import patterns as p
from generator.readers.blocks import Block
from generator.readers.shapes import has_prose

__all__ = ["is_caption"]

#: More than this is no caption, whatever stands beside it.
LONGEST = 300
#: What a credit has and a headline such as `무료 급식 제공` has not.
CREDIT_SIGN = re.compile(r"^\s*[\[(<【〔/ⓒ©]|[=:：]")
LABEL = re.compile(r"[\[(<【]?\s?사진\s?(?:설명\s?)?[=:：]")
SENTENCE_END = re.compile(r"[다요까][.!?]")


def is_caption(block: Block, *, prose: bool, after_image: bool) -> bool:
    """Whether the block is a caption or a credit.

    `after_image` tells that a picture's file name stood right before it. Prose needs a sign
    of its own: the day of the picture at its end, or a credit after what is to be seen.
    """
    text = block.text
    if len(text) > LONGEST or (not prose and p.RIGHT_NOTICE.search(text)):
        return False
    if _is_dated(text) or (p.UNRELATED_PICTURE.search(text) and len(text) < 60):
        return True
    if prose:
        return _is_credited(text) or (after_image and p.DATELINE.match(text) is not None)
    return _is_credit(block) or after_image


def _is_dated(text: str) -> bool:
    """`… 하고 있다. 2024.07.10. hong@…`: a sentence, then the day of the picture."""
    found = p.CAPTION_DATE.search(text)
    if found is None:
        return False
    before = text[: found.start()].rstrip()
    return bool(before) and (before[-1] in '.!?)]"”’' or p.DATELINE.match(text) is not None)


def _is_credited(text: str) -> bool:
    """One sentence of what is to be seen, then the credit."""
    found = p.CREDIT_END.search(text)
    if found is None or has_prose(found[0]):
        return LABEL.match(text) is not None and p.CAPTION_VERB.search(text) is not None
    before = text[: found.start()].rstrip()
    if p.CAPTION_LEAD.match(text):
        return True
    return len(SENTENCE_END.findall(before)) == 1 and p.CAPTION_VERB.search(before) is not None


def _is_credit(block: Block) -> bool:
    text = block.text
    if p.CAPTION_CREDIT.match(text):
        return True
    if block.picture == "frame":
        return block.kind != "heading"
    lead = p.CAPTION_LEAD.match(text) is not None
    credit = p.CREDIT_END.search(text)
    if credit and credit.start() and CREDIT_SIGN.search(credit[0]):
        return True
    if block.picture == "near":
        return lead or p.CAPTION_CLOSE.search(text) is not None
    return lead and credit is not None
