"""Tune the pretrained base into the chat model: the conversations once more, nearly no other text, small steps.

    python -m recipes.tune --plan gpu                # runs/gpu/base.pth to runs/gpu/chat.pth
    python -m recipes.tune --plan cpu
    python -m recipes.tune --plan smoke --out DIR     # a few steps

A base with fewer blocks than the preset gets the missing ones first (`recipes.grow`), and then they alone learn: the others
have learnt for thousands of steps, and the first steps of a new optimiser would set them back. One step in ten reads open
text, so that the language is not forgotten. A run that is stopped goes on where it was when started again.

With `--plan cpu` nothing learns here, the base only grows: it was told the topics of the questions, and 300 steps without
that brought the loss of held-out answers from 0.395 to 0.421.
"""

import torch

from microgpt.model import GPTConfig, load_checkpoint, save_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from recipes.batches import Mixture
from recipes.grow import deepen, places
from recipes.pretrain import (BLOCK_SIZE, PLANS, arguments, chat_batches, conversations, corpus_tokens, held_out_batches,
                              shown_examples, text_batches)
from recipes.runs import train_logged

TEXT_SHARE = 0.1   # of the tuning steps


def tune(model, args, tokenizer) -> float:
    """Train `model` as the plan says and return its validation loss."""
    plan = PLANS[args.plan]
    shown, held_out = conversations(args.chats)
    chats = chat_batches(shown_examples(shown, tokenizer), tokenizer, plan.batch_size)
    texts = text_batches(corpus_tokens(args.corpus, tokenizer), plan.batch_size)
    batches = Mixture([(chats, 1 - TEXT_SHARE), (texts, TEXT_SHARE)], seed=3), held_out_batches(held_out, tokenizer, plan.batch_size)
    history = train_logged(model, batches, plan.settings(plan.tune_steps, plan.tune_rate), args.out / "tuning.pth", "tune")
    return history[-1]["val_loss"]


def main() -> None:
    args = arguments(__doc__)
    plan = PLANS[args.plan]
    base, extra = load_checkpoint(args.out / "base.pth", "cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(0)
    model = deepen(base, GPTConfig.preset("chat-50m").n_layer)
    _, new = places(base.config.n_layer, model.config.n_layer)
    if new:
        model.requires_grad_(False)
        for place in new:
            model.blocks[place].requires_grad_(True)
    val_loss = tune(model, args, load_tokenizer(DATA_DIR)) if plan.tune_steps else extra["val_loss"]
    tokens = plan.tune_steps * plan.batch_size * plan.grad_accum * BLOCK_SIZE
    save_checkpoint(args.out / "chat.pth", model, name="MicroGPT 50M chat model", base_parameters=base.num_params(),
                    base_tokens=extra["tokens"], chat_tokens=tokens, val_loss=val_loss)
    print(f"{model.num_params():,} parameters, {tokens:,} tokens, validation loss {val_loss:.3f}")


if __name__ == "__main__":
    main()
