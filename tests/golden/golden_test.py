#!/usr/bin/env python3
"""Records of the samples against approved ones: any change of what comes out is seen, and wanted or not.

    golden_test.py PROGRAM              compares, and shows the difference
    golden_test.py PROGRAM --approve    writes what comes out as approved: read `git diff tests/golden` before you commit

Text gives the same bytes everywhere. A scan's record depends on the versions of the drawing and reading libraries
too, so scans are compared only under the versions that they were approved with (approved/VERSIONS).
"""
import difflib
import json
import subprocess
import sys
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
ROOT = Path(__file__).resolve().parents[2]
APPROVED = Path(__file__).resolve().parent / "approved"
LIBRARIES = ("poppler", "leptonica", "tesseract", "icu")


def versions():
    lines = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.splitlines()
    return "\n".join(line for line in lines if line.startswith(LIBRARIES)) + "\n"


def records(path):
    """What comes out, indented so that a difference is a line; boxes and confidences left to other tests."""
    result = subprocess.run([PROGRAM, "extract", path], capture_output=True, timeout=600)
    made = [json.loads(line) for line in result.stdout.decode().splitlines()]
    for record in made:
        for evidence in record["evidence"].values():
            evidence.pop("box"), evidence.pop("confidence")
    return "".join(json.dumps(record, ensure_ascii=False, indent=1) + "\n" for record in made)


def samples(kinds):
    return sorted(path for path in (ROOT / "samples").iterdir() if path.suffix in kinds)


def approve():
    APPROVED.mkdir(exist_ok=True)
    for old in APPROVED.iterdir():
        old.unlink()
    (APPROVED / "VERSIONS").write_text(versions())
    for path in samples((".pdf", ".png", ".txt")):
        (APPROVED / f"{path.name}.json").write_text(records(path))


def compare():
    kinds = [".txt"]
    if (APPROVED / "VERSIONS").read_text() == versions():
        kinds += [".pdf", ".png"]
    else:
        print("SKIPPED scans: approved with other library versions")
    different = 0
    for path in samples(kinds):
        approved = (APPROVED / f"{path.name}.json").read_text().splitlines(keepends=True)
        made = records(path).splitlines(keepends=True)
        difference = list(difflib.unified_diff(approved, made, f"approved/{path.name}", "now"))
        sys.stdout.writelines(difference[:60])
        different += bool(difference)
    print(f"{len(samples(kinds)) - different} as approved, {different} different")
    return different


if sys.argv[2:] == ["--approve"]:
    approve()
else:
    sys.exit(1 if compare() else 0)
