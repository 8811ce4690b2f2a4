"""`teikit schema build`: an ODD compiled to all that is made of it."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FILE, FOLDER, format_option


@click.command()
@click.argument("odd", type=FILE)
@click.option("-o", "--output", type=FOLDER, required=True, metavar="DIR", help="The folder to write to.")
@click.option(
    "--to",
    "formats",
    multiple=True,
    metavar="FORMAT",
    help="Write this only (repeatable) [default: all].",
)
@click.option("--source", type=FILE, help="A p5subset.xml to take the TEI from, with its prose and Schematron.")
@click.option("--schema", default="", metavar="IDENT", help="Of several schemaSpecs in the file, compile this one.")
@format_option
def build(odd: Path, output: Path, formats: tuple[str, ...], source: Path | None, schema: str, shape: str) -> int:
    """Compile an ODD to RELAX NG, Schematron, XSD and documentation.

    Works offline: the structure of TEI P5 comes with teikit. The XPath of Schematron rules is looked at where sch is
    among what is written.
    """
    from time import perf_counter

    from teikit.cli.results import show
    from teikit.delivery import deliver
    from teikit.report import Report
    from teikit.schema.compiler import compile_odd
    from teikit.schema.write import WRITERS
    from teikit.seams import Exported

    start = perf_counter()
    names = [it.name for it in WRITERS]
    for unknown in set(formats) - set(names):
        raise click.BadParameter(f"“{unknown}” is none of {', '.join(names)}", param_hint="--to")
    compiled = compile_odd(odd, source, schema, rules=not formats or "sch" in formats)
    said = list(compiled.diagnostics)
    files: dict[str, bytes] = {}
    if compiled.schema is not None:
        for writer in WRITERS:
            if not formats or writer.name in formats:
                made = writer.write(compiled)
                files.update(made.files)
                said.extend(made.diagnostics)
    done = deliver(Exported(files, tuple(said)), output)
    report = Report(
        written=done.written, unchanged=done.unchanged, diagnostics=done.diagnostics, seconds=perf_counter() - start
    )
    return show("schema build", report, shape=shape)
