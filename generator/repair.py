"""A draft made fit to print: what the checks do not support is left out.

The drafter proposes and the checks decide; neither knows the other, so this stands between them.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from generator.drafting import needs_antecedent
from generator.models import Draft, DraftSentence, Report, Section
from generator.settings import Settings

__all__ = ["leave_out_unsupported"]

log = logging.getLogger(__name__)


def leave_out_unsupported(draft: Draft, report: Report, settings: Settings) -> Draft:
    """The draft without sentences that its report does not support, nor those that lean on them.

    A section that loses all goes; an excerpt with an error is replaced by the first sentence
    that fits. Where nothing would be left, the draft stays as it is, for its findings to tell.
    """
    verdicts = iter(report.sentences)
    sections = []
    for section in draft.sections:
        supported = [next(verdicts).verdict == "supported" for _ in section.sentences]
        kept = _kept(section.sentences, supported)
        if kept:
            sections.append(Section(section.heading, kept))
    if not sections:
        return draft
    return replace(
        draft, sections=tuple(sections), excerpt=_excerpt(draft, sections, report, settings)
    )


def _kept(
    sentences: Sequence[DraftSentence], supported: Sequence[bool]
) -> tuple[DraftSentence, ...]:
    kept: list[DraftSentence] = []
    gap = False
    for sentence, stands in zip(sentences, supported, strict=True):
        if stands and not (gap and needs_antecedent(sentence.text)):
            kept.append(sentence)
            gap = False
        else:
            log.warning("left out, for no source sentence supports it: %s", sentence.text)
            gap = True
    return tuple(kept)


def _excerpt(draft: Draft, sections: Sequence[Section], report: Report, settings: Settings) -> str:
    wrong = any(
        f.severity == "error" and f.section is None and f.sentence == draft.excerpt
        for f in report.findings
    )
    if not wrong:
        return draft.excerpt
    texts = [sentence.text for section in sections for sentence in section.sentences]
    fitting = [text for text in texts if len(text) <= settings.checks.max_excerpt]
    return (fitting or texts)[0]
