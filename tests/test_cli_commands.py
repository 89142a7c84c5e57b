"""The commands: what they print, where, and how they end."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.cli.group import COMMANDS, chogo
from generator.models import Article, Draft, FactTable, from_json

ARTICLE = Path(__file__).parent / "data" / "cli" / "article.md"
TITLE = "물빛모터스, 세종에 3200억원 들여 전기버스 공장"


def run(*words: object, stdin: bytes | None = None) -> Result:
    """Run a command in this process; a bug shows its traceback."""
    return CliRunner().invoke(
        chogo, [str(word) for word in words], input=stdin, catch_exceptions=False
    )


@pytest.fixture
def article(workspace: Path) -> Path:
    """The article as a source of the workspace."""
    path = workspace / "sources" / "article.md"
    path.parent.mkdir()
    path.write_bytes(ARTICLE.read_bytes())
    return path


def only_post(folder: Path) -> Path:
    """The one post in a folder."""
    (path,) = folder.iterdir()
    return path


# show


def test_show_prints_the_article(article: Path) -> None:
    """Metadata, every sentence with its id, and the state of what was removed."""
    result = run("show", article)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{TITLE}\n")
    assert "publisher  가람일보" in result.stdout
    assert "published  2026-03-12 09:30+09:00" in result.stdout
    assert re.search(r"^ +s0  \[title\] 물빛모터스", result.stdout, re.MULTILINE)
    assert re.search(r"^ +s\d+  \[heading\] 국산 배터리 비중 60%", result.stdout, re.MULTILINE)
    assert result.stderr == ""


def test_show_tells_every_removed_line(workspace: Path) -> None:
    """What cleaning took away stands at the end, with its reason."""
    story = ARTICLE.read_text(encoding="utf-8").partition("---\n\n")[2]
    furniture = "무단전재 및 재배포 금지"
    (workspace / "a.txt").write_text(f"{TITLE}\n\n{story}\n{furniture}\n", encoding="utf-8")
    shown = run("show", "a.txt").stdout
    removed = shown.partition("\nRemoved: ")[2]
    assert re.search(rf"^  \[\w+\] .*{furniture}", removed, re.MULTILINE)


def test_show_as_json(article: Path) -> None:
    """`-f json` prints the Article."""
    read = from_json(run("show", article, "-f", "json").stdout, Article)
    assert read.title == TITLE
    assert read.path == str(article)


def test_standard_input(article: Path) -> None:
    """`-` reads standard input; the article then has no path."""
    data = ARTICLE.read_bytes()
    read = from_json(run("show", "-", "-f", "json", stdin=data).stdout, Article)
    assert read.title == TITLE
    assert read.path is None


# facts


def test_facts_table_is_aligned(article: Path) -> None:
    """Columns stand straight in a terminal, where Hangul takes two columns."""
    from generator.cli.tables import width

    blocks = [block for block in run("facts", article).stdout.split("\n\n") if block[0] == "["]
    assert blocks
    seen = []
    for block in blocks:
        _, header, rule, *rows = block.splitlines()
        assert set(rule) <= {"─", " "}
        column = header.index("kind")
        for row in rows:
            cells = re.split(r" {2,}", row)
            assert width(row[: row.index(cells[1])]) == column
            assert re.fullmatch(r"f\d+", cells[0])
            assert len(cells[-1]) > 8, "the sentence stands at the end"
            seen.append(int(cells[0][1:]))
    assert len(seen) > 15
    assert len(set(seen)) == len(seen)


def test_facts_as_json(article: Path) -> None:
    """`-f json` prints one object with article and facts."""
    table = from_json(run("facts", article, "-f", "json").stdout, FactTable)
    values = {fact.value for fact in table.facts if fact.kind == "money"}
    assert {"320000000000", "1260000000000", "73500000000", "340000000"} <= values


def test_facts_of_several_as_json(article: Path) -> None:
    """Several sources give a list of such objects, in their order."""
    (article.parent / "b.md").write_bytes(ARTICLE.read_bytes())
    found = json.loads(run("facts", article, article.parent / "b.md", "-f", "json").stdout)
    assert [Path(table["article"]["path"]).name for table in found] == ["article.md", "b.md"]


def test_facts_as_csv(article: Path) -> None:
    """`-f csv` has one header, one line a fact, and offsets that a program can use."""
    rows = list(csv.DictReader(io.StringIO(run("facts", article, "-f", "csv").stdout)))
    read = from_json(run("show", article, "-f", "json").stdout, Article)
    assert rows
    for row in rows:
        assert read.text[int(row["start"]) : int(row["end"])] == row["text"]


def test_facts_as_markdown(article: Path) -> None:
    """`-f md` is a table that Markdown readers show."""
    import markdown

    text = run("facts", article, "-f", "md").stdout
    html = markdown.markdown(text, extensions=["tables"])
    assert "<td>3200억원</td>" in html


# draft


def test_draft_prints_json_and_tells_findings_apart(article: Path) -> None:
    """The draft goes to stdout, what the checks say of it to stderr."""
    result = run("draft", article)
    draft = from_json(result.stdout, Draft)
    assert draft.source.file == "sources/article.md"
    assert "sentences supported" in result.stderr


def test_draft_into_a_file(article: Path, workspace: Path) -> None:
    """`-o` writes the same JSON, and nothing to stdout."""
    result = run("draft", article, "-o", "out/draft.json")
    assert result.stdout == ""
    assert from_json((workspace / "out/draft.json").read_bytes(), Draft).title


def test_drafts_are_reproducible(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Under SOURCE_DATE_EPOCH two runs give the same bytes."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770000000")
    first = run("draft", article).stdout
    assert first == run("draft", article).stdout
    assert "2026-02-02T" in first


# check


def test_check_of_a_draft(article: Path) -> None:
    """A draft finds its source by the name that it gives it."""
    run("draft", article, "-o", "draft.json")
    result = run("check", "draft.json", "-f", "json")
    found = json.loads(result.stdout)
    assert set(found) == {"ok", "findings", "sentences"}
    assert found["ok"] is True
    assert {one["verdict"] for one in found["sentences"]} == {"supported"}
    assert set(found["sentences"][0]) == {"text", "verdict", "sources", "facts"}


@pytest.fixture
def built(article: Path, workspace: Path) -> Path:
    """The post of the article."""
    result = run("build")
    assert result.exit_code == 0, result.output
    return only_post(workspace / "posts")


def test_check_of_a_good_post(built: Path) -> None:
    """A post as built passes, and every sentence has its evidence."""
    result = run("check", built)
    assert result.exit_code == 0, result.output
    assert "0 errors" in result.stdout


def spoil(post: Path) -> str:
    """Change a figure in the post as an editor's slip would."""
    text = post.read_text(encoding="utf-8")
    body = text.rindex("\n---\n")
    changed = text[:body] + re.sub(r"3200억", "3900억", text[body:])
    assert changed != text
    post.write_text(changed, encoding="utf-8")
    return changed


def test_check_of_a_spoilt_post(built: Path) -> None:
    """A wrong figure is an error on its line, with what the source says; the exit code is 1."""
    lines = spoil(built).splitlines()
    result = run("check", built)
    assert result.exit_code == 1
    match = re.search(
        rf"^{re.escape(str(built))}:(\d+): error \[value\]", result.stdout, re.MULTILINE
    )
    assert match
    assert "3900억" in lines[int(match[1]) - 1]
    assert re.search(r"source s\d+: .*3200억원", result.stdout)


def test_check_for_github(built: Path) -> None:
    """`-f github` prints workflow commands with file and line."""
    spoil(built)
    result = run("check", built, "-f", "github")
    assert result.exit_code == 1
    assert re.search(
        rf"^::error file={re.escape(str(built))},line=\d+,title=chogo value::",
        result.stdout,
        re.MULTILINE,
    )


def test_check_of_several_as_json(built: Path, workspace: Path) -> None:
    """Several posts give a list, each with its path; one bad post fails the run."""
    copy = workspace / "posts" / "copy.md"
    copy.write_bytes(built.read_bytes())
    spoil(copy)
    result = run("check", built, copy, "-f", "json")
    found = json.loads(result.stdout)
    assert [one["path"] for one in found] == [str(built), str(copy)]
    assert [one["ok"] for one in found] == [True, False]
    assert result.exit_code == 1


def test_check_without_a_source(built: Path, article: Path) -> None:
    """Without a source sentences are unchecked, which is no error."""
    article.unlink()
    result = run("check", built, "-f", "json")
    found = json.loads(result.stdout)
    assert result.exit_code == 0, result.output
    assert {one["verdict"] for one in found["sentences"]} == {"unchecked"}
    assert "--source" in result.stderr


def test_check_with_the_source_named(built: Path, article: Path, workspace: Path) -> None:
    """`--source` names a source that the post does not."""
    moved = workspace / "elsewhere.md"
    article.rename(moved)
    spoil(built)
    assert run("check", built, "--source", moved).exit_code == 1


def test_check_from_standard_input(built: Path) -> None:
    """A post may come through a pipe."""
    spoil(built)
    assert run("check", "-", stdin=built.read_bytes()).exit_code == 1


def test_strict_fails_on_warnings(built: Path) -> None:
    """A post with warnings alone passes, but not with --strict."""
    text = built.read_text(encoding="utf-8")
    picture = '<p><img src="/a.png" /></p>'
    built.write_text(text.replace("\n\n<h2", f"\n\n{picture}\n\n<h2", 1), encoding="utf-8")
    assert run("check", built).exit_code == 0
    assert run("check", built, "--strict").exit_code == 1


def test_check_of_broken_front_matter(workspace: Path) -> None:
    """A post that a site builder could not read is a finding, not a refusal."""
    (workspace / "p.md").write_text(
        "---\ntitle: '대체' 논란\n---\n\n본문입니다.\n", encoding="utf-8"
    )
    result = run("check", "p.md")
    assert result.exit_code == 1
    assert re.search(r"^p\.md:2: error \[front_matter\]", result.stdout, re.MULTILINE)


# render


def test_render_from_a_pipe(article: Path, workspace: Path) -> None:
    """`chogo draft … | chogo render -` gives the post that `build` gives."""
    draft = run("draft", article).stdout.encode()
    result = run("render", "-", "-o", "rendered", stdin=draft)
    assert result.exit_code == 0, result.output
    post = only_post(workspace / "rendered")
    assert result.stdout.strip() == str(Path("rendered") / post.name)
    run("build")
    assert only_post(workspace / "posts").read_bytes() == post.read_bytes()


def test_render_to_standard_output(article: Path, workspace: Path) -> None:
    """`-o -` prints the post and writes nothing."""
    run("draft", article, "-o", "draft.json")
    result = run("render", "draft.json", "-o", "-", "-t", "plain")
    assert result.stdout.startswith("---\ntitle: ")
    assert not (workspace / "posts").exists()


def test_render_without_a_source_is_not_published(article: Path) -> None:
    """What could not be checked does not go out."""
    run("draft", article, "-o", "draft.json")
    article.unlink()
    result = run("render", "draft.json", "-o", "-")
    assert "\npublished: false\n" in result.stdout


def test_render_of_something_else(built: Path) -> None:
    """A post is no draft."""
    result = run("render", built)
    assert result.exit_code == 2
    assert "not a draft" in result.stderr


# list, doctor, help


@pytest.mark.parametrize(
    ("kind", "name"),
    [("readers", "html"), ("drafters", "offline"), ("templates", "alembic"), ("checks", "value")],
)
def test_list(kind: str, name: str, workspace: Path) -> None:
    """Each kind of thing is listed with its name, for people and for programs."""
    assert re.search(rf"^{name} ", run("list", kind).stdout, re.MULTILINE)
    rows: list[dict[str, Any]] = json.loads(run("list", kind, "-f", "json").stdout)
    assert name in {row["name"] for row in rows}
    assert all(all(row[key] for key in row if key in ("about", "file")) for row in rows)


def test_list_tells_what_is_switched_off(workspace: Path) -> None:
    """The list of checks follows the settings."""
    (workspace / "chogo.toml").write_text('[checks]\ndisabled = ["value"]\n', encoding="utf-8")
    rows = json.loads(run("list", "checks", "-f", "json").stdout)
    assert {row["name"] for row in rows if row["state"] == "off"} == {"value"}


def test_doctor_finds_what_is_needed(workspace: Path) -> None:
    """Where the tests run, all that Chogo needs is there."""
    result = run("doctor", "-f", "json")
    found = {one["name"]: one for one in json.loads(result.stdout)}
    assert result.exit_code == 0, result.output
    assert found["Kiwi's model"]["ok"]
    assert not found["jekyll"]["needed"]


def test_doctor_says_what_is_missing(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing package fails with the way to get it; missing programs do not fail."""
    from generator.cli import doctor

    monkeypatch.setitem(doctor.MODULES, "no_such_module", "no-such-package")
    monkeypatch.setattr(doctor.shutil, "which", lambda _: None)
    result = run("doctor")
    assert result.exit_code == 1
    assert "pip install no-such-package" in result.stdout
    assert "apt-get install jekyll" in result.stdout


@pytest.mark.parametrize("name", [None, *COMMANDS])
def test_help(name: str | None) -> None:
    """Every command explains itself with an example and has the options that all have."""
    result = run(*([name] if name else []), "--help")
    assert result.exit_code == 0
    assert re.search(r"Examples?:\n +chogo ", result.stdout)
    if name:
        assert all(option in result.stdout for option in ("--config", "--verbose", "--quiet"))


def test_version() -> None:
    """The version is the package's own."""
    import generator

    assert run("--version").stdout == f"chogo {generator.__version__}\n"


def test_letters_mean_the_same_everywhere() -> None:
    """A short option stands for one long option in all commands."""
    import click

    known: dict[str, str] = {}
    context = click.Context(chogo)
    for name in COMMANDS:
        command = chogo.get_command(context, name)
        assert command is not None
        for option in command.params:
            shorts = [o for o in option.opts if re.fullmatch(r"-\w", o)]
            longs = [o for o in option.opts if o.startswith("--")]
            for short in shorts:
                assert known.setdefault(short, longs[0]) == longs[0]
    assert known == {
        "-v": "--verbose",
        "-q": "--quiet",
        "-f": "--format",
        "-j": "--jobs",
        "-o": "--output",
        "-d": "--drafter",
        "-t": "--template",
    }
