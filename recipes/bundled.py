"""Write the texts that the chapters train on: stories and dialogues in English and Chinese, all made by this project.

    python -m recipes.bundled                          # the four files in data/
    python -m recipes.bundled --smoke --out DIR         # 50 rows each

Row n is drawn with seed n, so that the files can be made again to the byte. A row that was drawn before is left out.
"""

import argparse
import json
import random
from pathlib import Path

from tqdm import tqdm

from recipes.chat import chinese as chinese_chat
from recipes.chat import english as english_chat
from recipes.sources import REPOSITORY
from recipes.stories import chinese as chinese_stories
from recipes.stories import english as english_stories



def story_row(rng: random.Random, stories, lang: str) -> dict:
    """A row of a story file: text, language, and the name of the plot."""
    plot = rng.choice(stories.PLOTS)
    return {"text": stories.story(rng, [plot]), "lang": lang, "plot": plot.__name__}


FILES = {
    "stories_en.jsonl": (lambda rng: story_row(rng, english_stories, "en"), 4000),
    "stories_zh.jsonl": (lambda rng: story_row(rng, chinese_stories, "zh"), 4000),
    "dialogues_en.jsonl": (lambda rng: {**english_chat.dialogue(rng), "lang": "en"}, 6000),
    "dialogues_zh.jsonl": (lambda rng: {**chinese_chat.dialogue(rng), "lang": "zh"}, 6000),
}


def distinct_rows(draw, seeds):
    """The rows of `draw(random.Random(seed))` as JSON lines, each line once."""
    seen = set()
    for seed in seeds:
        line = json.dumps(draw(random.Random(seed)), ensure_ascii=False)
        if line not in seen:
            seen.add(line)
            yield line


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "data")
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for name, (draw, how_many) in FILES.items():
        seeds = range(50 if args.smoke else how_many)
        lines = list(distinct_rows(draw, tqdm(seeds, desc=name)))
        (args.out / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{name}: {len(lines)} rows")


if __name__ == "__main__":
    main()
