"""Pretrain the chat model's base: open text, the course's own stories, and its conversations as plain text.

    python -m recipes.corpus && python -m recipes.conversations     # what it reads
    python -m recipes.pretrain --plan gpu                            # runs/gpu/base.pth
    python -m recipes.pretrain --plan cpu                            # a smaller run for two processor cores
    python -m recipes.pretrain --plan smoke --out DIR                # a few steps

A run that is stopped goes on where it was when started again. On a processor, `MALLOC_TOP_PAD_=2000000000` before the
command keeps the memory of the large tensors instead of fetching it anew at every step, which was measured to be up to
twice as fast (Linux).
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from microgpt.data import TokenBatches, encode_texts, load_texts, split_rows
from microgpt.model import GPTConfig, MicroGPT, save_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from microgpt.training import TrainConfig
from recipes.batches import Mixture, PackedChats
from recipes.runs import train_logged
from recipes.sources import PRETRAIN, REPOSITORY

BLOCK_SIZE = 512
SHORT = 128             # tokens of a short row: most conversations fit, and start near position 0 as in the panel
LONG_SHARE = 0.2        # of the steps that read conversations, those with rows of the whole block size


@dataclass(frozen=True)
class Plan:
    """The sizes of one whole run. A step reads `batch_size` * `grad_accum` rows of 512 tokens, or as many tokens in short rows.

    The fewer tokens a step reads, the longer AdamW should remember how large the gradients were: `beta2`. With 1,536 tokens
    a step, 900 steps of tuning brought the loss of held-out answers to 0.91 with 0.95, to 0.78 with 0.999 and 0.9997.
    """

    base: dict             # the base's sizes where they differ from the preset; `recipes.tune` grows it to the preset
    batch_size: int
    grad_accum: int
    pretrain_steps: int
    pretrain_rate: float
    small_tune_steps: int  # of the base, before it grows
    small_tune_rate: float
    tune_steps: int
    tune_rate: float
    chat_share: float      # of the pretraining steps that read conversations
    beta2: float

    def settings(self, steps: int, rate: float, beta2: float = 0.95) -> TrainConfig:
        """The training settings of one stage."""
        return TrainConfig(max_steps=steps, learning_rate=rate, min_learning_rate=rate / 10, beta2=beta2,
                           warmup_steps=min(100, steps // 4), grad_accum=self.grad_accum, amp=True,
                           eval_every=max(1, steps // 20), eval_batches=8, checkpoint_every=max(1, min(100, steps // 4)))


SMALL = dict(n_layer=6, n_head=3, n_embd=192)
PLANS = {
    "gpu": Plan({}, 64, 16, 2000, 1.5e-3, 0, 0.0, 400, 3e-4, 0.1, 0.95),
    "cpu": Plan(SMALL, 3, 1, 14_000, 3e-3, 24_000, 1.2e-3, 300, 1.5e-4, 0.7, 0.9995),
    "smoke": Plan({**SMALL, "n_layer": 2}, 1, 1, 3, 1e-3, 3, 1e-3, 3, 1e-3, 0.5, 0.95),
}
# How often each text is read, relative to the others.
TEXT_SHARES = {"en_simplewiki": 12, "en_wiki_openings": 4, "en_openstax": 5, "en_childrens_books": 3, "en_stories": 6,
               "zh_wiki": 9, "zh_classics_in_modern_chinese": 3, "zh_poetry": 1, "zh_storybooks": 1, "own_en": 5,
               "own_zh": 6}


def corpus_tokens(folder: Path, tokenizer) -> dict:
    """Token ids of every text, by name. Raises FileNotFoundError when `recipes.corpus` has not run."""
    tokens = {f"own_{lang}": encode_texts(load_texts(DATA_DIR / f"stories_{lang}.jsonl")["text"], tokenizer)
              for lang in ("en", "zh")}
    for source in PRETRAIN:
        file = folder / f"{source.name}.train.npy"
        if not file.exists():
            raise FileNotFoundError(f"{file} is missing: run python -m recipes.corpus first")
        tokens[source.name] = torch.from_numpy(np.load(file).astype(np.int32))
    return tokens


def conversations(folder: Path = DATA_DIR / "chat"):
    """All conversations, (to train on, held out). Raises FileNotFoundError when `recipes.conversations` has not run."""
    files = [folder / f"conversations_{lang}.jsonl.xz" for lang in ("en", "zh")]
    for file in files:
        if not file.exists():
            raise FileNotFoundError(f"{file} is missing: run python -m recipes.conversations first")
    return split_rows(load_texts(*files), validation=0.01)


class LongBatches(TokenBatches):
    """`TokenBatches` of a row kept as int32, given out as int64, which the model's embedding wants for its targets."""

    def batch(self, step: int):
        """x and y, both (batch_size, block_size)."""
        x, y = super().batch(step)
        return x.long(), y.long()


def text_batches(folder: Path, tokenizer, batch_size: int) -> Mixture:
    """Windows of all texts, drawn by `TEXT_SHARES`; a text shorter than a window is left out."""
    tokens = corpus_tokens(folder, tokenizer)
    return Mixture([(LongBatches(tokens[name], batch_size, BLOCK_SIZE, seed=at), share)
                    for at, (name, share) in enumerate(TEXT_SHARES.items()) if len(tokens[name]) > BLOCK_SIZE], seed=1)


def arguments(description: str) -> argparse.Namespace:
    """What the command line of a training stage says: plan, corpus, chats, out (default: runs/<name of the plan>)."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plan", choices=PLANS, required=True)
    parser.add_argument("--corpus", type=Path, default=REPOSITORY / "runs" / "corpus")
    parser.add_argument("--chats", type=Path, default=DATA_DIR / "chat")
    parser.add_argument("--out", type=Path)
    args = parser.parse_args()
    args.out = args.out or REPOSITORY / "runs" / args.plan
    args.out.mkdir(parents=True, exist_ok=True)
    return args


def main() -> None:
    args = arguments(__doc__)
    plan, out, tokenizer = PLANS[args.plan], args.out, load_tokenizer(DATA_DIR)
    shown, held_out = conversations(args.chats)
    chats = [PackedChats(part["messages"], tokenizer, plan.batch_size, BLOCK_SIZE, answers_only=False)
             for part in (shown, held_out)]
    texts = text_batches(args.corpus, tokenizer, plan.batch_size)
    batches = Mixture([(chats[0], plan.chat_share), (texts, 1 - plan.chat_share)]), chats[1]
    torch.manual_seed(0)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = MicroGPT(GPTConfig.preset("chat-50m", **plan.base)).to(device)
    history = train_logged(model, batches, plan.settings(plan.pretrain_steps, plan.pretrain_rate),
                           out / "pretraining.pth", "pretrain")
    tokens = len(history) * plan.batch_size * plan.grad_accum * BLOCK_SIZE
    save_checkpoint(out / "base.pth", model, name="chat model before tuning", steps=len(history), tokens=tokens,
                    val_loss=history[-1]["val_loss"])
    print(f"{model.num_params():,} parameters, {tokens:,} tokens, validation loss {history[-1]['val_loss']:.3f}")


if __name__ == "__main__":
    main()
