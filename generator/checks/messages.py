"""The checks' messages in Korean: one table for what the checks write in English.

A pattern stands for all messages of its form: `{}` is a piece that the check puts in, and the
Korean has it in the same order, or by its number (`{1} … {0}`). A piece is looked up itself, so
that `the title {}` and `is empty` go together. `이/가` behind a piece becomes the one that fits.
What the table does not know stays English.
"""

from __future__ import annotations

import re
from functools import cache

from generator.text.particles import attach

__all__ = ["MESSAGES", "in_korean"]

#: Two forms of a particle, of which the first is caught.
PARTICLES = re.compile(r"(이|으로)/(?:가|로)")

MESSAGES: dict[str, str] = {
    # value, modality, subject, name, speaker, direction, negation, claim
    "the source does not state {}": "원문에 없는 수치·날짜입니다: {}",
    "the source gives another date than {}": "원문의 날짜와 다릅니다: {}",
    "the source gives this to {}, not to {}": (
        "원문에서 이 말을 한 쪽은 ‘{1}’이/가 아니라 ‘{0}’입니다"
    ),
    "not verbatim in the source: {}": "원문의 말과 다르게 옮긴 인용입니다: {}",
    "{} does not say so in the source: {}": "원문에서 {0}이/가 한 말이 아닙니다: {1}",
    "the source says this of {}": "원문에서는 다른 것을 두고 한 말입니다: {}",
    "{} where the source has {}": "원문의 ‘{1}’이/가 ‘{0}’으로/로 바뀌었습니다",
    "{}: the source denies this": "원문은 그렇지 않다고 했습니다: {}",
    "{}: nothing in the source denies this": "원문에 없는 부정입니다: {}",
    "No source sentence supports this": "원문에 근거가 없는 내용입니다",
    "The source does not give this as the reason": "원문이 이유로 들지 않은 것입니다",
    "The source does not tie this reason to what it is said to bring about": (
        "원문은 이 둘을 원인과 결과로 잇지 않았습니다"
    ),
    "Cause and effect may be turned round": "원인과 결과가 뒤바뀌었을 수 있습니다",
    "Cause and effect are turned round": "원인과 결과가 뒤바뀌었습니다",
    "{}: the source does not deny this": "원문에 없는 부정입니다: {}",
    "{} loses {}": "{0}: 원문의 ‘{1}’이/가 빠졌습니다",
    "{} gains {}": "{0}: 원문에 없는 ‘{1}’이/가 붙었습니다",
    "{}: told as settled, which the source does not say": (
        "원문이 확정하지 않은 일을 확정된 것처럼 썼습니다: {}"
    ),
    "the source does not name {}": "원문에 나오지 않는 이름입니다: {}",
    "the source does not call {} {}": "원문은 이 사람·단체를 이렇게 부르지 않습니다: {0}, {1}",
    # reuse, coverage, stale
    "{} words in a row as in the source; at most {} may": (
        "원문과 똑같은 낱말이 {}개 이어집니다(최대 {}개)"
    ),
    "{} of the five-word runs stand in the source; at most {} may": (
        "다섯 낱말씩 끊은 자리의 {}가 원문과 같습니다(최대 {})"
    ),
    "{} of the source's main figures are kept; at least {} should be": (
        "원문의 주요 수치 중 {}만 담았습니다(최소 {})"
    ),
    "the source has changed since the post was made": "글을 만든 뒤 원문이 바뀌었습니다",
    "the source carries a correction notice{}": "원문에 정정 보도가 있습니다{}",
    "the source carries a correction notice": "원문에 정정 보도가 있습니다",
    " since the post was made": "(글을 만든 뒤에 나왔습니다)",
    "the source is under embargo until {}": "원문의 보도 시점 전입니다: {}",
    "the post is dated before the embargo of its source ends, {}": (
        "글의 날짜가 원문의 보도 시점보다 이릅니다: {}"
    ),
    # language
    "{} is no known word and does not stand in the source": "사전에도 원문에도 없는 말입니다: {}",
    "{} is no known word": "사전에 없는 말입니다: {}",
    "{} is no word; the source has {}": "없는 말입니다: {0}. 원문에는 ‘{1}’으로/로 나옵니다",
    "{} is misspelt": "잘못 적은 말입니다: {}",
    "{} has a syllable that Korean hardly knows": "우리말에 거의 없는 글자가 있습니다: {}",
    "{}: a syllable again and again": "같은 글자가 되풀이됩니다: {}",
    "{}: an ending twice over": "어미가 겹쳤습니다: {}",
    "{} is a word that the lexicon forbids": "편집국이 쓰지 않기로 한 말입니다: {}",
    "{}: the lexicon prefers {}": "{0}: 편집국 표기는 ‘{1}’입니다",
    "wrong particle in {}": "조사가 앞말과 맞지 않습니다: {}",
    "a particle twice in {}": "조사가 겹쳤습니다: {}",
    "two subjects of one predicate, {}": "서술어 하나에 주어가 둘입니다: {}",
    "{}: the predicate takes no object": "목적어를 쓸 수 없는 서술어입니다: {}",
    "{}: loose letters": "낱자가 따로 놓였습니다: {}",
    "{}: Latin letters inside a Korean word": "한글 낱말 속에 로마자가 섞였습니다: {}",
    "{}: letters of another script": "다른 나라 글자가 섞였습니다: {}",
    "{}: Hanja that the source does not have": "원문에 없는 한자입니다: {}",
    "{}: an English word that the source does not have": "원문에 없는 영어 낱말입니다: {}",
    "characters that could not be decoded": "깨진 글자가 있습니다",
    "{}: the same words twice": "같은 말을 두 번 썼습니다: {}",
    "{} without its counterpart": "짝이 맞지 않는 부호입니다: {}",
    "the sentence breaks off": "문장이 중간에서 끊겼습니다",
    "the sentence has no ending": "문장이 끝맺지 않았습니다",
    "this sentence stands in the post already": "글에 이미 나온 문장입니다",
    "this sentence nearly stands in the post already": "글에 이미 나온 문장과 거의 같습니다",
    "placeholder left in the text": "채우지 않은 자리가 남았습니다",
    "prompt text leaked into the post": "지시문이 글에 섞여 나왔습니다",
    # tone
    "{} in a text in {}": "{1}로 쓰는 글에 {0} 문장이 있습니다",
    "-음 or a noun": "‘-음’이나 명사로 맺는",
    "{} with nothing before it in its section": "가리키는 것이 앞에 없습니다: {}",
    "{}: the sentences before name nobody": "앞 문장에 가리킬 사람이나 단체가 없습니다: {}",
    # front matter, waivers
    "title": "제목",
    "excerpt": "요약문",
    "description": "설명",
    "the {} is longer than {} characters": "{}이 {}자보다 깁니다",
    "at most {}": "최대 {}",
    "the excerpt is cut off": "요약문이 중간에서 잘렸습니다",
    "a whole sentence": "온전한 문장",
    "front matter in a comment: a site builder wants it between --- lines": (
        "머리말이 주석 안에 있습니다. 사이트 생성기는 --- 줄 사이에 있어야 읽습니다"
    ),
    "a site builder cannot read this: {}": "사이트 생성기가 읽지 못합니다: {}",
    "is empty": "비어 있습니다",
    "is no text but {}: quote it": "글이 아니라 {}입니다. 따옴표로 감싸세요",
    "there is no title": "제목이 없습니다",
    "the title {}": "제목: {}",
    "the title is empty": "제목이 비어 있습니다",
    "the excerpt {}": "요약문: {}",
    "there is no excerpt": "요약문이 없습니다",
    "there is no date, neither here nor in the file's name": (
        "날짜가 머리말에도 파일 이름에도 없습니다"
    ),
    "the date has no time and offset": "날짜에 시각과 시간대가 없습니다",
    "the date has no offset": "날짜에 시간대가 없습니다",
    "the date cannot be read": "날짜를 읽을 수 없습니다",
    "there are no categories": "분류(categories)가 없습니다",
    "the {} holds a tag, which a theme that does not escape it {}": (
        "{}에 태그가 있습니다. 이스케이프하지 않는 테마에서는 {}"
    ),
    "runs": "실행됩니다",
    "swallows": "사라집니다",
    "`{}` is no list: Jekyll makes {} of it": "`{}`이 목록이 아니어서 Jekyll은 {}개로 나눕니다",
    "`{}` is no list": "`{}`이 목록이 아닙니다",
    "`{}` is one word instead of a list": "`{}`이 목록이 아니라 낱말 하나입니다",
    "`{}` holds something that is no text: quote it": (
        "`{}`에 글이 아닌 값이 있습니다. 따옴표로 감싸세요"
    ),
    "`{}` stands {} times: the last one wins": "`{}`이 {}번 나옵니다. 마지막 것만 쓰입니다",
    "`published` is neither true nor false: Jekyll takes it for true": (
        "`published`가 true도 false도 아니어서 Jekyll은 true로 봅니다"
    ),
    "a comment cuts this value off: quote it": (
        "값이 주석 기호(#)에서 잘립니다. 따옴표로 감싸세요"
    ),
    "without quotes Ruby reads this as {}": "따옴표가 없으면 Ruby가 {} 값으로 읽습니다",
    "an instant": "시각",
    "true or false": "true 또는 false",
    "the waived sentence does not stand in the post any more: the waiver is void": (
        "면제한 문장이 글에 더는 없습니다. 이 면제는 효력이 없습니다"
    ),
    "a waiver needs the whole sentence, or its first {} characters or more": (
        "면제에는 문장 전체나 첫 {}자 이상을 적어야 합니다"
    ),
    "more than one sentence begins as the waiver says": (
        "면제에 적은 말로 시작하는 문장이 둘 이상입니다"
    ),
    "a waiver names a check, a sentence and a reason": (
        "면제에는 검사(check), 문장(sentence), 사유(reason)를 적습니다"
    ),
    "a waiver knows no {}": "면제에 쓸 수 없는 항목입니다: {}",
    "the waiver names no check": "면제에 검사 이름이 없습니다",
    "the waiver names no check that there is": "면제에 적은 이름의 검사가 없습니다",
    "the waiver gives no reason": "면제에 사유가 없습니다",
    "the waiver names no sentence": "면제에 문장이 없습니다",
    # markup
    "the address {}": "링크 주소: {}",
    "is a placeholder": "임시로 적은 것입니다",
    "is no safe link": "안전하지 않은 링크입니다",
    "names no host": "호스트 이름이 없습니다",
    "is relative to the page": "페이지 기준 상대 주소입니다",
    "is no address": "주소가 아닙니다",
    "this style {}": "스타일: {}",
    "is no declaration": "선언이 아닙니다",
    "has an unknown property": "모르는 속성입니다",
    "runs a script": "스크립트를 실행합니다",
    "has a number without a unit": "숫자에 단위가 없습니다",
    "has an unknown colour": "모르는 색입니다",
    "this tag {}": "태그: {}",
    "is not closed": "닫히지 않았습니다",
    "is no whole tag": "온전한 태그가 아닙니다",
    "has a quote that is not closed": "따옴표가 닫히지 않았습니다",
    "this tag is never closed": "태그가 끝내 닫히지 않습니다",
    "not closed before {}": "{} 앞에서 닫히지 않았습니다",
    "this end tag closes nothing": "여는 태그가 없는 닫는 태그입니다",
    "this element has no end tag": "닫는 태그가 없는 요소입니다",
    "this element is not for posts": "글에 쓸 수 없는 요소입니다",
    "no tag of HTML: browsers will not show it": "HTML에 없는 태그여서 화면에 나오지 않습니다",
    "`{}` runs a script": "`{}`은 스크립트를 실행합니다",
    "this element closes the paragraph that it stands in": (
        "이 요소가 들어 있는 문단을 도중에 닫습니다"
    ),
    "an id twice: links reach the first alone": (
        "같은 id가 두 번 나옵니다. 링크는 첫째 것으로만 갑니다"
    ),
    "an empty heading": "소제목이 비어 있습니다",
    "an attribute twice: browsers drop the second": (
        "같은 속성이 두 번 나옵니다. 브라우저는 둘째 것을 버립니다"
    ),
    "an image without a text for those who cannot see it": "이미지에 대체 글(alt)이 없습니다",
    "the image's text is a file name": "이미지의 대체 글이 파일 이름입니다",
    "Liquid in the body: the site builder runs it instead of showing it": (
        "본문에 Liquid 코드가 있어 사이트 생성기가 보여 주지 않고 실행합니다"
    ),
    "markup that readers will see as it stands": "독자에게 그대로 보이는 마크업입니다",
    "a contrast of {}:1, less than {}:1{}": "명암비가 {}:1로 {}:1보다 낮습니다{}",
    "a contrast of {}:1, less than {}:1": "명암비가 {}:1로 {}:1보다 낮습니다",
    " ({} places)": "({}곳)",
}


def in_korean(message: str) -> str:
    """The message in Korean; as it is where the table does not know its form."""
    if message in MESSAGES:
        return MESSAGES[message]
    for pattern, korean in _patterns():
        if found := pattern.fullmatch(message):
            return _joined(korean.format(*(in_korean(piece) for piece in found.groups())))
    return message


def _joined(text: str) -> str:
    """The text with the particles that fit what they stand behind."""
    first, *rest = PARTICLES.split(text)
    for particle, following in zip(rest[::2], rest[1::2], strict=True):
        first = attach(first, particle) + following
    return first


@cache
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """The forms with pieces, those first that say most by themselves."""
    forms = sorted((form for form in MESSAGES if "{}" in form), key=lambda form: -len(form))
    return [(_compiled(form), MESSAGES[form]) for form in forms]


def _compiled(form: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, form.split("{}"))), re.DOTALL)
