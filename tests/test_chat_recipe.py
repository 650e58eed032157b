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
from recipes.conversations import topics_of_answers, wordings
from recipes.curve import read_history
from recipes.grow import deepen, only_blocks, put_behind
from recipes.pretrain import OFTEN, conversations, name_numbers
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
    rows = rows_of([CHATS[0] + CHATS[1]], tokenizer, tokens=64, names={CHATS[0][1]["content"]: 7}, lost=0.5)
    whole = chat_ids(CHATS[0] + CHATS[1], tokenizer) + [tokenizer.eos_token_id]
    end, answer = (whole.index(token) for token in tokenizer.convert_tokens_to_ids(["<|end|>", "<|assistant|>"]))
    wanted = [token for token in chat_targets(whole, tokenizer) if token != IGNORED]
    assert rows.examples[0].named == [(answer, 7)]
    lengths = set()
    for step in range(20):
        for ids, targets in zip(*(part.tolist() for part in rows.batch(step))):
            kept = ids.index(whole[end])
            assert ids[0] == whole[0] and ids[kept:len(whole) - end + kept] == whole[end:]
            left = iter(whole[1:end])
            assert all(token in left for token in ids[1:kept])                   # in their order
            assert [token for token in targets if token != IGNORED] == wanted
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


def test_an_answer_names_its_topic_in_both_languages():
    found = topics_of_answers()
    for topic in load_texts(DATA_DIR / "chat" / "course_00_05.jsonl").select(range(20)):
        for lang in ("en", "zh"):
            assert {found[answer] for answer in topic[lang]["answers"]} == {topic["id"]}
    assert len(set(found.values())) > 1400


def test_made_answers_have_one_topic_for_each_kind_unless_they_come_often():
    written = topics_of_answers()
    first = next(iter(written))
    made = [(first, "facts", "en"), ("7", "tasks", "en"), ("8", "tasks", "en"), ("nine", "tasks", "zh"),
            ("hello there", "greeting", "en"), *[("Oslo", "facts", "en")] * OFTEN, *[("Ida", "memory", "en")] * OFTEN]
    rows = {"messages": [[{"content": "?"}, {"content": answer}] for answer, _, _ in made],
            "topic": [kind for _, kind, _ in made], "lang": [lang for _, _, lang in made]}
    names, kinds = name_numbers(written, rows)
    assert kinds == 3 and {names[answer] for answer in ("7", "nine", "Ida")} == set(range(kinds))
    assert names["7"] == names["8"] and "hello there" not in names
    assert len({names[answer] for answer in (first, "7", "nine", "Oslo", "Ida")}) == 5
    assert names[first] == kinds and set(names.values()) == set(range(len(set(written.values())) + 4))
    assert names["Oslo"] == kinds + len(set(written.values()))              # behind the hand-written ones


def test_no_form_of_a_held_out_wording_is_trained_on():
    behind = {**wordings("en"), **wordings("zh")}
    shown, held_out = conversations()
    out = {behind[text] for row in held_out["messages"] if (text := row[0]["content"]) in behind and len(row) == 2}
    assert 1000 < len(out) < 1300                    # one in a hundred of 115,774
    for messages in shown["messages"]:
        assert not any(behind.get(message["content"]) in out for message in messages[::2])


def small_model(n_layer: int = 2, n_embd: int = 16):
    torch.manual_seed(0)
    return TopicGPT(GPTConfig(vocab_size=50, block_size=16, n_layer=n_layer, n_head=2, n_embd=n_embd), role=3)


def named_example(topic: int, question) -> Example:
    """An `Example` of one question, tokens 1, question, 2, 3, whose answer, 9 2, has a topic."""
    ids, asked = np.array([1, *question, 2, 3, 9, 2], dtype=np.int32), np.zeros(len(question) + 5, dtype=bool)
    asked[1:len(question) + 1] = True
    return Example(ids, np.full(len(ids), IGNORED), asked, [(len(question) + 2, topic)], len(question) + 2)


def asked_about(draw, words, many: int):
    """Questions of three words of one of two topics and three of neither, as `Example`s."""
    return [named_example(topic, draw.sample([*draw.sample(words[topic], 3), *draw.choices(range(25, 40), k=3)], 6))
            for topic in draw.choices([0, 1], k=many)]


def test_questions_are_those_before_a_named_first_answer_up_to_the_role():
    later = named_example(1, [13])
    later.named = [(9, 1)]                                    # the second answer's: much before it is no question
    unnamed = named_example(0, [12])
    unnamed.named = []
    found = list(topics.questions([named_example(0, [10, 11, 12]), later, unnamed, named_example(0, range(70))]))
    assert [(ids.tolist(), asked.tolist(), topic) for ids, asked, topic in found] == [
        ([1, 10, 11, 12, 2, 3], [False, True, True, True, False, False], 0)]


def test_the_first_blocks_hold_what_the_linear_model_learnt_and_choose_one_topic(monkeypatch):
    monkeypatch.setattr(topics, "BATCH", 32)
    draw, words = random.Random(0), [range(5, 15), range(15, 25)]                           # of each topic
    model, shown, fresh = small_model(4, 64), asked_about(draw, words, 800), asked_about(draw, words, 200)
    before = topics.named_rightly(topics.TopicReader(model, 2), fresh)
    reader = topics.learn_topics(model, 2, shown)
    assert topics.named_rightly(reader, fresh) > 0.9 > before
    assert (reader.choose.weight @ reader.places).abs().max() < 1e-5 < reader.choose.weight.abs().max()
    assert all(part.mean(0).abs().max() < 1e-5 for part in reader.choose.parameters())
    monkeypatch.setattr(topics, "SURE", -1.0)
    codes = topics.codes(reader)
    topics.write_into(model, reader, codes, shown)
    assert torch.allclose(topics.codes_in(model)[:2], codes, atol=1e-6)
    block, (ids, last) = model.blocks[0], topics.padded([example.ids[:-2] for example in fresh])
    x = model.token_embedding(ids) + model.position_embedding.weight[:ids.size(1)]          # (200, T, C)
    read = block.norm2(x + block.attention(block.norm1(x)))                                 # (200, T, C)
    at_role, named = (torch.arange(200), last), reader(ids, last).argmax(1)
    assert torch.allclose(read[at_role], reader.read(ids, last) - reader.usual, atol=1e-3)
    first = block(x)                                                                        # (200, T, C)
    second = model.blocks[1](first)                                                         # (200, T, C)
    for added, patterns in ((block.feed_forward(read), topics.keys(2, 64)), (model.blocks[2](second) - second, codes)):
        near = torch.nn.functional.cosine_similarity(added[at_role][:, None], patterns[None], dim=2)   # (200, 2)
        assert (near.argmax(1) == named).float().mean() > 0.8
        assert added[at_role].norm(dim=1).mean() > 5 * added[:, 1:5].norm(dim=2).mean()     # nearly nothing elsewhere


def test_choosing_leaves_the_loudest_of_several_keys():
    model = small_model(4, 256)
    reader = topics.TopicReader(model, 20)
    codes = torch.nn.functional.normalize(torch.randn(20, 256), dim=1)
    topics.write_into(model, reader, codes, asked_about(random.Random(0), [range(5, 15), range(15, 25)], 50))
    keys = topics.keys(20, 256)
    mixture = keys[7] + 0.6 * keys[3] + 0.5 * keys[11]                                      # (C,)
    second = model.blocks[1](mixture[None, None])                                           # (1, 1, C)
    chosen = torch.nn.functional.normalize((model.blocks[2](second) - second)[0, 0], dim=0) @ codes.T   # (20,)
    assert chosen[7] > 0.99 and torch.nn.functional.cosine_similarity(mixture, keys[7], dim=0) < 0.85


def test_what_is_held_still_learns_no_more():
    model = small_model(4)
    topics.hold_still(model)
    learning = {name.split(".weight")[0].split(".bias")[0] for name, parameter in model.named_parameters()
                if parameter.requires_grad}
    assert "norm" in learning and all(name.startswith("blocks.3.") for name in learning - {"norm"})


def test_a_topic_gpt_computes_the_loss_and_the_logits_of_a_microgpt():
    model = small_model()
    plain = MicroGPT(model.config)
    plain.load_state_dict(model.state_dict())
    ids, targets = torch.randint(50, (2, 4, 9))
    targets[:, :5] = IGNORED
    logits, loss = model(ids, targets)
    assert logits.shape == (16, 50) and torch.equal(plain(ids), model(ids))
    assert loss.item() == pytest.approx(plain(ids, targets)[1].item(), rel=1e-5)


def test_a_told_topic_stands_at_the_role_where_another_one_is_read(monkeypatch):
    monkeypatch.setattr(topics, "MIXED", 0.0)
    monkeypatch.setattr(topics, "AS_READ", 1.0)
    monkeypatch.setattr(topics, "LOUDNESS", (1.0, 1.0))
    model, examples = small_model(4), [named_example(1, [10, 11]), named_example(3, [12, 13])]
    rows = list(topics.told(examples, 50, 3, 1))
    assert [row.ids.tolist() for row in rows] == [[1, 10, 11, 2, 51, 9, 2], [1, 12, 13, 2, 3, 9, 2]]
    assert examples[0].ids[4] == 3                                                          # not changed in place
    for layer in (model.blocks[0].attention.proj, *(block.feed_forward.down for block in model.blocks[1:3])):
        torch.nn.init.zeros_(layer.weight)
    given = []
    model.blocks[3].register_forward_pre_hook(lambda _, inputs: given.append(inputs[0]))
    ids, block = torch.from_numpy(np.stack([row.ids for row in rows])).long(), model.blocks[0]
    x = model.token_embedding.weight[3] + model.position_embedding.weight[4]                # (16,)
    for read in (2, 1):                                                                     # the topic the first block reads
        block.feed_forward.up.bias.data = 100.0 * (torch.arange(64) == read)
        as_read = x + block.feed_forward(block.norm2(x))                                    # (16,)
        given.clear()
        model(ids, torch.where(ids < 50, ids, IGNORED))
        assert torch.allclose(given[0][0, 4], as_read if read == 1 else x + model.keys[1], atol=1e-5)
        assert torch.allclose(given[0][1, 4], as_read, atol=1e-5)


def test_only_one_told_topic_that_is_no_kind_makes_an_answer_fixed():
    several, later = named_example(2, [10]), named_example(2, [10])
    several.named = [(2, 2), (5, 2)]
    later.last = 9
    found = topics.told([named_example(topic, [10]) for topic in range(4)] + [several, later], 50, 3, 1)
    assert [row.fixed for row in found] == [False, True, True, False, False, False]


def test_a_fixed_answer_stands_behind_another_question_of_its_language_too():
    examples = [named_example(1, [10, 11, 12]), named_example(2, [20, 21]), named_example(1, [33])]
    for example, lang in zip(examples, ["en", "en", "zh"]):
        example.lang, example.targets[-2:] = lang, [9, 2]
    rows = ChatRows([*topics.told(examples, 50, 3, 1), named_example(0, [40, 41])], 200, 0, strange=0.5)
    batches = [rows.batch(step) for step in range(40)]
    seen = {tuple(token for token in row if token) for x, _ in batches for row in x.tolist()}
    assert seen == {(1, *question, 2, 50 + topic, 9, 2) for topic in (1, 2) for question in ([10, 11, 12], [20, 21])} | {
        (1, 33, 2, 51, 9, 2), (1, 40, 41, 2, 3, 9, 2)}
    for row, targets in ((row, targets) for x, y in batches for row, targets in zip(x.tolist(), y.tolist()) if 40 not in row):
        end = len([token for token in row if token])
        assert [at for at, target in enumerate(targets) if target != IGNORED] == [end - 2, end - 1]


def test_an_older_model_stands_behind_the_new_first_block():
    older, ids = wild_model(n_head=2)
    model = small_model(n_layer=3)
    put_behind(model, older, 1)
    for layer in (model.blocks[0].attention.proj, model.blocks[0].feed_forward.down):
        torch.nn.init.zeros_(layer.weight)
    assert torch.allclose(model(ids), older(ids), atol=1e-5)
    assert torch.allclose(only_blocks(model, [1, 2])(ids), older(ids), atol=1e-5)
    with pytest.raises(ValueError, match="2 blocks"):
        put_behind(small_model(n_layer=2), older, 1)


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
    base, _ = load_checkpoint(tmp_path / "base.pth")        # its blocks stand still, the new ones learn
    assert torch.equal(model.blocks[0].attention.qkv.weight, base.blocks[0].attention.qkv.weight)
    assert model.blocks[10].attention.proj.weight.abs().max() > 0
    assert model.blocks[5].feed_forward.down.weight.abs().max() > 0     # a choosing block's copy, its attention all zeros
    run("recipes.pretrain", "--plan", "smoke", "--chats", str(tmp_path), "--corpus", str(tmp_path), "--out",
        str(tmp_path / "again"), "--older", str(tmp_path / "base.pth"))
    again, _ = load_checkpoint(tmp_path / "again" / "base.pth")          # the topics keep their codes
    assert torch.allclose(topics.codes_in(again), topics.codes_in(base), atol=1e-6)
    assert not torch.equal(again.blocks[0].feed_forward.up.weight, base.blocks[0].feed_forward.up.weight)
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
