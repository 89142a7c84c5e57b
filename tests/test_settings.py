"""`chogo.toml`: what is read, what is refused, and how it is explained."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from generator.errors import UsageError
from generator.settings import Settings, describe_settings, find_settings_file, load_settings

CASES = json.loads(
    (Path(__file__).parent / "data" / "settings" / "refused.json").read_text(encoding="utf-8")
)


def write(folder: Path, text: str) -> Path:
    path = folder / "chogo.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_defaults_without_a_file(workspace: Path) -> None:
    """Without a file every setting has its default, and paths start from the working folder."""
    settings = load_settings(None)
    assert settings == Settings(root=workspace)


def test_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    """An empty file changes nothing but the folder that paths start from."""
    assert load_settings(write(tmp_path, "")) == Settings(root=tmp_path)


def test_every_table_is_read(tmp_path: Path) -> None:
    """A key of each table arrives in its record."""
    settings = load_settings(
        write(
            tmp_path,
            """
            [site]
            title = "한빛 뉴스"
            [post]
            folder = "_posts"
            [style]
            name = "classic"
            key_colors = ["#123", "#445566"]
            [drafter]
            max_sections = 5
            [checks]
            disabled = ["language"]
            [reading]
            encodings = ["cp949"]
            [reuse]
            max_share = 1
            [categories]
            "경제" = ["금리", "수출"]
            [lexicon]
            names = ["새벽항공"]
            [lexicon.preferred]
            "컨텐츠" = "콘텐츠"
            """,
        )
    )
    assert settings.site.title == "한빛 뉴스"
    assert settings.post.folder == "_posts"
    assert settings.style.key_colors == ("#123", "#445566")
    assert settings.drafter.max_sections == 5
    assert settings.checks.disabled == ("language",)
    assert settings.reading.encodings == ("cp949",)
    assert settings.reuse.max_share == 1.0
    assert settings.categories == {"경제": ("금리", "수출")}
    assert settings.lexicon.names == ("새벽항공",)
    assert settings.lexicon.preferred == {"컨텐츠": "콘텐츠"}


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_refused(case: dict[str, str | int], tmp_path: Path) -> None:
    """What is wrong is named in one line: the file, the line, the mend."""
    path = write(tmp_path, str(case["toml"]))
    with pytest.raises(UsageError) as caught:
        load_settings(path)
    message = str(caught.value)
    assert message.startswith(f"{path}:{case['line']}: " if case["line"] else f"{path}: ")
    assert str(case["says"]) in message
    assert "\n" not in message
    assert caught.value.exit_code == 2


def test_missing_file_is_refused(tmp_path: Path) -> None:
    """A file that `--config` names has to be there."""
    with pytest.raises(UsageError, match="cannot be read"):
        load_settings(tmp_path / "none.toml")


def test_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """TOML is UTF-8; a file saved otherwise is named, not guessed at."""
    path = tmp_path / "chogo.toml"
    path.write_bytes('[site]\ntitle = "뉴스"\n'.encode("cp949"))
    with pytest.raises(UsageError, match="cannot be read"):
        load_settings(path)


def test_nearest_file_is_found(tmp_path: Path) -> None:
    """The file of the nearest folder above counts."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = write(tmp_path, "")
    assert find_settings_file(inner) == outer
    nearer = write(tmp_path / "a", "")
    assert find_settings_file(inner) == nearer


def test_every_setting_is_documented() -> None:
    """Each table and key has its documentation and a default, root apart."""
    described = {table: (about, rows) for table, about, rows in describe_settings()}
    assert set(described) == {item.name for item in fields(Settings)} - {"root"}
    for about, rows in described.values():
        assert about
        assert all(key and default and text for key, default, text in rows)


def test_described_defaults_are_what_the_loader_takes(tmp_path: Path) -> None:
    """The defaults as documented, written into a file, give the defaults."""
    lines = []
    for table, _, rows in describe_settings():
        lines.append(f"[{table}]")
        lines += [f"{key} = {default}" for key, default, _ in rows]
    assert load_settings(write(tmp_path, "\n".join(lines))) == Settings(root=tmp_path)
