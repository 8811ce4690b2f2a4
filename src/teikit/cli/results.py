"""How a command ends: diagnostics on standard error, the result on standard output, and the exit status."""

from __future__ import annotations

import json
from collections import Counter
from itertools import groupby

import click
from rich import box
from rich.cells import cell_len, set_cell_size
from rich.console import Console
from rich.table import Table
from rich.text import Text

from teikit import __version__
from teikit.cli.excerpt import harmless
from teikit.cli.render import Renderer
from teikit.diagnostic import Severity
from teikit.report import COUNTS, Aside, Report

SHOWN_ASIDE = 20
SET_ASIDE = "TK101"
"""The code of what is set aside: left out above where the list below the diagnostics says the same."""
MENTIONS = ("persons", "places", "organisations")


def show(
    command: str,
    report: Report,
    *,
    shape: str = "text",
    quiet: bool = False,
    dry_run: bool = False,
    table: bool = True,
    standard_input: bytes | None = None,
) -> int:
    """Shows a report and gives the exit status: 1 where anything is an error, else 0."""
    status = 1 if report.failed else 0
    if shape == "json":
        whole = {"command": command, "version": __version__, "status": status, "dry_run": dry_run}
        click.echo(json.dumps({**whole, **report.as_dict(timing=True)}, ensure_ascii=False, indent=2))
        return status
    listed = table and not quiet and report.aside
    said = [it for it in report.diagnostics if not (listed and it.code == SET_ASIDE)]
    Renderer(Console(stderr=True, highlight=False), standard_input).show(said, infos=not quiet)
    did_something = report.documents or report.written or report.unchanged or report.refused
    if table and not quiet and (did_something or not report.failed):
        console = Console(highlight=False)
        if report.aside:
            _aside(console, report.aside)
        console.print(_counts(command, report, dry_run))
    return status


def _aside(console: Console, aside: tuple[Aside, ...]) -> None:
    """What is in no document and why, so that an editor can see that it need not be.

    What it would have been instead ("; else paragraph") is left to JSON.
    """
    console.print("Set aside: in no document of the edition", style="bold")
    shown = aside[:SHOWN_ASIDE]
    width = max(cell_len(_place(it)) for it in shown)
    for (why, rule), group in groupby(shown, key=lambda it: (it.why.partition("; else ")[0], it.rule)):
        console.print(Text(f" {harmless(why)} ({harmless(rule)})"), overflow="ellipsis", no_wrap=True)
        for it in group:
            place, text = set_cell_size(_place(it), width), harmless(" ".join(it.text.split()))
            line = Text.assemble("   ", (place, "blue"), "  ", text)
            console.print(line, overflow="ellipsis", no_wrap=True)
    if len(aside) > SHOWN_ASIDE:
        console.print(f" … and {len(aside) - SHOWN_ASIDE} more: --format json shows all")


def _place(aside: Aside) -> str:
    """The end of the file's path that fits into a column, and the line."""
    name = harmless(aside.file)
    return f"{name if len(name) <= 30 else '…' + name[-29:]}:{aside.place or aside.line}"


def _counts(command: str, report: Report, dry_run: bool) -> Table:
    table = Table(show_header=False, box=box.SIMPLE, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    encoded = command in ("build", "convert")
    for name in COUNTS if encoded else COUNTS[:1]:
        label = name.replace("_", " ") if encoded else "files"
        table.add_row(f"mentions of {label}" if name in MENTIONS else label, f"{getattr(report, name):,}")
    if encoded and not report.failed:
        rest = report.characters_read - report.characters_encoded - report.characters_set_aside
        table.add_row("white space between", f"{rest:,}")
    if command not in ("validate", "schema check"):
        table.add_row("files written" + (" (not really: --dry-run)" if dry_run else ""), f"{len(report.written):,}")
        table.add_row("files unchanged", f"{len(report.unchanged):,}")
    if report.refused:
        table.add_row("files refused", f"{len(report.refused):,}", style="bold red")
    table.add_row("diagnostics", _diagnostics(report))
    table.add_row("seconds", f"{report.seconds:.1f}")
    return table


def _diagnostics(report: Report) -> Text:
    """How many of each severity: "1 error, 2 warnings"; 0 where there is none."""
    counts = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    plural = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "infos"}
    parts = [f"{counts[it]} {it.value if counts[it] == 1 else plural[it]}" for it in Severity if counts[it]]
    return Text(", ".join(parts) or "0", "bold red" if report.failed else "")
