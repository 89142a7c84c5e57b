"""Posts for many sources: what is up to date is passed over, one failure never stops the rest."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.errors import ChogoError, UsageError
from generator.facts import main_figures
from generator.pipeline import finish, make_draft, or_default, read_table, save_post, with_choices
from generator.posts import is_edited, read_post
from generator.results import Built
from generator.settings import Settings
from generator.sources import SourceFile, find_sources, workspace_name
from generator.upkeep import Recipe, Shelf

__all__ = ["build"]

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Plan:
    """What holds for every source of a build."""

    settings: Settings
    recipe: Recipe
    shelf: Shelf
    force: bool
    rebuild: bool
    dry_run: bool


def build(
    sources: Iterable[str | os.PathLike[str] | bytes],
    *,
    settings: Settings | None = None,
    output: str | os.PathLike[str] | None = None,
    drafter: str | None = None,
    template: str | None = None,
    force: bool = False,
    rebuild: bool = False,
    dry_run: bool = False,
) -> tuple[Built, ...]:
    """Posts for files, folders, patterns and bytes, into `output` or the settings' folder.

    A source whose post is up to date is passed over unless `rebuild`; a post that was edited
    by hand is kept unless `force`. A source that fails does not stop the rest. Raises
    UsageError for an unknown drafter or template.
    """
    settings = with_choices(or_default(settings), drafter=drafter, template=template)
    folder = Path(output) if output is not None else settings.root / settings.post.folder
    recipe = Recipe.of(settings)
    plan = _Plan(settings, recipe, Shelf(folder, recipe.ending), force, rebuild, dry_run)
    return tuple(_build_one(source, plan) for source in find_sources(sources, without=folder))


def _build_one(source: SourceFile, plan: _Plan) -> Built:
    try:
        return _settled(source, plan) or _make(source, plan)
    except UsageError:  # a wrong name or option concerns every source
        raise
    except ChogoError as error:
        log.debug("%s: %s", source.label, error)
        return Built(source.label, "failed", note=str(error), exit_code=error.exit_code)


def _settled(source: SourceFile, plan: _Plan) -> Built | None:
    """What is known without reading the article; None where a post has to be made."""
    sha256 = source.sha256()
    file = workspace_name(source.path, plan.settings.root) if source.path else None
    known = plan.shelf.with_inputs(plan.recipe.inputs(sha256, file))
    if known is not None and not (plan.force or plan.rebuild):
        path, note = _shown(known.path), "up to date"
        return Built(source.label, "unchanged", note, post=path, published=known.published)
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
    drafted = make_draft(table, plan.settings)
    finished = finish(drafted, table, plan.settings, plan.recipe)
    path = save_post(finished, plan.shelf, force=plan.force)
    main = {fact.id for fact in main_figures(table)}
    draft = drafted.draft
    used = {fact for section in draft.sections for s in section.sentences for fact in s.facts}
    return Built(
        source.label,
        "written",
        note=finished.obstacle,
        post=_shown(path),
        title=draft.title,
        published=not finished.obstacle,
        facts=len(table.facts),
        sentences=sum(len(section.sentences) for section in draft.sections),
        main_figures=len(main),
        kept=len(main & used),
        report=finished.report,
        exit_code=0 if finished.report.ok else 1,
    )


def _shown(path: Path) -> str:
    """The path as a person at this folder would write it."""
    absolute, here = path.absolute(), Path.cwd()
    return str(absolute.relative_to(here) if absolute.is_relative_to(here) else path)
