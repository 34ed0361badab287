"""HTML → PDF → page pictures → worn scans → one PDF."""
import io
import subprocess
import tempfile
from pathlib import Path

import img2pdf
import numpy as np
from PIL import Image

import degrade


def print_pdf(markup, target):
    import logging
    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    import weasyprint
    weasyprint.HTML(string=markup).write_pdf(str(target))


def pictures(pdf, dpi):
    """The pages of a PDF as colour pictures."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), str(pdf), f"{folder}/p"], check=True)
        return [np.asarray(Image.open(f).convert("RGB")) for f in sorted(Path(folder).glob("p*.ppm"))]


def grey(rgb):
    return np.rint(rgb @ np.array([0.299, 0.587, 0.114])).clip(0, 255).astype(np.uint8)


def scanned(rgb, ranges, rng, dpi, colour):
    """One page as the scanner gives it: grey (rows, columns) or colour; two grey values only if bilevel."""
    flat = grey(rgb)
    skew = degrade.pick(ranges, "skew_degrees", rng)
    worn = degrade.scan(degrade.rotate(flat, skew), ranges, rng, dpi)
    if not colour or set(np.unique(worn)) <= {0, 255}:
        return worn
    tint = np.asarray(Image.fromarray(rgb).rotate(skew, Image.BICUBIC, fillcolor=(255, 255, 255))).astype(np.float32)
    ratio = (tint + 8) / (grey(tint)[..., None].astype(np.float32) + 8)
    chroma = tint.max(axis=2) - tint.min(axis=2) > 24
    out = np.repeat(worn[..., None], 3, axis=2).astype(np.float32)
    out[chroma] = np.clip(np.maximum(out[chroma], 60) * ratio[chroma], 0, 255)
    return out.astype(np.uint8)


def settings(grade, rng):
    """A grade's ranges narrowed to one scanner and one machine's toner: what a file's pages share."""
    ranges = degrade.grade(grade)
    fixed = {k: [v, v] for k in ranges if isinstance(ranges[k], list) for v in [degrade.pick(ranges, k, rng)]}
    chances = {k: float(rng.uniform() < ranges[k]) for k in ("bilevel_chance", "jpeg_chance")}
    return ranges | fixed | chances | {"skew_degrees": ranges["skew_degrees"]}


def encode(page, quality, dpi):
    """A page as the bytes of a file: bilevel TIFF (G4), or JPEG."""
    out = io.BytesIO()
    image = Image.fromarray(page)
    if page.ndim == 2 and set(np.unique(page)) <= {0, 255}:
        image.convert("1").save(out, "TIFF", compression="group4", dpi=(dpi, dpi))
    else:
        image.save(out, "JPEG", quality=quality, dpi=(dpi, dpi))
    return out.getvalue()


def bind(files, dpi, target):
    """Encoded pages → a PDF, the same bytes each time."""
    size = img2pdf.get_fixed_dpi_layout_fun((dpi, dpi))
    Path(target).write_bytes(img2pdf.convert(files, layout_fun=size, nodate=True, producer="", creator="", rotation=img2pdf.Rotation.ifvalid,
                                              engine=img2pdf.Engine.internal))
