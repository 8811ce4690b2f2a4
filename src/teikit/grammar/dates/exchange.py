"""Between EDTF and what TEI's attributes say: a Value from an expression, an expression from a Value.

TEI Guidelines, att.datable.w3c: W3C dates count no year 0, so that the year 0000 of EDTF is -0001 there.
"""

from __future__ import annotations

from dataclasses import replace

from teikit.grammar.dates import edtf
from teikit.grammar.dates.value import Value

_DOUBTFUL = 0.5  # the confidence of a date with "?"
_MARKS = {(True, False): "?", (False, True): "~", (True, True): "%"}


def value_of(text: str) -> Value:
    """What an EDTF expression says in TEI's terms. Raises EdtfError.

    A day, month or year is @when; what may be one of several days is @notBefore and @notAfter, inclusive; an interval,
    and a set of all its members, is @from and @to, with what is open or unknown left out.
    """
    read = edtf.parse(text)
    if isinstance(read, edtf.Date):
        return replace(_of_date(read), evidence=f"EDTF {text}")
    if isinstance(read, edtf.Interval):
        ends = [it if isinstance(it, edtf.Date) else None for it in (read.start, read.end)]
        value = Value(from_=_first(ends[0]), to=_last(ends[1]))
    else:
        stretches = [it if isinstance(it, tuple) else (it, it) for it in read.members]
        low = None if any(it[0] is None for it in stretches) else min((it[0] for it in stretches if it[0]), key=_start)
        high = None if any(it[1] is None for it in stretches) else max((it[1] for it in stretches if it[1]), key=_stop)
        ends = [low, high]
        limits = (_first(low), _last(high))
        value = Value(from_=limits[0], to=limits[1]) if read.every else Value(not_before=limits[0], not_after=limits[1])
    return replace(_marked(value, [it for it in ends if it]), evidence=f"EDTF {text}")


def edtf_of(value: Value) -> str:
    """The EDTF expression for a value; "" for one that says nothing."""
    doubt = bool(not value.empty and value.confidence <= _DOUBTFUL)
    mark = _MARKS.get((doubt, value.approximate), "")
    if value.when_iso and not mark:
        return _iso(value.when_iso)
    if value.when:
        return f"{_iso(value.when)}{mark}"
    if value.from_ or value.to:
        first = f"{_iso(value.from_)}{mark}" if value.from_ else ".."
        return f"{first}/{_iso(value.to)}{mark}" if value.to else f"{first}/.."
    if value.not_before or value.not_after:
        short = _short(value.not_before, value.not_after)
        if short:
            return f"{short}{mark}"
        first, last = (f"{_iso(it)}{mark}" if it else "" for it in (value.not_before, value.not_after))
        return f"[{first}..{last}]"
    return _iso(value.when_iso) if value.when_iso else ""


def _short(first: str, last: str) -> str:
    """A season or a decade, where the two limits are its limits: "1920-21", "192X"."""
    if len(first) == len(last) == len("1920-03-01") and first[4] == "-":
        for season in range(21, 25):
            start, stop = edtf.parse(f"{first[:4]}-{season}").limits()  # type: ignore[union-attr]
            if (first, last) == tuple(f"{it[0]:04}-{it[1]:02}-{it[2]:02}" for it in (start, stop)):
                return f"{first[:4]}-{season}"
    decade = len(first) == len(last) == 4 and first[:3] == last[:3] and (first[3], last[3]) == ("0", "9")
    return f"{first[:3]}X" if decade and int(first) else ""


def _of_date(date: edtf.Date) -> Value:
    plain = date.month in ("", *(f"{it:02}" for it in range(1, 13))) and not date.significant
    if plain and "X" not in date.year and "X" not in date.day:
        when = _w3c("-".join(it for it in (_figures(date.year), date.month, date.day) if it))
        value = Value(when=when, when_iso=f"{when}T{date.time}" if date.time else "")
    elif plain and date.day == "XX" and "X" not in date.year:
        value = Value(when=_w3c(f"{_figures(date.year)}-{date.month}"))
    elif date.month == "XX" and date.day in ("", "XX") and "X" not in date.year:
        value = Value(when=_w3c(_figures(date.year)))
    else:
        value = Value(not_before=_first(date), not_after=_last(date))
    return _marked(value, [date])


def _marked(value: Value, dates: list[edtf.Date]) -> Value:
    doubt, about = any(it.uncertain for it in dates), any(it.approximate for it in dates)
    return replace(value, approximate=about, confidence=_DOUBTFUL if doubt else value.confidence)


def _start(date: edtf.Date) -> edtf.Day:
    return date.limits()[0]


def _stop(date: edtf.Date) -> edtf.Day:
    return date.limits()[1]


def _first(date: edtf.Date | None) -> str:
    """The first day of a date; as coarse as the date itself where its first day says no more."""
    return _day(date, date.limits()[0], (1, 1)) if date else ""


def _last(date: edtf.Date | None) -> str:
    return _day(date, date.limits()[1], (12, 31)) if date else ""


def _day(date: edtf.Date, day: edtf.Day, edge: tuple[int, int]) -> str:
    year = f"{day[0]:05}" if day[0] < 0 else f"{day[0]:04}"
    if not date.month or (not date.season and day[1:] == edge and "X" in date.month):
        return _w3c(year)
    month = f"{year}-{day[1]:02}"
    whole = not date.season and date.day in ("", "XX")
    return _w3c(month if whole else f"{month}-{day[2]:02}")


def _figures(year: str) -> str:
    """The year as figures, four at least."""
    sign, digits = ("-", year[2:]) if year.startswith("Y-") else ("", year[1:]) if year[0] == "Y" else ("", year)
    if "E" in digits:
        base, _, exponent = digits.partition("E")
        digits = str(int(base) * 10 ** int(exponent))
    return f"{sign}{digits}"


def _w3c(date: str) -> str:
    """ISO 8601 to W3C: the years up to 0000 are one further from the first."""
    year, rest = _split(date)
    return f"{_signed(year - 1 if year <= 0 else year)}{rest}"


def _iso(date: str) -> str:
    """W3C to EDTF: the years before the first are one nearer to it, those of five figures have a Y."""
    year, rest = _split(date)
    year += year < 0
    return f"{'Y' if abs(year) > 9999 else ''}{_signed(year)}{rest}"


def _split(date: str) -> tuple[int, str]:
    sign = date[:1] == "-"
    figures, dash, rest = date[sign:].partition("-")
    return -int(figures) if sign else int(figures), dash + rest


def _signed(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04}"
