"""RELAX NG in compact syntax: trang reads it as the same grammar as that in XML syntax; jing and Emacs take it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from lxml import etree
from schema_judge_reading import Node, read

from teikit.schema import pattern as p
from teikit.schema.compiled import Compiled
from teikit.schema.compiler import compile_odd
from teikit.schema.grammar import Grammar
from teikit.schema.model import TEI, XML
from teikit.schema.pattern import Pattern
from teikit.schema.write.rnc import rnc, rnc_files
from teikit.schema.write.rnc_words import literal
from teikit.schema.write.rng import rng, rng_files

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared/tei"
A = "{http://relaxng.org/ns/compatibility/annotations/1.0}"
Client = Callable[[str], list[str]]


@cache
def compiled(name: str) -> Compiled:
    return compile_odd(SHARED / f"odd/{name}.odd", SHARED / "p5subset.xml")


def converted(folder: Path, files: dict[str, bytes], trang: list[str]) -> dict[str, Path]:
    """Files of compact syntax as trang converts them, in one run: a grammar that holds them all names each."""
    source, target = folder / "rnc", folder / "trang"
    source.mkdir(exist_ok=True)
    target.mkdir(exist_ok=True)
    for name, data in files.items():
        (source / f"{name}.rnc").write_bytes(data)
    (source / "all.rnc").write_text("start = " + " | ".join(f'external "{it}.rnc"' for it in files))
    run = subprocess.run([*trang, str(source / "all.rnc"), str(target / "all.rng")], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr
    return {name: target / f"{name}.rng" for name in files}


Tuple = tuple[Any, ...]


def shape(node: Node) -> Tuple:
    """What a pattern says, without its parentheses; a value without a type is of no library, whatever is inherited."""
    parts: list[Tuple] = []
    for it in map(shape, node.parts):
        parts.extend(it[-1] if node.kind in ("group", "choice", "interleave") and it[0] == node.kind else [it])
    kind = "token" if node.kind == "value" and node.type.endswith("}token") else node.type
    return node.kind, node.label, flat(node.names), kind, node.params, tuple(parts)


def flat(names: Tuple) -> Tuple:
    """A class of names, a choice of one taken as that one."""
    if not names or names[0] == "name":
        return names
    made: list[Any] = []
    for it in names[1:]:
        it = flat(it) if isinstance(it, tuple) else it
        made.extend(it[1:] if names[0] == "choice" and it and it[0] == "choice" else [it])
    return made[0] if names[0] == "choice" and len(made) == 1 else (names[0], *made)


def assert_the_same(xml: Path, back: Path) -> None:
    """Two grammars of XML syntax have the same patterns, documentation and default values, in the same order."""
    ours, theirs = read(xml), read(back)
    assert list(ours.defines) == list(theirs.defines)
    pairs = {"start": (ours.start, theirs.start), **{it: (ours.defines[it], theirs.defines[it]) for it in ours.defines}}
    assert [name for name, (one, other) in pairs.items() if shape(one) != shape(other)] == []
    assert annotations(xml) == annotations(back)


def annotations(path: Path) -> list[str | None]:
    root = etree.parse(str(path)).getroot()
    said = [it.text for it in root.iter(f"{A}documentation")]
    return said + [
        it.get(f"{A}defaultValue") for it in root.iter(etree.Element) if it.get(f"{A}defaultValue") is not None
    ]


# ---------------------------------------------------------------- any grammar

NAMES = [
    "p",
    "text",
    "start",
    "element",
    "a.b",
    "x-y",
    "_",
    "é",
    "名",
    "list",
    "p3",
    "inherit",
    "datatypes",
    "xsd",
    "div",
]
SPACES = ["", TEI, "http://www.w3.org/2001/XInclude", "urn:x", "urn:it's", XML]
OTHERS = SPACES[:-1]
PIECES = [
    "a",
    " ",
    '"',
    "'",
    "\\",
    "\\x{41}",
    "\\xx{a}",
    "x{",
    "\n",
    "\t",
    "~",
    "#",
    "##",
    "<&>]]",
    "é",
    "𐄢",
    "\\d{2}",
    "|",
]
REGEXES = ["a", "\\d{2}", "[\"']", "\\\\x{2}", "\\\\xx{3}", "\n|\t", "é|𐄢", "[#~]##"]
texts = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
docs = st.one_of(
    st.just(""), st.lists(st.sampled_from(PIECES), max_size=6).map(lambda it: " ".join("".join(it).split()))
)
locals_ = st.sampled_from(NAMES)
element_names = st.builds(p.Name, locals_, st.sampled_from(OTHERS))
attribute_names = st.builds(p.Name, locals_, st.sampled_from(SPACES))


def classes(names: st.SearchStrategy[p.Name]) -> st.SearchStrategy[p.Names]:
    spaces = st.sampled_from(OTHERS)
    some = st.builds(p.AnyName, st.lists(names, max_size=2).map(tuple), spaces)
    every = st.builds(p.AnyName, st.lists(st.one_of(names, some), max_size=3).map(tuple))
    single = st.one_of(names, some, every)
    return st.one_of(names, single, st.lists(single, min_size=2, max_size=3).map(tuple))


own_values = st.builds(p.Value, texts, st.sampled_from(["token", "string"]), doc=docs)
xsd_values = st.builds(p.Value, texts, st.just("normalizedString"), st.just(p.XSD), docs)
foreign_values = st.builds(p.Value, texts, st.just("b"), st.just("urn:t"))
facets = st.lists(st.tuples(st.just("pattern"), st.sampled_from(REGEXES)), max_size=2).map(tuple)
params = st.lists(st.tuples(st.sampled_from(["a", "text"]), texts), max_size=2).map(tuple)


def datatypes(*values: st.SearchStrategy[Pattern | None]) -> st.SearchStrategy[p.Data]:
    """Of the three kinds of library: trang knows what XML Schema and its own admit, and nothing of any other.

    `values` are what they except; of the same library, for trang gets others wrong.
    """
    own = st.builds(p.Data, st.sampled_from(["string", "token"]), st.just(()), values[0], st.just(""))
    xsd = st.builds(p.Data, st.sampled_from(["string", "token", "NMTOKENS"]), facets, values[1])
    return st.one_of(own, xsd, st.builds(p.Data, st.just("b"), params, values[2], st.just("urn:t")))


plain = datatypes(*[st.none()] * 3)
several_values = [
    st.one_of(it, st.lists(it, min_size=2, max_size=3).map(lambda them: p.Choice(tuple(them))))
    for it in (own_values, st.one_of(xsd_values, plain.filter(lambda it: it.library == p.XSD)), foreign_values)
]
leaves = st.one_of(
    st.sampled_from([p.EMPTY, p.NOT_ALLOWED, p.TEXT, *(p.Ref(p.Kind.DEFINE, it) for it in NAMES)]),
    own_values,
    xsd_values,
    foreign_values,
    plain,
)


def grown(inner: st.SearchStrategy[Pattern]) -> st.SearchStrategy[Pattern]:
    several = st.lists(inner, min_size=2, max_size=4).map(tuple)
    times = st.tuples(st.integers(0, 3), st.one_of(st.none(), st.integers(0, 3)))
    return st.one_of(
        st.builds(p.Group, several),
        st.builds(p.Choice, several),
        st.builds(p.Interleave, several),
        st.builds(lambda item, it: p.Repeat(item, it[0], None if it[1] is None else it[0] + it[1] or 1), inner, times),
        st.builds(p.ListOf, inner),
        datatypes(*several_values),
        st.builds(p.Element, classes(element_names), inner, docs),
        st.builds(p.Attribute, classes(attribute_names), inner, docs, st.one_of(st.none(), docs)),
    )


patterns = st.recursive(leaves, grown, max_leaves=12)


@pytest.mark.client("trang")
@settings(max_examples=5, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck))
@given(st.lists(patterns, min_size=30, max_size=40), st.sampled_from(OTHERS))
def test_any_grammar_comes_back_from_trang(
    client: Client, tmp_path_factory: Any, some: list[Pattern], space: str
) -> None:
    outer = [
        it if any(isinstance(part, p.Element) for part in p.walk(it)) else p.Element(p.Name("o", space), it)
        for it in some
    ]
    named = dict(zip([*NAMES, *(f"d{it}" for it in range(99))], [*outer, *[p.TEXT] * len(NAMES)], strict=False))
    grammar = Grammar(space, tuple(named)[:3], named)
    assert_the_same(*both(grammar, tmp_path_factory.mktemp("any"), client("trang")))


def both(grammar: Grammar, folder: Path, trang: list[str]) -> tuple[Path, Path]:
    """A grammar in XML syntax, as we write it, and as trang makes it of ours in compact syntax."""
    (folder / "own.rng").write_bytes(rng(grammar))
    return folder / "own.rng", converted(folder, {"g": rnc(grammar)}, trang)["g"]


B = p.Element(p.Name("b", TEI), p.EMPTY)
DELICATE = {
    "times stand side by side, as alternatives": p.Choice((p.Repeat(p.Ref(p.Kind.DEFINE, "b"), 2, 2), p.TEXT)),
    "an element inherits the namespace around it": p.Element(p.Name("c", "urn:c"), B),
}


@pytest.mark.client("trang")
@pytest.mark.parametrize("why", DELICATE)
def test_what_the_two_syntaxes_say_each_in_its_way(client: Client, tmp_path: Path, why: str) -> None:
    a = p.Element(p.Name("a", TEI), DELICATE[why])
    assert_the_same(*both(Grammar(TEI, ("a",), {"a": a, "b": B}), tmp_path, client("trang")))


def test_strings() -> None:
    assert literal("") == '""'
    assert literal('say "x"') == "'say \"x\"'"
    assert literal('it\'s "so"') == '"it\'s " ~ \'"\' ~ "so" ~ \'"\''
    assert literal("a\nb\r") == '"a\\x{A}b\\x{D}"'
    assert literal("\\d\\x{41}\\\\x{2}") == '"\\d\\x{5C}x{41}\\\\x{5C}x{2}"'


def test_many_times_does_not_overflow() -> None:
    grammar = Grammar(
        TEI,
        ("a",),
        {
            "a": p.Repeat(p.Ref(p.Kind.DEFINE, "a"), 0, 3000),
            "b": p.Repeat(p.Element(p.Name("b", TEI), p.EMPTY, "b"), 2, 3000),
        },
    )
    assert rnc(grammar).count(b")?") == 2999 + 2997


def test_how_it_looks() -> None:
    many = p.Choice(tuple(p.Value(it * 30) for it in "abcd"))
    said = p.Attribute(p.Name("n", ""), p.Choice((p.Value("1", doc="one"), p.Value("2"))), "number", "1")
    whole = p.Group((p.Repeat(p.TEXT, 0, None), p.Repeat(said, 0, 1), p.Attribute(p.Name("id", XML), p.Data("ID"))))
    grammar = Grammar(
        TEI, ("div",), {"div": p.Element(p.Name("div", TEI), whole, "a division"), "many": many, "none": p.EMPTY}
    )
    assert (
        rnc(grammar, "made\nhere").decode()
        == """\
# made
# here
default namespace = "http://www.tei-c.org/ns/1.0"
namespace a = "http://relaxng.org/ns/compatibility/annotations/1.0"

start = \\div

\\div =
  ## a division
  element div {
    text*,
    ## number
    [ a:defaultValue = "1" ]
    attribute n {
        ## one
        "1"
      | "2"
    }?,
    attribute xml:id { xsd:ID }
  }

many =
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
  | "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"
  | "cccccccccccccccccccccccccccccc"
  | "dddddddddddddddddddddddddddddd"

none = empty
"""
    )


# ---------------------------------------------------------------- validators


def hard() -> Grammar:
    """What compact syntax has to take care of, in one grammar that is right."""
    space, quoted = "urn:x", 'say "it\'s"'
    a_list = p.Choice((p.Value(quoted, doc="not \\x{41}"), p.Value("a\nb", "string"), p.Value("\\x{41}")))
    attributes = [
        p.Repeat(p.Attribute(p.Name("list", ""), a_list, "one of three", quoted), 0, 1),
        p.Repeat(p.Attribute(p.Name("id", XML), p.Data("ID")), 0, 1),
        p.Repeat(p.Attribute(p.AnyName((p.Name("list", ""), p.Name("id", XML))), p.TEXT), 0, None),
    ]
    number = p.Data("string", (("pattern", "[\"']\\d{2}"),), p.Value('"12', "string", p.XSD))
    numbers = p.Repeat(p.Element(p.Name("empty", ""), number), 2, 4)
    integers = p.Element(p.Name("start", space), p.ListOf(p.Repeat(p.Data("integer"), 1, None)))
    every = p.Ref(p.Kind.DEFINE, "any")
    content = p.Group((*attributes, numbers, p.Interleave((p.Repeat(every, 0, None), integers))))
    inside = p.Group(
        (p.Repeat(p.Attribute(p.AnyName(), p.TEXT), 0, None), p.Repeat(p.Choice((p.TEXT, every)), 0, None))
    )
    foreign = p.Element(p.AnyName((p.AnyName(namespace=space), p.Name("empty", ""))), inside)
    return Grammar(space, ("text",), {"text": p.Element(p.Name("text", space), content), "any": foreign})


def document(attributes: str, numbers: str = "\"13 '99", end: str = "<start>1 2</start>") -> str:
    """A document for that grammar; the first is of no namespace but for its own elements."""
    said = "".join(f'<empty xmlns="">{it}</empty>' for it in numbers.split())
    return f'<text xmlns="urn:x" {attributes}>{said}{end}</text>'


DOCUMENTS = {
    document("list='say \"it&apos;s\"' xml:id='a' b='c'"): True,
    document(
        'list="a&#10;b"', "'01 '02 '03 '04", "<x:y xmlns:x='u' z='a'>b<x:c/></x:y><start>1</start><x xmlns='v'/>"
    ): True,
    document(r'list="\x{41}"'): True,
    document('list="A"'): False,
    document('list="a b"'): False,
    document("", '"12 "13'): False,
    document("", '"13'): False,
    document("", '"13 "14 "15 "16 "17'): False,
    document("", end="<x:y xmlns:x='u'><start/></x:y><start>1</start>"): False,
}
NXML = """
(require 'nxml-mode)
(dolist (file command-line-args-left)
  (with-current-buffer (find-file-noselect file)
    (nxml-mode)
    (rng-set-schema-file-1 (concat (file-name-directory file) "hard.rnc"))
    (rng-validate-mode 1)
    (while (rng-do-some-validation))
    (princ (format "%s\\n" rng-error-count))))
"""
LOAD = "(dolist (file command-line-args-left) (rng-c-load-schema file))"


def laid(folder: Path) -> list[Path]:
    (folder / "hard.rnc").write_bytes(rnc(hard()))
    files = [folder / f"{number}.xml" for number in range(len(DOCUMENTS))]
    for file, text in zip(files, DOCUMENTS, strict=True):
        file.write_text(text, "utf-8")
    return files


@pytest.mark.client("jing")
def test_jing_reads_it(client: Client, tmp_path: Path) -> None:
    files = laid(tmp_path)
    run = subprocess.run(
        [*client("jing"), "-c", str(tmp_path / "hard.rnc"), *map(str, files)], capture_output=True, text=True
    )
    assert [f"{it}:" not in run.stdout for it in files] == list(DOCUMENTS.values()), run.stdout + run.stderr


@pytest.mark.client("emacs")
def test_emacs_reads_it(client: Client, tmp_path: Path) -> None:
    files = laid(tmp_path)
    (tmp_path / "nxml.el").write_text(NXML)
    call = [*client("emacs"), "-Q", "--batch", "-l", str(tmp_path / "nxml.el"), *map(str, files)]
    run = subprocess.run(call, capture_output=True, text=True)
    assert [it == "0" for it in run.stdout.split()] == list(DOCUMENTS.values()), run.stderr


# ---------------------------------------------------------------- the samples of the TEI


def samples() -> list[str]:
    return sorted(it.stem for it in (SHARED / "odd").glob("*.odd"))


@pytest.mark.client("trang")
def test_every_sample_comes_back_from_trang(shared: Path, client: Client, tmp_path: Path) -> None:
    files = {it: next(iter(rnc_files(compiled(it)).files.values())) for it in samples()}
    assert len(files) >= 17
    for name, back in converted(tmp_path, files, client("trang")).items():
        xml = tmp_path / f"{name}.rng"
        xml.write_bytes(next(iter(rng_files(compiled(name)).files.values())))
        assert_the_same(xml, back)


@pytest.mark.client("emacs")
def test_emacs_reads_every_sample(shared: Path, client: Client, tmp_path: Path) -> None:
    files = [tmp_path / f"{it}.rnc" for it in samples()]
    for file in files:
        file.write_bytes(next(iter(rnc_files(compiled(file.stem)).files.values())))
    call = [*client("emacs"), "-Q", "--batch", "--eval", "(require 'rng-cmpct)", "--eval", LOAD, *map(str, files)]
    run = subprocess.run(call, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
