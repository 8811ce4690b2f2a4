"""`teikit validate`: TEI files, ours or anybody's, against schema and rules."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FILE, run_options


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--schema", type=FILE, help="A RELAX NG schema (.rng) to use instead of teikit's.")
@click.option("--rules/--no-rules", default=True, help="Also check what a schema cannot say (references, dates ...).")
@run_options
def validate(files: tuple[Path, ...], schema: Path | None, rules: bool, jobs: int, quiet: bool, shape: str) -> int:
    """Check TEI files against schema and rules.

    FILES are files, folders, or - for standard input.
    """
    from time import perf_counter

    from teikit.cli.progress import progress
    from teikit.cli.results import show
    from teikit.cli.tei_files import tei_files
    from teikit.report import Report
    from teikit.validate import validate as check

    start = perf_counter()
    with tei_files(files) as given, progress(quiet) as tell:
        tell("validating", 0, len(given.paths))
        found = check(given.paths, schema, rules=rules, jobs=jobs) if given.paths else []
        diagnostics = (*given.diagnostics, *given.renamed(found))
        report = Report(documents=len(given.paths), diagnostics=diagnostics, seconds=perf_counter() - start)
        return show("validate", report, shape=shape, quiet=quiet, standard_input=given.standard_input)
