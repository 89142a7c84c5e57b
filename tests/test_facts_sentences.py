"""Facts of single sentences: figures, modality, speakers, names, relations, labels."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from generator.facts import find_facts
from generator.models import Fact
from generator.text.endings import to_polite

DATA = Path(__file__).parent / "data" / "facts"
#: The day that relative dates of all cases count from.
REFERENCE = date(2024, 8, 3)
FIGURES = ("money", "percent", "count", "quantity", "ratio", "rank", "bare")


def cases(name: str) -> pytest.MarkDecorator:
    """All cases of a file as `text` and `expected`."""
    rows = json.loads((DATA / f"{name}.json").read_text("utf-8"))
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[row[0] for row in rows])


def facts(text: str, *kinds: str) -> list[Fact]:
    """The facts of a text of these kinds."""
    return [fact for fact in find_facts(text, REFERENCE) if fact.kind in kinds]


@cases("figures")
def test_figures_have_kind_value_and_unit(text, expected):
    """Amounts, shares, counts, measures, ratios and ranks are read whole and exactly."""
    assert [[f.text, f.kind, f.value, f.unit] for f in facts(text, *FIGURES)] == expected


BENDS = json.loads((DATA / "bends.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "expected"), BENDS["amounts"])
def test_words_behind_an_amount_bend_it(text, expected):
    """Every way in which news bends one amount, and the ways that look like it and do not."""
    (amount,) = facts(text, "money")
    assert sorted(amount.modality) == expected


@pytest.mark.parametrize(("text", "expected"), BENDS["clauses"])
def test_moods_belong_to_their_own_clause(text, expected):
    """What is expected, planned or hearsay is said of the figures of that clause alone."""
    found = facts(text, "money", "percent", "count", "quantity", "ratio")
    assert [sorted(figure.modality) for figure in found] == expected


@cases("traps")
def test_words_that_look_like_numerals_are_no_figures(text, expected):
    """만일, 일단, 삼성, 구청장 and their like count nothing."""
    assert [fact.text for fact in facts(text, *FIGURES)] == expected


@cases("modality")
def test_modality_is_read_off_the_words_around(text, expected):
    """Bounds, approximation, hearsay and expectation belong to their own figure only."""
    found = facts(text, *FIGURES, "period")
    assert {fact.text: sorted(fact.modality) for fact in found} == expected


@cases("speakers")
def test_speakers_are_those_who_say_it(text, expected):
    """Statements go to the one who makes them, and to nobody where that is open."""
    found = facts(text, *FIGURES, "quote")
    assert {fact.text: fact.speaker for fact in found} == expected


@cases("quotes")
def test_quotations_are_verbatim(text, expected):
    """Spoken words are quotations with their speaker; names in quotation marks are not."""
    assert [[fact.value, fact.speaker] for fact in facts(text, "quote")] == expected


@cases("names")
def test_names_are_whole_and_without_particles(text, expected):
    """Names carry no particle, and no ordinary word or verb is one."""
    assert [fact.text for fact in facts(text, "name")] == expected


@cases("relations")
def test_figures_are_related(text, expected):
    """Glosses, comparisons and changes point at the right figure, in the right direction."""
    found = find_facts(text, REFERENCE)
    surface = {fact.id: fact.text for fact in found}
    related = [
        [fact.text, r.type, surface[r.fact] if r.fact else None, r.direction]
        for fact in found
        for r in fact.relations
    ]
    assert related == expected


@cases("context")
def test_labels_are_read_off_the_clause(text, expected):
    """A figure's subject, measure and time come from its own clause, or stay empty."""
    found = facts(text, *FIGURES)
    assert {fact.text: [fact.subject, fact.measure, fact.when] for fact in found} == expected


@pytest.mark.parametrize("plain", json.loads((DATA / "polite.json").read_text("utf-8")))
def test_polite_sentences_say_the_same(plain):
    """A sentence in 합니다체 gives the facts of its plain version, modality and all."""
    polite = to_polite(plain)
    assert polite is not None
    assert polite != plain
    assert _meaning(polite) == _meaning(plain)


def _meaning(text: str) -> list[tuple[object, ...]]:
    return [
        (f.kind, f.value, f.unit, f.modality, f.speaker, f.measure, f.subject, f.relations)
        for f in find_facts(text, REFERENCE)
    ]


@pytest.mark.parametrize(
    "amount", ["3조2000억 원", "1억5000만 명", "286억8000만 달러", "1만7000원", "2만4500대"]
)
def test_a_space_inside_a_figure_changes_nothing(amount):
    """The same figure with and without a space after 조, 억 and 만 is one value."""
    spaced = amount
    for unit in "조억만":
        spaced = spaced.replace(unit, f"{unit} ")
    texts = [f"모두 {form.replace('  ', ' ').strip()}이다." for form in (amount, spaced)]
    values = [[(f.kind, f.value, f.unit) for f in facts(text, *FIGURES)] for text in texts]
    assert len(values[0]) == 1
    assert values[0] == values[1]


def test_an_alias_has_the_value_of_its_long_form():
    """A short form in brackets is a name whose value is the long form."""
    alias = facts("국제해저기구(ISA)가 조사한다.", "name")[-1]
    assert (alias.text, alias.value) == ("ISA", "국제해저기구")


def test_relative_dates_tell_their_anchor():
    """A date that was counted from the reference day says so; an absolute one does not."""
    relative, absolute = facts("지난달 5일과 2020년 3월 2일에 열렸다.", "date")
    assert relative.anchor == "2024-08-03"
    assert absolute.anchor is None
