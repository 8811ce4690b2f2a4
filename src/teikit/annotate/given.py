"""What the source itself marks up is left as it is: nothing of ours takes its place, or stands across its limits."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import Final

from teikit.document import SOURCE, Annotation, Document, Layer, Span
from teikit.seams import Annotator, Given, Knowledge

_SAME: Final = {
    "gap": ("gap", "ellipsis", "metamark", "desc"),
    "ellipsis": ("gap", "ellipsis", "metamark", "desc"),
    "anchor": ("ref", "note", "ptr", "anchor"),
    "document-number": ("num",),
    "outgoing": ("idno", "num"),
    "item-label": ("label", "num", "seg"),
    "callnumber": ("bibl", "seg", "idno"),
    "publication": ("bibl", "seg", "title"),
    "initials": ("name", "persName"),
    "role": ("roleName", "rs"),
    "date": ("date", "time"),
    "person": ("persName", "name", "rs", "author", "editor"),
    "place": ("placeName", "name", "rs", "geogName", "settlement", "country", "region", "district"),
    "org": ("orgName", "name", "rs"),
}
"""The elements that say what an annotation of ours would say again."""
_NAMED: Final = frozenset({"person", "place", "org", "date", "role"})
_CLOSED: Final = frozenset({"date", "persName", "placeName", "orgName", "idno"})
"""Within these no name is looked for."""
_DESCRIBED: Final = frozenset({"callnumbers", "publications"})
"""What these layers say is of use beside the markup too: the header describes the sources by it."""
_MERGED: Final = frozenset({"names", "dates", "facts", "speech"})


def respecting(annotator: Annotator) -> Annotator:
    """The same step, which leaves alone what the source has marked up and adds to it elsewhere."""

    def run(document: Document, knowledge: Knowledge) -> Given:
        given = annotator.run(document, knowledge)
        if "given" not in document.layers and not any(document[it.name].annotations for it in given.layers):
            return given
        return _merged(document, given)

    return replace(annotator, run=run)


def _merged(document: Document, given: Given) -> Given:
    layers, dropped = [], []
    marked = _Marked(document["given"])
    for layer in given.layers:
        kept = [it for it in document[layer.name] if it.maker == SOURCE] if layer.name in _MERGED else []
        if layer.name == "facts":
            layers.append(_facts(document, layer, kept))
            continue
        ours, held = [], _Marked(Layer(layer.name, kept))
        for it in layer:
            if layer.name in _DESCRIBED or _stands(marked, it, held):
                ours.append(it)
            else:
                dropped.append(it)
        layers.append(Layer(layer.name, [*_with_evidence(kept, dropped), *ours]))
    spans = {it.span for it in dropped}
    said = [it for it in given.diagnostics if not any(label.span in spans for label in it.labels)]
    return Given(layers, said)


def _stands(marked: _Marked, it: Annotation, kept: _Marked) -> bool:
    """Whether an annotation of ours neither repeats nor crosses what the source marks up."""
    if any(True for _ in kept.near(it.span)):
        return False
    return not any(_clash(it, other) for other in marked.near(it.span))


class _Marked:
    """The given elements, looked up by place in logarithmic time."""

    def __init__(self, layer: Layer) -> None:
        self._them = [it for it in layer if it.span]
        self._starts = [it.start for it in self._them]
        self._reach = list(accumulate((it.end for it in self._them), max))  # how far those up to here reach

    def near(self, span: Span) -> Iterable[Annotation]:
        """Those that overlap a span, from the last on back to where none reaches so far."""
        for index in range(bisect_left(self._starts, span.end) - 1, -1, -1):
            if self._reach[index] <= span.start:
                return
            if self._them[index].span.overlaps(span):
                yield self._them[index]


def _clash(it: Annotation, other: Annotation) -> bool:
    crosses = it.span not in other.span and other.span not in it.span
    if crosses:
        return True
    if it.kind in _NAMED and it.span in other.span and other.kind in _CLOSED:
        return True
    return other.kind in _SAME.get(it.kind, ()) and (other.kind != "seg" or other.span == it.span)


def _with_evidence(kept: Sequence[Annotation], dropped: Sequence[Annotation]) -> list[Annotation]:
    """A given date in the place of the one that was found to be the document's own is that date."""
    made = []
    owned = [it for it in dropped if it.evidence.startswith("own:")]
    for it in kept:
        own = next((mine for mine in owned if mine.span.overlaps(it.span)), None)
        made.append(replace(it, evidence=own.evidence) if own is not None and it.kind == "date" else it)
    return made


def _facts(document: Document, layer: Layer, kept: Sequence[Annotation]) -> Layer:
    """The facts of a header stand; ours are added to a document whose header says nothing of the kind."""
    said = []
    for section in document["documents"].outermost():
        kinds = {it.kind for it in kept if it.span in section.span}
        said += [it for it in layer.inside(section.span) if it.kind not in kinds]
    return Layer("facts", [*kept, *said])
