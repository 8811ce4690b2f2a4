"""`teikit schema`: the compiler of ODDs, and what else there is to do with a schema."""

from __future__ import annotations

import click

from teikit.cli.schema.build import build
from teikit.cli.schema.check import check
from teikit.cli.schema.diff import diff
from teikit.cli.schema.from_corpus import from_corpus


@click.group()
def schema() -> None:
    """Compile a TEI customisation (ODD), check it, compare two, or begin one from what a corpus uses."""


for command in (build, check, diff, from_corpus):
    schema.add_command(command)
