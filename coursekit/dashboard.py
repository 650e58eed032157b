"""Watch a training run, and hold it: loss curves over the band of recorded runs, the numbers, samples, three buttons.

    training_dashboard(model, train_batches, val_batches, config, tokenizer=tokenizer)    # trains behind the next cells
    history = await training_dashboard(model, train_batches, val_batches, config, tokenizer=tokenizer)
    history = training_dashboard(model, train_batches, val_batches, config, tokenizer=tokenizer).wait()

With the last two the cell ends when the training does, so that the cells below have the trained model. While a cell
awaits, the kernel can answer its buttons (ipykernel 7); while it waits, it cannot, and the notebook's own stop button
is the way to end the training. In a program that is no notebook only `wait()` is of use.
"""

import asyncio
import statistics
import time
from html import escape
from pathlib import Path
from threading import Event, Thread

import ipywidgets

from coursekit import plots
from coursekit.references import find_band, verdict
from coursekit.widgets import Explorer, Stopped, tidy_after
from microgpt.model import read_file
from microgpt.sampling import sample_output
from microgpt.training import train

PROMPT = "The cat sat on the mat because"
SAMPLE = dict(max_new_tokens=60, temperature=0.5, top_k=50, seed=1)
REDRAW_SECONDS = 3.0    # at least, between two pictures …
REDRAW_SHARE = 0.02     # … and drawing them takes at most this share of the time
NUMBER_SECONDS = 1.0    # between two updates of the numbers
MARKS = {"normal": "✓", "too high": "▲", "too low": "▼", "diverged": "✗", "unknown": "·"}
INK = "color:var(--jp-ui-font-color1,inherit);line-height:1.5"


def duration(seconds: float) -> str:
    """Seconds as a person says them: "1 min 20 s"."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


class Clock:
    """Seconds of work: the time since it was made, without its pauses."""

    def __init__(self):
        self.started, self.paused = time.monotonic(), 0.0

    def seconds(self) -> float:
        return time.monotonic() - self.started - self.paused

    def wait_for(self, event: Event) -> None:
        """Stand still until `event` is set."""
        before = time.monotonic()
        event.wait()
        self.paused += time.monotonic() - before


class TrainingDashboard(ipywidgets.VBox):
    """What `training_dashboard` returns. `history` and `samples`, (step, prompt, text) each, grow while it trains;
    `error` is the exception that ended it, if one did."""

    running = None     # the dashboard that trains in this session: a second one stops it first

    def __init__(self, model, train_batches, val_batches, config, device_class=None, tokenizer=None, prompts=(),
                 checkpoint=None, sample_every=None, title="Training"):
        self.model, self.config, self.checkpoint, self.title = model, config, checkpoint, title
        self.batches, self.tokenizer, self.prompts = (train_batches, val_batches), tokenizer, prompts
        self.sample_every = sample_every or max(1, config.max_steps // 5)
        self.band = find_band(model.config, train_batches, config, device_class or model.device.type)
        self.history, self.samples, self.error, self.state = self.saved_history(), [], None, "training"
        self.begun_at, self.clock = len(self.history), Clock()
        self.next_picture, self.next_numbers, self.facts = 0.0, 0.0, ""
        self.going, self.ended, self.stopping = Event(), Event(), False
        self.going.set()
        super().__init__(self.make_parts(), layout=ipywidgets.Layout(max_width="780px"))
        self.redraw()
        self.thread = Thread(target=self.work, daemon=True)

    def make_parts(self) -> list:
        """The widgets, from top to bottom."""
        self.buttons = [ipywidgets.Button(description=name, tooltip=tip, layout=ipywidgets.Layout(width="90px"))
                        for name, tip in (("Pause", "hold the training after this step"), ("Resume", "go on"),
                                          ("Stop", "end the training; the model keeps what it has learnt"))]
        for button, press in zip(self.buttons, (self.pause, self.resume, self.stop)):
            button.on_click(lambda _, press=press: press())
        self.bar = ipywidgets.IntProgress(max=self.config.max_steps, layout=ipywidgets.Layout(flex="1 1 200px"))
        self.numbers, self.verdict_line, self.sample = ipywidgets.HTML(), ipywidgets.HTML(), ipywidgets.HTML()
        self.picture = ipywidgets.Image(format="png", layout=ipywidgets.Layout(max_width="100%"))
        row = ipywidgets.HBox([*self.buttons, self.bar], layout=ipywidgets.Layout(flex_flow="row wrap"))
        return [row, self.numbers, self.verdict_line, self.picture, self.sample]

    # what the buttons call

    def pause(self) -> None:
        """Hold the training after the step it is at."""
        self.going.clear()

    def resume(self) -> None:
        """Go on after a pause."""
        self.going.set()

    def stop(self) -> None:
        """End the training after the step it is at."""
        self.stopping = True
        self.going.set()

    # the training

    def saved_history(self) -> list[dict]:
        """The steps of an earlier run that `train` will go on from."""
        if self.checkpoint is None or not Path(self.checkpoint).exists():
            return []
        return list(read_file(self.checkpoint)["extra"].get("history", []))

    @classmethod
    def stop_running(cls) -> None:
        """End the training that a dashboard of this session runs, if there is one."""
        if cls.running is not None:
            cls.running.stop()
            cls.running.ended.wait()

    def start(self):
        """Begin to train in the background."""
        TrainingDashboard.running = self
        self.clock = Clock()
        self.thread.start()
        return self

    def work(self) -> None:
        """Train, and leave the last picture whatever happens."""
        try:
            self.history = train(self.model, *self.batches, self.config, self.checkpoint, self.watch)
            self.state = "finished"
            if self.history and not self.samples:     # a run that was complete before
                self.take_samples()
        except Stopped:
            self.model.eval()
            self.state = "stopped"
        except Exception as error:
            self.model.eval()
            self.error, self.state = error, "broken off"
        for button in self.buttons:
            button.disabled = True
        try:
            self.redraw()
        finally:
            self.ended.set()

    def watch(self, row: dict) -> None:
        """After every step: take a sample, draw, pause or stop where one of them is due."""
        first = len(self.history) == self.begun_at
        self.history.append(row)
        if first or row["step"] % self.sample_every == 0 or row["step"] == self.config.max_steps:
            self.take_samples()
        if self.stopping:
            raise Stopped
        if not self.going.is_set():
            self.hold()
        elif time.monotonic() >= self.next_picture:
            self.redraw()
        elif time.monotonic() >= self.next_numbers:
            self.show_numbers()

    def hold(self) -> None:
        """Wait, with an up-to-date picture, until Resume or Stop is pressed."""
        self.state = "paused"
        self.redraw()
        self.clock.wait_for(self.going)
        self.state = "training"
        if self.stopping:
            raise Stopped
        self.show_numbers()

    def take_samples(self) -> None:
        """Let the model continue every prompt, the same draw every time."""
        step = self.history[-1]["step"]
        self.samples += [(step, prompt, sample_output(prompt, self.model, self.tokenizer, **SAMPLE))
                         for prompt in self.prompts]
        self.sample.value = plots._sample_table(self.samples[-len(self.prompts):] if self.prompts else [])

    # what is shown

    def redraw(self) -> None:
        """The picture, the verdict and the numbers as they are now."""
        started = time.monotonic()
        state, text = self.judge()
        done = f"step {len(self.history):,} of {self.config.max_steps:,}"
        word = "" if state == "unknown" else f", loss {state}"
        with tidy_after():
            self.picture.value = plots.png(plots.training(self.history, self.config.max_steps,
                                                          f"{self.title}: {done}{word}", self.band))
        self.say(state, text)
        self.show_numbers()
        cost = time.monotonic() - started
        self.next_picture = time.monotonic() + max(REDRAW_SECONDS, cost / REDRAW_SHARE)

    def judge(self) -> tuple[str, str]:
        """The verdict on the loss so far; before the first step there is none."""
        return verdict(self.history, self.band) if self.history else ("unknown", "the first step is being computed")

    def say(self, state: str, text: str) -> None:
        """Show the verdict, or the error that ended the training; only a new text is sent to the page."""
        if self.error is not None:
            state, text = f"{type(self.error).__name__}", str(self.error)
        name = "" if state == "unknown" else f"<b>{escape(state)}</b>: "
        value = f"<div role='status' style='{INK}'>{MARKS.get(state, '✗')} {name}{escape(text)}</div>"
        if self.verdict_line.value != value:
            self.verdict_line.value = value

    def show_numbers(self) -> None:
        """The line of numbers and the bar."""
        self.bar.value = len(self.history)
        facts = [self.state, f"step {len(self.history):,} of {self.config.max_steps:,}"]
        if self.history:
            recent = self.history[-20:]
            rate = statistics.median(row["tokens_per_second"] for row in recent)
            facts += plots.figures({**self.last_validation(), **self.history[-1], "tokens_per_second": rate})
        facts.append(self.outlook())
        self.facts = " · ".join(fact for fact in facts if fact)
        self.numbers.value = f"<div style='{INK}'>{escape(self.facts)}</div>"
        self.next_numbers = time.monotonic() + NUMBER_SECONDS

    def last_validation(self) -> dict:
        """The latest validation loss, as part of a row."""
        return next(({"val_loss": row["val_loss"]} for row in reversed(self.history) if "val_loss" in row), {})

    def outlook(self) -> str:
        """How long it will take, or what can be done now that it has ended."""
        done = len(self.history) - self.begun_at
        if self.state == "training" and done > 1:
            return f"{duration(self.clock.seconds() / done * (self.config.max_steps - len(self.history)))} left"
        if self.state == "stopped" and self.checkpoint is not None:
            saved = len(self.history) // self.config.checkpoint_every * self.config.checkpoint_every
            return f"run the cell again to go on from step {saved:,}"
        return ""

    _repr_mimebundle_ = Explorer._repr_mimebundle_

    def __repr__(self) -> str:
        return f"{self.title}: {self.facts}"

    def wait(self) -> list[dict]:
        """Show the dashboard, wait until the training ends, leave its last picture and all samples.

        Returns the history. An interruption (the notebook's stop button, Ctrl-C) ends the training, not the program. An
        error of the training is raised here.
        """
        shown = show(self)
        try:
            while not self.ended.wait(0.5):    # not Thread.join: interrupted, it takes the thread for dead (bpo-45274)
                pass
        except KeyboardInterrupt:
            self.stop()
        return self.leave(shown)

    def __await__(self):
        """As `wait`, but the kernel goes on to answer buttons and sliders meanwhile."""
        return self.wait_awake().__await__()

    async def wait_awake(self) -> list[dict]:
        """What `await` waits for: see `wait`."""
        shown = show(self)
        try:
            while not self.ended.is_set():
                await asyncio.sleep(0.2)
        except (KeyboardInterrupt, asyncio.CancelledError):    # the kernel cancels what a cell awaits
            self.stop()
        return self.leave(shown)

    def leave(self, shown) -> list[dict]:
        """The end of a cell that has waited: the last picture in its output, the samples below it."""
        self.ended.wait()
        if shown is not None:
            shown.update(self)
        if self.error is not None:
            raise self.error
        if self.samples:
            self.sample.value = ""         # they all follow below the dashboard, for the page without widgets too
            show_samples(self.samples)
        return self.history


def show(widget):
    """Display a widget in a notebook: the handle of its output; None anywhere else."""
    if not plots._in_notebook():
        return None
    from IPython.display import display

    return display(widget, display_id=True)


def show_samples(samples) -> None:
    """All samples as a table in a notebook, as printed lines anywhere else."""
    if not plots._in_notebook():
        print(plots._sample_lines(samples), end="")
        return
    from IPython.display import display

    display({"text/html": plots._sample_table(samples), "text/plain": plots._sample_lines(samples)}, raw=True)


def training_dashboard(model, train_batches, val_batches, config, device_class=None, tokenizer=None, prompt=PROMPT,
                       checkpoint=None, sample_every=None, title="Training") -> TrainingDashboard:
    """Train `model` in the background with `microgpt.training.train`, and show how it goes.

    model, batches, config, checkpoint: as for `train`; the model is trained in place.
    device_class: "cpu", "cuda" or "mps", whose recorded runs the loss is held against; None for where the model is.
    tokenizer: for the samples; None for no samples. prompt: a text to continue, or several.
    sample_every: steps between two samples, None for a fifth of the run; the first step and the last have one too.
    One training runs at a time: a second dashboard stops the first. Raises ValueError for `sample_every` below 1.
    """
    if sample_every is not None and sample_every < 1:
        raise ValueError(f"sample_every is {sample_every}: it counts steps, so it must be 1 or more")
    TrainingDashboard.stop_running()      # before its checkpoint is read
    prompts = [prompt] if isinstance(prompt, str) else list(prompt or ())
    return TrainingDashboard(model, train_batches, val_batches, config, device_class, tokenizer,
                             prompts if tokenizer is not None else [], checkpoint, sample_every, title).start()
