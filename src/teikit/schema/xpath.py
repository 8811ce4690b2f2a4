"""Whether XPath compiles in a query language of Schematron: elementpath parses it, and nothing is evaluated.

Evaluation, even of constants, could read files and never end: an ODD may come from anybody. The functions that XSLT
adds are known by name, those of the schema's own XSLT and of extensions by their prefix.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Any, Final

from elementpath import ElementPathError, XPath2Parser
from elementpath.tdop import Parser
from elementpath.xpath3 import XPath31Parser

from teikit.schema.schematron_names import called

Token = Any
_VERSIONS: Final = {
    **dict.fromkeys(("", "xslt2", "xpath2", "xslt", "xslt1", "exslt", "xpath"), 0),
    **dict.fromkeys(("xslt3", "xpath3", "xpath31"), 1),
}
"""The place among _PARSERS of each query binding (ISO/IEC 19757-3, clause 6.4); XPath 1.0 is read as part of 2.0."""
_PARSERS: Final[tuple[tuple[str, Any], ...]] = (("XPath 2.0", XPath2Parser), ("XPath 3.1", XPath31Parser))
_OF_XSLT: Final = frozenset(
    """
    accumulator-after accumulator-before available-system-properties copy-of current current-group
    current-grouping-key current-merge-group current-merge-key current-output-uri document element-available
    format-date format-dateTime format-number format-time function-available generate-id key regex-group snapshot
    stream-available system-property type-available unparsed-entity-public-id unparsed-entity-uri unparsed-text
    unparsed-text-available
    """.split()
)
_ATTRIBUTE: Final = re.compile(r"\"[^\"]*\"|'[^']*'|(?<=[^\w.\-]attribute\()[a-z]+(?=\))")
_KINDS: Final = {"XPST0081": "prefix", "XPST0017": "function"}
_JOINING: Final = ("|", "union", "intersect", "except", "/", "//", "(")
_STEPS: Final = ("(name)", ":", "Q{", "*", "@", "$", "child", "attribute", "self", "descendant", "descendant-or-self")
_ROOTS: Final = (".", "id", "key", "doc", "root", "element-with-id")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an expression: `kind` is syntax, function, prefix, newer, variable or pattern."""

    kind: str
    reason: str
    column: int = 0


class Language:
    """A query language, with the namespaces and the foreign functions (names with a prefix) that a schema uses.

    `name` is empty for a language that is not known here: nothing is wrong in it.
    """

    def __init__(self, binding: str, namespaces: Mapping[str, str], functions: Iterable[str] = ()) -> None:
        place = _VERSIONS.get(binding.lower(), len(_PARSERS))
        names = sorted({*_OF_XSLT, *functions})
        self._parsers = [(name, _taught(kind(namespaces=dict(namespaces)), names)) for name, kind in _PARSERS[place:]]
        self._reserved = {it for it in names if it.rpartition(":")[2] in XPath31Parser.RESERVED_FUNCTION_NAMES}
        self.name = self._parsers[0][0] if self._parsers else ""

    def fault(self, xpath: str, variables: Set[str] = frozenset(), *, pattern: bool = False) -> Fault | None:
        """What is wrong with an expression, or with a pattern of XSLT; `variables` are those declared around it."""
        first: Fault | None = None
        if not self._reserved.isdisjoint(called(xpath)):
            return None
        for name, parser in self._parsers:
            root = _parsed(parser, xpath)
            if not isinstance(root, Fault):
                newer = None if first is None else Fault("newer", name)
                return newer or _undeclared(root, variables) or (_no_pattern(root) if pattern else None)
            first = first or root
        return first


def _taught(parser: Token, names: list[str]) -> Token:
    """A parser that takes calls of these functions, with any number of arguments, as steps of paths too."""

    def nothing(a: Any = (), b: Any = (), c: Any = (), d: Any = (), e: Any = (), f: Any = (), g: Any = ()) -> None:
        raise NotImplementedError

    for name in names:
        prefix, _, local = name.rpartition(":")
        wanted = prefix in parser.namespaces if prefix else local not in parser.symbol_table
        if wanted and local not in parser.RESERVED_FUNCTION_NAMES:
            parser.external_function(nothing, local, prefix or None).label = "function"
    return parser


def _parsed(parser: Token, xpath: str) -> Token | Fault:
    """The tokens of an expression as a tree; elementpath would take the name in attribute(to) for an operator."""
    plain = _ATTRIBUTE.sub(lambda it: it[0] if it[0][0] in "\"'" else "_" * len(it[0]), f" {xpath}")[1:]
    if parser.tokenizer is None:
        parser.tokenizer = parser.create_tokenizer(parser.symbol_table)
    try:
        return Parser.parse(parser, plain)
    except ElementPathError as error:
        code = (error.code or "").rpartition(":")[2]
        token: Token = error.token
        column = 0 if token is None else token.position[1]
        return Fault(_KINDS.get(code, "syntax"), error.message, column)
    except (AssertionError, RecursionError):
        return Fault("syntax", "it is nested too deep, or in a way that makes no sense")


def _tokens(root: Token) -> Iterator[Token]:
    waiting = [root]
    while waiting:
        token = waiting.pop()
        yield token
        waiting.extend(reversed(list(token)))


def _undeclared(root: Token, variables: Set[str]) -> Fault | None:
    """The first variable that neither the expression itself nor anything around it declares."""
    bound = set(variables)
    for token in _tokens(root):
        if token.symbol in ("for", "some", "every", "let"):
            bound.update(str(it.value) for it in token[:-1:2])
        elif token.label == "inline function":
            bound.update(str(it.value) for it in token if it.symbol == "$")
    for token in _tokens(root):
        if token.symbol == "$" and len(token) and str(token.value) not in bound:
            return Fault("variable", str(token.value), token.position[1])
    return None


def _no_pattern(root: Token) -> Fault | None:
    """Why something does not match nodes one by one, as a pattern does: by names and axes that lead down to them."""
    waiting = [root]
    while waiting:
        it = waiting.pop()
        if it.symbol in _JOINING:
            waiting.extend(reversed(list(it)))
        elif it.symbol == "[":
            waiting.append(it[0])
        elif it.symbol == ":" and it[1].label == "function":
            return Fault("pattern", f"{it.value}() gives a value, not nodes", it.position[1])
        elif (it.label == "axis" and it.symbol not in _STEPS) or it.symbol == "..":
            return Fault("pattern", f"“{it.symbol}” leads away from the node", it.position[1])
        elif it.symbol not in _STEPS and it.symbol not in _ROOTS and it.label != "kind test":
            return Fault("pattern", f"“{it.symbol}” gives a value, not nodes", it.position[1])
    return None
