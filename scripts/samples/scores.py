"""Scores that obey the arithmetic of real papers, in integer hundredths.

Question scores are k/M of the respondents' points; an indicator is the mean of its questions; instruments are means
of indicators; the overall score is 0.3 IIT + 0.3 EIT + 0.4 OIT, computed before rounding, as the assessors do.
"""
from dataclasses import dataclass
from fractions import Fraction

NAMES = ["การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
         "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต"]
INSTRUMENT = ["IIT"] * 5 + ["EIT"] * 3 + ["OIT"] * 2
LETTERS = [(9500, "AA"), (8500, "A"), (7500, "B"), (6500, "C"), (5500, "D"), (5000, "E"), (0, "F")]


@dataclass(frozen=True)
class Question:
    code: str
    indicator: int
    part: str | None
    score: int  # hundredths
    through: str | None = None


@dataclass(frozen=True)
class Scores:
    fiscal_year: int
    indicators: tuple[int, ...]  # ten, hundredths
    overall: int
    instruments: dict  # (name, part) -> hundredths
    questions: tuple[Question, ...]
    grade: str


def hundredths(x):
    """Rounds a Fraction of points to integer hundredths, half up."""
    return (x * 100 + Fraction(1, 2)).__floor__()


def decimal(h):
    return f"{h // 100}.{h % 100:02}"


def _lattice(rng, level, spread, points):
    """One question score as k/M, around `level` of 100."""
    k = round(points * min(1.0, max(0.3, rng.gauss(level, spread) / 100)))
    return Fraction(100 * min(k, points), points)


def _group(rng, codes, indicator, part, level, spread, points):
    exact = [_lattice(rng, level, spread, points) for _ in codes]
    asked = [Question(c, indicator, part, hundredths(x)) for c, x in zip(codes, exact)]
    return sum(exact) / len(exact), asked


def _counts(fiscal_year, rng):
    """Questions an indicator in IIT and EIT, and whether EIT has two parts."""
    if fiscal_year <= 2566:
        return 6, 5, False
    return (rng.choice([3, 6]) if fiscal_year == 2567 else 3), 3, fiscal_year >= 2568


def _insiders(rng, n, level, spread):
    points = rng.randint(8, 40) * 10
    out = []
    for i in range(5):
        codes = [f"i{i * n + q + 1}" for q in range(n)]
        out.append(_group(rng, codes, i + 1, None, level + rng.uniform(-spread, spread), spread / 2, points))
    return out


def _outsiders(rng, n, two, level, spread):
    """Indicators 6-8; with two parts an indicator is the mean of the parts' means. Also the parts' own scores."""
    parts = [("public", rng.randint(10, 40) * 10), ("survey", 150)] if two else [(None, rng.randint(10, 60) * 10)]
    indicators, part_scores = [], {p: [] for p, _ in parts}
    for i in range(3):
        codes = [f"e{i * n + q + 1}" for q in range(n)]
        drawn = {p: _group(rng, codes, i + 6, p, level + rng.uniform(-spread, spread), spread / 2, m) for p, m in parts}
        for p, (mean, _) in drawn.items():
            part_scores[p].append(mean)
        indicators.append((sum(m for m, _ in drawn.values()) / len(drawn), [q for _, a in drawn.values() for q in a]))
    return indicators, {p: sum(m) / 3 for p, m in part_scores.items() if p}


def _published(rng, fiscal_year, level):
    """Indicators 9 and 10: weighted items of 0, 50 or 100, so never to be checked against them."""
    spans = {True: ((1, 33), (34, 43)), False: ((1, 20), (21, 28))}[fiscal_year <= 2566]
    out = []
    for no, (first, last) in zip((9, 10), spans):
        items = [rng.choices([100, 50, 0], [level, (100 - level) / 2, (100 - level) / 2])[0] for _ in range(first, last + 1)]
        asked = [Question(f"o{first + k}", no, None, s * 100) for k, s in enumerate(items)]
        steps = 4 if no == 9 else 2
        mean = Fraction(sum(items), len(items))
        out.append((Fraction(round(mean * steps / 5) * 5, steps) if 0 in items or 50 in items else Fraction(100), asked))
    return out


def letter_grade(overall):
    return next(name for least, name in LETTERS if overall >= least)


def level_grade(overall, instruments):
    if overall < 7000:
        return "ต้องปรับปรุงโดยด่วน"
    if overall < 8500:
        return "ต้องปรับปรุง"
    least = min([overall, *instruments])
    return "ผ่านดีเยี่ยม" if least >= 9500 else "ผ่านดี" if least >= 8500 else "ผ่าน"


def draw(rng, fiscal_year, level=None):
    """Scores of one agency in one fiscal year (B.E.), around `level`, or a level that agencies of that year had."""
    level = level or (rng.uniform(68, 92) if fiscal_year <= 2564 else rng.uniform(80, 99))
    n_in, n_out, two = _counts(fiscal_year, rng)
    spread = min(9.0, (101 - level) * 0.6)
    eit, parts = _outsiders(rng, n_out, two, level, spread)
    groups = _insiders(rng, n_in, level, spread) + eit + _published(rng, fiscal_year, min(99, level + 5))
    means = [m for m, _ in groups]
    tools = {"IIT": sum(means[:5]) / 5, "EIT": sum(means[5:8]) / 3, "OIT": sum(means[8:]) / 2}
    overall = hundredths(Fraction(3, 10) * (tools["IIT"] + tools["EIT"]) + Fraction(4, 10) * tools["OIT"])
    rounded = {(t, None): hundredths(x) for t, x in tools.items()} | {("EIT", p): hundredths(x) for p, x in parts.items()}
    letters = fiscal_year <= 2565 or (fiscal_year == 2566 and rng.random() < 0.5)
    grade = letter_grade(overall) if letters else level_grade(overall, rounded.values())
    return Scores(fiscal_year, tuple(map(hundredths, means)), overall, rounded, tuple(q for _, a in groups for q in a), grade)
