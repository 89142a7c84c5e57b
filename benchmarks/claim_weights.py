"""How the weights of the check `claim` were fitted, and how well they do on sources left out.

    python benchmarks/claim_weights.py

True sentences against invented ones: those of tests/data/gate/seen and
tests/data/checks/claims.json, and every sentence of a source held against the rest of that
source (most of what a sentence says is said nowhere else). A logistic model by Newton's method;
the figures told are those of each source by a model fitted without it.
"""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from mutations import load

from generator.checks import open_case
from generator.checks.alignment import Aligner
from generator.checks.case import Case, Source
from generator.checks.claim import signs_of
from generator.facts import extract_facts
from generator.models import FactTable, Manuscript, Passage
from generator.readers import read_article
from generator.settings import Settings
from generator.text.morphology import analyze
from generator.text.statements import content_of

ROOT = Path(__file__).resolve().parent.parent
SEEN = ROOT / "tests" / "data" / "gate" / "seen"
OWN = ROOT / "tests" / "data" / "checks" / "claims.json"
SETTINGS = Settings(root=ROOT)
#: What an example counts: those left out of their source are less sure to be unsupported.
COUNTS = {"true": 1.0, "invented": 2.0, "left out": 0.3}
#: The share of true sentences that may be flagged.
FLAGGED = 0.085
RIDGE = 1.0
#: Content words of a sentence that is left out: no headings, no lists.
SHORTEST, LONGEST = 5, 16
Row = tuple[str, str, tuple[float, ...]]


def read_case(table: FactTable, text: str) -> Case:
    """A post of one sentence."""
    return open_case(Manuscript((Passage(text, "body", 0),)), table, SETTINGS)


def source_of(case: Case) -> Source:
    """The source of a case that has one."""
    if case.source is None:
        raise ValueError("no source")
    return case.source


def signs(case: Case) -> tuple[float, ...]:
    """The signs on a post of one sentence."""
    return signs_of(case, case.manuscript.passages[0], source_of(case).aligner).numbers()


def rows() -> Iterator[Row]:
    """Source, kind and signs of every example."""
    own = json.loads(OWN.read_text(encoding="utf-8"))
    for source in load(SEEN):
        table = extract_facts(read_article(source.path))
        name = source.path.stem
        told = next((held for key, held in own.items() if key in name), {})
        for kind in ("true", "invented"):
            for text in told.get(kind, ()):
                yield name, kind, signs(read_case(table, text))
        for sentence in source.sentences:
            yield name, "true", signs(read_case(table, sentence.text))
            for mutation in sentence.mutations:
                if mutation.kind == "invented":
                    yield name, "invented", signs(read_case(table, mutation.text))
        for numbers in left_out(table):
            yield name, "left out", numbers


def left_out(table: FactTable) -> Iterator[tuple[float, ...]]:
    """The signs on each sentence of a source against the others."""
    case = read_case(table, "없다.")
    source = source_of(case)
    sentences = table.article.sentences
    for sentence in sentences[3:]:
        size = len(content_of(analyze(sentence.text)))
        if not sentence.text.endswith(("다.", "다.”")) or not SHORTEST <= size <= LONGEST:
            continue
        others = dataclasses.replace(
            table.article, sentences=tuple(s for s in sentences if s is not sentence)
        )
        told = {s.id: source.facts[s.id] for s in others.sentences}
        passage = Passage(sentence.text, "body", 0)
        alone = dataclasses.replace(source, aligner=Aligner(others, told))
        facts = {passage: list(source.facts[sentence.id])}
        yield signs(Case(Manuscript((passage,)), alone, SETTINGS, facts))


def fit(x: np.ndarray, y: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Weights and bias of a logistic model, for the signs as they stand."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[(x - mean) / spread, np.ones(len(x))]
    beta = np.zeros(z.shape[1])
    ridge = np.eye(len(beta)) * RIDGE
    ridge[-1, -1] = 0
    for _ in range(30):
        p = 1 / (1 + np.exp(-z @ beta))
        hessian = (z * (w * p * (1 - p))[:, None]).T @ z + ridge
        beta -= np.linalg.solve(hessian, z.T @ (w * (p - y)) + ridge @ beta)
    weights = beta[:-1] / spread
    return np.append(weights, beta[-1] - weights @ mean)


def main() -> None:
    """Print the figures on sources left out, then the weights fitted on all."""
    found = list(rows())
    sources = np.array([source for source, _, _ in found])
    kinds = np.array([kind for _, kind, _ in found])
    x = np.array([numbers for _, _, numbers in found])
    y = (kinds != "true") * 1.0
    w = np.array([COUNTS[kind] for kind in kinds])
    odds = np.zeros(len(found))
    for source in sorted(set(sources)):
        held = sources == source
        beta = fit(x[~held], y[~held], w[~held])
        odds[held] = x[held] @ beta[:-1] + beta[-1]
    limit = float(np.quantile(odds[kinds == "true"], 1 - FLAGGED))
    for kind in COUNTS:
        of_kind = odds[kinds == kind]
        print(f"{kind:<9} {(of_kind > limit).mean():>5.0%} of {len(of_kind)} flagged")
    beta = fit(x, y, w)
    print("WEIGHTS =", tuple(round(float(each), 2) for each in beta[:-1]))
    print(f"BIAS = {beta[-1]:.2f}\nLIMIT = {limit:.2f}")


if __name__ == "__main__":
    sys.exit(main())
