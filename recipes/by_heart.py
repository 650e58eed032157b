"""Learn the hand-written answers by heart, each from its topic's code.

Where a question and its answer are read together, most of what a step learns is spent on the question, and on words of the
answer that its other words give away. Here the blocks behind the first read nothing but a code and an answer: 3,830 answers
have 112,741 tokens, about a minute on one processor core.
"""

import random

import torch
from torch import nn
from torch.nn import functional as F

from microgpt.chat import IGNORED
from recipes.topics import TopicGPT, learnt_loss

FURTHEST = 40       # tokens before an answer


class ByHeart(nn.Module):
    """The blocks of `model` behind the first, and its norm, as a model that answers topics.

    The first id of a row is a topic, whose code stands at the assistant's role; the others are tokens.
    """

    def __init__(self, model: TopicGPT):
        super().__init__()
        self.config, self.tokens, self.positions = model.config, model.token_embedding.weight, model.position_embedding.weight
        self.blocks, self.norm, self.role = model.blocks[1:], model.norm, model.role
        self.register_buffer("codes", model.codes)

    @property
    def device(self) -> torch.device:
        return self.tokens.device

    def forward(self, ids, targets):
        """Logits (learnt tokens, vocab_size) and loss for rows that start anywhere in the window."""
        start = torch.randint(min(FURTHEST, len(self.positions) - ids.size(1) + 1), (len(ids), 1), device=ids.device)
        tokens = torch.cat([torch.full_like(ids[:, :1], self.role), ids[:, 1:]], dim=1)  # (B, T)
        x = F.embedding(tokens, self.tokens)                                             # (B, T, C)
        x = x + F.embedding(start + torch.arange(ids.size(1), device=ids.device), self.positions)
        x = torch.cat([x[:, :1] + self.codes[ids[:, :1]], x[:, 1:]], dim=1)
        for block in self.blocks:
            x = block(x)
        return learnt_loss(self.norm, self.tokens, x, targets)


class AnswerRows:
    """Batches of `rows` answers of about the same length, all of them once before any comes again.

    `answers` is a list of (topic, token ids). The interface of `microgpt.data.TokenBatches`.
    """

    def __init__(self, answers, rows: int, seed: int = 0):
        self.answers, self.rows, self.seed = sorted(answers, key=lambda answer: len(answer[1])), rows, seed
        self.per_epoch = -(-len(answers) // rows)

    def batch(self, step: int):
        """x and y, both (rows, T): the topic and the answer, and the token after each."""
        epoch, at = divmod(step, self.per_epoch)
        draw = random.Random(self.seed * 1_000_003 + epoch)
        order = sorted(self.answers, key=lambda answer: len(answer[1]) + draw.random() * 4)
        start = draw.sample(range(self.per_epoch), self.per_epoch)[at] * self.rows
        rows = [(torch.tensor([topic, *ids[:-1]]), torch.tensor(ids)) for topic, ids in order[start:start + self.rows]]
        x, y = zip(*rows)
        return (nn.utils.rnn.pad_sequence(x, batch_first=True),
                nn.utils.rnn.pad_sequence(y, batch_first=True, padding_value=IGNORED))
