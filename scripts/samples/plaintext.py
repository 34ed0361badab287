"""Blocks → the text that somebody's OCR gives: tables as rows of tabs (.txt), or Markdown with pipes (.md)."""
from blocks import Bold, Break, Chart, Cover, Gap, MemoHeader, Signatures, Table, runs
from style import digits


def _text(content, script):
    """Printed text; what is written by hand is lost, but for the marks of a status table."""
    said = []
    for run in runs(content):
        kept = run if isinstance(run, str) else run.text if isinstance(run, Bold) or run.kind in ("tick", "slash") else ""
        said.append(digits(kept, script))
    return "".join(said)


def _grid(rows, width):
    """Rows with an empty cell wherever a span covers one."""
    covered, out = set(), []
    for y, row in enumerate(rows):
        queue, line = list(row), []
        for x in range(width):
            if (x, y) in covered or not queue:
                line.append("")
                continue
            cell = queue.pop(0)
            covered |= {(x + i, y + j) for i in range(cell.colspan) for j in range(cell.rowspan)}
            line.append(cell.content)
        out.append(line)
    return out


def _table(table, tables, pipes):
    script = table.digits or tables
    join = " <br> " if pipes else " "
    lines = [[_text(c, script).replace("\n", join) for c in row] for row in _grid(table.head + table.rows, len(table.widths))]
    if not pipes:
        return "\n".join("\t".join(line) for line in lines)
    rows = [f"| {' | '.join(line)} |" for line in lines]
    return "\n".join([rows[0], "|" + "---|" * len(table.widths), *rows[1:]])


def _block(block, style, pipes):
    script = style.digits
    if isinstance(block, MemoHeader):
        rows = [" ".join(f"{label} {_text(content, script)}" for label, content in row) for row in block.fields]
        return "\n\n".join(["# บันทึกข้อความ" if pipes else "บันทึกข้อความ", *rows])
    if isinstance(block, Table):
        return _table(block, style.table_digits, pipes)
    if isinstance(block, Signatures):
        return "\n\n".join(f"({p.name})\n{p.position}" for p in block.people)
    if isinstance(block, Cover):
        return "\n".join(_text(line, script) for line in block.lines)
    if isinstance(block, (Break, Gap, Chart)):
        return ""
    said = _text(block.content, script)
    return f"## {said}" if pipes and block.look in ("heading", "title") else said


def document(papers, style, pipes=False):
    parts = [_block(b, style, pipes) for paper in papers for b in paper.blocks]
    return "\n\n".join(p for p in parts if p) + "\n"
