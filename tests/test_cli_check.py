"""`chogo check` on one post and on many: how findings are told, in which language, how it ends."""

from __future__ import annotations

import json
import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from conftest import ROOT

from generator.checking import check_all, find_posts
from generator.checks import CHECKS
from generator.cli.findings import github, language_of, summary, told, told_checked
from generator.cli.group import chogo
from generator.errors import SourceError
from generator.models import Finding, Report, SentenceVerdict
from generator.results import Checked
from generator.settings import Settings

ARTICLE = Path(__file__).parent / "data" / "cli" / "article.md"
SENTENCE = "매출은 3조 원이었습니다."
WRONG = Finding(
    "value",
    "error",
    "the source does not state 3조 원",
    section=0,
    sentence=SENTENCE,
    expected="2조 원",
    found="3조 원",
    sources=("s1",),
    line=12,
)
DOUBTFUL = Finding("tone", "warning", "a tone", 0, SENTENCE, sources=("s1",), line=12)
REPORT = Report((WRONG, DOUBTFUL), (SentenceVerdict(SENTENCE, "unsupported"),))
CHECKED = Checked(
    "p.md",
    REPORT,
    has_source=True,
    headings=("실적",),
    sources={"s1": "매출은 2조 원이었다."},
    matched={SENTENCE: (("매출", "매출"), ("벌다", "거두다"))},
)


def run(*words: object, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(
        chogo, [str(word) for word in words], input=stdin, catch_exceptions=False
    )


@pytest.fixture
def post(workspace: Path) -> Path:
    """A post as built, its source beside it."""
    source = workspace / "sources" / "article.md"
    source.parent.mkdir()
    source.write_bytes(ARTICLE.read_bytes())
    assert run("build", "-q").exit_code == 0
    (path,) = (workspace / "posts").iterdir()
    return path


def spoil(post: Path) -> str:
    """Change a figure in the body; the sentence that now is wrong."""
    text = post.read_text(encoding="utf-8")
    body = text.rindex("\n---\n")
    post.write_text(text[:body] + text[body:].replace("3200억", "3900억"), encoding="utf-8")
    found = json.loads(run("check", post, "-f", "json", "-q").stdout)["findings"]
    return next(f["sentence"] for f in found if f["check"] == "value" and f["section"] is not None)


def waive(post: Path, *lines: str) -> None:
    """Put lines below `chogo:` in the front matter."""
    text = post.read_text(encoding="utf-8")
    post.write_text(text.replace("\nchogo:\n", "\nchogo:\n" + "".join(lines), 1), encoding="utf-8")


# one post


def test_findings_are_grouped_by_sentence() -> None:
    """The sentence, its section and what the source says stand once, below its findings."""
    assert re.sub(r"\x1b\[\d+m", "", told_checked(CHECKED, "en")).splitlines() == [
        "p.md:12: error [value] the source does not state 3조 원",
        "    expected: 2조 원",
        "    found: 3조 원",
        "p.md:12: warning [tone] a tone",
        f"    in (section 1, 실적): {SENTENCE}",
        "    source s1: 매출은 2조 원이었다.",
        "    matched: 매출, 벌다≈거두다",
        "p.md: 1 error, 1 warning; 0 of 1 sentence supported",
    ]


def test_findings_in_korean() -> None:
    """Labels, messages and the summary are Korean; check names and the post's words stay."""
    lines = told_checked(CHECKED, "ko").splitlines()
    assert "[value] 원문에 없는 수치·날짜입니다: 3조 원" in lines[0]
    assert lines[1] == "    기대한 것: 2조 원"
    assert lines[-1] == "p.md: 오류 1건, 경고 1건; 문장 1개 중 0개에 근거 있음"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({}, "en"),
        ({"LC_ALL": "C", "LANG": "ko_KR.UTF-8"}, "en"),
        ({"LC_ALL": "", "LC_MESSAGES": "ko", "LANG": "C"}, "ko"),
    ],
)
def test_the_language_is_that_of_the_locale(environment: dict[str, str], language: str) -> None:
    """LC_ALL before LC_MESSAGES before LANG; what is empty does not count."""
    assert language_of(environment) == language


def test_the_language_is_chosen(post: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By the locale, and by --lang against it; JSON keeps its keys."""
    sentence = spoil(post)
    monkeypatch.setenv("LANG", "ko_KR.UTF-8")
    assert "오류 [value]" in run("check", post).stdout
    assert "error [value]" in run("check", post, "--lang", "en").stdout
    found = json.loads(run("check", post, "-f", "json").stdout)
    assert set(found) == {"ok", "findings", "sentences"}
    (finding,) = [f for f in found["findings"] if f["sentence"] == sentence]
    assert "원문에 없는 수치" in finding["message"]


def test_colours_are_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Painted text reaches a terminal alone, and none where NO_COLOR is set."""
    assert "\x1b[" in told_checked(CHECKED)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in told_checked(CHECKED)


def test_no_colour_in_a_pipe(post: Path) -> None:
    """What is no terminal gets plain text."""
    spoil(post)
    assert "\x1b[" not in run("check", post).stdout


def test_the_summary_counts_waivers_and_what_is_unchecked() -> None:
    """A waived error is no error; a sentence without a source is neither supported nor not."""
    waived = Finding("value", "error", "a", sentence=SENTENCE, waived="확인함")
    report = Report((waived,), (SentenceVerdict(SENTENCE, "unchecked"),))
    assert summary(report) == (
        "0 errors, 0 warnings, 1 waived; 1 sentence unchecked for want of a source"
    )
    assert "waived error [value]" in told("p.md", report, None)
    assert "    waived: 확인함" in told("p.md", report, None)


def test_workflow_commands_are_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Percent signs, line ends, and in properties colons and commas; no line ends a command."""
    finding = Finding("value", "error", "50% of it\nnot: 60%", line=3)
    (line,) = github("a,b:c.md", Report((finding,), ()))
    assert line == ("::error file=a%2Cb%3Ac.md,line=3,title=chogo value::50%25 of it%0Anot: 60%25")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(Path.cwd().parent))
    (line,) = github("p.md", Report((finding,), ()))
    assert f"file={Path.cwd().name}/p.md," in line


def test_without_a_source_the_verdict_says_so(post: Path, workspace: Path) -> None:
    """The checks that need none run all the same."""
    shutil.rmtree(workspace / "sources")
    text = post.read_text(encoding="utf-8")
    post.write_text(text.replace("</p>", " [회사명]은 웃었습니다.</p>", 1), encoding="utf-8")
    result = run("check", post)
    assert result.exit_code == 1
    assert "error [language]" in result.stdout
    assert re.search(r"\d+ sentences unchecked for want of a source$", result.stdout.strip())
    assert "name it with --source" in result.stderr


def test_every_check_is_listed(workspace: Path) -> None:
    """`chogo list checks` tells each with its severity, and what it is about in one line."""
    rows = {row["name"]: row for row in json.loads(run("list", "checks", "-f", "json").stdout)}
    assert {check.name: check.severity for check in CHECKS} == {
        name: row["severity"] for name, row in rows.items()
    }
    assert not [name for name, row in rows.items() if "`" in row["about"] or len(row["about"]) < 20]


# waivers, end to end


def test_a_waiver_lets_a_post_pass(post: Path) -> None:
    """The finding is told as waived, in text, in JSON and in the summary; the exit code is 0."""
    sentence = spoil(post)
    assert run("check", post).exit_code == 1
    waive(
        post,
        "  waive:\n",
        f"    - check: value\n      sentence: {json.dumps(sentence, ensure_ascii=False)}\n",
        "      reason: 회사가 전화로 바로잡음\n",
    )
    result = run("check", post)
    assert "waived error [value]" in result.stdout
    assert "    waived: 회사가 전화로 바로잡음" in result.stdout
    assert re.search(r"0 errors, \d+ warnings?, 1 waived; ", result.stdout)
    assert result.exit_code == 0, result.stdout
    found = json.loads(run("check", post, "-f", "json").stdout)
    assert found["ok"] is True
    assert [f["waived"] for f in found["findings"] if f["check"] == "value"] == [
        "회사가 전화로 바로잡음"
    ]
    assert "::error" not in run("check", post, "-f", "github").stdout


def test_a_waiver_without_a_reason_names_its_line(post: Path) -> None:
    """The line is that of the entry in the file."""
    waive(post, "  waive:\n", "    - check: value\n      sentence: 아무 말.\n")
    lines = post.read_text(encoding="utf-8").splitlines()
    result = run("check", post)
    assert result.exit_code == 1
    found = re.search(r":(\d+): error \[front_matter\] the waiver gives no reason", result.stdout)
    assert found
    assert lines[int(found[1]) - 1] == "    - check: value"


def test_waivers_survive_a_build(post: Path, workspace: Path) -> None:
    """A post with a waiver is kept when its source changes, and `render` does not replace it."""
    waive(post, "  waive:\n", "    - check: coverage\n      reason: 짧은 소식\n")
    before = post.read_bytes()
    source = workspace / "sources" / "article.md"
    source.write_bytes(source.read_bytes() + "\n공장은 내년 봄에 문을 연다.\n".encode())
    assert "edited by hand" in run("build").stderr
    run("draft", "sources/article.md", "-o", "draft.json")
    assert run("render", "draft.json").exit_code == 5
    assert post.read_bytes() == before
    assert "[stale] the source has changed" in run("check", post).stdout


# many posts


@pytest.fixture
def posts(post: Path) -> Path:
    """A folder of four posts, one of them spoilt and one in a folder below."""
    folder = post.parent
    for name in ("b.md", "c.md", "below/d.md"):
        (folder / name).parent.mkdir(exist_ok=True)
        shutil.copy(post, folder / name)
    spoil(folder / "b.md")
    return folder


def test_a_folder_and_a_pattern(posts: Path) -> None:
    """A folder stands for the posts in it, a pattern for what it matches; each counts once."""
    names = [Path(file.label).name for file in find_posts([posts, posts / "*.md"])]
    assert names == ["2026-03-12-article.md", "b.md", "d.md", "c.md"]
    result = run("check", posts)
    assert result.exit_code == 1
    assert result.stdout.count(" sentences supported\n") == 5
    last = result.stdout.splitlines()[-1]
    assert re.match(r"total: 4 posts, 1 with errors; 1 error, ", last)


def test_an_empty_folder_is_refused(workspace: Path) -> None:
    """A folder without posts would silently pass."""
    (workspace / "none").mkdir()
    result = run("check", "none")
    assert result.exit_code == 3
    assert "holds no post" in result.stderr
    with pytest.raises(SourceError):
        find_posts(["none"])


def test_one_that_cannot_be_read_does_not_stop_the_others(posts: Path) -> None:
    """It is told, counted, and fails the run."""
    (posts / "b.md").unlink()
    (posts / "c.md").write_bytes(b"\xff\xfe")
    result = run("check", posts, "missing.md")
    assert result.exit_code == 1
    assert "c.md: not UTF-8" in result.stderr
    assert "missing.md: no such file" in result.stderr
    assert "4 posts, 0 with errors, 2 not read;" in result.stdout
    found = json.loads(run("check", posts, "missing.md", "-f", "json").stdout)
    assert [one["ok"] for one in found] == [True, True, False, False]
    assert "no such file" in found[-1]["error"]


def test_workers_say_what_one_process_says(posts: Path) -> None:
    """The same output in the same order, whoever did the work."""
    alone = run("check", posts)
    together = run("check", posts, "-j", "2")
    assert together.stdout == alone.stdout
    assert together.exit_code == alone.exit_code == 1


def test_results_are_plain_and_ordered(posts: Path) -> None:
    """As a library: records in the order of the files, that can go to another process."""
    files = find_posts([posts])
    results = list(check_all(files, settings=Settings(root=posts.parent)))
    assert [one.path for one in results] == [file.label for file in files]
    assert [one.report.ok for one in results if one.report].count(False) == 1
    assert pickle.loads(pickle.dumps(results)) == results


def test_ctrl_c_stops_at_once(posts: Path) -> None:
    """No traceback, the shell's own exit code, and no worker that still holds the pipes."""
    for number in range(60):
        shutil.copy(posts / "c.md", posts / f"more-{number}.md")
    process = subprocess.Popen(
        [sys.executable, "-m", "generator.cli", "check", str(posts), "-j", "2", "-q"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline()
    os.killpg(process.pid, signal.SIGINT)
    start = time.monotonic()
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert errors.strip() == "chogo: interrupted"
    assert time.monotonic() - start < 20
