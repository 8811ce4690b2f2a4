"""Reads teikit.toml and says everything that is wrong with it at once, with the line and the cure."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from teikit.diagnostic import Diagnostic, Severity, worst
from teikit.seams import Editor
from teikit.settings.keys import KINDS, LISTED, TABLES, Key, read
from teikit.settings.model import Paths, Settings, Source

NAME: Final = "teikit.toml"

_Values = dict[str, str | tuple[str, ...]]


@dataclass
class _Check:
    """What is found while one file is checked."""

    file: str
    text: str
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def say(
        self, code: str, message: str, help: str, *, line: int = 0, severity: Severity = Severity.ERROR, column: int = 0
    ) -> None:
        self.diagnostics.append(Diagnostic(code, severity, message, self.file, line, column, (), help))

    def line(self, table: str, key: str = "", number: int = 0) -> int:
        """The 1-based line of a key in the number-th table of that name; of the table, if the key is not found."""
        header = re.compile(r"\s*\[{1,2}\s*\"?" + re.escape(table) + r"\"?\s*\]")
        wanted = re.compile(r"\s*[\"']?" + re.escape(key) + r"[\"']?\s*=")
        found, inside, seen = 0, not table, -1
        for count, line in enumerate(self.text.split("\n"), 1):
            if header.match(line):
                seen += 1
                inside = seen == number
                found = count if inside else found
            elif re.match(r"\s*\[{1,2}[\w\s\"'.-]+\]{1,2}\s*(#|$)", line):
                inside = False
            elif inside and key and wanted.match(line):
                return count
        return found


def load(path: Path) -> tuple[Settings | None, list[Diagnostic]]:
    """The settings in a file, and all there is to say about it; None where anything is an error.

    Paths are joined to the file's folder. No exception is raised for what the file is or holds.
    """
    text, problem = _text(path)
    if problem is not None:
        return None, [problem]
    check = _Check(str(path), text)
    tables = _tables(check)
    if tables is None:
        return None, check.diagnostics
    values = {name: _values(check, name, 0, tables.get(name, {})) for name in TABLES if name not in LISTED}
    editors = _editors(check, tables.get("editors", []))
    check.diagnostics.sort(key=lambda it: it.line)
    if worst(check.diagnostics) is Severity.ERROR:
        return None, check.diagnostics
    paths = _paths(check, path.parent, values["paths"])
    return _settings(values, editors, paths), check.diagnostics


def _text(path: Path) -> tuple[str, Diagnostic | None]:
    def no(message: str, help: str) -> tuple[str, Diagnostic]:
        return "", Diagnostic("TK901", Severity.ERROR, message, str(path), help=help)

    try:
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n"), None
    except FileNotFoundError:
        return no(f"there is no {NAME} here", "`teikit new DIR` makes a folder with one; or name the edition's folder")
    except UnicodeDecodeError as error:
        return no(
            f"not UTF-8: byte {error.start} cannot be read", "TOML is always UTF-8: save the file in that encoding"
        )
    except OSError as error:
        return no(f"cannot be read: {error.strerror or error}", "check the path and its permissions")


def _tables(check: _Check) -> Mapping[str, object] | None:
    try:
        tables = tomllib.loads(check.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        message = str(error)[: place.start()] if place else str(error)
        help = 'a line is [table], or key = "text", key = ["list", "of", "texts"] (see toml.io)'
        check.say("TK902", f"not TOML: {message}", help, line=line, column=column)
        return None
    for name in tables:
        if name not in TABLES:
            home = next((table for table, keys in TABLES.items() if any(name == key.name for key in keys)), "")
            is_key = not isinstance(tables[name], dict | list) or home
            line = check.line("", name) if is_key else check.line(name)
            check.say("TK903", f"unknown {'key' if is_key else 'table'} “{name}”", _nearest(name, home), line=line)
    return tables


def _nearest(name: str, home: str) -> str:
    if home:
        return f"it belongs under [{home}]"
    near = get_close_matches(name, TABLES, 1, 0.5)
    return f"did you mean [{near[0]}]?" if near else f"the tables are {', '.join(TABLES)}"


def _values(check: _Check, table: str, number: int, given: object) -> _Values:
    """The values of one table that are right; what is wrong is reported."""
    if not isinstance(given, dict):
        check.say(
            "TK904", f"“{table}” must be a table", f"write [{table}] on a line of its own", line=check.line("", table)
        )
        return {}
    values: _Values = {}
    keys = {key.name: key for key in TABLES[table]}
    for name, value in given.items():
        line = check.line(table, name, number)
        if name not in keys:
            check.say("TK903", f"unknown key “{name}” in [{table}]", _suggestion(name, table), line=line)
        elif (right := read(keys[name].kind, value)) is None:
            check.say("TK904", f"“{name}” must be {KINDS[keys[name].kind]}", _example(keys[name]), line=line)
        else:
            values[keys[name].attribute] = right
    for key in TABLES[table]:
        if key.required and not values.get(key.attribute) and (key.name not in given or given[key.name] == ""):
            line = check.line(table, key.name, number)
            check.say("TK905", f"[{table}] needs a “{key.name}”: {key.purpose}", _example(key), line=line)
    return values


def _example(key: Key) -> str:
    return f"for example: {key.name} = {key.example}"


def _suggestion(name: str, table: str) -> str:
    names = [key.name for key in TABLES[table]]
    if near := get_close_matches(name.lower().replace("_", "-"), names, 1, 0.5):
        return f"did you mean “{near[0]}”?"
    elsewhere = next((other for other, keys in TABLES.items() if any(name == key.name for key in keys)), None)
    return f"it belongs under [{elsewhere}]" if elsewhere else f"the keys of [{table}] are {', '.join(names)}"


def _editors(check: _Check, given: object) -> tuple[Editor, ...]:
    if not isinstance(given, list):
        line = check.line("editors") or check.line("", "editors")
        check.say("TK904", "“editors” must be a list of tables", "write [[editors]], with two brackets", line=line)
        return ()
    editors: list[Editor] = []
    for number, table in enumerate(given):
        values = _values(check, "editors", number, table)
        editor = Editor(str(values.get("id", "")), str(values.get("name", "")), tuple(values.get("initials", ())))
        if editor.id and editor.id in {other.id for other in editors}:
            line = check.line("editors", "id", number)
            check.say("TK906", f"two editors have the id “{editor.id}”", "give each an id of its own", line=line)
        for initials in editor.initials:
            if any(initials in other.initials for other in editors):
                line = check.line("editors", "initials", number)
                message = f"the initials “{initials}” belong to two editors; the first one will be taken"
                check.say("TK906", message, "leave them to one", line=line, severity=Severity.WARNING)
        editors.append(editor)
    return tuple(editors)


def _paths(check: _Check, folder: Path, values: _Values) -> Paths:
    paths = {name: folder / str(value) for name, value in values.items()}
    for name, path in paths.items():
        if not path.resolve().is_relative_to(folder.resolve()):
            line = check.line("paths", name)
            help = "an edition that lies in one folder can be moved and published as a whole"
            check.say("TK907", f"“{name}” leaves the edition's folder", help, line=line, severity=Severity.WARNING)
    defaults = Paths()
    joined = Paths(*(paths.get(key.name, folder / getattr(defaults, key.name)) for key in TABLES["paths"]))
    return replace(joined, folder=folder)


def _settings(values: Mapping[str, _Values], editors: tuple[Editor, ...], paths: Paths) -> Settings:
    # Each value was read by its key's kind, and the kinds are those of the fields: tests hold the two together.
    return Settings(
        **values["edition"],  # type: ignore[arg-type]
        **values["export"],  # type: ignore[arg-type]
        editors=editors,
        source=Source(**values["source"]),  # type: ignore[arg-type]
        paths=paths,
    )
