"""The Chinese dialogues: reproducible, well formed, and right when an independent parser works them out again."""

import random
import re
from collections import Counter

import pytest
from dialogues import NUMBER, exchanges_of, number

from recipes.chat.chinese import TOPICS, WEIGHTS, dialogue
from recipes.chat.chinese_course import IDEAS
from recipes.stories.engine import Writer

SEEDS = range(4000)


@pytest.fixture(scope="module")
def dialogues():
    return [dialogue(random.Random(seed)) for seed in SEEDS]


@pytest.fixture(scope="module")
def exchanges(dialogues):
    return [exchange for item in dialogues for exchange in exchanges_of(item)]


def test_same_seed_same_dialogue(dialogues):
    assert [dialogue(random.Random(seed)) for seed in range(300)] == dialogues[:300]


def test_4000_seeds_give_3600_distinct_dialogues(dialogues):
    assert len({repr(item) for item in dialogues}) >= 3600


def test_every_topic_is_drawn_and_can_be_called_alone(dialogues):
    drawn = Counter(item["topic"] for item in dialogues)
    assert set(drawn) == set(TOPICS) == set(WEIGHTS)
    assert min(drawn.values()) > 100
    for topic in TOPICS.values():
        assert topic(Writer(random.Random(1)))[0]["role"] == "user"


def test_roles_alternate_and_there_are_one_to_five_exchanges(dialogues):
    for item in dialogues:
        roles = [message["role"] for message in item["messages"]]
        assert roles == ["user", "assistant"] * (len(roles) // 2)
        assert 1 <= len(roles) // 2 <= 5, item
        assert all(message["content"].strip() == message["content"] != "" for message in item["messages"])


def test_no_template_mark_is_left(exchanges):
    for text in (text for exchange in exchanges for text in exchange):
        assert not re.search(r"[{}\[\]|]", text.replace("#|", "")), text


def test_answers_keep_a_space_between_chinese_and_latin(exchanges):
    for _, answer in exchanges:
        assert not re.search(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]", answer), answer
        assert "  " not in answer and not re.search(r"[，。！？：；、] | [，。！？：；、]|[，。！？]{2}", answer), answer
        assert answer[-1] in "。！？”", answer


def test_sums_are_right(exchanges):
    seen = Counter()
    for question, answer in exchanges:
        found = re.search(NUMBER + r" ?([+\-加减]) ?" + NUMBER, question)
        if found and not re.search(r"[、，]", question):
            a, sign, b = number(found[1]), found[2], number(found[3])
        elif found := re.search(r"(\d+) ?([个块本支])\D*?(?:，又得到|，给了别人|，拿走|加上) ?(\d+) ?\2", question):
            a, b = int(found[1]), int(found[3])
            sign = "+" if re.search("又得到|加上", question) else "-"
        else:
            continue
        seen[sign] += 1
        result = a + b if sign in "+加" else a - b
        assert 0 <= result <= 20
        numbers = [int(text) for text in re.findall(r"\d+", answer)]
        assert numbers[:3] == [a, b, result] and set(numbers[3:]) <= {result}, (question, answer)
    assert min(seen[sign] for sign in "+-加减") > 20


def test_every_answer_that_states_a_sum_is_right(exchanges):
    stated = [found for _, answer in exchanges
              for found in re.finditer(r"(\d+) ([+\-加减]) (\d+) (?:=|等于) (\d+)", answer)]
    for found in stated:
        a, b, result = int(found[1]), int(found[3]), int(found[4])
        assert result == (a + b if found[2] in "+加" else a - b), found[0]
    assert len(stated) > 200


def test_comparisons_are_right(exchanges):
    seen = Counter()
    for question, answer in exchanges:
        numbers = [int(text) for text in re.findall(r"\d+", question)]
        claim = re.search(r"(\d+) ?(?:是不是)?比 ?(\d+) ?([大小])", question)
        if claim:
            truth = (numbers[0] > numbers[1]) == (claim[3] == "大")
            word = "大" if numbers[0] > numbers[1] else "小"
            assert answer == f"{'对' if truth else '不对'}，{numbers[0]} 比 {numbers[1]} {word}。", (question, answer)
            seen["claim"] += 1
        elif len(numbers) == 2 and (which := re.search(r"[哪谁](?:个数?|更)?([大小])", question)):
            best, other = (max(numbers), min(numbers)) if which[1] == "大" else (min(numbers), max(numbers))
            assert answer in (f"{best} 比 {other} {which[1]}。", f"{best} 更{which[1]}。"), (question, answer)
            seen[which[1]] += 1
    assert min(seen["claim"], seen["大"], seen["小"]) > 20


def test_sorted_numbers_are_right(exchanges):
    seen = 0
    for question, answer in exchanges:
        if not (order := re.search("从小到大|从大到小", question)):
            continue
        seen += 1
        numbers = [int(text) for text in re.findall(r"\d+", question)]
        assert len(numbers) == 3
        assert [int(text) for text in re.findall(r"\d+", answer)] == sorted(numbers, reverse=order[0] == "从大到小")
    assert seen > 40


def test_counted_characters_are_right(exchanges):
    seen = 0
    for question, answer in exchanges:
        found = re.search(r"“([\u4e00-\u9fff]+)”.*[几多].{0,8}个?字", question)
        if not found or "字节" in question:
            continue
        seen += 1
        assert len(found[1]) <= 6
        assert re.findall(r"\d+", answer) == [str(len(found[1]))], (question, answer)
        assert answer.startswith((f"“{found[1]}”有", "、".join(found[1]) + "，")), answer
    assert seen > 40


@pytest.mark.parametrize("pattern", [r"^(?:当然记得，)?你叫([^，。]+)", r"你喜欢(.色)", r"(?:你的.+|它)叫([^，。]+)。", r"你说过你爱吃(.+)。",
                                     r"你住在(..)。"])
def test_what_is_recalled_was_said_before(dialogues, pattern):
    seen = 0
    for item in dialogues:
        if item["topic"] != "memory":
            continue
        said = ""
        for message in item["messages"]:
            if message["role"] == "user":
                said += message["content"]
            elif found := re.search(pattern, message["content"]):
                seen += 1
                assert found[1] in said, item
    assert seen >= 10


def test_the_last_named_colour_counts(dialogues):
    seen = 0
    for item in dialogues:
        told = ""
        for message in item["messages"]:
            if message["role"] == "user" and re.search("喜欢|说错了", message["content"]):
                told = re.findall("[红蓝绿黄紫白黑粉橙灰棕]色", message["content"])[-1:] or told
            elif message["role"] == "assistant" and (found := re.search("^你(?:说过你)?喜欢(.色)", message["content"])):
                seen += 1
                assert told == [found[1]], item
    assert seen > 20


def test_unknown_is_said_only_before_it_is_told(dialogues):
    for item in dialogues:
        texts = [message["content"] for message in item["messages"]]
        for i, text in enumerate(texts):
            if text in ("我还不知道你的名字，你可以告诉我。", "你还没有说过你的名字呢。"):
                assert i == 1


def test_stories_are_about_what_was_asked(dialogues):
    topics = re.compile(r"小(?:猫|狗|兔子|熊猫|熊|鸭子|松鼠|刺猬|猪|羊|马|猴子|狐狸|老鼠|乌龟|青蛙|鸟|象|鹿|蚂蚁|企鹅|老虎|火车|皮球|铃铛|风车|木马|鼓|喇叭)"
                        r"|雨伞|气球|风筝|铅笔|台灯|纸船|雪人|闹钟|种子|月亮|玻璃球|手电筒|叫(..)的")
    seen = 0
    for item in dialogues:
        if item["topic"] != "story":
            continue
        for ask, answer in zip(item["messages"][::2], item["messages"][1::2]):
            for found in topics.finditer(ask["content"]):
                seen += 1
                assert (found[1] or found[0]) in answer["content"], (ask, answer)
            if "故事" in ask["content"] and len(answer["content"]) > 40:
                sentences = len(re.findall(r"[。！？](?!”)|(?<=[。！？])”(?!，)", answer["content"]))
                assert 3 <= sentences <= 6, answer
    assert seen > 200


def test_no_parameter_count_no_date_no_other_product(exchanges):
    for _, answer in exchanges:
        assert not re.search(r"\d+ ?(M|B|万|亿|百万)(?![A-Za-z0-9])|[一二三四五六七八九十百千]+[万亿]个?参数", answer), answer
        assert not re.search(r"(19|20)\d\d ?年|今天是(星期|\d|[一二三四五六七八九十])|现在是|今年是", answer), answer
        assert not re.search(r"(?<!不)我?是 ?(ChatGPT|文心一言|Siri)", answer), answer


def test_the_course_has_forty_ideas_with_six_questions_and_two_answers():
    assert len(IDEAS) >= 40
    for name, idea in IDEAS.items():
        assert len(set(idea.questions)) >= 6 and len(set(idea.answers)) >= 2, name
        assert all((idea.why, idea.example, idea.simple)), name
        assert {answer for _, answers in idea.suited() for answer in answers} == set(idea.answers), name
