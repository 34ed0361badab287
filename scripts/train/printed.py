"""What stands in a rectangle cut from a scan, by the digital page that was scanned: words by their place, their text by
what was set, since text layers lose and misplace Thai marks.
"""

import re
from collections import Counter
from dataclasses import dataclass

import numpy as np

MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"


@dataclass
class Word:
    """A word of a digital page, in pixels of the cleaned scan."""
    text: str
    left: float
    right: float
    middle: float  # row


class Said:
    """What was set, to be found by its base letters: those a text layer keeps."""

    def __init__(self, text: str):
        self.text_ = text.replace("ํา", "ำ")
        self.at_ = [i for i, c in enumerate(self.text_) if not c.isspace() and c not in MARKS]
        self.base_ = base(self.text_)

    def find(self, read: str):
        """The text whose base letters and marks are those read; None if there is none, or several."""
        key, marks, found = base(read), marks_of(read), set()
        at = self.base_.find(key) if key else -1
        while at >= 0:
            text, bounded = self._between(self.at_[at], self.at_[at + len(key) - 1])
            if marks_of(text) == marks and (bounded or len(key) > 3):
                found.add(re.sub(r"\s+", " ", text).strip())
            at = self.base_.find(key, at + 1)
        return found.pop() if len(found) == 1 else None

    def _between(self, first: int, last: int) -> tuple:
        while last + 1 < len(self.text_) and self.text_[last + 1] in MARKS:
            last += 1
        bounded = (first == 0 or self.text_[first - 1].isspace()) and (last + 1 == len(self.text_) or self.text_[last + 1].isspace())
        return self.text_[first:last + 1], bounded


def base(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c not in MARKS).replace("ำ", "า")


def marks_of(text: str) -> Counter:
    return Counter(c for c in text if c in MARKS and c != "ํ")


def placed(words: list, dpi: int, turn: float, size: tuple) -> list:
    """Words in pixels of a page that was turned anticlockwise by `turn` degrees about its middle."""
    x0, y0, cos, sin = size[0] / 2, size[1] / 2, np.cos(np.radians(turn)), np.sin(np.radians(turn))
    made = []
    for text, left, top, right, bottom in words:
        dx, dy = (left + right) / 2 * dpi / 72 - x0, (top + bottom) / 2 * dpi / 72 - y0
        x, y, half = x0 + dx * cos + dy * sin, y0 - dx * sin + dy * cos, (right - left) / 2 * dpi / 72
        made.append(Word(text, x - half, x + half, y))
    return made


def unexplained(grey: np.ndarray, box: tuple, words: list) -> bool:
    """Whether the box has ink at its ends or in a gap where no word is."""
    left, top, right, bottom = box
    least, slack = 0.5 * (bottom - top), round(0.15 * (bottom - top))
    ends = [(left, words[0].left), *((a.right, b.left) for a, b in zip(words, words[1:])), (words[-1].right, right)]
    for a, b in ends:
        gap = grey[top:bottom, max(left, round(a) + slack):min(right, round(b) - slack)]
        if b - a > least and gap.size and (gap < 150).any(0).mean() > 0.2:
            return True
    return False


def truth_of(box: tuple, words: list, grey: np.ndarray, said: Said):
    """What stands in the box, or None where that is doubtful."""
    left, top, right, bottom = box
    near = [w for w in words if top <= w.middle <= bottom and w.right > left and w.left < right]
    inside = sorted((w for w in near if left <= (w.left + w.right) / 2 <= right), key=lambda w: (w.left + w.right) / 2)
    slack = 0.3 * (bottom - top)
    half = [w for w in near if (w.left < left - slack or w.right > right + slack) and min(w.right, right) - max(w.left, left) > slack]
    plain = [w for w in inside if base(w.text)]
    if half or not plain or any("..." in w.text for w in inside) or unexplained(grey, box, plain):
        return None
    return said.find("".join(w.text for w in inside))
