"""Train the small shipped models on the bundled texts: the story model of chapter 06, then the chat model of chapter 08.

    python -m recipes.small                      # assert/micro_gpt_story.pth and assert/micro_gpt_chat.pth
    python -m recipes.small --smoke --out DIR     # a few steps each

Same code and same size as in the chapters, more steps. A run that is stopped goes on where it was when started again.
"""

import argparse
import csv
import json
from pathlib import Path

import torch
from tqdm import tqdm

from microgpt.chat import ChatBatches
from microgpt.data import TokenBatches, encode_texts, load_texts, split_rows
from microgpt.model import GPTConfig, MicroGPT, save_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from microgpt.training import TrainConfig, train
from recipes.sources import REPOSITORY


def story_batches(tokenizer, batch_size: int, block_size: int):
    """Training and validation batches from both story files."""
    parts = split_rows(load_texts(DATA_DIR / "stories_en.jsonl", DATA_DIR / "stories_zh.jsonl"))
    return [TokenBatches(encode_texts(part["text"], tokenizer), batch_size, block_size) for part in parts]


def chat_batches(tokenizer, batch_size: int, block_size: int):
    """Training and validation batches from both dialogue files."""
    parts = split_rows(load_texts(DATA_DIR / "dialogues_en.jsonl", DATA_DIR / "dialogues_zh.jsonl"))
    return [ChatBatches(part["messages"], tokenizer, batch_size, block_size) for part in parts]


def train_and_save(model, batches, config: TrainConfig, run: Path, out: Path, name: str) -> None:
    """Train with a checkpoint in `run`, write the history as CSV beside it, and the weights in bfloat16 to `out`."""
    with tqdm(total=config.max_steps, desc=name) as bar:
        def show(row):
            bar.n = row["step"]
            bar.set_postfix(loss=f"{row['loss']:.3f}")
        history = train(model, *batches, config, checkpoint=run, callback=show)
    with open(run.with_suffix(".csv"), "w", newline="") as file:
        writer = csv.DictWriter(file, ["step", "loss", "val_loss", "lr", "grad_norm", "tokens_per_second"])
        writer.writeheader()
        writer.writerows(history)
    half = MicroGPT(model.config).to(torch.bfloat16)
    half.load_state_dict(model.state_dict())
    save_checkpoint(out, half, name=name, steps=len(history), val_loss=history[-1]["val_loss"])
    print(json.dumps({"file": out.name, "name": name, "steps": len(history), "val_loss": history[-1]["val_loss"]}))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "assert")
    parser.add_argument("--runs", type=Path, default=REPOSITORY / "runs")
    parser.add_argument("--story-steps", type=int, default=1200)
    parser.add_argument("--chat-steps", type=int, default=1000)
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    if args.smoke:
        args.story_steps, args.chat_steps, args.runs = 3, 3, args.out
    tokenizer = load_tokenizer(DATA_DIR)
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig.preset("story"))
    often = dict(eval_every=max(1, args.story_steps // 20), checkpoint_every=200)
    pace = dict(learning_rate=3e-3, min_learning_rate=1e-4, warmup_steps=min(100, args.story_steps // 3))
    train_and_save(model, story_batches(tokenizer, 8, 256), TrainConfig(max_steps=args.story_steps, **pace, **often),
                   args.runs / "small_story.pth", args.out / "micro_gpt_story.pth", "small story model")
    pace = dict(learning_rate=1e-3, min_learning_rate=5e-5, warmup_steps=min(50, args.chat_steps // 3))
    train_and_save(model, chat_batches(tokenizer, 16, 256), TrainConfig(max_steps=args.chat_steps, **pace, **often),
                   args.runs / "small_chat.pth", args.out / "micro_gpt_chat.pth", "small chat model")


if __name__ == "__main__":
    main()
