"""The typefaces named in typefaces.txt, as found on this machine, and what each can print."""

import fnmatch
import os
import subprocess
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
TWINS = ("0O", "1I", "5S", "8B", "2Z", "6G", "0D", "OQ")
PLAN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "typefaces.txt")
FOLDERS = ("/usr/share/fonts",)


@dataclass(frozen=True)
class Typeface:
    """One font file; `characters` are those it draws, each unlike the others."""

    group: str
    path: str
    characters: str
    family: str
    bold: bool
    slanted: bool
    cairo: bool

    @property
    def name(self):
        return os.path.basename(self.path).rsplit(".", 1)[0]

    def font(self, em):
        return ImageFont.truetype(self.path, em)


def load(role):
    """The typefaces of a role; those whose package is not installed are left out."""
    files = {}
    for folder in FOLDERS:
        for place, _, names in os.walk(folder):
            files.update({name: os.path.join(place, name) for name in names})
    found = {}
    with open(PLAN, encoding="utf-8") as plan:
        for line in plan:
            words = line.split()
            if not words or words[0] != role:
                continue
            for pattern in words[3:]:
                for name in sorted(fnmatch.filter(files, pattern)):
                    found.setdefault(files[name], words[1])
    return [face for path, group in sorted(found.items()) if (face := _face(path, group))]


def _face(path, group):
    font = ImageFont.truetype(path, 40)
    shapes = {character: _shape(font, character) for character in CHARACTERS}
    missing = _shape(font, "\u0378")
    kept = [c for c in CHARACTERS if shapes[c] is not None and shapes[c] != missing]
    if group == "digits":
        kept = [c for c in kept if c.isdigit()]
    for first, second in TWINS:
        if first in kept and second in kept and shapes[first] == shapes[second]:
            kept.remove(second)
    if not set("0123456789") <= set(kept):
        return None
    family, style = font.getname()
    bold, slanted = "Bold" in style, any(word in style for word in ("Italic", "Oblique"))
    return Typeface(group, path, "".join(kept), family, bold, slanted, _cairo_finds(path, family, bold, slanted))


def _shape(font, character):
    picture = Image.new("L", (80, 80))
    ImageDraw.Draw(picture).text((15, 15), character, fill=255, font=font)
    return picture.tobytes() if picture.getbbox() else None


def _cairo_finds(path, family, bold, slanted):
    """Cairo names fonts by family: only those are drawn with it that fontconfig resolves to this very file."""
    wanted = f"{family}:weight={200 if bold else 80}:slant={100 if slanted else 0}"
    found = subprocess.run(["fc-match", "-f", "%{file}", wanted], capture_output=True, text=True, check=False)
    return found.stdout == path
