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


@torch.no_grad()
def deepen(model: MicroGPT, n_layer: int) -> MicroGPT:
    """A new model of `n_layer` blocks with the logits of `model`; the new blocks stand behind the others.

    A new block adds nothing at first and learns from there. Raises ValueError when there are more blocks already.
    """
    old = model.config.n_layer
    if n_layer < old:
        raise ValueError(f"n_layer is {n_layer} but the model has {old} blocks already: give at least {old}")
    deeper = MicroGPT(replace(model.config, n_layer=n_layer)).to(model.device)
    deeper.load_state_dict(model.state_dict(), strict=False)
    for block in deeper.blocks[old:]:
        for layer in (block.attention.proj, block.feed_forward.down):
            for parameter in layer.parameters():
                nn.init.zeros_(parameter)
    return deeper
