"""Three ways to put a code on paper: FreeType through Pillow, cairo, and dots of our own. Ink is 0 to 1."""

import functools

import cairo
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

import dots

CJK = ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc")


@functools.lru_cache(maxsize=4000)
def _sized(face, cap):
    """The font whose digits and capitals are about `cap` pixels high, and how high they really are."""
    probe = face.font(100)
    box = probe.getmask("H" if "H" in face.characters else "0").getbbox()
    em = max(6, round(100 * cap / max(20, box[3] - box[1])))
    font = face.font(em)
    height = font.getmask("H" if "H" in face.characters else "0").size[1]
    return font, em, max(4, height)


def ink(rng, face, text, cap):
    """The text as an array, cropped to its ink left and right; capitals fill rows `cap` to `2 * cap` of `3 * cap`."""
    track = rng.normal(0.05, 0.09) * cap if rng.random() < 0.5 else 0
    track = max(-0.04 * cap, min(0.5 * cap, track))
    narrow = rng.uniform(0.35, 1.1)
    if face.cairo and rng.random() < 0.45:
        drawn = _cairo(rng, face, text, cap, track, narrow)
    else:
        drawn = _pillow(face, text, cap, track, narrow)
    columns = np.flatnonzero(drawn.max(0) > 0.05)
    drawn = drawn[:, columns[0] : columns[-1] + 1] if len(columns) else drawn[:, :1]
    return _weighed(rng, drawn, cap)


def _blank(width_of_zero, narrow):
    return width_of_zero * narrow


def _pillow(face, text, cap, track, narrow):
    font, em, _ = _sized(face, cap)
    zero = font.getlength("0")
    advances = [(_blank(zero, narrow) if c == " " else font.getlength(c)) + track for c in text]
    picture = Image.new("L", (int(sum(advances) + 3 * em), 3 * cap))
    pen, x = ImageDraw.Draw(picture), float(em)
    for character, advance in zip(text, advances):
        if character != " ":
            pen.text((round(x), 2 * cap), character, fill=255, font=font, anchor="ls")
        x += advance
    return np.asarray(picture, np.float32) / 255


def _cairo(rng, face, text, cap, track, narrow):
    _, em, _ = _sized(face, cap)
    surface = cairo.ImageSurface(cairo.FORMAT_A8, int((len(text) + 3) * (em + abs(track))), 3 * cap)
    pen = cairo.Context(surface)
    slant = cairo.FONT_SLANT_OBLIQUE if face.slanted else cairo.FONT_SLANT_NORMAL
    pen.select_font_face(face.family, slant, cairo.FONT_WEIGHT_BOLD if face.bold else cairo.FONT_WEIGHT_NORMAL)
    pen.set_font_size(em)
    options = cairo.FontOptions()
    options.set_hint_style((cairo.HintStyle.NONE, cairo.HintStyle.SLIGHT, cairo.HintStyle.FULL)[int(rng.integers(3))])
    options.set_hint_metrics(cairo.HintMetrics.OFF)
    pen.set_font_options(options)
    zero, x = pen.text_extents("0").x_advance, float(em)
    for character in text:
        if character != " ":
            pen.move_to(x, 2 * cap)
            pen.show_text(character)
        x += (_blank(zero, narrow) if character == " " else pen.text_extents(character).x_advance) + track
    surface.flush()
    plane = np.frombuffer(surface.get_data(), np.uint8).reshape(3 * cap, surface.get_stride())
    return plane[:, : surface.get_width()].astype(np.float32) / 255


def _weighed(rng, drawn, cap):
    """Heavier or lighter strokes, as ribbon, ink and etching make them."""
    dice = rng.random()
    if dice > 0.16 or cap < 18:
        return drawn
    picture = Image.fromarray((drawn * 255).astype(np.uint8))
    changed = picture.filter(ImageFilter.MaxFilter(3) if dice < 0.11 else ImageFilter.MinFilter(3))
    mixed = 0.6 * np.asarray(changed, np.float32) / 255 + 0.4 * drawn
    return mixed if dice < 0.11 or mixed.max() > 0.7 else drawn


def dotted(rng, table, text, cap):
    """The text in dots, in the same frame as `ink`."""
    plane = dots.draw(text.replace("  ", " "), table, cap, rng)
    return np.pad(plane, ((cap, cap), (0, 0)))


def label(rng, face, words, cap):
    """A label word, in the same frame; Chinese in a Chinese typeface, Latin in the code's own."""
    size = max(8, int(cap * rng.uniform(0.6, 1.15)))
    if words.isascii():
        font = face.font(size)
    else:
        font = _chinese(CJK[int(rng.integers(len(CJK)))], int(size * 1.35))
    picture = Image.new("L", (int(font.getlength(words)) + 4, 3 * cap))
    ImageDraw.Draw(picture).text((2, int(2 * cap - rng.uniform(-0.08, 0.12) * cap)), words, 255, font, "ls")
    return np.asarray(picture, np.float32) / 255


@functools.lru_cache(maxsize=400)
def _chinese(path, em):
    return ImageFont.truetype(path, em)
