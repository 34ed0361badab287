#!/usr/bin/env python3
"""Whole archives as their users meet them: nothing lost, nothing twice, killed and resumed. Called by ctest with the
program's path. Papers here are text, so no reader is needed but for the hostile ones; large runs are in scripts/soak."""
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "models"
PAPER = """# บันทึกข้อความ

ส่วนราชการ สำนักปลัด เทศบาลตำบลตัวอย่าง โทร. 0 3200 0000

ที่ ตย 70001/{n} วันที่ 3 พฤษภาคม 2566

เรื่อง ขอส่งคะแนน ITA ของเทศบาล ปีงบประมาณ พ.ศ. 2565

เรียน นายกเทศมนตรีตำบลตัวอย่าง

ปีนี้เทศบาลได้คะแนนรวม 91.{n:02} คะแนน ระดับ A
"""


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=300, **options)


def dump(out):
    """The store's content without its order."""
    with sqlite3.connect(out / "archive.sqlite") as store:
        return sorted(store.iterdump())


def lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def counts(out):
    return json.loads((out / "run.json").read_text())["files"]


def processes(out):
    """Processes that were started for this archive and are still there; other tests run this program too."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if str(out).encode() in entry.read_bytes().split(b"\0"):
                found.append(entry.parent.name)
        except OSError:
            pass
    return found


class Archive(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.base = Path(self.folder.name)
        self.out = self.base / "out"

    def papers(self, count, name="papers"):
        folder = self.base / name
        folder.mkdir(exist_ok=True)
        for n in range(count):
            (folder / f"{n:03}.txt").write_text(PAPER.format(n=n), encoding="utf-8")
        return folder

    def ingest(self, *arguments, out=None, status=0):
        result = run("ingest", *arguments, "-o", out or self.out)
        self.assertEqual(result.returncode, status, result.stderr.decode(errors="replace"))
        return result

    def test_every_input_is_accounted_for(self):
        folder = self.papers(4)
        (folder / "copy.txt").write_text(PAPER.format(n=0), encoding="utf-8")
        (folder / "line\nbreak.txt").write_text(PAPER.format(n=50), encoding="utf-8")
        (folder / ".hidden").write_text("x")
        (folder / "link.txt").symlink_to("/etc/passwd")
        (folder / "loop").symlink_to(folder)
        (folder / "empty.pdf").write_bytes(b"")
        (folder / "noise.bin").write_bytes(bytes(range(256)))
        os.mkfifo(folder / "pipe")
        with open(os.fsencode(folder) + b"/bad\xff.txt", "w", encoding="utf-8") as bad:
            bad.write(PAPER.format(n=51))
        result = self.ingest(folder, status=3)
        counted = counts(self.out)
        self.assertEqual(counted["inputs"], 13)
        self.assertEqual(sum(v for k, v in counted.items() if k not in ("inputs", "done_before")), 13)
        self.assertEqual((counted["failed"], counted["skipped"]), (2, 4))
        self.assertEqual({f["file"].rsplit("/", 1)[1] for f in lines(self.out / "failures.jsonl")}, {"empty.pdf", "noise.bin"})
        self.assertTrue(all(f["advice"] and f["stage"] == "open" for f in lines(self.out / "failures.jsonl")))
        self.assertEqual(len(lines(self.out / "records.jsonl")), 6)  # the copy is the same document
        with sqlite3.connect(self.out / "archive.sqlite") as store:
            names = {path.rsplit("/", 1)[1] for path, in store.execute("SELECT path FROM files")}
            twins = store.execute("SELECT count(*) FROM files GROUP BY document HAVING count(*) > 1 AND document IS NOT NULL").fetchall()
            self.assertEqual(store.execute("SELECT overall_score FROM records ORDER BY overall_score LIMIT 1").fetchone(), (91.0,))
        self.assertIn("line\\x0abreak.txt", names)
        self.assertIn("bad\\xff.txt", names)
        self.assertEqual(twins, [(2,)])
        self.assertIn(b"empty.pdf: is empty", result.stderr)

    def test_same_records_as_extract(self):
        folder = self.papers(5)
        self.ingest(folder)
        extracted = run("extract", *sorted(folder.iterdir())).stdout
        self.assertEqual((self.out / "records.jsonl").read_bytes(), extracted)

    def test_a_second_run_reads_nothing_and_changes_nothing(self):
        folder = self.papers(3)
        self.ingest(folder)
        before, store = (self.out / "records.jsonl").read_bytes(), dump(self.out)
        self.ingest(folder)
        run_json = json.loads((self.out / "run.json").read_text())
        self.assertEqual((run_json["documents_read"], run_json["files"]["done_before"]), (0, 3))
        self.assertEqual(((self.out / "records.jsonl").read_bytes(), dump(self.out)), (before, store))
        self.ingest(folder, "--force")
        self.assertEqual(json.loads((self.out / "run.json").read_text())["documents_read"], 3)
        self.assertEqual(dump(self.out), store)

    def test_known_to_be_bad_is_skipped_until_asked(self):
        folder = self.papers(1)
        (folder / "bad.pdf").write_bytes(b"%PDF-1.4\nnothing")
        self.ingest(folder, status=3)
        self.ingest(folder, status=3)
        self.assertEqual(json.loads((self.out / "run.json").read_text())["documents_read"], 0)
        self.ingest(folder, "--retry-failed", status=3)
        self.assertEqual(json.loads((self.out / "run.json").read_text())["documents_read"], 1)

    def test_records_bear_the_smallest_name(self):
        self.ingest(self.papers(1, "z"))
        self.ingest(self.papers(1, "y"))
        (self.base / "a").mkdir()
        shutil.copy(self.base / "z/000.txt", self.base / "a/first.txt")
        self.ingest(self.base / "a")
        self.assertEqual([r["source"]["file"] for r in lines(self.out / "records.jsonl")], ["first.txt"])

    def test_other_rules_read_no_page_again(self):
        scan = ROOT / "samples" / "memo-arabic-clean.pdf"
        self.ingest(scan)
        before = lines(self.out / "records.jsonl")
        models = self.base / "models"
        shutil.copytree(MODELS, models)
        with open(sorted(models.rglob("*.toml"))[0], "a", encoding="utf-8") as pack:
            pack.write("\n# other bytes, the same rules\n")
        result = run("reapply", self.out, "--models", models)
        self.assertEqual(result.returncode, 0, result.stderr.decode())
        run_json = json.loads((self.out / "run.json").read_text())
        self.assertEqual((run_json["pages_read"], run_json["documents_read"]), (0, 1))
        self.assertEqual(lines(self.out / "records.jsonl"), before)
        self.ingest(scan)  # and back, with the rules of before
        self.assertEqual(json.loads((self.out / "run.json").read_text())["pages_read"], 0)

    def test_killed_and_resumed_is_as_undisturbed(self):
        folder = self.papers(60)
        quiet = self.base / "quiet"
        self.ingest(folder, out=quiet)
        for _ in range(3):
            running = subprocess.Popen([PROGRAM, "ingest", folder, "-o", self.out], stderr=subprocess.DEVNULL)
            while not (self.out / "status.json").exists() and running.poll() is None:
                time.sleep(0.01)
            time.sleep(0.1)
            running.send_signal(signal.SIGKILL)
            running.wait()
        self.ingest(folder)
        self.assertEqual(dump(self.out), dump(quiet))
        self.assertEqual((self.out / "records.jsonl").read_bytes(), (quiet / "records.jsonl").read_bytes())
        deadline = time.monotonic() + 20  # the kernel ends them a moment later
        while processes(self.out) and time.monotonic() < deadline:
            time.sleep(0.1)
        self.assertEqual(processes(self.out), [])

    def test_interrupted_says_so_and_goes_on(self):
        folder = self.papers(200)
        running = subprocess.Popen([PROGRAM, "ingest", folder, "-o", self.out], stderr=subprocess.PIPE)
        while not (self.out / "status.json").exists() and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.SIGTERM)
        message = running.communicate()[1].decode()
        self.assertEqual(running.returncode, 75, message)
        self.assertIn("interrupted", message)
        self.assertEqual(json.loads((self.out / "status.json").read_text())["state"], "interrupted")
        self.ingest(folder)
        self.assertEqual(counts(self.out)["ok"], 200)

    def test_one_run_at_a_time(self):
        import fcntl
        self.out.mkdir()
        with open(self.out / "lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.assertIn(b"another run", self.ingest(self.papers(1), status=5).stderr)

    def test_cannot_write(self):
        (self.base / "file").write_text("")
        self.assertIn(b"file", self.ingest(self.papers(1), out=self.base / "file", status=5).stderr)

    def test_lists(self):
        folder = self.papers(3)
        names = sorted(map(str, folder.iterdir()))
        for separator in ("\n", "\0"):
            out = self.base / f"out{ord(separator)}"
            result = run("ingest", "--from", "-", "-o", out, input=separator.join(names[:2]).encode())
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertEqual(counts(out)["inputs"], 2)
        self.assertEqual(run("ingest", "-o", self.out).returncode, 2)

    def test_patterns(self):
        folder = self.papers(3)
        (folder / "deep").mkdir()
        shutil.copy(folder / "000.txt", folder / "deep" / "KEEP.TXT")
        self.ingest(folder, "--include", "*.txt", "--exclude", "deep/*")
        self.assertEqual((counts(self.out)["ok"], counts(self.out)["skipped"]), (3, 1))

    def test_archive_inside_its_own_input(self):
        folder = self.papers(2)
        self.ingest(folder, out=folder / "out")
        self.ingest(folder, out=folder / "out")
        self.assertEqual(counts(folder / "out")["inputs"], 2)

    def test_sandbox_holds_or_says_that_it_does_not(self):
        result = run("ingest", self.papers(1), "-o", self.out, "--sandbox", "require")
        self.assertIn(result.returncode, (0, 4), result.stderr)
        if result.returncode == 0:
            self.assertTrue(json.loads((self.out / "run.json").read_text())["sandbox"].startswith("seccomp"))
        self.ingest(self.papers(1), "--sandbox", "off", out=self.base / "off")
        self.assertEqual(json.loads((self.base / "off" / "run.json").read_text())["sandbox"], "off")

    def test_page_over_its_cpu_limit_costs_its_page_alone(self):
        folder = self.base / "hostile"
        subprocess.run([ROOT / "tests/hostile/make", folder], check=True, capture_output=True)
        slow = folder / "slow_middle_page.pdf"
        self.ingest(slow, "--draw-seconds", "1", status=3)
        self.assertEqual(counts(self.out)["partial"], 1)
        failures = lines(self.out / "failures.jsonl")
        self.assertEqual([(f["page"], f["stage"], f["cause"], f["retryable"]) for f in failures], [(2, "draw", "cpu_limit", False)])
        with sqlite3.connect(self.out / "archive.sqlite") as store:
            self.assertEqual([bool(u) for u, in store.execute("SELECT unreadable FROM pages ORDER BY page")], [False, True, False])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=1)
