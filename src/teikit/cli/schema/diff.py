"""`teikit schema diff`: what one schema admits and another does not, in words."""

from __future__ import annotations

from pathlib import Path

import click

from teikit.cli.options import FILE, format_option

SAME, DIFFERENT, TROUBLE = 0, 1, 2
_HEADS = {
    "stricter": "Stricter: files that were valid may no longer be",
    "looser": "Looser: files that were not valid may be now",
    "other": "Other: neither, or not to be told",
}


@click.command()
@click.argument("before", type=FILE)
@click.argument("after", type=FILE)
@click.option("--source", type=FILE, help="A p5subset.xml to take the TEI from, for its Schematron.")
@format_option
def diff(before: Path, after: Path, source: Path | None, shape: str) -> int:
    """Tell what became stricter or looser from one schema to another.

    BEFORE and AFTER are ODDs, or RELAX NG schemas (.rng). Compared is what they admit, not how they say it: elements,
    what each may hold and in which order (with an example), attributes and their values, rules.

    Exit status: 0 they admit the same, 1 they differ, 2 one of them cannot be read.
    """
    import json

    from rich.console import Console

    from teikit import __version__
    from teikit.cli.excerpt import harmless
    from teikit.cli.render import Renderer
    from teikit.diagnostic import Severity
    from teikit.schema.diff import Direction, differences
    from teikit.schema.diff.reading import read_side

    sides = [read_side(path, source) for path in (before, after)]
    said = [it for side in sides for it in side.diagnostics if it.severity is Severity.ERROR]
    old, new = (side.schema for side in sides)
    changes = None if old is None or new is None else differences(old, new)
    status = TROUBLE if changes is None else DIFFERENT if changes else SAME
    if shape == "json":
        whole: dict[str, object] = {"command": "schema diff", "version": __version__, "status": status}
        for direction in Direction:
            whole[direction.value] = [it.as_dict() for it in changes or () if it.direction is direction]
        click.echo(json.dumps({**whole, "diagnostics": [it.as_dict() for it in said]}, ensure_ascii=False, indent=2))
        return status
    Renderer(Console(stderr=True, highlight=False)).show(said)
    for direction in Direction:
        found = [it for it in changes or () if it.direction is direction]
        if found:
            click.echo("\n".join([_HEADS[direction.value], *(f"  {harmless(str(it))}" for it in found), ""]))
    if changes == []:
        click.echo("They admit the same.")
    return status
