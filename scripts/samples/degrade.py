"""What printing, use and scanning do to a picture of text.

Every function takes a grey picture (uint8 array, rows x columns, 0 ink, 255 paper) of any size and
returns a new one of the same size; what is random comes from the numpy Generator given. Lengths are
in pixels: the caller, who knows the dpi, scales them. The strengths of the four grades stand in
grades.json, read by grade().
"""

import io
import json
from pathlib import Path

import numpy as np
from PIL import Image
from scipy import ndimage


def _grey(values: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


def _field(rng: np.random.Generator, shape: tuple, size: float) -> np.ndarray:
    """Smooth noise of mean 0 and deviation 1 whose blobs are about `size` pixels wide."""
    step = max(1.0, size)
    coarse = rng.standard_normal((int(shape[0] / step) + 3, int(shape[1] / step) + 3)).astype(np.float32)
    height, width = int(shape[0] + 2 * step) + 1, int(shape[1] + 2 * step) + 1
    fine = np.asarray(Image.fromarray(coarse).resize((width, height), Image.BICUBIC))
    top, left = rng.integers(0, max(1, int(step)), 2)
    fine = fine[top:top + shape[0], left:left + shape[1]]
    return fine / max(1e-6, float(coarse.std()))


# Optics of the scanner

def blur(grey: np.ndarray, sigma: float) -> np.ndarray:
    return _grey(ndimage.gaussian_filter(grey.astype(np.float32), sigma)) if sigma > 0 else grey.copy()


def motion_blur(grey: np.ndarray, length: int, axis: int = 0) -> np.ndarray:
    """Smear along the feed (axis 0) or the carriage (axis 1)."""
    return _grey(ndimage.uniform_filter1d(grey.astype(np.float32), max(1, length), axis=axis))


def sharpen(grey: np.ndarray, sigma: float, amount: float) -> np.ndarray:
    """The unsharp mask that scanners put over text: light rims round dark strokes."""
    values = grey.astype(np.float32)
    return _grey(values + amount * (values - ndimage.gaussian_filter(values, sigma)))


def resample(grey: np.ndarray, factor: float) -> np.ndarray:
    """Detail lost by a scan at `factor` of the resolution, back at the old size."""
    height, width = grey.shape
    small = Image.fromarray(grey).resize((max(1, round(width * factor)), max(1, round(height * factor))), Image.BILINEAR)
    return np.asarray(small.resize((width, height), Image.BICUBIC))


# Paper and light

def noise(grey: np.ndarray, sigma: float, rng: np.random.Generator) -> np.ndarray:
    """Sensor noise, a value a pixel."""
    return _grey(grey + sigma * rng.standard_normal(grey.shape, dtype=np.float32))


def grain(grey: np.ndarray, sigma: float, size: float, rng: np.random.Generator) -> np.ndarray:
    """Noise in blobs: toner that lies unevenly, rough paper."""
    return _grey(grey + sigma * _field(rng, grey.shape, size))


def speckle(grey: np.ndarray, share: float, size: float, rng: np.random.Generator) -> np.ndarray:
    """Dirt: dark specks of about `size` pixels that cover `share` of the picture."""
    height, width = grey.shape
    out = grey.copy()
    for _ in range(rng.poisson(share * height * width / max(1.0, size * size))):
        side = max(1, round(size * rng.uniform(0.5, 1.5)))
        y, x = rng.integers(0, height), rng.integers(0, width)
        patch = out[y:y + side, x:x + side]
        np.minimum(patch, np.uint8(rng.integers(0, 140)), out=patch)
    return out


def uneven_light(grey: np.ndarray, depth: float, rng: np.random.Generator) -> np.ndarray:
    """Paper that darkens to one side by up to `depth` of white, and a little in blotches."""
    height, width = grey.shape
    angle = rng.uniform(0, 2 * np.pi)
    ramp = (np.cos(angle) * np.linspace(-1, 1, width, dtype=np.float32)[None, :]
            + np.sin(angle) * np.linspace(-1, 1, height, dtype=np.float32)[:, None])
    shade = 0.5 + 0.5 * ramp / 1.42 + 0.1 * _field(rng, grey.shape, max(height, width) / 3)
    return _grey(grey * (1 - depth * np.clip(shade, 0, 1)))


def shadow_edge(grey: np.ndarray, depth: float, width: float, side: int) -> np.ndarray:
    """The dark of a book's fold or a lid not closed: side 0 left, 1 right, 2 top, 3 bottom."""
    length = grey.shape[1] if side < 2 else grey.shape[0]
    fall = depth * np.exp(-np.arange(length, dtype=np.float32) / max(1.0, width))
    fall = fall if side % 2 == 0 else fall[::-1]
    return _grey(grey * (1 - (fall[None, :] if side < 2 else fall[:, None])))


def contrast(grey: np.ndarray, black: float, white: float) -> np.ndarray:
    """Ink becomes `black`, paper `white`; a white above 255 swallows the paper's noise, as scanners do."""
    return _grey(black + grey.astype(np.float32) * (white - black) / 255)


def gamma(grey: np.ndarray, exponent: float) -> np.ndarray:
    """Above 1 greys darken and strokes thicken, below 1 they thin."""
    return _grey(255 * (grey.astype(np.float32) / 255) ** exponent)


def bleed_through(grey: np.ndarray, back: np.ndarray, strength: float) -> np.ndarray:
    """The page behind, mirrored and soft, seen through the paper; `back` has the size of `grey`."""
    ghost = ndimage.gaussian_filter(255 - back[:, ::-1].astype(np.float32), 2.0)
    return _grey(grey - strength * ghost * (grey / 255.0))


# Ink and toner

def thicken(grey: np.ndarray, pixels: float) -> np.ndarray:
    """Strokes grow by `pixels` in all (a fraction mixes); below 0 they shrink."""
    if pixels == 0:
        return grey.copy()
    grow = ndimage.grey_erosion if pixels > 0 else ndimage.grey_dilation
    whole, part = divmod(abs(pixels), 1)
    values = grow(grey, size=(int(whole) + 1,) * 2) if whole else grey
    if part:
        values = (1 - part) * values + part * grow(values, size=(2, 2)).astype(np.float32)
    return _grey(values)


def break_strokes(grey: np.ndarray, loss: float, size: float, rng: np.random.Generator) -> np.ndarray:
    """Toner that did not hold: about `loss` of the ink is gone, in blobs of about `size` pixels."""
    if loss <= 0:
        return grey.copy()
    field = _field(rng, grey.shape, size)
    gone = np.clip((field - np.quantile(field, 1 - loss)) * 4, 0, 1)
    return _grey(grey + (255.0 - grey) * gone)


def fade(grey: np.ndarray, depth: float, size: float, rng: np.random.Generator) -> np.ndarray:
    """Toner that runs out: ink paler by up to `depth` in patches of about `size` pixels."""
    pale = depth * np.clip(0.5 + 0.5 * _field(rng, grey.shape, size), 0, 1)
    return _grey(grey + (255.0 - grey) * pale)


def streaks(grey: np.ndarray, count: int, target: int, strength: float, rng: np.random.Generator, axis: int = 0) -> np.ndarray:
    """Lines a pixel wide along the feed (axis 0: they run down), drawn towards grey `target`."""
    values = grey.astype(np.float32)
    lines = values if axis == 0 else values.T
    for at in rng.integers(0, lines.shape[1], count):
        lines[:, at] += strength * (target - lines[:, at])
    return _grey(values)


def threshold(grey: np.ndarray, level: float) -> np.ndarray:
    """Bilevel, as fax and G4 scans are."""
    return np.where(grey > level, np.uint8(255), np.uint8(0))


def two_tone(grey: np.ndarray, level: float, dpi: float = 300) -> np.ndarray:
    """Bilevel, cut at `level` 0..1 between the ink's usual grey and the paper's, whatever specks there are."""
    soft = blur(grey, 0.6 * dpi / 300)
    paper = float(np.median(soft))
    dark = soft[soft < paper - 30]
    ink = float(np.median(dark)) if dark.size > 40 else paper - 120
    return threshold(soft, ink + (paper - ink) * level)


def jpeg(grey: np.ndarray, quality: int) -> np.ndarray:
    buffer = io.BytesIO()
    Image.fromarray(grey).save(buffer, "JPEG", quality=int(quality))
    return np.asarray(Image.open(buffer)).copy()


# Geometry

def rotate(grey: np.ndarray, degrees: float, paper: int = 255) -> np.ndarray:
    """Skew: anticlockwise about the middle, same size, corners filled with `paper`."""
    if degrees == 0:
        return grey.copy()
    return np.asarray(Image.fromarray(grey).rotate(degrees, Image.BICUBIC, fillcolor=paper))


def wave(grey: np.ndarray, amplitude: float, length: float, rng: np.random.Generator) -> np.ndarray:
    """Paper that does not lie flat: columns slide up and down by `amplitude` over `length` pixels."""
    columns = np.arange(grey.shape[1])
    shift = amplitude * np.sin(2 * np.pi * (columns / length + rng.uniform()))
    rows = np.clip(np.arange(grey.shape[0])[:, None] + shift[None, :], 0, grey.shape[0] - 1)
    return _grey(ndimage.map_coordinates(grey.astype(np.float32), [rows, np.broadcast_to(columns, rows.shape)],
                                         order=1, mode="nearest"))


# Things on the page

def punch_hole(grey: np.ndarray, x: float, y: float, radius: float, depth: int = 60) -> np.ndarray:
    """A hole whose dark middle is `depth` grey."""
    top, left = max(0, int(y - radius)), max(0, int(x - radius))
    ys, xs = np.ogrid[top:min(grey.shape[0], int(y + radius) + 2), left:min(grey.shape[1], int(x + radius) + 2)]
    inside = np.clip(radius - np.hypot(xs - x, ys - y), 0, 1)
    out = grey.copy()
    patch = out[top:top + inside.shape[0], left:left + inside.shape[1]]
    patch[:] = _grey(patch * (1 - inside) + depth * inside)
    return out


def overprint(grey: np.ndarray, layer: np.ndarray, ink: float) -> np.ndarray:
    """Another layer (stamp, pen; 0 where drawn) over the print; `ink` 0..1 is how dark it lies."""
    return _grey(np.minimum(grey, 255 - ink * (255.0 - layer)))


# Grades

GRADES = Path(__file__).with_name("grades.json")


def grade(name: str) -> dict:
    """The ranges of a grade: clean, light, worn or harsh. Lengths there are for 300 dpi."""
    return json.loads(GRADES.read_text())[name]


def for_bilevel(ranges: dict) -> dict:
    """A grade's ranges for a machine that scans in black and white: it evens out light and grain and keeps thin
    strokes, else nothing would be left to read."""
    less = {k: [v * part for v in ranges[k][:2]] + ranges[k][2:]
            for k, part in (("shade", 0.3), ("grain", 0.5), ("noise", 0.5), ("fade", 0.4), ("stroke_loss", 0.4))}
    level = [max(0.55, v) for v in ranges["bilevel_level"][:2]]
    return ranges | less | {"thicken_px": [max(0.0, v) for v in ranges["thicken_px"][:2]], "bilevel_level": level}


def pick(ranges: dict, key: str, rng: np.random.Generator) -> float:
    """A strength from a grade: [low, high], or [low, high, chance] and else 0."""
    low, high, *chance = ranges[key]
    if chance and rng.uniform() >= chance[0]:
        return 0.0
    return float(rng.uniform(low, high))


def scan(grey: np.ndarray, ranges: dict, rng: np.random.Generator, dpi: float = 300, light=uneven_light) -> np.ndarray:
    """Toner, optics, paper and file of one grade over a picture, in the order they happen.

    Skew, stamps, pen and what else the page has are the caller's: they come before this.
    """
    scale = dpi / 300
    out = thicken(grey, pick(ranges, "thicken_px", rng) * scale)
    out = break_strokes(out, pick(ranges, "stroke_loss", rng), rng.uniform(1.5, 5) * scale, rng)
    out = fade(out, pick(ranges, "fade", rng), 60 * scale, rng)
    out = grain(out, pick(ranges, "grain", rng), rng.uniform(1.2, 3), rng) if "grain" in ranges else out
    out = blur(out, pick(ranges, "blur_sigma_px", rng) * scale)
    factor = pick(ranges, "resample", rng)
    out = resample(out, factor) if factor else out
    out = contrast(out, pick(ranges, "black", rng), pick(ranges, "white", rng))
    out = light(out, pick(ranges, "shade", rng), rng)
    out = noise(out, pick(ranges, "noise", rng), rng)
    out = speckle(out, pick(ranges, "speckle", rng), rng.uniform(1, 3) * scale, rng)
    amount = pick(ranges, "sharpen", rng)
    out = sharpen(out, 1.2 * scale, amount) if amount else out
    if rng.uniform() < ranges["bilevel_chance"]:
        return two_tone(out, pick(ranges, "bilevel_level", rng), dpi)
    return jpeg(out, int(pick(ranges, "jpeg_quality", rng))) if rng.uniform() < ranges["jpeg_chance"] else out
