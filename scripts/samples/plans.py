"""Measures: what an agency will do, who, when, how it is watched; and the tables that print them."""
from dataclasses import dataclass

import scores as arithmetic
from blocks import Cell, Pen, Table
from facts import Date
from words import headings
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


def draw(agency, scores, words, count, ahead=1):
    """`count` measures about different weaknesses, the weak indicators first, for the year `ahead` of the scores."""
    rng, out, year = words.rng, [], scores.fiscal_year + ahead
    order = sorted(range(1, 11), key=lambda no: scores.indicators[no - 1] + rng.uniform(0, 600))
    same_period = _period(year, rng) if rng.random() < 0.75 else None
    pool = [(no, t) for turn in range(4) for no in order for t in words.part(TOPICS[no])[turn:turn + 1]]
    for no, (weak, text, steps, done) in pool[:count]:
        responsible, units = _responsible(agency, rng)
        items = [words.fill(s) for s in steps[:rng.randint(2, len(steps))]]
        out.append(Measure(no, words.fill(weak), words.fill(text), _steps(items, rng), responsible, units,
                           same_period or _period(year, rng), words.pick(FOLLOW_UPS), words.fill(done)))
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
WIDTHS = {"number": 7, "issue": 24, "measure": 26, "steps": 34, "responsible": 19, "period": 19, "follow_up": 20}


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


# Tables with an issue beside the measure

def _issue(m, question, rng):
    """What the issue's cell prints, and what the measure is then about."""
    if question is not None and rng.random() < 0.75:
        code = question.code.upper() if rng.random() < 0.5 else question.code
        return f"{code} {m.weakness}", [f"question:{question.code}"]
    return f"ตัวชี้วัดที่ {m.indicator} {arithmetic.NAMES[m.indicator - 1]}\n{m.weakness}", [f"indicator:{m.indicator}"]


def _weakest_question(scores, no):
    asked = sorted((q for q in scores.questions if q.indicator == no and q.score < 10000), key=lambda q: (q.score, q.code))
    return asked[0] if asked else None


def issue_table(measures, scores, words):
    """Issue, measure, steps, period, responsible: the issue names a question or an indicator."""
    rng = words.rng
    columns = ["issue", "measure", "steps"] + rng.choice([["period", "responsible"], ["responsible", "period"]])
    rows, says = [], []
    for m in measures:
        issue, about = _issue(m, _weakest_question(scores, m.indicator), rng)
        rows.append([Cell(issue) if c == "issue" else _cell(c, m, "", "") for c in columns])
        says.append(_says(m, None, columns) | {"issue": issue, "about": about})
    return Table([[Cell(words.pick(HEADINGS[c])) for c in columns]], rows, [WIDTHS[c] for c in columns], {"measures": says}, "measures")


def topic_table(measures, scores, words, guidelines):
    """หัวข้อ, what is done with the analysis, who, steps, when; numbered topics, long cells."""
    columns = ["issue", "measure", "responsible", "steps", "period"]
    head = [[Cell(words.pick(headings.TOPIC)), Cell(words.pick(headings.PRACTICE)), *(Cell(words.pick(HEADINGS[c])) for c in columns[2:])]]
    rows, says = [], []
    for k, m in enumerate(measures, 1):
        topic = f"{words.rng.choice(['การพัฒนา', 'การยกระดับ', 'การดูแล'])}เรื่อง{arithmetic.NAMES[m.indicator - 1].removeprefix('การ')}"
        text = "\n".join(f"{j}. {t}" for j, t in enumerate([m.text, *guidelines.get(m.indicator, [])], 1))
        rows.append([Cell(f"{k}. {topic}"), Cell(text), *(_cell(c, m, "", "") for c in columns[2:])])
        says.append(_says(m, k, columns) | {"issue": topic, "measure": text})
    return Table(head, rows, [20, 34, 19, 34, 18], {"measures": says}, "measures")


# What became of them

STATES = ("not_started", "in_progress", "done")


MARKS = {"slash": "/", "pen_slash": Pen("slash", "/"), "pen_tick": Pen("tick", "/")}


def status_table(measures, words):
    """Two header rows; one of three status columns ticked, a note beside the mark now and then."""
    rng = words.rng
    how, blank = rng.choice(["slash", "slash", "pen_slash", "pen_tick"]), rng.choice(["-", "-", ""])
    head = [[Cell(words.pick(headings.MEASURE), rowspan=2), Cell(words.pick(headings.STEPS), rowspan=2), Cell(words.pick(headings.STATUS), colspan=3)],
            [Cell(s) for s in rng.choice(headings.STATES)]]
    rows, says = [], []
    for m in measures:
        state = rng.choices(STATES, [1, 2, 5])[0]
        note = words.pick(STATUS_NOTES) if rng.random() < 0.2 else None
        cells = [Cell((MARKS[how], f"\n{note}") if note else MARKS[how], align="center") if s == state else Cell(blank, align="center") for s in STATES]
        rows.append([Cell(m.text), Cell(m.steps), *cells])
        says.append(_says(m, None, ["steps"]) | {"status": state, "result": note})
    return Table(head, rows, [27, 34, 13, 13, 16], {"measures": says}, "measures")


def outcome_table(measures, words, outcomes, numbered):
    """Measure, what was done, what came of it; `outcomes` by measure."""
    head = [[Cell(words.pick(headings.MEASURE)), Cell(words.pick(headings.RESULT)), Cell(words.pick(headings.OUTCOME))]]
    rows, says = [], []
    for k, (m, outcome) in enumerate(zip(measures, outcomes), 1):
        rows.append([Cell(f"{k}. {m.text}" if numbered else m.text), Cell(m.done), Cell(outcome)])
        says.append(_says(m, k if numbered else None, []) | {"result": m.done, "outcome": outcome})
    return Table(head, rows, words.rng.choice([[28, 40, 32], [30, 36, 34]]), {"measures": says}, "measures")
