"""Writes a trained net as the weight file that Java reads, and lines with what the net says to them, for its test.

export.py NET.pt WEIGHTS.bin REFERENCE.bin. The format stands in WeightFile.java; numbers are big-endian, weights halves.
"""

import struct
import sys

import numpy as np
import torch
from torch.nn import functional

import lines
import net
import typefaces

RECTIFIED, RESIDUAL, LINEAR, POOL, FOLD = 1, 2, 3, 4, 5


def folded(conv, norm):
    """Weights and biases of a convolution that does what both do, rounded to halves."""
    factor = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    weights = conv.weight * factor.reshape(-1, *[1] * (conv.weight.dim() - 1))
    return _halves(weights), _halves(norm.bias - norm.running_mean * factor)


def _halves(values):
    return values.detach().half().float()


def layers(model):
    """(kind, weights, biases, dilation) or (POOL, rows, columns) or (FOLD,), in order."""
    found = []
    for block, pool in zip(model.planes, model.pools):
        found.append((RECTIFIED, *folded(block[0], block[1]), 1))
        if not isinstance(pool, torch.nn.Identity):
            size = pool.kernel_size
            found.append((POOL, *(size if isinstance(size, tuple) else (size, size))))
    found.append((FOLD,))
    found.append((RECTIFIED, *folded(model.fold[0], model.fold[1]), 1))
    for block in model.wider:
        found.append((RESIDUAL, *folded(block[0], block[1]), block[0].dilation[0]))
    found.append((LINEAR, _halves(model.head.weight), _halves(model.head.bias), 1))
    return found


def written(found, path):
    with open(path, "wb") as file:
        file.write(b"CLNN" + struct.pack(">ii", 1, len(found)))
        for layer in found:
            if layer[0] == FOLD:
                file.write(struct.pack(">7i", FOLD, *[0] * 6))
            elif layer[0] == POOL:
                file.write(struct.pack(">7i", POOL, layer[1], layer[2], *[0] * 4))
            else:
                kind, weights, biases, dilation = layer
                high, wide = (1, weights.shape[2]) if weights.dim() == 3 else weights.shape[2:]
                file.write(struct.pack(">7i", kind, weights.shape[1], weights.shape[0], high, wide, dilation, 0))
                for values in (biases, weights):
                    file.write(values.numpy().astype(">f2").tobytes())


def told(found, line):
    """Probabilities, steps x classes, computed from the rounded weights."""
    x = net.normalised(line[None])
    for layer in found:
        if layer[0] == POOL:
            x = functional.max_pool2d(x, layer[1:])
        elif layer[0] == FOLD:
            x = x.reshape(1, -1, x.shape[3])
        else:
            kind, weights, biases, dilation = layer
            if weights.dim() == 4:
                y = functional.conv2d(x, weights, biases, padding=1)
            else:
                y = functional.conv1d(x, weights, biases, padding=dilation * (weights.shape[2] // 2), dilation=dilation)
            x = y if kind == LINEAR else torch.relu(y) + (x if kind == RESIDUAL else 0)
    width = x.shape[2]
    x = x.reshape(2, len(net.CLASSES), width).permute(2, 0, 1).reshape(2 * width, len(net.CLASSES))
    return torch.softmax(x, 1).numpy()


def referenced(found, path):
    """Number of lines; of each its width, its grey bytes, the number of steps, the probabilities as floats."""
    artist = lines.Artist(typefaces.load("train"))
    with open(path, "wb") as file:
        file.write(struct.pack(">i", len(lines.LEVELS)))
        for seed, level in enumerate(lines.LEVELS.values()):
            line, _ = artist.line(np.random.default_rng((99, seed)), level, shortest=6, longest=12)
            probabilities = told(found, line)
            file.write(struct.pack(">i", line.shape[1]) + line.tobytes())
            file.write(struct.pack(">i", len(probabilities)) + probabilities.astype(">f4").tobytes())


def main():
    model = net.LineNet().eval()
    model.load_state_dict(torch.load(sys.argv[1]))
    found = layers(model)
    with torch.no_grad():
        written(found, sys.argv[2])
        referenced(found, sys.argv[3])


if __name__ == "__main__":
    main()
