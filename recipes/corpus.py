"""Prepare the pretraining text: clean, drop repeats, hold out one document in a hundred, write token ids.

    python -m recipes.corpus                       # runs/corpus/<source>.train.npy and <source>.heldout.npy
    python -m recipes.corpus --limit 4000           # at most so many documents of each source, spread over it
    python -m recipes.corpus --smoke --out DIR      # 200 documents of each source

A source that is finished is left alone, so a run that was stopped goes on, and a text that a finished source holds is
still known as a repeat. `runs/corpus/corpus.csv` says, for each source, how many documents were read, cleaned away and
dropped as repeats, and how many tokens came out.
"""

import argparse
import csv
import hashlib
import re
from pathlib import Path

import numpy as np
from tqdm import tqdm

from microgpt.data import encode_texts, load_texts
from microgpt.tokenizer import DATA_DIR, load_tokenizer
from recipes.sources import PRETRAIN, REPOSITORY, Source
from recipes.tokenizer import is_han

HELD_OUT = 100          # one document in so many is never trained on
SHORTEST = 120          # characters; a shorter document is a stub
BOOK_PIECE = 6000       # characters; whole books are cut at a line end after about so many

BOILERPLATE = re.compile(
    r"project gutenberg|gutenberg|transcrib|proofread|pgdp|produced by|isbn|credit:|learning objectives|teacher support"
    r"|copyright|all rights reserved|illustration\]|\[picture", re.IGNORECASE)
LEFTOVERS = [
    (re.compile(r"-\{\s*(?:[^{}|;]*\|)?\s*([^{}|;:]*)[^{}]*\}-"), r"\1"),   # Chinese Wikipedia's conversion marks
    (re.compile(r"[（(]\s*[,，、;；]?\s*[)）]"), ""),                         # brackets whose content was cut
    (re.compile(r"\[\d+\]"), ""),                                            # footnote numbers
    (re.compile(r"_([^_\n]+)_"), r"\1"),                                     # italics of plain-text books
    (re.compile(r"(?<=[\u4e00-\u9fff，。！？：；]) +(?=[\u4e00-\u9fff“”《])"), ""),
    (re.compile(r"[ \t]+"), " "), (re.compile(r" ?\n ?"), "\n"), (re.compile(r"\n{3,}"), "\n\n"),
]
TRADITIONAL = re.compile("[說過會們這個來時國學對發無東車長馬書見開關點體萬與為]")


def clean_line(line: str) -> str:
    """One line without what is not text: "" for boilerplate, rules, headings in capitals, lines of numbers."""
    letters = sum(map(str.isalpha, line))
    if BOILERPLATE.search(line[:200]) or (line and letters < 0.5 * len(line)) or (line.isupper() and letters > 8):
        return ""
    return line


def clean(text: str, lang: str) -> str:
    """A document as it is trained on, or "" when too little of it is left or, in Chinese, it is not Simplified."""
    for pattern, replacement in LEFTOVERS:
        text = pattern.sub(replacement, text)
    text = "\n".join(clean_line(line.strip()) for line in text.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    if lang == "zh":
        han = sum(map(is_han, text))
        if han < 0.5 * len(text) or len(TRADITIONAL.findall(text)) > 0.01 * han:
            return ""
        return text if len(text) >= SHORTEST // 3 else ""
    return text if len(text) >= SHORTEST else ""


def cut(text: str, size: int = BOOK_PIECE) -> list[str]:
    """A long text in pieces of at least `size` characters, cut at line ends; a short one as it is."""
    pieces, lines, length = [], [], 0
    for line in text.split("\n"):
        lines.append(line)
        length += len(line) + 1
        if length >= size:
            pieces.append("\n".join(lines))
            lines, length = [], 0
    return pieces + (["\n".join(lines)] if lines else [])


def fingerprint(text: str) -> int:
    """The same number for two texts whose letters are the same, whatever their case, spaces and punctuation."""
    letters = "".join(filter(str.isalnum, text.lower()))
    return int.from_bytes(hashlib.blake2b(letters.encode(), digest_size=8).digest(), "big")


def prepare(source: Source, seen: set, limit: int | None = None):
    """Read one source, or `limit` documents of it: returns (pieces to train on, pieces held out, counts).

    `seen` collects fingerprints.
    """
    train, held_out = [], []
    counts = {"source": source.name, "read": 0, "cleaned_away": 0, "repeats": 0}
    rows = load_texts(source.file)
    every = max(1, len(rows) // (limit or len(rows)))
    for at in range(0, len(rows), every)[:limit]:
        text = rows[at]["text"]
        counts["read"] += 1
        text = clean(text, source.lang)
        mark = fingerprint(text)
        if not text or mark in seen:
            counts["repeats" if text else "cleaned_away"] += 1
            continue
        seen.add(mark)
        (held_out if mark % HELD_OUT == 0 else train).extend(cut(text))
    return train, held_out, counts


def write_tokens(texts: list[str], tokenizer, file: Path) -> int:
    """The texts as token ids (uint16), the end-of-text token after each; returns how many."""
    ids = encode_texts(texts, tokenizer).numpy().astype(np.uint16) if texts else np.zeros(0, np.uint16)
    np.save(file, ids)
    return len(ids)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=REPOSITORY / "runs" / "corpus")
    parser.add_argument("--limit", type=int, help="documents of each source (default: all)")
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(DATA_DIR)
    log, marks = args.out / "corpus.csv", args.out / "fingerprints.txt"
    seen = set(map(int, marks.read_text().split())) if marks.exists() else set()
    for source in tqdm(PRETRAIN, desc="sources"):
        done = args.out / f"{source.name}.heldout.npy"
        if done.exists():
            continue
        train, held_out, counts = prepare(source, seen, 200 if args.smoke else args.limit)
        counts["train_tokens"] = write_tokens(train, tokenizer, args.out / f"{source.name}.train.npy")
        counts["heldout_tokens"] = write_tokens(held_out, tokenizer, done)
        first = not log.exists()
        with open(log, "a", newline="") as file:
            writer = csv.DictWriter(file, list(counts))
            if first:
                writer.writeheader()
            writer.writerow(counts)
        marks.write_text("\n".join(map(str, sorted(seen))))
    print(log.read_text())


if __name__ == "__main__":
    main()
