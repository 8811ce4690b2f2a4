"""What a run did, as data: counts, what was set aside, problems, files. Showing it is the command line's work."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from itertools import chain
from typing import Any, Final

from teikit.diagnostic import Diagnostic, Severity

COUNTS: Final = (
    "documents",
    "persons",
    "places",
    "organisations",
    "dates",
    "call_numbers",
    "characters_read",
    "characters_encoded",
    "characters_set_aside",
)


@dataclass(frozen=True, slots=True)
class Aside:
    """A stretch of a source that is in no document: where (1-based line), by what rule, its text, and why.

    `place` is where in words, in a file that has no lines.
    """

    file: str
    line: int
    rule: str
    text: str
    why: str
    place: str = ""

    def as_dict(self) -> dict[str, object]:
        where = {"file": self.file, "line": self.line, "place": self.place}
        return {**where, "rule": self.rule, "text": self.text, "why": self.why}


@dataclass(frozen=True, slots=True)
class Report:
    """Counts of a run. Characters are code points of the decoded sources; files are paths as they were given.

    `persons`, `places`, `organisations`, `dates` and `call_numbers` count mentions; `seconds` is wall-clock time.
    """

    documents: int = 0
    persons: int = 0
    places: int = 0
    organisations: int = 0
    dates: int = 0
    call_numbers: int = 0
    characters_read: int = 0
    characters_encoded: int = 0
    characters_set_aside: int = 0
    aside: tuple[Aside, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def failed(self) -> bool:
        """Whether anything is an error; the command then ends with status 1."""
        return any(diagnostic.severity is Severity.ERROR for diagnostic in self.diagnostics)

    def as_dict(self, *, timing: bool = False) -> dict[str, object]:
        """For JSON. Without `timing` the same run gives the same bytes."""
        shown: dict[str, object] = {name: getattr(self, name) for name in COUNTS}
        shown["aside"] = [aside.as_dict() for aside in self.aside]
        shown["diagnostics"] = [diagnostic.as_dict() for diagnostic in self.diagnostics]
        shown["written"] = list(self.written)
        shown["unchanged"] = list(self.unchanged)
        shown["refused"] = list(self.refused)
        if timing:
            shown["seconds"] = round(self.seconds, 3)
        return shown


def together(reports: Iterable[Report]) -> Report:
    """One report of many: numbers are added up, the rest stands in the order of the reports."""
    parts = list(reports)
    totals: dict[str, Any] = {}
    for it in fields(Report):
        values = [getattr(part, it.name) for part in parts]
        totals[it.name] = tuple(chain(*values)) if it.default == () else sum(values)
    return Report(**totals)
