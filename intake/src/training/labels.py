"""Draws the small pictures of Chinese characters by which the reader tells the label of a PIN from that of a number.

labels.py LABELS.png. One row of squares of SIZE pixels, in the order of LabelPictures.java. Each is the mean of the
typefaces below, none of which the tests draw labels in; packages fonts-noto-cjk and fonts-wqy-zenhei.
"""

import sys

import numpy as np
from PIL import Image, ImageDraw, ImageFont

CHARACTERS = "密码号"
SIZE = 16
DRAWN_AT = 96
TYPEFACES = (  # file, index of the simplified forms in it
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", 2),
    ("/usr/share/fonts/opentype/noto/NotoSerifCJK-Bold.ttc", 2),
    ("/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc", 0),
)


def drawn(font, character):
    """The character's ink and what it takes to make a square of it."""
    sheet = Image.new("L", (3 * DRAWN_AT, 3 * DRAWN_AT), 255)
    ImageDraw.Draw(sheet).text((DRAWN_AT, DRAWN_AT), character, font=font, fill=0)
    rows, columns = np.where(np.array(sheet) < 128)
    left, top, right, bottom = columns.min(), rows.min(), columns.max() + 1, rows.max() + 1
    side = max(right - left, bottom - top)
    left, top = (left + right - side) // 2, (top + bottom - side) // 2
    square = sheet.crop((left, top, left + side, top + side))
    return np.array(square.resize((SIZE, SIZE), Image.BOX), dtype=float)


def main():
    fonts = [ImageFont.truetype(path, DRAWN_AT, index=index) for path, index in TYPEFACES]
    squares = [np.mean([drawn(font, character) for font in fonts], axis=0) for character in CHARACTERS]
    Image.fromarray(np.hstack(squares).round().astype(np.uint8)).save(sys.argv[1], optimize=True)


if __name__ == "__main__":
    main()
