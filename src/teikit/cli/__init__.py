"""The command line: a thin layer over the library. What is slow to import is imported by the command that needs it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

import click

from teikit import __version__
from teikit.cli.build import build
from teikit.cli.convert import convert
from teikit.cli.export import export
from teikit.cli.new import new
from teikit.cli.schema import schema
from teikit.cli.segment import segment
from teikit.cli.validate import validate

BUG = 3
INTERRUPTED = 130
BROKEN_PIPE = 141


class _ReaderGone(Exception):  # noqa: N818 - no error of ours
    """Whoever was reading standard output has closed it; click would call that an error of status 1."""


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            raise _ReaderGone from None
        return result


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="teikit")
def teikit() -> None:
    """Turn transcribed or scraped archival documents into a TEI P5 edition.

    Begin with `teikit new DIR`, put your texts into DIR/seeds, and say `teikit build` there.

    Exit status: 0 all well, 1 there are errors, 2 the command was misused, 3 a bug in teikit.
    """


for command in (new, build, convert, segment, validate, export, schema):
    teikit.add_command(command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command line and ends the process with the exit status; never with a traceback for bad input."""
    gc.set_threshold(50_000)  # nearly all that is made lives as long as the run: looking for garbage finds little
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line and gives the exit status."""
    try:
        result = teikit.main(args=arguments, prog_name="teikit", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except click.ClickException as misuse:
        misuse.show()
        return misuse.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("teikit: interrupted; files already written are whole", err=True)
        return INTERRUPTED
    except _ReaderGone:
        # What is still buffered must not raise when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except Exception as error:
        if os.environ.get("TEIKIT_DEBUG") == "1":
            raise
        click.echo(_apology(error), err=True)
        return BUG


def _apology(error: Exception) -> str:
    said = " ".join(f"{type(error).__name__}: {error}".split())[:500]
    return (
        f"teikit: this is a bug in teikit {__version__}, not in your files: {said}\n"
        "Please report it with the command you gave and, if you may share it, the file; run it again with "
        "TEIKIT_DEBUG=1 for the details."
    )
