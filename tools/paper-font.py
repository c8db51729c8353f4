#!/usr/bin/python3
# Cuts Debian's Inter (package fonts-inter, SIL OFL 1.1) into small fonts for paper, by script, turns
# its outlines into TrueType's and writes beside each what a PDF says of it, ready to be put in whole:
#   tools/paper-font.py SCRIPT-STYLE OUT    (core-Regular, greek-SemiBold …)
#     OUT.ttf      to lay text out with
#     OUT.program  the outlines alone, deflated
#     OUT.unicode  which glyph is which character, deflated
#     OUT.font     lines: its name, its descriptor, the widths of its glyphs in thousandths
# Nearly every page is set in the core alone. The others are families of their own, which pango takes
# where the first has no glyph.
import copy
import glob
import io
import sys
import zlib

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import newTable


def between(*ranges):
    return {code for first, last in ranges for code in range(first, last + 1)}


CORE = between((0x20, 0x7E), (0xA0, 0xFF), (0x152, 0x153), (0x178, 0x178), (0x160, 0x161), (0x17D, 0x17E),
               (0x2010, 0x2027), (0x2030, 0x2030), (0x2039, 0x203A), (0x20AC, 0x20AC), (0x2116, 0x2116),
               (0x2122, 0x2122), (0x2212, 0x2212))
SCRIPTS = {  # family, the tag that a part of a font has in a PDF, characters
    "core": ("Inter", "CORLAT", CORE),
    "central": ("Inter Central", "CENLAT", between((0x100, 0x17F), (0x218, 0x21B)) - CORE),
    "signs": ("Inter Signs", "SIGNSS", between((0x180, 0x217), (0x21C, 0x24F), (0x2070, 0x2070), (0x20A0, 0x20BF),
              (0x2190, 0x2193), (0x2260, 0x2260), (0x2264, 0x2265), (0x2713, 0x2713), (0x2717, 0x2717)) - CORE),
    "greek": ("Inter Greek", "GREEKS", between((0x370, 0x3FF))),
    "cyrillic": ("Inter Cyrillic", "CYRILL", between((0x400, 0x52F))),
    "more": ("Inter More", "LATADD", between((0x300, 0x32F), (0x1E00, 0x1EFF))),
}
NARROW_BLANK = 0x202F


def find(style):
    found = sorted(glob.glob(f"/usr/share/fonts/*/inter/Inter-{style}.[ot]tf"))
    if not found:
        sys.exit(f"paper-font.py: Inter-{style} is not there: apt-get install fonts-inter")
    return found[0]


def tabular(font):
    """Figures of one width stand for the usual ones, so that no feature needs to be asked for."""
    swaps = {}
    table = font["GSUB"].table
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for at in record.Feature.LookupListIndex:
                for step in table.LookupList.Lookup[at].SubTable:
                    swaps.update(getattr(getattr(step, "ExtSubTable", step), "mapping", {}))
    for each in font["cmap"].tables:
        if hasattr(each, "cmap"):
            for code, name in each.cmap.items():
                each.cmap[code] = swaps.get(name, name)


def cut(path, family, characters):
    options = subset.Options()
    options.layout_features = ["kern", "mark"]
    options.hinting = False
    options.name_IDs = [1, 2, 3, 4, 6, 16, 17]
    font = subset.load_font(path, options)
    tabular(font)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
    return font


def outlines(font):
    """As TrueType's; half a thousandth of the em is far below what a printer shows."""
    glyphs, drawn = font.getGlyphSet(), {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 0.5 * font["head"].unitsPerEm / 1000, reverse_direction=True))
        drawn[name] = pen.glyph()
    return drawn


def own_glyphs(font, drawn):
    """Each character gets a glyph of its own, so that what is copied from a page is what was written."""
    cmaps = [each.cmap for each in font["cmap"].tables if hasattr(each, "cmap")]
    order, widths, seen = font.getGlyphOrder(), font["hmtx"].metrics, set()
    narrow = font["head"].unitsPerEm * 195 // 1000  # readers of PDFs take less for no blank
    best = font.getBestCmap()
    twins = dict(best)
    if 0x20 in best:
        twins[NARROW_BLANK] = best[0x20]
    for code, name in sorted(twins.items()):
        if name not in seen and code in best:
            seen.add(name)
            continue
        twin = f"u{code:04X}"
        order.append(twin)
        drawn[twin] = copy.deepcopy(drawn[name])
        width = widths[name][0]
        widths[twin] = (narrow if code == NARROW_BLANK else width, widths[name][1])
        for each in cmaps:
            each[code] = twin
    font.setGlyphOrder(order)


def turn(font):
    drawn = outlines(font)
    own_glyphs(font, drawn)
    font["loca"] = newTable("loca")
    font["glyf"] = table = newTable("glyf")
    table.glyphOrder, table.glyphs = font.getGlyphOrder(), drawn
    for gone in ("CFF ", "VORG", "GSUB"):
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
    for name, glyph in drawn.items():
        glyph.recalcBounds(table)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    table.compile(font)
    font["maxp"].recalc(font)


def saved(font):
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def unicode_map(font):
    names = {name: at for at, name in enumerate(font.getGlyphOrder())}
    pairs = sorted((names[name], code) for code, name in font.getBestCmap().items())
    lines = ["/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap",
             "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
             "/CMapName /Adobe-Identity-UCS def", "/CMapType 2 def",
             "1 begincodespacerange", "<0000> <FFFF>", "endcodespacerange"]
    for at in range(0, len(pairs), 100):
        part = pairs[at:at + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{glyph:04X}> <{code:04X}>" for glyph, code in part]
        lines.append("endbfchar")
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end", ""]
    return "\n".join(lines).encode()


def said(font, style, tag):
    em, head, line = font["head"].unitsPerEm, font["head"], font["hhea"]

    def thousandths(value):
        return f"{value * 1000 / em:.2f}".rstrip("0").rstrip(".")

    box = " ".join(thousandths(value) for value in (head.xMin, head.yMin, head.xMax, head.yMax))
    descriptor = (
        f"/Flags 4 /FontBBox [ {box} ] /ItalicAngle 0 /Ascent {thousandths(line.ascent)}"
        f" /Descent {thousandths(line.descent)} /CapHeight {thousandths(font['OS/2'].sCapHeight)}"
        f" /StemV {120 if style == 'SemiBold' else 80}")
    widths = " ".join(thousandths(font["hmtx"][name][0]) for name in font.getGlyphOrder())
    return f"{tag}+Inter-{style}\n{descriptor}\n{widths}\n".encode()


script, style = sys.argv[1].split("-")
family, tag, characters = SCRIPTS[script]
made = cut(find(style), family, characters)
turn(made)
whole = saved(made)
files = {"ttf": whole, "unicode": zlib.compress(unicode_map(made), 9), "font": said(made, style, tag)}
for table in [tag for tag in made.keys() if tag not in ("GlyphOrder", "glyf", "head", "hhea", "hmtx", "loca", "maxp")]:
    del made[table]
files["program"] = zlib.compress(saved(made), 9)
for end, content in files.items():
    with open(f"{sys.argv[2]}.{end}", "wb") as out:
        out.write(content)
