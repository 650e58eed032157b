"""Batches: what they hold and what they depend on."""

import json

import pytest
import torch

from microgpt.data import TokenBatches, encode_texts, load_texts, split_rows


@pytest.fixture
def rows(tmp_path):
    for name in ("a", "b"):
        lines = [json.dumps({"text": f"{name}{at}", "lang": "en"}) for at in range(50)]
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines))
    return load_texts(tmp_path / "a.jsonl", tmp_path / "b.jsonl")


def test_files_are_read_in_order_and_a_missing_one_is_named(rows, tmp_path):
    assert rows["text"][:2] == ["a0", "a1"] and rows["text"][-1] == "b49"
    with pytest.raises(FileNotFoundError, match="nowhere.jsonl"):
        load_texts(tmp_path / "nowhere.jsonl")


def test_split_keeps_every_row_once_and_repeats(rows):
    train, validation = split_rows(rows, validation=0.1, seed=3)
    assert len(validation) == 10
    assert sorted([*train["text"], *validation["text"]]) == sorted(rows["text"])
    assert split_rows(rows, validation=0.1, seed=3)[1]["text"] == validation["text"]


def test_texts_are_joined_with_the_end_of_text_token(tokenizer):
    ids = encode_texts(["The cat", "小猫"], tokenizer)
    end = tokenizer.eos_token_id
    assert ids.dtype == torch.int64
    assert ids.tolist() == [*tokenizer.encode("The cat"), end, *tokenizer.encode("小猫"), end]


def test_targets_are_the_next_tokens_and_batches_depend_on_the_step_alone():
    batches = TokenBatches(torch.arange(100), batch_size=4, block_size=8, seed=1)
    x, y = batches.batch(5)
    assert x.shape == y.shape == (4, 8)
    assert torch.equal(y, x + 1)
    batches.batch(9)
    assert torch.equal(batches.batch(5)[0], x)
    assert not torch.equal(batches.batch(6)[0], x)
    other = TokenBatches(torch.arange(100), batch_size=4, block_size=8, seed=2)
    assert not torch.equal(other.batch(5)[0], x)


def test_every_window_can_be_drawn_and_none_leaves_the_tokens():
    batches = TokenBatches(torch.arange(10), batch_size=64, block_size=8)
    starts = {int(row[0]) for step in range(4) for row in batches.batch(step)[0]}
    assert starts == {0, 1}


def test_too_few_tokens_are_refused():
    with pytest.raises(ValueError, match="8 tokens but block_size is 8"):
        TokenBatches(torch.arange(8), batch_size=1, block_size=8)
