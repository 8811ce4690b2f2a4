"""Validate: TEI files, ours or anybody's, against a schema and against rules beyond it. It changes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.validate import citation, dates, ids, pointers
from teikit.validate.edition import expanded, included, outer
from teikit.validate.facts import Facts, facts, name
from teikit.validate.model import TEI
from teikit.validate.rule import Rule
from teikit.validate.schema import check, load
from teikit.validate.where import real
from teikit.xml_reading import read

__all__ = ["RULES", "Rule", "validate"]

RULES: Final[tuple[Rule, ...]] = (ids.RULE, pointers.RULE, dates.RULE, citation.RULE)

_FEW: Final = 200
"""Below this many files, starting processes takes longer than it saves."""


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one file gave: its diagnostics, and its facts where it could be read."""

    diagnostics: tuple[Diagnostic, ...]
    facts: Facts | None = None


def validate(
    files: Sequence[Path], schema: Path | None = None, *, rules: bool = True, jobs: int = 1
) -> list[Diagnostic]:
    """What is wrong with TEI files, in the order given, each by line; the files that an edition includes come after.

    `schema` is a RELAX NG file in XML syntax; teikit's own where it is None. `jobs` is the number of processes; the
    result is the same for any. Never raises on account of a file or of the schema.
    """
    loaded = load(schema)
    if isinstance(loaded, Diagnostic):
        return [loaded]
    given = list(dict.fromkeys(files))
    looked = _look(given, schema, rules, jobs)
    known = {real(path) for path in given}
    found: list[Diagnostic] = []
    more: list[Path] = []
    for one in looked:
        if one.facts is not None and one.facts.includes:
            brought = included(one.facts)
            found += brought.diagnostics
            fresh = [path for path in brought.paths if path not in known]
            known.update(fresh)
            more += [_relative(path, Path(one.facts.file)) for path in fresh]
    looked += _look(more, schema, rules, jobs)
    found += [it for one in looked for it in one.diagnostics]
    if rules:
        every = [one.facts for one in looked if one.facts is not None]
        found += [it for rule in RULES if rule.together is not None for it in rule.together(every)]
    return _ordered(found, [*given, *more])


def _look(files: Sequence[Path], schema: Path | None, rules: bool, jobs: int) -> list[_Looked]:
    look = partial(_file, schema=schema, rules=rules)
    if jobs < 2 or len(files) < _FEW:
        return [look(path) for path in files]
    with ProcessPoolExecutor(min(jobs, len(files))) as pool:
        return list(pool.map(look, files, chunksize=max(1, min(32, len(files) // (4 * jobs)))))


def _file(path: Path, schema: Path | None, rules: bool) -> _Looked:
    """One file by itself."""
    file = str(path)
    loaded = load(schema)
    if isinstance(loaded, Diagnostic):
        return _Looked((loaded,))
    had = read(path)
    if had.tree is None:
        return _Looked(had.diagnostics)
    root = had.tree.getroot()
    if not str(root.tag).startswith(f"{{{TEI}}}"):
        return _Looked((_foreign(name(root), file),))
    known = facts(root, file)
    found: list[Diagnostic] = list(had.diagnostics)
    if known.includes and not loaded.includes:
        whole = expanded(root, file)
        found += outer(check(loaded, whole, file), root) if whole is not None else []
    else:
        found += check(loaded, root, file)
    if rules:
        told = {it.line for it in found if it.code == "TK214"}
        by_rules = [it for rule in RULES if rule.each is not None for it in rule.each(root, file)]
        found += [it for it in by_rules if it.code != "TK240" or it.line not in told]  # a wrong value is told once
    return _Looked(tuple(found), known)


def _foreign(root: str, file: str) -> Diagnostic:
    cure = "name TEI P5 files: their root is TEI or teiCorpus"
    if root in ("TEI", "teiCorpus", "TEI.2"):
        cure = f'add xmlns="{TEI}" to the root' if root != "TEI.2" else "the file is TEI P4: convert it to P5"
    return Diagnostic("TK207", Severity.ERROR, f"is not TEI: its root is <{root}>", file, 1, help=cure)


def _relative(path: Path, edition: Path) -> Path:
    """An included file as its edition would name it, so that messages say what was typed."""
    return edition.parent / path.relative_to(edition.resolve().parent)


def _ordered(found: Iterable[Diagnostic], files: Sequence[Path]) -> list[Diagnostic]:
    """By file in the order given, then by line; what two checks say alike is said once."""
    order = {str(path): number for number, path in enumerate(files)}
    once = dict.fromkeys(found)
    return sorted(once, key=lambda it: (order.get(it.file, len(order)), it.line, it.column, it.code, it.message))
