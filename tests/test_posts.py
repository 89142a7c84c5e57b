"""Post files: names, writing them whole, who edited them, and reading them back."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from generator import files
from generator.errors import OutputError, SourceError, UsageError
from generator.models import Draft, Post, from_json, to_json
from generator.posts import (
    body_hash,
    dump_post,
    is_edited,
    parse_post,
    post_file_name,
    read_back,
    read_post,
    seal,
    write_post,
)
from generator.render import render_draft
from generator.settings import Settings

DATA = Path(__file__).parent / "data" / "render"


@pytest.fixture
def draft() -> Draft:
    return from_json((DATA / "harbor.json").read_bytes(), Draft)


@pytest.fixture
def post(draft: Draft) -> Post:
    return render_draft(draft, settings=Settings(), inputs="12ab")


@pytest.mark.parametrize(
    ("slug", "day", "template", "name"),
    [
        ("ferry", "2026-03-05T10:20:00+09:00", "alembic", "2026-03-05-ferry.md"),
        ("ferry", "2026-03-04T20:20:00+00:00", "plain", "2026-03-05-ferry.md"),
        ("전기 여객선", "2026-03-05T10:20:00+09:00", "tistory", "2026-03-05-전기-여객선.html"),
        ("../../etc/passwd", "2026-03-05T10:20:00+09:00", "alembic", "2026-03-05-etc-passwd.md"),
        ("a.b_c--d!", "2026-03-05T10:20:00+09:00", "alembic", "2026-03-05-a-b-c-d.md"),
        ("…", "2026-03-05T10:20:00+09:00", "alembic", "2026-03-05-post.md"),
    ],
)
def test_file_names(draft: Draft, slug: str, day: str, template: str, name: str) -> None:
    """The day in Korea, then a slug that is safe as a file and as an address."""
    dated = replace(draft, slug=slug, date=datetime.fromisoformat(day))
    assert post_file_name(dated, template) == name


def test_long_slugs_fit_a_file_name(draft: Draft) -> None:
    """No name is longer than file systems allow, and no letter is cut in two."""
    name = post_file_name(replace(draft, slug="가" * 300), "alembic")
    assert len(name.encode("utf-8")) <= 255
    assert set(name[11:-3]) == {"가"}


def test_an_unknown_template_has_no_file_name(draft: Draft) -> None:
    """A name for a template that is not there is refused."""
    with pytest.raises(UsageError, match="unknown template"):
        post_file_name(draft, "none")


@pytest.mark.parametrize("name", ["a.md", "a.html", "deep/er/a.md"])
def test_a_post_is_read_as_it_was_written(post: Post, tmp_path: Path, name: str) -> None:
    """Metadata and body come back from both forms of file, and count as Chogo's own."""
    path = write_post(post, tmp_path / name)
    read = read_post(path)
    assert dict(read.metadata) == dict(post.metadata)
    assert to_json(read.metadata) == to_json(post.metadata)
    assert read.body.strip() == post.body.strip()
    assert not is_edited(read)
    assert path.read_text("utf-8").startswith("<!-- chogo\n" if name == "a.html" else "---\n")
    assert path.read_bytes().endswith(b"\n")
    assert b"\r" not in path.read_bytes()


def test_a_post_of_chogo_s_is_written_again(post: Post, tmp_path: Path) -> None:
    """What nobody edited is replaced, and nothing else is left in the folder."""
    path = write_post(post, tmp_path / "a.md")
    newer = seal(Post(None, {**post.metadata, "title": "새 제목"}, "<p>새 글입니다.</p>\n"))
    write_post(newer, path)
    assert read_post(path).metadata["title"] == "새 제목"
    assert [item.name for item in tmp_path.iterdir()] == ["a.md"]


def edit_body(text: str) -> str:
    return text.replace("480억원으로", "490억원으로")


def edit_title(text: str) -> str:
    return text.replace("title: 한결해운, ", "title: 다른 제목, ", 1)


def drop_chogo(text: str) -> str:
    return text.split("chogo:", maxsplit=1)[0] + "---\n글입니다.\n"


def break_yaml(text: str) -> str:
    return text.replace("title: ", "title: '가' ", 1)


@pytest.mark.parametrize("edit", [edit_body, edit_title, drop_chogo, break_yaml])
def test_a_person_s_work_is_kept(post: Post, tmp_path: Path, edit: Any) -> None:
    """A post that was edited, or is not Chogo's, is refused in one line, and forced on wish."""
    path = write_post(post, tmp_path / "a.md")
    edited = edit(path.read_text("utf-8"))
    path.write_text(edited, encoding="utf-8")
    with pytest.raises(OutputError, match="--force") as caught:
        write_post(post, path)
    assert "\n" not in str(caught.value)
    assert str(path) in str(caught.value)
    assert path.read_text("utf-8") == edited
    write_post(post, path, force=True)
    assert not is_edited(read_post(path))


@pytest.mark.parametrize(
    ("old", "new"),
    [("\n", "\r\n"), ("published: true", "published: false"), ("title: 한결", "title:   한결")],
)
def test_what_is_no_edit(post: Post, tmp_path: Path, old: str, new: str) -> None:
    """Line ends, publishing and YAML's own liberties are no sign of a person's hand."""
    path = write_post(post, tmp_path / "a.md")
    path.write_bytes(path.read_text("utf-8").replace(old, new).encode("utf-8"))
    assert not is_edited(read_post(path))


def test_body_hash_is_that_of_the_words() -> None:
    """Blank lines around a body and the kind of its line ends do not change its hash."""
    assert body_hash("\n가\r\n나\n\n") == body_hash("가\n나")
    assert body_hash("가\n나") != body_hash("가 나")


def test_nothing_half_written_stays(
    post: Post, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the disk fails, the old post stays whole and no other file is left."""
    path = write_post(post, tmp_path / "a.md")
    before = path.read_bytes()

    def fail(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(OutputError, match="No space left"):
        write_post(replace(post, body="다른 글\n"), path)
    assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["a.md"]


def test_a_folder_in_the_way_is_told(post: Post, tmp_path: Path) -> None:
    """A folder of the post's name, or a file in place of its folder, gives one line."""
    (tmp_path / "a.md").mkdir()
    with pytest.raises(OutputError, match=r"a\.md"):
        write_post(post, tmp_path / "a.md", force=True)
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="file"):
        write_post(post, tmp_path / "file" / "b.md")


@pytest.mark.skipif(os.name == "nt", reason="permissions as on Unix")
def test_permissions_are_kept(post: Post, tmp_path: Path) -> None:
    """A new post has the permissions of any new file, an old one keeps its own."""
    path = write_post(post, tmp_path / "a.md")
    (tmp_path / "other").write_text("x")
    assert path.stat().st_mode == (tmp_path / "other").stat().st_mode
    path.chmod(0o640)
    write_post(post, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(post: Post, tmp_path: Path) -> None:
    """Writing through a symbolic link changes the file that it leads to."""
    real = write_post(post, tmp_path / "real.md")
    link = tmp_path / "link.md"
    link.symlink_to(real)
    write_post(seal(replace(post, body="새 글입니다.\n")), link)
    assert link.is_symlink()
    assert "새 글입니다." in real.read_text("utf-8")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "a.md:1: there is no front matter"),
        ("글만 있습니다.".encode(), "a.md:1: there is no front matter"),
        ("---\ntitle: 가\n".encode(), "a.md:1: the front matter is not closed"),
        ("---\ntitle: '가' 나\n---\n".encode(), "a.md:2: "),
        ("---\ntitle: 가\ntitle: 나: 다\n---\n".encode(), "a.md:3: "),
        ("---\ntitle: 가\n---\n".encode("cp949"), "not UTF-8 at byte 11"),
    ],
)
def test_unreadable_posts_are_explained(tmp_path: Path, data: bytes, message: str) -> None:
    """A post that cannot be read is told in one line with its name and, where known, its line."""
    path = tmp_path / "a.md"
    path.write_bytes(data)
    with pytest.raises(SourceError) as caught:
        read_post(path)
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_post_is_told(tmp_path: Path) -> None:
    """A file that is not there, or is a folder, is told by name."""
    for path in (tmp_path / "none.md", tmp_path):
        with pytest.raises(SourceError, match="cannot be read"):
            read_post(path)


def test_lenient_reading_keeps_the_body(tmp_path: Path) -> None:
    """For the checks a post with broken front matter still has its sentences."""
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: '가' 나\n---\n\n## 제목\n\n배가 옵니다.\n", encoding="utf-8")
    read = read_back(read_post(path, lenient=True))
    assert [(p.part, p.line, p.text) for p in read.passages] == [
        ("heading", 5, "제목"),
        ("body", 7, "배가 옵니다."),
    ]


def test_a_byte_order_mark_is_no_text() -> None:
    """Windows editors put one before the front matter."""
    read = parse_post("\ufeff---\r\ntitle: 가\r\n---\r\n글입니다.\r\n".encode())
    assert read.metadata["title"] == "가"
    assert read.body == "글입니다.\n"


def test_dump_knows_templates_endings_and_forms(post: Post) -> None:
    """The form of the front matter follows from any of the three."""
    for kind in ("tistory", ".html", "comment"):
        assert dump_post(post, kind).startswith("<!-- chogo\n")
    for kind in ("alembic", "plain", ".md", "fences"):
        assert dump_post(post, kind).startswith("---\n")


@pytest.mark.parametrize(
    ("path", "metadata", "public"),
    [
        ("_posts/a.md", {}, True),
        ("_posts/a.md", {"published": True}, True),
        ("_posts/a.md", {"published": False}, False),
        ("_drafts/a.md", {"published": True}, False),
        (None, {}, True),
    ],
)
def test_what_counts_as_public(path: str | None, metadata: dict[str, Any], public: bool) -> None:
    """As for Jekyll, a post is public unless it says otherwise or lies among the drafts."""
    assert read_back(Post(path, metadata, "글입니다.")).published is public


FOREIGN = json.loads((DATA / "foreign_posts.json").read_text("utf-8"))


@pytest.mark.parametrize("case", FOREIGN, ids=[case["name"] for case in FOREIGN])
def test_posts_of_others(case: dict[str, Any]) -> None:
    """Anyone's post gives its sentences with part, section, role and line of the file."""
    text = "\n".join(case["lines"])
    read = read_back(parse_post(text.encode("utf-8"), case.get("file", "a.md")))
    told = [[p.line, p.part, p.section, p.role, p.text] for p in read.passages]
    assert told == case["passages"]


def test_the_example_reads_back(seeds: Path) -> None:
    """The example gives its seven sections, all roles and lines, and not its last line."""
    path = seeds / "published-post.md"
    lines = path.read_text("utf-8").split("\n")
    read = read_back(read_post(path))
    assert len(list(read.of("heading"))) == 7
    body = list(read.of("body"))
    assert [p.role for p in body].count("key") == 7
    assert [p.role for p in body].count("mark") == 7
    assert not any("newsdao.kr" in p.text for p in body)
    for passage in read.passages:
        assert passage.text.split()[0] in lines[(passage.line or 0) - 1] + lines[passage.line or 0]


def test_a_source_that_a_post_names_comes_back(post: Post) -> None:
    """A post's `source` is read where it is whole, and left out where it is not."""
    assert read_back(post).source is not None
    for source in (
        "text",
        {"title": "가"},
        {"title": "가", "sha256": "ab", "reuse": "maybe"},
        None,
    ):
        assert read_back(Post(None, {"source": source}, "글.")).source is None
