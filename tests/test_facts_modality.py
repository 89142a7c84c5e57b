"""On which figures of a long sentence a plan, a forecast, a rumour or a bound lies."""

from __future__ import annotations

from datetime import date

import pytest

from generator import find_facts

REFERENCE = date(2026, 11, 20)
KINDS = ("money", "percent", "count", "quantity", "ratio", "rank")

#: The sentence, and its figures in order with what is said of them.
MOODS = [
    # A relative clause before the figure foretells it.
    ("4분기에 발주될 것으로 보이는 운반선 6척까지 따냈다.", ["expected"]),
    ("내년에 문 닫을 예정인 점포 12곳의 이름이 나왔다.", ["planned"]),
    # A forecaster's yardstick is no forecast of the figure before it.
    ("이익은 2조원으로, 증권가가 내다본 1조 9000억원을 7% 웃돌았다.", ["", "", ""]),
    ("수익률은 2024년의 15%에는 못 미칠 것으로 보인다.", [""]),
    # What is settled stays so beside a plan or forecast.
    ("값이 6500원까지 오른 데다 겨울에는 7000원을 넘어설 것으로 예상된다.", ["", "over expected"]),
    ("평년보다 이미 9000원이나 비싸고, 설에는 5만원이 될 전망이다.", ["", "expected"]),
    ("회원이 3만 명에 육박하며, 내년에는 4만 명이 될 전망이다.", ["about", "expected"]),
    ("빚이 4조원으로, 이 중 6000억원은 내년에 갚기로 했다.", ["", "planned"]),
    ("바닷물 1t을 거를 수 있다며 내년에 시제품 3대를 내놓겠다고 했다.", ["", "planned"]),
    ("매출이 5%를 넘을 경우 공장을 팔 계획이다.", ["over"]),
    ("상한을 7억원으로 올리고 내년에 끝날 예정이던 법을 2년 늘렸다.", [""]),
    ("24만 명이 찾은 축제장에는 100만 명이 다녀갈 것으로 군은 본다.", ["", "expected"]),
    # What is made is planned with it; what a thing is named by is not.
    ("하루 50톤을 거르는 설비를 짓는다는 목표다.", ["planned"]),
    ("84㎡가 14억원을 훌쩍 넘을 것으로 점쳐진다.", ["", "over expected"]),
    ("한 마리에 1만원까지 오를 것으로 전망된다.", ["", "expected"]),
    ("두 나라의 교역액은 300억 달러로 늘 전망이다.", ["", "expected"]),
    # Words for plans and forecasts, and words that look like them.
    ("내년부터 300원을 더 받을 참이다.", ["planned"]),
    ("직원 500명을 새로 뽑는다는 청사진을 내놨다.", ["planned"]),
    ("기본급을 11만원 올리는 데 잠정 합의했다.", ["planned"]),
    ("만기가 온 6000억원은 상환을 늦추기로 채권단과 합의했다.", ["planned"]),
    ("대상자 410만 명을 고려했다.", [""]),
    ("300억원이면 될 것으로 여겨졌다.", ["expected"]),
    ("정부의 목표는 2030년 3000만 명이다.", ["planned"]),
    ("450만 대 목표를 이루기는 어렵다.", ["planned"]),
    ("물가는 2.1%로 낮아지겠지만 목표는 웃돌 것으로 봤다.", ["expected"]),
    # Bounds.
    ("출생아는 25만 명 선마저 무너질 것으로 추산됐다.", ["under expected"]),
    ("일자리가 4만 개 느는 데 머물렀다.", ["only"]),
    ("값이 7000원을 넘자 비축 물량을 풀었다.", ["over"]),
    ("상한을 5300만원 미만으로 낮췄다.", ["under"]),
    ("신입사원은 한 명도 뽑지 않을 방침이다.", ["planned"]),
    ("절반밖에 짓지 못했다.", ["only"]),
    ("많게는 한 사람당 1억원씩 가로챘다.", ["max"]),
]

UNITS = [
    ("세계 10위권 경제 대국이다.", "rank", "10", "위"),
    ("2단 로켓이 떨어져 나갔다.", "rank", "2", "단"),
    ("3단형 발사체를 쏘았다.", "count", "3", "단"),
    ("한 달 만에 5쇄를 찍었다.", "rank", "5", "쇄"),
    ("그는 3집 앨범을 냈다.", "rank", "3", "집"),
    ("그는 4선 의원이다.", "count", "4", "선"),
    ("농가 34호가 물에 잠겼다.", "count", "34", "호"),
    ("태풍 21호가 북상한다.", "rank", "21", "호"),
    ("연장 11회 접전 끝에 이겼다.", "rank", "11", "회"),
    ("6이닝 2실점했다.", "count", "2", "실점"),
    ("22대 국회가 문을 열었다.", "rank", "22", "대"),
    ("5대 은행이 금리를 올렸다.", "count", "5", "대"),
    ("3기 신도시에서 분양한다.", "rank", "3", "기"),
    ("원전 3기를 짓는다.", "count", "3", "기"),
    ("2종 근린생활시설이다.", "rank", "2", "종"),
    ("여야 4당이 합의했다.", "count", "4", "당"),
    ("2주택자에게 세금을 물린다.", "count", "2", "주택"),
    ("공장 3개 동이 탔다.", "count", "3", "개 동"),
    ("헌법 5조를 보라.", "rank", "5", "조"),
    ("물량은 8만 가구대로 떨어졌다.", "count", "80000", "가구"),
]


@pytest.mark.parametrize(("text", "expected"), MOODS)
def test_a_mood_lies_on_its_own_figures(text, expected):
    """What is planned, foreseen or bounded is said of those figures and of no others."""
    found = [fact for fact in find_facts(text, REFERENCE) if fact.kind in KINDS]
    assert [fact.modality for fact in found] == [frozenset(each.split()) for each in expected]


@pytest.mark.parametrize(("text", "kind", "value", "unit"), UNITS)
def test_what_stands_around_a_number_tells_counts_from_ranks(text, kind, value, unit):
    """The same syllable counts or orders, as its neighbours say."""
    found = {(fact.kind, fact.value, fact.unit) for fact in find_facts(text, REFERENCE)}
    assert (kind, value, unit) in found
