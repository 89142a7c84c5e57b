"""Front matter as text: YAML that PyYAML and Ruby's Psych (Jekyll) read alike.

Two forms carry it: `fences` (`---` lines, for site builders) and `comment` (a leading HTML
comment, for a page that is pasted into an editor, where the metadata must not show).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, Literal

import yaml
from frontmatter.default_handlers import YAMLHandler

__all__ = [
    "KST",
    "Folded",
    "Form",
    "FrontMatter",
    "dump",
    "find_form",
    "join",
    "key_lines",
    "load",
    "to_kst",
]

Form = Literal["fences", "comment"]

#: Asia/Seoul has kept this offset, without summer time, since 1988 (IANA tz database).
KST = timezone(timedelta(hours=9))

#: What Jekyll takes for front matter (`Jekyll::Document::YAML_FRONT_MATTER_REGEXP`).
FENCES = re.compile(
    r"\A(?P<open>---[^\S\n]*\n)(?P<yaml>.*?\n?)^(?P<close>(?:---|\.\.\.)[^\S\n]*$\n?)",
    re.MULTILINE | re.DOTALL,
)
COMMENT = re.compile(
    r"\A(?P<open><!-- chogo[^\S\n]*\n)(?P<yaml>.*?\n?)^(?P<close>-->[^\S\n]*$\n?)",
    re.MULTILINE | re.DOTALL,
)
#: `2024-08-03 09:01:00 +0900`: Psych reads it as an instant, PyYAML by itself as a string.
COMPACT_OFFSET = re.compile(
    r"\A\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?[ \t]*[-+]\d{4}\Z"
)
#: Words that some YAML 1.1 reader takes for a boolean or null (https://yaml.org/type/).
LOOSE_WORDS = frozenset("y n yes no on off true false null nan inf".split())
TIMESTAMP = "tag:yaml.org,2002:timestamp"
STRING = "tag:yaml.org,2002:str"


class Folded(str):
    """A one-line text that is written as a folded block scalar."""


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


class _Loader(yaml.SafeLoader):
    """YAML 1.1 as PyYAML reads it, and instants with a compact offset as Psych reads them."""


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented, and quotes on whatever is not plainly a word."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)  # type: ignore[no-untyped-call]

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _read_timestamp(loader: _Loader, node: yaml.ScalarNode) -> Any:
    text = str(node.value)
    if COMPACT_OFFSET.match(text):
        text = f"{text[:-2]}:{text[-2:]}"
    try:
        return loader.construct_yaml_timestamp(  # type: ignore[no-untyped-call]
            yaml.ScalarNode(node.tag, text)
        )
    except ValueError as error:
        raise yaml.constructor.ConstructorError(
            None, None, f"{node.value} is no date", node.start_mark
        ) from error


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    text = text.encode("utf-8", "ignore").decode("utf-8")
    return dumper.represent_scalar(STRING, text, style=_style(text))


def _write_folded(dumper: yaml.SafeDumper, text: Folded) -> yaml.ScalarNode:
    plain = str(text)
    foldable = bool(plain) and plain == plain.strip() and plain.isprintable()
    return dumper.represent_scalar(STRING, plain, style=">" if foldable else _style(plain))


def _style(text: str) -> str | None:
    """None (plain, where YAML allows it), or the quotes that the text needs.

    Ruby reads more as numbers, symbols and dates than PyYAML does (`1,000`, `:a`), always by
    the first character: whatever does not begin with a letter is quoted.
    """
    if not text.isprintable():
        return '"'
    plain = text[:1].isalpha() and text.lower() not in LOOSE_WORDS
    return None if plain else "'"


def _write_instant(dumper: yaml.SafeDumper, instant: datetime) -> yaml.ScalarNode:
    text = to_kst(instant).strftime("%Y-%m-%d %H:%M:%S %z")
    return dumper.represent_scalar(TIMESTAMP, text)


for _kind in (_Loader, _Dumper):
    _kind.add_implicit_resolver(TIMESTAMP, COMPACT_OFFSET, list("0123456789"))  # type: ignore[no-untyped-call]
_Loader.add_constructor(TIMESTAMP, _read_timestamp)
_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(Folded, _write_folded)
_Dumper.add_representer(datetime, _write_instant)


class _Fences(YAMLHandler):
    """python-frontmatter's handler, with Chogo's YAML on both ways."""

    pattern = FENCES

    def detect(self, text: str) -> bool:
        return self.pattern.match(text) is not None

    def split(self, text: str) -> tuple[str, str]:
        found = self.pattern.match(text)
        return (found["yaml"], text[found.end() :]) if found else ("", text)

    def load(self, fm: str, **kwargs: object) -> Any:
        return yaml.load(fm, _Loader)

    def export(self, metadata: Mapping[str, object], **kwargs: object) -> str:
        return yaml.dump(
            dict(metadata),
            Dumper=_Dumper,
            sort_keys=False,
            allow_unicode=True,
            default_flow_style=False,
            width=float("inf"),
        )


class _Comment(_Fences):
    """The same in an HTML comment, which no `--` inside may close (WHATWG HTML, 13.1.6)."""

    START_DELIMITER = "<!-- chogo"
    END_DELIMITER = "-->"
    pattern = COMMENT

    def export(self, metadata: Mapping[str, object], **kwargs: object) -> str:
        return super().export(_quote_dashes(metadata)).replace("--", r"-\x2D")


class _Dashed(str):
    """A text with `--` in it, written in double quotes, where a dash can be escaped."""


_Dumper.add_representer(
    _Dashed,
    lambda dumper, text: dumper.represent_scalar(STRING, str(text), style='"'),
)


def _quote_dashes(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {_quote_dashes(key): _quote_dashes(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_quote_dashes(item) for item in value]
    return _Dashed(value) if isinstance(value, str) and "--" in value else value


HANDLERS: dict[Form, _Fences] = {"fences": _Fences(), "comment": _Comment()}


def to_kst(instant: datetime) -> datetime:
    """The instant in Korean time; a naive one is taken as Korean already."""
    if instant.tzinfo is None:
        return instant.replace(tzinfo=KST)
    return instant.astimezone(KST)


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
    """The metadata as YAML lines, in their order, without delimiters."""
    return HANDLERS[form].export(metadata)


def join(metadata: Mapping[str, Any], body: str, form: Form = "fences") -> str:
    """A whole file: delimiters, metadata, a blank line, the body, one final newline."""
    handler = HANDLERS[form]
    head = f"{handler.START_DELIMITER}\n{dump(metadata, form)}{handler.END_DELIMITER}\n"
    text = body.strip("\n")
    return f"{head}\n{text}\n" if text else head


def key_lines(matter: FrontMatter) -> dict[str, int]:
    """The 1-based file line of every top-level key; empty where the YAML does not parse."""
    return {key: line for key, line in reversed(all_keys(matter))}


def all_keys(matter: FrontMatter) -> list[tuple[str, int]]:
    """Top-level keys with their file lines, repeated ones as often as they stand."""
    try:
        node = yaml.compose(matter.text, _Loader)
    except yaml.YAMLError:
        return []
    if not isinstance(node, yaml.MappingNode):
        return []
    return [
        (str(key.value), key.start_mark.line + matter.line)
        for key, _ in node.value
        if isinstance(key, yaml.ScalarNode)
    ]


def utc(instant: datetime) -> datetime:
    """The instant in UTC, for comparisons."""
    return to_kst(instant).astimezone(UTC)
