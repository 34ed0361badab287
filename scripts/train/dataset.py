"""Training lines in memory: pictures as the net sees them, texts as symbol numbers, put together in batches."""

import io
from pathlib import Path

import numpy as np
import torch
from PIL import Image

import lstmf
import scale

COLUMNS = 14000  # picture columns a batch, padding included
MOST_LINES = 64


def symbols(unicharset: Path) -> dict:
    """Symbol -> number, from a Tesseract unicharset file; NULL is the space."""
    rows = unicharset.read_text(encoding="utf-8").splitlines()[1:]
    return {" " if row.startswith("NULL ") else row.split(" ", 1)[0]: number for number, row in enumerate(rows)}


def _percentile(values: np.ndarray, share: float) -> float:
    """Tesseract's STATS::ile over grey levels."""
    counts = np.bincount(values, minlength=256)
    target = min(max(share * len(values), 1.0), float(len(values)))
    sums = np.cumsum(counts)
    at = int(np.searchsorted(sums, target))
    return at + 1 - (sums[at] - target) / counts[at]


def normalised(grey: np.ndarray) -> np.ndarray:
    """int8 pixels, ink -128 side, paper 127 side: NetworkIO::ComputeBlackWhite over the middle row, and SetPixel."""
    row = grey[grey.shape[0] // 2].astype(np.int64)
    before, here, after = row[:-2], row[1:-1], row[2:]
    low = here[((here < before) & (here <= after)) | ((here <= before) & (here < after))]
    high = here[((here > before) & (here >= after)) | ((here >= before) & (here > after))]
    black = _percentile(low if len(low) else np.array([0]), 0.25)
    white = _percentile(high if len(high) else np.array([255]), 0.75)
    contrast = (white - black) / 2
    values = (grey - black) / (contrast if contrast > 0 else 1.0) - 1.0
    return np.clip(np.rint(128 * values), -127, 127).astype(np.int8)


def load(path: Path, numbers: dict) -> list:
    """(int8 picture, symbol numbers) of a shard's lines."""
    lines = []
    for data, text in lstmf.read(path):
        grey = scale.scale(np.asarray(Image.open(io.BytesIO(data))))
        lines.append((normalised(grey), [numbers[c] for c in text]))
    return lines


def batches(lines: list, rng: np.random.Generator):
    """All lines once, in batches of like widths and random order."""
    order = rng.permutation(len(lines))
    for start in range(0, len(order), 4000):
        pool = sorted(order[start:start + 4000], key=lambda i: lines[i][0].shape[1])
        cuts, first = [], 0
        while first < len(pool):
            last = first + 1
            while last < len(pool) and last - first < MOST_LINES and lines[pool[last]][0].shape[1] * (last + 1 - first) <= COLUMNS:
                last += 1
            cuts.append(pool[first:last])
            first = last
        for cut in rng.permutation(len(cuts)):
            yield batch([lines[i] for i in cuts[cut]], rng)


def batch(lines: list, rng: np.random.Generator) -> tuple:
    """pictures [lines, 1, 42, width + 2] in a frame of noise, as Tesseract's convolution sees beyond the edge;
    widths, symbols one after another, symbols a line."""
    widths = [picture.shape[1] for picture, _ in lines]
    pictures = rng.uniform(-1, 1, (len(lines), 1, scale.HEIGHT + 2, max(widths) + 2)).astype(np.float32)
    for i, (picture, _) in enumerate(lines):
        pictures[i, 0, 1:-1, 1:widths[i] + 1] = picture.astype(np.float32) / 128
    said = [n for _, text in lines for n in text]
    return torch.from_numpy(pictures), torch.tensor(widths), torch.tensor(said), torch.tensor([len(text) for _, text in lines])
