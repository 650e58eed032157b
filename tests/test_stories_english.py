"""The English story generator: repeatable, varied, and clean on the surface."""

import random
import re

import pytest

from recipes.stories.english import PLOTS, story
from recipes.stories.engine import Writer

SEEDS = range(300)
# Every plot several times, so that a rarely drawn plot cannot hide a flaw.
STORIES = [story(random.Random(seed)) for seed in SEEDS]
TEXTS = STORIES + [plot(Writer(random.Random(seed))) for plot in PLOTS for seed in range(20)]

VOWEL_LETTER_CONSONANT_SOUND = ("uni", "use", "usual", "eu", "one", "once")
CONSONANT_LETTER_VOWEL_SOUND = ("hour", "honest")


def starts_with_vowel_sound(word: str) -> bool:
    word = word.lower()
    if word.startswith(CONSONANT_LETTER_VOWEL_SOUND):
        return True
    return word[0] in "aeiou" and not word.startswith(VOWEL_LETTER_CONSONANT_SOUND)


def offenders(pattern: str, flags: int = 0) -> list:
    return [match[0] for text in TEXTS for match in re.finditer(pattern, text, flags)]


@pytest.mark.parametrize("seed", [0, 7, 4999])
def test_same_seed_gives_the_same_story(seed):
    assert story(random.Random(seed)) == story(random.Random(seed))


def test_stories_are_distinct():
    assert len(set(STORIES)) == len(SEEDS)


def test_there_are_at_least_24_different_plots():
    assert len(set(PLOTS)) == len(PLOTS) >= 24


def test_length():
    lengths = [len(text.split()) for text in TEXTS]
    assert 40 <= min(lengths) and max(lengths) <= 200


def test_every_paragraph_ends_in_closing_punctuation():
    assert [line for text in TEXTS for line in text.split("\n") if not re.search(r'[.!?]"?$', line)] == []


def test_no_mark_of_a_template_is_left():
    assert offenders(r"[{}\[\]|<>]") == []


def test_spacing_and_punctuation():
    assert offenders(r".{0,9}(?:  |\n\n| [.,;:!?]|[.,;:!?]{2}|[.,!?;:][A-Za-z]|\"[.,]|\s$)") == []


def test_quotation_marks_are_paired_in_every_paragraph():
    assert [line for text in TEXTS for line in text.split("\n") if line.count('"') % 2] == []


def test_a_or_an():
    pairs = [match for text in TEXTS for match in re.findall(r"\b(an?) ([a-z]\w*)", text, re.IGNORECASE)]
    assert len(pairs) > 1000
    assert [pair for pair in pairs if (pair[0].lower() == "an") != starts_with_vowel_sound(pair[1])] == []


def test_no_doubled_word():
    doubled = offenders(r"\b(\w+) \1\b", re.IGNORECASE)
    assert doubled == []


def test_sentences_start_with_a_capital():
    assert offenders(r"(?:^|[.] |[.]\" )[a-z]\w*", re.MULTILINE) == []


def test_no_capital_inside_a_sentence():
    assert offenders(r"\w+,? (?:Because|The|A|An|He|She|It|They|His|Her|Its)\b.{0,9}") == []


def test_the_pattern_of_the_running_example_is_common():
    pattern = re.compile(r"because (?:he|she|it) was \w+")
    assert sum(bool(pattern.search(text)) for text in STORIES) > 0.6 * len(STORIES)
