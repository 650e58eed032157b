"""How long a reader waits: milliseconds from a changed control to the redrawn picture, for every widget.

    python -m benchmarks.widgets                 # prints the table and writes benchmarks/widgets.md
    python -m benchmarks.widgets attention       # one widget, printed only

The model is the small story model of the course. Every row is the median and the worst of 20 changes; a change is the
assignment to a control, which returns when the picture stands as the bytes of a PNG file. The way to the browser comes
on top. The aim is 300 ms on two processor cores.
"""

import argparse
import itertools
import os
import platform
import statistics
import time
from pathlib import Path

import matplotlib
import torch

from coursekit import widgets
from coursekit.dashboard import TrainingDashboard
from coursekit.references import band
from microgpt.data import TokenBatches, encode_texts, load_texts
from microgpt.model import load_checkpoint
from microgpt.tokenizer import DATA_DIR, BPETokenizer, find_home, load_tokenizer
from microgpt.training import TrainConfig

LIMIT = 300   # milliseconds
TIMES = 20
TABLE = Path(__file__).with_name("widgets.md")
SENTENCE = "The cat sat on the mat because it was tired."
LONG = SENTENCE + " 小猫坐在垫子上，因为它累了。"


def milliseconds(change, times: int = TIMES) -> list[float]:
    """How long each of `times` calls of `change` takes, after one that is not counted."""
    change()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        change()
        taken.append(1000 * (time.perf_counter() - started))
    return taken


def turn(widget, name: str, values):
    """A function that gives the control `name` the next of `values`, round and round; none stays as it is."""
    control, coming = widget.controls[name], itertools.cycle(values)

    def change():
        control.value = next(value for value in coming if value != control.value)
    return change


def losses(steps: int) -> list[dict]:
    """The history of a training run that nobody has trained."""
    return [{"step": step, "loss": 9 / step ** 0.3, "lr": 1e-3, "grad_norm": 1.0, "tokens_per_second": 5e3}
            for step in range(1, steps + 1)]


def cases() -> dict:
    """Widget name -> a function that makes it and returns (what is changed, the change) pairs."""
    tokenizer = load_tokenizer()
    model, _ = load_checkpoint(find_home() / "assert" / "micro_gpt_story.pth")
    texts = load_texts(DATA_DIR / "stories_en.jsonl")["text"][:40]
    typed = [LONG[:end] for end in range(len(LONG) - 20, len(LONG) + 1)]

    def tokens():
        widget = widgets.token_explorer(tokenizer=tokenizer)
        yield "text, one character more", turn(widget, "text", typed)

    def merges():
        widget = widgets.merge_stepper(BPETokenizer().train(texts, 400), LONG)
        yield "merges", turn(widget, "merges_done", list(range(0, 84, 4)))
        yield "text, one character more", turn(widget, "text", typed)

    def shapes():
        widget = widgets.shape_explorer()
        yield "followed number", turn(widget, "number", list(range(21)))
        yield "step", turn(widget, "step", widgets.SHAPE_STEPS[:3])

    def attention():
        widget = widgets.attention_explorer(model, LONG, tokenizer)
        yield "head", turn(widget, "head", [1, 2, 3])
        yield "mask", turn(widget, "mask", [False, True])
        yield "text, one character more", turn(widget, "text", typed)

    def sampling():
        widget = widgets.sampling_xray(model, SENTENCE[:30], tokenizer)
        yield "temperature", turn(widget, "temperature", [place / 10 for place in range(21)])
        yield "step", turn(widget, "step", [1, 2, 3])

    def loss_mask():
        widget = widgets.loss_mask_viewer(tokenizer=tokenizer)
        yield "answer, one character more", turn(widget, "answer", typed)

    def broken():
        widget = widgets.break_it(texts, steps=2, tokenizer=tokenizer)
        widget.runs = {name: losses(300) for name in widget.runs}
        yield "redraw of 2 × 300 steps", widget.show

    def dashboard():
        board = TrainingDashboard(model, TokenBatches(encode_texts(texts, tokenizer), 3, 64), None, TrainConfig(1000))
        board.band = band("story", "cpu")
        board.history = losses(1000)
        yield "redraw of 1,000 steps with the band", board.redraw

    return {"token_explorer": tokens, "merge_stepper": merges, "shape_explorer": shapes,
            "attention_explorer": attention, "sampling_xray": sampling, "loss_mask_viewer": loss_mask,
            "break_it": broken, "training_dashboard": dashboard}


def measure(only: str = "") -> list[tuple]:
    """(widget, what is changed, median, worst), milliseconds, of every widget whose name holds `only`."""
    rows = []
    for name, make in cases().items():
        if only in name:
            for what, change in make():
                taken = milliseconds(change)
                rows.append((name, what, statistics.median(taken), max(taken)))
    return rows


def table(rows) -> str:
    """The rows as a Markdown table; a median above the limit is marked."""
    lines = ["| widget | what changes | median ms | worst ms |", "|---|---|---:|---:|"]
    lines += [f"| {name} | {what} | {median:.0f}{' (too slow)' if median > LIMIT else ''} | {worst:.0f} |"
              for name, what, median, worst in rows]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("only", nargs="?", default="", help="part of a widget's name; none for all")
    only = parser.parse_args().only
    rows = measure(only)
    print(table(rows))
    if not only:
        where = (f"{os.cpu_count()} processor cores, load average {os.getloadavg()[0]:.1f} at the end; "
                 f"Python {platform.python_version()}, torch {torch.__version__}, matplotlib {matplotlib.__version__}.")
        TABLE.write_text(f"# Speed of the widgets\n\nMade by `python -m benchmarks.widgets`: {TIMES} changes each, "
                         f"from the changed control to the redrawn picture. The aim is {LIMIT} ms.\n\n{table(rows)}\n\n"
                         f"{where}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
