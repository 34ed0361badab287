"""Papers that set three years side by side, and papers that contradict themselves: prose against table, rise against scores."""
from dataclasses import replace

import parts
import plans
import scores as arithmetic
import tables
from blocks import Para
from facts import memo_date
from kinds import Paper, closing, place, start
from words import prose


def _series(rng, marks, count):
    """This year's scores and those of the years before, the latest first; they rise and fall."""
    return [marks] + [arithmetic.draw(rng, marks.fiscal_year - k) for k in range(1, count)]


def three_years(rng, held_out):
    """A report with the scores of three years in one table, now and then with a remark, a rise and a row of the overall score."""
    office, marks, words = start(rng, held_out, (2565, 2569))
    series = _series(rng, marks, 3)
    blocks = place(office, words.pick(prose.YEARS_TITLES), words)
    blocks += [Para(words.pick(prose.RESULTS), "body", parts.overall_says(marks)), Para(words.pick(prose.YEARS_INTROS), "body")]
    blocks.append(tables.years_apart(series, words, delta=rng.random() < 0.5, overall=rng.random() < 0.6, remark=rng.random() < 0.4))
    blocks.append(Para(words.pick(prose.MEASURES_HEADINGS), "heading", parts.assessment_says(marks, True)))
    return [Paper("report", blocks + [plans.table(plans.draw(office, marks, words, rng.randint(3, 6)), words)])]


def _slip(rng, score):
    """Another score: a digit higher or lower."""
    step = rng.choice([1, 2, 3, 5]) * rng.choice([10, 100])
    return score - step if score + step > 10000 or (score >= step and rng.random() < 0.5) else score + step


def contradicting(rng, held_out):
    """A memo whose sentence gives another overall score than its table, or another score of an indicator, or whose rise is not
    the difference of its scores. The table's values are the truth; the record must show that they are contradicted."""
    office, marks, words = start(rng, held_out, (2564, 2569))
    what, no = rng.choice(["overall", "indicator", "comparison"]), rng.randint(1, 10)
    table = tables.years_apart(_series(rng, marks, 2), words, delta=True, overall=True, slip=(no, _slip) if what == "comparison" else None)
    blocks = parts.memo_header(office, memo_date(rng, marks.fiscal_year), words)
    if what == "overall":
        words.slots["overall"] = arithmetic.decimal(_slip(rng, marks.overall))
    says = parts.overall_says(marks)
    blocks += [Para(words.pick(prose.OPENINGS), "body", parts.assessment_says(marks)), Para(words.pick(prose.RESULTS), "body", says), table]
    if what == "indicator":
        words.slots.update(no=no, name=arithmetic.NAMES[no - 1], wrong=arithmetic.decimal(_slip(rng, marks.indicators[no - 1])))
        blocks.append(Para(words.pick(prose.AGAIN), "body"))
    blocks += [closing(words), parts.signatures(office, words)]
    return [Paper("memo", blocks, ("overall" if what == "overall" else f"{what}:{no}",))]


CONTRASTS = {f.__name__: f for f in (three_years, contradicting)}
