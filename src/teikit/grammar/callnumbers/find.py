"""All archival references of a text, of whatever tradition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from teikit.data.archives import lookup
from teikit.document import Span
from teikit.grammar.callnumbers.chain import chains
from teikit.grammar.callnumbers.model import Reference
from teikit.grammar.callnumbers.repository import is_abbreviation
from teikit.grammar.callnumbers.shelfmarks import shelfmarks, with_repository

_UNKNOWN_ARCHIVE = re.compile(
    r"[(\[]?(?:[^.;:\n]{0,80}?(?i:archiv\w{0,3}|arşivi|arhiv\w?|архив\w{0,2})(?!\w)[^.;:\n]{0,40}?,\s|[A-ZÀ-ÞĞŞİА-ЯЁ]{2,8}(?:\s[A-ZÀ-ÞА-ЯЁ]{2,5})?,\s)"
    r"(?:[^\W\d_]{1,4}\.?){0,3}\s?\d{1,6}(?:[./-]\d{1,6}){1,5}"
)
_LEAD = re.compile(
    r"\s{0,8}[(\[«“\"—–•*-]{0,2}\s?"
    r"(?P<label>(?i:sources?|source of text|archives?|источники?|архив|quellen?)\s?:\s{0,3})?[(\[]?"
)


def find_references(text: str) -> list[Reference]:
    """The archival references of a text in order, never overlapping; spans are code points of the text.

    They may stand anywhere: on a line of their own, behind the last sentence of a paragraph, in brackets, several with
    ";" between them. The span ends before the full stop that closes the sentence.
    """
    found: list[Reference] = []
    for chain in chains(text):
        limit = found[-1].span.end if found else 0
        reference = with_repository(text, Reference(Span(chain.start, chain.end), chain.parts), limit)
        if chain.sure or _archive_named(reference):
            found.append(reference)
    return sorted([*found, *_outside(shelfmarks(text), found)], key=lambda it: it.span)


def _outside(references: Iterable[Reference], taken: list[Reference]) -> Iterator[Reference]:
    """The references that overlap none of those taken; both come in the order of the text."""
    index = 0
    for reference in references:
        while index < len(taken) and taken[index].end <= reference.start:
            index += 1
        if index == len(taken) or not reference.span.overlaps(taken[index].span):
            yield reference


def _archive_named(reference: Reference) -> bool:
    """Whether a lone fond follows the name of a known archive, or an abbreviation that looks like one."""
    name = reference.get("repository") or ""
    return lookup(name) is not None or (is_abbreviation(name) and len(name) > 2)


def is_source_line(line: str) -> float:
    """How much a line looks like a source line, 0 to 1: it begins with a reference, or with "Source:".

    1 with an archive, 0.9 without, 0.85 for "Source:" before something else, 0.6 for the name of an archive with a code
    that no tradition known here reads ("Xyz Arşivi, 30.10/247.668"), 0.15 for a reference later in the line.
    """
    lead = _LEAD.match(line)
    labelled = lead is not None and lead["label"] is not None
    references = find_references(line)
    if not references:
        return 0.85 if labelled else 0.6 if len(line) < 240 and _UNKNOWN_ARCHIVE.match(line) else 0.0
    first = references[0]
    if lead is not None and first.span.start <= lead.end():
        return 1.0 if first.parts[0].kind == "repository" else 0.9
    return 0.85 if labelled else 0.15
