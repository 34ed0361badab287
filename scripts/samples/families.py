"""The kinds of papers: facts → papers, each a kind and its blocks in the order printed."""
from dataclasses import dataclass

import parts
import plans
import scores as arithmetic
from blocks import Para
from facts import agency, memo_date
from words import Words, prose


@dataclass(frozen=True)
class Paper:
    kind: str  # memo or report
    blocks: list


def _start(rng, held_out, years=(2562, 2569)):
    """Agency, scores and wordings of one paper, the wordings knowing the facts."""
    words = Words(rng, held_out)
    office = agency(rng)
    marks = arithmetic.draw(rng, rng.randint(*years))
    words.slots.update(parts.slots(office, marks, rng, words))
    return office, marks, words


def simple(rng, held_out):
    """A memo with the overall score in prose, a ruled table of ten indicators and one table of measures."""
    office, marks, words = _start(rng, held_out)
    blocks = parts.memo_header(office, memo_date(rng, marks.fiscal_year), words)
    blocks += [Para(words.pick(prose.OPENINGS), "body", parts.assessment_says(marks)), parts.overall(marks, words)]
    blocks += [parts.indicator_table(marks, words), Para(words.pick(prose.MEASURES_INTRO), "body", parts.assessment_says(marks, True))]
    blocks += [plans.table(plans.draw(office, marks, words, rng.randint(3, 7)), words)]
    blocks += [Para(words.pick(prose.CLOSINGS), "body"), parts.signatures(office, words)]
    return [Paper("memo", blocks)]


FAMILIES = {"simple": simple}
