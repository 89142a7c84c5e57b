"""From sources to posts: what is written, what is left alone, what is told."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import SAMPLES

import generator
from generator import pipeline
from generator.cli.group import chogo
from generator.errors import DraftingError
from generator.models import Draft, FactTable, Post, Report
from generator.posts import is_edited, read_post
from generator.results import Built
from generator.settings import ReuseSettings, Settings

ARTICLE = Path(__file__).parent / "data" / "cli" / "article.md"


@pytest.fixture
def sources(workspace: Path) -> Path:
    """Two articles in the workspace."""
    folder = workspace / "sources"
    folder.mkdir()
    text = ARTICLE.read_text(encoding="utf-8")
    (folder / "bus-plant.md").write_text(text, encoding="utf-8")
    (folder / "moon-plant.md").write_text(
        text.replace("물빛모터스", "달빛모터스"), encoding="utf-8"
    )
    return folder


def posts(workspace: Path, folder: str = "posts") -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((workspace / folder).iterdir())}


def statuses(results: tuple[Built, ...]) -> list[str]:
    return [built.status for built in results]


def run(*words: object) -> Result:
    return CliRunner().invoke(chogo, [str(word) for word in words], catch_exceptions=False)


def test_posts_are_written(sources: Path, workspace: Path) -> None:
    """Each source gives a post that says where it comes from and is fit to publish."""
    results = generator.build(["sources"])
    assert statuses(results) == ["written", "written"]
    for built in results:
        assert built.report is not None
        assert built.report.publishable, built.report.findings
        assert built.post is not None
        metadata = read_post(built.post).metadata
        assert metadata["published"] is built.published is True
        assert metadata["source"]["file"] == built.source
        assert len(metadata["chogo"]["inputs"]) == 64
        assert not is_edited(read_post(built.post))


def test_counts(sources: Path) -> None:
    """A build tells how much of the article the post holds."""
    (built, *_) = generator.build(["sources/bus-plant.md"])
    assert built.facts > 15
    assert built.sentences >= 6
    assert 0 < built.kept <= built.main_figures


def test_second_build_changes_nothing(sources: Path, workspace: Path) -> None:
    """An up-to-date post is known without reading the article, and not touched."""
    generator.build(["sources"])
    before = posts(workspace)
    times = [path.stat().st_mtime_ns for path in sorted((workspace / "posts").iterdir())]
    assert statuses(generator.build(["sources"])) == ["unchanged", "unchanged"]
    assert posts(workspace) == before
    after = [path.stat().st_mtime_ns for path in sorted((workspace / "posts").iterdir())]
    assert after == times


def test_second_build_starts_no_engine(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is up to date costs no reading: a fresh clone with its posts knows that too."""
    generator.build(["sources"])

    def refuse(*_: object) -> None:
        pytest.fail("an article was read")

    monkeypatch.setattr(pipeline, "read_article", refuse)
    result = run("build")
    assert result.exit_code == 0
    assert "Nothing changed: 2 up to date." in result.stdout


def test_forced_build_gives_the_same_bytes(sources: Path, workspace: Path) -> None:
    """Posts carry nothing of the run: building again gives them byte for byte."""
    generator.build(["sources"])
    before = posts(workspace)
    assert statuses(generator.build(["sources"], force=True)) == ["written", "written"]
    assert posts(workspace) == before


def test_posts_do_not_depend_on_the_machine(
    sources: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The same workspace elsewhere, at another time, gives the same bytes."""
    generator.build(["sources"])
    elsewhere = tmp_path / "elsewhere" / "deep"
    (elsewhere / "sources").mkdir(parents=True)
    for path in sources.iterdir():
        (elsewhere / "sources" / path.name).write_bytes(path.read_bytes())
    monkeypatch.chdir(elsewhere)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    monkeypatch.setenv("TZ", "America/New_York")
    generator.build([str(elsewhere / "sources")])
    assert posts(elsewhere) == posts(workspace)
    assert str(tmp_path).encode() not in b"".join(posts(workspace).values())


def test_changed_source_is_built_again(sources: Path, workspace: Path) -> None:
    """Only the post of the changed source is made anew, in its old place."""
    generator.build(["sources"])
    before = posts(workspace)
    path = sources / "bus-plant.md"
    text = path.read_text(encoding="utf-8").replace("date: 2026-03-12", "date: 2026-03-14")
    path.write_text(text, encoding="utf-8")
    assert statuses(generator.build(["sources"])) == ["written", "unchanged"]
    after = posts(workspace)
    assert list(after) == list(before)
    assert [name for name in after if after[name] != before[name]] == ["2026-03-12-bus-plant.md"]


def test_changed_settings_build_again(sources: Path) -> None:
    """A setting that shows in the posts makes them all anew."""
    generator.build(["sources"])
    settings = Settings(root=Path.cwd(), reuse=ReuseSettings(max_run=12))
    assert statuses(generator.build(["sources"], settings=settings)) == ["written", "written"]


def edit(path: Path) -> bytes:
    text = path.read_text(encoding="utf-8").replace("</p>", " 편집부가 덧붙였습니다.</p>", 1)
    path.write_text(text, encoding="utf-8")
    return path.read_bytes()


def test_edited_post_is_kept(sources: Path, workspace: Path) -> None:
    """What a person changed survives a changed source, and the build says so."""
    generator.build(["sources"])
    post = workspace / "posts" / "2026-03-12-bus-plant.md"
    edited = edit(post)
    assert statuses(generator.build(["sources"])) == ["unchanged", "unchanged"]
    with (sources / "bus-plant.md").open("a", encoding="utf-8") as file:
        file.write("\n회사는 내년 3월 시험 생산을 한다.\n")
    result = run("build")
    assert post.read_bytes() == edited
    assert "2026-03-12-bus-plant.md" in result.stderr
    assert "--force" in result.stderr
    assert "1 edited by hand and kept" in result.stdout
    assert result.exit_code == 0


def test_rebuild_builds_what_is_up_to_date_and_keeps_edits(sources: Path, workspace: Path) -> None:
    """`--rebuild` makes the same bytes again, and leaves a person's work alone."""
    generator.build(["sources"])
    before = posts(workspace)
    assert statuses(generator.build(["sources"], rebuild=True)) == ["written", "written"]
    assert posts(workspace) == before
    name = min(before)
    path = workspace / "posts" / name
    path.write_bytes(before[name].replace(b"<p>", "<p>손으로 고침. ".encode(), 1))
    edited = path.read_bytes()
    assert sorted(statuses(generator.build(["sources"], rebuild=True))) == ["edited", "written"]
    assert path.read_bytes() == edited


def test_edited_post_is_overwritten_by_force(sources: Path, workspace: Path) -> None:
    """`--force` is the way to throw an edit away."""
    generator.build(["sources"])
    post = workspace / "posts" / "2026-03-12-bus-plant.md"
    fresh = post.read_bytes()
    edit(post)
    run("build", "--force")
    assert post.read_bytes() == fresh


def test_post_of_another_hand_is_never_touched(sources: Path, workspace: Path) -> None:
    """A file of that name that Chogo did not write keeps its name and its text."""
    folder = workspace / "posts"
    folder.mkdir()
    other = folder / "2026-03-12-bus-plant.md"
    other.write_text("---\ntitle: 남의 글\n---\n\n본문.\n", encoding="utf-8")
    before = other.read_bytes()
    (built,) = generator.build(["sources/bus-plant.md"])
    assert built.post == "posts/2026-03-12-bus-plant-2.md"
    assert other.read_bytes() == before


def test_dry_run_writes_nothing(sources: Path, workspace: Path) -> None:
    """A dry run says what would be built and why."""
    result = run("build", "--dry-run", "-f", "json")
    assert [(one["status"], one["note"]) for one in json.loads(result.stdout)] == [
        ("planned", "new"),
        ("planned", "new"),
    ]
    assert not (workspace / "posts").exists()
    generator.build(["sources"])
    with (sources / "bus-plant.md").open("a", encoding="utf-8") as file:
        file.write("\n회사는 내년 3월 시험 생산을 한다.\n")
    before = posts(workspace)
    notes = [built.note for built in generator.build(["sources"], dry_run=True)]
    assert notes == ["changed", "up to date"]
    assert posts(workspace) == before


def test_one_failure_does_not_stop_the_rest(sources: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A draft that cannot be made is that article's own matter."""
    real = pipeline.draft_article

    def draft(table: FactTable, **options: object) -> Draft:
        if "물빛모터스" in table.article.title:
            raise DraftingError("no sentence fits")
        return real(table, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "draft_article", draft)
    results = generator.build(["sources"])
    assert statuses(results) == ["failed", "written"]
    assert results[0].exit_code == 4
    assert run("build", "sources/bus-plant.md").exit_code == 4
    assert run("build", "--force").exit_code == 1


def invent(draft: Draft) -> Draft:
    """The draft with a figure in its title that its source does not have."""
    return replace(draft, title="물빛모터스, 세종에 9조 7000억원 들여 전기버스 공장")


def test_post_with_an_error_is_written_unpublished(
    sources: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error keeps a post from the public but not from the editor; the exit code is 1."""
    real = pipeline.draft_article
    monkeypatch.setattr(pipeline, "draft_article", lambda *a, **o: invent(real(*a, **o)))
    result = run("build", "sources/bus-plant.md", "-f", "json")
    assert result.exit_code == 1
    (built,) = json.loads(result.stdout)
    assert built["status"] == "written"
    assert built["report"]["ok"] is False
    assert "value" in {finding["check"] for finding in built["report"]["findings"]}
    assert read_post(workspace / "posts" / "2026-03-12-bus-plant.md").metadata["published"] is False
    assert "9조 7000억" in result.stderr
    assert "not published: an error stands" in result.stderr


def test_fault_of_the_finished_file_is_found(
    sources: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What only shows in the file is found on its line before the post is written."""
    real = pipeline.dump_post

    def torn(post: Post, ending: str) -> str:
        return real(post, ending).replace("</h2>", "", 1)

    monkeypatch.setattr(pipeline, "dump_post", torn)
    (built,) = generator.build(["sources/bus-plant.md"])
    assert built.report is not None
    (error,) = (f for f in built.report.findings if f.severity == "error")
    assert error.check == "markup"
    assert error.line is not None
    assert read_post(workspace / "posts" / "2026-03-12-bus-plant.md").metadata["published"] is False


def test_fault_of_draft_and_file_is_told_once(
    sources: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What both the draft and the file show (an over-long title) stands once in the report."""
    real = pipeline.draft_article
    title = " ".join(["물빛모터스 전기버스 공장"] * 4)
    monkeypatch.setattr(
        pipeline, "draft_article", lambda *a, **o: replace(real(*a, **o), title=title)
    )
    (built,) = generator.build(["sources/bus-plant.md"])
    assert built.report is not None
    errors = [f for f in built.report.findings if f.severity == "error"]
    assert [f.check for f in errors if f.check == "front_matter"] == ["front_matter"]
    assert read_post(workspace / "posts" / "2026-03-12-bus-plant.md").metadata["published"] is False


def test_source_that_forbids_reuse_is_not_published(sources: Path, workspace: Path) -> None:
    """Whole sentences of a source that forbids it do not go out; it is no error to draft them."""
    path = sources / "bus-plant.md"
    text = path.read_text(encoding="utf-8").replace("reuse: allowed", "reuse: restricted")
    path.write_text(text, encoding="utf-8")
    settings = Settings(root=workspace, reuse=ReuseSettings(max_share=0.1))
    (built,) = generator.build(["sources/bus-plant.md"], settings=settings)
    assert built.report is not None
    assert built.report.ok
    assert "reuse" in {finding.check for finding in built.report.findings}
    assert not built.published
    assert "reuse is restricted" in built.note
    assert read_post(workspace / "posts" / "2026-03-12-bus-plant.md").metadata["published"] is False


def test_standard_input_is_a_source(sources: Path, workspace: Path) -> None:
    """Bytes are built like a file; their post names no file and is known by their hash."""
    data = (sources / "bus-plant.md").read_bytes()
    (built,) = generator.build([data])
    assert built.status == "written"
    assert built.post is not None
    assert read_post(built.post).metadata["source"].get("file") is None
    assert statuses(generator.build([data])) == ["unchanged"]


def test_templates_stand_side_by_side(sources: Path, workspace: Path) -> None:
    """A post for another editor stands beside the first in its own file."""
    generator.build(["sources/bus-plant.md"])
    generator.build(["sources/bus-plant.md"], template="tistory")
    assert list(posts(workspace)) == ["2026-03-12-bus-plant.html", "2026-03-12-bus-plant.md"]
    assert statuses(generator.build(["sources/bus-plant.md"])) == ["unchanged"]


def test_output_folder_of_the_settings(sources: Path, workspace: Path) -> None:
    """Paths in chogo.toml start from its folder, wherever the command is run."""
    (workspace / "chogo.toml").write_text('[post]\nfolder = "_drafts"\n', encoding="utf-8")
    os.chdir(sources)
    result = run("build")
    assert result.exit_code == 0, result.output
    assert len(posts(workspace, "_drafts")) == 2


def test_library_goes_the_same_way(sources: Path, workspace: Path) -> None:
    """Step by step, with the public names, gives the post that `build` writes."""
    article = generator.read_article(sources / "bus-plant.md")
    table = generator.extract_facts(article)
    draft = generator.draft_article(table)
    report = generator.check_draft(draft, table)
    assert isinstance(report, Report)
    assert report.publishable
    post = generator.render_post(draft, table)
    (built,) = generator.build(["sources/bus-plant.md"])
    assert built.post is not None
    assert read_post(built.post).body.strip() == post.body.strip()
    assert generator.check_post(built.post, sources / "bus-plant.md").ok
    money = [
        fact for fact in generator.find_facts("매출은 3조 2천억 원이다.") if fact.kind == "money"
    ]
    assert [fact.value for fact in money] == ["3200000000000"]


def test_samples_build_to_the_posts_that_stand_here(workspace: Path) -> None:
    """`posts/` holds what `make demo` makes: publishable posts of the samples, byte for byte.

    Where this fails after a change of the code, run `make samples` (and raise FORMAT in
    generator/upkeep.py, so that other people's posts are made anew too).
    """
    root = SAMPLES.parent
    results = generator.build(
        [SAMPLES], settings=Settings(root=root), output=workspace / "posts", force=True
    )
    assert statuses(results) == ["written"] * 6
    for built in results:
        assert built.report is not None
        assert built.report.ok, (built.source, built.report.findings)
        assert built.published, built.source
    assert posts(workspace) == posts(root)


def test_a_restricted_source_is_never_published_from_a_digest(workspace: Path) -> None:
    """However short its runs, a digest by rules keeps the source's wording."""
    source = workspace / "restricted.md"
    text = ARTICLE.read_text(encoding="utf-8")
    assert "reuse: allowed" in text
    source.write_text(text.replace("reuse: allowed", "reuse: restricted"), encoding="utf-8")
    settings = Settings(root=workspace, reuse=ReuseSettings(max_run=999, max_share=1.0))
    (built,) = generator.build([source], settings=settings, output=workspace)
    assert built.status == "written"
    assert built.published is False
    assert "wording" in built.note


def test_an_address_that_is_none_is_left_out(workspace: Path) -> None:
    """Only http and https addresses reach a post."""
    source = workspace / "hostile.md"
    text = ARTICLE.read_text(encoding="utf-8")
    source.write_text(text.replace("---\n", "---\nurl: javascript:alert(1)\n", 1), "utf-8")
    assert generator.read_article(source).url is None
