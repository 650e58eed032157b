"""Fit once more how a chat model reads questions; its answers stay as they are.

    python -m recipes.reread runs/cpu/chat.pth runs/cpu/reread.pth

When further wordings of questions stand in `data/chat/`, the linear model of `recipes.topics` is fitted to them all, while the
embeddings are held still, and written into the first blocks. The codes of the topics and all blocks behind stay, so that
nothing else has to learn again; a topic that is new gets a code, which later blocks have yet to learn. Takes some minutes.
"""

import argparse
from pathlib import Path

from microgpt.model import load_checkpoint, save_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from recipes.pretrain import examples_to_learn
from recipes.topics import TopicGPT, codes, codes_in, learn_topics, named_rightly, write_into


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--chats", type=Path, default=DATA_DIR / "chat")
    args = parser.parse_args()
    tokenizer = load_tokenizer(DATA_DIR)
    chat_model, extra = load_checkpoint(args.source)
    shown, held_out, names, kinds = examples_to_learn(args.chats, tokenizer)
    model = TopicGPT(chat_model.config, *tokenizer.convert_tokens_to_ids(["<|user|>", "<|assistant|>"]))
    model.load_state_dict(chat_model.state_dict())
    reader = learn_topics(model, len(names), shown, kinds, still=True)
    known = dict(zip(extra["topics"], codes_in(model).clone()))
    write_into(model, reader, codes(reader, names, known))
    save_checkpoint(args.target, model, **extra | {"topics": names})
    print(f"topics of held-out questions named rightly: {named_rightly(reader, held_out, kinds):.0%}")


if __name__ == "__main__":
    main()
