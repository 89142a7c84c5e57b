"""The wheel: what a person gets who installs Chogo without a checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT

import generator


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built from this tree without a network."""
    pytest.importorskip("hatchling", reason="the builder is not installed")
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (path,) = folder.glob("chogo-*.whl")
    return zipfile.ZipFile(path)


@pytest.mark.real
def test_wheel_holds_all_modules_and_templates(wheel: zipfile.ZipFile) -> None:
    """Every module, every template and the typing marker are in it, and nothing of the tests."""
    names = set(wheel.namelist())
    modules = {str(path.relative_to(ROOT)) for path in (ROOT / "generator").rglob("*.py")}
    templates = {
        str(Path("generator") / path.relative_to(ROOT))
        for path in (ROOT / "templates").rglob("*.j2")
    }
    assert modules <= names
    assert len(templates) >= 3
    assert templates <= names
    assert "generator/py.typed" in names
    tops = {name.split("/")[0] for name in names}
    assert tops == {"generator", f"chogo-{generator.__version__}.dist-info"}


@pytest.mark.real
def test_wheel_brings_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    """The command `chogo`, the licence and the version are declared."""
    info = f"chogo-{generator.__version__}.dist-info"
    entries = wheel.read(f"{info}/entry_points.txt").decode()
    assert "chogo = generator.cli:main" in entries
    assert wheel.read(f"{info}/licenses/LICENSE").startswith(b"MIT License")
