"""Posts in a real Jekyll site, opened in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator import build
from generator.models import Draft, DraftSentence, Manuscript, Post, Section, from_json
from generator.posts import post_file_name, read_back, read_post, write_post
from generator.render import render_draft
from generator.settings import Settings, SiteSettings, StyleSettings

pytestmark = pytest.mark.real

HERE = Path(__file__).parent
#: The posts to build beside our own drafts: the samples, or any other folder of posts.
SAMPLES = Path(os.environ.get("CHOGO_POSTS", HERE.parent / "posts"))
DATA = HERE / "data" / "render"
CHROMIUM = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--window-size=900,1600",
)
#: Half of a surrogate pair as UTF-8 must not have it.
LONE_SURROGATE = b"\xed\xa0\x80"
#: A summary that would become a list, a link that runs code, mathematics, a table, Liquid.
EXCERPT = (
    '1. [여기](javascript:alert(7)) **굵게** _밑줄_ `글자` $$x$$ | 표 | {{ site }} <b>"3~5일"</b> '
    "'대체' -- 3.5%... \\ &lt; {: .x} <script>alert(8)</script>"
)
#: What the page shows, as the browser sees it.
LOOK = """
const article = document.querySelector('article');
const shown = (e) => ({text: e.textContent, color: getComputedStyle(e).color,
                       background: getComputedStyle(e).backgroundColor});
return {
  h1: [...document.querySelectorAll('h1')].map((e) => e.textContent),
  h2: [...article.querySelectorAll('h2')].map((e) => e.textContent.trim()),
  text: article.textContent,
  feature: (document.querySelector('.feature') || {}).textContent || '',
  featureRaw: (document.querySelector('.feature-raw') || {}).textContent || '',
  featureTags: [...document.querySelectorAll('.feature *')].map((e) => e.tagName),
  excerpt: document.querySelector('.excerpt').textContent,
  tags: document.querySelector('.tags').textContent,
  time: document.querySelector('time').getAttribute('datetime'),
  scripts: [...document.querySelectorAll('script:not([type="application/ld+json"])')].length,
  handlers: [...document.querySelectorAll('*')].filter(
    (e) => [...e.attributes].some((a) => a.name.startsWith('on'))).length,
  links: [...article.querySelectorAll('a')].map((e) => e.href),
  paragraphs: [...article.querySelectorAll('h2 + p')].map((e) => e.textContent.trim()),
  keys: [...article.querySelectorAll('strong.chogo-key, b > span[style^="color"]')].map(shown),
  marks: [...article.querySelectorAll('mark, b > span[style^="background"]')].map(shown),
  font: getComputedStyle(document.body).fontFamily,
};
"""


def missing(what: str, package: str) -> None:
    """Skip on a person's machine, fail where nothing may be left out."""
    message = f"{what} is missing: apt-get install {package}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def drafts() -> dict[str, tuple[Draft, str, str]]:
    """Drafts of our own, each with a template and a style."""
    harbor = from_json((DATA / "harbor.json").read_bytes(), Draft)
    hostile = hostile_draft(harbor)
    return {
        "plain": (replace(harbor, slug="plain-post"), "plain", "default"),
        "default": (replace(harbor, slug="default-post"), "alembic", "default"),
        "classic": (replace(harbor, slug="classic-post"), "alembic", "classic"),
        "hostile": (replace(hostile, slug="hostile-post"), "alembic", "default"),
        "hostile-classic": (replace(hostile, slug="hostile-classic"), "alembic", "classic"),
        "hostile-plain": (replace(hostile, slug="hostile-plain"), "plain", "default"),
    }


def hostile_draft(draft: Draft) -> Draft:
    """The draft with everything in it that could break out of text."""
    lines = (DATA / "hostile.txt").read_text("utf-8").splitlines()
    roles = ("plain", "key", "mark")
    sections = []
    for start in range(0, len(lines), 3):
        group = lines[start : start + 3]
        sentences = tuple(
            DraftSentence(f"{text[:4]}\x00\ud800{text[4:]}", role, (text[:9],))
            for text, role in zip(group, roles, strict=False)
        )
        sections.append(Section(f"{start} {group[0][:30]}", sentences))
    source = replace(draft.source, title=lines[1], url="javascript:alert(5)", publisher=lines[0])
    return replace(
        draft,
        title="'대체' 논란: \"{{ site }}\" <b>#1</b> {% raw %}",
        excerpt=EXCERPT,
        tags=("yes", "1:30", "2024-08-03", "=", "@여기", "{{ tag }}", "null", "0777", "1,000"),
        sections=tuple(sections),
        source=source,
        image="javascript:alert(6)",
    )


@pytest.fixture(scope="module")
def posts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every post file by name: those of the samples and those of our own drafts."""
    folder = tmp_path_factory.mktemp("posts")
    files = {path.stem: path for path in sorted(SAMPLES.glob("*.md"))}
    for name, (draft, template, style) in drafts().items():
        footer = "초고 {{ 누리 }} <편집국>" if name.startswith("hostile") else "남도포구신문 편집국"
        settings = Settings(style=StyleSettings(name=style), site=SiteSettings(footer=footer))
        post = render_draft(draft, settings=settings, template=template, published=name != "plain")
        files[name] = write_post(post, folder / post_file_name(draft, template))
    files["hostile-source"] = built_from_hostile_source(folder)
    return files


def built_from_hostile_source(folder: Path) -> Path:
    """The post of a source of bad bytes: NULs and lone surrogates go in with the rest."""
    data = (HERE / "data" / "jekyll" / "hostile-source.md").read_bytes()
    data = data.replace("3200억".encode(), "3200\0억".encode())
    source = folder / "hostile-source.md"
    source.write_bytes(
        data.replace("노을증권".encode(), "노을".encode() + LONE_SURROGATE + "증권".encode())
    )
    (built,) = build([source], settings=Settings(root=folder), output=folder / "built")
    assert built.status == "written"
    (path,) = (folder / "built").glob("*.md")
    return path


@pytest.fixture(scope="module")
def site(posts: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site."""
    if shutil.which("jekyll") is None:
        missing("Jekyll", "jekyll ruby-jekyll-seo-tag ruby-jekyll-feed")
    root = tmp_path_factory.mktemp("site")
    shutil.copytree(HERE / "jekyll", root, dirs_exist_ok=True)
    (root / "_posts").mkdir()
    for path in posts.values():
        shutil.copy(path, root / "_posts" / path.name)
    command = ["jekyll", "build", "--strict_front_matter", "--unpublished", "--disable-disk-cache"]
    environment = os.environ | {"LANG": "C.UTF-8", "JEKYLL_ENV": "production"}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    output = done.stdout + done.stderr
    assert done.returncode == 0, output
    assert "Error" not in output, output
    assert "Warning" not in output, output
    return root / "_site"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A headless Chromium with a profile of its own."""
    try:
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service
    except ImportError:
        missing("Selenium", "python3-selenium (or pip install selenium)")
    binary = next((path for path in CHROMIUM if Path(path).exists()), None)
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        missing("Chromium", "chromium chromium-driver fonts-noto-cjk")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    chrome = webdriver.Chrome(options=options, service=Service(driver))
    yield chrome
    chrome.quit()


def page_of(site: Path, post: Path) -> Path:
    return site / "posts" / f"{post.stem}.html"


def look(browser: Any, site: Path, post: Path) -> dict[str, Any]:
    browser.get(page_of(site, post).as_uri())
    if folder := os.environ.get("CHOGO_SCREENSHOTS"):
        browser.save_screenshot(str(Path(folder) / f"{post.stem}.png"))
    return dict(browser.execute_script(LOOK))


def test_every_post_is_built(site: Path, posts: dict[str, Path]) -> None:
    """Jekyll builds a page for every post, published or not, and no other page."""
    built = {path.stem for path in (site / "posts").glob("*.html")}
    assert built == {path.stem for path in posts.values()}


def test_feed_lists_the_titles(site: Path) -> None:
    """The feed is well-formed XML and carries a hostile title as text."""
    from xml.etree import ElementTree

    root = ElementTree.parse(site / "feed.xml").getroot()
    titles = [e.text for e in root.iter("{http://www.w3.org/2005/Atom}title")]
    assert any("논란" in (title or "") for title in titles)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def own_name(name: str) -> bool:
    return name in drafts()


def manuscript(path: Path) -> tuple[Post, Manuscript]:
    post = read_post(path)
    return post, read_back(post)


def test_pages_show_what_the_posts_say(browser: Any, site: Path, posts: dict[str, Path]) -> None:
    """Each page has one H1 (the title), its sections in order, and every sentence as text."""
    for path in posts.values():
        post, read = manuscript(path)
        seen = look(browser, site, path)
        assert seen["h1"] == [post.metadata["title"]], path
        headings = [plain_quotes(passage.text) for passage in read.of("heading")]
        assert [plain_quotes(text) for text in seen["h2"]] == headings, path
        text = squeezed(seen["text"])
        for passage in read.of("body"):
            assert plain_quotes(passage.text) in plain_quotes(text), path
        assert squeezed(seen["excerpt"]) == squeezed(post.metadata["excerpt"]), path


def plain_quotes(text: str) -> str:
    """Quotes as they are typed: kramdown sets typographic ones in Markdown."""
    return text.translate(str.maketrans("“”‘’„", '""\'\'"'))


def test_no_liquid_and_no_script_is_left(browser: Any, site: Path, posts: dict[str, Path]) -> None:
    """No page runs a script or a handler, and links lead to http addresses only."""
    for path in posts.values():
        seen = look(browser, site, path)
        assert seen["scripts"] == 0, path
        assert seen["handlers"] == 0, path
        assert all(re.match(r"https?://", link) for link in seen["links"]), (path, seen["links"])


def test_samples_hold_no_liquid(site: Path, posts: dict[str, Path]) -> None:
    """The page of a post that speaks of no Liquid has no trace of any."""
    for name, path in posts.items():
        if not name.startswith("hostile"):
            html = page_of(site, path).read_text("utf-8")
            assert "{%" not in html, path
            assert "{{" not in html, path


def test_highlights_have_their_colours(browser: Any, site: Path, posts: dict[str, Path]) -> None:
    """Key sentences take the style's two colours in turn; marked ones its background."""
    seen = look(browser, site, posts["classic"])
    assert [key["color"] for key in seen["keys"]] == [
        "rgb(238, 35, 35)",
        "rgb(26, 84, 144)",
        "rgb(238, 35, 35)",
    ]
    assert {mark["background"] for mark in seen["marks"]} == {"rgba(33, 83, 133, 0.153)"}
    seen = look(browser, site, posts["default"])
    assert [key["color"] for key in seen["keys"]] == [
        "rgb(179, 38, 30)",
        "rgb(26, 84, 144)",
        "rgb(179, 38, 30)",
    ]
    assert {mark["background"] for mark in seen["marks"]} == {"rgb(255, 241, 168)"}
    assert len(seen["marks"]) == 2


def test_hostile_text_is_shown_literally(browser: Any, site: Path, posts: dict[str, Path]) -> None:
    """Each hostile line stands on the page letter by letter, in every template and style."""
    lines = (DATA / "hostile.txt").read_text("utf-8").splitlines()
    for name in ("hostile", "hostile-classic", "hostile-plain"):
        seen = look(browser, site, posts[name])
        text = plain_quotes(squeezed(seen["text"]))
        for line in lines:
            assert plain_quotes(line) in text, name
        assert "초고 {{ 누리 }} <편집국>" in text, name
        assert seen["h1"] == ["'대체' 논란: \"{{ site }}\" <b>#1</b> {% raw %}"]
        assert squeezed(seen["tags"]).startswith("yes, 1:30, 2024-08-03, =, @여기, {{ tag }}, null")


def test_a_hostile_source_is_shown_literally(
    browser: Any, site: Path, posts: dict[str, Path]
) -> None:
    """What a source says in tags and Liquid reaches the page as text, all through the pipeline."""
    seen = look(browser, site, posts["hostile-source"])
    text = squeezed(seen["text"])
    assert seen["h1"] == ['\'"따옴표": 값: {{ site }} # 주석']
    for words in ("<script>alert(1)</script>", "{% include x %}", "“{{ site.title }} 값은"):
        assert words in text
    assert "3200억 원으로 {% raw %} 시장" in text
    assert "노을증권은 올해 매출이 8조 원" in text


def test_feature_text_is_text(browser: Any, site: Path, posts: dict[str, Path]) -> None:
    """The excerpt shows letter by letter, put through Markdown (as Alembic does) or not."""
    seen = look(browser, site, posts["hostile"])
    assert squeezed(seen["featureRaw"]) == EXCERPT
    assert plain_quotes(squeezed(seen["feature"])) == plain_quotes(EXCERPT)
    assert seen["featureTags"] == ["P"]


def test_date_is_read_as_korean_time(browser: Any, site: Path, posts: dict[str, Path]) -> None:
    """Jekyll reads the date as an instant in Korea."""
    assert look(browser, site, posts["default"])["time"] == "2026-03-05T10:20:00+09:00"
