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
import phrases  # noqa: E402
import printed  # noqa: E402
import setting  # noqa: E402


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


class Printed(unittest.TestCase):
    """What a cut picture shows, from a text layer that loses and misplaces marks."""

    def test_text_is_found_as_it_was_set(self):
        said = printed.Said("เรื่อง  การดำเนินงาน\nคะแนน ๙๘.๕๗\nเรือง การ\nทำ\nท่า")
        for layer, expected in (("การดาเนินงาน", "การดำเนินงาน"),       # ำ without its ring
                                ("เรืองการดาเนินงาน่", "เรื่อง การดำเนินงาน"),  # a mark out of place
                                ("ดาเนิน", "ดำเนิน"),                    # a piece of a line
                                ("คะแนน๙๘.๕๗", "คะแนน ๙๘.๕๗"),
                                ("คะแนน๙๘๕๗", None), ("", None),
                                ("เรอง", None),                          # a mark lost: which of the two is not known
                                ("เรือง", "เรือง"),
                                ("ทา", "ทำ"), ("ท่า", "ท่า")):
            self.assertEqual(said.find(layer), expected, layer)

    def test_text_set_twice_in_two_ways_is_doubtful(self):
        self.assertIsNone(printed.Said("ดำเนิน\nดาเนิน").find("ดาเนิน"))

    def test_words_turn_with_the_page(self):
        # A word 72 pt right of the middle of a page of 2 by 2 inches at 100 dpi, turned anticlockwise.
        (word,) = printed.placed([("ก", 140, 70, 148, 74)], 100, 90, (200, 200))
        self.assertAlmostEqual((word.left + word.right) / 2, 100, places=6)
        self.assertAlmostEqual(word.middle, 0, places=6)

    def test_doubtful_rectangles_have_no_truth(self):
        said, words = printed.Said("หนึ่ง สอง"), [printed.Word("หนึ่ง", 20, 60, 30), printed.Word("สอง", 70, 110, 30)]
        paper = np.full((60, 200), 255, np.uint8)
        self.assertEqual(printed.truth_of((18, 10, 112, 50), words, paper, said), "หนึ่ง สอง")
        self.assertEqual(printed.truth_of((18, 10, 65, 50), words, paper, said), "หนึ่ง")
        self.assertIsNone(printed.truth_of((18, 10, 95, 50), words, paper, said))   # a word half in
        self.assertIsNone(printed.truth_of((120, 10, 160, 50), words, paper, said))  # nothing printed
        paper[20:40, 150:170] = 0  # something that no word explains
        self.assertIsNone(printed.truth_of((18, 10, 180, 50), words, paper, said))
        self.assertEqual(printed.truth_of((18, 10, 112, 50), words, paper, said), "หนึ่ง สอง")


class Setting(unittest.TestCase):
    def test_pieces_of_a_line_say_the_line(self):
        rng = np.random.default_rng(1)
        for text in ("ได้ ๙๘.๕๗ คะแนน", "i12 - 3,538.33", "ที่ใช้เพื่อน้ำ", "IIT (ร้อยละ 95.0)"):
            parts = [setting.Piece(word, setting.FALLBACK, 40, 9.0) for word in text.split(" ")]
            for change in (setting.flat_threes, lambda p: setting.spaced(rng, p, 40), lambda p: setting.faint_points(rng, p, 40)):
                changed = "".join(p.text for p in change(list(parts))).replace(setting.FLAT_THREE, "3")
                self.assertEqual(changed, text.replace(" ", ""))

    def test_twins_are_symbols_that_the_net_knows(self):
        self.assertFalse(set("".join(phrases.TWINS)) - set(phrases.ALPHABET))


if __name__ == "__main__":
    unittest.main()
