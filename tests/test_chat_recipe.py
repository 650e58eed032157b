"""The recipe of the 50M chat model: its batches, its growth, its rules, and the whole sequence in small."""

import json
import lzma
import random

import numpy as np
import pytest
import torch

from microgpt.chat import IGNORED, chat_ids, chat_targets
from microgpt.data import encode_texts, load_texts
from microgpt.model import GPTConfig, MicroGPT, load_checkpoint
from microgpt.tokenizer import DATA_DIR
from recipes import evaluate, overlap
from recipes.batches import ChatRows, Mixture
from recipes.conversations import topics_of_answers
from recipes.curve import read_history
from recipes.embeddings import counted_embeddings, neighbour_counts, sorted_embeddings
from recipes.grow import deepen
from recipes.pretrain import name_tokens, without_names
from recipes.sources import PRETRAIN
from tests.test_recipes import run

CHATS = [[{"role": "user", "content": "What is a token?"}, {"role": "assistant", "content": "A piece of text."}],
         [{"role": "user", "content": "你好"}, {"role": "assistant", "content": "你好！"}]]


def test_a_row_holds_one_conversation_from_its_start_with_its_targets(tokenizer):
    rows = ChatRows(CHATS, tokenizer, tokens=192, longest=64)
    x, y = rows.batch(5)
    assert x.shape == y.shape and x.numel() <= 192
    wanted = {tuple(chat_ids(messages, tokenizer)): chat_targets(chat_ids(messages, tokenizer), tokenizer)
              for messages in CHATS}
    for ids, targets in zip(x.tolist(), y.tolist()):
        length = ids.index(tokenizer.eos_token_id)
        shown = wanted[tuple(ids[:length])]
        assert targets[:length - 1] == shown[:-1]
        assert ids[length:] == [tokenizer.eos_token_id] * (len(ids) - length)
        assert set(targets[length:]) <= {IGNORED}
    assert torch.equal(rows.batch(5)[0], x)
    assert any(rows.batch(step)[0].tolist() != x.tolist() for step in range(6, 12))


def test_an_opening_ends_after_the_first_tokens_of_the_last_answer(tokenizer):
    two = CHATS[0] + CHATS[1]
    x, y = ChatRows([two], tokenizer, tokens=64, longest=64, opening=2).batch(0)
    whole = chat_ids(two, tokenizer)
    answer = len(whole) - whole[::-1].index(tokenizer.convert_tokens_to_ids("<|assistant|>"))
    assert x[0].tolist() == whole[:answer + 2]
    assert y[0, answer - 1:].tolist()[:2] == whole[answer:answer + 2]
    assert (y[0, :answer - 1] != IGNORED).sum() > 3       # the first answer is there whole


def test_a_batch_holds_conversations_of_about_one_length(tokenizer):
    chats = [[{"role": "user", "content": "why " * n}, CHATS[0][1]] for n in range(1, 60)]
    rows = ChatRows(chats, tokenizer, tokens=512, longest=128)
    filled = total = 0
    for step in range(20):
        x, _ = rows.batch(step)
        assert x.numel() <= 512
        filled, total = filled + int((x == tokenizer.eos_token_id).sum()) - len(x), total + x.numel()
    assert filled < total / 5


def test_a_conversation_longer_than_the_longest_is_left_out_and_counted(tokenizer):
    long = [{"role": "user", "content": "why " * 80}, CHATS[0][1]]
    assert ChatRows([*CHATS, long], tokenizer, 64, 64).left_out == 1
    with pytest.raises(ValueError, match="no conversation fits into 64 tokens"):
        ChatRows([long], tokenizer, 64, 64)


def test_a_heavier_conversation_comes_more_often(tokenizer):
    rows = ChatRows(CHATS, tokenizer, tokens=2000, longest=64, weights=[9, 1])
    ids = [token for step in range(20) for token in rows.batch(step)[0].flatten().tolist()]
    english, chinese = (ids.count(tokenizer.encode(text)[0]) for text in ("What", "你好"))
    assert english > 6 * chinese / 2 > 0        # 你好 stands twice in its conversation


class Constant:
    def __init__(self, value):
        self.value = value

    def batch(self, step):
        return self.value, step


def test_a_mixture_draws_its_parts_as_often_as_their_shares_say():
    mixture = Mixture([(Constant("often"), 3), (Constant("seldom"), 1)])
    drawn = [mixture.batch(step) for step in range(2000)]
    assert 0.7 < sum(value == "often" for value, _ in drawn) / 2000 < 0.8
    assert [step for _, step in drawn] == list(range(2000))
    assert drawn == [mixture.batch(step) for step in range(2000)]


def test_counted_embeddings_put_tokens_with_the_same_neighbours_side_by_side():
    """Ids 10 and 11 stand between 20 and 21, 12 and 13 between 30 and 31."""
    draw = np.random.default_rng(0)
    row = np.concatenate([[*draw.choice([[20], [21]]), draw.integers(10, 12), *draw.choice([[20], [21]])] if at % 2 else
                          [*draw.choice([[30], [31]]), draw.integers(12, 14), *draw.choice([[30], [31]])]
                          for at in range(3000)])
    counts = neighbour_counts([row[:7]], 40)
    assert torch.equal(counts, counts.T) and counts.sum() == pytest.approx(2 * (6 + 5 / 2 + 4 / 3 + 3 / 4 + 2 / 5))
    vectors = counted_embeddings([row], 40, n_embd=8)
    assert vectors.shape == (40, 8) and vectors[10:14].norm(dim=1).allclose(torch.tensor(0.02 * 8 ** 0.5))
    near = torch.nn.functional.cosine_similarity
    assert near(vectors[10], vectors[11], dim=0) > 0.9 > 0.5 > near(vectors[10], vectors[12], dim=0)
    assert torch.equal(vectors, counted_embeddings([row], 40, n_embd=8)) and vectors[:5].std() > 0


def wild_model(n_head: int):
    """A small model whose every number is random, norms and biases too, and ids (2, 16) for it."""
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig(vocab_size=50, block_size=16, n_layer=2, n_head=n_head, n_embd=16))
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    return model, torch.randint(50, (2, 16))


def test_sorted_embeddings_tell_the_topic_of_a_question_in_any_order():
    draw = random.Random(0)
    words = [range(5, 15), range(15, 25)]                                    # of each topic
    topics = draw.choices([0, 1], k=4000)
    questions = [[*draw.choices(words[topic], k=4), *draw.choices(range(25, 40), k=2)] for topic in topics]
    tokens, named = sorted_embeddings(questions, topics, 50, 8)
    assert tokens.shape == (50, 8) and named.shape == (2, 8)
    assert tokens.std() == pytest.approx(0.02, rel=1e-3) and named.std() == pytest.approx(0.02, rel=1e-3)
    for topic, ids in enumerate(words):
        for _ in range(20):
            asked = tokens[draw.sample(ids, 3)].mean(0)                      # (8,)
            assert int((named @ asked).argmax()) == topic


def test_an_answer_names_its_topic_in_both_languages():
    topics = topics_of_answers()
    for topic in load_texts(DATA_DIR / "chat" / "course_00_05.jsonl").select(range(20)):
        for lang in ("en", "zh"):
            assert {topics[answer] for answer in topic[lang]["answers"]} == {topic["id"]}
    assert len(set(topics.values())) > 1500


def test_the_topic_is_learnt_before_the_answer_and_forgotten_after_pretraining(tokenizer):
    answer, name = next(iter(name_tokens(tokenizer).items()))
    assert len(tokenizer) <= name
    chat = [{"role": "user", "content": "Say it."}, {"role": "assistant", "content": answer}, *CHATS[0]]
    x, y = ChatRows([chat], tokenizer, tokens=512, longest=512, names={answer: name}).batch(0)
    first, second = (x[0] == tokenizer.convert_tokens_to_ids("<|assistant|>")).nonzero().flatten().tolist()
    assert y[0, first - 1] == name and y[0, second - 1] == IGNORED
    assert (y == name).sum() == len(y)      # once in each row
    model, ids = wild_model(n_head=2)
    kept = without_names(model, 40)
    assert kept.config.vocab_size == 40
    assert torch.allclose(kept(ids.clamp(max=39)), model(ids.clamp(max=39))[..., :40])


@pytest.mark.parametrize("n_layer", [2, 3, 5, 11])
def test_a_deepened_model_computes_the_same_and_its_new_blocks_learn(n_layer):
    model, ids = wild_model(n_head=2)
    deeper = deepen(model, n_layer)
    assert deeper.config.n_layer == len(deeper.blocks) == n_layer
    assert torch.allclose(deeper(ids), model(ids), atol=1e-5)
    deeper(ids, ids)[1].backward()
    assert all(block.attention.proj.weight.grad.abs().max() > 0 for block in deeper.blocks)
    with pytest.raises(ValueError, match="n_layer is 1 but the model has"):
        deepen(deeper, 1)


@pytest.mark.parametrize("answer, wanted, found", [
    ("Paris is the capital.", "paris", True), ("comparison", "paris", False), ("It predicts.", "predict*", True),
    ("It predicts.", "predict", False), ("答案是15。", "15", True), ("答案是115。", "15", False), ("它叫小黑", "小黑", True),
    ("I don't know.", "don't", True)])
def test_a_rule_matches_whole_latin_words_and_chinese_anywhere(answer, wanted, found):
    assert evaluate.holds(answer, wanted) is found


def test_an_answer_passes_with_one_of_each_group_and_nothing_forbidden():
    item = {"all": [["red", "crimson"], ["ball"]], "none": ["blue"]}
    assert evaluate.passes("A crimson ball.", item)
    assert not evaluate.passes("A crimson box.", item)
    assert not evaluate.passes("A red ball, a blue one.", item)


def test_repetition_needs_a_run_of_words_twice():
    assert evaluate.repeats("the cat sat down and the cat sat down", "en")
    assert not evaluate.repeats("the cat sat and the cat slept", "en")
    assert evaluate.repeats("小猫坐在垫子上睡觉，小猫坐在垫子上睡觉", "zh")
    assert not evaluate.repeats("小猫坐在垫子上，小狗坐在地上", "zh")


@pytest.mark.parametrize("lang", overlap.LANGS)
def test_the_held_out_questions_are_many_distinct_and_far_from_training(lang):
    questions = overlap.items(lang)
    assert len(questions) >= 200
    assert len({item["id"] for item in questions}) == len({tuple(item["turns"]) for item in questions}) == len(questions)
    assert {item["category"] for item in questions} == set(evaluate.CATEGORIES)
    near = evaluate.nearest(lang)
    for item in questions:
        assert item["turns"] and item["all"] and all(item["all"]) and item["lang"] == lang, item["id"]
        assert not evaluate.passes("", item), item["id"]
        assert near[item["id"]] <= overlap.MOST_OVERLAP, (item["id"], near[item["id"]])


def test_overlap_is_one_for_the_question_itself_and_nothing_for_a_strange_one():
    held_out = overlap.HeldOut("zh")
    assert all(held_out.overlaps(question)[number] == 1 for number, question in enumerate(held_out.questions))
    assert held_out.too_near(held_out.questions[0])
    assert held_out.overlaps("zebras juggle teapots") == {} and not held_out.too_near("zebras juggle teapots")


def test_the_whole_sequence_runs_small(tmp_path, tokenizer):
    """Conversations, pretraining, tuning and evaluation with the smallest sizes, on a corpus of the course's stories."""
    ids = encode_texts(load_texts(DATA_DIR / "stories_en.jsonl")["text"][:60], tokenizer).numpy().astype(np.uint16)
    for source in PRETRAIN:
        np.save(tmp_path / f"{source.name}.train.npy", ids)
        np.save(tmp_path / f"{source.name}.heldout.npy", ids[:900])
    folders = ["--corpus", str(tmp_path), "--out", str(tmp_path)]
    run("recipes.conversations", "--smoke", "--out", str(tmp_path))
    for step in ("recipes.pretrain", "recipes.tune"):
        run(step, "--plan", "smoke", "--chats", str(tmp_path), *folders)
    model, extra = load_checkpoint(tmp_path / "chat.pth")
    assert model.num_params() == 50_071_104
    assert extra["base_tokens"] == extra["chat_tokens"] == 3 * 512
    run("recipes.curve", str(tmp_path / "tuning.csv"), str(tmp_path / "losses.png"))
    assert [row["step"] for row in read_history(tmp_path / "tuning.csv")] == [1, 2, 3]
    assert (tmp_path / "losses.png").stat().st_size > 5000
    run("recipes.evaluate", str(tmp_path / "chat.pth"), "--smoke", *folders)
    result = json.loads((tmp_path / "evaluation.json").read_text(encoding="utf-8"))
    assert 2 < result["bits_per_byte"]["en_stories"] < 5
    assert set(result["scores"]) == set(overlap.LANGS)
    assert (tmp_path / "evaluation.md").read_text(encoding="utf-8").count("→") >= 4


def test_the_committed_conversations_are_made_again_to_the_byte(tmp_path):
    run("recipes.conversations", "--out", str(tmp_path))
    for name in ("conversations_en.jsonl.xz", "conversations_zh.jsonl.xz"):
        made, committed = (lzma.open(folder / name).read() for folder in (tmp_path, DATA_DIR / "chat"))
        assert made == committed, f"{name} is out of date: python -m recipes.conversations"


def test_conversations_come_once_and_alternate():
    lines = [json.dumps(row, ensure_ascii=False) for lang in ("en", "zh")
             for row in load_texts(DATA_DIR / "chat" / f"conversations_{lang}.jsonl.xz")]
    assert len(lines) == len(set(lines)) >= 40_000
    for line in random.Random(0).sample(lines, 2000):
        roles = [message["role"] for message in json.loads(line)["messages"]]
        assert roles == ["user", "assistant"] * (len(roles) // 2)
