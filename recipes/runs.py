"""What the training recipes share: one training run with a progress bar, a checkpoint and a CSV log."""

import csv
from pathlib import Path

from tqdm import tqdm

from microgpt.training import TrainConfig, train


def train_logged(model, batches, config: TrainConfig, run: Path, name: str) -> list[dict]:
    """Train on `batches` (training, validation) with a checkpoint in `run` and the history as CSV beside it.

    Returns the history. A run that was stopped goes on where it was.
    """
    with tqdm(total=config.max_steps, desc=name, mininterval=10) as bar:
        def show(row):
            bar.update(row["step"] - bar.n)
            bar.set_postfix(loss=f"{row['loss']:.3f}", refresh=False)
        history = train(model, *batches, config, checkpoint=run, callback=show)
    with open(run.with_suffix(".csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, ["step", "loss", "val_loss", "lr", "grad_norm", "tokens_per_second"])
        writer.writeheader()
        writer.writerows(history)
    return history
