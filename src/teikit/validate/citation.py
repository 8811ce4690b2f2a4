"""Citations: a call number in the header gives the printed citation again, as the text has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from teikit.diagnostic import Diagnostic, Severity
from teikit.grammar.callnumbers import printed, read_style
from teikit.validate.facts import XML_ID, line
from teikit.validate.model import TEI
from teikit.validate.rule import Rule

_NS: Final = {"t": TEI}
_PARTS: Final = ("repository", "fond", "opis", "papka", "delo", "shelfmark")
_LEFT_OUT: Final = frozenset({"corr", "reg", "expan", "supplied"})


def rebuilt(description: etree._Element) -> str:
    """The citation that an msDesc gives: repository, fond, opis, papka, delo or shelfmark, then the leaves."""
    parts: dict[str, list[dict[str, str]]] = {}
    for part in description.iterfind("t:msIdentifier/*", _NS):
        kind = "repository" if etree.QName(part).localname == "repository" else part.get("type", "")
        value = "".join(str(it) for it in part.itertext())
        parts.setdefault(kind, []).append({**read_style(part.get("style")), "value": value})
    loci = [
        {**read_style(locus.get("style")), "from": locus.get("from", ""), "to": locus.get("to", "")}
        for locus in description.iterfind("t:msContents/t:msItem/t:locus", _NS)
    ]
    return printed([*(part for kind in _PARTS for part in parts.get(kind, [])), *loci])


def source(element: etree._Element) -> str:
    """The text of the source in an element: what a person has added left out, a line break for lb."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            local = etree.QName(child).localname
            note = local == "note" and child.get("resp")
            if local == "lb":
                pieces.append("\n")
            elif local not in _LEFT_OUT and not note:
                pieces.append(source(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def check(root: etree._Element, file: str) -> Iterator[Diagnostic]:
    """Each bibl of the text that corresponds to an msDesc of the header."""
    described = {it.get(XML_ID): it for it in root.iter(f"{{{TEI}}}msDesc")}
    if not described:
        return
    for bibl in root.iter(f"{{{TEI}}}bibl", f"{{{TEI}}}seg"):
        for target in (bibl.get("corresp") or "").split():
            description = described.get(target.removeprefix("#")) if target.startswith("#") else None
            if description is not None and any(it.get("style") for it in description.iter(etree.Element)):
                yield from _compare(bibl, description, file)


def _compare(bibl: etree._Element, description: etree._Element, file: str) -> Iterator[Diagnostic]:
    try:
        made = rebuilt(description)
    except ValueError as error:
        cure = 'write each printed part as name: "text"; name: "text"'
        yield Diagnostic("TK251", Severity.ERROR, f"<msDesc>: @style {error}", file, line(description), help=cure)
        return
    text = source(bibl)
    if made == text:
        return
    spaces = made.split() == text.split()
    severity = Severity.WARNING if spaces else Severity.ERROR
    what = "differs in white space from" if spaces else "is not"
    message = f"the citation “{text[:80]}” {what} what its msDesc gives: “{made[:80]}”"
    cure = "correct the parts of msIdentifier and locus (line " + str(line(description)) + "), or their @style"
    yield Diagnostic("TK250", severity, message, file, line(bibl), help=cure)


_DESCRIPTION: Final = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><msDesc xml:id="m"><msIdentifier>'
    '<repository>AVP</repository><collection type="fond" style="before: &quot;, f. &quot;">4</collection>'
    "</msIdentifier></msDesc></sourceDesc></fileDesc></teiHeader><text><body><div><note>"
    '<bibl corresp="#m">AVP, f. {}</bibl></note></div></body></text></TEI>'
)
RULE = Rule(
    "TK250",
    "citation",
    "The parts of a call number in the header, with their printed signs in @style, give the citation that the text has"
    " (TK250); @style can be read (TK251).",
    accepts=_DESCRIPTION.format("4"),
    rejects=_DESCRIPTION.format("5"),
    each=check,
)
