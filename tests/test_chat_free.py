"""The freely worded dialogues of facts, tasks and memory of both languages: well formed, reproducible, right when worked out anew."""

import random
import re

import pytest
from dialogues import exchanges_of

from recipes.chat import chinese_free, chinese_more_tables, english_free, english_more_wordings
from recipes.chat.asked import further

MODULES = {"en": english_free, "zh": chinese_free}
SEEDS = range(2000)

# What an answer claims, and how it is worked out again from the answer's own numbers.
CLAIMS = {
    "en": [(r"(\d+) plus (\d+) is (\d+)", lambda a, b, c: a + b == c),
           (r"(\d+) minus (\d+) is (\d+)", lambda a, b, c: a - b == c),
           (r"^(\d+) plus (\d+): .* is (\d+)\.$", lambda a, b, c: a + b == c),
           (r"^(\d+) minus (\d+): .* is (\d+)\.$", lambda a, b, c: a - b == c),
           (r"^(\d+) is larger than (\d+)", lambda a, b: a > b), (r"^(\d+) is smaller than (\d+)", lambda a, b: a < b),
           (r"^In order: (\d+), (\d+), (\d+)\.$", lambda a, b, c: a <= b <= c),
           (r"^From large to small: (\d+), (\d+), (\d+)\.$", lambda a, b, c: a >= b >= c)],
    "zh": [(r"(\d+) \+ (\d+) = (\d+)", lambda a, b, c: a + b == c), (r"(\d+) - (\d+) = (\d+)", lambda a, b, c: a - b == c),
           (r"^(\d+) \+ (\d+)：.* = (\d+)[，。]", lambda a, b, c: a + b == c),
           (r"^(\d+) - (\d+)：.* = (\d+)[，。]", lambda a, b, c: a - b == c),
           (r"^(\d+) 比 (\d+) 大", lambda a, b: a > b), (r"^(\d+) 比 (\d+) 小", lambda a, b: a < b),
           (r"^从小到大是 (\d+)、(\d+)、(\d+)。$", lambda a, b, c: a <= b <= c),
           (r"^从大到小是 (\d+)、(\d+)、(\d+)。$", lambda a, b, c: a >= b >= c)],
}
# What an answer recalls: the words in it stand in something the user has said before.
RECALLED = {"en": r"^Your (?:\w+) is called (\w+)\.$|^Your name is (\w+)\.$|^You live in ([\w ]+)\.$|lucky number is (\d+)\.$",
            "zh": r"^你的?\w+叫(\w+)。$|^你叫(\w+)。$|^你住在(\w+)。$|幸运数字是 ?(\d+)。$"}


@pytest.mark.parametrize("lang", MODULES)
def test_the_further_wordings_are_of_kinds_that_are_asked_and_none_comes_twice(lang):
    own = {"en": [*english_more_wordings.ASK, *english_more_wordings.SINGLES, *(f"task {name}" for name in english_free.TASKS),
                  *(f"{mark} {name}" for name in english_free.MEMORY for mark in ("told", "asked"))],
           "zh": [*chinese_more_tables.ASK, *(group[0][0] for group in chinese_more_tables.COMMON + chinese_more_tables.NEW_COMMON),
                  *(f"task {name}" for name in chinese_free.FRAMES),
                  *(f"{mark} {name}" for name in chinese_free.THINGS for mark in ("told", "asked"))]}
    found = further(lang)
    assert set(found) <= set(own[lang]) and len(found) > 200
    for kind, wordings in found.items():
        assert len(wordings) == len(set(wordings)) >= 25, kind


@pytest.fixture(scope="module", params=MODULES)
def drawn(request):
    module = MODULES[request.param]
    return request.param, module, [module.dialogue(random.Random(seed)) for seed in SEEDS]


def test_the_same_seed_gives_the_same_dialogue_and_others_differ(drawn):
    _, module, items = drawn
    assert [module.dialogue(random.Random(seed)) for seed in SEEDS[:200]] == items[:200]
    assert len({repr(item) for item in items}) > 0.95 * len(items)
    assert {item["topic"] for item in items} == set(module.TOPICS) == set(module.WEIGHTS)


def test_roles_alternate_and_no_blank_of_a_frame_is_left(drawn):
    for item in drawn[2]:
        roles = [message["role"] for message in item["messages"]]
        assert roles == ["user", "assistant"] * (len(roles) // 2)
        for message in item["messages"]:
            text = message["content"]
            assert text and text == text.strip() and not re.search(r"[{}]|None|\s{3}", text), text


def test_what_is_worked_out_is_right(drawn):
    lang, _, items = drawn
    answers = [answer for item in items for _, answer in exchanges_of(item)]
    for pattern, holds in CLAIMS[lang]:
        found = [(answer, match) for answer in answers for match in re.finditer(pattern, answer)]
        assert len(found) > 10, pattern
        assert [answer for answer, match in found if not holds(*map(int, match.groups()))] == []


def test_what_is_recalled_was_said(drawn):
    lang, _, items = drawn
    recalled = 0
    for item in items:
        said = ""
        for question, answer in exchanges_of(item):
            match = item["topic"] == "memory" and re.search(RECALLED[lang], answer)
            said += question.lower()
            if match:
                recalled += 1
                value = next(filter(None, match.groups())).lower()
                assert value in said or lang == "en" and value.split()[0] in said, (said, answer)
    assert recalled > 100
