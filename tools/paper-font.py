#!/usr/bin/python3
# Cuts Debian's Inter (package fonts-inter, SIL OFL 1.1) down to what is printed on paper and turns
# its outlines into TrueType's: cairo 1.16 embeds those without a defect that PDF/A forbids.
#   tools/paper-font.py Regular|SemiBold latin|rest OUT.ttf
# What nearly every page is set in is a small font: cairo walks through all of it for each document.
# The rest is a family of its own, which pango takes where the first has no glyph.
import glob
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable

# Western and central European Latin, signs of a sentence and of money.
LATIN = set(
    list(range(0x20, 0x7F)) + list(range(0xA0, 0x180)) + list(range(0x218, 0x21C))
    + list(range(0x2010, 0x2028)) + [0x202F, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2116, 0x2122, 0x2212]
)
# The other Latin, Greek, Cyrillic, arrows and what else may stand in a name.
PRINTED = set(
    list(range(0xA0, 0x250)) + list(range(0x300, 0x330)) + list(range(0x370, 0x530))
    + list(range(0x1E00, 0x1F00)) + list(range(0x2000, 0x2070)) + list(range(0x20A0, 0x20C0))
    + list(range(0x2190, 0x2194)) + [0x2260, 0x2264, 0x2265, 0x2713, 0x2717]
)


def find(style):
    found = sorted(glob.glob(f"/usr/share/fonts/*/inter/Inter-{style}.[ot]tf"))
    if not found:
        sys.exit(f"paper-font.py: Inter-{style} is not there: apt-get install fonts-inter")
    return found[0]


def cut(path, which):
    options = subset.Options()
    options.layout_features = ["kern", "tnum", "ccmp", "mark", "locl"]
    options.hinting = False
    options.name_IDs = [1, 2, 3, 4, 6, 16, 17]
    font = subset.load_font(path, options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN if which == "latin" else PRINTED - LATIN)
    cutter.subset(font)
    for record in font["name"].names:
        if which == "rest" and record.nameID in (1, 16):
            record.string = "Inter Rest"
    return font


def turn(font):
    """CFF outlines become glyf; a thousandth of the em is far below what a printer shows."""
    glyphs = font.getGlyphSet()
    drawn = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 0.5 * font["head"].unitsPerEm / 1000, reverse_direction=True))
        drawn[name] = pen.glyph()
        drawn[name].recalcBounds(drawn)
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = font.getGlyphOrder(), drawn
    for gone in ("CFF ", "VORG"):
        if gone in font:
            del font[gone]
    font["maxp"].tableVersion = 0x00010000
    for field in (
        "maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
        "maxStackElements", "maxSizeOfInstructions", "maxComponentElements", "maxPoints",
        "maxContours", "maxCompositePoints", "maxCompositeContours", "maxComponentDepth",
    ):
        setattr(font["maxp"], field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"
    table.compile(font)
    font["maxp"].recalc(font)
    for name, glyph in drawn.items():
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))


made = cut(find(sys.argv[1]), sys.argv[2])
if "CFF " in made:
    turn(made)
made.save(sys.argv[3])
