"""Evaluate a chat model: held-out text, held-out questions, memory, repetition; figures as JSON, tables as Markdown.

    python -m recipes.evaluate assert/micro_gpt_chat.pth              # writes assert/evaluation.json and evaluation.md
    python -m recipes.evaluate FILE --smoke --out DIR                  # a few questions

The questions stand in recipes/evaluation/questions_*.jsonl, with rules written before the model was trained (see `passes`).
Those in fresh_*.jsonl were written later, by writers who saw neither the training questions nor the other ones; recipes are
not compared by them, so their figures do not flatter. No training question equals one of all these or holds more than 60% of
its 3-grams (`recipes.overlap`); this is computed anew each time.
Answers are kept in runs/answers-<checksum of the weights>.jsonl, so that a run that was stopped goes on where it was.
"""

import argparse
import hashlib
import json
import math
import random
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from tqdm import tqdm

from microgpt.chat import ChatSession
from microgpt.data import load_texts
from microgpt.model import load_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from recipes.conversations import topics_of_answers
from recipes.overlap import LANGS, MOST_OVERLAP, HeldOut, all_items, items
from recipes.pretrain import conversations
from recipes.sources import PRETRAIN, REPOSITORY

CATEGORIES = ["course", "identity", "limits", "smalltalk", "facts", "tasks", "memory"]
GOALS = dict.fromkeys(CATEGORIES[:4], 0.9) | dict.fromkeys(CATEGORIES[4:], 0.8)
SETTINGS = {"greedy": dict(temperature=0.0), **{f"sample {n}": dict(temperature=0.8, top_k=50, seed=n) for n in (1, 2, 3)}}
LONGEST = 160          # tokens of an answer
WRITTEN = 150          # held-out conversations with a hand-written answer, per language
SHOWN = 20             # conversations printed in full, per language


# ---- the rules

def holds(answer: str, wanted: str) -> bool:
    """Whether `wanted` occurs in `answer`: Chinese anywhere; Latin letters and digits as whole words, `*` for any ending."""
    answer, wanted = answer.lower(), wanted.lower()
    if not wanted.isascii():
        return wanted in answer
    end = "" if wanted.endswith("*") else r"(?![a-z0-9])"
    return re.search(r"(?<![a-z0-9])" + re.escape(wanted.rstrip("*")) + end, answer) is not None


def passes(answer: str, item: dict) -> bool:
    """Whether an answer fulfils the rule of a question: one alternative of every group in `all`, nothing of `none`."""
    return (all(any(holds(answer, one) for one in group) for group in item["all"])
            and not any(holds(answer, one) for one in item["none"]))


# ---- how near the questions are to training

def nearest(lang: str) -> dict:
    """{id of a held-out question: its largest overlap with one training question, 0 to 1}."""
    held_out, largest = HeldOut(lang), defaultdict(float)
    asked = {message["content"] for messages in load_texts(DATA_DIR / "chat" / f"conversations_{lang}.jsonl.xz")["messages"]
             for message in messages if message["role"] == "user"}
    for question in asked:
        for number, share_found in held_out.overlaps(question).items():
            largest[number] = max(largest[number], share_found)
    return {item["id"]: largest[number] for number, item in enumerate(all_items(lang))}


# ---- text

@torch.no_grad()
def bits_per_byte(model, tokens: np.ndarray, tokenizer, windows: int = 40) -> float:
    """The model's cost of held-out text in bits per byte of UTF-8, over at most `windows` windows of the block size."""
    size, bits, read = model.config.block_size, 0.0, 0
    for start in range(0, len(tokens) - 1, size)[:windows]:
        row = torch.tensor(tokens[start:start + size + 1].astype(np.int64))[None]      # (1, T + 1)
        logits, loss = model(row[:, :-1], row[:, 1:])
        bits += loss.item() / math.log(2) * (row.size(1) - 1)
        read += len(tokenizer.decode(row[0, 1:], skip_special_tokens=True).encode())
    return bits / read


# ---- chat

def repeats(answer: str, lang: str) -> bool:
    """Whether four words (English) or eight characters (Chinese) in a row come twice in an answer."""
    words, n = (re.findall(r"\w+", answer.lower()), 4) if lang == "en" else ([c for c in answer if c.isalnum()], 8)
    runs = [tuple(words[at:at + n]) for at in range(len(words) - n + 1)]
    return len(set(runs)) < len(runs)


def converse(model, tokenizer, turns: list[str], longest: int = LONGEST, **settings) -> list[str]:
    """The model's answers to the turns of one conversation, each given after its own earlier answers."""
    session = ChatSession(model, tokenizer)
    return ["".join(session.send(turn, max_new_tokens=longest, **settings)).strip() for turn in turns]


def answer_all(talk, questions: list[dict], kept: Path, settings: dict) -> dict:
    """{(id, name of the setting): answers} for all questions and settings; `kept` holds those given before.

    `talk(turns, **setting)` gives the answers to the turns of one conversation.
    """
    lines = kept.read_text(encoding="utf-8").splitlines() if kept.exists() else []
    given = {(row["id"], row["setting"]): row["answers"] for row in map(json.loads, lines)}
    missing = [(item, name) for name in settings for item in questions if (item["id"], name) not in given]
    with open(kept, "a", encoding="utf-8") as file:
        for item, name in tqdm(missing, desc="answers", mininterval=10):
            answers = talk(item["turns"], **settings[name])
            given[item["id"], name] = answers
            print(json.dumps({"id": item["id"], "setting": name, "answers": answers}, ensure_ascii=False), file=file,
                  flush=True)
    return given


def asked_third(questions: list[dict]):
    """Every third question of one turn, with two other ones of its language before it: people ask more than one question."""
    for lang in LANGS:
        alone = [item for item in questions if item["lang"] == lang and len(item["turns"]) == 1]
        for at, item in list(enumerate(alone))[::3]:
            before = [alone[(at + step) % len(alone)]["turns"][0] for step in (7, 31)]
            yield {**item, "id": f"{item['id']}-third", "turns": before + item["turns"]}


def first_and_third(questions: list[dict], given: dict) -> dict:
    """{language: the shares of right greedy answers to the questions of one turn, asked first and asked third}."""
    found = {}
    for lang in LANGS:
        third = [item for item in asked_third(questions) if item["lang"] == lang]
        found[lang] = {place: share(passes(given[item["id"].removesuffix(end), "greedy"][-1], item) for item in third)
                       for place, end in (("first", "-third"), ("third", ""))}
    return found


def written_right(model, tokenizer, how_many: int) -> dict:
    """{language: share of held-out conversations that get a hand-written answer of the right topic, word for word}.

    They are conversations of one question, in a wording that `recipes.pretrain` holds out in all its forms.
    """
    topics, held_out, right = topics_of_answers(), conversations()[1], {}
    for lang in LANGS:
        asked = [messages for messages, its in zip(held_out["messages"], held_out["lang"])
                 if its == lang and len(messages) == 2 and messages[1]["content"] in topics][:how_many]
        right[lang] = share(topics.get(converse(model, tokenizer, [question["content"]], temperature=0.0)[0])
                            == topics[wanted["content"]] for question, wanted in tqdm(asked, desc=f"written {lang}"))
    return right


def share(values) -> float:
    """The share of true values, rounded to a tenth of a percent."""
    values = list(values)
    return round(sum(values) / max(1, len(values)), 3)


def scores_of(questions: list[dict], given: dict, names) -> dict:
    """The share of right answers by language and category, at each of the named settings."""
    scores = defaultdict(dict)
    for lang in LANGS:
        for category in CATEGORIES:
            asked = [item for item in questions if (item["lang"], item["category"]) == (lang, category)]
            scores[lang][category] = {"questions": len(asked), **{
                name: share(passes(given[item["id"], name][-1], item) for item in asked) for name in names}}
    return scores


def figures(questions: list[dict], given: dict, tokenizer) -> dict:
    """Scores by language and category, and the shares of answers that end by themselves and that repeat."""
    scores = scores_of(questions, given, SETTINGS)
    for row in (row for rows in scores.values() for row in rows.values()):
        samples = [row.pop(name) for name in SETTINGS if name != "greedy"]
        row["sampled"] = round(sum(samples) / len(samples), 3)
    langs = {item["id"]: item["lang"] for item in questions}
    ends = {lang: share(length(answer, tokenizer) < LONGEST - 1 for (name, _), row in given.items()
                        if langs.get(name) == lang for answer in row) for lang in scores}
    twice = {lang: share(repeats(answer, lang) for (name, _), row in given.items()
                         if langs.get(name) == lang for answer in row) for lang in scores}
    return {"scores": scores, "ends_by_itself": ends, "repeats": twice, "first_and_third": first_and_third(questions, given)}


def length(answer: str, tokenizer) -> int:
    """How many tokens an answer has."""
    return len(tokenizer.encode(answer, add_special_tokens=False))


# ---- the report

def tables(result: dict) -> str:
    """The figures as Markdown."""
    lines = ["| language | category | questions | greedy | mean of 3 samples at 0.8 | goal |", "|---|---|---|---|---|---|"]
    for lang, rows in result["scores"].items():
        for category, row in rows.items():
            goal = GOALS[category]
            mark = "" if row["greedy"] >= goal else " (missed)"
            lines.append(f"| {lang} | {category} | {row['questions']} | {row['greedy']:.1%}{mark} "
                         f"| {row['sampled']:.1%} | {goal:.0%} |")
    lines += ["", "| fresh questions | " + " | ".join(CATEGORIES) + " |", "|---|" + "---|" * len(CATEGORIES)]
    lines += [f"| {lang} | " + " | ".join(f"{rows[category]['greedy']:.1%} of {rows[category]['questions']}"
                                          for category in CATEGORIES) + " |" for lang, rows in result["fresh"].items()]
    langs = list(result["scores"])
    lines += ["", f"| | {' | '.join(langs)} | goal |", "|---|" + "---|" * (len(langs) + 1)]
    for key, title, goal in (("ends_by_itself", "answers that end by themselves", "97%"),
                             ("repeats", "answers with a repeated run of words", "under 3%"),
                             ("written_right", f"{WRITTEN} held-out forms of training questions answered right", "")):
        lines.append(f"| {title} | {' | '.join(f'{result[key][lang]:.1%}' for lang in langs)} | {goal} |")
    turns = result["first_and_third"]
    for place, title in (("first", "one in three questions of one turn answered right"),
                         ("third", "the same, asked after two others")):
        lines.append(f"| {title} | {' | '.join(f'{turns[lang][place]:.1%}' for lang in langs)} | |")
    lines += ["", "| held-out text | bits per byte |", "|---|---|"]
    lines += [f"| {name} | {bits:.3f} |" for name, bits in result["bits_per_byte"].items()]
    return "\n".join(lines)


def conversations_shown(questions: list[dict], given: dict) -> str:
    """The first conversations after a seeded shuffle, right and wrong ones alike, as Markdown."""
    lines = []
    for lang in LANGS:
        asked = [item for item in questions if item["lang"] == lang]
        random.Random(0).shuffle(asked)
        for item in asked[:SHOWN]:
            answers = given[item["id"], "greedy"]
            lines.append(f"**{item['id']}** ({'passes' if passes(answers[-1], item) else 'fails'})\n")
            lines += [f"> {turn}\n>\n> → {answer}\n" for turn, answer in zip(item["turns"], answers)]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--corpus", type=Path, default=REPOSITORY / "runs" / "corpus")
    parser.add_argument("--out", type=Path, default=REPOSITORY / "assert")
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    tokenizer = load_tokenizer(DATA_DIR)
    model, extra = load_checkpoint(args.weights)
    questions, fresh = ([item for lang in LANGS for item in items(lang, name)] for name in ("questions", "fresh"))
    overlaps = {name: value for lang in LANGS for name, value in nearest(lang).items()}
    near = [name for name, value in overlaps.items() if value > MOST_OVERLAP]
    if args.smoke:
        questions, fresh = questions[::60], fresh[::60]
    checksum = hashlib.sha256(args.weights.read_bytes()).hexdigest()[:12]
    runs = args.out if args.smoke else REPOSITORY / "runs"
    longest = 8 if args.smoke else LONGEST
    kept = runs / f"answers-{checksum}.jsonl"
    for asked, settings in ((questions, SETTINGS), ([*asked_third(questions), *fresh], {"greedy": SETTINGS["greedy"]})):
        given = answer_all(lambda turns, **setting: converse(model, tokenizer, turns, longest, **setting), asked, kept, settings)
    held_out = {source.name: args.corpus / f"{source.name}.heldout.npy" for source in PRETRAIN}
    extra.pop("topics", None)                                    # a long list that says nothing about the figures
    result = {"weights": checksum, "extra": extra, "parameters": model.num_params(), **figures(questions, given, tokenizer),
              "fresh": scores_of(fresh, given, ["greedy"]),
              "written_right": written_right(model, tokenizer, 1 if args.smoke else WRITTEN),
              "too_near_training": near, "median_overlap": sorted(overlaps.values())[len(overlaps) // 2],
              "bits_per_byte": {name: round(bits_per_byte(model, np.load(file), tokenizer), 3)
                                for name, file in held_out.items() if file.exists() and len(np.load(file)) > 1}}
    (args.out / "evaluation.json").write_text(json.dumps(result, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    report = tables(result) + "\n\n" + conversations_shown(questions, given)
    (args.out / "evaluation.md").write_text(report + "\n", encoding="utf-8")
    print(tables(result))


if __name__ == "__main__":
    main()
