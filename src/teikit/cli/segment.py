"""`teikit segment`: how sources are divided into documents and blocks, and why."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FILE, format_option, settings_here, settings_option, sources_or_standard_input


@click.command()
@click.argument("sources", nargs=-1, required=True, type=FILE)
@click.option("--explain", is_flag=True, help="Also say why: the evidence of each limit and block, and the runner-up.")
@settings_option
@format_option
def segment(sources: tuple[Path, ...], explain: bool, settings_file: Path | None, shape: str) -> int:
    """Show how source files are divided into documents.

    SOURCES are files, folders, or - for standard input. Nothing is written.

    What is wrong can be put right in a file beside the source, PAGE.txt.corrections for PAGE.txt: a line each, such as
    begins "first words", continues "first words", block heading "first words", aside "words", joins "words".
    """
    standard_input = sources_or_standard_input(sources)

    from teikit.cli.divisions import as_json, show_divided
    from teikit.cli.render import Renderer
    from teikit.diagnostic import Severity, worst
    from teikit.pipeline import divided

    settings, said = settings_here(settings_file)
    found = []
    if settings is not None:
        found = list(divided(sources, settings.knowledge(), reasons=explain, standard_input=standard_input))
    said += [it for one in found for it in one.diagnostics]
    status = 1 if worst(said) is Severity.ERROR else 0
    if shape == "json":
        click.echo(as_json(found, said, status))
        return status
    from rich.console import Console

    Renderer(Console(stderr=True, highlight=False), standard_input).show(said, infos=False)
    for one in found:
        show_divided(Console(highlight=False), one, explain)
    return status
