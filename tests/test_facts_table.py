"""The fact table of an article: joining, places, aliases, main figures."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from generator.facts import extract_facts, main_figures, themes_of
from generator.models import Article, Fact, FactTable, Sentence, SentenceKind, Span
from generator.settings import LexiconSettings, Settings


def article(*lines: tuple[SentenceKind, str], published: datetime | None = None) -> Article:
    """An article of these sentences, each a paragraph of its own."""
    sentences: list[Sentence] = []
    offset = 0
    for number, (kind, text) in enumerate(lines):
        span = Span(offset, offset + len(text))
        sentences.append(Sentence(f"s{number}", text, span, number, kind))
        offset += len(text) + 2
    return Article(
        slug="test",
        title=lines[0][1],
        subtitles=(),
        text="\n\n".join(text for _, text in lines),
        sentences=tuple(sentences),
        publisher=None,
        byline=None,
        published=published or datetime(2024, 8, 3, 0, 30, tzinfo=UTC),
        embargo=None,
        url=None,
        language="ko",
        path=None,
        sha256="0" * 64,
        reuse="allowed",
        engine="test",
        removed=(),
    )


def only(table: FactTable, text: str) -> Fact:
    """The one fact with this surface."""
    (fact,) = (fact for fact in table.facts if fact.text == text)
    return fact


STORY = article(
    ("title", "누비라온, 300억 원 투자"),
    ("text", "누비라온은 3일 공장에 300억 원을 투자한다고 밝혔다."),
    ("text", "직원은 1200명이다."),
    ("text", "지난해에는 공장을 세 곳 지었다."),
    ("heading", "이익 20% 늘어"),
    ("text", "이익은 20% 늘었다."),
    ("text", "매출은 280억 원으로 시장 예상치인 290억 원을 밑돌았다."),
    ("text", "재고는 40억 달러(약 5조원)다."),
    ("text", "공장 넓이는 300㎡다."),
)


def test_one_amount_told_twice_is_one_fact():
    """A headline's amount joins its telling in the body, which leads; the headline is a place."""
    fact = only(extract_facts(STORY), "300억 원")
    assert fact.sentence == "s1"
    assert [place.sentence for place in fact.places] == ["s0"]


def test_a_percentage_in_a_heading_joins_its_one_match():
    """A heading's percentage is that of the body where just one fits."""
    fact = only(extract_facts(STORY), "20%")
    assert (fact.sentence, fact.measure) == ("s5", "이익")
    assert [place.sentence for place in fact.places] == ["s4"]


def test_equal_counts_of_unlike_things_stay_apart():
    """The same count of two measures is two facts."""
    table = extract_facts(
        article(("title", "소식"), ("text", "직원은 300명이다."), ("text", "손님은 300명이다."))
    )
    assert [(f.measure, f.places) for f in table.facts if f.value == "300"] == [
        ("직원", ()),
        ("손님", ()),
    ]


def test_spans_and_places_cover_their_text():
    """Every span of a table is an offset into the article's text."""
    table = extract_facts(STORY)
    assert table.facts
    for fact in table.facts:
        assert fact.span.of(STORY.text) == fact.text
        for place in fact.places:
            inside = STORY.sentence(place.sentence).span
            assert inside.covers(place.span)


def test_ids_count_on_in_reading_order_and_relations_follow():
    """Ids are f1, f2 … by place, and relations point at facts of the table."""
    table = extract_facts(STORY)
    assert [fact.id for fact in table.facts] == [f"f{n}" for n in range(1, len(table.facts) + 1)]
    spans = [fact.span for fact in table.facts]
    assert spans == sorted(spans)
    ids = {fact.id for fact in table.facts}
    assert all(r.fact in ids for f in table.facts for r in f.relations if r.fact)


def test_main_figures_carry_the_story():
    """Headline, lead, comparison and speech make a figure main; glosses and asides do not."""
    main = [fact.text for fact in main_figures(extract_facts(STORY))]
    assert main == ["300억 원", "1200명", "20%", "280억 원", "290억 원"]


def test_aliases_share_one_value():
    """A short form that the article introduces has the value of the long form everywhere."""
    table = extract_facts(
        article(
            ("title", "소식"),
            ("text", "국제해저기구(ISA)가 조사한다."),
            ("text", "ISA 회원국이 늘었다."),
        )
    )
    fact = only(table, "국제해저기구")
    assert [place.sentence for place in fact.places] == ["s1", "s2"]


def test_a_name_known_from_one_sentence_is_one_in_all():
    """A name that Kiwi cuts up in one sentence is found by its other tellings."""
    table = extract_facts(
        article(
            ("title", "소식"),
            ("text", "소백테크가 새 칩을 내놓았다."),
            ("text", "소백테크는 컸다."),
        )
    )
    assert len(only(table, "소백테크").places) == 1


def test_the_newsroom_names_are_names():
    """Names of the lexicon are found though no dictionary holds them."""
    settings = Settings(lexicon=LexiconSettings(names=("바다연구소",)))
    story = article(("title", "소식"), ("text", "바다연구소는 새 칩을 내놓았다."))
    assert [f.text for f in extract_facts(story, settings).facts if f.kind == "name"] == [
        "바다연구소"
    ]


def test_relative_dates_count_from_the_day_in_seoul():
    """An article of late evening in London is of the next day in Korea."""
    late = datetime(2024, 8, 2, 20, 0, tzinfo=UTC)
    table = extract_facts(article(("title", "소식"), ("text", "오늘 열렸다."), published=late))
    assert [fact.value for fact in table.facts] == ["2024-08-03"]


def test_a_pronoun_keeps_its_speaker_over_a_paragraph():
    """그는 stands for the one speaker of the paragraph before."""
    table = extract_facts(
        article(
            ("title", "소식"),
            ("text", "김하늘 대표는 시장이 컸다고 말했다."),
            ("text", "그는 내년에 30% 큰다고 말했다."),
        )
    )
    assert only(table, "30%").speaker == "김하늘 대표"


@pytest.mark.parametrize("text", ["없는 id", "f999"])
def test_an_unknown_id_is_refused(text):
    """Asking a table for a fact that it lacks raises KeyError."""
    with pytest.raises(KeyError):
        extract_facts(STORY).fact(text)


def test_one_sum_of_two_measures_is_two_facts():
    """The same amount is one fact with two places where its labels agree, else two."""
    table = extract_facts(
        article(
            ("title", "누비라온 실적"),
            ("text", "누비라온의 지난해 매출은 300억 원이다."),
            ("text", "누비라온의 매출 300억 원은 역대 최대다."),
            ("text", "누비라온의 부채도 300억 원이다."),
        )
    )
    sums = [fact for fact in table.facts if fact.kind == "money"]
    assert [(fact.measure, len(fact.places)) for fact in sums] == [("매출", 1), ("부채", 0)]


def test_themes_follow_the_headings():
    """Each sub-heading opens a theme; title and lead belong to the first."""
    themes = themes_of(extract_facts(STORY))
    assert [theme.sentences for theme in themes] == [
        ("s0", "s1", "s2", "s3"),
        ("s4", "s5", "s6", "s7", "s8"),
    ]
    assert themes[1].title == "이익 20% 늘어"


def test_themes_without_headings_part_where_the_words_change():
    """A story in two halves that share no words is two themes, named by what they tell of."""
    money = ("text", "누비라온은 배터리 공장에 투자를 늘려 배터리 생산을 키운다.")
    games = ("text", "모래톱게임즈는 새 게임을 내놓고 게임 이용자를 모은다.")
    themes = themes_of(extract_facts(article(("title", "소식"), *[money] * 5, *[games] * 5)))
    assert [len(theme.sentences) for theme in themes] == [6, 5]
    assert [theme.title for theme in themes] == ["누비라온", "모래톱게임즈"]


def test_words_that_stand_alone_get_their_speaker_from_the_next_sentence():
    """`“밭이 말랐어요.” 농민 오모 씨의 말이다.`"""
    lines = ("text", "“밭이 다 말라서 올해는 끝났어요.”"), ("text", "농민 오모 씨의 말이다.")
    table = extract_facts(article(("title", "가뭄"), *lines))
    (quote,) = (fact for fact in table.facts if fact.kind == "quote")
    assert quote.speaker == "농민 오모 씨"


def test_ages_are_no_main_figures():
    """An age in brackets tells who is meant and carries no story."""
    table = extract_facts(article(("title", "주민"), ("text", "김하늘(45) 씨는 집을 2채 샀다.")))
    assert [fact.text for fact in main_figures(table)] == ["2채"]
