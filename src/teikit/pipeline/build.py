"""All of a project: convert, validate, export."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from time import perf_counter

from teikit.delivery import deliver, own_folder
from teikit.diagnostic import Diagnostic, Severity
from teikit.pipeline.convert import convert
from teikit.pipeline.folder import edition_files
from teikit.pipeline.understanding import Progress
from teikit.report import Report, together
from teikit.settings import NAME
from teikit.settings import load as load_settings


def build(
    project: Path, *, jobs: int = 1, force: bool = False, dry_run: bool = False, progress: Progress | None = None
) -> Report:
    """All of a project's teikit.toml: convert its seeds, validate the edition, export it."""
    from teikit.validate import validate  # here, since converting alone needs none of it

    began = perf_counter()
    settings, said = load_settings(project / NAME)
    if settings is None:
        return Report(diagnostics=tuple(said))
    paths = settings.paths
    report = convert(
        [paths.seeds], paths.tei, settings, jobs=jobs, force=force, dry_run=dry_run, complete=True, progress=progress
    )
    later = list(said)
    if not dry_run:
        files = edition_files(paths.tei)
        schema = paths.schema if paths.schema.is_file() else None
        found = validate(files, schema, jobs=jobs)
        later += found
        if not any(it.severity is Severity.ERROR for it in found):
            later += _exported(files, settings.formats, paths.build, progress)
    return replace(together([report, Report(diagnostics=tuple(later))]), seconds=perf_counter() - began)


def _exported(
    files: Sequence[Path], formats: Sequence[str], folder: Path, progress: Progress | None
) -> list[Diagnostic]:
    from teikit.export import WRITERS

    said: list[Diagnostic] = []
    for done, name in enumerate(formats):
        if progress:
            progress("export", done, len(formats))
        if name not in WRITERS:
            near = get_close_matches(name, WRITERS, 1, 0.4)
            cure = f"did you mean {near[0]}?" if near else f"there are: {', '.join(WRITERS)}"
            said.append(Diagnostic("TK403", Severity.ERROR, f"no export format {name!r}", NAME, help=cure))
            continue
        exported = WRITERS[name].run(files)
        said += deliver(exported, own_folder(folder, name, exported)).diagnostics
    return said
