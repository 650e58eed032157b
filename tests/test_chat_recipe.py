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
from recipes import evaluate, overlap, topics
from recipes.batches import ChatRows, Example, Mixture, chat_examples
from recipes.conversations import topics_of_answers
from recipes.curve import read_history
from recipes.embeddings import sorted_embeddings
from recipes.grow import deepen, only_blocks
from recipes.pretrain import name_numbers
from recipes.sources import PRETRAIN
from recipes.topics import TopicGPT
from tests.test_recipes import run

CHATS = [[{"role": "user", "content": "What is a token?"}, {"role": "assistant", "content": "A piece of text."}],
         [{"role": "user", "content": "你好"}, {"role": "assistant", "content": "你好！"}]]


def rows_of(conversations, tokenizer, tokens: int, longest: int = 64, weights=None, names=None, **options) -> ChatRows:
    examples = chat_examples(conversations, tokenizer, longest, weights, names)
    return ChatRows(examples, tokens, tokenizer.eos_token_id, **options)


def test_a_row_holds_one_conversation_from_its_start_with_its_targets(tokenizer):
    rows = rows_of(CHATS, tokenizer, tokens=192)
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
    x, y = rows_of([two], tokenizer, tokens=64, opening=2).batch(0)
    whole = chat_ids(two, tokenizer)
    answer = len(whole) - whole[::-1].index(tokenizer.convert_tokens_to_ids("<|assistant|>"))
    assert x[0].tolist() == whole[:answer + 2]
    assert y[0, answer - 1:].tolist()[:2] == whole[answer:answer + 2]
    assert (y[0, :answer - 1] != IGNORED).sum() > 3       # the first answer is there whole


def test_a_batch_holds_conversations_of_about_one_length(tokenizer):
    chats = [[{"role": "user", "content": "why " * n}, CHATS[0][1]] for n in range(1, 60)]
    rows = rows_of(chats, tokenizer, tokens=512, longest=128)
    filled = total = 0
    for step in range(20):
        x, _ = rows.batch(step)
        assert x.numel() <= 512
        filled, total = filled + int((x == tokenizer.eos_token_id).sum()) - len(x), total + x.numel()
    assert filled < total / 5


def test_a_conversation_longer_than_the_longest_is_left_out(tokenizer):
    long = [{"role": "user", "content": "why " * 80}, CHATS[0][1]]
    assert len(chat_examples([*CHATS, long], tokenizer, 64)) == 2
    with pytest.raises(ValueError, match="no conversation fits into 64 tokens"):
        chat_examples([long], tokenizer, 64)


def test_a_heavier_conversation_comes_more_often(tokenizer):
    rows = rows_of(CHATS, tokenizer, tokens=2000, weights=[9, 1])
    ids = [token for step in range(20) for token in rows.batch(step)[0].flatten().tolist()]
    english, chinese = (ids.count(tokenizer.encode(text)[0]) for text in ("What", "你好"))
    assert english > 6 * chinese / 2 > 0        # 你好 stands twice in its conversation


def test_of_a_question_with_a_named_answer_some_tokens_are_left_out_and_none_of_anything_else(tokenizer):
    name = len(tokenizer) + 7
    rows = rows_of([CHATS[0] + CHATS[1]], tokenizer, tokens=64, names={CHATS[0][1]["content"]: name}, lost=0.5)
    whole = chat_ids(CHATS[0] + CHATS[1], tokenizer) + [tokenizer.eos_token_id]
    end, answer = (whole.index(token) for token in tokenizer.convert_tokens_to_ids(["<|end|>", "<|assistant|>"]))
    wanted = [token for token in chat_targets(whole, tokenizer) if token != IGNORED]
    lengths = set()
    for step in range(20):
        for ids, targets in zip(*(part.tolist() for part in rows.batch(step))):
            kept = ids.index(whole[end])
            assert ids[0] == whole[0] and ids[kept:len(whole) - end + kept] == whole[end:]
            left = iter(whole[1:end])
            assert all(token in left for token in ids[1:kept])                   # in their order
            assert targets[kept + answer - end - 1] == name
            assert [token for token in targets if token not in (IGNORED, name)] == wanted
            lengths.add(kept)
    assert len(lengths) > 3


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
    found = topics_of_answers()
    for topic in load_texts(DATA_DIR / "chat" / "course_00_05.jsonl").select(range(20)):
        for lang in ("en", "zh"):
            assert {found[answer] for answer in topic[lang]["answers"]} == {topic["id"]}
    assert len(set(found.values())) > 1400


def test_made_answers_have_one_topic_for_each_kind_and_language_and_other_generated_ones_none():
    topics = topics_of_answers()
    written = next(iter(topics))
    rows = {"messages": [[{"content": "?"}, {"content": answer}] for answer in (written, "7", "8", "nine", "hello there")],
            "topic": ["facts", "tasks", "tasks", "tasks", "greeting"], "lang": ["en", "en", "en", "zh", "en"]}
    names = name_numbers(topics, rows, 100)
    assert names["7"] == names["8"] != names["nine"] and "hello there" not in names
    assert names[written] == 100 and set(names.values()) == set(range(100, max(names.values()) + 1))


def topic_model(topics: int = 3):
    """A small model that names topics, every number random, with ids (4, 9) and where their questions end."""
    torch.manual_seed(0)
    model = TopicGPT(GPTConfig(vocab_size=50, block_size=16, n_layer=2, n_head=2, n_embd=16), topics)
    for parameter in model.parameters():
        torch.nn.init.normal_(parameter, std=0.3)
    return model, torch.randint(50, (4, 9)), torch.tensor([8, 5, 3, 8])


def first_block(model, ids):
    """What stands before and after the whole first block, (B, T, C) each."""
    x = model.token_embedding(ids) + model.position_embedding.weight[:ids.size(1)]
    return x, model.blocks[0](x)


def test_a_few_tokens_alone_leave_the_first_block_as_they_leave_it_among_all():
    model, ids, last = topic_model()
    at = torch.stack([last, torch.tensor([0, 7, 4, 3])], dim=1)                             # (4, 2)
    for few, whole in zip(model.after_first(ids, at), first_block(model, ids)):
        assert torch.allclose(few, whole[torch.arange(4)[:, None], at], atol=1e-5)


def test_a_naming_step_learns_the_topic_at_the_role_and_quiet_elsewhere(monkeypatch):
    model, ids, last = topic_model()
    targets = torch.full((4, 9), IGNORED)
    wanted = torch.tensor([0, 2, 1, 1])
    targets[torch.arange(4), last - 1] = 50 + wanted
    monkeypatch.setattr(topics, "QUIET", 0.0)
    scores, loss = model(ids, targets)
    assert torch.allclose(scores, model.named(first_block(model, ids)[1])[torch.arange(4), last], atol=1e-5)
    assert loss.item() == pytest.approx(topics.naming_loss(scores, wanted).item(), rel=1e-5)
    monkeypatch.setattr(topics, "QUIET", 1.0)
    assert model(ids, targets)[1] > loss + 0.01


def test_the_loss_adds_the_naming_to_the_answers_and_the_plain_model_is_the_same_without_it():
    model, ids, _ = topic_model()
    targets = torch.randint(50, (4, 9))
    targets[:, :5] = IGNORED
    plain = model.plain()
    assert type(plain) is MicroGPT and torch.equal(plain(ids), model(ids))
    logits, loss = model(ids, targets)
    assert logits.shape == (16, 50)
    assert loss.item() == pytest.approx(plain(ids, targets)[1].item(), rel=1e-5)
    targets[0, 3] = 50 + 2                                                                  # topic 2, at the token before
    scores = model.named(first_block(model, ids)[1])[0, 4]                                  # (3,)
    added = topics.naming_loss(scores, torch.tensor(2))
    assert model(ids, targets)[1].item() == pytest.approx(loss.item() + topics.SHARE * added.item(), rel=1e-5)


def test_a_scaled_stream_gives_the_same_topics():
    model, ids, last = topic_model()
    before, named = first_block(model, ids)[1], model.named(first_block(model, ids)[1])
    topics.scale_stream(model, 3.0)
    assert torch.allclose(first_block(model, ids)[1], 3 * before, rtol=1e-3, atol=1e-3)
    assert torch.allclose(model.named(first_block(model, ids)[1]), named, atol=1e-2)


def named_example(topic: int, question, answer=(9, 2)) -> Example:
    """An `Example` of one question whose answer has a topic, vocab_size 50."""
    ids = np.array([1, *question, 2, 3, *answer], dtype=np.int32)
    targets, asked = np.full(len(ids), IGNORED, dtype=np.int32), np.zeros(len(ids), dtype=bool)
    targets[len(question) + 1], asked[1:len(question) + 1] = 50 + topic, True
    return Example(ids, targets, asked, len(question) + 2)


def test_question_rows_hold_the_topic_at_the_token_before_the_role():
    rows = topics.QuestionRows([named_example(0, [10, 11, 12]), named_example(1, [13])], 50, 0, lost=0.5, easy=2)
    seen = set()
    for step in range(8):                            # the questions of eight steps are sorted by length
        x, y = rows.batch(step)
        assert x.shape == y.shape and len(x) == topics.BATCH
        place = (y >= 50).nonzero()
        assert len(place) == len(x)
        for row, at in place.tolist():
            seen.add(y[row, at].item())
            assert x[row, at:at + 4].tolist() == [2, 3, 9, 2] and x[row, 0] == 1
            assert set(x[row, 1:at].tolist()) <= ({10, 11, 12} if y[row, at] == 50 else {13})
    assert seen == {50, 51}
    assert torch.equal(rows.batch(7)[0], x) and not torch.equal(rows.batch(15)[0], x)


def test_the_first_block_learns_to_name_the_topic_of_questions_it_has_not_seen():
    draw, words = random.Random(0), [range(5, 15), range(15, 25)]                           # of each topic

    def question(topic):
        return [*draw.sample(words[topic], 3), *draw.choices(range(25, 40), k=3)]

    examples = [named_example(topic, question(topic)) for topic in draw.choices([0, 1], k=600)]
    torch.manual_seed(0)
    model = TopicGPT(GPTConfig(vocab_size=50, block_size=16, n_layer=2, n_head=2, n_embd=16), 2)
    rows = topics.QuestionRows(examples, 50, 0, lost=0.2, easy=2)
    assert topics.learn_topics(model, rows, steps=300) > 0.9
    fresh = draw.choices([0, 1], k=200)
    ids = torch.tensor([[1, *question(topic), 2, 3] for topic in fresh])
    found = model.named(first_block(model, ids)[1])[:, -1].argmax(1)
    assert (found == torch.tensor(fresh)).float().mean() > 0.9


def test_an_older_model_stands_behind_the_new_first_block():
    older, ids = wild_model(n_head=2)
    model = TopicGPT(GPTConfig(vocab_size=50, block_size=16, n_layer=3, n_head=2, n_embd=16), 4)
    topics.put_before(model, older)
    for layer in (model.blocks[0].attention.proj, model.blocks[0].feed_forward.down):
        torch.nn.init.zeros_(layer.weight)
    assert torch.allclose(model(ids), older(ids), atol=1e-5)
    assert torch.allclose(only_blocks(model.plain(), [1, 2])(ids), older(ids), atol=1e-5)


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
    base, _ = load_checkpoint(tmp_path / "base.pth")        # its one block stands still, the new ones learn
    assert torch.equal(model.blocks[0].attention.qkv.weight, base.blocks[0].attention.qkv.weight)
    assert model.blocks[5].attention.proj.weight.abs().max() > 0
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
