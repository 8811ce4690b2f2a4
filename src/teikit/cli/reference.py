"""Writes docs/cli.md from the commands themselves: `python -m teikit.cli.reference > docs/cli.md`."""

from __future__ import annotations

from inspect import cleandoc

import click

from teikit.cli import teikit
from teikit.settings.keys import KINDS, LISTED, TABLES

_HEAD = """\
# The command line

This page is made from the commands themselves (`make reference`); do not edit it.

Diagnostics go to standard error, results to standard output; `--format json` gives one JSON object there, with the
diagnostics in it. Colours are left out where `NO_COLOR` is set or the output is not a terminal.

| exit status | meaning |
|---|---|
| 0 | all well (there may be warnings) |
| 1 | there are errors |
| 2 | the command was misused |
| 3 | a bug in teikit |
| 130 | interrupted; files already written are whole |
"""


def reference() -> str:
    """The page, in Markdown: each command with its options, and the keys of teikit.toml."""
    commands = [_command(command) for _, command in sorted(teikit.commands.items())]
    return "\n".join([_HEAD, *commands, _settings()])


def _command(command: click.Command) -> str:
    """Made from the parameters, not from click's own help page: its layout differs between versions."""
    usage = ["teikit", str(command.name), "[OPTIONS]"]
    rows = []
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            rows.append(_option(parameter))
        else:
            name = parameter.metavar or str(parameter.name).upper()
            usage.append(name + ("..." if parameter.nargs == -1 else ""))
    lines = [f"## teikit {command.name}", "", f"`{' '.join(usage)}`", "", cleandoc(command.help or ""), ""]
    return "\n".join([*lines, "| option | meaning |", "|---|---|", *rows, "| `-h`, `--help` | Show the help. |", ""])


def _option(option: click.Option) -> str:
    kind = option.type
    value = option.metavar or ("" if option.is_flag else kind.name.upper())
    if isinstance(kind, click.Choice):
        value = "|".join(map(str, kind.choices))
    names = [f"`{name} {value}`".replace(" `", "`") for name in (*option.opts, *option.secondary_opts)]
    default = f" Default: {option.default}." if value and isinstance(option.default, int | str) else ""
    must = " Required." if option.required else ""
    return f"| {', '.join(names)} | {option.help}{must}{default} |".replace("|json`", "\\|json`")


def _settings() -> str:
    lines = ["## teikit.toml", "", "| table | key | what it is for | example |", "|---|---|---|---|"]
    for table, keys in TABLES.items():
        shown = f"[[{table}]]" if table in LISTED else f"[{table}]"
        for key in keys:
            must = " (required)" if key.required else ""
            lines.append(f"| `{shown}` | `{key.name}` | {key.purpose}{must}: {KINDS[key.kind]} | `{key.example}` |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    click.echo(reference(), nl=False)
