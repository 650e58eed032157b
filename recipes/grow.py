"""Make a trained model deeper without changing what it computes.

Training a small model first and growing it is cheaper than training the large one all the way: most of what a small world
asks for is learnt at a fraction of the cost. Sources: Chen et al. 2016, "Net2Net" (growth that keeps the function); Wu et
al. 2024, "LLaMA Pro" (copied blocks with zero outputs).
"""

import copy
from dataclasses import replace

import torch
from torch import nn

from microgpt.model import MicroGPT


def silent_copy(block):
    """A copy of a decoder block that adds nothing to the residual stream."""
    block = copy.deepcopy(block)
    for layer in (block.attention.proj, block.feed_forward.down):
        for parameter in layer.parameters():
            nn.init.zeros_(parameter)
    return block


@torch.no_grad()
def only_blocks(model: MicroGPT, blocks: list[int]) -> MicroGPT:
    """A new model with the embeddings and the final norm of `model`, and of its blocks only these."""
    smaller = MicroGPT(replace(model.config, n_layer=len(blocks))).to(model.device)
    parts = nn.ModuleDict({"blocks": nn.ModuleList(model.blocks[at] for at in blocks)}).state_dict()
    kept = {name: value for name, value in model.state_dict().items() if not name.startswith("blocks.")}
    smaller.load_state_dict({**kept, **parts})
    return smaller


@torch.no_grad()
def put_behind(model: MicroGPT, older: MicroGPT, front: int) -> None:
    """Give `model` the weights of `older` behind its first `front` blocks, which stay as they are.

    Raises ValueError when the numbers of blocks do not fit.
    """
    if len(older.blocks) + front != len(model.blocks):
        raise ValueError(f"the older model has {len(older.blocks)} blocks, the new one {len(model.blocks)}: "
                         f"choose {len(model.blocks) - front} of them with --blocks")
    state = {name: value for name, value in older.state_dict().items() if not name.startswith("blocks.")}
    blocks = nn.ModuleDict({"blocks": nn.ModuleList([*model.blocks[:front], *older.blocks])})
    model.load_state_dict({**state, **blocks.state_dict()})


def places(old: int, n_layer: int) -> tuple[list[int], list[int]]:
    """For `old` blocks among `n_layer`: which old block each place comes from, and the places of the new, silent ones."""
    source = [place * old // n_layer for place in range(n_layer)]
    return source, [place for place in range(1, n_layer) if source[place - 1] == source[place]]


@torch.no_grad()
def deepen(model: MicroGPT, n_layer: int) -> MicroGPT:
    """A new model of `n_layer` blocks with the logits of `model`; silent copies of its blocks stand between them.

    A new block adds nothing at first and learns from there. Raises ValueError when there are more blocks already.
    """
    old = model.config.n_layer
    if n_layer < old:
        raise ValueError(f"n_layer is {n_layer} but the model has {old} blocks already: give at least {old}")
    deeper = MicroGPT(replace(model.config, n_layer=n_layer)).to(model.device)
    source, new = places(old, n_layer)
    blocks = [(silent_copy if place in new else copy.deepcopy)(model.blocks[at]) for place, at in enumerate(source)]
    deeper.load_state_dict({**model.state_dict(), **nn.ModuleDict({"blocks": nn.ModuleList(blocks)}).state_dict()})
    return deeper
