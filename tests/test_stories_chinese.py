"""The Chinese story generator: reproducible, varied, and typographically clean."""

import random
import re

import pytest

from recipes.stories.chinese import PLOTS, SHORTEST, count_hanzi, story

NUMBER_OF_STORIES = 300
TRADITIONAL_ONLY = set("說過會們這個來時對為點開關門問間聽見裡後邊還沒從給媽爺貓鳥魚兒學風雲樹葉園國東車馬頭長")
ENDINGS = ("。", "！", "？", "”")


@pytest.fixture(scope="module")
def stories():
    return [story(random.Random(seed)) for seed in range(NUMBER_OF_STORIES)]


def offenders(stories, pattern):
    """What `pattern` matched, with its neighbourhood, in each story where it matched."""
    matches = ((re.search(pattern, text), text) for text in stories)
    return [text[max(0, match.start() - 12):match.end() + 12] for match, text in matches if match]


def test_same_seed_gives_same_story(stories):
    assert [story(random.Random(seed)) for seed in range(20)] == stories[:20]


def test_stories_are_distinct(stories):
    assert len(set(stories)) == NUMBER_OF_STORIES


def test_there_are_many_plots():
    assert len({plot.__name__ for plot in PLOTS}) == len(PLOTS) >= 24


def test_length(stories):
    assert all(60 <= len(text) <= 320 for text in stories)
    assert all(count_hanzi(text) >= SHORTEST for text in stories)


def test_ends_like_a_sentence(stories):
    assert [text[-12:] for text in stories if not text.endswith(ENDINGS)] == []


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(r"[{}\[\]|]", id="unfilled template"),
        pytest.param(r"[A-Za-z]", id="Latin letter"),
        pytest.param(r"[,.!?:;]", id="half-width punctuation"),
        pytest.param(r"[ \t\u3000]", id="space"),
        pytest.param(r"[，。！？：；、]{2}", id="doubled punctuation"),
        pytest.param(r"[。！？，]”[。！？，]", id="punctuation on both sides of a closing quote"),
        pytest.param(r"^\n|\n\n|\n$|^[，。！？”]|\n[，。！？”]", id="empty or broken paragraph"),
        pytest.param(r"的的|了了|地地|在在|把把|是是|很很|就就|又又", id="doubled particle"),
        pytest.param(r"[“”]{2}", id="empty or touching quotes"),
    ],
)
def test_no_typographic_flaw(stories, pattern):
    # Two people may speak in turn without words between: ”“ is the one allowed pair.
    cleaned = [text.replace("”“", "”\u2060“") for text in stories]
    assert offenders(cleaned, pattern) == []


def test_only_simplified_characters(stories):
    assert set("".join(stories)) & TRADITIONAL_ONLY == set()


def test_quotation_marks_alternate(stories):
    for text in stories:
        marks = re.sub("[^“”]", "", text)
        assert marks == "“”" * (len(marks) // 2), text


def test_pattern_of_the_running_example_is_common(stories):
    matching = [text for text in stories if re.search(r"[坐趴躺睡][^。！？]*，因为[它他她]", text)]
    assert len(matching) > NUMBER_OF_STORIES / 2
