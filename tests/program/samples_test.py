#!/usr/bin/env python3
"""The committed samples: every record keeps to the schema, and what must be right is right. Called by ctest with
the program's path. REQUIRED says which fields of which samples must equal their truth; the list only grows."""
import json
import struct
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
VALIDATE = Path(sys.argv[2]).resolve()
ROOT = Path(__file__).resolve().parents[2]


def facts(record):
    """What the first readers must get right, of a record or its truth."""
    memo = record["memo"]
    return {
        "scores": [(i["no"], i["score"]) for i in record["indicators"]],
        "overall": record["assessment"]["overall_score"],
        "grade": record["assessment"]["grade"],
        "fiscal_year": record["assessment"]["fiscal_year"],
        "number": memo["number"],
        "date": memo["date"],
        "subject": "".join((memo["subject"] or "").split()),
        "measures": len(record["measures"]),
    }


def drawn(path, page=1, dpi=150):
    """A page of a PDF: its width, height and grey values."""
    wanted = ["-r", str(dpi), "-f", str(page), "-l", str(page)]
    shown = subprocess.run(["pdftoppm", "-gray", *wanted, path], capture_output=True, check=True)
    _, size, _, grey = shown.stdout.split(b"\n", 3)
    return (*map(int, size.split()), bytearray(grey))


def png(width, height, grey, dpi=150):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + grey[y * width:(y + 1) * width] for y in range(height))
    per_metre = round(dpi / 0.0254)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def truth_of(path):
    return [json.loads(line) for line in path.with_suffix(".jsonl").read_text().splitlines()]


class Samples(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.samples = sorted(path for path in (ROOT / "samples").iterdir() if path.with_suffix(".jsonl").exists()
                             and path.suffix != ".jsonl")
        cls.made = {}
        result = subprocess.run([PROGRAM, "extract", "--jobs", "2", *cls.samples], capture_output=True, timeout=900)
        cls.status, cls.output = result.returncode, result.stdout.decode()
        for line in cls.output.splitlines():
            record = json.loads(line)
            cls.made.setdefault(record["source"]["file"], []).append(record)

    def test_every_sample_gives_records_that_keep_to_the_schema(self):
        self.assertGreater(len(self.samples), 3)
        self.assertIn(self.status, (0, 3))
        self.assertEqual(sorted(self.made), sorted(path.name for path in self.samples))
        result = subprocess.run([VALIDATE], input=self.output.encode(), capture_output=True, timeout=60)
        self.assertEqual((result.returncode, result.stdout.decode()), (0, ""))

    def test_dirt_in_columns_turns_no_page(self):
        """Spots as large as letters, one above the other, look like lines that run up; the page is read as it stands."""
        sample = ROOT / "samples" / "memo-arabic-clean.pdf"
        width, height, grey = drawn(sample)
        for top in range(1100, height - 80, 11):
            for left in range(90, width - 90, 60):
                for y in range(top, top + 8):
                    grey[y * width + left:y * width + left + 8] = bytes(8)
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder, "page.png")
            page.write_bytes(png(width, height, grey))
            result = subprocess.run([PROGRAM, "extract", page], capture_output=True, timeout=300)
        self.assertEqual(json.loads(result.stdout.splitlines()[0])["memo"]["number"], truth_of(sample)[0]["memo"]["number"])

    def test_two_pages_on_one_sheet_are_read_one_after_the_other(self):
        sample = ROOT / "samples" / "memo-arabic-clean.pdf"
        (width, height, left), (_, _, right) = (drawn(sample, page, 200) for page in (1, 2))
        rows = range(0, width * height, width)
        spread = b"".join(bytes(left[y:y + width] + right[y:y + width]) for y in rows)
        with tempfile.TemporaryDirectory() as folder:
            sheet = Path(folder, "sheet.png")
            sheet.write_bytes(png(2 * width, height, spread, 200))
            result = subprocess.run([PROGRAM, "extract", sheet], capture_output=True, timeout=300)
        made = [json.loads(line) for line in result.stdout.splitlines()]
        self.assertEqual([facts(record) for record in made], [facts(record) for record in truth_of(sample)])
        rightmost = max(evidence["box"][2] for evidence in made[0]["evidence"].values() if evidence["box"])
        self.assertGreater(rightmost, width * 300 / 200)  # boxes are the sheet's

    def test_a_table_that_lies_on_its_side_is_read(self):
        """On a page whose text stands upright; turned either way."""
        sample = ROOT / "samples" / "memo-thai-clean.pdf"
        width, height, grey = drawn(sample, 1, 200)
        left, top, right, bottom = (round(share * side) for share, side in
                                    ((0.13, width), (0.438, height), (0.925, width), (0.83, height)))
        table = [grey[y * width + left:y * width + right] for y in range(top, bottom)]
        turned = [bytes(row[x] for row in table) for x in reversed(range(right - left))]
        expected = facts(truth_of(sample)[0])["scores"]
        for name, rows in (("left", turned), ("right", [row[::-1] for row in turned[::-1]])):
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                page = bytearray(grey[:top * width]) + bytes([255]) * ((height - top) * width)
                for y, row in enumerate(rows[:height - top]):
                    page[(top + y) * width + left:(top + y) * width + left + len(row)] = row
                picture = Path(folder, "page.png")
                picture.write_bytes(png(width, height, page, 200))
                result = subprocess.run([PROGRAM, "extract", picture], capture_output=True, timeout=300)
                made = json.loads(result.stdout.splitlines()[0])
                self.assertEqual(facts(made)["scores"], expected)
                for i, indicator in enumerate(made["indicators"]):  # boxes are the upright page's, and lie along the score
                    box = made["evidence"][f"/indicators/{i}/score"]["box"]
                    self.assertGreater(box[3] - box[1], box[2] - box[0])
                    self.assertGreater(box[1], top * 300 / 200)

    def test_clean_and_light_samples_in_arabic_digits_are_read_right(self):
        checked = 0
        for path in self.samples:
            for truth, made in zip(truth_of(path), self.made[path.name]):
                sample = truth["sample"]
                if sample["digits"] != "arabic" or sample["grade"] not in ("clean", "light") or sample["family"] != "simple":
                    continue
                with self.subTest(path.name):
                    self.assertEqual(facts(made), facts(truth))
                checked += 1
        self.assertGreaterEqual(checked, 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=1)
