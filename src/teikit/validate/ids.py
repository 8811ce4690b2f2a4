"""Ids: an xml:id is given once in a file, and once in an edition that brings files together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from teikit.diagnostic import Diagnostic, Severity
from teikit.validate.facts import Facts
from teikit.validate.rule import Rule
from teikit.validate.where import located
from teikit.validate.wording import repeated


def check(files: Sequence[Facts]) -> Iterator[Diagnostic]:
    """Ids given twice: in one file, and among the files of one edition (its XIncludes)."""
    for file in files:
        first: dict[str, int] = {}
        for id_, _, line in file.ids:
            if id_ in first:
                yield repeated(file.file, id_, line, first[id_])
            first.setdefault(id_, line)
    by_path = {Path(file.file).resolve(): file for file in files}
    for edition in files:
        if edition.includes:
            yield from _of_edition(edition, by_path)


def _of_edition(edition: Facts, by_path: dict[Path, Facts]) -> Iterator[Diagnostic]:
    brought = [located(edition.file, href) for href, _ in edition.includes]
    members = [edition, *(by_path[path] for path in dict.fromkeys(brought) if path in by_path)]
    owner: dict[str, Facts] = {}
    for member in members:
        for id_, _, line in member.ids:
            other = owner.setdefault(id_, member)
            if other is not member:
                both = f"{Path(other.file).name} too, and {Path(edition.file).name} includes both"
                message = f"the xml:id “{id_}” is given in {both}"
                cure = "begin every xml:id of a file with the id of its document"
                yield Diagnostic("TK231", Severity.ERROR, message, member.file, line, help=cure)


RULE = Rule(
    "TK230",
    "ids",
    "An xml:id is given once in a file (TK230) and once among the files that an edition includes (TK231).",
    accepts='<p xml:id="a"/><p xml:id="b"/>',
    rejects='<p xml:id="a"/><p xml:id="a"/>',
    together=check,
)
