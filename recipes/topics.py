"""A first block that reads what a question is about, and two that choose.

A network that meets a question's words a few dozen times learns slowly what they ask for. A linear model learns it in
minutes, and one decoder block can hold that model: its attention takes a weighted mean of what stands in the question, and
where the answer begins, at the assistant's role, its feed-forward layer has one hidden number for each topic and adds that
topic's key, the louder the higher its score. Often a few topics' keys stand there, one on top of the other. Two further
blocks, whose hidden numbers compare what stands there with each key, leave the loudest one, and add this topic's code.
So the linear model is fitted first and written into the embeddings and the first blocks, and the blocks behind learn to
answer from the code. Sources: Joulin et al. 2016 (fastText, the linear model); Geva et al. 2021, "Transformer Feed-Forward
Layers Are Key-Value Memories"; Ramsauer et al. 2020, "Hopfield Networks is All You Need" (a memory that answers a mixture
with the nearest of the patterns it holds).
"""

import random
from dataclasses import replace

import torch
from torch import nn
from torch.nn import functional as F
from tqdm import tqdm

from microgpt.chat import IGNORED
from microgpt.model import MicroGPT

EPOCHS, BATCH, RATE = 3, 512, 5e-3
LARGER = 12         # so many times the scores' weights see what differs from question to question, a small share of what is read
SMOOTHING = 0.05    # of the probability of the right topic
LOST = 0.3          # of a question's tokens left out, drawn anew each time, so that no single word decides
LONGEST = 60        # tokens of a question
WIDE = 0.5          # standard deviation of the embeddings while topics are learnt: Adam's steps, of one size, carry them less far
SHARE = 0.03        # what the block's attention adds, in units of the mean it takes: more would drown every token in it
CODE = 0.1          # root mean square of a topic's key and of its code
SURE = 7.5          # a topic's score from which on its key is added
LOUD = 0.25         # of the key, for each unit of score above
CHOOSING = (0.29, 0.25), (0.46, 0.5)   # of each choosing block: the cosine from which on a key is near, and how much it adds
FRONT = 1 + len(CHOOSING)         # blocks that read and choose
AS_READ = 0.5       # of the rightly read topics in training, those whose key stands there as the first block adds it
MIXED = 0.35        # the largest share of another topic's key in the others
LOUDNESS = 0.5, 2.0  # of their keys, least and most
ELSEWHERE = 300     # how much lower the scores are at other tokens than the assistant's role


class TopicReader(nn.Module):
    """The linear model: scores of `topics` topics from a weighted mean of a question's normed embeddings.

    It starts from the embeddings of `model`, whose positions it takes as they are. The scores see nothing of the directions
    in which the first positions lie (`places`): how long a question is says little about its topic, and drowns the mean, a
    small share of what is read. With those directions a reader named a topic that answers 44% of the evaluation's English
    questions about the course and 59% of the Chinese ones, without them 79% and 75%, all else alike.
    """

    def __init__(self, model: MicroGPT, topics: int):
        super().__init__()
        self.scale = WIDE / model.token_embedding.weight.std().item()
        self.tokens = nn.Parameter(self.scale * model.token_embedding.weight.detach())   # (vocab_size, C)
        self.register_buffer("positions", self.scale * model.position_embedding.weight.detach())   # (block_size, C)
        self.attention = nn.Parameter(torch.zeros(model.config.n_embd))                  # (C,)
        directions = torch.linalg.svd(self.positions[:LONGEST + 3], full_matrices=False).Vh   # the longest first
        self.register_buffer("places", directions[:model.config.n_embd // 9].T)          # (C, places), all of them in 576
        self.register_buffer("usual", torch.zeros(model.config.n_embd))                  # (C,), what is usually read
        self.choose = nn.Linear(model.config.n_embd, topics)
        nn.init.normal_(self.choose.weight, std=0.04)

    def read(self, ids, last):
        """What a block that holds this model gives at the tokens `last` (B,) of ids (B, T), normed: (B, C)."""
        x = F.embedding(ids, self.tokens) + self.positions[:ids.size(1)]                 # (B, T, C)
        normed = F.layer_norm(x, x.shape[-1:], eps=1e-5 * self.scale ** 2)               # (B, T, C)
        unseen = torch.arange(ids.size(1), device=ids.device) > last[:, None]            # (B, T)
        weights = (normed @ self.attention).masked_fill(unseen, -torch.inf).softmax(1)   # (B, T)
        mean = (weights[:, None] @ normed)[:, 0]                                         # (B, C)
        own = x[torch.arange(len(ids), device=ids.device), last] / self.scale            # (B, C)
        return F.layer_norm(own + SHARE * mean, mean.shape[-1:])

    def forward(self, ids, last):
        """Scores (B, topics)."""
        seen = self.read(ids, last) - self.usual                                         # (B, C)
        return self.choose(LARGER * (seen - seen @ self.places @ self.places.T))


def questions(examples):
    """(ids up to the assistant's role, which of them may be left out, topic) of every conversation whose first answer is
    named; questions of more than LONGEST tokens are left out.
    """
    for example in examples:
        if example.named:
            place, topic = example.named[0]
            asked = example.asked[:place + 1]
            if asked.sum() == place - 2 < LONGEST:         # all but the user's role, the end and the assistant's role
                yield example.ids[:place + 1], asked, topic


def padded(rows):
    """Token lists of several lengths as ids (B, T), and the places of their last tokens (B,)."""
    ids = nn.utils.rnn.pad_sequence([torch.as_tensor(row) for row in rows], batch_first=True)
    return ids.long(), torch.tensor([len(row) - 1 for row in rows])


def shuffled(rows, seed: int):
    """Batches of BATCH rows of about the same length, all of them once."""
    draw = random.Random(seed)
    rows = draw.sample(rows, len(rows))
    for start in range(0, len(rows), 8 * BATCH):
        some = sorted(rows[start:start + 8 * BATCH], key=lambda row: len(row[0]))
        groups = [some[at:at + BATCH] for at in range(0, len(some), BATCH)]
        yield from draw.sample(groups, len(groups))


def learn_topics(model: MicroGPT, topics: int, examples) -> TopicReader:
    """Fit a `TopicReader` to the questions of `examples`; it starts from the embeddings of `model`."""
    torch.manual_seed(0)
    device, rows, reader = model.device, list(questions(examples)), TopicReader(model, topics).to(model.device)
    with torch.no_grad():
        ids, last = padded([ids for ids, _, _ in rows[:BATCH]])
        reader.usual.copy_(reader.read(ids.to(device), last.to(device)).mean(0))
    optimizer = torch.optim.Adam(reader.parameters(), lr=RATE, fused=True)
    batches = [batch for epoch in range(EPOCHS) for batch in shuffled(rows, epoch)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, RATE, len(batches), pct_start=0.02, anneal_strategy="linear",
                                                   cycle_momentum=False)
    for batch in (bar := tqdm(batches, desc="topics", mininterval=10)):
        kept = [~torch.from_numpy(asked) | (torch.rand(len(ids)) >= LOST) for ids, asked, _ in batch]
        ids, last = padded([torch.from_numpy(ids)[some] for (ids, _, _), some in zip(batch, kept)])
        wanted = torch.tensor([topic for *_, topic in batch], device=device)
        with torch.autocast(device.type, torch.bfloat16):
            scores = reader(ids.to(device), last.to(device))
        loss = F.cross_entropy(scores.float(), wanted, label_smoothing=SMOOTHING)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        bar.set_postfix(loss=f"{loss.item():.2f}", refresh=False)
    with torch.no_grad():
        for scores in reader.choose.parameters():                # what all topics' scores have in common says nothing
            scores -= scores.mean(0)
        reader.choose.weight -= reader.choose.weight @ reader.places @ reader.places.T   # for `write_into`: unseen anyhow
    return reader


@torch.no_grad()
def named_rightly(reader: TopicReader, examples) -> float:
    """The share of the questions of `examples` whose topic `reader` names."""
    right = []
    for batch in shuffled(list(questions(examples)), 0):
        ids, last = (part.to(reader.tokens.device) for part in padded([ids for ids, _, _ in batch]))
        right += (reader(ids, last).argmax(1).cpu() == torch.tensor([topic for *_, topic in batch])).tolist()
    return sum(right) / len(right)


def codes(reader: TopicReader):
    """The codes of all topics, (topics, C): the directions of their weights."""
    weights = reader.choose.weight.detach()
    return CODE * weights / weights.square().mean(1, keepdim=True).sqrt()


def codes_in(model: MicroGPT):
    """The codes that the last choosing block of `model` adds, (4 C, C)."""
    gain = CHOOSING[-1][1]
    return model.blocks[FRONT - 1].feed_forward.down.weight.detach().T / gain


def keys(topics: int, width: int):
    """The keys of all topics, (topics, width): random directions, which have little in common with each other."""
    directions = torch.randn(topics, width, generator=torch.Generator().manual_seed(0))
    return CODE * directions / directions.square().mean(1, keepdim=True).sqrt()


@torch.no_grad()
def write_into(model: MicroGPT, reader: TopicReader, codes, examples) -> None:
    """Make the embeddings and the first blocks of `model` compute what `reader` reads, and add the codes (topics, C) of what
    they choose.

    The feed-forward layers have a hidden number for each topic as far as they go, the first ones first. `examples` show how
    the assistant's role differs from other tokens, so that keys are added there alone.
    """
    width, attention, forward = model.config.n_embd, model.blocks[0].attention, model.blocks[0].feed_forward
    head, some = width // model.config.n_head, min(len(reader.choose.weight), forward.up.out_features)
    model.token_embedding.weight.copy_(reader.tokens / reader.scale)
    for block in model.blocks[:FRONT]:
        for layer in (block.attention.qkv, block.attention.proj, block.feed_forward.up, block.feed_forward.down):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)
    attention.qkv.bias[:width:head] = head ** 0.5                # every head's query: the same for every token
    attention.qkv.weight[width:2 * width:head] = reader.attention    # its keys
    attention.qkv.weight[2 * width:] = torch.eye(width)          # its values: what stands there
    attention.proj.weight.copy_(SHARE * torch.eye(width))
    model.blocks[0].norm2.bias.copy_(-reader.usual)
    at_role, at_others = seen_by_feed_forward(model, examples)   # (rows, C), (tokens, C)
    apart = at_role.mean(0) - at_others.mean(0)                  # (C,)
    spread = torch.cov(at_role.T) + 0.01 * torch.eye(width, device=apart.device)
    gate = torch.linalg.solve(spread, apart)                     # tells the role from other tokens, and roles not from each other
    gate *= ELSEWHERE / (gate @ apart)
    forward.up.weight[:some] = LARGER * reader.choose.weight[:some] + gate
    forward.up.bias[:some] = reader.choose.bias[:some] - SURE - gate @ at_role.mean(0)
    key = keys(some, width).to(model.device)
    forward.down.weight[:, :some] = LOUD * key.T
    for block, (near, gain), added in zip(model.blocks[1:FRONT], CHOOSING, (key, codes[:some])):
        block.feed_forward.up.weight[:some] = F.normalize(key, dim=1)
        block.feed_forward.up.bias[:some] = -near * width ** 0.5     # what stands there is normed, so its length is this root
        block.feed_forward.down.weight[:, :some] = gain * added.T


def seen_by_feed_forward(model: MicroGPT, examples):
    """What the first feed-forward layer reads at the assistant's first role and at other tokens, (rows, C) and (tokens, C)."""
    block, at_role, at_others, rows = model.blocks[0], [], [], list(questions(examples))
    for ids, _, _ in rows[::max(1, len(rows) // 1500)]:
        ids = torch.from_numpy(ids).long().to(model.device)[None]                        # (1, T)
        x = model.token_embedding(ids) + model.position_embedding.weight[:ids.size(1)]   # (1, T, C)
        read = block.norm2(x + block.attention(block.norm1(x)))[0]                       # (T, C)
        at_role.append(read[-1])
        at_others.append(read[:-1])
    return torch.stack(at_role), torch.cat(at_others)


class TopicGPT(MicroGPT):
    """A `MicroGPT` in training, whose first blocks hold a `TopicReader`; with targets it computes logits only where there is
    something to learn.

    An id of vocab_size + n is the assistant's role before an answer about topic n. Where the first block reads another topic
    there, and in some places where it does not, this topic's key, a little mixed with another one's, stands there instead of
    what the block adds. So the blocks behind never learn an answer from a misread question.
    """

    def __init__(self, config, role: int):
        super().__init__(config)
        self.role = role
        self.register_buffer("keys", keys(4 * config.n_embd, config.n_embd), persistent=False)

    def forward(self, ids, targets=None, cache=None):
        """As `MicroGPT`, but with targets the logits are (learnt tokens, vocab_size)."""
        if targets is None:
            return super().forward(ids, cache=cache)
        about = ids >= self.config.vocab_size                                                 # (B, T)
        tokens = torch.where(about, self.role, ids)
        x = self.token_embedding(tokens) + self.position_embedding.weight[:ids.size(1)]       # (B, T, C)
        behind = self.blocks
        if about.any():
            x, behind = self.with_topics(x, tokens, about, ids[about] - self.config.vocab_size), self.blocks[FRONT:]
        for block in behind:
            x = block(x)
        learnt = targets != IGNORED
        logits = F.linear(self.norm(x[learnt]), self.token_embedding.weight)                  # (learnt, vocab_size)
        return logits, F.cross_entropy(logits.float(), targets[learnt])

    def with_topics(self, x, tokens, about, topics):
        """What the first blocks make of x (B, T, C), with `topics` (N,) at the roles `about` (B, T): (B, T, C)."""
        block = self.blocks[0]
        x = x + block.attention(block.norm1(x))
        read = block.norm2(x)
        added = block.feed_forward(read)
        as_read = block.feed_forward.up(read[about]).argmax(1) == topics
        as_read &= torch.rand(len(topics), device=x.device) < AS_READ
        added[about] = torch.where(as_read[:, None], added[about], mixed(self.keys, topics).to(added.dtype))
        x, at_role = x + added, tokens == self.role
        for block in self.blocks[1:FRONT]:                                  # they add nothing elsewhere
            x[at_role] += block.feed_forward(block.norm2(x[at_role])).to(x.dtype)
        return x


def mixed(keys, topics):
    """The keys of `topics` (N,), as a first block may give them: (N, C), louder or quieter, with some of another key."""
    share, loudness = torch.rand(2, len(topics), 1, device=keys.device)                       # (N, 1) each
    others = keys[torch.randint(len(keys), topics.shape, device=keys.device)]                 # (N, C)
    least, most = LOUDNESS
    return (least + (most - least) * loudness) * torch.lerp(keys[topics], others, MIXED * share)


def told(examples, vocab_size: int, how_many: int, kinds: int):
    """`examples` for `TopicGPT`: the assistant's role is vocab_size + n before an answer about topic n, of the first
    `how_many` topics. Of these the first `kinds` are kinds of answers made for each question; a conversation of one question
    about another topic is `fixed`: its answer does not depend on how the question is worded.
    """
    for example in examples:
        ids, topics = example.ids.copy(), [topic for _, topic in example.named]
        for place, topic in example.named:
            if topic < how_many:
                ids[place] = vocab_size + topic
        alone = len(topics) == 1 and example.asked.sum() == example.last - 2     # all but the roles and the question's end
        yield replace(example, ids=ids, fixed=bool(alone and kinds <= topics[0] < how_many))


def hold_still(model: MicroGPT) -> None:
    """The embeddings and the first blocks of `model` learn no more."""
    for part in (model.token_embedding, model.position_embedding, *model.blocks[:FRONT]):
        part.requires_grad_(False)
