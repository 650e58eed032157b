"""Train the small story model that chapters 07 and 08 start from.

    python -m recipes.small                      # assert/micro_gpt_story.pth
    python -m recipes.small --smoke --out DIR     # a few steps

Same code as in chapter 06, a model somewhat wider, more steps, all plots. A run that is stopped goes on where it was when
started again.
"""

import argparse
from pathlib import Path

import torch

from microgpt.data import TokenBatches, encode_texts, load_texts, split_rows
from microgpt.model import GPTConfig, MicroGPT
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from microgpt.training import TrainConfig
from recipes.runs import train_logged
from recipes.ship import save_half
from recipes.sources import REPOSITORY

WIDER = dict(n_head=6, n_embd=192)   # than the preset of chapter 06
STEPS = 1200


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "assert")
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    steps, runs = (3, args.out) if args.smoke else (STEPS, REPOSITORY / "runs")
    tokenizer = load_tokenizer(DATA_DIR)
    parts = split_rows(load_texts(DATA_DIR / "stories_en.jsonl", DATA_DIR / "stories_zh.jsonl"))
    batches = [TokenBatches(encode_texts(part["text"], tokenizer), 8, 256) for part in parts]
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig.preset("story", **WIDER))
    config = TrainConfig(steps, learning_rate=3e-3, min_learning_rate=1e-4, warmup_steps=min(100, steps // 3),
                         eval_every=max(1, steps // 20), checkpoint_every=200)
    history = train_logged(model, batches, config, runs / "small_story.pth", "stories")
    save_half(args.out / "micro_gpt_story.pth", model, name="small story model", steps=len(history),
              val_loss=history[-1]["val_loss"])
    print(f"validation loss {history[-1]['val_loss']:.3f} after {len(history)} steps")


if __name__ == "__main__":
    main()
