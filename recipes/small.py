"""Train the small models that are shipped until the 50M model is there: stories first, then dialogues.

    python -m recipes.small                      # assert/micro_gpt_story.pth and assert/micro_gpt_chat.pth
    python -m recipes.small --smoke --out DIR     # a few steps each

Same code as in chapters 06 and 08, a model somewhat wider, more steps, all plots and all topics. A run that is stopped
goes on where it was when started again.
"""

import argparse
import csv
import json
from pathlib import Path

import torch
from tqdm import tqdm

from microgpt.chat import ChatBatches
from microgpt.data import TokenBatches, encode_texts, load_texts, split_rows
from microgpt.model import GPTConfig, MicroGPT
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from microgpt.training import TrainConfig, train
from recipes.ship import save_half
from recipes.sources import REPOSITORY


WIDER = dict(n_head=6, n_embd=192)   # than the preset of chapter 06


def story_batches(tokenizer, batch_size: int, block_size: int):
    """Training and validation batches from both story files."""
    parts = split_rows(load_texts(DATA_DIR / "stories_en.jsonl", DATA_DIR / "stories_zh.jsonl"))
    return [TokenBatches(encode_texts(part["text"], tokenizer), batch_size, block_size) for part in parts]


def chat_batches(tokenizer, batch_size: int, block_size: int):
    """Training and validation batches from both dialogue files."""
    parts = split_rows(load_texts(DATA_DIR / "dialogues_en.jsonl", DATA_DIR / "dialogues_zh.jsonl"))
    return [ChatBatches(part["messages"], tokenizer, batch_size, block_size) for part in parts]


def train_logged(model, batches, config: TrainConfig, run: Path, name: str) -> list[dict]:
    """Train with a checkpoint in `run` and the history as CSV beside it; returns the history."""
    with tqdm(total=config.max_steps, desc=name) as bar:
        def show(row):
            bar.n = row["step"]
            bar.set_postfix(loss=f"{row['loss']:.3f}")
        history = train(model, *batches, config, checkpoint=run, callback=show)
    with open(run.with_suffix(".csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, ["step", "loss", "val_loss", "lr", "grad_norm", "tokens_per_second"])
        writer.writeheader()
        writer.writerows(history)
    return history


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "assert")
    parser.add_argument("--runs", type=Path, default=REPOSITORY / "runs")
    parser.add_argument("--story-steps", type=int, default=1200)
    parser.add_argument("--chat-steps", type=int, default=900)
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    if args.smoke:
        args.story_steps, args.chat_steps, args.runs = 3, 3, args.out
    tokenizer = load_tokenizer(DATA_DIR)
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig.preset("story", **WIDER))
    often = dict(eval_every=max(1, args.story_steps // 20), checkpoint_every=200)
    pace = dict(learning_rate=3e-3, min_learning_rate=1e-4, warmup_steps=min(100, args.story_steps // 3))
    stories = train_logged(model, story_batches(tokenizer, 8, 256), TrainConfig(args.story_steps, **pace, **often),
                           args.runs / "small_story.pth", "stories")
    save_half(args.out / "micro_gpt_story.pth", model, name="small story model", steps=len(stories),
              val_loss=stories[-1]["val_loss"])
    pace = dict(learning_rate=1e-3, min_learning_rate=5e-5, warmup_steps=min(50, args.chat_steps // 3))
    dialogues = train_logged(model, chat_batches(tokenizer, 16, 256), TrainConfig(args.chat_steps, **pace, **often),
                             args.runs / "small_chat.pth", "dialogues")
    figures = {"story_steps": len(stories), "story_val_loss": stories[-1]["val_loss"],
               "chat_steps": len(dialogues), "chat_val_loss": dialogues[-1]["val_loss"]}
    save_half(args.out / "micro_gpt_chat.pth", model, name="MicroGPT small chat model", **figures)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
