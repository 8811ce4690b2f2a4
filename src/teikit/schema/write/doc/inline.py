"""The words of a page: what stands in a line, its links and its anchors."""

from __future__ import annotations

from typing import Final

from lxml import etree

from teikit.schema.write.doc.addresses import INDEX, fragment
from teikit.schema.write.doc.markup import EMPTY, Html, collapsed, escape, tag, together
from teikit.schema.write.doc.said import marked
from teikit.schema.write.doc.site import Site, Spec
from teikit.schema.write.doc.vocabulary import ID, LANG, T
from teikit.schema.write.doc.web import outward, web_address
from teikit.schema.write.doc.words import WORDS

DEEPEST: Final = 40
"""Elements within elements; deeper ones are shown as their text alone."""


class Inline:
    """Writes the words of one page. `here` is whether that is the page of the manual itself, with its anchors.

    What it links to is in `linked`, the anchors it makes in `made`; notes are gathered for the end of the page.
    """

    def __init__(self, site: Site, *, here: bool = False) -> None:
        self.site = site
        self.here = here
        self.deep = 0
        self.in_link = False
        self.linked: set[str] = set()
        self.made: set[str] = set()
        self.notes: list[etree._Element] | None = [] if here else None

    def inline(self, element: etree._Element) -> Html:
        """What stands in an element, as part of a line."""
        pieces = [escape(collapsed(element.text or ""))]
        for it in element:
            if isinstance(it.tag, str):
                pieces.append(self.word(it))
            pieces.append(escape(collapsed(it.tail or "")))
        return together(pieces)

    def bare(self, element: etree._Element) -> Html:
        """The text of an element alone."""
        return escape(collapsed("".join(map(str, element.itertext()))))

    def word(self, element: etree._Element) -> Html:
        """An element as part of a line."""
        if self.deep >= DEEPEST:
            return self.bare(element)
        self.deep += 1
        local = element.tag.removeprefix(T)
        write = WORDS.get(local)
        made = self.inline(element) if write is None else write(self, element)
        self.deep -= 1
        if (said := element.get(LANG)) is not None and (attributes := marked(said)):
            made = tag("span", made, **attributes)
        anchor = self.anchor(element)
        return made if anchor is None else tag("span", made, id=anchor)

    def anchor(self, element: etree._Element) -> str | None:
        """The anchor that an element of the manual becomes, once."""
        ident = element.get(ID) if self.here else None
        found = None if ident is None else self.site.outline.anchors.get(ident)
        return None if found is None else self.once(found)

    def once(self, anchor: str) -> str | None:
        """The anchor, if it is not on the page yet."""
        if anchor in self.made:
            return None
        self.made.add(anchor)
        return anchor

    def name(self, spec: Spec) -> Html:
        """The name of a thing, with a link unless it stands in one."""
        return self.site.code(spec) if self.in_link else self.site.link(spec)

    def target(self, element: etree._Element, label: Html) -> Html:
        """A label that leads where @target says, as far as that can be followed."""
        words = (element.get("target") or "").split()
        target = words[0] if words else ""
        if (address := web_address(target)) is not None:
            return outward(label or Html(escape(address)), address)
        if not target.startswith("#"):
            if target:
                self.lost(element, target)
            return label or (tag("code", target) if target else EMPTY)
        ident = target[1:]
        if (anchor := self.site.outline.anchors.get(ident)) is not None:
            self.linked.add(anchor)
            label = label or escape(self.site.outline.labels.get(ident, "below" if self.here else "the manual"))
            return tag("a", label, href=f"{'' if self.here else INDEX}{fragment(anchor)}")
        if (found := self.site.guidelines.chapter(element, ident)) is not None:
            return outward(label or escape(found.title), found.address)
        self.lost(element, target)
        return label or tag("code", ident)

    def lost(self, element: etree._Element, target: str) -> None:
        cure = "point to an xml:id in the text of the ODD, or to an address of the web"
        self.site.tell("TK570", element, f"the reference “{target}” is no link in the documentation", cure)
