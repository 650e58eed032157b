"""Make a trained model deeper without changing what it computes.

Training a small model first and growing it is cheaper than training the large one all the way: most of what a small world
asks for is learnt at a fraction of the cost. Sources: Chen et al. 2016, "Net2Net" (growth that keeps the function); Wu et
al. 2024, "LLaMA Pro" (copied blocks with zero outputs).
"""

from dataclasses import replace

import torch
from torch import nn

from microgpt.model import MicroGPT


@torch.no_grad()
def only_blocks(model: MicroGPT, blocks: list[int]) -> MicroGPT:
    """A new model with the embeddings and the final norm of `model`, and of its blocks only these."""
    smaller = MicroGPT(replace(model.config, n_layer=len(blocks))).to(model.device)
    load(smaller, model, [model.blocks[at] for at in blocks])
    return smaller


@torch.no_grad()
def put_behind(model: MicroGPT, older: MicroGPT, front: int) -> None:
    """Give `model` the weights of `older` behind its first `front` blocks, which stay as they are.

    Raises ValueError when the numbers of blocks do not fit.
    """
    if len(older.blocks) + front != len(model.blocks):
        raise ValueError(f"the older model has {len(older.blocks)} blocks, the new one {len(model.blocks)}: "
                         f"choose {len(model.blocks) - front} of them with --blocks")
    load(model, older, [*model.blocks[:front], *older.blocks])


@torch.no_grad()
def deepen(model: MicroGPT, n_layer: int, at=None) -> MicroGPT:
    """A new model of `n_layer` blocks with the logits of `model`; the new blocks stand before its block `at`, or behind all.

    A new block adds nothing at first and learns from there. Raises ValueError when there are more blocks already.
    """
    old = model.config.n_layer
    if n_layer < old:
        raise ValueError(f"n_layer is {n_layer} but the model has {old} blocks already: give at least {old}")
    deeper, at = MicroGPT(replace(model.config, n_layer=n_layer)).to(model.device), old if at is None else at
    new = deeper.blocks[at:at + n_layer - old]
    for block in new:
        for layer in (block.attention.proj, block.feed_forward.down):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)
    load(deeper, model, [*model.blocks[:at], *new, *model.blocks[at:]])
    return deeper


def load(model: MicroGPT, older: MicroGPT, blocks) -> None:
    """Give `model` the weights of `blocks`, and what is no block's from `older`."""
    kept = {name: value for name, value in older.state_dict().items() if not name.startswith("blocks.")}
    model.load_state_dict({**kept, **nn.ModuleDict({"blocks": nn.ModuleList(blocks)}).state_dict()})
