"""`teikit build`: all of teikit.toml."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FOLDER, dry_run_option, force_option, run_options


@click.command()
@click.argument("folder", type=FOLDER, default=Path(), metavar="[DIR]")
@force_option
@dry_run_option
@run_options
def build(folder: Path, force: bool, dry_run: bool, jobs: int, quiet: bool, shape: str) -> int:
    """Make the edition: convert, validate, export.

    What to read, where to write and which formats to export is said in DIR/teikit.toml; DIR is the folder you are in
    if none is named.
    """
    from teikit import pipeline
    from teikit.cli.progress import progress
    from teikit.cli.results import show
    from teikit.settings import NAME, load

    with progress(quiet) as tell:
        report = pipeline.build(folder, jobs=jobs, force=force, dry_run=dry_run, progress=tell)
    status = show("build", report, shape=shape, quiet=quiet, dry_run=dry_run)
    settings, _ = load(folder / NAME)
    if status == 0 and shape == "text" and not quiet and not dry_run and settings is not None:
        index = settings.paths.build / "html" / "index.html"
        click.echo(f"The TEI files are in {click.format_filename(settings.paths.tei)}.")
        if "html" in settings.formats and index.is_file():
            click.echo(f"To read the edition, open {click.format_filename(index)} in a browser.")
    return status
