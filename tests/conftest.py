"""What all tests share: groups for the workers, a clean environment, small workspaces."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT.parent / "shared" / "seeds"
SAMPLES = ROOT / "sources"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep a file's tests on one worker, so that its fixtures are made once.

    All `real` tests share a worker: two sites built or browsers opened at once disturb each
    other on a small machine.
    """
    for item in items:
        group = "real" if item.get_closest_marker("real") else item.nodeid.partition("::")[0]
        if not item.get_closest_marker("xdist_group"):
            item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test depends on the clock or the settings of the shell it was started from."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    for name in ("LC_ALL", "LC_MESSAGES", "NO_COLOR", "GITHUB_WORKSPACE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder as the working folder; no settings file lies above it."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def runner() -> CliRunner:
    """Runs commands in this process; stdout and stderr apart."""
    return CliRunner()


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The example pair, where it is there; the project itself carries no text of others."""
    if not (SEEDS / "source-article.txt").is_file():
        pytest.skip("the example pair is not here")
    return SEEDS
