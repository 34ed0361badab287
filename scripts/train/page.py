"""Training lines cut from whole pages as the program cuts them.

A paper of scripts/samples is set with other words in most of its text, printed to a digital PDF, scanned and worn;
`thaimemo_cut` (cut.cpp) cleans the scan and says which rectangles the recogniser would get. Words of the digital
page say what stands in each. A rectangle whose text is doubtful is left out: a word half in it, ink that no word
explains, or text that is not found, with all its marks, in what was set (text layers lose and misplace Thai marks).
"""

import html
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "samples"))
import fodt  # noqa: E402
import fonts  # noqa: E402
import pages  # noqa: E402
import picture  # noqa: E402
import press  # noqa: E402
import scanner  # noqa: E402
import style as looks  # noqa: E402
import weasy  # noqa: E402
from families import FAMILIES  # noqa: E402
from figures import alike, chance, code, grouped, integer, is_figure, one, score, script, year  # noqa: E402
from phrases import tidy  # noqa: E402
from printed import Said, placed, truth_of  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CUT = Path(os.environ.get("THAIMEMO_CUT", ROOT / "build" / "release" / "scripts" / "train" / "thaimemo_cut"))
REWORDED = 0.7        # of the pieces of text in training
NUMBERS = (score, score, score, alike, code, integer, grouped, year)


# What is set

_NODE = re.compile(r"(<[^>]*>)([^<>]*[^<>\s][^<>]*)")
_INLINE = re.compile(r"</?(?:b|span|text:span)[ >]")


def reworded(markup: str, rng, known: frozenset, line, share: float, numbers: float = 0) -> str:
    """The markup with a share of its texts replaced by others about as long, in characters that the font has; a share
    of the shorter ones by numbers."""
    def other(match):
        tag, text = match[1], html.unescape(match[2])
        if tag.startswith("<office:binary-data") or not chance(rng, share):
            return match[0]
        number = len(text) < 13 and not re.search("[ก-ฮ]", text) or (numbers > 0 and len(text) < 60 and chance(rng, numbers))
        said = script(one(rng, NUMBERS)(rng), rng) if number else prose(rng, len(text), line)
        said = "".join(c for c in said if ord(c) in known and c not in "…<>")
        return tag + html.escape(said or "-")

    start = max(markup.find("<body>"), markup.find("<office:body>"))
    return markup[:start] + _NODE.sub(other, markup[start:])


def prose(rng, length: int, make) -> str:
    text = make(rng, min(length, 100))
    while len(text) < 0.8 * length:
        text += " " + make(rng, min(length - len(text), 100))
    return text


def said_in(markup: str) -> str:
    """All text of the markup, in order; a new line where a block ends."""
    body = markup[max(markup.find("<body>"), markup.find("<office:body>")):]
    body = re.sub(r"<office:binary-data>[^<]*", "", body)
    body = re.sub(r"<[^>]*>", lambda m: "" if _INLINE.match(m[0]) else " " if m[0].startswith("<text:s") else "\n", body)
    return html.unescape(body)


# What is printed and scanned

def print_paper(blocks: list, look, hand, renderer: str, change, target: Path) -> Said:
    """The paper with its words changed by change(markup), as a digital PDF."""
    if renderer == "weasyprint":
        markup = change(weasy.document(blocks, look, hand))
        pages.print_pdf(markup, target)
    else:
        markup = change(fodt.document(blocks, look, hand, press._name_of(look.regular)))
        pages.print_odf(markup, sorted({str(Path(p).parent) for p in (look.regular, look.bold)}), target)
    return Said(said_in(markup))


_PAGE = re.compile(r'<page width="([0-9.]+)" height="([0-9.]+)">(.*?)</page>', re.S)
_WORD = re.compile(r'<word xMin="([0-9.-]+)" yMin="([0-9.-]+)" xMax="([0-9.-]+)" yMax="([0-9.-]+)">(.*?)</word>')


def text_layer(pdf: Path) -> list:
    """Words of each page: [(text, left, top, right, bottom) in points]."""
    shown = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    return [[(html.unescape(w[5]), *map(float, w.groups()[:4])) for w in _WORD.finditer(page[3])] for page in _PAGE.finditer(shown)]


def scan_pages(pdf: Path, grade: str, hand, rng, dpi: int, look) -> list:
    """The pages of the PDF as (encoded scan, its skew anticlockwise in degrees)."""
    prints = pages.pictures(pdf, dpi)
    ranges = scanner.settings(grade, rng, dpi) | {"turned_chance": 0}
    prints = scanner.overlaid(prints, ranges, hand, rng, dpi, look, "สำนักงานตัวอย่าง", grade in ("worn", "harsh"))
    backs = [None, *map(scanner.grey, prints[:-1])] if ranges["bleed"][1] else [None] * len(prints)
    colour, quality, made = hand.random() < 0.3, int(rng.integers(50, 80)), []
    for print_, back in zip(prints, backs):
        skew = float(rng.uniform(*ranges["skew_degrees"][:2]))
        scan = scanner.scanned(print_, back, ranges | {"skew_degrees": [skew, skew]}, rng, dpi, colour)
        made.append((pages.encode(scan, quality, dpi), skew))
    return made


def as_drawn(scan: bytes, dpi: int, target: Path) -> int:
    """Writes the scan as the program draws it, and gives its resolution: below 200 dpi at 300."""
    target.write_bytes(scan)
    if dpi >= 200:
        return dpi
    image = Image.open(target).convert("L")
    image = image.resize((round(image.width * 300 / dpi), round(image.height * 300 / dpi)), Image.BILINEAR)
    image.save(target, "TIFF", compression="raw", dpi=(300, 300))  # else as the scan was
    return 300


# What is cut

def cut(scan: Path, dpi: int, skew: float, layer: list, said: Said) -> list:
    """(picture, truth) of the rectangles of one scan whose text is sure."""
    subprocess.run([str(CUT), str(scan)], check=True)
    angle, *rows = Path(f"{scan}.boxes").read_text().splitlines()
    if not rows:
        return []
    grey = np.asarray(Image.open(f"{scan}.pgm"))
    words = placed(layer, dpi, skew - float(angle), grey.shape[::-1])
    boxes = [tuple(map(int, row.split())) for row in rows]
    known = [(box, truth_of(box, words, grey, said)) for box in boxes]
    return [(grey[t:b, l:r], text) for (l, t, r, b), text in known if text]


def paper(rng, hand, look, grade: str, line, share: float, most: int, numbers: float = 0) -> list:
    """(picture, truth) of the lines of at most so many pages of one paper; line(rng, length) makes the other words."""
    blocks = one(rng, FAMILIES[one(rng, sorted(FAMILIES))](hand, False)).blocks
    renderer = "libreoffice" if chance(rng, 0.2) else "weasyprint"
    change = lambda markup: reworded(markup, rng, fonts.characters(look.regular), line, share, numbers)  # noqa: E731
    dpi, made = int(rng.choice([150, 150, 200, 200, 200, 200, 300])), []
    with tempfile.TemporaryDirectory() as folder:
        pdf, some = Path(folder, "paper.pdf"), Path(folder, "some.pdf")
        said = print_paper(blocks, look, hand, renderer, change, pdf)
        layers = text_layer(pdf)
        chosen = sorted(rng.permutation(len(layers))[:most].tolist())
        pages.join([(pdf, ",".join(str(k + 1) for k in chosen))], some)
        for k, (scan, skew) in zip(chosen, scan_pages(some, grade, hand, rng, dpi, look)):
            drawn = Path(folder, f"{k}.picture")
            made += cut(drawn, as_drawn(scan, dpi, drawn), skew, layers[k], said)
    return [(grey, text) for grey, text in made if sayable(text) and picture.readable(grey, text)]


def sayable(text: str) -> bool:
    """Whether the net's alphabet has it; leaders and rows of stars are no text."""
    return tidy(text) == text and not re.search(r"([^\w\s])\1{2}", text)


def training_numbers(rng, line):
    """The numbers of papers without end."""
    return ((grey, text) for grey, text in training_lines(rng, line, picture.HARD_GRADES, 0.75) if is_number(text))


def is_number(text: str) -> bool:
    return len(text) <= 14 and is_figure(text)


def training_lines(rng, line, of: dict = picture.GRADES, numbers: float = 0):
    """Lines of papers without end, as (picture, truth); now and then in a font that papers seldom have."""
    grades, shares = zip(*of.items())
    families = sorted({f.family for f in fonts.training_fonts() if not f.italic})
    while True:
        hand = random.Random(f"training page {int(rng.integers(1 << 60))}")
        look = looks.draw(hand, None, False, one(rng, families) if chance(rng, 0.4) else None)
        yield from paper(rng, hand, look, str(rng.choice(grades, p=shares)), line, REWORDED, 4, numbers)


def held_out_lines(rng, grade: str, digits: str, line, numbers: float = 0) -> list:
    """The lines of a page in a held-out font, all its words those of line(); with a share of numbers its numbers only."""
    hand = random.Random(f"held-out page {int(rng.integers(1 << 60))}")
    made = paper(rng, hand, looks.draw(hand, digits, True), grade, line, 1.0, 1, numbers)
    return [(grey, text) for grey, text in made if is_number(text)] if numbers else made
