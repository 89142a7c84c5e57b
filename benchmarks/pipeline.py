"""How fast Chogo starts and works, beside what it is built on, in one run.

    python benchmarks/pipeline.py [--runs 5] [--pages 24]

Start-up: `chogo --help` against `python -c "import click"`, turn by turn. Throughput: each
stage over the sample pages (and the pages of ../shared/pages, where they are), in one process
after warm-up, without any analysis in the cache; beside them trafilatura alone and one Kiwi
analysis alone of the same pages.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import trafilatura
from measure import Timing, run_program, time_call

from generator.drafting import draft_article
from generator.facts import extract_facts
from generator.models import Article, Draft, FactTable
from generator.pipeline import check_draft, finish, make_draft
from generator.posts import dump_post
from generator.readers import read_article
from generator.render import render_draft
from generator.settings import Settings
from generator.text import morphology
from generator.upkeep import Recipe

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = Settings(root=ROOT)
T = TypeVar("T")
#: Start-up times are short, so they are taken more often.
START_RUNS = 4


def find_pages(limit: int) -> list[Path]:
    """The samples that are HTML, then shared pages, evenly chosen over the publishers."""
    samples = sorted((ROOT / "sources").glob("*.html"))
    shared = sorted((ROOT.parent / "shared" / "pages").glob("*/page.html"))
    wanted = max(limit - len(samples), 0)
    step = max(len(shared) / wanted, 1) if wanted else 1
    return [*samples, *(shared[int(i * step)] for i in range(min(wanted, len(shared))))]


def start_up(runs: int) -> None:
    """Compare the start of the command with the least that any click program needs."""
    commands = {
        'python -c "import click"': ["-c", "import click"],
        "chogo --help": ["-c", "from generator.cli import main; main(['--help'])"],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for turn in range(runs * START_RUNS + 1):
        for name, arguments in commands.items():
            timing = time_call(name, lambda arguments=arguments: run_program(arguments), 1)
            if turn:  # the first turn fills the disk cache
                taken[name] += timing.seconds
    bare, full = (Timing(name, tuple(seconds)) for name, seconds in taken.items())
    print("Start-up")
    print(f"  {bare.in_milliseconds()}")
    print(f"  {full.in_milliseconds()}")
    print(f"  ratio {full.median / bare.median:.2f} (aim: under 2)\n")


class Stages:
    """The stages over all pages, each fed with what the one before gave."""

    def __init__(self, pages: list[Path]) -> None:
        """Read everything once, which also warms up."""
        self.data = [page.read_bytes() for page in pages]
        self.html = [data.decode("utf-8", "replace") for data in self.data]
        self.articles = [read_article(data, settings=SETTINGS) for data in self.data]
        self.tables = [extract_facts(article, SETTINGS) for article in self.articles]
        self.drafts = [draft_article(table, settings=SETTINGS) for table in self.tables]
        self.recipe = Recipe.of(SETTINGS)

    def all(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Each stage by its name."""
        pairs = list(zip(self.drafts, self.tables, strict=True))
        yield "read", lambda: [self._fresh(self._read, data) for data in self.data]
        yield "facts", lambda: [self._fresh(self._facts, article) for article in self.articles]
        yield "draft", lambda: [self._fresh(self._draft, table) for table in self.tables]
        yield "check", lambda: [self._fresh(self._check, pair) for pair in pairs]
        yield "render", lambda: [self._fresh(self._render, draft) for draft in self.drafts]
        yield "whole pipeline", lambda: [self._fresh(self._whole, data) for data in self.data]
        yield "trafilatura alone", lambda: [trafilatura.extract(html) for html in self.html]
        yield "one Kiwi analysis alone", lambda: [self._fresh(self._kiwi, a) for a in self.articles]

    @staticmethod
    def _fresh(call: Callable[[T], object], given: T) -> object:
        morphology.clear_cache()
        return call(given)

    @staticmethod
    def _read(data: bytes) -> Article:
        return read_article(data, settings=SETTINGS)

    @staticmethod
    def _facts(article: Article) -> FactTable:
        return extract_facts(article, SETTINGS)

    @staticmethod
    def _draft(table: FactTable) -> Draft:
        return draft_article(table, settings=SETTINGS)

    @staticmethod
    def _check(pair: tuple[Draft, FactTable]) -> object:
        return check_draft(*pair, settings=SETTINGS)

    @staticmethod
    def _render(draft: Draft) -> object:
        return dump_post(render_draft(draft, settings=SETTINGS), ".md")

    def _whole(self, data: bytes) -> object:
        table = self._facts(self._read(data))
        return finish(make_draft(table, SETTINGS), table, SETTINGS, self.recipe)

    @staticmethod
    def _kiwi(article: Article) -> object:
        return [morphology.split(paragraph) for paragraph in article.text.split("\n\n")]


def throughput(runs: int, limit: int) -> None:
    """Time the stages turn by turn, so that a busy minute strikes them all."""
    pages = find_pages(limit)
    stages = Stages(pages)
    taken: dict[str, list[float]] = {}
    for _ in range(runs):
        for name, call in stages.all():
            taken.setdefault(name, []).extend(time_call(name, call, 1).seconds)
    timings = {name: Timing(name, tuple(seconds)) for name, seconds in taken.items()}
    sentences = sum(len(article.sentences) for article in stages.articles)
    print(f"Throughput: {len(pages)} pages, {sentences} sentences, {runs} runs, one process")
    for timing in timings.values():
        print(f"  {timing.a_second(len(pages))}")
    base = timings["trafilatura alone"].median + timings["one Kiwi analysis alone"].median
    ratio = timings["whole pipeline"].median / base
    print(f"  whole pipeline / (trafilatura + one Kiwi analysis): {ratio:.2f} (aim: at most 4)")


def main() -> None:
    """Measure both and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--runs", type=int, default=5, help="how often each thing is timed")
    parser.add_argument("--pages", type=int, default=24, help="pages to work on, at most")
    options = parser.parse_args()
    start_up(options.runs)
    throughput(options.runs, options.pages)


if __name__ == "__main__":
    main()
