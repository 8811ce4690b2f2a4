"""New entries for the repositories that no index of the edition knows, as the registry of archives has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from teikit.authority import Entry
from teikit.data.archives import lookup
from teikit.document import Document
from teikit.link.indices import PROPOSED

PREFIX: Final = "proposed."
FILE: Final = f"indices/{PROPOSED}"


def archives(documents: Sequence[Document]) -> Iterator[Entry]:
    """One entry an archive, with its names in all languages, country and city; a form printed otherwise is a variant.

    A repository that is linked already, or that the registry does not know, gives none.
    """
    found: dict[str, tuple[Entry, set[str]]] = {}
    for document in documents:
        for part in document["callnumbers"].of("repository"):
            printed = " ".join((part.get("value") or document.quote(part.span)).split())
            known = None if part.get("ref") or part.get("candidates") else lookup(printed)
            if known is not None:
                found.setdefault(known.id, (known, set()))[1].add(printed)
    for known, forms in found.values():
        identity = PREFIX + known.id
        others = tuple(sorted(forms - set(known.names)))
        yield replace(
            known, id=identity, href=f"{FILE}#{identity}", variants=(*known.variants, *others), provisional=True
        )
