"""Further English chat dialogues, for the larger model: more kinds, and many more wordings of what people ask.

`TOPICS` maps each topic to the function that writes its dialogues, `WEIGHTS` says how often each is drawn, and
`dialogue(rng)` draws one. The smaller world of `recipes.chat.english` stays as it is; its facts are asked for anew
  here.

>>> import random
>>> dialogue(random.Random(0))["messages"][0]["role"]
'user'
"""

import random
import re

from recipes.chat import english
from recipes.chat import english_more_languages as bilingual
from recipes.chat import english_more_memory as memories
from recipes.chat import english_more_numbers as numbers
from recipes.chat import english_more_tables as more
from recipes.chat import english_more_talk as talk
from recipes.chat import english_more_texts as texts
from recipes.chat import english_more_wordings as wordings
from recipes.chat import english_tables as tables
from recipes.chat.chinese_tables import CAPITALS as CHINESE_CAPITALS
from recipes.chat.english import Exchange, _a, _ask, _messages, _several, _upper_first
from recipes.chat.english_more_talk import worded
from recipes.stories.engine import Writer


# ---- talk

def small_talk(writer: Writer) -> list[dict]:
    """Greetings by time of day, moods, compliments, insults, thanks and goodbyes."""
    def one() -> Exchange:
        group = writer.pick(list(talk.SMALL_TALK.values()))
        return _ask(writer, group.questions, group.answers)

    opening = writer.pick(["hello", "hello", "morning", "noon", "afternoon", "evening"])
    exchanges = [_ask(writer, *talk.SMALL_TALK[opening][:2])] if writer.chance(0.45) else []
    exchanges += [one() for _ in range(writer.pick([1, 1, 2]))]
    if writer.chance(0.2):
        exchanges.append(_ask(writer, *talk.SMALL_TALK[writer.pick(["thanks", "goodbye", "night"])][:2]))
    return _messages(writer, list(dict(exchanges).items()))


def _identity(writer: Writer) -> Exchange:
    return _ask(writer, *writer.pick(list(talk.IDENTITY.values()))[:2])


PASSING = ("weather", "news", "date", "time", "law", "money", "future", "actions", "too hard", "too long", "hard sums",
           "politics", "medicine", "nonsense", "advice")  # limits that may come up in the middle of other talk


def _limit(writer: Writer, names=tuple(talk.LIMITS)) -> Exchange:
    return _ask(writer, *talk.LIMITS[writer.pick(names)][:2])


def _passing_limit(writer: Writer) -> Exchange:
    return _limit(writer, PASSING)


def identity(writer: Writer) -> list[dict]:
    """Who the larger model is, how large it is and how it was trained."""
    return _messages(writer, _several(writer, _identity))


def limits(writer: Writer) -> list[dict]:
    """What the model cannot know or do, and where people find help."""
    return _messages(writer, _several(writer, _limit, most=2))


# ---- facts

def _capital(writer: Writer) -> tuple[str, dict]:
    country = writer.pick(tables.CAPITALS)
    facts = {"country": country, "capital": tables.CAPITALS[country]}
    return ("country of capital" if writer.chance(0.2) else "capital"), facts


def _animal(writer: Writer) -> tuple[str, dict]:
    animal = writer.pick(tables.ANIMALS)
    field = writer.pick([field for field in english.ANIMAL_QUESTIONS if getattr(animal, field)])
    return field, {"name": animal.name, "a": _a(animal.name), "value": getattr(animal, field),
                   "young": _a(animal.young) if animal.young else ""}


def _colour(writer: Writer) -> tuple[str, dict]:
    if writer.chance(0.2):
        return "mix", dict(zip(("first", "second", "mixed"), writer.pick(tables.COLOUR_MIXES)))
    thing = writer.pick(tables.COLOURS)
    return "colour", {"thing": thing, "colour": tables.COLOURS[thing]}


def _word(writer: Writer) -> tuple[str, dict]:
    """An opposite, a plural or a past tense."""
    kind, table = writer.pick([("opposite", english.OPPOSITE_OF), ("plural", {**tables.PLURALS, **more.PLURALS}),
                               ("past", {**tables.PAST_TENSES, **more.PAST_TENSES})])
    word = writer.pick(table)
    return kind, {"word": word, "other": table[word], "form": table[word]}


def _calendar(writer: Writer) -> tuple[str, dict]:
    names, kind, whole, count = writer.pick([
        (tables.DAYS, "day", "week", "seven"), (list(tables.MONTHS), "month", "year", "twelve"),
        (tables.SEASONS, "season", "year", "four")])
    place = writer.rng.randrange(len(names))
    asked = ["next", "next", "last", "last", "all of a kind"]
    if kind == "month":
        asked += ["ordinal month", "month length", "month length"]
    return writer.pick(asked), {
        "kind": kind, "name": names[place], "next": names[(place + 1) % len(names)], "last": names[place - 1],
        "ordinal": tables.ORDINALS[place], "number": str(place + 1), "whole": whole, "count": count,
        "all": ", ".join(names[:-1]) + " and " + names[-1], "days": tables.MONTHS.get(names[place], ""),
        "leap": ", and 29 in a leap year" if names[place] == "February" else ""}


def _planet(writer: Writer) -> tuple[str, dict]:
    place = writer.rng.randrange(len(tables.PLANETS))
    kind = "planet next" if place < 7 and writer.chance(0.5) else "planet number"
    return kind, {"name": tables.PLANETS[place], "next": tables.PLANETS[min(place + 1, 7)], "number": str(place + 1),
                  "ordinal": tables.ORDINALS[place]}


def _measure(writer: Writer) -> tuple[str, dict]:
    if writer.chance(0.3):
        shape = writer.pick([shape for shape in tables.SHAPES if shape != "circle"])
        return "sides", {"a": _a(shape), "sides": tables.SHAPES[shape]}
    return "unit", dict(zip(("small", "large", "number"), writer.pick(tables.UNITS)))


def _job(writer: Writer) -> tuple[str, dict]:
    job, work, place = writer.pick(tables.JOBS)
    return writer.pick(["job", "workplace", "who does it"]), {"job": job, "a": _a(job), "work": work, "place": place}


def _element(writer: Writer) -> tuple[str, dict]:
    name = writer.pick(more.ELEMENTS)
    return writer.pick(["element", "element", "symbol"]), {"name": name, "symbol": more.ELEMENTS[name]}


def _country(writer: Writer) -> tuple[str, dict]:
    country, *fields = writer.pick(more.COUNTRIES)
    facts = dict(zip(("continent", "language", "money"), fields))
    return writer.pick([kind for kind in facts if facts[kind]]), {"country": country, **facts}


def _festival(writer: Writer) -> tuple[str, dict]:
    name, when, what = writer.pick(more.FESTIVALS)
    return writer.pick(["festival when", "festival what"]), {"name": name, "when": when, "what": what}


def _idiom(writer: Writer) -> tuple[str, dict]:
    idiom = writer.pick(more.IDIOMS)
    return "idiom", {"idiom": idiom, "meaning": more.IDIOMS[idiom]}


def _vocabulary(writer: Writer) -> tuple[str, dict]:
    """A synonym, a comparison or a rhyme."""
    kind = writer.pick(["synonym", "comparative", "rhyme"])
    if kind == "synonym":
        word = writer.pick(more.SYNONYMS)
        return kind, {"word": word, "other": more.SYNONYMS[word]}
    if kind == "comparative":
        return kind, dict(zip(("word", "more", "most"), writer.pick(more.COMPARISONS)))
    word, *others = writer.pick(more.RHYMES)
    return kind, {"word": word, "other": writer.pick(others)}


# what one of a kind is called, for kinds whose members take an article
ONE_OF = {"animals": "an animal", "birds": "a bird", "fruits": "a fruit", "vegetables": "a vegetable",
          "insects": "an insect",
          "trees": "a tree", "flowers": "a flower", "tools": "a tool", "vehicles": "a vehicle",
          "pieces of furniture": "a piece of furniture", "instruments": "an instrument",
          "parts of the body": "a part of the body"}


def _thing(writer: Writer) -> tuple[str, dict]:
    if writer.chance(0.5):
        return "use", dict(zip(("thing", "use"), writer.pick(list(more.USES.items()))))
    kind = writer.pick(ONE_OF)
    name = writer.pick(english.KINDS[kind])
    wrong = [one for other, one in ONE_OF.items() if other not in (kind, "animals")]
    return "kind of thing", {"name": name, "a": _a(name), "one": ONE_OF[kind], "wrong": writer.pick(wrong)}


DRAWS = {_capital: 6, _animal: 6, _colour: 3, _word: 7, _calendar: 4, _planet: 2, _measure: 3, _job: 2, _element: 3,
         _country: 3, _festival: 4, _idiom: 4, _vocabulary: 4, _thing: 3}


def _both(facts: dict) -> dict:
    """The facts, and each once more with a capital letter under its name with a capital letter."""
    return {**facts, **{_upper_first(name): _upper_first(value) for name, value in facts.items()}}


def _draw(writer: Writer) -> tuple[str, dict]:
    return writer.rng.choices(list(DRAWS), list(DRAWS.values()))[0](writer)


def _table_fact(writer: Writer) -> Exchange:
    writer.kind, facts = _draw(writer)
    group = wordings.ASK[writer.kind]
    if writer.plain:
        group = group._replace(answers=group.answers[:1])
    return worded(writer, group, **_both(facts))


def _single(writer: Writer) -> Exchange:
    name = writer.pick(list(wordings.SINGLES))
    writer.kind = f"single: {name}"
    return worded(writer, wordings.SINGLES[name])


def _how_to(writer: Writer) -> Exchange:
    block = writer.pick(list(texts.HOW_TO.values()))
    return _ask(writer, block["?"], block["="])


SURE_COLOURS = {thing: tables.COLOURS[thing] for thing in (  # things of one colour, which no other colour fits
    "grass", "snow", "coal", "milk", "blood", "salt", "spinach", "broccoli", "soot", "a lemon", "a carrot",
                                                           "a polar bear",
    "a crow", "a ripe strawberry", "an emerald", "an elephant", "a pea")}
CHECKED = {"capital": tables.CAPITALS, "opposite": english.OPPOSITE_OF, "plural": tables.PLURALS,
           "colour": SURE_COLOURS,
           "element": more.ELEMENTS}


def _check(writer: Writer) -> Exchange:
    """Whether something true or false is true."""
    kind = writer.pick(CHECKED)
    writer.kind, table = f"check {kind}", CHECKED[kind]
    key = writer.pick(table)
    false = {"plural": [key + "s", key + "es"]}.get(kind, list(table.values()))
    value = table[key] if writer.chance(0.5) else writer.pick([one for one in false if one != table[key]])
    questions, yes, no = wordings.CHECKS[kind]
    question, answer = _ask(writer, questions, yes if value == table[key] else no, key=key, value=value,
                            right=table[key])
    return _upper_first(question), answer


def _ordered(writer: Writer) -> Exchange:
    """Which of two things is bigger, faster, longer ..."""
    much, little, things = writer.pick(more.ORDERED)
    less, greater = sorted(writer.rng.sample(range(len(things)), 2))
    word, right, left = (much, greater, less) if writer.chance(0.6) else (little, less, greater)
    writer.kind = "order"
    first, second = writer.rng.sample([things[right], things[left]], 2)
    return _ask(writer, wordings.ORDER_ASKS, ["{right} is {word} than {left}.",
                                              "It is {right}: {right} is {word} than {left}."],
                word=word, first=first, second=second, First=_upper_first(first), right=things[right],
                left=things[left])


FACTS = {_table_fact: 12, _single: 4, _check: 2.5, _ordered: 1.5, _how_to: 1}


def _fact(writer: Writer) -> Exchange:
    return writer.rng.choices(list(FACTS), list(FACTS.values()))[0](writer)


# which slot of a fact a shortened second question names ("And a cow?")
KEYS = {"capital": "country", "legs": "a", "food": "a", "home": "a", "sound": "a", "young": "a", "colour": "thing",
        "opposite": "word", "plural": "word", "past": "word", "element": "name", "continent": "country",
        "money": "country",
        "language": "country", "unit": "large", "job": "a", "festival when": "name", "idiom": "idiom", "use": "thing",
        "rhyme": "word", "synonym": "word"}


def _elliptic(writer: Writer) -> list[Exchange]:
    """A question and one or two shortened ones of its kind."""
    while True:
        kind, facts = _draw(writer)
        if kind in KEYS:
            break
    exchanges, seen = [worded(writer, wordings.ASK[kind], **_both(facts))], {facts[KEYS[kind]]}
    wanted = writer.pick([1, 1, 2])
    while len(exchanges) <= wanted:
        again, facts = _draw(writer)
        if again != kind or facts[KEYS[kind]] in seen:
            continue
        seen.add(facts[KEYS[kind]])
        exchanges.append(_ask(writer, wordings.THEN, wordings.ASK[kind].answers, x=facts[KEYS[kind]], **_both(facts)))
    return exchanges


def facts(writer: Writer) -> list[dict]:
    """Questions that a table answers, with spoken wordings, yes-or-no questions and shortened second questions."""
    if writer.chance(0.12):
        return _messages(writer, _elliptic(writer))
    return _messages(writer, _several(writer, _fact))


# ---- tasks

def _listing(writer: Writer) -> Exchange:
    kinds = {**english.KINDS, **wordings.MORE_KINDS}
    kind = writer.pick(kinds)
    many = writer.pick([2, 3, 3, 4])
    things = writer.rng.sample(kinds[kind], many)
    word = english.NUMBER_WORDS[many]
    return _ask(writer, wordings.LIST_ASKS, ["{Many} {kind} are: {things}.", "Here are {many} {kind}: {things}."],
                many=word, Many=_upper_first(word), kind=kind, things=", ".join(things[:-1]) + " and " + things[-1])


def _odd_one_out(writer: Writer) -> Exchange:
    kinds = [kind for kind in ONE_OF if kind not in ("birds", "insects", writer.pick(["fruits", "trees"]))]
    kind, other = writer.rng.sample(kinds, 2)  # a cherry is a fruit and a tree, a bird an animal
    odd = writer.pick(english.KINDS[other])
    things = writer.rng.sample(english.KINDS[kind], 3) + [odd]
    writer.rng.shuffle(things)
    return _ask(writer, wordings.ODD_ASKS, ["{odd} does not fit: the others are {kind}.",
                                            "It is {odd}, because the others are {kind}."],
                odd=odd, kind=kind, things="{}, {}, {}, {}".format(*things))


def _ending(writer: Writer) -> Exchange:
    start, end = writer.pick([*english.ENDINGS, *texts.ENDINGS])
    return _ask(writer, texts.FINISH, texts.FINISHED, start=start, end=end)


def _shorter(writer: Writer) -> Exchange:
    parts = {name: writer.pick(getattr(texts, name.upper())) for name in ("who", "when", "what", "where")}
    text = _upper_first(writer.fill(writer.pick(texts.LONG), **_both(parts)))
    return _ask(writer, texts.SHORTEN, ["{who} {what}."], text=text, **parts)


def _simpler(writer: Writer) -> Exchange:
    hard, easy = writer.pick(texts.SIMPLE)
    slots = _both({"person": writer.pick(texts.PERSONS), "thing": writer.pick(texts.THINGS)})
    return _ask(writer, texts.SIMPLIFY, ["{easy}"], text=writer.fill(hard, **slots), easy=writer.fill(easy, **slots))


REWRITES = [(texts.POLITELY, texts.POLITE), (texts.NEGATE, texts.NEGATIVE), (texts.ASK_IT, texts.QUESTIONED),
            (texts.INTO_PAST, texts.PAST)]


def _rewritten(writer: Writer) -> Exchange:
    asks, rows = writer.pick(REWRITES)
    text, result = writer.pick(rows)
    return _ask(writer, asks, ["{result}"], text=text, result=result)


def rewriting(writer: Writer) -> list[dict]:
    """Sentences made shorter, simpler, polite, negative, or put as a question or into the past."""
    return _messages(writer, _several(writer, lambda w: w.rng.choices([_shorter, _simpler, _rewritten], [4, 4,
                                                                                                         3])[0](w),
                                      most=2))


TASKS = {numbers.exchange: 12, numbers.letters: 5, _listing: 3, _odd_one_out: 2, _ending: 4}


def _task(writer: Writer) -> Exchange:
    return writer.rng.choices(list(TASKS), list(TASKS.values()))[0](writer)


def tasks(writer: Writer) -> list[dict]:
    """Sums to 100, number words, units, spelling, lists, odd ones out and unfinished sentences."""
    if writer.chance(0.15):
        return _messages(writer, numbers.chain(writer))
    return _messages(writer, _several(writer, _task))


# ---- poems and stories

def poem(writer: Writer) -> list[dict]:
    """Four-line poems about a given thing, sometimes a second one."""
    things = writer.rng.sample(list(texts.POEMS), 2)
    asks = texts.ANY_POEM if writer.chance(0.08) else texts.POEM_ASKS
    exchanges = []
    for thing, questions in zip(things, [asks, texts.POEM_AGAIN]):
        question = writer.fill(writer.pick(questions), thing=thing, Thing=_upper_first(thing))
        exchanges.append((question, writer.fill(writer.pick(texts.POEMS[thing]))))
    return _messages(writer, exchanges if writer.chance(0.25) else exchanges[:1])


def _story(writer: Writer) -> Exchange:
    """A story of the smaller world's plots, asked for in another wording."""
    tell = writer.pick([english._creature_story, english._creature_story, english._child_story, english._thing_story])
    question, told = tell(writer)
    hero = re.search(r"(?:about|with) (.+?)(?: please)?[.?]?$", question)[1]
    return writer.fill(writer.pick(wordings.STORY_ASKS), hero=hero), told


def _sentence(writer: Writer) -> Exchange:
    sentences = english.stories.SENTENCES
    word = writer.pick(sentences)
    return _ask(writer, wordings.SENTENCE_ASKS, sentences[word], word=word)


def story(writer: Writer) -> list[dict]:
    """A short story or a sentence with a wanted word, asked for in other wordings."""
    exchanges = _several(writer, writer.pick([_story, _story, _sentence]), most=2)
    if writer.chance(0.15):
        exchanges.append(_ask(writer, wordings.LIKED, wordings.LIKED_ANSWERS))
    return _messages(writer, exchanges)


# ---- two languages

CHINESE_OF = {english_word: chinese for chinese, english_word in bilingual.TRANSLATIONS}


def _translation(writer: Writer) -> Exchange:
    """A word or a phrase from English into Chinese or back."""
    if writer.chance(0.25):
        phrase, chinese = writer.pick(bilingual.PHRASES)
        if writer.chance(0.5):
            return _ask(writer, bilingual.PHRASE_INTO_CHINESE, ["{chinese}"], phrase=phrase, chinese=chinese)
        return _ask(writer, bilingual.PHRASE_INTO_ENGLISH, ["It means: {phrase}"], phrase=phrase, chinese=chinese)
    word = writer.pick(CHINESE_OF)
    if writer.chance(0.55):
        return _ask(writer, bilingual.INTO_CHINESE, ['"{word}" in Chinese is {chinese}.',
                                                    'The Chinese for "{word}" is {chinese}.'],
                    word=word, chinese=CHINESE_OF[word])
    return _ask(writer, bilingual.INTO_ENGLISH, ['{chinese} means "{word}".'], word=word, chinese=CHINESE_OF[word])


def _mixed_question(writer: Writer) -> Exchange:
    """An English question with some Chinese in it, answered in English."""
    if writer.chance(0.4):
        country = writer.pick(bilingual.NATIONS)
        return _ask(writer, bilingual.MIXED_CAPITALS, wordings.ASK["capital"].answers, country=country,
                    chinese=bilingual.NATIONS[country], capital=tables.CAPITALS[country])
    question, answer = writer.pick([_table_fact, _single, numbers.exchange])(writer)
    return writer.pick(bilingual.MIXED_FRAMES).replace("{question}", question), answer


CHINESE_CAPITAL_OF = dict(CHINESE_CAPITALS)


def _in_both(writer: Writer) -> tuple[str, str, str]:
    """A question, its answer in English and its answer in Chinese."""
    kind = writer.pick(["capital", "capital", "sum", "explained", "explained", "said"])
    if kind == "capital":
        country = writer.pick(bilingual.NATIONS)
        facts = {"country": country, "capital": tables.CAPITALS[country]}
        chinese = bilingual.NATIONS[country]
        return (*worded(writer, wordings.ASK["capital"], **_both(facts)),
                f"{chinese}的首都是{CHINESE_CAPITAL_OF[chinese]}。")
    if kind == "sum":
        first, second = writer.rng.randint(1, 50), writer.rng.randint(1, 50)
        return (*numbers.addition(writer, first, second), f"{first} 加 {second} 等于 {first + second}。")
    if kind == "explained":
        block = writer.pick(list(texts.EXPLAINED.values()))
        return (*_ask(writer, block["?"], block["="]), block["z"][0])
    questions, answer, chinese = writer.pick(bilingual.SAID_IN_BOTH)
    return writer.pick(questions), answer, chinese


def languages(writer: Writer) -> list[dict]:
    """Words from one language to the other, questions in both, and answers asked for once more in Chinese."""
    if writer.chance(0.55):
        return _messages(writer, _several(writer, lambda w: w.pick([_translation, _translation, _mixed_question])(w)))
    question, answer, chinese = _in_both(writer)
    exchanges = [(question, answer), (writer.pick(bilingual.IN_CHINESE), chinese)]
    if writer.chance(0.2):
        exchanges.append((writer.pick(bilingual.BACK_TO_ENGLISH), answer))
    return _messages(writer, exchanges)


# ---- several turns

def _explained(writer: Writer) -> list[Exchange]:
    """A question about a thing and one to three of the usual follow-ups."""
    block = writer.pick(list(texts.EXPLAINED.values()))
    follow_ups = [(english.SIMPLER + wordings.SIMPLER, "~"), (english.EXAMPLE + wordings.EXAMPLE, "&"),
                  (english.REASON + wordings.REASON, "!"), (bilingual.IN_CHINESE, "z")]
    chosen = writer.rng.sample(follow_ups, writer.pick([1, 2, 2, 3]))
    return [_ask(writer, block["?"], block["="])] + [(writer.pick(asks), block[mark][0]) for asks, mark in chosen]


def _once_more(writer: Writer) -> list[dict]:
    """The last answer asked for again, doubted, or the last question asked for."""
    messages = _messages(writer, _several(writer, writer.pick([_fact, numbers.exchange]), most=2))
    question, answer = messages[-2]["content"], messages[-1]["content"]
    kind = writer.pick(["again", "asked", "sure"])
    if kind == "again":
        return messages + _messages(writer, [(writer.pick(memories.AGAIN), answer)])
    if kind == "sure":
        lead = "Yes, I am sure. " if answer.startswith(("Yes", "No,")) else "Yes. "
        return messages + _messages(writer, [(writer.pick(wordings.SURE), lead + answer)])
    quoted = writer.pick(['You asked me: "{question}"', 'Your question was: "{question}"'])
    said = quoted.replace("{question}", question) + ("" if question[-1] in ".!?。？！" else ".")
    return messages + _messages(writer, [(writer.pick(memories.ASKED_BEFORE), said)])


def follow_up(writer: Writer) -> list[dict]:
    """Why, an example, simpler, in Chinese; once more, are you sure, what did I ask."""
    return _messages(writer, _explained(writer)) if writer.chance(0.5) else _once_more(writer)


def _any(writer: Writer) -> Exchange:
    """A question of any kind that does not ask about the user."""
    return writer.rng.choices([_fact, _task, _passing_limit, _identity, english._term, _translation], [6, 4, 1.5, 1.5,
                                                                                                       3,
                                                                                                   1])[0](writer)


def mixed(writer: Writer) -> list[dict]:
    """Two to six questions about quite different things, some with words that change the subject."""
    exchanges = {}
    for _ in range(writer.pick([2, 3, 3, 4, 5, 6])):
        question, answer = _any(writer)
        if exchanges and ":" not in question and writer.chance(0.45):
            question = writer.pick(talk.CHANGES) + talk.lower_first(question)
        exchanges.setdefault(question, answer)
    return _messages(writer, list(exchanges.items()))


# ---- memory

class _Told:
    """One thing that the user tells: its block of wordings and its facts."""

    def __init__(self, writer: Writer, subject: str):
        self.writer, self.block = writer, memories.MEMORIES[subject]
        self.values = memories.VALUES[self.block["v"][0]]
        self.kind = writer.pick(memories.KINDS.get(subject, [""]))
        self.set(writer.pick(self.values))

    def set(self, value: str) -> None:
        self.facts = {"value": value, "yours": value.replace("my ", "your "), "kind": self.kind,
                      "other": self.writer.pick([other for other in self.values if other != value])}

    def filled(self, mark: str) -> str:
        return self.writer.fill(self.writer.pick(self.block[mark]), **self.facts)

    def told(self) -> Exchange:
        said = self.filled("s") + "." if self.writer.chance(0.3) else self.filled("+")
        return _upper_first(said), _upper_first(self.filled("="))

    def back(self) -> str:
        return self.filled("b")

    def asked(self) -> Exchange:
        """A question for what was told and its answer."""
        if "c" in self.block and self.writer.chance(0.12):
            right = self.writer.chance(0.5)
            question = self.writer.fill(self.writer.pick(self.block["c"]),
                                        **{**self.facts, **({"other": self.facts["value"]} if right else {})})
            return question, ("Yes, " if right else "No, you told me that ") + self.back() + "."
        answer = self.back() if self.writer.chance(0.6) else "You told me that " + self.back()
        return self.question(), _upper_first(answer) + "."

    def question(self) -> str:
        question = self.filled("?")
        if self.writer.chance(0.15) and question.endswith("?"):
            question = self.writer.pick(talk.QUESTION_FRAMES).replace("{question}", talk.lower_first(question))
        return question


def _between(writer: Writer, most: int) -> list[Exchange]:
    """Up to `most` exchanges about other things."""
    return list(dict(_any(writer) for _ in range(writer.rng.randint(0, most))).items())


def _one_told(writer: Writer) -> list[Exchange]:
    told = _Told(writer, writer.pick(memories.MEMORIES))
    return [told.told(), *_between(writer, 3), told.asked()]


def _two_told(writer: Writer) -> list[Exchange]:
    """Two things, told at once or one after the other; one or both are asked for, or all that is known."""
    first, second = (_Told(writer, subject) for subject in writer.rng.sample(list(memories.MEMORIES), 2))
    one, other = first.filled("s"), second.filled("s")
    if writer.chance(0.6):
        said = writer.pick([f"{one} and {other}.", f"{one}. {_upper_first(other)}.", f"{one}, and {other}."])
        exchanges = [(_upper_first(said), writer.pick(memories.BOTH_REPLIES))]
    else:
        exchanges = [first.told(), *_between(writer, 1), second.told()]
    exchanges += _between(writer, 1)
    if writer.chance(0.25):
        known = f"{first.back()}, and {second.back()}."
        return exchanges + [(writer.pick(memories.SUMMARIES), writer.pick(["You told me that " + known,
                                                                           _upper_first(known)]))]
    asked = writer.pick([[first], [second], [first, second], [second, first]])
    return exchanges + [told.asked() for told in asked]


def _corrected(writer: Writer) -> list[Exchange]:
    """Something told, then corrected, then asked for."""
    told = _Told(writer, writer.pick([name for name in memories.MEMORIES if name not in ("plan", "shopping",
                                                                                         "siblings")]))
    exchanges, old = [told.told()], told.facts["value"]
    told.set(told.facts["other"])
    new = told.facts["value"]
    answer = writer.fill(writer.pick(memories.CORRECTED), new=told.facts["yours"], old=old.replace("my ", "your "))
    exchanges.append((_upper_first(writer.fill(writer.pick(memories.CORRECTIONS), new=new, old=old)),
                      _upper_first(answer)))
    told.facts["other"] = old
    return exchanges + _between(writer, 2) + [told.asked()]


def _untold(writer: Writer) -> list[Exchange]:
    """Something asked for that was not told; sometimes it is told then and asked for again."""
    if writer.chance(0.15):
        return [(writer.pick(memories.SUMMARIES), writer.pick(memories.NOTHING_KNOWN))]
    told = _Told(writer, writer.pick(memories.MEMORIES))
    exchanges = _between(writer, 1) + [(told.question(), told.filled("-"))]
    return exchanges + [told.told(), told.asked()] if writer.chance(0.5) else exchanges


def _two_persons(writer: Writer) -> list[Exchange]:
    """Two persons with one thing each, and a question about one of them."""
    said, values, asks, answers = writer.pick(memories.TWO_PERSONS)
    a, b = writer.rng.sample(memories.NAMES, 2)
    x, y = writer.rng.sample(memories.VALUES[values], 2)
    facts = {"a": a, "b": b, "x": x, "y": y}
    turned = {"a": b, "b": a, "x": y, "y": x}
    sentence = writer.fill(said, **(facts if writer.chance(0.5) else turned))
    question, answer = _ask(writer, asks, answers, **facts)
    if writer.chance(0.5):
        return [(f"{sentence} {question}", answer)]
    return [(sentence, writer.pick(memories.TWO_TOLD)), *_between(writer, 1), (question, answer)]


def memory(writer: Writer) -> list[dict]:
    """Something told earlier and asked for later, with up to three other exchanges between."""
    draw = writer.rng.choices([_one_told, _two_told, _corrected, _untold, _two_persons], [6, 4, 2, 1.5, 1.5])[0]
    return _messages(writer, draw(writer))


TOPICS = {"small_talk": small_talk, "identity": identity, "limits": limits, "facts": facts, "tasks": tasks,
          "rewriting": rewriting,
          "poem": poem, "story": story, "languages": languages, "follow_up": follow_up, "mixed": mixed,
          "memory": memory}
WEIGHTS = {"small_talk": 10, "identity": 9, "limits": 10, "facts": 22, "tasks": 18, "rewriting": 5, "poem": 4,
           "story": 4,
           "languages": 6, "follow_up": 6, "mixed": 8, "memory": 18}


def dialogue(rng: random.Random) -> dict:
    """One dialogue: its topic and its messages, one to seven exchanges that begin with the user."""
    topic = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    return {"topic": topic, "messages": TOPICS[topic](Writer(rng))}
