"""Prints of a paper as pictures, and pictures bound into a PDF."""
import contextlib
import io
import logging
import os
import subprocess
import tempfile
from pathlib import Path

import img2pdf
import numpy as np
from PIL import Image


os.environ["SOURCE_DATE_EPOCH"] = "1700000000"  # or the fonts inside a PDF carry the time


def print_pdf(markup, target):
    """HTML → PDF by WeasyPrint."""
    for name in ("weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.ERROR)
    import weasyprint
    weasyprint.HTML(string=markup).write_pdf(str(target))


def print_odf(flat, font_folders, target):
    """Flat ODF → PDF by LibreOffice, which sees only the fonts of the folders given."""
    with tempfile.TemporaryDirectory() as folder:
        listed = "".join(f"<dir>{d}</dir>" for d in font_folders)
        Path(folder, "fonts.conf").write_text(f'<?xml version="1.0"?><fontconfig>{listed}<cachedir>{folder}/fonts</cachedir></fontconfig>')
        Path(folder, "paper.fodt").write_text(flat)
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/home", "--convert-to", "pdf", "--outdir", folder,
                        f"{folder}/paper.fodt"], check=True, capture_output=True, env=os.environ | {"FONTCONFIG_FILE": f"{folder}/fonts.conf"})
        Path(target).write_bytes(Path(folder, "paper.pdf").read_bytes())


def pictures(pdf, dpi):
    """The pages of a PDF as colour pictures (rows, columns, 3)."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), str(pdf), f"{folder}/p"], check=True)
        return [np.asarray(Image.open(f).convert("RGB")) for f in sorted(Path(folder).glob("p*.ppm"))]


def printed(markup, dpi):
    """HTML → page pictures."""
    with tempfile.NamedTemporaryFile(suffix=".pdf") as pdf:
        print_pdf(markup, pdf.name)
        return pictures(pdf.name, dpi)


def bilevel(page):
    return page.ndim == 2 and set(np.unique(page)) <= {0, 255}


def encode(page, quality, dpi):
    """A page as the bytes of a file: bilevel TIFF (G4), or JPEG."""
    out, image = io.BytesIO(), Image.fromarray(page)
    if bilevel(page):
        image.convert("1").save(out, "TIFF", compression="group4", dpi=(dpi, dpi))
    else:
        image.save(out, "JPEG", quality=quality, dpi=(dpi, dpi))
    return out.getvalue()


def picture_file(files, kind, quality, dpi):
    """Scans as the bytes of one picture file: PNG or JPEG of the only page, TIFF of all."""
    images, out = [Image.open(io.BytesIO(f)) for f in files], io.BytesIO()
    if kind == "tif":
        images[0].save(out, "TIFF", save_all=True, append_images=images[1:], compression="group4" if images[0].mode == "1" else "jpeg", dpi=(dpi, dpi))
    elif len(images) > 1:
        raise SystemExit(f"{len(images)} pages do not go into one {kind}: take another seed, or --family single")
    else:
        images[0].save(out, {"png": "PNG", "jpg": "JPEG"}[kind], quality=quality, dpi=(dpi, dpi), optimize=True)
    return out.getvalue()


def join(pieces, target):
    """Parts of PDFs, as (file, page range), → one PDF, the same bytes each time."""
    chosen = [x for file, span in pieces for x in (str(file), span)]
    subprocess.run(["qpdf", "--empty", "--deterministic-id", "--pages", *chosen, "--", str(target)], check=True)


def bind(files, dpi, target):
    """Encoded pages → a PDF, the same bytes each time."""
    size = img2pdf.get_fixed_dpi_layout_fun((dpi, dpi))
    with contextlib.redirect_stdout(io.StringIO()):  # it prints about TIFF strips
        bound = img2pdf.convert(files, layout_fun=size, nodate=True, producer="", creator="", engine=img2pdf.Engine.internal)
    Path(target).write_bytes(bound)
