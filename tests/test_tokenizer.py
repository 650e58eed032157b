"""The course's own BPE against the `tokenizers` library, and what DATA_DIR may hold."""

import json
import random

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers import BertTokenizer

from microgpt.tokenizer import DATA_DIR, SPLITTER, BPETokenizer, load_tokenizer

UNSEEN = ["The quick brown fox jumps over 13 lazy dogs, doesn't it?\n\n  Indeed!", "昨天的月亮又大又圆，小狗数了 365 颗星星。",
          "naïve café — “quotes”… ½ Ⅷ ٣", "😀 👩‍👩‍👧 🐈‍⬛ 龘靐 \U00020000 a\u0301", "\t tabs\r\nand  spaces ", ""]


@pytest.fixture(scope="module")
def corpus():
    rows = []
    for name in ("stories_en.jsonl", "stories_zh.jsonl"):
        with open(DATA_DIR / name, encoding="utf-8") as file:
            rows += [json.loads(line)["text"] for _, line in zip(range(60), file)]
    return rows


@pytest.fixture(scope="module")
def trained(corpus):
    return BPETokenizer().train(corpus, 456)


@pytest.fixture(scope="module")
def peer(corpus):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [SPLITTER, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.train_from_iterator(corpus, trainers.BpeTrainer(
        vocab_size=456, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    return tokenizer


def merges_as_ids(tokenizer: Tokenizer) -> list[tuple]:
    model = json.loads(tokenizer.to_str())["model"]
    return [tuple(model["vocab"][piece] for piece in pair) for pair in model["merges"]]


def test_merges_equal_the_library(trained, peer):
    assert len(trained.ranks) == 200
    assert list(trained.ranks) == merges_as_ids(peer)


def test_encodings_of_unseen_text_equal_the_library(trained, peer):
    for text in UNSEEN:
        assert trained.encode(text) == peer.encode(text).ids


def test_bytes_round_trip_exactly(trained):
    letters = random.Random(0)
    noise = "".join(chr(letters.choice([letters.randrange(32, 0x2FF), letters.randrange(0x4E00, 0x9FFF),
                                        letters.randrange(0x1F300, 0x1FAFF)])) for _ in range(2000))
    for text in [*UNSEEN, noise]:
        assert trained.decode(trained.encode(text)) == text


def test_half_a_character_is_marked_and_foreign_ids_are_refused(trained):
    assert BPETokenizer().decode(BPETokenizer().encode("龘")[:2]) == "\ufffd"
    with pytest.raises(ValueError, match="id 456 is outside the vocabulary of 456"):
        trained.decode([456])
    with pytest.raises(ValueError, match="vocab_size is 100"):
        BPETokenizer().train(["text"], 100)


def test_training_stops_when_no_pair_is_left():
    assert BPETokenizer().train(["ab ab"], 1000).vocab_size == 256 + 2   # "ab", then " " + "ab"


def test_the_course_tokenizer_is_the_readers_class_with_more_merges(tokenizer):
    model = json.loads((DATA_DIR / "tokenizer.json").read_text(encoding="utf-8"))["model"]
    special = 5
    own = BPETokenizer([tuple(model["vocab"][piece] - special for piece in pair) for pair in model["merges"]])
    assert own.vocab_size + special == len(tokenizer)
    for text in UNSEEN:
        assert [token + special for token in own.encode(text)] == tokenizer.encode(text)


def test_course_tokenizer_round_trips_splits_digits_and_has_a_chat_template(tokenizer):
    for text in UNSEEN:
        assert tokenizer.decode(tokenizer.encode(text)) == text
    assert len(tokenizer.encode("2026")) == 4
    assert tokenizer.convert_tokens_to_ids(["<|endoftext|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>"]) == [
        0, 1, 2, 3, 4]
    assert tokenizer.eos_token_id == 0
    assert "<|assistant|>" in tokenizer.chat_template


def test_a_bert_vocabulary_loads_too(tmp_path):
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "cat", "##s", "小", "猫"]
    (tmp_path / "vocab.txt").write_text("\n".join(words) + "\n", encoding="utf-8")
    tokenizer = load_tokenizer(tmp_path)
    assert isinstance(tokenizer, BertTokenizer)
    assert tokenizer.encode("the cats 小猫", add_special_tokens=False) == [5, 6, 7, 8, 9]


def test_a_folder_without_a_tokenizer_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="no tokenizer.json and no vocab.txt in"):
        load_tokenizer(tmp_path)
