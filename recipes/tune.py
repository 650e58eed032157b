"""Tune the pretrained base into the chat model: conversations, nearly no other text.

    python -m recipes.tune --plan gpu                # runs/gpu/base.pth to runs/gpu/chat.pth
    python -m recipes.tune --plan cpu
    python -m recipes.tune --plan smoke --out DIR     # a few steps

A base with fewer blocks than the preset gets the missing ones first (`recipes.grow`), behind its own, and then some of them alone
learn: the others have learnt for thousands of steps, and the first steps of a new optimiser would set them back. With `--plan
cpu` the base answers what always has the same answer, from the topic alone; the new blocks learn what must be worked out from
the question or found in the conversation: sums, sorting, spelling, facts of the tables, what the user said before. The first of
them lays bare the words of the questions, the next copy from the start (`recipes.copying`); any that are left stay silent.
One step in twenty reads open text, so that the language is not forgotten. A run that is stopped goes on where it was when
started again.
"""

import torch

from microgpt.model import GPTConfig, load_checkpoint, save_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from recipes.batches import Mixture
from recipes.copying import clear_questions, start_copying
from recipes.grow import deepen
from recipes.pretrain import (BLOCK_SIZE, PLANS, TUNING_SHARES, arguments, chat_batches, corpus_tokens, examples_to_learn,
                              held_out_batches, text_batches)
from recipes.runs import train_logged
from recipes.topics import TopicGPT, told, topics_held

TEXT_SHARE = 0.05   # of the tuning steps


def tune(model, args, tokenizer, new: range) -> float:
    """Train `model` as the plan says, of its blocks the first of the `new` ones, if there are any; return its validation loss."""
    plan = PLANS[args.plan]
    shown, held_out, _, kinds = examples_to_learn(args.chats, tokenizer, TUNING_SHARES)
    if plan.topics_first:
        shown = list(told(shown, model.config.vocab_size, topics_held(model.config), kinds))
    chats = chat_batches(shown, tokenizer, plan.batch_size)
    texts = text_batches(corpus_tokens(args.corpus, tokenizer), plan.batch_size)
    batches = (Mixture([(chats, 1 - TEXT_SHARE), (texts, TEXT_SHARE)], seed=3),
               held_out_batches(held_out, tokenizer, plan.batch_size))
    if new:
        some, learning = batches[1].batch(0)[0].to(model.device), new[1:][:plan.tune_blocks]
        clear_questions(model, new[0], some)
        start_copying(model, learning, some)
        model.requires_grad_(False)
        for number in learning:
            model.blocks[number].requires_grad_(True)
    history = train_logged(model, batches, plan.settings(plan.tune_steps, plan.tune_rate), args.out / "tuning.pth", "tune")
    return history[-1]["val_loss"]


def main() -> None:
    args = arguments(__doc__)
    plan, tokenizer = PLANS[args.plan], load_tokenizer(DATA_DIR)
    base, extra = load_checkpoint(args.out / "base.pth", "cuda" if torch.cuda.is_available() else "cpu")
    torch.manual_seed(0)
    deeper = deepen(base, GPTConfig.preset("chat-50m").n_layer)
    model = TopicGPT(deeper.config, *tokenizer.convert_tokens_to_ids(["<|user|>", "<|assistant|>"])).to(base.device)
    model.load_state_dict(deeper.state_dict())
    val_loss = tune(model, args, tokenizer, range(len(base.blocks), len(model.blocks)))
    tokens = plan.tune_steps * plan.batch_size * plan.grad_accum * BLOCK_SIZE
    save_checkpoint(args.out / "chat.pth", model, name="MicroGPT 50M chat model", base_parameters=base.num_params(),
                    topics=extra["topics"], base_tokens=extra["tokens"], chat_tokens=tokens, val_loss=val_loss)
    print(f"{model.num_params():,} parameters, {tokens:,} tokens, validation loss {val_loss:.3f}")


if __name__ == "__main__":
    main()
