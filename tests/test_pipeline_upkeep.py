"""Which posts are up to date, and where a post goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.settings import PostSettings, Settings, StyleSettings
from generator.templating import builtin_templates
from generator.upkeep import Recipe, Shelf, Standing, owner_of

SHA = "a" * 64


def post(folder: Path, name: str, inputs: str, file: str | None = "in/a.txt") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    named = f"  file: {file}\n" if file else "  file: null\n"
    front = f"title: 제목\nsource:\n  sha256: {SHA}\n{named}chogo:\n  inputs: {inputs}\n"
    path.write_text(f"---\n{front}---\n\n본문.\n", encoding="utf-8")
    return path


def test_recipe_is_stable(tmp_path: Path) -> None:
    """Equal settings give equal inputs, wherever the workspace lies."""
    here = Recipe.of(Settings(root=tmp_path / "a"))
    there = Recipe.of(Settings(root=tmp_path / "b"))
    assert here == there
    assert here.inputs(SHA, "in/a.txt") == there.inputs(SHA, "in/a.txt")


@pytest.mark.parametrize(
    ("settings", "changes"),
    [
        (Settings(style=StyleSettings(name="classic")), True),
        (Settings(post=PostSettings(method_line=False)), True),
        (Settings(post=PostSettings(template="plain")), True),
        (Settings(categories={"경제": ("금리",)}), True),
        (Settings(post=PostSettings(folder="_posts")), False),
    ],
)
def test_what_decides_about_a_post(settings: Settings, changes: bool) -> None:
    """Whatever shows in a post changes its inputs; where it is kept does not."""
    same = Recipe.of(settings).digest == Recipe.of(Settings()).digest
    assert same is not changes


def test_source_and_its_name_count() -> None:
    """Other bytes, or the same bytes under another name, are other inputs."""
    recipe = Recipe.of(Settings())
    all_inputs = {
        recipe.inputs(SHA, "in/a.txt"),
        recipe.inputs("b" * 64, "in/a.txt"),
        recipe.inputs(SHA, "in/b.txt"),
        recipe.inputs(SHA, None),
    }
    assert len(all_inputs) == 4


def test_template_of_the_workspace_counts(tmp_path: Path) -> None:
    """Changing one's own template, or a part that it may include, rebuilds posts."""
    settings = Settings(root=tmp_path)
    before = Recipe.of(settings).digest
    folder = tmp_path / "templates" / "post"
    (folder / "parts").mkdir(parents=True)
    (folder / "alembic.md.j2").write_text("own", encoding="utf-8")
    own = Recipe.of(settings).digest
    (folder / "parts" / "own.html.j2").write_text("part", encoding="utf-8")
    assert len({before, own, Recipe.of(settings).digest}) == 3


def test_unknown_template_is_refused() -> None:
    """A template that is not there is named, with those that are."""
    settings = replace(Settings(), post=PostSettings(template="alembik"))
    with pytest.raises(UsageError, match=r"alembik.*alembic"):
        Recipe.of(settings)


def test_endings_of_the_templates() -> None:
    """Posts for Jekyll end in .md, those for pasting into an editor in .html."""
    assert Recipe.of(Settings()).ending == ".md"
    assert Recipe.of(Settings(post=PostSettings(template="tistory"))).ending == ".html"
    assert (builtin_templates() / "post" / "tistory.html.j2").is_file()


def test_post_is_found_by_its_inputs(tmp_path: Path) -> None:
    """An up-to-date post is known by one line of its front matter, quoted or not."""
    one = post(tmp_path, "a.md", "1" * 64)
    two = post(tmp_path, "b.md", f"'{'2' * 64}'")
    shelf = Shelf(tmp_path, ".md")
    assert shelf.with_inputs("1" * 64) == Standing(one, published=True)
    assert shelf.with_inputs("2" * 64) == Standing(two, published=True)
    assert shelf.with_inputs("3" * 64) is None


def test_hidden_post_is_known_as_such(tmp_path: Path) -> None:
    """A post that is up to date but not public is told as that."""
    path = post(tmp_path, "a.md", "1" * 64)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("source:", "published: false\nsource:"), encoding="utf-8")
    standing = Shelf(tmp_path, ".md").with_inputs("1" * 64)
    assert standing == Standing(path, published=False)


def test_only_posts_of_the_ending_count(tmp_path: Path) -> None:
    """The same article may stand beside itself for another editor."""
    post(tmp_path, "a.md", "1" * 64)
    assert Shelf(tmp_path, ".html").made_from("in/a.txt") is None


def test_missing_folder_is_an_empty_shelf(tmp_path: Path) -> None:
    """The first build finds no folder yet."""
    shelf = Shelf(tmp_path / "none", ".md")
    assert shelf.with_inputs("1" * 64) is None
    assert shelf.place_for("a.md", "in/a.txt") == tmp_path / "none" / "a.md"


def test_broken_neighbours_do_no_harm(tmp_path: Path) -> None:
    """Files that are no posts of Chogo's are passed over, and never taken for one."""
    tmp_path.joinpath("broken.md").write_text("---\ntitle: 'a' b\n---\n", encoding="utf-8")
    tmp_path.joinpath("binary.md").write_bytes(b"\xff\xfe\x00\x80")
    tmp_path.joinpath("list.md").write_text("---\n- a\n---\n", encoding="utf-8")
    shelf = Shelf(tmp_path, ".md")
    assert shelf.made_from("in/a.txt") is None
    assert shelf.place_for("broken.md", "in/a.txt") == tmp_path / "broken-2.md"


def test_post_keeps_its_place(tmp_path: Path) -> None:
    """A source whose title or date changed keeps its file: its address is known."""
    old = post(tmp_path, "2026-01-01-old.md", "1" * 64)
    assert Shelf(tmp_path, ".md").place_for("2026-01-02-new.md", "in/a.txt") == old


def test_two_sources_of_one_name(tmp_path: Path) -> None:
    """Posts of different sources never overwrite each other."""
    post(tmp_path, "2026-01-01-report.md", "1" * 64, file="in/a/report.txt")
    shelf = Shelf(tmp_path, ".md")
    second = shelf.place_for("2026-01-01-report.md", "in/b/report.txt")
    assert second.name == "2026-01-01-report-2.md"
    post(tmp_path, second.name, "2" * 64, file="in/b/report.txt")
    shelf.add(second, "in/b/report.txt")
    assert shelf.place_for("2026-01-01-report.md", "in/c/report.txt").name.endswith("-3.md")
    assert shelf.place_for("2026-01-01-report.md", "in/b/report.txt") == second


@pytest.mark.parametrize(
    ("metadata", "owner"),
    [
        ({"source": {"file": "in/a.txt", "sha256": SHA}}, "in/a.txt"),
        ({"source": {"file": None, "sha256": SHA}}, SHA),
        ({"source": "somewhere"}, None),
        ({}, None),
    ],
)
def test_owner(metadata: dict[str, object], owner: str | None) -> None:
    """A post belongs to the source that its front matter names."""
    assert owner_of(metadata) == owner
