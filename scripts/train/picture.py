"""Draws one line of text the way a reader of scanned papers gets it: set in some font and size, with the
rulings, leaders, neighbour lines, stamps and pen strokes around it, degraded by grade, and cut out as a
box that is tight, as high as the line, too high, or a little too small.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "samples"))
import degrade  # noqa: E402
import fonts  # noqa: E402
from setting import Set, set_line  # noqa: E402

# How often a training line has each grade; and how often rulings, stamps, neighbours come with it, beside worn.
GRADES = {"clean": 0.15, "light": 0.42, "worn": 0.3, "harsh": 0.13}
# Of the numbers' own model, which is there for doubtful ones.
HARD_GRADES = {"clean": 0.08, "light": 0.34, "worn": 0.38, "harsh": 0.2}
EXTRAS = {"clean": 0.3, "light": 0.7, "worn": 1.0, "harsh": 1.3}
# How a box is cut: to the ink, to the height of the line, too high, into the ink.
TRAINING_BOXES = {"tight": 0.38, "line": 0.42, "tall": 0.14, "cut": 0.06}
FAIR_BOXES = {"tight": 0.5, "line": 0.5}
# A number read a second time: higher than the line, or one of a line's words and what stands beside it.
NUMBER_BOXES = {"tight": 0.2, "line": 0.4, "tall": 0.34, "cut": 0.06}
MARGIN = 16
LEAST_DPI = 130  # a scan with less detail is none that people keep


@dataclass
class Look:
    """What a document's lines share."""
    font: fonts.Font
    size: int     # pixels an em
    dpi: int


def choose_font(rng, pool: list) -> fonts.Font:
    shares = np.array([font.share for font in pool])
    return pool[int(rng.choice(len(pool), p=shares / shares.sum()))]


def trim(grey: np.ndarray) -> tuple:
    """Rows and columns of the ink: top, bottom, left, right."""
    dark = grey < 128
    rows, columns = np.flatnonzero(dark.any(1)), np.flatnonzero(dark.any(0))
    if not len(rows):
        return 0, grey.shape[0], 0, grey.shape[1]
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def box(rng, line: Set, size: int, kinds: dict) -> tuple:
    """The rows and columns that a reader cuts out, before they are clipped to the picture."""
    top, bottom, left, right = trim(line.ink)
    full_top, full_bottom = line.top, line.bottom
    kind = rng.choice(list(kinds), p=list(kinds.values()))
    if kind == "tight":
        top, bottom = top - rng.uniform(0.02, 0.2) * size, bottom + rng.uniform(0.02, 0.2) * size
    elif kind == "line":
        top = min(top, full_top) - rng.uniform(-0.08, 0.15) * size
        bottom = max(bottom, full_bottom) + rng.uniform(-0.08, 0.15) * size
    elif kind == "tall":
        top, bottom = min(top, full_top) - rng.uniform(0, 0.4) * size, max(bottom, full_bottom) + rng.uniform(0, 0.4) * size
    else:
        top, bottom = top + rng.uniform(-0.02, 0.05) * size, bottom - rng.uniform(-0.02, 0.05) * size
    least = 0.75 * size  # a lone dash must not fill the picture
    if bottom - top < least:
        middle = (full_top + full_bottom) / 2 if kind != "tight" else (top + bottom) / 2
        top, bottom = min(top, middle - least / 2), max(bottom, middle + least / 2)
    return round(top), round(bottom), round(left - rng.uniform(0.02, 0.5) * size), round(right + rng.uniform(0.02, 0.5) * size)


def paste(page: np.ndarray, ink: np.ndarray, y: int, x: int) -> None:
    """Darkens `page` by `ink` laid at (y, x), clipped."""
    y0, x0 = max(0, y), max(0, x)
    y1, x1 = min(page.shape[0], y + ink.shape[0]), min(page.shape[1], x + ink.shape[1])
    if y1 > y0 and x1 > x0:
        view = page[y0:y1, x0:x1]
        np.minimum(view, ink[y0 - y:y1 - y, x0 - x:x1 - x], out=view)


def beside(rng, page: np.ndarray, line: Set, at: tuple, other, size: int) -> None:
    """Print of the same line at one side or both, a blank away from the number, so that the box may catch it."""
    _, _, left, right = trim(line.ink)
    for side in (-1, 1):
        if rng.uniform() < 0.6:
            near = other()
            _, _, near_left, near_right = trim(near.ink)
            gap = rng.uniform(0.16, 0.6) * size
            x = at[1] + left - gap - near_right if side < 0 else at[1] + right + gap - near_left
            paste(page, near.ink, at[0] + line.baseline - near.baseline, round(x))


def neighbours(rng, page: np.ndarray, line: Set, at: tuple, other, size: int) -> None:
    """Lines above and below, so near that the box may catch their marks and tails."""
    for side in (-1, 1):
        if rng.uniform() < 0.6:
            near = other()
            pitch = (line.bottom - line.top) * rng.uniform(0.92, 1.25)
            shift = round(rng.uniform(-0.3, 0.3) * size)
            paste(page, near.ink, round(at[0] + line.baseline + side * pitch) - near.baseline, at[1] + shift)


def rulings(rng, page: np.ndarray, cut: tuple, baseline: int, size: int) -> None:
    """Table rules at the box's edges, an underline, or a dotted leader under the text."""
    top, bottom, left, right = cut
    thick = max(1, round(size * rng.uniform(0.015, 0.07)))
    dark = int(rng.integers(0, 90))
    kind = rng.uniform()
    if kind < 0.3:
        y = round(baseline + size * rng.uniform(0.06, 0.3))
        dot, gap = max(1, round(size * rng.uniform(0.03, 0.06))), max(2, round(size * rng.uniform(0.1, 0.25)))
        for x in range(left + int(rng.integers(0, gap)), right, gap):
            page[y:y + dot, x:x + dot] = dark
        return
    if kind < 0.5:
        y = round(baseline + size * rng.uniform(0.05, 0.35))
        page[y:y + thick, left:right] = dark
        return
    for chosen, y in ((rng.uniform() < 0.4, top), (rng.uniform() < 0.5, bottom)):
        if chosen:
            y = round(y + rng.uniform(-0.08, 0.08) * size)
            page[max(0, y):max(0, y) + thick] = dark
    for chosen, x in ((rng.uniform() < 0.5, left), (rng.uniform() < 0.5, right)):
        if chosen:
            x = round(x + rng.uniform(-0.12, 0.1) * size * (1 if x == left else -1))
            page[:, max(0, x):max(0, x) + thick] = dark


def stroke(rng, shape: tuple, size: int) -> np.ndarray:
    """A stamp's ring or a pen's stroke across the picture."""
    layer = Image.new("L", (shape[1], shape[0]), 255)
    pen = ImageDraw.Draw(layer)
    wide = max(1, round(size * rng.uniform(0.03, 0.09)))
    x, y = rng.uniform(0, shape[1]), rng.uniform(0, shape[0])
    if rng.uniform() < 0.5:
        for radius in (rng.uniform(1, 4) * size,) * int(rng.integers(1, 3)):
            radius *= rng.uniform(0.85, 1)
            pen.ellipse((x - radius, y - radius, x + radius, y + radius), outline=0, width=wide)
    else:
        points = np.cumsum(rng.normal(0, size * 0.7, (int(rng.integers(3, 9)), 2)), axis=0) + (x, y)
        t = np.linspace(0, 1, 40)
        smooth = np.stack([np.interp(t, np.linspace(0, 1, len(points)), points[:, k]) for k in (0, 1)], 1)
        smooth = np.stack([np.convolve(np.pad(smooth[:, k], 3, "edge"), np.ones(7) / 7, "valid") for k in (0, 1)], 1)
        pen.line([tuple(p) for p in smooth], fill=0, width=wide, joint="curve")
    return np.asarray(layer)


def imprint(rng, shape: tuple, size: int, text: Set) -> np.ndarray:
    """A registry's stamp over the picture: a line of its text, at times with a side or two of its frame."""
    layer = np.full(shape, 255, np.uint8)
    x = round(rng.uniform(-0.7, 0.9) * min(shape[1], text.ink.shape[1]))
    y = round(rng.uniform(0.1, 0.9) * shape[0]) - (text.top + text.bottom) // 2
    paste(layer, text.ink, y, x)
    thick = max(2, round(size * rng.uniform(0.04, 0.09)))
    if rng.uniform() < 0.5:
        at = max(0, x + (text.ink.shape[1] if rng.uniform() < 0.5 else -thick))
        layer[:, at:at + thick] = 0
    if rng.uniform() < 0.3:
        at = round(rng.uniform(0, shape[0]))
        layer[at:at + thick] = 0
    return degrade.rotate(layer, float(np.clip(rng.normal(0, 1.5), -4, 4)))


def training_look(rng, pool: list) -> Look:
    dpi = int(rng.choice([150, 200, 240, 300, 400], p=[0.2, 0.28, 0.1, 0.36, 0.06]))
    points = rng.uniform(9.5, 15) if rng.uniform() < 0.93 else rng.uniform(15, 26)
    return Look(choose_font(rng, pool), int(np.clip(points * dpi / 72, 20, 100)), dpi)


def draw(rng, text: str, look: Look, pool: list, grade: str, other_text, boxes: dict = TRAINING_BOXES) -> np.ndarray:
    """The picture of one line, varied in its setting if cut as for training. other_text() gives text for the neighbour lines."""
    line = set_line(rng, text, look.font, look.size, pool, boxes is not FAIR_BOXES)
    cut = box(rng, line, look.size, boxes)
    in_prose = boxes is NUMBER_BOXES and rng.uniform() < 0.3
    return _scanned(rng, line, cut, look, grade, in_prose, lambda share=1.0: set_line(rng, other_text(), look.font, max(12, round(share * look.size)), pool))


def _scanned(rng, line: Set, cut: tuple, look: Look, grade: str, in_prose: bool, other) -> np.ndarray:
    """Lays the line on a page just larger than the box, adds what is round it, scans and cuts."""
    top, bottom, left, right = cut
    size, often = look.size, EXTRAS[grade]
    page = np.full((bottom - top + 2 * MARGIN, right - left + 2 * MARGIN), 255, np.uint8)
    at = (MARGIN - top, MARGIN - left)
    paste(page, line.ink, *at)
    if in_prose:
        beside(rng, page, line, at, other, size)
    if rng.uniform() < 0.3 * often:
        neighbours(rng, page, line, at, other, size)
    inner = (MARGIN, page.shape[0] - MARGIN, MARGIN, page.shape[1] - MARGIN)
    if rng.uniform() < 0.25 * often:
        rulings(rng, page, inner, at[0] + line.baseline, size)
    if rng.uniform() < 0.05 * often:
        page = degrade.contrast(page, 0, rng.uniform(185, 245))
    if rng.uniform() < 0.06 * often:
        page = degrade.overprint(page, stroke(rng, page.shape, size), rng.uniform(0.25, 0.75))
    if rng.uniform() < 0.07 * often:
        page = degrade.overprint(page, imprint(rng, page.shape, size, other(rng.uniform(0.6, 1.0))), rng.uniform(0.2, 0.6))
    tilt = rng.normal(0, 0.25) if page.shape[1] < 8 * size else rng.normal(0, 1.0) * size * 0.06 / page.shape[1] * 57
    page = degrade.rotate(page, float(np.clip(tilt, -1, 1))) if abs(tilt) * page.shape[1] > 40 else page
    page = scanned(rng, page, grade, look.dpi)
    return np.ascontiguousarray(page[inner[0]:inner[1], inner[2]:inner[3]])


def scanned(rng, page: np.ndarray, grade: str, dpi: int) -> np.ndarray:
    """The page from a scanner of some grade, grey or black and white."""
    ranges = degrade.grade(grade)
    low, high, *often = ranges["resample"]
    ranges["resample"] = [min(1.0, max(v, LEAST_DPI / dpi)) for v in (low, high)] + often
    bilevel = rng.uniform() < ranges["bilevel_chance"]
    ranges = (degrade.for_bilevel(ranges) | {"jpeg_chance": 0} if bilevel else ranges) | {"bilevel_chance": 0}
    page = degrade.scan(page, ranges, rng, dpi, shaded)
    return degrade.two_tone(page, degrade.pick(ranges, "bilevel_level", rng), dpi) if bilevel else page


def shaded(page: np.ndarray, depth: float, rng) -> np.ndarray:
    """A line's share of a page's uneven light: a ramp. (degrade.uneven_light is for pages, and slow here.)"""
    if not depth:
        return page
    ends = rng.uniform(0, depth, 2)
    return (page * (1 - np.linspace(ends[0], ends[1], page.shape[1], dtype=np.float32))).astype(np.uint8)


def readable(grey: np.ndarray, text: str, height: int = 40, pool: int = 3) -> bool:
    """Whether the net has steps enough for the text: one a symbol and one between equal symbols."""
    steps = grey.shape[1] * height / grey.shape[0] / pool
    twins = sum(a == b for a, b in zip(text, text[1:]))
    return steps >= 1.1 * (len(text) + twins) + 2
