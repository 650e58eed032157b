"""The English chat dialogues are well formed, and what can be recomputed in them is right."""

import random
import re

import pytest
from dialogues import exchanges_by_topic

from recipes.chat.english import TOPICS, dialogue
from recipes.chat.english_course import TERMS
from recipes.stories.engine import Writer

SEEDS = range(4000)
WORDS_TO_20 = {word: value for value, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty".split())}
NUMBER = r"\b(\d+|" + "|".join(WORDS_TO_20) + r")\b"


@pytest.fixture(scope="module")
def dialogues():
    return [dialogue(random.Random(seed)) for seed in SEEDS]


@pytest.fixture(scope="module")
def exchanges(dialogues):
    """All pairs of a question and its answer, each with its topic."""
    return exchanges_by_topic(dialogues)


def numbers_in(text: str) -> list[int]:
    return [WORDS_TO_20[found] if found in WORDS_TO_20 else int(found) for found in re.findall(NUMBER, text.lower())]


def test_same_seed_gives_the_same_dialogue(dialogues):
    assert [dialogue(random.Random(seed)) for seed in SEEDS[:200]] == dialogues[:200]


def test_roles_alternate_from_user_to_assistant(dialogues):
    for one in dialogues:
        roles = [message["role"] for message in one["messages"]]
        assert roles == ["user", "assistant"] * (len(roles) // 2) and 1 <= len(roles) // 2 <= 5, one


@pytest.mark.parametrize("topic", TOPICS)
def test_each_topic_function_writes_whole_dialogues(topic):
    for seed in range(200):
        messages = TOPICS[topic](Writer(random.Random(seed)))
        assert [message["role"] for message in messages] == ["user", "assistant"] * (len(messages) // 2)
        assert 2 <= len(messages) <= 10


def test_all_topics_occur_and_few_dialogues_repeat(dialogues):
    assert {one["topic"] for one in dialogues} == set(TOPICS)
    assert len({str(one["messages"]) for one in dialogues}) >= 3600


def test_no_mark_of_a_template_is_left(exchanges):
    for _, question, answer in exchanges:
        for text in (question, answer):
            text = text.replace("#| export", "export")  # the course's own mark of an exported cell
            assert not re.search(r"[{}\[\]|]|=>|\s\s|^\s|\s$", text) and text, text


def test_answers_are_whole_sentences(exchanges):
    for _, _, answer in exchanges:
        assert re.search(r'[.!?]"?$', answer), answer
        assert re.match(r'["A-Z0-9]', answer), answer


def test_answers_hold_no_parameter_count_and_no_date(exchanges):
    count = re.compile(r"\d[\d,.]*\s*(parameters|million|billion|M\b|B\b)", re.IGNORECASE)
    date = re.compile(r"\b(19|20)\d\d\b|\btoday is\b|\b\d{1,2}(st|nd|rd|th)? (of )?(January|February|March|April|"
                      r"May|June|July|August|September|October|November|December)\b")
    for _, _, answer in exchanges:
        assert not count.search(answer) and not date.search(answer), answer


def test_sums_and_differences_are_right(exchanges):
    additions = subtractions = 0
    plus, minus = r"\+|\bplus\b|^add\b|more\. ", r" - | minus |away from|subtract|are left"
    for _, question, answer in exchanges:
        lowered, asked, given = question.lower(), numbers_in(question), numbers_in(answer)
        if len(asked) != 2 or not re.search(f"{plus}|{minus}", lowered):
            continue
        if re.search(plus, lowered):
            additions += 1
            assert given[:2] == asked and given[2:] == [asked[0] + asked[1]], (question, answer)
        else:
            subtractions += 1
            if re.search(r"away from|subtract", lowered):
                asked.reverse()
            assert given[:2] == asked and given[2:] == [asked[0] - asked[1]], (question, answer)
    assert additions > 100 and subtractions > 100


def test_comparisons_are_right(exchanges):
    seen = 0
    for topic, question, answer in exchanges:
        asked = numbers_in(question)
        sought = re.search(r"larger|bigger|more|smaller|lower|less", question.lower())
        if topic != "tasks" or len(asked) != 2 or " or " not in question.lower() or not sought:
            continue
        seen += 1
        right = max(asked) if sought[0] in ("larger", "bigger", "more") else min(asked)
        given = numbers_in(answer)
        assert given == [right] or given == [right, sum(asked) - right], (question, answer)
        assert ("larger" in answer) == (right == max(asked)), (question, answer)
    assert seen > 100


def test_sorted_numbers_are_in_order(exchanges):
    seen = 0
    for _, question, answer in exchanges:
        asked = numbers_in(question)
        if len(asked) == 3 and re.search(r"sort|order|first", question.lower()):
            seen += 1
            down = re.search(r"large to small|largest first", question.lower()) is not None
            assert numbers_in(answer) == sorted(asked, reverse=down), (question, answer)
    assert seen > 50


def test_spelling_and_letter_counts_are_right(exchanges):
    spelled = counted = 0
    for topic, question, answer in exchanges:
        word = re.search(r'"(\w+)"', question)
        if topic != "tasks" or not word:
            continue
        if re.search(r"spell", question.lower()):
            spelled += 1
            letters = re.search(r"((?:\w-)+\w)\.$", answer)[1]
            assert letters.replace("-", "") == word[1].lower() and set(letters[1::2]) == {"-"}, (question, answer)
        else:
            counted += 1
            assert word[0].lower() in answer and numbers_in(answer) == [len(word[1])] and len(word[1]) <= 6, answer
    assert spelled > 50 and counted > 25


@pytest.mark.parametrize("pattern", [
    r"Your name is (\w+)\.|your name is (\w+)\.",
    r"Your favourite colour is (\w+)\.$|you like (\w+) best",
    r"Your \w+ is called (\w+)\.|The name of your \w+ is (\w+)\.",
    r"Your favourite food is (\w+)\.|You told me that you like (\w+)\.",
    r"You want to (.+) tomorrow\.|Your plan for tomorrow is to (.+)\.",
], ids=["name", "colour", "pet", "food", "plan"])
def test_what_is_remembered_was_said_before(dialogues, pattern):
    seen = 0
    for one in dialogues:
        contents = [message["content"] for message in one["messages"]]
        for place in range(3, len(contents), 2):
            found = re.fullmatch(r"(?:You told me that )?(?:" + pattern + r").*", contents[place])
            if one["topic"] == "memory" and found:
                seen += 1
                value = next(filter(None, found.groups())).replace("your ", "my ")
                said = " ".join(contents[:place - 1:2]).lower()
                assert re.search(r"\b" + re.escape(value.lower()) + r"\b", said), contents
    assert seen > 30


def test_what_was_not_told_is_not_invented(dialogues):
    seen = 0
    for one in dialogues:
        if re.search(r"have not told me|do not know (that|your name) yet", one["messages"][1]["content"]):
            seen += 1
            assert one["topic"] == "memory"
    assert seen > 20


def test_a_story_names_what_was_asked_for(exchanges):
    seen = 0
    for topic, question, answer in exchanges:
        wish = re.search(r"(?:about|abuot|with) an? ([a-z ]+?)(?: (?:called|named) (\w+))?(?: please| pls)?[.?]?$",
                         question, re.IGNORECASE)
        if topic == "story" and wish and wish[1].lower() != "child":
            seen += 1
            assert wish[1].lower() in answer.lower() and (wish[2] or "").lower() in answer.lower(), (question, answer)
            assert 3 <= len(re.findall(r"[.!?](?=[\s\"]|$)", answer)) <= 7, answer
    assert seen > 100


def test_every_term_of_the_course_has_six_questions_and_two_answers():
    assert len(TERMS) >= 40
    questions = [question.partition(" => ")[0] for term in TERMS for question in term.questions]
    assert len(questions) == len(set(questions))
    for term in TERMS:
        assert len(term.questions) >= 6 and len(term.answers) == 2, term.name
        assert term.simpler and term.examples and term.reasons, term.name
