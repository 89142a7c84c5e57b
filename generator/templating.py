"""The only module that knows Jinja: environments over the workspace's and Chogo's templates."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from generator.errors import OutputError, UsageError

__all__ = ["builtin_templates", "list_templates", "render_template", "template_source"]

#: Braces as entities: text can then neither open Liquid nor close a `raw` block.
BRACES = {ord("{"): "&#123;", ord("}"): "&#125;"}


def builtin_templates() -> Path:
    """The folder of the templates that ship with Chogo: in the wheel, or in a checkout."""
    inside = Path(str(files("generator"))) / "templates"
    return inside if inside.is_dir() else inside.parent.parent / "templates"


def list_templates(kind: str, root: Path) -> dict[str, Path]:
    """Templates of a kind (`post`, `prompts` …) by name; the workspace's come first."""
    found: dict[str, Path] = {}
    for folder in _folders(root):
        for path in sorted((folder / kind).glob("*.j2")):
            found.setdefault(path.name.partition(".")[0], path)
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
    environment = _environment(root)
    try:
        return environment.get_template(f"{path.parent.name}/{path.name}").render(values)
    except jinja2.TemplateSyntaxError as error:
        raise OutputError(f"{error.filename or path}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateError as error:
        raise OutputError(f"{path}: {error}") from error


def _folders(root: Path) -> list[Path]:
    return [root / "templates", builtin_templates()]


def _shield(value: Any) -> Any:
    """Escape a value for HTML, its braces too; what is markup already stays."""
    if isinstance(value, Markup) or hasattr(value, "__html__"):
        return value
    return Markup(str(escape(value)).translate(BRACES))


@lru_cache(maxsize=8)
def _environment(root: Path) -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader([str(folder) for folder in _folders(root)]),
        autoescape=True,
        finalize=_shield,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
