#!/usr/bin/env python3
"""Are the rooms of src/ kept apart?  check_includes.py [ROOT | --self-test]

One way through: which room may include which. One library, one room: who may include an outside header. Only
cli/ and main.cpp print or exit. No file passes 400 lines. Prints each fault as file:line: what, and exits with 1.
"""
import re
import sys
import tempfile
from pathlib import Path

# Rooms see base/ and themselves, and these.
SEES = {"rules": {"text"}}
ROOMS = ["base", "file", "pdf", "image", "layout", "ocr", "text", "markup", "rules", "check", "record", "store", "eval"]
TOP = {
    "pipeline": set(ROOMS),
    "batch": set(ROOMS) | {"pipeline"},
    "cli": set(ROOMS) | {"pipeline", "batch"},
    "main.cpp": {"cli"},
}

# Outside headers by how they begin, and the rooms whose words they are.
LIBRARIES = [
    (r"poppler|qpdf/", {"pdf"}),
    (r"leptonica/", {"image", "ocr"}),
    (r"tesseract/|dlfcn\.h", {"ocr"}),
    (r"unicode/", {"text"}),
    (r"re2/|toml\+\+/", {"rules"}),
    (r"nlohmann/|valijson/", {"record"}),
    (r"openssl/", {"file"}),
    (r"sqlite3|zlib|xlsxwriter", {"store"}),
    (r"seccomp|linux/|netinet/|fnmatch\.h", {"batch"}),
    (r"CLI/|spdlog/", {"cli"}),
    (r"catch2/", {"tests/catch.h", "tests/catch_main.cpp"}),
    (r"(unistd|fcntl|signal|time|poll|sched|spawn|errno|malloc)\.h|sys/", {"file", "pipeline", "batch", "cli"}),
    (r"[a-z0-9_]+$", None),  # the standard library: everyone
]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'|//.*')
PRINTS = re.compile(r"std::(?:cout|cerr|clog)\b|(?<![\w.>])(?:std::)?v?f?(?:printf|puts|putchar|putc)\s*\(|(?<![\w.>])perror\s*\(")
EXITS = re.compile(r"(?<![\w.>])(?:std::)?_?(?:quick_|at_quick_)?(?:exit|abort|terminate)\s*\(")
FORKED_END = re.compile(r"\b_exit\s*\(")  # how a process that batch/ has forked comes to its end
LONGEST = 400
COUNTED = {".cpp", ".h", ".py", ".sh", ".cmake"}


def room_of(path):
    """src/pdf/page.cpp → pdf, src/main.cpp → main.cpp, tests/pdf/test.cpp → pdf; files beside them name themselves."""
    parts = path.parts
    if len(parts) == 2:
        return parts[1] if parts[0] == "src" else path.as_posix()
    return parts[1]


def include_fault(path, quote, header):
    room = room_of(path)
    if quote == '"':
        seen = header.split("/")[0] if "/" in header else room
        allowed = TOP.get(room, {"base"} | SEES.get(room, set())) | {room}
        return None if path.parts[0] == "tests" or seen in allowed else f"{room} may not include {seen}/"
    for begins, rooms in LIBRARIES:
        if re.match(begins, header):
            return None if rooms is None or room in rooms else f"<{header}> belongs to {', '.join(sorted(rooms))}"
    return f"<{header}> belongs to no room: say in tests/rooms/check_includes.py whose it is"


def line_faults(path, line):
    included = INCLUDE.match(line)
    if included:
        fault = include_fault(path, *included.groups())
        return [fault] if fault else []
    if path.parts[0] != "src" or room_of(path) in {"cli", "main.cpp"}:
        return []
    code = LITERAL.sub('""', line)
    if room_of(path) == "batch":
        code = FORKED_END.sub("", code)
    return [f"only cli/ may {what}" for what, found in (("print", PRINTS), ("exit", EXITS)) if found.search(code)]


def faults(root):
    for top in ("src", "tests", "scripts"):
        for file in sorted((root / top).rglob("*")):
            if file.suffix not in COUNTED or not file.is_file():
                continue
            path = file.relative_to(root)
            lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
            if len(lines) > LONGEST:
                yield f"{path}:{LONGEST}: {len(lines)} lines, more than {LONGEST}"
            if file.suffix in {".cpp", ".h"} and top != "scripts":
                for number, line in enumerate(lines, 1):
                    yield from (f"{path}:{number}: {fault}" for fault in line_faults(path, line))


SELF_TEST = [  # file, a line in it, what must be said of it ("" for nothing)
    ("src/layout/a.cpp", '#include "base/page.h"', ""),
    ("src/layout/a.cpp", '#include "layout/grid.h"', ""),
    ("src/layout/a.cpp", "#include <vector>", ""),
    ("src/layout/a.cpp", '#include "image/clean.h"', "layout may not include image/"),
    ("src/rules/a.cpp", '#include "text/thai.h"', ""),
    ("src/text/a.cpp", '#include "rules/pack.h"', "text may not include rules/"),
    ("src/pipeline/a.cpp", '#include "ocr/model.h"', ""),
    ("src/pipeline/a.cpp", '#include "cli/run.h"', "pipeline may not include cli/"),
    ("src/main.cpp", '#include "cli/run.h"', ""),
    ("src/main.cpp", '#include "record/json.h"', "main.cpp may not include record/"),
    ("src/check/a.h", "#include <nlohmann/json.hpp>", "<nlohmann/json.hpp> belongs to record"),
    ("src/record/a.h", "  #  include <nlohmann/json.hpp>", ""),
    ("src/layout/a.cpp", "#include <leptonica/allheaders.h>", "<leptonica/allheaders.h> belongs to image, ocr"),
    ("src/text/a.cpp", "#include <boost/regex.hpp>", "<boost/regex.hpp> belongs to no room"),
    ("src/text/a.cpp", "#include <unistd.h>", "<unistd.h> belongs to"),
    ("tests/text/a.cpp", "#include <catch2/catch.hpp>", "<catch2/catch.hpp> belongs to tests/catch.h"),
    ("tests/catch.h", "#include <catch2/catch.hpp>", ""),
    ("tests/text/a.cpp", '#include "catch.h"', ""),
    ("src/text/a.cpp", "  std::cerr << 1;", "only cli/ may print"),
    ("src/text/a.cpp", '  printf("x");', "only cli/ may print"),
    ("src/text/a.cpp", '  std::snprintf(out, 3, "x");', ""),
    ("src/text/a.cpp", "  // never std::exit(1) here", ""),
    ("src/text/a.cpp", '  const char* s = "exit(1)";', ""),
    ("src/text/a.cpp", "  std::exit(1);", "only cli/ may exit"),
    ("src/text/a.cpp", "  app.exit(error);", ""),
    ("src/cli/a.cpp", "  std::exit(1);", ""),
    ("src/text/a.cpp", "\n" * 400, ""),
    ("src/text/a.cpp", "\n" * 401, "401 lines, more than 400"),
]


def self_test():
    wrong = 0
    for name, text, wanted in SELF_TEST:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder, name)
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            found = list(faults(Path(folder)))
        if len(found) != (1 if wanted else 0) or (wanted and wanted not in found[0]):
            print(f"self-test: {name}: {text.strip()!r} gave {found}, wanted {wanted!r}")
            wrong += 1
    print(f"self-test: {len(SELF_TEST) - wrong} of {len(SELF_TEST)} as wanted")
    return wrong


def main(arguments):
    if arguments == ["--self-test"]:
        return 1 if self_test() else 0
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    found = list(faults(root))
    print("\n".join(found) if found else "the rooms are kept apart")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
