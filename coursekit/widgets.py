"""Things to turn and to look at: each widget is a few controls above one picture that answers at once.

Every widget leaves its picture behind as an ordinary image, so that a page on GitHub, in print or with widgets blocked
still shows it. All controls work with the keyboard (Tab and the arrow keys).

>>> from coursekit import widgets
>>> widgets.token_explorer()                       # doctest: +SKIP
"""

import base64
import gc
import io
import time
from contextlib import contextmanager, suppress
from functools import partial
from threading import Thread
from types import MethodType

import ipywidgets
import matplotlib.pyplot as plt
import torch
from torch.nn import functional as F

from coursekit import plots
from microgpt.attention import merge_heads, split_heads
from microgpt.chat import IGNORED, chat_ids, chat_targets
from microgpt.data import TokenBatches, encode_texts
from microgpt.model import GPTConfig, MicroGPT
from microgpt.sampling import Context, generate_ids, sampler_of
from microgpt.tokenizer import byte_order, load_tokenizer
from microgpt.training import TrainConfig, train

WIDE = {"description_width": "initial"}
DPI = 90


def png(figure) -> bytes:
    """A matplotlib figure as the bytes of a PNG file; the figure is closed."""
    plt.close(figure)
    if figure.get_layout_engine() is not None:
        figure.get_layout_engine().set(w_pad=0.1, h_pad=0.1)   # inches, the margin of all pictures here
    return plots.png(figure, DPI)


@contextmanager
def tidy_after():
    """Inside the block nothing is searched for garbage; after it, only what was made in it.

    A figure leaves thousands of objects that refer to each other. Without this, they pile up until Python searches all
    objects of the session, which takes a quarter of a second in the middle of a redraw.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        if was_on:
            gc.enable()


class Explorer(ipywidgets.VBox):
    """Controls above a picture that is drawn anew whenever one of them changes.

    controls: name -> ipywidget with a `value`. `draw(**values)` returns a matplotlib figure, or (figure, a line of
    text). A ValueError of `draw` is shown as that line; the picture stays.
    """

    def __init__(self, controls: dict, draw):
        self.controls, self.draw = controls, draw
        self.picture, self.line = ipywidgets.Image(format="png"), ipywidgets.HTML()
        self.picture.layout.max_width, self.picture.layout.align_self = "100%", "flex-start"   # never enlarged
        row = ipywidgets.HBox(list(controls.values()), layout=ipywidgets.Layout(flex_flow="row wrap"))
        super().__init__([row, self.picture, self.line])
        for control in controls.values():
            control.observe(self.redraw, names="value")
        self.redraw()

    def redraw(self, change=None) -> None:
        """Draw the picture for the present values."""
        with tidy_after():
            self.line.value = f"<div style='white-space:pre-wrap'>{escape(self.redrawn())}</div>"

    def redrawn(self) -> str:
        """Put a new picture in place, unless the values allow none; returns the line below it."""
        try:
            drawn = self.draw(**{name: control.value for name, control in self.controls.items()})
        except ValueError as error:
            return str(error)
        figure, line = drawn if isinstance(drawn, tuple) else (drawn, "")
        self.picture.value = png(figure)
        return line

    def _repr_mimebundle_(self, **kwargs):
        bundle = ipywidgets.VBox._repr_mimebundle_(self, **kwargs)
        data, *rest = bundle if isinstance(bundle, tuple) else (bundle,)
        data = {**data, "image/png": base64.b64encode(bytes(self.picture.value)).decode()}
        return (data, *rest) if rest else data


def escape(text: str) -> str:
    """`text` as HTML that shows exactly this text."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def text_field(value: str, description: str) -> ipywidgets.Text:
    """A line of text that answers while it is typed."""
    return ipywidgets.Text(value, description=description, style=WIDE, layout=ipywidgets.Layout(width="34em"))


def slider(value, low, high, step, description: str):
    """A slider for whole or decimal numbers that answers while it moves."""
    kind = ipywidgets.IntSlider if isinstance(step, int) else ipywidgets.FloatSlider
    return kind(value=value, min=low, max=high, step=step, description=description, style=WIDE)


# ---- tokens

def byte_text(token: int, tokenizer) -> str:
    """The bytes of one token, in hexadecimal: "e4 bd a0"."""
    stands_for = {chr(byte if place < 188 else 68 + place): byte for place, byte in enumerate(byte_order())}
    piece = tokenizer.convert_ids_to_tokens(token)
    return " ".join(f"{stands_for[character]:02x}" if character in stands_for else "?" for character in piece)


def token_explorer(text: str = "The cat sat on the mat. 小猫坐在垫子上。龘", tokenizer=None) -> Explorer:
    """Text in, coloured tokens out, with their ids; a character that takes several tokens is explained below."""
    tokenizer = tokenizer or load_tokenizer()

    def draw(text):
        ids = tokenizer.encode(text, add_special_tokens=False)
        if not ids:
            raise ValueError("no text, no tokens: type something")
        pieces = [tokenizer.decode([token]) for token in ids]
        lines = [f"{len(text)} characters, {len(text.encode())} bytes, {len(ids)} tokens"]
        for character in dict.fromkeys(text):
            parts = tokenizer.encode(character, add_special_tokens=False)
            if len(parts) > 1:
                shown = " + ".join(byte_text(token, tokenizer) for token in parts)
                lines.append(f"{character} is rare: it takes {len(parts)} tokens, which hold its bytes {shown}")
        named = [piece if "\ufffd" not in piece else byte_text(token, tokenizer) for piece, token in zip(pieces, ids)]
        return plots.tokens(named, ids, title="Tokens and their ids", show=False), "\n".join(lines)

    return Explorer({"text": text_field(text, "text")}, draw)


def merge_stepper(bpe, text: str) -> Explorer:
    """How `text` looks after the first n merges of a trained `BPETokenizer`."""
    merges = list(bpe.ranks)

    def draw(text, merges_done):
        if not text:
            raise ValueError("no text, no tokens: type something")
        partial = type(bpe)(merges[:merges_done])
        pieces = [partial.pieces[token] for token in partial.encode(text)]
        line = "no merge yet: every token is a byte"
        if merges_done:
            left, right = (bpe.pieces[token] for token in merges[merges_done - 1])
            line = f"merge {merges_done} joins {left!r} and {right!r}"
        return plots.tokens(pieces, title=f"{len(pieces)} tokens after {merges_done} merges", show=False), line

    return Explorer({"text": text_field(text, "text"),
                     "merges_done": slider(min(20, len(merges)), 0, len(merges), 1, "merges")}, draw)


# ---- shapes

SHAPE_STEPS = ("x", "view", "view, transpose", "view to the last shape, no transpose (a bug)")


def shape_explorer(T: int = 4, n_head: int = 2, head_dim: int = 3) -> Explorer:
    """One number of a (T, n_embd) tensor followed through `view` and `transpose`, and through the usual mistake."""
    x = torch.arange(T * n_head * head_dim).view(T, n_head * head_dim)                    # (T, n_embd)
    stages = {SHAPE_STEPS[0]: (x[None], "(T, n_embd)", ""),
              SHAPE_STEPS[1]: (x.view(T, n_head, head_dim), "(T, n_head, head_dim)", "token"),
              SHAPE_STEPS[2]: (x.view(T, n_head, head_dim).transpose(0, 1), "(n_head, T, head_dim)", "head"),
              SHAPE_STEPS[3]: (x.view(n_head, T, head_dim), "(n_head, T, head_dim)", "head")}

    def draw(step, number):
        tensor, shape, name = stages[step]                                                # (slices, rows, columns)
        place = [int(index) for index in (tensor == number).nonzero()[0]]
        drawings = [plots.CellGrid(part, f"{name} {at}" if name else "", "query", fmt="{:.0f}",
                                   rows=[f"token {row}" for row in range(T)] if not name else None)
                    for at, part in enumerate(tensor)]
        fig, ax = plots.canvas(sum(grid.width + 0.3 for grid in drawings), max(grid.height for grid in drawings),
                               f"{step}: {shape}")
        x = 0.0
        for at, drawing in enumerate(drawings):
            drawing.draw(ax, x, 0)
            if at == place[0]:
                drawing.outline(ax, x, 0, *place[1:])
            x += drawing.width + 0.3
        line = (f"the number {number} of token {number // (n_head * head_dim)} "
                f"stands at {place if name else place[1:]}")
        if step == SHAPE_STEPS[3]:
            line += "\nhead 0 now holds the first tokens whole, not a part of every token: the numbers are mixed up"
        return fig, line

    return Explorer({"step": ipywidgets.Dropdown(options=SHAPE_STEPS, value=SHAPE_STEPS[2], description="step"),
                     "number": slider(7, 0, T * n_head * head_dim - 1, 1, "follow number")}, draw)


# ---- attention

@contextmanager
def recorded(modules, into: list):
    """Inside the block, every output of the modules is appended to `into`."""
    hooks = [module.register_forward_hook(lambda module, given, output: into.append(output)) for module in modules]
    try:
        yield into
    finally:
        for hook in hooks:
            hook.remove()


@contextmanager
def one_thread():
    """Inside the block torch computes with one thread.

    For a few dozen tokens that is as fast as several, and where other programs are at work it is many times faster:
    several threads wait for each other after every small product.
    """
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(threads)


@torch.no_grad()
def queries_and_keys(model, ids: list[int]) -> list[tuple]:
    """q and k, (n_head, T, head_dim) each, of every layer for one row of token ids."""
    with one_thread(), recorded([block.attention.qkv for block in model.blocks], []) as outputs:
        model(torch.tensor([ids], device=model.device))                                   # (1, T, vocab_size)
    heads = model.config.n_head
    return [tuple(split_heads(part, heads)[0] for part in output.chunk(3, dim=-1)[:2]) for output in outputs]


def attention_explorer(model, text: str, tokenizer=None) -> Explorer:
    """Where each token looks: any layer and head, with and without the mask, with and without the scaling."""
    tokenizer = tokenizer or load_tokenizer()
    known = {}

    def of(text):
        if text not in known:
            ids = tokenizer.encode(text, add_special_tokens=False)[:24]
            if not ids:
                raise ValueError("no text, no tokens: type something")
            known.clear()
            known[text] = [tokenizer.decode([token]) for token in ids], queries_and_keys(model, ids)
        return known[text]

    def draw(text, layer, head, token, mask, scaling):
        pieces, layers = of(text)
        q, k = (part[head] for part in layers[layer])                                     # (T, head_dim) each
        scores = q @ k.T / (q.size(-1) ** 0.5 if scaling else 1.0)                        # (T, T)
        if mask:
            scores = scores.masked_fill(torch.ones_like(scores).triu(1).bool(), float("-inf"))
        weights = scores.softmax(-1)                                                      # (T, T)
        row = min(token, len(pieces) - 1)
        first = ", ".join(f"{pieces[at]!r} {weights[row, at]:.0%}" for at in weights[row].argsort(descending=True)[:3])
        title = f"Layer {layer}, head {head}"
        return plots.attention(weights, pieces, title=title, show=False), f"{pieces[row]!r} looks at {first}"

    config = model.config
    return Explorer({"text": text_field(text, "text"),
                     "layer": slider(0, 0, config.n_layer - 1, 1, "layer"),
                     "head": slider(0, 0, config.n_head - 1, 1, "head"),
                     "token": slider(5, 0, 23, 1, "read token"),
                     "mask": ipywidgets.Checkbox(value=True, description="mask"),
                     "scaling": ipywidgets.Checkbox(value=True, description="scaling")}, draw)


# ---- sampling

def sampling_xray(model, prompt: str, tokenizer=None, new_tokens: int = 24, seed: int = 0) -> Explorer:
    """The 20 likeliest next tokens at every step of one answer, answering to temperature, top_k and top_p.

    The answer was drawn once, with temperature 0.8 and top_k 50; the step slider replays it, and the other sliders show what
    other settings would have kept at that step.
    """
    tokenizer = tokenizer or load_tokenizer()
    start = tokenizer.encode(prompt, add_special_tokens=False)
    context, steps, probabilities_of = Context(model, start), [], sampler_of(model)
    for token in generate_ids(model, start, new_tokens, temperature=0.8, top_k=50, seed=seed):
        steps.append((context.next_logits(), token))                                      # ((vocab_size,), id)
        context.ids.append(token)

    def draw(step, temperature, top_k, top_p):
        logits, chosen = steps[step]
        before = probabilities_of(logits)                                                 # (vocab_size,)
        after = probabilities_of(logits, temperature, top_k or None, top_p)               # (vocab_size,)
        shown = before.argsort(descending=True)[:20].tolist()
        if chosen not in shown:
            shown[-1] = chosen
        so_far = tokenizer.decode(start + [token for _, token in steps[:step]])
        drawn = (f"drawn with probability {after[chosen]:.1%} at these settings" if after[chosen] > 0 else
                 "was drawn, and cannot be drawn at these settings")
        line = (f"{so_far} ▸ {tokenizer.decode([chosen])!r}   {drawn}; "
                f"{int((after > 0).sum())} of {len(after):,} tokens are kept")
        title = (f"Step {step + 1} of {len(steps)}: temperature {temperature:.1f}, top_k {top_k or 'off'}, "
                 f"top_p {top_p:.2f}")
        uncut = probabilities_of(logits, temperature)                                     # what the rejected ones had
        heights = torch.where(after > 0, after, uncut)[shown]                             # (20,)
        return plots.next_tokens(heights, [tokenizer.decode([token]) for token in shown], sort=False, limit=20,
                                 kept=[bool(after[token] > 0) for token in shown],
                                 chosen=shown.index(chosen) if after[chosen] > 0 else None, title=title, show=False), line

    return Explorer({"step": slider(0, 0, len(steps) - 1, 1, "step"),
                     "temperature": slider(0.8, 0.0, 2.0, 0.1, "temperature"),
                     "top_k": slider(50, 0, 200, 1, "top_k (0: all)"),
                     "top_p": slider(1.0, 0.05, 1.0, 0.05, "top_p")}, draw)


# ---- the loss mask of a chat

def loss_mask_viewer(question: str = "What is a token?", answer: str = "A piece of text with a number.",
                     tokenizer=None) -> Explorer:
    """A question and an answer as chat tokens: which predictions are trained, and which tokens are only read."""
    tokenizer = tokenizer or load_tokenizer()

    def draw(question, answer):
        ids = chat_ids([{"role": "user", "content": question}, {"role": "assistant", "content": answer}], tokenizer)
        targets = chat_targets(ids, tokenizer)
        trained = [False] + [target != IGNORED for target in targets[:-1]]
        count = sum(trained)
        return (plots.loss_mask([tokenizer.decode([token]) for token in ids], trained, title="What the loss counts",
                                show=False),
                f"{count} of {len(ids)} tokens are trained: the answer and its end token, and nothing of the question")

    return Explorer({"question": text_field(question, "question"), "answer": text_field(answer, "answer")}, draw)


# ---- break it

class Stopped(Exception):
    """What a callback raises to end `train` from a button.

    Not KeyboardInterrupt: for that one `train` prints a line, which would stand in whatever cell runs at that moment.
    """


PARTS = ("mask", "scaling", "residuals", "norms", "positions")


def look_everywhere(attention, x, cache=None):
    """The forward pass of `CausalSelfAttention` without its mask: (B, T, C) to (B, T, C)."""
    q, k, v = (split_heads(part, attention.n_head) for part in attention.qkv(x).chunk(3, dim=-1))
    return attention.proj(merge_heads(F.scaled_dot_product_attention(q, k, v)))           # (B, T, C)


def unscale(root: float, qkv, given, output):
    """A forward hook of `qkv`: queries `root` times as long, so that the scores come out as if never divided."""
    q, k, v = output.chunk(3, dim=-1)                                                     # (B, T, C) each
    return torch.cat([q * root, k, v], dim=-1)                                            # (B, T, 3C)


def without_shortcut(block, x, cache=None):
    """The forward pass of `DecoderBlock` without its two residual connections: (B, T, C) to (B, T, C)."""
    return block.feed_forward(block.norm2(block.attention(block.norm1(x), cache)))


def take_out(model, part: str):
    """Remove one of `PARTS` from a `MicroGPT`, in place. Raises ValueError for an unknown part."""
    if part not in PARTS:
        raise ValueError(f"no part named {part!r}: choose one of {', '.join(PARTS)}")
    if part == "positions":
        torch.nn.init.zeros_(model.position_embedding.weight).requires_grad_(False)
    if part == "norms":
        model.norm = torch.nn.Identity()
    for block in model.blocks:
        if part == "mask":
            block.attention.forward = MethodType(look_everywhere, block.attention)
        if part == "scaling":
            head_dim = model.config.n_embd // model.config.n_head
            block.attention.qkv.register_forward_hook(partial(unscale, head_dim ** 0.5))
        if part == "residuals":
            block.forward = MethodType(without_shortcut, block)
        if part == "norms":
            block.norm1 = block.norm2 = torch.nn.Identity()
    return model


def tiny_run(batches, part: str = "", steps: int = 300, callback=None) -> list[dict]:
    """Train a tiny model, without `part` if one is named: its history. The same numbers and batches every time."""
    torch.manual_seed(0)
    vocab_size = int(batches.tokens.max()) + 1
    model = MicroGPT(GPTConfig(vocab_size, batches.block_size, n_layer=4, n_head=4, n_embd=64))
    if part:
        take_out(model, part)
    plan = TrainConfig(max_steps=steps, learning_rate=2e-3, warmup_steps=min(20, steps), eval_every=10**9,
                       eval_batches=1)
    return train(model, batches, batches, plan, callback=callback)


class BreakIt(ipywidgets.VBox):
    """A tiny model trained whole and with one part removed, the loss curves side by side.

    The first pair is trained at once, so that there is a picture; another part is trained when the button is pressed,
    in the background, and pressing again stops it.
    """

    def __init__(self, texts, part: str = "mask", steps: int = 300, tokenizer=None):
        tokens = encode_texts(texts, tokenizer or load_tokenizer())
        _, small = tokens.unique(return_inverse=True)               # the ids that occur, numbered from 0: a small head
        self.batches, self.steps = TokenBatches(small, batch_size=16, block_size=48), steps
        self.runs = {name: tiny_run(self.batches, without, steps)
                     for name, without in (("whole", ""), (f"without {part}", part))}
        self.part = ipywidgets.Dropdown(options=PARTS, value=part, description="remove", style=WIDE)
        self.button = ipywidgets.Button(description="Train", tooltip="train the tiny model without this part")
        self.picture, self.line = ipywidgets.Image(format="png"), ipywidgets.HTML()
        self.thread, self.stopping = None, False
        self.button.on_click(self.press)
        super().__init__([ipywidgets.HBox([self.part, self.button]), self.picture, self.line])
        self.show()

    def press(self, button=None) -> None:
        """Start a run without the chosen part, or stop the one that runs."""
        if self.thread is not None and self.thread.is_alive():
            self.stopping = True
            return
        self.stopping, self.button.description = False, "Stop"
        self.runs = {"whole": self.runs["whole"]}
        self.thread = Thread(target=self.work, args=(self.part.value,), daemon=True)
        self.thread.start()

    def work(self, part: str) -> None:
        """Train without `part`, drawing as it goes."""
        history, shown = [], time.monotonic()

        def watch(row):
            nonlocal shown
            history.append(row)
            if self.stopping:
                raise Stopped
            if time.monotonic() - shown > 1:
                self.show({**self.runs, f"without {part}": list(history)})
                shown = time.monotonic()

        with suppress(Stopped):
            tiny_run(self.batches, part, self.steps, watch)
        self.runs[f"without {part}"] = history
        self.button.description = "Train"
        self.show()

    def show(self, runs=None) -> None:
        """Draw the curves and say the last losses."""
        runs = runs or self.runs
        with tidy_after():
            self.picture.value = png(plots.losses(runs, title="The same tiny model, whole and broken", show=False))
        self.line.value = ", ".join(f"{name}: {sum(row['loss'] for row in rows[-10:]) / len(rows[-10:]):.2f}"
                                    for name, rows in runs.items() if rows) + " on the last ten batches"

    _repr_mimebundle_ = Explorer._repr_mimebundle_


def break_it(texts, part: str = "mask", steps: int = 300, tokenizer=None) -> BreakIt:
    """What happens without the mask, the scaling, the residuals, the norms, the positions? See `BreakIt`."""
    return BreakIt(texts, part, steps, tokenizer)
