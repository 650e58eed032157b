"""Simple Simplified-Chinese stories for children: the text from which chapter 06 trains a small GPT.

Each plot (`chinese_plots_home`, `chinese_plots_outside`) is a function that writes on a `Tale`: a wish or a problem,
attempts, a turn, an ending that follows. The course's running sentence pattern — someone sits somewhere because of how
they feel, 小猫坐在垫子上，因为它累了。 — occurs in most of them.
"""

import random

from recipes.stories import chinese_plots_home, chinese_plots_outside
from recipes.stories.chinese_cast import Tale
from recipes.stories.engine import Writer

PLOTS = chinese_plots_home.PLOTS + chinese_plots_outside.PLOTS
SHORTEST, LONGEST = 80, 260


def count_hanzi(text: str) -> int:
    """The number of Chinese characters in `text`, punctuation and line breaks not counted."""
    return sum("\u4e00" <= character <= "\u9fff" for character in text)


def story(rng: random.Random, plots=PLOTS) -> str:
    """One story of 80 to 260 Chinese characters with one of `plots`; a line break separates its paragraphs.

    The same state of `rng` gives the same story.
    """
    plot = rng.choice(plots)
    while True:
        tale = Tale(Writer(rng))
        plot(tale)
        if SHORTEST <= count_hanzi(tale.text) <= LONGEST:
            return tale.text
