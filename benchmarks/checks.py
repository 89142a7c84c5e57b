"""How well the checks catch what a source does not say, and leave alone what it does.

    python benchmarks/checks.py [--half seen|unseen] [--misses [KIND ...]] [--runs 5]
    python benchmarks/checks.py --posts 1000

Every true sentence and every mutation (tests/data/gate/WRITING.md) is held against its source
as a post of one sentence. A mutation counts as caught where a check that fits its kind has a
finding on it. The misses are told sentence by sentence for the seen half only. At the end, the
cost of checking a post of thirty sentences beside one Kiwi analysis of post and source.
With --posts nothing of this, but what many posts cost in one process and in two.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from crowd import measure_crowd
from measure import time_call
from mutations import KINDS, Source, load

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.readers import read_article
from generator.settings import Settings
from generator.text import morphology

ROOT = Path(__file__).resolve().parent.parent
HALVES = ROOT / "tests" / "data" / "gate"
#: Which checks fit which mutation.
FITTING: Mapping[str, frozenset[str]] = {
    "digit": frozenset(("value",)),
    "magnitude": frozenset(("value",)),
    "unit": frozenset(("value",)),
    "date": frozenset(("value",)),
    "modality": frozenset(("modality",)),
    "swap_subject": frozenset(("subject", "value", "speaker")),
    "name": frozenset(("name", "subject", "speaker")),
    "speaker": frozenset(("speaker", "name")),
    "quotation": frozenset(("speaker",)),
    "direction": frozenset(("direction",)),
    "negation": frozenset(("negation",)),
    "cause": frozenset(("claim",)),
    "invented": frozenset(("claim", "name", "value", "subject", "speaker")),
    "false_join": frozenset(("subject", "claim", "speaker", "value", "direction")),
    "fact_from_forecast": frozenset(("modality", "claim")),
}
#: What the whole post is asked, not the sentence.
OF_THE_POST = frozenset(("reuse", "coverage", "front_matter", "markup", "stale"))


@dataclass(slots=True)
class Tally:
    """Mutations caught by kind, and alarms on true sentences by their level."""

    caught: Counter[str] = field(default_factory=Counter)
    anyhow: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    warnings: Counter[str] = field(default_factory=Counter)
    true: Counter[str] = field(default_factory=Counter)
    unsupported: int = 0
    by_check: Counter[str] = field(default_factory=Counter)
    misses: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))


def read_table(source: Source) -> FactTable:
    """The facts of a source, as `chogo facts` reads them."""
    return extract_facts(read_article(source.path))


def findings_on(text: str, table: FactTable, settings: Settings) -> tuple[list[Finding], str]:
    """Findings on a post of this one sentence, and its verdict."""
    report = run_checks(Manuscript((Passage(text, "body", 0),)), table, settings)
    found = [f for f in report.findings if f.check not in OF_THE_POST]
    return found, report.sentences[0].verdict


def measure(sources: Iterable[Source], settings: Settings) -> Tally:
    """Hold every sentence of a half against its source."""
    tally = Tally()
    for source in sources:
        table = read_table(source)
        for sentence in source.sentences:
            found, verdict = findings_on(sentence.text, table, settings)
            errors = [f for f in found if f.severity == "error"]
            tally.true[sentence.level] += 1
            tally.errors[sentence.level] += bool(errors)
            warned = bool(found) and not errors
            tally.warnings[sentence.level] += warned
            tally.unsupported += verdict != "supported"
            tally.by_check.update({f"{f.check} ({f.severity})" for f in found})
            if found:
                told = "; ".join(f"{f.check}: {f.message}" for f in found)
                kind = "false error" if errors else "false warning"
                tally.misses[kind].append(f"{sentence.id}: {sentence.text}\n      {told}")
            for mutation in sentence.mutations:
                found, _ = findings_on(mutation.text, table, settings)
                tally.asked[mutation.kind] += 1
                fits = [f for f in found if f.check in FITTING[mutation.kind]]
                tally.caught[mutation.kind] += bool(fits)
                tally.anyhow[mutation.kind] += bool(found)
                if not fits:
                    others = ", ".join(sorted({f.check for f in found}))
                    tally.misses[mutation.kind].append(
                        f"{mutation.of}: {mutation.text}\n      true: {sentence.text}"
                        + (f"\n      other checks: {others}" if others else "")
                    )
    return tally


def tell(name: str, tally: Tally, misses: list[str] | None) -> None:
    """Print a half's figures, and what was missed where that is asked for."""
    print(f"\n{name}: {tally.true.total()} true sentences, {tally.asked.total()} mutations")
    print(f"  {'kind':<20} {'caught':>7} {'of':>4} {'share':>6}   by any check")
    for kind in KINDS:
        asked = tally.asked[kind]
        if asked:
            share, anyhow = tally.caught[kind] / asked, tally.anyhow[kind] / asked
            print(f"  {kind:<20} {tally.caught[kind]:>7} {asked:>4} {share:>6.0%}   {anyhow:.0%}")
    total = tally.true.total()
    for told, counts in (("false errors", tally.errors), ("false warnings", tally.warnings)):
        levels = ", ".join(f"{level} {counts[level]}/{n}" for level, n in tally.true.items())
        print(
            f"  {told:<20} {counts.total():>7} {total:>4} {counts.total() / total:>6.1%}   {levels}"
        )
    print(f"  true, yet unsupported {tally.unsupported:>6} {total:>4}")
    print("  alarms by check: " + ", ".join(f"{k} {n}" for k, n in tally.by_check.most_common()))
    if misses is None:
        return
    for kind, lines in tally.misses.items():
        if not misses or kind in misses:
            print(f"\n  {kind}")
            print("\n".join(f"    {line}" for line in lines))


def cost(runs: int, settings: Settings) -> None:
    """Checking thirty sentences beside one Kiwi analysis of them and the source."""
    source = max(load(HALVES / "seen"), key=lambda each: len(each.text))
    article = read_article(source.path)
    texts = [sentence.text for sentence in source.sentences]
    body = tuple(Passage(text, "body", n // 5) for n, text in enumerate((texts * 4)[:30]))
    body = tuple(Passage(f"{p.text} ", "body", p.section, line=n) for n, p in enumerate(body))
    whole = [*(s.text for s in article.sentences), *(p.text for p in body)]

    def analyse() -> None:
        morphology.clear_cache()
        for text in whole:
            morphology.analyze(text)

    def check() -> None:
        morphology.clear_cache()
        run_checks(Manuscript(body), extract_facts(article), settings)

    for call in (analyse, check):
        call()
    ratios = []
    for _ in range(runs):
        one, all_of_it = (time_call("", call, 1).seconds[0] for call in (analyse, check))
        ratios.append(all_of_it / one)
    ratios.sort()
    middle = ratios[len(ratios) // 2]
    print(f"\nCost, 30 sentences against {len(article.sentences)}: checking (the source's facts")
    print(f"included) / one Kiwi analysis of both: {middle:.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f})")


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--half", choices=("seen", "unseen"), help="only this half")
    parser.add_argument("--misses", nargs="*", metavar="KIND", help="what was missed, in words")
    parser.add_argument("--runs", type=int, default=0, help="how often the cost is measured")
    parser.add_argument("--posts", type=int, default=0, help="check so many posts, -j 1 and -j 2")
    options = parser.parse_args()
    if options.posts:
        measure_crowd(options.posts)
        return
    settings = Settings(root=ROOT)
    for half in [options.half] if options.half else ["seen", "unseen"]:
        misses = options.misses if half == "seen" else None
        tell(half, measure(load(HALVES / half), settings), misses)
    if options.runs:
        cost(options.runs, settings)


if __name__ == "__main__":
    sys.exit(main())
