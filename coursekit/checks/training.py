"""Checks of chapter 06."""

import contextlib
import dataclasses
import io
import math
import tempfile
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

from .core import close, fail, property_of, refused, want


def settings(**changes):
    from microgpt.training import TrainConfig

    return TrainConfig(**{**dict(max_steps=100, learning_rate=1.0, min_learning_rate=0.1, warmup_steps=10), **changes})


# validation_loss -----------------------------------------------------------------------------------------------


class Watched(nn.Module):
    """A model whose loss is its batch's number; it notes how it was called."""

    device = torch.device("cpu")

    def __init__(self):
        super().__init__()
        self.weight, self.calls = nn.Parameter(torch.ones(1)), []

    def forward(self, x, targets=None):
        self.calls.append((int(x[0, 0]), self.training, torch.is_grad_enabled()))
        loss = self.weight.sum() * x.float().mean()
        return torch.zeros(*x.shape, 2), loss


class NumberedBatches:
    """The batch of step n is full of the number n + 1."""

    def batch(self, step):
        full = torch.full((2, 3), step + 1)      # (2, 3)
        return full, full


def measured(validation_loss, n: int = 3):
    """(what it returned, the model afterwards) for the first `n` batches."""
    model = Watched().train()
    return validation_loss(model, NumberedBatches(), n), model


@property_of("validation_loss", first=True)
def the_mean_of_the_first_batches(validation_loss):
    got, model = measured(validation_loss)
    want(isinstance(got, (int, float)) or isinstance(got, torch.Tensor) and got.dim() == 0, "val_number",
         got=type(got).__name__)
    seen = [call[0] - 1 for call in model.calls]
    want(seen == [0, 1, 2], "val_batches", got=seen)
    want(abs(float(got) - 6.0) > 1e-6, "val_sum")
    want(abs(float(got) - 2.0) < 1e-6, "val_mean", got=float(got))


@property_of("validation_loss")
def without_dropout(validation_loss):
    _, model = measured(validation_loss)
    want(not any(call[1] for call in model.calls), "val_train_mode")


@property_of("validation_loss")
def the_mode_comes_back(validation_loss):
    want(measured(validation_loss)[1].training, "val_mode_left")
    model = Watched().eval()
    validation_loss(model, NumberedBatches(), 1)
    want(not model.training, "val_mode_forced")


@property_of("validation_loss")
def no_slopes_are_kept(validation_loss):
    _, model = measured(validation_loss)
    want(not any(call[2] for call in model.calls), "val_gradients")


@property_of("validation_loss")
def the_same_every_time(validation_loss):
    first, second = (float(measured(validation_loss)[0]) for _ in range(2))
    want(first == second, "val_repeat", got=first, other=second)


# learning_rate -------------------------------------------------------------------------------------------------
# learning_rate -------------------------------------------------------------------------------------------------


@property_of("learning_rate", first=True)
def rate_is_a_number(learning_rate):
    got = learning_rate(3, settings())
    want(isinstance(got, (int, float)) or isinstance(got, torch.Tensor) and got.dim() == 0, "lr_number",
         got=type(got).__name__)


def rates(learning_rate, config=None) -> list[float]:
    return [float(learning_rate(step, config or settings())) for step in range(100)]


@property_of("learning_rate")
def first_step_already_moves(learning_rate):
    first = rates(learning_rate)[0]
    want(first != 0, "lr_zero_first")
    want(0 < first <= 0.2, "lr_no_warmup", got=first)


@property_of("learning_rate")
def warm_up_is_straight_to_the_peak(learning_rate):
    climb = rates(learning_rate)[:10]
    steps = [after - before for before, after in zip(climb, climb[1:])]
    want(max(steps) - min(steps) < 1e-6 and steps[0] > 0, "lr_warmup_straight", got=climb)
    highest = max(rates(learning_rate))
    want(highest > 0.999, "lr_peak", got=highest)
    want(highest < 1.001, "lr_above", got=highest)


@property_of("learning_rate")
def half_a_cosine_down(learning_rate):
    got = rates(learning_rate)

    def cosine(done):
        return 0.1 + 0.45 * (1 + math.cos(math.pi * done))

    right = [cosine((step - 10) / 90) for step in range(10, 100)]
    if all(abs(one - other) < 0.02 for one, other in zip(got[10:], right)):
        return
    causes = {"lr_linear": [1 - 0.9 * (step - 10) / 90 for step in range(10, 100)],
              "lr_cosine_start": [cosine(step / 100) for step in range(10, 100)],
              "lr_cosine_length": [cosine((step - 10) / 100) for step in range(10, 100)],
              "lr_full_cosine": [cosine(2 * (step - 10) / 90) for step in range(10, 100)],
              "lr_constant": [1.0] * 90,
              "lr_minimum": [0.5 * (1 + math.cos(math.pi * (step - 10) / 90)) for step in range(10, 100)],
              "lr_minimum_added": [0.1 + 0.5 * (1 + math.cos(math.pi * (step - 10) / 90)) for step in range(10, 100)]}
    for code, wrong in causes.items():
        if all(abs(one - other) < 0.003 for one, other in zip(got[10:], wrong)):
            fail(code, start=got[10], middle=got[55], end=got[99])
    fail("lr_cosine", start=got[10], middle=got[55], end=got[99])


@property_of("learning_rate")
def rate_counts_updates(learning_rate):
    got, right = rates(learning_rate, settings(grad_accum=4)), rates(learning_rate)
    want(close(torch.tensor(got), torch.tensor(right)), "lr_micro_batches", got=got[4], right=right[4])


@property_of("learning_rate")
def no_warm_up_is_possible(learning_rate):
    try:
        got = float(learning_rate(0, settings(warmup_steps=0)))
    except ZeroDivisionError:
        got = "ZeroDivisionError"
    want(got != "ZeroDivisionError" and got > 0.98, "lr_warmup_zero", got=got)


# make_optimizer ------------------------------------------------------------------------------------------------


class Parts(nn.Module):
    """An embedding, a linear layer and a norm."""

    def __init__(self):
        super().__init__()
        self.table, self.linear, self.norm = nn.Embedding(5, 4), nn.Linear(4, 4), nn.LayerNorm(4)


def made(make_optimizer):
    """The parts, and what the optimiser does with each of their parameters: name -> its group."""
    parts = Parts()
    optimizer = make_optimizer(parts, settings(learning_rate=0.01, min_learning_rate=0.001, weight_decay=0.3,
                                               beta1=0.8, beta2=0.9))
    want(isinstance(optimizer, torch.optim.Optimizer), "optimizer_type", got=type(optimizer).__name__)
    groups = {id(parameter): group for group in optimizer.param_groups for parameter in group["params"]}
    return optimizer, {name: groups.get(id(parameter)) for name, parameter in parts.named_parameters()}


@property_of("make_optimizer", first=True)
def it_is_adamw(make_optimizer):
    optimizer, _ = made(make_optimizer)
    want(isinstance(optimizer, torch.optim.AdamW), "optimizer_adamw", got=type(optimizer).__name__)


@property_of("make_optimizer", first=True)
def every_parameter_is_in(make_optimizer):
    missing = [name for name, group in made(make_optimizer)[1].items() if group is None]
    want(not missing, "optimizer_missing", got=", ".join(missing))


@property_of("make_optimizer")
def vectors_do_not_decay(make_optimizer):
    decay = {name: group["weight_decay"] for name, group in made(make_optimizer)[1].items()}
    want(decay["linear.weight"] == 0.3, "optimizer_matrices", got=decay["linear.weight"])
    if decay["norm.weight"] and not decay["linear.bias"]:
        fail("optimizer_norms", got=decay["norm.weight"])
    if decay["linear.bias"] and not decay["norm.weight"]:
        fail("optimizer_biases", got=decay["linear.bias"])
    want(not decay["linear.bias"] and not decay["norm.bias"], "optimizer_vectors", got=decay["linear.bias"])


@property_of("make_optimizer")
def numbers_come_from_the_settings(make_optimizer):
    for group in made(make_optimizer)[1].values():
        want(tuple(group["betas"]) == (0.8, 0.9), "optimizer_betas", got=tuple(group["betas"]))
        want(group["lr"] == 0.01, "optimizer_lr", got=group["lr"])


# train_step ----------------------------------------------------------------------------------------------------


class Bigram(nn.Module):
    """A table of logits, the smallest model there is; keeps what it was given and in which mode."""

    def __init__(self):
        super().__init__()
        self.table = nn.Parameter(torch.arange(36.0).view(6, 6) % 7 / 7)
        self.calls = []   # (first token, training?)

    @property
    def device(self):
        return self.table.device

    def forward(self, ids, targets=None, cache=None):
        self.calls.append((ids.flatten()[0].item(), self.training))
        logits = self.table[ids]
        return logits if targets is None else (logits, F.cross_entropy(logits.flatten(0, 1), targets.flatten(),
                                                                       ignore_index=-100))


class Listed:
    """Batches that can be foreseen, with a note of which were asked for; all tokens lie in `low` … `low` + 2."""

    def __init__(self, low: int = 0):
        self.low, self.asked = low, []

    def batch(self, step: int):
        self.asked.append(step)
        x = torch.tensor([[0, 1, 2, step % 3], [1, 1, step % 2, 0]]) + self.low
        return x, (x - self.low + 1 + step % 2) % 3 + self.low


def gradient(parts) -> tuple:
    """Mean loss and mean gradient of a fresh Bigram over these batches."""
    model = Bigram()
    losses = [model(*Listed().batch(part))[1] for part in parts]
    loss = sum(losses) / len(losses)
    loss.backward()
    return loss.item(), model.table.grad


def one_step(train_step, step: int = 2, dirty: float = 0.0, **changes):
    """One step with plain gradient descent: (row, move of the table over the learning rate, batches, optimiser)."""
    config = settings(**{**dict(grad_clip=1e9), **changes})
    model, batches = Bigram().train(), Listed()
    optimizer = torch.optim.SGD(model.parameters(), lr=123.0)
    model.table.grad = torch.full((6, 6), dirty)
    before = model.table.detach().clone()
    row = train_step(model, optimizer, batches, step, config)
    moved = (before - model.table.detach()) / optimizer.param_groups[0]["lr"]
    return row, moved, batches, optimizer


@property_of("train_step", first=True)
def a_row_of_figures(train_step):
    row = one_step(train_step)[0]
    want(isinstance(row, dict), "step_row", got=type(row).__name__)
    missing = {"loss", "lr", "grad_norm"} - set(row)
    want(not missing, "step_keys", got=", ".join(sorted(missing)))


@property_of("train_step")
def learning_rate_is_set(train_step):
    got, right = one_step(train_step)[3].param_groups[0]["lr"], 0.3
    want(close(got, right), "step_lr", got=got, right=right)


@property_of("train_step")
def old_gradients_are_gone(train_step):
    clean, dirty = one_step(train_step)[1], one_step(train_step, dirty=7.0)[1]
    want(not close(clean, torch.zeros(6, 6)), "step_no_update")
    want(close(clean, dirty), "step_zero_grad", got=dirty[0, 0], right=clean[0, 0])


@property_of("train_step")
def the_gradient_is_the_loss_of_the_batch(train_step):
    right = gradient([2])[1]
    got = one_step(train_step)[1]
    want(not close(got, -right), "step_sign")
    want(close(got, right), "step_gradient", got=got[0, :3], right=right[0, :3])


@property_of("train_step")
def batches_are_averaged(train_step):
    row, moved, batches, _ = one_step(train_step, step=2, grad_accum=3)
    want(batches.asked == [6, 7, 8], "step_batches", got=batches.asked)
    loss, right = gradient([6, 7, 8])
    want(not close(moved, 3 * right), "step_not_divided")
    want(not close(moved, gradient([8])[1] / 3) and not close(moved, gradient([8])[1]), "step_last_batch")
    want(close(moved, right), "step_gradient", got=moved[0, :3], right=right[0, :3])
    want(close(float(row["loss"]), loss), "step_loss", got=float(row["loss"]), right=loss)


@property_of("train_step")
def long_gradients_are_clipped(train_step):
    limit, length = 0.01, gradient([2])[1].norm().item()
    moved = one_step(train_step, grad_clip=limit)[1]
    got = moved.norm().item()
    want(not close(got, length), "step_not_clipped", got=got, right=limit)
    capped = gradient([2])[1].clamp(-limit, limit)
    want(not close(moved, capped), "step_clip_value", got=got, right=limit)
    want(close(got, limit, 1e-3), "step_clip", got=got, right=limit)


# train ---------------------------------------------------------------------------------------------------------


def short_run(train, callback=None, **changes):
    """Seven steps of the table: (history, model, train batches, validation batches)."""
    config = settings(**{**dict(max_steps=7, warmup_steps=1, eval_every=3, eval_batches=2, learning_rate=0.1,
                                min_learning_rate=0.01), **changes})
    model, batches, held_out = Bigram(), Listed(), Listed(low=3)
    return train(model, batches, held_out, config, callback=callback), model, batches, held_out


@property_of("train", first=True)
def history_has_a_row_per_step(train):
    history = short_run(train)[0]
    want(isinstance(history, list), "train_history", got=type(history).__name__)
    want(len(history) == 7, "train_rows", got=len(history))
    want([row.get("step") for row in history] == list(range(1, 8)), "train_steps",
         got=[row.get("step") for row in history])
    missing = {"loss", "lr", "grad_norm"} - set(history[0])
    want(not missing, "step_keys", got=", ".join(sorted(missing)))


@property_of("train")
def batches_in_order(train):
    asked = short_run(train)[2].asked
    want(asked == list(range(7)), "train_batches", got=asked)


@property_of("train")
def validation_is_without_dropout(train):
    calls = short_run(train)[1].calls
    modes = {training for token, training in calls if token >= 3}
    want(modes, "train_val_none")
    want(True not in modes, "train_val_mode")
    trained_off = [at for at, training in enumerate([training for token, training in calls if token < 3])
                   if not training]
    want(not trained_off, "train_left_eval", got=trained_off[0] + 1 if trained_off else 0)


@property_of("train")
def validation_comes_when_asked(train):
    history, _, _, held_out = short_run(train)
    got = [row["step"] for row in history if row.get("val_loss") is not None]
    want(7 in got or got != [3, 6], "train_val_last", got=got)
    want(got == [3, 6, 7], "train_val_steps", got=got)
    rounds = [held_out.asked[at:at + 2] for at in range(0, len(held_out.asked), 2)]
    want(len(held_out.asked) == 6 and len({tuple(part) for part in rounds}) == 1, "train_val_batches",
         got=held_out.asked)
    plain = F.cross_entropy(Bigram().table[Listed(3).batch(0)[0]].flatten(0, 1), Listed(3).batch(0)[1].flatten()).item()
    want(all(abs(row["val_loss"] - plain) < 1 for row in history if row.get("val_loss") is not None), "train_val_loss",
         got=history[-1]["val_loss"], right=plain)


@property_of("train")
def the_loss_falls(train):
    history = short_run(train, max_steps=60)[0]
    first, last = (sum(row["loss"] for row in rows) / 6 for rows in (history[:6], history[-6:]))   # batches come round
    want(last < first - 0.1, "train_learns", got=last, right=first)


@property_of("train")
def callback_sees_every_row(train):
    rows = []
    history = short_run(train, callback=rows.append)[0]
    want([row["step"] for row in rows] == [row["step"] for row in history], "train_callback", got=len(rows))


def tiny_run(train, checkpoint=None, stop_at=None) -> tuple:
    """Eight steps of a tiny MicroGPT with dropout, interrupted at step `stop_at`: (history, steps that ran)."""
    from microgpt.model import GPTConfig, MicroGPT

    torch.manual_seed(4)
    model = MicroGPT(GPTConfig(vocab_size=6, block_size=4, n_layer=1, n_head=1, n_embd=4, dropout=0.3))
    config = settings(max_steps=8, warmup_steps=2, eval_every=4, eval_batches=1, checkpoint_every=2, learning_rate=0.05,
                      min_learning_rate=0.01)
    ran = []

    def note(row):
        ran.append(row["step"])
        if row["step"] == stop_at:
            raise KeyboardInterrupt

    with contextlib.redirect_stdout(io.StringIO()):
        try:
            history = train(model, Listed(), Listed(3), config, checkpoint=checkpoint, callback=note)
        except KeyboardInterrupt:
            fail("train_interrupt", step=stop_at)
    return history, ran


@property_of("train")
def a_stopped_run_goes_on(train):
    whole = tiny_run(train)[0]
    with tempfile.TemporaryDirectory() as folder:
        checkpoint = Path(folder) / "run.pth"
        stopped = tiny_run(train, checkpoint, stop_at=5)[0]
        want(isinstance(stopped, list), "train_history", got=type(stopped).__name__)
        want(checkpoint.exists(), "train_not_saved")
        history, ran = tiny_run(train, checkpoint)
    want(not ran or ran[0] != 1, "train_from_scratch")
    want(len(history) == 8 and ran and ran[-1] == 8, "train_resume_rows", got=[row["step"] for row in history])
    got, right = [row["loss"] for row in history], [row["loss"] for row in whole]
    want(close(torch.tensor(got), torch.tensor(right)), "train_resume", at=ran[0], got=got[-1], right=right[-1])


# batch_loss ----------------------------------------------------------------------------------------------------


class Parcel:
    """Stands for a tensor and notes where it is sent."""

    def __init__(self, place: str = "where it was"):
        self.place = place

    def to(self, device, **settings):
        return Parcel(torch.device(device).type)


class Listener(nn.Module):
    """A model that notes what it was given and in which precision it computed; its loss is the mean of y."""

    device = torch.device("cpu")

    def __init__(self):
        super().__init__()
        self.weight, self.given, self.precision = nn.Parameter(torch.ones(2, 2)), None, None

    def forward(self, x, targets=None):
        self.given, self.precision = (x, targets), (self.weight @ self.weight).dtype
        mean = targets.float().mean() if isinstance(targets, torch.Tensor) else 1.0
        return torch.zeros(1, 2, 2), mean * self.weight.mean()


@property_of("batch_loss", first=True)
def the_models_own_loss(batch_loss):
    model, x, y = Listener(), torch.tensor([[1, 2]]), torch.tensor([[4, 8]])
    got = batch_loss(model, (x, y))
    want(not isinstance(got, tuple), "batch_loss_pair")
    want(isinstance(got, torch.Tensor), "batch_loss_number", got=type(got).__name__)
    want(model.given[1] is not None, "batch_loss_targets")
    want(close(got, torch.tensor(6.0)), "batch_loss_other", got=got, right=6.0)
    want(got.requires_grad, "batch_loss_gradient")


@property_of("batch_loss")
def both_tensors_go_to_the_device(batch_loss):
    model = Listener()
    batch_loss(model, (Parcel(), Parcel()))
    got = tuple(parcel.place for parcel in model.given)
    want(got == ("cpu", "cpu"), "batch_loss_device", got=got, right=("cpu", "cpu"))


@property_of("batch_loss")
def half_precision_when_asked(batch_loss):
    before = torch.is_autocast_enabled("cpu")
    try:
        for amp, right in ((False, torch.float32), (True, torch.bfloat16)):
            model = Listener()
            batch_loss(model, (torch.ones(1, 2), torch.ones(1, 2)), amp)
            want(model.precision == right, "batch_loss_amp", got=model.precision, right=right, amp=amp)
        want(torch.is_autocast_enabled("cpu") == before, "batch_loss_amp_stays")
    finally:
        torch.set_autocast_enabled("cpu", before)


# TrainConfig ---------------------------------------------------------------------------------------------------

DEFAULTS = dict(weight_decay=0.1, beta1=0.9, beta2=0.95, grad_clip=1.0, grad_accum=1, seed=0, amp=False)
COUNTS = ("max_steps", "grad_accum", "eval_every", "eval_batches", "checkpoint_every")


@property_of("TrainConfig", first=True)
def settings_by_name(cls):
    want(dataclasses.is_dataclass(cls), "settings_dataclass")
    names, right = {field.name for field in dataclasses.fields(cls)}, {field.name for field in
                                                                      dataclasses.fields(settings())}
    want(names == right, "settings_fields", missing=sorted(right - names), more=sorted(names - right))
    config = cls(max_steps=9, warmup_steps=3, learning_rate=0.5, grad_accum=2)
    got = (config.max_steps, config.warmup_steps, config.learning_rate, config.grad_accum)
    want(got == (9, 3, 0.5, 2), "settings_kept", got=got)


@property_of("TrainConfig")
def usual_settings(cls):
    config = cls()
    for name, right in DEFAULTS.items():
        want(getattr(config, name) == right, "settings_default", field=name, got=getattr(config, name), right=right)
    want(config.min_learning_rate < config.learning_rate, "settings_rates", got=config.min_learning_rate,
         right=config.learning_rate)


@property_of("TrainConfig")
def warm_up_fits_into_the_run(cls):
    want(refused(lambda: cls(max_steps=10, warmup_steps=11)), "settings_warmup", got=11)
    want(refused(lambda: cls(max_steps=10, warmup_steps=-1)), "settings_warmup", got=-1)
    for value in (0, 10):
        want(not refused(lambda: cls(max_steps=10, warmup_steps=value)), "settings_refuses", got=value)


@property_of("TrainConfig")
def counts_are_positive(cls):
    for name in COUNTS:
        want(refused(lambda: cls(**{"warmup_steps": 0, name: 0})), "settings_counts", field=name)
