"""Clean prints → worn scans of one grade: what lies over the print, the sheet, the skew, the scanner."""
import numpy as np
from PIL import Image

import degrade
import overlay
import pages
import wear

# Strengths that the pages of a file do not share; all others are one machine's, drawn once.
BY_PAGE = ("stamp", "pen_note", "staple", "edge_shadow", "fold", "wave_mm", "dark_edge_mm", "skew_degrees")


LEAST_DPI = 130  # detail below this is no paper that people keep


def settings(grade, rng, dpi):
    """A grade's ranges narrowed to one scanner and one machine's toner."""
    ranges = degrade.grade(grade)
    shared = {k: [v, v] for k in ranges if isinstance(ranges[k], list) and k not in BY_PAGE for v in [degrade.pick(ranges, k, rng)]}
    chances = {k: float(rng.uniform() < ranges[k]) for k in ("bilevel_chance", "jpeg_chance")}
    if shared["resample"][0]:
        shared["resample"] = [min(1.0, max(shared["resample"][0], LEAST_DPI / dpi))] * 2
    narrowed = ranges | shared | chances
    return degrade.for_bilevel(narrowed) if chances["bilevel_chance"] else narrowed


def grey(rgb):
    red, green, blue = np.moveaxis(rgb, -1, 0)
    return np.rint(0.299 * red + 0.587 * green + 0.114 * blue).clip(0, 255).astype(np.uint8)


def overlaid(prints, ranges, hand, rng, dpi, look, office, wild):
    """Prints with stamps, pen notes and a watermark on them; `hand` is a random.Random, `rng` numpy's."""
    things = [overlay.things(ranges, hand, rng, office, look.digits, wild, k == 0) for k in range(len(prints))]
    depth = degrade.pick(ranges, "watermark", rng)
    if not depth and not any(things):
        return prints
    mark = overlay.watermark(hand.choice(["สำเนา", "ตัวอย่าง", "ใช้ภายใน"]), depth) if depth else None
    layers = pages.printed(overlay.markup(things, look.regular, mark), dpi)
    return [np.minimum(p, _fitted(layer, p.shape)) if (things[k] or mark) else p for k, (p, layer) in enumerate(zip(prints, layers))]


def _fitted(layer, shape):
    """The layer on paper of another shape: landscape sheets take its upper left."""
    out = np.full(shape, 255, np.uint8)
    rows, columns = min(shape[0], layer.shape[0]), min(shape[1], layer.shape[1])
    out[:rows, :columns] = layer[:rows, :columns]
    return out


def _tinted(worn, rgb, skew):
    """The scan's greys with the colours of pens, stamps and shaded cells."""
    tint = np.asarray(Image.fromarray(rgb).rotate(skew, Image.BICUBIC, fillcolor=(255, 255, 255))).astype(np.float32)
    chroma = tint.max(axis=2) - tint.min(axis=2) > 16
    ratio = (tint[chroma] + 8) / (grey(tint)[chroma][:, None].astype(np.float32) + 8)
    out = np.repeat(worn[..., None], 3, axis=2)
    out[chroma] = np.clip(np.maximum(out[chroma], 50) * ratio, 0, 255).astype(np.uint8)
    return out


def scanned(rgb, back, ranges, rng, dpi, colour):
    """One page as the scanner gives it: grey (rows, columns) or colour; two grey values only if bilevel."""
    skew = degrade.pick(ranges, "skew_degrees", rng)
    flat = wear.sheet(grey(rgb), back, ranges, rng, dpi)
    worn = degrade.scan(wear.handled(degrade.rotate(flat, skew), ranges, rng, dpi), ranges, rng, dpi)
    page = _tinted(worn, rgb, skew) if colour and not pages.bilevel(worn) else worn
    return np.ascontiguousarray(np.rot90(page, wear.turned(ranges, rng)))


def scan(prints, grade, hand, rng, dpi, look, office, colour):
    """All pages of a file, worn alike. Returns encoded pictures."""
    ranges = settings(grade, rng, dpi)
    prints = overlaid(prints, ranges, hand, rng, dpi, look, office, grade in ("worn", "harsh"))
    backs = [None] + [grey(p) for p in prints[:-1]] if ranges["bleed"][1] else [None] * len(prints)
    quality = int(rng.integers(50, 80))
    return [pages.encode(scanned(p, b, ranges, rng, dpi, colour), quality, dpi) for p, b in zip(prints, backs)]
