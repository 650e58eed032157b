"""Simple English chat dialogues from a small world in which every answer is known to be right.

`dialogue(rng)` draws one dialogue; `TOPICS` maps each topic to the function that writes its dialogues.

>>> import random
>>> dialogue(random.Random(0))["messages"][0]["role"]
'user'
"""

import random

from recipes.chat import english_stories as stories
from recipes.chat import english_tables as tables
from recipes.chat import english_talk as talk
from recipes.chat.english_course import TERMS
from recipes.stories.engine import Writer

NOISE = 0.15  # the share of questions that are written carelessly
MAX_EXCHANGES = 5

# Careless spellings of words that carry no fact of the question.
TYPOS = {
    "what": "waht", "what's": "whats", "please": "pls", "which": "wich", "tell": "tel", "explain": "explian",
    "opposite": "oposite", "capital": "captial", "colour": "color", "favourite": "favorite", "sentence": "sentance",
    "story": "sotry", "about": "abuot", "does": "dose", "the": "teh", "you": "u", "are": "r", "your": "ur",
    "because": "becuase", "number": "nubmer", "plural": "plurel", "remember": "remeber",
    "animal": "anmial", "how": "hwo", "why": "wy", "model": "modle",
}

Exchange = tuple[str, str]  # what the user says and what the assistant answers


def _careless(writer: Writer, question: str) -> str:
    """`question` in lower case, without its last mark, or with one common misspelling."""
    words = question.split()
    misspelt = [place for place, word in enumerate(words) if word.lower() in TYPOS]
    slips = writer.pick([("lower", "bare"), ("lower",), ("bare",), ("typo",), ("typo", "lower", "bare")])
    if "typo" in slips and misspelt:
        place = writer.pick(misspelt)
        words[place] = TYPOS[words[place].lower()]
        question = " ".join(words)
    if "lower" in slips:
        question = question.lower()
    if "bare" in slips:
        question = question.rstrip(".!? ") or question
    return question


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _a(word: str) -> str:
    """`word` with its indefinite article (the tables hold no silent h and no "uni-" word)."""
    return ("an " if word[0] in "aeiou" else "a ") + word


def _ask(writer: Writer, questions, answers, **facts) -> Exchange:
    """One exchange from a wording of the question and one of the answer, both filled with `facts`."""
    question = writer.fill(writer.pick(questions), **facts)
    return question, _upper_first(writer.fill(writer.pick(answers), **facts))


def _messages(writer: Writer, exchanges: list[Exchange]) -> list[dict]:
    """The exchanges as chat messages, some questions written carelessly."""
    messages = []
    for question, answer in exchanges:
        if writer.chance(NOISE):
            question = _careless(writer, question)
        messages.append({"role": "user", "content": question})
        messages.append({"role": "assistant", "content": answer})
    return messages


def _several(writer: Writer, draw, most: int = 3) -> list[Exchange]:
    """One to `most` exchanges from `draw`, no question twice."""
    exchanges = {}
    for _ in range(writer.rng.choices(range(1, most + 1), range(most, 0, -1))[0]):
        question, answer = draw(writer)
        exchanges.setdefault(question, answer)
    return list(exchanges.items())


# ---- greeting, identity, limits

def _hello(writer: Writer) -> Exchange:
    """A greeting; in half of the cases one that does not name the time of day."""
    return _ask(writer, *writer.pick(talk.GREETINGS[:1] * 3 + talk.GREETINGS[1:]))


def greeting(writer: Writer) -> list[dict]:
    """Hello, small talk, jokes, thanks and goodbye."""
    middle = [lambda: [_ask(writer, *writer.pick(talk.SMALL_TALK))], lambda: _jokes(writer)]
    exchanges = [_hello(writer)] if writer.chance(0.6) else []
    if writer.chance(0.75):
        exchanges += writer.pick(middle[:1] * 3 + middle[1:])()
    if writer.chance(0.3):
        exchanges.append(_ask(writer, *talk.THANKS))
    if writer.chance(0.35) or not exchanges:
        exchanges.append(_ask(writer, *writer.pick(talk.GOODBYES)))
    return _messages(writer, exchanges)


def _jokes(writer: Writer) -> list[Exchange]:
    first = _ask(writer, talk.JOKE_QUESTIONS, talk.JOKES)
    if writer.chance(0.7):
        return [first]
    return [first, _ask(writer, talk.ANOTHER_JOKE, [joke for joke in talk.JOKES if joke != first[1]])]


def identity(writer: Writer) -> list[dict]:
    """Who the model is, how it was made and what it can do."""
    return _messages(writer, _several(writer, lambda w: _ask(w, *w.pick(talk.IDENTITY))))


def limits(writer: Writer) -> list[dict]:
    """Questions that a small model without a window to the world cannot answer."""
    return _messages(writer, _several(writer, lambda w: _ask(w, *w.pick(talk.LIMITS)), most=2))


# ---- course

SIMPLER = ["Say it simpler.", "Can you say that more simply?", "In simple words, please.",
           "Too hard. Make it simpler.",
           "simpler please", "I don't get it.", "Explain it to a child."]
EXAMPLE = ["An example?", "Can you give me an example?", "Give an example, please.", "for example?",
           "Show me an example.",
           "Do you have an example?"]
REASON = ["Why?", "Why is that?", "What is the reason?", "why so?", "And why?", "Why do we need that?"]


def _term(writer: Writer) -> Exchange:
    return writer.pick(TERMS).ask(writer)


def _term_with_follow_ups(writer: Writer) -> list[Exchange]:
    """A question about a term and one to three of the usual follow-ups, in any order."""
    term = writer.pick(TERMS)
    follow_ups = [(SIMPLER, term.simpler), (EXAMPLE, term.examples), (REASON, term.reasons)]
    chosen = writer.rng.sample(follow_ups, writer.rng.choice([1, 1, 2, 3]))
    return [term.ask_generally(writer)] + [_ask(writer, *pair) for pair in chosen]


def course(writer: Writer) -> list[dict]:
    """Questions about the terms and the troubles of the course."""
    if writer.chance(0.2):
        return _messages(writer, _term_with_follow_ups(writer))
    return _messages(writer, _several(writer, _term))


# ---- facts

def _capital(writer: Writer) -> Exchange:
    country = writer.pick(tables.CAPITALS)
    facts = {"country": country, "Country": _upper_first(country), "capital": tables.CAPITALS[country]}
    if writer.chance(0.15):
        return _ask(writer, ["{capital} is the capital of which country?",
                             "Of which country is {capital} the capital?"],
                    ["{capital} is the capital of {country}."], **facts)
    return _ask(
        writer, ["What is the capital of {country}?", "Which city is the capital of {country}?",
                 "capital of {country}?",
                 "Tell me the capital of {country}.", "Name the capital of {country}.",
                 "Do you know the capital of {country}?", "{Country}, what is its capital?"],
        ["The capital of {country} is {capital}.", "{capital} is the capital of {country}."], **facts)


ANIMAL_QUESTIONS = {
    "sound": (["What sound does {a} make?", "What does {a} do when it makes a noise?", "Which sound does {a} make?",
               "{name} sound?", "Tell me the sound of {a}."],
              ["{A} {value}.", "You can hear that {a} {value}."]),
    "young": (["What is a young {name} called?", "What do you call a baby {name}?", "baby {name}?",
               "Tell me the name for a young {name}.", "Which word means a young {name}?"],
              ["A young {name} is called {young}.", "The word for a young {name} is {value}."]),
    "home": (["Where does {a} live?", "Tell me where {a} lives.", "{name} lives where?", "What is the home of {a}?",
              "Where can I find {a}?"],
             ["{A} lives {value}.", "You can find {a} {value}."]),
    "legs": (["How many legs does {a} have?", "How many legs has {a} got?", "legs of {a}?",
              "Tell me how many legs {a} has.", "{A} has how many legs?"],
             ["{A} has {value} legs.", "In all, {a} has {value} legs."]),
    "food": (["What does {a} eat?", "Which food does {a} eat?", "{name} food?", "Tell me what {a} eats.",
              "What is the food of {a}?"],
             ["{A} eats {value}.", "The food of {a} is {value}."]),
}


def _animal(writer: Writer) -> Exchange:
    animal = writer.pick(tables.ANIMALS)
    field = writer.pick([field for field in ANIMAL_QUESTIONS if getattr(animal, field)])
    return _ask(writer, *ANIMAL_QUESTIONS[field], name=animal.name, a=_a(animal.name), A=_upper_first(_a(animal.name)),
                value=getattr(animal, field), young=_a(animal.young) if animal.young else "")


def _colour(writer: Writer) -> Exchange:
    if writer.chance(0.15):
        first, second, mixed = writer.pick(tables.COLOUR_MIXES)
        return _ask(writer, ["What colour do {first} and {second} paint make?",
                             "{first} and {second} make which colour?",
                             "I mix {first} and {second} paint. What do I get?", "mix {second} and {first}?"],
                    ["{first} and {second} make {mixed}.", "If you mix {first} and {second}, you get {mixed}."],
                    first=first, second=second, mixed=mixed)
    thing = writer.pick(tables.COLOURS)
    return _ask(writer, ["What colour is {thing}?", "What is the colour of {thing}?", "colour of {thing}?",
                         "Which colour does {thing} have?", "Tell me the colour of {thing}.",
                         "What color is {thing}?"],
                ["{thing} is {colour}.", "The colour of {thing} is {colour}."],
                thing=thing, colour=tables.COLOURS[thing])


def _directed_opposites() -> list[tuple[str, str]]:
    """Both directions of each pair, without words that have two opposites in the table."""
    both = [pair for one, other in tables.OPPOSITES for pair in ((one, other), (other, one))]
    words = [word for word, _ in both]
    return [(word, opposite) for word, opposite in both if words.count(word) == 1]


OPPOSITE_OF = dict(_directed_opposites())


def _opposite(writer: Writer) -> Exchange:
    word = writer.pick(OPPOSITE_OF)
    return _ask(writer, ["What is the opposite of {word}?", "opposite of {word}?", "Tell me the opposite of {word}.",
                         "Which word means the opposite of {word}?", "What is the contrary of {word}?",
                         "Give me the opposite of the word {word}.", "The opposite of {word} is what?"],
                ["The opposite of {word} is {other}.", "{other} is the opposite of {word}."],
                word=word, other=OPPOSITE_OF[word])


def _word_form(writer: Writer) -> Exchange:
    table, name = writer.pick([(tables.PLURALS, "plural")] * 2 + [(tables.PAST_TENSES, "past tense")])
    word = writer.pick(table)
    questions = ["What is the {name} of {word}?", "{name} of {word}?", "Tell me the {name} of {word}.",
                 "Give the {name} of the word {word}.", "Do you know the {name} of {word}?"]
    if name == "plural":
        questions.append("One {word}, two what?")
    return _ask(writer, questions, ["The {name} of {word} is {form}.",
                                    "It is {form}: the {name} of {word} is {form}."],
                name=name, word=word, form=table[word])


def _calendar(writer: Writer) -> Exchange:
    names, kind = writer.pick([(tables.DAYS, "day"), (list(tables.MONTHS), "month"), (tables.SEASONS, "season")])
    place = writer.rng.randrange(len(names))
    facts = {"kind": kind, "name": names[place], "next": names[(place + 1) % len(names)], "last": names[place - 1],
             "ordinal": tables.ORDINALS[place], "whole": {"day": "week", "month": "year", "season": "year"}[kind],
             "count": {"day": "seven", "month": "twelve", "season": "four"}[kind],
             "all": ", ".join(names[:-1]) + " and " + names[-1]}
    asked = writer.pick(["next", "last", "all"] + (["ordinal"] if kind != "season" else [])
                        + (["length"] * 2 if kind == "month" else []))
    if asked == "next":
        return _ask(writer, ["Which {kind} comes after {name}?", "What comes after {name}?",
                             "the {kind} after {name}?",
                             "Tell me the {kind} that follows {name}."],
                    ["After {name} comes {next}.", "The {kind} after {name} is {next}."], **facts)
    if asked == "last":
        return _ask(writer, ["Which {kind} comes before {name}?", "What comes before {name}?",
                             "the {kind} before {name}?",
                             "Tell me the {kind} in front of {name}."],
                    ["Before {name} comes {last}.", "The {kind} before {name} is {last}."], **facts)
    if asked == "ordinal":
        return _ask(writer, ["What is the {ordinal} {kind} of the {whole}?",
                             "Which is the {ordinal} {kind} of the {whole}?",
                             "{ordinal} {kind} of the {whole}?"],
                    ["The {ordinal} {kind} of the {whole} is {name}.",
                     "{name} is the {ordinal} {kind} of the {whole}."]
                    if kind == "month" else
                    ["If the week begins on Monday, the {ordinal} day is {name}.",
                     "Counting from Monday, the {ordinal} day of the week is {name}."], **facts)
    if asked == "length":
        days = tables.MONTHS[facts["name"]]
        leap = ", and 29 in a leap year" if facts["name"] == "February" else ""
        return _ask(writer, ["How many days does {name} have?", "How many days are in {name}?", "days in {name}?",
                             "How long is the month of {name}?"],
                    ["{name} has {days} days{leap}.", "There are {days} days in {name}{leap}."],
                    days=days, leap=leap, **facts)
    return _ask(writer, ["What are the {kind}s of the {whole}?", "Name all {kind}s of the {whole}.",
                         "How many {kind}s does a {whole} have?", "List the {kind}s in order.",
                         "the {kind}s of the {whole}?"],
                ["The {count} {kind}s are {all}.", "There are {count} {kind}s: {all}."], **facts)


def _planet(writer: Writer) -> Exchange:
    place = writer.rng.randrange(len(tables.PLANETS))
    facts = {"name": tables.PLANETS[place], "ordinal": tables.ORDINALS[place]}
    if place + 1 < len(tables.PLANETS) and writer.chance(0.5):
        return _ask(writer, ["Which planet comes after {name}?",
                             "What is the next planet after {name}, seen from the sun?",
                             "planet after {name}?", "Tell me the planet that comes after {name}."],
                    ["After {name} comes {next}.", "The planet after {name} is {next}."],
                    next=tables.PLANETS[place + 1], **facts)
    return _ask(writer, ["Which is the {ordinal} planet from the sun?", "What is the {ordinal} planet?",
                         "{ordinal} planet?",
                         "Name the {ordinal} planet from the sun."],
                ["The {ordinal} planet from the sun is {name}.", "{name} is the {ordinal} planet from the sun."],
                **facts)


def _unit(writer: Writer) -> Exchange:
    if writer.chance(0.3):
        shape = writer.pick(tables.SHAPES)
        return _ask(writer, ["How many sides does {a} have?", "How many sides has {a} got?", "sides of {a}?",
                             "Tell me how many sides {a} has."],
                    ["{a} has {sides} sides.", "In all, {a} has {sides} sides."] if shape != "circle" else
                    ["A circle has no straight sides: it is round.", "A circle is round and has no straight sides."],
                    a=_a(shape), sides=tables.SHAPES[shape])
    small, large, number = writer.pick(tables.UNITS)
    return _ask(writer, ["How many {small} are in {large}?", "How many {small} does {large} have?",
                         "{small} in {large}?",
                         "Tell me how many {small} there are in {large}.", "{Large} has how many {small}?"],
                ["{large} has {number} {small}.", "There are {number} {small} in {large}."],
                small=small, large=large, Large=_upper_first(large), number=number)


def _job(writer: Writer) -> Exchange:
    job, work, place = writer.pick(tables.JOBS)
    if writer.chance(0.3):
        return _ask(writer, ["Where does {a} work?", "Where do I find {a} at work?", "{job}, where do they work?"],
                    ["{a} often works {place}.", "You can often find {a} {place}."], a=_a(job), job=job, place=place)
    return _ask(writer, ["What does {a} do?", "What is the work of {a}?", "{job}, what job is that?",
                         "Tell me what {a} does."],
                ["{a} {work}.", "{a} is a person who {work}."], a=_a(job), job=job, work=work)


def _single(writer: Writer) -> Exchange:
    return _ask(writer, *writer.pick(tables.SINGLES))


FACT_KINDS = [_capital, _animal, _colour, _opposite, _word_form, _calendar, _planet, _unit, _job, _single]
FACT_WEIGHTS = [6, 7, 3, 5, 4, 4, 1, 2, 2, 3]


def _fact(writer: Writer) -> Exchange:
    return writer.rng.choices(FACT_KINDS, FACT_WEIGHTS)[0](writer)


def facts(writer: Writer) -> list[dict]:
    """Questions that a table answers, some with an elliptic second question ("And of Spain?")."""
    if writer.chance(0.12):
        return _messages(writer, _elliptic(writer))
    return _messages(writer, _several(writer, _fact))


def _elliptic(writer: Writer) -> list[Exchange]:
    """Two questions of one kind, the second one shortened to what is new in it."""
    noun, table = writer.pick([("capital", tables.CAPITALS), ("opposite", OPPOSITE_OF), ("plural", tables.PLURALS)])
    first, second = writer.rng.sample(list(table), 2)
    answers = ["The {noun} of {word} is {value}."]
    return [_ask(writer, ["What is the {noun} of {word}?", "Tell me the {noun} of {word}."], answers,
                 noun=noun, word=first, value=table[first]),
            _ask(writer, ["And of {word}?", "And the {noun} of {word}?", "What about {word}?", "and {word}?"], answers,
                 noun=noun, word=second, value=table[second])]


# ---- tasks

NUMBER_WORDS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
                "sixteen seventeen eighteen nineteen twenty").split()


def _numbers(writer: Writer, *numbers: int) -> list[str]:
    """The numbers as they are written in a question: as figures, sometimes as words."""
    return [NUMBER_WORDS[number] for number in numbers] if writer.chance(0.15) else list(map(str, numbers))


def _sum(writer: Writer) -> Exchange:
    first = writer.rng.randint(0, 20)
    second = writer.rng.randint(0, 20 - first)
    a, b = _numbers(writer, first, second)
    return _ask(writer, ["What is {a} plus {b}?", "{a} + {b}", "{a} + {b} = ?", "How much is {a} plus {b}?",
                         "Add {a} and {b}.",
                         "{a} plus {b}?", "Calculate {a} + {b}."]
                + ["I have {a} apples and get {b} more. How many do I have?"] * (first > 1 and second > 0),
                ["{first} plus {second} is {total}.", "{first} + {second} = {total}."], a=a, b=b, first=first,
                second=second,
                total=first + second)


def _difference(writer: Writer) -> Exchange:
    first = writer.rng.randint(0, 20)
    second = writer.rng.randint(0, first)
    a, b = _numbers(writer, first, second)
    return _ask(writer, ["What is {a} minus {b}?", "{a} - {b}", "{a} - {b} = ?", "How much is {a} minus {b}?",
                         "Take {b} away from {a}.", "{a} minus {b}?", "Subtract {b} from {a}."]
                + ["I have {a} nuts and eat {b}. How many are left?"] * (first > 1 and second > 0),
                ["{first} minus {second} is {rest}.", "{first} - {second} = {rest}."], a=a, b=b, first=first,
                second=second,
                rest=first - second)


def _comparison(writer: Writer) -> Exchange:
    first, second = writer.rng.sample(range(21), 2)
    a, b = _numbers(writer, first, second)
    facts = {"a": a, "b": b, "high": max(first, second), "low": min(first, second)}
    if writer.chance(0.5):
        return _ask(writer, ["Which is larger, {a} or {b}?", "Which number is bigger: {a} or {b}?",
                             "{a} or {b}, which is more?",
                             "Tell me the larger number: {a} or {b}.", "bigger: {a} or {b}?"],
                    ["{high} is larger than {low}.", "The larger number is {high}."], **facts)
    return _ask(writer, ["Which is smaller, {a} or {b}?", "Which number is lower: {a} or {b}?",
                         "{a} or {b}, which is less?",
                         "Tell me the smaller number: {a} or {b}.", "smaller: {a} or {b}?"],
                ["{low} is smaller than {high}.", "The smaller number is {low}."], **facts)


def _sorting(writer: Writer) -> Exchange:
    numbers = writer.rng.sample(range(21), 3)
    given = "{}, {} and {}".format(*numbers)
    down = writer.chance(0.3)
    ordered = "{}, {}, {}".format(*sorted(numbers, reverse=down))
    if down:
        return _ask(writer, ["Sort {given} from large to small.", "Put {given} in order, the largest first.",
                             "{given}: largest first, please."],
                    ["From large to small: {ordered}.", "The order is {ordered}."], given=given, ordered=ordered)
    return _ask(writer, ["Sort {given}.", "Put {given} in order.", "Sort {given} from small to large.",
                         "sort: {given}",
                         "Can you put the numbers {given} in order, the smallest first?"],
                ["From small to large: {ordered}.", "The order is {ordered}."], given=given, ordered=ordered)


EASY_WORDS = "sky egg ice tea red blue green hat bed cup ship fire grass stone spoon night bag".split()
SHORT_WORDS = [word for word in [*stories.SENTENCES, *stories.LAND, *stories.BIRDS, *EASY_WORDS] if len(word) <= 6]


def _letters(writer: Writer) -> Exchange:
    word = writer.pick(SHORT_WORDS)
    if writer.chance(0.35):
        return _ask(writer, ["How many letters does {word} have?", "How many letters are in {word}?",
                             "letters in {word}?",
                             "Count the letters of {word}.", "Count the letters in the word {word}."],
                    ["{Word} has {number} letters.", "There are {number} letters in {word}."],
                    word=f'"{word}"', Word=f'The word "{word}"', number=NUMBER_WORDS[len(word)])
    return _ask(writer, ["Spell {word}.", "How do you spell {word}?", "How is {word} spelled?", "spell {word}",
                         "Can you spell the word {word}?", "Please spell {word} for me."],
                ["{Word} is spelled {letters}.", "You spell it {letters}."],
                word=f'"{word}"', Word=f'The word "{word}"', letters="-".join(word))


KINDS = {
    "animals": "cow horse dog cat fox bear rabbit mouse sheep lion".split(),
    "birds": "owl duck crow eagle swan parrot robin goose".split(),
    "fruits": "apple pear plum banana cherry orange lemon peach".split(),
    "vegetables": "carrot onion potato cabbage pea bean leek".split(),
    "colours": "red blue green yellow black white brown orange".split(),
    "drinks": "water milk tea coffee juice lemonade".split(),
    "insects": "bee ant fly beetle butterfly cricket".split(),
    "trees": "oak pine birch willow maple beech".split(),
    "flowers": "rose tulip daisy lily sunflower violet".split(),
    "tools": "hammer saw rake spade axe screwdriver".split(),
    "vehicles": "car bus train bicycle lorry tram".split(),
    "pieces of furniture": "table chair bed sofa shelf wardrobe".split(),
    "instruments": "piano violin flute drum guitar trumpet".split(),
    "parts of the body": "hand foot arm leg head nose ear".split(),
    "countries": ["France", "Japan", "Kenya", "Peru", "Italy", "Canada", "China", "Norway"],
    "planets": tables.PLANETS,
}


def _list(writer: Writer) -> Exchange:
    kind = writer.pick(KINDS)
    first, second, third = writer.rng.sample(KINDS[kind], 3)
    return _ask(writer, ["Name three {kind}.", "List three {kind}.", "three {kind}?", "Can you name three {kind}?",
                         "Give me three {kind}, please.", "I need three {kind}."],
                ["Three {kind} are: {first}, {second} and {third}.",
                 "Here are three {kind}: {first}, {second} and {third}."],
                kind=kind, first=first, second=second, third=third)


ENDINGS = [
    ("The cat sat on the mat because it was", "tired"),
    ("The boy put on a coat because it was", "cold"),
    ("The dog drank all the water because it was", "thirsty"),
    ("The girl ate two sandwiches because she was", "hungry"),
    ("We turned on the lamp because it was", "dark"),
    ("She opened the window because it was", "hot"),
    ("The baby cried because it was", "hungry"),
    ("We took an umbrella because of the", "rain"),
    ("He went to bed early because he was", "tired"),
    ("The children laughed because the story was", "funny"),
    ("She smiled because she was", "happy"),
    ("The boy cried because he was", "sad"),
    ("The ice melted because the sun was", "warm"),
    ("The mouse hid because it was afraid of the", "cat"),
    ("The bag was so heavy because it was full of", "books"),
    ("We cannot swim in the lake because it is", "frozen"),
    ("The bread tastes good because it is", "fresh"),
    ("He could not open the door because he had lost his", "key"),
    ("In the evening the sun goes", "down"),
    ("Birds build their nests in", "trees"),
    ("At night we can see the", "stars"),
    ("Bees make", "honey"),
    ("I cut the bread with a", "knife"),
    ("We eat soup with a", "spoon"),
    ("I clean my teeth with a", "toothbrush"),
    ("Fish live in", "water"),
    ("I write a letter with a", "pen"),
    ("A week has seven", "days"),
    ("In winter it often", "snows"),
    ("The hungry fox looked for", "food"),
]


def _ending(writer: Writer) -> Exchange:
    start, end = writer.pick(ENDINGS)
    return _ask(writer, ["Finish the sentence: {start} ...", "Complete this sentence: {start} ...", "{start} ...",
                         "How does this sentence end? {start} ...", "Finish: {start} ..."],
                ["{start} {end}.", "One good ending is this: {start} {end}."], start=start, end=end)


TASK_KINDS = [_sum, _difference, _comparison, _sorting, _letters, _list, _ending]
TASK_WEIGHTS = [5, 5, 4, 3, 4, 3, 3]


def tasks(writer: Writer) -> list[dict]:
    """Small sums, comparisons, sorting, spelling, lists and unfinished sentences."""
    return _messages(writer, _several(writer, lambda w: w.rng.choices(TASK_KINDS, TASK_WEIGHTS)[0](w)))


# ---- story

STORY_QUESTIONS = ["Tell me a [short |]story about {hero}.", "Write a [short |]story about {hero}.",
                   "Can you tell me a story about {hero}?", "I would like to hear a story about {hero}.",
                   "a story about {hero} please", "Make up a story about {hero}.", "Do you know a story about {hero}?",
                   "I want a story with {hero}."]
CREATURES = [(stories.LAND, stories.LAND_PLOTS), (stories.LAND, stories.LAND_PLOTS), (stories.BIRDS,
                                                                                      stories.BIRD_PLOTS),
             (stories.SWIMMERS, stories.SWIMMER_PLOTS), (stories.INSECTS, stories.INSECT_PLOTS)]


def _told(writer: Writer, asked: str, plot: str, intro: str, hero: str) -> Exchange:
    """A request for a story about `asked` and the story, its hero introduced as `intro` and then called `hero`."""
    story = writer.fill(plot, intro=intro, Intro=_upper_first(intro), hero=hero, Hero=_upper_first(hero))
    question = writer.fill(writer.pick(STORY_QUESTIONS), hero=asked)
    return question, story


def _creature_story(writer: Writer) -> Exchange:
    creatures, plots = writer.pick(CREATURES)
    creature, plot = writer.pick(creatures), writer.pick(plots)
    adjective = writer.pick(stories.ADJECTIVES)
    if writer.chance(0.25):
        name = writer.pick(stories.PET_NAMES)
        return _told(writer, f"{_a(creature)} called {name}", plot, f"{_a(adjective)} {creature} called {name}", name)
    return _told(writer, _a(creature), plot, f"{_a(adjective)} {creature}", f"the {creature}")


def _child_story(writer: Writer) -> Exchange:
    names, child = writer.pick([(stories.GIRLS, "girl"), (stories.BOYS, "boy")])
    name, plot = writer.pick(names), writer.pick(stories.CHILD_PLOTS)
    asked = writer.pick([f"a {child}", f"a {child} called {name}", f"a {child} named {name}", "a child"])
    return _told(writer, asked, plot, f"a {child} called {name}", name)


def _thing_story(writer: Writer) -> Exchange:
    thing = writer.pick(stories.THING_PLOTS)
    return _told(writer, _a(thing), stories.THING_PLOTS[thing], "", "")


def _any_story(writer: Writer) -> Exchange:
    _, story = writer.pick([_creature_story, _child_story, _thing_story])(writer)
    return writer.pick(["Tell me a story.", "Do you know a story?", "a story please", "Tell me a bedtime story.",
                        "I want to hear a story."]), story


def _sentence_with(writer: Writer) -> Exchange:
    word = writer.pick(stories.SENTENCES)
    return _ask(writer, ['Write a sentence with the word "{word}".', 'Make a sentence with "{word}".',
                         'Use "{word}" in a sentence.', 'a sentence with "{word}"?',
                         'Can you use "{word}" in a sentence?'],
                stories.SENTENCES[word], word=word)


def story(writer: Writer) -> list[dict]:
    """A short story about an animal, a child or a thing, or a sentence with a wanted word."""
    draws = [_creature_story, _child_story, _thing_story, _sentence_with, _any_story]
    return _messages(writer, _several(writer, lambda w: w.rng.choices(draws, [5, 3, 3, 4, 1])[0](w), most=2))


# ---- memory

COLOUR_NAMES = "red blue green yellow orange purple pink black white brown grey".split()
FOODS = "pizza soup rice bread cheese chocolate pasta salad noodles pancakes apples cake".split()
PETS = "dog cat rabbit hamster parrot horse mouse".split()
PLANS = ["visit my grandma", "bake a cake", "clean my room", "go to a museum", "play football", "read a book",
         "write a letter", "go swimming", "meet my friend", "plant a tree", "fly a kite", "learn to swim"]

# what is told, the answer to it, how it is asked for, the answer then, and how a missing one is answered
MEMORIES = {
    "name": (["My name is {value}.", "I am {value}.", "Hi, I'm {value}.", "Hello, my name is {value}!",
              "Call me {value}.",
              "You can call me {value}."],
             ["Nice to meet you, {value}!", "Hello, {value}! How can I help you?"],
             ["What is my name?", "Do you remember my name?", "my name?", "What's my name?", "Tell me my name.",
              "How did I say I am called?"],
             ["Your name is {value}.", "You told me that your name is {value}."],
             ["You have not told me your name yet.", "I do not know your name yet. What is it?"]),
    "colour": (["My favourite colour is {value}.", "I like {value} best of all colours.",
                "{value} is my favourite colour.",
                "The colour I like best is {value}."],
               ["{value} is a lovely colour.", "Good to know: your favourite colour is {value}."],
               ["What is my favourite colour?", "Which colour do I like best?", "my favourite colour?",
                "Do you remember my favourite colour?", "Tell me my favorite color."],
               ["Your favourite colour is {value}.", "You told me that you like {value} best."],
               ["You have not told me your favourite colour yet.",
                "I do not know that yet. Which colour do you like best?"]),
    "pet": (["I have a {kind} called {value}.", "My {kind} is called {value}.", "My {kind}'s name is {value}.",
             "We have a {kind}. Its name is {value}."],
            ["{value} is a nice name for a {kind}.", "How nice! I would like to hear more about {value}."],
            ["What is my {kind}'s name?", "What is my {kind} called?", "the name of my {kind}?",
             "Do you remember the name of my {kind}?"],
            ["Your {kind} is called {value}.", "The name of your {kind} is {value}."],
            ["You have not told me the name of your {kind} yet.",
             "I do not know that yet. What is your {kind} called?"]),
    "food": (["My favourite food is {value}.", "I love to eat {value}.", "I like {value} more than any other food.",
              "The food I like best is {value}."],
             ["That sounds tasty.", "I cannot eat, but I believe that {value} can taste very good."],
             ["What is my favourite food?", "What do I like to eat?", "my favourite food?",
              "Do you remember my favourite food?"],
             ["Your favourite food is {value}.", "You told me that you like {value}."],
             ["You have not told me your favourite food yet.", "I do not know that yet. What do you like to eat?"]),
    "plan": (["Tomorrow I want to {value}.", "I am going to {value} tomorrow.", "My plan for tomorrow is to {value}.",
              "Tomorrow I will {value}."],
             ["That sounds like a good plan.", "I hope that you have a good time."],
             ["What is my plan for tomorrow?", "What do I want to do tomorrow?", "my plan for tomorrow?",
              "Do you remember my plan?"],
             ["You want to {yours} tomorrow.", "Your plan for tomorrow is to {yours}."],
             ["You have not told me your plan yet.", "I do not know that yet. What do you want to do tomorrow?"]),
}
VALUES = {"name": stories.GIRLS + stories.BOYS, "colour": COLOUR_NAMES, "pet": stories.PET_NAMES, "food": FOODS,
          "plan": PLANS}


def _memory_facts(writer: Writer, subject: str) -> dict:
    value = writer.pick(VALUES[subject])
    return {"value": value, "yours": value.replace("my ", "your "), "kind": writer.pick(PETS)}


def _told_and_asked(writer: Writer) -> list[Exchange]:
    """Something is told, other talk follows, and then it is asked for; sometimes two things are told."""
    subjects = writer.rng.sample(list(MEMORIES), 2 if writer.chance(0.35) else 1)
    facts = {subject: _memory_facts(writer, subject) for subject in subjects}
    exchanges = []
    for subject in subjects:
        told, replies = MEMORIES[subject][:2]
        question, answer = _ask(writer, told, replies, **facts[subject])
        exchanges.append((_upper_first(question), answer))
    between = writer.rng.choice([0, 1, 1, 2]) if len(subjects) == 1 else writer.rng.choice([0, 1])
    exchanges += dict(_small_exchange(writer) for _ in range(between)).items()
    asked = writer.rng.sample(subjects, writer.rng.randint(1, len(subjects)))
    for subject in asked:
        exchanges.append(_ask(writer, *MEMORIES[subject][2:4], **facts[subject]))
    return exchanges


def _small_exchange(writer: Writer) -> Exchange:
    return writer.pick([_fact, _fact, _term, _sum, _difference, _list])(writer)


def _asked_untold(writer: Writer) -> list[Exchange]:
    """Something is asked for that was never told; in half of the cases it is told then and asked for again."""
    subject = writer.pick(MEMORIES)
    told, replies, asked, answers, missing = MEMORIES[subject]
    facts = _memory_facts(writer, subject)
    exchanges = [_ask(writer, asked, missing, **facts)]
    if writer.chance(0.5):
        question, answer = _ask(writer, told, replies, **facts)
        exchanges += [(_upper_first(question), answer), _ask(writer, asked, answers, **facts)]
    return exchanges


def memory(writer: Writer) -> list[dict]:
    """Dialogues whose later answers need an earlier turn."""
    draw = writer.rng.choices([_told_and_asked, _asked_untold, _term_with_follow_ups], [6, 1.5, 3])[0]
    return _messages(writer, draw(writer))


TOPICS = {"greeting": greeting, "identity": identity, "limits": limits, "course": course, "facts": facts,
          "tasks": tasks, "story": story, "memory": memory}
WEIGHTS = {"greeting": 9, "identity": 8, "limits": 8, "course": 18, "facts": 20, "tasks": 14, "story": 10, "memory": 13}


def dialogue(rng: random.Random) -> dict:
    """One dialogue: its topic and its messages, 1 to 5 exchanges that begin with the user.

    A few dialogues of other topics begin with a hello or end with thanks, as real chats do.
    """
    writer = Writer(rng)
    topic = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    messages = TOPICS[topic](writer)
    if topic != "greeting" and len(messages) < 2 * MAX_EXCHANGES and writer.chance(0.06):
        messages = _messages(writer, [_hello(writer)]) + messages
    if topic != "greeting" and len(messages) < 2 * MAX_EXCHANGES and writer.chance(0.06):
        messages += _messages(writer, [_ask(writer, *talk.THANKS)])
    return {"topic": topic, "messages": messages}
