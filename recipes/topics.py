"""A base that learns what a question is about before it learns to answer.

What a question wants is known at the token where the answer begins, the assistant's role. There a further output, after the
first block, names the topic: one of those written by hand, or the kind of generated conversation. The blocks behind it learn
to answer from what it found. Steps that learn nothing but the naming are cheap, since only one token of each question goes
through the whole block, so a question is read many times. The output is dropped afterwards: what is kept is a `MicroGPT`
like any other. Source: Lee et al. 2015, "Deeply-Supervised Nets".
"""

import random

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from tqdm import tqdm

from microgpt.attention import merge_heads, split_heads
from microgpt.chat import IGNORED
from microgpt.model import MicroGPT

SHARE = 0.3         # of the loss of the naming, once the other blocks learn
QUIET = 0.3         # of the loss for what the first block adds elsewhere
SMOOTHING = 0.1     # of the probability of the right topic
LONGEST = 96        # tokens up to the answer, in a step of naming alone
ANSWER = 8          # tokens of the answer that are read with the question there
BATCH = 256         # questions a step of naming alone
SELDOM = 0.15       # how often the kinds of made answers are drawn there, which are many questions and few topics
WIDE = 0.25         # standard deviation of the token embeddings in these steps
RATE = 1e-3         # AdamW's in these steps


def naming_loss(scores, topics):
    """The smoothed cross-entropy of scores (N, topics) with the right topics (N,)."""
    return F.cross_entropy(scores.float(), topics, label_smoothing=SMOOTHING)


class TopicGPT(MicroGPT):
    """A `MicroGPT` that also names, after its first block, one of `topics` topics.

    In the targets a topic is a number from vocab_size on; it stands at the token before the assistant's role.
    """

    def __init__(self, config, topics: int):
        super().__init__(config)
        self.topic = nn.Linear(config.n_embd, topics)

    def named(self, x):
        """The scores (…, topics) of what the first block gives at the assistant's role, x (…, C)."""
        return self.topic(F.layer_norm(x, x.shape[-1:]))

    def after_first(self, ids, at):
        """What stands at the tokens `at` (B, N) before and after the first block, (B, N, C) each, for ids (B, T).

        Nothing but these tokens goes through the whole block.
        """
        block, rows = self.blocks[0], torch.arange(len(ids), device=ids.device)[:, None]
        x = self.token_embedding(ids) + self.position_embedding.weight[:ids.size(1)]          # (B, T, C)
        q, k, v = block.attention.qkv(block.norm1(x)).chunk(3, dim=-1)                        # (B, T, C) each
        q, k, v = (split_heads(part, block.attention.n_head) for part in (q[rows, at], k, v))
        seen = torch.arange(ids.size(1), device=ids.device) <= at[..., None]                  # (B, N, T)
        y = merge_heads(F.scaled_dot_product_attention(q, k, v, attn_mask=seen[:, None]))     # (B, N, C)
        before = x[rows, at]                                                                  # (B, N, C)
        x = before + block.attention.proj(y)                                                  # (B, N, C)
        return before, x + block.feed_forward(block.norm2(x))

    def naming_step(self, ids, targets):
        """Scores (B, topics) and loss of rows with nothing but a topic to learn.

        What the first block adds at one other token of each row, drawn at random, shall be small: the loss adds QUIET
        times its square, relative to the embeddings'.
        """
        rows, place = (targets >= self.config.vocab_size).nonzero(as_tuple=True)              # (B,) each
        other = torch.randint(ids.size(1), place.shape, device=ids.device)
        at = torch.stack([place + 1, torch.where(other == place + 1, 0, other)], dim=1)       # (B, 2)
        before, after = self.after_first(ids, at)                                             # (B, 2, C) each
        scores, added = self.named(after[:, 0]), (after - before)[:, 1]
        quiet = added.float().square().mean() / self.token_embedding.weight.detach().var()
        return scores, naming_loss(scores, targets[rows, place] - self.config.vocab_size) + QUIET * quiet

    def forward(self, ids, targets=None, cache=None):
        """As `MicroGPT`, but with targets the logits are (learnt tokens, vocab_size).

        Where topics are all there is to learn, one for each row, it is a `naming_step`.
        """
        if targets is None:
            return super().forward(ids, cache=cache)
        about = targets >= self.config.vocab_size                                             # (B, T)
        learnt = (targets != IGNORED) & ~about
        if not learnt.any():
            return self.naming_step(ids, targets)
        x = self.token_embedding(ids) + self.position_embedding.weight[:ids.size(1)]          # (B, T, C)
        for number, block in enumerate(self.blocks):
            x = block(x)                                                                      # (B, T, C)
            if number == 0:
                first = x
        logits = F.linear(self.norm(x[learnt]), self.token_embedding.weight)                  # (learnt, vocab_size)
        loss = F.cross_entropy(logits.float(), targets[learnt])
        if about.any():
            scores = self.named(first[:, 1:][about[:, :-1]])                                  # (named, topics)
            loss = loss + SHARE * naming_loss(scores, targets[about] - self.config.vocab_size)
        return logits, loss

    def plain(self) -> MicroGPT:
        """The same model without the further output."""
        model = MicroGPT(self.config).to(self.device)
        model.load_state_dict({name: value for name, value in self.state_dict().items() if not name.startswith("topic.")})
        return model


def questions(examples, vocab_size: int):
    """(ids up to the answer's first tokens, which of them may be left out, place of the topic, topic, weight) of every named
    answer.

    A conversation's weight is shared by its answers; of a long conversation only the first LONGEST tokens count.
    """
    for example in examples:
        places = (example.targets[:LONGEST] >= vocab_size).nonzero()[0].tolist()
        for place in places:
            end = place + 2 + ANSWER
            yield (example.ids[:end], example.asked[:end], place, int(example.targets[place]) - vocab_size,
                   example.weight / len(places))


@torch.no_grad()
def put_before(model: TopicGPT, older: MicroGPT) -> None:
    """Give `model` the weights of `older`, which has one block fewer; the first block of `model` stays as it is."""
    state = {name: value for name, value in older.state_dict().items() if not name.startswith("blocks.")}
    for number, block in enumerate(older.blocks, 1):
        state |= {f"blocks.{number}.{name}": value for name, value in block.state_dict().items()}
    model.load_state_dict({**model.state_dict(), **state})


class QuestionRows:
    """Batches of BATCH questions, to learn nothing but their topics from.

    The interface of `microgpt.data.TokenBatches`. A row of x (BATCH, T) holds a question, the first tokens of its answer and
    filling; y (BATCH, T) holds the topic at the token before the assistant's role. `lost` is the share of the questions'
    tokens that are left out, drawn anew each time. The topics from number `easy` on are drawn less often, by the factor
    SELDOM.
    """

    def __init__(self, examples, vocab_size: int, filler: int, lost: float, easy: int, seed: int = 0):
        self.rows, self.vocab_size, self.filler = list(questions(examples, vocab_size)), vocab_size, filler
        self.lost, self.seed = lost, seed
        self.chances = np.cumsum([row[-1] * (SELDOM if row[-2] >= easy else 1) for row in self.rows]).tolist()

    def batch(self, step: int):
        """x and y, both (BATCH, T). The questions of eight steps in a row are drawn together and sorted by length."""
        together, part = divmod(step, 8)
        draw = random.Random(self.seed * 1_000_003 + together)
        drawn = sorted(draw.choices(self.rows, cum_weights=self.chances, k=8 * BATCH), key=lambda row: len(row[0]))
        start = draw.sample(range(8), 8)[part] * BATCH
        chance, xs, ys = np.random.default_rng([self.seed, step]), [], []
        for ids, asked, place, topic, _ in drawn[start:start + BATCH]:
            kept = ~asked | (chance.random(len(ids)) >= self.lost)
            targets = np.full(len(ids), IGNORED)
            targets[place] = self.vocab_size + topic
            xs.append(torch.from_numpy(ids[kept]).long())
            ys.append(torch.from_numpy(targets[kept]))
        return (nn.utils.rnn.pad_sequence(xs, batch_first=True, padding_value=self.filler),
                nn.utils.rnn.pad_sequence(ys, batch_first=True, padding_value=IGNORED))


@torch.no_grad()
def scale_stream(model: TopicGPT, by: float) -> None:
    """Multiply what the first block reads and adds; the topics it names stay the same, but for rounding."""
    block = model.blocks[0]
    for parameter in (model.token_embedding.weight, model.position_embedding.weight, *block.attention.proj.parameters(),
                      *block.feed_forward.down.parameters()):
        parameter.mul_(by)


def learn_topics(model: TopicGPT, batches: QuestionRows, steps: int) -> float:
    """Teach the first block of `model` and its embeddings to name topics; returns the share named rightly in the last steps.

    The first attention starts as the mean of what it sees. The embeddings are made WIDE for the time of these steps, so
    that AdamW, whose steps have one size, does not carry them far away.
    """
    wide, width, block = WIDE / model.token_embedding.weight.std().item(), model.config.n_embd, model.blocks[0]
    scale_stream(model, wide)
    with torch.no_grad():
        block.attention.qkv.weight[2 * width:] += torch.eye(width, device=model.device)
        block.attention.proj.weight.copy_(torch.eye(width))
        nn.init.normal_(block.feed_forward.down.weight, std=0.02)
    learning = [model.token_embedding, model.position_embedding, block, model.topic]
    parameters = [parameter for part in learning for parameter in part.parameters()]
    optimizer = torch.optim.AdamW(parameters, lr=RATE, betas=(0.9, 0.99), weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, steps, pct_start=0.1)
    right, bar = [], tqdm(range(steps), desc="topics", mininterval=10)
    for step in bar:
        x, y = (part.to(model.device) for part in batches.batch(step))
        with torch.autocast(model.device.type, torch.bfloat16):
            scores, loss = model(x, y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimizer.step()
        schedule.step()
        wanted = y[y >= model.config.vocab_size] - model.config.vocab_size
        right = [*right[-49:], (scores.argmax(1) == wanted).float().mean().item()]
        bar.set_postfix(right=f"{sum(right) / len(right):.2f}", loss=f"{loss.item():.2f}", refresh=False)
    scale_stream(model, 1 / wide)
    return sum(right) / len(right)
