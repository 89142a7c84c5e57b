"""Many posts at once: how much two worker processes help, and whether memory stays flat.

`benchmarks/checks.py --posts N` calls this. The posts are made from the samples' drafts with
their sentences in another order and other figures, so that no two are alike, in a temporary
folder; `chogo check` runs on them as a process of its own.
"""

from __future__ import annotations

import random
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from generator.models import Draft, Section
from generator.pipeline import make_draft, read_table
from generator.posts import dump_post
from generator.render import render_draft
from generator.settings import Settings
from generator.sources import SourceFile

__all__ = ["measure_crowd"]

ROOT = Path(__file__).resolve().parent.parent
COMMAND = [sys.executable, "-m", "generator.cli", "check"]
#: Seconds between two looks at the memory.
PAUSE = 0.2
#: What a figure is changed by, in some of the posts.
DIGIT = re.compile(r"\d(?=[\d,.]*\s?(?:억|만|%|명|곳|개|원))")


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds from start to end, those of the processors, and the most memory that the process
    and its workers held.
    """

    seconds: float
    processor: float
    megabytes: float


def measure_crowd(number: int, workers: tuple[int, ...] = (1, 2)) -> None:
    """Print time and memory for so many posts, and memory for a quarter of them."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_posts(folder, number)
        print(f"{number} posts of {len(list(folder.glob('*.md')))} files, `chogo check`:")
        whole: dict[int, Cost] = {}
        for jobs in workers:
            part = run(folder, jobs, max(number // 4, 1))
            whole[jobs] = cost = run(folder, jobs, number)
            print(
                f"  -j {jobs}: {cost.seconds:7.1f} s, {number / cost.seconds:5.1f} posts/s, "
                f"{cost.processor:.1f} s of processor; "
                f"peak {cost.megabytes:.0f} MB, for a quarter of them {part.megabytes:.0f} MB "
                f"({cost.megabytes / part.megabytes:.2f} times)"
            )
        first, *others = workers
        for jobs in others:
            ratio = whole[first].seconds / whole[jobs].seconds
            print(f"  -j {jobs} is {ratio:.2f} times as fast as -j {first}")


def write_posts(folder: Path, number: int) -> None:
    """So many posts, numbered, each with text of its own."""
    settings = Settings(root=ROOT)
    sources = sorted(path for path in (ROOT / "sources").iterdir() if path.is_file())
    drafts = []
    for source in sources:
        table = read_table(SourceFile(str(source), path=source), settings)
        drafts.append(make_draft(table, settings).draft)
    chance = random.Random(1)  # noqa: S311 - nothing secret
    for index in range(number):
        draft = varied(drafts[index % len(drafts)], chance)
        post = render_draft(draft, settings=settings, published=True)
        (folder / f"{index:05}.md").write_text(dump_post(post), encoding="utf-8")


def varied(draft: Draft, chance: random.Random) -> Draft:
    """The draft with its sentences shuffled, and a digit changed in about one of ten."""
    sections = []
    for section in draft.sections:
        sentences = [replace(s, text=mistyped(s.text, chance)) for s in section.sentences]
        chance.shuffle(sentences)
        sections.append(Section(section.heading, tuple(sentences)))
    return replace(draft, sections=tuple(sections))


def mistyped(text: str, chance: random.Random) -> str:
    places = list(DIGIT.finditer(text))
    if not places or chance.random() > 0.1:
        return text
    place = chance.choice(places)
    return f"{text[: place.start()]}{chance.randint(1, 9)}{text[place.end() :]}"


def run(folder: Path, jobs: int, number: int) -> Cost:
    """Check the first posts of the folder in a process of its own, watching its memory."""
    files = sorted(map(str, folder.glob("*.md")))[:number]
    start, before = time.perf_counter(), processor_time()
    with subprocess.Popen(
        [*COMMAND, *files, "-j", str(jobs), "-q"],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        peak = Peak(process.pid)
        peak.start()
        code = process.wait()
        seconds = time.perf_counter() - start
        peak.join()
    if code not in (0, 1):
        raise RuntimeError(f"chogo check ended with {code}")
    return Cost(seconds, processor_time() - before, peak.megabytes)


def processor_time() -> float:
    """Seconds of all processes that this one has started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


class Peak(threading.Thread):
    """Looks at the memory of a process and its children until it ends (Linux: /proc)."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self._process = process
        self.megabytes = 0.0

    def run(self) -> None:
        """Look again and again; shared pages count once in each (PSS)."""
        while (now := sum(map(held, family(self._process)))) > 0:
            self.megabytes = max(self.megabytes, now / 1024)
            time.sleep(PAUSE)


def family(process: int) -> list[int]:
    """The process, its children and theirs."""
    found = [process]
    for parent in found:
        try:
            tasks = list(Path(f"/proc/{parent}/task").iterdir())
            found += [int(p) for t in tasks for p in (t / "children").read_text().split()]
        except OSError:  # it has just ended
            continue
    return found


def held(process: int) -> int:
    """Kilobytes in memory, what it shares with others in part."""
    try:
        text = Path(f"/proc/{process}/smaps_rollup").read_text()
    except OSError:
        return 0
    found = re.search(r"^Pss:\s+(\d+)", text, re.MULTILINE)
    return int(found[1]) if found else 0
