"""Blocks that copy from the start.

A new block has to learn what to look at, and what to make of it. To say a name again, or the larger of two numbers, it must add the
very token that it looks at, with all of its 576 numbers, and gradient descent needs long to find that. Here a new block begins
with it: its values are what stands at a token, and what it adds is a share of them, so that what is looked at becomes likelier as
the next token. Only where to look is left to be learnt. One head of the first such block looks at the token before and adds it in
another direction, so that the next block can look for "the token after this one" (Olsson et al. 2022, "In-context Learning and
Induction Heads").

The words of a question must stand there as they are: the blocks that answer, whose attention is masked in a question, always add
the same there, ten times as large as a word's embedding. So a block before takes it away (`clear_questions`).
"""

import torch
from torch.nn import functional as F

from microgpt.model import MicroGPT
from recipes.topics import CHANNELS, FRONT, QUESTION, behind, mark_of, write_step

COPIED = 0.3        # of a normed token, what a block adds of what it looks at
STEPS, RATE = 300, 1.0   # of Adam, to find how a place is told from the one before


@torch.no_grad()
def clear_questions(model: MicroGPT, at: int, ids) -> None:
    """Make block `at` take away what the blocks between the first ones and it add at the tokens of questions, always the same.

    It is measured on `ids` (B, T). Raises ValueError when it is not the same at all of them.
    """
    block, before, after = model.blocks[at], behind(model, ids, FRONT), behind(model, ids, at)     # both (B, T, C)
    asked = before[..., QUESTION] > before[..., QUESTION].max() / 2      # (B, T)
    added = (after - before)[asked]                              # (tokens, C)
    always = added.mean(0)                                       # (C,)
    if (added - always).abs().max() > 1e-3 * always.std():
        raise ValueError("what is added at the tokens of questions differs: look_at_own_answer has not been called")
    normed = block.norm2(after)[asked]
    question = mark_of(QUESTION, always)
    lowest = (normed @ question).min().item()
    for parameter in block.feed_forward.up.parameters():
        parameter.zero_()
    write_step(block.feed_forward, slice(2), question, (0.4 * lowest, 0.8 * lowest), 50 / lowest, -always)


def start_copying(model: MicroGPT, numbers: range, ids) -> None:
    """Give the blocks `numbers` of `model` values that copy, and the first of them a head that looks at the token before.

    How large a place is in what this block reads is measured on the question at the beginning of `ids` (B, T).
    """
    width, head = model.config.n_embd, model.config.n_embd // model.config.n_head
    first = model.blocks[numbers[0]]
    places, before = directions_of_places(model, head)           # (C, head), (head, head)
    with torch.no_grad():
        for block in (model.blocks[number] for number in numbers):
            block.attention.qkv.weight[2 * width:] = torch.eye(width)
            block.attention.proj.weight.copy_(COPIED * torch.eye(width))
            block.attention.proj.weight[-CHANNELS:] = 0          # marks stay
        read = first.norm1(behind(model, ids, numbers[0]))       # (B, T, C)
        length = (read[:, 1] @ places).norm(dim=1).mean()        # of the place of the first word
        scale = head ** 0.25 / length
        first.attention.qkv.weight[:head] = scale * (places @ before).T
        first.attention.qkv.weight[width:width + head] = scale * places.T
        elsewhere = torch.linalg.qr(torch.randn(width, head))[0]
        elsewhere[-CHANNELS:] = 0
        first.attention.proj.weight[:, :head] = COPIED * elsewhere


def directions_of_places(model: MicroGPT, head: int):
    """The directions in which positions lie, (C, head), and what makes of a place there one whose product is largest with the place
    before, (head, head). Learnt by Adam on all pairs of places, as a softmax over the places so far.
    """
    positions = model.position_embedding.weight.detach().clone()                         # (block_size, C)
    positions[:, -CHANNELS:] = 0
    places = torch.linalg.svd(positions, full_matrices=False).Vh[:head].T                # (C, head)
    seen, device = F.normalize(positions @ places, dim=1), model.device
    before, wanted = torch.zeros(head, head, device=device, requires_grad=True), torch.arange(len(seen) - 1, device=device)
    later = torch.ones(len(seen), len(seen), dtype=torch.bool, device=device).triu(1)
    optimizer = torch.optim.Adam([before], lr=RATE)
    for _ in range(STEPS):
        scores = (seen @ before @ seen.T).masked_fill(later, -torch.inf)
        loss = F.cross_entropy(scores[1:], wanted)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return places, before.detach()
