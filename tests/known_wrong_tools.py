"""Implementations that learners write of the smaller functions: words, files, checkpoints, settings, streams.

They join WRONG and RIGHT of `known_wrong`, which says how a row is made.
"""

import dataclasses
import io
import json
import math
import os
import re
import shutil
from collections import Counter, defaultdict
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import datasets
import torch
from known_wrong import extend_with, right, wrong
from torch import nn

import microgpt
from microgpt.chat import plain
from microgpt.data import load_texts, split_rows
from microgpt.model import (GPTConfig, MicroGPT, eval_mode, from_hf, hf_names, init_weights, load_checkpoint, read_file,
                            save_checkpoint, to_hf, write_safely)
from microgpt.sampling import (Context, KVCache, LayerCache, check_settings, generate_ids, next_token_probabilities,
                               sampler_of, stream_output, stream_text)
from microgpt.tokenizer import byte_order, count_pairs, find_home, split_words
from microgpt.training import TrainConfig, batch_loss, resume_training, save_training

PACKAGE = Path(microgpt.__file__)

# 01 find_home --------------------------------------------------------------------------------------------------


def home_from(default, of_setting=Path, error=FileNotFoundError, words="no folder named data in {}"):
    def find():
        setting = os.environ.get("MICROGPT_HOME")
        home = of_setting(setting) if setting else default()
        if error and not (Path(home) / "data").is_dir():
            raise error(words.format(home))
        return home
    return find


def course():
    return PACKAGE.resolve().parent.parent


right("find_home", find_home)
right("find_home", home_from(course))
right("find_home", home_from(lambda: PACKAGE.resolve().parents[1], lambda text: Path(text).resolve()))
wrong("find_home", "home_path", home_from(course, str))
wrong("find_home", "home_inside", home_from(course, lambda text: Path(text) / "data", None))
wrong("find_home", "home_setting", course)
wrong("find_home", "home_default", home_from(Path.cwd, error=None))
wrong("find_home", "home_default", home_from(lambda: PACKAGE.resolve().parent, error=None))
wrong("find_home", "home_missing", home_from(course, error=None))
wrong("find_home", "home_missing", home_from(course, error=ValueError))
wrong("find_home", "home_says", home_from(course, words="no data"))

# 01 split_words ------------------------------------------------------------------------------------------------


def by_pattern(pattern):
    return lambda text: re.findall(pattern, text)


LETTERS = r"[^\W\d_]"
PARTS = (rf"'(?:[sdmt]|ll|ve|re)| ?{LETTERS}+|\d| ?(?:[^\s\w]|_)+|\s+(?!\S)|\s+")

right("split_words", split_words)
right("split_words", by_pattern(PARTS))
right("split_words", lambda text: tuple(split_words(text)))
wrong("split_words", "words_list", lambda text: text)
wrong("split_words", "words_lost", str.split)
wrong("split_words", "words_lost", by_pattern(r"\w+"))
wrong("split_words", "words_space", by_pattern(r"\w+|\s+|[^\w\s]+"))
wrong("split_words", "words_space", lambda text: re.findall(r"\S+ ?|\s+", text))
wrong("split_words", "words_digits", by_pattern(PARTS.replace(r"|\d|", r"|\d+|")))
wrong("split_words", "words_signs", by_pattern(PARTS.replace(r" ?(?:[^\s\w]|_)+", r" ?(?:[^\s\w]|_)")))
wrong("split_words", "words_apostrophe", by_pattern(PARTS.replace(r"'(?:[sdmt]|ll|ve|re)|", "")))
wrong("split_words", "words_chinese",
      by_pattern(PARTS.replace(LETTERS, "[A-Za-z]").replace(r"[^\s\w]|_", r"[^\sA-Za-z\d]")))
wrong("split_words", "words_blanks", by_pattern(r"\s{2,}|" + PARTS.replace(r"|\s+(?!\S)", "")))

# 01 count_pairs ------------------------------------------------------------------------------------------------


def pairs_by(pairs_of=lambda ids: zip(ids, ids[1:]), weight=lambda word, counts: counts[word], add=True):
    def count(words, counts):
        found = {}
        for word, ids in words.items():
            for pair in pairs_of(ids):
                found[pair] = (found.get(pair, 0) if add else 0) + weight(word, counts)
        return found
    return count


def pairs_with_counter(words, counts):
    return sum((Counter({pair: n * counts[word] for pair, n in Counter(zip(ids, ids[1:])).items()})
                for word, ids in words.items()), Counter())


def pairs_with_default(words, counts):
    found = defaultdict(int)
    for word, ids in words.items():
        for at in range(len(ids) - 1):
            found[ids[at], ids[at + 1]] += counts[word]
    return found


def pairs_of_the_row(words, counts):
    row = [token for word, ids in words.items() for _ in range(counts[word]) for token in ids]
    return Counter(zip(row, row[1:]))


right("count_pairs", count_pairs)
right("count_pairs", pairs_by())
right("count_pairs", pairs_with_counter)
right("count_pairs", pairs_with_default)
wrong("count_pairs", "pairs_type", lambda words, counts: [pair for ids in words.values() for pair in zip(ids, ids[1:])])
wrong("count_pairs", "pairs_stepping", pairs_by(lambda ids: zip(ids[::2], ids[1::2])))
wrong("count_pairs", "pairs_once", pairs_by(lambda ids: set(zip(ids, ids[1:]))))
wrong("count_pairs", "pairs_neighbours", pairs_by(lambda ids: zip(ids[1:], ids)))
wrong("count_pairs", "pairs_frequency", pairs_by(weight=lambda word, counts: 1))
wrong("count_pairs", "pairs_sum", lambda words, counts: {
    pair: sum(pair == other for other in zip(ids, ids[1:])) * counts[word]
    for word, ids in words.items() for pair in zip(ids, ids[1:])})
wrong("count_pairs", "pairs_across", lambda words, counts: pairs_of_the_row(words, counts) if len(words) > 1
      else count_pairs(words, counts))
wrong("count_pairs", "pairs_single", pairs_by(lambda ids: zip(ids, ids[1:]) if len(ids) > 1 else [(ids[0], ids[0])]))

# 01 byte_order -------------------------------------------------------------------------------------------------


def first_come(*ranges):
    """These bytes, then all others by value."""
    def order():
        first = [byte for part in ranges for byte in part]
        return first + [byte for byte in range(256) if byte not in first]
    return order


right("byte_order", byte_order)
right("byte_order", first_come(range(33, 127), range(161, 173), range(174, 256)))
right("byte_order", lambda: sorted(range(256), key=lambda byte: (not (33 <= byte < 127 or 161 <= byte != 173), byte)))
wrong("byte_order", "order_all", lambda: [*range(33, 127), *range(161, 173), *range(174, 256)])
wrong("byte_order", "order_by_value", lambda: list(range(256)))
wrong("byte_order", "order_space", first_come(range(32, 127), range(161, 173), range(174, 256)))
wrong("byte_order", "order_hyphen", first_come(range(33, 127), range(161, 256)))
wrong("byte_order", "order_other", first_come(range(33, 128), range(161, 173), range(174, 256)))

# 02 load_texts -------------------------------------------------------------------------------------------------


def rows_by_hand(*files, order=lambda files: files, check=True):
    rows = []
    for file in order(files):
        if check or os.path.exists(file):
            with open(file, encoding="utf-8") as lines:
                rows += [json.loads(line) for line in lines]
    return datasets.Dataset.from_list(rows)


right("load_texts", load_texts)
right("load_texts", rows_by_hand)
right("load_texts", lambda *files: datasets.concatenate_datasets([load_texts(file) for file in files]))
wrong("load_texts", "texts_split", lambda *files: datasets.load_dataset("json", data_files=[*map(str, files)]))
wrong("load_texts", "texts_type", lambda *files: list(rows_by_hand(*files)))
wrong("load_texts", "texts_columns", lambda *files: rows_by_hand(*files).rename_column("text", "content"))
wrong("load_texts", "texts_rows", lambda *files: rows_by_hand(*files).select([0]))
wrong("load_texts", "texts_files", lambda *files: load_texts(files[0]))
wrong("load_texts", "texts_order", partial(rows_by_hand, order=lambda files: sorted(map(str, files))))
wrong("load_texts", "texts_missing", partial(rows_by_hand, check=False))

# 02 split_rows -------------------------------------------------------------------------------------------------


def split_by(order=lambda rows, seed: torch.randperm(len(rows), generator=torch.Generator().manual_seed(seed)).tolist(),
             parts=lambda order, size: (order[size:], order[:size])):
    def split(rows, validation=0.05, seed=0):
        return tuple(rows.select(part) for part in parts(order(rows, seed), round(validation * len(rows))))
    return split


right("split_rows", split_rows)
right("split_rows", split_by())
right("split_rows", lambda rows, validation=0.05, seed=0: tuple(
    rows.shuffle(seed).train_test_split(validation, shuffle=False)[part] for part in ("train", "test")))
wrong("split_rows", "split_pair", lambda rows, validation=0.05, seed=0: rows.train_test_split(validation, seed=seed))
wrong("split_rows", "split_swapped", split_by(parts=lambda order, size: (order[:size], order[size:])))
wrong("split_rows", "split_sizes", lambda rows, validation=0.05, seed=0: split_rows(rows, 0.05, seed))
wrong("split_rows", "split_both", split_by(parts=lambda order, size: (sorted(order)[size:], order[-size:])))
wrong("split_rows", "split_order", split_by(lambda rows, seed: list(range(len(rows)))))
wrong("split_rows", "split_random", split_by(lambda rows, seed: torch.randperm(len(rows)).tolist()))
wrong("split_rows", "split_seed", lambda rows, validation=0.05, seed=0: split_rows(rows, validation))

# 05 init_weights -----------------------------------------------------------------------------------------------


def init_by(draw=lambda tensor, std: nn.init.normal_(tensor, std=std), std=0.02,
            residual=lambda n_layer: (2 * n_layer) ** 0.5, bias=nn.init.zeros_, norm=None):
    def init(model):
        for name, parameter in model.named_parameters():
            if parameter.dim() >= 2:
                adds = name.endswith(("attention.proj.weight", "feed_forward.down.weight"))
                draw(parameter, std / residual(model.config.n_layer) if adds else std)
            elif name.endswith("bias"):
                bias(parameter)
            elif norm:
                norm(parameter)
    return init


def init_by_modules(model):
    for module in model.modules():
        if isinstance(module, (nn.Linear, nn.Embedding)):
            nn.init.normal_(module.weight, std=0.02)
        if getattr(module, "bias", None) is not None:
            nn.init.zeros_(module.bias)
    for block in model.blocks:
        for layer in (block.attention.proj, block.feed_forward.down):
            nn.init.normal_(layer.weight, std=0.02 / (2 * len(model.blocks)) ** 0.5)


right("init_weights", init_weights)
right("init_weights", init_by(lambda tensor, std: tensor.data.copy_(std * torch.randn(tensor.shape))))
right("init_weights", init_by_modules)
wrong("init_weights", "init_untouched", lambda model: None)
wrong("init_weights", "init_untouched", init_by(lambda tensor, std: torch.randn(tensor.shape) * std))
wrong("init_weights", "init_std", init_by(std=0.2))
wrong("init_weights", "init_std", init_by(lambda tensor, std: nn.init.normal_(tensor, std=std ** 2)))
wrong("init_weights", "init_std", init_by(lambda tensor, std: nn.init.xavier_normal_(tensor)))
wrong("init_weights", "init_uniform", init_by(lambda tensor, std: nn.init.uniform_(tensor, -0.0346, 0.0346)))
wrong("init_weights", "init_residual_same", init_by(residual=lambda n_layer: 1.0))
wrong("init_weights", "init_residual_once", init_by(residual=lambda n_layer: n_layer ** 0.5))
wrong("init_weights", "init_residual", init_by(residual=lambda n_layer: 2 * n_layer))
wrong("init_weights", "init_bias", init_by(bias=lambda tensor: None))
wrong("init_weights", "init_norm", init_by(norm=nn.init.zeros_))

# 05 eval_mode --------------------------------------------------------------------------------------------------


class EvalMode:
    """The same as a class."""

    def __init__(self, model):
        self.model = model

    def __enter__(self):
        self.before = self.model.training
        self.model.eval()

    def __exit__(self, *error):
        self.model.train(self.before)


@contextmanager
def modes_one_by_one(model):
    before = {module: module.training for module in model.modules()}
    model.eval()
    try:
        yield
    finally:
        for module, training in before.items():
            module.training = training


@contextmanager
def nothing_at_all(model):
    yield model


@contextmanager
def never_back(model):
    model.eval()
    yield model


@contextmanager
def always_training(model):
    model.eval()
    try:
        yield model
    finally:
        model.train()


@contextmanager
def outer_only(model):
    before = model.training
    model.eval()
    try:
        yield model
    finally:
        model.training = before


@contextmanager
def not_after_an_error(model):
    before = model.training
    model.eval()
    yield model
    model.train(before)


@contextmanager
def swallowing(model):
    before = model.training
    model.eval()
    try:
        yield model
    except Exception:
        pass
    model.train(before)


right("eval_mode", eval_mode)
right("eval_mode", EvalMode)
right("eval_mode", modes_one_by_one)
wrong("eval_mode", "mode_inside", nothing_at_all)
wrong("eval_mode", "mode_back", never_back)
wrong("eval_mode", "mode_forced", always_training)
wrong("eval_mode", "mode_inner", outer_only)
wrong("eval_mode", "mode_error", not_after_an_error)
wrong("eval_mode", "mode_swallowed", swallowing)

# 05 hf_names ---------------------------------------------------------------------------------------------------


def names_changed(change):
    """The right rows, each through `change`; None leaves a row out."""
    return lambda n_layer: [row for row in (change(*row) for row in hf_names(n_layer)) if row]


right("hf_names", hf_names)
right("hf_names", lambda n_layer: list(hf_names(n_layer))[::-1])
right("hf_names", lambda n_layer: tuple(list(row) for row in hf_names(n_layer)))
wrong("hf_names", "names_triple", names_changed(lambda ours, theirs, transposed: (ours, theirs)))
wrong("hf_names", "names_count", names_changed(lambda ours, theirs, turned: (ours, theirs, turned) if "bias" not in ours
                                               else None))
wrong("hf_names", "names_count", lambda n_layer: hf_names(1))
wrong("hf_names", "names_count", names_changed(lambda ours, theirs, turned: (ours, theirs, turned)
                                               if not ours.startswith("norm.") else None))
wrong("hf_names", "names_ours", names_changed(lambda ours, *rest: (ours.replace("norm1", "ln1"), *rest)))
wrong("hf_names", "names_prefix", names_changed(lambda ours, theirs, turned: (ours, theirs.removeprefix("transformer."),
                                                                              turned)))
wrong("hf_names", "names_theirs", names_changed(lambda ours, theirs, turned: (ours, theirs.replace("ln_2", "ln_1"),
                                                                              turned)))
wrong("hf_names", "names_transposed", names_changed(lambda ours, theirs, turned: (ours, theirs, False)))
wrong("hf_names", "names_transposed", names_changed(lambda ours, theirs, turned: (ours, theirs, turned and "proj" not in
                                                                                  ours)))
wrong("hf_names", "names_not_transposed", names_changed(lambda ours, theirs, turned: (ours, theirs, turned or
                                                                                      "embedding" in ours)))

# 05 from_hf and to_hf ------------------------------------------------------------------------------------------


def from_hf_by(names=hf_names, keep_mode=True, dropout=lambda hf: hf.resid_pdrop, refuse=True, share=False):
    def convert(theirs):
        hf = theirs.config
        if refuse:
            from_hf(theirs)
        mine = MicroGPT(GPTConfig(hf.vocab_size, hf.n_positions, hf.n_layer, hf.n_head, hf.n_embd, dropout(hf)))
        tensors, places = theirs.state_dict(), dict(mine.named_parameters())
        for ours, name, transposed in names(hf.n_layer):
            tensor = tensors[name].T if transposed else tensors[name]
            if share:
                places[ours].data = tensor.detach()
            else:
                places[ours].data.copy_(tensor)
        return mine.train(theirs.training) if keep_mode else mine
    return convert


def without(*parts):
    return lambda n_layer: [row for row in hf_names(n_layer) if not any(part in row[0] for part in parts)]


def square_forgotten(n_layer):
    return [(ours, theirs, turned and "attention.proj" not in ours) for ours, theirs, turned in hf_names(n_layer)]


def refusing(words):
    def convert(theirs):
        try:
            return from_hf(theirs)
        except ValueError:
            raise ValueError(words) from None
    return convert


right("from_hf", from_hf)
right("from_hf", from_hf_by())
right("from_hf", lambda theirs: from_hf_by(names=lambda n_layer: list(hf_names(n_layer))[::-1])(theirs))
wrong("from_hf", "from_hf_type", lambda theirs: from_hf(theirs).state_dict())
wrong("from_hf", "from_hf_same", lambda theirs: theirs)
wrong("from_hf", "from_hf_transposed", from_hf_by(square_forgotten))
wrong("from_hf", "from_hf_logits", from_hf_by(without("norm.")))
wrong("from_hf", "from_hf_logits", from_hf_by(without("position")))
wrong("from_hf", "from_hf_logits", from_hf_by(without(".bias")))
wrong("from_hf", "from_hf_mode", from_hf_by(keep_mode=False))
wrong("from_hf", "from_hf_dropout", from_hf_by(dropout=lambda hf: 0.0))
wrong("from_hf", "from_hf_shared", from_hf_by(share=True))
wrong("from_hf", "from_hf_accepts", from_hf_by(refuse=False))
wrong("from_hf", "from_hf_says", refusing("this model does not fit"))


def to_hf_by(names=hf_names, keep_mode=True, dropout=True, missing=torch.zeros_like, share=False):
    def convert(model):
        from transformers import GPT2Config, GPT2LMHeadModel

        c = model.config
        dropouts = dict.fromkeys(("resid_pdrop", "embd_pdrop", "attn_pdrop"), c.dropout) if dropout else {}
        theirs = GPT2LMHeadModel(GPT2Config(vocab_size=c.vocab_size, n_positions=c.block_size, n_layer=c.n_layer,
                                            n_head=c.n_head, n_embd=c.n_embd, bos_token_id=None, eos_token_id=None,
                                            **dropouts))
        ours, places = model.state_dict(), dict(theirs.named_parameters())
        for name, their_name, transposed in names(c.n_layer):
            place = places[their_name]
            tensor = ours[name] if name in ours else missing(place)
            if share and not transposed:
                place.data = tensor
            else:
                place.data.copy_(tensor.T if transposed else tensor)
        return theirs.train(model.training) if keep_mode else theirs
    return convert


right("to_hf", to_hf)
right("to_hf", to_hf_by())
right("to_hf", lambda model: to_hf_by(lambda n_layer: list(hf_names(n_layer))[::-1])(model))
wrong("to_hf", "to_hf_type", lambda model: to_hf(model).state_dict())
wrong("to_hf", "to_hf_transposed", to_hf_by(square_forgotten))
wrong("to_hf", "to_hf_logits", to_hf_by(without("position")))
wrong("to_hf", "to_hf_bias", to_hf_by(missing=torch.ones_like))
wrong("to_hf", "to_hf_mode", to_hf_by(keep_mode=False))
wrong("to_hf", "to_hf_dropout", to_hf_by(dropout=False))
wrong("to_hf", "to_hf_shared", to_hf_by(share=True))

# 05 write_safely -----------------------------------------------------------------------------------------------


def through_memory(path, content):
    buffer, path = io.BytesIO(), Path(path)
    torch.save(content, buffer)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".temporary")
    temporary.write_bytes(buffer.getvalue())
    temporary.replace(path)


def whole_first(path, content):
    buffer = io.BytesIO()
    torch.save(content, buffer)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(str(path) + "~", "wb") as file:
        file.write(buffer.getvalue())
    os.replace(str(path) + "~", path)


def written_directly(path, content):
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    torch.save(content, path)


def copied(path, content):
    write_safely(str(path) + ".new", content)
    shutil.copy(str(path) + ".new", path)


def only_once(path, content):
    if not Path(path).exists():
        write_safely(path, content)


def silently(path, content):
    try:
        write_safely(path, content)
    except RuntimeError:
        pass


right("write_safely", write_safely)
right("write_safely", through_memory)
right("write_safely", whole_first)
wrong("write_safely", "safe_folder", lambda path, content: torch.save(content, path))
wrong("write_safely", "safe_path", lambda path, content: write_safely(path.resolve(), content))
wrong("write_safely", "safe_nothing", lambda path, content: write_safely(str(path) + ".part", content))
wrong("write_safely", "safe_content", lambda path, content: write_safely(path, {"content": content, "b": None}))
wrong("write_safely", "safe_left", copied)
wrong("write_safely", "safe_replaced", only_once)
wrong("write_safely", "safe_silent", silently)
wrong("write_safely", "safe_old", written_directly)

# 05 save_checkpoint --------------------------------------------------------------------------------------------


def saved_as(config=lambda model: dataclasses.asdict(model.config), tensors=lambda model: model.state_dict(),
             extra=lambda extra: extra, before=lambda model: model):
    def save(path, model, **more):
        model = before(model)
        torch.save({"config": config(model), "tensors": tensors(model), "extra": extra(more)}, path)
    return save


right("save_checkpoint", save_checkpoint)
right("save_checkpoint", saved_as())
right("save_checkpoint", saved_as(lambda model: dict(vars(model.config)), lambda model: {
    name: tensor.detach().clone() for name, tensor in model.named_parameters()}))
wrong("save_checkpoint", "save_plain", saved_as(config=lambda model: model.config))
wrong("save_checkpoint", "save_plain", lambda path, model, **extra: torch.save(model, path))
wrong("save_checkpoint", "save_parts", lambda path, model, **extra: torch.save(model.state_dict(), path))
wrong("save_checkpoint", "save_config", saved_as(config=lambda model: {"n_layer": model.config.n_layer}))
wrong("save_checkpoint", "save_extra", saved_as(extra=lambda extra: {}))
wrong("save_checkpoint", "save_extra", saved_as(extra=lambda extra: {"extra": extra}))
wrong("save_checkpoint", "save_tensors", saved_as(tensors=lambda model: {
    name: tensor for name, tensor in model.state_dict().items() if "embedding" not in name}))
wrong("save_checkpoint", "save_dtype", saved_as(tensors=lambda model: {
    name: tensor.float() for name, tensor in model.state_dict().items()}))
wrong("save_checkpoint", "save_changes_model", lambda path, model, **extra: (
    save_checkpoint(path, model, **extra), model.float()))

# 05 read_file --------------------------------------------------------------------------------------------------


def read_by(load=partial(torch.load, weights_only=True), missing=FileNotFoundError, damaged=ValueError,
            foreign=ValueError):
    def read(path, device="cpu"):
        if not Path(path).exists():
            raise missing(f"{path} is missing")
        try:
            content = load(path, map_location=device)
        except Exception as error:
            if damaged is None:
                raise
            raise damaged(f"{path} is damaged") from error
        if foreign and not (isinstance(content, dict) and {"config", "tensors", "extra"} <= content.keys()):
            raise foreign(f"{path} is foreign")
        return content
    return read


def only_paths(path, device="cpu"):
    return read_file(path.resolve(), device)


right("read_file", read_file)
right("read_file", read_by())
right("read_file", lambda path, device="cpu": dict(read_by()(Path(path), device)))
wrong("read_file", "read_content", lambda path, device="cpu": tuple(read_file(path, device).values()))
wrong("read_file", "read_extra", lambda path, device="cpu": {**read_file(path, device), "extra": {}})
wrong("read_file", "read_path", only_paths)
wrong("read_file", "read_executes", read_by(partial(torch.load, weights_only=False)))
wrong("read_file", "read_missing", read_by(missing=ValueError))
wrong("read_file", "read_damaged", read_by(damaged=None))
wrong("read_file", "read_damaged", read_by(damaged=OSError))
wrong("read_file", "read_foreign", read_by(foreign=None))
wrong("read_file", "read_foreign", read_by(foreign=KeyError))

# 05 load_checkpoint --------------------------------------------------------------------------------------------


def loaded_by(strict=True, mode=False, cast=True, fill=True, words=True):
    def load(path, device="cpu", dtype=torch.float32):
        content = read_file(path, device)
        model = MicroGPT(GPTConfig(**content["config"]))
        if fill and words:
            load_checkpoint(path)
        if fill:
            model.load_state_dict(content["tensors"], strict=strict)
        if cast:
            model = model.to(dtype)
        elif cast is None:
            model = model.to(content["tensors"]["norm.weight"].dtype)
        return model.train(mode), content["extra"]
    return load


def whatever_fits(path, device="cpu", dtype=torch.float32):
    content = read_file(path, device)
    model = MicroGPT(GPTConfig(**content["config"]))
    known = model.state_dict()
    model.load_state_dict({name: tensor for name, tensor in content["tensors"].items()
                           if name in known and known[name].shape == tensor.shape}, strict=False)
    return model.to(dtype).eval(), content["extra"]


def without_names(path, device="cpu", dtype=torch.float32):
    try:
        return load_checkpoint(path, device, dtype)
    except ValueError:
        raise ValueError("the file does not fit") from None


right("load_checkpoint", load_checkpoint)
right("load_checkpoint", loaded_by())
right("load_checkpoint", lambda path, device="cpu", dtype=torch.float32: (
    load_checkpoint(path, device)[0].to(dtype), read_file(path)["extra"]))
wrong("load_checkpoint", "load_pair", lambda *given, **settings: load_checkpoint(*given, **settings)[0])
wrong("load_checkpoint", "load_order", lambda *given, **settings: load_checkpoint(*given, **settings)[::-1])
wrong("load_checkpoint", "read_extra", lambda path, device="cpu", dtype=torch.float32: (
    load_checkpoint(path, device, dtype)[0], read_file(path)))
wrong("load_checkpoint", "load_mode", loaded_by(mode=True))
wrong("load_checkpoint", "load_logits", loaded_by(fill=False))
wrong("load_checkpoint", "load_float", loaded_by(cast=None))
wrong("load_checkpoint", "load_dtype", loaded_by(cast=False))
wrong("load_checkpoint", "load_shapes", whatever_fits)
wrong("load_checkpoint", "load_shapes", loaded_by(words=False))
wrong("load_checkpoint", "load_says", without_names)

# 06 batch_loss -------------------------------------------------------------------------------------------------


def loss_by(move=True, give=lambda model, x, y: model(x, y)[1], cast=torch.bfloat16, honour=True):
    def loss(model, batch, amp=False):
        x, y = (tensor.to(model.device) for tensor in batch) if move else batch
        with torch.autocast(model.device.type, cast, enabled=amp if honour else False):
            return give(model, x, y)
    return loss


def left_on(model, batch, amp=False):
    if amp:
        torch.set_autocast_enabled("cpu", True)
    return batch_loss(model, batch, False)


def with_steps(model, batch, amp=False):
    x = batch[0].to(model.device)
    y = batch[1].to(model.device)
    if not amp:
        return model(x, y)[1]
    with torch.autocast(device_type=model.device.type, dtype=torch.bfloat16):
        _, loss = model(x, targets=y)
    return loss


right("batch_loss", batch_loss)
right("batch_loss", loss_by())
right("batch_loss", with_steps)
wrong("batch_loss", "batch_loss_pair", loss_by(give=lambda model, x, y: model(x, y)))
wrong("batch_loss", "batch_loss_number", loss_by(give=lambda model, x, y: model(x, y)[1].item()))
wrong("batch_loss", "batch_loss_targets", loss_by(give=lambda model, x, y: model(x)[0].mean() * model.weight.sum()))
wrong("batch_loss", "batch_loss_other", loss_by(give=lambda model, x, y: model(y, x)[1]))
wrong("batch_loss", "batch_loss_other", loss_by(give=lambda model, x, y: model(x, y)[1] * x.numel()))
wrong("batch_loss", "batch_loss_gradient", torch.no_grad()(batch_loss))
wrong("batch_loss", "batch_loss_device", loss_by(move=False))
wrong("batch_loss", "batch_loss_amp", loss_by(honour=False))
wrong("batch_loss", "batch_loss_amp", loss_by(cast=torch.float16))
wrong("batch_loss", "batch_loss_amp_stays", lambda model, batch, amp=False: (
    torch.set_autocast_enabled("cpu", amp), torch.set_autocast_dtype("cpu", torch.bfloat16), model(*(
        tensor.to(model.device) for tensor in batch))[1])[2])

# 06 TrainConfig ------------------------------------------------------------------------------------------------


def settings_class(fields=None, check=TrainConfig.__post_init__, **defaults):
    """A dataclass like TrainConfig with other fields, another check or other defaults."""
    rows = [(field.name, field.type, defaults.get(field.name, field.default))
            for field in dataclasses.fields(TrainConfig)]
    rows = fields(rows) if fields else rows
    return dataclasses.make_dataclass("TrainConfig", rows, namespace={"__post_init__": check})


class NoDataclass:
    def __init__(self, **settings):
        vars(self).update(settings)


def warm_up_only(self):
    if not 0 <= self.warmup_steps <= self.max_steps:
        raise ValueError("warm up for less")


def counts_only(self):
    for name in ("max_steps", "grad_accum", "eval_every", "eval_batches", "checkpoint_every"):
        if getattr(self, name) < 1:
            raise ValueError(name)


def no_warm_up_refused(self):
    counts_only(self)
    if not 0 < self.warmup_steps < self.max_steps:
        raise ValueError("warm up")


right("TrainConfig", TrainConfig)
right("TrainConfig", settings_class())
right("TrainConfig", settings_class(max_steps=1000, learning_rate=1e-3, min_learning_rate=1e-4, eval_every=100))
wrong("TrainConfig", "settings_dataclass", NoDataclass)
wrong("TrainConfig", "settings_fields", settings_class(lambda rows: rows[:-1]))
wrong("TrainConfig", "settings_fields", settings_class(lambda rows: [*rows, ("optimizer", str, "adamw")]))
wrong("TrainConfig", "settings_default", settings_class(beta2=0.999))
wrong("TrainConfig", "settings_default", settings_class(weight_decay=0.0))
wrong("TrainConfig", "settings_rates", settings_class(min_learning_rate=1.0))
wrong("TrainConfig", "settings_warmup", settings_class(check=counts_only))
wrong("TrainConfig", "settings_refuses", settings_class(check=no_warm_up_refused))
wrong("TrainConfig", "settings_counts", settings_class(check=warm_up_only))

# 06 save_training and resume_training --------------------------------------------------------------------------


def run_saved_as(leave_out=(), **changes):
    def save(path, model, optimizer, history, config):
        extra = {"optimizer": optimizer.state_dict(), "history": history, "train_config": dataclasses.asdict(config),
                 "random": torch.get_rng_state()}
        extra |= {name: change(extra[name]) for name, change in changes.items()}
        for name in leave_out:
            del extra[name]
        write_safely(path, {"config": dataclasses.asdict(model.config), "tensors": model.state_dict(), "extra": extra})
    return save


def fresh_state(state):
    return {"state": {}, "param_groups": state["param_groups"]}


right("save_training", save_training)
right("save_training", run_saved_as())
right("save_training", lambda path, model, optimizer, history, config: save_checkpoint(
    path, model, optimizer=optimizer.state_dict(), history=list(history), random=torch.random.get_rng_state(),
    train_config=dict(vars(config))))
wrong("save_training", "run_no_file", lambda path, model, optimizer, history, config: None)
wrong("save_training", "run_unreadable", lambda path, model, optimizer, history, config: torch.save(
    {"model": model.state_dict()}, path))
wrong("save_training", "run_unreadable", lambda path, model, optimizer, history, config: torch.save(
    {"config": config, "tensors": model.state_dict(), "extra": {}}, path))
wrong("save_training", "run_parts", lambda path, model, *rest: save_checkpoint(path, model))
wrong("save_training", "run_parts", run_saved_as(leave_out=["random"]))
wrong("save_training", "run_random", run_saved_as(random=lambda state: torch.Generator().manual_seed(0).get_state()))
wrong("save_training", "run_optimizer", run_saved_as(optimizer=fresh_state))


def resumed_by(model_too=True, optimizer_too=True, random_too=True, look=("model", "training"),
               give=lambda history: history):
    def resume(path, model, optimizer, config):
        content = read_file(path, model.device)
        extra = content["extra"]
        if "model" in look and content["config"] != dataclasses.asdict(model.config):
            raise ValueError("another model")
        if "training" in look and extra["train_config"] != dataclasses.asdict(config):
            raise ValueError("other settings")
        if model_too:
            model.load_state_dict(content["tensors"])
        if optimizer_too:
            optimizer.load_state_dict(extra["optimizer"])
        if random_too:
            torch.set_rng_state(extra["random"])
        return give(extra["history"])
    return resume


right("resume_training", resume_training)
right("resume_training", resumed_by())
right("resume_training", lambda path, model, optimizer, config: list(resumed_by()(str(path), model, optimizer, config)))
wrong("resume_training", "resume_history", resumed_by(give=len))
wrong("resume_training", "resume_history", resumed_by(give=lambda history: None))
wrong("resume_training", "resume_random", resumed_by(random_too=False))
wrong("resume_training", "resume_weights", resumed_by(model_too=False))
wrong("resume_training", "resume_optimizer", resumed_by(optimizer_too=False))
wrong("resume_training", "resume_training_settings", resumed_by(look=("model",)))
wrong("resume_training", "resume_model_settings", resumed_by(look=("training",)))

# 07 check_settings ---------------------------------------------------------------------------------------------


def settings_by(temperature=lambda value: math.isfinite(value) and value >= 0,
                top_k=lambda value: value is None or value == int(value) and value >= 0,
                top_p=lambda value: value is None or 0 < value <= 1, limit=lambda value: value >= 0, error=ValueError,
                words="{} is {}"):
    tests = {"temperature": temperature, "top_k": top_k, "top_p": top_p, "max_new_tokens": limit}

    def check(**given):
        for name, value in given.items():
            if not tests[name](value):
                raise error(words.format(name, value))
    return check


right("check_settings", check_settings)
right("check_settings", settings_by())
right("check_settings", settings_by(temperature=lambda value: 0 <= value < float("inf")))
wrong("check_settings", "settings_too_strict", settings_by(temperature=lambda value: 0 < value < 100))
wrong("check_settings", "settings_too_strict", settings_by(top_k=lambda value: value is None or value >= 1))
wrong("check_settings", "settings_too_strict", settings_by(top_p=lambda value: value is None or 0 < value < 1))
wrong("check_settings", "settings_too_lax", lambda **given: None)
wrong("check_settings", "settings_too_lax", settings_by(temperature=lambda value: not value < 0))
wrong("check_settings", "settings_too_lax", settings_by(top_p=lambda value: value is None or 0 <= value <= 1))
wrong("check_settings", "settings_kind", settings_by(error=RuntimeError))
wrong("check_settings", "settings_unnamed", settings_by(words="a bad setting"))

# 07 LayerCache: the layers of the known KVCaches ---------------------------------------------------------------


def layer_with(**changes):
    return type("MyLayer", (LayerCache,), {"extend": extend_with(**changes)})


class Listed:
    """Keeps the pieces apart and joins them when they are asked for."""

    def __init__(self):
        self.keys, self.values = [], []

    @property
    def k(self):
        return torch.cat(self.keys, dim=-2) if self.keys else None

    def extend(self, k, v):
        self.keys.append(k)
        self.values.append(v)
        return self.k, torch.cat(self.values, dim=-2)


right("LayerCache", LayerCache)
right("LayerCache", layer_with())
right("LayerCache", Listed)
wrong("LayerCache", "cache_only_new", layer_with(give=lambda self, k, v: (k, v)))
wrong("LayerCache", "cache_order", layer_with(order=lambda old, new: [new, old]))
wrong("LayerCache", "cache_swapped", layer_with(give=lambda self, k, v: (self.k, self.k)))
wrong("LayerCache", "cache_length_wrong", layer_with(keep=False))
wrong("LayerCache", "cache_pair", layer_with(give=lambda self, k, v: None))

# 07 Context ----------------------------------------------------------------------------------------------------


class OwnContext:
    """The same, written another way: the cache is made anew or gone on with, and counts for itself."""

    def __init__(self, model, ids, use_cache=True):
        if not ids:
            raise ValueError("the context is empty")
        if min(ids) < 0 or max(ids) >= model.config.vocab_size:
            raise ValueError("an id outside the vocabulary")
        self.model, self.ids, self.use_cache, self.cache = model, [*ids], use_cache, None

    def next_logits(self):
        before = self.model.training
        self.model.eval()
        size = self.model.config.block_size
        with torch.no_grad():
            if self.cache is None or not self.use_cache or len(self.ids) > size:
                self.cache, new = KVCache(self.model.config.n_layer), self.ids[-size:]
            else:
                new = self.ids[self.cache.length:]
            logits = self.model(torch.tensor([new]), cache=self.cache)
        self.model.train(before)
        return logits[0, -1]


class Never(Context):
    """Reads everything anew although it has a cache."""

    def next_logits(self):
        self.cache = KVCache(self.model.config.n_layer)
        return super().next_logits()


class Always(Context):
    def __init__(self, model, ids, use_cache=True):
        super().__init__(model, ids, True)


class Restarting(Context):
    """New positions begin at zero: the cache is not handed to the model."""

    @torch.no_grad()
    def next_logits(self):
        new, self.cache = self.ids[getattr(self, "read", 0):], None
        self.read = len(self.ids)
        with eval_mode(self.model):
            return self.model(torch.tensor([new]))[0, -1]


class Sliding(Context):
    """Goes on with a cache of the last positions when the window is full."""

    @torch.no_grad()
    def next_logits(self):
        size = self.model.config.block_size
        if not self.use_cache:
            return super().next_logits()
        if len(self.ids) > size:
            for layer in self.cache.layers:
                layer.k, layer.v = layer.k[:, :, 1:], layer.v[:, :, 1:]
        new = self.ids[-size:][self.cache.length:]
        with eval_mode(self.model):
            return self.model(torch.tensor([new]), cache=self.cache)[0, -1]


class NoWindow(Context):
    @torch.no_grad()
    def next_logits(self):
        cache = KVCache(self.model.config.n_layer)
        with eval_mode(self.model):
            return self.model(torch.tensor([self.ids]), cache=cache)[0, -1]


class Sharing(Context):
    def __init__(self, model, ids, use_cache=True):
        super().__init__(model, ids, use_cache)
        self.ids = ids


class WithGradient(OwnContext):
    def next_logits(self):
        with eval_mode(self.model):
            return self.model(torch.tensor([self.ids[-self.model.config.block_size:]]))[0, -1]


class WithDropout(Context):
    @torch.no_grad()
    def next_logits(self):
        window = self.ids[-self.model.config.block_size:]
        if not self.use_cache or len(window) < len(self.ids):
            self.cache = KVCache(self.model.config.n_layer)
        return self.model(torch.tensor([window[self.cache.length:]]), cache=self.cache)[0, -1]


class EndsInEval(Context):
    def next_logits(self):
        self.model.eval()
        return super().next_logits()


class AllRows(Context):
    def next_logits(self):
        return super().next_logits()[None]


class FirstPosition(Context):
    @torch.no_grad()
    def next_logits(self):
        with eval_mode(self.model):
            return self.model(torch.tensor([self.ids]))[0, 0]


class Trusting(Context):
    def __init__(self, model, ids, use_cache=True):
        super().__init__(model, [0], use_cache)
        self.ids = list(ids)


class Wrapping(Context):
    def __init__(self, model, ids, use_cache=True):
        super().__init__(model, [token % model.config.vocab_size for token in ids], use_cache)


right("Context", Context)
right("Context", OwnContext)
right("Context", type("Sub", (Context,), {}))
wrong("Context", "context_shape", AllRows)
wrong("Context", "context_gradient", WithGradient)
wrong("Context", "context_logits", FirstPosition)
wrong("Context", "context_shares", Sharing)
wrong("Context", "context_grows", Restarting)
wrong("Context", "context_cache", Never)
wrong("Context", "context_no_cache", Always)
wrong("Context", "context_window", Sliding)
wrong("Context", "context_dropout", WithDropout)
wrong("Context", "context_mode", EndsInEval)
wrong("Context", "context_empty", Trusting)
wrong("Context", "context_vocabulary", Wrapping)

# 07 sampler_of -------------------------------------------------------------------------------------------------


def own_sampler(model):
    if hasattr(model, "next_token_probabilities"):
        return model.next_token_probabilities
    return next_token_probabilities


def remembering():
    last = []

    def sampler(model):
        if hasattr(model, "next_token_probabilities"):
            last.append(model.next_token_probabilities)
        return last[-1] if last else next_token_probabilities
    return sampler


right("sampler_of", sampler_of)
right("sampler_of", own_sampler)
right("sampler_of", lambda model: vars(model).get("next_token_probabilities", next_token_probabilities))
wrong("sampler_of", "sampler_callable", lambda model: next_token_probabilities(torch.zeros(4)))
wrong("sampler_of", "sampler_default", lambda model: lambda logits, *given: logits)
wrong("sampler_of", "sampler_own", lambda model: next_token_probabilities)
wrong("sampler_of", "sampler_sticks", remembering())

# 07 stream_text ------------------------------------------------------------------------------------------------


def own_stream(ids, tokenizer):
    """Keep the tokens of an unfinished character back, decode them together."""
    waiting = []
    for token in ids:
        waiting.append(token)
        text = tokenizer.decode(waiting, skip_special_tokens=True)
        if "\ufffd" not in text:
            yield text
            waiting = []
    yield tokenizer.decode(waiting, skip_special_tokens=True)


def pieces_by(decode):
    def stream(ids, tokenizer):
        for token in ids:
            yield decode(tokenizer, token)
    return stream


def whole_at_last(ids, tokenizer):
    yield tokenizer.decode(list(ids), skip_special_tokens=True)


def nothing_left(ids, tokenizer):
    seen, given = [], ""
    for token in ids:
        seen.append(token)
        text = tokenizer.decode(seen, skip_special_tokens=True)
        if not text.endswith("\ufffd"):
            yield text[len(given):]
            given = text


def always_from_the_start(ids, tokenizer):
    seen = []
    for token in ids:
        seen.append(token)
        yield tokenizer.decode(seen, skip_special_tokens=True)


right("stream_text", stream_text)
right("stream_text", own_stream)
right("stream_text", lambda ids, tokenizer: iter(stream_text(ids, tokenizer)))
wrong("stream_text", "stream_string", lambda ids, tokenizer: tokenizer.decode(list(ids), skip_special_tokens=True))
wrong("stream_text", "stream_type", lambda ids, tokenizer: None)
wrong("stream_text", "stream_piece", pieces_by(lambda tokenizer, token: token))
wrong("stream_text", "text_other", always_from_the_start)
wrong("stream_text", "text_half", pieces_by(lambda tokenizer, token: tokenizer.decode([token])))
wrong("stream_text", "text_special", lambda ids, tokenizer: own_stream(ids, WithSpecial(tokenizer)))
wrong("stream_text", "text_late", whole_at_last)
wrong("stream_text", "text_rest", nothing_left)


class WithSpecial:
    """A tokenizer that writes special tokens out."""

    def __init__(self, tokenizer):
        self.tokenizer = tokenizer

    def decode(self, ids, skip_special_tokens=True):
        return self.tokenizer.decode(ids)


# 07 stream_output: sample_output's implementations, in pieces --------------------------------------------------

right("stream_output", stream_output)
right("stream_output", lambda *given, **settings: (piece for piece in stream_output(*given, **settings)))


@right("stream_output")
def own_output(prompt, model, tokenizer, device=None, max_new_tokens=100, **settings):
    stop = tokenizer.eos_token_id
    ids = tokenizer(prompt, add_special_tokens=False)["input_ids"] or [stop]
    seen, given = [], ""
    for token in generate_ids(model, ids, max_new_tokens, stop_ids=(stop,), **settings):
        seen.append(token)
        text = tokenizer.decode(seen, skip_special_tokens=True)
        if not text.endswith("\ufffd"):
            yield text[len(given):]
            given = text


def output_stream(special=False, skip=True, prompt_too=False, stop=True, fixed=None, empty=True, alone=False):
    """stream_output with one mistake."""
    def stream(prompt, model, tokenizer, device=None, **settings):
        ids = tokenizer.encode(prompt, add_special_tokens=special) or ([tokenizer.eos_token_id] if empty else [])
        ends, seen, given = (tokenizer.eos_token_id,) if stop else (), [], ""
        if prompt_too:
            yield prompt
        for token in generate_ids(model, ids, stop_ids=ends, **{**settings, **(fixed or {})}):
            seen.append(token)
            text = tokenizer.decode([token] if alone else seen, skip_special_tokens=skip)
            if alone:
                yield text
            elif not text.endswith("\ufffd"):
                yield text[len(given):]
                given = text
    return stream


wrong("stream_output", "stream_string", lambda *given, **settings: "".join(stream_output(*given, **settings)))
wrong("stream_output", "stream_type", lambda *given, **settings: None)
wrong("stream_output", "stream_late", lambda *given, **settings: ["".join(stream_output(*given, **settings))])
wrong("stream_output", "output_bytes", output_stream(alone=True))
wrong("stream_output", "output_special", output_stream(skip=False))
wrong("stream_output", "output_prompt", output_stream(prompt_too=True))
wrong("stream_output", "output_stop", output_stream(stop=False))
wrong("stream_output", "output_ids", output_stream(special=True))
wrong("stream_output", "output_limit", output_stream(fixed={"max_new_tokens": 50}))
wrong("stream_output", "output_seed_ignored", output_stream(fixed={"seed": 0}))
wrong("stream_output", "output_setting", output_stream(fixed={"temperature": 1.0}))
wrong("stream_output", "output_empty", output_stream(empty=False))

# 08 plain ------------------------------------------------------------------------------------------------------

right("plain", plain)
right("plain", lambda text: re.sub(r"<\|", "< |", text))
right("plain", lambda text: "< |".join(text.split("<|")))
wrong("plain", "plain_type", lambda text: None)
wrong("plain", "plain_special", lambda text: text)
wrong("plain", "plain_special", lambda text: text.replace("<|end|>", "< |end|>"))
wrong("plain", "plain_special", lambda text: text.replace("<|", "< |", 1))
wrong("plain", "plain_changes", lambda text: text.replace("<", "").replace("|", ""))
wrong("plain", "plain_removes", lambda text: re.sub(r"<\|\w+\|>", "", text))
wrong("plain", "plain_other", lambda text: text.replace("<|", "&lt;|"))
