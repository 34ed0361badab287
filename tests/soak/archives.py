#!/usr/bin/python3
"""Large and rough runs of `thaimemo ingest`: tests/soak/archives.py RELEASE CHAOS [--files N]

RELEASE and CHAOS are programs; the second one's workers break at random points (CMake preset chaos).
  chaos   200 files, a third of them hostile, the parent killed three times: every input accounted for, every good
          file's record as in a quiet run, no process left behind
  flat    20,000 small files: the parent's memory at the end within 10 % of what it was after the first thousand
  disk    a full disk: a clear error, nothing half-written, and it goes on once there is room (as root, on a tmpfs)
  cost    CPU time of ingest beside extract on the same files, and two workers beside one: 1.9 times as fast, or as
          fast as two separate programs are on this machine
Prints one line a figure; exits with 1 where one is not as promised.
"""
import argparse
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "samples").glob("*.pdf"), key=lambda p: p.stat().st_size, reverse=True)
PAPER = (ROOT / "tests/program/ingest_test.py").read_text(encoding="utf-8").split('PAPER = """')[1].split('"""')[0]
broken = []


def say(what, good, figure):
    print(f"{'ok  ' if good else 'FAIL'} {what}: {figure}", flush=True)
    if not good:
        broken.append(what)


def paper(n):
    return PAPER.replace("{n}", str(n)).replace("{n:02}", f"{n % 100:02}")


def fill(folder, count, scans):
    """Good files: texts, and scans whose trailing comment makes each one another document."""
    folder.mkdir()
    for n in range(count):
        if n < scans:
            (folder / f"{n:05}.pdf").write_bytes(SAMPLES[n % len(SAMPLES)].read_bytes() + b"\n%% %d\n" % n)
        else:
            (folder / f"{n:05}.txt").write_text(paper(n), encoding="utf-8")


def hostile(folder, count):
    made = folder.parent / "made"
    subprocess.run([ROOT / "tests/hostile/make", made], check=True, capture_output=True)
    bad = sorted(p for p in made.iterdir() if p.is_file() and p.name != "LIST")
    for n in range(count):
        source = bad[n % len(bad)]
        data = source.read_bytes()
        (folder / f"bad-{n:03}-{source.name[-80:]}").write_bytes(data + (b"\n" * (n // len(bad)) if data else b""))


def ingest(program, folder, out, *flags):
    return [str(program), "ingest", str(folder), "-o", str(out), "--stall-seconds", "5", "--draw-seconds", "5", *flags]


def by_document(out):
    records = [json.loads(line) for line in (out / "records.jsonl").read_text(encoding="utf-8").splitlines()]
    return {r["id"]: json.dumps(r, sort_keys=True) for r in records}


def left_behind(program):
    found = []
    for entry in Path("/proc").glob("[0-9]*/exe"):
        try:
            found += [entry.parent.name] if os.readlink(entry) == str(program) else []
        except OSError:
            pass
    return found


def chaos(release, program, base, files):
    folder = base / "chaos"
    fill(folder, files - files // 3, files // 10)
    hostile(folder, files // 3)
    subprocess.run(ingest(release, folder, base / "quiet"), stderr=subprocess.DEVNULL)
    rng, out = random.Random(8), base / "rough"
    for _ in range(3):
        running = subprocess.Popen(ingest(program, folder, out), stderr=subprocess.DEVNULL)
        try:
            running.wait(rng.uniform(5, 25))
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.wait()
    status = subprocess.run(ingest(program, folder, out), stderr=subprocess.DEVNULL).returncode
    files_in = json.loads((out / "run.json").read_text())["files"]
    known = sum(v for k, v in files_in.items() if k not in ("inputs", "done_before"))
    say("chaos: every input accounted for", known == files_in["inputs"] == len(list(folder.iterdir())) and status == 3, files_in)
    quiet, rough = by_document(base / "quiet"), by_document(out)
    differ = [i for i in quiet.keys() | rough.keys() if quiet.get(i) != rough.get(i)]
    say("chaos: records as in a quiet run", not differ, f"{len(quiet)} records, {len(differ)} differ")
    with sqlite3.connect(base / "quiet/archive.sqlite") as a, sqlite3.connect(out / "archive.sqlite") as b:
        same = sorted(a.iterdump()) == sorted(b.iterdump())
    say("chaos: sorted dump of the store as in a quiet run", same, "equal" if same else "differs")
    time.sleep(2)
    say("chaos: processes left behind", not left_behind(program), len(left_behind(program)))


def resident(pid):
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1])
    return 0


def flat(program, base, files):
    folder, out = base / "flat", base / "flat-out"
    fill(folder, files, 0)
    running = subprocess.Popen(ingest(program, folder, out), stderr=subprocess.DEVNULL)
    seen = []
    while running.poll() is None:
        time.sleep(0.5)
        try:
            done = json.loads((out / "status.json").read_text())["files"]["ok"]
            seen.append((done, resident(running.pid)))
        except (OSError, ValueError):
            pass
    early = max((kb for done, kb in seen if 0 < done <= files // 20), default=0) or seen[0][1]
    late = max(kb for done, kb in seen if done > files * 0.9)
    say(f"flat: the parent's memory over {files} files", late <= early * 1.1, f"{early} KiB, then {late} KiB")
    say("flat: all read", json.loads((out / "run.json").read_text())["files"]["ok"] == files, files)


def disk(program, base):
    if os.geteuid() != 0:
        return print("skip disk: needs root")
    folder, room = base / "disk", base / "room"
    fill(folder, 400, 0)
    room.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", room]).returncode != 0:
        return print("skip disk: no tmpfs here")
    try:
        full = subprocess.run(ingest(program, folder, room / "out"), capture_output=True, text=True)
        say("disk: full", full.returncode == 5 and "room" in full.stderr, f"exit {full.returncode}: {full.stderr.strip().splitlines()[-1][:120]}")
        subprocess.run(["mount", "-o", "remount,size=200m", room], check=True)
        more = subprocess.run(ingest(program, folder, room / "out"), capture_output=True)
        counted = json.loads((room / "out/run.json").read_text())["files"]
        say("disk: goes on once there is room", more.returncode == 0 and counted["ok"] == 400, counted)
        subprocess.run(["mount", "-o", "remount,ro", room], check=True)
        locked = subprocess.run(ingest(program, folder, room / "out"), capture_output=True, text=True)
        say("disk: read-only", locked.returncode == 5, f"exit {locked.returncode}: {locked.stderr.strip().splitlines()[-1][:120]}")
    finally:
        subprocess.run(["umount", room], check=True)


def timed(command):
    """CPU and wall seconds of a command and its children."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - start


def cost(program, base):
    folder = base / "cost"
    fill(folder, 36, 36)  # enough that the last document, with one worker idle, weighs little
    extract = [str(program), "extract", *map(str, sorted(folder.iterdir()))]
    alone, once = timed(extract)
    _, twice = timed(["sh", "-c", '"$@" & "$@" & wait', "sh", *extract])
    bulk, one = timed(ingest(program, folder, base / "one", "--jobs", "1"))
    _, two = timed(ingest(program, folder, base / "two", "--jobs", "2"))
    say("cost: CPU of ingest over extract", bulk <= 1.03 * alone, f"{100 * (bulk / alone - 1):+.1f} % ({bulk:.1f} s, {alone:.1f} s)")
    ceiling = 2 * once / twice  # caches and memory are shared
    say("cost: two workers beside one", one / two >= min(1.9, 0.97 * ceiling),
        f"{one / two:.2f} times as fast; two programs that share nothing: {ceiling:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("release", type=Path)
    parser.add_argument("chaos", type=Path)
    parser.add_argument("--only", nargs="*", default=["chaos", "flat", "disk", "cost"])
    parser.add_argument("--files", type=int, default=20_000, help="of the flat run")
    asked = parser.parse_args()
    release, program = asked.release.resolve(), asked.chaos.resolve()
    base = Path(tempfile.mkdtemp(prefix="soak-"))
    try:
        if "chaos" in asked.only:
            chaos(release, program, base, 200)
        if "flat" in asked.only:
            flat(release, base, asked.files)
        if "disk" in asked.only:
            disk(release, base)
        if "cost" in asked.only:
            cost(release, base)
    finally:
        shutil.rmtree(base, ignore_errors=True)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
