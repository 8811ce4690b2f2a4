"""What the encoding of one document has at hand: its id, source and settings, and the book of ids and problems."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from teikit.diagnostic import Diagnostic, Severity, at, cut
from teikit.document import SOURCE, Annotation, Document, Span
from teikit.encode.elements import Element, certainty, dating, enumerated
from teikit.settings import Settings

_OWN: Final = re.compile(r"teikit|src|(ms|a|n|w|x|d)[0-9]+(\..*)?")


def editor_id(id_: str, key: str) -> str:
    """The xml:id of an editor's entry in the file of that id; a key that looks like an id made here is set apart."""
    return f"{id_}.{'editor-' if _OWN.fullmatch(key) else ''}{key}"


@dataclass
class Frame:
    """One document on its way to TEI.

    `marks` maps the start of a footnote's mark to its xml:id, `notes` the start of a note block to its own,
    `called` the start of a note block to the mark that calls it, `references` the start of a call number to its msDesc.
    """

    id: str
    document: Document
    section: Annotation
    settings: Settings
    version: str
    marks: dict[int, str] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    called: dict[int, Annotation] = field(default_factory=dict)
    references: dict[int, str] = field(default_factory=dict)
    calendars: dict[str, str] = field(default_factory=dict)
    candidates: list[tuple[Element, Annotation]] = field(default_factory=list)
    lost: list[tuple[Annotation, Element | None, str]] = field(default_factory=list)
    places: list[tuple[Element, Span]] = field(default_factory=list)
    diagnostics: list[Diagnostic] = field(default_factory=list)
    _targets: int = 0

    @property
    def software(self) -> str:
        return f"#{self.id}.teikit"

    def signed(self, annotation: Annotation) -> dict[str, str]:
        """@resp and @cert of a decision of the software; what the source says itself is signed by nobody here."""
        if annotation.maker == SOURCE:
            return {}
        return {"resp": self.software, "cert": certainty(annotation.confidence)}

    def editor(self, key: str) -> str:
        """The xml:id of an editor's entry."""
        return editor_id(self.id, key)

    def omitter(self) -> str:
        """Who left out what the edition omits: its editor where there is just one, else the software says so."""
        editors = self.settings.editors
        return f"#{self.editor(editors[0].id)}" if len(editors) == 1 else self.software

    def date(self, annotation: Annotation) -> dict[str, str]:
        """The att.datable attributes of an annotation; those that TEI would refuse are reported."""
        kept, lost = dating(annotation.attributes, self.calendar)
        if lost:
            self.say("TK315", f"a date's {', '.join(lost)} cannot stand in TEI and is left out", annotation.span)
        return kept

    def calendar(self, name: str) -> str | None:
        word = enumerated(name.lstrip("#"))
        if word is None:
            return None
        self.calendars.setdefault(f"{self.id}.{word}", name.lstrip("#"))
        return f"#{self.id}.{word}"

    def target(self, element: Element) -> str:
        """A pointer to an element, which gets an xml:id where it has none."""
        if (known := element.attributes.get("xml:id")) is None:
            self._targets += 1
            known = f"{self.id}.w{self._targets}"
            element.attributes["xml:id"] = known
        return f"#{known}"

    def say(self, code: str, message: str, span: Span, severity: Severity = Severity.WARNING, help: str = "") -> None:
        document = self.document
        self.diagnostics.append(
            at(code, severity, message, file=document.name, text=document.text, span=span, help=help)
        )

    def drop(self, annotation: Annotation, holder: Element | None, why: str) -> None:
        """Keeps an annotation that has no place in the text: reported here, told again in standOff."""
        self.lost.append((annotation, holder, why))
        self.say(
            "TK310", f"{annotation.kind} “{self.quote(annotation.span)}” {why}; it is kept in standOff", annotation.span
        )

    def quote(self, span: Span, limit: int = 60) -> str:
        text = " ".join(self.document.quote(Span(span.start, min(span.end, span.start + 4 * limit))).split())
        return cut(text, limit)

    def made(self, element: Element, span: Span) -> Element:
        """Notes the source span an element was made from."""
        self.places.append((element, span))
        return element


def paths(tree: Element, places: list[tuple[Element, Span]]) -> Mapping[str, tuple[int, int]]:
    """Paths of local names with 1-based positions ("/TEI/text[1]/body[1]/div[1]/p[2]") -> source spans."""
    wanted = dict(places)
    found: dict[str, tuple[int, int]] = {}
    stack = [(tree, "/" + tree.name)]
    while stack:
        element, path = stack.pop()
        counts: dict[str, int] = {}
        for child in element.children:
            name = child.name
            counts[name] = number = counts.get(name, 0) + 1
            if (span := wanted.get(child)) is not None:
                found[f"{path}/{name}[{number}]"] = (span.start, span.end)
            if child.children:
                stack.append((child, f"{path}/{name}[{number}]"))
    return dict(sorted(found.items(), key=lambda item: (item[1][0], -item[1][1], item[0])))
