"""Draws lines as a photo's row cutter would hand them over, each with its answer. Everything comes from one seed."""

from dataclasses import dataclass

import numpy as np

import camera
import codes
import dots
import paper
import printers

GROUPS = {"mono": 0.36, "ocr": 0.14, "sans": 0.14, "cond": 0.1, "serif": 0.03, "pixel": 0.07, "segment": 0.02, "digits": 0.02}
DOTS = 0.12


@dataclass(frozen=True)
class Level:
    """How bad photos of a level are: shares 0 to 1, sizes in heights of capitals where not said otherwise."""

    least_contrast: float  # grey levels
    caps: tuple  # pixels on the photo, from, to
    blur: float
    noise: float  # grey levels
    jpeg: int
    light: float
    tilt: float
    badness: float
    fading: float
    rests: float
    scratches: float
    covered: float


LEVELS = {
    "clean": Level(90, (20, 36), 0.03, 2, 85, 0.2, 0.5, 0.06, 0.05, 0.0, 0.0, 0.0),
    "normal": Level(50, (17, 36), 0.07, 5, 65, 0.5, 1.0, 0.12, 0.15, 0.15, 0.12, 0.0),
    "hard": Level(28, (14, 32), 0.11, 12, 40, 0.75, 1.6, 0.16, 0.3, 0.35, 0.35, 0.0),
    "damaged": Level(40, (16, 34), 0.08, 8, 50, 0.7, 1.2, 0.14, 0.25, 0.25, 0.25, 1.0),
}


class Artist:
    """Draws lines in given typefaces; `dot_matrix` says how often print is made of dots, 0 to 1."""

    def __init__(self, faces, dot_matrix=DOTS):
        self.dot_matrix = dot_matrix
        self.groups = {}
        for face in faces:
            self.groups.setdefault(face.group, []).append(face)
        self.shares = np.array([GROUPS[group] for group in self.groups])
        self.shares = self.shares / self.shares.sum()
        pixel = self.groups.get("pixel", ()) if dot_matrix > 0 else ()
        self.grids = [(grid, face) for face in pixel for grid in dots.grids(face)]

    def line(self, rng, level, face=None, shortest=6, longest=30):
        """Grey bytes of one line, and its answer."""
        cap = int(rng.uniform(*level.caps) * rng.uniform(1, 1.25))
        ink, code, face = self._printed(rng, cap, face, shortest, longest)
        ink, columns = _placed(rng, ink, code, face, cap)
        grey = _on_paper(rng, ink, columns, cap, level)
        return _photographed(rng, grey, columns, cap, level), code.answer

    def _printed(self, rng, cap, face, shortest, longest):
        if rng.random() < self.dot_matrix:
            table, face = self._table(rng, face)
            code = codes.code(rng, dots.characters(table), shortest, longest)
            return printers.dotted(rng, table, code.printed, cap), code, face
        chosen = face or self._face(rng)
        code = codes.code(rng, chosen.characters, shortest, longest)
        return printers.ink(rng, chosen, code.printed, cap), code, chosen

    def _table(self, rng, face):
        """Dots of our own, or of a typeface; a typeface that was asked for is set small, whatever it looks like."""
        if face is not None:
            return dots.grid_at(face, int(rng.integers(10, 13))), face
        if rng.random() < 0.55:
            return dots.own_table(rng), self._face(rng)
        return self.grids[int(rng.integers(len(self.grids)))]

    def _face(self, rng):
        return self._one(rng, list(self.groups)[int(rng.choice(len(self.shares), p=self.shares))])

    def _one(self, rng, group):
        faces = self.groups[group]
        return faces[int(rng.integers(len(faces)))]


def _placed(rng, ink, code, face, cap):
    """The code on a sheet with room around it, a label before it, rows above and below; and the code's columns."""
    room = int(2.0 * cap)
    sheet = np.pad(ink, ((0, 0), (room, room)))
    if code.label:
        word = printers.label(rng, face, code.label, cap)
        gap = int(rng.uniform(0.35, 1.4) * cap)
        sheet = np.concatenate([np.zeros((3 * cap, room)), word, sheet[:, room - gap :]], 1)
    first = sheet.shape[1] - room - ink.shape[1]
    shown = room if code.label and rng.random() < 0.85 else first - (int(0.3 * cap) if code.label else 0)
    if rng.random() < 0.13:
        _neighbours(rng, sheet, ink, first, cap)
    return sheet.astype(np.float32), (shown, first + ink.shape[1])


def _neighbours(rng, sheet, ink, first, cap):
    """Another row of print close above or below: its edge shows in the cut."""
    row = ink[cap : 2 * cap, ::-1] * rng.uniform(0.4, 1)
    seen = int(rng.uniform(0.3, 0.8) * cap)
    width = min(row.shape[1], sheet.shape[1] - first)
    if rng.random() < 0.5:
        sheet[:seen, first : first + width] += row[-seen:, :width]
    else:
        sheet[3 * cap - seen :, first : first + width] += row[:seen, :width]


def _on_paper(rng, ink, columns, cap, level):
    if rng.random() < 0.25 + level.fading:
        ink = paper.faded(rng, ink, rng.uniform(0, 2 * level.fading))
    grey = paper.composed(rng, ink, level.least_contrast)
    if rng.random() < 0.25:
        grey = paper.edged(rng, grey, cap)
    if rng.random() < level.rests:
        grey = paper.silver(rng, grey, cap, rng.uniform(0.1, 0.3 + 0.2 * level.rests))
    if rng.random() < level.scratches:
        grey = paper.scratched(rng, grey, cap, 3)
    if rng.random() < level.covered:
        grey = paper.covered(rng, grey, cap, columns)
    return grey


def _photographed(rng, grey, columns, cap, level):
    photo_cap = min(cap, rng.uniform(*level.caps))
    photo = camera.tilted(rng, grey, cap, photo_cap / cap, level.tilt)
    photo = camera.lit(rng, photo, level.light)
    photo = camera.blurred(rng, photo, photo_cap, level.blur)
    picture = camera.recorded(rng, photo, level.noise, level.jpeg)
    stretch = picture.width / grey.shape[1]
    line = camera.cut(rng, picture, photo_cap, (columns[0] * stretch, columns[1] * stretch), level.badness)
    return camera.flattened(rng, line) if rng.random() < 0.2 else line
