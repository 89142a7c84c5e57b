"""The offline drafter as a whole: what every draft of it must keep to."""

from __future__ import annotations

import re

import pytest
from articles import article_of
from conftest import SAMPLES

from generator.checks import run_checks
from generator.checks.manuscript import from_draft
from generator.drafting import DRAFTERS, draft_article
from generator.errors import DraftingError, UsageError
from generator.facts import extract_facts, main_figures
from generator.models import Draft, FactTable
from generator.readers import read_article
from generator.settings import DrafterSettings, Settings
from generator.text.endings import is_polite

SOURCES = sorted(path.name for path in SAMPLES.glob("*.*"))


@pytest.fixture(scope="module", params=SOURCES)
def drafted(request) -> tuple[FactTable, Draft]:
    table = extract_facts(read_article(SAMPLES / request.param))
    return table, draft_article(table)


def test_a_draft_passes_its_own_checks(drafted):
    """No finding above a warning, and evidence for every sentence."""
    table, draft = drafted
    report = run_checks(from_draft(draft), table, Settings())
    assert [f for f in report.findings if f.severity == "error"] == []
    assert {s.verdict for s in report.sentences} == {"supported"}


def test_a_draft_has_the_shape_of_the_house(drafted):
    """3 to 8 sections of 2 to 6 sentences under headings that differ."""
    _, draft = drafted
    headings = [section.heading for section in draft.sections]
    assert 3 <= len(headings) <= 8
    assert len(set(headings)) == len(headings)
    assert all(2 <= len(section.sentences) <= 6 for section in draft.sections)
    assert len(draft.title) <= 40
    assert len(draft.excerpt) <= 110


def test_highlights_stay_below_half(drafted):
    """One key sentence a section, a mark from three sentences on, half of all at most."""
    _, draft = drafted
    for section in draft.sections:
        roles = [sentence.role for sentence in section.sentences]
        assert roles.count("key") == 1
        assert roles.count("mark") <= (1 if len(roles) > 2 else 0)
    every = [s for section in draft.sections for s in section.sentences]
    lit = [s for s in every if s.role != "plain"]
    assert len(lit) <= len(every) / 2


def test_every_sentence_is_polite_and_traced(drafted):
    """합니다체 to the last word, source sentences that exist, facts of the table."""
    table, draft = drafted
    sentence_ids = {s.id for s in table.article.sentences}
    fact_ids = {f.id for f in table.facts}
    for sentence in (s for section in draft.sections for s in section.sentences):
        assert is_polite(sentence.text), sentence.text
        assert sentence.sources
        assert sentence_ids.issuperset(sentence.sources)
        assert fact_ids.issuperset(sentence.facts)
        assert all(term in sentence.text for term in sentence.bold)


def test_no_section_opens_in_the_air(drafted):
    """The first sentence of a section needs nothing before it."""
    _, draft = drafted
    opening = re.compile(
        r"^(?:그는|그가|이는|이들은|이에|이처럼|그러나|하지만|반면|또한?|한편)[\s,]"
    )
    for section in draft.sections:
        assert not opening.match(section.sentences[0].text)


def test_most_main_figures_are_kept(drafted):
    """At least half of the main figures are told, whatever the length."""
    table, draft = drafted
    main = {fact.id for fact in main_figures(table)}
    told = {fact for section in draft.sections for s in section.sentences for fact in s.facts}
    assert len(main & told) >= len(main) / 2


def test_the_same_article_gives_the_same_draft(drafted):
    """Nothing of a draft hangs on chance."""
    table, draft = drafted
    assert draft_article(table).sections == draft.sections


SHORT = (
    "한빛전자는 5일 3분기 매출 2조 1000억 원을 기록했다고 밝혔다.",
    "서가온 한빛전자 대표는 “신제품 값은 올리지 않겠다”고 말했다.",
    "회사는 내년 상반기까지 충남 아산에 최대 1조 5000억 원을 투자할 계획이다.",
)


def test_a_short_article_gets_fewer_sections():
    """Three sentences make one section, not three of one sentence."""
    draft = draft_article(extract_facts(article_of(*SHORT)))
    assert [len(section.sentences) for section in draft.sections] == [3]


def test_an_article_of_questions_cannot_be_told():
    """A story without a statement is an error of its own kind."""
    with pytest.raises(DraftingError, match="can be told"):
        draft_article(extract_facts(article_of("누가 이 돈을 낼까?", "왜 지금일까?")))


def test_an_unknown_drafter_is_named():
    """A wrong name lists the right ones."""
    with pytest.raises(UsageError, match=r"unknown drafter .onlin..*offline"):
        draft_article(extract_facts(article_of(*SHORT)), drafter="onlin")


def test_the_workspace_names_the_categories():
    """A workspace's list of categories replaces the built-in one."""
    settings = Settings(categories={"산업": ("매출",), "날씨": ("비",)})
    draft = draft_article(extract_facts(article_of(*SHORT)), settings=settings)
    assert draft.categories == ("산업",)


def test_a_limit_on_sentences_holds():
    """The settings bound what a section tells."""
    settings = Settings(drafter=DrafterSettings(max_section_sentences=2, max_sections=1))
    draft = draft_article(extract_facts(article_of(*SHORT)), settings=settings)
    assert [len(section.sentences) for section in draft.sections] == [2]


@pytest.mark.parametrize("name", sorted(DRAFTERS))
def test_every_drafter_names_itself(name):
    """The registry's name is the one that goes into the provenance."""
    assert DRAFTERS[name]().name == name


def test_reproducible_under_source_date_epoch(monkeypatch):
    """The moment of making is the one that the environment gives."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = draft_article(extract_facts(article_of(*SHORT))).provenance.created
    assert made.isoformat() == "2023-11-15T07:13:20+09:00"
