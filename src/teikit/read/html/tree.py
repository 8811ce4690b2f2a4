"""From a page's text to a tree of elements, read by libxml2 within its bounds; what lies deeper is not lost.

No entity of a DTD, no network; elements nested beyond libxml2's depth (2,048) are read again without their mark-up.
"""

from __future__ import annotations

import re
from typing import Any, Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.read.html.vocabulary import BLOCKS, RAW

_TAG: Final = re.compile(r"<(/?)([A-Za-z][^\s<>/]*)(?:[^<>\"']|\"[^\"]{0,20000}\"|'[^']{0,20000}')*>")
_RAW: Final = frozenset(RAW)


def parse(markup: str, name: str) -> tuple[Any, list[Diagnostic]]:
    """The root element (None where there is none) and what was wrong; the text holds tags only where tags are meant."""
    root, deep = _parsed(markup)
    if not deep:
        return root, []
    message = "elements are nested more deeply than 2,048 levels"
    root, deep = _parsed(_TAG.sub(lambda found: found[0] if _kept(found[2], BLOCKS) else "", markup))
    if not deep:
        help = "the text is read without its styles; correct the page where tags are never closed"
        return root, [Diagnostic("TK022", Severity.WARNING, message, name, help=help)]
    root, _ = _parsed(_TAG.sub(lambda found: found[0] if _kept(found[2], ()) else "<p>", markup))
    help = "the text is read as paragraphs, without tables, lists and styles; correct the page"
    return root, [Diagnostic("TK022", Severity.WARNING, message, name, help=help)]


def _parsed(markup: str) -> tuple[Any, bool]:
    """The root, and whether libxml2 stopped at its bound of depth, after which text is missing."""
    reader = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(markup.encode("utf-8", "replace"), reader)
    except (etree.LxmlError, ValueError):
        return None, any("depth" in entry.message for entry in reader.error_log)
    return root, any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in reader.error_log)


def _kept(name: str, names: Any) -> bool:
    return name.lower() in names or name.lower() in _RAW
