"""What a corpus uses: elements, attributes and their values, counted file by file.

One file is in memory at a time. What is kept does not grow with the number of files: of values a few of each
attribute that may have a list of them, then only that there are more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic
from teikit.schema.corpus.facts import Facts
from teikit.schema.nodes import line_of
from teikit.xml_reading import read

LONGEST: Final = 100
"""Code points of a value that can be one of a list; a longer one ends the list."""
XINCLUDE: Final = "{http://www.w3.org/2001/XInclude}include"
_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
STRANGERS: Final = 500
"""Names that the TEI does not know, at most."""


@dataclass(slots=True)
class Values:
    """An attribute in use: in how many files, and its values with the number of files of each (None: too many)."""

    files: int = 0
    values: dict[str, int] | None = field(default_factory=dict)


@dataclass(slots=True)
class Use:
    """An element in use. `children` are the elements directly in it, `text` tells whether it holds any itself.

    `including` tells whether it holds an XInclude, so that what is in it once that is expanded is not known.
    """

    files: int = 0
    count: int = 0
    attributes: dict[str, Values] = field(default_factory=dict)
    children: set[str] = field(default_factory=set)
    text: bool = False
    including: bool = False


@dataclass(slots=True)
class Stranger:
    """A name that the TEI does not know: where it came first (1-based line), and in how many files it is."""

    file: str
    line: int
    files: int = 0


@dataclass(slots=True)
class Survey:
    """Elements and attributes by their names as lxml writes them; strangers by element and attribute ("": itself)."""

    files: int = 0
    elements: dict[str, Use] = field(default_factory=dict)
    roots: dict[str, int] = field(default_factory=dict)
    strangers: dict[tuple[str, str], Stranger] = field(default_factory=dict)
    diagnostics: list[Diagnostic] = field(default_factory=list)


class Surveyor:
    """Looks at files and counts; `most` are the values of an attribute that are kept."""

    def __init__(self, facts: Facts, most: int) -> None:
        self.facts = facts
        self.most = most
        self.survey = Survey()
        self._seen: set[tuple[str, ...]] = set()

    def take(self, paths: Iterable[Path], tell: Callable[[int], None] = lambda _: None) -> Survey:
        """Counts what files use, one after another; `tell` hears of how many are done."""
        for done, path in enumerate(paths, 1):
            parsed = read(path)
            self.survey.diagnostics += parsed.diagnostics
            if parsed.tree is not None:
                self._seen.clear()
                self._file(str(path), parsed.tree.getroot())
            tell(done)
        if any(it.including for it in self.survey.elements.values()):
            for root in self.survey.roots:  # expanding an XInclude gives what was included an @xml:base
                self.survey.elements[root].attributes.setdefault(_BASE, Values(values=None))
        return self.survey

    def _first(self, *key: str) -> bool:
        """Whether this is the first time that something is seen in the file."""
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _file(self, file: str, root: etree._Element) -> None:
        survey, known = self.survey, self.facts.elements
        survey.files += 1
        if root.tag in known:
            survey.roots[root.tag] = survey.roots.get(root.tag, 0) + 1
        for element in root.iter("*"):
            tag = str(element.tag)
            if tag not in known:
                self._unknown(file, element)
                continue
            use = survey.elements.setdefault(tag, Use())
            use.count += 1
            use.files += self._first(tag)
            parent = element.getparent()
            if parent is not None and parent.tag in known:
                survey.elements[str(parent.tag)].children.add(tag)
            use.text = use.text or _has_text(element)
            for name, value in element.attrib.items():
                self._attribute(file, element, use, str(name), str(value))

    def _unknown(self, file: str, element: etree._Element) -> None:
        above = next((it.tag for it in element.iterancestors() if it.tag in self.facts.elements), None)
        if above not in self.facts.open:
            self._stranger(file, element, "")
        if element.tag == XINCLUDE and above is not None:
            self.survey.elements[str(above)].including = True

    def _attribute(self, file: str, element: etree._Element, use: Use, name: str, value: str) -> None:
        tag = str(element.tag)
        borne = self.facts.attributes(self.facts.elements[tag].ident).get(name)
        if borne is None:
            self._stranger(file, element, name)
            return
        found = use.attributes.get(name)
        if found is None:
            found = use.attributes[name] = Values(values={} if borne.enumerated else None)
        found.files += self._first(tag, name)
        for word in () if found.values is None else value.split() if borne.many else [" ".join(value.split())]:
            if found.values is not None and self._first(tag, name, word):
                found.values[word] = found.values.get(word, 0) + 1
                if len(found.values) > self.most or len(word) > LONGEST:
                    found.values = None

    def _stranger(self, file: str, element: etree._Element, attribute: str) -> None:
        key = (str(element.tag), attribute)
        if key not in self.survey.strangers and len(self.survey.strangers) >= STRANGERS:
            return
        found = self.survey.strangers.setdefault(key, Stranger(file, line_of(element)))
        found.files += self._first("", *key)


def _has_text(element: etree._Element) -> bool:
    """Whether text that is not white space stands directly in an element."""
    return bool((element.text or "").strip()) or any((it.tail or "").strip() for it in element)
