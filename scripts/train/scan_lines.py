"""Lines of one real scan, cut by hand, with their truth: page 1 of moit2-16.pdf in ../shared/scans, the optional
folder beside the repo. To measure with, never to train on."""

import subprocess
from pathlib import Path

from PIL import Image

SCANS = Path(__file__).resolve().parents[3] / "shared" / "scans"
SKEW = 0.4  # degrees to turn the page anticlockwise
# Rows and columns at 300 dpi once it is turned: top, bottom, left, right.
BOXES = ((365, 450, 1100, 1605), (484, 572, 268, 1850), (572, 660, 268, 1890), (675, 776, 268, 2096), (783, 858, 415, 2085),
         (886, 960, 268, 905), (986, 1058, 570, 2234), (1062, 1136, 267, 2234), (1137, 1211, 265, 2234), (1212, 1285, 266, 2234),
         (1278, 1360, 267, 2234), (1352, 1431, 268, 2144), (1450, 1534, 564, 2234), (1526, 1611, 261, 2234), (1605, 1689, 265, 2234),
         (1685, 1747, 267, 750), (1780, 1848, 580, 1035))


def scan_lines(folder: Path) -> list:
    """(picture, truth) of each line, the pictures written to folder; empty without the scan."""
    pdf, truth = SCANS / "moit2-16.pdf", SCANS / "moit2-16-p1.txt"
    if not pdf.exists() or not truth.exists():
        return []
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-r", "300", "-f", "1", "-l", "1", "-gray", "-png", "-singlefile", str(pdf), str(folder / "page")], check=True)
    page = Image.open(folder / "page.png").convert("L").rotate(SKEW, Image.BICUBIC, fillcolor=255)
    said = truth.read_text(encoding="utf-8").splitlines()
    assert len(said) == len(BOXES)
    lines = []
    for number, (text, (top, bottom, left, right)) in enumerate(zip(said, BOXES)):
        lines.append((folder / f"{number:02}.png", text))
        page.crop((left, top, right, bottom)).save(lines[-1][0])
    return lines
