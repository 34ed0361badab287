"""What all kinds of papers share: how one starts and ends."""
from dataclasses import dataclass

import parts
import scores as arithmetic
from blocks import Para
from facts import agency
from words import Words, prose


@dataclass(frozen=True)
class Paper:
    kind: str  # memo or report
    blocks: list
    contradicts: tuple = ()  # what it says twice and differently: overall, indicator:N, comparison:N


def start(rng, held_out, years=(2562, 2569)):
    """Agency, scores and wordings of one paper, the wordings knowing the facts."""
    words = Words(rng, held_out)
    office = agency(rng)
    marks = arithmetic.draw(rng, rng.randint(*years))
    words.slots.update(parts.slots(office, marks, rng, words))
    return office, marks, words


def closing(words):
    return Para(words.pick(prose.CLOSINGS), "body")


def place(office, title, words):
    """Title lines of a report: what it is, the agency, district and province."""
    rng = words.rng
    lines = [title] + ([f"{office.name} {office.where()}"] if rng.random() < 0.6 else [office.name, office.where()])
    stars = [Para(rng.choice(["*" * 20, "-" * 24, "." * 30]), "centre")] if rng.random() < 0.4 else []
    says = parts.agency_says(office)
    return [Para("\n".join(lines), "title", {"title": title, "memo": says}), *stars]
