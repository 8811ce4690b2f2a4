"""File names for documents: safe on every system, whatever an xml:id says."""

from __future__ import annotations

import re
from collections.abc import Iterable

_UNSAFE = re.compile(r"[^0-9A-Za-z._-]")
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)
_LONGEST = 100


def file_names(ids: Iterable[str], taken: Iterable[str] = ()) -> dict[str, str]:
    """A name without suffix for each id: the id where it is safe; no two alike but for case, none among `taken`."""
    names: dict[str, str] = {}
    used = {name.lower() for name in taken}
    for id_ in ids:
        name = base = _safe(id_)
        number = 2
        while name.lower() in used:
            name = f"{base}-{number}"
            number += 1
        used.add(name.lower())
        names[id_] = name
    return names


def _safe(id_: str) -> str:
    name = _UNSAFE.sub("_", id_)[:_LONGEST].strip(".-")
    return f"_{name}" if not name or _RESERVED.fullmatch(name) else name
