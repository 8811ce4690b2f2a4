"""What each feature of an ODD makes of a schema: files that it accepts and files that it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from odd_sample import MINIMAL, compiled, odd, tei

ATT = '<attDef ident="{0}"><datatype><dataRef key="teidata.word"/></datatype></attDef>'
CLOSED = '<valList type="closed"{0}><valItem ident="a"/><valItem ident="b"/></valList>'


def element(name: str, content: str, rest: str = "", member: str = "model.pLike") -> str:
    """An element of one's own, member of a model class."""
    return (
        f'<elementSpec ident="{name}" mode="add"><classes><memberOf key="{member}"/></classes>'
        f"<content>{content}</content>{rest}</elementSpec>"
    )


def change(name: str, rest: str) -> str:
    return f'<elementSpec ident="{name}" mode="change">{rest}</elementSpec>'


X = element("x", "<empty/>")
Y = element("y", "<empty/>")

CASES: dict[str, tuple[str, list[str], list[str]]] = {
    # feature: specifications, bodies accepted, bodies refused
    "nothing changed": ("", ["<p/>", "<p>a <hi>b</hi></p>", "<div><p/></div>"], ["<ab/>", "text", "<p><p/></p>"]),
    "element deleted": ('<elementSpec ident="hi" mode="delete"/>', ["<p/>"], ["<p><hi/></p>"]),
    "element added": (X, ["<x/>", "<p/>"], ["<x>text</x>", "<x><p/></x>"]),
    "element in another namespace": (
        element("x", "<textNode/>").replace('mode="add"', 'mode="add" ns="urn:other"'),
        ['<x xmlns="urn:other">a</x>'],
        ["<x>a</x>"],
    ),
    "element replaced": (
        '<elementSpec ident="list" mode="replace"><classes><memberOf key="model.common"/></classes>'
        '<content><elementRef key="p" maxOccurs="unbounded"/></content></elementSpec>',
        ["<list><p/></list>"],
        ["<list><item/></list>", '<list type="a"><p/></list>'],
    ),
    "element renamed": (change("p", "<altIdent>para</altIdent>"), [], ["<p/>"]),
    "content changed": (
        change("list", '<content><elementRef key="item" minOccurs="2" maxOccurs="3"/></content>'),
        ["<list><item/><item/></list>", "<list><item/><item/><item/></list>"],
        ["<list><item/></list>", "<list><item/><item/><item/><item/></list>", "<list/>"],
    ),
    "elementRef": ('<elementRef key="ab"/>', ["<ab/>"], ["<seg/>"]),
    "sequence": (
        X + Y + element("z", '<sequence><elementRef key="x"/><elementRef key="y" minOccurs="0"/></sequence>'),
        ["<z><x/></z>", "<z><x/><y/></z>"],
        ["<z/>", "<z><y/><x/></z>", "<z><x/><y/><y/></z>"],
    ),
    "sequence repeated": (
        X + Y + element("z", '<sequence maxOccurs="unbounded"><elementRef key="x"/><elementRef key="y"/></sequence>'),
        ["<z><x/><y/></z>", "<z><x/><y/><x/><y/></z>"],
        ["<z/>", "<z><x/><x/></z>"],
    ),
    "sequence in any order": (
        X + Y + element("z", '<sequence preserveOrder="false"><elementRef key="x"/><elementRef key="y"/></sequence>'),
        ["<z><x/><y/></z>", "<z><y/><x/></z>"],
        ["<z><x/></z>", "<z><x/><y/><x/></z>"],
    ),
    "alternate": (
        X + Y + element("z", '<alternate><elementRef key="x"/><elementRef key="y"/></alternate>'),
        ["<z><x/></z>", "<z><y/></z>"],
        ["<z/>", "<z><x/><y/></z>"],
    ),
    "mixed content": (
        X + element("z", '<alternate minOccurs="0" maxOccurs="unbounded"><textNode/><elementRef key="x"/></alternate>'),
        ["<z/>", "<z>a<x/>b</z>"],
        ["<z><p/></z>"],
    ),
    "textNode": (element("x", "<textNode/>"), ["<x>a</x>", "<x/>"], ["<x><p/></x>"]),
    "dataRef": (element("x", '<dataRef name="date"/>'), ["<x>1920-08-06</x>"], ["<x>6 August</x>", "<x/>"]),
    "dataRef with restriction": (
        element("x", '<dataRef name="token" restriction="[A-Z]{2}"/>'),
        ["<x>AB</x>"],
        ["<x>A</x>", "<x>ab</x>"],
    ),
    "dataRef with facets": (
        element("x", '<dataRef name="integer"><dataFacet name="maxInclusive" value="9"/></dataRef>'),
        ["<x>9</x>"],
        ["<x>10</x>", "<x>a</x>"],
    ),
    "valList as content": (element("x", CLOSED.format("")), ["<x>a</x>"], ["<x>c</x>", "<x/>"]),
    "anyElement": (
        element("x", '<anyElement minOccurs="0"/>'),
        ["<x/>", '<x><o xmlns="urn:other" a="1"><o/>text</o></x>'],
        ["<x><p/></x>", "<x>text</x>"],
    ),
    "anyElement with exceptions": (
        element("x", '<anyElement except="urn:other"/>'),
        ['<x><o xmlns="urn:third"/></x>'],
        ['<x><o xmlns="urn:other"/></x>'],
    ),
    "classRef": (element("x", '<classRef key="model.pLike"/>'), ["<x><p/></x>"], ["<x/>", "<x><p/><p/></x>"]),
    "classRef excluding": (
        X + element("z", '<classRef key="model.pLike" except="x z"/>'),
        ["<z><p/></z>"],
        ["<z><x/></z>"],
    ),
    "class expanded as a sequence": (
        element("m", "<empty/>", member="model.own")
        + element("n", "<empty/>", member="model.own")
        + '<classSpec ident="model.own" type="model" mode="add"/>'
        + element("x", '<classRef key="model.own" expand="sequence"/>'),
        ["<x><m/><n/></x>"],
        ["<x><m/></x>", "<x><n/><m/></x>"],
    ),
    "class expanded as an optional sequence": (
        element("m", "<empty/>", member="model.own")
        + element("n", "<empty/>", member="model.own")
        + '<classSpec ident="model.own" type="model" mode="add"/>'
        + element("x", '<classRef key="model.own" expand="sequenceOptionalRepeatable"/>')
        + element("y", '<classRef key="model.own" expand="sequenceOptional"/>')
        + element("z", '<classRef key="model.own" expand="sequenceRepeatable"/>'),
        ["<x/>", "<x><m/><m/><n/></x>", "<y><n/></y>", "<z><m/><m/><n/></z>"],
        ["<x><n/><m/></x>", "<y><m/><m/></y>", "<z><m/></z>"],
    ),
    "class without members": (
        '<classSpec ident="model.own" type="model" mode="add"/>'
        + element("x", '<classRef key="model.own" minOccurs="0"/>')
        + element("y", '<classRef key="model.own"/>'),
        ["<x/>"],
        ["<y/>", "<x><p/></x>"],
    ),
    "class deleted": ('<classSpec ident="model.hiLike" type="model" mode="delete"/>', ["<p/>"], ["<p><hi/></p>"]),
    "membership added": (
        change("item", '<classes mode="change"><memberOf key="model.pLike"/></classes>'),
        ["<item/>", "<list><item/></list>"],
        [],
    ),
    "membership deleted": (
        change("list", '<classes mode="change"><memberOf key="model.listLike" mode="delete"/></classes>'),
        ["<p/>"],
        ["<list><item/></list>"],
    ),
    "memberships replaced": (
        change("hi", '<classes mode="replace"><memberOf key="model.pLike"/></classes>'),
        ["<hi/>"],
        ["<p><hi/></p>", '<hi n="1"/>'],
    ),
    "class in a class": (
        '<classSpec ident="model.own" type="model" mode="add"><classes><memberOf key="model.pLike"/></classes>'
        "</classSpec>" + element("x", "<empty/>", member="model.own"),
        ["<x/>"],
        [],
    ),
    "macro": (
        '<macroSpec ident="macro.own" mode="add"><content><elementRef key="p"/></content></macroSpec>'
        + element("x", '<macroRef key="macro.own" maxOccurs="unbounded"/>'),
        ["<x><p/></x>", "<x><p/><p/></x>"],
        ["<x/>"],
    ),
    "macro changed": (
        '<macroSpec ident="macro.paraContent" mode="change"><content><textNode/></content></macroSpec>',
        ["<p>a</p>"],
        ["<p><hi/></p>"],
    ),
    "datatype": (
        '<dataSpec ident="data.own" mode="add"><content><dataRef name="token" restriction="[0-9]+"/></content>'
        "</dataSpec>"
        + change(
            "p",
            '<attList><attDef ident="n" mode="change"><datatype><dataRef key="data.own"/></datatype>'
            "</attDef></attList>",
        ),
        ['<p n="12"/>'],
        ['<p n="a"/>'],
    ),
    "datatype changed": (
        '<dataSpec ident="teidata.text" mode="change"><content><dataRef name="token" restriction="[0-9]+"/></content>'
        "</dataSpec>",
        ['<p n="12"/>'],
        ['<p n="a"/>'],
    ),
    "attribute added": (
        change("p", f"<attList>{ATT.format('own')}</attList>"),
        ['<p own="a"/>', "<p/>"],
        ['<p own="a b"/>', '<div own="a"><p/></div>'],
    ),
    "attribute required": (
        change("hi", '<attList><attDef ident="n" mode="change" usage="req"/></attList>'),
        ['<p><hi n="1"/></p>'],
        ["<p><hi/></p>"],
    ),
    "attribute of a class deleted": (
        change("p", '<attList><attDef ident="n" mode="delete"/></attList>'),
        ["<p/>", '<p xml:id="a"/>', '<div n="1"><p/></div>'],
        ['<p n="1"/>'],
    ),
    "attribute deleted in its class": (
        '<classSpec ident="att.global" type="atts" mode="change"><attList><attDef ident="n" mode="delete"/></attList>'
        "</classSpec>",
        ['<p xml:id="a"/>'],
        ['<p n="1"/>', '<div n="1"><p/></div>'],
    ),
    "attribute class deleted": (
        '<classSpec ident="att.global.rendition" type="atts" mode="delete"/>',
        ['<p n="a"/>'],
        ['<p rend="a"/>'],
    ),
    "attribute class added": (
        f'<classSpec ident="att.own" type="atts" mode="add"><attList>{ATT.format("own")}</attList></classSpec>'
        + change("p", '<classes mode="change"><memberOf key="att.own"/></classes>'),
        ['<p own="a" n="1"/>'],
        ['<div own="a"><p/></div>'],
    ),
    "attribute replaced": (
        change(
            "p",
            '<attList><attDef ident="n" mode="replace"><valList type="closed"><valItem ident="a"/></valList>'
            "</attDef></attList>",
        ),
        ['<p n="a"/>'],
        ['<p n="b"/>'],
    ),
    "attribute renamed": (
        change("p", '<attList><attDef ident="n" mode="change"><altIdent>num</altIdent></attDef></attList>'),
        ['<p num="1"/>'],
        ['<p n="1"/>'],
    ),
    "attribute in a namespace": (
        change("p", '<attList><attDef ident="own" ns="urn:other" mode="add"/></attList>'),
        ['<p xmlns:o="urn:other" o:own="1"/>'],
        ['<p own="1"/>'],
    ),
    "attRef": (
        element("x", "<empty/>", '<attList><attRef class="att.global" name="n"/></attList>'),
        ['<x n="1"/>'],
        ['<x rend="a"/>'],
    ),
    "either attribute": (
        element(
            "x", "<empty/>", f'<attList><attList org="choice">{ATT.format("a")}{ATT.format("b")}</attList></attList>'
        ),
        ['<x a="1"/>', '<x b="1"/>', "<x/>"],
        ['<x a="1" b="1"/>'],
    ),
    "either attribute, in a list of its own": (
        element("x", "<empty/>", f'<attList org="choice">{ATT.format("a")}{ATT.format("b")}</attList>'),
        ['<x a="1"/>', '<x b="1"/>'],
        ['<x a="1" b="1"/>'],
    ),
    "list of words": (
        element(
            "x",
            "<empty/>",
            '<attList><attDef ident="a"><datatype minOccurs="2" maxOccurs="3">'
            '<dataRef key="teidata.word"/></datatype></attDef></attList>',
        ),
        ['<x a="1 2"/>', '<x a="1 2 3"/>'],
        ['<x a="1"/>', '<x a="1 2 3 4"/>'],
    ),
    "closed list": (
        change(
            "p",
            f'<attList><attDef ident="n" mode="change">{CLOSED.format(chr(32) + "mode=" + repr("add"))}'
            "</attDef></attList>",
        ).replace("'", '"'),
        ['<p n="a"/>', '<p n=" b "/>'],
        ['<p n="c"/>'],
    ),
    "semi-closed list": (
        change(
            "p",
            '<attList><attDef ident="n" mode="change"><datatype><dataRef name="integer"/></datatype>'
            '<valList type="semi" mode="add"><valItem ident="a"/></valList></attDef></attList>',
        ),
        ['<p n="a"/>', '<p n="1"/>'],
        ['<p n="b"/>'],
    ),
    "open list": (
        change(
            "p",
            '<attList><attDef ident="n" mode="change"><datatype><dataRef name="integer"/></datatype>'
            '<valList type="open" mode="add"><valItem ident="1"/></valList></attDef></attList>',
        ),
        ['<p n="2"/>'],
        ['<p n="a"/>'],
    ),
    "closed list of words": (
        element(
            "x",
            "<empty/>",
            '<attList><attDef ident="a"><datatype maxOccurs="unbounded">'
            '<dataRef key="teidata.enumerated"/></datatype>' + CLOSED.format("") + "</attDef></attList>",
        ),
        ['<x a="a b a"/>'],
        ['<x a="a c"/>', '<x a=""/>'],
    ),
    "embedded RELAX NG": (
        X
        + element(
            "z",
            '<rng:group><rng:ref name="x"/><rng:zeroOrMore><rng:ref name="model.hiLike"/></rng:zeroOrMore></rng:group>',
        ),
        ["<z><x/></z>", "<z><x/><hi/><hi/></z>"],
        ["<z><hi/></z>"],
    ),
    "embedded element": (
        element(
            "z",
            '<rng:oneOrMore><rng:element name="own" ns="urn:o"><rng:attribute name="a"/><rng:text/>'
            "</rng:element></rng:oneOrMore>",
        ),
        ['<z><own xmlns="urn:o" a="1">t</own></z>'],
        ['<z><own xmlns="urn:o">t</own></z>', "<z/>"],
    ),
    "member that tells how often": (
        element("m", "<empty/>", member="model.own").replace('key="model.own"', 'key="model.own" min="2" max="3"')
        + '<classSpec ident="model.own" type="model" mode="add"/>'
        + element("x", '<classRef key="model.own" expand="sequence"/>'),
        ["<x><m/><m/></x>", "<x><m/><m/><m/></x>"],
        ["<x><m/></x>", "<x><m/><m/><m/><m/></x>"],
    ),
    "attRef to a whole class": (
        element("x", "<empty/>", '<attList><attRef class="att.global.rendition"/></attList>'),
        ['<x rend="a" style="b"/>'],
        ['<x n="1"/>'],
    ),
    "embedded reference to attributes": (
        element("x", '<rng:ref name="att.global.rendition.attributes"/><rng:ref name="att.global.attribute.xmlid"/>'),
        ['<x rend="a" xml:id="b"/>'],
        ['<x n="1"/>'],
    ),
    "values changed": (
        change(
            "p",
            '<attList><attDef ident="n" mode="replace"><valList type="closed"><valItem ident="a"/>'
            '<valItem ident="b"/></valList></attDef></attList>',
        )
        + change(
            "p",
            '<attList><attDef ident="n" mode="change"><valList type="closed" mode="change">'
            '<valItem ident="a" mode="delete"/><valItem ident="c" mode="add"/></valList></attDef></attList>',
        ),
        ['<p n="b"/>', '<p n="c"/>'],
        ['<p n="a"/>'],
    ),
    "what is left of a choice": (
        element("x", '<alternate><elementRef key="p"/><elementRef key="persName"/></alternate>')
        + element("y", '<sequence><elementRef key="persName"/><elementRef key="p"/></sequence>')
        + element("z", '<alternate><elementRef key="p"/><sequence><elementRef key="persName"/></sequence></alternate>'),
        ["<x><p/></x>", "<y><p/></y>", "<z><p/></z>", "<z/>"],
        ["<x/>", "<y/>"],
    ),
    "embedded datatype": (
        element(
            "x",
            "<empty/>",
            '<attList><attDef ident="a"><datatype><rng:data type="integer"/></datatype></attDef></attList>',
        ),
        ['<x a="1"/>'],
        ['<x a="b"/>'],
    ),
}


@pytest.mark.parametrize("feature", CASES)
def test_feature(feature: str, tmp_path: Path) -> None:
    specs, good, bad = CASES[feature]
    small = compiled(tmp_path, odd(specs))
    assert not small.errors
    for body in good:
        assert small.accepts(tei(body)), body
    for body in bad:
        assert not small.accepts(tei(body)), body


def test_modules_and_what_they_bring(tmp_path: Path) -> None:
    core = compiled(tmp_path, odd("", minimal=MINIMAL.replace('include="p title hi list item label note name"', "")))
    assert core.accepts(tei("<p><emph/></p>"))
    without = MINIMAL.replace('include="p title hi list item label note name"', 'except="emph"')
    core = compiled(tmp_path, odd("", minimal=without))
    assert core.accepts(tei("<p><hi/></p>"))
    assert not core.accepts(tei("<p><emph/></p>"))
    none = compiled(tmp_path, odd("", minimal=MINIMAL.replace('"TEI text body div"', '""')))
    assert none.compiled.schema is not None
    assert "TEI" not in none.compiled.schema.elements


def test_a_class_taken_with_some_of_its_attributes(tmp_path: Path) -> None:
    specs = '<classRef key="att.global.linking" include="corresp"/>'
    small = compiled(tmp_path, odd(specs))
    assert small.accepts(tei('<p corresp="#a"/>'))
    assert not small.accepts(tei('<p next="#a"/>'))


def test_start_prefix_and_namespace(tmp_path: Path) -> None:
    small = compiled(tmp_path, odd("", attributes='start="p div" prefix="my_"'))
    assert small.accepts('<p xmlns="http://www.tei-c.org/ns/1.0"/>')
    assert not small.accepts(tei("<p/>"))
    assert b'<define name="my_p">' in small.rng()
    assert b'<define name="p">' not in small.rng()
    small = compiled(tmp_path, odd("", attributes='start="p" ns="urn:own"'))
    assert small.accepts('<p xmlns="urn:own"/>')


def test_groups_are_followed_over_files(tmp_path: Path) -> None:
    other = f'<specGrp xmlns="http://www.tei-c.org/ns/1.0" xml:id="two">{X}</specGrp>'
    (tmp_path / "other.odd").write_text(other, encoding="utf-8")
    outside = f'<specGrp xml:id="one"><specGrpRef target="other.odd#two"/>{Y}</specGrp>'
    small = compiled(tmp_path, odd('<specGrpRef target="#one"/>', outside=outside))
    assert not small.errors
    assert small.accepts(tei("<x/><y/>"))


def test_a_change_in_the_text_of_the_odd_counts(tmp_path: Path) -> None:
    small = compiled(tmp_path, odd("", outside='<elementSpec ident="hi" mode="delete"/>'))
    assert not small.accepts(tei("<p><hi/></p>"))


def test_an_odd_based_on_an_odd(tmp_path: Path) -> None:
    (tmp_path / "base.odd").write_text(odd(X + '<elementSpec ident="note" mode="delete"/>'), encoding="utf-8")
    chained = odd(
        '<elementSpec ident="hi" mode="delete"/>' + change("x", "<content><textNode/></content>"),
        minimal='<moduleRef key="tei"/><moduleRef key="header"/><moduleRef key="core"/>'
        '<moduleRef key="textstructure"/><elementRef key="x"/>',
        attributes='start="TEI" source="base.odd"',
    )
    small = compiled(tmp_path, chained, "chained.odd")
    assert not small.errors
    assert small.accepts(tei("<x>a</x><p/>"))
    for gone in ("<p><hi/></p>", "<p><note/></p>", "<p><emph/></p>"):
        assert not small.accepts(tei(gone))


def test_a_foreign_grammar(tmp_path: Path) -> None:
    grammar = (
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:math"><start><ref name="m"/></start>'
        '<define name="m"><element name="m"><ref name="inside"/></element></define>'
        '<div><define name="inside"><text/></define></div></grammar>'
    )
    (tmp_path / "math.rng").write_text(grammar, encoding="utf-8")
    specs = '<moduleRef url="math.rng" prefix="math_"/>' + element("x", '<rng:ref name="math_m"/>')
    small = compiled(tmp_path, odd(specs))
    assert not small.errors
    assert small.accepts(tei('<x><m xmlns="urn:math">1</m></x>'))
    assert not small.accepts(tei("<x/>"))


def test_every_element(tmp_path: Path) -> None:
    small = compiled(tmp_path, odd(element("x", "<?NameList?>")))
    assert small.accepts(tei("<x><body><p/></body></x>"))
    assert not small.accepts(tei("<x/>"))
