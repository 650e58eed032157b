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
from microgpt.training import batch_loss
from recipes import copying, evaluate, overlap, topics
from recipes.batches import ChatRows, Example, Mixture, chat_examples, joined
from recipes.conversations import NAMES, OTHER, again_conversations, again_wordings, topics_of_answers, wordings, written
from recipes.curve import read_history
from recipes.grow import deepen, only_blocks, put_behind
from recipes.pretrain import asked_for, conversations, topic_names
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


def test_some_conversations_stand_behind_another_one(tokenizer):
    alone, behind = (rows_of(CHATS, tokenizer, tokens=400, joined=share) for share in (0.0, 0.5))
    user = tokenizer.convert_tokens_to_ids("<|user|>")
    turns = [[(row == user).sum().item() for step in range(20) for row in rows.batch(step)[0]] for rows in (alone, behind)]
    assert set(turns[0]) == {1} and set(turns[1]) == {1, 2}
    assert 0.35 < turns[1].count(2) / len(turns[1]) < 0.65


def test_a_heavier_conversation_comes_more_often(tokenizer):
    rows = rows_of(CHATS, tokenizer, tokens=2000, weights=[9, 1])
    ids = [token for step in range(20) for token in rows.batch(step)[0].flatten().tolist()]
    english, chinese = (ids.count(tokenizer.encode(text)[0]) for text in ("What", "你好"))
    assert english > 6 * chinese / 2 > 0        # 你好 stands twice in its conversation


def test_of_a_question_with_a_named_answer_some_tokens_are_left_out_and_none_of_anything_else(tokenizer):
    rows = rows_of([CHATS[0] + CHATS[1]], tokenizer, tokens=64, names=[[7, None]], lost=0.5)
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


def test_a_question_is_named_by_its_generator_its_answer_or_its_kind():
    written = topics_of_answers()
    answer, topic = next(iter(written.items()))
    rows = [("table", "en", ["capital", ""], ["Oslo", answer]), ("table", "en", ["single: honey"], ["Bees."]),
            ("story", "zh", ["", ""], ["Once", "hello there"]), ("greeting", "zh", [""], ["hello there"]), ("tutor", "zh", [""], [answer]),
            ("languages", "en", ["", ""], ["A cat.", "猫"]), ("again", "en", ["", "again"], [answer, "That is so."])]
    asked = asked_for({"topic": [row[0] for row in rows], "lang": [row[1] for row in rows], "asks": [row[2] for row in rows],
                       "messages": [[{"content": text} for answer in row[3] for text in ("?", answer)] for row in rows]}, written)
    assert asked == [["en capital", topic], ["en single: honey"], ["zh story", None], [None], [topic], [None, "en languages"],
                     [topic, "again"]]
    assert topic_names(asked, written) == (["en capital", "en languages", "zh story", *sorted([topic, "en single: honey"])], 3)


def test_no_form_of_a_held_out_wording_is_trained_on():
    behind = {**wordings("en"), **wordings("zh")}
    shown, held_out = conversations()
    out = {behind[text] for row in held_out["messages"] if (text := row[0]["content"]) in behind and len(row) == 2}
    assert 2000 < len(out) < 2500                    # one in a hundred of 227,824
    for messages in shown["messages"]:
        assert not any(behind.get(message["content"]) in out for message in messages[::2])


@pytest.mark.parametrize("lang", overlap.LANGS)
def test_what_is_asked_for_again_gets_another_answer_to_the_same_question(lang):
    topics, entries = written(lang)
    about, asked, in_other = topics_of_answers(), again_wordings(lang), again_wordings(OTHER[lang])
    assert set(asked) == {"why", "example", "simpler", "shorter", "more", "again", "english", "chinese"}
    everything = [question for questions in asked.values() for question in questions]
    assert len({question.lower() for question in everything}) == len(everything) >= 1500
    translated, seen = NAMES[OTHER[lang]], set()
    for first, *later in again_conversations(topics[:40], entries[:40], lang):
        assert later and {about[answer] for _, answer in later} == {about[first[1]]}
        assert len({answer for _, answer in (first, *later)}) == len(later) + 1
        assert all(question in everything + in_other[translated] for question, _ in later)
        seen.update(question for question, _ in later)
    assert seen & set(asked[translated]) and seen & set(in_other[translated])     # asked in either language
    assert not seen & set(asked[NAMES[lang]])                                     # which speaks of the language it is in


def small_model(n_layer: int = 2, n_embd: int = 16, block_size: int = 16, n_head: int = 2):
    torch.manual_seed(0)
    config = GPTConfig(vocab_size=50, block_size=block_size, n_layer=n_layer, n_head=n_head, n_embd=n_embd)
    return TopicGPT(config, user=1, role=3)


def named_example(topic: int, question) -> Example:
    """An `Example` of one question, tokens 1, question, 2, 3, whose answer, 9 2, has a topic."""
    ids, asked = np.array([1, *question, 2, 3, 9, 2], dtype=np.int32), np.zeros(len(question) + 5, dtype=bool)
    asked[1:len(question) + 1] = True
    return Example(ids, np.full(len(ids), IGNORED), asked, [(len(question) + 2, topic)], len(question) + 2)


def asked_about(draw, words, many: int):
    """Questions of three words of one of two topics and three of neither, as `Example`s."""
    return [named_example(topic, draw.sample([*draw.sample(words[topic], 3), *draw.choices(range(25, 40), k=3)], 6))
            for topic in draw.choices([0, 1], k=many)]


def test_questions_are_those_before_a_named_first_answer_and_later_ones_of_a_kind():
    both = joined(named_example(1, [10, 11, 12]), named_example(0, [13, 14]))
    assert both.ids.tolist() == [1, 10, 11, 12, 2, 3, 9, 1, 13, 14, 2, 3, 9, 2] and both.last == 11
    unnamed = named_example(0, [12])
    unnamed.named = []
    both.lang = "zh"
    first = ([1, 10, 11, 12, 2, 3], [False, True, True, True, False, False], 1, True)
    later = ([1, 13, 14, 2, 3], [False, True, True, False, False], 0, True)
    for kinds, wanted in ((0, [first]), (1, [first, later])):
        found = topics.questions([both, unnamed, named_example(0, range(70))], kinds)
        assert [(ids.tolist(), asked.tolist(), *what) for ids, asked, *what in found] == wanted
    both.named[1] = (11, topics.AGAIN)
    assert [ids.tolist() for ids, *_ in topics.questions([both], 1)] == [[1, 13, 14, 2, 3]]


def after_two_blocks(model, ids):
    """What stands behind the first block and what the second one's feed-forward layer reads, both (B, T, C)."""
    x = model.token_embedding(ids) + model.position_embedding.weight[:ids.size(1)]          # (B, T, C)
    x, block = model.blocks[0](x), model.blocks[1]
    return x, block.norm2(x + block.attention(block.norm1(x)))


def without_directions_of_keys(x):
    """x (..., C) without the directions from which the last choosing block takes what is left of the keys."""
    space = topics.directions_of_keys(x.size(-1))
    return x - x @ space @ space.T


def test_the_first_blocks_hold_what_the_linear_model_learnt_and_choose_one_topic(monkeypatch):
    monkeypatch.setattr(topics, "BATCH", 32)
    draw, words = random.Random(0), [range(5, 15), range(15, 25)]                           # of each topic
    model, shown, fresh = small_model(6, 64), asked_about(draw, words, 800), asked_about(draw, words, 200)
    for example in shown + fresh:
        example.lang = ["en", "zh"][example.named[0][1]]                                    # as if each topic had a language
    before = topics.named_rightly(topics.TopicReader(model, 2), fresh, 0)
    reader = topics.learn_topics(model, 2, shown, 0)
    assert topics.named_rightly(reader, fresh, 0) > 0.9 > before
    for blind in (reader.choose.weight, reader.attention, reader.tokens):
        assert (blind @ reader.places).abs().max() < 1e-5 < blind.abs().max()
    assert all(part.mean(0).abs().max() < 1e-5 for part in reader.choose.parameters())
    monkeypatch.setattr(topics, "SURE", -1.0)
    monkeypatch.setattr(topics, "CHOOSING", ((0.3, 0.2, 0), (0.3, 0.2, 0), (0.5, 0.5, 0.2)))    # directions of 64 channels differ less
    reader.signs.bias.data[1] = -99.0                                                       # nothing is asked for again
    codes = topics.codes(reader, ["first", "second"], {})
    topics.write_into(model, reader, codes)
    assert torch.allclose(topics.codes_in(model)[:2], codes, atol=1e-6)
    with pytest.raises(ValueError, match="another state of recipes/topics.py"):
        topics.codes_in(small_model(6, 64))
    ids, last = topics.padded([example.ids[:-2] for example in fresh])
    counted, read = after_two_blocks(model, ids)                                            # (200, T, C) each
    at_role, (wanted, signs) = (torch.arange(200), last), reader(ids, last)
    named = wanted.argmax(1)
    scores = model.blocks[1].feed_forward.up(read[at_role])[:, :2]                          # (200, 2)
    assert torch.allclose(scores + topics.SURE, wanted, atol=0.05 * scores.std().item())
    first = model.blocks[1](counted)                                                        # (200, T, C)
    second = model.blocks[3](model.blocks[2](first))                                        # (200, T, C)
    third = model.blocks[4](second)                                                         # (200, T, C)
    marks = model.blocks[1].feed_forward(read)[..., topics.CHINESE] / (topics.LOUDER * reader.mark / reader.scale)
    assert torch.allclose(marks[at_role], ((signs[:, 0] + 1) / 2).clamp(0, 1), atol=0.1) and marks[:, :5].abs().max() < 1e-3
    assert ((marks[at_role] > 0.5) == (named == 1)).float().mean() > 0.9
    spoken = (third - second)[at_role] @ topics.spoken(64) / topics.spoken(64).square().sum()
    assert torch.allclose(spoken[marks[at_role] > 0.9].mean(), torch.tensor(1.0), atol=0.2)
    assert spoken[marks[at_role] < 0.1].abs().mean() < 0.2
    keys_gone = without_directions_of_keys(third - second)
    for added, patterns in ((model.blocks[1].feed_forward(read), model.keys[:2]), (keys_gone, codes)):
        near = torch.nn.functional.cosine_similarity(added[at_role][:, None], patterns[None], dim=2)   # (200, 2)
        assert (near.argmax(1) == named).float().mean() > 0.8
        assert added[at_role].norm(dim=1).mean() > 100 * added[:, :5].norm(dim=2).mean()    # nothing elsewhere


def test_only_the_last_question_is_read():
    model = small_model(6, 256)
    reader = topics.TopicReader(model, 2)
    reader.signs.bias.data[1] = -99.0
    topics.write_into(model, reader, topics.codes(reader, ["first", "second"], {}))
    question, other = [1, 20, 21, 22, 2, 3], [1, 30, 2, 3, 9, 2]
    with torch.no_grad():
        alone = after_two_blocks(model, torch.tensor([question]))[1][0, -1]                 # (C,)
        counted, read = after_two_blocks(model, torch.tensor([other + question]))
        later = read[0, -1]
    turns = counted[0, :, topics.TURN] / counted[0, :, topics.ALWAYS]
    assert torch.allclose(turns, torch.tensor([1.0] * 6 + [0.5] * 6), atol=0.02)
    places = reader.places
    alone, later = (read - read @ places @ places.T for read in (alone, later))
    assert torch.nn.functional.cosine_similarity(alone, later, dim=0) > 0.98


TALK = [1, 20, 21, 22, 2, 3, 9, 8, 2, 1, 30, 2, 3, 7, 2, 1, 31, 32, 2, 3, 6, 2]              # three questions with answers
ANSWERS = [(5, 9), (12, 15), (19, 22)]


def test_the_first_blocks_compute_in_training_what_they_compute_in_the_panel(monkeypatch):
    monkeypatch.setattr(topics, "AS_READ", 1.0)
    monkeypatch.setattr(topics, "SURE", -8.0)                                               # something is read everywhere
    model, ids = small_model(6, 64, 32), torch.tensor([TALK])
    reader = topics.TopicReader(model, 2)
    reader.signs.bias.data[1] = -99.0
    topics.write_into(model, reader, topics.codes(reader, ["first", "second"], {}))
    roles = ids == model.role
    with torch.no_grad():
        told, (_, read) = ids.clone(), after_two_blocks(model, ids)
        told[roles] = 50 + model.blocks[1].feed_forward.up(read)[roles][:, :2].argmax(1)
        logits, _ = model(told, torch.zeros_like(ids))                                      # (22, vocab_size)
        assert torch.allclose(logits, model(ids)[0], atol=1e-4)
        told[roles] = 101 - told[roles]                                                     # the other topics
        assert not torch.allclose(model(told, torch.zeros_like(ids))[0], logits, atol=1e-2)


def test_questions_and_turns_are_marked():
    model = small_model(6, 256, block_size=32)
    topics.write_into(model, topics.TopicReader(model, 2), torch.zeros(2, 256))
    with torch.no_grad():
        counted, _ = after_two_blocks(model, torch.tensor([TALK]))
    marks = counted[0] / counted[0, :, [topics.ALWAYS]]                                     # (T, C)
    in_answer = torch.tensor([any(start <= at < end for start, end in ANSWERS) for at in range(len(TALK))])
    assert torch.allclose(marks[:, topics.QUESTION], (~in_answer).float(), atol=0.05)
    assert torch.allclose(marks[in_answer, topics.BALANCE], torch.zeros(10), atol=0.02)
    assert torch.allclose(marks[:, topics.TURN], torch.tensor([1.0] * 9 + [1 / 2] * 6 + [1 / 3] * 7), atol=0.01)
    assert (marks[:, topics.OTHER] < 1e-3).nonzero()[:, 0].tolist() == [start for start, _ in ANSWERS]


def model_that_answers():
    """A small model with two blocks behind the first ones that shall look at their own answer, the ids of TALK, and its targets."""
    model, ids = small_model(7, 256, block_size=32), torch.tensor([TALK])
    reader = topics.TopicReader(model, 2)
    torch.nn.init.constant_(reader.signs.bias, -99.0)                                       # that nothing drowns the small embeddings
    topics.write_into(model, reader, torch.zeros(2, 256))
    for block in model.blocks[topics.FRONT:]:
        torch.nn.init.normal_(block.attention.qkv.weight, std=0.1)                          # each head prefers some tokens
    topics.keep_free(model.blocks[topics.FRONT:])
    targets = torch.full_like(ids, IGNORED)
    for start, end in ANSWERS:
        targets[0, start:end] = ids[0, start:end]
    return model, ids, targets


OF_QUESTION = torch.tensor([not any(start <= at < end for start, end in ANSWERS) for at in range(len(TALK))])


def test_blocks_that_learnt_answers_alone_look_at_nothing_else():
    model, ids, targets = model_that_answers()
    with torch.no_grad():
        together = model(ids, targets)[1].item()
        model.answering = 2
        alone = model(ids, targets)[1].item()
        topics.look_at_own_answer(model, ids, targets)
        assert model.answering == 0
        assert model(ids, targets)[1].item() == pytest.approx(alone, abs=1e-4) != pytest.approx(together, abs=1e-3)
        added = topics.behind(model, ids, 7) - topics.behind(model, ids, topics.FRONT)      # (1, T, C)
    assert torch.allclose(added[0, OF_QUESTION], added[0, :1], atol=1e-3)                    # always the same
    assert (added[0, ~OF_QUESTION] - added[0, :1]).norm(dim=1).min() > 0.1


def test_what_is_held_still_is_not_rounded_in_training():
    model, ids, targets = model_that_answers()
    block, passed = model.blocks[topics.FRONT], []
    block.register_forward_hook(lambda block, given, made: passed.append((given[0], made)))
    for learns in (True, False):
        block.requires_grad_(learns)
        with torch.no_grad():
            batch_loss(model, (ids, targets), amp=True)
            given, made = passed[-1]
            assert torch.allclose(made, block(given), atol=1e-6) != learns


def test_a_block_takes_away_what_is_always_added_in_questions():
    model, ids, targets = model_that_answers()
    for block in model.blocks[topics.FRONT:]:
        torch.nn.init.normal_(block.feed_forward.down.bias[:-topics.CHANNELS], std=0.5)
    with pytest.raises(ValueError, match="differs"):
        copying.clear_questions(deepen(model, 8), 7, ids)
    with torch.no_grad():
        model.answering = 2
        topics.look_at_own_answer(model, ids, targets)
        deeper = deepen(model, 8)
        copying.clear_questions(deeper, 7, ids)
        front, answered, cleared = (topics.behind(deeper, ids, blocks) for blocks in (topics.FRONT, 7, 8))   # (1, T, C) each
    assert torch.equal(cleared[0, ~OF_QUESTION], answered[0, ~OF_QUESTION])
    assert torch.allclose(cleared[0, OF_QUESTION], front[0, OF_QUESTION], atol=1e-3)
    assert (answered - front)[0, OF_QUESTION].norm(dim=1).min() > 1


def test_a_copying_block_makes_what_it_looks_at_likelier_and_one_head_looks_at_the_token_before():
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig(vocab_size=200, block_size=96, n_layer=2, n_head=2, n_embd=128))
    ids = torch.arange(5, 25)[None]                                                         # (1, 20)
    with torch.no_grad():
        model.token_embedding.weight.copy_(0.2 * torch.randn(200, 128))
        model.position_embedding.weight.copy_(0.2 * torch.randn(96, 128))
        model.token_embedding.weight[:, :64], model.position_embedding.weight[:, 64:] = 0, 0   # each in directions of its own
        block = model.blocks[1]
        torch.nn.init.zeros_(block.feed_forward.down.weight)
        before = model(ids)[0, -1]
    copying.start_copying(model, range(1, 2), ids)
    with torch.no_grad():
        gained = model(ids)[0, -1] - before                                                 # (200,)
        assert gained[5:25].mean() > gained[25:].mean() + 0.01
        query, key, _ = block.attention.qkv(block.norm1(topics.behind(model, ids, 1)))[0].split(128, dim=1)
        scores = (query[:, :64] @ key[:, :64].T).masked_fill(torch.ones(20, 20, dtype=torch.bool).triu(1), -torch.inf)
    assert (scores[1:].argmax(1) == torch.arange(19)).float().mean() > 0.9


def test_what_is_kept_free_stays_so():
    model = small_model(7)
    behind = model.blocks[topics.FRONT:]
    topics.keep_free(behind)
    optimizer = torch.optim.AdamW(model.parameters(), 0.1)
    model(torch.randint(5, 50, (2, 9)), torch.randint(50, (2, 9)))[1].backward()
    before = {name: parameter.clone() for name, parameter in behind.named_parameters()}
    optimizer.step()
    for block in behind:
        attention = block.attention
        rows = topics.free_rows(attention)
        assert rows.tolist() == [*range(4, 8), *range(12, 16), *range(20, 24), *range(28, 32)]
        assert not attention.qkv.weight[rows].any() and not attention.qkv.bias[rows].any()
        for layer in (attention.proj, block.feed_forward.down):
            assert not layer.weight[-topics.CHANNELS:].any() and not layer.bias[-topics.CHANNELS:].any()
    assert all(not torch.equal(parameter, before[name]) for name, parameter in behind.named_parameters())


def test_answers_stand_in_rows_of_their_own():
    x, targets = torch.arange(12.0).view(2, 6, 1), torch.tensor([[IGNORED, IGNORED, 5, 6, IGNORED, IGNORED],
                                                                  [IGNORED, 7, IGNORED, IGNORED, 8, 9]])
    roles = torch.zeros(2, 6, dtype=torch.bool)
    roles[[0, 1, 1, 1], [2, 1, 3, 4]] = True                                                # one of them without an answer
    found, wanted = topics.answers_of(x, targets, roles)
    assert found[..., 0].tolist() == [[2, 3], [7, 0], [10, 11]] and wanted.tolist() == [[5, 6], [7, IGNORED], [8, 9]]


def test_choosing_leaves_the_loudest_of_several_keys():
    model = small_model(6, 256)
    reader = topics.TopicReader(model, 20)
    codes = torch.randn(20, 256)
    codes[:, -topics.CHANNELS:] = 0
    codes = torch.nn.functional.normalize(codes, dim=1)
    topics.write_into(model, reader, codes)
    keys = model.keys
    mixture = keys[7] + 0.6 * keys[3] + 0.5 * keys[11]                                      # (C,)
    second = model.blocks[3](model.blocks[2](mixture[None, None]))                          # (1, 1, C)
    added = without_directions_of_keys(model.blocks[4](second) - second)[0, 0]              # (C,)
    chosen = torch.nn.functional.cosine_similarity(added[None], without_directions_of_keys(codes))   # (20,)
    assert chosen[7] > 0.95 and torch.nn.functional.cosine_similarity(mixture, keys[7], dim=0) < 0.85


@pytest.mark.parametrize("again, wanted", [([], None), ([2], 1), ([1, 2], 0)])
@pytest.mark.parametrize("loudness, reached", [(1, 3), (0.6, 2), (0.3, 1), (0.05, 0)])
def test_where_an_answer_is_asked_for_again_the_topic_before_is_recalled(again, wanted, loudness, reached):
    model, ids = small_model(6, 256, block_size=32, n_head=8), torch.tensor([TALK])
    reader = topics.TopicReader(model, 3)
    reader.signs.bias.data.fill_(-99.0)                                                     # the signs are given below
    topics.write_into(model, reader, torch.zeros(3, 256))
    with torch.no_grad():
        x, block = topics.behind(model, ids, 2), model.blocks[2]
        for turn, (role, _) in enumerate(ANSWERS):
            x[0, role] += model.keys[turn]
            x[0, role, topics.ROLE] += (turn in again) * loudness * topics.LOUDER * x[0, role, topics.ALWAYS]
        normed = block.norm1(x)
        added = block.attention(normed)[0]                                                  # (T, C)
    roles = [ANSWERS[turn][0] for turn in again]
    others = [place for place in range(len(TALK)) if place not in roles]
    assert added[others].abs().max() < 1e-3
    if again:
        space = topics.directions_of_keys(256)
        share = sum(share for _, share in topics.RECALLED[:reached])
        taken = share * normed[0, ANSWERS[wanted][0]] @ space @ space.T                     # (C,)
        assert torch.allclose(added[ANSWERS[2][0]], taken, atol=1e-4)
    if again and reached == len(topics.RECALLED):
        near = torch.nn.functional.cosine_similarity(added[ANSWERS[2][0]][None], model.keys[:3])
        assert near.argmax() == wanted and near[wanted] > 0.6 and added[ANSWERS[2][0]].norm() > 5


def test_an_answer_asked_for_again_is_told_the_topic_of_the_first():
    both = joined(named_example(1, [10, 11]), named_example(topics.AGAIN, [12]))
    told, = topics.told([both], 50, 3, 1)
    assert told.ids[[4, 9]].tolist() == [51, 54]                                            # 50 + 1, 50 + 3 + 1
    assert not told.fixed


def test_what_is_held_still_learns_no_more():
    model = small_model(6)
    topics.hold_still(model)
    learning = {name.split(".weight")[0].split(".bias")[0] for name, parameter in model.named_parameters()
                if parameter.requires_grad}
    assert "norm" in learning and all(name.startswith("blocks.5.") for name in learning - {"norm"})


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
    model, examples = small_model(6), [named_example(1, [10, 11]), named_example(3, [12, 13])]
    rows = list(topics.told(examples, 50, 3, 1))
    assert [row.ids.tolist() for row in rows] == [[1, 10, 11, 2, 51, 9, 2], [1, 12, 13, 2, 3, 9, 2]]
    assert examples[0].ids[4] == 3                                                          # not changed in place
    for layer in (*(block.attention.proj for block in model.blocks[:2]),
                  *(model.blocks[number].feed_forward.down for number in (0, 2, 3, 4))):
        torch.nn.init.zeros_(layer.weight)
    given = []
    model.blocks[5].register_forward_pre_hook(lambda _, inputs: given.append(inputs[0]))
    ids, block = torch.from_numpy(np.stack([row.ids for row in rows])).long(), model.blocks[1]
    x = model.token_embedding.weight[3] + model.position_embedding.weight[4]                # (16,)
    for read in (2, 1):                                                                     # the topic the block reads
        block.feed_forward.up.bias.data = 100.0 * (torch.arange(64) == read)
        as_read = x + block.feed_forward(block.norm2(x))                                    # (16,)
        given.clear()
        model(ids, torch.where(ids < 50, ids, IGNORED))
        told = x + model.keys[1]
        told[topics.CHINESE] = as_read[topics.CHINESE]                                      # the language is read
        assert torch.allclose(given[0][0, 4], as_read if read == 1 else told, atol=1e-5)
        assert torch.allclose(given[0][1, 4], as_read, atol=1e-5)


def test_only_one_told_topic_that_is_no_kind_makes_an_answer_fixed():
    several, later = named_example(2, [10]), named_example(2, [10])
    several.named = [(2, 2), (5, 2)]
    later.last = 9
    found = topics.told([named_example(topic, [10]) for topic in range(4)] + [several, later], 50, 3, 1)
    assert [row.fixed for row in found] == [False, True, True, False, False, False]


def test_nothing_is_left_out_of_a_question_whose_answer_is_made_for_it():
    both = joined(named_example(0, [10, 11]), named_example(1, [12, 13]))
    told, = topics.told([both], 50, 3, 1)
    assert np.flatnonzero(both.asked).tolist() == [1, 2, 7, 8] and np.flatnonzero(told.asked).tolist() == [7, 8]


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
    questions = overlap.all_items(lang)
    assert len(overlap.items(lang)) >= 200 and len(overlap.items(lang, "fresh")) >= 80
    assert len({item["id"] for item in questions}) == len({tuple(item["turns"]) for item in questions}) == len(questions)
    for name in ("questions", "fresh"):
        assert {item["category"] for item in overlap.items(lang, name)} == set(evaluate.CATEGORIES)
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
    assert model.blocks[7].feed_forward.down.weight.abs().max() > 0 < model.blocks[8].attention.proj.weight.abs().max()
    run("recipes.pretrain", "--plan", "smoke", "--chats", str(tmp_path), "--corpus", str(tmp_path), "--out",
        str(tmp_path / "again"), "--older", str(tmp_path / "base.pth"))
    again, _ = load_checkpoint(tmp_path / "again" / "base.pth")          # the topics keep their codes
    assert torch.allclose(topics.codes_in(again), topics.codes_in(base), atol=1e-6)
    assert not torch.equal(again.blocks[1].feed_forward.up.weight, base.blocks[1].feed_forward.up.weight)
    run("recipes.reread", str(tmp_path / "chat.pth"), str(tmp_path / "reread.pth"), "--chats", str(tmp_path))
    reread = load_checkpoint(tmp_path / "reread.pth")[0].state_dict()   # nothing but the reading block and its attention is new
    new = [name for name, value in model.state_dict().items() if not torch.allclose(reread[name], value, atol=1e-4)]
    assert new and all(name.startswith("blocks.1.") for name in new), new
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
    rows = [load_texts(DATA_DIR / "chat" / f"conversations_{lang}.jsonl.xz") for lang in ("en", "zh")]
    assert "{:,} and {:,}".format(*map(len, rows)) in (DATA_DIR / "README.md").read_text()
    lines = [json.dumps(row, ensure_ascii=False) for some in rows for row in some]
    assert len(lines) == len(set(lines)) >= 40_000
    for line in random.Random(0).sample(lines, 2000):
        roles = [message["role"] for message in json.loads(line)["messages"]]
        assert roles == ["user", "assistant"] * (len(roles) // 2)
