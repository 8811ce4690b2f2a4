"""Russian in the old spelling, told apart by the words of today's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.document import Document
from teikit.seams import Knowledge
from teikit.segment import segment
from teikit.segment.orthography import contemporary

PAGE = """№ 22.

Секретная телеграмма Вице-Консула въ Урміи
Посланнику въ Тегеранѣ.

Урмія, 9-го Августа 1907 г.

Вчера турецкій баталіонъ перешелъ границу и сталъ лагеремъ въ двадцати верстахъ отъ города.

Подписалъ: Орленскій.

№ 23.

Посланникъ въ Тегеранѣ Товарищу Министра Иностранныхъ Дѣлъ.

Тегеранъ, 15-го Августа 1907 г.

№ 118.

Милостивый Государь Константинъ Аркадьевичъ,

Телеграммы мои уже ознакомили Ваше Превосходительство съ положеніемъ въ предѣлахъ округа.

Примите, Милостивый Государь, увѣреніе въ отличномъ моемъ почтеніи.

Подписалъ: Баронъ Варзинъ.
"""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Посланникъ въ Тегеранѣ Министру Дѣлъ, отъ 5-го", "Посланник  в  Тегеране Министру Дел,  от  5-го"),
        ("Подписалъ: Сѣверцовъ.\nПодъѣздъ", "Подписал:  Северцов .\nПодъездъ"),
        ("кое-кого изъ прежняго министерства въ Урміи, ѳита, мѵро, дѣло, тѣло, сѣло", None),
    ],
)  # fmt: skip
def test_words_in_todays_spelling(old: str, new: str | None) -> None:
    padded = old + "\nѣ ѣ ѣ ѣ ѣ"
    made = contemporary(padded)
    assert len(made) == len(padded)
    if new:
        assert made.split("\n")[: new.count("\n") + 1] == new.split("\n")


def test_a_text_of_today_is_left_alone() -> None:
    text = "Подъезд, объявление, «старый ѣ» и съезд."
    assert contemporary(text) is text


@given(st.text(alphabet="абвъѣіѳ .,\n", max_size=80))
def test_no_code_point_more_or_less_and_no_line_moves(text: str) -> None:
    made = contemporary(text)
    assert len(made) == len(text)
    assert [at for at, char in enumerate(made) if char == "\n"] == [at for at, char in enumerate(text) if char == "\n"]


def test_documents_in_the_old_spelling_are_parted() -> None:
    layers = {it.name: it for it in segment(Document("page.txt", PAGE), Knowledge()).layers}
    documents = list(layers["documents"].outermost())
    assert [it.get("genre") for it in documents] == ["telegram", "letter"]
    assert PAGE[documents[1].start : documents[1].end].startswith("№ 23.")
    kinds = [it.kind for it in layers["blocks"].annotations]
    assert kinds.count("number") == 2
    assert "file-number" in kinds
    assert kinds.count("signature") == 2
