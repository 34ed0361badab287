"""Facts → blocks, each with what it says: memo header, prose with the overall score, indicator tables, measures, signatures."""
import scores as arithmetic
from blocks import Bold, Cell, MemoHeader, Para, Pen, Signatures, Table
from facts import Date, person, phone
from words import headings, places, prose


def score_text(h, rng, spare=0.5):
    """A score as printed: 100 often without decimals."""
    return "100" if h == 10000 and rng.random() < spare else arithmetic.decimal(h)


def slots(agency, scores, rng, words):
    """What the templates of one paper may name."""
    year = scores.fiscal_year
    return {"agency": agency.name, "short": agency.short, "chief": agency.chief, "secretary": agency.secretary, "unit": agency.office,
            "year": year, "next": year + 1, "overall": score_text(scores.overall, rng, 0), "grade": scores.grade,
            "ita": words.pick(prose.ITA), "report_date": Date(year - 542, rng.randint(1, 9), rng.randint(1, 28)).thai(),
            "district": agency.district, "province": agency.province}


def agency_says(agency, district=True):
    return {"agency": {"name": agency.name, "type": agency.type, "subdistrict": agency.subdistrict if district else None, "district": agency.district if district else None,
                       "province": agency.province if district else None}}


# The memo's header

def _number(agency, rng):
    """The reference number: printed whole, its running part by hand, or not there yet."""
    stem = f"{agency.letters} {rng.randint(51000, 84999)}/"
    running, how = str(rng.randint(2, 980)), rng.random()
    if how > 0.96:
        return "", None
    if how < 0.6:
        return stem + running, stem + running
    return ((stem, Pen("digits", running)) if how < 0.85 else stem), stem


def _dated(date, rng):
    how = rng.random()
    rest = Date(date.year, date.month, None)
    if how < 0.7:
        return date.thai(short=rng.random() < 0.1), date.iso()
    return ((Pen("digits", str(date.day)), " " + rest.thai()) if how < 0.9 else "      " + rest.thai()), rest.iso()


def _issuer(agency, rng):
    """The line behind ส่วนราชการ, and what it says."""
    unit = rng.choice([agency.office, agency.office, f"{rng.choice(places.JOBS)} {agency.office}", rng.choice(agency.units)])
    where = rng.random() < 0.25
    line, number = f"{unit} {agency.name}", phone(rng)
    if where:
        line += f" {agency.where()}"
    called = rng.random() < 0.65
    if called:
        line += f" {rng.choice(['โทร.', 'โทร', 'โทรศัพท์'])} {number}"
    return line, agency_says(agency, where) | {"unit": unit, "phone": number if called else None}


def memo_header(agency, date, words, subjects=prose.SUBJECTS):
    """Header block and the addressee's line."""
    rng = words.rng
    issuer, says = _issuer(agency, rng)
    number, number_says = _number(agency, rng)
    day, day_says = _dated(date, rng)
    subject, addressee = words.pick(subjects), words.pick(prose.ADDRESSEES)
    middle = [[("ที่", number), ("วันที่", day)]] if rng.random() < 0.85 else [[("ที่", number)], [("วันที่", day)]]
    fields = [[("ส่วนราชการ", issuer)], *middle, [("เรื่อง", subject)]]
    memo = says | {"number": number_says, "date": day_says, "subject": subject}
    plan = words.slots["next"] if str(words.slots["next"]) in subject else None
    head = MemoHeader(fields, {"memo": memo, "assessment": {"plan_fiscal_year": plan}})
    to = Para(((Bold("เรียน") if rng.random() < 0.5 else "เรียน"), "  " + addressee), "plain", {"memo": {"addressee": addressee}})
    return [head, to]


def signatures(agency, words, count=None, chief=True):
    """One to four people who sign, the chief last if at all."""
    rng = words.rng
    positions = [words.pick(places.OFFICERS), f"หัวหน้า{agency.office}", agency.secretary, agency.chief]
    count = count or rng.choice([1, 2, 2, 3, 4 if chief else 3])
    chosen = sorted(rng.sample(range(4 if chief else 3), count))
    people = [person(rng, positions[k]) for k in chosen]
    while len({p.name.split()[0] for p in people}) < len(people):
        people = [person(rng, p.position) for p in people]
    says = {"memo": {"signatories": [{"name": p.name, "position": p.position} for p in people]}}
    return Signatures(people, rng.choice(["right", "right", "columns"]) if count > 1 else "right", says)


def opinion(agency, words):
    """Now and then the superior's opinion: dotted lines, sometimes written on, and one more signature."""
    rng = words.rng
    if rng.random() < 0.6:
        return []
    dots = "." * 70
    line = (dots[:12], Pen("text", words.pick(prose.NOTES)), dots[:40]) if rng.random() < 0.5 else dots
    chief = person(rng, agency.chief)
    says = {"memo": {"signatories": [{"name": chief.name, "position": chief.position}]}}
    return [Para(words.pick(prose.OPINIONS), "plain"), Para(line, "plain"), Para(dots, "plain"), Signatures([chief], "right", says)]


# Scores

def assessment_says(scores, planned=False, ahead=1):
    """The year assessed and, if the text names it, the year of the measures, `ahead` years later."""
    year = scores.fiscal_year
    return {"assessment": {"fiscal_year": year, "plan_fiscal_year": year + ahead if planned else None}}


def overall_says(scores):
    return {"assessment": {"fiscal_year": scores.fiscal_year, "overall_score": scores.overall / 100, "grade": scores.grade,
                           "grade_computed": scores.grade}}


def overall(scores, words):
    return Para(words.pick(prose.RESULTS), "body", overall_says(scores))


def indicator_says(scores, no, rank=None, result=None):
    return {"no": no, "name": arithmetic.NAMES[no - 1], "instrument": arithmetic.INSTRUMENT[no - 1],
            "score": scores.indicators[no - 1] / 100, "rank": rank, "result": result}


def printed_name(no, rng):
    return rng.choice(headings.ALSO_PRINTED.get(no, [arithmetic.NAMES[no - 1]]))


def _indicator_columns(scores, words, results):
    """Column kinds of a ruled indicator table, in one of the orders that papers have."""
    rng = words.rng
    columns = rng.choice([["no", "name", "score"], ["tool", "no", "name", "score"], ["no", "tool", "name", "score"],
                          ["no", "name", "tool", "score"], ["name", "score"]])
    return columns + (["result"] if results else [])


HEADINGS = {"no": headings.INDICATOR_NO, "tool": headings.TOOL, "name": headings.INDICATOR, "score": headings.SCORE,
            "result": headings.RESULT_OF}
WIDTHS = {"no": 11, "tool": 16, "name": 48, "score": 17, "result": 20}


def indicator_table(scores, words):
    """Ten rows, ruled; the instrument's cells merged or repeated."""
    rng = words.rng
    results = words.pick(headings.PASSED) if rng.random() < 0.3 else None
    columns = _indicator_columns(scores, words, results)
    merged, means = rng.random() < 0.6, rng.random() < 0.2
    label = "{}" if "no" in columns else rng.choice(["{no}. {}", "{no}. {}", "ตัวชี้วัดที่ {no} {}", "{no}) {}"])
    failed = words.pick(headings.FAILED)
    rows, says = [], []
    for no in range(1, 11):
        result = (results if scores.indicators[no - 1] >= 8500 else failed) if results else None
        says.append(indicator_says(scores, no, result=result))
        rows.append([c for k in columns if (c := _indicator_cell(k, no, scores, rng, merged, result, label)) is not None])
        if means and no in (5, 8, 10):
            rows.append(_mean_row(no, scores, columns))
    head = [[Cell(words.pick(HEADINGS[k])) for k in columns]]
    if rng.random() < 0.25:
        rows.append([Cell("คะแนนรวม", colspan=columns.index("score"), align="center", bold=True),
                     Cell(arithmetic.decimal(scores.overall), align="center", bold=True)] + ([Cell(scores.grade, align="center")] if results else []))
    printed = [{"instrument": t, "part": None, "score": scores.instruments[t, None] / 100, "printed": True} for t in ("IIT", "EIT", "OIT")]
    all_says = {"indicators": says, "assessment": {"instruments": printed if means else []}}
    return Table(head, rows, [WIDTHS[k] for k in columns], all_says, "indicators", split_rows=False)


def _mean_row(no, scores, columns):
    """The instrument's own score under its last indicator."""
    tool, at = arithmetic.INSTRUMENT[no - 1], columns.index("score")
    score = arithmetic.decimal(scores.instruments[tool, None])
    return [Cell(f"คะแนนเฉลี่ย {tool}", colspan=at, align="center", bold=True), Cell(score, align="center", bold=True),
            *[Cell("")] * (len(columns) - at - 1)]


def _indicator_cell(kind, no, scores, rng, merged, result, label):
    tool = arithmetic.INSTRUMENT[no - 1]
    if kind == "no":
        return Cell(str(no), align="center")
    if kind == "tool":
        first, count = arithmetic.INSTRUMENT.index(tool) + 1, arithmetic.INSTRUMENT.count(tool)
        if merged and no != first:
            return None
        return Cell(tool, rowspan=count if merged else 1, align="center", bold=merged)
    if kind == "name":
        return Cell(label.format(printed_name(no, rng), no=no))
    return Cell(score_text(scores.indicators[no - 1], rng) if kind == "score" else result, align="center")
