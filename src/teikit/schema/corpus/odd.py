"""Writes a customisation as an ODD that a person can read and go on with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from teikit.schema.corpus.content import content
from teikit.schema.corpus.customise import Changed, Customisation, Listed
from teikit.schema.corpus.facts import Facts
from teikit.schema.corpus.survey import Survey
from teikit.schema.datatypes import words
from teikit.schema.model import TEI, ClassSpec, Mode
from teikit.schema.pattern import Kind

_REFS: Final = {Kind.MACRO: "macroRef", Kind.DATA: "dataRef"}


class OddWriter:
    """Writes one ODD; the same survey gives the same bytes."""

    def __init__(self, facts: Facts, survey: Survey, made: Customisation, ident: str, most: int) -> None:
        self.facts, self.survey, self.made = facts, survey, made
        self.ident, self.most = ident, most

    def write(self) -> bytes:
        """The file, in UTF-8."""
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<TEI xmlns="{TEI}" xml:lang="en">',
            *_indented(self._header(), 1),
            "  <text>",
            "    <body>",
            *_indented(self._prose(), 3),
            *_indented(self._schema(), 3),
            "    </body>",
            "  </text>",
            "</TEI>",
        ]
        return ("\n".join(lines) + "\n").encode()

    def _header(self) -> Iterator[str]:
        count = _files(self.survey.files)
        yield from (
            "<teiHeader>",
            "  <fileDesc>",
            "    <titleStmt>",
            f"      <title>{escape(self.ident)}: the TEI that a corpus uses</title>",
            "    </titleStmt>",
            "    <publicationStmt>",
            "      <p>Not published.</p>",
            "    </publicationStmt>",
            "    <sourceDesc>",
            f"      <p>Made from {count} with teikit schema from-corpus.</p>",
            "    </sourceDesc>",
            "  </fileDesc>",
            "</teiHeader>",
        )

    def _prose(self) -> Iterator[str]:
        yield "<head>What the corpus uses</head>"
        files = _files(self.survey.files)
        yield from (
            f"<p>Elements used in {files}: {len(self.survey.elements)}. The schema below admits these, with the",
            "attributes that each of them bears somewhere in the corpus. Where the values of an attribute are left to",
            f"the encoder and no more than {self.most} are in use, they are a closed list.</p>",
        )
        yield from ("<table>", "  <head>Elements in use</head>")
        yield '  <row role="label"><cell>element</cell><cell>files</cell><cell>times</cell></row>'
        for tag, use in sorted(self.survey.elements.items(), key=lambda it: self.facts.elements[it[0]].ident):
            name = f"<gi>{self.facts.elements[tag].ident}</gi>"
            yield f"  <row><cell>{name}</cell><cell>{use.files}</cell><cell>{use.count}</cell></row>"
        yield "</table>"

    def _schema(self) -> Iterator[str]:
        yield f"<schemaSpec ident={quoteattr(self.ident)} start={quoteattr(' '.join(self.made.start))}>"
        yield f'  <desc xml:lang="en">What {_files(self.survey.files)} of a corpus use.</desc>'
        for module, elements in self.made.modules.items():
            include = f" include={quoteattr(' '.join(elements))}" if elements else ""
            yield from _wrapped(f"  <moduleRef key={quoteattr(module)}{include}/>")
        for cls in self.made.classes:
            yield f"  <classRef key={quoteattr(cls)}/>"
        for kind, name in self.made.macros:
            yield f"  <{_REFS[kind]} key={quoteattr(name)}/>"
        for change in self.made.changes:
            yield from _indented(self._change(change), 1)
        yield "</schemaSpec>"

    def _change(self, change: Changed) -> Iterator[str]:
        spec = change.spec
        kind = "classSpec" if isinstance(spec, ClassSpec) else "elementSpec"
        head = f"<{kind} ident={quoteattr(spec.ident)}" + (' type="atts"' if isinstance(spec, ClassSpec) else "")
        head += f" module={quoteattr(spec.module)}"
        if change.whole:
            yield f'{head} mode="delete"/>'
            return
        yield f'{head} mode="change">'
        if change.content is not None:
            yield from ("  <content>", *_indented(content(change.content), 2), "  </content>")
        if change.deleted or change.listed:
            yield "  <attList>"
            for name in change.deleted:
                yield f'    <attDef ident={quoteattr(name)} mode="delete"/>'
            for listed in change.listed:
                yield from _indented(self._listed(listed), 2)
            yield "  </attList>"
        yield f"</{kind}>"

    def _listed(self, listed: Listed) -> Iterator[str]:
        """An attribute with its values: a change of the TEI's, or one in its place where that is itself a change of a
        class's, or has a default that is not among the values.
        """
        definition = listed.borne.definition
        stray = definition.default is not None and not set(words(definition, definition.default)) <= set(listed.values)
        alone = stray or (listed.borne.own and bool(listed.borne.homes))
        usage = f" usage={quoteattr(definition.usage)}" if alone and definition.usage else ""
        yield f'<attDef ident={quoteattr(listed.name)} mode="{Mode.REPLACE if alone else Mode.CHANGE}"{usage}>'
        if alone and definition.datatype is not None:
            most = "unbounded" if definition.most is None else str(definition.most)
            times = f' minOccurs="{definition.least}" maxOccurs="{most}"' if listed.borne.many else ""
            yield f"  <datatype{times}>"
            yield from _indented(content(definition.datatype), 2)
            yield "  </datatype>"
        yield f'  <valList type="closed" mode="{Mode.REPLACE if definition.values else Mode.ADD}">'
        for value, files in sorted(listed.values.items()):
            yield f"    <valItem ident={quoteattr(value)}>"
            yield f'      <desc xml:lang="en">used in {files} of {_files(self.survey.files)}</desc>'
            yield "    </valItem>"
        yield "  </valList>"
        yield "</attDef>"


def _files(count: int) -> str:
    return "one file" if count == 1 else f"{count} files"


def _indented(lines: Iterator[str], depth: int) -> Iterator[str]:
    return ("  " * depth + line for line in lines)


def _wrapped(line: str, width: int = 100) -> Iterator[str]:
    """A line, its words in further ones where it is too long."""
    indent = " " * (len(line) - len(line.lstrip()) + 4)
    made = ""
    for word in line.lstrip().split(" "):
        if made and len(made) + len(word) > width:
            yield made
            made = indent + word
        else:
            made = f"{made} {word}" if made else line[: len(line) - len(line.lstrip())] + word
    yield made
