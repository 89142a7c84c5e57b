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
    assert "새 공장에서 처음으로" in (findings[0].found or "")
    assert findings[0].sources == ("s1",)


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


def test_names_and_figures_are_no_copied_words():
    """What a writer cannot choose does not count, nor does it break a run."""
    run, _ = reuse_of(SENTENCE)
    assert run.message.startswith("11 words in a row")
    other = SENTENCE.replace("한빛전자", "누리상사").replace("두 차례", "세 차례")
    assert [f.message for f in reuse_of(other)] == [f.message for f in reuse_of(SENTENCE)]
    named = "한빛전자는 올해 여름 충남 아산의 공장에서 하루 두 차례 교대했습니다."
    assert reuse_of(named) == []


def test_words_of_a_quotation_without_its_marks_are_copied():
    """Only what is marked as a quotation may be one."""
    bare = QUOTED.replace("“", "").replace("”", "")
    assert reuse_of(bare, source=QUOTED)


def test_every_run_is_told():
    """Two copied halves with own words between them are two findings."""
    second = (
        "공장 앞 도로가 좁아 출근길마다 차가 길게 밀린다는 불만이 주민 사이에서 끊이지 않고 나온다."
    )
    text = f"{SENTENCE.rstrip('.')}, 그런데도 어쩐 일인지 {second}"
    source = f"{SENTENCE} {second}"
    runs = [f for f in reuse_of(text, source=source) if f.sentence]
    assert len(runs) == 2
    share = [f for f in reuse_of(text, source=source) if not f.sentence]
    assert all("불만이 주민 사이에서" in (f.found or "") for f in share)
    assert len(share) == 1


def test_a_short_limit_is_kept():
    """Runs below five words are found where the settings forbid them."""
    text = "그는 처음으로 시험 생산을 시작했고 곧 쉬었습니다."
    assert reuse_of(text) == []
    limits = ReuseSettings(max_run=2, max_share=1.0)
    (finding,) = reuse_of(text, limits=limits)
    assert finding.found == "처음으로 시험 생산을 시작했고"
