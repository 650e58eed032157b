"""What many tests need: the course's tokenizer, and a model small enough to run in milliseconds."""

import pytest
import torch

from microgpt.model import GPTConfig, MicroGPT
from microgpt.tokenizer import DATA_DIR, load_tokenizer


@pytest.fixture(scope="session")
def tokenizer():
    return load_tokenizer(DATA_DIR)


@pytest.fixture(scope="session")
def tiny_model(tokenizer):
    """Random weights, the same every time."""
    torch.manual_seed(0)
    sizes = dict(vocab_size=len(tokenizer), block_size=64, n_layer=2, n_head=2, n_embd=32)
    return MicroGPT(GPTConfig(**sizes)).eval()
