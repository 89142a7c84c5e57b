"""The only module that knows Jinja: environments over the workspace's and Chogo's templates.

The name of a template says what its text is: `*.html.j2` and `*.md.j2` escape every value
for HTML, braces too; anything else (prompts) is plain text and escapes nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from generator.errors import OutputError, UsageError
from generator.formats.markdown_text import escape_markdown, markdown_url
from generator.formats.markup_data import BRACES

__all__ = [
    "Rendered",
    "builtin_templates",
    "list_templates",
    "render_module",
    "render_template",
    "template_source",
]

ESCAPED = (".html.j2", ".md.j2", ".xml.j2")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered template: its text, and the names that it sets at its top level."""

    text: str
    names: Mapping[str, Any] = field(default_factory=dict)


def builtin_templates() -> Path:
    """The folder of the templates that ship with Chogo: in the wheel, or in a checkout."""
    inside = Path(str(files("generator"))) / "templates"
    return inside if inside.is_dir() else inside.parent.parent / "templates"


def list_templates(kind: str, root: Path) -> dict[str, Path]:
    """Templates of a kind (`post`, `prompts` …) by name; the workspace's come first.

    Prompts are named with their role (`draft.system`), the others up to the first dot.
    """
    found: dict[str, Path] = {}
    for folder in _folders(root):
        for path in sorted((folder / kind).glob("*.j2")):
            found.setdefault(_name(path), path)
    return dict(sorted(found.items()))


def template_source(kind: str, name: str, root: Path) -> Path:
    """The file of a template. Raises UsageError that lists the known names."""
    known = list_templates(kind, root)
    if name not in known:
        raise UsageError(f"unknown template {name!r}: known are {', '.join(known)}")
    return known[name]


def render_template(path: Path, values: Mapping[str, Any], root: Path) -> str:
    """The rendered text; a variable that is not declared is an error.

    HTML and Markdown templates escape every value, braces too. Raises OutputError.
    """
    return render_module(path, values, root).text


def render_module(path: Path, values: Mapping[str, Any], root: Path) -> Rendered:
    """As `render_template`, with what the template itself sets (`{% set markup = … %}`)."""
    environment = _environment(root, path.name.endswith(ESCAPED))
    try:
        template = environment.get_template(f"{path.parent.name}/{path.name}")
        module = template.make_module(dict(values))
    except jinja2.TemplateSyntaxError as error:
        raise OutputError(f"{error.filename or path}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise OutputError(f"{path}: there is no template {error.name!r}") from error
    except (jinja2.TemplateError, TypeError, ValueError, LookupError) as error:
        raise OutputError(f"{path}: {error}") from error
    return Rendered(str(module), {k: v for k, v in vars(module).items() if k[0] != "_"})


def _folders(root: Path) -> list[Path]:
    return [root / "templates", builtin_templates()]


def _name(path: Path) -> str:
    stem = path.name.removesuffix(".j2")
    for ending in ESCAPED:
        stem = stem.removesuffix(ending.removesuffix(".j2"))
    return stem


def _shield(value: Any) -> Any:
    """Escape a value for HTML, its braces too; what is markup already stays."""
    if isinstance(value, Markup) or hasattr(value, "__html__"):
        return value
    return Markup(str(escape(value)).translate(BRACES))  # noqa: S704 (escaped here)


def _markdown(value: object) -> Markup:
    """Filter `md`: plain text as Markdown that shows it literally."""
    return Markup(escape_markdown(str(value)))  # noqa: S704 (escaped here)


def _markdown_url(value: object) -> Markup:
    """Filter `md_url`: a link's target in Markdown."""
    return Markup(markdown_url(str(value)))  # noqa: S704 (escaped here)


@lru_cache(maxsize=8)
def _environment(root: Path, escaping: bool) -> jinja2.Environment:
    environment = SandboxedEnvironment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in _folders(root)]),
        autoescape=escaping,
        finalize=_shield if escaping else None,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = _markdown
    environment.filters["md_url"] = _markdown_url
    return environment
