"""The decoder block and its parts against PyTorch's own."""

import torch
from torch import nn
from torch.nn import functional as F

from microgpt.block import DecoderBlock, FeedForward, LayerNorm


def test_layer_norm_equals_torch():
    torch.manual_seed(0)
    ours, peer = LayerNorm(6), nn.LayerNorm(6)
    for layer in (ours, peer):
        layer.weight.data, layer.bias.data = torch.arange(6.0), torch.ones(6)
    x = torch.randn(2, 3, 6) * 1e-3   # small enough for eps to matter
    assert torch.equal(ours(x), peer(x))
    assert LayerNorm(6, bias=False).bias is None


def test_feed_forward_equals_torch_layers_and_works_token_by_token():
    torch.manual_seed(0)
    layer, x = FeedForward(6).eval(), torch.randn(2, 5, 6)
    peer = nn.Sequential(layer.up, nn.GELU(approximate="tanh"), layer.down)
    torch.testing.assert_close(layer(x), peer(x))
    torch.testing.assert_close(layer(x)[:, 3], layer(x[:, 3]))


def copy_to_encoder_layer(block: DecoderBlock, n_embd: int, n_head: int) -> nn.TransformerEncoderLayer:
    peer = nn.TransformerEncoderLayer(n_embd, n_head, 4 * n_embd, dropout=0.0, norm_first=True, batch_first=True,
                                      activation=lambda x: F.gelu(x, approximate="tanh"))
    pairs = [(peer.self_attn.out_proj, block.attention.proj), (peer.linear1, block.feed_forward.up),
             (peer.linear2, block.feed_forward.down), (peer.norm1, block.norm1), (peer.norm2, block.norm2)]
    for theirs, ours in pairs:
        theirs.load_state_dict(ours.state_dict())
    peer.self_attn.in_proj_weight.data.copy_(block.attention.qkv.weight)
    peer.self_attn.in_proj_bias.data.copy_(block.attention.qkv.bias)
    return peer.eval()


def test_block_equals_torch_encoder_layer_with_a_causal_mask():
    torch.manual_seed(0)
    block = DecoderBlock(12, 3).eval()
    for parameter in block.parameters():
        nn.init.normal_(parameter, std=0.3)
    peer, x = copy_to_encoder_layer(block, 12, 3), torch.randn(2, 7, 12)
    mask = nn.Transformer.generate_square_subsequent_mask(7)
    torch.testing.assert_close(block(x), peer(x, src_mask=mask, is_causal=True), atol=1e-5, rtol=1e-5)
