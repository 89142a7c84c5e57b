"""Many posts held against their sources, in this process or in several; results in order."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections import OrderedDict, deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice

from generator.errors import ChogoError, SourceError, UsageError
from generator.models import FactTable
from generator.pipeline import examine, or_default, read_manuscript, read_table
from generator.results import Checked
from generator.settings import Settings
from generator.sources import SourceFile, find_sources

__all__ = ["check_all", "find_posts"]

log = logging.getLogger(__name__)

#: What a folder is searched for; a file that is named outright may end in anything.
ENDINGS = (".md", ".markdown", ".html", ".htm")
#: Sources that a process keeps in mind: the posts of one source often stand together.
KEPT = 8
#: Posts handed out ahead for every worker: enough to keep it busy, few enough to keep in memory.
AHEAD = 8


def find_posts(words: Iterable[str | os.PathLike[str]]) -> list[SourceFile]:
    """The posts and drafts that files, folders (searched through) and patterns stand for.

    Each file counts once. Raises SourceError for a folder without any.
    """
    found = find_sources(words, endings=ENDINGS)
    for file in found:
        if file.path is not None and file.path.is_dir():
            raise SourceError(f"{file.path}: the folder holds no post ({' '.join(ENDINGS)})")
    return found


def check_all(
    files: Sequence[SourceFile],
    source: SourceFile | None = None,
    *,
    settings: Settings | None = None,
    workers: int = 1,
) -> Iterator[Checked]:
    """What the checks say of each file, in order, as soon as it is known.

    One that cannot be read does not stop the others: its `error` says why. Where it is the only
    one, SourceError is raised. Workers are processes of their own, started afresh.
    """
    settings = or_default(settings)
    bench = _Bench(source, settings)
    workers = min(workers, len(files))
    if len(files) == 1:
        yield bench.check(files[0])
    elif workers <= 1:
        yield from map(bench.try_to_check, files)
    else:
        yield from _in_workers(files, bench, workers)


class _Bench:
    """What one process needs for all of its posts; the tables of the last sources are kept."""

    def __init__(self, source: SourceFile | None, settings: Settings) -> None:
        self._source, self._settings = source, settings
        self._tables: OrderedDict[tuple[str, str], FactTable] = OrderedDict()

    def check(self, file: SourceFile) -> Checked:
        """Raises SourceError for what cannot be read."""
        examined = examine(read_manuscript(file), self._source, self._settings, self._read)
        cited = {i for finding in examined.report.findings for i in finding.sources}
        sentences = examined.table.article.sentences if examined.table else ()
        return Checked(
            file.label,
            examined.report,
            examined.table is not None,
            examined.headings,
            {s.id: s.text for s in sentences if s.id in cited},
            examined.matched,
        )

    def try_to_check(self, file: SourceFile) -> Checked:
        """As `check`, with the reason in the result where it cannot be read."""
        try:
            return self.check(file)
        except UsageError:  # concerns every post
            raise
        except ChogoError as error:
            return Checked(file.label, None, error=str(error))

    def _read(self, source: SourceFile, settings: Settings) -> FactTable:
        key = source.label, source.sha256()
        table = self._tables.get(key)
        if table is None:
            table = self._tables[key] = read_table(source, settings)
        self._tables.move_to_end(key)
        while len(self._tables) > KEPT:
            self._tables.popitem(last=False)
        return table


#: The bench of a worker process.
_bench: list[_Bench] = []


def _start(bench: _Bench) -> None:
    """In a worker, before its first post. Ctrl-C is the business of the process that started it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bench[:] = [bench]


def _work(file: SourceFile) -> Checked:
    return _bench[0].try_to_check(file)


def _in_workers(files: Sequence[SourceFile], bench: _Bench, workers: int) -> Iterator[Checked]:
    """Fresh processes, so that nothing of this one (threads, a loaded model) is shared."""
    fresh = multiprocessing.get_context("spawn")
    rest = iter(files)
    waiting: deque[Future[Checked]] = deque()
    with ProcessPoolExecutor(workers, fresh, initializer=_start, initargs=(bench,)) as pool:
        try:
            with _no_interrupt():
                waiting.extend(pool.submit(_work, file) for file in islice(rest, workers * AHEAD))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(_work, file) for file in islice(rest, 1))
        except BrokenProcessPool as error:
            raise ChogoError("a worker process ended at once: try fewer with -j") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Processes started inside ignore Ctrl-C from their first moment on."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
