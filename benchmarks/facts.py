"""How well facts are read: precision, recall and F1 by kind, beside other readers; and the cost.

Usage: python benchmarks/facts.py [--half seen|unseen] [--differences] [--no-others] [--runs N]

The gold sentences stand in tests/data/facts, with the rules of their annotation. The other
readers are measured where they are installed: pip install -e '.[compare]'.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from pathlib import Path

import gold
import readers

from generator import extract_facts, find_facts, read_article
from generator.facts import read_sentences
from generator.models import Article
from generator.text import morphology

DATA = Path(__file__).resolve().parent.parent / "tests" / "data" / "facts"
SAMPLES = DATA.parents[2] / "sources"
#: Characters of the text that the cost is measured on.
LENGTH = 1500


def tally_half(half: str) -> gold.Tally:
    """The score of one half."""
    tally = gold.Tally()
    for item in gold.load(DATA / half):
        gold.score_item(item, find_facts(item.text, reference=item.reference), tally)
    return tally


def print_half(half: str, tally: gold.Tally, *, differences: bool) -> None:
    """One table a half."""
    items = gold.load(DATA / half)
    facts = sum(len(item.facts) for item in items)
    print(f"\n{half}: {len(items)} items, {facts} facts")
    print(f"  {'kind':<10} {'P':>6} {'R':>6} {'F1':>6} {'right':>6} {'extra':>6} {'missed':>6}")
    for kind in (*gold.KINDS, "subject", "owner", "measure", "speaker"):
        score = tally.of(kind)
        print(
            f"  {kind:<10} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}"
            f" {score.right:6} {score.invented:6} {score.missed:6}"
        )
    print(f"  digit runs and numerals without a fact: {tally.runs['lost']}", end="")
    print(f" of {tally.runs.total()}")
    if differences:
        print("\n".join(f"    {line}" for line in sorted(tally.differences)))


def print_traps() -> None:
    """Sentences that hold no fact at all."""
    path = DATA / "no_facts.json"
    sentences = json.loads(path.read_text(encoding="utf-8"))
    wrong = [
        (sentence, fact.kind, fact.text)
        for sentence in sentences
        for fact in find_facts(sentence)
        if fact.kind != "name"
    ]
    print(f"\nSentences without a fact: {len(sentences)}, invented facts: {len(wrong)}")
    for sentence, kind, text in wrong:
        print(f"    {kind} {text}: {sentence}")


def print_others() -> None:
    """The other readers on the same sentences: which values they read."""
    items = gold.load(DATA / "unseen") + gold.load(DATA / "seen")
    print("\nOther readers, both halves: values read (kind, unit and modality left out)")
    print(f"  {'reader':<28} {'kinds':<34} {'P':>6} {'R':>6} {'F1':>6}")
    for reader in readers.available():
        score = reader.score(items)
        kinds = " ".join(sorted(reader.kinds))
        print(
            f"  {reader.name:<28} {kinds:<34}"
            f" {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}"
        )


def print_cost(runs: int) -> None:
    """Extraction of an article against one analysis of its text, turn by turn, both warm.

    `alone` shares the analysis that reading the article made, as the stages of a run do;
    `with analysis` finds none and makes its own.
    """
    article = _article()
    text = article.text
    taken: dict[str, list[float]] = {"alone": [], "with analysis": []}
    analysis = []
    for _ in range(runs + 1):
        morphology.clear_cache()
        start = time.perf_counter()
        for paragraph in text.split("\n"):
            morphology.split(paragraph)
        middle = time.perf_counter()
        morphology.clear_cache()
        _extract(article)
        end = time.perf_counter()
        _extract(article)
        again = time.perf_counter()
        analysis.append(middle - start)
        taken["with analysis"].append((end - middle) / (middle - start))
        taken["alone"].append((again - end) / (middle - start))
    print(f"\nCost on an article of {len(text)} characters, {runs} runs")
    print(f"  one Kiwi analysis {statistics.median(analysis[1:]) * 1000:.1f} ms")
    for name, ratios in taken.items():
        low, middle, high = statistics.quantiles(ratios[1:], n=4, method="inclusive")
        print(f"  extraction {name} / analysis {middle:.2f} (quartiles {low:.2f}-{high:.2f})")


def _article() -> Article:
    """A sample article cut to the length that the cost is measured on."""
    source = SAMPLES / "2026-09-17-salt-desert-post.md"
    sample = read_article(source)
    return read_article(sample.text[:LENGTH].encode())


def _extract(article: Article) -> None:
    read_sentences.cache_clear()
    extract_facts(article)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--half", choices=("seen", "unseen"), help="only this half")
    parser.add_argument("--differences", action="store_true", help="every difference in words")
    parser.add_argument("--no-others", action="store_true", help="leave the other readers out")
    parser.add_argument("--runs", type=int, default=15, help="how often the cost is measured")
    options = parser.parse_args()
    morphology.warm_up()
    for half in (options.half,) if options.half else ("unseen", "seen"):
        print_half(half, tally_half(half), differences=options.differences)
    print_traps()
    if not options.no_others:
        print_others()
    print_cost(options.runs)


if __name__ == "__main__":
    main()
