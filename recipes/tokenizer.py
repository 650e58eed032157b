"""Train the course's tokenizer: byte-level BPE over English and Chinese in balance, chat template inside.

    python -m recipes.tokenizer                   # data/tokenizer.json and data/tokenizer_config.json, a few minutes
    python -m recipes.tokenizer --smoke --out DIR  # a small one from the bundled stories, seconds
"""

import argparse
import itertools
import json
from collections import Counter
from pathlib import Path

import datasets
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from tqdm import tqdm

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


def documents(file) -> "itertools.chain":
    """The texts of one JSON-lines file, in order."""
    rows = datasets.load_dataset("json", data_files=str(file), split="train")
    return (row["text"] for row in rows)


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


def frequent_han(texts, how_many: int) -> list[str]:
    """The `how_many` most frequent Chinese characters of `texts`, most frequent first."""
    counts = Counter(itertools.chain.from_iterable(texts))
    return [character for character, _ in counts.most_common() if is_han(character)][:how_many]


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
    parser.add_argument("--characters", type=int, default=60_000_000, help="characters of English; Chinese gets a third")
    parser.add_argument("--han-repeats", type=int, default=4000)
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    if args.smoke:
        by_file = [("en", REPOSITORY / "data" / "stories_en.jsonl"), ("zh", REPOSITORY / "data" / "stories_zh.jsonl")]
        args.vocab_size, args.characters, args.han_repeats = 1024, 300_000, 0
    else:
        by_file = [(source.lang, source.file) for source in PRETRAIN]
    texts = {"en": [], "zh": []}
    budget = {lang: args.characters // (1 if lang == "en" else 3) // sum(which == lang for which, _ in by_file)
              for lang in texts}
    for lang, file in tqdm(by_file, desc="reading"):
        texts[lang] += take_characters(documents(file), budget[lang])
    held_out = {lang: sample[::200] for lang, sample in texts.items()}
    shown = {lang: [text for at, text in enumerate(sample) if at % 200] for lang, sample in texts.items()}
    han = frequent_han(shown["zh"], 3000)
    tokenizer = train_tokenizer(itertools.chain(*shown.values()), args.vocab_size, han, args.han_repeats)
    save_tokenizer(tokenizer, args.out)
    print(json.dumps(report(tokenizer, held_out, han), indent=2))


if __name__ == "__main__":
    main()
