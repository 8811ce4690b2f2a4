"""`teikit new`: the scaffold of an edition of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FOLDER, format_option


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option("--title", help="The edition's title [default: the folder's name].")
@click.option("--date", help="The date that headers bear, YYYY-MM-DD [default: today].")
@format_option
def new(folder: Path, title: str | None, date: str | None, shape: str) -> int:
    """Begin an edition of your own.

    DIR gets settings, an example to read and to replace, and indices; it must be empty or not
    there yet. Then `teikit build` makes the edition.
    """
    import datetime

    from teikit.cli.results import show
    from teikit.report import Report
    from teikit.scaffold import scaffold

    try:
        day = datetime.date.fromisoformat(date) if date else datetime.date.today()
    except ValueError:
        raise click.BadParameter(f"“{date}” is not a day written YYYY-MM-DD", param_hint="--date") from None
    made = scaffold(folder, title=title or folder.resolve().name, date=day)
    report = Report(written=made.written, diagnostics=made.diagnostics)
    status = show("new", report, shape=shape, table=False)
    if status == 0 and shape == "text":
        click.echo(f"An edition is begun in {folder}: {len(made.written)} files.")
        click.echo("Next: read seeds/example.txt, look through teikit.toml, then say")
        if folder != Path():
            click.echo(f"  cd {click.format_filename(folder)}")
        click.echo("  teikit build")
    return status
