"""What is complained of in an ODD's Schematron, at which line, and that nothing right is complained of."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from teikit.diagnostic import Diagnostic, Severity
from teikit.schema.compiler import compile_odd
from teikit.schema.complaints import Complaints
from teikit.schema.passes.schematron import schematron
from teikit.schema.passes.state import State
from teikit.schema.schematron_names import prefixes
from teikit.schema.sources import p5
from teikit.schema.xpath import Language

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared/tei"
TEI = "http://www.tei-c.org/ns/1.0"


def odd(folder: Path, specs: str) -> Path:
    """An ODD with some specifications, the first of them on its line 3."""
    path = folder / "own.odd"
    path.write_text(
        f'<TEI xmlns="{TEI}" xmlns:s="http://purl.oclc.org/dsdl/schematron" xmlns:f="urn:f"'
        ' xmlns:sqf="http://www.schematron-quickfix.com/validator/process" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
        "><text><body>\n<schemaSpec ident='own'><moduleRef key='tei'/><moduleRef key='core'/><moduleRef key='header'/>"
        f"<moduleRef key='textstructure'/>\n{specs}</schemaSpec></body></text></TEI>",
        "utf-8",
    )
    return path


def stated(content: str, attributes: str = 'scheme="schematron"') -> str:
    return f"<constraintSpec ident='c' {attributes}><constraint>{content}</constraint></constraintSpec>"


def rule(test: str, context: str = "tei:p", before: str = "") -> str:
    """A constraint with this test on its second line."""
    return stated(f'<s:rule context="{context}">{before}\n<s:assert test="{test}">x</s:assert></s:rule>')


def complaints(path: Path) -> list[Diagnostic]:
    what = compile_odd(path)
    assert what.schema is not None and what.odd is not None
    made = Complaints()
    schematron(State(what.odd, p5(), lambda *_: None, made, what.schema))
    return made.all()


LET = '<s:let name="length" value="1"/>'
ABSTRACT = "<s:pattern abstract='true' id='x'><s:rule context='$what'><s:assert test='$what[$n'/></s:rule></s:pattern>"
INSTANCE = "<s:pattern is-a='x'><s:param name='what' value='tei:p'/><s:param name='n' value='1'/></s:pattern>"
BARE = stated("<s:assert test='a'/>")
FIX = "<sqf:fix id='f'>\n<sqf:add match='[' node-type='comment'/></sqf:fix>"
MESSAGE = "<s:assert test='a'>\n<s:value-of select='('/></s:assert>"
FAULTS = {
    "a bracket is open": (
        rule("tei:hi["),
        "TK550",
        4,
        "no XPath 2.0: unexpected end of source, at column 7 of “tei:hi[”",
    ),
    "no such function": (rule("lenght(.)"), "TK550", 4, "unknown function 'lenght'"),
    "an argument too many": (rule("count(a, b)"), "TK550", 4, "expected at most 1"),
    "nothing": (rule(""), "TK550", 4, "source is empty"),
    "too deep": (rule("(" * 5000), "TK550", 4, "nested too deep"),
    "a let": (stated("<s:let name='a' value='1 +'/>"), "TK550", 3, "@value of the constraint “c” is no XPath 2.0"),
    "a message": (stated(f"<s:rule context='tei:p'>{MESSAGE}</s:rule>"), "TK550", 4, "@select"),
    "a fix": (stated(f"<s:rule context='tei:p'><s:assert test='a'/>{FIX}</s:rule>"), "TK550", 4, "@match"),
    "a key": (stated("<xsl:key name='a' match='tei:p' use='@'/>"), "TK550", 3, "@use"),
    "an instance": (stated(f"{ABSTRACT}\n{INSTANCE}"), "TK550", 4, "of “tei:p[1”"),
    "newer": (rule("a => count()"), "TK551", 4, "needs XPath 3.1, but the schema is for xslt2"),
    "a variable": (rule("$lenght", before=LET), "TK552", 4, "uses $lenght, which is not declared here"),
    "a variable of another rule": (
        rule("$length").replace("<s:rule", f'<s:rule context="tei:hi">{LET}</s:rule><s:rule', 1),
        "TK552",
        4,
        "uses $length",
    ),
    "a prefix": (rule("g:a"), "TK553", 4, "prefix 'g' is not declared"),
    "a context that goes up": (rule("a", "ancestor::tei:p"), "TK554", 3, "“ancestor” leads away from the node"),
    "a context that is a value": (rule("a", "@n = '1'"), "TK554", 3, "“=” gives a value, not nodes"),
    "no context": (stated("<s:rule><s:assert test='a'/></s:rule>"), "TK554", 3, "a rule without @context"),
    "nothing to be about": (BARE, "TK554", 3, "of no element or class"),
    "no such pattern": (stated("<s:pattern is-a='x'/>"), "TK554", 3, "the abstract pattern “x”, but there is none"),
    "another language": (stated("<x/>", 'scheme="relaxng"'), "TK555", 3, "in the language “relaxng”"),
    "another tongue": (rule("a").replace("scheme", 'xml:lang="fr" scheme'), "TK556", 3, "speaks another language"),
    "two meanings": (
        stated("<s:ns prefix='a' uri='urn:a'/>\n<s:ns prefix='a' uri='urn:b'/>"),
        "TK557",
        4,
        "urn:b, but it means urn:a already",
    ),
    "nothing said": ("<constraintSpec ident='c' scheme='schematron'/>", "TK558", 3, "says nothing"),
    "nobody has it": (
        f"<classSpec ident='att.own' type='atts' mode='add'>{rule('a')}</classSpec>",
        "TK558",
        3,
        "no element has what it is about, “att.own”",
    ),
    "no rule": (f"<elementSpec ident='p' mode='change'>{BARE}</elementSpec>", "TK559", 3, "tests without a rule"),
}


@pytest.mark.parametrize("what", FAULTS)
def test_faults(tmp_path: Path, what: str) -> None:
    specs, code, line, said = FAULTS[what]
    (found,) = complaints(odd(tmp_path, specs))
    assert (found.code, found.line) == (code, line) and said in found.message and found.help, found


def test_the_cure_names_what_is_near(tmp_path: Path) -> None:
    (found,) = complaints(odd(tmp_path, FAULTS["a variable"][0]))
    assert found.help == "is “length” meant?" and found.severity is Severity.ERROR


RIGHT = [
    "@n = current()/@n",
    "key('ids', @n)/tei:hi",
    "generate-id(.) eq 'a'",
    "document('a.xml')//tei:p",
    "unparsed-text-available('a')",
    "format-date(current-date(), '[Y]')",
    "f:own(1, 2, 3)/tei:p",
    "f:text(1)",
    "for $x in tei:p return $x/@n",
    "some $x in (1 to 3) satisfies $x = 2",
    "self::attribute(to) or self::attribute(n)",
    "if (a) then 1 else 'b:c'",
    "@n cast as xs:integer lt 2",
    r"matches(., '[\W-[-]]')",
    "$global and $inside",
    "doc('file:///nowhere') or count(1 to 1000000000000)",
    "tei:div/tei:item[text]/element/@for",
    "(: teiy:p :) true()",
]


def test_what_is_right(tmp_path: Path) -> None:
    """Nothing of it is evaluated, or the last but two would never end."""
    tests = "".join(f'<s:assert test="{it}"/>' for it in RIGHT)
    fix = '<sqf:fix id="f"><sqf:user-entry name="e"/><sqf:add match="." select="$e"/></sqf:fix>'
    context = "tei:p[$global]|text()[. = 'a']|@*|( tei:a | tei:b )/tei:c|id('x')"
    specs = f"""<constraintSpec ident="lets" scheme="schematron"><constraint><s:let name="global" value="1"/>
    <xsl:function name="f:own"><xsl:param name="p"/><xsl:sequence select="$p"/></xsl:function></constraint>
    </constraintSpec>{stated(f'<s:rule context="{context}"><s:let name="inside" value="1"/>{tests}{fix}</s:rule>')}"""
    assert complaints(odd(tmp_path, specs)) == []


def test_what_another_query_language_admits(tmp_path: Path) -> None:
    new = rule("let $a := 1 return $a ! string() => contains('1')")
    assert complaints(odd(tmp_path, f'<constraintDecl queryBinding="xslt3"/>{new}')) == []
    unknown = rule("validate strict { . }")
    assert complaints(odd(tmp_path, f'<constraintDecl queryBinding="xquery31"/>{unknown}')) == []


def test_a_translation_is_no_fault(tmp_path: Path) -> None:
    french = rule("a").replace("scheme", 'xml:lang="fr" scheme').replace("'c'", "'c-fr'")
    specs = f"<elementSpec ident='p' mode='change'>{rule('a')}{french}</elementSpec>"
    assert complaints(odd(tmp_path, specs)) == []


def samples() -> list[str]:
    return sorted(it.stem for it in (SHARED / "odd").glob("*.odd"))


@pytest.mark.parametrize("name", samples() or ["none"])
def test_no_false_complaints(shared: Path, name: str) -> None:
    assert complaints(SHARED / f"odd/{name}.odd") == []


def test_no_false_complaints_of_the_whole_of_the_tei(shared: Path) -> None:
    what = compile_odd(SHARED / "odd/tei_all.odd", SHARED / "p5subset.xml")
    assert what.schema is not None and what.odd is not None
    made = Complaints()
    own = replace(what.odd, file=str(SHARED / "p5subset.xml"))
    schematron(State(own, p5(), lambda *_: None, made, what.schema))
    assert made.all() == []


def test_prefixes() -> None:
    said = "tei:p/parent::teix:*[@xml:id = 'a:b' or f:x(.) (: c:d :)]/child::e"
    assert prefixes(said) == ["tei", "teix", "xml", "f"]


WORDS = """to div mod idiv and or if for return in some every union except intersect of as cast eq lt is then else text
key satisfies instance treat castable node current""".split()
FORMS = [
    "tei:{}[@{}]/{}",
    "self::attribute({})|child::{}",
    "count({}) + count(tei:{})",
    "for $x in {} return $x/tei:{}",
]


@pytest.mark.parametrize("form", FORMS)
def test_names_that_are_words_of_the_language(form: str) -> None:
    language = Language("xslt2", {"tei": TEI})
    assert [it for it in WORDS if language.fault(form.replace("{}", it)) is not None] == []


def test_nothing_is_loaded_for_an_odd_without_constraints(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from teikit.schema.compiler import compile_odd;"
        "from teikit.schema.passes.schematron import schematron; from teikit.schema.passes.state import State;"
        "what = compile_odd(Path(sys.argv[1])); schematron(State(what.odd, None, None, None, what.schema));"
        "print('elementpath' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code, str(odd(tmp_path, ""))], capture_output=True, text=True)
    assert run.stdout == "False\n", run.stderr


def test_the_rules_are_not_looked_at_where_they_are_not_wanted(tmp_path: Path) -> None:
    rule = "<s:rule context='tei:p'><s:assert test='count('>x</s:assert></s:rule>"
    path = odd(tmp_path, f"<elementSpec ident='p' mode='change'>{stated(rule)}</elementSpec>")
    assert "TK550" in [it.code for it in compile_odd(path).diagnostics]
    assert "TK550" not in [it.code for it in compile_odd(path, rules=False).diagnostics]
