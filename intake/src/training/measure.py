"""How well a net reads lines in typefaces it never saw: measure.py NET.pt [--lines=N] [--seed=N] [--role=test].

Prints the share of lines read exactly (best path, no scheme, 36 characters) by typeface and level, and behind the stroke
the share where only 0 for O or 1 for I was wrong, which a scheme's alphabet settles. The same seed draws the same lines,
so two nets are compared on one set; two trainings are of equal quality when the last row differs by no more than 3 points.
"""

import argparse

import numpy as np
import torch

import lines
import net
import typefaces

DOTTED = "DejaVuSansMono"  # hinted for screens, so that it is legible set in few dots
TWINS = str.maketrans("OI", "01")


def shares(model, artist, face, level, count, seed):
    """Shares read exactly, and exactly but for twins."""
    right = np.zeros(2)
    for number in range(count):
        line, answer = artist.line(np.random.default_rng((seed, number)), lines.LEVELS[level], face)
        read, wanted = net.best_path(model(net.normalised(line[None])))[0], answer.replace("-", "")
        right += read == wanted, read.translate(TWINS) == wanted.translate(TWINS)
    return right / count


def row(name, found):
    cells = (f"{f'{100 * exact:.0f} / {100 * alike:.0f}':>12}" for exact, alike in found)
    print(f"{name:28}" + "".join(cells), flush=True)


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("net")
    words.add_argument("--lines", type=int, default=60, help="of each typeface at each level")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--role", default="test")
    asked = words.parse_args()
    torch.set_num_threads(1)
    model = net.LineNet().eval()
    model.load_state_dict(torch.load(asked.net))
    faces = typefaces.load(asked.role)
    solid, dotted = lines.Artist(faces, dot_matrix=0.0), lines.Artist(faces, dot_matrix=1.0)
    todo = [(face.name, solid, face) for face in faces]
    todo += [(face.name + " in dots", dotted, face) for face in faces if face.name == DOTTED]
    print(f"{'exact / but for twins, %':28}" + "".join(f"{level:>12}" for level in lines.LEVELS))
    found = []
    with torch.no_grad():
        for name, artist, face in todo:
            found.append([shares(model, artist, face, level, asked.lines, asked.seed) for level in lines.LEVELS])
            row(name, found[-1])
    row("all", np.mean(found, 0))


if __name__ == "__main__":
    main()
