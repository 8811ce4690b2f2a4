"""Safe writing: nobody's work is overwritten, no half-written file is left, nothing leaves the folder.

A file is written aside and renamed over the old one. Before the first is, the register notes what is about to be
written, so that a run that was killed leaves no file its successor would take for a person's.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

from teikit.diagnostic import Diagnostic, Severity
from teikit.register import NAME, Register, sha256

_TEMPORARY: Final = ".{}.teikit-new"


@dataclass
class WriteReport:
    """What became of each file: paths within the folder, in order; `kept_aside` are the copies that --force made."""

    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    kept_aside: list[str] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def error(self, code: str, message: str, path: Path, help: str) -> None:
        self.diagnostics.append(Diagnostic(code, Severity.ERROR, message, str(path), help=help))


def write_all(
    folder: Path,
    files: Mapping[str, bytes],
    register: Register,
    *,
    force: bool = False,
    dry_run: bool = False,
    complete: bool = True,
) -> WriteReport:
    """Writes the files of an edition (by path within its folder, with slashes) and its register.

    A file that a person has changed is refused, or kept aside with `force`. With `complete`, recorded files that are
    no longer made are reported; none is deleted. Whatever goes wrong is a diagnostic (TK320 to TK326); the first
    failure of the file system ends the writing. With a damaged register (its loading was an error) all is refused.
    """
    report = WriteReport()
    if register.damaged:
        report.refused.extend(sorted(files))
        return report
    try:
        planned = _plan(folder, files, register, report, force=force)
        if complete:
            _gone(folder, files, register, report)
        if dry_run:
            report.written.extend(path for path, _ in planned)
            return report
        folder.mkdir(parents=True, exist_ok=True)
        if planned:
            for path, _ in planned:
                register.intend(path, sha256(files[path]))
            _save(folder, register)
        for path, changed in planned:
            _write(folder, path, files[path], report, keep=changed)
            register.record(path, files[path])
            report.written.append(path)
        register.pending.clear()
        _save(folder, register)
    except OSError as error:
        where = Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else folder
        message = f"cannot be written: {error.strerror or error}"
        help = (
            "check the folder's permissions and the space left; what was written before is whole, and a new run goes on"
        )
        report.error("TK320", message, where, help)
    return report


def _plan(
    folder: Path, files: Mapping[str, bytes], register: Register, report: WriteReport, *, force: bool
) -> list[tuple[str, bool]]:
    """The files to write, each with whether a person has changed the one that stands."""
    planned: list[tuple[str, bool]] = []
    for path in sorted(files):
        if why := _forbidden(folder, path):
            report.refused.append(path)
            help = "files of an edition stay within its folder: remove the link, or name another folder"
            report.error("TK321", f"“{path}” is not written: {why}", folder, help)
            continue
        existing = _existing(folder / path)
        if existing == files[path]:
            register.record(path, existing)
            report.unchanged.append(path)
        elif existing is None:
            planned.append((path, False))
        elif not register.changed_since(path, existing):
            register.record(path, existing)  # a run that was killed may have written it
            planned.append((path, False))
        elif force:
            planned.append((path, True))
        else:
            report.refused.append(path)
            _refusal(folder / path, path in register.files, report)
    return planned


def _refusal(path: Path, known: bool, report: WriteReport) -> None:
    why = "it has been changed since convert wrote it" if known else "convert did not write it"
    help = "to keep the change, leave the file as it is; to have it made anew, use --force: a copy is kept aside"
    report.error("TK322", f"not overwritten: {why}", path, help)


def _forbidden(folder: Path, path: str) -> str:
    """Why nothing may be written there: it leaves the folder, or is not a plain file; empty where it may."""
    parts = PurePosixPath(path).parts
    odd = not parts or path.startswith("/") or "\\" in path or "\0" in path or ":" in parts[0]
    if odd or ".." in parts or "/".join(parts) != path:
        return "it is not a plain path within the folder"
    if path == NAME:
        return "it is the register's own name"
    here = folder
    for part in parts:
        here = here / part
        if here.is_symlink():
            return f"“{here.name}” is a symbolic link"
    if here.exists() and not here.is_file():
        return "it is not a file"
    return ""


def _existing(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return None


def _gone(folder: Path, files: Mapping[str, bytes], register: Register, report: WriteReport) -> None:
    for path in sorted(set(register.files) - set(files)):
        if _forbidden(folder, path) or not (folder / path).exists():
            del register.files[path]
            continue
        message = "no longer part of the edition: its document is not in the sources any more, or its text has changed"
        help = "delete it, once nothing of it is needed"
        report.diagnostics.append(Diagnostic("TK323", Severity.WARNING, message, str(folder / path), help=help))


def _save(folder: Path, register: Register) -> None:
    data = register.dump()
    if _existing(folder / NAME) != data:
        _replace(folder / NAME, data)


def _write(folder: Path, path: str, data: bytes, report: WriteReport, *, keep: bool) -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    if keep:
        aside = _keep_aside(target)
        report.kept_aside.append(aside.relative_to(folder).as_posix())
        message = f"a copy of what stood there is kept as {aside.name}"
        report.diagnostics.append(Diagnostic("TK324", Severity.WARNING, message, str(target)))
    _replace(target, data)


def _keep_aside(target: Path) -> Path:
    """Copies a file beside itself, under a name that patterns like *.xml do not match and that nothing else bears."""
    data = target.read_bytes()
    hash_ = sha256(data)
    for length in range(8, len(hash_) + 1, 8):
        aside = target.with_name(f"{target.name}.orig-{hash_[:length]}")
        if not aside.is_symlink() and _existing(aside) in (None, data):
            break
    if _existing(aside) != data:
        _replace(aside, data)
    return aside


def _replace(target: Path, data: bytes) -> None:
    """Writes aside, then renames: whoever looks sees the old file or the new one."""
    if target.is_symlink():
        raise OSError(0, "it is a symbolic link", str(target))
    aside = target.with_name(_TEMPORARY.format(target.name))
    aside.unlink(missing_ok=True)
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            aside.chmod(stat.S_IMODE(target.stat().st_mode))
        os.replace(aside, target)  # noqa: PTH105  (the one rename that is atomic everywhere)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
