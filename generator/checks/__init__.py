"""Draft or post x Article -> Report: one file a family of checks, and their registry."""

from __future__ import annotations

from functools import lru_cache

from generator.checks import (
    claim,
    coverage,
    direction,
    front_matter,
    language,
    markup,
    modality,
    name,
    negation,
    reuse,
    speaker,
    stale,
    subject,
    tone,
    value,
)
from generator.checks.alignment import Aligner, Evidence
from generator.checks.case import Case, Check, Source
from generator.checks.value import same_value
from generator.checks.waivers import apply_waivers
from generator.facts import Attribution, SentenceReader, article_day, read_sentences
from generator.models import (
    Fact,
    FactTable,
    Finding,
    Manuscript,
    Passage,
    Report,
    SentenceVerdict,
    Verdict,
)
from generator.plugins import plugged_in
from generator.settings import Settings
from generator.text.dates import DateContext

__all__ = ["CHECKS", "Case", "Check", "find_checks", "judge", "open_case", "run_checks"]

CHECKS: tuple[Check, ...] = (
    value.CHECK,
    modality.CHECK,
    subject.CHECK,
    direction.CHECK,
    negation.CHECK,
    name.CHECK,
    speaker.CHECK,
    claim.CHECK,
    language.CHECK,
    tone.CHECK,
    reuse.CHECK,
    coverage.CHECK,
    markup.CHECK,
    front_matter.CHECK,
    stale.CHECK,
)


def find_checks() -> tuple[Check, ...]:
    """The checks that ship with Chogo, then those of installed plug-ins."""
    return CHECKS + tuple(plugged_in("chogo.checks").values())


def run_checks(manuscript: Manuscript, table: FactTable | None, settings: Settings) -> Report:
    """All findings that the settings do not switch off, and a verdict for every sentence."""
    return judge(open_case(manuscript, table, settings))


def judge(case: Case) -> Report:
    """Run every check on an opened case; what the post itself waives is marked so."""
    table, disabled = (case.source.table if case.source else None), case.settings.checks.disabled
    found = [
        finding
        for check in find_checks()
        if check.name not in disabled and not (check.needs_source and table is None)
        for finding in check.run(case)
    ]
    known = [check.name for check in find_checks()]
    findings = tuple(
        finding
        for finding in apply_waivers(found, case.manuscript, known)
        if finding.check not in disabled
    )
    return Report(
        findings, tuple(_verdict(case, p, findings, table) for p in case.manuscript.of("body"))
    )


def open_case(manuscript: Manuscript, table: FactTable | None, settings: Settings) -> Case:
    """Read every passage with the engine that read the source, and find its evidence."""
    if table is None:
        return Case(manuscript, None, settings)
    names = frozenset(settings.lexicon.names)
    source = _source_of(table, names)
    told, aligner = source.facts, source.aligner
    named = {fact.text for facts in told.values() for fact in facts if fact.kind == "name"}
    reader = SentenceReader(DateContext(article_day(table.article)), names | named)
    facts: dict[Passage, list[Fact]] = {}
    voices: dict[Passage, tuple[Attribution, ...]] = {}
    for passage in manuscript.passages:
        facts[passage] = reader.read(passage.text)
        voices[passage] = reader.said
    evidence: dict[Passage, Evidence] = {
        p: aligner.align(p.text, facts[p], p.sources) for p in manuscript.passages
    }
    return Case(manuscript, source, settings, facts, voices, evidence)


@lru_cache(maxsize=4)
def _source_of(table: FactTable, names: frozenset[str]) -> Source:
    """A source as the checks read it, kept for further posts of the same one."""
    told, said = read_sentences(table.article, names)
    return Source(table.article, told, said, Aligner(table.article, told), table)


def _verdict(
    case: Case, passage: Passage, findings: tuple[Finding, ...], table: FactTable | None
) -> SentenceVerdict:
    """Supported: there is evidence, no error on the sentence, and no claim beyond it."""
    evidence = case.evidence.get(passage)
    if evidence is None:
        return SentenceVerdict(passage.text, "unchecked")
    wrong = any(
        (f.severity == "error" or f.check == claim.CHECK.name)
        and (f.sentence, f.section) == (passage.text, passage.section)
        and f.waived is None
        for f in findings
    )
    held = bool(evidence.sources) or claim.is_structural(passage.text)
    verdict: Verdict = "supported" if held and not wrong else "unsupported"
    return SentenceVerdict(passage.text, verdict, evidence.sources, _stated(case, passage, table))


def _stated(case: Case, passage: Passage, table: FactTable | None) -> tuple[str, ...]:
    """Ids of the table's facts that the passage states, names apart."""
    said = [fact for fact in case.facts.get(passage, ()) if fact.kind != "name"]
    return tuple(
        fact.id
        for fact in (table.facts if table else ())
        if fact.kind != "name" and any(_same(fact, other) for other in said)
    )


def _same(fact: Fact, other: Fact) -> bool:
    if fact.kind == "quote" or other.kind == "quote":
        return fact.kind == other.kind and fact.value == other.value
    if fact.kind == "date":
        return fact.value == other.value
    return same_value(other, fact)
