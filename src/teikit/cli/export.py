"""`teikit export`: TEI files, ours or anybody's, to other formats."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import click

from teikit.cli.options import FILE, FOLDER, dry_run_option, run_options
from teikit.seams import Exported, Writer


def _list(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from teikit.export import WRITERS

        width = max(map(len, WRITERS), default=0)
        for name, writer in WRITERS.items():
            click.echo(f"{name:<{width}}  {writer.purpose}")
        context.exit()


def _writers(names: tuple[str, ...]) -> Mapping[str, Writer]:
    """The writers asked for, in the table's order; a name that is not there is misuse, and the nearest is suggested."""
    from difflib import get_close_matches

    from teikit.export import WRITERS

    for name in names:
        if name not in WRITERS and name != "all":
            near = get_close_matches(name.lower(), WRITERS, 1, 0.4)
            hint = f"Did you mean {near[0]}?" if near else f"There are: {', '.join(WRITERS)}."
            raise click.BadParameter(f"no format “{name}”. {hint}", param_hint="--to")
    return {name: writer for name, writer in WRITERS.items() if "all" in names or name in names}


def _results(writers: Sequence[Writer], paths: Sequence[Path], jobs: int) -> Iterator[Exported]:
    """What each writer gives, in their order; with several jobs in as many processes."""
    if jobs == 1 or len(writers) < 2:
        for writer in writers:
            yield writer.run(paths)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(jobs, len(writers))) as pool:
        runs = [pool.submit(writer.run, paths) for writer in writers]
        for run in runs:
            yield run.result()


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option(
    "--to", "formats", multiple=True, required=True, metavar="FORMAT", help="A format, several times, or all."
)
@click.option("-o", "--output", type=FOLDER, required=True, help="The folder for the exports.")
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List the formats.")
@dry_run_option
@run_options
def export(
    files: tuple[Path, ...],
    formats: tuple[str, ...],
    output: Path,
    dry_run: bool,
    jobs: int,
    quiet: bool,
    shape: str,
) -> int:
    """Write TEI files in other formats.

    FILES are files, folders, or - for standard input. One format is written into the folder; of several, each that
    makes many files gets a folder of its own in it.
    """
    from time import perf_counter

    from teikit.cli.progress import progress
    from teikit.cli.results import show
    from teikit.cli.tei_files import tei_files
    from teikit.delivery import deliver, own_folder
    from teikit.report import Report, together

    start = perf_counter()
    writers = _writers(formats)
    with tei_files(files) as given, progress(quiet) as tell:
        reports = [Report(documents=len(given.paths), diagnostics=tuple(given.diagnostics))]
        results = _results(list(writers.values()) if given.paths else [], given.paths, jobs)
        for count, name in enumerate(writers if given.paths else ()):
            tell(f"exporting {name}", count, len(writers))
            exported = next(results)
            folder = output if len(writers) == 1 else own_folder(output, name, exported)
            done = deliver(exported, folder, dry_run=dry_run)
            said = tuple(given.renamed(done.diagnostics))
            reports.append(Report(diagnostics=said, written=done.written, unchanged=done.unchanged))
        reports.append(Report(seconds=perf_counter() - start))
        report = together(reports)
        return show("export", report, shape=shape, quiet=quiet, dry_run=dry_run, standard_input=given.standard_input)
