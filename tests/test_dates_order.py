"""Day or month first: the page tells."""

from __future__ import annotations

import pytest

from teikit.document import Document
from teikit.grammar.dates.order import is_month_first
from teikit.pipeline import understand
from teikit.seams import Knowledge


@pytest.mark.parametrize(
    ("dateline", "body", "expected"),
    [
        ("Boston, 11/25/1920", "3/4/1920", ["1920-11-25", "1920-03-04"]),
        ("London, 25/11/1920", "3/4/1920", ["1920-11-25", "1920-04-03"]),
        ("Boston, 3/4/1920", "12/31/1920", ["1920-03-04", "1920-12-31"]),
        ("Boston, 3/4/1920", "5/6/1920", ["1920-04-03", "1920-06-05"]),
        ("Boston, 3/4/1920", "12/31/1920 and 31/12/1920", ["1920-04-03", "1920-12-31", "1920-12-31"]),
        ("Kestan. 5/VI-1920.", "11/25/1920", ["1920-06-05", "1920-11-25"]),
    ],
)
def test_the_order_of_the_page(dateline: str, body: str, expected: list[str]) -> None:
    text = f"LETTER OF X TO Y\n{dateline}\nI saw him there on {body} and told him.\nOrlenko\n"
    document, _ = understand(Document("page", text), Knowledge())
    assert [it.get("when") for it in document["dates"]] == expected


def test_a_page_without_figures_has_no_order() -> None:
    assert not is_month_first("5 June 1920, 3/4 of it, 12/31")
