"""The records and their JSON form."""

from __future__ import annotations

import json
from datetime import UTC, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.models import (
    Article,
    Draft,
    DraftSentence,
    DraftSource,
    Fact,
    FactTable,
    Finding,
    Place,
    Provenance,
    Relation,
    Removed,
    Report,
    Section,
    Sentence,
    SentenceVerdict,
    Span,
    from_json,
    to_builtins,
    to_json,
)

KST = timezone(timedelta(hours=9))
TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("가나다억원%“”\n"), max_size=30
)
SPANS = st.builds(Span, st.integers(0, 10_000), st.integers(0, 10_000))
MOMENTS = st.datetimes(timezones=st.sampled_from([KST, UTC]))
MAYBE = st.none() | TEXTS
SENTENCES = st.builds(
    Sentence, TEXTS, TEXTS, SPANS, st.integers(0, 99), st.sampled_from(["title", "text"])
)
ARTICLES = st.builds(
    Article,
    slug=TEXTS,
    title=TEXTS,
    subtitles=st.lists(TEXTS, max_size=2).map(tuple),
    text=TEXTS,
    sentences=st.lists(SENTENCES, max_size=3).map(tuple),
    publisher=MAYBE,
    byline=MAYBE,
    published=st.none() | MOMENTS,
    embargo=st.none() | MOMENTS,
    url=MAYBE,
    language=TEXTS,
    path=MAYBE,
    sha256=TEXTS,
    reuse=st.sampled_from(["restricted", "allowed", "unknown"]),
    engine=TEXTS,
    removed=st.lists(st.builds(Removed, TEXTS, TEXTS), max_size=2).map(tuple),
)
FACTS = st.builds(
    Fact,
    id=TEXTS,
    kind=st.sampled_from(["money", "percent", "date", "quote", "bare"]),
    text=TEXTS,
    value=TEXTS,
    sentence=TEXTS,
    span=SPANS,
    unit=MAYBE,
    modality=st.frozensets(st.sampled_from(["about", "max", "expected"])),
    relations=st.lists(
        st.builds(Relation, st.sampled_from(["gloss", "alias"]), MAYBE, st.none()), max_size=2
    ).map(tuple),
    places=st.lists(st.builds(Place, TEXTS, SPANS), max_size=2).map(tuple),
    confidence=st.floats(0, 1),
)
TABLES = st.builds(FactTable, ARTICLES, st.lists(FACTS, max_size=3).map(tuple))
DRAFTS = st.builds(
    Draft,
    slug=TEXTS,
    title=TEXTS,
    date=MOMENTS,
    excerpt=TEXTS,
    categories=st.lists(TEXTS, max_size=2).map(tuple),
    tags=st.lists(TEXTS, max_size=2).map(tuple),
    image=MAYBE,
    image_alt=MAYBE,
    sections=st.lists(
        st.builds(
            Section,
            TEXTS,
            st.lists(
                st.builds(DraftSentence, TEXTS, st.sampled_from(["plain", "key", "mark"])),
                max_size=2,
            ).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    source=st.builds(
        DraftSource, TEXTS, MAYBE, MAYBE, st.none() | MOMENTS, MAYBE, TEXTS, st.just("unknown")
    ),
    provenance=st.builds(Provenance, TEXTS, TEXTS, MAYBE, MAYBE, TEXTS, MOMENTS),
)


@given(TABLES)
def test_fact_table_round_trips(table: FactTable) -> None:
    """A fact table comes back from its JSON as it was, article included."""
    assert from_json(to_json(table), FactTable) == table


@given(DRAFTS)
def test_draft_round_trips(draft: Draft) -> None:
    """A draft comes back from its JSON as it was."""
    assert from_json(to_json(draft), Draft) == draft


@given(TABLES)
def test_json_is_the_same_each_time(table: FactTable) -> None:
    """Sets and keys have one order, so that equal records give equal bytes."""
    assert to_json(table) == to_json(from_json(to_json(table, indent=0), FactTable))


def article(**changes: Any) -> Article:
    """A small article of one sentence."""
    values: dict[str, Any] = {
        "slug": "a",
        "title": "제목",
        "subtitles": (),
        "text": "제목",
        "sentences": (Sentence("s0", "제목", Span(0, 2), 0, "title"),),
        "publisher": None,
        "byline": None,
        "published": None,
        "embargo": None,
        "url": None,
        "language": "ko",
        "path": None,
        "sha256": "0" * 64,
        "reuse": "unknown",
        "engine": "text",
        "removed": (),
    }
    return Article(**{**values, **changes})


def test_names_stay_as_they_are() -> None:
    """JSON keys are the fields' names, pairs are arrays, sets are sorted arrays."""
    fact = Fact(
        "f1",
        "money",
        "최대 5억원",
        "500000000",
        "s0",
        Span(0, 6),
        unit="KRW",
        modality=frozenset({"max", "about"}),
        relations=(Relation("gloss", "f2", None),),
        places=(Place("s3", Span(1, 2)),),
    )
    found = json.loads(to_json(fact))
    assert set(found) == set(Fact.__struct_fields__)
    assert found["modality"] == ["about", "max"]
    assert found["relations"] == [["gloss", "f2", None]]
    assert found["places"] == [["s3", {"start": 1, "end": 2}]]


def test_hangul_is_written_as_it_is() -> None:
    """JSON is for people too: Hangul is not escaped, and the text ends in one line end."""
    text = to_json(article())
    assert '"title": "제목"' in text
    assert text.endswith("}\n")


def test_what_does_not_fit_names_its_place() -> None:
    """A wrong value is a ValueError with the path of the field."""
    broken = to_builtins(article())
    broken["sentences"][0]["span"]["start"] = "null"
    with pytest.raises(ValueError, match=r"sentences\[0\]\.span\.start|sentences\[...\]"):
        from_json(json.dumps(broken), Article)


def test_lookup_by_id() -> None:
    """Sentences and facts are found by their ids; an unknown id is a KeyError."""
    fact = Fact("f1", "bare", "5", "5", "s0", Span(0, 1))
    table = FactTable(article(), (fact,))
    assert table.fact("f1") is fact
    assert table.article.sentence("s0").text == "제목"
    with pytest.raises(KeyError):
        table.fact("f2")
    with pytest.raises(KeyError):
        table.article.sentence("s9")


def test_span_arithmetic() -> None:
    """A span cuts its own text, can be moved, and knows what lies inside."""
    span = Span(2, 4)
    assert span.of("가나다라마") == "다라"
    assert span.shifted(3) == Span(5, 7)
    assert Span(0, 4).covers(span)
    assert not span.covers(Span(0, 3))


ERROR = Finding("value", "error", "no such amount", sentence="나.")
WARNING = Finding("modality", "warning", "no 약", sentence="가.")
SUPPORTED = SentenceVerdict("가.", "supported")
UNSUPPORTED = SentenceVerdict("나.", "unsupported")


@pytest.mark.parametrize(
    ("findings", "sentences", "ok", "publishable"),
    [
        ((), (SUPPORTED,), True, True),
        ((WARNING,), (SUPPORTED,), True, True),
        ((ERROR,), (SUPPORTED, UNSUPPORTED), False, False),
        ((), (SUPPORTED, UNSUPPORTED), True, False),
        ((), (SentenceVerdict("가.", "unchecked"),), True, False),
    ],
)
def test_report_verdict(
    findings: tuple[Finding, ...],
    sentences: tuple[SentenceVerdict, ...],
    ok: bool,
    publishable: bool,
) -> None:
    """An error blocks; so does a sentence without support, warnings alone do not."""
    report = Report(findings, sentences)
    assert report.ok is ok
    assert report.publishable is publishable


def test_waived_error_lets_its_sentence_pass() -> None:
    """An editor's waiver answers for the finding and for its sentence."""
    waived = Finding("value", "error", "no such amount", sentence="나.", waived="확인함")
    report = Report((waived,), (SUPPORTED, UNSUPPORTED))
    assert report.ok
    assert report.publishable
