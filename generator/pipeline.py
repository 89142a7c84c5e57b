"""From a source to a post: the one module that knows all stages.

Each arrow of the design is one function of its stage; here they are joined for one article.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from generator.checks import find_checks, judge, open_case, run_checks
from generator.checks.manuscript import from_draft
from generator.drafting import draft_article
from generator.errors import SourceError, UsageError
from generator.facts import extract_facts
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
    dump_post,
    parse_post,
    post_file_name,
    read_back,
    write_post,
)
from generator.readers import read_article
from generator.render import render_draft
from generator.repair import leave_out_unsupported
from generator.results import Drafted, Examined, Finished
from generator.settings import Settings
from generator.sources import SourceFile, locate_source, workspace_name
from generator.upkeep import Recipe, Shelf

__all__ = [
    "check_draft",
    "check_post",
    "examine",
    "finish",
    "finish_draft",
    "make_draft",
    "or_default",
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
    given = source.content if source.content is not None else source.path or source.label
    return read_article(given, settings=settings, name=source.label)


def read_table(source: SourceFile, settings: Settings) -> FactTable:
    """The facts of a file or of bytes. Raises SourceError."""
    return extract_facts(read_source(source, settings), settings)


def make_draft(table: FactTable, settings: Settings) -> Drafted:
    """A draft by the settings' drafter, without the sentences that nothing supports.

    Its source goes by the name that the workspace knows it by.
    """
    first = draft_article(table, drafter=settings.drafter.name, settings=settings)
    path = table.article.path
    file = workspace_name(Path(path), settings.root) if path else None
    first = replace(first, source=replace(first.source, file=file))
    report = check_draft(first, table, settings=settings)
    draft = leave_out_unsupported(first, report, settings)
    if draft != first:
        report = check_draft(draft, table, settings=settings)
    return Drafted(draft, report)


def check_draft(
    draft: Draft, table: FactTable | None = None, *, settings: Settings | None = None
) -> Report:
    """What the checks say of a draft; without its facts no sentence can be supported."""
    return _checked(from_draft(draft), table, or_default(settings))


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
    return examine(post, given, or_default(settings)).report


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
    manuscript: Draft | Manuscript,
    given: SourceFile | None,
    settings: Settings,
    read: Callable[[SourceFile, Settings], FactTable] = read_table,
) -> Examined:
    """A draft or a finished post against the given source, or the one that it names itself.

    `read` reads the source, for a caller that keeps the tables of several posts' sources.
    """
    _refuse_unknown_checks(settings)
    near = None
    if isinstance(manuscript, Draft):
        manuscript = from_draft(manuscript)
    elif manuscript.post and manuscript.post.path:
        near = Path(manuscript.post.path)
    source = given or _find_source(manuscript.source, settings, near)
    table = read(source, settings) if source else None
    case = open_case(manuscript, table, settings)
    report = judge(case)
    told = {finding.sentence for finding in report.findings}
    matched = {p.text: e.matched for p, e in case.evidence.items() if p.text in told}
    headings = (p.text for p in manuscript.of("heading") if p.section is not None)
    return Examined(report, table, tuple(headings), matched)


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
    settings = with_choices(or_default(settings), template=template)
    drafted = Drafted(draft, check_draft(draft, table, settings=settings))
    return finish(drafted, table, settings, Recipe.of(settings)).post


def finish_draft(draft: Draft, given: SourceFile | None, settings: Settings) -> Finished:
    """As `render_post`, with the source given or found by the name that the draft gives it."""
    table = _table_for(draft.source, given, settings)
    drafted = Drafted(draft, check_draft(draft, table, settings=settings))
    return finish(drafted, table, settings, Recipe.of(settings))


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


def finish(
    drafted: Drafted, table: FactTable | None, settings: Settings, recipe: Recipe
) -> Finished:
    """The post and all that the checks say of it, the draft's findings first."""
    draft, report = drafted.draft, drafted.report
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

    post = rendered(published=not _obstacle(report, draft))
    whole = _with_faults_of_the_file(report, dump_post(post, recipe.ending), settings)
    if report.ok and not whole.ok:
        post = rendered(published=False)
    name = post_file_name(draft, settings.post.template, settings.root)
    owner = draft.source.file or draft.source.sha256
    return Finished(post, whole, table, name, owner, _obstacle(whole, draft))


def _with_faults_of_the_file(report: Report, text: str, settings: Settings) -> Report:
    """The report with what only shows in the post as a site builder would read it."""
    written = read_back(parse_post(text.encode("utf-8", "replace")))
    others = tuple(check.name for check in find_checks() if check.name not in ON_THE_POST)
    checks = replace(settings.checks, disabled=(*settings.checks.disabled, *others))
    found = run_checks(written, None, replace(settings, checks=checks)).findings
    told = {(finding.check, finding.message) for finding in report.findings}
    new = (finding for finding in found if (finding.check, finding.message) not in told)
    return replace(report, findings=(*report.findings, *new))


def _checked(manuscript: Manuscript, table: FactTable | None, settings: Settings) -> Report:
    """The checks' report. Raises UsageError where the settings switch off an unknown check."""
    _refuse_unknown_checks(settings)
    return run_checks(manuscript, table, settings)


def _refuse_unknown_checks(settings: Settings) -> None:
    known = [check.name for check in find_checks()]
    for name in settings.checks.disabled:
        if name not in known:
            near = get_close_matches(name, known, n=1)
            hint = f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"
            raise UsageError(f"checks.disabled: unknown check {name!r}: {hint}")


def _obstacle(report: Report, draft: Draft) -> str:
    """What keeps the post from being published, in words; empty where nothing does."""
    if not report.ok:
        return "an error stands"
    if not report.publishable:
        return "not every sentence is supported by the source"
    borrowed = any(f.check == "reuse" and f.waived is None for f in report.findings)
    if borrowed and draft.source.reuse != "allowed":
        return f"too much in the source's own words, and its reuse is {draft.source.reuse}"
    if draft.source.reuse == "restricted" and draft.provenance.model is None:
        return "a digest by rules keeps the source's wording, and its reuse is restricted"
    return ""


def _table_for(
    named: DraftSource | None, given: SourceFile | None, settings: Settings
) -> FactTable | None:
    source = given or _find_source(named, settings, None)
    if source is None:
        log.info("no source was found, so sentences stay unchecked: name it with --source")
        return None
    return read_table(source, settings)


def _find_source(
    named: DraftSource | None, settings: Settings, near: Path | None
) -> SourceFile | None:
    """The source that a draft or post names itself; None where it is not there."""
    path = locate_source(named, settings.root, near) if named else None
    return SourceFile(str(path), path=path) if path else None


def or_default(settings: Settings | None) -> Settings:
    """The settings, or the defaults with the working folder as the workspace."""
    return settings if settings is not None else Settings(root=Path.cwd())
