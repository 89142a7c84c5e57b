"""`chogo.toml`: one documented table a concern.

Each setting's documentation stands beside its definition; `docs/settings.md` is generated
from here. An unknown key or a value of the wrong type is refused with the file, the line
and the nearest name.
"""

from __future__ import annotations

import codecs
import difflib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec

from generator.errors import UsageError

__all__ = [
    "CheckSettings",
    "DrafterSettings",
    "LexiconSettings",
    "PostSettings",
    "ReadingSettings",
    "ReuseSettings",
    "Settings",
    "SiteSettings",
    "StyleSettings",
    "describe_settings",
    "find_settings_file",
    "load_settings",
]

FILE_NAME = "chogo.toml"
COLOR = re.compile(r"#(?:[0-9a-fA-F]{3,4}){1,2}")

Positive = Annotated[int, msgspec.Meta(ge=1)]
Share = Annotated[float, msgspec.Meta(ge=0, le=1)]


def _doc(text: str, default: Any) -> Any:
    """A field with its documentation; a mutable default is copied for every record."""
    if isinstance(default, dict):
        return field(default_factory=lambda: dict(default), metadata={"doc": text})
    return field(default=default, metadata={"doc": text})


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The site that the posts are for."""

    title: str = _doc("Name of the site.", "")
    footer: str = _doc("A line of plain text at the end of every post; empty for none.", "")


@dataclass(frozen=True, slots=True)
class PostSettings:
    """What a post file looks like and where it goes."""

    folder: str = _doc("Folder for the posts, relative to this file.", "posts")
    template: str = _doc("Template in `templates/post/`, without its endings.", "alembic")
    image: str = _doc("Lead image of every post, as the site addresses it; empty for none.", "")
    image_alt: str = _doc("Alternative text of that image.", "")
    source_line: bool = _doc("Name the source (title, publisher, date, link) at the end.", True)
    method_line: bool = _doc(
        "Say at the end how the draft was made: readers must be told of generated text.", True
    )


@dataclass(frozen=True, slots=True)
class StyleSettings:
    """Markup and colours of the highlighted sentences."""

    name: Literal["default", "classic"] = _doc(
        "`default` is semantic markup with contrasts of at least 4.5:1; `classic` is inline "
        "styles with `data-ke-size` attributes and spacer paragraphs.",
        "default",
    )
    key_colors: tuple[str, ...] = _doc(
        "Text colours of key sentences, taken in turn from section to section; empty for the "
        "style's own two.",
        (),
    )
    mark_color: str = _doc("Background of marked sentences; empty for the style's own.", "")


@dataclass(frozen=True, slots=True)
class DrafterSettings:
    """How a draft is made."""

    name: str = _doc("The drafter: see `chogo list drafters`.", "offline")
    min_sections: Positive = _doc("Sections of the shortest post.", 3)
    max_sections: Positive = _doc("Sections of the longest post.", 8)
    max_section_sentences: Positive = _doc("Sentences in a section, at most.", 6)
    max_sentence: Positive = _doc("Characters of a sentence, where it can be cut safely.", 110)


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """What the checks let pass."""

    disabled: tuple[str, ...] = _doc("Checks that do not run: see `chogo list checks`.", ())
    max_title: Positive = _doc("Characters of a title, at most.", 40)
    max_excerpt: Positive = _doc("Characters of an excerpt, at most.", 110)
    min_coverage: Share = _doc(
        "Share of the source's main figures that a post should keep: `coverage` warns below it.",
        0.7,
    )
    tone: Literal["polite", "plain"] = _doc(
        "How sentences end: `polite` (합니다) or `plain` (한다).", "polite"
    )


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """How sources are read."""

    encodings: tuple[str, ...] = _doc(
        "Encodings tried in turn where a source declares none.", ("utf-8", "cp949")
    )
    repair_brackets: bool = _doc("Put back the brackets that a scraped page lost.", True)


@dataclass(frozen=True, slots=True)
class ReuseSettings:
    """How much of a source's own words a post may carry."""

    default: Literal["restricted", "allowed", "unknown"] = _doc(
        "The state of a source that says nothing itself.", "unknown"
    )
    max_run: Positive = _doc(
        "Words (eojeol) that may stand in a row as in the source; quotations, names and figures "
        "do not count.",
        7,
    )
    max_share: Share = _doc(
        "Share of a post's five-word runs that may stand in the source; quotations, names and "
        "figures do not count.",
        0.5,
    )


@dataclass(frozen=True, slots=True)
class LexiconSettings:
    """The newsroom's own words."""

    names: tuple[str, ...] = _doc("People, companies and products to know as names.", ())
    words: tuple[str, ...] = _doc("Words that are not garbled, though unknown.", ())
    forbidden: tuple[str, ...] = _doc("Words that no post may use.", ())
    preferred: dict[str, str] = _doc('Spellings: `wrong = "right"`.', {})


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, and the folder that relative paths start from."""

    site: SiteSettings = field(default_factory=SiteSettings)
    post: PostSettings = field(default_factory=PostSettings)
    style: StyleSettings = field(default_factory=StyleSettings)
    drafter: DrafterSettings = field(default_factory=DrafterSettings)
    checks: CheckSettings = field(default_factory=CheckSettings)
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    reuse: ReuseSettings = field(default_factory=ReuseSettings)
    categories: dict[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata={
            "doc": 'A category and the words that speak for it: `경제 = ["금리", "수출"]`. '
            "Empty for the built-in list."
        },
    )
    lexicon: LexiconSettings = field(default_factory=LexiconSettings)
    root: Path = field(default_factory=Path, metadata={"doc": None})


def find_settings_file(start: Path) -> Path | None:
    """The nearest `chogo.toml` in `start` or a folder above it."""
    for folder in (start, *start.parents):
        if (candidate := folder / FILE_NAME).is_file():
            return candidate
    return None


def load_settings(path: Path | None) -> Settings:
    """The settings in `path`, or the defaults for None.

    Raises UsageError that names the file, the line and the mend.
    """
    if path is None:
        return Settings(root=Path.cwd())
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from error
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path}: not valid TOML: {error}") from error
    _refuse_unknown(path, text, raw)
    try:
        settings = msgspec.convert({**raw, "root": str(path.parent)}, Settings, dec_hook=_decode)
    except msgspec.ValidationError as error:
        raise UsageError(_explain(path, text, str(error))) from error
    _refuse_nonsense(path, text, settings)
    return settings


def describe_settings() -> Iterator[tuple[str, str, list[tuple[str, str, str]]]]:
    """Every table as (name, what it is for, [(key, default as TOML, documentation)])."""
    for table in fields(Settings):
        if table.metadata.get("doc", "") is None:
            continue
        if table.name == "categories":
            yield table.name, table.metadata["doc"], []
            continue
        record = _table_type(table.name)
        rows = [(f.name, _as_toml(f), f.metadata["doc"]) for f in fields(record)]
        yield table.name, record.__doc__ or "", rows


def _table_type(name: str) -> type[Any]:
    return type(getattr(Settings(), name))


def _as_toml(item: Any) -> str:
    default = item.default_factory() if callable(item.default_factory) else item.default
    if isinstance(default, bool):
        return str(default).lower()
    if isinstance(default, tuple):
        return "[" + ", ".join(f'"{value}"' for value in default) + "]"
    if isinstance(default, dict):
        return "{}"
    return f'"{default}"' if isinstance(default, str) else str(default)


def _decode(kind: type[Any], value: Any) -> Any:
    if kind is Path:
        return Path(value)
    raise NotImplementedError(kind)


def _refuse_unknown(path: Path, text: str, raw: Mapping[str, Any]) -> None:
    tables = [f.name for f in fields(Settings) if f.metadata.get("doc", "") is not None]
    for name, content in raw.items():
        if name not in tables:
            raise UsageError(_unknown(path, text, None, name, tables))
        if name == "categories" or not isinstance(content, dict):
            continue
        known = [f.name for f in fields(_table_type(name))]
        for key in content:
            if key not in known:
                raise UsageError(_unknown(path, text, name, key, known))


def _unknown(path: Path, text: str, table: str | None, key: str, known: list[str]) -> str:
    where = f"{path}:{_line_of(text, table, key)}"
    what = f"unknown key {key!r} in [{table}]" if table else f"unknown table [{key}]"
    near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
    hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
    return f"{where}: {what}: {hint}"


def _explain(path: Path, text: str, message: str) -> str:
    """The message of msgspec with the file and the line of the key that it names."""
    found = re.search(r"`\$\.(\w+)(?:\.(\w+))?", message)
    if found is None:
        return f"{path}: {message}"
    table, key = found.groups()
    line = _line_of(text, table if key else None, key or table)
    what = message.partition(" - at ")[0].replace("`object`", "a table").replace("`", "")
    if what.startswith("Invalid enum") and key:
        allowed = get_args(get_type_hints(_table_type(table))[key])
        what += f": write one of {', '.join(allowed)}"
    return f"{path}:{line}: {table}{f'.{key}' if key else ''}: {what}"


def _refuse_nonsense(path: Path, text: str, settings: Settings) -> None:
    """What the types let pass, though nothing could be done with it."""

    def refuse(table: str, key: str, problem: str) -> None:
        raise UsageError(f"{path}:{_line_of(text, table, key)}: {problem}")

    style, drafter = settings.style, settings.drafter
    for key, values in (("key_colors", style.key_colors), ("mark_color", (style.mark_color,))):
        for value in values:
            if value and not COLOR.fullmatch(value):
                refuse("style", key, f"{value!r} is no colour: write #rrggbb")
    if drafter.min_sections > drafter.max_sections:
        refuse("drafter", "min_sections", "drafter.min_sections is more than max_sections")
    for name in settings.reading.encodings:
        try:
            codecs.lookup(name)
        except LookupError:
            refuse("reading", "encodings", f"{name!r} is no encoding that Python knows")


def _line_of(text: str, table: str | None, key: str) -> int:
    """The line where `key` stands in `table` (or where the table `key` starts)."""
    current: str | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        if header := re.match(r"\s*\[+\s*([\w.-]+)", line):
            current = header[1]
            if table is None and current == key:
                return number
        elif current == table and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", line):
            return number
    return 1
