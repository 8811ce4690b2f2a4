# ruff: noqa: E501 (a heading stands on one line)
"""Who wrote to whom by a heading's words, in English, German, French and Russian."""

from __future__ import annotations

from time import perf_counter

import pytest

from teikit.grammar.parties import Heading, parties

NAMES = {
    "place": ("Vienna", "Cuba", "Kestan", "Great Britain", "Армении", "РСФСР", "Zarvash", "Wien", "London"),
    "person": ("Б. Леграна", "Г. Чичерину", "В. Орленко", "П. Варзину", "Лаптева Г. Варзину", "Anna Orlenko", "Kestan Orlenko"),
    "org": ("Department of State", "United Nations"),
}  # fmt: skip
ORDINARY = frozenset(
    "need road state proposals conference letter affairs memorandum repair roads meeting council".split()
)


def named(text: str) -> tuple[list[str], list[str]]:
    """Senders and addressees as printed, with the names above known."""
    found = sorted(
        (text.find(it), text.find(it) + len(it), kind) for kind, its in NAMES.items() for it in its if it in text
    )
    hints: list[tuple[int, int, str]] = []
    for hint in sorted(found, key=lambda it: it[0] - it[1]):
        if not any(it[0] < hint[1] and hint[0] < it[1] for it in hints):
            hints.append(hint)
    made = parties(Heading(text, tuple(sorted(hints)), lambda word: word.lower() not in ORDINARY))
    return tuple([text[it.start : it.end] for it in made if it.role == role] for role in ("sender", "addressee"))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("heading", "senders", "addressees"),
    [
        ("The Ambassador in Vienna (Sharp) to the Secretary of State", ["Sharp"], ["Secretary of State"]),
        ("404. Telegram From the Embassy in Cuba to the Department of State", ["Embassy in Cuba"], ["Department of State"]),
        ("The Acting Secretary of State to the Chargé in Great Britain (Orlenko)", ["Acting Secretary of State"], ["Orlenko"]),
        ("Memorandum by the Third Assistant Secretary of State (Long)", ["Long"], []),
        ("Memorandum From the President's Special Assistant (Varzin) to President Orlenko", ["Varzin"], ["Orlenko"]),
        ("Letter From the Ambassador to Cuba (Long) to the Assistant to the President (Sharp)", ["Long"], ["Sharp"]),
        ("Telegram From Secretary of State Orlenko to the Mission at the United Nations", ["Orlenko"], ["Mission at the United Nations"]),
        ("Circular Telegram From the Department of State to Certain Diplomatic Missions", ["Department of State"], ["Certain Diplomatic Missions"]),
        ("Memorandum From the Joint Chiefs of Staff to Secretary of Defense Varzin", ["Joint Chiefs of Staff"], ["Varzin"]),
        ("Memorandum of Conversation, by the Assistant Secretary of State (Long)", ["Long"], []),
        ("Mr. Orlenko to Sir G. Varzin (Kestan)", ["Orlenko"], ["G. Varzin"]),
        ("Mr. Orlenko (Zarvash) to Sir P. Varzin.—(Received January 4)", ["Orlenko"], ["P. Varzin"]),
        ("Letter to Sir P. Varzin, April 3, 1815", [], ["P. Varzin"]),
        ("From Anna Orlenko", ["Anna Orlenko"], []),
        ("Memorandum for the President", [], ["President"]),
    ],
)  # fmt: skip
def test_english_headings(heading: str, senders: list[str], addressees: list[str]) -> None:
    assert named(heading) == (senders, addressees)


@pytest.mark.parametrize(
    ("heading", "senders", "addressees"),
    [
        ("Der Botschafter in Wien an das Auswärtige Amt", ["Botschafter in Wien"], ["Auswärtige Amt"]),
        ("Der Gesandte in Kestan von Varzin an den Reichskanzler", ["von Varzin"], ["Reichskanzler"]),
        ("Der Botschafter in Kestan Orlenko an den Botschafter in London Graf Varzin", ["Orlenko"], ["Varzin"]),
        ("Telegramm von Bundesrat Varzin an die Gesandtschaft in London", ["Varzin"], ["Gesandtschaft in London"]),
        ("Aufzeichnung des Staatssekretärs", ["Staatssekretärs"], []),
        ("M. Orlenko, ambassadeur de France à Kestan, à M. Varzin, ministre des Affaires étrangères", ["Orlenko"], ["Varzin"]),
        ("Le Ministre des Affaires étrangères au Consul général à London", ["Ministre des Affaires étrangères"], ["Consul général à London"]),
        ("Lettre n° 114 de Anna Orlenko au Gouvernement", ["Anna Orlenko"], ["Gouvernement"]),
    ],
)  # fmt: skip
def test_german_and_french_headings(heading: str, senders: list[str], addressees: list[str]) -> None:
    assert named(heading) == (senders, addressees)


@pytest.mark.parametrize(
    ("heading", "senders", "addressees"),
    [
        (
            "Телеграмма полномочного представителя РСФСР в Армении Б. Леграна народному комиссару иностранных дел Г. Чичерину",
            ["Б. Леграна"],
            ["Г. Чичерину"],
        ),
        ("Письмо В. Орленко П. Варзину", ["В. Орленко"], ["П. Варзину"]),
        ("Телеграмма коменданта станции Лаптева Г. Варзину", ["Лаптева"], ["Г. Варзину"]),
        ("Нота правительства РСФСР министру иностранных дел Армении", ["правительства РСФСР"], ["министру иностранных дел Армении"]),
        ("Письмо В. Орленко наркому по делам с передачей заявления П. Варзину", ["В. Орленко"], ["наркому по делам"]),
    ],
)  # fmt: skip
def test_russian_headings(heading: str, senders: list[str], addressees: list[str]) -> None:
    assert named(heading) == (senders, addressees)


@pytest.mark.parametrize(
    "heading",
    [
        "On the Need to Repair the Roads",
        "Memorandum of Conversation",
        "Record of a Conversation Between Mr. Orlenko and Sir P. Varzin",
        "Minutes of the Meeting of the Council",
        "Editorial Note",
        "Aufzeichnung über eine Unterredung in Wien",
        "О необходимости передать П. Варзину дороги",
        "",
        "404.",
    ],
)
def test_headings_that_name_no_party(heading: str) -> None:
    assert named(heading) == ([], [])


@pytest.mark.parametrize(
    "part", ["the Ambassador to ", "A and ", "The X (Y) to ", "A. ", "В. Орленко ", "of ", "председателю ", " "]
)
def test_a_long_heading_is_read_in_no_time(part: str) -> None:
    start = perf_counter()
    parties(Heading("Telegram From " + part * 20_000))
    assert perf_counter() - start < 1
