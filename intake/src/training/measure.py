"""How well a net reads lines in typefaces it never saw: measure.py NET.pt [--lines=N] [--seed=N] [--role=test].

Prints the share of lines read exactly (best path, no scheme) by level and by typeface. The same seed draws the same
lines, so two nets are compared on one set.
"""

import argparse

import numpy as np
import torch

import lines
import net
import typefaces


def exact(model, artist, face, level, count, seed):
    right = 0
    for number in range(count):
        line, answer = artist.line(np.random.default_rng((seed, number)), lines.LEVELS[level], face)
        read = net.best_path(model(net.normalised(line[None])))[0]
        right += read == answer.replace("-", "")
    return right / count


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
    solid = lines.Artist(faces, dot_matrix=0.0)
    dotted = lines.Artist(faces, dot_matrix=1.0)
    rows = [(face.name, solid, face) for face in faces]
    rows += [(face.name + " in dots", dotted, face) for face in faces if face.group == "pixel"]
    print(f"{'exact %':28}" + "".join(f"{level:>10}" for level in lines.LEVELS))
    sums = np.zeros(len(lines.LEVELS))
    with torch.no_grad():
        for name, artist, face in rows:
            shares = [exact(model, artist, face, level, asked.lines, asked.seed) for level in lines.LEVELS]
            sums += shares
            print(f"{name:28}" + "".join(f"{100 * share:10.0f}" for share in shares), flush=True)
    print(f"{'all':28}" + "".join(f"{100 * share / len(rows):10.1f}" for share in sums))


if __name__ == "__main__":
    main()
