"""The recorded runs, the band they leave, and the verdicts: a stored run is repeated for its first twenty steps."""

import json
import math
from dataclasses import replace

import pytest

from coursekit import references
from coursekit.references import (EVERY, Band, band, band_of, chapter_plan, find_band, limits, load_reference,
                                  mean_losses, record, smoothed, verdict)
from microgpt.data import TokenBatches

STORED = load_reference("story", "cpu")


@pytest.fixture(scope="module")
def chapter():
    return chapter_plan()


def history(losses) -> list[dict]:
    return [{"step": step, "loss": loss} for step, loss in enumerate(losses, start=1)]


def spread(means) -> list[float]:
    """Losses of single steps whose means of ten are `means`."""
    return [mean for mean in means for _ in range(EVERY)]


def test_the_stored_runs_are_of_the_plan_that_the_chapter_has_now(chapter):
    assert STORED["facts"] == chapter.facts(), "chapter 06 trains something else now: python -m coursekit.references"
    config = vars(chapter.config)
    assert STORED["config"] == config, "the settings of chapter 06 have changed: python -m coursekit.references"
    assert len(STORED["runs"]) >= 3 and STORED["steps"] == chapter.config.max_steps
    assert all(len(run) == STORED["steps"] // EVERY for run in STORED["runs"].values())


def test_a_stored_run_can_be_repeated(chapter):
    again = mean_losses(record(chapter, seed=0, steps=20))
    assert len(again) == 2
    for mine, stored in zip(again, STORED["runs"]["0"]):
        assert abs(mine - stored) < 0.05           # room for another version and another processor
    assert abs(again[1] - again[0]) > 0.3          # and the two differ by much more than that


@pytest.mark.parametrize("seed", STORED["runs"])
def test_every_stored_run_is_normal_by_the_band_of_the_others(seed):
    others = {name: run for name, run in STORED["runs"].items() if name != seed}
    without = band_of({**STORED, "runs": others})
    run = spread(STORED["runs"][seed])
    states = {verdict(history(run[:end]), without)[0] for end in range(EVERY, len(run) + 1, EVERY)}
    assert states == {"normal"}


def test_the_band_is_around_the_smoothed_runs_and_as_wide_as_said():
    lower, upper = limits([[4.0] * 40, [5.0] * 40])
    assert lower == pytest.approx([3.8] * 40) and upper == pytest.approx([5.25] * 40)
    falling = [10 - 0.1 * at for at in range(40)]          # reached 15 % of the steps earlier or later
    lower, upper = limits([falling, falling])
    assert lower[20] == pytest.approx(0.95 * falling[23]) and upper[20] == pytest.approx(1.05 * falling[17])
    assert smoothed([0, 0, 10, 0, 0, 0]) == [0, 10 / 3, 2, 2.5 - 0.5, 0, 0]
    story = band("story", "cpu")
    assert len(story.steps) == len(story.lower) == 100 and story.steps[:2] == [5.5, 15.5]
    assert story.source == "3 recorded runs on cpu"


BAND = Band([5.5, 15.5, 25.5, 35.5, 45.5, 55.5], [5, 4, 3, 2, 2, 2], [6, 5, 4, 3.5, 3.5, 3.5], "2 runs")


@pytest.mark.parametrize("losses, state, words", [
    (spread([5.5, 4.5, 3.5, 2.5, 2.5, 2.5]), "normal", "recorded runs have"),
    (spread([5.5, 4.8, 4.6, 4.5, 4.5, 4.5]), "too high", "zero_grad"),
    (spread([5.5, 3.5, 1.5, 0.5, 0.3, 0.2]), "too low", "not shifted"),
    (spread([5.5, 4.5, 3.5, 4.5, 5.5, 6.5]), "diverged", "it climbs"),
    (spread([5.5, 4.5, 3.5]) + [math.nan], "diverged", "the loss of step 31 is nan"),
    (spread([5.5, 4.5, 3.5]) + [math.inf], "diverged", "the loss of step 31 is inf"),
    ([9.0] * (EVERY - 1), "unknown", "needs 10 steps"),
    (spread([5.5, 4.5, 3.5, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5]), "unknown", "end at step 60"),
])
def test_each_verdict_and_its_text(losses, state, words):
    got, text = verdict(history(losses), BAND)
    assert got == state and words in text
    assert all(f"({number})" in text for number in (1, 2, 3)) == (state not in ("normal", "unknown"))


def test_without_a_band_only_a_divergence_can_be_told():
    assert verdict(history([3.0] * 50))[0] == "unknown"
    assert verdict(history([3.0] * 50 + [math.nan]))[0] == "diverged"
    assert verdict(history(spread([5.0, 4.0, 6.0])))[0] == "diverged"
    assert verdict(history(spread([5.0, 4.0, 4.5])))[0] == "unknown"


def test_a_band_is_found_for_the_chapters_run_with_any_settings_and_for_no_other(chapter):
    def found(model=chapter.model, batches=chapter.train_batches, device="cpu", **changes):
        return find_band(model, batches, replace(chapter.config, **changes), device)

    assert found() == band("story", "cpu")
    assert found(learning_rate=1.0, seed=7, eval_every=3) is not None
    assert found(device="mps").source == found().source            # says that these are runs on cpu
    assert found(max_steps=500) is None and found(grad_accum=2) is None
    assert found(model=replace(chapter.model, n_embd=64)) is None
    tokens = chapter.train_batches.tokens
    assert found(batches=TokenBatches(tokens.flip(0), 3, 256)) is None
    assert found(batches=TokenBatches(tokens, 4, 256)) is None
    assert found(batches=object()) is None


def test_recording_skips_what_is_there_and_starts_anew_for_another_plan(tmp_path, monkeypatch, chapter, capsys):
    recorded = []

    def quick(plan, seed, steps, device, checkpoint):
        recorded.append(seed)
        return history([float(seed)] * (steps if seed != 9 else 5))      # seed 9 is interrupted

    monkeypatch.setattr(references, "chapter_plan", lambda: chapter)
    monkeypatch.setattr(references, "record", quick)
    path = references.record_all([1, 2], 20, folder=tmp_path)
    assert recorded == [1, 2] and json.loads(path.read_text())["runs"] == {"1": [1.0, 1.0], "2": [2.0, 2.0]}
    references.record_all([1, 2, 9, 4], 20, folder=tmp_path)
    assert recorded == [1, 2, 9] and list(json.loads(path.read_text())["runs"]) == ["1", "2"]
    assert "seed 1 is recorded already" in capsys.readouterr().out
    references.record_all([1], 30, folder=tmp_path)
    assert json.loads(path.read_text())["runs"] == {"1": [1.0, 1.0, 1.0]}


def test_what_is_missing_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="no runs of story are recorded on cuda .recorded: story_cpu"):
        band("story", "cuda")
    chapter = tmp_path / "06.ipynb"
    chapter.write_text(json.dumps({"cells": [{"cell_type": "code", "id": "untrained-run", "source": ["x = 1"]}]}))
    with pytest.raises(ValueError, match="06.ipynb has no code cell settings"):
        chapter_plan(chapter)


def test_the_random_state_of_a_seed_is_its_own(chapter):
    first, second = (record(chapter, seed, 1)[0]["loss"] for seed in (1, 2))
    assert first != second and abs(first - math.log(chapter.model.vocab_size)) < 0.1
