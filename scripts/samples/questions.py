"""Question scores: as tables with a merged comment, or as prose; and the guidelines under them."""
import scores as arithmetic
from blocks import Cell, Para, Table
from parts import score_text
from words import headings, prose
from words.measures import TOPICS


def question_says(q, part=True):
    return {"code": q.code, "through": q.through, "indicator": q.indicator, "part": q.part if part else None, "score": q.score / 100}


def printed_code(code, upper):
    return code.upper() if upper else code


def weak_point(no, words):
    """A remark about one question: what is weak, why, what to do."""
    rng = words.rng
    weak, text, steps, _ = rng.choice(words.part(TOPICS[no]))
    todo = [words.fill(text)] + ([words.fill(rng.choice(steps))] if rng.random() < 0.6 else [])
    parts = [words.pick(prose.ASKED), words.fill(weak), words.pick(prose.CAUSES) if rng.random() < 0.6 else "",
             words.pick(prose.ADVICE) + " และ".join(todo), words.pick(prose.EXTRAS) if rng.random() < 0.5 else ""]
    return " ".join(p for p in parts if p)


def shown(scores, no, part=None):
    """The questions of an indicator that a table lists: all, or one part of EIT."""
    return [q for q in scores.questions if q.indicator == no and q.part in (part, None)]


def ranges(asked):
    """Neighbours with the same score as one row: o7–o14."""
    rows = []
    for q in asked:
        if rows and rows[-1].score == q.score:
            rows[-1] = arithmetic.Question(rows[-1].code, q.indicator, q.part, q.score, q.code)
        else:
            rows.append(q)
    return rows


def _label(q, words, stem, upper):
    first = printed_code(q.code, upper)
    return f"{stem}{first}" + (f" – {printed_code(q.through, upper)}" if q.through else "")


def _comment(asked, no, words, upper):
    """What stands in the merged cell, and its findings: by the code printed, else about the indicator."""
    weak = sorted((q for q in asked if q.score < 9700 and not q.through), key=lambda q: q.score)[:words.rng.choice([1, 1, 2])]
    if not weak:
        text = words.pick(prose.KEEP)
        return text, [{"about": [f"indicator:{no}"], "text": text}]
    found = []
    for q in sorted(weak, key=lambda q: asked.index(q)):
        text = f"{printed_code(q.code, upper)} ประเด็น {weak_point(no, words)}"
        found.append({"about": [f"question:{q.code}"], "text": text})
    return "\n".join(f["text"] for f in found), found


def table(scores, no, words, stem="ข้อ "):
    """One indicator's questions with their scores and one comment cell beside all rows."""
    upper = words.rng.random() < 0.15
    asked = shown(scores, no, "public")
    rows_of = ranges(asked) if no >= 9 else asked
    text, found = _comment(rows_of, no, words, upper)
    rows = []
    for k, q in enumerate(rows_of):
        cells = [Cell(_label(q, words, stem, upper)), Cell(score_text(q.score, words.rng, 0.4), align="center")]
        rows.append(cells + ([Cell(text, rowspan=len(rows_of))] if k == 0 else []))
    head = [[Cell(words.pick(headings.QUESTION)), Cell(words.pick(headings.SCORE)), Cell(words.pick(headings.COMMENT))]]
    says = {"questions": [question_says(q, part=False) for q in rows_of], "findings": found}
    return Table(head, rows, [20, 14, 66], says, "questions", split_rows=False)


def guidelines(no, words, count):
    """A numbered list of what will be done about an indicator."""
    out = [Para(words.pick(prose.GUIDE_HEADINGS), "subheading")]
    steps = [words.fill(s) for t in words.part(TOPICS[no]) for s in (t[1], *t[2])]
    chosen = words.rng.sample(steps, min(count, len(steps)))
    for k, text in enumerate(chosen, 1):
        out.append(Para(f"{k}. {text}", "item", {"guidelines": [{"indicator": no, "no": k, "text": text}]}))
    return out


def _prose(q, words, stem):
    code = q.code.upper() if words.rng.random() < 0.9 else q.code
    text = f"ประเด็น {weak_point(q.indicator, words)}"
    about = f"question:{q.code}" + (f":{q.part}" if q.part else "")
    says = {"questions": [question_says(q)], "findings": [{"about": [about], "text": text}]}
    return Para(f"{stem} {code} ได้คะแนน {score_text(q.score, words.rng, 0)} {text}", "body", says)


def section(scores, no, words, stem):
    """An indicator's heading and the questions below full marks as prose, EIT in its two parts."""
    name, score = arithmetic.NAMES[no - 1], scores.indicators[no - 1]
    out = [Para(f"ตัวชี้วัดที่ {no} {name} ได้คะแนน {score_text(score, words.rng)} คะแนน", "subheading")]
    asked = [q for q in scores.questions if q.indicator == no and q.score < 10000]
    if not asked:
        return out + [Para(words.pick(prose.FULL_MARKS), "body")]
    for part in (None, "public", "survey"):
        mine = [q for q in asked if q.part == part]
        if mine and part:
            out.append(Para(words.pick(prose.PART_HEADINGS[part]), "plain"))
        out += [_prose(q, words, stem) for q in mine]
    return out
