"""The net: convolutions over a line 32 pixels high, two answers for every four pixels of its width."""

import numpy as np
import torch
from torch import nn

import camera
import typefaces

CLASSES = "_-" + typefaces.CHARACTERS  # 0 nothing here (the CTC blank), 1 a gap between groups, then the characters
STEP = 2  # pixels of a line a step stands for


def _planes(before, after):
    return nn.Sequential(nn.Conv2d(before, after, 3, padding=1, bias=False), nn.BatchNorm2d(after), nn.ReLU())


def _rows(before, after, dilation=1):
    conv = nn.Conv1d(before, after, 3, padding=dilation, dilation=dilation, bias=False)
    return nn.Sequential(conv, nn.BatchNorm1d(after), nn.ReLU())


class LineNet(nn.Module):
    """In: lines, n x 1 x 32 x width (a multiple of 4), mean 0, spread 1. Out: log-probabilities, n x width / 2 x class."""

    def __init__(self):
        super().__init__()
        self.planes = nn.ModuleList([_planes(1, 16), _planes(16, 24), _planes(24, 48), _planes(48, 64)])
        self.pools = (nn.MaxPool2d(2), nn.MaxPool2d(2), nn.MaxPool2d((2, 1)), nn.Identity())
        self.fold = _rows(64 * camera.HEIGHT // 8, 128)
        self.wider = nn.ModuleList([_rows(128, 128), _rows(128, 128, 2)])
        self.head = nn.Conv1d(128, 2 * len(CLASSES), 1)

    def forward(self, lines):
        x = lines
        for planes, pool in zip(self.planes, self.pools):
            x = pool(planes(x))
        count, channels, height, width = x.shape
        x = self.fold(x.reshape(count, channels * height, width))
        for rows in self.wider:
            x = x + rows(x)
        x = self.head(x).reshape(count, 2, len(CLASSES), width)
        return torch.log_softmax(x.permute(0, 3, 1, 2).reshape(count, 2 * width, len(CLASSES)), 2)


def normalised(lines):
    """Grey bytes, n x 32 x width, as the net takes them: each line with mean 0 and spread 1."""
    x = torch.from_numpy(np.array(lines, np.float32))
    mean = x.mean((1, 2), keepdim=True)
    spread = x.std((1, 2), keepdim=True, unbiased=False)
    return ((x - mean) / spread.clamp(min=4.0)).unsqueeze(1)


def best_path(log_probabilities):
    """The likeliest class at each step, repeats and blanks and gaps left out."""
    texts = []
    for steps in log_probabilities.argmax(2).tolist():
        kept = [now for before, now in zip([0] + steps, steps) if now != before]
        texts.append("".join(CLASSES[index] for index in kept if index > 1))
    return texts
