"""Drafts as posts: the house's markup, escaping, and what stands after the last section."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import OutputError, UsageError
from generator.formats.colors import contrast, parse_color, parse_style
from generator.formats.markdown_text import escape_markdown, markdown_url
from generator.formats.sanitize import safe_link, sanitize_html
from generator.models import Draft, DraftSentence, Post, Provenance, Section, from_json
from generator.posts import dump_post, read_back
from generator.render import render_draft, split_bold
from generator.settings import PostSettings, Settings, SiteSettings, StyleSettings

DATA = Path(__file__).parent / "data" / "render"
CLASSIC = Settings(style=StyleSettings(name="classic"))
TEMPLATES = ("alembic", "tistory", "plain")
STYLES = ("default", "classic")


@pytest.fixture
def draft() -> Draft:
    return from_json((DATA / "harbor.json").read_bytes(), Draft)


def styled(name: str) -> Settings:
    return Settings(style=StyleSettings(name=name))  # type: ignore[arg-type]


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("style", STYLES)
def test_posts_stay_as_they_were(draft: Draft, template: str, style: str) -> None:
    """A post is the same, byte for byte, as the one kept beside its draft.

    `CHOGO_UPDATE_GOLDEN=1` writes them anew; where `CI` is set it is refused.
    """
    site = SiteSettings(footer="남도포구신문 편집국")
    chosen = replace(styled(style), site=site)
    post = render_draft(draft, settings=chosen, template=template, inputs="12ab")
    ending = "html" if template == "tistory" else "md"
    golden = DATA / f"harbor.{template}.{style}.{ending}"
    text = dump_post(post, template)
    if os.environ.get("CHOGO_UPDATE_GOLDEN") and not os.environ.get("CI"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")


def test_fields_stand_in_the_order_of_the_house(draft: Draft) -> None:
    """The front matter has its fields in order, and `image` only where there is one."""
    order = "title date categories tags excerpt feature_text image published source chogo"
    post = render_draft(draft, settings=CLASSIC)
    assert list(post.metadata) == order.split()
    bare = render_draft(replace(draft, image=None), settings=CLASSIC)
    assert list(bare.metadata) == order.replace("image ", "").split()
    assert "<img" not in bare.body


def test_published_and_checked_are_always_written(draft: Draft) -> None:
    """Both states of both flags stand in the front matter."""
    for flag in (True, False):
        post = render_draft(draft, settings=CLASSIC, published=flag, checked=flag)
        assert post.metadata["published"] is flag
        assert post.metadata["chogo"]["checked"] is flag


def test_classic_markup_is_the_example_s(draft: Draft, seeds: Path) -> None:
    """Every tag of the example's sections, with its attributes, is one of `classic`'s."""
    example = (seeds / "published-post.md").read_text("utf-8").split("---", 2)[2]
    ours = render_draft(draft, settings=CLASSIC).body.split("<aside")[0]
    wanted = {tag for tag in re.findall(r"<[^>]+>", example) if not re.match(r"</?a|<img", tag)}
    assert set(re.findall(r"<[^>]+>", ours)) - {found_image(ours)} == wanted
    shape = re.sub(r">[^<]+<", "><", ours.replace("&nbsp;", ""))
    assert '</p>\n\n<p data-ke-size="size16">&nbsp;</p>\n\n<h2' in ours
    assert shape.startswith('<p><img src="/assets/img/harbor.png" alt="')


def found_image(body: str) -> str:
    found = re.search(r"<img [^>]+>", body)
    assert found
    return found[0]


def test_colours_alternate_from_section_to_section(draft: Draft) -> None:
    """Key sentences are red, blue, red …; a workspace's own colours are taken in turn."""
    body = render_draft(draft, settings=CLASSIC).body
    assert re.findall(r'style="color: (#\w+);">', body) == ["#ee2323", "#1a5490", "#ee2323"]
    own = Settings(style=StyleSettings(name="classic", key_colors=("#111111",), mark_color="#eee"))
    body = render_draft(draft, settings=own).body
    assert set(re.findall(r'style="color: (#\w+);">', body)) == {"#111111"}
    assert set(re.findall(r"background-color: (#\w+);", body)) == {"#eee"}


def test_default_colours_can_be_read(draft: Draft) -> None:
    """Every colour of the style `default` has a contrast of 4.5:1 on what lies behind it."""
    body = render_draft(draft, settings=styled("default")).body
    styles = [parse_style(style) for style in re.findall(r'style="([^"]+)"', body)]
    colored = [style for style in styles if "color" in style]
    assert len(colored) >= 6
    for style in colored:
        text = parse_color(style["color"])
        back = parse_color(style.get("background-color", "white"))
        assert text is not None
        assert back is not None
        assert contrast(text, back) >= 4.5, style


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("style", STYLES)
def test_a_post_reads_back_as_its_draft(draft: Draft, template: str, style: str) -> None:
    """Title, excerpt, headings and sentences come back; nothing of the tail does."""
    post = render_draft(draft, settings=styled(style), template=template)
    read = read_back(Post("a.html" if template == "tistory" else "a.md", post.metadata, post.body))
    assert [p.text for p in read.of("title")] == [draft.title]
    assert [p.text for p in read.of("excerpt")] == [draft.excerpt]
    assert [p.text for p in read.of("heading")] == [s.heading for s in draft.sections]
    wanted = [(s.text, index) for index, part in enumerate(draft.sections) for s in part.sentences]
    assert [(p.text, p.section) for p in read.of("body")] == wanted
    if template != "plain":
        roles = [s.role for part in draft.sections for s in part.sentences]
        assert [p.role for p in read.of("body")] == roles
    assert read.source == draft.source


def test_the_tail_tells_source_and_method(draft: Draft) -> None:
    """Readers are told where the text is from and how it was made, and may be told neither."""
    body = render_draft(draft, settings=CLASSIC).body
    assert '<a href="https://pogu-news.example/view?id=88&amp;page=1">한결해운, 전기' in body
    assert "</a>, 남도포구신문, 2026년 3월 5일</p>" in body
    assert "인공지능 모델을 쓰지 않고" in body
    assert "<h2" not in body[body.index("<aside") :]
    silent = Settings(post=PostSettings(source_line=False, method_line=False))
    assert render_draft(draft, settings=silent).body.endswith("댑니다.</strong></p>\n")


@pytest.mark.parametrize(
    ("drafter", "model", "checked", "words"),
    [
        ("offline", None, True, "인공지능 모델을 쓰지 않고"),
        ("openai", "gpt-x", True, "인공지능 모델(gpt-x)이"),
        ("reply", None, True, "인공지능 모델이 원문을"),
        ("openai", "gpt-x", False, "자동 점검은 아직 거치지 않았습니다"),
    ],
)
def test_the_method_line_tells_how(
    draft: Draft, drafter: str, model: str | None, checked: bool, words: str
) -> None:
    """The line names rules or a model, and says where nothing was held against the source."""
    made: Provenance = replace(draft.provenance, drafter=drafter, model=model)
    for template in TEMPLATES:
        post = render_draft(
            replace(draft, provenance=made), settings=CLASSIC, template=template, checked=checked
        )
        assert words in post.body.replace("\\", "")


def test_an_address_that_is_no_http_link_is_not_linked(draft: Draft) -> None:
    """The source's title stands without a link where its address could run something."""
    for url in ("javascript:alert(1)", "data:text/html,x", "//x", "http://", "https://a b/", None):
        source = replace(draft.source, url=url)
        for template in TEMPLATES:
            post = render_draft(replace(draft, source=source), settings=CLASSIC, template=template)
            assert "<a " not in post.body
            assert "](" not in post.body.split("chogo:end")[-1]


@pytest.mark.parametrize(
    ("url", "relative", "safe"),
    [
        ("https://a.example/?a=1&b=2", False, True),
        ("HTTP://a.example", False, True),
        ("/assets/a.png", True, True),
        ("/assets/a.png", False, False),
        ("assets/a.png", True, True),
        ("//a.example/a.png", True, False),
        ("java\nscript:alert(1)", True, False),
        ("javascript:alert(1)", True, False),
        ("https://[::1", True, False),
        ("https:\\\\a.example", True, False),
        ("", True, False),
    ],
)
def test_safe_links(url: str, relative: bool, safe: bool) -> None:
    """Links are http or https with a host; images may also be paths of the site."""
    assert (safe_link(url, relative=relative) == url) is safe or (not safe and not url)


@pytest.mark.parametrize(
    ("text", "terms", "pieces"),
    [
        ("가나다", (), ["가나다"]),
        ("가나다", ("나",), ["가", "*나", "다"]),
        ("가나다", ("가나", "나다"), ["*가나", "다"]),
        ("가나다", ("나", "가나다"), ["*가나다"]),
        ("가 가", ("가",), ["*가", " 가"]),
        ("가나 가", ("가나", "가"), ["*가나", " ", "*가"]),
        ("가나다", ("라", "", " "), ["가나다"]),
    ],
)
def test_bold_terms(text: str, terms: tuple[str, ...], pieces: list[str]) -> None:
    """Terms are bold once, never across each other; what is not there is left out."""
    assert [("*" if p.bold else "") + p.text for p in split_bold(text, terms)] == pieces


@given(text=st.text("가나 {<&", max_size=20), terms=st.lists(st.text("가나 {<&", max_size=4)))
def test_bold_never_changes_the_text(text: str, terms: list[str]) -> None:
    """The pieces together are the text."""
    assert "".join(piece.text for piece in split_bold(text, tuple(terms))) == text


SIGNS = "<>&\"'{}%*_`#|~$[]()!\\:.-+=^/ 가나1a\u00a0"


def one_section(draft: Draft, *texts: str) -> Draft:
    sentences = tuple(
        DraftSentence(text, role, (text[1:4],))
        for text, role in zip(texts, ("plain", "key", "mark"), strict=True)
    )
    return replace(draft, sections=(Section(texts[0], sentences),), excerpt=texts[1])


@settings(max_examples=150, deadline=None)
@given(texts=st.lists(st.text(SIGNS, max_size=24), min_size=3, max_size=3))
def test_no_text_becomes_markup(texts: list[str]) -> None:
    """Whatever signs a sentence has, each template shows them and adds no tag, no Liquid."""
    draft = from_json((DATA / "harbor.json").read_bytes(), Draft)
    wrapped = [f"가{text}나." for text in texts]
    shown = [" ".join(text.split()) for text in wrapped]
    for template, style in (("alembic", "default"), ("tistory", "classic"), ("plain", "default")):
        post = render_draft(one_section(draft, *wrapped), settings=styled(style), template=template)
        assert "{" not in post.body
        assert "}" not in post.body
        read = read_back(Post("a.md", post.metadata, post.body))
        assert [p.text for p in read.of("heading")] == [shown[0]]
        assert "".join("".join(p.text.split()) for p in read.of("body")) == "".join(
            "".join(text.split()) for text in shown
        )


def test_unseen_characters_are_left_out(draft: Draft) -> None:
    """NULs, lone surrogates, zero-width signs and line ends do not reach a post."""
    texts = ("가\x00나\ud800다", "라\u200b마\u202e바.\n사", "아\ufeff자\x1b차")
    post = render_draft(one_section(draft, *texts), settings=CLASSIC)
    assert "가나다" in post.body
    assert "라마바. 사" in post.body
    assert "아자차" in post.body
    dump_post(post).encode("utf-8")


def test_feature_text_is_escaped_for_alembic_alone(draft: Draft) -> None:
    """That theme takes the field for Markdown; all other fields and templates are plain text."""
    hostile = replace(draft, excerpt='<b>"{{ x }}"</b> & 끝.')
    metadata = render_draft(hostile, settings=CLASSIC).metadata
    assert metadata["feature_text"] == '&lt;b&gt;"&#123;&#123; x &#125;&#125;"&lt;/b&gt; &amp; 끝.'
    assert metadata["excerpt"] == hostile.excerpt
    for template in ("tistory", "plain"):
        other = render_draft(hostile, settings=CLASSIC, template=template).metadata
        assert "feature_text" not in other


def test_lead_images(draft: Draft) -> None:
    """The draft's image comes first, then the site's; what is no image address is left out."""
    site = Settings(post=PostSettings(image="/assets/site.png", image_alt="남도포구신문"))
    assert render_draft(draft, settings=site).metadata["image"] == "/assets/img/harbor.png"
    for image in (None, "javascript:alert(1)", "//x/a.png"):
        post = render_draft(replace(draft, image=image), settings=site)
        assert post.body.startswith(
            '<p><img src="/assets/site.png" alt="남도포구신문" /></p>\n\n<h2'
        )
    assert "<img" not in render_draft(draft, settings=site, template="tistory").body
    far = replace(draft, image="https://pogu-news.example/a.png")
    assert "<img" in render_draft(far, settings=site, template="tistory").body


def test_the_source_file_is_named_from_the_workspace(draft: Draft, tmp_path: Path) -> None:
    """An absolute path inside the workspace becomes a relative one."""
    source = replace(draft.source, file=str(tmp_path / "sources" / "a.md"))
    post = render_draft(replace(draft, source=source), settings=Settings(root=tmp_path))
    assert post.metadata["source"]["file"] == "sources/a.md"


def test_a_workspace_s_template_comes_first(draft: Draft, tmp_path: Path) -> None:
    """A workspace's own template says its fields, which of them its theme prints raw, and may
    not smuggle anything through.
    """
    folder = tmp_path / "templates" / "post"
    folder.mkdir(parents=True)
    (folder / "own.md.j2").write_text(
        '{% set fields = ["title", "description"] %}{% set printed_raw = ["description"] %}'
        "<p onclick='x()'>{{ draft.title }}</p><script>alert(1)</script>"
        '<a href="javascript:x">{{ "{{ x }}" }}</a><p style="position: fixed">가</p>',
        encoding="utf-8",
    )
    hostile = replace(draft, excerpt="가 < 나.")
    post = render_draft(hostile, settings=Settings(root=tmp_path), template="own")
    assert list(post.metadata) == ["title", "description", "chogo"]
    assert post.metadata["description"] == "가 &lt; 나."
    assert "<script" not in post.body
    assert "onclick" not in post.body
    assert "javascript" not in post.body
    assert "position" not in post.body
    assert "&#123;&#123; x &#125;&#125;" in post.body


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{{ nothing.here }}", "'nothing' is undefined"),
        ("{% if %}", "own.md.j2:1"),
        ('{% include "post/none.j2" %}', "no template"),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
    ],
)
def test_a_broken_template_is_explained(
    draft: Draft, tmp_path: Path, source: str, message: str
) -> None:
    """A template that fails names itself, and the reason, in one line."""
    folder = tmp_path / "templates" / "post"
    folder.mkdir(parents=True)
    (folder / "own.md.j2").write_text(source, encoding="utf-8")
    with pytest.raises(OutputError, match=re.escape(message)):
        render_draft(draft, settings=Settings(root=tmp_path), template="own")


def test_an_unknown_template_is_refused(draft: Draft) -> None:
    """The message lists what there is."""
    with pytest.raises(UsageError, match="alembic, plain, tistory"):
        render_draft(draft, settings=CLASSIC, template="none")


SANITIZED = json.loads((DATA / "sanitize_cases.json").read_text("utf-8"))


@pytest.mark.parametrize(("html", "clean"), SANITIZED, ids=[case[0][:40] for case in SANITIZED])
def test_sanitising(html: str, clean: str) -> None:
    """Unsafe tags, attributes, styles and links go; the house's markup stays to the letter."""
    assert sanitize_html(html) == clean
    assert sanitize_html(clean) == clean


MARKDOWN = json.loads((DATA / "markdown_cases.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "escaped"), MARKDOWN, ids=[case[0][:30] for case in MARKDOWN])
def test_markdown_escapes(text: str, escaped: str) -> None:
    """Signs that Markdown would read are escaped, the others stay."""
    assert escape_markdown(text) == escaped


def test_markdown_links() -> None:
    """A target keeps its meaning and can neither end its brackets nor open Liquid."""
    assert markdown_url("https://a.example/x_(1)?a=1&b={{c}} d") == (
        "https://a.example/x_%281%29?a=1&amp;b=%7B%7Bc%7D%7D%20d"
    )
