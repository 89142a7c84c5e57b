"""Plug-ins: installed packages add readers, drafters and checks by entry points."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.checks import find_checks
from generator.cli.group import chogo
from generator.drafting import find_drafters
from generator.plugins import plugged_in
from generator.readers import load_readers

CODE = '''
"""A drafter and a check from another package."""

from generator.checks.case import Check
from generator.drafting.offline import OfflineDrafter
from generator.models import Finding


class Loud(OfflineDrafter):
    """The offline drafter under another name."""

    name = "loud"


def complain(case):
    """Something to say of every article."""
    yield Finding("complaint", "warning", "not loud enough")


CHECK = Check("complaint", "warning", needs_source=False, run=complain)
'''
ENTRIES = """[chogo.drafters]
loud = loud_desk:Loud

[chogo.checks]
complaint = loud_desk:CHECK
"""


@pytest.fixture
def _installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A package with entry points, as pip would leave it."""
    (tmp_path / "loud_desk.py").write_text(CODE, encoding="utf-8")
    info = tmp_path / "loud_desk-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: loud-desk\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(ENTRIES)
    monkeypatch.syspath_prepend(tmp_path)
    plugged_in.cache_clear()
    yield
    plugged_in.cache_clear()


@pytest.mark.usefixtures("_installed")
def test_plugged_in_things_are_found() -> None:
    """What a plug-in brings stands beside Chogo's own, which it cannot displace."""
    assert {"offline", "loud"} <= set(find_drafters())
    assert [check.name for check in find_checks()][-1] == "complaint"
    assert "html" in load_readers()


@pytest.mark.usefixtures("_installed")
def test_plugged_in_things_work(workspace: Path) -> None:
    """A plug-in's drafter writes and its check speaks, by the ordinary commands."""
    article = Path(__file__).parent / "data" / "cli" / "article.md"
    result = CliRunner().invoke(
        chogo, ["draft", str(article), "-d", "loud"], catch_exceptions=False
    )
    assert result.exit_code == 0, result.output
    assert '"drafter": "loud"' in result.stdout
    assert "warning [complaint] not loud enough" in result.stderr


def test_nothing_is_plugged_in_by_default() -> None:
    """Without plug-ins the registries are Chogo's own."""
    assert dict(plugged_in("chogo.nothing")) == {}
