"""How a command ends: diagnostics on standard error, the result on standard output, and the exit status."""

from __future__ import annotations

import json
from collections import Counter

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
    Renderer(Console(stderr=True, highlight=False), standard_input).show(report.diagnostics, infos=not quiet)
    if table and not quiet:
        console = Console(highlight=False)
        if report.aside:
            _aside(console, report.aside)
        console.print(_counts(command, report, dry_run))
    return status


def _aside(console: Console, aside: tuple[Aside, ...]) -> None:
    """What is in no document, so that an editor can see that it need not be."""
    console.print("Set aside", style="bold")
    rows = [(_place(it), harmless(it.rule), harmless(" ".join(it.text.split()))) for it in aside[:SHOWN_ASIDE]]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for place, rule, text in rows:
        place, rule = set_cell_size(place, widths[0]), set_cell_size(rule, widths[1])
        line = Text.assemble(" ", (place, "blue"), "  ", rule, "  ", text)
        console.print(line, overflow="ellipsis", no_wrap=True)
    if len(aside) > SHOWN_ASIDE:
        console.print(f" … and {len(aside) - SHOWN_ASIDE} more: --format json shows all, with the reasons")


def _place(aside: Aside) -> str:
    """The end of the file's path that fits into a column, and the line."""
    name = harmless(aside.file)
    return f"{name if len(name) <= 30 else '…' + name[-29:]}:{aside.line}"


def _counts(command: str, report: Report, dry_run: bool) -> Table:
    table = Table(show_header=False, box=box.SIMPLE, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    encoded = command in ("build", "convert")
    for name in COUNTS if encoded else COUNTS[:1]:
        label = name.replace("_", " ") if encoded else "files"
        table.add_row(label, f"{getattr(report, name):,}")
    if command != "validate":
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
