"""Words in prose: the phrase-level elements of TEI that documentation is written with, as HTML."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from lxml import etree

from teikit.schema.glosses import plain
from teikit.schema.nodes import parts
from teikit.schema.write.doc.example import dedented, source
from teikit.schema.write.doc.markup import EMPTY, Html, joined, tag, together
from teikit.schema.write.doc.vocabulary import EG_XML

if TYPE_CHECKING:
    from teikit.schema.write.doc.inline import Inline

Word = Callable[["Inline", etree._Element], Html]
_RENDITIONS: Final = (
    ("strong", {"bold", "b", "strong"}),
    ("sup", {"sup", "super", "superscript"}),
    ("sub", {"sub", "subscript"}),
    ("code", {"code", "tt", "typewriter", "monospace"}),
    ("em", {"italic", "it", "i", "emph", "ital"}),
)


def _gi(prose: Inline, it: etree._Element) -> Html:
    name = plain(it)
    spec = prose.site.element(name) if it.get("scheme", "TEI") == "TEI" else None
    return tag("code", f"<{name}>", class_="gi") if spec is None else prose.name(spec)


def _att(prose: Inline, it: etree._Element) -> Html:
    return tag("code", f"@{plain(it)}", class_="att")


def _val(prose: Inline, it: etree._Element) -> Html:
    return tag("code", prose.inline(it), class_="val")


def _tag(prose: Inline, it: etree._Element) -> Html:
    before, after = _TAGS.get(it.get("type", ""), _TAGS["start"])
    return tag("code", before, prose.inline(it), after)


def _code(prose: Inline, it: etree._Element) -> Html:
    return tag("code", prose.inline(it))


def _ident(prose: Inline, it: etree._Element) -> Html:
    spec = None if it.get("type") in ("module", "val", "value", "ns") else prose.site.find(plain(it))
    return tag("code", prose.inline(it)) if spec is None else prose.name(spec)


def _hi(prose: Inline, it: etree._Element) -> Html:
    said = {word.lstrip("#").lower() for word in f"{it.get('rend', '')} {it.get('rendition', '')}".split()}
    name = next((name for name, words in _RENDITIONS if said & words), "em" if not said else "span")
    return tag(name, prose.inline(it))


def _title(prose: Inline, it: etree._Element) -> Html:
    return _quoted(prose, it) if it.get("level") in ("a", "u") else tag("cite", prose.inline(it))


def _quoted(prose: Inline, it: etree._Element) -> Html:
    return together("“", prose.inline(it), "”")


def _ref(prose: Inline, it: etree._Element) -> Html:
    if prose.in_link:
        return prose.inline(it)
    prose.in_link = True
    label = Html(prose.inline(it).strip())
    prose.in_link = False
    return prose.target(it, label)


def _note(prose: Inline, it: etree._Element) -> Html:
    """The mark of a note, which stands at the end of the page; where a page has no place for it, in parentheses."""
    if prose.notes is None or prose.in_link:
        return together(" (", Html(prose.inline(it).strip()), ")")
    prose.notes.append(it)
    number = str(len(prose.notes))
    call = tag(
        "a", number, href=f"#note.{number}", id=f"call.{number}", role="doc-noteref", aria_label=f"Note {number}"
    )
    return tag("sup", call)


def _choice(prose: Inline, it: etree._Element) -> Html:
    first, *others = [prose.word(part) for part in parts(it)] or [EMPTY]
    return together(first, (" (", joined(others, ", "), ")") if others else None)


def _list(prose: Inline, it: etree._Element) -> Html:
    """A list where there is no room for one."""
    return together(" ", joined((Html(prose.word(part).strip()) for part in parts(it)), "; "), " ")


def _graphic(prose: Inline, it: etree._Element) -> Html:
    """The place of a picture: pages hold nothing but text."""
    url = it.get("url", "")
    prose.site.tell("TK572", it, f"the picture “{url}” is not in the documentation", "say in a figDesc what it shows")
    return tag("span", "[picture: ", tag("code", url), "]", class_="absent")


def _key(prose: Inline, it: etree._Element) -> Html:
    key = it.get("key", "")
    spec = prose.site.find(key)
    return tag("code", key) if spec is None else prose.name(spec)


def _example(_: Inline, it: etree._Element) -> Html:
    return tag("code", (text for _, text in dedented(source(it))))


def _as(name: str) -> Word:
    return lambda prose, it: tag(name, prose.inline(it))


_TAGS: Final = {
    "start": ("<", ">"),
    "end": ("</", ">"),
    "empty": ("<", "/>"),
    "pi": ("<?", "?>"),
    "comment": ("<!--", "-->"),
    "ms": ("<![", "]]>"),
}
WORDS: Final[dict[str, Word]] = {
    **{"gi": _gi, "att": _att, "val": _val, "tag": _tag, "code": _code, "eg": _code, "ident": _ident, "hi": _hi},
    **{"title": _title, "soCalled": _quoted, "q": _quoted, "quote": _quoted, "ref": _ref, "ptr": _ref, "note": _note},
    **{"emph": _as("em"), "mentioned": _as("i"), "foreign": _as("i"), "term": _as("dfn"), "del": _as("del")},
    **{"lb": lambda _, __: Html("<br>"), "choice": _choice, "list": _list, "graphic": _graphic, "specDesc": _key},
    **dict.fromkeys(("elementRef", "classRef", "macroRef", "dataRef", "moduleRef"), _key),
    **{"formula": _code, "kw": _code, EG_XML: _example},
}
