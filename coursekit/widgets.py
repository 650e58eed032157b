"""Things to turn and to look at: each widget is a few controls above one picture that answers at once.

Every widget leaves its picture behind as an ordinary image, so that a page on GitHub, in print or with widgets blocked
still shows it. All controls work with the keyboard (Tab and the arrow keys).

>>> from coursekit import widgets
>>> widgets.token_explorer()                       # doctest: +SKIP
"""

import base64
import io
from contextlib import contextmanager

import ipywidgets
import matplotlib.pyplot as plt
import torch

from coursekit import plots
from microgpt.chat import IGNORED, chat_ids, chat_targets
from microgpt.sampling import Context, generate_ids, next_token_probabilities
from microgpt.tokenizer import load_tokenizer

WIDE = {"description_width": "initial"}
DPI = 90


def png(figure) -> bytes:
    """A matplotlib figure as the bytes of a PNG file; the figure is closed."""
    file = io.BytesIO()
    figure.savefig(file, format="png", dpi=DPI, bbox_inches="tight")
    plt.close(figure)
    return file.getvalue()


class Explorer(ipywidgets.VBox):
    """Controls above a picture that is drawn anew whenever one of them changes.

    controls: name -> ipywidget with a `value`. `draw(**values)` returns a matplotlib figure, or (figure, a line of text).
    A ValueError of `draw` is shown as that line; the picture stays.
    """

    def __init__(self, controls: dict, draw):
        self.controls, self.draw = controls, draw
        self.picture, self.line = ipywidgets.Image(format="png"), ipywidgets.HTML()
        self.picture.layout.max_width = "100%"
        row = ipywidgets.HBox(list(controls.values()), layout=ipywidgets.Layout(flex_flow="row wrap"))
        super().__init__([row, self.picture, self.line])
        for control in controls.values():
            control.observe(self.redraw, names="value")
        self.redraw()

    def redraw(self, change=None) -> None:
        """Draw the picture for the present values."""
        try:
            drawn = self.draw(**{name: control.value for name, control in self.controls.items()})
        except ValueError as error:
            drawn = None, str(error)
        figure, line = drawn if isinstance(drawn, tuple) else (drawn, "")
        if figure is not None:
            self.picture.value = png(figure)
        self.line.value = f"<div style='white-space:pre-wrap'>{escape(line)}</div>"

    def _repr_mimebundle_(self, **kwargs):
        bundle = super()._repr_mimebundle_(**kwargs)
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
    from microgpt.tokenizer import byte_order

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


@torch.no_grad()
def queries_and_keys(model, ids: list[int]) -> list[tuple]:
    """q and k, (n_head, T, head_dim) each, of every layer for one row of token ids."""
    from microgpt.attention import split_heads

    with recorded([block.attention.qkv for block in model.blocks], []) as outputs:
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

    The answer was drawn once, at temperature 0.8; the step slider replays it, and the sliders show what other settings
    would have kept at that step.
    """
    tokenizer = tokenizer or load_tokenizer()
    start = tokenizer.encode(prompt, add_special_tokens=False)
    context, steps = Context(model, start), []
    for token in generate_ids(model, start, new_tokens, temperature=0.8, top_k=50, seed=seed):
        steps.append((context.next_logits(), token))                                      # ((vocab_size,), id)
        context.ids.append(token)

    def draw(step, temperature, top_k, top_p):
        logits, chosen = steps[step]
        before = next_token_probabilities(logits)                                         # (vocab_size,)
        after = next_token_probabilities(logits, temperature, top_k or None, top_p)       # (vocab_size,)
        shown = before.argsort(descending=True)[:20].tolist()
        if chosen not in shown:
            shown[-1] = chosen
        so_far = tokenizer.decode(start + [token for _, token in steps[:step]])
        line = (f"{so_far} ▸ {tokenizer.decode([chosen])!r}   drawn with probability {after[chosen]:.1%} at these settings; "
                f"{int((after > 0).sum())} of {len(after):,} tokens are kept")
        return plots.next_tokens(after[shown], [tokenizer.decode([token]) for token in shown], sort=False, limit=20,
                                 kept=[bool(after[token] > 0) for token in shown], chosen=shown.index(chosen),
                                 title=f"Step {step + 1} of {len(steps)}", show=False), line

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
