"""The clause reader: predicate, denial, certainty, link and subject of each statement."""

from __future__ import annotations

import pytest

from generator.text.statements import Clause, read_clauses

#: Sentence, predicate, denied, status, past.
READ = [
    ("계약금은 돌려주지 않아도 된다.", "돌려주다", True, "possible", False),
    ("계약금은 돌려줘야 한다.", "돌려주다", False, "needed", False),
    ("더 지켜볼 필요가 없다.", "지켜보다", True, "needed", False),
    ("더 지켜볼 필요는 있다.", "지켜보다", False, "needed", False),
    ("1위를 따라잡기는 쉬워졌다.", "따라잡다", False, "possible", True),
    ("1위를 따라잡기 어려워졌다.", "따라잡다", True, "possible", True),
    ("수요가 4만t으로 줄 것으로 내다봤다.", "줄다", False, "expected", False),
    ("주차장은 옛 터로 옮겨 짓는 방안이 유력하다.", "짓다", False, "possible", False),
    ("군은 이 무덤을 사적으로 지정할지 검토한다.", "지정", False, "open", False),
    ("회사는 인수를 검토하고 있지 않다.", "검토", True, "", False),
    ("회사는 2029년 완공한다는 일정을 잡았다.", "완공", False, "planned", False),
    ("다온마트가 후보라는 말이 돌고 있다.", "후보", False, "reported", False),
    ("회사는 매출이 늘 것이라고 전망했다.", "늘다", False, "expected", False),
    ("회사는 매출이 늘어난다고 내다봤다.", "늘어나다", False, "expected", False),
    ("토기는 내년 4월 공개 예정이다.", "공개", False, "planned", False),
    ("회사는 상장을 추진 중이다.", "추진", False, "", False),
    ("그 방안은 불가능하다.", "가능", True, "", False),
    ("조건이 불충분하다.", "충분", True, "", False),
    ("선수는 아직 돌아오지 않았다.", "돌아오다", True, "", True),
    ("회사는 결정된 바 없다고 밝혔다.", "결정", True, "", True),
    ("예산을 깎지 않을 수 없다.", "깎다", False, "needed", False),
    ("예산을 깎을 수밖에 없다.", "깎다", False, "needed", False),
    ("주민이 원하지 않으면 안 된다.", "원하다", False, "needed", False),
    ("매출이 늘지 않은 것은 아니다.", "늘다", False, "", True),
    ("회사는 손실을 본 것으로 알려졌다.", "손실", False, "reported", True),
    ("공장이 문을 닫을 수도 있다.", "닫다", False, "possible", False),
    ("시는 세금을 깎아 주지 않을 방침이다.", "깎다", True, "planned", False),
    ("회사는 공장을 완공하는 것을 목표로 한다.", "완공", False, "planned", False),
    ("정부는 지원을 늘리려 한다.", "늘리다", False, "planned", False),
    ("노조는 임금을 올려야 한다고 주장했다.", "올리다", False, "needed", False),
    ("사업비는 1조 원에 이를 전망이다.", "이르다", False, "expected", False),
    ("그는 사고가 아니라고 말했다.", "사고", True, "", False),
    ("관객이 100만 명을 넘지 못했다.", "넘다", True, "", True),
    ("관객이 100만 명을 넘지 못했습니다.", "넘다", True, "", True),
    ("관객이 100만 명에 못 미쳤다.", "미치다", True, "", True),
    ("물가가 오를 것 같다.", "오르다", False, "expected", False),
    ("물가가 오를 듯하다.", "오르다", False, "expected", False),
    ("물가가 오른다는 관측이 나온다.", "오르다", False, "expected", False),
    ("회사는 공장을 지을 계획이 없다.", "짓다", True, "planned", False),
    ("회사는 내년에 착공하려던 계획을 접었다.", "착공", True, "planned", True),
    ("전무는 “연내에 새 주인을 찾을 것”이라고 밝혔다.", "찾다", False, "expected", False),
    ("대표는 “허가를 신청하는 것이 목표”라고 밝혔다.", "신청", False, "planned", False),
    ("기준을 지켰다고 잠을 잘 수 있다는 뜻은 아니다.", "자다", True, "possible", False),
    ("주민은 불이 나지 않을까 걱정했다.", "나다", False, "open", False),
    ("무덤 일부는 도굴됐다고 한다.", "도굴", False, "reported", True),
]
#: Sentence, predicate, link, head of its subject.
JOINED = [
    ("비가 그치면 공사를 재개한다.", "그치다", "condition", "비"),
    ("회사는 값을 올렸지만 손님은 늘었다.", "올리다", "contrast", "회사"),
    ("기온이 떨어졌기 때문에 기계가 멈췄다.", "떨어지다", "cause", "기온"),
    ("시는 길을 넓히려고 땅을 샀다.", "넓히다", "purpose", "시"),
    ("회사는 공장을 팔았다고 밝혔다.", "팔다", "quoted", "회사"),
    ("나무가 쓰러진 마을을 찾았다.", "쓰러지다", "adnominal", "나무"),
]


def clause_of(text: str, predicate: str) -> Clause:
    """The clause of a sentence with this predicate."""
    clauses = read_clauses(text)
    return next((c for c in clauses if c.predicate == predicate), clauses[-1])


@pytest.mark.parametrize(("text", "predicate", "negated", "status", "past"), READ)
def test_a_predicate_is_read_with_what_bends_it(text, predicate, negated, status, past):
    """Denial, certainty and tense stand in auxiliaries and frames behind the verb."""
    clause = clause_of(text, predicate)
    assert clause.predicate == predicate
    assert (clause.negated, set(clause.status), clause.past) == (negated, set(status.split()), past)


@pytest.mark.parametrize(("text", "predicate", "link", "subject"), JOINED)
def test_a_clause_knows_its_link_and_subject(text, predicate, link, subject):
    """How it hangs on the next one, and whom it speaks of."""
    clause = clause_of(text, predicate)
    assert clause.subject is not None
    assert (clause.predicate, clause.link, clause.subject.head) == (predicate, link, subject)


def test_clauses_without_a_tense_share_what_bends_the_last():
    """짓고 … 않기로 했다 plans both, and denies only the second."""
    first, second = read_clauses("회사는 공장을 짓고 자사주는 사들이지 않기로 했다.")
    assert (first.predicate, first.negated, set(first.status)) == ("짓다", False, {"planned"})
    assert (second.predicate, second.negated, set(second.status)) == ("사들이다", True, {"planned"})


def test_what_goes_on_already_is_no_plan():
    """돌리고 있으며 does not share the plan behind it."""
    first, second = read_clauses("회사는 설비를 돌리고 있으며 공장을 더 지을 계획이다.")
    assert (first.predicate, set(first.status)) == ("돌리다", set())
    assert set(second.status) == {"planned"}


def test_a_noun_before_without_has_a_role_of_its_own():
    """과징금 없이 과태료만 부과됐다."""
    (clause,) = read_clauses("이 회사에는 과징금 없이 과태료만 부과됐다.")
    phrase = clause.phrase("without")
    assert phrase is not None
    assert phrase.words == ("과징금",)
