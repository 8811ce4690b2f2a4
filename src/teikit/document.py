"""The document model: immutable text and named stand-off layers of knowledge about it.

Offsets are 0-based, end-exclusive, in Unicode code points of the decoded source. Nothing ever changes
the text; each stage adds layers. A layer never points at another layer's objects: what belongs together
is found by position (an annotation inside a block, a call number's parts inside the call number).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

SOURCE: Final = "source"
"""The maker of what the source itself marks up or says."""
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the source text, in code points."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def shift(self, offset: int) -> Span:
        return Span(self.start + offset, self.end + offset)


@dataclass(frozen=True, slots=True)
class Annotation:
    """Something known about a span: what, how sure, who says so and on what evidence."""

    span: Span
    kind: str
    attributes: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    confidence: float = 1.0
    maker: str = ""
    evidence: str = ""

    @property
    def start(self) -> int:
        return self.span.start

    @property
    def end(self) -> int:
        return self.span.end

    def get(self, name: str) -> str | None:
        return self.attributes.get(name)

    def having(self, **attributes: str) -> Annotation:
        """The same annotation with these attributes added (an underscore stands for a hyphen)."""
        added = {name.replace("_", "-"): value for name, value in attributes.items()}
        return replace(self, attributes={**self.attributes, **added})


def _order(annotation: Annotation) -> tuple[int, int]:
    return annotation.span.start, -annotation.span.end


class Layer:
    """Annotations of one name, kept in the order of the text, the longer one first."""

    __slots__ = ("_starts", "annotations", "name")

    def __init__(self, name: str, annotations: Iterable[Annotation] = ()) -> None:
        self.name = name
        self.annotations = tuple(sorted(annotations, key=_order))
        self._starts = [annotation.span.start for annotation in self.annotations]

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self.annotations)

    def __len__(self) -> int:
        return len(self.annotations)

    def of(self, *kinds: str) -> list[Annotation]:
        return [annotation for annotation in self.annotations if annotation.kind in kinds]

    def inside(self, span: Span, *kinds: str) -> list[Annotation]:
        """The annotations that begin and end within the span, of these kinds (of any, if none is named)."""
        first = bisect_left(self._starts, span.start)
        last = bisect_right(self._starts, span.end, first)
        inside = [it for it in self.annotations[first:last] if it.span.end <= span.end]
        return [it for it in inside if it.kind in kinds] if kinds else inside

    def outermost(self) -> list[Annotation]:
        """The annotations that no other holds, in the order of the text."""
        found: list[Annotation] = []
        for annotation in self.annotations:
            if not found or annotation.start >= found[-1].end:
                found.append(annotation)
        return found


@dataclass(frozen=True, slots=True)
class Document:
    """One source file: its name, its decoded text, and the layers that the stages have added so far."""

    name: str
    text: str
    layers: Mapping[str, Layer] = field(default_factory=dict)
    language: str = "en"

    def __getitem__(self, layer: str) -> Layer:
        """The layer of that name; an empty one where no stage has given it."""
        found = self.layers.get(layer)
        return Layer(layer) if found is None else found

    def with_layers(self, *layers: Layer) -> Document:
        """This document with layers added; one of a name already there is replaced."""
        return replace(self, layers={**self.layers, **{layer.name: layer for layer in layers}})

    def quote(self, span: Span) -> str:
        return self.text[span.start : span.end]

    @property
    def whole(self) -> Span:
        return Span(0, len(self.text))


def trim(text: str, span: Span) -> Span:
    """The span without the white space at its edges."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
