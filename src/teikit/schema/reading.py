"""Specifications as an ODD writes them (TEI Guidelines, chapter 22), read into the types of `model`."""

from __future__ import annotations

from typing import Any, Final

from lxml import etree

from teikit.schema.complaints import Complaints
from teikit.schema.content import ContentReader
from teikit.schema.model import (
    TEI,
    AttDef,
    AttList,
    AttRef,
    Classes,
    ClassSpec,
    Constraint,
    ElementSpec,
    Inherited,
    MacroSpec,
    MemberOf,
    Mode,
    Prose,
    ValItem,
    ValList,
    Where,
)
from teikit.schema.nodes import line_of, parts, text_of

_T: Final = f"{{{TEI}}}"
_ID: Final = "{http://www.w3.org/XML/1998/namespace}id"
SPECS: Final = frozenset({f"{_T}elementSpec", f"{_T}classSpec", f"{_T}macroSpec", f"{_T}dataSpec"})
_PROSE: Final = {f"{_T}gloss": 0, f"{_T}desc": 1, f"{_T}remarks": 2, f"{_T}exemplum": 3}


class SpecReader:
    """Reads the specifications of one file; complaints name their lines."""

    def __init__(self, file: str, complaints: Complaints) -> None:
        self.file = file
        self.complaints = complaints
        self.contents = ContentReader(file, complaints)

    def spec(self, element: etree._Element) -> ElementSpec | ClassSpec | MacroSpec:
        """The specification that an elementSpec, classSpec, macroSpec or dataSpec states."""
        said: dict[str, Any] = {
            "ident": element.get("ident", "").strip(),
            "module": element.get("module", ""),
            "mode": self.mode(element),
            "alt": _alt(element),
            "classes": self._classes(element.find(f"{_T}classes")),
            "attributes": self._attributes(element),
            "constraints": self._constraints(element),
            "valid_until": element.get("validUntil", ""),
            "prose": prose(element),
            "where": self.where(element),
        }
        if not said["ident"]:
            name = etree.QName(element).localname
            self.complaints.error("TK510", f"a <{name}> has no @ident", self.where(element), "name it")
        holder = element.find(f"{_T}content")
        content = None if holder is None else self.contents.read(holder)
        match etree.QName(element).localname:
            case "elementSpec":
                return ElementSpec(**said, content=content, namespace=element.get("ns"), prefix=element.get("prefix"))
            case "classSpec":
                return ClassSpec(**said, attribute=element.get("type") == "atts")
            case "dataSpec":
                return MacroSpec(**said, content=content, data=True)
        return MacroSpec(**said, content=content, data=element.get("type") == "dt")

    def where(self, element: etree._Element) -> Where:
        return Where(self.file, line_of(element))

    def mode(self, element: etree._Element) -> Mode:
        said = element.get("mode", "add").strip()
        try:
            return Mode(said)
        except ValueError:
            self.complaints.error(
                "TK515", f"@mode does not know “{said}”", self.where(element), "use add, change, replace or delete"
            )
            return Mode.CHANGE

    def said_mode(self, element: etree._Element) -> Mode | None:
        """The mode, or None where none is said: lists of values tell the two apart."""
        return self.mode(element) if element.get("mode") else None

    def _classes(self, element: etree._Element | None) -> Classes | None:
        if element is None:
            return None
        members = []
        for it in element.findall(f"{_T}memberOf"):
            least, most = self.contents.occurrence(_occurrence(it)) if it.get("min") or it.get("max") else (1, 1)
            members.append(MemberOf(it.get("key", ""), self.mode(it), least, most, self.where(it)))
        return Classes(tuple(members), Mode.CHANGE if element.get("mode") == "change" else Mode.REPLACE)

    def _attributes(self, element: etree._Element) -> AttList:
        lists = element.findall(f"{_T}attList")
        if len(lists) == 1:
            return self._att_list(lists[0])
        return AttList(tuple(self._att_list(it) for it in lists))

    def _att_list(self, element: etree._Element) -> AttList:
        items: list[AttDef | AttRef | Inherited | AttList] = []
        for it in parts(element):
            match etree.QName(it).localname:
                case "attDef":
                    items.append(self._att_def(it))
                case "attRef":
                    cls = it.get("class", "")
                    items.append(AttRef(cls, it.get("name", ""), self.where(it)))
                case "attList":
                    items.append(self._att_list(it))
        return AttList(tuple(items), element.get("org") == "choice")

    def _att_def(self, element: etree._Element) -> AttDef:
        datatype = element.find(f"{_T}datatype")
        least, most = (1, 1) if datatype is None else self.contents.occurrence(datatype)
        values = element.find(f"{_T}valList")
        default = element.find(f"{_T}defaultVal")
        return AttDef(
            ident=element.get("ident", "").strip(),
            alt=_alt(element),
            namespace=element.get("ns", ""),
            usage=element.get("usage"),
            datatype=None if datatype is None else self.contents.read(datatype),
            least=least,
            most=most,
            values=None if values is None else self._val_list(values),
            default=None if default is None else text_of(default),
            mode=self.mode(element),
            constraints=self._constraints(element),
            prose=prose(element),
            where=self.where(element),
        )

    def _val_list(self, element: etree._Element) -> ValList:
        items = tuple(
            ValItem(it.get("ident", ""), _alt(it), self.said_mode(it), prose(it))
            for it in element.findall(f"{_T}valItem")
        )
        return ValList(element.get("type", ""), items, self.said_mode(element))

    def _constraints(self, element: etree._Element) -> tuple[Constraint, ...]:
        return tuple(self.constraint(it) for it in element.findall(f"{_T}constraintSpec"))

    def constraint(self, element: etree._Element) -> Constraint:
        return Constraint(
            element.get("ident", ""), element.get("scheme", ""), element, self.mode(element), self.where(element)
        )


def prose(element: etree._Element) -> Prose:
    """What is said for people directly inside a specification."""
    kinds: tuple[list[etree._Element], ...] = ([], [], [], [])
    for it in element:
        if (kind := _PROSE.get(it.tag)) is not None:
            kinds[kind].append(it)
    return Prose(*map(tuple, kinds)) if any(kinds) else Prose()


def _alt(element: etree._Element) -> str:
    found = element.find(f"{_T}altIdent")
    return "" if found is None else text_of(found)


def _occurrence(member: etree._Element) -> etree._Element:
    return etree.Element("memberOf", minOccurs=member.get("min", "1"), maxOccurs=member.get("max", "1"))
