"""Write the conversations that the shipped chat model is tuned on: the course tutor's, and what the generators draw.

    python -m recipes.conversations                          # data/chat/conversations_en.jsonl.xz and ..._zh.jsonl.xz
    python -m recipes.conversations --smoke --out DIR         # a few hundred rows each

A row is {"topic", "messages", "lang", "asks"}: the last says for each answer of a generator what was asked for, and is empty
where that is not known. The tutor's questions and answers stand in data/chat/course_*.jsonl, those about the world and the
model itself in data/chat/world_*.jsonl, all written by hand; here they become conversations: every question as it stands
and as typed in a hurry, several questions in a row, and the same answer asked for in the other language.
Row n of a generator is drawn with seed n. No row comes twice.
"""

import argparse
import json
import lzma
import random
from pathlib import Path

from tqdm import tqdm

from microgpt.data import load_texts
from recipes.chat import chinese, chinese_free, chinese_more, chinese_more_talk, english, english_free, english_more
from recipes.chat import english_more_talk
from recipes.overlap import HeldOut
from recipes.sources import REPOSITORY
from recipes.stories.engine import Writer

TUTOR = REPOSITORY / "data" / "chat"
GENERATED = 12_000     # seeds for each generator
FIRST_SEED = 1_000_000  # away from the seeds of data/dialogues_*.jsonl

OTHER = {"en": "zh", "zh": "en"}
IN_THE_OTHER = {
    "en": ["In Chinese, please.", "Can you say that in Chinese?", "And in Chinese?", "the same in Chinese", "说中文可以吗？",
           "用中文再说一遍", "Please answer in Chinese.", "How would you put it in Chinese?"],
    "zh": ["用英语怎么说？", "请用英文回答", "能用英语再说一遍吗？", "英文呢？", "In English, please.", "换成英语说说",
           "And in English?", "用英文解释一下"],
}
GENERATORS = {"en": {english.dialogue: 1, english_more.dialogue: 1, english_free.dialogue: 3},
              "zh": {chinese.dialogue: 1, chinese_more.dialogue: 1, chinese_free.dialogue: 3}}   # how many times as many seeds
NAMED = {"facts", "tasks", "memory"}   # topics of which only those conversations are kept that say what is asked

OUTDATED = {*english_more_talk.OUTDATED, *chinese_more_talk.OUTDATED}   # true of a smaller model, not of this one


def careless(writer: Writer, question: str, lang: str) -> str:
    """`question` as somebody types it in a hurry."""
    if lang == "en":
        return english._careless(writer, question)
    slip = writer.pick(["misspelt", "bare", "lead"])
    if slip == "misspelt":
        return chinese._misspell(writer, question)
    if slip == "lead":
        return writer.pick(chinese.LEADS[question.endswith("？")]) + question
    return question.rstrip("？。！")


def messages_of(exchanges) -> list[dict]:
    """(question, answer) pairs as chat messages."""
    return [{"role": role, "content": text} for pair in exchanges for role, text in zip(("user", "assistant"), pair)]


def asked_alone(writer: Writer, questions: list[str], answers: list[str], lang: str):
    """Every question as it stands, and as typed in a hurry: lists of one (question, answer)."""
    for question in questions:
        first, second = writer.rng.sample(answers, 2)
        yield [(question, first)]
        yield [(careless(writer, question, lang), second)]


def tutor_conversations(topics: list[dict], lang: str):
    """The conversations about one list of tutor topics: yields lists of (question, answer) pairs."""
    chapters = {}
    for topic in topics:
        chapters.setdefault(topic["chapter"], []).append(topic[lang])
    for number, topic in enumerate(topics):
        writer = Writer(random.Random(number))
        here, other = topic[lang], topic[OTHER[lang]]
        yield from asked_alone(writer, here["questions"], here["answers"], lang)
        for _ in range(2):
            asked = writer.pick(here["questions"]), writer.pick(here["answers"])
            yield [asked, (writer.pick(IN_THE_OTHER[lang]), writer.pick(other["answers"]))]
        for _ in range(3):
            row = [here, *writer.rng.sample(chapters[topic["chapter"]], writer.pick([1, 1, 2]))]
            asked = {writer.pick(one["questions"]): writer.pick(one["answers"]) for one in row}
            yield list(asked.items())


def world_conversations(entries: list[dict], lang: str):
    """The conversations about the entries of one language: yields (topic, list of (question, answer) pairs)."""
    for number, entry in enumerate(entries):
        writer = Writer(random.Random(number))
        for exchanges in asked_alone(writer, entry["questions"], entry["answers"], lang):
            yield entry["topic"], exchanges
        row = [entry, *writer.rng.sample(entries, writer.pick([1, 2]))]
        yield entry["topic"], list({writer.pick(one["questions"]): writer.pick(one["answers"]) for one in row}.items())


def rows(lang: str, how_many: int, fewer: int = 1):
    """The rows of one language: `how_many` seeds for each generator, the first of `fewer` parts of the hand-written topics,
    without what must not be trained on.

    That is: an answer that is out of date, and a question too near to one of the evaluation.
    """
    held_out = HeldOut(lang)
    for row in all_rows(lang, how_many, fewer):
        texts = [message["content"] for message in row["messages"]]
        if OUTDATED.isdisjoint(texts) and not any(map(held_out.too_near, texts[::2])):
            yield row


def written(lang: str):
    """What is written by hand: the tutor's topics, and the entries of one language about the world and the model."""
    topics = [topic for file in sorted(TUTOR.glob("course_*.jsonl")) for topic in load_texts(file)]
    return topics, [entry for file in TUTOR.glob(f"world_{lang}.jsonl") for entry in load_texts(file)]


def topics_of_answers() -> dict:
    """{hand-written answer: id of what it answers}; the tutor's answers in both languages have one id."""
    found = {}
    for lang in GENERATORS:
        topics, entries = written(lang)
        for name, answers in [(topic["id"], topic[lang]["answers"]) for topic in topics] + [
                (f"{lang}-{entry['id']}", entry["answers"]) for entry in entries]:
            found.update(dict.fromkeys(answers, name))
    return found


def wordings(lang: str) -> dict:
    """{question as it stands in a conversation, or as typed in a hurry: the hand-written wording behind it}."""
    topics, entries = written(lang)
    found = {}
    for asked in ([topic[lang] for topic in topics], entries):
        for number, entry in enumerate(asked):
            forms = asked_alone(Writer(random.Random(number)), entry["questions"], entry["answers"], lang)
            for at, ((text, _),) in enumerate(forms):
                found[text] = entry["questions"][at // 2]
    return found


def row_of(topic: str, messages: list[dict], lang: str, asks=None) -> dict:
    """One row."""
    return {"topic": topic, "messages": messages, "lang": lang, "asks": asks or [""] * (len(messages) // 2)}


def all_rows(lang: str, how_many: int, fewer: int):
    """What the hand-written topics and the generators give."""
    topics, entries = (part[:len(part) // fewer] for part in written(lang))
    for exchanges in tutor_conversations(topics, lang):
        yield row_of("tutor", messages_of(exchanges), lang)
    for topic, exchanges in world_conversations(entries, lang):
        yield row_of(topic, messages_of(exchanges), lang)
    for draw, many in GENERATORS[lang].items():
        for seed in range(FIRST_SEED, FIRST_SEED + many * how_many):
            row = draw(random.Random(seed))
            if row["topic"] not in NAMED or "asks" in row:
                yield row_of(row["topic"], row["messages"], lang, row.get("asks"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=TUTOR)
    parser.add_argument("--smoke", action="store_true")
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    for lang in GENERATORS:
        lines = dict.fromkeys(json.dumps(row, ensure_ascii=False)
                              for row in tqdm(rows(lang, *((100, 20) if args.smoke else (GENERATED,))), desc=lang))
        file = args.out / f"conversations_{lang}.jsonl.xz"
        with lzma.open(file, "wt", encoding="utf-8") as out:
            out.writelines(line + "\n" for line in lines)
        print(f"{file.name}: {len(lines):,} conversations, {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
