"""The layers that the markup of a TEI file gives: what each element says, where other stages look for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from teikit.document import SOURCE, Annotation, Document, Layer, Span, trim
from teikit.read.tei.nodes import dating
from teikit.read.tei.text import Block, Mark
from teikit.read.tei.vocabulary import DATES, NAMES

_ROWS: Final = frozenset(("row", "cell"))
_PLACES: Final = {"bottom": "foot", "foot": "foot", "end": "end", "margin": "margin", "left": "margin"}


def layers_of(document: Document, blocks: Sequence[Block]) -> list[Layer]:
    """`blocks`, `given` and what is made from them."""
    made: dict[str, list[Annotation]] = defaultdict(list)
    notes, called = _notes(blocks)
    for block in blocks:
        span = trim(document.text, Span(block.start, block.end))
        if not span:
            continue
        made["blocks"].append(Annotation(span, block.role, block.attributes, maker=SOURCE, evidence="markup"))
        if block.role == "note":
            _note(made, block, span)
        for mark in block.marks:
            place = _clipped(mark, span)
            layer = _layer(block, mark)
            if mark.kind in ("ref", "ptr", "anchor") and place and (note := _calls(mark, notes, called)):
                attributes = {"note": note, "n": document.quote(place)}
                made["footnotes"].append(Annotation(place, "anchor", attributes, maker=SOURCE))
            elif layer:
                made[layer].append(Annotation(place, mark.kind, mark.attributes, maker=SOURCE))
    for layer in ("names", "dates"):
        made[layer] = list(_outermost(_of_given(layer, made["given"])))
    return [Layer(name, them) for name, them in made.items() if them]


def _clipped(mark: Mark, span: Span) -> Span:
    start = min(max(mark.start, span.start), span.end)
    return Span(start, min(max(mark.end, start), span.end))


def _layer(block: Block, mark: Mark) -> str:
    """Where an element of a block belongs: nowhere, if the block says it already."""
    if block.role == "table" and (mark.kind in _ROWS or (mark.kind == "head" and "-within" not in mark.attributes)):
        return "tables"
    if block.role == "turn" and mark.kind in ("speaker", "said") and "-within" not in mark.attributes:
        return "speech" if mark.kind == "speaker" else ""
    return "given"


def _of_given(layer: str, given: Iterable[Annotation]) -> Iterable[Annotation]:
    for it in given:
        if not it.span or it.get("-xml"):
            continue
        if layer == "dates" and it.kind in DATES:
            yield Annotation(it.span, "date", dating(it.attributes), _sure(it), SOURCE, "markup")
        elif layer == "names" and (kind := _name(it.kind, it.attributes)):
            ref = it.get("ref")
            yield Annotation(it.span, kind, {"ref": ref} if ref else {}, _sure(it), SOURCE, "markup")


def _sure(it: Annotation) -> float:
    """1, but for what software has read, which says itself how sure it is."""
    try:
        return min(1.0, max(0.0, float(it.get("cert") or 1))) if it.get("resp") == "-software" else 1.0
    except ValueError:
        return 1.0


def _name(element: str, attributes: Mapping[str, str]) -> str | None:
    if element in ("name", "rs"):
        return NAMES.get(attributes.get("type", "").lower()) or NAMES.get(attributes.get("type", ""))
    return NAMES.get(element)


def _outermost(found: Iterable[Annotation]) -> Iterable[Annotation]:
    end = -1
    for it in sorted(found, key=lambda it: (it.start, -it.end)):
        if it.start >= end:
            end = it.end
            yield it


def _notes(blocks: Sequence[Block]) -> tuple[dict[str, str], dict[str, str]]:
    """Pointers to the notes that are blocks, and to the marks that these notes name: each with the note's id."""
    notes: dict[str, str] = {}
    called: dict[str, str] = {}
    for block in blocks:
        if block.role == "note":
            id_ = _id(block)
            notes[f"#{id_}"] = id_
            for target in block.attributes.get("target", "").split():
                called[target] = id_
    return notes, called


def _id(note: Block) -> str:
    return note.attributes.get("xml:id") or f"note{note.start}"


def _calls(mark: Mark, notes: Mapping[str, str], called: Mapping[str, str]) -> str | None:
    target = mark.attributes.get("target", "")
    return notes.get(target) or called.get(f"#{mark.attributes.get('xml:id', '')}")


def _note(made: dict[str, list[Annotation]], block: Block, span: Span) -> None:
    attributes = {"id": _id(block), "place": _PLACES.get(block.attributes.get("place", ""), "end")}
    if n := block.attributes.get("n"):
        attributes["n"] = n
    made["footnotes"].append(Annotation(span, "note", attributes, maker=SOURCE))
