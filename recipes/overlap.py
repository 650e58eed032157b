"""The held-out questions of the evaluation, and how near a text is to one of them.

`recipes.conversations` leaves out what is too near; `recipes.evaluate` measures it once more.
"""

import json
import re
from collections import defaultdict
from pathlib import Path

QUESTIONS = Path(__file__).parent / "evaluation"
LANGS = [file.stem.removeprefix("questions_") for file in sorted(QUESTIONS.glob("questions_*.jsonl"))]
MOST_OVERLAP = 0.6


def items(lang: str, name: str = "questions") -> list[dict]:
    """The held-out questions of one language: those by which recipes are compared, or with the name "fresh" those that are asked
    of a finished model only.
    """
    lines = (QUESTIONS / f"{name}_{lang}.jsonl").read_text(encoding="utf-8").splitlines()
    return [{"all": [], "none": [], **json.loads(line)} for line in lines]


def grams(text: str, lang: str, n: int = 3) -> set:
    """The n-grams of a text without case and punctuation: of words in English, of characters in Chinese."""
    words = re.findall(r"[a-z0-9']+", text.lower()) if lang == "en" else [c for c in text.lower() if c.isalnum()]
    return {tuple(words[at:at + n]) for at in range(len(words) - n + 1)} or {tuple(words)}


def all_items(lang: str) -> list[dict]:
    """All held-out questions of one language."""
    return items(lang) + items(lang, "fresh") if lang in LANGS else []


class HeldOut:
    """The scored questions of one language, to be compared with many training questions."""

    def __init__(self, lang: str):
        self.lang, self.questions = lang, [item["turns"][-1] for item in all_items(lang)]
        self.sizes, self.where = [], defaultdict(list)
        for number, question in enumerate(self.questions):
            found = grams(question, lang)
            self.sizes.append(len(found))
            for gram in found:
                self.where[gram].append(number)

    def overlaps(self, text: str) -> dict:
        """{number of a held-out question: share of its n-grams that `text` holds}, for those with any."""
        counts = defaultdict(int)
        for gram in grams(text, self.lang):
            for number in self.where.get(gram, ()):
                counts[number] += 1
        return {number: count / self.sizes[number] for number, count in counts.items()}

    def too_near(self, text: str) -> bool:
        """Whether `text` holds more than `MOST_OVERLAP` of the n-grams of one held-out question."""
        return max(self.overlaps(text).values(), default=0) > MOST_OVERLAP
