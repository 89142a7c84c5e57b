"""How findings are told: to a person, to a program, to GitHub's log."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

if TYPE_CHECKING:
    from generator.models import FactTable, Finding, Report
    from generator.results import Checked

__all__ = [
    "Language",
    "Tally",
    "as_dict",
    "github",
    "language_of",
    "summary",
    "told",
    "told_checked",
]

Language = Literal["en", "ko"]

#: Workflow commands end at a line end, and their properties at `,` and `:`
#: (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
COLOURS = {"error": "red", "warning": "yellow"}
#: The words around the findings, English and Korean.
WORDS: Mapping[str, tuple[str, str]] = {
    "error": ("error", "오류"),
    "warning": ("warning", "경고"),
    "waived error": ("waived error", "면제된 오류"),
    "waived warning": ("waived warning", "면제된 경고"),
    "section": ("section", "소제목"),
    "sentence": ("in", "문장"),
    "expected": ("expected", "기대한 것"),
    "found": ("found", "발견한 것"),
    "waived": ("waived", "면제 사유"),
    "source": ("source", "원문"),
    "matched": ("matched", "일치한 낱말"),
    "total": ("total", "합계"),
}
#: Where POSIX looks for the language of messages, in this order (XBD 8.2).
LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(slots=True)
class Tally:
    """What was found in several posts together; the posts themselves are not kept."""

    posts: int = 0
    unread: int = 0
    wrong: int = 0
    found: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)

    def add(self, report: Report | None) -> None:
        """Count a post; None is one that could not be read."""
        self.posts += 1
        if report is None:
            self.unread += 1
            return
        self.wrong += not report.ok
        self.found.update(_counts(report.findings))
        self.verdicts.update(str(sentence.verdict) for sentence in report.sentences)

    def fails(self, *, strict: bool) -> bool:
        """Whether an error stands or a post was not read; with `strict`, whether anything is."""
        doubtful = self.found["error"] + (self.found["warning"] if strict else 0)
        return bool(self.unread or doubtful)

    def told(self, lang: Language = "en") -> str:
        """All of it in one line."""
        parts = [_number(self.posts, "post"), f"{self.wrong} with errors"]
        if lang == "ko":
            parts = [f"글 {self.posts}개", f"오류가 있는 글 {self.wrong}개"]
        if self.unread:
            unread = f"읽지 못한 글 {self.unread}개"
            parts.append(unread if lang == "ko" else f"{self.unread} not read")
        found, supported = _told_counts(self.found, lang), _supported(self.verdicts, lang)
        return f"{_word('total', lang)}: {', '.join(parts)}; {found}; {supported}"


def language_of(environment: Mapping[str, str]) -> Language:
    """Korean where the locale is, else English."""
    locale = next((value for name in LOCALES if (value := environment.get(name))), "")
    return "ko" if locale.startswith("ko") else "en"


def told(name: str, report: Report, table: FactTable | None, lang: Language | None = None) -> str:
    """The findings of one post or draft, each with its place and its source, and a summary."""
    from generator.results import Checked

    sentences = table.article.sentences if table is not None else ()
    texts = {sentence.id: sentence.text for sentence in sentences}
    return told_checked(Checked(name, report, table is not None, sources=texts), lang)


def told_checked(checked: Checked, lang: Language | None = None) -> str:
    """The same of a post as `chogo check` knows it: with sections and matched words."""
    lang = lang or language_of(os.environ)
    if checked.report is None:
        return ""
    lines = [line for group in _groups(checked.report) for line in _lines(checked, group, lang)]
    return "\n".join([*lines, f"{checked.path}: {summary(checked.report, lang)}"])


def summary(report: Report, lang: Language = "en") -> str:
    """What was found, and how many sentences have their evidence, in one line."""
    verdicts = Counter(str(sentence.verdict) for sentence in report.sentences)
    return f"{_told_counts(_counts(report.findings), lang)}; {_supported(verdicts, lang)}"


def as_dict(report: Report, lang: Language = "en") -> dict[str, Any]:
    """The report as `check -f json` prints it."""
    from generator.models import to_builtins

    found: dict[str, Any] = to_builtins(report)
    for finding in found["findings"]:
        finding["message"] = _message(finding["message"], lang)
    return {"ok": report.ok, **found}


def github(name: str, report: Report, lang: Language = "en") -> Iterator[str]:
    """The findings as workflow commands, which GitHub shows beside the lines of the file."""
    for finding in report.findings:
        if finding.waived is not None:
            continue
        place = f"file={_for_github(name).translate(PROPERTY)}"
        if finding.line is not None:
            place += f",line={finding.line}"
        title = f"chogo {finding.check}".translate(PROPERTY)
        parts = [_message(finding.message, lang)]
        if finding.sentence is not None:
            parts.append(f"{_word('sentence', lang)}: {finding.sentence}")
        message = "\n".join([*parts, *_contrast(finding, lang)]).translate(MESSAGE)
        yield f"::{finding.severity} {place},title={title}::{message}"


def _for_github(name: str) -> str:
    """The path from the top of the checkout, wherever in it the step runs."""
    top = os.environ.get("GITHUB_WORKSPACE")
    path = Path.cwd() / name
    if top and path.is_relative_to(top):
        return path.relative_to(top).as_posix()
    return Path(name).as_posix()


def _groups(report: Report) -> list[list[Finding]]:
    """The findings sentence by sentence, in the order of the post; then those on all of it."""
    order = {sentence.text: number for number, sentence in enumerate(report.sentences)}
    groups: dict[object, list[Finding]] = {}
    for number, finding in enumerate(report.findings):
        alone = finding.sentence is None
        key = number if alone else (finding.line, finding.section, finding.sentence)
        groups.setdefault(key, []).append(finding)

    def place(group: list[Finding]) -> tuple[bool, int, int, int]:
        first = group[0]
        whole = first.sentence is None and first.line is None
        section = -1 if first.section is None else first.section
        return whole, first.line or 0, section, order.get(first.sentence or "", -1)

    return sorted(groups.values(), key=place)


def _lines(checked: Checked, group: Sequence[Finding], lang: Language) -> Iterator[str]:
    """The findings on one sentence; then the sentence, and what the source says."""
    first = group[0]
    place = checked.path if first.line is None else f"{checked.path}:{first.line}"
    for finding in group:
        waived = finding.waived is not None
        grade = _word(f"waived {finding.severity}" if waived else finding.severity, lang)
        shown = grade if waived else _painted(grade, COLOURS[finding.severity])
        yield f"{place}: {shown} [{finding.check}] {_message(finding.message, lang)}"
        yield from (f"    {line}" for line in _contrast(finding, lang))
    if first.sentence is not None:
        yield f"    {_word('sentence', lang)}{_section(checked, first, lang)}: {first.sentence}"
    for source in dict.fromkeys(i for finding in group for i in finding.sources):
        if source in checked.sources:
            yield f"    {_word('source', lang)} {source}: {checked.sources[source]}"
    pairs = checked.matched.get(first.sentence or "", ())
    words = [a if a == b else f"{a}≈{b}" for a, b in pairs if not a[:1].isdigit()]
    if words:
        yield f"    {_word('matched', lang)}: {', '.join(dict.fromkeys(words))}"


def _section(checked: Checked, finding: Finding, lang: Language) -> str:
    if finding.section is None or finding.section >= len(checked.headings):
        return ""
    heading = checked.headings[finding.section]
    return f" ({_word('section', lang)} {finding.section + 1}, {heading})"


def _contrast(finding: Finding, lang: Language) -> Iterator[str]:
    if finding.expected is not None:
        yield f"{_word('expected', lang)}: {finding.expected}"
    if finding.found is not None:
        yield f"{_word('found', lang)}: {finding.found}"
    if finding.waived is not None:
        yield f"{_word('waived', lang)}: {finding.waived}"


def _message(message: str, lang: Language) -> str:
    from generator.checks.messages import in_korean

    return in_korean(message) if lang == "ko" else message


def _word(name: str, lang: Language) -> str:
    return WORDS[name][lang == "ko"]


def _painted(text: str, colour: str) -> str:
    """In colour; `click.echo` takes that out again where no terminal reads it."""
    return text if os.environ.get("NO_COLOR") else click.style(text, fg=colour, bold=True)


def _counts(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(f.severity if f.waived is None else "waived" for f in findings)


def _told_counts(counts: Counter[str], lang: Language) -> str:
    errors, warnings, waived = counts["error"], counts["warning"], counts["waived"]
    if lang == "ko":
        parts = [f"오류 {errors}건", f"경고 {warnings}건"]
        return ", ".join([*parts, f"면제 {waived}건"] if waived else parts)
    parts = [_number(errors, "error"), _number(warnings, "warning")]
    return ", ".join([*parts, f"{waived} waived"] if waived else parts)


def _supported(verdicts: Mapping[str, int], lang: Language) -> str:
    """How many sentences have their evidence; those without a source are told apart."""
    unchecked = verdicts.get("unchecked", 0)
    number, supported = sum(verdicts.values()) - unchecked, verdicts.get("supported", 0)
    if lang == "ko":
        told = f"문장 {number}개 중 {supported}개에 근거 있음"
        left = f"문장 {unchecked}개는 원문이 없어 대조하지 않음"
    else:
        told = f"{supported} of {_number(number, 'sentence')} supported"
        left = f"{_number(unchecked, 'sentence')} unchecked for want of a source"
    if not unchecked:
        return told
    return f"{told}, {left}" if number else left


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
