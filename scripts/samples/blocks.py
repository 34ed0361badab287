"""The parts of a paper between facts and layout: what is printed, and what it says in the record's words.

A family makes blocks; a renderer draws them; truth.py folds their `says` into the record. So the truth holds what is
printed and nothing else. Text is written with ASCII digits; the renderer prints the digits of the block's style.
"""
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Pen:
    """Something written by hand: `kind` is digits, text, sign, tick or slash; `text` what it stands for."""
    kind: str
    text: str = ""


@dataclass(frozen=True)
class Bold:
    text: str


Run = str | Pen | Bold
Content = str | Pen | Bold | tuple


@dataclass
class MemoHeader:
    fields: list  # rows of (label, Content) pairs; two pairs share a line
    says: dict = field(default_factory=dict)


@dataclass
class Para:
    content: Content
    look: str = "body"  # body, plain, heading, subheading, title, centre, item, right
    says: dict = field(default_factory=dict)


@dataclass
class Cell:
    content: Content = ""
    colspan: int = 1
    rowspan: int = 1
    align: str = "left"
    bold: bool = False


@dataclass
class Table:
    head: list  # rows of Cells
    rows: list  # rows of Cells
    widths: list  # shares of the line
    says: dict = field(default_factory=dict)
    name: str = ""
    digits: str | None = None  # thai or arabic where the table differs from the paper
    split_rows: bool = True  # a row may go on over the page's end


@dataclass
class Signatures:
    people: list  # facts.Person
    look: str = "right"  # right, columns
    says: dict = field(default_factory=dict)


@dataclass
class Cover:
    lines: list
    says: dict = field(default_factory=dict)


@dataclass
class Chart:
    """Bars with their values over them; says nothing that the text does not say."""
    labels: list
    values: list  # hundredths
    says: dict = field(default_factory=dict)


@dataclass
class Break:
    landscape: bool = False
    says: dict = field(default_factory=dict)


@dataclass
class Gap:
    lines: float = 1.0
    says: dict = field(default_factory=dict)


def runs(content):
    return content if isinstance(content, tuple) else (content,)


def plain(content):
    """The printed text of a content; what is written by hand counts as its text."""
    return "".join(r if isinstance(r, str) else r.text for r in runs(content))
