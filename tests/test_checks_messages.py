"""The checks' messages in Korean: every form has its wording, and pieces stay in place."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from articles import article_of
from conftest import ROOT

from generator.checks import run_checks
from generator.checks.messages import MESSAGES, in_korean
from generator.facts import extract_facts
from generator.models import Manuscript, Passage
from generator.settings import Settings

MODULES = [
    path for path in sorted((ROOT / "generator" / "checks").glob("*.py")) if path.stem != "messages"
]
CASES = json.loads((Path(__file__).parent / "data/checks/cases.json").read_text("utf-8"))
#: Calls whose texts are data, not words for a reader.
DATA = frozenset(("compile", "words", "split", "frozenset", "match", "search", "sub"))
#: An English phrase: two words of which one is not a piece.
PHRASE = re.compile(r"[A-Za-z]{2,}:? [a-z{(`-]|\}:? [a-z]|^(?:is|has|not|no) ")
#: What looks like a phrase and is for the code alone.
KEYS = frozenset(("quantity {}",))
NO_PHRASE = re.compile(r"[\\|<>=#]|\n")


def phrases(path: Path) -> Iterator[str]:
    """English phrases of a module, f-strings with `{}` for what they put in; no documentation."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {id(part) for node in ast.walk(tree) if is_data(node) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            skipped.add(id(node.value))
        if isinstance(node, ast.JoinedStr):
            skipped |= {id(part) for part in ast.walk(node)} - {id(node)}
    for node in ast.walk(tree):
        text = "" if id(node) in skipped else text_of(node)
        if PHRASE.search(text) and not NO_PHRASE.search(text) and text not in KEYS:
            yield text


def is_data(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign | ast.AnnAssign):  # constants of a module
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        return all(isinstance(t, ast.Name) and t.id.isupper() for t in targets)
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in DATA


def text_of(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(
            part.value if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_every_message_has_its_korean(path: Path) -> None:
    """What a check says in English, `chogo check --lang ko` says in Korean."""
    assert [phrase for phrase in phrases(path) if not is_korean(in_korean(phrase))] == []


def is_korean(text: str) -> bool:
    return re.search("[가-힣]", text) is not None and not PHRASE.search(text)


@pytest.mark.parametrize("text", [case[1] for case in CASES["wrong"]])
def test_findings_are_told_in_korean(text: str) -> None:
    """The messages as they come out of the checks, with all that is put in."""
    table = extract_facts(article_of(*CASES["source"]))
    report = run_checks(Manuscript((Passage(text, "body", 0),)), table, Settings())
    assert report.findings
    assert [f.message for f in report.findings if in_korean(f.message) == f.message] == []


def test_the_table_is_in_both_languages() -> None:
    """Every entry is Korean and holds the same pieces."""
    for english, korean in MESSAGES.items():
        assert re.search("[가-힣]", korean), english
        pieces = [name for _, name, _, _ in Formatter().parse(korean) if name is not None]
        assert len(pieces) == english.count("{}"), english


def test_pieces_stay_in_place() -> None:
    """What the check puts in is put into the Korean; English pieces are put into Korean too."""
    assert in_korean("the source does not state 3300억 원") == (
        "원문에 없는 수치·날짜입니다: 3300억 원"
    )
    assert in_korean("3조 원 loses 최대") == "3조 원: 원문의 ‘최대’가 빠졌습니다"
    assert in_korean("미미 where the source has 증액") == "원문의 ‘증액’이 ‘미미’로 바뀌었습니다"
    assert in_korean("the title is empty") == "제목이 비어 있습니다"
    assert in_korean("the title is longer than 40 characters") == "제목이 40자보다 깁니다"
    assert in_korean("the address is a placeholder") == "링크 주소: 임시로 적은 것입니다"


def test_an_unknown_message_stays_as_it_is() -> None:
    """A plug-in's message is told in its own words."""
    assert in_korean("nobody has translated this") == "nobody has translated this"
