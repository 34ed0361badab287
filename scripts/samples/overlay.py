"""What lies over the print of a page: stamps, notes by pen, a watermark. HTML, a section a page, on clear paper."""
import degrade
import pen
from facts import person
from style import digits

INKS = ["#b3202a", "#2a3fa8", "#5b2a91", "#1f5fae"]
NOTES = ["ทราบ", "ชอบ", "แจ้งทุกกอง", "ดำเนินการ"]


def _place(inner, x, y, turn, look):
    return f'<div style="position:absolute;left:{x:.1f}mm;top:{y:.1f}mm;transform:rotate({turn:.1f}deg);{look}">{inner}</div>'


def _pen(kind, text, rng, colour, height):
    return pen.svg(kind, text, rng, colour, height)


def receipt(office, rng, script):
    """The box of a registry: number, date and time filled in by pen."""
    ink, hand = rng.choice(INKS), rng.choice(["#1b2f8a", "#222"])
    filled = [("เลขรับ", str(rng.randint(1, 999))), ("วันที่", f"{rng.randint(1, 28)}"), ("เวลา", f"{rng.randint(8, 16)}")]
    rows = "".join(f'<div>{name}.{_pen("digits", digits(v, script), rng, hand, 13)}.......</div>' for name, v in filled)
    return f'<div style="border:1.6pt solid {ink};color:{ink};padding:2mm 3mm;font-size:9pt;line-height:14pt"><b>{office}</b>{rows}</div>'


def approval(rng):
    """A rubber stamp: true copy, or a round seal with nothing to read."""
    ink = rng.choice(INKS)
    if rng.random() < 0.4:
        return f'<div style="width:30mm;height:30mm;border:2pt double {ink};border-radius:15mm;color:{ink};text-align:center;font-size:8pt">' \
               f'<div style="margin-top:11mm">ตราประทับ<br>ตัวอย่าง</div></div>'
    someone = person(rng, "เจ้าหน้าที่")
    signed = _pen("sign", "", rng, "#1b2f8a", 26)
    return f'<div style="color:{ink};text-align:center;font-size:10pt"><b>สำเนาถูกต้อง</b><br>{signed}<br>({someone.name})</div>'


def note(rng, script):
    """A word or a date in the margin."""
    colour = rng.choice(["#1b2f8a", "#222", "#b3202a"])
    if rng.random() < 0.5:
        return _pen("text", rng.choice(NOTES), rng, colour, rng.uniform(18, 30))
    date = f"{rng.randint(1, 28)}/{rng.randint(1, 12)}/{rng.randint(63, 69)}"
    return _pen("digits", digits(date, script), rng, colour, rng.uniform(14, 20))


def watermark(words, depth):
    grey = round(255 * (1 - depth))
    return f'<div style="font-size:64pt;color:rgb({grey},{grey},{grey});transform:rotate(-38deg);font-weight:bold">{words}</div>'


def things(ranges, rng, chance, office, script, wild, first):
    """Placed things of one page, as HTML; `wild` lets stamps fall on the text, else they keep to the head of the first page."""
    out = []
    if degrade.pick(ranges, "stamp", chance) and (wild or first):
        x, y = (rng.uniform(20, 140), rng.uniform(20, 240)) if wild else (rng.uniform(128, 150), rng.uniform(8, 24))
        out.append(_place(rng.choice([receipt(office, rng, script), approval(rng)]), x, y, rng.gauss(0, 4), "opacity:.85"))
    if degrade.pick(ranges, "pen_note", chance):
        x, y = (rng.uniform(10, 170), rng.uniform(10, 270)) if wild else (rng.uniform(125, 175), rng.choice([rng.uniform(4, 12), rng.uniform(272, 284)]))
        out.append(_place(note(rng, script), x, y, rng.gauss(0, 6), ""))
    return out


def markup(pages, font, mark=None):
    """The overlay of all pages; `mark` is the watermark on each."""
    body = "".join(f'<section>{"".join(p)}{_place(mark, 25, 120, 0, "") if mark else ""}</section>' for p in pages)
    return f"""<html><head><meta charset="utf-8"><style>@font-face {{ font-family: Body; src: url(file://{font}); }}
@page {{ size: A4; margin: 0; }} body {{ font-family: Body; margin: 0; }}
section {{ position: relative; width: 210mm; height: 296mm; break-after: page; overflow: hidden; }}</style></head><body>{body}</body></html>"""
