"""Complains of the ODD's own Schematron where it does not compile, or does not count."""

from __future__ import annotations

from itertools import chain
from typing import Final

from lxml import etree

from teikit.schema.complaints import nearest
from teikit.schema.model import ClassSpec, Constraint, ElementSpec, Where
from teikit.schema.nodes import line_of, parts
from teikit.schema.odd import Stated
from teikit.schema.passes.schematron_scope import Scope, instances, names_in
from teikit.schema.passes.state import State
from teikit.schema.schematron import SQF, TESTS, XSL, Bearers, Held, S, constraints, spoken, understood
from teikit.schema.schematron_names import xpaths

_PATTERNS: Final = {(f"{S}rule", "context"), (f"{{{XSL}}}key", "match"), (f"{{{XSL}}}template", "match")}
_MOST: Final = 60
_CURES: Final = {
    "syntax": ("TK550", "correct the expression"),
    "function": ("TK550", "correct the name or its arguments, or declare the function with xsl:function"),
    "prefix": ("TK553", "declare it with sch:ns in a constraint, or correct it"),
    "pattern": ("TK554", "lead down to the node, with conditions in brackets: tei:p[ancestor::tei:note]"),
}


def schematron(state: State) -> None:
    """Checks the constraints that the ODD states; those of what it is based on are not its own."""
    files = {state.odd.file}
    for it in state.odd.declarations:
        if isinstance(it, Stated | Constraint):
            files.add(it.spec.where.file if isinstance(it, Stated) else it.where.file)
    held = list(constraints(state.schema))
    own = [it for it in held if it.constraint.where.file in files]
    if not own:
        return
    bearers = Bearers(state.schema) if any(isinstance(it.spec, ClassSpec) for it in own) else None
    spoken_for = {it.path for it in held if spoken(it.constraint, state.schema.language)}
    counted = [it for it in own if _counts(state, it, bearers, it.path in spoken_for)]
    if counted:
        checker = _Checker(state, [it for it in held if understood(it.constraint)])
        for one in counted:
            checker.constraint(one)


def _counts(state: State, held: Held, bearers: Bearers | None, translated: bool) -> bool:
    """Whether a constraint is written at all; if not, why, unless it is `translated`: said in the schema's language."""
    it = held.constraint
    if not understood(it):
        cure = nearest(it.scheme, ["schematron"]) or 'only scheme="schematron" is written out'
        state.complaints.warning("TK555", f"{_titled(held)} is in the language “{it.scheme}”: left out", it.where, cure)
    elif not spoken(it, state.schema.language):
        said = f"{_titled(held)} speaks another language than the schema ({state.schema.language}): left out"
        if not translated:
            state.complaints.info("TK556", said, it.where, "name the schema's language in @docLang of the schemaSpec")
    elif next(held.content(), None) is None:
        cure = "give it a <constraint> with a sch:rule, or delete it"
        state.complaints.warning("TK558", f"{_titled(held)} says nothing", it.where, cure)
    elif bearers is not None and bearers.idle(held):
        said = f"{_titled(held)} is left out: no element has what it is about, “{'/@'.join(held.path)}”"
        state.complaints.warning("TK558", said, it.where, "take the elements in, or delete the constraint")
    else:
        return True
    return False


def _titled(held: Held) -> str:
    return f"the constraint “{held.constraint.ident}”"


class _Checker:
    """Walks through constraints with the names that are known at each place."""

    def __init__(self, state: State, held: list[Held]) -> None:
        self.state = state
        self.scope = Scope(state.odd, chain.from_iterable(it.content() for it in held))
        self.language = self.scope.language

    def constraint(self, held: Held) -> None:
        content = list(held.content())
        tests = [it for it in content if it.tag in TESTS]
        if tests:
            self._without_rule(held, self._where(held, tests[0]))
        known = self.scope.variables | (names_in(content) if tests else set())
        for it in content:
            self._element(held, it, known)

    def _where(self, held: Held, element: etree._Element) -> Where:
        return Where(held.constraint.where.file, line_of(element))

    def _without_rule(self, held: Held, where: Where) -> None:
        if not isinstance(held.spec, ElementSpec | ClassSpec):
            said = f"{_titled(held)} has tests without a rule, and is of no element or class: they are left out"
            self.state.complaints.error("TK554", said, where, 'put them into <sch:rule context="...">')
            return
        said = f"{_titled(held)} has tests without a rule, which the TEI admits no longer"
        about = f"tei:{held.path[0]}" if isinstance(held.spec, ElementSpec) else "..."
        self.state.complaints.info("TK559", said, where, f'put them into <sch:rule context="{about}">')

    def _element(self, held: Held, element: etree._Element, known: set[str]) -> None:
        where = self._where(held, element)
        if element.tag == f"{S}ns":
            self._namespace(held, element, where)
        if element.tag == f"{S}pattern" and element.get("abstract") == "true":
            return
        if element.tag == f"{S}pattern" and (name := element.get("is-a")) is not None:
            self._instance(held, element, name, where)
        if element.tag == f"{S}rule" and element.get("context") is None and element.get("abstract") != "true":
            said = f"{_titled(held)} has a rule without @context"
            self.state.complaints.error("TK554", said, where, "name in @context what it is about")
        for name, xpath in xpaths(element):
            self._expression(held, xpath, (str(element.tag), name), known, where)
        if element.tag in (f"{S}rule", f"{{{SQF}}}fix"):
            known = known | names_in(parts(element))
        for it in parts(element):
            self._element(held, it, known)

    def _namespace(self, held: Held, ns: etree._Element, where: Where) -> None:
        prefix, uri = ns.get("prefix", ""), ns.get("uri", "")
        first = self.scope.namespaces.declared.get(prefix)
        if first != uri:
            said = f"{_titled(held)} declares the prefix “{prefix}” for {uri}, but it means {first} already"
            self.state.complaints.error("TK557", said, where, "use another prefix: a schema has one meaning for each")

    def _instance(self, held: Held, pattern: etree._Element, name: str, where: Where) -> None:
        abstract = self.scope.abstract.get(name)
        if abstract is None:
            cure = nearest(name, self.scope.abstract) or 'declare it: <sch:pattern abstract="true">'
            said = f"{_titled(held)} names the abstract pattern “{name}”, but there is none"
            self.state.complaints.error("TK554", said, where, cure)
            return
        known = self.scope.variables | names_in(abstract.iter())
        for place, xpath in instances(abstract, pattern):
            self._expression(held, xpath, place, known, where)

    def _expression(self, held: Held, xpath: str, place: tuple[str, str], known: set[str], where: Where) -> None:
        fault = self.language.fault(xpath, known, pattern=place in _PATTERNS)
        if fault is None:
            return
        complaints, start = self.state.complaints, f"@{place[1]} of {_titled(held)}"
        if fault.kind == "newer":
            said = f"{start} needs {fault.reason}, but the schema is for {self.scope.binding}: “{_short(xpath)}”"
            cure = f"write it in {self.language.name}, or declare the query binding xslt3 with constraintDecl"
            complaints.warning("TK551", said, where, cure)
        elif fault.kind == "variable":
            cure = nearest(fault.reason, known) or "declare it with sch:let in its rule, or outside of all rules"
            complaints.error("TK552", f"{start} uses ${fault.reason}, which is not declared here", where, cure)
        else:
            code, cure = _CURES[fault.kind]
            at = f", at column {fault.column}" if fault.column else ""
            kind = "pattern" if fault.kind == "pattern" else self.language.name
            complaints.error(code, f"{start} is no {kind}: {fault.reason}{at} of “{_short(xpath)}”", where, cure)


def _short(xpath: str) -> str:
    text = " ".join(xpath.split())
    return text if len(text) <= _MOST else f"{text[:_MOST]}…"
