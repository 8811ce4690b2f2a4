"""Reading a file that may be anything: a tree, or diagnostics that say why there is none. Never an exception.

No entity is expanded, no DTD loaded, no network touched; libxml2's own bounds on depth and size stay on.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity

MOST: Final = 20
"""Well-formedness errors told of one file: most of those after the first follow from it."""

_OPTIONS: Final[dict[str, Any]] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "dtd_validation": False,
    "attribute_defaults": False,
    "huge_tree": False,
    "collect_ids": False,
}
_CURES: Final = (
    ("tag mismatch", "close the elements in the reverse of the order in which they were opened"),
    ("premature end", "the file ends before its last element is closed: it may have been cut off"),
    ("extra content at the end", "one element holds all of an XML file: delete what follows it"),
    ("start tag expected", "an XML file begins with < (before it, only white space and a byte order mark)"),
    ("excessive depth", "elements are nested deeper than any text needs: the file is not read further"),
    ("resource limit", "split it: so long a value or text is not read"),
    ("xmlparseentityref", "write &amp; for an ampersand"),
    ("amplification", "write the characters themselves: entities that grow like these are an attack"),
    ("entity '", "write the character itself, or its number (&#x2014;)"),
    ("entity: line", "write the character itself"),
    ("prefix", "declare the prefix with xmlns:PREFIX, or leave it out"),
    ("redefined", "an attribute may stand once on an element: delete one of them"),
    ("attvalue", "put an attribute's value in quotation marks, with &lt; for <"),
    ("pcdata invalid char", "delete the control character: XML cannot hold it"),
    ("encoding", "save the file as UTF-8, or name its encoding in the first line"),
    ("not proper utf-8", "save the file as UTF-8, or name its encoding in the first line"),
    ("char 0x", "delete the control character: XML cannot hold it"),
)


@dataclass(frozen=True, slots=True)
class Tree:
    """What reading gives: the document (None where there is none) and what is wrong with it."""

    tree: etree._ElementTree | None
    diagnostics: tuple[Diagnostic, ...] = ()


class _Nothing(etree.Resolver):
    """Answers every wish for a DTD or an external entity with an empty text.

    With collect_ids=False libxml2 asks for them whatever load_dtd says; without it, an xml:id given twice in a file
    would end the parse.
    """

    def resolve(self, system_url: str, public_id: str, context: Any = None) -> Any:
        return self.resolve_string("", context)  # type: ignore[call-arg]


def parser(*, recover: bool = False) -> etree.XMLParser:
    """A parser that reads what it is given and nothing else."""
    made = etree.XMLParser(recover=recover, **_OPTIONS)
    made.resolvers.add(_Nothing())
    return made


def read(path: Path) -> Tree:
    """A file as a tree, with its comments and processing instructions; lines are those of the file."""
    file = str(path)
    try:
        data = path.read_bytes()
    except IsADirectoryError:
        return _none("TK201", "is a folder", file, "name the files in it")
    except FileNotFoundError:
        return _none("TK201", "there is no such file", file, "check the path")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        return _none("TK201", f"cannot be read: {reason}", file, "check the path and who may read it")
    return parse(data, file)


def parse(data: bytes, file: str) -> Tree:
    """The bytes of a file as a tree."""
    if not data.strip():
        return _none("TK202", "is empty", file, "convert its source again, or take it back from a copy")
    if b"\0" in data[:4096] and not _wide(data):
        return _none("TK203", "is not text: it holds NUL bytes", file, "name an XML file")
    strict = parser()
    try:
        root = etree.fromstring(data, strict)
    except etree.XMLSyntaxError as error:
        return Tree(None, _faults(data, strict, error, file))
    except (ValueError, LookupError) as error:
        return _none("TK204", f"is not XML: {error}", file, "name an XML file")
    tree = root.getroottree()
    entities = _entities(tree, file)
    return Tree(None if entities else tree, entities)


def _wide(data: bytes) -> bool:
    """Whether the bytes begin like XML in UTF-16 or UTF-32."""
    return data.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff", b"<\0", b"\0<", b"\0\0\0<"))


def _none(code: str, message: str, file: str, cure: str) -> Tree:
    return Tree(None, (Diagnostic(code, Severity.ERROR, message, file, help=cure),))


def _faults(data: bytes, strict: etree.XMLParser, error: etree.XMLSyntaxError, file: str) -> tuple[Diagnostic, ...]:
    """The well-formedness errors of a file: what stopped the parser, then what it meets when it goes on."""
    again = parser(recover=True)
    with suppress(etree.XMLSyntaxError, ValueError, LookupError):
        etree.fromstring(data, again)
    found: dict[int, Diagnostic] = {}
    logs: tuple[Any, ...] = (strict.error_log, again.error_log)
    for log in logs:
        for entry in log:
            if entry.level >= etree.ErrorLevels.ERROR and entry.line not in found and len(found) < MOST:
                found[entry.line] = _fault(entry.message, file, entry.line, entry.column)
    if not found:
        line, column = error.position if error.position else (0, 0)
        found[line] = _fault(error.msg or "no element is found", file, line or 0, max(column or 0, 0))
    return tuple(found[line] for line in sorted(found))


def _fault(message: str, file: str, line: int, column: int) -> Diagnostic:
    message = " ".join(message.split()).removesuffix(", try XML_PARSE_HUGE")[:200]
    lower = message.lower()
    cure = next((text for key, text in _CURES if key in lower), "correct the XML at this place")
    return Diagnostic("TK205", Severity.ERROR, f"not well-formed: {message}", file, line, column, help=cure)


def _entities(tree: etree._ElementTree, file: str) -> tuple[Diagnostic, ...]:
    """A file that declares entities, or uses them, is refused: their text would not be seen."""
    subset: Any = tree.docinfo.internalDTD
    names = [it.name for it in subset.iterentities() if it.name] if subset is not None else []
    used: Any = next(tree.getroot().iter(etree.Entity), None)
    if not names and used is None:
        return ()
    line = 0
    if used is not None:
        names.insert(0, used.name)
        before = used.getprevious()
        line = (before if before is not None else used.getparent()).sourceline or 0
    cure = "write the characters themselves and delete the document type declaration"
    message = f"uses entities (&{names[0]};), which are never expanded"
    return (Diagnostic("TK206", Severity.ERROR, message, file, line, help=cure),)
