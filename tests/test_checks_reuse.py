"""The `reuse` check: how much of the source's own wording a post carries."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import Manuscript, Passage
from generator.settings import ReuseSettings, Settings

SENTENCE = (
    "한빛전자는 올해 여름 충남 아산의 새 공장에서 처음으로 시험 생산을 시작했고 "
    "가을부터는 하루 두 차례 교대로 설비를 돌리고 있다."
)
REWORDED = "아산 새 공장이 여름에 시험 생산에 들어갔고, 가을에는 2교대로 바뀌었습니다."
QUOTED = "서가온 대표는 “" + SENTENCE.rstrip(".") + "”고 말했습니다."


def reuse_of(text, *, reuse="restricted", published=False, limits=None, source=SENTENCE):
    table = extract_facts(article_of(source, reuse=reuse))
    manuscript = Manuscript((Passage(text, "body", 0),), published=published)
    settings = Settings(reuse=limits or ReuseSettings())
    return [f for f in run_checks(manuscript, table, settings).findings if f.check == "reuse"]


def test_a_long_run_is_a_warning_that_quotes_it():
    """A copied sentence is found, with the words in a row."""
    findings = reuse_of(SENTENCE)
    assert {f.severity for f in findings} == {"warning"}
    assert "아산의 새 공장에서" in (findings[0].found or "")


def test_a_published_post_turns_it_into_an_error():
    """Text that may not be reused must not be public."""
    assert {f.severity for f in reuse_of(SENTENCE, published=True)} == {"error"}


@pytest.mark.parametrize(
    ("text", "reuse"),
    [(REWORDED, "restricted"), (SENTENCE, "allowed"), (QUOTED, "restricted")],
    ids=["own words", "source allows it", "a quotation"],
)
def test_what_may_be_written_passes(text, reuse):
    """Own words, an open source and a marked quotation give no finding."""
    source = QUOTED if text == QUOTED else SENTENCE
    assert reuse_of(text, reuse=reuse, source=source) == []


def test_the_limits_stand_in_the_settings():
    """A workspace may allow longer runs."""
    assert reuse_of(SENTENCE, limits=ReuseSettings(max_run=99, max_share=1.0)) == []
