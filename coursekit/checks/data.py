"""Checks of chapter 02."""

import contextlib
import json
import tempfile
from pathlib import Path

import torch

from .core import fail, name_cause, property_of, want, want_shape
from .doubles import END_OF_TEXT, byte_ids, byte_tokenizer

TEXTS = ["ab", "cat"]


# load_texts and split_rows -------------------------------------------------------------------------------------


@contextlib.contextmanager
def text_files(*texts: list):
    """JSON-lines files of such texts in a folder of their own, which holds what `datasets` caches as well."""
    import datasets

    cache = datasets.config.HF_DATASETS_CACHE
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        datasets.config.HF_DATASETS_CACHE = Path(folder) / "cache"
        files = [Path(folder) / f"part{number}.jsonl" for number in range(len(texts))]
        for file, rows in zip(files, texts):
            lines = [json.dumps({"text": text}, ensure_ascii=False) for text in rows]
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        try:
            yield files
        finally:
            datasets.config.HF_DATASETS_CACHE = cache


@property_of("load_texts", first=True)
def one_dataset_of_rows(load_texts):
    import datasets

    with text_files(["The cat sat.", "小猫累了。"]) as files:
        got = load_texts(*files)
        want(not isinstance(got, (dict, datasets.DatasetDict)), "texts_split", got=type(got).__name__)
        want(isinstance(got, datasets.Dataset), "texts_type", got=type(got).__name__)
        want("text" in got.column_names, "texts_columns", got=got.column_names)
        want(list(got["text"]) == ["The cat sat.", "小猫累了。"], "texts_rows", got=list(got["text"]))


@property_of("load_texts")
def files_in_the_order_given(load_texts):
    with text_files(["a", "b"], ["c"]) as files:
        for given in (files, files[::-1], [str(file) for file in files]):
            right = [text for file in given for text in (["c"] if "part1" in str(file) else ["a", "b"])]
            got = list(load_texts(*given)["text"])
            want(sorted(got) == sorted(right), "texts_files", got=got, right=right)
            want(got == right, "texts_order", got=got, right=right)


@property_of("load_texts")
def a_missing_file_is_said(load_texts):
    with text_files(["a"]) as files:
        try:
            got = load_texts(files[0], files[0].with_name("nowhere.jsonl"))
        except FileNotFoundError:
            return
        except Exception as error:
            fail("texts_missing", got=type(error).__name__)
        fail("texts_missing", got=f"{len(got)} rows")


def numbered_rows(size: int = 40):
    import datasets

    return datasets.Dataset.from_dict({"text": [str(number) for number in range(size)]})


def parts_of(split_rows, **given) -> list[list[str]]:
    """The texts of both parts; fails unless there are two."""
    got = split_rows(numbered_rows(), **given)
    want(not hasattr(got, "keys") and len(got) == 2, "split_pair", got=type(got).__name__)
    return [list(part["text"]) for part in got]


@property_of("split_rows", first=True)
def two_parts_of_the_asked_size(split_rows):
    sizes = tuple(len(part) for part in parts_of(split_rows, validation=0.1))
    want(sizes != (4, 36), "split_swapped", got=sizes)
    want(sizes == (36, 4), "split_sizes", got=sizes)


@property_of("split_rows")
def no_row_in_both(split_rows):
    train, held_out = parts_of(split_rows, validation=0.1)
    both = sorted(set(train) & set(held_out))
    want(not both, "split_both", got=both)
    want(len({*train, *held_out}) == 40, "split_lost", got=len({*train, *held_out}))


@property_of("split_rows")
def rows_are_shuffled(split_rows):
    held_out = sorted(int(text) for text in parts_of(split_rows, validation=0.25)[1])
    want(held_out[-1] - held_out[0] >= len(held_out), "split_order", got=held_out)


@property_of("split_rows")
def the_seed_decides(split_rows):
    first, again, other = (parts_of(split_rows, validation=0.25, seed=seed)[1] for seed in (0, 0, 1))
    want(first == again, "split_random", got=again[:4], right=first[:4])
    want(first != other, "split_seed", got=other[:4])


# encode_texts --------------------------------------------------------------------------------------------------


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
