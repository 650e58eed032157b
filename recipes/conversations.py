"""Write the conversations that the shipped chat model is tuned on: the course tutor's, and what the generators draw.

    python -m recipes.conversations                          # data/chat/conversations_en.jsonl.xz and ..._zh.jsonl.xz
    python -m recipes.conversations --smoke --out DIR         # a few hundred rows each

A row is {"topic", "messages", "lang", "asks"}: the last says for each answer of a generator what was asked for, and is empty
where that is not known. The tutor's questions and answers stand in data/chat/course_*.jsonl, those about the world and the
model itself in data/chat/world_*.jsonl, all written by hand; here they become conversations: every question as it stands
and as typed in a hurry, several questions in a row, and what people say when they want an answer once more, in other words or
in the other language (data/chat/again_*.jsonl).
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
ONCE_MORE = "again"     # names a question that asks for the answer before once more
NAMES = {"en": "english", "zh": "chinese"}   # kinds of data/chat/again_*.jsonl that ask for an answer in this language
MIXED_UP = 0.5         # of the answers to a question, how often they are given in any order
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


def preferred(writer: Writer, answers: list[str]) -> list[str]:
    """The answers in the order in which they are given: mostly the first one first, so that the others are left for later."""
    return writer.rng.sample(answers, len(answers)) if writer.rng.random() < MIXED_UP else answers


def asked_alone(writer: Writer, questions: list[str], answers: list[str], lang: str):
    """Every question as it stands, and as typed in a hurry: lists of one (question, answer)."""
    for question in questions:
        yield [(question, preferred(writer, answers)[0])]
        yield [(careless(writer, question, lang), preferred(writer, answers)[0])]


def tutor_conversations(topics: list[dict], lang: str):
    """The conversations about one list of tutor topics: yields lists of (question, answer) pairs."""
    chapters = {}
    for topic in topics:
        chapters.setdefault(topic["chapter"], []).append(topic[lang])
    for number, topic in enumerate(topics):
        writer, here = Writer(random.Random(number)), topic[lang]
        yield from asked_alone(writer, here["questions"], here["answers"], lang)
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


def again_wordings(lang: str) -> dict:
    """{kind: what people say in `lang` when they want an answer once more}."""
    return {row["kind"]: row["questions"] for row in load_texts(TUTOR / f"again_{lang}.jsonl")}


def again_conversations(topics: list[dict], entries: list[dict], lang: str):
    """Conversations in which an answer is asked for once more: why, simpler, an example, in the other language. What follows is
    the next answer to the same question. Yields lists of (question, answer) pairs, all but the first of them such.
    """
    wordings, name = again_wordings(lang), NAMES[OTHER[lang]]
    translated = wordings[name] + again_wordings(OTHER[lang])[name]
    alike = [kind for kind in wordings if kind not in NAMES.values()]
    both = [(topic[lang], topic[OTHER[lang]]["answers"]) for topic in topics] + [(entry, None) for entry in entries]
    for number, (here, other) in enumerate(both):
        writer = Writer(random.Random(number))
        for kind in 2 * [*alike, None] if other else writer.rng.sample(alike, 3):
            answers = preferred(writer, here["answers"])
            exchanges = [(writer.pick(here["questions"]), answers[0])]
            if kind:
                exchanges.append((writer.pick(wordings[kind]), answers[1]))
            if other and (not kind or writer.rng.random() < 0.2):
                exchanges.append((writer.pick(translated), preferred(writer, other)[0]))
            yield exchanges


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
    for exchanges in again_conversations(topics, entries, lang):
        yield row_of(ONCE_MORE, messages_of(exchanges), lang, ["", *[ONCE_MORE] * (len(exchanges) - 1)])
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
