"""Make a trained model wider and deeper without changing what it computes.

Training a small model first and growing it is cheaper than training the large one all the way: most of what a small world
asks for is learnt at a fraction of the cost. Sources: Chen et al. 2016, "Net2Net" (growth that keeps the function); Wu et
al. 2024, "LLaMA Pro" (copied blocks with zero outputs).
"""

import copy
from dataclasses import replace

import torch
from torch import nn

from microgpt.model import GPTConfig, MicroGPT


def silent_copy(block):
    """A copy of a decoder block that adds nothing to the residual stream."""
    block = copy.deepcopy(block)
    for layer in (block.attention.proj, block.feed_forward.down):
        for parameter in layer.parameters():
            nn.init.zeros_(parameter)
    return block


@torch.no_grad()
def deepen(model: MicroGPT, n_layer: int) -> MicroGPT:
    """A new model of `n_layer` blocks with the logits of `model`; silent copies of its blocks stand between them.

    A new block adds nothing at first and learns from there. Raises ValueError when there are more blocks already.
    """
    old = model.config.n_layer
    if n_layer < old:
        raise ValueError(f"n_layer is {n_layer} but the model has {old} blocks already: give at least {old}")
    deeper = MicroGPT(replace(model.config, n_layer=n_layer)).to(model.device)
    source = [place * old // n_layer for place in range(n_layer)]          # which old block each new one comes from
    blocks = [silent_copy(model.blocks[at]) if place and source[place - 1] == at else copy.deepcopy(model.blocks[at])
              for place, at in enumerate(source)]
    deeper.load_state_dict({**model.state_dict(), **nn.ModuleDict({"blocks": nn.ModuleList(blocks)}).state_dict()})
    return deeper


def split_inputs(weight, times: int):
    """A weight (out, in) for inputs that come `times` times: (out, times * in), the same sums.

    Each number is shared out among its copies in random parts, so that the copies learn different things.
    """
    parts = 0.5 + torch.rand(times, *weight.shape, device=weight.device)    # (times, out, in)
    return torch.cat(list(weight * parts / parts.sum(0)), dim=1)            # (out, times * in)


def repeat_outputs(tensor, times: int, groups: int = 1):
    """The rows of a tensor `times` times over, within each of `groups` equal groups of rows."""
    return torch.cat([torch.cat([group] * times) for group in tensor.chunk(groups)])


@torch.no_grad()
def widen(model: MicroGPT, times: int) -> MicroGPT:
    """A new model with `times` as many channels and heads and the logits of `model`: every channel comes `times` times."""
    c = model.config
    wider = MicroGPT(replace(c, n_embd=c.n_embd * times, n_head=c.n_head * times)).to(model.device)
    tensors = {}
    for name, tensor in model.state_dict().items():
        if "embedding" in name:
            tensors[name] = tensor.repeat(1, times)                         # (rows, times * n_embd)
            continue
        tensor = repeat_outputs(tensor, times, groups=3 if ".qkv." in name else 1)
        if tensor.dim() == 2:
            tensor = split_inputs(tensor, times)
        elif name.startswith("norm."):
            tensor = tensor / times       # the tied head adds up all copies
        tensors[name] = tensor
    wider.load_state_dict(tensors)
    return wider


def grow(model: MicroGPT, config: GPTConfig) -> MicroGPT:
    """`model` grown to the sizes of `config`. Raises ValueError when its width doesn't go evenly into the wanted one."""
    times, rest = divmod(config.n_embd, model.config.n_embd)
    if rest or model.config.n_head * times != config.n_head:
        raise ValueError(f"n_embd {model.config.n_embd} with {model.config.n_head} heads does not grow evenly to "
                         f"{config.n_embd} with {config.n_head}: choose sizes that go into it")
    return deepen(widen(model, times) if times > 1 else model, config.n_layer)
