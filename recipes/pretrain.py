"""Pretrain the chat model's base: open text, the course's own stories, and its conversations.

    python -m recipes.corpus && python -m recipes.conversations     # what it reads
    python -m recipes.pretrain --plan gpu                            # runs/gpu/base.pth
    python -m recipes.pretrain --plan cpu                            # a smaller run for two processor cores
    python -m recipes.pretrain --plan smoke --out DIR                # a few steps

The token embeddings start from a simpler model's (`recipes.embeddings`), or with `--older FILE` all but the first block from
an older chat model. Then the base learns to name the topics of questions (`recipes.topics`), to go on with texts and to
answer: of the conversations the answers, in more than half of the steps only how they begin. A run that is stopped goes on
where it was when started again.

On a processor under Linux start it with jemalloc (`LD_PRELOAD=libjemalloc.so.2` and
`MALLOC_CONF=dirty_decay_ms:-1,muzzy_decay_ms:-1,thp:always` before the command): it keeps the memory of the large tensors
instead of fetching it anew at every step, measured 6.5 steps a second instead of 3.1.
"""

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from microgpt.data import TokenBatches, encode_texts, load_texts, split_rows
from microgpt.model import GPTConfig, MicroGPT, load_checkpoint, save_checkpoint, write_safely
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from microgpt.training import TrainConfig
from recipes.batches import ChatRows, Mixture, chat_examples
from recipes.conversations import topics_of_answers
from recipes.embeddings import sorted_embeddings
from recipes.grow import only_blocks
from recipes.runs import train_logged
from recipes.sources import PRETRAIN, REPOSITORY
from recipes.topics import QuestionRows, TopicGPT, learn_topics, put_before

BLOCK_SIZE = 512
OPENING = 8             # tokens of an answer that decide which one it is
OPENING_SHARE = 0.6     # of the steps that read conversations, those that learn how answers begin
LOST = 0.2              # of the tokens of a question whose topic is known, left out in training


@dataclass(frozen=True)
class Plan:
    """The sizes of one whole run. A step reads `batch_size` * `grad_accum` * 512 tokens.

    The fewer tokens a step reads, the longer AdamW should remember how large the gradients were: `beta2`. With 1,536
    tokens a step, 900 steps of tuning brought the loss of held-out answers to 0.91 with 0.95, to 0.78 with 0.999.
    """

    base: dict             # the base's sizes where they differ from the preset; `recipes.tune` deepens it to the preset
    batch_size: int
    grad_accum: int
    topic_steps: int       # of the first block alone
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
    "gpu": Plan({}, 64, 16, 2000, 2000, 1.5e-3, 400, 3e-4, 0.1, 0.95),
    "cpu": Plan(dict(n_layer=3), 4, 1, 2700, 10_000, 1e-3, 400, 1.5e-4, 0.9, 0.999),
    "smoke": Plan(dict(n_layer=1), 1, 1, 3, 3, 1e-3, 3, 1e-3, 0.5, 0.95),
}
# How often conversations of each topic are read, relative to the others.
TOPIC_SHARES = {"tutor": 33, "course": 3, "facts": 20, "greeting": 8, "small_talk": 1, "talk": 1, "identity": 7, "limits": 8,
                "tasks": 14, "memory": 14, "follow_up": 2, "following": 2, "story": 3, "poem": 1, "writing": 1,
                "rewriting": 1, "languages": 1, "mixed": 2}
# Kinds of conversations in which a generator makes the answer for the question.
MADE = {"facts", "tasks", "memory", "story", "poem", "writing", "rewriting", "languages"}
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


def name_numbers(written: dict, conversations, vocab_size: int) -> dict:
    """{answer: number of its topic, from vocab_size on}.

    `written` holds the topics of the hand-written answers (`topics_of_answers`), whose numbers come first. Tasks, stories and
    the like, whose answers are made for each question, have one topic for each of `MADE` and language; what else a
    generator says has none.
    """
    topics = dict(written)
    for messages, kind, lang in zip(conversations["messages"][:], conversations["topic"][:], conversations["lang"][:]):
        if kind in MADE:
            topics.setdefault(messages[1]["content"], (lang, kind))
    numbers = {topic: number for number, topic in enumerate(dict.fromkeys(topics.values()), vocab_size)}
    return {answer: numbers[topic] for answer, topic in topics.items()}


def shown_examples(conversations, tokenizer, names=None):
    """The conversations as `chat_examples`, drawn as often as `TOPIC_SHARES` says."""
    counts = Counter(conversations["topic"])
    weights = [TOPIC_SHARES[topic] / counts[topic] for topic in conversations["topic"]]
    return chat_examples(conversations["messages"], tokenizer, BLOCK_SIZE, weights, names)


def chat_batches(examples, tokenizer, batch_size: int, opening_share: float = 0.0) -> Mixture:
    """Rows of the examples; `opening_share` of the batches end after the first OPENING tokens of the last answer."""
    return Mixture([(ChatRows(examples, batch_size * BLOCK_SIZE, tokenizer.eos_token_id, opening=opening, lost=LOST), share)
                    for opening, share in ((None, 1 - opening_share), (OPENING, opening_share))], seed=2)


def held_out_batches(conversations, tokenizer, batch_size: int) -> ChatRows:
    """Rows of the held-out conversations, nothing left out of them."""
    examples = chat_examples(conversations["messages"], tokenizer, BLOCK_SIZE)
    return ChatRows(examples, batch_size * BLOCK_SIZE, tokenizer.eos_token_id)


def first_model(config: GPTConfig, topics: int, naming: QuestionRows, steps: int, older: MicroGPT | None,
                file: Path) -> TopicGPT:
    """The model that the base starts as: its first block names topics, after `steps` steps, kept in `file`.

    The other blocks and the first embeddings are those of `older`, a model with one block fewer; without it the blocks are
    random and the embeddings sorted by the topics of the questions.
    """
    torch.manual_seed(0)
    model = TopicGPT(config, topics).to("cuda" if torch.cuda.is_available() else "cpu")
    if file.exists():
        model.load_state_dict(torch.load(file, map_location=model.device, weights_only=True))
        return model
    if older is not None:
        put_before(model, older)
    else:
        asked = [(ids[asked], topic) for ids, asked, _, topic, _ in naming.rows]
        embeddings, _ = sorted_embeddings([ids for ids, _ in asked], [topic for _, topic in asked], config.vocab_size,
                                          config.n_embd)
        model.token_embedding.weight.data.copy_(embeddings)
    right = learn_topics(model, naming, steps)
    print(f"topics of training questions named rightly: {right:.0%}")
    write_safely(file, model.state_dict())
    return model


def arguments(description: str, **more) -> argparse.Namespace:
    """What the command line of a training stage says: plan, corpus, chats, out (default: runs/<name of the plan>), and
    `more` options of this stage, {name: settings of `add_argument`}.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plan", choices=PLANS, required=True)
    parser.add_argument("--corpus", type=Path, default=REPOSITORY / "runs" / "corpus")
    parser.add_argument("--chats", type=Path, default=DATA_DIR / "chat")
    parser.add_argument("--out", type=Path)
    for name, settings in more.items():
        parser.add_argument(f"--{name}", **settings)
    args = parser.parse_args()
    args.out = args.out or REPOSITORY / "runs" / args.plan
    args.out.mkdir(parents=True, exist_ok=True)
    return args


def main() -> None:
    args = arguments(__doc__, older=dict(type=Path, help="a model to start from"),
                     blocks=dict(type=int, nargs="+", default=[0, 6], help="which of its blocks to keep"))
    plan, out, tokenizer = PLANS[args.plan], args.out, load_tokenizer(DATA_DIR)
    (shown, held_out), texts = conversations(args.chats), corpus_tokens(args.corpus, tokenizer)
    vocab_size, written = len(tokenizer), topics_of_answers()
    names = name_numbers(written, shown, vocab_size)
    examples = shown_examples(shown, tokenizer, names)
    naming = QuestionRows(examples, vocab_size, tokenizer.eos_token_id, LOST, easy=len(set(written.values())))
    chats = chat_batches(examples, tokenizer, plan.batch_size, OPENING_SHARE)
    batches = (Mixture([(chats, plan.chat_share), (text_batches(texts, plan.batch_size), 1 - plan.chat_share)]),
               held_out_batches(held_out, tokenizer, plan.batch_size))
    config = GPTConfig.preset("chat-50m", **plan.base, vocab_size=vocab_size)
    older = only_blocks(load_checkpoint(args.older)[0], args.blocks) if args.older else None
    model = first_model(config, max(names.values()) + 1 - vocab_size, naming, plan.topic_steps, older, out / "topics.pth")
    history = train_logged(model, batches, plan.settings(plan.pretrain_steps, plan.pretrain_rate),
                           out / "pretraining.pth", "pretrain")
    tokens = len(history) * plan.batch_size * plan.grad_accum * BLOCK_SIZE
    save_checkpoint(out / "base.pth", model.plain(), name="chat model before tuning", steps=len(history), tokens=tokens,
                    val_loss=history[-1]["val_loss"])
    print(f"{model.num_params():,} parameters, {tokens:,} tokens, validation loss {history[-1]['val_loss']:.3f}")


if __name__ == "__main__":
    main()
