"""How a paper looks: fonts, sizes, digits, rules. One value, drawn once for a file."""
from dataclasses import dataclass
from functools import lru_cache

import fonts

THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
DOCUMENT_FONTS = {"Sarabun": 14, "Krub": 1, "Niramit": 4, "Garuda": 1, "Norasi": 2, "Kinnari": 1, "Loma": 1, "Umpush": 1, "Waree": 0.5,
                  "Laksaman": 6, "Trirong": 2, "NotoSansThaiLooped": 1, "IbmPlexSansThaiLooped": 1, "BaiJamjuree": 0.5, "Taviraj": 1}


@dataclass(frozen=True)
class Style:
    family: str
    regular: str  # path
    bold: str
    size: float  # points, as if it were TH Sarabun
    table_size: float
    scale: float  # of the font, so that its consonants are as tall as TH Sarabun's
    leading: float  # line pitch, of size
    digits: str  # thai or arabic
    table_digits: str  # in tables: now and then the others
    margins: tuple  # top, right, bottom, left in mm
    rule: float  # table rules, points
    rule_look: str  # solid, double, dotted
    rule_colour: str
    head_fill: str
    head_bold: bool
    justify: bool
    emblem: bool
    leaders: str  # none, line, dots
    label_size: float  # of ส่วนราชการ and the like, points
    title_size: float
    ink: str  # of pens
    repeat_head: bool
    grid: str  # full, rows: which rules a table has
    page_numbers: bool


def digits(text, script):
    return text.translate(THAI) if script == "thai" else text


@lru_cache(maxsize=None)
def _consonant_height(path):
    from fontTools.ttLib import TTFont
    font = TTFont(path, lazy=True)
    glyph = font["glyf"][font.getBestCmap()[ord("ก")]]
    return glyph.yMax / font["head"].unitsPerEm


def _faces(family):
    mine = [f for f in fonts.all_fonts() if f.family == family and not f.italic]
    regular = min((f for f in mine if not f.bold), key=lambda f: (not f.name.endswith(("400-normal", family)), f.name))
    bolds = [f for f in mine if f.bold]
    bold = min(bolds, key=lambda f: (not f.name.endswith(("700-normal", "Bold")), f.name), default=regular)
    return regular, bold


def _family(rng, held_out):
    have = {f.family for f in fonts.all_fonts() if f.held_out == held_out}
    choice = sorted(have & set(DOCUMENT_FONTS))
    return rng.choices(choice, [DOCUMENT_FONTS[f] for f in choice])[0]


def draw(rng, script=None, held_out=False, family=None):
    """A style; `script` fixes the digits, `held_out` takes the fonts that no training line has."""
    family = family or _family(rng, held_out)
    regular, bold = _faces(family)
    mixed, script = script is None and rng.random() < 0.12, script or rng.choice(["thai", "thai", "arabic"])
    other = "arabic" if script == "thai" else "thai"
    size = rng.choice([14, 15, 16, 16, 16, 16, 17, 18])
    table = rng.choice([size, size, size - 1, size - 2])
    shaded = rng.random() < 0.35
    return Style(
        family, regular.path, bold.path, size, max(12, table), 0.40 / _consonant_height(regular.path), rng.uniform(1.08, 1.27),
        script, other if mixed else script, (rng.uniform(15, 28), rng.uniform(16, 22), rng.uniform(14, 24), rng.uniform(22, 31)),
        rng.choice([0.4, 0.5, 0.5, 0.75, 1.0]), "solid" if rng.random() < 0.94 else "double",
        rng.choice(["#000", "#000", "#222", "#555"]), rng.choice(["#d9d9d9", "#eaeaea", "#cfe2f3", "#fce5cd"]) if shaded else "none",
        rng.random() < 0.8, rng.random() < 0.5, rng.random() < 0.8, rng.choice(["none", "line", "line", "dots"]), rng.choice([16, 18, 20, 20]),
        rng.choice([24, 26, 29, 29]), rng.choice(["#1b2f8a", "#1b2f8a", "#222", "#14448c"]), rng.random() < 0.75,
        "full" if rng.random() < 0.95 else "rows", rng.random() < 0.35)
