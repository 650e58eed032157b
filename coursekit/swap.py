"""Your own module, or your own sampler, under trained weights.

    mine = use_mine(model, CausalSelfAttention=CausalSelfAttention)
    ChatPanel(mine, tokenizer, name=mine.runs_on)
"""

import copy

import torch

from microgpt.model import eval_mode
from microgpt.sampling import KVCache, sampler_of
from microgpt.tokenizer import load_tokenizer

PROMPTS = ("The cat sat on the mat because it was tired.", "小猫坐在垫子上，因为它累了。", "What is a token?")
TOLERANCE = 1e-4
SETTINGS = (dict(), dict(temperature=0), dict(temperature=0.7, top_k=50), dict(temperature=1.3, top_p=0.9),
            dict(temperature=0.8, top_k=20, top_p=0.95))


def use_mine(model, *, CausalSelfAttention=None, DecoderBlock=None, next_token_probabilities=None, tokenizer=None):
    """A copy of a MicroGPT with its weights in your classes, sampled by your function; `model` itself stays as it was.

    CausalSelfAttention, DecoderBlock: classes that are made with (n_embd, n_head, dropout, bias) and called with
    (x, cache), and whose parameters have the names and shapes of the shipped ones. Given both, your block holds your
    attention. next_token_probabilities: a function of (logits, temperature, top_k, top_p), which from then on turns the
    copy's logits into probabilities. Prints one line: the logits, and the probabilities, agree with the shipped ones to
    1e-4 on a few prompts, with and without a cache, or how far they are apart and where. `runs_on` of the copy names what
    is yours. Raises ValueError when nothing is given or a class does not fit the weights.
    """
    given = {"CausalSelfAttention": CausalSelfAttention, "DecoderBlock": DecoderBlock,
             "next_token_probabilities": next_token_probabilities}
    names = [name for name, own in given.items() if own is not None]
    if not names:
        raise ValueError(f"nothing is given: pass one of yours, such as {list(given)[0]}={list(given)[0]}")
    mine = copy.deepcopy(model)
    for place, block in enumerate(mine.blocks):
        if DecoderBlock is not None:
            block = mine.blocks[place] = with_weights_of(block, "DecoderBlock", DecoderBlock, mine.config)
        if CausalSelfAttention is not None:
            block.attention = with_weights_of(block.attention, "CausalSelfAttention", CausalSelfAttention, mine.config)
    if next_token_probabilities is not None:
        mine.next_token_probabilities = next_token_probabilities
    mine.runs_on = "your " + " and ".join(names)
    print(agreement(model, mine, tokenizer or load_tokenizer()))
    return mine


def with_weights_of(shipped, name: str, own_class, config):
    """An `own_class` with the sizes of `config`, the parameters of `shipped`, and its device, dtype and mode.

    Buffers, such as a stored mask, are the class's own affair. Raises ValueError when it does not fit.
    """
    try:
        own = own_class(config.n_embd, config.n_head, config.dropout, config.bias)
    except TypeError as error:
        raise ValueError(f"your {name} cannot be made with (n_embd, n_head, dropout, bias) = ({config.n_embd}, "
                         f"{config.n_head}, {config.dropout}, {config.bias}): {error}") from error
    weights, places = dict(shipped.named_parameters()), dict(own.named_parameters())
    problems = [f"it has no parameter {key} {tuple(weights[key].shape)}" for key in weights.keys() - places.keys()]
    problems += [f"the weights have no {key} {tuple(places[key].shape)}" for key in places.keys() - weights.keys()]
    problems += [f"its {key} is {tuple(places[key].shape)} and not {tuple(weights[key].shape)}"
                 for key in weights.keys() & places.keys() if weights[key].shape != places[key].shape]
    if problems:
        raise ValueError(f"your {name} does not fit the weights: {'; '.join(sorted(problems))}: "
                         f"name and shape its parameters as the shipped class does")
    example = next(iter(weights.values()))
    own.to(device=example.device, dtype=example.dtype).train(shipped.training)
    with torch.no_grad():
        for key, parameter in own.named_parameters():
            parameter.copy_(weights[key])
    return own


@torch.no_grad()
def read_whole(model, ids):
    """Logits (T, vocab_size) of ids (1, T) in one pass."""
    return model(ids)[0]                                                             # (T, vocab_size)


@torch.no_grad()
def read_with_cache(model, ids):
    """The same in three passes through one cache: the first half, one token, the rest."""
    cache, half = KVCache(model.config.n_layer), ids.size(1) // 2
    parts = ids.split([half, 1, ids.size(1) - half - 1], dim=1)                      # (1, half), (1, 1), (1, rest)
    return torch.cat([model(part, cache=cache)[0] for part in parts])                # (T, vocab_size)


def ids_of(prompt: str, model, tokenizer):
    """The prompt as ids (1, T) that any vocabulary holds."""
    tokens = tokenizer.encode(prompt, add_special_tokens=False)[:model.config.block_size]
    return torch.tensor([tokens], device=model.device) % model.config.vocab_size     # (1, T)


def sampling_gap(model, mine, prompt: str, tokenizer) -> tuple[float, str]:
    """How far the probabilities that both give to the same logits are apart, and the words for where that is."""
    logits = read_whole(model, ids_of(prompt, model, tokenizer))[-1]                 # (vocab_size,)
    gaps = [((sampler_of(mine)(logits, **setting) - sampler_of(model)(logits, **setting)).abs()
             .nan_to_num(nan=float("inf")).max().item(), setting) for setting in SETTINGS]
    gap, setting = max(gaps, key=lambda pair: pair[0])
    named = ", ".join(f"{name} {value}" for name, value in setting.items()) or "temperature 1"
    return gap, f"at {named}, after {prompt!r}"


def largest_gap(model, mine, prompt: str, read, tokenizer) -> tuple[float, str]:
    """How far the logits that `read` gives are from the shipped ones on one prompt, and the words for where that is."""
    ids = ids_of(prompt, model, tokenizer)                                           # (1, T)
    tokens = ids[0].tolist()
    apart = (read(mine, ids) - read_whole(model, ids)).abs().nan_to_num(nan=float("inf")).amax(-1)   # (T,)
    at, wrong = int(apart.argmax()), (apart > TOLERANCE).nonzero().flatten().tolist()
    return apart.max().item(), (f"at token {at} ({tokenizer.decode([tokens[at]])!r}) of {prompt!r}; "
                                f"the first token that differs is token {min(wrong, default=at)}")


def agreement(model, mine, tokenizer) -> str:
    """One line: the logits of `mine` are those of `model` to 1e-4, or how far they are apart, and where."""
    largest = 0.0
    with eval_mode(model), eval_mode(mine):
        for how, read in (("", read_whole), (" once they are read with a cache", read_with_cache)):
            gap, where = max(largest_gap(model, mine, prompt, read, tokenizer) for prompt in PROMPTS)
            if gap > TOLERANCE:
                return f"✗ {mine.runs_on}: the logits differ from the shipped code{how}, by up to {gap:.2g} {where}"
            largest = max(largest, gap)
        if hasattr(mine, "next_token_probabilities"):
            gap, where = max(sampling_gap(model, mine, prompt, tokenizer) for prompt in PROMPTS)
            if gap > TOLERANCE:
                return f"✗ {mine.runs_on}: the probabilities differ from the shipped code's, by up to {gap:.2g} {where}"
    return (f"✓ {mine.runs_on}: the logits agree with the shipped code, at most {largest:.0e} apart "
            f"on {len(PROMPTS)} prompts, with and without a cache")
