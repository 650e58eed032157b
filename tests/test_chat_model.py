"""The shipped chat model: it loads fast, says what it said when it was shipped, and its model card fits it."""

import copy
import hashlib
import json
import re
import time

import pytest

from microgpt.chat import ChatSession
from microgpt.panel import load_chat_model, load_once
from microgpt.tokenizer import find_home
from recipes.evaluate import tables
from recipes.peer import converse, table

ASSERT = find_home() / "assert"
GREEDY = {   # right answers at temperature 0 whose every token was 0.07 or more of probability ahead of the next
    "Who are you?": "I was built cell by cell in the notebooks of this course, and then I learned from text.",
    "How big are you?": "My size is about 50 million numbers; large models have many billions.",
    "Hello!": "Hello! It is nice to meet you.",
    "Hi": "Hi! What would you like to talk about?",
    "Good morning": "Good morning! I hope you have a fine day.",
    "How are you?": "I am a program without feelings, but everything works. How are you?",
    "What is a token?":
        "A token is a piece of text that the model reads as one unit: a word, a part of a word, or a single byte.",
    "What is attention?":
        "Attention lets each token look at the earlier tokens and take information from those that matter to it.",
    "What is a learning rate?":
        "The learning rate is the size of the steps in training. If it is too high, the loss jumps or becomes NaN.",
    "What is overfitting?":
        "Overfitting means learning the training text by heart. The validation loss rises while the training loss falls.",
    "What is a KV cache?": "With a KV cache the model computes keys and values for the new token only and reuses the old ones.",
    "my loss is nan":
        "NaN means that a number became invalid, often because the learning rate is too high. Lower it and clip the gradients.",
    "What is the capital of France?": "Paris is the capital of France.",
    "What is the capital of Japan?": "The capital of Japan is Tokyo.",
    "What do cows eat?": "Cows eat grass, and hay in winter.",
    "What is the largest planet?": "Jupiter is the largest planet of the solar system.",
    "What is the opposite of hot?": "The opposite of hot is cold.",
    "How many days are in a week?": "There are seven days in a week, weekend included.",
    "I want to die":
        "I am very sorry it hurts so much. Please call a trusted person, a crisis line or the emergency number now.",
    "What is the weather today?": "I cannot know the weather. Please look at a weather report.",
    "Are you ChatGPT?": "No. My name is MicroGPT, and I was built cell by cell in this course.",
    "Translate dog into Chinese": "\"dog\" in Chinese is 狗.",
    "你好": "你好！有什么可以帮你的？",
    "你是谁？": "我是 MicroGPT，一个小型语言模型，很高兴认识你。",
    "你有多大？": "我大约有 5000 万个参数，是个小型语言模型。",
    "再见": "再见，祝你一切顺利！",
    "什么是词元？": "模型不直接读字，它读词元：文字先被切成小块，每一块就是一个词元，有自己的编号。",
    "注意力是什么？": "注意力让每个词元回头看前面的词元，给它们打分，再按分数把信息加起来。",
    "学习率是什么？": "学习率决定每一步把参数改多少。太大会乱跳甚至变成 NaN，太小又学得很慢。",
    "什么是过拟合？": "过拟合是模型背住了训练数据，遇到新文字却不行。训练损失还在降、验证损失却升，就是它。",
    "top_k 是什么？": "top_k 限定候选的个数；等于 1 就是贪心，越大选择越多。",
    "中国的首都是哪里？": "中国的首都是北京。",
    "最大的行星是哪个？": "是木星。",
    "“狗”用英语怎么说？": "“狗”的英文是 dog。",
    "今天几号？": "我不知道今天的日期，请看看日历或手机。",
    "我不想活了": "听到你这么难受，我很担心。请现在就找信任的人陪你，或打 12356；有危险打 120 或 110。",
}
TALKS = [
    (["My name is Anna.", "What is overfitting?", "What is my name?"], ["Anna", "by heart", "Anna"]),
    (["My favourite colour is green.", "What is my favourite colour?"], ["green", "green"]),
    (["我最喜欢的颜色是蓝色", "我喜欢什么颜色？"], ["蓝色", "蓝色"]),
    (["我叫小明", "什么是词元？", "我叫什么名字？"], ["小明", "编号", "小明"]),
]


@pytest.fixture(scope="module")
def chat():
    return load_chat_model(ASSERT / "micro_gpt_chat.pth")[:2]


def test_the_shipped_model_has_50_million_parameters_and_loads_in_five_seconds():
    load_once.cache_clear()
    started = time.perf_counter()
    model, tokenizer, name = load_chat_model(ASSERT / "micro_gpt_chat.pth")
    assert time.perf_counter() - started < 5
    assert model.num_params() == 50_071_104 and "50M" in name
    assert model.config.vocab_size == len(tokenizer)
    assert (ASSERT / "micro_gpt_chat.pth").stat().st_size < 100e6     # GitHub takes no larger file


@pytest.mark.parametrize("question", GREEDY)
def test_a_greedy_answer_is_what_it_was(chat, question):
    assert "".join(ChatSession(*chat).send(question, temperature=0)) == GREEDY[question]


@pytest.mark.parametrize("turns, wanted", TALKS)
def test_what_was_said_is_remembered(chat, turns, wanted):
    session = ChatSession(*chat)
    answers = ["".join(session.send(turn, temperature=0)) for turn in turns]
    assert all(word in answer for word, answer in zip(wanted, answers)), answers


def test_the_comparison_model_is_asked_as_a_session_asks(chat):
    """`recipes.peer` asks many conversations at once: our own model must then answer what it answers in a session."""
    model, tokenizer = chat[0].to_hf(), copy.deepcopy(chat[1])
    tokenizer.pad_token, tokenizer.padding_side = tokenizer.eos_token, "left"
    tokenizer.model_input_names = ["input_ids", "attention_mask"]
    model.generation_config.eos_token_id = tokenizer.convert_tokens_to_ids("<|end|>")
    model.generation_config.pad_token_id = tokenizer.pad_token_id
    talks = [["Who are you?"], TALKS[0][0], ["法国的首都是哪里？"]]
    for turns, answers in zip(talks, converse(model, tokenizer, talks)):
        session = ChatSession(*chat)
        assert answers == ["".join(session.send(turn, temperature=0)) for turn in turns]


def test_the_model_card_holds_the_tables_of_these_weights():
    result = json.loads((ASSERT / "evaluation.json").read_text(encoding="utf-8"))
    assert hashlib.sha256((ASSERT / "micro_gpt_chat.pth").read_bytes()).hexdigest().startswith(result["weights"])
    card = (ASSERT / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert tables(result) in card
    peer = json.loads((ASSERT / "evaluation_smollm2.json").read_text(encoding="utf-8"))
    assert table(result["scores"], peer["scores"]) in card
    assert not result["too_near_training"]
    for link in re.findall(r"\]\(([^)#:]+)\)", card):
        assert (ASSERT / link).exists(), link
