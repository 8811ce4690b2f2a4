"""`teikit schema from-corpus`: an ODD by example."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FILE, format_option

_VALUES = 12


@click.command("from-corpus")
@click.argument("paths", nargs=-1, required=True, type=FILE)
@click.option(
    "-o",
    "--output",
    type=FILE,
    metavar="FILE",
    help="The ODD to write; the schema has its name [default: to standard output].",
)
@click.option("--tight", is_flag=True, help="Let each element hold only the children it has in the corpus.")
@click.option(
    "--values",
    type=click.IntRange(0, 100),
    default=_VALUES,
    metavar="N",
    help="Close the list of an attribute's values where no more than N are in use; 0: never.",
)
@click.option("--force", is_flag=True, help="Replace an ODD that is there already.")
@click.option("--quiet", "-q", is_flag=True, help="Show errors and warnings, and nothing else.")
@format_option
def from_corpus(
    paths: tuple[Path, ...], output: Path | None, tight: bool, values: int, force: bool, quiet: bool, shape: str
) -> int:
    """Begin an ODD from what a corpus uses.

    PATHS are TEI files, folders, or - for standard input. The schema admits the elements and attributes that are in
    use and no others, so that every file that is valid TEI is valid against it. Values are listed only where the TEI
    leaves a choice of words to the encoder (@type and the like), never of dates, numbers, pointers or names. What
    elements hold stays as the TEI has it, but for --tight. What is not TEI is told of.
    """
    from time import perf_counter

    from teikit.cli.progress import progress
    from teikit.cli.results import show
    from teikit.cli.tei_files import tei_files
    from teikit.delivery import deliver
    from teikit.diagnostic import Diagnostic, Severity
    from teikit.report import Report
    from teikit.schema.corpus import from_corpus as by_example
    from teikit.seams import Exported

    start = perf_counter()
    shown = output is None
    if shown and shape == "json":
        raise click.UsageError("with --format json, name the ODD to write with -o")
    output = output or Path("corpus.odd")
    with tei_files(paths) as given, progress(quiet) as tell:
        count = len(given.paths)
        made = by_example(
            given.paths, output.name, values=values, tight=tight, tell=lambda done: tell("counting", done, count)
        )
        said = [*given.diagnostics, *given.renamed(made.diagnostics)]
        data = made.files.get(output.name)
        if shown:
            click.echo((data or b"").decode(), nl=False)
            report = Report(documents=count, diagnostics=tuple(said), seconds=perf_counter() - start)
            return show("schema from-corpus", report, quiet=quiet, table=False, standard_input=given.standard_input)
        if data is not None and output.is_file() and not force and output.read_bytes() != data:
            cure = "name another file, or replace it with --force"
            message = "is there already and says something else: it was left as it is"
            said.append(Diagnostic("TK569", Severity.ERROR, message, str(output), help=cure))
            made = Exported({})
        done = deliver(Exported(made.files, tuple(said)), output.parent)
        report = Report(
            documents=count,
            diagnostics=done.diagnostics,
            written=done.written,
            unchanged=done.unchanged,
            seconds=perf_counter() - start,
        )
        return show("schema from-corpus", report, shape=shape, quiet=quiet, standard_input=given.standard_input)
