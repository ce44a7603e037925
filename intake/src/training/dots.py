"""Dot-matrix print: a 5x7 drawing of our own, and any typeface set on a coarse grid, drawn as separate dots."""

import functools

import numpy as np
from PIL import Image, ImageDraw

# Seven rows of five dots, upper row first, written as the digits of base 32 (a = 10 ... v = 31).
DRAWN = {
    "0": "ehhhhhe", "1": "4c4444e", "2": "eh1248v", "3": "v1261he", "4": "26aiv22", "5": "vgu11he", "6": "68guhhe",
    "7": "v124444", "8": "ehhehhe", "9": "ehhf12c", "A": "4ahhvhh", "B": "uhhuhhu", "C": "ehggghe", "D": "uhhhhhu",
    "E": "vgguggv", "F": "vgguggg", "G": "ehggjhf", "H": "hhhvhhh", "I": "e44444e", "J": "722222c",
    "K": "hikokih", "L": "ggggggv", "M": "hrllhhh", "N": "hhpljhh", "O": "ehhhhhe", "P": "uhhuggg", "Q": "ehhhlid",
    "R": "uhhukih", "S": "fgge11u", "T": "v444444", "U": "hhhhhhe", "V": "hhhhha4", "W": "hhhllla", "X": "hha4ahh",
    "Y": "hha4444", "Z": "v1248gv", "-": "000v000", " ": "0000000",
}
# Other makers' habits: zeros with a stroke or a dot or narrower, ones without a foot, rounder or squarer letters.
OTHERWISE = {
    "0": ("ehjlphe", "ehhlhhe", "4ahhha4", "6999996"), "1": ("26a2222", "4c44444", "1351111"),
    "2": ("eh1eggv", "uh1eggv", "eh11e8v"), "3": ("eh161he", "u11e11u"), "4": ("hhhv111", "26aav22"),
    "5": ("vgge11u", "vggu1he"), "6": ("ehguhhe", "fgguhhe"), "7": ("v112222", "vh12444"), "9": ("ehhf1he", "ehhfhhe"),
    "A": ("ehhvhhh", "ehhhvhh"), "D": ("sihhhis", "u99999u"), "G": ("fggjhhf", "ehgnhhe"), "M": ("hrlhhhh", "hrrlhhh"),
    "N": ("hppljjh", "hhppljh"), "O": ("vhhhhhv", "4ahhha4"), "Q": ("ehhhlid", "ehhhhe3"), "S": ("ehge1he", "ege11he"),
    "V": ("hhhaa44",), "W": ("hhlllla", "hhhlrrh"), "Y": ("hhhe444",), "Z": ("v12e8gv",), "K": ("hikskih",),
}


def _bits(code):
    return np.array([[(int(row, 32) >> shift) & 1 for shift in (4, 3, 2, 1, 0)] for row in code], np.float32)


def own_table(rng):
    """One maker's table: our drawing with some glyphs drawn the other way."""
    table = {}
    for character, code in DRAWN.items():
        others = OTHERWISE.get(character, ())
        chosen = others[rng.integers(len(others))] if others and rng.random() < 0.4 else code
        table[character] = _bits(chosen)
    return table


def characters(table):
    """What a table prints; where letter O and zero are one drawing, it is a zero."""
    same = "O" in table and np.array_equal(table["O"], table["0"])
    return "".join(c for c in table if c.isalnum() and not (same and c == "O"))


@functools.lru_cache(maxsize=None)
def grids(face):
    """The typeface on each coarse grid that it was drawn for: sizes at which its edges need no grey."""
    fitting = []
    for em in range(6, 21):
        crisp, table = _crispness(face, em), _set(face, em)
        if crisp > 0.96 and all(table[c].any() for c in face.characters):
            fitting.append(_cropped(table, face.characters))
    return fitting


def grid_at(face, em):
    """A typeface on the grid of one size, whatever it looks like there."""
    return _cropped(_set(face, em), face.characters)


def _cropped(table, characters):
    inked = np.max([table[c].any(1) for c in characters], 0)
    top, bottom = np.flatnonzero(inked)[[0, -1]]
    widest = max(np.flatnonzero(table[c].any(0))[-1] for c in characters) + 1
    return {c: bits[top : bottom + 1, 3:widest] for c, bits in table.items()}


def _crispness(face, em):
    picture = Image.new("L", (40 * em, 2 * em))
    ImageDraw.Draw(picture).text((4, 4), face.characters, fill=255, font=face.font(em))
    grey = np.asarray(picture)
    return (grey > 230).sum() / max(1, (grey > 25).sum())


def _set(face, em):
    font, table = face.font(em), {}
    for character in face.characters + "- ":
        picture = Image.new("1", (2 * em, 2 * em))
        ImageDraw.Draw(picture).text((4, 4), character, fill=1, font=font)
        table[character] = np.asarray(picture, np.float32)
    return table


def draw(text, table, cap, rng):
    """Ink 0 to 1, the glyphs `cap` pixels high, nothing around them."""
    rows = table["0"].shape[0]
    gap = np.zeros((rows, int(rng.integers(1, 3))), np.float32)
    grid = np.concatenate([part for character in text for part in (table[character], gap)], 1)
    pitch = max(2, round(2 * cap / rows))
    dot = _dot(pitch, rng)
    dots = np.kron(grid * _force(grid.shape, rng), dot)
    width = round(grid.shape[1] * cap / rows * rng.uniform(0.8, 1.15))
    picture = Image.fromarray((dots * 255).astype(np.uint8)).resize((width, cap), Image.BILINEAR)
    return np.asarray(picture, np.float32) / 255


def _dot(pitch, rng):
    radius = rng.uniform(0.36, 0.68) * pitch
    at = np.arange(pitch) - (pitch - 1) / 2
    if rng.random() < 0.2:
        away = np.maximum(abs(at)[:, None], abs(at)[None])
    else:
        away = np.hypot(at[:, None], at[None])
    return np.clip(radius - away + 0.5, 0, 1).astype(np.float32)


def _force(shape, rng):
    return np.clip(rng.normal(1, rng.uniform(0, 0.12), shape), 0.3, 1)
