"""Checks of chapter 07."""

import itertools

import torch

from .core import PROPERTIES, close, fail, name_cause, property_of, refused, want, want_shape
from .doubles import END_OF_TEXT, ScriptModel, byte_ids, byte_tokenizer, script_of

# next_token_probabilities --------------------------------------------------------------------------------------

LOGITS = torch.tensor([1.0, 3.0, 0.0, 2.0])


def probabilities_of(function, logits=LOGITS, **given):
    """The answer for a copy of `logits`; an exception becomes the bug of the setting that is tried."""
    return function(logits.clone(), **given)


@property_of("next_token_probabilities", first=True)
def probs_are_a_softmax(function):
    got = probabilities_of(function)
    want_shape(got, (4,), "probs_shape")
    name_cause(got, LOGITS.softmax(-1), {"probs_logits": LOGITS, "probs_log": LOGITS.log_softmax(-1),
                                         "probs_sorted": LOGITS.softmax(-1).sort(descending=True)[0]}, "probs_softmax")


@property_of("next_token_probabilities")
def probs_temperature(function):
    after = LOGITS.softmax(-1) / 0.5
    power = LOGITS.softmax(-1).div(0.5).softmax(-1)
    name_cause(probabilities_of(function, temperature=0.5), (LOGITS / 0.5).softmax(-1), {
        "probs_temp_multiplied": (LOGITS * 0.5).softmax(-1), "probs_temp_after": after,
        "probs_temp_none": LOGITS.softmax(-1), "probs_temp_softmax_twice": power}, "probs_temp")


@property_of("next_token_probabilities")
def probs_greedy(function):
    try:
        got = probabilities_of(function, temperature=0)
    except ZeroDivisionError:
        fail("probs_greedy_nan", got="ZeroDivisionError")
    want(bool(torch.isfinite(got).all()), "probs_greedy_nan", got=got)
    want(close(got, torch.tensor([0.0, 1.0, 0.0, 0.0])), "probs_greedy", got=got)
    tied = probabilities_of(function, torch.tensor([1.0, 2.0, 2.0]), temperature=0)
    want(close(tied, torch.tensor([0.0, 1.0, 0.0])), "probs_greedy_ties", got=tied)


def kept(probabilities) -> list[int]:
    return (probabilities > 0).nonzero().flatten().tolist()


def renormalised(places) -> torch.Tensor:
    """The softmax of LOGITS with nothing outside `places`."""
    only = torch.zeros(4)
    only[places] = LOGITS.softmax(-1)[places]
    return only / only.sum()


@property_of("next_token_probabilities")
def probs_top_k(function):
    got = probabilities_of(function, top_k=2)
    want(not close(got, renormalised([1, 3]) * LOGITS.softmax(-1)[[1, 3]].sum()), "probs_not_renormalised", got=got)
    want(kept(got) == [1, 3], "probs_top_k", got=got, kept=kept(got))
    want(close(got, renormalised([1, 3])), "probs_top_k_values", got=got, right=renormalised([1, 3]))
    tied = probabilities_of(function, torch.tensor([0.0, 1.0, 1.0, 1.0]), top_k=2)
    want(len(kept(tied)) == 2, "probs_top_k_ties", got=tied, kept=kept(tied))
    want(kept(tied) == [1, 2], "probs_top_k_tie_order", got=tied, kept=kept(tied))


@property_of("next_token_probabilities")
def probs_top_k_limits(function):
    for top_k, code in ((100, "probs_top_k_large"), (0, "probs_top_k_zero"), (None, "probs_top_k_zero")):
        try:
            got = probabilities_of(function, top_k=top_k)
        except Exception as error:   # whatever it is: the setting should have been accepted
            fail(code, top_k=top_k, got=f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}")
        want(close(got, LOGITS.softmax(-1)), code, top_k=top_k, got=got)


@property_of("next_token_probabilities")
def probs_top_p(function):
    given = {top_p: probabilities_of(function, top_p=top_p) for top_p in (0.8, 0.5, 1.0)}   # 0.64, 0.24, 0.09, 0.03
    first = given[0.5]
    want(bool(torch.isfinite(first).all()) and kept(first)[:1] == [1], "probs_top_p_first", got=first)
    want(kept(first) == [1], "probs_top_p", top_p=0.5, got=kept(first), right=[1])
    got = given[0.8]
    want(kept(got) != [1], "probs_top_p_crossing", top_p=0.8, got=kept(got), right=[1, 3])
    want(not (len(kept(got)) == 2 and kept(got) != [1, 3]), "probs_top_p_unsorted", got=got, right=[1, 3])
    want(kept(got) == [1, 3], "probs_top_p", top_p=0.8, got=kept(got), right=[1, 3])
    want(close(got, renormalised([1, 3])), "probs_not_renormalised", got=got)
    want(close(given[1.0], LOGITS.softmax(-1)), "probs_top_p", top_p=1.0, got=kept(given[1.0]), right=[0, 1, 2, 3])


@property_of("next_token_probabilities")
def probs_rows(function):
    both = torch.stack([LOGITS, -LOGITS])
    for given in ({}, {"temperature": 0}, {"top_k": 2}, {"top_p": 0.8}):
        got = function(both.clone(), **given)
        want_shape(got, (2, 4), "probs_shape")
        want(close(got[1], function(-LOGITS, **given)), "probs_rows", given=given, got=got)


@property_of("next_token_probabilities")
def probs_leave_the_logits(function):
    for given in ({"temperature": 0.5}, {"top_k": 2}, {"top_p": 0.5}):
        logits = LOGITS.clone()
        function(logits, **given)
        want(torch.equal(logits, LOGITS), "probs_modifies", given=given, got=logits)


@property_of("next_token_probabilities")
def probs_refuse_nonsense(function):
    for given in ({"temperature": -1.0}, {"temperature": float("nan")}, {"top_k": -1}, {"top_p": 1.5}):
        want(refused(lambda: probabilities_of(function, **given)), "probs_refuses", given=given)


# KVCache -------------------------------------------------------------------------------------------------------

KEYS = torch.arange(24.0).view(1, 2, 6, 2)
VALUES = KEYS + 100


@property_of("KVCache", first=True)
def cache_starts_empty(cls):
    want(cls(2).length == 0, "cache_empty", got=cls(2).length)


@property_of("KVCache", first=True)
def cache_gives_back_pairs(cls):
    answer = cls(2)[0].extend(KEYS[:, :, :3], VALUES[:, :, :3])
    want(isinstance(answer, (tuple, list)) and len(answer) == 2, "cache_pair", got=type(answer).__name__)
    want(close(answer[0], KEYS[:, :, :3]), "cache_first", got=answer[0][0, 0, :, 0], right=KEYS[0, 0, :3, 0])


@property_of("KVCache")
def caches_keep_apart(cls):
    cls(2)[0].extend(KEYS, VALUES)
    want(cls(2).length == 0, "cache_shared", got=cls(2).length)


@property_of("KVCache")
def cache_grows(cls):
    cache = cls(2)
    cache[0].extend(KEYS[:, :, :3], VALUES[:, :, :3])
    for at in (3, 4, 5):
        k, v = cache[0].extend(KEYS[:, :, at:at + 1], VALUES[:, :, at:at + 1])
        right = KEYS[:, :, :at + 1]
        want(not close(k, KEYS[:, :, at:at + 1]), "cache_only_new", got=tuple(k.shape), right=tuple(right.shape))
        want(tuple(k.shape) != (1, 2, 3, 2) or at > 3, "cache_only_old", got=tuple(k.shape), right=tuple(right.shape))
        want(not close(k, torch.cat([KEYS[:, :, at:at + 1], KEYS[:, :, :at]], dim=2)), "cache_order", got=k[0, 0, :, 0])
        want(tuple(k.shape) == tuple(right.shape), "cache_length_wrong" if at > 3 else "cache_dim", got=tuple(k.shape),
             right=tuple(right.shape))
        want(close(k, right), "cache_values", got=k[0, 0, :, 0], right=right[0, 0, :, 0])
        want(close(v, VALUES[:, :, :at + 1]), "cache_swapped", got=v[0, 0, :, 0], right=VALUES[0, 0, :at + 1, 0])
    want(cache.length == 6, "cache_length", got=cache.length)


@property_of("KVCache")
def layers_keep_apart(cls):
    cache = cls(2)
    cache[0].extend(KEYS, VALUES)
    got = cache[1].extend(KEYS[:, :, :1], VALUES[:, :, :1])[0]
    want(tuple(got.shape) == (1, 2, 1, 2), "cache_layers", got=tuple(got.shape))


# generate_ids --------------------------------------------------------------------------------------------------


def random_model(block_size: int = 32, dropout: float = 0.0):
    """A MicroGPT of random numbers, large enough for clear choices, whose position decides more than the last token."""
    from microgpt.model import GPTConfig, MicroGPT

    torch.manual_seed(10)
    model = MicroGPT(GPTConfig(vocab_size=30, block_size=block_size, n_layer=2, n_head=2, n_embd=8, dropout=dropout))
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.dim() >= 2:
                parameter.normal_(std=3.0 if tuple(parameter.shape) == (block_size, 8) else 0.8)
    return model.eval()


PROMPT = [3, 1, 4]


def taken(generate, model, ids=PROMPT, n: int = 4, **given) -> list:
    """At most `n` + 3 of what `generate` yields when `n` are asked for."""
    return list(itertools.islice(generate(model, list(ids), max_new_tokens=n, **given), n + 3))


@torch.no_grad()
def greedy(model, ids, n: int, keep=lambda ids, window: ids[-window:]) -> list[int]:
    """The most likely continuation, computed from the whole window every time."""
    ids = list(ids)
    for _ in range(n):
        ids.append(model(torch.tensor([keep(ids, model.config.block_size)]))[0, -1].argmax().item())
    return ids[-n:]


@property_of("generate_ids", first=True)
def new_ids_one_at_a_time(generate):
    got = taken(generate, random_model(), temperature=0)
    want(all(isinstance(token, int) for token in got), "generate_ints", got=type(got[0]).__name__ if got else "nothing")
    want(got[:3] != PROMPT, "generate_prompt", got=got)
    want(len(got) == 4, "generate_count", got=len(got), right=4)
    want(taken(generate, random_model(), n=0) == [], "generate_count", got=len(taken(generate, random_model(), n=0)),
         right=0)


@property_of("generate_ids")
def temperature_zero_is_greedy(generate):
    model = random_model()
    got, right = taken(generate, model, n=5, temperature=0), greedy(model, PROMPT, 5)
    if got == right:
        return
    if got == greedy(model, PROMPT, 1) * 5:
        fail("generate_context", got=got, right=right)
    if got[0] == right[0] and got == greedy(model, PROMPT, 5, keep=lambda ids, window: ids[-1:]
                                            if len(ids) > 3 else ids):
        fail("generate_last_only", got=got, right=right)
    if taken(generate, model, n=5, temperature=0, use_cache=False) == right:
        fail("generate_cache", got=got, right=right)
    fail("generate_greedy", got=got, right=right)


@property_of("generate_ids")
def cache_or_not(generate):
    model = random_model()
    got, right = (taken(generate, model, n=5, temperature=0, use_cache=use) for use in (True, False))
    want(got == right, "generate_cache", got=got, right=right)


@property_of("generate_ids")
def past_the_window(generate):
    model = random_model(block_size=8)
    right, ids = greedy(model, PROMPT, 14), list(range(12))
    for use_cache in (True, False):
        for start, wanted in ((PROMPT, right), (ids, greedy(model, ids, 3))):
            try:
                got = taken(generate, model, start, n=len(wanted), temperature=0, use_cache=use_cache)
            except Exception as error:   # the model refuses a context that is too long
                fail("generate_window_crash", got=f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}")
            if got != wanted:
                head = greedy(model, start, len(wanted), keep=lambda ids, window: ids[:window])
                fail("generate_window_head" if got == head else "generate_window", got=got, right=wanted)


@property_of("generate_ids")
def stops_after_a_stop_id(generate):
    right = greedy(random_model(), PROMPT, 5)
    stop = right[1]
    until = right.index(stop) + 1
    got = taken(generate, random_model(), n=5, temperature=0, stop_ids=(stop,))
    want(got != right[:until - 1], "generate_stop_swallowed", stop=stop, got=got, right=right[:until])
    want(got == right[:until], "generate_stop", stop=stop, got=got, right=right[:until])


@property_of("generate_ids")
def settings_are_used(generate):
    model = random_model()
    for given in ({"top_k": 1}, {"top_p": 1e-6}):
        got = taken(generate, model, n=5, temperature=5.0, seed=0, **given)
        want(got == greedy(model, PROMPT, 5), "generate_setting", given=given, got=got, right=greedy(model, PROMPT, 5))
    hot = [taken(generate, model, n=5, temperature=50.0, seed=seed) for seed in range(4)]
    want(any(run != greedy(model, PROMPT, 5) for run in hot), "generate_temperature", got=hot[0])


@property_of("generate_ids")
def seeds_repeat(generate):
    model = random_model()
    runs = [taken(generate, model, n=12, temperature=5.0, seed=seed) for seed in (1, 1, 2)]
    want(runs[0] == runs[1], "generate_seed", got=runs[1], right=runs[0])
    want(runs[0] != runs[2], "generate_seed_ignored", got=runs[2])
    free = [taken(generate, model, n=12, temperature=5.0, seed=None) for _ in range(2)]
    want(free[0] != free[1], "generate_unseeded", got=free[0])


@property_of("generate_ids")
def no_dropout_while_generating(generate):
    model = random_model(dropout=0.6).train()
    got, right = taken(generate, model, n=8, temperature=0), greedy(random_model(), PROMPT, 8)
    want(got == right, "generate_dropout", got=got, right=right)


@property_of("generate_ids")
def the_prompt_stays_yours(generate):
    ids = list(PROMPT)
    list(itertools.islice(generate(random_model(), ids, max_new_tokens=3, temperature=0), 4))
    want(ids == PROMPT, "generate_mutates", got=ids, right=PROMPT)


@property_of("generate_ids")
def nonsense_is_refused(generate):
    for ids, code in (([], "generate_empty"), ([3, 99], "generate_outside")):
        try:
            taken(generate, random_model(), ids)
        except (ValueError, AssertionError):
            continue
        except Exception as error:
            fail(code, got=type(error).__name__)
        fail(code, got="tokens")


# sample_output -------------------------------------------------------------------------------------------------

ANSWER = "小猫 sat"


def answering():
    """A model that continues "Q" with ANSWER and ends, and would go on with x for ever."""
    return ScriptModel({**script_of(byte_ids("Q")[0], ANSWER, END_OF_TEXT), END_OF_TEXT: byte_ids("x")[0]})


def output_of(sample, prompt="Q", model=None, **given):
    return sample(prompt, model or answering(), byte_tokenizer(), "cpu",
                  **{**dict(max_new_tokens=40, temperature=1.0), **given})


@property_of("sample_output", first=True)
def output_is_text(sample):
    got = output_of(sample)
    want(isinstance(got, str), "output_type", got=type(got).__name__)


@property_of("sample_output")
def output_is_the_continuation(sample):
    got = output_of(sample)
    if got == ANSWER:
        return
    want("\ufffd" not in got, "output_bytes", got=repr(got), right=repr(ANSWER))
    want("<|" not in got, "output_special", got=repr(got), right=repr(ANSWER))
    want(not got.startswith("Q"), "output_prompt", got=repr(got), right=repr(ANSWER))
    want("xx" not in got, "output_stop", got=repr(got), right=repr(ANSWER))
    fail("output_other", got=repr(got), right=repr(ANSWER))


@property_of("sample_output")
def output_reads_the_prompt_as_it_is(sample):
    model = answering()
    output_of(sample, "The Q", model)
    want(model.seen, "output_other", got="no call of the model", right=repr(ANSWER))
    want(model.seen[0] == byte_ids("The Q"), "output_ids", got=model.seen[0], right=byte_ids("The Q"))


@property_of("sample_output")
def output_obeys_its_limit(sample):
    got = output_of(sample, max_new_tokens=3)
    want(got == "小", "output_limit", got=repr(got), right=repr("小"))


@property_of("sample_output")
def output_repeats_with_a_seed(sample):
    runs = [output_of(sample, "z", ScriptModel({}), seed=seed) for seed in (3, 3, 4)]
    want(runs[0] == runs[1], "output_seed", got=repr(runs[1][:12]), right=repr(runs[0][:12]))
    want(runs[0] != runs[2], "output_seed_ignored", got=repr(runs[2][:12]))


@property_of("sample_output")
def output_passes_its_settings_on(sample):
    model = ScriptModel({})
    with torch.no_grad():
        model.table[:, byte_ids("k")[0]] += 1.0
    for given in ({"temperature": 0}, {"top_k": 1}, {"top_p": 1e-6}):
        got = output_of(sample, "z", model, **{**given, "max_new_tokens": 6})
        want(got == "k" * 6, "output_setting", given=given, got=repr(got))


@property_of("sample_output")
def output_of_an_empty_prompt(sample):
    model = ScriptModel({})
    try:
        output_of(sample, "", model, max_new_tokens=2)
    except Exception as error:   # an empty prompt starts a new text
        fail("output_empty", got=f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}")
    want(model.seen and model.seen[0] == [END_OF_TEXT], "output_empty", got=model.seen[:1])


# stream_output: what holds for the whole text holds for its pieces ----------------------------------------------


@property_of("stream_output", first=True)
def pieces_as_they_are_drawn(stream):
    model = answering()
    given = stream("Q", model, byte_tokenizer(), "cpu", max_new_tokens=40, temperature=1.0)
    want(not isinstance(given, str), "stream_string")
    want(hasattr(given, "__iter__"), "stream_type", got=type(given).__name__)
    pieces = iter(given)
    first = next(pieces, "")
    want(isinstance(first, str), "stream_piece", got=type(first).__name__)
    want(len(model.seen) <= 4, "stream_late", got=len(model.seen))


def joined(stream):
    """`stream` as a function that returns the whole text."""
    return lambda *given, **settings: "".join(stream(*given, **settings))


for whole, _ in PROPERTIES["sample_output"]:
    property_of("stream_output")(lambda stream, whole=whole: whole(joined(stream)))


# LayerCache: what holds for one layer of a KVCache --------------------------------------------------------------


def cache_of(layer_class):
    """A KVCache class whose layers are `layer_class`."""
    class Whole:
        def __init__(self, n_layer):
            self.layers = [layer_class() for _ in range(n_layer)]

        @property
        def length(self):
            return 0 if self.layers[0].k is None else self.layers[0].k.size(2)

        def __getitem__(self, layer):
            return self.layers[layer]

    return Whole


for whole, first in PROPERTIES["KVCache"]:
    property_of("LayerCache", first)(lambda cls, whole=whole: whole(cache_of(cls)))


# check_settings ------------------------------------------------------------------------------------------------

MEANINGFUL = [dict(), dict(temperature=0), dict(temperature=2.5), dict(top_k=0), dict(top_k=1), dict(top_k=10 ** 6),
              dict(top_p=1.0), dict(top_p=0.01), dict(max_new_tokens=0)]
MEANINGLESS = [dict(temperature=-0.1), dict(temperature=float("nan")), dict(temperature=float("inf")), dict(top_k=-1),
               dict(top_k=2.5), dict(top_p=0.0), dict(top_p=1.1), dict(top_p=-0.5), dict(max_new_tokens=-1)]


@property_of("check_settings", first=True)
def meaningful_settings_pass(check_settings):
    for given in MEANINGFUL:
        try:
            check_settings(**{**dict(temperature=0.8, top_k=None, top_p=None, max_new_tokens=10), **given})
        except ValueError as error:
            fail("settings_too_strict", given=given or "the usual settings", got=str(error))


@property_of("check_settings")
def meaningless_settings_do_not(check_settings):
    for given in MEANINGLESS:
        (name, value), = given.items()
        try:
            check_settings(**{**dict(temperature=0.8, top_k=None, top_p=None, max_new_tokens=10), **given})
        except ValueError as error:
            want(name in str(error), "settings_unnamed", given=given, got=str(error))
        except Exception as error:
            fail("settings_kind", given=given, got=type(error).__name__)
        else:
            fail("settings_too_lax", given=given)


# Context -------------------------------------------------------------------------------------------------------


def positions_read(model):
    """A list that grows with how many positions each call of `model` computes."""
    sizes = []
    model.register_forward_pre_hook(lambda module, given: sizes.append(given[0].size(1)))
    return sizes


@torch.no_grad()
def last_logits(model, ids):
    """The logits (vocab_size,) after the last `block_size` of `ids`, computed from nothing."""
    return model.eval()(torch.tensor([list(ids)[-model.config.block_size:]]))[0, -1]


@property_of("Context", first=True)
def logits_of_what_comes_next(cls):
    model, ids = random_model(), list(PROMPT)
    context = cls(model, ids)
    logits = context.next_logits()
    want_shape(logits, (30,), "context_shape")
    want(not logits.requires_grad, "context_gradient")
    want(close(logits, last_logits(model, PROMPT)), "context_logits")
    want(list(context.ids) == PROMPT, "context_ids", got=list(context.ids), right=PROMPT)
    context.ids.append(7)
    want(ids == PROMPT, "context_shares", got=ids, right=PROMPT)


@property_of("Context")
def it_goes_on_with_what_is_appended(cls):
    for use_cache in (True, False):
        model = random_model()
        context = cls(model, PROMPT, use_cache)
        context.next_logits()
        for token in (5, 9, 2):
            context.ids.append(token)
            want(close(context.next_logits(), last_logits(model, context.ids)), "context_grows", got=list(context.ids))


@property_of("Context")
def old_positions_are_not_computed_again(cls):
    for use_cache, right in ((True, [3, 1, 1]), (False, [3, 4, 5])):
        model = random_model()
        sizes, context = positions_read(model), cls(model, PROMPT, use_cache)
        for token in (5, 9, 2):
            context.next_logits()
            context.ids.append(token)
        want(sizes == right, "context_cache" if use_cache else "context_no_cache", got=sizes, right=right)


@property_of("Context")
def the_window_slides(cls):
    model = random_model(block_size=4)
    context = cls(model, PROMPT)
    for token in (5, 9, 2):
        try:
            got = context.next_logits()
        except (ValueError, RuntimeError, IndexError) as error:
            fail("context_window_crash", got=f"{type(error).__name__}: {str(error)[:80]}")
        want(close(got, last_logits(model, context.ids)), "context_window", got=list(context.ids))
        context.ids.append(token)


@property_of("Context")
def dropout_is_off_and_the_mode_stays(cls):
    model = random_model(dropout=0.5).train()
    logits = [cls(model, PROMPT).next_logits() for _ in range(2)]
    want(close(*logits), "context_dropout")
    want(model.training, "context_mode")


@property_of("Context")
def nonsense_contexts_are_refused(cls):
    for ids, code in (([], "context_empty"), ([3, 30], "context_vocabulary"), ([-1], "context_vocabulary")):
        try:
            cls(random_model(), ids).next_logits()
        except ValueError:
            continue
        except Exception as error:
            fail(code, ids=ids, got=type(error).__name__)
        fail(code, ids=ids, got="logits")


# sampler_of ----------------------------------------------------------------------------------------------------


@property_of("sampler_of", first=True)
def ours_unless_the_model_has_its_own(sampler_of):
    sampler = sampler_of(ScriptModel({}))
    want(callable(sampler), "sampler_callable", got=type(sampler).__name__)
    want(close(sampler(LOGITS.clone()), LOGITS.softmax(-1)), "sampler_default")


@property_of("sampler_of")
def the_models_own_comes_first(sampler_of):
    model, right = ScriptModel({}), torch.tensor([0.0, 0.0, 1.0, 0.0])
    model.next_token_probabilities = lambda logits, *given, **settings: right
    got = sampler_of(model)(LOGITS.clone(), 0.8, None, None)
    want(close(got, right), "sampler_own", got=got, right=right)
    want(close(sampler_of(ScriptModel({}))(LOGITS.clone()), LOGITS.softmax(-1)), "sampler_sticks")


# stream_text ---------------------------------------------------------------------------------------------------


@property_of("stream_text", first=True)
def pieces_make_the_text(stream_text):
    given = stream_text(iter(byte_ids("a cat")), byte_tokenizer())
    want(not isinstance(given, str), "stream_string")
    want(hasattr(given, "__iter__"), "stream_type", got=type(given).__name__)
    pieces = list(given)
    kinds = {type(piece).__name__ for piece in pieces}
    want(kinds == {"str"}, "stream_piece", got=kinds)
    want("".join(pieces) == "a cat", "text_other", got=pieces, right="a cat")


@property_of("stream_text")
def half_characters_wait(stream_text):
    pieces = list(stream_text(iter(byte_ids("小猫 a")), byte_tokenizer()))
    want("\ufffd" not in "".join(pieces), "text_half", got=pieces)
    want("".join(pieces) == "小猫 a", "text_other", got=pieces, right="小猫 a")


@property_of("stream_text")
def special_tokens_are_left_out(stream_text):
    got = "".join(stream_text(iter([*byte_ids("hi"), END_OF_TEXT]), byte_tokenizer()))
    want(got == "hi", "text_special", got=repr(got), right=repr("hi"))


@property_of("stream_text")
def every_piece_at_once(stream_text):
    taken_ids = []

    def slowly():
        for token in byte_ids("abc"):
            taken_ids.append(token)
            yield token

    pieces = iter(stream_text(slowly(), byte_tokenizer()))
    first = next(pieces, "")
    want(len(taken_ids) == 1, "text_late", got=len(taken_ids), piece=repr(first))


@property_of("stream_text")
def a_half_character_at_the_end(stream_text):
    ids = byte_ids("a小")[:-1]
    got, right = "".join(stream_text(iter(ids), byte_tokenizer())), byte_tokenizer().decode(ids)
    want(got == right, "text_rest", got=repr(got), right=repr(right))
