#!/usr/bin/env python3
"""The committed samples: every record keeps to the schema, and what must be right is right. Called by ctest with
the program's path. REQUIRED says which fields of which samples must equal their truth; the list only grows."""
import json
import subprocess
import sys
import unittest
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
