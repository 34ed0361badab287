"""What OCR does to letters, put into text: look-alikes, lost marks, blanks inside words. Digits and what stands between them are spared."""
import re

# Look-alikes in small print; each group both ways.
GROUPS = ["กถภ", "ขฃชซ", "คดตศ", "ฎฏ", "บปษ", "ผฝพฟ", "สล", "รธ", "อฮ", "นมฆ", "ทหฑ", "วาๅ", "ใไโ", "เแ", "ญณ", "ิีืึ", "่้๊๋็์", "ุู", "ยผ", "จว", "oO", "Iil", "eEc"]
ALIKE = {c: "".join(sorted({o for g in GROUPS if c in g for o in g} - {c})) for c in "".join(GROUPS)}
LETTERS = "กขคงจชดตถทนบปผพฟมยรลวสหอ"
MARKS = set("ัิีึืฺุู็่้๊๋์ํ๎")
# Numbers with what stands inside them, row ends and cell ends, markup.
SPARED = re.compile(r"[0-9๐-๙][0-9๐-๙.,/:\-– ]*[0-9๐-๙]|[0-9๐-๙]|\s+|<br>|[|#]|-{3,}|(?<=[\t|])\s*[/✓-]\s*(?=[\t|\n])")


def worn(character, rng):
    """One letter as it may be misread: mostly as one of its like, else lost, doubled, parted from the next, or anything."""
    how = rng.random()
    if character in MARKS:
        return rng.choice(ALIKE[character]) if how < 0.4 and character in ALIKE else "" if how < 0.95 else character * 2
    if how < 0.6:
        return rng.choice(ALIKE.get(character, LETTERS if "ก" <= character <= "ฮ" else character))
    return rng.choice(LETTERS) if how < 0.68 else "" if how < 0.82 else character + " " if how < 0.95 else character * 2


def add(text, rate, rng):
    """`text` with each letter misread with probability `rate` (0–1)."""
    out, at = [], 0
    for spared in [*SPARED.finditer(text), None]:
        end = spared.start() if spared else len(text)
        out += [worn(c, rng) if rng.random() < rate else c for c in text[at:end]]
        if spared:
            out.append(spared[0])
            at = spared.end()
    return "".join(out)
