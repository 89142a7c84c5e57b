"""How findings are told: to a person, to a program, to GitHub's log."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from generator.models import FactTable, Finding, Report

__all__ = ["as_dict", "github", "summary", "told"]

#: Workflow commands end at a line end, and their properties at `,` and `:`
#: (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})


def told(name: str, report: Report, table: FactTable | None) -> str:
    """The findings of one post or draft, each with its place and its source, and a summary."""
    lines = [line for finding in report.findings for line in _lines(name, finding, table)]
    return "\n".join([*lines, f"{name}: {summary(report)}"])


def summary(report: Report) -> str:
    """What was found, and how many sentences have their evidence, in one line."""
    standing = [finding for finding in report.findings if finding.waived is None]
    errors = sum(finding.severity == "error" for finding in standing)
    found = [_count(errors, "error"), _count(len(standing) - errors, "warning")]
    if len(standing) < len(report.findings):
        found.append(f"{len(report.findings) - len(standing)} waived")
    verdicts = [sentence.verdict for sentence in report.sentences]
    if verdicts and set(verdicts) == {"unchecked"}:
        return f"{', '.join(found)}; {_count(len(verdicts), 'sentence')} unchecked"
    supported = verdicts.count("supported")
    return f"{', '.join(found)}; {supported} of {_count(len(verdicts), 'sentence')} supported"


def as_dict(report: Report) -> dict[str, Any]:
    """The report as `check -f json` prints it."""
    from generator.models import to_builtins

    found: dict[str, Any] = to_builtins(report)
    return {"ok": report.ok, **found}


def github(name: str, report: Report) -> Iterator[str]:
    """The findings as workflow commands, which GitHub shows beside the lines of the file."""
    for finding in report.findings:
        if finding.waived is not None:
            continue
        place = f"file={name.translate(PROPERTY)}"
        if finding.line is not None:
            place += f",line={finding.line}"
        title = f"chogo {finding.check}".translate(PROPERTY)
        message = "\n".join(_explained(finding)).translate(MESSAGE)
        yield f"::{finding.severity} {place},title={title}::{message}"


def _lines(name: str, finding: Finding, table: FactTable | None) -> Iterator[str]:
    place = name if finding.line is None else f"{name}:{finding.line}"
    grade = f"waived {finding.severity}" if finding.waived is not None else finding.severity
    first, *rest = _explained(finding)
    yield f"{place}: {grade} [{finding.check}] {first}"
    yield from (f"    {line}" for line in rest)
    if table is not None:
        texts = {sentence.id: sentence.text for sentence in table.article.sentences}
        yield from (f"    source {s}: {texts[s]}" for s in finding.sources if s in texts)


def _explained(finding: Finding) -> Iterator[str]:
    yield finding.message
    if finding.sentence is not None:
        yield f"in: {finding.sentence}"
    if finding.expected is not None:
        yield f"expected: {finding.expected}"
    if finding.found is not None:
        yield f"found: {finding.found}"
    if finding.waived is not None:
        yield f"waived: {finding.waived}"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
