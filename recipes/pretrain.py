"""Pretrain the chat model's base: open text, the course's own stories, and its conversations.

    python -m recipes.corpus && python -m recipes.conversations     # what it reads
    python -m recipes.pretrain --plan gpu                            # runs/gpu/base.pth
    python -m recipes.pretrain --plan cpu                            # a smaller run for two processor cores
    python -m recipes.pretrain --plan smoke --out DIR                # a few steps

The token embeddings start from simpler models' (`recipes.embeddings`). Of the conversations the answers are learnt, in
more than half of the steps only how they begin, and before each hand-written answer which of the written topics it is
about: the topics are further tokens, which only this stage knows (`name_tokens`). A run that is stopped goes on where it
was when started again.

On a processor under Linux start it with jemalloc (`LD_PRELOAD=libjemalloc.so.2` and
`MALLOC_CONF=dirty_decay_ms:-1,muzzy_decay_ms:-1,thp:always` before the command): it keeps the memory of the large tensors
instead of fetching it anew at every step, measured 6.5 steps a second instead of 3.1.
"""

import argparse
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch

from microgpt.data import TokenBatches, encode_texts, load_texts, split_rows
from microgpt.model import GPTConfig, MicroGPT, save_checkpoint
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from microgpt.training import TrainConfig
from recipes.batches import ChatRows, Mixture
from recipes.conversations import topics_of_answers
from recipes.embeddings import counted_embeddings, sorted_embeddings
from recipes.runs import train_logged
from recipes.sources import PRETRAIN, REPOSITORY

BLOCK_SIZE = 512
OPENING = 8             # tokens of an answer that decide which one it is
OPENING_SHARE = 0.6     # of the steps that read conversations, those that learn how answers begin
COUNTED = 96            # channels of the first embeddings that are counted; the others are sorted by topic


@dataclass(frozen=True)
class Plan:
    """The sizes of one whole run. A step reads `batch_size` * `grad_accum` * 512 tokens.

    The fewer tokens a step reads, the longer AdamW should remember how large the gradients were: `beta2`. With 1,536
    tokens a step, 900 steps of tuning brought the loss of held-out answers to 0.91 with 0.95, to 0.78 with 0.999.
    """

    base: dict             # the base's sizes where they differ from the preset; `recipes.tune` deepens it to the preset
    batch_size: int
    grad_accum: int
    pretrain_steps: int
    pretrain_rate: float
    tune_steps: int
    tune_rate: float
    chat_share: float      # of the pretraining steps that read conversations
    beta2: float

    def settings(self, steps: int, rate: float) -> TrainConfig:
        """The training settings of one stage."""
        return TrainConfig(max_steps=steps, learning_rate=rate, min_learning_rate=rate / 10, beta2=self.beta2,
                           warmup_steps=min(100, steps // 4), grad_accum=self.grad_accum, amp=True,
                           eval_every=max(1, steps // 20), eval_batches=8, checkpoint_every=max(1, min(100, steps // 4)))


PLANS = {
    "gpu": Plan({}, 64, 16, 2000, 1.5e-3, 400, 3e-4, 0.1, 0.95),
    "cpu": Plan(dict(n_layer=2), 3, 1, 14_000, 1e-3, 400, 1.5e-4, 0.9, 0.9995),
    "smoke": Plan(dict(n_layer=1), 1, 1, 3, 1e-3, 3, 1e-3, 0.5, 0.95),
}
# How often a conversation is read, by topic; the others count 1. There are few about the model itself.
TOPIC_WEIGHTS = dict.fromkeys(["greeting", "small_talk", "talk", "identity", "limits"], 2)
MOST_COUNTED = 14_000_000   # tokens of one text that `recipes.embeddings` counts
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


def text_batches(tokens: dict, batch_size: int) -> Mixture:
    """Windows of all texts (name -> ids), drawn by `TEXT_SHARES`; a text shorter than a window is left out."""
    return Mixture([(LongBatches(tokens[name], batch_size, BLOCK_SIZE, seed=at), share)
                    for at, (name, share) in enumerate(TEXT_SHARES.items()) if len(tokens[name]) > BLOCK_SIZE], seed=1)


def name_tokens(tokenizer) -> dict:
    """{hand-written answer: token id of its topic}; these ids follow the tokenizer's."""
    topics = topics_of_answers()
    numbers = {topic: len(tokenizer) + number for number, topic in enumerate(dict.fromkeys(topics.values()))}
    return {answer: numbers[topic] for answer, topic in topics.items()}


def chat_batches(parts, tokenizer, batch_size: int, opening_share: float = 0.0, names=None):
    """Rows of the (shown, held out) conversations: (training batches, validation batches).

    `opening_share` of the training batches end after the first OPENING tokens of the last answer. `names` are
    `name_tokens`, learnt in the training batches.
    """
    def rows(conversations, **options):
        return ChatRows(conversations["messages"], tokenizer, batch_size * BLOCK_SIZE, BLOCK_SIZE, **options)

    weights = [TOPIC_WEIGHTS.get(topic, 1) for topic in parts[0]["topic"]]
    whole, begun = (rows(parts[0], weights=weights, opening=opening, names=names) for opening in (None, OPENING))
    return Mixture([(whole, 1 - opening_share), (begun, opening_share)], seed=2), rows(parts[1])


def first_embeddings(tokens: dict, conversations, tokenizer, names: dict, n_embd: int) -> torch.Tensor:
    """The embeddings a base starts from, one row for each token and topic: COUNTED channels from the texts, the others
    sorted by the topics of the questions that open a conversation. A topic's counted channels are zeros, as is
    a topic behind the last one asked for.
    """
    talks = [" ".join(message["content"] for message in messages) for messages in conversations["messages"]]
    rows = [ids[:MOST_COUNTED] for ids in tokens.values()] + [encode_texts(talks, tokenizer)]
    known = [messages for messages in conversations["messages"] if messages[1]["content"] in names]
    questions = [tokenizer.encode(messages[0]["content"], add_special_tokens=False) for messages in known]
    topics = [names[messages[1]["content"]] - len(tokenizer) for messages in known]
    sorted_tokens, sorted_topics = sorted_embeddings(questions, topics, len(tokenizer), n_embd - COUNTED)
    counted = counted_embeddings(rows, len(tokenizer), COUNTED)
    words = len(tokenizer)
    vectors = torch.zeros(max(names.values()) + 1, n_embd)
    vectors[:words, :COUNTED] = counted
    vectors[:words, COUNTED:] = sorted_tokens
    vectors[words:words + len(sorted_topics), COUNTED:] = sorted_topics
    return vectors


def without_names(model: MicroGPT, vocab_size: int) -> MicroGPT:
    """A copy of `model` that knows only the first `vocab_size` tokens."""
    smaller = MicroGPT(replace(model.config, vocab_size=vocab_size)).to(model.device)
    smaller.load_state_dict({**model.state_dict(), "token_embedding.weight": model.token_embedding.weight[:vocab_size]})
    return smaller


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
    parts, texts = conversations(args.chats), corpus_tokens(args.corpus, tokenizer)
    names = name_tokens(tokenizer)
    chats, held_out = chat_batches(parts, tokenizer, plan.batch_size, OPENING_SHARE, names)
    batches = Mixture([(chats, plan.chat_share), (text_batches(texts, plan.batch_size), 1 - plan.chat_share)]), held_out
    torch.manual_seed(0)
    model = MicroGPT(GPTConfig.preset("chat-50m", **plan.base, vocab_size=max(names.values()) + 1))
    if not (out / "pretraining.pth").exists():
        model.token_embedding.weight.data = first_embeddings(texts, parts[0], tokenizer, names, model.config.n_embd)
    model = model.to("cuda" if torch.cuda.is_available() else "cpu")
    history = train_logged(model, batches, plan.settings(plan.pretrain_steps, plan.pretrain_rate),
                           out / "pretraining.pth", "pretrain")
    model = without_names(model, len(tokenizer))
    tokens = len(history) * plan.batch_size * plan.grad_accum * BLOCK_SIZE
    save_checkpoint(out / "base.pth", model, name="chat model before tuning", steps=len(history), tokens=tokens,
                    val_loss=history[-1]["val_loss"])
    print(f"{model.num_params():,} parameters, {tokens:,} tokens, validation loss {history[-1]['val_loss']:.3f}")


if __name__ == "__main__":
    main()
