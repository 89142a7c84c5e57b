"""Repeating, timing, and telling the result: what the benchmarks share."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["Timing", "run_program", "time_call"]


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of several runs of the same thing."""

    name: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle run."""
        return statistics.median(self.seconds)

    @property
    def spread(self) -> float:
        """Half the distance of the quartiles, as a share of the median."""
        if len(self.seconds) < 2:
            return 0.0
        low, _, high = statistics.quantiles(self.seconds, n=4, method="inclusive")
        return (high - low) / 2 / self.median

    def in_milliseconds(self) -> str:
        """For what is done once."""
        return f"{self.name:<34} {self.median * 1000:9.1f} ms  ± {self.spread:.0%}"

    def a_second(self, pieces: int) -> str:
        """For what is done to so many articles in one run."""
        rate, each = pieces / self.median, self.median / pieces * 1000
        return f"{self.name:<34} {rate:9.1f} articles/s  {each:8.2f} ms each  ± {self.spread:.0%}"


def time_call(name: str, call: Callable[[], object], runs: int) -> Timing:
    """Call so many times and keep the time of each."""
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        call()
        seconds.append(time.perf_counter() - start)
    return Timing(name, tuple(seconds))


def run_program(arguments: Sequence[str]) -> None:
    """Run this Python with these arguments, its output thrown away. Raises where it fails."""
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
