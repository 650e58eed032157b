"""Is my loss normal? Recorded training runs, the band they leave, and what it says about another run.

    python -m coursekit.references                        # record the plan of chapter 06 with three seeds
    python -m coursekit.references --steps 20 --out DIR   # a short trial, kept elsewhere

The recordings are kept in `references/NAME_DEVICE.json`, DEVICE being "cpu", "cuda" or "mps": for each seed the mean
loss of every ten steps, with the plan and the version of torch they were made with. The plan is not written down a
second time: the recorder runs the cells of chapter 06 that set it. A recording that was stopped goes on where it was.
"""

import argparse
import hashlib
import io
import json
import math
import statistics
from contextlib import redirect_stdout
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import torch

from microgpt.data import TokenBatches
from microgpt.model import MicroGPT
from microgpt.tokenizer import find_home
from microgpt.training import TrainConfig, train

FOLDER = Path(__file__).with_name("references")
CHAPTER = "06_training.ipynb"
FIRST, LAST = "settings", "world-run"   # these cells of the chapter and those between them set the plan …
BEFORE = ("untrained-run",)             # … with what this one imports and loads
NAME = "story"
SEEDS = (0, 1, 2)
EVERY = 10        # steps whose losses become one number
SMOOTH = 2        # numbers on each side that a smoothed one is the mean of
SHIFT = 0.15      # how much earlier or later than the recorded runs a loss may be reached, as a share of the step …
MARGIN = 0.05     # … and how much lower or higher it may then be, as a share of the loss
CLIMB = 1.0       # nats above its own lowest loss that make a run that is too high a run that diverges


# ---- the plan

@dataclass(frozen=True)
class Plan:
    """What is trained: the model's sizes, the batches it learns from and is validated on, and the settings."""

    model: object
    train_batches: TokenBatches
    val_batches: TokenBatches
    config: TrainConfig

    def facts(self) -> dict:
        """What the loss depends on and a reader does not get wrong: see `facts_of`."""
        return facts_of(self.model, self.train_batches, self.config)


def chapter_plan(chapter: Path | None = None) -> Plan:
    """The plan of chapter 06, out of its own cells. Raises ValueError when the chapter has lost one of them."""
    import datasets

    datasets.disable_progress_bars()
    path = chapter or find_home() / "notebooks" / CHAPTER
    cells = {cell["id"]: "".join(cell["source"])
             for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"}
    missing = [name for name in (*BEFORE, FIRST, LAST) if name not in cells]
    if missing:
        raise ValueError(f"{path.name} has no code cell {missing[0]}: "
                         f"tell coursekit/references.py what it is called now")
    order = list(cells)
    names = {"torch": torch, "device": "cpu", "TrainConfig": TrainConfig}
    with redirect_stdout(io.StringIO()):     # the cells also print for their reader
        for name in (*BEFORE, *order[order.index(FIRST):order.index(LAST) + 1]):
            exec(compile(cells[name], f"{path.name}, cell {name}", "exec"), names)
    return Plan(names["untrained"].config, names["train_batches"], names["val_batches"], names["config"])


def facts_of(model_config, train_batches, config) -> dict:
    """What makes two runs comparable: the model's sizes, the text and how it is cut, and how many steps are planned.

    The learning rate and the other settings are left out on purpose: they are what the band is there to judge.
    """
    tokens = train_batches.tokens
    return {"model": asdict(model_config), "batch_size": train_batches.batch_size,
            "block_size": train_batches.block_size, "grad_accum": config.grad_accum, "max_steps": config.max_steps,
            "tokens": len(tokens),
            "text": hashlib.sha256(tokens.to(torch.int32).numpy().tobytes()).hexdigest()[:16]}


# ---- recording

def mean_losses(history) -> list[float]:
    """The mean loss of every ten steps of a history that begins at step 1; an unfinished ten is left out."""
    losses = [row["loss"] for row in history]
    return [statistics.fmean(losses[at:at + EVERY]) for at in range(0, len(losses) - EVERY + 1, EVERY)]


def record(plan: Plan, seed: int, steps: int, device: str = "cpu", checkpoint=None) -> list[dict]:
    """The first `steps` steps of the plan's run: its model, windows and random numbers follow from `seed`.

    Seed 0 is the chapter's own run. Shorter than `steps` only when it was interrupted.
    """
    def watch(row):
        if row["step"] % 100 == 0:
            print(f"seed {seed}, step {row['step']}: {row['loss']:.3f}", flush=True)
        if row["step"] == steps < plan.config.max_steps:
            raise KeyboardInterrupt     # the way out that `train` knows

    torch.manual_seed(seed)
    model = MicroGPT(plan.model).to(device)
    batches = plan.train_batches
    batches = TokenBatches(batches.tokens, batches.batch_size, batches.block_size, seed)
    return train(model, batches, plan.val_batches, replace(plan.config, seed=seed), checkpoint, watch)


def reference_file(name: str, device_class: str, folder: Path | None = None) -> Path:
    """Where the recordings of a plan on a device class are kept."""
    return (folder or FOLDER) / f"{name}_{device_class}.json"


def write_reference(path: Path, content: dict) -> None:
    """One line per entry, so that a person and a diff can read it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [f" {json.dumps(key)}: {json.dumps(value)}" for key, value in content.items()]
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def record_all(seeds=SEEDS, steps: int | None = None, device: str = "cpu", folder: Path | None = None) -> Path:
    """Record every seed that the file does not hold yet, or start it anew when it belongs to another plan."""
    plan = chapter_plan()
    steps = min(steps or plan.config.max_steps, plan.config.max_steps)
    path = reference_file(NAME, device, folder)
    made_with = {"name": NAME, "device": device, "torch": torch.__version__, "every": EVERY, "steps": steps,
                 "facts": plan.facts(), "config": asdict(plan.config)}
    content = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    runs = content.get("runs", {}) if {**content, "runs": 0} == {**made_with, "runs": 0} else {}
    for seed in seeds:
        if str(seed) in runs:
            print(f"seed {seed} is recorded already")
            continue
        checkpoint = find_home() / "runs" / f"reference_{NAME}_{device}_{seed}.pth" if steps > 200 else None
        history = record(plan, seed, steps, device, checkpoint)
        if len(history) < steps:
            break
        runs[str(seed)] = [round(loss, 3) for loss in mean_losses(history)]
        write_reference(path, {**made_with, "runs": runs})
        if checkpoint is not None:
            checkpoint.unlink()
    return path


# ---- the band

@dataclass(frozen=True)
class Band:
    """The limits of a normal loss.

    steps: the middle of each ten steps; lower, upper: the limits of the smoothed loss there, nats per token;
    source: what was recorded.
    """

    steps: list
    lower: list
    upper: list
    source: str


def smoothed(values: list[float]) -> list[float]:
    """The mean of each value and up to `SMOOTH` on either side, as many on the one as on the other."""
    last = len(values) - 1
    reach = [min(SMOOTH, at, last - at) for at in range(len(values))]
    return [statistics.fmean(values[at - far:at + far + 1]) for at, far in enumerate(reach)]


def limits(runs: list[list[float]]) -> tuple[list[float], list[float]]:
    """The lower and the upper limit of the smoothed loss, from recorded runs of equal length.

    Seeds differ less in how the loss falls than in when: one run understands a kind of sentence some dozens of steps
    after another. So the limits at a step are the least and the greatest smoothed loss that any recorded run has within
    `SHIFT` of that step before or after it, made wider by `MARGIN` for another version of torch and another machine,
    and smoothed again.
    """
    curves = [smoothed(run) for run in runs]
    lower, upper = [], []
    for at in range(len(curves[0])):
        reach = max(1, round(SHIFT * at))
        near = [value for curve in curves for value in curve[max(0, at - reach):at + reach + 1]]
        lower.append(min(near) * (1 - MARGIN))
        upper.append(max(near) * (1 + MARGIN))
    return smoothed(lower), smoothed(upper)


def load_reference(name: str, device_class: str = "cpu", folder: Path | None = None) -> dict:
    """The recordings of a plan. Raises FileNotFoundError when there are none for this device class."""
    path = reference_file(name, device_class, folder)
    if not path.exists():
        there = ", ".join(sorted(file.stem for file in path.parent.glob("*_*.json"))) or "nothing"
        raise FileNotFoundError(f"no runs of {name} are recorded on {device_class} (recorded: {there}): "
                                f"record them with python -m coursekit.references --device {device_class}")
    return json.loads(path.read_text(encoding="utf-8"))


def band_of(content: dict) -> Band:
    """The band of recordings as `load_reference` returns them."""
    lower, upper = limits(list(content["runs"].values()))
    steps = [content["every"] * at + (content["every"] + 1) / 2 for at in range(len(lower))]
    return Band(steps, lower, upper, f"{len(content['runs'])} recorded runs on {content['device']}")


def band(name: str = NAME, device_class: str = "cpu") -> Band:
    """The limits of a normal loss for a recorded plan. Raises FileNotFoundError when there are no recordings."""
    return band_of(load_reference(name, device_class))


def find_band(model_config, train_batches, config, device_class: str = "cpu") -> Band | None:
    """The band for the run that is about to start, None when nothing like it is recorded.

    What has to be alike, `facts_of` says. Where this device class has no recording, the CPU's is taken: the arithmetic
    is the same up to rounding, and the band's `source` says where it comes from.
    """
    if not hasattr(train_batches, "tokens"):
        return None
    facts = facts_of(model_config, train_batches, config)
    for device in (device_class, "cpu"):
        for path in sorted(FOLDER.glob(f"*_{device}.json")):
            content = json.loads(path.read_text(encoding="utf-8"))
            if content["facts"] == facts and len(content["runs"]) > 1:
                return band_of(content)
    return None


# ---- the verdict

CAUSES = {
    "too high": ("the learning rate is far too high or far too low",
                 "zero_grad is missing, so that the slopes of all batches pile up",
                 "a part of the model is missing or wrong: try check(...) on your classes"),
    "diverged": ("the learning rate is too high, or there is no warm-up",
                 "the gradient is not clipped, or zero_grad is missing",
                 "a number outgrew its type: a division by zero, the logarithm of zero, too short a float"),
    "too low": ("the targets are not shifted, so that the model is asked for what it has before its eyes",
                "the mask lets the future through",
                "the text is easier than the recorded one: shorter, repeated, another tokenizer"),
}


def finding(state: str, fact: str) -> tuple[str, str]:
    """A state and its text: the fact, then the usual causes."""
    causes = "; ".join(f"({number}) {cause}" for number, cause in enumerate(CAUSES[state], start=1))
    return state, f"{fact}. Usual causes: {causes}."


def verdict(history: list[dict], band: Band | None = None) -> tuple[str, str]:
    """What to think of the loss so far: (state, a text of a sentence or two).

    history: rows with "step" and "loss", from step 1. The state is "normal", "too high", "too low" or "diverged", or
    "unknown" where the recordings cannot tell; with all but the first and the last the text names three usual causes.
    "diverged" means that the loss is not a finite number, or that it is above the band and has climbed far above its
    own lowest value; that much can be told without a band.
    """
    broken = next((row for row in history if not math.isfinite(row["loss"])), None)
    if broken is not None:
        return finding("diverged", f"the loss of step {broken['step']} is {broken['loss']}, not a finite number")
    means = mean_losses(history)
    if not means:
        return "unknown", f"the verdict needs {EVERY} steps"
    values = smoothed(means)
    at = max(0, len(values) - 2)     # the last value that is the mean of several
    value, climbed = values[at], means[-1] - min(means)
    if climbed > CLIMB and (band is None or at >= len(band.upper) or value > band.upper[at]):
        return finding("diverged", f"the loss is {means[-1]:.2f} and was {min(means):.2f} before: it climbs")
    if band is None:
        return "unknown", "no run of this plan is recorded: what is normal for it cannot be told"
    if at >= len(band.upper):
        return "unknown", f"the recorded runs end at step {EVERY * len(band.upper)}"
    range_text = f"{band.lower[at]:.2f} to {band.upper[at]:.2f} at step {band.steps[at]:.0f}"
    if value > band.upper[at]:
        return finding("too high", f"the loss is {value:.2f}, recorded runs have {range_text}")
    if value < band.lower[at]:
        return finding("too low", f"the loss is {value:.2f}, recorded runs have {range_text}")
    return "normal", f"the loss is {value:.2f}, recorded runs have {range_text}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--steps", type=int, help="stop every run after so many steps (default: the whole plan)")
    parser.add_argument("--device", default="cpu", choices=["cpu", "cuda", "mps"])
    parser.add_argument("--out", type=Path, default=FOLDER)
    args = parser.parse_args()
    print(record_all(args.seeds, args.steps, args.device, args.out).name)


if __name__ == "__main__":
    main()
