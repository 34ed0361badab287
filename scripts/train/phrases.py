"""What the training lines say: government Thai from grammars of our own, dictionary words at random,
Latin as these papers have it, and numbers in every shape in both digit scripts.

line(rng) gives one line of text; short(rng) a table cell or a word or two. Words come at random from
the dictionary too, so that the net learns shapes and not a language. The evaluation has a grammar of
its own (text_held_out.py).
"""

import functools
import re
from pathlib import Path

import numpy as np

from figures import CONSONANTS, chance, code, date, integer, mark, number, one, phone, reference, score, script, year
from vocabulary import (AGENCIES, DEPARTMENTS, ENGLISH, HEADS, INDICATORS, LEVELS, LINKS, NOUNS, PLACES, PROVINCES, TITLES, UNITS,
                        VERBS, WEB)

# Every symbol the model can say, the space apart.
ALPHABET = ("".join(chr(c) for c in [*range(0x0E01, 0x0E3B), *range(0x0E3F, 0x0E4E), *range(0x0E50, 0x0E5A)])
            + "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            + ".,:;/-–()%\"'&+=_…•“”‘’[]@#*!?<>|✓")
DICTIONARY = Path("/usr/share/hunspell/th_TH.dic")


@functools.lru_cache(maxsize=1)
def dictionary() -> tuple:
    """All words of hunspell-th, and apart those with a letter that few words have."""
    words = [w.split("/")[0] for w in DICTIONARY.read_text(encoding="utf-8").splitlines()[1:]]
    words = [w for w in words if w and all(c in ALPHABET for c in w) and len(w) < 25]
    rare = set("ฆฌฎฏฐฑฒณฬฮฤฯๆฉฝซฟฃฅญธภษศ๊๋็ึํ")
    return words, [w for w in words if rare & set(w)]


def word(rng) -> str:
    words, rare = dictionary()
    return one(rng, rare if chance(rng, 0.3) else words)


# Letters in an order no word has, as the net must read names and misprints too.
_UPPER, _LOWER, _TONES = "ิีึืั็", "ุู", "่้๊๋์"


def syllable(rng) -> str:
    s = one(rng, "เแโใไ") if chance(rng, 0.3) else ""
    s += one(rng, CONSONANTS)
    if chance(rng, 0.4):
        s += one(rng, _UPPER)
    elif chance(rng, 0.25):
        s += one(rng, _LOWER)
    if chance(rng, 0.35):
        s += one(rng, _TONES)
    if chance(rng, 0.25):
        s += one(rng, ["า", "ะ", "ำ"])
    return s + (one(rng, CONSONANTS) if chance(rng, 0.4) else "")


# Letters told apart by a notch or a stroke: a word misspelt by one of them is read by its shape alone.
TWINS = ("ชซข", "ดตค", "คศ", "ิีึื", "่้", "าำ", "ฎฏ", "บปษ", "พฟผฝ", "ถภ", "อฮ", "ทฑห", "รธ", "นมฆ", "ลส", "ญณฌ", "ุู", "้๊๋", "์็", "ะำ", "ใไโ", "เแ")


def misprint(rng) -> str:
    """A dictionary word with one or two letters changed for their twins."""
    text = word(rng)
    for _ in range(int(rng.integers(1, 3))):
        at = int(rng.integers(len(text)))
        near = [c for twins in TWINS if text[at] in twins for c in twins]
        text = text[:at] + (one(rng, near) if near else text[at]) + text[at + 1:]
    return text


# Latin

def latin_word(rng) -> str:
    if chance(rng, 0.75):
        return one(rng, ENGLISH)
    letters = "abcdefghijklmnopqrstuvwxyz"
    made = "".join(one(rng, letters) for _ in range(int(rng.integers(1, 9))))
    return one(rng, [made, made.capitalize(), made.upper(), made.upper()])


def web(rng) -> str:
    name = "".join(one(rng, "abcdefghijklmnopqrstuvwxyz0123456789-") for _ in range(int(rng.integers(3, 12)))).strip("-") or "a"
    return one(rng, WEB).format(name=name, n=integer(rng, 4))


def latin(rng) -> str:
    words = [latin_word(rng) for _ in range(int(rng.integers(1, 7)))]
    text = one(rng, [" ", " ", " ", "-", " & ", " and "]).join(words)
    return one(rng, ["{}", "{}", "({})", "“{}”", '"{}"', "{}:", "{} :", "[{}]"]).format(text) if chance(rng, 0.85) else web(rng)


# Government Thai

def place(rng) -> str:
    name = one(rng, PLACES) + (one(rng, PLACES) if chance(rng, 0.4) else "")
    return one(rng, [name, word(rng), syllable(rng) + syllable(rng)]) if chance(rng, 0.4) else name


def agency(rng) -> str:
    text = one(rng, AGENCIES) + place(rng)
    return text + (f" อำเภอ{place(rng)} จังหวัด{one(rng, PROVINCES)}" if chance(rng, 0.35) else "")


def person(rng) -> str:
    made = lambda: "".join(syllable(rng) for _ in range(int(rng.integers(1, 4))))  # noqa: E731
    return f"{one(rng, TITLES)}{made()} {made()}"


def clause(rng) -> str:
    text = one(rng, VERBS) + one(rng, NOUNS) + one(rng, ["", "", one(rng, NOUNS), word(rng)])
    return text + one(rng, ["", "", "", f"ของ{one(rng, DEPARTMENTS)}", f"ในเขต{place(rng)}"])


def quoted(rng) -> str:
    inside = one(rng, [latin, clause, word])(rng)
    return one(rng, ["“{}”", '"{}"', "({})", "‘{}’", "'{}'"]).format(inside)


def law(rng) -> str:
    kind = one(rng, ["พระราชบัญญัติ", "ระเบียบสำนักนายกรัฐมนตรีว่าด้วย", "ประกาศ", "พ.ร.บ. ", "กฎกระทรวง", "ระเบียบกระทรวงมหาดไทยว่าด้วย"])
    about = one(rng, NOUNS) + one(rng, ["", "", word(rng)])
    issue = one(rng, ["", f" (ฉบับที่ {rng.integers(2, 20)})"])
    section = one(rng, ["", f" มาตรา {rng.integers(1, 200)}", f" มาตรา {rng.integers(1, 200)} วรรค{one(rng, ['หนึ่ง', 'สอง', 'สาม'])}", f" ข้อ {rng.integers(1, 90)} ({rng.integers(1, 9)})"])
    return f"{kind}{about}{issue} พ.ศ. {year(rng)}{section}"


def fact(rng) -> str:
    kind = one(rng, ["score", "score", "level", "year", "law", "count", "code", "date", "paren"])
    if kind == "score":
        return f"{one(rng, INDICATORS)} {one(rng, ['ได้คะแนน', 'คะแนน', 'มีค่าคะแนน', 'คะแนนเฉลี่ย', 'เท่ากับ', 'ร้อยละ'])} {score(rng)}{one(rng, ['', ' คะแนน'])}"
    if kind == "level":
        return f"ผลการประเมินอยู่ในระดับ {one(rng, LEVELS)} ({score(rng)})"
    if kind == "year":
        return f"ประจำปีงบประมาณ พ.ศ.{one(rng, ['', ' '])}{year(rng)}"
    if kind == "law":
        return law(rng)
    if kind == "count":
        return f"จำนวน {integer(rng, 4)} {one(rng, UNITS)}"
    if kind == "code":
        return f"{one(rng, ['ข้อ', 'ข้อคำถามที่', 'ข้อคำถาม', 'ตัวชี้วัด', 'ตัวชี้วัดย่อยที่', 'ข้อ', ''])} {code(rng)} {clause(rng)}".strip()
    return f"เมื่อวันที่ {date(rng)}" if kind == "date" else quoted(rng)


def prose(rng, parts: int) -> str:
    made = []
    for _ in range(parts):
        made.append(one(rng, [clause, clause, fact, fact, agency, latin, word])(rng))
        if chance(rng, 0.5):
            made.append(one(rng, LINKS))
    text = made[0]
    for part in made[1:]:
        text += one(rng, ["", "", " ", " ", " ", ", "]) + part
    return text


def random_words(rng) -> str:
    text = ""
    for _ in range(int(rng.integers(2, 12))):
        kind = rng.uniform()
        text += word(rng) if kind < 0.5 else misprint(rng) if kind < 0.72 else syllable(rng) if kind < 0.85 else number(rng) if kind < 0.93 else " " + latin_word(rng) + " "
        text += one(rng, ["", "", " ", "ๆ ", "ฯ ", " / ", "/"]) if chance(rng, 0.35) else ""
    return text


def header(rng) -> str:
    label = one(rng, HEADS)
    value = {"ที่": reference, "วันที่": date, "โทร.": phone, "โทรศัพท์": phone, "โทร": phone}.get(label)
    text = value(rng) if value else one(rng, [agency, clause, lambda r: one(r, DEPARTMENTS) + " " + agency(r), lambda r: prose(r, 2)])(rng)
    text = f"{label} {text}"
    if label == "ที่" and chance(rng, 0.6):
        text += " วันที่ " + date(rng)
    if label == "ส่วนราชการ" and chance(rng, 0.5):
        text += f" {one(rng, ['โทร.', 'โทร', 'โทรศัพท์'])} {phone(rng)}"
    return text


def item(rng) -> str:
    """A list line or table row: mark, label, numbers."""
    text = one(rng, [mark(rng) + " ", code(rng) + " ", ""])
    text += one(rng, [one(rng, INDICATORS), clause(rng), one(rng, NOUNS), one(rng, DEPARTMENTS), word(rng)])
    for _ in range(int(rng.integers(0, 5))):
        text += " " + number(rng)
    return text


def row(rng) -> str:
    """Numbers side by side."""
    return " ".join(number(rng) for _ in range(int(rng.integers(2, 8))))


def signature(rng) -> str:
    return one(rng, [f"({person(rng)})", f"( {person(rng)} )", f"{one(rng, DEPARTMENTS)}{place(rng)}", f"(ลงชื่อ) {person(rng)}"])


def blank(rng) -> str:
    """A form with leaders; a run of dots is one … in the truth, however long it is drawn."""
    return one(rng, [f"{word(rng)} … {word(rng)}", f"วันที่ … เดือน … พ.ศ. {year(rng)}", f"{word(rng)}…", f"จำนวน … {one(rng, UNITS)}", "…"])


def tidy(text: str) -> str:
    """One space at most, none at the ends, and no symbol that the model cannot say."""
    return re.sub(r" +", " ", "".join(c for c in text if c in ALPHABET or c == " ")).strip()


SHORT = ((number, 0.52), (word, 0.09), (misprint, 0.07), (latin_word, 0.08), (syllable, 0.06), (lambda r: one(r, UNITS + LEVELS + HEADS), 0.05),
         (lambda r: one(r, INDICATORS + NOUNS), 0.06), (lambda r: one(r, DEPARTMENTS), 0.03), (signature, 0.02), (mark, 0.03),
         (lambda r: one(r, ["✓", "/", "-", "–", "•", "✓ ", "*"]), 0.01), (lambda r: word(r) + " " + number(r), 0.02))
LONG = ((lambda r: prose(r, int(r.integers(2, 5))), 0.34), (random_words, 0.2), (item, 0.16), (row, 0.1), (header, 0.08),
        (latin, 0.06), (signature, 0.02), (blank, 0.02), (law, 0.02))


def _drawn(kinds, rng) -> str:
    shares = np.array([share for _, share in kinds])
    while True:
        make = kinds[int(rng.choice(len(kinds), p=shares / shares.sum()))][0]
        text = tidy(script(make(rng), rng))
        if text:
            return text


def short(rng, most: int = 24) -> str:
    """A cell, a word, a number: up to `most` code points."""
    text = _drawn(SHORT, rng)
    return text if len(text) <= most else tidy(text[:most]) or "-"


def line(rng, most: int = 110) -> str:
    """A line of a page: prose cut at any letter that can start a line."""
    text = _drawn(LONG, rng)
    if len(text) <= most:
        return text
    starts = [0] + [i for i in range(len(text) - most // 2) if text[i] not in "ะัาำิีึืฺุูๅ็่้๊๋์ํๆ "]
    begin = one(rng, starts) if chance(rng, 0.6) else 0
    cut = text[begin:begin + most]
    while cut and text[begin + len(cut):begin + len(cut) + 1] and text[begin + len(cut)] in "ะัาำิีึืฺุูๅ็่้๊๋์ํ":
        cut = cut[:-1]
    return tidy(cut)


if __name__ == "__main__":
    generator = np.random.default_rng(1)
    for _ in range(30):
        print(short(generator), "|", line(generator))
