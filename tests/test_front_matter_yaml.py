"""Front matter reads the same in Python and in Ruby, whatever stands in it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from generator.formats import metadata
from generator.formats.metadata import load
from generator.formats.yaml_dialect import KST

#: What YAML readers have stumbled over.
TRICKY = [
    "yes", "No", "ON", "y", "null", "~", "true", "1:30", "12:30:45", "190:20:30",
    "2024-08-03", "2024-08-03 09:01:00 +0900", "2024-08-03T09:01:00Z", "=", "<<",
    "1,000", "1_000", "0777", "0x1F", "0b11", "0o17", "1e3", "1.5", ".5", "5.",
    "+1", "-1", ".inf", "-.INF", ".nan", ":가", ":sym", "@여기", "%할인", "`코드`",
    "'대체' 논란", '"따옴표" 제목', "제목: 부제", "제목 #1", "# 제목", "- 목록", "? 물음", "! 느낌",
    "!태그", "&닻", "*별", "[대괄호]", "{중괄호}", "{{ site }}", "{% raw %}", "| 막대", "> 화살",
    ", 쉼표", "---", "--- 안", "...", "-->", "--!>", "<!-- 주석", "a -- b", "가--나---다",
    " 앞 빈칸", "뒤 빈칸 ", "가\n나", "가\n---\n나", "가\n\n나", "\t탭", "가\t나", "끝\n", "\n처음",
    "이모지 🚢🇰🇷", "따'옴\"표\\", "역슬래시\\n", "\\x2D", "긴 제목 " * 300, "붙은글자" * 400,
    "NBSP\u00a0여기", "줄\u2028바꿈", "\u0085", "\ufeff가", "\u200b가", "", " ", "null ",
    "No.1", "on/off", "A: B: C", "키:", ":", "-", "?", "2024년", "50%", "3분의 1",
    "1‧2", "가: 나 # 다", "'", '"', "''", "\x07종",
]  # fmt: skip


EARLIEST = datetime.fromisoformat("1990-01-01")
LATEST = datetime.fromisoformat("2099-01-01")


def texts() -> st.SearchStrategy[str]:
    """Any text that UTF-8 can carry, and the tricky ones."""
    alphabet = st.characters(exclude_categories=["Cs"])
    pieces = st.sampled_from([*":#-'\"{}[]>|%@`&*!?,\\\n \t=~", "가", "나", "1", "--", "--- ", "a"])
    return st.one_of(
        st.sampled_from(TRICKY), st.text(alphabet), st.lists(pieces, max_size=12).map("".join)
    )


def instants() -> st.SearchStrategy[datetime]:
    return st.datetimes(EARLIEST, LATEST).map(
        lambda moment: moment.replace(tzinfo=KST, microsecond=0, fold=0)
    )


def front_matters() -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(
        {
            "title": texts(),
            "date": instants(),
            "categories": st.lists(texts(), max_size=3),
            "excerpt": texts(),
            "published": st.booleans(),
            "source": st.fixed_dictionaries({"title": texts(), "url": st.none() | texts()}),
        }
    )


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(values=front_matters(), body=texts(), form=st.sampled_from(["fences", "comment"]))
@example({"title": "a", "excerpt": "--> x"}, "--- \n글\n---\n", "comment")
def test_what_is_written_is_read(values: dict[str, Any], body: str, form: metadata.Form) -> None:
    """Values and body come back as they were, in both forms, and the body's line is right."""
    text = metadata.join(values, body, form)
    matter, read = load(text)
    assert matter.problem is None
    assert dict(matter) == values
    wanted = body.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    assert read.rstrip("\n") == wanted
    if wanted:
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert lines[matter.body_line - 1] == wanted.split("\n")[0]


@settings(max_examples=150, deadline=None)
@given(values=front_matters())
def test_no_value_closes_the_comment(values: dict[str, Any]) -> None:
    """Inside the comment stands no `--`: nothing of it shows on a page."""
    inside = metadata.dump(values, "comment")
    assert "--" not in inside
    assert "<!" not in inside or "<!-" not in inside.replace("<!-\\x2D", "")


def test_summaries_stand_on_one_line() -> None:
    """Excerpts are folded scalars on one line, however long, and keep no line end."""
    long = "수출이 늘었습니다. " * 80 + "끝입니다."
    text = metadata.dump({"excerpt": long})
    assert text == f"excerpt: >-\n  {long}\n"


def test_order_and_lists() -> None:
    """Keys keep their order and list items are indented, as in the house's posts."""
    moment = datetime(2024, 8, 3, 9, 1, tzinfo=KST)
    text = metadata.dump({"title": "제목", "date": moment, "categories": ["IT"], "tags": []})
    assert text == ("title: 제목\ndate: 2024-08-03 09:01:00 +0900\ncategories:\n  - IT\ntags: []\n")


def test_other_time_zones_are_written_in_korean_time() -> None:
    """An instant of any zone is written as the same instant in Korea."""
    moment = datetime.fromisoformat("2024-08-02T23:30:00-05:00")
    assert metadata.dump({"date": moment}) == "date: 2024-08-03 13:30:00 +0900\n"


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("제목만 있는 글\n", 1, "no front matter"),
        ("---\ntitle: 가\n", 1, "not closed"),
        ("---\ntitle: '대체' 논란\n---\n글\n", 2, "block end"),
        ("---\ntitle: 가\nexcerpt: 나: 다\n---\n글\n", 3, "mapping values"),
        ("---\ntitle: 가\n\tdate: 나\n---\n글\n", 3, "cannot start any token"),
        ("---\ntitle: 가\ndate: 2024-13-40\n---\n글\n", 3, "is no date"),
        ("---\n- 가\n- 나\n---\n글\n", 2, "no list"),
        ("<!-- chogo\ntitle: @가\n-->\n글\n", 2, "cannot start any token"),
    ],
)
def test_broken_front_matter_names_its_line(text: str, line: int, words: str) -> None:
    """What cannot be read says why, at the line of the file where it stands."""
    matter, _ = load(text)
    assert matter.problem is not None
    assert matter.problem[0] == line
    assert words in matter.problem[1]


RUBY = """
require "yaml"; require "json"; require "date"
texts = JSON.parse(STDIN.set_encoding("UTF-8").read)
show = lambda do |value|
  case value
  when Time then {"time" => value.getutc.strftime("%Y-%m-%dT%H:%M:%SZ")}
  when Hash then value.to_h { |key, item| [key, show.(item)] }
  when Array then value.map(&show)
  when String, true, false, nil then value
  else {"other" => value.class.name}
  end
end
read = texts.map do |text|
  begin
    show.(Psych.safe_load(text, permitted_classes: [Date, Time], aliases: true))
  rescue StandardError => error
    {"error" => error.message}
  end
end
puts JSON.generate(read)
"""


def expected(value: Any) -> Any:
    if isinstance(value, datetime):
        utc = (value - timedelta(hours=9)).replace(tzinfo=None)
        return {"time": utc.isoformat() + "Z"}
    if isinstance(value, dict):
        return {key: expected(item) for key, item in value.items()}
    return [expected(item) for item in value] if isinstance(value, list) else value


def read_with_ruby(documents: list[str]) -> list[Any]:
    """What Psych makes of the documents, called as Jekyll calls it."""
    if shutil.which("ruby") is None:
        if os.environ.get("CI"):
            pytest.fail("Ruby is missing: apt-get install ruby")
        pytest.skip("Ruby is missing: apt-get install ruby")
    done = subprocess.run(
        ["ruby", "-e", RUBY],
        input=json.dumps(documents),
        env=os.environ | {"LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    return list(json.loads(done.stdout))


def batch(seed: int, size: int) -> list[dict[str, Any]]:
    """Documents of tricky texts and of random ones, the same for the same seed."""
    from random import Random

    dice = Random(seed)
    signs = [
        *":#-'\"{}[]>|%@`&*!?,\\ =~._+0179/()",
        "가",
        "억",
        "e",
        "n",
        "\n",
        "--",
        "🚢",
        "\u00a0",
    ]
    moment = datetime(2024, 8, 3, 9, 1, tzinfo=KST)
    documents = []
    for index in range(size):
        random = ["".join(dice.choices(signs, k=dice.randint(1, 9))) for _ in range(6)]
        tricky = TRICKY[index % len(TRICKY)]
        documents.append(
            {
                "title": tricky,
                "date": moment + timedelta(minutes=index),
                "tags": random,
                "excerpt": random[0] + tricky,
                "published": bool(index % 2),
                "source": {"title": random[1], "publisher": None, "url": tricky + random[2]},
            }
        )
    return documents


@pytest.mark.real
def test_ruby_reads_what_python_wrote() -> None:
    """Psych gives every value back as it was, text as text and instants as instants."""
    documents = batch(7, 600)
    forms: list[metadata.Form] = ["fences", "comment"]
    written = [metadata.dump(values, form) for values in documents for form in forms]
    read = read_with_ruby(written)
    for index, (text, values) in enumerate(zip(written, read, strict=True)):
        assert values == expected(documents[index // 2]), text


@pytest.mark.real
def test_ruby_misreads_what_the_check_says(tmp_path: Path) -> None:
    """Words that the check calls misread are no text in Ruby, and the others are."""
    from generator.checks.yaml_fields import read_fields

    plain = [
        "1,000",
        ":가",
        "2024-08-03",
        "1_000",
        "-5",
        "가나",
        "1:30",
        "No.1",
        "5G",
        "=",
        "1.2.3",
        "yes",
    ]
    documents = [f"title: {word}\n" for word in plain]
    for text, values in zip(documents, read_with_ruby(documents), strict=True):
        matter, _ = load(f"---\n{text}---\n")
        field = read_fields(matter)["title"]
        faulty = bool(field.misread) or not isinstance(field.value, str)
        assert faulty == (not isinstance(values.get("title"), str)), text
