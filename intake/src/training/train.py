"""Trains the net: train.py SHARDS NET.pt --seed=N --shards=N [--minutes=M] [--rate=R] [--replay=N] [--from=NET.pt].

Takes the shards in order, with each some earlier ones again, and waits for those not written yet. The learning rate rises at the start and then falls like a cosine to nothing, at the last shard or after so many
minutes, whichever is first. What is saved is a running mean of the weights, good to use at any time.
"""

import argparse
import copy
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional

import net

PIXELS_A_BATCH = 32 * 320
MEAN_OVER = 400  # steps


def path_of(folder, index):
    return os.path.join(folder, f"{index:04}.npz")


def loaded(folder, index):
    with np.load(path_of(folder, index)) as arrays:
        widths = [int(name[5:]) for name in arrays.files if name.startswith("lines")]
        return {width: (arrays[f"lines{width}"], arrays[f"answers{width}"]) for width in widths}


def batches(shard, rng):
    """Lines of one width each, in any order."""
    found = []
    for width, (lines, answers) in shard.items():
        order = rng.permutation(len(lines))
        size = max(8, PIXELS_A_BATCH // width)
        found += [(lines[part], answers[part]) for part in np.array_split(order, max(1, len(order) // size))]
    return [found[index] for index in rng.permutation(len(found)) if len(found[index][1]) >= 3]


def shaken(lines, rng):
    """The same lines a little otherwise: moved by a pixel or two, some in the other polarity, blurred, noisy."""
    x = net.normalised(np.roll(lines, (int(rng.integers(-1, 2)), int(rng.integers(-2, 3))), (1, 2)))
    if rng.random() < 0.25:
        x = functional.avg_pool2d(functional.pad(x, (1, 1, 1, 1), mode="replicate"), 3, 1) * 0.6 + x * 0.4
    sign = torch.from_numpy(np.where(rng.random(len(lines)) < 0.12, -1, 1).astype(np.float32)).reshape(-1, 1, 1, 1)
    return x * sign + torch.randn_like(x) * float(rng.uniform(0, 0.15))


def loss_of(model, lines, answers):
    told = model(lines.contiguous(memory_format=torch.channels_last))
    targets = [net.CLASSES.index(c) for answer in answers for c in answer]
    lengths = torch.tensor([len(answer) for answer in answers])
    steps = torch.full((len(lines),), told.shape[1])
    lost = functional.ctc_loss(
        told.transpose(0, 1), torch.tensor(targets), steps, lengths, reduction="none", zero_infinity=True
    )
    return (lost / lengths).mean()


def rate_at(progress, top):
    return top * (progress / 0.05 if progress < 0.05 else 0.5 * (1 + math.cos(math.pi * (progress - 0.05) / 0.95)) + 0.002)


def averaged(mean, model, steps):
    """Moves the running mean towards the model, quickly at first."""
    share = max(1 / MEAN_OVER, 1 / (steps + 1))
    for slow, fast in zip(mean.state_dict().values(), model.state_dict().values()):
        if slow.dtype.is_floating_point:
            slow.lerp_(fast, share)


def shard_order(asked, rng):
    """Each shard once it is written, and as many earlier ones beside it as asked."""
    for index in range(asked.shards):
        while not os.path.exists(path_of(asked.folder, index)):
            time.sleep(1)
        yield index, index
        for _ in range(min(index, asked.replay)):
            yield index, int(rng.integers(index))


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder")
    words.add_argument("target")
    words.add_argument("--seed", type=int, required=True)
    words.add_argument("--shards", type=int, required=True)
    words.add_argument("--rate", type=float, default=2.5e-3)
    words.add_argument("--replay", type=int, default=1)
    words.add_argument("--minutes", type=float, default=1e9)
    words.add_argument("--from", dest="begun")
    asked = words.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(asked.seed)
    rng = np.random.default_rng(asked.seed)
    model = net.LineNet().to(memory_format=torch.channels_last)
    if asked.begun:
        model.load_state_dict(torch.load(asked.begun))
    mean = copy.deepcopy(model)
    optimiser = torch.optim.AdamW(model.parameters(), lr=asked.rate, weight_decay=0.01)
    start, steps, progress = time.monotonic(), 0, 0.0
    for index, taken in shard_order(asked, rng):
        total, all_lines = 0.0, batches(loaded(asked.folder, taken), rng)
        for lines, answers in all_lines:
            progress = max(index / asked.shards, (time.monotonic() - start) / 60 / asked.minutes)
            for group in optimiser.param_groups:
                group["lr"] = rate_at(min(1.0, progress), asked.rate)
            lost = loss_of(model, shaken(lines, rng), answers)
            optimiser.zero_grad()
            lost.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            averaged(mean, model, steps)
            total, steps = total + lost.item(), steps + 1
        print(f"shard {taken} of {index} steps {steps} loss a character {total / len(all_lines):.3f} "
              f"progress {progress:.2f} minutes {(time.monotonic() - start) / 60:.1f}", flush=True)
        torch.save(mean.state_dict(), asked.target)
        if progress >= 1:
            break


if __name__ == "__main__":
    main()
