"""Blocks and a style → HTML and CSS for WeasyPrint."""
import html as markup
from base64 import b64encode

import pen
from blocks import Bold, Break, Chart, Cover, Gap, MemoHeader, Para, Pen, Signatures, Table, runs
from style import digits

PEN_HEIGHT = {"digits": 1.05, "text": 1.2, "sign": 2.2, "tick": 1.0, "slash": 1.1}  # of the font's size

EMBLEM = """<svg class="emblem" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 106">
<g fill="none" stroke="#333" stroke-width="2.2"><path d="M50 22C30 30 12 24 6 6C4 34 18 50 40 52"/><path d="M50 22C70 30 88 24 94 6C96 34 82 50 60 52"/>
<path d="M12 20C18 36 30 44 42 46M88 20C82 36 70 44 58 46M9 12C14 32 28 40 44 40M91 12C86 32 72 40 56 40"/>
<path d="M40 52C30 66 32 80 50 84C68 80 70 66 60 52Z" fill="#777"/><circle cx="50" cy="18" r="8" fill="#999"/><path d="M43 11L50 0L57 11"/>
<path d="M34 84C24 90 22 98 30 102M66 84C76 90 78 98 70 102M50 84L50 104M42 84L38 103M58 84L62 103"/></g></svg>"""


class Page:
    """Draws blocks with one style; `rng` moves the hand of the pens."""

    def __init__(self, style, rng):
        self.style, self.rng = style, rng

    def text(self, content, script=None):
        return "".join(self._run(r, script or self.style.digits) for r in runs(content))

    def _run(self, run, script):
        if isinstance(run, Pen):
            drawn = pen.svg(run.kind, digits(run.text, script), self.rng, self.style.ink,
                            PEN_HEIGHT[run.kind] * self.style.size)
            return f'<img class="pen {run.kind}" src="data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}">'
        if isinstance(run, Bold):
            return f"<b>{self._run(run.text, script)}</b>"
        return markup.escape(digits(run, script)).replace("\n", "<br>").replace("  ", "&ensp;")

    def block(self, block):
        return {MemoHeader: self.header, Para: self.para, Table: self.table, Signatures: self.signatures, Cover: self.cover, Chart: self.chart,
                Break: lambda b: "", Gap: lambda b: f'<div style="height:{b.lines * self.style.size:.0f}pt"></div>'}[type(block)](block)

    def header(self, block):
        emblem = EMBLEM if self.style.emblem else ""
        rows = "".join(self._header_row(row) for row in block.fields)
        return f'<div class="memohead">{emblem}<div class="memotitle">บันทึกข้อความ</div></div>{rows}'

    def _header_row(self, row):
        share = 100 / len(row)
        cells = "".join(f'<td class="label">{label}</td><td class="field" style="width:{share:.0f}%">{self._field(content)}</td>'
                        for label, content in row)
        return f'<table class="fields"><tr>{cells}</tr></table>'

    def _field(self, content):
        dots = self.style.leaders == "dots"
        before = '<span class="dots">.....</span>' if dots and self.rng.random() < 0.7 else ""
        after = f'<span class="dots">{"." * 12}</span>' if dots else ""
        return before + self.text(content) + after

    def para(self, block):
        return f'<p class="{block.look}">{self.text(block.content)}</p>'

    def table(self, block):
        script = block.digits or self.style.table_digits
        columns = "".join(f'<col style="width:{100 * w / sum(block.widths):.1f}%">' for w in block.widths)
        head = "".join(self._row(r, script, "th") for r in block.head)
        body = "".join(self._row(r, script, "td") for r in block.rows)
        keep = " keep" if not block.split_rows else "" if self.rng.random() < 0.4 else " whole"
        if not self.style.repeat_head:
            head, body = "", head + body
        return f'<table class="grid{keep}"><colgroup>{columns}</colgroup><thead>{head}</thead><tbody>{body}</tbody></table>'

    def _row(self, row, script, tag):
        return "<tr>" + "".join(self._cell(c, script, tag) for c in row) + "</tr>"

    def _cell(self, cell, script, tag):
        span = (f' colspan="{cell.colspan}"' if cell.colspan > 1 else "") + (f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else "")
        inner = self.text(cell.content, script)
        bold = "font-weight:bold;" if cell.bold and tag == "td" else ""
        align = f"text-align:{cell.align};" if tag == "td" else ""
        return f'<{tag}{span} style="{align}{bold}">{inner}</{tag}>'

    def signatures(self, block):
        people = "".join(self._person(p) for p in block.people)
        return f'<div class="signatures {block.look}">{people}</div>'

    def _person(self, person):
        signed = self.text(Pen("sign")) if self.rng.random() < 0.8 else '<div style="height:2em"></div>'
        position = markup.escape(person.position).replace("\n", "<br>")
        return f'<div class="signed"><div>{signed}</div><div>({markup.escape(person.name)})</div><div>{position}</div></div>'

    def chart(self, block):
        return f'<div class="chart">{bars(block, self.style, self.rng)[0]}</div>'

    def cover(self, block):
        lines = "".join(f"<p>{self.text(line)}</p>" for line in block.lines)
        return f'<div class="cover">{lines}</div>'


def bars(chart, style, rng):
    """A bar chart as SVG, its width and its height."""
    colour, step, drawn = rng.choice(["#4472c4", "#70ad47", "#999", "#ed7d31"]), 52, ""
    for k, (label, value) in enumerate(zip(chart.labels, chart.values)):
        x, h = 10 + k * step, value / 10000 * 120
        middle = f'x="{x + 18}" text-anchor="middle" font-family="Body" font-size="11"'
        drawn += (f'<rect x="{x}" y="{140 - h:.1f}" width="36" height="{h:.1f}" fill="{colour}"/>'
                  f'<text {middle} y="{134 - h:.1f}">{digits(f"{value / 100:.2f}", style.digits)}</text>'
                  f'<text {middle} y="154">{digits(label, style.digits)}</text>')
    width = step * len(chart.values) + 20
    axis = f'<path d="M4 140H{width - 4}" stroke="#555"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 160">{drawn}{axis}</svg>', width, 160


def css(style):
    s, m = style, style.margins
    pt = s.size * s.scale * 1.0
    margin = " ".join(f"{x:.1f}mm" for x in m)
    rule = f"{s.rule if s.rule_look != 'double' else 2.2}pt {s.rule_look} {s.rule_colour}"
    sides = f"border:{rule}" if s.grid == "full" else f"border-top:{rule};border-bottom:{rule}"
    counter = "counter(page, thai)" if s.digits == "thai" else "counter(page)"
    numbers = f'@page {{ @top-center {{ content: "- " {counter} " -"; font-family: Body; }} }} @page :first {{ @top-center {{ content: none; }} }}\n' if s.page_numbers else ""
    leader = "border-bottom:1.1pt dotted #333;" if s.leaders == "line" else ""
    return f"""
@font-face {{ font-family: Body; src: url(file://{s.regular}); }}
@font-face {{ font-family: Body; font-weight: bold; src: url(file://{s.bold}); }}
@page {{ size: A4; margin: {margin}; }}
{numbers}@page wide {{ size: A4 landscape; margin: {margin}; }}
.wide {{ page: wide; }} .tall {{ break-before: page; }}
body {{ font-family: Body; font-size: {pt:.2f}pt; line-height: {s.leading * s.size:.2f}pt; margin: 0; }}
p {{ margin: 0; text-align: {'justify' if s.justify else 'left'}; }}
.body {{ text-indent: 2.5cm; margin-top: 5pt; }} .centre, .title {{ text-align: center; }}
.title, .heading {{ font-weight: bold; }} .heading {{ margin-top: 8pt; break-after: avoid; text-align: left; }}
.subheading {{ font-weight: bold; margin-top: 5pt; break-after: avoid; text-align: left; }}
.title {{ font-size: {pt * 1.12:.2f}pt; }} .item {{ text-indent: 1.6cm; }} .right {{ text-align: right; }}
.memohead {{ position: relative; height: 17mm; }} .emblem {{ position: absolute; left: 0; top: 0; width: 15mm; height: 16mm; }}
.memotitle {{ font-weight: bold; font-size: {s.title_size * s.scale:.2f}pt; text-align: center; padding-top: 8mm; }}
.fields {{ width: 100%; border-collapse: collapse; margin-top: 2pt; }} .fields td {{ padding: 0; vertical-align: baseline; }}
.label {{ font-weight: bold; font-size: {s.label_size * s.scale:.2f}pt; white-space: nowrap; padding-right: 9pt !important; }}
.field {{ {leader} }} .dots {{ color: #333; letter-spacing: 1pt; }}
.grid {{ width: 100%; table-layout: fixed; border-collapse: collapse; margin: 5pt 0; font-size: {s.table_size * s.scale:.2f}pt; line-height: {s.leading * s.table_size:.2f}pt; }}
.grid td, .grid th {{ {sides}; padding: 1pt 4pt; vertical-align: top; overflow-wrap: anywhere; orphans: 1; widows: 1; }} .keep {{ break-inside: avoid; }} .keep tr, .whole tr {{ break-inside: avoid; }}
.grid th {{ background: {s.head_fill}; font-weight: {'bold' if s.head_bold else 'normal'}; text-align: center; vertical-align: middle; }}
.chart {{ margin: 6pt 8mm; break-inside: avoid; }} .chart svg {{ width: 100%; height: 45mm; }}
.pen {{ vertical-align: -25%; }} .sign {{ margin: 0 0 -4pt 0; }}
.signatures {{ margin-top: 14pt; }} .signed {{ text-align: center; margin-bottom: 10pt; break-inside: avoid; }}
.signatures.right .signed {{ margin-left: 42%; }} .signatures.columns .signed {{ display: inline-block; width: 48%; }}
.cover {{ text-align: center; font-weight: bold; font-size: {pt * 1.5:.2f}pt; line-height: {s.leading * s.size * 1.6:.1f}pt; padding-top: 60mm; }} .cover p {{ text-align: center; }}
"""


def sections(blocks):
    """Blocks parted at page breaks: (landscape, blocks) in order."""
    out = [(False, [])]
    for b in blocks:
        if isinstance(b, Break):
            out.append((b.landscape, []))
        else:
            out[-1][1].append(b)
    return [s for s in out if s[1]]


def document(blocks, style, rng):
    page, parts = Page(style, rng), []
    for k, (wide, group) in enumerate(sections(blocks)):
        kind = "wide" if wide else "tall" if k else "first"
        parts.append(f'<section class="{kind}">{"".join(page.block(b) for b in group)}</section>')
    return f'<html lang="th"><head><meta charset="utf-8"><style>{css(style)}</style></head><body>{"".join(parts)}</body></html>'
