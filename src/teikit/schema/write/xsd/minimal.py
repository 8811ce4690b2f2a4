"""Finite automata, and the least one of a language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Automaton:
    """Deterministic and partial: `moves` has for each state the next one by letter. From each state an end is near."""

    start: int
    finals: frozenset[int]
    moves: tuple[dict[int, int], ...]


def minimal(it: Automaton) -> Automaton:
    """The least automaton of the same language, its states numbered from the start, letters that act alike joined."""
    alive = _alive(it)
    blocks = {state: int(state in it.finals) for state in alive}
    while True:
        signs = {
            state: (
                blocks[state],
                *sorted((letter, blocks[to]) for letter, to in it.moves[state].items() if to in alive),
            )
            for state in alive
        }
        numbers: dict[object, int] = {}
        refined = {state: numbers.setdefault(signs[state], len(numbers)) for state in sorted(alive)}
        if len(numbers) == len(set(blocks.values())):
            break
        blocks = refined
    return _joined(it, blocks)


def _alive(it: Automaton) -> set[int]:
    """The states that the start leads to and that lead to an end; the start in any case."""
    reached, waiting = {it.start}, [it.start]
    before: dict[int, set[int]] = {}
    while waiting:
        state = waiting.pop()
        for to in it.moves[state].values():
            before.setdefault(to, set()).add(state)
            if to not in reached:
                reached.add(to)
                waiting.append(to)
    ending = set(it.finals & reached)
    waiting = list(ending)
    while waiting:
        for state in before.get(waiting.pop(), ()):
            if state not in ending:
                ending.add(state)
                waiting.append(state)
    return ending | {it.start}


def _joined(it: Automaton, blocks: dict[int, int]) -> Automaton:
    order = {blocks[it.start]: 0}
    members = {block: state for state, block in sorted(blocks.items(), reverse=True)}
    rows: list[dict[int, int]] = []
    for block in (queue := [blocks[it.start]]):
        row = {}
        for letter, to in sorted(it.moves[members[block]].items()):
            if to in blocks:
                if blocks[to] not in order:
                    order[blocks[to]] = len(order)
                    queue.append(blocks[to])
                row[letter] = order[blocks[to]]
        rows.append(row)
    finals = frozenset(order[blocks[state]] for state in it.finals if state in blocks)
    columns: dict[tuple[int | None, ...], int] = {}
    for letter in sorted({letter for row in rows for letter in row}):
        column = tuple(row.get(letter) for row in rows)
        columns[column] = columns.get(column, 0) | letter
    moves: list[dict[int, int]] = [{} for _ in rows]
    for column, letter in columns.items():
        for state, following in enumerate(column):
            if following is not None:
                moves[state][letter] = following
    return Automaton(0, finals, tuple(moves))
