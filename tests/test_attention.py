"""Attention against PyTorch's own implementations."""

import pytest
import torch
from torch import nn
from torch.nn import functional as F

from microgpt.attention import CausalSelfAttention, attention_weights, fused_attention, merge_heads, split_heads


def heads(T, S, seed=0):
    random = torch.Generator().manual_seed(seed)
    q = torch.randn(2, 3, T, 8, generator=random)
    k, v = torch.randn(2, 2, 3, S, 8, generator=random)
    return q, k, v


@pytest.mark.parametrize("T", [1, 2, 17])
def test_weights_times_values_equal_scaled_dot_product_attention(T):
    q, k, v = heads(T, T)
    expected = F.scaled_dot_product_attention(q, k, v, is_causal=True)
    torch.testing.assert_close(attention_weights(q, k) @ v, expected, atol=1e-6, rtol=1e-5)
    torch.testing.assert_close(fused_attention(q, k, v), expected, atol=1e-6, rtol=1e-5)


@pytest.mark.parametrize("T, S", [(1, 9), (4, 9), (8, 9)])
def test_last_queries_alone_equal_the_last_rows_of_all(T, S):
    q, k, v = heads(S, S)
    expected = (attention_weights(q, k) @ v)[..., -T:, :]
    torch.testing.assert_close(attention_weights(q[..., -T:, :], k) @ v, expected, atol=1e-6, rtol=1e-5)
    torch.testing.assert_close(fused_attention(q[..., -T:, :], k, v), expected, atol=1e-6, rtol=1e-5)


def test_weights_are_zero_in_the_future_and_sum_to_one():
    q, k, _ = heads(6, 6)
    weights = attention_weights(q, k)
    assert (weights.triu(diagonal=1) == 0).all()
    torch.testing.assert_close(weights.sum(dim=-1), torch.ones(2, 3, 6))


def test_split_heads_gives_each_head_its_own_slice_and_merge_undoes_it():
    x = torch.arange(24.0).view(1, 4, 6)
    split = split_heads(x, 2)
    assert split.shape == (1, 2, 4, 3)
    assert torch.equal(split[0, 1], x[0, :, 3:])
    assert torch.equal(merge_heads(split), x)


@pytest.mark.parametrize("fused", [True, False])
@pytest.mark.parametrize("bias", [True, False])
def test_module_equals_torch_multihead_attention(fused, bias):
    torch.manual_seed(1)
    ours = CausalSelfAttention(12, 3, bias=bias, fused=fused).eval()
    peer = nn.MultiheadAttention(12, 3, bias=bias, batch_first=True).eval()
    peer.in_proj_weight.data.copy_(ours.qkv.weight)
    peer.out_proj.weight.data.copy_(ours.proj.weight)
    if bias:
        peer.in_proj_bias.data.copy_(ours.qkv.bias)
        peer.out_proj.bias.data.copy_(ours.proj.bias)
    x = torch.randn(2, 7, 12)
    future = torch.ones(7, 7, dtype=torch.bool).triu(1)
    expected, weights = peer(x, x, x, attn_mask=future, average_attn_weights=False)
    torch.testing.assert_close(ours(x), expected, atol=1e-6, rtol=1e-5)
    if not fused:
        torch.testing.assert_close(ours.weights, weights, atol=1e-6, rtol=1e-5)


@pytest.mark.parametrize("fused", [True, False])
def test_dropout_acts_in_training_only(fused):
    torch.manual_seed(2)
    layer, x = CausalSelfAttention(12, 3, dropout=0.5, fused=fused), torch.randn(1, 5, 12)
    assert not torch.equal(layer(x), layer(x))
    layer.eval()
    assert torch.equal(layer(x), layer(x))


def test_head_count_must_divide_the_width():
    with pytest.raises(ValueError, match="n_embd is 10, not a multiple of n_head = 3"):
        CausalSelfAttention(10, 3)
