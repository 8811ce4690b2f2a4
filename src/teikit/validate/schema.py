"""Files against a RELAX NG schema: libxml2 decides, `walk` explains."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from lxml import etree

from teikit import schema as own
from teikit.diagnostic import Diagnostic, Severity
from teikit.validate.model import RNG, Model
from teikit.validate.walk import Walk
from teikit.xml_reading import parse, parser

MOST: Final = 200
"""Errors told of one file; a last one says how many more there are."""
_XINCLUDE: Final = "http://www.w3.org/2001/XInclude"
_NEEDS: Final = "give a RELAX NG schema in XML syntax (.rng)"


@dataclass(frozen=True, slots=True)
class Schema:
    """A loaded schema; `includes` says whether it admits xi:include itself."""

    relaxng: etree.RelaxNG
    model: Model
    includes: bool


@lru_cache(maxsize=2)
def load(path: Path | None) -> Schema | Diagnostic:
    """The schema of a path (teikit's own for None), or why it cannot be used."""
    file = own.RNG if path is None else str(path)
    try:
        data = own.source() if path is None else path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _unusable(f"the schema cannot be read: {reason}", file, "check the path")
    if path is not None and path.suffix.lower() == ".rnc":
        return _unusable("the schema is in compact syntax", file, f"{_NEEDS}: `trang FILE.rnc FILE.rng` makes one")
    parsed = parse(data, file)
    if parsed.tree is None:
        first = parsed.diagnostics[0]
        return Diagnostic("TK209", Severity.ERROR, f"the schema {first.message}", file, first.line, help=_NEEDS)
    root = parsed.tree.getroot()
    if not str(root.tag).startswith(RNG):
        return _unusable(f"the schema is not RELAX NG: its root is <{etree.QName(root).localname}>", file, _NEEDS)
    try:
        relaxng = etree.RelaxNG(etree.fromstring(data, parser(), base_url=str(path or own.RNG)))
    except (etree.LxmlError, OSError) as error:
        return _unusable(f"the schema does not load: {' '.join(str(error).split())[:200]}", file, "correct the schema")
    model = Model(etree.fromstring(etree.tostring(root), etree.XMLParser(remove_comments=True, resolve_entities=False)))
    named = root.iter(f"{RNG}element", f"{RNG}name", f"{RNG}nsName")
    return Schema(relaxng, model, any(it.get("ns") == _XINCLUDE for it in named))


def _unusable(message: str, file: str, cure: str) -> Diagnostic:
    return Diagnostic("TK209", Severity.ERROR, message, file, help=cure)


def check(schema: Schema, root: etree._Element, file: str) -> list[Diagnostic]:
    """What the schema has against a file; nothing where it is valid."""
    if schema.relaxng.validate(root.getroottree()):
        return []
    log = [(entry.line, entry.message) for entry in schema.relaxng.error_log]
    found = list(dict.fromkeys(Walk(schema.model, file).faults(root))) if schema.model.complete else []
    if not found:
        found = list(_translated(log, file))
    found.sort(key=lambda it: it.line)
    if len(found) > MOST:
        rest = len(found) - MOST
        more = Diagnostic(
            "TK219", Severity.ERROR, f"{rest} more errors are not shown", file, help="correct these first"
        )
        return [*found[:MOST], more]
    return found


_SAID: Final = (
    (r"Did not expect element (\S+) there", "TK211", "<{}> may not stand here"),
    (r"Element (\S+) has extra content: (\S+)", "TK211", "<{1}> may not stand here in <{0}>"),
    (r"Expecting element (\S+), got (\S+)", "TK211", "<{0}> must stand here, not <{1}>"),
    (r"Expecting an element (\S*), got nothing", "TK212", "an element is missing here"),
    (r"Invalid attribute (\S+) for element (\S+)", "TK214", "@{0} of <{1}> is not allowed, or its value is not"),
    (r"Element (\S+) failed to validate attributes", "TK215", "<{}> lacks an attribute, or has a wrong one"),
    (r"Element (\S+) failed to validate content", "TK211", "what <{}> holds is not allowed there"),
    (r"Did not expect text in element (\S+) content", "TK216", "<{}> has no text of its own"),
)


def _translated(log: Iterable[tuple[int, str]], file: str) -> Iterable[Diagnostic]:
    """libxml2's messages in an editor's words, for what the description of the schema cannot explain."""
    told: set[tuple[int, str]] = set()
    for line, message in log:
        code, said = "TK217", f"not valid: {message}"
        for pattern, its_code, text in _SAID:
            if match := re.match(pattern, message):
                code, said = its_code, text.format(*match.groups())
                break
        if (line, code) not in told:
            told.add((line, code))
            yield Diagnostic(code, Severity.ERROR, said, file, line, help="compare it with the schema at this place")
    if not told:
        yield Diagnostic("TK217", Severity.ERROR, "not valid", file, help="compare the file with the schema")
