"""How well pages are read: title, date, body and noise, beside trafilatura in the same run.

Usage: python benchmarks/reading.py FOLDER [--gold FOLDER] [--verbose]

FOLDER holds one folder a page, with `page.html` and `expected.json` (title, author_names,
date, body, noise). `--gold` is a folder of `<source>.json` beside a folder of sources.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import trafilatura

from generator import read_article
from generator.models import Article
from generator.text.morphology import warm_up

QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "″": '"', "′": "'", "‥": "…"})


@dataclass(frozen=True, slots=True)
class Score:
    """One page: body scores of both readers, and whether title, date and byline are right."""

    name: str
    body: float
    plain: float
    recall: float
    title: bool
    day: bool
    minute: bool
    byline: bool | None
    leaks: int
    plain_leaks: int
    noise: int


def words(text: str) -> Counter[str]:
    """Words without punctuation, as a bag."""
    return Counter(re.findall(r"\w+", text.translate(QUOTES)))


def f1(found: str, expected: str) -> tuple[float, float]:
    """F1 and recall over words."""
    ours, theirs = words(found), words(expected)
    common = sum((ours & theirs).values())
    if not common:
        return 0.0, 0.0
    precision, recall = common / sum(ours.values()), common / sum(theirs.values())
    return 2 * precision * recall / (precision + recall), recall


def body_of(article: Article) -> str:
    """The story without the title, as the expected bodies give it."""
    first = article.sentences[1].span.start if len(article.sentences) > 1 else len(article.text)
    return article.text[first:]


def leaked(noise: list[str], text: str) -> int:
    """Lines of noise that stand in the text."""
    plain = squeezed(text)
    lines = [line for item in noise for line in item.split("\n") if len(squeezed(line)) > 4]
    return sum(squeezed(line) in plain for line in lines)


def squeezed(text: str) -> str:
    """Without blanks, for finding a string whatever its line breaks."""
    return re.sub(r"\s+", "", text)


def score(folder: Path) -> Score:
    """Read one page with both and compare."""
    expected: dict[str, Any] = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    article = read_article(folder / "page.html")
    plain = trafilatura.extract((folder / "page.html").read_bytes()) or ""
    body, recall = f1(body_of(article), expected["body"])
    when = datetime.fromisoformat(expected["date"])
    got = article.published
    names = [name for name in expected["author_names"] if name]
    return Score(
        folder.name,
        body,
        f1(plain, expected["body"])[0],
        recall,
        squeezed(article.title.translate(QUOTES)) == squeezed(expected["title"].translate(QUOTES)),
        got is not None and got.date() == when.date(),
        got is not None and f"{got:%H:%M}" == f"{when:%H:%M}",
        all(name in (article.byline or "") for name in names) if names else None,
        leaked(expected["noise"], article.text),
        leaked(expected["noise"], plain),
        len([line for item in expected["noise"] for line in item.split("\n")]),
    )


def report(scores: list[Score], *, verbose: bool) -> None:
    """A table of means."""
    if verbose:
        for s in sorted(scores, key=lambda s: s.body):
            print(
                f"  {s.name:22} body {s.body:.3f} (trafilatura {s.plain:.3f}) recall {s.recall:.3f}"
                f" title {s.title} minute {s.minute} byline {s.byline} leaks {s.leaks}/{s.noise}"
            )
    count = len(scores)
    named = [s.byline for s in scores if s.byline is not None]
    minutes = sum(s.minute for s in scores)
    ours, theirs = sum(s.body for s in scores) / count, sum(s.plain for s in scores) / count
    leaks, plain = sum(s.leaks for s in scores), sum(s.plain_leaks for s in scores)
    lowest = min(s.recall for s in scores)
    print(f"pages            {count}")
    print(f"title exact      {sum(s.title for s in scores)}/{count}")
    print(f"date             {sum(s.day for s in scores)}/{count}, to the minute {minutes}/{count}")
    print(f"byline           {sum(map(bool, named))}/{len(named)}")
    print(f"body F1          {ours:.4f}   trafilatura {theirs:.4f}")
    print(f"body recall      {sum(s.recall for s in scores) / count:.4f}   lowest {lowest:.4f}")
    print(f"noise leaked     {leaks}   trafilatura {plain}   of {sum(s.noise for s in scores)}")


def timing(folders: list[Path]) -> None:
    """Milliseconds a page: reading, trafilatura alone."""
    pages = [(folder / "page.html").read_bytes() for folder in folders]
    for label, run in (("read_article", read_article), ("trafilatura", trafilatura.extract)):
        start = time.perf_counter()
        for page in pages:
            run(page)
        print(f"{label:16} {(time.perf_counter() - start) / len(pages) * 1000:.1f} ms a page")


def gold(folder: Path, sources: Path) -> None:
    """Sources with a full answer: title, metadata, sub-headings, story sentences, noise."""
    for path in sorted(folder.glob("*.json")):
        want = json.loads(path.read_text(encoding="utf-8"))
        article = read_article(sources / path.stem)
        body = squeezed(article.text)
        missing = [s for s in want["story"] if squeezed(s) not in body]
        heads = [s.text for s in article.sentences if s.kind == "heading"]
        got = {
            "title": article.title,
            "subtitles": list(article.subtitles),
            "publisher": article.publisher,
            "byline": article.byline,
            "published": article.published and article.published.isoformat(),
            "reuse": article.reuse,
            "subheadings": heads,
        }
        wrong = {key: (value, want[key]) for key, value in got.items() if value != want[key]}
        print(
            f"{path.stem}: missing {len(missing)}/{len(want['story'])}, leaks "
            f"{leaked(want['noise'], article.text)}/{len(want['noise'])}, wrong {wrong or 'none'}"
        )
        for sentence in missing:
            print(f"    - {sentence}")


def main() -> int:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--sources", type=Path, default=Path("sources"))
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    warm_up()
    if options.folder:
        folders = sorted(path.parent for path in options.folder.glob("*/expected.json"))
        report([score(folder) for folder in folders], verbose=options.verbose)
        timing(folders)
    if options.gold:
        gold(options.gold, options.sources)
    return 0


if __name__ == "__main__":
    sys.exit(main())
