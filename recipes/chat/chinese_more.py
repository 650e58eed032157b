"""Further Chinese dialogues for the larger model: new kinds, and many more wordings of those of recipes.chat.chinese.

>>> import random
>>> dialogue(random.Random(0))["messages"][0]["role"]
'user'
"""

import random
import re
from collections.abc import Callable

from recipes.chat import chinese_more_memory as told
from recipes.chat import chinese_more_tables as more
from recipes.chat import chinese_more_talk as talk_texts
from recipes.chat import chinese_more_texts as texts
from recipes.chat import chinese_stories as stories
from recipes.chat import chinese_tables as tables
from recipes.chat import chinese_wordings as words
from recipes.chat.chinese import ANIMAL_QUESTIONS, Exchange, _course, _group, ask, chain, messages_of
from recipes.chat.chinese_course import IDEAS
from recipes.chat.chinese_more_facts import (ALL_CATEGORIES, ALL_ENGLISH, ALL_IDIOMS, FACTS, TASKS, UNITS, _animal,
                                             _asked, _capital, _common, _compare, _country, _festival, _idiom, _measure,
                                             _opposite, _sum, _sum_parts, _translate, answer, facts, question, spaced,
                                             tasks)
from recipes.stories.engine import Writer

LONGEST = 6  # exchanges


# Small talk, identity, limits

GREETING = {name: _group(talk_texts.GREETING, name) for name in talk_texts.GREETING}
GREETING["another_joke"] = _group({"another_joke": (("再来一个", "换一个吧", "还有吗？", "再说一个笑话", "还要听", "来个别的笑话"),
                                                    words.GREETING["another_joke"][1])}, "another_joke")
IDENTITY = [_group(talk_texts.IDENTITY, name) for name in talk_texts.IDENTITY]
LIMITS = [_group(talk_texts.LIMITS, name) for name in talk_texts.LIMITS]
OPENINGS = ("hello", "hello", "morning", "noon", "afternoon", "evening", "test")
MIDDLES = tuple(name for name in talk_texts.GREETING
                if name not in OPENINGS + ("night", "bye", "thanks", "ok", "laugh", "notfunny"))
ENDINGS = ("thanks", "bye", "night", "ok")


def _talk_parts(writer: Writer) -> list[str]:
    parts = [writer.pick(OPENINGS)] if writer.chance(0.3) else []
    middle = "joke" if writer.chance(0.12) else writer.pick(MIDDLES)
    if not parts or writer.chance(0.8):
        parts.append(middle)
        if middle == "joke" and writer.chance(0.6):
            parts.append(writer.pick(("another_joke", "laugh", "notfunny")))
    if writer.chance(0.3):
        parts.append(writer.pick(ENDINGS))
    return parts


def talk(writer: Writer) -> list[dict]:
    """Small talk by time of day and mood, in a natural order."""
    return messages_of([GREETING[part](writer) for part in _talk_parts(writer)])


def identity(writer: Writer) -> list[dict]:
    """Who the model is, its size and shape, how it was made."""
    return chain(writer, IDENTITY, (1, 1, 1, 2, 2, 3))


def limits(writer: Writer) -> list[dict]:
    """What the model cannot know or must not do, and who can help."""
    return chain(writer, LIMITS, (1, 1, 1, 2))


# Writing: poems, rewriting, stories

def _lines(poem: str) -> str:
    """The poem with one line per row."""
    return re.sub("([，。？！])(?=.)", "\\1\n", poem)


def _poem(writer: Writer, requests=texts.POEM_REQUESTS) -> Exchange:
    if writer.chance(0.55):
        topic = writer.pick(sorted(texts.POEMS))
        poem = writer.pick(texts.POEMS[topic])
    else:
        things, poems = writer.pick(texts.POEM_KINDS)
        topic = writer.pick(things)
        poem = writer.fill(writer.pick(poems), x=topic)
    return ask(writer, requests, topic=topic), _lines(poem)


def _shorter(writer: Writer) -> Exchange:
    who = writer.pick(texts.WHO)
    places, actions = writer.pick(texts.WHERE_WHAT)
    what = writer.pick(actions)
    long = writer.fill(writer.pick(texts.LONG), who=who, what=what, time=writer.pick(texts.WHEN),
                       place=writer.pick(places), how=writer.pick(texts.HOW))
    return ask(writer, texts.SHORTER, slips=False, text=long), f"{who}{what}。"


def _simpler(writer: Writer) -> Exchange:
    hard, simple = writer.pick(texts.SIMPLE)
    slots = {name: writer.pick(values) for name, values in texts.SIMPLE_SLOTS.items()}
    return ask(writer, texts.SIMPLER, slips=False, text=writer.fill(hard, **slots)), writer.fill(simple, **slots)


def _reshape(writer: Writer) -> Exchange:
    requests, table = writer.pick(((texts.POLITELY, texts.POLITE), (texts.NEGATE, texts.NEGATIVE),
                                   (texts.QUESTION, texts.QUESTIONED)))
    text, changed = writer.pick(table)
    return ask(writer, requests, slips=False, text=text), changed


def _story(writer: Writer) -> Exchange:
    if writer.chance(0.5):
        topic, text = stories.story(writer)
    else:
        small = writer.chance(0.65)
        measure, topic = writer.pick(texts.STORY_THINGS if small else texts.STORY_PLACES)
        plots = texts.STORY_PLOTS + texts.STORY_SMALL_PLOTS if small else texts.STORY_PLOTS
        text = writer.fill(writer.pick(plots),
                           x=measure + topic, thing=topic, name=writer.pick(stories.GIRLS + stories.BOYS))
    return ask(writer, texts.STORY_REQUESTS, topic=topic), text


WRITING = (_poem, _poem, _poem, _shorter, _shorter, _simpler, _simpler, _reshape, _story, _story, _story)


def writing(writer: Writer) -> list[dict]:
    """Poems of four lines, sentences made shorter, simpler or politer, short stories."""
    maker = writer.pick(WRITING)
    exchanges = [maker(writer)]
    if maker is _poem and writer.chance(0.25):
        exchanges.append(_poem(writer, texts.POEM_AGAIN))
    elif writer.chance(0.15):
        exchanges.append(writer.pick(WRITING)(writer))
    if writer.chance(0.12):
        exchanges.append(GREETING["thanks"](writer))
    return messages_of(exchanges) if len({reply for _, reply in exchanges}) == len(exchanges) else writing(writer)


# Following up: questions that need the exchange before

def _then(writer: Writer) -> list[Exchange]:
    """The same question for one thing after another: 那日本呢？"""
    table, kind, reply = writer.pick((
        (tables.CAPITALS, "capital", "{country}的首都是{value}。"), (more.CONTINENTS, "continent", "{country}在{value}。"),
        (more.PROVINCES, "province", "{country}的省会是{value}。"), (tables.OPPOSITES, "opposite",
                                                                "“{country}”的反义词是“{value}”。"),
        (ALL_ENGLISH, "translate", "“{country}”的英文是 {value}。"), (tables.COLORS, "color", "{country}一般是{value}的。"),
        (tables.MEASURES, "measure", "一{value}{country}。"), (more.USES, "use", "{country}可以用来{value}。"),
        (more.LANGUAGES, "language", "{country}人主要说{value}。"), (ALL_IDIOMS, "idiom", "“{country}”的意思是：{value}。"),
        (more.ELEMENTS, "element", "{country}的元素符号是 {value}。"), (more.AUTHORS, "author", "{country}的作者是{value}。")))
    exchanges = []
    for key, value in writer.rng.sample(table, writer.rng.choice((2, 2, 3))):
        names = dict.fromkeys(("country", "province", "word", "chinese", "thing", "idiom", "element", "work"), key)
        asked = ask(writer, texts.THEN[:4] + texts.THEN[5:], x=key) if exchanges else question(writer, more.ASK.get(
            kind) or texts.TASK_ASK[kind], english=value, **names)
        exchanges.append((asked, answer(writer, (reply,), country=key, value=value)))
    return exchanges


def _sum_on(writer: Writer) -> list[Exchange]:
    """A sum, and further numbers added to the result or taken from it."""
    total = writer.rng.randint(5, 40)
    first = writer.rng.randint(1, total - 1)
    exchanges = [(question(writer, texts.TASK_ASK["sum+"], a=first, b=total - first),
                  f"{first} + {total - first} = {total}。")]
    for _ in range(writer.rng.choice((1, 2))):
        plus = writer.chance(0.6) or total < 2
        n = writer.rng.randint(1, 20) if plus else writer.rng.randint(1, total - 1)
        result = total + n if plus else total - n
        asked = ask(writer, (("再加 {n} 呢？", "结果再加上 {n} 是多少？", "然后加 {n}", "再加{n}", "加{n}以后呢？") if plus else
                             ("再减 {n} 呢？", "结果再减去 {n} 是多少？", "然后减 {n}", "再减{n}", "减掉{n}以后呢？")), n=n)
        exchanges.append((asked, f"{total} {'+' if plus else '-'} {n} = {result}。"))
        total = result
    return exchanges


def _in_english(writer: Writer) -> list[Exchange]:
    """A question whose answer or subject is then asked for in English."""
    english = dict(ALL_ENGLISH)
    kind = writer.pick(("color", "opposite", "list", "cry"))
    if kind == "color":
        thing, word = writer.pick([row for row in tables.COLORS if row[1] in english])
        first = _asked(writer, "color", ("{color}。", "{thing}一般是{color}的。"), thing=thing, color=word)
    elif kind == "opposite":
        pairs = [pair for row in tables.OPPOSITES for pair in (row, row[::-1]) if pair[1] in english]
        of, word = writer.pick(pairs)
        first = _asked(writer, "opposite", ("“{word}”的反义词是“{opposite}”。",), word=of, opposite=word)
    elif kind == "cry":
        animal = writer.pick([animal for animal in tables.ANIMALS if animal.name in english and animal.cry])
        word = animal.name
        first = _asked(writer, "cry", ANIMAL_QUESTIONS["cry"][1], animal=word, cry=animal.cry)
    else:
        category, *members = writer.pick([row for row in ALL_CATEGORIES if all(word in english for word in row[1:4])])
        word, b, c = members[:3]
        first = _asked(writer, "list", ("{a}、{b}和{c}。",), unit=UNITS.get(category, "种"),
                       category=category, a=word, b=b, c=c)
    wordings = texts.ENGLISH_OF if kind in ("color", "opposite") else ()
    asked = ask(writer, wordings or ("{word}用英语怎么说？", "那{word}的英文呢？", "{word}英语怎么说", "{word}的英文是什么？"), word=word)
    exchanges = [first, (asked, answer(writer, ("“{word}”的英文是 {english}。",), word=word, english=english[word]))]
    if english[word].isalpha() and writer.chance(0.35):
        exchanges.append((ask(writer, ("怎么拼写？", "一个字母一个字母地拼一下", "怎么拼？", "拼给我看看")), "-".join(english[word]) + "。"))
    return exchanges


def _sure(writer: Writer) -> list[Exchange]:
    """A doubt or a wrong objection after a right answer: the answer stays."""
    if writer.chance(0.5):
        (country, capital), (other_country, other) = writer.rng.sample(tables.CAPITALS, 2)
        full = f"{country}的首都是{capital}"
        first = question(writer, more.ASK["capital"], country=country), full + "。"
        objection = (("不对吧，是{other}吧？", "我觉得是{other}", "你错了，是{other}", "难道不是{other}吗？"),
                     f"{full}，{other}是{other_country}的首都。")
    else:
        a, b, result, sign = _sum_parts(writer)
        full = f"{a} {sign} {b} = {result}"
        first = question(writer, texts.TASK_ASK["sum" + sign], a=a, b=b), full + "。"
        other = result + writer.pick((-1, 1, 2, 10))
        objection = (("不对，是{other}", "我算的是{other}", "不是{other}吗？", "你算错了，应该是{other}"), f"我再算一遍：{full}。")
    if writer.chance(0.5):
        return [first, (ask(writer, texts.SURE), writer.pick(("是的，", "确定，", "没错，")) + full + "。")]
    return [first, (ask(writer, objection[0], other=other), objection[1])]


def _more_of(writer: Writer) -> list[Exchange]:
    """Three of a kind, then three others; or three numbers sorted one way, then the other."""
    if writer.chance(0.5):
        category, *members = writer.pick([row for row in ALL_CATEGORIES if len(row) > 6])
        a, b, c, d, e, f = writer.rng.sample(members, 6)
        unit = UNITS.get(category, "种")
        return [_asked(writer, "list", ("{a}、{b}和{c}。",), unit=unit, category=category, a=a, b=b, c=c),
                (ask(writer, ("再来三{unit}", "还有呢？", "再说三{unit}", "还有别的吗？", "换三{unit}别的", "另外再说三{unit}"), unit=unit),
                 f"{d}、{e}和{f}。")]
    x, y, z = writer.rng.sample(range(100), 3)
    up = sorted((x, y, z))
    order = writer.pick(("从小到大", "从大到小"))
    a, b, c = up if order == "从小到大" else up[::-1]
    exchanges = [_asked(writer, "sort", ("{a}、{b}、{c}。",), x=x, y=y, z=z, order=order, a=a, b=b, c=c)]
    if writer.chance(0.5):
        exchanges.append((ask(writer, ("反过来呢？", "倒过来排", "反着排一下", "换个方向排呢？")), f"{c}、{b}、{a}。"))
    else:
        exchanges.append((ask(writer, ("最大的是哪个？", "哪个最大？", "其中最大的数是？")), f"最大的是 {up[2]}。"))
    return exchanges


def _riddle(writer: Writer) -> list[Exchange]:
    riddle, solution = writer.pick(more.RIDDLES)
    exchanges = [(ask(writer, texts.RIDDLE_ASK), riddle.rstrip("。") + "。猜猜是什么？")]
    if writer.chance(0.35):
        wrong = writer.pick([other for _, other in more.RIDDLES if other != solution])
        exchanges.append((ask(writer, texts.GUESS, x=wrong), f"不是{wrong}，再想想。"))
    if writer.chance(0.5):
        exchanges.append((ask(writer, texts.GUESS, x=solution), f"猜对了，就是{solution}！"))
    else:
        exchanges.append((ask(writer, texts.GIVE_UP), f"谜底是{solution}。"))
    return exchanges


def _asked_before(writer: Writer) -> list[Exchange]:
    """Repeat the answer, or say what was asked."""
    if writer.chance(0.5):
        first = writer.pick((_capital, _idiom, _festival, _common, _country, _sum, _animal))(writer)
        return [first, (ask(writer, told.REPEAT), first[1])]
    country, capital = writer.pick(tables.CAPITALS)
    word, opposite = writer.pick(tables.OPPOSITES)
    idiom, meaning = writer.pick(ALL_IDIOMS)
    chinese, english = writer.pick(ALL_ENGLISH)
    topic, first = writer.pick((
        (f"{country}的首都", (question(writer, more.ASK["capital"], country=country), f"{country}的首都是{capital}。")),
        (f"“{word}”的反义词", (question(writer, more.ASK["opposite"], word=word), f"“{word}”的反义词是“{opposite}”。")),
        (f"“{idiom}”的意思", (question(writer, more.ASK["idiom"], idiom=idiom), f"“{idiom}”的意思是：{meaning}。")),
        (f"“{chinese}”的英文", (question(writer, texts.TASK_ASK["translate"], chinese=chinese),
                            f"“{chinese}”的英文是 {english}。"))))
    middle = [writer.pick(FILLERS)(writer)] if writer.chance(0.3) else []
    asked = ("我第一个问题是什么？", "我一开始问了什么？", "我最先问的是什么？", "我一开始的问题是？") if middle else told.ASKED
    return [first, *middle, (ask(writer, asked), f"你问的是{topic}。")]


def _course_on(writer: Writer) -> list[Exchange]:
    """A course idea asked on: why, an example, simpler; sometimes with another subject in between."""
    name = writer.pick(sorted(IDEAS))
    exchanges = [_course(writer, name)]
    for kind in writer.rng.sample(sorted(texts.FOLLOW_UPS), writer.rng.choice((1, 1, 2, 3))):
        exchanges.append((ask(writer, texts.FOLLOW_UPS[kind]), getattr(IDEAS[name], kind)))
    if writer.chance(0.3):
        exchanges.append(_turned(writer, writer.pick(FILLERS)(writer)))
    return exchanges


def _turned(writer: Writer, exchange: Exchange) -> Exchange:
    """The exchange with words that change the subject before it."""
    return writer.pick(told.TURNS) + exchange[0], exchange[1]


def _change_of_subject(writer: Writer) -> list[Exchange]:
    """Two to six exchanges about different things, some with words that change the subject."""
    makers = writer.rng.sample(list(dict.fromkeys(FACTS + TASKS + tuple(FILLERS))), 4)
    exchanges = [writer.pick((GREETING["hello"], GREETING["how"], makers[0]))(writer)]
    for maker in makers[1:][:writer.rng.choice((1, 2, 3))]:
        exchange = maker(writer)
        exchanges.append(_turned(writer, exchange) if writer.chance(0.6) else exchange)
    if writer.chance(0.3):
        exchanges.append(GREETING[writer.pick(("thanks", "bye"))](writer))
    return exchanges


FILLERS = [_course, _capital, _animal, _opposite, _idiom, _measure, _sum, _translate, _common, _compare, _festival,
           GREETING["joke"], GREETING["how"], IDENTITY[0], _poem]
FOLLOWING = (_then, _then, _then, _sum_on, _in_english, _in_english, _sure, _sure, _more_of, _riddle, _asked_before,
             _course_on, _course_on, _course_on, _change_of_subject, _change_of_subject)


def following(writer: Writer) -> list[dict]:
    """Conversations of two to six exchanges in which a question leans on an earlier one, or the subject changes."""
    return messages_of(writer.pick(FOLLOWING)(writer)[:LONGEST])


# Mixed languages: English words in a Chinese question

def _mixed_exchange(writer: Writer) -> Exchange:
    kind = writer.pick(("capital", "english", "english", "chinese", "sum", "opposite", "color", "list"))
    facts: dict[str, object] = {}
    if kind == "capital":
        country, english = writer.pick(texts.COUNTRIES)
        facts = {"country": country, "english": english, "capital": dict(tables.CAPITALS)[country]}
        replies = ("{country}的首都是{capital}。",)
    elif kind in ("english", "chinese"):
        chinese, english = writer.pick(ALL_ENGLISH)
        facts = {"chinese": chinese, "english": english}
        replies = ("“{chinese}”的英文是 {english}。",) if kind == "english" else ("{english} 的意思是“{chinese}”。",)
    elif kind == "sum":
        a, b = writer.rng.randint(1, 50), writer.rng.randint(1, 50)
        facts, replies = {"a": a, "b": b, "result": a + b}, ("{a} + {b} = {result}。",)
    elif kind == "opposite":
        word, opposite = writer.rng.sample(writer.pick(tables.OPPOSITES), 2)
        facts, replies = {"word": word, "opposite": opposite}, ("“{word}”的反义词是“{opposite}”。",)
    elif kind == "color":
        thing, color = writer.pick(tables.COLORS)
        facts, replies = {"thing": thing, "color": color}, ("{thing}一般是{color}的。",)
    else:
        category, *members = writer.pick(tables.CATEGORIES)
        a, b, c = writer.rng.sample(members, 3)
        facts = {"unit": UNITS.get(category, "种"), "category": category, "a": a, "b": b, "c": c}
        replies = ("{a}、{b}和{c}。",)
    return ask(writer, texts.MIXED[kind], **facts), answer(writer, replies, **facts)


def mixed(writer: Writer) -> list[dict]:
    """Questions in Chinese and English at once; the answer is Chinese."""
    return chain(writer, [_mixed_exchange], (1, 1, 2))


# Memory

class Told:
    """One thing that the user tells, with its value; every method gives one message."""

    def __init__(self, writer: Writer, name: str, value: str = ""):
        self.writer, self.name, self.thing = writer, name, told.THINGS[name]
        kinds = {"pet": words.PET_KINDS, "friend": told.RELATIONS}
        self.facts = {"value": value or writer.pick(self.thing.values), "kind": writer.pick(kinds.get(name, ("",))),
                      "time": writer.pick(words.TIMES)}

    def tell(self) -> str:
        """What the user says to tell it."""
        message = ask(self.writer, self.thing.tell, **self.facts)
        return spaced(message) if self.writer.chance(0.6) else message

    def acknowledge(self) -> str:
        """What the assistant answers to it."""
        return answer(self.writer, self.thing.acknowledge, **self.facts)

    def clause(self) -> str:
        """The fact as a clause about the person spoken to, without a mark."""
        return spaced(self.thing.clause.format(**self.facts))

    def asked(self) -> Exchange:
        """The question for it, and the right answer."""
        return (ask(self.writer, self.thing.ask, **self.facts), answer(self.writer, self.thing.recall, **self.facts))

    def unknown(self) -> Exchange:
        """The question for it before it has been told, and the honest answer."""
        return ask(self.writer, self.thing.ask, **self.facts), answer(self.writer, self.thing.unknown, **self.facts)

    def corrected(self) -> Exchange:
        """The user takes the value back and gives another one, which counts from here on."""
        first = self.facts["value"]
        self.facts["value"] = self.writer.pick([value for value in self.thing.values if value != first])
        return (spaced(ask(self.writer, told.CORRECT, slips=False, first=first, **self.facts)),
                answer(self.writer, told.CORRECTED, first=first, **self.facts))


ALIKE = ("name", "friend", "pet")  # names of somebody: never the same one twice in a conversation
OFTEN = ("name", "name", "name", "color", "color", "pet", "plan", "number", "friend", "city", "food", "place")
OTHERS = ("color", "food", "place", "city", "drink", "season")  # may be told of somebody else too


def _several(writer: Writer, count: int) -> list[Told]:
    """As many different things, names of somebody all different."""
    names: list[str] = []
    while len(names) < count:
        name = writer.pick(OFTEN if writer.chance(0.55) else sorted(told.THINGS))
        if name not in names and not {"age", "job"} <= {name, *names}:
            names.append(name)
    chosen = [Told(writer, name) for name in names]
    values = [item.facts["value"] for item in chosen]
    return chosen if len(set(values)) == count else _several(writer, count)


def _fillers(writer: Writer, count: int) -> list[Exchange]:
    return [writer.pick(FILLERS)(writer) for _ in range(count)]


def _told_and_asked(writer: Writer) -> list[Exchange]:
    """One to three things told, other exchanges between, then one or all of them asked for, or the sum of them."""
    chosen = _several(writer, writer.rng.choice((1, 1, 1, 2, 2, 3)))
    exchanges = [(item.tell(), item.acknowledge()) for item in chosen]
    if len(chosen) == 1 and writer.chance(0.15):
        exchanges.append(chosen[0].corrected())
    exchanges += _fillers(writer, min(writer.rng.choice((0, 1, 1, 2, 3)), LONGEST - 1 - len(exchanges)))
    if len(chosen) > 1 and writer.chance(0.3):
        return exchanges + [(ask(writer, told.SUMMARY), "，".join(item.clause() for item in chosen) + "。")]
    writer.rng.shuffle(chosen)
    for item in chosen[:writer.rng.choice((1, 1, 2))]:
        exchanges.append(item.asked())
    return exchanges[:LONGEST]


def _two_at_once(writer: Writer) -> list[Exchange]:
    """Two things told in one message."""
    chosen = _several(writer, 2)
    tells = []
    for item in chosen:
        plain = [tell for tell in item.thing.tell if not re.search("[，：？！]", tell)]
        tells.append(spaced(writer.fill(writer.pick(plain), **item.facts)))
    message = writer.pick(("，", "，还有，", "。", "，另外")).join(tells) + writer.pick(("。", ""))
    reply = writer.pick(("记住了，", "好的，", "知道了，")) + "，".join(item.clause() for item in chosen) + "。"
    exchanges = [(message, reply), *_fillers(writer, writer.rng.choice((0, 0, 1, 2)))]
    if writer.chance(0.2):
        return exchanges + [(ask(writer, told.SUMMARY), "，".join(item.clause() for item in chosen) + "。")]
    writer.rng.shuffle(chosen)
    return exchanges + [item.asked() for item in chosen[:writer.rng.choice((1, 2))]]


def _corrected(writer: Writer) -> list[Exchange]:
    """A thing told, corrected, and asked for: the last value counts."""
    item = _several(writer, 1)[0]
    exchanges = [(item.tell(), item.acknowledge()), item.corrected()]
    return exchanges + _fillers(writer, writer.rng.choice((0, 0, 1, 2))) + [item.asked()]


def _not_told(writer: Writer) -> list[Exchange]:
    """Asked for something that was not told; often told afterwards and asked for again."""
    other, item = _several(writer, 2)
    exchanges = []
    if writer.chance(0.5):
        exchanges += [(other.tell(), other.acknowledge()), *_fillers(writer, writer.rng.choice((0, 0, 1)))]
    exchanges.append(item.unknown())
    if writer.chance(0.6):
        exchanges.append((item.tell(), item.acknowledge()))
        if writer.chance(0.7):
            exchanges.append(item.asked())
    return exchanges


def _somebody_else(writer: Writer) -> list[Exchange]:
    """A thing told of oneself and of somebody else; each asked for."""
    name = writer.pick(OTHERS)
    own = Told(writer, name)
    theirs = Told(writer, name, writer.pick([value for value in own.thing.values if value != own.facts["value"]]))
    who = writer.pick(told.RELATIONS)
    clause = theirs.clause()[1:]
    exchanges = [(own.tell(), own.acknowledge()), (f"我{who}{clause}。", f"好的，你{who}{clause}。")]
    exchanges += _fillers(writer, writer.rng.choice((0, 0, 1)))
    last = [own.asked(), (writer.pick((f"那我{who}呢？", f"我{who}呢？")), f"你{who}{clause}。")]
    return exchanges + last[:writer.rng.choice((1, 2))]


REMEMBER = (_told_and_asked, _told_and_asked, _told_and_asked, _told_and_asked, _two_at_once, _two_at_once, _corrected,
            _corrected, _not_told, _somebody_else)


def memory(writer: Writer) -> list[dict]:
    """Conversations in which a later question needs what the user told before."""
    return messages_of(writer.pick(REMEMBER)(writer))


TOPICS: dict[str, Callable[[Writer], list[dict]]] = {
    "talk": talk, "identity": identity, "limits": limits, "facts": facts, "tasks": tasks, "writing": writing,
    "following": following, "mixed": mixed, "memory": memory,
}
WEIGHTS = {"talk": 8, "identity": 8, "limits": 8, "facts": 21, "tasks": 18, "writing": 9, "following": 10, "mixed": 2,
           "memory": 16}


def dialogue(rng: random.Random) -> dict:
    """One dialogue, ``{"topic": name, "messages": [...]}``, of six exchanges at most."""
    topic = rng.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
    return {"topic": topic, "messages": TOPICS[topic](Writer(rng))}
