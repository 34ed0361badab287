"""Tesseract's training file (.lstmf) written straight from pictures and texts: what
`tesseract … lstm.train` writes (ccstruct/imagedata.cpp, ImageData::Serialize), a thousand times faster."""

import io
import struct
from pathlib import Path

import numpy as np
from PIL import Image


def png(grey: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(grey).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def _text(text: bytes) -> bytes:
    return struct.pack("<I", len(text)) + text


def page(picture: bytes, text: str) -> bytes:
    """One line: present, file name, page number, PNG, language, truth, boxes, box texts, not vertical."""
    return b"\1" + _text(b"") + struct.pack("<i", 0) + _text(picture) + _text(b"") + _text(text.encode()) + struct.pack("<II", 0, 0) + b"\0"


def write(path: Path, lines: list) -> None:
    """lines: (PNG bytes, text). Written whole or not at all."""
    part = path.with_suffix(".part")
    part.write_bytes(struct.pack("<I", len(lines)) + b"".join(page(*line) for line in lines))
    part.rename(path)


def read(path: Path) -> list:
    """The (PNG bytes, text) of a file that write() made."""
    data, at, lines = path.read_bytes(), 4, []

    def block():
        nonlocal at
        size = struct.unpack_from("<I", data, at)[0]
        at += 4 + size
        return data[at - size:at]

    for _ in range(struct.unpack_from("<I", data)[0]):
        at += 1
        block()
        at += 4
        picture = block()
        block()
        text = block().decode()
        at += 9
        lines.append((picture, text))
    return lines
