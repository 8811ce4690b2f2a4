"""All archival references of a text, of whatever tradition."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from teikit.data.archives import lookup
from teikit.document import Span
from teikit.grammar.callnumbers.above import points_above
from teikit.grammar.callnumbers.chain import chains
from teikit.grammar.callnumbers.headed import LEAD, headed
from teikit.grammar.callnumbers.held import CITY_BEFORE
from teikit.grammar.callnumbers.labels_behind import labels_behind
from teikit.grammar.callnumbers.model import Part, Reference
from teikit.grammar.callnumbers.private import private_sources
from teikit.grammar.callnumbers.repository import is_abbreviation
from teikit.grammar.callnumbers.shelfmarks import is_registry_number, registry_numbers, shelfmarks, with_repository
from teikit.grammar.callnumbers.signatures import signatures
from teikit.grammar.callnumbers.terms import FORM

_UNKNOWN_ARCHIVE = re.compile(
    r"[(\[]?(?:[^.;:\n]{0,80}?(?i:archiv\w{0,3}|arşivi|arhiv\w?|архив\w{0,2})(?!\w)[^.;:\n]{0,40}?,\s|[A-ZÀ-ÞĞŞİА-ЯЁ]{2,8}(?:\s[A-ZÀ-ÞА-ЯЁ]{2,5})?,\s)"
    r"(?:[^\W\d_]{1,4}\.?){0,3}\s?\d{1,6}(?:[./-]\d{1,6}){1,5}"
)
_OPENING = re.compile(r"\s{0,8}[(\[«“\"—–•*-]{0,2}\s?[(\[]?(?:[Tt]he\s)?(?:" + FORM + r")?(?:[А-ЯЁ]{2,5}\s[«“\"])?")
_FORM_BEFORE = re.compile(
    r"\W{0,4}(?i:(?:certified\s|typescript\s|typed\s|beglaubigte\s|заверенная\s)?(?:copy|original|draft|typescript|autograph|kopie|abschrift|ausfertigung"
    r"|entwurf|konzept|durchschlag|copie|minute|brouillon|копия|подлинник|оригинал|черновик|автограф))"
    r"(?:\s[^\W\d_]{1,12}){0,2}\s?[.,:(—–-]\s{0,2}[(\[]?"
)
_PAPERS = re.compile(r"\A[A-Z][^\n]{0,60}?(?:MSS|Papers|Manuscripts)(?!\w)|\A(?:Nachl|NL|Papiers|Fonds)")
_DIGIT = re.compile(r"\d")
_LONGEST = 240  # characters of a line that is a call number no tradition known here reads


def find_references(text: str, source: bool = False) -> list[Reference]:
    """The archival references of a text in order, never overlapping; spans are code points of the text.

    They may stand anywhere: on a line of their own, behind the last sentence of a paragraph, in brackets, several with
    ";" between them. The span ends before the full stop that closes the sentence. With `source` the text is known for a
    source line, as it is after "Source:": an archive may then have any name.
    """
    sure: list[Reference] = []
    lone: list[Reference] = []
    numbered = _DIGIT.search(text) is not None
    for chain in chains(text) if numbered else ():
        limit = sure[-1].end if sure else 0
        reference = with_repository(text, Reference(Span(chain.start, chain.end), chain.parts), limit)
        if chain.sure:
            sure.append(reference)
        elif _archive_named(reference):
            lone.append(reference)
    found = _merged(sure, headed(text, source))
    found = _merged(found, lone) if lone else found
    if numbered and "apr" in text:
        found = _merged([with_repository(text, it, 0) for it in labels_behind(text)], found)
    private = private_sources(text) if found or len(text) < _LONGEST else []
    found = _merged(found, private) if private else found
    found = _merged(found, shelfmarks(text)) if numbered else found
    found = _merged(found, registry_numbers(text)) if numbered and text.count("/") > 1 else found
    found = _merged(found, signatures(text)) if numbered or _PAPERS.search(text) else found
    return [_with_city(text, found[0]), *found[1:]] if found else found


def _with_city(text: str, reference: Reference) -> Reference:
    """The reference that opens a line with the city its archive is in: "London, TNA, FO 371/4959"."""
    first, *others = reference.parts
    city = CITY_BEFORE.search(text, max(0, reference.start - 40), reference.start)
    if city is None or not isinstance(first, Part) or first.kind != "repository" or text[: city.start()].strip(" (["):
        return reference
    return Reference(Span(city.start(), reference.end), (replace(first, before=city[0]), *others))


def _merged(taken: list[Reference], more: Iterable[Reference]) -> list[Reference]:
    """Those taken and of the others all that overlap none of them; both come in the order of the text."""
    others = list(_outside(more, taken))
    return sorted([*taken, *others], key=lambda it: it.span) if others else taken


def _outside(references: Iterable[Reference], taken: list[Reference]) -> Iterator[Reference]:
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


def is_labelled(text: str) -> bool:
    """Whether a text says itself that it is a source line: "Source:", "3 Quelle:", "Источник:"."""
    lead = LEAD.match(text)
    return lead is not None and lead["sure"] is not None


def is_source_line(line: str) -> float:
    """How much a line looks like a source line, 0 to 1: it begins with a reference, or with "Source:".

    1 with an archive (a word on the document's form may stand before it), 0.9 without, 0.85 for "Source:" before
    something else, 0.6 for the name of an archive with a code that no tradition known here reads ("Xyz Arşivi,
    30.10/247.668") or a line that points to the one before ("Ibid."), 0.3 for a number of the Foreign Office's
    registry ("[F 91/22/10]", which heads documents, too), 0.15 for a reference later in the line.
    """
    lead = LEAD.match(line)
    labelled = lead is not None and lead["sure"] is not None
    references = find_references(line)
    if not references:
        short = len(line) < _LONGEST and (_UNKNOWN_ARCHIVE.match(line) is not None or points_above(line))
        return 0.85 if labelled else 0.6 if short else 0.0
    first = references[0]
    if not labelled and is_registry_number(first):
        return 0.3
    opening = lead or _FORM_BEFORE.fullmatch(line, 0, min(first.start, 60)) or _OPENING.match(line)
    if opening is not None and first.span.start <= opening.end():
        return 1.0 if first.parts[0].kind == "repository" else 0.9
    return 0.85 if labelled else 0.15
