"""`stale`: a source that has changed, was corrected or is under embargo.

Catches: a post of Chogo's whose source file no longer has the bytes that the post was made from
(`source.sha256`); a correction notice in the source (정정보도문, 바로잡습니다), from the start or
added after; a source under embargo at the post's date or now.

Lets pass: a story about somebody else's correction (정정보도를 청구했다), words in a quotation; an
embargo that has ended; posts that Chogo did not make, which do not say what they were made from.

Example: `[정정보도] 3일 자 기사의 매출 2조 원은 1조 원의 오기이므로 바로잡습니다.` in the source is
told on every post of it. `노을증권은 언론중재위원회에 정정보도를 청구했다.` is news and is not.

Waive: `check: stale` with a reason and without a sentence, since it is the post's as a whole.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from generator.checks.case import Case, Check
from generator.formats.metadata import FrontMatter, key_lines
from generator.formats.yaml_dialect import to_kst
from generator.models import Article, Finding, Post

__all__ = ["CHECK"]

QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’|'[^']*'|「[^」]*」")
WHAT = (
    r"(?:정정\s?(?:및|[·ㆍ,])?\s?반론\s?보도(?:문)?|(?:정정|반론)\s?보도(?:문)?|정정(?:문|합니다)?|"
    r"바로\s?잡습니다|바로잡음)"
)
#: A notice names itself at the head of a line, alone or in brackets …
HEADED = re.compile(
    rf"^\s*(?:[\[【<〈《(■▶◆*※]+\s*{WHAT}\s*(?:[\]】>〉》)■◆*:]|$)|{WHAT}\s*(?:[:.]|$))",
    re.MULTILINE,
)
#: … or says in the paper's own voice what it does.
VOICED = re.compile(
    r"바로\s?잡(?:습니다|았습니다|는다)|정정\s?보도(?:를\s)?(?:합니다|한다|했습니다)|"
    r"(?:으로|로|음을|기에|를|을)\s정정(?:합니다|했습니다|한다)"
)


def _run(case: Case) -> Iterable[Finding]:
    post = case.manuscript.post
    if case.source is None or post is None or "chogo" not in post.metadata:
        return
    article = case.source.article
    yield from _changed(case, post, article)
    yield from _corrected(case, article)
    yield from _too_early(post, article)


def _changed(case: Case, post: Post, article: Article) -> Iterator[Finding]:
    named = case.manuscript.source
    if named is not None and named.sha256 != article.sha256:
        message = "the source has changed since the post was made"
        yield _finding(message, named.sha256[:12], article.sha256[:12], _line(post, "source"))


def _corrected(case: Case, article: Article) -> Iterator[Finding]:
    named = case.manuscript.source
    since = " since the post was made" if named and named.sha256 != article.sha256 else ""
    for sentence in article.sentences:
        if _is_notice(sentence.text):
            yield _corrects(since, sentence.text, (sentence.id,))
            return
    for removed in article.removed:
        if _is_notice(removed.text):
            yield _corrects(since, removed.text, ())
            return


def _corrects(since: str, text: str, sources: tuple[str, ...]) -> Finding:
    message = f"the source carries a correction notice{since}"
    return _finding(message, found=" ".join(text.split())[:120], sources=sources)


def _is_notice(text: str) -> bool:
    spoken = QUOTED.sub("", text)
    return HEADED.search(spoken) is not None or VOICED.search(spoken) is not None


def _too_early(post: Post, article: Article) -> Iterator[Finding]:
    if article.embargo is None:
        return
    ends, line = to_kst(article.embargo), _line(post, "date")
    shown = f"{ends:%Y-%m-%d %H:%M}"
    day = post.metadata.get("date")
    if ends > _now():
        yield _finding(f"the source is under embargo until {shown}", shown, None, line)
    elif isinstance(day, datetime) and to_kst(day) < ends:
        message = f"the post is dated before the embargo of its source ends, {shown}"
        yield _finding(message, shown, f"{to_kst(day):%Y-%m-%d %H:%M}", line)


def _now() -> datetime:
    """The present moment, or that of SOURCE_DATE_EPOCH (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)


def _line(post: Post, key: str) -> int | None:
    return key_lines(post.metadata).get(key) if isinstance(post.metadata, FrontMatter) else None


def _finding(
    message: str,
    expected: str | None = None,
    found: str | None = None,
    line: int | None = None,
    sources: tuple[str, ...] = (),
) -> Finding:
    return Finding(
        "stale", "warning", message, expected=expected, found=found, sources=sources, line=line
    )


CHECK = Check("stale", "warning", needs_source=True, run=_run)
