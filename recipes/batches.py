"""Batches for the recipes: conversations, and a mixture of several kinds of batches.

Both have the interface of `microgpt.data.TokenBatches`: `batch(step)` returns x and y of the same shape, and depends on
the seed and the step alone, so that a run that starts again sees what it would have seen.
"""

import random
from itertools import repeat

import torch

from microgpt.chat import IGNORED, chat_ids, chat_targets

BATCHES_DRAWN = 8   # batches' worth of conversations that are drawn and sorted by length


class ChatRows:
    """One conversation in each row, from position 0 as in the panel, then the end-of-text token and filling.

    Nothing of another conversation stands before it: a small model learns the meaning of a question sooner when the average
    over what it has read is an average over this question alone. A batch holds conversations of about the same length, at
    most `tokens` tokens with the filling, so its number of rows changes. The targets are those of `chat_targets`, the
    assistant's tokens; the filling's are ignored. `weights`, one number for each conversation, say how often it is drawn;
    without them all are drawn alike. A conversation of more than `longest` tokens is left out; `left_out` counts them.

    With `opening`, every conversation ends after so many tokens of its last answer. Which answer a question wants is
    decided by its first words, so a step that reads openings alone sees more questions.

    `names`, {answer: token id}, are learnt at the token before the assistant's role: what the question asks for, as one
    token outside the tokenizer's vocabulary. Without them that token has no target.
    """

    def __init__(self, conversations, tokenizer, tokens: int, longest: int, seed: int = 0, weights=None, opening=None,
                 names=None):
        self.tokens, self.seed = tokens, seed
        answer = tokenizer.convert_tokens_to_ids("<|assistant|>")
        self.filler, self.left_out, self.examples, self.chances = tokenizer.eos_token_id, 0, [], []
        for messages, weight in zip(conversations, weights or repeat(1)):
            ids = chat_ids(messages, tokenizer) + [self.filler]
            if len(ids) > longest:
                self.left_out += 1
                continue
            targets = chat_targets(ids, tokenizer)
            answers = (message["content"] for message in messages if message["role"] == "assistant")
            for place in (place for place, token in enumerate(ids) if token == answer):
                targets[place - 1] = (names or {}).get(next(answers), IGNORED)
            targets = torch.tensor(targets, dtype=torch.int32)
            if opening:
                ids = ids[:len(ids) - ids[::-1].index(answer) + opening]
                targets = targets[:len(ids)]
            self.examples.append((torch.tensor(ids, dtype=torch.int32), targets))
            self.chances.append(weight + (self.chances[-1] if self.chances else 0))
        if not self.examples:
            raise ValueError(f"no conversation fits into {longest} tokens: give shorter ones or a larger longest")
        self.drawn = max(1, BATCHES_DRAWN * tokens * len(self.examples) // sum(len(ids) for ids, _ in self.examples))

    def batch(self, step: int):
        """x and y, both (rows, length of the longest conversation in the batch)."""
        draw = random.Random(self.seed * 1_000_003 + step)
        groups = [[]]
        some = draw.choices(self.examples, cum_weights=self.chances, k=self.drawn)
        for example in sorted(some, key=lambda example: len(example[0])):
            if groups[-1] and (len(groups[-1]) + 1) * len(example[0]) > self.tokens:
                groups.append([])
            groups[-1].append(example)
        rows = draw.choice(groups)
        size = len(rows), len(rows[-1][0])
        x, y = torch.full(size, self.filler), torch.full(size, IGNORED)   # (rows, length) each
        for row, (ids, targets) in enumerate(rows):
            x[row, :len(ids)] = ids
            y[row, :len(ids)] = targets
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
