"""Wrong input: one clear line, the right exit code, nothing half-written."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli.group import chogo

ARTICLE = Path(__file__).parent / "data" / "cli" / "article.md"


def run(*words: object, stdin: bytes | None = None) -> Result:
    """Run a command in this process; a bug shows its traceback."""
    arguments = [str(word) for word in words]
    return CliRunner().invoke(chogo, arguments, input=stdin, catch_exceptions=False)


@pytest.fixture(autouse=True)
def _sources(workspace: Path) -> None:
    """A workspace with one good source and one of each kind of bad one."""
    (workspace / "good.md").write_bytes(ARTICLE.read_bytes())
    (workspace / "empty.txt").write_bytes(b"")
    (workspace / "blank.txt").write_bytes(b" \n\t\n")
    (workspace / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (workspace / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
    (workspace / "english.txt").write_text(
        "The Mulbit company opens a bus plant.\n\n"
        "It will cost 320 billion won and start next October, the company said.\n",
        encoding="utf-8",
    )
    (workspace / "folder").mkdir()


#: What is read, and what the one line says.
UNREADABLE = [
    ("none.txt", "no such file"),
    ("folder", "folder"),
    ("empty.txt", "empty"),
    ("blank.txt", "empty"),
    ("binary.txt", "binary"),
    ("picture.html", "PNG"),
    ("english.txt", "Korean"),
]


@pytest.mark.parametrize("command", ["show", "facts", "draft", "build"])
@pytest.mark.parametrize(("source", "says"), UNREADABLE)
def test_unreadable_source(command: str, source: str, says: str, workspace: Path) -> None:
    """Every command explains an unreadable source in one line and ends with 3."""
    result = run(command, source, "-q")
    assert result.exit_code == 3
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"chogo: {source}: ")
    assert says in line
    assert not (workspace / "posts").exists()


def test_empty_standard_input() -> None:
    """Nothing on standard input is an empty article."""
    result = run("show", "-", stdin=b"")
    assert result.exit_code == 3
    assert "empty" in result.stderr


def test_no_sources_folder() -> None:
    """`build` alone wants the workspace's own folder, and says so."""
    result = run("build")
    assert result.exit_code == 3
    assert "sources: no such file or folder" in result.stderr


def test_bad_source_among_good_ones(workspace: Path) -> None:
    """What fails is told; the rest is built; the exit code is 1."""
    result = run("build", "good.md", "empty.txt", "none.txt", "-q")
    assert result.exit_code == 1
    assert len(list((workspace / "posts").iterdir())) == 1
    assert len(result.stderr.splitlines()) == 2
    assert "1 written, 2 failed." in result.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("draft", "good.md", "-d", "ofline"), "unknown drafter 'ofline': known are offline"),
        (("build", "good.md", "-d", "ofline"), "unknown drafter 'ofline'"),
        (("build", "good.md", "-t", "alembik"), "unknown template 'alembik'"),
        (("list", "things"), "'things' is not one of"),
        (("show", "good.md", "-f", "yaml"), "'yaml' is not one of"),
        (("show",), "Missing argument 'SOURCE'"),
        (("shwo", "good.md"), "did you mean 'show'?"),
        (("build", "--frce"), "--frce"),
        (("show", "good.md", "--config", "none.toml"), "none.toml: cannot be read"),
    ],
)
def test_usage_errors(words: tuple[str, ...], says: str, workspace: Path) -> None:
    """A wrong name or option ends with 2, before anything is written."""
    result = run(*words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stdout == ""
    assert not (workspace / "posts").exists()


@pytest.mark.parametrize("command", ["show", "facts", "draft", "build", "check", "render"])
def test_bad_settings(command: str, workspace: Path) -> None:
    """A wrong key in chogo.toml stops every command with the file, the line and the mend."""
    (workspace / "chogo.toml").write_text('[post]\nfoldr = "x"\n', encoding="utf-8")
    result = run(command, "good.md")
    assert result.exit_code == 2
    assert "chogo.toml:2: unknown key 'foldr' in [post]: did you mean 'folder'?" in result.stderr


def test_unknown_check_in_settings(workspace: Path) -> None:
    """A check that is switched off by a wrong name would silently go on: it is refused."""
    (workspace / "chogo.toml").write_text('[checks]\ndisabled = ["valu"]\n', encoding="utf-8")
    for command in ("draft", "build"):
        result = run(command, "good.md")
        assert result.exit_code == 2
        assert "'valu'" in result.stderr
        assert "'value'" in result.stderr


@pytest.mark.parametrize("content", [b"{", b"{}", b'{"slug": 3}', b"[]", b"\xff\xfe"])
def test_no_draft(content: bytes, workspace: Path) -> None:
    """What is no draft is refused before anything is rendered."""
    (workspace / "draft.json").write_bytes(content)
    result = run("render", "draft.json")
    assert result.exit_code in (2, 3)
    assert result.stderr.count("\n") <= 4
    assert not (workspace / "posts").exists()


def test_missing_post() -> None:
    """A post that is not there cannot be read."""
    result = run("check", "none.md")
    assert result.exit_code == 3
    assert "none.md: no such file" in result.stderr


def test_missing_source_of_a_check(workspace: Path) -> None:
    """A source that is named has to be there."""
    run("build", "good.md")
    (post,) = (workspace / "posts").iterdir()
    result = run("check", post, "--source", "none.txt")
    assert result.exit_code == 3
    assert "none.txt: no such file" in result.stderr


def test_output_folder_is_a_file(workspace: Path) -> None:
    """Where no post can be written, the exit code is 5 and no trace is left."""
    before = sorted(path.name for path in workspace.iterdir())
    result = run("build", "good.md", "-o", "empty.txt")
    assert result.exit_code == 5
    assert "cannot be written" in result.stderr
    assert sorted(path.name for path in workspace.iterdir()) == before


def test_draft_cannot_be_written() -> None:
    """The same holds for a draft."""
    result = run("draft", "good.md", "-o", "empty.txt/draft.json")
    assert result.exit_code == 5


def test_broken_template_of_the_workspace(workspace: Path) -> None:
    """A template with a mistake is named with its line; nothing is written."""
    folder = workspace / "templates" / "post"
    folder.mkdir(parents=True)
    (folder / "own.md.j2").write_text("{{ draft.title }}\n{% if %}\n", encoding="utf-8")
    result = run("build", "good.md", "-t", "own")
    assert result.exit_code == 5
    assert "own.md.j2:2" in result.stderr
    assert not (workspace / "posts").exists()
