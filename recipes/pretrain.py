"""Pretrain the chat model's base: open text, the course's own stories, and its conversations.

    python -m recipes.corpus && python -m recipes.conversations     # what it reads
    python -m recipes.pretrain --plan gpu                            # runs/gpu/base.pth
    python -m recipes.pretrain --plan cpu                            # a smaller run for two processor cores
    python -m recipes.pretrain --plan cpu --older FILE --blocks 4 5    # one that starts from an older model
    python -m recipes.pretrain --plan smoke --out DIR                # a few steps

With `--plan cpu` the embeddings and the first blocks first learn what a question is about (`recipes.topics`) and are then
held still. Then, in every plan, the base learns to go on with texts and to answer: with `--plan cpu` it sees of the
conversations each answer alone, with its topic, otherwise all, in some of the steps only how the answers begin. With `--older
FILE` the embeddings start from those of an older chat model, the blocks behind the first ones too, and the topics that it
knows keep the codes that they have in it. A run that is stopped goes on where it was when started again.

On a processor under Linux start it with jemalloc (`LD_PRELOAD=libjemalloc.so.2` and
`MALLOC_CONF=dirty_decay_ms:-1,muzzy_decay_ms:-1,thp:always` before the command): it keeps the memory of the large tensors
instead of fetching it anew at every step, measured 6.5 steps a second instead of 3.1.
"""

import argparse
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from microgpt.data import TokenBatches, encode_texts, load_texts
from microgpt.model import GPTConfig, load_checkpoint, save_checkpoint, write_safely
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from microgpt.training import TrainConfig
from recipes.batches import ChatRows, Mixture, chat_examples
from recipes.conversations import GENERATORS, ONCE_MORE, topics_of_answers, wordings
from recipes.grow import only_blocks, put_behind
from recipes.runs import train_logged
from recipes.sources import PRETRAIN, REPOSITORY
from recipes.topics import (AGAIN, FRONT, TopicGPT, codes, codes_in, hold_still, keep_free, learn_topics,
                            look_at_own_answer, named_rightly, told, topics_held, write_into)

BLOCK_SIZE = 512
OPENING = 8             # tokens of an answer that decide which one it is
OPENING_SHARE = 0.4     # of the steps that read conversations, those that learn how answers begin
LOST = 0.2              # of the tokens of a question whose topic is known, left out in training
STRANGE = 0.5           # of the conversations whose answer does not depend on the wording, those shown with another question
JOINED = 0.35           # of the conversations, those that stand behind another one
HELD_OUT = 100          # one wording in so many is held out


@dataclass(frozen=True)
class Plan:
    """The sizes of one whole run. A step reads `batch_size` * `grad_accum` * 512 tokens.

    The fewer tokens a step reads, the longer AdamW should remember how large the gradients were: `beta2`. With 1,536
    tokens a step, 900 steps of tuning brought the loss of held-out answers to 0.91 with 0.95, to 0.78 with 0.999.
    """

    base: dict             # the base's sizes where they differ from the preset; `recipes.tune` deepens it to the preset
    batch_size: int
    grad_accum: int
    topics_first: bool     # whether embeddings and first block learn the topics and are then held still
    pretrain_steps: int
    pretrain_rate: float
    tune_steps: int
    tune_rate: float
    tune_blocks: int       # of the blocks that tuning adds, those that learn, behind the first one; the others stay silent
    chat_share: float      # of the pretraining steps that read conversations
    beta2: float

    def settings(self, steps: int, rate: float) -> TrainConfig:
        """The training settings of one stage."""
        return TrainConfig(max_steps=steps, learning_rate=rate, min_learning_rate=rate / 30, beta2=self.beta2,
                           warmup_steps=min(300, steps // 4), grad_accum=self.grad_accum, amp=True,
                           eval_every=max(1, steps // 20), eval_batches=8, checkpoint_every=max(1, min(100, steps // 4)))


PLANS = {
    "gpu": Plan({}, 64, 16, False, 2000, 1.5e-3, 400, 3e-4, 0, 0.1, 0.95),
    "cpu": Plan(dict(n_layer=7), 4, 1, True, 7100, 6e-4, 14_000, 6e-4, 3, 0.97, 0.99),
    "smoke": Plan(dict(n_layer=6), 1, 1, True, 3, 1e-3, 3, 1e-3, 3, 0.5, 0.95),
}
# How often conversations of each topic are read, relative to the others: while answers are learnt from the topic those that
# are written by hand, otherwise those too whose answers are made for each question.
TOPIC_SHARES = {"tutor": 70, "course": 4, "facts": 40, "greeting": 8, "small_talk": 1, "talk": 1, "identity": 8, "limits": 10,
                "table": 2, "tasks": 2, "sums": 1, "memory": 2, "again": 10, "follow_up": 2, "following": 2, "story": 3,
                "poem": 1, "writing": 1, "rewriting": 1, "languages": 1, "mixed": 2}
TUNING_SHARES = TOPIC_SHARES | {"tutor": 14, "facts": 8, "greeting": 3, "identity": 4, "limits": 5, "course": 2, "table": 24,
                                "tasks": 24, "sums": 24, "memory": 22, "again": 4}
# Kinds of conversations in which a generator makes the answer for the question.
MADE = {"story", "poem", "writing", "rewriting", "languages"}
SINGLE = "single: "     # so a generator names a question that always gets the same answer
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


def is_held_out(messages, behind: dict) -> bool:
    """Whether one of the questions is held out, in any of its forms; `behind` gives the wordings behind them."""
    return any(zlib.crc32(behind.get(message["content"], message["content"]).encode()) % HELD_OUT == 0
               for message in messages[::2])


def conversations(folder: Path = DATA_DIR / "chat"):
    """All conversations, (to train on, held out). Raises FileNotFoundError when `recipes.conversations` has not run."""
    files = [folder / f"conversations_{lang}.jsonl.xz" for lang in ("en", "zh")]
    for file in files:
        if not file.exists():
            raise FileNotFoundError(f"{file} is missing: run python -m recipes.conversations first")
    rows, behind = load_texts(*files), {}
    for lang in GENERATORS:
        behind |= wordings(lang)
    out = [is_held_out(messages, behind) for messages in rows["messages"]]
    return [rows.select([at for at, is_out in enumerate(out) if is_out == wanted]) for wanted in (False, True)]


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


def asked_for(conversations, written: dict) -> list[list]:
    """For each conversation the names of what its questions ask for, None where that is not known.

    It is what a generator says, or the topic of a hand-written answer, as `written` has it; what else is `MADE` for a question
    is named by its kind. Thanks for a story are no story: an answer that is given in other kinds of conversations too is not
    named, nor is the first of several where the later ones ask for it in another language.
    """
    columns = [conversations[part][:] for part in ("asks", "messages", "topic", "lang")]
    usual = {answer["content"] for _, messages, kind, _ in zip(*columns) if kind not in MADE for answer in messages[1::2]}

    def name(ask, answer, kind, lang, translated):
        if ask == ONCE_MORE:
            return ask
        if ask or answer in written:
            return f"{lang} {ask}" if ask else written[answer]
        return f"{lang} {kind}" if kind in MADE and answer not in usual and not translated else None

    return [[name(ask, answer["content"], kind, lang, kind == "languages" and 0 == at < len(asks) - 1)
             for at, (ask, answer) in enumerate(zip(asks, messages[1::2]))] for asks, messages, kind, lang in zip(*columns)]


def topic_names(asked, written: dict) -> tuple[list[str], int]:
    """(all names in order, how many of them are kinds): first the kinds of answers that are made for each question, then the
    topics that always get one of the same answers.
    """
    found = {name for names in asked for name in names if name} - {ONCE_MORE}
    fixed = {name for name in found if SINGLE in name} | (found & set(written.values()))
    return [*sorted(found - fixed), *sorted(fixed)], len(found - fixed)


def language(answer: str) -> str:
    """The language of an answer: "zh" if it has more Chinese characters than half of all that are no spaces, otherwise "en"."""
    return "zh" if 2 * sum("\u4e00" <= character <= "\u9fff" for character in answer) > len(answer) - answer.count(" ") else "en"


def shown_examples(conversations, tokenizer, names=None, shares=TOPIC_SHARES):
    """The conversations as `chat_examples`, drawn as often as `shares` says; `names` as there."""
    counts = Counter(conversations["topic"])
    weights = [shares[topic] / counts[topic] for topic in conversations["topic"]]
    langs = [language(messages[-1]["content"]) for messages in conversations["messages"]]    # an answer may be asked for in the other
    return chat_examples(conversations["messages"], tokenizer, BLOCK_SIZE, weights, names, langs)


def examples_to_learn(folder: Path, tokenizer, shares=TOPIC_SHARES):
    """(examples to train on, held-out ones, the names of what they ask for, how many of these are kinds)."""
    rows, written = conversations(folder), topics_of_answers()
    asked = [asked_for(some, written) for some in rows]
    names, kinds = topic_names(asked[0], written)
    numbers = {name: number for number, name in enumerate(names)} | {ONCE_MORE: AGAIN}
    examples = [shown_examples(some, tokenizer, [[numbers.get(name) for name in each] for each in asks], shares)
                for some, asks in zip(rows, asked)]
    return *examples, names, kinds


def chat_batches(examples, tokenizer, batch_size: int, opening_share: float = 0.0) -> Mixture:
    """Rows of the examples; `opening_share` of the batches end after the first OPENING tokens of the last answer."""
    def rows(opening):
        return ChatRows(examples, batch_size * BLOCK_SIZE, tokenizer.eos_token_id, opening=opening, lost=LOST, strange=STRANGE,
                        joined=JOINED)
    return Mixture([(rows(None), 1 - opening_share), (rows(OPENING), opening_share)], seed=2)


def held_out_batches(examples, tokenizer, batch_size: int) -> ChatRows:
    """Rows of the held-out conversations, nothing left out of them."""
    return ChatRows(examples, batch_size * BLOCK_SIZE, tokenizer.eos_token_id)


def learn_topics_first(model: TopicGPT, names: list[str], kinds: int, examples, file: Path, known: dict) -> None:
    """Make the embeddings and the first blocks of `model` read what a question is about, of the topics `names`, the first of
    them kinds; a topic's code is its `known` one, if there is one.

    `examples` are (to learn from, held out); what is learnt is kept in `file`.
    """
    if not file.exists():
        reader = learn_topics(model, len(names), examples[0], kinds)
        print(f"topics of held-out questions named rightly: {named_rightly(reader, examples[1], kinds):.0%}")
        write_into(model, reader, codes(reader, names, known))
        write_safely(file, {"model": model.state_dict()})
    model.load_state_dict(torch.load(file, map_location=model.device, weights_only=True)["model"])
    hold_still(model)


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
                     blocks=dict(type=int, nargs="+", help="which of its blocks to keep behind the first ones"))
    plan, out, tokenizer = PLANS[args.plan], args.out, load_tokenizer(DATA_DIR)
    shares = TOPIC_SHARES if plan.topics_first else TUNING_SHARES
    shown, held_out, names, kinds = examples_to_learn(args.chats, tokenizer, shares)
    texts = corpus_tokens(args.corpus, tokenizer)
    torch.manual_seed(0)
    config = GPTConfig.preset("chat-50m", **plan.base, vocab_size=len(tokenizer))
    model = TopicGPT(config, *tokenizer.convert_tokens_to_ids(["<|user|>", "<|assistant|>"]))
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    known = {}
    if args.older:
        older, extra = load_checkpoint(args.older, model.device)
        known = dict(zip(extra.get("topics", ()), codes_in(older).float()))
        put_behind(model, only_blocks(older, args.blocks or range(FRONT, len(older.blocks))), FRONT)
    if plan.topics_first:
        learn_topics_first(model, names, kinds, (shown, held_out), out / "topics.pth", known)
        shown = list(told(shown, config.vocab_size, topics_held(config), kinds))
        model.answering = len(model.blocks) - FRONT
        keep_free(model.blocks[FRONT:])
    chats = chat_batches(shown, tokenizer, plan.batch_size, 0 if plan.topics_first else OPENING_SHARE)
    batches = (Mixture([(chats, plan.chat_share), (text_batches(texts, plan.batch_size), 1 - plan.chat_share)]),
               held_out_batches(held_out, tokenizer, plan.batch_size))
    history = train_logged(model, batches, plan.settings(plan.pretrain_steps, plan.pretrain_rate),
                           out / "pretraining.pth", "pretrain")
    if plan.topics_first:
        look_at_own_answer(model, *(part.to(model.device) for part in batches[1].batch(0)))
    tokens = len(history) * plan.batch_size * plan.grad_accum * BLOCK_SIZE
    save_checkpoint(out / "base.pth", model, name="chat model before tuning", topics=names, steps=len(history), tokens=tokens,
                    val_loss=history[-1]["val_loss"])
    print(f"{model.num_params():,} parameters, {tokens:,} tokens, validation loss {history[-1]['val_loss']:.3f}")


if __name__ == "__main__":
    main()
