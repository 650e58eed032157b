"""Batches for the recipes: conversations, and a mixture of several kinds of batches.

Both have the interface of `microgpt.data.TokenBatches`: `batch(step)` returns x and y of the same shape, and depends on
the seed and the step alone, so that a run that starts again sees what it would have seen.
"""

import random
from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn.utils.rnn import pad_sequence

from microgpt.chat import IGNORED, chat_ids, chat_targets

BATCHES_DRAWN = 8   # batches' worth of conversations that are drawn and sorted by length
LONGEST_JOINED = 256    # tokens of two conversations one behind the other


@dataclass
class Example:
    """One conversation as tokens: `ids`, `targets` and `asked` are arrays of one length.

    `named` holds (place of the assistant's role, number of the answer's name) for the answers that have one, `asked` marks
    the tokens of the questions that get them. `last` is the place of the last assistant's role, `weight` says how often the
    conversation is drawn, `lang` its language. `fixed` is whether it has one answer, which is told and would be the same
    however the question is worded.
    """

    ids: np.ndarray
    targets: np.ndarray
    asked: np.ndarray
    named: list
    last: int
    weight: float = 1
    lang: str = ""
    fixed: bool = False


def chat_examples(conversations, tokenizer, longest: int, weights=None, names=None, langs=None) -> list[Example]:
    """Conversations as `Example`s, the end-of-text token after each; those of more than `longest` tokens are left out.

    The targets are those of `chat_targets`, the assistant's tokens. `names` has for each conversation the number of what each
    of its questions asks for, or None, `weights` and `langs` how often it is drawn and its language.
    Raises ValueError when no conversation is short enough.
    """
    user, answer = tokenizer.convert_tokens_to_ids(["<|user|>", "<|assistant|>"])
    found = []
    for at, messages in enumerate(conversations):
        ids = np.array([*chat_ids(messages, tokenizer), tokenizer.eos_token_id], dtype=np.int32)
        if len(ids) > longest:
            continue
        targets = np.array(chat_targets(ids.tolist(), tokenizer), dtype=np.int32)
        asked, named = np.zeros(len(ids), dtype=bool), []
        starts, places = np.flatnonzero(ids == user), np.flatnonzero(ids == answer)
        for start, place, name in zip(starts, places, names[at] if names else ()):
            if name is not None:
                named.append((int(place), name))
                asked[start + 1:place - 1] = True
        found.append(Example(ids, targets, asked, named, int(places[-1]), weights[at] if weights else 1,
                             langs[at] if langs else ""))
    if not found:
        raise ValueError(f"no conversation fits into {longest} tokens: give shorter ones or a larger longest")
    return found


def joined(first: Example, second: Example) -> Example:
    """The two conversations as one."""
    n = len(first.ids) - 1                                       # all but the end-of-text token
    parts = [np.concatenate([getattr(first, part)[:-1], getattr(second, part)]) for part in ("ids", "targets", "asked")]
    return Example(*parts, [*first.named, *((n + place, topic) for place, topic in second.named)], n + second.last,
                   lang=second.lang)


class ChatRows:
    """One conversation in each row, from position 0 as in the panel, then the end-of-text token and filling.

    In most rows nothing stands before it: a small model learns the meaning of a question sooner when the average over what it
    has read is an average over this question alone. In the share `joined` of them another one does, since people ask more than
    one question. A batch holds conversations of about the same length, at most `tokens` tokens with the filling, so its number
    of rows changes. The filling's targets are ignored.

    examples: a list of `Example`s. With `opening`, every conversation ends after so many tokens of its last answer. Which
    answer a question wants is decided by its first words, so a step that reads openings alone sees more questions. `lost` is
    the share of the `asked` tokens that are left out, drawn anew each time, so that no single word decides. `strange` is the
    share of the `fixed` conversations in which another one's question, in the same language, stands in place of their own: a
    model that is told the topic learns to answer from that, and not from the question's words.
    """

    def __init__(self, examples, tokens: int, filler: int, seed: int = 0, opening=None, lost: float = 0.0,
                 strange: float = 0.0, joined: float = 0.0):
        self.examples, self.tokens, self.filler = examples, tokens, filler
        self.seed, self.opening, self.lost, self.strange, self.joined = seed, opening, lost, strange, joined
        self.fixed = defaultdict(list)
        for example in examples:
            if example.fixed:
                self.fixed[example.lang].append(example)
        self.chances = np.cumsum([example.weight for example in examples]).tolist()
        self.drawn = max(1, BATCHES_DRAWN * tokens * len(examples) // sum(map(self.end, examples)))

    def joined_or_alone(self, draw, example: Example) -> Example:
        """The example, or, as often as `joined` says, behind another one of any kind, if both are short enough."""
        other, = draw.choices(self.examples, cum_weights=self.chances)
        if draw.random() < self.joined and len(other.ids) + len(example.ids) <= LONGEST_JOINED:
            return joined(other, example)
        return example

    def end(self, example: Example) -> int:
        """How many tokens of an example are read."""
        return len(example.ids) if self.opening is None else min(len(example.ids), example.last + 1 + self.opening)

    def batch(self, step: int):
        """x and y, both (rows, length of the longest conversation in the batch)."""
        draw = random.Random(self.seed * 1_000_003 + step)
        groups = [[]]
        some = draw.choices(self.examples, cum_weights=self.chances, k=self.drawn)
        if self.joined:
            some = [self.joined_or_alone(draw, example) for example in some]
        for example in sorted(some, key=self.end):
            if (len(groups[-1]) + 1) * self.end(example) > self.tokens and groups[-1]:
                groups.append([])
            groups[-1].append(example)
        chosen, rows = draw.choice(groups), []
        chance = np.random.default_rng(draw.getrandbits(60))
        for example in chosen:
            end = self.end(example)
            ids, targets, asked = example.ids[:end], example.targets[:end], example.asked[:end]
            if example.fixed and draw.random() < self.strange:
                rows.append(with_question_of(draw.choice(self.fixed[example.lang]), ids, targets, asked))
            else:
                kept = ~asked | (chance.random(end) >= self.lost)
                rows.append((ids[kept], targets[kept]))
        x, y = ([torch.from_numpy(part).long() for part in parts] for parts in zip(*rows))
        return pad_sequence(x, True, self.filler), pad_sequence(y, True, IGNORED)


def with_question_of(other: Example, ids, targets, asked):
    """ids and targets with the question of `other` in place of the `asked` tokens, which stand side by side."""
    first, words = asked.argmax(), other.ids[other.asked]
    behind = first + asked.sum()
    return (np.concatenate([ids[:first], words, ids[behind:]]),
            np.concatenate([targets[:first], np.full_like(words, IGNORED), targets[behind:]]))


class Mixture:
    """Batches from several places: at each step one of them is drawn, as often as its share says.

    `parts` is a list of (batches, share); the shares are relative.
    """

    def __init__(self, parts, seed: int = 0):
        self.parts, self.shares = [part for part, _ in parts], [share for _, share in parts]
        self.seed = seed

    def batch(self, step: int):
        """x and y, both (batch_size, block_size), of the part drawn for this step."""
        draw = random.Random(self.seed * 1_000_003 + step)
        return draw.choices(self.parts, self.shares)[0].batch(step)
