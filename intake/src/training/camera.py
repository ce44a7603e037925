"""From paper to what the reader is given: tilt, light, blur, noise, JPEG, and the cut of one straightened line."""

import io

import numpy as np
from PIL import Image, ImageFilter

import paper

HEIGHT = 32  # pixels of a line; its capitals are about CAP high and start about MARGIN from the top
CAP = 20
MARGIN = 6


def tilted(rng, grey, cap, scale, strength):
    """What is left of tilt, slant and perspective after straightening, and the scale of the photo."""
    height, width = grey.shape
    out_height, out_width = round(height * scale), round(width * scale * rng.uniform(0.85, 1.18))
    slope = np.tan(np.radians(rng.normal(0, 0.9 * strength))) * cap * 3 / max(cap * 3, 0.35 * width)
    slant = rng.normal(0, 0.05 * strength)
    lower, upper = rng.normal(0, 0.035 * strength, 2)
    middle = height / 2

    def corner(x, y):
        narrowing = 1 + (lower if x else upper)
        return x - slant * (y - middle), middle + (y - middle) * narrowing + slope * (x - width / 2)

    quad = [value for at in ((0, 0), (0, height), (width, height), (width, 0)) for value in corner(*at)]
    picture = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    fill = int(np.median(grey[:, ::8]))
    turned = picture.transform((out_width, out_height), Image.QUAD, quad, Image.BILINEAR, fillcolor=fill)
    return np.asarray(turned, np.float32)


def lit(rng, grey, strength):
    """Uneven light, a shadow's edge, glare."""
    height, width = grey.shape
    out = grey * paper.field(rng, height, width, 2, 1 - 0.5 * strength, 1 + 0.15 * strength)
    if rng.random() < 0.25 * strength:
        x = np.arange(width) - rng.uniform(0, width)
        out = out * (1 - rng.uniform(0.1, 0.5) / (1 + np.exp(-x / rng.uniform(2, 30))))
    if rng.random() < 0.5 * strength:
        y, x = np.mgrid[0:height, 0:width].astype(np.float32)
        away = ((x - rng.uniform(0, width)) / rng.uniform(1, 6)) ** 2 + (y - rng.uniform(0, height)) ** 2
        out = out + rng.uniform(20, 170) * strength * np.exp(-away / (rng.uniform(0.2, 1.2) * height) ** 2)
    return np.clip(out, 0, 255)


def blurred(rng, grey, cap, most):
    """Out of focus, and moved while the shutter was open; `most` in heights of capitals."""
    if most <= 0:
        return grey
    picture = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    radius = rng.uniform(0, most) * cap
    if radius > 0.25:
        picture = picture.filter(ImageFilter.GaussianBlur(radius))
    out = np.asarray(picture, np.float32)
    length = int(rng.uniform(0, 2.2 * most) * cap)
    if length > 1 and rng.random() < 0.4:
        angle = rng.uniform(0, np.pi)
        steps = [(round(i * np.sin(angle)), round(i * np.cos(angle))) for i in range(length)]
        out = sum(np.roll(out, step, (0, 1)) for step in steps) / length
    return out


def recorded(rng, grey, most_noise, worst_jpeg):
    """Sensor noise, sharpening, JPEG."""
    out = grey + paper.grain(rng, grey.shape, rng.uniform(0.5, most_noise))
    picture = Image.fromarray(np.clip(out, 0, 255).astype(np.uint8))
    if rng.random() < 0.2:
        picture = picture.filter(ImageFilter.UnsharpMask(2, int(rng.uniform(40, 160)), 2))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=int(rng.uniform(worst_jpeg, 95)))
    return Image.open(file).convert("L")


def cut(rng, picture, cap, columns, badness):
    """One line, HEIGHT high, its width a multiple of 32; capitals misjudged and shifted by up to `badness`."""
    middle = picture.height / 2
    judged = cap * (1 + rng.uniform(-badness, badness))
    factor = judged / CAP
    top = middle + rng.uniform(-badness, badness) * cap - HEIGHT / 2 * factor
    left = max(0, columns[0] - rng.uniform(0.02, 1.3) * cap)
    needed = (columns[1] - left) / factor + 1
    width = int(np.ceil(needed / 32)) * 32
    left -= rng.uniform(0, 1) * (width - needed) * factor
    shifted = picture.transform(
        (width, HEIGHT * 2), Image.EXTENT, (left, top, left + width * factor, top + HEIGHT * factor), Image.BILINEAR
    )
    if left < 0 or left + width * factor > picture.width:
        shifted = _continued(shifted, left, factor, picture.width)
    return np.asarray(shifted.resize((width, HEIGHT), Image.BOX))


def _continued(shifted, left, factor, picture_width):
    """Beyond the photo the edge goes on."""
    plane = np.asarray(shifted).copy()
    first = max(0, int(np.ceil(-left / factor)) + 1)
    last = min(plane.shape[1], int((picture_width - left) / factor) - 1)
    plane[:, :first] = plane[:, first : first + 1]
    plane[:, last:] = plane[:, last - 1 : last]
    return Image.fromarray(plane)


def flattened(rng, line):
    """Light evened out over a window, as the row cutter may hand it over."""
    radius = int(rng.integers(14, 30))
    picture = Image.fromarray(line)
    mean = np.asarray(picture.filter(ImageFilter.BoxBlur(radius)), np.float32)
    square = Image.fromarray(((line - mean) ** 2).astype(np.float32), "F")
    small = square.resize((max(1, square.width // 8), 4), Image.BOX).resize(square.size, Image.BICUBIC)
    spread = np.sqrt(np.clip(np.asarray(small), 0, None))
    return np.clip(190 + 75 * (line - mean) / np.maximum(6, spread), 0, 255).astype(np.uint8)
