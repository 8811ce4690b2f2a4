"""Where a relative reference leads, from the file in which it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote


def located(file: str, href: str) -> Path | None:
    """The path a relative reference leads to, symbolic links followed; None where it is no path."""
    if not href or href.startswith(("/", "\\")) or "\0" in (path := unquote(href.partition("#")[0])):
        return None
    try:
        return (Path(file).resolve().parent / path).resolve()
    except (OSError, ValueError, RuntimeError):
        return None


def real(path: Path) -> Path:
    """The path with symbolic links followed; as it is where it cannot be one."""
    try:
        return path.resolve()
    except (OSError, ValueError, RuntimeError):
        return path


def common(files: Sequence[str]) -> Path:
    """The deepest folder that holds all the files."""
    folders = [Path(file).resolve().parent for file in files]
    shared = folders[0]
    for folder in folders[1:]:
        while shared != folder and shared not in folder.parents:
            shared = shared.parent
    return shared


def within(path: Path, folder: Path) -> bool:
    return path == folder or folder in path.parents
