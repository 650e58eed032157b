"""The further English dialogues are well formed, and what can be recomputed in them is right."""

import random
import re

import pytest
from dialogues import exchanges_by_topic

from recipes.chat import english, english_more_languages, english_more_tables, english_more_wordings, english_tables
from recipes.chat.english_more import TOPICS, WEIGHTS, dialogue
from recipes.chat.english_more_memory import KINDS, MEMORIES, VALUES
from recipes.chat.english_more_numbers import number_word
from recipes.chat.english_more_talk import IDENTITY, KNOWN, LIMITS, OUTDATED, SMALL_TALK
from recipes.chat.english_more_texts import EXPLAINED, POEMS
from recipes.stories.engine import Writer

SEEDS = range(3000)
VALUE_OF = {number_word(number): number for number in range(101)}
NUMBER = re.compile(r"\b(\d+|" + "|".join(sorted(VALUE_OF, key=len, reverse=True)) + r")\b")


@pytest.fixture(scope="module")
def dialogues():
    return [dialogue(random.Random(seed)) for seed in SEEDS]


@pytest.fixture(scope="module")
def exchanges(dialogues):
    """All pairs of a question and its answer, each with its topic."""
    return exchanges_by_topic(dialogues)


def numbers_in(text: str) -> list[int]:
    return [VALUE_OF[found] if found in VALUE_OF else int(found) for found in NUMBER.findall(text.lower())]


def test_same_seed_gives_the_same_dialogue(dialogues):
    assert [dialogue(random.Random(seed)) for seed in SEEDS[:200]] == dialogues[:200]


def test_all_topics_occur_and_few_dialogues_repeat(dialogues):
    assert {one["topic"] for one in dialogues} == set(TOPICS) == set(WEIGHTS)
    assert len({str(one["messages"]) for one in dialogues}) >= 2700


@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_function_writes_whole_dialogues(topic):
    for seed in range(200):
        messages = TOPICS[topic](Writer(random.Random(seed)))
        assert [message["role"] for message in messages] == ["user", "assistant"] * (len(messages) // 2)
        assert 2 <= len(messages) <= 14, messages


def test_no_message_is_empty_or_holds_a_mark_of_a_template(exchanges):
    for _, question, answer in exchanges:
        for text in (question, answer):
            text = text.replace("#| export", "export")  # the course's own mark of an exported cell
            assert text.strip() == text != "" and not re.search(r"[{}\[\]|]|=>|  | / [A-Z]", text), text


def test_answers_are_whole_sentences_of_moderate_length(exchanges):
    for topic, _, answer in exchanges:
        assert re.search(r'[.!?。！？]"?$', answer), answer
        assert re.match(r'["A-Z0-9\u4e00-\u9fff]', answer), answer
        assert len(answer.split()) <= (110 if topic == "story" else 45), answer


def test_sums_differences_products_and_quotients_are_right(exchanges):
    seen = {}
    steps = {"plus": int.__add__, "+": int.__add__, "minus": int.__sub__, "-": int.__sub__, "times": int.__mul__,
             "divided by": int.__floordiv__}
    for _, question, answer in exchanges:
        found = re.fullmatch(r"(\d+) (plus|minus|times|divided by|\+|-) (\d+) (?:is|=) (\d+)\.", answer)
        if found:
            first, sign, second, result = int(found[1]), found[2], int(found[3]), int(found[4])
            assert steps[sign](first, second) == result, answer
            asked = numbers_in(question)
            if len(asked) == 2:  # a step of a chain names one number only
                assert sorted(asked) == sorted([first, second]), (question, answer)
            seen[sign] = seen.get(sign, 0) + 1
    assert min(seen.values()) > 5 and set(seen) == set(steps), seen


def test_questions_for_a_sum_are_not_answered_with_a_difference(exchanges):
    seen = 0
    for _, question, answer in exchanges:
        if re.search(r"\d - \d|\bminus\b|\bless than\b|left\?", question) and re.search(r"^\d+ (plus|\+)", answer):
            raise AssertionError((question, answer))
        if re.search(r"\d \+ \d|\bplus \d|\badd \d", question):
            seen += 1
            assert not re.search(r"^\d+ (minus|-) ", answer), (question, answer)
    assert seen > 50


def test_comparisons_and_sorted_numbers_are_right(exchanges):
    compared = ordered = 0
    for _, question, answer in exchanges:
        asked, given = numbers_in(question), numbers_in(answer)
        found = re.search(r"(\d+) is (larger|smaller) than (\d+)\.$", answer)
        if found and len(asked) == 2:
            compared += 1
            first, second = int(found[1]), int(found[3])
            assert sorted(asked) == sorted([first, second]), (question, answer)
            assert (first > second) == (found[2] == "larger"), answer
            if answer.startswith(("Yes", "No")):
                assert answer.startswith("Yes") == (asked[0] > asked[1]), (question, answer)
        if re.match(r"From (small|large)|The order is", answer) and asked:
            ordered += 1
            down = re.search(r"(with|begin with) the largest|downwards|largest to|high to low|falling|highest first",
                             question.lower())
            assert given == sorted(asked[-3:], reverse=down is not None), (question, answer)
    assert compared > 20 and ordered > 20


def test_number_words_and_letters_are_right(exchanges):
    words = spelled = counted = 0
    for _, question, answer in exchanges:
        found = re.match(r"(?:You write )?(\d+) (?:in words is|as) ([a-z -]+)\.$", answer)
        if found:
            words += 1
            assert number_word(int(found[1])) == found[2], answer
        word = re.search(r'"(\w+)"', question)
        letters = re.search(r"(?:is spelled|spell it) ([a-z](?:-[a-z])+)\.$", answer)
        if letters:
            spelled += 1
            assert letters[1].replace("-", "") == word[1].lower(), (question, answer)
        if re.search(r"letters in \"|has \w+ letters\.", answer) and word:
            counted += 1
            assert numbers_in(answer) == [len(word[1])], answer
    assert words > 15 and spelled > 25 and counted > 10


def test_yes_and_no_agree_with_the_tables(exchanges):
    yes = no = 0
    for _, question, answer in exchanges:
        found = re.match(r"(Yes|No), the capital of (.+) is (.+)\.$", answer)
        if found:
            assert english_tables.CAPITALS[found[2]] == found[3]
            named = found[3].lower() in question.lower()
            assert named == (found[1] == "Yes"), (question, answer)
            yes, no = yes + named, no + (not named)
    assert yes > 3 and no > 3


def test_each_memory_is_told_before_it_is_given_back():
    seen, meant = {}, {typo: word for word, typo in english.TYPOS.items()}
    for seed in range(1500):
        messages = TOPICS["memory"](Writer(random.Random(seed)))
        contents = [" ".join(meant.get(word, word) for word in message["content"].split(" ")) for message in messages]
        last = contents[-1]
        for subject, block in MEMORIES.items():
            pattern = re.escape(block["b"][0]).replace(r"\{value\}", r"(.+?)").replace(r"\{yours\}", r"(.+?)")
            pattern = pattern.replace(r"\{kind\}", "(?:" + "|".join(KINDS.get(subject, ["x"])) + ")")
            found = re.fullmatch("(?:You told me that |Yes, |No, you told me that )?" + pattern + r"\.", last,
                                 re.IGNORECASE)
            if found and ", and " not in last and " not told " not in last:
                seen[subject] = seen.get(subject, 0) + 1
                value = found[1].replace("your ", "my ").lower()
                told = [text.lower() for text in contents[:-1:2] if value in text.lower()]
                assert told, contents
                if re.search(r"no, i meant|i was wrong|correction:|actually, ",
                             contents[2].lower() if len(contents) > 4 else ""):
                    assert value in contents[2].lower(), contents
    assert set(seen) == set(MEMORIES), set(MEMORIES) - set(seen)


def test_every_group_has_many_wordings():
    for groups in (SMALL_TALK, IDENTITY, LIMITS):
        assert all(len(group.questions) >= 8 and group.answers for group in groups.values())
    for name, group in english_more_wordings.ASK.items():
        assert len(group.questions) + len(group.clauses) >= 8, name
    for name, block in MEMORIES.items():
        assert len(block["?"]) >= 10 and len(block["+"]) >= 4 and block["v"][0] in VALUES, name


def test_wordings_are_not_those_of_the_smaller_world():
    old = {question for kind in english.ANIMAL_QUESTIONS.values() for question in kind[0]}
    for name, group in english_more_wordings.ASK.items():
        assert len(group.questions) == len(set(group.questions))
        assert not old & (set(group.questions) - set(english_more_wordings.FURTHER.get(name, [])))


def test_outdated_answers_are_answers_of_the_smaller_world_and_not_given_here(exchanges):
    assert set(OUTDATED) <= {answer for answers in KNOWN.values() for answer in answers}
    assert not any(answer in OUTDATED for _, _, answer in exchanges)


def test_poems_have_four_lines_and_explained_things_all_follow_ups():
    assert len(POEMS) >= 40
    assert all(poem.count("\n") == 3 for poems in POEMS.values() for poem in poems)
    assert all(set(block) == set("?=~&!z") for block in EXPLAINED.values())


def test_tables_agree_with_each_other():
    for country, *_ in english_more_tables.COUNTRIES:
        assert country in english_tables.CAPITALS
    for country, chinese in english_more_languages.NATIONS.items():
        assert country in english_tables.CAPITALS and chinese
    symbols = list(english_more_tables.ELEMENTS.values())
    assert len(symbols) == len(set(symbols)) and all(re.fullmatch("[A-Z][a-z]?", symbol) for symbol in symbols)
    for positive, comparative, strongest in english_more_tables.COMPARISONS:
        assert strongest.endswith("st") or strongest.startswith("most"), (positive, comparative)
