"""Writes what a writer gives into a folder: aside, then renamed; never outside the folder, never half a file."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.seams import Exported

_RESERVED: Final = frozenset('<>:"|?*\\') | {chr(code) for code in range(32)}


@dataclass(frozen=True, slots=True)
class Delivered:
    """Which files were written and which had these bytes already (paths within the folder, joined to it)."""

    written: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()


def deliver(exported: Exported, folder: Path, *, dry_run: bool = False) -> Delivered:
    """Writes the files in the order of their paths; one that cannot be written is an error, the others are written."""
    written: list[str] = []
    unchanged: list[str] = []
    said = list(exported.diagnostics)
    for path, data in sorted(exported.files.items()):
        target = folder / path
        if problem := _unsafe(path, folder):
            said.append(_error("TK401", problem, str(target), "nothing was written there; please report it"))
            continue
        try:
            if target.is_file() and target.read_bytes() == data:
                unchanged.append(str(target))
                continue
            if not dry_run:
                write_aside(target, data)
            written.append(str(target))
        except OSError as error:
            cure = "check that the output folder can be written to and that the disk is not full, or name another one"
            said.append(_error("TK402", f"cannot be written: {error.strerror or error}", str(target), cure))
    return Delivered(tuple(written), tuple(unchanged), tuple(said))


def own_folder(folder: Path, name: str, exported: Exported) -> Path:
    """Where a format goes that shares a folder with others: one file stands in it, many in a folder of their own."""
    return folder if len(exported.files) == 1 else folder / name


def write_aside(target: Path, data: bytes) -> None:
    """Writes a file beside the target and renames it: a reader finds the old bytes or the new, never a part."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".teikit-", dir=target.parent)
    aside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        umask = os.umask(0)
        os.umask(umask)
        aside.chmod(0o666 & ~umask)
        aside.replace(target)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise


def _unsafe(path: str, folder: Path) -> str:
    """Why a writer's path may not be used; an empty string where it may."""
    parts = PurePosixPath(path).parts
    if not parts or path.startswith("/") or ".." in parts or any(set(part) & _RESERVED for part in parts):
        return f"an export may not write to “{path}”"
    if not (folder / path).parent.resolve().is_relative_to(folder.resolve()):
        return f"“{path}” leads out of the output folder through a link"
    return ""


def _error(code: str, message: str, file: str, help: str) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, file, help=help)
