"""Pointers: what a file points to is there, once: in the file itself, in those given, or in the indices beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from teikit.diagnostic import Diagnostic, Severity
from teikit.validate.facts import Facts, Pointer, facts
from teikit.validate.rule import Rule
from teikit.validate.where import common, located, within
from teikit.validate.wording import listed, nearest
from teikit.xml_reading import read


class _Targets:
    """How often each id stands in each file; files that were not given are read when a pointer leads to them."""

    def __init__(self, files: Sequence[Facts]) -> None:
        self.known = {Path(file.file).resolve(): Counter(id_ for id_, _, _ in file.ids) for file in files}
        self.folder = common([file.file for file in files])

    def ids(self, path: Path) -> Counter[str] | None:
        """None where the file is not there or cannot be read."""
        if path not in self.known:
            tree = read(path).tree if path.is_file() else None
            if tree is None:
                return None
            self.known[path] = Counter(id_ for id_, _, _ in facts(tree.getroot(), str(path)).ids)
        return self.known[path]


def check(files: Sequence[Facts]) -> Iterator[Diagnostic]:
    """Pointers that lead nowhere, to an id given twice, or to a file that is not there."""
    if not files:
        return
    targets = _Targets(files)
    for file in files:
        yield from _of_file(file, targets)


def _of_file(file: Facts, targets: _Targets) -> Iterator[Diagnostic]:
    lost: dict[str, list[Pointer]] = {}
    outside: list[Pointer] = []
    own = Path(file.file).resolve()
    wrong: dict[tuple[str, str], tuple[Pointer, int, Counter[str]]] = {}
    for pointer in file.pointers:
        path = located(file.file, pointer.file) if pointer.file else own
        if path is None or not within(path, targets.folder):
            outside.append(pointer)
            continue
        ids = targets.ids(path)
        if ids is None:
            lost.setdefault(pointer.file, []).append(pointer)
        elif ids[pointer.id] != 1:
            first, times, _ = wrong.get((pointer.file, pointer.id), (pointer, 0, ids))
            wrong[pointer.file, pointer.id] = (first, times + 1, ids)
    for first, times, ids in wrong.values():
        yield _fault(file.file, first, times, ids)
    for target, pointers in lost.items():
        message = f"{_many(len(pointers))} to {target}, which is not there or cannot be read"
        cure = "put the file in its place, or correct the pointers (the first is in this line)"
        yield Diagnostic("TK222", Severity.ERROR, message, file.file, pointers[0].line, help=cure)
    if outside:
        names = listed(sorted({it.file for it in outside}), 3)
        message = f"{_many(len(outside))} out of the folder of the files given ({names}): not followed"
        cure = "name the files it points to as well, or a folder that holds them all"
        yield Diagnostic("TK223", Severity.INFO, message, file.file, outside[0].line, help=cure)


def _many(number: int) -> str:
    return "a pointer leads" if number == 1 else f"{number} pointers lead"


def _fault(file: str, pointer: Pointer, times: int, ids: Counter[str]) -> Diagnostic:
    place = pointer.file or "this file"
    others = "" if times == 1 else f" ({times - 1} more in this file {'does' if times == 2 else 'do'} so)"
    said = f"@{pointer.attribute} of <{pointer.element}> points to “{pointer.id}”{others}"
    if ids[pointer.id]:
        message, cure = f"{said}, which {place} gives {ids[pointer.id]} times", "give each element an xml:id of its own"
        return Diagnostic("TK221", Severity.ERROR, message, file, pointer.line, help=cure)
    near = nearest(pointer.id, frozenset(ids))
    cure = (
        f"“{near}” was probably meant"
        if near
        else f"add an element with that xml:id to {place}, or correct the pointer"
    )
    return Diagnostic("TK220", Severity.ERROR, f"{said}, which is not in {place}", file, pointer.line, help=cure)


RULE = Rule(
    "TK220",
    "pointers",
    "A pointer leads to an id that is there (TK220) once (TK221), in a file that is there (TK222). What leads out of"
    " the folder of the files given is not followed (TK223).",
    accepts='<p xml:id="a"/><p corresp="#a https://example.org/x#y"/>',
    rejects='<p xml:id="a"/><p corresp="#b"/>',
    together=check,
)
