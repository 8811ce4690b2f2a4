"""Documents for the encoder: one as the stages would give it (all names made up), and any that hypothesis thinks of."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import strategies as st

from teikit.document import Annotation, Document, Layer, Span, trim
from teikit.encode.roles import ROLES
from teikit.seams import Editor
from teikit.settings import Settings, Source

SETTINGS = Settings(
    title="Letters of the Harbour Office",
    id_prefix="ho",
    publisher="City Archive",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    date="2026-01-31",
    editors=(Editor("am", "Anna Moor", ("A.M.",)),),
    source=Source("Anna Moor", "Letters", "City Press", "Kestan", "1936", "https://example.org/letters"),
)

BLOCKS = (
    ("number", "№ 214"),
    ("heading", "TELEGRAM OF V. ORLENKO*\nTO THE HARBOUR OFFICE"),
    ("dateline", "Kestan. 7 August 1920"),
    ("salutation", "Dear Comrade,"),
    ("paragraph", "Captain  Varzin of Melikdzor & Co. left <…> on 6/VIII. No. 8305/s."),
    ("item", "1. One ship."),
    ("item", "2. Two\nships."),
    ("turn", "Orlenko. Hello."),
    ("paragraph", "Are you there…"),
    ("closer", "With respect,"),
    ("signature", "Orlenko"),
    ("source", "RGVA, f. 195, op. 11, d. 24, ll. 21–22v. Copy. Typewritten. Translated from Armenian."),
    ("emphasis", "(Emphasis added. – A.M.)"),
    ("note", "* Kept in two copies."),
)
TEXT = "\n".join(text for _, text in BLOCKS)


def find(words: str, kind: str, confidence: float = 0.9, nth: int = 0, **attributes: str) -> Annotation:
    """An annotation on the nth place where the words stand in TEXT; `from_` is the attribute from."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    span = Span(start, start + len(words))
    return Annotation(span, kind, {key.rstrip("_"): value for key, value in attributes.items()}, confidence, "test")


def sample(**more: list[Annotation]) -> tuple[Document, Annotation]:
    """The sample document; `more` adds annotations to its layers."""
    starts, position = [], 0
    for _, text in BLOCKS:
        starts.append(position)
        position += len(text) + 1
    section = Annotation(Span(0, len(TEXT)), "document", {"genre": "telegram"}, 0.97)
    layers = {
        "documents": [section],
        "blocks": [
            Annotation(Span(start, start + len(text)), role) for start, (role, text) in zip(starts, BLOCKS, strict=True)
        ],
        "apparatus": [
            find("<…>", "gap"),
            find("…", "ellipsis", nth=1),
            find("*", "anchor", mark="*", note=str(starts[-1])),
        ],
        "numbers": [
            find("214", "document-number", value="214"),
            find("8305/s.", "outgoing"),
            find("1.", "item-label", nth=0),
        ],
        "speech": [find("Orlenko.", "speaker")],
        "dates": [find("7 August 1920", "date", when="1920-08-07"), find("6/VIII", "date", when="1920-08-06")],
        "names": [
            find("V. ORLENKO", "person", ref="indices/persons.xml#orlenko"),
            find("Orlenko", "person", ref="indices/persons.xml#orlenko"),
            find("Kestan", "place", candidates="indices/places.xml#kestan indices/places.xml#new-kestan"),
            find("Varzin", "person"),
        ],
        "roles": [find("Captain", "role")],
        "initials": [find("A.M.", "initials", editor="am")],
        "callnumbers": [
            find("RGVA, f. 195, op. 11, d. 24, ll. 21–22v", "callnumber"),
            find("RGVA", "repository", value="RGVA", ref="indices/archives.xml#rgva"),
            find("195", "fond", value="195", before=", f. "),
            find("11", "opis", value="11", before=", op. "),
            find("24", "delo", value="24", before=", d. "),
            find("21–22v", "sheets", unit="sheet", from_="21", to="22v", before=", ll. ", between="–", verso="v"),
            find("Copy", "form", value="copy"),
            find("Typewritten", "production", value="typewritten"),
            find("Translated from Armenian", "translated-from", value="hy"),
        ],
        "facts": [
            find("V. ORLENKO", "sender", type="person", ref="indices/persons.xml#orlenko"),
            find("HARBOUR OFFICE", "addressee", type="org"),
            find("7 August 1920", "date", when="1920-08-07"),
            find("Kestan", "place"),
        ],
    }
    for name, added in more.items():
        layers[name] = [*layers.get(name, []), *added]
    made = Document("letters.txt", TEXT, {name: Layer(name, them) for name, them in layers.items()})
    return made, section


_INLINE = {
    "apparatus": ("gap", "ellipsis", "anchor"),
    "numbers": ("document-number", "outgoing", "item-label"),
    "dates": ("date",),
    "names": ("person", "place", "org"),
    "roles": ("role",),
    "initials": ("initials",),
    "callnumbers": ("callnumber", "repository", "fond", "opis", "delo", "sheets", "form", "copy-date", "certified-by"),
    "publications": ("publication",),
    "facts": ("sender", "addressee", "date", "place", "number"),
    "styles": ("hi", "pb"),
    "tables": ("table", "row", "cell", "head"),
    "footnotes": ("note",),
    "given": ("hi", "persName", "note", "list", "item", "lb", "pb", "choice", "sic", "table", "measure", "gap", "desc"),
    "aside": ("stray-number",),
}
_VALUES = {
    "when": ("1920", "1920-02-03", "1920-02-31", "the day"),
    "notBefore": ("1920-01",),
    "from": ("1920", "18"),
    "to": ("1921", "19v"),
    "calendar": ("julian",),
    "ref": ("indices/persons.xml#a", "no pointer", "%", "1:2"),
    "candidates": ("indices/persons.xml#a b#c",),
    "value": ("12", "12 a", ""),
    "before": (", f. ", '"\\\n'),
    "unit": ("sheet", "ell"),
    "reason": ("editorial", "whim"),
    "type": ("person", "org"),
    "note": ("0", "none"),
    "editor": ("am", "nobody"),
}


@st.composite
def documents(draw: Callable[..., object]) -> tuple[Document, Annotation]:
    """Any sequence of roles, any annotations anywhere, documents within documents: what no stage should give, too."""
    pick: Callable[..., int] = lambda low, high: draw(st.integers(low, high))  # type: ignore[assignment,return-value] # noqa: E731
    text, blocks = "", []
    words = st.text("ab é<&>\n*1.v\"'—", min_size=1, max_size=20)
    for role in draw(st.lists(st.sampled_from([*sorted(ROLES), "no-such-role"]), max_size=12)):  # type: ignore[attr-defined]
        printed = str(draw(words)).strip() or "x"
        text += str(draw(st.sampled_from(["\n", "", " ", "\n\n"])))
        blocks.append(Annotation(Span(len(text), len(text) + len(printed)), role))
        text += printed
    whole = trim(text, Span(0, len(text)))
    sections = [Annotation(whole, "document", {"genre": "letter"})]
    layers: dict[str, list[Annotation]] = {"blocks": blocks, "documents": sections}
    for _ in range(pick(0, 3) if blocks else 0):
        first = pick(0, len(blocks) - 1)
        last = pick(first, min(first + 3, len(blocks) - 1))
        sections.append(Annotation(Span(blocks[first].start, blocks[last].end), "document", {}, 0.5))
    for _ in range(pick(0, 12) if blocks else 0):
        layer = draw(st.sampled_from(sorted(_INLINE)))
        start = pick(0, len(text))
        span = Span(start, min(len(text), start + pick(0, 12)))
        keys = draw(st.sets(st.sampled_from(sorted(_VALUES)), max_size=5))
        attributes = {key: str(draw(st.sampled_from(_VALUES[key]))) for key in sorted(keys)}  # type: ignore[type-var]
        kind = str(draw(st.sampled_from(_INLINE[layer])))  # type: ignore[index]
        layers.setdefault(str(layer), []).append(Annotation(span, kind, attributes, pick(0, 10) / 10))
    for block in blocks:
        if block.kind == "turn" and pick(0, 1):
            end = min(block.end, block.start + pick(1, 6))
            layers.setdefault("speech", []).append(Annotation(Span(block.start, end), "speaker"))
    made = Document("any.txt", text, {name: Layer(name, them) for name, them in layers.items()})
    return made, sections[0]
