"""Call numbers -> msDesc, each printed part once, so that the printed citation can be made again from them.

Reading `before` and value of repository, fond, opis, papka, delo or shelfmark, then the leaves (`before`, @from,
`between`, @to, with `verso` printed for a final "v"), gives the citation byte for byte. (TEI P5, chapter 11.) A value
known from the reference before ("Ibid.") has `instead`: what is printed in its place, be it nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from teikit.document import Annotation, Span
from teikit.encode.elements import Element, add, enumerated, language, one_line, pointer
from teikit.encode.frame import Frame
from teikit.grammar.callnumbers import printed, write_style

PARTS: Final = ("repository", "fond", "opis", "papka", "delo", "shelfmark", "sheets")
DESCRIPTORS: Final = ("form", "production", "certified-by", "translated-from", "copied-from", "copy-date")
_AROUND: Final = ("before", "instead")
_UNITS: Final = ("sheet", "page", "folio", "leaf")

_YEAR = re.compile(r"[0-9]{4}")


@dataclass(slots=True)
class Reference:
    """One archival reference: the whole printed call number, its parts and what is said after it of the document."""

    whole: Annotation
    parts: list[Annotation] = field(default_factory=list)
    descriptors: list[Annotation] = field(default_factory=list)

    def part(self, kind: str) -> Annotation | None:
        return next((it for it in self.parts if it.kind == kind), None)

    def descriptor(self, kind: str) -> Annotation | None:
        return next((it for it in self.descriptors if it.kind == kind), None)


def references(frame: Frame) -> list[Reference]:
    """The references of a document, in order; each descriptor belongs to the last reference before it."""
    found: list[Reference] = []
    for annotation in frame.document["callnumbers"].inside(frame.section.span):
        if annotation.kind == "callnumber":
            if found and annotation.span.overlaps(found[-1].whole.span):
                continue  # the encoder of the block reports the overlap
            found.append(Reference(annotation))
        elif annotation.kind in PARTS and found and annotation.span in found[-1].whole.span:
            found[-1].parts.append(annotation)
        elif annotation.kind in DESCRIPTORS and found:
            found[-1].descriptors.append(annotation)
        else:
            frame.say("TK312", f"a {annotation.kind} belongs to no call number and is left out", annotation.span)
    kept = [it for it in found if it.parts]
    for number, reference in enumerate(kept, 1):
        frame.references[reference.whole.start] = f"{frame.id}.ms{number}"
        if (made := citation(reference.parts)) != frame.document.quote(reference.whole.span):
            frame.say("TK313", f"the citation made from the parts is “{one_line(made)}”", reference.whole.span)
    return kept


def citation(parts: Sequence[Annotation]) -> str:
    """The printed reference, made again from its parts in the order of PARTS."""
    return printed(part.attributes for kind in PARTS for part in parts if part.kind == kind)


def _style(part: Annotation, *names: str) -> str | None:
    return write_style({name: part.get(name) for name in names})


def describe(frame: Frame, source: Element, reference: Reference) -> None:
    """Adds the msDesc of a reference to sourceDesc."""
    id_ = frame.references[reference.whole.start]
    description = add(source, "msDesc", xml_id=id_, **frame.signed(reference.whole))
    frame.made(description, reference.whole.span)
    identifier = add(description, "msIdentifier")
    _identifier(identifier, reference)
    item = add(add(description, "msContents"), "msItem")
    for part in (it for it in reference.parts if it.kind == "sheets"):
        _locus(item, part)
    _language(frame, item, reference.descriptor("translated-from"))
    _physical(frame, description, reference)
    _origin(frame, description, reference)


def describe_given(frame: Frame, source: Element, given: Annotation, number: int) -> None:
    """Adds the msDesc that the source's own header has: repository and shelfmark, collections before it."""
    description = add(source, "msDesc", xml_id=f"{frame.id}.ms{number}")
    identifier = add(description, "msIdentifier")
    add(identifier, "repository", given.get("repository") or "")
    parts = [given.get("collection"), given.get("shelfmark")]
    if printed := ", ".join(part for part in parts if part):
        add(identifier, "idno", printed, type="shelfmark")
    item = add(add(description, "msContents"), "msItem")
    add(item, "textLang", mainLang=language(frame.document.language))


def _identifier(identifier: Element, reference: Reference) -> None:
    repository = reference.part("repository")
    if repository is not None:
        ref = pointer(repository.get("ref"))
        add(identifier, "repository", repository.get("value") or "", ref=ref, style=_style(repository, *_AROUND))
    elif reference.part("fond") is None and reference.part("opis") is None:
        add(identifier, "repository")  # TEI wants one before an idno; here none is printed
    for kind in ("fond", "opis", "papka", "delo", "shelfmark"):
        for part in (it for it in reference.parts if it.kind == kind):
            name = "collection" if kind in ("fond", "opis") else "idno"
            add(identifier, name, part.get("value") or "", type=kind, style=_style(part, *_AROUND))


def _locus(item: Element, part: Annotation) -> None:
    start, end = (re.sub(r"\s+", "", part.get(name) or "") for name in ("from", "to"))
    unit = part.get("unit") or ""
    style = _style(part, "before", "between", "verso", "recto", "after")
    if start:
        scheme = unit if unit in _UNITS else "leaf"
        add(item, "locus", scheme=scheme, from_=start, to=end or start, style=style)


def _language(frame: Frame, item: Element, translated: Annotation | None) -> None:
    main = language(frame.document.language)
    if translated is None:
        add(item, "textLang", mainLang=main)
        return
    other = language(translated.get("value"), "")
    add(item, "textLang", one_line(frame.document.quote(translated.span)), mainLang=main, otherLangs=other or None)


def _physical(frame: Frame, description: Element, reference: Reference) -> None:
    form, production = reference.descriptor("form"), reference.descriptor("production")
    certified = reference.descriptor("certified-by")
    if form is None and production is None and certified is None:
        return
    physical = add(description, "physDesc")
    if form is not None or production is not None:
        form_value = enumerated(form.get("value") or "") if form is not None else None
        object_ = add(physical, "objectDesc", form=form_value)
        if production is not None:
            support = add(add(object_, "supportDesc"), "support")
            add(support, "objectType", production.get("value") or one_line(frame.document.quote(production.span)))
    if certified is not None:
        text = certified.get("value") or frame.document.quote(certified.span)
        add(add(physical, "additions"), "p", f"certified by {one_line(text)}")


def _origin(frame: Frame, description: Element, reference: Reference) -> None:
    made, copied = reference.descriptor("copy-date"), reference.descriptor("copied-from")
    if made is None and copied is None:
        return
    origin = add(add(description, "history"), "origin")
    if made is not None:
        printed = one_line(frame.document.quote(made.span))
        value = made.get("when") or made.get("value") or printed
        add(origin, "origDate", printed, when=value if _YEAR.fullmatch(value) else None)
    if copied is not None:
        printed = one_line(copied.get("value") or frame.document.quote(copied.span))
        add(origin, "orgName", printed, ref=pointer(copied.get("ref")))


def language_of(frame: Frame, span: Span) -> str | None:
    """The language (BCP 47) the document of that span was translated from, where a source line says so."""
    found = frame.document["callnumbers"].inside(span, "translated-from")
    return next((tag for it in found if (tag := language(it.get("value"), ""))), None)
