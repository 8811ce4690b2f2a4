"""The inside of a block: its text as printed, `lb` at each line break, and the annotations nested where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teikit.document import SOURCE, Annotation, Span
from teikit.encode.admitted import may_hold, may_say
from teikit.encode.elements import Element, add, certainty, fill, pointer
from teikit.encode.frame import Frame
from teikit.encode.given import edged, given_markup
from teikit.encode.nesting import GIVEN, Lost, Node, nest
from teikit.encode.opening import open_
from teikit.encode.placing import Placing
from teikit.encode.soundness import sound


class Inline:
    """Writes the inside of the blocks of one document.

    `pieces` are the stretches that become one element each, in order, never overlapping; `aside` is left out.
    """

    def __init__(self, frame: Frame, pieces: Sequence[Span], aside: Sequence[Span]) -> None:
        self._frame = frame
        self._placing = Placing(frame, pieces, aside)
        self._made: dict[int, Element] = {}
        self.printed = self._placing.printed
        self.given = given_markup(frame)

    def write(self, host: Element, piece: Span) -> Element:
        """Fills an element with the text and annotations of a piece."""
        forest, lost = nest(self._placing.found.get(piece, ()), self._frame.document.text)
        self._made = {}  # nodes are known by identity, which lasts no longer than they do
        self._fill(host, None, piece, forest)
        for it in lost:
            self._frame.drop(it.annotation, self._holder(it), it.why)
        return self._frame.made(host, piece)

    def dress(self, element: Element, block: Annotation) -> None:
        """Gives an element the attributes that the source gave its block."""
        if block.maker == SOURCE:
            self.given.dress(element, block)
            name, made = element.name, block.get("-element")
            if made and made != name and block.kind != "quote":
                self.given.otherwise[f"{made} as {name}"] += 1

    def _holder(self, lost: Lost) -> Element | None:
        return self._made.get(id(lost.winner)) if lost.winner is not None else None

    def _fill(self, host: Element, last: Element | None, span: Span, nodes: Sequence[Node]) -> Element | None:
        """Text and elements of a span after the last child made so far; gives the child that is last then."""
        cursor, edged = span.start, False
        for node in nodes:
            parts = node.rank == GIVEN and self._edged(host.name, node)
            if node.annotation.start > cursor:
                last = self._text(host, last, Span(cursor, node.annotation.start), edged, parts)
            last = self._node(host, last, node)
            cursor, edged = max(cursor, node.annotation.end), parts
        return self._text(host, last, Span(cursor, span.end), edged, False) if span.end > cursor else last

    def _text(self, host: Element, last: Element | None, span: Span, after: bool, before: bool) -> Element | None:
        """Adds text after the last child; `after` and `before` something that begins anew its line breaks are none."""
        text = self.printed(span)
        text = text.lstrip("\n\t") if after else text
        text = text.rstrip("\n\t") if before else text
        for number, line in enumerate(text.split("\n") if "\n" in text else (text,)):
            if number:
                last = add(host, "lb")
            if not line:
                continue
            if last is None:
                host.text += line
            else:
                last.tail += line
        return last

    def _node(self, host: Element, last: Element | None, node: Node) -> Element | None:
        annotation = node.annotation
        if node.rank == GIVEN:
            return self._given(host, last, node)
        inner = element = open_(self._frame, host, annotation)
        if not may_hold(host.name, element.name):
            host.children.pop()
            self._frame.drop(annotation, None, f"may not stand in the {host.name} of the source")
            return self._fill(host, last, annotation.span, node.children)
        if annotation.kind == "gap":
            inner = add(element, "desc")
        elif annotation.kind == "ellipsis":
            inner = add(element, "metamark")
        if annotation.get("candidates"):
            self._frame.candidates.append((element, annotation))
        self._made[id(node)] = element
        self._fill(inner, None, annotation.span, node.children)
        return self._frame.made(element, annotation.span)

    def _name(self, host: str, node: Node) -> str | None:
        """What an element of the source is written as within `host`; None where only its text stays."""
        name = self.given.name(host, node.annotation)
        if name is not None and not sound(self._frame.document, node, name):
            name = "seg" if may_hold(host, "seg") else None
        return name

    def _edged(self, host: str, node: Node) -> bool:
        return not node.annotation.get("-xml") and edged(host, self._name(host, node))

    def _given(self, host: Element, last: Element | None, node: Node) -> Element | None:
        """An element of the source; where it may not stand, its text does."""
        annotation, holder = node.annotation, host.name
        if annotation.get("-xml"):
            return host.children[-1] if self.given.unprinted(host, annotation) else last
        pair = PAIRS.get(printed_reading(node)) if annotation.kind == "choice" else None
        name = self._name(holder, node) if pair or annotation.kind != "choice" else None
        if name is None:
            self.given.lost[annotation.kind] += 1
            return self._fill(host, last, annotation.span, node.children)
        element = self.given.write(host, annotation, name)
        if element.attributes.get("type") == "archival":
            cited = self._placing.cited.get(annotation.span)
            if cited is not None and (described := self._frame.references.get(cited.start)):
                element.attributes["corresp"] = f"#{described}"
            elif not element.attributes.get("corresp", "").startswith(f"#{self._frame.id}."):
                element.attributes.pop("corresp", None)
        linked = self._placing.linked.get(annotation.span)
        ref = pointer(linked.get("ref")) if linked is not None and "ref" not in element.attributes else None
        if linked is not None and ref and may_say(name, "ref", ref):
            fill(element, ref=ref, resp=self._frame.software, cert=certainty(linked.confidence))
        self._made[id(node)] = element
        if pair is not None:
            self._choose(element, node, pair)
        elif name != "lb":
            self._fill(element, None, annotation.span, node.children)
        return self._frame.made(element, annotation.span)

    def _choose(self, element: Element, node: Node, pair: str) -> None:
        """What the source prints, then what an editor puts beside it."""
        printed = [it for it in node.children if not it.annotation.get("-xml")]
        self._fill(element, None, node.annotation.span, printed)
        for it in node.children:
            if it.annotation.get("-xml"):
                self.given.unprinted(element, it.annotation, pair)


PAIRS: Final = {"sic": "corr", "orig": "reg", "abbr": "expan"}
"""What may stand beside each printed reading of a choice."""


def printed_reading(node: Node) -> str:
    """The one printed reading of a choice that has another beside it; empty for any other choice."""
    printed = [it.annotation.kind for it in node.children if not it.annotation.get("-xml")]
    return printed[0] if len(printed) == 1 and len(node.children) > 1 else ""
