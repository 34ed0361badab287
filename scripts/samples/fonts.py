#!/usr/bin/python3
"""The fonts that samples and training lines are drawn with.

Debian's fonts-thai-tlwg lie where the package puts them. The national
and document fonts come from npm packages (@fontsource/...), whose files are subsets by script:
the Thai and Latin ones are merged into one TTF a weight, or digits would fall back to another
font. Everything made lies in build/fonts, which git ignores.

    scripts/samples/fonts.py        fetch what is missing, then list all fonts
"""

import subprocess
import sys
import tarfile
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

CACHE = Path(__file__).resolve().parents[2] / "build" / "fonts"
TLWG = Path("/usr/share/fonts/truetype/tlwg")


@dataclass(frozen=True)
class Font:
    name: str       # file name without suffix, unique
    family: str     # "Sarabun"
    path: str       # a TTF with Thai and Latin in it
    bold: bool
    italic: bool
    share: float    # how often it is drawn, relative to the others
    held_out: bool  # for evaluation only


# npm package -> share of each of its faces. Sarabun is what the papers are printed in.
NPM = {
    "sarabun": 12, "niramit": 1, "krub": 1.5, "k2d": 1, "kodchasan": 0.6, "koho": 0.6,
    "bai-jamjuree": 0.6, "chakra-petch": 0.3, "mali": 0.3, "fahkwang": 0.3, "charm": 0.3,
    "trirong": 1, "taviraj": 1, "maitree": 0.6, "pridi": 0.3, "athiti": 0.2, "prompt": 0.2,
    "ibm-plex-sans-thai-looped": 1.5, "noto-sans-thai-looped": 1, "noto-serif-thai": 0.3, "itim": 0.3, "sriracha": 0.3,
    "anuphan": 0.15, "mitr": 0.15, "kanit": 0.2, "noto-sans-thai": 0.2, "ibm-plex-sans-thai": 0.2, "charmonman": 0.1,
    "chonburi": 0.1, "pattaya": 0.1,
}
# Weight and slope of the faces wanted; a package that lacks one is read without it.
FACES = {"sarabun": ("400-normal", "700-normal", "300-normal", "500-normal", "600-normal",
                     "400-italic", "700-italic")}
DEFAULT_FACES = ("400-normal", "700-normal", "300-normal", "500-normal")
# Faces of a family that are rarer than its regular and bold.
FACE_SHARE = {"300-normal": 0.3, "500-normal": 0.3, "600-normal": 0.2, "400-italic": 0.1,
              "700-italic": 0.05}

# Families in Debian's packages -> share.
TLWG_FAMILIES = {"Laksaman": 4, "Norasi": 2, "Kinnari": 1.5, "Garuda": 1.5, "Loma": 1.5, "Umpush": 1,
                 "Waree": 1, "Sawasdee": 1, "TlwgTypo": 1, "TlwgTypist": 0.4, "TlwgMono": 0.3,
                 "TlwgTypewriter": 0.3, "Purisa": 0.2}

# Never drawn in training. Laksaman is a redrawing of TH Sarabun, so of the Sarabun family.
HELD_OUT = {"Laksaman", "Niramit", "Trirong"}


def _unpack(package: str, folder: Path) -> None:
    done = subprocess.run(["npm", "pack", "--silent", f"@fontsource/{package}"], cwd=folder,
                          check=True, capture_output=True, text=True)
    archive = folder / done.stdout.split()[-1]
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            if member.name.endswith(".woff2"):
                (folder / Path(member.name).name).write_bytes(tar.extractfile(member).read())
    archive.unlink()


def _merge(parts: list, target: Path) -> None:
    from fontTools import merge, ttLib
    plain = []
    for part in parts:
        font = ttLib.TTFont(part)
        font.flavor = None
        for table in ("DSIG", "STAT", "MVAR", "HVAR", "gasp", "meta"):
            if table in font:
                del font[table]
        plain.append(part.with_suffix(".ttf"))
        font.save(plain[-1])
    merge.Merger().merge([str(p) for p in plain]).save(target)


def _fetch(package: str) -> None:
    """Makes build/fonts/PACKAGE; its file `faces` says what was looked for, so that a longer list is fetched again."""
    folder, wanted = CACHE / package, " ".join(FACES.get(package, DEFAULT_FACES))
    if (folder / "faces").exists() and (folder / "faces").read_text() == wanted:
        return
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE) as name:
        made = Path(name)
        _unpack(package, made)
        for face in wanted.split():
            parts = [made / f"{package}-{script}-{face}.woff2" for script in ("thai", "latin")]
            if all(p.exists() for p in parts):
                merged = made / f"{_family(package)}-{face}.ttf"
                _merge(parts, merged)
                merged.rename(folder / merged.name)
    (folder / "faces").write_text(wanted)


def _family(package: str) -> str:
    return "".join(word.capitalize() for word in package.split("-"))


def _npm_fonts() -> list:
    found = []
    for package, share in NPM.items():
        family = _family(package)
        for path in sorted((CACHE / package).glob("*.ttf")):
            face = path.stem.split("-", 1)[1]
            bold = int(face[:3]) >= 600
            found.append(Font(path.stem, family, str(path), bold, face.endswith("italic"),
                              share * FACE_SHARE.get(face, 0.4 if bold else 1), family in HELD_OUT))
    return found


def _debian_fonts() -> list:
    found = []
    for family, share in TLWG_FAMILIES.items():
        for style in ("", "-Bold", "-Oblique", "-Italic"):
            path = TLWG / f"{family}{style}.ttf"
            if path.exists():
                factor = {"": 1, "-Bold": 0.4}.get(style, 0.05)
                found.append(Font(path.stem, family, str(path), style == "-Bold",
                                  style in ("-Oblique", "-Italic"), share * factor, family in HELD_OUT))
    return found


def fetch() -> None:
    """Fetches and merges the npm fonts that build/fonts lacks."""
    for package in NPM:
        _fetch(package)


@lru_cache(maxsize=1)
def all_fonts() -> tuple:
    """Every font, sorted by name; the npm ones only after fetch()."""
    return tuple(sorted(_npm_fonts() + _debian_fonts(), key=lambda font: font.name))


def training_fonts() -> list:
    return [font for font in all_fonts() if not font.held_out]


def held_out_fonts() -> list:
    return [font for font in all_fonts() if font.held_out]


@lru_cache(maxsize=None)
def characters(path: str) -> frozenset:
    """The code points a font file can draw."""
    from fontTools.ttLib import TTFont
    return frozenset(TTFont(path, lazy=True).getBestCmap())


def covers(font: Font, text: str) -> bool:
    """Whether every character of text has a glyph of its own in the font."""
    return all(ord(c) in characters(font.path) for c in text if c != "\n")


if __name__ == "__main__":
    fetch()
    for font in all_fonts():
        lacks = "".join(c for c in "๐๑๒๓๔๕๖๗๘๙0123456789ำฯๆ฿ABCabc–…•“”’" if ord(c) not in characters(font.path))
        print(f"{font.name:32} share {font.share:5.2f} {'held out' if font.held_out else 'training':8}"
              f" {'lacks ' + lacks if lacks else ''}")
    sys.exit(0 if all_fonts() else 4)
