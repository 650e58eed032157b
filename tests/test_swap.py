"""A reader's class under trained weights: the right one agrees, the wrong one is found, the misfit is named."""

import copy

import pytest
import torch
from torch import nn

from coursekit.swap import use_mine
from microgpt.attention import attention_weights, merge_heads, split_heads
from microgpt.block import DecoderBlock
from microgpt.panel import ChatPanel
from microgpt.sampling import generate_ids, next_token_probabilities


class Mine(nn.Module):
    """Attention as a reader might write it: a stored mask, the weights spelt out."""

    def __init__(self, n_embd, n_head, dropout=0.0, bias=True):
        super().__init__()
        self.n_head = n_head
        self.qkv = nn.Linear(n_embd, 3 * n_embd, bias=bias)
        self.proj = nn.Linear(n_embd, n_embd, bias=bias)
        self.register_buffer("mask", torch.ones(64, 64, dtype=torch.bool).tril())

    def forward(self, x, cache=None):
        q, k, v = (split_heads(part, self.n_head) for part in self.qkv(x).chunk(3, dim=-1))
        if cache is not None:
            k, v = cache.extend(k, v)
        return self.proj(merge_heads(self.look(q, k) @ v))

    def look(self, q, k):
        T, S = q.size(-2), k.size(-2)
        scores = q @ k.transpose(-2, -1) / q.size(-1) ** 0.5
        return scores.masked_fill(~self.mask[S - T:S, :S], float("-inf")).softmax(-1)


class Unscaled(Mine):
    def look(self, q, k):
        return attention_weights(q * q.size(-1) ** 0.5, k)


class Leaking(Mine):
    def look(self, q, k):
        return (q @ k.transpose(-2, -1) / q.size(-1) ** 0.5).softmax(-1)


class Forgetful(Mine):
    """Fills the cache and looks at the new keys alone."""

    def forward(self, x, cache=None):
        if cache is not None:
            cache.extend(*(split_heads(part, self.n_head) for part in self.qkv(x).chunk(3, dim=-1)[1:]))
        return super().forward(x)


class Broken(Mine):
    def look(self, q, k):
        return attention_weights(q, k) * float("nan")


class ThreeLayers(Mine):
    def __init__(self, n_embd, n_head, dropout=0.0, bias=True):
        super().__init__(n_embd, n_head, dropout, bias)
        del self.qkv
        self.query, self.proj = nn.Linear(n_embd, n_embd), nn.Linear(n_embd, 2 * n_embd)


class MyBlock(DecoderBlock):
    pass


class PostNorm(DecoderBlock):
    def forward(self, x, cache=None):
        x = self.norm1(x + self.attention(x, cache))
        return self.norm2(x + self.feed_forward(x))


@pytest.fixture
def sharp_model(tiny_model):
    """The tiny model with larger weights, so that attention looks somewhere."""
    model = copy.deepcopy(tiny_model)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.mul_(5 if parameter.dim() > 1 else 1)
    return model


def test_a_right_class_agrees_runs_and_leaves_the_model_alone(sharp_model, tokenizer, capsys):
    before = {name: tensor.clone() for name, tensor in sharp_model.state_dict().items()}
    mine = use_mine(sharp_model, CausalSelfAttention=Mine, tokenizer=tokenizer)
    said = capsys.readouterr().out
    assert said.startswith("✓ your CausalSelfAttention: the logits agree") and said.count("\n") == 1
    assert all(isinstance(block.attention, Mine) for block in mine.blocks) and not mine.training
    assert mine.blocks[1].attention.qkv.weight.equal(sharp_model.blocks[1].attention.qkv.weight)
    assert not any(isinstance(block.attention, Mine) for block in sharp_model.blocks)
    assert all(tensor.equal(before[name]) for name, tensor in sharp_model.state_dict().items())
    with torch.no_grad():
        mine.blocks[0].attention.proj.bias.add_(1)      # the copy has tensors of its own
    assert sharp_model.blocks[0].attention.proj.bias.equal(before["blocks.0.attention.proj.bias"])


def test_a_block_and_an_attention_go_in_together(sharp_model, tokenizer, capsys):
    mine = use_mine(sharp_model, DecoderBlock=MyBlock, CausalSelfAttention=Mine, tokenizer=tokenizer)
    assert "✓ your CausalSelfAttention and DecoderBlock" in capsys.readouterr().out
    assert all(type(block) is MyBlock and type(block.attention) is Mine for block in mine.blocks)
    assert mine.runs_on == "your CausalSelfAttention and DecoderBlock"


@pytest.mark.parametrize("own, words, first", [
    ({"CausalSelfAttention": Unscaled}, "shipped code, by up to", 1),      # one token alone has nothing to scale
    ({"CausalSelfAttention": Leaking}, "shipped code, by up to", 0),
    ({"CausalSelfAttention": Broken}, "by up to inf", 0),
    ({"DecoderBlock": PostNorm}, "shipped code, by up to", 0),
    ({"CausalSelfAttention": Forgetful}, "once they are read with a cache", None),
])
def test_a_wrong_class_is_found_and_the_place_is_named(sharp_model, tokenizer, capsys, own, words, first):
    mine = use_mine(sharp_model, **own, tokenizer=tokenizer)
    said = capsys.readouterr().out
    assert said.startswith("✗ your") and words in said and said.count("\n") == 1
    assert first is None or f"the first token that differs is token {first}\n" in said
    assert mine(torch.zeros(1, 4, dtype=torch.long)).shape == (1, 4, len(tokenizer))


def by_hand(logits, temperature=1.0, top_k=None, top_p=None):
    """Probabilities as a reader might write them: cut the logits, then softmax."""
    if temperature == 0:
        return nn.functional.one_hot(logits.argmax(-1), logits.size(-1)).float()
    logits = logits / temperature
    if top_k:
        logits = logits.masked_fill(logits < logits.topk(top_k).values[..., -1:], float("-inf"))
    if top_p is not None:
        ranked, order = logits.softmax(-1).sort(descending=True)
        cut = order[ranked.cumsum(-1) - ranked >= top_p]
        logits = logits.index_fill(-1, cut, float("-inf"))
    return logits.softmax(-1)


def always_warm(logits, temperature=1.0, top_k=None, top_p=None):
    return next_token_probabilities(logits, max(temperature, 0.5), top_k, top_p)


def first_token_only(logits, *settings, **more):
    return nn.functional.one_hot(torch.tensor(5), logits.size(-1)).float()


def test_an_own_sampler_agrees_and_draws_every_token(sharp_model, tokenizer, capsys):
    mine = use_mine(sharp_model, next_token_probabilities=by_hand, tokenizer=tokenizer)
    assert capsys.readouterr().out.startswith("✓ your next_token_probabilities: the logits agree")
    assert mine.runs_on == "your next_token_probabilities" and not hasattr(sharp_model, "next_token_probabilities")
    ours, theirs = (list(generate_ids(model, [5, 6], 8, 0.9, 40, seed=3)) for model in (sharp_model, mine))
    assert ours == theirs
    mine.next_token_probabilities = first_token_only
    assert list(generate_ids(mine, [5, 6], 3)) == [5, 5, 5]


@pytest.mark.parametrize("own, words", [(always_warm, "at temperature 0, after"), (first_token_only, "by up to 1 at")])
def test_a_wrong_sampler_is_found_and_the_setting_is_named(sharp_model, tokenizer, capsys, own, words):
    use_mine(sharp_model, next_token_probabilities=own, tokenizer=tokenizer)
    said = capsys.readouterr().out
    assert said.startswith("✗ your next_token_probabilities: the probabilities differ") and words in said


def test_a_class_that_does_not_fit_is_one_line_with_every_name(sharp_model):
    with pytest.raises(ValueError) as caught:
        use_mine(sharp_model, CausalSelfAttention=ThreeLayers)
    message = str(caught.value)
    assert "\n" not in message and "no parameter qkv.weight (96, 32)" in message and "no parameter qkv.bias" in message
    assert "the weights have no query.weight (32, 32)" in message
    assert "its proj.weight is (64, 32) and not (32, 32)" in message
    assert "mask" not in message


@pytest.mark.parametrize("own, words", [
    ({}, "nothing is given"),
    ({"CausalSelfAttention": lambda: None}, "cannot be made"),
])
def test_nothing_or_no_class_is_refused(sharp_model, own, words):
    with pytest.raises(ValueError, match=words):
        use_mine(sharp_model, **own)


def test_a_model_in_training_mode_stays_in_it(sharp_model, tokenizer):
    mine = use_mine(sharp_model.train(), CausalSelfAttention=Mine, tokenizer=tokenizer)
    assert mine.training and mine.blocks[0].attention.training and sharp_model.training


def test_the_chat_panel_says_whose_code_it_runs_on_and_runs_on_it(sharp_model, tokenizer):
    mine = use_mine(sharp_model, CausalSelfAttention=Mine, tokenizer=tokenizer)
    calls = []
    mine.blocks[0].attention.register_forward_hook(lambda *_: calls.append(1))
    panel = ChatPanel(mine, tokenizer, plain=False, name=f"the tiny model on {mine.runs_on}")
    assert "the tiny model on your CausalSelfAttention" in panel.title
    panel.sliders.max_new_tokens.value = panel.sliders.max_new_tokens.min
    panel.send("Hi")
    assert panel.wait(60) and calls
