"""What happens to whole sheets: holes, staples, folds, shadows, the other side showing through, pages turned or blank."""
import numpy as np

import degrade


def _mm(dpi):
    return dpi / 25.4


def holes(page, rng, dpi):
    """Two punch holes at the left, 80 mm apart, scanned over a dark or a light lid."""
    mm, depth = _mm(dpi), int(rng.choice([40, 70, 205]))
    middle, x = page.shape[0] / 2 + rng.normal(0, 4) * mm, rng.uniform(8, 12) * mm
    for y in (middle - 40 * mm, middle + 40 * mm):
        page = degrade.punch_hole(page, x, y, 2.9 * mm, depth)
    return page


def staple(page, rng, dpi):
    """A staple, or its two holes, in the top left corner."""
    mm = _mm(dpi)
    x, y, length, angle = rng.uniform(8, 16) * mm, rng.uniform(8, 16) * mm, 11 * mm, rng.uniform(-0.9, 0.2)
    thick, depth = rng.uniform(0.25, 0.5) * mm, rng.uniform(60, 130)
    for t in np.linspace(0, 1, max(2, int(length / thick * 2))):
        page = degrade.punch_hole(page, x + t * length * np.cos(angle), y - t * length * np.sin(angle), thick, int(depth))
    return page


def fold(page, depth, rng):
    """A soft dark line across the sheet, where it was folded."""
    at = int(page.shape[0] * rng.choice([1 / 3, 1 / 2, 2 / 3]) + rng.normal(0, 10))
    rows = np.arange(page.shape[0], dtype=np.float32)[:, None]
    dark = depth * np.exp(-((rows - at) / 4) ** 2)
    return np.clip(page * (1 - dark), 0, 255).astype(np.uint8)


def dark_edge(page, width, rng):
    """The lid beside the sheet: a black wedge along one side."""
    height, across = page.shape
    slope = rng.uniform(0.3, 1) * np.linspace(0, 1, height)[:: rng.choice([-1, 1])]
    wedge = np.arange(across)[None, :] < (width * slope)[:, None]
    out = page.copy()
    out[wedge if rng.uniform() < 0.5 else wedge[:, ::-1]] = int(rng.integers(10, 60))
    return out


def shade(page, ranges, rng, dpi):
    """Shadows of a fold or a lid, streaks of a dirty glass, folds."""
    depth = degrade.pick(ranges, "edge_shadow", rng)
    if depth:
        page = degrade.shadow_edge(page, depth, rng.uniform(4, 18) * _mm(dpi), int(rng.integers(0, 4)))
    depth = degrade.pick(ranges, "fold", rng)
    page = fold(page, depth, rng) if depth else page
    count = int(degrade.pick(ranges, "streaks", rng))
    return degrade.streaks(page, count, int(rng.choice([30, 255])), 0.5, rng) if count else page


def sheet(page, back, ranges, rng, dpi):
    """One grey page with what its sheet suffered; `back` is the page printed behind it, or None."""
    strength = degrade.pick(ranges, "bleed", rng)
    if strength and back is not None and back.shape == page.shape:
        page = degrade.bleed_through(page, back, strength)
    page = shade(page, ranges, rng, dpi)
    size = degrade.pick(ranges, "wave_mm", rng) * _mm(dpi)
    page = degrade.wave(page, size, rng.uniform(120, 260) * _mm(dpi), rng) if size else page
    return page


def handled(page, ranges, rng, dpi):
    """After skew: holes, a staple and the lid beside the sheet lie straight on the scanner's picture."""
    page = holes(page, rng, dpi) if degrade.pick(ranges, "punch", rng) else page
    page = staple(page, rng, dpi) if degrade.pick(ranges, "staple", rng) else page
    width = degrade.pick(ranges, "dark_edge_mm", rng) * _mm(dpi)
    return dark_edge(page, width, rng) if width else page


def turned(ranges, rng):
    """Quarter turns anticlockwise of a page that was fed the wrong way."""
    return int(rng.choice([1, 2, 2, 3])) if rng.uniform() < ranges["turned_chance"] else 0
