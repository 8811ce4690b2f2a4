"""Writes docs/cli.md from the commands themselves: `python -m teikit.cli.reference > docs/cli.md`."""

from __future__ import annotations

from collections.abc import Iterator
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
    return "\n".join([_HEAD, *_commands(teikit, "teikit"), _settings()])


def _commands(group: click.Group, called: str) -> Iterator[str]:
    """The commands of a group by name; those of a group in it follow what is said of that."""
    for name, command in sorted(group.commands.items()):
        if isinstance(command, click.Group):
            yield "\n".join([f"## {called} {name}", "", cleandoc(command.help or ""), ""])
            yield from _commands(command, f"{called} {name}")
        else:
            yield _command(command, f"{called} {name}")


def _command(command: click.Command, called: str) -> str:
    """Made from the parameters, not from click's own help page: its layout differs between versions."""
    usage = [called, "[OPTIONS]"]
    rows = []
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            rows.append(_option(parameter))
        else:
            name = parameter.metavar or str(parameter.name).upper()
            usage.append(name + ("..." if parameter.nargs == -1 else ""))
    lines = [f"## {called}", "", f"`{' '.join(usage)}`", "", cleandoc(command.help or ""), ""]
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
