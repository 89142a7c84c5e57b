"""The command as a process: what it loads, its streams, its signals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT

from generator.cli.group import COMMANDS

ARTICLE = Path(__file__).parent / "data" / "cli" / "article.md"
CHOGO = [sys.executable, "-m", "generator.cli"]
#: Modules that cost time or memory, and that help has no use for.
HEAVY = ("kiwipiepy", "openai", "trafilatura", "lxml", "jinja2", "msgspec", "markdown", "yaml")


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **changes}


@pytest.mark.parametrize(
    "words",
    [["--help"], ["--version"], ["bild"], ["build", "--frce"], *([n, "--help"] for n in COMMANDS)],
    ids=" ".join,
)
def test_help_loads_nothing_heavy(words: list[str]) -> None:
    """Help, the version and usage errors start no engine: they come at once."""
    program = (
        "import sys\n"
        "from generator.cli import main\n"
        "try:\n"
        f"    main({words!r})\n"
        "except SystemExit:\n"
        f"    print(sorted(set({HEAVY!r}) & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env=environment(),
    )
    assert done.stderr.splitlines()[-1] == "[]"


def test_import_loads_nothing_heavy() -> None:
    """`import generator` gives the library's names without loading what is behind them."""
    program = f"import sys, generator; print(sorted(set({HEAVY!r}) & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env=environment(),
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("locale", ["C", "POSIX", "ko_KR.EUC-KR"])
def test_output_is_utf8_in_any_locale(locale: str) -> None:
    """Korean goes out as UTF-8, whatever the shell believes."""
    done = subprocess.run(
        [*CHOGO, "show", str(ARTICLE)],
        capture_output=True,
        check=True,
        env=environment(LC_ALL=locale, PYTHONCOERCECLOCALE="0", PYTHONUTF8="0"),
    )
    assert done.stdout.decode("utf-8").startswith("물빛모터스, 세종에 3200억원")


def test_reader_that_goes_away() -> None:
    """`chogo … | head -1` ends quietly, as other programs do."""
    command = " ".join([*CHOGO, "facts", f"'{ARTICLE}'", "-f", "json"])
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command} | head -1"],
        capture_output=True,
        text=True,
        check=False,
        env=environment(PYTHONUNBUFFERED="1"),
    )
    assert done.stdout == "{\n"
    assert done.stderr == ""


def test_interrupt_leaves_nothing_half_written(tmp_path: Path) -> None:
    """Ctrl-C ends with 130 and a line, and no half-written post stays behind."""
    sources = tmp_path / "sources"
    sources.mkdir()
    for number in range(200):
        (sources / f"{number:03}.md").write_bytes(ARTICLE.read_bytes())
    process = subprocess.Popen(
        [*CHOGO, "build"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    )
    posts = tmp_path / "posts"
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and not (posts.is_dir() and any(posts.glob("*.md"))):
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.splitlines()[-1] == "chogo: interrupted"
    assert "Traceback" not in errors
    names = [path.name for path in posts.iterdir()]
    assert 0 < len(names) < 200
    assert all(name.endswith(".md") and not name.startswith(".") for name in names)
