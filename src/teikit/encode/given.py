"""Markup that the source brings: written again with its attributes, as far as the schema admits it; the rest is told.

An element that may not stand where it does becomes another of the same meaning, else a `seg` with its name as type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from teikit.diagnostic import Severity
from teikit.document import Annotation
from teikit.encode.admitted import holds_text, may_hold, may_say, needed
from teikit.encode.carried import identified, with_hours, written_name
from teikit.encode.elements import Element, add, legal
from teikit.encode.frame import Frame

_EDGED: Final = frozenset(("note", "p", "ab", "list", "item", "table", "row", "cell", "head"))
_HOLDERS: Final = frozenset(("list", "table", "row"))
OTHERWISE: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "emph": ("hi", {"rend": "emphasis"}),
    "soCalled": ("q", {}),
    "said": ("q", {"type": "spoken"}),
    "quote": ("q", {}),
    "geogName": ("placeName", {}),
    "settlement": ("placeName", {}),
    "country": ("placeName", {}),
    "region": ("placeName", {}),
    "district": ("placeName", {}),
    "time": ("date", {}),
    "ptr": ("ref", {}),
    "restore": ("seg", {}),
}
_ADDED: Final = {"note": ("type", "footnote"), "bibl": ("type", "published"), "ab": ("type", "heard")}
_POINTERS: Final = frozenset(("resp", "target", "corresp", "ref", "who", "ana", "hand", "wit", "source", "facs"))


@dataclass(slots=True)
class GivenMarkup:
    """What is written again of one document, and the count of what could not be.

    `known` says what ids of the source have become, `ids` are those given away already.
    """

    frame: Frame
    known: Mapping[str, str] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    otherwise: Counter[str] = field(default_factory=Counter)
    lost: Counter[str] = field(default_factory=Counter)
    attributes: Counter[str] = field(default_factory=Counter)

    def name(self, host: str, annotation: Annotation) -> str | None:
        """The element that is written within `host`; None where only its text stays."""
        kind = annotation.kind
        for name in (kind, OTHERWISE.get(kind, (kind, {}))[0], "seg"):
            if may_hold(host, name) and (holds_text(name) or name == kind or not annotation.span):
                if name == "seg" and kind != "seg" and not annotation.span:
                    return None
                if self._complete(name, annotation):
                    return name
        return None

    @staticmethod
    def _complete(name: str, annotation: Annotation) -> bool:
        """Whether the source says what the element cannot be without; in a text an idno is that of a letter."""
        kind = annotation.get("type") or ""
        if name == "idno" and kind not in ("outgoing", "incoming"):
            return False
        wanted = needed(name) - {_ADDED.get(name, ("", ""))[0]}
        return all(may_say(name, key, annotation.get(key) or "") for key in wanted)

    def write(self, host: Element, annotation: Annotation, name: str) -> Element:
        kind = annotation.kind
        element = add(host, name)
        self.dress(element, annotation, kind)
        if name != kind:
            self.otherwise[f"{kind} as {name}"] += 1
            for key, value in OTHERWISE.get(kind, (kind, {}))[1].items() if name != "seg" else (("type", kind),):
                if key not in element.attributes and may_say(name, key, value):
                    element.attributes[key] = value
        added = _ADDED.get(name)
        if added and added[0] not in element.attributes:
            resp = element.attributes.get("resp") if name == "note" else None
            element.attributes[added[0]] = "editorial" if resp else added[1]
        return element

    def dress(self, element: Element, annotation: Annotation, kind: str = "") -> None:
        """Sets the attributes of the source that the schema admits and that are not there already."""
        name = element.name
        for key, value in with_hours(annotation.attributes):
            if key.startswith("-") or key == "genre" or key in element.attributes:
                continue
            written = self._value(key, value)
            if written is None or (key == "type" and name in ("persName", "placeName", "orgName")):
                self.attributes[f"{kind or name}/@{key}"] += 1
            elif may_say(name, key, written):
                element.attributes[key] = legal(written)
                if key == "xml:id":
                    self.ids.add(written)
            else:
                self.attributes[f"{kind or name}/@{key}"] += 1
        if "cert" in element.attributes and "resp" not in element.attributes:
            del element.attributes["cert"]

    def _value(self, key: str, value: str) -> str | None:
        if key == "xml:id":
            made = self.identify(value)
            return made if made not in self.ids else None
        if key in _POINTERS:
            return " ".join(self._pointer(key, it) for it in value.split()) or None
        return value

    def identify(self, id_: str) -> str:
        """An xml:id of the source as one of this document."""
        return identified(self.frame, id_)

    def _pointer(self, key: str, target: str) -> str:
        """A pointer into the source file leads to where that element is now; one that leads elsewhere stays."""
        if target == "-software":
            return self.frame.software
        if not target.startswith("#"):
            return target
        now = self.known.get(target[1:]) or (self.identify(target[1:]) if key == "resp" else target[1:])
        return f"#{now}"

    def unprinted(self, host: Element, annotation: Annotation, name: str | None = None) -> bool:
        """Writes what an editor put beside the text, with all that is in it; false where it may not stand here."""
        name = name or self.name(host.name, annotation)
        if name is None or name == "seg":
            self.lost[annotation.kind] += 1
            return False
        element = self.write(host, annotation, name)
        if name == "note" and element.attributes.get("resp", self.frame.software) == self.frame.software:
            host.children.pop()  # without a person's @resp it would count as printed
            self.lost[annotation.kind] += 1
            return False
        self._copy(etree.fromstring(annotation.get("-xml") or "<x/>", etree.XMLParser(resolve_entities=False)), element)
        return True

    def _copy(self, source: etree._Element, element: Element) -> None:
        element.text = source.text or ""
        for child in source.iterchildren(tag=etree.Element):
            name, host = etree.QName(child).localname, element.name
            if may_hold(host, name):
                made = add(element, name)
                here = {written_name(str(key)): str(value) for key, value in child.attrib.items()}
                self.dress(made, Annotation(self.frame.section.span, name, here), name)
                self._copy(child, made)
                made.tail = child.tail or ""
            else:
                self.otherwise[f"{name} as plain text"] += 1
                words = "".join(str(it) for it in child.itertext()) + (child.tail or "")
                if element.children:
                    element.children[-1].tail += words
                else:
                    element.text += words

    def tell(self) -> None:
        """One diagnostic for each kind of loss."""
        span, say = self.frame.section.span, self.frame.say
        help = "if the edition needs it, let the schema (teikit.odd) admit it"
        if self.otherwise:
            say(
                "TK317", f"markup of the source written otherwise: {_listed(self.otherwise)}", span, Severity.INFO, help
            )
        if self.lost:
            say("TK318", f"markup of the source that has no place: {_listed(self.lost)}", span, Severity.WARNING, help)
        if self.attributes:
            message = f"attributes of the source that the schema does not admit: {_listed(self.attributes)}"
            say("TK319", message, span, Severity.INFO, help)


def given_markup(frame: Frame) -> GivenMarkup:
    """What is known of a document before its markup is written: ids of the source, and what they become."""
    section, document = frame.section.span, frame.document
    known = {id_: identified(frame, id_) for it in document["given"].inside(section) if (id_ := it.get("xml:id"))}
    for fact in document["facts"].inside(section, "responsible"):
        known[fact.get("id") or ""] = identified(frame, fact.get("id") or "")
    for block in document["blocks"].inside(section):
        if id_ := block.get("xml:id"):
            known[id_] = frame.notes.get(block.start) or identified(frame, id_)
    return GivenMarkup(frame, known, {*frame.notes.values(), *frame.marks.values()})


def edged(host: str, name: str | None) -> bool:
    """Whether an element begins and ends anew: line breaks that part it from its neighbours are no text of it."""
    return name in _EDGED or (name is not None and host in _HOLDERS)


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} ({count})" for name, count in sorted(counts.items()))
