"""The training dashboard: it trains as `train` does, stops and waits when told, and leaves its picture behind."""

import asyncio
import base64
import json
import os
import signal
import threading
import time

import pytest
import torch

from coursekit import dashboard, plots, references
from coursekit.dashboard import TrainingDashboard, training_dashboard
from microgpt.data import TokenBatches
from microgpt.model import GPTConfig, MicroGPT
from microgpt.training import TrainConfig, train

TOKENS = torch.randint(50, (2000,), generator=torch.Generator().manual_seed(2))
BATCHES = TokenBatches(TOKENS[:1800], 4, 16, seed=3), TokenBatches(TOKENS[1800:], 4, 16)


def tiny(vocab_size: int = 50):
    torch.manual_seed(1)
    return MicroGPT(GPTConfig(vocab_size=vocab_size, block_size=16, n_layer=1, n_head=2, n_embd=16))


def plan(steps: int = 24, **changes) -> TrainConfig:
    settings = dict(max_steps=steps, warmup_steps=4, eval_every=6, eval_batches=1, checkpoint_every=5)
    return TrainConfig(**{**settings, **changes})


def until(what, seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.005)


def finished(board, seconds: float = 20):
    assert board.ended.wait(seconds)
    return board


@pytest.fixture(autouse=True)
def nothing_left_running():
    yield
    board = TrainingDashboard.running
    if board is not None:
        board.stop()
        finished(board)


@pytest.fixture
def slow(monkeypatch):
    """Training steps of 5 ms at least, so that there is time to press a button."""
    def slowly(*args, step=dashboard.train.__globals__["train_step"]):
        time.sleep(0.005)
        return step(*args)

    monkeypatch.setitem(dashboard.train.__globals__, "train_step", slowly)


def test_it_trains_exactly_as_train_does(capsys):
    model, twin = tiny(), tiny()
    histories = training_dashboard(model, *BATCHES, plan()).wait(), train(twin, *BATCHES, plan())
    mine, theirs = ([(row["loss"], row.get("val_loss")) for row in history] for history in histories)
    assert mine == theirs
    assert all(mine.equal(theirs) for mine, theirs in zip(model.parameters(), twin.parameters()))
    assert not model.training
    assert capsys.readouterr().out == ""


def test_the_numbers_the_bar_and_the_picture_tell_the_end():
    board = finished(training_dashboard(tiny(), *BATCHES, plan(), title="A <tiny> run"))
    for words in ("finished · step 24 of 24", "validation ", "lr ", "gradient norm ", "tokens/s"):
        assert words in board.numbers.value
    assert board.bar.value == board.bar.max == 24 and all(button.disabled for button in board.buttons)
    assert "left" not in board.numbers.value
    bundle = board._repr_mimebundle_()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG") and "finished · step 24" in data["text/plain"]


def test_pause_holds_resume_goes_on_and_stop_ends(slow, capsys):
    board = training_dashboard(tiny(), *BATCHES, plan(100_000))
    until(lambda: len(board.history) > 3)
    pause, resume, stop = board.buttons
    pause.click()
    until(lambda: "paused" in board.numbers.value)
    held = len(board.history)
    time.sleep(0.15)
    assert len(board.history) == held and f"step {held:,}" in board.numbers.value
    assert not any(button.disabled for button in board.buttons)     # a disabled button would lose the keyboard's focus
    resume.click()
    until(lambda: len(board.history) > held + 2)
    assert board.clock.paused > 0.1
    stop.click()
    finished(board)
    assert board.state == "stopped" and 3 < len(board.history) < 100_000 and not board.model.training
    assert len(board.wait()) == len(board.history) == board.bar.value
    assert capsys.readouterr().out == ""


def test_stop_works_during_a_pause(slow):
    board = training_dashboard(tiny(), *BATCHES, plan(100_000))
    until(lambda: board.history)
    board.pause()
    until(lambda: board.state == "paused")
    board.stop()
    assert finished(board).state == "stopped"


def test_a_stopped_run_goes_on_from_its_checkpoint_and_a_complete_one_is_shown(tmp_path, slow):
    file = tmp_path / "run.pth"
    board = training_dashboard(tiny(), *BATCHES, plan(40), checkpoint=file)
    until(lambda: len(board.history) >= 12)
    board.stop()
    finished(board)
    saved = len(board.history) // 5 * 5
    assert f"run the cell again to go on from step {saved}" in board.numbers.value
    again = training_dashboard(tiny(), *BATCHES, plan(40), checkpoint=file)
    assert again.begun_at == saved
    history = again.wait()
    assert [row["loss"] for row in history] == [row["loss"] for row in train(tiny(), *BATCHES, plan(40))]
    complete = training_dashboard(tiny(), *BATCHES, plan(40), checkpoint=file)
    assert complete.wait() == history and complete.bar.value == 40


def test_an_error_of_the_training_is_shown_and_raised(tmp_path):
    file = tmp_path / "run.pth"
    training_dashboard(tiny(), *BATCHES, plan(), checkpoint=file).wait()
    board = finished(training_dashboard(tiny(), *BATCHES, plan(learning_rate=0.5), checkpoint=file))
    assert "ValueError" in board.verdict_line.value and "other training settings" in board.verdict_line.value
    with pytest.raises(ValueError, match="other training settings"):
        board.wait()


def test_an_interrupt_ends_the_training_and_not_the_program(slow):
    board = training_dashboard(tiny(), *BATCHES, plan(100_000))
    until(lambda: board.history)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)     # a background job ignores it otherwise
    try:
        threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
        history = board.wait()
    finally:
        signal.signal(signal.SIGINT, before)
    assert board.state == "stopped" and 0 < len(history) < 100_000 and not board.model.training


def test_while_a_cell_awaits_the_buttons_are_answered(slow):
    board = training_dashboard(tiny(), *BATCHES, plan(100_000))

    async def press_stop_once_it_has_begun():
        while len(board.history) < 3:
            await asyncio.sleep(0.01)
        board.buttons[2].click()

    async def cell():
        return (await asyncio.gather(board.wait_awake(), press_stop_once_it_has_begun()))[0]

    history = asyncio.run(asyncio.wait_for(cell(), 20))
    assert board.state == "stopped" and 3 <= len(history) < 100_000

    async def short_form():
        return await training_dashboard(tiny(), *BATCHES, plan())

    assert len(asyncio.run(short_form())) == 24


def test_a_cancelled_cell_ends_the_training(slow):
    board = training_dashboard(tiny(), *BATCHES, plan(100_000))

    async def interrupted():
        cell = asyncio.ensure_future(board.wait_awake())
        while not board.history:
            await asyncio.sleep(0.01)
        cell.cancel()
        return await cell

    assert 0 < len(asyncio.run(interrupted())) < 100_000 and board.state == "stopped"


def test_a_second_dashboard_stops_the_first(slow):
    first = training_dashboard(tiny(), *BATCHES, plan(100_000))
    until(lambda: first.history)
    second = training_dashboard(tiny(), *BATCHES, plan())
    assert first.state == "stopped" and first.ended.is_set()
    assert len(second.wait()) == 24


def test_samples_come_first_every_n_steps_and_last_and_are_safe_html(tokenizer, capsys):
    board = training_dashboard(tiny(len(tokenizer)), *BATCHES, plan(7), tokenizer=tokenizer, prompt=["The", "<b>小猫"],
                               sample_every=3)
    finished(board)
    assert [step for step, _, _ in board.samples] == [1, 1, 3, 3, 6, 6, 7, 7]
    assert "<b>小猫" not in board.sample.value and "&lt;b&gt;小猫" in board.sample.value
    board.wait()
    assert capsys.readouterr().out.count("step 7: ") == 2     # outside a notebook they are printed
    with pytest.raises(ValueError, match="sample_every is 0"):
        training_dashboard(tiny(), *BATCHES, plan(), sample_every=0)


def test_the_next_picture_waits_the_longer_the_more_the_last_one_cost(monkeypatch):
    board = TrainingDashboard(tiny(), *BATCHES, plan())
    assert board.next_picture - time.monotonic() > dashboard.REDRAW_SECONDS - 0.5
    monkeypatch.setattr(dashboard, "REDRAW_SHARE", 1e-6)
    board.redraw()
    assert board.next_picture - time.monotonic() > 1000


def recorded(tmp_path, monkeypatch, runs) -> None:
    """A folder of recordings that holds one, of the plan above with 40 steps, with these losses of every ten steps."""
    monkeypatch.setattr(references, "FOLDER", tmp_path)
    facts = references.facts_of(tiny().config, BATCHES[0], plan(40))
    content = {"name": "tiny", "device": "cpu", "torch": "2", "every": 10, "steps": 40, "facts": facts, "runs": runs}
    (tmp_path / "tiny_cpu.json").write_text(json.dumps(content))


def test_the_verdict_comes_from_the_recorded_runs_of_this_plan(tmp_path, monkeypatch):
    means = references.mean_losses(train(tiny(), *BATCHES, plan(40)))
    recorded(tmp_path, monkeypatch, {"0": means, "1": [1.01 * mean for mean in means]})
    board = finished(training_dashboard(tiny(), *BATCHES, plan(40)))
    assert "✓ <b>normal</b>" in board.verdict_line.value and "Usual causes" not in board.verdict_line.value
    labels = plots.training(board.history, 40, band=board.band).axes[0].get_legend_handles_labels()[1]
    assert "normal: 2 recorded runs on cpu" in labels
    other = training_dashboard(tiny(), *BATCHES, plan(40, learning_rate=1e-6))      # the plan's facts, not its settings
    assert finished(other).band is not None
    longer = training_dashboard(tiny(), *BATCHES, plan(41))
    assert finished(longer).band is None and "no run of this plan is recorded" in longer.verdict_line.value

    recorded(tmp_path, monkeypatch, {"0": [mean / 2 for mean in means], "1": [mean / 2.02 for mean in means]})
    board = finished(training_dashboard(tiny(), *BATCHES, plan(40)))
    assert "▲ <b>too high</b>" in board.verdict_line.value and "(3)" in board.verdict_line.value


def test_a_loss_that_is_no_number_is_drawn_and_named():
    broken = tiny()
    with torch.no_grad():
        broken.norm.weight.fill_(float("nan"))
    board = finished(training_dashboard(broken, *BATCHES, plan()))
    assert "✗ <b>diverged</b>" in board.verdict_line.value and bytes(board.picture.value).startswith(b"\x89PNG")
