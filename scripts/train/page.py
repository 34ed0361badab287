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
from collections import Counter
from dataclasses import dataclass
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
from figures import alike, chance, code, grouped, integer, one, score, script, year  # noqa: E402
from phrases import tidy  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CUT = Path(os.environ.get("THAIMEMO_CUT", ROOT / "build" / "release" / "scripts" / "train" / "thaimemo_cut"))
REWORDED = 0.7        # of the pieces of text in training
NUMBERS = (score, score, score, alike, code, integer, grouped, year)
MARKS = "ัิีึืฺุู็่้๊๋์ํ๎"


@dataclass
class Word:
    """A word of a digital page, in pixels of the cleaned scan."""
    text: str
    left: float
    right: float
    middle: float  # row


# What is set

_NODE = re.compile(r"(<[^>]*>)([^<>]*[^<>\s][^<>]*)")
_INLINE = re.compile(r"</?(?:b|span|text:span)[ >]")


def reworded(markup: str, rng, known: frozenset, line, share: float) -> str:
    """The markup with a share of its texts replaced by others about as long, in characters that the font has."""
    def other(match):
        tag, text = match[1], html.unescape(match[2])
        if tag.startswith("<office:binary-data") or not chance(rng, share):
            return match[0]
        number = len(text) < 13 and not re.search("[ก-ฮ]", text)
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


def scan_pages(pdf: Path, most: int, grade: str, hand, rng, dpi: int, look) -> list:
    """At most so many pages of the PDF as (page index, encoded scan, its skew anticlockwise in degrees)."""
    prints = pages.pictures(pdf, dpi)
    ranges = scanner.settings(grade, rng, dpi) | {"turned_chance": 0}
    prints = scanner.overlaid(prints, ranges, hand, rng, dpi, look, "สำนักงานตัวอย่าง", grade in ("worn", "harsh"))
    colour, quality, made = hand.random() < 0.3, int(rng.integers(50, 80)), []
    for k in sorted(rng.permutation(len(prints))[:most].tolist()):
        back = scanner.grey(prints[k - 1]) if k and ranges["bleed"][1] else None
        skew = float(rng.uniform(*ranges["skew_degrees"][:2]))
        scan = scanner.scanned(prints[k], back, ranges | {"skew_degrees": [skew, skew]}, rng, dpi, colour)
        made.append((k, pages.encode(scan, quality, dpi), skew))
    return made


def as_drawn(scan: bytes, dpi: int, target: Path) -> int:
    """Writes the scan as the program draws it, and gives its resolution: below 200 dpi at 300."""
    target.write_bytes(scan)
    if dpi >= 200:
        return dpi
    image = Image.open(target).convert("L")
    image = image.resize((round(image.width * 300 / dpi), round(image.height * 300 / dpi)), Image.BILINEAR)
    image.save(target, "TIFF", dpi=(300, 300))
    return 300


# What is cut

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


def paper(rng, hand, look, grade: str, line, share: float, most: int) -> list:
    """(picture, truth) of the lines of at most so many pages of one paper; line(rng, length) makes the other words."""
    blocks = one(rng, FAMILIES[one(rng, sorted(FAMILIES))](hand, False)).blocks
    renderer = "libreoffice" if chance(rng, 0.2) else "weasyprint"
    change = lambda markup: reworded(markup, rng, fonts.characters(look.regular), line, share)  # noqa: E731
    dpi, made = int(rng.choice([150, 150, 200, 200, 200, 200, 300])), []
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder, "paper.pdf")
        said = print_paper(blocks, look, hand, renderer, change, pdf)
        layers = text_layer(pdf)
        for k, scan, skew in scan_pages(pdf, most, grade, hand, rng, dpi, look):
            drawn = Path(folder, f"{k}.picture")
            made += cut(drawn, as_drawn(scan, dpi, drawn), skew, layers[k], said)
    return [(grey, text) for grey, text in made if sayable(text) and picture.readable(grey, text)]


def sayable(text: str) -> bool:
    """Whether the net's alphabet has it; leaders and rows of stars are no text."""
    return tidy(text) == text and not re.search(r"([^\w\s])\1{2}", text)


def training_lines(rng, line):
    """Lines of papers without end, as (picture, truth); now and then in a font that papers seldom have."""
    grades, shares = zip(*picture.GRADES.items())
    families = sorted({f.family for f in fonts.training_fonts() if not f.italic})
    while True:
        hand = random.Random(f"training page {int(rng.integers(1 << 60))}")
        look = looks.draw(hand, None, False, one(rng, families) if chance(rng, 0.4) else None)
        yield from paper(rng, hand, look, str(rng.choice(grades, p=shares)), line, REWORDED, 4)


def held_out_lines(rng, grade: str, digits: str, line) -> list:
    """The lines of a page in a held-out font, all its words those of line()."""
    hand = random.Random(f"held-out page {int(rng.integers(1 << 60))}")
    return paper(rng, hand, looks.draw(hand, digits, True), grade, line, 1.0, 1)
