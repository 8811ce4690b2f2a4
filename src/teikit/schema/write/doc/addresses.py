"""Where the page of each thing is: file names that are safe and unique also where capitals do not count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from teikit.schema.model import Schema
from teikit.schema.pattern import Kind
from teikit.schema.relations import kind_of

INDEX: Final = "index.html"
_UNSAFE: Final = re.compile(r"[^A-Za-z0-9._-]")
_PLAIN: Final = "-._~!$&'()*+,;=:@/?"
_LONGEST: Final = 100


def fragment(anchor: str) -> str:
    """A link to a place of the page it stands in."""
    return f"#{quote(anchor, safe=_PLAIN)}"


class Addresses:
    """File names by kind and ident: `element-p.html`.

    A name keeps its plain form if it has one and no other claims it; of `S` and `s` that is `s`. The others bear a
    mark made from themselves alone.
    """

    def __init__(self, schema: Schema) -> None:
        self._files: dict[tuple[Kind, str], str] = {}
        keys = sorted({(kind_of(it), it.ident) for it in schema.specs()}, key=_rank)
        taken: set[str] = {INDEX}
        for kind, ident in keys:
            for name in _names(kind, ident):
                if name.lower() not in taken:
                    taken.add(name.lower())
                    self._files[kind, ident] = name
                    break

    def of(self, kind: Kind, ident: str) -> str:
        """The file of a thing that is in the schema."""
        return self._files[kind, ident]


def _rank(key: tuple[Kind, str]) -> tuple[bool, bool, str, str]:
    """Names that need no mark come first, then those in small letters: they keep their plain form."""
    kind, ident = key
    return _safe(ident) != ident, ident != ident.lower(), kind, ident


def _names(kind: Kind, ident: str) -> Iterator[str]:
    """The file names a thing may have, the best first."""
    safe = _safe(ident)
    if safe == ident:
        yield f"{kind}-{safe}.html"
    digest = sha256(ident.encode("utf-8", "surrogatepass")).hexdigest()
    for length in range(6, len(digest)):
        yield f"{kind}-{safe}-{digest[:length]}.html"


def _safe(ident: str) -> str:
    return _UNSAFE.sub("_", ident)[:_LONGEST]
