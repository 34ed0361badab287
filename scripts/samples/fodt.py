"""Blocks and a style → flat OpenDocument text for LibreOffice: the second renderer, with a page layout of its own."""
from base64 import b64encode
from xml.sax.saxutils import escape

import pen
from blocks import Bold, Break, Chart, Cover, Gap, MemoHeader, Para, Pen, Signatures, Table, runs
from style import digits
from weasy import EMBLEM, PEN_HEIGHT, bars, sections

NAMES = " ".join(f'xmlns:{k}="{v}"' for k, v in {
    **{k: f"urn:oasis:names:tc:opendocument:xmlns:{k}:1.0" for k in ("office", "style", "text", "table")},
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "xlink": "http://www.w3.org/1999/xlink"}.items())

# paragraph looks: alignment, first line's indent (cm), bold, size factor, space above (pt)
LOOKS = {"body": ("justify", 2.5, False, 1, 6), "plain": ("start", 0, False, 1, 0), "heading": ("start", 0, True, 1, 8),
         "subheading": ("start", 0, True, 1, 5), "title": ("center", 0, True, 1.12, 0), "centre": ("center", 0, False, 1, 0),
         "item": ("start", 1.5, False, 1, 0), "right": ("end", 0, False, 1, 0), "cover": ("center", 0, True, 1.5, 12),
         "signed": ("center", 0, False, 1, 0), "chart": ("center", 0, False, 1, 6)}


def text_properties(size, bold, family="Body"):
    weight = "bold" if bold else "normal"
    return (f'<style:text-properties style:font-name="{family}" style:font-name-complex="{family}" fo:font-size="{size:.1f}pt" style:font-size-complex="{size:.1f}pt" '
            f'fo:font-weight="{weight}" style:font-weight-complex="{weight}" fo:language="en" fo:country="US" style:language-complex="th" style:country-complex="TH"/>')


def paragraph_style(name, style, size, look, extra="", tabs=""):
    align, indent, bold, factor, above = look
    pitch = style.leading * size * factor / style.scale
    keep = ' fo:keep-with-next="always"' if name in ("heading", "subheading") else ' fo:margin-left="7cm"' if name == "signed" else ""
    height = "" if name == "chart" else f' fo:line-height="{pitch:.1f}pt"'  # a picture would run out of its line
    return (f'<style:style style:name="{name}" style:family="paragraph"{extra}><style:paragraph-properties fo:text-align="{align}" '
            f'fo:text-indent="{indent}cm" fo:margin-top="{above}pt" fo:margin-bottom="0pt"{height} fo:orphans="1" fo:widows="1"{keep}>{tabs}</style:paragraph-properties>'
            f'{text_properties(size * factor, bold)}</style:style>')


class Sheet:
    """Draws blocks; `width` of the line in cm."""

    def __init__(self, style, rng):
        self.style, self.rng, self.tables = style, rng, []
        self.width = 21 - (style.margins[1] + style.margins[3]) / 10
        self.pictures = 0

    def picture(self, svg, width_pt, height_pt, anchor="as-char"):
        self.pictures += 1
        place = 'svg:x="0cm" svg:y="0cm" draw:style-name="Behind"' if anchor == "paragraph" else 'draw:style-name="Inline"'
        return (f'<draw:frame draw:name="p{self.pictures}" text:anchor-type="{anchor}" {place} svg:width="{width_pt:.1f}pt" svg:height="{height_pt:.1f}pt">'
                f'<draw:image><office:binary-data>{b64encode(svg.encode()).decode()}</office:binary-data></draw:image></draw:frame>')

    def text(self, content, script=None):
        return "".join(self._run(r, script or self.style.digits) for r in runs(content))

    def _run(self, run, script):
        if isinstance(run, Pen):
            height = PEN_HEIGHT[run.kind] * self.style.size
            width, lines = pen.strokes(run.kind, digits(run.text, script), self.rng)
            return self.picture(pen.drawing(width, lines, self.rng, self.style.ink, height), (width + 10) * height / 130, height)
        if isinstance(run, Bold):
            return f'<text:span text:style-name="bold">{self._run(run.text, script)}</text:span>'
        return escape(digits(run, script)).replace("\n", "<text:line-break/>").replace("  ", " <text:s/>")

    def p(self, look, inner, page=""):
        return f'<text:p text:style-name="{look}{page}">{inner}</text:p>'

    def block(self, block):
        return {MemoHeader: self.header, Para: lambda b: self.p(b.look, self.text(b.content)), Table: self.table, Signatures: self.signatures,
                Cover: lambda b: "".join(self.p("plain", "") for _ in range(8)) + "".join(self.p("cover", self.text(x)) for x in b.lines),
                Chart: self.chart, Break: lambda b: "", Gap: lambda b: self.p("plain", "") * round(b.lines)}[type(block)](block)

    def header(self, block):
        emblem = self.picture(EMBLEM, 42, 45, "paragraph") if self.style.emblem else ""
        return self.p("memotitle", emblem + "บันทึกข้อความ") + "".join(self._header_row(row) for row in block.fields)

    def _header_row(self, row):
        """Labels and fields on one line; tabs with dotted leaders fill the line up."""
        leader = self.style.leaders != "none"
        parts = [f'<text:span text:style-name="label">{label}</text:span> <text:s/>{self.text(content)}' + ("<text:tab/>" if leader or k + 1 < len(row) else "")
                 for k, (label, content) in enumerate(row)]
        return self.p("field2" if len(row) == 2 else "field", "".join(parts))

    def chart(self, block):
        drawn, wide, high = bars(block, self.style, self.rng)
        return self.p("chart", self.picture(drawn, 400, 400 * high / wide))

    def signatures(self, block):
        people = [self._person(p) for p in block.people]
        if block.look == "right":
            return "".join(people)
        rows = [people[k:k + 2] + [""] * (2 - len(people[k:k + 2])) for k in range(0, len(people), 2)]
        inner = "".join("<table:table-row>" + "".join(f'<table:table-cell office:value-type="string">{c.replace("signed", "centre") or "<text:p/>"}</table:table-cell>'
                                                       for c in r) + "</table:table-row>" for r in rows)
        return f'<table:table><table:table-column table:number-columns-repeated="2"/>{inner}</table:table>'

    def _person(self, person):
        signed = self.text(Pen("sign")) if self.rng.random() < 0.8 else ""
        lines = [signed, f"({escape(person.name)})", escape(person.position)]
        return "".join(self.p("signed", x) for x in ["", *lines])

    def table(self, block):
        script, name = block.digits or self.style.table_digits, f"T{len(self.tables)}"
        keep = "auto" if block.split_rows and self.rng.random() < 0.6 else "always"
        self.tables.append((name, block.widths, keep))
        columns = "".join(f'<table:table-column table:style-name="{name}.{k}"/>' for k in range(len(block.widths)))
        head = "".join(self._rows(block.head, script, name, True, len(block.widths)))
        body = "".join(self._rows(block.rows, script, name, False, len(block.widths)))
        if self.style.repeat_head:
            head = f"<table:table-header-rows>{head}</table:table-header-rows>"
        return f'<table:table table:name="{name}" table:style-name="{name}">{columns}{head}{body}</table:table>' + self.p("gap", "")

    def _rows(self, rows, script, name, head, width):
        """Rows with the cells that spans cover put in, as ODF wants them."""
        covered, out = set(), []
        for y, row in enumerate(rows):
            cells, queue = [], list(row)
            for x in range(width):
                if (x, y) in covered:
                    cells.append("<table:covered-table-cell/>")
                elif queue:
                    cell = queue.pop(0)
                    covered |= {(x + i, y + j) for i in range(cell.colspan) for j in range(cell.rowspan)}
                    cells.append(self._cell(cell, script, head))
            out.append(f'<table:table-row table:style-name="{name}.row">{"".join(cells)}</table:table-row>')
        return out

    def _cell(self, cell, script, head):
        look = "th" if head else ("tb" if cell.bold else "td") + cell.align
        lines = [self.p(look, self.text(line, script)) for line in (cell.content.split("\n") if isinstance(cell.content, str) else [cell.content])]
        return (f'<table:table-cell table:style-name="{"headcell" if head else "cell"}" office:value-type="string" table:number-columns-spanned="{cell.colspan}" '
                f'table:number-rows-spanned="{cell.rowspan}">{"".join(lines)}</table:table-cell>')


def _table_styles(sheet):
    out = []
    for name, widths, keep in sheet.tables:
        out.append(f'<style:style style:name="{name}" style:family="table"><style:table-properties style:rel-width="100%" table:align="margins" '
                   f'table:border-model="collapsing" style:may-break-between-rows="true" fo:margin-top="4pt"/></style:style>')
        out += [f'<style:style style:name="{name}.{k}" style:family="table-column"><style:table-column-properties style:rel-column-width="{round(w * 600)}*"/></style:style>'
                for k, w in enumerate(widths)]
        out.append(f'<style:style style:name="{name}.row" style:family="table-row"><style:table-row-properties fo:keep-together="{keep}"/></style:style>')
    return "".join(out)


def _cell_styles(s):
    fill = "" if s.head_fill == "none" else f' fo:background-color="{s.head_fill}"'
    colour = "#" + "".join(c * 2 for c in s.rule_colour[1:])
    rule = f'fo:border="{s.rule:.2f}pt solid {colour}" fo:padding="1.5pt" fo:padding-left="4pt" fo:padding-right="4pt"'
    return "".join(f'<style:style style:name="{name}" style:family="table-cell"><style:table-cell-properties {rule}{extra}/></style:style>'
                   for name, extra in (("cell", ""), ("headcell", fill + ' style:vertical-align="middle"')))


def _paragraph_styles(sheet):
    s, size, small = sheet.style, sheet.style.size * sheet.style.scale, sheet.style.table_size * sheet.style.scale
    out = [paragraph_style(k, s, size, v) for k, v in LOOKS.items()]
    for align in ("left", "center"):
        out += [paragraph_style(f"{tag}{align}", s, small, (align.replace("left", "start"), 0, tag == "tb", 1, 0)) for tag in ("td", "tb")]
    out.append(paragraph_style("th", s, small, ("center", 0, s.head_bold, 1, 0)))
    out.append(paragraph_style("gap", s, 4, ("start", 0, False, 1, 0)))
    out.append(paragraph_style("memotitle", s, s.title_size * s.scale, ("center", 0, True, 1, 10)))
    dots = ' style:leader-style="dotted" style:leader-text="."' if s.leaders != "none" else ""
    end = f'<style:tab-stop style:position="{sheet.width - 0.1:.1f}cm" style:type="right"{dots}/>'
    middle = f'<style:tab-stop style:position="{sheet.width / 2:.1f}cm"{dots}/>'
    out.append(paragraph_style("field", s, size, ("start", 0, False, 1, 2), tabs=f"<style:tab-stops>{end}</style:tab-stops>"))
    out.append(paragraph_style("field2", s, size, ("start", 0, False, 1, 2), tabs=f"<style:tab-stops>{middle}{end}</style:tab-stops>"))
    out.append(f'<style:style style:name="label" style:family="text">{text_properties(s.label_size * s.scale, True)}</style:style>')
    out.append(f'<style:style style:name="bold" style:family="text">{text_properties(size, True)}</style:style>')
    for page in ("Tall", "Wide"):
        out.append(f'<style:style style:name="plain{page}" style:family="paragraph" style:parent-style-name="plain" style:master-page-name="{page}">'
                   f'<style:paragraph-properties fo:line-height="2pt" style:page-number="auto"/>{text_properties(2, False)}</style:style>')
    return "".join(out)


def _page_layouts(s):
    top, right, bottom, left = s.margins
    margins = f'fo:margin-top="{top:.1f}mm" fo:margin-right="{right:.1f}mm" fo:margin-bottom="{bottom:.1f}mm" fo:margin-left="{left:.1f}mm"'
    return "".join(f'<style:page-layout style:name="L{name}"><style:page-layout-properties fo:page-width="{w}cm" fo:page-height="{h}cm" '
                   f'style:print-orientation="{turn}" {margins}/></style:page-layout>'
                   for name, w, h, turn in (("Tall", 21, 29.7, "portrait"), ("Wide", 29.7, 21, "landscape")))


GRAPHICS = ('<style:style style:name="Inline" style:family="graphic"><style:graphic-properties style:vertical-pos="middle" style:vertical-rel="text"/></style:style>'
            '<style:style style:name="Behind" style:family="graphic"><style:graphic-properties style:wrap="run-through" style:run-through="background" '
            'style:vertical-pos="from-top" style:vertical-rel="paragraph" style:horizontal-pos="from-left" style:horizontal-rel="paragraph"/></style:style>')


def document(blocks, style, rng, font_name):
    """The whole paper as one flat ODF file; `font_name` is what the system calls the style's font."""
    sheet = Sheet(style, rng)
    body = "".join(sheet.p("plain", "", "Wide" if wide else "Tall") + "".join(sheet.block(b) for b in group) for wide, group in sections(blocks))
    masters = "".join(f'<style:master-page style:name="{n}" style:page-layout-name="L{n}"/>' for n in ("Tall", "Wide"))
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NAMES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">'
            f'<office:font-face-decls><style:font-face style:name="Body" svg:font-family="&apos;{font_name}&apos;"/></office:font-face-decls>'
            f'<office:automatic-styles>{_page_layouts(style)}{_paragraph_styles(sheet)}{_cell_styles(style)}{_table_styles(sheet)}{GRAPHICS}</office:automatic-styles>'
            f'<office:master-styles>{masters}</office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>')
