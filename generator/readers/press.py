"""Press releases (보도자료) of agencies and companies, as text.

The shape is that of the government's common form: a head of labelled lines, the title with
its subtitles between dashes, paragraphs marked □ ○ - ※, then 붙임, 담당자 and 공공누리
(행정업무의 운영 및 혁신에 관한 규정, and the ministries' published releases).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from generator.models import Removed
from generator.readers.blocks import Block, BlockKind, Metadata, Reading
from generator.readers.lines import line_blocks
from generator.readers.moments import moment
from generator.readers.rights import reuse_state
from generator.readers.shapes import hangul_share, has_prose, strip_bullet
from generator.readers.source import Source
from generator.settings import Settings

__all__ = ["is_release", "read"]

NAME = re.compile(
    r"^[\[<【(■□*\s]*(?:(?P<org>[가-힣A-Za-z0-9()㈜·]{2,20})\s)?"
    r"(?:보\s?도\s?(?:참\s?고\s?|설\s?명\s?|해\s?명\s?)?자\s?료|뉴\s?스\s?릴\s?리\s?스|press\s?release|"
    r"news\s?release)[\])>】\s]*(?:[-–/|(].{0,30})?$",
    re.IGNORECASE,
)
#: `8월 5일부터 보도하여 주시기 바랍니다`: 보도시점 as a sentence.
ASKED = re.compile(r"^(?P<rest>.{0,40}?\d.{0,30}?)(?:부터|이후)\s?(?:보도|사용|공개).{0,24}$")
#: A head's line that is a day and no more.
DAY = re.compile(r"^[\[(<]?(?:19|20)\d\d\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}[일.]?.{0,24}$")
EMBARGO = re.compile(
    r"^(?:보\s?도\s?(?:시\s?점|일\s?시|가능\s?시점)|엠바고|embargo)\s*[:：|]?\s*(?P<rest>.*)$",
    re.IGNORECASE,
)
RELEASED = re.compile(
    r"^(?:배\s?포(?:\s?(?:일\s?시?|시\s?점|일\s?자|날\s?짜))?|제\s?공\s?일(?:시|자)?|작\s?성\s?일(?:시|자)?|발\s?표\s?일|date)\s*[:：|]?\s*(?P<rest>.*\d.*)$",
    re.IGNORECASE,
)
FIELD = re.compile(
    r"^(?:담\s?당\s?(?:부\s?서|자|과|관)?|책\s?임\s?자|담당\s?책임자|총괄|문\s?의(?:처)?|연\s?락\s?처|전\s?화|이메일|홈페이지|자료\s?(?:제공|문의)|매\s?수|쪽\s?수|총\s?\d+\s?(?:쪽|매)|사\s?진|붙\s?임\s?자료|첨\s?부|수\s?신|발\s?신|참\s?조|"
    r"비\s?고|분\s?류|출\s?처|(?:배포\s?)?즉시\s?(?:보도|배포).{0,20}|이\s?자료는\s?.{0,60}|부\s?서|공동\s?배포)(?:\s*[:：|]|\s{1,}|$).{0,140}$"
)
TITLE = re.compile(r"^제\s?목\s*[:：|]\s*(?P<rest>\S.*)$")
SUBTITLE = re.compile(r"^(?:[-–—―‧·▷▶◆◇*•]\s?)(?P<rest>.+?)\s?[-–—―]?$")
#: Where the story is over: enclosures, contacts, licences, and the form's own closing words.
END = re.compile(
    r"^[\[<【(#※■□◇*\s]*(?:붙\s?임|첨\s?부|별\s?첨|참\s?고\s?자료|담\s?당\s?(?:부\s?서|자|과)|문\s?의(?:처)?|연\s?락\s?처|자료\s?문의|공공누리|이\s?(?:보도)?자료(?:와|에|는).{0,40}(?:관련|문의|이용|취재)|<\s?저작권|본\s?(?:보도)?자료는|끝\s?\.?$|about\s)",
    re.IGNORECASE,
)
SIGN_END = re.compile(r"\s*(?:끝\s?\.|/\s?끝\s?/|<\s?끝\s?>)\s*$")
ORGANISATION = re.compile(r"^[가-힣A-Za-z0-9·()㈜\s&]{2,24}$")
ORGANISATION_END = re.compile(
    r"(?:부|처|청|원|실|국|과|위원회|공사|공단|재단|협회|연구원|진흥원|센터|시|도|군|구|은행|그룹|㈜|주식회사|전자|대학교?|본부|조합|회|관)$"
)
SPACED = re.compile(r"^(?:[가-힣]\s){2,}[가-힣]$")
IMMEDIATE = re.compile(r"즉시|배포\s?(?:즉시|시)|수신\s?즉시")
#: A title that its second line continues.
GOES_ON = re.compile(r"[,·을를의와과에로]$")
HEAD = 40
#: How papers of the morning and the evening are meant when no hour stands there.
HOURS = {"조간": 0, "석간": 12}


def is_release(text: str) -> bool:
    """Whether the text names itself a press release at its head, or has the form's fields."""
    lines = [line.strip() for line in text.split("\n") if line.strip()][:HEAD]
    named = any(NAME.match(line) for line in lines[:8])
    fields = sum(bool(EMBARGO.match(line) or RELEASED.match(line)) for line in lines[:16])
    marked = sum(line.startswith(("□", "○", "ㅇ", "◦", "❍")) for line in lines)
    return (named and (fields > 0 or marked > 0 or len(lines) > 3)) or (fields > 0 and marked > 1)


def read(source: Source, _settings: Settings) -> Reading:
    """A press release: the head gives the instants, the marks part the paragraphs."""
    blocks = line_blocks(source.text)
    start = _body_start(blocks)
    head, body = blocks[:start], blocks[start:]
    end = next((n for n, b in enumerate(body) if n and END.match(b.text)), len(body))
    # Prose behind an early mark (a story that says 문의 in passing) is still story.
    end = _past_story(body, end)
    title, subtitles, removed = _head(head)
    published, embargo = _instants(head)
    story, marks = _unmarked(body[:end])
    removed += marks
    after = [Removed(_end_reason(block.text), block.text) for block in body[end:]]
    metadata = Metadata(
        titles=(title,) if title else (),
        publisher=_publisher(head, title),
        published=published,
        embargo=embargo,
        reuse=reuse_state((r.text for r in (*removed, *after)), released=True),
    )
    return Reading("press", (*subtitles, *story), metadata, tuple(removed), tuple(after))


def _body_start(blocks: Sequence[Block]) -> int:
    """The first paragraph of the story: a □ or a line of prose that is no field."""
    for number, block in enumerate(blocks):
        if _is_field(block.text) or TITLE.match(block.text):
            continue
        bullet = strip_bullet(block.text)[0]
        if has_prose(block.text) or (number > 1 and bullet in ("□", "○", "ㅇ", "■", "◦", "❍")):
            return number
    return len(blocks)


def _past_story(body: Sequence[Block], end: int) -> int:
    marked = [
        n
        for n in range(end, len(body))
        if strip_bullet(body[n].text)[0] == "□" and has_prose(body[n].text)
    ]
    if not marked:
        return end
    after = marked[-1] + 1
    return next((n for n in range(after, len(body)) if END.match(body[n].text)), len(body))


def _head(head: Sequence[Block]) -> tuple[str, list[Block], list[Removed]]:
    """Title, subtitles, and the removed lines of the head."""
    title, subtitles, removed = "", [], []
    field_open = False
    for block in head:
        text = block.text
        if found := TITLE.match(text):
            title = found["rest"]
            continue
        if _is_field(text) or (
            field_open and block.gap == 0 and not title and _continues_field(text)
        ):
            removed.append(Removed("press_header", text))
            field_open = True
            continue
        field_open = False
        if not title:
            title = text
        elif (found := SUBTITLE.match(text)) and not _is_organisation(text):
            subtitles.append(Block(found["rest"].strip(), "subtitle"))
        elif not subtitles and block.gap == 0 and GOES_ON.search(title):
            title = f"{title} {text}"
        else:
            subtitles.append(Block(text, "subtitle"))
    return title, subtitles, removed


def _is_field(text: str) -> bool:
    named = (NAME, EMBARGO, ASKED, RELEASED, FIELD, DAY)
    return any(pattern.match(text) for pattern in named) or _is_organisation(text)


def _continues_field(text: str) -> bool:
    """A further line of a contact table: a post, a name and a telephone number."""
    return re.search(r"\d{2,4}-\d{3,4}(?:-\d{4})?", text) is not None or moment(text) is not None


def _is_organisation(text: str) -> bool:
    if SPACED.match(text):
        return True
    return (
        len(text) <= 20
        and ORGANISATION.match(text) is not None
        and ORGANISATION_END.search(text) is not None
        and len(text.split()) <= 2
    )


def _publisher(head: Sequence[Block], title: str) -> str | None:
    for block in head:
        if found := NAME.match(block.text):
            if found["org"]:
                return str(found["org"])
        elif block.text != title and _is_organisation(block.text):
            return re.sub(r"\s", "", block.text) if SPACED.match(block.text) else block.text
    return None


def _instants(head: Sequence[Block]) -> tuple[datetime | None, datetime | None]:
    """When the release was given out, and until when it is held back."""
    published = embargo = None
    year: int | None = None
    for block in head:
        if found := RELEASED.match(block.text) or DAY.match(block.text):
            published = published or moment(found[0])
            year = year or (published.year if published else None)
    for block in head:
        found = EMBARGO.match(block.text) or ASKED.match(block.text)
        if found and not IMMEDIATE.search(found["rest"]):
            embargo = embargo or _embargo(found["rest"], year)
    # The release is public from the hour of 보도시점 on, and its 오늘 is that day.
    return embargo or published, embargo


def _embargo(text: str, year: int | None) -> datetime | None:
    value = moment(text, year=year)
    if value and (value.hour, value.minute) == (0, 0):
        hour = next((hour for word, hour in HOURS.items() if word in text), 0)
        return value.replace(hour=hour)
    return value


def _unmarked(blocks: Sequence[Block]) -> tuple[list[Block], list[Removed]]:
    """The paragraphs without □ ○ - ※ and without the closing 끝."""
    story: list[Block] = []
    marks: list[Removed] = []
    bullets: Counter[str] = Counter()
    for block in blocks:
        bullet, text = strip_bullet(block.text)
        if found := SIGN_END.search(text):
            marks.append(Removed("press_end", found[0].strip()))
            text = text[: found.start()]
        if bullet:
            bullets[bullet] += 1
        if text:
            kind = _kind(bullet, text)
            story.append(Block(text, kind, gap=block.gap))
    marks += [Removed("list_mark", f"{bullet} x{count}") for bullet, count in bullets.items()]
    return story, marks


def _kind(bullet: str, text: str) -> BlockKind:
    """A □ without a sentence heads what follows; under ○ and - stand items."""
    if has_prose(text) or not bullet:
        return "text"
    return "heading" if bullet in ("□", "■") else "item"


def _end_reason(text: str) -> str:
    if re.search(r"공공누리|저작권|출처표시", text):
        return "licence"
    if re.search(r"^\W*(?:붙\s?임|첨\s?부|별\s?첨|참고)", text):
        return "enclosure"
    return "press_contact" if hangul_share(text) else "press_footer"
