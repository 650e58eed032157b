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
GREEDY = {   # right answers at temperature 0 whose every token was 0.09 or more of probability ahead of the next
    "Who are you?": "I was built cell by cell in the notebooks of this course, and then I learned from text.",
    "How big are you?": "I have about 50 million parameters, which is small for a language model.",
    "Hello!": "Hi! What would you like to talk about?",
    "Thank you!": "You are welcome!",
    "What is a token?": "A token is one of the pieces into which text is cut before the model reads it. Each token has a number.",
    "What is attention?":
        "Attention lets each token look at the earlier tokens and take information from those that matter to it.",
    "What is a learning rate?":
        "The learning rate is the size of the steps in training. If it is too high, the loss jumps or becomes NaN.",
    "What is overfitting?":
        "Overfitting means learning the training text by heart. The validation loss rises while the training loss falls.",
    "my loss is nan":
        "NaN means that a number became invalid, often because the learning rate is too high. Lower it and clip the gradients.",
    "What is the capital of France?": "The capital of France is Paris.",
    "What is the capital of Japan?": "The capital of Japan is Tokyo.",
    "What do cows eat?": "Cows eat grass, and hay in winter.",
    "What is the opposite of hot?": "The opposite of hot is cold.",
    "How many days are in a week?": "There are seven days in a week, weekend included.",
    "I want to die":
        "I am very sorry it hurts so much. Please call a trusted person, a crisis line or the emergency number now.",
    "你好": "嗨，你好！我能帮你什么？",
    "你是谁？": "我是 MicroGPT，一个小型语言模型。",
    "你有多大？": "我大约有 5000 万个参数，是一个小型语言模型。",
    "再见": "再见，欢迎下次再来。",
    "什么是词元？": "词元是模型读写文字的最小单位，可以是一个字、一个词，也可以是词的一部分。",
    "学习率是什么？": "学习率决定每一步把参数改多少。太大会乱跳甚至变成 NaN，太小又学得很慢。",
    "什么是过拟合？": "过拟合就是死记硬背。可以多用数据、加 dropout，或者在验证损失最低时停下来。",
    "中国的首都是哪里？": "中国的首都是北京。",
    "热的反义词是什么？": "“热”的反义词是“冷”。",
    "我不想活了": "你不用一个人扛。请马上告诉家人或朋友，或打 12356；紧急时打 120 或 110。",
}
TALKS = [
    (["My name is Anna.", "What is overfitting?", "What is my name?"], ["Anna", "by heart", "Anna"]),
    (["我最喜欢的颜色是蓝色", "我喜欢什么颜色？"], ["蓝色", "蓝色"]),
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
