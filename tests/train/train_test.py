#!/usr/bin/python3
"""Checks what the reader's figures and training lines rest on: train_test.py SOURCE_FOLDER"""

import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

ROOT = Path(sys.argv.pop(1))
sys.path.insert(0, str(ROOT / "scripts" / "train"))
import figures  # noqa: E402
import lstmf  # noqa: E402
import measure  # noqa: E402


class Measure(unittest.TestCase):
    def test_clusters(self):
        for text, expected in (("ที่ น้ำ", ["ที่", "น้ำ"]), ("นํ้า", ["น้ำ"]), ("ก ๒.๕", ["ก", "๒", ".", "๕"]), ("", [])):
            self.assertEqual(measure.clusters(text), expected, text)

    def test_counts(self):
        # truth, read, cluster errors, Thai and Arabic numbers in the truth, wrong ones of each
        for truth, read, errors, thai, arabic, thai_wrong, arabic_wrong in (
                ("ได้ ๙๘.๕๗ คะแนน", "ได้ ๙๘.๕๗ คะแนน", 0, 1, 0, 0, 0),
                ("ได้ ๙๘.๕๗", "ได้ ๙๘๕๗", 1, 1, 0, 1, 0),
                ("ปี 2567", "ปี ๒๕๖๗", 4, 0, 1, 0, 1),
                ("๑ ๒", "๑", 1, 2, 0, 1, 0),
                ("ข้อ", "ข้อ 7", 1, 0, 0, 0, 1),
                ("12.5,", "12.5.", 1, 0, 1, 0, 0),
                ("เพื่อ", "เพือ", 1, 0, 0, 0, 0)):
            counts = measure.line_counts(truth, read)
            self.assertEqual((counts["cluster_errors"], counts["thai"], counts["arabic"], counts["thai_errors"], counts["arabic_errors"]),
                             (errors, thai, arabic, thai_wrong, arabic_wrong), (truth, read))

    def test_alignment_is_shortest(self):
        rng = np.random.default_rng(1)
        for _ in range(50):
            a, b = (list(rng.integers(0, 3, rng.integers(0, 8))) for _ in range(2))
            pairs = measure.align(a, b)
            self.assertEqual([x for x, _ in pairs if x is not None], a)
            self.assertEqual([y for _, y in pairs if y is not None], b)
            self.assertEqual(sum(x != y for x, y in pairs), distance(a, b))

    def test_confusions(self):
        self.assertEqual(dict(measure.confusions("๑๔ ก7", "๑๕ ก")), {("๑", "๑"): 1, ("๔", "๕"): 1, ("7", ""): 1})


def distance(a: list, b: list) -> int:
    """Edit distance by its definition."""
    if not a or not b:
        return len(a) + len(b)
    return min(distance(a[1:], b) + 1, distance(a, b[1:]) + 1, distance(a[1:], b[1:]) + (a[0] != b[0]))


class Lines(unittest.TestCase):
    def test_training_file_reads_back(self):
        lines = [(lstmf.png(np.full((40, 90), 200, np.uint8)), "น้ำ ๑๒.๕"), (b"\x89PNG", "")]
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "two.lstmf"
            lstmf.write(path, lines)
            self.assertEqual(lstmf.read(path), lines)

    def test_numbers_come_in_both_scripts_and_all_digits(self):
        rng = np.random.default_rng(1)
        text = " ".join(figures.script(figures.number(rng), rng) for _ in range(2000))
        self.assertFalse(set("๐๑๒๓๔๕๖๗๘๙0123456789") - set(text))


if __name__ == "__main__":
    unittest.main()
