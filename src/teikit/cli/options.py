"""The options that commands share, and what they make of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from teikit.diagnostic import Diagnostic
    from teikit.settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])

# Whether a path can be read is for the library to say: with the cause and the cure, and as an error, not as misuse.
FOLDER = click.Path(path_type=Path, file_okay=False, readable=False)
FILE = click.Path(path_type=Path, readable=False)


def format_option(command: Command) -> Command:
    return click.option(
        "--format",
        "shape",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="How to show the results: to read, or as one JSON object on standard output.",
    )(command)


def run_options(command: Command) -> Command:
    """--jobs, --quiet, --format."""
    command = click.option("--quiet", "-q", is_flag=True, help="Show errors and warnings, and nothing else.")(command)
    jobs = click.IntRange(1, 256)
    command = click.option("--jobs", type=jobs, default=1, metavar="N", help="Use N processes.")(command)
    return format_option(command)


def dry_run_option(command: Command) -> Command:
    return click.option("--dry-run", is_flag=True, help="Do everything but write.")(command)


def force_option(command: Command) -> Command:
    text = "Replace files that were changed since teikit wrote them; a copy of each is kept aside."
    return click.option("--force", is_flag=True, help=text)(command)


def settings_option(command: Command) -> Command:
    text = "A teikit.toml [default: the one here, if there is one]."
    return click.option("--settings", "settings_file", type=FILE, help=text)(command)


def settings_here(named: Path | None) -> tuple[Settings | None, list[Diagnostic]]:
    """The settings of the file that was named, else of the teikit.toml in this folder, else the defaults."""
    from teikit.settings import NAME, Settings, load

    if named or Path(NAME).is_file():
        return load(named or Path(NAME))
    return Settings(), []


def sources_or_standard_input(sources: tuple[Path, ...]) -> bytes | None:
    """The bytes of standard input where it is the source; it can have no other beside it."""
    if Path("-") in sources and len(sources) > 1:
        raise click.UsageError("standard input (-) must be the only source")
    return one_standard_input(sources)


def one_standard_input(paths: tuple[Path, ...]) -> bytes | None:
    """The bytes of standard input if one of the paths is `-`; it can be named once only."""
    named = sum(str(path) == "-" for path in paths)
    if named > 1:
        raise click.UsageError("standard input (-) can be read only once")
    return sys.stdin.buffer.read() if named else None
