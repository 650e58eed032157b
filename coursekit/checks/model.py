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


# init_weights --------------------------------------------------------------------------------------------------


def initialised(init_weights):
    """A course model with spoilt numbers, after `init_weights`: {name: tensor}."""
    from microgpt.model import MicroGPT

    model = MicroGPT(config_of(vocab_size=500, block_size=64, n_embd=64))
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if "norm" not in name:
                parameter.fill_(0.5)
    init_weights(model)
    return dict(model.named_parameters())


def spread_of(tensors: dict, *endings: str) -> float:
    """The standard deviation of all tensors whose names end so, together."""
    found = [tensor.detach().flatten() for name, tensor in tensors.items() if name.endswith(endings)]
    return torch.cat(found).std().item()


@property_of("init_weights", first=True)
def weights_are_drawn_anew(init_weights):
    tensors = initialised(init_weights)
    for name, tensor in tensors.items():
        want(tensor.dim() < 2 or tensor.std() > 0, "init_untouched", parameter=name)
    for ending in ("token_embedding.weight", "position_embedding.weight", "qkv.weight", "up.weight"):
        got = spread_of(tensors, ending)
        want(abs(got - 0.02) < 0.002, "init_std", parameter=ending, got=got)
    got = (tensors["token_embedding.weight"].abs().max() / 0.02).item()
    want(got > 2.5, "init_uniform", got=got)


@property_of("init_weights")
def smaller_where_it_adds_to_the_stream(init_weights):
    got = spread_of(initialised(init_weights), "attention.proj.weight", "feed_forward.down.weight")
    want(abs(got - 0.02) > 0.001, "init_residual_same", got=got)
    want(abs(got - 0.02 / 2 ** 0.5) > 0.001, "init_residual_once", got=got)
    want(abs(got - 0.01) < 0.001, "init_residual", got=got)


@property_of("init_weights")
def biases_are_zero_and_norms_stay(init_weights):
    for name, tensor in initialised(init_weights).items():
        if name.endswith("bias") and "norm" not in name:
            want(bool((tensor == 0).all()), "init_bias", parameter=name, got=tensor[0].item())
        if "norm" in name:
            right = 1.0 if name.endswith("weight") else 0.0
            want(bool((tensor == right).all()), "init_norm", parameter=name, got=tensor[0].item(), right=right)


# eval_mode -----------------------------------------------------------------------------------------------------


@property_of("eval_mode", first=True)
def dropout_is_off_inside(eval_mode):
    model = torch.nn.Sequential(torch.nn.Dropout(0.5)).train()
    with eval_mode(model):
        want(not model.training and not model[0].training, "mode_inside")


@property_of("eval_mode")
def the_mode_before_comes_back(eval_mode):
    for training in (True, False):
        model = torch.nn.Sequential(torch.nn.Dropout(0.5)).train(training)
        with eval_mode(model):
            pass
        want(model.training == training, "mode_back" if training else "mode_forced")
        want(model[0].training == training, "mode_inner")


@property_of("eval_mode")
def after_an_error_too(eval_mode):
    model = torch.nn.Dropout(0.5).train()
    try:
        with eval_mode(model):
            raise KeyError("on purpose")
    except KeyError:
        want(model.training, "mode_error")
        return
    fail("mode_swallowed")


# hf_names ------------------------------------------------------------------------------------------------------

HF_PARTS = {"norm1": "ln_1", "norm2": "ln_2", "attention.qkv": "attn.c_attn", "attention.proj": "attn.c_proj",
            "feed_forward.up": "mlp.c_fc", "feed_forward.down": "mlp.c_proj"}


@property_of("hf_names", first=True)
def a_name_for_every_tensor(hf_names):
    for n_layer in (1, 2):
        rows = [tuple(row) for row in hf_names(n_layer)]
        want(all(len(row) == 3 for row in rows), "names_triple", got=rows[0])
        want(len(rows) == 4 + 12 * n_layer, "names_count", got=len(rows), right=4 + 12 * n_layer, layers=n_layer)


@property_of("hf_names")
def names_belong_together(hf_names):
    theirs = {"token_embedding.weight": "wte.weight", "position_embedding.weight": "wpe.weight"}
    for kind in ("weight", "bias"):
        theirs[f"norm.{kind}"] = f"ln_f.{kind}"
        theirs |= {f"blocks.{layer}.{ours}.{kind}": f"h.{layer}.{part}.{kind}" for layer in range(2)
                   for ours, part in HF_PARTS.items()}
    for ours, name, _ in hf_names(2):
        want(ours in theirs, "names_ours", got=ours)
        want(name.startswith("transformer."), "names_prefix", got=name, right=f"transformer.{theirs[ours]}")
        want(name == f"transformer.{theirs[ours]}", "names_theirs", ours=ours, got=name,
             right=f"transformer.{theirs[ours]}")


@property_of("hf_names")
def matrices_of_conv1d_are_transposed(hf_names):
    for ours, _, transposed in hf_names(2):
        right = ours.endswith(".weight") and any(part in ours for part in HF_PARTS if "norm" not in part)
        want(bool(transposed) == right, "names_transposed" if right else "names_not_transposed", ours=ours)


# from_hf and to_hf ---------------------------------------------------------------------------------------------


def their_model(**changes):
    """A transformers GPT-2 of the sizes SIZES, with random numbers everywhere, in eval mode."""
    from transformers import GPT2Config, GPT2LMHeadModel

    settings = dict(vocab_size=23, n_positions=9, n_layer=2, n_head=2, n_embd=8, bos_token_id=None, eos_token_id=None,
                    resid_pdrop=0.25, embd_pdrop=0.25, attn_pdrop=0.25)
    return randomised(GPT2LMHeadModel(GPT2Config(**{**settings, **changes})))


@torch.no_grad()
def logits_of(model):
    """The logits (1, 5, 23) of IDS, whether the model is ours or theirs."""
    answer = model.eval()(IDS)
    return getattr(answer, "logits", answer)


@property_of("from_hf", first=True)
def their_logits_come_out(from_hf):
    theirs = their_model()
    mine = from_hf(theirs)
    want(isinstance(mine, torch.nn.Module), "from_hf_type", got=type(mine).__name__)
    want(hasattr(mine, "config") and mine.config.n_layer == 2, "from_hf_config")
    want(mine is not theirs and type(mine).__name__ != type(theirs).__name__, "from_hf_same")
    gap = (logits_of(mine) - logits_of(theirs)).abs().max().item()
    if gap > 1e-4:
        with torch.no_grad():
            for block in theirs.transformer.h:
                block.attn.c_proj.weight.copy_(block.attn.c_proj.weight.T.clone())
        fail("from_hf_transposed" if close(logits_of(mine), logits_of(theirs)) else "from_hf_logits", gap=gap)


@property_of("from_hf")
def mode_and_dropout_come_along(from_hf):
    for training in (False, True):
        mine = from_hf(their_model().train(training))
        want(mine.training == training, "from_hf_mode", got=mine.training, right=training)
        want(mine.config.dropout == 0.25, "from_hf_dropout", got=mine.config.dropout)


@property_of("from_hf")
def it_is_a_copy(from_hf):
    theirs = their_model()
    mine, before = from_hf(theirs), logits_of(theirs)
    with torch.no_grad():
        for parameter in mine.parameters():
            parameter.add_(1.0)
    want(close(logits_of(theirs), before), "from_hf_shared")


@property_of("from_hf")
def another_computation_is_refused(from_hf):
    for setting in (dict(activation_function="relu"), dict(n_inner=24), dict(scale_attn_weights=False)):
        name, value = next(iter(setting.items()))
        theirs = their_model(**setting)
        try:
            from_hf(theirs)
        except ValueError as error:
            want(name in str(error), "from_hf_says", setting=name, got=str(error))
        except Exception as error:
            fail("from_hf_accepts", setting=name, value=value, got=type(error).__name__)
        else:
            fail("from_hf_accepts", setting=name, value=value, got="a model")


@property_of("to_hf", first=True)
def my_logits_come_out(to_hf):
    from microgpt.model import MicroGPT

    mine = randomised(MicroGPT(config_of()))
    theirs = to_hf(mine)
    want(hasattr(theirs, "transformer"), "to_hf_type", got=type(theirs).__name__)
    gap = (logits_of(mine) - logits_of(theirs)).abs().max().item()
    if gap > 1e-4:
        with torch.no_grad():
            for block in theirs.transformer.h:
                block.attn.c_proj.weight.copy_(block.attn.c_proj.weight.T.clone())
        fail("to_hf_transposed" if close(logits_of(mine), logits_of(theirs)) else "to_hf_logits", gap=gap)


@property_of("to_hf")
def a_model_without_biases(to_hf):
    from microgpt.model import MicroGPT

    mine = randomised(MicroGPT(config_of(bias=False)))
    gap = (logits_of(mine) - logits_of(to_hf(mine))).abs().max().item()
    want(gap < 1e-4, "to_hf_bias", gap=gap)


@property_of("to_hf")
def mode_dropout_and_memory(to_hf):
    from microgpt.model import MicroGPT

    for training in (False, True):
        mine = MicroGPT(config_of(dropout=0.25)).train(training)
        theirs = to_hf(mine)
        want(theirs.training == training, "to_hf_mode", got=theirs.training, right=training)
        got = (theirs.config.resid_pdrop, theirs.config.embd_pdrop, theirs.config.attn_pdrop)
        want(got == (0.25, 0.25, 0.25), "to_hf_dropout", got=got)
    before = logits_of(mine)
    with torch.no_grad():
        for parameter in theirs.parameters():
            parameter.add_(1.0)
    want(close(logits_of(mine), before), "to_hf_shared")
