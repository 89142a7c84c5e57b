"""Korean news cleaning: what is furniture and why, line by line.

Every step looks at the blocks that are left and gives some of them a reason to go. The rule
that stands above all: a sentence of the story is never dropped. So a line that holds prose
goes only on proof of structure (a caption's date, a page's own figure caption), or from the
end of the text, where appeals to the reader stand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.models import Removed
from generator.readers import captions, inline
from generator.readers import patterns as p
from generator.readers.blocks import Block, Metadata
from generator.readers.notices import is_appeal
from generator.readers.shapes import bare, has_prose, strip_bullet
from generator.readers.sheet import Sheet
from generator.readers.sitename import without_tags

__all__ = ["CLEANING", "Cleaned", "Sheet", "clean"]

#: After one of these, what is no prose belongs to the page, not to the story.
END_MARKS = frozenset(
    {
        "email",
        "reporter",
        "copyright",
        "subscription",
        "related_links",
        "comments",
        "video_credit",
        "tip_line",
        "tags",
        "appeal",
        "signature",
        "date_line",
        "end_sign",
    }
)
TEASER_BULLETS = frozenset("◇◆▶▷●★☆■▲☞►")
#: What the bar between a title and its story is made of.
TOOLBAR = frozenset({"date_line", "reporter", "email", "counter", "share_button", "subscription"})
#: Signs that point from a caption to its picture.
ARROWS = ("▲", "△", "▼", "↑")
#: Reasons that hold for lines of the shape `word : words`, which may be a speaker's turn.
TURN_REASONS = frozenset({"video_credit", "tip_line", "email", "copyright"})
#: Fewer lines than this with one bullet are no teaser list.
TEASER_RUN = 3
#: Paragraphs shorter than this may be repeated on purpose.
REPEATED_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The story's blocks, what was taken away, and what the removed lines told."""

    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...]
    clues: inline.Clues


Step = Callable[[Sheet], None]


def clean(blocks: tuple[Block, ...], metadata: Metadata) -> Cleaned:
    """Run all steps of `CLEANING`, then cut datelines and signatures out of what stays."""
    sheet = Sheet(list(blocks), metadata)
    for _, step in CLEANING:
        step(sheet)
    kept: list[Block] = []
    removed: list[Removed] = []
    clues = inline.Clues()
    for block, reason in zip(sheet.blocks, sheet.reasons, strict=True):
        if reason is not None:
            removed.append(Removed(reason, block.text))
            clues = clues.learn(reason, block.text)
            continue
        text, cuts = inline.trim(block.text, first=not any(has_prose(b.text) for b in kept))
        removed.extend(cuts)
        for cut in cuts:
            clues = clues.learn(cut.reason, cut.text)
        if text:
            kept.append(replace(block, text=text))
    return Cleaned(tuple(kept), tuple(removed), clues)


def _by_structure(sheet: Sheet) -> None:
    """What the page's own markup says: captions, buttons, lists of links."""
    for i in sheet.live():
        block = sheet.blocks[i]
        if block.hint and (block.sure or not sheet.prose[i]):
            notice = not sheet.prose[i] and p.RIGHT_NOTICE.search(block.text)
            sheet.reasons[i] = "copyright" if notice else block.hint


def _by_line(sheet: Sheet) -> None:
    """Lines that are furniture wherever they stand."""
    for i in sheet.live():
        if not sheet.prose[i]:
            sheet.reasons[i] = _line_reason(sheet.blocks[i].text)


def _links(sheet: Sheet) -> None:
    """Between the paragraphs of a page: what is sold behind a label, and titles to click on."""
    prose = [i for i in sheet.live() if sheet.prose[i] and not sheet.blocks[i].linked]
    for i in sheet.live():
        block = sheet.blocks[i]
        if not block.linked or not prose:
            continue
        if i and sheet.reasons[i - 1] == "advertisement":
            sheet.reasons[i] = "advertisement"
        elif prose[0] < i and not sheet.prose[i] and block.kind == "text":
            sheet.reasons[i] = "linked_line"


def _line_reason(text: str) -> str | None:
    turn = p.TURN.match(text) is not None and not p.RELATED_HEADER.match(text)
    for reason, pattern in p.LINE_RULES:
        if (not turn or reason in TURN_REASONS) and pattern.search(text):
            return reason
    return "tip_line" if turn and p.TIP.search(text) else None


def _captions(sheet: Sheet) -> None:
    """Captions and credits of pictures."""
    previous: str | None = None
    for i, block in enumerate(sheet.blocks):
        if sheet.reasons[i] is None and captions.is_caption(
            block, prose=sheet.prose[i], after_image=previous == "image_file"
        ):
            sheet.reasons[i] = "photo_caption"
        previous = sheet.reasons[i]


def _repeated(sheet: Sheet) -> None:
    """The title said again, and paragraphs that a page prints twice."""
    stated = sheet.metadata.titles
    titles = {bare(form) for title in stated for form in (title, without_tags(title))}
    seen: set[str] = set()
    for i in sheet.live():
        key = bare(sheet.blocks[i].text)
        if key in titles:
            sheet.reasons[i] = "repeated_title"
        elif len(key) > REPEATED_LENGTH and key in seen:
            sheet.reasons[i] = "repeated_paragraph"
        seen.add(key)


def _head(sheet: Sheet) -> None:
    """Labels, dates, paths and fields above the story, and the caption of its first picture."""
    start = sheet.first_prose()
    above = [i for i in sheet.live() if i < start]
    arrows = [i for i in above if sheet.blocks[i].text.startswith(ARROWS)]
    for i in above:
        text = sheet.blocks[i].text
        reason = _word_reason(text) or _match(p.HEADER_LINES, text) or _match(p.LABELLED, text)
        sheet.reasons[i] = reason or ("photo_caption" if arrows == [i] else None)


def _toolbar(sheet: Sheet) -> None:
    """Above the story, what stands among dates, reporters, counters and buttons."""
    start = sheet.first_prose()
    bars = [i for i, r in enumerate(sheet.reasons) if i < start and r in TOOLBAR]
    for i in sheet.live():
        if bars and bars[0] < i < bars[-1]:
            sheet.reasons[i] = "toolbar"


def _word_reason(text: str) -> str | None:
    plain = bare(text)
    return next((reason for reason, words in p.WORDS.items() if plain in words), None)


def _match(rules: tuple[tuple[str, p.Pattern], ...], text: str) -> str | None:
    return next((reason for reason, pattern in rules if pattern.search(text)), None)


def _related(sheet: Sheet) -> None:
    """A heading such as `관련기사` and the titles under it.

    In a page these are links; in plain text, the lines down to the next blank one.
    """
    page = any(block.linked for block in sheet.blocks)
    under = False
    for i in sheet.live():
        block = sheet.blocks[i]
        if p.RELATED_HEADER.match(block.text):
            sheet.reasons[i], under = "related_links", True
        elif under and (block.linked if page else _goes_under(sheet, i)):
            sheet.reasons[i] = "related_links"
        else:
            under = False


def _goes_under(sheet: Sheet, index: int) -> bool:
    before = index and sheet.blocks[index - 1].text
    first = bool(before) and p.RELATED_HEADER.match(str(before)) is not None
    return not sheet.prose[index] and (first or sheet.blocks[index].gap == 0)


def _stamps(sheet: Sheet) -> None:
    """Below the story: the instant at which a wire sent it, and its end sign."""
    last = max((i for i in sheet.live() if sheet.prose[i]), default=len(sheet.blocks))
    for i in sheet.live():
        if i > last and p.STAMP_LINE.match(sheet.blocks[i].text):
            sheet.reasons[i] = "date_line"
        elif i > last and p.END_SIGN.match(sheet.blocks[i].text):
            sheet.reasons[i] = "end_sign"


def _appeals(sheet: Sheet) -> None:
    """Appeals to the reader and notices in whole sentences, from the end backwards."""
    for i in reversed(sheet.live()):
        text = sheet.blocks[i].text
        if not sheet.prose[i]:
            continue
        if not is_appeal(text):
            return
        sheet.reasons[i] = "copyright" if "저작권" in text or "무단" in text else "appeal"


def _tail(sheet: Sheet) -> None:
    """After the story's end mark, everything that is no prose."""
    last = max((i for i in sheet.live() if sheet.prose[i] and not _is_teaser(sheet, i)), default=-1)
    marks = [i for i, reason in enumerate(sheet.reasons) if i > last and reason in END_MARKS]
    if not marks or last < 0:
        return
    for i in sheet.live():
        text = sheet.blocks[i].text
        if last < i < marks[0] and _leads_in(text):
            sheet.reasons[i] = "appeal"
        if i > marks[0]:
            bulleted = strip_bullet(text)[0][:1] in TEASER_BULLETS
            labelled = _match(p.LABELLED, text)
            sheet.reasons[i] = labelled or ("teaser_list" if bulleted else "after_story")


def _leads_in(text: str) -> bool:
    """`※ 당신의 제보가 …`: the line that opens the newsroom's own block."""
    return bool(strip_bullet(text)[0]) and any(topic.search(text) for topic in p.APPEAL_TOPICS)


def _is_teaser(sheet: Sheet, index: int) -> bool:
    """A teaser may hold a quotation that reads like prose; its bullet and its links tell."""
    block = sheet.blocks[index]
    return block.linked or (
        strip_bullet(block.text)[0][:1] in TEASER_BULLETS and len(block.text) < 70
    )


def _teasers(sheet: Sheet) -> None:
    """A run of short lines with one bullet that ends the text."""
    run: list[int] = []
    for i in reversed(sheet.live()):
        bullet = strip_bullet(sheet.blocks[i].text)[0][:1]
        if sheet.prose[i] or bullet not in TEASER_BULLETS or p.TURN.match(sheet.blocks[i].text):
            break
        run.append(i)
    if len(run) >= TEASER_RUN:
        for i in run:
            sheet.reasons[i] = "teaser_list"


def _foot(sheet: Sheet) -> None:
    """The site's own data below the story."""
    last = max((i for i in sheet.live() if sheet.prose[i]), default=len(sheet.blocks))
    for i in sheet.live():
        if i > last:
            sheet.reasons[i] = _match(p.LABELLED, sheet.blocks[i].text)


#: The steps in the order in which they run, by name.
CLEANING: tuple[tuple[str, Step], ...] = (
    ("structure", _by_structure),
    ("repeated", _repeated),
    ("lines", _by_line),
    ("links", _links),
    ("captions", _captions),
    ("head", _head),
    ("toolbar", _toolbar),
    ("related", _related),
    ("appeals", _appeals),
    ("stamps", _stamps),
    ("tail", _tail),
    ("teasers", _teasers),
    ("foot", _foot),
)
