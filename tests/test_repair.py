"""What the checks do not support never stays in a draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.checks.manuscript import from_draft
from generator.drafting import draft_article
from generator.facts import extract_facts
from generator.models import Draft, DraftSentence, FactTable
from generator.repair import leave_out_unsupported
from generator.settings import Settings

STORY = (
    "한빛전자는 5일 3분기 매출 2조 1000억 원을 기록했다고 밝혔다.",
    "서가온 한빛전자 대표는 “신제품 값은 올리지 않겠다”고 말했다.",
    "회사는 내년 상반기까지 충남 아산에 최대 1조 5000억 원을 투자할 계획이다.",
)
INVENTED = DraftSentence("한빛전자의 매출은 9조 원으로 뛰었습니다.")
LEANING = DraftSentence("이는 업계에서 가장 큰 금액입니다.")


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*STORY))


@pytest.fixture(scope="module")
def draft(table) -> Draft:
    return draft_article(table)


def repair(draft: Draft, table: FactTable) -> Draft:
    report = run_checks(from_draft(draft), table, Settings())
    return leave_out_unsupported(draft, report, Settings())


def with_sentences(draft: Draft, *sentences: DraftSentence) -> Draft:
    section = draft.sections[0]
    return replace(draft, sections=(replace(section, sentences=sentences),))


def test_a_supported_draft_stays_as_it_is(draft, table):
    """Nothing is left out where nothing is wrong."""
    assert repair(draft, table) == draft


def test_an_invented_sentence_goes_with_the_one_that_leans_on_it(draft, table):
    """이는 must not end up pointing at another sentence."""
    good = draft.sections[0].sentences
    spoilt = with_sentences(draft, good[0], INVENTED, LEANING, *good[1:])
    repaired = repair(spoilt, table)
    assert repaired.sections[0].sentences == good


def test_a_section_that_loses_all_goes(draft, table):
    """No heading stays without a paragraph."""
    lost = replace(draft.sections[0], heading="매출 9조 원", sentences=(INVENTED,))
    repaired = repair(replace(draft, sections=(*draft.sections, lost)), table)
    assert repaired.sections == draft.sections


def test_a_wrong_excerpt_is_replaced(draft, table):
    """The excerpt is a claim too."""
    repaired = repair(replace(draft, excerpt=INVENTED.text), table)
    assert repaired.excerpt == draft.sections[0].sentences[0].text
