"""What the header of an ODD says of it: its title, its makers, its licence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from lxml import etree

from teikit.schema.glosses import plain
from teikit.schema.write.doc.said import language_of
from teikit.schema.write.doc.vocabulary import T

_LONGEST: Final = 120
"""A licence's name is no longer, in characters; a longer text is the licence itself."""


@dataclass(frozen=True, slots=True)
class About:
    """All is plain text; `licence_at` is the address of the licence, as it is written."""

    title: str
    language: str = "en"
    subtitles: tuple[str, ...] = ()
    makers: tuple[str, ...] = ()
    publisher: str = ""
    licence: str = ""
    licence_at: str = ""


def about(root: etree._Element | None, fallback: str) -> About:
    """What the header says; where it has no title, that is `fallback`."""
    file = None if root is None else root.find(f"{T}teiHeader/{T}fileDesc")
    if file is None or root is None:
        return About(fallback)
    titles = file.findall(f"{T}titleStmt/{T}title")
    main = next((it for it in titles if it.get("type", "main") == "main"), titles[0] if titles else None)
    licence = file.find(f"{T}publicationStmt/{T}availability/{T}licence")
    name = "" if licence is None else plain(licence)
    return About(
        title=("" if main is None else plain(main)) or fallback,
        language=language_of(root if main is None else main),
        subtitles=tuple(filter(None, (plain(it) for it in titles if it is not main))),
        makers=tuple(filter(None, (plain(it) for it in file.iterfind(f"{T}titleStmt/*") if it.tag in _MAKERS))),
        publisher=", ".join(filter(None, (plain(it) for it in file.iterfind(f"{T}publicationStmt/{T}publisher")))),
        licence=name if len(name) <= _LONGEST else "",
        licence_at="" if licence is None else licence.get("target", "").strip(),
    )


_MAKERS: Final = (f"{T}author", f"{T}editor")
