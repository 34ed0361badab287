"""The same table with its columns in another order: what it says stays."""
from dataclasses import replace


def _placed(rows):
    """(row, column, cell) of every cell, spans unfolded."""
    covered, out = set(), []
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (x, y) in covered:
                x += 1
            covered |= {(x + i, y + j) for i in range(cell.colspan) for j in range(cell.rowspan)}
            out.append((y, x, cell))
            x += cell.colspan
    return out


def _groups(placed, width):
    """Columns that a cell spans stay together; a cell over the whole table joins nothing."""
    starts = set(range(width))
    for _, x, cell in placed:
        if 1 < cell.colspan < width:
            starts -= set(range(x + 1, x + cell.colspan))
    cuts = [*sorted(starts), width]
    return [list(range(a, b)) for a, b in zip(cuts, cuts[1:])]


def columns(table, rng):
    rows, width = table.head + table.rows, len(table.widths)
    placed = _placed(rows)
    groups = _groups(placed, width)
    rng.shuffle(groups)
    order = [x for group in groups for x in group]
    to = {x: k for k, x in enumerate(order)}
    lines = [[] for _ in rows]
    for y, x, cell in sorted(placed, key=lambda p: to[p[1]] if p[2].colspan < width else 0):
        lines[y].append(cell)
    return replace(table, head=lines[:len(table.head)], rows=lines[len(table.head):], widths=[table.widths[x] for x in order])
