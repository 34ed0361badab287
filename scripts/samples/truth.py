"""Folds what the blocks of a paper say into its record (the keys of thaimemo/record/1)."""
import unicodedata

MEMO = ("agency", "unit", "phone", "number", "date", "subject", "addressee", "signatories")
AGENCY = ("name", "type", "subdistrict", "district", "province")
ASSESSMENT = ("fiscal_year", "plan_fiscal_year", "overall_score", "grade", "grade_computed", "instruments")
LISTS = ("indicators", "questions", "findings", "guidelines", "measures", "comparisons", "tables")


def _empty():
    memo = {k: None for k in MEMO} | {"agency": {k: None for k in AGENCY}, "signatories": []}
    return {"schema": "thaimemo/record/1", "kind": None, "title": None, "source": {}, "memo": memo,
            "assessment": {k: None for k in ASSESSMENT} | {"instruments": []}, **{k: [] for k in LISTS}, "evidence": {}}


def _merge(into, says):
    """The first mention of a field stands; lists grow."""
    for key, value in says.items():
        if isinstance(value, dict):
            _merge(into[key], value)
        elif isinstance(value, list):
            into[key] += [v for v in value if v not in into[key]]
        elif into.get(key) is None:
            into[key] = value


def _first_by(rows, key):
    seen = {}
    for row in rows:
        seen.setdefault(key(row), row)
    return list(seen.values())


def _normal(value):
    if isinstance(value, dict):
        return {k: _normal(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_normal(v) for v in value]
    if isinstance(value, str):
        return unicodedata.normalize("NFC", "\n".join(" ".join(line.split()) for line in value.split("\n")).strip())
    return value


def record(kind, blocks):
    """The record of one paper; keys that a generator cannot know (id, sha256, status, checks) are left out."""
    out = _empty() | {"kind": kind}
    for block in blocks:
        _merge(out, block.says)
    out["indicators"] = sorted(_first_by(out["indicators"], lambda r: r["no"]), key=lambda r: r["no"])
    out["comparisons"] = _first_by(out["comparisons"], lambda r: (r["indicator"], r["fiscal_year"]))
    _computed_instruments(out)
    return _normal(out)


def _computed_instruments(out):
    """Means of the indicators for the instruments that the paper does not print."""
    by_no = {r["no"]: round(r["score"] * 100) for r in out["indicators"] if r["score"] is not None}
    printed = {r["instrument"] for r in out["assessment"]["instruments"] if r["part"] is None}
    for name, numbers in {"IIT": range(1, 6), "EIT": range(6, 9), "OIT": range(9, 11)}.items():
        if name not in printed and all(n in by_no for n in numbers):
            total, n = sum(by_no[k] for k in numbers), len(numbers)
            mean = (2 * total + n) // (2 * n)
            out["assessment"]["instruments"].append({"instrument": name, "part": None, "score": mean / 100, "printed": False})
    order = ["IIT", "EIT", "OIT"]
    out["assessment"]["instruments"].sort(key=lambda r: (order.index(r["instrument"]), r["part"] or ""))
