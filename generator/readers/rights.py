"""The reuse state: what a source says of its own use."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.models import Reuse

__all__ = ["prohibition", "reuse_state"]

#: Notices that forbid. A general `Copyright ⓒ` without them says only who owns the text.
FORBIDS = re.compile(
    r"무단\s?(?:전재|복제|배포|사용|도용|전송|수집|이용|인용)|재배포\s?(?:를?\s?)?(?:금지|금합니다|불가)|"
    r"all\s+rights\s+reserved|(?:AI|인공지능)\s?(?:학습|훈련|활용)[^.\n]{0,20}(?:금지|불가|금합니다)|"
    r"(?:전재|복제|배포|이용)(?:를|을)?\s?(?:금지합니다|금합니다|금지됩니다|불허)|저작권법의?\s?보호를?\s?받",
    re.IGNORECASE,
)
#: An explicit licence: it stands even beside a site's general notice, since a licence is given
#: for the text itself (공공누리: https://www.kogl.or.kr/info/license.do; Creative Commons).
LICENSES = re.compile(
    r"공공누리|KOGL|creativecommons\.org/(?:licenses/by(?:-sa)?/|publicdomain/)|"
    r"\bCC[\s-]?(?:BY(?:[\s-]SA)?|0)\b(?![\s-]?(?:NC|ND))|퍼블릭\s?도메인|"
    r"자유롭게\s?(?:이용|사용|전재|인용|옮겨|퍼|배포|활용|복제)[^.\n]{0,16}(?:있습니다|있다|가능|됩니다|하세요|바랍니다)|출처(?:를|만)?\s?(?:밝히면|표시하면|표기하면)[^.\n]{0,24}(?:있습니다|있다|가능)",
    re.IGNORECASE,
)
#: Licences that forbid changes or commerce do not allow a post of one's own.
LIMITED = re.compile(
    r"공공누리\s?(?:제?\s?)?[234]\s?유형|(?:상업적\s?이용\s?금지|변경\s?금지)|creativecommons\.org/licenses/by-n[cd]|\bCC[\s-]?BY[\s-]N[CD]\b",
    re.IGNORECASE,
)
NEGATED = re.compile(r"(?:공공누리|CC|자유이용).{0,20}(?:적용되지|해당하지|아닙니다|없이)")


def prohibition(text: str) -> str | None:
    """The words of the text that forbid its use, or None."""
    found = FORBIDS.search(text)
    return found[0] if found else None


def reuse_state(
    texts: Iterable[str], *, released: bool = False, default: Reuse = "unknown"
) -> Reuse:
    """The state that the source's own words give, or `default`.

    An explicit licence wins over a general notice, a limited one counts as restricted, and a
    press release (`released`) is meant to be used unless it says otherwise.
    """
    forbidden = False
    for text in texts:
        if LIMITED.search(text):
            return "restricted"
        if LICENSES.search(text) and not NEGATED.search(text):
            return "allowed"
        forbidden = forbidden or FORBIDS.search(text) is not None
    if forbidden:
        return "restricted"
    return "allowed" if released else default
