"""From a source to a post: the one module that knows all stages.

Each arrow of the design is one function of its stage; here they are joined, and `build` does
it for many sources.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from generator.checks import find_checks, run_checks
from generator.checks.manuscript import from_draft
from generator.drafting import draft_article
from generator.errors import ChogoError, SourceError
from generator.facts import extract_facts, main_figures
from generator.models import (
    Article,
    Draft,
    DraftSource,
    FactTable,
    Manuscript,
    Post,
    Report,
    from_json,
)
from generator.posts import (
    is_edited,
    parse_post,
    post_file_name,
    read_back,
    read_post,
    write_post,
)
from generator.readers import read_article
from generator.render import render_draft
from generator.results import Built, Examined, Finished
from generator.settings import Settings
from generator.sources import SourceFile, find_sources, locate_source, workspace_name
from generator.upkeep import Recipe, Shelf

__all__ = [
    "build",
    "check_draft",
    "check_post",
    "examine",
    "finish_draft",
    "make_draft",
    "read_manuscript",
    "read_source",
    "read_table",
    "render_post",
    "save_post",
    "with_choices",
]

#: Checks that look at a file rather than at what it says: they run on the finished post.
ON_THE_POST = ("markup", "front_matter")

log = logging.getLogger(__name__)


def read_source(source: SourceFile, settings: Settings) -> Article:
    """The article of a file or of bytes. Raises SourceError."""
    given = source.path if source.content is None else source.content
    return read_article(given or source.label, settings=settings, name=source.label)


def read_table(source: SourceFile, settings: Settings) -> FactTable:
    """The facts of a file or of bytes. Raises SourceError."""
    return extract_facts(read_source(source, settings), settings)


def make_draft(table: FactTable, settings: Settings) -> Draft:
    """A draft by the settings' drafter, its source named as the workspace knows it."""
    draft = draft_article(table, drafter=settings.drafter.name, settings=settings)
    path = table.article.path
    file = workspace_name(Path(path), settings.root) if path else None
    return replace(draft, source=replace(draft.source, file=file))


def check_draft(
    draft: Draft, table: FactTable | None = None, *, settings: Settings | None = None
) -> Report:
    """What the checks say of a draft; without its facts no sentence can be supported."""
    return run_checks(from_draft(draft), table, _or_default(settings))


def check_post(
    path: str | os.PathLike[str],
    source: str | os.PathLike[str] | None = None,
    *,
    settings: Settings | None = None,
) -> Report:
    """What the checks say of a post file (Chogo's or anyone's) held against its source.

    Without `source` the one that the front matter names is looked for; where there is none,
    every sentence is `unchecked`. Raises SourceError for files that cannot be read.
    """
    given = SourceFile(os.fspath(source), path=Path(source)) if source is not None else None
    post = read_manuscript(SourceFile(os.fspath(path), path=Path(path)))
    return examine(post, given, _or_default(settings)).report


def read_manuscript(file: SourceFile) -> Draft | Manuscript:
    """A draft (JSON) or a post, told apart by how it begins. Raises SourceError."""
    data = file.read()
    if data.lstrip()[:1] == b"{":
        try:
            return from_json(data, Draft)
        except ValueError as error:
            raise SourceError(f"{file.label}: not a draft: {error}") from error
    return read_back(parse_post(data, str(file.path) if file.path else None))


def examine(
    manuscript: Draft | Manuscript, given: SourceFile | None, settings: Settings
) -> Examined:
    """A draft or a finished post against the given source, or the one that it names itself."""
    if isinstance(manuscript, Draft):
        table = _table_for(manuscript.source, given, settings, near=None)
        return Examined(check_draft(manuscript, table, settings=settings), table)
    path = manuscript.post.path if manuscript.post else None
    table = _table_for(manuscript.source, given, settings, near=Path(path) if path else None)
    return Examined(run_checks(manuscript, table, settings), table)


def render_post(
    draft: Draft,
    table: FactTable | None = None,
    *,
    settings: Settings | None = None,
    template: str | None = None,
) -> Post:
    """The post of a draft: checked, rendered, read back and checked again. Writes nothing.

    It says `published: false` unless every sentence is supported and its source may be reused.
    """
    settings = with_choices(_or_default(settings), template=template)
    return _finish(draft, table, settings, Recipe.of(settings)).post


def finish_draft(draft: Draft, given: SourceFile | None, settings: Settings) -> Finished:
    """As `render_post`, with the source given or found by the name that the draft gives it."""
    table = _table_for(draft.source, given, settings, near=None)
    return _finish(draft, table, settings, Recipe.of(settings))


def save_post(finished: Finished, shelf: Shelf, *, force: bool = False) -> Path:
    """Write the post where its source's post stands, or in a place of its own.

    Raises OutputError where a person has edited what stands there, unless `force`.
    """
    path = shelf.place_for(finished.name, finished.owner)
    write_post(finished.post, path, force=force)
    shelf.add(path, finished.owner)
    return path


def with_choices(
    settings: Settings, *, drafter: str | None = None, template: str | None = None
) -> Settings:
    """The settings with what a caller chose instead."""
    if drafter is not None:
        settings = replace(settings, drafter=replace(settings.drafter, name=drafter))
    if template is not None:
        settings = replace(settings, post=replace(settings.post, template=template))
    return settings


@dataclass(frozen=True, slots=True)
class _Plan:
    """What holds for every source of a build."""

    settings: Settings
    recipe: Recipe
    shelf: Shelf
    force: bool
    dry_run: bool


def build(
    sources: Iterable[str | os.PathLike[str] | bytes],
    *,
    settings: Settings | None = None,
    output: str | os.PathLike[str] | None = None,
    drafter: str | None = None,
    template: str | None = None,
    force: bool = False,
    dry_run: bool = False,
) -> tuple[Built, ...]:
    """Posts for files, folders, patterns and bytes, into `output` or the settings' folder.

    A source whose post is up to date is passed over; a post that was edited by hand is kept
    unless `force`. A source that fails does not stop the rest. Raises UsageError for an
    unknown drafter or template.
    """
    settings = with_choices(_or_default(settings), drafter=drafter, template=template)
    folder = Path(output) if output is not None else settings.root / settings.post.folder
    recipe = Recipe.of(settings)
    plan = _Plan(settings, recipe, Shelf(folder, recipe.ending), force, dry_run)
    return tuple(_build_one(source, plan) for source in find_sources(sources, without=folder))


def _build_one(source: SourceFile, plan: _Plan) -> Built:
    try:
        return _settled(source, plan) or _make(source, plan)
    except ChogoError as error:
        log.debug("%s: %s", source.label, error)
        return Built(source.label, "failed", note=str(error), exit_code=error.exit_code)


def _settled(source: SourceFile, plan: _Plan) -> Built | None:
    """What is known without reading the article; None where a post has to be made."""
    sha256 = source.sha256()
    file = workspace_name(source.path, plan.settings.root) if source.path else None
    known = plan.shelf.with_inputs(plan.recipe.inputs(sha256, file))
    if known is not None and not plan.force:
        return Built(source.label, "unchanged", "up to date", post=_shown(known))
    old = plan.shelf.made_from(file or sha256)
    if old is not None and not plan.force and is_edited(read_post(old)):
        note = "its source or the settings changed, but it was edited by hand: kept"
        return Built(source.label, "edited", note, post=_shown(old))
    if plan.dry_run:
        note = "new" if old is None else "changed"
        return Built(source.label, "planned", note, post=_shown(old) if old else None)
    return None


def _make(source: SourceFile, plan: _Plan) -> Built:
    log.info("building from %s", source.label)
    table = read_table(source, plan.settings)
    draft = make_draft(table, plan.settings)
    finished = _finish(draft, table, plan.settings, plan.recipe)
    path = save_post(finished, plan.shelf, force=plan.force)
    main = {fact.id for fact in main_figures(table)}
    used = {fact for section in draft.sections for s in section.sentences for fact in s.facts}
    return Built(
        source.label,
        "written",
        post=_shown(path),
        title=draft.title,
        published=finished.post.metadata.get("published", True) is not False,
        facts=len(table.facts),
        sentences=sum(len(section.sentences) for section in draft.sections),
        main_figures=len(main),
        kept=len(main & used),
        report=finished.report,
        exit_code=0 if finished.report.ok else 1,
    )


def _finish(draft: Draft, table: FactTable | None, settings: Settings, recipe: Recipe) -> Finished:
    """The post and all that the checks say of it, the draft's findings first."""
    report = check_draft(draft, table, settings=settings)
    inputs = recipe.inputs(draft.source.sha256, draft.source.file)

    def rendered(*, published: bool) -> Post:
        return render_draft(
            draft,
            settings=settings,
            template=settings.post.template,
            published=published,
            inputs=inputs,
            checked=table is not None,
        )

    post = rendered(published=_publishable(report, draft))
    on_post = run_checks(read_back(post), None, _only(ON_THE_POST, settings)).findings
    whole = replace(report, findings=(*report.findings, *on_post))
    if report.ok and not whole.ok:
        post = rendered(published=False)
    name = post_file_name(draft, settings.post.template, settings.root)
    return Finished(post, whole, table, name, draft.source.file or draft.source.sha256)


def _publishable(report: Report, draft: Draft) -> bool:
    """Every sentence supported, and no long runs of a source that does not allow reuse."""
    borrowed = any(f.check == "reuse" and f.waived is None for f in report.findings)
    return report.publishable and (draft.source.reuse == "allowed" or not borrowed)


def _only(names: tuple[str, ...], settings: Settings) -> Settings:
    others = tuple(check.name for check in find_checks() if check.name not in names)
    disabled = (*settings.checks.disabled, *others)
    return replace(settings, checks=replace(settings.checks, disabled=disabled))


def _table_for(
    named: DraftSource | None, given: SourceFile | None, settings: Settings, *, near: Path | None
) -> FactTable | None:
    if given is None and named is not None:
        path = locate_source(named, settings.root, near)
        given = SourceFile(str(path), path=path) if path else None
    if given is None:
        log.info("no source was found, so sentences stay unchecked: name it with --source")
        return None
    return read_table(given, settings)


def _or_default(settings: Settings | None) -> Settings:
    return settings if settings is not None else Settings(root=Path.cwd())


def _shown(path: Path) -> str:
    """The path as a person at this folder would write it."""
    absolute, here = path.absolute(), Path.cwd()
    return str(absolute.relative_to(here) if absolute.is_relative_to(here) else path)
