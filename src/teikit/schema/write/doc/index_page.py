"""The first page: the manual with its table of contents, then the lists of all that the schema holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from teikit.schema import pattern as p
from teikit.schema.model import ClassSpec, MacroSpec
from teikit.schema.write.doc.addresses import fragment
from teikit.schema.write.doc.frame import page, sections
from teikit.schema.write.doc.markup import EMPTY, Html, joined, tag, together
from teikit.schema.write.doc.naming import summary
from teikit.schema.write.doc.outline import Section
from teikit.schema.write.doc.prose import Prose
from teikit.schema.write.doc.rules import Rule, all_rules, checks, in_a_line, level_of, written
from teikit.schema.write.doc.said import language_of, marked
from teikit.schema.write.doc.site import Site, Spec
from teikit.schema.write.doc.values import phrase

_MOST: Final = 8
"""Names that stand for what is in a class, at most."""
SCRIPT: Final = """
(() => {
  const box = document.getElementById('filter'), said = document.getElementById('found');
  const rows = [...document.querySelectorAll('.list > *')].map(row => [row, row.textContent.toLowerCase()]);
  box.parentElement.hidden = false;
  box.addEventListener('input', () => {
    const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const [row, text] of rows) {
      row.hidden = !words.every(word => text.includes(word));
      count += row.hidden ? 0 : 1;
    }
    said.textContent = words.length ? count + ' of ' + rows.length : '';
  });
})();
"""


def index_page(site: Site) -> bytes:
    """The page, its manual written again where that leads to anchors that turned out not to be on it."""
    prose, manual = _manual(site)
    if missing := prose.linked - prose.made:
        _keep(site, set(site.outline.anchors.values()) - missing)
        prose, manual = _manual(site)
    _keep(site, prose.made)
    main = together(_title(site), manual, _reference(Prose(site)))
    return page(site, site.about.title, main, kind="index", local=_contents(site), script=SCRIPT)


def _keep(site: Site, anchors: set[str]) -> None:
    site.outline.anchors = {ident: it for ident, it in site.outline.anchors.items() if it in anchors}


def _manual(site: Site) -> tuple[Prose, Html]:
    """The text of the ODD, its notes at the end."""
    prose = Prose(site, here=True)
    made = [(it, together(prose.flow(it, 2))) for it in site.outline.matter]
    shown = [tag("div", text, **marked(language_of(it))) for it, text in made if text]
    site.has_manual = bool(shown)
    return prose, tag("div", shown, prose.footnotes(), id="manual") if shown else EMPTY


def _title(site: Site) -> Html:
    about = site.about
    counts = [
        _count(len(site.schema.elements), "element"),
        _count(len(site.schema.classes), "class", "classes"),
        _count(len(site.datatypes), "datatype"),
        _count(len(all_rules(site)), "rule"),
    ]
    return tag(
        "header",
        tag("h1", about.title, **marked(about.language)),
        [tag("p", it, class_="subtitle", **marked(about.language)) for it in about.subtitles],
        tag("p", joined(about.makers, ", "), class_="makers") if about.makers else None,
        tag("p", joined(filter(None, counts), ", "), class_="counts"),
        class_="title",
    )


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or f'{one}s'}" if number else ""


def _contents(site: Site) -> Html:
    """The table of contents: chapters and their sections, then the lists."""
    lists = [tag("li", tag("a", label, href=f"#{anchor}")) for anchor, label, present in sections(site)[1:] if present]
    reference = tag("li", tag("a", "Reference", href="#reference"), tag("ol", lists))
    chapters = [it for it in site.outline.sections if it.depth == 1]
    items = [_chapter(it, site.outline.sections) for it in chapters]
    return tag(
        "nav", tag("p", "Contents", id="local"), tag("ol", items, reference), aria_labelledby="local", class_="local"
    )


def _chapter(chapter: Section, all_sections: Sequence[Section]) -> Html:
    inside = [it for it in all_sections if it.depth == 2 and it.element.getparent() is chapter.element]
    return tag("li", _line(chapter), tag("ol", (tag("li", _line(it)) for it in inside)) if inside else None)


def _line(it: Section) -> Html:
    number = tag("span", f"{it.number} ", class_="number") if it.number else None
    return tag("a", number, it.title, href=fragment(it.anchor), **marked(language_of(it.head)))


def _reference(prose: Prose) -> Html:
    site = prose.site
    box = tag(
        "p",
        tag("label", "Find ", for_="filter"),
        tag("input", type="search", id="filter", autocomplete="off", spellcheck="false"),
        " ",
        tag("span", id="found", role="status"),
        class_="filter",
        hidden="",
    )
    lists = (
        ("elements", "Elements", _list(prose, site.elements)),
        ("attribute-classes", "Attribute classes", _list(prose, site.attribute_classes)),
        ("model-classes", "Model classes", _list(prose, site.model_classes)),
        ("macros", "Macros", _list(prose, site.macros)),
        ("datatypes", "Datatypes", _list(prose, site.datatypes)),
        ("rules", "Rules", _rules(prose, all_rules(site))),
    )
    made = [tag("section", tag("h3", title), inside, id=anchor) for anchor, title, inside in lists if inside]
    return tag("section", tag("h2", "Reference"), box, made, id="reference")


def _list(prose: Prose, specs: Sequence[Spec]) -> Html:
    """Names with what they mean; names alone, side by side, where nothing can be said of any."""
    said = [summary(prose, it) or _facts(prose, it) for it in specs]
    if not any(said):
        return tag("ul", (tag("li", prose.site.link(it)) for it in specs), class_="list names") if specs else EMPTY
    rows = zip(specs, said, strict=True)
    made = (tag("div", tag("dt", prose.site.link(it)), tag("dd", text or _module(it))) for it, text in rows)
    return tag("dl", made, class_="list specs")


def _facts(prose: Prose, spec: Spec) -> Html:
    """What a thing is plainly made of, for one that nothing is said of; empty for an element."""
    site = prose.site
    if isinstance(spec, MacroSpec):
        return phrase(site, spec.content or p.EMPTY) if spec.data else EMPTY
    if not isinstance(spec, ClassSpec):
        return EMPTY
    if spec.attribute:
        names = [tag("code", f"@{it.name}", class_="att") for it in spec.attributes.definitions()]
    else:
        members = site.relations.members.get(spec.ident, ())
        names = [site.code(site.spec((it.kind, it.name))) for it in members]
    more = f" and {len(names) - _MOST} more" if len(names) > _MOST else None
    return tag("span", joined(names[:_MOST], ", ") or "no members", more, class_="soft")


def _module(spec: Spec) -> Html:
    return tag("span", f"module {spec.module}", class_="soft") if spec.module else EMPTY


def _rules(prose: Prose, rules: Sequence[Rule]) -> Html:
    """The rules that belong to the whole schema in full, those of its parts as links to where they stand."""
    general = written(prose, [it for it in rules if it.owner is None], 4)
    rows = [_rule(prose, it, it.owner) for it in rules if it.owner is not None]
    return together(general, tag("dl", rows, class_="list specs rules") if rows else None)


def _rule(prose: Prose, rule: Rule, owner: Spec) -> Html:
    levels = dict.fromkeys(level_of(it) for it in checks(rule.constraint.xml))
    badges = ((" ", tag("span", it, class_=f"level {it.lower()}")) for it in levels)
    of = tag("code", f" @{rule.attribute}") if rule.attribute else None
    where = together(prose.site.code(owner), of, " ", tag("span", rule.constraint.ident, class_="ident"))
    link = tag("a", where, href=f"{prose.site.address(owner)}{fragment(rule.anchor)}")
    return tag("div", tag("dt", link), tag("dd", in_a_line(prose, rule), badges))
