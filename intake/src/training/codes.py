"""Codes to print: alphabet, length, groups and the words beside them, with what the net shall answer."""

from dataclasses import dataclass

DIGITS = "0123456789"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
PLAIN = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # as issuers print who avoid 0 O 1 I
ALIKE = "0O1I5S8B2Z6G0DQUVYJ7CGMNHWKXEF"
LENGTHS = (6, 8, 9, 10, 10, 12, 12, 12, 13, 14, 15, 15, 16, 16, 16, 17, 17, 18, 18, 19, 20, 22, 24, 25, 25, 28, 30)
LABELS = ("密码", "密 码", "卡密", "卡号", "序列号", "充值密码", "激活码", "兑换码", "券码", "刮开涂层", "卡号:", "密码：", "卡密：")
LATIN_LABELS = ("Card No.", "Card No:", "Code:", "Pin:", "No.", "S/N:", "Key:", "Serial", "Password:")
GAP = "-"  # how a gap between groups is written in what the net shall answer


@dataclass(frozen=True)
class Code:
    """`printed` as it stands on the card, `answer` as the net shall read it: one GAP for a gap of any sort."""

    printed: str
    answer: str
    label: str


def code(rng, characters, shortest=6, longest=30):
    """A code of the characters a typeface has, between two lengths."""
    alphabet = _alphabet(rng, characters)
    lengths = [length for length in LENGTHS if shortest <= length <= longest]
    length = int(lengths[rng.integers(len(lengths))])
    text = "".join(alphabet[i] for i in rng.integers(len(alphabet), size=length))
    if rng.random() < 0.15:
        at = int(rng.integers(length - 1))
        text = text[: at + 1] + text[at] + text[at + 2 :]
    if rng.random() < 0.3:
        alike = [c for c in ALIKE if c in alphabet] or list(alphabet)
        places = rng.random(length) < 0.4
        text = "".join(alike[int(rng.integers(len(alike)))] if here else c for c, here in zip(text, places))
    groups = _groups(rng, text)
    separator = ("-", " ", " ", " ", "  ", " - ")[int(rng.integers(6))]
    return Code(separator.join(groups), GAP.join(groups), _label(rng))


def _alphabet(rng, characters):
    dice = rng.random()
    if dice < 0.36:
        wanted = DIGITS
    elif dice < 0.7:
        wanted = DIGITS + LETTERS
    elif dice < 0.9:
        wanted = PLAIN
    elif dice < 0.96:
        wanted = LETTERS
    else:
        wanted = DIGITS + "ABCDEF"
    kept = "".join(c for c in wanted if c in characters)
    return kept if len(kept) > 5 else DIGITS


def _groups(rng, text):
    dice = rng.random()
    if dice < 0.38:
        return [text]
    sizes = [(4, 4, 4, 5, 5, 3, 6, 8)[int(rng.integers(8))]] * 12 if dice < 0.92 else list(rng.integers(2, 8, size=20))
    groups, rest = [], text
    for size in sizes:
        if rest:
            groups.append(rest[:size])
            rest = rest[size:]
    return groups + ([rest] if rest else [])


def _label(rng):
    dice = rng.random()
    if dice < 0.13:
        return LABELS[int(rng.integers(len(LABELS)))]
    return LATIN_LABELS[int(rng.integers(len(LATIN_LABELS)))] if dice < 0.165 else ""
