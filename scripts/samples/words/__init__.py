"""Wordings of the sample papers: templates with {one|of|these} and <slots>, and how to draw one.

The last third of every list is held out: only papers drawn with held_out=True use it, so that an
evaluation set has sentences that no training page had.
"""
import re

_CHOICE = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"<([a-z_]+)>")


class Words:
    """Draws wordings with one random generator, from the common or from the held-out part of a list."""

    def __init__(self, rng, held_out=False, slots=None):
        self.rng, self.held_out, self.slots = rng, held_out, dict(slots or {})

    def part(self, items):
        cut = len(items) - len(items) // 3
        return list(items[cut:] if self.held_out and len(items) > 2 else items[:cut])

    def pick(self, items):
        return self.fill(self.rng.choice(self.part(items)))

    def some(self, items, count):
        pool = self.part(items)
        return [self.fill(x) for x in self.rng.sample(pool, min(count, len(pool)))]

    def fill(self, template):
        """Chooses among {a|b} (innermost first), then puts the slots in; other values pass unchanged."""
        if not isinstance(template, str):
            return template
        while _CHOICE.search(template):
            template = _CHOICE.sub(lambda m: self.rng.choice(m[1].split("|")), template, count=1)
        return _SLOT.sub(lambda m: str(self.slots[m[1]]), template)
