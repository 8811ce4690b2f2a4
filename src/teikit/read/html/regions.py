"""Regions of a web page that are no text of a document: menus, banners, lists of links, what is hidden.

Losing text of a document is the worst error, so a region stays where it holds an archival reference, notes that the
text calls, or a large share of the page's letters; and each that is left out is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity, cut
from teikit.grammar.callnumbers import find_references, is_source_line
from teikit.read.html.looks import is_hidden, roles, words_of
from teikit.read.html.vocabulary import BLOCKS, HEADINGS, LEFT, LINE, TOLD, UNPRINTED

_SURE: Final = frozenset(
    "cookie cookies consent gdpr breadcrumb breadcrumbs crumbs sharing sharedaddy addtoany sharethis addthis share "
    "comments commentlist respond disqus newsletter subscribe subscription pagination pager skiplink "
    "jp-relatedposts yarpp noprint".split()
)
_LIKELY: Final = frozenset(
    "nav navbar navigation navi menu submenu sidebar related recommended social search searchform login signin tags "
    "tagcloud ads ad advert advertisement promo sponsor popup modal overlay toolbar masthead topbar skip widgets "
    "sitemap footer likes rating crumb".split()
)
_ROLES: Final = frozenset(
    "navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar".split()
)
_OF_NOTES: Final = frozenset(
    "footnote footnotes endnote endnotes note notes fn references reflist ftn edn annotation".split()
)
_NEVER: Final = frozenset("html body main article".split())
_WITHIN: Final = frozenset("main article section blockquote".split())
_LINKED: Final = {**dict.fromkeys("ul ol p div table section dl center menu".split(), 2), "td": 4}
"""Elements that may be lists of links, and how many of these make one."""
_CONTAINERS: Final = frozenset("div ul ol section aside header footer table td form center menu".split())
_BETWEEN: Final = re.compile(r"[|»›•·>«‹←→¦]")
_EDGE: Final = 150  # letters of text before a menu (a title), or after it (whose the page is)
_LARGE: Final = 0.3
"""Of the page's letters: no menu is so long."""
_SHORT: Final = 200  # letters
_LONG: Final = 600  # letters of a footer that names no document
_TITLE: Final = 90  # letters of a link: longer ones are sentences
_SCANNED: Final = 3  # regions with references, one in another: deeper ones are kept unseen


class Regions:
    """The tree without what is no text of it; `diagnostics` names each region left out."""

    def __init__(self, root: Any, targets: Iterable[str], name: str) -> None:
        self.name = name
        self.targets = frozenset(targets)
        self.diagnostics: list[Diagnostic] = []
        _unprinted(root)
        self._elements = list(root.iter())
        self._letters: dict[Any, int] = dict.fromkeys(self._elements, 0)
        self._linked = dict(self._letters)
        self._links = dict(self._letters)
        self._count(root)
        self._go_through(root)

    def _count(self, root: Any) -> None:
        for element in reversed(self._elements):
            letters = self._letters[element] = self._letters[element] + _length(element.text)
            if element.tag == "a" and element.get("href") and element.get("href")[1:] not in self.targets:
                self._linked[element], self._links[element] = letters, 1
            if element is not root and (parent := element.getparent()) is not None:
                self._letters[parent] += letters + _length(element.tail)
                self._linked[parent] += self._linked[element]
                self._links[parent] += self._links[element]
        self._all = self._letters[root] or 1
        self._before: dict[Any, int] = {}
        letters = 0
        for element in self._elements:
            self._before[element] = letters
            letters += (_length(element.text) if element.tag != "a" else 0) + _length(element.tail)
        self._unlinked = letters

    def _go_through(self, root: Any) -> None:
        todo = [(root, False, 0)]
        while todo:
            element, within, scanned = todo.pop()
            if what := self._verdict(element, within):
                if scanned < _SCANNED and not self._is_kept(element):
                    self._leave_out(element, what)
                    continue
                scanned += 1
            within = within or element.tag in _WITHIN
            todo += [(child, within, scanned) for child in reversed(element)]

    def _verdict(self, element: Any, within: bool) -> str:
        """What kind of region this is, or the empty string where it may be text."""
        tag = element.tag
        if tag in _NEVER or not self._letters[element]:
            return ""
        if is_hidden(element):
            return "hidden text"
        words = words_of(element)
        if words & _OF_NOTES or any("note" in role for role in roles(element)):
            return ""
        sure = words & _SURE
        if (sure and tag in BLOCKS) or tag in ("nav", "dialog") or not _ROLES.isdisjoint(roles(element)):
            return min(sure, default=tag if tag in ("nav", "dialog") else element.get("role") or tag)
        density = self._linked[element] / self._letters[element]
        light = density >= 0.25 or self._letters[element] < _SHORT
        likely = words & _LIKELY if light and tag in _CONTAINERS else frozenset()
        if likely or (tag in ("footer", "aside", "header") and self._is_frame(element, within, density)):
            return min(likely, default=tag)
        return "list of links" if density >= 0.85 and self._is_link_list(element) else ""

    def _is_link_list(self, element: Any) -> bool:
        """Whether links are a menu or titles of other pages, not names within a document that link to a register.

        A menu has signs between its links, or stands before or after the text and has many links or long ones.
        """
        links = self._links[element]
        if element.tag not in _LINKED or links < _LINKED[element.tag] or self._letters[element] > _TITLE * links:
            return False
        if _BETWEEN.search(_text(element)[:2000]):
            return True
        after = self._unlinked - self._before[element]
        at_edge = self._before[element] <= _EDGE or after <= _EDGE
        return element.tag != "p" and at_edge and (links >= 4 or self._letters[element] >= 20 * links)

    def _is_frame(self, element: Any, within: bool, density: float) -> bool:
        """Whether a header, footer or aside is the site's, not a document's."""
        if element.tag == "header":
            inner = {it.tag for it in element.iter()}
            site = not within and ("site" in words_of(element) or "nav" in inner)
            return site or (density >= 0.3 and inner.isdisjoint(HEADINGS))
        return (density >= 0.3 and self._links[element] > 1) or (
            element.tag == "footer" and not within and self._letters[element] < _LONG
        )

    def _is_kept(self, element: Any) -> bool:
        if self._letters[element] > _LARGE * self._all:
            return True
        if self.targets and any(
            it.get("id") in self.targets or it.get("name") in self.targets for it in element.iter()
        ):
            return True
        lines = [line.strip() for line in _text(element).split("\n")]
        return any(is_source_line(line) > 0.5 or find_references(line) for line in lines if line)

    def _leave_out(self, element: Any, what: str) -> None:
        text = " ".join(_text(element).split())
        shown = cut(text)
        message = f"left out as no text of a document ({what}): “{shown}” ({self._letters[element]} letters)"
        help = "copy what belongs to a document into its text"
        line = next((int(it.get(LINE)) for it in element.iter() if (it.get(LINE) or "").isdecimal()), 0)
        self.diagnostics.append(
            Diagnostic("TK021", Severity.INFO, message, self.name, line, 1 if line else 0, help=help)
        )
        drop(element)


def drop(element: Any) -> None:
    """Takes out what an element holds; the text after it stays, set apart where it was a block.

    The element itself stays, empty: text may hold characters (of references like &#1;) that lxml will not write again.
    """
    tag = "hr" if element.tag in BLOCKS else "wbr"
    element.clear(keep_tail=True)
    if element.getparent() is not None:
        element.tag = tag


def _unprinted(root: Any) -> None:
    for element in [it for it in root.iter() if it.tag in UNPRINTED]:
        told = TOLD.get(element.tag, "")
        if element.get("type") == "hidden" or (told == "noscript part" and not _text(element).strip()):
            told = ""
        drop(element)
        if told:
            element.set(LEFT, told)


def _length(text: str | None) -> int:
    return len("".join(text.split())) if text else 0


def _text(element: Any) -> str:
    """The text of a region, its blocks on lines of their own."""
    return "".join(_texts(element))


def _texts(element: Any) -> Iterator[str]:
    for event, it in etree.iterwalk(element, events=("start", "end")):
        block = it.tag in BLOCKS or it.tag == "br"
        if block:
            yield "\n"
        text = it.text if event == "start" else it.tail if it is not element else ""
        if text:
            yield " ".join(f"|{text}|".split())[1:-1]
