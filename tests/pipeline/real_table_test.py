#!/usr/bin/env python3
"""The real table proves itself: in every row plan − October − November − December = what is left.

    real_table_test.py PROGRAM SCANS     prints the rows that close and those that do not; exit 77 where SCANS is not there
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROWS = 46
PLAN, LEFT = 3, 7  # columns


def hundredths(text):
    """A sum of money; a dash is nothing, None is no number."""
    if re.fullmatch(r"[-–—]", text.strip()):
        return 0
    found = re.fullmatch(r"(\d{1,3}(?:,\d{3})*|\d+)\.(\d\d)", text.strip())
    return int(found[1].replace(",", "") + found[2]) if found else None


def rows(kept):
    table = {}
    for line in kept.splitlines():
        if cell := re.match(r"\((\d+),(\d+) \d+x\d+\) (.*)", line):
            table.setdefault(int(cell[1]), {})[int(cell[2])] = cell[3]
    return [table[r] for r in sorted(table)][1:]


def closes(row):
    plan, *spent, left = (hundredths(row.get(c, "")) for c in range(PLAN, LEFT + 1))
    return None not in (plan, left, *spent) and plan - sum(spent) == left


def main():
    program, scans = sys.argv[1], Path(sys.argv[2])
    if not (scans / "moit2-10.pdf").exists():
        sys.exit(77)
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run([program, "extract", scans / "moit2-10.pdf", "--pages", "1", "--keep", folder, "--keep-text"], capture_output=True, text=True)
        if done.returncode not in (0, 3):
            sys.exit(done.stderr)
        table = rows(Path(folder, "moit2-10-6-text.txt").read_text())
    closed = sum(map(closes, table))
    for row in table:
        if not closes(row):
            print([row.get(c) for c in range(PLAN, LEFT + 1)])
    print(f"{closed} of {len(table)} rows close")
    sys.exit(0 if len(table) == ROWS and closed == ROWS else 1)


if __name__ == "__main__":
    main()
