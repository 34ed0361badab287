"""How a line of text is set in type: fonts and their gaps, labels and values of unlike size, Latin and digits
from another font, letters spread over the line, dots that hardly print.

set_line() draws it; with varied=True as training does, else plainly, as the evaluation lines are.
"""

import functools
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "samples"))
import fonts  # noqa: E402

RAQM = ImageFont.Layout.RAQM
# For symbols that Thai fonts lack (a tick).
FALLBACK = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
# What people set Latin and digits in beside a Thai font: the metric twins of Times New Roman, Arial and Calibri.
_TRUETYPE = "/usr/share/fonts/truetype/"
COMPANIONS = [_TRUETYPE + name + ".ttf" for name in (
    "liberation2/LiberationSerif-Regular", "liberation2/LiberationSerif-Bold", "liberation2/LiberationSerif-Italic",
    "liberation2/LiberationSans-Regular", "liberation2/LiberationSans-Bold", "crosextra/Carlito-Regular",
    "crosextra/Carlito-Bold", "freefont/FreeSerif", "freefont/FreeSans", "dejavu/DejaVuSans")]
FLAT_THREE = "Ʒ"  # drawn for 3, as fonts with a flat-topped 3 have it
FLAT_FONT = _TRUETYPE + "crosextra/Carlito-Regular.ttf"
_CLUSTER = re.compile(r"[\u0e40-\u0e44]?[^\u0e31\u0e33-\u0e3a\u0e47-\u0e4e][\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]*|.")


@dataclass
class Set:
    """A line set in type: an ink picture (0 ink) with its baseline row, and the line's full reach."""
    ink: np.ndarray
    baseline: int
    top: int      # row of the highest mark the font can have
    bottom: int   # row of the lowest


@dataclass
class Piece:
    """Text in one font and size."""
    text: str
    path: str
    px: int
    gap: float = 0.0   # after it, pixels
    rise: int = 0      # above the baseline, pixels
    shade: int = 0     # grey of its ink


@functools.lru_cache(maxsize=400)
def load(path: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(path, size, layout_engine=RAQM)


@functools.lru_cache(maxsize=400)
def reach(path: str, size: int) -> tuple:
    """Rows above and below the baseline that a full stack of marks takes."""
    box = load(path, size).getbbox("ปี้ญิ๊กุฏู่Ay", anchor="ls")
    return -box[1], box[3]


def width(piece: Piece) -> float:
    return load(piece.path, piece.px).getlength(piece.text) + piece.gap


def bold_of(font: fonts.Font, pool: list) -> fonts.Font:
    same = [f for f in pool if f.family == font.family and f.bold and not f.italic]
    return same[0] if same else font


def dots(rng, path: str, size: int) -> str:
    """A run of leader dots, some ems wide."""
    wide = rng.uniform(1, 9) * size
    return "." * max(3, int(wide / max(1.0, load(path, size).getlength("."))))


def runs(rng, text: str, font: fonts.Font, size: int, pool: list) -> list:
    """The line's pieces from left to right; a header's first word may be bold and larger."""
    words = text.split(" ")
    spread = rng.choice([1.0, 1.0, rng.uniform(0.7, 1.2), rng.uniform(1.2, 2.5)])
    space = max(size * 0.16, load(font.path, size).getlength(" "))
    lead = len(words) > 1 and rng.uniform() < 0.07
    made = []
    for i, word in enumerate(words):
        path, px = font.path, size
        if lead and i == 0:
            path, px = bold_of(font, pool).path, round(size * rng.uniform(1.0, 1.3))
        gap = space * spread * (rng.uniform(2, 12) if rng.uniform() < 0.05 else 1)
        for piece, known in pieces(word, font):
            drawn = dots(rng, path, px) if piece == "…" and rng.uniform() < 0.8 else piece
            made.append(Piece(drawn, path if known else FALLBACK, px))
        made[-1].gap = gap
    return made


def pieces(word: str, font: fonts.Font) -> list:
    """The word cut where the font lacks a glyph and at ellipses: (text, whether the font has it)."""
    known = fonts.characters(font.path)
    cut = []
    for c in word:
        has = ord(c) in known
        if cut and cut[-1][1] == has and c != "…" and cut[-1][0] != "…":
            cut[-1][0] += c
        else:
            cut.append([c, has])
    return cut or [["", True]]


# What real papers vary

def split(parts: list, pattern: str) -> list:
    """The pieces cut into the pattern's matches and what stands between; the last keeps the gap."""
    made = []
    for part in parts:
        texts = [t for t in re.split(f"({pattern})", part.text) if t] or [""]
        made += [replace(part, text=t, gap=0.0) for t in texts]
        made[-1].gap = part.gap
    return made


def companion(rng, parts: list, pool: list) -> list:
    """Latin and Arabic digits, digits alone, or signs alone, in another font and a size near the Thai's."""
    path = COMPANIONS[int(rng.integers(len(COMPANIONS)))] if not pool or rng.uniform() < 0.6 else pool[int(rng.integers(len(pool)))].path
    scale, flat = rng.uniform(0.72, 1.2), rng.uniform() < 0.5
    pattern = rng.choice([r"[!-~]+", r"[0-9][0-9.,/:%-]*", r"%"], p=[0.55, 0.25, 0.2])
    made = split(parts, pattern)
    for part in made:
        if re.fullmatch(pattern, part.text) and "..." not in part.text:
            part.path, part.px = path, max(14, round(part.px * scale))
            three = flat and ord(FLAT_THREE) in fonts.characters(path)
            part.text = part.text.replace("3", FLAT_THREE) if three else part.text
    return made


def flat_threes(parts: list) -> list:
    """Each 3 with a flat top, from a font that has one."""
    made = split(parts, "3")
    for part in made:
        if part.text == "3":
            part.text, part.path = FLAT_THREE, FLAT_FONT
    return made


def sizes(rng, parts: list, font: fonts.Font, pool: list) -> list:
    """A label beside a value of another size or weight, a large score, or a word raised like a note's number."""
    kind, cut = rng.uniform(), int(rng.integers(0, max(1, len(parts))))
    some = range(cut, len(parts)) if rng.uniform() < 0.5 else range(0, max(1, cut))
    scale = rng.uniform(0.55, 0.85) if kind < 0.45 else rng.uniform(1.15, 2.0) if kind < 0.8 else rng.uniform(0.5, 0.7)
    heavy, rise = bold_of(font, pool).path, rng.uniform(0.25, 0.45)
    for i in some if kind < 0.8 else (len(parts) - 1,):
        part = parts[i]
        bold = part.path == font.path and rng.uniform() < 0.5
        parts[i] = replace(part, px=max(12, round(part.px * scale)), path=heavy if bold else part.path,
                           rise=round(rise * part.px) if kind >= 0.8 else 0)
    return parts


def spaced(rng, parts: list, size: int) -> list:
    """Letters spread (Thai distributed setting) or drawn together."""
    by = rng.uniform(0.02, 0.16) * size if rng.uniform() < 0.7 else -rng.uniform(0.01, 0.04) * size
    made = []
    for part in parts:
        texts = _CLUSTER.findall(part.text) if "..." not in part.text else [part.text]
        made += [replace(part, text=t, gap=by) for t in texts]
        if texts:
            made[-1].gap = part.gap
    return made


def faint_points(rng, parts: list, size: int) -> list:
    """Decimal points smaller, paler, or nearer to a neighbour than the font has them."""
    made = split(parts, r"(?<=[0-9๐-๙])[.,](?=[0-9๐-๙])")
    scale, shade = rng.uniform(0.75, 1.15), int(rng.integers(0, 90))
    for before, part in zip(made, made[1:]):
        if part.text in (".", ",") and before.text[-1:].isdigit() and not before.gap:
            part.px, part.shade = max(8, round(part.px * scale)), shade
            before.gap, part.gap = (-rng.uniform(-0.05, 0.09) * size for _ in range(2))
    return made


def varied_runs(rng, parts: list, font: fonts.Font, size: int, pool: list) -> list:
    has_percent = any("%" in part.text for part in parts)
    if rng.uniform() < (0.4 if has_percent else 0.18):
        parts = companion(rng, parts, pool)
    elif rng.uniform() < 0.03:
        parts = flat_threes(parts)
    if rng.uniform() < 0.14:
        parts = sizes(rng, parts, font, pool)
    if rng.uniform() < 0.12:
        parts = faint_points(rng, parts, size)
    return spaced(rng, parts, size) if rng.uniform() < 0.13 else parts


def ink_of(parts: list, size: int) -> Set:
    up = max(reach(p.path, p.px)[0] + p.rise for p in parts)
    down = max(reach(p.path, p.px)[1] for p in parts)
    side = size // 2 + 4
    canvas = Image.new("L", (int(sum(width(p) for p in parts)) + 2 * side, up + down + 2 * side), 255)
    pen, x = ImageDraw.Draw(canvas), float(side)
    for p in parts:
        pen.text((round(x), side + up - p.rise), p.text, font=load(p.path, p.px), fill=p.shade, anchor="ls")
        x += width(p)
    return Set(np.asarray(canvas), side + up, side, side + up + down)


def bent(rng, line: Set, varied: bool) -> Set:
    """The line stretched and leaning, by little."""
    canvas = Image.fromarray(line.ink)
    stretch = rng.choice([1.0, rng.uniform(0.88, 1.14)], p=[0.7, 0.3])
    if varied and rng.uniform() < 0.3:
        stretch = rng.uniform(0.78, 1.22)
    if stretch != 1.0:
        canvas = canvas.resize((round(canvas.width * stretch), canvas.height), Image.BICUBIC)
    if rng.uniform() < (0.08 if varied else 0.04):
        lean = rng.uniform(-0.15, 0.25)
        canvas = canvas.transform(canvas.size, Image.AFFINE, (1, lean, -lean * line.baseline, 0, 1, 0), Image.BICUBIC, fillcolor=255)
    return replace(line, ink=np.asarray(canvas))


def weighted(rng, ink: np.ndarray, size: int) -> np.ndarray:
    """Strokes up to a tenth of the letter's height thicker, or thinner as far as they last."""
    import degrade
    pixels = rng.uniform(0.01, 0.045) * size if rng.uniform() < 0.6 else -rng.uniform(0.005, 0.018) * size
    return degrade.thicken(ink, pixels)


def set_line(rng, text: str, font: fonts.Font, size: int, pool: list, varied: bool = False) -> Set:
    parts = runs(rng, text, font, size, pool)
    line = ink_of(varied_runs(rng, parts, font, size, pool) if varied else parts, size)
    line = bent(rng, line, varied)
    return replace(line, ink=weighted(rng, line.ink, size)) if varied and rng.uniform() < 0.25 else line
