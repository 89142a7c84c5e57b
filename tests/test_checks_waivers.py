"""Waivers in the front matter: what an editor answers for, with a reason."""

from __future__ import annotations

import pytest
from articles import article_of

from generator.checks import run_checks
from generator.facts import extract_facts
from generator.models import FactTable, Finding, Report
from generator.posts import dump_post, is_edited, parse_post, read_back, seal
from generator.settings import CheckSettings, Settings

WRONG = "한빛전자의 영업이익은 3300억 원이었습니다."
TWIN = "한빛전자의 영업이익은 3300억 원이 아니라 3200억 원이었습니다."
RIGHT = "한빛전자의 매출은 2조 1000억 원이었습니다."
LINE = 10


@pytest.fixture(scope="module")
def table() -> FactTable:
    return extract_facts(
        article_of("한빛전자는 5일 매출 2조 1000억 원과 영업이익 3200억 원을 기록했다고 밝혔다.")
    )


def post_of(*waivers: str, body: tuple[str, ...] = (WRONG, RIGHT)) -> bytes:
    """A post whose waivers begin on line 10, each one flow mapping."""
    lines = [f"    - {waiver}" for waiver in waivers]
    head = ["---", "title: 한빛전자 실적", "date: 2026-11-05 09:00:00 +0900", "categories:"]
    head += ["  - 경제", "excerpt: 한빛전자의 매출은 2조 1000억 원이었습니다.", "chogo:"]
    head += ["  version: '0'", "  waive:", *lines, "---", ""]
    return "\n".join([*head, "<h2>실적</h2>", f"<p>{' '.join(body)}</p>", ""]).encode()


def report_of(table, *waivers, body=(WRONG, RIGHT), settings=None) -> Report:
    manuscript = read_back(parse_post(post_of(*waivers, body=body), "p.md"))
    return run_checks(manuscript, table, settings or Settings())


def own(report: Report) -> list[Finding]:
    """What is said of the waivers."""
    return [f for f in report.findings if f.check == "front_matter" and "waive" in f.message]


def test_a_waived_error_stands_with_its_reason(table):
    """The finding stays to be seen, the report is ok, and the sentence may go out."""
    report = report_of(table, f"{{check: value, sentence: {WRONG}, reason: 회사가 고침}}")
    (finding,) = [f for f in report.findings if f.check == "value"]
    assert finding.waived == "회사가 고침"
    assert report.ok
    assert report.publishable
    assert own(report) == []
    assert not report_of(table).ok


@pytest.mark.parametrize("sentence", [f"  {WRONG.replace(' ', '   ')} ", WRONG[:20]])
def test_spaces_do_not_count_and_a_beginning_is_enough(sentence, table):
    """Blanks are one, and twenty characters name the sentence that alone begins so."""
    waiver = f"{{check: value, sentence: '{sentence}', reason: 회사가 고침}}"
    assert report_of(table, waiver).ok


def test_a_waiver_is_for_one_check_on_one_sentence(table):
    """Another check's waiver, or one on another sentence, does not hold."""
    assert not report_of(table, f"{{check: name, sentence: {WRONG}, reason: 왜}}").ok
    assert not report_of(table, f"{{check: value, sentence: {RIGHT}, reason: 왜}}").ok


@pytest.mark.parametrize(
    ("waiver", "severity", "says"),
    [
        (f"{{check: value, sentence: {WRONG}}}", "error", "gives no reason"),
        (f"{{check: value, sentence: {WRONG}, reason: ' '}}", "error", "gives no reason"),
        (f"{{check: valu, sentence: {WRONG}, reason: 왜}}", "error", "no check that there is"),
        (f"{{sentence: {WRONG}, reason: 왜}}", "error", "names no check"),
        ("{check: value, reason: 왜}", "error", "names no sentence"),
        (f"{{check: value, sentence: {WRONG}, reason: 왜, by: 나}}", "error", "knows no by"),
        ("{check: value, sentence: 한빛전자의, reason: 왜}", "error", "first 20 characters"),
        (
            "{check: value, sentence: 지난해 실적은 더 좋았습니다., reason: 왜}",
            "warning",
            "is void",
        ),
        ("just a word", "error", "a waiver names"),
    ],
)
def test_a_waiver_that_cannot_hold_is_told_on_its_line(waiver, severity, says, table):
    """What is wrong with a waiver is a finding, and the error it was for stands."""
    good = f"{{check: language, sentence: {RIGHT}, reason: 왜}}"
    report = report_of(table, good, waiver)
    (finding,) = own(report)
    assert (finding.severity, finding.line) == (severity, LINE + 1)
    assert says in finding.message
    assert [f.waived for f in report.findings if f.check == "value"] == [None]


def test_a_beginning_that_two_sentences_share_is_refused(table):
    """It would waive what nobody looked at."""
    twins = (WRONG, WRONG.replace("이었습니다", "이었다고 합니다"))
    waiver = f"{{check: value, sentence: {WRONG[:21]}, reason: 왜}}"
    (finding,) = [f for f in report_of(table, waiver, body=twins).findings if "begins" in f.message]
    assert finding.severity == "error"


def test_a_changed_sentence_is_waived_no_more(table):
    """The reason was given for other words."""
    waiver = f"{{check: value, sentence: {WRONG}, reason: 왜}}"
    report = report_of(table, waiver, body=(WRONG.replace("3300", "3400"), RIGHT))
    assert not report.ok
    assert [f.severity for f in own(report)] == ["warning"]


def test_what_is_said_of_the_whole_post_needs_no_sentence(table):
    """Coverage, reuse and stale speak of the post; their waiver names no sentence."""
    body = ("공장은 아산에 있습니다.", "회사는 오래됐습니다.", "직원이 많습니다.")
    report = report_of(table, "{check: coverage, reason: 짧은 소식}", body=body)
    assert [f.waived for f in report.findings if f.check == "coverage"] == ["짧은 소식"]


def test_a_list_of_waivers_is_a_list(table):
    """A single mapping is told with its line."""
    text = post_of().decode().replace("  waive:\n", "  waive: {check: value}\n")
    report = run_checks(read_back(parse_post(text.encode(), "p.md")), table, Settings())
    assert [f.line for f in own(report)] == [LINE - 1]


def test_a_waived_tone_supports_nothing(table):
    """A sentence without evidence needs a waiver of its own."""
    text = "전문가들은 규제가 소비자 신뢰를 되살릴 열쇠라고 입을 모읍니다."
    report = report_of(table, f"{{check: tone, sentence: {text}, reason: 왜}}", body=(text, RIGHT))
    assert not report.publishable


def test_switched_off_with_the_front_matter(table):
    """Who does not want to hear of the front matter does not hear of its waivers."""
    settings = Settings(checks=CheckSettings(disabled=("front_matter",)))
    waiver = f"{{check: value, sentence: {WRONG}}}"
    assert own(report_of(table, waiver, settings=settings)) == []


def test_a_post_with_waivers_is_edited():
    """Only a person answers for a finding, so the post is never rebuilt by itself."""
    assert is_edited(parse_post(post_of("{check: value}"), "p.md"))


def test_waivers_outlive_writing():
    """What reads a post, changes it and writes it anew (sealing it too) keeps its waivers."""
    post = parse_post(post_of(f"{{check: value, sentence: {WRONG}, reason: 왜}}"), "p.md")
    written = parse_post(dump_post(seal(post)).encode(), "p.md")
    assert written.metadata["chogo"]["waive"] == post.metadata["chogo"]["waive"]
    assert is_edited(written)
