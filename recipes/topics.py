"""Blocks that read what the last question is about, and choose.

A network that meets a question's words a few dozen times learns slowly what they ask for. A linear model learns it in
minutes, and one decoder block can hold that model: its attention takes a weighted mean of what stands in the question, and
where the answer begins, at the assistant's role, its feed-forward layer has one hidden number for each topic and adds that
topic's key, the louder the higher its score. The block before it marks tokens: it counts the user's turns, so that the mean
is one over the last question alone, and tells the assistant's role from other tokens, so that keys are added there alone.
Often a few topics' keys stand there, one on top of the other. Three further blocks, whose hidden numbers compare what stands
there with each key, make the loudest one louder and take the others away, and add this topic's code, and a further one if the
answer is to be in Chinese. Keys lie in few directions, so that what is left of them can be taken away by a few hidden numbers.

"Why?" and "in English, please" name no topic: they ask for the answer before once more. The linear model reads this as a sign,
as it reads the language, and where it stands the attention of the first choosing block takes the key from the role of the
answer before, the louder the surer the sign is: "hi" or "OK" may look a little like it, and have a topic of their own.

So the linear model is fitted first and written into the embeddings and the first blocks, and the blocks behind learn to
answer from the code. The last of them see no question while they learn, only the answer so far: told the topic of an answer
that is always the same, a question's words could but mislead them. Afterwards their attention is made to look at nothing
else. Sources: Joulin et al. 2016 (fastText, the linear model); Geva et al. 2021, "Transformer Feed-Forward Layers Are Key-
Value Memories"; Ramsauer et al. 2020, "Hopfield Networks is All You Need" (a memory that answers a mixture with the nearest
of the patterns it holds).
"""

import random
from contextlib import nullcontext
from dataclasses import replace

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F
from tqdm import tqdm

from microgpt.chat import IGNORED
from microgpt.model import MicroGPT

EPOCHS, BATCH, RATE = 3, 512, 5e-3
FASTER = 10         # so many times as fast are the signs learnt, which have one weight vector each where topics have thousands
AGAIN = -1          # stands for the topic where the answer before is asked for once more
LARGER = 12         # so many times the scores' weights see what differs from question to question, a small share of what is read
SMOOTHING = 0.05    # of the probability of the right topic
LOST = 0.3          # of a question's tokens left out, drawn anew each time, so that no single word decides
SELDOM = (1.0, 4.0)   # how much more than others the questions count that have a sign: the language, again
SHORT, OFTEN = 3, 20  # tokens of a question of which none is left out; it is shown that often, divided by its tokens
LONGEST = 60        # tokens of a question
WIDE = 0.5          # standard deviation of the embeddings while topics are learnt: Adam's steps, of one size, carry them less far
SHARE = 0.03        # what the block's attention adds, in units of the mean it takes: more would drown every token in it
CODE = 0.1          # root mean square of a topic's key and of its code
SURE = 6.6          # a topic's score from which on its key is added
LOUD = 0.37         # of the key, for each unit of score above
CHOOSING = (0.29, 0.27, 0), (0.34, 0.38, 0.07), (0.26, 0.37, 0.95)   # of each choosing block: the cosine from which on a key is
                    # near, how much of it is added, and how much of what stands in the directions of keys, normed, is taken away
KEYS = 128 / 576    # of all directions, those in which keys lie
FRONT = 2 + len(CHOOSING)         # blocks that count, read and choose
CHANNELS = 11       # the last ones, which hold marks alone:
TURN, ALWAYS, OTHER, EVEN = -1, -2, -3, -4   # a mark divided by the number of the user's turns so far, one everywhere, one at
                    # all tokens but the assistant's role, and what makes these and others add up to nothing;
BALANCE, QUESTION, NOTHING, FIRST, CHINESE = -5, -6, -7, -8, -9   # the user's turns less the assistant's in proportion to both,
                    # a mark at all tokens of a question, nothing, a mark at position 0, one before an answer in Chinese;
USER, ROLE = -10, -11   # one at the user's role, and one at the assistant's, larger where an answer is asked for once more
SIGNS = CHINESE, ROLE   # where the signs that are read become marks
MARK = 0.5          # a mark's size, in units of what usually stands in a channel: more would shift what the norms make of a token
EARLIER = 360       # how much less a token is looked at in proportion to the difference of the former from that at the role
COUNTED = 20        # how much more the user's roles are looked at than other tokens when they are counted
AS_READ = 0.8       # of the rightly read topics in training, those whose key stands there as the reading block adds it
MIXED = 0.35        # the largest share of another topic's key in the others
LOUDNESS = 0.75, 4.5  # of their keys, least and most, about as loud as those that are read
STEP, RISE = 400, (0.02, 0.04)    # how steeply the balance becomes the mark of a question, and between which values, normed
SPOKEN, HEARD = 3.0, (0.06, 0.2)  # the code of the language, in units of a topic's, and between which values of its mark it rises
SILENT = 2000       # how far the feed-forward layers of these blocks are from adding anything at a question, in units of its mark
NOWHERE = 40_000     # how much more, in attention's scores, a question looks at position 0, where always the same stands
UNSEEN, UNSEEN_TURN = 60, 10_000     # how much less, in attention's scores, the blocks that answer look at a question, and at an
                    # earlier turn in proportion to the difference of TURN's shares, at a token whose marks are of usual size
LOUDER = 16         # so many times as large as other marks are the signs, which must be heard besides a code
SURELY, SIGNED = 5.0, ((-1, 1), (-2, 2))   # how steeply the score of a sign becomes its mark, and between which scores
RECALLED = (0.1, 0.1), (0.45, 0.15), (0.7, 0.25)   # where the answer before is asked for once more: the share of the sign's mark
                    # from which on, and how much of its normed key is added then besides
BEFORE, AWAY = 20_000, 250_000   # how much less, in attention's scores, an earlier role is looked at then than a later one, and other
                    # tokens than roles
ELSEWHERE = 3000    # how much lower the scores are at other tokens than the assistant's role, about


class TopicReader(nn.Module):
    """The linear model: scores of `topics` topics from a weighted mean of a question's normed embeddings.

    It starts from the embeddings of `model`. Its positions are those of `model`, all of one length, in the directions in which the
    first ones lie (`places`), and nothing else stands in these directions: so the norms make the same of a token wherever it
    stands. Scores and attention see nothing of them: how long a question is says little about its topic, and drowns the mean, a
    small share of what is read. With those directions a reader named a topic that answers 44% of the evaluation's English
    questions about the course and 59% of the Chinese ones, without them 79% and 75%, all else alike.

    `words` (topics, vocab_size), if given, has the words of each topic's answers. What a topic's scores look for is then the
    sum of something of its own and of what these words share among all topics: a question often holds words of its answer.
    """

    def __init__(self, model: MicroGPT, topics: int, words=None):
        super().__init__()
        width = model.config.n_embd
        self.scale = WIDE / model.token_embedding.weight.std().item()
        self.tokens = nn.Parameter(self.scale * model.token_embedding.weight.detach())   # (vocab_size, C)
        self.attention = nn.Parameter(torch.zeros(width))                                # (C,)
        positions = self.scale * model.position_embedding.weight.detach()                # (block_size, C)
        positions -= positions[:, :-CHANNELS].mean(1, keepdim=True)
        positions[:, -CHANNELS:] = 0
        directions = torch.linalg.svd(positions[:LONGEST + 3], full_matrices=False).Vh   # the longest first
        places = directions[:width // 9].T                                               # (C, all of them in 576)
        own = torch.eye(width, device=places.device)[:, -CHANNELS:]
        self.register_buffer("places", torch.cat([places, own], 1))                      # (C, places)
        length = (positions[:LONGEST] @ places).norm(dim=1).mean()
        self.register_buffer("positions", length * F.normalize(positions @ places, dim=1) @ places.T)   # (block_size, C)
        self.keep_apart()
        self.register_buffer("usual", torch.zeros(width))                                # (C,), what is usually read
        self.frame = []                                                                  # the tokens that every question has
        self.mark = MARK * self.tokens.std().item()
        self.choose, self.signs = nn.Linear(width, topics), nn.Linear(width, len(SIGNS))    # scores of topics, and of signs
        nn.init.normal_(self.choose.weight, std=0.04)
        self.words, self.shared = words, nn.Parameter(torch.zeros(len(self.tokens), width))   # (vocab_size, C)

    @torch.no_grad()
    def keep_apart(self) -> None:
        """No token says anything of places, or with its mean."""
        self.tokens -= self.tokens[:, :-CHANNELS].mean(1, keepdim=True)
        self.tokens.copy_(self.blind(self.tokens))

    def read(self, ids, last):
        """What the reading block gives at the tokens `last` (B,) of one question ids (B, T), normed: (B, C)."""
        x = marked(F.embedding(ids, self.tokens) + self.positions[:ids.size(1)], self.mark)   # (B, T, C)
        normed = F.layer_norm(x, x.shape[-1:], eps=1e-5 * self.scale ** 2)               # (B, T, C)
        unseen = torch.arange(ids.size(1), device=ids.device) > last[:, None]            # (B, T)
        weights = (normed @ self.blind(self.attention)).masked_fill(unseen, -torch.inf).softmax(1)   # (B, T)
        mean = (weights[:, None] @ normed)[:, 0]                                         # (B, C)
        own = x[torch.arange(len(ids), device=ids.device), last] / self.scale            # (B, C)
        return F.layer_norm(own + SHARE * mean, mean.shape[-1:])

    def forward(self, ids, last):
        """Scores of the topics (B, topics), and of two signs (B, 2): above 0 where the answer is to be in Chinese, and where the
        answer before is asked for once more.
        """
        seen = LARGER * self.blind(self.read(ids, last) - self.usual)                    # (B, C)
        return F.linear(seen, self.wanted(), self.choose.bias), self.signs(self.without_frame(seen))

    def without_frame(self, x):
        """x (..., C) without what the tokens say that every question has: the signs would take from it how long a question is, and
        see much in how a later turn's marks change its norms.
        """
        directions = torch.linalg.qr(self.blind(self.tokens[self.frame].detach()).float().T)[0]  # (C, of them)
        return x - x @ directions @ directions.T

    def blind(self, x):
        """x (..., C) without what tells places apart."""
        return x - x @ self.places @ self.places.T

    def wanted(self):
        """What the scores look for, (topics, C)."""
        if self.words is None:
            return self.choose.weight
        with torch.autocast(self.tokens.device.type, enabled=False):                     # there are no sparse products in bf16
            return self.choose.weight + torch.sparse.mm(self.words, self.shared)


def marked(x, mark: float):
    """`x` (..., C) of a first question, in place, with the marks that the first block's attention adds there."""
    x[..., [TURN, ALWAYS]] += mark
    x[..., EVEN] -= 2 * mark
    return x


def role_before(example, place: int) -> int:
    """The place of the user's role before the question that is answered at `place`."""
    start = place - 2                                            # the question's last token
    while example.asked[start]:
        start -= 1
    return start


def questions(examples, kinds: int):
    """(ids of the question up to the assistant's role, which of them may be left out, topic, whether in Chinese) of every
    conversation whose first answer is named, and of the later questions of the first `kinds` topics; those of more than LONGEST
    tokens are left out. Of a conversation in which an answer is asked for AGAIN, maybe in another language, it is the last alone.
    """
    for example in examples:
        asked_again = any(topic == AGAIN for _, topic in example.named)
        for place, topic in example.named[-1:] if asked_again else example.named:
            start = role_before(example, place)
            if (start == 0 or topic < kinds) and place - 2 - start < LONGEST:
                yield example.ids[start:place + 1], example.asked[start:place + 1], topic, example.lang == "zh"


def answer_words(examples, topics: int, kinds: int, vocab_size: int):
    """The words of the answers of each topic but the first `kinds`, sparse (topics, vocab_size): the rarer a token among the
    topics, the larger its number; each row's squares add up to 1.
    """
    found = torch.zeros(topics, vocab_size)
    for example in examples:
        for place, topic in example.named:
            if topic >= kinds:
                answer = example.ids[place + 1:]
                end = (answer == example.ids[place - 1]).argmax()                        # the token that ended the question
                found[topic, answer[:end].astype(np.int64)] = 1
    rare = torch.log(topics / found.sum(0).clamp(min=1)) * (found.sum(0) > 1)            # (vocab_size,)
    return F.normalize(found * rare, dim=1).to_sparse()


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


def times_shown(tokens: int) -> int:
    """How often a question of so many tokens is shown: what people say most, "hi" or "ok", is little among the wordings."""
    return OFTEN // tokens if 0 < tokens <= SHORT else 1


def learn_topics(model: MicroGPT, topics: int, examples, kinds: int, still: bool = False) -> TopicReader:
    """Fit a `TopicReader` to the questions of `examples`; it starts from the embeddings of `model`, or, if these are to stand
    `still`, keeps them.
    """
    torch.manual_seed(0)
    device = model.device
    rows = [row for row in questions(examples, kinds) for _ in range(times_shown(int(row[1].sum())))]
    words = answer_words(examples, topics, kinds, model.config.vocab_size).to(device)
    seldom = torch.tensor(SELDOM, device=device)
    reader = TopicReader(model, topics, words).to(device)
    with torch.no_grad():
        ids, last = padded([ids for ids, *_ in rows[:BATCH]])
        reader.usual.copy_(reader.read(ids.to(device), last.to(device)).mean(0))
        reader.frame = ids[0, [0, last[0] - 1, last[0]]].tolist()
    if still:
        reader.tokens.requires_grad_(False)
        reader.mark = reader.scale * model.position_embedding.weight[0, FIRST].item()
    others = [part for name, part in reader.named_parameters() if part.requires_grad and not name.startswith("signs.")]
    optimizer = torch.optim.Adam([{"params": others}, {"params": reader.signs.parameters()}], lr=RATE, fused=True)
    batches = [batch for epoch in range(EPOCHS) for batch in shuffled(rows, epoch)]
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, [RATE, FASTER * RATE], len(batches), pct_start=0.02,
                                                   anneal_strategy="linear", cycle_momentum=False)
    for batch in (bar := tqdm(batches, desc="topics", mininterval=10)):
        kept = [~torch.from_numpy(asked) | (torch.rand(len(ids)) >= LOST * (asked.sum() > SHORT)) for ids, asked, *_ in batch]
        ids, last = padded([torch.from_numpy(ids)[some] for (ids, *_), some in zip(batch, kept)])
        wanted = torch.tensor([topic for *_, topic, _ in batch], device=device)
        signs = torch.tensor([[is_chinese, topic == AGAIN] for *_, topic, is_chinese in batch], dtype=torch.float, device=device)
        with torch.autocast(device.type, torch.bfloat16):
            scores, given = reader(ids.to(device), last.to(device))
        loss = F.cross_entropy(scores.float(), wanted, label_smoothing=SMOOTHING, ignore_index=AGAIN)
        loss = loss + 2 * F.binary_cross_entropy_with_logits(given.float(), signs, pos_weight=seldom)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
        reader.keep_apart()
        bar.set_postfix(loss=f"{loss.item():.2f}", refresh=False)
    with torch.no_grad():
        reader.choose.weight.copy_(reader.wanted())
        reader.words = None
        for scores in reader.choose.parameters():                # what all topics' scores have in common says nothing
            scores -= scores.mean(0)
        for wanted in (reader.choose.weight, reader.signs.weight, reader.attention):   # for `write_into`: unseen anyhow
            wanted.copy_(reader.blind(wanted))
        reader.signs.weight.copy_(reader.without_frame(reader.signs.weight))
    return reader


@torch.no_grad()
def named_rightly(reader: TopicReader, examples, kinds: int) -> float:
    """The share of the questions of `examples` whose topic `reader` names; where an answer is asked for AGAIN, the sign counts."""
    right = []
    for batch in shuffled(list(questions(examples, kinds)), 0):
        ids, last = (part.to(reader.tokens.device) for part in padded([ids for ids, *_ in batch]))
        scores, signs = (part.cpu() for part in reader(ids, last))
        named = torch.where(signs[:, 1] > 0, AGAIN, scores.argmax(1))
        right += (named == torch.tensor([topic for *_, topic, _ in batch])).tolist()
    return sum(right) / len(right)


def topics_held(config) -> int:
    """How many topics the first blocks hold: as many as there are hidden numbers in a feed-forward layer, but for those for the
    language and those that take keys away.
    """
    return 4 * config.n_embd - 2 - 2 * directions_held(config.n_embd)


def directions_held(width: int) -> int:
    """How many directions keys lie in."""
    return max(2, int(KEYS * width))


def codes(reader: TopicReader, names: list[str], known: dict):
    """The codes of the topics `names`, (topics, C): those that are `known` by name, for the others the directions of their
    weights.
    """
    weights = reader.choose.weight.detach()
    new = CODE * weights / weights.square().mean(1, keepdim=True).sqrt()
    return torch.stack([known.get(name, code) for name, code in zip(names, new)])


def codes_in(model: MicroGPT):
    """The codes that the last choosing block of `model` adds, (topics held, C).

    Raises ValueError when this block does not compare with the keys: then another state of this recipe made the model.
    """
    held, layer, gain = topics_held(model.config), model.blocks[FRONT - 1].feed_forward, CHOOSING[-1][1]
    compared, key = layer.up.weight.detach()[0], keys(held, model.config.n_embd)[0].to(model.device)
    if F.cosine_similarity(compared[:-CHANNELS], key[:-CHANNELS], dim=0) < 0.99:
        raise ValueError("the model's first blocks were written by another state of recipes/topics.py: check out the commit that "
                         "its model card names, or train it anew with recipes.pretrain")
    return layer.down.weight.detach().T[:held] / gain


def random_directions(many: int, width: int, seed: int):
    """Directions which have little in common with each other, no mark in them, and nothing that would shift the marks in a norm:
    (many, width).
    """
    directions = torch.randn(many, width, generator=torch.Generator().manual_seed(seed))
    directions -= directions[:, :-CHANNELS].mean(1, keepdim=True)
    directions[:, -CHANNELS:] = 0
    return directions


def directions_of_keys(width: int):
    """The directions in which keys lie, at right angles to each other, each of length 1: (width, directions)."""
    return torch.linalg.qr(random_directions(directions_held(width), width, 1).T)[0]


def keys(topics: int, width: int):
    """The keys of all topics, (topics, width)."""
    space = directions_of_keys(width)
    random_keys = torch.randn(topics, space.size(1), generator=torch.Generator().manual_seed(0))
    return CODE * width ** 0.5 * F.normalize(random_keys, dim=1) @ space.T


def spoken(width: int):
    """The code of an answer in Chinese, (width,)."""
    direction = random_directions(4 * width, width, 0)[-1]
    return SPOKEN * CODE * direction / direction.square().mean().sqrt()


@torch.no_grad()
def write_into(model: "TopicGPT", reader: TopicReader, codes) -> None:
    """Make the embeddings and the first blocks of `model` compute what `reader` reads in the last question, and add the codes
    (topics, C) of what they choose, at the assistant's role alone.

    The feed-forward layers have a hidden number for each topic as far as they go, the first ones first.
    """
    model.token_embedding.weight.copy_(reader.tokens / reader.scale)
    model.position_embedding.weight.copy_(reader.positions / reader.scale)
    for block in model.blocks[:FRONT]:
        for layer in (block.attention.qkv, block.attention.proj, block.feed_forward.up, block.feed_forward.down):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)
    mark = reader.mark / reader.scale
    write_marks(model, mark)
    width, attention, forward = model.config.n_embd, model.blocks[1].attention, model.blocks[1].feed_forward
    head, held = width // model.config.n_head, topics_held(model.config)
    some = min(len(reader.choose.weight), held)
    steep = EARLIER * head ** 0.5 / always_at_role(model, mark)
    attention.qkv.bias[:width:head] = head ** 0.5                # of every head: a query, the same for every token
    attention.qkv.weight[width:2 * width:head] = reader.attention    # and its key
    turn, always, other, chinese = (mark_of(channel, model.token_embedding.weight) for channel in (TURN, ALWAYS, OTHER, CHINESE))
    attention.qkv.weight[1:width:head] = -steep * always         # less of a token, the fewer turns were counted there
    attention.qkv.weight[width + 1:2 * width:head] = turn
    attention.qkv.weight[2:width:head] = steep * turn            # than at the token that looks
    attention.qkv.weight[width + 2:2 * width:head] = always
    attention.qkv.weight[2 * width:] = torch.eye(width)          # its values: what stands there
    attention.proj.weight.copy_(SHARE * torch.eye(width))
    attention.proj.weight[-CHANNELS:] = 0                        # but no marks
    attention.proj.weight[EVEN] = -attention.proj.weight.sum(0)  # and nothing that would shift them in a norm
    model.blocks[1].norm2.bias.copy_(-reader.usual)
    forward.up.weight[:some] = LARGER * reader.choose.weight[:some]
    forward.up.bias[:some] = reader.choose.bias[:some] - SURE
    key = model.keys[:some]
    forward.down.weight[:, :some] = LOUD * key.T
    unit = torch.eye(width, device=model.device)
    for number, channel, along, bias, between in zip(range(held, 4 * width, 2), SIGNS, reader.signs.weight,
                                                     reader.signs.bias.tolist(), SIGNED):
        write_step(forward, slice(number, number + 2), LARGER * along, [score - bias for score in between], SURELY,
                   LOUDER * mark * unit[channel])
    space, choice = directions_of_keys(width).to(model.device), [key] * (len(CHOOSING) - 1) + [codes[:some]]
    for block, (near, gain, taken), added in zip(model.blocks[2:FRONT], CHOOSING, choice):
        up, down = block.feed_forward.up, block.feed_forward.down
        up.weight[:some] = F.normalize(key, dim=1)
        up.bias[:some] = -near * width ** 0.5                        # what stands there is normed, so its length is this root
        down.weight[:-CHANNELS, :some] = gain * added.T[:-CHANNELS]  # marks stay
        up.weight[held:-2] = torch.cat([space, -space], 1).T         # GELU(x) - GELU(-x) is x
        down.weight[:, held:-2] = taken * torch.cat([-space, space], 1)
    write_step(model.blocks[FRONT - 1].feed_forward, slice(-2, None), chinese, HEARD, STEP, spoken(width).to(model.device))
    for block in model.blocks[1:FRONT]:
        block.feed_forward.up.weight -= ELSEWHERE / MARK * other
    write_recall(model.blocks[2], behind(model, torch.tensor([[model.user]], device=model.device), 2)[0, 0])


def mark_of(channel: int, like):
    """What reads the mark in `channel` of a normed token, less the mean, which stands in NOTHING: (C,), where `like` (..., C) is."""
    direction = torch.zeros(like.size(-1), device=like.device)
    direction[channel], direction[NOTHING] = 1, -1
    return direction


def write_marks(model: "TopicGPT", mark: float) -> None:
    """Put marks into the embeddings of `model`, and make its first block add others, all of the size `mark`.

    For TURN every token looks at the user's roles so far, at all of them alike, and takes the mean of what stands there: 1 at
    position 0, where a conversation begins, 0 behind. For BALANCE it looks at the assistant's roles too, and these count as -1:
    the mean is 0 in an answer. Two hidden numbers of the feed-forward layer make the mark QUESTION of the balance.
    """
    width, block = model.config.n_embd, model.blocks[0]
    tokens, places = model.token_embedding.weight, model.position_embedding.weight
    attention, head = block.attention, width // model.config.n_head
    tokens[:, OTHER], tokens[model.user, USER] = mark, mark
    tokens[model.role, OTHER], tokens[model.role, ROLE], places[0, FIRST] = 0, mark, mark
    tokens[:, EVEN], places[0, EVEN] = -tokens[:, -CHANNELS:].sum(1), -mark
    users, roles = (block.norm1(tokens[token] + places) for token in (model.user, model.role))         # (block_size, C)
    user, role = users[:, USER].mean(), roles[:, ROLE].mean()
    attention.qkv.bias[:width:head] = head ** 0.5
    attention.qkv.weight[width, USER] = COUNTED / user
    attention.qkv.weight[2 * width, FIRST] = 1 / users[0, FIRST]
    attention.qkv.weight[width + head, [USER, ROLE]] = COUNTED / torch.stack([user, role])
    attention.qkv.weight[2 * width + head, [USER, ROLE]] = 1 / torch.stack([user, -role])
    for row, channel in ((0, TURN), (head, BALANCE)):
        attention.proj.weight[[channel, EVEN], row] = torch.tensor([mark, -mark], device=model.device)
    attention.proj.bias[[ALWAYS, EVEN]] = torch.tensor([mark, -mark], device=model.device)
    unit = torch.eye(width, device=model.device)
    write_step(block.feed_forward, slice(2), mark_of(BALANCE, tokens), RISE, STEP, mark * unit[QUESTION])


def write_recall(block, start) -> None:
    """Where an answer is asked for once more, make the attention of `block` add the key that stands at the role of the one before;
    `start` (C,) is what stands at position 0 of every conversation before `block`.

    All heads look at position 0, where what they take is nothing, unless the token that looks has the sign; then those whose level
    the sign reaches look at the latest of the assistant's roles without it. So a sign that is hardly there adds little, and a key
    of the question's own stays the louder one. The last heads always look at position 0, and what they take is taken away: in
    other texts, which begin with other tokens, nothing is added either.
    """
    attention, normed = block.attention, block.norm1(start)
    width, head = len(start), len(start) // attention.n_head
    space = directions_of_keys(width).to(start.device)
    heads = -(-space.size(1) // head)                            # for all directions of keys
    levels = RECALLED[:attention.n_head // heads - 1]
    role, always, turn, first, other = (mark_of(channel, start) for channel in (ROLE, ALWAYS, TURN, FIRST, OTHER))
    sign = role - always + other                                 # 0 but at the sign
    values = space.T - torch.outer(space.T @ normed / (first @ normed), first)                      # 0 at position 0
    keys_looked_at = torch.stack([turn - first, always - first, sign, first])
    for number, (level, share) in enumerate([*levels, (None, -sum(share for _, share in levels))]):
        missing = LOUDER * always if level is None else level * LOUDER * always - sign              # of the sign
        queries = torch.stack([-always, turn, -always, 2 * missing])
        for row in range(heads * number * head, heads * (number + 1) * head, head):
            attention.qkv.bias[row] = AWAY * head ** 0.5
            attention.qkv.weight[width + row] = first - other
            attention.qkv.weight[row + 1:row + 5] = BEFORE * head ** 0.5 * queries
            attention.qkv.weight[width + row + 1:width + row + 5] = keys_looked_at
        taken = slice(heads * number * head, heads * number * head + space.size(1))
        attention.qkv.weight[2 * width:][taken] = values
        attention.proj.weight[:, taken] = share * space


def write_step(forward, numbers: slice, along, between, steep: float, added) -> None:
    """Make two hidden `numbers` of the layer `forward` add `added` (C,) where the product of what it reads with `along` (C,) is
    above the second of `between`, nothing where it is below the first, and a part of it between them.
    """
    low, high = between
    forward.up.weight[numbers] = steep * along
    forward.up.bias[numbers] = -steep * torch.tensor([low, high], device=added.device)
    forward.down.weight[:, numbers] = torch.stack([added, -added], 1) / (steep * (high - low))


@torch.no_grad()
def keep_free(blocks) -> None:
    """While `blocks` learn they add nothing to the marks, norm them as they are, and leave four numbers of every head's queries and
    keys free.
    """
    marks = range(-CHANNELS, 0)
    for block in blocks:
        attention, forward = block.attention, block.feed_forward
        forward.up.weight[:, [QUESTION, NOTHING]] = 0            # what an older model was made to look at
        parts = {attention.qkv: free_rows(attention), attention.proj: marks, forward.down: marks, block.norm1: marks,
                 block.norm2: marks}
        for part, rows in parts.items():
            for parameter in part.parameters():
                rows = torch.as_tensor(rows, device=parameter.device) % len(parameter)
                parameter[rows] = 1.0 if parameter is block.norm1.weight or parameter is block.norm2.weight else 0.0
                parameter.register_hook(lambda gradient, rows=rows: gradient.index_fill(0, rows, 0))


def free_rows(attention):
    """The rows of `qkv` with the last four numbers of every head, of the queries and then of the keys: (8 n_head,)."""
    width, head = attention.proj.in_features, attention.proj.in_features // attention.n_head
    last = torch.arange(width).view(-1, head)[:, -4:].flatten()
    return torch.cat([last, width + last])


@torch.no_grad()
def look_at_own_answer(model: "TopicGPT", ids, targets) -> None:
    """Make the attention of the blocks that answer look at nothing but the answer in which a token stands, from the assistant's
    role on; then `model` answers as before, without being shown the answers alone. At the tokens of a question these blocks add
    always the same, so that blocks behind them can still read what stands there.

    The products of the free numbers of queries and keys (`keep_free`) take care of it: a mark is the smaller in a norm, the more
    the blocks before have added, so its usual size is measured in each block on `ids` and `targets`, both (B, T).
    """
    blocks, sizes = model.blocks[len(model.blocks) - model.answering:], []

    def measure(norm, inputs, normed):
        marks = normed @ mark_of(ALWAYS, normed)                                                 # (answers, longest)
        sizes.append(marks[marks > 0].mean())                                                    # 0 in the filling

    hooks = [block.norm1.register_forward_hook(measure) for block in blocks]
    model(ids, targets)
    x = behind(model, ids[:1, :1], len(model.blocks) - model.answering)                        # a question's, and looks at itself
    for block, hook, size in zip(blocks, hooks, sizes):
        hook.remove()
        normed = block.norm1(x)[0, 0]
        asked = (normed @ mark_of(QUESTION, x)) * (normed @ mark_of(FIRST, x))
        qkv, root = block.attention.qkv, (block.attention.proj.in_features // block.attention.n_head) ** 0.5
        queries, keys = free_rows(block.attention).view(2, -1, 4).transpose(1, 2)                # (4, n_head) each
        qkv.bias[queries[0]], turn, up = UNSEEN * root / size, UNSEEN_TURN * root / size ** 2, block.feed_forward.up
        for layer, rows, channel, factor in (
                (qkv, keys[0], QUESTION, -1), (qkv, queries[1], ALWAYS, -turn), (qkv, keys[1], TURN, 1),
                (qkv, queries[2], TURN, turn), (qkv, keys[2], ALWAYS, 1), (qkv, queries[3], QUESTION, NOWHERE * root / asked),
                (qkv, keys[3], FIRST, 1), (up, slice(None), QUESTION, -SILENT)):
            layer.weight[rows] += factor * mark_of(channel, x)
        x = block(x)
    model.answering = 0


def behind(model: MicroGPT, ids, blocks: int):
    """What the first `blocks` blocks of `model` make of ids (B, T): (B, T, C)."""
    x = model.token_embedding(ids) + model.position_embedding.weight[:ids.size(1)]
    for block in model.blocks[:blocks]:
        x = block(x)
    return x


def always_at_role(model: "TopicGPT", mark: float) -> float:
    """What stands in the channel ALWAYS at the assistant's role, normed for the second block, the mean over its places behind a
    first question.
    """
    x = model.token_embedding.weight[model.role] + model.position_embedding.weight[1:LONGEST]         # (places, C)
    return model.blocks[1].norm1(marked(x, mark))[:, ALWAYS].mean().item()


class TopicGPT(MicroGPT):
    """A `MicroGPT` in training, whose first blocks hold a `TopicReader`; with targets it computes logits only where there is
    something to learn.

    An id of vocab_size + n is the assistant's role before an answer about topic n, one larger by the number of topics held
    that before a further answer about topic n, which is asked for AGAIN. Where the reading block reads another topic
    there, and in some places where it does not, this topic's key, a little mixed with another one's, stands there instead of
    what the block adds. So the blocks behind never learn an answer from a misread question.

    Its last `answering` blocks see each answer alone, from the assistant's role on, and not what stands before it: they learn an
    answer by heart many times sooner when nothing but its topic and its own beginning can be looked at.

    Blocks behind the first ones compute in full precision while they are held still. The scores in which `look_at_own_answer`
    weighs turns are differences of products larger than 10,000, of which bfloat16 keeps three digits: with it the loss of held-out
    answers was 1.17 instead of 0.33.
    """

    def __init__(self, config, user: int, role: int):
        super().__init__(config)
        self.user, self.role, self.answering = user, role, 0
        self.register_buffer("keys", keys(topics_held(config), config.n_embd), persistent=False)

    def forward(self, ids, targets=None, cache=None):
        """As `MicroGPT`, but with targets the logits are (learnt tokens, vocab_size)."""
        if targets is None:
            return super().forward(ids, cache=cache)
        about = ids >= self.config.vocab_size                                                 # (B, T)
        tokens = torch.where(about, self.role, ids)
        x = self.token_embedding(tokens) + self.position_embedding.weight[:ids.size(1)]       # (B, T, C)
        if about.any():
            x = self.with_topics(x, tokens, about, ids[about] - self.config.vocab_size)
        else:
            for block in self.blocks[:FRONT]:
                x = block(x)
        answering = len(self.blocks) - self.answering
        for block in self.blocks[FRONT:answering]:
            learns = next(block.parameters()).requires_grad
            with nullcontext() if learns else torch.autocast(x.device.type, enabled=False):
                x = block(x)
        if self.answering and (tokens == self.role).any():
            x, targets = answers_of(x, targets, tokens == self.role)
        for block in self.blocks[answering:]:
            x = block(x)
        learnt = targets != IGNORED
        logits = F.linear(self.norm(x[learnt]), self.token_embedding.weight)                  # (learnt, vocab_size)
        return logits, F.cross_entropy(logits.float(), targets[learnt])

    def with_topics(self, x, tokens, about, topics):
        """What the first blocks make of x (B, T, C), with `topics` (N,) at the roles `about` (B, T): (B, T, C)."""
        again, topics = topics >= len(self.keys), topics % len(self.keys)       # (N,) each
        block, x = self.blocks[1], self.blocks[0](x)
        x = x + block.attention(block.norm1(x))
        roles = tokens == self.role                                         # nothing is added elsewhere
        at_role, told = x[roles], about[roles]                              # (roles, C), (roles,)
        read = block.norm2(at_role)
        added = block.feed_forward(read)
        as_read = (block.feed_forward.up(read[told])[:, :len(self.keys)].argmax(1) == topics) & ~again
        as_read &= torch.rand(len(topics), device=x.device) < AS_READ
        key = mixed(self.keys, topics).to(added.dtype)
        key[:, CHINESE] = added[told, CHINESE]
        key[:, ROLE] = again * LOUDER * self.token_embedding.weight[self.role, ROLE]
        added[told] = torch.where(as_read[:, None], added[told], key)
        at_role = at_role + added
        for block in self.blocks[2:FRONT]:
            at_role = at_role + block.feed_forward(block.norm2(at_role))
        return x.masked_scatter(roles[..., None], at_role.to(x.dtype))


def answers_of(x, targets, roles):
    """Of x (B, T, C) and `targets` (B, T) what has targets from each of the `roles` (B, T) on, in rows of their own:
    (answers, longest, C) and (answers, longest).
    """
    learnt, found = (targets != IGNORED).tolist(), []
    for row, start in roles.nonzero().tolist():
        end = start
        while end < len(learnt[row]) and learnt[row][end]:
            end += 1
        if end > start:
            found.append((x[row, start:end], targets[row, start:end]))
    x, targets = zip(*found)
    pad = nn.utils.rnn.pad_sequence
    return pad(x, batch_first=True), pad(targets, batch_first=True, padding_value=IGNORED)


def mixed(keys, topics):
    """The keys of `topics` (N,), as a first block may give them: (N, C), louder or quieter, with some of another key."""
    share, loudness = torch.rand(2, len(topics), 1, device=keys.device)                       # (N, 1) each
    others = keys[torch.randint(len(keys), topics.shape, device=keys.device)]                 # (N, C)
    least, most = LOUDNESS
    return (least + (most - least) * loudness) * torch.lerp(keys[topics], others, MIXED * share)


def told(examples, vocab_size: int, how_many: int, kinds: int):
    """`examples` for `TopicGPT`: the assistant's role is vocab_size + n before an answer about topic n, of the first
    `how_many` topics. Of these the first `kinds` are kinds of answers made for each question, of which nothing may be left out;
    a conversation of one question about another topic is `fixed`: its answer does not depend on how the question is worded.
    Where an answer is asked for AGAIN, the role's id says that, and the topic of the first answer.
    """
    for example in examples:
        ids, asked, topics = example.ids.copy(), example.asked.copy(), [topic for _, topic in example.named]
        for place, topic in example.named:
            if 0 <= topic < how_many:
                ids[place] = vocab_size + topic
            elif topic == AGAIN and 0 <= topics[0] < how_many:
                ids[place] = vocab_size + how_many + topics[0]
            if topic < kinds:
                asked[role_before(example, place):place] = False
        alone = len(topics) == 1 and example.asked.sum() == example.last - 2     # all but the roles and the question's end
        yield replace(example, ids=ids, asked=asked, fixed=bool(alone and kinds <= topics[0] < how_many))


def hold_still(model: MicroGPT) -> None:
    """The embeddings and the first blocks of `model` learn no more."""
    for part in (model.token_embedding, model.position_embedding, *model.blocks[:FRONT]):
        part.requires_grad_(False)
