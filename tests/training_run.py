"""A small training run in a process of its own, for test_training: arguments are the checkpoint, the log, the pause."""

import json
import sys
import time

import torch

from microgpt.data import TokenBatches
from microgpt.model import GPTConfig, MicroGPT
from microgpt.training import TrainConfig, train

CONFIG = TrainConfig(max_steps=24, warmup_steps=4, eval_every=6, eval_batches=2, checkpoint_every=2, seed=5, grad_accum=2)


def run(checkpoint, callback=None) -> tuple[list, dict]:
    """Train a tiny model with dropout; returns the history and the final tensors."""
    torch.set_num_threads(1)
    torch.manual_seed(1)
    model = MicroGPT(GPTConfig(vocab_size=50, block_size=16, n_layer=2, n_head=2, n_embd=16, dropout=0.1))
    tokens = torch.randint(50, (2000,), generator=torch.Generator().manual_seed(2))
    train_batches, val_batches = TokenBatches(tokens[:1800], 4, 16, seed=3), TokenBatches(tokens[1800:], 4, 16)
    history = train(model, train_batches, val_batches, CONFIG, checkpoint, callback)
    return history, model.state_dict()


if __name__ == "__main__":
    checkpoint, log, pause = sys.argv[1], sys.argv[2], float(sys.argv[3])

    def write(row):
        with open(log, "a") as file:
            file.write(json.dumps(row) + "\n")
        time.sleep(pause)

    run(checkpoint, write)
