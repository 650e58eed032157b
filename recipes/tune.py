"""Tune the pretrained base into the chat model: the conversations once more, the loss on the answers alone.

    python -m recipes.tune --plan gpu                # runs/gpu/base.pth to runs/gpu/chat.pth
    python -m recipes.tune --plan cpu
    python -m recipes.tune --plan smoke --out DIR     # a few steps

A base smaller than the preset is tuned first (runs/cpu/small_chat.pth), which costs a tenth of the time, then grown to the
preset (`recipes.grow`) and tuned once more. One step in ten reads open text, so that the language is not forgotten. A run
that is stopped goes on where it was when started again.
"""

from pathlib import Path

import torch

from microgpt.model import GPTConfig, load_checkpoint, save_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from recipes.batches import Mixture, PackedChats
from recipes.grow import grow
from recipes.pretrain import BLOCK_SIZE, LONG_SHARE, PLANS, SHORT, Plan, arguments, conversations, text_batches
from recipes.runs import train_logged

TEXT_SHARE = 0.1   # of the tuning steps


def chat_batches(plan: Plan, corpus: Path, chats: Path, tokenizer):
    """What both stages read: (training batches, validation batches)."""
    shown, held_out = conversations(chats)
    short, held_out = (PackedChats(part["messages"], tokenizer, plan.batch_size * BLOCK_SIZE // SHORT, SHORT)
                       for part in (shown, held_out))
    long = PackedChats(shown["messages"], tokenizer, plan.batch_size, BLOCK_SIZE)
    texts = text_batches(corpus, tokenizer, plan.batch_size)
    return Mixture([(short, (1 - TEXT_SHARE) * (1 - LONG_SHARE)), (long, (1 - TEXT_SHARE) * LONG_SHARE),
                    (texts, TEXT_SHARE)], seed=2), held_out


def main() -> None:
    args = arguments(__doc__)
    plan, out, tokenizer = PLANS[args.plan], args.out, load_tokenizer(DATA_DIR)
    batches = chat_batches(plan, args.corpus, args.chats, tokenizer)
    model, extra = load_checkpoint(out / "base.pth", "cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(0)
    known = dict(base_parameters=model.num_params(), base_tokens=extra["tokens"])
    stages = {"small_chat": (plan.small_tune_steps, plan.small_tune_rate), "chat": (plan.tune_steps, plan.tune_rate)}
    for name, (steps, rate) in stages.items():
        if not steps:
            continue
        if name == "chat":
            model = grow(model, GPTConfig.preset("chat-50m"))
        settings = plan.settings(steps, rate, plan.beta2)
        history = train_logged(model, batches, settings, out / f"{name}_training.pth", name)
        known[f"{name}_tokens"] = tokens = len(history) * plan.batch_size * plan.grad_accum * BLOCK_SIZE
        save_checkpoint(out / f"{name}.pth", model, name="MicroGPT 50M chat model", **known,
                        val_loss=history[-1]["val_loss"])
        print(f"{name}: {model.num_params():,} parameters, {tokens:,} tokens, validation loss "
              f"{history[-1]['val_loss']:.3f}")


if __name__ == "__main__":
    main()
