"""Train the course's tokenizer: byte-level BPE over English and Chinese in balance, chat template inside.

    python -m recipes.tokenizer                   # data/tokenizer.json and data/tokenizer_config.json, a few minutes
    python -m recipes.tokenizer --smoke --out DIR  # a small one from the bundled stories, seconds
"""

import argparse
import itertools
import json
from collections import Counter
from pathlib import Path

from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from tqdm import tqdm

from microgpt.data import load_texts
from recipes.sources import PRETRAIN, REPOSITORY

SPECIAL_TOKENS = ["<|endoftext|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>"]
WORDS = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
CHAT_TEMPLATE = (
    "{%- for message in messages -%}"
    "{%- if message.role not in ['system', 'user', 'assistant'] -%}"
    "{{ raise_exception('role must be system, user or assistant, not ' ~ message.role) }}"
    "{%- endif -%}"
    "{{- '<|' ~ message.role ~ '|>' -}}"
    "{%- if message.role == 'assistant' -%}"
    "{%- generation -%}{{- message.content ~ '<|end|>' -}}{%- endgeneration -%}"
    "{%- else -%}{{- message.content ~ '<|end|>' -}}{%- endif -%}"
    "{%- endfor -%}"
    "{%- if add_generation_prompt -%}{{- '<|assistant|>' -}}{%- endif -%}"
)


def documents(file):
    """The texts of one JSON-lines file, in order."""
    return (row["text"] for row in load_texts(file))


def take_characters(texts, limit: int):
    """Texts until `limit` characters have been given out."""
    given = 0
    for text in texts:
        if given >= limit:
            return
        given += len(text)
        yield text


def is_han(character: str) -> bool:
    """True for a character of the main CJK block, U+4E00 to U+9FFF."""
    return "\u4e00" <= character <= "\u9fff"


def count_han(texts) -> Counter:
    """How often each Chinese character occurs in `texts`."""
    return Counter(filter(is_han, itertools.chain.from_iterable(texts)))


def frequent_han(texts, how_many: int) -> list[str]:
    """The `how_many` most frequent Chinese characters of `texts`, most frequent first."""
    return [character for character, _ in count_han(texts).most_common(how_many)]


def own_han(at_least: int = 5) -> list[str]:
    """The Chinese characters that occur `at_least` times in the texts of this project."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((REPOSITORY / "data").glob("*_zh.jsonl"))]
    return [character for character, count in count_han(texts).items() if count >= at_least]


def train_tokenizer(texts, vocab_size: int, han: list[str] = (), han_repeats: int = 0) -> Tokenizer:
    """Byte-level BPE of `vocab_size` tokens.

    Each character of `han` is shown `han_repeats` extra times as a word of its own, so that its two merges (three bytes
    into one token) win against rarer English words. Without that, hundreds of frequent characters stay in byte pieces.
    """
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(WORDS), behavior="isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=vocab_size, special_tokens=SPECIAL_TOKENS, show_progress=False,
                                  initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    primer = ("\n".join([character] * han_repeats) for character in han)
    tokenizer.train_from_iterator(itertools.chain(texts, primer), trainer)
    return tokenizer


def save_tokenizer(tokenizer: Tokenizer, out: Path) -> None:
    """Write `tokenizer.json` and, for transformers, `tokenizer_config.json` with the chat template."""
    out.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(out / "tokenizer.json"))
    settings = {"tokenizer_class": "PreTrainedTokenizerFast", "eos_token": "<|endoftext|>", "pad_token": "<|endoftext|>",
                "clean_up_tokenization_spaces": False, "chat_template": CHAT_TEMPLATE}
    (out / "tokenizer_config.json").write_text(json.dumps(settings, indent=2, ensure_ascii=False) + "\n")


def report(tokenizer: Tokenizer, texts: dict[str, list[str]], han: list[str]) -> dict:
    """Characters per token for each language of `texts`, and how many of the characters `han` are split."""
    split = [character for character in han if len(tokenizer.encode(character).ids) > 1]
    figures = {"vocab_size": tokenizer.get_vocab_size(), "frequent_chinese_characters_split": len(split)}
    for lang, sample in texts.items():
        tokens = sum(len(encoding.ids) for encoding in tokenizer.encode_batch(sample))
        figures[f"characters_per_token_{lang}"] = round(sum(map(len, sample)) / tokens, 3)
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "data")
    parser.add_argument("--vocab-size", type=int, default=10240)
    parser.add_argument("--english", type=int, default=30_000_000, help="characters of English to learn from")
    parser.add_argument("--chinese", type=int, default=60_000_000, help="characters of Chinese to learn from")
    parser.add_argument("--han", type=int, default=2880, help="so many frequent Chinese characters become one token each")
    parser.add_argument("--han-repeats", type=int, default=400)
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    by_file = [("en", REPOSITORY / "data" / "stories_en.jsonl"), ("zh", REPOSITORY / "data" / "stories_zh.jsonl")]
    if args.smoke:
        args.vocab_size, args.english, args.chinese, args.han, args.han_repeats = 1024, 300_000, 100_000, 200, 20
    else:
        by_file += [(source.lang, source.file) for source in PRETRAIN]
    texts = {"en": [], "zh": []}
    for lang, file in tqdm(by_file, desc="reading"):
        share = (args.english if lang == "en" else args.chinese) // sum(which == lang for which, _ in by_file)
        texts[lang] += take_characters(documents(file), share)
    held_out = {lang: sample[::200] for lang, sample in texts.items()}
    shown = {lang: [text for at, text in enumerate(sample) if at % 200] for lang, sample in texts.items()}
    frequent = frequent_han(shown["zh"], 3000)
    singles = sorted({*frequent[:args.han], *own_han()})
    tokenizer = train_tokenizer(itertools.chain(*shown.values()), args.vocab_size, singles, args.han_repeats)
    save_tokenizer(tokenizer, args.out)
    print(json.dumps(report(tokenizer, held_out, frequent), indent=2))


if __name__ == "__main__":
    main()
