"""Draft or post x Article -> Report: one file a family of checks, and their registry."""

from __future__ import annotations

from generator.checks import front_matter, language, markup, modality, name, reuse, value
from generator.checks.alignment import Aligner, Evidence
from generator.checks.case import Case, Check, Source
from generator.checks.value import same_value
from generator.facts import SentenceReader, article_day, facts_by_sentence
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

__all__ = ["CHECKS", "Case", "Check", "find_checks", "run_checks"]

CHECKS: tuple[Check, ...] = (
    value.CHECK,
    modality.CHECK,
    name.CHECK,
    language.CHECK,
    reuse.CHECK,
    markup.CHECK,
    front_matter.CHECK,
)


def find_checks() -> tuple[Check, ...]:
    """The checks that ship with Chogo, then those of installed plug-ins."""
    return CHECKS + tuple(plugged_in("chogo.checks").values())


def run_checks(manuscript: Manuscript, table: FactTable | None, settings: Settings) -> Report:
    """All findings that the settings do not switch off, and a verdict for every sentence."""
    case = _open(manuscript, table, settings)
    findings = tuple(
        finding
        for check in find_checks()
        if check.name not in settings.checks.disabled and not (check.needs_source and table is None)
        for finding in check.run(case)
    )
    return Report(
        findings, tuple(_verdict(case, p, findings, table) for p in manuscript.of("body"))
    )


def _open(manuscript: Manuscript, table: FactTable | None, settings: Settings) -> Case:
    """Read every passage with the engine that read the source, and find its evidence."""
    if table is None:
        return Case(manuscript, None, settings)
    names = frozenset(settings.lexicon.names)
    told = facts_by_sentence(table.article, names)
    aligner = Aligner(table.article, told)
    reader = SentenceReader(DateContext(article_day(table.article)), names)
    facts = {p: reader.read(p.text) for p in manuscript.passages}
    evidence: dict[Passage, Evidence] = {
        p: aligner.align(p.text, facts[p], p.sources) for p in manuscript.passages
    }
    return Case(manuscript, Source(table.article, told), settings, facts, evidence)


def _verdict(
    case: Case, passage: Passage, findings: tuple[Finding, ...], table: FactTable | None
) -> SentenceVerdict:
    """Supported: there is evidence, and no error on the sentence."""
    evidence = case.evidence.get(passage)
    if evidence is None:
        return SentenceVerdict(passage.text, "unchecked")
    wrong = any(
        f.severity == "error"
        and (f.sentence, f.section) == (passage.text, passage.section)
        and f.waived is None
        for f in findings
    )
    verdict: Verdict = "supported" if evidence.supports and not wrong else "unsupported"
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
