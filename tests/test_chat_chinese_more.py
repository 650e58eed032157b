"""The further Chinese dialogues: reproducible, well formed, and right when worked out again independently."""

import random
import re
from collections import Counter

import pytest
from dialogues import NUMBER, exchanges_of, number

from recipes.chat import chinese_more_memory, chinese_more_tables, chinese_more_texts, chinese_tables, chinese_wordings
from recipes.chat import chinese_more_talk as talk_texts
from recipes.chat.chinese_more import TOPICS, WEIGHTS, dialogue
from recipes.stories.engine import Writer

SEEDS = range(3000)


@pytest.fixture(scope="module")
def dialogues():
    return [dialogue(random.Random(seed)) for seed in SEEDS]


@pytest.fixture(scope="module")
def exchanges(dialogues):
    return [exchange for item in dialogues for exchange in exchanges_of(item)]


@pytest.fixture(scope="module")
def tasks():
    return [exchange for seed in range(2500)
            for exchange in exchanges_of({"messages": TOPICS["tasks"](Writer(random.Random(seed)))})]


def numbers(text):
    """All numbers in digits."""
    return [int(found) for found in re.findall(r"\d+", text)]


def test_same_seed_same_dialogue(dialogues):
    assert [dialogue(random.Random(seed)) for seed in range(300)] == dialogues[:300]


def test_3000_seeds_give_2700_distinct_dialogues(dialogues):
    assert len({repr(item) for item in dialogues}) >= 2700


def test_every_topic_is_drawn(dialogues):
    drawn = Counter(item["topic"] for item in dialogues)
    assert set(drawn) == set(TOPICS) == set(WEIGHTS)
    assert min(drawn.values()) > 30


def test_roles_alternate_and_there_are_one_to_six_exchanges(dialogues):
    for item in dialogues:
        roles = [message["role"] for message in item["messages"]]
        assert roles == ["user", "assistant"] * (len(roles) // 2) and 1 <= len(roles) // 2 <= 6, item
        assert all(message["content"].strip() == message["content"] != "" for message in item["messages"])


def test_answers_are_clean(exchanges):
    for asked, answer in exchanges:
        assert not re.search(r"[{}\[\]|@]|^=", (asked + answer).replace("#|", "")), (asked, answer)
        assert not re.search(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]", answer), answer
        assert "  " not in answer and not re.search(r"[，。！？：；、] | [，。！？：；、]|[，。！？]{2}", answer), answer
        assert answer[-1] in "。！？”", answer


@pytest.mark.parametrize("old, new", [(chinese_wordings.GREETING, talk_texts.GREETING),
                                      (chinese_wordings.IDENTITY, talk_texts.IDENTITY),
                                      (chinese_wordings.LIMITS, talk_texts.LIMITS)])
def test_every_old_group_of_talk_has_ten_new_wordings(old, new):
    for name in set(old) - {"another_joke"}:
        assert len(set(new[name][0]) - set(old[name][0])) >= 10, name


def test_every_thing_to_remember_has_ten_ways_to_tell_and_to_ask():
    for name, thing in chinese_more_memory.THINGS.items():
        assert len(set(thing.tell)) >= 10 and len(set(thing.ask)) >= 10, name


def test_sums_are_right(exchanges, tasks):
    seen = Counter()
    for asked, answer in exchanges + tasks:
        for found in re.finditer(r"(?<![+\d] )(?<!\d)(\d+) ([+\-×÷加减乘]|除以) (\d+) (?:=|等于) (\d+)", answer):
            a, sign, b, result = int(found[1]), found[2], int(found[3]), int(found[4])
            right = {"+": a + b, "加": a + b, "-": a - b, "减": a - b, "×": a * b, "乘": a * b, "÷": a / b, "除以": a / b}
            assert result == right[sign], answer
            seen[sign] += 1
        if found := re.fullmatch(r"(\d+) \+ (\d+) \+ (\d+) = (\d+)。", answer):
            assert sum(map(int, found.groups()[:3])) == int(found[4]) and numbers(asked)[:3] == numbers(answer)[:3]
            seen["three"] += 1
        asked_sum = re.search(NUMBER + r" ?([+\-加减])[上去掉]? ?" + NUMBER, asked)
        if asked_sum and "比" not in asked and answer.count(" + ") + answer.count(" - ") == 1:
            wanted = [number(asked_sum[1]), number(asked_sum[3])]
            assert numbers(answer)[:2] == wanted, (asked, answer)
            seen["asked"] += 1
    assert min(seen[sign] for sign in ("+", "-", "×", "加", "减", "three", "asked")) > 20, seen


def test_comparisons_and_order_are_right(tasks):
    seen = Counter()
    for asked, answer in tasks:
        given = numbers(asked)
        if order := re.search("从小到大|从大到小", asked):
            assert len(given) == 3 and numbers(answer) == sorted(given, reverse=order[0] == "从大到小"), (asked, answer)
            seen["sort"] += 1
        elif found := re.fullmatch(r"(不?对)，(\d+) 比 (\d+) ([大小])。", answer):
            a, b = int(found[2]), int(found[3])
            assert given == [a, b] and found[4] == ("大" if a > b else "小"), (asked, answer)
            claimed = re.search(r"比 ?\d+ ?[还更]?([大小])", asked)[1]
            assert (found[1] == "对") == (claimed == found[4]), (asked, answer)
            seen["claim"] += 1
        elif found := re.fullmatch(r"最([大小])的是 (\d+)。", answer):
            assert len(given) == 3 and int(found[2]) == (max if found[1] == "大" else min)(given), (asked, answer)
            seen["most"] += 1
        elif found := re.fullmatch(r"(\d+) (?:比 \d+ |更)([大小])。", answer):
            assert found[2] in asked and int(found[1]) == (max if found[2] == "大" else min)(given[:2]), (asked, answer)
            seen["which"] += 1
    assert min(seen[kind] for kind in ("sort", "claim", "most", "which")) > 20, seen


def test_letters_units_and_clocks_are_right(tasks):
    factor = {(big, small): times for big, small, times in chinese_more_tables.UNITS}
    seen = Counter()
    for asked, answer in tasks:
        if found := re.fullmatch(r"“(.+)”有 (\d+) 个字。|((?:.、)+.)，一共 (\d+) 个字。", answer):
            word = found[1] or found[3].replace("、", "")
            assert len(word) == int(found[2] or found[4]) and word in asked, (asked, answer)
            seen["count"] += 1
        elif found := re.fullmatch(r"([A-Za-z]+) 有 (\d+) 个字母。", answer):
            assert len(found[1]) == int(found[2]) and found[1] in asked
            seen["letters"] += 1
        elif found := re.fullmatch(r"([A-Za-z]+) 的拼写是 ([A-Za-z-]+)。", answer):
            assert found[2].replace("-", "") == found[1]
            seen["spell"] += 1
        elif found := re.fullmatch(r"(\d+) (\D+)等于 (\d+) (\D+)。", answer):
            a, b = (found[2], found[4]), (found[4], found[2])
            big, small = (int(found[1]), int(found[3])) if a in factor else (int(found[3]), int(found[1]))
            assert small == big * factor[a if a in factor else b], answer
            seen["unit"] += 1
        elif found := re.search(r"过 ?(\d+) ?个?小时|(\d+) ?小时[以之]?后", asked):
            assert numbers(answer) == [sum(numbers(asked))], (asked, answer)
            seen["clock"] += 1
    assert min(seen[kind] for kind in ("count", "letters", "spell", "unit", "clock")) > 10, seen


def test_capitals_are_right(exchanges):
    capital = dict(chinese_tables.CAPITALS)
    seen = 0
    for _, answer in exchanges:
        for country, city in re.findall(r"(?:^|，)([\u4e00-\u9fff]+)的首都是([\u4e00-\u9fff]+)[。，]", answer):
            seen += 1
            assert capital[country.removeprefix("是的").removeprefix("确定")] == city, answer
    assert seen > 60


@pytest.mark.parametrize("pattern", [r"^你叫([^，。]+)", r"^你喜欢([^，。你]+色)。$", r"^你爱[吃喝]([^，。]+)。$",
                                     r"^(?:你说的)?数字?是 ?(\d+)。$",
                                     r"^你(?:说过你)?住在(..)。$", r"^你的[^，。]+叫([^，。]+)。$", r"^你(?:说过你)?想去(..)。$",
                                     r"^你说?过?，?你?的生日在 (\d+ 月)。$", r"^(?:你说过，)?钥匙在([^，。]+)。$",
                                     r"^(?:你说的书)?是(《[^，》]+》)。$"])
def test_what_is_recalled_was_said_before(pattern):
    seen = 0
    for seed in range(4000):
        said = ""
        for asked, answer in exchanges_of({"messages": TOPICS["memory"](Writer(random.Random(seed)))}):
            said += asked.replace(" ", "")
            if found := re.search(pattern, answer):
                seen += 1
                assert found[1].replace(" ", "") in said, (seed, asked, answer)
    assert seen >= 20


def test_a_correction_counts():
    seen = 0
    for seed in range(3000):
        messages = TOPICS["memory"](Writer(random.Random(seed)))
        corrected = None
        for asked, answer in exchanges_of({"messages": messages}):
            if found := re.fullmatch(r"好的，改成 ?(.+?) ?了。|明白了，是 ?(.+)。|没关系，我记下了：(.+)。", answer):
                corrected = found[1] or found[2] or found[3]
        if corrected and messages[-1]["content"].startswith("你"):
            seen += 1
            assert corrected in messages[-1]["content"], messages
    assert seen > 60


def test_poems_have_four_lines_and_name_their_thing():
    for thing, poems in chinese_more_texts.POEMS.items():
        for poem in poems:
            assert set(thing) <= set(poem) and len(re.findall("[，。？！]", poem)) == 4, poem
    seen = 0
    for seed in range(1500):
        for asked, answer in exchanges_of({"messages": TOPICS["writing"](Writer(random.Random(seed)))}):
            if "诗" in asked:
                seen += 1
                assert len(answer.split("\n")) == 4, answer
    assert seen > 200


def test_help_is_named_for_those_in_need():
    for name, mark in (("crisis", "12356|110|120"), ("medical", "120"), ("law", "律师"), ("scam", "96110"),
                       ("violence", "110"), ("bullied", "110"), ("emergency", "119|110")):
        for answer in talk_texts.LIMITS[name][1]:
            assert re.search(mark, answer), answer


def test_the_model_names_its_size_and_no_other_product(exchanges):
    assert all("5000 万" in answer for answer in talk_texts.IDENTITY["size"][1])
    for _, answer in exchanges:
        assert not re.search(r"(?<!不)我?是 ?(ChatGPT|文心一言|Siri|DeepSeek|豆包|Kimi|Claude|Gemini)", answer), answer
        assert not re.search(r"今天是(星期|\d|[一二三四五六七八九十])|现在是|今年是", answer), answer
