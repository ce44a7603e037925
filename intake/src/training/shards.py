"""Writes shards of drawn lines, from clean to damaged: shards.py FOLDER --seed=N --shards=N [--ramp=SHARE] [--lines=N]
[--workers=N].

Shard i depends on the seed, i and the number of shards alone. train.py may read while this still writes.
"""

import argparse
import multiprocessing
import os

import numpy as np

import lines
import typefaces

LAST_MIX = {"clean": 0.22, "normal": 0.38, "hard": 0.26, "damaged": 0.14}
WIDEST = 640


def mix(progress, ramp):
    """How often each level is drawn when a share `progress` of all shards is done; all damage is there from `ramp` on."""
    grown = 1.0 if progress >= ramp else progress / ramp
    shares = {name: share * (grown if name in ("normal", "clean") else grown**2) for name, share in LAST_MIX.items()}
    shares["clean"] += 1 - sum(shares.values())
    return shares


def shard(job):
    folder, seed, index, count, ramp, size = job
    target = os.path.join(folder, f"{index:04}.npz")
    if os.path.exists(target):
        return
    artist = lines.Artist(typefaces.load("train"))
    rng = np.random.default_rng((seed, index))
    shares = mix(index / count, ramp)
    longest = 10 if index < 2 and ramp > 0 else 30
    by_width = {}
    for _ in range(size):
        level = lines.LEVELS[str(rng.choice(list(shares), p=list(shares.values())))]
        line, answer = artist.line(rng, level, longest=longest)
        if line.shape[1] <= WIDEST:
            by_width.setdefault(line.shape[1], []).append((line, answer))
    arrays = {}
    for width, drawn in by_width.items():
        arrays[f"lines{width}"] = np.stack([line for line, _ in drawn])
        arrays[f"answers{width}"] = np.array([answer for _, answer in drawn])
    np.savez(target + ".part.npz", **arrays)
    os.replace(target + ".part.npz", target)


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder")
    words.add_argument("--seed", type=int, required=True)
    words.add_argument("--shards", type=int, required=True)
    words.add_argument("--ramp", type=float, default=0.35)
    words.add_argument("--lines", type=int, default=2000)
    words.add_argument("--workers", type=int, default=1)
    asked = words.parse_args()
    os.makedirs(asked.folder, exist_ok=True)
    jobs = [(asked.folder, asked.seed, index, asked.shards, asked.ramp, asked.lines) for index in range(asked.shards)]
    with multiprocessing.Pool(asked.workers) as pool:
        for _ in pool.imap(shard, jobs):
            pass


if __name__ == "__main__":
    main()
