"""What `schema check` says of an ODD: each diagnostic on an ODD that it takes and on one that it does not."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from teikit import cli
from teikit.diagnostic import Diagnostic, Severity
from teikit.schema import compiler
from teikit.schema.compiler import compile_odd
from teikit.schema.model import Schema
from teikit.schema.passes.ambiguity import ambiguity
from teikit.schema.passes.doubles import doubles
from teikit.schema.passes.leftovers import leftovers
from teikit.schema.passes.lists import lists
from teikit.schema.passes.names import names
from teikit.schema.passes.usability import usability
from teikit.schema.usable import Usable

FIRST = 7
"""The line of an ODD made here on which what is tried begins."""
MODULES = """<moduleRef key="tei"/>
<moduleRef key="header" include="teiHeader fileDesc titleStmt publicationStmt sourceDesc"/>
<moduleRef key="core" include="p title hi list item"/>
<moduleRef key="textstructure" include="TEI text body div"/>"""
ERROR, WARNING, INFO = Severity

CHECKS = (
    ("names", names),
    ("doubles", doubles),
    ("lists", lists),
    ("usability", usability),
    ("ambiguity", ambiguity),
    ("leftovers", leftovers),
)


def odd(specs: str, modules: str = MODULES, attributes: str = 'start="TEI"') -> str:
    head = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>'
    return f'{head}\n<schemaSpec ident="x" {attributes}>\n{modules}\n{specs}\n</schemaSpec></body></text></TEI>'


def checked(folder: Path, source: str) -> tuple[Diagnostic, ...]:
    path = folder / "x.odd"
    path.write_text(source, encoding="utf-8")
    return compile_odd(path).diagnostics


def element(name: str, content: str, rest: str = "") -> str:
    return (
        f'<elementSpec ident="{name}" mode="add"><classes><memberOf key="model.pLike"/></classes>\n'
        f"<content>{content}</content>{rest}</elementSpec>"
    )


def attribute(inside: str, head: str = 'ident="kind" mode="add"') -> str:
    return f'<elementSpec ident="p" mode="change"><attList>\n<attDef {head}>{inside}</attDef></attList></elementSpec>'


def kept(mode: str, key: str) -> str:
    """A paragraph that is no longer a member of a class."""
    member = f'<memberOf key="{key}" mode="{mode}"/>'
    return f'<elementSpec ident="p" mode="change"><classes mode="change">{member}</classes></elementSpec>'


def emptied(inside: str, mode: str = "change") -> str:
    return f'<classSpec ident="att.cmc" type="atts" mode="{mode}">{inside}</classSpec>'


def listed(*values: str, kind: str = "closed", mode: str = "add") -> str:
    items = "".join(f'<valItem ident="{it}"/>' for it in values)
    return f'<valList type="{kind}" mode="{mode}">{items}</valList>'


@dataclass(frozen=True)
class Case:
    """`good` gives no diagnostic of the code, `bad` one, on `line`, whose message and cure hold these words."""

    code: str
    severity: Severity
    good: str
    bad: str
    line: int
    said: str
    cure: str
    modules: str = MODULES
    attributes: str = 'start="TEI"'
    good_modules: str = MODULES


ENUMERATED = '<datatype><dataRef key="teidata.enumerated"/></datatype>'
WORD = '<datatype><dataRef key="teidata.word"/></datatype>'
PATTERN = '<datatype><dataRef key="teidata.pattern"/></datatype>'
CASES = {
    "module misspelt": Case(
        "TK520", ERROR, "", "", 3, "“tej”", "is “tei” meant?", MODULES.replace('key="tei"', 'key="tej"')
    ),
    "element of a module misspelt": Case(
        "TK521", ERROR, "", "", 5, "“titel”", "is “title” meant?", MODULES.replace("title hi", "titel hi")
    ),
    "element excepted misspelt": Case(
        "TK521",
        WARNING,
        "",
        "",
        5,
        "“titel”",
        "is “title” meant?",
        MODULES.replace('include="p title hi list item"', 'except="titel"'),
    ),
    "elementRef misspelt": Case(
        "TK522", ERROR, '<elementRef key="ab"/>', '<elementRef key="divv"/>', FIRST, "“divv”", "is “div” meant?"
    ),
    "classRef misspelt": Case(
        "TK522", ERROR, '<classRef key="att.typed"/>', '<classRef key="att.tiped"/>', FIRST, "“att.tiped”", "att.typed"
    ),
    "macroRef misspelt": Case(
        "TK522",
        ERROR,
        '<macroRef key="macro.phraseSeq"/>',
        '<macroRef key="macro.phrase"/>',
        FIRST,
        "macro",
        "macro.phraseSeq",
    ),
    "specGrpRef misspelt": Case(
        "TK504",
        WARNING,
        '<specGrp xml:id="mine"/>\n<specGrpRef target="#mine"/>',
        '<specGrp xml:id="mine"/>\n<specGrpRef target="#min"/>',
        FIRST + 1,
        "“#min”",
        "is “mine” meant?",
    ),
    "element changed that is not there": Case(
        "TK523",
        ERROR,
        '<elementSpec ident="p" mode="change"/>',
        '<elementSpec ident="titel" mode="change"/>',
        FIRST,
        "“titel” is changed",
        "is “title” meant?",
    ),
    "class deleted that is not there": Case(
        "TK523",
        WARNING,
        '<classSpec ident="att.cmc" type="atts" mode="delete"/>',
        '<classSpec ident="att.responsability" type="atts" mode="delete"/>',
        FIRST,
        "is deleted",
        "responsibility",
    ),
    "memberOf misspelt": Case(
        "TK525",
        ERROR,
        element("x", "<empty/>"),
        element("x", "<empty/>").replace("pLike", "plike"),
        FIRST,
        "“model.plike”",
        "is “model.pLike” meant?",
    ),
    "attribute changed that is not there": Case(
        "TK527",
        WARNING,
        attribute("", 'ident="part" mode="change"'),
        attribute("", 'ident="prt" mode="change"'),
        FIRST + 1,
        "@prt",
        "is “part” meant?",
    ),
    "content names no element": Case(
        "TK529",
        ERROR,
        element("x", '<elementRef key="p"/>'),
        element("x", '<elementRef key="itm"/>'),
        FIRST + 1,
        "“itm”",
        "is “item” meant?",
    ),
    "start misspelt": Case("TK530", ERROR, "", "", 2, "<TEy>", "is “TEI” meant?", attributes='start="TEI TEy"'),
    "start left out": Case("TK530", WARNING, "", "", 2, "<ab>", "take it in", attributes='start="TEI ab"'),
    "nothing to start with": Case(
        "TK530",
        ERROR,
        "",
        "",
        2,
        "<TEI>",
        "take it in",
        MODULES.replace("TEI text", "text"),
    ),
    "attRef without its class": Case(
        "TK531",
        ERROR,
        attribute("").replace('<attDef ident="kind" mode="add"></attDef>', '<attRef class="att.typed" name="type"/>'),
        attribute("").replace('<attDef ident="kind" mode="add"></attDef>', '<attRef class="att.typped" name="type"/>'),
        FIRST + 1,
        "“att.typped”",
        "is “att.typed” meant?",
    ),
    "attRef without its attribute": Case(
        "TK531",
        ERROR,
        "",
        attribute("").replace('<attDef ident="kind" mode="add"></attDef>', '<attRef class="att.typed" name="tyep"/>'),
        FIRST + 1,
        "@tyep",
        "is “type” meant?",
    ),
    "classRef without that member": Case(
        "TK532",
        ERROR,
        element("x", '<classRef key="model.pLike" include="p"/>'),
        element("x", '<classRef key="model.pLike" include="p pp"/>'),
        FIRST + 1,
        "“pp”",
        "is “p” meant?",
    ),
    "classRef except what is no member": Case(
        "TK532",
        WARNING,
        element("x", '<classRef key="model.pLike" except="ab"/>'),
        element("x", '<classRef key="model.pLike" except="title"/>'),
        FIRST + 1,
        "“title”",
        "members of it themselves",
    ),
    "classRef without that attribute": Case(
        "TK532",
        ERROR,
        '<classRef key="att.typed" include="type"/>',
        '<classRef key="att.typed" include="typ"/>',
        FIRST,
        "@typ",
        "is “type” meant?",
    ),
    "value deleted that is not there": Case(
        "TK533",
        WARNING,
        attribute(
            '<valList type="closed" mode="change"><valItem ident="Y" mode="delete"/></valList>',
            'ident="part" mode="change"',
        ),
        attribute(
            '<valList type="closed" mode="change"><valItem ident="XX" mode="delete"/></valList>',
            'ident="part" mode="change"',
        ),
        FIRST + 1,
        "“XX” to delete",
        "drop this valItem",
    ),
    "membership taken back that is not there": Case(
        "TK533",
        WARNING,
        kept("delete", "model.pLike"),
        kept("delete", "model.pLikes"),
        FIRST,
        "“model.pLikes”",
        "is “model.pLike” meant?",
    ),
    "element deleted that another requires": Case(
        "TK534",
        WARNING,
        '<elementSpec ident="hi" mode="delete"/>',
        '<elementSpec ident="titleStmt" mode="delete"/>',
        FIRST,
        "<titleStmt> is not in the schema, but required by <fileDesc>",
        "keep it",
    ),
    "element not included that another requires": Case(
        "TK534", WARNING, "", "", 4, "required by <fileDesc>", "keep it", MODULES.replace("titleStmt ", "")
    ),
    "element left out that the ODD names": Case(
        "TK534",
        INFO,
        element("x", '<elementRef key="p" minOccurs="0"/>'),
        element("x", '<alternate><elementRef key="p"/><elementRef key="lg"/></alternate>'),
        FIRST + 1,
        "names <lg>, left out",
        "take it in",
    ),
    "datatype left out": Case(
        "TK534",
        ERROR,
        attribute(PATTERN),
        attribute(PATTERN) + '<dataSpec ident="teidata.pattern" mode="delete"/>',
        FIRST + 1,
        "teidata.pattern",
        "moduleRef or dataRef",
    ),
    "start element never valid": Case(
        "TK535",
        ERROR,
        element("x", '<elementRef key="p"/>'),
        '<elementSpec ident="TEI" mode="change"><content><elementRef key="TEI"/></content></elementSpec>',
        FIRST,
        "<TEI> (which can never be valid itself)",
        "state another content",
    ),
    "element never valid": Case(
        "TK535",
        WARNING,
        element("x", '<classRef key="model.pLike"/>'),
        element("x", '<classRef key="model.lLike"/>'),
        FIRST,
        "a member of “model.lLike” (which has none)",
        "take in what it requires",
    ),
    "element with no content allowed": Case(
        "TK535",
        WARNING,
        element("x", "<empty/>"),
        element("x", '<notAllowed xmlns="http://relaxng.org/ns/structure/1.0"/>'),
        FIRST,
        "notAllowed",
        "delete it",
    ),
    "elements without a place": Case(
        "TK536",
        INFO,
        element("x", "<empty/>"),
        element("x", "<empty/>").replace("model.pLike", "model.imprintPart"),
        2,
        "an element of the schema can stand nowhere: <x>",
        "leave them out",
    ),
    "element declared twice": Case(
        "TK537",
        WARNING,
        element("x", "<empty/>") + "\n" + element("y", "<empty/>"),
        element("x", "<empty/>") + "\n" + element("x", "<textNode/>"),
        FIRST + 2,
        f"what line {FIRST} says",
        "keep one",
    ),
    "element changed twice": Case(
        "TK537",
        INFO,
        attribute(WORD),
        attribute(WORD) + "\n" + attribute(WORD, 'ident="k" mode="add"'),
        FIRST + 2,
        f"stated in line {FIRST} too",
        "one specification of both",
    ),
    "module taken twice": Case(
        "TK537",
        WARNING,
        '<moduleRef key="core" include="lg"/>',
        '<moduleRef key="core"/>',
        FIRST,
        "taken twice",
        "keep the one",
    ),
    "attribute declared twice": Case(
        "TK537",
        WARNING,
        attribute(WORD),
        attribute(WORD).replace("</attList>", f'\n<attDef ident="kind" mode="add">{WORD}</attDef></attList>'),
        FIRST + 2,
        f"@kind of “p” is stated twice: what line {FIRST + 1}",
        "keep one",
    ),
    "value listed twice": Case(
        "TK537",
        WARNING,
        attribute(listed("a", "b")),
        attribute(listed("a", "b", "a")),
        FIRST + 1,
        "“a”",
        "keep one valItem",
    ),
    "constraint stated twice": Case(
        "TK537",
        WARNING,
        '<constraintSpec ident="c" scheme="schematron"/>\n<constraintSpec ident="d" scheme="schematron"/>',
        '<constraintSpec ident="c" scheme="schematron"/>\n<constraintSpec ident="c" scheme="schematron"/>',
        FIRST + 1,
        "the constraint “c”",
        "keep one",
    ),
    "two elements of one name": Case(
        "TK537",
        WARNING,
        element("x", "<empty/>"),
        element("x", "<empty/>").replace("<classes>", "<altIdent>p</altIdent><classes>"),
        FIRST,
        "both written <p>",
        "altIdent",
    ),
    "class without attributes": Case(
        "TK538",
        INFO,
        '<classSpec ident="att.cmc" type="atts" mode="delete"/>',
        emptied('<attList><attDef ident="generatedBy" mode="delete"/></attList>'),
        FIRST,
        "“att.cmc” has no attributes left",
        'mode="delete"',
    ),
    "closed list without values": Case(
        "TK539", ERROR, attribute(listed("a")), attribute(listed()), FIRST + 1, "has no values", "list the values"
    ),
    "default not in the list": Case(
        "TK560",
        WARNING,
        attribute("<defaultVal>a</defaultVal>" + listed("a", "b")),
        attribute("<defaultVal>aa</defaultVal>" + listed("a", "b")),
        FIRST + 1,
        "“aa”",
        "is “a” meant?",
    ),
    "default not of the datatype": Case(
        "TK560",
        WARNING,
        attribute('<datatype><dataRef key="teidata.count"/></datatype><defaultVal>1</defaultVal>'),
        attribute('<datatype><dataRef key="teidata.count"/></datatype><defaultVal>one</defaultVal>'),
        FIRST + 1,
        "“one”",
        "another defaultVal",
    ),
    "value not of the datatype": Case(
        "TK561",
        WARNING,
        attribute(ENUMERATED + listed("a")),
        attribute(ENUMERATED + listed("a b", "c")),
        FIRST + 1,
        "“a b”",
        "correct the values",
    ),
    "no value possible": Case(
        "TK561",
        ERROR,
        attribute(WORD, 'ident="kind" mode="add" usage="req"'),
        '<dataSpec ident="none" mode="add"><content><notAllowed xmlns="http://relaxng.org/ns/structure/1.0"/></content></dataSpec>'
        + attribute('<datatype><dataRef key="none"/></datatype>', 'ident="kind" mode="add" usage="req"'),
        FIRST + 1,
        "must stand",
        "datatype that has values",
    ),
    "element deprecated": Case(
        "TK562",
        INFO,
        '<moduleRef key="dictionaries" include="entry"/>',
        '<moduleRef key="dictionaries" include="entry re"/>',
        FIRST,
        "<re> is deprecated: after 20",
        "Guidelines",
    ),
    "content ambiguous": Case(
        "TK563",
        INFO,
        element("x", '<elementRef key="p" minOccurs="0"/><elementRef key="list"/>'),
        element("x", '<elementRef key="p" minOccurs="0"/><classRef key="model.pLike"/>'),
        FIRST + 1,
        "<p> in <x> may be either",
        "name it once",
    ),
}


@pytest.mark.parametrize("what", CASES)
def test_each_diagnostic(what: str, tmp_path: Path) -> None:
    case = CASES[what]
    good = checked(tmp_path, odd(case.good, case.good_modules))
    assert not [it for it in good if it.code == case.code], good
    found = [it for it in checked(tmp_path, odd(case.bad, case.modules, case.attributes)) if it.code == case.code]
    assert found, "nothing is said"
    said = next((it for it in found if case.said in it.message), found[0])
    assert case.said in said.message
    assert case.cure in said.help
    assert (said.severity, said.line) == (case.severity, case.line)
    assert Path(said.file).name == "x.odd"
    assert len(found) == 1, found


def test_an_element_required_in_one_of_several_ways_may_go(tmp_path: Path) -> None:
    second = '<sequence><elementRef key="list"/><elementRef key="lg"/></sequence>'
    content = f'<alternate><elementRef key="p"/>{second}</alternate>'
    assert "TK534" not in [it.code for it in checked(tmp_path, odd(element("x", content))) if it.severity is not INFO]
    both = content.replace('<elementRef key="p"/>', '<elementRef key="l"/>')
    said = [it for it in checked(tmp_path, odd(element("x", both))) if it.code == "TK534" and it.severity is WARNING]
    assert [it.message.split(">")[0] for it in said] == ["<l", "<lg"]


def test_what_follows_from_an_element_that_cannot_be_valid_is_told_once(tmp_path: Path) -> None:
    chain = "\n".join(element(f"x{at}", f'<elementRef key="x{at + 1}"/>') for at in range(8))
    found = checked(tmp_path, odd(chain + "\n" + element("x8", '<classRef key="model.lLike"/>')))
    said = [it.message for it in found if it.code == "TK535"]
    assert sorted(said) == [
        "<x0>, <x1>, <x2>, <x3>, <x4> and 3 more can never be valid either: they require what cannot be valid",
        "<x8> can never be valid: its content requires a member of “model.lLike” (which has none)",
    ]


def test_usable_elements_are_those_a_file_can_hold() -> None:
    from teikit.schema import pattern as p
    from teikit.schema.model import Classes, ClassSpec, ElementSpec, MemberOf

    def ref(name: str, kind: p.Kind = p.Kind.ELEMENT, expand: p.Expand = p.Expand.ALTERNATION) -> p.Ref:
        return p.Ref(kind, name, expand)

    def spec(name: str, content: p.Pattern, *classes: str) -> ElementSpec:
        return ElementSpec(name, content=content, classes=Classes(tuple(map(MemberOf, classes))))

    def usable(*specs: ElementSpec, start: str = "a") -> tuple[set[str], set[str]]:
        classes = {name: ClassSpec(name) for name in ("model.m", "model.empty")}
        found = Usable(Schema(start=(start,), elements={it.ident: it for it in specs}, classes=classes))
        return found.valid, found.reached

    a = spec("a", p.repeat(ref("model.m", p.Kind.CLASS)))
    assert usable(a, spec("b", p.TEXT, "model.m"), spec("c", p.TEXT)) == ({"a", "b", "c"}, {"a", "b"})
    assert usable(a, spec("b", ref("b"), "model.m")) == ({"a"}, {"a"})
    assert usable(a, spec("b", p.choice([ref("b"), p.EMPTY]), "model.m")) == ({"a", "b"}, {"a", "b"})
    for expand in p.Expand:
        needs = expand in (p.Expand.ALTERNATION, p.Expand.REPEATABLE)
        found = usable(spec("a", ref("model.empty", p.Kind.CLASS, expand)))
        assert (found == (set(), set())) == needs, expand


def test_macros_and_datatypes_that_lead_to_themselves(tmp_path: Path) -> None:
    """Each names all, many times over: what follows them without end, or as a tree, does not come back."""
    count = 30
    refs = "".join(f'<macroRef key="macro.m{at}"/><macroRef key="macro.m{at}"/>' for at in range(count))
    macros = [
        f'<macroSpec ident="macro.m{at}" mode="add"><content><alternate>{refs}</alternate></content></macroSpec>'
        for at in range(count)
    ]
    data = "".join(f'<dataRef key="d{at}"/><dataRef name="token"/>' for at in range(count))
    types = [
        f'<dataSpec ident="d{at}" mode="add"><content><sequence>{data}</sequence></content></dataSpec>'
        for at in range(count)
    ]
    specs = "".join(macros + types) + element("x", '<macroRef key="macro.m0"/>')
    value = attribute('<datatype><dataRef key="d0"/></datatype><defaultVal>a</defaultVal>')
    start = time.perf_counter()
    found = checked(tmp_path, odd(specs + value))
    assert time.perf_counter() - start < 5
    assert [it.message for it in found if it.code == "TK535"]


def test_the_samples_of_the_consortium_have_no_errors_but_real_ones(shared: Path) -> None:
    errors = {}
    for path in sorted((shared / "tei/odd").glob("*.odd")):
        found = [it for it in compile_odd(path).diagnostics if it.severity is ERROR]
        errors.update({path.name: [(it.code, it.line) for it in found]} if found else {})
    assert errors == {
        "tei_jtei.odd": [("TK523", 2112)],  # changes att.responsibility, which the TEI has no longer
        "tei_simplePrint.odd": [("TK521", 3377)],  # includes charProp, which the TEI has no longer
    }


def test_the_checks_take_little_time(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    took: dict[str, float] = {}

    def timed(name: str, work: object) -> object:
        def run(state: object) -> None:
            start = time.process_time()
            work(state)  # type: ignore[operator]
            took[name] = time.process_time() - start

        return run

    monkeypatch.setattr(compiler, "PASSES", tuple((name, timed(name, work)) for name, work in compiler.PASSES))
    start = time.process_time()
    compile_odd(shared / "tei/odd/tei_all.odd")
    whole = time.process_time() - start
    checks = sum(took[name] for name in ("required", *dict(CHECKS)))
    print(f"the checks take {checks / whole:.1%} of a compilation")
    assert checks < whole / 5


def test_the_command_says_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.odd"
    path.write_text(odd(""), encoding="utf-8")
    assert cli.run(["schema", "check", str(path)]) == 0
    path.write_text(odd('<elementRef key="divv"/>'), encoding="utf-8")
    capsys.readouterr()
    assert cli.run(["schema", "check", str(path)]) == 1
    said = capsys.readouterr().err
    assert "error[TK522]" in said and f"x.odd:{FIRST}" in said and "is “div” meant?" in said
    assert cli.run(["schema", "check", str(path), "--format", "json"]) == 1
    shown = json.loads(capsys.readouterr().out)
    assert (shown["command"], shown["status"]) == ("schema check", 1)
    assert [it["code"] for it in shown["diagnostics"] if it["severity"] == "error"] == ["TK522"]
    assert list(tmp_path.iterdir()) == [path], "nothing is written"


def test_what_is_no_odd_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "x.odd"
    path.write_text("<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", encoding="utf-8")
    assert cli.run(["schema", "check", str(path)]) == 1
    assert "TK501" in capsys.readouterr().err
