"""The check `language`: what no Korean reader takes for Korean, and what only looks wrong."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import language, run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Manuscript, Passage
from generator.settings import LexiconSettings, Settings

SOURCE = (
    "가람해운은 6일 상반기 매출이 4200억 원으로 12% 늘었다고 밝혔다.",
    "도지온 가람해운 대표는 “운임을 올리지 않겠다”며 “새 배 세 척을 들이겠다”고 말했다.",
    "부산항만공사는 이 회사가 쓰는 부두의 사용료를 내년부터 낮추기로 했다.",
    "업계에서는 유가가 다시 뛰면 영업이익이 줄 수 있다는 걱정이 나온다.",
)


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(article_of(*SOURCE))


def check(
    *texts: str, table: FactTable | None = None, settings: Settings | None = None
) -> list[Finding]:
    """The findings of `language` on a section of these sentences."""
    manuscript = Manuscript(tuple(Passage(text, "body", 0) for text in texts))
    found = run_checks(manuscript, table, settings or Settings()).findings
    return [finding for finding in found if finding.check == language.CHECK.name]


AGAINST_SOURCE = [
    ("가람해운의 매춤은 12% 늘었습니다.", "매춤", "매출", "a letter off"),
    ("가람해운은 영업이익이 줄까 걱졍합니다.", "걱졍", "걱정", "a vowel off"),
    ("가람해운은 폴근텔을 밝혔습니다.", "폴근텔", None, "no word at all"),
    ("가람해운는 운임을 올리지 않기로 했습니다.", "가람해운는", "가람해운은", "a name's particle"),
    ("부산항만공사은 사용료를 낮춥니다.", "부산항만공사은", "부산항만공사는", "after a vowel"),
    ("OO해운은 매출이 늘었습니다.", "OO", None, "a name left open"),
    ("가람해운은 revenue 증가를 밝혔습니다.", "revenue", None, "an English word"),
]


@pytest.mark.parametrize(
    ("text", "found", "expected"), [pytest.param(*case[:3], id=case[3]) for case in AGAINST_SOURCE]
)
def test_against_the_source(text, found, expected, table):
    """What the source does not have is told, with the source's own word where one is near."""
    hits = [f for f in check(text, table=table) if f.found and found in f.found]
    assert hits
    assert expected is None or hits[0].expected == expected


ANYWHERE = {
    "rare syllables": "정부는 새로운 정챋을 내놨습니다.",
    "a misspelt ending": "정부는 대책을 발표햇습니다.",
    "됬": "올해는 사업이 잘 안됬습니다.",
    "an ending twice": "매출이 늘었습니다습니다.",
    "a particle twice": "이 배는 부두에서서 기다립니다.",
    "two topics": "회사는은 배를 샀습니다.",
    "a doubled particle that words end in, too": "정부가가 사용료를 낮춥니다.",
    "a digit": "기준은 3를 넘습니다.",
    "tens": "직원이 10를 넘었습니다.",
    "a percentage": "목표의 100%을 채웠습니다.",
    "Latin letters": "GPU을 열두 개 샀습니다.",
    "the letter M": "HBM를 만듭니다.",
    "a unit of one sign": "8㎏를 들었습니다.",
    "a particle as a word of its own": "값은 오를 것으로 으로 보입니다.",
    "읍니다": "정부는 예산을 늘렸읍니다.",
    "two subjects of an adjective in 적": "국회가 신속한 논의가 필수적입니다.",
    "a unit": "열차는 5㎞을 달렸습니다.",
    "kilograms": "무게를 3kg를 줄였습니다.",
    "a bracket": "마이크로소프트(MS)을 봅니다.",
    "라는": "매출라는 지표가 있습니다.",
    "로서": "기업로서 책임을 다합니다.",
    "Cyrillic": "매출은 Рост 12% 늘었습니다.",
    "kana": "매출이 かなり 늘었습니다.",
    "Hanja": "매출이 增加했습니다.",
    "Latin in a word": "발전소가 발ol전을 시작했습니다.",
    "an English stem": "회사는 innovative한 배를 들였습니다.",
    "loose letters": "매출은 ㅁ늘었습니다.",
    "two subjects": "업체들이 선제적인 대응이 중요합니다.",
    "two subjects of a verb": "회사가 새 제품이 출시했습니다.",
    "an object of 되다": "금리를 인상됐습니다.",
    "an object of 증가하다": "수출을 증가했습니다.",
    "words twice": "매출은 매출은 12% 늘었습니다.",
    "a phrase twice": "올해 수출 올해 수출 목표를 높였습니다.",
    "a stem twice": "이 회사는 성장성장을 보였습니다.",
    "a quotation left open": "회사는 “값을 올리지 않겠다고 밝혔습니다.",
    "a bracket left open": "가람해운(대표 도지온은 배를 샀습니다.",
    "cut behind a particle": "정부는 내년부터 이 제도를.",
    "cut behind an ending": "가람해운은 배를 샀지만",
    "cut behind a comma": "가람해운은 배를 샀고,",
    "an answer": "물론입니다! 아래는 요약입니다.",
    "a request": "본문을 300자 이내로 요약해 주세요.",
    "an answer in English": "Here is the summary of the article.",
    "a label": "제목: 가람해운, 배를 사다",
    "a token of a model": "<|im_start|>assistant",
    "a placeholder": "[회사명]은 매출이 늘었습니다.",
    "a template": "매출은 {{amount}}원입니다.",
    "an open figure": "매출은 XXX억 원입니다.",
}


@pytest.mark.parametrize("text", ANYWHERE.values(), ids=ANYWHERE.keys())
def test_without_a_source(text):
    """What is wrong in any text is an error though nothing is known of its source."""
    assert [f.severity for f in check(text)][:1] == ["error"]


FINE = """코끼리는 코가 깁니다.
기업들은 더욱 신중한 접근이 필요합니다.
기업들이 신중한 접근이 필요하다고 말했습니다.
아이들이 많은 학교가 필요합니다.
정부가 한빛전자가 신청한 허가를 승인했습니다.
대부분의 기업이 경기 회복을 기대되는 요인으로 꼽았습니다.
3은 홀수이고 6이 짝수이며 10을 2로 나누면 5입니다.
HBM을 R이 들어간 자리에, GPU를 LLM은 MS는 씁니다.
마이크로소프트(MS)는 값을 올렸고 구글(Google)과 만났습니다.
美 금리와 日 환율이 변수입니다.
국회 법제사법위원회(法司委)가 열렸습니다.
국가가 회의의 결과를 보고, 마을을 떠나 가을을 맞았습니다.
시즌3를 맞은 e스포츠 대회와 K팝이 인기입니다.
배 세 척이 3만t을 실었습니다.
한 걸음 한 걸음 나아갔습니다.
“가자 가자” 하고 외쳤습니다.
이 책은 ‘論語’를 풀었습니다.
한은은 금리를 내렸고 5G는 4G보다 빠릅니다.
주의의 말을 듣고 동의의 뜻을 밝혔습니다.
배우가 연기가 좋았고 경찰이 수사가 끝났다고 밝혔습니다.
1) 첫째는 값입니다.
AI 언어 모델을 개발하는 회사가 늘었습니다.
신장내과와 정형외과 의사가 부족합니다.
왜 값이 올랐을까요?
세계 시장 점유율 1위.
새 품종 갈래풀은 도롱골에서 처음 나왔습니다."""


@pytest.mark.parametrize("text", FINE.split("\n"))
def test_what_only_looks_wrong(text):
    """Right sentences that look like errors give nothing, also no warning."""
    assert check(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "가람해운의 매출은 12% 늘었습니다.",
        "도지온 대표는 운임을 올리지 않겠다고 했습니다.",
        "부두 사용료는 내년부터 낮아집니다.",
        "유가가 뛰면 이익이 줄지 모릅니다.",
    ],
)
def test_true_rewordings(text, table):
    """Other words for what the source says are words all the same."""
    assert check(text, table=table) == []


def test_an_unknown_verb_without_a_source_is_a_warning():
    """No name takes 하다; yet a dialect word may, so it is no error."""
    assert [f.severity for f in check("성과는 더욱 풀픈할 것으로 보입니다.")] == ["warning"]


def test_a_quotation_over_two_sentences_is_whole():
    """A mark that the next sentence closes is not missing."""
    texts = ("회사는 “운임을 올리지 않겠습니다.", "새 배도 들이겠습니다”라고 말했습니다.")
    assert check(*texts) == []
    assert [f.found for f in check(texts[0])] == ["“"]


def test_a_sentence_that_stands_twice():
    """Word for word an error, nearly so a warning; other figures make another sentence."""
    first = "가람해운의 상반기 매출은 부산에서 12% 늘었습니다."
    assert [f.severity for f in check(first, first)] == ["error"]
    near = "가람해운의 상반기 매출이 부산에서 12% 늘었습니다."
    assert [f.severity for f in check(first, near)] == ["warning"]
    assert check(first, "가람해운의 상반기 매출은 부산에서 15% 늘었습니다.") == []


def test_the_lexicon_makes_words_known(table):
    """A word of the newsroom's own is not garbled."""
    text = "가람해운은 폴근텔을 밝혔습니다."
    settings = Settings(lexicon=LexiconSettings(words=("폴근텔",)))
    assert check(text, table=table, settings=settings) == []


def test_the_slips_of_the_source_pass(table):
    """What stands in the source as it is, is not the draft's to answer for."""
    source = extract_facts(article_of(*SOURCE, "운임은 컨테이너 10을를 기준으로 정한다."))
    text = "운임은 컨테이너 10을를 기준으로 정합니다."
    assert check(text, table=table) != []
    assert check(text, table=source) == []
