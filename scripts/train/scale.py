"""Scales a line's picture to the height of the net with Leptonica, as Tesseract does before it reads."""

import ctypes

import numpy as np

HEIGHT = 40

_lept = ctypes.CDLL("liblept.so.5")
for _name, _result, _arguments in (
        ("pixCreate", ctypes.c_void_p, [ctypes.c_int] * 3),
        ("pixScale", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_float, ctypes.c_float]),
        ("pixGetData", ctypes.c_void_p, [ctypes.c_void_p]),
        ("pixDestroy", None, [ctypes.POINTER(ctypes.c_void_p)])):
    getattr(_lept, _name).restype, getattr(_lept, _name).argtypes = _result, _arguments
for _name in ("pixGetWidth", "pixGetHeight", "pixGetWpl"):
    getattr(_lept, _name).argtypes = [ctypes.c_void_p]


def _pixels(pix) -> np.ndarray:
    """Leptonica's words hold the leftmost pixel in their highest byte."""
    height, words = _lept.pixGetHeight(pix), _lept.pixGetWpl(pix)
    raw = ctypes.string_at(_lept.pixGetData(pix), height * words * 4)
    return np.frombuffer(raw, np.uint32).byteswap().view(np.uint8).reshape(height, words * 4)[:, :_lept.pixGetWidth(pix)].copy()


def scale(grey: np.ndarray) -> np.ndarray:
    """A grey picture of any size, 40 rows high."""
    if grey.shape[0] == HEIGHT:
        return grey
    rows, columns = grey.shape
    pix = ctypes.c_void_p(_lept.pixCreate(columns, rows, 8))
    words = np.zeros((rows, 4 * _lept.pixGetWpl(pix)), np.uint8)
    words[:, :columns] = grey
    ctypes.memmove(_lept.pixGetData(pix), words.view(np.uint32).byteswap().tobytes(), words.size)
    factor = HEIGHT / grey.shape[0]
    small = ctypes.c_void_p(_lept.pixScale(pix, factor, factor))
    pixels = _pixels(small)
    _lept.pixDestroy(ctypes.byref(pix))
    _lept.pixDestroy(ctypes.byref(small))
    return pixels
