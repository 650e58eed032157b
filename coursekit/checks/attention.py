"""Checks of chapter 03."""

import math

import torch
from torch.nn import functional as F

from .core import close, fail, name_cause, property_of, refused, want, want_shape

B, T, N_HEAD, HEAD_DIM = 2, 3, 4, 5
C = N_HEAD * HEAD_DIM
SPLIT = torch.arange(float(B * T * C)).view(B, T, C)
HEADS = torch.arange(float(B * T * C)).view(B, N_HEAD, T, HEAD_DIM)


@property_of("split_heads", first=True)
def split_shape(split_heads):
    want_shape(split_heads(SPLIT, N_HEAD), (B, N_HEAD, T, HEAD_DIM), "split_shape")


@property_of("split_heads")
def a_head_gets_its_own_features(split_heads):
    right = torch.stack(SPLIT.split(HEAD_DIM, dim=-1), dim=1)
    causes = {"split_no_transpose": SPLIT.view(B, N_HEAD, T, HEAD_DIM),
              "split_interleaved": SPLIT.view(B, T, HEAD_DIM, N_HEAD).permute(0, 3, 1, 2)}
    got = split_heads(SPLIT, N_HEAD)
    causes = {code: wrong[0, 1, 0] for code, wrong in causes.items()}
    name_cause(got[0, 1, 0], right[0, 1, 0], causes, "split_values")
    want(close(got, right), "split_values", got=got[1, 0, 0], right=right[1, 0, 0])


@property_of("split_heads")
def splits_a_part_of_qkv(split_heads):
    part = torch.cat([SPLIT, SPLIT + 1000], dim=-1).chunk(2, dim=-1)[1]
    want(close(split_heads(part, N_HEAD)[0, 0, 0], part[0, 0, :HEAD_DIM]), "split_values",
         got=split_heads(part, N_HEAD)[0, 0, 0], right=part[0, 0, :HEAD_DIM])


@property_of("split_heads")
def one_head_is_everything(split_heads):
    want(close(split_heads(SPLIT, 1)[:, 0], SPLIT), "split_one_head")


@property_of("merge_heads", first=True)
def merge_shape(merge_heads):
    want_shape(merge_heads(HEADS), (B, T, C), "merge_shape")


@property_of("merge_heads")
def a_token_gets_its_heads_back(merge_heads):
    right = torch.cat(HEADS.unbind(dim=1), dim=-1)
    causes = {"merge_no_transpose": HEADS.reshape(B, T, C)[0, 1],
              "merge_interleaved": HEADS.permute(0, 2, 3, 1).flatten(2)[0, 1],
              "merge_backwards": HEADS.flip(1).transpose(1, 2).flatten(2)[0, 1]}
    got = merge_heads(HEADS)
    name_cause(got[0, 1], right[0, 1], causes, "merge_values")
    want(close(got, right), "merge_values", got=got[1, 0], right=right[1, 0])


@property_of("merge_heads")
def merges_what_a_transpose_left(merge_heads):
    scattered = HEADS.transpose(2, 3).contiguous().transpose(2, 3)
    want(close(merge_heads(scattered), merge_heads(HEADS)), "merge_values",
         got=merge_heads(scattered)[0, 1], right=merge_heads(HEADS)[0, 1])


# Weights and what goes wrong with them: `scores` (T, T) are q @ k.T before any scaling -------------------------------


def masked_softmax(scores):
    """The right weights of scaled scores (T, T)."""
    return scores.masked_fill(torch.ones_like(scores).triu(1).bool(), -math.inf).softmax(-1)


def wrong_weights(scores, head_dim: int, n_embd: int = 0) -> dict:
    """Code of a mistake -> the weights it leads to."""
    scaled = scores / math.sqrt(head_dim)
    lower = torch.ones_like(scores).tril()
    hidden = -math.inf
    wrong = {
        "mask_none": scaled.softmax(-1),
        "mask_late": scaled.masked_fill(lower.new_ones(lower.shape).triu(2) == 1, hidden).softmax(-1),
        "mask_early": scaled.masked_fill(lower.tril(-1) == 0, hidden).softmax(-1),
        "mask_early_finite": scaled.masked_fill(lower.tril(-1) == 0, -1e9).softmax(-1),
        "mask_after": scaled.softmax(-1) * lower,
        "mask_zero": (scaled * lower).softmax(-1),
        "mask_flipped": scaled.masked_fill(lower.T == 0, hidden).softmax(-1),
        "softmax_axis": scaled.masked_fill(lower == 0, hidden).softmax(-2),
        "softmax_axis_first": scaled.softmax(-2) * lower,
        "scale_none": masked_softmax(scores),
        "scale_head_dim": masked_softmax(scores / head_dim),
        "scale_multiplied": masked_softmax(scores * math.sqrt(head_dim)),
        "scale_tokens": masked_softmax(scores / math.sqrt(len(scores))),
    }
    if n_embd:
        wrong["scale_n_embd"] = masked_softmax(scores / math.sqrt(n_embd))
        wrong["one_head"] = masked_softmax(scores * (n_embd / head_dim) / math.sqrt(n_embd))
    return wrong


ALIASES = {"mask_early_finite": "mask_early", "softmax_axis_first": "softmax_axis"}
QUERY, KEY = torch.tensor([0.2, 0.9, 0.5, 0.7]), torch.tensor([0.8, 0.1, 0.6, -0.5])


def spread(values, width: int):
    """One number per token, (T,), to (1, 1, T, width): the number in every place."""
    return values.view(1, 1, -1, 1).expand(1, 1, len(values), width).contiguous()


def explain_weights(weights):
    """Fail with the mistake that leads to `weights` for QUERY and KEY, if one of the known ones does."""
    scores = torch.outer(QUERY, KEY) * 8
    wrong = {**wrong_weights(scores, 8), "weights_swapped": masked_softmax(scores.T / math.sqrt(8))}
    right = masked_softmax(scores / math.sqrt(8))
    for code, explained in wrong.items():
        if not close(weights, right) and close(weights, explained):
            fail(ALIASES.get(code, code), got=weights, right=right, at=1, head_dim=8, n_embd="")


@property_of("attention_weights", first=True)
def weights_shape(attention_weights):
    want_shape(attention_weights(torch.zeros(2, 2, 3, 5), torch.zeros(2, 2, 3, 5)), (2, 2, 3, 3), "weights_shape")


@property_of("attention_weights")
def rows_sum_to_one_without_the_future(attention_weights):
    weights = attention_weights(spread(QUERY, 8), spread(KEY, 8))[0, 0]
    explain_weights(weights)
    want(close(weights.sum(-1), torch.ones(4)), "weights_rows", got=weights.sum(-1))
    want(close(weights.triu(1), torch.zeros(4, 4)), "weights_future", got=weights)


@property_of("attention_weights")
def scores_are_scaled_products(attention_weights):
    q, k = torch.randn(2, 1, 2, 4, 16).unbind(0)
    right = F.scaled_dot_product_attention(q, k, torch.eye(4).expand(1, 2, 4, 4), is_causal=True)
    got = attention_weights(q, k)
    want(close(got, right), "weights_values", got=got[0, 0], right=right[0, 0])


@property_of("attention_weights")
def a_wide_head_stays_soft(attention_weights):
    q, k = torch.randn(2, 1, 1, 8, 1024).unbind(0)
    largest = attention_weights(q, k)[0, 0, -1].max().item()
    want(largest < 0.9, "scale_wide", got=largest)


@property_of("attention_weights")
def big_scores_do_not_overflow(attention_weights):
    got = attention_weights(torch.full((1, 1, 3, 4), 100.0), torch.full((1, 1, 3, 4), 100.0))[0, 0]
    want(bool(torch.isfinite(got).all()), "weights_overflow", got=got)


@property_of("attention_weights")
def a_new_token_sees_all_cached_keys(attention_weights):
    want_shape(attention_weights(torch.zeros(1, 1, 2, 4), torch.zeros(1, 1, 5, 4)), (1, 1, 2, 5), "weights_shape")
    got = attention_weights(torch.zeros(1, 1, 2, 4), torch.zeros(1, 1, 5, 4))[0, 0]
    right = torch.tensor([[0.25] * 4 + [0.0], [0.2] * 5])
    want(close(got, right), "weights_cached", got=got, right=right)


# CausalSelfAttention -------------------------------------------------------------------------------------------

N_EMBD, HEADS_ = 32, 4
TOKENS = torch.tensor([0.3, 1.2, -0.4, 0.8])


def randomised(module, std: float = 0.4):
    """The module in eval mode, with random numbers in all of its parameters."""
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.normal_(std=std)
    return module.eval()


def averaging(module, n_embd: int = N_EMBD):
    """The module in eval mode, every linear layer made to give the sum of its inputs over n_embd, biases zero.

    A token that is one number everywhere then keeps that number as query, key, value and output, however the layers
    are laid out inside.
    """
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.fill_(1 / n_embd if parameter.dim() >= 2 else 0.0)
    return module.eval()


def changed_positions(module, x, token: int, **more) -> list[int]:
    """The positions whose output moves when token number `token` does; x is (1, T, C) or ids (1, T)."""
    other = x.clone()
    if x.dim() == 3:
        other[:, token, 0] += 1
    else:
        other[:, token] += 1
    difference = (module(x, **more) - module(other, **more)).detach()
    return [at for at in range(x.size(1)) if not close(difference[0, at], torch.zeros_like(difference[0, at]), 1e-6)]


def explain_attention(cls):
    """Fail with the known mistake that explains what the averaging layer gives for TOKENS, if one does."""
    got = averaging(cls(N_EMBD, HEADS_))(TOKENS.view(1, 4, 1).expand(1, 4, N_EMBD).contiguous())[0, :, 0].detach()
    head_dim = N_EMBD // HEADS_
    scores = torch.outer(TOKENS, TOKENS) * head_dim
    right = masked_softmax(scores / math.sqrt(head_dim)) @ TOKENS
    wrong = {code: weights @ TOKENS for code, weights in wrong_weights(scores, head_dim, N_EMBD).items()}
    wrong["attention_view"] = TOKENS
    wrong["attention_merge"] = right.mean().expand(4)
    if close(got, right):
        return
    for code, explained in wrong.items():
        if close(got, explained):
            fail(ALIASES.get(code, code), got=got, right=right, at=0, head_dim=head_dim, n_embd=N_EMBD)
    return got, right


@property_of("CausalSelfAttention", first=True)
def attention_shape(cls):
    want_shape(cls(N_EMBD, HEADS_)(torch.randn(2, 5, N_EMBD)), (2, 5, N_EMBD), "keeps_shape")


@property_of("CausalSelfAttention")
def no_position_sees_the_future(cls):
    attention, x = randomised(cls(N_EMBD, HEADS_)), torch.randn(1, 4, N_EMBD)
    got = attention(x)
    if not torch.isfinite(got).all():
        explain_attention(cls)
        fail("attention_nan", got=got[0, 0, :3])
    changed = changed_positions(attention, x, 3)
    if min(changed, default=3) < 3:
        explain_attention(cls)
        fail("future", at=changed[0], token=3)


@property_of("CausalSelfAttention")
def equal_tokens_give_equal_outputs(cls):
    got = randomised(cls(N_EMBD, HEADS_))(torch.randn(N_EMBD).expand(1, 4, N_EMBD).contiguous())[0]
    if not close(got, got[:1].expand(4, N_EMBD)):
        explain_attention(cls)
        fail("attention_rows", first=got[0, :3], last=got[3, :3])


@property_of("CausalSelfAttention")
def every_earlier_token_arrives(cls):
    attention, x = randomised(cls(N_EMBD, HEADS_)), torch.randn(1, 4, N_EMBD)
    if changed_positions(attention, x, 0) != [0, 1, 2, 3]:
        explain_attention(cls)
        fail("attention_past", changed=changed_positions(attention, x, 0))


@property_of("CausalSelfAttention")
def scores_are_scaled_per_head(cls):
    unexplained = explain_attention(cls)
    want(unexplained is None, "attention_values", got=unexplained and unexplained[0], right=unexplained
         and unexplained[1])


@property_of("CausalSelfAttention")
def sequences_stay_apart(cls):
    attention, x = randomised(cls(N_EMBD, HEADS_)), torch.randn(2, 4, N_EMBD)
    want(close(attention(x)[:1], attention(x[:1])), "batch_mixed")


@property_of("CausalSelfAttention")
def four_matrices_all_used(cls):
    for bias in (True, False):
        attention = cls(N_EMBD, HEADS_, bias=bias)
        count, right = sum(p.numel() for p in attention.parameters()), 4 * N_EMBD ** 2 + (4 * N_EMBD if bias else 0)
        no_projection = 3 * N_EMBD ** 2 + (3 * N_EMBD if bias else 0)
        want(count != no_projection, "attention_projection", got=count, right=right)
        want(count == right, "attention_params", got=count, right=right, bias=bias)
    attention = cls(N_EMBD, HEADS_)
    attention(torch.randn(1, 4, N_EMBD)).sum().backward()
    for name, parameter in attention.named_parameters():
        want(parameter.grad is not None, "unused", parameter=name)


def step_by_step(module, x, cache):
    """The outputs for x (1, T, …), three tokens first and then one at a time, through a cache."""
    parts = [x[:, :3], *x[:, 3:].split(1, dim=1)]
    return torch.cat([module(part, cache=cache) for part in parts], dim=1)


@property_of("CausalSelfAttention")
def a_cache_changes_nothing(cls):
    from microgpt.sampling import LayerCache

    attention, x = randomised(cls(N_EMBD, HEADS_)), torch.randn(1, 5, N_EMBD)
    got, right = step_by_step(attention, x, LayerCache()), attention(x)
    want(close(got, right), "attention_cache", got=got[0, 4, :3], right=right[0, 4, :3])


def dropout_only_in_training(module, x, call=lambda module, x: module(x)):
    """Fail when dropout acts in eval mode, or does not act in training."""
    module.eval()
    want(close(call(module, x), call(module, x)), "dropout_eval")
    module.train()
    want(not close(call(module, x), call(module, x)), "dropout_none")


@property_of("CausalSelfAttention")
def attention_dropout(cls):
    dropout_only_in_training(cls(N_EMBD, HEADS_, 0.5), torch.randn(1, 4, N_EMBD))


@property_of("CausalSelfAttention")
def heads_must_fit(cls):
    want(refused(lambda: cls(30, 4)), "attention_divisible")


# fused_attention -----------------------------------------------------------------------------------------------


def queries_keys_values(T: int = 3, S: int = 3) -> list:
    """q (1, 2, T, 4), k and v (1, 2, S, 4): two heads of width 4."""
    return [torch.randn(1, 2, length, 4) for length in (T, S, S)]


def attend(q, k, v, diagonal: int, scale: float):
    """Attention with a mask of this diagonal: (1, 2, T, 4)."""
    scores = q @ k.transpose(-2, -1) * scale
    hidden = torch.ones(scores.shape[-2:]).triu(diagonal).bool()
    return scores.masked_fill(hidden, -math.inf).softmax(-1).nan_to_num() @ v


@property_of("fused_attention", first=True)
def fused_is_attention(fused_attention):
    q, k, v = queries_keys_values()
    got = fused_attention(q, k, v)
    want(close(got, fused_attention(q, k, v)), "fused_always_drops")
    want_shape(got, q.shape, "fused_shape")
    name_cause(got, attend(q, k, v, 1, 0.5), {
        "fused_future": attend(q, k, v, 3, 0.5), "fused_off_by_one": attend(q, k, v, 0, 0.5),
        "fused_scale": attend(q, k, v, 1, 1.0), "fused_scale_twice": attend(q, k, v, 1, 0.25)}, "fused_values")


@property_of("fused_attention")
def fused_with_earlier_keys(fused_attention):
    q, k, v = queries_keys_values(T=2, S=5)
    name_cause(fused_attention(q, k, v), attend(q, k, v, 4, 0.5), {
        "fused_cached": attend(q, k, v, 1, 0.5), "fused_future": attend(q, k, v, 5, 0.5)}, "fused_cached_values")


@property_of("fused_attention")
def fused_drops_when_asked(fused_attention):
    q, k, v = queries_keys_values(T=8, S=8)
    want(not close(fused_attention(q, k, v, 0.5), fused_attention(q, k, v, 0.5)), "fused_never_drops")
