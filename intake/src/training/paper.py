"""What lies under, on and over the ink: ground, neighbours, panels, thermal fading, silver rests, scratches, covers."""

import numpy as np
from PIL import Image


def field(rng, height, width, cells, low, high):
    """Smooth noise between two bounds, `cells` bumps high."""
    across = max(2, int(cells * width / height))
    small = rng.random((max(2, cells), across)).astype(np.float32)
    picture = Image.fromarray(small, "F").resize((width, height), Image.BICUBIC)
    return low + (high - low) * np.clip(np.asarray(picture, np.float32), 0, 1)


def grain(rng, shape, spread):
    """Noise of single pixels."""
    return rng.standard_normal(shape, np.float32) * np.float32(spread)


def faded(rng, ink, strength):
    """Thermal print and worn ribbons: bands, lost columns of the print head, speckles."""
    height, width = ink.shape
    out = ink * field(rng, height, width, 2, 1 - strength, 1)
    if rng.random() < 0.5:
        rows = rng.random(height) < 0.06 * strength
        out = out * np.where(rows, 0.3, 1)[:, None]
    if rng.random() < 0.6:
        out = out * (rng.random((height, width), np.float32) > 0.35 * strength * rng.random())
    return out.astype(np.float32)


def composed(rng, ink, least_contrast):
    """Grey 0 to 255 from ink, dark on light or light on dark, flat, shadowed or embossed."""
    height, width = ink.shape
    contrast = rng.uniform(least_contrast, 210)
    ground = rng.uniform(contrast + 5, 250)
    dark = ground - contrast
    if rng.random() < 0.2:
        ground, dark = dark, ground
    sheet = np.full((height, width), ground, np.float32)
    if rng.random() < 0.5:
        sheet += field(rng, height, width, int(rng.integers(2, 14)), -1, 1) * rng.uniform(0, 0.22) * contrast
    if rng.random() < 0.15:
        sheet += _guilloche(rng, height, width) * rng.uniform(0.03, 0.14) * contrast
    if rng.random() < 0.08:
        return _embossed(rng, ink, sheet, contrast)
    if rng.random() < 0.12:
        shift = int(rng.integers(1, 4))
        shade = np.roll(np.roll(ink, shift, 0), shift * int(rng.choice((-1, 1))), 1)
        sheet += shade * rng.uniform(-0.35, 0.35) * contrast
    return sheet + ink * (dark - sheet)


def _guilloche(rng, height, width):
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle, period = rng.uniform(0, np.pi), rng.uniform(4, 24)
    return np.sin((x * np.cos(angle) + y * np.sin(angle)) * 2 * np.pi / period)


def _embossed(rng, ink, sheet, contrast):
    """Raised glyphs: one flank lit, the other dark, the top sometimes tipped with foil."""
    step = int(rng.integers(1, 3))
    relief = np.roll(ink, -step, 0) - np.roll(ink, step, 0)
    if rng.random() < 0.6:
        relief = relief + (np.roll(ink, -step, 1) - np.roll(ink, step, 1)) * rng.choice((-1, 1))
    return sheet + relief * contrast * rng.uniform(0.35, 0.7) + ink * contrast * rng.uniform(-0.6, 0.45)


def edged(rng, grey, cap):
    """A panel's edge above, below or beside the code."""
    step = rng.uniform(25, 110) * rng.choice((-1, 1))
    side = int(rng.integers(4))
    away = int(rng.uniform(0.15, 0.9) * cap)
    out = grey.copy()
    if side == 0:
        out[: max(0, cap - away)] += step
    elif side == 1:
        out[2 * cap + away :] += step
    elif side == 2:
        out[:, : int(rng.uniform(0.1, 1.2) * cap)] += step
    else:
        out[2 * cap + away : 2 * cap + away + max(1, cap // 12)] += step
    return out


def silver(rng, grey, cap, amount):
    """Rests of a scratched-off coating: grainy blotches, most at the upper and lower edge of the code."""
    height, width = grey.shape
    blotches = field(rng, height, width, int(rng.integers(3, 12)), 0, 1)
    away = abs(np.arange(height) - 1.5 * cap) / cap
    blotches += np.clip(away - 0.3, 0, 0.5)[:, None] * rng.uniform(0.2, 0.9)
    mask = np.clip((blotches - (1 - amount)) * 12, 0, 1)
    coat = rng.uniform(110, 200) + grain(rng, grey.shape, rng.uniform(4, 22))
    return grey + mask * (coat - grey)


def scratched(rng, grey, cap, many):
    """Straight scratches of a coin or nail, light or dark."""
    height, width = grey.shape
    out = grey.copy()
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(int(rng.integers(1, many + 1))):
        angle = rng.uniform(0, np.pi)
        from_x = rng.uniform(0, width)
        away = abs((x - from_x) * np.sin(angle) - (y - 1.5 * cap) * np.cos(angle))
        mask = np.clip(rng.uniform(0.02, 0.06) * cap + 0.5 - away, 0, 1) * rng.uniform(0.4, 1)
        out += mask * (rng.uniform(0, 255) - out)
    return out


def covered(rng, grey, cap, columns):
    """One to three places of about a glyph, 25-60 % hidden by coating, glare or dirt."""
    out = grey.copy()
    first, last = columns
    for _ in range(int(rng.integers(1, 4))):
        width, height = int(rng.uniform(0.3, 0.8) * cap), int(rng.uniform(0.35, 0.8) * cap)
        left = int(rng.uniform(first, max(first + 1, last - width)))
        top = int(rng.uniform(0.9 * cap, 2.1 * cap - height))
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        round_ = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) < rng.uniform(0.18, 0.5)
        patch = out[top : top + height, left : left + width]
        dust = grain(rng, patch.shape, rng.uniform(2, 20))
        patch += round_[: patch.shape[0], : patch.shape[1]] * (rng.uniform(60, 250) + dust - patch)
    return out
