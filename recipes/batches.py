"""Batches for the recipes: packed conversations, and a mixture of several kinds of batches.

Both have the interface of `microgpt.data.TokenBatches`: `batch(step)` returns x and y, (batch_size, block_size) each, and
depends on the seed and the step alone, so that a run that starts again sees what it would have seen.
"""

import random
from itertools import repeat

import torch

from microgpt.chat import IGNORED, chat_ids, chat_targets


class PackedChats:
    """Rows of whole conversations drawn at random, one behind the other, the end-of-text token after each.

    What is left of a row is filled with the end-of-text token, its targets ignored. The targets are those of
    `chat_targets`, the assistant's tokens. `weights`, one number for each conversation, say how often it is drawn; without
    them all are drawn alike. A conversation of more than `block_size` tokens is left out; `left_out` counts them.
    """

    def __init__(self, conversations, tokenizer, batch_size: int, block_size: int, seed: int = 0, weights=None):
        self.batch_size, self.block_size, self.seed = batch_size, block_size, seed
        self.filler, self.left_out, self.examples, self.chances = tokenizer.eos_token_id, 0, [], []
        for messages, weight in zip(conversations, weights or repeat(1)):
            ids = chat_ids(messages, tokenizer) + [self.filler]
            if len(ids) > block_size:
                self.left_out += 1
                continue
            targets = torch.tensor(chat_targets(ids, tokenizer), dtype=torch.int32)
            self.examples.append((torch.tensor(ids, dtype=torch.int32), targets))
            self.chances.append(weight + (self.chances[-1] if self.chances else 0))
        if not self.examples:
            raise ValueError(f"no conversation fits into {block_size} tokens: give shorter ones or a larger block_size")

    def batch(self, step: int):
        """x and y, both (batch_size, block_size)."""
        draw = random.Random(self.seed * 1_000_003 + step)
        x = torch.full((self.batch_size, self.block_size), self.filler)   # (batch_size, block_size)
        y = torch.full((self.batch_size, self.block_size), IGNORED)       # (batch_size, block_size)
        for row in range(self.batch_size):
            start = 0
            while True:
                ids, targets = draw.choices(self.examples, cum_weights=self.chances)[0]   # (length,) each
                if start + len(ids) > self.block_size:
                    break
                x[row, start:start + len(ids)] = ids
                y[row, start:start + len(ids)] = targets
                start += len(ids)
        return x, y


class Mixture:
    """Batches from several places: at each step one of them is drawn, as often as its share says.

    `parts` is a list of (batches, share); the shares are relative.
    """

    def __init__(self, parts, seed: int = 0):
        self.parts, self.shares = [part for part, _ in parts], [share for _, share in parts]
        self.seed = seed

    def batch(self, step: int):
        """x and y, both (batch_size, block_size), of the part drawn for this step."""
        draw = random.Random(self.seed * 1_000_003 + step)
        return draw.choices(self.parts, self.shares)[0].batch(step)
