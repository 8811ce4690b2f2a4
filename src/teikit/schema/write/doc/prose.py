"""Prose as HTML; what HTML keeps out of a paragraph ends it."""

from __future__ import annotations

from lxml import etree

from teikit.schema.nodes import parts
from teikit.schema.relations import kind_of
from teikit.schema.write.doc.blocks import BLOCKS, EITHER, is_block, paragraph
from teikit.schema.write.doc.inline import DEEPEST, Inline
from teikit.schema.write.doc.markup import EMPTY, Html, collapsed, escape, tag, together
from teikit.schema.write.doc.said import language_of, marked
from teikit.schema.write.doc.site import Spec
from teikit.schema.write.doc.vocabulary import EG_XML, LANG, T


class Prose(Inline):
    """Writes the prose of one page; `level` is that of the headings, 2 to 6."""

    def flow(self, element: etree._Element, level: int = 6) -> list[Html]:
        """What stands in an element, as blocks; what stands between blocks is a paragraph."""
        made: list[Html] = []
        run: list[Html] = [escape(collapsed(element.text or ""))]
        for it in element:
            if isinstance(it.tag, str):
                if is_block(it):
                    made += [*paragraph(run), self.block(it, level)]
                    run = []
                else:
                    run.append(self.word(it))
            run.append(escape(collapsed(it.tail or "")))
        return [*made, *paragraph(run)]

    def block(self, element: etree._Element, level: int) -> Html:
        if self.deep >= DEEPEST:
            return tag("p", self.bare(element))
        self.deep += 1
        write = BLOCKS.get(element.tag) or EITHER.get(element.tag)
        made = together(self.flow(element, level)) if write is None else write(self, element, level)
        self.deep -= 1
        if (said := element.get(LANG)) is not None and element.tag != EG_XML and (attributes := marked(said)):
            made = tag("div", made, **attributes)
        anchor = self.anchor(element)
        return made if anchor is None else tag("div", made, id=anchor)

    def held(self, element: etree._Element) -> Html:
        """What stands in an element: words where it holds nothing else, else blocks."""
        if any(is_block(it) for it in parts(element)):
            return together(self.flow(element))
        return Html(self.inline(element).strip())

    def said(self, element: etree._Element | None, class_: str | None = None) -> Html:
        """A description or remark as blocks, its language marked; nothing of none."""
        if element is None:
            return EMPTY
        attributes = marked(language_of(element))
        if any(is_block(it) for it in parts(element)):
            return tag("div", self.flow(element), class_=class_, **attributes)
        words = self.inline(element).strip()
        return tag("p", Html(words), class_=class_, **attributes) if words else EMPTY

    def brief(self, element: etree._Element | None) -> Html:
        """A description as words, its language marked; nothing of none."""
        if element is None:
            return EMPTY
        words, attributes = Html(self.inline(element).strip()), marked(language_of(element))
        return tag("span", words, **attributes) if attributes and words else words

    def explains(self, spec: Spec, element: etree._Element) -> None:
        """Notes that the section an element of the manual stands in speaks of a thing."""
        outline = self.site.outline
        section = next((outline.of[it] for it in element.iterancestors() if it in outline.of), None)
        if self.here and section is not None:
            found = self.site.explained if element.tag == f"{T}specDesc" else self.site.declared
            found.setdefault((kind_of(spec), spec.ident), {})[section.anchor] = section.label

    def footnotes(self) -> Html:
        """The notes that were met, and those met in them."""
        made: list[Html] = []
        while self.notes is not None and len(made) < len(self.notes):
            number = str(len(made) + 1)
            text = self.held(self.notes[len(made)])
            back = tag("a", "↩", href=f"#call.{number}", role="doc-backlink", aria_label="Back to the text")
            made.append(tag("li", text, " ", back, id=f"note.{number}"))
        if not made:
            return EMPTY
        return tag("section", tag("h2", "Notes"), tag("ol", made), id="footnotes", role="doc-endnotes", class_="notes")
