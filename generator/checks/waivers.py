"""What a post's editor answers for: findings that its front matter waives, each with a reason.

    chogo:
      waive:
        - check: value
          sentence: 매출은 2조 2000억 원이었습니다.
          reason: 회사가 전화로 바로잡은 수치

A waiver holds for the findings of one check on one sentence: plain text as the post shows it,
or its first twenty characters or more where no other sentence begins so. For what `coverage`,
`reuse` and `stale` say of the whole post the sentence is left out. Once the sentence has changed,
the waiver holds no more and is itself told, as a finding of `front_matter`. A post with waivers
counts as edited by hand: `chogo build` leaves it alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

import yaml

from generator.formats.metadata import FrontMatter
from generator.models import Finding, Manuscript, Post, Severity
from generator.text.normalize import clean_characters, squeeze_spaces

__all__ = ["OF_THE_POST", "apply_waivers"]

#: Checks with findings on the whole post, which no sentence can name.
OF_THE_POST = frozenset(("coverage", "reuse", "stale"))
#: Characters of a sentence that may stand for the whole of it.
ENOUGH = 20
KEYS = frozenset(("check", "sentence", "reason"))


@dataclass(frozen=True, slots=True)
class Waiver:
    """One entry that can hold: `sentence` is the whole sentence, None for the whole post."""

    check: str
    sentence: str | None
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Whether the editor answers for this finding."""
        if finding.check != self.check or (finding.sentence is None) != (self.sentence is None):
            return False
        return self.sentence is None or _plain(finding.sentence or "") == self.sentence


def apply_waivers(
    findings: Sequence[Finding], manuscript: Manuscript, known: Sequence[str]
) -> tuple[Finding, ...]:
    """The findings, those marked that the post waives, and then what is wrong with its waivers.

    `known` are the names of all checks.
    """
    entries = list(_entries(manuscript.post)) if manuscript.post else []
    if not entries:
        return tuple(findings)
    sentences = tuple(dict.fromkeys(_plain(p.text) for p in manuscript.passages))
    waivers: list[Waiver] = []
    faults: list[Finding] = []
    for entry, line in entries:
        read = _read(entry, line, sentences, known)
        if isinstance(read, Finding):
            faults.append(read)
        else:
            waivers.append(read)
    return (*(_waived(finding, waivers) for finding in findings), *faults)


def _waived(finding: Finding, waivers: Iterable[Waiver]) -> Finding:
    reason = next((waiver.reason for waiver in waivers if waiver.covers(finding)), None)
    return finding if reason is None else replace(finding, waived=reason)


def _read(
    entry: Any, line: int | None, sentences: Sequence[str], known: Sequence[str]
) -> Waiver | Finding:
    """A waiver that can hold, or what is wrong with the entry."""
    if not isinstance(entry, Mapping):
        return _fault("a waiver names a check, a sentence and a reason", line, found=entry)
    if unknown := sorted(str(key) for key in entry if key not in KEYS):
        return _fault(
            f"a waiver knows no {unknown[0]}", line, "check, sentence, reason", unknown[0]
        )
    check, reason = entry.get("check"), entry.get("reason")
    if not isinstance(check, str) or not check.strip():
        return _fault("the waiver names no check", line, "check: …", found=check)
    if (check := check.strip()) not in known:
        near = get_close_matches(check, known, n=1)
        return _fault("the waiver names no check that there is", line, "".join(near), check)
    if not isinstance(reason, str) or not reason.strip():
        return _fault("the waiver gives no reason", line, "reason: …", found=check)
    reason = _plain(reason)
    wanted = entry.get("sentence")
    if wanted is None and check in OF_THE_POST:
        return Waiver(check, None, reason)
    if not isinstance(wanted, str) or not wanted.strip():
        return _fault("the waiver names no sentence", line, "sentence: …", found=check)
    return _on_sentence(Waiver(check, _plain(wanted), reason), line, sentences)


def _on_sentence(waiver: Waiver, line: int | None, sentences: Sequence[str]) -> Waiver | Finding:
    wanted = waiver.sentence or ""
    if wanted in sentences:
        return waiver
    begun = [text for text in sentences if text.startswith(wanted)]
    if not begun:
        message = "the waived sentence does not stand in the post any more: the waiver is void"
        return _fault(message, line, found=wanted, severity="warning")
    if len(wanted) < ENOUGH:
        message = f"a waiver needs the whole sentence, or its first {ENOUGH} characters or more"
        return _fault(message, line, begun[0], wanted)
    if len(begun) > 1:
        return _fault("more than one sentence begins as the waiver says", line, None, wanted)
    return replace(waiver, sentence=begun[0])


def _plain(text: str) -> str:
    return squeeze_spaces(clean_characters(text).replace("\n", " "))


def _fault(
    message: str,
    line: int | None,
    expected: str | None = None,
    found: object = None,
    severity: Severity = "error",
) -> Finding:
    shown = None if found is None else str(found)[:120]
    return Finding("front_matter", severity, message, expected=expected, found=shown, line=line)


def _entries(post: Post) -> Iterator[tuple[Any, int | None]]:
    """Every entry under `chogo.waive` with its line in the file."""
    own = post.metadata.get("chogo")
    waive = own.get("waive") if isinstance(own, Mapping) else None
    if waive is None:
        return
    matter = post.metadata
    lines = _lines(matter) if isinstance(matter, FrontMatter) else []
    if not isinstance(waive, list):
        yield waive, lines[0] if lines else None
        return
    for index, entry in enumerate(waive):
        yield entry, lines[index] if index < len(lines) else None


def _lines(matter: FrontMatter) -> list[int]:
    """The file's lines of the entries; of the list where it is none."""
    found = _value(_value(yaml.MappingNode("", matter.nodes()), "chogo"), "waive")
    nodes = found.value if isinstance(found, yaml.SequenceNode) else [found] if found else []
    return [node.start_mark.line + matter.line for node in nodes]


def _value(node: yaml.Node | None, key: str) -> yaml.Node | None:
    """The value of a key in a mapping; as YAML readers do, the last one that stands there."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    found = [value for name, value in pairs if name.value == key]
    return found[-1] if found else None
