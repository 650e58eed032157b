"""The recipes make what is committed, and their small runs work from end to end."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from transformers import PreTrainedTokenizerFast

from microgpt.model import load_checkpoint, save_checkpoint

HOME = Path(__file__).parent.parent
BUNDLED = ["stories_en.jsonl", "stories_zh.jsonl", "dialogues_en.jsonl", "dialogues_zh.jsonl"]


def run(*command) -> str:
    done = subprocess.run([sys.executable, "-m", *command], cwd=HOME, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_bundled_texts_are_made_again_to_the_byte(tmp_path):
    run("recipes.bundled", "--out", str(tmp_path))
    for name in BUNDLED:
        assert (tmp_path / name).read_bytes() == (HOME / "data" / name).read_bytes(), name


@pytest.mark.parametrize("name", BUNDLED)
def test_the_bundled_texts_repeat_nothing_and_are_of_one_language(name):
    rows = [json.loads(line) for line in (HOME / "data" / name).read_text(encoding="utf-8").splitlines()]
    texts = [row.get("text") or json.dumps(row["messages"]) for row in rows]
    assert len(set(texts)) == len(texts)
    assert {row["lang"] for row in rows} == {name[-8:-6]}
    kinds = Counter(row.get("plot") or row["topic"] for row in rows)
    assert min(kinds.values()) > 0.005 * len(rows)


def test_the_tokenizer_recipe_runs_small(tmp_path):
    figures = json.loads(run("recipes.tokenizer", "--smoke", "--out", str(tmp_path)))
    assert figures["vocab_size"] == 1024
    assert figures["characters_per_token_en"] > 2
    tokenizer = PreTrainedTokenizerFast.from_pretrained(tmp_path)
    assert len(tokenizer) == 1024
    assert tokenizer.decode(tokenizer.encode("小猫坐在垫子上 😀")) == "小猫坐在垫子上 😀"
    assert tokenizer.apply_chat_template([{"role": "user", "content": "hi"}], tokenize=False) == "<|user|>hi<|end|>"


def test_the_committed_tokenizer_keeps_nearly_every_chinese_character_whole(tokenizer):
    text = "".join(json.loads(line)["text"] for line in (HOME / "data" / "stories_zh.jsonl").open(encoding="utf-8"))
    counts = Counter(character for character in text if "\u4e00" <= character <= "\u9fff")
    split = sum(count for character, count in counts.items() if len(tokenizer.encode(character)) > 1)
    assert split < 0.005 * counts.total()


def test_the_small_model_recipe_runs_from_end_to_end(tmp_path):
    run("recipes.small", "--smoke", "--out", str(tmp_path))
    model, extra = load_checkpoint(tmp_path / "micro_gpt_story.pth")
    assert extra["steps"] == 3 and extra["val_loss"] < 12
    assert model.config.vocab_size == 10240
    assert (tmp_path / "small_story.csv").read_text().count("\n") == 4


def test_shipping_halves_the_file_and_keeps_the_weights(tmp_path, tiny_model):
    source, target = tmp_path / "run.pth", tmp_path / "shipped.pth"
    save_checkpoint(source, tiny_model, steps=7, topics=["token"], notes=["left out"])
    run("recipes.ship", str(source), str(target), "--name", "tiny")
    model, extra = load_checkpoint(target)
    assert extra == {"steps": 7, "topics": ["token"], "name": "tiny"}
    assert target.stat().st_size < 0.6 * source.stat().st_size
    for name, tensor in tiny_model.state_dict().items():
        assert (model.state_dict()[name] - tensor).abs().max() <= tensor.abs().max() / 128
