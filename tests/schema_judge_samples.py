"""A small grammar with every construct that TEI's have, changes of it that a judge must see, and some it must not."""

from __future__ import annotations

GRAMMAR = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.tei-c.org/ns/1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="div"/></start>
  <define name="div"><element name="div">
    <zeroOrMore><ref name="head"/></zeroOrMore>
    <oneOrMore><choice><ref name="model.p"/><ref name="xeno"/></choice></oneOrMore>
    <optional><ref name="closer"/></optional>
    <ref name="att.global"/>
    <optional><attribute name="type"><choice><value>a</value><value>b</value></choice></attribute></optional>
  </element></define>
  <define name="model.p"><choice><ref name="p"/><ref name="ab"/><ref name="gone"/></choice></define>
  <define name="head"><element name="head"><text/><ref name="att.global"/></element></define>
  <define name="p"><element name="p">
    <zeroOrMore><choice><text/><ref name="relation"/><ref name="num"/></choice></zeroOrMore>
    <ref name="att.global"/>
  </element></define>
  <define name="ab"><element name="ab">
    <interleave><ref name="num"/><ref name="head"/><optional><ref name="p"/></optional></interleave>
  </element></define>
  <define name="relation"><element name="relation">
    <attribute name="name"><data type="token"><param name="pattern">[^\\p{C}\\p{Z}]+</param></data></attribute>
    <choice>
      <attribute name="active"><list><oneOrMore><data type="anyURI"/></oneOrMore></list></attribute>
      <group><attribute name="mutual"/><optional><ref name="p"/></optional></group>
    </choice>
  </element></define>
  <define name="num"><element name="num">
    <data type="double"><param name="minInclusive">0</param></data>
  </element></define>
  <define name="closer"><choice>
    <element name="closer"><attribute name="n"/><text/></element>
    <element name="closer"><ref name="head"/></element>
  </choice></define>
  <define name="gone"><element name="gone"><ref name="never"/></element></define>
  <define name="never"><notAllowed/></define>
  <define name="xeno"><element>
    <anyName><except><nsName ns="http://www.tei-c.org/ns/1.0"/><name ns="urn:x">y</name></except></anyName>
    <zeroOrMore><attribute><anyName/></attribute></zeroOrMore>
    <zeroOrMore><choice><text/><ref name="xeno"/></choice></zeroOrMore>
  </element></define>
  <define name="att.global"><optional><attribute name="xml:id"><data type="ID"/></attribute></optional></define>
</grammar>"""

_HEADS = '<zeroOrMore><ref name="head"/></zeroOrMore>'
_ID = '<attribute name="xml:id"><data type="ID"/></attribute>'
_MIXED = '<ref name="num"/><ref name="head"/><optional><ref name="p"/></optional>'
_MUTUAL = '<group><attribute name="mutual"/><optional><ref name="p"/></optional></group>'
_CLOSER = '<element name="closer"><ref name="head"/></element>'
_ANY_URIS = '<oneOrMore><data type="anyURI"/></oneOrMore>'
_WORD = '<data type="token"><param name="pattern">[^\\p{C}\\p{Z}]+</param></data>'

Planted = dict[str, tuple[str, str, list[str]]]
PLANTED: Planted = {
    "an attribute of one of two patterns away": (
        '<attribute name="n"/><text/>',
        "<text/>",
        ["closer: in one of its patterns, @n is only in a"],
    ),
    "an attribute of a class": (
        '<attribute name="xml:id">',
        '<attribute name="xml:lang">',
        ["div, head, p: @xml:id is only in a", "div, head, p: @xml:lang is only in b"],
    ),
    "optional made required": (f"<optional>{_ID}</optional>", _ID, ["div, head, p: @xml:id is required in b only"]),
    "a value less": ("<value>b</value>", "", ['div: @type: only a admits "b"']),
    "a datatype": (
        "<value>b</value>",
        '<data type="NCName"/>',
        ['div: @type: only a admits "b"', "div: @type: only b admits NCName"],
    ),
    "a value that an open list has not": (
        _WORD,
        f"<choice><value>x</value><value>x y</value>{_WORD}</choice>",
        ['relation: @name: only b admits "x y"'],
    ),
    "an open list closed": (
        _WORD,
        "<choice><value>x</value><value>y</value></choice>",
        ["relation: @name: only a admits token pattern=[^\\p{C}\\p{Z}]+"],
    ),
    "another order": (
        f"{_HEADS}\n    <oneOrMore><choice><ref name='model.p'/>".replace("'", '"'),
        f"<oneOrMore><choice>{_HEADS}<ref name='model.p'/>".replace("'", '"'),
        ["div: b accepts [], a does not"],
    ),
    "repeated made optional": (
        _HEADS,
        _HEADS.replace("zeroOrMore", "optional"),
        ["div: a accepts [head head ab], b does not"],
    ),
    "text where none was": ("<interleave>", "<interleave><text/>", ["ab: b accepts [head num text()], a does not"]),
    "interleave made a group": (f"<interleave>{_MIXED}</interleave>", _MIXED, ["ab: a accepts [head num], b does not"]),
    "a member less in a class": ('<ref name="ab"/>', "", ["ab: only in a (child of div)"]),
    "what cannot be made possible": ("<notAllowed/>", "<empty/>", ["gone: only in b (child of div)"]),
    "coupled attributes": (
        "<group><attribute",
        '<group><optional><attribute name="passive"/></optional><attribute',
        ["relation: b accepts [@mutual @passive], a does not"],
    ),
    "coupling of attribute and content": (
        f"{_MUTUAL}\n    </choice>",
        '<attribute name="mutual"/></choice><optional><ref name="p"/></optional>',
        ["relation: b accepts [@active=list((anyURI)+) p], a does not"],
    ),
    "a list of one": (
        _ANY_URIS,
        '<data type="anyURI"/>',
        [
            "relation: a accepts [@active=list((anyURI)+)], b does not",
            "relation: b accepts [@active=list(anyURI)], a does not",
        ],
    ),
    "a facet": (
        '<param name="minInclusive">0',
        '<param name="minInclusive">1',
        ["num: a accepts [double minInclusive=0], b does not", "num: b accepts [double minInclusive=1], a does not"],
    ),
    "another start": (
        '<start><ref name="div"/>',
        '<start><choice><ref name="div"/><ref name="p"/></choice>',
        ["start: b accepts [p], a does not"],
    ),
    "a name that is let in": (
        '<name ns="urn:x">y</name>',
        '<name ns="urn:x">z</name>',
        ["{urn:x}y: only in b (child of div, {*}*)", "{urn:x}z: only in a (child of div, {*}*)"],
    ),
    "one of two patterns of a name": (
        _CLOSER,
        '<element name="closer"><empty/></element>',
        [
            "closer: in one of its patterns, a accepts [head], b does not",
            "closer: in one of its patterns, b accepts [], a does not",
        ],
    ),
}

SAME: dict[str, tuple[str, str]] = {
    "sugar": (_HEADS, '<optional><oneOrMore><ref name="head"/></oneOrMore></optional>'),
    "two ways for one word": (_HEADS, f'<choice><empty/><group><ref name="head"/>{_HEADS}</group></choice>'),
    "the order of values": ("<value>a</value>", "<choice><value> b </value></choice><value>a</value><notAllowed/>"),
    "the order of attributes": (
        '<attribute name="n"/><text/>',
        '<text/><attribute name="n"><data type="string"/></attribute>',
    ),
    "what cannot be": ('<ref name="gone"/>', "<notAllowed/>"),
    "the order of an interleave": (
        '<interleave><ref name="num"/><ref name="head"/>',
        '<interleave><ref name="head"/><ref name="num"/>',
    ),
    "a definition in two": (
        '<define name="never"><notAllowed/></define>',
        '<div><define name="never" combine="choice"><notAllowed/></define></div>'
        '<define name="never"><notAllowed/></define>',
    ),
    "a pattern twice": (_CLOSER, _CLOSER + '<element name="closer"><group><ref name="head"/></group></element>'),
    "values that a datatype has": (
        _WORD,
        f"<choice><value>x</value><choice><value>a.b</value>{_WORD}</choice></choice>",
    ),
    "an empty item of a list": (
        _ANY_URIS,
        '<oneOrMore><choice><data type="anyURI"/><value/></choice></oneOrMore>',
    ),
    "a choice of attributes": (
        f"<choice>\n      <attribute name='active'><list>{_ANY_URIS}".replace("'", '"'),
        f"<choice><notAllowed/><attribute name='active'><list>{_ANY_URIS}".replace("'", '"'),
    ),
}
