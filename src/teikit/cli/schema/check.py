"""`teikit schema check`: what is wrong with an ODD, without writing anything."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FILE, format_option


@click.command()
@click.argument("odd", type=FILE)
@click.option("--source", type=FILE, help="A p5subset.xml to take the TEI from.")
@click.option("--quiet", "-q", is_flag=True, help="Show errors and warnings, and nothing else.")
@format_option
def check(odd: Path, source: Path | None, quiet: bool, shape: str) -> int:
    """Look for mistakes in an ODD.

    An error is what makes the schema wrong or useless (a name that names nothing, a start element that can never be
    valid), a warning a probable mistake (an element left out that another requires), an info what may be meant
    (elements that can stand nowhere). Each names its line and a cure. `schema build` tells of them too.
    """
    from time import perf_counter

    from teikit.cli.results import show
    from teikit.report import Report
    from teikit.schema.compiler import compile_odd

    start = perf_counter()
    compiled = compile_odd(odd, source)
    report = Report(documents=1, diagnostics=compiled.diagnostics, seconds=perf_counter() - start)
    return show("schema check", report, shape=shape, quiet=quiet)
