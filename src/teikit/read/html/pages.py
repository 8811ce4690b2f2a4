"""Printed page breaks that a page marks: DPUB-ARIA and EPUB roles, and the usual spans with a page's number."""

from __future__ import annotations

import re
from typing import Any, Final

from teikit.read.html.looks import classes, roles

_CLASSES: Final = frozenset(
    "page-number pagenumber pagenum pageno page-no page-num pagebreak page-break pb x-ebookmaker-pageno".split()
)
_NUMBER: Final = re.compile(
    r"[\s\[{(|—–-]{0,5}(?:pages?|pg|p|pp|seite|стр|с|s)?[.:\s]{0,3}(?P<n>[0-9]{1,5}[a-zа-я]?|[ivxlc]{1,8})[\s\]})|—–-]{0,5}",
    re.IGNORECASE,
)
_LONGEST: Final = 20  # code points


def page_of(element: Any) -> str | None:
    """The number of the page that begins at this element ("" where it says none); None where it is no page break."""
    says = "doc-pagebreak" in roles(element)
    if not says and _CLASSES.isdisjoint(classes(element)):
        return None
    text = ""
    for part in element.itertext():
        text += part
        if len(text) > _LONGEST:
            return None
    if text.strip() and (shown := _NUMBER.fullmatch(text)):
        return shown["n"]
    if text.strip():
        return None
    named = (element.get(name) or "" for name in ("title", "aria-label"))
    number = next((found["n"] for found in map(_NUMBER.fullmatch, named) if found), "")
    return number if says or number else None
