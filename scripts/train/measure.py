"""Figures for read lines against their truth, as the model card defines them.

CER counts grapheme clusters, after NFC, composing ำ and taking out white space. A numeric token is a
maximal run of digits with inner . , / - : and one missing or invented counts as an error.
"""

import re
import unicodedata
from collections import Counter

import numpy as np

THAI, ARABIC = "๐๑๒๓๔๕๖๗๘๙", "0123456789"
_TOKEN = re.compile(r"[0-9๐-๙]+(?:[.,/:-][0-9๐-๙]+)*")
_CLUSTER = re.compile(r"[\s\S][\u0300-\u036f\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]*")
_NIKHAHIT_AA = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")


def composed(text: str) -> str:
    return _NIKHAHIT_AA.sub("\\1\u0e33", unicodedata.normalize("NFC", text))


def clusters(text: str) -> list:
    return _CLUSTER.findall(re.sub(r"\s", "", composed(text)))


def align(a: list, b: list) -> list:
    """Pairs (from a or None, from b or None) of a shortest edit path."""
    cost = np.zeros((len(a) + 1, len(b) + 1), np.int32)
    cost[:, 0], cost[0] = np.arange(len(a) + 1), np.arange(len(b) + 1)
    codes = {s: i for i, s in enumerate({*a, *b})}
    target = np.array([codes[s] for s in b], np.int32)
    for i, symbol in enumerate(a):
        best = np.minimum(cost[i, 1:] + 1, cost[i, :-1] + (target != codes[symbol]))
        # What comes from the left is a running minimum once each column's distance is taken off.
        row = np.concatenate(([i + 1], best)) - np.arange(len(b) + 1)
        cost[i + 1] = np.minimum.accumulate(row) + np.arange(len(b) + 1)
    pairs, i, j = [], len(a), len(b)
    while i or j:
        if i and j and cost[i, j] == cost[i - 1, j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            pairs.append((a[i], b[j]))
        elif i and cost[i, j] == cost[i - 1, j] + 1:
            i -= 1
            pairs.append((a[i], None))
        else:
            j -= 1
            pairs.append((None, b[j]))
    return pairs[::-1]


def digit_script(token: str) -> str:
    return "thai" if token[0] in THAI else "arabic"


def line_counts(truth: str, read: str) -> Counter:
    """Errors and totals of one line: clusters, cluster_errors, thai, thai_errors, arabic, arabic_errors."""
    counts = Counter()
    pairs = align(clusters(truth), clusters(read))
    counts["clusters"] = sum(a is not None for a, _ in pairs)
    counts["cluster_errors"] = sum(a != b for a, b in pairs)
    for a, b in align(_TOKEN.findall(composed(truth)), _TOKEN.findall(composed(read))):
        counts[digit_script(a or b)] += a is not None
        counts[digit_script(a or b) + "_errors"] += a != b
    return counts


def confusions(truth: str, read: str) -> Counter:
    """(digit printed, what was read or '' for nothing) over the line."""
    squeeze = lambda text: list(re.sub(r"\s", "", composed(text)))  # noqa: E731
    return Counter((a, b or "") for a, b in align(squeeze(truth), squeeze(read)) if a and a in THAI + ARABIC)


# Rate -> what is counted wrong, of what, and whether the rate is what is right (per cent).
RATES = {"cer": ("cluster_errors", "clusters", False), "thai": ("thai_errors", "thai", True), "arabic": ("arabic_errors", "arabic", True)}


def rate(wrong, counted, right: bool):
    """Per cent; of numbers or of arrays."""
    return 100 * (counted - wrong if right else wrong) / counted


def rates(counts: Counter) -> dict:
    """CER and shares of numeric tokens exactly right, in per cent; None where there is nothing to count."""
    return {key: rate(counts[wrong], counts[all_], right) if counts[all_] else None for key, (wrong, all_, right) in RATES.items()}


def interval(documents: list, key: str, seed: int = 1, rounds: int = 1000) -> tuple:
    """95 % bootstrap interval of a rate; documents are drawn with replacement."""
    wrong, all_, right = RATES[key]
    table = np.array([[d[wrong], d[all_]] for d in documents])
    drawn = table[np.random.default_rng(seed).integers(0, len(table), (rounds, len(table)))].sum(1)
    drawn = drawn[drawn[:, 1] > 0]
    return tuple(np.percentile(rate(drawn[:, 0], drawn[:, 1], right), (2.5, 97.5))) if len(drawn) else (None, None)
