"""Tables: what the layer `tables` says of a block of that role, or, without it, its lines and tabs (TEI P5, 14.1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from teikit.document import Annotation, Span, trim
from teikit.encode.admitted import may_say
from teikit.encode.elements import Element, add
from teikit.encode.frame import Frame
from teikit.encode.inline import Inline


@dataclass(slots=True)
class Row:
    row: Annotation
    cells: list[Annotation] = field(default_factory=list)


@dataclass(slots=True)
class Table:
    """The heads and rows of a table, in the order of print."""

    heads: list[Annotation] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def pieces(self) -> Iterator[Annotation]:
        """The heads and the cells that hold text."""
        yield from self.heads
        for row in self.rows:
            yield from (cell for cell in row.cells if cell.span)


def table_of(frame: Frame, block: Annotation) -> Table | None:
    """The table of a block of that role; None for any other block, and where the layer leaves out text of the block."""
    if block.kind != "table":
        return None
    layer = frame.document["tables"]
    whole = next((it for it in layer.of("table") if it.span.overlaps(block.span)), block)
    reach = Span(min(whole.start, block.start), max(whole.end, block.end))
    made = Table()
    for it in layer.inside(reach, "head", "row", "cell"):
        if it.kind == "head":
            made.heads.append(_clipped(frame, it, block))
        elif it.kind == "row":
            made.rows.append(Row(it))
        elif made.rows and it.span in made.rows[-1].row.span:
            made.rows[-1].cells.append(_clipped(frame, it, block))
    made.rows = [row for row in made.rows if row.cells]
    if not made.rows or not _whole(frame, block, list(made.pieces())):
        return _plain(frame, block)
    return made


def _clipped(frame: Frame, it: Annotation, block: Annotation) -> Annotation:
    start = min(max(it.start, block.start), block.end)
    span = trim(frame.document.text, Span(start, min(max(it.end, start), block.end)))
    return Annotation(span, it.kind, it.attributes, it.confidence, it.maker)


def _whole(frame: Frame, block: Annotation, pieces: Sequence[Annotation]) -> bool:
    """Whether these hold all text of the block, each of it once."""
    cursor = block.start
    for it in pieces:
        if it.start < cursor or frame.document.text[cursor : it.start].strip():
            return False
        cursor = it.end
    return not frame.document.text[cursor : block.end].strip()


def _plain(frame: Frame, block: Annotation) -> Table:
    """Lines are rows, tabs part the cells."""
    made, start = Table(), block.start
    for line in frame.document.quote(block.span).split("\n"):
        row = Row(Annotation(Span(start, start + len(line)), "row"))
        for cell in line.split("\t"):
            row.cells.append(Annotation(trim(frame.document.text, Span(start, start + len(cell))), "cell"))
            start += len(cell) + 1
        made.rows.append(row)
    return made


def write_table(inline: Inline, holder: Element, table: Table, block: Annotation) -> None:
    """Adds the table; roles and spans of cells as the layer says them."""
    width = max(sum(int(_positive(cell.get("cols")) or 1) for cell in row.cells) for row in table.rows)
    made = add(holder, "table", rows=str(len(table.rows)), cols=str(width))
    inline.dress(made, block)
    for head in table.heads:
        inline.write(add(made, "head"), head.span)
    for row in table.rows:
        line = add(made, "row", role=_role(row.row))
        for cell in row.cells:
            cols, rows = _positive(cell.get("cols")), _positive(cell.get("rows"))
            element = add(line, "cell", role=_role(cell), cols=cols, rows=rows)
            if cell.span:
                inline.write(element, cell.span)


def _role(it: Annotation) -> str | None:
    role = it.get("role")
    return role if role and may_say("cell", "role", role) else None


def _positive(value: str | None) -> str | None:
    return value if value and value.isascii() and value.isdigit() and len(value) < 6 and int(value) > 1 else None
