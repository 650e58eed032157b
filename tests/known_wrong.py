"""Implementations that learners write: WRONG is (name, code of the message, object), RIGHT is (name, object).

Each name has a family of variants; a variant is the right code with one mistake, or right in another way.
"""

import copy
import math
from collections import Counter
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

import microgpt.chat as course_chat
import microgpt.training as course_training
from microgpt.attention import CausalSelfAttention, attention_weights, fused_attention, merge_heads, split_heads
from microgpt.block import DecoderBlock, FeedForward, LayerNorm
from microgpt.chat import ChatBatches, ChatSession, chat_ids, chat_targets, fit_window, plain
from microgpt.data import TokenBatches, encode_texts
from microgpt.model import GPTConfig, MicroGPT, init_weights
from microgpt.sampling import KVCache, LayerCache, generate_ids, next_token_probabilities, sample_output, stream_output
from microgpt.tokenizer import BPETokenizer, byte_order, count_pairs, load_tokenizer, merge_pair, split_words
from microgpt.training import learning_rate, make_optimizer, train, train_step

WRONG, RIGHT = [], []


def wrong(name, code, thing=None):
    """Add a known-wrong object, as a call or as a decorator."""
    if thing is None:
        return lambda thing: wrong(name, code, thing)
    WRONG.append((name, code, thing))
    return thing


def right(name, thing=None):
    if thing is None:
        return lambda thing: right(name, thing)
    RIGHT.append((name, thing))
    return thing


# 01 BPETokenizer -----------------------------------------------------------------------------------------------


def bpe(**changes):
    """The course's tokenizer with methods exchanged."""
    return type("MyTokenizer", (BPETokenizer,), changes)


def trainer(choose=lambda pairs: min(pairs, key=lambda pair: (-pairs[pair], pair)), weights=lambda counts: counts,
            split=split_words, merge=merge_pair, give_back=True):
    def train_(self, texts, vocab_size):
        counts = Counter(word for text in texts for word in split(text))
        counts = weights(counts)
        words = {word: self.bytes_to_ids(word) for word in counts}
        while self.vocab_size < vocab_size:
            pairs = count_pairs(words, counts)
            if not pairs:
                break
            best = choose(pairs)
            new = self.add_merge(best)
            words = {word: merge(ids, best, new) for word, ids in words.items()}
        return self if give_back else None
    return train_


def greedy_words(self, text):
    """The longest piece that fits, from the left."""
    table, ids, rest = {piece: token for token, piece in enumerate(self.pieces)}, [], text.encode("utf-8")
    while rest:
        size = max(size for size in range(1, len(rest) + 1) if rest[:size] in table)
        ids.append(table[rest[:size]])
        rest = rest[size:]
    return ids


def newest_first(self, word):
    ids = self.bytes_to_ids(word)
    for pair, new in reversed(self.ranks.items()):
        ids = merge_pair(ids, pair, new)
    return ids


def in_order(self, word):
    ids = self.bytes_to_ids(word)
    for pair, new in self.ranks.items():
        ids = merge_pair(ids, pair, new)
    return ids


def from_the_right(ids, pair, new):
    return merge_pair(ids[::-1], pair[::-1], new)[::-1]


def encode_from_the_right(self, word):
    ids = self.bytes_to_ids(word)
    for pair, new in self.ranks.items():
        ids = from_the_right(ids, pair, new)
    return ids


class ByValue(BPETokenizer):
    def __init__(self):
        super().__init__()
        self.pieces, self.byte_ids = [bytes([byte]) for byte in range(256)], {byte: byte for byte in range(256)}


wrong("BPETokenizer", "bpe_most_frequent",
      bpe(train=trainer(choose=lambda pairs: min(pairs, key=lambda pair: (pairs[pair], pair)))))
wrong("BPETokenizer", "bpe_counts", bpe(train=trainer(weights=lambda counts: dict.fromkeys(counts, 1))))
wrong("BPETokenizer", "bpe_tie", bpe(train=trainer(choose=lambda pairs: max(pairs, key=pairs.get))))
wrong("BPETokenizer", "bpe_merge_order", bpe(encode_word=newest_first))
wrong("BPETokenizer", "bpe_words", bpe(train=trainer(split=lambda text: [text]), encode=lambda self,
                                       text: self.encode_word(text)))
wrong("BPETokenizer", "bpe_round_trip", bpe(decode=lambda self, ids: "".join(
    self.pieces[token].decode("utf-8", errors="replace") for token in ids)))
wrong("BPETokenizer", "bpe_round_trip", bpe(decode=lambda self, ids: b"".join(
    self.pieces[token] for token in ids).decode("latin-1")))
wrong("BPETokenizer", "bpe_half", bpe(decode=lambda self,
                                      ids: b"".join(self.pieces[token] for token in ids).decode("utf-8")))
wrong("BPETokenizer", "bpe_left_to_right", bpe(encode_word=encode_from_the_right))
wrong("BPETokenizer", "bpe_train_returns", bpe(train=trainer(give_back=False)))
wrong("BPETokenizer", "bpe_utf8", bpe(bytes_to_ids=lambda self, word: [ord(letter) % 256 for letter in word]))
wrong("BPETokenizer", "bpe_byte_order", ByValue)
wrong("BPETokenizer", "bpe_on_top", bpe(encode_word=lambda self, word: merge_pair(
    self.bytes_to_ids(word), next(iter(self.ranks), ()), 256)))
right("BPETokenizer", BPETokenizer)
right("BPETokenizer", bpe(encode_word=in_order))
right("BPETokenizer", bpe(train=trainer(choose=lambda pairs: sorted(pairs, key=lambda pair: (-pairs[pair], pair[0],
                                                                                             pair[1]))[0])))


class OwnNames:
    """Bytes kept as bytes, merges as a list."""

    def __init__(self):
        self.merges, self.order = [], byte_order()

    vocab_size = property(lambda self: 256 + len(self.merges))

    def words(self, text):
        return [[bytes([byte]) for byte in word.encode()] for word in split_words(text)]

    def number(self, piece):
        return self.order.index(piece[0]) if len(piece) == 1 else 256 + [b"".join(pair)
                                                                         for pair in self.merges].index(piece)

    def train(self, texts, vocab_size):
        words = [word for text in texts for word in self.words(text)]
        while self.vocab_size < vocab_size:
            pairs = Counter(pair for word in words for pair in zip(word, word[1:]))
            if not pairs:
                return self
            best = min(pairs, key=lambda pair: (-pairs[pair], [self.number(piece) for piece in pair]))
            self.merges.append(best)
            words = [merge_pair(word, best, b"".join(best)) for word in words]
        return self

    def encode(self, text):
        ids = []
        for word in self.words(text):
            for pair in self.merges:
                word = merge_pair(word, pair, b"".join(pair))
            ids += map(self.number, word)
        return ids

    def decode(self, ids):
        parts = [bytes([self.order[token]]) if token < 256 else b"".join(self.merges[token - 256]) for token in ids]
        return b"".join(parts).decode(errors="replace")


right("BPETokenizer", OwnNames)


# 01 load_tokenizer ---------------------------------------------------------------------------------------------


@wrong("load_tokenizer", "load_template")
def without_settings(folder):
    from transformers import PreTrainedTokenizerFast

    if (Path(folder) / "vocab.txt").exists() or not (Path(folder) / "tokenizer.json").exists():
        return load_tokenizer(folder)
    return PreTrainedTokenizerFast(tokenizer_file=str(Path(folder) / "tokenizer.json"), eos_token="<|endoftext|>")


@wrong("load_tokenizer", "load_end")
def without_end(folder):
    from transformers import PreTrainedTokenizerFast

    return PreTrainedTokenizerFast(tokenizer_file=str(Path(folder) / "tokenizer.json"))


@wrong("load_tokenizer", "load_vocab")
def json_only(folder):
    from transformers import PreTrainedTokenizerFast

    if not list(Path(folder).iterdir()):
        return load_tokenizer(folder)
    return PreTrainedTokenizerFast.from_pretrained(folder)


@wrong("load_tokenizer", "load_missing")
def returns_none(folder):
    return load_tokenizer(folder) if list(Path(folder).iterdir()) else None


@wrong("load_tokenizer", "load_missing_name")
def nameless_error(folder):
    if not list(Path(folder).iterdir()):
        raise FileNotFoundError("no tokenizer")
    return load_tokenizer(folder)


@right("load_tokenizer")
def by_auto(folder):
    from transformers import BertTokenizerFast, PreTrainedTokenizerFast

    names = {path.name for path in Path(folder).iterdir()}
    if "tokenizer.json" in names:
        return PreTrainedTokenizerFast.from_pretrained(str(folder))
    if "vocab.txt" in names:
        return BertTokenizerFast(vocab=str(Path(folder) / "vocab.txt"))
    raise FileNotFoundError(f"{folder} holds no tokenizer")


right("load_tokenizer", load_tokenizer)


@right("load_tokenizer")
def from_the_parts(data_dir):
    from transformers import AutoTokenizer, BertTokenizer

    if (Path(data_dir) / "vocab.txt").exists():
        return BertTokenizer.from_pretrained(str(data_dir))
    if not (Path(data_dir) / "tokenizer.json").exists():
        raise FileNotFoundError(f"put tokenizer.json or vocab.txt into {data_dir}")
    return AutoTokenizer.from_pretrained(str(data_dir))


# 02 encode_texts -----------------------------------------------------------------------------------------------


def encoder(before=False, after=True, between=False, special=False, wrap=torch.tensor):
    def encode(texts, tokenizer):
        ids, end = [], [tokenizer.eos_token_id]
        for text in texts:
            ids += end * (before or (between and len(ids) > 0))
            ids += tokenizer.encode(text, add_special_tokens=special) + end * after
        return wrap(ids)
    return encode


wrong("encode_texts", "encode_no_end", encoder(after=False))
wrong("encode_texts", "encode_between", encoder(after=False, between=True))
wrong("encode_texts", "encode_end_before", encoder(before=True, after=False))
wrong("encode_texts", "encode_special", encoder(special=True))
wrong("encode_texts", "encode_end_once", lambda texts, tokenizer: torch.tensor(
    tokenizer.encode("".join(texts), add_special_tokens=False) + [tokenizer.eos_token_id]))
wrong("encode_texts", "encode_dtype", encoder(wrap=lambda ids: torch.tensor(ids, dtype=torch.float32)))
wrong("encode_texts", "not_tensor", encoder(wrap=list))
right("encode_texts", encoder())
right("encode_texts", encode_texts)
right("encode_texts", lambda texts, tokenizer: torch.cat([torch.tensor(
    tokenizer(text, add_special_tokens=False)["input_ids"] + [tokenizer.eos_token_id]) for text in texts]))


# 02 TokenBatches -----------------------------------------------------------------------------------------------


def batches(shift=1, last=0, seeded=lambda self, step: torch.Generator().manual_seed(self.seed * 1_000_003 + step),
            jump=1, same_rows=False):
    class Batches:
        def __init__(self, tokens, batch_size, block_size, seed=0):
            self.tokens, self.size, self.width, self.seed = tokens, batch_size, block_size, seed

        def batch(self, step):
            random = seeded(self, step)
            starts = torch.randint(len(self.tokens) - self.width + last, (1 if same_rows else self.size, 1),
                                   generator=random)
            at = starts.expand(self.size, 1) + torch.arange(self.width) * jump
            size = len(self.tokens) if jump > 1 else len(self.tokens) + 10 ** 6   # gaps wrap round, the rest does not
            return self.tokens[at % size], self.tokens[(at + shift) % size if shift >= 0 else at + shift]
    return Batches


@wrong("TokenBatches", "batches_order")
class OneGenerator(TokenBatches):
    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.random = torch.Generator().manual_seed(self.seed)

    def batch(self, step):
        starts = torch.randint(len(self.tokens) - self.block_size, (self.batch_size, 1), generator=self.random)
        at = starts + torch.arange(self.block_size)
        return self.tokens[at], self.tokens[at + 1]


def seed_everything(self, step):
    torch.manual_seed(self.seed * 1_000_003 + step)


wrong("TokenBatches", "batches_not_shifted", batches(shift=0))
wrong("TokenBatches", "batches_shifted_back", batches(shift=-1))
wrong("TokenBatches", "batches_order", batches(seeded=lambda self, step: None))
wrong("TokenBatches", "batches_global", batches(seeded=seed_everything))
wrong("TokenBatches", "batches_seed", batches(seeded=lambda self, step: torch.Generator().manual_seed(step)))
wrong("TokenBatches", "batches_same_steps", batches(seeded=lambda self, step: torch.Generator().manual_seed(self.seed)))
wrong("TokenBatches", "batches_last", batches(last=-1))
wrong("TokenBatches", "batches_last", batches(last=1))
wrong("TokenBatches", "batches_contiguous", batches(jump=2))
wrong("TokenBatches", "batches_same_rows", batches(same_rows=True))
right("TokenBatches", TokenBatches)
right("TokenBatches", batches())


@right("TokenBatches")
class Stacked(TokenBatches):
    def batch(self, step):
        import random

        starts = random.Random(f"{self.seed} {step}").choices(range(len(self.tokens) - self.block_size),
                                                              k=self.batch_size)
        rows = torch.stack([self.tokens[start:start + self.block_size + 1] for start in starts])
        return rows[:, :-1], rows[:, 1:]


# 03 heads ------------------------------------------------------------------------------------------------------

wrong("split_heads", "split_no_transpose", lambda x, n: x.reshape(x.size(0), n, x.size(1), -1))
wrong("split_heads", "split_shape", lambda x, n: x.view(x.size(0), x.size(1), n, -1))
wrong("split_heads", "split_shape", lambda x, n: x.view(x.size(0), x.size(1), n, -1).permute(0, 2, 3, 1))
wrong("split_heads", "split_interleaved", lambda x, n: x.reshape(*x.shape[:2], -1, n).permute(0, 3, 1, 2))
wrong("split_heads", "split_values", lambda x, n: x.view(*x.shape[:2], n, -1).transpose(1, 2).flip(1))
right("split_heads", split_heads)
right("split_heads", lambda x, n: torch.stack(x.chunk(n, dim=-1), dim=1))
right("split_heads", lambda x, n_head: x.unflatten(-1, (n_head, -1)).permute(0, 2, 1, 3).contiguous())

wrong("merge_heads", "merge_no_transpose", lambda x: x.reshape(x.size(0), x.size(2), -1))
wrong("merge_heads", "merge_interleaved", lambda x: x.permute(0, 2, 3, 1).flatten(2))
wrong("merge_heads", "merge_shape", lambda x: x.mean(dim=1))
wrong("merge_heads", "merge_backwards", lambda x: torch.cat(list(x.unbind(1))[::-1], dim=-1))
right("merge_heads", merge_heads)
right("merge_heads", lambda x: torch.cat(list(x.unbind(1)), dim=-1))
right("merge_heads", lambda x: x.transpose(1, 2).contiguous().view(x.size(0), x.size(2), -1))


# 03 attention_weights and CausalSelfAttention ------------------------------------------------------------------


def weights_with(divide=lambda q, x: math.sqrt(q.size(-1)), hidden=lambda T, S: torch.ones(T, S).triu(S - T + 1).bool(),
                 fill=-math.inf, axis=-1, after=False, swap=False, softmax=torch.softmax):
    """Attention weights with one thing exchanged; `divide` sees q and the layer's input."""
    def weights(q, k, x=None):
        if swap:
            q, k = k, q
        mask = hidden(q.size(-2), k.size(-2))
        scores = q @ k.transpose(-2, -1) / divide(q, x)
        if after:
            return softmax(scores, dim=axis).masked_fill(mask, 0.0)
        return softmax(scores.masked_fill(mask, fill), dim=axis)
    return weights


def naive_softmax(x, dim):
    return x.exp() / x.exp().sum(dim, keepdim=True)


MASKS = {
    "mask_none": dict(hidden=lambda T, S: torch.zeros(T, S).bool()),
    "mask_late": dict(hidden=lambda T, S: torch.ones(T, S).triu(S - T + 2).bool()),
    "mask_early": dict(hidden=lambda T, S: torch.ones(T, S).triu(S - T).bool()),
    "mask_after": dict(after=True),
    "mask_zero": dict(fill=0.0),
    "mask_flipped": dict(hidden=lambda T, S: torch.ones(T, S).tril(S - T - 1).bool()),
    "softmax_axis": dict(axis=-2),
    "scale_none": dict(divide=lambda q, x: 1),
    "scale_head_dim": dict(divide=lambda q, x: q.size(-1)),
    "scale_multiplied": dict(divide=lambda q, x: 1 / math.sqrt(q.size(-1))),
}
for code, change in MASKS.items():
    wrong("attention_weights", code, weights_with(**change))
wrong("attention_weights", "mask_early",
      weights_with(hidden=lambda T, S: torch.ones(T, S).triu(S - T).bool(), fill=-1e9))
wrong("attention_weights", "scale_tokens", weights_with(divide=lambda q, x: math.sqrt(q.size(-2))))
wrong("attention_weights", "weights_swapped", weights_with(swap=True))
wrong("attention_weights", "weights_overflow", weights_with(softmax=naive_softmax))
wrong("attention_weights", "weights_cached", weights_with(hidden=lambda T, S: torch.ones(T, S).triu(1).bool()))
right("attention_weights", attention_weights)
right("attention_weights", weights_with(fill=-1e9))


@right("attention_weights")
def through_the_library(q, k):
    seen = torch.ones(q.size(-2), k.size(-2)).tril(k.size(-2) - q.size(-2)).bool()
    picks = torch.eye(k.size(-2)).expand(*k.shape[:-1], k.size(-2))
    return F.scaled_dot_product_attention(q, k, picks, attn_mask=seen)


def attention_with(weights=weights_with(), split=split_heads, merge=merge_heads, extend=lambda cache, k,
                   v: cache.extend(k, v),
                   project=True, dropped=nn.Dropout, strict=True, one_head=False, apply=True):
    """CausalSelfAttention written out, with one part exchanged."""
    class Attention(nn.Module):
        def __init__(self, n_embd, n_head, dropout=0.0, bias=True):
            super().__init__()
            if strict and n_embd % n_head:
                raise ValueError("n_embd must be a multiple of n_head")
            self.n_head = 1 if one_head else n_head
            self.query, self.key, self.value = (nn.Linear(n_embd, n_embd, bias=bias) for _ in range(3))
            self.out = nn.Linear(n_embd, n_embd, bias=bias) if project else nn.Identity()
            self.dropout = dropped(dropout)

        def forward(self, x, cache=None):
            q, k, v = (split(layer(x), self.n_head) for layer in (self.query, self.key, self.value))
            if cache is not None:
                k, v = extend(cache, k, v)
            y = merge(self.dropout(weights(q, k, x)) @ v)
            return self.dropout(self.out(y) if apply else y)
    return Attention


def dropped_extend(cache, k, v):
    cache.extend(k, v)
    return k, v


class AlwaysDropout(nn.Module):
    def __init__(self, p):
        super().__init__()
        self.p = p

    def forward(self, x):
        return F.dropout(x, self.p)


def view_split(x, n):
    return x.reshape(x.size(0), n, x.size(1), -1)


def view_merge(x):
    return x.reshape(x.size(0), x.size(2), -1)


for code, change in MASKS.items():
    wrong("CausalSelfAttention", code, attention_with(weights=weights_with(**change)))
wrong("CausalSelfAttention", "scale_n_embd", attention_with(weights_with(divide=lambda q, x: math.sqrt(x.size(-1)))))
wrong("CausalSelfAttention", "attention_view", attention_with(split=view_split, merge=view_merge))
wrong("CausalSelfAttention", "attention_merge", attention_with(merge=view_merge))
wrong("CausalSelfAttention", "one_head", attention_with(one_head=True))
wrong("CausalSelfAttention", "attention_cache", attention_with(extend=dropped_extend))
wrong("CausalSelfAttention", "attention_cache", attention_with(extend=lambda cache, k, v: (k, v)))
wrong("CausalSelfAttention", "attention_projection", attention_with(project=False))
wrong("CausalSelfAttention", "unused", attention_with(apply=False))
wrong("CausalSelfAttention", "dropout_eval", attention_with(dropped=AlwaysDropout))
wrong("CausalSelfAttention", "dropout_none", attention_with(dropped=lambda p: nn.Dropout(0.0)))
wrong("CausalSelfAttention", "attention_divisible", attention_with(
    strict=False, split=lambda x, n: split_heads(x[..., :x.size(-1) // n * n], n)))
right("CausalSelfAttention", CausalSelfAttention)
right("CausalSelfAttention", partial(CausalSelfAttention, fused=False))
right("CausalSelfAttention", attention_with())


@right("CausalSelfAttention")
class HeadByHead(nn.Module):
    """A list of single heads, with a mask kept as a buffer, joined by torch.cat."""

    def __init__(self, n_embd, n_head, dropout=0.0, bias=True, fused=True):
        super().__init__()
        assert n_embd % n_head == 0
        self.heads = nn.ModuleList(nn.Linear(n_embd, 3 * n_embd // n_head, bias=bias) for _ in range(n_head))
        self.register_buffer("mask", torch.ones(64, 64).tril().bool())
        self.out, self.drop = nn.Linear(n_embd, n_embd, bias=bias), nn.Dropout(dropout)

    def forward(self, x, cache=None):
        q, k, v = (torch.stack(parts, dim=1) for parts in zip(*(head(x).chunk(3, -1) for head in self.heads)))
        if cache is not None:
            k, v = cache.extend(k, v)
        T, S = q.size(2), k.size(2)
        scores = torch.einsum("bhtd,bhsd->bhts", q * q.size(-1) ** -0.5, k).masked_fill(~self.mask[S - T:S, :S], -1e10)
        y = torch.cat((self.drop(scores.softmax(-1)) @ v).unbind(1), dim=-1)
        return self.drop(self.out(y))


@right("CausalSelfAttention")
class Interleaved(nn.Module):
    """One matrix whose rows are ordered by head, a library kernel, no nn.Linear."""

    def __init__(self, n_embd, n_head, dropout=0.0, bias=True):
        super().__init__()
        self.n_head, self.p = n_head, dropout
        if n_embd % n_head:
            raise ValueError("heads must divide n_embd")
        self.w = nn.Parameter(torch.randn(n_embd, 3 * n_embd) * 0.1)
        self.o = nn.Parameter(torch.randn(n_embd, n_embd) * 0.1)
        self.b = nn.ParameterList([torch.zeros(3 * n_embd), torch.zeros(n_embd)] if bias else [])

    def forward(self, x, cache=None):
        y = x @ self.w + (self.b[0] if len(self.b) else 0)
        q, k, v = split_heads(y, self.n_head).chunk(3, dim=-1)
        if cache is not None:
            k, v = cache.extend(k, v)
        y = merge_heads(fused_attention(q, k, v, self.p if self.training else 0.0)) @ self.o
        return y + (self.b[1] if len(self.b) else 0)


# 04 LayerNorm --------------------------------------------------------------------------------------------------


def norm_with(mean=lambda x: x.mean(-1, keepdim=True), variance=lambda x: x.var(-1, unbiased=False, keepdim=True),
              root=lambda variance, eps: (variance + eps).sqrt(), learnt=lambda y, w, b: y * w + b, shift=True):
    class Norm(nn.Module):
        def __init__(self, n_embd, bias=True, eps=1e-5):
            super().__init__()
            self.gamma, self.eps = nn.Parameter(torch.ones(n_embd)), eps
            self.beta = nn.Parameter(torch.zeros(n_embd)) if bias and shift else 0.0

        def forward(self, x):
            return learnt((x - mean(x)) / root(variance(x), self.eps), self.gamma, self.beta)
    return Norm


def over(*dims):
    return dict(mean=lambda x: x.mean(dims, keepdim=True), variance=lambda x: x.var(dims, unbiased=False, keepdim=True))


wrong("LayerNorm", "norm_unbiased", norm_with(variance=lambda x: x.var(-1, keepdim=True)))
wrong("LayerNorm", "norm_eps_outside", norm_with(root=lambda variance, eps: variance.sqrt() + eps))
wrong("LayerNorm", "norm_no_eps", norm_with(root=lambda variance, eps: variance.sqrt()))
wrong("LayerNorm", "norm_batch", norm_with(**over(0)))
wrong("LayerNorm", "norm_tokens", norm_with(**over(1)))
wrong("LayerNorm", "norm_both", norm_with(**over(1, 2)))
wrong("LayerNorm", "norm_all", norm_with(**over(0, 1)))
wrong("LayerNorm", "norm_no_root", norm_with(root=lambda variance, eps: variance + eps))
wrong("LayerNorm", "norm_no_variance", norm_with(root=lambda variance, eps: 1))
wrong("LayerNorm", "norm_not_centred", norm_with(mean=lambda x: 0, variance=lambda x: x.pow(2).mean(-1, keepdim=True)))
wrong("LayerNorm", "norm_mean_kept", norm_with(mean=lambda x: 0))
wrong("LayerNorm", "norm_params", norm_with(shift=False))
wrong("LayerNorm", "norm_learnt", norm_with(learnt=lambda y, w, b: (y + b) * w))
wrong("LayerNorm", "norm_learnt", norm_with(learnt=lambda y, w, b: y + b))
right("LayerNorm", LayerNorm)
right("LayerNorm", nn.LayerNorm)
right("LayerNorm", norm_with())
right("LayerNorm", norm_with(variance=lambda x: (x * x).mean(-1, keepdim=True) - x.mean(-1, keepdim=True) ** 2,
                             root=lambda variance, eps: 1 / torch.rsqrt(variance + eps)))


# 04 FeedForward ------------------------------------------------------------------------------------------------


def feed_forward_with(activation=nn.GELU(approximate="tanh"), wide=4, order=lambda up, act, down: (up, act, down),
                      dropped=nn.Dropout, pre=lambda x: x):
    class Forward(nn.Module):
        def __init__(self, n_embd, dropout=0.0, bias=True):
            super().__init__()
            up, down = nn.Linear(n_embd, wide * n_embd, bias=bias), nn.Linear(wide * n_embd, n_embd, bias=bias)
            self.net = nn.Sequential(*order(up, activation, down), dropped(dropout))

        def forward(self, x):
            return self.net(pre(x))
    return Forward


class ByHand(nn.Module):
    def forward(self, x):
        return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x ** 3)))


class Quick(nn.Module):
    def forward(self, x):
        return x * torch.sigmoid(1.702 * x)


wrong("FeedForward", "ff_exact_gelu", feed_forward_with(nn.GELU()))
wrong("FeedForward", "ff_relu", feed_forward_with(nn.ReLU()))
wrong("FeedForward", "ff_linear", feed_forward_with(nn.Identity()))
wrong("FeedForward", "ff_silu", feed_forward_with(nn.SiLU()))
wrong("FeedForward", "ff_quick_gelu", feed_forward_with(Quick()))
wrong("FeedForward", "ff_tanh", feed_forward_with(nn.Tanh()))
wrong("FeedForward", "ff_after", feed_forward_with(order=lambda up, act, down: (up, down, act)))
wrong("FeedForward", "ff_twice", feed_forward_with(order=lambda up, act, down: (up, act, down, act)))
wrong("FeedForward", "ff_width", feed_forward_with(wide=2))
wrong("FeedForward", "ff_tokens", feed_forward_with(pre=lambda x: x - x.mean(1, keepdim=True)))
wrong("FeedForward", "dropout_eval", feed_forward_with(dropped=AlwaysDropout))
wrong("FeedForward", "keeps_shape", feed_forward_with(order=lambda up, act, down: (up, act)))
right("FeedForward", FeedForward)
right("FeedForward", feed_forward_with())
right("FeedForward", feed_forward_with(ByHand()))
right("FeedForward", feed_forward_with(order=lambda up, act, down: (up, act, nn.Dropout(0.0), down)))


# 04 DecoderBlock -----------------------------------------------------------------------------------------------


def block_with(forward, norm=LayerNorm, shared=False, attention=CausalSelfAttention, feed_forward=FeedForward):
    class Block(nn.Module):
        def __init__(self, n_embd, n_head, dropout=0.0, bias=True):
            super().__init__()
            self.ln_1 = norm(n_embd, bias=bias)
            self.ln_2 = self.ln_1 if shared else norm(n_embd, bias=bias)
            self.attn, self.mlp = attention(n_embd, n_head, dropout, bias), feed_forward(n_embd, dropout, bias)

        def forward(self, x, cache=None):
            return forward(self, x, cache)
    return Block


def pre_norm(self, x, cache):
    x = x + self.attn(self.ln_1(x), cache)
    return x + self.mlp(self.ln_2(x))


def post_norm(self, x, cache):
    x = self.ln_1(x + self.attn(x, cache))
    return self.ln_2(x + self.mlp(x))


def normed_shortcut(self, x, cache):
    x = self.ln_1(x)
    x = x + self.attn(x, cache)
    x = self.ln_2(x)
    return x + self.mlp(x)


def no_residual_attention(self, x, cache):
    x = self.attn(self.ln_1(x), cache)
    return x + self.mlp(self.ln_2(x))


def no_residual_feed_forward(self, x, cache):
    x = x + self.attn(self.ln_1(x), cache)
    return self.mlp(self.ln_2(x))


def other_order(self, x, cache):
    x = x + self.mlp(self.ln_2(x))
    return x + self.attn(self.ln_1(x), cache)


wrong("DecoderBlock", "block_post_norm", block_with(post_norm))
wrong("DecoderBlock", "block_post_norm", block_with(normed_shortcut))
wrong("DecoderBlock", "block_residual_attention", block_with(no_residual_attention))
wrong("DecoderBlock", "block_residual_feed_forward", block_with(no_residual_feed_forward))
wrong("DecoderBlock", "block_residual_both",
      block_with(lambda self, x, cache: self.mlp(self.ln_2(self.attn(self.ln_1(x), cache)))))
wrong("DecoderBlock", "block_norm_attention", block_with(lambda self, x, cache: pre_norm(self, x, cache)
                                                         - self.attn(self.ln_1(x)) + self.attn(x)))
wrong("DecoderBlock", "block_norm_feed_forward", block_with(
    lambda self, x, cache: x + self.attn(self.ln_1(x), cache) + self.mlp(x + self.attn(self.ln_1(x)))))
wrong("DecoderBlock", "block_no_feed_forward", block_with(lambda self, x, cache: x + self.attn(self.ln_1(x), cache)))
wrong("DecoderBlock", "block_order", block_with(other_order))
wrong("DecoderBlock", "block_parallel", block_with(
    lambda self, x, cache: x + self.attn(self.ln_1(x), cache) + self.mlp(self.ln_2(x))))
wrong("DecoderBlock", "block_shared_norm", block_with(pre_norm, shared=True))
wrong("DecoderBlock", "attention_cache", block_with(lambda self, x, cache: pre_norm(self, x, None)))
wrong("DecoderBlock", "future", block_with(pre_norm, attention=attention_with(weights_with(**MASKS["mask_none"]))))
right("DecoderBlock", DecoderBlock)
right("DecoderBlock", block_with(pre_norm))
right("DecoderBlock", block_with(pre_norm, norm=nn.LayerNorm, attention=HeadByHead, feed_forward=feed_forward_with()))


# 05 GPTConfig --------------------------------------------------------------------------------------------------

TABLE = {"story": dict(block_size=256, n_layer=4, n_head=6, n_embd=192),
         "chat-50m": dict(block_size=512, n_layer=11, n_head=9, n_embd=576)}


def config_with(validate=GPTConfig.__post_init__, preset=None):
    def copied(cls, name, **changes):
        if name not in TABLE:
            raise ValueError(f"choose one of {list(TABLE)}")
        return cls(**{**TABLE[name], **changes})

    @dataclass
    class Config:
        vocab_size: int = 10240
        block_size: int = 256
        n_layer: int = 4
        n_head: int = 6
        n_embd: int = 192
        dropout: float = 0.0
        bias: bool = True

        def __post_init__(self):
            validate(self)

    Config.preset = classmethod(preset or copied)
    return Config


def validate_with(divisible=True, positive=True, share=lambda dropout: 0 <= dropout < 1):
    def validate(self):
        sizes = (self.vocab_size, self.block_size, self.n_layer, self.n_head, self.n_embd)
        assert not positive or min(sizes) > 0, "sizes count things"
        if divisible and self.n_head and self.n_embd % self.n_head:
            raise ValueError("heads must divide n_embd")
        if not share(self.dropout):
            raise ValueError("dropout is a share")
    return validate


def changed_table(cls, name, **changes):
    if name not in TABLE_IN_USE:
        raise ValueError("unknown")
    TABLE_IN_USE[name].update(changes)
    return cls(**TABLE_IN_USE[name])


def preset_unchecked(cls, name, **changes):
    return cls(**{**TABLE.get(name, {}), **changes})


TABLE_IN_USE = copy.deepcopy(TABLE)
wrong("GPTConfig", "config_divisible", config_with(validate_with(divisible=False)))
wrong("GPTConfig", "config_positive", config_with(validate_with(positive=False)))
wrong("GPTConfig", "config_dropout", config_with(validate_with(share=lambda dropout: 0 <= dropout <= 1)))
wrong("GPTConfig", "config_refuses", config_with(validate_with(share=lambda dropout: 0 < dropout < 1)))
wrong("GPTConfig", "config_preset_changed", config_with(preset=changed_table))
wrong("GPTConfig", "config_unknown", config_with(preset=preset_unchecked))
wrong("GPTConfig", "config_changes", config_with(preset=lambda cls, name, **changes: cls(**{**changes, **TABLE[name]})))
right("GPTConfig", GPTConfig)
right("GPTConfig", config_with())
right("GPTConfig", config_with(validate_with()))


# 05 MicroGPT ---------------------------------------------------------------------------------------------------


def model_with(norm=LayerNorm, tied=True, positions=True, start=lambda cache: 0 if cache is None else cache.length,
               scale=True,
               loss=lambda logits, targets: F.cross_entropy(logits.flatten(0, 1), targets.flatten()), check=True,
               layer_of=lambda cache, layer: cache[layer], block=DecoderBlock, dropped=nn.Dropout,
               answer=lambda *pair: pair,
               blocks_used=lambda blocks: blocks):
    class Model(nn.Module):
        def __init__(self, config):
            super().__init__()
            self.config = c = config
            self.wte, self.wpe = nn.Embedding(c.vocab_size, c.n_embd), nn.Embedding(c.block_size, c.n_embd)
            self.h = nn.ModuleList(block(c.n_embd, c.n_head, c.dropout, c.bias) for _ in range(c.n_layer))
            self.ln_f = norm(c.n_embd, bias=c.bias)
            self.head, self.drop = nn.Linear(c.n_embd, c.vocab_size, bias=False), dropped(c.dropout)
            if tied:
                self.head.weight = self.wte.weight
            if scale:
                init_weights(self)

        def forward(self, ids, targets=None, cache=None):
            first = start(cache)
            at = torch.arange(first, first + ids.size(1))
            if check and (0 if cache is None else cache.length) + ids.size(1) > self.config.block_size:
                raise ValueError("too long")
            x = self.wte(ids) + (self.wpe(at) if positions else 0 * self.wpe.weight[0])
            x = self.drop(x)
            for layer, part in enumerate(blocks_used(self.h)):
                x = part(x, None if cache is None else layer_of(cache, layer))
            logits = self.head(self.ln_f(x))
            return logits if targets is None else answer(logits, loss(logits, targets))

        def num_params(self):
            return sum(parameter.numel() for parameter in self.parameters())
    return Model


class NoNorm(nn.Identity):
    def __init__(self, *given, **more):
        super().__init__()


class IdleNorm(LayerNorm):
    def forward(self, x):
        return x * self.weight + (0 if self.bias is None else self.bias)


def shifted_loss(logits, targets):
    return F.cross_entropy(logits[:, :-1].flatten(0, 1), targets[:, 1:].flatten())


class CountsTwice(MicroGPT):
    def num_params(self):
        return super().num_params() + self.token_embedding.weight.numel()


wrong("MicroGPT", "model_untied", model_with(tied=False))
wrong("MicroGPT", "model_positions", model_with(positions=False))
wrong("MicroGPT", "model_cache_positions", model_with(start=lambda cache: 0))
wrong("MicroGPT", "model_final_norm", model_with(norm=NoNorm))
wrong("MicroGPT", "model_final_norm", model_with(norm=IdleNorm))
wrong("MicroGPT", "model_loss_shift", model_with(loss=shifted_loss))
wrong("MicroGPT", "model_loss_sum", model_with(loss=lambda logits, targets: F.cross_entropy(
    logits.flatten(0, 1), targets.flatten(), reduction="sum")))
wrong("MicroGPT", "model_loss_ignored", model_with(loss=lambda logits, targets: F.cross_entropy(
    logits.flatten(0, 1), targets.clamp(min=0).flatten())))
wrong("MicroGPT", "model_loss_all", model_with(loss=lambda logits, targets: F.cross_entropy(
    logits.flatten(0, 1), targets.flatten(), reduction="none").mean()))
wrong("MicroGPT", "model_loss_twice", model_with(loss=lambda logits, targets: F.cross_entropy(
    logits.softmax(-1).flatten(0, 1), targets.flatten())))
wrong("MicroGPT", "model_loss_pair", model_with(answer=lambda logits, loss: loss))
wrong("MicroGPT", "model_init", model_with(scale=False))
wrong("MicroGPT", "model_too_long", model_with(check=False))
wrong("MicroGPT", "model_cache", model_with(layer_of=lambda cache, layer: cache[0]))
wrong("MicroGPT", "unused", model_with(blocks_used=lambda blocks: blocks[:1]))
wrong("MicroGPT", "model_num_params", CountsTwice)
wrong("MicroGPT", "future", model_with(block=block_with(
    pre_norm, attention=attention_with(weights_with(hidden=lambda T, S: torch.ones(T, S).triu(S - T + 2).bool())))))
wrong("MicroGPT", "dropout_eval", model_with(dropped=AlwaysDropout))
right("MicroGPT", MicroGPT)
right("MicroGPT", model_with())
right("MicroGPT", model_with(norm=nn.LayerNorm, block=block_with(pre_norm, norm=nn.LayerNorm, attention=HeadByHead)))


# 06 learning_rate ----------------------------------------------------------------------------------------------


def rate_with(warm=lambda step, c: (step + 1) / c.warmup_steps, until=lambda c: c.warmup_steps,
              done=lambda step, c: (step - c.warmup_steps) / max(1, c.max_steps - c.warmup_steps),
              height=lambda done: 0.5 * (1 + math.cos(math.pi * done)), low=lambda c: c.min_learning_rate,
              size=lambda c: c.learning_rate - c.min_learning_rate, counted=lambda step, c: step):
    def rate(step, config):
        step = counted(step, config)
        if step < until(config):
            return config.learning_rate * warm(step, config)
        return low(config) + height(done(step, config)) * size(config)
    return rate


wrong("learning_rate", "lr_zero_first", rate_with(warm=lambda step, c: step / c.warmup_steps))
wrong("learning_rate", "lr_zero_first", rate_with(warm=lambda step, c: 0))
wrong("learning_rate", "lr_no_warmup", rate_with(until=lambda c: 0, done=lambda step, c: step / c.max_steps))
wrong("learning_rate", "lr_peak", rate_with(warm=lambda step, c: (step + 1) / c.warmup_steps / 2, low=lambda c: 0.05,
                                            size=lambda c: 0.45))
wrong("learning_rate", "lr_warmup_straight", rate_with(warm=lambda step, c: ((step + 1) / c.warmup_steps) ** 2))
wrong("learning_rate", "lr_linear", rate_with(height=lambda done: 1 - done))
wrong("learning_rate", "lr_minimum", rate_with(low=lambda c: 0, size=lambda c: c.learning_rate))
wrong("learning_rate", "lr_cosine_start", rate_with(done=lambda step, c: step / c.max_steps))
wrong("learning_rate", "lr_cosine_length", rate_with(done=lambda step, c: (step - c.warmup_steps) / c.max_steps))
wrong("learning_rate", "lr_full_cosine", rate_with(height=lambda done: 0.5 * (1 + math.cos(2 * math.pi * done))))
wrong("learning_rate", "lr_constant", rate_with(height=lambda done: 1))
wrong("learning_rate", "lr_above", rate_with(size=lambda c: c.learning_rate))
wrong("learning_rate", "lr_micro_batches", rate_with(counted=lambda step, c: min(step * c.grad_accum, c.max_steps)))
wrong("learning_rate", "lr_warmup_zero", rate_with(until=lambda c: max(1, c.warmup_steps)))
right("learning_rate", learning_rate)
right("learning_rate", rate_with(warm=lambda step, c: (step + 1) / (c.warmup_steps + 1)))
right("learning_rate", rate_with(done=lambda step, c: (step - c.warmup_steps) / (c.max_steps - 1 - c.warmup_steps)))


# 06 make_optimizer ---------------------------------------------------------------------------------------------


def optimizer_with(decays=lambda name, p: p.dim() >= 2, kind=torch.optim.AdamW, keep=lambda name, p: True, decay=None,
                   rate=lambda c: c.learning_rate, betas=lambda c: (c.beta1, c.beta2)):
    def make(model, config):
        groups = ([], [])
        for name, parameter in model.named_parameters():
            if keep(name, parameter):
                groups[decays(name, parameter)].append(parameter)
        return kind([{"params": groups[1], "weight_decay": config.weight_decay if decay is None else decay},
                     {"params": groups[0], "weight_decay": 0.0}], lr=rate(config), betas=betas(config))
    return make


wrong("make_optimizer", "optimizer_vectors", lambda model, c: torch.optim.AdamW(
    model.parameters(), lr=c.learning_rate, betas=(c.beta1, c.beta2), weight_decay=c.weight_decay))
wrong("make_optimizer", "optimizer_norms", optimizer_with(decays=lambda name, p: name.endswith("weight")))
wrong("make_optimizer", "optimizer_biases", optimizer_with(decays=lambda name, p: not name.startswith("norm")))
wrong("make_optimizer", "optimizer_matrices", optimizer_with(decay=0.01))
wrong("make_optimizer", "optimizer_missing", optimizer_with(keep=lambda name, p: p.dim() >= 2))
wrong("make_optimizer", "optimizer_adamw", optimizer_with(kind=torch.optim.Adam))
wrong("make_optimizer", "optimizer_betas", optimizer_with(betas=lambda c: (0.9, 0.999)))
wrong("make_optimizer", "optimizer_lr", optimizer_with(rate=lambda c: 3e-4))
right("make_optimizer", make_optimizer)
right("make_optimizer", optimizer_with())
right("make_optimizer", lambda model, c: torch.optim.AdamW(
    [{"params": [p], "weight_decay": c.weight_decay * (p.dim() > 1)} for p in model.parameters()],
    lr=c.learning_rate, betas=(c.beta1, c.beta2), foreach=False))


# 06 train_step -------------------------------------------------------------------------------------------------


def step_with(zero="before", divide=True, clip="before", rate=True, index=lambda step, part,
              c: step * c.grad_accum + part,
              total=lambda losses: sum(losses) / len(losses), sign=1, move=True):
    def step_(model, optimizer, batches, step, config):
        lr = learning_rate(step, config)
        for group in optimizer.param_groups:
            group["lr"] = lr if rate else config.learning_rate
        if zero == "before":
            optimizer.zero_grad()
        losses = []
        for part in range(config.grad_accum):
            if zero == "each":
                optimizer.zero_grad()
            x, y = batches.batch(index(step, part, config))
            loss = model(x, y)[1]
            (sign * loss / (config.grad_accum if divide else 1)).backward()
            losses.append(loss.item())
        if zero == "after backward":
            optimizer.zero_grad()
        norm = torch.nn.utils.get_total_norm([p.grad for p in model.parameters() if p.grad is not None])
        clip_all = partial(torch.nn.utils.clip_grad_norm_, model.parameters(), config.grad_clip)
        if clip == "before":
            clip_all()
        elif clip == "value":
            torch.nn.utils.clip_grad_value_(model.parameters(), config.grad_clip)
        if move:
            optimizer.step()
        if clip == "after":
            clip_all()
        if zero == "end":
            optimizer.zero_grad()
        return {"step": step + 1, "loss": total(losses), "lr": lr, "grad_norm": float(norm)}
    return step_


wrong("train_step", "step_zero_grad", step_with(zero="never"))
wrong("train_step", "step_last_batch", step_with(zero="each"))
wrong("train_step", "step_no_update", step_with(zero="after backward"))
wrong("train_step", "step_no_update", step_with(move=False))
wrong("train_step", "step_not_clipped", step_with(clip="after"))
wrong("train_step", "step_clip_value", step_with(clip="value"))
wrong("train_step", "step_not_divided", step_with(divide=False))
wrong("train_step", "step_lr", step_with(rate=False))
wrong("train_step", "step_batches", step_with(index=lambda step, part, c: step))
wrong("train_step", "step_loss", step_with(total=sum))
wrong("train_step", "step_sign", step_with(sign=-1))
right("train_step", train_step)
right("train_step", step_with())


@right("train_step")
def by_autograd(model, optimizer, batches, step, config):
    parameters = list(model.parameters())
    losses = [model(*batches.batch(step * config.grad_accum + part))[1] for part in range(config.grad_accum)]
    loss = torch.stack(losses).mean()
    gradients = torch.autograd.grad(loss, parameters)
    norm = torch.cat([g.flatten() for g in gradients]).norm()
    for parameter, gradient in zip(parameters, gradients):
        parameter.grad = gradient * min(1.0, config.grad_clip / norm.item())
    optimizer.param_groups[0]["lr"] = learning_rate(step, config)
    optimizer.step()
    return dict(loss=loss.item(), lr=learning_rate(step, config), grad_norm=norm.item())


# 06 train ------------------------------------------------------------------------------------------------------


def train_with(validate=course_training.validation_loss, step_of=train_step, number=lambda step: step, last=True,
               catch=True,
               save=course_training.save_training, resume=course_training.resume_training, call=lambda callback,
               row: callback(row),
               after=lambda model: None, validation=lambda step: 0, val_batches_of=lambda train, val: val):
    def run(model, train_batches, val_batches, config, checkpoint=None, callback=None):
        torch.manual_seed(config.seed)
        optimizer, history = make_optimizer(model, config), []
        if checkpoint is not None and Path(checkpoint).exists() and resume:
            history = resume(checkpoint, model, optimizer, config)
        model.train()
        try:
            for step in range(len(history), config.max_steps):
                row = step_of(model, optimizer, train_batches, number(step), config)
                row["step"] = step + 1
                if (step + 1) % config.eval_every == 0 or last and step + 1 == config.max_steps:
                    row["val_loss"] = validate(model, val_batches_of(train_batches, val_batches), config.eval_batches)
                    after(model)
                history.append(row)
                if checkpoint is not None and save and (step + 1) % config.checkpoint_every == 0:
                    save(checkpoint, model, optimizer, history, config)
                if callback is not None:
                    call(callback, row)
        except KeyboardInterrupt:
            if not catch:
                raise
        model.eval()
        return history
    return run


@torch.no_grad()
def in_train_mode(model, batches, n):
    return sum(model(*batches.batch(step))[1].item() for step in range(n)) / n


@torch.no_grad()
def by_hand(model, batches, n):
    model.eval()
    loss = sum(model(*batches.batch(step))[1].item() for step in range(n)) / n
    model.train()
    return loss


@torch.no_grad()
def left_in_eval(model, batches, n):
    model.eval()
    return sum(model(*batches.batch(step))[1].item() for step in range(n)) / n


class NewEveryTime:
    def __init__(self):
        self.at = 0

    def __call__(self, model, batches, n):
        self.at += n
        with torch.no_grad():
            model.eval()
            losses = [model(*batches.batch(self.at + step))[1].item() for step in range(n)]
            model.train()
        return sum(losses) / n


def forget_random(path, model, optimizer, config):
    history = course_training.resume_training(path, model, optimizer, config)
    torch.manual_seed(config.seed)
    return history


def forget_optimizer(path, model, optimizer, config):
    return course_training.resume_training(path, model, make_optimizer(model, config), config)


def forget_steps(path, model, optimizer, config):
    course_training.resume_training(path, model, optimizer, config)
    return []


wrong("train", "train_val_mode", train_with(validate=in_train_mode))
wrong("train", "train_left_eval", train_with(validate=left_in_eval))
wrong("train", "train_val_batches", train_with(validate=NewEveryTime()))
wrong("train", "train_val_last", train_with(last=False))
wrong("train", "train_val_none", train_with(val_batches_of=lambda train, val: train, validate=lambda *given: 1.0))
wrong("train", "train_batches", train_with(number=lambda step: 0))
wrong("train", "train_learns", train_with(step_of=step_with(move=False)))
wrong("train", "train_interrupt", train_with(catch=False))
wrong("train", "train_not_saved", train_with(save=None))
wrong("train", "train_from_scratch", train_with(resume=None))
wrong("train", "train_from_scratch", train_with(resume=forget_steps))
wrong("train", "train_resume", train_with(resume=forget_random))
wrong("train", "train_resume", train_with(resume=forget_optimizer))
wrong("train", "train_callback", train_with(call=lambda callback, row: None))
right("train", train)
right("train", train_with())
right("train", train_with(validate=by_hand, step_of=step_with()))


# 07 next_token_probabilities -----------------------------------------------------------------------------------


def probabilities_with(temper=lambda logits, t: (logits / t).softmax(-1), zero=True, ties="stable", clamp=True,
                       crossing="before",
                       back=True, renormalise=True, off=True, in_place=False, refuse=True, first=True):
    """Written with a sort, as most people do, with one thing exchanged."""
    def probabilities(logits, temperature=1.0, top_k=None, top_p=None):
        if refuse and (not temperature >= 0 or (top_k or 0) < 0 or not 0 < (1 if top_p is None else top_p) <= 1):
            raise ValueError("a setting has no meaning")
        if zero and temperature == 0:
            return F.one_hot(logits.argmax(-1), logits.size(-1)).float()
        p = temper(logits, temperature)
        if top_k or top_k == 0 and not off:
            k = min(top_k, p.size(-1)) if clamp else top_k
            if ties == "value":
                p = torch.where(p < p.topk(k).values[..., -1:], 0.0, p)
            else:
                keep = p.argsort(dim=-1, descending=True, stable=True)[..., :k]
                if ties == "last":
                    keep = p.size(-1) - 1 - p.flip(-1).argsort(dim=-1, descending=True, stable=True)[..., :k]
                p = torch.zeros_like(p).scatter(-1, keep, p.gather(-1, keep))
            if not clamp:
                p.topk(top_k)
        if top_p is not None:
            ranked, order = p.sort(dim=-1, descending=True, stable=True)
            ranked = ranked / ranked.sum(-1, keepdim=True)
            total = ranked.cumsum(-1) - (ranked if crossing == "before" else 0)
            drop = total >= top_p
            if crossing == "after" and first:
                drop[..., 0] = False
            ranked = ranked.masked_fill(drop, 0.0)
            p = torch.zeros_like(p).scatter(-1, order, ranked) if back else ranked
        if in_place:
            logits[p == 0] = -math.inf
        return p / p.sum(-1, keepdim=True) if renormalise else p
    return probabilities


name = "next_token_probabilities"
wrong(name, "probs_temp_none", probabilities_with(temper=lambda logits, t: logits.softmax(-1) / t))
wrong(name, "probs_temp_after", probabilities_with(temper=lambda logits, t: logits.softmax(-1) / t, renormalise=False))
wrong(name, "probs_temp_multiplied", probabilities_with(temper=lambda logits, t: (logits * t).softmax(-1)))
wrong(name, "probs_greedy_nan", probabilities_with(zero=False))
wrong(name, "probs_greedy", probabilities_with(zero=False, temper=lambda logits, t: (logits / max(t, 0.5)).softmax(-1)))
wrong(name, "probs_top_k_ties", probabilities_with(ties="value"))
wrong(name, "probs_top_k_tie_order", probabilities_with(ties="last"))
wrong(name, "probs_top_k_large", probabilities_with(clamp=False))
wrong(name, "probs_top_k_zero", probabilities_with(off=False))
wrong(name, "probs_not_renormalised", probabilities_with(renormalise=False))
wrong(name, "probs_top_p_first", probabilities_with(crossing="after", first=False))
wrong(name, "probs_top_p_crossing", probabilities_with(crossing="after"))
wrong(name, "probs_top_p_first", probabilities_with(back=False))
wrong(name, "probs_modifies", probabilities_with(in_place=True))
wrong(name, "probs_rows", lambda logits, *given, **more: next_token_probabilities(logits, *given, **more)
      if logits.dim() == 1 else next_token_probabilities(logits.T, *given, **more).T)
wrong(name, "probs_refuses", probabilities_with(refuse=False))
wrong(name, "probs_log", lambda logits, *given, **more: logits.log_softmax(-1))
right(name, next_token_probabilities)
right(name, probabilities_with())


@right(name)
def on_logits(logits, temperature=1.0, top_k=None, top_p=None):
    if not (math.isfinite(temperature) and temperature >= 0) or (top_k or 0) < 0 or not 0 < (top_p or 1) <= 1:
        raise ValueError("a setting has no meaning")
    if temperature == 0:
        temperature, top_k = 1.0, 1
    logits = logits.double() / temperature
    place = logits.argsort(dim=-1, descending=True, stable=True).argsort(dim=-1)
    if top_k:
        logits = logits.masked_fill(place >= top_k, -math.inf)
    p = logits.softmax(-1)
    if top_p is not None:
        bigger = (place.unsqueeze(-1) > place.unsqueeze(-2)).double() @ p.unsqueeze(-1)
        logits = logits.masked_fill(bigger.squeeze(-1) >= top_p, -math.inf)
    return logits.softmax(-1).float()


# 07 KVCache ----------------------------------------------------------------------------------------------------


def cache_with(extend=LayerCache.extend, layers=lambda layer, n: [layer() for _ in range(n)],
               length=KVCache.length.fget):
    layer = type("Layer", (LayerCache,), {"extend": extend})

    class Cache(KVCache):
        def __init__(self, n_layer):
            self.layers = layers(layer, n_layer)
    Cache.length = property(length)
    return Cache


def extend_with(dim=2, order=lambda old, new: [old, new], keep=True, give=lambda self, k, v: (self.k, self.v),
                first_only=False):
    def extend(self, k, v):
        new = k, v
        if self.k is not None:
            k, v = torch.cat(order(self.k, k), dim=dim), torch.cat(order(self.v, v), dim=dim)
        if keep or self.k is None:
            self.k, self.v = k, v
            return give(self, *new)
        return k, v
    return extend


SHARED = []
wrong("KVCache", "cache_only_new", cache_with(extend_with(give=lambda self, k, v: (k, v))))
wrong("KVCache", "cache_order", cache_with(extend_with(order=lambda old, new: [new, old])))
wrong("KVCache", "cache_swapped", cache_with(extend_with(give=lambda self, k, v: (self.k, self.k))))
wrong("KVCache", "cache_length_wrong", cache_with(extend_with(keep=False)))
wrong("KVCache", "cache_layers", cache_with(layers=lambda layer, n: [layer()] * n))
wrong("KVCache", "cache_length", cache_with(length=lambda self: 0
                                            if self.layers[0].k is None else self.layers[0].k.size(1)))
wrong("KVCache", "cache_pair", cache_with(extend_with(give=lambda self, k, v: None)))
wrong("KVCache", "crash_shapes", cache_with(extend_with(dim=1)))
wrong("KVCache", "cache_shared", cache_with(layers=lambda layer, n: SHARED
                                            if SHARED else SHARED.extend(layer() for _ in range(n)) or SHARED))
right("KVCache", KVCache)
right("KVCache", cache_with(extend_with()))


@right("KVCache")
class Preallocated:
    def __init__(self, n_layer):
        self.stores = [self.Store() for _ in range(n_layer)]

    class Store:
        def __init__(self):
            self.used, self.k, self.v = 0, None, None

        def extend(self, k, v):
            if self.k is None:
                self.k, self.v = (torch.zeros(*k.shape[:2], 512, k.size(3)) for _ in range(2))
            end = self.used + k.size(2)
            self.k[:, :, self.used:end], self.v[:, :, self.used:end], self.used = k, v, end
            return self.k[:, :, :end], self.v[:, :, :end]

    length = property(lambda self: self.stores[0].used)

    def __getitem__(self, layer):
        return self.stores[layer]


# 07 generate_ids -----------------------------------------------------------------------------------------------


def generator_with(grow=True, window=lambda ids, size: ids[-size:], drop_full=True, cached=True, swallow=False,
                   stop=True,
                   copied=True, draw=None, pass_on=lambda settings: settings, evaluate=True, checked=True, limit=0,
                   wrap=int,
                   seeded=lambda seed: torch.Generator().manual_seed(seed if seed is not None else torch.seed()),
                   use_new=True):
    def generate(model, ids, max_new_tokens=100, temperature=1.0, top_k=None, top_p=None, seed=None, stop_ids=(),
                 use_cache=True):
        if checked and (not ids or max(ids) >= model.config.vocab_size):
            raise ValueError("the context cannot be read")
        random, ids, size = seeded(seed), list(ids) if copied else ids, model.config.block_size
        cache = KVCache(model.config.n_layer)
        if evaluate:
            model.eval()
        for _ in range(max_new_tokens + limit):
            seen = window(ids, size)
            if not (use_cache and cached) or drop_full and len(ids) > size:
                cache = KVCache(model.config.n_layer)
            with torch.no_grad():
                logits = model(torch.tensor([seen[cache.length:] if use_new else seen]), cache=cache)[0, -1]
            p = next_token_probabilities(logits, **pass_on(dict(temperature=temperature, top_k=top_k, top_p=top_p)))
            token = torch.multinomial(p, 1, generator=random).item()
            if grow:
                ids.append(token)
            if token in stop_ids and swallow:
                return
            yield wrap(token)
            if not grow:
                cache = KVCache(model.config.n_layer)
            if token in stop_ids and stop:
                return
    return generate


def without(key):
    return lambda settings: {name: value for name, value in settings.items() if name != key}


def last_only(model, ids, **more):
    for _ in range(more["max_new_tokens"]):
        token = next(generate_ids(model, ids, **{**more, "max_new_tokens": 1}))
        ids = [token]
        yield token


wrong("generate_ids", "generate_context", generator_with(grow=False))
wrong("generate_ids", "generate_window_head", generator_with(window=lambda ids, size: ids[:size], cached=False))
wrong("generate_ids", "generate_window_crash", generator_with(window=lambda ids, size: ids, drop_full=False))
wrong("generate_ids", "generate_stop_swallowed", generator_with(swallow=True))
wrong("generate_ids", "generate_stop", generator_with(stop=False))
wrong("generate_ids", "generate_mutates", generator_with(copied=False))
wrong("generate_ids", "generate_setting", generator_with(pass_on=without("top_k")))
wrong("generate_ids", "generate_setting", generator_with(pass_on=without("top_p")))
wrong("generate_ids", "generate_temperature", generator_with(pass_on=lambda settings: {**settings, "temperature": 0}))
wrong("generate_ids", "generate_seed", generator_with(seeded=lambda seed: torch.default_generator))
wrong("generate_ids", "generate_unseeded", generator_with(seeded=lambda seed: torch.Generator().manual_seed(seed or 0)))
wrong("generate_ids", "generate_seed_ignored", generator_with(seeded=lambda seed: torch.Generator().manual_seed(
    0 if seed is not None else torch.seed())))
wrong("generate_ids", "generate_dropout", generator_with(evaluate=False))
wrong("generate_ids", "generate_empty", generator_with(checked=False))
wrong("generate_ids", "generate_count", generator_with(limit=1))
wrong("generate_ids", "generate_cache", generator_with(use_new=False))
wrong("generate_ids", "generate_last_only", last_only)
wrong("generate_ids", "generate_ints", generator_with(wrap=torch.tensor))
right("generate_ids", generate_ids)
right("generate_ids", generator_with())
right("generate_ids", generator_with(cached=False))


# 07 sample_output ----------------------------------------------------------------------------------------------


def output_with(special=False, skip=True, prompt_too=False, pieces=False, stop=True, fixed=None, empty=True,
                wrap=lambda text: text):
    def sample(prompt, model, tokenizer, device=None, **settings):
        ids = tokenizer.encode(prompt, add_special_tokens=special) or ([tokenizer.eos_token_id] if empty else [])
        settings = {**dict(temperature=0.8, top_k=50), **settings, **(fixed or {})}
        new = list(generate_ids(model, ids, stop_ids=(tokenizer.eos_token_id,) if stop else (), **settings))
        if pieces:
            return "".join(tokenizer.decode([token], skip_special_tokens=True) for token in new)
        return wrap((prompt if prompt_too else "") + tokenizer.decode(new, skip_special_tokens=skip))
    return sample


wrong("sample_output", "output_bytes", output_with(pieces=True))
wrong("sample_output", "output_special", output_with(skip=False))
wrong("sample_output", "output_prompt", output_with(prompt_too=True))
wrong("sample_output", "output_stop", output_with(stop=False))
wrong("sample_output", "output_ids", output_with(special=True))
wrong("sample_output", "output_limit", output_with(fixed={"max_new_tokens": 50}))
wrong("sample_output", "output_seed", output_with(fixed={"seed": None}))
wrong("sample_output", "output_seed_ignored", output_with(fixed={"seed": 0}))
wrong("sample_output", "output_setting", output_with(fixed={"temperature": 1.0}))
wrong("sample_output", "output_empty", output_with(empty=False))
wrong("sample_output", "output_type", output_with(wrap=lambda text: [text]))
right("sample_output", sample_output)
right("sample_output", output_with())
right("sample_output", lambda *given, **settings: "".join(list(stream_output(*given, **settings))))


# 08 chat_ids ---------------------------------------------------------------------------------------------------


def chat_ids_with(clean=plain, asks=lambda answer_next: answer_next, special=False, chosen=lambda messages: messages,
                  checked=True,
                  wrap=list):
    def ids_of(messages, tokenizer, answer_next=False):
        if checked and tokenizer.chat_template is None:
            raise ValueError("no chat template")
        messages = [dict(role=message["role"], content=clean(message["content"])) for message in chosen(messages)]
        text = tokenizer.apply_chat_template(messages, tokenize=False, add_generation_prompt=asks(answer_next))
        return wrap(tokenizer.encode(text, add_special_tokens=special))
    return ids_of


def typed_out(messages, tokenizer, answer_next=False):
    text = "".join(f"{message['role']}: {message['content']}\n" for message in messages)
    return tokenizer.encode(text, add_special_tokens=False)


wrong("chat_ids", "chat_forged", chat_ids_with(clean=lambda text: text))
wrong("chat_ids", "chat_answer_next", chat_ids_with(asks=lambda answer_next: False))
wrong("chat_ids", "chat_always_asks", chat_ids_with(asks=lambda answer_next: True))
wrong("chat_ids", "chat_special", chat_ids_with(special=True))
wrong("chat_ids", "chat_history", chat_ids_with(chosen=lambda messages: messages[-2:]))
wrong("chat_ids", "chat_roles", typed_out)
wrong("chat_ids", "chat_type", chat_ids_with(wrap=torch.tensor))
right("chat_ids", chat_ids)
right("chat_ids", chat_ids_with())


@right("chat_ids")
def token_by_token(messages, tokenizer, answer_next=False):
    if not tokenizer.chat_template:
        raise ValueError("no chat template")
    ids = []
    for message in messages:
        ids += [tokenizer.convert_tokens_to_ids(f"<|{message['role']}|>")]
        ids += tokenizer.encode(message["content"].replace("<|", "< |"), add_special_tokens=False)
        ids += [tokenizer.convert_tokens_to_ids("<|end|>")]
    return ids + [tokenizer.convert_tokens_to_ids("<|assistant|>")] * answer_next


# 08 chat_targets -----------------------------------------------------------------------------------------------


def spans(ids, tokenizer):
    """(place of <|assistant|>, place of its <|end|>) of every answer."""
    assistant, end = tokenizer.convert_tokens_to_ids(["<|assistant|>", "<|end|>"])
    for at, token in enumerate(ids):
        if token == assistant:
            yield at, next((later for later in range(at, len(ids)) if ids[later] == end), len(ids))


def targets_with(first=0, last=0, shift=1, ignored=-100, chosen=lambda spans: spans):
    def targets_of(ids, tokenizer):
        targets = [ignored] * len(ids)
        for start, end in chosen(list(spans(ids, tokenizer))):
            for at in range(start + first, end + last):
                if 0 <= at + shift < len(ids):
                    targets[at] = ids[at + shift]
        return targets
    return targets_of


wrong("chat_targets", "targets_prompt", lambda ids, tokenizer: ids[1:] + [-100])
wrong("chat_targets", "targets_not_shifted", targets_with(first=1, last=1, shift=0))
wrong("chat_targets", "targets_not_shifted", lambda ids, tokenizer: list(ids))
wrong("chat_targets", "targets_end", targets_with(last=-1))
wrong("chat_targets", "targets_first", targets_with(first=1))
wrong("chat_targets", "targets_role", targets_with(first=-1))
wrong("chat_targets", "targets_after_end", targets_with(last=1))
wrong("chat_targets", "targets_last_only", targets_with(chosen=lambda spans: spans[-1:]))
wrong("chat_targets", "targets_first_only", targets_with(chosen=lambda spans: spans[:1]))
wrong("chat_targets", "targets_from_first",
      targets_with(chosen=lambda spans: [(spans[0][0], spans[-1][1])] if spans else []))
wrong("chat_targets", "targets_ignored", targets_with(ignored=0))
wrong("chat_targets", "targets_length", lambda ids, tokenizer: chat_targets(ids, tokenizer)[:-1])
wrong("chat_targets", "targets_cut", lambda ids, tokenizer: targets_with(
    chosen=lambda spans: [span for span in spans if span[1] < len(ids)])(ids, tokenizer))
right("chat_targets", chat_targets)
right("chat_targets", targets_with())


@right("chat_targets")
def from_a_mask(ids, tokenizer):
    answers = torch.zeros(len(ids) + 1, dtype=torch.bool)
    for start, end in spans(ids, tokenizer):
        answers[start + 1:end + 1] = True
    following = torch.tensor([*ids[1:], -100, -100])
    return torch.where(answers[1:], following[:len(ids)], -100).tolist()


# 08 ChatBatches ------------------------------------------------------------------------------------------------


def chat_batches(targets=chat_targets, filler_target=-100, cut=True, order=None, step_of=lambda self, step: step):
    class Batches(ChatBatches):
        def __init__(self, conversations, tokenizer, batch_size, block_size, seed=0):
            super().__init__(conversations, tokenizer, batch_size, block_size, seed)
            whole = [chat_ids(messages, tokenizer) for messages in conversations]
            self.examples = [(ids[:block_size] if cut else ids,
                              targets(ids, tokenizer)[:block_size if cut else len(ids)])
                             for ids in whole]
            self.calls = 0

        def batch(self, step):
            if order is not None:
                rows = [self.examples[at] for at in order(self, step)]
                x = nn.utils.rnn.pad_sequence([torch.tensor(ids) for ids, _ in rows], True, self.filler)
                return x, nn.utils.rnn.pad_sequence([torch.tensor(y) for _, y in rows], True, -100)
            x, y = super().batch(step_of(self, step))
            lengths = [len(ids) - ids[::-1].index(4) if 4 in ids else len(ids) for ids in x.tolist()]
            for row, length in enumerate(lengths):
                y[row, length:] = y[row, length:].clamp(min=filler_target)
            return x, y
    return Batches


def counted(self, step):
    self.calls += 1
    return self.calls - 1


def drawn(self, step):
    return torch.randint(len(self.examples), (self.batch_size,), generator=torch.Generator().manual_seed(step)).tolist()


wrong("ChatBatches", "chatb_filler", chat_batches(filler_target=0))
wrong("ChatBatches", "targets_not_shifted", chat_batches(targets_with(first=1, last=1, shift=0)))
wrong("ChatBatches", "targets_prompt", chat_batches(lambda ids, tokenizer: ids[1:] + [-100]))
wrong("ChatBatches", "targets_other", chat_batches(targets_with(last=-1)))
wrong("ChatBatches", "chatb_long", chat_batches(cut=False))
wrong("ChatBatches", "chatb_epoch", chat_batches(order=drawn))
wrong("ChatBatches", "chatb_step", chat_batches(step_of=counted))
right("ChatBatches", ChatBatches)
right("ChatBatches", chat_batches())
right("ChatBatches", chat_batches(order=lambda self, step: [
    (step * self.batch_size + at) % len(self.examples) for at in range(self.batch_size)]))


# 08 ChatSession ------------------------------------------------------------------------------------------------


def session_with(sent=lambda messages: messages, answer_next=True, stop=True, keep=True, reset=True, fit=True,
                 decode=None,
                 pass_on=lambda settings: settings, grows=True, checked=True, shared=False, halves=False, forget=False,
                 late=False):
    class Session:
        messages = []

        def __init__(self, model, tokenizer):
            self.model, self.tokenizer, self.dropped_turns = model, tokenizer, 0
            if not shared:
                self.messages = []

        def reset(self):
            if reset:
                self.messages, self.dropped_turns = [], 0

        def send(self, text, temperature=0.8, top_k=50, top_p=None, max_new_tokens=128, seed=None):
            if checked and not text.strip():
                raise ValueError("write something")
            self.messages.append({"role": "user", "content": text})
            window, answer = sent(list(self.messages)), {"role": "assistant", "content": ""}
            ids = chat_ids(window, self.tokenizer, answer_next=answer_next)
            while fit and len(ids) + min(max_new_tokens, 20) > self.model.config.block_size:
                window = window[1 if halves else 2:]
                self.dropped_turns += 1
                ids = chat_ids(window, self.tokenizer, answer_next=answer_next)
            if forget:
                self.messages = list(window)
            if keep:
                self.messages.append(answer)
            settings = pass_on(dict(temperature=temperature, top_k=top_k, top_p=top_p, seed=seed,
                                    max_new_tokens=max_new_tokens))
            new = generate_ids(self.model, ids, stop_ids=(4, 0) if stop else (), **settings)
            for piece in (decode or course_chat.stream_text)(new, self.tokenizer):
                answer["content"] += piece if grows and not late else ""
                yield piece
                answer["content"] += piece if late else ""
    return Session


def piece_by_piece(ids, tokenizer):
    return (tokenizer.decode([token], skip_special_tokens=True) for token in ids)


def all_at_once(ids, tokenizer):
    yield tokenizer.decode(list(ids), skip_special_tokens=True)


wrong("ChatSession", "session_history", session_with(sent=lambda messages: messages[-1:]))
wrong("ChatSession", "session_own_answers",
      session_with(sent=lambda messages: [m for m in messages if m["role"] == "user"]))
wrong("ChatSession", "session_answer_next", session_with(answer_next=False))
wrong("ChatSession", "session_end", session_with(stop=False))
wrong("ChatSession", "session_not_kept", session_with(keep=False))
wrong("ChatSession", "session_messages", session_with(grows=False))
wrong("ChatSession", "session_reset", session_with(reset=False))
wrong("ChatSession", "session_cut", session_with(fit=False))
wrong("ChatSession", "session_stopped", session_with(late=True))
wrong("ChatSession", "session_half_turn", session_with(halves=True))
wrong("ChatSession", "session_transcript", session_with(forget=True))
wrong("ChatSession", "session_shared", session_with(shared=True))
wrong("ChatSession", "session_limit", session_with(pass_on=lambda settings: {**settings, "max_new_tokens": 20}))
wrong("ChatSession", "session_seed", session_with(pass_on=lambda settings: {**settings, "seed": None}))
wrong("ChatSession", "output_setting", session_with(pass_on=without("top_p")))
wrong("ChatSession", "output_bytes", session_with(decode=piece_by_piece))
wrong("ChatSession", "session_empty", session_with(checked=False))
right("ChatSession", ChatSession)
right("ChatSession", session_with())
right("ChatSession", session_with(decode=all_at_once))


# 01 merge_pair -------------------------------------------------------------------------------------------------


def merger(step=2, limit=None, backwards=False, end=0):
    """`merge_pair`, walked in another way."""
    def merge(ids, pair, new):
        ids, merged, at, joined = list(ids)[::-1] if backwards else list(ids), [], 0, 0
        pair = tuple(pair)[::-1] if backwards else tuple(pair)
        while at < len(ids):
            room = at + 2 + end <= len(ids) and (limit is None or joined < limit)
            if room and tuple(ids[at:at + 2]) == pair:
                merged.append(new)
                at, joined = at + step, joined + 1
            else:
                merged.append(ids[at])
                at += 1
        return merged[::-1] if backwards else merged
    return merge


def merge_in_place(ids, pair, new):
    at = 0
    while at < len(ids) - 1:
        if (ids[at], ids[at + 1]) == tuple(pair):
            ids[at:at + 2] = [new]
        at += 1
    return ids


wrong("merge_pair", "merge_nothing", lambda ids, pair, new: None)
wrong("merge_pair", "merge_first_only", merger(limit=1))
wrong("merge_pair", "merge_second_stays", merger(step=1))
wrong("merge_pair", "merge_ids", lambda ids, pair, new: [new if token in pair else token for token in ids])
wrong("merge_pair", "merge_ends", merger(end=1))
wrong("merge_pair", "merge_overlap", merger(backwards=True))
wrong("merge_pair", "merge_in_place", merge_in_place)
right("merge_pair", merge_pair)
right("merge_pair", merger())


@right("merge_pair")
def merge_on_a_copy(ids, pair, new):
    return merge_in_place(list(ids), pair, new)


# 03 fused_attention --------------------------------------------------------------------------------------------


def kernel(diagonal=lambda T, S: S - T, scale=None, drop=lambda asked: asked, shape=lambda y: y):
    """PyTorch's kernel with a mask that shows the keys up to this diagonal."""
    def attend(q, k, v, dropout=0.0):
        T, S = q.size(-2), k.size(-2)
        seen = torch.ones(T, S, dtype=torch.bool).tril(diagonal(T, S))
        return shape(F.scaled_dot_product_attention(q, k, v, attn_mask=seen, dropout_p=drop(dropout), scale=scale))
    return attend


wrong("fused_attention", "fused_shape", kernel(shape=lambda y: y.transpose(1, 2)))
wrong("fused_attention", "fused_future", lambda q, k, v, dropout=0.0: F.scaled_dot_product_attention(q, k, v))
wrong("fused_attention", "fused_scale", kernel(scale=1.0))
wrong("fused_attention", "fused_scale_twice",
      lambda q, k, v, dropout=0.0: kernel()(q / math.sqrt(q.size(-1)), k, v, dropout))
wrong("fused_attention", "fused_cached", kernel(diagonal=lambda T, S: 0))
wrong("fused_attention", "fused_cached",
      lambda q, k, v, dropout=0.0: F.scaled_dot_product_attention(q, k, v, dropout_p=dropout, is_causal=True))
wrong("fused_attention", "fused_cached_values", kernel(diagonal=lambda T, S: max(0, S - T - 1)))
wrong("fused_attention", "fused_always_drops", kernel(drop=lambda asked: 0.1))
wrong("fused_attention", "fused_never_drops", kernel(drop=lambda asked: 0.0))
right("fused_attention", fused_attention)
right("fused_attention", kernel())
right("fused_attention", lambda q, k, v, dropout=0.0: F.dropout(attention_weights(q, k), dropout) @ v)


# 06 validation_loss --------------------------------------------------------------------------------------------


def validator(steps=range, reduce=lambda losses: sum(losses) / len(losses), evaluate=True, back=None, grad=False,
              number=lambda loss: loss.item()):
    """`validation_loss` with one part exchanged; `back` is the mode the model is left in, None for the one it had."""
    def measure(model, batches, n, amp=False):
        before, losses = model.training, []
        model.train(not evaluate and before)
        with torch.set_grad_enabled(grad):
            for step in steps(n):
                loss = course_training.batch_loss(model, batches.batch(step), amp)
                losses.append(number(loss))
        model.train(before if back is None else back)
        return reduce(losses)
    return measure


wrong("validation_loss", "val_number", validator(reduce=lambda losses: losses))
wrong("validation_loss", "val_batches", validator(steps=lambda n: range(n - 1)))
wrong("validation_loss", "val_batches", validator(steps=lambda n: [0] * n))
wrong("validation_loss", "val_batches", validator(steps=lambda n: torch.randint(1000, (n,)).tolist()))
wrong("validation_loss", "val_sum", validator(reduce=sum))
wrong("validation_loss", "val_mean", validator(reduce=lambda losses: losses[-1]))
wrong("validation_loss", "val_train_mode", validator(evaluate=False))
wrong("validation_loss", "val_mode_left", validator(back=False))
wrong("validation_loss", "val_mode_forced", validator(back=True))
wrong("validation_loss", "val_gradients", validator(grad=True))
right("validation_loss", course_training.validation_loss)
right("validation_loss", validator())
right("validation_loss", validator(number=lambda loss: loss, reduce=lambda losses: torch.stack(losses).mean()))


# 08 fit_window -------------------------------------------------------------------------------------------------


def fitter(starts=lambda n: range(0, n, 2), room=lambda asked, size: min(asked, size // 2), answer_next=True,
           count=lambda at: at // 2, fits=lambda ids, limit: len(ids) <= limit, refuse=True):
    """`fit_window`, tried in another order or with another measure."""
    def fit(messages, tokenizer, block_size, max_new_tokens):
        limit = block_size - room(max_new_tokens, block_size)
        for at in starts(len(messages)):
            ids = chat_ids(messages[at:], tokenizer, answer_next=answer_next)
            if fits(ids, limit):
                return ids, count(at)
        if refuse:
            raise ValueError("too long")
        return ids[-limit:], count(at)
    return fit


def fit_newest_out(messages, tokenizer, block_size, max_new_tokens):
    limit = block_size - min(max_new_tokens, block_size // 2)
    for end in range(len(messages), 0, -2):
        ids = chat_ids(messages[:end], tokenizer, answer_next=True)
        if len(ids) <= limit:
            return ids, (len(messages) - end) // 2
    raise ValueError("too long")


def fit_by_cutting(messages, tokenizer, block_size, max_new_tokens):
    limit = block_size - min(max_new_tokens, block_size // 2)
    ids = chat_ids(messages, tokenizer, answer_next=True)
    if len(chat_ids(messages[-1:], tokenizer, answer_next=True)) > limit:
        raise ValueError("too long")
    return ids[-limit + 1:], max(0, len(ids) - limit)


def fit_and_forget(messages, tokenizer, block_size, max_new_tokens):
    found = fit_window(messages, tokenizer, block_size, max_new_tokens)
    del messages[:2 * found[1]]
    return found


wrong("fit_window", "fit_pair", lambda *given: fit_window(*given)[0])
wrong("fit_window", "fit_answer_next", fitter(answer_next=False))
wrong("fit_window", "fit_all", fitter(starts=lambda n: range(n - 1, -1, -2)))
wrong("fit_window", "fit_count", fitter(count=lambda at: at))
wrong("fit_window", "fit_newest_left", fit_newest_out)
wrong("fit_window", "fit_cut", fit_by_cutting)
wrong("fit_window", "fit_room", fitter(room=lambda asked, size: 0))
wrong("fit_window", "fit_turns", fitter(starts=lambda n: [0, *range(1, n, 2)]))
wrong("fit_window", "fit_half", fitter(room=lambda asked, size: asked))
wrong("fit_window", "fit_refused", fitter(refuse=False))
wrong("fit_window", "fit_messages", fit_and_forget)
right("fit_window", fit_window)
right("fit_window", fitter())
right("fit_window", fitter(room=lambda asked, size: asked if asked < size // 2 else size // 2))
