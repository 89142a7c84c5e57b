"""What a drafter is: facts in, prose out. The frame of a draft is the same for all."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from generator import __version__
from generator.errors import UsageError
from generator.models import Draft, DraftSource, FactTable, Provenance, Section, to_json
from generator.settings import Settings

__all__ = ["SEOUL", "Drafter", "Prose", "frame_draft", "now"]

SEOUL = ZoneInfo("Asia/Seoul")


@dataclass(frozen=True, slots=True)
class Prose:
    """What a drafter writes; all else of a draft comes from the source and the settings."""

    title: str
    excerpt: str
    categories: tuple[str, ...]
    tags: tuple[str, ...]
    sections: tuple[Section, ...]
    prompt_sha256: str | None = None


class Drafter(Protocol):
    """A way of writing a draft. `model` is None where no model is asked."""

    @property
    def name(self) -> str:
        """The name that settings and command line use."""

    @property
    def model(self) -> str | None:
        """The model that writes, or None."""

    def write(self, table: FactTable, settings: Settings) -> Prose:
        """Write the prose. Raises DraftingError."""


def frame_draft(prose: Prose, drafter: Drafter, table: FactTable, settings: Settings) -> Draft:
    """The draft around a drafter's prose: dates, source, image, provenance."""
    article = table.article
    created = now()
    return Draft(
        slug=article.slug,
        title=prose.title,
        date=article.published or created,
        excerpt=prose.excerpt,
        categories=prose.categories,
        tags=prose.tags,
        image=settings.post.image or None,
        image_alt=settings.post.image_alt or None,
        sections=prose.sections,
        source=DraftSource(
            title=article.title,
            publisher=article.publisher,
            url=article.url,
            published=article.published,
            file=article.path,
            sha256=article.sha256,
            reuse=article.reuse,
        ),
        provenance=Provenance(
            chogo=__version__,
            drafter=drafter.name,
            model=drafter.model,
            prompt_sha256=prose.prompt_sha256,
            facts_sha256=hashlib.sha256(to_json(table.facts, indent=0).encode()).hexdigest(),
            created=created,
        ),
    )


def now() -> datetime:
    """The present moment in Seoul, or that of SOURCE_DATE_EPOCH (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(SEOUL).replace(microsecond=0)
    try:
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(SEOUL)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f"SOURCE_DATE_EPOCH: {epoch!r} is no number of seconds") from error
