"""The documentation says what the code does: generated pages, links, examples."""

from __future__ import annotations

import re
import runpy
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from conftest import ROOT

from generator.checks import CHECKS, Check
from generator.cli.group import COMMANDS, chogo

READMES = ["README.md", "README.ko.md"]
PAGES = [*READMES, "CHANGELOG.md", "docs/design.md", "docs/facts.md"]
PAGES += ["docs/checks.md", "docs/commands.md", "docs/settings.md"]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def text(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    """The fenced blocks of a page in this language."""
    return [body for name, body in FENCE.findall(text(page)) if name == language]


GENERATE = runpy.run_path(str(ROOT / "docs" / "generate.py"))


def generated() -> dict[str, str]:
    pages: dict[str, str] = GENERATE["pages"]()
    return pages


@pytest.mark.parametrize("page", sorted(generated()))
def test_generated_pages_are_current(page: str) -> None:
    """What follows from the code is what the code gives: else `make docs`."""
    assert text(f"docs/{page}") == generated()[page]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_every_check_is_documented(check: Check) -> None:
    """A check says what it catches and lets pass, shows it, and how a finding is waived."""
    summary, parts = GENERATE["check_page"](check)
    assert summary
    assert [name for name in GENERATE["PARTS"] if not parts.get(name)] == []
    assert f"\n## `{check.name}`\n" in text("docs/checks.md")


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    """A link to a file of the project finds it."""
    for target in LINK.findall(text(page)):
        assert (ROOT / page).parent.joinpath(target).exists(), target


@pytest.fixture
def copy(workspace: Path) -> Path:
    """The samples and their posts, to try the examples on."""
    shutil.copytree(ROOT / "sources", workspace / "sources")
    return workspace


def commands(page: str) -> list[list[str]]:
    """The `$ chogo …` lines of a page, as words."""
    lines = [line for block in blocks(page, "console") for line in block.splitlines()]
    assert all(line.startswith("$ chogo ") for line in lines)
    return [shlex.split(line)[2:] for line in lines]


@pytest.mark.parametrize("page", READMES)
def test_examples_on_the_command_line(page: str, copy: Path) -> None:
    """Every command of the README runs as it stands there, in its order."""
    lines = commands(page)
    assert {words[0] for words in lines} <= set(COMMANDS)
    assert len(lines) >= 7
    for words in lines:
        expanded = [
            path for word in words for path in (sorted(map(str, Path().glob(word))) or [word])
        ]
        result = CliRunner().invoke(chogo, expanded, catch_exceptions=False)
        assert result.exit_code == 0, (words, result.output)
    assert len(list((copy / "posts").iterdir())) == 6
    assert len(list((copy / "tistory").glob("*.html"))) == 3


@pytest.mark.parametrize("page", READMES)
def test_examples_in_python(page: str, copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every Python example runs as it stands there."""
    code = blocks(page, "python")
    assert len(code) == 2
    for number, block in enumerate(code):
        path = copy / f"example{number}.py"
        path.write_text(block, encoding="utf-8")
        runpy.run_path(str(path))
    printed = capsys.readouterr().out
    assert "True" in printed
    assert "money 3200000000000 KRW ['max']" in printed


def test_both_languages_show_the_same() -> None:
    """The Korean page has the examples of the English one."""
    for language in ("sh", "console", "python"):
        assert blocks("README.md", language) == blocks("README.ko.md", language)


def test_targets_of_the_makefile_exist() -> None:
    """`make` has every target that the pages name."""
    makefile = text("Makefile")
    for page in PAGES:
        for target in re.findall(r"`make (\w+)`|^make (\w+)$", text(page), re.MULTILINE):
            assert re.search(rf"^{''.join(target)}:", makefile, re.MULTILINE), target
