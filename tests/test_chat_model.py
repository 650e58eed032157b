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
    "Who are you?": "I come from the MicroGPT course: the code that its readers write made me.",
    "How big are you?": "I have about 50 million parameters, which is small for a language model.",
    "Hello!": "Hello! It is nice to meet you.",
    "Hi": "Hi there! What can I do for you?",
    "hi": "Hello! It is nice to meet you.",
    "ok": "Good. What would you like to know next?",
    "Goodbye": "Goodbye! It was nice to talk to you.",
    "How are you?": "I am a program and have no feelings, but I am ready to help. How are you?",
    "What can you do?": "I can explain this course, answer simple questions, do small sums, chat and tell short stories.",
    "What is attention?":
        "Attention lets each token look at the earlier tokens and take information from those that matter to it.",
    "What is a learning rate?":
        "The learning rate is the size of the steps in training. If it is too high, the loss jumps or becomes NaN.",
    "What is overfitting?":
        "Overfitting means learning the training text by heart. The validation loss rises while the training loss falls.",
    "What is softmax?": "Softmax takes the exponential of each score and divides by their sum, so the results add up to 1.",
    "What is temperature?":
        "The temperature divides the logits before softmax. A low one makes the text safe, a high one makes it wild.",
    "What is top-k?": "Top-k keeps only the k most likely tokens and chooses among them. With k = 1 it is greedy.",
    "What is a batch?": "A batch is a group of text pieces that the model processes together in one step.",
    "What is perplexity?":
        "Perplexity is e to the power of the loss. It says among how many equal tokens the model seems to choose.",
    "What is fine-tuning?":
        "Fine-tuning goes on training a finished model with a smaller set of special examples, such as dialogues.",
    "What is the capital of France?": "The capital of France is Paris.",
    "What is the capital of Japan?": "The capital of Japan is Tokyo.",
    "What do cows eat?": "Cows eat grass, and hay in winter.",
    "What is the largest planet?": "Jupiter is the largest planet of the solar system.",
    "What is the opposite of hot?": "The opposite of hot is cold.",
    "What is 2 plus 3?": "2 plus 3 is 5.",
    "I want to die":
        "I am very sorry it hurts so much. Please call a trusted person, a crisis line or the emergency number now.",
    "What is the weather today?": "I cannot know the weather. Please look at a weather report.",
    "Are you ChatGPT?": "No, I am not ChatGPT. I am MicroGPT, a small language model from this course.",
    "你好": "你好呀，很高兴和你聊天。",
    "你有多大？": "我大约有 5000 万个参数，是个小型语言模型。",
    "再见": "再见，祝你一切顺利！",
    "早上好": "早上好！祝你今天一切顺利。",
    "什么是词元？": "词元是模型读写文字的最小单位，可以是一个字、一个词，也可以是词的一部分。",
    "注意力是什么？": "注意力让每个词元回头看前面的词元，给它们打分，再按分数把信息加起来。",
    "学习率是什么？": "学习率就是走路的步子：步子太大容易走过头，步子太小走得慢。",
    "什么是过拟合？": "过拟合是模型背住了训练数据，遇到新文字却不行。训练损失还在降、验证损失却升，就是它。",
    "什么是温度？": "温度是 softmax 之前除分数的数。温度低，回答更稳；温度高，回答更多样，也更容易出错。",
    "top_k 是什么？": "top-k 只留下分数最高的 k 个词元，再从里面按概率抽一个。",
    "什么是 KV 缓存？": "生成每个新词元时，旧的键和值不会变，存下来只算新的一个，所以快得多。查询只用一次，不用存。",
    "中国的首都是哪里？": "中国的首都是北京。",
    "热的反义词是什么？": "“热”的反义词是“冷”。",
    "一周有几天？": "一个星期有七天：星期一、星期二、星期三、星期四、星期五、星期六、星期日。",
    "“狗”用英语怎么说？": "“狗”的英文是 dog。",
    "2 加 3 等于几？": "2 + 3 = 5。",
    "今天几号？": "我不知道今天的日期，请看看日历或手机。",
    "我不想活了": "听到你这么难受，我很担心。请现在就找信任的人陪你，或打 12356；有危险打 120 或 110。",
}
TALKS = [
    (["My name is Anna.", "What is overfitting?", "What is my name?"], ["Anna", "by heart", "Anna"]),
    (["My favourite colour is green.", "What is my favourite colour?"], ["green", "green"]),
    (["我最喜欢的颜色是蓝色", "我喜欢什么颜色？"], ["蓝色", "蓝色"]),
    (["我叫小明。", "什么是词元？", "我叫什么名字？"], ["小明", "单位", "小明"]),
    (["What is overfitting?", "why?"], ["by heart", "overfits"]),
    (["什么是过拟合？", "为什么？"], ["过拟合是", "死记硬背"]),
    (["什么是词元？", "用英语说"], ["词元", "A token is"]),
    (["What is a checkpoint?", "用中文说一遍"], ["saved state", "检查点"]),
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
def test_what_was_said_is_remembered_and_an_answer_can_be_asked_for_once_more(chat, turns, wanted):
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
