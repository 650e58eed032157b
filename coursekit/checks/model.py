"""Checks of chapter 05."""

import dataclasses
import math

import torch
from torch.nn import functional as F

from .attention import changed_positions, dropout_only_in_training, randomised, step_by_step
from .core import close, fail, name_cause, property_of, refused, want, want_shape

SIZES = dict(vocab_size=23, block_size=9, n_layer=2, n_head=2, n_embd=8)


@property_of("GPTConfig", first=True)
def config_keeps_its_sizes(cls):
    want(dataclasses.is_dataclass(cls), "config_dataclass")
    sizes = {**SIZES, "dropout": 0.1, "bias": False}
    config = cls(**sizes)
    for name, value in sizes.items():
        got = getattr(config, name, "nothing")
        want(got == value, "config_field", field=name, right=value, got=got)
    want(set(dataclasses.asdict(config)) == set(sizes), "config_fields", got=sorted(dataclasses.asdict(config)),
         right=sorted(sizes))


@property_of("GPTConfig")
def dropout_is_a_share(cls):
    for value in (-0.1, 1.0, 1.5):
        want(refused(lambda: cls(**SIZES, dropout=value)), "config_dropout", got=value)
    for value in (0.0, 0.9):
        want(not refused(lambda: cls(**SIZES, dropout=value)), "config_refuses", got=value)


@property_of("GPTConfig")
def config_order(cls):
    got = dataclasses.astuple(cls(23, 9, 2, 2, 8))[:5]
    want(got == (23, 9, 2, 2, 8) and cls(23, 9, 2, 2, 8).block_size == 9, "config_order", got=got)


@property_of("GPTConfig")
def heads_divide_the_width(cls):
    want(refused(lambda: cls(**{**SIZES, "n_embd": 9})), "config_divisible")


@property_of("GPTConfig")
def sizes_are_positive(cls):
    for name in SIZES:
        for value in (0, -2):
            want(refused(lambda: cls(**{**SIZES, name: value})), "config_positive", field=name, got=value)


@property_of("GPTConfig")
def presets_by_name(cls):
    config = cls.preset("chat-50m", vocab_size=100, n_layer=2)
    want(isinstance(config, cls), "config_preset_type", got=type(config).__name__)
    want((config.vocab_size, config.n_layer) == (100, 2), "config_changes", got=(config.vocab_size, config.n_layer))
    want((config.block_size, config.n_embd) == (512, 576), "config_preset", got=(config.block_size, config.n_embd))
    again = cls.preset("chat-50m")
    want(again.n_layer == 11, "config_preset_changed", got=again.n_layer)
    try:
        cls.preset("no-such-size")
    except ValueError:
        return
    except Exception as error:
        fail("config_unknown", got=type(error).__name__)
    fail("config_unknown", got="nothing")


# MicroGPT ------------------------------------------------------------------------------------------------------

IDS = torch.tensor([[3, 1, 4, 1, 5]])


def config_of(**changes):
    from microgpt.model import GPTConfig

    return GPTConfig(**{**SIZES, **changes})


@property_of("MicroGPT", first=True)
def logits_for_every_position(cls):
    want_shape(cls(config_of())(IDS), (1, 5, 23), "model_shape")
    want_shape(cls(config_of())(IDS.expand(3, 5)), (3, 5, 23), "model_shape")


@property_of("MicroGPT")
def model_hides_the_future(cls):
    changed = changed_positions(randomised(cls(config_of())), IDS, 4)
    want(min(changed, default=4) >= 4, "future", at=min(changed, default=4), token=4)


@property_of("MicroGPT")
def the_past_arrives(cls):
    changed = changed_positions(randomised(cls(config_of())), IDS, 0)
    want(changed == [0, 1, 2, 3, 4], "model_past", changed=changed)


@property_of("MicroGPT")
def positions_differ(cls):
    logits = randomised(cls(config_of()))(torch.full((1, 4), 7))[0]
    want(not close(logits[0], logits[3]), "model_positions", got=logits[0, :3])


@property_of("MicroGPT")
def head_is_the_embedding(cls):
    for bias, vectors in ((True, 13), (False, 2)):
        model = cls(config_of(bias=bias))
        got, width = sum(parameter.numel() for parameter in model.parameters()), 8
        right = 23 * width + 9 * width + 2 * (12 * width ** 2 + vectors * width) + (2 if bias else 1) * width
        want(got not in (right + 23 * width, right + 23 * width + 23), "model_untied", got=got, right=right)
        want(got != right - (2 if bias else 1) * width, "model_final_norm", got=got, right=right)
        want(got == right, "model_params", got=got, right=right, bias=bias)
        want(model.num_params() == got, "model_num_params", got=model.num_params(), right=got)


@property_of("MicroGPT")
def a_norm_before_the_head(cls):
    """Ten times the embeddings, empty blocks: behind a norm the logits grow 10 times, without one 100 times."""
    sizes = []
    for scale in (1.0, 10.0):
        torch.manual_seed(3)
        model = cls(config_of()).eval()
        with torch.no_grad():
            for parameter in model.parameters():
                if tuple(parameter.shape) in ((23, 8), (9, 8)):
                    parameter.copy_(scale * torch.randn(parameter.shape))
                elif parameter.dim() >= 2:
                    parameter.zero_()
        sizes.append(model(IDS).abs().mean().item())
    want(9 < sizes[1] / sizes[0] < 11, "model_final_norm", got=sizes[1] / sizes[0], right=10)


@property_of("MicroGPT")
def loss_is_mean_cross_entropy(cls):
    model = randomised(cls(config_of()))
    targets = torch.tensor([[1, 4, -100, 5, 9]])
    answer = model(IDS, targets)
    want(isinstance(answer, tuple) and len(answer) == 2, "model_loss_pair", got=type(answer).__name__)
    logits, loss = answer
    want_shape(logits, (1, 5, 23), "model_shape")
    want_shape(loss, (), "model_loss_shape")
    kept = targets[0] != -100
    each = F.cross_entropy(logits[0, kept], targets[0, kept], reduction="none")
    shifted = F.cross_entropy(logits[0, :-1], targets[0, 1:], ignore_index=-100)
    filled = F.cross_entropy(logits[0], targets[0].clamp(min=0))
    name_cause(loss, each.mean(), {
        "model_loss_shift": shifted, "model_loss_sum": each.sum(), "model_loss_all": each.sum() / 5,
        "model_loss_ignored": filled, "model_loss_bits": each.mean() / math.log(2), "model_loss_negative": -each.mean(),
        "model_loss_twice": F.cross_entropy(logits[0].softmax(-1), targets[0], ignore_index=-100)}, "model_loss")


@property_of("MicroGPT")
def starts_as_a_blind_guess(cls):
    model = cls(config_of(vocab_size=200, n_embd=64)).eval()
    ids = torch.randint(200, (4, 9))
    loss = F.cross_entropy(model(ids).flatten(0, 1), torch.randint(200, (36,))).item()
    want(abs(loss - math.log(200)) < 0.3, "model_init", got=loss, right=math.log(200))


@property_of("MicroGPT")
def every_layer_takes_part(cls):
    model = cls(config_of())
    model(IDS, IDS)[1].backward()
    for name, parameter in model.named_parameters():
        want(parameter.grad is not None, "unused", parameter=name)


@property_of("MicroGPT")
def too_long_is_refused(cls):
    model = cls(config_of()).eval()
    model(torch.zeros(1, 9, dtype=torch.long))
    try:
        model(torch.zeros(1, 10, dtype=torch.long))
    except (ValueError, AssertionError):
        return
    except Exception as error:
        fail("model_too_long", got=type(error).__name__)
    fail("model_too_long", got="logits")


@property_of("MicroGPT")
def positions_go_on_with_a_cache(cls):
    from microgpt.sampling import KVCache

    model = randomised(cls(config_of()))
    if not close(step_by_step(model, IDS, KVCache(2)), model(IDS)):
        with torch.no_grad():
            for parameter in model.parameters():
                if tuple(parameter.shape) == (9, 8):
                    parameter.zero_()
        same = close(step_by_step(model, IDS, KVCache(2)), model(IDS))
        fail("model_cache_positions" if same else "model_cache")


@property_of("MicroGPT")
def model_dropout(cls):
    dropout_only_in_training(cls(config_of(dropout=0.5)), IDS)
