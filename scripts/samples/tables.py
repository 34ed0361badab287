"""Tables of indicators beyond the plain ruled one: scores inside the label's cell, ranked lists, years side by side."""
import scores as arithmetic
from blocks import Cell, Table
from parts import indicator_says, printed_name, score_text
from words import headings, prose

GROUPS = {"IIT": range(1, 6), "EIT": range(6, 9), "OIT": range(9, 11)}


def lowest(scores, numbers):
    return min(numbers, key=lambda no: scores.indicators[no - 1])


def _comment(tool, scores, words):
    words.slots["low_name"] = arithmetic.NAMES[lowest(scores, GROUPS[tool]) - 1]
    return f"{words.rng.choice(['ด้าน ' + tool + ' ', 'จากแบบ ' + tool + ' '])}{words.pick(prose.COMMENTS[tool])}"


def labelled(scores, words, comments=True, extra=False, apart=False):
    """Banner rows for the instruments; "1. name 86.03 คะแนน" in one cell; one comment cell beside an instrument's rows.
    With `apart` the score has a cell of its own, with its unit."""
    rng, rows, says, found = words.rng, [], [], []
    names = {t: words.pick(headings.TOOL_NAMES[t]) for t in GROUPS}
    width = 1 + comments + apart
    for tool, numbers in GROUPS.items():
        rows.append([Cell(names[tool], colspan=width, bold=True)])
        text = _comment(tool, scores, words)
        for no in numbers:
            label, score = f"{no}. {printed_name(no, rng)}", f"{score_text(scores.indicators[no - 1], rng, 0.7)} คะแนน"
            cells = [Cell(label), Cell(score, align="center")] if apart else [Cell(f"{label} {score}")]
            rows.append(cells + ([Cell(text, rowspan=len(numbers))] if comments and no == numbers[0] else []))
            says.append(indicator_says(scores, no))
        found += [{"about": [tool], "text": text}] if comments else []
    if extra:
        text = words.pick(prose.OUTSIDERS)
        rows.append([Cell(text, colspan=width)])
        found.append({"about": ["EIT"], "text": text})
    head = [[Cell(words.pick(headings.INDICATOR_ITA), colspan=1 + apart)] + ([Cell(words.pick(headings.COMMENT))] if comments else [])]
    widths = [36, 16, 48] if apart and comments else [70, 30] if apart else [46, 54] if comments else [1]
    return Table(head, rows, widths, {"indicators": says, "findings": found}, "indicators", split_rows=False)


def ranked(scores, words, script=None):
    """The ten indicators, best first."""
    rng = words.rng
    order = sorted(range(1, 11), key=lambda no: (-scores.indicators[no - 1], no))
    rows, says = [], []
    for rank, no in enumerate(order, 1):
        rows.append([Cell(str(rank), align="center"), Cell(arithmetic.NAMES[no - 1]), Cell(arithmetic.decimal(scores.indicators[no - 1]), align="center")])
        says.append(indicator_says(scores, no, rank=rank))
    head = [[Cell(words.pick(headings.RANK)), Cell(words.pick(headings.INDICATOR)), Cell(words.pick(headings.SCORE))]]
    return Table(head, rows, [14, 62, rng.choice([18, 24])], {"indicators": says}, "ranked", script, split_rows=False)


def years(now, before, words, delta=True):
    """This year's scores beside last year's; the rise in a column of its own, or not printed."""
    rows, says, pairs = [], [], []
    for no in range(1, 11):
        a, b = now.indicators[no - 1], before.indicators[no - 1]
        rise = f"{'-' if a < b else ''}{arithmetic.decimal(abs(a - b))}"
        cells = [str(no), arithmetic.NAMES[no - 1], arithmetic.decimal(b), arithmetic.decimal(a)] + ([rise] if delta else [])
        rows.append([Cell(c, align="left" if k == 1 else "center") for k, c in enumerate(cells)])
        says.append(indicator_says(now, no))
        pairs.append(compared(now, before, no, delta))
    head = [[Cell(words.pick(headings.INDICATOR_NO)), Cell(words.pick(headings.INDICATOR)), Cell(f"ปี {before.fiscal_year}"), Cell(f"ปี {now.fiscal_year}")]
            + ([Cell(words.rng.choice(["เพิ่ม/ลด", "ผลต่าง"]))] if delta else [])]
    return Table(head, rows, [10, 46, 14, 14, 14][:5 if delta else 4], {"indicators": says, "comparisons": pairs}, "years", split_rows=False)


def compared(now, before, no, delta=True):
    a, b = now.indicators[no - 1], before.indicators[no - 1]
    return {"indicator": no, "fiscal_year": now.fiscal_year, "score": a / 100, "previous_year": before.fiscal_year, "previous": b / 100,
            "delta": (a - b) / 100 if delta else None}


def _rise(a, b):
    return f"{'-' if a < b else ''}{arithmetic.decimal(abs(a - b))}"


def years_apart(series, words, delta=False, overall=False, remark=False, slip=None):
    """The scores of several years (`series`, the latest first), each year a column, earlier years to the left; the rise since
    last year, a remark and a row of the overall scores if wanted. `slip` = (indicator, change of its printed rise)."""
    rng, rows, says, pairs = words.rng, [], [], []
    lines = [(no, arithmetic.NAMES[no - 1], [s.indicators[no - 1] for s in series]) for no in range(1, 11)]
    lines += [(None, words.rng.choice(headings.OVERALL), [s.overall for s in series])] if overall else []
    for no, name, marks in lines:
        rise = _rise(marks[0], marks[1])
        if slip and no == slip[0]:
            rise = arithmetic.decimal(slip[1](rng, abs(marks[0] - marks[1])))
        cells = [Cell(str(no or ""), align="center"), Cell(name), *[Cell(arithmetic.decimal(m), align="center") for m in reversed(marks)]]
        cells += [Cell(rise, align="center")] if delta else []
        cells += [Cell("เพิ่มขึ้น" if marks[0] > marks[1] else "ลดลง" if marks[0] < marks[1] else "คงเดิม")] if remark else []
        rows.append(cells)
        says += [indicator_says(series[0], no)] if no else []
        pairs += [_pair(series[k], series[k + 1], no, marks[k], marks[k + 1], float(rise) if delta and k == 0 else None)
                  for k in range(len(series) - 1)]
    year = rng.choice(headings.YEAR)
    head = [Cell(words.pick(headings.INDICATOR_NO)), Cell(words.pick(headings.INDICATOR)), *[Cell(year.format(s.fiscal_year)) for s in reversed(series)]]
    head += [Cell(words.pick(headings.RISE))] if delta else []
    head += [Cell(words.pick(headings.REMARK))] if remark else []
    widths = [10, 40] + [14] * len(series) + [12] * delta + [16] * remark
    total = {"overall_score": series[0].overall / 100} if overall else {}
    return Table([head], rows, widths, {"indicators": says, "comparisons": pairs, "assessment": total}, "years", split_rows=False)


def _pair(now, before, no, a, b, delta):
    return {"indicator": no, "fiscal_year": now.fiscal_year, "score": a / 100, "previous_year": before.fiscal_year, "previous": b / 100,
            "delta": delta}
