"""Numbers in every shape that government papers print them: scores, dates, codes, references, money, marks.

All are made in Arabic digits; script() turns a text to Thai ones.
"""

import re

import numpy as np

from vocabulary import ABBREVIATIONS, MONTHS, MONTHS_SHORT

THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
CONSONANTS = "กขคฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"


def one(rng: np.random.Generator, options):
    return options[int(rng.integers(len(options)))]


def chance(rng: np.random.Generator, share: float) -> bool:
    return bool(rng.uniform() < share)


def integer(rng, most: int = 7) -> str:
    """Any number of digits up to `most`, every digit equally likely, no leading zero."""
    length = int(rng.integers(1, most + 1))
    return str(int(rng.integers(1, 10))) + "".join(str(d) for d in rng.integers(0, 10, length - 1))


def grouped(rng) -> str:
    return f"{int(integer(rng, 9)):,}"


def score(rng) -> str:
    kind = rng.uniform()
    if kind < 0.08:
        return one(rng, ["100", "100.00", "0", "0.00", "50", "50.00"])
    if kind < 0.55:
        return f"{rng.integers(6000, 10000) / 100:.2f}"
    if kind < 0.85:
        return f"{rng.integers(0, 10000) / 100:.2f}"
    return f"{rng.integers(0, 1000) / 10:.1f}" if kind < 0.95 else f"{rng.integers(0, 100000) / 1000:.3f}"


def year(rng) -> str:
    return str(int(rng.integers(2540, 2576) if chance(rng, 0.85) else rng.integers(2400, 2600)))


def day(rng) -> str:
    return str(int(rng.integers(1, 32)))


def date(rng) -> str:
    kind = rng.uniform()
    if kind < 0.5:
        return f"{day(rng)} {one(rng, MONTHS)} {one(rng, ['', '', 'พ.ศ. '])}{year(rng)}"
    if kind < 0.65:
        return f"{day(rng)} {one(rng, MONTHS_SHORT)} {one(rng, [year(rng), year(rng)[2:]])}"
    if kind < 0.75:
        return f"{day(rng)}/{int(rng.integers(1, 13))}/{one(rng, [year(rng), year(rng)[2:]])}"
    if kind < 0.9:
        return f"{one(rng, MONTHS)} {year(rng)}{one(rng, [' - ', ' – ', ' ถึง '])}{one(rng, MONTHS)} {year(rng)}"
    return f"{one(rng, MONTHS_SHORT)} {year(rng)[2:]}{one(rng, [' - ', '-', ' – '])}{one(rng, MONTHS_SHORT)} {year(rng)[2:]}"


def code(rng) -> str:
    letter, most = one(rng, [("i", 30), ("e", 15), ("o", 43)])
    letter = letter.upper() if chance(rng, 0.4) else letter
    first = int(rng.integers(1, most + 1))
    gap = one(rng, ["", "", "", " "])
    text = f"{letter}{gap}{first}"
    if chance(rng, 0.3):
        text += one(rng, [" - ", "-", " – ", "–", ", ", " ถึง "]) + f"{letter}{gap}{min(most, first + int(rng.integers(1, 9)))}"
    return f"MOIT{one(rng, [' ', ''])}{rng.integers(1, 23)}" if chance(rng, 0.06) else text


def reference(rng) -> str:
    office = one(rng, [f"{one(rng, ABBREVIATIONS)} ", f"{one(rng, CONSONANTS)}{one(rng, CONSONANTS)} ", ""])
    number = "".join(str(d) for d in rng.integers(0, 10, int(rng.integers(3, 6))))
    if chance(rng, 0.4):
        number += "." + "".join(str(d) for d in rng.integers(0, 10, int(rng.integers(1, 4))))
    tail = one(rng, ["/", "/", "/ว ", "/ว"]) + integer(rng, 5)
    return f"{office}{number}{'' if chance(rng, 0.08) else tail}"


def phone(rng) -> str:
    n = "".join(str(d) for d in rng.integers(0, 10, 10))
    shape = one(rng, ["0 {a} {b}", "0-{a}-{b}", "0{x}-{a3}{b}", "0{x} {a3} {b}", "0{x} - {a3}{b}", "0{x}-{a3}-{b}"])
    text = shape.format(a=n[:4], b=n[4:8], x=n[8:10], a3=n[:3])
    return text + (one(rng, [" ต่อ ", " ต่อ ", "-"]) + integer(rng, 4) if chance(rng, 0.3) else "")


def money(rng) -> str:
    return grouped(rng) + one(rng, [".00", "", ".-", f".{rng.integers(0, 100):02d}"]) + one(rng, [" บาท", "", " บาท", "บาท"])


def percent(rng) -> str:
    return one(rng, [f"ร้อยละ {score(rng)}", f"{score(rng)} %", f"{score(rng)}%", f"ร้อยละ {integer(rng, 2)}"])


def signed(rng) -> str:
    return one(rng, ["+", "-", "+ ", "- ", "–"]) + score(rng)


def clock(rng) -> str:
    a, b = f"{rng.integers(0, 24):02d}.{rng.integers(0, 60):02d}", f"{rng.integers(0, 24):02d}.{rng.integers(0, 60):02d}"
    return one(rng, [f"{a} น.", f"{a} – {b} น.", f"{a}-{b} น.", f"เวลา {a} น."])


def digits(rng) -> str:
    """Digits and separators in no shape at all."""
    return "".join(one(rng, "0123456789") for _ in range(int(rng.integers(1, 4)))) + "".join(
        one(rng, ["", "", "", ".", ",", "/", "-", ":", " "]) + one(rng, "0123456789") for _ in range(int(rng.integers(0, 9))))


def mark(rng) -> str:
    n = int(rng.integers(1, 25))
    shapes = ["{n}.", "{n})", "({n})", "{n}.{m}", "{n}.{m}.{k}", "{n}.{m})", "-", "•", "*", "ข้อ {n}", "ข้อ {n}.", "ครั้งที่ {n}/{y}"]
    return one(rng, shapes).format(n=n, m=int(rng.integers(1, 15)), k=int(rng.integers(1, 12)), y=year(rng))


# Digits that look alike in worn print, in one script or the other.
ALIKE = ("3568", "0689", "3589", "147", "45679", "13", "459", "279")


def alike(rng) -> str:
    """A score or a count of digits that look alike."""
    among = one(rng, ALIKE)
    some = lambda n: "".join(one(rng, among) for _ in range(n))  # noqa: E731
    return one(rng, [f"{some(2)}.{some(2)}", f"{some(2)}.{some(2)}", f"{some(1)}.{some(2)}", some(int(rng.integers(1, 6))), f"{some(1)},{some(3)}",
                     f"{some(2)}.{some(2)}%", f"{some(2)} %"])


def alone(rng) -> str:
    """One digit, or what is read for one."""
    return one(rng, ["1", "1", "1", one(rng, "0123456789"), "I", "i1", "I1", "11", "o1", "O1", "i", "e1", "E1", "1.", "1)", "/"])


NUMBERS = (score, score, score, score, grouped, integer, year, date, code, code, reference, phone, money, percent, signed, clock,
           digits, digits, mark, mark, alike, alike, alike, alone, percent)


def number(rng) -> str:
    return one(rng, NUMBERS)(rng)


# What a second reading is asked for, and how often.
SPECIAL = ((score, 0.42), (alike, 0.16), (code, 0.1), (digits, 0.08), (integer, 0.05), (grouped, 0.04), (year, 0.05), (signed, 0.03),
           (alone, 0.03), (percent, 0.02), (mark, 0.02))


def figure(rng, most: int = 14, thai: float = 0.6) -> str:
    """What the numbers' own model reads: digits of one script and their signs, at most a code's letters."""
    kinds, shares = zip(*SPECIAL)
    while True:
        text = kinds[int(rng.choice(len(kinds), p=shares))](rng)
        if len(text) <= most and is_figure(text):
            return text.translate(THAI_DIGITS) if chance(rng, thai) else text


def is_figure(text: str) -> bool:
    return bool(re.fullmatch(r"(?:[0-9๐-๙ .,/:()%+–•*-]|[ieoIEO](?=[ 0-9๐-๙]))+", text)) and bool(re.search("[0-9๐-๙]", text))


def script(text: str, rng, thai: float = 0.55) -> str:
    """Turns the text's digits to Thai ones, mostly all of them; now and then a token alone changes."""
    thai_text = chance(rng, thai)
    if not chance(rng, 0.15):
        return text.translate(THAI_DIGITS) if thai_text else text
    return re.sub(r"[0-9][0-9.,/:-]*", lambda m: m[0].translate(THAI_DIGITS) if chance(rng, 0.5) else m[0], text)
