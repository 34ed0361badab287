#!/usr/bin/env python3
"""The whole program as its users meet it: exit status, stdout, stderr, bad input. Called by ctest with the
program's path. Needs no model of ours: what it checks holds with any reader."""
import json
import os
import signal
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parents[2]
TEXT = """# บันทึกข้อความ

ส่วนราชการ สำนักปลัด เทศบาลตำบลตัวอย่าง โทร. 0 3200 0000

ที่ ตย 70001/12 วันที่ 3 พฤษภาคม 2566

เรื่อง ขอส่งคะแนน ITA ของเทศบาล ปีงบประมาณ พ.ศ. 2565

เรียน นายกเทศมนตรีตำบลตัวอย่าง

ปีนี้เทศบาลได้คะแนนรวม 91.20 คะแนน ระดับ A
"""


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300, **options)


def records(result):
    return [json.loads(line) for line in result.stdout.decode().splitlines()]


class Program(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = Path(self.folder.name)

    def file(self, name, content):
        path = self.path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def test_help_and_version_go_to_stdout(self):
        for argument in ("--help", "--version"):
            result = run(argument)
            self.assertEqual(result.returncode, 0)
            self.assertTrue(result.stdout)
            self.assertFalse(result.stderr)
        versions = run("--version").stdout.decode()
        for library in ("thaimemo", "poppler", "qpdf", "leptonica", "tesseract", "icu", "re2", "nlohmann-json",
                        "toml..", "sqlite", "zlib", "openssl", "libseccomp", "cli11"):
            self.assertRegex(versions, rf"(?m)^{library} (0\.)?[1-9]")

    def test_explaining_changes_no_record_and_names_rules(self):
        paper = self.file("memo.txt", TEXT + "\nตั้งเป้าคะแนนรวม 85 คะแนนขึ้นไป\n")
        plain, told = run("extract", paper), run("extract", paper, "--explain")
        self.assertEqual(plain.stdout, told.stdout)
        self.assertEqual(plain.returncode, told.returncode)
        said = told.stderr.decode()
        self.assertRegex(said, r'/assessment/overall_score "91\.20" on page 1\n(?:thaimemo:     matched .*\n)*thaimemo:     matched overall \(scores\.toml:\d+\)')
        self.assertRegex(said, r"ruled out overall \(scores\.toml:\d+\)")
        lines = run("extract", paper, "--explain", "--log-format", "json").stderr.decode().splitlines()
        self.assertIn("/memo/number", [json.loads(line).get("field") for line in lines])

    def test_rules_check(self):
        self.assertEqual(run("rules", "check", ROOT / "models" / "ita").returncode, 0)
        (self.path / "bad").mkdir()
        (self.path / "bad" / "a.toml").write_text("[[rule]]\nuse = 'x'\npattern = 'a'\nexamples = ['b']\n")
        bad = run("rules", "check", self.path / "bad", ROOT / "models" / "ita")
        self.assertEqual(bad.returncode, 3)
        self.assertIn("a.toml:1: rule \"x\" does not match its example", bad.stdout.decode())
        self.assertEqual(run("rules", "check", self.path).returncode, 3)  # no pack in it
        self.assertEqual(run("rules", "check", self.path / "none").returncode, 2)
        self.assertEqual(run("rules").returncode, 2)

    def test_usage_errors_are_2_and_leave_stdout_alone(self):
        for arguments in ([], ["extract"], ["frobnicate"], ["extract", "x.pdf", "--pages", "0"],
                          ["extract", "x.pdf", "--pages", "5-2"], ["extract", "x.pdf", "--pages", "2-5x"],
                          ["extract", "x.pdf", "--dpi", "1"], ["extract", "x.pdf", "--log-format", "xml"]):
            with self.subTest(arguments):
                result = run(*arguments)
                self.assertEqual(result.returncode, 2)
                self.assertFalse(result.stdout)
                self.assertTrue(result.stderr)

    def test_a_text_file_gives_a_record(self):
        result = run("extract", self.file("memo.txt", TEXT))
        (record,) = records(result)
        self.assertIn(result.returncode, (0, 3))
        self.assertEqual(record["memo"]["date"], "2023-05-03")
        self.assertEqual(record["memo"]["number"], "ตย 70001/12")
        self.assertEqual(record["assessment"]["overall_score"], 91.2)
        self.assertEqual(record["source"]["input"], "text")

    def test_same_input_same_bytes(self):
        sample = next(ROOT.glob("samples/*.pdf"))
        first, second = run("extract", sample), run("extract", "--jobs", "2", sample)
        self.assertTrue(first.stdout)
        self.assertEqual(first.stdout, second.stdout)

    def test_keeping_and_tracing_change_nothing(self):
        sample = next(ROOT.glob("samples/*.pdf"))
        plain = run("extract", sample)
        looked = run("extract", sample, "--keep", self.path / "kept", "--trace")
        self.assertEqual(plain.stdout, looked.stdout)
        kept = {path.name for path in (self.path / "kept").iterdir()}
        stem = sample.stem
        for stage in ("p001-1-drawn.png", "p001-2-clean.png", "p001-3-rulings.png", "p001-4-cells.png",
                      "p001-5-words.png", "p001-5-words.txt", "6-text.txt", "7-record.json"):
            self.assertIn(f"{stem}-{stage}", kept)
        self.assertIn(b"ms CPU", looked.stderr)

    def test_logs_for_machines_are_json(self):
        result = run("extract", self.file("memo.txt", TEXT), self.path / "missing.pdf", "--log-format", "json")
        lines = [json.loads(line) for line in result.stderr.decode().splitlines()]
        self.assertTrue(any(line["level"] == "error" and line["file"].endswith("missing.pdf") for line in lines))

    def test_a_bad_file_does_not_stop_the_next(self):
        result = run("extract", self.path / "missing.pdf", self.file("memo.txt", TEXT))
        self.assertEqual(result.returncode, 3)
        self.assertEqual(len(records(result)), 1)
        self.assertIn(b"missing.pdf: no such file", result.stderr)

    def test_broken_environments_are_4(self):
        text = self.file("memo.txt", TEXT)
        self.assertEqual(run("extract", text, "--models", self.path / "nowhere").returncode, 4)
        (self.path / "models" / "ita").mkdir(parents=True)
        self.file("models/ita/header.toml", "this is = no [toml\n")
        result = run("extract", text, "--models", self.path / "models")
        self.assertEqual(result.returncode, 4)
        self.assertFalse(result.stdout)
        self.assertRegex(result.stderr.decode(), r"\.toml")
        environment = dict(os.environ, THAIMEMO_MODELS=str(self.path / "nowhere"))
        self.assertEqual(run("extract", text, env=environment).returncode, 4)

    def test_a_broken_reader_is_4(self):
        models = self.path / "models"
        subprocess.run(["cp", "-r", ROOT / "models", models], check=True)
        (models / "thaimemo.traineddata").write_bytes(b"no model")
        sample = next(ROOT.glob("samples/*.pdf"))
        result = run("extract", sample, "--models", models)
        self.assertEqual(result.returncode, 4)
        self.assertFalse(result.stdout)
        self.assertEqual(run("doctor", "--models", models).returncode, 4)

    def test_an_output_that_cannot_be_written_is_5(self):
        text = self.file("memo.txt", TEXT)
        with open("/dev/full", "wb") as full:
            result = subprocess.run([PROGRAM, "extract", text], stdout=full, stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(result.returncode, 5)
        self.assertEqual(run("extract", text, "--keep", "/dev/null/folder").returncode, 5)

    def test_stdout_closed_early_is_5(self):
        text = self.file("memo.txt", TEXT)
        read_end, write_end = os.pipe()
        os.close(read_end)
        result = subprocess.run([PROGRAM, "extract", text], stdout=write_end, stderr=subprocess.PIPE, timeout=60)
        os.close(write_end)
        self.assertEqual(result.returncode, 5)

    def test_interrupted_is_75(self):
        sample = next(ROOT.glob("samples/*.pdf"))
        process = subprocess.Popen([PROGRAM, "extract", *[sample] * 50], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stderr.readline()  # the first file is done
        process.send_signal(signal.SIGTERM)
        output, _ = process.communicate(timeout=120)
        self.assertEqual(process.returncode, 75)
        for line in output.decode().splitlines():
            json.loads(line)  # nothing half-written

    def test_doctor_says_what_is_there(self):
        result = run("doctor")
        self.assertIn(result.returncode, (0, 4))
        for word in ("models:", "rules:", "schema:", "reader:", "alphabet:"):
            self.assertIn(word, result.stdout.decode())


class Hostile(unittest.TestCase):
    """Each bad input alone: the promised outcome, an error that names the file, never a crash."""

    def test_each(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([ROOT / "tests/hostile/make", folder], check=True, capture_output=True)
            for line in (Path(folder) / "LIST").read_text().splitlines():
                escaped, outcome, _ = line.split("\t")
                name = escaped.encode("latin-1").decode("unicode_escape")
                with self.subTest(name):
                    self.check(Path(folder) / name, outcome)

    def check(self, path, outcome):
        result = run("extract", "--dpi", "100", "--", path) if path.name.startswith("-") else run("extract", path)
        self.assertIn(result.returncode, (0, 3), result.stderr.decode(errors="replace")[-500:])
        made = records(result)
        failed = result.stderr.decode(errors="replace").count(" failed") and " 1 failed" in result.stderr.decode(errors="replace")
        if outcome == "fails":
            self.assertEqual((result.returncode, made), (3, []))
            self.assertIn(path.name, result.stderr.decode(errors="replace"))
        elif outcome == "reads":
            self.assertTrue(made)
            self.assertFalse(failed)
        elif outcome == "partial":
            self.assertTrue(made)
            self.assertTrue(any(w["code"] == "page_unreadable" for r in made for w in r["warnings"]))
            self.assertIn("partial", [record["status"] for record in made])
        else:
            self.assertTrue(made or failed)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=1)
