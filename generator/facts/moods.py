"""How far a clause speaks of a figure: where its statement, its future and its plan end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from generator.models import Span
from generator.text.morphology import Token
from generator.text.wordlist import words

__all__ = ["Reach", "reach_of"]

GLOSS = re.compile(r"\s?\([^()]{1,30}\)")
#: Verbs that only say how much it is: `45m를 넘는 바람`.
BOUNDING = frozenset(words("넘 넘어서 웃돌 밑돌 이르 달하 육박하"))
START = attrgetter("start")
#: An adjective this near to a figure is the figure's own: `3% 높은 값`.
NEAR = 3
#: A figure as the object of a plan: `500억원을 들여`, `5%로 낮춰`.
OBJECT = re.compile(
    r"[^가-힣]{0,2}(?:을|를|은|는|씩|로|으로|까지|의|어치|규모|가량|정도|안팎|이상|여)"
)
#: A statement in 로, 으로 or 이며 closes where a new topic follows: `1척당 2억 달러로, 배는 …`.
COPULAR_END = frozenset(("로", "으로"))
#: Nouns that a relative clause before them is the content of: `늘 전망`, `지을 계획`.
CONTENT = frozenset(
    words(
        """
        예정 계획 전망 방침 것 듯 가능 가능성 수 목표 관측 구상 예상 뜻 포부 셈 공산 참 작정
        소식 소문 얘기 이야기 말 추정 분석 방안 안 쪽 내용 방향 식
        청사진 비전 복안 전략 각오 생각 태세 심산 요량 우려 조짐 모양 의지
        """
    )
)
#: Nouns that make an adverb of a relative clause before them: `투약한 뒤`.
ADVERBIAL = frozenset(words("뒤 후 다음 데 김 채 즉시 동시 끝 직후 이후 대신 만큼 대로"))
#: Relative clauses before these are a condition: `5%를 넘을 경우`.
CASES = frozenset(("경우", "때"))
#: Endings of a relative clause whose verb is over and done: 오른, 늘던.
DONE = frozenset(("ᆫ", "은", "던"))
#: What somebody makes is as much a plan as what it is made for: `하루 50톤을 거르는 설비를 짓는`.
MADE = frozenset(
    words("짓 내놓 만들 세우 선보이 개발 건설 건조 설치 마련 구축 조성 출시 신설 도입 제작 양산")
)
#: `300억원이면 될 것으로`: what is enough is no condition.
SUFFICING = frozenset(("되", "충분"))
#: What a figure that is there already does: `3만 명에 육박하며, …`.
STATES = frozenset(words("육박 달하 이르 그치 머물 머무르 불과 해당"))
#: `빚이 4조원으로, 이 중 …`: a part of what has been told.
PARTS = frozenset(("중", "가운데"))
DUE = frozenset(("어야", "아야", "야"))
EARLY = frozenset(("이르", "빠르", "늦"))
#: What already is so comes before a joint, and is no part of what is to come behind it.
ALREADY = re.compile(r"(?:^|\s)(?:이미|벌써)\s")
#: Nouns that sum a figure up: `1.6배가 넘는 액수로, 대상자가 …`.
SUMMED = frozenset(words("액수 수준 수치 금액 것 꼴 셈 비율 값 기록"))
TOPICS = frozenset(("은", "는", "ᆫ"))
#: Endings that go on to what follows from it: 돌파해.
SEQUENCES = frozenset(("어", "아", "어서", "아서"))
#: `찬성하면 파업에 들어갈 예정`, `60%에 이르자`: a condition, a reason or what was said before
#: (`거를 수 있다며`) is no plan.
CONDITIONS = frozenset(
    words(
        """
        면 으면 ᆫ다면 는다면 다면 려면 자 자마자 더니 니 으니 니까 으니까 므로 으므로
        다며 ᆫ다며 는다며 라며 이라며 다면서 ᆫ다면서 는다면서 라면서
        """
    )
)
#: Endings that join equals, whose tense and mood the last one has: 늘고, 지으며.
JOINTS = frozenset(("고", "며", "으며"))
VERBS = frozenset(("VV", "VA", "XSV", "XSA", "VCP", "VCN", "VX"))


class Reach(NamedTuple):
    """Where what is said of a figure ends, of its future, of its plan; its verb's first joint."""

    end: int
    future: int
    plan: int
    joint: int


def reach_of(text: str, tokens: Sequence[Token], starts: Sequence[int], span: Span) -> Reach:
    """Where what is said of the figure ends, what is said of its future, and of its plan.

    A verb in the past settles its figures: `3% 늘었다며 … 전망했다` leaves 3% as it is, and
    `3% 늘었다고 전해졌다` is hearsay all the same. What is no object of the plan is its reason:
    `30%가 떠나 남은 200명으로 열기로 했다`.
    """
    end = min((start for start in starts if start >= span.end), default=len(text))
    walk = _Walk(text, tokens, span, end)
    for index in range(bisect_left(tokens, span.end, key=START), len(tokens)):
        if tokens[index].start >= end:
            break
        if walk.ends_at(index):
            walk.end = tokens[index].end
            break
    return walk.reach()


class _Walk:
    """What is known of a figure's clause while its tokens are gone through."""

    def __init__(self, text: str, tokens: Sequence[Token], span: Span, end: int) -> None:
        self.text = text
        self.tokens = tokens
        self.span = span
        self.end = self.future = self.plan = self.forecast = self.joint = end
        gloss = GLOSS.match(text, span.end)
        self.wanted = OBJECT.match(text, gloss.end() if gloss else span.end) is not None
        self.apart = self.linked = False

    def reach(self) -> Reach:
        """How far it goes, in the end."""
        end, future = self.end, self.future
        return Reach(end, min(end, future, self.forecast), min(end, future, self.plan), self.joint)

    def ends_at(self, index: int) -> bool:
        """Whether the clause ends at a token; what else it tells is kept."""
        token = self.tokens[index]
        if token.tag == "ETM":
            return self._relative(index, token)
        if token.tag in ("EC", "JKB"):
            return self._connective(index, token)
        if token.tag == "EP":
            another = _is_of_another(self.tokens, index, apart=self.apart)
            if _is_past(self.tokens, index) and not another:
                self.future = min(self.future, token.end)
        else:
            self.apart = self.apart or _parts(token, self.span)
        return False

    def _relative(self, index: int, token: Token) -> bool:
        if _ends_relative(self.tokens, index, self.span, apart=self.apart, linked=self.linked):
            return True
        if _is_over(self.tokens, index):
            self.forecast = min(self.forecast, token.end)
        return False

    def _connective(self, index: int, token: Token) -> bool:
        tokens = self.tokens
        if _closes(tokens, index) or _was_so(self.text, tokens, index, self.span):
            return True
        if token.tag == "EC":
            self.linked = True
            if token.form in JOINTS:
                self.joint = min(self.joint, token.end)
            if not self.wanted and (_goes_on(tokens, index) or _is_state(tokens, index)):
                self.plan = min(self.plan, token.end)
        return False


def _parts(token: Token, span: Span) -> bool:
    """Whether something else is spoken of from here on: a topic, another subject, a comma."""
    if token.tag == "JKS":
        return token.start != span.end
    return token.form == "," or (token.tag == "JX" and token.form in TOPICS)


def _is_of_another(tokens: Sequence[Token], index: int, *, apart: bool) -> bool:
    """Whether a past tense stands in a relative clause without the figure: `높았던 2024년`."""
    return _following(tokens, index) == "던" and (apart or tokens[index - 1].tag == "VA")


def _following(tokens: Sequence[Token], index: int) -> str:
    """The form of the next token."""
    return tokens[index + 1].form if index + 1 < len(tokens) else ""


def _ends_relative(
    tokens: Sequence[Token], index: int, span: Span, *, apart: bool, linked: bool
) -> bool:
    """Whether the figure's relative clause ends here: what is said further on is not of it.

    `linked` tells that the figure has had a verb of its own already.
    """
    following = _following(tokens, index)
    verb = _verb(tokens, index)
    done = tokens[index].form in DONE and verb.tag != "VA"
    if following in CASES:
        return not linked
    if done and following == "데":
        return True
    if apart or _is_content(tokens, index):
        return False
    if verb.tag == "VA" and verb.form != "있":
        return verb.start - span.end <= NEAR
    if verb.form in BOUNDING:
        return done or _is_given(tokens, index)
    return linked or not _is_made(tokens, index)


def _verb(tokens: Sequence[Token], index: int) -> Token:
    """The verb before an ending, its tense and a 지 않 between them left out."""
    index -= 2 if tokens[index - 1].tag == "EP" and index > 1 else 1
    denied = index > 1 and tokens[index].tag == "VX" and tokens[index - 1].form == "지"
    return tokens[index - 2 if denied else index]


def _is_given(tokens: Sequence[Token], index: int) -> bool:
    """Whether what a relative clause tells of is who gets something: `5억원을 넘는 사람에게`."""
    particle = next((t for t in tokens[index + 1 : index + 6] if t.tag[0] == "J"), None)
    return particle is not None and particle.form in ("에게", "한테")


def _is_over(tokens: Sequence[Token], index: int) -> bool:
    """`5% 오른 뒤 내년에는 …`: past when something else is to come."""
    done = tokens[index].form in DONE and _verb(tokens, index).tag != "VA"
    return done and _following(tokens, index) in ADVERBIAL and _new_time(tokens, index + 2)


def _new_time(tokens: Sequence[Token], index: int) -> bool:
    """Whether a time is set against the one before: `내년에는`."""
    for position in range(index, min(index + 6, len(tokens))):
        if tokens[position].tag in VERBS:
            return False
        if tokens[position].tag == "JX" and tokens[position].form in TOPICS:
            return tokens[position - 1].form == "에"
    return False


def _is_made(tokens: Sequence[Token], index: int) -> bool:
    """Whether the thing that a relative clause tells of is still to be made."""
    if tokens[index].form in DONE:
        return False
    for position in range(index + 1, min(index + 8, len(tokens))):
        token = tokens[position]
        if token.tag == "JKO":
            return _following(tokens, position) in MADE
        if token.tag[0] not in "NSX":
            return False
    return False


def _was_so(text: str, tokens: Sequence[Token], index: int, span: Span) -> bool:
    """`이미 9000원 비싸고`: what is so already is no part of what the next clause foresees."""
    token = tokens[index]
    if token.tag != "EC" or token.form not in JOINTS or not ALREADY.search(text):
        return False
    start = max((t.end for t in tokens[:index] if t.tag == "EC" and t.end <= span.start), default=0)
    return ALREADY.search(text, start, token.start) is not None


def _is_state(tokens: Sequence[Token], index: int) -> bool:
    """`39% 적고 …`: an adjective that another statement follows; nobody plans it."""
    token = tokens[index]
    return token.tag == "EC" and token.form in JOINTS and tokens[index - 1].tag == "VA"


def _closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether a statement ends at a token that has no tense: `…로, 배는`, `있으며`, `30%이고`."""
    token = tokens[index]
    if token.tag == "JKB":
        if token.form not in COPULAR_END:
            return False
        if _following(tokens, index) == ",":
            parted = tokens[index + 3].form in PARTS if index + 3 < len(tokens) else False
            if parted or tokens[index - 1].form in SUMMED:
                return True
        return _new_topic(tokens, index)
    if token.tag != "EC" or not index:
        return False
    before = tokens[index - 1]
    if token.form in CONDITIONS:
        return _following(tokens, index) not in SUFFICING and not _is_early(tokens, index)
    if before.tag == "VA" and _goes_on(tokens, index):
        return True
    if _is_there(tokens, index) or _is_due(tokens, index):
        return True
    if token.form in JOINTS:
        return before.tag == "VCP" or (before.tag == "VX" and before.form == "있")
    while_so = token.form in ("면서", "으면서")
    return (while_so or _goes_on(tokens, index)) and _new_topic(tokens, index)


def _is_there(tokens: Sequence[Token], index: int) -> bool:
    """`3만 명에 육박하며, …`: a state that something else is told beside."""
    if tokens[index].form not in ("며", "으며") or _following(tokens, index) != ",":
        return False
    return not STATES.isdisjoint(token.form for token in tokens[max(0, index - 2) : index])


def _is_due(tokens: Sequence[Token], index: int) -> bool:
    """`올해 갚아야 하며 …`: what has to be is no plan."""
    return tokens[index].form in JOINTS and index > 1 and tokens[index - 2].form in DUE


def _is_early(tokens: Sequence[Token], index: int) -> bool:
    """`이르면 내년`, `늦어도`: no condition, but a time."""
    before = tokens[index - 2].tag if index > 1 else ""
    return tokens[index - 1].form in EARLY and before != "JKB"


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether 어, 아 leads to what follows from it; before an auxiliary it does not (알려지다)."""
    if tokens[index].tag != "EC" or tokens[index].form not in SEQUENCES:
        return False
    return index + 1 == len(tokens) or tokens[index + 1].tag != "VX"


def _is_past(tokens: Sequence[Token], index: int) -> bool:
    """Whether a past tense stands here that no guess follows: 늘었다, and not 늘었을 것으로."""
    token = tokens[index]
    if token.tag != "EP" or token.form not in ("었", "았"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is None or following.tag != "ETM" or following.form not in ("을", "ᆯ")


def _is_content(tokens: Sequence[Token], index: int) -> bool:
    """Whether the noun behind a relative clause stands for what the clause says: `늘 전망`.

    A figure behind it has the same mood: `12% 늘어난 500억원을 투자할 계획`.
    """
    for token in tokens[index + 1 : index + 4]:
        if token.tag == "SN":
            return True
        if token.tag[0] == "N" or token.tag == "XR":
            return token.form in CONTENT or token.form in ADVERBIAL
    return False


def _new_topic(tokens: Sequence[Token], index: int) -> bool:
    """Whether a topic of its own follows before any verb."""
    before = tokens[index]
    for token in tokens[index + 1 :]:
        if token.tag in VERBS:
            return False
        if token.tag == "JX" and token.form in (*TOPICS, "도"):
            return before.tag[0] != "J"
        before = token
    return False
