"""`chogo doctor`: what is missing and how to get it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import import_module, metadata
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.common import format_option, load_nearest, plain_options, stdout
from generator.cli.tables import text_table
from generator.errors import ChogoError

if TYPE_CHECKING:
    from generator.settings import Settings

__all__ = ["command"]

OLDEST_PYTHON = (3, 11)
#: Modules that Chogo imports, each with the distribution that brings it.
MODULES = {
    "click": "click",
    "jinja2": "jinja2",
    "kiwipiepy": "kiwipiepy",
    "lxml.html": "lxml",
    "lxml.html.clean": "lxml_html_clean",
    "markdown": "markdown",
    "msgspec": "msgspec",
    "nh3": "nh3",
    "frontmatter": "python-frontmatter",
    "trafilatura": "trafilatura",
}
#: Programs that only looking at the posts in a site needs, and how Debian brings them.
PROGRAMS = {
    "jekyll": "apt-get install jekyll ruby-jekyll-seo-tag ruby-jekyll-feed",
    "chromium": "apt-get install chromium chromium-driver",
}
FONTS = "apt-get install fonts-noto-cjk"


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """One thing looked at. Something `needed` that is not `ok` makes the command fail."""

    name: str
    ok: bool
    found: str
    mend: str = ""
    needed: bool = True

    @property
    def state(self) -> str:
        """`ok`, `missing`, or `optional` for what is missing and can be done without."""
        return "ok" if self.ok else "missing" if self.needed else "optional"


@click.command(name="doctor")
@format_option("text", "json")
@plain_options
@click.pass_context
def command(context: click.Context, form: str, config: Path | None) -> None:
    """Say what is missing and how to get it.

    The exit code is 1 where something that Chogo needs is missing.

    \b
    Example:
      chogo doctor
    """
    found = list(_look(config))
    if form == "json":
        stdout(json.dumps([{"state": one.state, **asdict(one)} for one in found], indent=2))
    else:
        rows = [(one.name, one.state, one.found, "" if one.ok else one.mend) for one in found]
        stdout(text_table(("what", "state", "found", "how to get it"), rows))
    context.exit(1 if any(one.needed and not one.ok for one in found) else 0)


def _look(config: Path | None) -> Iterator[Diagnosis]:
    yield _python()
    modules = [_module(module, distribution) for module, distribution in MODULES.items()]
    yield from modules
    if all(module.ok for module in modules):
        yield from _look_inside(config)
    for program, mend in PROGRAMS.items():
        where = shutil.which(program)
        yield Diagnosis(program, where is not None, where or "not found", mend, needed=False)
    yield _fonts()


def _look_inside(config: Path | None) -> Iterator[Diagnosis]:
    """What can only be looked at where all packages are there."""
    yield _kiwi()
    try:
        settings = load_nearest(config)
    except ChogoError as error:
        yield Diagnosis("settings", ok=False, found=str(error), mend="see docs/settings.md")
        return
    yield Diagnosis("settings", ok=True, found=str(settings.root))
    yield _templates(settings)
    yield _posts_folder(settings)


def _python() -> Diagnosis:
    version = ".".join(map(str, sys.version_info[:3]))
    wanted = ".".join(map(str, OLDEST_PYTHON))
    return Diagnosis("Python", sys.version_info >= OLDEST_PYTHON, version, f"install {wanted}+")


def _module(module: str, distribution: str) -> Diagnosis:
    mend = f"pip install {distribution}"
    try:
        import_module(module)
    except ImportError as error:
        return Diagnosis(distribution, ok=False, found=str(error), mend=mend)
    return Diagnosis(distribution, ok=True, found=metadata.version(distribution))


def _kiwi() -> Diagnosis:
    """Whether the model loads and knows that a word is a noun."""
    from generator.text import morphology

    mend = "pip install --force-reinstall kiwipiepy kiwipiepy_model"
    try:
        tokens = morphology.analyze("기사를 읽었다.")
    except (ImportError, OSError, RuntimeError) as error:
        return Diagnosis("Kiwi's model", ok=False, found=str(error), mend=mend)
    ok = any(token.form == "기사" and token.tag == "NNG" for token in tokens)
    return Diagnosis("Kiwi's model", ok, "analyses" if ok else "analyses wrongly", mend)


def _templates(settings: Settings) -> Diagnosis:
    from generator.templating import list_templates, template_source

    names = ", ".join(list_templates("post", settings.root))
    try:
        template_source("post", settings.post.template, settings.root)
    except ChogoError as error:
        return Diagnosis("templates", ok=False, found=str(error), mend="mend [post] template")
    return Diagnosis("templates", ok=True, found=names)


def _posts_folder(settings: Settings) -> Diagnosis:
    """Whether posts can be written: to the folder, or to the nearest one above it."""
    folder = (settings.root / settings.post.folder).absolute()
    nearest = next(place for place in (folder, *folder.parents) if place.exists())
    ok = nearest.is_dir() and os.access(nearest, os.W_OK | os.X_OK)
    mend = f"make {nearest} writable, or set [post] folder"
    return Diagnosis("posts folder", ok, str(folder) if ok else f"{nearest}: not writable", mend)


def _fonts() -> Diagnosis:
    """Whether a browser has Hangul to show, as fontconfig knows."""
    ask: Callable[..., subprocess.CompletedProcess[str]] = subprocess.run
    lister = shutil.which("fc-list")
    if lister is None:
        return Diagnosis("Korean fonts", ok=False, found="unknown", mend=FONTS, needed=False)
    listed = ask([lister, ":lang=ko", "family"], capture_output=True, text=True, check=False)
    families = sorted({line.partition(",")[0] for line in listed.stdout.splitlines()})
    return Diagnosis(
        "Korean fonts", bool(families), ", ".join(families[:3]) or "none", FONTS, needed=False
    )
