"""One run of all checks, limited to what was asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mkdocs_dossier.cli.configuration import read_settings
from mkdocs_dossier.cli.configured import check_configuration
from mkdocs_dossier.cli.progress import Progress
from mkdocs_dossier.cli.scope import limit_to_change, limit_to_paths
from mkdocs_dossier.diagnostics import Diagnostic
from mkdocs_dossier.model.report import Report
from mkdocs_dossier.model.tellings import is_retold, list_quotations
from mkdocs_dossier.site import Loaded, Settings, load
from mkdocs_dossier.site.holdings import Memory
from mkdocs_dossier.site.loaded import in_order
from mkdocs_dossier.site.protecting import protect


@dataclass(frozen=True, slots=True)
class Task:
    """What somebody wants to be checked.

    Attributes:
        config_file: of the report.
        vault: of withheld captures, if not the configured one.
        paths: to which findings are limited; none for all.
        since: revision whose successors' changes findings are limited to; empty for all.
        renders: whether chapters are rendered too.
    """

    config_file: Path
    vault: Path | None = None
    paths: Sequence[Path] = ()
    since: str = ""
    renders: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome: the report, where it is, and the findings asked for, in order."""

    loaded: Loaded
    settings: Settings
    diagnostics: tuple[Diagnostic, ...]


def check_once(task: Task, memory: Memory, progress: Progress, hands: int = 0) -> Checked:
    """Do all checks.

    Args:
        task: what to check.
        memory: prepared captures of an earlier run, to be used and added to.
        progress: shows how far the work is.
        hands: how many processes may help; what they read is not in ``memory``.

    Raises:
        click.UsageError: if the configuration, a path or the revision is not usable.
    """
    settings = read_settings(task.config_file, task.vault)
    is_asked_for = limit_to_paths(settings, task.config_file, task.paths)
    loaded = load(settings, memory, hands, progress.stage("Checking"))
    wanted = [is_asked_for]
    if task.since:
        wanted.append(limit_to_change(loaded, settings, task.config_file, task.since))
    found = [*loaded.diagnostics, *protect(settings).diagnostics]
    found += check_configuration(task.config_file, settings)
    chapters = [
        chapter
        for chapter in loaded.report.chapters
        if all(is_in(chapter.path) for is_in in wanted)
    ]
    if task.renders:
        # Here, as Markdown's extensions take a moment to import.
        from mkdocs_dossier.cli.rendering import render_chapters  # noqa: PLC0415

        tell = progress.stage("Rendering")
        found += render_chapters(task.config_file, settings, loaded, chapters, tell)
    shown = [each for each in found if all(is_in(each.place.path) for is_in in wanted)]
    return Checked(loaded, settings, tuple(sorted(dict.fromkeys(shown), key=in_order)))


def sum_up(report: Report) -> str:
    """Return how much there was to check, in words."""
    quotations = sum(
        quotation.citation is not None
        and not is_retold(report, chapter, quotation, list_quotations)
        for chapter in report.chapters
        for quotation in chapter.quotations
    )
    counts = (
        (len(report.chapters), "page"),
        (quotations, "quotation"),
        (len(report.records), "record"),
    )
    return ", ".join(f"{number} {noun}{'s' * (number != 1)}" for number, noun in counts)
