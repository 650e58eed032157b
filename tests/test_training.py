"""Training: schedule, optimiser, accumulation, and runs that are killed and go on as if nothing had happened."""

import math
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
from training_run import CONFIG, run
from transformers import get_cosine_with_min_lr_schedule_with_warmup

from microgpt.data import TokenBatches
from microgpt.model import GPTConfig, MicroGPT
from microgpt.training import (TrainConfig, learning_rate, make_optimizer, save_training, train, train_step,
                               validation_loss)


def figures(history):
    """The history without what depends on the clock."""
    return [{name: value for name, value in row.items() if name != "tokens_per_second"} for row in history]


@pytest.fixture(scope="module")
def uninterrupted():
    return run(None)


def test_schedule_equals_transformers_cosine_after_the_warmup():
    config = TrainConfig(max_steps=100, warmup_steps=10, learning_rate=1e-2, min_learning_rate=1e-3)
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=1e-2)
    peer = get_cosine_with_min_lr_schedule_with_warmup(optimizer, 10, 100, min_lr=1e-3)
    for step in range(100):
        if step >= 10:
            assert math.isclose(learning_rate(step, config), peer.get_last_lr()[0], rel_tol=1e-6)
        optimizer.step()
        peer.step()
    assert [learning_rate(step, config) for step in (0, 4, 9)] == pytest.approx([1e-3, 5e-3, 1e-2])


def test_only_matrices_decay(tiny_model):
    decayed, plain = make_optimizer(tiny_model, TrainConfig()).param_groups
    assert decayed["weight_decay"] == 0.1 and plain["weight_decay"] == 0
    assert {parameter.dim() for parameter in decayed["params"]} == {2}
    assert {parameter.dim() for parameter in plain["params"]} == {1}
    assert sum(p.numel() for group in (decayed, plain) for p in group["params"]) == tiny_model.num_params()


def test_accumulating_two_batches_equals_one_of_double_size():
    def model():
        torch.manual_seed(0)
        return MicroGPT(GPTConfig(vocab_size=50, block_size=8, n_layer=1, n_head=2, n_embd=16))

    class Fixed:
        def __init__(self, *batches):
            self.batches = batches

        def batch(self, step):
            return self.batches[step]

    ids = torch.randint(50, (4, 9), generator=torch.Generator().manual_seed(1))
    x, y = ids[:, :-1], ids[:, 1:]
    results = []
    for batches, grad_accum in [(Fixed((x, y)), 1), (Fixed((x[:2], y[:2]), (x[2:], y[2:])), 2)]:
        config, net = TrainConfig(max_steps=1, warmup_steps=0, grad_accum=grad_accum), model()
        optimizer = make_optimizer(net, config)
        results.append((train_step(net, optimizer, batches, 0, config), net.state_dict()))
    (one, weights), (two, others) = results
    assert math.isclose(one["loss"], two["loss"], rel_tol=1e-5)
    assert math.isclose(one["grad_norm"], two["grad_norm"], rel_tol=1e-4)
    for name in weights:
        torch.testing.assert_close(weights[name], others[name], atol=1e-4, rtol=1e-3)


def test_a_batch_can_be_learnt_by_heart():
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig(vocab_size=20, block_size=8, n_layer=1, n_head=2, n_embd=32))
    tokens = torch.arange(200) % 20
    batches = TokenBatches(tokens, 4, 8)
    history = train(model, batches, batches, TrainConfig(max_steps=60, warmup_steps=5, learning_rate=1e-2, eval_every=60))
    assert abs(history[0]["loss"] - math.log(20)) < 0.2
    assert history[-1]["loss"] < 0.1 and history[-1]["val_loss"] < 0.1
    assert not model.training


def test_validation_is_measured_without_dropout_and_always_on_the_same_batches():
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig(vocab_size=20, block_size=8, n_layer=1, n_head=2, n_embd=16, dropout=0.5)).train()
    batches = TokenBatches(torch.randint(20, (300,)), 4, 8)
    assert validation_loss(model, batches, 3) == validation_loss(model, batches, 3)
    assert model.training


def test_the_history_says_what_happened(uninterrupted):
    history, _ = uninterrupted
    assert [row["step"] for row in history] == list(range(1, 25))
    assert [row["step"] for row in history if "val_loss" in row] == [6, 12, 18, 24]
    assert all({"loss", "lr", "grad_norm", "tokens_per_second"} <= set(row) for row in history)


def test_interrupting_saves_nothing_wrong_and_the_run_goes_on(tmp_path, uninterrupted, capsys):
    def interrupt_at(step):
        def callback(row):
            if row["step"] == step:
                raise KeyboardInterrupt
        return callback

    checkpoint = tmp_path / "run.pth"
    for step in (1, 7, 8):
        history, _ = run(checkpoint, interrupt_at(step))
        assert len(history) == step
    assert "stopped after step 8 of 24: call train again to go on from the last save" in capsys.readouterr().out
    history, tensors = run(checkpoint)
    assert figures(history) == figures(uninterrupted[0])
    assert all(torch.equal(tensor, uninterrupted[1][name]) for name, tensor in tensors.items())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_run_killed_at_any_moment_ends_with_the_same_losses(tmp_path, uninterrupted):
    checkpoint, log = tmp_path / "run.pth", tmp_path / "log.jsonl"
    here = Path(__file__).parent
    environment = {**os.environ, "PYTHONPATH": str(here.parent)}
    command = [sys.executable, str(here / "training_run.py"), str(checkpoint), str(log), "0.05"]
    for wait in (0.0, 0.13, 0.31):
        log.unlink(missing_ok=True)
        process = subprocess.Popen(command, env=environment)
        while not log.exists() and process.poll() is None:
            time.sleep(0.01)
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    assert checkpoint.exists()
    history, tensors = run(checkpoint)
    assert figures(history) == figures(uninterrupted[0])
    assert all(torch.equal(tensor, uninterrupted[1][name]) for name, tensor in tensors.items())


def test_a_kill_while_writing_leaves_the_old_checkpoint(tmp_path, tiny_model, monkeypatch):
    path = tmp_path / "run.pth"
    optimizer = make_optimizer(tiny_model, CONFIG)
    save_training(path, tiny_model, optimizer, [], CONFIG)
    before = path.read_bytes()

    def die(content, file):
        file.write(b"half")
        raise SystemExit
    monkeypatch.setattr(torch, "save", die)
    with pytest.raises(SystemExit):
        save_training(path, tiny_model, optimizer, [{"step": 1}], CONFIG)
    assert path.read_bytes() == before


def test_a_checkpoint_of_another_run_is_refused(tmp_path):
    checkpoint = tmp_path / "run.pth"
    run(checkpoint)
    model = MicroGPT(GPTConfig(vocab_size=50, block_size=16, n_layer=1, n_head=2, n_embd=16))
    batches = TokenBatches(torch.arange(100) % 50, 4, 16)
    with pytest.raises(ValueError, match="other model settings.*give another file name or delete it"):
        train(model, batches, batches, CONFIG, checkpoint)


@pytest.mark.parametrize("settings, message", [(dict(warmup_steps=10, max_steps=5), "warmup_steps is 10"),
                                               (dict(grad_accum=0), "grad_accum is 0")])
def test_impossible_settings_are_refused(settings, message):
    with pytest.raises(ValueError, match=message):
        TrainConfig(**settings)
