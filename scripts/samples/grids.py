"""The tables of a paper as a perfect eye sees them: rows, columns, spans, texts, and the page on which each row stands.

A table is told once, however many pages it runs over; its heading counts once. Which page a row stands on is asked of the
prints' own text: renderers lay pages out by themselves.
"""
import re
import subprocess
import unicodedata

from blocks import Table, plain

GRAM = 5  # characters


def told(block):
    """One table: {"rows", "columns", "cells"}, cells in reading order."""
    rows, covered, cells = block.head + block.rows, set(), []
    for y, row in enumerate(rows):
        x = 0
        for cell in row:
            while (y, x) in covered:
                x += 1
            covered |= {(y + j, x + i) for j in range(cell.rowspan) for i in range(cell.colspan)}
            cells.append({"row": y, "column": x, "row_span": cell.rowspan, "column_span": cell.colspan, "text": plain(cell.content)})
    return {"rows": len(rows), "columns": len(block.widths), "head": len(block.head), "cells": cells}


def _base(text):
    """Letters and digits alone: a text layer may have lost its marks."""
    arabic = text.translate(str.maketrans("๐๑๒๓๔๕๖๗๘๙ำ", "0123456789า"))
    return "".join(c for c in arabic if unicodedata.category(c) in ("Lo", "Ll", "Lu", "Nd"))


def _grams(text):
    return {text[k:k + GRAM] for k in range(max(1, len(text) - GRAM + 1))}


def page_texts(pdf):
    """The text of each page of a born-digital print."""
    text = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8", "replace")
    return [_base(page) for page in text.split("\f")[:-1]]


def _place_rows(shares):
    """The page of every row, no row before the one above it, so that most of the text is where it was found."""
    best = [[share for share in shares[0]]]
    for row in shares[1:]:
        before = best[-1]
        best.append([max(before[:p + 1]) + share for p, share in enumerate(row)])
    pages, p = [], len(shares[0]) - 1
    for sums in reversed(best):
        p = max(range(p + 1), key=lambda q: (sums[q], q))
        pages.append(p)
    return pages[::-1]


def of(blocks, prints, first_page):
    """The tables of one paper. `prints`: see page_texts(); `first_page`: of the paper in its file, from 1."""
    tables = [told(b) for b in blocks if isinstance(b, Table)]
    for table in tables:
        texts = ["".join(c["text"] for c in table["cells"] if c["row"] == y) for y in range(table["rows"])]
        shares = []
        for text in texts:
            grams = _grams(_base(text))
            shares.append([sum(g in page for g in grams) / len(grams) for page in prints])
        table["row_pages"] = [p + first_page for p in _place_rows(shares)]
    return tables
