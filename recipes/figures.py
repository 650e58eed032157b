"""Draw the figures that are shipped beside the chapters: `python -m recipes.figures` writes notebooks/pictures/*.png.

Every number in them is computed here, with the course's own code.
"""

import io
import shutil
import sys
from pathlib import Path

import torch
from matplotlib.patches import Circle
from PIL import Image

from coursekit import plots
from coursekit.plots import COLORS, GREEN, HATCHES, INK, PURPLE, SKY, YELLOW, arrow, box, canvas, dark, label, mix
from microgpt.chat import IGNORED, chat_targets
from microgpt.sampling import next_token_probabilities
from microgpt.tokenizer import BPETokenizer

REPOSITORY = Path(__file__).resolve().parent.parent
FOLDER = REPOSITORY / "notebooks" / "pictures"  # beside the chapters: `jupyter lab notebooks/...` shows nothing above them
PIXELS = 1400  # about twice the width at which a notebook page shows them
GREY = COLORS["neutral"]
NORM, ATTEND, FEED, EMBED, HEAD = mix(YELLOW, 0.4), mix(SKY, 0.4), mix(GREEN, 0.3), mix(PURPLE, 0.35), mix(GREY, 0.22)
PAPER = (1.0, 1.0, 1.0)


def code(ax, x, y, text, size=9.5, ha="left"):
    """A shape or a name of the code, in the grey of all shapes."""
    label(ax, x, y, text, size=size, color=dark(GREY), ha=ha)


def plus(ax, x, y, radius=0.16):
    """The circle in which a shortcut is added."""
    ax.add_patch(Circle((x, y), radius, facecolor=PAPER, edgecolor=INK, linewidth=1.4))
    label(ax, x, y, "+", size=14)


def down(ax, x, start, end):
    arrow(ax, (x, start), (x, end))


def shortcut(ax, side, x, start, end):
    """A residual connection: leaves the main line at `start`, runs along `side`, and comes back at `end`."""
    ax.plot([x, side, side], [start, start, end], color=INK, linewidth=1.6, solid_joinstyle="round")
    arrow(ax, (side, end), (x - 0.16, end), color=INK, line=1.6)


def decoder():
    """The whole model, from ids to the probabilities of the next token."""
    fig, ax = canvas(7.0, 8.55, "MicroGPT: from token ids to the next token",
                     "B texts at once, T tokens each, C = n_embd numbers per token")
    x, wide, high, notes = 2.65, 2.5, 0.42, 4.55
    left = x - wide / 2

    def part(y, text, fill):
        box(ax, left, y, wide, high, text, fill, size=10.5)

    def note(y, text, shape):
        label(ax, notes, y - 0.1, text, size=9.5, ha="left")
        code(ax, notes, y + 0.12, shape)

    box(ax, 0.75, 1.72, 3.6, 3.98, "", mix(GREY, 0.06), edge=GREY, dashed=True, line=1.3, rounding=0.12)
    label(ax, 0, 3.71, "repeat\nn_layer\ntimes", size=10.5, weight="bold", ha="left", linespacing=1.3)
    part(0.1, "token ids", PAPER)
    note(0.31, "each token is a whole number", "(B, T)")
    down(ax, x, 0.52, 0.82)
    box(ax, left, 0.82, 1.18, 0.56, "token\nembedding", EMBED, size=10)
    label(ax, x, 1.1, "+", size=14)
    box(ax, x + 0.07, 0.82, 1.18, 0.56, "position\nembedding", EMBED, size=10)
    note(1.1, "which token, and where it stands", "(B, T, C)")
    down(ax, x, 1.38, 1.98)

    for top, text, fill, hint, inner in (
        (1.98, "causal self-attention", ATTEND, "tokens look at earlier tokens", "in heads: (B, n_head, T, head_dim)"),
        (3.9, "feed-forward", FEED, "each token is worked on alone", "(B, T, C) → (B, T, 4C) → (B, T, C)"),
    ):
        part(top, "LayerNorm", NORM)
        note(top + 0.21, "mean 0, variance 1 per token", "(B, T, C)")
        down(ax, x, top + 0.42, top + 0.68)
        part(top + 0.68, text, fill)
        note(top + 0.89, hint, inner)
        down(ax, x, top + 1.1, top + 1.32)
        plus(ax, x, top + 1.48)
        shortcut(ax, 1.05, x, top - 0.12, top + 1.48)
        note(top + 1.48, "shortcut: what came in is added", "(B, T, C)")
    down(ax, x, 3.62, 3.9)

    down(ax, x, 5.54, 6.0)
    part(6.0, "LayerNorm", NORM)
    note(6.21, "once more, after the last block", "(B, T, C)")
    down(ax, x, 6.42, 6.7)
    part(6.7, "output head", EMBED)
    note(6.91, "weights of the token embedding", "logits (B, T, vocab_size)")
    down(ax, x, 7.12, 7.4)
    part(7.4, "softmax", HEAD)
    note(7.61, "scores become probabilities", "(B, T, vocab_size)")
    down(ax, x, 7.82, 8.1)
    part(8.1, "next-token probabilities", PAPER)
    note(8.31, "the last position continues the text", "(B, vocab_size)")
    return fig


def decoder_block():
    """One block, with the two shortcuts and the feed-forward opened."""
    fig, ax = canvas(7.0, 2.95, "One decoder block: two detours from a straight line",
                     "every arrow carries (B, T, C): a block changes the numbers, never the shape")
    y = 1.12
    for start, end in ((0.22, 0.46), (1.32, 1.5), (2.72, 2.86), (3.18, 3.56), (4.42, 4.6), (5.82, 5.96), (6.28, 6.62)):
        arrow(ax, (start, y), (end, y))
    label(ax, 0.1, y, "x", size=13, weight="bold")
    for at in (0.46, 3.56):
        box(ax, at, y - 0.28, 0.86, 0.56, "Layer-\nNorm", NORM, size=10)
    box(ax, 1.5, y - 0.28, 1.22, 0.56, "causal\nself-attention", ATTEND, size=10)
    box(ax, 4.6, y - 0.28, 1.22, 0.56, "feed-\nforward", FEED, size=10)
    for out, add in ((0.3, 3.02), (3.36, 6.12)):
        plus(ax, add, y)
        ax.plot([out, out, add], [y, 0.42, 0.42], color=INK, linewidth=1.6)
        arrow(ax, (add, 0.42), (add, y - 0.16), color=INK, line=1.6)
        label(ax, (out + add) / 2, 0.27, "shortcut: x itself", size=9.5)
    label(ax, 6.8, y, "x′", size=13, weight="bold")

    label(ax, 2.11, 1.66, "mixes tokens:\neach one looks at\nthose before it", size=9.5, va="top", linespacing=1.3)
    ax.plot([4.6, 3.66], [y + 0.3, 1.92], color=GREY, linewidth=0.8, linestyle=":")
    ax.plot([5.82, 6.98], [y + 0.3, 1.92], color=GREY, linewidth=0.8, linestyle=":")
    for at, wide, text in ((3.66, 1.05, "Linear\nC → 4C"), (4.98, 0.68, "GELU"), (5.93, 1.05, "Linear\n4C → C")):
        box(ax, at, 1.92, wide, 0.52, text, mix(GREEN, 0.15), size=9.5)
    arrow(ax, (4.71, 2.18), (4.98, 2.18))
    arrow(ax, (5.66, 2.18), (5.93, 2.18))
    label(ax, 5.32, 2.66, "works on each token alone, with the same weights", size=9.5)
    return fig


def attention_flow():
    """Q, K, V to scores, scaling, mask, softmax and weighted sum, with real numbers."""
    torch.manual_seed(5)
    q, k, v = torch.randn(3, 4, 3)
    scores = q @ k.T
    scaled = scores / 3**0.5
    masked = scaled.masked_fill(torch.ones(4, 4, dtype=torch.bool).triu(1), float("-inf"))
    weights = masked.softmax(-1)
    rows = (
        ("1  Compare", "each query with each key: one dot product per pair",
         [(q, "Q", "query"), (k.T, "Kᵀ", "key"), (scores, "scores")], ["@", "="]),
        ("2  Weigh", "scale, hide the future, and let each row add up to 1",
         [(scaled, "÷ √head_dim"), (masked, "mask"), (weights, "softmax: weights")], ["→", "→"]),
        ("3  Mix", "each token takes its share of the values",
         [(weights, "weights"), (v, "V", "value"), (weights @ v, "output")], ["@", "="]),
    )
    fig, ax = canvas(7.0, 7.2, "Attention in three steps", "one head, T = 4 tokens, head_dim = 3")
    for index, (step, hint, items, signs) in enumerate(rows):
        y = 0.1 + 2.48 * index
        label(ax, 0, y, step, size=11, weight="bold", ha="left")
        label(ax, 1.2, y, hint, size=9.5, ha="left")
        drawings = [plots.CellGrid(tensor, *rest) for tensor, *rest in items]
        plots.draw_grids(ax, 0, y + 0.24, drawings, signs, [0.42] * 2)
    return fig


def training_loop():
    """What happens in one training step, and every so often."""
    fig, ax = canvas(7.0, 3.15, "One training step, repeated", "from a random start to a model that predicts text")
    top = ((0.0, "batch\nx, y", "(B, T) each", PAPER), (1.9, "model", "logits\n(B, T, vocab_size)", ATTEND),
           (3.8, "loss", "how surprised was it\nby y? (cross-entropy)", NORM),
           (5.7, "backward", "a gradient for\nevery parameter", FEED))
    bottom = ((5.7, "clip", "limit the length\nof the gradient", FEED),
              (3.8, "AdamW step", "move every parameter\na little", EMBED),
              (1.9, "learning rate", "how far to move:\nwarm-up, then cosine", HEAD))
    for index, (x, text, hint, fill) in enumerate(top):
        box(ax, x, 0.1, 1.3, 0.56, text, fill, size=10.5)
        label(ax, x + 0.65, 0.74, hint, size=9, va="top", color=dark(GREY), linespacing=1.25)
        if index:
            arrow(ax, (x - 0.6, 0.38), (x, 0.38))
    for x, text, hint, fill in bottom:
        box(ax, x, 1.5, 1.3, 0.56, text, fill, size=10.5)
        label(ax, x + 0.65, 2.14, hint, size=9, va="top", color=dark(GREY), linespacing=1.25)
    arrow(ax, (6.35, 1.14), (6.35, 1.5))
    arrow(ax, (5.7, 1.78), (5.1, 1.78))
    arrow(ax, (3.2, 1.78), (3.8, 1.78))
    ax.plot([4.45, 4.45, 0.65], [2.5, 2.66, 2.66], color=INK, linewidth=1.6)
    arrow(ax, (0.65, 2.66), (0.65, 1.0), color=INK, line=1.6)
    label(ax, 1.0, 1.3, "next step", size=9.5, weight="bold", ha="left")
    label(ax, 0.0, 3.03, "Every so often: the loss on text it was not trained on (validation), a checkpoint, a sample.",
          size=9.5, ha="left")
    return fig


def sampling_steps():
    """Logits, temperature, top-k, top-p, draw: five looks at the same candidates."""
    pieces = [" mat", " sofa", " bed", " floor", " roof", " moon", " idea", " of"]
    logits = torch.tensor([2.6, 2.3, 2.0, 1.8, 1.5, 1.2, 0.4, -0.6])
    temperature, top_k, top_p = 0.8, 6, 0.8
    plain = next_token_probabilities(logits)
    warm = next_token_probabilities(logits, temperature)
    few = next_token_probabilities(logits, temperature, top_k)
    nucleus = next_token_probabilities(logits, temperature, top_k, top_p)
    chosen = int(torch.multinomial(nucleus, 1, generator=torch.Generator().manual_seed(11)))
    everything = torch.ones(8, dtype=torch.bool)
    steps = (
        ("softmax", "probabilities", plain, everything, None),
        ("temperature", f"{temperature}: sharper", warm, everything, None),
        ("top_k", f"{top_k}: the best {top_k}", warm, few > 0, None),
        ("top_p", f"{top_p}: first {top_p:.0%}", few, nucleus > 0, None),
        ("draw", "rescaled to 1", nucleus, nucleus > 0, chosen),
    )
    width, height = 7.0, 3.0
    fig, ax = canvas(width, height, "From logits to one token", "The cat sat on the …")
    for row, (piece, logit) in enumerate(zip(pieces, logits.tolist())):
        y = 0.72 + 0.264 * row
        label(ax, 0.72, y, piece.replace(" ", "␣"), size=9.5, ha="right")
        label(ax, 1.22, y, f"{logit:.1f}".replace("-", "−"), size=9.5, ha="right")
    label(ax, 0.8, 0.16, "logits", size=10, weight="bold")
    label(ax, 0.8, 0.37, "scores", size=9, color=dark(GREY))
    card = fig.get_size_inches()
    for index, (name, hint, values, keep, drawn) in enumerate(steps):
        left, wide = 1.42 + 1.13 * index, 0.92
        label(ax, left, 0.16, name, size=10, weight="bold", ha="left")
        label(ax, left, 0.37, hint, size=9, color=dark(GREY), ha="left")
        below = 0.15 + height - (0.72 + 0.264 * 7.6)
        bars = fig.add_axes(((left + 0.15) / card[0], below / card[1], wide / card[0], 0.264 * 8.2 / card[1]))
        plots.draw_next_tokens(bars, values.numpy(), pieces, keep.numpy(), drawn, size=8, fmt="{:.2f}")
        bars.set(xlim=(0, 0.62), yticks=[], xticks=[])
        bars.spines["bottom"].set_visible(False)
    plots.draw_legend(ax, 1.42, 2.83, [(COLORS["kept"], "", "kept"),
                                       (COLORS["rejected"], HATCHES["rejected"], "× rejected: becomes 0"),
                                       (COLORS["chosen"], "", "★ chosen")])
    return fig


class _Pieces:
    """Stands in for a tokenizer where a token is written as itself."""

    def convert_tokens_to_ids(self, tokens):
        return tokens


def chat_mask():
    """Which tokens of a conversation are trained, and what each of them has to predict."""
    talks = (
        ["<|user|>", "Who", " sat", "?", "<|end|>", "<|assistant|>", "The", " cat", ".", "<|end|>"],
        ["<|user|>", "谁", "累了", "？", "<|end|>", "<|assistant|>", "小猫", "。", "<|end|>"],
    )
    colors = {True: mix(COLORS["trained"], 0.6), False: mix(COLORS["ignored"], 0.7)}
    hatches = {True: "", False: HATCHES["ignored"]}
    fig, ax = canvas(7.0, 3.72, "The loss counts the answer only",
                     "the target of a position is the token after it; grey targets are left out of the loss")
    y = 0.0
    for pieces in talks:
        targets = chat_targets(pieces, _Pieces())
        counted = [target != IGNORED for target in targets]
        shown = [*pieces[1:], "–"]
        for name, texts, marks in (("read", pieces, None), ("target", shown, counted)):
            label(ax, 0, y + 0.17, name, size=9.5, ha="left", weight="bold")
            fills = [PAPER] * len(texts) if marks is None else [colors[mark] for mark in marks]
            hatch = None if marks is None else [hatches[mark] for mark in marks]
            at = 0.62
            for index, text in enumerate(texts):
                wide = _column_width(pieces[index], shown[index])
                box(ax, at, y, wide, 0.34, text.replace(" ", "␣"), fills[index],
                    hatch="" if hatch is None else hatch[index], size=9, line=0.8)
                at += wide + 0.03
            y += 0.46 if name == "read" else 0.72
    plots.draw_legend(ax, 0.62, 2.32, [(colors[True], "", "trained: the answer and its <|end|>"),
                                       (colors[False], hatches[False], "ignored")])
    label(ax, 0, 2.86, "Where it starts and where it stops", size=10.5, weight="bold", ha="left")
    label(ax, 0, 3.36, "<|assistant|> is the first position with a target: from it the model must find the first word "
          "of the answer.\nThe last target is the answer's <|end|>: without it the model would never learn to stop.\n"
          "What the user wrote is read, but the model is not taught to write it.", size=9.2, ha="left", linespacing=1.5)
    return fig


def _column_width(*texts):
    return max(0.26, *(0.1 + plots.text_size(text.replace(" ", "␣"), 9)[0] for text in texts))


def course_map():
    """The chapters and what each of them adds to the package."""
    chapters = (
        ("00", "welcome", "", "try the\nfinished model"),
        ("01", "tokens", "tokenizer", "text becomes\nnumbers"),
        ("02", "language model", "data", "predict the\nnext token"),
        ("03", "attention", "attention", "look at\nearlier tokens"),
        ("04", "decoder block", "block", "norm, shortcut,\nfeed-forward"),
        ("05", "MicroGPT", "model", "put the parts\ntogether"),
        ("06", "training", "training", "let it learn\nfrom text"),
        ("07", "sampling", "sampling", "let it write,\ndull or wild"),
        ("08", "chat tuning", "chat", "teach it\nto answer"),
        ("09", "chat panel", "panel", "talk to what\nyou wrote"),
    )
    fills = (PAPER, EMBED, EMBED, ATTEND, ATTEND, ATTEND, FEED, FEED, NORM, NORM)
    fig, ax = canvas(7.0, 3.46, "Ten chapters, one package",
                     "the dark label is the file that the chapter exports into microgpt/")
    wide, high, gap, step = 1.28, 1.06, 0.15, 1.43
    for index, ((number, name, module, hint), fill) in enumerate(zip(chapters, fills)):
        row, place = divmod(index, 5)
        x, y = place * step, 0.05 + row * 1.95
        box(ax, x, y, wide, high, "", fill)
        label(ax, x + 0.08, y + 0.2, number, size=12, weight="bold", ha="left")
        label(ax, x + 0.08, y + 0.47, name, size=9.2, weight="bold", ha="left")
        label(ax, x + 0.08, y + 0.81, hint, size=8.5, ha="left", linespacing=1.2)
        if module:
            box(ax, x, y + high + 0.1, wide, 0.28, f"{module}.py", INK, size=9.5, color="white", rounding=0.04)
        if place < 4:
            arrow(ax, (x + wide, y + high / 2), (x + wide + gap, y + high / 2))
    ax.plot([6.36, 6.36, 0.64], [1.49, 1.75, 1.75], color=GREY, linewidth=1.3)
    arrow(ax, (0.64, 1.75), (0.64, 2.0))
    return fig


def tokens():
    """Text, bytes, tokens, ids for 你好, with a tokenizer trained on one line."""
    text, lesson = "你好", "你好你好"
    tokenizer = BPETokenizer().train([lesson], 256)
    fig, ax = canvas(7.0, 4.55, "How 你好 becomes numbers", f"byte-pair encoding, trained here on the one line {lesson}")
    left, cell, y = 1.15, 0.94, 0.1
    fills = [mix(SKY, 0.35)] * 3 + [mix(YELLOW, 0.45)] * 3

    def row(name, hint, spans):
        """Boxes over the six byte columns; spans are (first byte, bytes, text, fill, note)."""
        nonlocal y
        label(ax, 0, y + 0.1, name, size=10.5, weight="bold", ha="left")
        label(ax, 0, y + 0.32, hint, size=9, color=dark(GREY), ha="left")
        for first, count, written, fill, note in spans:
            box(ax, left + first * cell, y, count * cell - 0.08, 0.36, written, fill, size=11)
            if note:
                label(ax, left + first * cell + (count * cell - 0.08) / 2, y + 0.48, note, size=9, color=dark(GREY))
        y += 0.8

    def encoded(name):
        ids, first, spans = tokenizer.encode(text), 0, []
        for token in ids:
            piece = tokenizer.pieces[token]
            fill = fills[first] if len(piece) < 6 else mix(GREEN, 0.3)
            spans.append((first, len(piece), plots.visible(piece), fill, f"id {token}"))
            first += len(piece)
        row(name, f"{len(ids)} token{'s' if len(ids) > 1 else ''}", spans)

    row("text", "2 characters", [(3 * at, 3, character, fills[3 * at], "") for at, character in enumerate(text)])
    y -= 0.16
    row("bytes", "6, in UTF-8", [(at, 1, f"{byte:02X}", fills[at], "") for at, byte in enumerate(text.encode())])
    y -= 0.1
    encoded("no merge")
    for merges in (2, 4, 5):
        tokenizer = BPETokenizer().train([lesson], 256 + merges)
        encoded(f"{merges} merges")
    return fig


def next_token():
    """A context, and what followed it in a few sentences: a language model by counting."""
    sentences = ("The cat sat on the mat.", "The dog sat on the mat.", "A bird sat on the roof.",
                 "My hat is on the mat.", "The cat slept on the sofa.", "Tea is on the table.",
                 "We sat on the sofa.", "The cat is on the mat.")
    context = " on the "
    followers = [sentence.split(context)[1].rstrip(".") for sentence in sentences]
    counts = {word: followers.count(word) for word in sorted(set(followers), key=lambda word: -followers.count(word))}
    fig, ax = canvas(7.0, 3.05, "What comes next?", "a language model gives every possible next token a probability")
    label(ax, 0, 0.12, f"{len(sentences)} sentences to learn from", size=10, weight="bold", ha="left")
    for index, (sentence, word) in enumerate(zip(sentences, followers)):
        y, start = 0.48 + 0.31 * index, sentence[: -len(word) - 1]
        label(ax, 0, y, start, size=10, ha="left")
        x = plots.text_size(start + "i", 10)[0]
        box(ax, x, y - 0.13, plots.text_size(word, 10)[0] + 0.14, 0.26, word, mix(SKY, 0.4), size=10, line=0.8)
    label(ax, 3.2, 0.12, "the context", size=10, weight="bold", ha="left")
    x = 3.2
    for index, word in enumerate(("on", "␣the", "?")):
        wide = plots.text_size(word, 11)[0] + 0.2
        box(ax, x, 0.32, wide, 0.34, word, YELLOW if word == "?" else plots.TOKEN_FILLS[index % 2], size=11)
        x += wide + 0.07
    label(ax, 3.2, 0.95, "the next token: its share of the sentences", size=10, weight="bold", ha="left")
    card = fig.get_size_inches()
    bars = fig.add_axes((4.1 / card[0], 0.3 / card[1], 2.9 / card[0], 1.72 / card[1]))
    shares = torch.tensor(list(counts.values())) / len(sentences)
    plots.draw_next_tokens(bars, shares.numpy(), [f" {word}" for word in counts], [True] * len(counts), size=10)
    bars.set(xticks=[])
    bars.spines["bottom"].set_visible(False)
    return fig


def panel_flow():
    """From pressing Send to the first piece of text, and round again for the next one."""
    fig, ax = canvas(7.0, 3.72, "From Send to the first piece of text",
                     "the panel calls the code of all chapters, in this order")
    steps = (
        ("Send", "your message joins\nthe conversation", "chapter 09", NORM),
        ("chat template", "roles are written in;\nold turns leave if full", "chapter 08", NORM),
        ("tokenizer", "text → ids", "chapter 01", EMBED),
        ("model", "reads all ids once,\nkeeps keys, values", "chapters 03–05", ATTEND),
        ("logits", "one score per token\n(vocab_size,)", "chapter 05", ATTEND),
        ("filter", "temperature,\ntop_k, top_p", "chapter 07", FEED),
        ("draw", "one id, by chance", "chapter 07", FEED),
        ("decode", "bytes → text, once a\ncharacter is whole", "chapter 07", FEED),
    )
    wide, step = 1.38, 1.79
    for index, (name, hint, chapter, fill) in enumerate(steps):
        row, place = divmod(index, 4)
        x = step * (place if row == 0 else 3 - place)
        y = 0.1 + 1.6 * row
        box(ax, x, y, wide, 0.46, name, fill, size=10.5, weight="bold")
        label(ax, x + wide / 2, y + 0.53, hint, size=9, va="top", color=dark(GREY), linespacing=1.25)
        label(ax, x + 0.02, y - 0.09, chapter, size=8.5, ha="left", color=dark(GREY))
        if place:
            if row == 0:
                arrow(ax, (x - step + wide, y + 0.23), (x, y + 0.23))
            else:
                arrow(ax, (x + step, y + 0.23), (x + wide, y + 0.23))
    arrow(ax, (6.4, 1.02), (6.4, 1.7))
    arrow(ax, (0.68, 2.6), (0.68, 3.06), color=INK, line=1.6)
    box(ax, 0, 3.06, 1.9, 0.5, "first piece of text\nin the transcript", PAPER, edge=INK, size=9.5)
    ax.plot([2.48, 2.48, 7.0, 7.0], [2.48, 3.0, 3.0, 0.33], color=INK, linewidth=1.6)
    arrow(ax, (7.0, 0.33), (6.75, 0.33), color=INK, line=1.6)
    label(ax, 4.75, 3.16, "the new id goes back into the model: once per token", size=9.5)
    ending = "It ends at <|end|>, at the answer's length limit, or when you press Stop."
    label(ax, 2.2, 3.5, ending, size=9.5, ha="left")
    return fig


FIGURES = (decoder, decoder_block, attention_flow, training_loop, sampling_steps, chat_mask, course_map, tokens,
           next_token, panel_flow)


def save(fig, path):
    """Write a figure as a PNG of PIXELS width with 256 colours, which keeps it small."""
    buffer = io.BytesIO()
    fig.savefig(buffer, dpi=PIXELS / fig.get_size_inches()[0])
    plots.plt.close(fig)
    Image.open(buffer).convert("RGB").quantize(256, dither=Image.Dither.NONE).save(path, optimize=True)


def main(names=()):
    FOLDER.mkdir(exist_ok=True)
    for figure in FIGURES:
        if not names or figure.__name__ in names:
            path = FOLDER / f"{figure.__name__}.png"
            save(figure(), path)
            print(f"{path.relative_to(REPOSITORY)}  {path.stat().st_size / 1000:.0f} kB")
    shutil.copy(FOLDER / "decoder.png", REPOSITORY / "assert" / "decoder.png")  # for the README


if __name__ == "__main__":
    main(sys.argv[1:])
