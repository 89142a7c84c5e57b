"""Small articles for tests, made from sentences; all companies and people are invented."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from generator.models import Article, Reuse, Sentence, SentenceKind, Span

SEOUL = ZoneInfo("Asia/Seoul")


def article_of(
    *texts: str,
    title: str = "한빛전자, 3분기 매출 2조 1000억 원",
    headings: tuple[str, ...] = (),
    reuse: Reuse = "allowed",
    published: datetime | None = datetime(2026, 11, 5, 9, 0, tzinfo=SEOUL),
) -> Article:
    """An article of a title and one paragraph a text; texts in `headings` are sub-headings."""
    kinds: list[tuple[str, SentenceKind]] = [(title, "title")]
    kinds += [(text, "heading" if text in headings else "text") for text in texts]
    sentences: list[Sentence] = []
    offset = 0
    for number, (text, kind) in enumerate(kinds):
        span = Span(offset, offset + len(text))
        sentences.append(Sentence(f"s{number}", text, span, number, kind))
        offset = span.end + 2
    return Article(
        slug="2026-11-05-hanbit",
        title=title,
        subtitles=(),
        text="\n\n".join(text for text, _ in kinds),
        sentences=tuple(sentences),
        publisher="새길신문",
        byline=None,
        published=published,
        embargo=None,
        url=None,
        language="ko",
        path=None,
        sha256="0" * 64,
        reuse=reuse,
        engine="test",
        removed=(),
    )
