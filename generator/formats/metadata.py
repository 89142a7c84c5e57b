"""Front matter as text: YAML that PyYAML and Ruby's Psych (Jekyll) read alike.

Two forms carry it: `fences` (`---` lines, for site builders) and `comment` (a leading HTML
comment, for a page that is pasted into an editor, where the metadata must not show).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Literal

import yaml
from frontmatter.default_handlers import YAMLHandler

from generator.formats.yaml_dialect import Dashed, Folded, compose, read_yaml, write_yaml
from generator.models import Post

__all__ = [
    "Form",
    "FrontMatter",
    "body_line",
    "dump",
    "find_form",
    "join",
    "key_lines",
    "load",
]

Form = Literal["fences", "comment"]

#: Texts of a sentence or more: folded scalars, as in the house's posts.
SUMMARIES = frozenset({"excerpt", "feature_text", "description"})
#: What Jekyll takes for front matter (`Jekyll::Document::YAML_FRONT_MATTER_REGEXP`).
FENCES = re.compile(
    r"\A(?P<open>---[^\S\n]*\n)(?P<yaml>.*?\n?)^(?P<close>(?:---|\.\.\.)[^\S\n]*$\n?)",
    re.MULTILINE | re.DOTALL,
)
COMMENT = re.compile(
    r"\A(?P<open><!-- chogo[^\S\n]*\n)(?P<yaml>.*?\n?)^(?P<close>-->[^\S\n]*$\n?)",
    re.MULTILINE | re.DOTALL,
)


class FrontMatter(dict[str, Any]):
    """Metadata read from a file, with what a check of that file needs to know.

    `text` is the raw YAML, `form` how it stands in the file, `line` the 1-based line of its
    first line, `body_line` that of the body. `problem` is `(line, message)` where the YAML
    does not parse or is no mapping; the mapping is then empty.
    """

    def __init__(
        self,
        values: Mapping[str, Any],
        text: str = "",
        form: Form | None = None,
        line: int = 1,
        body_line: int = 1,
        problem: tuple[int, str] | None = None,
    ) -> None:
        super().__init__(values)
        self.text = text
        self.form = form
        self.line = line
        self.body_line = body_line
        self.problem = problem

    def nodes(self) -> tuple[tuple[yaml.ScalarNode, yaml.Node], ...]:
        """Top-level keys and values as YAML nodes; a repeated key as often as it stands."""
        return compose(self.text)

    def keys_with_lines(self) -> list[tuple[str, int]]:
        """Top-level keys with their 1-based file lines."""
        return [(str(key.value), key.start_mark.line + self.line) for key, _ in self.nodes()]


class _Fences(YAMLHandler):
    """python-frontmatter's handler, with Chogo's YAML on both ways."""

    pattern = FENCES

    def detect(self, text: str) -> bool:
        return self.pattern.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        found = self.pattern.match(text)
        return (found["yaml"], text[found.end() :]) if found else ("", text)

    def load(self, fm: str, **_: object) -> Any:
        return read_yaml(fm)

    def export(self, metadata: Mapping[str, object], **_: object) -> str:
        return write_yaml(metadata)


class _Comment(_Fences):
    """The same in an HTML comment, which no `--` inside may close (WHATWG HTML, 13.1.6)."""

    START_DELIMITER = "<!-- chogo"
    END_DELIMITER = "-->"
    pattern = COMMENT

    def export(self, metadata: Mapping[str, object], **_: object) -> str:
        return super().export(_quote_dashes(metadata)).replace("--", r"-\x2D")


def _quote_dashes(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_quote_dashes(key): _quote_dashes(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_quote_dashes(item) for item in value]
    return Dashed(value) if isinstance(value, str) and "--" in value else value


HANDLERS: dict[Form, _Fences] = {"fences": _Fences(), "comment": _Comment()}


def find_form(text: str) -> Form | None:
    """The form of front matter that `text` begins with, or None."""
    for form, handler in HANDLERS.items():
        if handler.detect(text):
            return form
    return None


def load(text: str) -> tuple[FrontMatter, str]:
    """Front matter and body of a file's text; never raises (see `FrontMatter.problem`)."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    form = find_form(text)
    if form is None:
        return _without(text)
    raw, rest = HANDLERS[form].split(text)
    body = rest.lstrip("\n")
    body_line = text[: len(text) - len(body)].count("\n") + 1
    try:
        values = HANDLERS[form].load(raw)
    except yaml.YAMLError as error:
        return FrontMatter({}, raw, form, 2, body_line, _problem(error)), body
    if not isinstance(values, dict):
        values, problem = {}, (2, "the front matter is no list of `key: value` lines")
    else:
        problem = None
    named = {str(key): value for key, value in values.items()}
    return FrontMatter(named, raw, form, 2, body_line, problem), body


def _without(text: str) -> tuple[FrontMatter, str]:
    opened = re.match(r"(?:---|<!-- chogo)[^\S\n]*$", text, re.MULTILINE)
    message = "the front matter is not closed" if opened else "there is no front matter"
    body = text.lstrip("\n")
    line = text[: len(text) - len(body)].count("\n") + 1
    return FrontMatter({}, body_line=line, problem=(1, message)), body


def _problem(error: yaml.YAMLError) -> tuple[int, str]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    message = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error)
    return (mark.line + 2 if mark else 2), str(message)


def dump(metadata: Mapping[str, Any], form: Form = "fences") -> str:
    """The metadata as YAML lines, in their order, without delimiters; summaries are folded."""
    summaries = {
        key: Folded(value)
        for key, value in metadata.items()
        if key in SUMMARIES and isinstance(value, str)
    }
    return HANDLERS[form].export({**metadata, **summaries})


def join(metadata: Mapping[str, Any], body: str, form: Form = "fences") -> str:
    """A whole file: delimiters, metadata, a blank line, the body, one final newline."""
    handler = HANDLERS[form]
    head = f"{handler.START_DELIMITER}\n{dump(metadata, form)}{handler.END_DELIMITER}\n"
    text = body.strip("\n")
    return f"{head}\n{text}\n" if text else head


def key_lines(matter: FrontMatter) -> dict[str, int]:
    """The 1-based file line of every top-level key; empty where the YAML does not parse."""
    return dict(reversed(matter.keys_with_lines()))


def body_line(post: Post) -> int:
    """The 1-based line of the file where the body starts (or would, once written)."""
    if isinstance(post.metadata, FrontMatter):
        return post.metadata.body_line
    return join(post.metadata, "").count("\n") + 2
