"""Stand-ins that checks hand to the learner's code: a tokenizer of single bytes, a model that follows a script."""

import functools

import torch
from torch import nn

from microgpt.model import GPTConfig

SPECIAL = ["<|endoftext|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>"]
END_OF_TEXT, SYSTEM, USER, ASSISTANT, END = range(5)
TEMPLATE = ("{%- for message in messages -%}{{- '<|' ~ message.role ~ '|>' ~ message.content ~ '<|end|>' -}}"
            "{%- endfor -%}"
            "{%- if add_generation_prompt -%}{{- '<|assistant|>' -}}{%- endif -%}")


@functools.cache
def byte_backend():
    """A `tokenizers` tokenizer of 5 special tokens and 256 bytes; adds <|endoftext|> in front unless told not to."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, processors

    bytes_ = sorted(pre_tokenizers.ByteLevel.alphabet())
    backend = Tokenizer(models.BPE({piece: at for at, piece in enumerate(SPECIAL + bytes_)}, []))
    backend.add_special_tokens(SPECIAL)
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)
    backend.decoder = decoders.ByteLevel()
    backend.post_processor = processors.TemplateProcessing(
        single=f"{SPECIAL[0]} $A", special_tokens=[(SPECIAL[0], END_OF_TEXT)])
    return backend


@functools.cache
def byte_tokenizer(template=TEMPLATE):
    """`byte_backend` as a transformers tokenizer, with a chat template like the course's."""
    from transformers import PreTrainedTokenizerFast

    tokenizer = PreTrainedTokenizerFast(tokenizer_object=byte_backend(), eos_token=SPECIAL[0])
    tokenizer.chat_template = template
    return tokenizer


def byte_ids(text: str) -> list[int]:
    return byte_backend().encode(text, add_special_tokens=False).ids


class ScriptModel(nn.Module):
    """A model whose next token depends on the last one alone, as `script` (id -> next id) says.

    Where the script says nothing all tokens but the special ones are equally likely. `seen` keeps its inputs.
    """

    def __init__(self, script: dict, block_size: int = 64):
        super().__init__()
        self.config = GPTConfig(vocab_size=261, block_size=block_size, n_layer=1, n_head=1, n_embd=1)
        self.seen = []
        table = torch.zeros(261, 261)
        table[:, :len(SPECIAL)] = -50.0
        for token, following in script.items():
            table[token] = -50.0
            table[token, following] = 50.0
        self.table = nn.Parameter(table)

    @property
    def device(self):
        return self.table.device

    def forward(self, ids, targets=None, cache=None):
        self.seen.append(ids[0].tolist())
        return self.table[ids]


def script_of(first: int, text: str, last: int, after: str = "x") -> dict:
    """A script that writes `text` after the token `first`, then `last`; whoever goes on gets `after` for ever."""
    ids = [first, *byte_ids(text), last, byte_ids(after)[0]]
    if len(set(ids)) != len(ids):
        raise ValueError(f"{text!r} has a byte twice, so that the last token does not say what comes next")
    return {**dict(zip(ids, ids[1:])), ids[-1]: ids[-1]}
