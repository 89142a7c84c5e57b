"""YAML as PyYAML and Ruby's Psych (Jekyll) read alike: a loader and a dumper."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

import yaml

from generator.formats.markup_data import words

__all__ = ["KST", "Dashed", "Folded", "compose", "read_yaml", "to_kst", "write_yaml"]

#: Asia/Seoul has kept this offset, without summer time, since 1988 (IANA tz database).
KST = timezone(timedelta(hours=9))

#: `2024-08-03 09:01:00 +0900`: Psych reads it as an instant, PyYAML by itself as a string.
COMPACT_OFFSET = re.compile(
    r"\A\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?[ \t]*[-+]\d{4}\Z"
)
#: Words that some YAML 1.1 reader takes for a boolean or null (https://yaml.org/type/).
LOOSE_WORDS = words("y n yes no on off true false null nan inf")
TIMESTAMP = "tag:yaml.org,2002:timestamp"
STRING = "tag:yaml.org,2002:str"


class Folded(str):
    """A one-line text that is written as a folded block scalar."""

    __slots__ = ()


class Dashed(str):
    """A text with `--` in it, written in double quotes, where a dash can be escaped."""

    __slots__ = ()


class _Loader(yaml.SafeLoader):
    """YAML 1.1 as PyYAML reads it, and instants with a compact offset as Psych reads them."""


class _Dumper(yaml.SafeDumper):
    """Block style, lists indented, and quotes on whatever is not plainly a word."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002 (PyYAML's)
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 (PyYAML's)
        return True


def _read_timestamp(loader: _Loader, node: yaml.ScalarNode) -> Any:
    text = str(node.value)
    if COMPACT_OFFSET.match(text):
        text = f"{text[:-2]}:{text[-2:]}"
    try:
        return loader.construct_yaml_timestamp(yaml.ScalarNode(node.tag, text))
    except ValueError as error:
        raise yaml.constructor.ConstructorError(
            None, None, f"{node.value} is no date", node.start_mark
        ) from error


def _read_sign(loader: _Loader, node: yaml.ScalarNode) -> str:
    """`=` and `<<` as values: text for Psych, an error for PyYAML by itself."""
    return str(loader.construct_scalar(node))


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
    _kind.add_implicit_resolver(TIMESTAMP, COMPACT_OFFSET, list("0123456789"))
_Loader.add_constructor(TIMESTAMP, _read_timestamp)
for _tag in ("value", "merge"):
    _Loader.add_constructor(f"tag:yaml.org,2002:{_tag}", _read_sign)
_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(Folded, _write_folded)
_Dumper.add_representer(datetime, _write_instant)
_Dumper.add_representer(
    Dashed, lambda dumper, text: dumper.represent_scalar(STRING, str(text), style='"')
)


def to_kst(instant: datetime) -> datetime:
    """The instant in Korean time; a naive one is taken as Korean already."""
    if instant.tzinfo is None:
        return instant.replace(tzinfo=KST)
    return instant.astimezone(KST)


def read_yaml(text: str) -> Any:
    """The values in `text`; of a repeated key the last. Raises yaml.YAMLError."""
    return yaml.load(text, _Loader)  # noqa: S506 (a SafeLoader)


def write_yaml(values: Mapping[str, Any]) -> str:
    """The values as lines, in their order; no line is wrapped."""
    return yaml.dump(
        dict(values),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=float("inf"),
    )


@lru_cache(maxsize=16)
def compose(text: str) -> tuple[tuple[yaml.ScalarNode, yaml.Node], ...]:
    """Top-level keys and values as nodes, a repeated key as often as it stands; none where
    the YAML does not parse or is no mapping. Cached: several questions are asked of one post.
    """
    try:
        node = yaml.compose(text, _Loader)
    except yaml.YAMLError:
        return ()
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return tuple((key, value) for key, value in pairs if isinstance(key, yaml.ScalarNode))
