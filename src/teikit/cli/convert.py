"""`teikit convert`: source files to TEI."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import (
    FILE,
    FOLDER,
    dry_run_option,
    force_option,
    run_options,
    settings_here,
    settings_option,
    sources_or_standard_input,
)


@click.command()
@click.argument("sources", nargs=-1, required=True, type=FILE)
@click.option("-o", "--output", type=FOLDER, required=True, help="The folder for the TEI files.")
@settings_option
@force_option
@dry_run_option
@run_options
def convert(
    sources: tuple[Path, ...],
    output: Path,
    settings_file: Path | None,
    force: bool,
    dry_run: bool,
    jobs: int,
    quiet: bool,
    shape: str,
) -> int:
    """Encode source files as TEI.

    SOURCES are files, folders, or - for standard input.

    Before a file is written it is read again and its text compared with the source's: if a character were missing,
    nothing would be written. A file changed since it was last written is not replaced.
    """
    standard_input = sources_or_standard_input(sources)

    from teikit import pipeline
    from teikit.cli.progress import progress
    from teikit.cli.results import show
    from teikit.report import Report, together

    settings, said = settings_here(settings_file)
    of_settings = Report(diagnostics=tuple(said))
    if settings is None:
        return show("convert", of_settings, shape=shape, quiet=quiet, dry_run=dry_run)
    with progress(quiet) as tell:
        report = pipeline.convert(
            sources,
            output,
            settings,
            jobs=jobs,
            force=force,
            dry_run=dry_run,
            progress=tell,
            standard_input=standard_input,
        )
    report = together([of_settings, report])
    return show("convert", report, shape=shape, quiet=quiet, dry_run=dry_run, standard_input=standard_input)
