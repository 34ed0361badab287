"""Papers → PDF, by one of two programs that lay pages out in their own ways."""
from pathlib import Path

import fodt
import pages
import weasy

RENDERERS = ("weasyprint", "libreoffice")


def _name_of(path):
    """What a font file calls its family."""
    from fontTools.ttLib import TTFont
    names = TTFont(path, lazy=True)["name"]
    return names.getBestFamilyName() or names.getDebugName(1)


def print_paper(blocks, style, hand, renderer, target):
    if renderer == "weasyprint":
        return pages.print_pdf(weasy.document(blocks, style, hand), target)
    flat = fodt.document(blocks, style, hand, _name_of(style.regular))
    return pages.print_odf(flat, sorted({str(Path(p).parent) for p in (style.regular, style.bold)}), target)
