"""Checks of chapter 02."""

import torch

from .core import fail, name_cause, property_of, want, want_shape
from .doubles import END_OF_TEXT, byte_ids, byte_tokenizer

TEXTS = ["ab", "cat"]


@property_of("encode_texts", first=True)
def one_row_of_integers(encode_texts):
    got = encode_texts(TEXTS, byte_tokenizer())
    want(isinstance(got, torch.Tensor), "not_tensor", got=type(got).__name__)
    want(got.dim() == 1, "encode_row", got=tuple(got.shape))
    want(got.dtype == torch.int64, "encode_dtype", got=got.dtype)


@property_of("encode_texts")
def every_text_ends(encode_texts):
    first, second = map(byte_ids, TEXTS)
    end = [END_OF_TEXT]
    got = encode_texts(TEXTS, byte_tokenizer())
    causes = {"encode_no_end": first + second, "encode_end_once": first + second + end,
              "encode_between": first + end + second, "encode_end_before": end + first + end + second,
              "encode_special": end + first + end + end + second + end, "encode_backwards": second + end + first + end}
    name_cause(got, torch.tensor(first + end + second + end), {code: torch.tensor(ids) for code, ids in causes.items()},
               "encode_other")


@property_of("encode_texts")
def chinese_is_kept(encode_texts):
    got = encode_texts(["猫"], byte_tokenizer()).tolist()
    want(got == byte_ids("猫") + [END_OF_TEXT], "encode_other", got=got, right=byte_ids("猫") + [END_OF_TEXT])


TOKENS = torch.arange(100, 200)


@property_of("TokenBatches", first=True)
def two_tensors_of_the_asked_size(cls):
    batch = cls(TOKENS, 4, 8).batch(0)
    want(isinstance(batch, (tuple, list)) and len(batch) == 2, "batches_pair", got=type(batch).__name__)
    for part in batch:
        want_shape(part, (4, 8), "batches_shape")


@property_of("TokenBatches")
def windows_are_cut_from_the_row(cls):
    x, _ = cls(TOKENS, 4, 8).batch(0)
    want(bool((x[:, 1:] == x[:, :-1] + 1).all()), "batches_contiguous", got=x[0])


@property_of("TokenBatches")
def y_is_the_next_token(cls):
    x, y = cls(TOKENS, 4, 8).batch(0)
    name_cause(y[0], x[0] + 1, {"batches_not_shifted": x[0], "batches_shifted_back": x[0] - 1}, "batches_shift", x=x[0])
    want(bool((y == x + 1).all()), "batches_shift", x=x, got=y, right=x + 1)


@property_of("TokenBatches")
def the_step_alone_decides(cls):
    asked_late = cls(TOKENS, 4, 8)
    for step in (0, 1, 2):
        asked_late.batch(step)
    fresh, late = cls(TOKENS, 4, 8).batch(3)[0], asked_late.batch(3)[0]
    want(torch.equal(fresh, late), "batches_order", got=late[:, 0], right=fresh[:, 0])
    torch.manual_seed(123)
    again = cls(TOKENS, 4, 8).batch(3)[0]
    want(torch.equal(fresh, again), "batches_order", got=again[:, 0], right=fresh[:, 0])


@property_of("TokenBatches")
def steps_and_seeds_differ(cls):
    batches = cls(TOKENS, 8, 8)
    first = batches.batch(0)[0]
    want(not torch.equal(first, batches.batch(1)[0]), "batches_same_steps", got=first[:, 0])
    want(len(set(first[:, 0].tolist())) > 1, "batches_same_rows", got=first[:, 0])
    want(not torch.equal(first, cls(TOKENS, 8, 8, seed=1).batch(0)[0]), "batches_seed", got=first[:, 0])


@property_of("TokenBatches")
def every_window_can_come(cls):
    try:
        rows = [cls(TOKENS[:10], 8, 8).batch(step)[0] for step in range(8)]
        cls(TOKENS[:9], 1, 8).batch(0)
    except (IndexError, RuntimeError, ValueError) as error:
        fail("batches_last", got=f"{type(error).__name__}: {(str(error).splitlines() or [''])[0]}")
    starts = sorted({int(row[0]) for rows_ in rows for row in rows_})
    want(starts == [100, 101], "batches_last", got=starts)


@property_of("TokenBatches")
def the_global_generator_stays(cls):
    batches = cls(TOKENS, 4, 8)
    before = torch.get_rng_state()
    batches.batch(0)
    want(torch.equal(before, torch.get_rng_state()), "batches_global")
