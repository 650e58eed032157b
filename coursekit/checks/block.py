"""Checks of chapter 04."""

import torch
from torch.nn import functional as F

from .attention import changed_positions, dropout_only_in_training, randomised, step_by_step
from .core import close, fail, name_cause, property_of, want, want_shape

X = torch.tensor([[[1.0, 2.0, 3.0, 6.0], [5.0, -4.0, 2.0, 1.0], [0.0, 7.0, 1.0, 9.0]],
                  [[8.0, 1.0, -3.0, 2.0], [2.0, 2.0, 5.0, -6.0], [9.0, 3.0, 4.0, 1.0]]])   # (2, 3, 4)


def normalised(x, over, unbiased: bool = False):
    return (x - x.mean(over, keepdim=True)) / (x.var(over, unbiased=unbiased, keepdim=True) + 1e-5).sqrt()


@property_of("LayerNorm", first=True)
def norm_shape(cls):
    want_shape(cls(4)(X), (2, 3, 4), "keeps_shape")


@property_of("LayerNorm")
def mean_zero_variance_one(cls):
    centred = X - X.mean(-1, keepdim=True)
    causes = {
        "norm_unbiased": normalised(X, -1, unbiased=True), "norm_batch": normalised(X, 0),
        "norm_tokens": normalised(X, 1),
        "norm_both": normalised(X, (1, 2)), "norm_all": normalised(X, (0, 1)),
        "norm_not_centred": X / (X.pow(2).mean(-1, keepdim=True) + 1e-5).sqrt(),
        "norm_mean_kept": X / (X.var(-1, unbiased=False, keepdim=True) + 1e-5).sqrt(),
        "norm_no_root": centred / (X.var(-1, unbiased=False, keepdim=True) + 1e-5), "norm_no_variance": centred}
    got = cls(4)(X)
    causes = {code: wrong[0, 0] for code, wrong in causes.items()}
    name_cause(got[0, 0], normalised(X, -1)[0, 0], causes, "norm_values", x=X[0, 0])
    want(close(got, normalised(X, -1)), "norm_values", x=X[1, 0], got=got[1, 0], right=normalised(X, -1)[1, 0])


@property_of("LayerNorm")
def epsilon_is_under_the_root(cls):
    x = torch.tensor([[[1e-3, -1e-3]]])
    causes = {"norm_eps_outside": x / (x.abs().max() + 1e-5), "norm_no_eps": x / x.abs().max()}
    name_cause(cls(2)(x), x / (1e-6 + 1e-5) ** 0.5, causes, "norm_eps", tolerance=1e-3)
    equal = cls(4)(torch.full((1, 1, 4), 3.0))
    want(close(equal, torch.zeros(1, 1, 4)), "norm_constant", got=equal[0, 0])


@property_of("LayerNorm")
def scale_and_shift_are_learnt(cls):
    for bias, right in ((True, 8), (False, 4)):
        got = sum(parameter.numel() for parameter in cls(4, bias=bias).parameters())
        want(got == right, "norm_params", got=got, right=right, bias=bias)
    norm = cls(4)
    with torch.no_grad():
        for parameter in norm.parameters():
            parameter.fill_(2.0)
    want(close(norm(X), 2 * normalised(X, -1) + 2), "norm_learnt", got=norm(X)[0, 0],
         right=2 * normalised(X, -1)[0, 0] + 2)


# FeedForward ---------------------------------------------------------------------------------------------------

WIDTH = 8
POINTS = torch.linspace(-3, 3, 13)


@property_of("FeedForward", first=True)
def feed_forward_shape(cls):
    want_shape(cls(WIDTH)(torch.randn(2, 3, WIDTH)), (2, 3, WIDTH), "keeps_shape")


@property_of("FeedForward", first=True)
def four_times_as_wide(cls):
    for bias, extra in ((True, 5 * WIDTH), (False, 0)):
        got = sum(parameter.numel() for parameter in cls(WIDTH, bias=bias).parameters())
        want(got == 8 * WIDTH ** 2 + extra, "ff_width", got=got, right=8 * WIDTH ** 2 + extra, bias=bias)


@property_of("FeedForward")
def each_token_by_itself(cls):
    changed = changed_positions(randomised(cls(WIDTH)), torch.randn(1, 4, WIDTH), 2)
    want(changed == [2], "ff_tokens", changed=changed)


@property_of("FeedForward")
def tanh_gelu_in_between(cls):
    """Every weight 1 / WIDTH and the last bias 1: a token that is v everywhere becomes 4 * activation(v) + 1."""
    layer = cls(WIDTH).eval()
    with torch.no_grad():
        for parameter in layer.parameters():
            parameter.fill_(1 / WIDTH if parameter.dim() >= 2 else float(len(parameter) == WIDTH))
    got = layer(POINTS.view(1, -1, 1).expand(1, 13, WIDTH).contiguous())[0, :, 0].detach()

    def gelu(x):
        return F.gelu(x, approximate="tanh")

    causes = {"ff_exact_gelu": 4 * F.gelu(POINTS) + 1, "ff_relu": 4 * F.relu(POINTS) + 1, "ff_linear": 4 * POINTS + 1,
              "ff_silu": 4 * F.silu(POINTS) + 1, "ff_quick_gelu": 4 * POINTS * (1.702 * POINTS).sigmoid() + 1,
              "ff_after": gelu(4 * POINTS + 1), "ff_twice": gelu(4 * gelu(POINTS) + 1),
              "ff_tanh": 4 * POINTS.tanh() + 1}
    if not close(got, 4 * gelu(POINTS) + 1, 1e-5):
        for code, wrong in causes.items():
            if close(got, wrong, 1e-5):
                fail(code, x=-1.0, got=(got[4].item() - 1) / 4, right=gelu(POINTS)[4].item())
        fail("ff_values", x=-1.0, got=(got[4].item() - 1) / 4, right=gelu(POINTS)[4].item())


@property_of("FeedForward")
def feed_forward_dropout(cls):
    dropout_only_in_training(cls(WIDTH, 0.5), torch.randn(1, 4, WIDTH))


# DecoderBlock --------------------------------------------------------------------------------------------------


def quietened(cls, attention: bool = False, feed_forward: bool = False):
    """A block in eval mode with random matrices in the parts that are named and zeros in the others; no biases.

    The feed-forward's matrices are known by their shape, (4C, C) and (C, 4C); the norms by their weights of 1.
    """
    torch.manual_seed(1)
    block = cls(WIDTH, 2).eval()
    with torch.no_grad():
        for parameter in block.parameters():
            wide = sorted(parameter.shape) == [WIDTH, 4 * WIDTH]
            if parameter.dim() >= 2:
                parameter.normal_(std=0.5) if (feed_forward if wide else attention) else parameter.zero_()
            elif not (parameter == 1).all():
                parameter.zero_()
    return block


def tokens():
    return torch.randn(1, 4, WIDTH, generator=torch.Generator().manual_seed(2))


@property_of("DecoderBlock", first=True)
def block_shape(cls):
    want_shape(cls(WIDTH, 2)(torch.randn(2, 5, WIDTH)), (2, 5, WIDTH), "keeps_shape")


@property_of("DecoderBlock")
def the_shortcut_is_open(cls):
    x = tokens()
    got = quietened(cls)(x)
    if close(got, x):
        return
    if close(got, F.layer_norm(x, (WIDTH,)), 1e-3):
        fail("block_post_norm", x=x[0, 0, :3], got=got[0, 0, :3])
    if not close(got, torch.zeros_like(x)):
        fail("block_residual", x=x[0, 0, :3], got=got[0, 0, :3])
    without_attention = not close(quietened(cls, attention=True)(x), torch.zeros_like(x))   # it still comes through
    code = "block_residual_attention" if without_attention else "block_residual_feed_forward"
    if not without_attention and close(quietened(cls, feed_forward=True)(x), torch.zeros_like(x)):
        code = "block_residual_both"
    fail(code, x=x[0, 0, :3], got=got[0, 0, :3])


@property_of("DecoderBlock")
def each_part_reads_normed_numbers(cls):
    x = tokens()
    for part, code in ((dict(attention=True), "block_norm_attention"),
                       (dict(feed_forward=True), "block_norm_feed_forward")):
        block = quietened(cls, **part)
        added, added_to_large = block(x) - x, block(100 * x) - 100 * x
        want(close(added, added_to_large, 1e-2), code, got=added_to_large[0, 1, :3], right=added[0, 1, :3])


@property_of("DecoderBlock")
def both_parts_work(cls):
    x = tokens()
    for part, code in ((dict(attention=True), "block_no_attention"),
                       (dict(feed_forward=True), "block_no_feed_forward")):
        want(not close(quietened(cls, **part)(x), x), code)


@property_of("DecoderBlock")
def attention_comes_first(cls):
    x = tokens()
    attention, feed_forward = quietened(cls, attention=True), quietened(cls, feed_forward=True)
    both = quietened(cls, attention=True, feed_forward=True)
    with torch.no_grad():   # the same matrices in all three
        for whole, first, second in zip(both.parameters(), attention.parameters(), feed_forward.parameters()):
            if whole.dim() >= 2:
                (second if sorted(whole.shape) == [WIDTH, 4 * WIDTH] else first).copy_(whole)
    causes = {"block_order": attention(feed_forward(x)), "block_parallel": attention(x) + feed_forward(x) - x}
    name_cause(both(x)[0, 3], feed_forward(attention(x))[0, 3], {code: wrong[0, 3] for code, wrong in causes.items()},
               "block_composition")


@property_of("DecoderBlock")
def block_hides_the_future(cls):
    changed = changed_positions(randomised(cls(WIDTH, 2)), tokens(), 3)
    want(min(changed, default=3) >= 3, "future", at=min(changed, default=3), token=3)


@property_of("DecoderBlock")
def block_parameters(cls):
    for bias, right in ((True, 12 * WIDTH ** 2 + 13 * WIDTH), (False, 12 * WIDTH ** 2 + 2 * WIDTH)):
        got = sum(parameter.numel() for parameter in cls(WIDTH, 2, bias=bias).parameters())
        shared = right - (2 * WIDTH if bias else WIDTH)
        want(got != shared, "block_shared_norm", got=got, right=right)
        want(got == right, "block_params", got=got, right=right, bias=bias)


@property_of("DecoderBlock")
def block_with_cache(cls):
    from microgpt.sampling import LayerCache

    block, x = randomised(cls(WIDTH, 2)), torch.randn(1, 5, WIDTH)
    got, right = step_by_step(block, x, LayerCache()), block(x)
    want(close(got, right), "attention_cache", got=got[0, 4, :3], right=right[0, 4, :3])


@property_of("DecoderBlock")
def block_dropout(cls):
    dropout_only_in_training(cls(WIDTH, 2, 0.5), torch.randn(1, 4, WIDTH))
