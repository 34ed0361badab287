"""Measures: what an agency will do, who, when, how it is watched; and the tables that print them."""
from dataclasses import dataclass

import scores as arithmetic
from blocks import Cell, Pen, Table
from facts import Date
from words import headings, places
from words.measures import FOLLOW_UPS, STATUS_NOTES, TOPICS


@dataclass(frozen=True)
class Measure:
    indicator: int
    weakness: str
    text: str
    steps: str
    responsible: str
    units: tuple
    period: dict
    follow_up: str
    done: str


def _steps(items, rng):
    """Items of one cell: numbered, dashed or run on."""
    mark = rng.choice(["{}.", "{})", "({})", "-", ""])
    if not mark:
        return " ".join(items)
    return "\n".join((f"{mark.format(k)} {x}" if mark != "-" else f"- {x}") for k, x in enumerate(items, 1))


def _responsible(agency, rng):
    if rng.random() < 0.15:
        every = rng.choice(["ทุกกอง", "ทุกส่วนราชการ", "ทุกสำนัก/กอง"])
        return every, (every,)
    units = tuple(rng.sample(agency.units, rng.choice([1, 1, 1, 2, 2, 3])))
    return rng.choice(["\n", "\n", "/", ", "]).join(units), units


def _period(year, rng):
    """Printed period of a measure of fiscal year `year` (B.E.), as the record has it."""
    start, end = Date(year - 544, 10, 1), Date(year - 543, 9, 30)
    half = Date(year - 543, 3, 31)
    dash = rng.choice([" - ", " – ", " ถึง "])
    return rng.choice([
        {"text": f"{start.thai()}{dash}{end.thai()}", "start": start.iso(), "end": end.iso(), "fiscal_year": None},
        {"text": f"{start.thai(True)}{dash}{end.thai(True)}", "start": start.iso(), "end": end.iso(), "fiscal_year": None},
        {"text": f"ตลอดปีงบประมาณ พ.ศ. {year}", "start": None, "end": None, "fiscal_year": year},
        {"text": f"ตลอดปีงบประมาณ {year}", "start": None, "end": None, "fiscal_year": year},
        {"text": f"ปีงบประมาณ พ.ศ. {year}", "start": None, "end": None, "fiscal_year": year},
        {"text": f"ตุลาคม {year - 1}{dash}กันยายน {year}", "start": start.iso()[:7], "end": end.iso()[:7], "fiscal_year": None},
        {"text": f"ภายใน {half.thai()}", "start": None, "end": half.iso(), "fiscal_year": None},
    ])


def draw(agency, scores, words, count, weakest_first=True):
    """`count` measures about different weaknesses, the weak indicators first."""
    rng, out, seen = words.rng, [], set()
    order = sorted(range(1, 11), key=lambda no: scores.indicators[no - 1] + rng.uniform(0, 600))
    same_period = _period(scores.fiscal_year + 1, rng) if rng.random() < 0.75 else None
    pool = [(no, t) for turn in range(4) for no in order for t in words.part(TOPICS[no])[turn:turn + 1]]
    for no, (weak, text, steps, done) in pool[:count]:
        responsible, units = _responsible(agency, rng)
        items = [words.fill(s) for s in steps[:rng.randint(2, len(steps))]]
        out.append(Measure(no, words.fill(weak), words.fill(text), _steps(items, rng), responsible, units,
                           same_period or _period(scores.fiscal_year + 1, rng), words.pick(FOLLOW_UPS), words.fill(done)))
    return out


def _says(m, no, columns):
    """The record's row; only what a column prints."""
    has = set(columns)
    return {"no": no, "about": [], "issue": None, "measure": m.text, "steps": m.steps if "steps" in has else None,
            "responsible": m.responsible if "responsible" in has else None, "responsible_units": list(m.units) if "responsible" in has else [],
            "period": dict(m.period) if "period" in has else None, "follow_up": m.follow_up if "follow_up" in has else None,
            "status": None, "result": None, "outcome": None}


COLUMNS = [["measure", "steps", "responsible", "follow_up"], ["measure", "steps", "responsible", "period", "follow_up"],
           ["measure", "steps", "period", "responsible"], ["measure", "steps", "period", "responsible", "follow_up"],
           ["measure", "steps", "responsible", "period"]]
HEADINGS = {"measure": headings.MEASURE, "steps": headings.STEPS, "responsible": headings.RESPONSIBLE, "period": headings.PERIOD,
            "follow_up": headings.FOLLOW_UP, "number": headings.NUMBER, "issue": headings.ISSUE}
WIDTHS = {"number": 7, "issue": 24, "measure": 26, "steps": 34, "responsible": 16, "period": 16, "follow_up": 20}


def _cell(kind, m, number, inside):
    if kind == "number":
        return Cell(number, align="center")
    if kind == "measure":
        return Cell(f"{inside} {m.text}".strip())
    text = {"steps": m.steps, "responsible": m.responsible, "period": m.period["text"], "follow_up": m.follow_up, "issue": m.weakness}[kind]
    return Cell(text, align="center" if kind in ("responsible", "period") else "left")


def table(measures, words, columns=None):
    """A ruled table of measures; their number in a column of its own, inside the cell, or not at all."""
    rng = words.rng
    columns = list(columns or rng.choice(COLUMNS))
    how = rng.choice(["column", "{}.", "({})", "{})", "none"])
    if how == "column":
        columns.insert(0, "number")
    rows, says = [], []
    for k, m in enumerate(measures, 1):
        inside = how.format(k) if how not in ("column", "none") else ""
        rows.append([_cell(c, m, str(k), inside) for c in columns])
        says.append(_says(m, k if how != "none" else None, columns))
    head = [[Cell(words.pick(HEADINGS[c])) for c in columns]]
    return Table(head, rows, [WIDTHS[c] for c in columns], {"measures": says}, "measures")
