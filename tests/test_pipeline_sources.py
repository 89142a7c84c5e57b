"""Which files the words on a command line mean, and how a post finds its source again."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from generator.errors import SourceError
from generator.models import DraftSource
from generator.sources import SourceFile, find_sources, locate_source, workspace_name


def put(*paths: Path) -> None:
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {path.name}", encoding="utf-8")


def labels(*words: str | bytes, without: str = "posts") -> list[str]:
    return [source.label for source in find_sources(words, without=Path(without))]


def test_folder_is_searched_through(workspace: Path) -> None:
    """A folder stands for the sources in it and below, in order; other files are none."""
    put(*(workspace / name for name in ("in/b.txt", "in/a/c.HTML", "in/d.md", "in/e.htm")))
    put(*(workspace / name for name in ("in/pic.png", "in/.hidden.txt", "in/.git/x.txt")))
    assert labels("in") == ["in/a/c.HTML", "in/b.txt", "in/d.md", "in/e.htm"]


def test_posts_are_no_sources(workspace: Path) -> None:
    """The folder that posts go to is left out of a search around it, however it is named."""
    put(workspace / "a.txt", workspace / "posts/2026-01-01-a.md")
    assert labels(".") == ["a.txt"]
    assert labels(".", without=str(workspace / "posts")) == ["a.txt"]


def test_patterns(workspace: Path) -> None:
    """A pattern stands for the files that match, folders below included where it says so."""
    put(*(workspace / name for name in ("in/a1.txt", "in/a2.txt", "in/b.txt", "in/deep/a3.txt")))
    assert labels("in/a*.txt") == ["in/a1.txt", "in/a2.txt"]
    assert labels("in/**/a*.txt") == ["in/a1.txt", "in/a2.txt", "in/deep/a3.txt"]


def test_file_name_with_wildcards_is_a_name(workspace: Path) -> None:
    """A file that is there under the very name counts as itself."""
    put(workspace / "[단독] 기사?.txt", workspace / "단.txt")
    assert labels("[단독] 기사?.txt") == ["[단독] 기사?.txt"]


def test_each_file_once(workspace: Path) -> None:
    """Naming a file twice, or also its folder, builds it once."""
    put(workspace / "in/a.txt")
    assert labels("in/a.txt", "in", str(workspace / "in" / "a.txt")) == ["in/a.txt"]
    assert len(find_sources([b"x", b"x", b"y"], without=Path("posts"))) == 2


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("none.txt", "none.txt: no such file or folder"),
        ("none*.txt", "none*.txt: the pattern matches no file"),
        ("empty", "empty: the folder holds no source"),
        ("https://example.com/a", "save the page first"),
    ],
)
def test_what_is_missing_says_so_itself(word: str, message: str, workspace: Path) -> None:
    """What cannot be read stays in the list, so that the rest is built all the same."""
    (workspace / "empty").mkdir()
    put(workspace / "a.txt")
    missing, present = find_sources([word, "a.txt"], without=Path("posts"))
    with pytest.raises(SourceError, match=message.replace("*", r"\*")):
        missing.read()
    assert present.sha256() == hashlib.sha256(b"text of a.txt").hexdigest()


def test_bytes_are_a_source() -> None:
    """Standard input comes as bytes and is hashed like a file."""
    assert SourceFile("-", content=b"abc").sha256() == hashlib.sha256(b"abc").hexdigest()


def test_name_inside_the_workspace(workspace: Path) -> None:
    """A post names its source from the workspace, whatever way the path was written."""
    assert workspace_name(workspace / "in" / ".." / "in" / "a.txt", workspace) == "in/a.txt"
    assert workspace_name(Path("in/a.txt"), workspace) == "in/a.txt"


def test_name_beside_the_workspace(workspace: Path) -> None:
    """A neighbour of the workspace is reached by `..`, so that a clone of both finds it."""
    assert workspace_name(workspace.parent / "shared" / "a.txt", workspace) == "../shared/a.txt"


def test_name_far_from_the_workspace() -> None:
    """A file elsewhere on the machine goes by its bare name: a post tells no one's folders."""
    assert workspace_name(Path("/srv/incoming/a.txt"), Path("/home/desk/site")) == "a.txt"


def test_linked_folder_keeps_its_name(workspace: Path) -> None:
    """A link inside the workspace is a place of the workspace."""
    put(workspace.parent / "elsewhere" / "a.txt")
    (workspace / "in").symlink_to(workspace.parent / "elsewhere")
    assert workspace_name(Path("in/a.txt"), workspace) == "in/a.txt"


def source(file: str | None, text: str) -> DraftSource:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return DraftSource("제목", None, None, None, file, sha256, "unknown")


def test_source_is_found_in_the_workspace(workspace: Path) -> None:
    """The name in the front matter leads from the workspace to the file."""
    put(workspace / "in/a.txt")
    assert locate_source(source("in/a.txt", "text of a.txt"), workspace) == workspace / "in/a.txt"


def test_source_is_found_above_the_post(workspace: Path) -> None:
    """A post checked from elsewhere finds its source from its own folder upwards."""
    put(workspace / "site/in/a.txt", workspace / "site/posts/p.md")
    found = locate_source(
        source("in/a.txt", "text of a.txt"), workspace, workspace / "site/posts/p.md"
    )
    assert found == workspace / "site/in/a.txt"


def test_changed_source_is_still_the_source(workspace: Path) -> None:
    """A source that changed after the post was made is what the post is held against."""
    put(workspace / "in/a.txt")
    assert locate_source(source("in/a.txt", "as it was"), workspace) == workspace / "in/a.txt"


def test_the_same_bytes_win(workspace: Path) -> None:
    """Of two files of that name, the one that the post was made from is taken."""
    put(workspace / "site/in/a.txt")
    (workspace / "in").mkdir()
    (workspace / "in/a.txt").write_text("another", encoding="utf-8")
    found = locate_source(source("in/a.txt", "text of a.txt"), workspace, workspace / "site/p.md")
    assert found == workspace / "site/in/a.txt"


def test_bare_name_needs_the_same_bytes(workspace: Path) -> None:
    """A bare name says little: a file of that name above the post must be the very one."""
    put(workspace / "a.txt", workspace / "inner/posts/p.md")
    post = workspace / "inner/posts/p.md"
    inner = workspace / "inner"
    assert locate_source(source("a.txt", "another"), inner, post) is None
    assert locate_source(source("a.txt", "text of a.txt"), inner, post) == workspace / "a.txt"


def test_no_name_no_file(workspace: Path) -> None:
    """What came from standard input cannot be found again."""
    assert locate_source(source(None, "x"), workspace) is None
