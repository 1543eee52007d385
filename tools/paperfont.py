# SPDX-License-Identifier: GPL-3.0-or-later
"""A font for papers, made while building: only the letters that papers use, and every digit as wide as the others.

paperfont.py FONT OUTPUT. What is drawn has its letter in the font's own table, so that text copied from a PDF is the text
that is read; that is why digits are exchanged in that table rather than by a typographic feature.
"""
import sys

from fontTools import subset

# Latin letters with their accents, punctuation, currencies and a few signs
RANGES = ((0x20, 0x24F), (0x2C6, 0x2DD), (0x300, 0x304), (0x308, 0x308), (0x30C, 0x30C), (0x327, 0x327), (0x1E00, 0x1EFF),
          (0x2000, 0x206F), (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x21FF), (0x2212, 0x2212), (0x2248, 0x2248),
          (0x2260, 0x2265))
DIGITS = range(0x30, 0x3A)
FAMILY = "Inter Papers"  # not to be mistaken for the system's own Inter


def equal_digits(font):
    """{digit's glyph: the glyph of equal width} of the font's own feature for tables."""
    table = font["GSUB"].table
    found = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for part in table.LookupList.Lookup[index].SubTable:
                found.update(getattr(getattr(part, "ExtSubTable", part), "mapping", {}))
    return found


def exchange_digits(font):
    equal = equal_digits(font)
    for table in font["cmap"].tables:
        for digit in DIGITS:
            if digit in table.cmap:
                table.cmap[digit] = equal.get(table.cmap[digit], table.cmap[digit])
    glyphs = [font.getBestCmap()[digit] for digit in DIGITS]
    widths = [font["hmtx"][glyph][0] for glyph in glyphs]
    if max(widths) - min(widths) > font["head"].unitsPerEm / 100:
        sys.exit(f"digits of different widths: {widths}")
    for glyph in glyphs:  # the last unit, which interpolation between weights leaves
        font["hmtx"][glyph] = (max(widths), font["hmtx"][glyph][1])


def rename(font):
    """Family, full and PostScript name; which of a family's weights it is stands in other tables."""
    style = font["name"].getBestSubFamilyName() or "Regular"
    for entry in list(font["name"].names):
        if entry.nameID in (1, 16):
            entry.string = FAMILY
        elif entry.nameID == 4:
            entry.string = f"{FAMILY} {style}"
        elif entry.nameID == 6:
            entry.string = f"{FAMILY}-{style}".replace(" ", "")
        elif entry.nameID in (2, 17):
            entry.string = style


def main():
    source, target = sys.argv[1:]
    options = subset.Options(layout_features=["kern", "mark", "mkmk"], notdef_outline=True)
    font = subset.load_font(source, options)
    exchange_digits(font)
    rename(font)
    cutting = subset.Subsetter(options)
    cutting.populate(unicodes=[letter for first, last in RANGES for letter in range(first, last + 1)])
    cutting.subset(font)
    subset.save_font(font, target, options)


if __name__ == "__main__":
    main()
